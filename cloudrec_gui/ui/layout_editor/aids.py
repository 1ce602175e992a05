"""What helps the eye and the hand on the canvas, and is remembered: snapping, grid, rulers. None of it is part of a layout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from cloudrec_gui.layout.geometry import Size
from cloudrec_gui.layout.grid import Grid

if TYPE_CHECKING:
    from cloudrec_gui.services.settings import SettingsStore

SNAPPING_KEY: Final = "layout.canvas.snapping"
RULERS_KEY: Final = "layout.canvas.rulers"
GRID_KEY: Final = "layout.canvas.grid"


@dataclass(frozen=True, slots=True)
class GridChoice:
    """Either ``columns`` × ``rows`` equal cells, or squares of ``step`` output pixels; the other is 0."""

    columns: int = 0
    rows: int = 0
    step: int = 0

    @property
    def text(self) -> str:
        """``3x2``, ``40px`` or nothing: as it is remembered."""
        return f"{self.step}px" if self.step else f"{self.columns}x{self.rows}" if self.columns else ""

    @classmethod
    def read(cls, text: str) -> GridChoice | None:
        """The choice that was remembered as ``text``; None for no grid and for what nobody wrote."""
        if text.endswith("px") and text[:-2].isdecimal() and 0 < int(text[:-2]) <= 4096:
            return cls(step=int(text[:-2]))
        columns, _, rows = text.partition("x")
        if columns.isdecimal() and rows.isdecimal() and 0 < int(columns) <= 64 and 0 < int(rows) <= 64:
            return cls(int(columns), int(rows))
        return None

    def on(self, canvas: Size) -> Grid | None:
        """Its lines on a canvas of that output size; None where they would be too many."""
        try:
            return Grid.of_pixels(self.step, canvas) if self.step else Grid(self.columns, self.rows)
        except ValueError:
            return None


GRIDS: Final = (
    GridChoice(2, 2),
    GridChoice(3, 3),
    GridChoice(4, 4),
    GridChoice(12, 12),
    GridChoice(16, 9),
    GridChoice(step=8),
    GridChoice(step=16),
    GridChoice(step=40),
)


class Aids(QObject):
    """``changed`` after every choice. Without settings the choices last as long as the editor."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.snapping = True
        self.rulers = True
        self.grid: GridChoice | None = None
        self._former = GRIDS[2]
        self._settings: SettingsStore | None = None

    def remember_in(self, settings: SettingsStore) -> None:
        """Take over what was chosen in former runs, and keep what is chosen from now on."""
        self._settings = settings
        self.snapping = settings.get(SNAPPING_KEY, True)
        self.rulers = settings.get(RULERS_KEY, True)
        self.grid = GridChoice.read(settings.get(GRID_KEY, ""))
        self.changed.emit()

    def set_snapping(self, on: bool) -> None:
        self.snapping = on
        self._keep(SNAPPING_KEY, on)

    def set_rulers(self, on: bool) -> None:
        self.rulers = on
        self._keep(RULERS_KEY, on)

    def toggle_grid(self) -> None:
        """Without a grid the one that was there last comes back."""
        self.set_grid(None if self.grid is not None else self._former)

    def set_grid(self, grid: GridChoice | None) -> None:
        self._former = grid or self.grid or self._former
        self.grid = grid
        self._keep(GRID_KEY, grid.text if grid is not None else "")

    def _keep(self, key: str, value: object) -> None:
        if self._settings is not None:
            self._settings.set(key, value)
        self.changed.emit()
