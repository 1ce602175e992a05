"""Any other grid to draw and snap to: columns by rows, or a step in output pixels, typed in one line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from cloudrec_gui.ui.layout_editor.aids import Aids, GridChoice
from cloudrec_gui.ui.widgets import PlainLabel, Translated, set_tip


def typed(text: str) -> GridChoice | None:
    """``7 × 5`` and ``24 px`` as people write them; None for what is no grid."""
    return GridChoice.read(text.casefold().replace(" ", "").replace("×", "x").replace("*", "x"))


class GridLinesDialog(Translated, QDialog):
    """Sets the grid when it is accepted; it cannot be while the line holds no grid. Shown with ``open()``."""

    def __init__(self, aids: Aids, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._aids = aids
        self.setObjectName("layout_grid_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.label = PlainLabel()
        self.line = QLineEdit(aids.grid.text if aids.grid is not None else "5x4")
        self.line.setObjectName("layout_grid_line")
        self.note = PlainLabel(role="error")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        for kind, name in (
            (QDialogButtonBox.StandardButton.Ok, "layout_grid_ok"),
            (QDialogButtonBox.StandardButton.Cancel, "layout_grid_cancel"),
        ):
            self.buttons.button(kind).setObjectName(name)
        self.label.setBuddy(self.line)
        column = QVBoxLayout(self)
        for widget in (self.label, self.line, self.note, self.buttons):
            column.addWidget(widget)
        self.line.textChanged.connect(self._judge)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.retranslate()
        self.line.selectAll()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Grid"))
        self.label.setText(self.tr("Columns × rows (5x4) or a step in output pixels (24px):"))
        self.line.setAccessibleName(self.label.text())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Show the grid"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        self._judge()

    def _judge(self) -> None:
        right = typed(self.line.text()) is not None
        why = "" if right else self.tr("Write up to 64 columns and rows, or a step of 1 to 4096 px.")
        self.note.setText(why)
        take = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        take.setEnabled(right)
        set_tip(take, why)

    def accept(self) -> None:
        choice = typed(self.line.text())
        if choice is not None:
            self._aids.set_grid(choice)
            super().accept()
