"""What one cell shows, worked out once per change of its row, so that painting is only drawing.

A cell whose text depends on the time carries the moment it counts from; the table draws it anew every second without touching
the row.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from PySide6.QtCore import Qt

R = TypeVar("R")

CELL_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
"""The :class:`Cell` itself, for the delegate."""
SORT_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 2
"""What the column is sorted by: a number or a string."""
ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 3
"""The frozen row behind the index."""

Speak = Callable[["float | None"], str]
"""Seconds to words, like ``words.format_age``."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. ``kind`` colours the text (mute, ok, warn, bad, accent or "" for plain) or, with ``pill``, the pill."""

    text: str = ""
    kind: str = ""
    glyph: str = ""
    pill: bool = False
    mono: bool = False
    middle: bool = False
    """Elide in the middle, as identifiers want it."""
    speak: Speak | None = None
    """For a text that follows the time: words for the seconds between ``moment`` and now."""
    moment: float = 0.0
    ahead: bool = False
    """Whether ``moment`` lies ahead, so that the seconds count down."""

    def at(self, now: float) -> str:
        """The text at wall time ``now``."""
        if self.speak is None:
            return self.text
        return self.speak(self.moment - now if self.ahead else now - self.moment)


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over a group of rows: its name, a note after it, and a pill for the worst of its rows."""

    name: str
    note: str
    pill: Cell | None = None


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column: an id, a title marked for translation, a width in pixels (0 takes the rest), and its cells."""

    id: str
    title: str
    width: int
    cell: Callable[[R, float], Cell]
    """Row and wall seconds to cell."""
    key: Callable[[R], float | str]
    """What the column is sorted by."""
    live: bool = False
    """Whether its cells follow the time."""
    right: bool = False
    """Aligned to the right, as numbers are."""
    spare: int = 0
    """Columns with a higher figure are hidden first where the table is narrow; 0 stays always."""
    extra: bool = False
    """Shown only where a person has chosen it."""
    least: int = 190
    """For the column that takes the rest: pixels it keeps before others are hidden."""
