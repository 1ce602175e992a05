"""Ready-made custom looks for a shared screen and the faces around it; the service has no preset for this.

The screen is always fitted, because cropping a screen loses what people came to read; faces are cropped. Parts that touch share
their edges exactly, so nothing shines through between them.
"""

from __future__ import annotations

from enum import Enum
from itertools import pairwise
from typing import Final

from cloudrec_gui.layout.document import CROP, CUSTOM, FIT, MAX_REGIONS, Layout, Region
from cloudrec_gui.layout.geometry import CANVAS, ONE, Rect

MOST_FACES: Final = MAX_REGIONS - 1
INSET: Final = 20_000
"""From the canvas' edge to a picture that lies on the screen."""


class Variant(Enum):
    """How screen and faces share the canvas."""

    COLUMN = "column"
    """The screen large, faces in a column at its right."""
    STRIP = "strip"
    """The screen large, faces in a strip below."""
    INSET = "inset"
    """The screen everywhere, one face in the corner. Others are heard and not seen."""
    HALVES = "halves"
    """Screen and faces, half the canvas each."""
    PRESENTER = "presenter"
    """One large face beside the screen, the others below that face."""


def faces_shown(variant: Variant, faces: int) -> int:
    """How many of ``faces`` people have a region."""
    return min(faces, 1 if variant is Variant.INSET else MOST_FACES)


def regions(variant: Variant, faces: int, *, screen_uid: str = "") -> tuple[Region, ...]:
    """The screen first, then up to ``faces`` faces in join order; without ``screen_uid`` the first to join is the screen.

    Raises ValueError for ``faces`` outside 1…16.
    """
    if not 1 <= faces <= MOST_FACES:
        raise ValueError("a shared screen leaves room for 1 to 16 faces")
    screen, others = _PLACES[variant](faces)
    return (Region(screen, screen_uid, render_mode=FIT), *(Region(rect, render_mode=CROP) for rect in others))


def layout(variant: Variant, faces: int, base: Layout, *, screen_uid: str = "") -> Layout:
    """The same as a whole custom layout with the colours and pictures of ``base``."""
    return Layout(
        CUSTOM,
        regions(variant, faces, screen_uid=screen_uid),
        base.background_color,
        base.background_image,
        base.default_user_image,
        backgrounds=base.backgrounds,
        extra=base.extra,
    )


# ---------------------------------------------------------------------------------------------------------------- places


def _cut(count: int, of: int, length: int = ONE) -> int:
    """Where cut number ``count`` of ``of`` equal parts of ``length`` lies; neighbours share it."""
    return (2 * count * length + of) // (2 * of)


def _grid(area: Rect, count: int, columns: int) -> list[Rect]:
    """``count`` tiles in reading order that fill ``area`` exactly; those of a last row that is not full are wider."""
    rows = -(-count // columns)
    tiles: list[Rect] = []
    for row in range(rows):
        wide = min(columns, count - row * columns)
        top, bottom = area.y + _cut(row, rows, area.h), area.y + _cut(row + 1, rows, area.h)
        cuts = [area.x + _cut(column, wide, area.w) for column in range(wide + 1)]
        tiles += [Rect.edges(left, top, right, bottom) for left, right in pairwise(cuts)]
    return tiles


def _turned(rect: Rect) -> Rect:
    return Rect(rect.y, rect.x, rect.h, rect.w)


def _thickness(faces: int) -> int:
    """Of the column or strip: as its tiles are long while that is less than a quarter; two lines of tiles from nine faces on."""
    return ONE // min(max(faces, 4), 8) if faces <= 8 else ONE // 4


def _bar(faces: int, slots: int) -> list[Rect]:
    """Tiles of the column at the right. Fewer faces than ``slots`` stand in its middle instead of being drawn out."""
    thick = _thickness(faces)
    length = ONE * min(faces, slots) // slots
    area = Rect(ONE - thick, (ONE - length) // 2, thick, length)
    return _grid(area, faces, 1 if faces <= 8 else 2)


def _column(faces: int) -> tuple[Rect, list[Rect]]:
    return Rect(0, 0, ONE - _thickness(faces), ONE), _bar(faces, slots=2)


def _strip(faces: int) -> tuple[Rect, list[Rect]]:
    """The column turned over; from nine faces on two rows, filled in reading order."""
    thick = _thickness(faces)
    screen = Rect(0, 0, ONE, ONE - thick)
    if faces <= 8:
        return screen, [_turned(rect) for rect in _bar(faces, slots=3)]
    return screen, _grid(Rect(0, ONE - thick, ONE, thick), faces, -(-faces // 2))


def _inset(_faces: int) -> tuple[Rect, list[Rect]]:
    side = ONE // 4
    return CANVAS, [Rect(ONE - INSET - side, ONE - INSET - side, side, side)]


def _halves(faces: int) -> tuple[Rect, list[Rect]]:
    columns = 1 if faces <= 2 else 2 if faces <= 8 else 3
    return Rect(0, 0, ONE // 2, ONE), _grid(Rect(ONE // 2, 0, ONE // 2, ONE), faces, columns)


def _presenter(faces: int) -> tuple[Rect, list[Rect]]:
    side = _cut(1, 3)
    screen = Rect.edges(side, 0, ONE, ONE)
    if faces == 1:
        return screen, [Rect(0, 0, side, ONE)]
    others = faces - 1
    columns = 1 if others <= 2 else 2 if others <= 6 else 3
    middle = ONE // 2
    return screen, [Rect(0, 0, side, middle), *_grid(Rect(0, middle, side, ONE - middle), others, columns)]


_PLACES: Final = {
    Variant.COLUMN: _column,
    Variant.STRIP: _strip,
    Variant.INSET: _inset,
    Variant.HALVES: _halves,
    Variant.PRESENTER: _presenter,
}
