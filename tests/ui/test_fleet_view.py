"""The fleet in the hand: several rows, groups, columns, views and the menu of the rows, by mouse and keys."""

from __future__ import annotations

import json
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.ids import Cname, ProfileId, RecordingKey, Uid
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.ui.fleet.ports import FleetPorts
from cloudrec_gui.ui.fleet.tally import Tally
from cloudrec_gui.ui.fleet.views import BUILT_IN, View, Views
from cloudrec_gui.ui.pages.recordings import RecordingsPage
from tests.ui.recordings_data import NOW, StillClock, missing, recording
from tests.ui.test_recordings_page import Shelf, Switch

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Memory:
    """Settings that go through JSON, as the real ones do."""

    def __init__(self, **values: Any) -> None:
        self.values: dict[str, Any] = dict(values)

    def get(self, key: str, default: Any) -> Any:
        return self.values.get(key, default)

    def set(self, key: str, value: object) -> None:
        self.values[key] = json.loads(json.dumps(value))


def fleet() -> tuple[Recording, ...]:
    """Six in three channels, two profiles; one is missing."""
    odd = {"state": State.MISSING, "failure": missing(), "missing_since": NOW - 10}
    return tuple(
        recording(
            number,
            cname=Cname(f"room {number // 2}"),
            uid=Uid(str(700 + number)),
            profile=ProfileId("acme" if number % 2 else "demo"),
            started_at=NOW - 1000 - number,
            **(odd if number == 3 else {}),
        )
        for number in range(6)
    )


