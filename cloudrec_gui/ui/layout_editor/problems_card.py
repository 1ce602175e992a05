"""What is wrong with the layout, beside it, with the button that mends it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from cloudrec_gui.domain.problems import Fix, Problem, Severity
from cloudrec_gui.layout.wire import REGIONS
from cloudrec_gui.ui.layout_editor import words
from cloudrec_gui.ui.widgets import Card, Pill, PlainLabel, Translated, button, set_tip

SHOWN: Final = 1
"""Problems shown at once beside the numbers; the rest is counted and unfolds."""


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
        self._room = SHOWN
        self._open = False
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.body.addLayout(self._list)
        self._row(0)
        self.more = button("layout_problems_more", kind="link")
        self.more.clicked.connect(self._unfold)
        self.head.insertWidget(self.head.count() - 1, self.more)
        self.setVisible(False)
        self.retranslate()

    def retranslate(self) -> None:
        self.title_label.setText(self.tr("Check"))
        self.setAccessibleName(self.tr("Problems of the layout"))
        for index in range(len(self._rows)):
            self._name_row(index)
        self._fill()

    def _row(self, index: int) -> tuple[QWidget, PlainLabel]:
        """The widgets of one finding, made when there is the first one to show in them."""
        while len(self._rows) <= index:
            number = len(self._rows)
            holder = QWidget()
            row = QVBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(0)
            label = PlainLabel()
            label.wrap = True
            line = QHBoxLayout()
            line.setContentsMargins(-5, 0, -5, 0)
            line.setSpacing(2)
            for group, name in ((self._fixes, "fix"), (self._others, "instead"), (self._places, "point")):
                made = button(f"layout_{name}_{number}", kind="link")
                group.addButton(made, number)
                line.addWidget(made)
            line.addStretch(1)
            row.addWidget(label)
            row.addLayout(line)
            self._list.addWidget(holder)
            self._rows.append((holder, label))
            self._name_row(number)
        return self._rows[index]

    def _name_row(self, index: int) -> None:
        """Names for buttons that have nothing to say yet."""
        for group in (self._fixes, self._others, self._places):
            if not group.button(index).text():
                group.button(index).setAccessibleName(self.tr("Mend it") if group is not self._places else self.tr("Select"))

    def set_room(self, rows: int) -> None:
        """How many findings may stand there while the rest is folded away."""
        if rows != self._room:
            self._room = rows
            self._fill()

    def _unfold(self) -> None:
        self._open = not self._open
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
        folded = len(problems) > self._room
        count = len(problems) if self._open else min(len(problems), self._room)
        for index in range(max(count, len(self._rows))):
            holder, label = self._row(index)
            holder.setVisible(index < count)
            if index < count:
                self._fill_row(index, label, problems[index])
        self.more.setVisible(folded)
        self.more.setText("−" if self._open else f"+{len(problems) - self._room}")
        self.more.setAccessibleName(self.tr("Show fewer problems") if self._open else self.tr("Show all problems"))
        set_tip(self.more, self.more.accessibleName())
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
