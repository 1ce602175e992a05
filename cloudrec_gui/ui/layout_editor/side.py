"""The column beside the canvas: numbers, canvas, JSON as leaves; what is wrong; the regions as rows.

In a low or narrow window the rows move under the numbers, into the same scrolled leaf, so that nothing is cut.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from cloudrec_gui.domain.problems import Problem
from cloudrec_gui.layout import rules
from cloudrec_gui.layout.document import Layout
from cloudrec_gui.layout.wire import to_wire
from cloudrec_gui.ui.layout_editor import people
from cloudrec_gui.ui.layout_editor.canvas_panel import CanvasPanel
from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.layout_editor.problems_card import ProblemsCard
from cloudrec_gui.ui.layout_editor.region_panel import RegionPanel
from cloudrec_gui.ui.layout_editor.regions_box import RegionsBox
from cloudrec_gui.ui.widgets import JsonView, PlainLabel, Segments, Translated

if TYPE_CHECKING:
    from cloudrec_gui.services.settings import SettingsStore

WIDTH: Final = 292
WIDE: Final = 504
"""With room for every column of the table."""
TALL: Final = 900
"""From this height on there is room for several findings beside the numbers."""
WIDE_KEY: Final = "layout.side.wide"
GUTTER: Final = 14
"""Of the right margin, what a scroll bar may take."""
REGION, CANVAS, JSON = LEAVES = ("region", "canvas", "json")


class Leaf(QScrollArea):
    """A scrolled leaf whose content keeps its width: the bar comes into a gutter that is always there."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, GUTTER, 0)
        self._column.addWidget(content)
        self.setWidget(holder)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # It follows the focus of its fields and is no stop of its own.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for widget in (content, holder):
            widget.setProperty("box", "clear")
            widget.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)

    def _make_room(self, _least: int, most: int) -> None:
        bar = self.verticalScrollBar().sizeHint().width() if most > 0 else 0
        self._column.setContentsMargins(0, 0, max(GUTTER - bar, 0), 0)


