"""Which bitrate a composite picture needs (behaviour §12): the service's table, and a reading between its rows."""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType
from typing import Final

MAX_KBPS: Final = 6500
"""Above this the service refuses, sometimes only by a missing worker (rest-api §3.5)."""
FPS: Final = (1, 7, 10, 15, 24, 30, 60)
"""Any other value silently becomes 15 (rest-api §3.5)."""
MAX_SIDE: Final = 1920
MAX_AREA: Final = 1920 * 1080

# kbps for a channel of the communication profile; the live profile takes twice as much.
_BASE: Final = MappingProxyType(
    {
        (160, 120, 15): 65,
        (120, 120, 15): 50,
        (320, 180, 15): 140,
        (180, 180, 15): 100,
        (240, 180, 15): 120,
        (320, 240, 15): 200,
        (240, 240, 15): 140,
        (424, 240, 15): 220,
        (640, 360, 15): 400,
        (360, 360, 15): 260,
        (640, 360, 30): 600,
        (360, 360, 30): 400,
        (480, 360, 15): 320,
        (480, 360, 30): 490,
        (640, 480, 15): 500,
        (480, 480, 15): 400,
        (640, 480, 30): 750,
        (480, 480, 30): 600,
        (848, 480, 15): 610,
        (848, 480, 30): 930,
        (640, 480, 10): 400,
        (1280, 720, 15): 1130,
        (1280, 720, 30): 1710,
        (960, 720, 15): 910,
        (960, 720, 30): 1380,
        (1920, 1080, 15): 2080,
        (1920, 1080, 30): 3150,
        (1920, 1080, 60): 4780,
    }
)
_CURVE: Final = ((0, 0.0), (14400, 50.0), (57600, 140.0), (230400, 400.0), (407040, 610.0), (921600, 1130.0), (2073600, 2080.0))
"""Pixels and kbps at 15 fps along the wide rows of the table."""
_SPEED: Final = ((0, 0.3), (5, 0.5), (10, 0.8), (15, 1.0), (30, 1.5), (60, 2.3))
"""Frames a second and the factor against 15."""


def recommended(width: int, height: int, fps: int, live: bool) -> int:
    """The kbps for this output size in pixels; ``live`` is channel type 1. Portrait sizes count like their landscape form."""
    wide, narrow = max(width, height), min(width, height)
    base = float(_BASE.get((wide, narrow, fps)) or _along(_CURVE, wide * narrow) * _along(_SPEED, fps))
    kbps = min(base * (2 if live else 1), MAX_KBPS)
    return int(kbps) if (wide, narrow, fps) in _BASE else max(10, round(kbps / 10) * 10)


def _along(curve: tuple[tuple[int, float], ...], x: float) -> float:
    """The value at ``x`` on straight lines through the points; flat after the last one."""
    for (x0, y0), (x1, y1) in pairwise(curve):
        if x <= x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return curve[-1][1]
