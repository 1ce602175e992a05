"""Fill a grid: how many cells, how wide the gaps, and which cells stay free. The small picture is the answer that is given."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from cloudrec_gui.layout.document import MAX_REGIONS
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.widgets import PlainLabel, Translated, set_tip

MOST: Final = 9
CELL: Final = QSize(38, 26)
Cell = tuple[int, int]


class CellPicker(QWidget):
    """Cells to switch on and off: by a click, or with arrows and Space."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.columns, self.rows = 3, 3
        self.excluded: set[Cell] = set()
        self._at: Cell = (0, 0)
        self.setObjectName("layout_fill_cells")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_size(self, columns: int, rows: int) -> None:
        """Another grid; cells that are still there keep their state."""
        self.columns, self.rows = columns, rows
        self.excluded = {(row, column) for row, column in self.excluded if row < rows and column < columns}
        self._at = (min(self._at[0], rows - 1), min(self._at[1], columns - 1))
        self.updateGeometry()
        self.update()
        self.changed.emit()

    @property
    def count(self) -> int:
        """How many cells become regions."""
        return self.columns * self.rows - len(self.excluded)

    def sizeHint(self) -> QSize:
        return QSize(MOST * CELL.width() + 2, max(self.rows, 3) * CELL.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def toggle(self, cell: Cell) -> None:
        """Use a cell, or leave it free."""
        self.excluded ^= {cell}
        self._at = cell
        self.setAccessibleDescription(
            self.tr("Row {row}, column {column}: {state}").format(
                row=cell[0] + 1, column=cell[1] + 1, state=self.tr("free") if cell in self.excluded else self.tr("used")
            )
        )
        self.update()
        self.changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row, column = int(event.position().y()) // CELL.height(), int(event.position().x()) // CELL.width()
        if event.button() is Qt.MouseButton.LeftButton and 0 <= row < self.rows and 0 <= column < self.columns:
            self.toggle((row, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
        if event.key() == Qt.Key.Key_Space:
            self.toggle(self._at)
        elif event.key() in steps:
            down, across = steps[Qt.Key(event.key())]
            self._at = (min(max(self._at[0] + down, 0), self.rows - 1), min(max(self._at[1] + across, 0), self.columns - 1))
            self.update()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for row in range(self.rows):
            for column in range(self.columns):
                x, y = column * CELL.width() + 1, row * CELL.height() + 1
                free = (row, column) in self.excluded
                painter.fillRect(x, y, CELL.width() - 3, CELL.height() - 3, theme.color("sunken" if free else "accent-tint"))
                painter.setPen(QPen(theme.color("line2" if free else "accent"), 1, Qt.PenStyle.DashLine if free else Qt.PenStyle.SolidLine))
                painter.drawRect(x, y, CELL.width() - 4, CELL.height() - 4)
                if self.hasFocus() and (row, column) == self._at:
                    painter.drawRect(x + 2, y + 2, CELL.width() - 8, CELL.height() - 8)
        painter.end()


class FillDialog(Translated, QDialog):
    """Fills the canvas when it is accepted, as one undo step. Shown with ``open()``."""

    def __init__(self, controller: EditorController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.setObjectName("layout_fill")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.columns, self.rows, self.gap = QSpinBox(), QSpinBox(), QSpinBox()
        self.cells = CellPicker()
        self.note = PlainLabel(role="note")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        for kind, name in (
            (QDialogButtonBox.StandardButton.Ok, "layout_fill_ok"),
            (QDialogButtonBox.StandardButton.Cancel, "layout_fill_cancel"),
        ):
            self.buttons.button(kind).setObjectName(name)
        self._labels = [PlainLabel(), PlainLabel(), PlainLabel()]
        form = QFormLayout()
        for name, label, field in zip(("columns", "rows", "gap"), self._labels, (self.columns, self.rows, self.gap), strict=True):
            field.setObjectName(f"layout_fill_{name}")
            field.setRange(1, MOST)
            label.setBuddy(field)
            form.addRow(label, field)
        self.gap.setRange(0, 200)
        self.gap.setValue(0)
        self.columns.setValue(3)
        self.rows.setValue(3)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.cells)
        column.addWidget(self.note)
        column.addWidget(self.buttons)
        self.columns.valueChanged.connect(self._resize)
        self.rows.valueChanged.connect(self._resize)
        self.cells.changed.connect(self._show)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Fill a grid"))
        texts = (self.tr("Columns"), self.tr("Rows"), self.tr("Gap"))
        for label, field, text in zip(self._labels, (self.columns, self.rows, self.gap), texts, strict=True):
            label.setText(text)
            field.setAccessibleName(text)
        self.gap.setSuffix(" px")
        self.cells.setAccessibleName(self.tr("Cells: arrows move, Space uses a cell or leaves it free"))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Fill"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        self._show()

    def _resize(self) -> None:
        self.cells.set_size(self.columns.value(), self.rows.value())
        self.adjustSize()

    def _show(self) -> None:
        count = self.cells.count
        fill = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        fill.setEnabled(count > 0)
        if count > MAX_REGIONS:
            text = self.tr("{count} cells; the service takes {most} regions, so the first {most} are filled.").format(
                count=count, most=MAX_REGIONS
            )
        elif count:
            text = self.tr("{count} regions. Those that are there take the cells in their order; click a cell to leave it free.").format(
                count=count
            )
        else:
            text = self.tr("Every cell is left free; there would be nothing to fill.")
        self.note.setText(text)
        set_tip(fill, "" if count else text)

    def accept(self) -> None:
        self._controller.fill_grid(self.columns.value(), self.rows.value(), frozenset(self.cells.excluded), self.gap.value())
        super().accept()
