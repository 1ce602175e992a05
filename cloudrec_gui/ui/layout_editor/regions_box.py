"""The table of regions with its head: what the order means, the unit of its numbers, the way to a wider column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cloudrec_gui.layout import arithmetic
from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.layout_editor.regions_table import HEAD, ROW, RegionsTable
from cloudrec_gui.ui.widgets import PlainLabel, Segments, Translated, button, set_tip

if TYPE_CHECKING:
    from cloudrec_gui.services.settings import SettingsStore

UNIT_KEY: Final = "layout.table.unit"
LEAST_ROWS: Final = 3


class RegionsBox(Translated, QWidget):
    """``wide_wanted`` asks for room for all columns, or for the canvas to have it back."""

    wide_wanted = Signal(bool)

    def __init__(self, controller: EditorController, settings: SettingsStore | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setObjectName("layout_regions_box")
        self.table = RegionsTable(controller)
        self.title = PlainLabel(role="card-title")
        self.unit = Segments([(arithmetic.FRACTION, "0..1"), (arithmetic.PERCENT, "%"), (arithmetic.PIXELS, "px")], "layout_table_unit")
        self.wider = button("layout_side_wide", kind="icon")
        self.wider.setCheckable(True)
        self.note = PlainLabel(role="warn")
        self.note.setObjectName("layout_table_note")
        self.note.setVisible(False)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(6)
        head.addWidget(self.title, 1)
        head.addWidget(self.unit)
        head.addWidget(self.wider)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._head)
        column.addWidget(self.table)
        column.addWidget(self.note)
        unit = arithmetic.FRACTION if settings is None else settings.get(UNIT_KEY, arithmetic.FRACTION)
        self.unit.value = unit if unit in arithmetic.UNITS else arithmetic.FRACTION
        self.table.regions.set_unit(self.unit.value)
        self.table.regions.refused.connect(self._say)
        self.unit.chosen.connect(self._choose_unit)
        self.wider.toggled.connect(self._widen)
        controller.selection_changed.connect(self._unsay)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Regions"))
        set_tip(self.title, self.tr("In array order: later rows lie in front."))
        self.unit.setAccessibleName(self.tr("Unit of the table"))
        self._name_wider()

    def _name_wider(self) -> None:
        wide = self.wider.isChecked()
        self.wider.setText("⇥" if wide else "⇤")
        self.wider.setAccessibleName(self.tr("Narrower column") if wide else self.tr("Wider column with all cells"))
        set_tip(self.wider, self.wider.accessibleName())

    def fit(self, most: int | None) -> None:
        """As high as the rows, up to ``most`` points for the table; None sets no limit."""
        table = self.table
        rows = max(table.regions.rowCount(), 1)
        height = HEAD + rows * ROW + 2
        if most is not None:
            # Whole rows: a sliver of the next one looks like a fault.
            whole = max((most - HEAD - 2) // ROW, LEAST_ROWS)
            height = min(height, HEAD + whole * ROW + 2)
        if table.maximumHeight() != height:
            table.setFixedHeight(height)

    def _choose_unit(self, unit: str) -> None:
        self.table.regions.set_unit(unit)
        if self._settings is not None:
            self._settings.set(UNIT_KEY, unit)

    def _widen(self, on: bool) -> None:
        self._name_wider()
        self.wide_wanted.emit(on)

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _unsay(self) -> None:
        self._say("")
