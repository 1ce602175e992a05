"""How intervals are wished for and shared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import RecordedFile, Recording, State
from cloudrec_gui.services.pace import Demand, Pace, Wish, deserves_a_look, longest_gap, odd_among, trouble_of, wish_of

RUNNING = Recording(
    RecordingKey("k"),
    ProfileId("p"),
    AppId("a"),
    Mode.MIX,
    Cname("c"),
    Uid("1"),
    1000.0,
    state=State.RECORDING,
    sid=Sid("s"),
    started_at=1000.0,
    confirmed_at=1010.0,
    seen_at=1500.0,
    status=5,
    files=(RecordedFile("a.m3u8"),),
)
CALM, URGENT = Wish(30.0, False), Wish(5.0, True)


def demand(calm: int, urgent: int = 0) -> Demand:
    made = Demand()
    for wish, times in ((CALM, calm), (URGENT, urgent)):
        for _ in range(times):
            made.add(wish)
    return made


def test_as_long_as_there_is_room_nobody_waits_longer_than_wished() -> None:
    assert (demand(150).factor(False, 5.0), demand(90, 10).factor(True, 5.0)) == (1.0, 1.0)


def test_five_hundred_share_five_a_second_in_a_hundred_seconds() -> None:
    assert 30.0 * demand(500).factor(False, 5.0) == pytest.approx(100.0)


@pytest.mark.parametrize(("calm", "urgent"), [(500, 1), (500, 12), (400, 100), (10, 490), (0, 500), (151, 0), (3, 24)])
def test_all_together_never_ask_for_more_than_there_is(calm: int, urgent: int) -> None:
    shared = demand(calm, urgent)
    asked = calm / (30.0 * shared.factor(False, 5.0)) + urgent / (5.0 * shared.factor(True, 5.0))
    assert asked <= 5.0 + 1e-9


def test_a_new_one_is_asked_every_five_seconds_in_a_full_fleet() -> None:
    assert demand(500, 10).factor(True, 5.0) == 1.0


@pytest.mark.parametrize(("calm", "urgent"), [(500, 100), (250, 250), (10, 490)])
def test_what_is_urgent_never_waits_longer_than_what_is_calm(calm: int, urgent: int) -> None:
    shared = demand(calm, urgent)
    assert 5.0 * shared.factor(True, 5.0) <= 30.0 * shared.factor(False, 5.0) + 1e-9


def test_wishes_that_were_taken_back_leave_nothing() -> None:
    shared = demand(499, 1)
    for _ in range(499):
        shared.remove(CALM)
    shared.remove(URGENT)
    assert (shared.count, shared.factor(False, 0.001)) == (0, 1.0)


@pytest.mark.parametrize(
    ("recording", "age", "troubles", "chosen", "odd", "wish"),
    [
        (replace(RUNNING, state=State.STARTING, files=()), 10, 0, None, False, Wish(5, True)),
        (replace(RUNNING, state=State.STARTING, files=()), 91, 0, None, False, Wish(30, False)),
        (replace(RUNNING, state=State.STOPPING), 10, 0, None, False, Wish(5, True)),
        (replace(RUNNING, state=State.READY, files=()), 20, 0, None, False, Wish(15, True)),
        (RUNNING, 20, 0, None, False, Wish(30, False)),
        (RUNNING, 900, 0, None, True, Wish(15, True)),
        (replace(RUNNING, misses=1), 900, 0, None, False, Wish(15, True)),
        (RUNNING, 900, 1, None, False, Wish(5, True)),
        (RUNNING, 900, 2, None, False, Wish(10, True)),
        (RUNNING, 900, 3, None, False, Wish(15, True)),
        (RUNNING, 900, 9, None, False, Wish(30, True)),
        (RUNNING, 900, 1, 120.0, True, Wish(120, True)),
        (RUNNING, 5, 0, 7.0, True, Wish(7, False)),
    ],
)
def test_what_a_recording_wishes_for(recording: Recording, age: float, troubles: int, chosen: float | None, odd: bool, wish: Wish) -> None:
    assert wish_of(recording, age, troubles, chosen, 30.0, odd) == wish


def test_a_calm_interval_below_fifteen_seconds_is_not_made_longer_by_oddness() -> None:
    assert wish_of(RUNNING, 900, 0, None, 10.0, odd=True).seconds == 10


@pytest.mark.parametrize(
    ("mode", "idle", "since", "gap"),
    [
        (Mode.MIX, 300, None, float("inf")),
        (Mode.MIX, 20, 1000.0, 18.0),
        (Mode.MIX, 300, 1000.0, 80.5),
        (Mode.WEB, 20, 1000.0, 80.5),
        (Mode.MIX, 1, 1000.0, 1.0),
        (Mode.MIX, 300, 900.0, 270.0),
    ],
)
def test_gaps_of_a_404_are_shorter_than_the_idle_time_and_meet_its_end(mode: Mode, idle: int, since: float | None, gap: float) -> None:
    missing = replace(RUNNING, mode=mode, max_idle_s=idle, missing_since=since)
    assert longest_gap(missing, 1010.0) == pytest.approx(gap)


@pytest.mark.parametrize(("status", "counts"), [(429, False), (404, True), (503, True), (401, True)])
def test_a_429_is_no_trouble_of_the_recording(status: int, counts: bool) -> None:
    failed = replace(RUNNING, failure=Failure(Operation.QUERY, FailureKind.REJECTED, True, status))
    assert (trouble_of(failed) is not None) is counts


def test_only_what_a_person_should_know_of_deserves_a_closer_look() -> None:
    silent = replace(RUNNING, state=State.STARTING, status=None, confirmed_at=None, seen_at=None, files=())
    assert not deserves_a_look(RUNNING, 1501.0)
    assert deserves_a_look(silent, 1200.0)


@pytest.mark.parametrize(("wanted", "actual", "stretched"), [(30.0, 30.0, False), (30.0, 31.0, False), (30.0, 100.0, True)])
def test_a_pace_says_when_it_is_stretched(wanted: float, actual: float, stretched: bool) -> None:
    assert Pace(AppId("a"), 500, wanted, actual).stretched is stretched


def test_a_second_recorder_of_the_same_channel_is_odd_for_those_who_know_of_it() -> None:
    counts = {RUNNING.key: 0}
    odd = odd_among(lambda key: counts[key])
    assert not odd(RUNNING, 1501.0)
    counts[RUNNING.key] = 1
    assert odd(RUNNING, 1501.0)
    assert not deserves_a_look(RUNNING, 1501.0)
