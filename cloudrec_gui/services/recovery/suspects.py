"""What may be running although nobody watches it: a pure plan from the journal's records.

Nothing is asked of the service here. The plan errs on the side of "it may run": only a proof takes a recording out of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import RESOURCE_S, Recording, State
from cloudrec_gui.services.journal import JournalRecord, Known


class Doubt(Enum):
    """What is known of a recording whose end was not seen, the worst first."""

    AMBIGUOUS = "ambiguous"
    """start was sent and its answer never came: it may run, and its sid is unknown."""
    STOPPING = "stopping"
    """A stop was on its way; whether it arrived is asked."""
    RUNNING = "running"
    """Its sid is known: it is watched again."""
    NOTHING_RUNS = "nothing-runs"
    """Interrupted before start was sent: the resourceId lapses by itself."""


_ORDER: Final = tuple(Doubt)


@dataclass(frozen=True, slots=True)
class Suspect:
    """One recording in doubt, with everything that is needed to find, ask, or end it. Times are wall seconds."""

    key: RecordingKey
    doubt: Doubt
    profile: ProfileId
    app_id: AppId
    mode: Mode
    cname: Cname
    uid: Uid
    asked_at: float
    """When somebody wanted it to start."""
    acquired_at: float | None = None
    resource_id: ResourceId = ResourceId("")
    sid: Sid = Sid("")
    prefix: tuple[str, ...] = ()
    endpoint: str = ""
    max_idle_s: int | None = None
    """None: not known, or the mode has none."""
    max_hours: int | None = None
    """``maxRecordingHour``; None: not known, or the mode has none."""
    sends: int = 0
    """How often start was sent."""
    digest: str = ""
    """``body_digest`` of what start carried; empty: not known."""

    @property
    def billed(self) -> bool:
        """Whether it may cost money now."""
        return self.doubt is not Doubt.NOTHING_RUNS

    @property
    def folder(self) -> str:
        """Where its files stand in the bucket, with a slash at the end; empty for the bucket's top."""
        return "".join(f"{part}/" for part in self.prefix)

    @property
    def own_folder(self) -> bool:
        """Whether no other start writes into that folder."""
        return bool(self.prefix) and _is_own(self.prefix[-1])

    @property
    def latest_end(self) -> float | None:
        """When the service ends it at the latest, whoever is in the channel; None where nothing ends it for certain.

        ``maxRecordingHour`` counts from the start, and start can be sent until the resourceId lapses.
        """
        if self.mode is not Mode.WEB or self.max_hours is None:
            return None
        begun = self.asked_at if self.acquired_at is None else self.acquired_at
        return begun + RESOURCE_S + self.max_hours * 3600


@dataclass(frozen=True, slots=True)
class Plan:
    """All suspects, the worst first, the newest of each kind first."""

    suspects: tuple[Suspect, ...] = ()

    def of(self, doubt: Doubt) -> tuple[Suspect, ...]:
        """Those of one kind."""
        return tuple(each for each in self.suspects if each.doubt is doubt)

    @property
    def in_doubt(self) -> bool:
        """Whether a person is needed."""
        return bool(self.of(Doubt.AMBIGUOUS))


def plan(records: Iterable[JournalRecord], now: float) -> Plan:
    """What earlier runs may have left running at wall time ``now``."""
    found = [each for each in (_of_record(record, now) for record in records) if each is not None]
    return Plan(tuple(sorted(found, key=_rank)))


def suspect_of(recording: Recording, *, sends: int = 0, digest: str = "") -> Suspect | None:
    """A listed recording as a suspect; None for one that needs no recovery."""
    doubts = {State.AMBIGUOUS: Doubt.AMBIGUOUS, State.STOPPING: Doubt.STOPPING}
    doubt = doubts.get(recording.state, Doubt.RUNNING if recording.running else None)
    if doubt is None:
        return None
    web = recording.mode is Mode.WEB
    return Suspect(
        key=recording.key,
        doubt=doubt,
        profile=recording.profile,
        app_id=recording.app_id,
        mode=recording.mode,
        cname=recording.cname,
        uid=recording.uid,
        asked_at=recording.created_at,
        acquired_at=recording.acquired_at,
        resource_id=recording.resource_id,
        sid=recording.sid,
        prefix=recording.prefix,
        endpoint=recording.endpoint,
        max_idle_s=None if web else recording.max_idle_s,
        max_hours=recording.max_hours if web else None,
        sends=sends,
        digest=digest,
    )


def _rank(suspect: Suspect) -> tuple[int, float]:
    return _ORDER.index(suspect.doubt), -suspect.asked_at


def _of_record(record: JournalRecord, now: float) -> Suspect | None:
    doubts = {Known.AMBIGUOUS: Doubt.AMBIGUOUS, Known.RUNNING: Doubt.RUNNING, Known.STOPPING: Doubt.STOPPING}
    doubt = doubts.get(record.known)
    if doubt is None:
        if not _interrupted(record, now):
            return None
        doubt = Doubt.NOTHING_RUNS
    return Suspect(
        key=record.key,
        doubt=doubt,
        profile=record.profile,
        app_id=record.app_id,
        mode=record.mode,
        cname=record.cname,
        uid=record.uid,
        asked_at=record.created_at,
        acquired_at=record.acquired_at,
        resource_id=record.resource_id,
        sid=record.sid,
        prefix=record.prefix,
        endpoint=record.endpoint,
        max_idle_s=None if record.mode is Mode.WEB else record.max_idle_s,
        max_hours=record.max_hours if record.mode is Mode.WEB else None,
        sends=record.sends,
        digest=record.body_digest,
    )


def _interrupted(record: JournalRecord, now: float) -> bool:
    """Whether a start was cut off before it was sent, so recently that somebody may ask what became of it."""
    last = record.created_at if record.acquired_at is None else record.acquired_at
    return record.known is Known.NOT_STARTED and not record.sends and record.last_at == last and now - last < RESOURCE_S


def _is_own(element: str) -> bool:
    return len(element) == 16 and element.startswith("cr") and all(digit in "0123456789abcdef" for digit in element[2:])
