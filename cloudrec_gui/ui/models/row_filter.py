"""Which rows are shown, in which order and under which headings, without touching the rows.

Qt's own proxy asks Python for every comparison of a sort; ten thousand rows would stall the window. Here a filter is one pass, a
sort is one call of ``sorted``, and a row that changes costs what finding its place costs. Whatever happens is told to the views as
removes, inserts, moves and permutations, so that selection and scroll position stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Any, Final, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from cloudrec_gui.ui.models.cells import CELL_ROLE, Cell, Heading
from cloudrec_gui.ui.models.row_model import Index, RowModel, runs

R = TypeVar("R")
Grouped_contra = TypeVar("Grouped_contra", contravariant=True)
_MANY: Final = 64
"""Changes at a time up to which each is told by itself; beyond, everything is worked out anew."""
_FEW_RUNS: Final = 8
_DIGITS: Final = re.compile(r"(\d+)")
_DISPLAY: Final = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class Grouping(Protocol[Grouped_contra]):
    """What rows are put together by."""

    id: str

    def name(self, row: Grouped_contra) -> str:
        """The group that a row belongs to."""
        ...

    def rank(self, row: Grouped_contra) -> int:
        """How bad it is: 0 is worst, 4 is nothing to say."""
        ...

    def since(self, row: Grouped_contra) -> float | None:
        """Wall seconds from which its age counts."""
        ...

    def heading(self, group: Group, now: float) -> Heading:
        """The heading in words at wall time ``now``."""
        ...


class Group:
    """One heading: how many rows it has, how many of each rank, and whether it is open."""

    __slots__ = ("keys", "name", "open", "ranks", "since")

    def __init__(self, name: str, is_open: bool) -> None:
        self.name = name
        self.open = is_open
        self.keys: list[Hashable] = []
        self.ranks = [0, 0, 0, 0, 0]
        self.since: float | None = None
        """Wall seconds of the oldest row in it."""

    @property
    def worst(self) -> int:
        """The worst rank among its rows."""
        return next((rank for rank, count in enumerate(self.ranks) if count), 4)


def natural(name: str) -> list[tuple[int, int, str]]:
    """Sorts ``room 2`` before ``room 10``."""
    parts = _DIGITS.split(name.casefold())
    return [(0, int(part), "") if part.isdecimal() and len(part) < 19 else (1, 0, part) for part in parts if part]


class RowFilter(QAbstractTableModel, Generic[R]):
    """The rows of a :class:`RowModel` for which ``accept`` is true; a row that changes is judged again by itself."""

    def __init__(self, model: RowModel[R], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._accept: Callable[[R], bool] | None = None
        self._column = -1
        self._down = False
        self._grouping: Grouping[R] | None = None
        self._groups: dict[str, Group] = {}
        self._folded: set[str] = set()
        self._lines: list[Hashable] = []
        """What stands where: the key of a row, or a Group."""
        self._where: dict[Hashable, int] = {}
        self._sure = 0
        """How many lines from the top ``_where`` is right about."""
        self._facts: dict[Hashable, tuple[Any, str, int]] = {}
        """Of every row that is let through: its sort key, its group and its rank."""
        model.dataChanged.connect(self._on_changed)
        model.rowsInserted.connect(self._on_inserted)
        model.rowsAboutToBeRemoved.connect(self._on_removed)
        model.rowsMoved.connect(self._arrange)
        model.headerDataChanged.connect(self.headerDataChanged)
        self._arrange()

    # -- what Qt asks -------------------------------------------------------------------------------------------------
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._model.columns)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """As Qt's own, which would ask for the size of the table for each painted cell."""
        if parent.isValid() or not (0 <= row < len(self._lines) and 0 <= column < len(self._model.columns)):
            return QModelIndex()
        return self.createIndex(row, column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if line.__class__ is Group:
            return self._group_data(line, index.column(), role)
        if role == CELL_ROLE:
            return self._model.cell(line, index.column())
        position = self._model.find(line)
        return None if position is None else self._model.data(self._model.index(position, index.column()), role)

    def _group_data(self, group: Any, column: int, role: int) -> Any:
        if role == CELL_ROLE:
            return group
        if role in _DISPLAY:
            heading = self._grouping.heading(group, self._model.clock.wall()) if self._grouping is not None and column == 0 else None
            return f"{heading.name}, {heading.note}" if heading is not None else ""
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self._model.headerData(section, orientation, role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column, stable; -1 gives back the order of the rows themselves."""
        if (column, order == Qt.SortOrder.DescendingOrder) != (self._column, self._down):
            self._column, self._down = column, order == Qt.SortOrder.DescendingOrder
            self._arrange()

    # -- what pages ask -----------------------------------------------------------------------------------------------
    def set_accept(self, accept: Callable[[R], bool] | None) -> None:
        """Show the rows for which ``accept`` is true, all with None."""
        self._accept = accept
        self._arrange()

    def set_grouping(self, grouping: Grouping[R] | None) -> None:
        """Put rows together under headings, or not. All groups are open at first."""
        if (grouping and grouping.id) != (self._grouping and self._grouping.id):
            self._folded.clear()
        self._grouping = grouping
        self._arrange()

    @property
    def grouping(self) -> Grouping[R] | None:
        return self._grouping

    def fold(self, group: Group, is_open: bool) -> None:
        """Show or hide what stands under a heading."""
        if is_open != group.open:
            (self._folded.discard if is_open else self._folded.add)(group.name)
            self._arrange()
            line = self.line_of(self._groups[group.name])
            self.dataChanged.emit(self.createIndex(line, 0), self.createIndex(line, self.columnCount() - 1))

    def fold_all(self, is_open: bool) -> None:
        """All groups at once."""
        self._folded = set() if is_open else set(self._groups)
        self._arrange()

    def shown_count(self) -> int:
        """How many rows are let through, those of closed groups included, headings not."""
        return len(self._facts)

    def shown_rows(self) -> tuple[R, ...]:
        """The rows that are let through, from top to bottom, those of closed groups included."""
        keys = (key for group in self._groups.values() for key in group.keys) if self._grouping is not None else iter(self._lines)
        return tuple(self._model.row(position) for key in keys if (position := self._model.find(key)) is not None)

    def row_at(self, index: Index) -> R | None:
        """The row behind an index of this model; None for a heading."""
        if not index.isValid():
            return None
        return self.row_in(index.row())

    def row_in(self, line: int) -> R | None:
        """The row that stands in a line; None for a heading."""
        position = self._model.find(self._lines[line])
        return None if position is None else self._model.row(position)

    def cells_in(self, line: int) -> tuple[Cell, ...] | Group:
        """What is painted in a line."""
        found = self._lines[line]
        return found if isinstance(found, Group) else self._model.cells(found)

    def group_at(self, index: Index) -> Group | None:
        """The heading that an index stands for; None for a row."""
        line = self._lines[index.row()] if index.isValid() else None
        return line if isinstance(line, Group) else None

    def group_of(self, key: Hashable) -> Group | None:
        """The group that a row is in, if there are groups and it is let through."""
        facts = self._facts.get(key)
        return None if facts is None or self._grouping is None else self._groups[facts[1]]

    def groups(self) -> Iterator[tuple[int, Group]]:
        """Line and heading of every group."""
        for group in self._groups.values():
            if self._grouping is not None:
                yield self.line_of(group), group

    def line_of(self, key: Hashable) -> int:
        """The line of a row or a heading; -1 when it is not shown."""
        if self._sure < len(self._lines):
            for line in range(self._sure, len(self._lines)):
                self._where[self._lines[line]] = line
            self._sure = len(self._lines)
        return self._where.get(key, -1)

    def mapFromSource(self, index: Index) -> QModelIndex:
        """The index that shows a cell of the row model; invalid when it is not shown."""
        line = self.line_of(self._model.key_of(index.row())) if index.isValid() else -1
        return self.createIndex(line, index.column()) if line >= 0 else QModelIndex()

    # -- what the rows tell -------------------------------------------------------------------------------------------
    def _on_changed(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        top, foot = first.row(), last.row()
        if foot - top >= _MANY:
            self._arrange()
            if self._lines:
                self.dataChanged.emit(self.createIndex(0, 0), self.createIndex(len(self._lines) - 1, self.columnCount() - 1))
            return
        for position in range(top, foot + 1):
            row = self._model.row(position)
            self._judge(self._model.key(row), row)

    def _on_inserted(self, parent: Index, first: int, last: int) -> None:
        if last - first >= _MANY:
            self._arrange()
            return
        for position in range(first, last + 1):
            self._judge(self._model.key_of(position), self._model.row(position))

    def _on_removed(self, parent: Index, first: int, last: int) -> None:
        gone = [key for position in range(first, last + 1) if (key := self._model.key_of(position)) in self._facts]
        if len(gone) > _MANY:
            self._become([line for line in self._lines if line not in set(gone)])
        for key in gone:
            self._take(key)

    def _judge(self, key: Hashable, row: R) -> None:
        old = self._facts.get(key)
        if self._accept is not None and not self._accept(row):
            if old is not None:
                self._take(key)
            return
        new = self._facts_of(row)
        if old is None or old[1] != new[1]:
            if old is not None:
                self._take(key)
            self._place(key, row, new)
            return
        line = self.line_of(key)
        if old != new:
            self._facts[key] = new
            group = self._groups[new[1]]
            if old[2] != new[2]:
                group.ranks[old[2]] -= 1
                group.ranks[new[2]] += 1
                self._tell_group(group)
            if old[0] != new[0]:
                line = self._put_in_order(key, group, line)
        if line >= 0:
            self.dataChanged.emit(self.createIndex(line, 0), self.createIndex(line, len(self._model.columns) - 1))

    # -- the small steps ----------------------------------------------------------------------------------------------
    def _facts_of(self, row: R) -> tuple[Any, str, int]:
        grouping = self._grouping
        key = self._sort_key(row) if self._column >= 0 else None
        return (key, "", 4) if grouping is None else (key, grouping.name(row), grouping.rank(row))

    def _sort_key(self, row: R) -> Any:
        value = self._model.columns[self._column].key(row)
        return value.casefold() if isinstance(value, str) else value

    def _before(self, one: Hashable, other: Hashable) -> bool:
        a, b = self._facts[one][0], self._facts[other][0]
        if a != b:
            return bool(a > b) if self._down else bool(a < b)
        return (self._model.find(one) or 0) < (self._model.find(other) or 0)

    def _slot(self, key: Hashable, keys: list[Hashable]) -> int:
        """Where a row belongs among the sorted others."""
        low, high = 0, len(keys)
        while low < high:
            middle = (low + high) // 2
            if self._before(key, keys[middle]):
                high = middle
            else:
                low = middle + 1
        return low

    def _place(self, key: Hashable, row: R, facts: tuple[Any, str, int]) -> None:
        group = self._groups.get(facts[1])
        if group is None:
            self._arrange()
            return
        self._facts[key] = facts
        slot = self._slot(key, group.keys)
        group.keys.insert(slot, key)
        group.ranks[facts[2]] += 1
        if self._grouping is not None:
            began = self._grouping.since(row)
            group.since = group.since if began is None else began if group.since is None else min(began, group.since)
        if group.open:
            line = slot if self._grouping is None else self.line_of(group) + 1 + slot
            self.beginInsertRows(QModelIndex(), line, line)
            self._lines.insert(line, key)
            self._sure = min(self._sure, line)
            self.endInsertRows()
        self._tell_group(group)

    def _take(self, key: Hashable) -> None:
        facts = self._facts.pop(key)
        group = self._groups[facts[1]]
        line = self.line_of(key)
        group.keys.remove(key)
        group.ranks[facts[2]] -= 1
        if line >= 0:
            self._cut(line, line)
        if self._grouping is None:
            return
        if not group.keys:
            self._cut(self.line_of(group), self.line_of(group))
            del self._groups[group.name]
            return
        group.since = self._oldest(group, self._grouping)
        self._tell_group(group)

    def _oldest(self, group: Group, grouping: Grouping[R]) -> float | None:
        places = (self._model.find(key) for key in group.keys)
        moments = (grouping.since(self._model.row(place)) for place in places if place is not None)
        return min((moment for moment in moments if moment is not None), default=None)

    def _cut(self, first: int, last: int) -> None:
        self.beginRemoveRows(QModelIndex(), first, last)
        for key in self._lines[first : last + 1]:
            self._where.pop(key, None)
        del self._lines[first : last + 1]
        self._sure = min(self._sure, first)
        self.endRemoveRows()

    def _put_in_order(self, key: Hashable, group: Group, line: int) -> int:
        """Move a row whose sort key has changed; its line afterwards."""
        keys = group.keys
        at = keys.index(key) if line < 0 else line if self._grouping is None else line - self.line_of(group) - 1
        fits = (at == 0 or self._before(keys[at - 1], key)) and (at == len(keys) - 1 or self._before(key, keys[at + 1]))
        if fits:
            return line
        del keys[at]
        slot = self._slot(key, keys)
        keys.insert(slot, key)
        if line < 0:
            return line
        target = line - at + slot
        self.beginMoveRows(QModelIndex(), line, line, QModelIndex(), target + (target > line))
        self._lines.insert(target, self._lines.pop(line))
        self._sure = min(self._sure, line, target)
        self.endMoveRows()
        return target

    def _tell_group(self, group: Group) -> None:
        if self._grouping is not None and (line := self.line_of(group)) >= 0:
            self.dataChanged.emit(self.createIndex(line, 0), self.createIndex(line, len(self._model.columns) - 1))

    # -- everything anew ----------------------------------------------------------------------------------------------
    def _arrange(self) -> None:
        accept, facts_of = self._accept, self._facts_of
        items = [(key, row) for key, row in self._model.items() if accept is None or accept(row)]
        self._facts = {key: facts_of(row) for key, row in items}
        if self._column >= 0:
            facts = self._facts
            items.sort(key=lambda item: facts[item[0]][0], reverse=self._down)
        former, self._groups = self._groups, {}
        if self._grouping is None:
            whole = self._groups[""] = Group("", True)
            whole.keys = [key for key, _ in items]
            self._become(list(whole.keys))
            return
        self._become(self._headed(items, former, self._grouping))

    def _headed(self, items: list[tuple[Hashable, R]], former: dict[str, Group], grouping: Grouping[R]) -> list[Hashable]:
        """The rows under their headings; a heading that was there is the same object, so that views find it again."""
        found: dict[str, Group] = {}
        for key, row in items:
            _, name, rank = self._facts[key]
            group = found.get(name)
            if group is None:
                group = found[name] = former.get(name) or Group(name, True)
                group.keys, group.ranks, group.since, group.open = [], [0] * 5, None, name not in self._folded
            group.keys.append(key)
            group.ranks[rank] += 1
            began = grouping.since(row)
            if began is not None and (group.since is None or began < group.since):
                group.since = began
        lines: list[Hashable] = []
        for name in sorted(found, key=natural):
            group = self._groups[name] = found[name]
            lines.append(group)
            if group.open:
                lines += group.keys
        return lines

    def _become(self, lines: list[Hashable]) -> None:
        """Show these lines; few steps are told one by one, many as one permutation and one cut or one insert."""
        if lines == self._lines:
            return
        keep, here = set(lines), set(self._lines)
        gone = [line for line, key in enumerate(self._lines) if key not in keep]
        stretches = list(runs(gone))
        if len(stretches) > _FEW_RUNS:
            staying = [key for key in self._lines if key in keep]
            self._permute(staying + [self._lines[line] for line in gone])
            stretches = [(len(staying), len(self._lines) - 1)]
        for first, last in reversed(stretches):
            self._cut(first, last)
        self._permute([key for key in lines if key in here])
        fresh = list(runs([line for line, key in enumerate(lines) if key not in here]))
        if len(fresh) > _FEW_RUNS:
            self._insert(len(self._lines), [key for key in lines if key not in here])
            self._permute(lines)
            return
        for first, last in fresh:
            self._insert(first, lines[first : last + 1])

    def _insert(self, at: int, keys: list[Hashable]) -> None:
        self.beginInsertRows(QModelIndex(), at, at + len(keys) - 1)
        self._lines[at:at] = keys
        self._sure = min(self._sure, at)
        self.endInsertRows()

    def _permute(self, lines: list[Hashable]) -> None:
        if lines == self._lines:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self._lines[index.row()] for index in before]
        self._lines = list(lines)
        self._sure = 0
        after = [self.createIndex(self.line_of(key), index.column()) for key, index in zip(keys, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
