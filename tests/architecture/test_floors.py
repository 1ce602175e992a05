"""The floors of the house: who may import whom."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.bans import PRODUCT, ROOT

LINT = Path(sys.executable).with_name("lint-imports.exe" if os.name == "nt" else "lint-imports")


def lint_imports(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Check the house that lies in ``folder``, which comes before the installed one on the path."""
    command = [str(LINT), "--config", str(folder / "pyproject.toml"), "--no-logo", "--no-cache", *words]
    env = dict(os.environ, NO_COLOR="1", PYTHONPATH=str(folder), COLUMNS="200")
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


def test_every_import_contract_is_kept() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


@pytest.mark.parametrize(
    ("place", "line", "contract"),
    [
        ("domain/planted.py", "from cloudrec_gui.services import tasks", "floors"),
        ("ui/planted.py", "from cloudrec_gui.sandbox import state", "floors"),
        ("sandbox/planted.py", "from cloudrec_gui.domain import ids", "sandbox-alone"),
        ("sandbox/planted.py", "def late():\n    import requests", "sandbox-stdlib"),
        ("services/planted.py", "from PySide6.QtCore import QObject", "qt-upstairs"),
        ("ui/planted.py", "import requests", "wire-in-api"),
        ("app/planted.py", "def late():\n    import keyring", "keyring-in-one-place"),
        ("ui/planted.py", "import qasync", "qasync-in-one-place"),
        ("layout/planted.py", "import pydantic", "lower-floors-plain"),
        ("stray.py", "'''A room outside the floors.'''", "floors"),
    ],
)
def test_a_planted_import_breaks_its_contract(tmp_path: Path, place: str, line: str, contract: str) -> None:
    """The contracts, over a copy of the empty house: packages only, with the two imports that are allowed on purpose."""
    house = tmp_path / "cloudrec_gui"
    for folder in ("app", "ui", "sandbox", "services", "api", "layout", "domain"):
        (house / folder).mkdir(parents=True)
        (house / folder / "__init__.py").write_text("")
    for name in ("__init__.py", "sandbox/state.py", "services/tasks.py", "domain/ids.py"):
        (house / name).write_text("")
    (house / "services" / "credentials.py").write_text("import keyring\n")
    (house / "app" / "lifecycle.py").write_text("import qasync\n")
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text("utf-8"), "utf-8")
    clean = lint_imports(tmp_path, "--contract", contract)
    assert clean.returncode == 0, clean.stdout + clean.stderr
    (house / place).write_text(line + "\n", "utf-8")
    broken = lint_imports(tmp_path, "--contract", contract)
    assert broken.returncode != 0, broken.stdout


def test_every_room_is_a_package() -> None:
    """A folder without ``__init__.py`` would be invisible to the contracts above."""
    bare = [
        str(folder)
        for folder in PRODUCT.rglob("*")
        if folder.is_dir() and any(folder.glob("*.py")) and not (folder / "__init__.py").exists()
    ]
    assert not bare
