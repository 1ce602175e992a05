"""One line of a form: label, field, and directly under it the note, what is wrong, or what the field means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from cloudrec_gui.domain.problems import Path, Problem, Severity
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.forms.facts_text import about
from cloudrec_gui.ui.forms.field_words import WORDS, Words
from cloudrec_gui.ui.problem_words import field_note, fix_label
from cloudrec_gui.ui.widgets import PlainLabel, button, set_tip
from cloudrec_gui.ui.words import translated

LABEL_WIDTH: Final = 118
ERROR_GLYPH: Final = "✕"
WARNING_GLYPH: Final = "▲"
_GLYPHS: Final = ((Severity.ERROR, "Error", "error", ERROR_GLYPH), (Severity.WARNING, "Warning", "warn", WARNING_GLYPH))


class Field(Protocol):
    """What a row needs of its fields."""

    def refresh(self) -> None:
        """Show what the workspace says now."""
        ...


class FormRow(QWidget):
    """Label of 118 pixels, fields beside each other, note or problem below. ``paths`` are the places in the body it answers for.

    What most rows never show (problems, their button, the explanation) is made when it is first needed: Setup has some eighty
    rows, and an empty label costs as much as a full one.
    """

    fix_wanted = Signal(object)
    """The problem that the button under the field should mend."""

    def __init__(
        self, name: str, paths: Sequence[Path], *widgets: QWidget, stretch: Sequence[int] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.paths = tuple(paths)
        self.watched: tuple[Path, ...] = ()
        """Further places on which the fields depend."""
        self.fields = widgets
        self.words = WORDS.get(name.removesuffix("Row"), Words(""))
        self.label = PlainLabel(role="mute")
        self.label.setFixedWidth(LABEL_WIDTH)
        self.label.setWordWrap(True)
        # Beside a field of several lines the label stands at the first of them.
        self.label.setMinimumHeight(theme.CONTROL)
        self.label.setBuddy(widgets[0])
        self._findings: dict[Severity, PlainLabel] = {}
        self._fix: QPushButton | None = None
        self._note_label: PlainLabel | None = None
        self._help: PlainLabel | None = None
        self._unit: PlainLabel | None = None
        self._shown: Problem | None = None
        self._state: object = None
        self._note = ""
        self.controls = QHBoxLayout()
        self.controls.setSpacing(8)
        for index, widget in enumerate(widgets):
            self.controls.addWidget(widget, stretch[index] if index < len(stretch) else (1 if index == 0 and not stretch else 0))
        if self.words.unit:
            self._unit = PlainLabel(role="mute")
            self.controls.addWidget(self._unit)
        if stretch and not any(stretch):
            self.controls.addStretch(1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.label, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(self.controls, 0, 1)
        self._finding: QHBoxLayout | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    # -------------------------------------------------------------------------------------------------------- texts
    def present(self) -> None:
        """The words of the table, in the language of now."""
        words = self.words
        self.set_texts(self._word(words.label), self._word(words.note))
        if self._unit is not None:
            self._unit.setText(self._word(words.unit))
        tip = self.meaning()
        set_tip(self.label, tip)
        for widget in self.fields:
            if not isinstance(widget, (QLabel, QPushButton)):  # a button beside a field says what it does itself
                set_tip(keyboard_part(widget), tip)
        if self._help is not None:
            self._help.setText(tip)
        self._state = None

    @staticmethod
    def _word(text: str) -> str:
        return translated("Fields", text) if text else ""

    def meaning(self) -> str:
        """What the field means, and the API's names, ranges and defaults of what it writes."""
        facts = "; ".join(text for text in map(about, self.paths) if text)
        return " ".join(part for part in (self._word(self.words.help), f"({facts})" if facts else "") if part)

    def explain(self, on: bool) -> None:
        """Show or hide the meaning under the field."""
        if on and self._help is None and self.meaning():
            self._help = PlainLabel(self.meaning(), role="note")
            self._help.setObjectName(f"{self.objectName()}Help")
            self._grid.addWidget(self._help, 3, 1)
        if self._help is not None:
            self._help.setVisible(on)

    def set_texts(self, label: str, note: str = "") -> None:
        """The label, which also names the first field for assistive technology, and the note under it."""
        self.label.setText(label)
        self.fields[0].setAccessibleName(label)
        self._name_fix()
        self.set_note(note)

    @property
    def note(self) -> str:
        """What stands under the field while nothing is wrong."""
        return self._note

    def set_note(self, note: str) -> None:
        """A line under the field; a problem takes its place."""
        self._note = note
        if note and self._note_label is None:
            self._note_label = PlainLabel(role="note")
            self._note_label.setObjectName(f"{self.objectName()}Note")
            self._grid.addWidget(self._note_label, 2, 1)
        if self._note_label is not None:
            self._note_label.setText(note)
            self._note_label.setVisible(bool(note) and self._shown is None)
        self._describe()

    # ----------------------------------------------------------------------------------------------------- problems
    @property
    def has_problem(self) -> bool:
        return self._shown is not None

    def answers_for(self, path: Path) -> bool:
        """Whether a problem at ``path`` belongs here."""
        return any(path[: len(own)] == own for own in self.paths)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """The first error and, if there is none, the first warning."""
        errors = [p for p in problems if p.severity is Severity.ERROR]
        first: Problem | None = next(iter(errors or problems), None)
        self._shown = first
        for severity, name, role, glyph in _GLYPHS:
            mine = first is not None and first.severity is severity
            if mine or severity in self._findings:
                label = self._finding_label(severity, name, role)
                label.setText(f"{glyph} {field_note(first)}" if mine and first is not None else "")
                label.setVisible(mine)
        for index, widget in enumerate(self.fields):
            _mark(widget, _state(self._own(index, problems)))
        fixable = first is not None and first.fix is not None
        if fixable and self._fix is None:
            self._fix = button(f"{self.objectName()}Fix", kind="link")
            self._fix.clicked.connect(self._mend)
            self._finding_line().addWidget(self._fix, 0, Qt.AlignmentFlag.AlignTop)
            stops = [part for part in self.tab_stops() if part is not self._fix]
            if stops:
                QWidget.setTabOrder(stops[-1], self._fix)
        if self._fix is not None:
            self._fix.setVisible(fixable)
        self._name_fix()
        self.set_note(self._note)

    def _finding_line(self) -> QHBoxLayout:
        if self._finding is None:
            self._finding = QHBoxLayout()
            self._finding.setSpacing(8)
            self._grid.addLayout(self._finding, 1, 1)
        return self._finding

    def _finding_label(self, severity: Severity, name: str, role: str) -> PlainLabel:
        if severity not in self._findings:
            label = self._findings[severity] = PlainLabel(role=role)
            label.setObjectName(f"{self.objectName()}{name}")
            self._finding_line().insertWidget(0, label, 1)
        return self._findings[severity]

    def _name_fix(self) -> None:
        if self._fix is not None and self._shown is not None and self._shown.fix is not None:
            self._fix.setText(fix_label(self._shown))
            self._fix.setAccessibleName(f"{self._fix.text()}: {self.label.text()}")

    def _describe(self) -> None:
        """What stands under the fields, for assistive technology."""
        below = next((label.text() for label in self._findings.values() if label.text()), "") or self._note or self.meaning()
        for widget in self.fields:
            keyboard_part(widget).setAccessibleDescription(below)

    def _own(self, index: int, problems: Sequence[Problem]) -> Sequence[Problem]:
        """The problems of one field, where the fields of this row have a path each."""
        if len(self.paths) < 2 or len(self.fields) < 2:
            return problems
        own = self.paths[index] if index < len(self.paths) else None
        return [p for p in problems if own is not None and p.path[: len(own)] == own]

    def _mend(self) -> None:
        if self._shown is not None:
            self.fix_wanted.emit(self._shown)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab may stop, in the order of reading. What stands behind a proxy is reached through it; lists of combos are windows."""
        return [
            part
            for part in self.findChildren(QWidget)
            if part.focusPolicy() is not Qt.FocusPolicy.NoFocus and part.focusProxy() is None and part.window() is self.window()
        ]

    # ------------------------------------------------------------------------------------------------------ showing
    def show_state(self, workspace: Workspace, problems: Sequence[Problem], surroundings: object) -> None:
        """Fields and problems as the workspace has them; nothing is touched while neither they nor ``surroundings`` changed."""
        values = [workspace.value(path) for path in (*self.paths, *self.watched)]
        secrets = workspace.secrets
        state = (surroundings, [(type(v), v) for v in values], [secrets.get(path) for path in self.paths], tuple(problems))
        if state == self._state:
            return
        self.refresh()
        self.show_problems(problems)
        self._state = state

    def forget(self) -> None:
        """What is shown is outdated, whatever the workspace says."""
        self._state = None

    def refresh(self) -> None:
        for widget in self.fields:
            refresh = getattr(widget, "refresh", None)
            if refresh is not None:
                refresh()


def keyboard_part(field: QWidget) -> QWidget:
    """What of a field takes the keyboard, and is therefore described to assistive technology."""
    part = getattr(field, "keys", None) or field.focusProxy() or field
    return part if isinstance(part, QWidget) else field


def _mark(widget: QWidget, state: str) -> None:
    """Colour the border of what a person sees as the field."""
    target = getattr(widget, "frame", None) or keyboard_part(widget)
    if (target.property("problem") or "") != state:
        target.setProperty("problem", state)
        theme.restyle(target)


def _state(problems: Sequence[Problem]) -> str:
    if not problems:
        return ""
    return "error" if any(p.severity is Severity.ERROR for p in problems) else "warning"
