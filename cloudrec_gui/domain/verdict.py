"""What a recording's facts add up to: one finding, how bad it is, and when waiting alone will change it.

``judge`` is pure and cheap: tables, notices, polling and notifications ask it about a whole fleet. Sentences stand in
``ui/verdict_words.py``; everything here is data. Thresholds come from behaviour §1–§5, §9 and §16.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from types import MappingProxyType
from typing import Final

from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import CONFIRM_WITHIN_S, FAILOVER_S, Origin, Recording, State, lost_control
from cloudrec_gui.domain.variants import PUSHER, RECORDER

QUIET_AFTER_S: Final = 30.0
"""Status 4 for longer than two slices (behaviour §2: 15 s each) looks like a channel in which nobody publishes."""
IDLE_NEAR_S: Final = 60.0
IDLE_NEAR_PART: Final = 0.2
IDLE_GRACE_S: Final = 15.0
"""Who is still there so long after the estimated idle exit has somebody in the channel, who only does not publish."""
IDLE_EARLY_S: Final = 5.0
"""What is gone so much before ``maxIdleTime`` had passed did not leave because of it: its storage or its token may be why."""
CONTROL_NOTE_PART: Final = 0.1
CONTROL_WARN_S: Final = 3600.0
TOKEN_NEAR_S: Final = 600.0
HOURS_NOTE_PART: Final = 0.1
HOURS_WARN_S: Final = 600.0
ATTENTION_FOR_S: Final = 86_400.0
"""A recording that ended badly asks for attention for a day; later it is history."""
MOST_FAILOVERS: Final = 3
"""The service moves a recording at most so often (behaviour §2)."""


class Level(IntEnum):
    """How much it matters. The order counts."""

    OK = 0
    NOTE = 1
    WARN = 2
    """A person should look at it."""
    BAD = 3


class Finding(Enum):
    """What is the case. In brackets the facts that come with it: times in wall seconds, lengths in seconds."""

    PREPARING = "preparing"
    ACQUIRED = "acquired"
    SENDING = "sending"
    WAITING = "waiting"
    """start was accepted, the recorder has not reported yet (until: when that becomes odd)."""
    RESTORED = "restored"
    """Known from earlier or elsewhere and not asked about yet in this run."""
    READY = "ready"
    """Status 4, and it is too early to expect a file."""
    HEALTHY = "healthy"
    NOBODY_PUBLISHES = "nobody-publishes"
    """Status 4 without a file for longer than two slices (since; present when the idle exit should have come and did not)."""
    PAGE_SILENT = "page-silent"
    """The same for a page recording (since)."""
    NEVER_STARTED = "never-started"
    """No status 4 or 5 within 90 s after start (since), or gone without ever having shown one."""
    IDLE_NEAR = "idle-near"
    """By an estimate it leaves soon (since, until, seconds: maxIdleTime): nothing tells how long nobody has been there."""
    PAUSED = "paused"
    PUSH_LOST = "push-lost"
    CONTROL_CLOSING = "control-closing"
    """Soon the service stops obeying (until, hours)."""
    CONTROL_CLOSED = "control-closed"
    """query, update and stop are refused by now; it may go on and bill (until, hours)."""
    TOKEN_NEAR = "token-near"
    """The recorder has to leave when its token runs out (until)."""
    TOKEN_OVER = "token-over"
    HOURS_NEAR = "hours-near"
    """``maxRecordingHour`` ends it soon (until, hours)."""
    HOURS_REACHED = "hours-reached"
    BACKUP_CLOUD = "backup-cloud"
    """Files lie in the vendor's backup cloud, because the bucket could not be written (behaviour §9)."""
    DUPLICATE = "duplicate"
    """Others record the same channel, each billed (count)."""
    MOVED = "moved"
    """It runs on another server since a fail-over (count, uid where known)."""
    MOVING = "moving"
    """404 on a recording that was healthy: a fail-over, or its end (since, until, misses)."""
    LOST_AT_START = "lost-at-start"
    """404 before it was ever seen healthy: the recorder failed at once, or starts late (since, until, misses)."""
    NOT_STOPPED = "not-stopped"
    """A stop was asked for and did not work; it goes on (since)."""
    STOP_UNSURE = "stop-unsure"
    """stop was sent and no usable answer came (since)."""
    THROTTLED = "throttled"
    DENIED = "denied"
    """The credentials are refused (operation, answer)."""
    FAILING = "failing"
    """The last call failed (operation, answer)."""
    UNREADABLE = "unreadable"
    GIVEN_UP = "given-up"
    UNREACHABLE = "unreachable"
    UNWATCHED = "unwatched"
    """No queries are sent (since: the last one)."""
    STOPPING = "stopping"
    AMBIGUOUS = "ambiguous"
    """It may be running and billing (since, until: when it has ended at the latest, if that is known)."""
    ENDED = "ended"
    """Stopped (uploaded: whether every file has arrived, where that was told)."""
    UPLOADING = "uploading"
    """Stopped, and files may still be on their way."""
    NOTHING_RECORDED = "nothing-recorded"
    ENDED_BY_ITSELF = "ended-by-itself"
    IDLE_EXIT = "idle-exit"
    """It left by itself, probably because nobody was there (seconds: maxIdleTime)."""
    ENDED_ABNORMALLY = "ended-abnormally"
    """Status 20."""
    SETTLED = "settled"
    """A person said that it has ended, or never ran (ran)."""
    REFUSED = "refused"
    """Proven not to run: refused (operation, answer)."""
    NOT_SENT = "not-sent"
    """Proven not to run: nothing was sent."""


