"""The first picture: a blank window in its place, made with nothing but what that takes.

Everything slow waits until it has been painted. Nothing is imported here that is not on the screen in that instant.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from cloudrec_gui.app.options import Options
from cloudrec_gui.services.settings import SettingsStore
from cloudrec_gui.ui.main_window import MainWindow


class Opening(NamedTuple):
    """What exists before the program does."""

    settings: SettingsStore
    window: MainWindow


def open_blank(options: Options) -> Opening:
    """Settings and a window that is not shown yet. The QApplication must exist."""
    settings = SettingsStore(options.data_dir / "settings.json")
    profiles: dict[str, Any] = settings.get("profiles", {})
    sandbox = options.force_sandbox or profiles.get("current", "sandbox") == "sandbox"
    window = MainWindow(settings, options.size, options.theme or settings.get("look", "system"), sandbox=sandbox)
    return Opening(settings, window)
