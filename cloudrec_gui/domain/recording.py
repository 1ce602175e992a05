"""One recording's life as a frozen value and a table of what each event does to it (behaviour §1–§5).

``advance(recording, event, now)`` is pure: services feed it what happened, rows and panes show what it returns.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from enum import Enum
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Final

from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation

CONFIRM_WITHIN_S: Final = 90.0
"""A start that shows no status 4 or 5 within this time is considered failed (behaviour §2)."""
RESOURCE_S: Final = 300.0
"""How long a resourceId waits for its start (behaviour §1)."""
FAILOVER_S: Final = 90.0
"""A 404 means "moving" for at most this long (behaviour §2, §13)."""
STOP_MEANT_S: Final = 600.0
"""One that vanishes so soon after a stop was asked for has been stopped, whatever became of the stop's answer."""


class State(Enum):
    """What this program knows about the recording, which is not always what the service knows."""

    # Asked for its place in a set several times at every answer; the hash of Enum is that of the name, worked out in Python.
    __hash__ = object.__hash__

    INTENT = "intent"
    """Written down, nothing sent yet."""
    ACQUIRED = "acquired"
    SENDING = "sending"
    """start is on its way."""
    STARTING = "starting"
    """start was accepted; not confirmed by a query yet. A 200 from start proves nothing (behaviour §4)."""
    READY = "ready"
    """Status 4: everything is ready, no file yet."""
    RECORDING = "recording"
    """Status 5."""
    MISSING = "missing"
    """Query answers 404: moving to another server, or gone. Not the end before 90 s."""
    STOPPING = "stopping"
    ENDED = "ended"
    ENDED_EMPTY = "ended-empty"
    """Stopped without a file because nobody published (206/435): a normal outcome."""
    GONE = "gone"
    """404 for longer than a fail-over takes: it ended by itself."""
    ABNORMAL = "abnormal"
    """Status 20."""
    NOT_STARTED = "not-started"
    """Proven: the service refused it or not a byte was sent."""
    AMBIGUOUS = "ambiguous"
    """start was sent and no usable answer came: it may be running and billing."""


class Origin(Enum):
    """How this program came to know a recording."""

    OWN = "own"
    """Started in this run."""
    RESTORED = "restored"
    """Started by an earlier run; the journal named it."""
    ADOPTED = "adopted"
    """Started by another program; a person named its ids."""


FINAL: Final = (State.ENDED, State.ENDED_EMPTY, State.GONE, State.ABNORMAL, State.NOT_STARTED)
"""No set: a member of an Enum is hashed in Python, and this is asked of a whole fleet several times a second."""
RUNNING: Final = (State.STARTING, State.READY, State.RECORDING, State.MISSING)
"""States in which the recording has a sid and can be queried, laid out and stopped."""


@dataclass(frozen=True, slots=True)
class RecordedFile:
    """One file as query or stop names it. ``started_ms`` is milliseconds since the epoch, or None."""

    name: str
    track: str = ""
    uid: str = ""
    playable: bool | None = None
    started_ms: int | None = None


@dataclass(frozen=True, slots=True)
class ServiceState:
    """What one service of a page recording says about itself (rest-api §4): the recorder, the push, the upload."""

    name: str
    state: str = ""
    """``init``, ``inProgress`` or ``exit``."""
    onhold: bool | None = None
    outputs: tuple[tuple[str, str], ...] = ()
    """For every push: its address, redacted, and ``connecting``, ``publishing``, ``onhold`` or ``disconnected``."""
    uploading: str = ""
    exit_reason: str = ""


