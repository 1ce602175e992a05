"""Equal gaps: where a rectangle would stand as far from its neighbours as others stand from each other.

Along one axis at a time. What faces the rectangle stands in its row; the canvas' edges close the row like walls. Three kinds of
gap pull: the same room on both sides, and the room that stands elsewhere in the row, after a neighbour or before one.
All units are micro.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from cloudrec_gui.layout.geometry import ONE

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


@dataclass(frozen=True, slots=True)
class _Slot:
    """Free room of a row, from one block to the next."""

    start: int
    end: int
    low: int
    """What both neighbours have in common across the axis; nothing where ``low >= high``: they do not face each other."""
    high: int


class Row:
    """The free rooms in front of one stretch of the other axis."""

    __slots__ = ("_rooms", "_sizes", "_slots")

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._slots = _free(sorted(blocks))
        self._rooms = [slot for slot in self._slots if slot.low < slot.high and (slot.start > 0 or slot.end < ONE)]
        self._sizes = sorted({slot.end - slot.start for slot in self._rooms})

    def shift(self, start: int, side: int, least: int, most: int) -> int | None:
        """The smallest shift within ``least``…``most`` that brings ``side`` from ``start`` to an equal gap, or None."""
        best: int | None = None
        if not self._sizes:
            return None
        for slot in self._slots:
            room = slot.end - slot.start - side
            if room <= 0 or slot.end < start + side + least or slot.start > start + most:
                continue
            after = start - slot.start
            shifts = [room // 2 - after]
            shifts += [size - after for size in _about(self._sizes, after) if size <= room]
            shifts += [room - size - after for size in _about(self._sizes, room - after) if size <= room]
            for shift in shifts:
                if least <= shift <= most and (best is None or abs(shift) < abs(best)):
                    best = shift
        return best

    def shift_start(self, start: int, end: int, least: int, most: int) -> int | None:
        """The same for the near edge alone, while ``end`` stays."""
        for slot in self._slots:
            if slot.start < end <= slot.end:
                return _within(slot.end - end, start - slot.start, self._sizes, least, most)
        return None

    def shift_end(self, start: int, end: int, least: int, most: int) -> int | None:
        """The same for the far edge alone, while ``start`` stays."""
        for slot in self._slots:
            if slot.start <= start < slot.end:
                shift = _within(start - slot.start, slot.end - end, self._sizes, -most, -least)
                return None if shift is None else -shift
        return None

    def equal(self, start: int, end: int, low: int, high: int, near: int) -> list[tuple[tuple[Span, ...], int]]:
        """Rooms as wide as those beside ``start``…``end``, and where across to draw them; two are equal within ``near``."""
        slot = next((slot for slot in self._slots if slot.start <= start and end <= slot.end), None)
        if slot is None or not self._sizes:
            return []
        before, after = start - slot.start, slot.end - end
        sizes = [before] if abs(before - after) <= near else [before, after]
        found = []
        for size in sizes:
            spans = [(slot.start, start)] if before > 0 and abs(before - size) <= near else []
            if after > 0 and abs(after - size) <= near:
                spans.append((end, slot.end))
            others = [each for each in self._rooms if each is not slot and abs(each.end - each.start - size) <= near]
            if spans and len(spans) + len(others) > 1:
                spans += [(each.start, each.end) for each in others]
                found.append((tuple(sorted(spans)), _across(low, high, others)))
        return found


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
            slots.append(_Slot(reach, start, *_widest(ends, starts)))
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
    wanted = [size for size in _about(sizes, now) if sizes] + ([beyond] if beyond > 0 and sizes else [])
    shifts = [size - now for size in wanted if least <= size - now <= most]
    return min(shifts, key=abs, default=None)


def _across(low: int, high: int, slots: Iterable[_Slot]) -> int:
    """The middle of what all have in common, as far as they have."""
    for slot in slots:
        if max(low, slot.low) < min(high, slot.high):
            low, high = max(low, slot.low), min(high, slot.high)
    return (low + high) // 2
