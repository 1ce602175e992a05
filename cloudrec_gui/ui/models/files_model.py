"""The files of one recording as a table."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.recording import RecordedFile
from cloudrec_gui.ui import words
from cloudrec_gui.ui.models.cells import Cell, Column
from cloudrec_gui.ui.models.row_model import RowModel

CONTEXT: Final = "FilesTable"
_TRACKS: Final = {
    "audio": words.QT_TRANSLATE_NOOP("FilesTable", "audio"),
    "video": words.QT_TRANSLATE_NOOP("FilesTable", "video"),
    "audio_and_video": words.QT_TRANSLATE_NOOP("FilesTable", "audio and video"),
}


def _track(file: RecordedFile) -> str:
    known = _TRACKS.get(file.track)
    return words.translated(CONTEXT, known) if known is not None else file.track or words.DASH


def _user(file: RecordedFile) -> str:
    """Whose file it is; files of everybody together are given the uid 0 (rest-api §4)."""
    return words.translated(CONTEXT, _ALL) if file.uid == "0" else file.uid or words.DASH


_ALL: Final = words.QT_TRANSLATE_NOOP("FilesTable", "all")


def _started(file: RecordedFile) -> float | None:
    return None if file.started_ms is None else file.started_ms / 1000


COLUMNS: Final[tuple[Column[RecordedFile], ...]] = (
    Column("name", words.QT_TRANSLATE_NOOP("FilesTable", "File"), 0, lambda f, now: Cell(f.name, middle=True), lambda f: f.name),
    Column("track", words.QT_TRANSLATE_NOOP("FilesTable", "Track"), 130, lambda f, now: Cell(_track(f)), lambda f: f.track, spare=1),
    Column(
        "uid",
        words.QT_TRANSLATE_NOOP("FilesTable", "User"),
        112,
        lambda f, now: Cell(_user(f), middle=True),
        lambda f: float(f.uid) if f.uid.isdecimal() else 0.0,
        spare=2,
    ),
    Column(
        "started",
        words.QT_TRANSLATE_NOOP("FilesTable", "First picture"),
        172,
        lambda f, now: Cell(words.format_moment(_started(f))),
        lambda f: _started(f) or 0.0,
    ),
)


class FilesModel(RowModel[RecordedFile]):
    """Files in the order in which the service names them."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(CONTEXT, COLUMNS, lambda file: (file.name, file.track), clock, parent)
