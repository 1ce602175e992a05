"""Round moments of the clock for the axis, from tenths of a second to weeks."""

from __future__ import annotations

import math
import time
from typing import Final

LABEL_ROOM: Final = 110
"""Pixels for each label."""
_STEPS: Final = (
    *(0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1800.0),
    *(3600.0, 7200.0, 14_400.0, 21_600.0, 43_200.0, 86_400.0, 172_800.0, 604_800.0),
)
_DAY: Final = 86_400.0


def axis_step(seconds: float, room: float) -> float:
    """Seconds between two labels so that each has its ``LABEL_ROOM`` of ``room`` pixels."""
    wanted = seconds * LABEL_ROOM / max(room, 1)
    return next((step for step in _STEPS if step >= wanted), math.ceil(wanted / _DAY) * _DAY)


def ticks(start: float, end: float, step: float) -> list[float]:
    """The round moments of the local clock in the stretch: people compare them with logs."""
    zone = _offset(start)
    number = math.floor((start + zone) / step) + 1
    found: list[float] = []
    while (at := number * step - zone) <= end:
        # Where clocks are put forward or back inside the stretch, round hours move with them.
        found.append(at + (zone - _offset(at)) if step >= 3600 else at)
        number += 1
    return found


def label(at: float, step: float) -> str:
    """The moment as text: with the date at midnight and for days, with tenths for tenths."""
    local = time.localtime(at)
    if step >= _DAY or (step >= 3600 and local.tm_hour == 0 and local.tm_min == 0):
        return time.strftime("%m-%d", local)
    if step >= 60:
        return time.strftime("%H:%M", local)
    text = time.strftime("%H:%M:%S", local)
    return f"{text}.{int(at % 1 * 10 + 0.5) % 10}" if step < 1 else text


def _offset(at: float) -> int:
    return time.localtime(at).tm_gmtoff or 0
