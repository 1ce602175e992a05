"""Who would vanish from the picture: asked before a layout is sent that covers the only person who can be seen.

A region that nobody fills is not drawn, so it covers nothing. Whether a fitted picture's margins cover is not documented; they
are taken as covering, because the question costs less than a lost speaker.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cloudrec_gui.layout.document import CUSTOM, MAX_REGIONS, Layout, Region
from cloudrec_gui.layout.geometry import Rect


def hidden_speakers(draft: Layout, live: Layout, present: Sequence[str] | None = None) -> tuple[str, ...]:
    """The uids that ``live`` shows and ``draft`` would hide, if ``draft`` shows nobody else; empty when somebody stays in sight.

    ``present`` are the users with video in join order; None when they are not known. Then a newcomer counts as in sight, unless the
    newcomers' regions wholly cover one that ``draft`` still has for everybody who was seen: nobody means that, and they may not be
    there. A preset shows everybody (behaviour §11).
    """
    before, _ = _seen(live, present)
    after, anybody = _seen(draft, present)
    gone = tuple(uid for uid in before if uid not in after)
    if not after and not anybody:
        return gone
    if present is not None or draft.kind != CUSTOM or len(gone) < len(before):
        return ()
    kept = {region.uid for region in draft.regions if region.alpha > 0}
    return tuple(uid for uid in gone if uid in kept)


def shows_nobody(draft: Layout, present: Sequence[str] | None = None) -> bool:
    """Whether nobody at all would be in sight, be it somebody whose uid is not known."""
    return _seen(draft, present) == ((), False)


def _seen(layout: Layout, present: Sequence[str] | None) -> tuple[tuple[str, ...], bool]:
    """The uids in sight, and whether somebody is whose uid is not known."""
    if layout.kind != CUSTOM:
        return (tuple(present[:MAX_REGIONS]), False) if present is not None else ((), True)
    users = _users(layout.regions, present)
    drawn = [index for index, user in enumerate(users) if user is not None]
    seen: list[str] = []
    anybody = False
    for index in drawn:
        region = layout.regions[index]
        front = [layout.regions[other].rect for other in drawn if other > index and layout.regions[other].alpha >= 1]
        if region.alpha > 0 and not covered(region.rect, front):
            user = users[index]
            anybody = anybody or not user
            if user:
                seen.append(user)
    return tuple(seen), anybody


def _users(regions: Sequence[Region], present: Sequence[str] | None) -> list[str | None]:
    """Who fills each region: a uid, an empty text for somebody unknown, None for nobody."""
    if present is None:
        return [region.uid for region in regions]
    named = {region.uid for region in regions if region.uid}
    waiting = iter([uid for uid in present if uid not in named])
    return [(region.uid if region.uid in present else None) if region.uid else next(waiting, None) for region in regions]


def covered(rect: Rect, front: Sequence[Rect]) -> bool:
    """Whether the rectangles of ``front`` leave nothing of ``rect`` in sight, together or alone. No area counts as covered."""
    if rect.w <= 0 or rect.h <= 0:
        return True
    near = [other for other in front if other.meets(rect)]
    xs = _cuts(rect.x, rect.right, [edge for r in near for edge in (r.x, r.right)])
    ys = _cuts(rect.y, rect.bottom, [edge for r in near for edge in (r.y, r.bottom)])
    cells = (Rect.edges(x, y, right, bottom) for x, right in pairwise(xs) for y, bottom in pairwise(ys))
    return all(any(other.covers(cell) for other in near) for cell in cells)


def _cuts(low: int, high: int, edges: Sequence[int]) -> list[int]:
    return sorted({low, high, *(edge for edge in edges if low < edge < high)})
