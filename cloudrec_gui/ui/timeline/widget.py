"""The life of one recording from left to right, to look at, to walk through by keys and to take apart by zoom.

Keys: Left and Right walk the marks, Up and Down change the lane, Home and End go to the first and the last, + and - zoom, 0 shows
all, Shift with an arrow moves along, Enter opens what is chosen, Escape lets it go. The wheel zooms with Ctrl, or without while the
timeline has the keyboard; elsewhere it belongs to the page that scrolls.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QFont,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from cloudrec_gui.domain.chronicle import Call, Fault, Track
from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.timeline import painting, wording
from cloudrec_gui.ui.timeline.lanes import Lane, Lanes, Place, begin_of, end_of
from cloudrec_gui.ui.timeline.painting import Box, Scene
from cloudrec_gui.ui.timeline.view import ZOOM_STEP, View
from cloudrec_gui.ui.widgets import Translated, set_tip

TrackOf = Callable[[RecordingKey], Track]
COMPACT: Final = ((Lane.STATE, Lane.MOVES), (Lane.QUERIES,), (Lane.CALLS, Lane.LAYOUTS), (Lane.FILES,))
LARGE: Final = ((Lane.STATE, Lane.MOVES), (Lane.QUERIES,), (Lane.CALLS,), (Lane.LAYOUTS,), (Lane.FILES,), (Lane.FAULTS,))
ROW: Final = 28
ROW_LARGE: Final = 25
_DRAG: Final = 4
"""Pixels from which a press becomes a drag."""
_PAN: Final = 0.15
"""The part of what is seen by which an arrow moves along."""


@dataclass(frozen=True, slots=True)
class _Life:
    """What is shown: ``ended`` is None while it lasts."""

    key: RecordingKey
    track: Callable[[], Track]
    began: float
    ended: float | None


def _same(track: Track) -> Track:
    return track


class Timeline(Translated, QWidget):
    """Lanes over a clock. ``track_of`` is asked for the track at each look, so it is never out of date."""

    told = Signal(str)
    """What stands under the mouse or is chosen, as one line; empty for nothing."""
    chosen_changed = Signal()
    view_changed = Signal()
    """Another stretch is seen, by a gesture."""
    opened = Signal(object)
    """Enter or a click on the chosen one: the row in Traffic of the mark, or None when it has none."""

    def __init__(
        self, track_of: TrackOf, clock: Clock, parent: QWidget | None = None, *, large: bool = False, name: str = "recording-timeline"
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._track_of = track_of
        self._clock = clock
        self._life: _Life | None = None
        self._rows = LARGE if large else COMPACT
        self._row = ROW_LARGE if large else ROW
        self._names: dict[Lane, str] = {}
        self.view = View()
        self._errors_only = False
        self._lanes = Lanes(Track())
        self._track: Track | None = None
        self._made_of = (-1, False)
        self._boxes: list[Box] = []
        self._chosen: Place | None = None
        self._pointed: Place | None = None
        self._said = ""
        self._pressed: QPointF | None = None
        self._dragged = False
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(640, len(self._rows) * self._row + painting.AXIS)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, len(self._rows) * self._row + painting.AXIS)

    # -- what is shown ------------------------------------------------------------------------------------------------
    def show_recording(self, recording: Recording | None) -> None:
        """Show the life of this recording; another one than before is shown whole."""
        if recording is None:
            self._show(None)
            return
        began = recording.started_at if recording.started_at is not None and recording.acquired_at is None else recording.created_at
        ended = recording.ended_at if recording.ended_at is not None else self._clock.wall()
        self._show(_Life(recording.key, partial(self._track_of, recording.key), began, ended if recording.final else None))

    def show_past(self, key: RecordingKey, track: Track, began: float, ended: float) -> None:
        """Show a life that is over, from what the history has kept of it."""
        self._show(_Life(key, partial(_same, track), began, ended))

    def _show(self, life: _Life | None) -> None:
        other = life is None or self._life is None or life.key != self._life.key
        self._life = life
        if other:
            self._pointed = None
            self._choose(None)
            self.view.show_all()
        self.tick()
        self.update()

    @property
    def over(self) -> bool:
        """Whether the life that is shown has ended."""
        return self._life is not None and self._life.ended is not None

    def tick(self) -> None:
        """The present moves on; nothing is drawn for what is out of sight."""
        life = self._life
        if life is None:
            return
        self.lanes()
        self.view.live(life.began, self._clock.wall() if life.ended is None else life.ended)
        self._tell()
        if self.isVisible():
            self.update()

    def lanes(self) -> Lanes:
        """The marks of now, sorted; made again only when the track has changed."""
        track = Track() if self._life is None else self._life.track()
        made_of = (track.version, self._errors_only)
        if track is not self._track or made_of != self._made_of:
            chosen = None if self._chosen is None else self._lanes.entry(self._chosen)
            self._track, self._made_of = track, made_of
            self._lanes = Lanes(track, self._errors_only, [lane for row in self._rows for lane in row])
            self._keep_choice(chosen)
        return self._lanes

    @property
    def errors_only(self) -> bool:
        """Whether only what went wrong is shown."""
        return self._errors_only

    @errors_only.setter
    def errors_only(self, on: bool) -> None:
        self._errors_only = on
        self._pointed = None
        self.lanes()
        self.update()

    @property
    def chosen(self) -> Place | None:
        """The chosen mark."""
        return self._chosen

    def choose(self, place: Place | None) -> None:
        """Choose a mark, bring it into sight and say what it is."""
        self._choose(place)
        entry = None if place is None else self.lanes().entry(place)
        if entry is not None:
            self.view.show(begin_of(entry))
        self.update()

    def _choose(self, place: Place | None) -> None:
        if place == self._chosen:
            return
        self._chosen = place
        text = "" if place is None else self.sentence(place)
        self._tell()
        self.setAccessibleDescription(text or self._help)
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self.chosen_changed.emit()
        self.update()

    def _keep_choice(self, entry: object) -> None:
        """The same mark may stand elsewhere after a change; one that has grown keeps its place."""
        if self._chosen is None:
            return
        entries = self._lanes.strips[self._chosen.lane].entries
        if entry in entries:
            self._chosen = Place(self._chosen.lane, entries.index(entry))
        elif self._chosen.index >= len(entries):
            self._choose(None)

    def sentence(self, place: Place) -> str:
        """What a mark is, in words."""
        entry = self.lanes().entry(place)
        if entry is None:
            return ""
        return wording.sentence(place.lane, entry, self.view.now, self._lanes.came_back(entry))

    def exchange(self, place: Place | None) -> int | None:
        """The row in Traffic of a call or a fault, where it is known."""
        entry = None if place is None else self.lanes().entry(place)
        return entry.exchange if isinstance(entry, (Call, Fault)) else None

    def text(self) -> list[str]:
        """Every mark as a line, in the order of time."""
        return [self.sentence(place) for place in self.lanes().order()]

    def retranslate(self) -> None:
        """The names of the lanes, and what a screen reader says."""
        self._names = {lane: wording.lane_name(lane) for lane in Lane}
        self.setAccessibleName(self.tr("Timeline of the recording"))
        self._help = self.tr(
            "Left and Right walk the marks, Up and Down change the lane, + and - zoom, 0 shows all, Enter opens the exchange."
        )
        self.setAccessibleDescription(self._help if self._chosen is None else self.sentence(self._chosen))
        self.update()

    # -- drawing ------------------------------------------------------------------------------------------------------
    def _scene(self) -> Scene:
        running = self._life is not None and self._life.ended is None
        return Scene(self.lanes(), self.view, self._rows, self._row, float(self.width()), running, self._chosen, self._pointed, self._names)

    def position(self, at: float) -> float:
        """Where a moment stands, in pixels from the left."""
        return self._scene().position(at)

    def box(self, place: Place) -> QRectF | None:
        """Where a mark was drawn last; None when it was out of sight."""
        return next((box.box for box in self._boxes if box.shows(place)), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._life is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(11)
        painter.setFont(font)
        self._boxes = painting.paint(painter, self._scene())
        if self._rows is COMPACT:
            self._caption(painter)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            rows = len(self._rows) * self._row
            painter.drawRoundedRect(QRectF(painting.LABELS - 5, 1, self.width() - painting.LABELS + 4, rows - 1), 5, 5)
        painter.end()

    def _caption(self, painter: QPainter) -> None:
        """The small form has no line of text below it: the mark is told where the axis stands, while there is one to tell of."""
        place = self._pointed or self._chosen
        text = "" if place is None else self.sentence(place)
        if text:
            band = QRectF(0, len(self._rows) * self._row + 1, self.width(), painting.AXIS - 1)
            painter.fillRect(band, theme.color("surface"))
            painter.setPen(theme.color("text"))
            room = band.adjusted(painting.LABELS, 0, -painting.MARGIN, 0)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)

    # -- the mouse ----------------------------------------------------------------------------------------------------
    def _at(self, point: QPointF) -> Place | None:
        """The mark under the mouse; small ones lie above large ones, and of equals the nearest."""
        found = [box for box in self._boxes if box.box.adjusted(-2, -1, 2, 1).contains(point)]
        return min(found, key=lambda box: (box.box.width() // 16, abs(box.box.center().x() - point.x()))).place if found else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._pressed is not None and (self._dragged or abs(point.x() - self._pressed.x()) > _DRAG):
            self._dragged = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.view.pan((self._pressed.x() - point.x()) * self._scene().pixel)
            self._pressed = point
            self._moved()
            return
        self._point(self._at(point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        self._pressed = None
        self.unsetCursor()
        if not self._dragged:
            self._choose(self._at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """See a state, a run or a fault from its beginning to its end; nothing under the mouse shows all."""
        place = self._at(event.position())
        entry = None if place is None else self.lanes().entry(place)
        if entry is None:
            self.show_all()
            return
        start, end = begin_of(entry), end_of(entry, self.view.now)
        room = max((end - start) * 0.04, 0.5)
        self.view.look(start - room, end + room)
        self._moved()

    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)
        super().leaveEvent(event)

    def _point(self, place: Place | None) -> None:
        if place == self._pointed:
            return
        self._pointed = place
        self._tell()
        self.update()

    def _tell(self) -> None:
        """What is pointed at, else what is chosen; said again when it has changed with the time, as a state that lasts does."""
        place = self._pointed or self._chosen
        text = "" if place is None else self.sentence(place)
        if text != self._said:
            self._said = text
            self.told.emit(text)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        sideways = turn.x() if abs(turn.x()) > abs(turn.y()) else turn.y() if with_shift else 0
        if sideways:
            self.view.pan(-sideways / 120 * _PAN * self.view.length)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier or self.hasFocus():
            # While the present is followed it stays in sight, wherever the mouse is near it.
            about = self._scene().moment(max(event.position().x(), painting.LABELS))
            self.view.zoom(ZOOM_STEP ** (turn.y() / 120), about)
        else:
            event.ignore()
            return
        event.accept()
        self._moved()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._at(QPointF(event.pos()))
            set_tip(self, "" if place is None else self.sentence(place))
        return super().event(event)

    # -- the keyboard -------------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText("\n".join(self.text()) if self._chosen is None else self.sentence(self._chosen))
        elif not self._walk(event) and not self._scale(event):
            super().keyPressEvent(event)

    def _walk(self, event: QKeyEvent) -> bool:
        key, order = event.key(), self.lanes().order()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            forward = key == Qt.Key.Key_Right
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.view.pan((1 if forward else -1) * _PAN * self.view.length)
                self._moved()
            else:
                self.choose(self._lanes.step(self._chosen, forward, self.view.start if forward else self.view.end))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and order:
            self.choose(order[0] if key == Qt.Key.Key_Home else order[-1])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._change_lane(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen is not None:
            self.opened.emit(self.exchange(self._chosen))
        elif key == Qt.Key.Key_Escape and self._chosen is not None:
            self.choose(None)
        else:
            return False
        return True

    def _change_lane(self, step: int) -> None:
        """The mark of the next lane that is closest in time."""
        lanes = [lane for row in self._rows for lane in row if self._lanes.strips[lane].begins]
        if not lanes:
            return
        entry = None if self._chosen is None else self._lanes.entry(self._chosen)
        if self._chosen is None or entry is None or self._chosen.lane not in lanes:
            lane, moment = lanes[0], self.view.end
        else:
            index = lanes.index(self._chosen.lane) + step
            lane, moment = lanes[min(max(index, 0), len(lanes) - 1)], begin_of(entry)
            if lane is self._chosen.lane:
                return
        near = self._lanes.strips[lane].near(moment)
        if near is not None:
            self.choose(Place(lane, near))

    def _scale(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(ZOOM_STEP)
        elif event.key() in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom(1 / ZOOM_STEP)
        elif event.key() == Qt.Key.Key_0:
            self.show_all()
        else:
            return False
        return True

    def zoom(self, factor: float) -> None:
        """See ``factor`` times as little, around what is chosen if it is in sight."""
        entry = None if self._chosen is None else self.lanes().entry(self._chosen)
        about = None if entry is None else begin_of(entry)
        self.view.zoom(factor, about if about is not None and self.view.start <= about <= self.view.end else None)
        self._moved()

    def show_all(self) -> None:
        """The whole life."""
        self.view.show_all()
        self._moved()

    def follow(self, on: bool) -> None:
        """Keep the present in sight, or stay where it is."""
        self.view.follow(on)
        self._moved()

    def _moved(self) -> None:
        self.view_changed.emit()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
