"""Carries out what the ladder offers: the same start again, a sid confirmed by one query, a person's word, an adoption.

Nothing is believed because it was pasted: before a sid is taken over, the service has answered a query under the resourceId and
this sid (behaviour §15). What was found out is written down first and shown then.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from cloudrec_gui.api.errors import ApiError
from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.draft import SecretBag
from cloudrec_gui.domain.errors import Failure
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.profile import SANDBOX_ID, Profile
from cloudrec_gui.domain.recording import (
    Failed,
    MoveNoted,
    Observed,
    Origin,
    PresumedEnded,
    Recording,
    SidFound,
    State,
    advance,
)
from cloudrec_gui.services.gateway import Caller, Gateway
from cloudrec_gui.services.journal import Journal, JournalUnavailable
from cloudrec_gui.services.recordings import AlreadyRecording, NoTask, Recordings
from cloudrec_gui.services.recovery.adoption import Ids
from cloudrec_gui.services.recovery.ladder import Help, Rung, RungKind, steps
from cloudrec_gui.services.recovery.notifications import Notification
from cloudrec_gui.services.recovery.same_start import as_sent, digest_as_sent
from cloudrec_gui.services.recovery.suspects import Plan, Suspect, suspect_of

if TYPE_CHECKING:
    from cloudrec_gui.api.wire import Connection, TaskRef
    from cloudrec_gui.services.diagnosis import Ranked

_log = logging.getLogger(__name__)
Prepared = Callable[[ProfileId], tuple[Profile, SecretBag] | None]
"""A profile as it is now, with the secrets that this run knows; None when there is none of that name any more."""


class Answer(Enum):
    """What came of a query about a sid."""

    CONFIRMED = "confirmed"
    NOT_THIS = "not-this"
    """404: not this sid, or it has ended, or it is on its way to another server."""


class Salvage:
    """One per program; belongs to the loop thread. Calls raise ApiError, NoTask or AlreadyRecording."""

    def __init__(
        self, recordings: Recordings, gateway: Gateway, journal: Journal, clock: Clock, prepared: Prepared, plan: Plan | None = None
    ) -> None:
        self.changed: Event[None] = Event()
        """Other suspects, or another state of the ladder of one."""
        self._recordings = recordings
        self._gateway = gateway
        self._journal = journal
        self._clock = clock
        self._prepared = prepared
        self._plan = plan or Plan()
        self._taken: dict[RecordingKey, set[RungKind]] = {}
        self._settled: dict[RecordingKey, tuple[Recording, bool]] = {}
        self._doubted: set[RecordingKey] = set()
        recordings.changed.subscribe(self._on_changed)

    # ------------------------------------------------------------------------------------------------------ looking
    @property
    def plan(self) -> Plan:
        """What the journal told when this run began."""
        return self._plan

    def take_plan(self, plan: Plan) -> None:
        """The journal has been read."""
        self._plan = plan
        self.changed.emit(None)

    def suspects(self) -> tuple[Suspect, ...]:
        """Everything in doubt now, of this run and of earlier ones: the newest first."""
        found = [self._suspect(self._recordings.get(key)) for key in self._doubted]
        return tuple(sorted((each for each in found if each is not None), key=_newest))

    def settled(self) -> tuple[tuple[Recording, bool], ...]:
        """What a person has settled in this run, as it was before, and whether it was said to have run; the latest first."""
        return tuple(reversed(self._settled.values()))

    def suspect(self, key: RecordingKey) -> Suspect | None:
        """One recording as a suspect; None when it needs no recovery."""
        return self._suspect(self._recordings.get(key))

    def connected(self, key: RecordingKey) -> bool:
        """Whether the service can be asked about it in this run."""
        return self._recordings.way(key) is not None

    def ladder(self, key: RecordingKey) -> tuple[Rung, ...]:
        """What can be done about one suspect now; nothing once it is none."""
        suspect = self.suspect(key)
        if suspect is None:
            return ()
        known = Help(self.connected(key), self._digest(suspect), frozenset(self._taken.get(key, ())))
        return steps(suspect, self._clock.wall(), known)

    def _suspect(self, recording: Recording | None) -> Suspect | None:
        if recording is None:
            return None
        sent = self._recordings.sent(recording.key)
        return suspect_of(recording, sends=sent.sends, digest=sent.digest)

    def _digest(self, suspect: Suspect) -> str:
        prepared = self._prepared(suspect.profile)
        if prepared is None or prepared[0].draft.mode is not suspect.mode:
            return ""
        return digest_as_sent(prepared[0].draft, suspect.prefix, prepared[1])

    def _on_changed(self, recording: Recording) -> None:
        doubted = recording.state is State.AMBIGUOUS
        if doubted != (recording.key in self._doubted):
            (self._doubted.add if doubted else self._doubted.discard)(recording.key)
            self.changed.emit(None)

    # ------------------------------------------------------------------------------------------------------- climbing
    async def retry(self, key: RecordingKey) -> Recording:
        """The very same start once more (first rung)."""
        recording = self._row(key)
        prepared = self._prepared(recording.profile)
        if prepared is None:
            raise NoTask("its profile is gone")
        profile, secrets = prepared
        self._take(key, RungKind.RETRY)
        try:
            return await self._recordings.resend(key, as_sent(profile.draft, recording.prefix), secrets)
        finally:
            self.changed.emit(None)

    async def confirm(self, key: RecordingKey, sid: Sid, rung: RungKind = RungKind.BUCKET) -> Answer:
        """Ask the service about this sid. A good answer makes the recording one that is watched; a 404 changes nothing."""
        recording, connection = self._row(key), self._recordings.way(key)
        if connection is None or not recording.resource_id or recording.state is not State.AMBIGUOUS:
            raise NoTask("it cannot be asked about")
        self._take(key, rung)
        try:
            seen = await self._ask(recording, connection, sid)
        except ApiError as error:
            self.changed.emit(None)
            if error.failure.worker_missing:
                return Answer.NOT_THIS
            raise
        if self._row(key).state is not State.AMBIGUOUS:
            return Answer.CONFIRMED
        started = _begun(seen, recording.acquired_at)
        await self._write(partial(self._journal.started, key, sid, started))
        self._recordings.tell(key, SidFound(sid, started))
        self._recordings.tell(key, seen)
        self.changed.emit(None)
        return Answer.CONFIRMED

    def note(self, key: RecordingKey, told: Iterable[Notification]) -> bool:
        """Take over a new uid that notifications about this very sid tell. Whether there was one."""
        recording = self._row(key)
        moves = [each for each in told if each.sid == recording.sid and each.new_uid]
        if not moves:
            return False
        self._recordings.tell(key, MoveNoted(moves[-1].new_uid))
        return True

    def mark(self, key: RecordingKey, rung: RungKind) -> None:
        """A person has taken this step, with whatever outcome."""
        self._take(key, rung)
        self.changed.emit(None)

    # ------------------------------------------------------------------------------------------------------- settling
    async def settle(self, key: RecordingKey, ran: bool) -> None:
        """A person's word: it has ended (``ran``) or never ran. Can be taken back until the program ends."""
        recording = self._row(key)
        if recording.state is not State.AMBIGUOUS:
            raise NoTask("it is not in doubt")
        self._settled[key] = recording, ran
        await self._write(partial(self._journal.settled, key, ran))
        self._recordings.tell(key, PresumedEnded(ran))
        self.changed.emit(None)

    async def unsettle(self, key: RecordingKey) -> None:
        """Take :meth:`settle` back."""
        found = self._settled.pop(key, None)
        if found is None:
            return
        await self._write(partial(self._journal.reopened, key))
        self._recordings.put_back(found[0])
        self.changed.emit(None)

    # --------------------------------------------------------------------------------------------------------- adopting
    async def adopt(self, ids: Ids, profile: Profile, connection: Connection) -> Recording:
        """Confirm the ids by one query, then list, write down and watch the recording. ``ids`` must have no faults.

        Raises AlreadyRecording when it is listed, ApiError when the service does not know it or cannot be reached.
        """
        for other in self._recordings.all():
            if other.sid == ids.sid and not other.final:
                raise AlreadyRecording(other.key)
        recording = self._foreign(ids, profile, connection)
        connection = replace(connection, app_id=recording.app_id)
        seen = await self._ask(recording, connection, recording.sid)
        recording = advance(replace(recording, started_at=_begun(seen, None)), seen, self._clock.wall())
        area = connection.area.value if connection.area is not None else ""
        await self._write(partial(self._journal.adopted, recording, area, connection.custom))
        self._recordings.admit(recording, connection)
        return recording

    def refused(self, ids: Ids, profile: Profile, connection: Connection, failure: Failure) -> tuple[Recording, tuple[Ranked, ...]]:
        """What :meth:`adopt` looked for, as its query has left it, and why it may not have been found, best first.

        No cause where the answer says by itself what is wrong. What would start it again is left out: it is not ours.
        """
        from cloudrec_gui.services.diagnosis import Do, Remedy, diagnose, known_of

        now = self._clock.wall()
        recording = advance(self._foreign(ids, profile, connection), Failed(failure), now)
        causes = diagnose(recording, failure, now, known_of(recording, self._recordings.all(), {}))
        ours = (Do.CORRECT_IDS, Do.QUERY_NOW, Do.WAIT_THEN_QUERY, Do.COPY_REPORT, Do.OPEN_ENDPOINT)
        return recording, tuple(each if each.remedy.do in ours else replace(each, remedy=Remedy(Do.NOTHING)) for each in causes)

    # ------------------------------------------------------------------------------------------------------- helpers
    def _foreign(self, ids: Ids, profile: Profile, connection: Connection) -> Recording:
        """A recording of another program, of which nothing but its ids is known."""
        return Recording(
            key=RecordingKey(os.urandom(16).hex()),
            profile=profile.id,
            app_id=AppId(ids.app_id) if ids.app_id else connection.app_id,
            mode=Mode(ids.mode),
            cname=Cname(ids.cname),
            uid=Uid(ids.uid),
            created_at=self._clock.wall(),
            endpoint=connection.base_url,
            state=State.STARTING,
            resource_id=ResourceId(ids.resource_id),
            sid=Sid(ids.sid),
            origin=Origin.ADOPTED,
        )

    async def _ask(self, recording: Recording, connection: Connection, sid: Sid) -> Observed:
        """One query."""
        caller = Caller(recording.profile, recording.profile == SANDBOX_ID, recording.cname)
        reply = await self._gateway.query(connection, caller, _task(recording, sid))
        answer = reply.known
        return Observed(answer.status, answer.shape.value, answer.files, answer.slice_started_ms, reply.text, answer.services)

    async def _write(self, entry: Callable[[], None]) -> None:
        """What was found out counts even if it cannot be written: the next run is then in doubt once more, which is harmless."""
        try:
            await self._gateway.in_worker(entry)
        except JournalUnavailable:
            _log.warning("what recovery found out could not be written down")

    def _take(self, key: RecordingKey, rung: RungKind) -> None:
        self._taken.setdefault(key, set()).add(rung)

    def _row(self, key: RecordingKey) -> Recording:
        recording = self._recordings.get(key)
        if recording is None:
            raise NoTask("unknown recording")
        return recording


def _task(recording: Recording, sid: Sid) -> TaskRef:
    from cloudrec_gui.api.wire import TaskRef

    return TaskRef(recording.resource_id, sid, recording.mode, recording.cname, recording.uid)


def _begun(seen: Observed, otherwise: float | None) -> float | None:
    """When it began, as the first file tells (milliseconds); wall seconds."""
    return seen.slice_started_ms / 1000 if seen.slice_started_ms else otherwise


def _newest(suspect: Suspect) -> float:
    return -suspect.asked_at
