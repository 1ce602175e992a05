"""What the hand does to a layout, each as one pure step: add, place, nudge, order, align, distribute, take away.

Every rectangle that comes out of here can be sent, whatever came in. A locked region stays as it is whatever is asked of it
and of its neighbours, :func:`flagged`, :func:`with_regions` and the repair :func:`fitted` excepted.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from enum import Enum
from typing import Final, TypedDict, Unpack

from cloudrec_gui.layout.document import CUSTOM, MAX_REGIONS, Layout, Region
from cloudrec_gui.layout.geometry import CANVAS, ONE, Rect, Size, bounds, from_pixels
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


class Spread(Enum):
    """What is made even between regions."""

    GAPS = "gaps"
    CENTRES = "centres"


class Style(TypedDict, total=False):
    """What :func:`restyled_many` can set."""

    uid: str
    alpha: float
    render_mode: int


RATIOS: Final = ((16, 9), (4, 3), (1, 1), (9, 16), (3, 4))
"""Shapes that regions are given, as width and height of what people see."""


def least(canvas: Size) -> tuple[int, int]:
    """The smallest side lengths that a gesture makes, in micro-units per axis."""
    return min(from_pixels(LEAST_PIXELS, canvas[0]), ONE), min(from_pixels(LEAST_PIXELS, canvas[1]), ONE)


def free(layout: Layout, indices: Collection[int]) -> tuple[int, ...]:
    """Those of ``indices`` that are not locked, in array order."""
    return tuple(i for i in sorted(set(indices)) if not layout.regions[i].locked)


def with_regions(layout: Layout, changed: Mapping[int, Region]) -> Layout:
    """The layout with some regions replaced by index."""
    return replace(layout, regions=tuple(changed.get(i, region) for i, region in enumerate(layout.regions)))


def placed(layout: Layout, rects: Mapping[int, Rect]) -> Layout:
    """The layout with regions at new rectangles, each brought onto the canvas; locked ones stay."""
    return with_regions(layout, {i: replace(layout.regions[i], rect=rects[i].clamped()) for i in free(layout, rects)})


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
    gone = free(layout, indices)
    return replace(layout, regions=tuple(region for i, region in enumerate(layout.regions) if i not in gone))


def duplicated(layout: Layout, indices: Collection[int], canvas: Size) -> Layout:
    """Copies in front, 16 output pixels further, and without uid: a uid stands once only."""
    dx, dy = from_pixels(16, canvas[0]), from_pixels(16, canvas[1])
    return duplicated_at(layout, {index: layout.regions[index].rect.moved(dx, dy) for index in indices})


def duplicated_at(layout: Layout, rects: Mapping[int, Rect]) -> Layout:
    """Copies in front at given rectangles, by the index of their original, up to seventeen; neither named, locked nor hidden."""
    for index in sorted(rects):
        layout = added(layout, replace(layout.regions[index], rect=rects[index], uid="", locked=False, hidden=False))
    return layout


def nudged(layout: Layout, indices: Collection[int], dx: int, dy: int) -> Layout:
    """Shift regions together by micro-units, stopping where the first one meets the canvas' edge."""
    rects = {i: layout.regions[i].rect.clamped() for i in free(layout, indices)}
    if not rects:
        return layout
    dx, dy = moved_group(list(rects.values()), dx, dy)
    return placed(layout, {i: rect.moved(dx, dy) for i, rect in rects.items()})


def nudge_pixels(layout: Layout, indices: Collection[int], dx: int, dy: int, canvas: Size) -> Layout:
    """As :func:`nudged`, by whole output pixels: positions are put on the pixel grid, sides stay."""
    movable = free(layout, indices)
    if not movable:
        return layout
    first = layout.regions[movable[0]].rect.clamped()
    return nudged(layout, indices, _step(first.x, dx, canvas[0]), _step(first.y, dy, canvas[1]))


def _step(units: int, pixels: int, side: int) -> int:
    return from_pixels(round(units * side / ONE) + pixels, side) - units if pixels else 0


