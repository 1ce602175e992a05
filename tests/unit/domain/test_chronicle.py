"""What is remembered of a recording: order, joins, bounds, and the text that the history keeps."""

from __future__ import annotations

import itertools
import json
import tracemalloc
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.domain.chronicle import (
    MOST_CALLS,
    MOST_FAULTS,
    MOST_FILES,
    MOST_LAYOUTS,
    MOST_MOVES,
    MOST_RUNS,
    MOST_SPANS,
    QUIET_GAP_S,
    Call,
    Mark,
    Run,
    Track,
    begun,
    grown,
    noted_call,
)
from cloudrec_gui.domain.chronicle_text import MOST_BYTES, track_of, track_text
from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import (
    Acquired,
    Failed,
    LayoutAccepted,
    MoveNoted,
    Observed,
    PollPlanned,
    RecordedFile,
    Recording,
    RecordingEvent,
    Started,
    StartSending,
    State,
    StillTheSame,
    Stopped,
    StopSending,
    UpdateAccepted,
    advance,
)

NOW = 1_790_000_000.0
LOST = Failure(Operation.QUERY, FailureKind.REJECTED, True, 404, 404, "failed to find worker", "", 7)
BUSY = Failure(Operation.QUERY, FailureKind.REJECTED, True, 503, None, "busy", "", 8)


def fresh(**more: Any) -> Recording:
    return replace(
        Recording(RecordingKey("k"), ProfileId("p"), AppId("a" * 32), Mode.MIX, Cname("class"), Uid("900001"), NOW),
        **more,
    )


class Life:
    """A recording that lives through events, and its track."""

    def __init__(self, recording: Recording | None = None, now: float = NOW) -> None:
        self.recording = recording or fresh()
        self.track = begun(self.recording, now)

    def at(self, seconds: float, *events: RecordingEvent) -> Life:
        for event in events:
            last, self.recording = self.recording, advance(self.recording, event, NOW + seconds)
            grown(self.track, last, self.recording, NOW + seconds)
        return self

    def started(self) -> Life:
        self.at(0.1, Acquired(ResourceId("rid"))).at(0.2, StartSending())
        return self.at(1, Started(Sid("sid"))).at(6, Observed(4, "mix_hls")).at(20, Observed(5, "mix_hls"))


def states(track: Track) -> list[tuple[State, float, float | None]]:
    return [(s.state, round(s.start - NOW, 1), None if s.end is None else round(s.end - NOW, 1)) for s in track.spans]


def runs(track: Track) -> list[tuple[float, float, int, bool]]:
    return [(run.first - NOW, run.last - NOW, run.count, run.good) for run in track.queries]


def test_states_follow_one_another_without_a_gap_from_the_first_byte_to_the_end() -> None:
    life = Life().started().at(60, StopSending()).at(61, Stopped())
    assert states(life.track) == [
        (State.INTENT, 0, 0.1),
        (State.ACQUIRED, 0.1, 0.2),
        (State.SENDING, 0.2, 1),
        (State.STARTING, 1, 6),
        (State.READY, 6, 20),
        (State.RECORDING, 20, 60),
        (State.STOPPING, 60, 61),
    ]


def test_good_queries_in_a_row_are_one_run_and_failed_ones_stand_apart() -> None:
    life = Life().started()
    for second in range(30, 60, 5):
        life.at(second, StillTheSame())
    life.at(60, Failed(LOST)).at(65, Failed(replace(LOST, exchange=9))).at(70, Observed(5, "mix_hls"))
    assert runs(life.track) == [(6, 55, 8, True), (60, 65, 2, False), (70, 70, 1, True)]
    assert [(f.count, f.http_status, f.code, f.exchange, f.last - f.first) for f in life.track.faults] == [(2, 404, 404, 9, 5)]


def test_a_long_silence_ends_a_run_so_that_it_can_be_seen() -> None:
    life = Life().started().at(25, StillTheSame()).at(25 + QUIET_GAP_S + 20, StillTheSame())
    assert [run[2] for run in runs(life.track)] == [3, 1]


def test_a_slow_pace_that_a_person_chose_is_no_silence() -> None:
    life = Life().started()
    for number in range(1, 8):
        life.at(20 + number * 170, StillTheSame())
    life.at(20 + 7 * 170 + 400, StillTheSame())
    assert [run[2] for run in runs(life.track)] == [10]


def test_a_failure_that_stays_is_not_counted_with_the_next_good_query() -> None:
    refused = Failure(Operation.UPDATE_LAYOUT, FailureKind.REJECTED, True, 400, 2, "bad", "", 3)
    life = Life().started().at(30, Failed(refused)).at(35, StillTheSame())
    assert [run[3] for run in runs(life.track)] == [True]
    assert [(fault.operation, fault.code) for fault in life.track.faults] == [(Operation.UPDATE_LAYOUT, 2)]
    assert [(call.good, call.exchange) for call in life.track.layouts] == [(False, 3)]


