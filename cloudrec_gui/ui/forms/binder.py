"""Keeps the rows of all forms in step with the workspace, and finds the row of a problem."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cloudrec_gui.domain.problems import Path, Problem
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.forms.form import Form
from cloudrec_gui.ui.forms.row import FormRow, keyboard_part


class Binder:
    """The explicit list of forms. Of the rows that answer for a path, the one with the longest path of its own has it."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.forms: list[Form] = []
        self._index: dict[Path, FormRow] | None = None

    def add(self, forms: Iterable[Form]) -> None:
        self.forms += forms
        self._index = None

    @property
    def rows(self) -> list[FormRow]:
        return [row for form in self.forms for row in form.rows]

    def row_of(self, path: Path) -> FormRow | None:
        """The row that shows the value at ``path``, or None when no form has it."""
        if self._index is None:
            self._index = {}
            for row in self.rows:
                for own in row.paths:
                    self._index.setdefault(own, row)
        for length in range(len(path), 0, -1):
            found = self._index.get(path[:length])
            if found is not None:
                return found
        return None

    def refresh(self) -> None:
        """Every visible field shows the workspace's value, every row the problems of its paths."""
        shown = [form for form in self.forms if not form.isHidden()]
        for form in shown:
            form.before_refresh()
            if form.moved:
                form.moved = False
                self._index = None
        by_row: dict[int, list[Problem]] = {}
        for problem in self._workspace.problems:
            row = self.row_of(problem.path)
            if row is not None:
                by_row.setdefault(id(row), []).append(problem)
        workspace = self._workspace
        surroundings = (workspace.profile.id, workspace.variant)
        for form in shown:
            for row in form.rows:
                if not row.isHidden():
                    row.show_state(workspace, by_row.get(id(row), ()), surroundings)
            form.after_refresh()

    def forget(self) -> None:
        """Whatever the rows show counts as outdated: the language is another one."""
        for row in self.rows:
            row.forget()

    def focus(self, path: Path) -> FormRow | None:
        """Put the cursor into the field of ``path`` and give its row, so that it can be scrolled to."""
        row = self.row_of(path)
        if row is not None:
            best = max(range(len(row.fields)), key=lambda i: i < len(row.paths) and path[: len(row.paths[i])] == row.paths[i])
            _inner(row.fields[best]).setFocus(Qt.FocusReason.OtherFocusReason)
        return row


def _inner(field: QWidget) -> QWidget:
    """The part of a field that takes the keyboard: itself, or the first of its parts that does."""
    part = keyboard_part(field)
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return part
    parts = (part for part in field.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus and not part.isHidden())
    return next(parts, field)
