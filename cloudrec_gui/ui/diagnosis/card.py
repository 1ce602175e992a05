"""An explained failure as a card: verdict, evidence, what to do, what else it can be, and the raw answer."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cloudrec_gui.domain.errors import Failure
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.diagnosis.causes import Do, Ranked, Remedy
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.diagnosis import words
from cloudrec_gui.ui.diagnosis.evidence_words import line
from cloudrec_gui.ui.diagnosis.report import reply_text, report_text
from cloudrec_gui.ui.explanations import clean, side_word
from cloudrec_gui.ui.widgets import Pill, PlainLabel, Translated, button, set_tip
from cloudrec_gui.ui.widgets.flow import FlowLayout
from cloudrec_gui.ui.words import answer_numbers

_GLYPHS: Final = {"ok": "✓", "warn": "▲", "bad": "✕"}
MOST: Final = 4
"""As many other causes are told."""


class CauseCard(Translated, QFrame):
    """Takes no room while there is nothing to explain. The same causes again change its figures only."""

    remedy_requested = Signal(object, object)
    """Key of the recording and the :class:`Remedy`. Copying is done here."""
    show_exchange_requested = Signal(object)
    look_up_requested = Signal(object)
    dismissed = Signal(object, object)
    """Key of the recording and the :class:`Cause` that somebody has read and does not want to see again."""
    room_wanted = Signal()
    """It has become higher or lower."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cause-card")
        self.setProperty("box", "notice")
        self._recording: Recording | None = None
        self._failure: Failure | None = None
        self._causes: tuple[Ranked, ...] = ()
        self._entry = ""
        self._now = 0.0
        self._open = False
        self._others: list[QPushButton] = []
        self._lines: list[PlainLabel] = []
        self._build()
        self.retranslate()
        self.hide()

    # -- building -----------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(14, 8, 10, 8)
        outer.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        self.pill = Pill("bad", "", _GLYPHS["bad"])
        self.verdict = PlainLabel("", "card-title", wrap=True)
        self.verdict.setObjectName("cause-verdict")
        self.sure = Pill()
        self.side = Pill()
        self.close_ = button("cause-close", kind="icon")
        self.close_.setText("✕")
        for part, stretch in ((self.pill, 0), (self.verdict, 1), (self.sure, 0), (self.side, 0), (self.close_, 0)):
            head.addWidget(part, stretch, Qt.AlignmentFlag.AlignVCenter)
        outer.addLayout(head)
        self.answer = PlainLabel("", "mute", wrap=True)
        self.answer.setObjectName("cause-answer")
        self.meaning = PlainLabel("", "body", wrap=True)
        self.meaning.setObjectName("cause-meaning")
        self.evidence = PlainLabel("", "body", wrap=True)
        self.evidence.setObjectName("cause-evidence")
        for label in (self.answer, self.meaning, self.evidence):
            outer.addWidget(label)
        self.remedy = button("cause-remedy")
        self.else_ = button("cause-else", kind="link")
        self.copy_reply = button("cause-copy-reply", kind="link")
        self.exchange = button("cause-exchange", kind="link")
        self.look_up = button("cause-look-up", kind="link")
        self.copy_report = button("cause-copy-report", kind="link")
        row = FlowLayout(None, 12)
        for act in (self.remedy, self.else_, self.copy_reply, self.exchange, self.look_up, self.copy_report):
            act.setMinimumHeight(theme.CONTROL)
            row.addWidget(act)
        row.addWidget(QWidget())  # the last one of a line is stretched
        outer.addSpacing(2)
        outer.addLayout(row)
        self._rest = QWidget()
        self._rest.setObjectName("cause-others")
        self._rest.setProperty("box", "clear")
        self._grid = QGridLayout(self._rest)
        self._grid.setContentsMargins(0, 6, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_other)
        outer.addWidget(self._rest)
        self._rest.hide()
        self.remedy.clicked.connect(self._on_remedy)
        self.else_.clicked.connect(self._on_else)
        self.copy_reply.clicked.connect(self._on_copy_reply)
        self.copy_report.clicked.connect(self._on_copy_report)
        self.exchange.clicked.connect(self._on_exchange)
        self.look_up.clicked.connect(self._on_look_up)
        self.close_.clicked.connect(self._on_close)

    # -- showing ------------------------------------------------------------------------------------------------------
    @property
    def causes(self) -> tuple[Ranked, ...]:
        """What is told, best first."""
        return self._causes

    def show_causes(self, recording: Recording, failure: Failure | None, causes: tuple[Ranked, ...], now: float, entry: str = "") -> None:
        """Tell these causes of what happened to ``recording``; none hides the card. ``entry``: the answer's in the dictionary."""
        other = self._recording is None or recording.key != self._recording.key
        news = other or [ranked.cause for ranked in causes] != [ranked.cause for ranked in self._causes]
        self._recording, self._failure, self._causes, self._entry, self._now = recording, failure, causes, entry, now
        if other:
            self._open = False
        if not causes:
            self.setVisible(False)
            return
        if news:
            self._make_others()
        self._fill()
        self.setVisible(True)
        if news:
            self.room_wanted.emit()
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def clear(self) -> None:
        """Nothing to explain any more."""
        self._causes = ()
        self.hide()

    def tick(self, now: float) -> None:
        """Countdowns follow the time."""
        self._now = now
        if self._causes and self._recording is not None:
            self._fill_buttons(self._recording)

    def _make_others(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for made in self._others:
            self._group.removeButton(made)
        self._others, self._lines = [], []
        for index, _ in enumerate(self._causes[1 : MOST + 1]):
            text = PlainLabel("", "body", wrap=True)
            text.setObjectName(f"cause-other-{index}")
            act = button(f"cause-other-remedy-{index}", kind="link")
            self._group.addButton(act, index)
            self._grid.addWidget(text, index, 0)
            self._grid.addWidget(act, index, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
            self._lines.append(text)
            self._others.append(act)

    def _fill(self) -> None:
        recording, first = self._recording, self._causes[0]
        if recording is None:
            return
        kind = words.kind(first, recording)
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            theme.restyle(self)
        self.pill.set(kind, "", _GLYPHS[kind])
        self.verdict.setText(words.title(first.cause))
        self.sure.set("neutral", words.certainty(first.weight))
        self.side.set("neutral", side_word(words.side(first.cause)))
        self.answer.setText(self._answer_text())
        self.answer.setVisible(self._failure is not None)
        self.meaning.setText(words.meaning(first.cause))
        self.evidence.setText(self.tr("Evidence: {facts}").format(facts=_facts(first)))
        for text, ranked in zip(self._lines, self._causes[1:], strict=False):
            text.setText(
                self.tr("{verdict} ({sure}): {facts}").format(
                    verdict=words.title(ranked.cause), sure=words.certainty(ranked.weight), facts=_facts(ranked)
                )
            )
        # What failed stays in sight; what is only odd can be known and wanted.
        self.close_.setVisible(self._failure is None)
        self.else_.setVisible(len(self._causes) > 1)
        self._rest.setVisible(self._open and len(self._causes) > 1)
        self.copy_reply.setVisible(self._failure is not None)
        self.exchange.setVisible(self._failure is not None and self._failure.exchange is not None)
        self.look_up.setVisible(bool(self._entry))
        self.copy_report.setVisible(first.remedy.do is not Do.COPY_REPORT)
        self.setAccessibleName(words.title(first.cause))
        self.setAccessibleDescription("\n".join(part.text() for part in (self.answer, self.meaning, self.evidence) if part.text()))
        self._fill_else()
        self._fill_buttons(recording)

    def _fill_buttons(self, recording: Recording) -> None:
        for made, ranked in zip((self.remedy, *self._others), self._causes, strict=False):
            text = words.remedy(ranked.remedy, recording, self._now)
            why = words.why_not(ranked.remedy, recording, self._now)
            if made.text() != text:
                made.setText(text)
                made.setAccessibleName(text)
            if made.isEnabled() == bool(why):
                made.setEnabled(not why)
            set_tip(made, why)
            made.setVisible(bool(text))

    def _fill_else(self) -> None:
        text = self.tr("It is something else ▴") if self._open else self.tr("It is something else ▾")
        self.else_.setText(text)
        self.else_.setAccessibleName(self.tr("Hide the other possible causes") if self._open else self.tr("Show the other possible causes"))

    def _answer_text(self) -> str:
        failure = self._failure
        if failure is None:
            return ""
        reason = clean(failure.reason)
        numbers = answer_numbers(failure)
        if not reason:
            return f"{failure.operation.value} → {numbers}"
        return self.tr("{operation} → {numbers} “{reason}”").format(operation=failure.operation.value, numbers=numbers, reason=reason)

    def retranslate(self) -> None:
        for made, text, name in (
            (self.copy_reply, self.tr("Copy reply"), self.tr("Copy the answer of the service")),
            (self.exchange, self.tr("Raw exchange"), self.tr("Show the exchange in Traffic")),
            (self.look_up, self.tr("Look it up"), self.tr("Look the answer up in the error dictionary")),
            (self.copy_report, self.tr("Copy report"), self.tr("Copy a report for support")),
        ):
            made.setText(text)
            made.setAccessibleName(name)
        close = self.tr("Do not tell this again for this recording")
        self.close_.setAccessibleName(close)
        set_tip(self.close_, close)
        self._fill_else()
        if self._causes:
            self._fill()

    # -- gestures -----------------------------------------------------------------------------------------------------
    def _on_remedy(self) -> None:
        self._act(self._causes[0].remedy)

    def _on_other(self, index: int) -> None:
        self._act(self._causes[index + 1].remedy)

    def _act(self, remedy: Remedy) -> None:
        if remedy.do is Do.COPY_REPORT:
            self._on_copy_report()
        elif self._recording is not None:
            self.remedy_requested.emit(self._recording.key, remedy)

    def _on_else(self) -> None:
        self._open = not self._open
        self._fill()
        self.room_wanted.emit()

    def _on_copy_reply(self) -> None:
        if self._recording is not None and self._failure is not None:
            QGuiApplication.clipboard().setText(reply_text(self._recording, self._failure))

    def _on_copy_report(self) -> None:
        if self._recording is not None:
            QGuiApplication.clipboard().setText(report_text(self._recording, self._failure, self._causes, self._now))

    def _on_exchange(self) -> None:
        if self._failure is not None and self._failure.exchange is not None:
            self.show_exchange_requested.emit(self._failure.exchange)

    def _on_close(self) -> None:
        if self._recording is not None and self._causes:
            self.dismissed.emit(self._recording.key, self._causes[0].cause)

    def _on_look_up(self) -> None:
        self.look_up_requested.emit(self._entry)


def _facts(ranked: Ranked) -> str:
    return " · ".join(line(piece) for piece in ranked.evidence)
