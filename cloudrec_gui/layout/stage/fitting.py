"""Crop and fit in numbers: which part of a picture is seen, where in the region, and how much is lost (rest-api §3.5 ``render_mode``)."""

from __future__ import annotations

from dataclasses import dataclass

from cloudrec_gui.layout.document import FIT
from cloudrec_gui.layout.geometry import Rect, Size

Box = tuple[float, float, float, float]
"""x, y, width, height."""


@dataclass(frozen=True, slots=True)
class Fitting:
    """How a picture lies in a region."""

    seen: Box
    """The part of the picture that is seen, in its own pixels."""
    target: Box
    """Where that part stands, in the region's pixels from its top-left corner."""
    loss: float = 0.0
    """The share of the picture that is cut away, 0…1."""
    filled: float = 1.0
    """The share of the region that the picture covers, 0…1."""


def region_size(rect: Rect, canvas: Size) -> Size:
    """Width and height of a region in whole output pixels, at least 1 by 1."""
    left, top, right, bottom = rect.pixel_edges(canvas)
    return max(right - left, 1), max(bottom - top, 1)


def fitted(source: Size, region: Size, render_mode: int) -> Fitting:
    """Put a picture of ``source`` pixels into a region of ``region`` pixels: 1 fits all of it, anything else crops it to fill."""
    wide, high = max(source[0], 1), max(source[1], 1)
    room_w, room_h = max(region[0], 1), max(region[1], 1)
    if render_mode == FIT:
        scale = min(room_w / wide, room_h / high)
        w, h = wide * scale, high * scale
        return Fitting((0.0, 0.0, wide, high), ((room_w - w) / 2, (room_h - h) / 2, w, h), 0.0, w * h / (room_w * room_h))
    scale = max(room_w / wide, room_h / high)
    w, h = room_w / scale, room_h / scale
    return Fitting(((wide - w) / 2, (high - h) / 2, w, h), (0.0, 0.0, room_w, room_h), max(1 - w * h / (wide * high), 0.0), 1.0)
