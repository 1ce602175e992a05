"""The regions as rows of a table model: in array order, every cell but the number can be changed.

A row says itself whole to those who do not see it ("Region 3 of 5, uid 1002, 640 by 360 at 0, 360").
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from cloudrec_gui.domain.ids import is_uid
from cloudrec_gui.layout import arithmetic, arrange, entry
from cloudrec_gui.layout.document import CROP, FIT, Region
from cloudrec_gui.layout.geometry import ONE, fraction
from cloudrec_gui.ui.layout_editor import words
from cloudrec_gui.ui.layout_editor.controller import EditorController

Index = QModelIndex | QPersistentModelIndex
NUMBER, UID, X, Y, W, H, LOCK, HIDE, ALPHA, MODE = COLUMNS = range(10)
AXES: Final = {X: "x", Y: "y", W: "w", H: "h"}
FLAGS: Final = (LOCK, HIDE)
_ROOT: Final = QModelIndex()
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter
_CELL: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_CHECKED_CELL: Final = _CELL | Qt.ItemFlag.ItemIsUserCheckable
_EDITED_CELL: Final = _CELL | Qt.ItemFlag.ItemIsEditable
_NO_CELL: Final = Qt.ItemFlag.NoItemFlags
_MODES: Final = {"0": CROP, "1": FIT, "crop": CROP, "fit": FIT}


def short(units: int, unit: str, side: int) -> str:
    """As much as a narrow cell can hold; the whole number is in the tip and in the editor."""
    if unit == arithmetic.PIXELS:
        return f"{units * side / ONE:.0f}"
    if unit == arithmetic.PERCENT:
        return f"{units / (ONE / 100):.1f}".removesuffix(".0")
    return f"{fraction(units):.3f}".removeprefix("0")


def _columns(old: Region, new: Region) -> tuple[int, int]:
    """The first and the last cell that differ: a drag writes two numbers, and only they are drawn again."""
    if replace(old, rect=new.rect) != new:
        return 0, MODE
    differing = [column for column, axis in AXES.items() if entry.value_of(old.rect, axis) != entry.value_of(new.rect, axis)]
    return differing[0], differing[-1]


class RegionsModel(QAbstractTableModel):
    """Follows the controller's layout, and during a gesture what that makes of it, at every :meth:`sync`."""

    refused = Signal(str)
    """Why what was typed into a cell was not taken; empty when something was."""

    def __init__(self, controller: EditorController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._rows: tuple[Region, ...] = controller.layout.regions
        self._canvas = controller.document.canvas
        self._titles: tuple[str, ...] = ("#", "uid", "x", "y", "w", "h", "", "", "", "")
        self._names: tuple[str, ...] = self._titles
        self._words = {"next": "", "crop": "crop", "fit": "fit"}
        self.unit = arithmetic.FRACTION

    # ------------------------------------------------------------------------------------------------ following

    def retranslate(self) -> None:
        """The texts in the language of now."""
        opacity, picture = self.tr("Opacity"), self.tr("Picture")
        self._titles = ("#", "uid", "x", "y", "w", "h", "", "", opacity, picture)
        self._names = (
            self.tr("Number"),
            self.tr("User (uid)"),
            self.tr("Left edge"),
            self.tr("Upper edge"),
            self.tr("Width"),
            self.tr("Height"),
            self.tr("Locked"),
            self.tr("Hidden while editing"),
            opacity,
            picture,
        )
        self._words = {"next": self.tr("next to join"), "crop": self.tr("crop"), "fit": self.tr("fit")}
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, MODE)
        self._all_changed()

    def set_unit(self, unit: str) -> None:
        """fraction, percent or px: how places and sizes are written."""
        if unit != self.unit and unit in arithmetic.UNITS:
            self.unit = unit
            self._all_changed()

    def _all_changed(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, MODE))

    def sync(self) -> None:
        """Follow with the smallest change: rows at the end come and go, the others only change."""
        controller = self._controller
        new, old = (controller.layout if controller.offer.copies else controller.preview).regions, self._rows
        if controller.document.canvas != self._canvas:
            self._canvas = controller.document.canvas
            self._all_changed()
        if new is old:
            return
        if len(new) < len(old):
            self.beginRemoveRows(_ROOT, len(new), len(old) - 1)
            self._rows = old[: len(new)]
            self.endRemoveRows()
        changed = [(i, *_columns(a, b)) for i, (a, b) in enumerate(zip(self._rows, new, strict=False)) if a is not b and a != b]
        if len(new) != len(old):
            changed = [(i, 0, MODE) for i in range(min(len(new), len(old)))]
        self._rows = new[: len(self._rows)]
        if changed:
            rows, firsts, lasts = zip(*changed, strict=True)
            self.dataChanged.emit(self.index(rows[0], min(firsts)), self.index(rows[-1], max(lasts)))
        if len(new) > len(self._rows):
            self.beginInsertRows(_ROOT, len(self._rows), len(new) - 1)
            self._rows = new
            self.endInsertRows()

    # ------------------------------------------------------------------------------------------------ reading

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def region(self, row: int) -> Region:
        """The region of a row."""
        return self._rows[row]

    def flags(self, index: Index) -> Qt.ItemFlag:
        row, column = index.row(), index.column()
        if not 0 <= row < len(self._rows):
            return _NO_CELL
        if column in FLAGS:
            return _CHECKED_CELL
        return _CELL if column == NUMBER or self._rows[row].locked else _EDITED_CELL

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._names[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in AXES:
            return int(_RIGHT)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = index.row(), index.column()
        region = self._rows[row]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(region, row, column)
        if role == Qt.ItemDataRole.EditRole:
            return self._edited(region, row, column)
        if role == Qt.ItemDataRole.CheckStateRole and column in FLAGS:
            return Qt.CheckState.Checked if self._flag(region, column) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(region, row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            whole = words.announcement(region, row, len(self._rows), self._canvas)
            return whole if column == NUMBER else f"{self._names[column]}: {self._tip(region, row, column)}"
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return words.announcement(region, row, len(self._rows), self._canvas)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_RIGHT) if column in AXES else int(_CENTRE) if column in FLAGS else None
        return None

    @staticmethod
    def _flag(region: Region, column: int) -> bool:
        return region.locked if column == LOCK else region.hidden

    def _side(self, column: int) -> int:
        return entry.side_of(AXES[column], self._canvas)

    def _text(self, region: Region, row: int, column: int) -> str:
        if column in AXES:
            return short(entry.value_of(region.rect, AXES[column]), self.unit, self._side(column))
        if column == UID:
            return region.uid or "—"
        if column == ALPHA:
            return f"{region.alpha:g}"
        if column == MODE:
            return {CROP: self._words["crop"], FIT: self._words["fit"]}.get(region.render_mode, str(region.render_mode))
        return str(row + 1) if column == NUMBER else ""

    def _edited(self, region: Region, row: int, column: int) -> str:
        if column in AXES:
            return arithmetic.show(entry.value_of(region.rect, AXES[column]), self.unit, self._side(column))
        return region.uid if column == UID else self._text(region, row, column)

    def _tip(self, region: Region, row: int, column: int) -> str:
        if column == NUMBER:
            return words.announcement(region, row, len(self._rows), self._canvas)
        if column in FLAGS:
            return self.tr("yes") if self._flag(region, column) else self.tr("no")
        return self._edited(region, row, column) or self._words["next"]

    # ------------------------------------------------------------------------------------------------ changing

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or index.row() >= len(self._rows):
            return False
        if role == Qt.ItemDataRole.CheckStateRole and index.column() in FLAGS:
            self._set_flag(index.row(), index.column(), Qt.CheckState(value) is Qt.CheckState.Checked)
            return True
        if role != Qt.ItemDataRole.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        why = self._enter(index.row(), index.column(), str(value).strip())
        self.refused.emit(why)
        return not why

    def _set_flag(self, row: int, column: int, on: bool) -> None:
        """The flag of one row, or of all that are selected with it."""
        controller = self._controller
        rows = controller.selection if row in controller.selection else (row,)
        if column == LOCK:
            new = arrange.flagged(controller.layout, rows, locked=on)
            one, many = (
                (self.tr("Lock region {number}"), self.tr("Lock {count} regions"))
                if on
                else (self.tr("Unlock region {number}"), self.tr("Unlock {count} regions"))
            )
        else:
            new = arrange.flagged(controller.layout, rows, hidden=on)
            one, many = (
                (self.tr("Hide region {number} while editing"), self.tr("Hide {count} regions while editing"))
                if on
                else (self.tr("Show region {number}"), self.tr("Show {count} regions"))
            )
        controller.change(new, one.format(number=row + 1) if len(rows) == 1 else many.format(count=len(rows)))

    def toggle(self, row: int, column: int) -> None:
        """The other state of a lock, a hidden region, or crop and fit."""
        region = self._rows[row]
        if column in FLAGS:
            self._set_flag(row, column, not self._flag(region, column))
        elif column == MODE and not region.locked:
            self._enter(row, MODE, str(CROP if region.render_mode == FIT else FIT))

    def _enter(self, row: int, column: int, text: str) -> str:
        """Take a text into a cell as one undo step; otherwise why not."""
        controller = self._controller
        layout = controller.layout
        if column in AXES:
            try:
                units = arithmetic.parse(text, self.unit, self._side(column))
            except ValueError:
                return self._no_number(text)
            done = entry.entered(layout, (row,), AXES[column], units)
            controller.change(done.layout, self.tr("Place region {number}").format(number=row + 1))
            return self.tr("It stops at the canvas' edge.") if done.stopped else ""
        edit = self.tr("Edit region {number}").format(number=row + 1)
        if column == UID:
            controller.change(arrange.restyled_many(layout, (row,), uid=text), edit)
            return "" if not text or is_uid(text) else self.tr("A uid is a whole number from 1 to 4294967295.")
        if column == ALPHA:
            try:
                units = arithmetic.parse(text, arithmetic.FRACTION, 1)
            except ValueError:
                return self._no_number(text)
            controller.change(arrange.restyled_many(layout, (row,), alpha=fraction(min(max(units, 0), ONE))), edit)
            return "" if 0 <= units <= ONE else self.tr("Opacity goes from 0 to 1.")
        known = {**_MODES, self._words["crop"].lower(): CROP, self._words["fit"].lower(): FIT}
        mode = known.get(text.lower())
        if mode is None:
            return self.tr("The picture is cropped (0, crop) or fitted (1, fit).")
        controller.change(arrange.restyled_many(layout, (row,), render_mode=mode), edit)
        return ""

    def _no_number(self, text: str) -> str:
        return self.tr("“{typed}” is no number. Sums like 1/3, 640px or 50%-12px are understood.").format(typed=text[:40])
