"""The whole editor around one document: tools, canvas, numbers, foot. It stands alone, without page, recording or service."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent, QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cloudrec_gui.domain.problems import Severity
from cloudrec_gui.layout import diff
from cloudrec_gui.layout.document import Document, Layout
from cloudrec_gui.layout.geometry import Size
from cloudrec_gui.layout.wire import OUTPUT_KEYS, from_wire, to_wire
from cloudrec_gui.ui.layout_editor.applying import Applying
from cloudrec_gui.ui.layout_editor.canvas import LayoutCanvas
from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.layout_editor.foot_bar import FootBar
from cloudrec_gui.ui.layout_editor.handover.handover import Handover
from cloudrec_gui.ui.layout_editor.looks.dock import LooksDock
from cloudrec_gui.ui.layout_editor.ports import Ports
from cloudrec_gui.ui.layout_editor.side import REGION, SidePanel
from cloudrec_gui.ui.layout_editor.stage.strip import StageStrip
from cloudrec_gui.ui.layout_editor.tool_bar import ToolBar
from cloudrec_gui.ui.widgets import Translated

FOLLOWS_AFTER_MS: Final = 30
"""Numbers, JSON, problems and difference follow the hand this often at most; the canvas itself follows every move."""
COMPACT_HEIGHT: Final = 640
COMPACT_WIDTH: Final = 960
LOOKS_WIDTH: Final = 1100
"""Below it the looks lie over the canvas instead of beside it."""


class LayoutEditor(Translated, QWidget):
    """``apply_requested`` carries the clientRequest of updateLayout; it is emitted only when that can be sent."""

    apply_requested = Signal(object)
    copied = Signal()

    def __init__(self, document: Document, ports: Ports | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layout_editor")
        self.document = document
        self.ports = ports or Ports()
        self.controller = EditorController(document, self)
        self.tools = ToolBar(self.controller)
        self.canvas = LayoutCanvas(self.controller)
        self.tools.look_at(self.canvas)
        self.foot = FootBar()
        self.side = SidePanel(self.controller, self.ports.settings)
        self.stage = StageStrip(self.controller)
        self._live: dict[str, Any] | None = None
        self._running = False
        self._compared: tuple[Layout, dict[str, Any] | None, diff.Changes] | None = None
        """The last difference, with what it is the difference of: it is asked for several times a frame."""
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(FOLLOWS_AFTER_MS)
        self.above_foot = QVBoxLayout()
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.tools)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.canvas, 1)
        left.addLayout(middle, 1)
        left.addWidget(self.stage)
        left.addLayout(self.above_foot)
        left.addWidget(self.foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.side)
        self.looks = LooksDock(self.controller, self.ports, self.canvas, middle, self, until=self.stage)
        self.side.canvas.set_pictures(self.ports.pictures)
        self.controller.stage.remember_in(self.ports.settings)
        if self.ports.settings is not None:
            self.controller.aids.remember_in(self.ports.settings)
        self.handover = Handover(self.controller, self.ports, self, self.above_foot)
        self.applying = Applying(self.controller, self.foot, self.above_foot, self)
        self._connect()
        self.refresh()

    @property
    def undo_stack(self) -> QUndoStack:
        """The history of the document that is open."""
        return self.controller.undo_stack

    def _connect(self) -> None:
        self._follow.timeout.connect(self.refresh)
        self.controller.layout_changed.connect(self._schedule)
        self.controller.selection_changed.connect(self._schedule)
        self.controller.previewed.connect(self._schedule)
        self.controller.stage.changed.connect(self._schedule)
        self.controller.stage.moved.connect(self._schedule)
        self.controller.fill_asked.connect(self._ask_grid)
        self.canvas.zoom_changed.connect(self._show_zoom)
        self.canvas.edit_requested.connect(self._edit_numbers)
        self.tools.fit_requested.connect(self.canvas.fit)
        look_name = self.tools.findChild(QPushButton, "layout_look_name")
        if look_name is not None:
            look_name.clicked.connect(self.looks.toggle)
        self.foot.apply_requested.connect(self.apply)
        self.foot.copy_requested.connect(self._popup_forms)
        self.handover.copied.connect(self.copied)
        self.foot.revert_requested.connect(self.revert)
        self.foot.carry_over_requested.connect(self.carry_over)
        self.applying.carry_requested.connect(self.carry_over)

    def retranslate(self) -> None:
        self.refresh()

    # ------------------------------------------------------------------------------------------------ following

    def _schedule(self) -> None:
        if not self._follow.isActive():
            self._follow.start()

    def refresh(self) -> None:
        """Bring everything beside the canvas up to date."""
        self.tools.refresh()
        self.tools.show_zoom(self.canvas.view.zoom)
        self.side.refresh()
        self.applying.refresh(self.changes(), self.why_not())

    def changes(self) -> diff.Changes | None:
        """What sending the draft would change; None without a running recording."""
        if not self._running:
            return None
        draft, live = self.controller.preview, self._live
        known = self._compared
        if known is None or known[0] is not draft or known[1] is not live:
            known = self._compared = (draft, live, diff.changes(to_wire(draft), live or {}))
        return known[2]

    def why_not(self) -> str:
        """Why the draft cannot be applied; empty when it can."""
        if not self._running:
            return self.tr("No recording is running. Start one, and the layout can be applied to it.")
        if self.controller.trial is not None:
            return self.tr("Something is only tried on: take it or leave it first.")
        if any(problem.severity is Severity.ERROR for problem in self.side.problems):
            return self.tr("Something must be fixed first; see Check.")
        if self._live is not None and not self.changes():
            return self.tr("The recording shows this layout already.")
        return ""

    def set_live(self, live: Mapping[str, Any] | None, *, running: bool, recorder_uid: str = "", canvas: Size | None = None) -> None:
        """The layout that the service has accepted last, and whether there is a recording to apply the draft to."""
        self._running = running
        self._live = None if live is None or not running else {key: value for key, value in live.items() if key not in OUTPUT_KEYS}
        self.controller.recorder_uid = recorder_uid
        if canvas is not None:
            self.document.canvas = canvas
        self.controller.set_live(None if self._live is None else from_wire(self._live))
        self.refresh()

    def know_users(self, uids: tuple[str, ...]) -> None:
        """Users that the running recording names: offered for regions and for the stage. Others may be in the channel."""
        self.controller.stage.recording_uids = uids
        self.side.region.recorded = uids

    # ------------------------------------------------------------------------------------------------ asking

    def apply(self) -> None:
        """Ask for the draft to be sent, if it can be. What is only tried on becomes the draft first, and nothing is sent."""
        self.controller.cancel()
        if self.looks.take():
            return
        self.refresh()
        if not self.why_not() and self.foot.state != "sending":
            wire = to_wire(self.document.layout)
            if self.applying.may_send(wire):
                self.apply_requested.emit(wire)

    def _popup_forms(self) -> None:
        self.handover.popup(self.foot.copy)

    def revert(self) -> None:
        """The live layout as the draft, as one undo step."""
        if self._live is not None:
            live = diff.with_marks(from_wire(self._live), self.document.layout)
            self.controller.replace_layout(live, self.tr("Revert to live"))

    def carry_over(self, key: str = "") -> None:
        """What the draft would reset, taken from the live layout: one key's value, or all without a key."""
        if self._live is not None:
            layout = self.document.layout
            kept = from_wire(diff.carried_over(to_wire(layout), self._live, (key,) if key else None))
            self.controller.replace_layout(replace(kept, regions=layout.regions), self.tr("Carry over"))

    def _edit_numbers(self) -> None:
        self.side.show_leaf(REGION)
        self.side.region.focus_numbers()

    def _ask_grid(self) -> None:
        from cloudrec_gui.ui.layout_editor.grid_dialog import FillDialog

        FillDialog(self.controller, self).open()

    def _show_zoom(self) -> None:
        self.tools.show_zoom(self.canvas.view.zoom)

    # ------------------------------------------------------------------------------------------------ widget

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no child took, from anywhere in the editor."""
        if self.looks.take_key(event):
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.apply()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_stack.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.undo_stack.redo()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.canvas.underMouse() or self.canvas.hasFocus():
            self.tools.popup_at(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        compact = self.height() < COMPACT_HEIGHT or self.width() < COMPACT_WIDTH
        self.side.set_compact(compact)
        self.applying.set_compact(compact)
        self.looks.set_compact(self.width() < LOOKS_WIDTH)
        self._share_height()
        self._schedule()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._share_height()
        return handled

    def _share_height(self) -> None:
        """Most of what lies between tool bar and foot is the canvas'; the time line gives way first, and its head to a tall card."""
        room = (self.height() - self.tools.height() - self.foot.height()) * 2 // 5 - self.above_foot.sizeHint().height()
        self.stage.setVisible(room > 0 or self.height() >= COMPACT_HEIGHT)
        self.stage.set_room(room)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._schedule()
