"""Two to six choices of which one holds, side by side as one control."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

_PAD: Final = 13
_TIGHT: Final = 8


def _hold_width(part: QPushButton) -> None:
    """Room for the bold text of the chosen part, so that nothing moves when the choice does."""
    font = part.font()
    font.setWeight(font.Weight.DemiBold)
    part.setMinimumWidth(QFontMetrics(font).horizontalAdvance(part.text()) + 2 * (_TIGHT if part.property("tight") else _PAD))


class Segments(QWidget):
    """``chosen`` carries the value when a person chooses; setting ``value`` says nothing. Arrows move between the choices."""

    chosen = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        last = len(options) - 1
        for index, (value, text) in enumerate(options):
            part = QPushButton(text)
            part.setObjectName(f"{name}-{value}")
            part.setCheckable(True)
            part.setAutoDefault(False)
            part.setAccessibleName(text)
            part.setProperty("segment", "first" if index == 0 < last else "last" if index == last > 0 else "middle")
            self._buttons[value] = part
            _hold_width(part)
            self._group.addButton(part)
            row.addWidget(part)
        self._group.buttonClicked.connect(self._on_click)
        self._group.buttonToggled.connect(self._on_toggle)
        if options:
            self._buttons[options[0][0]].setChecked(True)

    @property
    def value(self) -> str:
        """The value that holds, or an empty string."""
        return next((value for value, part in self._buttons.items() if part.isChecked()), "")

    @value.setter
    def value(self, value: str) -> None:
        if value in self._buttons:
            self._buttons[value].setChecked(True)
        else:
            self._group.setExclusive(False)
            for part in self._buttons.values():
                part.setChecked(False)
            self._group.setExclusive(True)

    def set_texts(self, texts: Mapping[str, str] | Sequence[tuple[str, str]]) -> None:
        """New words for the same values. Words that stay cost a comparison: counts are told several times a second."""
        for value, text in dict(texts).items():
            part = self._buttons[value]
            if part.text() != text:
                part.setText(text)
                part.setAccessibleName(text)
                _hold_width(part)

    def set_tight(self, tight: bool) -> None:
        """Less room at the sides of each word, in a bar that has none to give."""
        for part in self._buttons.values():
            if bool(part.property("tight")) is not tight:
                part.setProperty("tight", tight)
                part.style().unpolish(part)
                part.style().polish(part)
                _hold_width(part)

    def has(self, value: str) -> bool:
        """Whether ``value`` is one of the choices."""
        return value in self._buttons

    def part(self, value: str) -> QPushButton:
        """The button of one value."""
        return self._buttons[value]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        values = list(self._buttons)
        if step is None or self.value not in values:
            super().keyPressEvent(event)
            return
        target = self._buttons[values[(values.index(self.value) + step) % len(values)]]
        if target.isEnabled():
            target.setFocus()
            target.click()

    def _on_toggle(self, part: QPushButton, on: bool) -> None:
        """Tab stops at the choice that holds, as it does in a group of radio buttons; Qt by itself only learns from the focus."""
        if on:
            for other in self._buttons.values():
                other.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other is part else Qt.FocusPolicy.ClickFocus)

    def _on_click(self, part: QPushButton) -> None:
        self.chosen.emit(next(value for value, candidate in self._buttons.items() if candidate is part))
