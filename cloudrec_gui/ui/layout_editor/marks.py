"""What a gesture draws: guides, distances, equal gaps, the size under the hand, the grid. Pure functions over a painter.

Every mark has a function that tells its box, so that a move of the mouse repaints the marks and nothing else.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from cloudrec_gui.layout.geometry import ONE, Rect, Size, to_pixels
from cloudrec_gui.layout.grid import Grid
from cloudrec_gui.layout.snapping import Gap, Guide, Spacing
from cloudrec_gui.ui.layout_editor.art import canvas_font
from cloudrec_gui.ui.layout_editor.viewport import Viewport

BADGE_HIGH = 16
BADGE_WIDE = 104
"""Room for ``1920 px · 100.0 %`` on each badge."""
GRID_APART = 5
"""Least screen distance of two lines of the grid; nearer ones are left out."""


def percent(units: int) -> str:
    """Micro-units as percent with one decimal, without ``.0``."""
    return f"{units * 100 / ONE:.1f}".removesuffix(".0")


def distance(units: int, side: int) -> str:
    """``15 px · 1.2 %``."""
    return f"{round(to_pixels(units, side))} px · {percent(units)} %"


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


def _badge(painter: QPainter, middle: QPointF, text: str, color: QColor) -> None:
    width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 10
    badge = QRectF(middle.x() - width / 2, middle.y() - BADGE_HIGH / 2, width, BADGE_HIGH)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(badge, 3, 3)
    painter.setPen(QColor("#FFFFFF"))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)


def _gap_line(view: Viewport, gap: Gap) -> tuple[QRect, QPointF]:
    """The line across the free room, and the badge's middle: beside the line where the room is too narrow for it."""
    if gap.horizontal:
        x, x2, y = round(view.x(gap.start)), round(view.x(gap.end)), round(view.y(gap.across))
        return QRect(x, y, x2 - x, 1), QPointF((x + x2) / 2, y - 15 if x2 - x < BADGE_WIDE else y)
    x, y, y2 = round(view.x(gap.across)), round(view.y(gap.start)), round(view.y(gap.end))
    return QRect(x, y, 1, y2 - y), QPointF(x, (y + y2) / 2)


def _around(middle: QPointF) -> QRectF:
    return QRectF(middle.x() - BADGE_WIDE / 2, middle.y() - BADGE_HIGH / 2, BADGE_WIDE, BADGE_HIGH)


def gap_box(view: Viewport, gap: Gap) -> QRectF:
    """Everything that a distance draws."""
    line, middle = _gap_line(view, gap)
    return QRectF(line).united(_around(middle))


def paint_gaps(painter: QPainter, view: Viewport, gaps: Iterable[Gap], color: QColor, base: QFont) -> None:
    """A line across the free room and its width in pixels and percent on a badge."""
    painter.setFont(canvas_font(base, 11, bold=True))
    wide, high = view.canvas
    for gap in gaps:
        line, middle = _gap_line(view, gap)
        painter.fillRect(line, color)
        _badge(painter, middle, distance(gap.size, wide if gap.horizontal else high), color)


def _bars(view: Viewport, spacing: Spacing) -> list[QRect]:
    """The equal gaps as bars of five points across their rooms."""
    if spacing.horizontal:
        y = round(view.y(spacing.across))
        ends = [(round(view.x(a)), round(view.x(b))) for a, b in spacing.spans]
        return [QRect(a, y - 2, b - a, 5) for a, b in ends]
    x = round(view.x(spacing.across))
    ends = [(round(view.y(a)), round(view.y(b))) for a, b in spacing.spans]
    return [QRect(x - 2, a, 5, b - a) for a, b in ends]


def spacing_boxes(view: Viewport, spacing: Spacing) -> list[QRect]:
    """Everything that equal gaps draw."""
    return [bar.adjusted(-1, -1, 1, 1) for bar in _bars(view, spacing)]


def paint_spacings(painter: QPainter, view: Viewport, spacings: Iterable[Spacing], color: QColor) -> None:
    """Each of the equal gaps as the same bar with ends, so that it is told from a mere distance by its shape."""
    light = QColor(color)
    light.setAlpha(110)
    for spacing in spacings:
        for bar in _bars(view, spacing):
            painter.fillRect(bar, light)
            if spacing.horizontal:
                ends = (QRect(bar.left(), bar.top(), 1, 5), QRect(bar.right(), bar.top(), 1, 5))
            else:
                ends = (QRect(bar.left(), bar.top(), 5, 1), QRect(bar.left(), bar.bottom(), 5, 1))
            for end in ends:
                painter.fillRect(end, color)


def place_text(rect: Rect, canvas: Size) -> str:
    """``320, 180 px · 25, 25 %``."""
    left, top, _, _ = rect.pixel_edges(canvas)
    return f"{left}, {top} px · {percent(rect.x)}, {percent(rect.y)} %"


def size_text(rect: Rect, canvas: Size) -> str:
    """``640 × 360 px · 50 × 50 %``."""
    left, top, right, bottom = rect.pixel_edges(canvas)
    return f"{right - left} × {bottom - top} px · {percent(rect.w)} × {percent(rect.h)} %"


def readout_box(area: QRectF, room: QRectF) -> QRectF:
    """Where the size under the hand is told: below the box, else above it, else within, always in sight."""
    wide, high = 196.0, 20.0
    y = area.bottom() + 10
    if y + high > room.bottom():
        y = area.top() - 10 - high if area.top() - 10 - high >= room.top() else room.bottom() - high - 4
    x = min(max(area.center().x() - wide / 2, room.left() + 4), room.right() - wide - 4)
    return QRectF(round(x), round(y), wide, high)


def paint_readout(painter: QPainter, box: QRectF, text: str, back: QColor, ink: QColor, base: QFont) -> None:
    painter.setFont(canvas_font(base, 11, bold=True))
    width = min(QFontMetricsF(painter.font()).horizontalAdvance(text) + 16, box.width())
    badge = QRectF(box.center().x() - width / 2, box.top(), width, box.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(back)
    painter.drawRoundedRect(badge, 4, 4)
    painter.setPen(ink)
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)


def paint_grid(painter: QPainter, view: Viewport, grid: Grid, dirty: QRect, color: QColor) -> None:
    """The grid's lines within ``dirty``, as many as the eye can tell apart."""
    for at in _lines(grid.xs, view.x, dirty.left(), dirty.right()):
        painter.fillRect(QRect(at, dirty.top(), 1, dirty.height()), color)
    for at in _lines(grid.ys, view.y, dirty.top(), dirty.bottom()):
        painter.fillRect(QRect(dirty.left(), at, dirty.width(), 1), color)


def _lines(ats: Sequence[int], place: Callable[[int], float], first: int, last: int) -> list[int]:
    """Screen places from ``first`` to ``last``; the canvas' own edges are drawn by its frame."""
    if len(ats) < 3:
        return []
    every = max(1, -(-GRID_APART // max(int(place(ats[1]) - place(ats[0])), 1)))
    inner = ats[every:-1:every]
    begin = bisect_left(inner, float(first), key=place)
    end = bisect_left(inner, float(last + 1), key=place)
    return [round(place(at)) for at in inner[begin:end]]
