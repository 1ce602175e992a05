"""How far an action on many is, and what came of each: a strip that grows a list, and offers what failed once more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.bulk import Job, Result
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.fleet.bulk_words import GLYPHS, counts_words, job_words, outcome_words, progress_words
from cloudrec_gui.ui.fleet.lines import Lines
from cloudrec_gui.ui.widgets import CopyButton, PlainLabel, Translated, button, set_tip

SOON_MS: Final = 100
"""Results of a burst are drawn together."""
_WIDTHS: Final = (24, 200, 100)

RecordingOf = Callable[[RecordingKey], Recording | None]


class BulkProgress(Translated, QWidget):
    """Shows one job from its first call to the list of its results."""

    retry_requested = Signal(object, object)
    """The job, and the keys of those that failed."""
    dismissed = Signal()

    def __init__(self, job: Job, recording_of: RecordingOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bulk-progress")
        self.job = job
        self._recording_of = recording_of
        self._drawn = 0
        self.title = PlainLabel("", "strong")
        self.count = PlainLabel("", "mute", wrap=False)
        self.count.setObjectName("bulk-progress-count")
        self.bar = QProgressBar()
        self.bar.setObjectName("bulk-progress-bar")
        self.bar.setTextVisible(False)
        self.bar.setRange(0, len(job.keys))
        self.note = PlainLabel("", "note")
        self.note.setObjectName("bulk-progress-note")
        self.lines = Lines("bulk-report", 4)
        self.lines.set_widths(_WIDTHS)
        self.cancel = button("bulk-cancel")
        self.retry = button("bulk-retry")
        self.copy = CopyButton("bulk-copy", self.report)
        self.close_button = button("bulk-close")
        self._build()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._draw)
        self.cancel.clicked.connect(self._on_cancel)
        self.retry.clicked.connect(self._on_retry)
        self.close_button.clicked.connect(self.dismissed)
        subscribe(self, job.changed, self._on_changed)
        self.retranslate()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addWidget(self.bar, 1)
        head.addWidget(self.count)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.note, 1)
        for part in (self.cancel, self.retry, self.copy, self.close_button):
            foot.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.lines, 1)
        column.addLayout(foot)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Progress of an action on several recordings"))
        self.bar.setAccessibleName(self.tr("How far it is"))
        self.lines.setAccessibleName(self.tr("What came of each recording"))
        self.cancel.setText(self.tr("Cancel the rest"))
        self.cancel.setAccessibleName(self.cancel.text())
        set_tip(self.cancel, self.tr("What has been sent finishes; nothing more is sent"))
        self.copy.setAccessibleName(self.tr("Copy the report"))
        self.close_button.setText(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close the report"))
        self._drawn = 0
        self.lines.empty()
        self._draw()

    def report(self) -> str:
        """Everything as text, for a ticket."""
        return "\n".join([job_words(self.job), counts_words(self.job), *self.lines.texts()])

    def _on_changed(self, job: Job) -> None:
        if job.finished or job.cancelled:
            self._draw()
        elif not self._soon.isActive():
            self._soon.start()

    def _draw(self) -> None:
        """What has become known since the last time; rows that stand are left alone."""
        job = self.job
        news = list(job.results.items())[self._drawn :]
        self._drawn += len(news)
        for key, outcome in news:
            recording = self._recording_of(key)
            name, uid = (str(key), "") if recording is None else (recording.cname, recording.uid)
            self.lines.put(key, (GLYPHS[outcome.result], name, uid, outcome_words(job.action, outcome, recording)))
        self.title.setText(job_words(job))
        self.count.setText(progress_words(job))
        self.bar.setValue(job.done)
        failed = job.count(Result.FAILED)
        self.note.set_role("error" if failed else "note")
        self.note.setText(f"✕ {counts_words(job)}" if failed else counts_words(job))
        self._show_buttons(failed)

    def _show_buttons(self, failed: int) -> None:
        finished = self.job.finished
        had_focus = self.cancel.hasFocus()
        self.cancel.setVisible(not finished)
        self.cancel.setEnabled(not self.job.cancelled)
        if self.job.cancelled and not finished:
            set_tip(self.cancel, self.tr("Cancelled: {n} under way still finish").format(n=self.job.in_flight))
        self.retry.setVisible(finished and failed > 0)
        self.retry.setText(self.tr("Retry the {n} failed").format(n=failed))
        self.retry.setAccessibleName(self.retry.text())
        self.copy.setVisible(finished)
        self.close_button.setVisible(finished)
        if finished and had_focus:
            self.close_button.setFocus()
        self.setFocusProxy(self.close_button if finished else self.cancel)

    def _on_cancel(self) -> None:
        self.job.cancel()

    def _on_retry(self) -> None:
        self.retry_requested.emit(self.job, self.job.failed())
