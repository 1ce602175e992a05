"""Equal gaps: where a rectangle would stand as far from its neighbours as others stand from each other.

Along one axis at a time. What faces the rectangle stands in its row; the canvas' edges close the row like walls. Whatever lies
behind others, as a shared screen or a full background does, is no neighbour (:func:`neighbours`). Three kinds of gap pull: the
same room on both sides, and the room that stands elsewhere in the row, after a neighbour or before one. All units are micro.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cloudrec_gui.layout.geometry import CANVAS, ONE, Rect

Span = tuple[int, int]
Block = tuple[int, int, int, int]
"""start and end along the axis, low and high across it."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """Free rooms of the same width: along x if ``horizontal``, all drawn at ``across`` of the other axis."""

    horizontal: bool
    spans: tuple[Span, ...]
    """(from, to) of each, ascending; two or more."""
    across: int


_Slot = tuple[int, int, int, int]
"""Free room of a row from one block to the next: start, end, and what both have in common across the axis, low to high.

Where low is not below high they do not face each other. Plain tuples, because all of this runs at every mouse move.
"""


class Row:
    """The free rooms in front of one stretch of the other axis."""

    __slots__ = ("_rooms", "_sizes", "_slots")

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._slots = _free(sorted(blocks))
        self._rooms = [(end - start, start, end, low, high) for start, end, low, high in self._slots if low < high and end - start < ONE]
        self._sizes = sorted({room[0] for room in self._rooms})

    def shift(self, start: int, side: int, least: int, most: int) -> int | None:
        """The smallest shift within ``least``…``most`` that brings ``side`` from ``start`` to an equal gap, or None."""
        best: int | None = None
        if not self._sizes:
            return None
        for begin, end, _low, _high in self._slots:
            room = end - begin - side
            if room <= 0 or end < start + side + least or begin > start + most:
                continue
            after = start - begin
            shifts = [room // 2 - after]
            shifts += [size - after for size in _about(self._sizes, after) if size <= room]
            shifts += [room - size - after for size in _about(self._sizes, room - after) if size <= room]
            for shift in shifts:
                if least <= shift <= most and (best is None or abs(shift) < abs(best)):
                    best = shift
        return best

    def shift_start(self, start: int, end: int, least: int, most: int) -> int | None:
        """The same for the near edge alone, while ``end`` stays."""
        for begin, finish, _low, _high in self._slots:
            if begin < end <= finish:
                return _within(finish - end, start - begin, self._sizes, least, most)
        return None

    def shift_end(self, start: int, end: int, least: int, most: int) -> int | None:
        """The same for the far edge alone, while ``start`` stays."""
        for begin, finish, _low, _high in self._slots:
            if begin <= start < finish:
                shift = _within(start - begin, finish - end, self._sizes, -most, -least)
                return None if shift is None else -shift
        return None

    def equal(self, start: int, end: int, low: int, high: int, near: int) -> list[tuple[tuple[Span, ...], int]]:
        """Rooms as wide as those beside ``start``…``end``, and where across to draw them; two are equal within ``near``."""
        if not self._sizes:
            return []
        for begin, finish, _low, _high in self._slots:
            if begin <= start and end <= finish:
                break
        else:
            return []
        before, after = start - begin, finish - end
        if abs(before - after) <= near:
            own = [(before, [(begin, start), (end, finish)])]
        else:
            own = [(before, [(begin, start)]), (after, [(end, finish)])]
        found = []
        for size, spans in own:
            if size <= near:
                continue
            others = [room for room in self._rooms if -near <= room[0] - size <= near and room[1] != begin]
            if len(spans) + len(others) > 1:
                spans += [(room[1], room[2]) for room in others]
                spans.sort()
                found.append((tuple(spans), _across(low, high, others)))
        return found


def neighbours(rects: Sequence[Rect]) -> list[Rect]:
    """Those of ``rects`` that are no backdrop: one that covers another one or the whole canvas has things on it, not beside it."""
    backdrops = {rect for rect in rects for other in rects if rect != other and rect.covers(other)} | {CANVAS}
    return [rect for rect in rects if rect not in backdrops]


class Rows:
    """All rows of one axis, each prepared when it is first asked for. ``blocks`` are what stands still."""

    __slots__ = ("_blocks", "_highs", "_known", "_lows")

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._blocks = tuple(blocks)
        self._lows = sorted(block[2] for block in self._blocks)
        self._highs = sorted(block[3] for block in self._blocks)
        self._known: dict[tuple[int, int], Row] = {}

    def row(self, low: int, high: int) -> Row:
        """What faces ``low``…``high`` changes only where a block begins or ends, so a drag meets few rows."""
        key = (bisect_right(self._highs, low), bisect_left(self._lows, high))
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = Row(block for block in self._blocks if block[2] < high and low < block[3])
        return known


def _free(blocks: list[Block]) -> list[_Slot]:
    """The rooms between blocks sorted by their start. What overlaps along the axis counts as one."""
    slots: list[_Slot] = []
    reach, ends = 0, [(0, ONE)]
    """How far the row is full, and the stretches across of what ends there."""
    for start, end, low, high in [*blocks, (ONE, ONE, 0, ONE)]:
        if start > reach:
            starts = [(low, high)] + [(block[2], block[3]) for block in blocks if block[0] == start]
            slots.append((reach, start, *_widest(ends, starts)))
        if end > reach:
            reach, ends = end, []
        if end == reach:
            ends.append((low, high))
    return slots


def _widest(ends: list[Span], starts: list[Span]) -> Span:
    """The widest stretch that one of each has in common."""
    common = [(max(end[0], start[0]), min(end[1], start[1])) for end in ends for start in starts]
    return max(common, key=lambda span: span[1] - span[0])


def _about(sizes: list[int], wanted: int) -> list[int]:
    """The sizes next to ``wanted``, at most one on each side."""
    place = bisect_left(sizes, wanted)
    return sizes[max(place - 1, 0) : place + 1]


def _within(beyond: int, now: int, sizes: list[int], least: int, most: int) -> int | None:
    """How far the gap that is ``now`` must grow to be as wide as the one ``beyond`` the rectangle or as one of ``sizes``."""
    if not sizes:
        return None
    wanted = [*_about(sizes, now), beyond] if beyond > 0 else _about(sizes, now)
    shifts = [size - now for size in wanted if least <= size - now <= most]
    return min(shifts, key=abs, default=None)


def _across(low: int, high: int, rooms: Iterable[tuple[int, int, int, int, int]]) -> int:
    """The middle of what all have in common, as far as they have."""
    for _size, _start, _end, room_low, room_high in rooms:
        if room_low > low and room_low < high:
            low = room_low
        if room_high < high and room_high > low:
            high = room_high
    return (low + high) // 2
