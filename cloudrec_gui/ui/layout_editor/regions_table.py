"""The regions as rows: the keyboard's full second way, in step with the canvas.

Rows stand in array order, so the last one is in front. Ctrl+Up and Ctrl+Down bring forward and send back as on the canvas;
Alt+Up and Alt+Down move the row itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from cloudrec_gui.layout import entry
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.layout_editor import edit_commands
from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.layout_editor.regions_delegate import RegionDelegate
from cloudrec_gui.ui.layout_editor.regions_model import ALPHA, AXES, FLAGS, HIDE, LOCK, MODE, NUMBER, UID, RegionsModel
from cloudrec_gui.ui.widgets import Translated

if TYPE_CHECKING:
    from cloudrec_gui.ui.layout_editor.edit_commands import EditMenu

Index = QModelIndex | QPersistentModelIndex
ROW: Final = 32
HEAD: Final = 34
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NARROW: Final = {NUMBER: 24, UID: 48, LOCK: 20, HIDE: 20, ALPHA: 72, MODE: 66}
_WIDE: Final = {NUMBER: 30, UID: 80, LOCK: 28, HIDE: 28, ALPHA: 72, MODE: 66}
WIDE_FROM: Final = 400
_LEAST_NUMBER: Final = 33
"""Four digits of a pixel number; with it every column but the last two stays in sight beside a scroll bar too."""


class RegionsTable(Translated, QTableView):
    """Selecting rows selects regions and the other way round; every key of the canvas works here too."""

    def __init__(self, controller: EditorController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._following = False
        self._agreed: tuple[int, ...] | None = None
        """The selection that was found to be the controller's; asking the rows again costs more than drawing them."""
        self._grip: QPoint | None = None
        self._drop: int | None = None
        self._menu: EditMenu | None = None
        self.regions = RegionsModel(controller, self)
        self.setObjectName("layout_regions")
        self.setModel(self.regions)
        self.setItemDelegate(RegionDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # The arrow keys reach every cell, and the wide column shows them all; a bar would cost a row.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(HEAD + 2 * ROW)
        self.selectionModel().selectionChanged.connect(self._rows_chosen)
        controller.selection_changed.connect(self._follow)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Regions"))
        self.setAccessibleDescription(
            self.tr("Rows stand in array order, the last one in front. Alt+Up and Alt+Down move a row, Space locks and hides.")
        )
        self.regions.retranslate()

    def refresh(self) -> None:
        """Follow the controller's layout, a running gesture included."""
        self.regions.sync()
        self._follow()

    # ------------------------------------------------------------------------------------------------ selection

    def _rows_chosen(self, _chosen: QItemSelection, _left: QItemSelection) -> None:
        self._agreed = None
        if self._following:
            return
        rows = {index.row() for index in self.selectionModel().selectedRows()}
        current = self.currentIndex().row()
        self._controller.select([*sorted(rows - {current}), *([current] if current in rows else [])])

    def _follow(self) -> None:
        """Show the controller's selection without answering to it."""
        if self._agreed == self._controller.selection:
            return
        model = self.selectionModel()
        rows = {index.row() for index in model.selectedRows()}
        if rows == set(self._controller.selection):
            self._agreed = self._controller.selection
            return
        self._following = True
        try:
            self.regions.sync()
            chosen = QItemSelection()
            for row in self._controller.selection:
                if row < self.regions.rowCount():
                    chosen.select(self.regions.index(row, 0), self.regions.index(row, MODE))
            model.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows)
            primary = self._controller.primary
            if primary is not None and primary < self.regions.rowCount():
                column = max(self.currentIndex().column(), 0)
                model.setCurrentIndex(self.regions.index(primary, column), QItemSelectionModel.SelectionFlag.NoUpdate)
                self.scrollTo(self.regions.index(primary, column))
        finally:
            self._following = False

    # ------------------------------------------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState or not self._own_key(event):
            super().keyPressEvent(event)

    def _own_key(self, event: QKeyEvent) -> bool:
        """Keys that a table would not know, or would take for something else."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ENTER and held & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return True
        if key == Qt.Key.Key_Escape and self._drop is not None:
            self._let_go()
            return True
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and held == Qt.KeyboardModifier.AltModifier:
            self._move_rows(-1 if key == Qt.Key.Key_Up else 1)
            return True
        current = self.currentIndex()
        if current.isValid() and held == Qt.KeyboardModifier.NoModifier:
            if key == Qt.Key.Key_Space:
                self._space(current)
                return True
            if key in (*_ENTER, Qt.Key.Key_F2):
                self._begin(current)
                return True
        command = edit_commands.key_command(self._controller, event)
        if command is not None:
            command()
        return command is not None

    def _space(self, index: Index) -> None:
        """Turn a cell of two states over; anywhere else take the row into the selection or out of it."""
        if index.column() in (*FLAGS, MODE):
            self.regions.toggle(index.row(), index.column())
        else:
            self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Toggle | QItemSelectionModel.SelectionFlag.Rows)

    def _begin(self, index: Index) -> None:
        """Edit a cell, or turn it over where it has only two states."""
        if index.column() in FLAGS:
            self.regions.toggle(index.row(), index.column())
        elif self.regions.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        elif index.column() != NUMBER:
            self.regions.refused.emit(self.tr("It is locked; unlock it to change it."))

    def _move_rows(self, by: int) -> None:
        """What is selected one row up or down, as a block."""
        rows = sorted(self._controller.selection)
        if rows:
            self._put(rows[0] - 1 if by < 0 else rows[-1] + 2)

    def _put(self, before: int) -> None:
        controller = self._controller
        before = min(max(before, 0), len(controller.layout.regions))
        rows = controller.selection
        new, targets = entry.rows_moved(controller.layout, rows, before)
        if new != controller.layout:
            text = self.tr("Change the order of region {number}") if len(rows) == 1 else self.tr("Change the order of {count} regions")
            controller.change(new, text.format(number=rows[0] + 1, count=len(rows)), select=targets)

    # ------------------------------------------------------------------------------------------------ mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid() and index.column() in FLAGS:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.regions.toggle(index.row(), index.column())
            return
        grip = event.button() is Qt.MouseButton.LeftButton and index.isValid() and index.column() == NUMBER
        keep = grip and index.row() in self._controller.selection and len(self._controller.selection) > 1
        self._grip = event.position().toPoint() if grip else None
        if not keep or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self._grip is not None and event.buttons() & Qt.MouseButton.LeftButton:
            if self._drop is not None or (place - self._grip).manhattanLength() >= QApplication.startDragDistance():
                self._aim(place)
            return
        index = self.indexAt(place)
        over_grip = index.isValid() and index.column() == NUMBER
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if over_grip else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        target, grip = self._drop, self._grip
        self._let_go()
        if target is not None:
            self._put(target)
            return
        if grip is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            # A press on one of several that are selected waited for the drag that did not come.
            self._controller.select([self.rowAt(grip.y())])
        super().mouseReleaseEvent(event)

    def _aim(self, place: QPoint) -> None:
        row = self.rowAt(place.y())
        count = self.regions.rowCount()
        if row < 0:
            target = 0 if place.y() < 0 else count
        else:
            below = place.y() - self.rowViewportPosition(row) > self.rowHeight(row) // 2
            target = row + 1 if below else row
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if target != self._drop:
            self._drop = target
            self.viewport().update()

    def _let_go(self) -> None:
        self._grip = self._drop = None
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The canvas' menu, about the row under the mouse or about what is selected."""
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        else:
            row = self.rowAt(self.viewport().mapFromGlobal(place).y())
            if row >= 0 and row not in self._controller.selection:
                self._controller.select([row])
        if self._menu is None:
            self._menu = edit_commands.EditMenu(self._controller, self)
        self._menu.popup(place)
        event.accept()

    # ------------------------------------------------------------------------------------------------ drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop is None:
            return
        last = self.regions.rowCount() - 1
        y = self.rowViewportPosition(self._drop) if self._drop <= last else self.rowViewportPosition(last) + self.rowHeight(last)
        painter = QPainter(self.viewport())
        painter.fillRect(0, max(y - 1, 0), self.viewport().width(), 2, theme.color("accent"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """All columns where there is room; in the narrow column opacity and picture are scrolled to."""
        room = self.viewport().width()
        wide = room >= WIDE_FROM
        widths = _WIDE if wide else _NARROW
        taken = sum(width for column, width in widths.items() if wide or column not in (ALPHA, MODE))
        number = max((room - taken) // len(AXES), _LEAST_NUMBER)
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        for column in AXES:
            self.setColumnWidth(column, number)
