"""What stands on the canvas now: the draft's regions, a preset's places, the live layout, or the stage's shot, as tiles to draw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cloudrec_gui.layout import presets
from cloudrec_gui.layout.document import CUSTOM, DEFAULT_BACKGROUND, VERTICAL, Layout, Region
from cloudrec_gui.layout.geometry import Rect, Size
from cloudrec_gui.layout.stage.fitting import fitted, region_size
from cloudrec_gui.layout.stage.shot import Content, Place
from cloudrec_gui.ui.layout_editor import words
from cloudrec_gui.ui.layout_editor.art import Face
from cloudrec_gui.ui.layout_editor.stage import wording
from cloudrec_gui.ui.layout_editor.stage.pictures import picture_of
from cloudrec_gui.ui.layout_editor.state import EditorState, View

if TYPE_CHECKING:
    from PySide6.QtGui import QImage


@dataclass(frozen=True, slots=True)
class Tile:
    """One region as it is drawn."""

    rect: Rect
    face: Face
    alpha: float = 1.0
    hidden: bool = False
    """Out of the eye's way while editing: not drawn."""

    @property
    def opaque(self) -> bool:
        """Whether nothing of what lies behind is seen."""
        return self.alpha >= 1 and not self.hidden and self.face.opaque


def _opacity(alpha: float) -> float:
    return min(max(alpha, 0.0), 1.0)


def region_tile(index: int, region: Region, canvas: Size, *, ghost: bool = False) -> Tile:
    face = Face(str(index + 1), words.who(region), *words.region_notes(region, canvas), index, ghost)
    return Tile(region.rect, face, _opacity(region.alpha), region.hidden and not ghost)


def preset_tiles(layout: Layout, users: int, canvas: Size) -> list[Tile]:
    """The places of a preset; the large window of a vertical layout only when its user is named."""
    large = layout.max_resolution_uid if layout.kind == VERTICAL else ""
    found = presets.seats(layout.kind, users, large_present=bool(large), large_named=bool(large) or layout.kind != VERTICAL)
    shown: list[Tile] = []
    for index, seat in enumerate(found):
        notes = words.region_notes(Region(seat.rect, render_mode=seat.render_mode), canvas)
        shown.append(Tile(seat.rect, Face(*words.seat_label(seat, large), *notes, index, ghost=True)))
    return shown


def place_tile(controller: EditorState, place: Place, layout: Layout, canvas: Size) -> Tile:
    """A place of the stage's shot, with the picture that would be recorded there."""
    size = region_size(place.rect, canvas)
    people = controller.stage.uids
    number = people.index(place.uid) if place.uid in people else place.index
    drawn = picture_of(place, size, number, controller.pictures, layout.background_color)
    person = controller.stage.cast.person(place.uid)
    title = wording.who(place, person.name if person is not None else "")
    face = Face(str(place.index + 1), title, *wording.notes(place, size), number, picture=drawn, vacant=drawn is None)
    region = layout.regions[place.index] if layout.custom else None
    hidden = region is not None and region.hidden
    return Tile(place.rect, face, place.alpha if place.content is not Content.EMPTY else 1.0, hidden)


def _stage_tiles(controller: EditorState, layout: Layout, canvas: Size) -> list[Tile]:
    """By the regions' order whatever lies on top; a region beyond the seventeenth is recorded nowhere."""
    places = sorted(controller.stage.shot(layout, canvas).places, key=_index)
    shown = [place_tile(controller, place, layout, canvas) for place in places]
    if layout.custom:
        shown += [region_tile(i, layout.regions[i], canvas) for i in range(len(shown), len(layout.regions))]
    return shown


def _index(place: Place) -> int:
    return place.index


def _base(controller: EditorState) -> tuple[Layout, bool]:
    """The layout to draw without the gesture, and whether it is the recording's."""
    if controller.trial is not None:
        return controller.trial, False
    if controller.view is View.LIVE and controller.live is not None:
        return controller.live, True
    return controller.layout, False


def tiles(controller: EditorState) -> list[Tile]:
    """Everything to draw, lowest layer first; a custom layout's tiles stand at the index of their region."""
    layout, live_only = _base(controller)
    canvas = controller.document.canvas
    if controller.stage.on and 0 <= layout.kind <= CUSTOM:
        return _stage_tiles(controller, layout, canvas)
    if layout.kind == CUSTOM:
        return [region_tile(i, region, canvas, ghost=live_only) for i, region in enumerate(layout.regions)]
    return preset_tiles(layout, controller.users, canvas) if 0 <= layout.kind < CUSTOM else []


def moved_tiles(controller: EditorState, offered: Mapping[int, Rect]) -> dict[int, Tile]:
    """The tiles of regions that a gesture carries, at their offered place."""
    layout, canvas = controller.layout, controller.document.canvas
    regions = layout.regions
    if not controller.stage.on or not layout.custom:
        return {i: region_tile(i, replace(regions[i], rect=rect), canvas) for i, rect in offered.items() if i < len(regions)}
    shot = controller.stage.shot(layout, canvas)  # who is where does not depend on the rectangles, so a drag computes it once
    found = {place.index: place for place in shot.places}
    return {
        i: place_tile(controller, _elsewhere(found[i], rect, canvas), layout, canvas)
        if i in found
        else region_tile(i, replace(regions[i], rect=rect), canvas)
        for i, rect in offered.items()
        if i < len(regions)
    }


def _elsewhere(place: Place, rect: Rect, canvas: Size) -> Place:
    """The same place with another rectangle: what it loses changes with its shape."""
    if not all(place.source):
        return replace(place, rect=rect)
    lies = fitted(place.source, region_size(rect, canvas), place.render_mode)
    return replace(place, rect=rect, loss=lies.loss, filled=lies.filled)


def live_rects(controller: EditorState) -> list[Rect]:
    """Where the live layout has its regions, for comparison under the draft."""
    live = controller.live
    if live is None or controller.view is not View.BOTH:
        return []
    if live.kind == CUSTOM:
        return [region.rect for region in live.regions]
    return [tile.rect for tile in preset_tiles(live, controller.users, controller.document.canvas)] if 0 <= live.kind < CUSTOM else []


def background(controller: EditorState) -> str:
    """The colour behind all regions."""
    return _base(controller)[0].background_color or DEFAULT_BACKGROUND


def background_image(controller: EditorState) -> QImage | None:
    """The picture behind all regions, where somebody has looked at it."""
    return controller.pictures.get(_base(controller)[0].background_image)


def first_on_top(controller: EditorState) -> bool:
    """Whether the stage assumes that earlier regions cover later ones."""
    return controller.stage.on and controller.stage.options.first_on_top and _base(controller)[0].custom
