"""How one region looks: drawn once per size into a pixmap, then only copied.

A frame of a drag copies pictures; drawing texts and gradients for all regions at every mouse move would cost three times as much
as moving them.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QLinearGradient, QPainter, QPen, QPixmap

from cloudrec_gui.layout.document import FIT
from cloudrec_gui.ui.layout_editor.stage.pictures import HUES, Picture, paint_picture

__all__ = ["GHOST", "HUES", "Face", "FaceCache", "canvas_font", "paint_face"]

GHOST: Final = ("#4A525C", "#363C44")
KEPT: Final = 96
"""Pixmaps kept: seventeen regions, their sizes during a resize, and the ghosts."""
LARGEST: Final = 6_000_000
"""Points; a picture zoomed beyond this is drawn directly instead of being kept."""
NO_IMAGES: Final[Mapping[str, QImage]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Face:
    """Everything that decides how a region looks, besides its size."""

    number: str
    title: str
    note: str = ""
    short: str = ""
    """In place of the note where that does not fit."""
    hue: int = 0
    ghost: bool = False
    """A place of a preset: shown, not editable."""
    picture: Picture | None = None
    """What the stage shows here."""
    vacant: bool = False
    """The stage shows nobody here: the canvas' background is seen."""

    @property
    def opaque(self) -> bool:
        """Whether it fills its whole area: a fitted picture need not."""
        return not self.vacant and (self.picture is None or self.picture.render_mode != FIT)


def canvas_font(base: QFont, pixels: int, *, bold: bool = False) -> QFont:
    font = QFont(base)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def paint_face(painter: QPainter, area: QRectF, face: Face, base: QFont, images: Mapping[str, QImage] = NO_IMAGES) -> None:
    """Draw one region into ``area`` (screen points). ``images`` are the loaded background pictures, by address."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    if face.picture is not None:
        paint_picture(painter, area, face.picture, images)
    elif not face.vacant:
        first, last = GHOST if face.ghost else HUES[face.hue % len(HUES)]
        wash = QLinearGradient(area.topLeft(), area.bottomRight())
        wash.setColorAt(0, QColor(first))
        wash.setColorAt(1, QColor(last))
        painter.fillRect(area, wash)
        _person(painter, area, face)
    if face.ghost or face.vacant:
        _dashes(painter, area)
    _chip(painter, area, face, base)
    _note(painter, area, face, base)
    painter.restore()


def _dashes(painter: QPainter, area: QRectF) -> None:
    """A frame that is seen on every background: white dashes on a dark line."""
    frame = area.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(0, 0, 0, 90), 1))
    painter.drawRect(frame)
    painter.setPen(QPen(QColor(255, 255, 255, 130), 1, Qt.PenStyle.DashLine))
    painter.drawRect(frame)


def _person(painter: QPainter, area: QRectF, face: Face) -> None:
    """A head and shoulders, as wide as the shorter side allows: a stand-in for whoever will be seen here."""
    side = min(area.width(), area.height())
    if side < 44:
        return
    centre = area.center()
    stage = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
    painter.save()
    if area.height() > area.width():
        painter.setClipRect(QRectF(area.left(), area.top(), area.width(), stage.bottom() - area.top()), Qt.ClipOperation.IntersectClip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 255, 255, 26 if face.ghost else 40))
    painter.drawEllipse(QPointF(centre.x(), stage.top() + side * 0.41), side * 0.13, side * 0.13)
    painter.drawEllipse(QPointF(centre.x(), stage.top() + side * 0.84), side * 0.26, side * 0.26)
    painter.restore()


def _chip(painter: QPainter, area: QRectF, face: Face, base: QFont) -> None:
    font = canvas_font(base, 12, bold=True)
    metrics = QFontMetricsF(font)
    inset = 8.0 if area.width() > 90 and area.height() > 60 else 3.0
    room = area.width() - 2 * inset
    if room < 18 or area.height() < 20:
        return
    number = metrics.horizontalAdvance(face.number)
    title = metrics.elidedText(face.title, Qt.TextElideMode.ElideRight, max(room - number - 24, 0)) if face.title else ""
    if title in ("…", "") or room < number + 40:
        title = ""
    width = number + 16 + (8 + metrics.horizontalAdvance(title) if title else 0)
    chip = QRectF(area.left() + inset, area.top() + inset, min(width, room), 22)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(12, 15, 20, 190))
    painter.drawRoundedRect(chip, 4, 4)
    painter.setPen(QColor("#FFFFFF"))
    painter.setFont(font)
    painter.drawText(chip.adjusted(8, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, face.number)
    if title:
        painter.drawText(chip.adjusted(16 + number, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)


def _note(painter: QPainter, area: QRectF, face: Face, base: QFont) -> None:
    if not face.note or area.height() < 64 or area.width() < 84:
        return
    font = canvas_font(base, 11)
    metrics, room = QFontMetricsF(font), area.width() - 20
    whole = metrics.horizontalAdvance(face.note) <= room
    text = face.note if whole else metrics.elidedText(face.short or face.note, Qt.TextElideMode.ElideRight, room)
    painter.setFont(font)
    line = QRectF(area.left() + 10, area.bottom() - 24, area.width() - 20, 18)
    if face.picture is not None or face.vacant:
        backing = QRectF(area.left() + 6, line.top(), min(metrics.horizontalAdvance(text) + 10, area.width() - 12), 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(12, 15, 20, 150))
        painter.drawRoundedRect(backing, 4, 4)
    painter.setPen(QColor(0, 0, 0, 120))
    painter.drawText(line.translated(0, 1), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    painter.setPen(QColor(255, 255, 255, 225))
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


class FaceCache:
    """Pixmaps by face and size, the least recently used dropped first. ``images`` as for :func:`paint_face`."""

    def __init__(self, images: Mapping[str, QImage] = NO_IMAGES) -> None:
        self._images = images
        self._kept: OrderedDict[tuple[Face, int, int, float], QPixmap] = OrderedDict()

    def clear(self) -> None:
        self._kept.clear()

    def paint(self, painter: QPainter, area: QRect, face: Face, base: QFont, ratio: float) -> None:
        """Draw ``face`` into ``area`` on a device of ``ratio`` pixels a point."""
        wide, high = area.width(), area.height()
        if wide * high * ratio * ratio > LARGEST:
            paint_face(painter, QRectF(area), face, base, self._images)
            return
        key = (face, wide, high, ratio)
        picture = self._kept.get(key)
        if picture is None:
            picture = QPixmap(round(wide * ratio), round(high * ratio))
            picture.setDevicePixelRatio(ratio)
            if face.vacant or face.picture is not None:
                picture.fill(Qt.GlobalColor.transparent)  # a fitted picture leaves bands through which the background shows
            inner = QPainter(picture)
            paint_face(inner, QRectF(0, 0, wide, high), face, base, self._images)
            inner.end()
            self._kept[key] = picture
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        painter.drawPixmap(area.topLeft(), picture)
