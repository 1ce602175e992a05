"""The list above the foot bar: each thing that sending the draft will change, one row each.

It is built when it is first opened; while a hand drags, rows that still say the same are left alone.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cloudrec_gui.layout.diff import Changes
from cloudrec_gui.layout.geometry import Size
from cloudrec_gui.ui.layout_editor.difference_words import Line, lines
from cloudrec_gui.ui.widgets import ElidedLabel, PlainLabel, Translated, button, set_tip

MOST_HEIGHT: Final = 132
LOW_HEIGHT: Final = 58
"""Two rows, in a low window."""
ROW_HEIGHT: Final = 24


class DifferenceRow(Translated, QWidget):
    """One change: a sentence, and what can be done about it."""

    chosen = Signal(object)
    """The index of the region in the draft."""
    carried = Signal(str)
    """The key to take from the live layout."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = Line("")
        self.text = ElidedLabel("", Qt.TextElideMode.ElideRight)
        self.text.setObjectName(f"layout_difference_text_{number}")
        self.show_region = button(f"layout_difference_region_{number}", kind="link")
        self.carry = button(f"layout_difference_carry_{number}", kind="link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.setMinimumHeight(ROW_HEIGHT)
        row.addWidget(self.text, 1)
        row.addWidget(self.show_region)
        row.addWidget(self.carry)
        self.show_region.clicked.connect(self._choose)
        self.carry.clicked.connect(self._carry)
        self.retranslate()

    def show_line(self, line: Line) -> None:
        if line != self._line:
            self._line = line
            self.text.setText(line.text)
            self.retranslate()

    def retranslate(self) -> None:
        line = self._line
        self.show_region.setVisible(line.region is not None)
        self.carry.setVisible(bool(line.reset))
        self.show_region.setText(self.tr("Select"))
        self.show_region.setAccessibleName(self.tr("Select: {what}").format(what=line.text))
        self.carry.setText(self.tr("Carry over"))
        self.carry.setAccessibleName(self.tr("Carry over {key}").format(key=line.reset))
        set_tip(self.carry, self.tr("Take this value from the live layout, so that it stays as it is."))

    def _choose(self) -> None:
        if self._line.region is not None:
            self.chosen.emit(self._line.region)

    def _carry(self) -> None:
        self.carried.emit(self._line.reset)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Anywhere on the row is as good as its button."""
        self._choose()


class DifferenceList(Translated, QFrame):
    """``region_chosen`` carries an index in the draft, ``carry_requested`` a key; an empty key means all of them."""

    region_chosen = Signal(object)
    carry_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layout_difference")
        self.setProperty("box", "footbar")
        self._found: Changes | None = None
        self._canvas: Size = (1, 1)
        self._most = MOST_HEIGHT
        self._rows: list[DifferenceRow] = []
        self.title = PlainLabel("", "card-title")
        self.carry_all = button("layout_difference_carry_all", kind="link")
        self.carry_all.clicked.connect(self._carry_all)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.carry_all)
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("layout_difference_rows")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._inner)
        self._scroll.viewport().setAutoFillBackground(False)
        self._inner.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(14, 8, 14, 4)
        outer.setSpacing(4)
        outer.addLayout(head)
        outer.addWidget(self._scroll)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("What applying will change"))
        self.setAccessibleName(self.title.text())
        self._scroll.setAccessibleName(self.title.text())
        self.carry_all.setText(self.tr("Carry over all"))
        self.carry_all.setAccessibleName(self.tr("Carry over what would be reset"))
        self._fill()

    def show_changes(self, found: Changes | None, canvas: Size) -> None:
        """Bring the rows up to date; equal differences cost nothing."""
        if found != self._found or canvas != self._canvas:
            self._found, self._canvas = found, canvas
            self._fill()

    def set_compact(self, compact: bool) -> None:
        """Fewer rows at once in a low window."""
        most = LOW_HEIGHT if compact else MOST_HEIGHT
        if most != self._most:
            self._most = most
            self._fill()

    def shown(self) -> tuple[str, ...]:
        """The sentences, in their order."""
        return tuple(row.text.text() for row in self._rows if not row.isHidden())

    def _fill(self) -> None:
        wanted = lines(self._found, self._canvas) if self._found is not None else ()
        while len(self._rows) < len(wanted):
            row = DifferenceRow(len(self._rows))
            row.chosen.connect(self.region_chosen)
            row.carried.connect(self.carry_requested)
            self._rows.append(row)
            self._column.addWidget(row)
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(wanted))
            if index < len(wanted):
                row.show_line(wanted[index])
        self.carry_all.setVisible(self._found is not None and len(self._found.resets) > 1)
        shown = self._rows[: len(wanted)]
        height = sum(max(row.sizeHint().height(), ROW_HEIGHT) for row in shown) + self._column.spacing() * max(len(shown) - 1, 0)
        self._scroll.setFixedHeight(min(self._most, max(height, 1)))

    def _carry_all(self) -> None:
        self.carry_requested.emit("")