class Room:
    def __init__(self, qtbot: QtBot, *recordings: Recording, memory: Memory | None = None) -> None:
        self.clock, self.memory, self.switch = StillClock(), memory or Memory(), Switch()
        self.shelf = Shelf(recordings or fleet())
        self.page = RecordingsPage(self.shelf, self.switch, self.clock, fleet=FleetPorts(memory=self.memory))
        qtbot.addWidget(self.page)
        self.page.resize(1216, 720)
        self.page.show()
        self.page.shown()
        qtbot.waitExposed(self.page)
        self.page.activateWindow()
        self.settle()

    def settle(self) -> None:
        QApplication.processEvents()

    def lines(self) -> list[str]:
        shown = self.page.table.filter
        found = []
        for line in range(shown.rowCount()):
            group = shown.group_at(shown.index(line, 0))
            row = shown.row_in(line)
            found.append(f"[{group.name}]" if group is not None else str(row.key) if row is not None else "")
        return found

    def click(self, line: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        table = self.page.table
        place = table.visualRect(table.filter.index(line, 1)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, place)
        self.settle()

    def keys(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(self.page.table, key, modifier)
        self.settle()

    def choose(self, name: str) -> None:
        """Trigger an entry of the views menu as a person does after having opened it."""
        menu = self.page.view.menu()
        found = menu.findChild(QAction, name)
        assert found is not None, [action.objectName() for action in menu.findChildren(QAction)]
        found.trigger()
        self.settle()


def test_shift_and_ctrl_select_several_and_the_bar_tells_them(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.click(1)
    assert not room.page.bulk.isVisible()
    room.click(3, Qt.KeyboardModifier.ShiftModifier)
    assert list(room.page.selected_keys()) == ["key-1", "key-2", "key-3"]
    assert room.page.bulk.isVisible()
    assert list(room.page.bulk.keys) == ["key-1", "key-2", "key-3"]
    room.click(2, Qt.KeyboardModifier.ControlModifier)
    assert list(room.page.bulk.keys) == ["key-1", "key-3"]
    room.keys(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    assert len(room.page.bulk.keys) == 6
    QTest.mouseClick(room.page.bulk.clear, Qt.MouseButton.LeftButton)
    room.settle()
    assert len(room.page.selected_keys()) == 1
    assert not room.page.bulk.isVisible()


def test_the_selection_stays_with_its_rows_while_the_fleet_changes(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.click(1)
    room.click(2, Qt.KeyboardModifier.ShiftModifier)
    room.shelf.set(recording(9))
    room.shelf.set(recording(1, cname=Cname("room 0"), queries=50))
    room.settle()
    assert list(room.page.selected_keys()) == ["key-1", "key-2"]


def test_interval_query_and_holding_reach_every_selected_recording(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.click(0)
    room.click(2, Qt.KeyboardModifier.ShiftModifier)
    room.page.interval.setFocus()
    QTest.keyClick(room.page.interval, Qt.Key.Key_End)
    assert room.switch.intervals == [(RecordingKey(f"key-{n}"), 120.0) for n in range(3)]
    asked: list[object] = []
    room.page.query_requested.connect(asked.append)
    QTest.mouseClick(room.page.query, Qt.MouseButton.LeftButton)
    assert asked == ["key-0", "key-1", "key-2"]
    menu = room.page.hand.menu()
    hold = menu.findChild(QAction, "row-hold")
    assert hold is not None
    hold.trigger()
    assert room.switch.held == ["key-0", "key-1", "key-2"]


def test_groups_have_headings_that_fold_by_keys_and_clicks(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.choose("group-channel")
    assert room.lines() == ["[room 0]", "key-0", "key-1", "[room 1]", "key-2", "key-3", "[room 2]", "key-4", "key-5"]
    heading = room.page.table.filter.index(3, 0).data()
    assert heading == "room 1, 2 recordings, the oldest running for 00:16:43"
    room.click(1)
    room.page.table.setFocus()
    room.keys(Qt.Key.Key_Left)
    assert room.page.table.currentIndex().row() == 0
    assert room.page.current() == "key-0", "a heading does not take the recording out of the pane"
    room.keys(Qt.Key.Key_Left)
    assert room.lines()[:2] == ["[room 0]", "[room 1]"]
    room.keys(Qt.Key.Key_Right)
    assert room.lines()[:2] == ["[room 0]", "key-0"]
    room.click(3)
    assert room.lines()[3:5] == ["[room 1]", "[room 2]"]
    room.keys(Qt.Key.Key_Return)
    assert room.lines()[3:5] == ["[room 1]", "key-2"]
    room.click(3, Qt.KeyboardModifier.ControlModifier)
    assert list(room.page.selected_keys()) == ["key-2", "key-3"]


def test_a_recording_in_a_closed_group_is_shown_when_it_is_asked_for(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.choose("group-profile")
    room.choose("groups-close")
    assert room.lines() == ["[acme]", "[demo]"]
    room.page.select(RecordingKey("key-4"))
    assert "key-4" in room.lines()
    assert room.page.current() == "key-4"


def test_columns_are_chosen_kept_and_given_back(qtbot: QtBot) -> None:
    memory = Memory()
    room = Room(qtbot, memory=memory)
    table = room.page.table
    room.choose("column-sid")
    room.choose("column-control")
    assert table.shown_columns()[-2:] == ("sid", "control")
    assert not table.isColumnHidden(room.page.model.column("sid"))
    assert table.filter.index(0, room.page.model.column("control")).data() == "2 d"
    room.choose("column-mode")
    assert table.isColumnHidden(room.page.model.column("mode"))
    head = table.horizontalHeader()
    head.moveSection(head.visualIndex(room.page.model.column("sid")), 0)
    qtbot.waitUntil(lambda: memory.get("fleet.last", {}).get("columns", [""])[0] == "sid")
    again = Room(qtbot, memory=memory)
    assert again.page.table.shown_columns() == table.shown_columns()
    again.choose("columns-usual")
    assert again.page.table.shown_columns()[0] == "state"
    assert again.page.table.isColumnHidden(again.page.model.column("sid"))


def test_a_view_is_saved_chosen_again_renamed_deleted_and_brought_back(qtbot: QtBot) -> None:
    room = Room(qtbot)
    QTest.keyClicks(room.page.filter, '"room 1"')
    room.choose("group-profile")
    room.choose("view-save")
    field = room.page.findChild(QLineEdit, "view-name")
    assert field is not None
    assert field.isVisible()
    field.clear()
    QTest.keyClicks(field, "Lecture hall")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not field.isVisible()
    assert "Lecture hall" in room.page.views_button.text()
    room.choose("view-running")
    assert len(room.lines()) == 6
    assert "All running" in room.page.views_button.text()
    room.choose("view-Lecture hall")
    assert room.lines() == ["[acme]", "key-3", "[demo]", "key-2"]
    assert room.page.filter.text() == '"room 1"'
    room.choose("view-rename")
    QTest.keyClicks(field, "Hall 1")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [view.name for view in room.page.view.views.own()] == ["Hall 1"]
    room.choose("view-delete")
    assert room.page.view.views.own() == ()
    undo = next(b for b in room.page.notices.findChildren(QAbstractButton) if b.text() == "Undo")
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert [view.name for view in room.page.view.views.own()] == ["Hall 1"]


def test_escape_gives_up_naming_and_the_keyboard_goes_back(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.choose("view-save")
    field = room.page.findChild(QLineEdit, "view-name")
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert room.page.views_button.hasFocus()
    assert room.page.view.views.own() == ()


def test_the_fleet_opens_as_it_was_left(qtbot: QtBot) -> None:
    memory = Memory()
    room = Room(qtbot, memory=memory)
    room.page.table.sortByColumn(room.page.model.column("age"), Qt.SortOrder.DescendingOrder)
    room.choose("group-channel")
    qtbot.waitUntil(lambda: memory.get("fleet.last", {}).get("group") == "channel")
    again = Room(qtbot, memory=memory)
    assert again.lines() == room.lines()
    assert again.lines()[0] == "[room 0]"
    assert again.page.table.is_sorted()


@pytest.mark.parametrize("kept", [[1, None, {"name": 3}], [{"name": "a", "columns": 7, "widths": [["x"], 4]}], "no list"])
def test_views_that_somebody_has_spoilt_are_read_as_far_as_they_can(kept: Any) -> None:
    views = Views(Memory(**{"fleet.views": kept if isinstance(kept, list) else []}))
    assert views.all()[: len(BUILT_IN)] == BUILT_IN
    assert all(view.name for view in views.own())


def test_a_built_in_view_cannot_be_taken_away() -> None:
    views = Views(None)
    views.delete(BUILT_IN[0])
    assert views.all() == BUILT_IN
    views.save(View(text="x"), "  a \n b ")
    assert views.own()[0].name == "a b"


def test_help_fills_an_example_in(qtbot: QtBot) -> None:
    room = Room(qtbot)
    QTest.mouseClick(room.page.help_button, Qt.MouseButton.LeftButton)
    popup = room.page._help
    assert popup is not None
    assert popup.isVisible()
    example = next(b for b in popup.findChildren(QAbstractButton) if b.text() == "!")
    QTest.mouseClick(example, Qt.MouseButton.LeftButton)
    assert room.page.filter.text() == "!"
    assert "key-3" in room.lines()
    assert not popup.isVisible()


def test_a_duplicate_is_found_by_its_channel_and_told_in_both_rows(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1))
    verdict = room.page.model.column("verdict")
    before = room.page.table.filter.index(0, verdict).data()
    room.shelf.set(recording(2, cname=Cname("class-1")))
    texts = {room.page.table.filter.index(line, verdict).data() for line in range(2)}
    assert before not in texts
    assert room.page.model.tally.attention == {"key-1", "key-2"}
    room.shelf.set(recording(2, cname=Cname("class-1"), state=State.ENDED, ended_at=NOW))
    assert room.page.model.tally.attention == set()


def test_counting_asks_nobody_but_the_one_that_changed() -> None:
    tally = Tally()
    for number in range(300):
        tally.note(recording(number), NOW)
    assert (tally.running, tally.ended, len(tally.attention)) == (300, 0, 0)
    assert tally.note(recording(5, state=State.MISSING, missing_since=NOW, failure=missing()), NOW) == ()
    assert tally.attention == {"key-5"}
    tally.note(recording(5, state=State.ENDED, ended_at=NOW, uploading="uploaded"), NOW)
    assert (tally.running, tally.ended, len(tally.attention)) == (299, 1, 0)
    assert tally.due(NOW + 1) == []
