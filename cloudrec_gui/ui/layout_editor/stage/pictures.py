"""The stage's test pictures: what a camera or a screen would send, drawn so that every crop and every stretch is seen.

A picture has a grid of squares, one circle that must stay round, corner marks that cropping takes away first, and a person or a
window in the middle. It is drawn in the picture's own pixels and mapped like a real one, so what is seen is what is recorded.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPen

from cloudrec_gui.layout.document import CROP, DEFAULT_BACKGROUND
from cloudrec_gui.layout.geometry import Size
from cloudrec_gui.layout.stage.fitting import fitted
from cloudrec_gui.layout.stage.shot import Content, Place

HUES: Final = (
    ("#3D5E98", "#2A4068"),
    ("#7C496D", "#59364F"),
    ("#3F6B5B", "#2F5243"),
    ("#7D5C3C", "#59422D"),
    ("#316878", "#254C58"),
    ("#58498F", "#3E3466"),
    ("#854A4C", "#5F3739"),
    ("#4F5C6E", "#394350"),
)
"""Top-left and bottom-right of a person's picture. Pictures of people are dark in both themes."""
SQUARES: Final = 9
"""Squares of the grid along the shorter side."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What fills one place: everything that decides how it is drawn besides its size on the screen."""

    content: Content
    source: Size = (0, 0)
    """Of the picture, in its own pixels."""
    region: Size = (1, 1)
    """Of the place, in output pixels."""
    render_mode: int = CROP
    person: int = 0
    """Which of the cast it is: their colours."""
    screen: bool = False
    url: str = ""
    loaded: int = 0
    """Which version of the loaded picture of ``url``; 0 while it is not loaded."""
    color: str = DEFAULT_BACKGROUND
    """For Content.COLOR."""


def picture_of(place: Place, region: Size, person: int, images: Mapping[str, QImage], background: str) -> Picture | None:
    """What to draw for a place of a shot; None where nothing is drawn."""
    if place.content is Content.EMPTY:
        return None
    if place.content is Content.COLOR:
        return Picture(Content.COLOR, color=background or DEFAULT_BACKGROUND)
    if place.content is Content.PICTURE:
        image = images.get(place.url)
        if image is None or image.isNull():
            return Picture(Content.PICTURE, region=region, url=place.url)
        size = image.width(), image.height()
        return Picture(Content.PICTURE, size, region, place.render_mode, url=place.url, loaded=image.cacheKey())
    return Picture(place.content, place.source, region, place.render_mode, person, place.screen)


def paint_picture(painter: QPainter, area: QRectF, picture: Picture, images: Mapping[str, QImage]) -> None:
    """Draw a picture into ``area``, cropped or fitted as the service does it."""
    if picture.content is Content.COLOR:
        painter.fillRect(area, QColor(picture.color))
        return
    if picture.content is Content.PICTURE and not picture.loaded:
        _unknown(painter, area)
        return
    lies = fitted(picture.source, picture.region, picture.render_mode)
    across, down = area.width() / picture.region[0], area.height() / picture.region[1]
    x, y, w, h = lies.target
    target = QRectF(area.left() + x * across, area.top() + y * down, w * across, h * down)
    seen = QRectF(*lies.seen)
    painter.save()
    painter.setClipRect(target, Qt.ClipOperation.IntersectClip)
    image = images.get(picture.url) if picture.content is Content.PICTURE else None
    if image is not None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(target, image, seen)
    elif picture.content is not Content.PICTURE:
        painter.translate(target.topLeft())
        painter.scale(target.width() / seen.width(), target.height() / seen.height())
        painter.translate(-seen.topLeft())
        paint_source(painter, picture.source, picture.person, screen=picture.screen, still=picture.content is Content.FRAME)
    painter.restore()


def paint_source(painter: QPainter, source: Size, person: int, *, screen: bool = False, still: bool = False) -> None:
    """One whole test picture, in its own pixels. ``still``: a frame that has stopped is drawn without its colours."""
    whole = QRectF(QPointF(0, 0), QSizeF(*source))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    first, last = (QColor(name) for name in HUES[person % len(HUES)])
    if still:
        first, last = _faded(first), _faded(last)
    if screen:
        _screen(painter, whole, first)
    else:
        wash = QLinearGradient(whole.topLeft(), whole.bottomRight())
        wash.setColorAt(0, first)
        wash.setColorAt(1, last)
        painter.fillRect(whole, wash)
        _silhouette(painter, whole)
    _gauge(painter, whole, QColor(20, 30, 45, 40) if screen else QColor(255, 255, 255, 30))


def _faded(color: QColor) -> QColor:
    return QColor.fromHslF(max(color.hslHueF(), 0.0), color.hslSaturationF() * 0.25, color.lightnessF() * 0.8)


