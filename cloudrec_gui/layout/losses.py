"""How much of a picture a region shows, and how much of a region a picture fills: one number tells both (behaviour §11.4).

Cropping scales the picture until it covers the region, fitting until it stands within it. Either way the two share the same
part of the larger side, so what a crop cuts off is what a fit leaves empty.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cloudrec_gui.layout.arrange import RATIOS, with_ratio
from cloudrec_gui.layout.geometry import Rect, Size

CAMERA: Final[Size] = (1280, 720)
"""What most cameras send; a loss is told against it where nobody knows better."""
WORTH_TELLING: Final = 0.4
"""From this share on a loss is a finding."""
KIND_LOSS: Final = 0.3
"""A shape that is proposed instead loses less than this."""


def shared(rect: Rect, canvas: Size, source: Size = CAMERA) -> float:
    """The part, 0…1, of a picture of ``source`` pixels that a crop into ``rect`` keeps, and of the region that a fit fills."""
    left, top, right, bottom = rect.pixel_edges(canvas)
    return _shared((right - left, bottom - top), source)


def _shared(shape: Size, source: Size) -> float:
    wide, high = shape
    if wide < 1 or high < 1 or source[0] < 1 or source[1] < 1:
        return 1.0
    ratio = wide * source[1] / (high * source[0])
    return min(ratio, 1 / ratio)


def kinder_shape(rect: Rect, canvas: Size, source: Size) -> Size | None:
    """The shape nearest to the region's own that crops ``source`` little; None where the region's shape is as kind already."""
    left, top, right, bottom = rect.pixel_edges(canvas)
    own = (right - left) / max(bottom - top, 1)
    kind = [shape for shape in RATIOS if 1 - _shared(shape, source) < KIND_LOSS]
    if not kind or own <= 0:
        return None
    best = min(kind, key=lambda shape: max(own * shape[1] / shape[0], shape[0] / shape[1] / own))
    return best if _shared(best, source) > shared(rect, canvas, source) else None


def shape_share(shape: Size, source: Size) -> float:
    """As :func:`shared`, for a region that would have exactly this ratio of sides."""
    return _shared(shape, source)


def ratio_name(size: Size) -> str:
    """``16:9`` for a size of one of the common shapes, ``1440:1000`` in its lowest terms for any other (``36:25``)."""
    from math import gcd

    wide, high = size
    near = next((shape for shape in (*RATIOS, (16, 10), (21, 9)) if abs(wide * shape[1] / (high * shape[0]) - 1) < 0.01), None)
    if near is None:
        step = gcd(wide, high) or 1
        near = (wide // step, high // step)
    return f"{near[0]}:{near[1]}"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is to be said about a picture in a region."""

    share: float
    """As :func:`shared`."""
    name: str = ""
    """The picture's shape; only where the loss is worth telling."""
    shape: Size | None = None
    """A kinder shape of the region, where there is one."""
    rect: Rect | None = None
    """The region cut to it."""
    then: float = 1.0
    """The share that it would have."""


@lru_cache(maxsize=128)
def judged(rect: Rect, canvas: Size, source: Size) -> Judgement:
    """All of this module about one region; remembered, because at a move of the hand the other regions are as before."""
    share = shared(rect, canvas, source)
    if 1 - share <= WORTH_TELLING:
        return Judgement(share)
    shape = kinder_shape(rect, canvas, source)
    if shape is None:
        return Judgement(share, ratio_name(source))
    return Judgement(share, ratio_name(source), shape, with_ratio(rect.clamped(), shape, canvas), shape_share(shape, source))
