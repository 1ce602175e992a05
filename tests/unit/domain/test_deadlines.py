"""What runs out for a recording, and when it is near."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cloudrec_gui.domain.deadlines import Deadline, DeadlineKind, deadlines
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import FINAL, RecordedFile, Recording, State
from cloudrec_gui.domain.verdict import Level

NOW = 1_790_000_000.0


def made(**more: Any) -> Recording:
    base = Recording(RecordingKey("k"), ProfileId("p"), AppId("a" * 32), Mode.MIX, Cname("class"), Uid("1"), NOW)
    return replace(base, resource_id=ResourceId("r"), acquired_at=NOW, **more)


def running(**more: Any) -> Recording:
    return made(**{"state": State.RECORDING, "sid": Sid("s"), "started_at": NOW + 1, "confirmed_at": NOW + 6, **more})


def kinds(recording: Recording) -> list[tuple[DeadlineKind, float]]:
    return [(deadline.kind, deadline.ends - NOW) for deadline in deadlines(recording)]


def test_a_resource_id_lasts_until_it_is_used() -> None:
    assert kinds(made(state=State.ACQUIRED)) == [(DeadlineKind.RESOURCE, 300)]
    assert kinds(running()) == [(DeadlineKind.CONTROL, 1 + 72 * 3600)]


def test_soonest_comes_first() -> None:
    page = running(mode=Mode.WEB, max_hours=2, control_hours=1)
    assert kinds(page) == [(DeadlineKind.CONTROL, 3601), (DeadlineKind.HOURS, 7201)]
    assert kinds(running(token_until=NOW + 600))[0] == (DeadlineKind.TOKEN, 600)


def test_idle_runs_only_while_nobody_publishes_and_is_an_estimate() -> None:
    waiting = running(state=State.READY, max_idle_s=30)
    assert next((d.kind, d.begins - NOW, d.ends - NOW, d.estimate) for d in deadlines(waiting)) == (DeadlineKind.IDLE, 6, 36, True)
    for other in (running(max_idle_s=30), replace(waiting, files=(RecordedFile("a"),)), replace(waiting, mode=Mode.WEB)):
        assert DeadlineKind.IDLE not in [kind for kind, _ in kinds(other)]


def test_a_404_may_be_a_move_for_ninety_seconds() -> None:
    assert kinds(running(state=State.MISSING, missing_since=NOW + 50))[0] == (DeadlineKind.FAIL_OVER, 140)


@pytest.mark.parametrize("state", FINAL)
def test_nothing_runs_out_for_what_is_over(state: State) -> None:
    assert deadlines(running(state=state, ended_at=NOW + 60, token_until=NOW + 600)) == ()


@pytest.mark.parametrize(
    ("kind", "whole", "steps"),
    [
        (DeadlineKind.CONTROL, 72 * 3600, {8 * 3600: Level.OK, 7 * 3600: Level.NOTE, 3599: Level.WARN, 0: Level.BAD}),
        (DeadlineKind.CONTROL, 3600, {361: Level.OK, 360: Level.WARN, -5: Level.BAD}),
        (DeadlineKind.TOKEN, 86_400, {601: Level.OK, 600: Level.WARN, -1: Level.BAD}),
        (DeadlineKind.IDLE, 300, {61: Level.OK, 60: Level.WARN}),
        (DeadlineKind.IDLE, 3600, {800: Level.OK, 700: Level.NOTE, 60: Level.WARN}),
        (DeadlineKind.HOURS, 7200, {721: Level.OK, 700: Level.NOTE, 600: Level.WARN}),
        (DeadlineKind.RESOURCE, 300, {121: Level.OK, 100: Level.NOTE, 60: Level.WARN}),
        (DeadlineKind.FAIL_OVER, 90, {90: Level.WARN, 0: Level.BAD}),
    ],
)
def test_near_comes_before_over(kind: DeadlineKind, whole: float, steps: dict[float, Level]) -> None:
    deadline = Deadline(kind, NOW, NOW + whole)
    assert {left: deadline.level(NOW + whole - left) for left in steps} == steps


def test_the_part_that_is_left_stays_between_nothing_and_all() -> None:
    deadline = Deadline(DeadlineKind.TOKEN, NOW, NOW + 100)
    assert [deadline.share(NOW + passed) for passed in (-50, 0, 25, 100, 500)] == [1.0, 1.0, 0.75, 0.0, 0.0]
    assert Deadline(DeadlineKind.TOKEN, NOW, NOW).share(NOW) == 0.0
