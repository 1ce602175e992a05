"""Every cause of a 404 as a scenario of the sandbox, through our real client, recordings and poller: the true cause comes first.

Time is one: whenever nothing is on its way to the sandbox, the program's clock and the service's jump together to what is due next.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cloudrec_gui.api.errors import ApiError
from cloudrec_gui.api.retry import RETRIES
from cloudrec_gui.api.wire import TaskRef
from cloudrec_gui.domain.draft import ACCESS_KEY, SECRET_KEY, STORAGE, TOKEN, Draft, SecretBag
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.errors import Failure
from cloudrec_gui.domain.ids import RecordingKey, ResourceId, Sid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.profile import SANDBOX_ID, Profile
from cloudrec_gui.domain.recording import FAILOVER_S, Failed, Origin, Recording, State, advance
from cloudrec_gui.domain.secrets import Redactor, Secret
from cloudrec_gui.sandbox import SandboxOptions, SandboxServer
from cloudrec_gui.sandbox.faults import laid_over
from cloudrec_gui.sandbox.scenarios import SCENARIOS
from cloudrec_gui.services.budget import Budget
from cloudrec_gui.services.connections import Connections
from cloudrec_gui.services.diagnosis import Cause, Do, Ranked, TokenSign, diagnose, known_of, sign_of
from cloudrec_gui.services.gateway import Caller, Gateway
from cloudrec_gui.services.journal import Journal
from cloudrec_gui.services.poller import Poller
from cloudrec_gui.services.recordings import Recordings
from cloudrec_gui.services.service_options import ServiceOptions
from cloudrec_gui.services.tasks import TaskSupervisor
from cloudrec_gui.services.traffic import Traffic
from tests.unit.services.support import FakeClock, Watched

EPOCH = 1_800_000_000.0
NINE = (
    Cause.ROUTE,
    Cause.NEVER_STARTED,
    Cause.IDLE_EXIT,
    Cause.TOKEN,
    Cause.STORAGE_KEY,
    Cause.FAIL_OVER,
    Cause.CONTROL_WINDOW,
    Cause.STOPPED_BY_US,
    Cause.WRONG_IDS,
)


class SharedTime(Watched):
    """Sleeps for real while a task is under way, and otherwise moves both clocks to the next timer."""

    def __init__(self, box: SandboxServer, clock: FakeClock, tasks: TaskSupervisor) -> None:
        super().__init__()
        self._box, self._clock, self._tasks = box, clock, tasks

    def select(self, timeout: float | None = None) -> Any:
        busy = len(self._tasks) > 0
        ready = self._inner.select(0.005 if busy else 0)
        if ready or busy or timeout is None or timeout <= 0:
            return ready
        self._clock.advance(timeout)
        self._box.advance(timeout)
        return ready


class SharedLoop(asyncio.SelectorEventLoop):
    def __init__(self, selector: SharedTime, clock: FakeClock) -> None:
        super().__init__(selector)
        self._shared = clock

    def time(self) -> float:
        return self._shared.mono()


class Desk:
    """One recording under one scenario, followed by the poller."""

    def __init__(self, box: SandboxServer, folder: Path) -> None:
        self.box, self.clock, self.tasks = box, FakeClock(EPOCH), TaskSupervisor()
        self.connections, redactor = Connections(), Redactor()
        connections = self.connections
        connections.set_sandbox(box.url, box.app_id, box.customer_id, box.customer_secret)
        options = ServiceOptions(retries={operation: replace(each, waits=()) for operation, each in RETRIES.items()})
        budget = Budget(self.clock, rate=1000, burst=1000)
        self.gateway = Gateway(Traffic(), redactor, budget, self.clock, options=options)
        self.journal = Journal(folder / "journal.jsonl", self.clock)
        self.recordings = Recordings(self.gateway, self.journal, connections, redactor, self.tasks, self.clock)
        self.poller = Poller(self.recordings, self.tasks, self.clock)
        self.draft: Draft = default_draft().put((*STORAGE, "bucket"), "bucket")
        self.secrets: SecretBag = {}
        self.key = RecordingKey("")
        self.bugs: list[tuple[str, BaseException]] = []
        self.tasks.failed.subscribe(self.bugs.append)

    def run(self, story: Coroutine[Any, Any, Any]) -> Any:
        async def whole() -> Any:
            self.poller.begin()
            try:
                return await story
            finally:
                self.poller.close()
                await self.tasks.close()
                await self.gateway.close()
                self.journal.close()

        loop = SharedLoop(SharedTime(self.box, self.clock, self.tasks), self.clock)
        with asyncio.Runner(loop_factory=lambda: loop) as runner:
            result = runner.run(whole())
        assert not self.bugs
        return result

    @property
    def recording(self) -> Recording:
        found = self.recordings.get(self.key)
        assert found is not None
        return found

    async def begin(self, name: str) -> None:
        """Prepare the scenario and start what it asks for."""
        nothing: dict[str, Any] = {"cname": self.draft.cname, "body": {}, "acquire": self.draft.acquire, "secrets": {}}
        carried = self.box.prepare(name, self.draft.cname, self.draft.uid) if name in SCENARIOS else nothing
        body = laid_over(dict(self.draft.body), {"cname": carried["cname"], "clientRequest": carried["body"]})
        self.draft = replace(self.draft, body=body, acquire=carried["acquire"], correlate=False)
        paths = {("clientRequest", *path.split(".")): Secret(value) for path, value in carried["secrets"].items()}
        self.secrets = {ACCESS_KEY: Secret("access"), SECRET_KEY: Secret("secret"), **paths}
        profile = Profile(SANDBOX_ID, "Sandbox", draft=self.draft)
        self.key = (await self.recordings.start(profile, self.secrets)).key

    async def until_failed(self) -> None:
        for _ in range(900):
            if self.recording.failure is not None or self.recording.final:
                return
            await asyncio.sleep(1)
        raise AssertionError("nothing failed")

    async def refused(self, recording: Recording) -> Failure:
        """What a query about ``recording`` is refused with."""
        task = TaskRef(recording.resource_id, recording.sid, recording.mode, recording.cname, recording.uid)
        connection = self.connections.connection_for(Profile(SANDBOX_ID, "Sandbox", draft=self.draft), self.secrets)

        async def call() -> Failure:
            try:
                await self.gateway.query(connection, Caller(SANDBOX_ID, True, recording.cname), task)
            except ApiError as error:
                return error.failure
            raise AssertionError("it was answered")

        return await self.tasks.spawn(call(), name="query")

    def diagnosis(self) -> tuple[Ranked, ...]:
        token = self.secrets.get(TOKEN, Secret()).reveal()
        known = known_of(self.recording, self.recordings.all(), self.draft.body, sign_of(token, self.recording))
        return diagnose(self.recording, self.recording.failure, self.clock.wall(), known)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with SandboxServer(SandboxOptions(seed=1, rate_limit=0, time_scale=0, epoch=EPOCH)) as box:
        yield Desk(box, tmp_path)


ALONE = [name for name, one in SCENARIOS.items() if not one.person and one.cause not in ("nobody-publishes", "kicked", "ended-elsewhere")]


@pytest.mark.parametrize("name", ALONE)
def test_the_true_cause_is_first_from_the_first_404_to_the_end(desk: Desk, name: str) -> None:
    """At the first failure, and every few seconds after it until the recording counts as gone or is back."""
    wanted = Cause(SCENARIOS[name].cause)

    async def story() -> None:
        await desk.begin(name)
        await desk.until_failed()
        seen = 0
        for _ in range(int(FAILOVER_S / 5) + 4):
            if desk.recording.failure is None and not desk.recording.final:
                break
            found = desk.diagnosis()
            assert found[0].cause is wanted, [(one.cause.name, one.weight) for one in found]
            assert found[0].evidence
            assert not all(piece.against for piece in found[0].evidence)
            assert len(found) == 1 or found[0].weight > found[1].weight
            seen += 1
            await asyncio.sleep(5)
        assert seen >= 2
        if wanted is Cause.FAIL_OVER:
            assert desk.recording.state is State.RECORDING
        elif wanted not in (Cause.ROUTE, Cause.CONTROL_WINDOW):
            assert desk.recording.final

    desk.run(story())


def test_a_stop_of_ours_is_what_a_404_after_it_means(desk: Desk) -> None:
    async def story() -> None:
        await desk.begin("stopped-by-us")
        await asyncio.sleep(30)
        await desk.tasks.spawn(desk.recordings.stop(desk.key, asynchronous=True), name="stop")
        while not desk.recording.final:
            await asyncio.sleep(1)
        found = desk.diagnosis()
        assert [one.cause for one in found][:1] == [Cause.STOPPED_BY_US]
        assert found[0].remedy.do is Do.NOTHING

    desk.run(story())


@pytest.mark.parametrize("wrong", ["sid", "resource_id", "mode"])
def test_an_adopted_recording_under_wrong_ids_is_told_so(desk: Desk, wrong: str) -> None:
    others: dict[str, Any] = {"sid": Sid("0" * 32), "resource_id": ResourceId("x" * 240), "mode": Mode.INDIVIDUAL}

    async def story() -> None:
        await desk.begin("wrong-ids")
        await asyncio.sleep(20)
        right = desk.recording
        adopted = replace(right, key=RecordingKey("adopted"), origin=Origin.ADOPTED, status=None, confirmed_at=None, highest=-1, files=())
        adopted = replace(adopted, **{wrong: others[wrong]}, seen_at=None, state=State.STARTING)
        failed = advance(adopted, Failed(await desk.refused(adopted)), desk.clock.wall())
        found = diagnose(failed, failed.failure, desk.clock.wall(), known_of(failed, desk.recordings.all(), {}))
        assert found[0].cause is Cause.WRONG_IDS
        assert found[0].remedy.do is Do.CORRECT_IDS

    desk.run(story())


def test_a_foreign_token_is_told_by_what_is_foreign_about_it(desk: Desk) -> None:
    async def story() -> None:
        await desk.begin("token-foreign")
        await desk.until_failed()
        token = desk.secrets[TOKEN].reveal()
        assert sign_of(token, desk.recording) is TokenSign.OTHER_CHANNEL
        assert desk.diagnosis()[0].evidence[0].values == {"field": "cname"}

    desk.run(story())


def test_what_control_answers_with_404_is_told_by_the_clock(desk: Desk) -> None:
    """Where the service says 404 instead of 400 after resourceExpiredHour, the time says what it is."""
    desk.box.turn(control_lost="404/404")

    async def story() -> None:
        desk.draft = replace(desk.draft, acquire={"resourceExpiredHour": 1})
        desk.poller.set_calm(600)
        await desk.begin("plain")
        await asyncio.sleep(3590)
        assert not desk.recording.failure
        await desk.until_failed()
        failure = desk.recordings.all()[0].failure
        assert failure is not None
        assert failure.worker_missing
        assert desk.recording.control_hours == 1
        assert desk.diagnosis()[0].cause is Cause.CONTROL_WINDOW

    desk.run(story())


def test_an_idle_exit_offers_a_longer_patience(desk: Desk) -> None:
    async def story() -> None:
        await desk.begin("idle-exit")
        await desk.until_failed()
        assert (desk.diagnosis()[0].remedy.do, desk.diagnosis()[0].remedy.value) == (Do.START_WITH_IDLE, 300)

    desk.run(story())


def test_silent_rooms_are_told_without_any_failure(desk: Desk) -> None:
    async def story() -> None:
        await desk.begin("nobody-publishes")
        await asyncio.sleep(70)
        assert not desk.recording.failure
        assert desk.diagnosis()[0].cause is Cause.NOBODY_PUBLISHES

    desk.run(story())


def test_files_in_the_backup_cloud_are_told_after_the_stop(desk: Desk) -> None:
    async def story() -> None:
        await desk.begin("backup-cloud")
        await asyncio.sleep(40)
        stopping = desk.tasks.spawn(desk.recordings.stop(desk.key), name="stop")
        while not stopping.done():
            # The answer waits for the uploads, and they for the service's clock.
            desk.box.advance(0.5)
            desk.clock.advance(0.5)
            await asyncio.sleep(0)
        assert desk.recording.uploading == "backuped"
        assert desk.diagnosis()[0].cause is Cause.BACKUP_CLOUD

    desk.run(story())


def test_all_nine_causes_have_a_scenario() -> None:
    assert {cause.value for cause in NINE} <= {one.cause for one in SCENARIOS.values()}
