"""Decides whether the end has to be asked for, and carries out the answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from shiboken6 import isValid

from cloudrec_gui.domain.profile import SANDBOX_ID
from cloudrec_gui.domain.recording import State
from cloudrec_gui.services.bulk import Action, Job, Result
from cloudrec_gui.ui.bridge import subscribe

if TYPE_CHECKING:
    from cloudrec_gui.domain.events import Unsubscribe
    from cloudrec_gui.domain.ids import RecordingKey
    from cloudrec_gui.domain.recording import Recording
    from cloudrec_gui.services.bulk import Bulk
    from cloudrec_gui.services.recordings import Recordings
    from cloudrec_gui.ui.closing.question import CloseQuestion
    from cloudrec_gui.ui.main_window import MainWindow, Remembers

ASK_SANDBOX: Final = "closing.ask-sandbox"


class Closing(QObject):
    """One per window. ``request`` is what closing the window means."""

    def __init__(self, window: MainWindow, recordings: Recordings, bulk: Bulk, settings: Remembers, leave: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._recordings = recordings
        self._bulk = bulk
        self._settings = settings
        self._leave = leave
        self._question: CloseQuestion | None = None
        self._job: Job | None = None
        self._deaf: Unsubscribe | None = None
        self._session_ends = False

    @property
    def question(self) -> CloseQuestion | None:
        """The question while it is open."""
        return self._question

    def request(self) -> None:
        """Ask if something is being recorded; end the program otherwise."""
        if self._question is not None and isValid(self._question) and self._question.isVisible():
            self._question.raise_()
            self._question.activateWindow()
            return
        affected = () if self._session_ends else self._affected()
        if not affected:
            self._leave()
            return
        from cloudrec_gui.ui.closing.question import CloseQuestion

        question = self._question = CloseQuestion(affected, self._window)
        question.keep_chosen.connect(self._keep)
        question.stop_chosen.connect(self._stop)
        question.stay_chosen.connect(self._stay)
        question.open()

    def end_session(self) -> None:
        """The computer is being shut down or the user logged off: nothing may ask, everything goes on (and is in the journal)."""
        self._session_ends = True
        self._window.remember()

    def _affected(self) -> tuple[Recording, ...]:
        found = tuple(each for each in self._recordings.all() if each.running or each.state is State.AMBIGUOUS)
        real = any(each.profile != SANDBOX_ID for each in found)
        return found if real or self._settings.get(ASK_SANDBOX, True) else ()

    def _keep(self) -> None:
        question = self._question
        if question is not None and question.only_sandbox and question.sandbox_too.isChecked():
            self._settings.set(ASK_SANDBOX, False)
        self._shut()
        self._leave()

    def _stay(self) -> None:
        if self._job is not None and not self._job.finished:
            self._job.cancel()
        self._shut()

    def _stop(self) -> None:
        keys = [each.key for each in self._recordings.all() if each.running and each.profile != SANDBOX_ID]
        self._listen(None)
        self._job = self._bulk.run(Action.STOP, keys)
        self._listen(self._job)
        self._on_job(self._job)

    def _listen(self, job: Job | None) -> None:
        if self._deaf is not None:
            self._deaf()
            self._deaf = None
        if job is not None:
            self._deaf = subscribe(self, job.changed, self._on_job)

    def _on_job(self, job: Job) -> None:
        question = self._question
        if question is None or job is not self._job:
            return
        if not job.finished:
            question.show_progress(job.done, len(job.keys))
            return
        self._listen(None)
        failed = [self._failure(job, key) for key, outcome in job.results.items() if outcome.result not in (Result.OK, Result.ALREADY)]
        if failed:
            question.show_failures(failed)
            return
        self._shut()
        self._leave()

    def _failure(self, job: Job, key: RecordingKey) -> str:
        from cloudrec_gui.ui.explanations import clean
        from cloudrec_gui.ui.fleet.bulk_words import outcome_words

        recording = self._recordings.get(key)
        name = clean(recording.cname, 64) if recording is not None else key
        return f"{name}: {clean(outcome_words(job.action, job.results[key], recording), 200)}"

    def _shut(self) -> None:
        question, self._question = self._question, None
        self._listen(None)
        if question is not None and isValid(question):
            question.blockSignals(True)
            question.close()
            question.deleteLater()
