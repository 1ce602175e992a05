"""What was seen of one recording in the order in which it happened: the memory behind its timeline.

A :class:`Track` grows by comparing each value of a recording with the one before, so whoever feeds it need not know what happened.
It is small by construction: queries with the same outcome become one run, the same failure again becomes one fault, and each list
has a length that it never exceeds. Times are wall seconds; nothing here holds a secret or a text of the service except file names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeVar

from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.recording import RecordedFile, Recording, State

MOST_SPANS: Final = 48
MOST_RUNS: Final = 64
MOST_LAYOUTS: Final = 24
MOST_FILES: Final = 48
MOST_FAULTS: Final = 32
MOST_MOVES: Final = 12
MOST_CALLS: Final = 32
LONGEST_NAME: Final = 200
"""Characters kept of a file name."""
QUIET_GAP_S: Final = 180.0
"""So long without a query ends a run, whatever the pace was: nobody asked, and the timeline must show that."""
SAME_CALL_S: Final = 120.0
"""What the wire tells of a call and what the recording tells of it lie at most so far apart."""
_FAILED_OVER: Final = re.compile(r"(?:^|/)(bak[0-9]{1,6}_)")


@dataclass(frozen=True, slots=True)
class Span:
    """A state that lasted from ``start`` to ``end`` (None while it lasts). ``status`` is the service's number."""

    start: float
    end: float | None
    state: State
    status: int | None
    uid: str = ""
    """The uid that a fail-over has given the recorder; empty while it has its own (behaviour §13)."""


@dataclass(frozen=True, slots=True)
class Run:
    """``count`` queries with the same outcome, from the first to the last."""

    first: float
    last: float
    count: int
    good: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that appeared at one moment. ``text`` is a file's name, a ``bak<n>_`` or a uid."""

    at: float
    text: str = ""


@dataclass(frozen=True, slots=True)
class Call:
    """A call other than query: ``at`` is when its outcome was known, ``ms`` how long it took where the wire told it.

    ``text`` of a layout is ``<mixedVideoLayout>/<number of regions>``; ``exchange`` is the row in Traffic.
    """

    at: float
    operation: Operation
    good: bool = True
    ms: float | None = None
    http_status: int | None = None
    code: int | None = None
    exchange: int | None = None
    text: str = ""

    @property
    def began(self) -> float:
        """When it was sent; ``at`` where that is not known."""
        return self.at if self.ms is None else self.at - self.ms / 1000


@dataclass(frozen=True, slots=True)
class Fault:
    """The same failure ``count`` times from the first to the last. ``exchange`` is the row of the last one in Traffic."""

    first: float
    last: float
    count: int
    operation: Operation
    kind: FailureKind
    sent: bool = True
    http_status: int | None = None
    code: int | None = None
    exchange: int | None = None


@dataclass(slots=True)
class Track:
    """All that was seen of one recording, each list in the order of time. Only :func:`begun` and :func:`grown` change it."""

    spans: list[Span] = field(default_factory=list)
    queries: list[Run] = field(default_factory=list)
    layouts: list[Call] = field(default_factory=list)
    files: list[Mark] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    moves: list[Mark] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    version: int = 0
    """Goes up with every change, so that a view knows when to look again."""
    left_out: int = 0
    """How many old entries were dropped or joined to keep the lists short."""
    watched_from: float = 0.0
    """When this run of the program saw the recording first; what lies before is told by others. 0 in a track that was read."""


