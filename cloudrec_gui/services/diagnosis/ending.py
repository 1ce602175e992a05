"""Rules for a recording that was well and is not there any more (behaviour §4.2, §4.3, §5)."""

from __future__ import annotations

from typing import Final

from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.recording import FAILOVER_S, Recording, State
from cloudrec_gui.services.diagnosis.causes import Cause, Do, Ranked, Remedy, Seen
from cloudrec_gui.services.diagnosis.weighing import Case, Scene

RECOMMENDED_IDLE_S: Final = 300
"""The idle exit that the service's own checklist recommends (behaviour §2)."""
_SLACK_S: Final = 15.0
"""How far moments may lie apart and still be one: the recorder and this program do not look at the same instant."""
_CLOCKS_S: Final = 5.0
_FIRST_FILE_S: Final = 30.0
"""Ready for so long without a file is no ordinary beginning: a slice takes 15 s (behaviour §2)."""


def idle_exit(scene: Scene) -> Ranked | None:
    """Nobody was in the channel for ``maxIdleTime``; page recordings have no such exit."""
    recording, idle = scene.recording, float(scene.recording.max_idle_s)
    ready, last = recording.confirmed_at, scene.last_good
    if scene.page or ready is None or last is None:
        return None
    remedy = Remedy(Do.START_WITH_IDLE, max(RECOMMENDED_IDLE_S, recording.max_idle_s))
    if recording.max_idle_s >= RECOMMENDED_IDLE_S:
        remedy = Remedy(Do.OPEN_CHANNEL)
    lived = scene.first_bad - scene.started
    if scene.recorded:
        case = Case(Cause.IDLE_EXIT, 45 if scene.over else 25).gain(0, Seen.RECORDED, seen_at=last, files=len(recording.files))
        if lived < idle:
            case.lose(40, Seen.BEFORE_IDLE, after_s=lived, idle_s=idle)
        return case.ranked(remedy)
    case = Case(Cause.IDLE_EXIT, 60).gain(0, Seen.REACHED_READY, ready_at=ready).gain(0, Seen.NEVER_RECORDED).gain(0, Seen.NO_FILES)
    if lived < idle:
        return case.lose(58, Seen.BEFORE_IDLE, after_s=lived, idle_s=idle).ranked(remedy)
    if last - ready > idle + _SLACK_S:
        return case.lose(35, Seen.PAST_IDLE, after_s=last - ready, idle_s=idle).ranked(remedy)
    return case.gain(28, Seen.LEFT_AT_IDLE, after_s=lived, idle_s=idle).ranked(remedy)


def fail_over(scene: Scene) -> Ranked | None:
    """The recorder is moving to another server and will answer again, within 90 s (behaviour §13)."""
    recording = scene.recording
    if recording.missing_since is None or recording.state is State.ENDED:
        return None
    wait = Remedy(Do.WAIT_THEN_QUERY, recording.missing_since + FAILOVER_S)
    if scene.missing_s >= FAILOVER_S or recording.state is State.GONE:
        remedy = Remedy(Do.QUERY_NOW) if not recording.final else Remedy(Do.COPY_REPORT)
        case = Case(Cause.FAIL_OVER, 45 if scene.recorded else 30)
        return case.lose(35, Seen.MISSING_TOO_LONG, missing_s=scene.missing_s, limit_s=FAILOVER_S).ranked(remedy)
    if not scene.answered:
        return Case(Cause.FAIL_OVER, 12).gain(0, Seen.MISSING_FOR, missing_s=scene.missing_s, limit_s=FAILOVER_S).ranked(wait)
    case = Case(Cause.FAIL_OVER, 55).gain(0, Seen.MISSING_FOR, missing_s=scene.missing_s, limit_s=FAILOVER_S)
    ready, last = recording.confirmed_at, scene.last_good
    if scene.recorded and last is not None:
        case.gain(25, Seen.RECORDED, seen_at=last, files=len(recording.files))
    elif ready is not None and last is not None and last - ready > _FIRST_FILE_S:
        case.lose(20, Seen.NO_FILES)
    lived = scene.first_bad - scene.started
    silent = not scene.recorded and not scene.page and ready is not None and last is not None
    if silent and lived >= recording.max_idle_s and (last or 0.0) - (ready or 0.0) <= recording.max_idle_s + _SLACK_S:
        case.lose(25, Seen.LEFT_AT_IDLE, after_s=lived, idle_s=recording.max_idle_s)
    moves = moves_of(recording)
    if moves:
        case.gain(5, Seen.MOVED_BEFORE, count=moves)
    return case.ranked(wait)


