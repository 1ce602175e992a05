"""What the facts of a recording add up to, and when waiting alone changes it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cloudrec_gui.domain import recording as r
from cloudrec_gui.domain import verdict as v
from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.variants import PUSHER, RECORDER
from cloudrec_gui.domain.verdict import Finding, Level, judge

T = 1_790_000_000.0
HOUR = 3600.0
FILE = r.RecordedFile("sid_room.m3u8")


def one(state: r.State = r.State.RECORDING, **changes: Any) -> r.Recording:
    """Started at T, healthy since T + 5."""
    base = r.Recording(
        RecordingKey("k"),
        ProfileId("p"),
        AppId("a" * 32),
        Mode.MIX,
        Cname("room"),
        Uid("1"),
        created_at=T - 1,
        state=state,
        sid=Sid("sid"),
        started_at=T,
        confirmed_at=T + 5,
        seen_at=T + 5,
        status=5,
        highest=5,
        files=(FILE,),
        max_idle_s=300,
        queries=3,
    )
    return replace(base, **changes)


def ready(**changes: Any) -> r.Recording:
    return one(r.State.READY, **{"status": 4, "highest": 4, "files": (), "confirmed_at": T, **changes})


def failing(operation: Operation, kind: FailureKind = FailureKind.REJECTED, status: int | None = None, **more: Any) -> Failure:
    return Failure(operation, kind, more.pop("sent", True), status, more.pop("code", None))


def found(recording: r.Recording, now: float = T + 60, peers: int = 0) -> Finding:
    return judge(recording, now, peers).finding


def test_a_healthy_recording_has_nothing_beside() -> None:
    judged = judge(one(), T + 60)
    assert (judged.finding, judged.level, judged.others) == (Finding.HEALTHY, Level.OK, ())
    assert not v.needs_attention(one(), T + 60)


@pytest.mark.parametrize(
    ("idle_s", "after", "finding"),
    [
        (300, 29.9, Finding.READY),
        (300, 30, Finding.NOBODY_PUBLISHES),
        (300, 239.9, Finding.NOBODY_PUBLISHES),
        (300, 240, Finding.IDLE_NEAR),
        (300, 314.9, Finding.IDLE_NEAR),
        (300, 315, Finding.NOBODY_PUBLISHES),
        (3600, 2879, Finding.NOBODY_PUBLISHES),
        (3600, 2880, Finding.IDLE_NEAR),
        (30, 29.9, Finding.READY),
        (30, 30, Finding.IDLE_NEAR),
        (30, 45, Finding.NOBODY_PUBLISHES),
        (5, 30, Finding.NOBODY_PUBLISHES),
    ],
)
def test_an_empty_channel_is_quiet_then_near_its_idle_exit(idle_s: int, after: float, finding: Finding) -> None:
    assert found(ready(max_idle_s=idle_s), T + after) is finding


def test_who_outlives_the_estimate_has_somebody_in_the_channel() -> None:
    assert "present" in judge(ready(), T + 400).facts
    assert "present" not in judge(ready(), T + 100).facts


def test_a_page_has_no_idle_exit() -> None:
    assert found(ready(mode=Mode.WEB), T + 100) is Finding.PAGE_SILENT
    assert found(ready(mode=Mode.WEB), T + 100_000) is Finding.PAGE_SILENT
    assert v.idle_until(ready(mode=Mode.WEB)) is None
    assert v.idle_until(ready()) == T + 300


def test_a_page_on_hold_is_paused_and_not_silent() -> None:
    held = ready(mode=Mode.WEB, services=(r.ServiceState(RECORDER, onhold=True),))
    assert (found(held, T + 100), judge(held, T + 100).level) == (Finding.PAUSED, Level.NOTE)


def test_a_cut_push_and_a_backup_cloud_are_told_of_a_page_that_records() -> None:
    services = (
        r.ServiceState(RECORDER, uploading="backuped"),
        r.ServiceState(PUSHER, outputs=(("rtmp://host", "disconnected"),)),
    )
    judged = judge(one(mode=Mode.WEB, services=services), T + 60)
    assert {judged.finding, *judged.others} >= {Finding.PUSH_LOST, Finding.BACKUP_CLOUD}
    assert v.needs_attention(one(mode=Mode.WEB, services=services), T + 60)


def test_a_start_without_a_sign_of_life_is_odd_after_ninety_seconds() -> None:
    starting = one(r.State.STARTING, confirmed_at=None, status=1, highest=1, files=())
    assert found(starting, T + 89.9) is Finding.WAITING
    assert (found(starting, T + 90), judge(starting, T + 90).level) == (Finding.NEVER_STARTED, Level.WARN)
    assert judge(starting, T).review_at == T + 90


def test_one_of_an_earlier_run_is_not_odd_before_it_was_asked_about() -> None:
    old = one(r.State.STARTING, confirmed_at=None, status=None, queries=0, files=(), origin=r.Origin.RESTORED)
    assert found(old, T + 10 * HOUR) is Finding.RESTORED
    assert found(replace(old, queries=1), T + 10 * HOUR) is Finding.NEVER_STARTED


@pytest.mark.parametrize(
    ("hours", "left", "level"),
    [
        (72, 7.3 * HOUR, None),
        (72, 7.1 * HOUR, Level.NOTE),
        (72, 1.01 * HOUR, Level.NOTE),
        (72, 0.99 * HOUR, Level.WARN),
        (1, 500.0, None),
        (1, 300.0, Level.WARN),
    ],
)
def test_the_control_window_closes_slowly(hours: int, left: float, level: Level | None) -> None:
    judged = judge(one(control_hours=hours), T + hours * HOUR - left)
    assert judged.finding is (Finding.HEALTHY if level is None else Finding.CONTROL_CLOSING)
    assert judged.level is (level or Level.OK)


@pytest.mark.parametrize("state", [r.State.RECORDING, r.State.MISSING, r.State.STARTING])
def test_after_the_control_window_that_is_what_matters(state: r.State) -> None:
    judged = judge(one(state, control_hours=1, missing_since=T + HOUR), T + HOUR + 1)
    assert (judged.finding, judged.level) == (Finding.CONTROL_CLOSED, Level.BAD)
    assert judged.facts["until"] == T + HOUR


def test_a_token_is_near_ten_minutes_before_its_end() -> None:
    lent = one(token_until=T + HOUR)
    assert found(lent, T + HOUR - 601) is Finding.HEALTHY
    assert (found(lent, T + HOUR - 600), judge(lent, T + HOUR - 600).level) == (Finding.TOKEN_NEAR, Level.WARN)
    assert (found(lent, T + HOUR), judge(lent, T + HOUR).level) == (Finding.TOKEN_OVER, Level.BAD)


def test_the_longest_recording_of_a_page_nears_its_end() -> None:
    page = one(mode=Mode.WEB, max_hours=2)
    assert found(page, T + 2 * HOUR - 721) is Finding.HEALTHY
    assert (found(page, T + 2 * HOUR - 719), judge(page, T + 2 * HOUR - 719).level) == (Finding.HOURS_NEAR, Level.NOTE)
    assert judge(page, T + 2 * HOUR - 600).level is Level.WARN


def test_others_in_the_channel_are_a_warning() -> None:
    judged = judge(one(), T + 60, peers=2)
    assert (judged.finding, judged.level, judged.facts["count"]) == (Finding.DUPLICATE, Level.WARN, 2)
    assert v.needs_attention(one(), T + 60, peers=1)
    assert found(one(r.State.ENDED), T + 60, peers=1) is not Finding.DUPLICATE


def test_a_fail_over_is_a_note_until_the_service_moves_it_no_more() -> None:
    moved = one(files=(FILE, r.RecordedFile("p/bak0_sid_room.m3u8")))
    assert (found(moved), judge(moved, T + 60).level, v.failovers(moved)) == (Finding.MOVED, Level.NOTE, 1)
    often = one(files=(r.RecordedFile("bak2_sid_room.m3u8"), r.RecordedFile("bak0_sid_room.m3u8")))
    assert (v.failovers(often), judge(often, T + 60).level) == (3, Level.WARN)
    assert v.needs_attention(often, T + 60)


@pytest.mark.parametrize("name", ["mybak0_sid.m3u8", "bak_sid.m3u8", "bakery/sid.m3u8", "bak0sid.m3u8"])
def test_names_that_only_look_like_a_fail_over_count_none(name: str) -> None:
    assert v.failovers(one(files=(r.RecordedFile(name),))) == 0


def test_a_noted_uid_counts_as_a_move_without_any_file() -> None:
    noted = one(recorder_uid=Uid("77"))
    assert (v.failovers(noted), judge(noted, T + 60).facts) == (1, {"count": 1, "uid": "77"})
    assert v.failovers(one(recorder_uid=Uid("1"))) == 0, "its own uid is no new one"


def test_404_means_moving_after_health_and_failing_before_it() -> None:
    assert found(one(r.State.MISSING, missing_since=T + 50)) is Finding.MOVING
    lost = one(r.State.MISSING, missing_since=T + 5, confirmed_at=None)
    assert (found(lost), judge(lost, T + 60).facts["until"]) == (Finding.LOST_AT_START, T + 95)


def test_a_stop_that_did_not_work_stays_an_alarm() -> None:
    judged = judge(one(stop_asked_at=T + 10), T + 60)
    assert (judged.finding, judged.level) == (Finding.NOT_STOPPED, Level.BAD)
    unsure = one(r.State.STOPPING, stop_asked_at=T + 10, failure=failing(Operation.STOP, FailureKind.TIMEOUT))
    assert found(unsure) is Finding.STOP_UNSURE
    assert found(one(r.State.STOPPING, stop_asked_at=T + 10)) is Finding.STOPPING


@pytest.mark.parametrize(
    ("failure", "finding"),
    [
        (failing(Operation.QUERY, status=429), Finding.THROTTLED),
        (failing(Operation.QUERY, status=401), Finding.DENIED),
        (failing(Operation.QUERY, status=500), Finding.FAILING),
        (failing(Operation.UPDATE, FailureKind.CANCELLED), Finding.GIVEN_UP),
        (failing(Operation.QUERY, FailureKind.MALFORMED, 200), Finding.UNREADABLE),
        (failing(Operation.QUERY, FailureKind.DNS, sent=False), Finding.UNREACHABLE),
        (failing(Operation.QUERY, FailureKind.TIMEOUT), Finding.UNREACHABLE),
    ],
)
def test_a_failed_call_is_told_by_what_it_means(failure: Failure, finding: Finding) -> None:
    for state in (r.State.RECORDING, r.State.READY, r.State.STARTING):
        assert found(one(state, failure=failure)) is finding
    assert v.needs_attention(one(failure=failure), T + 60)


@pytest.mark.parametrize(
    ("recording", "finding", "level"),
    [
        (one(r.State.ENDED, uploading="uploaded"), Finding.ENDED, Level.OK),
        (one(r.State.ENDED, uploading="backuped"), Finding.BACKUP_CLOUD, Level.WARN),
        (one(r.State.ENDED), Finding.UPLOADING, Level.NOTE),
        (one(r.State.ENDED, files=()), Finding.ENDED, Level.NOTE),
        (one(r.State.ENDED_EMPTY), Finding.NOTHING_RECORDED, Level.NOTE),
        (one(r.State.ABNORMAL), Finding.ENDED_ABNORMALLY, Level.BAD),
        (one(r.State.GONE), Finding.ENDED_BY_ITSELF, Level.BAD),
        (one(r.State.GONE, confirmed_at=None), Finding.NEVER_STARTED, Level.BAD),
        (one(r.State.GONE, files=(), highest=4, missing_since=T + 310), Finding.IDLE_EXIT, Level.BAD),
        (one(r.State.GONE, files=(), highest=4, missing_since=T + 95), Finding.ENDED_BY_ITSELF, Level.BAD),
        (one(r.State.GONE, files=(), highest=4, mode=Mode.WEB), Finding.ENDED_BY_ITSELF, Level.BAD),
        (one(r.State.GONE, missing_since=T + 50, token_until=T + 40), Finding.TOKEN_OVER, Level.BAD),
        (one(r.State.GONE, missing_since=T + 50, token_until=T + 60), Finding.ENDED_BY_ITSELF, Level.BAD),
        (one(r.State.GONE, missing_since=T + 2 * HOUR, max_hours=2, mode=Mode.WEB), Finding.HOURS_REACHED, Level.WARN),
        (one(r.State.GONE, settled=True), Finding.SETTLED, Level.NOTE),
        (one(r.State.NOT_STARTED, failure=failing(Operation.START, status=400, code=2)), Finding.REFUSED, Level.BAD),
        (one(r.State.NOT_STARTED, failure=failing(Operation.START, FailureKind.DNS)), Finding.NOT_SENT, Level.BAD),
        (one(r.State.AMBIGUOUS), Finding.AMBIGUOUS, Level.WARN),
        (one(r.State.INTENT), Finding.PREPARING, Level.NOTE),
    ],
)
def test_ends_and_beginnings_are_told_apart(recording: r.Recording, finding: Finding, level: Level) -> None:
    judged = judge(recording, T + 60)
    assert (judged.finding, judged.level) == (finding, level)


def test_what_is_unclear_is_bounded_by_what_ends_it() -> None:
    assert judge(one(r.State.AMBIGUOUS, started_at=None, mode=Mode.WEB, max_hours=2), T).facts["until"] == T - 1 + 2 * HOUR
    assert "until" not in judge(one(r.State.AMBIGUOUS), T).facts


def test_an_unwatched_recording_is_not_called_fine() -> None:
    judged = judge(one(polling=False, last_query_at=T + 10), T + 60)
    assert (judged.finding, judged.level, judged.facts["since"]) == (Finding.UNWATCHED, Level.NOTE, T + 10)


def test_the_worst_comes_first_and_the_rest_is_kept() -> None:
    judged = judge(ready(token_until=T + 10, stop_asked_at=None), T + 60, peers=1)
    assert judged.finding is Finding.TOKEN_OVER
    assert judged.others == (Finding.NOBODY_PUBLISHES, Finding.DUPLICATE)
    assert [said.finding for said in judged.said] == [judged.finding, *judged.others]
    assert all(one.level >= other.level for one, other in pairwise(judged.said))


def test_a_bad_end_asks_for_attention_for_a_day() -> None:
    gone = one(r.State.GONE, ended_at=T)
    assert judge(gone, T + 1).review_at == T + 86_400
    assert v.needs_attention(gone, T + 86_399)
    assert not v.needs_attention(gone, T + 86_400)


def test_every_finding_has_a_side() -> None:
    assert set(v.SIDE_OF) == set(Finding)


failures = st.one_of(
    st.none(), st.builds(failing, st.sampled_from(Operation), st.sampled_from(FailureKind), st.sampled_from([None, 401, 404]))
)
some = st.builds(
    one,
    st.sampled_from(r.State),
    mode=st.sampled_from(Mode),
    files=st.sampled_from([(), (FILE,), (r.RecordedFile("bak2_x"),)]),
    confirmed_at=st.sampled_from([None, T]),
    control_hours=st.sampled_from([1, 72]),
    max_hours=st.sampled_from([None, 1, 2]),
    token_until=st.sampled_from([None, T + 700, T + 5000]),
    max_idle_s=st.sampled_from([5, 30, 300, 3600]),
    missing_since=st.sampled_from([None, T + 40]),
    stop_asked_at=st.sampled_from([None, None, T]),
    ended_at=st.sampled_from([None, T + 40]),
    settled=st.booleans(),
    polling=st.booleans(),
    failure=failures,
    services=st.sampled_from([(), (r.ServiceState(PUSHER, outputs=(("a", "disconnected"),)),)]),
)
moments = st.floats(0, 300_000)


@given(some, moments, moments, st.sampled_from([0, 0, 2]))
@settings(max_examples=600, deadline=None)
def test_nothing_changes_before_the_time_of_review(recording: r.Recording, at: float, later: float, peers: int) -> None:
    """What a table relies on: it asks again at ``review_at`` and not before."""
    now = T + at
    judged = judge(recording, now, peers)
    until = judged.review_at if judged.review_at is not None else T + 1e6
    assert until > now
    then = min(now + later, (now + until) / 2)
    if then >= until:  # the two are neighbours among floating-point numbers
        then = now
    same = judge(recording, then, peers)
    assert (same.finding, same.level, same.others) == (judged.finding, judged.level, judged.others)
    assert v.needs_attention(recording, then, peers) == v.needs_attention(recording, now, peers)


@given(some, moments, st.sampled_from([0, 0, 2]))
@settings(max_examples=600, deadline=None)
def test_the_short_way_says_what_the_long_way_says(recording: r.Recording, at: float, peers: int) -> None:
    now = T + at
    old = recording.final and recording.ended_at is not None and now - recording.ended_at >= v.ATTENTION_FOR_S
    assert v.needs_attention(recording, now, peers) == (judge(recording, now, peers).level >= Level.WARN and not old)
