"""Values that are typed for one or several regions: the same number for all, a step for each, pictures by user.

Like the hand's operations these leave locked regions alone and return what can be sent, whatever was typed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from cloudrec_gui.layout import arithmetic
from cloudrec_gui.layout.arrange import free, placed
from cloudrec_gui.layout.document import CROP, Background, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect, Size, from_pixels

AXES: Final = ("x", "y", "w", "h")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Entered:
    """``layout`` after a number was typed; ``stopped`` tells that the canvas' edge kept it from being what was typed."""

    layout: Layout
    stopped: bool = False


def side_of(axis: str, canvas: Size) -> int:
    """The output pixels of the canvas' side that ``axis`` (x, y, w, h) runs along."""
    return canvas[0] if axis in ("x", "w") else canvas[1]


def value_of(rect: Rect, axis: str) -> int:
    """One of a rectangle's four numbers in micro-units."""
    value: int = getattr(rect, axis)
    return value


def with_axis(rect: Rect, axis: str, units: int) -> Rect:
    """``rect`` with one number changed, on the canvas: a side that is too long stops at the edge and does not shift the place."""
    rect = rect.clamped()
    if axis == "w":
        return replace(rect, w=min(max(units, 1), ONE - rect.x))
    if axis == "h":
        return replace(rect, h=min(max(units, 1), ONE - rect.y))
    return (replace(rect, x=units) if axis == "x" else replace(rect, y=units)).clamped()


def entered(layout: Layout, indices: Collection[int], axis: str, units: int) -> Entered:
    """The same number for one of x, y, w, h of all of ``indices``."""
    rects = {index: with_axis(layout.regions[index].rect, axis, units) for index in free(layout, indices)}
    return Entered(placed(layout, rects), any(value_of(rect, axis) != units for rect in rects.values()))


def stepped(layout: Layout, indices: Collection[int], axis: str, steps: int, unit: str, canvas: Size) -> Layout:
    """Each region's own number some steps on: whole output pixels where ``unit`` is pixels, else tenths of a percent."""
    side = side_of(axis, canvas)
    rects = {}
    for index in free(layout, indices):
        rect = layout.regions[index].rect.clamped()
        units = value_of(rect, axis)
        if unit == arithmetic.PIXELS:
            units = from_pixels(round(units * side / ONE) + steps, side)
        else:
            units += steps * ONE // 1000
        rects[index] = with_axis(rect, axis, units)
    return placed(layout, rects)


def common(values: Iterable[T]) -> T | None:
    """The value that all share; None where they differ or there is none."""
    first: T | None = None
    for number, value in enumerate(values):
        if number == 0:
            first = value
        elif value != first:
            return None
    return first


def background_of(layout: Layout, uid: str) -> Background | None:
    """The entry of ``backgroundConfig`` for a user."""
    return next((background for background in layout.backgrounds if background.uid == uid), None) if uid else None


def uids_of(layout: Layout, indices: Collection[int]) -> tuple[str, ...]:
    """The users whom regions are for, in array order, those without left out."""
    return tuple(dict.fromkeys(layout.regions[index].uid for index in sorted(indices) if layout.regions[index].uid))


def with_pictures(layout: Layout, uids: Collection[str], url: str) -> Layout:
    """The same picture for several users while they have no video; an empty address takes the entries away."""
    if not url:
        return replace(layout, backgrounds=tuple(background for background in layout.backgrounds if background.uid not in uids))
    changed = tuple(replace(b, image_url=url) if b.uid in uids else b for b in layout.backgrounds)
    known = {background.uid for background in layout.backgrounds}
    return replace(layout, backgrounds=(*changed, *(Background(uid, url, CROP) for uid in uids if uid not in known)))


def with_picture_mode(layout: Layout, uids: Collection[str], render_mode: int) -> Layout:
    """Crop or fit for the pictures that several users have."""
    changed = tuple(replace(b, render_mode=render_mode) if b.uid in uids else b for b in layout.backgrounds)
    return replace(layout, backgrounds=changed)


def rows_moved(layout: Layout, indices: Collection[int], before: int) -> tuple[Layout, tuple[int, ...]]:
    """Regions taken out of the order and put in front of row ``before`` (0…count) as one block; and their new indices.

    Locked ones stay in the order where they are among the others.
    """
    chosen = free(layout, indices)
    moving: list[Region] = [layout.regions[index] for index in chosen]
    rest = [(index, region) for index, region in enumerate(layout.regions) if index not in chosen]
    at = sum(index < before for index, _region in rest)
    regions = [region for _index, region in rest]
    regions[at:at] = moving
    return replace(layout, regions=tuple(regions)), tuple(range(at, at + len(moving)))
