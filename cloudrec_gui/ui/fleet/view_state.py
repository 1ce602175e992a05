"""Keeps segment, filter, sort, grouping and columns of the fleet together as one view, and remembers it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.ui.fleet.groups import GROUPS, FleetGrouping
from cloudrec_gui.ui.fleet.ports import FleetPorts
from cloudrec_gui.ui.fleet.view_menu import NameLine, ViewMenu, below
from cloudrec_gui.ui.fleet.views import View, Views, view_name
from cloudrec_gui.ui.row_table import RowTable
from cloudrec_gui.ui.widgets import Notice, NoticeArea, Segments, set_tip

_REMEMBER_MS = 400


class ViewState(QObject):
    """One per page. The page owns the widgets; this gives them the values of a view and reads them back."""

    applied = Signal()
    """A view was chosen: segment and filter have other values now."""

    def __init__(
        self,
        ports: FleetPorts,
        clock: Clock,
        table: RowTable[Recording],
        segments: Segments,
        field: QLineEdit,
        chooser: QPushButton,
        line: NameLine,
        notices: NoticeArea,
    ) -> None:
        super().__init__(table)
        self.views = Views(ports.memory)
        self._ports, self._clock = ports, clock
        self._table, self._segments, self._field = table, segments, field
        self._chooser, self._line, self._notices = chooser, line, notices
        self._menu: ViewMenu | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_REMEMBER_MS)
        self._later.timeout.connect(self._remember)
        chooser.clicked.connect(self.open_menu)
        line.standing = self.views.standing
        line.named.connect(self._on_named)
        line.closed.connect(self._on_line_closed)
        table.columns_changed.connect(self.changed)
        head = table.horizontalHeader()
        head.sortIndicatorChanged.connect(self._on_sorted)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._on_head_menu)

    def shown(self) -> View:
        """The view as it is now, without a name."""
        head = self._table.horizontalHeader()
        section = head.sortIndicatorSection()
        grouping = self._table.filter.grouping
        usual = self._table.shown_columns() == self._usual()
        return View(
            part=self._segments.value,
            text=self._field.text(),
            sort=self._table.rows.columns[section].id if section >= 0 else "",
            down=section >= 0 and head.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder,
            group=grouping.id if grouping is not None else "",
            columns=() if usual else self._table.shown_columns(),
            widths=tuple(sorted(self._table.column_widths().items())),
        )

    def _usual(self) -> tuple[str, ...]:
        return tuple(column.id for column in self._table.rows.columns if not column.extra)

    def apply(self, view: View) -> None:
        """Show the fleet this way. What a view says that this version does not know is left out."""
        columns = {column.id: i for i, column in enumerate(self._table.rows.columns)}
        if self._segments.has(view.part):
            self._segments.value = view.part
        self._field.blockSignals(True)
        self._field.setText(view.text)
        self._field.blockSignals(False)
        self.group(view.group)
        widths = dict(view.widths) or self._table.column_widths()
        self._table.show_columns(view.columns or None, widths)
        order = Qt.SortOrder.DescendingOrder if view.down else Qt.SortOrder.AscendingOrder
        self._table.sortByColumn(columns.get(view.sort, -1), order)
        self.applied.emit()
        self.changed()

    def restore(self) -> None:
        """As it was when the program ended; nothing where that is not known."""
        last = self.views.last()
        if last is not None:
            self.apply(replace(last, part="running" if last.part == "history" else last.part))

    def group(self, ident: str) -> None:
        """Group by channel or profile, or not at all."""
        known = ident if ident in GROUPS else ""
        self._table.set_grouping(FleetGrouping(known, self._clock, self._ports.profile_name) if known else None)

    def changed(self) -> None:
        """Something of the view is another now: say which one it is, and remember it after a moment."""
        self.retranslate()
        self._later.start()

    def retranslate(self) -> None:
        """The words of the button."""
        found = self.views.find(self.shown())
        name = view_name(found) if found is not None else self.tr("changed")
        short = name if len(name) <= 18 else name[:17] + "…"
        self._chooser.setText(self.tr("View: {0}").format(short).replace("&", "&&") + "  ▾")
        self._chooser.setAccessibleName(self.tr("View: {0}").format(name))
        set_tip(self._chooser, self.tr("Saved views, groups and columns"))

    def menu(self) -> ViewMenu:
        """The menu, filled with what there is now."""
        if self._menu is None:
            menu = self._menu = ViewMenu(self._table)
            menu.view_chosen.connect(self.apply)
            menu.group_chosen.connect(self._on_group)
            menu.columns_chosen.connect(self._on_columns)
            menu.fold_chosen.connect(self._table.filter.fold_all)
            menu.name_wanted.connect(self._on_name_wanted)
            menu.delete_chosen.connect(self._on_delete)
        rows = self._table.rows
        titles = tuple((column.id, str(rows.headerData(i, Qt.Orientation.Horizontal))) for i, column in enumerate(rows.columns))
        self._menu.fill(self.views, self.shown(), titles, self._table.shown_columns())
        return self._menu

    def open_menu(self) -> None:
        """Below its button."""
        self.menu().popup(below(self._chooser))

    def _on_head_menu(self, place: QPoint) -> None:
        self.menu().columns_menu.popup(self._table.horizontalHeader().mapToGlobal(place))

    def _on_sorted(self, section: int, order: Qt.SortOrder) -> None:
        self.changed()

    def _on_group(self, ident: str) -> None:
        self.group(ident)
        self.changed()

    def _on_columns(self, idents: tuple[str, ...] | None) -> None:
        self._table.show_columns(idents, self._table.column_widths() if idents is not None else None)
        self.changed()

    def _on_name_wanted(self, view: View | None) -> None:
        self._line.ask(view, view.name if view is not None else self._field.text().strip())

    def _on_named(self, view: View | None, name: str) -> None:
        if view is None:
            self.views.save(self.shown(), name)
        else:
            self.views.rename(view, name)
        self.retranslate()

    def _on_line_closed(self) -> None:
        self._chooser.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_delete(self, view: View) -> None:
        before = self.views.delete(view)
        self.retranslate()
        words = partial(self._deleted_words, view.name, before)
        self._notices.show(replace(words(), again=words))

    def _deleted_words(self, name: str, before: tuple[View, ...]) -> Notice:
        undo = (self.tr("Undo"), partial(self._put_back, before))
        return Notice("info", self.tr("The view “{0}” is deleted").format(name), actions=(undo,), key="view-deleted")

    def _put_back(self, before: tuple[View, ...]) -> None:
        self.views.put_back(before)
        self._notices.clear("view-deleted")
        self.retranslate()

    def _remember(self) -> None:
        self.views.remember(self.shown())