def reordered(layout: Layout, index: int, order: Order) -> tuple[Layout, int]:
    """The layout with one region elsewhere in the order, and its new index."""
    last = len(layout.regions) - 1
    target = {Order.FORWARD: index + 1, Order.BACKWARD: index - 1, Order.FRONT: last, Order.BACK: 0}[order]
    return moved_to(layout, index, target)


def moved_to(layout: Layout, index: int, target: int) -> tuple[Layout, int]:
    """The layout with one region at place ``target`` of the array, as far as there is such a place, and its new index."""
    if layout.regions[index].locked:
        return layout, index
    target = min(max(target, 0), len(layout.regions) - 1)
    regions = list(layout.regions)
    regions.insert(target, regions.pop(index))
    return replace(layout, regions=tuple(regions)), target


def reordered_many(layout: Layout, indices: Collection[int], order: Order) -> tuple[Layout, tuple[int, ...]]:
    """As :func:`reordered` for several, which keep their order among themselves; and their new indices, locked ones' included.

    Forward and backward go one place; those that lean on an end, or on each other there, stay.
    """
    chosen = set(free(layout, indices))
    numbers = list(range(len(layout.regions)))
    if order in (Order.FRONT, Order.BACK):
        numbers.sort(key=lambda i: (i in chosen) is (order is Order.FRONT))
    else:
        step = 1 if order is Order.FORWARD else -1
        for at in range(len(numbers))[::-step]:
            if numbers[at] in chosen and 0 <= at + step < len(numbers) and numbers[at + step] not in chosen:
                numbers[at], numbers[at + step] = numbers[at + step], numbers[at]
    regions = tuple(layout.regions[i] for i in numbers)
    return replace(layout, regions=regions), tuple(at for at, i in enumerate(numbers) if i in indices)


def swapped(layout: Layout, a: int, b: int) -> Layout:
    """Two regions change places: rectangles are exchanged; uid, style and place in the order stay."""
    one, other = layout.regions[a], layout.regions[b]
    if one.locked or other.locked:
        return layout
    return placed(layout, {a: other.rect, b: one.rect})


def flagged(layout: Layout, indices: Collection[int], locked: bool | None = None, hidden: bool | None = None) -> Layout:
    """Lock or free, hide or show regions while editing; None leaves a flag as it is. Nothing of this is sent."""
    changed = {
        i: replace(
            layout.regions[i],
            locked=layout.regions[i].locked if locked is None else locked,
            hidden=layout.regions[i].hidden if hidden is None else hidden,
        )
        for i in indices
    }
    return with_regions(layout, changed)


def restyled_many(layout: Layout, indices: Collection[int], **values: Unpack[Style]) -> Layout:
    """The same uid, opacity or picture mode for several regions. A uid stands once only: the first one gets it."""
    changed: dict[int, Region] = {}
    for index in free(layout, indices):
        style = values
        if values.get("uid") and changed:
            style = {**values, "uid": layout.regions[index].uid}
        changed[index] = replace(layout.regions[index], **style)
    return with_regions(layout, changed)


def fitted(layout: Layout) -> Layout:
    """Every region brought onto the canvas, locked ones too: what stands outside cannot be sent."""
    return with_regions(layout, {i: replace(region, rect=region.rect.clamped()) for i, region in enumerate(layout.regions)})


