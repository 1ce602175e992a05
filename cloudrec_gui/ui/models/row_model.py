"""Frozen rows in a table: only what changed is announced, so that only that is painted and the selection stays.

Rows are told apart by a key. ``sync`` takes the whole list, ``put`` one row; both end in the smallest set of remove, move,
insert and dataChanged. A model reset would lose selection and scroll position, so there is none.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.ui import words
from cloudrec_gui.ui.models.cells import CELL_ROLE, ROW_ROLE, SORT_ROLE, Cell, Column

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
_ALIGN_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ALIGN_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RowModel(QAbstractTableModel, Generic[R]):
    """Rows of type ``R`` under ``columns``; ``context`` is the translation context of the titles."""

    def __init__(
        self, context: str, columns: Sequence[Column[R]], key: Callable[[R], Hashable], clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.clock = clock
        self._context = context
        self.key = key
        self._rows: list[R] = []
        self._cells: list[tuple[Cell, ...] | None] = []
        self._where: dict[Hashable, int] = {}

    # -- what Qt asks -------------------------------------------------------------------------------------------------
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """As Qt's own, which would ask for the size of the table three times for each painted cell."""
        if parent.isValid() or not (0 <= row < len(self._rows) and 0 <= column < len(self.columns)):
            return QModelIndex()
        return self.createIndex(row, column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == CELL_ROLE:
            return (self._cells[row] or self._cells_of(row))[column]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._cells_of(row)[column].at(self.clock.wall())
        if role == SORT_ROLE:
            return self.columns[column].key(self._rows[row])
        if role == ROW_ROLE:
            return self._rows[row]
        if role == Qt.ItemDataRole.ToolTipRole:
            text = self._cells_of(row)[column].at(self.clock.wall())
            return f"<qt>{html.escape(text)}</qt>" if text else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN_RIGHT if self.columns[column].right else _ALIGN_LEFT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return words.translated(self._context, self.columns[section].title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN_RIGHT if self.columns[section].right else _ALIGN_LEFT
        return None

    # -- what pages ask -----------------------------------------------------------------------------------------------
    def row(self, number: int) -> R:
        """The frozen row at a position."""
        return self._rows[number]

    def rows(self) -> Iterator[R]:
        """All rows from top to bottom."""
        return iter(self._rows)

    def find(self, key: Hashable) -> int | None:
        """The position of the row with that key."""
        return self._where.get(key)

    def key_of(self, number: int) -> Hashable:
        """The key of the row at a position."""
        return self.key(self._rows[number])

    def items(self) -> Iterator[tuple[Hashable, R]]:
        """Key and row of all, from top to bottom."""
        key = self.key
        return ((key(row), row) for row in self._rows)

    def cell(self, key: Hashable, column: int) -> Cell:
        """One cell of the row with that key, worked out once for each change of its row."""
        row = self._where[key]
        return (self._cells[row] or self._cells_of(row))[column]

    def cells(self, key: Hashable) -> tuple[Cell, ...]:
        """All cells of the row with that key."""
        row = self._where[key]
        return self._cells[row] or self._cells_of(row)

    def column(self, ident: str) -> int:
        """The position of a column by its id."""
        return next(i for i, column in enumerate(self.columns) if column.id == ident)

    # -- changes ------------------------------------------------------------------------------------------------------
    def sync(self, rows: Sequence[R]) -> None:
        """Show exactly these rows in this order. Rows that are the same object or equal cost a comparison and nothing else."""
        fresh = {self.key(row): row for row in rows}
        self._drop_others(fresh)
        order = list(fresh)
        self._arrange([key for key in order if key in self._where])
        self._fill_in(order, fresh)
        self._announce([i for i, row in enumerate(fresh.values()) if self._replace(i, row)])

    def put(self, row: R, at: int = 0) -> None:
        """One row that is new (inserted at position ``at``) or changed (its row is announced)."""
        position = self._where.get(self.key(row))
        if position is None:
            self._insert(at, [row])
        elif self._replace(position, row):
            self._announce([position])

    def put_all(self, rows: Iterable[R]) -> None:
        """Rows that are known and have changed, announced together."""
        found = ((self._where[self.key(row)], row) for row in rows)
        self._announce(sorted(position for position, row in found if self._replace(position, row)))

    def drop_last(self, count: int) -> None:
        """Forget rows at the bottom."""
        if count > 0 and self._rows:
            self._remove(max(0, len(self._rows) - count), len(self._rows) - 1)

    def refresh(self, positions: Sequence[int] | None = None) -> None:
        """Work out the cells of these rows (all by default) again, after a change of language or because time has passed."""
        chosen = list(range(len(self._rows))) if positions is None else list(positions)
        for position in chosen:
            self._cells[position] = None
        self._announce(chosen)
        if positions is None and self.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    # -- the small steps ----------------------------------------------------------------------------------------------
    def _cells_of(self, row: int) -> tuple[Cell, ...]:
        cells = self._cells[row]
        if cells is None:
            now, value = self.clock.wall(), self._rows[row]
            cells = self._cells[row] = tuple(column.cell(value, now) for column in self.columns)
        return cells

    def _replace(self, position: int, row: R) -> bool:
        old = self._rows[position]
        if old is row or old == row:
            return False
        self._rows[position] = row
        self._cells[position] = None
        return True

    def _announce(self, positions: Sequence[int]) -> None:
        """One dataChanged for every unbroken run of rows."""
        last = len(self.columns) - 1
        if len(positions) == 1:
            self.dataChanged.emit(self.createIndex(positions[0], 0), self.createIndex(positions[0], last))
            return
        for first, final in runs(positions):
            self.dataChanged.emit(self.createIndex(first, 0), self.createIndex(final, last))

    def _index_again(self, start: int = 0) -> None:
        for position in range(start, len(self._rows)):
            self._where[self.key(self._rows[position])] = position

    def _remove(self, first: int, final: int) -> None:
        self.beginRemoveRows(QModelIndex(), first, final)
        for row in self._rows[first : final + 1]:
            del self._where[self.key(row)]
        del self._rows[first : final + 1]
        del self._cells[first : final + 1]
        self._index_again(first)
        self.endRemoveRows()

    def _insert(self, at: int, rows: Sequence[R]) -> None:
        self.beginInsertRows(QModelIndex(), at, at + len(rows) - 1)
        self._rows[at:at] = rows
        self._cells[at:at] = [None] * len(rows)
        self._index_again(at)
        self.endInsertRows()

    def _drop_others(self, fresh: dict[Hashable, R]) -> None:
        gone = [position for key, position in self._where.items() if key not in fresh]
        for first, final in reversed(list(runs(sorted(gone)))):
            self._remove(first, final)

    def _arrange(self, order: Sequence[Hashable]) -> None:
        """Move the rows that are here into ``order``; rows already in place are not touched."""
        for position, key in enumerate(order):
            now = self._where[key]
            if now == position:
                continue
            self.beginMoveRows(QModelIndex(), now, now, QModelIndex(), position)
            self._rows.insert(position, self._rows.pop(now))
            self._cells.insert(position, self._cells.pop(now))
            self._index_again(position)
            self.endMoveRows()

    def _fill_in(self, order: Sequence[Hashable], fresh: dict[Hashable, R]) -> None:
        missing = [position for position, key in enumerate(order) if key not in self._where]
        for first, final in runs(missing):
            self._insert(first, [fresh[key] for key in order[first : final + 1]])


def runs(positions: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Ascending positions as unbroken runs, (first, last)."""
    start = previous = -1
    for position in positions:
        if start < 0:
            start = previous = position
        elif position == previous + 1:
            previous = position
        else:
            yield start, previous
            start = previous = position
    if start >= 0:
        yield start, previous
