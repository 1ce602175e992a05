"""Where a dragged region wants to be: lines and gaps prepared once a gesture, found by bisection on every move.

Snap targets are the canvas' edges and centre lines, the edges and centres of the other regions, gaps equal to those that stand
already (:mod:`cloudrec_gui.layout.spacing`) and the lines of a grid. The nearest one wins; at the same distance lines win over
gaps and gaps over the grid. All units are micro; the caller turns its eight screen pixels into micro per axis.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Flag, auto
from functools import partial

from cloudrec_gui.layout.document import DEFAULT_CANVAS
from cloudrec_gui.layout.geometry import CANVAS, ONE, Rect, Size, bounds
from cloudrec_gui.layout.grid import Grid
from cloudrec_gui.layout.spacing import Block, Rows, Spacing, neighbours

__all__ = ["Edges", "Gap", "Guide", "SnapLines", "Snapped", "Spacing", "gaps", "moved_group"]


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
    """Whether something was met on the x axis: a line, an equal gap or the grid."""
    by_y: bool = False
    spacings: tuple[Spacing, ...] = ()
    """Gaps that are equal as the rectangle now stands."""


_Spans = dict[int, tuple[int, int]]
_Met = tuple[int | None, bool]
"""A shift, None if nothing pulls, and whether it comes from an equal gap."""
_Pull = Callable[[bool], _Met]
"""Along one axis, with equal gaps or without."""
_FAR = 1 << 60


class _Axis:
    """Everything that pulls along one axis. ``low`` and ``high`` are the rectangle's stretch of the other axis."""

    __slots__ = ("_grid", "_horizontal", "_lines", "_near", "_rows", "_spans")

    def __init__(self, horizontal: bool, others: Sequence[Block], blocks: Sequence[Block], grid: Sequence[int], side: int) -> None:
        self._horizontal = horizontal
        self._spans: _Spans = {}
        for start, end, low, high in ((0, ONE, 0, ONE), *others):
            for at in (start, (start + end) // 2, end):
                _widen(self._spans, at, low, high)
        self._lines = sorted(self._spans)
        self._grid = grid
        self._rows = Rows(blocks)
        # Two gaps are equal when no output pixel tells them apart.
        self._near = max(ONE // (2 * side), 1)

    def move(self, start: int, side: int, low: int, high: int, reach: int, with_gaps: bool) -> _Met:
        """For the whole rectangle, which stays on the canvas: its edges are lines, and they are met before they are passed."""
        least, most = -reach, reach
        shift = _shift(self._lines, (start, start + side, start + side // 2), least, most)
        least, most = _nearer(shift, least, most)
        by_gap = False
        if with_gaps and least <= most:
            gap = self._rows.row(low, high).shift(start, side, least, most)
            if gap is not None:
                shift, by_gap = gap, True
                least, most = _nearer(gap, least, most)
        line = _shift(self._grid, (start, start + side), least, most) if self._grid else None
        return (shift, by_gap) if line is None else (line, False)

    def move_edge(self, start: int, end: int, far: bool, low: int, high: int, reach: int, with_gaps: bool) -> _Met:
        """For the far or the near edge, which stays on the canvas and on its side of the other one."""
        at = end if far else start
        least = max(-reach, (start + 1 if far else 0) - at)
        most = min(reach, (ONE if far else end - 1) - at)
        shift = _shift(self._lines, (at,), least, most)
        least, most = _nearer(shift, least, most)
        by_gap = False
        if with_gaps and least <= most:
            row = self._rows.row(low, high)
            gap = row.shift_end(start, end, least, most) if far else row.shift_start(start, end, least, most)
            if gap is not None:
                shift, by_gap = gap, True
                least, most = _nearer(gap, least, most)
        line = _shift(self._grid, (at,), least, most) if self._grid else None
        return (shift, by_gap) if line is None else (line, False)

    def guides(self, ats: Sequence[int], middle: int | None, low: int, high: int) -> list[Guide]:
        """The lines on which ``ats`` lie, or ``middle`` where none of them does."""
        met = [at for at in ats if at in self._spans] or ([middle] if middle in self._spans and middle is not None else [])
        spans = [self._spans[at] for at in met]
        return [Guide(self._horizontal, at, min(span[0], low), max(span[1], high)) for at, span in zip(met, spans, strict=True)]

    def spacings(self, start: int, end: int, low: int, high: int) -> list[Spacing]:
        found = self._rows.row(low, high).equal(start, end, low, high, self._near)
        return [Spacing(self._horizontal, spans, across) for spans, across in found]


class SnapLines:
    """The lines of one gesture. ``others`` are the regions that do not move; ``canvas`` is the output size in pixels."""

    __slots__ = ("_others", "_x", "_y")

    def __init__(self, others: Iterable[Rect], grid: Grid | None = None, canvas: Size = DEFAULT_CANVAS) -> None:
        # What reaches beyond the canvas, as pasted layouts may, would pull there: only its visible part counts.
        self._others = tuple(_visible(rect) for rect in others if rect.meets(CANVAS))
        near = neighbours(self._others)
        self._x = _Axis(True, _along_x(self._others), _along_x(near), grid.xs if grid else (), canvas[0])
        self._y = _Axis(False, _along_y(self._others), _along_y(near), grid.ys if grid else (), canvas[1])

    def move(self, rect: Rect, tolerance: tuple[int, int]) -> Snapped:
        """Shift ``rect`` by at most ``tolerance`` (x, y), never off the canvas, so that it meets a line, a gap or the grid.

        Guides are given for the edges that lie on lines, and for the centre only where no edge does.
        """
        along_x = partial(self._x.move, rect.x, rect.w, rect.y, rect.bottom, tolerance[0])
        along_y = partial(self._y.move, rect.y, rect.h, rect.x, rect.right, tolerance[1])
        x, y, moved = self._agreed(along_x, along_y, rect.moved)
        found: list[Guide] = []
        if x is not None:
            found += self._x.guides((moved.x, moved.right), moved.x + moved.w // 2, moved.y, moved.bottom)
        if y is not None:
            found += self._y.guides((moved.y, moved.bottom), moved.y + moved.h // 2, moved.x, moved.right)
        return Snapped(moved, tuple(found), x is not None, y is not None, self.spacings(moved))

    def resize(self, rect: Rect, edges: Edges, tolerance: tuple[int, int]) -> Snapped:
        """Shift only the moved edges of ``rect``, each on its side of the opposite one."""
        left, top, right, bottom = rect.x, rect.y, rect.right, rect.bottom
        along_x = along_y = _nothing
        if edges & (Edges.LEFT | Edges.RIGHT):
            along_x = partial(self._x.move_edge, left, right, bool(edges & Edges.RIGHT), top, bottom, tolerance[0])
        if edges & (Edges.TOP | Edges.BOTTOM):
            along_y = partial(self._y.move_edge, top, bottom, bool(edges & Edges.BOTTOM), left, right, tolerance[1])
        x, y, moved = self._agreed(along_x, along_y, partial(_resized, rect, edges))
        found: list[Guide] = []
        if x is not None:
            found += self._x.guides((moved.x if edges & Edges.LEFT else moved.right,), None, moved.y, moved.bottom)
        if y is not None:
            found += self._y.guides((moved.y if edges & Edges.TOP else moved.bottom,), None, moved.x, moved.right)
        return Snapped(moved, tuple(found), x is not None, y is not None, self.spacings(moved))

    def gaps(self, rect: Rect) -> tuple[Gap, ...]:
        """The distance to the nearest region on each side, where one faces ``rect`` and there is room between."""
        return gaps(rect, self._others)

    def spacings(self, rect: Rect) -> tuple[Spacing, ...]:
        """The gaps beside ``rect`` that are equal, to each other or to those between others."""
        return (*self._spacings_x(rect), *self._spacings_y(rect))

    def _agreed(self, along_x: _Pull, along_y: _Pull, shifted: Callable[[int, int], Rect]) -> tuple[int | None, int | None, Rect]:
        """The shifts of both axes, and the rectangle they make.

        A shift along one axis may leave the row that gave the other axis its gap: then that axis makes do without gaps.
        """
        x, y = along_x(True), along_y(True)
        moved = shifted(x[0] or 0, y[0] or 0)
        for _ in range(2):
            if y[1] and not self._spacings_y(moved):
                y = along_y(False)
            elif x[1] and not self._spacings_x(moved):
                x = along_x(False)
            else:
                break
            moved = shifted(x[0] or 0, y[0] or 0)
        return x[0], y[0], moved

    def _spacings_x(self, rect: Rect) -> list[Spacing]:
        return self._x.spacings(rect.x, rect.right, rect.y, rect.bottom)

    def _spacings_y(self, rect: Rect) -> list[Spacing]:
        return self._y.spacings(rect.y, rect.bottom, rect.x, rect.right)


def _visible(rect: Rect) -> Rect:
    return Rect.edges(max(rect.x, 0), max(rect.y, 0), min(rect.right, ONE), min(rect.bottom, ONE))


def _nothing(with_gaps: bool) -> _Met:
    return None, False


def _along_x(rects: Iterable[Rect]) -> list[Block]:
    return [(rect.x, rect.right, rect.y, rect.bottom) for rect in rects]


def _along_y(rects: Iterable[Rect]) -> list[Block]:
    return [(rect.y, rect.bottom, rect.x, rect.right) for rect in rects]


def _resized(rect: Rect, edges: Edges, x: int, y: int) -> Rect:
    left, right = (x, 0) if edges & Edges.LEFT else (0, x)
    top, bottom = (y, 0) if edges & Edges.TOP else (0, y)
    return Rect.edges(rect.x + left, rect.y + top, rect.right + right, rect.bottom + bottom)


def _widen(spans: _Spans, at: int, start: int, end: int) -> None:
    known = spans.get(at)
    spans[at] = (start, end) if known is None else (min(known[0], start), max(known[1], end))


def _nearer(shift: int | None, least: int, most: int) -> tuple[int, int]:
    """What is left of ``least``…``most`` for shifts smaller than ``shift``; nothing (least > most) for 0."""
    return (least, most) if shift is None else (max(least, 1 - abs(shift)), min(most, abs(shift) - 1))


def _shift(lines: Sequence[int], ats: tuple[int, ...], least: int, most: int) -> int | None:
    """The smallest shift within ``least``…``most`` that brings one of ``ats`` onto a line, or None.

    Earlier ones win ties: edges before the centre.
    """
    best: int | None = None
    for at in ats:
        place = bisect_left(lines, at)
        for line in lines[max(place - 1, 0) : place + 1]:
            shift = line - at
            if least <= shift <= most and (best is None or abs(shift) < abs(best)):
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