@dataclass(frozen=True, slots=True)
class Recording:
    """Everything that is known about one recording. Times are wall seconds; ``None`` where it has not happened."""

    key: RecordingKey
    profile: ProfileId
    app_id: AppId
    mode: Mode
    cname: Cname
    uid: Uid
    created_at: float
    endpoint: str = ""
    """Base URL the recording was started at."""
    state: State = State.INTENT
    resource_id: ResourceId = ResourceId("")
    sid: Sid = Sid("")
    acquired_at: float | None = None
    started_at: float | None = None
    """When start was accepted."""
    confirmed_at: float | None = None
    """When a query first showed status 4 or 5."""
    ended_at: float | None = None
    missing_since: float | None = None
    status: int | None = None
    highest: int = -1
    """Highest status of 0…8 seen, for the steps in the detail pane."""
    files: tuple[RecordedFile, ...] = ()
    slice_started_ms: int | None = None
    uploading: str = ""
    shape: str = ""
    """Which server response the last answer carried (rest-api §4.1), as ``api`` names it."""
    last_query_at: float | None = None
    next_query_at: float | None = None
    interval: float | None = None
    """Seconds between queries chosen by a person; None means adaptive."""
    polling: bool = True
    queries: int = 0
    last_answer: str = ""
    """Text of the last complete answer, redacted."""
    failure: Failure | None = None
    """The last failed call, cleared by the next good one of the same kind."""
    live_layout: Mapping[str, Any] | None = None
    """clientRequest of the layout that the service has accepted last (from start or updateLayout)."""
    canvas: tuple[int, int] = (360, 640)
    """Output size in pixels; cannot change while running."""
    max_idle_s: int = 30
    """Idle exit in seconds; a page recording has none (behaviour §5)."""
    variant: str = ""
    """Value of the ``Variant`` it was started as; empty for one that an earlier run left."""
    prefix: tuple[str, ...] = ()
    """``fileNamePrefix`` as it was sent, with the folder of this very start if there is one."""
    services: tuple[ServiceState, ...] = ()
    origin: Origin = Origin.OWN
    control_hours: int = 72
    """``resourceExpiredHour``: for so long after start the service obeys query, update, updateLayout and stop (behaviour §1)."""
    max_hours: int | None = None
    """``maxRecordingHour`` of a page recording; None for the other modes."""
    token_until: float | None = None
    """When the token that start carried runs out (behaviour §16); None without a token or where it cannot be read."""
    stop_asked_at: float | None = None
    """When a stop was last sent from here."""
    seen_at: float | None = None
    """When a query last showed status 4 or 5."""
    misses: int = 0
    """How many queries in a row were answered with 404 (behaviour §4)."""
    recorder_uid: Uid = Uid("")
    """The uid that a fail-over has given the recorder, where a notification told it; empty: ``uid`` (behaviour §13)."""
    backup_of: RecordingKey | None = None
    """The recording for whose safety this one was started."""
    settled: bool = False
    """A person has said how it ended, because nothing else could tell."""
    settings: Mapping[str, Any] = field(default_factory=dict)
    """What update has changed, newest first wins: the ``clientRequest`` that was accepted last, block by block, without secrets."""

    @property
    def running(self) -> bool:
        """Whether it is believed to run, and to be billed; one that is missing counts until its end is proven."""
        return self.state in RUNNING

    @property
    def final(self) -> bool:
        """Whether nothing can change it any more."""
        return self.state in FINAL

    @property
    def control_until(self) -> float | None:
        """When the service stops obeying; the recording itself goes on, and bills. None before start was accepted."""
        return None if self.started_at is None else self.started_at + self.control_hours * 3600

    @property
    def resource_until(self) -> float | None:
        """Until when start may be sent under its resourceId; None before there is one, and once it was used."""
        return None if self.acquired_at is None or self.sid else self.acquired_at + RESOURCE_S

    @property
    def hours_until(self) -> float | None:
        """When ``maxRecordingHour`` ends a page recording."""
        return None if self.started_at is None or self.max_hours is None else self.started_at + self.max_hours * 3600


@dataclass(frozen=True, slots=True)
class Acquired:
    """acquire was answered: a resourceId that is good for five minutes until start (behaviour §1)."""

    resource_id: ResourceId


@dataclass(frozen=True, slots=True)
class StartSending:
    """Written down before the first byte of start."""


@dataclass(frozen=True, slots=True)
class Started:
    """start was answered with a sid, which proves only that it was accepted (behaviour §1)."""

    sid: Sid


@dataclass(frozen=True, slots=True)
class Observed:
    """A query was answered with 200. ``text`` is the redacted body."""

    status: int | None
    shape: str
    files: tuple[RecordedFile, ...] = ()
    slice_started_ms: int | None = None
    text: str = ""
    services: tuple[ServiceState, ...] = ()


@dataclass(frozen=True, slots=True)
class StillTheSame:
    """A query was answered with exactly the bytes of the one before."""


