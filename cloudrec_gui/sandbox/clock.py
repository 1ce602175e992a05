"""The service's clock: real time, multiplied, and movable by hand.

Everything the simulated service measures (status time line, slices, idle exit, life of identifiers) reads this one clock, so a
time scale of 10 makes a slice take 1.5 real seconds and a scale of 0 freezes the service until :meth:`Clock.advance`.
"""

from __future__ import annotations

import threading
import time


class Clock:
    """Service time in Unix seconds. Thread-safe."""

    def __init__(self, scale: float = 1.0, epoch: float | None = None) -> None:
        """``scale``: service seconds per real second, 0 or more. ``epoch``: service time now; the wall clock if absent."""
        if not 0 <= scale <= 1e6:
            raise ValueError("time scale must be between 0 and 1000000")
        self.scale = scale
        self._base = time.time() if epoch is None else epoch
        self._origin = time.monotonic()
        self._moved = threading.Condition()
        self._closed = False

    def now(self) -> float:
        return self._base + (time.monotonic() - self._origin) * self.scale

    def advance(self, seconds: float) -> float:
        """Move service time forward by ``seconds`` at once and wake every sleeper that is due; returns the new time."""
        if not seconds >= 0:
            raise ValueError("time only moves forward")
        with self._moved:
            self._base += seconds
            self._moved.notify_all()
        return self.now()

    def wait_until(self, moment: float) -> bool:
        """Sleep until service time ``moment``; False if the clock was closed first."""
        with self._moved:
            while not self._closed:
                missing = moment - self.now()
                if missing <= 0:
                    return True
                self._moved.wait(missing / self.scale if self.scale else None)
        return False

    def close(self) -> None:
        """Wake every sleeper for good: the server is going down."""
        with self._moved:
            self._closed = True
            self._moved.notify_all()
