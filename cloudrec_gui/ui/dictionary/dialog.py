"""The error dictionary: type a number or some words, read what it means, copy it into a ticket. Stays open beside the work."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListView, QStackedWidget, QVBoxLayout, QWidget

from cloudrec_gui.ui import theme
from cloudrec_gui.ui.dictionary.article import as_text
from cloudrec_gui.ui.dictionary.entries_model import EntriesModel, EntryRows
from cloudrec_gui.ui.dictionary.entry import Entry, Kind
from cloudrec_gui.ui.dictionary.reader import EntryReader
from cloudrec_gui.ui.dictionary.search import find, number_of
from cloudrec_gui.ui.dictionary.table import BY_ID, ENTRIES
from cloudrec_gui.ui.widgets import CopyButton, EmptyState, PlainLabel, Segments, Translated, button

_ALL: Final = "all"
_LEFT: Final = 372
"""Width of the list's half: room for the five kinds side by side, in both languages."""
_PAGE: Final = 8
"""Rows that Page Up and Page Down go."""
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}


class DictionaryDialog(Translated, QDialog):
    """Modeless. ``show_entry`` opens it on an entry; without one it opens on the first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dictionary")
        self.setModal(False)
        self.setMinimumSize(880, 400)
        self.resize(920, 600)
        self.field = QLineEdit()
        self.field.setObjectName("dictionary-search")
        self.field.setClearButtonEnabled(True)
        self.kinds = Segments([(_ALL, ""), *((kind.value, "") for kind in Kind)], "dictionary-kinds")
        self.model = EntriesModel(self)
        self.list = QListView()
        self.list.setObjectName("dictionary-list")
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryRows(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.empty = EmptyState("dictionary-nothing")
        self.reader = EntryReader()
        self.count = PlainLabel("", "note", wrap=False)
        self.copy = CopyButton("dictionary-copy", self._text)
        self.close_button = button("dictionary-close")
        self._found = QStackedWidget()
        self._lay_out()
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._on_find)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.kinds.chosen.connect(self._search)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.empty.primary.clicked.connect(self._on_clear)
        self.close_button.clicked.connect(self.close)
        theme.announcer().changed.connect(self.list.viewport().update)
        self.retranslate()
        self._search()

    def show_entry(self, ident: str = "") -> None:
        """Open, or come to the front, on the entry with this id. Raises KeyError for an id that no entry has."""
        if ident:
            wanted = BY_ID[ident]
            if self.model.row_of(wanted.id) < 0:
                self.kinds.value = _ALL
                self.field.clear()
                self._search()
            self._go_to(self.model.row_of(wanted.id))
        self.show()
        self.raise_()
        self.activateWindow()
        self.field.setFocus()
        self.field.selectAll()

    @property
    def entry(self) -> Entry | None:
        """The entry that is shown; None when nothing was found."""
        return self.reader.entry

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Error dictionary"))
        hint = self.tr("Number or words, English or Chinese")
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.kinds.setAccessibleName(self.tr("Kind of number"))
        self.kinds.set_texts(
            {
                _ALL: self.tr("All"),
                Kind.HTTP.value: self.tr("HTTP"),
                Kind.CODE.value: self.tr("Code"),
                Kind.STATUS.value: self.tr("Status"),
                Kind.WEBHOOK.value: self.tr("Webhook"),
            }
        )
        self.list.setAccessibleName(self.tr("Entries"))
        self.copy.setAccessibleName(self.tr("Copy this entry"))
        self.close_button.setText(self.tr("Close"))
        self.close_button.setAccessibleName(self.close_button.text())
        self._search()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The search field keeps the keyboard while arrows go through the list; Escape empties it before it closes the window."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and self.model.rowCount():
                self._go_to(min(max(self.list.currentIndex().row() + step, 0), self.model.rowCount() - 1))
                return True
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.list.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.field)
        left.addWidget(self.kinds)
        left.addWidget(self.list, 1)
        left.addWidget(self.count)
        side = QWidget()
        side.setProperty("box", "clear")
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(_LEFT)
        self._found.addWidget(self.reader)
        self._found.addWidget(self.empty)
        foot = QHBoxLayout()
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self._found, 1)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 14)
        row.setSpacing(20)
        row.addWidget(side)
        row.addLayout(right, 1)

    def _search(self) -> None:
        """List what fits, and stay on the same entry while it does."""
        kept = self.reader.entry
        chosen = self.kinds.value
        kind = None if chosen in ("", _ALL) else Kind(chosen)
        asked = self.field.text()
        entries = find(ENTRIES, asked, kind)
        self.model.show(entries)
        self._found.setCurrentWidget(self.reader if entries else self.empty)
        self.list.setEnabled(bool(entries))
        self.copy.setEnabled(bool(entries))
        self.count.setText(self.tr("{shown} of {all} entries").format(shown=len(entries), all=len(ENTRIES)))
        if entries:
            # The best match is what one reads while typing; without a search, what one was reading.
            row = self.model.row_of(kept.id) if kept is not None and not asked.strip() else 0
            self._go_to(max(row, 0))
        else:
            self.reader.show_entry(None)
            self.empty.set_texts(self._nothing(asked), self.tr("Clear the search"))

    def _nothing(self, asked: str) -> str:
        number = number_of(asked)
        if number and self.kinds.value == _ALL:
            return self.tr(
                "No document names {number}. The service may send it all the same: support will ask for the request id and the exchange."
            ).format(number=number)
        return self.tr("Nothing matches “{text}” here.").format(text=asked.strip())

    def _go_to(self, row: int) -> None:
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def _on_current(self, index: QModelIndex) -> None:
        entry = self.model.entry(index)
        if entry is not None:
            self.reader.show_entry(entry)

    def _on_clear(self) -> None:
        self.kinds.value = _ALL
        self.field.clear()
        self._search()
        self.field.setFocus()

    def _on_find(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    def _text(self) -> str:
        return "" if self.reader.entry is None else as_text(self.reader.entry)
