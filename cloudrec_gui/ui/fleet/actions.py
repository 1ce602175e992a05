"""Carries out what the bar for several recordings asks: opens its questions and forms, runs the job, shows what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.ids import ProfileId, RecordingKey
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.bulk import Action, Bulk, Change, Job
from cloudrec_gui.ui import words
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.recording_actions.update_body import Prepared
from cloudrec_gui.ui.words import DASH

if TYPE_CHECKING:
    from collections.abc import Callable

    from cloudrec_gui.services.profiles import Profiles
    from cloudrec_gui.services.recordings import Recordings
    from cloudrec_gui.ui.fleet.bulk_bar import BulkBar
    from cloudrec_gui.ui.main_window import MainWindow


class FleetActions(QObject):
    """One per window. Its widgets are made when they are asked for."""

    def __init__(
        self,
        window: MainWindow,
        recordings: Recordings,
        bulk: Bulk,
        profiles: Profiles,
        clock: Clock,
        prepared: Callable[[Recording], Prepared],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._recordings = recordings
        self._bulk = bulk
        self._profiles = profiles
        self._clock = clock
        self._prepared = prepared
        self._bar: BulkBar | None = None
        self._job: Job | None = None
        self._changes: dict[int, Mapping[RecordingKey, Change]] = {}
        """What the update of a job sends, for as long as its report is open: some failed ones may be tried again."""
        for ident, handler in {"query-selected": self.query, "update-selected": self.ask_update, "stop-selected": self.ask_stop}.items():
            window.actions_table.on(ident, handler)
        self._allow()

    def adopt(self, bar: BulkBar) -> None:
        """Listen to the bar of a page that was just built."""
        self._bar = bar
        bar.query_requested.connect(self._on_query)
        bar.stop_requested.connect(self._on_stop)
        bar.update_requested.connect(self._on_update)
        bar.selection_changed.connect(self._allow)
        subscribe(bar, self._recordings.changed, self._on_changed)
        self._allow()

    @property
    def job(self) -> Job | None:
        """The newest one."""
        return self._job

    # -- commands ---------------------------------------------------------------------------------------------------------
    def query(self) -> None:
        """Ask about every selected recording now."""
        if self._bar is not None:
            self._on_query(self._keys())

    def ask_update(self) -> None:
        """Open the form that changes the selected recordings."""
        if self._bar is not None:
            self._on_update(self._keys())

    def ask_stop(self) -> None:
        """Ask whether to stop the selected recordings."""
        if self._bar is not None:
            self._on_stop(self._keys(), False)

    def _keys(self) -> tuple[RecordingKey, ...]:
        return () if self._bar is None else tuple(recording.key for recording in self._bar.stoppable)

    def _allow(self) -> None:
        some = self._bar is not None and self._bar.ready
        for ident in ("query-selected", "update-selected", "stop-selected"):
            self._window.actions_table.allow(ident, some)

    # -- what the bar asks ------------------------------------------------------------------------------------------------
    def _rows(self, keys: object) -> tuple[Recording, ...]:
        found = [self._recordings.get(key) for key in keys] if isinstance(keys, tuple) else []
        return tuple(recording for recording in found if recording is not None)

    def _on_changed(self, recording: Recording) -> None:
        if self._bar is None or self._bar.drawer is None:
            return
        from cloudrec_gui.ui.fleet.stop_many import StopMany

        if isinstance(self._bar.drawer, StopMany):
            self._bar.drawer.note_change(recording)

    def _on_query(self, keys: object) -> None:
        self._run(Action.QUERY, self._rows(keys))

    def _on_stop(self, keys: object, asynchronous: object) -> None:
        from cloudrec_gui.ui.fleet.stop_many import StopMany

        rows = self._rows(keys)
        if self._bar is None or not rows or self._busy():
            return
        question = StopMany(rows, self._clock, self._profile_name)
        question.leave.setChecked(asynchronous is True)
        question.confirmed.connect(self._on_stop_confirmed)
        question.dismissed.connect(self._bar.close_drawer)
        self._bar.open_drawer(question)

    def _on_stop_confirmed(self, keys: object, asynchronous: object) -> None:
        self._run(Action.STOP_ASYNC if asynchronous else Action.STOP, self._rows(keys))

    def _on_update(self, keys: object) -> None:
        from cloudrec_gui.ui.fleet.update_many import UpdateMany

        rows = self._rows(keys)
        if self._bar is None or not rows or self._busy():
            return
        form = UpdateMany(rows, self._prepared, self._clock)
        form.send_requested.connect(self._on_update_sent)
        form.dismissed.connect(self._bar.close_drawer)
        self._bar.open_drawer(form)

    def _on_update_sent(self, keys: object, changes: object) -> None:
        if isinstance(changes, dict):
            self._run(Action.UPDATE, self._rows(keys), changes)

    def _on_retry(self, job: object, keys: object) -> None:
        if isinstance(job, Job):
            self._run(job.action, self._rows(keys), self._changes.get(id(job)))

    # -- running ------------------------------------------------------------------------------------------------------------
    def _busy(self) -> bool:
        """Whether a job is under way; its strip stays until it has ended."""
        return self._job is not None and not self._job.finished

    def _run(self, action: Action, rows: tuple[Recording, ...], changes: Mapping[RecordingKey, Change] | None = None) -> None:
        from cloudrec_gui.ui.fleet.bulk_progress import BulkProgress

        bar = self._bar
        if bar is None or not rows or self._busy():
            return
        keys = tuple(recording.key for recording in rows)
        job = self._bulk.run(action, keys, each=None if changes is None else changes.get)
        self._job = job
        self._changes = {} if changes is None else {id(job): changes}
        strip = BulkProgress(job, self._recordings.get)
        strip.retry_requested.connect(self._on_retry)
        strip.dismissed.connect(self._on_dismissed)
        bar.open_drawer(strip)
        bar.set_busy(not job.finished)
        subscribe(bar, job.changed, self._on_job)

    def _on_job(self, job: Job) -> None:
        if job is self._job and self._bar is not None:
            self._bar.set_busy(not job.finished)

    def _on_dismissed(self) -> None:
        self._changes = {}
        if self._bar is not None:
            self._bar.close_drawer()

    def _profile_name(self, ident: ProfileId) -> str:
        profile = self._profiles.get(ident)
        return DASH if profile is None else words.profile_name(profile)