@dataclass(frozen=True, slots=True)
class Failed:
    """Any call that failed; ``failure.operation`` says which. ``text`` is the redacted body, if one came."""

    failure: Failure
    text: str = ""


@dataclass(frozen=True, slots=True)
class StopSending:
    """stop is about to be sent."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """stop was answered with 200."""

    files: tuple[RecordedFile, ...] = ()
    uploading: str = ""
    shape: str = ""
    text: str = ""
    services: tuple[ServiceState, ...] = ()


@dataclass(frozen=True, slots=True)
class LayoutAccepted:
    """updateLayout was answered: this ``clientRequest`` replaces the whole layout (rest-api §6)."""

    layout: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class UpdateAccepted:
    """update was answered with 200; ``settings`` is its ``clientRequest`` without secrets. Each block replaces the one before."""

    settings: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PollPlanned:
    """When the poller will ask next; None when it will not."""

    at: float | None
    interval: float | None = None
    polling: bool = True


@dataclass(frozen=True, slots=True)
class SidFound:
    """A recording of which only the resourceId was known has a sid: a query under both ids was answered (behaviour §15)."""

    sid: Sid
    started_at: float | None = None


@dataclass(frozen=True, slots=True)
class MoveNoted:
    """A notification 12 (``session_failover``) named the recorder's new uid (webhooks, behaviour §13)."""

    uid: Uid


@dataclass(frozen=True, slots=True)
class PresumedEnded:
    """A person has settled what cannot be found out: it has ended, or never ran."""

    ran: bool = True


@dataclass(frozen=True, slots=True)
class Slept:
    """The computer slept for so many seconds. Nobody asked meanwhile, so they do not count towards a 404's 90 s."""

    seconds: float


RecordingEvent = (
    Acquired
    | StartSending
    | Started
    | Observed
    | StillTheSame
    | Failed
    | StopSending
    | Stopped
    | LayoutAccepted
    | UpdateAccepted
    | PollPlanned
    | SidFound
    | MoveNoted
    | PresumedEnded
    | Slept
)


def merged(known: tuple[RecordedFile, ...], named: tuple[RecordedFile, ...]) -> tuple[RecordedFile, ...]:
    """Every file that was ever named, with the newest facts: after a fail-over answers name only the files since then."""
    if len(known) <= len(named) and all(map(_same_name, known, named)):
        return named  # nearly always: a list that has grown at its end, or not at all
    fresh = {file.name for file in named}
    lost = tuple(file for file in known if file.name not in fresh)
    return lost + named if lost else named


def _same_name(one: RecordedFile, other: RecordedFile) -> bool:
    return one.name == other.name


_STATE_OF_STATUS: Final = MappingProxyType(
    {4: State.READY, 5: State.RECORDING, 6: State.STOPPING, 7: State.STOPPING, 8: State.ENDED, 20: State.ABNORMAL}
)


_BEFORE_START: Final = (State.INTENT, State.ACQUIRED)
_UNKNOWN: Final = (*_BEFORE_START, State.SENDING, State.AMBIGUOUS)
"""Without a sid: there is nothing yet that could be asked or stopped."""


def _acquired(r: Recording, e: Acquired, now: float) -> Recording:
    if r.state not in _BEFORE_START:
        return r
    return replace(r, state=State.ACQUIRED, resource_id=e.resource_id, acquired_at=now, failure=None)


def _start_sending(r: Recording, e: StartSending, now: float) -> Recording:
    # A start that is repeated while its fate is unclear leaves it unclear: what was sent before may run.
    return replace(r, state=State.SENDING) if r.state in _BEFORE_START else r


def _started(r: Recording, e: Started, now: float) -> Recording:
    if r.state not in _UNKNOWN:
        return r
    return replace(r, state=State.STARTING, sid=e.sid, started_at=now, failure=None)


_NAMES: Final = tuple(each.name for each in fields(Recording))
_PLACES: Final = {name: place for place, name in enumerate(_NAMES)}
_values_of: Final = attrgetter(*_NAMES)


def _with(r: Recording, **changes: Any) -> Recording:
    """``replace``, made for what happens at every answer: the general one goes through the description of each field."""
    values = list(_values_of(r))
    for name, value in changes.items():
        values[_PLACES[name]] = value
    return Recording(*values)


