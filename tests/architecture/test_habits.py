"""The test run itself is strict: what is loud fails, and so does what is quiet but wrong."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from tests.architecture.bans import ROOT

PLANTED = """
import asyncio
import logging
import warnings

import pytest
from PySide6.QtCore import qWarning


def test_a_warning():
    warnings.warn("careless")


def test_a_message_of_qt():
    qWarning("QObject: careless")


def test_a_log_line():
    logging.getLogger("cloudrec_gui").warning("careless")


def test_an_exception_that_only_asyncio_saw(run):
    async def careless():
        async def lost():
            raise ValueError("lost")

        task = asyncio.get_running_loop().create_task(lost())
        await asyncio.sleep(0)
        del task

    run(careless())


def test_an_exception_in_a_slot(qtbot):
    from PySide6.QtCore import QObject, QTimer

    timer = QTimer()
    timer.setSingleShot(True)

    def slot():
        raise ValueError("in a slot")

    timer.timeout.connect(slot)
    with qtbot.waitSignal(timer.timeout):
        timer.start(0)


@pytest.mark.xfail
def test_that_passes_although_it_should_fail():
    pass


@pytest.mark.expects_log("^careless$")
def test_an_announced_log_line_is_fine():
    logging.getLogger("cloudrec_gui").warning("careless")


def test_a_quiet_one_is_fine(run, qt_loop):
    async def answer():
        await asyncio.sleep(0)
        return 42

    assert qt_loop.run(answer()) == 42
"""


def test_loud_things_fail_a_test_and_quiet_ones_do_not(tmp_path: Path) -> None:
    planted = tmp_path / "test_planted.py"
    planted.write_text(PLANTED, "utf-8")
    command = [sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml"), "--rootdir", str(ROOT), "-p", "tests.conftest"]
    command += ["-p", "no:cacheprovider", "--color=no", "-v", "-p", "no:randomly", str(planted)]
    child = subprocess.run(command, cwd=ROOT, env=dict(os.environ, CI=""), capture_output=True, text=True, timeout=100, check=False)
    verdicts: dict[str, set[str]] = defaultdict(set)
    for name, verdict in re.findall(r"::(test_\w+) (PASSED|FAILED|ERROR)\b", child.stdout):
        verdicts[name].add(verdict)
    loud = {name for name, seen in verdicts.items() if seen & {"FAILED", "ERROR"}}
    assert len(verdicts) == 8, child.stdout
    assert loud == {name for name in verdicts if not name.endswith("_is_fine")}, child.stdout
    assert child.returncode == 1


def test_tests_run_in_a_random_order(pytestconfig: object) -> None:
    assert pytestconfig.pluginmanager.hasplugin("randomly")  # type: ignore[attr-defined]


def test_the_house_is_never_home() -> None:
    """No test can reach the settings or the keychain of the person who runs it."""
    import tempfile

    from platformdirs import user_data_path

    assert Path(tempfile.gettempdir()).resolve() in user_data_path("cloudrec-gui").resolve().parents
    assert os.environ["PYTHON_KEYRING_BACKEND"] == "keyring.backends.fail.Keyring"
