"""One line of a form: label, field, and directly under it the note or what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from cloudrec_gui.domain.problems import Path, Problem, Severity
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.problem_words import field_note, fix_label
from cloudrec_gui.ui.widgets import PlainLabel, button

LABEL_WIDTH: Final = 118
ERROR_GLYPH: Final = "✕"
WARNING_GLYPH: Final = "▲"


class Field(Protocol):
    """What a row needs of its fields."""

    def refresh(self) -> None:
        """Show what the workspace says now."""
        ...


class FormRow(QWidget):
    """Label of 118 pixels, fields beside each other, note or problem below. ``paths`` are the places in the body it answers for."""

    fix_wanted = Signal(object)
    """The problem that the button under the field should mend."""

    def __init__(
        self, name: str, paths: Sequence[Path], *widgets: QWidget, stretch: Sequence[int] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.paths = tuple(paths)
        self.fields = widgets
        self.label = PlainLabel(role="mute")
        self.label.setFixedWidth(LABEL_WIDTH)
        self.label.setWordWrap(True)
        self.note = PlainLabel(role="note")
        self.note.setObjectName(f"{name}Note")
        self.error = PlainLabel(role="error")
        self.warning = PlainLabel(role="warn")
        for label, kind in ((self.error, "Error"), (self.warning, "Warning")):
            label.setObjectName(f"{name}{kind}")
            label.hide()
        self.note.hide()
        self.fix = button(f"{name}Fix", kind="link")
        self.fix.hide()
        self.fix.clicked.connect(self._mend)
        self._shown: Problem | None = None
        controls = QHBoxLayout()
        controls.setSpacing(8)
        for index, widget in enumerate(widgets):
            controls.addWidget(widget, stretch[index] if index < len(stretch) else (1 if index == 0 and not stretch else 0))
        self.controls = controls
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.label, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addLayout(controls, 0, 1)
        finding = QHBoxLayout()
        finding.setSpacing(8)
        finding.addWidget(self.error, 1)
        finding.addWidget(self.warning, 1)
        finding.addWidget(self.fix, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(finding, 1, 1)
        grid.addWidget(self.note, 2, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.label.setBuddy(widgets[0])
        self._note = ""

    def set_texts(self, label: str, note: str = "") -> None:
        """The label, which also names the first field for assistive technology, and the note under it."""
        self.label.setText(label)
        self.fields[0].setAccessibleName(label)
        self._name_fix()
        self.set_note(note)

    def set_note(self, note: str) -> None:
        self._note = note
        self.note.setText(note)
        self.note.setVisible(bool(note) and self.error.isHidden() and self.warning.isHidden())
        self._describe()

    def answers_for(self, path: Path) -> bool:
        """Whether a problem at ``path`` belongs here."""
        return any(path[: len(own)] == own for own in self.paths)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """The first error and, if there is none, the first warning."""
        errors = [p for p in problems if p.severity is Severity.ERROR]
        first: Problem | None = next(iter(errors or problems), None)
        for label, severity, glyph in (
            (self.error, Severity.ERROR, ERROR_GLYPH),
            (self.warning, Severity.WARNING, WARNING_GLYPH),
        ):
            mine = first is not None and first.severity is severity
            label.setText(f"{glyph} {field_note(first)}" if mine and first is not None else "")
            label.setVisible(mine)
        for index, widget in enumerate(self.fields):
            target = widget.focusProxy() or widget
            state = _state(self._own(index, problems))
            if (target.property("problem") or "") != state:
                target.setProperty("problem", state)
                theme.restyle(target)
        self._shown = first
        self.fix.setVisible(first is not None and first.fix is not None)
        self._name_fix()
        self.set_note(self._note)

    def _name_fix(self) -> None:
        if self._shown is not None and self._shown.fix is not None:
            self.fix.setText(fix_label(self._shown))
            self.fix.setAccessibleName(f"{self.fix.text()}: {self.label.text()}")

    def _describe(self) -> None:
        """What stands under the fields, for assistive technology."""
        for widget in self.fields:
            (widget.focusProxy() or widget).setAccessibleDescription(self.error.text() or self.warning.text() or self._note)

    def _own(self, index: int, problems: Sequence[Problem]) -> Sequence[Problem]:
        """The problems of one field, where the fields of this row have a path each."""
        if len(self.paths) < 2:
            return problems
        own = self.paths[index] if index < len(self.paths) else None
        return [p for p in problems if own is not None and p.path[: len(own)] == own]

    def _mend(self) -> None:
        if self._shown is not None:
            self.fix_wanted.emit(self._shown)

    def refresh(self) -> None:
        for widget in self.fields:
            refresh = getattr(widget, "refresh", None)
            if refresh is not None:
                refresh()


def _state(problems: Sequence[Problem]) -> str:
    if not problems:
        return ""
    return "error" if any(p.severity is Severity.ERROR for p in problems) else "warning"
