"""Where the service puts users in layouts 0, 1 and 2, for 1…17 users (behaviour §11.1–§11.3).

Positions are rounded and sides are cut to six decimals, so every preset can be sent as a custom layout.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from cloudrec_gui.layout.document import BEST_FIT, CROP, FIT, FLOATING, MAX_REGIONS, VERTICAL, Region
from cloudrec_gui.layout.geometry import CANVAS, ONE, Rect

FLOATING_TILE: Final = 235_000
FLOATING_MARGIN: Final = 12_000
FLOATING_STEP: Final = FLOATING_TILE + FLOATING_MARGIN

VERTICAL_TIERS: Final = ((4, 5, 4), (6, 7, 6), (8, 9, 8))
"""(small windows at most, columns of the canvas, rows). Above eight the two-column tier applies: 1/10 × 1/8."""


class Certainty(Enum):
    """How well it is known where users sit (behaviour §11, "Certainty")."""

    DOCUMENTED = "documented"
    """The documentation of cloud recording says it, in words or in a figure that can be read."""
    DERIVED = "derived"
    """It follows from a rule for other numbers, or from the open samples of the sister product."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One place of a preset. ``number`` counts users in join order from 1 (the large user not counted); 0 is the large user."""

    number: int
    rect: Rect
    render_mode: int = CROP

    @property
    def large(self) -> bool:
        return self.number == 0


def _part(count: int, of: int) -> int:
    """``count/of`` of a side, rounded half up: a position."""
    return (2 * count * ONE + of) // (2 * of)


def _floating(n: int) -> tuple[Seat, ...]:
    seats = [Seat(1, CANVAS)]
    for j in range(n - 1):
        row, column = divmod(j, 4)
        x = FLOATING_MARGIN + column * FLOATING_STEP
        y = ONE - (row + 1) * FLOATING_STEP
        seats.append(Seat(j + 2, Rect(x, y, FLOATING_TILE, FLOATING_TILE)))
    return tuple(seats)


def _best_fit(n: int) -> tuple[Seat, ...]:
    if n <= 2:
        return tuple(Seat(i + 1, Rect(_part(i, n), 0, ONE // n, ONE)) for i in range(n))
    if n == MAX_REGIONS:
        tile = ONE // 5
        grid = [Rect(ONE // 10 + tile * (i % 4), tile * (i // 4), tile, tile) for i in range(16)]
        return tuple(Seat(i + 1, rect) for i, rect in enumerate([*grid, Rect(2 * tile, 4 * tile, tile, tile)]))
    side = 2 if n <= 4 else 3 if n <= 9 else 4
    tile = ONE // side
    return tuple(Seat(i + 1, Rect(_part(i % side, side), _part(i // side, side), tile, tile)) for i in range(n))


def _vertical(n: int, large_present: bool) -> tuple[Seat, ...]:
    small = min(n - 1 if large_present else n, MAX_REGIONS - 1)
    for capacity, columns, rows in VERTICAL_TIERS:
        if small <= capacity:
            x, w, h = _part(columns - 1, columns), ONE // columns, ONE // rows
            rects = [Rect(x, _part(j, rows), w, h) for j in range(small)]
            large_width = (columns - 1) * ONE // columns
            break
    else:
        # The outer column fills first: the service's figure says so (behaviour §11.3).
        rects = [Rect((9 if j < 8 else 8) * ONE // 10, _part(j % 8, 8), ONE // 10, ONE // 8) for j in range(small)]
        large_width = 8 * ONE // 10
    seats = tuple(Seat(j + 1, rect) for j, rect in enumerate(rects))
    return (Seat(0, Rect(0, 0, large_width, ONE), FIT), *seats) if large_present else seats


def seats(kind: int, n: int, *, large_present: bool = True, large_named: bool = True) -> tuple[Seat, ...]:
    """The places of preset ``kind`` for ``n`` users in the channel, lowest layer first.

    For the vertical layout ``large_present`` says whether the user of ``maxResolutionUid`` is among the ``n``, and
    ``large_named`` whether the key is set at all: without it a single user fills the canvas. Raises ValueError for a kind
    that is no preset and for ``n`` outside 1…17.
    """
    if not 1 <= n <= MAX_REGIONS:
        raise ValueError("a preset shows 1 to 17 users")
    if kind == FLOATING:
        return _floating(n)
    if kind == BEST_FIT:
        return _best_fit(n)
    if kind == VERTICAL:
        if not large_named and n == 1:
            return (Seat(1, CANVAS),)
        return _vertical(n, large_present and large_named)
    raise ValueError("not a preset")


def certainty(kind: int, n: int, *, large_present: bool = True) -> Certainty:
    """How well the places of preset ``kind`` for ``n`` users are known; arguments and errors as those of :func:`seats`.

    Floating is written down for every number, best fit only for seventeen. Of the vertical layout the tiers are; who moves where
    while the user of the large window is away, or alone, is not.
    """
    if not 1 <= n <= MAX_REGIONS:
        raise ValueError("a preset shows 1 to 17 users")
    if kind not in (FLOATING, BEST_FIT, VERTICAL):
        raise ValueError("not a preset")
    known = kind == FLOATING or (kind == BEST_FIT and n == MAX_REGIONS) or (kind == VERTICAL and large_present and n > 1)
    return Certainty.DOCUMENTED if known else Certainty.DERIVED


def regions(kind: int, n: int, *, large_uid: str = "", large_present: bool = True) -> tuple[Region, ...]:
    """The same places as regions of a custom layout; only the large one is given to a uid, the others to whoever joins."""
    named = bool(large_uid) or kind != VERTICAL
    return tuple(
        Region(seat.rect, uid=large_uid if seat.large else "", render_mode=seat.render_mode)
        for seat in seats(kind, n, large_present=large_present, large_named=named)
    )
