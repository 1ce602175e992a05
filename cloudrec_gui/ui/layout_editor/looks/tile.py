"""A small picture of a layout with a word below it, as a button."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cloudrec_gui.layout.document import DEFAULT_CANVAS, Layout
from cloudrec_gui.layout.geometry import Size
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.layout_editor.looks.thumbnails import paint_layout

PICTURE: Final = QSize(54, 31)
PAD: Final = 3
CAPTION: Final = 17


class LayoutTile(QAbstractButton):
    """Checked while what it shows is on the canvas. ``double_clicked`` asks to take it at once."""

    double_clicked = Signal()
    chosen = Signal(object)
    """Its number, at a click or a press of Space."""

    def __init__(self, name: str, number: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.setObjectName(name)
        self.clicked.connect(self._choose)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._shown: tuple[Layout, Size, int] = (Layout(), DEFAULT_CANVAS, 1)

    def show_layout(self, layout: Layout, canvas: Size, users: int) -> None:
        """What it shows; a preset for ``users`` users."""
        if (layout, canvas, users) != self._shown:
            self._shown = (layout, canvas, users)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(PICTURE.width() + 2 * PAD, PICTURE.height() + 2 * PAD + CAPTION)

    def minimumSizeHint(self) -> QSize:
        """So narrow that three stand beside a scroll bar."""
        return QSize(PICTURE.width() + 4, self.sizeHint().height())

    def _choose(self) -> None:
        self.chosen.emit(self._number)

    def nextCheckState(self) -> None:
        """Being checked tells what is shown; a click alone does not change that."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        picture = QRectF((self.width() - PICTURE.width()) / 2, PAD, PICTURE.width(), PICTURE.height())
        around = picture.adjusted(-PAD + 1, -PAD + 1, PAD - 1, PAD - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isDown() or self.underMouse():
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), 5, 5)
        paint_layout(painter, picture, *self._shown)
        if self.isChecked() or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(around if not self.hasFocus() else QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        font = theme.role_font("small")
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(theme.color("accent" if self.isChecked() else "mute"))
        line = QRectF(2, picture.bottom() + PAD, self.width() - 4, CAPTION - 2)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(line.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.double_clicked.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.update()