_ALIGN: Final[Mapping[Align, Callable[[Rect, Rect], Rect]]] = {
    Align.LEFT: lambda r, box: replace(r, x=box.x),
    Align.CENTRE: lambda r, box: replace(r, x=box.x + (box.w - r.w) // 2),
    Align.RIGHT: lambda r, box: replace(r, x=box.right - r.w),
    Align.TOP: lambda r, box: replace(r, y=box.y),
    Align.MIDDLE: lambda r, box: replace(r, y=box.y + (box.h - r.h) // 2),
    Align.BOTTOM: lambda r, box: replace(r, y=box.bottom - r.h),
}


def aligned(layout: Layout, indices: Collection[int], how: Align) -> Layout:
    """One region aligns with the canvas; several with the locked ones among them, else with the box around all of them."""
    rects = {i: layout.regions[i].rect.clamped() for i in free(layout, indices)}
    if not rects:
        return layout
    fixed = [layout.regions[i].rect.clamped() for i in indices if i not in rects]
    box = bounds(fixed or list(rects.values())) if fixed or len(rects) > 1 else CANVAS
    return placed(layout, {i: _ALIGN[how](rect, box) for i, rect in rects.items()})


def distributed(layout: Layout, indices: Collection[int], horizontal: bool, by: Spread = Spread.GAPS) -> Layout:
    """Equal gaps, or equal distances of centres, between three or more regions along one axis; the outermost two stay.

    By gaps they are taken in the order of their near edges, by centres in the order of their centres.
    """
    chosen = free(layout, indices)
    if len(chosen) < 3:
        return layout
    rects = {i: layout.regions[i].rect.clamped() for i in chosen}
    spans = {i: (rect.x, rect.w) if horizontal else (rect.y, rect.h) for i, rect in rects.items()}
    starts = _even_gaps(spans) if by is Spread.GAPS else _even_centres(spans)
    return placed(layout, {i: replace(rects[i], x=at) if horizontal else replace(rects[i], y=at) for i, at in starts.items()})


def _even_gaps(spans: Mapping[int, tuple[int, int]]) -> dict[int, int]:
    """New starts by index, from (start, side)."""
    order = sorted(spans, key=lambda i: (spans[i][0], i))
    first, last = spans[order[0]], spans[order[-1]]
    spare = last[0] + last[1] - first[0] - sum(side for _start, side in spans.values())
    found, at = {}, first[0]
    for step, index in enumerate(order):
        found[index] = at + spare * step // (len(order) - 1)
        at += spans[index][1]
    return found


def _even_centres(spans: Mapping[int, tuple[int, int]]) -> dict[int, int]:
    order = sorted(spans, key=lambda i: (2 * spans[i][0] + spans[i][1], i))
    first, last = (2 * spans[i][0] + spans[i][1] for i in (order[0], order[-1]))
    steps = len(order) - 1
    inner = {i: (first + (last - first) * step // steps - spans[i][1]) // 2 for step, i in enumerate(order) if 0 < step < steps}
    return {order[0]: spans[order[0]][0], order[-1]: spans[order[-1]][0]} | inner


def sized_alike(layout: Layout, indices: Collection[int], primary: int, *, width: bool, height: bool) -> Layout:
    """Width, height or both as ``primary`` has them; the upper left corner stays unless the canvas ends."""
    model = layout.regions[primary].rect
    rects = {i: layout.regions[i].rect for i in indices if i != primary}
    return placed(layout, {i: replace(r, w=model.w if width else r.w, h=model.h if height else r.h) for i, r in rects.items()})


def shaped(layout: Layout, indices: Collection[int], ratio: tuple[int, int], canvas: Size) -> Layout:
    """Each region cut to a shape around its centre, see :func:`with_ratio`."""
    return placed(layout, {i: with_ratio(layout.regions[i].rect.clamped(), ratio, canvas) for i in indices})


def with_ratio(rect: Rect, ratio: tuple[int, int], canvas: Size) -> Rect:
    """The largest rectangle of that shape in pixels inside ``rect``, around the same centre."""
    _x, _y, w, h = rect.pixels(canvas)
    wide, high = ratio
    if w * high > h * wide:
        side = min(from_pixels(h * wide / high, canvas[0]), rect.w)
        return Rect(rect.x + (rect.w - side) // 2, rect.y, max(side, 1), rect.h)
    side = min(from_pixels(w * high / wide, canvas[1]), rect.h)
    return Rect(rect.x, rect.y + (rect.h - side) // 2, rect.w, max(side, 1))
