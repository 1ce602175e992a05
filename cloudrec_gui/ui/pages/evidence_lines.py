"""What a verdict rests on, below it: one line of facts that is not there while all is well."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.ui import words
from cloudrec_gui.ui.widgets import PlainLabel, Translated

_MOST: Final = 6
_BETWEEN: Final = "  ·  "


class EvidenceLines(Translated, PlainLabel):
    """Wraps; hidden when there is nothing to tell. Its text can be selected and copied."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", "note", parent)
        self.setObjectName(name)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._told: tuple[str, ...] = ()
        self.hide()
        self.retranslate()

    def show_recording(self, recording: Recording, now: float, peers: int = 0) -> None:
        """The evidence at wall time ``now``; ``peers`` as for the verdict."""
        lines = words.evidence(recording, now, peers)[:_MOST]
        if lines != self._told:
            self._told = lines
            self.setText(_BETWEEN.join(lines))
            self.setVisible(bool(lines))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Evidence for the verdict"))
