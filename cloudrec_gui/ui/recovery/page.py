"""Recover: at the left what is in doubt, at the right the ladder of the chosen one, or the form that takes a recording in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import ProfileId, RecordingKey
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.recovery.ladder import Rung, RungKind
from cloudrec_gui.services.recovery.suspects import Doubt, Plan, Suspect
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.explanations import clean
from cloudrec_gui.ui.pages.base import Page, PageId, head_row
from cloudrec_gui.ui.recovery import words
from cloudrec_gui.ui.recovery.adopt_form import AdoptForm
from cloudrec_gui.ui.recovery.ladder_view import LadderView
from cloudrec_gui.ui.recovery.suspect_list import SuspectList
from cloudrec_gui.ui.widgets import Card, EmptyState, PlainLabel, button

_KEY: Final = Qt.ItemDataRole.UserRole


class SalvageSource(Protocol):
    """What the page needs of the recovery service."""

    changed: Event[None]

    @property
    def plan(self) -> Plan: ...

    def suspects(self) -> tuple[Suspect, ...]: ...

    def settled(self) -> tuple[tuple[Recording, bool], ...]: ...

    def ladder(self, key: RecordingKey) -> tuple[Rung, ...]: ...


class RecoveryPage(Page):
    """Shows and asks; :class:`cloudrec_gui.ui.recovery.controller.RecoveryController` does."""

    page_id = PageId.RECOVERY

    undo_requested = Signal(object)
    """The key of what was settled."""
    recordings_requested = Signal()
    adopt_opened = Signal()

    def __init__(
        self, salvage: SalvageSource, clock: Clock, profile_name: Callable[[ProfileId], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._salvage = salvage
        self._clock = clock
        self._profile_name = profile_name
        self._said: dict[tuple[RecordingKey, RungKind], tuple[str, Callable[[], str]]] = {}
        self.ladder = LadderView()
        self.adopt = AdoptForm()
        self._build()
        self._timer = QTimer(self, interval=1_000)
        self._timer.timeout.connect(self._tick)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.open_adopt.clicked.connect(self.show_adopt)
        self.empty.primary.clicked.connect(self.show_adopt)
        self.adopt.cancelled.connect(self._close_adopt)
        self.adopt.grown.connect(self._on_grown)
        self.undo.clicked.connect(self._undo)
        self.watched.clicked.connect(self.recordings_requested)
        subscribe(self, salvage.changed, self._on_changed)
        self.retranslate()

    def _build(self) -> None:
        self.title = PlainLabel("", "title")
        self.count = PlainLabel("", "mute")
        self.count.setObjectName("recover-count")
        self.open_adopt = button("recover-adopt")
        head = head_row(self.title, self.count, self.open_adopt)
        self.list = SuspectList()
        self.watched = button("recover-watched", kind="link")
        self.calm = PlainLabel("", "note")
        self.calm.setObjectName("recover-calm")
        self._settled = Card()
        self._settled.setObjectName("recover-settled")
        self._settled_note = PlainLabel("", "note")
        self.undo = button("recover-undo")
        self._settled.body.addWidget(self._settled_note)
        self._settled.body.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignLeft)
        self.empty = EmptyState("recover-empty")
        self._right = QStackedWidget()
        self._ladder_place = _scrolling(self.ladder, "recover-scroll")
        self._adopt_place = _scrolling(self.adopt, "adopt-scroll")
        settled = QWidget()
        column = QVBoxLayout(settled)
        column.setContentsMargins(0, 0, 6, 0)
        column.addWidget(self._settled)
        column.addStretch(1)
        self._settled_place = _scrolling(settled, "settled-scroll")
        for part in (self.empty, self._ladder_place, self._adopt_place, self._settled_place):
            self._right.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.list)
        row.addWidget(self._right, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.watched)
        foot.addWidget(self.calm, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.notices)
        column.addLayout(row, 1)
        column.addLayout(foot)

    # -------------------------------------------------------------------------------------------------------- showing
    def shown(self) -> None:
        self._timer.start()
        self._on_changed(None)

    def hidden(self) -> None:
        self._timer.stop()

    def choose(self, key: RecordingKey) -> None:
        """Bring one suspect to the right-hand side."""
        self._sync()
        for number in range(self.list.count()):
            if self.list.item(number).data(_KEY) == key:
                self.list.setCurrentRow(number)
        self._show_chosen()

    def show_adopt(self) -> None:
        """Open the form that takes a recording in."""
        self.adopt_opened.emit()
        self._right.setCurrentWidget(self._adopt_place)
        self.adopt.paste.setFocus()

    def set_profiles(self, rows: Sequence[tuple[object, str]], current: object) -> None:
        """For the form; see :meth:`AdoptForm.set_profiles`."""
        self.adopt.set_profiles(rows, current)

    def say(self, key: RecordingKey, kind: RungKind, role: str, text: Callable[[], str]) -> None:
        """What came of a rung; ``text`` says it in the language of now."""
        self._said[key, kind] = role, text
        if self.chosen() == key:
            self.ladder.say(kind, role, text())

    def chosen(self) -> RecordingKey | None:
        """The key of the row that is selected."""
        row = self.list.currentRow()
        return RecordingKey(self.list.item(row).data(_KEY)) if row >= 0 else None

    def retranslate(self) -> None:
        self.title.setText(self.tr("Recover"))
        self.list.setAccessibleName(self.tr("Recordings in doubt"))
        self.open_adopt.setText(self.tr("Take in a recording…"))
        self.open_adopt.setAccessibleName(self.open_adopt.text())
        self.undo.setText(self.tr("Take it back"))
        self.undo.setAccessibleName(self.undo.text())
        self.empty.set_texts(
            self.tr(
                "Nothing is in doubt: every start was answered, and what earlier runs have left is watched again. "
                "A start whose answer is lost appears here, with the ways to find it or to end it."
            ),
            self.tr("Take in a recording…"),
        )
        self._on_changed(None)
        key = self.chosen()
        for (owner, kind), (role, text) in self._said.items():
            if owner == key:
                self.ladder.say(kind, role, text())

    def _on_changed(self, _: None) -> None:
        self._sync()
        self._show_chosen()
        self._show_calm()

    def _sync(self) -> None:
        suspects, now = self._salvage.suspects(), self._clock.wall()
        rows = [(suspect.key, words.listed(suspect, now)) for suspect in suspects]
        for recording, ran in self._salvage.settled():
            said = self.tr("said to have ended") if ran else self.tr("said never to have run")
            rows.append((recording.key, f"✓ {clean(recording.cname, 64)}\n{said}"))
        keys = [self.list.item(number).data(_KEY) for number in range(self.list.count())]
        if keys != [key for key, _ in rows]:
            chosen = self.chosen()
            blocked = self.list.blockSignals(True)
            self.list.clear()
            for key, text in rows:
                item = QListWidgetItem(text)
                item.setData(_KEY, key)
                self.list.addItem(item)
            places = [key for key, _ in rows]
            self.list.setCurrentRow(places.index(chosen) if chosen in places else 0)
            self.list.blockSignals(blocked)
        for number, (_, text) in enumerate(rows):
            if self.list.item(number).text() != text:
                self.list.item(number).setText(text)
        self.list.setVisible(bool(rows))
        self.first = self.list if rows else self.open_adopt
        self.count.setText(self.tr("{n} in doubt").format(n=len(suspects)) if suspects else "")

    def _show_chosen(self) -> None:
        adopting = self._right.currentWidget() is self._adopt_place
        key = self.chosen()
        suspect = next((each for each in self._salvage.suspects() if each.key == key), None)
        if suspect is not None and key is not None:
            other = self.ladder.suspect is None or self.ladder.suspect.key != key
            now = self._clock.wall()
            self.ladder.show_suspect(suspect, self._profile_name(suspect.profile), self._salvage.ladder(key), now)
            if other:
                for (owner, kind), (role, text) in self._said.items():
                    if owner == key:
                        self.ladder.say(kind, role, text())
        settled = next(((recording, ran) for recording, ran in self._salvage.settled() if recording.key == key), None)
        if settled is not None:
            self._write_settled(*settled)
        if adopting:
            return
        place = self._ladder_place if suspect is not None else self._settled_place if settled is not None else self.empty
        self._right.setCurrentWidget(place)

    def _write_settled(self, recording: Recording, ran: bool) -> None:
        name = clean(recording.cname, 64)
        title = self.tr("{0}: said to have ended") if ran else self.tr("{0}: said never to have run")
        self._settled.title_label.setText(title.format(name))
        self._settled_note.setText(self.tr("Nothing watches it any more. This can be taken back until you quit."))

    def _show_calm(self) -> None:
        plan = self._salvage.plan
        again = len(plan.of(Doubt.RUNNING)) + len(plan.of(Doubt.STOPPING))
        text = self.tr("{n} recordings of earlier runs are watched again").format(n=again) if again != 1 else ""
        self.watched.setText(text or self.tr("1 recording of an earlier run is watched again"))
        self.watched.setAccessibleName(self.watched.text())
        self.watched.setVisible(again > 0)
        harmless = len(plan.of(Doubt.NOTHING_RUNS))
        self.calm.setText(
            self.tr("{n} starts were interrupted before they were sent: nothing runs because of them.").format(n=harmless)
            if harmless
            else ""
        )
        self.calm.setVisible(harmless > 0)

    def _on_grown(self, part: QWidget) -> None:
        """What has been told stands below the button that asked for it: bring it into sight."""
        layout = self.adopt.layout()
        if layout is not None:
            layout.activate()
        self.adopt.adjustSize()
        self._adopt_place.ensureWidgetVisible(part, 0, 8)

    def _tick(self) -> None:
        self.adopt.tick(self._clock.wall())
        key = self.chosen()
        if key is not None and self.ladder.suspect is not None and self.ladder.suspect.key == key:
            self.ladder.show_steps(self._salvage.ladder(key), self._clock.wall())

    def _on_chosen(self) -> None:
        if self._right.currentWidget() is self._adopt_place:
            self._right.setCurrentWidget(self.empty)
        self._show_chosen()

    def _close_adopt(self) -> None:
        self._right.setCurrentWidget(self.empty)
        self._show_chosen()

    def _undo(self) -> None:
        self.undo_requested.emit(self.chosen())


def _scrolling(content: QWidget, name: str) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName(name)
    area.setProperty("box", "page")
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
