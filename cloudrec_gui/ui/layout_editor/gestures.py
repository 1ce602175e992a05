"""One gesture of the hand, from press to release: what it offers to do to the layout, without widget and without document.

A gesture is fed points in micro-units and answers with rectangles that can be sent as they are, and with what to draw about them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import Flag, auto
from typing import Final, Protocol

from cloudrec_gui.layout.arrange import free, least
from cloudrec_gui.layout.document import MAX_REGIONS, Layout
from cloudrec_gui.layout.geometry import ONE, Rect, Size, bounds, whole_pixel
from cloudrec_gui.layout.grid import Grid
from cloudrec_gui.layout.snapping import Edges, Gap, Guide, SnapLines, Snapped, Spacing, moved_group

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
    """Alt: resize around the centre; during a move, leave the originals and carry copies."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Rectangles by region index, and what to draw about them."""

    rects: Mapping[int, Rect] = field(default_factory=dict)
    guides: tuple[Guide, ...] = ()
    gaps: tuple[Gap, ...] = ()
    marquee: Rect | None = None
    spacings: tuple[Spacing, ...] = ()
    """Gaps that are equal."""
    copies: bool = False
    """Whether ``rects`` are those of copies (arrange.duplicated_at) while the regions themselves stay."""


class Gesture(Protocol):
    """``reach`` is the snapping distance in micro-units per axis; ``canvas`` the output size in pixels."""

    def follow(self, point: Point, hold: Hold, reach: Point) -> Offer: ...


def _others(layout: Layout, moving: Collection[int]) -> list[Rect]:
    """What stands still and can be seen: a hidden region pulls nothing."""
    return [region.rect for i, region in enumerate(layout.regions) if i not in moving and not region.hidden]


class Move:
    """Regions carried together. The box around them snaps, else it sits on whole output pixels. Locked ones are left behind."""

    def __init__(self, layout: Layout, indices: Collection[int], start: Point, canvas: Size, grid: Grid | None = None) -> None:
        self._layout = layout
        self._rects = {i: layout.regions[i].rect.clamped() for i in free(layout, indices)}
        self._box = bounds(list(self._rects.values())) if self._rects else None
        self._start = start
        self._canvas = canvas
        self._grid = grid
        self._lines = SnapLines(_others(layout, self._rects), grid, canvas)
        self._copy_lines: SnapLines | None = None

    def follow(self, point: Point, hold: Hold, reach: Point) -> Offer:
        box = self._box
        copies = bool(hold & Hold.CENTRED)
        if box is None or (copies and len(self._layout.regions) >= MAX_REGIONS):
            return Offer()
        dx, dy = point[0] - self._start[0], point[1] - self._start[1]
        if hold & Hold.FREE:
            reach = (0, 0)
        if hold & Hold.STRAIGHT:
            across = abs(dx) * self._canvas[0] >= abs(dy) * self._canvas[1]
            dx, dy = (dx, 0) if across else (0, dy)
            reach = (reach[0], 0) if across else (0, reach[1])
        dx, dy = moved_group([box], dx, dy)
        lines = self._copying() if copies else self._lines
        snapped = lines.move(box.moved(dx, dy), reach)
        x = snapped.rect.x if snapped.by_x or dx == 0 else whole_pixel(box.x + dx, self._canvas[0])
        y = snapped.rect.y if snapped.by_y or dy == 0 else whole_pixel(box.y + dy, self._canvas[1])
        dx, dy = moved_group([box], x - box.x, y - box.y)
        return self._offer(box.moved(dx, dy), snapped, lines, hold)

    def _copying(self) -> SnapLines:
        """The lines while copies travel: the originals are among what stands still."""
        if self._copy_lines is None:
            self._copy_lines = SnapLines(_others(self._layout, ()), self._grid, self._canvas)
        return self._copy_lines

    def _offer(self, box: Rect, snapped: Snapped, lines: SnapLines, hold: Hold) -> Offer:
        old = self._box or box
        rects = {i: rect.moved(box.x - old.x, box.y - old.y) for i, rect in self._rects.items()}
        copies = bool(hold & Hold.CENTRED)
        if copies:
            rects = dict(list(rects.items())[: MAX_REGIONS - len(self._layout.regions)])
        if hold & Hold.FREE:
            return Offer(rects, gaps=lines.gaps(box), copies=copies)
        spacings = snapped.spacings if box == snapped.rect else lines.spacings(box)
        return Offer(rects, snapped.guides, lines.gaps(box), spacings=spacings, copies=copies)