class SidePanel(Translated, QWidget):
    """Reads the controller; ``refresh`` is cheap enough for every frame."""

    def __init__(self, controller: EditorController, settings: SettingsStore | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._settings = settings
        self._compact = False
        self._present: frozenset[str] | None = None
        self._shown_layout: Layout | None = None
        self._checked: object = None
        self.problems: tuple[Problem, ...] = ()
        self.setObjectName("layout_side")
        self.setProperty("box", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(WIDTH)
        self.setMaximumWidth(WIDTH)
        self.leaves = Segments([(REGION, ""), (CANVAS, ""), (JSON, "")], "layout_leaves")
        self.region = RegionPanel(controller, settings)
        self.canvas = CanvasPanel(controller)
        self.json = JsonView("layout_json")
        self.regions = RegionsBox(controller, settings)
        self.table = self.regions.table
        self.nothing = PlainLabel(role="mute")
        self.nothing.wrap = True
        self.card = ProblemsCard()
        self.stack = QStackedWidget()
        self.region.setVisible(False)
        first = QWidget()
        self._first = QVBoxLayout(first)
        self._first.setContentsMargins(0, 0, 0, 0)
        self._first.setSpacing(12)
        self._first.addWidget(self.region)
        self._first.addWidget(self.nothing)
        self._first.addStretch(1)
        json_leaf = QWidget()
        json_column = QVBoxLayout(json_leaf)
        json_column.setContentsMargins(0, 0, GUTTER, 0)
        json_column.addWidget(self.json)
        for leaf in (Leaf(first), Leaf(self.canvas), json_leaf):
            self.stack.addWidget(leaf)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 9, 16 - GUTTER, 12)
        self._column.setSpacing(10)
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(0, 0, GUTTER, 0)
        self._foot.setSpacing(10)
        self._foot.addWidget(self.card)
        self._foot.addWidget(self.regions)
        self._column.addWidget(self.leaves)
        self._column.addWidget(self.stack, 1)
        self._column.addLayout(self._foot)
        self.leaves.chosen.connect(self.show_leaf)
        self.card.fix_requested.connect(controller.mend)
        self.card.pointed.connect(self._show_region)
        self.regions.wide_wanted.connect(self._widen)
        controller.selection_changed.connect(self._selection_changed)
        if settings is not None and settings.get(WIDE_KEY, False):
            self.regions.wider.setChecked(True)
        self.show_leaf(CANVAS)
        self.retranslate()

    def retranslate(self) -> None:
        self.leaves.set_texts({REGION: self.tr("Region"), CANVAS: self.tr("Canvas"), JSON: "JSON"})
        self.leaves.setAccessibleName(self.tr("Details"))
        self.json.setAccessibleName(self.tr("Body of updateLayout (clientRequest)"))
        self.nothing.setText(
            self.tr(
                "Select a region on the canvas to see its numbers. Drag over free canvas to select several, double-click it to add one."
            )
        )

    def set_compact(self, compact: bool) -> None:
        """Whether the rows stand under the numbers instead of at the column's foot."""
        if compact != self._compact:
            self._compact = compact
            if compact:
                self._first.addWidget(self.regions)
            else:
                self._foot.addWidget(self.regions)
            self._fit_table()

    def _widen(self, wide: bool) -> None:
        self.setMaximumWidth(WIDE if wide else WIDTH)
        self.updateGeometry()
        if self._settings is not None:
            self._settings.set(WIDE_KEY, wide or None)

    def set_present(self, uids: Collection[str] | None) -> None:
        """The uids of the running recording, where they are known: they are offered, and a region for nobody is found."""
        present = None if uids is None else frozenset(uids)
        if present != self._present:
            self._present = present
            self.region.recorded = present or frozenset()
            self.refresh()

    def _show_region(self, index: int) -> None:
        """The region that a finding is about."""
        if index < len(self._controller.layout.regions):
            self._controller.select([index])
            self.show_leaf(REGION)

    def sizeHint(self) -> QSize:
        """As wide as it may be: in a narrow window the wide column gives way to the canvas."""
        return QSize(self.maximumWidth(), super().sizeHint().height())

    @property
    def leaf(self) -> str:
        return LEAVES[self.stack.currentIndex()]

    def show_leaf(self, leaf: str) -> None:
        self.stack.setCurrentIndex(LEAVES.index(leaf))
        self.leaves.value = leaf
        self.refresh()

    def _selection_changed(self) -> None:
        """A region that is chosen is what one wants to see; the JSON stays while it is being read."""
        if self._controller.selection and self.leaf == CANVAS:
            self.show_leaf(REGION)
        elif not self._controller.layout.custom and self.leaf == REGION:
            self.show_leaf(CANVAS)
        self.refresh()

    def refresh(self) -> None:
        """Show the controller's layout, or what a running gesture makes of it."""
        controller = self._controller
        self.region.setVisible(controller.primary is not None)
        self.nothing.setVisible(controller.primary is None)
        self.table.refresh()
        self.regions.setVisible(bool(controller.layout.regions))
        self._fit_table()
        if self.leaf == REGION:
            self.region.refresh()
        elif self.leaf == CANVAS:
            self.canvas.refresh()
        elif self.leaf == JSON and controller.preview != self._shown_layout:
            self._shown_layout = controller.preview
            self.json.set_json(to_wire(controller.preview))
        self._check()

    def _check(self) -> None:
        """The rules again, if anything that they look at has changed."""
        controller = self._controller
        layout, canvas, recorder = controller.preview, controller.document.canvas, controller.recorder_uid
        sources, present = dict(controller.stage.sources), people.present(controller, self._present)
        state = (layout, canvas, recorder, sources, present)
        if state != self._checked:
            self._checked = state
            found = rules.check(layout, canvas, recorder, sources=sources, present=present)
            self.problems = (*found, *rules.notes(layout))
            self.card.show_problems(self.problems)

    def _fit_table(self) -> None:
        """As high as the rows; at the column's foot up to a third of a tall one, and a few rows of another: the numbers come first."""
        tall = self.height() >= TALL
        self.regions.fit(None if self._compact else self.height() // 3 if tall else 0)
        self.card.set_room(1 if self.height() < TALL else 3)
