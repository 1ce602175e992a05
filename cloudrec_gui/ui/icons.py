"""Our own drawings, one stroke on a grid of 20, coloured from the tokens when they are asked for.

The SVG files say ``currentColor``; it is replaced by the wanted colour before rendering, and the pixmaps are kept by name,
colour, size and device pixel ratio. QtSvg is imported with the first icon.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from cloudrec_gui import resources
from cloudrec_gui.ui import theme


@cache
def _source(name: str) -> str:
    return resources.text("icons", f"{name}.svg")


@cache
def _pixmap(name: str, color: str, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", color).encode()))
    pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def pixmap(name: str, token: str = "text", size: int = 20, ratio: float = 1.0) -> QPixmap:
    """The drawing ``name`` in the colour of ``token``. Raises FileNotFoundError for a name that does not exist."""
    return _pixmap(name, theme.color(token).name(), size, ratio)


def icon(name: str, token: str = "mute", size: int = 20, *, on: str = "accent") -> QIcon:
    """An icon that wears ``token``, ``on`` while checked, and fades while disabled; sharp at 1× and 2×."""
    result = QIcon()
    for ratio in (1.0, 2.0):
        result.addPixmap(pixmap(name, token, size, ratio), QIcon.Mode.Normal, QIcon.State.Off)
        result.addPixmap(pixmap(name, on, size, ratio), QIcon.Mode.Normal, QIcon.State.On)
        result.addPixmap(pixmap(name, "faint", size, ratio), QIcon.Mode.Disabled, QIcon.State.Off)
    return result


def program_icon() -> QIcon:
    """The program's own icon, for title bars, task bars and switchers."""
    result = QIcon()
    for size in (16, 24, 32, 48, 64, 128):
        result.addPixmap(_pixmap("app", "", size, 1.0))
    return result
