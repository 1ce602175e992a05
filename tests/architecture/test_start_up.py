"""The window appears before anything heavy is loaded: what is imported early is paid for at every start."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("pydantic", "pydantic_core", "requests", "urllib3", "keyring", "sqlite3", "qasync", "asyncio", "ssl", "http.server")
"""Nothing of this is needed to paint the first picture."""

BUILD = """
import json, sys, tempfile
from pathlib import Path

from cloudrec_gui.app.lifecycle import make_application, prepare_environment
from cloudrec_gui.app.options import Options

prepare_environment()
application = make_application()

from cloudrec_gui.app.bootstrap import build_shell

shell = build_shell(Options(data_dir=Path(tempfile.mkdtemp()), keychain=False), application)
shell.window.show()
sys.stdout.write(json.dumps(sorted(sys.modules)) + "\\n")
sys.stdout.flush()
import os
os._exit(0)  # what is asked here is what was loaded, not how it ends
"""

BUILT = BUILD.replace(
    "sys.stdout.write",
    """
from cloudrec_gui.app.bootstrap import build_on

build_on(shell)
sys.stdout.write""",
)
LATER = (
    "layout_editor.editor",
    "pages.layout",
    "pages.recordings",
    "pages.recording_detail",
    "pages.traffic",
    "timeline.widget",
    "recovery.page",
    "fleet.history_view",
    "fleet.bulk_bar",
    "diagnosis.card",
    "recording_actions.backup_panel",
    "closing.question",
    "tray",
    "import_export.import_dialog",
    "dictionary.dialog",
)
"""What is looked at later, or never: loaded by whoever opens it."""

HELP = """
import sys
from cloudrec_gui.app.cli import parser

parser().format_help()
import json
sys.stdout.write(json.dumps(sorted(sys.modules)) + "\\n")
"""


EVERYTHING = """
import importlib, json, pkgutil, sys
import cloudrec_gui.services, cloudrec_gui.ui

for package in (cloudrec_gui.services, cloudrec_gui.ui):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)
sys.stdout.write(json.dumps(sorted(sys.modules)) + "\\n")
"""


def loaded_after(program: str, home: Path) -> set[str]:
    env = dict(os.environ, QT_QPA_PLATFORM="offscreen", HOME=str(home))
    child = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, text=True, timeout=60, check=False)
    assert child.returncode == 0, child.stderr
    return set(json.loads(child.stdout.splitlines()[-1]))


@pytest.fixture(scope="module")
def early(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that are loaded when the window is shown."""
    return loaded_after(BUILD, tmp_path_factory.mktemp("early"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that are loaded when every service and controller is there."""
    return loaded_after(BUILT, tmp_path_factory.mktemp("built"))


@pytest.mark.parametrize("module", LATER)
def test_a_page_that_nobody_looks_at_is_not_loaded(module: str, built: set[str]) -> None:
    assert importlib.util.find_spec(f"cloudrec_gui.ui.{module}") is not None
    assert "cloudrec_gui.app.run" in built
    assert f"cloudrec_gui.ui.{module}" not in built


@pytest.mark.parametrize("module", HEAVY)
def test_the_window_is_shown_without(module: str, early: set[str]) -> None:
    assert module not in early


def test_the_window_is_shown_without_the_wire(early: set[str]) -> None:
    allowed = {"cloudrec_gui.api", "cloudrec_gui.api.errors", "cloudrec_gui.api.routes", "cloudrec_gui.api.hosts"}
    assert {name for name in early if name.startswith("cloudrec_gui.api")} <= allowed
    assert not {name for name in early if name.startswith("cloudrec_gui.sandbox.")}


def test_help_needs_no_qt(tmp_path: Path) -> None:
    loaded = loaded_after(HELP, tmp_path)
    assert "PySide6" not in loaded
    assert "asyncio" not in loaded


def test_no_module_of_services_or_ui_imports_the_heavy_ones_at_its_top(tmp_path: Path) -> None:
    """Whoever needs them asks inside a function, in a worker: otherwise one new import line slows every start."""
    loaded = loaded_after(EVERYTHING, tmp_path)
    assert "cloudrec_gui.services.recordings" in loaded
    assert not {"pydantic", "pydantic_core", "requests", "urllib3", "keyring", "sqlite3", "qasync"} & loaded
