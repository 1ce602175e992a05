"""A card: a surface with a title at its head and content below."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cloudrec_gui.ui.widgets.labels import PlainLabel


class Card(QFrame):
    """``head`` takes widgets for the right-hand side of the title's line, ``body`` everything else."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "card")
        self.title_label = PlainLabel(title, "card-title")
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self.title_label)
        self.head.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 12, 16, 14)
        outer.setSpacing(10)
        outer.addLayout(self.head)
        outer.addLayout(self.body, 1)
