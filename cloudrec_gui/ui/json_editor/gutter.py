"""The column beside a text: line numbers, and a sign at each line about which there is something to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from cloudrec_gui.ui import theme
from cloudrec_gui.ui.json_editor.marks import ERROR
from cloudrec_gui.ui.widgets import set_tip

if TYPE_CHECKING:
    from cloudrec_gui.ui.json_editor.editor import JsonEditor

SIGN: Final = 16
"""Width of the column of signs in pixels."""
_PAD: Final = 8


class Gutter(QWidget):
    """Paints beside its editor; a click on a sign goes to its field. Screen readers hear the marks from the line below the editor."""

    def __init__(self, editor: JsonEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.setObjectName(f"{editor.objectName()}Gutter")
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        return QSize(self.wanted_width(), 0)

    def wanted_width(self) -> int:
        """Room for the highest line number and the signs."""
        digits = max(2, len(str(self._editor.blockCount())))
        return SIGN + digits * QFontMetrics(_font()).horizontalAdvance("0") + _PAD

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(_font())
        here = self._editor.textCursor().blockNumber()
        kinds = self._editor.line_kinds()
        for number, top, height in self._editor.visible_lines():
            box = QRectF(0, top, self.width(), height)
            kind = kinds.get(number + 1, "")
            ink = {"error": "bad", "warning": "warn"}.get(kind, "text" if number == here else "mute")
            painter.setPen(theme.color(ink))
            painter.drawText(
                box.adjusted(0, 0, -_PAD, 0), int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(number + 1)
            )
            if kind:
                _draw_sign(painter, QPointF(SIGN / 2 + 1, top + height / 2), kind)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        mark = self._editor.mark_at_height(event.position().y())
        set_tip(self, "" if mark is None else mark.text)
        self.setCursor(Qt.CursorShape.ArrowCursor if mark is None else Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._editor.press_gutter(event.position().y())

    def leaveEvent(self, event: QEvent) -> None:
        set_tip(self, "")


def _font() -> QFont:
    return theme.mono_font(11)


def _draw_sign(painter: QPainter, centre: QPointF, kind: str) -> None:
    """A cross for an error, a triangle for a warning: told apart without colour."""
    ink = theme.color("bad" if kind == ERROR else "warn")
    if kind == ERROR:
        painter.setPen(QPen(ink, 1.8))
        for sign in (1, -1):
            painter.drawLine(centre + QPointF(-3.5, -3.5 * sign), centre + QPointF(3.5, 3.5 * sign))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([centre + QPointF(0, -4.5), centre + QPointF(4.8, 4), centre + QPointF(-4.8, 4)]))
