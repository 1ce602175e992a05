"""The hand on the poller, for one recording or for many: ask now, how often, hold and resume."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QPushButton

from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.pairs import partner_of
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.fleet.row_menu import INTERVALS, RowMenu, interval_word
from cloudrec_gui.ui.row_table import RowTable
from cloudrec_gui.ui.widgets import set_tip


class PollerSwitch(Protocol):
    """What the page needs of the poller."""

    paused_changed: Event[bool]

    @property
    def paused(self) -> bool: ...

    def toggle_all(self) -> None: ...

    def pause(self, key: RecordingKey) -> None: ...

    def resume(self, key: RecordingKey) -> None: ...

    def set_interval(self, key: RecordingKey, seconds: float | None) -> None: ...


class Hand(QObject):
    """Acts on what ``chosen`` gives: the selected recordings, the current one first."""

    query_requested = Signal(object)
    copy_wanted = Signal()
    channel_wanted = Signal(object)
    """All rows of this channel shall be selected."""
    notification_requested = Signal(object)
    partner_requested = Signal(object)
    """The key of the other one of a recording and its backup."""

    def __init__(
        self,
        poller: PollerSwitch,
        table: RowTable[Recording],
        chosen: Callable[[], tuple[Recording, ...]],
        interval: QComboBox,
        pause: QPushButton,
        query: QPushButton,
        everybody: Callable[[], tuple[Recording, ...]] = tuple,
    ) -> None:
        super().__init__(table)
        self._poller, self._table, self._chosen = poller, table, chosen
        self._interval, self._pause, self._query = interval, pause, query
        self._everybody = everybody
        self._menu: RowMenu | None = None
        self._shown: object = None
        interval.activated.connect(self._on_interval)
        pause.clicked.connect(self._on_pause)
        query.clicked.connect(self.ask)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._on_menu)
        subscribe(self, poller.paused_changed, self._on_paused)

    # -- what a person does -------------------------------------------------------------------------------------------
    def ask(self) -> None:
        """Query the chosen ones now, one request each."""
        for recording in self._chosen():
            if recording.sid:
                self.query_requested.emit(recording.key)

    def set_interval(self, seconds: float | None) -> None:
        """Another time between queries for the chosen ones that still run; None is adaptive."""
        for recording in self._running():
            self._poller.set_interval(recording.key, seconds)

    def hold(self) -> None:
        """Do not ask about the chosen ones until somebody says so."""
        for recording in self._running():
            self._poller.pause(recording.key)

    def resume(self) -> None:
        """Go on asking about them."""
        for recording in self._running():
            self._poller.resume(recording.key)

    def _running(self) -> tuple[Recording, ...]:
        return tuple(recording for recording in self._chosen() if recording.sid and not recording.final)

    def _on_interval(self, index: int) -> None:
        self.set_interval(float(self._interval.itemData(index)) or None)

    def _on_pause(self) -> None:
        self._poller.toggle_all()

    def _on_paused(self, paused: bool) -> None:
        self.show()

    def _on_menu(self, place: QPoint) -> None:
        chosen = self._chosen()
        if chosen:
            partner = partner_of(chosen[0], self._everybody())
            self.menu().open_for(chosen, self._table.viewport().mapToGlobal(place), partner)

    def menu(self) -> RowMenu:
        """The menu of the rows, made when it is first opened."""
        if self._menu is None:
            menu = self._menu = RowMenu(self._table)
            menu.query_chosen.connect(self.ask)
            menu.interval_chosen.connect(self.set_interval)
            menu.hold_chosen.connect(self.hold)
            menu.resume_chosen.connect(self.resume)
            menu.copy_chosen.connect(self.copy_wanted)
            menu.notification_chosen.connect(self._on_notification)
            menu.partner_chosen.connect(self._on_partner)
            menu.select_alike_chosen.connect(self._on_alike)
        return self._menu

    def _on_notification(self) -> None:
        chosen = self._chosen()
        if chosen:
            self.notification_requested.emit(chosen[0].key)

    def _on_partner(self) -> None:
        chosen = self._chosen()
        partner = partner_of(chosen[0], self._everybody()) if chosen else None
        if partner is not None:
            self.partner_requested.emit(partner.key)

    def _on_alike(self) -> None:
        chosen = self._chosen()
        if chosen:
            self.channel_wanted.emit(chosen[0].cname)

    # -- showing ------------------------------------------------------------------------------------------------------
    def show(self, *, anew: bool = False) -> None:
        """What can be done with the chosen ones now; costs a comparison while that stays."""
        chosen = self._chosen()
        can = any(recording.sid for recording in chosen)
        running = self._running()
        intervals = {int(recording.interval or 0) for recording in running}
        shown = (can, bool(running), frozenset(intervals), len(chosen) > 1, self._poller.paused)
        if shown == self._shown and not anew:
            return
        self._shown = shown
        many = len(chosen) > 1
        self._query.setEnabled(can)
        ready = self.tr("Ask the service about each selected recording now (F5)") if many else self.tr("Ask the service now (F5)")
        set_tip(self._query, ready if can else self.tr("Select a recording that has a sid first"))
        self._interval.setEnabled(bool(running))
        one = (
            self.tr("Time between queries of the selected recordings")
            if many
            else self.tr("Time between queries of the selected recording")
        )
        set_tip(self._interval, one if running else self.tr("Select a running recording first"))
        with QSignalBlocker(self._interval):
            self._interval.setCurrentIndex(
                max(0, self._interval.findData(min(intervals))) if len(intervals) == 1 else 0 if not many else -1
            )
        paused = self._poller.paused
        self._pause.setText(self.tr("Resume polling") if paused else self.tr("Pause polling"))
        self._pause.setAccessibleName(self._pause.text())
        going = self.tr("Go on asking the service about all recordings")
        stop = self.tr("Stop asking; recordings go on, only their data grows old")
        set_tip(self._pause, going if paused else stop)

    def retranslate(self) -> None:
        """Every text of the three controls."""
        self._query.setText(self.tr("Query now"))
        self._query.setAccessibleName(self.tr("Query the selected recordings now"))
        self._interval.setAccessibleName(self.tr("Time between queries"))
        with QSignalBlocker(self._interval):
            chosen = self._interval.currentIndex()
            self._interval.clear()
            for seconds in INTERVALS:
                self._interval.addItem(interval_word(seconds), seconds)
            self._interval.setCurrentIndex(chosen)
        self.show(anew=True)
