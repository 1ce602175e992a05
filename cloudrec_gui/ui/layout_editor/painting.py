"""The canvas' furniture: rulers, guides with their distances, handles, outlines. Pure functions over a painter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from cloudrec_gui.layout.geometry import ONE, to_pixels
from cloudrec_gui.layout.snapping import Edges, Gap, Guide
from cloudrec_gui.ui.layout_editor.art import canvas_font
from cloudrec_gui.ui.layout_editor.viewport import Viewport

HANDLE: Final = 7
"""Side of a handle's white square; one point of frame comes around it."""
GRASP: Final = 8.0
"""Half the side of the square around a handle that takes the mouse."""
TICK_APART: Final = 76.0
"""Least screen distance of two labels on the upper ruler; the one at the side takes the same so that both read alike."""
_STEPS: Final = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000)


def tick_step(side: int, zoom: float) -> float:
    """Pixels between ruler marks: a halving of the side where that is whole, so that the middle is marked, else a round number."""
    step = side
    while step % 2 == 0 and step / 2 * zoom >= TICK_APART:
        step //= 2
    if step * zoom < 3 * TICK_APART:
        return step
    return next((s for s in _STEPS if s * zoom >= TICK_APART), side)


def paint_rulers(painter: QPainter, view: Viewport, color: QColor, base: QFont, room: QRectF, dirty: QRectF) -> None:
    """Marks in output pixels along the canvas' upper and left edge, kept in sight when the canvas is larger than the room.

    Only what touches ``dirty`` is drawn: a drag along the edge must not draw all numbers again.
    """
    painter.setFont(canvas_font(base, 11))
    painter.setPen(QPen(color, 1))
    frame = view.frame()
    top, left = max(frame.top(), room.top() + 24), max(frame.left(), room.left() + 38)
    wide, high = view.canvas
    if dirty.top() < top:
        for pixel in _marks(wide, tick_step(wide, view.zoom)):
            x = frame.left() + pixel * view.zoom
            label = QRectF(x - 40, top - 25, 80, 16)
            if room.left() + 20 <= x <= room.right() and label.adjusted(0, 0, 0, 8).intersects(dirty):
                painter.drawLine(QPointF(x, top - 7), QPointF(x, top - 3))
                painter.drawText(label, Qt.AlignmentFlag.AlignCenter, str(round(pixel)))
    if dirty.left() < left:
        for pixel in _marks(high, tick_step(high, view.zoom)):
            y = frame.top() + pixel * view.zoom
            label = QRectF(left - 72, y - 9, 60, 18)
            if room.top() + 20 <= y <= room.bottom() and label.adjusted(0, 0, 10, 0).intersects(dirty):
                painter.drawLine(QPointF(left - 9, y), QPointF(left - 4, y))
                painter.drawText(label, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(round(pixel)))


def _marks(side: int, step: float) -> list[float]:
    marks = [index * step for index in range(int(side / step) + 1)]
    if side - marks[-1] > step * 0.5:
        marks.append(side)
    elif marks[-1] != side:
        marks[-1] = side
    return marks


def guide_strip(view: Viewport, guide: Guide) -> QRect:
    """The one-point line of a guide."""
    if guide.vertical:
        x, y = min(round(view.x(guide.at)), round(view.x(ONE)) - 1), round(view.y(guide.start))
        return QRect(x, y, 1, round(view.y(guide.end)) - y)
    x, y = round(view.x(guide.start)), min(round(view.y(guide.at)), round(view.y(ONE)) - 1)
    return QRect(x, y, round(view.x(guide.end)) - x, 1)


def paint_guides(painter: QPainter, view: Viewport, guides: Iterable[Guide], color: QColor) -> None:
    for guide in guides:
        painter.fillRect(guide_strip(view, guide), color)


