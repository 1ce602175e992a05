"""A whole layout, small: coloured places on the canvas' ground, the same colours as on the large canvas.

Drawn each time it is needed: seventeen filled rectangles cost less than looking a picture up would explain.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from cloudrec_gui.layout import presets
from cloudrec_gui.layout.document import CUSTOM, DEFAULT_BACKGROUND, VERTICAL, Layout
from cloudrec_gui.layout.geometry import ONE, Rect, Size
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.layout_editor.art import HUES


def places(layout: Layout, users: int) -> list[tuple[Rect, float]]:
    """Where it shows people, lowest layer first, and how opaque; a preset for ``users`` users."""
    if layout.kind == CUSTOM:
        return [(region.rect, min(max(region.alpha, 0.0), 1.0)) for region in layout.regions]
    if not 0 <= layout.kind < CUSTOM:
        return []
    large = bool(layout.max_resolution_uid)
    found = presets.seats(layout.kind, users, large_present=large, large_named=large or layout.kind != VERTICAL)
    return [(seat.rect, 1.0) for seat in found]


def frame_in(area: QRectF, canvas: Size) -> QRectF:
    """The largest rectangle of the canvas' shape in the middle of ``area``."""
    scale = min(area.width() / canvas[0], area.height() / canvas[1])
    wide, high = canvas[0] * scale, canvas[1] * scale
    return QRectF(area.center() - QPointF(wide / 2, high / 2), area.center() + QPointF(wide / 2, high / 2))


def paint_layout(painter: QPainter, area: QRectF, layout: Layout, canvas: Size, users: int) -> None:
    """Draw ``layout`` into ``area`` (screen points), with a hairline around each place and around the whole."""
    frame = frame_in(area, canvas)
    ground = QColor(layout.background_color or DEFAULT_BACKGROUND)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(frame, ground if ground.isValid() else QColor(Qt.GlobalColor.black))
    painter.setClipRect(frame)
    for index, (rect, alpha) in enumerate(places(layout, users)):
        place = QRectF(
            frame.left() + rect.x * frame.width() / ONE,
            frame.top() + rect.y * frame.height() / ONE,
            rect.w * frame.width() / ONE,
            rect.h * frame.height() / ONE,
        )
        painter.setOpacity(alpha)
        painter.fillRect(place, QColor(HUES[index % len(HUES)][0]))
        painter.setPen(QPen(QColor(255, 255, 255, 110), 1))
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setOpacity(1)
    painter.setClipping(False)
    painter.setPen(QPen(theme.color("line2"), 1))
    painter.drawRect(frame.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()