def test_different_failures_are_different_faults() -> None:
    life = Life().started().at(30, Failed(LOST)).at(35, Failed(BUSY)).at(40, Failed(LOST))
    assert [fault.http_status for fault in life.track.faults] == [404, 503, 404]


def test_a_fail_over_shows_as_a_gap_with_the_new_uid_and_the_new_playlist() -> None:
    old, new = RecordedFile("sid_class.m3u8"), RecordedFile("prefix/bak0_sid_class.m3u8")
    life = Life().started().at(25, Observed(5, "mix_hls", (old,))).at(60, Failed(LOST))
    life.at(95, Observed(5, "mix_hls", (new,))).at(96, MoveNoted(Uid("3187204455"))).at(97, Observed(5, "mix_hls", (new,)))
    assert states(life.track)[-3:] == [(State.MISSING, 60, 95), (State.RECORDING, 95, 96), (State.RECORDING, 96, None)]
    assert life.track.spans[-1].uid == "3187204455"
    assert [(mark.at - NOW, mark.text) for mark in life.track.moves] == [(95, "bak0_"), (96, "3187204455")]
    assert [mark.text for mark in life.track.files] == ["sid_class.m3u8", "prefix/bak0_sid_class.m3u8"]


def test_each_accepted_layout_is_marked_even_when_it_is_the_same_again() -> None:
    life = Life().started()
    life.at(30, LayoutAccepted({"mixedVideoLayout": 3, "layoutConfig": [{}, {}]})).at(40, LayoutAccepted({"mixedVideoLayout": 1}))
    life.at(50, LayoutAccepted({"mixedVideoLayout": 1})).at(55, StillTheSame())
    assert [(call.at - NOW, call.text) for call in life.track.layouts] == [(30, "3/2"), (40, "1/0"), (50, "1/0")]


def test_calls_are_told_by_what_they_changed() -> None:
    life = Life().started().at(30, UpdateAccepted({"streamSubscribe": {}})).at(60, StopSending()).at(61, Stopped())
    assert [call.operation for call in life.track.calls] == [Operation.ACQUIRE, Operation.START, Operation.UPDATE, Operation.STOP]


def test_the_wire_and_the_recording_tell_of_one_call_once() -> None:
    life = Life()
    noted_call(life.track, Call(NOW + 0.1, Operation.ACQUIRE, True, 80.0, 200, None, 1))
    life.started()
    noted_call(life.track, Call(NOW + 1, Operation.START, True, 700.0, 200, None, 2))
    life.at(30, LayoutAccepted({"mixedVideoLayout": 2}))
    noted_call(life.track, Call(NOW + 30, Operation.UPDATE_LAYOUT, True, 90.0, 200, None, 3))
    life.at(60, StopSending())
    noted_call(life.track, Call(NOW + 64, Operation.STOP, True, 4000.0, 200, None, 4))
    assert [(call.operation, call.ms, call.exchange) for call in life.track.calls] == [
        (Operation.ACQUIRE, 80.0, 1),
        (Operation.START, 700.0, 2),
        (Operation.STOP, 4000.0, 4),
    ]
    assert [(call.ms, call.text) for call in life.track.layouts] == [(90.0, "2/0")]


def test_a_plan_of_the_poller_is_no_news() -> None:
    life = Life().started()
    before = life.track.version
    life.at(21, PollPlanned(NOW + 30))
    assert life.track.version == before


def test_a_recording_from_before_is_told_by_its_own_times() -> None:
    told = fresh(
        state=State.MISSING,
        resource_id=ResourceId("rid"),
        sid=Sid("sid"),
        acquired_at=NOW - 101,
        created_at=NOW - 102,
        started_at=NOW - 100,
        confirmed_at=NOW - 90,
        missing_since=NOW - 20,
        highest=5,
    )
    track = begun(told, NOW)
    assert states(track) == [
        (State.ACQUIRED, -102, -100),
        (State.STARTING, -100, -90),
        (State.RECORDING, -90, -20),
        (State.MISSING, -20, None),
    ]
    assert [(call.operation, call.at - NOW) for call in track.calls] == [(Operation.ACQUIRE, -101), (Operation.START, -100)]


@pytest.mark.parametrize("milliseconds", [-(10**30), 0, 10**30, None])
def test_a_file_from_before_stands_inside_the_life_whatever_the_service_says(milliseconds: int | None) -> None:
    track = begun(fresh(files=(RecordedFile("a", started_ms=milliseconds),)), NOW + 10)
    assert NOW <= track.files[0].at <= NOW + 10


def _busy_life() -> Life:
    life = Life().started()
    for number in range(4_000):
        second = 100 + number * 20
        files = (RecordedFile(f"bak{number}_sid_class-{number}.m3u8"),)
        match number % 4:
            case 0:
                life.at(second, Failed(replace(LOST, exchange=number)))
            case 1:
                life.recording = replace(life.recording, files=())
                life.at(second, Observed(5, "mix_hls", files))
            case 2:
                life.at(second, LayoutAccepted({"mixedVideoLayout": number % 3}), Failed(BUSY))
            case _:
                life.at(second, Observed(4, "mix_hls"), UpdateAccepted({"n": number}))
    return life


