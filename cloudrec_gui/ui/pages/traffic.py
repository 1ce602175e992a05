"""Everything that went over the wire, newest first, redacted, with the whole exchange beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from cloudrec_gui.domain.clock import Clock, SystemClock
from cloudrec_gui.domain.events import Event
from cloudrec_gui.services.traffic import Exchange
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.models.traffic_model import TrafficModel, matcher
from cloudrec_gui.ui.pages.base import Page, PageId, head_row
from cloudrec_gui.ui.pages.exchange_detail import ExchangeDetail
from cloudrec_gui.ui.row_table import ROW_HEIGHT, RowTable
from cloudrec_gui.ui.widgets import EmptyState, PlainLabel, button, set_tip

_SIDE_BY_SIDE: Final = 1000
"""Width from which the exchange stands beside the table; below, it stands under it."""


class TrafficSource(Protocol):
    """What the page needs of the traffic service."""

    added: Event[Exchange]
    cleared: Event[None]

    def rows(self) -> Sequence[Exchange]: ...

    def clear(self) -> None: ...

    def __len__(self) -> int: ...


class TrafficPage(Page):
    """All exchanges of this session."""

    page_id = PageId.TRAFFIC

    selected = Signal(object)
    """The number of the exchange a person looks at, or None."""

    def __init__(self, traffic: TrafficSource, parent: QWidget | None = None, clock: Clock | None = None) -> None:
        super().__init__(parent)
        self._traffic = traffic
        self._number: int | None = None
        self._divided = False
        self.model = TrafficModel(clock or SystemClock(), self)
        self.table: RowTable[Exchange] = RowTable("traffic-table", self.model)
        self.detail = ExchangeDetail()
        self._build()
        self._connect()
        self.model.sync(list(reversed(list(traffic.rows()))))
        self.retranslate()
        self._show_what_fits()
        self._go_to_newest()

    def _build(self) -> None:
        self.title = PlainLabel("", "title")
        self.count = PlainLabel("", "mute")
        self.count.setObjectName("traffic-count")
        self.clear = button("traffic-clear")
        head = head_row(self.title, self.count)
        self.filter = QLineEdit()
        self.filter.setObjectName("traffic-filter")
        self.filter.setClearButtonEnabled(True)
        self.errors = QCheckBox()
        self.errors.setObjectName("traffic-errors-only")
        self.follow = QCheckBox()
        self.follow.setObjectName("traffic-follow")
        self.follow.setChecked(True)
        tools = QHBoxLayout()
        tools.setSpacing(12)
        tools.addWidget(self.filter, 1)
        tools.addWidget(self.errors)
        tools.addWidget(self.follow)
        tools.addWidget(self.clear)
        self._inside = QStackedWidget()
        self._inside.addWidget(self.table)
        self.nothing = EmptyState("traffic-no-match")
        self._inside.addWidget(self.nothing)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setObjectName("traffic-split")
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(12)
        self.split.addWidget(self._inside)
        # In a low window with the dock open there is not room for all of it: it scrolls instead of being cut.
        self._detail_scroll = QScrollArea()
        self._detail_scroll.setObjectName("traffic-detail-scroll")
        self._detail_scroll.setWidgetResizable(True)
        self._detail_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._detail_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._detail_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._detail_scroll.setWidget(self.detail)
        self.split.addWidget(self._detail_scroll)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        self.empty = EmptyState("traffic-empty")
        self._whole = QStackedWidget()
        self._whole.addWidget(self.split)
        self._whole.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 14, 20, 16)
        outer.setSpacing(12)
        outer.addLayout(head)
        outer.addWidget(self.notices)
        outer.addLayout(tools)
        outer.addWidget(self._whole, 1)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._on_filter)
        self.errors.toggled.connect(self._on_filter)
        self.split.splitterMoved.connect(self._on_divided)
        self.follow.toggled.connect(self._on_follow)
        self.clear.clicked.connect(self._on_clear)
        self.table.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.table.current_changed.connect(self._on_current)
        self.table.entered_row.connect(self._on_entered)
        self.nothing.primary.clicked.connect(self._on_show_all)
        slash = QShortcut(QKeySequence("/"), self)
        slash.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        slash.activated.connect(self._on_slash)
        subscribe(self, self._traffic.added, self._on_added)
        subscribe(self, self._traffic.cleared, self._on_cleared)

    # -- what the service tells ---------------------------------------------------------------------------------------
    def _on_added(self, exchange: Exchange) -> None:
        bar = self.table.verticalScrollBar()
        before, place = self.table.filter.rowCount(), bar.value()
        self.model.add(exchange, len(self._traffic))
        if self.follow.isChecked():
            if self.isVisible():
                self._go_to_newest()
        elif not self.table.is_sorted():
            # What somebody reads stays where it is, although a row has come in above it.
            grown = self.table.filter.rowCount() - before
            bar.setValue(place + max(0, grown) * ROW_HEIGHT)
        self._show_what_fits()

    def _on_cleared(self, nothing: None) -> None:
        self.model.sync([])
        self._show_what_fits()

    def shown(self) -> None:
        super().shown()
        self._share_room()
        if self.follow.isChecked():
            self._go_to_newest()

    # -- what the lead asks -------------------------------------------------------------------------------------------
    def select(self, number: int) -> None:
        """Show this exchange, whatever the filter hides; nothing happens when it is too old to be known."""
        if self.model.find(number) is None:
            return
        self.follow.setChecked(False)
        if not self.table.select(number):
            self._on_show_all()
            self.table.select(number)

    def current(self) -> int | None:
        """The number of the exchange that is shown."""
        return self._number

    # -- showing ------------------------------------------------------------------------------------------------------
    def _go_to_newest(self) -> None:
        if self.table.filter.rowCount():
            newest = self.table.filter.row_at(self.table.filter.index(0, 0))
            if newest is not None:
                self.table.select(newest.number)

    def _apply_filter(self) -> None:
        plain = not self.filter.text() and not self.errors.isChecked()
        self.table.filter.set_accept(None if plain else matcher(self.filter.text(), self.errors.isChecked()))
        self._show_what_fits()

    def _show_what_fits(self) -> None:
        known, shown = self.model.rowCount(), self.table.filter.rowCount()
        self._whole.setCurrentWidget(self.split if known else self.empty)
        self._inside.setCurrentWidget(self.table if shown else self.nothing)
        if self._detail_scroll.isHidden() is (self._number is not None):
            self._detail_scroll.setVisible(self._number is not None)
            self._share_room()
        self.clear.setEnabled(bool(known))
        self.count.setText(self.tr("{shown} of {all} shown").format(shown=shown, all=known) if known else "")

    def retranslate(self) -> None:
        """Every text of the page."""
        self.title.setText(self.tr("Traffic"))
        self.filter.setPlaceholderText(self.tr("Filter   /   for example  query  404  class-42"))
        self.filter.setAccessibleName(self.tr("Filter traffic"))
        self.errors.setText(self.tr("Only failures"))
        self.errors.setAccessibleName(self.tr("Show only failed exchanges"))
        self.follow.setText(self.tr("Follow newest"))
        self.follow.setAccessibleName(self.tr("Always show the newest exchange"))
        self.clear.setText(self.tr("Clear"))
        self.clear.setAccessibleName(self.tr("Forget all exchanges"))
        set_tip(self.clear, self.tr("Forget the exchanges of this session; recordings are not touched"))
        self.table.setAccessibleName(self.tr("Traffic"))
        self.empty.set_texts(self.tr("Nothing has been sent yet. Every call will have a row here, automatic ones too."), "", "")
        self.nothing.set_texts(self.tr("No exchange fits this view."), self.tr("Show all"), "")
        self.model.refresh()
        self._show_what_fits()

    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = event.size().width() >= _SIDE_BY_SIDE
        self.split.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
        self.detail.set_compact(not beside)
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """The table gets the larger part, the low one where it stands above; until a person has moved the divider."""
        if self._divided:
            return
        beside = self.split.orientation() == Qt.Orientation.Horizontal
        room = (self.split.width() if beside else self.split.height()) - self.split.handleWidth()
        share = room * (60 if beside else 42) // 100
        self.split.setSizes([share, room - share])

    def _on_divided(self, position: int, index: int) -> None:
        self._divided = True

    # -- gestures -----------------------------------------------------------------------------------------------------
    def _on_filter(self) -> None:
        self._apply_filter()
        if self.follow.isChecked():
            self._go_to_newest()

    def _on_show_all(self) -> None:
        self.filter.clear()
        self.errors.setChecked(False)
        self._apply_filter()

    def _on_follow(self, checked: bool) -> None:
        if checked:
            self._go_to_newest()
            self.table.scrollToTop()

    def _on_scrolled(self, value: int) -> None:
        if value > 0 and self.follow.isChecked():
            self.follow.setChecked(False)

    def _on_current(self, exchange: Exchange | None) -> None:
        self._number = None if exchange is None else exchange.number
        self.detail.show_exchange(exchange)
        newest = next(self.model.rows(), None)
        if exchange is not None and newest is not None and exchange.number != newest.number and not self._newest_shown(exchange):
            self.follow.setChecked(False)
        self._show_what_fits()
        self.selected.emit(self._number)

    def _newest_shown(self, exchange: Exchange) -> bool:
        """Whether it is the uppermost of what the filter lets through."""
        return self.table.filter.row_at(self.table.filter.index(0, 0)) == exchange

    def _on_entered(self, exchange: Exchange) -> None:
        self.detail.focus_tabs()

    def _on_clear(self) -> None:
        self._traffic.clear()

    def _on_slash(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()
