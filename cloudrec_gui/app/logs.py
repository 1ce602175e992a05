"""Log files that cannot leak: one rotating file in the data folder, every line through the redactor."""

from __future__ import annotations

import contextlib
import logging
import logging.handlers
import sys
from pathlib import Path

from cloudrec_gui.domain.secrets import Redactor


class RedactingFormatter(logging.Formatter):
    """The last thing a line passes before it is written, whoever logged it; tracebacks included."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s [%(threadName)s] %(message)s")
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        return self._redactor.text(super().format(record))


class LogFile(logging.handlers.RotatingFileHandler):
    """Stays silent where the disk takes no line: that is said elsewhere, and a log is nobody's reason to fail."""

    def handleError(self, record: logging.LogRecord) -> None:
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)


def install(folder: Path, redactor: Redactor) -> logging.Handler:
    """Log warnings and worse of everybody, and everything of ours from INFO up, to ``folder/cloudrec-gui.log`` (3 files of 1 MB).

    A folder that cannot be written leaves no log.
    """
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    handler = LogFile(folder / "cloudrec-gui.log", maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True)
    handler.setFormatter(RedactingFormatter(redactor))
    logging.getLogger().addHandler(handler)
    logging.getLogger("cloudrec_gui").setLevel(logging.INFO)
    return handler


def uninstall(handler: logging.Handler) -> None:
    """Take the file away again and close it."""
    logging.getLogger().removeHandler(handler)
    handler.close()
