"""What the window shows in its first instant: the bars where rail, head and status line are about to be.

It is painted before styles, pages or services are loaded, and with pixmaps alone: ``fillRect``, pens and brushes may take an
enumeration of the namespace ``Qt``, so the binding loads all of that namespace at their first call, which costs a fifth of an
empty window's whole start.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from cloudrec_gui.ui.tokens import DARK, LIGHT, Tokens

MENU: Final = 26
RAIL: Final = 84
HEAD: Final = 52
STATUS: Final = 28
STRIP: Final = 3


def look_at_start(wanted: str) -> Tokens:
    """The tokens for a remembered look; where it follows the system, whatever the system's own palette looks like."""
    if wanted in {"light", "dark"}:
        return DARK if wanted == "dark" else LIGHT
    ground = QApplication.palette().window().color()
    return DARK if ground.lightness() < 128 else LIGHT


class Blank(QWidget):
    """Stands in for the window's content until it is furnished; the places of the bars are the final ones."""

    def __init__(self, look: Tokens, *, sandbox: bool) -> None:
        super().__init__()
        self.setObjectName("blank")
        self._look = look
        self._sandbox = sandbox

    def paintEvent(self, event: QPaintEvent) -> None:
        look, width, height = self._look, self.width(), self.height()
        foot, right = height - STATUS - STRIP, width - RAIL
        painter = QPainter(self)
        for color, (x, y, wide, high) in (
            (look.window, (0, 0, width, height)),
            (look.surface, (0, 0, width, MENU + HEAD)),
            (look.surface, (0, MENU, RAIL, height - MENU)),
            (look.surface, (0, foot, width, STATUS + STRIP)),
            (look.line, (0, MENU - 1, width, 1)),
            (look.line, (RAIL - 1, MENU, 1, height - MENU)),
            (look.line, (RAIL, MENU + HEAD - 1, right, 1)),
            (look.line, (RAIL, foot, right, 1)),
            (look.sandbox if self._sandbox else look.surface, (0, height - STRIP, width, STRIP)),
        ):
            dot = QPixmap(1, 1)
            dot.fill(QColor(color))
            painter.drawPixmap(x, y, wide, high, dot)
        painter.end()
