"""The recordings page, driven by mouse and keys, over a recordings service that only holds frozen values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QAction, QGuiApplication, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.delegates import RowDelegate
from cloudrec_gui.ui.pages.recordings import RecordingsPage
from cloudrec_gui.ui.widgets import Pill
from tests.ui.recordings_data import NOW, StillClock, missing, playlist, recording

# The offscreen platform says so of every window that has a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Shelf:
    """Holds recordings as the service does."""

    def __init__(self, recordings: Iterable[Recording] = ()) -> None:
        self.changed: Event[Recording] = Event()
        self._rows = {r.key: r for r in recordings}

    def all(self) -> tuple[Recording, ...]:
        return tuple(self._rows.values())

    def get(self, key: RecordingKey) -> Recording | None:
        return self._rows.get(key)

    def set(self, changed: Recording) -> None:
        self._rows = {changed.key: changed, **self._rows} if changed.key not in self._rows else {**self._rows, changed.key: changed}
        self.changed.emit(changed)


class Switch:
    """Remembers what the poller was told."""

    def __init__(self) -> None:
        self.paused_changed: Event[bool] = Event()
        self.paused = False
        self.intervals: list[tuple[RecordingKey, float | None]] = []
        self.held: list[RecordingKey] = []

    def toggle_all(self) -> None:
        self.paused = not self.paused
        self.paused_changed.emit(self.paused)

    def pause(self, key: RecordingKey) -> None:
        self.held.append(key)

    def resume(self, key: RecordingKey) -> None:
        self.held.remove(key)

    def set_interval(self, key: RecordingKey, seconds: float | None) -> None:
        self.intervals.append((key, seconds))


class Room:
    """A shown page with all that belongs to it."""

    def __init__(self, qtbot: QtBot, *recordings: Recording) -> None:
        self.clock = StillClock()
        self.shelf = Shelf(recordings)
        self.switch = Switch()
        self.page = RecordingsPage(self.shelf, self.switch, self.clock)
        qtbot.addWidget(self.page)
        self.page.resize(1216, 720)
        self.page.show()
        self.page.shown()
        qtbot.waitExposed(self.page)
        self.page.activateWindow()
        QApplication.processEvents()

    def keys(self) -> list[str]:
        shown = self.page.table.filter
        return [str(row.key) for i in range(shown.rowCount()) if (row := shown.row_at(shown.index(i, 0))) is not None]

    def click_row(self, row: int) -> None:
        table = self.page.table
        point = table.visualRect(table.filter.index(row, 1)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=point)
        QApplication.processEvents()

    def click(self, name: str) -> None:
        found = self.page.findChild(QAbstractButton, name)
        assert found is not None, name
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def text(self, name: str) -> str:
        found = self.page.findChild(QLabel, name)
        assert found is not None, name
        return found.text()

    def press_segment(self, word: str) -> None:
        for one in self.page.segments.findChildren(QAbstractButton):
            if one.text().startswith(word):
                QTest.mouseClick(one, Qt.MouseButton.LeftButton)
                QApplication.processEvents()
                return
        raise AssertionError(word)


ENDED = recording(3, state=State.ENDED, ended_at=NOW - 5, uploading="uploaded")
GONE = recording(4, state=State.GONE, ended_at=NOW - 5, failure=missing())


def test_an_empty_page_offers_a_new_recording(qtbot: QtBot) -> None:
    room = Room(qtbot)
    assert room.page.empty.isVisible()
    with qtbot.waitSignal(room.page.new_requested):
        QTest.mouseClick(room.page.empty.primary, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(room.page.read_requested):
        QTest.mouseClick(room.page.empty.quieter, Qt.MouseButton.LeftButton)


def test_the_first_recording_is_selected_by_itself_and_shown(qtbot: QtBot) -> None:
    room = Room(qtbot)
    with qtbot.waitSignal(room.page.selected):
        room.shelf.set(recording(1))
    qtbot.waitUntil(room.page.table.isVisible)
    assert room.page.current() == "key-1"
    assert room.page.detail.isVisible()
    assert room.page.detail.name.whole_text() == "class-1"


def test_the_uppermost_recording_is_selected_when_the_page_is_first_shown(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1), recording(2))
    assert room.page.current() == "key-1"
    assert room.page.detail.isVisible()


def test_a_change_of_the_service_shows_in_row_and_detail(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1), recording(2))
    room.page.select(RecordingKey("key-2"))
    room.shelf.set(recording(2, state=State.MISSING, missing_since=NOW - 20, failure=missing()))
    table = room.page.table
    row = next(i for i in range(2) if table.filter.index(i, 1).data() == "class-2")
    assert table.filter.index(row, 0).data() == "Missing (404)"
    assert table.filter.index(row, 8).data().startswith("Moving to another server")
    assert "moving" in room.page.detail.verdict.whole_text().lower()


def test_one_change_repaints_one_row(qtbot: QtBot) -> None:
    room = Room(qtbot, *(recording(n) for n in range(12)))
    painted: list[str] = []

    class Counting(RowDelegate):
        def paint_line(
            self, painter: QPainter, row: int, top: int, height: int, cells: Any, columns: Sequence[tuple[int, int, int]]
        ) -> None:
            if columns:
                painted.append(cells[1].text)
            super().paint_line(painter, row, top, height, cells, columns)

    table = room.page.table
    counting = Counting(room.clock, table)
    table.setItemDelegate(counting)
    table.viewport().repaint()
    assert len(set(painted)) > 3
    QApplication.processEvents()
    painted.clear()
    room.shelf.set(recording(1, queries=10, last_query_at=NOW))
    QApplication.processEvents()
    assert set(painted) == {"class-1"}


def test_a_tick_draws_only_the_cells_that_follow_the_time(qtbot: QtBot) -> None:
    room = Room(qtbot, *(recording(n) for n in range(5)))
    painted: set[int] = set()

    class Counting(RowDelegate):
        def paint_line(
            self, painter: QPainter, row: int, top: int, height: int, cells: Any, columns: Sequence[tuple[int, int, int]]
        ) -> None:
            painted.update(column for column, _, _ in columns)
            super().paint_line(painter, row, top, height, cells, columns)

    table = room.page.table
    table.setItemDelegate(Counting(room.clock, table))
    table.viewport().repaint()
    QApplication.processEvents()
    painted.clear()
    room.clock.now += 1
    room.page.tick()
    QApplication.processEvents()
    assert painted == {i for i, column in enumerate(room.page.model.columns) if column.live and not column.extra}


def test_segments_and_filter_choose_what_is_shown(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1), recording(2, state=State.MISSING, failure=missing()), ENDED, GONE)
    assert room.keys() == ["key-1", "key-2"]
    room.press_segment("Needs attention")
    assert room.keys() == ["key-2", "key-4"]
    room.press_segment("All")
    assert len(room.keys()) == 4
    room.page.table.setFocus()
    QTest.keyClick(room.page.table, Qt.Key.Key_Slash)
    assert room.page.filter.hasFocus()
    QTest.keyClicks(room.page.filter, "class-3")
    assert room.keys() == ["key-3"]
    assert room.text("recordings-count") == "1 of 4 shown"
    QTest.keyClick(room.page.filter, Qt.Key.Key_Escape)
    assert len(room.keys()) == 4
    assert room.page.table.hasFocus()


def test_a_filter_that_finds_nothing_offers_all(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1))
    QTest.keyClicks(room.page.filter, "zzz")
    assert room.page.nothing.isVisible()
    QTest.mouseClick(room.page.nothing.primary, Qt.MouseButton.LeftButton)
    assert room.keys() == ["key-1"]


def test_the_selected_recording_stays_in_sight_when_it_ends(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1), recording(2))
    room.click_row(1)
    room.shelf.set(recording(2, state=State.ENDED, ended_at=NOW, uploading="uploaded"))
    assert room.keys() == ["key-1", "key-2"]
    assert room.page.detail.verdict.whole_text() == "Stopped, all files are in your storage"
    room.click_row(0)
    qtbot.waitUntil(lambda: room.keys() == ["key-1"])


def test_selecting_by_key_reveals_what_the_filter_hides(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1), ENDED)
    room.page.select(ENDED.key)
    assert room.page.current() == ENDED.key
    assert room.keys()[-1] == "key-3"
    assert room.page.detail.name.whole_text() == "class-3"


def test_arrows_move_and_the_detail_follows(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1), recording(2), recording(3))
    room.click_row(0)
    table = room.page.table
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert room.page.current() == "key-3"
    assert room.page.detail.name.whole_text() == "class-3"
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert room.page.detail.tabs.part("status").hasFocus()


def test_f5_and_the_button_ask_for_a_query_of_the_selected_one(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1))
    room.page.select(None)
    assert not room.page.query.isEnabled()
    room.click_row(0)
    with qtbot.waitSignal(room.page.query_requested) as asked:
        QTest.keyClick(room.page.table, Qt.Key.Key_F5)
    assert asked.args == ["key-1"]
    with qtbot.waitSignal(room.page.query_requested):
        room.click("recordings-query-now")


def test_f5_of_the_window_comes_first_and_is_not_ambiguous(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1))
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(room.page)
    ran: list[str] = []
    action = QAction(window)
    action.setShortcut("F5")
    action.triggered.connect(partial(ran.append, "window"))
    window.addAction(action)
    room.page.query_requested.connect(ran.append)
    window.show()
    window.activateWindow()
    room.page.table.setFocus()
    QApplication.processEvents()
    QTest.keyClick(room.page.table, Qt.Key.Key_F5)
    assert len(ran) == 1
    room.page.setParent(None)


def test_stop_and_edit_layout_name_the_recording(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1))
    room.click_row(0)
    with qtbot.waitSignal(room.page.stop_requested) as stopped:
        room.click("detail-stop")
    with qtbot.waitSignal(room.page.edit_layout_requested) as edited:
        room.click("detail-edit-layout")
    assert stopped.args == ["key-1", False]
    assert edited.args == ["key-1"]


def test_what_has_ended_cannot_be_stopped_or_laid_out(qtbot: QtBot) -> None:
    room = Room(qtbot, ENDED)
    room.page.select(ENDED.key)
    assert not room.page.detail.stop.isEnabled()
    assert not room.page.detail.edit_layout.isEnabled()
    assert not room.page.interval.isEnabled()


def test_polling_is_paused_and_resumed(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1))
    told: list[bool] = []
    room.switch.paused_changed.subscribe(told.append)
    room.click("recordings-pause")
    assert room.page.pause.text() == "Resume polling"
    room.click("recordings-pause")
    assert told == [True, False]
    assert room.page.pause.text() == "Pause polling"


def test_the_interval_of_the_selected_recording_is_chosen_by_keys(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1))
    room.click_row(0)
    combo = room.page.interval
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert room.switch.intervals == [("key-1", 5.0)]
    room.shelf.set(recording(1, interval=30.0))
    assert combo.currentData() == 30
    QTest.keyClick(combo, Qt.Key.Key_Home)
    assert room.switch.intervals[-1] == ("key-1", None)


def test_ctrl_c_in_the_table_copies_the_ids(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1))
    room.click_row(0)
    QTest.keyClick(room.page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert "sid: 38f8e3cfdc474cd56fc1ceba380d7e01" in text
    assert "resourceId: JyvK8nXHuV1BE64GDkAaBGEscvtHW7v8BrQoRPCHxmeVxwY221" in text
    assert "mode: mix" in text


def test_each_identifier_has_its_copy_button(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1))
    room.click_row(0)
    room.page.detail.show_tab("ids")
    room.click("detail-copy-sid")
    assert QGuiApplication.clipboard().text() == "38f8e3cfdc474cd56fc1ceba380d7e01"


def test_files_are_listed_and_their_names_copied(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1, files=(playlist(1), playlist(1, "bak0_"))))
    room.click_row(0)
    room.page.detail.show_tab("files")
    files = room.page.detail.files
    assert files.filter.rowCount() == 2
    QTest.mouseClick(files.viewport(), Qt.MouseButton.LeftButton, pos=files.visualRect(files.filter.index(1, 0)).center())
    room.click("detail-copy-file")
    assert QGuiApplication.clipboard().text() == "bak0_38f8e3cf_class-1.m3u8"


def test_the_last_answer_is_shown_raw(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1))
    room.click_row(0)
    room.page.detail.show_tab("answer")
    assert "fileListMode" in room.page.detail.answer.toPlainText()


@pytest.mark.parametrize(
    ("changes", "current", "highest"),
    [
        ({"status": 2, "highest": 2, "state": State.STARTING}, 2, 2),
        ({"status": 5}, 5, 5),
        ({"status": 4, "state": State.STOPPING}, 6, 6),
        ({"state": State.ENDED, "highest": 8}, 8, 8),
        ({"state": State.MISSING}, None, 5),
        ({"state": State.ABNORMAL, "status": 20}, None, 5),
        ({"state": State.STARTING, "status": None, "highest": -1}, 0, 0),
        ({"state": State.NOT_STARTED, "status": None, "highest": -1}, None, -1),
    ],
)
def test_the_steps_show_where_it_is_and_how_far_it_came(
    qtbot: QtBot, changes: dict[str, object], current: int | None, highest: int
) -> None:
    room = Room(qtbot, recording(1, **changes))
    room.page.select(RecordingKey("key-1"))
    steps = room.page.detail.steps
    assert (steps.current, steps.highest) == (current, highest)
    assert steps.accessibleDescription()


def test_a_404_is_explained_with_the_way_to_its_exchange(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1, failure=missing(exchange=17), state=State.MISSING, missing_since=NOW))
    room.click_row(0)
    words = " ".join(label.text() for label in room.page.detail.findChildren(QLabel) if label.isVisible())
    assert "The recorder is moving to another server" in words
    assert "Agora's side" in {pill.text() for pill in room.page.detail.findChildren(Pill)}
    show = next(b for b in room.page.detail.findChildren(QAbstractButton) if b.text() == "Raw exchange")
    with qtbot.waitSignal(room.page.show_exchange_requested) as asked:
        QTest.mouseClick(show, Qt.MouseButton.LeftButton)
    assert asked.args == [17]
    room.shelf.set(recording(1))
    qtbot.waitUntil(lambda: not any(b.text() == "Raw exchange" and b.isVisible() for b in room.page.detail.findChildren(QAbstractButton)))


def test_the_age_of_the_data_follows_the_time(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1))
    room.click_row(0)
    assert room.text("detail-age") == "as of 48 s ago"
    room.clock.now += 2
    room.page.tick()
    assert room.text("detail-age") == "as of 50 s ago"


class Chinese(QTranslator):
    """Marks every text, so that a text that was not asked for again is seen."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return "译" + text


