"""A short read-only list in columns, perhaps under headings: what would be stopped, what came of each."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from cloudrec_gui.ui import theme

ROW: Final = 24
SHOWN: Final = 6
"""Rows that are in sight without scrolling."""
LEAST: Final = 3


class Lines(QTreeWidget):
    """Plain text in columns; Ctrl+C copies what is selected, or everything."""

    def __init__(self, name: str, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("box", "lines")
        self.setColumnCount(columns)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        head = self.header()
        head.setStretchLastSection(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._rows: dict[Hashable, QTreeWidgetItem] = {}

    def set_titles(self, titles: Sequence[str]) -> None:
        """Names over the columns; without this there are none."""
        self.setHeaderLabels(list(titles))
        self.setHeaderHidden(False)
        self.updateGeometry()

    def heading(self, text: str) -> None:
        """A line over what follows."""
        item = QTreeWidgetItem([text])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setFont(0, theme.role_font("strong"))
        item.setSizeHint(0, QSize(0, ROW))
        self.addTopLevelItem(item)
        item.setFirstColumnSpanned(True)
        self.updateGeometry()

    def put(self, key: Hashable, cells: Sequence[str]) -> None:
        """Add a row, or write other cells into the one that has this key."""
        item = self._rows.get(key)
        if item is None:
            item = self._rows[key] = QTreeWidgetItem(list(cells))
            item.setSizeHint(0, QSize(0, ROW))
            self.addTopLevelItem(item)
            if self.topLevelItemCount() <= SHOWN + 1:
                self.updateGeometry()
            return
        for column, text in enumerate(cells):
            item.setText(column, text)

    def empty(self) -> None:
        """No row any more."""
        self._rows.clear()
        self.clear()
        self.updateGeometry()

    def set_widths(self, widths: Sequence[int]) -> None:
        """Pixels of all columns but the last, which takes the rest."""
        for column, width in enumerate(widths):
            self.header().resizeSection(column, width)

    def texts(self) -> list[str]:
        """Every line as it is read, cells apart by tabs."""
        return [self._text(self.topLevelItem(row)) for row in range(self.topLevelItemCount())]

    def _text(self, item: QTreeWidgetItem | None) -> str:
        cells = [] if item is None else [item.text(column) for column in range(self.columnCount())]
        return "\t".join(cells).rstrip("\t")

    def sizeHint(self) -> QSize:
        rows = min(max(self.topLevelItemCount(), LEAST), SHOWN)
        return QSize(super().sizeHint().width(), rows * ROW + self._head() + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        rows = min(max(self.topLevelItemCount(), 1), LEAST)
        return QSize(120, rows * ROW + self._head() + 2 * self.frameWidth())

    def _head(self) -> int:
        return 0 if self.isHeaderHidden() else self.header().sizeHint().height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            chosen = self.selectedItems()
            lines = [self._text(item) for item in chosen] if chosen else self.texts()
            QGuiApplication.clipboard().setText("\n".join(lines))
            return
        super().keyPressEvent(event)
