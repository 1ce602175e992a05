"""One recording from near: what it is called, how far it is, what is wrong, its files, its ids and the last answer.

The pane shows a frozen :class:`Recording`; whoever owns it calls :meth:`RecordingDetail.show_recording` with the next value and
:meth:`RecordingDetail.tick` once a second for the ages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.errors import Failure
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.modes import MODES, Mode, Operation
from cloudrec_gui.domain.pairs import partner_of
from cloudrec_gui.domain.recording import RecordedFile, Recording, State
from cloudrec_gui.services.chronicle import Chronicle
from cloudrec_gui.ui import words
from cloudrec_gui.ui.answer_words import files_sentence, shape_word
from cloudrec_gui.ui.diagnosis.pane import CausePane
from cloudrec_gui.ui.explanations import explain
from cloudrec_gui.ui.fleet.row_menu import partner_words
from cloudrec_gui.ui.models.files_model import FilesModel
from cloudrec_gui.ui.pages.evidence_lines import EvidenceLines
from cloudrec_gui.ui.pages.service_rows import ServiceRows
from cloudrec_gui.ui.pages.status_steps import StatusSteps
from cloudrec_gui.ui.recording_actions.stop_panel import StopControl
from cloudrec_gui.ui.recording_actions.update_body import Prepared
from cloudrec_gui.ui.recording_actions.update_panel import UpdatePanel
from cloudrec_gui.ui.row_table import RowTable
from cloudrec_gui.ui.timeline import DeadlineBars, Timeline
from cloudrec_gui.ui.widgets import (
    Card,
    CopyButton,
    ElidedLabel,
    JsonView,
    Notice,
    NoticeArea,
    Pill,
    PlainLabel,
    Segments,
    Translated,
    button,
    set_tip,
)

if TYPE_CHECKING:
    from cloudrec_gui.ui.timeline.panel import TimelinePanel

TABS: Final = ("status", "timeline", "files", "update", "ids", "answer")
ID_FIELDS: Final = ("cname", "uid", "sid", "resourceId", "appId")
"""Identifiers as the API spells them, in the order in which they are shown and copied."""


def id_values(recording: Recording) -> dict[str, str]:
    """The identifiers of a recording by their API names."""
    return {
        "cname": recording.cname,
        "uid": recording.uid,
        "sid": recording.sid,
        "resourceId": recording.resource_id,
        "appId": recording.app_id,
    }


def ids_text(recording: Recording) -> str:
    """What "Copy ids" puts on the clipboard: one ``name: value`` a line, for a ticket."""
    lines = [f"{name}: {value}" for name, value in id_values(recording).items() if value]
    return "\n".join([*lines, f"mode: {recording.mode.value}"])


PreparedOf = Callable[[Recording], Prepared]
"""What is known of the start of a recording: the body and the secrets of its profile."""


def _alone(key: RecordingKey) -> int:
    return 0


def _nothing_known(recording: Recording) -> Prepared:
    return Prepared()


class _Views(QStackedWidget):
    """As tall as what is shown, not as the tallest of what could be."""

    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return super().sizeHint() if shown is None else shown.sizeHint()

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return super().minimumSizeHint() if shown is None else shown.minimumSizeHint()


class RecordingDetail(Translated, QWidget):
    """The pane below the table."""

    stop_requested = Signal(object, object)
    """Key of the recording, and whether to stop it without waiting for the files."""
    update_requested = Signal(object, object, object)
    """Key of the recording, ``clientRequest`` without secrets, and its secrets by the path at which they are sent."""
    room_wanted = Signal()
    """What is shown has become higher or lower."""
    edit_layout_requested = Signal(object)
    backup_requested = Signal(object)
    recover_requested = Signal(object)
    partner_requested = Signal(object)
    """The key of the other one of a recording and its backup."""
    """The key of a recording whose start stayed without an answer."""
    """Key of the recording beside which a second recorder is wanted."""
    show_exchange_requested = Signal(object)
    look_up_requested = Signal(object)
    """The id of an entry of the error dictionary."""

    def __init__(
        self, clock: Clock, chronicle: Chronicle | None = None, prepared: PreparedOf | None = None, parent: QWidget | None = None
    ) -> None:
        """``chronicle`` is what was seen of all recordings, for the timeline; ``prepared`` tells what was started."""
        super().__init__(parent)
        self.setObjectName("recording-detail")
        self._clock = clock
        self._chronicle = chronicle or Chronicle(Event(), clock)
        self._prepared = prepared or _nothing_known
        self.peers_of: Callable[[RecordingKey], int] = _alone
        """How many others record the same channel."""
        self.everybody: Callable[[], Iterable[Recording]] = tuple
        """All recordings that the program knows."""
        self._partner: Recording | None = None
        self._recording: Recording | None = None
        self._answer = ""
        self._card = Card()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        self.setProperty("box", "clear")
        self._notices = NoticeArea(self)
        self._told: object = None
        self.cause = CausePane(clock, self._prepared, self)
        self.cause.show_exchange_requested.connect(self.show_exchange_requested)
        self.cause.look_up_requested.connect(self.look_up_requested)
        self.cause.room_wanted.connect(self.room_wanted)
        outer.addWidget(self._notices)
        outer.addWidget(self.cause)
        outer.addWidget(self._card, 1)
        self._build_head()
        self._build_tabs()
        self.retranslate()

    # -- building -----------------------------------------------------------------------------------------------------
    def _build_head(self) -> None:
        self.name = ElidedLabel("", Qt.TextElideMode.ElideMiddle, "card-title")
        self.name.setObjectName("detail-name")
        self.pill = Pill()
        self.verdict = ElidedLabel("", Qt.TextElideMode.ElideRight, "mute")
        self.verdict.setObjectName("detail-verdict")
        self.age = PlainLabel("", "mute")
        self.age.setObjectName("detail-age")
        self.edit_layout = button("detail-edit-layout", kind="link")
        self.backup = button("detail-backup", kind="link")
        self.partner = button("detail-partner", kind="link")
        self.recover = button("detail-recover", kind="primary")
        self.copy_ids = button("detail-copy-ids", kind="link")
        self.stop_control = StopControl("detail-stop")
        self.stop = self.stop_control.stop
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.name, 0)
        row.addWidget(self.pill)
        row.addWidget(self.verdict, 1)
        row.addWidget(self.age)
        row.addSpacing(6)
        row.addWidget(self.edit_layout)
        row.addWidget(self.backup)
        row.addWidget(self.partner)
        row.addWidget(self.recover)
        row.addWidget(self.copy_ids)
        row.addSpacing(6)
        row.addWidget(self.stop_control)
        self._card.title_label.hide()
        self._card.head.setStretch(1, 0)
        self._card.head.addLayout(row, 10)
        self.edit_layout.clicked.connect(self._on_edit_layout)
        self.backup.clicked.connect(self._on_backup)
        self.partner.clicked.connect(self._on_partner)
        self.recover.clicked.connect(self._on_recover)
        self.copy_ids.clicked.connect(self.copy)
        self.stop_control.stop_requested.connect(self._on_stop)

    def _build_tabs(self) -> None:
        self.tabs = Segments([(tab, tab) for tab in TABS], "detail-tabs")
        self.tabs.chosen.connect(self._on_tab)
        row = QHBoxLayout()
        row.addWidget(self.tabs)
        row.addStretch(1)
        self._card.body.addLayout(row)
        self._stack = _Views()
        self._card.body.addWidget(self._stack, 1)
        self._stack.addWidget(self._status_tab())
        self._stack.addWidget(self._timeline_tab())
        self._stack.addWidget(self._files_tab())
        self.update_panel = UpdatePanel(self._clock)
        self.update_panel.update_requested.connect(self.update_requested)
        for section in self.update_panel.sections.values():
            section.tick.toggled.connect(self._on_section)
        self._stack.addWidget(self.update_panel)
        self._stack.addWidget(self._ids_tab())
        self.answer = JsonView("detail-answer")
        self._stack.addWidget(self.answer)

    def _status_tab(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        self.steps = StatusSteps()
        column.addWidget(self.steps)
        self.services = ServiceRows()
        column.addWidget(self.services)
        self.evidence = EvidenceLines("detail-evidence")
        column.addWidget(self.evidence)
        self.timeline = Timeline(self._chronicle.of, self._clock)
        self.timeline.opened.connect(self._on_opened)
        column.addWidget(self.timeline)
        self.deadlines = DeadlineBars(self._clock, "detail-deadlines")
        column.addWidget(self.deadlines)
        self.facts = PlainLabel("", "note")
        self.facts.setObjectName("detail-facts")
        column.addWidget(self.facts)
        column.addStretch(1)
        return page

    def _timeline_tab(self) -> QWidget:
        """The place of the large timeline; the timeline itself is made when somebody looks at it."""
        page = QWidget()
        self._timeline_room = QVBoxLayout(page)
        self._timeline_room.setContentsMargins(0, 0, 0, 0)
        self._panel: TimelinePanel | None = None
        return page

    @property
    def timeline_panel(self) -> TimelinePanel:
        """The large timeline with its tools."""
        if self._panel is None:
            from cloudrec_gui.ui.timeline.panel import TimelinePanel

            self._panel = TimelinePanel(self._chronicle.of, self._clock)
            self._panel.exchange_requested.connect(self.show_exchange_requested)
            self._timeline_room.addWidget(self._panel)
            self._panel.show_recording(self._recording)
        return self._panel

    def _files_tab(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._files_model = FilesModel(self._clock, self)
        self.files: RowTable[RecordedFile] = RowTable("detail-files", self._files_model)
        self.files.setMinimumHeight(72)
        column.addWidget(self.files, 1)
        row = QHBoxLayout()
        self.files_note = PlainLabel("", "note")
        self.files_note.setObjectName("detail-files-note")
        self.copy_name = button("detail-copy-file", kind="link")
        row.addWidget(self.files_note, 1)
        row.addWidget(self.copy_name)
        column.addLayout(row)
        column.addStretch(0)
        self.copy_name.clicked.connect(self._on_copy_name)
        self.files.selectionModel().currentRowChanged.connect(self._on_file)
        return page

    def _ids_tab(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(3, 1)
        self.ids: dict[str, ElidedLabel] = {}
        self._id_copies: dict[str, CopyButton] = {}
        for row, field in enumerate(ID_FIELDS):
            label = PlainLabel(field, "mute")
            value = ElidedLabel("", Qt.TextElideMode.ElideMiddle, "mono")
            value.setObjectName(f"detail-id-{field}")
            copy = CopyButton(f"detail-copy-{field}", partial(self._id_text, field))
            grid.addWidget(label, row, 0)
            grid.addWidget(value, row, 1)
            grid.addWidget(copy, row, 2)
            self.ids[field] = value
            self._id_copies[field] = copy
        grid.setRowStretch(len(ID_FIELDS), 1)
        return page

    # -- showing ------------------------------------------------------------------------------------------------------
    @property
    def key(self) -> RecordingKey | None:
        """The key of what is shown."""
        return None if self._recording is None else self._recording.key

    def show_recording(self, recording: Recording | None) -> None:
        """Show this value of a recording."""
        if recording is self._recording and recording is not None:
            return
        other = recording is None or self._recording is None or recording.key != self._recording.key
        self._recording = recording
        if recording is None:
            return
        if other:
            self._notices.clear()
            self._told = None
        self._fill(recording)

    def _fill(self, recording: Recording) -> None:
        now = self._clock.wall()
        self.name.setText(recording.cname)
        word = words.state_word(recording, now)
        self.pill.set(word.kind, word.text, word.glyph)
        self.steps.show_recording(recording)
        self.services.show_recording(recording)
        self.update_panel.show_recording(recording, self._prepared(recording))
        self.timeline.show_recording(recording)
        self.deadlines.show_recording(recording)
        if self._panel is not None:
            self._panel.show_recording(recording)
        self._files_model.sync(_unique(recording.files))
        self._fill_files_note(recording)
        for field, value in id_values(recording).items():
            self.ids[field].setText(value or words.DASH)
            self._id_copies[field].setEnabled(bool(value))
        if recording.last_answer != self._answer:
            self._answer = recording.last_answer
            self.answer.set_json(recording.last_answer)
        self.tabs.set_texts(self._tab_texts(recording))
        self._fill_actions(recording)
        self._fill_failure(recording)
        self.tick()

    def tick(self) -> None:
        """The texts that follow the time."""
        recording = self._recording
        if recording is None:
            return
        now = self._clock.wall()
        peers = self.peers_of(recording.key)
        self.verdict.setText(words.verdict(recording, now, peers).text)
        self.evidence.show_recording(recording, now, peers)
        if recording.last_query_at is None:
            self.age.setText(self.tr("not queried yet") if recording.sid else "")
        else:
            self.age.setText(self.tr("as of {age}").format(age=words.format_age(now - recording.last_query_at)))
        self.facts.setText(self._facts(recording, now))
        self.cause.tick()
        self.timeline.tick()
        self.deadlines.tick()
        if self._panel is not None:
            self._panel.tick()

    def _facts(self, recording: Recording, now: float) -> str:
        variant = words.variant_of(recording)
        facts = [shape_word(recording) or (words.variant_word(variant) if variant is not None else "")]
        if recording.backup_of is not None:
            facts.append(self.tr("backup recorder, billed beside the first one"))
        elif self._partner is not None:
            facts.append(self.tr("backed up by recorder {uid}, billed as well").format(uid=self._partner.uid))
        if recording.started_at is not None:
            facts.append(self.tr("Started {time}").format(time=words.format_moment(recording.started_at)))
        if recording.confirmed_at is not None and recording.started_at is not None:
            span = words.format_span(recording.confirmed_at - recording.started_at)
            facts.append(self.tr("ready after {span}").format(span=span))
        if recording.ended_at is not None:
            facts.append(self.tr("ended {time}").format(time=words.format_moment(recording.ended_at)))
        facts.append(self.tr("queries: {n}").format(n=recording.queries))
        if recording.next_query_at is not None and not recording.final:
            facts.append(self.tr("next query {when}").format(when=words.format_until(recording.next_query_at - now)))
        if recording.missing_since is not None and not recording.final:
            facts.append(self.tr("missing for {span}").format(span=words.format_span(now - recording.missing_since)))
        if recording.mode is Mode.WEB:
            facts.append(self.tr("no idle exit: runs until it is stopped, or to its hour limit (maxRecordingHour)"))
        else:
            facts.append(self.tr("idle exit after {seconds} s (maxIdleTime)").format(seconds=recording.max_idle_s))
        if recording.endpoint:
            facts.append(recording.endpoint)
        return " · ".join(fact for fact in facts if fact)

    def _fill_files_note(self, recording: Recording) -> None:
        text = files_sentence(recording)
        self.files_note.setText(text)
        self.files.setVisible(bool(recording.files))
        self.copy_name.setVisible(bool(recording.files))

    def _fill_actions(self, recording: Recording) -> None:
        stoppable = bool(recording.sid) and not recording.final and recording.state is not State.STOPPING
        self.stop_control.setVisible(not recording.final)
        self.stop_control.allow(
            stoppable,
            self.tr("Stop this recording") if stoppable else self.tr("There is nothing to stop: it has ended, is stopping, or has no sid"),
        )
        self.tabs.part("update").setVisible(recording.running)
        if self.tabs.value == "update" and not recording.running:
            self.show_tab("status")
        can = Operation.UPDATE_LAYOUT in MODES[recording.mode].operations and recording.running
        self.show_partner()
        self.recover.setVisible(recording.state is State.AMBIGUOUS)
        self.edit_layout.setEnabled(can)
        set_tip(
            self.edit_layout,
            self.tr("Open the layout of this recording") if can else self.tr("Only a running composite recording has a layout to edit"),
        )

    def show_partner(self) -> None:
        """The way to its backup, or from a backup to the first one; to be called when such a one has come or gone."""
        recording = self._recording
        if recording is None:
            return
        partner = self._partner = partner_of(recording, self.everybody())
        self.backup.setVisible(recording.running and recording.backup_of is None and (partner is None or partner.final))
        self.partner.setVisible(partner is not None)
        if partner is not None:
            self.partner.setText(partner_words(recording, partner))
            self.partner.setAccessibleName(self.partner.text())

    def _place_cause(self, *, first: bool) -> None:
        """What failed is read before anything else; what is only odd stands below what runs."""
        column = self.layout()
        if isinstance(column, QVBoxLayout) and (column.indexOf(self.cause) < column.indexOf(self._card)) is not first:
            column.removeWidget(self.cause)
            column.insertWidget(1 if first else column.count(), self.cause)

    def _fill_failure(self, recording: Recording) -> None:
        """The failure as a notice. The same one again (a poll that fails again) leaves the card, and whoever reads it, in peace."""
        failure = recording.failure
        # What says nothing by itself is explained from everything that was seen; all else by the answer's own meaning.
        explained_here = self.cause.tell(recording)
        self._place_cause(first=failure is not None)
        if explained_here or failure is None:
            self._notices.clear()
            self._told = None
            return
        explained = explain(failure, recording)
        told = (explain(replace(failure, exchange=None, request_id=""), recording), failure.exchange is None)
        if told == self._told:
            return
        self._told = told
        causes = "\n".join(f"• {cause}" for cause in explained.causes)
        # A query comes again by itself; advice to send one would contradict the sentence before it.
        retry = "" if failure.operation is Operation.QUERY else explained.retry
        self._notices.show(
            Notice(
                kind=explained.kind,
                title=explained.title,
                text="\n".join(line for line in (explained.text, explained.next_step, retry) if line),
                side=explained.side,
                details=self.tr("Other possible causes:\n{causes}").format(causes=causes) if causes else "",
                actions=self._failure_actions(failure, explained.entry),
                key="failure",
            )
        )

    def _failure_actions(self, failure: Failure, entry: str) -> tuple[tuple[str, Callable[[], object]], ...]:
        actions: tuple[tuple[str, Callable[[], object]], ...] = ()
        if failure.exchange is not None:
            actions += ((self.tr("Show the exchange"), self._show_exchange),)
        if entry:
            actions += ((self.tr("Look it up"), partial(self.look_up_requested.emit, entry)),)
        return actions

    def _tab_texts(self, recording: Recording | None) -> dict[str, str]:
        count = 0 if recording is None else len(recording.files)
        return {
            "status": self.tr("Status"),
            "timeline": self.tr("Timeline"),
            "files": self.tr("Files {n}").format(n=count),
            "update": self.tr("Change"),
            "ids": self.tr("Identifiers"),
            "answer": self.tr("Last answer"),
        }

    def retranslate(self) -> None:
        """Every fixed text, and what was said about the recording."""
        self.edit_layout.setText(self.tr("Edit layout"))
        self.edit_layout.setAccessibleName(self.tr("Edit the layout of this recording"))
        self.recover.setText(self.tr("Recover…"))
        self.recover.setAccessibleName(self.tr("Steps to find or end this recording"))
        set_tip(self.recover, self.tr("Its start stayed without an answer: the steps that find its sid, or end it"))
        self.backup.setText(self.tr("Backup…"))
        self.backup.setAccessibleName(self.tr("Start a backup recorder beside this one"))
        set_tip(self.backup, self.tr("Start a backup recorder: the same channel under another uid, on other machines"))
        self.copy_ids.setText(self.tr("Copy ids"))
        self.copy_ids.setAccessibleName(self.tr("Copy all identifiers of this recording"))
        set_tip(self.copy_ids, self.tr("Channel, uid, sid, resource id, App ID and mode as text (Ctrl+C in the table)"))
        self.copy_name.setText(self.tr("Copy file name"))
        self.copy_name.setAccessibleName(self.tr("Copy the name of the selected file"))
        self.files.setAccessibleName(self.tr("Files of this recording"))
        self.answer.setAccessibleName(self.tr("Last answer of the service"))
        self.tabs.setAccessibleName(self.tr("Views of this recording"))
        self.tabs.set_texts(self._tab_texts(self._recording))
        self._files_model.refresh()
        if self._recording is not None:
            self._fill(self._recording)

    # -- gestures -----------------------------------------------------------------------------------------------------
    def show_tab(self, tab: str) -> None:
        """Bring a tab to the front: status, timeline, files, update, ids or answer."""
        self.tabs.value = tab
        self._on_tab(tab)

    def show_update(self) -> None:
        """The form of update in front, the keyboard at its first choice; nothing for a recording that is over."""
        if self._recording is None or not self._recording.running:
            return
        self.show_tab("update")
        first = next((section for section in self.update_panel.sections.values() if not section.isHidden()), None)
        if first is not None:
            first.tick.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_tabs(self) -> None:
        """Hand the keyboard to the views of the recording."""
        self.tabs.part(self.tabs.value).setFocus(Qt.FocusReason.TabFocusReason)

    def _on_tab(self, tab: str) -> None:
        if tab == "timeline":
            self.timeline_panel.tick()
        self._stack.setCurrentIndex(TABS.index(tab))
        self._stack.updateGeometry()
        self.room_wanted.emit()

    def _on_section(self, on: bool) -> None:
        self._stack.updateGeometry()
        self.room_wanted.emit()

    def _on_stop(self, asynchronous: bool) -> None:
        if self._recording is not None:
            self.stop_requested.emit(self._recording.key, asynchronous)

    def _on_recover(self) -> None:
        if self._recording is not None:
            self.recover_requested.emit(self._recording.key)

    def _on_partner(self) -> None:
        if self._partner is not None:
            self.partner_requested.emit(self._partner.key)

    def _on_backup(self) -> None:
        if self._recording is not None:
            self.backup_requested.emit(self._recording.key)

    def _on_edit_layout(self) -> None:
        if self._recording is not None:
            self.edit_layout_requested.emit(self._recording.key)

    def _on_opened(self, exchange: int | None) -> None:
        """A mark of the small timeline: its exchange, or the large timeline at the same mark."""
        if exchange is not None:
            self.show_exchange_requested.emit(exchange)
            return
        chosen = self.timeline.chosen
        self.show_tab("timeline")
        self.timeline_panel.timeline.choose(chosen)
        self.timeline_panel.timeline.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_exchange(self) -> None:
        failure = None if self._recording is None else self._recording.failure
        if failure is not None and failure.exchange is not None:
            self.show_exchange_requested.emit(failure.exchange)

    def copy(self) -> None:
        """All identifiers to the clipboard."""
        if self._recording is not None:
            QGuiApplication.clipboard().setText(ids_text(self._recording))

    def _id_text(self, field: str) -> str:
        return "" if self._recording is None else id_values(self._recording)[field]

    def _on_file(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.copy_name.setEnabled(self._files_model.rowCount() > 0)

    def _on_copy_name(self) -> None:
        chosen = self.files.current() or next(self._files_model.rows(), None)
        if chosen is not None:
            QGuiApplication.clipboard().setText(chosen.name)


def _unique(files: tuple[RecordedFile, ...]) -> list[RecordedFile]:
    """Files told apart by name and track; a service that names one twice must not upset the table."""
    return list({(file.name, file.track): file for file in files}.values())
