"""The entries that a search has found, as a list for the view, and how a row of it is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from cloudrec_gui.ui import theme
from cloudrec_gui.ui.dictionary import phrases
from cloudrec_gui.ui.dictionary.entry import Entry

Index = QModelIndex | QPersistentModelIndex
ROW: Final = 32
NUMBERS: Final = 76
"""Width of the column of numbers, in pixels."""
_PAD: Final = 12
_NUMBER_ROLE: Final = Qt.ItemDataRole.UserRole


class EntriesModel(QAbstractListModel):
    """Titles in the language of now; the number is a role of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show(self, entries: Sequence[Entry]) -> None:
        """Other entries, or the same in another language."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def entry(self, index: Index) -> Entry | None:
        """The entry of a row; None where there is no row."""
        return self._entries[index.row()] if index.isValid() and index.row() < len(self._entries) else None

    def row_of(self, ident: str) -> int:
        """The row of an entry, -1 when it is not among those shown."""
        return next((row for row, entry in enumerate(self._entries) if entry.id == ident), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index)
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return phrases.say(entry.verdict)
        if role == _NUMBER_ROLE:
            return phrases.numbers(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (phrases.place(entry), phrases.say(entry.verdict)) if part)
        return None


class EntryRows(QStyledItemDelegate):
    """The number in a column of its own, the title elided, the current row on the accent's tint."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        current = isinstance(view, QListView) and view.currentIndex().row() == index.row()
        box: QRect = option.rect
        painter.save()
        if current:
            painter.fillRect(box, theme.color("accent-tint"))
            painter.fillRect(box.x(), box.y(), 3, box.height(), theme.color("accent"))
        painter.fillRect(box.x(), box.bottom(), box.width(), 1, theme.color("line"))
        inside = box.adjusted(_PAD, 0, -_PAD, -1)
        painter.setFont(theme.mono_font())
        painter.setPen(theme.color("mute"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(inside, flags, str(index.data(_NUMBER_ROLE)))
        painter.setFont(theme.role_font("body"))
        painter.setPen(theme.color("text"))
        rest = inside.adjusted(NUMBERS, 0, 0, 0)
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, flags, text)
        painter.restore()
