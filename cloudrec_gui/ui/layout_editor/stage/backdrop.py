"""The canvas behind all regions, with its picture scaled once per size instead of at every repaint."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from cloudrec_gui.ui.layout_editor.stage.pictures import paint_backdrop

LARGEST: Final = 6_000_000
"""Pixels; a canvas zoomed beyond this has its picture drawn directly."""


class Backdrop:
    """Colour and picture of the canvas."""

    def __init__(self) -> None:
        self._color = QColor("#000000")
        self._image: QImage | None = None
        self._kept: tuple[int, int, int, float] | None = None
        self._pixmap = QPixmap()

    @property
    def dark(self) -> bool:
        """Whether light text can be read on it."""
        return self._color.lightness() < 128

    def show(self, color: str, image: QImage | None) -> None:
        """Take another ground; a colour that is none counts as black."""
        asked = QColor(color)
        self._color = asked if asked.isValid() else QColor("#000000")
        self._image = image if image is not None and not image.isNull() else None
        if self._image is None:
            self._kept, self._pixmap = None, QPixmap()

    def paint(self, painter: QPainter, frame: QRect, dirty: QRect, ratio: float) -> None:
        """Fill what of ``frame`` (the canvas in widget points) is ``dirty``, on a device of ``ratio`` pixels a point."""
        part = frame & dirty
        if part.isEmpty():
            return
        if self._image is None:
            painter.fillRect(part, self._color)
            return
        wide, high = round(frame.width() * ratio), round(frame.height() * ratio)
        painter.save()
        painter.setClipRect(part)
        if wide * high > LARGEST:
            paint_backdrop(painter, QRectF(frame), self._color.name(), self._image)
        else:
            key = (wide, high, self._image.cacheKey(), ratio)
            if key != self._kept:
                self._pixmap = QPixmap(wide, high)
                self._pixmap.setDevicePixelRatio(ratio)
                inner = QPainter(self._pixmap)
                paint_backdrop(inner, QRectF(0, 0, frame.width(), frame.height()), self._color.name(), self._image)
                inner.end()
                self._kept = key
            painter.drawPixmap(frame.topLeft(), self._pixmap)
        painter.restore()
