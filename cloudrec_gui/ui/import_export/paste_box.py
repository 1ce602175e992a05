"""Where a text is pasted: plain, monospaced, takes files too, and never lays out a megabyte in one line."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from cloudrec_gui.services.json_text import TextError, utf16_offset
from cloudrec_gui.ui import theme

LARGE: Final = 100_000
"""Characters beyond which only the beginning is shown: the layout of long lines takes seconds."""
_SHOWN: Final = 20_000


class PasteBox(QPlainTextEdit):
    """``content`` is all of the text, also where only its beginning is shown; then the box is read-only until it is cleared."""

    content_changed = Signal()
    files_given = Signal(object)
    """Paths of files that were dropped or pasted."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFont(theme.mono_font())
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._large: str | None = None
        self._error: TextError | None = None
        self.textChanged.connect(self._on_text)
        theme.announcer().changed.connect(self._draw_mark)

    @property
    def content(self) -> str:
        """The whole text."""
        return self._large if self._large is not None else self.toPlainText()

    @property
    def shortened(self) -> bool:
        """Whether only the beginning is shown."""
        return self._large is not None

    def set_content(self, text: str) -> None:
        """Another text in place of the former, which can be taken back while it is short."""
        self._large = text if len(text) > LARGE else None
        self.setReadOnly(self._large is not None)
        if self._large is not None:
            self.setPlainText(text[:_SHOWN].rstrip() + "\n…")
        else:
            cursor = self.textCursor()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(text)
            self.moveCursor(QTextCursor.MoveOperation.Start)
        self.content_changed.emit()

    def forget(self) -> None:
        """Drop the text and its history: secrets may have stood in it."""
        self._large = None
        self.setReadOnly(False)
        self.clear()

    def mark(self, error: TextError | None) -> None:
        """Show the line of a fault, or none."""
        self._error = error if self._large is None else None
        self._draw_mark()

    def go_to(self, error: TextError) -> None:
        """Put the cursor where the fault is."""
        cursor = self.textCursor()
        cursor.setPosition(min(utf16_offset(self.toPlainText(), error.offset), self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.setFocus()

    def _on_text(self) -> None:
        if self._large is None:
            self.content_changed.emit()

    def _draw_mark(self) -> None:
        if self._error is None:
            self.setExtraSelections([])
            return
        block = self.document().findBlockByNumber(self._error.line - 1)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = QTextCursor(block if block.isValid() else self.document().lastBlock())
        selection.format.setBackground(QColor(theme.color("bad-tint")))
        selection.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        self.setExtraSelections([selection])

    # ------------------------------------------------------------------------------------------------ paste and drop
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(local_files(source)) or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = local_files(source)
        if files:
            self.files_given.emit(files)
        elif source.hasText():
            text = source.text()
            if len(text) + self.document().characterCount() > LARGE:
                self.set_content(text)
            else:
                self.insertPlainText(text)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)


def local_files(data: QMimeData) -> list[str]:
    """Paths of the files on this computer in what is dragged or pasted."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