class Side(Enum):
    """Where the thing lies that has to change."""

    NOBODY = "nobody"
    REQUEST = "request"
    """What was asked for: token, storage, limits."""
    CHANNEL = "channel"
    """Those who publish, or the page."""
    STORAGE = "storage"
    SERVICE = "service"
    NETWORK = "network"
    HERE = "here"
    """This program, or the person before it."""


Fact = str | int | float
Facts = Mapping[str, Fact]
NO_FACTS: Final[Facts] = MappingProxyType({})


def _no_facts() -> Facts:
    return NO_FACTS


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that is the case."""

    finding: Finding
    level: Level
    facts: Facts = field(default_factory=_no_facts)


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict: what matters most first. ``review_at`` is the wall time at which waiting alone changes it, or None."""

    finding: Finding
    level: Level
    facts: Facts = field(default_factory=_no_facts)
    others: tuple[Finding, ...] = ()
    """What else is the case, worst first."""
    review_at: float | None = None
    said: tuple[Said, ...] = ()
    """Every finding with its own facts, this one first; empty when it is the only one and has no facts."""


def judge(recording: Recording, now: float, peers: int = 0) -> Judged:
    """What is the case with ``recording`` at wall time ``now``.

    ``peers``: other running recordings of the same App ID and channel that are neither its backup nor backed by it.
    """
    due: list[float] = []
    main = _MAIN[recording.state](recording, now, due)
    said = [main]
    if recording.running:
        _beside(recording, now, peers, due, said)
    coming = min((at for at in due if at > now), default=None)
    if len(said) == 1:
        return Judged(main.finding, main.level, main.facts, (), coming, (main,) if main.facts else ())
    # A good state of affairs is nothing beside anything that is worth a word; sorting is stable, so the state's own word goes first.
    order = sorted(said, key=_weight, reverse=True)
    first = order[0]
    return Judged(first.finding, first.level, first.facts, tuple(each.finding for each in order[1:]), coming, tuple(order))


def needs_attention(recording: Recording, now: float, peers: int = 0) -> bool:
    """Whether a person should look at it: WARN or worse; a bad end counts for a day."""
    if recording.state is State.RECORDING and now < calm_until(recording, peers):
        # What nearly all of a fleet is, most of the time.
        return False
    return not faded(recording, now) and judge(recording, now, peers).level >= Level.WARN


