"""What can be typed into the filter, with examples that fill it in. Opens below the field, closes by Escape or a click elsewhere."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QVBoxLayout, QWidget

from cloudrec_gui.ui import words
from cloudrec_gui.ui.widgets import PlainLabel, Translated, button

EXAMPLES: Final = MappingProxyType(
    {
        "class-42": words.QT_TRANSLATE_NOOP("FilterHelp", "channel, uid, ids, state, mode or profile with these letters"),
        '"room 9"': words.QT_TRANSLATE_NOOP("FilterHelp", "words that belong together"),
        "!": words.QT_TRANSLATE_NOOP("FilterHelp", "what needs attention"),
        "!web": words.QT_TRANSLATE_NOOP("FilterHelp", "all but these"),
        "state:404": words.QT_TRANSLATE_NOOP("FilterHelp", "this word in one field only"),
        "profile:acme": words.QT_TRANSLATE_NOOP("FilterHelp", "everything of one profile"),
        "age:>2h": words.QT_TRANSLATE_NOOP("FilterHelp", "running for longer than this"),
        "files:=0": words.QT_TRANSLATE_NOOP("FilterHelp", "without any file"),
        "token:<10min": words.QT_TRANSLATE_NOOP("FilterHelp", "whose token ends soon"),
    }
)


class FilterHelp(Translated, QFrame):
    """A popup; made when it is first asked for."""

    chosen = Signal(str)
    """An example that a person wants to begin with."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("filter-help")
        self.setProperty("box", "card")
        self._title = PlainLabel("", "card-title")
        self._fields = PlainLabel("", "note", wrap=True)
        self._examples = QButtonGroup(self)
        self._meanings: list[tuple[PlainLabel, str]] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, (text, meaning) in enumerate(EXAMPLES.items()):
            example = button(f"filter-example-{row}", kind="link")
            example.setText(text)
            example.setAccessibleName(text)
            self._examples.addButton(example, row)
            label = PlainLabel("", "body")
            self._meanings.append((label, meaning))
            grid.addWidget(example, row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(grid)
        column.addWidget(self._fields)
        self._examples.idClicked.connect(self._on_example)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("What can be typed here"))
        self.setAccessibleName(self._title.text())
        for label, meaning in self._meanings:
            label.setText(words.translated("FilterHelp", meaning))
        names = "state  channel  uid  sid  resource  mode  profile  verdict  origin  file"
        numbers = "age  ended  last  files  queries  idle  control  token"
        text = self.tr("Fields: {names}. Compared with < > =, times in s, min, h or d: {numbers}.")
        self._fields.setText(text.format(names=names, numbers=numbers))

    def open_below(self, widget: QWidget) -> None:
        """Show it under ``widget``, the keyboard on the first example."""
        self.setFixedWidth(max(420, min(560, widget.width())))
        self.adjustSize()
        place = widget.mapToGlobal(widget.rect().bottomLeft())
        self.move(place.x(), place.y() + 4)
        self.show()
        self._examples.button(0).setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_example(self, row: int) -> None:
        self.hide()
        self.chosen.emit(list(EXAMPLES)[row])
