"""A clock that moves only when told, a loop that lives by it, and a transport that answers from a script."""

from __future__ import annotations

import asyncio
import contextvars
import json
import selectors
import threading
import time
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar, TypeVarTuple, Unpack

from cloudrec_gui.api.resolve import HostChooser
from cloudrec_gui.api.retry import RETRIES
from cloudrec_gui.api.wire import TransportFault, WireReply, WireRequest
from cloudrec_gui.domain.draft import SECRET_KEY, SecretBag
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET, SANDBOX_ID, Profile
from cloudrec_gui.domain.secrets import Redactor, Secret
from cloudrec_gui.services.budget import Budget
from cloudrec_gui.services.connections import Connections
from cloudrec_gui.services.gateway import Gateway
from cloudrec_gui.services.journal import Journal
from cloudrec_gui.services.recordings import Recordings, StartProgress
from cloudrec_gui.services.service_options import ServiceOptions
from cloudrec_gui.services.tasks import TaskSupervisor
from cloudrec_gui.services.traffic import Traffic

T = TypeVar("T")
Ts = TypeVarTuple("Ts")
RESOURCE_ID = "resource-" + "r" * 60
SID = "5" * 32
APP_ID = "0123456789abcdef0123456789abcdef"


class FakeClock:
    """Wall and monotonic time in step; ``advance`` moves both."""

    def __init__(self, wall: float = 1_700_000_000.0) -> None:
        self._wall = wall
        self._mono = 1000.0

    def wall(self) -> float:
        return self._wall

    def mono(self) -> float:
        return self._mono

    def advance(self, seconds: float) -> None:
        self._wall += seconds
        self._mono += seconds


class RunningClock(FakeClock):
    """Goes on by itself, for what waits on an ordinary loop until the service may be called again."""

    def wall(self) -> float:
        return time.time()

    def mono(self) -> float:
        return time.monotonic()


class Watched(selectors.BaseSelector):
    """An ordinary selector; who derives from it says what waiting means."""

    def __init__(self) -> None:
        self._inner = selectors.DefaultSelector()

    def register(self, fileobj: Any, events: int, data: Any = None) -> Any:
        return self._inner.register(fileobj, events, data)

    def unregister(self, fileobj: Any) -> Any:
        return self._inner.unregister(fileobj)

    def modify(self, fileobj: Any, events: int, data: Any = None) -> Any:
        return self._inner.modify(fileobj, events, data)

    def get_map(self) -> Any:
        return self._inner.get_map()

    def close(self) -> None:
        self._inner.close()


class _Jumping(Watched):
    """Where an ordinary selector would sleep, the clock jumps instead."""

    def __init__(self, clock: FakeClock) -> None:
        super().__init__()
        self._clock = clock

    def select(self, timeout: float | None = None) -> Any:
        ready = self._inner.select(0)
        if ready or (timeout is not None and timeout <= 0):
            return ready
        if timeout is None:
            raise AssertionError("everything waits for something that will never happen")
        self._clock.advance(timeout)
        return ready


class JumpingLoop(asyncio.SelectorEventLoop):
    """An event loop whose time is a :class:`FakeClock`. ``early`` seconds are what its timers fire too soon, as some loops' do."""

    def __init__(self, clock: FakeClock, early: float = 0.0) -> None:
        super().__init__(_Jumping(clock))
        self._fake = clock
        self._early = early

    def time(self) -> float:
        return self._fake.mono()

    def call_at(
        self, when: float, callback: Callable[[Unpack[Ts]], object], *args: *Ts, context: contextvars.Context | None = None
    ) -> asyncio.TimerHandle:
        early = self._early if when - self.time() > 2 * self._early else 0.0
        return super().call_at(when - early, callback, *args, context=context)


def jump(clock: FakeClock, coro: Coroutine[Any, Any, T], early: float = 0.0) -> T:
    """Run ``coro`` in a loop that never sleeps."""
    with asyncio.Runner(loop_factory=lambda: JumpingLoop(clock, early)) as runner:
        return runner.run(coro)


Answer = WireReply | TransportFault


def reply(data: object, status: int = 200, **headers: str) -> WireReply:
    """An answer with a JSON body, or with the very bytes."""
    body = data if isinstance(data, bytes) else json.dumps(data).encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return WireReply(status, {"content-type": "application/json", "x-request-id": "req-1", **named}, body, 0.01)


def fault(kind: FailureKind = FailureKind.TIMEOUT, *, sent: bool = True) -> TransportFault:
    return TransportFault(kind, sent, 0.01)


ENVELOPE: Mapping[str, Any] = {"cname": "demo-room", "uid": "900001", "resourceId": RESOURCE_ID}


def acquired() -> WireReply:
    return reply(ENVELOPE)


def started() -> WireReply:
    return reply({**ENVELOPE, "sid": SID})


def queried(status: int, files: tuple[str, ...] = ()) -> WireReply:
    listed = [
        {"fileName": n, "trackType": "audio_and_video", "uid": "0", "mixedAllUser": True, "isPlayable": True, "sliceStartTime": 1}
        for n in files
    ]
    return reply(
        {**ENVELOPE, "sid": SID, "serverResponse": {"status": status, "fileListMode": "json", "fileList": listed, "sliceStartTime": 1}}
    )


def stopped(files: tuple[str, ...] = ("a.m3u8",)) -> WireReply:
    listed = [
        {"fileName": n, "trackType": "audio_and_video", "uid": "0", "mixedAllUser": True, "isPlayable": True, "sliceStartTime": 1}
        for n in files
    ]
    response = {"fileListMode": "json", "fileList": listed, "uploadingStatus": "uploaded"}
    return reply({**ENVELOPE, "sid": SID, "serverResponse": response})