def faded(recording: Recording, now: float) -> bool:
    """Whether it ended so long ago that it asks for nobody's attention, however it ended."""
    return recording.final and recording.ended_at is not None and now - recording.ended_at >= ATTENTION_FOR_S


def calm_until(recording: Recording, peers: int = 0) -> float:
    """Until when a recording with status 5 certainly needs no attention, without looking closer; ``-inf`` when it has to be judged."""
    if peers or recording.failure is not None or recording.services or recording.stop_asked_at is not None:
        return _NEVER
    control, token, hours = recording.control_until, recording.token_until, recording.hours_until
    until = _LATER if control is None else control - CONTROL_WARN_S
    if token is not None and token - TOKEN_NEAR_S < until:
        until = token - TOKEN_NEAR_S
    if hours is not None and hours - HOURS_WARN_S < until:
        until = hours - HOURS_WARN_S
    return until if not recording.files or failovers(recording) < MOST_FAILOVERS else _NEVER


_NEVER: Final = float("-inf")
_LATER: Final = float("inf")


def _weight(said: Said) -> tuple[Level, bool]:
    return said.level, said.finding in _FIRST


_FIRST: Final = (Finding.CONTROL_CLOSED, Finding.NOT_STOPPED, Finding.IDLE_NEAR)
"""Of two that weigh the same, what presses more."""


# ------------------------------------------------------------------------------------------------------------ facts


def failovers(recording: Recording) -> int:
    """How often the service has moved it to another server, as far as its files (``bak<n>_``, behaviour §10) or a notification tell."""
    most = 0
    for file in recording.files:
        if "bak" in file.name:
            found = _MOVED.search(file.name)
            if found is not None:
                most = max(most, int(found[1]) + 1)
    return most or (1 if recording.recorder_uid and recording.recorder_uid != recording.uid else 0)


_MOVED: Final = re.compile(r"(?:^|/)bak([0-9]{1,3})_")


def paused(recording: Recording) -> bool:
    """Whether a page recording says that it is on hold."""
    return any(service.onhold for service in recording.services if service.name == RECORDER)


def push_lost(recording: Recording) -> bool:
    """Whether a push to a CDN is cut off. Its failure does not break the recording (rest-api §3.8)."""
    return any(status == "disconnected" for service in recording.services if service.name == PUSHER for _, status in service.outputs)


def quiet_since(recording: Recording) -> float | None:
    """Since when it is ready and has no file to show; None when that is not the case."""
    if recording.state is not State.READY or recording.files or paused(recording):
        return None
    return recording.confirmed_at


def idle_until(recording: Recording) -> float | None:
    """When it leaves by ``maxIdleTime``, by an estimate: only while it is ready and nobody publishes; pages never do (behaviour §5)."""
    since = quiet_since(recording)
    return None if since is None or recording.mode is Mode.WEB else since + recording.max_idle_s


def answer_numbers(failure: Failure) -> str:
    """``404`` or ``400 · 53``: the HTTP status, and the body's code where it says more; empty without an answer."""
    if failure.http_status is None:
        return ""
    if failure.code is None or failure.code == failure.http_status:
        return str(failure.http_status)
    return f"{failure.http_status} · {failure.code}"


def ends_at_the_latest(recording: Recording) -> float | None:
    """By when one that cannot be asked about has ended for certain; None where nothing limits it."""
    begun = recording.started_at or recording.created_at
    bounds = []
    if recording.max_hours is not None:
        bounds.append(begun + recording.max_hours * 3600)
    if recording.token_until is not None:
        bounds.append(recording.token_until)
    return min(bounds, default=None)


# ------------------------------------------------------------------------------------------------- the state's own word

_Main = Callable[[Recording, float, list[float]], Said]


def _always(finding: Finding, level: Level) -> _Main:
    said = Said(finding, level)

    def tell(r: Recording, now: float, due: list[float]) -> Said:
        return said

    return tell