class Resize:
    """One region, or the box around several with every member in it, pulled by a handle.

    The opposite edge stays, or the centre while Alt is held. Locked regions are left as they are.
    """

    def __init__(
        self, layout: Layout, indices: Collection[int], edges: Edges, start: Point, canvas: Size, grid: Grid | None = None
    ) -> None:
        self._members = {i: layout.regions[i].rect.clamped() for i in free(layout, indices)}
        self._rect = bounds(list(self._members.values())) if self._members else Rect(0, 0, ONE, ONE)
        self._edges = edges
        self._least = self._least_box(least(canvas))
        self._start = start
        self._canvas = canvas
        self._lines = SnapLines(_others(layout, self._members), grid, canvas)

    def _least_box(self, smallest: tuple[int, int]) -> tuple[int, int]:
        """How small the box can get before a member of it could not be grasped any more; what is smaller already stays so."""
        box, members = self._rect, self._members.values()
        wide = -(-smallest[0] * box.w // min((rect.w for rect in members), default=ONE))
        high = -(-smallest[1] * box.h // min((rect.h for rect in members), default=ONE))
        return min(wide, box.w), min(high, box.h)

    def follow(self, point: Point, hold: Hold, reach: Point) -> Offer:
        if not self._members:
            return Offer()
        pulled = self._pulled(point[0] - self._start[0], point[1] - self._start[1])
        snapped = Snapped(pulled)
        if not hold & Hold.FREE:
            snapped = self._lines.resize(pulled, self._edges, reach)
            # A line too near to the opposite edge is no place to go.
            if snapped.rect.w < min(self._least[0], pulled.w) or snapped.rect.h < min(self._least[1], pulled.h):
                snapped = Snapped(pulled)
        box = self._on_pixels(snapped.rect, snapped.by_x, snapped.by_y)
        if hold & Hold.CENTRED:
            box = self._mirrored(box)
        if hold & Hold.STRAIGHT:
            box = self._same_shape(box, centred=bool(hold & Hold.CENTRED))
        box = box.clamped()
        spacings = () if hold & Hold.FREE else snapped.spacings if box == snapped.rect else self._lines.spacings(box)
        return Offer(self._within(box), _lying_on(box, snapped.guides), self._lines.gaps(box), spacings=spacings)

    def _within(self, box: Rect) -> dict[int, Rect]:
        """The members, each edge of theirs where it stood in the box: edges that met still meet."""
        old = self._rect
        if len(self._members) == 1:
            return dict.fromkeys(self._members, box)
        found = {}
        for index, rect in self._members.items():
            left, right = (box.x + _scaled(at - old.x, box.w, old.w) for at in (rect.x, rect.right))
            top, bottom = (box.y + _scaled(at - old.y, box.h, old.h) for at in (rect.y, rect.bottom))
            found[index] = Rect.edges(left, top, right, bottom).clamped()
        return found

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
        # Neither side gets too small to be grasped, unless it was; and the canvas has the last word.
        scale = max(scale, min(self._least[0] / old.w, 1.0), min(self._least[1] / old.h, 1.0))
        scale = min(scale, room_x / old.w, room_y / old.h)
        # The side that leads is taken as it is, so that it stays on the line that holds it.
        w = r.w if scale == scale_x else max(int(old.w * scale), 1)
        h = r.h if scale == scale_y else max(int(old.h * scale), 1)
        x = round(middle_x - w / 2) if centred or not across else (old.right - w if self._edges & Edges.LEFT else old.x)
        y = round(middle_y - h / 2) if centred or not along else (old.bottom - h if self._edges & Edges.TOP else old.y)
        return Rect(x, y, w, h)


def _scaled(offset: int, new: int, old: int) -> int:
    """``offset`` on a side of ``old`` as it lies on one of ``new``, to the nearest."""
    return (2 * offset * new + old) // (2 * old)


def _lying_on(rect: Rect, guides: tuple[Guide, ...]) -> tuple[Guide, ...]:
    """The guides that still tell the truth after the shape was kept or mirrored."""
    return tuple(guide for guide in guides if guide.at in ((rect.x, rect.right) if guide.vertical else (rect.y, rect.bottom)))


class Marquee:
    """A rectangle drawn over empty canvas."""

    def __init__(self, start: Point) -> None:
        self._start = start

    def follow(self, point: Point, hold: Hold, reach: Point) -> Offer:
        (x, y), (x2, y2) = self._start, point
        return Offer(marquee=Rect.edges(min(x, x2), min(y, y2), max(x, x2), max(y, y2)))
