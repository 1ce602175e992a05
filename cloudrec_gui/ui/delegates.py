"""Paints rows from cached cells: one request to the model for each cell, no style engine, pills kept as pictures.

Colours come from the theme and are fetched once for each palette; elided texts and pills are kept until then.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen, QPixmap, QStaticText, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.models.cells import CELL_ROLE, Cell, Heading
from cloudrec_gui.ui.models.row_filter import Group

Index = QModelIndex | QPersistentModelIndex
PADDING: Final = 8
PILL_HEIGHT: Final = 20
_KEPT: Final = 2048
"""Elided texts kept at most; then all are forgotten, because a cheap rule beats a clever cache."""
_TEXT_COLOURS: Final = {"": "text", "mute": "mute", "ok": "ok", "warn": "warn", "bad": "bad", "accent": "accent", "neutral": "mute"}
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class RowDelegate(QStyledItemDelegate):
    """Draws the cells of a ``RowModel`` in a table view; text cells, pills, and cells that follow the time."""

    def __init__(self, clock: Clock, view: QTableView, right: frozenset[int] = frozenset()) -> None:
        """``right`` are the positions of columns aligned to the right."""
        super().__init__(view)
        self._right = right
        self.selected_rows: frozenset[int] = frozenset()
        """Set by the table before each painting: asking the option's flags would cost five microseconds a cell."""
        self.current_row = -1
        self.first_column = 0
        """The column that stands first, whatever a person has dragged where."""
        self.heading: Callable[[Group, float], Heading] | None = None
        """The words of a group's heading."""
        self._clock = clock
        self._view = view
        self._colours: dict[str, QColor] = {}
        self._elided: dict[tuple[str, int, bool], str] = {}
        self._pills: dict[tuple[str, str, str, int, float, bool], QPixmap] = {}
        self._set_texts: dict[tuple[str, int, bool], tuple[QStaticText, int, int]] = {}
        """Set text, its width, and by how much its baseline lies lower than that of plain Latin text."""
        self._metrics = QFontMetrics(view.font())
        self._text_height = self._metrics.height()
        self._bold = QFont(view.font())

    def refresh(self) -> None:
        """Forget colours and pictures: palette, font or screen have changed."""
        self._colours.clear()
        self._elided.clear()
        self._pills.clear()
        self._set_texts.clear()
        self._metrics = QFontMetrics(self._view.font())
        self._text_height = self._metrics.height()
        self._bold = theme.role_font("note")
        self._bold.setWeight(QFont.Weight.DemiBold)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """As Qt asks for one cell; tables of ours ask for whole lines by :meth:`paint_line`."""
        cell = index.data(CELL_ROLE)
        if cell is None:
            return
        rect: QRect = option.rect
        row, column = index.row(), index.column()
        self.paint_line(painter, row, rect.y(), rect.height(), cell, ((column, rect.x(), rect.width()),))

    def paint_line(self, painter: QPainter, row: int, top: int, height: int, cells: Any, columns: Sequence[tuple[int, int, int]]) -> None:
        """Some cells of one line. ``cells`` is the tuple of the whole line, a single cell, or the group of a heading; ``columns``
        are (column, left, width) in pixels.
        """
        if not self._colours:
            self._load()
        if isinstance(cells, Group):
            for _, left, width in columns:
                self._paint_heading(painter, QRect(left, top, width, height), cells, row)
            return
        selected, foot, wall = row in self.selected_rows, top + height - 1, self._clock.wall()
        for column, left, width in columns:
            cell: Cell = cells if isinstance(cells, Cell) else cells[column]
            if selected:
                painter.fillRect(left, top, width, height, self._colours["accent-tint"])
            if row == self.current_row and column == self.first_column and self._view.hasFocus():
                painter.fillRect(left, top, 3, height, self._colours["accent"])
            painter.fillRect(left, foot, width, 1, self._colours["line"])
            if cell.pill:
                picture = self._pill(painter, cell, width - 2 * PADDING, selected)
                painter.drawPixmap(left + PADDING, top + (height - 1 - PILL_HEIGHT) // 2, picture)
                continue
            text = cell.text if cell.speak is None else cell.at(wall)
            if not text:
                continue
            static, wide, drop = self._set(text, width - 2 * PADDING, cell.middle)
            x = left + width - PADDING - wide if column in self._right else left + PADDING
            painter.setPen(self._colours[_TEXT_COLOURS[cell.kind]])
            painter.drawStaticText(x, top + (height - 1 - self._text_height) // 2 - drop, static)

    def _paint_heading(self, painter: QPainter, rect: QRect, group: Group, row: int) -> None:
        """The whole heading, of which each cell shows its part: a heading goes over all columns, wherever they stand."""
        if self.heading is None:
            return
        width = self._view.viewport().width()
        painter.save()
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        top, height = rect.y(), rect.height()
        chosen = row in self.selected_rows or row == self.current_row
        painter.fillRect(rect, self._colours["accent-tint" if chosen else "sunken"])
        painter.fillRect(rect.x(), top + height - 1, rect.width(), 1, self._colours["line"])
        if row == self.current_row and self._view.hasFocus():
            painter.fillRect(0, top, 3, height, self._colours["accent"])
        heading = self.heading(group, self._clock.wall())
        _paint_chevron(painter, QPointF(PADDING + 8, top + height / 2), group.open, self._colours["mute"])
        bold = QFont(self._view.font())
        bold.setWeight(QFont.Weight.DemiBold)
        left = PADDING + 22
        painter.setFont(bold)
        metrics = QFontMetrics(bold)
        name = metrics.elidedText(heading.name, Qt.TextElideMode.ElideMiddle, max(80, width // 3))
        painter.setPen(self._colours["text"])
        painter.drawText(left, top, width, height - 1, _LEFT, name)
        left += metrics.horizontalAdvance(name) + 12
        if heading.pill is not None:
            pill = self._pill(painter, heading.pill, 220, chosen)
            painter.drawPixmap(left, top + (height - 1 - PILL_HEIGHT) // 2, pill)
            left += round(pill.width() / pill.devicePixelRatio()) + 12
        painter.setFont(self._view.font())
        painter.setPen(self._colours["mute"])
        painter.drawText(
            left, top, width - left - PADDING, height - 1, _LEFT, self._fit(heading.note, max(0, width - left - PADDING), False)
        )
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        cell = index.data(CELL_ROLE)
        cell = cell if isinstance(cell, Cell) else None
        text = "" if cell is None else cell.at(self._clock.wall())
        extra = 3 * PADDING + 14 if cell is not None and cell.pill else 2 * PADDING
        return QSize(self._metrics.horizontalAdvance(text) + extra, 36)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """A tooltip only where something was left out."""
        cell = index.data(CELL_ROLE) if event.type() == QEvent.Type.ToolTip else None
        if isinstance(cell, Cell):
            text = cell.at(self._clock.wall())
            room = option.rect.width() - 2 * PADDING
            if self._metrics.horizontalAdvance(text) + (34 if cell.pill else 0) <= room:
                return False
        return super().helpEvent(event, view, option, index)

    def _load(self) -> None:
        self.refresh()
        for name in (
            "text",
            "mute",
            "line",
            "accent",
            "accent-tint",
            "ok",
            "ok-tint",
            "warn",
            "warn-tint",
            "bad",
            "bad-tint",
            "sunken",
            "surface",
        ):
            self._colours[name] = theme.color(name)

    def _fit(self, text: str, width: int, middle: bool) -> str:
        key = (text, width, middle)
        known = self._elided.get(key)
        if known is None:
            if len(self._elided) >= _KEPT:
                self._elided.clear()
            mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
            known = self._elided[key] = self._metrics.elidedText(text, mode, width)
        return known

    def _set(self, text: str, width: int, middle: bool) -> tuple[QStaticText, int, int]:
        """The text set in type once, as long as it fits, and its width: laying it out at each painting costs more than drawing it."""
        key = (text, width, middle)
        known = self._set_texts.get(key)
        if known is None:
            if len(self._set_texts) >= _KEPT:
                self._set_texts.clear()
            fitting = self._fit(text, width, middle)
            static = QStaticText(fitting)
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            known = self._set_texts[key] = (static, self._metrics.horizontalAdvance(fitting), self._drop(fitting))
        return known

    def _drop(self, text: str) -> int:
        """Pixels by which a fallback font of a higher line (Chinese beside Latin) moves the baseline down."""
        if text.isascii():
            return 0
        layout = QTextLayout(text, self._view.font())
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        return round(line.ascent()) - self._metrics.ascent() if line.isValid() else 0

    def _pill(self, painter: QPainter, cell: Cell, room: int, selected: bool) -> QPixmap:
        ratio = painter.device().devicePixelRatio()
        key = (cell.text, cell.kind, cell.glyph, room, ratio, selected)
        picture = self._pills.get(key)
        if picture is None:
            if len(self._pills) >= _KEPT:
                self._pills.clear()
            picture = self._pills[key] = self._draw_pill(cell, room, ratio, selected)
        return picture

    def _draw_pill(self, cell: Cell, room: int, ratio: float, selected: bool) -> QPixmap:
        metrics = QFontMetrics(self._bold)
        text = metrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, room - 34)
        width = metrics.horizontalAdvance(text) + 38
        picture = QPixmap(math.ceil(width * ratio), math.ceil(PILL_HEIGHT * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        front, back = pill_colours(cell.kind, self._colours)
        if selected and cell.kind == "accent":
            back = self._colours["surface"]  # its own ground is that of a selected row
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(back)
        painter.drawRoundedRect(QRectF(0, 0, width, PILL_HEIGHT), PILL_HEIGHT / 2, PILL_HEIGHT / 2)
        paint_glyph(painter, QPointF(16, PILL_HEIGHT / 2), cell.glyph, front)
        painter.setFont(self._bold)
        painter.setPen(front)
        painter.drawText(QRectF(26, 0, width - 26, PILL_HEIGHT - 1), _LEFT, text)
        painter.end()
        return picture


def pill_colours(kind: str, colours: dict[str, QColor]) -> tuple[QColor, QColor]:
    """Front and back of a pill."""
    if kind in {"ok", "warn", "bad", "accent"}:
        return colours[kind], colours[f"{kind}-tint"]
    return colours["mute"], colours["sunken"]


def _paint_chevron(painter: QPainter, centre: QPointF, is_open: bool, colour: QColor) -> None:
    """Down when what is below is shown, to the right when it is folded away."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.6))
    x, y = centre.x(), centre.y()
    points = (
        [QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)]
        if is_open
        else [QPointF(x - 2, y - 4), QPointF(x + 2, y), QPointF(x - 2, y + 4)]
    )
    painter.drawPolyline(points)


def paint_glyph(painter: QPainter, centre: QPointF, glyph: str, colour: QColor) -> None:
    """A shape of about nine pixels that tells states apart without colour: disc, half disc, ring, cross, triangle, square."""
    pen = QPen(colour, 1.4)
    box = QRectF(centre.x() - 4.2, centre.y() - 4.2, 8.4, 8.4)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if glyph == "●":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(box)
    elif glyph in _SECTORS:
        painter.drawEllipse(box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPie(box, *_SECTORS[glyph])
    elif glyph == "◌":
        pen.setDashPattern([1.4, 1.4])
        painter.setPen(pen)
        painter.drawEllipse(box)
    elif glyph == "✕":
        inner = box.adjusted(0.9, 0.9, -0.9, -0.9)
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.topRight(), inner.bottomLeft())
    elif glyph == "▲":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon([QPointF(centre.x(), box.top()), box.bottomRight(), box.bottomLeft()])
    elif glyph in {"■", "□"}:
        painter.setBrush(colour if glyph == "■" else Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(1, 1, -1, -1))


_SECTORS: Final = {"◐": (90 * 16, 180 * 16), "◑": (270 * 16, 180 * 16), "◔": (0, 90 * 16)}
"""Start and span of the filled part, in sixteenths of a degree."""
