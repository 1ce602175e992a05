"""Where every unexpected error ends: a redacted report on disk and one calm notice in the window.

Five roads lead here: ``sys.excepthook`` (slots), ``threading.excepthook`` (workers), the event loop's exception handler and
the task supervisor (coroutines), and Qt's own messages. A bug never looks like a network problem, and never like nothing.
"""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
import time
import traceback
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.secrets import Redactor

_log = logging.getLogger(__name__)


class CrashReporter:
    """Catches what nobody caught. ``reported`` carries the path of the report; it may be emitted on any thread."""

    def __init__(self, folder: Path, redactor: Redactor) -> None:
        self.reported: Event[Path] = Event()
        self.count = 0
        self._folder = folder
        self._redactor = redactor
        self._lock = threading.Lock()
        self._previous: tuple[Any, Any] | None = None
        self._fault_file: IO[str] | None = None

    def install(self) -> None:
        """Take over the interpreter's hooks and let crashes of native code leave their stacks in a file, if there can be one."""
        self._previous = sys.excepthook, threading.excepthook
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._fault_file = (self._folder / "fault.txt").open("a", encoding="utf-8")
        except OSError:
            _log.info("crashes of native code leave no stacks: the data folder cannot be written")
            return
        faulthandler.enable(self._fault_file)

    def uninstall(self) -> None:
        """Give the hooks back."""
        if self._previous is not None:
            sys.excepthook, threading.excepthook = self._previous
            self._previous = None
        if self._fault_file is not None:
            faulthandler.disable()
            self._fault_file.close()
            self._fault_file = None

    def report(self, where: str, error: BaseException) -> Path | None:
        """Write one report. Returns its path, or None when even that failed (the log then has it)."""
        text = "".join(traceback.format_exception(error, limit=60))
        text = self._redactor.text(f"{where}\n{time.strftime('%Y-%m-%dT%H:%M:%S%z')}\n\n{text}")
        _log.error("unexpected error in %s: %s", where, self._redactor.text(repr(error)))
        with self._lock:
            self.count += 1
            path = self._folder / f"crash-{time.strftime('%Y%m%d-%H%M%S')}-{self.count}.txt"
        try:
            path.write_text(text, encoding="utf-8")
        except OSError:
            _log.exception("the report could not be written")
            return None
        self.reported.emit(path)
        return path

    def on_task(self, failed: tuple[str, BaseException]) -> None:
        """A supervised task ended with an error that nobody expected."""
        self.report(f"task {failed[0]}", failed[1])

    def on_loop(self, loop: Any, context: dict[str, Any]) -> None:
        """The event loop's own complaint."""
        error = context.get("exception") or RuntimeError(str(context.get("message", "event loop error")))
        self.report("event loop", error)

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report("window", error)

    def _on_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            self.report(f"thread {args.thread.name if args.thread else '?'}", args.exc_value)
