"""The row above the canvas: which look, which layout, what to do with its regions, what to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QSizePolicy, QWidget

from cloudrec_gui.layout.document import BEST_FIT, CUSTOM, FLOATING, MAX_REGIONS, VERTICAL
from cloudrec_gui.ui.layout_editor import words
from cloudrec_gui.ui.layout_editor.controller import EditorController, View
from cloudrec_gui.ui.layout_editor.folding import fold, narrow_size, set_tight, width_of
from cloudrec_gui.ui.widgets import PlainLabel, Segments, Translated, button, set_tip

if TYPE_CHECKING:
    from cloudrec_gui.ui.layout_editor.canvas import LayoutCanvas
    from cloudrec_gui.ui.layout_editor.edit_commands import EditMenu
    from cloudrec_gui.ui.layout_editor.view_menu import ViewMenu

KINDS: Final = (FLOATING, BEST_FIT, VERTICAL, CUSTOM)
NAME_WIDTH: Final = 96
"""Points of the look's name; a longer one is cut, and whole in its tip."""


LEAST_WIDTH: Final = 344
BRIEF_WIDTH: Final = 570
"""Below it the four layouts are a list to choose from instead of buttons side by side."""


class ToolBar(Translated, QWidget):
    """Calls the controller; ``fit_requested`` is for the canvas. The menus are made when they are first opened."""

    fit_requested = Signal()

    def __init__(self, controller: EditorController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._canvas: LayoutCanvas | None = None
        self._menu: EditMenu | None = None
        self._view_menu: ViewMenu | None = None
        self.setObjectName("layout_tools")
        self.setProperty("box", "toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.look = button("layout_look_name", kind="link")
        self.edited = PlainLabel(role="mute")
        self.kinds = Segments([(str(kind), "") for kind in KINDS], "layout_kind")
        self.kind = QComboBox()
        """The same choice where there is no room for :attr:`kinds`."""
        self.kind.setObjectName("layout_kind_choice")
        self.kind.setVisible(False)
        for each in KINDS:
            self.kind.addItem("", str(each))
        self.add = button("layout_add_region")
        self.arrange = button("layout_arrange")
        self.views = Segments([(view.value, "") for view in View], "layout_view")
        self.fit = button("layout_fit")
        self.view = button("layout_view_options")
        self.view.setText("100 % ▾")
        self._percent = 100
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(14, 7, 14, 7)
        self._rows.setSpacing(8)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(8)
        for widget in (self.look, self.edited, self.kinds, self.kind, self.add):
            first.addWidget(widget)
        first.addStretch(1)
        for widget in (self.arrange, self.views, self.view):
            second.addWidget(widget)
        second.addStretch(1)
        second.addWidget(self.fit)
        self._parts = (first, second)
        self._rows.addLayout(first, 1)
        self._rows.addLayout(second)
        self.kinds.chosen.connect(self._choose_kind)
        self.kind.activated.connect(self._pick_kind)
        self.add.clicked.connect(self._add)
        self.arrange.clicked.connect(self._open_menu)
        self.view.clicked.connect(self._open_view_menu)
        self.views.chosen.connect(self._choose_view)
        self.fit.clicked.connect(self.fit_requested)
        controller.look_changed.connect(self._show_look)
        self.retranslate()

    def look_at(self, canvas: LayoutCanvas) -> None:
        """The canvas that the View menu zooms."""
        self._canvas = canvas

    @property
    def menu(self) -> EditMenu:
        """Everything that can be done to regions."""
        if self._menu is None:
            from cloudrec_gui.ui.layout_editor.edit_commands import EditMenu

            self._menu = EditMenu(self._controller, self)
            self._menu.setObjectName("layout_arrange_menu")
        return self._menu

    @property
    def view_menu(self) -> ViewMenu:
        """What is seen of the canvas."""
        if self._view_menu is None:
            from cloudrec_gui.ui.layout_editor.view_menu import ViewMenu

            self._view_menu = ViewMenu(self._controller, self)
            if self._canvas is not None:
                self._view_menu.look_at(self._canvas)
        return self._view_menu

    def retranslate(self) -> None:
        self.kinds.set_texts({str(kind): words.kind_name(kind) for kind in KINDS})
        self.kinds.setAccessibleName(self.tr("Layout (mixedVideoLayout)"))
        for index, each in enumerate(KINDS):
            self.kind.setItemText(index, words.kind_name(each))
        self.kind.setAccessibleName(self.kinds.accessibleName())
        self.add.setAccessibleName(self.tr("Add a region"))
        self.arrange.setText(self.tr("Arrange ▾"))
        self.arrange.setAccessibleName(self.tr("Align, distribute, size, order, grid"))
        set_tip(self.arrange, self.tr("Everything that can be done to regions; right-click them for the same menu."))
        set_tip(self.view, self.tr("Zoom, grid, snapping, rulers, stage"))
        self._name_view()
        self.views.set_texts({View.DRAFT.value: self.tr("Draft"), View.LIVE.value: self.tr("Live"), View.BOTH.value: self.tr("Both")})
        self.views.setAccessibleName(self.tr("What the canvas shows"))
        self.fit.setText(self.tr("Fit"))
        self.fit.setAccessibleName(self.tr("Show the whole canvas"))
        set_tip(self.fit, self.tr("Show the whole canvas (Ctrl+0). Ctrl+wheel zooms, Space and drag moves."))
        self._show_look()
        self.refresh()

    def _show_look(self) -> None:
        """The name of the own look that the draft began as, and whether it still is that look."""
        name = self._controller.look_name
        told = self.tr("Look: {name}").format(name=name) if name else self.tr("Show or hide the looks")
        edited = self.tr("edited") if name and self._controller.look_edited else ""
        self.look.setAccessibleName(f"{told}, {edited}" if edited else told)
        set_tip(self.look, self.look.accessibleName())
        self.edited.setText(edited)
        self._fit_in()

    def _fit_in(self) -> None:
        """Say “edited” as a word where there is room for it, as a star behind the name where there is not."""
        brief = self.width() < BRIEF_WIDTH
        self.kinds.setVisible(not brief)
        self.kind.setVisible(brief)
        self.fit.setVisible(not brief)  # the View menu has it too
        self.add.setText("+" if brief else self.tr("+ Region"))
        self.views.set_tight(brief)
        side, between = (8, 5) if brief else (14, 8)
        self._rows.setContentsMargins(side, 7, side, 7)
        for part in self._parts:
            part.setSpacing(between)
        for made in (self.add, self.arrange, self.view):
            set_tight(made, brief)
        first, margins = self._parts[0], self._rows.contentsMargins()
        name = self._controller.look_name or self.tr("Looks")
        self.look.setText(self.look.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, NAME_WIDTH))
        self.edited.setVisible(bool(self.edited.text()))
        if self.edited.text() and width_of(first) + margins.left() + margins.right() > self.width():
            self.edited.setVisible(False)
            self.look.setText(self.look.text() + "*")
        fold(self._rows, self._parts, self.width())

    def refresh(self) -> None:
        """Show the controller's state."""
        controller = self._controller
        self.kinds.value = str(controller.layout.kind)
        self.kind.setCurrentIndex(KINDS.index(controller.layout.kind) if controller.layout.kind in KINDS else -1)
        self.views.value = controller.view.value
        live = controller.live is not None
        self.views.setEnabled(live)
        set_tip(
            self.views,
            self.tr("Draft is what you edit, Live what the service has accepted last.")
            if live
            else self.tr("There is a live layout once a recording runs."),
        )
        looking = controller.view is View.LIVE
        self.add.setEnabled(not controller.full and not looking and controller.trial is None)
        if controller.trial is not None:
            set_tip(self.add, self.tr("Take the layout that is tried on first (Ctrl+Enter), or leave it (Esc)."))
        elif controller.full:
            set_tip(self.add, self.tr("The service takes {count} regions at most.").format(count=MAX_REGIONS))
        elif looking:
            set_tip(self.add, self.tr("The live layout is only shown; edit the draft."))
        else:
            set_tip(self.add, self.tr("Add a region (N)."))

    def show_zoom(self, zoom: float) -> None:
        """How large the canvas is shown; the button that says it opens what changes it."""
        percent = round(zoom * 100)
        if percent != self._percent:
            self._percent = percent
            self.view.setText(f"{percent} % ▾")
            self._name_view()
            self._fit_in()

    def _name_view(self) -> None:
        self.view.setAccessibleName(self.tr("View: zoom {percent} %, grid, snapping, rulers, stage").format(percent=self._percent))

    def _choose_kind(self, value: str) -> None:
        self._controller.set_kind(int(value))

    def _pick_kind(self, index: int) -> None:
        self._controller.set_kind(KINDS[index])

    def _choose_view(self, value: str) -> None:
        self._controller.set_view(View(value))

    def _add(self) -> None:
        self._controller.add()

    def _open_menu(self) -> None:
        self.menu.popup(self.arrange.mapToGlobal(QPoint(0, self.arrange.height() + 2)))

    def _open_view_menu(self) -> None:
        self.view_menu.popup(self.view.mapToGlobal(QPoint(0, self.view.height() + 2)))

    def popup_at(self, place: QPoint) -> None:
        """The same menu at a place of the screen, for the canvas."""
        self.menu.popup(place)

    def minimumSizeHint(self) -> QSize:
        """The word “edited” can be left out, and more: see :meth:`_fit_in`."""
        return QSize(min(narrow_size(self._rows, self._parts).width(), LEAST_WIDTH), self._rows.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_in()
