"""What runs out for a recording: one bar for each, as long as the part that is left, with the time in words."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.deadlines import Deadline, deadlines
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.domain.verdict import Level
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.timeline import wording
from cloudrec_gui.ui.widgets import Translated, set_tip

CELL: Final = 34
LEAST: Final = 212
"""Pixels of width that one needs."""
_GAP: Final = 20
_BAR: Final = 5
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_COLORS: Final = MappingProxyType({Level.OK: "accent", Level.NOTE: "warn", Level.WARN: "warn", Level.BAD: "bad"})


class DeadlineBars(Translated, QWidget):
    """As many side by side as fit, soonest first; hidden when nothing runs out."""

    def __init__(self, clock: Clock, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._clock = clock
        self._deadlines: tuple[Deadline, ...] = ()
        self._drawn: object = None
        self.setFixedHeight(CELL)
        self.retranslate()
        self.hide()

    def sizeHint(self) -> QSize:
        return QSize(640, self.height())

    @property
    def deadlines(self) -> tuple[Deadline, ...]:
        """What is shown, soonest first."""
        return self._deadlines

    def show_recording(self, recording: Recording | None) -> None:
        """Show what runs out for this recording."""
        self._deadlines = () if recording is None else deadlines(recording)
        self.setVisible(bool(self._deadlines))
        self._fit()
        self.tick()

    def tick(self) -> None:
        """Time has passed; drawn again only when a text or a bar has visibly changed."""
        now = self._clock.wall()
        drawn = [(wording.deadline_left(deadline, now), round(deadline.share(now) * 200)) for deadline in self._deadlines]
        if drawn != self._drawn:
            self._drawn = drawn
            self.retranslate()

    def text(self) -> list[str]:
        """Each deadline as a sentence."""
        now = self._clock.wall()
        return [wording.deadline_sentence(deadline, now) for deadline in self._deadlines]

    def retranslate(self) -> None:
        """Say to screen readers what is drawn."""
        self.setAccessibleName(self.tr("What runs out"))
        self.setAccessibleDescription(" ".join(self.text()))
        self.update()

    def columns(self) -> int:
        """How many stand side by side."""
        return max(1, min(len(self._deadlines), (self.width() + _GAP) // (LEAST + _GAP)))

    def cell(self, index: int) -> QRectF:
        """Where one of them is drawn."""
        columns = self.columns()
        # No wider than two of the least: a bar across the whole pane would be hard to read against its text.
        width = min((self.width() + _GAP) / columns - _GAP, LEAST * 1.6)
        return QRectF((index % columns) * (width + _GAP), index // columns * CELL, width, CELL)

    def _fit(self) -> None:
        rows = -(-len(self._deadlines) // self.columns())
        if self.height() != max(1, rows) * CELL:
            self.setFixedHeight(max(1, rows) * CELL)
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            set_tip(self, self._sentence_at(event.pos()))
        return super().event(event)

    def _sentence_at(self, point: QPoint) -> str:
        now = self._clock.wall()
        found = [one for index, one in enumerate(self._deadlines) if self.cell(index).contains(point)]
        return wording.deadline_sentence(found[0], now) if found else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(12)
        painter.setFont(font)
        now = self._clock.wall()
        for index, deadline in enumerate(self._deadlines):
            _paint(painter, self.cell(index), deadline, now)
        painter.end()


def _paint(painter: QPainter, cell: QRectF, deadline: Deadline, now: float) -> None:
    level = deadline.level(now)
    line = QRectF(cell.left(), cell.top() + 3, cell.width(), 18)
    left = " ".join(part for part in (wording.GLYPHS[level], wording.deadline_left(deadline, now)) if part)
    painter.setPen(theme.color("mute" if level is Level.OK else _COLORS[level]))
    painter.drawText(line, _RIGHT, left)
    metrics = QFontMetricsF(painter.font())
    room = cell.width() - metrics.horizontalAdvance(left) - 10
    painter.setPen(theme.color("text"))
    painter.drawText(line, _LEFT, metrics.elidedText(wording.deadline_name(deadline), Qt.TextElideMode.ElideRight, room))
    bar = QRectF(cell.left(), cell.top() + 23, cell.width(), _BAR)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("sunken"))
    painter.drawRoundedRect(bar, 2.5, 2.5)
    share = deadline.share(now)
    if share > 0:
        painter.setBrush(theme.color(_COLORS[level]))
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), max(_BAR, bar.width() * share), _BAR), 2.5, 2.5)
