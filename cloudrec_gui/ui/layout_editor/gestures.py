"""One gesture of the hand, from press to release: what it offers to do to the layout, without widget and without document.

A gesture is fed points in micro-units and answers with rectangles that can be sent as they are, and with what to draw about them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Flag, auto
from typing import Final, Protocol

from cloudrec_gui.layout.arrange import least
from cloudrec_gui.layout.document import Layout
from cloudrec_gui.layout.geometry import ONE, Rect, Size, bounds, whole_pixel
from cloudrec_gui.layout.snapping import Edges, Gap, Guide, SnapLines, moved_group

Point = tuple[int, int]

SNAP_POINTS: Final = 8.0
"""Screen distance within which lines pull."""


class Hold(Flag):
    """What the other hand holds during the gesture."""

    NONE = 0
    FREE = auto()
    """Ctrl: no snapping."""
    STRAIGHT = auto()
    """Shift: one axis only, or the same shape."""
    CENTRED = auto()
    """Alt: resize around the centre."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Rectangles by region index, and what to draw about them."""

    rects: Mapping[int, Rect] = field(default_factory=dict)
    guides: tuple[Guide, ...] = ()
    gaps: tuple[Gap, ...] = ()
    marquee: Rect | None = None


class Gesture(Protocol):
    """``reach`` is the snapping distance in micro-units per axis; ``canvas`` the output size in pixels."""

    def follow(self, point: Point, hold: Hold, reach: Point) -> Offer: ...


class Move:
    """Regions carried together. The box around them snaps, else it sits on whole output pixels."""

    def __init__(self, layout: Layout, indices: tuple[int, ...], start: Point, canvas: Size) -> None:
        self._rects = {i: layout.regions[i].rect.clamped() for i in indices}
        self._box = bounds(list(self._rects.values()))
        self._start = start
        self._canvas = canvas
        self._lines = SnapLines(r.rect for i, r in enumerate(layout.regions) if i not in self._rects)

    def follow(self, point: Point, hold: Hold, reach: Point) -> Offer:
        dx, dy = point[0] - self._start[0], point[1] - self._start[1]
        if hold & Hold.STRAIGHT:
            across = abs(dx) * self._canvas[0] >= abs(dy) * self._canvas[1]
            dx, dy = (dx, 0) if across else (0, dy)
        dx, dy = moved_group([self._box], dx, dy)
        offered = self._box.moved(dx, dy)
        snapped = self._lines.move(offered, (0, 0) if hold & Hold.FREE else reach)
        x = snapped.rect.x if snapped.by_x or dx == 0 else whole_pixel(offered.x, self._canvas[0])
        y = snapped.rect.y if snapped.by_y or dy == 0 else whole_pixel(offered.y, self._canvas[1])
        dx, dy = moved_group([self._box], x - self._box.x, y - self._box.y)
        box = self._box.moved(dx, dy)
        guides = () if hold & Hold.FREE else snapped.guides
        return Offer({i: rect.moved(dx, dy) for i, rect in self._rects.items()}, guides, self._lines.gaps(box))


