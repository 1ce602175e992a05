"""A field for one coordinate: shows micro-units in the chosen unit, takes small sums, and steps with the arrow keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cloudrec_gui.layout import arithmetic
from cloudrec_gui.layout.geometry import ONE, from_pixels

LEAST_WIDTH: Final = 64


def text_field(name: str) -> QLineEdit:
    """A plain field with its object name."""
    field = QLineEdit()
    field.setObjectName(name)
    field.setMinimumWidth(LEAST_WIDTH)
    return field


class NumberField(QLineEdit):
    """``committed`` carries micro-units; only what a person entered is told."""

    committed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setMinimumWidth(LEAST_WIDTH)
        self.units = 0
        self.unit = arithmetic.PIXELS
        self.side = 1
        self.editingFinished.connect(self._commit)

    def show_units(self, units: int, unit: str, side: int) -> None:
        """Show a value; what somebody is typing at the moment stays."""
        changed = (units, unit, side) != (self.units, self.unit, self.side)
        self.units, self.unit, self.side = units, unit, side
        if changed or not self.isModified():
            self._write()

    def _write(self) -> None:
        text = arithmetic.show(self.units, self.unit, self.side)
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)
        self.setModified(False)

    def _commit(self) -> None:
        if not self.isModified():
            return
        self.setModified(False)
        try:
            units = arithmetic.parse(self.text(), self.unit, self.side)
        except ValueError:
            self._write()
            return
        self.committed.emit(units)
        self._write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            if event.key() == Qt.Key.Key_Escape and self.isModified():
                self._write()
                return
            super().keyPressEvent(event)
            return
        self._commit()
        far = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        if self.unit == arithmetic.PIXELS:
            pixels = round(self.units * self.side / ONE) + step * far
            self.committed.emit(from_pixels(pixels, self.side))
        else:
            self.committed.emit(self.units + step * far * ONE // 1000)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.isModified()
        ):
            event.accept()
            return True
        return super().event(event)