def test_language_and_theme_change_what_stands_in_the_table(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1))
    room.click_row(0)
    translator = Chinese()
    app = QCoreApplication.instance()
    assert app is not None
    app.installTranslator(translator)
    try:
        QApplication.processEvents()
        table = room.page.table
        assert table.filter.index(0, 0).data() == "译Recording"
        assert table.filter.headerData(0, Qt.Orientation.Horizontal) == "译State"
        assert room.page.title.text() == "译Recordings"
        assert room.page.detail.verdict.whole_text() == "译Fine"
    finally:
        app.removeTranslator(translator)
    QApplication.processEvents()
    assert room.page.table.filter.index(0, 0).data() == "Recording"
    light = room.page.table.grab().toImage()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply(application, "dark")
    try:
        QApplication.processEvents()
        dark = room.page.table.grab().toImage()
        assert dark.pixelColor(600, 50).lightness() < light.pixelColor(600, 50).lightness()
    finally:
        theme.apply(application, "light")


def test_every_control_has_a_name_for_tests_and_for_screen_readers(qtbot: QtBot) -> None:
    room = Room(qtbot, recording(1, failure=missing(exchange=3)))
    room.click_row(0)
    for widget in room.page.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible() and not widget.objectName().startswith("qt_"):
            assert widget.objectName(), widget
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget.objectName()
