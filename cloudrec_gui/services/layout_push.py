"""Layouts on their way to a running recording: one in flight, and only the newest waits.

Two updateLayout calls must never be in flight for one sid (behaviour §6). While one travels, a drag may produce twenty more;
nineteen of them would only delay the last one. One that failed on its way is not repeated when a newer one waits. One that waited
for longer than a minute was kept by something like the computer's sleep: what it would lay out has changed meanwhile.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Protocol

from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.recording import Recording

if TYPE_CHECKING:
    import asyncio

    from cloudrec_gui.domain.clock import Clock

STALE_S: Final = 60.0
"""A layout that has waited for so long by the wall clock is not sent any more."""


class LayoutTarget(Protocol):
    """Who sends a layout; :class:`~cloudrec_gui.services.recordings.Recordings` in the program."""

    async def update_layout(self, key: RecordingKey, client_request: Mapping[str, Any]) -> Recording: ...

    def overtake_layout(self, key: RecordingKey) -> None:
        """A newer one waits: the one in flight is not sent again."""


class _Lane:
    __slots__ = ("waiting",)

    def __init__(self) -> None:
        self.waiting: asyncio.Future[bool] | None = None


class LayoutPush:
    """One lane for each recording. Belongs to the loop thread."""

    def __init__(self, target: LayoutTarget, clock: Clock | None = None) -> None:
        """Without a clock nothing grows too old."""
        self.dropped: Event[RecordingKey] = Event()
        """A layout for this recording had waited for too long and was not sent."""
        self._target = target
        self._clock = clock
        self._lanes: dict[RecordingKey, _Lane] = {}

    async def push(self, key: RecordingKey, client_request: Mapping[str, Any]) -> bool:
        """Send a complete layout (rest-api §6). True when it was accepted; False when it was not sent, because a newer one took its
        place or because it had become too old.

        Raises the ApiError of its own call; a layout that waits is sent even when the one before it failed.
        """
        lane = self._lanes.get(key)
        if lane is None:
            lane = self._lanes[key] = _Lane()
        else:
            since = self._now()
            if not await self._turn(key, lane):
                return False
            if self._now() - since > STALE_S:
                self._hand_on(key, lane)
                self.dropped.emit(key)
                return False
        try:
            await self._target.update_layout(key, client_request)
        finally:
            self._hand_on(key, lane)
        return True

    def busy(self, key: RecordingKey) -> bool:
        """Whether a layout is in flight for this recording."""
        return key in self._lanes

    def _now(self) -> float:
        return 0.0 if self._clock is None else self._clock.wall()

    async def _turn(self, key: RecordingKey, lane: _Lane) -> bool:
        """Wait for the lane. True: it is ours now. False: superseded."""
        import asyncio

        if lane.waiting is not None and not lane.waiting.done():
            lane.waiting.set_result(False)
        turn: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        lane.waiting = turn
        self._target.overtake_layout(key)
        try:
            return await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled() and turn.result():
                self._hand_on(key, lane)
            raise

    def _hand_on(self, key: RecordingKey, lane: _Lane) -> None:
        waiting, lane.waiting = lane.waiting, None
        if waiting is not None and not waiting.done():
            waiting.set_result(True)
        else:
            del self._lanes[key]
