"""The canary of the fault for which PySide6 is bounded (docs/adr/0005): None must survive twenty thousand calls."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import version

SING = """
import sys
from PySide6.QtWidgets import QApplication, QLabel

application = QApplication([])
label = QLabel()
before = sys.getrefcount(None)
for _ in range(20_000):
    label.setText("x")  # returns None; the broken binding takes one reference to None away each time
lost = before - sys.getrefcount(None)
sys.stdout.write(f"lost {lost}\\n")
"""


def test_none_survives_twenty_thousand_calls() -> None:
    """In a child process, because the fault is an abort of the interpreter and not an exception."""
    env = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    child = subprocess.run([sys.executable, "-c", SING], env=env, capture_output=True, text=True, timeout=60, check=False)
    assert child.returncode == 0, child.stderr
    word, lost = child.stdout.split()
    assert word == "lost"
    assert int(lost) < 1_000


def test_the_installed_qt_is_inside_the_bound() -> None:
    installed = tuple(int(part) for part in version("PySide6-Essentials").split(".")[:3])
    assert (6, 8, 3) <= installed < (6, 12)
