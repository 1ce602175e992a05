"""Before you start: every problem as a line with its fix, and how many things are fine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionFocusRect,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from cloudrec_gui.domain.problems import Problem, Severity
from cloudrec_gui.ui.forms.row import ERROR_GLYPH, WARNING_GLYPH
from cloudrec_gui.ui.problem_words import fix_label, sentence
from cloudrec_gui.ui.widgets import Card, Pill, PlainLabel, Translated, button

_TALLEST: Final = 228
"""Pixels after which the list scrolls: the body below must stay in sight."""


class ProblemRow(QWidget):
    """One problem: pill, sentence, fix. Click or Enter on it goes to its field."""

    chosen = Signal(object)
    """The problem, when somebody wants to see where it is."""
    fix_wanted = Signal(object)

    def __init__(self, problem: Problem) -> None:
        super().__init__()
        self.problem = problem
        error = problem.severity is Severity.ERROR
        self.setObjectName(f"problem-{problem.rule}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        pill = Pill("bad" if error else "warn", ERROR_GLYPH if error else WARNING_GLYPH, "")
        self.label = PlainLabel(sentence(problem))
        self.label.setWordWrap(True)
        self.setAccessibleName(sentence(problem))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(8)
        layout.addWidget(pill, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.label, 1)
        self.fix = button(f"fix-{problem.rule}", kind="link")
        self.fix.setText(fix_label(problem))
        self.fix.setAccessibleName(f"{fix_label(problem)}: {sentence(problem)}")
        self.fix.clicked.connect(self._fix)
        layout.addWidget(self.fix, 0, Qt.AlignmentFlag.AlignVCenter)
        # Only now: a widget without a parent that is made visible is a window.
        self.fix.setVisible(problem.fix is not None)

    def _fix(self) -> None:
        self.fix_wanted.emit(self.problem)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.problem)
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.problem)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            option = QStyleOptionFocusRect()
            option.initFrom(self)
            QStylePainter(self).drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option)


class _Column(QScrollArea):
    """As tall as its content, up to a limit."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setObjectName("problemScroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = content
        self.setWidget(content)

    def sizeHint(self) -> QSize:
        content = self._content
        height = content.heightForWidth(self.viewport().width()) if content.hasHeightForWidth() else content.sizeHint().height()
        return QSize(super().sizeHint().width(), min(max(height, content.sizeHint().height() if height < 0 else height), _TALLEST))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.sizeHint().height(), 72))

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.updateGeometry()


class ProblemList(Translated, Card):
    chosen = Signal(object)
    fix_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("problemList")
        self._problems: Sequence[Problem] = ()
        self._asked = 0
        self.title_label.setMinimumHeight(24)
        self.counts = PlainLabel(role="note")
        self.counts.setObjectName("problemCounts")
        self.counts.wrap = False
        self.head.insertWidget(1, self.counts)
        self._rows = QWidget()
        self._rows.setProperty("box", "clear")
        self._layout = QVBoxLayout(self._rows)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._column = _Column(self._rows)
        self.body.addWidget(self._column)
        self.fine = PlainLabel(role="mute")
        self.fine.setObjectName("nothingToFix")
        self.fine.setWordWrap(True)
        self.body.addWidget(self.fine)
        self.rows: list[ProblemRow] = []
        self.retranslate()

    def retranslate(self) -> None:
        self.title_label.setText(self.tr("Before you start"))
        self.fine.setText(self.tr("Nothing is in the way."))
        self._build()

    def show_problems(self, problems: Sequence[Problem], asked: int) -> None:
        """Rows stay as they are, with their focus, while the findings are the same. ``asked``: how many things were looked at."""
        if list(problems) != list(self._problems) or asked != self._asked:
            self._problems, self._asked = tuple(problems), asked
            self._build()

    def _build(self) -> None:
        focused = next((row.problem for row in self.rows if row.hasFocus() or row.fix.hasFocus()), None)
        for row in self.rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [ProblemRow(problem) for problem in self._problems]
        for row in self.rows:
            row.chosen.connect(self.chosen)
            row.fix_wanted.connect(self.fix_wanted)
            self._layout.addWidget(row)
            if focused is not None and row.problem.rule == focused.rule:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
        errors = sum(p.severity is Severity.ERROR for p in self._problems)
        warnings = len(self._problems) - errors
        fine = self._asked - len({p.rule for p in self._problems})
        parts = [self.tr("{count} fine").format(count=fine)]
        if warnings:
            parts.append(self.tr("{count} to look at").format(count=warnings))
        if errors:
            parts.append(self.tr("{count} to fix").format(count=errors))
        self.counts.setText(" · ".join(parts))
        self._column.setVisible(bool(self.rows))
        self.fine.setVisible(not self.rows)
        self._column.updateGeometry()
