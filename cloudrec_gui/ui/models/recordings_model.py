"""The columns of the recordings table, and which recordings a filter lets through."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Final

from PySide6.QtCore import QObject

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.ui import words
from cloudrec_gui.ui.models.cells import Cell, Column
from cloudrec_gui.ui.models.row_model import RowModel

CONTEXT: Final = "RecordingsTable"
_NONE: Final = Cell(words.DASH, "mute")


class Part(Enum):
    """The segments above the table."""

    RUNNING = "running"
    ATTENTION = "attention"
    ENDED = "ended"
    ALL = "all"


def _state(recording: Recording, now: float) -> Cell:
    word = words.state_word(recording, now)
    return Cell(word.text, word.kind, word.glyph, pill=True)


def _age(recording: Recording, now: float) -> Cell:
    since = words.running_since(recording)
    if since is None:
        return _NONE
    if recording.ended_at is not None:
        return Cell(words.format_duration(recording.ended_at - since))
    return Cell(speak=words.format_duration, moment=since)


def _last_query(recording: Recording, now: float) -> Cell:
    if recording.last_query_at is None:
        return _NONE
    return Cell(speak=words.format_age, moment=recording.last_query_at)


def _next_query(recording: Recording, now: float) -> Cell:
    if recording.final or not recording.sid:
        return _NONE
    if not recording.polling:
        return Cell(words.translated(CONTEXT, _PAUSED), "warn")
    if recording.next_query_at is None:
        return _NONE
    return Cell(speak=words.format_until, moment=recording.next_query_at, ahead=True)


def _verdict(recording: Recording, now: float) -> Cell:
    verdict = words.verdict(recording, now)
    return Cell(verdict.text, verdict.kind if verdict.kind in {"warn", "bad"} else "")


_PAUSED: Final = words.QT_TRANSLATE_NOOP("RecordingsTable", "paused")
_STATE_RANK: Final = {"bad": 0, "warn": 1, "accent": 2, "ok": 3, "neutral": 4}

COLUMNS: Final[tuple[Column[Recording], ...]] = (
    Column(
        "state",
        words.QT_TRANSLATE_NOOP("RecordingsTable", "State"),
        152,
        _state,
        lambda r: f"{_STATE_RANK[words.state_word(r).kind]} {r.state.value}",
    ),
    Column(
        "channel", words.QT_TRANSLATE_NOOP("RecordingsTable", "Channel"), 130, lambda r, now: Cell(r.cname, middle=True), lambda r: r.cname
    ),
    Column(
        "uid",
        words.QT_TRANSLATE_NOOP("RecordingsTable", "Recorder"),
        104,
        lambda r, now: Cell(r.uid, middle=True),
        lambda r: float(r.uid or 0),
    ),
    Column(
        "mode",
        words.QT_TRANSLATE_NOOP("RecordingsTable", "Mode"),
        128,
        lambda r, now: Cell(words.job_word(r)),
        lambda r: f"{r.mode.value} {r.variant}",
        spare=3,
    ),
    Column(
        "age",
        words.QT_TRANSLATE_NOOP("RecordingsTable", "Running"),
        84,
        _age,
        lambda r: -(words.running_since(r) or r.created_at),
        live=True,
    ),
    Column("files", words.QT_TRANSLATE_NOOP("RecordingsTable", "Files"), 52, lambda r, now: _files(r), lambda r: float(len(r.files))),
    Column(
        "last",
        words.QT_TRANSLATE_NOOP("RecordingsTable", "Last query"),
        92,
        _last_query,
        lambda r: -(r.last_query_at or 0.0),
        live=True,
        spare=1,
    ),
    Column(
        "next",
        words.QT_TRANSLATE_NOOP("RecordingsTable", "Next query"),
        92,
        _next_query,
        lambda r: r.next_query_at or 0.0,
        live=True,
        spare=2,
    ),
    Column("verdict", words.QT_TRANSLATE_NOOP("RecordingsTable", "Verdict"), 0, _verdict, lambda r: r.state.value),
)


def _files(recording: Recording) -> Cell:
    return Cell(str(len(recording.files))) if recording.started_at is not None else _NONE


class RecordingsModel(RowModel[Recording]):
    """Recordings, newest first. What changes by waiting alone is asked for by :meth:`review` once a second."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(CONTEXT, COLUMNS, lambda recording: recording.key, clock, parent)

    def review(self, before: float, now: float) -> bool:
        """Work out again the rows whose verdict has changed by time alone between ``before`` and ``now``; whether there were any."""
        due = []
        for position, recording in enumerate(self.rows()):
            at = words.review_at(recording, before)
            if at is not None and at <= now:
                due.append(position)
        if due:
            self.refresh(due)
        return bool(due)


def in_part(recording: Recording, part: Part, now: float) -> bool:
    """Whether a recording belongs to a segment. Running is all that has not ended, the unclear ones included."""
    if part is Part.RUNNING:
        return not recording.final
    if part is Part.ATTENTION:
        return words.needs_attention(recording, now)
    if part is Part.ENDED:
        return recording.final
    return True


def counts(recordings: tuple[Recording, ...], now: float) -> dict[Part, int]:
    """How many recordings each segment holds, in one pass: this is asked again and again while a fleet is polled."""
    ended = attention = 0
    for recording in recordings:
        ended += recording.final
        attention += words.needs_attention(recording, now)
    known = len(recordings)
    return {Part.RUNNING: known - ended, Part.ATTENTION: attention, Part.ENDED: ended, Part.ALL: known}


def matcher(text: str, part: Part, now: Callable[[], float]) -> Callable[[Recording], bool]:
    """A condition from the filter field: every word must be found; ``!`` alone asks for attention, ``!word`` excludes.

    ``state:404`` and the like look only into one field: state, channel, uid, sid, mode, profile.
    """
    terms = [term.lower() for term in text.split()]

    def accept(recording: Recording) -> bool:
        moment = now()
        return in_part(recording, part, moment) and all(_term_fits(term, recording, moment) for term in terms)

    return accept


def _term_fits(term: str, recording: Recording, now: float) -> bool:
    if term == "!":
        return words.needs_attention(recording, now)
    if term.startswith("!"):
        return not _term_fits(term[1:], recording, now)
    field, colon, rest = term.partition(":")
    if colon and field in _FIELDS:
        return rest in _FIELDS[field](recording).lower()
    return any(term in read(recording).lower() for read in _FIELDS.values())


def _state_text(recording: Recording) -> str:
    status = "" if recording.status is None else str(recording.status)
    code = "" if recording.failure is None else words.answer_numbers(recording.failure)
    return f"{words.state_word(recording).text} {recording.state.value} {status} {code}"


def _mode_text(recording: Recording) -> str:
    return f"{recording.mode.value} {words.mode_word(recording.mode)} {recording.variant} {words.job_word(recording)}"


_FIELDS: Final[dict[str, Callable[[Recording], str]]] = {
    "state": _state_text,
    "channel": lambda recording: recording.cname,
    "uid": lambda recording: recording.uid,
    "sid": lambda recording: recording.sid,
    "mode": _mode_text,
    "profile": lambda recording: recording.profile,
}
