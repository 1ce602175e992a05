"""What is wrong with the layout, beside it, with the button that mends it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from cloudrec_gui.domain.problems import Fix, Problem, Severity
from cloudrec_gui.layout.wire import REGIONS
from cloudrec_gui.ui.layout_editor import words
from cloudrec_gui.ui.widgets import Card, Pill, PlainLabel, Translated, button

SHOWN: Final = 3
"""Problems shown at once; the rest is counted."""


class ProblemsCard(Translated, Card):
    """Hidden while there is nothing to say. ``fix_requested`` carries the Fix of the button that was pressed."""

    fix_requested = Signal(object)
    pointed = Signal(object)
    """The index of the region that a finding is about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("layout_problems")
        self._problems: tuple[Problem, ...] = ()
        self.pill = Pill("neutral")
        self.head.addWidget(self.pill)
        self._rows: list[tuple[QWidget, PlainLabel]] = []
        self._fixes = QButtonGroup(self)
        self._fixes.idClicked.connect(self._fix)
        self._others = QButtonGroup(self)
        self._others.idClicked.connect(self._fix_otherwise)
        self._places = QButtonGroup(self)
        self._places.idClicked.connect(self._point)
        for index in range(SHOWN):
            holder = QWidget()
            row = QVBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(0)
            label = PlainLabel()
            label.wrap = True
            mend = button(f"layout_fix_{index}", kind="link")
            self._fixes.addButton(mend, index)
            other = button(f"layout_instead_{index}", kind="link")
            self._others.addButton(other, index)
            place = button(f"layout_point_{index}", kind="link")
            self._places.addButton(place, index)
            line = QHBoxLayout()
            line.setContentsMargins(-5, 0, 0, 0)
            line.setSpacing(4)
            line.addWidget(mend)
            line.addWidget(other)
            line.addStretch(1)
            line.addWidget(place)
            row.addWidget(label)
            row.addLayout(line)
            self.body.addWidget(holder)
            self._rows.append((holder, label))
        self.more = PlainLabel(role="note")
        self.body.addWidget(self.more)
        self.setVisible(False)
        self.retranslate()

    def retranslate(self) -> None:
        self.title_label.setText(self.tr("Check"))
        self.setAccessibleName(self.tr("Problems of the layout"))
        for group in (self._fixes, self._others, self._places):
            for made in group.buttons():
                made.setAccessibleName(self.tr("Mend it") if group is not self._places else self.tr("Select"))
        self._fill()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        if problems != self._problems:
            self._problems = problems
            self._fill()

    def _fill(self) -> None:
        problems = self._problems
        errors = sum(problem.severity is Severity.ERROR for problem in problems)
        if errors:
            text = self.tr("1 to fix") if errors == 1 else self.tr("{count} to fix").format(count=errors)
            self.pill.set("bad", text)
        else:
            hints = len(problems)
            self.pill.set("warn", self.tr("1 hint") if hints == 1 else self.tr("{count} hints").format(count=hints))
        for index, (holder, label) in enumerate(self._rows):
            shown = index < len(problems)
            holder.setVisible(shown)
            if shown:
                self._fill_row(index, label, problems[index])
        rest = len(problems) - SHOWN
        self.more.setVisible(rest > 0)
        self.more.setText(self.tr("and {count} more").format(count=rest))
        self.setVisible(bool(problems))

    def _fill_row(self, index: int, label: PlainLabel, problem: Problem) -> None:
        sentence = words.sentence(problem)
        label.setText(sentence)
        for group, text in ((self._fixes, words.fix_label(problem)), (self._others, words.instead_label(problem))):
            made = group.button(index)
            made.setText(text)
            made.setVisible(bool(text))
            made.setAccessibleName(f"{text}: {sentence}")
        place = self._places.button(index)
        place.setText(self.tr("Select"))
        place.setVisible(_region(problem) is not None)
        place.setAccessibleName(f"{place.text()}: {sentence}")

    def _fix(self, index: int) -> None:
        self._ask(self._problems[index].fix if index < len(self._problems) else None)

    def _fix_otherwise(self, index: int) -> None:
        self._ask(self._problems[index].instead if index < len(self._problems) else None)

    def _ask(self, fix: Fix | None) -> None:
        if fix is not None:
            self.fix_requested.emit(fix)

    def _point(self, index: int) -> None:
        region = _region(self._problems[index]) if index < len(self._problems) else None
        if region is not None:
            self.pointed.emit(region)


def _region(problem: Problem) -> int | None:
    """The index of the region that a problem is about."""
    where = problem.path[1] if len(problem.path) > 1 and problem.path[0] == REGIONS else None
    return where if isinstance(where, int) else None