def _silhouette(painter: QPainter, whole: QRectF) -> None:
    """Head and shoulders, as a camera frames them."""
    side = min(whole.width(), whole.height())
    centre = whole.center()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 255, 255, 48))
    painter.drawEllipse(QPointF(centre.x(), centre.y() - side * 0.09), side * 0.13, side * 0.13)
    body = QPainterPath()
    body.setFillRule(Qt.FillRule.WindingFill)
    body.addEllipse(QPointF(centre.x(), centre.y() + side * 0.34), side * 0.26, side * 0.26)
    low = centre.y() + side * 0.34
    if whole.bottom() > low:
        body.addRect(QRectF(centre.x() - side * 0.26, low, side * 0.52, whole.bottom() - low))
    painter.drawPath(body)


def _screen(painter: QPainter, whole: QRectF, tint: QColor) -> None:
    """A window with lines of text."""
    painter.fillRect(whole, QColor("#E9ECF1"))
    unit = whole.height() / 20
    painter.fillRect(QRectF(0, 0, whole.width(), unit * 1.6), tint)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#C3CAD5"))
    for line in range(7):
        share = 0.62 - 0.13 * (line * 5 % 4)
        painter.drawRoundedRect(QRectF(unit * 2, unit * (3.6 + line * 2.1), whole.width() * share, unit), unit / 3, unit / 3)
    painter.setBrush(tint)
    painter.drawRoundedRect(QRectF(whole.width() - unit * 9, unit * 4, unit * 7, unit * 5), unit / 2, unit / 2)


def _gauge(painter: QPainter, whole: QRectF, color: QColor) -> None:
    """Squares, a circle and corner marks: they show stretching at once, and cropping by what is missing."""
    side = min(whole.width(), whole.height())
    step, thick = side / SQUARES, max(side / 360, 1.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, thick))
    centre = whole.center()
    for number in range(-math.ceil(whole.width() / step / 2), math.ceil(whole.width() / step / 2) + 1):
        x = centre.x() + number * step
        painter.drawLine(QPointF(x, whole.top()), QPointF(x, whole.bottom()))
    for number in range(-math.ceil(whole.height() / step / 2), math.ceil(whole.height() / step / 2) + 1):
        y = centre.y() + number * step
        painter.drawLine(QPointF(whole.left(), y), QPointF(whole.right(), y))
    strong = QColor(color)
    strong.setAlpha(min(color.alpha() * 3, 255))
    painter.setPen(QPen(strong, thick * 2))
    painter.drawEllipse(centre, side * 0.45, side * 0.45)
    inset, arm = side * 0.03, side * 0.1
    frame = whole.adjusted(inset, inset, -inset, -inset)
    for corner, right, down in (
        (frame.topLeft(), 1, 1),
        (frame.topRight(), -1, 1),
        (frame.bottomLeft(), 1, -1),
        (frame.bottomRight(), -1, -1),
    ):
        painter.drawLine(corner, corner + QPointF(arm * right, 0))
        painter.drawLine(corner, corner + QPointF(0, arm * down))


def _unknown(painter: QPainter, area: QRectF) -> None:
    """A background picture that has not been looked at: a frame with a mountain, as pictures are drawn everywhere."""
    painter.fillRect(area, QColor("#3A4049"))
    side = min(area.width(), area.height())
    if side < 24:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    centre, unit = area.center(), side * 0.16
    frame = QRectF(centre.x() - unit * 1.4, centre.y() - unit, unit * 2.8, unit * 2)
    painter.setPen(QPen(QColor(255, 255, 255, 150), max(side / 120, 1.0)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame, unit / 5, unit / 5)
    painter.drawEllipse(frame.topLeft() + QPointF(unit * 0.7, unit * 0.6), unit * 0.22, unit * 0.22)
    base = frame.bottom() - unit * 0.3
    points = [QPointF(frame.left() + unit * 0.3, base), QPointF(centre.x(), base - unit * 0.9), QPointF(frame.right() - unit * 0.3, base)]
    painter.drawPolyline(points)
    painter.restore()


def paint_backdrop(painter: QPainter, frame: QRectF, color: str, image: QImage | None) -> None:
    """The canvas behind all regions: the background picture cropped to fill, else the colour (behaviour §11.5)."""
    ground = QColor(color or DEFAULT_BACKGROUND)
    painter.fillRect(frame, ground if ground.isValid() else QColor(Qt.GlobalColor.black))
    if image is None or image.isNull() or frame.isEmpty():
        return
    lies = fitted((image.width(), image.height()), (max(round(frame.width()), 1), max(round(frame.height()), 1)), CROP)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(frame, image, QRectF(*lies.seen))
    painter.restore()
