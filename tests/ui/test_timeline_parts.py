"""The arithmetic and the words of the timeline: what is seen, where labels stand, what is drawn together, what it is called."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.domain.chronicle import Call, Fault, Mark, Run, Span, Track
from cloudrec_gui.domain.deadlines import Deadline, DeadlineKind
from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.recording import State
from cloudrec_gui.ui.timeline import wording
from cloudrec_gui.ui.timeline.axis import axis_step, label, ticks
from cloudrec_gui.ui.timeline.lanes import Entry, Lane, Lanes, Place, Strip
from cloudrec_gui.ui.timeline.view import LEAST_S, YOUNG_S, View

NOW = 1_790_000_000.0
MONTH = 30 * 86_400.0


@pytest.fixture
def berlin() -> Iterator[None]:
    """A place where clocks are put forward and back."""
    if not hasattr(time, "tzset"):
        pytest.skip("the zone of a process cannot be changed here")
    before = os.environ.get("TZ")
    os.environ["TZ"] = "Europe/Berlin"
    time.tzset()
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


# -- the view ---------------------------------------------------------------------------------------------------------
def seen(length: float = 1000.0) -> View:
    view = View()
    view.live(NOW - length, NOW)
    return view


def test_all_is_seen_and_the_present_followed_until_somebody_looks_elsewhere() -> None:
    view = seen()
    view.live(NOW - 1000, NOW + 50)
    assert (view.start, view.end, view.whole) == (NOW - 1000, NOW + 50, True)
    view.zoom(10)
    view.live(NOW - 1000, NOW + 60)
    assert (round(view.length), view.end, view.following, view.whole) == (105, NOW + 60, True, False)
    view.pan(-300)
    view.live(NOW - 1000, NOW + 90)
    assert (view.end, view.following) == (NOW - 240, False)


def test_what_is_under_the_mouse_stays_there_while_it_is_scaled() -> None:
    view = seen()
    view.zoom(4, NOW - 750)
    assert (NOW - 750 - view.start) / view.length == pytest.approx(0.25)
    assert view.length == pytest.approx(250)


def test_looking_to_the_end_follows_again() -> None:
    view = seen()
    view.zoom(10, NOW - 500)
    before = view.following
    view.pan(1e9)
    assert (before, view.following, view.end) == (False, True, NOW)


def test_following_can_be_let_go_and_taken_up() -> None:
    view = seen()
    view.follow(False)
    view.live(NOW - 1000, NOW + 500)
    assert view.end == NOW
    view.follow(True)
    assert (view.end, view.length) == (NOW + 500, 1000)


def test_a_young_life_has_room_to_grow() -> None:
    view = seen(2)
    assert view.length == YOUNG_S


GESTURES = st.lists(
    st.one_of(
        st.tuples(st.just("zoom"), st.floats(0.01, 100)),
        st.tuples(st.just("pan"), st.floats(-1e7, 1e7)),
        st.tuples(st.just("show"), st.floats(-1e7, 1e7)),
        st.tuples(st.just("live"), st.floats(0, 1e5)),
        st.tuples(st.just("follow"), st.sampled_from([0.0, 1.0])),
    ),
    max_size=25,
)


@given(st.floats(0.0, MONTH), GESTURES)
def test_no_gesture_leads_out_of_the_life_or_below_the_least(length: float, gestures: list[tuple[str, float]]) -> None:
    view, now = seen(length), NOW
    for name, value in gestures:
        match name:
            case "zoom":
                view.zoom(value)
            case "pan":
                view.pan(value)
            case "show":
                view.show(min(max(NOW + value, view.begin), view.last))
            case "live":
                now += value
                view.live(NOW - length, now)
            case _:
                view.follow(bool(value))
        assert view.begin - 1e-3 <= view.start < view.end <= view.last + 1e-3
        assert view.length >= LEAST_S - 1e-3
    view.show_all()
    assert (view.start, view.end) == (view.begin, view.last)


# -- the axis ---------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("seconds", "room", "step"),
    [(1, 1100, 0.1), (30, 1000, 5), (849, 1000, 120), (3600, 1000, 600), (MONTH, 1000, 604_800), (1e9, 500, 220_060_800)],
)
def test_labels_keep_their_distance(seconds: float, room: float, step: float) -> None:
    assert axis_step(seconds, room) == pytest.approx(step)
    assert len(ticks(NOW, NOW + seconds, step)) <= room / 100 + 1


def test_hours_stay_round_where_clocks_are_put_back(berlin: None) -> None:
    start = 1_792_886_400.0  # 2026-10-25 00:00 UTC, an hour before
    assert {label(at, 7200)[-3:] for at in ticks(start - 80_000, start + 80_000, 7200)} <= {":00", "-25", "-26", "-24"}
    assert "10-26" in [label(at, 7200) for at in ticks(start - 80_000, start + 90_000, 7200)]


def test_labels_say_as_much_as_the_scale_needs(berlin: None) -> None:
    noon = 1_790_071_200.0
    assert [label(noon + 0.3, 0.1), label(noon, 5), label(noon, 600), label(noon, 86_400)] == ["12:00:00.3", "12:00:00", "12:00", "09-22"]
    assert label(noon + 12 * 3600, 14_400) == "09-23"


# -- lanes ------------------------------------------------------------------------------------------------------------
def many(count: int = 10_000) -> Strip:
    return Strip([Run(NOW + number * 10, NOW + number * 10, 1, number % 100 != 7) for number in range(count)])


def test_ten_thousand_marks_are_drawn_in_as_many_steps_as_there_are_places() -> None:
    strip = many()
    bins = list(strip.bins(NOW, NOW + 100_000, 100_000 / 1000 * 5))
    assert len(bins) == 200
    assert sum(found.count for found in bins) == 10_000
    assert sum(found.bad for found in bins) == 100


def test_only_what_is_seen_is_visited_and_what_reaches_in_from_before() -> None:
    found = [found.index for found in many().bins(NOW + 50_001, NOW + 50_031, 0.1)]
    assert found == [5000, 5001, 5002, 5003]


def test_what_came_out_of_order_is_put_in_order() -> None:
    strip = Strip([Mark(NOW + 5, "b"), Mark(NOW, "a")])
    assert [entry.text for entry in strip.entries if isinstance(entry, Mark)] == ["a", "b"]


def rich() -> Track:
    return Track(
        spans=[
            Span(NOW, NOW + 5, State.STARTING, None),
            Span(NOW + 5, NOW + 60, State.RECORDING, 5),
            Span(NOW + 60, NOW + 90, State.MISSING, 5),
            Span(NOW + 90, NOW + 200, State.RECORDING, 5, "77"),
            Span(NOW + 200, None, State.MISSING, 5),
        ],
        queries=[Run(NOW + 5, NOW + 55, 11, True), Run(NOW + 60, NOW + 80, 3, False)],
        layouts=[Call(NOW + 30, Operation.UPDATE_LAYOUT, True, 80.0, 200, None, 3, "3/4")],
        files=[Mark(NOW + 20, "folder/sid_class.m3u8")],
        faults=[Fault(NOW + 60, NOW + 80, 3, Operation.QUERY, FailureKind.REJECTED, True, 404, 404, 9)],
        moves=[Mark(NOW + 90, "bak0_")],
        calls=[Call(NOW + 1, Operation.START, True, 700.0, 200, None, 2)],
        version=1,
    )


def test_walking_visits_every_mark_once_in_the_order_of_time_and_stops_at_the_ends() -> None:
    lanes = Lanes(rich())
    walked, place = [], lanes.step(None, True, NOW - 1)
    for _ in range(20):
        walked.append(place)
        place = lanes.step(place, True, NOW)
    assert walked[:12] == lanes.order()
    assert set(walked[12:]) == {lanes.order()[-1]}
    assert lanes.step(lanes.order()[3], False, NOW) == lanes.order()[2]
    assert lanes.step(None, False, NOW + 25) == Place(Lane.FILES, 0)
    assert Lanes(Track()).step(None, True, NOW) is None


def test_errors_only_keeps_failures_and_the_moves_that_explain_them() -> None:
    lanes = Lanes(rich(), errors_only=True)
    assert {lane: len(strip.entries) for lane, strip in lanes.strips.items()} == {
        Lane.STATE: 2,
        Lane.MOVES: 1,
        Lane.QUERIES: 1,
        Lane.CALLS: 0,
        Lane.LAYOUTS: 0,
        Lane.FILES: 0,
        Lane.FAULTS: 1,
    }
    assert [lanes.came_back(entry) for entry in lanes.strips[Lane.STATE].entries] == [True, False]


@given(st.lists(st.floats(0, 1000), min_size=1, max_size=60), st.floats(-10, 1010))
def test_the_nearest_is_the_nearest(times: list[float], moment: float) -> None:
    strip = Strip([Mark(at) for at in times])
    index = strip.near(moment)
    assert index is not None
    assert abs(strip.begins[index] - moment) == min(abs(at - moment) for at in times)


# -- words ------------------------------------------------------------------------------------------------------------
def say(lane: Lane, entry: Entry, moved_on: bool = False) -> str:
    return wording.sentence(lane, entry, NOW + 300, moved_on).partition("  ")[2]


def test_every_mark_says_what_it_is_and_its_evidence() -> None:
    track = rich()
    assert say(Lane.STATE, track.spans[1]) == "5 Recording · for 55 s"
    assert say(Lane.STATE, track.spans[2], True) == "404 · fail-over · for 30 s"
    assert say(Lane.STATE, track.spans[3]) == "5 Recording as 77 · for 1 min 50 s"
    assert say(Lane.STATE, track.spans[4]) == "Missing (404) · for 1 min 40 s"
    assert say(Lane.QUERIES, track.queries[0]) == "queries answered: 11 · every 5.0 s on average"
    assert say(Lane.QUERIES, track.queries[1]) == "queries failed: 3 · every 10 s on average"
    assert say(Lane.QUERIES, Run(NOW, NOW, 1, False)) == "query failed"
    assert say(Lane.LAYOUTS, track.layouts[0]) == "updateLayout accepted · Custom ×4 · took 80 ms"
    assert say(Lane.FILES, track.files[0]) == "file folder/sid_class.m3u8"
    assert say(Lane.FAULTS, track.faults[0]) == "query failed: 404 · 3 times"
    assert say(Lane.MOVES, track.moves[0]) == "moved to another server: files begin with bak0_"
    assert say(Lane.MOVES, Mark(NOW, "77")) == "moved to another server: the recorder is now uid 77"
    assert say(Lane.CALLS, Call(NOW, Operation.STOP)) == "stop sent"
    assert say(Lane.CALLS, Call(NOW, Operation.UPDATE, False, None, 400, 2)) == "update failed: 400 · 2"
    unsent = Fault(NOW, NOW, 1, Operation.QUERY, FailureKind.DNS, sent=False)
    assert say(Lane.FAULTS, unsent) == "query failed: name not found · not one byte was sent"


def test_every_failure_kind_and_every_layout_has_a_word() -> None:
    faults = [Fault(NOW, NOW, 1, Operation.START, kind) for kind in FailureKind]
    assert len({wording.flag_text(Lane.FAULTS, fault) for fault in faults}) == len(FailureKind)
    assert [wording.layout_name(text) for text in ("0/0", "1/0", "2/0", "3/12", "9/1", "", "x/y", "²/1")] == [
        *("Floating", "Best fit", "Vertical", "Custom ×12"),
        *("Layout", "Layout", "Layout", "Layout"),
    ]


def test_a_hostile_file_name_becomes_one_plain_line() -> None:
    text = say(Lane.FILES, Mark(NOW, "a\n\u202eb<img src=x>\x00" + "c" * 500))
    assert "\n" not in text
    assert "\u202e" not in text
    assert "\x00" not in text


def test_the_date_is_said_of_another_day() -> None:
    assert wording.sentence(Lane.FILES, Mark(NOW - 86_400 * 3, "a"), NOW, False).startswith("2026-09-")
    assert not wording.sentence(Lane.FILES, Mark(NOW, "a"), NOW, False).startswith("2026")


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.44, "0.4 s"), (34, "34 s"), (125, "2 min 5 s"), (420, "7 min"), (12_000, "3 h 20 min"), (187_200, "2 d 4 h"), (-3, "0.0 s")],
)
def test_a_length_of_time_is_told_in_two_units(seconds: float, text: str) -> None:
    assert wording.exact_span(seconds) == text


@pytest.mark.parametrize("kind", DeadlineKind)
def test_every_deadline_says_what_happens_then(kind: DeadlineKind) -> None:
    deadline = Deadline(kind, NOW, NOW + 600, kind is DeadlineKind.IDLE)
    text = wording.deadline_sentence(deadline, NOW + 480)
    assert "2 min left" in text
    assert ("about 2 min left" in text) is deadline.estimate
    assert "{" not in text
    assert wording.deadline_left(deadline, NOW + 601) == "over"