class Resize:
    """One region pulled by a handle. The opposite edge stays, or the centre while Alt is held."""

    def __init__(self, layout: Layout, index: int, edges: Edges, start: Point, canvas: Size) -> None:
        self._index = index
        self._rect = layout.regions[index].rect.clamped()
        self._edges = edges
        self._least = least(canvas)
        self._start = start
        self._canvas = canvas
        self._lines = SnapLines(r.rect for i, r in enumerate(layout.regions) if i != index)

    def follow(self, point: Point, hold: Hold, reach: Point) -> Offer:
        pulled = self._pulled(point[0] - self._start[0], point[1] - self._start[1])
        guides: tuple[Guide, ...] = ()
        by_x = by_y = False
        if not hold & Hold.FREE:
            snapped = self._lines.resize(pulled, self._edges, reach)
            # A line beyond the opposite edge, or too near to it, is no place to go.
            if snapped.rect.w >= min(self._least[0], pulled.w) and snapped.rect.h >= min(self._least[1], pulled.h):
                pulled, guides, by_x, by_y = snapped.rect, snapped.guides, snapped.by_x, snapped.by_y
        pulled = self._on_pixels(pulled, by_x, by_y)
        if hold & Hold.CENTRED:
            pulled, guides = self._mirrored(pulled), ()
        if hold & Hold.STRAIGHT:
            pulled, guides = self._same_shape(pulled, centred=bool(hold & Hold.CENTRED)), ()
        pulled = pulled.clamped()
        return Offer({self._index: pulled}, guides, self._lines.gaps(pulled))

    def _pulled(self, dx: int, dy: int) -> Rect:
        r, (wide, high) = self._rect, self._least
        left, top, right, bottom = r.x, r.y, r.right, r.bottom
        if self._edges & Edges.LEFT:
            left = max(min(left + dx, right - wide), 0)
        if self._edges & Edges.RIGHT:
            right = min(max(right + dx, left + wide), ONE)
        if self._edges & Edges.TOP:
            top = max(min(top + dy, bottom - high), 0)
        if self._edges & Edges.BOTTOM:
            bottom = min(max(bottom + dy, top + high), ONE)
        return Rect.edges(left, top, right, bottom)

    def _on_pixels(self, r: Rect, by_x: bool, by_y: bool) -> Rect:
        """The pulled edges on whole output pixels, unless a line holds them; the other edges stay."""
        wide, high = self._canvas
        left, top, right, bottom = r.x, r.y, r.right, r.bottom
        if self._edges & Edges.LEFT and not by_x:
            left = min(whole_pixel(left, wide), right - 1)
        if self._edges & Edges.RIGHT and not by_x:
            right = max(whole_pixel(right, wide), left + 1)
        if self._edges & Edges.TOP and not by_y:
            top = min(whole_pixel(top, high), bottom - 1)
        if self._edges & Edges.BOTTOM and not by_y:
            bottom = max(whole_pixel(bottom, high), top + 1)
        return Rect.edges(left, top, right, bottom)

    def _mirrored(self, r: Rect) -> Rect:
        """What one edge did, the opposite one does too, as far as the canvas lets both."""
        old = self._rect
        grow_x = max(old.x - r.x, r.right - old.right, key=abs)
        grow_y = max(old.y - r.y, r.bottom - old.bottom, key=abs)
        grow_x = min(grow_x, old.x, ONE - old.right)
        grow_y = min(grow_y, old.y, ONE - old.bottom)
        wide, high = self._least
        grow_x = max(grow_x, -((old.w - wide) // 2)) if old.w > wide else max(grow_x, 0)
        grow_y = max(grow_y, -((old.h - high) // 2)) if old.h > high else max(grow_y, 0)
        return Rect.edges(old.x - grow_x, old.y - grow_y, old.right + grow_x, old.bottom + grow_y)

    def _same_shape(self, r: Rect, *, centred: bool) -> Rect:
        """The former ratio of sides, following the side that was pulled further, within the canvas."""
        old = self._rect
        scale_x, scale_y = r.w / old.w, r.h / old.h
        across = self._edges & (Edges.LEFT | Edges.RIGHT)
        along = self._edges & (Edges.TOP | Edges.BOTTOM)
        scale = max(scale_x, scale_y) if across and along else scale_x if across else scale_y
        middle_x, middle_y = old.x + old.w / 2, old.y + old.h / 2
        if centred or not across:
            room_x = 2 * min(middle_x, ONE - middle_x)
        else:
            room_x = old.right if self._edges & Edges.LEFT else ONE - old.x
        if centred or not along:
            room_y = 2 * min(middle_y, ONE - middle_y)
        else:
            room_y = old.bottom if self._edges & Edges.TOP else ONE - old.y
        scale = min(scale, room_x / old.w, room_y / old.h)
        w, h = max(int(old.w * scale), 1), max(int(old.h * scale), 1)
        x = round(middle_x - w / 2) if centred or not across else (old.right - w if self._edges & Edges.LEFT else old.x)
        y = round(middle_y - h / 2) if centred or not along else (old.bottom - h if self._edges & Edges.TOP else old.y)
        return Rect(x, y, w, h)


class Marquee:
    """A rectangle drawn over empty canvas."""

    def __init__(self, start: Point) -> None:
        self._start = start

    def follow(self, point: Point, hold: Hold, reach: Point) -> Offer:
        (x, y), (x2, y2) = self._start, point
        return Offer(marquee=Rect.edges(min(x, x2), min(y, y2), max(x, x2), max(y, y2)))
