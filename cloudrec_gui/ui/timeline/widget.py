"""The life of one recording from left to right: its states, the queries, layouts and files, on one axis of time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cloudrec_gui.domain.chronicle import Mark, Run, Span, Track
from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.ui import theme, words
from cloudrec_gui.ui.widgets import Translated

LANE: Final = 28
_AXIS: Final = 22
_LABELS: Final = 92
"""Pixels on the left for the names of the lanes."""
_BAR: Final = 18
_STEPS: Final = (5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400)
_LEAST_SPAN_S: Final = 30.0
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def axis_step(seconds: float, room: float) -> int:
    """Seconds between two labels so that each has about 110 of ``room`` pixels."""
    wanted = seconds * 110 / max(room, 1)
    return next((step for step in _STEPS if step >= wanted), _STEPS[-1])


class Timeline(Translated, QWidget):
    """Four lanes over a clock."""

    def __init__(self, track_of: Callable[[RecordingKey], Track], clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recording-timeline")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._track_of = track_of
        self._clock = clock
        self._recording: Recording | None = None
        self._lanes: tuple[str, ...] = ()
        self._start = self._now = self._end = 0.0
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(640, 4 * LANE + _AXIS)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 4 * LANE + _AXIS)

    def show_recording(self, recording: Recording | None) -> None:
        """Show the life of this recording."""
        self._recording = recording
        self.tick()

    def tick(self) -> None:
        """The right edge is now, until the recording has ended."""
        recording = self._recording
        if recording is None:
            return
        began = recording.started_at if recording.started_at is not None else recording.created_at
        self._start = began
        ended = recording.ended_at if recording.final else None
        self._now = self._clock.wall() if ended is None else ended
        self._end = max(self._now, began + _LEAST_SPAN_S)
        if self.isVisible():
            self.update()

    def retranslate(self) -> None:
        """The names of the lanes."""
        self._lanes = (self.tr("Status"), self.tr("Queries"), self.tr("Layout"), self.tr("Files"))
        self.setAccessibleName(self.tr("Timeline of the recording"))
        self.update()

    def position(self, at: float) -> float:
        """Where a moment stands, in pixels from the left."""
        share = (at - self._start) / max(self._end - self._start, 1e-9)
        return _LABELS + min(1.0, max(0.0, share)) * (self.width() - _LABELS - 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._recording is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(11)
        painter.setFont(font)
        track = self._track_of(self._recording.key)
        self._paint_frame(painter)
        for span in track.spans:
            self._paint_span(painter, span)
        self._paint_ticks(painter, track.queries, 1)
        self._paint_ticks(painter, [Run(call.at, call.at, 1, call.good) for call in track.layouts], 2)
        self._paint_files(painter, list(track.files))
        self._paint_axis(painter)
        painter.end()

    def _paint_frame(self, painter: QPainter) -> None:
        right = self.width() - 8
        for lane, name in enumerate(self._lanes):
            painter.setPen(theme.color("mute"))
            painter.drawText(QRectF(0, lane * LANE, _LABELS - 8, LANE - 1), _LEFT, name)
            painter.setPen(QPen(theme.color("line"), 1))
            y = (lane + 1) * LANE - 0.5
            painter.drawLine(QPointF(_LABELS, y), QPointF(right, y))

    def _paint_span(self, painter: QPainter, span: Span) -> None:
        left = self.position(span.start)
        right = self.position(self._now if span.end is None else span.end)
        text, front, back = _look(span)
        box = QRectF(left, (LANE - _BAR) / 2 - 1, max(2.0, right - left - 2), _BAR)
        self._bar(painter, box, text, front, back)

    def _bar(self, painter: QPainter, box: QRectF, text: str, front: QColor, back: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(back)
        painter.drawRoundedRect(box, 3, 3)
        room = box.width() - 12
        if room < 10:
            return
        shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideMiddle, room)
        if len(shown) > 1:
            painter.setPen(front)
            painter.drawText(box.adjusted(6, 0, -6, 0), _LEFT, shown)

    def _paint_ticks(self, painter: QPainter, marks: Iterable[Run], lane: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        middle = lane * LANE + LANE / 2 - 1
        for mark in marks:
            if mark.last < self._start - 1:
                continue
            x = self.position(mark.last)
            if mark.good:
                painter.setBrush(theme.color("accent"))
                painter.drawRoundedRect(QRectF(x - 2, middle - 8, 4, 16), 2, 2)
            else:
                # A failed query is split as well as red: shape, not colour alone.
                painter.setBrush(theme.color("bad"))
                painter.drawRoundedRect(QRectF(x - 2, middle, 4, 8), 2, 2)
                painter.drawEllipse(QPointF(x, middle - 5), 2, 2)

    def _paint_files(self, painter: QPainter, files: list[Mark]) -> None:
        edges = [self.position(mark.at) for mark in files]
        end = float(self.width() - 8)
        for index, mark in enumerate(files):
            right = edges[index + 1] if index + 1 < len(files) else end
            width = min(max(4.0, right - edges[index] - 4), 200.0)
            box = QRectF(edges[index], 3 * LANE + (LANE - _BAR) / 2 - 1, width, _BAR)
            self._bar(painter, box, mark.text.rsplit("/", 1)[-1], theme.color("mute"), theme.color("sunken"))

    def _paint_axis(self, painter: QPainter) -> None:
        step = axis_step(self._end - self._start, self.width() - _LABELS)
        painter.setPen(theme.color("mute"))
        form = "%H:%M:%S" if step < 60 else "%H:%M"
        top = 4 * LANE + 2
        last = self.position(self._now)
        running = self._recording is not None and not self._recording.final
        # The clock's own round minutes, not minutes since the start: people compare with logs.
        zone = time.localtime(self._start).tm_gmtoff or 0
        at = (int(self._start + zone) // step + 1) * step - zone
        while at <= self._end:
            x = self.position(at)
            if not last - 70 < x < last + 70 and x > _LABELS + 20:
                painter.drawText(
                    QRectF(x - 40, top, 80, _AXIS - 4), int(Qt.AlignmentFlag.AlignHCenter), time.strftime(form, time.localtime(at))
                )
            at += step
        text = self.tr("now") if running else time.strftime("%H:%M:%S", time.localtime(self._now))
        painter.drawText(QRectF(max(_LABELS, last - 80), top, 80, _AXIS - 4), _right(last), text)


def _right(last: float) -> int:
    """Right of its moment where there is room, else left: a recording that has just begun has its "now" at the left edge."""
    return int(Qt.AlignmentFlag.AlignRight if last >= _LABELS + 80 else Qt.AlignmentFlag.AlignLeft)


def _look(span: Span) -> tuple[str, QColor, QColor]:
    """Text, front and back of a span."""
    word = words.state_name(span.state)
    text = word if span.status is None or span.state is State.MISSING else f"{span.status}  {word}"
    kind = words.state_kind(span.state)
    if kind == "neutral":
        return text, theme.color("mute"), theme.color("sunken")
    return text, theme.color(kind), theme.color(f"{kind}-tint")
