"""Time as a value that is handed in, so that tests own it.

``wall`` is for people and files (seconds since the epoch, UTC); ``mono`` is for measuring and never jumps.
"""

from __future__ import annotations

import time
from typing import Protocol


class Clock(Protocol):
    """Where a service asks what time it is."""

    def wall(self) -> float:
        """Seconds since the epoch."""
        ...

    def mono(self) -> float:
        """Seconds of a clock that never goes back."""
        ...


class SystemClock:
    """The computer's clocks."""

    def wall(self) -> float:
        return time.time()

    def mono(self) -> float:
        return time.monotonic()
