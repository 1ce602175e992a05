"""The history of all recordings as rows, and how its filter reads them."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Final

from PySide6.QtCore import QObject

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.ids import ProfileId, RecordingKey
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.services.archive import PastRecording
from cloudrec_gui.services.fleet_filter import Matcher, parse
from cloudrec_gui.ui import words
from cloudrec_gui.ui.models.cells import Cell, Column
from cloudrec_gui.ui.models.columns import NONE, origin_word
from cloudrec_gui.ui.models.row_model import RowModel

CONTEXT: Final = "HistoryTable"
WITH_SANDBOX: Final = "with-sandbox"
_BAD: Final = (State.GONE, State.ABNORMAL, State.NOT_STARTED)


def as_recording(past: PastRecording) -> Recording:
    """The line of the history as a recording, for what shows recordings; what a line does not keep is not in it."""
    return Recording(
        key=past.key,
        profile=past.profile,
        app_id=past.app_id,
        mode=past.mode,
        cname=past.cname,
        uid=past.uid,
        created_at=past.created_at,
        endpoint=past.endpoint,
        state=past.state,
        resource_id=past.resource_id,
        sid=past.sid,
        started_at=past.started_at,
        confirmed_at=past.confirmed_at,
        ended_at=past.ended_at,
        uploading=past.uploading,
        variant=past.variant,
        origin=past.origin,
    )


def lasted(past: PastRecording, now: float) -> float | None:
    """Seconds from the accepted start to the end, or to now; None where one of them is unknown."""
    if past.started_at is None or (past.final and past.ended_at is None):
        return None
    return (past.ended_at or now) - past.started_at


def outcome(past: PastRecording) -> str:
    """How it ended, in one sentence; empty while it runs."""
    if past.note == WITH_SANDBOX:
        return words.translate("History", "Ended with the sandbox")
    if past.state is State.NOT_STARTED:
        return words.translate("History", "Was not started")
    if past.state is State.ENDED_EMPTY:
        return words.translate("History", "Nobody published, so there is no file")
    if past.state is State.ABNORMAL:
        return words.translate("History", "The recorder stopped with a fault (status 20)")
    if past.state is State.GONE:
        return words.translate("History", "Ended by itself")
    if past.state is State.AMBIGUOUS:
        return words.translate("History", "It was never found out whether it ran")
    if past.state is not State.ENDED:
        return words.translate("History", "Goes on") if not past.final else ""
    if past.uploading == "uploaded":
        return words.translate("History", "Stopped, all files are in your storage")
    if past.uploading == "backuped":
        return words.translate("History", "Stopped, some files are in the backup cloud")
    return words.translate("History", "Stopped")


def _state(past: PastRecording, now: float) -> Cell:
    word = words.state_word(as_recording(past))
    return Cell(word.text, word.kind, word.glyph, pill=True)


def _lasted(past: PastRecording, now: float) -> Cell:
    seconds = lasted(past, now)
    if seconds is None:
        return NONE
    if past.final or past.started_at is None:
        return Cell(words.format_duration(seconds))
    return Cell(speak=words.format_duration, moment=past.started_at)


def _outcome(past: PastRecording, now: float) -> Cell:
    return Cell(outcome(past), "bad" if past.state in _BAD else "warn" if past.state is State.AMBIGUOUS else "")


def _ident(value: str) -> Cell:
    return Cell(value, middle=True) if value else NONE


def _number(text: str) -> float:
    return float(text) if text.isdigit() and len(text) < 16 else -1.0


COLUMNS: Final[tuple[Column[PastRecording], ...]] = (
    Column("state", words.QT_TRANSLATE_NOOP("HistoryTable", "State"), 144, _state, lambda r: r.state.value),
    Column(
        "began",
        words.QT_TRANSLATE_NOOP("HistoryTable", "Began"),
        160,
        lambda r, now: Cell(words.format_moment(r.created_at)),
        lambda r: r.created_at,
    ),
    Column("channel", words.QT_TRANSLATE_NOOP("HistoryTable", "Channel"), 130, lambda r, now: _ident(r.cname), lambda r: r.cname),
    Column(
        "uid", words.QT_TRANSLATE_NOOP("HistoryTable", "Recorder"), 104, lambda r, now: _ident(r.uid), lambda r: _number(r.uid), spare=2
    ),
    Column(
        "mode",
        words.QT_TRANSLATE_NOOP("HistoryTable", "Mode"),
        120,
        lambda r, now: Cell(words.job_word(as_recording(r))),
        lambda r: f"{r.mode.value} {r.variant}",
        spare=3,
    ),
    Column(
        "lasted",
        words.QT_TRANSLATE_NOOP("HistoryTable", "Lasted"),
        80,
        _lasted,
        lambda r: (r.ended_at or 0.0) - (r.started_at or 0.0),
        live=True,
    ),
    Column(
        "files", words.QT_TRANSLATE_NOOP("HistoryTable", "Files"), 52, lambda r, now: Cell(str(r.files)), lambda r: float(r.files), spare=1
    ),
    Column("outcome", words.QT_TRANSLATE_NOOP("HistoryTable", "Outcome"), 0, _outcome, outcome, least=260),
    Column(
        "failure",
        words.QT_TRANSLATE_NOOP("HistoryTable", "Last failure"),
        130,
        lambda r, now: Cell(r.failure) if r.failure else NONE,
        lambda r: r.failure,
        extra=True,
    ),
    Column(
        "moves",
        words.QT_TRANSLATE_NOOP("HistoryTable", "Fail-overs"),
        84,
        lambda r, now: Cell(str(r.failovers)),
        lambda r: float(r.failovers),
        extra=True,
    ),
    Column(
        "profile",
        words.QT_TRANSLATE_NOOP("HistoryTable", "Profile"),
        120,
        lambda r, now: _ident(r.profile),
        lambda r: r.profile,
        extra=True,
    ),
    Column(
        "sid", words.QT_TRANSLATE_NOOP("HistoryTable", "Recording id (sid)"), 150, lambda r, now: _ident(r.sid), lambda r: r.sid, extra=True
    ),
    Column(
        "resource",
        words.QT_TRANSLATE_NOOP("HistoryTable", "Resource id"),
        150,
        lambda r, now: _ident(r.resource_id),
        lambda r: r.resource_id,
        extra=True,
    ),
    Column(
        "origin",
        words.QT_TRANSLATE_NOOP("HistoryTable", "Known from"),
        100,
        lambda r, now: Cell(origin_word(r.origin)),
        lambda r: r.origin.value,
        extra=True,
    ),
)


def _key(past: PastRecording) -> Hashable:
    return past.key


class HistoryModel(RowModel[PastRecording]):
    """Lines of the history, newest first."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(CONTEXT, COLUMNS, _key, clock, parent)

    def place_of(self, past: PastRecording) -> int:
        """Where a new line belongs: behind the newer ones. Nearly all new lines are the newest."""
        return next((place for place, row in enumerate(self.rows()) if row.created_at <= past.created_at), self.rowCount())


