"""The button that says which view is shown, and its menu: choose, save, rename and delete views, group, and choose columns.

Names are asked for in a line that opens below the tools; nothing stands in front of the fleet while somebody types.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QWidget

from cloudrec_gui.ui.fleet.groups import GROUPS, group_word
from cloudrec_gui.ui.fleet.views import LONGEST, Standing, View, Views, view_name
from cloudrec_gui.ui.widgets import PlainLabel, Translated, button, set_tip


def _escaped(text: str) -> str:
    """A menu reads an ampersand as the key of an entry."""
    return text.replace("&", "&&")


class ViewMenu(QMenu):
    """Made anew each time it opens, from what there is then."""

    view_chosen = Signal(object)
    group_chosen = Signal(str)
    columns_chosen = Signal(object)
    """Ids of the columns to show, or None for the usual ones."""
    fold_chosen = Signal(bool)
    """All groups open, or all closed."""
    name_wanted = Signal(object)
    """A name is asked for: None to save what is shown, a view to rename it."""
    delete_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("fleet-view-menu")
        self.columns_menu = QMenu(self)
        self.columns_menu.setObjectName("fleet-columns-menu")

    def fill(self, views: Views, shown: View, columns: tuple[tuple[str, str], ...], visible: tuple[str, ...]) -> None:
        """``columns`` are id and title of all, ``visible`` the ids of those that are wanted."""
        self.clear()
        self.setAccessibleName(self.tr("Views"))
        current = views.find(shown)
        exclusive = QActionGroup(self)
        for view in views.all():
            action = self._add(self, f"view-{view.builtin or view.name}", view_name(view))
            action.setCheckable(True)
            action.setChecked(view is current)
            exclusive.addAction(action)
            action.triggered.connect(_emitting(self, "view_chosen", view))
        self.addSeparator()
        self._add(self, "view-save", self.tr("Save this view…")).triggered.connect(_emitting(self, "name_wanted", None))
        if current is not None and not current.builtin:
            rename = self._add(self, "view-rename", self.tr("Rename “{0}”…").format(current.name))
            rename.triggered.connect(_emitting(self, "name_wanted", current))
            delete = self._add(self, "view-delete", self.tr("Delete “{0}”").format(current.name))
            delete.triggered.connect(_emitting(self, "delete_chosen", current))
        self.addSeparator()
        groups = QActionGroup(self)
        for ident in GROUPS:
            action = self._add(self, f"group-{ident or 'none'}", group_word(ident))
            action.setCheckable(True)
            action.setChecked(ident == shown.group)
            groups.addAction(action)
            action.triggered.connect(_emitting(self, "group_chosen", ident))
        if shown.group:
            self._add(self, "groups-open", self.tr("Open all groups")).triggered.connect(_emitting(self, "fold_chosen", True))
            self._add(self, "groups-close", self.tr("Close all groups")).triggered.connect(_emitting(self, "fold_chosen", False))
        self.addSeparator()
        self.columns_menu.setTitle(self.tr("Columns"))
        self.fill_columns(columns, visible)
        self.addMenu(self.columns_menu)

    def fill_columns(self, columns: tuple[tuple[str, str], ...], visible: tuple[str, ...]) -> None:
        """The menu of columns alone; it is also the one of the table's head."""
        menu = self.columns_menu
        menu.clear()
        menu.setAccessibleName(self.tr("Columns"))
        for ident, title in columns:
            action = self._add(menu, f"column-{ident}", title)
            action.setCheckable(True)
            action.setChecked(ident in visible)
            left = tuple(each for each in visible if each != ident)
            action.setEnabled(bool(left) or ident not in visible)
            action.triggered.connect(_emitting(self, "columns_chosen", left if ident in visible else (*visible, ident)))
        menu.addSeparator()
        self._add(menu, "columns-usual", self.tr("The usual columns")).triggered.connect(_emitting(self, "columns_chosen", None))

    def _add(self, menu: QMenu, name: str, text: str) -> QAction:
        action = menu.addAction(_escaped(text))
        action.setObjectName(name)
        return action


class _Emitter:
    """Emits one value by one signal of a menu, which it does not keep alive: its actions, and this with them, go when it is cleared."""

    def __init__(self, menu: ViewMenu, signal: str, value: object) -> None:
        self._emit = partial(getattr(menu, signal).emit, value)

    def __call__(self, checked: bool = False) -> None:
        self._emit()


def _emitting(menu: ViewMenu, signal: str, value: object) -> _Emitter:
    return _Emitter(menu, signal, value)


class NameLine(Translated, QFrame):
    """Asks for the name of a view. Enter keeps it, Escape gives up."""

    named = Signal(object, str)
    """The view that gets another name, or None where a new one is saved; and the name."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("view-name-line")
        self.setProperty("box", "card")
        self._view: View | None = None
        self.standing: Callable[[str, View | None], Standing] = _unknown
        """What keeping this view under a name would do."""
        self.label = PlainLabel("", "mute")
        self.note = PlainLabel("", "warn", wrap=False)
        self.note.setObjectName("view-name-note")
        self.field = QLineEdit()
        self.field.setObjectName("view-name")
        self.field.setMaxLength(LONGEST)
        self.keep = button("view-name-keep", kind="primary")
        self.give_up = button("view-name-cancel", kind="link")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self.label)
        row.addWidget(self.field, 1)
        row.addWidget(self.note)
        row.addWidget(self.keep)
        row.addWidget(self.give_up)
        self.field.returnPressed.connect(self._on_keep)
        self.field.textChanged.connect(self._on_text)
        self.keep.clicked.connect(self._on_keep)
        self.give_up.clicked.connect(self._on_close)
        self.retranslate()
        self.hide()

    def ask(self, view: View | None, name: str) -> None:
        """Open with a first guess."""
        self._view = view
        self.retranslate()
        self.field.setText(name)
        self._on_text(name)
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def retranslate(self) -> None:
        self.label.setText(self.tr("Name of this view") if self._view is None else self.tr("New name of this view"))
        self.field.setAccessibleName(self.label.text())
        self.keep.setText(self.tr("Save view") if self._view is None else self.tr("Rename"))
        self.keep.setAccessibleName(self.keep.text())
        self.give_up.setText(self.tr("Cancel"))
        self.give_up.setAccessibleName(self.give_up.text())
        self._on_text(self.field.text())

    def _on_text(self, text: str) -> None:
        standing = self.standing(text, self._view)
        said = {
            Standing.EMPTY: self.tr("A view needs a name"),
            Standing.REPLACES: self.tr("There is one of this name; it will be replaced"),
            Standing.BUILT_IN: self.tr("This is the name of a built-in view"),
        }.get(standing, "")
        self.note.setText(said)
        self.note.setVisible(bool(said))
        able = standing in (Standing.FREE, Standing.REPLACES)
        self.keep.setEnabled(able)
        set_tip(self.keep, "" if able else said)

    def _on_keep(self) -> None:
        name = self.field.text().strip()
        if self.keep.isEnabled():
            self.named.emit(self._view, name)
            self._on_close()

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_close()
            return
        super().keyPressEvent(event)


def _unknown(name: str, renamed: View | None) -> Standing:
    return Standing.FREE if name.strip() else Standing.EMPTY


def below(widget: QWidget) -> QPoint:
    """Where a menu of this widget opens."""
    return widget.mapToGlobal(QPoint(0, widget.height() + 2))
