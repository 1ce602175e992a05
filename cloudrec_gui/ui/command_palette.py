"""Ctrl+K: type a few letters, press Enter. Commands come from the table of actions, everything else from whoever offers it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cloudrec_gui.ui import theme
from cloudrec_gui.ui.widgets import PlainLabel, Translated

WIDTH = 520
_ROWS = 10
_ROW_HEIGHT = 30
_PAD = 10
_FROM_TOP = 84
"""Below menu bar and head, so that what it is about stays in sight."""
_HINT_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be run."""

    text: str
    hint: str
    run: Callable[[], object]


def matches(entry: Entry, words: Sequence[str]) -> bool:
    """Every word is somewhere in the text, in any order, whatever the case."""
    text = entry.text.casefold()
    return all(word in text for word in words)


class _Rows(QStyledItemDelegate):
    """The text on the left, its keys on the right, the current row on the accent's tint."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        view = self.parent()
        current = isinstance(view, QListWidget) and view.currentRow() == index.row()
        box: QRect = option.rect
        painter.save()
        if current:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent-tint"))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 5, 5)
        inside = box.adjusted(_PAD, 0, -_PAD, 0)
        metrics = painter.fontMetrics()
        hint = str(index.data(_HINT_ROLE) or "")
        taken = metrics.horizontalAdvance(hint) + 2 * _PAD if hint else 0
        text = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, inside.width() - taken)
        painter.setPen(theme.color("text"))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.setPen(theme.color("mute"))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, hint)
        painter.restore()


class CommandPalette(Translated, QFrame):
    """A popup that takes the keyboard while it is open. Escape or a click elsewhere closes it."""

    closed = Signal()

    def __init__(self, entries: Callable[[], Sequence[Entry]], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.setProperty("box", "card")
        self.setFixedWidth(WIDTH)
        self._entries = entries
        self._shown: list[Entry] = []
        self.field = QLineEdit()
        self.field.setObjectName("palette-field")
        self.field.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setObjectName("palette-list")
        self.list.setProperty("box", "palette")
        self.list.setItemDelegate(_Rows(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = PlainLabel("", "note")
        self.nothing.setContentsMargins(_PAD, 2, _PAD, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        for part in (self.field, self.list, self.nothing):
            column.addWidget(part)
        self.field.textEdited.connect(self._filter)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._on_click)
        self.retranslate()

    def open_over(self, window: QWidget) -> None:
        """Show near the top of a window, empty, with everything listed."""
        self.field.clear()
        self._filter("")
        self.move(window.mapToGlobal(QPoint((window.width() - WIDTH) // 2, _FROM_TOP)))
        self.show()
        self.field.setFocus()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Search or run a command"))
        self.field.setAccessibleName(self.tr("Search or run a command"))
        self.list.setAccessibleName(self.tr("Commands"))
        self.nothing.setText(self.tr("Nothing matches."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}.get(Qt.Key(event.key()))
            if step is not None and self._shown:
                row = min(max(self.list.currentRow() + step, 0), len(self._shown) - 1)
                self.list.setCurrentRow(row)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self.list.currentRow())
                return True
        return super().eventFilter(watched, event)

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        self._shown = [entry for entry in self._entries() if matches(entry, words)]
        self.list.clear()
        for entry in self._shown:
            item = QListWidgetItem(entry.text)
            item.setData(_HINT_ROLE, entry.hint)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.text} {entry.hint}".strip())
            self.list.addItem(item)
        self.list.setCurrentRow(0 if self._shown else -1)
        self.list.setVisible(bool(self._shown))
        self.nothing.setVisible(not self._shown)
        self.list.setFixedHeight(min(len(self._shown), _ROWS) * _ROW_HEIGHT)
        self.adjustSize()

    def _on_click(self, item: QListWidgetItem) -> None:
        self._run(self.list.row(item))

    def _run(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            entry = self._shown[row]
            self.hide()
            entry.run()
