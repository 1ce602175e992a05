"""The service's status 0…8 as steps: where the recording is, and how far it has ever come (behaviour §3)."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.ui import theme, words
from cloudrec_gui.ui.widgets import Translated

STEPS: Final = 9
_RADIUS: Final = 10.0
_HEIGHT: Final = 56
_MIDDLE: Final = int(Qt.AlignmentFlag.AlignCenter)


class StatusSteps(Translated, QWidget):
    """Nine numbered discs in a row with a word below each; the current one is filled, reached ones are ticked off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status-steps")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.current: int | None = None
        self.highest = -1
        self._kind = "accent"
        self._rings: dict[str, QColor] = {}
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(640, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, _HEIGHT)

    def show_recording(self, recording: Recording | None) -> None:
        """Show how far it is; None shows nine open steps."""
        before = (self.current, self.highest, self._kind)
        self.current = None if recording is None else _step(recording)
        self.highest = -1 if recording is None else max(recording.highest, -1 if self.current is None else self.current)
        self._kind = "accent" if recording is None else _kind(recording)
        if before != (self.current, self.highest, self._kind):
            self.retranslate()
            self.update()

    def retranslate(self) -> None:
        """Tell screen readers in words what is drawn."""
        self.setAccessibleName(self.tr("Status of the recording"))
        if self.highest < 0:
            text = self.tr("No status has been seen yet.")
        elif self.current is None:
            text = self.tr("Highest status reached: {n}, {word}.").format(n=self.highest, word=words.step_word(self.highest))
        else:
            text = self.tr("Status {n} of 8, {word}. Highest reached: {top}.").format(
                n=self.current, word=words.step_word(self.current), top=self.highest
            )
        self.setAccessibleDescription(text)
        self.update()

    def centre(self, step: int) -> QPointF:
        """Where the disc of a step is drawn."""
        share = self.width() / STEPS
        return QPointF(share * (step + 0.5), _RADIUS + 4)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            step = min(STEPS - 1, max(0, int(event.pos().x() * STEPS / max(1, self.width()))))
            QToolTip.showText(event.globalPos(), f"{step} · {words.step_note(step)}", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for step in range(STEPS - 1):
            reached = step < self.highest
            painter.setPen(QPen(theme.color("ok" if reached else "line2"), 2 if reached else 1))
            left, right = self.centre(step), self.centre(step + 1)
            painter.drawLine(QPointF(left.x() + _RADIUS + 5, left.y()), QPointF(right.x() - _RADIUS - 5, right.y()))
        for step in range(STEPS):
            self._paint_step(painter, step)
        painter.end()

    def _paint_step(self, painter: QPainter, step: int) -> None:
        here, reached = step == self.current, step <= self.highest
        front, back, edge = _colours(here, reached, self._kind)
        centre = self.centre(step)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(back)
        painter.drawEllipse(centre, _RADIUS, _RADIUS)
        if here:
            painter.setPen(QPen(edge, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, _RADIUS + 3, _RADIUS + 3)
        font = QFont(self.font())
        font.setPixelSize(11)
        font.setWeight(QFont.Weight.DemiBold if here or reached else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(front)
        painter.drawText(QRectF(centre.x() - _RADIUS, centre.y() - _RADIUS, 2 * _RADIUS, 2 * _RADIUS), _MIDDLE, str(step))
        share = self.width() / STEPS
        font.setWeight(QFont.Weight.DemiBold if here else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(theme.color("text" if here or reached else "mute"))
        word = QFontMetrics(font).elidedText(words.step_word(step), Qt.TextElideMode.ElideRight, int(share) - 4)
        painter.drawText(QRectF(share * step, centre.y() + _RADIUS + 7, share, 18), _MIDDLE, word)


def _step(recording: Recording) -> int | None:
    if recording.state in {State.ENDED, State.ENDED_EMPTY}:
        return 8
    status = recording.status
    if recording.state in {State.MISSING, State.GONE, State.ABNORMAL, State.NOT_STARTED, State.AMBIGUOUS}:
        return None
    if recording.state is State.STOPPING and (status is None or status < 6):
        return 6
    if status is None:
        return 0 if recording.state is State.STARTING else None
    return status if 0 <= status < STEPS else None


def _kind(recording: Recording) -> str:
    return "ok" if recording.state in {State.READY, State.RECORDING, State.ENDED, State.ENDED_EMPTY} else "accent"


def _colours(here: bool, reached: bool, kind: str) -> tuple[QColor, QColor, QColor]:
    """Front, back and edge of a disc."""
    if here:
        return theme.color("surface"), theme.color(kind), theme.color(kind)
    if reached:
        return theme.color("ok"), theme.color("ok-tint"), theme.color("ok-tint")
    return theme.color("mute"), theme.color("surface"), theme.color("line2")
