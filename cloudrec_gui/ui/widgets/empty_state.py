"""Nothing here yet: one sentence, one primary action, one quieter one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cloudrec_gui.ui.widgets.basics import button
from cloudrec_gui.ui.widgets.labels import PlainLabel

LINE: Final = 460
"""Longest line in pixels."""


class EmptyState(QWidget):
    """``sentence``, ``primary`` and ``quieter`` are set by the owner; a button without text stays hidden."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.sentence = PlainLabel("", "mute", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.primary = button(f"{name}-primary", kind="primary")
        self.quieter = button(f"{name}-quieter", kind="link")
        self.primary.hide()
        self.quieter.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(self.primary)
        buttons.addWidget(self.quieter)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(self.sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(buttons)
        column.addStretch(3)

    def set_texts(self, sentence: str, primary: str = "", quieter: str = "") -> None:
        """All words at once."""
        self.sentence.setText(sentence)
        # A wrapping label asks for a width of its own liking; this one shall be as wide as its text, up to a readable line.
        # Two lines of about the same length read better than a full one and a word.
        whole = self.sentence.fontMetrics().horizontalAdvance(sentence) + 4
        lines = -(-whole // LINE)
        width = min(LINE, whole if lines == 1 else round(whole / lines * 1.15))
        self.sentence.setFixedSize(width, self.sentence.heightForWidth(width))
        for part, text in ((self.primary, primary), (self.quieter, quieter)):
            part.setText(text)
            part.setAccessibleName(text)
            part.setVisible(bool(text))
