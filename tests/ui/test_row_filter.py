"""Filter, sort and groups over rows that change at random: what is shown is what a plain sort of the rows would show."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from cloudrec_gui.ui.models.cells import Cell, Column, Heading
from cloudrec_gui.ui.models.row_filter import Group, RowFilter, natural
from cloudrec_gui.ui.models.row_model import RowModel
from tests.ui.recordings_data import StillClock

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@dataclass(frozen=True)
class Line:
    key: int
    group: str
    size: float
    seen: bool = True


class ByGroup:
    id = "group"

    def name(self, row: Line) -> str:
        return row.group

    def rank(self, row: Line) -> int:
        return int(row.size) % 5

    def since(self, row: Line) -> float | None:
        return row.size

    def heading(self, group: Group, now: float) -> Heading:
        return Heading(group.name, str(len(group.keys)))


def make() -> tuple[RowModel[Line], RowFilter[Line]]:
    columns: list[Column[Line]] = [Column(n, n, 50, lambda r, now: Cell(str(r.size)), lambda r: r.size) for n in ("a", "b")]
    model: RowModel[Line] = RowModel("Test", columns, lambda r: r.key, StillClock())
    proxy: RowFilter[Line] = RowFilter(model)
    QAbstractItemModelTester(proxy, FATAL, proxy)
    return model, proxy


def shown(proxy: RowFilter[Line]) -> list[object]:
    lines: list[object] = []
    for line in range(proxy.rowCount()):
        index = proxy.index(line, 0)
        row, group = proxy.row_at(index), proxy.group_at(index)
        lines.append(row.key if row is not None else group.name if group is not None else None)
        assert proxy.line_of(row.key if row is not None else group) == line
    return lines


def expected(model: RowModel[Line], *, down: bool | None, grouped: bool, folded: set[str]) -> list[object]:
    rows = [row for row in model.rows() if row.seen]
    if down is not None:
        rows.sort(key=lambda r: r.size, reverse=down)
    if not grouped:
        return [row.key for row in rows]
    lines: list[object] = []
    for name in sorted({row.group for row in rows}, key=natural):
        lines += [name, *(() if name in folded else (row.key for row in rows if row.group == name))]
    return lines


@pytest.mark.parametrize("seed", range(3))
def test_whatever_changes_the_lines_are_those_of_a_plain_sort(qtbot: QtBot, seed: int) -> None:
    choose = random.Random(seed)
    model, proxy = make()
    proxy.set_accept(lambda row: row.seen)
    down: bool | None = None
    grouped = False
    folded: set[str] = set()
    for step in range(120):
        what = choose.random()
        if what < 0.70:
            row = Line(choose.randrange(40), choose.choice(["g2", "g10", "G1"]), float(choose.randrange(6)), choose.random() < 0.8)
            model.put(row)
        elif what < 0.78:
            keys = choose.sample(range(40), choose.randrange(40))
            model.sync([Line(key, choose.choice(["g2", "g10"]), float(choose.randrange(6))) for key in keys])
        elif what < 0.84:
            model.drop_last(choose.randrange(4))
        elif what < 0.90:
            down = choose.choice([None, True, False])
            order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
            proxy.sort(-1 if down is None else 0, order)
        elif what < 0.95:
            grouped = not grouped
            folded.clear()
            proxy.set_grouping(ByGroup() if grouped else None)
            proxy.fold_all(True)
        elif grouped and (groups := [group for _, group in proxy.groups()]):
            group = choose.choice(groups)
            (folded.discard if not group.open else folded.add)(group.name)
            proxy.fold(group, not group.open)
        assert shown(proxy) == expected(model, down=down, grouped=grouped, folded=folded), step
        for _, group in proxy.groups():
            rows = [row for row in model.rows() if row.seen and row.group == group.name]
            assert group.ranks == [sum(int(row.size) % 5 == rank for row in rows) for rank in range(5)]
            assert len(group.keys) == len(rows)


def test_the_current_row_and_the_selection_follow_their_rows_through_a_sort_and_a_filter(qtbot: QtBot) -> None:
    model, proxy = make()
    model.sync([Line(key, "g", float(key * 7 % 100)) for key in range(100)])
    selection = QItemSelectionModel(proxy)
    selection.setCurrentIndex(proxy.index(proxy.line_of(42), 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    proxy.sort(0, Qt.SortOrder.DescendingOrder)
    assert proxy.row_at(selection.currentIndex()) == model.row(42)
    proxy.set_accept(lambda row: row.key % 2 == 0)
    proxy.set_grouping(ByGroup())
    assert proxy.row_at(selection.currentIndex()) == model.row(42)
    assert [proxy.row_at(index) for index in selection.selectedIndexes()] == [model.row(42)]


def test_a_row_that_keeps_its_place_is_only_announced(qtbot: QtBot) -> None:
    model, proxy = make()
    model.sync([Line(key, "g", float(key)) for key in range(50)])
    proxy.sort(0)
    moved: list[int] = []
    changed: list[tuple[int, int]] = []

    def on_moved(parent: QModelIndex, first: int, last: int, target: QModelIndex, line: int) -> None:
        moved.append(line)

    def on_changed(first: QModelIndex, last: QModelIndex) -> None:
        changed.append((first.row(), last.row()))

    proxy.rowsMoved.connect(on_moved)
    proxy.dataChanged.connect(on_changed)
    model.put(replace(model.row(9), size=9.5))
    assert (moved, changed) == ([], [(9, 9)])
    model.put(replace(model.row(9), size=30.5))
    assert moved == [31]
    assert changed[-1] == (30, 30)


def test_ten_thousand_rows_are_asked_once_each_for_a_filter_and_a_sort(qtbot: QtBot) -> None:
    asked = {"accept": 0, "key": 0, "cell": 0}

    def key(row: Line) -> float:
        asked["key"] += 1
        return -row.size

    def cell(row: Line, now: float) -> Cell:
        asked["cell"] += 1
        return Cell(str(row.size))

    def accept(row: Line) -> bool:
        asked["accept"] += 1
        return row.key % 3 == 0

    model: RowModel[Line] = RowModel("Test", [Column("a", "A", 9, cell, key)], lambda r: r.key, StillClock())
    model.sync([Line(number, "g", float(number * 31 % 9973)) for number in range(10_000)])
    proxy: RowFilter[Line] = RowFilter(model)
    proxy.sort(0)
    assert asked == {"accept": 0, "key": 10_000, "cell": 0}
    steps: list[str] = []
    proxy.rowsRemoved.connect(lambda *_: steps.append("cut"))
    proxy.rowsInserted.connect(lambda *_: steps.append("insert"))
    proxy.layoutChanged.connect(lambda *_: steps.append("order"))
    proxy.set_accept(accept)
    assert asked["accept"] == 10_000
    assert asked["key"] == 10_000 + 3_334
    assert proxy.rowCount() == 3_334
    assert len(steps) <= 4
    proxy.set_accept(None)
    assert len(steps) <= 8


def test_names_with_numbers_are_sorted_as_people_do() -> None:
    assert sorted(["room 10", "Room 2", "attic", "room 2b"], key=natural) == ["attic", "Room 2", "room 2b", "room 10"]