class HistoryReader:
    """A line of the history as the filter reads it; the text of each line is put together once."""

    def __init__(self, now: Callable[[], float], profile_name: Callable[[ProfileId], str]) -> None:
        self._now = now
        self._profile_name = profile_name
        self._texts: dict[RecordingKey, tuple[PastRecording, str]] = {}

    def forget(self) -> None:
        """Words have changed with the language."""
        self._texts.clear()

    def whole(self, row: PastRecording) -> str:
        known = self._texts.get(row.key)
        if known is None or known[0] is not row:
            text = f"{_state_text(row)} {row.cname} {row.uid} {row.mode.value} {row.variant} {self._profile(row)}"
            known = self._texts[row.key] = (row, text.lower())
        return known[1]

    def ids(self, row: PastRecording) -> str:
        return f"{row.sid} {row.resource_id}".lower()

    def _profile(self, row: PastRecording) -> str:
        return f"{row.profile} {self._profile_name(row.profile)}"

    def field(self, name: str, row: PastRecording) -> str:
        return (self._profile(row) if name == "profile" else FIELDS[name](row)).lower()

    def number(self, name: str, row: PastRecording) -> float | None:
        return NUMBERS[name](row, self._now())

    def attention(self, row: PastRecording) -> bool:
        return row.state in _BAD or row.state is State.AMBIGUOUS


def _state_text(past: PastRecording) -> str:
    return f"{words.state_name(past.state)} {past.state.value} {past.failure}"


FIELDS: Final[dict[str, Callable[[PastRecording], str]]] = {
    "state": _state_text,
    "channel": lambda r: r.cname,
    "cname": lambda r: r.cname,
    "uid": lambda r: r.uid,
    "sid": lambda r: r.sid,
    "resource": lambda r: r.resource_id,
    "mode": lambda r: f"{r.mode.value} {words.mode_word(r.mode)} {r.variant}",
    "origin": lambda r: r.origin.value,
    "verdict": outcome,
}
NUMBERS: Final[dict[str, Callable[[PastRecording, float], float | None]]] = {
    "age": lasted,
    "ended": lambda r, now: None if r.ended_at is None else now - r.ended_at,
    "files": lambda r, now: float(r.files),
}


def matcher(text: str, reader: HistoryReader) -> Matcher[PastRecording]:
    """A condition from the filter field, in the language of the fleet."""
    return Matcher(parse(text, (*FIELDS, "profile"), NUMBERS), reader)
