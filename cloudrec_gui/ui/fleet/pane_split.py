"""A table above and a pane below it, which steps aside where there is no room for both: overlapping helps nobody."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from cloudrec_gui.ui.row_table import HEADER_HEIGHT, ROW_HEIGHT

TABLE_LEAST: Final = HEADER_HEIGHT + 2 * ROW_HEIGHT + 3
PANE_LEAST: Final = 120
"""As little as a small window with a banner and a notice leaves; where there is more, the page gives more."""


class PaneSplit(QSplitter):
    """``want_pane`` says whether there is something to show below; whether it fits is seen here."""

    def __init__(self, name: str, table: QWidget, pane: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setObjectName(name)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(12)
        self._pane = pane
        self._wanted = False
        table.setMinimumHeight(TABLE_LEAST)
        pane.setMinimumHeight(PANE_LEAST)
        self.addWidget(table)
        self.addWidget(pane)
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 2)

    def want_pane(self, wanted: bool) -> None:
        """Show the pane, as far as there is room for it, or hide it."""
        self._wanted = wanted
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        shown = self._wanted and self.height() >= TABLE_LEAST + self.handleWidth() + PANE_LEAST
        if self._pane.isHidden() is shown:
            self._pane.setVisible(shown)
