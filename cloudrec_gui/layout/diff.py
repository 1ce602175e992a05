"""What sending a layout will change against the live one, and what it resets because it leaves it out.

updateLayout overwrites everything: a key that is not sent goes back to the service's default (behaviour §6). That surprise is
computed here, from the two wire bodies, before it happens.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from types import MappingProxyType
from typing import Any, Final

from cloudrec_gui.layout.document import DEFAULT_BACKGROUND, Layout, Region
from cloudrec_gui.layout.wire import BACKGROUNDS, COLOR, IMAGE, KIND, LAYOUT_KEYS, REGIONS, USER_IMAGE, from_wire

DEFAULTS: Final[Mapping[str, object]] = MappingProxyType({KIND: 0, COLOR: DEFAULT_BACKGROUND})
"""What the service puts in place of an omitted key; nothing for the others."""
RESET_BY_OMISSION: Final = (COLOR, IMAGE, USER_IMAGE, BACKGROUNDS)
"""Keys that people forget. The layout's kind, its regions and its large user are what is being edited."""


class Change(Enum):
    """What happens to a region. A region can be moved and restyled at once."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    RESIZED = "resized"
    STYLED = "styled"
    """Opacity, picture mode or unknown keys."""
    REORDERED = "reordered"
    REASSIGNED = "reassigned"
    """The place stays, the uid is another one."""


@dataclass(frozen=True, slots=True)
class RegionChange:
    """``index`` counts in the draft; for a removed region, in the live layout. ``old`` is None for an added one, ``new`` for a removed."""

    index: int
    uid: str
    changes: frozenset[Change]
    old: Region | None = None
    new: Region | None = None


@dataclass(frozen=True, slots=True)
class ValueChange:
    """A key outside ``layoutConfig`` whose effective value changes. ``None`` stands for nothing."""

    key: str
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class Changes:
    """The whole difference. ``resets`` are those values that change only because the draft leaves their key out."""

    regions: tuple[RegionChange, ...] = ()
    values: tuple[ValueChange, ...] = ()
    resets: tuple[ValueChange, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.regions or self.values or self.resets)


def changes(draft: Mapping[str, Any], live: Mapping[str, Any]) -> Changes:
    """Compare two clientRequests of updateLayout: what is to be sent and what the service has accepted last."""
    values: list[ValueChange] = []
    resets: list[ValueChange] = []
    known = [key for key in LAYOUT_KEYS if key != REGIONS]
    for key in [*known, *sorted((draft.keys() | live.keys()) - set(LAYOUT_KEYS))]:
        old, new = live.get(key, DEFAULTS.get(key)), draft.get(key, DEFAULTS.get(key))
        if _same(old, new):
            continue
        (resets if key in RESET_BY_OMISSION and key not in draft else values).append(ValueChange(key, old, new))
    return Changes(_region_changes(from_wire(draft).regions, from_wire(live).regions), tuple(values), tuple(resets))


def carried_over(draft: Mapping[str, Any], live: Mapping[str, Any], keys: Collection[str] | None = None) -> dict[str, Any]:
    """The draft with what it would reset taken from the live layout; ``keys`` chooses among these values."""
    resets = [reset.key for reset in changes(draft, live).resets]
    return dict(draft) | {key: live[key] for key in resets if keys is None or key in keys}


def with_marks(layout: Layout, former: Layout) -> Layout:
    """The layout, its regions locked and hidden as the regions of ``former`` that they continue: the wire does not tell."""
    if not any(region.locked or region.hidden for region in former.regions):
        return layout
    partner = _partners(layout.regions, former.regions)
    pairs = [(region, None if old is None else former.regions[old]) for region, old in zip(layout.regions, partner, strict=True)]
    marked = [region if old is None else replace(region, locked=old.locked, hidden=old.hidden) for region, old in pairs]
    return replace(layout, regions=tuple(marked))


def _same(old: object, new: object) -> bool:
    if isinstance(old, str) and isinstance(new, str):
        return old == new or (old.startswith("#") and old.lower() == new.lower())
    return old == new or (not old and not new and not isinstance(old, int) and not isinstance(new, int))


def _region_changes(draft: tuple[Region, ...], live: tuple[Region, ...]) -> tuple[RegionChange, ...]:
    partner = _partners(draft, live)
    kept = [partner[i] for i in range(len(draft)) if partner[i] is not None]
    ranks = {old: rank for rank, old in enumerate(sorted(k for k in kept if k is not None))}
    found: list[RegionChange] = []
    rank = 0
    for index, region in enumerate(draft):
        old_index = partner[index]
        if old_index is None:
            found.append(RegionChange(index, region.uid, frozenset({Change.ADDED}), None, region))
            continue
        kinds = _kinds(region, live[old_index])
        if ranks[old_index] != rank:
            kinds.add(Change.REORDERED)
        rank += 1
        if kinds:
            found.append(RegionChange(index, region.uid, frozenset(kinds), live[old_index], region))
    for old_index, region in enumerate(live):
        if old_index not in ranks:
            found.append(RegionChange(old_index, region.uid, frozenset({Change.REMOVED}), region))
    return tuple(found)


def _partners(draft: tuple[Region, ...], live: tuple[Region, ...]) -> list[int | None]:
    """For each region of the draft the live one that it continues: same uid, then equal, then same place, then same index."""
    partner: list[int | None] = [None] * len(draft)
    free = dict.fromkeys(range(len(live)))

    def pair(index: int, old: int) -> None:
        partner[index] = old
        del free[old]

    for index, region in enumerate(draft):
        if region.uid:
            match = next((old for old in free if live[old].uid == region.uid), None)
            if match is not None:
                pair(index, match)
    for exact in (True, False):
        for index, region in enumerate(draft):
            if partner[index] is not None:
                continue
            match = next((old for old in free if live[old].rect == region.rect and (not exact or live[old] == region)), None)
            if match is not None:
                pair(index, match)
    for index, region in enumerate(draft):
        if partner[index] is None and index in free and (live[index].uid == region.uid):
            pair(index, index)
    return partner


def _kinds(new: Region, old: Region) -> set[Change]:
    kinds: set[Change] = set()
    if (new.rect.w, new.rect.h) != (old.rect.w, old.rect.h):
        kinds.add(Change.RESIZED)
    elif (new.rect.x, new.rect.y) != (old.rect.x, old.rect.y):
        kinds.add(Change.MOVED)
    if new.uid != old.uid:
        kinds.add(Change.REASSIGNED)
    if (new.alpha, new.render_mode, new.extra) != (old.alpha, old.render_mode, old.extra):
        kinds.add(Change.STYLED)
    return kinds
