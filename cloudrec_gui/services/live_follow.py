"""The running recording follows the hand: newest wins, one in flight, and people's own calls always find room.

A drag makes thirty layouts a second and the service allows ten requests. So at most two a second are sent, each only when the
budget could spare it for a poll too, and what came between is left out. The first refusal ends the following.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from cloudrec_gui.domain.ids import RecordingKey

if TYPE_CHECKING:
    from cloudrec_gui.domain.clock import Clock
    from cloudrec_gui.services.tasks import TaskSupervisor

APART_S: Final = 0.5
"""Seconds between two layouts of one drag at least."""
Send = Callable[[RecordingKey, Mapping[str, Any]], Awaitable[bool]]


class LiveFollow:
    """``send`` returns False when following must end; ``spare_in`` says in how many seconds a request can be spared.

    All methods belong to the loop thread.
    """

    def __init__(self, send: Send, spare_in: Callable[[RecordingKey], float], tasks: TaskSupervisor, clock: Clock) -> None:
        self._send = send
        self._spare_in = spare_in
        self._tasks = tasks
        self._clock = clock
        self._next: tuple[RecordingKey, Mapping[str, Any]] | None = None
        self._running = False
        self._sent_at: float | None = None

    def offer(self, key: RecordingKey, client_request: Mapping[str, Any]) -> None:
        """Send this layout (rest-api §6) as soon as there is room, unless a newer one comes before that."""
        self._next = (key, client_request)
        if not self._running:
            self._running = True
            self._tasks.launch(self._run(), name="follow the layout")

    def stop(self) -> None:
        """Send nothing more. What is on its way arrives."""
        self._next = None

    @property
    def waiting(self) -> bool:
        """Whether a layout waits for its turn."""
        return self._next is not None

    async def _run(self) -> None:
        import asyncio

        try:
            while self._next is not None:
                delay = max(self._since(), self._spare_in(self._next[0]))
                if delay > 0:
                    await asyncio.sleep(delay)
                    continue
                (key, request), self._next = self._next, None
                self._sent_at = self._clock.mono()
                if not await self._send(key, request):
                    self._next = None
        finally:
            self._running = False

    def _since(self) -> float:
        """Seconds until the next one is far enough from the last."""
        return 0.0 if self._sent_at is None else max(0.0, self._sent_at + APART_S - self._clock.mono())