def moves_of(recording: Recording) -> int:
    """How many fail-overs its files tell of: those after the n-th begin with ``bak<n-1>_`` (behaviour §10)."""
    found = 0
    for file in recording.files:
        name = file.name.rpartition("/")[2]
        digits = name[3 : name.find("_")] if name.startswith("bak") else ""
        if digits.isascii() and digits.isdigit() and len(digits) < 4:
            found = max(found, int(digits) + 1)
    return found


def stopped_by_us(scene: Scene) -> Ranked | None:
    """A stop went out from here, and what was stopped is not found any more."""
    recording = scene.recording
    asked = recording.stop_asked_at
    if asked is None or scene.failure is None:
        return None
    if scene.failure.operation is not Operation.STOP and scene.first_bad < asked - 1:
        # It was missing before anybody stopped it.
        return None
    if scene.failure.operation is Operation.STOP and recording.missing_since is not None and recording.seen_at is not None:
        case = Case(Cause.STOPPED_BY_US, 40).gain(0, Seen.STOP_ASKED, stop_at=asked)
    else:
        case = Case(Cause.STOPPED_BY_US, 96).gain(0, Seen.STOP_ASKED, stop_at=asked)
    if recording.seen_at is not None and recording.seen_at > asked + _CLOCKS_S:
        case.lose(40, Seen.ANSWERED_AFTER_STOP, seen_at=recording.seen_at)
    return case.ranked(Remedy(Do.NOTHING))


def control_window(scene: Scene) -> Ranked | None:
    """``resourceExpiredHour`` is over: not the recording, only the say over it (behaviour §1)."""
    recording, failure, until = scene.recording, scene.failure, scene.recording.control_until
    remedy = Remedy(Do.START_LONGER, 720 if recording.control_hours >= 72 else 72)
    if until is not None and scene.first_bad >= until - _CLOCKS_S:
        case = Case(Cause.CONTROL_WINDOW, 97)
        return case.gain(0, Seen.CONTROL_OVER, until_at=until, hours=recording.control_hours).ranked(remedy)
    if failure is not None and failure.operation is Operation.QUERY and failure.http_status == 400 and failure.code == 2:
        case = Case(Cause.CONTROL_WINDOW, 75 if scene.answered else 45)
        return case.gain(0, Seen.REFUSED_WITHOUT_BODY, number=2).ranked(remedy)
    return None


def hours_reached(scene: Scene) -> Ranked | None:
    """``maxRecordingHour`` of a page recording has passed."""
    until = scene.recording.hours_until
    if until is None or scene.recording.max_hours is None or scene.first_bad < until - 2 * _SLACK_S:
        return None
    if scene.last_good is not None and scene.last_good > until + 4 * _SLACK_S:
        return None
    case = Case(Cause.HOURS_REACHED, 93).gain(0, Seen.HOURS_OVER, until_at=until, hours=scene.recording.max_hours)
    return case.ranked(Remedy(Do.START_MORE_HOURS, min(720, scene.recording.max_hours * 2)))


def ended_elsewhere(scene: Scene) -> Ranked | None:
    """Stopped by another program, or removed from the channel: nothing on this side can tell."""
    last = scene.last_good
    if scene.unconfirmed:
        return Case(Cause.ENDED_ELSEWHERE, 45).gain(0, Seen.ADOPTED).ranked(Remedy(Do.COPY_REPORT))
    if last is None:
        return None
    case = Case(Cause.ENDED_ELSEWHERE, 40 if scene.over else 20)
    case.gain(0, Seen.RECORDED if scene.recorded else Seen.REACHED_READY, **_when(scene, last))
    return case.ranked(Remedy(Do.COPY_REPORT))


def _when(scene: Scene, last: float) -> dict[str, float | int]:
    if scene.recorded:
        return {"seen_at": last, "files": len(scene.recording.files)}
    return {"ready_at": scene.recording.confirmed_at if scene.recording.confirmed_at is not None else last}
