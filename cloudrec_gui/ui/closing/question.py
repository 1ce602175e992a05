"""The question before the end: keep recording, stop all, or stay. It never blocks; stopping is watched in the same place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPlainTextEdit, QProgressBar, QVBoxLayout, QWidget

from cloudrec_gui.domain.profile import SANDBOX_ID
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.ui.closing import words
from cloudrec_gui.ui.widgets import PlainLabel, Translated, button

_WIDTH: Final = 560
_LINES: Final = 4
_LINE: Final = 19


class CloseQuestion(Translated, QDialog):
    """Open it with ``open()``. Esc and the window's own button stay."""

    keep_chosen = Signal()
    """End the program, let everything go on."""
    stop_chosen = Signal()
    stay_chosen = Signal()

    def __init__(self, recordings: Sequence[Recording], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("close-question")
        self.setFixedWidth(_WIDTH)
        self._live = [each for each in recordings if each.profile != SANDBOX_ID and each.running]
        self._sandbox = [each for each in recordings if each.profile == SANDBOX_ID]
        self._doubtful = [each for each in recordings if each.profile != SANDBOX_ID and each.state is State.AMBIGUOUS]
        self._failed: tuple[str, ...] = ()
        self._stage = "ask"
        self._done = self._total = 0
        self.heading = PlainLabel("", "card-title", wrap=True)
        self.heading.setObjectName("close-heading")
        self.texts = PlainLabel("", "body", wrap=True)
        self.texts.setObjectName("close-text")
        self.lines = QPlainTextEdit()
        self.lines.setObjectName("close-lines")
        self.lines.setProperty("box", "json")
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self.lines.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.progress = QProgressBar()
        self.progress.setObjectName("close-progress")
        self.progress.setTextVisible(False)
        self.sandbox_too = QCheckBox()
        self.sandbox_too.setObjectName("close-never-sandbox")
        self.keep = button("close-keep")
        self.stop = button("close-stop", kind="danger")
        self.stay = button("close-cancel")
        self._arrange()
        self.keep.clicked.connect(self.keep_chosen)
        self.stop.clicked.connect(self.stop_chosen)
        self.stay.clicked.connect(self.reject)
        self.rejected.connect(self.stay_chosen)
        self.retranslate()
        self.stay.setFocus(Qt.FocusReason.PopupFocusReason)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.stop)
        row.addStretch(1)
        row.addWidget(self.keep)
        row.addWidget(self.stay)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        for part in (self.heading, self.texts, self.lines, self.progress, self.sandbox_too):
            column.addWidget(part)
        # What is left over stands here, never between sentences.
        column.addStretch(1)
        column.addLayout(row)

    @property
    def only_sandbox(self) -> bool:
        """Whether nothing real is running."""
        return not self._live and not self._doubtful

    # ------------------------------------------------------------------------------------------------------- stopping
    def show_progress(self, done: int, total: int) -> None:
        """So many of those that are to be stopped have been answered."""
        self._stage, self._done, self._total = "stopping", done, total
        self.retranslate()

    def show_failures(self, failed: Sequence[str]) -> None:
        """What could not be stopped, one line each; the program stays until somebody decides."""
        self._stage, self._failed = "failed", tuple(failed)
        self.retranslate()
        self.stop.setFocus()

    # -------------------------------------------------------------------------------------------------------- showing
    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Quit"))
        {"ask": self._write_question, "stopping": self._write_progress, "failed": self._write_failures}[self._stage]()
        asking = self._stage == "ask"
        self.progress.setVisible(self._stage == "stopping")
        self.sandbox_too.setVisible(asking and self.only_sandbox)
        self.sandbox_too.setText(self.tr("Do not ask again about recordings of the sandbox"))
        self.sandbox_too.setAccessibleName(self.sandbox_too.text())
        self.lines.setAccessibleName(self.heading.text())
        for part in (self.keep, self.stop, self.stay):
            part.setAccessibleName(part.text())
            part.setVisible(bool(part.text()))
        self.adjustSize()

    def _write_question(self) -> None:
        count = len(self._live) + len(self._sandbox)
        if count == 0:
            self.heading.setText(self.tr("A recording may be running"))
        elif count == 1:
            self.heading.setText(self.tr("1 recording is running"))
        else:
            self.heading.setText(self.tr("{n} recordings are running").format(n=count))
        texts = []
        if self._live:
            texts.append(
                self.tr(
                    "Without this program they go on, and cost money, as long as it says below. They are found again at the next start."
                )
            )
        if self._doubtful:
            texts.append(
                self.tr(
                    "Recordings that may be running, with an unknown sid: {n}. They cannot be stopped from here and are on Recover again."
                ).format(n=len(self._doubtful))
            )
        if self._sandbox:
            texts.append(
                self.tr("Recordings of the sandbox: {n}. They are simulated, cost nothing and end with the program.").format(
                    n=len(self._sandbox)
                )
            )
        self.texts.setText("\n".join(texts))
        self._write_lines([words.line(each) for each in (*self._live, *self._doubtful)])
        self.keep.setText(self.tr("Quit") if self.only_sandbox else self.tr("Keep recording and quit"))
        self.stop.setText("" if not self._live else self.tr("Stop {n} and quit").format(n=len(self._live)))
        self.stay.setText(self.tr("Cancel"))

    def _write_progress(self) -> None:
        self.heading.setText(self.tr("Stopping: {n} of {total}").format(n=self._done, total=self._total))
        self.texts.setText(
            self.tr("The program ends when all have been stopped. Each answer can take up to 20 s, until the files are uploaded.")
        )
        self._write_lines([])
        self.progress.setRange(0, max(1, self._total))
        self.progress.setValue(self._done)
        self.progress.setAccessibleName(self.heading.text())
        self.keep.setText("")
        self.stop.setText("")
        self.stay.setText(self.tr("Do not quit"))

    def _write_failures(self) -> None:
        self.heading.setText(self.tr("Not stopped: {n}").format(n=len(self._failed)))
        self.texts.setText(self.tr("They go on and cost money. They are found again at the next start."))
        self._write_lines(list(self._failed))
        self.keep.setText(self.tr("Quit all the same"))
        self.stop.setText(self.tr("Try again"))
        self.stay.setText(self.tr("Do not quit"))

    def _write_lines(self, lines: list[str]) -> None:
        self.lines.setVisible(bool(lines))
        self.lines.setPlainText("\n".join(lines))
        self.lines.setFixedHeight(_LINE * 2 * min(len(lines), _LINES) + 24)
