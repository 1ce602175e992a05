"""The tracks of all recordings, kept from the program's start to its end and told by nothing but what everybody is told.

Each change costs a comparison with the value before and at most one new entry; nothing grows with the fleet or with time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from cloudrec_gui.domain.chronicle import Call, Track, begun, grown, noted_call
from cloudrec_gui.domain.chronicle_text import track_of, track_text
from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import ProfileId, RecordingKey
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.recording import Recording, State

if TYPE_CHECKING:
    from cloudrec_gui.services.traffic import Exchange

MOST_TRACKS: Final = 2_000
"""Tracks kept; beyond that the oldest of what has ended are forgotten. The history has them as text."""
_RESOURCE: Final = re.compile(r"/resourceid/([^/?#]+)")


class Chronicle:
    """Belongs to the loop thread. Create it before whoever shows its tracks, so that it hears of a change first."""

    def __init__(
        self,
        changed: Event[Recording],
        clock: Clock,
        exchanges: Event[Exchange] | None = None,
        known: Iterable[Recording] = (),
    ) -> None:
        """``exchanges`` tells how long calls took; ``known`` are recordings that were there before."""
        self.noted: Event[RecordingKey] = Event()
        """The track of this recording has something new."""
        self._clock = clock
        self._tracks: dict[RecordingKey, Track] = {}
        self._last: dict[RecordingKey, Recording] = {}
        self._of_resource: dict[str, RecordingKey] = {}
        self._opening: dict[tuple[ProfileId, str], RecordingKey] = {}
        for recording in known:
            self.note(recording)
        changed.subscribe(self.note)
        if exchanges is not None:
            exchanges.subscribe(self._on_exchange)

    def of(self, key: RecordingKey) -> Track:
        """The track of a recording, to look at only; an empty one when nothing is known."""
        return self._tracks.get(key) or Track()

    def text(self, key: RecordingKey) -> str:
        """The track as JSON of at most 64 KiB; empty when nothing is known."""
        track = self._tracks.get(key)
        return "" if track is None else track_text(track)

    def load(self, key: RecordingKey, text: str) -> None:
        """Give a recording the track that :meth:`text` made in an earlier run. What this run has seen of it follows after it."""
        old = track_of(text)
        if not old.version:
            return
        new, last = self._tracks.get(key), self._last.get(key)
        if new is not None and last is not None:
            old = _continued(old, new, last)
        self._tracks[key] = old
        self.noted.emit(key)

    def forget(self, keys: Iterable[RecordingKey]) -> None:
        """Drop the tracks of these recordings."""
        for key in keys:
            self._tracks.pop(key, None)
            last = self._last.pop(key, None)
            if last is not None:
                self._of_resource.pop(last.resource_id, None)
                self._opening.pop((last.profile, last.cname), None)

    def note(self, recording: Recording) -> None:
        """The recording has this value now."""
        key = recording.key
        last = self._last.get(key)
        self._last[key] = recording
        if last is None:
            self._begin(recording)
        elif not grown(self._track(recording), last, recording, self._clock.wall()):
            return
        if recording.resource_id and (last is None or last.resource_id != recording.resource_id):
            self._of_resource[recording.resource_id] = key
            self._opening.pop((recording.profile, recording.cname), None)
        self.noted.emit(key)

    def _begin(self, recording: Recording) -> None:
        loaded = self._tracks.get(recording.key)
        track = begun(recording, self._clock.wall())
        self._tracks[recording.key] = track if loaded is None else _continued(loaded, track, recording)
        if recording.state is State.INTENT:
            self._opening[recording.profile, recording.cname] = recording.key
        if len(self._tracks) > MOST_TRACKS:
            over = next((key for key in self._tracks if key != recording.key and self._ended(key)), None)
            if over is not None:
                self.forget((over,))

    def _track(self, recording: Recording) -> Track:
        return self._tracks.setdefault(recording.key, Track())

    def _ended(self, key: RecordingKey) -> bool:
        last = self._last.get(key)
        return last is None or last.final

    def _on_exchange(self, exchange: Exchange) -> None:
        if exchange.operation is Operation.QUERY:
            return  # nearly all of the traffic, and the recording itself counts them
        found = _RESOURCE.search(exchange.url)
        if found is not None:
            key = self._of_resource.get(unquote(found[1]))
        else:
            key = self._opening.get((exchange.profile, exchange.cname))
        track = None if key is None else self._tracks.get(key)
        if key is None or track is None:
            return
        good = exchange.status is not None and 200 <= exchange.status < 300 and exchange.code is None
        call = Call(exchange.at, exchange.operation, good, exchange.elapsed_ms, exchange.status, exchange.code, exchange.number)
        noted_call(track, call)
        self.noted.emit(key)


def _continued(old: Track, new: Track, recording: Recording) -> Track:
    """What an earlier run saw up to its end, then what this one has seen. Between the two nobody watched, and nothing is told."""
    until = max([span.end or span.start for span in old.spans] + [run.last for run in old.queries], default=recording.created_at)
    if old.spans and old.spans[-1].end is None:
        old.spans[-1] = replace(old.spans[-1], end=max(until, old.spans[-1].start))
    since = max(until, new.watched_from) if old.spans else until
    for span in new.spans:
        if span.end is None or span.end > since:
            old.spans.append(replace(span, start=max(span.start, since)))
    names = {mark.text for mark in old.files}
    old.files += [mark for mark in new.files if mark.text not in names]
    moved = {mark.text for mark in old.moves}
    old.moves += [mark for mark in new.moves if mark.text not in moved]
    old.queries += [run for run in new.queries if run.first > until]
    old.faults += [fault for fault in new.faults if fault.first > until]
    old.calls += [call for call in new.calls if call.at > until]
    old.layouts += [call for call in new.layouts if call.at > until]
    old.version += new.version
    old.watched_from = new.watched_from
    return old