def _starting(r: Recording, now: float, due: list[float]) -> Said:
    if r.failure is not None:
        return _failing(r.failure)
    if r.origin is not Origin.OWN and not r.queries:
        return Said(Finding.RESTORED, Level.NOTE)
    if r.started_at is None:
        return Said(Finding.WAITING, Level.NOTE)
    overdue = r.started_at + CONFIRM_WITHIN_S
    due.append(overdue)
    if now >= overdue:
        return Said(Finding.NEVER_STARTED, Level.WARN, {"since": r.started_at})
    return Said(Finding.WAITING, Level.NOTE, {"until": overdue})


def _ready(r: Recording, now: float, due: list[float]) -> Said:
    if r.failure is not None:
        return _failing(r.failure)
    since = quiet_since(r)
    if since is None:
        return _recording(r, now, due)
    quiet = since + QUIET_AFTER_S
    due.append(quiet)
    if now < quiet:
        return Said(Finding.READY, Level.OK)
    if r.mode is Mode.WEB:
        return Said(Finding.PAGE_SILENT, Level.WARN, {"since": since})
    until = since + r.max_idle_s
    near = max(until - max(IDLE_NEAR_S, IDLE_NEAR_PART * r.max_idle_s), quiet)
    over = max(until + IDLE_GRACE_S, quiet)
    due += (near, over)
    if now >= over:
        return Said(Finding.NOBODY_PUBLISHES, Level.WARN, {"since": since, "present": 1})
    if now >= near:
        return Said(Finding.IDLE_NEAR, Level.WARN, {"since": since, "until": until, "seconds": r.max_idle_s})
    return Said(Finding.NOBODY_PUBLISHES, Level.WARN, {"since": since})


def _recording(r: Recording, now: float, due: list[float]) -> Said:
    if r.failure is not None:
        return _failing(r.failure)
    if r.services and paused(r):
        return _PAUSED
    return _HEALTHY


_HEALTHY: Final = Said(Finding.HEALTHY, Level.OK)
_PAUSED: Final = Said(Finding.PAUSED, Level.NOTE)


def _missing(r: Recording, now: float, due: list[float]) -> Said:
    since = r.missing_since if r.missing_since is not None else now
    facts: Facts = {"since": since, "until": since + FAILOVER_S, "misses": r.misses}
    return Said(Finding.MOVING if r.confirmed_at is not None else Finding.LOST_AT_START, Level.WARN, facts)


def _stopping(r: Recording, now: float, due: list[float]) -> Said:
    if r.failure is not None and r.failure.operation is Operation.STOP:
        return Said(Finding.STOP_UNSURE, Level.WARN, {} if r.stop_asked_at is None else {"since": r.stop_asked_at})
    return Said(Finding.STOPPING, Level.NOTE)


def _ambiguous(r: Recording, now: float, due: list[float]) -> Said:
    until = ends_at_the_latest(r)
    return Said(Finding.AMBIGUOUS, Level.WARN, {"since": r.created_at, **({} if until is None else {"until": until})})


def _ended(r: Recording, now: float, due: list[float]) -> Said:
    if r.uploading == "uploaded":
        return Said(Finding.ENDED, Level.OK, {"uploaded": 1})
    if r.uploading == "backuped":
        return Said(Finding.BACKUP_CLOUD, Level.WARN)
    return Said(Finding.UPLOADING, Level.NOTE) if r.files else Said(Finding.ENDED, Level.NOTE)


