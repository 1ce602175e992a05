"""The traffic page, driven by mouse and keys, over the real traffic record."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.services.traffic import AUTHORIZATION, Exchange, Traffic
from cloudrec_gui.ui.pages.traffic import TrafficPage
from tests.ui.recordings_data import StillClock
from tests.ui.test_models import exchange

# The offscreen platform says so of every window that has a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

BODY = '{"cname":"class-1","uid":"9","clientRequest":{"token":"‹token›"}}'


def start(number: int, **changes: object) -> Exchange:
    values: dict[str, object] = {
        "operation": Operation.START,
        "method": "POST",
        "request_text": BODY,
        "request_headers": {"Authorization": AUTHORIZATION, "Content-Type": "application/json"},
        "response_text": '{"sid":"38f8","resourceId":"Jyv"}',
        "response_headers": {"X-Request-Id": "req-1"},
        "request_id": "req-1",
        "automatic": False,
        **changes,
    }
    return exchange(number, **values)


class Room:
    """A shown page and its traffic."""

    def __init__(self, qtbot: QtBot, *rows: Exchange, most: int = 5000) -> None:
        self.traffic = Traffic(most_rows=most)
        for row in rows:
            self.traffic.add(row)
        self.page = TrafficPage(self.traffic, clock=StillClock())
        qtbot.addWidget(self.page)
        self.page.resize(1216, 700)
        self.page.show()
        self.page.shown()
        qtbot.waitExposed(self.page)
        QApplication.processEvents()

    def numbers(self) -> list[int]:
        shown = self.page.table.filter
        return [row.number for i in range(shown.rowCount()) if (row := shown.row_at(shown.index(i, 0))) is not None]

    def click_row(self, row: int) -> None:
        table = self.page.table
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.filter.index(row, 1)).center())
        QApplication.processEvents()

    def click(self, name: str) -> None:
        found = self.page.findChild(QAbstractButton, name)
        assert found is not None, name
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def toggle(self, name: str) -> None:
        found = self.page.findChild(QAbstractButton, name)
        assert found is not None, name
        found.setFocus()
        QTest.keyClick(found, Qt.Key.Key_Space)
        QApplication.processEvents()


def test_nothing_sent_is_said_in_a_sentence(qtbot: QtBot) -> None:
    room = Room(qtbot)
    assert room.page.empty.isVisible()
    assert not room.page.clear.isEnabled()


def test_rows_come_newest_first_and_the_newest_is_followed(qtbot: QtBot) -> None:
    room = Room(qtbot, exchange(1))
    room.traffic.add(exchange(2))
    room.traffic.add(start(3))
    assert room.numbers() == [3, 2, 1]
    assert room.page.current() == 3
    assert room.page.detail.name.text() == "start"


def test_choosing_a_row_ends_following_and_a_tick_brings_it_back(qtbot: QtBot) -> None:
    room = Room(qtbot, exchange(1), exchange(2), exchange(3))
    room.click_row(2)
    assert room.page.current() == 1
    assert not room.page.follow.isChecked()
    room.traffic.add(exchange(4))
    assert room.page.current() == 1
    room.toggle("traffic-follow")
    assert room.page.current() == 4


def test_what_somebody_reads_stays_in_place_when_rows_come_in(qtbot: QtBot) -> None:
    room = Room(qtbot, *(exchange(n) for n in range(1, 80)))
    bar = room.page.table.verticalScrollBar()
    bar.setValue(720)
    assert not room.page.follow.isChecked()
    QApplication.processEvents()
    before = room.page.table.filter.row_at(room.page.table.indexAt(room.page.table.viewport().rect().center()))
    for number in range(80, 85):
        room.traffic.add(exchange(number))
    QApplication.processEvents()
    after = room.page.table.filter.row_at(room.page.table.indexAt(room.page.table.viewport().rect().center()))
    assert before is not None
    assert after == before


def test_the_page_forgets_what_the_record_forgets(qtbot: QtBot) -> None:
    room = Room(qtbot, most=3)
    for number in range(1, 6):
        room.traffic.add(exchange(number))
    assert room.numbers() == [5, 4, 3]


def test_filter_and_errors_only_narrow_the_list(qtbot: QtBot) -> None:
    room = Room(
        qtbot, exchange(1), start(2), exchange(3, status=404, code=404), exchange(4, status=None, fault=FailureKind.DNS, sent=False)
    )
    room.page.table.setFocus()
    QTest.keyClick(room.page.table, Qt.Key.Key_Slash)
    assert room.page.filter.hasFocus()
    QTest.keyClicks(room.page.filter, "start")
    assert room.numbers() == [2]
    room.page.filter.clear()
    room.toggle("traffic-errors-only")
    assert room.numbers() == [4, 3]
    QTest.keyClicks(room.page.filter, "nothing of the kind")
    assert room.page.nothing.isVisible()
    QTest.mouseClick(room.page.nothing.primary, Qt.MouseButton.LeftButton)
    assert room.numbers() == [4, 3, 2, 1]


def test_selecting_a_number_reveals_it_whatever_the_filter(qtbot: QtBot) -> None:
    room = Room(qtbot, exchange(1), start(2), exchange(3))
    QTest.keyClicks(room.page.filter, "query")
    room.page.select(2)
    assert room.page.current() == 2
    room.page.select(99)
    assert room.page.current() == 2


def test_the_detail_shows_both_sides_and_the_placeholder_of_the_header(qtbot: QtBot) -> None:
    room = Room(qtbot, start(1))
    detail = room.page.detail
    assert '"token": "‹token›"' in detail.request.toPlainText()
    assert '"sid": "38f8"' in detail.response.toPlainText()
    assert AUTHORIZATION in detail.headers.toPlainText()
    assert detail.line.whole_text().startswith("POST http")
    assert detail.request_id.whole_text() == "req-1"


def test_copies_hold_placeholders_only(qtbot: QtBot) -> None:
    room = Room(qtbot, start(1))
    clipboard = QGuiApplication.clipboard()
    room.click("exchange-copy-curl")
    assert '"$AGORA_CUSTOMER_ID:$AGORA_CUSTOMER_SECRET"' in clipboard.text()
    assert "‹token›" in clipboard.text()
    room.click("exchange-copy-request")
    assert clipboard.text().startswith("POST http")
    assert f"Authorization: {AUTHORIZATION}" in clipboard.text()
    assert '  "cname": "class-1"' in clipboard.text()
    room.click("exchange-copy-response")
    assert clipboard.text().startswith("HTTP 200")
    assert "X-Request-Id: req-1" in clipboard.text()
    room.click("exchange-copy-request-id")
    assert clipboard.text() == "req-1"


@pytest.mark.parametrize("text", ["<html><b>no</b>", "{broken", "[" * 3000, ""])
def test_answers_that_are_not_json_are_shown_as_they_are(qtbot: QtBot, text: str) -> None:
    room = Room(qtbot, exchange(1, status=502, response_text=text, fault=FailureKind.MALFORMED))
    assert room.page.detail.response.toPlainText() == text


def test_clear_forgets_all(qtbot: QtBot) -> None:
    room = Room(qtbot, exchange(1), exchange(2))
    room.click("traffic-clear")
    assert len(room.traffic) == 0
    assert room.page.empty.isVisible()
    assert room.page.current() is None


def test_arrows_walk_the_rows_and_enter_goes_to_the_detail(qtbot: QtBot) -> None:
    room = Room(qtbot, exchange(1), start(2), exchange(3))
    room.page.table.setFocus()
    QTest.keyClick(room.page.table, Qt.Key.Key_Down)
    assert room.page.current() == 2
    QTest.keyClick(room.page.table, Qt.Key.Key_Return)
    assert room.page.detail.tabs.part(room.page.detail.tabs.value).hasFocus()


def test_the_detail_stands_beside_the_table_or_under_it(qtbot: QtBot) -> None:
    room = Room(qtbot, exchange(1))
    assert room.page.split.orientation() == Qt.Orientation.Horizontal
    room.page.resize(876, 500)
    QApplication.processEvents()
    assert room.page.split.orientation() == Qt.Orientation.Vertical


def test_in_a_low_window_the_detail_scrolls_and_is_not_cut(qtbot: QtBot) -> None:
    room = Room(qtbot, exchange(1))
    low = QWidget()  # gives the page less than it asks for, as the window does when the dock is open
    qtbot.addWidget(low)
    low.resize(876, 300)
    room.page.setParent(low)
    room.page.setGeometry(0, 0, 876, 300)
    low.show()
    QApplication.processEvents()
    assert room.page.height() == 300
    assert room.page.detail.height() >= room.page.detail.minimumSizeHint().height()
    tabs = room.page.detail.tabs
    assert tabs.height() >= tabs.sizeHint().height()


def test_every_control_has_a_name(qtbot: QtBot) -> None:
    room = Room(qtbot, start(1))
    for widget in room.page.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible() and not widget.objectName().startswith("qt_"):
            assert widget.objectName(), widget
            assert widget.accessibleName(), widget.objectName()
