"""Six calls and everything that can befall them: what kind of failure it is, how often the call is sent, and what is known then.

One table; each cell is run by the program's own services over real sockets. The last two rows are troubles of this computer's disk.
"""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest

from cloudrec_gui.api.errors import ApiError
from cloudrec_gui.api.outcomes import Outcome, judge
from cloudrec_gui.api.resolve import HostChooser
from cloudrec_gui.api.retry import RETRIES
from cloudrec_gui.api.routes import Deadlines
from cloudrec_gui.api.transport import RequestsTransport
from cloudrec_gui.api.wire import WireReply, WireRequest
from cloudrec_gui.domain.clock import SystemClock
from cloudrec_gui.domain.draft import ACCESS_KEY, SECRET_KEY, STORAGE, SecretBag
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.ids import AppId, ProfileId, RecordingKey
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET, Area, Profile
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.domain.secrets import Redactor, Secret
from cloudrec_gui.sandbox import SandboxOptions, SandboxServer
from cloudrec_gui.services.budget import Budget
from cloudrec_gui.services.connections import Connections
from cloudrec_gui.services.gateway import Gateway
from cloudrec_gui.services.journal import Journal, JournalUnavailable, Step, summarise
from cloudrec_gui.services.recordings import Recordings
from cloudrec_gui.services.service_options import ServiceOptions
from cloudrec_gui.services.start_steps import StartProgress, StartStep
from cloudrec_gui.services.tasks import TaskSupervisor
from cloudrec_gui.services.traffic import Exchange, Traffic, skew_of
from tests.contract.calls import called
from tests.contract.troubles import ANSWERS, BELOW, HERE, Troubles

A, S, Q, U, L, X = Operation


class Next(Enum):
    """What comes after the call, for the recording."""

    BEGIN_ANEW = "nothing runs, a person may start again"
    RECOVER = "it may be running: the ladder of recovery"
    ASK_AGAIN = "it goes on, the next query or a person asks again"
    WAIT = "404: moving or gone, up to 90 s are waited for"
    VERIFY = "stop may have arrived: queries tell"
    GO_ON = "nothing was wrong for the call"


NO_JOURNAL: Final = "no journal, no start"


class Cell(NamedTuple):
    """What is expected: the class of the failure (None: the call succeeds), how often it is sent, and what comes next."""

    outcome: Outcome | str | None
    sends: int
    next: Next


def _row(outcome: Outcome, sends: str, start: Next, stop: Next, others: Next = Next.ASK_AGAIN) -> dict[Operation, Cell]:
    """``sends`` has a digit for each operation, in the order of the API's life cycle."""
    after = {A: Next.BEGIN_ANEW, S: start, X: stop}
    return {each: Cell(outcome, int(count), after.get(each, others)) for each, count in zip(Operation, sends, strict=True)}


ANEW, AGAIN = Next.BEGIN_ANEW, Next.ASK_AGAIN
UNSENT = _row(Outcome.UNSENT, "332223", ANEW, AGAIN)
UNMENDABLE = _row(Outcome.UNSENT, "111111", ANEW, AGAIN)
UNKNOWN = _row(Outcome.UNKNOWN, "331223", Next.RECOVER, Next.VERIFY)
MISSING = _row(Outcome.MISSING, "111111", ANEW, Next.WAIT, Next.WAIT)
DISK = {
    A: Cell(NO_JOURNAL, 0, ANEW),
    S: Cell(NO_JOURNAL, 0, ANEW),
    **{each: Cell(None, 1, Next.GO_ON) for each in (Q, U, L)},
    X: Cell(None, 1, Next.VERIFY),
}
MATRIX: dict[str, dict[Operation, Cell]] = {
    "dns": UNSENT,
    "refused": UNSENT,
    "timeout-before-send": UNSENT,
    "tls": UNMENDABLE,
    "proxy-407": UNMENDABLE,
    "timeout-after-send": UNKNOWN,
    "malformed": UNKNOWN,
    "huge": UNKNOWN,
    "slow-loris": UNKNOWN,
    "reset-mid-body": UNKNOWN,
    "500": UNKNOWN | {A: Cell(Outcome.RETRY_SAME, 3, ANEW), Q: Cell(Outcome.RETRY_SAME, 1, AGAIN)},
    "502-html": _row(Outcome.OTHER_HOST, "331223", Next.RECOVER, Next.VERIFY),
    "429": _row(Outcome.RETRY_SAME, "331223", ANEW, AGAIN),
    "401": _row(Outcome.CREDENTIALS, "111111", ANEW, AGAIN),
    # A stop of what is not there is no error; whether it has ended is asked for 90 s.
    "404": MISSING | {X: Cell(None, 1, Next.WAIT)},
    "409": _row(Outcome.REFUSED, "111111", ANEW, AGAIN) | {S: Cell(Outcome.CONFLICT, 1, Next.RECOVER)},
    "clock-skew": {each: Cell(None, 1, Next.VERIFY if each is X else Next.GO_ON) for each in Operation},
    "disk-full": DISK,
    "database-read-only": DISK,
}


