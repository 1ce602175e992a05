"""A field for what a person pastes, and under it every sid that was found in it, each with a button that asks about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from cloudrec_gui.domain.ids import Sid
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.widgets import ElidedLabel, PlainLabel, Translated, button

_HEIGHT: Final = 62
_SHOWN: Final = 6
Found = tuple[tuple[Sid, str], ...]


class ClueBox(Translated, QWidget):
    """``reads`` turns the text into sids and what is said about each. ``asked`` carries the sid to ask about."""

    asked = Signal(object)
    pasted = Signal(object)
    """The text as it is now."""

    def __init__(self, name: str, reads: Callable[[str], Found], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._reads = reads
        self._found: Found = ()
        self._prompt = self._unread = ""
        self.field = QPlainTextEdit()
        self.field.setObjectName(f"{name}-field")
        self.field.setFont(theme.mono_font())
        self.field.setFixedHeight(_HEIGHT)
        self.field.setTabChangesFocus(True)
        self.none = PlainLabel("", "warn", wrap=True)
        self.none.setObjectName(f"{name}-none")
        self.none.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self._buttons = QButtonGroup(self)
        self._buttons.idClicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.none)
        column.addLayout(self._rows)
        self.field.textChanged.connect(self._read)
        self.retranslate()

    def set_texts(self, prompt: str, unread: str) -> None:
        """What to paste, and what to say when no sid is in it."""
        self._prompt, self._unread = prompt, unread
        self.field.setPlaceholderText(prompt)
        self.field.setAccessibleName(prompt)
        self.none.setText(unread)

    def clear(self) -> None:
        """Empty for another suspect."""
        self.field.clear()

    @property
    def found(self) -> Found:
        return self._found

    def retranslate(self) -> None:
        self._show()

    def _read(self) -> None:
        text = self.field.toPlainText()
        self._found = self._reads(text)[:_SHOWN] if text.strip() else ()
        self.none.setVisible(bool(text.strip()) and not self._found)
        self._show()
        self.pasted.emit(text)

    def _show(self) -> None:
        for made in self._buttons.buttons():
            self._buttons.removeButton(made)
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for number, (sid, text) in enumerate(self._found):
            row = QWidget()
            ask = button(f"{self._name}-ask-{number}", kind="plain")
            ask.setText(self.tr("Ask the service"))
            ask.setAccessibleName(self.tr("Ask the service about {0}").format(sid))
            label = ElidedLabel(text)
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(label, 1)
            line.addWidget(ask)
            self._buttons.addButton(ask, number)
            self._rows.addWidget(row)

    def _ask(self, number: int) -> None:
        self.asked.emit(self._found[number][0])
