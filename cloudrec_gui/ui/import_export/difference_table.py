"""What would change, row by row: the field, what stands there now, what would stand there."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from cloudrec_gui.services.exchange import Change
from cloudrec_gui.services.exchange.imported import dotted
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.import_export import words

Index = QModelIndex | QPersistentModelIndex
_ROW: Final = 28
_SIGN: Final = 30
_INKS: Final = {"+": "ok", "−": "bad", "≠": "accent"}


class DifferenceModel(QAbstractTableModel):
    """Four columns: sign, field, now, imported."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._changes: tuple[Change, ...] = ()

    def set_changes(self, changes: Sequence[Change]) -> None:
        """Other rows; equal ones leave the view where it is."""
        if tuple(changes) != self._changes:
            self.beginResetModel()
            self._changes = tuple(changes)
            self.endResetModel()

    def retranslate(self) -> None:
        """Words of headers and cells again."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 3)
        if self._changes:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._changes) - 1, 3))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._changes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- as above
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        translate = QCoreApplication.translate
        return ("", translate("Import", "Field"), translate("Import", "Now"), translate("Import", "Imported"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        change, column = self._changes[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            texts = (words.sign, _field, words.before, words.after)
            return " ".join(texts[column](change).split()) if column else texts[0](change)
        if role == Qt.ItemDataRole.ToolTipRole and column:
            whole = (dotted(change.path), words.before(change), words.after(change))[column - 1]
            return f"<qt>{html.escape(whole)}</qt>"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.spoken(change)
        if role == Qt.ItemDataRole.ForegroundRole:
            return theme.color(_INKS[words.sign(change)] if column == 0 else "mute" if column == 2 else "text")
        if role == Qt.ItemDataRole.TextAlignmentRole and column == 0:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.FontRole and column == 1:
            return theme.mono_font()
        return None


def _field(change: Change) -> str:
    return words.field_name(change.path)


class DifferenceTable(QTableView):
    """Read by arrows, never edited here."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.rows = DifferenceModel(self)
        self.setModel(self.rows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        side = self.verticalHeader()
        side.hide()
        side.setMinimumSectionSize(_ROW)
        side.setDefaultSectionSize(_ROW)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setMinimumSectionSize(30)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setStretchLastSection(True)
        self.setColumnWidth(0, _SIGN)
        theme.announcer().changed.connect(self._repaint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width() - _SIGN
        self.setColumnWidth(1, round(room * 0.48))
        self.setColumnWidth(2, round(room * 0.24))

    def _repaint(self) -> None:
        self.viewport().update()