def test_every_list_is_bounded_and_the_beginning_stays() -> None:
    track = _busy_life().track
    lengths = [len(track.spans), len(track.queries), len(track.layouts), len(track.files), len(track.faults)]
    assert lengths == [MOST_SPANS, MOST_RUNS, MOST_LAYOUTS, MOST_FILES, MOST_FAULTS]
    assert (len(track.moves), len(track.calls)) == (MOST_MOVES, MOST_CALLS)
    assert track.spans[0].state is State.INTENT
    assert track.calls[0].operation is Operation.ACQUIRE
    assert all(one.end == two.start for one, two in zip(track.spans, track.spans[1:], strict=False))
    assert all(one.last <= two.first for one, two in zip(track.queries, track.queries[1:], strict=False))
    assert track.left_out > 1000


def test_no_query_is_forgotten_when_runs_are_joined() -> None:
    life = _busy_life()
    assert sum(run.count for run in life.track.queries) == life.recording.queries


def test_the_busiest_track_takes_less_than_forty_kilobytes_and_a_usual_one_less_than_eight() -> None:
    sizes = []
    for make in (_busy_life, lambda: Life().started()):
        tracemalloc.start()
        try:
            life = make()
            held = tracemalloc.get_traced_memory()[0]
            life.track = Track()
            sizes.append(held - tracemalloc.get_traced_memory()[0])
        finally:
            tracemalloc.stop()
    assert sizes[0] < 40_000
    assert sizes[1] < 8_000


EVENTS = st.one_of(
    st.builds(Observed, st.sampled_from([None, 0, 1, 4, 5, 6, 8, 20]), st.just("mix_hls")),
    st.just(StillTheSame()),
    st.builds(Failed, st.sampled_from([LOST, BUSY]).map(replace)),
    st.just(StopSending()),
    st.builds(Stopped),
    st.builds(LayoutAccepted, st.just({"mixedVideoLayout": 1})),
    st.builds(MoveNoted, st.sampled_from([Uid("5"), Uid("6")])),
)


@given(st.lists(st.tuples(st.floats(0, 500), EVENTS), max_size=120))
def test_whatever_happens_spans_meet_runs_are_ordered_and_queries_are_all_counted(steps: list[tuple[float, RecordingEvent]]) -> None:
    life, second = Life().started(), 20.0
    for wait, event in steps:
        second += wait
        life.at(second, event)
    spans, queries = life.track.spans, life.track.queries
    assert all(one.end == two.start or (one.end is not None and one.end <= two.start) for one, two in itertools.pairwise(spans))
    assert all(span.end is not None and span.end >= span.start for span in spans[:-1])
    assert all(one.last <= two.first for one, two in itertools.pairwise(queries))
    assert sum(run.count for run in queries) == life.recording.queries
    again = track_of(track_text(life.track))
    assert track_text(again) == track_text(life.track)


def test_the_text_of_the_fullest_track_keeps_its_bound_and_drops_the_oldest_files_only() -> None:
    track = _busy_life().track
    track.files = [Mark(NOW + number, "\U0001f600" * 200) for number in range(200)]
    text = track_text(track)
    assert len(text.encode()) <= MOST_BYTES
    again = track_of(text)
    assert len(again.spans) == len(track.spans)
    assert again.files[-1] == track.files[-1]


def test_half_a_surrogate_pair_in_a_name_does_not_break_the_text() -> None:
    track = Track(files=[Mark(NOW, "a\ud83d.m3u8")])
    assert track_of(track_text(track)).files[0].text == "a?.m3u8"


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "1e999", '{"version":2}', "[" * 60_000, '{"version":1,"spans":7}', "x" * (MOST_BYTES + 1), '{"version":[]}'],
)
def test_a_foreign_text_is_an_empty_track(text: str) -> None:
    track = track_of(text)
    assert (track.spans, track.queries, track.files) == ([], [], [])


def test_rows_that_are_wrong_are_left_out_and_the_rest_is_read() -> None:
    rows = {
        "version": 1,
        "spans": [[1, None, "recording", 5, ""], [1, 2, "dancing", 5, ""], [float("1e300"), 2, "ready", 4, ""], [True, 2, "ready", 4, ""]],
        "queries": [[5, 1, 3, True], [1, 2], "no", [1, 2, -5, False], [1, 2, 10**40, True]],
        "files": [[1, "a"], [1, 2], [None, "b"]],
        "faults": [[1, 2, 3, "query", "rejected", True, 404, 404], [1, 2, 3, "dance", "rejected", True, 404, 404]],
        "calls": [[1, "stop", True, 5, 200, None, ""], [1, "stop", True, "5", 200, None, ""], {}],
    }
    track = track_of(json.dumps(rows))
    assert [span.start for span in track.spans] == [1]
    assert track.queries == [Run(5, 5, 3, True), Run(1, 2, 1, False)]
    assert [mark.text for mark in track.files] == ["a"]
    assert [len(track.faults), len(track.calls)] == [1, 1]
