"""The line below a text: where reading has failed, or what is to be said about the line of the cursor, and the way there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cloudrec_gui.services.json_text import TextError
from cloudrec_gui.ui.json_editor.marks import ERROR, Mark
from cloudrec_gui.ui.json_editor.words import sentence
from cloudrec_gui.ui.widgets import PlainLabel, Translated, button


class Foot(Translated, QWidget):
    """``tell`` is called whenever text, marks or cursor change; it is also what a screen reader has of the signs in the gutter."""

    place_wanted = Signal()
    next_wanted = Signal()
    discard_wanted = Signal()
    field_wanted = Signal(object)
    """The Mark whose field is wanted."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.label = PlainLabel(role="note", wrap=True)
        self.label.setObjectName(f"{name}Text")
        self.place = button(f"{name}Place", kind="link")
        self.show_field = button(f"{name}Field", kind="link")
        self.on = button(f"{name}Next", kind="link")
        self.discard = button(f"{name}Discard", kind="link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.label, 1)
        for part in (self.place, self.show_field, self.on, self.discard):
            part.hide()
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self.setMinimumHeight(26)
        self.place.clicked.connect(self.place_wanted)
        self.on.clicked.connect(self.next_wanted)
        self.discard.clicked.connect(self.discard_wanted)
        self.show_field.clicked.connect(self._field)
        self._mark: Mark | None = None
        self._said: tuple[TextError | None, Sequence[Mark], int, int] = (None, (), 0, 1)
        self.retranslate()

    def retranslate(self) -> None:
        for part, text in (
            (self.place, self.tr("Go there")),
            (self.show_field, self.tr("Show field")),
            (self.on, self.tr("Next remark")),
            (self.discard, self.tr("Discard text")),
        ):
            part.setText(text)
            part.setAccessibleName(text)
        self.tell(*self._said)

    def tell(self, error: TextError | None, marks: Sequence[Mark], line: int, lines: int) -> None:
        """``line`` is where the cursor stands, from 1, ``lines`` how many there are."""
        self._said = (error, marks, line, lines)
        here = [mark for mark in marks if mark.line == line]
        self._mark = here[0] if here and error is None else None
        if error is not None:
            text = self.tr("✕ {sentence}. The form keeps its values until the text can be read.").format(sentence=sentence(error))
            role = "error"
        elif self._mark is not None:
            role = "error" if self._mark.kind == ERROR else "warn"
            text = ("✕ " if role == "error" else "▲ ") + self._mark.text
        elif marks:
            role, text = "note", self.tr("Lines: {lines}, remarks: {n}").format(lines=lines, n=len(marks))
        else:
            role, text = "note", self.tr("Lines: {lines}, nothing to remark").format(lines=lines)
        self.label.set_role(role)
        self.label.setText(text)
        for part, wanted in (
            (self.place, error is not None),
            (self.discard, error is not None),
            (self.show_field, self._mark is not None),
            (self.on, error is None and any(mark.line != line for mark in marks)),
        ):
            part.setVisible(wanted)

    def _field(self) -> None:
        if self._mark is not None:
            self.field_wanted.emit(self._mark)
