"""The table of this program: fixed rows, no grid, painting by the row delegate, times that tick without touching the model."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from cloudrec_gui.ui.delegates import RowDelegate
from cloudrec_gui.ui.models.cells import ROW_ROLE
from cloudrec_gui.ui.models.row_filter import Group, Grouping, RowFilter
from cloudrec_gui.ui.models.row_model import Index, RowModel, runs

R = TypeVar("R")
ROW_HEIGHT = 36
HEADER_HEIGHT = 34
_SELECT: Final = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_NARROWEST: Final = 40


class RowTable(QTableView, Generic[R]):
    """Shows a ``RowModel`` through a ``RowFilter``. One row is current; ``several`` lets a person select more than that one."""

    current_changed = Signal(object)
    """The frozen row that a person or :meth:`select` has made current, or None. A heading is no row and changes nothing."""
    entered_row = Signal(object)
    """Enter or a double click on a row."""
    selection_changed = Signal()
    """More, fewer or other rows are selected; :meth:`selected_rows` has them."""
    columns_changed = Signal()
    """A person has moved, widened, shown or hidden a column."""

    def __init__(self, name: str, model: RowModel[R], parent: QWidget | None = None, *, several: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.rows = model
        self._several = several
        self._chosen: frozenset[str] | None = None
        self._widths = [column.width for column in model.columns]
        self._fitting = False
        self.filter = RowFilter(model, self)
        self.setModel(self.filter)
        self.row_delegate = RowDelegate(model.clock, self, frozenset(i for i, column in enumerate(model.columns) if column.right))
        self.setItemDelegate(self.row_delegate)
        self._dress()
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.doubleClicked.connect(self._on_double_click)

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if self._several else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
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
        head.setMinimumSectionSize(_NARROWEST)
        head.setStretchLastSection(False)
        head.setSectionsMovable(self._several)
        self._fit(self.viewport().width())
        head.sectionResized.connect(self._on_resized)
        head.sectionMoved.connect(self._on_moved)

    # -- selection ----------------------------------------------------------------------------------------------------
    def current(self) -> R | None:
        """The current row, or None."""
        index = self.currentIndex()
        return self.filter.row_at(index) if index.isValid() else None

    def selected_rows(self) -> tuple[R, ...]:
        """The selected rows from top to bottom, without headings."""
        lines = sorted({line for stretch in self.selectionModel().selection() for line in range(stretch.top(), stretch.bottom() + 1)})  # type: ignore[attr-defined]  # missing in the stubs
        return tuple(row for line in lines if (row := self.filter.row_in(line)) is not None)

    def select(self, key: Hashable | None) -> bool:
        """Make the row with that key current and visible; None clears. False when it is not here or filtered out."""
        if key is None:
            self.selectionModel().clear()
            return True
        group = self.filter.group_of(key)
        if group is not None and not group.open:
            self.filter.fold(group, True)
        line = self.filter.line_of(key)
        if line < 0:
            return False
        index = self.filter.index(line, 0)
        self.selectionModel().setCurrentIndex(index, _SELECT)
        self.scrollTo(index)
        return True

    def select_only_current(self) -> None:
        """Let go of all but the current row."""
        index = self.currentIndex()
        self.selectionModel().select(index, _SELECT) if index.isValid() else self.selectionModel().clear()

    def select_group(self, group: Group) -> None:
        """Select all rows under a heading, which is opened for it."""
        self.filter.fold(group, True)
        self.select_all_of(group.keys)

    def select_all_of(self, keys: Iterable[Hashable]) -> None:
        """Select these rows as far as they are shown; the first of them becomes current."""
        lines = sorted(line for key in keys if (line := self.filter.line_of(key)) >= 0)
        if not lines:
            return
        chosen, last = QItemSelection(), self.filter.columnCount() - 1
        for top, foot in runs(lines):
            chosen.merge(QItemSelection(self.filter.index(top, 0), self.filter.index(foot, last)), QItemSelectionModel.SelectionFlag.Select)
        self.selectionModel().setCurrentIndex(self.filter.index(lines[0], 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def is_sorted(self) -> bool:
        """Whether a person has sorted by a column, so that a new row need not be the first."""
        return self.horizontalHeader().sortIndicatorSection() >= 0

    def set_grouping(self, grouping: Grouping[R] | None) -> None:
        """Put the rows together under headings, or not."""
        self.row_delegate.heading = None if grouping is None else grouping.heading
        self.filter.set_grouping(grouping)

    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid() and not self.selectionModel().hasSelection():
            # Qt makes a row current without selecting it when the table receives the focus; here both are one.
            self.selectionModel().select(current, _SELECT)
        if current.isValid() and self.filter.group_at(current) is not None:
            return
        self.current_changed.emit(current.data(ROW_ROLE) if current.isValid() else None)

    def _on_selection(self, more: QItemSelection, fewer: QItemSelection) -> None:
        self.selection_changed.emit()

    def _on_double_click(self, index: QModelIndex) -> None:
        row = self.filter.row_at(index)
        if row is not None:
            self.entered_row.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        group = self.filter.group_at(index)
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            if group is None:
                self.entered_row.emit(index.data(ROW_ROLE))
            else:
                self.filter.fold(group, not group.open)
            event.accept()
            return
        if self.filter.grouping is not None and key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and not event.modifiers():
            self._fold_by_key(group, key == Qt.Key.Key_Right)
            event.accept()
            return
        super().keyPressEvent(event)

    def _fold_by_key(self, group: Group | None, opens: bool) -> None:
        """As in a tree: Right opens a heading, Left closes it, and Left on a row goes to its heading."""
        if group is not None:
            self.filter.fold(group, opens)
            return
        row = self.current()
        if row is None or opens:
            return
        heading = self.filter.group_of(self.rows.key(row))
        if heading is not None:
            index = self.filter.index(self.filter.line_of(heading), 0)
            self.selectionModel().setCurrentIndex(index, _SELECT)
            self.scrollTo(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        group = self.filter.group_at(index)
        if group is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._several:
            self.select_group(group)
            return
        self.selectionModel().setCurrentIndex(index, _SELECT)
        self.filter.fold(group, not group.open)

    # -- columns ------------------------------------------------------------------------------------------------------
    def shown_columns(self) -> tuple[str, ...]:
        """Ids of the columns that are wanted, from left to right; those hidden for want of room are among them."""
        head, columns = self.horizontalHeader(), self.rows.columns
        wanted = self._wanted()
        return tuple(columns[i].id for visual in range(len(columns)) if (i := head.logicalIndex(visual)) in wanted)

    def show_columns(self, idents: Sequence[str] | None, widths: Mapping[str, int] | None = None) -> None:
        """Show exactly these columns in this order; None: the usual ones, of which the least important give way in a narrow table."""
        columns, head = self.rows.columns, self.horizontalHeader()
        known = {column.id: i for i, column in enumerate(columns)}
        chosen = [ident for ident in idents or () if ident in known]
        self._chosen = frozenset(chosen) if chosen else None
        self._fitting = True
        try:
            order = [known[ident] for ident in chosen] + [i for i, column in enumerate(columns) if column.id not in chosen]
            for visual, logical in enumerate(order):
                head.moveSection(head.visualIndex(logical), visual)
            for i, column in enumerate(columns):
                self._widths[i] = max(_NARROWEST, (widths or {}).get(column.id, column.width)) if column.width else 0
        finally:
            self._fitting = False
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if self._chosen else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(policy)
        self._fit(self.viewport().width())

    def column_widths(self) -> dict[str, int]:
        """Widths in pixels of the columns that a person has made wider or narrower."""
        columns = enumerate(self.rows.columns)
        return {column.id: self._widths[i] for i, column in columns if self._widths[i] != column.width}

    def _wanted(self) -> set[int]:
        chosen = self._chosen
        return {i for i, column in enumerate(self.rows.columns) if (not column.extra if chosen is None else column.id in chosen)}

    def _on_resized(self, section: int, old: int, new: int) -> None:
        if not self._fitting and new > 0 and self._widths[section]:
            self._widths[section] = new
            self._fit(self.viewport().width())
            self.columns_changed.emit()

    def _on_moved(self, section: int, old: int, new: int) -> None:
        if not self._fitting:
            self._chosen = frozenset(self.rows.columns[i].id for i in self._wanted())
            self.columns_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit(event.size().width())
        super().resizeEvent(event)

    def _fit(self, width: int) -> None:
        """Hide the columns that matter least where the one that takes the rest would become too narrow, and give it the rest."""
        columns, wanted = self.rows.columns, self._wanted()
        rest = next((i for i in wanted if not columns[i].width), None)
        least = columns[rest].least if rest is not None else 0
        needed = sum(self._widths[i] for i in wanted)
        if self._chosen is None:
            for position in sorted(wanted, key=self._spare, reverse=True):
                if columns[position].spare and width - needed < least:
                    needed -= self._widths[position]
                    wanted.discard(position)
        self._fitting = True
        try:
            for position in range(len(columns)):
                self.setColumnHidden(position, position not in wanted)
                if position in wanted and position != rest:
                    self.setColumnWidth(position, self._widths[position])
            if rest is not None:
                self.setColumnWidth(rest, max(least if self._chosen is not None else _NARROWEST, width - needed))
        finally:
            self._fitting = False

    def _spare(self, position: int) -> int:
        return self.rows.columns[position].spare

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
        """Whole lines at a time: Qt would hand over each cell by itself, in an object made for it."""
        delegate = self.itemDelegate()
        count = self.filter.rowCount()
        if not isinstance(delegate, RowDelegate) or not count:
            super().paintEvent(event)
            return
        self._tell_delegate(delegate)
        columns = self._seen_columns()
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        origin = self.rowViewportPosition(0)
        drawn: set[tuple[int, int]] = set()
        for rect in event.region():  # type: ignore[attr-defined]  # missing in the stubs
            left, right = rect.left(), rect.right()
            parts = [part for part in columns if part[1] <= right and part[1] + part[2] > left]
            first = max(0, (rect.top() - origin) // ROW_HEIGHT)
            for line in range(first, min(count - 1, (rect.bottom() - origin) // ROW_HEIGHT) + 1):
                # A cell can lie in two parts of the region; letters painted twice would be bolder.
                fresh = [part for part in parts if (line, part[0]) not in drawn]
                drawn.update((line, part[0]) for part in fresh)
                delegate.paint_line(painter, line, origin + line * ROW_HEIGHT, ROW_HEIGHT, self.filter.cells_in(line), fresh)
        painter.end()

    def _seen_columns(self) -> list[tuple[int, int, int]]:
        """Column, left and width in pixels of those that can be seen, from left to right."""
        head, width = self.horizontalHeader(), self.viewport().width()
        logicals = (head.logicalIndex(visual) for visual in range(head.count()))
        places = ((i, head.sectionViewportPosition(i), head.sectionSize(i)) for i in logicals if not head.isSectionHidden(i))
        return [place for place in places if place[1] < width and place[1] + place[2] > 0]

    def _tell_delegate(self, delegate: RowDelegate) -> None:
        height = self.viewport().height()
        first, last = self.rowAt(0), self.rowAt(height - 1)
        last = self.filter.rowCount() - 1 if last < 0 else last
        stretches: Any = self.selectionModel().selection()
        seen = (range(max(first, s.top()), min(last, s.bottom()) + 1) for s in stretches)
        delegate.selected_rows = frozenset(line for stretch in seen for line in stretch)
        delegate.current_row = self.currentIndex().row()
        head = self.horizontalHeader()
        shown = (head.logicalIndex(visual) for visual in range(head.count()))
        delegate.first_column = next((logical for logical in shown if not head.isSectionHidden(logical)), 0)

    def tick(self) -> None:
        """Draw the visible cells that follow the time again; nothing is worked out for their rows."""
        if not self.isVisible() or not self.filter.rowCount():
            return
        last = self.filter.rowCount() - 1
        foot = min(self.viewport().height(), self.rowViewportPosition(last) + self.rowHeight(last))
        for position, column in enumerate(self.rows.columns):
            if column.live and not self.isColumnHidden(position):
                self.viewport().update(QRect(self.columnViewportPosition(position), 0, self.columnWidth(position), foot))
        for line, _ in self.filter.groups():
            top = self.rowViewportPosition(line)
            if -ROW_HEIGHT < top < foot:
                self.viewport().update(0, top, self.viewport().width(), ROW_HEIGHT)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            delegate = getattr(self, "row_delegate", None)
            if delegate is not None:
                delegate.refresh()
                self.viewport().update()
