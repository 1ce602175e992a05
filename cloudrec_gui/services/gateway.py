"""The client behind a small pool of threads, seen from the loop as coroutines.

Frozen values go in and come out. A worker does blocking I/O and the journal's appends and nothing else; one hop back to the
loop carries the answer and its row for Traffic together. Cancelling the wait does not cancel the effect: the worker goes on
and its witness writes down what came of it.

What failed is repeated as ``api.retry`` says. The waits are spent on the loop, each send takes its own place in the budget and
has its own row, and a call that succeeds at once pays nothing for any of it.
"""

from __future__ import annotations

import contextlib
import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Generic, Protocol, TypeVar

from cloudrec_gui.api.errors import ApiError
from cloudrec_gui.api.retry import RetryClass, Where
from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.ids import Cname, ProfileId, ResourceId, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.secrets import Redactor
from cloudrec_gui.services.budget import Budget
from cloudrec_gui.services.patience import Patience
from cloudrec_gui.services.service_options import ServiceOptions
from cloudrec_gui.services.traffic import (
    Exchange,
    Traffic,
    code_in,
    header,
    masked_body,
    masked_text,
    own_headers,
    public_headers,
    shortened,
)

if TYPE_CHECKING:
    import asyncio
    from concurrent.futures import ThreadPoolExecutor

    from cloudrec_gui.api.client import ApiClient
    from cloudrec_gui.api.models.acquire import AcquireResponse
    from cloudrec_gui.api.models.query import QueryResponse
    from cloudrec_gui.api.models.start import StartResponse
    from cloudrec_gui.api.models.stop import StopResponse
    from cloudrec_gui.api.models.update import UpdateResponse
    from cloudrec_gui.api.models.update_layout import UpdateLayoutResponse
    from cloudrec_gui.api.resolve import HostChooser
    from cloudrec_gui.api.wire import Answered, Connection, TaskRef, Transport, TransportFault, WireReply, WireRequest

A = TypeVar("A")
Call = Callable[["ApiClient", "Connection"], "Answered[A]"]
"""What a worker does with the client: one send."""
THREADS: Final = 16
"""Enough for polls, for the stops of a bulk action that wait for their files, and for clicks. Waiting costs nothing, but many more
that are busy would fight for the interpreter lock: with 64 of them the loop waited half a second."""
KEPT: Final = 1
"""Threads that only a stop may take: whatever else hangs, what runs and is billed can be ended."""
REMEMBERED: Final = 1000
"""Addresses whose last answer is kept for comparison."""
CROWD: Final = 5
"""How many of them what the program does by itself may hold: when every poll hangs, a stop still finds one at once."""
START_GRACE_S: Final = 0.5
"""How long closing waits for a start that is in flight, because its answer is worth having."""


@dataclass(frozen=True, slots=True)
class Caller:
    """On whose behalf a call is made; shown in its Traffic row."""

    profile: ProfileId
    sandbox: bool
    cname: str
    automatic: bool = False
    """The program's own idea, such as a poll: it waits behind people."""


@dataclass(frozen=True, slots=True)
class Reply(Generic[A]):
    """A good answer. ``value`` is None exactly when ``unchanged``; ``text`` is the body, redacted."""

    value: A | None
    unchanged: bool
    body: bytes
    text: str
    exchange: int

    @property
    def known(self) -> A:
        """The value of an answer that was parsed."""
        if self.value is None:
            raise ValueError("an unchanged answer has no value of its own")
        return self.value


class Witness(Protocol):
    """Is told in the worker thread, so that it can write to disk before the loop or a person learns anything."""

    def sending(self) -> None:
        """Before the first byte. An exception here keeps the request from being sent and is raised to the caller."""
        ...

    def answered(self, value: Any) -> None:
        """Right after a good answer."""
        ...

    def failed(self, error: Exception) -> None:
        """Right after anything else. Each send is told by itself, so this may come before another ``sending``."""
        ...


