"""The timeline with room: its tools, every lane, the chosen mark in words, what runs out, and all of it as a list.

The list says the same as the picture, for who cannot see it and for who wants to copy it.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from cloudrec_gui.domain.chronicle import Track
from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.ui import words
from cloudrec_gui.ui.timeline.deadline_bars import DeadlineBars
from cloudrec_gui.ui.timeline.lanes import Place
from cloudrec_gui.ui.timeline.view import ZOOM_STEP
from cloudrec_gui.ui.timeline.widget import Timeline, TrackOf
from cloudrec_gui.ui.widgets import ElidedLabel, Translated, button, set_tip


def _head(cname: str, uid: str, sid: str) -> list[str]:
    return [f"cname: {cname}", f"uid: {uid}", f"sid: {sid or words.DASH}"]


class TimelinePanel(Translated, QWidget):
    """``show_recording`` and ``tick`` as in the pane that holds it."""

    exchange_requested = Signal(object)
    """The row in Traffic of the chosen call or fault."""

    def __init__(self, track_of: TrackOf, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline-panel")
        self._head: list[str] = []
        self.timeline = Timeline(track_of, clock, large=True, name="timeline-large")
        self.deadlines = DeadlineBars(clock, "timeline-deadlines")
        self.told = ElidedLabel("", Qt.TextElideMode.ElideRight, "mute")
        self.told.setObjectName("timeline-told")
        self.errors_only = QCheckBox()
        self.errors_only.setObjectName("timeline-errors-only")
        self.following = QCheckBox()
        self.following.setObjectName("timeline-following")
        self.as_list = QCheckBox()
        self.as_list.setObjectName("timeline-as-list")
        self.closer = button("timeline-closer", kind="icon")
        self.farther = button("timeline-farther", kind="icon")
        self.whole = button("timeline-whole", kind="link")
        self.exchange = button("timeline-exchange", kind="link")
        self.copy = button("timeline-copy", kind="link")
        self._lines = QStringListModel(self)
        self._places: list[Place] = []
        self.list = QListView()
        self.list.setObjectName("timeline-list")
        self.list.setProperty("box", "lines")
        self.list.setModel(self._lines)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setUniformItemSizes(True)
        self._views = QStackedWidget()
        self._views.addWidget(self.timeline)
        self._views.addWidget(self.list)
        self._build()
        self._connect()
        self.retranslate()
        self._show_choice()
        self._show_view()

    def _build(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(12)
        for part in (self.errors_only, self.following, self.as_list):
            tools.addWidget(part)
        tools.addStretch(1)
        for link in (self.exchange, self.copy, self.whole):
            tools.addWidget(link)
        near = QHBoxLayout()
        near.setSpacing(2)
        near.addWidget(self.farther)
        near.addWidget(self.closer)
        tools.addLayout(near)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addLayout(tools)
        column.addWidget(self._views)
        column.addWidget(self.told)
        column.addWidget(self.deadlines)
        column.addStretch(1)
        self._views.setFixedHeight(self.timeline.sizeHint().height())

    def _connect(self) -> None:
        self.timeline.told.connect(self._on_told)
        self.timeline.chosen_changed.connect(self._show_choice)
        self.timeline.view_changed.connect(self._show_view)
        self.timeline.opened.connect(self._on_opened)
        self.errors_only.toggled.connect(self._on_errors_only)
        self.following.clicked.connect(self.timeline.follow)
        self.as_list.toggled.connect(self._on_as_list)
        self.closer.clicked.connect(self._on_closer)
        self.farther.clicked.connect(self._on_farther)
        self.whole.clicked.connect(self.timeline.show_all)
        self.exchange.clicked.connect(self._on_exchange)
        self.copy.clicked.connect(self._on_copy)
        self.list.selectionModel().currentChanged.connect(self._on_line)
        self.list.activated.connect(self._on_activated)

    # -- showing ------------------------------------------------------------------------------------------------------
    def show_recording(self, recording: Recording | None) -> None:
        """Show the life of this recording."""
        self._head = [] if recording is None else _head(recording.cname, recording.uid, recording.sid)
        self.timeline.show_recording(recording)
        self.deadlines.show_recording(recording)
        self._show_lines()
        self._show_view()

    def show_past(self, key: RecordingKey, track: Track, began: float, ended: float, *, cname: str, uid: str, sid: str) -> None:
        """Show a life that is over, from what the history has kept of it."""
        self._head = _head(cname, uid, sid)
        self.timeline.show_past(key, track, began, ended)
        self.deadlines.show_recording(None)
        self._show_lines()
        self._show_view()

    def tick(self) -> None:
        """Time has passed."""
        self.timeline.tick()
        self.deadlines.tick()

    def text(self) -> str:
        """All that is known, for a ticket: which recording, what happened, what runs out."""
        return "\n".join([*self._head, "", *self.timeline.text(), "", *self.deadlines.text()]).strip()

    def _show_lines(self) -> None:
        if not self.as_list.isChecked():
            return
        self._places = list(self.timeline.lanes().order())
        lines = self.timeline.text()
        if lines != self._lines.stringList():
            row = self.list.currentIndex().row()
            self._lines.setStringList(lines)
            if 0 <= row < len(lines):
                self.list.setCurrentIndex(self._lines.index(row))

    def _show_choice(self) -> None:
        can = self.timeline.exchange(self.timeline.chosen) is not None
        self.exchange.setEnabled(can)
        set_tip(
            self.exchange,
            self.tr("Show what was sent and answered, in Traffic") if can else self.tr("Choose a call or a fault of this run first"),
        )

    def _show_view(self) -> None:
        view = self.timeline.view
        self.following.setChecked(view.following)
        over = self.timeline.over
        self.following.setEnabled(not over)
        set_tip(self.following, self.tr("It has ended: time stands still") if over else self.tr("Keep the present at the right edge"))
        self.whole.setEnabled(not view.whole)
        set_tip(self.whole, self.tr("All of it is in sight") if view.whole else self.tr("Show all of it (0)"))

    def retranslate(self) -> None:
        """Every text."""
        self.errors_only.setText(self.tr("Errors only"))
        self.errors_only.setAccessibleName(self.tr("Show only what went wrong"))
        set_tip(self.errors_only, self.tr("Show only what went wrong"))
        self.following.setText(self.tr("Follow now"))
        self.following.setAccessibleName(self.tr("Keep the present at the right edge"))
        self.as_list.setText(self.tr("As a list"))
        self.as_list.setAccessibleName(self.tr("Show the timeline as a list of lines"))
        set_tip(self.as_list, self.tr("The same in words, one line for each mark"))
        self.closer.setText("+")
        self.closer.setAccessibleName(self.tr("Look closer"))
        set_tip(self.closer, self.tr("Look closer (+, or the wheel with Ctrl)"))
        self.farther.setText("−")
        self.farther.setAccessibleName(self.tr("Look from farther away"))
        set_tip(self.farther, self.tr("Look from farther away (−, or the wheel with Ctrl)"))
        self.whole.setText(self.tr("Show all"))
        self.whole.setAccessibleName(self.tr("Show the whole life of the recording"))
        self.exchange.setText(self.tr("Show the exchange"))
        self.exchange.setAccessibleName(self.tr("Show the exchange of the chosen mark"))
        self.copy.setText(self.tr("Copy as text"))
        self.copy.setAccessibleName(self.tr("Copy the timeline as text"))
        set_tip(self.copy, self.tr("Every mark and deadline as a line, for a ticket"))
        self.list.setAccessibleName(self.tr("Timeline of the recording as a list"))
        self._on_told("" if self.timeline.chosen is None else self.timeline.sentence(self.timeline.chosen))
        self._show_choice()
        self._show_view()
        self._show_lines()

    # -- gestures -----------------------------------------------------------------------------------------------------
    def _on_told(self, text: str) -> None:
        self.told.setText(text or self.tr("Point at a mark, or walk through them with the arrow keys"))

    def _on_errors_only(self, on: bool) -> None:
        self.timeline.errors_only = on
        self._show_choice()
        self._show_lines()

    def _on_as_list(self, on: bool) -> None:
        self._views.setCurrentWidget(self.list if on else self.timeline)
        self._show_lines()
        if on and self.timeline.chosen in self._places:
            self.list.setCurrentIndex(self._lines.index(self._places.index(self.timeline.chosen)))
        for part in (self.closer, self.farther):
            part.setEnabled(not on)

    def _on_closer(self) -> None:
        self.timeline.zoom(ZOOM_STEP)

    def _on_farther(self) -> None:
        self.timeline.zoom(1 / ZOOM_STEP)

    def _on_line(self, current: QModelIndex, previous: QModelIndex) -> None:
        if 0 <= current.row() < len(self._places):
            self.timeline.choose(self._places[current.row()])

    def _on_activated(self, index: QModelIndex) -> None:
        self._on_exchange()

    def _on_opened(self, exchange: int | None) -> None:
        self._on_exchange()

    def _on_exchange(self) -> None:
        number = self.timeline.exchange(self.timeline.chosen)
        if number is not None:
            self.exchange_requested.emit(number)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
