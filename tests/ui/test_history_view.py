"""The history inside the Recordings page: searched, limited to days, sorted, looked at, forgotten and brought back, exported."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import Cname, RecordingKey
from cloudrec_gui.domain.recording import State
from cloudrec_gui.services.archive import PastRecording
from cloudrec_gui.services.archivist import past_of
from cloudrec_gui.services.history_export import Form
from cloudrec_gui.ui.delegates import RowDelegate
from cloudrec_gui.ui.fleet.history_view import HistoryView
from cloudrec_gui.ui.fleet.ports import FleetPorts
from cloudrec_gui.ui.pages.recordings import RecordingsPage
from tests.ui.recordings_data import NOW, StillClock, recording
from tests.ui.test_fleet_view import Memory
from tests.ui.test_recordings_page import Shelf, Switch

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
DAY = 86_400.0


class Past:
    """Holds lines as the archivist does."""

    def __init__(self, rows: Iterable[PastRecording] = (), *, is_loaded: bool = True) -> None:
        self.changed: Event[PastRecording] = Event()
        self.removed: Event[tuple[RecordingKey, ...]] = Event()
        self.loaded: Event[None] = Event()
        self.is_loaded = is_loaded
        self.held = {row.key: row for row in rows}

    def rows(self) -> tuple[PastRecording, ...]:
        return tuple(sorted(self.held.values(), key=lambda row: -row.created_at))

    def forget(self, keys: Iterable[RecordingKey]) -> tuple[PastRecording, ...]:
        gone = tuple(self.held.pop(key) for key in keys if self.held[key].final)
        self.removed.emit(tuple(row.key for row in gone))
        return gone

    def restore(self, rows: Iterable[PastRecording]) -> None:
        for row in rows:
            self.held[row.key] = row
            self.changed.emit(row)

    async def track(self, key: RecordingKey) -> str:
        return ""


def past(number: int, **changes: Any) -> PastRecording:
    """Number 1 began an hour ago, each following one a day earlier."""
    began = NOW - 3600 - (number - 1) * DAY
    ended = recording(number, state=State.ENDED, ended_at=began + 120, uploading="uploaded", created_at=began, started_at=began + 1)
    return replace(past_of(ended), **changes)


class Room:
    def __init__(self, qtbot: QtBot, *rows: PastRecording, is_loaded: bool = True, memory: Memory | None = None) -> None:
        self.past = Past(rows, is_loaded=is_loaded)
        self.page = RecordingsPage(Shelf([recording(90)]), Switch(), StillClock(), fleet=FleetPorts(memory, archivist=self.past))
        qtbot.addWidget(self.page)
        self.page.resize(1216, 720)
        self.page.show()
        self.page.shown()
        qtbot.waitExposed(self.page)
        QTest.mouseClick(self.page.segments.part("history"), Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        found = self.page.findChild(HistoryView)
        assert found is not None
        self.view = found

    def keys(self) -> list[str]:
        return [row.key for row in self.view.table.filter.shown_rows()]

    def click(self, line: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        table = self.view.table
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, table.visualRect(table.filter.index(line, 1)).center())
        QApplication.processEvents()


def test_the_segment_shows_all_lines_newest_first_and_hides_what_is_for_running_ones(qtbot: QtBot) -> None:
    room = Room(qtbot, past(2), past(1), past(3))
    assert room.keys() == ["key-1", "key-2", "key-3"]
    assert room.page.count.text() == "3 of 3 shown"
    assert not room.page.interval.isVisible()
    assert not room.page.query.isVisible()
    QTest.mouseClick(room.page.segments.part("running"), Qt.MouseButton.LeftButton)
    assert room.page.query.isVisible()
    assert not room.view.isVisible()


def test_the_filter_speaks_the_same_language(qtbot: QtBot) -> None:
    room = Room(qtbot, past(1), past(2, state=State.GONE, uploading=""), past(3, cname=Cname("room 9"), files=0))
    for text, keys in (
        ("!", ["key-2"]),
        ("channel:room", ["key-3"]),
        ('"room 9"', ["key-3"]),
        ("files:=0", ["key-3"]),
        ("ended:<2h", ["key-1"]),
    ):
        room.page.filter.clear()
        QTest.keyClicks(room.page.filter, text)
        assert room.keys() == keys, text
    room.page.filter.clear()
    QTest.keyClicks(room.page.filter, "nowhere")
    assert room.view.nothing.isVisible()
    QTest.mouseClick(room.view.nothing.primary, Qt.MouseButton.LeftButton)
    assert len(room.keys()) == 3


def test_days_limit_what_is_shown(qtbot: QtBot) -> None:
    room = Room(qtbot, *(past(number) for number in range(1, 41)))
    room.view.range.span.setFocus()
    QTest.keyClick(room.view.range.span, Qt.Key.Key_Down)
    assert set(room.keys()) <= {"key-1", "key-2"}
    QTest.keyClick(room.view.range.span, Qt.Key.Key_Down)
    assert 6 <= len(room.keys()) <= 8
    QTest.keyClick(room.view.range.span, Qt.Key.Key_Down)
    assert 29 <= len(room.keys()) <= 31
    assert not room.view.range.first.isVisible()
    QTest.keyClick(room.view.range.span, Qt.Key.Key_Down)
    assert room.view.range.first.isVisible()
    between = len(room.keys())
    room.view.range.first.setDate(room.view.range.first.date().addDays(-5))
    assert len(room.keys()) == between + 5


def test_one_of_them_is_shown_from_near_with_its_ids(qtbot: QtBot) -> None:
    room = Room(qtbot, past(1, failovers=2, failure="query 404/404", files=3))
    room.click(0)
    detail = room.view.detail
    assert detail.isVisible()
    assert detail.name.whole_text() == "class-1"
    facts = detail.findChild(QLabel, "past-facts")
    assert facts is not None
    for text in ("3 files", "moved to another server 2 times", "last failure: query 404/404", "lasted 00:01:59"):
        assert text in facts.text()
    copy = detail.findChild(QAbstractButton, "past-copy-sid")
    assert copy is not None
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "38f8e3cfdc474cd56fc1ceba380d7e01"
    room.page.activateWindow()
    room.view.table.setFocus()
    QApplication.processEvents()
    QTest.keyClick(room.view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "resourceId: JyvK8nX" in QGuiApplication.clipboard().text()


def test_what_is_forgotten_can_be_brought_back(qtbot: QtBot) -> None:
    room = Room(qtbot, past(1), past(2), past(3))
    assert not room.view.forget.isEnabled()
    room.click(0)
    room.click(1, Qt.KeyboardModifier.ShiftModifier)
    QTest.mouseClick(room.view.forget, Qt.MouseButton.LeftButton)
    assert room.keys() == ["key-3"]
    undo = next(b for b in room.page.notices.findChildren(QAbstractButton) if b.text() == "Undo")
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert room.keys() == ["key-1", "key-2", "key-3"]


def test_new_lines_and_late_ones_find_their_place(qtbot: QtBot) -> None:
    room = Room(qtbot, past(2), is_loaded=False)
    room.past.held[RecordingKey("key-5")] = past(5)
    room.past.is_loaded = True
    room.past.loaded.emit(None)
    assert room.keys() == ["key-2", "key-5"]
    room.past.changed.emit(past(1))
    room.past.changed.emit(past(3))
    assert room.keys() == ["key-1", "key-2", "key-3", "key-5"]
    room.past.changed.emit(past(3, state=State.GONE))
    assert room.view.model.rowCount() == 4


def test_an_empty_history_says_what_will_stand_here(qtbot: QtBot) -> None:
    room = Room(qtbot, is_loaded=False)
    assert room.view.nothing.sentence.text() == "The history is being read."
    room.past.is_loaded = True
    room.past.loaded.emit(None)
    assert room.view.nothing.sentence.text().startswith("Nothing has been recorded yet")
    assert not room.view.export.isEnabled()


def test_what_is_shown_is_exported_through_a_dialog_that_stops_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    room = Room(qtbot, past(1, cname=Cname("=HYPERLINK(1)")), past(2), past(3))
    QTest.keyClicks(room.page.filter, "files:=1")
    QTest.mouseClick(room.view.export, Qt.MouseButton.LeftButton)
    dialog = room.view.findChild(QFileDialog, "history-export-dialog")
    assert dialog is not None
    assert dialog.isVisible()
    dialog.fileSelected.emit(str(tmp_path / "out.csv"))
    dialog.close()
    table = list(csv.reader(io.StringIO((tmp_path / "out.csv").read_text(encoding="utf-8"))))
    assert [line[table[0].index("cname")] for line in table[1:]] == ["'=HYPERLINK(1)", "class-2", "class-3"]


def test_only_the_selected_ones_are_exported_where_there_are_several(qtbot: QtBot, tmp_path: Path) -> None:
    room = Room(qtbot, past(1), past(2), past(3))
    room.click(1)
    room.click(2, Qt.KeyboardModifier.ControlModifier)
    assert room.view.export.text() == "Export 2 selected…"
    QTest.mouseClick(room.view.export, Qt.MouseButton.LeftButton)
    dialog = room.view.findChild(QFileDialog, "history-export-dialog")
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "out.json"))
    dialog.close()
    data = json.loads((tmp_path / "out.json").read_text())
    assert [each["cname"] for each in data["recordings"]] == ["class-2", "class-3"]


def test_the_bar_of_several_running_ones_exports_them_too(qtbot: QtBot, tmp_path: Path) -> None:
    room = Room(qtbot, past(1))
    QTest.mouseClick(room.page.segments.part("running"), Qt.MouseButton.LeftButton)
    room.page.bulk.export_requested.emit((RecordingKey("key-90"),))
    dialog = room.page.findChild(QFileDialog, "history-export-dialog")
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "out.json"))
    dialog.close()
    assert json.loads((tmp_path / "out.json").read_text())["recordings"][0]["state"] == "recording"


def test_an_export_that_fails_says_that_nothing_was_lost(qtbot: QtBot, tmp_path: Path) -> None:
    room = Room(qtbot, past(1))
    room.view.exporter.write(tmp_path / "nowhere" / "out.csv", (past(1),), Form.CSV)
    words = " ".join(label.text() for label in room.page.notices.findChildren(QLabel))
    assert "The export could not be written" in words
    assert "The file is as it was before" in words


def test_columns_of_the_history_are_its_own_and_remembered(qtbot: QtBot) -> None:
    memory = Memory()
    room = Room(qtbot, past(1), memory=memory)
    head = room.view.table.horizontalHeader()
    head.customContextMenuRequested.emit(head.rect().center())
    action = room.view.findChild(QAction, "column-failure")
    assert action is not None
    action.trigger()
    assert "failure" in room.view.table.shown_columns()
    again = Room(qtbot, past(1), memory=memory)
    assert again.view.table.shown_columns() == room.view.table.shown_columns()
    assert "failure" not in again.page.table.shown_columns()


def test_ten_thousand_lines_are_scrolled_by_painting_only_what_is_seen(qtbot: QtBot) -> None:
    rows = [past(number, created_at=NOW - number * 60) for number in range(1, 10_001)]
    room = Room(qtbot, *rows)
    table = room.view.table
    painted: list[int] = []

    class Counting(RowDelegate):
        def paint_line(self, painter: QPainter, row: int, top: int, height: int, cells: Any, columns: Any) -> None:
            painted.append(row)
            super().paint_line(painter, row, top, height, cells, columns)

    table.setItemDelegate(Counting(StillClock(), table))
    seen = table.viewport().height() // 36 + 2
    bar = table.verticalScrollBar()
    for place in range(0, bar.maximum(), bar.maximum() // 20):
        painted.clear()
        bar.setValue(place)
        table.viewport().repaint()
        assert len(set(painted)) <= seen
    QTest.keyClicks(room.page.filter, "class-9999")
    assert room.keys() == ["key-9999"]
