"""The strip under the canvas: on and off, play, who is on stage, what is heard but not seen, and the time line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from cloudrec_gui.domain.ids import is_uid
from cloudrec_gui.layout.stage import cast as casts
from cloudrec_gui.layout.stage.cast import MOST_PEOPLE, Person
from cloudrec_gui.layout.stage.shot import Note
from cloudrec_gui.ui.layout_editor.stage import wording
from cloudrec_gui.ui.layout_editor.stage.ruler import StageRuler
from cloudrec_gui.ui.layout_editor.stage.timeline import FOOT, ROW, TOP, StageTimeline
from cloudrec_gui.ui.layout_editor.state import EditorState
from cloudrec_gui.ui.widgets import ElidedLabel, PlainLabel, Translated, button, set_tip

if TYPE_CHECKING:
    from cloudrec_gui.ui.layout_editor.stage.menus import PeopleMenu, PersonMenu

FRAME_MS: Final = 40
ROWS_SEEN: Final = 6
"""People whose rows are in sight; the others scroll."""
FIRST_COUNT: Final = 4
BRIEF_WIDTH: Final = 440
UID_WIDTH: Final = 118
UID_BRIEF: Final = 92


class StageStrip(Translated, QWidget):
    """Everything of the stage except the canvas. It asks ``controller.stage`` and writes to nothing else."""

    def __init__(self, controller: EditorState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.stage = controller.stage
        self.setObjectName("layout_stage")
        self.setProperty("box", "footbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._rows_seen = ROWS_SEEN
        self._brief = False
        self._menu: PersonMenu | PeopleMenu | None = None
        self._begun_at = 0
        self._clock = QElapsedTimer()
        self._player = QTimer(self)
        self._player.setInterval(FRAME_MS)
        self.toggle = button("layout_stage_toggle", kind="link")
        self.hint = ElidedLabel("", Qt.TextElideMode.ElideRight, role="mute")
        self.first = button("layout_stage_first", kind="link")
        self.play = button("layout_stage_play", kind="link")
        self.time = PlainLabel(role="mute")
        self.time.setObjectName("layout_stage_time")
        self.said = ElidedLabel("", Qt.TextElideMode.ElideRight, role="mute")
        self.said.setObjectName("layout_stage_said")
        self.uid = QLineEdit()
        self.uid.setObjectName("layout_stage_uid")
        self.uid.setMaxLength(10)
        self.uid.setFixedWidth(118)
        self.people = button("layout_stage_people")
        self.timeline = StageTimeline(self.stage)
        self.rows = QScrollArea()
        self.rows.setObjectName("layout_stage_scroll")
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setWidgetResizable(True)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.timeline.setProperty("box", "clear")
        self.rows.setWidget(self.timeline)
        self.ruler = StageRuler(self.timeline)
        head = self._head = QHBoxLayout()
        head.setContentsMargins(14, 4, 14, 4)
        head.setSpacing(10)
        head.addWidget(self.toggle)
        head.addWidget(self.play)
        head.addWidget(self.time)
        head.addWidget(self.hint, 1)
        head.addWidget(self.said, 1)
        head.addWidget(self.first)
        head.addWidget(self.uid)
        head.addWidget(self.people)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.rows)
        column.addWidget(self.ruler)
        self.toggle.clicked.connect(self._toggle)
        self.first.clicked.connect(self._put_first)
        self.play.clicked.connect(self.play_or_pause)
        self.people.clicked.connect(self._open_people)
        self.uid.returnPressed.connect(self._add_typed)
        self.uid.textEdited.connect(self._uid_edited)
        self.timeline.menu_requested.connect(self._open_person)
        self.timeline.stepped.connect(self._tell)
        self.timeline.row_changed.connect(self._show_row)
        self._player.timeout.connect(self._advance)
        self.stage.changed.connect(self.refresh)
        self.stage.moved.connect(self._show_time)
        controller.layout_changed.connect(self._show_said)
        self.retranslate()

    def retranslate(self) -> None:
        self.toggle.setAccessibleName(self.tr("Stage"))
        set_tip(self.toggle, self.tr("Shows what will be recorded while people join, leave and mute."))
        self.hint.setText(self.tr("Try out who joins, leaves and mutes, and see what will be recorded."))
        self.first.setText(self.tr("Put 4 people on stage"))
        self.first.setAccessibleName(self.tr("Put 4 people on stage"))
        self.uid.setPlaceholderText(self.tr("Add a uid"))
        self.uid.setAccessibleName(self.tr("Uid of one more person on stage"))
        self.people.setText(self.tr("People"))
        self.people.setAccessibleName(self.tr("Who is on stage"))
        set_tip(self.people, self.tr("Who is on stage, for how long, and what is assumed."))
        self.refresh()

    # ------------------------------------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Show the stage's state."""
        shown, anybody = self.stage.open, bool(self.stage.cast.people)
        if not (shown and anybody):
            self._pause()
        self.toggle.setText(("▾ " if shown else "▸ ") + self.tr("Stage"))
        playing = shown and anybody
        self.play.setVisible(playing)
        self.time.setVisible(playing and not self._brief)
        self.said.setVisible(playing and not self._brief)
        self.people.setVisible(shown)
        self.uid.setVisible(shown)
        self.hint.setVisible(not playing)
        self.first.setVisible(not anybody)
        full = len(self.stage.cast.people) >= MOST_PEOPLE
        self.uid.setEnabled(not full)
        self._uid_edited()
        self._fit_rows()
        self._show_play()
        self._show_time()
        self._show_said()

    def _fit_rows(self) -> None:
        rows = min(len(self.stage.cast.people), self._rows_seen)
        playing = self.stage.open and rows > 0
        self.rows.setVisible(playing)
        self.ruler.setVisible(playing)
        self.rows.setFixedHeight(TOP + ROW * rows + FOOT)

    def _show_row(self) -> None:
        middle = TOP + ROW * self.timeline.row + ROW // 2
        self.rows.ensureVisible(0, middle, 0, ROW)

    def set_room(self, height: int) -> None:
        """The points that the strip may take: the time line gives way to the canvas, row by row, and the head stays."""
        fixed = self._head.sizeHint().height() + self.ruler.sizeHint().height() + TOP + FOOT
        rows = min(max((height - fixed) // ROW, 0), ROWS_SEEN)
        if rows != self._rows_seen:
            self._rows_seen = rows
            self._fit_rows()

    def _show_play(self) -> None:
        self.play.setText(self.tr("Pause") if self.playing else self.tr("Play"))
        self.play.setAccessibleName(self.play.text())
        set_tip(self.play, self.tr("Let time run from the playhead (Space on the time line)."))

    def _show_time(self) -> None:
        now, length = self.stage.time_ms, self.stage.cast.length_ms
        self.time.setText(f"{wording.clock(now - now % 100)} / {wording.clock(length)}")

    def _show_said(self) -> None:
        """Who is heard but not seen, and what rests on an assumption."""
        if not self.stage.on:
            self.said.setText("")
            return
        seen = self.stage.shot(self._controller.layout, self._controller.document.canvas)
        parts: list[str] = []
        if seen.unseen:
            uids = ", ".join(seen.unseen[:8]) + (" …" if len(seen.unseen) > 8 else "")
            parts.append(self.tr("Heard, not seen: {uids}").format(uids=uids))
        if seen.assumed_order:
            on_top = self.tr("earlier regions on top") if self.stage.options.first_on_top else self.tr("later regions on top")
            parts.append(self.tr("Assumed: {what}").format(what=on_top))
        elif any(not place.documented for place in seen.places):
            parts.append(self.tr("Assumed: who gets which place"))
        self.said.setText(" · ".join(parts))

    def _tell(self) -> None:
        """Time, the chosen person, and how many are seen, for those who do not see the time line."""
        seen = self.stage.shot(self._controller.layout, self._controller.document.canvas)
        count = sum(place.note not in (Note.ABSENT, Note.WAITING) for place in seen.places)
        words = self.tr("{time}, uid {uid}, {count} in the picture, {unseen} only heard").format(
            time=wording.clock(self.stage.time_ms), uid=self.timeline.uid, count=count, unseen=len(seen.unseen)
        )
        self._controller.announced.emit(words)

    # ------------------------------------------------------------------------------------------------ playing

    @property
    def playing(self) -> bool:
        return self._player.isActive()

    def play_or_pause(self) -> None:
        """Let time run, or stop it; from the start when it stands at the end."""
        if self.playing:
            self._pause()
        elif self.stage.on:
            if self.stage.time_ms >= self.stage.cast.length_ms:
                self.stage.set_time(0)
            self._begun_at = self.stage.time_ms
            self._clock.start()
            self._player.start()
        self._show_play()

    def _pause(self) -> None:
        if self.playing:
            self._player.stop()
            self.stage.keep_time()
            self._show_play()

    def _advance(self) -> None:
        if not self.isVisible():
            self._pause()
            return
        self.stage.set_time(self._begun_at + self._clock.elapsed())
        if self.stage.time_ms >= self.stage.cast.length_ms:
            self._pause()

    # ------------------------------------------------------------------------------------------------ asking

    def _toggle(self) -> None:
        self.stage.set_on(not self.stage.open)

    def _put_first(self) -> None:
        from cloudrec_gui.ui.layout_editor.stage.menus import named_in

        self.stage.put_on(FIRST_COUNT, named_in(self._controller.layout))
        self.timeline.setFocus()

    def _uid_edited(self) -> None:
        text = self.uid.text().strip()
        if len(self.stage.cast.people) >= MOST_PEOPLE:
            why = self.tr("The stage holds {count} people.").format(count=MOST_PEOPLE)
        elif text and not is_uid(text):
            why = self.tr("A uid is a whole number from 1 to 4294967295.")
        elif self.stage.cast.person(text) is not None:
            why = self.tr("This uid is on stage already.")
        else:
            why = ""
        wrong = "error" if why and text else ""
        if self.uid.property("problem") != wrong:
            self.uid.setProperty("problem", wrong)
            self.uid.style().polish(self.uid)
        set_tip(self.uid, why or self.tr("Return lets this uid join at the playhead."))

    def _add_typed(self) -> None:
        text = self.uid.text().strip()
        if is_uid(text) and self.stage.cast.person(text) is None and len(self.stage.cast.people) < MOST_PEOPLE:
            self.uid.clear()
            self.stage.set_cast(casts.with_person(self.stage.cast, Person(text), self.stage.time_ms))
        self._uid_edited()

    def _open_people(self) -> None:
        self._show_people(self.people.mapToGlobal(QPoint(0, self.people.height() + 2)))

    def _show_people(self, place: QPoint) -> None:
        from cloudrec_gui.ui.layout_editor.stage.menus import PeopleMenu

        self._show_menu(PeopleMenu(self.stage, self._controller.layout, self), place)

    def _open_person(self, uid: str, place: QPoint) -> None:
        from cloudrec_gui.ui.layout_editor.stage.menus import PersonMenu

        if uid:
            self._show_menu(PersonMenu(self.stage, uid, self.timeline.last_happening(), self), place)
        else:
            self._show_people(place)

    def _show_menu(self, menu: PersonMenu | PeopleMenu, place: QPoint) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = menu
        menu.popup(place)

    # ------------------------------------------------------------------------------------------------ widget

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space on the time line comes here."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.play_or_pause()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a very narrow strip the time is read from the ruler, and who is not seen from the canvas."""
        super().resizeEvent(event)
        brief = self.width() < BRIEF_WIDTH
        if brief is not self._brief:
            self._brief = brief
            self.uid.setFixedWidth(UID_BRIEF if brief else UID_WIDTH)
            self.refresh()

    def minimumSizeHint(self) -> QSize:
        return QSize(320, super().minimumSizeHint().height())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pause()
