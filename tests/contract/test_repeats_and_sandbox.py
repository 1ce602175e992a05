"""Every fault of the sandbox against every call, over real sockets: how often it is sent, and what runs afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cloudrec_gui.api.errors import ApiError
from cloudrec_gui.api.retry import RETRIES
from cloudrec_gui.api.routes import Deadlines
from cloudrec_gui.domain.clock import SystemClock
from cloudrec_gui.domain.draft import ACCESS_KEY, SECRET_KEY, STORAGE
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.profile import SANDBOX_ID, Profile
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.domain.secrets import Redactor, Secret
from cloudrec_gui.sandbox import SandboxOptions, SandboxServer
from cloudrec_gui.services.budget import Budget
from cloudrec_gui.services.connections import Connections
from cloudrec_gui.services.gateway import Gateway
from cloudrec_gui.services.journal import Journal, summarise
from cloudrec_gui.services.recordings import Recordings
from cloudrec_gui.services.service_options import ServiceOptions
from cloudrec_gui.services.tasks import TaskSupervisor
from cloudrec_gui.services.traffic import Traffic
from tests.contract.calls import called

A, S, Q, U, L, X = Operation
PROFILE = Profile(SANDBOX_ID, "Sandbox", draft=default_draft().put((*STORAGE, "bucket"), "bucket"))
KEYS = {ACCESS_KEY: Secret("sandbox-key"), SECRET_KEY: Secret("sandbox-secret")}
ALWAYS: dict[Operation, int] = {A: 3, S: 3, Q: 1, U: 2, L: 2, X: 3}
ONCE = dict.fromkeys(Operation, 1)

SENDS: dict[str, dict[Operation, int]] = {
    "malformed_json": ALWAYS,
    "not_an_object": ALWAYS,
    "empty_body": ALWAYS,
    "oversized": ALWAYS,
    "gzip_bomb": ALWAYS,
    "html_502": ALWAYS,
    "rate_limit": ALWAYS,
    "not_completed": ALWAYS,
    "drop_before": ALWAYS,
    "reset_before": ALWAYS,
    "hang": ALWAYS,
    "no_worker": ALWAYS | {S: 2},
    "timeout_504": ALWAYS | {A: 1, X: 1},
    "redirect": ONCE,
}
"""Sends while the fault lasts. What carries the call out behind a lost answer is in EFFECTIVE."""
EFFECTIVE = ("drop_after", "reset_after", "truncated")


class Desk:
    """The services of the program on a sandbox, without waits and with short deadlines."""

    def __init__(self, box: SandboxServer, folder: Path) -> None:
        self.box = box
        self.folder = folder

    def run(self, story: Callable[[Recordings], Coroutine[Any, Any, Any]]) -> Any:
        async def whole() -> Any:
            clock, redactor, tasks, connections = SystemClock(), Redactor(), TaskSupervisor(), Connections()
            connections.set_sandbox(self.box.url, self.box.app_id, self.box.customer_id, self.box.customer_secret)
            options = ServiceOptions(
                retries={operation: replace(each, waits=(0.0,) * len(each.waits)) for operation, each in RETRIES.items()},
                deadlines=Deadlines(2.0, dict.fromkeys(Operation, 0.5)),
            )
            self.traffic = Traffic()
            gateway = Gateway(self.traffic, redactor, Budget(clock, rate=1000, burst=1000), clock, options=options)
            journal = Journal(self.folder / "journal.jsonl")
            try:
                return await story(Recordings(gateway, journal, connections, redactor, tasks, clock))
            finally:
                await tasks.close()
                await gateway.close()
                journal.close()

        return asyncio.run(whole())

    def arrived(self, operation: Operation) -> int:
        return sum(row["op"] == operation.value for row in self.box.records())


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with SandboxServer(SandboxOptions(seed=1, rate_limit=0, time_scale=1.0)) as box:
        yield Desk(box, tmp_path)


async def begun(recordings: Recordings) -> Recording:
    return await recordings.start(PROFILE, KEYS)


@pytest.mark.parametrize("operation", Operation, ids=lambda operation: str(operation.value))
@pytest.mark.parametrize("preset", SENDS)
def test_while_a_fault_lasts_each_call_is_sent_as_often_as_its_class_says(desk: Desk, preset: str, operation: Operation) -> None:
    async def story(recordings: Recordings) -> None:
        if operation in (A, S):
            desk.box.faults.next(operation.value, preset=preset, times=10)
            with pytest.raises(ApiError):
                await begun(recordings)
            return
        recording = await begun(recordings)
        desk.box.advance(5.0)
        desk.box.faults.next(operation.value, preset=preset, times=10)
        with pytest.raises(ApiError):
            await called(recordings, recording, operation)

    desk.run(story)
    assert desk.arrived(operation) == SENDS[preset][operation]
    rows = [row for row in desk.traffic.rows() if row.operation is operation]
    assert [(row.attempt, row.automatic) for row in rows] == [(n + 1, n > 0) for n in range(len(rows))]
    assert len(rows) == SENDS[preset][operation]
    if operation is S:
        assert desk.arrived(A) == 1
        assert len({(row.url, row.request_text) for row in rows}) == 1
        assert desk.box.tasks() == []


@pytest.mark.parametrize("preset", EFFECTIVE)
def test_a_start_whose_answer_is_lost_is_found_again_or_stays_in_doubt_and_never_runs_twice(desk: Desk, preset: str) -> None:
    async def story(recordings: Recordings) -> Recording:
        desk.box.faults.next("start", preset=preset)
        try:
            return await begun(recordings)
        except ApiError:
            return recordings.all()[0]

    recording = desk.run(story)
    assert len(desk.box.tasks()) == 1
    assert (desk.arrived(A), desk.arrived(S)) == (1, 2)
    assert recording.state in (State.AMBIGUOUS, State.STARTING)
    if recording.state is State.AMBIGUOUS:
        assert recording.failure is not None
        assert recording.failure.code == 7
    (record,) = summarise(Journal(desk.folder / "journal.jsonl").replay())
    assert record.open
    assert record.resource_id == recording.resource_id != ""


@pytest.mark.parametrize("preset", EFFECTIVE)
@pytest.mark.parametrize("operation", [U, L, X])
def test_a_change_whose_answer_is_lost_is_made_once_more_and_succeeds(desk: Desk, preset: str, operation: Operation) -> None:
    async def story(recordings: Recordings) -> Recording:
        recording = await begun(recordings)
        desk.box.advance(20.0)
        desk.box.faults.next(operation.value, preset=preset)
        return await called(recordings, recording, operation)

    recording = desk.run(story)
    assert desk.arrived(operation) == 2
    assert recording.state in ({State.STOPPING, State.MISSING} if operation is X else {State.STARTING})


@pytest.mark.parametrize("preset", ["drop_before", "html_502", "malformed_json", "rate_limit", "not_completed"])
def test_one_fault_is_got_over(desk: Desk, preset: str) -> None:
    async def story(recordings: Recordings) -> Recording:
        desk.box.faults.next("acquire", preset=preset)
        desk.box.faults.next("start", preset=preset)
        recording = await begun(recordings)
        desk.box.advance(20.0)
        desk.box.faults.next("stop", preset=preset)
        return await recordings.stop(recording.key, asynchronous=True)

    assert desk.run(story).state is State.STOPPING
    assert [desk.arrived(operation) for operation in (A, S, X)] == [2, 2, 2]
