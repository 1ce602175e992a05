"""Ctrl+K: type a few letters, press Enter. Commands come from the table of actions, everything else from whoever offers it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cloudrec_gui.ui.widgets import PlainLabel, Translated

WIDTH = 520
_ROWS = 10


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
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = PlainLabel("", "note")
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
        corner = window.mapToGlobal(QPoint((window.width() - WIDTH) // 2, 60))
        self.move(corner)
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
            item = QListWidgetItem(f"{entry.text}    {entry.hint}" if entry.hint else entry.text)
            self.list.addItem(item)
        self.list.setCurrentRow(0 if self._shown else -1)
        self.list.setVisible(bool(self._shown))
        self.nothing.setVisible(not self._shown)
        row = self.list.sizeHintForRow(0) if self._shown else 0
        self.list.setFixedHeight(min(len(self._shown), _ROWS) * max(row, 1) + 4)
        self.adjustSize()

    def _on_click(self, item: QListWidgetItem) -> None:
        self._run(self.list.row(item))

    def _run(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            entry = self._shown[row]
            self.hide()
            entry.run()
