"""What stands on the canvas now: the draft's regions, a preset's places, or the live layout, as tiles to draw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cloudrec_gui.layout import presets
from cloudrec_gui.layout.document import CUSTOM, DEFAULT_BACKGROUND, VERTICAL, Layout, Region
from cloudrec_gui.layout.geometry import Rect, Size
from cloudrec_gui.ui.layout_editor import words
from cloudrec_gui.ui.layout_editor.art import Face
from cloudrec_gui.ui.layout_editor.controller import EditorController, View


@dataclass(frozen=True, slots=True)
class Tile:
    """One region as it is drawn."""

    rect: Rect
    face: Face
    alpha: float = 1.0


def region_tile(index: int, region: Region, canvas: Size, *, ghost: bool = False) -> Tile:
    face = Face(str(index + 1), words.who(region), *words.region_notes(region, canvas), index, ghost)
    return Tile(region.rect, face, min(max(region.alpha, 0.0), 1.0))


def preset_tiles(layout: Layout, users: int, canvas: Size) -> list[Tile]:
    """The places of a preset; the large window of a vertical layout only when its user is named."""
    large = layout.max_resolution_uid if layout.kind == VERTICAL else ""
    found = presets.seats(layout.kind, users, large_present=bool(large), large_named=bool(large) or layout.kind != VERTICAL)
    shown: list[Tile] = []
    for index, seat in enumerate(found):
        notes = words.region_notes(Region(seat.rect, render_mode=seat.render_mode), canvas)
        shown.append(Tile(seat.rect, Face(*words.seat_label(seat, large), *notes, index, ghost=True)))
    return shown


def tiles(controller: EditorController) -> list[Tile]:
    """Everything to draw, lowest layer first."""
    live_only = controller.view is View.LIVE and controller.live is not None
    layout = controller.live if live_only and controller.live is not None else controller.layout
    canvas = controller.document.canvas
    if layout.kind == CUSTOM:
        return [region_tile(i, region, canvas, ghost=live_only) for i, region in enumerate(layout.regions)]
    return preset_tiles(layout, controller.users, canvas) if 0 <= layout.kind < CUSTOM else []


def moved_tiles(controller: EditorController, offered: Mapping[int, Rect]) -> dict[int, Tile]:
    """The tiles of regions that a gesture carries, at their offered place."""
    regions = controller.preview.regions
    canvas = controller.document.canvas
    return {i: region_tile(i, regions[i], canvas) for i in offered if i < len(regions)}


def live_rects(controller: EditorController) -> list[Rect]:
    """Where the live layout has its regions, for comparison under the draft."""
    live = controller.live
    if live is None or controller.view is not View.BOTH:
        return []
    if live.kind == CUSTOM:
        return [region.rect for region in live.regions]
    return [tile.rect for tile in preset_tiles(live, controller.users, controller.document.canvas)] if 0 <= live.kind < CUSTOM else []


def background(controller: EditorController) -> str:
    """The colour behind all regions."""
    layout = controller.live if controller.view is View.LIVE and controller.live is not None else controller.layout
    return layout.background_color or DEFAULT_BACKGROUND
