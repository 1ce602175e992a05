"""A small round label that says a state by glyph, word and colour together."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cloudrec_gui.ui import theme

HEIGHT: Final = 20
_PAD: Final = 10
_GLYPHS: Final = MappingProxyType({"ok": "●", "warn": "▲", "bad": "✕", "sandbox": "▨", "live": "●", "accent": "●"})
_INKS: Final = MappingProxyType({"live": "bad-ink", "neutral": "mute"})
_GROUNDS: Final = MappingProxyType(
    {
        "ok": "ok-tint",
        "warn": "warn-tint",
        "bad": "bad-tint",
        "live": "bad-tint",
        "sandbox": "sandbox-tint",
        "accent": "accent-tint",
        "neutral": "sunken",
    }
)


def colors(kind: str) -> tuple[QColor, QColor]:
    """Ink and ground of a kind, for whoever paints pills of his own (table cells)."""
    return theme.color(_INKS.get(kind, f"{kind}-ink")), theme.color(_GROUNDS.get(kind, "sunken"))


def default_glyph(kind: str) -> str:
    """The glyph that a kind wears when none is given."""
    return _GLYPHS.get(kind, "")


class Pill(QWidget):
    """kinds: ok, warn, bad, neutral, accent, sandbox, live."""

    def __init__(self, kind: str = "neutral", text: str = "", glyph: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._kind, self._text, self._glyph = "", "", ""
        self._font = QFont(theme.role_font("note"))
        self._font.setWeight(QFont.Weight.DemiBold)
        self.set(kind, text, glyph)

    @property
    def kind(self) -> str:
        return self._kind

    def text(self) -> str:
        """The word."""
        return self._text

    def set(self, kind: str, text: str, glyph: str | None = None) -> None:
        """Show another state; the one that is shown costs a comparison."""
        wanted = (kind, text, default_glyph(kind) if glyph is None else glyph)
        if wanted == (self._kind, self._text, self._glyph):
            return
        self._kind, self._text, self._glyph = wanted
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def _shown(self) -> str:
        return f"{self._glyph}  {self._text}" if self._glyph and self._text else self._glyph or self._text

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self._font).horizontalAdvance(self._shown()) + 2 * _PAD, HEIGHT)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        ink, ground = colors(self._kind)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        box = QRectF(0, (self.height() - HEIGHT) / 2, self.width(), HEIGHT)
        painter.drawRoundedRect(box, HEIGHT / 2, HEIGHT / 2)
        painter.setPen(ink)
        painter.setFont(self._font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._shown())
        painter.end()
