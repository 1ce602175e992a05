"""Whom a region is for: a field to type a uid into, with the uids that are known to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from cloudrec_gui.domain.ids import is_uid
from cloudrec_gui.ui.layout_editor.number_field import LEAST_WIDTH, mark

BETWEEN: Final = " · "
TEXT_MARGIN: Final = 6
"""What a line of text keeps free at its ends."""


class UidField(QComboBox):
    """``committed`` carries what a person typed or chose, without the word about it; an empty text is the next user to join.

    The line is called ``name`` and the list ``name_choice``. The wheel scrolls the page and does not change anything.
    """

    committed = Signal(str)
    judged = Signal(bool)
    """Whether what stands there can be sent."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_choice")
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # A completed uid would be another user than the one who was typed.
        self.setCompleter(None)  # type: ignore[arg-type]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._choices: tuple[tuple[str, str], ...] = ()
        self._next = ""
        self.uid = ""
        self.line = QLineEdit()
        self.setLineEdit(self.line)
        self.line.setObjectName(name)
        self.line.setMinimumWidth(LEAST_WIDTH)
        self.line.editingFinished.connect(self._finished)
        self.line.textEdited.connect(self._judge)
        self.activated.connect(self._chose)

    def set_words(self, name: str, next_to_join: str) -> None:
        """The spoken name, and what an empty uid means."""
        self._next = next_to_join
        self.setAccessibleName(name)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(next_to_join)
        self._fill()

    def show_uid(self, uid: str, choices: Sequence[tuple[str, str]], empty: str = "") -> None:
        """Show a uid, and offer others with their notes; ``empty`` stands where there is no uid. What is being typed stays."""
        if tuple(choices) != self._choices:
            self._choices = tuple(choices)
            self._fill()
        self.line.setPlaceholderText(empty or self._next)
        if uid != self.uid or not self.line.isModified():
            self.uid = uid
            self._write()

    def forget(self) -> None:
        """Whatever is typed is not about what is shown now."""
        self._write()

    def _fill(self) -> None:
        typed, modified = self.line.text(), self.line.isModified()
        self.clear()
        self.addItem(self._next, "")
        for uid, note in self._choices:
            self.addItem(f"{uid}{BETWEEN}{note}" if note else uid, uid)
        self.setCurrentIndex(-1)
        self.line.setText(typed)
        self.line.setModified(modified)

    def _write(self) -> None:
        note = "" if self.hasFocus() else dict(self._choices).get(self.uid, "")
        text = f"{self.uid}{BETWEEN}{note}" if note else self.uid
        if note and self.line.fontMetrics().horizontalAdvance(text) > self.line.width() - TEXT_MARGIN and self.isVisible():
            text = self.uid  # half a word says less than none; the list has it whole
        if self.line.text() != text:
            self.line.setText(text)
            self.line.setCursorPosition(0)
        self.line.setModified(False)
        self._judge()

    def _typed(self) -> str:
        return self.line.text().partition(BETWEEN.strip())[0].strip()

    def _judge(self, _text: str = "") -> None:
        typed = self._typed()
        good = not typed or is_uid(typed)
        mark(self, not good)
        self.judged.emit(good)

    def _finished(self) -> None:
        if self.line.isModified():
            self.line.setModified(False)
            self.committed.emit(self._typed())

    def _chose(self, index: int) -> None:
        self.line.setModified(False)
        self.committed.emit(str(self.itemData(index) or ""))
        self._write()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The word about a uid is only read; whoever types sees the uid alone."""
        super().focusInEvent(event)
        if not self.line.isModified():
            self._write()
            if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
                self.line.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.line.isModified():
            self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.line.isModified():
            self._write()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