def gone() -> WireReply:
    return reply({"code": 404, "reason": "failed to find worker"}, 404)


class ScriptedTransport:
    """Answers each operation from its own list; the last answer of a list repeats. ``hold`` keeps an operation until released."""

    def __init__(self, **script: list[Answer]) -> None:
        self.script: dict[Operation, list[Answer]] = {
            Operation.ACQUIRE: [acquired()],
            Operation.START: [started()],
            Operation.QUERY: [queried(5)],
            Operation.UPDATE: [started()],
            Operation.UPDATE_LAYOUT: [started()],
            Operation.STOP: [stopped()],
        }
        for name, answers in script.items():
            self.script[Operation(name)] = answers
        self.requests: list[WireRequest] = []
        self.before: Callable[[WireRequest], None] = lambda request: None
        self.holding: dict[Operation, threading.Event] = {}
        self.arrived: dict[Operation, threading.Event] = {operation: threading.Event() for operation in Operation}
        self.aborted = threading.Event()
        self.closed = False
        self._lock = threading.Lock()

    def hold(self, operation: Operation) -> threading.Event:
        """Keep the next answers of this operation until the returned event is set."""
        self.holding[operation] = threading.Event()
        return self.holding[operation]

    def count(self, operation: Operation) -> int:
        return sum(request.operation is operation for request in self.requests)

    def send(self, request: WireRequest) -> WireReply:
        self.before(request)
        with self._lock:
            self.requests.append(request)
            answers = self.script[request.operation]
            answer = answers.pop(0) if len(answers) > 1 else answers[0]
        self.arrived[request.operation].set()
        gate = self.holding.get(request.operation)
        while gate is not None and not gate.wait(0.005):
            if self.aborted.is_set():
                raise TransportFault(FailureKind.CANCELLED, True, 0.01)
        if isinstance(answer, TransportFault):
            # One of its own for every send: those who pass a fault on may add where it happened.
            raise TransportFault(answer.kind, answer.sent, answer.elapsed_s, answer.detail)
        return answer

    def abort_all(self) -> None:
        self.aborted.set()

    def close(self) -> None:
        self.closed = True


def hasty(wait: float = 0.0) -> ServiceOptions:
    """The options of the program, but every wait before a repetition is ``wait`` seconds."""
    return ServiceOptions(retries={operation: replace(each, waits=(wait,) * len(each.waits)) for operation, each in RETRIES.items()})


def once() -> ServiceOptions:
    """The options of somebody who wants nothing to be repeated."""
    return ServiceOptions(retries={operation: replace(each, waits=()) for operation, each in RETRIES.items()})


class House:
    """The services of one run, over a scripted transport. Without other ``options`` repetitions do not wait.

    ``look_up`` is the resolver of host names; every name is known without one.
    """

    def __init__(
        self,
        folder: Path,
        transport: ScriptedTransport | None = None,
        clock: FakeClock | None = None,
        options: ServiceOptions | None = None,
        look_up: Callable[[str], object] = lambda host: None,
    ) -> None:
        self.transport = transport or ScriptedTransport()
        self.clock = clock or FakeClock()
        self.redactor = Redactor()
        self.traffic = Traffic()
        self.tasks = TaskSupervisor()
        self.budget = Budget(self.clock, rate=1000, burst=1000)
        self.journal = Journal(folder / "journal" / "recordings.jsonl", self.clock)
        self.connections = Connections()
        self.connections.set_sandbox("http://127.0.0.1:9", APP_ID, "sandbox-customer", "sandbox-customer-secret")
        self.gateway = Gateway(
            self.traffic, self.redactor, self.budget, self.clock, lambda: self.transport, options or hasty(), HostChooser(look_up=look_up)
        )
        self.recordings = Recordings(self.gateway, self.journal, self.connections, self.redactor, self.tasks, self.clock)
        self.progress: list[StartProgress] = []
        self.recordings.progress.subscribe(self.progress.append)
        self.bugs: list[tuple[str, BaseException]] = []
        self.tasks.failed.subscribe(self.bugs.append)

    async def close(self) -> None:
        await self.tasks.close()
        await self.gateway.close()
        self.journal.close()

    def run(self, coro: Coroutine[Any, Any, T]) -> T:
        """Run to the end on an ordinary loop, then close everything."""

        async def whole() -> T:
            try:
                return await coro
            finally:
                # What is being written down is written down before the test looks.
                while len(self.tasks):
                    await asyncio.sleep(0.001)
                await self.close()

        result = asyncio.run(whole())
        assert not self.bugs
        return result


def sandbox_profile() -> Profile:
    """The default draft with a bucket, on the sandbox."""
    draft = default_draft().put(("clientRequest", "storageConfig", "bucket"), "bucket-1")
    return Profile(SANDBOX_ID, "Sandbox", draft=draft)


def secrets_of(**more: str) -> SecretBag:
    """Credentials of every kind."""
    storage = ("clientRequest", "storageConfig")
    return {
        CUSTOMER_ID: Secret("unused-id"),
        CUSTOMER_SECRET: Secret("unused-secret"),
        (*storage, "accessKey"): Secret(more.get("access", "ACCESSKEY-1")),
        SECRET_KEY: Secret(more.get("secret", "SECRETKEY-1")),
    }


async def until(condition: Callable[[], object]) -> None:
    """Let the loop go on until something is true; the test's time limit is the only clock."""
    while not condition():
        await asyncio.sleep(0.001)
