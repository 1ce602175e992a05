"""The list at the left of Recover: each row a mark, a channel, and below it what is known, in the look of the tables."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cloudrec_gui.ui import theme
from cloudrec_gui.ui.delegates import paint_glyph

WIDTH: Final = 250
_ROW: Final = 54
_LEFT: Final = 34
_PADDING: Final = 10
_MARKS: Final = {"▲": "warn"}
_ONE_LINE: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class SuspectList(QListWidget):
    """Rows are plain texts of two lines: a mark, a blank and the channel (``▲ class-42``), then what is known of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recover-list")
        self.setFixedWidth(WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_Delegate(self))


class _Delegate(QStyledItemDelegate):
    """Colours are asked for at each painting: there are few rows, and the look can change at any time."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        first, _, note = str(index.data() or "").partition("\n")
        mark, _, name = first.partition(" ")
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        if chosen:
            painter.fillRect(rect, theme.color("accent-tint"))
        if focused:
            painter.fillRect(rect.x(), rect.y(), 3, rect.height() - 1, theme.color("accent"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.color("line"))
        kind = _MARKS.get(mark, "")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if kind:
            paint_glyph(painter, QPointF(rect.x() + 18, rect.y() + 18), mark, theme.color(kind))
        else:
            painter.setPen(theme.color("ok"))
            painter.drawText(QRect(rect.x() + 12, rect.y() + 8, 16, 20), _ONE_LINE, mark)
        room = rect.width() - _LEFT - _PADDING
        for text, role, colour, top, elide in (
            (name, "strong", "text", 8, Qt.TextElideMode.ElideMiddle),
            (note, "note", "mute", 28, Qt.TextElideMode.ElideRight),
        ):
            font = theme.role_font(role)
            painter.setFont(font)
            painter.setPen(theme.color(colour))
            shown = QFontMetrics(font).elidedText(text, elide, room)
            painter.drawText(QRect(rect.x() + _LEFT, rect.y() + top, room, 20), _ONE_LINE, shown)
        painter.restore()
