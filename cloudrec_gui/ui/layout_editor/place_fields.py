"""Where the selected regions stand, as numbers: four fields in a unit of choice, and what they come to in output pixels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cloudrec_gui.layout import arithmetic, entry
from cloudrec_gui.layout.geometry import Rect, Size, bounds, fraction, to_pixels
from cloudrec_gui.ui.layout_editor.number_field import NumberField
from cloudrec_gui.ui.widgets import FigureLabel, PlainLabel, Segments, Translated, set_tip

EXACT: Final = 0.005
"""Pixels by which a number may be off and is called whole all the same: less than two decimals show."""


class PlaceFields(Translated, QWidget):
    """``committed`` carries an axis (x, y, w, h) and micro-units, ``stepped`` an axis and steps of an arrow key."""

    committed = Signal(str, object)
    stepped = Signal(str, object)
    unit_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rects: tuple[Rect, ...] = ()
        self._canvas: Size = (1, 1)
        self._mixed = ""
        self._wrong = ""
        self.label = PlainLabel(role="mute")
        self.unit = Segments([(arithmetic.FRACTION, "0..1"), (arithmetic.PERCENT, "%"), (arithmetic.PIXELS, "px")], "layout_unit")
        self.unit.value = arithmetic.PIXELS
        self.fields = {axis: NumberField(f"layout_{axis}") for axis in entry.AXES}
        self.echoes = {axis: FigureLabel() for axis in entry.AXES}
        self.note = PlainLabel(role="error")
        self.note.setObjectName("layout_place_note")
        self.note.setVisible(False)
        self.pixels = FigureLabel(wrap=True)
        self.pixels.setObjectName("layout_pixels")
        head = QHBoxLayout()
        head.addWidget(self.label, 1)
        head.addWidget(self.unit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self._grid())
        column.addWidget(self.note)
        column.addWidget(self.pixels)
        self.fields["x"].committed.connect(self._x)
        self.fields["y"].committed.connect(self._y)
        self.fields["w"].committed.connect(self._w)
        self.fields["h"].committed.connect(self._h)
        self.fields["x"].stepped.connect(self._step_x)
        self.fields["y"].stepped.connect(self._step_y)
        self.fields["w"].stepped.connect(self._step_w)
        self.fields["h"].stepped.connect(self._step_h)
        for field in self.fields.values():
            field.refused.connect(self._refused)
        self.unit.chosen.connect(self._unit_chosen)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        for index, axis in enumerate(entry.AXES):
            row, column = 2 * (index // 2), 2 * (index % 2)
            letter = PlainLabel(axis.upper(), role="mute")
            letter.setBuddy(self.fields[axis])
            grid.addWidget(letter, row, column)
            grid.addWidget(self.fields[axis], row, column + 1)
            grid.addWidget(self.echoes[axis], row + 1, column + 1)
            self.echoes[axis].setContentsMargins(9, 0, 0, 4)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid

    def retranslate(self) -> None:
        self._mixed = self.tr("mixed")
        self.label.setText(self.tr("Position and size"))
        self.unit.setAccessibleName(self.tr("Unit of position and size"))
        names = {"x": self.tr("Left edge"), "y": self.tr("Upper edge"), "w": self.tr("Width"), "h": self.tr("Height")}
        for axis, name in names.items():
            self.fields[axis].setAccessibleName(name)
            set_tip(
                self.fields[axis],
                self.tr("{name}. Sums like 1/3, 640px or 50%-12px are understood; the arrow keys step.").format(name=name),
            )
        self.refresh()

    # ------------------------------------------------------------------------------------------------ showing

    def show_rects(self, rects: Sequence[Rect], canvas: Size) -> None:
        """Show the numbers that all have in common; where they differ, the field is empty and says so."""
        if (tuple(rects), canvas) != (self._rects, self._canvas):
            self._rects, self._canvas = tuple(rects), canvas
            self.refresh()

    def refresh(self) -> None:
        """Write every number again."""
        unit = self.unit.value
        for axis, field in self.fields.items():
            side = entry.side_of(axis, self._canvas)
            units = entry.common(entry.value_of(rect, axis) for rect in self._rects)
            field.setPlaceholderText(self._mixed if units is None and self._rects else "")
            field.show_units(units, unit, side)
            self._echo(axis, units, unit, side)
        self._say_pixels()

    def _echo(self, axis: str, units: int | None, unit: str, side: int) -> None:
        if units is None:
            echo = ""
        elif unit == arithmetic.FRACTION:
            echo = f"{to_pixels(units, side):.0f} px"
        else:
            echo = f"{fraction(units):.6f}"
        if self.echoes[axis].text() != echo:
            self.echoes[axis].setText(echo)

    def _say_pixels(self) -> None:
        if not self._rects:
            return
        box = bounds(list(self._rects))
        left, top, right, bottom = box.pixel_edges(self._canvas)
        pattern = self.tr("{w} × {h} px at {x}, {y}") if len(self._rects) == 1 else self.tr("Together {w} × {h} px at {x}, {y}")
        text = pattern.format(w=right - left, h=bottom - top, x=left, y=top)
        x, y, w, h = box.pixels(self._canvas)
        if max(abs(x - left), abs(y - top), abs(w - right + left), abs(h - bottom + top)) >= EXACT:
            exact = self.tr("exact {w} × {h} at {x}, {y}").format(w=f"{w:.2f}", h=f"{h:.2f}", x=f"{x:.2f}", y=f"{y:.2f}")
            text = f"{text}; {exact}"
        if self.pixels.text() != text:
            self.pixels.setText(text)

    def forget(self) -> None:
        """Another region: what was typed, and what was said about it, is over."""
        for field in self.fields.values():
            field.forget()
        self.say("")

    def say(self, text: str, role: str = "error") -> None:
        """A word under the fields about what was typed."""
        self.note.set_role(role)
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def say_stopped(self) -> None:
        """The canvas' edge kept the region from being what was typed."""
        self.say(self.tr("It stops at the canvas' edge."), "warn")

    def _refused(self, typed: str) -> None:
        if typed:
            self.say(self.tr("“{typed}” is no number. Sums like 1/3, 640px or 50%-12px are understood.").format(typed=typed[:40]))
        else:
            self.say("")

    # ------------------------------------------------------------------------------------------------ telling

    def _unit_chosen(self, unit: str) -> None:
        self.refresh()
        self.unit_chosen.emit(unit)

    def _x(self, units: int) -> None:
        self.committed.emit("x", units)

    def _y(self, units: int) -> None:
        self.committed.emit("y", units)

    def _w(self, units: int) -> None:
        self.committed.emit("w", units)

    def _h(self, units: int) -> None:
        self.committed.emit("h", units)

    def _step_x(self, steps: int) -> None:
        self.stepped.emit("x", steps)

    def _step_y(self, steps: int) -> None:
        self.stepped.emit("y", steps)

    def _step_w(self, steps: int) -> None:
        self.stepped.emit("w", steps)

    def _step_h(self, steps: int) -> None:
        self.stepped.emit("h", steps)
