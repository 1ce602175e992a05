"""Read-only JSON in a monospaced face, gently coloured, that keeps its place when its content changes."""

from __future__ import annotations

import json
import re
from typing import Final

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from cloudrec_gui.ui import theme

_TOKEN: Final = re.compile(
    r'(?P<key>"(?:[^"\\]|\\.)*"(?=\s*:))|(?P<secret>"‹[^"]*›")|(?P<text>"(?:[^"\\]|\\.)*")|(?P<word>\b(?:true|false|null)\b|-?\d[\d.eE+-]*)'
)
_INK: Final = {"key": "text", "secret": "sandbox", "text": "accent", "word": "ok"}
_LONGEST: Final = 200_000
"""Characters beyond which nothing is coloured: a hostile answer must not cost seconds."""


class JsonHighlighter(QSyntaxHighlighter):
    """Colours keys, strings, placeholders of secrets, and bare words."""

    def highlightBlock(self, text: str) -> None:
        if len(text) > 4_000 or self.document().characterCount() > _LONGEST:
            return
        for found in _TOKEN.finditer(text):
            form = QTextCharFormat()
            form.setForeground(theme.color(_INK[found.lastgroup or "text"]))
            self.setFormat(found.start(), found.end() - found.start(), form)


class JsonView(QPlainTextEdit):
    """``set_json`` takes a value or a text; a text that is JSON is set out in lines, another is shown as it is."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("box", "json")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setFont(theme.mono_font())
        document: QTextDocument = self.document()
        document.setDocumentMargin(2)
        self._highlighter = JsonHighlighter(document)
        self._shown: str | None = None
        theme.announcer().changed.connect(self._recolor)

    def set_json(self, content: object) -> None:
        """Show a JSON value, or a text that perhaps is JSON. Unchanged content costs a comparison."""
        text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False, indent=2)
        if isinstance(content, str):
            try:
                text = json.dumps(json.loads(content), ensure_ascii=False, indent=2)
            except (ValueError, RecursionError):
                text = content
        if text == self._shown:
            return
        bar = self.verticalScrollBar()
        at = bar.value()
        if not self._exchange_lines(text):
            self.setPlainText(text)
        self._shown = text
        bar.setValue(min(at, bar.maximum()))

    def _exchange_lines(self, text: str) -> bool:
        """Replace only the lines between the first and the last that differ: while a region is dragged, that is two of 150."""
        if self._shown is None:
            return False
        old, new = self._shown.split("\n"), text.split("\n")
        document: QTextDocument = self.document()
        least = min(len(old), len(new))
        # A text may hold other characters that begin a line for Qt; then lines are not blocks.
        if document.blockCount() != len(old) or least < 2:
            return False
        same = next((i for i in range(least) if old[i] != new[i]), least - 1)
        tail = next((i for i in range(least - same - 1) if old[-1 - i] != new[-1 - i]), least - same - 1)
        last = document.findBlockByNumber(len(old) - tail - 1)
        cursor = QTextCursor(document.findBlockByNumber(same))
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText("\n".join(new[same : len(new) - tail]))
        return document.blockCount() == len(new)

    def _recolor(self) -> None:
        self._highlighter.rehighlight()
