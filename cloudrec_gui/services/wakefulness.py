"""Notices that the computer slept: time has passed in which nothing was asked and nobody was to blame.

On some systems the monotonic clock stands still during sleep, so wall time runs away from it. On others it runs on, and then a
tick that should come every few seconds comes much too late. Both are looked for, at every tick and whenever somebody is about to
draw a conclusion from the time. A program that was stopped for a while is in the same position, and treated the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.events import Event

if TYPE_CHECKING:
    import asyncio

TICK_S: Final = 5.0
JUMP_S: Final = 5.0
"""By so much wall time must run ahead of the monotonic clock. A clock that is set forward looks the same and does no harm."""
LATE: Final = 3.0
"""A tick that comes after so many ticks' time means sleep."""


class Wakefulness:
    """Belongs to the loop thread."""

    def __init__(self, clock: Clock) -> None:
        self.slept: Event[float] = Event()
        """For how many seconds, told once, right after waking."""
        self._clock = clock
        self._wall = clock.wall()
        self._mono = clock.mono()
        self._timer: asyncio.TimerHandle | None = None

    def begin(self) -> None:
        """Start to tick. Needs a running loop."""
        self._wall, self._mono = self._clock.wall(), self._clock.mono()
        if self._timer is None:
            self._tick()

    def close(self) -> None:
        """Tick no more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def look(self) -> float:
        """Seconds slept since the last look, 0 for none. Whoever sleeps is told through :attr:`slept` before this returns."""
        wall, mono = self._clock.wall(), self._clock.mono()
        ran = mono - self._mono
        ahead = (wall - self._wall) - ran
        if self._timer is None:
            self._wall, self._mono = wall, mono
            return 0.0
        slept = 0.0
        if ahead > JUMP_S:
            slept = ahead
        if ran > LATE * TICK_S:
            slept = max(slept, ran, wall - self._wall)
        self._wall, self._mono = wall, mono
        if slept:
            self.slept.emit(slept)
        return slept

    def _tick(self) -> None:
        import asyncio

        first, self._timer = self._timer is None, asyncio.get_running_loop().call_later(TICK_S, self._tick)
        if not first:
            self.look()
