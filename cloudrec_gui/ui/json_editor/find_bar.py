"""A small bar that finds words in a text, while they are typed."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from cloudrec_gui.ui.json_editor.editor import JsonEditor
from cloudrec_gui.ui.widgets import PlainLabel, Translated, button, set_tip


class FindBar(Translated, QWidget):
    """Hidden until ``open``; Enter and F3 go on, with Shift back, Esc closes."""

    closed = Signal()

    def __init__(self, editor: JsonEditor, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._editor = editor
        self.line = QLineEdit()
        self.line.setObjectName(f"{name}Line")
        self.line.setClearButtonEnabled(True)
        self.count = PlainLabel(role="note", wrap=False)
        self.count.setObjectName(f"{name}Count")
        self.back = button(f"{name}Back", kind="icon")
        self.on = button(f"{name}On", kind="icon")
        self.close_button = button(f"{name}Close", kind="icon")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(self.count)
        for part in (self.back, self.on, self.close_button):
            row.addWidget(part)
        self.line.textEdited.connect(self._typed)
        self.line.installEventFilter(self)
        self.back.clicked.connect(self.previous)
        self.on.clicked.connect(self.next)
        self.close_button.clicked.connect(self.shut)
        editor.find_wanted.connect(self.open)
        editor.find_again_wanted.connect(self.again)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("Find in the text"))
        self.line.setAccessibleName(self.tr("Find in the text"))
        for part, glyph, name in (
            (self.back, "↑", self.tr("Previous place (Shift+Enter)")),
            (self.on, "↓", self.tr("Next place (Enter)")),
            (self.close_button, "✕", self.tr("Close the search (Esc)")),
        ):
            part.setText(glyph)
            part.setAccessibleName(name)
            set_tip(part, name)
        self._show_count()

    def open(self) -> None:
        """Show the bar; what is selected in the text is what is looked for."""
        chosen = self._editor.textCursor().selectedText()
        if chosen and "\u2029" not in chosen:
            self.line.setText(chosen)
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self._show_count()

    def shut(self) -> None:
        """Hide the bar; the keyboard is back in the text."""
        self.hide()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def next(self) -> None:
        self._go(False)

    def previous(self) -> None:
        self._go(True)

    def again(self, back: bool) -> None:
        """F3 in the text: go on, or open the bar when nothing is looked for yet."""
        if self.line.text():
            self._go(back)
        else:
            self.open()

    def _typed(self, _: str) -> None:
        self._go(False, stay=True)

    def _places(self) -> list[tuple[int, int]]:
        wanted = self.line.text()
        return [found.span() for found in re.finditer(re.escape(wanted), self._editor.text(), re.IGNORECASE)] if wanted else []

    def _go(self, back: bool, *, stay: bool = False) -> None:
        """To the next place, from the beginning again after the last; ``stay`` where the current one still fits."""
        places = self._places()
        if places:
            here = self._editor.offset
            if back:
                chosen = next((place for place in reversed(places) if place[0] < here), places[-1])
            else:
                beyond = here + (0 if stay else 1)
                chosen = next((place for place in places if place[0] >= beyond), places[0])
            self._editor.go_to(*chosen)
        self._show_count()

    def _show_count(self) -> None:
        places = self._places()
        here = next((i for i, place in enumerate(places) if place[0] == self._editor.offset), -1)
        if not self.line.text():
            text = ""
        elif not places:
            text = self.tr("not found")
        else:
            text = self.tr("{here} of {all}").format(here=here + 1 if here >= 0 else "–", all=len(places))
        self.count.setText(text)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._is_own(event):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) or event.matches(QKeySequence.StandardKey.FindPrevious)
            if event.key() == Qt.Key.Key_Escape:
                self.shut()
            else:
                self._go(back)
            return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    @staticmethod
    def _is_own(event: QKeyEvent) -> bool:
        again = event.matches(QKeySequence.StandardKey.FindNext) or event.matches(QKeySequence.StandardKey.FindPrevious)
        return again or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