def begun(recording: Recording, now: float) -> Track:
    """A new track with what the recording's own times tell of the time before ``now``."""
    track = Track(watched_from=now)
    start = recording.started_at if recording.started_at is not None else recording.created_at
    confirmed = recording.confirmed_at
    if recording.started_at is not None and recording.acquired_at is not None and recording.created_at < start:
        track.spans.append(Span(recording.created_at, start, State.ACQUIRED, None))
    if confirmed is not None and confirmed > start:
        track.spans.append(Span(start, confirmed, State.STARTING, None))
        start = confirmed
    usual = State.RECORDING if recording.highest >= 5 else State.READY if confirmed is not None else State.STARTING
    since = recording.missing_since if recording.state is State.MISSING and recording.missing_since is not None else None
    if since is not None and since > start:
        track.spans.append(Span(start, since, usual, recording.status))
        start = since
    if not recording.final:
        track.spans.append(Span(start, None, recording.state, recording.status, _moved_uid(recording)))
    elif recording.ended_at is not None and recording.ended_at > start:
        track.spans.append(Span(start, recording.ended_at, usual, None))
    for at, operation in ((recording.acquired_at, Operation.ACQUIRE), (recording.started_at, Operation.START)):
        if at is not None:
            track.calls.append(Call(at, operation))
    if recording.stop_asked_at is not None:
        track.calls.append(Call(recording.stop_asked_at, Operation.STOP))
    if recording.last_query_at is not None:
        failed = recording.failure is not None and recording.failure.operation is Operation.QUERY
        track.queries.append(Run(recording.last_query_at, recording.last_query_at, 1, not failed))
    for file in sorted(recording.files, key=lambda file: _appeared(file, recording, now)):
        _add_file(track, file, _appeared(file, recording, now))
    if recording.recorder_uid:
        track.moves.append(Mark(now, recording.recorder_uid))
    if recording.failure is not None:
        _add_fault(track, recording.failure, recording.last_query_at or recording.ended_at or now)
    track.version = 1
    return track


def grown(track: Track, last: Recording, recording: Recording, now: float) -> bool:
    """Take into ``track`` what is different from ``last``, at wall time ``now``. Returns whether anything was worth a line."""
    before = track.version
    moved = recording.recorder_uid != last.recorder_uid and bool(recording.recorder_uid)
    if recording.state is not last.state or recording.status != last.status or moved:
        _turn(track, recording, now)
    failure = recording.failure
    new_failure = failure if failure is not None and failure is not last.failure else None
    if recording.queries > last.queries and recording.last_query_at is not None:
        failed = new_failure is not None and new_failure.operation is Operation.QUERY
        _add_queries(track, recording.last_query_at, recording.queries - last.queries, not failed)
    if new_failure is not None:
        _add_fault(track, new_failure, now)
        if new_failure.operation is not Operation.QUERY:
            noted_call(track, _failed_call(new_failure, now))
    if recording.live_layout is not None and recording.live_layout is not last.live_layout:
        layout = Call(now, Operation.UPDATE_LAYOUT, text=_layout_text(recording.live_layout))
        noted_call(track, layout)
    for operation, then, at in (
        (Operation.ACQUIRE, last.acquired_at, recording.acquired_at),
        (Operation.START, last.started_at, recording.started_at),
        (Operation.STOP, last.stop_asked_at, recording.stop_asked_at),
    ):
        if at is not None and at != then:
            noted_call(track, Call(at, operation))
    if recording.settings is not last.settings and recording.settings:
        noted_call(track, Call(now, Operation.UPDATE))
    if recording.files is not last.files:
        known = {file.name for file in last.files}
        for file in recording.files:
            if file.name not in known:
                _add_file(track, file, now)
    if moved:
        _append(track, track.moves, Mark(now, recording.recorder_uid), MOST_MOVES)
    return track.version != before


def noted_call(track: Track, call: Call) -> None:
    """Add a call, or join it with what is already known of the very same one from the other source."""
    where = track.layouts if call.operation is Operation.UPDATE_LAYOUT else track.calls
    for index in range(len(where) - 1, max(-1, len(where) - 4), -1):
        known = where[index]
        if _same_call(known, call):
            where[index] = _joined(known, call)
            track.version += 1
            return
    _append(track, where, call, MOST_LAYOUTS if where is track.layouts else MOST_CALLS)


def _same_call(known: Call, call: Call) -> bool:
    if known.operation is not call.operation:
        return False
    if known.exchange is not None and call.exchange is not None:
        return known.exchange == call.exchange
    # Exactly one of the two comes from the wire: two of a kind are two calls, however close.
    apart = abs(known.began - call.began) if call.operation is Operation.STOP else abs(known.at - call.at)
    return (
        (known.ms is None) is not (call.ms is None)
        and apart <= SAME_CALL_S
        and (known.good is call.good or known.operation is Operation.STOP)
    )


