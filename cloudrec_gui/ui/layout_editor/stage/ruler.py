"""The times under the time line. A widget of its own, so that it stays in sight while the rows scroll."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cloudrec_gui.ui import theme
from cloudrec_gui.ui.layout_editor.art import canvas_font
from cloudrec_gui.ui.layout_editor.stage import wording
from cloudrec_gui.ui.layout_editor.stage.timeline import GUTTER, RIGHT, StageTimeline

HIGH: Final = 20
TICKS: Final = (1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000)
"""Milliseconds between two numbers; the first that leaves room is taken."""
APART: Final = 64
"""Least screen points between two numbers."""


class StageRuler(QWidget):
    """Numbers at the places of ``timeline``; a press or a drag moves the time there."""

    def __init__(self, timeline: StageTimeline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline = timeline
        self.setObjectName("layout_stage_ruler")
        self.setFixedHeight(HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        timeline.stage.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        line, length = self._timeline, self._timeline.stage.cast.length_ms
        points = max(line.width() - GUTTER - RIGHT, 1)
        step = next((tick for tick in TICKS if tick / length * points >= APART), length)
        painter = QPainter(self)
        painter.setFont(canvas_font(self.font(), 11))
        painter.setPen(theme.color("faint"))
        for at in range(0, length + 1, step):
            painter.drawText(QRectF(line.x_of(at) - 30, 1, 60, 16), Qt.AlignmentFlag.AlignCenter, wording.clock(at))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._seek(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._seek(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._timeline.stage.keep_time()

    def _seek(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._timeline.stage.set_time(self._timeline.time_at(event.position().x()))
