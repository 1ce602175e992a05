"""What this window has seen of each recording, for the timeline: spans of a state, queries, layouts, files.

Only what happened while the program was running can be in it; before that, the recording's own times are all there is.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field, replace
from typing import Final

from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.recording import Recording, State

MOST: Final = 600
"""Marks of one kind kept for one recording; the oldest go first."""


@dataclass(frozen=True, slots=True)
class Span:
    """A state that lasted from ``start`` to ``end`` (wall seconds; None while it lasts). ``status`` is the service's number."""

    start: float
    end: float | None
    state: State
    status: int | None


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened at one moment. ``good`` is False for a query that failed; ``text`` names a file."""

    at: float
    good: bool = True
    text: str = ""


@dataclass(slots=True)
class Track:
    """All that was seen of one recording."""

    spans: deque[Span] = field(default_factory=lambda: deque(maxlen=MOST))
    queries: deque[Mark] = field(default_factory=lambda: deque(maxlen=MOST))
    layouts: deque[Mark] = field(default_factory=lambda: deque(maxlen=MOST))
    files: deque[Mark] = field(default_factory=lambda: deque(maxlen=MOST))
    last: Recording | None = None


class History:
    """A track for each recording that :meth:`note` was told of."""

    def __init__(self) -> None:
        self._tracks: dict[RecordingKey, Track] = {}

    def of(self, key: RecordingKey) -> Track:
        """The track of a recording; an empty one when nothing was seen."""
        return self._tracks.get(key) or Track()

    def note(self, recording: Recording, now: float) -> None:
        """The recording has this value at wall time ``now``."""
        track = self._tracks.get(recording.key)
        if track is None or track.last is None:
            track = self._tracks[recording.key] = Track()
            _begin(track, recording, now)
        else:
            _go_on(track, track.last, recording, now)
        track.last = recording


def _begin(track: Track, recording: Recording, now: float) -> None:
    """What the recording's own times tell of the time before it was first seen."""
    start = recording.started_at if recording.started_at is not None else recording.created_at
    confirmed = recording.confirmed_at
    if confirmed is not None and confirmed > start:
        track.spans.append(Span(start, confirmed, State.STARTING, None))
        start = confirmed
    since = recording.missing_since if recording.state is State.MISSING and recording.missing_since is not None else None
    if since is not None and since > start:
        track.spans.append(Span(start, since, State.RECORDING if recording.highest >= 5 else State.READY, recording.status))
        start = since
    if not recording.final:
        track.spans.append(Span(start, None, recording.state, recording.status))
    elif recording.ended_at is not None and recording.ended_at > start:
        before = State.RECORDING if recording.highest >= 5 else State.READY if confirmed is not None else State.STARTING
        track.spans.append(Span(start, recording.ended_at, before, None))
    if recording.last_query_at is not None:
        track.queries.append(Mark(recording.last_query_at, recording.failure is None))
    for file in recording.files:
        track.files.append(Mark(now if file.started_ms is None else file.started_ms / 1000, text=file.name))


def _go_on(track: Track, last: Recording, recording: Recording, now: float) -> None:
    if recording.state is not last.state or recording.status != last.status:
        if track.spans and track.spans[-1].end is None:
            track.spans[-1] = replace(track.spans[-1], end=now)
        if not recording.final:
            track.spans.append(Span(now, None, recording.state, recording.status))
    if recording.queries > last.queries and recording.last_query_at is not None:
        failed = recording.failure is not None and recording.failure.operation is Operation.QUERY
        track.queries.append(Mark(recording.last_query_at, not failed))
    if recording.live_layout is not None and recording.live_layout != last.live_layout:
        track.layouts.append(Mark(now))
    known = {file.name for file in last.files}
    for file in recording.files:
        if file.name not in known:
            track.files.append(Mark(now, text=file.name))
