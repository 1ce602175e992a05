"""The row above the canvas: which layout, what to do with its regions, what to look at."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QSizePolicy, QWidget

from cloudrec_gui.layout.arrange import Align, Order
from cloudrec_gui.layout.document import BEST_FIT, CUSTOM, FLOATING, MAX_REGIONS, VERTICAL
from cloudrec_gui.ui.layout_editor import words
from cloudrec_gui.ui.layout_editor.controller import EditorController, View
from cloudrec_gui.ui.layout_editor.folding import fold, narrow_size
from cloudrec_gui.ui.widgets import PlainLabel, Segments, Translated, button, set_tip

KINDS: Final = (FLOATING, BEST_FIT, VERTICAL, CUSTOM)


class ToolBar(Translated, QWidget):
    """Calls the controller; ``fit_requested`` is for the canvas."""

    fit_requested = Signal()

    def __init__(self, controller: EditorController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.setObjectName("layout_tools")
        self.setProperty("box", "toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.kinds = Segments([(str(kind), "") for kind in KINDS], "layout_kind")
        self.add = button("layout_add_region")
        self.arrange = button("layout_arrange")
        self.views = Segments([(view.value, "") for view in View], "layout_view")
        self.zoom = PlainLabel(role="mute")
        self.fit = button("layout_fit")
        self.menu = QMenu(self)
        self.menu.setObjectName("layout_arrange_menu")
        self._actions: list[tuple[QAction, Align | Order | str]] = []
        for group in (tuple(Align), ("across", "down"), tuple(Order)):
            if self._actions:
                self.menu.addSeparator()
            for what in group:
                action = self.menu.addAction("")
                action.setData(len(self._actions))
                self._actions.append((action, what))
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(14, 7, 14, 7)
        self._rows.setSpacing(8)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(8)
        for widget in (self.kinds, self.add, self.arrange):
            first.addWidget(widget)
        first.addStretch(1)
        second.addWidget(self.views)
        second.addWidget(self.zoom)
        second.addStretch(1)
        second.addWidget(self.fit)
        self._parts = (first, second)
        self._rows.addLayout(first, 1)
        self._rows.addLayout(second)
        self.kinds.chosen.connect(self._choose_kind)
        self.add.clicked.connect(self._add)
        self.arrange.clicked.connect(self._open_menu)
        self.views.chosen.connect(self._choose_view)
        self.fit.clicked.connect(self.fit_requested)
        self.menu.triggered.connect(self._triggered)
        self.retranslate()

    def retranslate(self) -> None:
        self.kinds.set_texts({str(kind): words.kind_name(kind) for kind in KINDS})
        self.kinds.setAccessibleName(self.tr("Layout (mixedVideoLayout)"))
        self.add.setText(self.tr("+ Region"))
        self.add.setAccessibleName(self.tr("Add a region"))
        self.arrange.setText(self.tr("Arrange"))
        self.arrange.setAccessibleName(self.tr("Align, distribute, order"))
        self.views.set_texts({View.DRAFT.value: self.tr("Draft"), View.LIVE.value: self.tr("Live"), View.BOTH.value: self.tr("Both")})
        self.views.setAccessibleName(self.tr("What the canvas shows"))
        self.fit.setText(self.tr("Fit"))
        self.fit.setAccessibleName(self.tr("Show the whole canvas"))
        set_tip(self.fit, self.tr("Show the whole canvas (Ctrl+0). Ctrl+wheel zooms, Space and drag moves."))
        texts: dict[Align | Order | str, str] = {
            Align.LEFT: self.tr("Align left"),
            Align.CENTRE: self.tr("Align centre"),
            Align.RIGHT: self.tr("Align right"),
            Align.TOP: self.tr("Align top"),
            Align.MIDDLE: self.tr("Align middle"),
            Align.BOTTOM: self.tr("Align bottom"),
            "across": self.tr("Distribute across"),
            "down": self.tr("Distribute down"),
            Order.FORWARD: self.tr("Forward") + "\tCtrl+↑",
            Order.BACKWARD: self.tr("Backward") + "\tCtrl+↓",
            Order.FRONT: self.tr("To front") + "\tCtrl+End",
            Order.BACK: self.tr("To back") + "\tCtrl+Home",
        }
        for action, what in self._actions:
            action.setText(texts[what])
        self.refresh()

    def refresh(self) -> None:
        """Show the controller's state."""
        controller = self._controller
        self.kinds.value = str(controller.layout.kind)
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
        self.add.setEnabled(not controller.full and not looking)
        if controller.full:
            set_tip(self.add, self.tr("The service takes {count} regions at most.").format(count=MAX_REGIONS))
        elif looking:
            set_tip(self.add, self.tr("The live layout is only shown; edit the draft."))
        else:
            set_tip(self.add, self.tr("Add a region (N)."))
        chosen = bool(controller.selection) and controller.editable
        regions = len(controller.layout.regions)
        for action, what in self._actions:
            action.setEnabled(controller.editable and regions >= 3 if isinstance(what, str) else chosen)
        self.arrange.setEnabled(controller.editable and (chosen or regions >= 3))
        set_tip(
            self.arrange, self.tr("Align, distribute and order regions.") if self.arrange.isEnabled() else self.tr("Select a region first.")
        )

    def show_zoom(self, zoom: float) -> None:
        self.zoom.setText(f"{round(zoom * 100)} %")
        self.zoom.setAccessibleName(self.tr("Zoom {percent} %").format(percent=round(zoom * 100)))

    def _choose_kind(self, value: str) -> None:
        self._controller.set_kind(int(value))

    def _choose_view(self, value: str) -> None:
        self._controller.set_view(View(value))

    def _add(self) -> None:
        self._controller.add()

    def _open_menu(self) -> None:
        self.menu.popup(self.arrange.mapToGlobal(QPoint(0, self.arrange.height() + 2)))

    def popup_at(self, place: QPoint) -> None:
        """The same menu at a place of the screen, for the canvas."""
        self.menu.popup(place)

    def _triggered(self, action: QAction) -> None:
        what = self._actions[action.data()][1]
        if isinstance(what, Align):
            self._controller.align(what)
        elif isinstance(what, Order):
            self._controller.reorder(what)
        else:
            self._controller.distribute(what == "across")

    def minimumSizeHint(self) -> QSize:
        return narrow_size(self._rows, self._parts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fold(self._rows, self._parts, self.width())
