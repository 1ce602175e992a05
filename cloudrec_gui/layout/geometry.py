"""Rectangles of the canvas as whole millionths, so that nothing ever drifts.

The service takes fractions of the canvas with at most six decimals and refuses ``x + width > 1`` (behaviour §11.4). Floats
lose both promises silently: ``0.1 + 0.2 > 0.3``. Here an edge is an integer of 0…1 000 000 ("micro"), sums are exact, and two
regions that touch share the very same number.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_EVEN, Decimal, InvalidOperation
from typing import Final

ONE: Final = 1_000_000
"""The whole canvas side in micro-units."""

Size = tuple[int, int]
"""Output width and height in pixels, both at least 1."""


def micro(value: object, rounding: str = ROUND_HALF_EVEN) -> int:
    """A wire number as micro-units, exactly from its decimal text; what is no finite number counts as 0."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return 0
    try:
        return int((Decimal(repr(value)) * ONE).to_integral_value(rounding))
    except (InvalidOperation, OverflowError, ValueError):
        return 0


def floor_micro(value: object) -> int:
    """As :func:`micro`, cut instead of rounded: for widths and heights, whose sums must stay at or below 1."""
    return micro(value, ROUND_FLOOR)


def fraction(units: int) -> float:
    """Micro-units as the float whose shortest text has at most six decimals."""
    return units / ONE


def to_pixels(units: int, side: int) -> float:
    """Micro-units on a side of ``side`` output pixels, in pixels."""
    return units * side / ONE


def from_pixels(pixels: float, side: int) -> int:
    """Output pixels on a side of ``side`` pixels as the nearest micro-units. ``from_pixels(side, side)`` is ``ONE``."""
    return round(pixels * ONE / side)


def whole_pixel(units: int, side: int) -> int:
    """The micro-units of the whole pixel nearest to ``units``."""
    return from_pixels(round(to_pixels(units, side)), side)


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in micro-units, origin top-left. Any integers may stand here; :meth:`inside` tells whether it can be sent."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        return self.x + self.w

    @property
    def bottom(self) -> int:
        return self.y + self.h

    @property
    def area(self) -> int:
        """Square micro-units; 0 where a side is not positive."""
        return max(self.w, 0) * max(self.h, 0)

    @property
    def inside(self) -> bool:
        """Whether the service accepts it: on the canvas and with an area."""
        return self.x >= 0 and self.y >= 0 and self.w > 0 and self.h > 0 and self.right <= ONE and self.bottom <= ONE

    @classmethod
    def of(cls, x: float, y: float, w: float, h: float) -> Rect:
        """From fractions: positions rounded, sides cut, as the service's own figures do (1/3 → 0.333333)."""
        return cls(micro(x), micro(y), floor_micro(w), floor_micro(h))

    @classmethod
    def edges(cls, left: int, top: int, right: int, bottom: int) -> Rect:
        """From its four edges in micro-units."""
        return cls(left, top, right - left, bottom - top)

    @classmethod
    def from_pixels(cls, x: float, y: float, w: float, h: float, canvas: Size) -> Rect:
        """From output pixels. Edges are mapped, not sides, so neighbours in pixels are neighbours in fractions."""
        width, height = canvas
        return cls.edges(from_pixels(x, width), from_pixels(y, height), from_pixels(x + w, width), from_pixels(y + h, height))

    def pixels(self, canvas: Size) -> tuple[float, float, float, float]:
        """x, y, width, height in output pixels."""
        width, height = canvas
        return to_pixels(self.x, width), to_pixels(self.y, height), to_pixels(self.w, width), to_pixels(self.h, height)

    def pixel_edges(self, canvas: Size) -> tuple[int, int, int, int]:
        """left, top, right, bottom in whole output pixels."""
        width, height = canvas
        return (
            round(to_pixels(self.x, width)),
            round(to_pixels(self.y, height)),
            round(to_pixels(self.right, width)),
            round(to_pixels(self.bottom, height)),
        )

    def fractions(self) -> tuple[float, float, float, float]:
        """x, y, width, height as the service takes them."""
        return fraction(self.x), fraction(self.y), fraction(self.w), fraction(self.h)

    def moved(self, dx: int, dy: int) -> Rect:
        """Shifted by micro-units; it may leave the canvas."""
        return Rect(self.x + dx, self.y + dy, self.w, self.h)

    def clamped(self, least: int = 1) -> Rect:
        """The nearest rectangle that can be sent: sides of ``least``…1 first, then shifted onto the canvas."""
        w = min(max(self.w, least), ONE)
        h = min(max(self.h, least), ONE)
        return Rect(min(max(self.x, 0), ONE - w), min(max(self.y, 0), ONE - h), w, h)

    def covers(self, other: Rect) -> bool:
        """Whether ``other`` lies within this rectangle."""
        return self.x <= other.x and self.y <= other.y and self.right >= other.right and self.bottom >= other.bottom

    def meets(self, other: Rect) -> bool:
        """Whether the two share an area."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom


CANVAS: Final = Rect(0, 0, ONE, ONE)


def bounds(rects: list[Rect]) -> Rect:
    """The smallest rectangle around all of ``rects`` (at least one)."""
    return Rect.edges(min(r.x for r in rects), min(r.y for r in rects), max(r.right for r in rects), max(r.bottom for r in rects))
