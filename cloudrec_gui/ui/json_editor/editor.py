"""A plain text editor that knows JSON: line numbers, colours, brackets, indentation, marks. It does not know what the text is for.

Tab is the key that leaves a field and the key that indents. It indents from the first character that is typed or the first click
until Esc; somebody who only walks through the window is never held here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from cloudrec_gui.services.json_text import TextError
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.json_editor import patch
from cloudrec_gui.ui.json_editor.brackets import pair_at
from cloudrec_gui.ui.json_editor.gutter import Gutter
from cloudrec_gui.ui.json_editor.marks import ERROR, Mark
from cloudrec_gui.ui.widgets import set_tip
from cloudrec_gui.ui.widgets.json_view import JsonHighlighter

INDENT: Final = "  "
_CLOSING: Final = {"{": "}", "[": "]"}
_KEYS: Final = QKeySequence.StandardKey
_OWN_KEYS: Final = (_KEYS.Undo, _KEYS.Redo, _KEYS.Find, _KEYS.FindNext, _KEYS.FindPrevious, _KEYS.Paste, _KEYS.Copy, _KEYS.Cut)
_WALKING: Final = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)


class JsonEditor(QPlainTextEdit):
    """``text`` and ``set_text``; whoever owns it says what is wrong by ``set_marks`` and ``set_error``."""

    edited = Signal()
    """A person has changed the text."""
    pasted = Signal()
    """After ``edited``, when the change was a paste."""
    undo_wanted = Signal()
    redo_wanted = Signal()
    find_wanted = Signal()
    find_again_wanted = Signal(bool)
    """F3; True for the other direction."""
    mark_wanted = Signal(object)
    """Somebody has clicked the sign of a line: its first Mark."""
    walked = Signal()
    """The cursor went elsewhere by other means than typing: what is typed next is another edit."""
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("box", "json")
        self.setFont(theme.mono_font())
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        document: QTextDocument = self.document()
        document.setDocumentMargin(2)
        self._highlighter = JsonHighlighter(document)
        self._marks: tuple[Mark, ...] = ()
        self._error: TextError | None = None
        self._kinds: dict[int, str] = {}
        self._writing = False
        self._set_typing(False)
        self._text: str | None = None
        self._gutter = Gutter(self)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._follow)
        self.cursorPositionChanged.connect(self._decorate)
        document.contentsChange.connect(self._forget_text)
        self.textChanged.connect(self._changed)
        theme.announcer().changed.connect(self._recolor)
        self._make_room()

    # ------------------------------------------------------------------------------------------------------------ text
    def text(self) -> str:
        """The text as it is. Qt's own ``toPlainText`` turns fixed blanks and line separators into others."""
        if self._text is None:
            document: QTextDocument = self.document()
            self._text = document.toRawText().replace("\u2029", "\n")
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text. Only what differs is exchanged; cursor and scroll position stay. Nothing is emitted, nothing to undo."""
        if text == self.text():
            return
        bar = self.verticalScrollBar()
        at, first = bar.value(), not self.text()
        self._writing = True
        try:
            patch.apply(self.document(), self.text(), text)
        finally:
            self._writing = False
        self.forget_undo()
        if first:
            self.moveCursor(QTextCursor.MoveOperation.Start)
        bar.setValue(min(at, bar.maximum()))

    def replace_all(self, text: str) -> None:
        """As if a person had selected everything and pasted."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)
        self.pasted.emit()

    def forget_undo(self) -> None:
        """What was typed so far belongs to another history than the text's own."""
        document: QTextDocument = self.document()
        document.clearUndoRedoStacks()

    @property
    def offset(self) -> int:
        """Where the cursor stands, in characters."""
        return self._offset_of(self.textCursor().position())

    def _offset_of(self, position: int) -> int:
        """Qt's place as a place in the text."""
        text = self.text()
        if text.isascii():
            return position
        return len(text.encode("utf-16-le", "surrogatepass")[: 2 * position].decode("utf-16-le", "replace"))

    def go_to(self, start: int, end: int | None = None) -> None:
        """Put the cursor at an offset in characters, and select up to ``end``."""
        text = self.text()
        cursor = self.textCursor()
        if end is None:
            cursor.setPosition(patch.units(text[:start]))
        else:
            cursor.setPosition(patch.units(text[:end]))
            cursor.setPosition(patch.units(text[:start]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        if not self.viewport().rect().contains(self.cursorRect().center()):
            self.centerCursor()

    def _forget_text(self, at: object, removed: object, added: object) -> None:
        self._text = None

    def _changed(self) -> None:
        if not self._writing:
            self.edited.emit()

    # ----------------------------------------------------------------------------------------------------------- marks
    @property
    def marks(self) -> tuple[Mark, ...]:
        return self._marks

    def set_marks(self, marks: Sequence[Mark], error: TextError | None = None) -> None:
        """What is to be said about lines, and where reading has failed."""
        if tuple(marks) == self._marks and error == self._error:
            return
        self._marks, self._error = tuple(marks), error
        self._kinds = {}
        for mark in reversed(self._marks):
            if self._kinds.get(mark.line) != ERROR:
                self._kinds[mark.line] = mark.kind
        if error is not None:
            self._kinds[error.line] = ERROR
        self._gutter.update()
        self._decorate()

    def line_kinds(self) -> dict[int, str]:
        """``error`` or ``warning`` by line, from 1."""
        return self._kinds

    def marks_of_line(self, line: int) -> tuple[Mark, ...]:
        """What is to be said about a line, from 1; errors first."""
        return tuple(mark for mark in self._marks if mark.line == line)

    def mark_at_height(self, y: float) -> Mark | None:
        """The first mark of the line that is painted at ``y`` pixels of the gutter."""
        for number, top, height in self.visible_lines():
            if top <= y < top + height:
                return next(iter(self.marks_of_line(number + 1)), None)
        return None

    def press_gutter(self, y: float) -> None:
        """A click beside the text: to the line, and to the field that its sign is about."""
        for number, top, height in self.visible_lines():
            if top <= y < top + height:
                self.setTextCursor(QTextCursor(self.document().findBlockByNumber(number)))
                self.setFocus(Qt.FocusReason.MouseFocusReason)
        mark = self.mark_at_height(y)
        if mark is not None:
            self.mark_wanted.emit(mark)

    def _decorate(self) -> None:
        """Everything that is drawn into the text and is not its syntax."""
        self._gutter.update()
        extra = [self._underlined(mark.start, mark.end, mark.kind) for mark in self._marks[:200]]
        if self._error is not None:
            extra.append(self._underlined(self._error.offset, self._error.offset + 1, ERROR))
        pair = pair_at(self.text(), self.offset) if self.hasFocus() and len(self.text()) < 100_000 else None
        for place in pair or ():
            form = QTextCharFormat()
            form.setBackground(theme.color("accent-tint"))
            form.setForeground(theme.color("accent"))
            extra.append(self._selection(place, place + 1, form))
        self.setExtraSelections(extra)

    def _underlined(self, start: int, end: int, kind: str) -> QTextEdit.ExtraSelection:
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(theme.color("bad" if kind == ERROR else "warn"))
        return self._selection(start, end, form)

    def _selection(self, start: int, end: int, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
        text = self.text()
        cursor = QTextCursor(self.document())
        cursor.setPosition(patch.units(text[:start]))
        cursor.setPosition(patch.units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        made = QTextEdit.ExtraSelection()
        made.cursor, made.format = cursor, form
        return made

    # ------------------------------------------------------------------------------------------------------------ keys
    def event(self, event: QEvent) -> bool:
        """Keys of editing are ours before any shortcut of the window sees them."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and any(event.matches(key) for key in _OWN_KEYS):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.matches(_KEYS.Undo):
            self.undo_wanted.emit()
        elif event.matches(_KEYS.Redo):
            self.redo_wanted.emit()
        elif event.matches(_KEYS.Find):
            self.find_wanted.emit()
        elif event.matches(_KEYS.FindNext) or event.matches(_KEYS.FindPrevious):
            self.find_again_wanted.emit(event.matches(_KEYS.FindPrevious))
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._on_tab(event)
        elif key == Qt.Key.Key_Escape and self._typing:
            self._set_typing(False)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._set_typing(True)
            self._new_line()
        elif event.text() in ("}", "]") and event.text():
            self._set_typing(True)
            self._close(event.text())
        else:
            chosen = key in _WALKING and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._set_typing(self._typing or bool(event.text().strip()) or chosen)
            if key in _WALKING:
                self.walked.emit()
            super().keyPressEvent(event)

    def _set_typing(self, typing: bool) -> None:
        """Whether Tab is for indenting; Qt leads the focus on before the key is ours."""
        self._typing = typing
        self.setTabChangesFocus(not typing)

    def _on_tab(self, event: QKeyEvent) -> None:
        back = event.key() == Qt.Key.Key_Backtab
        cursor = self.textCursor()
        document: QTextDocument = self.document()
        first = document.findBlock(cursor.selectionStart())
        last = document.findBlock(max(cursor.selectionStart(), cursor.selectionEnd() - 1))
        if not back and not cursor.hasSelection():
            cursor.insertText(INDENT)
            return
        cursor.beginEditBlock()
        for number in range(first.blockNumber(), last.blockNumber() + 1):
            line = QTextCursor(document.findBlockByNumber(number))
            if not back:
                line.insertText(INDENT)
                continue
            blanks = len(line.block().text()) - len(line.block().text().lstrip(" "))
            line.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, min(blanks, len(INDENT)))
            line.removeSelectedText()
        cursor.endEditBlock()

    def _new_line(self) -> None:
        """A line as deep as this one, deeper behind an opening bracket, with its partner on a line of its own."""
        cursor = self.textCursor()
        line, column = cursor.block().text(), cursor.positionInBlock()
        blanks = line[: len(line) - len(line.lstrip(" "))][:column]
        before, after = line[:column].rstrip(" ")[-1:], line[column:].lstrip(" ")[:1]
        cursor.beginEditBlock()
        cursor.insertText("\n" + blanks + (INDENT if before in _CLOSING else ""))
        if before in _CLOSING and after == _CLOSING[before]:
            at = cursor.position()
            cursor.insertText("\n" + blanks)
            cursor.setPosition(at)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _close(self, bracket: str) -> None:
        """A closing bracket at the beginning of a line stands under the line that opened it."""
        cursor = self.textCursor()
        head = cursor.block().text()[: cursor.positionInBlock()]
        cursor.beginEditBlock()
        if head and not head.strip(" ") and not cursor.hasSelection():
            step = min(len(head), len(INDENT))
            cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, step)
            cursor.removeSelectedText()
        cursor.insertText(bracket)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Text only, whatever was copied; it may hold secrets, so whoever listens looks at it at once."""
        if source.hasText():
            self._set_typing(True)
            self.walked.emit()
            self.textCursor().insertText(source.text())
            self.ensureCursorVisible()
            self.pasted.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._set_typing(True)
        self.walked.emit()
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: object) -> None:
        """Qt's own menu, whose undo and redo are ours."""
        menu = self.createStandardContextMenu()
        menu.setParent(self, menu.windowFlags())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            name = action.objectName()
            if name in ("edit-undo", "edit-redo"):
                _rewire(action, self.undo_wanted if name == "edit-undo" else self.redo_wanted)
        menu.popup(event.globalPos())  # type: ignore[attr-defined]

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._decorate()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._set_typing(False)
        self._decorate()
        self.left.emit()

    # ---------------------------------------------------------------------------------------------------------- gutter
    def visible_lines(self) -> Iterator[tuple[int, float, float]]:
        """Lines in sight: number from 0, top and height in pixels of the gutter."""
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        first = self.fontMetrics().lineSpacing()
        foot = self.viewport().height()
        while block.isValid() and top <= foot:
            height = self.blockBoundingRect(block).height()
            yield block.blockNumber(), top, min(height, first)
            top += height
            block = block.next()

    def _make_room(self) -> None:
        self.setViewportMargins(self._gutter.wanted_width(), 0, 0, 0)
        self._place_gutter()

    def _place_gutter(self) -> None:
        box = self.contentsRect()
        self._gutter.setGeometry(QRect(box.left(), box.top(), self._gutter.wanted_width(), box.height()))

    def _follow(self, rect: QRect, dy: int) -> None:
        if dy:
            self._gutter.scroll(0, dy)
        else:
            self._gutter.update(0, rect.y(), self._gutter.width(), rect.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_gutter()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line of an error stands on a tint, under the text."""
        if self._error is not None:
            painter = QPainter(self.viewport())
            for number, top, height in self.visible_lines():
                if number + 1 == self._error.line:
                    painter.fillRect(0, int(top), self.viewport().width(), int(height), theme.color("bad-tint"))
            painter.end()
        super().paintEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """The tip under the mouse is about the value there."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            offset = self._offset_of(self.cursorForPosition(event.pos()).position())
            told = [mark.text for mark in self._marks if mark.start <= offset <= mark.end]
            set_tip(self.viewport(), "\n".join(told))
        return super().viewportEvent(event)

    def _recolor(self) -> None:
        self._highlighter.rehighlight()
        self._decorate()


def _rewire(action: QAction, signal: object) -> None:
    action.triggered.disconnect()
    action.setEnabled(True)
    action.triggered.connect(signal)
