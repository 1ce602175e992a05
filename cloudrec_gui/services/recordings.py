"""The use cases of a recording: start, query, update, lay out, stop.

Every recording is a frozen value that ``domain.advance`` replaces; this module decides only what is sent and in which order.
Mutations of one recording are serialised. A start has one resourceId, whatever happens, and is repeated under it only: a second
one under another resourceId or uid could record, and bill, twice (behaviour §1), so that step is left to a person.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from cloudrec_gui.api.errors import ApiError, InvalidRequest
from cloudrec_gui.api.retry import START_AGE_S
from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.draft import Draft, SecretBag, put_in, without_secrets
from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import Cname, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.profile import CUSTOMER_ID, SANDBOX_ID, Profile
from cloudrec_gui.domain.recording import (
    Acquired,
    Failed,
    LayoutAccepted,
    Observed,
    PollPlanned,
    Recording,
    RecordingEvent,
    Slept,
    Started,
    StartSending,
    State,
    StillTheSame,
    Stopped,
    StopSending,
    UpdateAccepted,
    advance,
)
from cloudrec_gui.domain.secrets import Redactor
from cloudrec_gui.services.body_digest import body_digest
from cloudrec_gui.services.connections import Connections
from cloudrec_gui.services.gateway import Caller, Gateway
from cloudrec_gui.services.journal import Journal, JournalRecord, JournalUnavailable
from cloudrec_gui.services.layout_push import STALE_S
from cloudrec_gui.services.naming import new_element, with_correlation
from cloudrec_gui.services.patience import Patience
from cloudrec_gui.services.recording_facts import (
    acquire_extra,
    canvas_of,
    control_hours_of,
    layout_of,
    max_hours_of,
    max_idle_of,
    prefix_of,
    restored,
    token_until_of,
)
from cloudrec_gui.services.recording_shelf import Shelf
from cloudrec_gui.services.refusals import AlreadyRecording, NoTask, Sent, caught, means_stopped
from cloudrec_gui.services.start_steps import StartProgress, StartStep, StepState
from cloudrec_gui.services.tasks import TaskSupervisor
from cloudrec_gui.services.witnesses import SENDS_MAX, AcquireWitness, StartWitness, StopWitness

if TYPE_CHECKING:
    import asyncio

    from cloudrec_gui.api.wire import Connection

__all__ = ["AlreadyRecording", "NoTask", "Recordings", "Sent", "StartProgress", "StartStep", "layout_of"]

_log = logging.getLogger(__name__)


class Recordings(Shelf):
    """All recordings that this program knows. Belongs to the loop thread.

    Calls raise ApiError (after the recording has been advanced), InvalidRequest, JournalUnavailable (start only, nothing was
    sent), AlreadyRecording, NotConnected or NoTask.
    """

    def __init__(
        self,
        gateway: Gateway,
        journal: Journal,
        connections: Connections,
        redactor: Redactor,
        tasks: TaskSupervisor,
        clock: Clock,
        new_key: Callable[[], str] = lambda: os.urandom(16).hex(),
    ) -> None:
        super().__init__()
        self.progress: Event[StartProgress] = Event()
        self.before_verdict: Callable[[], None] = _nothing
        """Called when a query has failed, before anything is concluded from how long that has been so."""
        self._gateway = gateway
        self._journal = journal
        self._connections = connections
        self._redactor = redactor
        self._tasks = tasks
        self._clock = clock
        self._new_key = new_key
        self._mutation: dict[RecordingKey, asyncio.Lock] = {}
        self._asking: dict[RecordingKey, asyncio.Lock] = {}
        self._last_bytes: dict[RecordingKey, bytes] = {}
        self._unconfirmed: set[RecordingKey] = set()
        self._updating: dict[tuple[RecordingKey, Operation], Patience] = {}
        """Of the newest update and layout of each recording."""
        self._sent: dict[RecordingKey, Sent] = {}
        self._begun_with: dict[RecordingKey, Profile] = {}

    def sent(self, key: RecordingKey) -> Sent:
        """What is known of its start, for repeating it."""
        return self._sent.get(key, Sent())

    def begun_with(self, key: RecordingKey) -> Profile | None:
        """The profile, without any secret, that a recording of this run was started with; None for every other one."""
        return self._begun_with.get(key)

    # -------------------------------------------------------------------------------------------------------- start

    async def start(self, profile: Profile, secrets: SecretBag, *, backup_of: RecordingKey | None = None) -> Recording:
        """Acquire and start what ``profile.draft`` describes; returns when the service has accepted it.

        ``backup_of`` names the recording for whose safety it is started (behaviour §1).

        The first query follows five seconds later through the poller and is reported as step QUERY. Cancelling keeps start
        from being sent if it was not sent yet; otherwise its outcome is still written down and shown.
        """
        import asyncio

        connection = self._connections.connection_for(profile, secrets)
        draft = profile.draft
        self._refuse_twin(connection, draft)
        self._register(connection, secrets)
        if draft.correlate:
            draft = with_correlation(draft, new_element())
        recording = self._begin(profile, draft, connection, secrets, backup_of)
        caller = Caller(profile.id, profile.sandbox, draft.cname)
        patience = Patience(told=partial(self._repeating, recording.key, StartStep.ACQUIRE))
        work = self._start(recording.key, connection, caller, draft, draft.merged(secrets), patience)
        flow = self._tasks.spawn(work, name=f"start {recording.key}")
        try:
            error = await asyncio.shield(flow)
        except asyncio.CancelledError:
            patience.give_up()
            raise
        if error is not None:
            raise error
        return self._rows[recording.key]

    async def probe(self, profile: Profile, secrets: SecretBag) -> None:
        """Try the credentials with an acquire that no start follows; costs nothing and lapses after five minutes."""
        connection = self._connections.connection_for(profile, secrets)
        self._register(connection, secrets)
        draft = profile.draft
        caller = Caller(profile.id, profile.sandbox, draft.cname)
        extra = acquire_extra(draft, draft.merged(secrets))
        await self._gateway.acquire(connection, caller, draft.mode, Cname(draft.cname), Uid(draft.uid), extra)

    def _refuse_twin(self, connection: Connection, draft: Draft) -> None:
        for other in self._rows.values():
            same = (other.app_id, other.cname, other.uid) == (connection.app_id, draft.cname, draft.uid)
            if same and not other.final and other.state is not State.AMBIGUOUS:
                raise AlreadyRecording(other.key)

    def _register(self, connection: Connection, secrets: SecretBag) -> None:
        self._redactor.register(*(secret for path, secret in secrets.items() if path != CUSTOMER_ID))
        self._redactor.register_pair(connection.customer_id, connection.customer_secret)

    def _begin(
        self, profile: Profile, draft: Draft, connection: Connection, secrets: SecretBag, backup_of: RecordingKey | None
    ) -> Recording:
        recording = Recording(
            key=RecordingKey(self._new_key()),
            profile=profile.id,
            app_id=connection.app_id,
            mode=draft.mode,
            cname=Cname(draft.cname),
            uid=Uid(draft.uid),
            created_at=self._clock.wall(),
            endpoint=connection.base_url,
            canvas=canvas_of(draft),
            max_idle_s=max_idle_of(draft),
            variant=draft.variant.value,
            prefix=prefix_of(draft),
            control_hours=control_hours_of(draft),
            max_hours=max_hours_of(draft),
            token_until=token_until_of(draft, secrets),
            backup_of=backup_of,
        )
        self._ways[recording.key] = connection
        self._begun_with[recording.key] = profile
        self._put(recording)
        return recording

    async def _start(
        self, key: RecordingKey, connection: Connection, caller: Caller, draft: Draft, body: Mapping[str, Any], patience: Patience
    ) -> Exception | None:
        """The whole start. What is expected to fail is returned, so that only bugs look like failed tasks."""
        async with self._lock(self._mutation, key):
            return await self._start_of(key, connection, caller, draft, body, patience)

    async def _start_of(
        self, key: RecordingKey, connection: Connection, caller: Caller, draft: Draft, body: Mapping[str, Any], patience: Patience
    ) -> Exception | None:
        self._progress(key, StartStep.ACQUIRE, "running")
        try:
            acquired = await self._gateway.acquire(
                connection,
                caller,
                draft.mode,
                Cname(draft.cname),
                Uid(draft.uid),
                acquire_extra(draft, body),
                witness=AcquireWitness(self._journal, self._rows[key], connection, body_digest(body)),
                patience=patience,
            )
        except (ApiError, InvalidRequest, JournalUnavailable) as error:
            return self._start_failed(key, StartStep.ACQUIRE, Operation.ACQUIRE, error)
        resource_id = ResourceId(acquired.known.resource_id)
        self._apply(key, Acquired(resource_id))
        self._progress(key, StartStep.ACQUIRE, "done")
        if patience.over:
            return self._give_up(key)
        self._apply(key, StartSending())
        witness = StartWitness(self._journal, self._rows[key], self._clock)
        return await self._send_start(key, connection, caller, draft, body, patience, witness)

    async def _send_start(
        self,
        key: RecordingKey,
        connection: Connection,
        caller: Caller,
        draft: Draft,
        body: Mapping[str, Any],
        patience: Patience,
        witness: StartWitness,
        age_s: float = 0.0,
    ) -> Exception | None:
        """start, under the resourceId that the recording has had for ``age_s`` seconds."""
        self._progress(key, StartStep.START, "running")
        resource_id = self._rows[key].resource_id
        patience.born, patience.settled = self._clock.mono() - age_s, witness.settled
        patience.told = partial(self._repeating, key, StartStep.START)
        try:
            try:
                started = await self._gateway.start(connection, caller, draft.mode, resource_id, body, witness=witness, patience=patience)
            finally:
                # Before anybody is told of the outcome: the ladder of recovery asks at once what was sent.
                self._sent[key] = Sent(witness.sends, body_digest(body))
            sid = Sid(started.known.sid)
        except ApiError as error:
            if not witness.sid:
                return self._start_failed(key, StartStep.START, Operation.START, witness.judged(error))
            sid = witness.sid
        except (InvalidRequest, JournalUnavailable) as error:
            return self._start_failed(key, StartStep.START, Operation.START, witness.doubt or error)
        except Exception:
            self._apply(key, Failed(Failure(Operation.START, FailureKind.MALFORMED, sent=True)))
            raise
        self._unconfirmed.add(key)
        if draft.mode is Mode.MIX:
            self._rows[key] = replace(self._rows[key], live_layout=layout_of(body))
        self._apply(key, Started(sid))
        self._progress(key, StartStep.START, "done")
        self._progress(key, StartStep.QUERY, "running")
        return None

    async def resend(self, key: RecordingKey, draft: Draft, secrets: SecretBag) -> Recording:
        """Send an ambiguous start once more: the same body under the same resourceId, which can have one recording only
        (behaviour §1). Raises NoTask when that is not what ``draft`` would send, or too late, or too often.
        """
        return await self._finished(self._resend(key, draft, secrets), f"start {key} again")

    async def _resend(self, key: RecordingKey, draft: Draft, secrets: SecretBag) -> Recording | Exception:
        async with self._lock(self._mutation, key):
            recording, sent, connection = self._row(key), self.sent(key), self._ways.get(key)
            body = draft.merged(secrets)
            age = self._clock.wall() - (recording.acquired_at or 0.0)
            if connection is None or recording.state is not State.AMBIGUOUS or not recording.resource_id:
                raise NoTask("there is no start to repeat")
            if sent.sends >= SENDS_MAX or not 0 <= age < START_AGE_S or body_digest(body) != sent.digest:
                raise NoTask("too late, too often, or not the same start")
            self._register(connection, secrets)
            failure = recording.failure or Failure(Operation.START, FailureKind.TIMEOUT, sent=True)
            witness = StartWitness(self._journal, recording, self._clock, sent.sends, ApiError(failure))
            error = await self._send_start(key, connection, self._person(recording), draft, body, Patience(), witness, age)
            return error if error is not None else self._rows[key]

    def _start_failed(self, key: RecordingKey, step: StartStep, operation: Operation, error: Exception) -> Exception:
        if isinstance(error, ApiError):
            failure, text = error.failure, error.reply_text
        else:
            # Our own refusal: the body breaks the specification, or the journal cannot be written. Nothing was sent.
            failure, text = Failure(operation, FailureKind.CANCELLED, sent=False, reason=str(error)), ""
        self._apply(key, Failed(failure, text))
        self._progress(key, step, "failed", failure)
        return error

    def _give_up(self, key: RecordingKey) -> Exception:
        failure = Failure(Operation.START, FailureKind.CANCELLED, sent=False)
        self._apply(key, Failed(failure))
        self._progress(key, StartStep.START, "failed", failure)
        return ApiError(failure)

    # -------------------------------------------------------------------------------------------- a running recording

    async def query(self, key: RecordingKey, *, person: bool = True) -> Recording:
        """Ask how it is. Two queries of one recording never overlap; an answer that comes after the end changes nothing."""
        async with self._lock(self._asking, key):
            recording = self._row(key)
            if recording.final:
                return recording
            connection, task = self._address(recording)
            caller = Caller(recording.profile, recording.profile == SANDBOX_ID, recording.cname, automatic=not person)
            try:
                reply = await self._gateway.query(connection, caller, task, self._last_bytes.get(key))
            except ApiError as error:
                # A 404 that spans the computer's sleep must not look like one of ninety seconds.
                self.before_verdict()
                self._heard(key, Failed(error.failure, error.reply_text))
                raise
            if reply.unchanged:
                return self._heard(key, StillTheSame())
            answer = reply.known
            seen = Observed(answer.status, answer.shape.value, answer.files, answer.slice_started_ms, reply.text, answer.services)
            recording = self._heard(key, seen)
            if not recording.final:
                self._last_bytes[key] = reply.body
            return recording

    async def stop(self, key: RecordingKey, *, asynchronous: bool = False) -> Recording:
        """End it. The synchronous form returns with the files; after the asynchronous one queries go on until the end is seen.

        Answers that mean "already exiting" or "nothing was recorded" (49, 404, 435) are outcomes, not errors.
        """
        return await self._finished(self._stop(key, asynchronous), f"stop {key}")

    async def update_layout(self, key: RecordingKey, client_request: Mapping[str, Any]) -> Recording:
        """Replace the whole layout by ``client_request`` (rest-api §6); ``live_layout`` is what was accepted last."""
        return await self._finished(self._update_layout(key, client_request), f"updateLayout {key}")

    def overtake_layout(self, key: RecordingKey) -> None:
        """A newer layout waits, so one that failed on its way is not repeated."""
        self._overtake(key, Operation.UPDATE_LAYOUT)

    async def update(self, key: RecordingKey, client_request: Mapping[str, Any], secrets: SecretBag | None = None) -> Recording:
        """Replace subscriptions, pause, the push address or the bucket's credentials (rest-api §5).

        ``secrets`` are put into ``client_request`` by their paths (``("clientRequest", "storageConfig", "stsToken")``) at the
        moment of sending; lists on the way must exist. ``Recording.settings`` is what was accepted, without any secret.
        """
        self._redactor.register(*(secrets or {}).values(), *without_secrets({"clientRequest": client_request})[1].values())
        return await self._finished(self._update(key, client_request, secrets or {}), f"update {key}")

    def plan(self, key: RecordingKey, at: float | None, interval: float | None, polling: bool) -> None:
        """The poller's intention, for people to see: ``at`` in wall seconds, ``interval`` as a person chose it."""
        recording = self._rows.get(key)
        if recording is not None and (recording.next_query_at, recording.interval, recording.polling) != (at, interval, polling):
            self._apply(key, PollPlanned(at, interval, polling))

    def restore(self, records: Iterable[JournalRecord], connection_of: Callable[[JournalRecord], Connection | None]) -> None:
        """List recordings of earlier runs that may still run. Where no connection is known they are shown but not asked about."""
        for record in records:
            if not record.open or record.key in self._rows:
                continue
            connection = connection_of(record)
            if connection is not None:
                self._redactor.register_pair(connection.customer_id, connection.customer_secret)
                self._ways[record.key] = connection
            self._sent[record.key] = Sent(record.sends, record.body_digest)
            self._put(restored(record, polling=connection is not None and bool(record.sid)))

    def connect(self, key: RecordingKey, connection: Connection) -> None:
        """Credentials have come for a recording of an earlier run: from now on it can be asked about."""
        recording = self._row(key)
        self._redactor.register_pair(connection.customer_id, connection.customer_secret)
        self._ways[key] = connection
        self._put(replace(recording, polling=recording.polling or bool(recording.sid)))

    def admit(self, recording: Recording, connection: Connection) -> None:
        """List a recording of another program. Raises AlreadyRecording when its sid is listed."""
        for other in self._rows.values():
            if other.sid == recording.sid and other.app_id == recording.app_id:
                raise AlreadyRecording(other.key)
        self._redactor.register_pair(connection.customer_id, connection.customer_secret)
        self._ways[recording.key] = connection
        self._put(recording)

    def tell(self, key: RecordingKey, event: RecordingEvent) -> Recording:
        """What was found out about a recording elsewhere than in its own calls; nothing once it has ended."""
        return self._heard(key, event)

    def put_back(self, recording: Recording) -> None:
        """Show a recording as it was before a person settled it."""
        self._row(recording.key)
        self._put(recording)

    def slept(self, seconds: float) -> None:
        """The computer slept: nobody asked meanwhile, so what is missing has not been missing for that long."""
        for recording in [each for each in self._rows.values() if each.missing_since is not None and not each.final]:
            self._apply(recording.key, Slept(seconds))
        if seconds > STALE_S:
            # What was wanted before such a sleep is not sent again after it.
            for (_, operation), patience in tuple(self._updating.items()):
                if self._gateway.retry(operation).replaceable:
                    patience.give_up()

    async def _stop(self, key: RecordingKey, asynchronous: bool) -> Recording | Exception:
        async with self._lock(self._mutation, key):
            recording = self._row(key)
            if recording.final:
                return recording
            connection, task = self._address(recording)
            self._apply(key, StopSending())
            witness = StopWitness(self._journal, key)
            try:
                reply = await self._gateway.stop(connection, self._person(recording), task, asynchronous, witness=witness)
            except ApiError as error:
                recording = self._heard(key, Failed(error.failure, error.reply_text))
                return recording if means_stopped(error.failure) else error
            if asynchronous:
                return self._rows[key]
            answer = reply.known
            return self._heard(key, Stopped(answer.files, answer.uploading, answer.shape.value, reply.text, answer.services))

    async def _update_layout(self, key: RecordingKey, client_request: Mapping[str, Any]) -> Recording | Exception:
        patience = self._newest(key, Operation.UPDATE_LAYOUT)
        async with self._lock(self._mutation, key):
            recording = self._row(key)
            connection, task = self._address(recording)
            try:
                await self._gateway.update_layout(connection, self._person(recording), task, client_request, patience=patience)
            except InvalidRequest as error:
                return error
            except ApiError as error:
                self._heard(key, Failed(error.failure, error.reply_text))
                return error
            return self._heard(key, LayoutAccepted(dict(client_request)))

    async def _update(self, key: RecordingKey, client_request: Mapping[str, Any], secrets: SecretBag) -> Recording | Exception:
        patience = self._newest(key, Operation.UPDATE)
        async with self._lock(self._mutation, key):
            recording = self._row(key)
            connection, task = self._address(recording)
            whole: Any = {"clientRequest": client_request}
            for path, secret in secrets.items():
                whole = put_in(whole, path, secret.reveal())
            try:
                await self._gateway.update(connection, self._person(recording), task, whole["clientRequest"], patience=patience)
            except InvalidRequest as error:
                return error
            except ApiError as error:
                self._heard(key, Failed(error.failure, error.reply_text))
                return error
            return self._heard(key, UpdateAccepted(without_secrets({"clientRequest": client_request})[0].get("clientRequest", {})))

    def _newest(self, key: RecordingKey, operation: Operation) -> Patience:
        """The patience of a call that takes the place of every earlier one of its kind."""
        self._overtake(key, operation)
        patience = self._updating[key, operation] = Patience()
        return patience

    def _overtake(self, key: RecordingKey, operation: Operation) -> None:
        former = self._updating.pop((key, operation), None)
        if former is not None and self._gateway.retry(operation).replaceable:
            former.give_up()

    async def _finished(self, work: Awaitable[Recording | Exception], name: str) -> Recording:
        """Wait for a mutation that is not cut short when the one who waits is cancelled: it may already have had its effect."""
        import asyncio

        outcome = await asyncio.shield(self._tasks.spawn(caught(work), name=name))
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    # ------------------------------------------------------------------------------------------------------ book-keeping

    @staticmethod
    def _person(recording: Recording) -> Caller:
        return Caller(recording.profile, recording.profile == SANDBOX_ID, recording.cname)

    def _heard(self, key: RecordingKey, event: RecordingEvent) -> Recording:
        """Apply what an answer says, unless the recording has ended meanwhile: a late answer must not bring it back to life."""
        if isinstance(event, Failed):
            # After a failure the next good answer counts as news, even if it repeats the bytes of the one before.
            self._last_bytes.pop(key, None)
        if not self._rows[key].final:
            self._apply(key, event)
            if key in self._unconfirmed:
                self._first_query(key, event)
        return self._rows[key]

    def _first_query(self, key: RecordingKey, event: RecordingEvent) -> None:
        if isinstance(event, Observed):
            self._unconfirmed.discard(key)
            self._progress(key, StartStep.QUERY, "done")
        elif isinstance(event, Failed) and event.failure.operation is Operation.QUERY:
            self._progress(key, StartStep.QUERY, "failed", event.failure)

    def _apply(self, key: RecordingKey, event: RecordingEvent) -> None:
        before = self._rows[key]
        after = advance(before, event, self._clock.wall())
        self._put(after)
        if after.final and not before.final:
            self._end(after)

    def _repeating(self, key: RecordingKey, step: StartStep, attempt: int, seconds: float, failure: Failure) -> None:
        self.progress.emit(StartProgress(key, step, "running", failure, attempt, seconds))

    def _end(self, recording: Recording) -> None:
        self._updating.pop((recording.key, Operation.UPDATE), None)
        self._updating.pop((recording.key, Operation.UPDATE_LAYOUT), None)
        self._last_bytes.pop(recording.key, None)
        self._unconfirmed.discard(recording.key)
        if recording.sid:
            self._tasks.launch(self._note_end(recording), name=f"journal {recording.key}")

    async def _note_end(self, recording: Recording) -> None:
        try:
            await self._gateway.in_worker(partial(self._journal.ended, recording.key, recording.state))
        except JournalUnavailable:
            # Harmless: the next run asks the service about it once more and hears that it is gone.
            _log.info("the end of a recording could not be written down")

    def _progress(self, key: RecordingKey, step: StartStep, state: StepState, failure: Failure | None = None) -> None:
        self.progress.emit(StartProgress(key, step, state, failure))


def _nothing() -> None:
    """Nobody has a reservation."""
