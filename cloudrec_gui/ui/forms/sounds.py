"""The three qualities of mixed sound, by name (rest-api §3.3)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.ui.forms.fields import Choice


def sounds(*, default: int | None = None) -> list[Choice]:
    """What can be chosen; with ``default`` first the entry that leaves it to the service, which then takes that number."""
    translate = QCoreApplication.translate
    names = (
        translate("Sounds", "48 kHz, mono, 48 kbps"),
        translate("Sounds", "48 kHz, mono, 128 kbps"),
        translate("Sounds", "48 kHz, stereo, 192 kbps"),
    )
    found: list[Choice] = list(enumerate(names))
    if default is not None:
        found.insert(0, (None, translate("Sounds", "Default: {sound}").format(sound=names[default])))
    return found
