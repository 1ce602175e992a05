"""The column at the left of the canvas: everything that can be put on as a whole."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cloudrec_gui.ui.layout_editor.looks.own_looks import OwnLooks
from cloudrec_gui.ui.layout_editor.looks.ready_made import ReadyMade
from cloudrec_gui.ui.layout_editor.looks.wardrobe import Wardrobe
from cloudrec_gui.ui.widgets import PlainLabel, Translated, button, set_tip

WIDTH: Final = 216
FOLLOWS_AFTER_MS: Final = 30


class LooksPanel(Translated, QWidget):
    """``closed``: the person folds it; ``taken``: something was taken from it."""

    closed = Signal()
    taken = Signal()

    def __init__(self, wardrobe: Wardrobe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layout_looks_panel")
        self.setProperty("box", "drawer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._wardrobe = wardrobe
        self.title = PlainLabel(role="card-title")
        self.fold = button("layout_looks_fold", kind="icon")
        self.ready = ReadyMade(wardrobe)
        self.own = None if wardrobe.shelf is None else OwnLooks(wardrobe, wardrobe.shelf)
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(FOLLOWS_AFTER_MS)
        inside = QWidget()
        inside.setProperty("box", "clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 4, 12, 10)
        column.setSpacing(14)
        column.addWidget(self.ready)
        if self.own is None:
            column.addStretch(1)
        else:
            column.addWidget(self.own, 1)
            self.own.taken.connect(self.taken)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        head = QHBoxLayout()
        head.setContentsMargins(12, 7, 6, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.fold)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 0)
        outer.setSpacing(2)
        outer.addLayout(head)
        outer.addWidget(area, 1)
        self.ready.taken.connect(self.taken)
        self.fold.clicked.connect(self.closed)
        self._follow.timeout.connect(self.refresh)
        wardrobe.changed.connect(self._schedule)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Looks"))
        self.title.setText(self.tr("Looks"))
        self.fold.setText("✕")
        self.fold.setAccessibleName(self.tr("Fold the looks away"))
        set_tip(self.fold, self.fold.accessibleName())

    def _schedule(self) -> None:
        if not self._follow.isActive() and not self.isHidden():
            self._follow.start()

    def refresh(self) -> None:
        self.ready.refresh()
        if self.own is not None:
            self.own.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc drops what is tried on first and folds the column then."""
        if event.key() == Qt.Key.Key_Escape and self._wardrobe.controller.trial is None:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