class Detour:
    """The real transport; only that the hosts of the service lead elsewhere and the sandbox gets the credentials that it knows."""

    def __init__(self, inner: RequestsTransport, box: SandboxServer, troubles: Troubles) -> None:
        self._inner = inner
        self._troubles = troubles
        self._authorization = "Basic " + base64.b64encode(f"{box.customer_id}:{box.customer_secret}".encode()).decode()
        self.abort_all = inner.abort_all
        self.close = inner.close

    def send(self, request: WireRequest) -> WireReply:
        url = self._troubles.target + request.url[request.url.index("/", 8) :]
        return replace(
            self._inner.send(replace(request, url=url, headers={**request.headers, "Authorization": self._authorization})), url=""
        )


class Desk:
    """The services of the program on the hosts of an area, without waits and with short deadlines."""

    def __init__(self, box: SandboxServer, troubles: Troubles, folder: Path) -> None:
        self.box = box
        self.troubles = troubles
        self.journal_path = folder / "journal" / "journal.jsonl"
        self.profile = Profile(
            ProfileId("real"), "Real", app_id=AppId(box.app_id), area=Area.EU, draft=default_draft().put((*STORAGE, "bucket"), "bucket")
        )
        self.secrets: SecretBag = {
            CUSTOMER_ID: Secret("customer-id"),
            CUSTOMER_SECRET: Secret("customer-secret"),
            ACCESS_KEY: Secret("sandbox-key"),
            SECRET_KEY: Secret("sandbox-secret"),
        }
        self.traffic = Traffic()
        self.before = 0
        """Calls of the operation that went well before its trouble began."""

    def run(self, story: Callable[[Recordings], Coroutine[Any, Any, Any]]) -> Any:
        async def whole() -> Any:
            clock, redactor, tasks = SystemClock(), Redactor(), TaskSupervisor()
            options = ServiceOptions(
                retries={operation: replace(each, waits=(0.0,) * len(each.waits)) for operation, each in RETRIES.items()},
                deadlines=Deadlines(0.3, dict.fromkeys(Operation, 0.6)),
            )
            way = self.troubles
            inner = RequestsTransport(ca_file=str(way.certificate), proxy=way.proxy.url if way.proxied else "")
            transport = Detour(inner, self.box, way)
            chooser = HostChooser(look_up=way.look_up, clock=way.now)
            budget = Budget(clock, rate=1000, burst=1000)
            gateway = Gateway(self.traffic, redactor, budget, clock, lambda: transport, options, chooser)
            journal = Journal(self.journal_path, disk=way.disk)
            try:
                # As at every launch: the journal has been read before a person can ask for anything.
                journal.append(Step.ENDED, RecordingKey("of an earlier run"), state="ended")
                return await story(Recordings(gateway, journal, Connections(), redactor, tasks, clock))
            finally:
                await tasks.close()
                await gateway.close()
                journal.close()

        return asyncio.run(whole())

    async def begun(self, recordings: Recordings) -> Recording:
        return await recordings.start(self.profile, self.secrets)

    def rows(self, operation: Operation) -> list[Exchange]:
        return [row for row in self.traffic.rows() if row.operation is operation]


