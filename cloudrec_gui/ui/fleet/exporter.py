"""Asks where to, and has lines of the history written there in a worker; says how far it is when that takes more than a moment."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from cloudrec_gui.services.history_export import Form, write
from cloudrec_gui.ui.fleet.ports import FleetPorts
from cloudrec_gui.ui.widgets import Notice, NoticeArea

if TYPE_CHECKING:
    from cloudrec_gui.services.archive import PastRecording

SLOW_MS: Final = 1000
_KEY: Final = "history-export"


class Work:
    """One export; the worker counts, the window reads."""

    def __init__(self, rows: tuple[PastRecording, ...]) -> None:
        self.rows = rows
        self.done = 0
        self.stop = threading.Event()

    def note(self, done: int) -> None:
        """Called by the worker; a number is set at once."""
        self.done = done


class Exporter(QObject):
    """One per page; one export at a time."""

    def __init__(self, ports: FleetPorts, notices: NoticeArea, parent: QWidget) -> None:
        super().__init__(parent)
        self._ports, self._notices, self._parent = ports, notices, parent
        self.dialog: QFileDialog | None = None
        """The question where to, while it is asked."""
        self._rows: tuple[PastRecording, ...] = ()
        self._work: Work | None = None
        self._slow = QTimer(self)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self._on_slow)

    def choose(self, rows: tuple[PastRecording, ...]) -> None:
        """Ask for a file for these lines; nothing waits for the answer."""
        if not rows or self._work is not None:
            return
        self._rows = rows
        dialog = self.dialog = QFileDialog(self._parent, self.tr("Export recordings"))
        dialog.setObjectName("history-export-dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        self._forms = {
            self.tr("CSV (*.csv)"): Form.CSV,
            self.tr("CSV for spreadsheets, with byte order mark (*.csv)"): Form.CSV_BOM,
            self.tr("JSON (*.json)"): Form.JSON,
        }
        dialog.setNameFilters(list(self._forms))
        dialog.setDefaultSuffix("csv")
        dialog.filterSelected.connect(self._on_form)
        dialog.fileSelected.connect(self._on_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_form(self, chosen: str) -> None:
        if self.dialog is not None:
            self.dialog.setDefaultSuffix("json" if self._forms.get(chosen) is Form.JSON else "csv")

    def _on_file(self, path: str) -> None:
        form = self._forms.get(self.dialog.selectedNameFilter(), Form.CSV) if self.dialog is not None else Form.CSV
        if path.lower().endswith(".json"):
            form = Form.JSON
        self.dialog = None
        self.write(Path(path), self._rows, form)

    def write(self, path: Path, rows: tuple[PastRecording, ...], form: Form) -> None:
        """Write without asking; in a worker where there is one."""
        work = self._work = Work(rows)
        job = partial(write, path, rows, form, work.note, work.stop.is_set)
        if self._ports.tasks is None or self._ports.in_worker is None:
            try:
                job()
            except OSError as error:
                self._say(partial(self._failed_words, error.strerror or type(error).__name__))
            else:
                self._say(partial(self._done_words, len(rows), path))
            self._work = None
            return
        self._slow.start()
        self._ports.tasks.launch(self._written(job, path, len(rows)), name="export recordings")

    async def _written(self, job: partial[bool], path: Path, count: int) -> None:
        worker = self._ports.in_worker
        if worker is None:
            return
        try:
            if await worker(job):
                self._say(partial(self._done_words, count, path))
            else:
                self._notices.clear(_KEY)
        except OSError as error:
            self._say(partial(self._failed_words, error.strerror or type(error).__name__))
        finally:
            self._slow.stop()
            self._work = None

    def cancel(self) -> None:
        """Give up what is being written; the file stays as it was."""
        if self._work is not None:
            self._work.stop.set()

    def _on_slow(self) -> None:
        if self._work is not None:
            self._say(partial(self._busy_words, self._work.done, len(self._work.rows)))

    # -- words --------------------------------------------------------------------------------------------------------
    def _say(self, words: partial[Notice]) -> None:
        self._notices.show(replace(words(), again=words))

    def _busy_words(self, done: int, count: int) -> Notice:
        title = self.tr("Writing recordings: {done} of {all}").format(done=done, all=count)
        return Notice("info", title, actions=((self.tr("Cancel"), self.cancel),), key=_KEY)

    def _done_words(self, count: int, path: Path) -> Notice:
        title = self.tr("1 recording was exported") if count == 1 else self.tr("{n} recordings were exported").format(n=count)
        return Notice("ok", title, str(path), key=_KEY)

    def _failed_words(self, reason: str) -> Notice:
        title = self.tr("The export could not be written")
        return Notice("bad", title, self.tr("The file is as it was before. Choose another place, or make room."), details=reason, key=_KEY)
