"""Where a dragged region wants to be: lines prepared once a gesture, found by bisection on every move.

Snap targets are the canvas' edges and centre lines and the edges and centres of the other regions. The two axes are
independent. All units are micro; the caller turns its eight screen pixels into micro per axis.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Flag, auto

from cloudrec_gui.layout.geometry import CANVAS, ONE, Rect, bounds


class Edges(Flag):
    """Which edges of a rectangle a gesture moves; a corner moves two."""

    LEFT = auto()
    TOP = auto()
    RIGHT = auto()
    BOTTOM = auto()


@dataclass(frozen=True, slots=True)
class Guide:
    """A line to draw: at ``at`` across ``start``…``end`` of the other axis."""

    vertical: bool
    at: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Gap:
    """Free room between the rectangle and its neighbour: along x if ``horizontal``, at ``across`` of the other axis."""

    horizontal: bool
    start: int
    end: int
    across: int

    @property
    def size(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Snapped:
    """What snapping made of the offered rectangle."""

    rect: Rect
    guides: tuple[Guide, ...] = ()
    by_x: bool = False
    """Whether a line was met on the x axis."""
    by_y: bool = False


_Spans = dict[int, tuple[int, int]]
_FAR = 1 << 60


class SnapLines:
    """The lines of one gesture. ``others`` are the regions that do not move."""

    __slots__ = ("_others", "_spans_x", "_spans_y", "_xs", "_ys")

    def __init__(self, others: Iterable[Rect]) -> None:
        self._others = tuple(others)
        self._spans_x: _Spans = {}
        self._spans_y: _Spans = {}
        for rect in (CANVAS, *self._others):
            for at in (rect.x, rect.x + rect.w // 2, rect.right):
                _widen(self._spans_x, at, rect.y, rect.bottom)
            for at in (rect.y, rect.y + rect.h // 2, rect.bottom):
                _widen(self._spans_y, at, rect.x, rect.right)
        self._xs = sorted(self._spans_x)
        self._ys = sorted(self._spans_y)

    def move(self, rect: Rect, tolerance: tuple[int, int]) -> Snapped:
        """Shift ``rect`` by at most ``tolerance`` (x, y) so that an edge or its centre meets a line.

        Guides are given for the edges that lie on lines, and for the centre only where no edge does.
        """
        shift_x = _shift(self._xs, (rect.x, rect.right, rect.x + rect.w // 2), tolerance[0])
        shift_y = _shift(self._ys, (rect.y, rect.bottom, rect.y + rect.h // 2), tolerance[1])
        return self._settled(rect.moved(shift_x or 0, shift_y or 0), shift_x is not None, shift_y is not None)

    def resize(self, rect: Rect, edges: Edges, tolerance: tuple[int, int]) -> Snapped:
        """Shift only the moved edges of ``rect``."""
        left, top, right, bottom = rect.x, rect.y, rect.right, rect.bottom
        by_x = by_y = False
        if edges & (Edges.LEFT | Edges.RIGHT):
            shift = _shift(self._xs, (left if edges & Edges.LEFT else right,), tolerance[0])
            by_x = shift is not None
            if edges & Edges.LEFT:
                left += shift or 0
            else:
                right += shift or 0
        if edges & (Edges.TOP | Edges.BOTTOM):
            shift = _shift(self._ys, (top if edges & Edges.TOP else bottom,), tolerance[1])
            by_y = shift is not None
            if edges & Edges.TOP:
                top += shift or 0
            else:
                bottom += shift or 0
        return self._settled(Rect.edges(left, top, right, bottom), by_x, by_y, edges)

    def gaps(self, rect: Rect) -> tuple[Gap, ...]:
        """The distance to the nearest region on each side, where one faces ``rect`` and there is room between."""
        return gaps(rect, self._others)

    def _settled(self, rect: Rect, by_x: bool, by_y: bool, edges: Edges | None = None) -> Snapped:
        found: list[Guide] = []
        if by_x:
            ats = (rect.x, rect.right) if edges is None else (rect.x,) if edges & Edges.LEFT else (rect.right,)
            met = [at for at in ats if at in self._spans_x] or [rect.x + rect.w // 2]
            spans = [self._spans_x[at] for at in met]
            found += [Guide(True, at, min(low, rect.y), max(high, rect.bottom)) for at, (low, high) in zip(met, spans, strict=True)]
        if by_y:
            ats = (rect.y, rect.bottom) if edges is None else (rect.y,) if edges & Edges.TOP else (rect.bottom,)
            met = [at for at in ats if at in self._spans_y] or [rect.y + rect.h // 2]
            spans = [self._spans_y[at] for at in met]
            found += [Guide(False, at, min(low, rect.x), max(high, rect.right)) for at, (low, high) in zip(met, spans, strict=True)]
        return Snapped(rect, tuple(found), by_x, by_y)


def _widen(spans: _Spans, at: int, start: int, end: int) -> None:
    known = spans.get(at)
    spans[at] = (start, end) if known is None else (min(known[0], start), max(known[1], end))


def _shift(lines: Sequence[int], ats: tuple[int, ...], tolerance: int) -> int | None:
    """The smallest shift that brings one of ``ats`` onto a line, or None. Earlier ones win ties: edges before the centre."""
    best: int | None = None
    for at in ats:
        place = bisect_left(lines, at)
        for line in lines[max(place - 1, 0) : place + 1]:
            shift = line - at
            if abs(shift) <= tolerance and (best is None or abs(shift) < abs(best)):
                best = shift
    return best


def gaps(rect: Rect, others: Iterable[Rect]) -> tuple[Gap, ...]:
    """See :meth:`SnapLines.gaps`. Runs at every mouse move, hence the plain comparisons."""
    left, top, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    to_left = to_right = above = below = _FAR
    found: dict[str, Gap] = {}
    for other in others:
        x, y, x2, y2 = other.x, other.y, other.x + other.w, other.y + other.h
        if y < bottom and top < y2:
            across = (max(top, y) + min(bottom, y2)) // 2
            if 0 < left - x2 < to_left:
                to_left = left - x2
                found["left"] = Gap(True, x2, left, across)
            elif 0 < x - right < to_right:
                to_right = x - right
                found["right"] = Gap(True, right, x, across)
        elif x < right and left < x2:
            across = (max(left, x) + min(right, x2)) // 2
            if 0 < top - y2 < above:
                above = top - y2
                found["above"] = Gap(False, y2, top, across)
            elif 0 < y - bottom < below:
                below = y - bottom
                found["below"] = Gap(False, bottom, y, across)
    return tuple(found.values())


def moved_group(rects: Sequence[Rect], dx: int, dy: int) -> tuple[int, int]:
    """The part of the shift by which all of ``rects`` can go without leaving the canvas."""
    box = bounds(list(rects))
    return min(max(dx, -box.x), ONE - box.right), min(max(dy, -box.y), ONE - box.bottom)