def _observed(r: Recording, e: Observed, now: float) -> Recording:
    if r.state in _UNKNOWN or r.final:
        return r
    state = _STATE_OF_STATUS.get(e.status if e.status is not None else -1, r.state)
    # A stop without a usable answer did not arrive if the service still says that it records.
    stop_lost = r.failure is not None and r.failure.operation is Operation.STOP
    if r.state is State.STOPPING and state in RUNNING and not stop_lost:
        state = State.STOPPING
    elif r.state is State.MISSING and state is State.MISSING:
        state = State.STARTING if r.confirmed_at is None else State.READY
    healthy = e.status in (4, 5)
    ended = state in FINAL
    highest = max(r.highest, e.status) if e.status is not None and 0 <= e.status <= 8 else r.highest
    return _with(
        r,
        state=state,
        status=e.status,
        highest=highest,
        shape=e.shape,
        files=merged(r.files, e.files),
        slice_started_ms=e.slice_started_ms if e.slice_started_ms is not None else r.slice_started_ms,
        seen_at=now if healthy else r.seen_at,
        misses=0,
        confirmed_at=r.confirmed_at if r.confirmed_at is not None or not healthy else now,
        ended_at=(r.ended_at or now) if ended else r.ended_at,
        missing_since=None,
        last_query_at=now,
        queries=r.queries + 1,
        last_answer=e.text,
        services=e.services or r.services,
        failure=None,
    )


def _same(r: Recording, e: StillTheSame, now: float) -> Recording:
    seen_at = now if r.status in (4, 5) else r.seen_at
    return _with(r, last_query_at=now, queries=r.queries + 1, seen_at=seen_at)


def _failed(r: Recording, e: Failed, now: float) -> Recording:
    if r.final:
        return r
    failure, before = e.failure, r.failure
    r = replace(r, failure=failure, last_answer=e.text or r.last_answer)
    if failure.operation is Operation.ACQUIRE:
        return replace(r, state=State.NOT_STARTED, ended_at=now) if r.state in _BEFORE_START else r
    if failure.operation is Operation.START:
        return _start_failed(r, failure, now)
    if failure.operation is Operation.STOP:
        return _stop_failed(r, failure, now)
    if failure.operation is Operation.QUERY:
        r = replace(r, last_query_at=now, queries=r.queries + 1)
    if not failure.worker_missing or r.state in _UNKNOWN:
        return r
    r = replace(r, misses=r.misses + 1)
    since = r.missing_since if r.missing_since is not None else now
    if r.state is State.STOPPING:
        if r.status in (6, 7) and r.stop_asked_at is None:
            # The service has said that it stops, and nobody here has asked for it.
            return replace(r, state=State.GONE, missing_since=since, ended_at=now)
        # The expected end, unless nobody knows whether the stop has arrived: then it may be a fail-over like any other.
        if r.status in (6, 7) or before is None or before.operation is not Operation.STOP:
            return replace(r, state=State.ENDED, ended_at=now)
        return replace(r, state=State.MISSING, missing_since=since)
    if now - since < FAILOVER_S or _unheard(r, since):
        return replace(r, missing_since=since, state=State.MISSING, ended_at=None)
    stopped = r.stop_asked_at is not None and since - r.stop_asked_at < STOP_MEANT_S
    return replace(r, missing_since=since, state=State.ENDED if stopped else State.GONE, ended_at=now)


def _start_failed(r: Recording, failure: Failure, now: float) -> Recording:
    if r.state is State.AMBIGUOUS or r.state not in _UNKNOWN:
        # A repetition that is refused says nothing about what was sent before it.
        return r
    proven = not failure.sent or _proves_no_start(failure)
    return replace(r, state=State.NOT_STARTED if proven else State.AMBIGUOUS, ended_at=now if proven else None)


def lost_control(recording: Recording, now: float) -> bool:
    """Whether the service refuses to be asked about it by now; it may run all the same (behaviour §1)."""
    until = recording.control_until
    return until is not None and now >= until


def _unheard(r: Recording, since: float) -> bool:
    """Whether a 404 since then only means that its control window is over: no proof of an end, unless a limit has ended it."""
    if not lost_control(r, since):
        return False
    return not any(limit is not None and limit <= since for limit in (r.hours_until, r.token_until))


