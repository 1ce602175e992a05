"""The stage as a picture of the output's size: what one frame of the recording would be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from cloudrec_gui.layout.document import Layout
from cloudrec_gui.layout.geometry import Size
from cloudrec_gui.layout.stage.cast import cast_of, simulated
from cloudrec_gui.layout.stage.fitting import region_size
from cloudrec_gui.layout.stage.shot import Shot, shot
from cloudrec_gui.ui.layout_editor.stage.pictures import paint_backdrop, paint_picture, picture_of


def stage_image(layout: Layout, canvas: Size, seen: Shot, images: Mapping[str, QImage], people: Sequence[str] = ()) -> QImage:
    """One frame of ``canvas`` pixels: the background, then every place of the shot, without labels.

    ``images`` are the background pictures that have been loaded, by address; ``people`` are the cast's uids, whose order gives
    the colours. Raises ValueError for a canvas without area.
    """
    if canvas[0] < 1 or canvas[1] < 1:
        raise ValueError("a picture needs an area")
    picture = QImage(canvas[0], canvas[1], QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    paint_backdrop(painter, QRectF(0, 0, *canvas), layout.background_color, images.get(layout.background_image))
    numbers = {uid: number for number, uid in enumerate(people)}
    for place in seen.places:
        size = region_size(place.rect, canvas)
        drawn = picture_of(place, size, numbers.get(place.uid, place.index), images, layout.background_color)
        left, top, _right, _bottom = place.rect.pixel_edges(canvas)
        if drawn is not None and place.alpha > 0:
            painter.setOpacity(place.alpha)
            paint_picture(painter, QRectF(left, top, *size), drawn, images)
    painter.end()
    return picture


def supposed(layout: Layout, users: int, canvas: Size) -> tuple[Shot, tuple[str, ...]]:
    """For a picture without a stage: everybody whom the layout names, or ``users`` people in a preset, with their cameras on.

    Returns the shot and the people's uids. Regions without uid are filled too.
    """
    named = [region.uid for region in layout.regions if region.uid]
    if layout.max_resolution_uid:
        named.append(layout.max_resolution_uid)
    count = len(layout.regions) if layout.custom else users
    people = simulated(max(count, len(set(named))), tuple(named))
    return shot(cast_of(people), layout, canvas, 0), people