def meet(desk: Desk, trouble: str, operation: Operation) -> tuple[Recording, ApiError | JournalUnavailable | None]:
    """The recording after ``operation`` has met ``trouble``, and how the call ended."""

    async def story(recordings: Recordings) -> tuple[Recording, ApiError | JournalUnavailable | None]:
        def before_start(progress: StartProgress) -> None:
            if (progress.step, progress.state) == (StartStep.ACQUIRE, "done"):
                desk.troubles.begin(trouble, operation)

        error: ApiError | JournalUnavailable | None = None
        try:
            if operation is A:
                desk.troubles.begin(trouble, operation)
            elif operation is S:
                recordings.progress.subscribe(before_start)
            recording = await desk.begun(recordings)
            if operation not in (A, S):
                desk.box.advance(20.0)
                await recordings.query(recording.key)
                desk.before = len(desk.rows(operation))
                desk.troubles.begin(trouble, operation)
                await called(recordings, recording, operation)
        except (ApiError, JournalUnavailable) as caught:
            error = caught
        return recordings.all()[0], error

    found: tuple[Recording, ApiError | JournalUnavailable | None] = desk.run(story)
    return found


@pytest.fixture
def desk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    with (
        SandboxServer(SandboxOptions(seed=1, rate_limit=0)) as box,
        Troubles(box, tmp_path, proxied=request.node.callspec.params["trouble"] == "proxy-407") as troubles,
    ):
        yield Desk(box, troubles, tmp_path)


def next_of(recording: Recording, error: ApiError | JournalUnavailable | None) -> Next:
    """What the program does or offers now, by what it knows of the recording."""
    if recording.state is State.NOT_STARTED:
        return Next.BEGIN_ANEW
    if recording.state is State.AMBIGUOUS:
        return Next.RECOVER
    if recording.state is State.STOPPING:
        return Next.VERIFY
    if recording.state is State.MISSING:
        return Next.WAIT
    assert recording.running
    return Next.GO_ON if error is None else Next.ASK_AGAIN


def class_of(error: ApiError | JournalUnavailable | None) -> Outcome | str | None:
    if isinstance(error, JournalUnavailable):
        return NO_JOURNAL
    return None if error is None else judge(error.failure).outcome


def test_every_trouble_has_a_row_of_six() -> None:
    assert set(MATRIX) == {*BELOW, *ANSWERS, *HERE}
    assert len(MATRIX) == 19
    assert all(set(row) == set(Operation) for row in MATRIX.values())


@pytest.mark.parametrize("operation", Operation, ids=lambda operation: str(operation.value))
@pytest.mark.parametrize("trouble", MATRIX)
def test_each_cell_has_its_class_its_number_of_sends_and_what_comes_next(desk: Desk, trouble: str, operation: Operation) -> None:
    recording, error = meet(desk, trouble, operation)
    sends = len(desk.rows(operation)) - desk.before
    assert Cell(class_of(error), sends, next_of(recording, error)) == MATRIX[trouble][operation]
    assert sum(1 for row in desk.rows(S) if row.sent) <= 3
    assert len({row.url for row in desk.rows(S) if row.sent}) <= 1, "one resourceId, one host that may have it"
    assert len({row.request_text for row in desk.rows(S)}) <= 1
    assert len(desk.rows(A)) == 1 or operation is A
    assert len(desk.box.tasks()) == (0 if next_of(recording, error) in (Next.BEGIN_ANEW, Next.RECOVER) else 1)
    named = [record.open for record in summarise(Journal(desk.journal_path).replay())]
    if recording.state is State.NOT_STARTED:
        assert not any(named), "what does not run is not in doubt"
    else:
        assert named == [True], "what may run is in the journal"
    if trouble == "clock-skew":
        assert max(abs(skew_of(row) or 0.0) for row in desk.rows(operation)) > 60
