"""The canvas' own furniture: what is selected, what is locked, the live layout's places, a sentence. Functions over a painter."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from cloudrec_gui.layout.snapping import Edges
from cloudrec_gui.ui.layout_editor.art import canvas_font

HANDLE: Final = 7
"""Side of a handle's white square; one point of frame comes around it."""
GRASP: Final = 8.0
"""Half the side of the square around a handle that takes the mouse."""
LABEL_WIDE: Final = 160
"""Screen points from which a region's label leaves room beside it."""

_ORDER: Final = (
    Edges.LEFT | Edges.TOP,
    Edges.RIGHT | Edges.TOP,
    Edges.LEFT | Edges.BOTTOM,
    Edges.RIGHT | Edges.BOTTOM,
    Edges.TOP,
    Edges.BOTTOM,
    Edges.LEFT,
    Edges.RIGHT,
)
"""Corners first."""


def handles(area: QRectF) -> dict[Edges, QPointF]:
    """Where the eight handles are; fewer on a region too small to tell them apart."""
    return {edges: QPointF(x, y) for edges, (x, y) in zip(_ORDER, _places(area), strict=True) if x is not None and y is not None}


def _places(area: QRectF) -> tuple[tuple[float | None, float | None], ...]:
    """The handles' places in the order of :data:`_ORDER`, None where one is left out; plain, because each frame asks."""
    left, top, wide, high = area.x(), area.y(), area.width(), area.height()
    right, bottom = left + wide, top + high
    x = left + wide / 2 if wide >= 36 else None
    y = top + high / 2 if high >= 36 else None
    return (left, top), (right, top), (left, bottom), (right, bottom), (x, top), (x, bottom), (left, y), (right, y)


def handle_at(area: QRectF, point: QPointF) -> Edges | None:
    """The handle under a point, corners first."""
    for edges, place in handles(area).items():
        offset = point - place
        if abs(offset.x()) <= GRASP and abs(offset.y()) <= GRASP:
            return edges
    return None


def paint_selection(painter: QPainter, area: QRectF, accent: QColor, *, dashed: bool = False) -> None:
    """A frame of two points, dashed around what is hidden; filled rectangles, because they are crisp and quick."""
    if dashed:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(accent, 1.5, Qt.PenStyle.DashLine))
        painter.drawRect(area)
        return
    box = area.toRect()
    x, y, w, h = box.x(), box.y(), box.width(), box.height()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(accent)
    painter.drawRects([QRect(x - 1, y - 1, w + 2, 2), QRect(x - 1, y + h - 1, w + 2, 2), QRect(x - 1, y, 2, h), QRect(x + w - 1, y, 2, h)])


def paint_handles(painter: QPainter, area: QRectF, accent: QColor, *, group: bool) -> None:
    """The eight handles; around several regions with the box that they pull."""
    if group:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(accent, 1, Qt.PenStyle.DashLine))
        painter.drawRect(area.toRect().adjusted(0, 0, -1, -1))
    half = HANDLE // 2
    corners = [(round(x) - half, round(y) - half) for x, y in _places(area) if x is not None and y is not None]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(accent)
    painter.drawRects([QRect(left - 1, top - 1, HANDLE + 2, HANDLE + 2) for left, top in corners])
    painter.setBrush(Qt.GlobalColor.white)
    painter.drawRects([QRect(left, top, HANDLE, HANDLE) for left, top in corners])


def lock_box(area: QRect) -> QRect:
    """Where a locked region shows its padlock; empty where there is no room."""
    # Narrow regions have their label all along the upper edge; the padlock goes below it.
    beside = 8 if area.width() >= LABEL_WIDE else 34
    if area.width() < 30 or area.height() < beside + 26:
        return QRect()
    return QRect(area.right() - 28, area.top() + beside, 22, 22)


def paint_lock(painter: QPainter, box: QRect) -> None:
    """A padlock on a dark chip, as the region's own label is."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(12, 15, 20, 190))
    painter.drawRoundedRect(box, 4, 4)
    x, y = box.x() + 6, box.y() + 5
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor("#FFFFFF"), 1.6))
    painter.drawArc(QRectF(x + 2, y, 6, 8), 0, 180 * 16)
    painter.fillRect(QRectF(x, y + 4.5, 10, 7), QColor("#FFFFFF"))


def paint_outline(painter: QPainter, area: QRectF, color: QColor) -> None:
    """A dashed frame: where the live layout has a region."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(0, 0, 0, 150), 3))
    painter.drawRect(area.adjusted(1, 1, -1, -1))
    painter.setPen(QPen(color, 1.5, Qt.PenStyle.DashLine))
    painter.drawRect(area.adjusted(1, 1, -1, -1))


def sentence_box(room: QRect, base: QFont, text: str) -> QRect:
    """Where a sentence stands at the foot of the canvas' room."""
    bounds = QFontMetrics(canvas_font(base, 12)).boundingRect(
        QRect(0, 0, max(room.width() - 80, 120), 200), int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), text
    )
    wide, high = bounds.width() + 26, bounds.height() + 14
    return QRect(room.center().x() - wide // 2, room.bottom() - high - 10, wide, high)


def paint_sentence(painter: QPainter, box: QRect, text: str, base: QFont) -> None:
    """White on dark, whatever is below."""
    painter.setFont(canvas_font(base, 12))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(12, 15, 20, 225))
    painter.drawRoundedRect(box, 6, 6)
    painter.setPen(QColor("#FFFFFF"))
    painter.drawText(box.adjusted(12, 6, -12, -6), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
