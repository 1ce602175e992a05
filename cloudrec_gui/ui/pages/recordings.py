"""The page to watch recordings: a live table of all, one of them from near, and the hand on the poller.

The page reads frozen recordings and emits what a person wants as signals; it sends nothing itself.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.chronicle import Chronicle
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.fleet.bulk_bar import BulkBar
from cloudrec_gui.ui.fleet.hand import Hand, PollerSwitch
from cloudrec_gui.ui.fleet.pane_split import PaneSplit
from cloudrec_gui.ui.fleet.ports import FleetPorts
from cloudrec_gui.ui.fleet.view_menu import NameLine
from cloudrec_gui.ui.fleet.view_state import ViewState
from cloudrec_gui.ui.models.columns import Known
from cloudrec_gui.ui.models.recordings_model import Part, RecordingReader, RecordingsModel, in_part, matcher
from cloudrec_gui.ui.pages.base import Page, PageId, head_row
from cloudrec_gui.ui.pages.recording_detail import PreparedOf, RecordingDetail, ids_text
from cloudrec_gui.ui.row_table import HEADER_HEIGHT, ROW_HEIGHT, RowTable
from cloudrec_gui.ui.widgets import EmptyState, PlainLabel, Segments, button, set_tip

if TYPE_CHECKING:
    from cloudrec_gui.ui.fleet.filter_help import FilterHelp
    from cloudrec_gui.ui.fleet.history_view import HistoryView

TICK_MS: Final = 1000
SOON_MS: Final = 150
"""How soon the counts follow a change; a burst of changes is counted once."""
FLEET_ROWS: Final = 12
FLEET_HEIGHT: Final = 480
THREE_ROWS_FROM: Final = 320
"""Pixels of table and pane together from which on the table shows three rows at least."""


class RecordingsSource(Protocol):
    """What the page needs of the recordings service."""

    changed: Event[Recording]

    def all(self) -> tuple[Recording, ...]: ...

    def get(self, key: RecordingKey) -> Recording | None: ...


class RecordingsPage(Page):
    """All recordings, newest first."""

    page_id = PageId.RECORDINGS

    stop_requested = Signal(object, object)
    """Key of the recording, and whether to stop it without waiting for the files."""
    update_requested = Signal(object, object, object)
    """Key of the recording, ``clientRequest`` of update without secrets, and its secrets by the path at which they are sent."""
    query_requested = Signal(object)
    edit_layout_requested = Signal(object)
    new_requested = Signal()
    read_requested = Signal()
    """A person wants to read what the sandbox is."""
    show_exchange_requested = Signal(object)
    look_up_requested = Signal(object)
    """The id of an entry of the error dictionary."""
    notification_requested = Signal(object)
    """A person wants to paste what the service has told about this recording."""
    selected = Signal(object)

    def __init__(
        self,
        recordings: RecordingsSource,
        poller: PollerSwitch,
        clock: Clock,
        prepared: PreparedOf | None = None,
        parent: QWidget | None = None,
        *,
        chronicle: Chronicle | None = None,
        fleet: FleetPorts | None = None,
    ) -> None:
        """``prepared`` tells of a recording what is known of its start: its body, and the secrets of its profile.

        Without a ``chronicle`` the page keeps its own, of what happens while it is there; without the ports of ``fleet`` it forgets
        its views, and has no history of earlier runs.
        """
        super().__init__(parent)
        self._recordings = recordings
        self._poller = poller
        self._clock = clock
        self._part = Part.RUNNING
        self._selected: RecordingKey | None = None
        self._pinned: RecordingKey | None = None
        """What stays in sight whatever the filter says: the selected one, when it ends while somebody looks at it."""
        self._fleet = fleet or FleetPorts()
        self._divided = False
        self._past: HistoryView | None = None
        self._help: FilterHelp | None = None
        self.chronicle = chronicle or Chronicle(recordings.changed, clock, known=recordings.all())
        self.model = RecordingsModel(clock, self, Known(self._fleet.profile_name, self._layout_at))
        tally = self.model.tally
        self._reader = RecordingReader(clock.wall, tally.attention.__contains__, self._fleet.profile_name, tally.peers.of)
        self._accept = matcher("", self._reader)
        self.table: RowTable[Recording] = RowTable("recordings-table", self.model, several=True)
        self.detail = RecordingDetail(clock, self.chronicle, prepared)
        self.detail.peers_of = self.model.tally.peers.of
        self._build()
        self.view = ViewState(self._fleet, clock, self.table, self.segments, self.filter, self.views_button, self.name_line, self.notices)
        self.hand = Hand(poller, self.table, self._chosen, self.interval, self.pause, self.query, recordings.all)
        self.detail.everybody = recordings.all
        self._connect()
        self.model.note_all(recordings.all())
        self.retranslate()
        self._on_view()
        self.view.restore()

    # -- building -----------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        self.title = PlainLabel("", "title")
        self.count = PlainLabel("", "mute")
        self.count.setObjectName("recordings-count")
        self.segments = Segments([(part.value, part.value) for part in Part], "recordings-part")
        head = head_row(self.title, self.count, self.segments)
        self.filter = QLineEdit()
        self.filter.setObjectName("recordings-filter")
        self.filter.setClearButtonEnabled(True)
        self.help_button = button("recordings-filter-help", kind="icon")
        self.views_button = button("recordings-views")
        self.interval = QComboBox()
        self.interval.setObjectName("recordings-interval")
        self.interval.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.pause = button("recordings-pause")
        self.query = button("recordings-query-now")
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.filter, 1)
        tools.addWidget(self.help_button)
        tools.addWidget(self.views_button)
        tools.addWidget(self.interval)
        tools.addWidget(self.pause)
        tools.addWidget(self.query)
        self.name_line = NameLine()
        self.bulk = BulkBar(self._clock)
        self._inside = QStackedWidget()
        self._inside.addWidget(self.table)
        self.nothing = EmptyState("recordings-no-match")
        self._inside.addWidget(self.nothing)
        self._detail_scroll = QScrollArea()
        self._detail_scroll.setObjectName("recordings-detail-scroll")
        self._detail_scroll.setWidgetResizable(True)
        self._detail_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._detail_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._detail_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._detail_scroll.setWidget(self.detail)
        self.split = PaneSplit("recordings-split", self._inside, self._detail_scroll)
        self.empty = EmptyState("recordings-empty")
        self._whole = QStackedWidget()
        self._whole.addWidget(self.split)
        self._whole.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 14, 20, 16)
        outer.setSpacing(12)
        outer.addLayout(head)
        outer.addWidget(self.notices)
        outer.addLayout(tools)
        outer.addWidget(self.name_line)
        outer.addWidget(self.bulk)
        outer.addWidget(self._whole, 1)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._selecting = QTimer(self)
        self._selecting.setSingleShot(True)
        self._selecting.setInterval(0)

    def _connect(self) -> None:
        self.hand.notification_requested.connect(self.notification_requested)
        self.hand.partner_requested.connect(self.select)
        self.detail.partner_requested.connect(self.select)
        self.segments.chosen.connect(self._on_part)
        self.filter.textChanged.connect(self._on_filter)
        self.help_button.clicked.connect(self._on_help)
        self.view.applied.connect(self._on_view)
        self.hand.query_requested.connect(self.query_requested)
        self.hand.copy_wanted.connect(self._on_copy)
        self.hand.channel_wanted.connect(self.select_channel)
        self.bulk.clear_requested.connect(self.table.select_only_current)
        self.bulk.drawer_changed.connect(self._show_what_fits)
        self.bulk.export_requested.connect(self._on_export)
        self.table.selection_changed.connect(self._selecting.start)
        self._selecting.timeout.connect(self._on_selection)
        self.table.current_changed.connect(self._on_current)
        self.table.entered_row.connect(self._on_entered)
        self.detail.stop_requested.connect(self.stop_requested)
        self.detail.look_up_requested.connect(self.look_up_requested)
        self.detail.update_requested.connect(self.update_requested)
        self.detail.room_wanted.connect(self._on_room_wanted)
        self.detail.edit_layout_requested.connect(self.edit_layout_requested)
        self.detail.show_exchange_requested.connect(self.show_exchange_requested)
        self.empty.primary.clicked.connect(self.new_requested)
        self.empty.quieter.clicked.connect(self.read_requested)
        self.nothing.primary.clicked.connect(self._on_show_all)
        self.split.splitterMoved.connect(self._on_divided)
        self._timer.timeout.connect(self.tick)
        self._soon.timeout.connect(self._on_soon)
        slash = QShortcut(QKeySequence("/"), self)
        slash.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        slash.activated.connect(self._on_slash)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.table)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self._on_copy)
        subscribe(self, self._recordings.changed, self._on_changed)

    # -- what services tell -------------------------------------------------------------------------------------------
    def _on_changed(self, recording: Recording) -> None:
        new = self.model.find(recording.key) is None
        self.model.note(recording)
        self.bulk.note(recording)
        if recording.key == self._selected:
            self.detail.show_recording(recording)
            self.hand.show()
        elif recording.backup_of is not None and recording.backup_of == self._selected:
            self.detail.show_partner()
        if new and self._selected is None:
            self._show_what_fits()
            self.select(recording.key)
        if not self._soon.isActive():
            # A large fleet changes all the time; nobody reads its numbers seven times a second.
            self._soon.start(SOON_MS + self.model.rowCount() // 2)

    def _on_soon(self) -> None:
        """What is told of all recordings together: worked out once for a burst of changes, not once for each."""
        self._show_counts()
        self._show_what_fits()

    def _layout_at(self, key: RecordingKey) -> float | None:
        layouts = self.chronicle.of(key).layouts
        return next((call.at for call in reversed(layouts) if call.good), None)

    # -- what the lead asks -------------------------------------------------------------------------------------------
    def select(self, key: RecordingKey | None) -> None:
        """Make this recording current, whatever the filter hides; None clears the selection."""
        if key is None:
            self.table.select(None)
            return
        if self.model.find(key) is None:
            known = self._recordings.get(key)
            if known is None:
                return
            self.model.note(known)
        if self._part is Part.HISTORY:
            self._show_part(Part.ALL)
        if not self.table.select(key):
            self._pinned = key
            self._apply_filter()
            self.table.select(key)

    def show_update(self, key: RecordingKey | None = None) -> None:
        """Bring the form that changes a running recording to the front and the keyboard into it; the selected one without a key."""
        if key is not None:
            self.select(key)
        if self._selected is not None:
            self.detail.show_update()

    def set_update_state(self, key: RecordingKey, state: str, text: str = "") -> None:
        """How the call that was asked for by ``update_requested`` goes: sending, sent, failed or idle.

        What the service answers is learnt from the recording itself; this is for a call that never became one.
        """
        if self.detail.update_panel.key == key:
            self.detail.update_panel.set_state(state, text)

    def _select_first(self) -> None:
        first = self.table.filter.row_at(self.table.filter.index(0, 0))
        if first is not None:
            self.table.select(first.key)

    def current(self) -> RecordingKey | None:
        """The key of the selected recording."""
        return self._selected

    def shown(self) -> None:
        super().shown()
        if self._selected is None:
            self._select_first()
        self._timer.start()
        self.tick()

    def hidden(self) -> None:
        super().hidden()
        self._timer.stop()

    def tick(self) -> None:
        """Once a second: what follows the time. Only cells of time are drawn again, rows only where their verdict has changed."""
        if self.model.review(self._clock.wall()):
            self._show_counts()
        self.table.tick()
        self.detail.tick()
        if self._past is not None and self._part is Part.HISTORY:
            self._past.tick()

    # -- showing ------------------------------------------------------------------------------------------------------
    def _apply_filter(self) -> None:
        self._accept = matcher(self.filter.text(), self._reader)
        plain = self._part in (Part.ALL, Part.HISTORY) and not self._accept.terms
        self.table.filter.set_accept(None if plain else self._keeps)
        self._show_what_fits()
        self._show_counts()

    def _keeps(self, recording: Recording) -> bool:
        return recording.key == self._pinned or self._fits(recording)

    def _fits(self, recording: Recording) -> bool:
        return in_part(recording, self._part, self.model.tally.attention) and self._accept(recording)

    def _show_counts(self) -> None:
        tally = self.model.tally
        self.segments.set_texts(
            {
                Part.RUNNING.value: self.tr("Running {n}").format(n=tally.running),
                Part.ATTENTION.value: self.tr("Needs attention {n}").format(n=len(tally.attention)),
                Part.ENDED.value: self.tr("Ended {n}").format(n=tally.ended),
                Part.ALL.value: self.tr("All {n}").format(n=tally.all),
                Part.HISTORY.value: self.tr("History"),
            }
        )
        shown, known = self.table.filter.shown_count(), tally.all
        if self._part is Part.HISTORY and self._past is not None:
            shown, known = self._past.counts()
        self.count.setText(self.tr("{shown} of {all} shown").format(shown=shown, all=known) if known else "")

    def _share_room(self) -> None:
        """The table gets what its rows need and the pane leaves, at least 40 % of the height (of a fleet 55 %), until somebody drags it."""
        if self._divided:
            return
        height = self.split.height() - self.split.handleWidth()
        # Of a fleet one wants to see many; the pane can be scrolled.
        share = height * 11 // 20 if self.table.filter.rowCount() > FLEET_ROWS and height > FLEET_HEIGHT else height * 2 // 5
        room = max(share, height - self.detail.sizeHint().height()) - HEADER_HEIGHT - 3
        rows = max(3 if height >= THREE_ROWS_FROM else 2, min(self.table.filter.rowCount(), room // ROW_HEIGHT))
        table = HEADER_HEIGHT + 3 + rows * ROW_HEIGHT
        if self.split.sizes() != [table, height - table]:
            self.split.setSizes([table, height - table])
            self.table.scrollTo(self.table.currentIndex())

    def _make_way(self) -> None:
        """In a window too small for the table and for what is asked about many, the question is what counts."""
        layout = self.layout()
        if self.bulk.drawer is None or layout is None:
            self._whole.show()
            return
        self._whole.show()
        self._whole.setVisible(layout.totalMinimumHeightForWidth(self.width()) <= self.height())

    def _on_room_wanted(self) -> None:
        # The pane knows its new height only after the layout has run.
        QTimer.singleShot(0, self, self._share_room)

    def _on_divided(self, position: int, index: int) -> None:
        self._divided = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_way()
        self._share_room()

    def _show_what_fits(self) -> None:
        history = self._part is Part.HISTORY and self._past is not None
        self._whole.setCurrentWidget((self._past if history else None) or (self.split if self.model.rowCount() else self.empty))
        for part in (self.views_button, self.interval, self.pause, self.query):
            part.setVisible(not history)
        any_shown = bool(self.table.filter.rowCount())
        self._inside.setCurrentWidget(self.table if any_shown else self.nothing)
        self.first = self.table if any_shown and self.model.rowCount() else None
        # What is asked or told about many needs the room more than one of them does.
        self.split.want_pane(self._selected is not None and self.bulk.drawer is None)
        self._make_way()
        self._share_room()
        self.filter.setEnabled(history or bool(self.model.rowCount()))

    def retranslate(self) -> None:
        """Every text of the page."""
        self.title.setText(self.tr("Recordings"))
        self.filter.setPlaceholderText(self.tr("Filter   /   for example  class-42  state:404  !web  !"))
        self.filter.setAccessibleName(self.tr("Filter recordings"))
        set_tip(
            self.filter,
            self.tr("Words are looked for in channel, uid, sid and state; !word excludes, ! alone shows what needs attention"),
        )
        self.help_button.setText("?")
        self.help_button.setAccessibleName(self.tr("What can be typed into the filter"))
        set_tip(self.help_button, self.help_button.accessibleName())
        self.segments.setAccessibleName(self.tr("Which recordings are shown"))
        self.table.setAccessibleName(self.tr("Recordings"))
        self.empty.set_texts(
            self.tr("No recording yet. The sandbox can run one without an account."),
            self.tr("New recording"),
            self.tr("Read what the sandbox is"),
        )
        self.nothing.set_texts(self.tr("No recording fits this view."), self.tr("Show all"), "")
        self.model.refresh()
        self._show_counts()
        self.view.retranslate()
        self.hand.retranslate()

    # -- gestures -----------------------------------------------------------------------------------------------------
    def _on_part(self, value: str) -> None:
        self._show_part(Part(value))
        self.view.changed()

    def _show_part(self, part: Part) -> None:
        self._part = part
        self.segments.value = part.value
        if part is Part.HISTORY:
            self._history().set_text(self.filter.text())
        self._filter_anew()

    def _on_view(self) -> None:
        self._part = Part(self.segments.value)
        self._filter_anew()

    def _on_filter(self, text: str) -> None:
        if self._part is Part.HISTORY and self._past is not None:
            self._past.set_text(text)
            self._show_counts()
            return
        self._filter_anew()
        self.view.changed()

    def _filter_anew(self) -> None:
        """A choice of the person rules: what it does not cover is let go, the selected recording too."""
        self._accept = matcher(self.filter.text(), self._reader)
        recording = None if self._selected is None else self._recordings.get(self._selected)
        if recording is not None and not self._fits(recording):
            self._pinned = None
            self.table.select(None)
        self._apply_filter()

    def _history(self) -> HistoryView:
        """The table of all recordings ever, made when it is first asked for."""
        if self._past is None:
            from cloudrec_gui.ui.fleet.history_view import HistoryView

            self._past = HistoryView(self._fleet, self._clock, self.notices)
            self._past.counted.connect(self._show_counts)
            self._past.filter_cleared.connect(self.filter.clear)
            self._whole.addWidget(self._past)
        return self._past

    def _on_show_all(self) -> None:
        self.filter.clear()
        self._show_part(Part.ALL)
        self.view.changed()

    def _on_current(self, recording: Recording | None) -> None:
        key: Hashable | None = None if recording is None else recording.key
        if key == self._selected:
            return
        self._selected = None if recording is None else recording.key
        self.detail.show_recording(recording)
        # Another one is read from its beginning.
        self._detail_scroll.verticalScrollBar().setValue(0)
        self.hand.show()
        before = None if self._pinned is None else self._recordings.get(self._pinned)
        self._pinned = self._selected
        if before is not None and not self._fits(before):
            # Not at once: the filter must not take a row away while the view is still moving its selection.
            QTimer.singleShot(0, self, self._apply_filter)
        self._show_what_fits()
        self.selected.emit(self._selected)

    def _on_entered(self, recording: Recording) -> None:
        self.detail.focus_tabs()

    def selected_keys(self) -> tuple[RecordingKey, ...]:
        """Keys of all selected recordings, from top to bottom."""
        return tuple(recording.key for recording in self.table.selected_rows())

    def select_channel(self, cname: object) -> None:
        """Select every shown recording of one channel."""
        self.table.select_all_of([row.key for row in self.table.filter.shown_rows() if row.cname == cname])

    def _chosen(self) -> tuple[Recording, ...]:
        """The selected recordings as they are now; the current one where only that is."""
        rows = self.table.selected_rows()
        current = None if self._selected is None else self._recordings.get(self._selected)
        return rows if len(rows) > 1 else (current,) if current is not None else ()

    def _on_selection(self) -> None:
        rows = self.table.selected_rows()
        self.bulk.set_recordings(rows if len(rows) > 1 else ())
        self.hand.show()

    def _on_export(self, keys: tuple[RecordingKey, ...]) -> None:
        from cloudrec_gui.services.archivist import past_of

        found = (self._recordings.get(key) for key in keys)
        self._history().exporter.choose(tuple(past_of(recording) for recording in found if recording is not None))

    def _on_help(self) -> None:
        if self._help is None:
            from cloudrec_gui.ui.fleet.filter_help import FilterHelp

            self._help = FilterHelp(self)
            self._help.chosen.connect(self._on_example)
        self._help.open_below(self.filter)

    def _on_example(self, text: str) -> None:
        self.filter.setText(text)
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_slash(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _on_copy(self) -> None:
        recording = self.table.current()
        if recording is not None:
            QGuiApplication.clipboard().setText(ids_text(recording))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.filter.hasFocus():
            self.filter.clear()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if event.key() == Qt.Key.Key_F5:
            # Not a QShortcut: the window's own F5 would make both ambiguous and neither would run. Where it has one, it comes first.
            self.hand.ask()
            return
        super().keyPressEvent(event)
