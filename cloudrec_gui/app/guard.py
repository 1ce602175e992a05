"""Refuses the one pair of Qt binding and Python that is known to abort (docs/adr/0005)."""

from __future__ import annotations

import sys

from cloudrec_gui.app.lifecycle import prepare_environment


def refuse_bad_qt(python: tuple[int, int] = sys.version_info[:2], binding: str | None = None) -> str | None:
    """A sentence when this PySide6 must not be used with this Python, else None.

    From 6.12.0 on, each call that returns None takes a reference to None away on Python before 3.12, and the interpreter
    aborts after some thousands of calls. A program whose work is not to lose recordings must not run on that.
    """
    if binding is None:
        # Asked of the binding itself, which is needed in a moment anyway; the packages' metadata takes 35 ms to look into.
        prepare_environment()
        try:
            import PySide6
        except ModuleNotFoundError:
            return "PySide6 is not installed. Run: python3 dev.py setup"
        binding = PySide6.__version__
    major, minor, *_ = (int(part) for part in binding.split(".")[:2])
    if (major, minor) >= (6, 12) and python < (3, 12):
        running = f"{python[0]}.{python[1]}"
        return f"PySide6 {binding} aborts on Python {running}. Install PySide6-Essentials>=6.8.3,<6.12 (python3 dev.py setup does)."
    return None
