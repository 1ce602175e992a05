"""A second process on the same data raises the first; a killed first leaves nothing in the way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from cloudrec_gui.app.instance import Instance

_HOLD = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from cloudrec_gui.app.instance import Instance
application = QCoreApplication([])
instance = Instance(Path(sys.argv[1]))
print(instance.claim(), flush=True)
sys.stdin.read()
"""
_SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from cloudrec_gui.app.instance import Instance
application = QCoreApplication([])
instance = Instance(Path(sys.argv[1]))
assert not instance.claim()
print(instance.call_first(), flush=True)
"""


def child(program: str, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


def first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


@pytest.mark.usefixtures("qapp")
def test_the_folder_of_a_living_process_is_refused_and_that_of_a_killed_one_is_taken_over(tmp_path: Path) -> None:
    holder = child(_HOLD, tmp_path)
    try:
        assert first_line(holder) == "True"
        assert not Instance(tmp_path).claim()
        assert Instance(tmp_path / "other").claim()
    finally:
        end(holder)
    again = Instance(tmp_path)
    assert again.claim()
    again.release()


def test_the_second_raises_the_window_of_the_first_and_says_so(tmp_path: Path, qtbot: object, qapp: object) -> None:
    window = QWidget()
    qtbot.addWidget(window)  # type: ignore[attr-defined]
    window.showMinimized()
    first = Instance(tmp_path)
    assert first.claim()
    first.listen(window)
    second = child(_SECOND, tmp_path)
    try:
        qtbot.waitUntil(lambda: not window.isMinimized() and window.isVisible(), timeout=15_000)  # type: ignore[attr-defined]
        assert "has been raised" in first_line(second)
        assert second.wait(15) == 0
    finally:
        end(second)
        first.release()


@pytest.mark.usefixtures("qapp")
def test_a_folder_that_takes_no_lock_is_used_all_the_same(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert Instance(blocked / "below").claim()


@pytest.mark.usefixtures("qapp")
def test_two_folders_are_two_names(tmp_path: Path) -> None:
    assert Instance(tmp_path / "a").name != Instance(tmp_path / "b").name
    assert Instance(tmp_path / "a").name == Instance(tmp_path / "x" / ".." / "a").name
