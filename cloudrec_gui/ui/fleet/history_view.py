"""The history inside the Recordings page: all recordings of this and of earlier runs, searched, sorted, exported and forgotten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.services.archive import PastRecording
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.fleet.date_range import DateRange
from cloudrec_gui.ui.fleet.exporter import Exporter
from cloudrec_gui.ui.fleet.history_model import HistoryModel, HistoryReader, as_recording, matcher
from cloudrec_gui.ui.fleet.pane_split import PaneSplit
from cloudrec_gui.ui.fleet.past_detail import PastDetail
from cloudrec_gui.ui.fleet.ports import FleetPorts, PastRecordings
from cloudrec_gui.ui.fleet.view_menu import ViewMenu
from cloudrec_gui.ui.fleet.views import View
from cloudrec_gui.ui.pages.recording_detail import ids_text
from cloudrec_gui.ui.row_table import RowTable
from cloudrec_gui.ui.widgets import EmptyState, Notice, NoticeArea, Translated, button, set_tip

COLUMNS_KEY = "fleet.history"
_SOON_MS = 120


class HistoryView(Translated, QWidget):
    """Reads an archivist from memory; what it needs of the disk comes by tasks."""

    counted = Signal()
    """There are more or fewer lines, or others are shown."""
    filter_cleared = Signal()
    """A person wants to see everything: the filter field shall be emptied."""

    def __init__(self, ports: FleetPorts, clock: Clock, notices: NoticeArea, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history-view")
        self.setProperty("box", "clear")
        self._ports, self._clock, self._notices = ports, clock, notices
        self._past: PastRecordings | None = ports.archivist
        self._text = ""
        self._menu: ViewMenu | None = None
        self.model = HistoryModel(clock, self)
        self._reader = HistoryReader(clock.wall, ports.profile_name)
        self.table: RowTable[PastRecording] = RowTable("history-table", self.model, several=True)
        self.exporter = Exporter(ports, notices, self)
        self.detail = PastDetail(clock)
        self._build()
        self._connect()
        self.retranslate()
        self._restore_columns()
        self._fill()

    # -- building -----------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        self.range = DateRange(self._clock)
        self.export = button("history-export")
        self.forget = button("history-forget", kind="danger")
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.range)
        tools.addStretch(1)
        tools.addWidget(self.export)
        tools.addSpacing(8)
        tools.addWidget(self.forget)
        self.nothing = EmptyState("history-nothing")
        self._inside = QStackedWidget()
        self._inside.addWidget(self.table)
        self._inside.addWidget(self.nothing)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("history-detail-scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.detail)
        self._scroll.hide()
        self._split = PaneSplit("history-split", self._inside, self._scroll)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addLayout(tools)
        outer.addWidget(self._split, 1)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._selecting = QTimer(self)
        self._selecting.setSingleShot(True)
        self._selecting.setInterval(0)

    def _connect(self) -> None:
        self.range.changed.connect(self._apply)
        self.export.clicked.connect(self._on_export)
        self.forget.clicked.connect(self._on_forget)
        self.nothing.primary.clicked.connect(self._on_show_all)
        self.table.current_changed.connect(self._on_current)
        self.table.selection_changed.connect(self._selecting.start)
        self._selecting.timeout.connect(self._show_actions)
        self._soon.timeout.connect(self._told)
        self.table.columns_changed.connect(self._remember_columns)
        head = self.table.horizontalHeader()
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._on_head_menu)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.table)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self._on_copy)
        if self._past is not None:
            subscribe(self, self._past.loaded, self._on_loaded)
            subscribe(self, self._past.changed, self._on_changed)
            subscribe(self, self._past.removed, self._on_removed)

    # -- what the archivist tells -------------------------------------------------------------------------------------
    def _fill(self) -> None:
        self.model.sync(self._past.rows() if self._past is not None else ())
        self._apply()

    def _on_loaded(self, _: None) -> None:
        self._fill()

    def _on_changed(self, past: PastRecording) -> None:
        place = self.model.find(past.key)
        self.model.put(past, self.model.place_of(past) if place is None else 0)
        current = self.table.current()
        if current is not None and current.key == past.key:
            self.detail.show_past(past)
        self._soon.start()

    def _on_removed(self, keys: tuple[RecordingKey, ...]) -> None:
        gone = set(keys)
        self.model.sync([row for row in self.model.rows() if row.key not in gone])
        self._told()

    # -- what the page asks -------------------------------------------------------------------------------------------
    def set_text(self, text: str) -> None:
        """What the filter field says."""
        if text != self._text:
            self._text = text
            self._apply()

    def counts(self) -> tuple[int, int]:
        """How many are shown, and how many there are."""
        return self.table.filter.shown_count(), self.model.rowCount()

    def tick(self) -> None:
        """Once a second, for those that go on."""
        self.table.tick()

    # -- showing ------------------------------------------------------------------------------------------------------
    def _apply(self) -> None:
        first, last = self.range.bounds()
        fits = matcher(self._text, self._reader)
        everything = not fits.terms and first == float("-inf") and last == float("inf")
        self.table.filter.set_accept(None if everything else partial(_within, first, last, fits))
        self._told()

    def _told(self) -> None:
        shown = bool(self.table.filter.rowCount())
        self._inside.setCurrentWidget(self.table if shown else self.nothing)
        self._split.want_pane(shown and self.table.current() is not None)
        self._show_nothing()
        self._show_actions()
        self.counted.emit()

    def _show_nothing(self) -> None:
        if self.model.rowCount():
            self.nothing.set_texts(self.tr("No recording of the history fits."), self.tr("Show all"))
        elif self._past is not None and not self._past.is_loaded:
            self.nothing.set_texts(self.tr("The history is being read."))
        else:
            self.nothing.set_texts(self.tr("Nothing has been recorded yet. Every recording is listed here from its start on, and stays."))

    def _chosen(self) -> tuple[PastRecording, ...]:
        return self.table.selected_rows()

    def _show_actions(self) -> None:
        chosen, shown = self._chosen(), self.table.filter.shown_count()
        several = len(chosen) > 1
        self.export.setText(self.tr("Export {n} selected…").format(n=len(chosen)) if several else self.tr("Export all shown…"))
        self.export.setAccessibleName(self.export.text())
        self.export.setEnabled(bool(shown))
        set_tip(self.export, self.tr("Write them to a CSV or JSON file") if shown else self.tr("Nothing is shown"))
        over = any(past.final for past in chosen)
        self.forget.setText(self.tr("Forget {n}").format(n=len(chosen)) if several else self.tr("Forget"))
        self.forget.setAccessibleName(self.tr("Take the selected recordings out of the history"))
        self.forget.setEnabled(over)
        self.table.setAccessibleDescription(self.tr("{n} selected").format(n=len(chosen)) if several else "")
        why = self.tr("Take them out of the history; your files are not touched")
        set_tip(self.forget, why if over else self.tr("Select recordings that have ended first"))

    def retranslate(self) -> None:
        """Every text that is not a row."""
        self.table.setAccessibleName(self.tr("History"))
        self._reader.forget()
        self.model.refresh()
        self._show_nothing()
        self._show_actions()

    # -- gestures -----------------------------------------------------------------------------------------------------
    def _on_current(self, past: PastRecording | None) -> None:
        self.detail.show_past(past)
        self._split.want_pane(past is not None)
        if past is not None and self._past is not None and self._ports.tasks is not None:
            self._ports.tasks.launch(self._show_track(self._past, past.key), name="read a timeline")

    async def _show_track(self, past: PastRecordings, key: RecordingKey) -> None:
        self.detail.show_track(key, await past.track(key))

    def _on_show_all(self) -> None:
        self.range.clear()
        self.filter_cleared.emit()

    def _on_export(self) -> None:
        chosen = self._chosen()
        self.exporter.choose(chosen if len(chosen) > 1 else self.table.filter.shown_rows())

    def _on_forget(self) -> None:
        if self._past is None:
            return
        gone = self._past.forget([past.key for past in self._chosen()])
        if gone:
            words = partial(self._forgotten_words, gone)
            self._notices.show(replace(words(), again=words))

    def _forgotten_words(self, gone: tuple[PastRecording, ...]) -> Notice:
        many = self.tr("{n} recordings are out of the history").format(n=len(gone))
        title = self.tr("{0} is out of the history").format(gone[0].cname) if len(gone) == 1 else many
        text = self.tr("Your files are where they were. This can be undone until you quit.")
        return Notice("info", title, text, actions=((self.tr("Undo"), partial(self._put_back, gone)),), key="history-forgotten")

    def _put_back(self, gone: tuple[PastRecording, ...]) -> None:
        if self._past is not None:
            self._past.restore(gone)
        self._notices.clear("history-forgotten")

    def _on_copy(self) -> None:
        current = self.table.current()
        if current is not None:
            QGuiApplication.clipboard().setText(ids_text(as_recording(current)))

    # -- columns ------------------------------------------------------------------------------------------------------
    def _on_head_menu(self, place: QPoint) -> None:
        if self._menu is None:
            self._menu = ViewMenu(self.table)
            self._menu.columns_chosen.connect(self._on_columns)
        titles = tuple((c.id, str(self.model.headerData(i, Qt.Orientation.Horizontal))) for i, c in enumerate(self.model.columns))
        self._menu.fill_columns(titles, self.table.shown_columns())
        self._menu.columns_menu.popup(self.table.horizontalHeader().mapToGlobal(place))

    def _on_columns(self, idents: tuple[str, ...] | None) -> None:
        self.table.show_columns(idents, self.table.column_widths() if idents is not None else None)
        self._remember_columns()

    def _remember_columns(self) -> None:
        if self._ports.memory is not None:
            usual = tuple(column.id for column in self.model.columns if not column.extra)
            shown = self.table.shown_columns()
            view = View(columns=() if shown == usual else shown, widths=tuple(sorted(self.table.column_widths().items())))
            self._ports.memory.set(COLUMNS_KEY, view.to_json())

    def _restore_columns(self) -> None:
        view = View.from_json(self._ports.memory.get(COLUMNS_KEY, None)) if self._ports.memory is not None else None
        if view is not None:
            self.table.show_columns(view.columns or None, dict(view.widths))


def _within(first: float, last: float, fits: Callable[[PastRecording], bool], past: PastRecording) -> bool:
    return first <= past.created_at < last and fits(past)
