"""The optional grid behind the canvas: lines to draw and to snap to, by number of cells or by output pixels."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from cloudrec_gui.layout.geometry import ONE, Size, from_pixels

MOST_LINES: Final = 4096
"""More lines on one axis than this help nobody: finer grids are refused."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Even lines on both axes, the canvas' edges included.

    ``columns`` × ``rows`` cells; with ``step`` (output pixels, on a canvas of ``canvas``) the last ones may be cut off.
    Raises ValueError for fewer than one cell and for more than :data:`MOST_LINES`.
    """

    columns: int
    rows: int
    step: int = 0
    """Output pixels between lines; 0 for a grid by number of cells."""
    canvas: Size = (0, 0)
    """What ``step`` is counted on."""
    xs: tuple[int, ...] = field(init=False, compare=False, repr=False)
    """Where vertical lines stand, in micro-units, ascending from 0 to 1 000 000."""
    ys: tuple[int, ...] = field(init=False, compare=False, repr=False)
    """Where horizontal lines stand."""

    def __post_init__(self) -> None:
        if not (1 <= self.columns < MOST_LINES and 1 <= self.rows < MOST_LINES):
            raise ValueError("a grid has 1 to 4095 cells a side")
        wide, high = self.canvas
        object.__setattr__(self, "xs", _stepped(self.step, wide) if self.step else _even(self.columns))
        object.__setattr__(self, "ys", _stepped(self.step, high) if self.step else _even(self.rows))

    @classmethod
    def of_pixels(cls, step: int, canvas: Size) -> Grid:
        """A line every ``step`` output pixels. Raises ValueError for a step below 1 and where there would be too many lines."""
        if step < 1:
            raise ValueError("a grid has a step of at least one pixel")
        wide, high = canvas
        return cls(-(-wide // step), -(-high // step), step, canvas)


def _even(cells: int) -> tuple[int, ...]:
    return tuple((2 * line * ONE + cells) // (2 * cells) for line in range(cells + 1))


def _stepped(step: int, side: int) -> tuple[int, ...]:
    return (*(from_pixels(at, side) for at in range(0, side, step)), ONE)
