"""One thing done to many: every result told, the pace kept, and what a person cancels is not sent."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cloudrec_gui.api.errors import InvalidRequest, Rejected
from cloudrec_gui.domain.draft import SecretBag
from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.services.bulk import LEFT_FOR_CLICKS, WIDTH, Action, Bulk, Change, Job, Outcome, Result, Skip
from cloudrec_gui.services.gateway import CROWD, KEPT, THREADS
from cloudrec_gui.services.recordings import NoTask
from cloudrec_gui.services.tasks import TaskSupervisor
from tests.unit.services.support import FakeClock, House, ScriptedTransport, jump, reply, sandbox_profile, secrets_of, until

APP = AppId("a" * 32)


def running(number: int, **changes: Any) -> Recording:
    base = Recording(
        key=RecordingKey(f"k{number}"),
        profile=ProfileId("p"),
        app_id=APP,
        mode=Mode.MIX,
        cname=Cname(f"room-{number}"),
        uid=Uid(str(number)),
        created_at=0.0,
        state=State.RECORDING,
        resource_id=ResourceId("r"),
        sid=Sid(f"s{number}"),
    )
    return replace(base, **changes)


class Calls:
    """Recordings that take ``takes_s`` for every call, refuse what ``refuse`` names, and remember when each was begun."""

    def __init__(self, clock: FakeClock, rows: list[Recording], takes_s: float = 0.1) -> None:
        self.clock = clock
        self.rows = {row.key: row for row in rows}
        self.takes_s = takes_s
        self.refuse: dict[RecordingKey, Exception] = {}
        self.begun: list[tuple[float, RecordingKey]] = []
        self.sent: list[tuple[RecordingKey, Mapping[str, Any], SecretBag]] = []
        self.asynchronous: list[bool] = []
        self.open = 0
        self.most_open = 0

    def get(self, key: RecordingKey) -> Recording | None:
        return self.rows.get(key)

    async def _do(self, key: RecordingKey, state: State | None = None) -> Recording:
        self.begun.append((self.clock.mono(), key))
        self.open += 1
        self.most_open = max(self.most_open, self.open)
        await asyncio.sleep(self.takes_s)
        self.open -= 1
        if key in self.refuse:
            raise self.refuse[key]
        if state is not None:
            self.rows[key] = replace(self.rows[key], state=state)
        return self.rows[key]

    async def query(self, key: RecordingKey, *, person: bool = True) -> Recording:
        assert person
        return await self._do(key)

    async def stop(self, key: RecordingKey, *, asynchronous: bool = False) -> Recording:
        self.asynchronous.append(asynchronous)
        return await self._do(key, State.STOPPING if asynchronous else State.ENDED)

    async def update(self, key: RecordingKey, client_request: Mapping[str, Any], secrets: SecretBag | None = None) -> Recording:
        self.sent.append((key, client_request, secrets or {}))
        return await self._do(key)


class Rate:
    def __init__(self, rate: float = 8.0, blocked: float = 0.0) -> None:
        self.value, self.blocked = rate, blocked

    def rate(self, app_id: AppId) -> float:
        return self.value

    def blocked_for(self, app_id: AppId) -> float:
        blocked, self.blocked = self.blocked, 0.0
        return blocked


def play(clock: FakeClock, calls: Calls, story: Callable[[Bulk], Any], rate: Rate | None = None) -> Any:
    async def main() -> Any:
        tasks = TaskSupervisor()
        bugs: list[tuple[str, BaseException]] = []
        tasks.failed.subscribe(bugs.append)
        try:
            result = await story(Bulk(calls, tasks, rate or Rate()))
            while len(tasks):
                await asyncio.sleep(0)
        finally:
            await tasks.close()
        assert not bugs
        return result

    return jump(clock, main())


def finish(action: Action, keys: list[RecordingKey], **more: Any) -> Callable[[Bulk], Any]:
    async def story(bulk: Bulk) -> Job:
        job = bulk.run(action, keys, **more)
        await job.wait()
        return job

    return story


def test_each_recording_is_stopped_once_and_has_a_result() -> None:
    clock = FakeClock()
    rows = [running(n) for n in range(20)]
    calls = Calls(clock, rows)
    job = play(clock, calls, finish(Action.STOP, [row.key for row in rows]))
    assert [key for _, key in calls.begun] == [row.key for row in rows]
    assert set(job.results.values()) == {Outcome(Result.OK, state=State.ENDED)}
    assert (job.done, job.finished, job.in_flight) == (20, True, 0)


@pytest.mark.parametrize(("action", "asynchronous"), [(Action.STOP, False), (Action.STOP_ASYNC, True)])
def test_whether_a_stop_waits_for_the_files_is_passed_on(action: Action, asynchronous: bool) -> None:
    clock = FakeClock()
    calls = Calls(clock, [running(1)])
    play(clock, calls, finish(action, [RecordingKey("k1")]))
    assert calls.asynchronous == [asynchronous]


def test_no_second_has_more_calls_than_the_budget_less_what_clicks_need() -> None:
    clock = FakeClock()
    rows = [running(n) for n in range(60)]
    calls = Calls(clock, rows)
    play(clock, calls, finish(Action.QUERY, [row.key for row in rows]), Rate(8.0))
    times = [at for at, _ in calls.begun]
    for at in times:
        assert sum(at <= other < at + 1.0 - 1e-6 for other in times) <= 8 - LEFT_FOR_CLICKS
    assert times[-1] - times[0] == pytest.approx(59 / 6, abs=0.01)


def test_two_jobs_of_one_app_share_one_pace() -> None:
    clock = FakeClock()
    rows = [running(n) for n in range(24)]
    calls = Calls(clock, rows)

    async def story(bulk: Bulk) -> None:
        jobs = [bulk.run(Action.QUERY, [row.key for row in rows[part::2]]) for part in (0, 1)]
        for job in jobs:
            await job.wait()

    play(clock, calls, story, Rate(8.0))
    times = sorted(at for at, _ in calls.begun)
    assert times[-1] - times[0] == pytest.approx(23 / 6, abs=0.01)


def test_a_service_that_asks_for_silence_gets_it() -> None:
    clock = FakeClock()
    calls = Calls(clock, [running(1)])
    begin = clock.mono()
    play(clock, calls, finish(Action.STOP, [RecordingKey("k1")]), Rate(8.0, blocked=30.0))
    assert calls.begun[0][0] - begin >= 30.0


def test_slow_stops_leave_workers_to_clicks_and_polls() -> None:
    clock = FakeClock()
    rows = [running(n) for n in range(30)]
    calls = Calls(clock, rows, takes_s=20.0)
    play(clock, calls, finish(Action.STOP, [row.key for row in rows]))
    assert calls.most_open == WIDTH
    assert WIDTH + CROWD + KEPT < THREADS


def test_cancelling_sends_nothing_more_and_reports_what_was_under_way() -> None:
    clock = FakeClock()
    rows = [running(n) for n in range(12)]
    calls = Calls(clock, rows, takes_s=2.0)

    async def story(bulk: Bulk) -> Job:
        job = bulk.run(Action.STOP, [row.key for row in rows])
        while len(calls.begun) < 3:
            await asyncio.sleep(0.05)
        job.cancel()
        assert job.count(Result.CANCELLED) == 9
        assert (job.in_flight, job.finished) == (3, False)
        await job.wait()
        return job

    job = play(clock, calls, story)
    assert len(calls.begun) == 3
    assert (job.count(Result.OK), job.count(Result.CANCELLED)) == (3, 9)


def test_what_cannot_be_asked_is_passed_over_with_its_reason() -> None:
    clock = FakeClock()
    rows = [running(1), running(2, sid=Sid("")), running(3, state=State.ENDED), running(4)]
    calls = Calls(clock, rows)
    calls.refuse[RecordingKey("k4")] = NoTask("no credentials")
    job = play(clock, calls, finish(Action.STOP, [*(row.key for row in rows), RecordingKey("nobody")]))
    said = {key: (outcome.result, outcome.reason) for key, outcome in job.results.items()}
    assert said == {
        "k1": (Result.OK, None),
        "k2": (Result.SKIPPED, Skip.NO_SID),
        "k3": (Result.ALREADY, None),
        "k4": (Result.SKIPPED, Skip.NO_CREDENTIALS),
        "nobody": (Result.SKIPPED, Skip.UNKNOWN),
    }
    assert [key for _, key in calls.begun] == ["k1", "k4"]


def test_a_failure_stays_with_its_recording_and_the_others_go_on() -> None:
    clock = FakeClock()
    rows = [running(n) for n in range(4)]
    calls = Calls(clock, rows)
    failure = Failure(Operation.STOP, FailureKind.REJECTED, sent=True, http_status=500, code=500)
    calls.refuse[RecordingKey("k1")] = Rejected(failure)
    calls.refuse[RecordingKey("k2")] = InvalidRequest([(("cname",), "is empty")])
    job = play(clock, calls, finish(Action.STOP, [row.key for row in rows]))
    assert job.failed() == ("k1", "k2")
    assert job.results[RecordingKey("k1")].failure is failure
    assert job.results[RecordingKey("k2")].error == "is empty"
    assert job.count(Result.OK) == 2


def test_an_update_asks_what_each_one_gets_and_skips_those_it_has_nothing_for() -> None:
    clock = FakeClock()
    rows = [running(1), running(2, mode=Mode.WEB), running(3)]
    calls = Calls(clock, rows)
    secret: SecretBag = {("clientRequest", "x"): Secret("hidden")}

    def each(key: RecordingKey) -> Change | None:
        return None if calls.rows[key].mode is Mode.WEB else Change({"for": key}, secret)

    job = play(clock, calls, finish(Action.UPDATE, [row.key for row in rows], each=each))
    assert calls.sent == [("k1", {"for": "k1"}, secret), ("k3", {"for": "k3"}, secret)]
    assert job.results[RecordingKey("k2")] == Outcome(Result.SKIPPED, reason=Skip.NOT_FOR_IT)


def test_a_bug_is_reported_and_does_not_keep_the_job_from_ending() -> None:
    clock = FakeClock()
    calls = Calls(clock, [running(1), running(2)])
    calls.refuse[RecordingKey("k1")] = ZeroDivisionError("a bug")

    async def main() -> tuple[Job, list[BaseException]]:
        tasks = TaskSupervisor()
        bugs: list[BaseException] = []
        tasks.failed.subscribe(lambda named: bugs.append(named[1]))
        job = Bulk(calls, tasks, Rate()).run(Action.STOP, [RecordingKey("k1"), RecordingKey("k2")])
        await job.wait()
        while len(tasks):
            await asyncio.sleep(0)
        await tasks.close()
        return job, bugs

    job, bugs = jump(clock, main())
    assert [type(bug) for bug in bugs] == [ZeroDivisionError]
    assert (job.count(Result.FAILED), job.count(Result.OK)) == (1, 1)


def test_the_end_of_the_program_ends_what_is_under_way_without_a_result() -> None:
    clock = FakeClock()
    calls = Calls(clock, [running(1), running(2)], takes_s=100.0)

    async def main() -> Job:
        tasks = TaskSupervisor()
        job = Bulk(calls, tasks, Rate()).run(Action.STOP, [RecordingKey("k1"), RecordingKey("k2")])
        while not calls.begun:
            await asyncio.sleep(0.01)
        await tasks.close()
        return job

    assert jump(clock, main()).done == 0


def test_every_result_is_told_and_the_end_once() -> None:
    clock = FakeClock()
    rows = [running(n) for n in range(3)]
    calls = Calls(clock, rows)

    async def story(bulk: Bulk) -> tuple[list[int], list[Job]]:
        told: list[int] = []
        ended: list[Job] = []
        bulk.ended.subscribe(ended.append)
        job = bulk.run(Action.QUERY, [rows[0].key, *(row.key for row in rows)])
        job.changed.subscribe(lambda same: told.append(same.done))
        await job.wait()
        return told, ended

    told, ended = play(clock, calls, story)
    assert told == [1, 2, 3]
    assert len(ended) == 1


@pytest.mark.expects_log("could not be written")
def test_a_bulk_stop_goes_on_when_the_journal_cannot_be_written(tmp_path: Path) -> None:
    house = House(tmp_path, ScriptedTransport())

    async def story() -> tuple[Job, int]:
        recording = await house.recordings.start(sandbox_profile(), secrets_of())
        house.journal.close()
        folder = tmp_path / "journal"
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()
        folder.write_text("no folder any more")
        job = Bulk(house.recordings, house.tasks, house.budget).run(Action.STOP, [recording.key])
        await job.wait()
        return job, house.transport.count(Operation.STOP)

    job, stops = house.run(story())
    assert (job.count(Result.OK), stops) == (1, 1)


def test_a_click_is_answered_while_every_call_of_a_bulk_action_hangs(tmp_path: Path) -> None:
    house = House(
        tmp_path, ScriptedTransport(start=[reply({"cname": "c", "uid": "1", "resourceId": "r", "sid": f"{n:032x}"}) for n in range(40)])
    )

    async def story() -> bool:
        keys = []
        for number in range(WIDTH + 3):
            profile = sandbox_profile()
            draft = profile.draft.put(("cname",), f"room-{number}") if number else profile.draft
            keys.append((await house.recordings.start(replace(profile, draft=draft), secrets_of())).key)
        gate = house.transport.hold(Operation.STOP)
        job = Bulk(house.recordings, house.tasks, house.budget).run(Action.STOP, keys)
        await until(lambda: house.transport.count(Operation.STOP) == WIDTH)
        asked = await house.recordings.query(keys[-1])
        job.cancel()
        gate.set()
        await job.wait()
        return asked.queries == 1

    assert house.run(story())


def test_a_stop_finds_a_thread_while_polls_a_bulk_action_and_clicks_hang(tmp_path: Path) -> None:
    house = House(
        tmp_path, ScriptedTransport(start=[reply({"cname": "c", "uid": "1", "resourceId": "r", "sid": f"{n:032x}"}) for n in range(40)])
    )
    clicks = THREADS - WIDTH - CROWD - KEPT

    async def story() -> tuple[State, int, int]:
        keys = []
        for number in range(WIDTH + CROWD + clicks + 4):
            profile = sandbox_profile()
            draft = profile.draft.put(("cname",), f"room-{number}") if number else profile.draft
            keys.append((await house.recordings.start(replace(profile, draft=draft), secrets_of())).key)
        gates = [house.transport.hold(each) for each in (Operation.QUERY, Operation.UPDATE, Operation.UPDATE_LAYOUT)]
        polls = [asyncio.ensure_future(house.recordings.query(key, person=False)) for key in keys]
        change = {"streamSubscribe": {"audioUidList": {"subscribeAudioUids": ["#allstream#"]}}}
        job = Bulk(house.recordings, house.tasks, house.budget).run(Action.UPDATE, keys[: WIDTH + 3], change)
        layouts = [asyncio.ensure_future(house.recordings.update_layout(key, {"mixedVideoLayout": 1})) for key in keys[-clicks:]]
        await until(lambda: house.transport.count(Operation.UPDATE) == WIDTH)
        await until(lambda: house.transport.count(Operation.QUERY) == CROWD)
        await until(lambda: house.transport.count(Operation.UPDATE_LAYOUT) == clicks)
        stopped = await house.recordings.stop(keys[WIDTH + 3])
        hanging = house.transport.count(Operation.QUERY), house.transport.count(Operation.UPDATE)
        job.cancel()
        for gate in gates:
            gate.set()
        await asyncio.gather(*polls, *layouts, return_exceptions=True)
        await job.wait()
        return stopped.state, *hanging

    assert house.run(story()) == (State.ENDED, CROWD, WIDTH)
