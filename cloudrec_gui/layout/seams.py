"""One output pixel of background between two regions, or between a region and the canvas' edge: almost never meant.

It comes from numbers that were rounded apart, and shows as a flickering line in the recording.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from cloudrec_gui.layout.document import MAX_REGIONS, Layout
from cloudrec_gui.layout.geometry import ONE, Rect, Size

_ROUNDS: Final = 8
"""Closing one seam can open the next one; after this many rounds what is left stays a finding."""


@dataclass(frozen=True, slots=True)
class Seam:
    """``first`` lies left of ``second`` if ``horizontal``, else above it. None is the canvas' edge."""

    first: int | None
    second: int | None
    horizontal: bool

    @property
    def regions(self) -> tuple[int, ...]:
        """The regions at it, by index."""
        return tuple(index for index in (self.first, self.second) if index is not None)


def seams(layout: Layout, canvas: Size) -> tuple[Seam, ...]:
    """Every seam of exactly one output pixel between what faces each other."""
    return tuple(_found(layout, canvas))


def _found(layout: Layout, canvas: Size) -> Iterator[Seam]:
    wide, high = canvas
    boxes = [region.rect.pixel_edges(canvas) for region in layout.regions[: MAX_REGIONS + 1]]
    for index, (left, top, right, bottom) in enumerate(boxes):
        if right <= left or bottom <= top:
            continue
        if left == 1:
            yield Seam(None, index, True)
        if top == 1:
            yield Seam(None, index, False)
        for other, (left2, top2, right2, bottom2) in enumerate(boxes):
            if left2 - right == 1 and min(bottom, bottom2) > max(top, top2):
                yield Seam(index, other, True)
            elif top2 - bottom == 1 and min(right, right2) > max(left, left2):
                yield Seam(index, other, False)
        if wide - right == 1:
            yield Seam(index, None, True)
        if high - bottom == 1:
            yield Seam(index, None, False)


def closed(layout: Layout, canvas: Size) -> Layout:
    """The layout without seams, each closed by letting one of its regions grow onto the other; locked regions do not grow."""
    for _ in range(_ROUNDS):
        before = layout
        for seam in seams(layout, canvas):
            layout = mended(layout, seam, canvas)
        if layout == before:
            break
    return layout


def mended(layout: Layout, seam: Seam, canvas: Size) -> Layout:
    """One seam closed, unless an earlier repair did it or both its regions are locked."""
    if seam not in seams(layout, canvas):
        return layout
    offers = [offer for offer in _growths(layout, seam) if not layout.regions[offer[0]].locked]
    if not offers:
        return layout
    # The one that covers nothing new; where both do, the first, as the finding tells it.
    index, rect = min(offers, key=lambda offer: _covered(layout, offer[0], offer[1], canvas))
    regions = list(layout.regions)
    regions[index] = replace(regions[index], rect=rect.clamped())
    return replace(layout, regions=tuple(regions))


def _growths(layout: Layout, seam: Seam) -> Iterator[tuple[int, Rect]]:
    first = None if seam.first is None else layout.regions[seam.first].rect
    second = None if seam.second is None else layout.regions[seam.second].rect
    if seam.first is not None and first is not None:
        if seam.horizontal:
            yield seam.first, replace(first, w=(ONE if second is None else second.x) - first.x)
        else:
            yield seam.first, replace(first, h=(ONE if second is None else second.y) - first.y)
    if seam.second is not None and second is not None:
        if seam.horizontal:
            yield seam.second, Rect.edges(0 if first is None else first.right, second.y, second.right, second.bottom)
        else:
            yield seam.second, Rect.edges(second.x, 0 if first is None else first.bottom, second.right, second.bottom)


def _covered(layout: Layout, index: int, rect: Rect, canvas: Size) -> int:
    """Output pixels of other regions that growing to ``rect`` covers anew."""
    old = layout.regions[index].rect
    others = [region.rect for i, region in enumerate(layout.regions) if i != index]
    return sum(_shared(rect, other, canvas) - _shared(old, other, canvas) for other in others)


def _shared(one: Rect, other: Rect, canvas: Size) -> int:
    left, top, right, bottom = one.pixel_edges(canvas)
    left2, top2, right2, bottom2 = other.pixel_edges(canvas)
    return max(min(right, right2) - max(left, left2), 0) * max(min(bottom, bottom2) - max(top, top2), 0)
