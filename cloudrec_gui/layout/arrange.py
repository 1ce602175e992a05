"""What the hand does to a layout, each as one pure step: add, place, nudge, order, align, distribute, take away.

Every rectangle that comes out of here can be sent, whatever came in.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from typing import Final

from cloudrec_gui.layout.document import CUSTOM, MAX_REGIONS, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect, Size, bounds, from_pixels
from cloudrec_gui.layout.snapping import moved_group

LEAST_PIXELS: Final = 8
"""No gesture makes a region smaller than this many output pixels: it could not be grasped again."""


class Order(Enum):
    """Array order, which is the drawing order: the last one is in front."""

    FORWARD = "forward"
    BACKWARD = "backward"
    FRONT = "front"
    BACK = "back"


class Align(Enum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


def least(canvas: Size) -> tuple[int, int]:
    """The smallest side lengths that a gesture makes, in micro-units per axis."""
    return min(from_pixels(LEAST_PIXELS, canvas[0]), ONE), min(from_pixels(LEAST_PIXELS, canvas[1]), ONE)


def with_regions(layout: Layout, changed: Mapping[int, Region]) -> Layout:
    """The layout with some regions replaced by index."""
    return replace(layout, regions=tuple(changed.get(i, region) for i, region in enumerate(layout.regions)))


def placed(layout: Layout, rects: Mapping[int, Rect]) -> Layout:
    """The layout with regions at new rectangles, each brought onto the canvas."""
    return with_regions(layout, {i: replace(layout.regions[i], rect=rect.clamped()) for i, rect in rects.items()})


def added(layout: Layout, region: Region) -> Layout:
    """The layout, custom from now on, with a region in front of all others; at seventeen it stays as it is."""
    if len(layout.regions) >= MAX_REGIONS:
        return layout
    return replace(layout, kind=CUSTOM, regions=(*layout.regions, replace(region, rect=region.rect.clamped())))


def free_place(layout: Layout) -> Rect:
    """Where a new region goes: the first third of the canvas that nothing covers, else in the middle."""
    side = ONE // 3
    spots = [Rect.of(c / 3, r / 3, 1 / 3, 1 / 3) for r in range(3) for c in range(3)]
    for spot in spots:
        if not any(spot.meets(region.rect) for region in layout.regions):
            return spot
    offset = (len(layout.regions) % 6) * ONE // 40
    return Rect(side + offset, side + offset, side, side).clamped()


def removed(layout: Layout, indices: Collection[int]) -> Layout:
    return replace(layout, regions=tuple(region for i, region in enumerate(layout.regions) if i not in indices))


def duplicated(layout: Layout, indices: Sequence[int], canvas: Size) -> Layout:
    """Copies in front, 16 output pixels further, and without uid: a uid stands once only."""
    for index in sorted(indices):
        region = layout.regions[index]
        rect = region.rect.moved(from_pixels(16, canvas[0]), from_pixels(16, canvas[1])).clamped()
        layout = added(layout, replace(region, rect=rect, uid=""))
    return layout


def nudged(layout: Layout, indices: Collection[int], dx: int, dy: int) -> Layout:
    """Shift regions together by micro-units, stopping where the first one meets the canvas' edge."""
    if not indices:
        return layout
    rects = {i: layout.regions[i].rect.clamped() for i in indices}
    dx, dy = moved_group(list(rects.values()), dx, dy)
    return placed(layout, {i: rect.moved(dx, dy) for i, rect in rects.items()})


def nudge_pixels(layout: Layout, indices: Collection[int], dx: int, dy: int, canvas: Size) -> Layout:
    """As :func:`nudged`, by whole output pixels: positions are put on the pixel grid, sides stay."""
    if not indices:
        return layout
    first = layout.regions[min(indices)].rect.clamped()
    return nudged(layout, indices, _step(first.x, dx, canvas[0]), _step(first.y, dy, canvas[1]))


def _step(units: int, pixels: int, side: int) -> int:
    return from_pixels(round(units * side / ONE) + pixels, side) - units if pixels else 0


def reordered(layout: Layout, index: int, order: Order) -> tuple[Layout, int]:
    """The layout with one region elsewhere in the order, and its new index."""
    last = len(layout.regions) - 1
    target = {Order.FORWARD: min(index + 1, last), Order.BACKWARD: max(index - 1, 0), Order.FRONT: last, Order.BACK: 0}[order]
    regions = list(layout.regions)
    regions.insert(target, regions.pop(index))
    return replace(layout, regions=tuple(regions)), target


def fitted(layout: Layout) -> Layout:
    """Every region brought onto the canvas."""
    return placed(layout, {i: region.rect for i, region in enumerate(layout.regions)})


_ALIGN: Final[Mapping[Align, Callable[[Rect, Rect], Rect]]] = {
    Align.LEFT: lambda r, box: replace(r, x=box.x),
    Align.CENTRE: lambda r, box: replace(r, x=box.x + (box.w - r.w) // 2),
    Align.RIGHT: lambda r, box: replace(r, x=box.right - r.w),
    Align.TOP: lambda r, box: replace(r, y=box.y),
    Align.MIDDLE: lambda r, box: replace(r, y=box.y + (box.h - r.h) // 2),
    Align.BOTTOM: lambda r, box: replace(r, y=box.bottom - r.h),
}


def aligned(layout: Layout, indices: Collection[int], how: Align) -> Layout:
    """One region aligns with the canvas; several align with the box around them."""
    if not indices:
        return layout
    rects = {i: layout.regions[i].rect.clamped() for i in indices}
    box = bounds(list(rects.values())) if len(rects) > 1 else Rect(0, 0, ONE, ONE)
    return placed(layout, {i: _ALIGN[how](rect, box) for i, rect in rects.items()})


def distributed(layout: Layout, indices: Collection[int], horizontal: bool) -> Layout:
    """Equal gaps between three or more regions along one axis; the outermost two stay."""
    if len(indices) < 3:
        return layout
    rects = {i: layout.regions[i].rect.clamped() for i in indices}
    order = sorted(rects, key=lambda i: (rects[i].x, i) if horizontal else (rects[i].y, i))
    sides = [rects[i].w if horizontal else rects[i].h for i in order]
    first, last = rects[order[0]], rects[order[-1]]
    span = (last.right - first.x) if horizontal else (last.bottom - first.y)
    free = span - sum(sides)
    at = first.x if horizontal else first.y
    for step, (index, side) in enumerate(zip(order, sides, strict=True)):
        start = at + free * step // (len(order) - 1)
        rects[index] = replace(rects[index], x=start) if horizontal else replace(rects[index], y=start)
        at += side
    return placed(layout, rects)


def with_ratio(rect: Rect, ratio: tuple[int, int], canvas: Size) -> Rect:
    """The largest rectangle of that shape in pixels inside ``rect``, around the same centre."""
    _x, _y, w, h = rect.pixels(canvas)
    wide, high = ratio
    if w * high > h * wide:
        side = min(from_pixels(h * wide / high, canvas[0]), rect.w)
        return Rect(rect.x + (rect.w - side) // 2, rect.y, max(side, 1), rect.h)
    side = min(from_pixels(w * high / wide, canvas[1]), rect.h)
    return Rect(rect.x, rect.y + (rect.h - side) // 2, rect.w, max(side, 1))
