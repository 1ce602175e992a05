"""The two rulers: marks in output pixels along the canvas, and where the mouse is. Pure functions over a painter."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QRegion

from cloudrec_gui.ui.layout_editor.art import canvas_font
from cloudrec_gui.ui.layout_editor.viewport import Viewport

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


def paint_rulers(painter: QPainter, view: Viewport, color: QColor, base: QFont, room: QRectF, dirty: QRegion) -> None:
    """Marks in output pixels along the canvas' upper and left edge, kept in sight when the canvas is larger than the room.

    Only what touches ``dirty`` is drawn: a drag along the edge must not draw all numbers again.
    """
    top, left = _edges(view, room)
    box = dirty.boundingRect()
    painter.setFont(canvas_font(base, 11))
    painter.setPen(QPen(color, 1))
    frame = view.frame()
    wide, high = view.canvas
    if box.top() < top:
        for pixel in _marks(wide, tick_step(wide, view.zoom)):
            x = frame.left() + pixel * view.zoom
            label = QRectF(x - 40, top - 25, 80, 16)
            if room.left() + 20 <= x <= room.right() and dirty.intersects(label.adjusted(0, 0, 0, 8).toAlignedRect()):
                painter.drawLine(QPointF(x, top - 7), QPointF(x, top - 3))
                painter.drawText(label, Qt.AlignmentFlag.AlignCenter, str(round(pixel)))
    if box.left() < left:
        for pixel in _marks(high, tick_step(high, view.zoom)):
            y = frame.top() + pixel * view.zoom
            label = QRectF(left - 72, y - 9, 60, 18)
            if room.top() + 20 <= y <= room.bottom() and dirty.intersects(label.adjusted(0, 0, 10, 0).toAlignedRect()):
                painter.drawLine(QPointF(left - 9, y), QPointF(left - 4, y))
                painter.drawText(label, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(round(pixel)))


def _marks(side: int, step: float) -> list[float]:
    marks = [index * step for index in range(int(side / step) + 1)]
    if side - marks[-1] > step * 0.5:
        marks.append(side)
    elif marks[-1] != side:
        marks[-1] = side
    return marks


def _edges(view: Viewport, room: QRectF) -> tuple[float, float]:
    """Where the rulers' marks end: at the canvas, or at the room's edge when that lies within it."""
    frame = view.frame()
    return max(frame.top(), room.top() + 24), max(frame.left(), room.left() + 38)


def cursor_boxes(view: Viewport, at: QPointF, room: QRectF) -> tuple[QRect, QRect]:
    """Everything that the mouse's place draws on the upper ruler and on the one at the side; empty off the canvas."""
    top, left = _edges(view, room)
    frame = view.frame()
    across = QRect(round(at.x()) - 22, round(top) - 27, 45, 26) if frame.left() <= at.x() <= frame.right() else QRect()
    along = QRect(round(left) - 38, round(at.y()) - 9, 36, 18) if frame.top() <= at.y() <= frame.bottom() else QRect()
    return across, along


def paint_cursor(painter: QPainter, view: Viewport, at: QPointF, room: QRectF, back: QColor, ink: QColor, base: QFont) -> None:
    """The mouse's place in output pixels on both rulers."""
    painter.setFont(canvas_font(base, 11, bold=True))
    for box, place, upper in zip(cursor_boxes(view, at, room), (at.x(), at.y()), (True, False), strict=True):
        if box.isEmpty():
            continue
        origin = view.origin.x() if upper else view.origin.y()
        badge = QRectF(box.adjusted(0, 2, 0, -7) if upper else box.adjusted(0, 1, -4, -1))
        painter.fillRect(badge, back)
        painter.setPen(ink)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(int((place - origin) / view.zoom)))
        if upper:
            painter.fillRect(QRect(round(place), box.bottom() - 5, 1, 5), back)
        else:
            painter.fillRect(QRect(box.right() - 4, round(place), 4, 1), back)
