"""What is wrong with the layout, beside it, with the button that mends it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from cloudrec_gui.domain.problems import Problem, Severity
from cloudrec_gui.ui.layout_editor import words
from cloudrec_gui.ui.widgets import Card, Pill, PlainLabel, Translated, button

SHOWN: Final = 3
"""Problems shown at once; the rest is counted."""


class ProblemsCard(Translated, Card):
    """Hidden while there is nothing to say. ``fix_requested`` carries the Fix, ``pointed`` the path of what a problem is about."""

    fix_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("layout_problems")
        self._problems: tuple[Problem, ...] = ()
        self.pill = Pill("neutral")
        self.head.addWidget(self.pill)
        self._rows: list[tuple[QWidget, PlainLabel]] = []
        self._fixes = QButtonGroup(self)
        self._fixes.idClicked.connect(self._fix)
        for index in range(SHOWN):
            holder = QWidget()
            row = QVBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(0)
            label = PlainLabel()
            label.wrap = True
            mend = button(f"layout_fix_{index}", kind="link")
            self._fixes.addButton(mend, index)
            line = QHBoxLayout()
            line.setContentsMargins(-5, 0, 0, 0)
            line.addWidget(mend)
            line.addStretch(1)
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
        for mend in self._fixes.buttons():
            mend.setAccessibleName(self.tr("Mend it"))
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
                label.setText(words.sentence(problems[index]))
                mend = self._fixes.button(index)
                fix = words.fix_label(problems[index])
                mend.setText(fix)
                mend.setVisible(bool(fix))
                mend.setAccessibleName(f"{fix}: {label.text()}")
        rest = len(problems) - SHOWN
        self.more.setVisible(rest > 0)
        self.more.setText(self.tr("and {count} more").format(count=rest))
        self.setVisible(bool(problems))

    def _fix(self, index: int) -> None:
        fix = self._problems[index].fix if index < len(self._problems) else None
        if fix is not None:
            self.fix_requested.emit(fix)
