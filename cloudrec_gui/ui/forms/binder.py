"""Keeps the rows of all forms in step with the workspace, and finds the row of a problem."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt

from cloudrec_gui.domain.problems import Path, Problem
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.forms.row import FormRow


class Binder:
    """The explicit list of rows. Rows are asked in order; the first that answers for a path has it."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.rows: list[FormRow] = []

    def add(self, rows: Iterable[FormRow]) -> None:
        self.rows += rows

    def row_of(self, path: Path) -> FormRow | None:
        """The row that shows the value at ``path``, or None when no form has it."""
        return next((row for row in self.rows if row.answers_for(path)), None)

    def refresh(self) -> None:
        """Every field shows the workspace's value, every row the problems of its paths."""
        by_row: dict[int, list[Problem]] = {}
        for problem in self._workspace.problems:
            row = self.row_of(problem.path)
            if row is not None:
                by_row.setdefault(id(row), []).append(problem)
        for row in self.rows:
            row.refresh()
            row.show_problems(by_row.get(id(row), ()))

    def focus(self, path: Path) -> FormRow | None:
        """Put the cursor into the field of ``path`` and give its row, so that it can be scrolled to."""
        row = self.row_of(path)
        if row is not None:
            best = max(range(len(row.fields)), key=lambda i: i < len(row.paths) and path[: len(row.paths[i])] == row.paths[i])
            row.fields[best].setFocus(Qt.FocusReason.OtherFocusReason)
        return row
