"""The time line of the cast: one row for each uid, bars for what is sent, and a playhead. Mouse and keys both do everything.

Keys: arrows step half a second, Shift five, Ctrl to the next thing that happens; Home and End; Up and Down choose a row;
Alt with an arrow moves what happened last to the chosen person; Delete takes that away; the menu key adds.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cloudrec_gui.layout.stage import cast as casts
from cloudrec_gui.layout.stage.cast import Cast, Happening
from cloudrec_gui.layout.stage.presence import Span, spans
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.layout_editor.art import canvas_font
from cloudrec_gui.ui.layout_editor.stage import wording
from cloudrec_gui.ui.layout_editor.stage.pictures import HUES
from cloudrec_gui.ui.layout_editor.stage.state import StageState
from cloudrec_gui.ui.widgets import Translated, set_tip

GUTTER: Final = 82
"""Width of the column of uids."""
RIGHT: Final = 22
TOP: Final = 12
ROW: Final = 18
BAR: Final = 10
FOOT: Final = 2
GRASP: Final = 5
"""Screen points around a bar's end that take the mouse."""
STEP_MS: Final = 500
FAR_MS: Final = 5_000


class StageTimeline(Translated, QWidget):
    """Shows and changes ``stage``. ``menu_requested``: a uid (or nothing) and a place of the screen."""

    menu_requested = Signal(str, QPoint)
    row_changed = Signal()
    stepped = Signal()
    """A key moved the time or changed the cast; those who do not see it want to hear where it stands."""

    def __init__(self, stage: StageState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self.row = 0
        self._bars: list[tuple[Span, ...]] = []
        self._seeking = False
        self._held: Happening | None = None
        self._before: Cast | None = None
        self.setObjectName("layout_stage_timeline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        stage.changed.connect(self.reload)
        stage.moved.connect(self.update)
        self.retranslate()
        self.reload()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Time line of the stage"))
        self.setAccessibleDescription(
            self.tr("Left and Right move the time, Up and Down choose a person, the menu key adds what happens, Delete takes it away.")
        )

    def reload(self) -> None:
        """Read the cast again."""
        cast = self.stage.cast
        self._bars = [spans(cast, person.uid) for person in cast.people]
        self.row = min(self.row, max(len(cast.people) - 1, 0))
        if self._held is not None and not self.stage.find(self._held):
            self._held = None
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, TOP + ROW * len(self.stage.cast.people) + FOOT)

    @property
    def uid(self) -> str:
        """The person of the chosen row."""
        people = self.stage.cast.people
        return people[self.row].uid if people else ""

    # ------------------------------------------------------------------------------------------------ places

    def x_of(self, at_ms: int) -> float:
        """Where a time stands, in widget points."""
        return GUTTER + (self.width() - GUTTER - RIGHT) * at_ms / self.stage.cast.length_ms

    def time_at(self, x: float) -> int:
        """The time at a place, in steps of a tenth of a second."""
        share = (x - GUTTER) / max(self.width() - GUTTER - RIGHT, 1)
        return min(max(round(share * self.stage.cast.length_ms / 100) * 100, 0), self.stage.cast.length_ms)

    def row_at(self, y: float) -> int | None:
        """The row at a height; None above and below all."""
        row = int((y - TOP) // ROW)
        return row if 0 <= row < len(self._bars) and y >= TOP else None

    def happening_at(self, point: QPointF) -> Happening | None:
        """The end of a bar under the mouse; what began or ended it."""
        row = self.row_at(point.y())
        if row is None:
            return None
        nearest: tuple[float, Happening] | None = None
        for span in self._bars[row]:
            for happening in (span.begins, span.ends):
                if happening is not None:
                    away = abs(self.x_of(happening.at_ms) - point.x())
                    if away <= GRASP and (nearest is None or away < nearest[0]):
                        nearest = away, happening
        return nearest[1] if nearest is not None else None

    # ------------------------------------------------------------------------------------------------ painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in range(len(self._bars)):
            self._paint_row(painter, row)
        self._paint_playhead(painter)
        if self._held is not None:
            self._paint_held(painter, self._held)
        painter.end()

    def _paint_row(self, painter: QPainter, row: int) -> None:
        person = self.stage.cast.people[row]
        middle = TOP + ROW * row + ROW / 2
        if row == self.row and self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent-tint"))
            painter.drawRoundedRect(QRectF(6, middle - ROW / 2, GUTTER - 12, ROW), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(HUES[row % len(HUES)][0]))
        painter.drawEllipse(QPointF(16, middle), 3.5, 3.5)
        painter.setFont(canvas_font(self.font(), 12))
        painter.setPen(theme.color("text"))
        room = QRectF(25, middle - ROW / 2, GUTTER - 33, ROW)
        name = QFontMetricsF(painter.font()).elidedText(person.uid, Qt.TextElideMode.ElideLeft, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(self._bar(0, self.stage.cast.length_ms, middle, BAR), 3, 3)
        for span in self._bars[row]:
            self._paint_span(painter, span, middle)

    def _bar(self, start_ms: int, end_ms: int, middle: float, high: float) -> QRectF:
        return QRectF(self.x_of(start_ms), middle - high / 2, self.x_of(end_ms) - self.x_of(start_ms), high)

    def _paint_span(self, painter: QPainter, span: Span, middle: float) -> None:
        """A camera is a full bar, a screen a green one with a line through it, no video a thin one: the shape tells them too."""
        if span.what == "muted":
            painter.setBrush(theme.color("faint"))
            painter.drawRoundedRect(self._bar(span.start_ms, span.end_ms, middle, 3), 1.5, 1.5)
            return
        screen = span.what == "screen"
        color = QColor(theme.color("ok" if screen else "accent"))
        color.setAlphaF(0.62)
        painter.setBrush(color)
        area = self._bar(span.start_ms, span.end_ms, middle, BAR)
        painter.drawRoundedRect(area, 3, 3)
        if screen and area.width() > 8:
            painter.setBrush(theme.color("surface"))
            painter.drawRect(QRectF(area.left() + 3, middle - 1, area.width() - 6, 2))

    def _paint_playhead(self, painter: QPainter) -> None:
        x = self.x_of(self.stage.time_ms)
        painter.setPen(QPen(theme.color("bad"), 1.5))
        painter.drawLine(QPointF(x, 6), QPointF(x, self.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("bad"))
        painter.drawEllipse(QPointF(x, 6), 4.5, 4.5)

    def _paint_held(self, painter: QPainter, held: Happening) -> None:
        """The time of the bar's end in the hand, beside it."""
        painter.setFont(canvas_font(self.font(), 11, bold=True))
        text = wording.clock(held.at_ms)
        width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 10
        x = min(self.x_of(held.at_ms) + 6, self.width() - width - 2)
        chip = QRectF(x, TOP + ROW * self.row + 1, width, ROW - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("text"))
        painter.drawRoundedRect(chip, 3, 3)
        painter.setPen(theme.color("surface"))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)

    # ------------------------------------------------------------------------------------------------ mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(event.position().y())
        if row is not None:
            self._choose(row)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._held, self._before = self.happening_at(event.position()), self.stage.cast
        if self._held is None and event.position().x() >= GUTTER - 8:
            self._seeking = True
            self.stage.set_time(self.time_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._held is not None:
            self._carry(self.time_at(point.x()))
        elif self._seeking:
            self.stage.set_time(self.time_at(point.x()))
        else:
            self._hover(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._held, self._seeking = None, False
            self.stage.keep_time()
            self.update()

    def _carry(self, at_ms: int) -> None:
        """Bring the held end of a bar to another time, between what happened to the same person before and after."""
        held = self._held
        if held is None:
            return
        new = casts.moved(self.stage.cast, held, at_ms)
        after = [happening for happening in new.of(held.uid) if happening not in self.stage.cast.happenings]
        if after:
            self._held = after[0]
        self.stage.set_cast(new)

    def _hover(self, point: QPointF) -> None:
        over = self.happening_at(point)
        self.setCursor(Qt.CursorShape.SizeHorCursor if over is not None else Qt.CursorShape.ArrowCursor)
        if over is not None:
            set_tip(self, f"{over.uid}: {wording.act_name(over.what)}, {wording.clock(over.at_ms)}")
            return
        row, at = self.row_at(point.y()), self.time_at(point.x())
        span = next((bar for bar in self._bars[row] if bar.start_ms <= at < bar.end_ms), None) if row is not None else None
        set_tip(self, f"{self.stage.cast.people[row].uid}: {wording.span_name(span.what)}" if span is not None and row is not None else "")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = QPoint(round(self.x_of(self.stage.time_ms)), TOP + ROW * (self.row + 1))
            self.menu_requested.emit(self.uid, self.mapToGlobal(place))
            return
        row = self.row_at(event.pos().y())
        if row is not None:
            self._choose(row)
        if event.pos().x() >= GUTTER:
            self.stage.set_time(self.time_at(event.pos().x()))
        self.menu_requested.emit(self.uid if row is not None else "", event.globalPos())

    # ------------------------------------------------------------------------------------------------ keys

    def event(self, event: QEvent) -> bool:
        """The keys of the time line come before the window's: Alt+Left is ours here."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _OURS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            forward = 1 if key == Qt.Key.Key_Right else -1
            if held & Qt.KeyboardModifier.AltModifier:
                self._shift(forward * STEP_MS)
            elif held & Qt.KeyboardModifier.ControlModifier:
                self.stage.set_time(self._next(forward))
            else:
                by = FAR_MS if held & Qt.KeyboardModifier.ShiftModifier else STEP_MS
                self.stage.set_time(self.stage.time_ms + forward * by)
        elif key == Qt.Key.Key_Home:
            self.stage.set_time(0)
        elif key == Qt.Key.Key_End:
            self.stage.set_time(self.stage.cast.length_ms)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._choose(self.row + (1 if key == Qt.Key.Key_Down else -1))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            last = self.last_happening()
            if last is not None:
                self.stage.set_cast(casts.without_happening(self.stage.cast, last))
        elif key == Qt.Key.Key_Escape and self._held is not None and self._before is not None:
            self._held = None
            self.stage.set_cast(self._before)
        else:
            super().keyPressEvent(event)
            return
        self.stage.keep_time()
        self.stepped.emit()

    def _next(self, forward: int) -> int:
        """The time of the next, or the former, thing that happens; the ends where there is none."""
        now, known = self.stage.time_ms, self.stage.moments
        if forward > 0:
            return next((at for at in known if at > now), self.stage.cast.length_ms)
        return next((at for at in reversed(known) if at < now), 0)

    def last_happening(self) -> Happening | None:
        """What happened last to the chosen person, up to the playhead."""
        found = [happening for happening in self.stage.cast.of(self.uid) if happening.at_ms <= self.stage.time_ms]
        return found[-1] if found else None

    def _shift(self, by_ms: int) -> None:
        last = self.last_happening()
        if last is not None:
            self._held = last
            self._carry(last.at_ms + by_ms)
            moved, self._held = self._held, None
            if moved is not None:
                self.stage.set_time(max(self.stage.time_ms, moved.at_ms))

    def _choose(self, row: int) -> None:
        row = min(max(row, 0), max(len(self._bars) - 1, 0))
        if row != self.row:
            self.row = row
            self.row_changed.emit()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.update()


_OURS: Final = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Escape,
    }
)