@dataclass(eq=False, slots=True)
class _Job:
    """One call on its way through a worker. Only that worker touches it until it is handed back."""

    caller: Caller
    connection: Connection
    call: Call[Any]
    witness: Witness | None
    attempt: int
    loop: asyncio.AbstractEventLoop
    future: asyncio.Future[Reply[Any]]
    ended: asyncio.Future[None] | None = None
    """Done when the worker is done, even if nobody waits for the answer any more; starts have it."""
    row: Exchange | None = None
    throttled: bool = False
    retry_after: float | None = None


@dataclass(eq=False, slots=True)
class _Errand:
    """One call with all its sends."""

    operation: Operation
    connection: Connection
    caller: Caller
    call: Call[Any]
    witness: Witness | None = None
    group: set[asyncio.Future[Any]] | None = None
    patience: Patience | None = None
    sent_to: str = ""
    """Base URL of the latest send."""


class Gateway:
    """The six operations as coroutines. All public methods belong to the loop thread; they raise ApiError, or InvalidRequest."""

    def __init__(
        self,
        traffic: Traffic,
        redactor: Redactor,
        budget: Budget,
        clock: Clock,
        make_transport: Callable[[], Transport] | None = None,
        options: ServiceOptions | None = None,
        chooser: HostChooser | None = None,
    ) -> None:
        self._traffic = traffic
        self._redactor = redactor
        self._budget = budget
        self._clock = clock
        self._options = options or ServiceOptions()
        self._make_transport = make_transport or partial(_requests_transport, self._options.proxy)
        self._chooser = chooser
        self._pool: ThreadPoolExecutor | None = None
        self._making = threading.Lock()
        self._transport: Transport | None = None
        self._client: ApiClient | None = None
        self._here = threading.local()
        self._pending: set[asyncio.Future[Any]] = set()
        self._starts: set[asyncio.Future[Any]] = set()
        self._texts: dict[str, tuple[int, bytes, str]] = {}
        self._closed = False
        self._crowd: asyncio.Semaphore | None = None
        self._busy = 0
        """Threads that send something."""
        self._queue: deque[asyncio.Future[None]] = deque()
        self._stops: deque[asyncio.Future[None]] = deque()
        """Calls that wait for one of them; stops come first."""

    def retry(self, operation: Operation) -> RetryClass:
        """How calls of this kind are repeated."""
        return self._options.retries[operation]

    async def acquire(
        self,
        connection: Connection,
        caller: Caller,
        mode: Mode,
        cname: Cname,
        uid: Uid,
        extra: Mapping[str, Any],
        *,
        witness: Witness | None = None,
        patience: Patience | None = None,
    ) -> Reply[AcquireResponse]:
        """A resourceId for one start (rest-api §2). ``extra`` are further keys of its clientRequest."""

        def call(client: ApiClient, to: Connection) -> Answered[AcquireResponse]:
            return client.acquire(to, mode, cname, uid, extra)

        return await self._call(_Errand(Operation.ACQUIRE, connection, caller, call, witness, patience=patience))

    async def start(
        self,
        connection: Connection,
        caller: Caller,
        mode: Mode,
        resource_id: ResourceId,
        body: Mapping[str, Any],
        *,
        witness: Witness,
        patience: Patience | None = None,
    ) -> Reply[StartResponse]:
        """Begin to record (rest-api §3). Every send has the same bytes; the witness is not optional."""

        def call(client: ApiClient, to: Connection) -> Answered[StartResponse]:
            return client.start(to, mode, resource_id, body)

        return await self._call(_Errand(Operation.START, connection, caller, call, witness, self._starts, patience))

    async def query(self, connection: Connection, caller: Caller, task: TaskRef, previous: bytes | None = None) -> Reply[QueryResponse]:
        """How a recording is (rest-api §4). An answer of exactly the bytes ``previous`` is not parsed again."""
        return await self._call(_Errand(Operation.QUERY, connection, caller, lambda client, to: client.query(to, task, previous)))

    async def update(
        self,
        connection: Connection,
        caller: Caller,
        task: TaskRef,
        client_request: Mapping[str, Any],
        *,
        patience: Patience | None = None,
    ) -> Reply[UpdateResponse]:
        """Replace subscriptions and the like (rest-api §5)."""

        def call(client: ApiClient, to: Connection) -> Answered[UpdateResponse]:
            return client.update(to, task, client_request)

        return await self._call(_Errand(Operation.UPDATE, connection, caller, call, patience=patience))

    async def update_layout(
        self,
        connection: Connection,
        caller: Caller,
        task: TaskRef,
        client_request: Mapping[str, Any],
        *,
        patience: Patience | None = None,
    ) -> Reply[UpdateLayoutResponse]:
        """Replace the whole layout (rest-api §6)."""

        def call(client: ApiClient, to: Connection) -> Answered[UpdateLayoutResponse]:
            return client.update_layout(to, task, client_request)

        return await self._call(_Errand(Operation.UPDATE_LAYOUT, connection, caller, call, patience=patience))

    async def stop(
        self, connection: Connection, caller: Caller, task: TaskRef, async_stop: bool = False, *, witness: Witness | None = None
    ) -> Reply[StopResponse]:
        """End a recording (rest-api §7). The synchronous form may take 20 s and more."""
        return await self._call(_Errand(Operation.STOP, connection, caller, lambda client, to: client.stop(to, task, async_stop), witness))

    async def in_worker(self, function: Callable[[], A]) -> A:
        """Run something short that blocks (a journal entry) in one of the threads. Cancelled when the gateway is closed."""
        import asyncio

        loop = asyncio.get_running_loop()
        future: asyncio.Future[A] = loop.create_future()
        if self._closed:
            future.cancel()
            return await future

        def work() -> None:
            try:
                result = function()
            except Exception as error:  # noqa: BLE001 -- carried over to the loop and raised there
                _hop(loop, self._settle, future, None, error)
            else:
                _hop(loop, self._settle, future, result, None)

        self._threads().submit(work)
        return await self._waited(future)

    def warm(self) -> None:
        """Import the HTTP and validation libraries in a worker now, so that the first call does not wait for them."""
        if not self._closed:
            self._threads().submit(self.prepare)

    def prepare(self) -> None:
        """What :meth:`warm` does, on the calling thread, which may be any."""
        self._ready()

    async def close(self) -> None:
        """End every call at once, except that a start in flight gets a moment. No thread is waited for."""
        if self._closed:
            return
        self._closed = True
        if self._starts:
            import asyncio

            await asyncio.wait(self._starts, timeout=START_GRACE_S)
        with self._making:
            transport = self._transport
        if transport is not None:
            transport.abort_all()
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
        if transport is not None:
            transport.close()
        for future in tuple(self._pending):
            future.cancel()

    async def _call(self, errand: _Errand) -> Reply[Any]:
        if not errand.caller.automatic:
            return await self._sends(errand)
        if self._crowd is None:
            import asyncio

            self._crowd = asyncio.Semaphore(CROWD)
        async with self._crowd:
            return await self._sends(errand)

    async def _sends(self, errand: _Errand) -> Reply[Any]:
        await self._place(errand)
        try:
            return await self._once(errand, 1)
        except ApiError as error:
            if self.retry(errand.operation).wait(error.failure, 1) is None:
                raise
            first = error
        return await self._again(errand, first)

    async def _again(self, errand: _Errand, error: ApiError) -> Reply[Any]:
        """The repetitions, until one succeeds or nothing speaks for another; then the latest failure is raised."""
        retry, patience = self.retry(errand.operation), errand.patience or Patience()
        app_id, attempt = errand.connection.app_id, 1
        while not patience.settled():
            wait, where = retry.wait(error.failure, attempt), retry.where(error.failure)
            if wait is None or (where is Where.OTHER_HOST and errand.connection.area is None):
                break
            wait = max(wait, self._budget.blocked_for(app_id))
            if self._too_old(retry, patience, wait):
                break
            attempt += 1
            patience.told(attempt, wait, error.failure)
            if not await patience.pause(wait):
                break
            await self._place(errand)
            if patience.over or self._too_old(retry, patience, 0.0):
                break
            patience.told(attempt, 0.0, error.failure)
            if where is Where.SAME_HOST:
                # For good: from now on only that host can say what became of the call.
                errand.connection = replace(errand.connection, base_url=errand.sent_to, area=None)
            try:
                return await self._once(errand, attempt)
            except ApiError as later:
                error = later
        raise error

    async def _place(self, errand: _Errand) -> None:
        """Return when one request may be sent and a thread is free to send it at once.

        A place in the budget is for now: calls that had one and waited for a thread would leave all together.
        """
        app_id, person = errand.connection.app_id, not errand.caller.automatic
        stop = errand.operation is Operation.STOP
        moment = await self._budget.take(app_id, person)
        while self._busy >= (THREADS if stop else THREADS - KEPT) and not self._closed:
            import asyncio

            self._budget.give_back(app_id, moment)
            turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            (self._stops if stop else self._queue).append(turn)
            try:
                await self._waited(turn)
                moment = await self._budget.take(app_id, person)
            except asyncio.CancelledError:
                self._call_next()
                raise

    def _too_old(self, retry: RetryClass, patience: Patience, wait: float) -> bool:
        """Whether the resourceId will have grown too old in ``wait`` seconds."""
        if retry.age_limit_s is None or patience.born is None:
            return False
        return self._clock.mono() + wait - patience.born > retry.age_limit_s

    async def _once(self, errand: _Errand, attempt: int) -> Reply[Any]:
        """One send in a worker."""
        import asyncio

        loop = asyncio.get_running_loop()
        future: asyncio.Future[Reply[Any]] = loop.create_future()
        if self._closed:
            future.cancel()
            return await future
        job = _Job(errand.caller, errand.connection, errand.call, errand.witness, attempt, loop, future)
        if errand.group is not None:
            job.ended = loop.create_future()
            errand.group.add(job.ended)
            job.ended.add_done_callback(errand.group.discard)
        self._busy += 1
        self._threads().submit(self._work, job)
        try:
            return await self._waited(future)
        except ApiError:
            if job.row is not None:
                errand.sent_to = job.row.url[: job.row.url.find("/", 8)]
            raise

    async def _waited(self, future: asyncio.Future[A]) -> A:
        """The future's result; it can be cancelled by :meth:`close` meanwhile. A done callback would cost a turn of Qt's loop."""
        self._pending.add(future)
        try:
            return await future
        finally:
            self._pending.discard(future)

    def _threads(self) -> ThreadPoolExecutor:
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="cloudrec-http")
        return self._pool

    # ------------------------------------------------------------------------------------------------ in the worker

    def _ready(self) -> ApiClient:
        client = self._client
        if client is None:
            with self._making:
                # Within the lock: two threads that import the same packages in another order get half-made ones from Python.
                from cloudrec_gui.api.client import ApiClient
                from cloudrec_gui.api.resolve import HostChooser, HostedTransport, system_look_up, taken_on_trust

                if self._client is None:
                    options = self._options
                    look_up = taken_on_trust if options.proxy else system_look_up
                    self._transport = HostedTransport(self._make_transport(), self._chooser or HostChooser(options.pools, look_up))
                    self._client = ApiClient(self._transport, self._observe, dialect=options.dialect, deadlines=options.deadlines)
                client = self._client
        return client

    def _work(self, job: _Job) -> None:
        reply: Reply[Any] | None = None
        failed: Exception | None = None
        self._here.job = job
        try:
            reply = self._tried(job)
        except ApiError as error:
            error.failure = replace(error.failure, reason=self._redactor.text(error.failure.reason))
            error.reply_text = self._public(error.reply_text)
            failed = error
        except Exception as error:  # noqa: BLE001 -- carried over to the loop and raised there
            failed = error
        self._here.job = None
        _hop(job.loop, self._deliver, job, reply, failed)

    def _tried(self, job: _Job) -> Reply[Any]:
        client = self._ready()
        if job.witness is None:
            answered = job.call(client, job.connection)
        else:
            job.witness.sending()
            try:
                answered = job.call(client, job.connection)
            except Exception as error:
                job.witness.failed(error)
                raise
            job.witness.answered(answered.value)
        row = job.row
        text, number = (row.response_text, row.number) if row is not None else ("", 0)
        return Reply(answered.value, answered.unchanged, answered.reply.body, text, number)

    def _observe(self, request: WireRequest, outcome: WireReply | TransportFault) -> int:
        """Make the row of one send. Only what must be done now: nothing is parsed, except for the code of an error."""
        job: _Job = self._here.job
        redactor, caller = self._redactor, job.caller
        number = self._traffic.reserve()
        sent = own_headers(request.headers)
        body = masked_body(request.body, redactor)
        if not isinstance(outcome, Exception):
            text = self._text(request.url, outcome.body)
            headers = public_headers(outcome.headers, redactor)
            if outcome.status == 429:
                job.throttled, job.retry_after = True, _seconds(header(headers, "retry-after"))
            row = Exchange(
                number=number,
                at=self._clock.wall(),
                operation=request.operation,
                profile=caller.profile,
                sandbox=caller.sandbox,
                cname=caller.cname,
                method=request.method,
                url=outcome.url or request.url,
                request_text=body,
                request_headers=sent,
                status=outcome.status,
                code=None if outcome.status == 200 else code_in(text),
                response_text=text,
                response_headers=headers,
                elapsed_ms=outcome.elapsed_s * 1000,
                automatic=caller.automatic or job.attempt > 1,
                attempt=job.attempt,
                request_id=header(headers, "x-request-id"),
            )
        else:
            row = Exchange(
                number=number,
                at=self._clock.wall(),
                operation=request.operation,
                profile=caller.profile,
                sandbox=caller.sandbox,
                cname=caller.cname,
                method=request.method,
                url=outcome.url or request.url,
                request_text=body,
                request_headers=sent,
                elapsed_ms=outcome.elapsed_s * 1000,
                sent=outcome.sent,
                fault=outcome.kind,
                automatic=caller.automatic or job.attempt > 1,
                attempt=job.attempt,
            )
        job.row = row
        return number

    def _text(self, url: str, body: bytes) -> str:
        """The body, redacted. A repeated answer of the same address costs one comparison and shares one string among its rows."""
        known = self._texts.get(url)
        generation = self._redactor.generation
        if known is not None and known[0] == generation and known[1] == body:
            return known[2]
        text = shortened(self._public(body.decode("utf-8", "replace")))
        if len(self._texts) >= REMEMBERED:
            self._texts.clear()
        self._texts[url] = (generation, body, text)
        return text

    def _public(self, text: str) -> str:
        """The text without secrets. A push address may be one that this run has never been told (rest-api §4)."""
        return masked_text(text, self._redactor) if '"rtmpUrl"' in text else self._redactor.text(text)

    # -------------------------------------------------------------------------------------------------- on the loop

    def _deliver(self, job: _Job, reply: Reply[Any] | None, error: Exception | None) -> None:
        """One hop for everything: the row appears first, then the waiting coroutine goes on, if it still waits."""
        self._busy -= 1
        self._call_next()
        if job.throttled:
            self._budget.throttled(job.connection.app_id, job.retry_after)
        try:
            if job.row is not None:
                self._traffic.add(job.row)
        finally:
            self._settle(job.future, reply, error)
            if job.ended is not None:
                self._settle(job.ended, None, None)

    def _call_next(self) -> None:
        """A thread is free: the call that has waited for one longest may try, a stop before all others."""
        for queue in (self._stops, self._queue) if self._busy < THREADS - KEPT else (self._stops,):
            while queue:
                turn = queue.popleft()
                if not turn.done():
                    turn.set_result(None)
                    return

    @staticmethod
    def _settle(future: asyncio.Future[Any], result: object, error: Exception | None) -> None:
        if future.done():
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(result)


def _hop(loop: asyncio.AbstractEventLoop, function: Callable[..., None], *args: object) -> None:
    """To the loop thread. A loop that is gone has nobody left to tell; what matters is in the journal."""
    with contextlib.suppress(RuntimeError):
        loop.call_soon_threadsafe(function, *args)


def _seconds(text: str) -> float | None:
    """Retry-After in its form of whole seconds; the form of a date is not used by this service."""
    return float(text) if text.isascii() and text.isdigit() and len(text) < 8 else None


def _requests_transport(proxy: str) -> Transport:
    from cloudrec_gui.api.transport import RequestsTransport

    return RequestsTransport(proxy=proxy)
