"""The table of this program: fixed rows, no grid, painting by the row delegate, times that tick without touching the model."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from cloudrec_gui.ui.delegates import RowDelegate
from cloudrec_gui.ui.models.cells import ROW_ROLE
from cloudrec_gui.ui.models.row_filter import RowFilter
from cloudrec_gui.ui.models.row_model import Index, RowModel

R = TypeVar("R")
ROW_HEIGHT = 36
HEADER_HEIGHT = 34


class RowTable(QTableView, Generic[R]):
    """Shows a ``RowModel`` through a ``RowFilter``; one whole row is selected at a time."""

    current_changed = Signal(object)
    """The frozen row that a person or :meth:`select` has made current, or None."""
    entered_row = Signal(object)
    """Enter or a double click on a row."""

    def __init__(self, name: str, model: RowModel[R], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.rows = model
        self.filter = RowFilter(model, self)
        self.setModel(self.filter)
        self.row_delegate = RowDelegate(model.clock, self, frozenset(i for i, column in enumerate(model.columns) if column.right))
        self.setItemDelegate(self.row_delegate)
        self._dress()
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.doubleClicked.connect(self._on_double_click)

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSortingEnabled(True)
        side = self.verticalHeader()
        side.hide()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setMinimumSectionSize(ROW_HEIGHT)
        side.setDefaultSectionSize(ROW_HEIGHT)
        head = self.horizontalHeader()
        head.setFixedHeight(HEADER_HEIGHT)
        head.setHighlightSections(False)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setMinimumSectionSize(40)
        for position, column in enumerate(self.rows.columns):
            if column.width:
                head.setSectionResizeMode(position, QHeaderView.ResizeMode.Interactive)
                self.setColumnWidth(position, column.width)
            else:
                head.setSectionResizeMode(position, QHeaderView.ResizeMode.Stretch)

    # -- selection ----------------------------------------------------------------------------------------------------
    def current(self) -> R | None:
        """The current row, or None."""
        index = self.currentIndex()
        return self.filter.row_at(index) if index.isValid() else None

    def select(self, key: Hashable | None) -> bool:
        """Make the row with that key current and visible; None clears. False when it is not here or filtered out."""
        if key is None:
            self.selectionModel().clear()
            return True
        position = self.rows.find(key)
        index = QModelIndex() if position is None else self.filter.mapFromSource(self.rows.index(position, 0))
        if not index.isValid():
            return False
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)
        return True

    def is_sorted(self) -> bool:
        """Whether a person has sorted by a column, so that a new row need not be the first."""
        return self.horizontalHeader().sortIndicatorSection() >= 0

    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid() and not self.selectionModel().isSelected(current):
            # Qt makes a row current without selecting it when the table receives the focus; here both are one.
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().select(current, flags)
        self.current_changed.emit(current.data(ROW_ROLE) if current.isValid() else None)

    def _on_double_click(self, index: QModelIndex) -> None:
        self.entered_row.emit(index.data(ROW_ROLE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex().data(ROW_ROLE))
            event.accept()
            return
        super().keyPressEvent(event)

    # -- painting -----------------------------------------------------------------------------------------------------
    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Draw exactly the rows that have changed; Qt's own reckoning takes in a line of the row below."""
        if QAccessible.isActive():
            super().dataChanged(first, last, roles)
        top = self.rowViewportPosition(first.row())
        foot = self.rowViewportPosition(last.row()) + ROW_HEIGHT
        if foot > 0 and top < self.viewport().height():
            self.viewport().update(0, top, self.viewport().width(), foot - top)

    def paintEvent(self, event: QPaintEvent) -> None:
        delegate = self.itemDelegate()
        if isinstance(delegate, RowDelegate):
            delegate.selected_row = self.currentIndex().row()
        super().paintEvent(event)

    def tick(self) -> None:
        """Draw the visible cells that follow the time again; nothing is worked out for their rows."""
        if not self.isVisible() or not self.filter.rowCount():
            return
        last = self.filter.rowCount() - 1
        foot = min(self.viewport().height(), self.rowViewportPosition(last) + self.rowHeight(last))
        for position, column in enumerate(self.rows.columns):
            if column.live and not self.isColumnHidden(position):
                self.viewport().update(QRect(self.columnViewportPosition(position), 0, self.columnWidth(position), foot))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._make_room(event.size().width())
        super().resizeEvent(event)

    def _make_room(self, width: int) -> None:
        """Hide the columns that matter least where the one that takes the rest would become too narrow."""
        columns = self.rows.columns
        needed = sum(self.columnWidth(i) if not self.isColumnHidden(i) else c.width for i, c in enumerate(columns) if c.width)
        least = next((column.least for column in columns if not column.width), 0)
        hidden = set()
        for position, column in sorted(enumerate(columns), key=_spare, reverse=True):
            if column.spare and width - needed < least:
                needed -= column.width
                hidden.add(position)
        for position in range(len(columns)):
            self.setColumnHidden(position, position in hidden)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            delegate = getattr(self, "row_delegate", None)
            if delegate is not None:
                delegate.refresh()
                self.viewport().update()


def _spare(item: tuple[int, Any]) -> int:
    return int(item[1].spare)
