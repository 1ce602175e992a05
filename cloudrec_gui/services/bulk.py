"""One thing done to many recordings: in order, paced, with a result for each, and with an end that a person can bring forward.

Calls go at the price of people, so polls wait; but never faster than the budget less what a click needs, so that no click queues
behind five hundred stops (behaviour §8). What has been sent is not taken back by cancelling: it finishes and is reported.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Protocol

from cloudrec_gui.api.errors import ApiError, InvalidRequest
from cloudrec_gui.domain.draft import SecretBag
from cloudrec_gui.domain.errors import Failure
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import AppId, RecordingKey
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.services.recordings import NoTask
from cloudrec_gui.services.tasks import TaskSupervisor

if TYPE_CHECKING:
    import asyncio

LEFT_FOR_CLICKS: Final = 2.0
"""Requests per second of the budget that bulk actions leave alone."""
LOWEST_RATE: Final = 1.0
USUAL_RATE: Final = 6.0
"""Requests per second where nobody tells what the budget is."""
WIDTH: Final = 8
"""How many calls of bulk actions may hang at once: a stop that waits for its files takes 20 s and more, and holds a worker.

Of the gateway's workers polls can hold five more; what is left answers clicks.
"""


class Action(Enum):
    """What is done."""

    QUERY = "query"
    STOP = "stop"
    STOP_ASYNC = "stop-async"
    UPDATE = "update"


class Result(Enum):
    """How it went for one recording."""

    OK = "ok"
    ALREADY = "already"
    """It had ended before anything was sent."""
    FAILED = "failed"
    SKIPPED = "skipped"
    """Nothing was sent; ``Outcome.reason`` says why."""
    CANCELLED = "cancelled"
    """A person ended the job before its turn came; nothing was sent."""


class Skip(Enum):
    """Why a recording was passed over."""

    UNKNOWN = "unknown"
    NO_SID = "no-sid"
    NO_CREDENTIALS = "no-credentials"
    NOT_FOR_IT = "not-for-it"
    """Its mode does not know what was asked for, or its own facts forbid it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one recording."""

    result: Result
    failure: Failure | None = None
    """What the service, or the way to it, answered; for FAILED."""
    error: str = ""
    """Why it failed where no request was sent, plain text that may quote input."""
    reason: Skip | None = None
    state: State | None = None
    """The recording's state right after the answer."""


@dataclass(frozen=True, slots=True)
class Change:
    """What an update sends: its ``clientRequest`` without secrets, and its secrets by the path at which they are sent."""

    request: Mapping[str, Any]
    secrets: SecretBag = field(default_factory=dict)


class RecordingCalls(Protocol):
    """What is needed of the recordings service."""

    def get(self, key: RecordingKey) -> Recording | None: ...

    async def query(self, key: RecordingKey, *, person: bool = True) -> Recording: ...

    async def stop(self, key: RecordingKey, *, asynchronous: bool = False) -> Recording: ...

    async def update(self, key: RecordingKey, client_request: Mapping[str, Any], secrets: SecretBag | None = None) -> Recording: ...


class RateOf(Protocol):
    """What is needed of the budget."""

    def rate(self, app_id: AppId) -> float: ...

    def blocked_for(self, app_id: AppId) -> float: ...


class Job:
    """One bulk action under way. Belongs to the loop thread."""

    def __init__(self, action: Action, keys: Sequence[RecordingKey]) -> None:
        self.action = action
        self.keys: tuple[RecordingKey, ...] = tuple(dict.fromkeys(keys))
        self.changed: Event[Job] = Event()
        """After every result, and when it was cancelled."""
        self.cancelled = False
        self._results: dict[RecordingKey, Outcome] = {}
        self._waiting: dict[RecordingKey, None] = dict.fromkeys(self.keys)
        self._end: asyncio.Future[None] | None = None

    @property
    def results(self) -> Mapping[RecordingKey, Outcome]:
        """What is known so far, in the order in which it became known."""
        return MappingProxyType(self._results)

    @property
    def done(self) -> int:
        """How many recordings have a result."""
        return len(self._results)

    @property
    def in_flight(self) -> int:
        """How many calls have begun and have no result yet."""
        return len(self.keys) - len(self._results) - len(self._waiting)

    @property
    def finished(self) -> bool:
        """Whether every one of its recordings has a result."""
        return len(self._results) == len(self.keys)

    def count(self, *results: Result) -> int:
        """How many recordings have one of these results."""
        return sum(outcome.result in results for outcome in self._results.values())

    def failed(self) -> tuple[RecordingKey, ...]:
        """The recordings for which trying again makes sense."""
        return tuple(key for key in self.keys if key in self._results and self._results[key].result is Result.FAILED)

    def cancel(self) -> None:
        """Send nothing more. Calls under way finish and report; harmless when it has finished."""
        if self.finished or self.cancelled:
            return
        self.cancelled = True
        for key in self._waiting:
            self._results[key] = Outcome(Result.CANCELLED)
        self._waiting.clear()
        self._tell()

    async def wait(self) -> None:
        """Until every recording has a result."""
        if self.finished:
            return
        import asyncio

        if self._end is None:
            self._end = asyncio.get_running_loop().create_future()
        await asyncio.shield(self._end)

    def begin(self, key: RecordingKey) -> bool:
        """Take ``key`` off the list of those that wait; False when it is not on it any more."""
        if key not in self._waiting:
            return False
        del self._waiting[key]
        return True

    def settle(self, key: RecordingKey, outcome: Outcome) -> None:
        """Note what came of ``key``."""
        self._results[key] = outcome
        self._tell()

    def _tell(self) -> None:
        if self.finished and self._end is not None and not self._end.done():
            self._end.set_result(None)
        self.changed.emit(self)


