"""The timeline under mouse and keys: what it draws, what it says, how it is scaled, and that crowds do not slow it."""

from __future__ import annotations

import gc
import itertools
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.chronicle import Call, Fault, Mark, Run, Span, Track
from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.domain.ids import RecordingKey, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.pages.recording_detail import RecordingDetail
from cloudrec_gui.ui.timeline import DeadlineBars, Timeline
from cloudrec_gui.ui.timeline.lanes import Lane, Place
from cloudrec_gui.ui.timeline.painting import LABELS, paint
from cloudrec_gui.ui.timeline.panel import TimelinePanel
from tests.ui.recordings_data import NOW, StillClock, missing, playlist, recording

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
START = NOW - 850


def lived() -> Track:
    """A life of 850 s with a fail-over."""
    return Track(
        spans=[
            Span(START, START + 6, State.STARTING, None),
            Span(START + 6, START + 600, State.RECORDING, 5),
            Span(START + 600, START + 645, State.MISSING, 5),
            Span(START + 645, None, State.RECORDING, 5, "3187204455"),
        ],
        queries=[Run(START + 6, START + 580, 20, True), Run(START + 600, START + 630, 3, False), Run(START + 645, NOW - 5, 8, True)],
        layouts=[Call(START + 200, Operation.UPDATE_LAYOUT, True, 80.0, 200, None, 31, "3/4")],
        files=[Mark(START + 30, "38f8_class.m3u8"), Mark(START + 645, "bak0_38f8_class.m3u8")],
        faults=[Fault(START + 600, START + 630, 3, Operation.QUERY, FailureKind.REJECTED, True, 404, 404, 42)],
        moves=[Mark(START + 645, "bak0_"), Mark(START + 646, "3187204455")],
        calls=[Call(START + 1, Operation.START, True, 700.0, 200, None, 2)],
        version=1,
    )


