"""A recording's life as a table: what each answer means for what we believe (behaviour §2–§5)."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.domain import recording as r
from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation

NEW = r.Recording(RecordingKey("k"), ProfileId("p"), AppId("a" * 32), Mode.MIX, Cname("room"), Uid("1"), created_at=0.0)
FILE = r.RecordedFile("sid_room.m3u8")


def reject(operation: Operation, status: int, code: int | None = None, reason: str = "") -> r.Failed:
    return r.Failed(Failure(operation, FailureKind.REJECTED, sent=True, http_status=status, code=code, reason=reason))


def play(*events: r.RecordingEvent, step: float = 1.0, start: r.Recording = NEW) -> r.Recording:
    now = 0.0
    for event in events:
        now += step
        start = r.advance(start, event, now)
    return start


STARTED = (r.Acquired(ResourceId("rid")), r.StartSending(), r.Started(Sid("sid")))
LOST = reject(Operation.QUERY, 404, 404, "failed to find worker")


def test_the_good_life() -> None:
    life = play(
        *STARTED,
        r.Observed(4, "mix_no_files"),
        r.Observed(5, "mix_hls", (FILE,)),
        r.StopSending(),
        r.Stopped((FILE,), "uploaded", "mix_hls"),
    )
    assert (life.state, life.sid, life.files, life.uploading, life.highest) == (r.State.ENDED, "sid", (FILE,), "uploaded", 8)
    assert life.confirmed_at == 4.0
    assert life.ended_at == 7.0


def test_a_200_from_start_is_not_yet_a_recording() -> None:
    assert play(*STARTED).state is r.State.STARTING
    assert play(*STARTED).confirmed_at is None


@pytest.mark.parametrize(
    ("status", "state"),
    [
        (1, r.State.STARTING),
        (4, r.State.READY),
        (5, r.State.RECORDING),
        (6, r.State.STOPPING),
        (8, r.State.ENDED),
        (20, r.State.ABNORMAL),
        (99, r.State.STARTING),
        (None, r.State.STARTING),
    ],
)
def test_each_status_has_its_state(status: int | None, state: r.State) -> None:
    assert play(*STARTED, r.Observed(status, "")).state is state


def test_the_first_404_is_not_the_end() -> None:
    assert play(*STARTED, r.Observed(5, "mix_hls", (FILE,)), LOST).state is r.State.MISSING


def test_404_for_ninety_seconds_is_the_end() -> None:
    assert play(*STARTED, LOST, LOST, LOST, step=30.0).state is r.State.MISSING
    assert play(*STARTED, LOST, LOST, LOST, LOST, step=30.0).state is r.State.GONE


def test_a_recording_that_answers_again_was_only_moving() -> None:
    back = play(
        *STARTED, r.Observed(5, "mix_hls"), LOST, LOST, r.Observed(5, "mix_hls", (r.RecordedFile("bak0_sid_room.m3u8"),)), step=20.0
    )
    assert (back.state, back.missing_since, back.files[0].name) == (r.State.RECORDING, None, "bak0_sid_room.m3u8")


def test_a_404_of_the_gateway_says_nothing_about_the_worker() -> None:
    wrong = reject(Operation.QUERY, 404, None, "no Route matched with those values")
    assert play(*STARTED, r.Observed(5, ""), wrong, wrong, step=100.0).state is r.State.RECORDING


@pytest.mark.parametrize(
    ("status", "code", "state"),
    [
        (400, 2, r.State.NOT_STARTED),
        (401, None, r.State.NOT_STARTED),
        (400, 433, r.State.NOT_STARTED),
        (201, 7, r.State.AMBIGUOUS),
        (400, 53, r.State.AMBIGUOUS),
        (206, 65, r.State.AMBIGUOUS),
        (500, 62, r.State.AMBIGUOUS),
        (502, None, r.State.AMBIGUOUS),
        (500, 15, r.State.AMBIGUOUS),
    ],
)
def test_a_refused_start_is_only_proven_dead_by_a_plain_refusal(status: int, code: int | None, state: r.State) -> None:
    assert play(*STARTED[:2], reject(Operation.START, status, code)).state is state


def test_a_start_that_never_left_is_proven_dead_and_one_that_left_is_not() -> None:
    for sent, state in ((False, r.State.NOT_STARTED), (True, r.State.AMBIGUOUS)):
        failure = Failure(Operation.START, FailureKind.TIMEOUT, sent=sent)
        assert play(*STARTED[:2], r.Failed(failure)).state is state


@pytest.mark.parametrize(
    ("status", "code", "state"),
    [
        (206, 435, r.State.ENDED_EMPTY),
        (400, 49, r.State.STOPPING),
        (206, 50, r.State.STOPPING),
        (404, 404, r.State.MISSING),
        (401, None, r.State.RECORDING),
        (504, 62, r.State.STOPPING),
    ],
)
def test_stop_is_read_for_its_meaning(status: int, code: int | None, state: r.State) -> None:
    assert play(*STARTED, r.Observed(5, ""), r.StopSending(), reject(Operation.STOP, status, code)).state is state


def test_404_while_stopping_is_the_expected_end() -> None:
    assert play(*STARTED, r.StopSending(), LOST).state is r.State.ENDED


def test_a_late_poll_does_not_undo_stopping() -> None:
    assert play(*STARTED, r.StopSending(), r.Observed(5, "mix_hls")).state is r.State.STOPPING


def test_an_answer_without_files_keeps_the_files_that_were_seen() -> None:
    assert play(*STARTED, r.Observed(5, "", (FILE,)), r.Observed(5, "")).files == (FILE,)


def test_files_from_before_a_fail_over_are_not_forgotten() -> None:
    backup = r.RecordedFile("bak0_sid_room.m3u8")
    seen = play(*STARTED, r.Observed(5, "", (FILE,)), LOST, r.Observed(5, "", (backup,)), r.StopSending(), r.Stopped((backup,)))
    assert seen.files == (FILE, backup)


def test_a_file_that_is_named_again_has_its_newest_facts() -> None:
    newer = replace(FILE, playable=True)
    assert play(*STARTED, r.Observed(5, "", (FILE,)), r.Observed(5, "", (newer,))).files == (newer,)


def test_unchanged_answers_only_move_the_clock() -> None:
    before = play(*STARTED, r.Observed(5, "mix_hls", (FILE,)))
    after = r.advance(before, r.StillTheSame(), 50.0)
    assert after == replace(before, last_query_at=50.0, seen_at=50.0, queries=before.queries + 1)


EVENTS: tuple[r.RecordingEvent, ...] = (
    *STARTED,
    r.Observed(4, ""),
    r.Observed(5, "", (FILE,)),
    r.Observed(8, ""),
    r.Observed(20, ""),
    r.StillTheSame(),
    r.SidFound(Sid("found")),
    r.MoveNoted(Uid("77")),
    r.PresumedEnded(),
    LOST,
    reject(Operation.STOP, 404, 404),
    reject(Operation.STOP, 206, 435),
    reject(Operation.UPDATE_LAYOUT, 400, 2),
    r.StopSending(),
    r.Stopped((FILE,)),
    r.LayoutAccepted({}),
    r.PollPlanned(1.0),
)


def test_every_event_is_defined_in_every_state() -> None:
    for state, event in product(r.State, EVENTS):
        assert isinstance(r.advance(replace(NEW, state=state), event, 1.0), r.Recording)


@given(st.lists(st.sampled_from(EVENTS), max_size=25))
def test_ids_and_files_are_never_lost(events: list[r.RecordingEvent]) -> None:
    value, files, sid = NEW, False, False
    for at, event in enumerate(events):
        value = r.advance(value, event, float(at))
        files |= bool(value.files)
        sid |= bool(value.sid)
        assert bool(value.files) == files
        assert bool(value.sid) == sid
