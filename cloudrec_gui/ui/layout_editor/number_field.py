"""A field for one coordinate: shows micro-units in the chosen unit, takes small sums, and steps with the arrow keys.

What is not understood stays as it was typed, with a word about it from :attr:`NumberField.refused`; Esc takes it back.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cloudrec_gui.layout import arithmetic
from cloudrec_gui.ui import theme

LEAST_WIDTH: Final = 64
FAR: Final = 10
"""Steps of an arrow key with Shift."""


def text_field(name: str) -> QLineEdit:
    """A plain field with its object name."""
    field = QLineEdit()
    field.setObjectName(name)
    field.setMinimumWidth(LEAST_WIDTH)
    return field


def mark(field: QWidget, wrong: bool) -> None:
    """Give a field the border of an error, or take it away."""
    wanted = "error" if wrong else ""
    if (field.property("problem") or "") != wanted:
        field.setProperty("problem", wanted)
        theme.restyle(field)


class NumberField(QLineEdit):
    """``committed`` carries micro-units; only what a person entered is told. Without a value it shows its placeholder."""

    committed = Signal(object)
    stepped = Signal(object)
    """An arrow key: how many steps, positive for more."""
    refused = Signal(str)
    """What was typed and is no number; an empty text when that is over."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setMinimumWidth(LEAST_WIDTH)
        self.units: int | None = 0
        self.unit = arithmetic.PIXELS
        self.side = 1
        self.wrong = False
        self.editingFinished.connect(self._commit)
        self.textEdited.connect(self._typed)

    def show_units(self, units: int | None, unit: str, side: int) -> None:
        """Show a value, or None for several that differ; what somebody is typing at the moment stays."""
        changed = (units, unit, side) != (self.units, self.unit, self.side)
        self.units, self.unit, self.side = units, unit, side
        if changed or not (self.isModified() or self.wrong):
            self._write()

    def forget(self) -> None:
        """Whatever is typed is not about what is shown now."""
        self._write()

    def _write(self) -> None:
        text = "" if self.units is None else arithmetic.show(self.units, self.unit, self.side)
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)
        self.setModified(False)
        self._judge(wrong=False)

    def _judge(self, *, wrong: bool) -> None:
        told, self.wrong = self.wrong or wrong, wrong
        mark(self, wrong)
        if told:
            self.refused.emit(self.text() if wrong else "")

    def _typed(self, _text: str) -> None:
        self._judge(wrong=False)

    def _commit(self) -> None:
        if not self.isModified():
            return
        self.setModified(False)
        if not self.text().strip():
            self._write()
            return
        try:
            units = arithmetic.parse(self.text(), self.unit, self.side)
        except ValueError:
            self._judge(wrong=True)
            return
        self.committed.emit(units)
        self._write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            if event.key() == Qt.Key.Key_Escape and (self.isModified() or self.wrong):
                self._write()
                return
            super().keyPressEvent(event)
            return
        self._commit()
        if not self.wrong:
            self.stepped.emit(step * (FAR if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1))

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and (self.isModified() or self.wrong)
        ):
            event.accept()
            return True
        return super().event(event)
