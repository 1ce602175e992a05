"""Copy and paste: whole regions, and of one region only its position, its size or its style onto others.

As OBS has it for sources, with the parts apart.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from enum import Flag, auto
from typing import Final

from cloudrec_gui.layout.document import CUSTOM, MAX_REGIONS, Layout, Region
from cloudrec_gui.layout.geometry import Rect, Size, bounds, from_pixels
from cloudrec_gui.layout.snapping import moved_group

OFFSET_PIXELS: Final = 16
"""How far a copy stands from what it would cover, in output pixels."""


class Part(Flag):
    """What of a region is carried over to another."""

    POSITION = auto()
    SIZE = auto()
    STYLE = auto()
    """Opacity and crop or fit; never the uid."""


def transferred(layout: Layout, indices: Collection[int], source: Region, parts: Part) -> Layout:
    """The regions of ``indices`` with some parts of ``source``, each brought onto the canvas; locked ones stay as they are."""
    regions = list(layout.regions)
    for index in indices:
        if not regions[index].locked:
            regions[index] = _with(regions[index], source, parts)
    return replace(layout, regions=tuple(regions))


def _with(region: Region, source: Region, parts: Part) -> Region:
    rect, other = region.rect, source.rect
    if parts & Part.POSITION:
        rect = replace(rect, x=other.x, y=other.y)
    if parts & Part.SIZE:
        rect = replace(rect, w=other.w, h=other.h)
    if parts & Part.STYLE:
        region = replace(region, alpha=source.alpha, render_mode=source.render_mode)
    return replace(region, rect=rect.clamped()) if rect != region.rect else region


def pasted(layout: Layout, regions: Sequence[Region], canvas: Size) -> Layout:
    """The layout, custom from now on, with copies of ``regions`` in front, as many as make seventeen.

    Together they step aside by 16 output pixels until none lies exactly on another region. A uid that already stands in the
    layout, or twice among the copies, is left out: it goes to the next user to join. Copies are neither locked nor hidden.
    """
    copies = regions[: max(MAX_REGIONS - len(layout.regions), 0)]
    if not copies:
        return layout
    taken = {region.uid for region in layout.regions if region.uid}
    made: list[Region] = []
    for region, rect in zip(copies, _aside(layout, [region.rect.clamped() for region in copies], canvas), strict=True):
        uid = "" if region.uid in taken else region.uid
        taken.add(uid)
        made.append(replace(region, rect=rect, uid=uid, locked=False, hidden=False))
    return replace(layout, kind=CUSTOM, regions=(*layout.regions, *made))


def _aside(layout: Layout, rects: list[Rect], canvas: Size) -> list[Rect]:
    """The same rectangles, moved together away from places that are taken, as far as the canvas reaches."""
    standing = {region.rect for region in layout.regions}
    step_x, step_y = max(from_pixels(OFFSET_PIXELS, canvas[0]), 1), max(from_pixels(OFFSET_PIXELS, canvas[1]), 1)
    for _ in range(MAX_REGIONS):
        if standing.isdisjoint(rects):
            break
        box = bounds(rects)
        dx, dy = moved_group([box], step_x, step_y)
        if not (dx or dy):
            break
        rects = [rect.moved(dx, dy) for rect in rects]
    return rects
