"""In a small window nothing covers anything else: what does not fit steps aside, and what is asked stays whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.profile import SANDBOX_ID
from cloudrec_gui.domain.recording import State
from cloudrec_gui.ui.delegates import RowDelegate
from cloudrec_gui.ui.fleet.stop_many import StopMany
from cloudrec_gui.ui.pages.recordings import RecordingsPage
from cloudrec_gui.ui.recovery.suspect_list import SuspectList
from cloudrec_gui.ui.widgets import Notice
from cloudrec_gui.ui.widgets.flow import FlowLayout, VanishingLayout
from tests.ui.recordings_data import NOW, StillClock, missing, recording
from tests.ui.test_recordings_page import Shelf, Switch

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
WIDTH = 876
"""The page in a window of 960 pixels."""


def page_of(qtbot: QtBot, height: int, *, notices: int = 0) -> RecordingsPage:
    rows = [recording(number) for number in range(1, 20)]
    page = RecordingsPage(Shelf(rows), Switch(), StillClock())
    qtbot.addWidget(page)
    for number in range(notices):
        page.notices.show(Notice("info", "Something happened", "It is told here.", key=str(number)))
    page.resize(WIDTH, height)
    page.show()
    qtbot.waitExposed(page)
    page.shown()
    page.select(rows[0].key)
    qtbot.wait(1)
    return page


def place(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, widget.rect().topLeft()), widget.size())


@pytest.mark.parametrize("notices", [0, 1, 2, 3])
@pytest.mark.parametrize("height", [400, 440, 494, 700])
def test_the_table_and_the_pane_never_cover_each_other(qtbot: QtBot, height: int, notices: int) -> None:
    page = page_of(qtbot, height, notices=notices)
    pane, table = page.findChild(QScrollArea, "recordings-detail-scroll"), page.table
    assert pane is not None
    assert table.isVisible()
    if pane.isVisible():
        assert not place(pane, page).intersects(place(table, page))
        assert place(pane, page).bottom() < height
    assert not place(table, page).intersects(place(page.filter, page))


def test_the_pane_comes_back_with_the_room(qtbot: QtBot) -> None:
    page = page_of(qtbot, 400, notices=2)
    assert not page.detail.isVisible()
    page.resize(WIDTH, 800)
    qtbot.waitUntil(page.detail.isVisible)


@pytest.mark.parametrize("height", [440, 494, 760])
def test_the_question_before_a_stop_is_whole_in_every_window(qtbot: QtBot, height: int) -> None:
    page = page_of(qtbot, height, notices=1)
    page.table.selectAll()
    qtbot.waitUntil(page.bulk.isVisible)
    question = StopMany(page.bulk.stoppable, StillClock(), str)
    page.bulk.open_drawer(question)
    qtbot.waitUntil(question.isVisible)
    qtbot.wait(1)
    for part in (question.stop, question.keep, question.wait, question.lines):
        assert page.rect().contains(place(part, page)), part.objectName()
    assert not place(question.stop, page).intersects(place(question.lines, page))
    assert question.lines.viewport().height() >= 3 * 24 - 2
    assert page.table.isVisible() or height < 700
    if page.table.isVisible():
        assert not place(page.table, page).intersects(place(page.bulk, page))
    page.bulk.close_drawer()
    qtbot.waitUntil(page.table.isVisible)


def test_another_recording_is_read_from_its_beginning(qtbot: QtBot) -> None:
    page = page_of(qtbot, 494)
    pane = page.findChild(QScrollArea, "recordings-detail-scroll")
    assert pane is not None
    bar = pane.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 40)
    bar.setValue(bar.maximum())
    page.select(recording(2).key)
    qtbot.wait(1)
    assert page.current() == recording(2).key
    assert bar.value() == 0


def test_the_columns_of_the_question_have_names(qtbot: QtBot) -> None:
    question = StopMany((recording(1, profile=SANDBOX_ID), recording(2, profile=SANDBOX_ID)), StillClock(), str)
    qtbot.addWidget(question)
    head = question.lines.headerItem()
    assert not question.lines.isHeaderHidden()
    assert [head.text(column) for column in range(4)] == ["Channel", "Recorder", "Running", "Profile"]


def test_what_failed_is_read_before_anything_else(qtbot: QtBot) -> None:
    page = page_of(qtbot, 900)
    page.detail.show_recording(recording(1, state=State.MISSING, missing_since=NOW - 5, failure=missing()))
    qtbot.waitUntil(page.detail.cause.isVisible)
    qtbot.waitUntil(lambda: place(page.detail.cause, page).bottom() < place(page.detail.tabs, page).top())


def test_what_is_only_odd_stands_below_what_runs(qtbot: QtBot) -> None:
    page = page_of(qtbot, 900)
    page.detail.cause.everybody = lambda: (recording(2, cname=recording(1).cname),)
    page.detail.show_recording(recording(1, queries=99))
    qtbot.waitUntil(page.detail.cause.isVisible)
    qtbot.waitUntil(lambda: place(page.detail.cause, page).top() > place(page.detail.tabs, page).bottom())


def test_a_line_of_buttons_has_no_gap_for_a_hidden_one(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    line = FlowLayout(host, 8)
    parts = [QPushButton(name) for name in ("one", "two", "three")]
    for part in parts:
        line.addWidget(part)
    low = QLabel("low")
    line.addWidget(low)
    host.resize(600, 60)
    host.show()
    parts[1].hide()
    qtbot.waitUntil(lambda: parts[2].x() == parts[0].geometry().right() + 1 + 8)
    assert abs(low.geometry().center().y() - parts[0].geometry().center().y()) <= 1


def test_a_hidden_banner_leaves_no_margin(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    frame = VanishingLayout()
    frame.setContentsMargins(20, 10, 20, 0)
    banner, rest = QLabel("down"), QLabel("rest")
    frame.addWidget(banner)
    column.addLayout(frame)
    column.addWidget(rest, 1)
    host.resize(300, 200)
    host.show()
    qtbot.waitUntil(lambda: rest.y() > 10)
    banner.hide()
    qtbot.waitUntil(lambda: rest.y() == 0)


def test_latin_and_chinese_stand_on_one_line(qtbot: QtBot) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    view.setFont(QFont(view.font().family(), 10))
    delegate = RowDelegate(StillClock(), view)
    assert delegate._drop("00:01:02") == 0
    assert 0 <= delegate._drop("2 秒前") <= 6


def test_a_suspect_takes_two_lines_and_the_list_needs_no_scrolling_sideways(qtbot: QtBot) -> None:
    rows = SuspectList()
    qtbot.addWidget(rows)
    rows.addItem("▲ " + "a-very-long-channel-name-" * 4 + "\nmix · uid 900001 · for 12 s")
    rows.addItem("✓ class-42\nsaid to have ended")
    rows.resize(250, 300)
    rows.show()
    rows.setCurrentRow(1)
    assert rows.visualItemRect(rows.item(1)).top() == rows.visualItemRect(rows.item(0)).bottom() + 1
    assert rows.sizeHintForColumn(0) <= rows.width()
    assert not rows.grab().isNull()
