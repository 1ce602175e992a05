"""The tool bar's View menu: how much is seen, what helps the hand, and whether the stage plays below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from cloudrec_gui.ui.layout_editor.aids import GRIDS, GridChoice
from cloudrec_gui.ui.layout_editor.canvas_keys import ZOOM_STEP
from cloudrec_gui.ui.widgets import set_tip
from cloudrec_gui.ui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from cloudrec_gui.ui.layout_editor.canvas import LayoutCanvas
    from cloudrec_gui.ui.layout_editor.controller import EditorController

_ROWS: Final = (
    ("fit", QT_TRANSLATE_NOOP("LayoutView", "Fit the canvas"), "Ctrl+0"),
    ("natural", QT_TRANSLATE_NOOP("LayoutView", "100 %"), "Ctrl+Alt+0"),
    ("nearer", QT_TRANSLATE_NOOP("LayoutView", "Zoom in"), "Ctrl++"),
    ("farther", QT_TRANSLATE_NOOP("LayoutView", "Zoom out"), "Ctrl+-"),
    ("selection", QT_TRANSLATE_NOOP("LayoutView", "Zoom to what is selected"), "Z"),
)
_TOGGLES: Final = (
    ("snapping", QT_TRANSLATE_NOOP("LayoutView", "Snapping"), "M"),
    ("rulers", QT_TRANSLATE_NOOP("LayoutView", "Rulers"), "R"),
    ("stage", QT_TRANSLATE_NOOP("LayoutView", "Stage: who is seen when"), ""),
)


def grid_text(choice: GridChoice | None) -> str:
    """How a grid is named."""
    if choice is None:
        return QCoreApplication.translate("LayoutView", "No grid")
    if choice.step:
        return QCoreApplication.translate("LayoutView", "Every {step} px").format(step=choice.step)
    return f"{choice.columns} × {choice.rows}"


def keyed_rows() -> list[tuple[str, str]]:
    """Text and key of every row that has one, in the language and the words of this system."""
    rows = [(text, QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)) for _, text, keys in (*_ROWS, *_TOGGLES)]
    return [(QCoreApplication.translate("LayoutView", text), native) for text, native in rows if native]


class ViewMenu(QMenu):
    """Its keys are shown and not taken: they are the canvas'. Connected to a canvas by :meth:`look_at`."""

    def __init__(self, controller: EditorController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._canvas: LayoutCanvas | None = None
        self._rows: dict[str, QAction] = {}
        self.setObjectName("layout_view_menu")
        self.setToolTipsVisible(True)
        for ident, _, _ in _ROWS:
            self._add(self, ident)
        self.addSeparator()
        for ident, _, _ in _TOGGLES[:2]:
            self._add(self, ident).setCheckable(True)
        self.grids = self.addMenu("")
        self.grids.setObjectName("layout_menu_grid_lines")
        self._group = QActionGroup(self)
        self._choices: list[tuple[QAction, GridChoice | None]] = []
        for choice in (None, *GRIDS):
            action = self.grids.addAction("")
            action.setCheckable(True)
            action.setObjectName(f"layout_grid_{choice.text if choice is not None else 'none'}")
            self._group.addAction(action)
            self._choices.append((action, choice))
        self.grids.addSeparator()
        self.other = self._add(self.grids, "other")
        self.other.setCheckable(True)
        self._group.addAction(self.other)
        self.addSeparator()
        self._add(self, "stage").setCheckable(True)
        self.aboutToShow.connect(self.refresh)
        self.triggered.connect(self._triggered)
        self.refresh()

    def _add(self, menu: QMenu, ident: str) -> QAction:
        action = menu.addAction("")
        action.setObjectName(f"layout_view_{ident}")
        self._rows[ident] = action
        return action

    def look_at(self, canvas: LayoutCanvas) -> None:
        """Let the menu zoom this canvas."""
        self._canvas = canvas

    def refresh(self) -> None:
        """Texts and marks as they are now."""
        controller, aids = self._controller, self._controller.aids
        for ident, text, keys in (*_ROWS, *_TOGGLES):
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            shown = QCoreApplication.translate("LayoutView", text)
            self._rows[ident].setText(f"{shown}\t{native}" if native else shown)
        self._rows["snapping"].setChecked(aids.snapping)
        self._rows["rulers"].setChecked(aids.rulers)
        self._rows["stage"].setChecked(controller.stage.open)
        self._rows["selection"].setEnabled(bool(controller.selection))
        set_tip(self._rows["selection"], "" if controller.selection else QCoreApplication.translate("LayoutView", "Select a region first."))
        set_tip(self._rows["snapping"], QCoreApplication.translate("LayoutView", "Ctrl during a drag does the opposite."))
        self.grids.setTitle(QCoreApplication.translate("LayoutView", "Grid (G)"))
        for action, choice in self._choices:
            action.setText(grid_text(choice))
            action.setChecked(choice == aids.grid)
        special = aids.grid is not None and aids.grid not in GRIDS
        self.other.setChecked(special)
        other = QCoreApplication.translate("LayoutView", "Other…")
        self.other.setText(f"{grid_text(aids.grid)} · {other}" if special else other)

    def _triggered(self, action: QAction) -> None:
        for made, choice in self._choices:
            if made is action:
                self._controller.aids.set_grid(choice)
                return
        ident = next((ident for ident, made in self._rows.items() if made is action), "")
        aids, stage, canvas = self._controller.aids, self._controller.stage, self._canvas
        if ident == "snapping":
            aids.set_snapping(action.isChecked())
        elif ident == "rulers":
            aids.set_rulers(action.isChecked())
        elif ident == "stage":
            stage.set_on(action.isChecked())
        elif ident == "other":
            self._ask_grid()
        elif canvas is not None:
            if ident in ("nearer", "farther"):
                canvas.zoom_by(ZOOM_STEP if ident == "nearer" else 1 / ZOOM_STEP)
            else:
                {"fit": canvas.fit, "natural": canvas.natural, "selection": canvas.zoom_to_selection}[ident]()

    def _ask_grid(self) -> None:
        from cloudrec_gui.ui.layout_editor.grid_lines import GridLinesDialog

        GridLinesDialog(self._controller.aids, self.parentWidget()).open()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.refresh()