def gap_box(view: Viewport, gap: Gap) -> QRectF:
    """Everything that a distance draws."""
    if gap.horizontal:
        x, x2, y = view.x(gap.start), view.x(gap.end), view.y(gap.across)
        return QRectF(x, y - 10, x2 - x, 20).united(QRectF((x + x2) / 2 - 24, y - 26, 48, 36))
    x, y, y2 = view.x(gap.across), view.y(gap.start), view.y(gap.end)
    return QRectF(x - 10, y, 20, y2 - y).united(QRectF(x - 24, (y + y2) / 2 - 10, 48, 20))


def paint_gaps(painter: QPainter, view: Viewport, gaps: Iterable[Gap], color: QColor, base: QFont) -> None:
    """A line across the free room and its width in pixels on a badge."""
    font = canvas_font(base, 11, bold=True)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    wide, high = view.canvas
    for gap in gaps:
        pixels = str(round(to_pixels(gap.size, wide if gap.horizontal else high)))
        if gap.horizontal:
            x, x2, y = round(view.x(gap.start)), round(view.x(gap.end)), round(view.y(gap.across))
            painter.fillRect(x, y, x2 - x, 1, color)
            middle = QPointF((x + x2) / 2, y - 15 if x2 - x < 44 else y)
        else:
            x, y, y2 = round(view.x(gap.across)), round(view.y(gap.start)), round(view.y(gap.end))
            painter.fillRect(x, y, 1, y2 - y, color)
            middle = QPointF(x, (y + y2) / 2)
        width = metrics.horizontalAdvance(pixels) + 10
        badge = QRectF(middle.x() - width / 2, middle.y() - 8, width, 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(badge, 3, 3)
        painter.setPen(QColor("#FFFFFF"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, pixels)


def handles(area: QRectF) -> dict[Edges, QPointF]:
    """Where the eight handles are; fewer on a region too small to tell them apart."""
    left, right, top, bottom = area.left(), area.right(), area.top(), area.bottom()
    middle = area.center()
    found = {
        Edges.LEFT | Edges.TOP: QPointF(left, top),
        Edges.RIGHT | Edges.TOP: QPointF(right, top),
        Edges.LEFT | Edges.BOTTOM: QPointF(left, bottom),
        Edges.RIGHT | Edges.BOTTOM: QPointF(right, bottom),
    }
    if area.width() >= 36:
        found |= {Edges.TOP: QPointF(middle.x(), top), Edges.BOTTOM: QPointF(middle.x(), bottom)}
    if area.height() >= 36:
        found |= {Edges.LEFT: QPointF(left, middle.y()), Edges.RIGHT: QPointF(right, middle.y())}
    return found


def handle_at(area: QRectF, point: QPointF) -> Edges | None:
    """The handle under a point, corners first."""
    for edges, place in handles(area).items():
        offset = point - place
        if abs(offset.x()) <= GRASP and abs(offset.y()) <= GRASP:
            return edges
    return None


def paint_selection(painter: QPainter, area: QRectF, accent: QColor, *, with_handles: bool) -> None:
    """A frame of two points and, for a single region, the handles; filled rectangles, because they are crisp and quick."""
    box = area.toRect()
    x, y, w, h = box.x(), box.y(), box.width(), box.height()
    for strip in (QRect(x - 1, y - 1, w + 2, 2), QRect(x - 1, y + h - 1, w + 2, 2), QRect(x - 1, y, 2, h), QRect(x + w - 1, y, 2, h)):
        painter.fillRect(strip, accent)
    if not with_handles:
        return
    half = HANDLE // 2
    for place in handles(area).values():
        left, top = round(place.x()) - half, round(place.y()) - half
        painter.fillRect(left - 1, top - 1, HANDLE + 2, HANDLE + 2, accent)
        painter.fillRect(left, top, HANDLE, HANDLE, Qt.GlobalColor.white)


def paint_outline(painter: QPainter, area: QRectF, color: QColor) -> None:
    """A dashed frame: where the live layout has a region."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(0, 0, 0, 150), 3))
    painter.drawRect(area.adjusted(1, 1, -1, -1))
    painter.setPen(QPen(color, 1.5, Qt.PenStyle.DashLine))
    painter.drawRect(area.adjusted(1, 1, -1, -1))