def _gone(r: Recording, now: float, due: list[float]) -> Said:
    if r.settled:
        return Said(Finding.SETTLED, Level.NOTE, {"ran": 1})
    last = r.missing_since or r.ended_at or r.created_at
    if r.token_until is not None and r.token_until <= last:
        return Said(Finding.TOKEN_OVER, Level.BAD, {"until": r.token_until})
    if r.hours_until is not None and r.hours_until <= last and r.max_hours is not None:
        return Said(Finding.HOURS_REACHED, Level.WARN, {"until": r.hours_until, "hours": r.max_hours})
    if r.confirmed_at is None:
        return Said(Finding.NEVER_STARTED, Level.BAD, {} if r.started_at is None else {"since": r.started_at})
    lived = last - (r.started_at if r.started_at is not None else r.created_at)
    if not r.files and r.highest != 5 and r.mode is not Mode.WEB and lived >= r.max_idle_s - IDLE_EARLY_S:
        return Said(Finding.IDLE_EXIT, Level.BAD, {"seconds": r.max_idle_s})
    return Said(Finding.ENDED_BY_ITSELF, Level.BAD)


def _not_started(r: Recording, now: float, due: list[float]) -> Said:
    if r.settled:
        return Said(Finding.SETTLED, Level.NOTE)
    failure = r.failure
    if failure is None or failure.http_status is None:
        return Said(Finding.NOT_SENT, Level.BAD)
    return Said(Finding.REFUSED, Level.BAD, _answer(failure))


def _answer(failure: Failure) -> Facts:
    return {"operation": failure.operation.value, "answer": answer_numbers(failure)}


def _failing(failure: Failure) -> Said:
    if failure.http_status == 429:
        return Said(Finding.THROTTLED, Level.WARN)
    if failure.http_status == 401:
        return Said(Finding.DENIED, Level.WARN, _answer(failure))
    if failure.kind is FailureKind.MALFORMED:
        return Said(Finding.UNREADABLE, Level.WARN, _answer(failure))
    if failure.http_status is not None:
        return Said(Finding.FAILING, Level.WARN, _answer(failure))
    if failure.kind is FailureKind.CANCELLED:
        return Said(Finding.GIVEN_UP, Level.WARN, _answer(failure))
    return Said(Finding.UNREACHABLE, Level.WARN)


def _for_a_day(tell: _Main) -> _Main:
    """A bad end stays what it is; what changes after a day is that it no longer asks for attention."""

    def told(r: Recording, now: float, due: list[float]) -> Said:
        said = tell(r, now, due)
        if r.ended_at is not None and said.level >= Level.WARN:
            due.append(r.ended_at + ATTENTION_FOR_S)
        return said

    return told


_MAIN: Final[Mapping[State, _Main]] = MappingProxyType(
    {
        State.INTENT: _always(Finding.PREPARING, Level.NOTE),
        State.ACQUIRED: _always(Finding.ACQUIRED, Level.NOTE),
        State.SENDING: _always(Finding.SENDING, Level.NOTE),
        State.STARTING: _starting,
        State.READY: _ready,
        State.RECORDING: _recording,
        State.MISSING: _missing,
        State.STOPPING: _stopping,
        State.ENDED: _for_a_day(_ended),
        State.ENDED_EMPTY: _always(Finding.NOTHING_RECORDED, Level.NOTE),
        State.GONE: _for_a_day(_gone),
        State.ABNORMAL: _for_a_day(_always(Finding.ENDED_ABNORMALLY, Level.BAD)),
        State.NOT_STARTED: _for_a_day(_not_started),
        State.AMBIGUOUS: _ambiguous,
    }
)


# --------------------------------------------------------------------------------------------------- what comes beside


