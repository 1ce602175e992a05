"""Where the canvas lies on the screen: one mapping each way between micro-units, output pixels and widget points."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF

from cloudrec_gui.layout.geometry import ONE, Rect, Size

ZOOM_LEAST: Final = 0.05
ZOOM_MOST: Final = 16.0
LEFT, TOP, RIGHT, BOTTOM = 38.0, 38.0, 22.0, 22.0
"""Room for the rulers and a little air."""
AIR: Final = 22.0
"""On each side without rulers."""


class Viewport:
    """How the canvas is mapped to the screen and back."""

    def __init__(self, canvas: Size) -> None:
        self._canvas = canvas
        self._zoom = 1.0
        self._origin = QPointF(LEFT, TOP)
        self._place()
        self.fitting = True
        """Whether the whole canvas is kept in sight while the widget changes its size."""
        self._left, self._top = LEFT, TOP

    @property
    def canvas(self) -> Size:
        """The output's size in pixels."""
        return self._canvas

    @canvas.setter
    def canvas(self, canvas: Size) -> None:
        self._canvas = canvas
        self._place()

    @property
    def zoom(self) -> float:
        """Screen points for one output pixel."""
        return self._zoom

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self._zoom = zoom
        self._place()

    @property
    def origin(self) -> QPointF:
        """The screen place of the canvas' top-left corner."""
        return self._origin

    @origin.setter
    def origin(self, origin: QPointF) -> None:
        self._origin = QPointF(origin)
        self._place()

    def _place(self) -> None:
        """The mapping as plain numbers: it runs dozens of times at a move of the mouse."""
        self._at_x, self._at_y = self._origin.x(), self._origin.y()
        self._scale_x, self._scale_y = self._canvas[0] * self._zoom / ONE, self._canvas[1] * self._zoom / ONE

    def set_rulers(self, shown: bool) -> None:
        """Keep room for the rulers or not, from the next fit on."""
        self._left, self._top = (LEFT, TOP) if shown else (AIR, AIR)

    def fit(self, room: QSizeF) -> None:
        """Show the whole canvas, centred, as large as it fits."""
        self.fitting = True
        wide, high = room.width() - self._left - RIGHT, room.height() - self._top - BOTTOM
        self.zoom = max(min(wide / self.canvas[0], high / self.canvas[1]), 0.01)
        spare_x, spare_y = wide - self.canvas[0] * self.zoom, high - self.canvas[1] * self.zoom
        self.origin = QPointF(round(self._left + spare_x / 2), round(self._top + spare_y / 2))

    def show_rect(self, rect: Rect, room: QSizeF) -> None:
        """Show a part of the canvas, centred, as large as it fits."""
        wide, high = room.width() - self._left - RIGHT, room.height() - self._top - BOTTOM
        across, along = max(rect.w * self.canvas[0] / ONE, 1), max(rect.h * self.canvas[1] / ONE, 1)
        self.zoom = min(max(min(wide / across, high / along), ZOOM_LEAST), ZOOM_MOST)
        left, top = rect.x * self.canvas[0] / ONE * self.zoom, rect.y * self.canvas[1] / ONE * self.zoom
        spare_x, spare_y = wide - across * self.zoom, high - along * self.zoom
        self.origin = QPointF(round(self._left + spare_x / 2 - left), round(self._top + spare_y / 2 - top))
        self.fitting = False

    def zoom_at(self, point: QPointF, factor: float) -> None:
        """Zoom so that what lies under ``point`` stays there."""
        zoom = min(max(self.zoom * factor, ZOOM_LEAST), ZOOM_MOST)
        self.origin = point + (self.origin - point) * (zoom / self.zoom)
        self.zoom = zoom
        self.fitting = False

    def pan(self, by: QPointF) -> None:
        self.origin = self._origin + by
        self.fitting = False

    def frame(self) -> QRectF:
        """The canvas on the screen."""
        return QRectF(self.origin, QSizeF(self.canvas[0] * self.zoom, self.canvas[1] * self.zoom))

    def x(self, units: float) -> float:
        return self._at_x + units * self._scale_x

    def y(self, units: float) -> float:
        return self._at_y + units * self._scale_y

    def rect(self, rect: Rect) -> QRectF:
        """A region on the screen, its edges on whole points so that neighbours neither overlap nor gape."""
        left, top = round(self._at_x + rect.x * self._scale_x), round(self._at_y + rect.y * self._scale_y)
        right, bottom = round(self._at_x + (rect.x + rect.w) * self._scale_x), round(self._at_y + (rect.y + rect.h) * self._scale_y)
        return QRectF(left, top, right - left, bottom - top)

    def micro(self, point: QPointF) -> tuple[int, int]:
        """A screen point in micro-units; it may lie outside the canvas."""
        offset = point - self.origin
        return round(offset.x() * ONE / (self.canvas[0] * self.zoom)), round(offset.y() * ONE / (self.canvas[1] * self.zoom))

    def reach(self, points: float) -> tuple[int, int]:
        """A distance on the screen in micro-units of each axis."""
        return round(points * ONE / (self.canvas[0] * self.zoom)), round(points * ONE / (self.canvas[1] * self.zoom))
