"""A list of short words as chips in a field: type or paste, take away by key or click, see every entry at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QSizePolicy, QWidget

from cloudrec_gui.ui import theme
from cloudrec_gui.ui.widgets.basics import set_tip
from cloudrec_gui.ui.widgets.flow import FlowLayout

_WORD: Final = re.compile(r"""[^\s,;，；、"'\[\]]+""")
_BREAK: Final = re.compile(r"""[\s,;，；、]""")
_WIDEST: Final = 190
_LINE_LEAST: Final = 90


def words_in(text: str) -> list[str]:
    """The entries of a typed or pasted list: set apart by commas, blanks, line breaks or semicolons; JSON is fine too."""
    return _WORD.findall(text)


class Chip(QPushButton):
    """One entry; a click takes it away. The keyboard does it from the line, so that Tab need not walk through every chip."""

    def __init__(self, text: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = text
        self.setObjectName(name)
        self.setProperty("kind", "chip")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        metrics = self.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, _WIDEST)
        self.setText(f"{shown}  ✕")
        self.retranslate()

    def retranslate(self) -> None:
        name = QCoreApplication.translate("Chips", "Remove {entry}").format(entry=self.entry)
        self.setAccessibleName(name)
        set_tip(self, name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class Chips(QFrame):
    """``items`` are the entries with what is being typed as the last of them; ``edited`` says that a person changed them.

    Enter, comma, blank and semicolon end an entry, Backspace in the empty line takes the last one back, a pasted list becomes
    chips at once. ``left`` says that the focus went elsewhere or Enter was pressed.
    """

    edited = Signal()
    left = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}Box")
        self.setProperty("box", "chips")
        self._chips: list[Chip] = []
        self._read_only = False
        self._former = ""
        self._placeholder = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.line = QLineEdit(self)
        self.line.setObjectName(name)
        self.line.setProperty("kind", "chips")
        self.line.setMinimumWidth(_LINE_LEAST)
        self.line.setFrame(False)
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._typed)
        self._flow = FlowLayout(self, 4)
        self._flow.setContentsMargins(4, 2, 4, 2)
        self._flow.addWidget(self.line)

    # ------------------------------------------------------------------------------------------------------- reading
    @property
    def items(self) -> list[str]:
        """Every entry, and what stands in the line."""
        rest = self.line.text().strip()
        return [chip.entry for chip in self._chips] + ([rest] if rest else [])

    @items.setter
    def items(self, entries: Sequence[str]) -> None:
        """Show these as chips; nothing is told."""
        self.line.clear()
        self._show(entries)

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self.line.setReadOnly(read_only)
        for chip in self._chips:
            chip.setEnabled(not read_only)

    def mark(self, state: str) -> None:
        """The border of a problem: "error", "warning" or none."""
        if (self.property("problem") or "") != state:
            self.setProperty("problem", state)
            theme.restyle(self)

    # ------------------------------------------------------------------------------------------------------ gestures
    def _typed(self, text: str) -> None:
        if _BREAK.search(text):
            words = words_in(text)
            # Typed: what stands after the last comma goes on. Pasted: all of it is there.
            goes_on = len(text) - len(self._former) == 1 and not _BREAK.search(text[-1]) and bool(words)
            rest = words.pop() if goes_on else ""
            self._show([*(chip.entry for chip in self._chips), *words])
            self.line.setText(rest)
        self._former = self.line.text()
        self.edited.emit()

    def _commit(self) -> None:
        """What stands in the line becomes a chip; the value is the same as before."""
        if self.line.text().strip():
            self.items = self.items
        self._former = ""

    def _remove(self, index: int) -> None:
        entries = [chip.entry for chip in self._chips]
        del entries[index]
        self._show(entries)
        self.edited.emit()
        self.left.emit()

    def _clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip) and chip in self._chips:
            self._remove(self._chips.index(chip))
            self.line.setFocus()

    def _show(self, entries: Sequence[str]) -> None:
        """Only what differs is made anew: the chips before the first difference stay."""
        same = 0
        while same < min(len(entries), len(self._chips)) and self._chips[same].entry == entries[same]:
            same += 1
        for chip in self._chips[same:]:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        del self._chips[same:]
        for index, entry in enumerate(entries[same:], start=same):
            chip = Chip(entry, f"{self.line.objectName()}-chip-{index}", self)
            chip.setEnabled(not self._read_only)
            chip.clicked.connect(self._clicked)
            self._flow.insert(index, chip)
            chip.show()
            self._chips.append(chip)
        self._hint()
        self.updateGeometry()

    def set_placeholder(self, text: str) -> None:
        """Shown in the line while there is no entry."""
        self._placeholder = text
        self._hint()

    def _hint(self) -> None:
        self.line.setPlaceholderText("" if self._chips else self._placeholder)

    # -------------------------------------------------------------------------------------------------------- events
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line:
            if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._history(event) is not None:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._key(event)
            if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut) and isinstance(event, QFocusEvent):
                self._focus_moved(event.gotFocus())
        return super().eventFilter(watched, event)

    def _focus_moved(self, here: bool) -> None:
        self.setProperty("focused", here)
        theme.restyle(self)
        if not here:
            self._commit()
            self.left.emit()

    @staticmethod
    def _history(event: QKeyEvent) -> bool | None:
        """True for undo, False for redo, None for any other key."""
        if event.matches(QKeySequence.StandardKey.Undo):
            return True
        return False if event.matches(QKeySequence.StandardKey.Redo) else None

    def _key(self, event: QKeyEvent) -> bool:
        """Whether the key was ours."""
        undo = self._history(event)
        if undo is not None:
            (self.undo_wanted if undo else self.redo_wanted).emit()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._commit()
            self.left.emit()
            return True
        if event.key() == Qt.Key.Key_Backspace and not self.line.text() and self._chips and not self._read_only:
            self._remove(len(self._chips) - 1)
            return True
        return False

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The line takes the keyboard. Not by a focus proxy: where Tab is put in order, Qt would follow that into the line twice."""
        self.line.setFocus(reason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The whole frame is the field."""
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._flow.heightForWidth(width - 2) + 2, theme.CONTROL)

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > _LINE_LEAST else 240
        return QSize(240, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LINE_LEAST + 20, theme.CONTROL)
