"""P9: what a frame costs while ten thousand rows are scrolled: the history's table against Qt's own with a trivial model.

The reference is a stock ``QTableView`` over a Python model of the same size and columns whose ``data`` does nothing but look up a
finished text. Both are scrolled by the same steps to the same places; a frame is one repaint of the whole table.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView

from cloudrec_gui.domain.clock import SystemClock
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, Sid, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import State
from cloudrec_gui.services.archive import PastRecording
from cloudrec_gui.ui.fleet.history_model import HistoryModel
from cloudrec_gui.ui.row_table import ROW_HEIGHT, RowTable
from tests.bench.measure import Row, cpu_us, paired
from tests.bench.qt import application, settle

ROWS, STEP = 10_000, 97
"""Pixels of one step; no multiple of a row, so that every frame is another one."""
_STATES = (State.ENDED, State.ENDED, State.GONE, State.NOT_STARTED, State.ENDED_EMPTY)

Index = QModelIndex | QPersistentModelIndex


class Trivial(QAbstractTableModel):
    """Finished texts and nothing else."""

    def __init__(self, texts: list[list[str]]) -> None:
        super().__init__()
        self._texts = texts

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return len(self._texts)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._texts[0])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self._texts[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def lines(count: int, now: float) -> tuple[PastRecording, ...]:
    """Recordings of the last weeks, newest first."""
    return tuple(
        PastRecording(
            RecordingKey(f"key{number}"),
            ProfileId("bench"),
            AppId("0" * 32),
            Mode.MIX,
            "mix-hls",
            Cname(f"channel {number}"),
            Uid(str(900_000 + number)),
            now - number * 60,
            _STATES[number % len(_STATES)],
            Sid(f"{number:032x}"),
            started_at=now - number * 60 + 1,
            ended_at=now - number * 60 + 50,
            files=number % 7,
        )
        for number in range(count)
    )


def _frames(table: QTableView) -> Callable[[], object]:
    bar = table.verticalScrollBar()
    at = [0]

    def one() -> None:
        at[0] = (at[0] + STEP) % (bar.maximum() - 1)
        bar.setValue(at[0])
        table.viewport().repaint()

    return one


def run(divide: int) -> list[Row]:
    """Both tables have the size and the columns of the other."""
    _ = application()
    clock = SystemClock()
    model = HistoryModel(clock)
    model.sync(lines(ROWS, clock.wall()))
    ours: RowTable[PastRecording] = RowTable("bench-history", model)
    shown = [i for i in range(len(model.columns)) if not ours.isColumnHidden(i)]
    stock = QTableView()
    stock.setModel(Trivial([[str(model.index(row, column).data()) for column in shown] for row in range(ROWS)]))
    stock.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    stock.verticalHeader().hide()
    stock.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    for table in (ours, stock):
        table.resize(1200, 700)
        table.show()
    settle(500)
    for place, column in enumerate(shown):
        stock.setColumnWidth(place, ours.columnWidth(column))
    times = max(20, 60 // divide)
    reference, own, ratio = paired(
        lambda: cpu_us(_frames(stock), times) / 1000, lambda: cpu_us(_frames(ours), times) / 1000, max(3, 9 // divide)
    )
    for table in (ours, stock):
        table.close()
    return [Row("P9", f"a frame while {ROWS} rows scroll ÷ stock table with a trivial model", "ms", reference, own, ratio, 0.6)]
