"""What a gesture draws: guides, distances, equal gaps, the size under the hand, the grid. Pure functions over a painter.

Every mark has a function that tells its box, so that a move of the mouse repaints the marks and nothing else.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

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


_WHITE = 0xFFFFFFFF
BADGES_KEPT = 96
"""Pictures of a few kilobytes."""
READOUT = (196.0, 20.0)
"""Room for the size or the place under the hand."""


class BadgeLook(NamedTuple):
    """``back`` and ``ink`` are colours as RGBA; the rest are screen points."""

    back: int
    ink: int
    high: int = BADGE_HIGH
    beside: int = 5
    round: int = 3
    most: int = 4 * BADGE_WIDE


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


class Badges:
    """Words on a coloured ground, drawn once and then copied: a hand that aims passes the same distances again and again."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, BadgeLook, float], QPixmap] = OrderedDict()
        self._font: tuple[QFont, QFontMetricsF] | None = None

    def clear(self) -> None:
        """The font of the canvas is another one."""
        self._kept.clear()
        self._font = None

    def paint(self, painter: QPainter, middle: QPointF, text: str, look: BadgeLook, base: QFont) -> None:
        """``text`` around ``middle``, on whole points so that it is as sharp wherever it stands."""
        ratio = painter.device().devicePixelRatioF()
        key = (text, look, ratio)
        picture = self._kept.get(key)
        if picture is None:
            picture = self._kept[key] = self._drawn(text, look, base, ratio)
            if len(self._kept) > BADGES_KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        wide, high = picture.width() / ratio, picture.height() / ratio
        painter.drawPixmap(QPoint(round(middle.x() - wide / 2), round(middle.y() - high / 2)), picture)

    def _drawn(self, text: str, look: BadgeLook, base: QFont, ratio: float) -> QPixmap:
        if self._font is None:
            made = canvas_font(base, 11, bold=True)
            self._font = (made, QFontMetricsF(made))
        font, metrics = self._font
        wide = min(ceil(metrics.horizontalAdvance(text)) + 2 * look.beside, look.most)
        box = QRectF(0, 0, wide, look.high)
        picture = QPixmap(ceil(wide * ratio), ceil(look.high * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor.fromRgba(look.back))
        painter.drawRoundedRect(box, look.round, look.round)
        painter.setFont(font)
        painter.setPen(QColor.fromRgba(look.ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        return picture


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


def paint_gaps(painter: QPainter, view: Viewport, gaps: Iterable[Gap], color: QColor, base: QFont, badges: Badges) -> None:
    """A line across the free room and its width in pixels and percent on a badge."""
    wide, high = view.canvas
    look = BadgeLook(color.rgba(), _WHITE)
    for gap in gaps:
        line, middle = _gap_line(view, gap)
        painter.fillRect(line, color)
        badges.paint(painter, middle, distance(gap.size, wide if gap.horizontal else high), look, base)


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


def badge_box(view: Viewport, gap: Gap) -> QRectF:
    """Where the number of a distance stands."""
    return _around(_gap_line(view, gap)[1])


def readout_box(area: QRectF, room: QRectF, badges: Iterable[QRectF] = ()) -> QRectF:
    """Where the size under the hand is told: below the box and the ``badges`` there, else above it, else within, always in sight."""
    wide, high = READOUT
    y = area.bottom() + 10
    for badge in badges:
        if abs(badge.center().x() - area.center().x()) < (wide + badge.width()) / 2 and badge.top() < y + high and badge.bottom() > y:
            y = badge.bottom() + 4
    if y + high > room.bottom():
        y = area.top() - 10 - high if area.top() - 10 - high >= room.top() else room.bottom() - high - 4
    x = min(max(area.center().x() - wide / 2, room.left() + 4), room.right() - wide - 4)
    return QRectF(round(x), round(y), wide, high)


def paint_readout(painter: QPainter, box: QRectF, text: str, back: QColor, ink: QColor, base: QFont, badges: Badges) -> None:
    """The size or the place under the hand, in the middle of ``box``."""
    look = BadgeLook(back.rgba(), ink.rgba(), round(box.height()), 8, 4, round(box.width()))
    badges.paint(painter, box.center(), text, look, base)


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