ChangeOf = Callable[[RecordingKey], Change | None]
"""What an update sends to one recording; None where it has nothing for it."""


class Bulk:
    """Runs bulk actions. Belongs to the loop thread."""

    def __init__(self, recordings: RecordingCalls, tasks: TaskSupervisor, budget: RateOf | None = None) -> None:
        self.started: Event[Job] = Event()
        self.ended: Event[Job] = Event()
        self._recordings = recordings
        self._tasks = tasks
        self._budget = budget
        self._room: asyncio.Semaphore | None = None
        self._slots: dict[AppId, float] = {}
        """When the next call of an App ID may begin, in seconds of the loop; shared by all jobs."""

    def run(
        self,
        action: Action,
        keys: Sequence[RecordingKey],
        request: Mapping[str, Any] | None = None,
        secrets: SecretBag | None = None,
        *,
        each: ChangeOf | None = None,
    ) -> Job:
        """Begin to do ``action`` to ``keys`` in this order.

        An update takes ``request`` and ``secrets`` for all of them, or asks ``each`` for what one recording gets.
        """
        shared = Change(request or {}, secrets or {})
        job = Job(action, keys)
        groups: dict[AppId, list[RecordingKey]] = {}
        for key in job.keys:
            recording = self._recordings.get(key)
            groups.setdefault(recording.app_id if recording is not None else AppId(""), []).append(key)
        for app_id, group in groups.items():
            self._tasks.launch(self._feed(job, app_id, group, each or (lambda _: shared)), name=f"bulk {action.value}")
        self.started.emit(job)
        return job

    async def _feed(self, job: Job, app_id: AppId, keys: Sequence[RecordingKey], each: ChangeOf) -> None:
        import asyncio

        if self._room is None:
            self._room = asyncio.Semaphore(WIDTH)
        room = self._room
        for key in keys:
            if job.cancelled:
                return
            early = self._without_sending(job.action, key)
            if early is not None:
                self._settle(job, key, early)
                continue
            await self._turn(app_id)
            await room.acquire()
            if not job.begin(key):
                room.release()
                return
            self._tasks.launch(self._one(job, key, each, room), name=f"bulk {job.action.value} {key}")

    def _without_sending(self, action: Action, key: RecordingKey) -> Outcome | None:
        """What can be said at once, without a request."""
        recording = self._recordings.get(key)
        if recording is None:
            return Outcome(Result.SKIPPED, reason=Skip.UNKNOWN)
        if recording.final:
            return Outcome(Result.ALREADY, state=recording.state)
        if not recording.sid:
            return Outcome(Result.SKIPPED, reason=Skip.NO_SID, state=recording.state)
        return None

    async def _turn(self, app_id: AppId) -> None:
        """Wait for this App ID's next place; a service that has asked for silence gets it."""
        import asyncio

        loop = asyncio.get_running_loop()
        if self._budget is not None and (wait := self._budget.blocked_for(app_id)) > 0.0:
            await asyncio.sleep(wait)
        rate = USUAL_RATE if self._budget is None else max(LOWEST_RATE, self._budget.rate(app_id) - LEFT_FOR_CLICKS)
        now = loop.time()
        at = max(now, self._slots.get(app_id, now))
        self._slots[app_id] = at + 1 / rate
        if at > now:
            await asyncio.sleep(at - now)

    async def _one(self, job: Job, key: RecordingKey, each: ChangeOf, room: asyncio.Semaphore) -> None:
        # Cancelled from outside means that the program ends: nobody reads results any more.
        try:
            outcome = await self._call(job.action, key, each)
        except Exception:
            self._settle(job, key, Outcome(Result.FAILED))
            raise
        finally:
            room.release()
        self._settle(job, key, outcome)

    async def _call(self, action: Action, key: RecordingKey, each: ChangeOf) -> Outcome:
        # Its state may be another one than when it was chosen.
        early = self._without_sending(action, key)
        if early is not None:
            return early
        try:
            if action is Action.QUERY:
                recording = await self._recordings.query(key)
            elif action is Action.UPDATE:
                change = each(key)
                if change is None or not change.request:
                    return Outcome(Result.SKIPPED, reason=Skip.NOT_FOR_IT)
                recording = await self._recordings.update(key, change.request, change.secrets)
            else:
                recording = await self._recordings.stop(key, asynchronous=action is Action.STOP_ASYNC)
        except ApiError as error:
            after = self._recordings.get(key)
            return Outcome(Result.FAILED, error.failure, state=None if after is None else after.state)
        except InvalidRequest as error:
            return Outcome(Result.FAILED, error="; ".join(message for _, message in error.problems))
        except NoTask:
            return Outcome(Result.SKIPPED, reason=Skip.NO_CREDENTIALS)
        return Outcome(Result.OK, state=recording.state)

    def _settle(self, job: Job, key: RecordingKey, outcome: Outcome) -> None:
        job.begin(key)
        if key in job.results:
            return
        job.settle(key, outcome)
        if job.finished:
            self.ended.emit(job)
