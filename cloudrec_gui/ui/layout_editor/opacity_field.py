"""Opacity as a slider and as a number, both of the same value."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from cloudrec_gui.layout import arithmetic
from cloudrec_gui.layout.geometry import ONE, fraction
from cloudrec_gui.ui.layout_editor.number_field import mark, text_field

STEPS: Final = 100


class CalmSlider(QSlider):
    """The wheel scrolls the page instead of changing a value that it passes over."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class OpacityField(QWidget):
    """``committed`` carries 0.0…1.0 and a number that is the same for one sweep of the slider; ``refused`` what is no number."""

    committed = Signal(float, object)
    refused = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = text_field(name)
        self.line.setFixedWidth(64)
        self.slider = CalmSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName(f"{name}_slider")
        self.slider.setRange(0, STEPS)
        self.slider.setPageStep(10)
        self._value: float | None = 1.0
        self._sweep = 0
        self._showing = False
        self.wrong = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.slider, 1)
        row.addWidget(self.line)
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderPressed.connect(self._begin)
        self.line.editingFinished.connect(self._typed)
        self.line.textEdited.connect(self._forgive)

    def set_words(self, name: str) -> None:
        """The spoken name of both."""
        self.line.setAccessibleName(name)
        self.slider.setAccessibleName(name)

    def show_value(self, value: float | None, mixed: str) -> None:
        """Show an opacity, or None and a word for several that differ; what somebody is typing stays."""
        changed, self._value = value != self._value, value
        self.line.setPlaceholderText("" if value is not None else mixed)
        self._showing = True
        try:
            self.slider.setValue(STEPS if value is None else round(min(max(value, 0.0), 1.0) * STEPS))
        finally:
            self._showing = False
        if changed or not (self.line.isModified() or self.wrong):
            self.forget()

    def forget(self) -> None:
        """Whatever is typed is not about what is shown now."""
        text = "" if self._value is None else f"{self._value:g}"
        if self.line.text() != text:
            self.line.setText(text)
        self.line.setModified(False)
        self._judge(wrong=False)

    def _judge(self, *, wrong: bool) -> None:
        told, self.wrong = self.wrong or wrong, wrong
        mark(self.line, wrong)
        if told:
            self.refused.emit(self.line.text() if wrong else "")

    def _forgive(self, _text: str) -> None:
        self._judge(wrong=False)

    def _begin(self) -> None:
        self._sweep += 1

    def _slid(self, step: int) -> None:
        if not self._showing:
            self.committed.emit(step / STEPS, self._sweep)

    def _typed(self) -> None:
        if not self.line.isModified():
            return
        self.line.setModified(False)
        if not self.line.text().strip():
            self.forget()
            return
        try:
            units = arithmetic.parse(self.line.text(), arithmetic.FRACTION, 1)
        except ValueError:
            self._judge(wrong=True)
            return
        self.committed.emit(fraction(min(max(units, 0), ONE)), None)
        self.forget()
