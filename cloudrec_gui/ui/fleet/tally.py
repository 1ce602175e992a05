"""How many recordings run, have ended and need attention, counted one change at a time.

A fleet of a thousand is not gone through because one of them was queried, nor because a second has passed: what changes by waiting
alone stands in a heap of the times at which it does.
"""

from __future__ import annotations

import heapq
from typing import Final

from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.domain.verdict import Finding, Level, calm_until, faded, judge
from cloudrec_gui.services.peers import Peers

_HEALTHY: Final = (-Level.OK, Finding.HEALTHY.value)
_NEVER: Final = float("inf")


class Tally:
    """Fed with every change by :meth:`note` and with the time by :meth:`due`."""

    def __init__(self) -> None:
        self.peers = Peers()
        self.attention: set[RecordingKey] = set()
        """The keys of those that a person should look at."""
        self._ended: set[RecordingKey] = set()
        self._known: dict[RecordingKey, float] = {}
        """When the verdict of each has to be looked at again; never is infinity."""
        self._due: list[tuple[float, RecordingKey]] = []
        self._gravity: dict[RecordingKey, tuple[int, str]] = {}

    def note(self, recording: Recording, now: float) -> tuple[RecordingKey, ...]:
        """A recording as it is now. Gives the others whose verdict has to be asked for again: those in the same channel."""
        touched = self.peers.hear(recording)
        self.review(recording, now)
        return tuple(key for key in touched if key != recording.key)

    def review(self, recording: Recording, now: float) -> None:
        """Judge it again; for one that is due, or whose channel has changed."""
        key = recording.key
        if recording.final:
            self._ended.add(key)
        else:
            self._ended.discard(key)
        peers = self.peers.of(key)
        until = calm_until(recording, peers) if recording.state is State.RECORDING else now
        if until > now:
            # What nearly all of a fleet is; nothing of it is worked out.
            self.attention.discard(key)
            self._gravity.pop(key, None)
            self._plan(key, until)
            return
        judged = judge(recording, now, peers)
        odd = judged.level >= Level.WARN and not faded(recording, now)
        (self.attention.add if odd else self.attention.discard)(key)
        self._gravity[key] = (0 if not odd and judged.level >= Level.WARN else -judged.level, judged.finding.value)
        self._plan(key, _NEVER if judged.review_at is None else judged.review_at)

    def gravity(self, key: RecordingKey) -> tuple[int, str]:
        """For sorting: the worst verdict first, equal ones together. An end that has faded weighs nothing."""
        return self._gravity.get(key, _HEALTHY)

    def _plan(self, key: RecordingKey, at: float) -> None:
        if self._known.get(key) != at:
            self._known[key] = at
            if at != _NEVER:
                heapq.heappush(self._due, (at, key))

    def due(self, now: float) -> list[RecordingKey]:
        """Those whose verdict may have changed by waiting until ``now``. Each has to be given to :meth:`review`."""
        found = []
        while self._due and self._due[0][0] <= now:
            at, key = heapq.heappop(self._due)
            if self._known.get(key) == at:
                self._known[key] = _NEVER
                found.append(key)
        return found

    @property
    def all(self) -> int:
        return len(self._known)

    @property
    def ended(self) -> int:
        return len(self._ended)

    @property
    def running(self) -> int:
        """All that have not ended, the unclear ones included."""
        return len(self._known) - len(self._ended)
