"""Even grids made of regions: what is roughly a grid becomes one, and the whole canvas is cut into cells.

Neighbouring cells share the very same edge, so no seam can appear between them at any output size.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise
from math import ceil, isqrt

from cloudrec_gui.layout.arrange import free, least, placed
from cloudrec_gui.layout.document import CUSTOM, MAX_REGIONS, Layout, Region
from cloudrec_gui.layout.geometry import CANVAS, Rect, Size, bounds, from_pixels


def reading_rows(rects: Sequence[Rect]) -> tuple[tuple[int, ...], ...]:
    """The places of ``rects`` in reading order: rows from the top, each from the left.

    A row is made of those whose middle lies within the height of the row's first one, or the other way round.
    """
    rows: list[list[int]] = []
    for place in sorted(range(len(rects)), key=lambda i: (rects[i].y * 2 + rects[i].h, rects[i].x, i)):
        rect = rects[place]
        first = rects[rows[-1][0]] if rows else None
        if first is not None and _side_by_side(first, rect):
            rows[-1].append(place)
        else:
            rows.append([place])
    return tuple(tuple(sorted(row, key=lambda i: (rects[i].x, rects[i].y, i))) for row in rows)


def _side_by_side(first: Rect, other: Rect) -> bool:
    return first.y <= other.y + other.h // 2 < first.bottom or other.y <= first.y + first.h // 2 < other.bottom


def columns_of(rects: Sequence[Rect]) -> int:
    """How many columns the grid has that ``rects`` nearly make; regions strewn about make a square one."""
    widest = max((len(row) for row in reading_rows(rects)), default=1)
    stacked = all(max(a.x, b.x) < min(a.right, b.right) for a in rects for b in rects)
    return widest if widest > 1 or stacked else isqrt(len(rects) - 1) + 1


def cells(box: Rect, columns: int, rows: int, canvas: Size, gap: int = 0) -> tuple[Rect, ...]:
    """``box`` cut into even cells row by row, ``gap`` output pixels apart.

    A gap that would make cells smaller than the hand can grasp is narrowed.
    """
    wide, high = least(canvas)
    across = _cuts(box.x, box.right, columns, from_pixels(gap, canvas[0]), wide)
    along = _cuts(box.y, box.bottom, rows, from_pixels(gap, canvas[1]), high)
    return tuple(Rect.edges(left, top, right, bottom) for top, bottom in along for left, right in across)


def _cuts(start: int, end: int, count: int, gap: int, smallest: int) -> list[tuple[int, int]]:
    """(from, to) of ``count`` even pieces; each edge is computed once, so that without a gap pieces share it."""
    span = end - start
    most = (span - count * min(smallest, span // count)) // (count - 1) if count > 1 else 0
    gap = min(max(gap, 0), most)
    starts = [start + (2 * i * (span + gap) + count) // (2 * count) for i in range(count + 1)]
    return [(at, following - gap) for at, following in pairwise(starts)]


def tidied(layout: Layout, indices: Collection[int], canvas: Size, columns: int | None = None, gap: int = 0) -> Layout:
    """Two or more regions in an even grid, in reading order, within the box around them.

    ``columns`` is guessed from where they stand when it is None; ``gap`` is in output pixels. Locked regions stay.
    """
    chosen = free(layout, indices)
    if len(chosen) < 2:
        return layout
    rects = [layout.regions[index].rect.clamped() for index in chosen]
    columns = min(max(columns or columns_of(rects), 1), len(chosen))
    order = [chosen[place] for row in reading_rows(rects) for place in row]
    grid = cells(bounds(rects), columns, ceil(len(chosen) / columns), canvas, gap)
    return placed(layout, dict(zip(order, grid, strict=False)))


def grid_filled(layout: Layout, columns: int, rows: int, excluded: Collection[tuple[int, int]], canvas: Size, gap: int = 0) -> Layout:
    """The whole canvas as a grid of regions, custom from now on; ``excluded`` are (row, column) from 0 that stay free.

    Present regions take the cells in array order with their uid and style; new ones fill the rest, seventeen in all. Where
    cells are fewer, regions without uid go first, then the last ones. Locked regions stay where and what they are. Without
    any cell to fill the layout stays as it is.
    """
    if columns < 1 or rows < 1:
        return layout
    locked = sum(region.locked for region in layout.regions)
    grid = cells(CANVAS, columns, rows, canvas, gap)
    places = [rect for i, rect in enumerate(grid) if divmod(i, columns) not in excluded][: max(MAX_REGIONS - locked, 0)]
    if not places:
        return layout
    kept = _kept(layout, len(places))
    rest = iter(places)
    regions = [
        region if region.locked else replace(region, rect=next(rest))
        for i, region in enumerate(layout.regions)
        if region.locked or i in kept
    ]
    return replace(layout, kind=CUSTOM, regions=(*regions, *(Region(rect) for rect in rest)))


def _kept(layout: Layout, count: int) -> frozenset[int]:
    """The unlocked regions that find one of ``count`` cells."""
    unlocked = [i for i, region in enumerate(layout.regions) if not region.locked]
    named_first = sorted(unlocked, key=lambda i: (not layout.regions[i].uid, i))
    return frozenset(named_first[:count])