class Shown:
    """A timeline in a window, with its clock and what it told."""

    def __init__(self, qtbot: QtBot, track: Track | None = None, *, large: bool = True, width: int = 1100, **changes: Any) -> None:
        self.track = track or lived()
        self.clock = StillClock()
        self.timeline = Timeline(self.of, self.clock, large=large)
        qtbot.addWidget(self.timeline)
        self.told: list[str] = []
        self.opened: list[object] = []
        self.timeline.told.connect(self.told.append)
        self.timeline.opened.connect(self.opened.append)
        self.timeline.resize(width, self.timeline.sizeHint().height())
        self.timeline.show_recording(recording(**changes))
        self.timeline.show()
        qtbot.waitExposed(self.timeline)
        self.timeline.grab()

    def of(self, key: RecordingKey) -> Track:
        return self.track

    def key(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(self.timeline, key, modifier)
        self.timeline.grab()

    def middle(self, lane: Lane, index: int) -> QPoint:
        box = self.timeline.box(Place(lane, index))
        assert box is not None
        return box.center().toPoint()

    def point(self, point: QPoint) -> None:
        """The mouse comes from elsewhere and rests there."""
        QTest.mouseMove(self.timeline, QPoint(3, self.timeline.height() - 2))
        QTest.mouseMove(self.timeline, point)
        QApplication.processEvents()

    def click(self, lane: Lane, index: int) -> None:
        QTest.mouseClick(self.timeline, Qt.MouseButton.LeftButton, pos=self.middle(lane, index))
        self.timeline.grab()

    def wheel(self, turn: int, x: float, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> bool:
        point = QPointF(x, 20)
        event = QWheelEvent(
            point,
            self.timeline.mapToGlobal(point),
            QPoint(0, 0),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            modifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.timeline, event)
        self.timeline.grab()
        return event.isAccepted()


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("state", list(State))
def test_every_state_is_drawn_in_both_looks(qtbot: QtBot, state: State, look: str) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply(application, look)
    shown = Shown(qtbot, Track(spans=[Span(START, None, state, None)], version=1), state=state, ended_at=NOW)
    with_it = shown.timeline.grab().toImage()
    shown.track = Track(version=2)
    assert shown.timeline.grab().toImage() != with_it
    theme.apply(application, "light")


def test_moments_stand_in_order_and_inside(qtbot: QtBot) -> None:
    timeline = Shown(qtbot).timeline
    places = [timeline.position(at) for at in (NOW - 1e6, NOW - 849, NOW - 400, NOW, NOW + 1e6)]
    assert places == sorted(places)
    assert places[0] >= LABELS
    assert places[3] == places[4] <= 1100


def test_the_mouse_over_a_mark_says_what_it_is_and_leaving_ends_it(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.point(shown.middle(Lane.STATE, 2))
    assert "404 · fail-over · for 45 s" in shown.told[-1]
    shown.point(QPoint(40, 5))
    assert shown.told[-1] == ""


def test_the_small_mark_wins_over_the_large_one_below_it(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.point(shown.middle(Lane.MOVES, 0))
    assert "moved to another server" in shown.told[-1]


def test_a_click_chooses_and_a_click_beside_lets_go(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.click(Lane.FAULTS, 0)
    assert "query failed: 404 · 3 times" in shown.timeline.accessibleDescription()
    QTest.mouseClick(shown.timeline, Qt.MouseButton.LeftButton, pos=QPoint(40, 5))
    assert shown.timeline.chosen is None
    assert "Left and Right" in shown.timeline.accessibleDescription()


def test_keys_walk_all_marks_and_say_each(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.key(Qt.Key.Key_Home)
    walked = [shown.timeline.chosen]
    for _ in range(13):
        shown.key(Qt.Key.Key_Right)
        walked.append(shown.timeline.chosen)
    assert walked == shown.timeline.lanes().order()
    assert len(shown.told) == 14
    shown.key(Qt.Key.Key_Left)
    assert shown.timeline.chosen == walked[-2]
    shown.key(Qt.Key.Key_Escape)
    assert shown.timeline.chosen is None


def test_up_and_down_go_to_the_mark_of_the_next_lane_that_is_closest(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.click(Lane.STATE, 2)
    shown.key(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert shown.timeline.chosen == Place(Lane.QUERIES, 2)
    shown.key(Qt.Key.Key_Up)
    assert shown.timeline.chosen == Place(Lane.MOVES, 0)
    shown.key(*[Qt.Key.Key_Down] * 9)
    assert shown.timeline.chosen == Place(Lane.FAULTS, 0)


def test_enter_opens_the_exchange_of_a_fault(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.click(Lane.FAULTS, 0)
    shown.key(Qt.Key.Key_Return)
    shown.click(Lane.FILES, 0)
    shown.key(Qt.Key.Key_Return)
    assert shown.opened == [42, None]


def test_plus_minus_and_nought_scale(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    view = shown.timeline.view
    shown.key(Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    assert view.length == pytest.approx(850 / 2.25)
    assert view.end == NOW
    shown.key(Qt.Key.Key_Minus)
    assert view.length == pytest.approx(850 / 1.5)
    shown.key(Qt.Key.Key_0)
    assert (view.length, view.whole) == (850, True)


def test_scaling_by_key_keeps_the_chosen_mark_in_sight(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.click(Lane.LAYOUTS, 0)
    shown.key(*[Qt.Key.Key_Plus] * 8)
    assert shown.timeline.view.start < START + 200 < shown.timeline.view.end


def test_walking_to_a_mark_out_of_sight_brings_it_there(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.key(*[Qt.Key.Key_Plus] * 8)
    shown.key(Qt.Key.Key_Home)
    assert shown.timeline.view.start <= START <= shown.timeline.view.end
    assert shown.timeline.box(Place(Lane.STATE, 0)) is not None


def test_the_wheel_belongs_to_the_page_until_the_timeline_has_the_keyboard(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    view = shown.timeline.view
    shown.timeline.clearFocus()
    assert not shown.wheel(120, 500)
    assert view.whole
    x = shown.timeline.position(START + 200)
    assert shown.wheel(120, x, Qt.KeyboardModifier.ControlModifier)
    assert view.length == pytest.approx(850 / 1.5)
    assert shown.timeline.position(START + 200) == pytest.approx(x, abs=1)
    before = view.start
    assert shown.wheel(-120, x, Qt.KeyboardModifier.ShiftModifier)
    assert view.start > before


def test_dragging_moves_along_and_keeps_the_choice(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.click(Lane.FAULTS, 0)
    shown.key(Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    view = shown.timeline.view
    before, length = view.start, view.length
    QTest.mousePress(shown.timeline, Qt.MouseButton.LeftButton, pos=QPoint(500, 60))
    for x in (510, 560, 600):
        QTest.mouseMove(shown.timeline, QPoint(x, 60))
    QTest.mouseRelease(shown.timeline, Qt.MouseButton.LeftButton, pos=QPoint(600, 60))
    assert before - view.start == pytest.approx(100 * length / 1000, rel=0.02)
    assert not view.following
    assert shown.timeline.chosen == Place(Lane.FAULTS, 0)


def test_shift_and_an_arrow_move_along(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.key(Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    end = shown.timeline.view.end
    shown.key(Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert shown.timeline.view.end < end
    assert shown.timeline.chosen is None


def test_a_double_click_fills_the_room_with_the_span_and_beside_it_shows_all(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    QTest.mouseDClick(shown.timeline, Qt.MouseButton.LeftButton, pos=shown.middle(Lane.STATE, 2))
    assert START + 595 < shown.timeline.view.start < START + 600
    assert START + 645 < shown.timeline.view.end < START + 650
    QTest.mouseDClick(shown.timeline, Qt.MouseButton.LeftButton, pos=QPoint(40, 5))
    assert shown.timeline.view.whole


def test_the_present_moves_on_unless_somebody_looks_elsewhere(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.clock.now = NOW + 100
    shown.timeline.tick()
    assert shown.timeline.view.end == NOW + 100
    shown.timeline.follow(False)
    shown.clock.now = NOW + 200
    shown.timeline.tick()
    assert shown.timeline.view.end == NOW + 100


def test_what_is_chosen_goes_on_being_told_while_it_lasts_and_ends_with_its_mark(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.click(Lane.STATE, 3)
    first = shown.told[-1]
    shown.clock.now = NOW + 60
    shown.timeline.tick()
    assert "for 3 min 25 s" in first
    assert "for 4 min 25 s" in shown.told[-1]
    shown.track.spans.clear()
    shown.track.version += 1
    shown.timeline.tick()
    assert (shown.timeline.chosen, shown.told[-1]) == (None, "")


def test_time_stands_still_for_what_is_over(qtbot: QtBot) -> None:
    shown = Shown(qtbot, state=State.ENDED, ended_at=NOW - 100)
    shown.clock.now = NOW + 5000
    shown.timeline.tick()
    assert shown.timeline.view.end == NOW - 100
    assert shown.timeline.over


def test_a_new_mark_appears_and_the_choice_stays_on_its_mark(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.click(Lane.FILES, 1)
    shown.track.files.insert(0, Mark(START + 10, "earlier.m3u8"))
    shown.track.version += 1
    shown.timeline.tick()
    assert shown.timeline.chosen == Place(Lane.FILES, 2)
    assert "bak0_" in shown.timeline.sentence(Place(Lane.FILES, 2))


def test_copying_gives_the_chosen_line_or_all_of_them(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    QTest.keyClick(shown.timeline, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert len(QGuiApplication.clipboard().text().splitlines()) == 14
    shown.click(Lane.FAULTS, 0)
    QTest.keyClick(shown.timeline, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().endswith("query failed: 404 · 3 times")


def test_another_recording_is_shown_whole_and_without_a_choice(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.click(Lane.FILES, 0)
    shown.key(Qt.Key.Key_Plus)
    shown.timeline.show_recording(recording(2))
    assert (shown.timeline.chosen, shown.timeline.view.whole) == (None, True)
    shown.timeline.show_recording(None)
    assert shown.timeline.text() == []


class Counting(QPainter):
    """Counts what is drawn."""

    def __init__(self, image: QImage) -> None:
        super().__init__(image)
        self.drawn = 0

    def drawRoundedRect(self, *arguments: Any) -> None:
        self.drawn += 1
        super().drawRoundedRect(*arguments)


@pytest.mark.parametrize("length", [1.0, 3600.0, 30 * 86_400.0])
def test_ten_thousand_marks_cost_no_more_to_draw_than_there_is_room_for(qtbot: QtBot, length: float) -> None:
    step = 30 * 86_400 / 10_000
    times = [NOW - number * step for number in range(10_000, 0, -1)]
    track = Track(
        spans=[Span(at, at + step, State.MISSING if index % 50 == 3 else State.RECORDING, 5) for index, at in enumerate(times)],
        queries=[Run(at, at, 1, index % 3 > 0) for index, at in enumerate(times)],
        files=[Mark(at, f"{at}.m3u8") for at in times],
        faults=[Fault(at, at, 1, Operation.QUERY, FailureKind.TIMEOUT) for at in times],
        version=1,
    )
    shown = Shown(qtbot, track, width=1320, created_at=times[0], started_at=times[0])
    shown.timeline.view.look(NOW - length - 600, NOW - 600)
    image = QImage(1320, 200, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(2.0)
    painter = Counting(image)
    boxes = paint(painter, shown.timeline._scene())
    painter.end()
    assert 0 < len(boxes) <= 2_000
    assert painter.drawn <= 4_000


def test_failures_are_seen_however_crowded_it_is(qtbot: QtBot) -> None:
    queries = [Run(START + number / 20, START + number / 20, 1, number != 8_000) for number in range(16_000)]
    shown = Shown(qtbot, Track(queries=queries, version=1))
    assert shown.timeline.box(Place(Lane.QUERIES, 8_000)) is not None
    shown.point(shown.middle(Lane.QUERIES, 8_000))
    assert "query failed" in shown.told[-1]


def test_the_small_form_walks_only_what_it_draws(qtbot: QtBot) -> None:
    shown = Shown(qtbot, large=False)
    assert Lane.FAULTS not in {place.lane for place in shown.timeline.lanes().order()}
    shown.key(Qt.Key.Key_Home)
    for _ in range(14):
        shown.key(Qt.Key.Key_Right)
        assert shown.timeline.chosen is not None
        assert shown.timeline.box(shown.timeline.chosen) is not None


def test_the_small_form_tells_the_mark_where_the_axis_stands(qtbot: QtBot) -> None:
    shown = Shown(qtbot, large=False)
    band = shown.timeline.rect().adjusted(LABELS, 4 * 28 + 1, 0, 0)
    axis = shown.timeline.grab(band).toImage()
    shown.key(Qt.Key.Key_Home)
    told = shown.timeline.grab(band).toImage()
    shown.key(Qt.Key.Key_Escape)
    assert told != axis
    assert shown.timeline.grab(band).toImage() == axis


def test_words_of_one_row_do_not_lie_over_each_other(qtbot: QtBot) -> None:
    track = Track(
        layouts=[Call(START + 400, Operation.UPDATE_LAYOUT, text="3/4"), Call(START + 440, Operation.UPDATE_LAYOUT, False, None, 400, 2)],
        calls=[Call(START + 420, Operation.UPDATE), Call(START + 470, Operation.STOP)],
        version=1,
    )
    shown = Shown(qtbot, track, large=False)
    places = [Place(Lane.LAYOUTS, 0), Place(Lane.CALLS, 0), Place(Lane.LAYOUTS, 1), Place(Lane.CALLS, 1)]
    boxes = [box for box in map(shown.timeline.box, places) if box is not None]
    assert len(boxes) == 4
    assert all(one.right() <= two.left() for one, two in itertools.pairwise(boxes))


def long_lived() -> Track:
    """Thirty days with two short fail-overs, each shorter than a pixel."""
    day = 86_400
    first, moments = NOW - 30 * day, (NOW - 20 * day, NOW - 8 * day)
    return Track(
        spans=[
            Span(first, first + 5, State.STARTING, 2),
            Span(first + 5, moments[0], State.RECORDING, 5),
            Span(moments[0], moments[0] + 70, State.MISSING, 5),
            Span(moments[0] + 70, moments[1], State.RECORDING, 5),
            Span(moments[1], moments[1] + 70, State.MISSING, 5),
            Span(moments[1] + 70, None, State.RECORDING, 5),
        ],
        queries=[
            Run(first, moments[0], 9000, True),
            Run(moments[0], moments[0] + 60, 4, False),
            Run(moments[0] + 70, moments[1], 9000, True),
            Run(moments[1], moments[1] + 60, 4, False),
            Run(moments[1] + 70, NOW, 9000, True),
        ],
        faults=[
            Fault(moments[0], moments[0] + 60, 4, Operation.QUERY, FailureKind.REJECTED, True, 404, 404),
            Fault(moments[1], moments[1] + 60, 4, Operation.QUERY, FailureKind.REJECTED, True, 404, 404),
        ],
        version=1,
    )


@pytest.mark.parametrize("large", [True, False])
def test_a_minute_of_trouble_does_not_colour_the_days_after_it(qtbot: QtBot, large: bool) -> None:
    day = 86_400
    shown = Shown(qtbot, long_lived(), large=large, created_at=NOW - 30 * day, started_at=NOW - 30 * day)
    for bad, well in ((2, 3), (4, 5)):
        trouble, days = shown.timeline.box(Place(Lane.STATE, bad)), shown.timeline.box(Place(Lane.STATE, well))
        assert trouble is not None
        assert days is not None
        assert trouble.width() <= 4
        assert days.width() > 200
        assert trouble.right() <= days.left()
    picture = shown.timeline.grab().toImage()
    days = shown.timeline.box(Place(Lane.STATE, 3))
    assert days is not None
    ratio = picture.devicePixelRatio()
    seen = picture.pixelColor(round(days.center().x() * ratio), round((days.top() + 3) * ratio))
    assert seen == theme.color("ok-tint")
    queries = [shown.timeline.box(Place(Lane.QUERIES, index)) for index in (1, 3)]
    assert all(box is not None and box.width() < 12 for box in queries)


def test_trouble_shorter_than_a_pixel_can_still_be_pointed_at(qtbot: QtBot) -> None:
    day = 86_400
    shown = Shown(qtbot, long_lived(), created_at=NOW - 30 * day, started_at=NOW - 30 * day)
    shown.point(shown.middle(Lane.QUERIES, 1))
    assert "failed" in shown.told[-1]


def test_a_failure_whose_words_do_not_fit_is_no_wider_than_its_sign(qtbot: QtBot) -> None:
    times = [START + 100 + number * 45 for number in range(12)]
    faults = [Fault(at, at + 1, 3, Operation.UPDATE_LAYOUT, FailureKind.REJECTED, True, 404, 404) for at in times]
    shown = Shown(qtbot, Track(faults=faults, version=1))
    boxes = [shown.timeline.box(Place(Lane.FAULTS, index)) for index in range(11)]
    assert all(box is not None and box.width() < 32 for box in boxes)


# -- deadlines --------------------------------------------------------------------------------------------------------
def bars(qtbot: QtBot, width: int = 1100, **changes: Any) -> DeadlineBars:
    made = DeadlineBars(StillClock(), "bars")
    qtbot.addWidget(made)
    made.resize(width, 40)
    made.show_recording(recording(**changes))
    made.grab()
    return made


def test_deadlines_are_told_soonest_first_and_hidden_when_there_is_none(qtbot: QtBot) -> None:
    shown = bars(qtbot, token_until=NOW + 300)
    assert [deadline.kind.value for deadline in shown.deadlines] == ["token", "control"]
    assert shown.accessibleDescription().startswith("Token: 5 min left.")
    assert not shown.isHidden()
    shown.show_recording(recording(state=State.ENDED, ended_at=NOW))
    assert shown.isHidden()


def test_a_bar_shrinks_with_the_time(qtbot: QtBot) -> None:
    clock = StillClock()
    shown = DeadlineBars(clock, "bars")
    qtbot.addWidget(shown)
    shown.resize(600, 40)
    shown.show_recording(recording(mode=Mode.WEB, max_hours=1, control_hours=1))
    pictures = []
    for seconds in (0, 1200, 2600, 2800):
        clock.now = NOW + seconds
        shown.tick()
        pictures.append(shown.grab().toImage())
    assert all(one != two for one, two in itertools.pairwise(pictures))
    assert "over" in shown.accessibleDescription()


def test_narrow_bars_stand_below_each_other_inside(qtbot: QtBot) -> None:
    changes: dict[str, Any] = {"mode": Mode.WEB, "max_hours": 2, "state": State.MISSING, "missing_since": NOW - 10}
    assert bars(qtbot, 1100, **changes).columns() == 3
    narrow = bars(qtbot, 300, **changes)
    assert narrow.columns() == 1
    assert narrow.height() == 3 * bars(qtbot, 1100, **changes).height()
    assert all(narrow.cell(index).right() <= 300 for index in range(3))


# -- the pane ---------------------------------------------------------------------------------------------------------
class Pane:
    """The detail pane with a chronicle that has seen a fail-over."""

    def __init__(self, qtbot: QtBot, value: Recording | None = None) -> None:
        self.clock = StillClock()
        self.detail = RecordingDetail(self.clock)
        qtbot.addWidget(self.detail)
        self.exchanges: list[object] = []
        self.detail.show_exchange_requested.connect(self.exchanges.append)
        self.chronicle = self.detail._chronicle
        first = recording(files=(), queries=1, last_query_at=NOW)
        for second, changes in (
            (0, {}),
            (
                5,
                {"queries": 2, "last_query_at": NOW + 5, "failure": missing(exchange=42), "state": State.MISSING, "missing_since": NOW + 5},
            ),
            (30, {"queries": 3, "last_query_at": NOW + 30, "files": (playlist(prefix="bak0_"),), "recorder_uid": Uid("77")}),
        ):
            self.clock.now = NOW + second
            self.last = replace(first, **changes)  # type: ignore[arg-type]
            self.chronicle.note(self.last)
        self.detail.resize(1100, 500)
        self.detail.show_recording(self.last)
        self.detail.show()
        qtbot.waitExposed(self.detail)
        self.detail.activateWindow()
        QApplication.processEvents()

    @property
    def panel(self) -> TimelinePanel:
        return self.detail.timeline_panel

    def press(self, part: QWidget) -> None:
        QTest.mouseClick(part, Qt.MouseButton.LeftButton, pos=QPoint(8, part.height() // 2))
        self.panel.timeline.grab()

    def open(self) -> Pane:
        self.press(self.detail.tabs.part("timeline"))
        self.detail.grab()
        return self


def test_the_large_timeline_is_made_when_somebody_looks_at_it(qtbot: QtBot) -> None:
    pane = Pane(qtbot)
    assert pane.detail.findChild(QWidget, "timeline-panel") is None
    pane.press(pane.detail.tabs.part("timeline"))
    assert pane.panel.isVisible()
    assert [mark.text for mark in pane.chronicle.of(pane.last.key).moves] == ["bak0_", "77"]


def test_the_line_below_tells_the_chosen_mark_and_its_exchange_can_be_shown(qtbot: QtBot) -> None:
    pane = Pane(qtbot).open()
    assert not pane.panel.exchange.isEnabled()
    assert "Choose a call or a fault" in pane.panel.exchange.toolTip()
    pane.panel.timeline.setFocus()
    QTest.keyClick(pane.panel.timeline, Qt.Key.Key_End)
    while pane.panel.timeline.chosen != Place(Lane.FAULTS, 0):
        QTest.keyClick(pane.panel.timeline, Qt.Key.Key_Left)
    assert pane.panel.told.text().endswith("query failed: 404")
    pane.press(pane.panel.exchange)
    assert pane.exchanges == [42]


def test_errors_only_leaves_what_went_wrong(qtbot: QtBot) -> None:
    pane = Pane(qtbot).open()
    before = len(pane.panel.timeline.lanes().order())
    pane.press(pane.panel.errors_only)
    lanes = {place.lane for place in pane.panel.timeline.lanes().order()}
    assert lanes == {Lane.STATE, Lane.QUERIES, Lane.FAULTS, Lane.MOVES}
    pane.press(pane.panel.errors_only)
    assert len(pane.panel.timeline.lanes().order()) == before


def test_the_list_says_the_same_and_chooses_the_same(qtbot: QtBot) -> None:
    pane = Pane(qtbot).open()
    pane.press(pane.panel.as_list)
    model = pane.panel.list.model()
    lines = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert lines == pane.panel.timeline.text()
    pane.panel.list.setFocus()
    QTest.keyClick(pane.panel.list, Qt.Key.Key_End)
    assert pane.panel.timeline.chosen == pane.panel.timeline.lanes().order()[-1]
    assert pane.panel.told.text() == lines[-1]


def test_the_list_grows_without_losing_its_line(qtbot: QtBot) -> None:
    pane = Pane(qtbot).open()
    pane.press(pane.panel.as_list)
    pane.panel.list.setFocus()
    QTest.keyClick(pane.panel.list, Qt.Key.Key_Home)
    rows = pane.panel.list.model().rowCount()
    pane.clock.now = NOW + 60
    ended = replace(pane.last, state=State.STOPPING, stop_asked_at=NOW + 60)
    pane.chronicle.note(ended)
    pane.detail.show_recording(ended)
    assert pane.panel.list.model().rowCount() == rows + 2
    assert pane.panel.list.currentIndex().row() == 0


def test_following_can_be_switched_and_follows_what_is_seen(qtbot: QtBot) -> None:
    pane = Pane(qtbot).open()
    assert pane.panel.following.isChecked()
    pane.press(pane.panel.following)
    assert not pane.panel.timeline.view.following
    pane.press(pane.panel.closer)
    pane.press(pane.panel.whole)
    assert pane.panel.following.isChecked()
    assert not pane.panel.whole.isEnabled()


def test_the_whole_timeline_can_be_copied_for_a_ticket(qtbot: QtBot) -> None:
    pane = Pane(qtbot).open()
    pane.press(pane.panel.copy)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("cname: class-1\nuid: 900001\nsid: 38f8")
    assert "404 · fail-over" in text or "Missing (404)" in text
    assert "Control: " in text


def test_enter_on_the_small_timeline_leads_to_the_large_one_at_the_same_mark(qtbot: QtBot) -> None:
    pane = Pane(qtbot)
    pane.detail.timeline.setFocus()
    QTest.keyClick(pane.detail.timeline, Qt.Key.Key_End)
    chosen = pane.detail.timeline.chosen
    QTest.keyClick(pane.detail.timeline, Qt.Key.Key_Return)
    assert pane.detail.tabs.value == "timeline"
    assert pane.panel.timeline.chosen == chosen
    assert pane.panel.timeline.hasFocus()


def test_a_life_from_the_history_is_shown_without_the_recording(qtbot: QtBot) -> None:
    clock = StillClock()
    panel = TimelinePanel(_nothing, clock)
    qtbot.addWidget(panel)
    panel.show_past(RecordingKey("past"), lived(), START, NOW - 10, cname="class-9", uid="5", sid="")
    panel.show()
    assert panel.timeline.view.end == NOW - 10
    assert panel.deadlines.isHidden()
    assert not panel.following.isEnabled()
    assert panel.text().startswith("cname: class-9\nuid: 5\nsid: —\n")
    assert len(panel.text().splitlines()) == 4 + 14


def _nothing(key: RecordingKey) -> Track:
    return Track()


@pytest.mark.parametrize("make", [lambda: TimelinePanel(_nothing, StillClock()), lambda: DeadlineBars(StillClock(), "bars")])
def test_every_part_has_a_name_for_screen_readers(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    made = make()
    qtbot.addWidget(made)
    for part in [made, *made.findChildren(QWidget)]:
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.objectName() and not part.objectName().startswith("qt_"):
            assert part.accessibleName(), part.objectName()
    gc.collect()