def _proves_no_start(failure: Failure) -> bool:
    """A complete refusal. 201/7 and 400/53 say that something *is* running; 206 and 5xx say nothing (behaviour §4)."""
    if failure.kind is not FailureKind.REJECTED or failure.http_status is None:
        return False
    if failure.code in (7, 53, 65):
        return False
    return 400 <= failure.http_status < 500 and failure.http_status not in (408, 409, 499)


def _stop_failed(r: Recording, failure: Failure, now: float) -> Recording:
    if r.state in _UNKNOWN:
        return r
    if failure.code == 435:
        return replace(r, state=State.ENDED_EMPTY, ended_at=now, failure=None)
    if failure.code in (49, 50):
        return replace(r, state=State.STOPPING, failure=None)
    if failure.worker_missing:
        since = r.missing_since if r.missing_since is not None else now
        return replace(r, state=State.MISSING, missing_since=since)
    refused = failure.kind is FailureKind.REJECTED and failure.http_status is not None and 400 <= failure.http_status < 500
    if refused or not failure.sent:
        return replace(r, state=_running_state(r))
    return r


def _running_state(r: Recording) -> State:
    """The state that the last good query showed."""
    state = _STATE_OF_STATUS.get(r.status if r.status is not None else -1, State.STARTING)
    return state if state in RUNNING else State.STARTING


def _stop_sending(r: Recording, e: StopSending, now: float) -> Recording:
    if r.state in _UNKNOWN or r.final:
        return r
    return replace(r, state=State.STOPPING, stop_asked_at=now)


def _stopped(r: Recording, e: Stopped, now: float) -> Recording:
    if r.state in _UNKNOWN or r.final:
        return r
    return replace(
        r,
        state=State.ENDED,
        ended_at=now,
        files=merged(r.files, e.files),
        uploading=e.uploading,
        shape=e.shape or r.shape,
        last_answer=e.text or r.last_answer,
        services=e.services or r.services,
        highest=8,
        missing_since=None,
        next_query_at=None,
        failure=None,
    )


def _layout(r: Recording, e: LayoutAccepted, now: float) -> Recording:
    return replace(r, live_layout=e.layout, failure=None)


def _updated(r: Recording, e: UpdateAccepted, now: float) -> Recording:
    return replace(r, settings={**r.settings, **e.settings}, failure=None)


def _planned(r: Recording, e: PollPlanned, now: float) -> Recording:
    return replace(r, next_query_at=e.at, interval=e.interval, polling=e.polling)


def _sid_found(r: Recording, e: SidFound, now: float) -> Recording:
    if r.state not in _UNKNOWN:
        return r
    started = e.started_at if e.started_at is not None else r.started_at
    return replace(r, state=State.STARTING, sid=e.sid, started_at=started if started is not None else r.created_at, failure=None)


def _move_noted(r: Recording, e: MoveNoted, now: float) -> Recording:
    return replace(r, recorder_uid=e.uid)


def _presumed(r: Recording, e: PresumedEnded, now: float) -> Recording:
    if r.final:
        return r
    ran = e.ran or bool(r.sid)
    return replace(r, state=State.GONE if ran else State.NOT_STARTED, ended_at=now, next_query_at=None, settled=True)


def _slept(r: Recording, e: Slept, now: float) -> Recording:
    if r.missing_since is None or r.final:
        return r
    return replace(r, missing_since=min(now, r.missing_since + max(0.0, e.seconds)))


_ADVANCE: Final[Mapping[type, Callable[[Recording, Any, float], Recording]]] = MappingProxyType(
    {
        Acquired: _acquired,
        StartSending: _start_sending,
        Started: _started,
        Observed: _observed,
        StillTheSame: _same,
        Failed: _failed,
        StopSending: _stop_sending,
        Stopped: _stopped,
        LayoutAccepted: _layout,
        UpdateAccepted: _updated,
        PollPlanned: _planned,
        SidFound: _sid_found,
        MoveNoted: _move_noted,
        PresumedEnded: _presumed,
        Slept: _slept,
    }
)


def advance(recording: Recording, event: RecordingEvent, now: float) -> Recording:
    """The recording after ``event`` at wall time ``now``. Every event is defined in every state; nothing raises."""
    return _ADVANCE[type(event)](recording, event, now)