def _joined(known: Call, call: Call) -> Call:
    wire, told = (known, call) if known.ms is not None else (call, known)
    return replace(wire, text=wire.text or told.text, code=wire.code if wire.code is not None else told.code)


def _turn(track: Track, recording: Recording, now: float) -> None:
    """End the present span and begin the next, if there is one."""
    spans = track.spans
    if spans and spans[-1].end is None:
        spans[-1] = replace(spans[-1], end=max(now, spans[-1].start))
    if not recording.final:
        spans.append(Span(now, None, recording.state, recording.status, _moved_uid(recording)))
    track.version += 1
    if len(spans) > MOST_SPANS:
        # The shortest of the older ones gives way to its neighbour: the beginning and the long ones tell the most.
        least = min(range(1, len(spans) // 2), key=lambda index: (spans[index].end or now) - spans[index].start)
        spans[least - 1] = replace(spans[least - 1], end=spans[least].end)
        del spans[least]
        track.left_out += 1


def _add_queries(track: Track, at: float, count: int, good: bool) -> None:
    runs = track.queries
    track.version += 1
    last = runs[-1] if runs else None
    if last is not None and last.good is good and at - last.last <= _longest_gap(last):
        runs[-1] = Run(last.first, max(at, last.last), last.count + count, good)
        return
    runs.append(Run(at, at, count, good))
    if len(runs) > MOST_RUNS:
        half = len(runs) // 2
        index = min(range(half), key=lambda index: (runs[index].good is not runs[index + 1].good, runs[index + 1].last - runs[index].first))
        one, two = runs[index], runs[index + 1]
        runs[index : index + 2] = [Run(one.first, two.last, one.count + two.count, one.good and two.good)]
        track.left_out += 1


def _longest_gap(run: Run) -> float:
    usual = (run.last - run.first) / (run.count - 1) if run.count > 1 else 0.0
    return max(QUIET_GAP_S, usual * 3)


def _add_fault(track: Track, failure: Failure, at: float) -> None:
    fault = Fault(at, at, 1, failure.operation, failure.kind, failure.sent, failure.http_status, failure.code, failure.exchange)
    last = track.faults[-1] if track.faults else None
    if last is not None and _alike(last) == _alike(fault) and at - last.last <= QUIET_GAP_S:
        track.faults[-1] = replace(last, last=max(at, last.last), count=last.count + 1, exchange=failure.exchange)
        track.version += 1
        return
    _append(track, track.faults, fault, MOST_FAULTS)


def _alike(fault: Fault) -> tuple[Operation, FailureKind, int | None, int | None]:
    return fault.operation, fault.kind, fault.http_status, fault.code


def _failed_call(failure: Failure, now: float) -> Call:
    return Call(now, failure.operation, False, None, failure.http_status, failure.code, failure.exchange)


def _add_file(track: Track, file: RecordedFile, at: float) -> None:
    name = file.name[:LONGEST_NAME]
    _append(track, track.files, Mark(at, name), MOST_FILES)
    found = _FAILED_OVER.search(name)
    if found is not None and all(move.text != found[1] for move in track.moves):
        _append(track, track.moves, Mark(at, found[1]), MOST_MOVES)


def _appeared(file: RecordedFile, recording: Recording, now: float) -> float:
    """When a file that is known from before began. The service's number may be anything, so it is kept inside the recording's life."""
    if file.started_ms is None:
        return now
    return min(max(file.started_ms / 1000, recording.created_at), now)


def _layout_text(layout: Mapping[str, Any]) -> str:
    style, regions = layout.get("mixedVideoLayout"), layout.get("layoutConfig")
    number = str(style) if isinstance(style, int) and 0 <= style <= 9 else ""
    return f"{number}/{len(regions) if isinstance(regions, (list, tuple)) else 0}"


def _moved_uid(recording: Recording) -> str:
    return recording.recorder_uid if recording.recorder_uid != recording.uid else ""


_T = TypeVar("_T")


def _append(track: Track, where: list[_T], entry: _T, most: int) -> None:
    where.append(entry)
    track.version += 1
    if len(where) > most:
        # The first entry stays: how something began explains more than the second of many.
        del where[1]
        track.left_out += 1