def _beside(r: Recording, now: float, peers: int, due: list[float], said: list[Said]) -> None:
    """What a running recording is told about besides its state."""
    _control(r, now, due, said)
    if r.token_until is not None:
        near = r.token_until - TOKEN_NEAR_S
        due += (near, r.token_until)
        if now >= near:
            over = now >= r.token_until
            said.append(
                Said(Finding.TOKEN_OVER if over else Finding.TOKEN_NEAR, Level.BAD if over else Level.WARN, {"until": r.token_until})
            )
    if r.max_hours is not None and r.hours_until is not None:
        note, warn = r.hours_until - HOURS_NOTE_PART * r.max_hours * 3600, r.hours_until - HOURS_WARN_S
        note = min(note, warn)
        due += (note, warn)
        if now >= note:
            facts: Facts = {"until": r.hours_until, "hours": r.max_hours}
            said.append(Said(Finding.HOURS_NEAR, Level.WARN if now >= warn else Level.NOTE, facts))
    if r.stop_asked_at is not None and r.state is not State.MISSING:
        said.append(Said(Finding.NOT_STOPPED, Level.BAD, {"since": r.stop_asked_at}))
    if r.services:
        if push_lost(r):
            said.append(Said(Finding.PUSH_LOST, Level.WARN))
        if any(service.uploading == "backuped" for service in r.services):
            said.append(Said(Finding.BACKUP_CLOUD, Level.WARN))
    if peers > 0:
        said.append(Said(Finding.DUPLICATE, Level.WARN, {"count": peers}))
    if moves := failovers(r):
        worst = Level.WARN if moves >= MOST_FAILOVERS else Level.NOTE
        said.append(Said(Finding.MOVED, worst, {"count": moves, **({"uid": r.recorder_uid} if r.recorder_uid else {})}))
    if not r.polling:
        said.append(Said(Finding.UNWATCHED, Level.NOTE, {} if r.last_query_at is None else {"since": r.last_query_at}))


def _control(r: Recording, now: float, due: list[float], said: list[Said]) -> None:
    until = r.control_until
    if until is None:
        return
    part = CONTROL_NOTE_PART * r.control_hours * 3600
    note, warn = until - part, until - min(part, CONTROL_WARN_S)
    due += (note, warn, until)
    facts: Facts = {"until": until, "hours": r.control_hours}
    if lost_control(r, now):
        said.append(Said(Finding.CONTROL_CLOSED, Level.BAD, facts))
    elif now >= note:
        said.append(Said(Finding.CONTROL_CLOSING, Level.WARN if now >= warn else Level.NOTE, facts))


SIDE_OF: Final[Mapping[Finding, Side]] = MappingProxyType(
    {
        **dict.fromkeys(Finding, Side.NOBODY),
        Finding.NOBODY_PUBLISHES: Side.CHANNEL,
        Finding.PAGE_SILENT: Side.CHANNEL,
        Finding.IDLE_NEAR: Side.CHANNEL,
        Finding.IDLE_EXIT: Side.CHANNEL,
        Finding.NOTHING_RECORDED: Side.CHANNEL,
        Finding.NEVER_STARTED: Side.REQUEST,
        Finding.LOST_AT_START: Side.REQUEST,
        Finding.CONTROL_CLOSING: Side.REQUEST,
        Finding.CONTROL_CLOSED: Side.REQUEST,
        Finding.TOKEN_NEAR: Side.REQUEST,
        Finding.TOKEN_OVER: Side.REQUEST,
        Finding.HOURS_NEAR: Side.REQUEST,
        Finding.HOURS_REACHED: Side.REQUEST,
        Finding.REFUSED: Side.REQUEST,
        Finding.DENIED: Side.REQUEST,
        Finding.BACKUP_CLOUD: Side.STORAGE,
        Finding.PUSH_LOST: Side.CHANNEL,
        Finding.MOVED: Side.SERVICE,
        Finding.MOVING: Side.SERVICE,
        Finding.FAILING: Side.SERVICE,
        Finding.UNREADABLE: Side.SERVICE,
        Finding.ENDED_ABNORMALLY: Side.SERVICE,
        Finding.UNREACHABLE: Side.NETWORK,
        Finding.NOT_STOPPED: Side.HERE,
        Finding.STOP_UNSURE: Side.HERE,
        Finding.DUPLICATE: Side.REQUEST,
        Finding.UNWATCHED: Side.HERE,
        Finding.PAUSED: Side.HERE,
        Finding.THROTTLED: Side.HERE,
        Finding.GIVEN_UP: Side.HERE,
    }
)
"""Whose side it is on, where anybody's."""
