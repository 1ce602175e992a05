"""The columns of the recordings table, and how its filter reads a recording."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QObject, QTimer

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.ids import ProfileId, RecordingKey
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.domain.verdict import idle_until
from cloudrec_gui.services.fleet_filter import Matcher, parse
from cloudrec_gui.ui import words
from cloudrec_gui.ui.fleet.tally import Tally
from cloudrec_gui.ui.models import cells
from cloudrec_gui.ui.models.columns import COLUMNS, CONTEXT, Column, Known, alone
from cloudrec_gui.ui.models.row_model import RowModel

CROWD: Final = 200
"""From so many recordings on, rows that go on as before are brought up to date together."""
GATHER_MS: Final = 100


class Part(Enum):
    """The segments above the table."""

    RUNNING = "running"
    ATTENTION = "attention"
    ENDED = "ended"
    ALL = "all"
    HISTORY = "history"
    """What earlier runs have recorded as well; shown in a table of its own."""


class RecordingsModel(RowModel[Recording]):
    """Recordings, newest first. What changes by waiting alone is asked for by :meth:`review` once a second."""

    def __init__(self, clock: Clock, parent: QObject | None = None, known: Known | None = None) -> None:
        self.tally = Tally()
        facts = known or Known()
        facts.peers, facts.gravity = self.tally.peers.of, self.tally.gravity
        super().__init__(CONTEXT, tuple(_bound(column, facts) for column in COLUMNS), _key, clock, parent)
        self._gathered: dict[RecordingKey, Recording] = {}
        self._soon = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._soon.timeout.connect(self.flush)

    def note(self, recording: Recording) -> None:
        """A recording that is new (inserted on top) or has changed: judged first, so that the filter sees the new verdict."""
        if self.rowCount() >= CROWD and self._more_of_the_same(recording):
            self._gathered[recording.key] = recording
            if not self._soon.isActive():
                self._soon.start()
            return
        self._gathered.pop(recording.key, None)
        others = self.tally.note(recording, self.clock.wall())
        self.put(recording)
        if others:
            self._review(others, self.clock.wall())

    def _more_of_the_same(self, recording: Recording) -> bool:
        """Whether it was answered and is as it was: nobody sees whether its row says so at once or in a moment."""
        place = self.find(recording.key)
        return place is not None and self.row(place).state is recording.state

    def flush(self) -> None:
        """Show what was gathered. Together it costs a fraction of what it costs one by one, in memory that has just been read."""
        self._soon.stop()
        now, news = self.clock.wall(), tuple(self._gathered.values())
        self._gathered.clear()
        for recording in news:
            # Nobody else in its channel is concerned: that takes another state.
            self.tally.note(recording, now)
        self.put_all(news)

    def note_all(self, recordings: tuple[Recording, ...]) -> None:
        """Show exactly these, newest first."""
        self._gathered.clear()
        now = self.clock.wall()
        for recording in recordings:
            self.tally.note(recording, now)
        for recording in recordings:
            self.tally.review(recording, now)
        self.sync(recordings)

    def review(self, now: float) -> bool:
        """Work out again the rows whose verdict has changed by time alone until ``now``; whether there were any."""
        due = self.tally.due(now)
        if due:
            self._review(tuple(due), now)
        return bool(due)

    def _review(self, keys: tuple[RecordingKey, ...], now: float) -> None:
        places = sorted(place for key in keys if (place := self.find(key)) is not None)
        for place in places:
            self.tally.review(self.row(place), now)
        self.refresh(places)


def _key(recording: Recording) -> Hashable:
    return recording.key


def _bound(column: Column, known: Known) -> cells.Column[Recording]:
    return column.bound(known)


@dataclass(frozen=True, slots=True)
class RecordingReader:
    """A recording as the filter reads it. ``now`` is the clock; ``attention_of`` says which need it."""

    now: Callable[[], float]
    attention_of: Callable[[RecordingKey], bool]
    profile_name: Callable[[ProfileId], str] = str
    peers: Callable[[RecordingKey], int] = alone
    """How many others record the same channel."""

    def whole(self, row: Recording) -> str:
        name = self.profile_name(row.profile)
        return f"{_state_text(row)} {row.cname} {row.uid} {_mode_text(row)} {row.profile} {name}".lower()

    def ids(self, row: Recording) -> str:
        return f"{row.sid} {row.resource_id}".lower()

    def field(self, name: str, row: Recording) -> str:
        if name == "profile":
            return f"{row.profile} {self.profile_name(row.profile)}".lower()
        if name == "verdict":
            return words.verdict(row, self.now(), self.peers(row.key)).text.lower()
        return FIELDS[name](row).lower()

    def number(self, name: str, row: Recording) -> float | None:
        return NUMBERS[name](row, self.now())

    def attention(self, row: Recording) -> bool:
        return self.attention_of(row.key)


def in_part(recording: Recording, part: Part, attention: Collection[RecordingKey]) -> bool:
    """Whether a recording belongs to a segment. Running is all that has not ended, the unclear ones included."""
    if part is Part.RUNNING:
        return not recording.final
    if part is Part.ENDED:
        return recording.final
    return part is not Part.ATTENTION or recording.key in attention


def matcher(text: str, reader: RecordingReader) -> Matcher[Recording]:
    """A condition from the filter field (:mod:`cloudrec_gui.services.fleet_filter`)."""
    return Matcher(parse(text, (*FIELDS, "profile", "verdict"), NUMBERS), reader)


def _state_text(recording: Recording) -> str:
    status = "" if recording.status is None else str(recording.status)
    code = "" if recording.failure is None else words.answer_numbers(recording.failure)
    return f"{words.state_word(recording).text} {recording.state.value} {status} {code}"


def _mode_text(recording: Recording) -> str:
    return f"{recording.mode.value} {words.mode_word(recording.mode)} {recording.variant} {words.job_word(recording)}"


def _channel(recording: Recording) -> str:
    return recording.cname


def _uid(recording: Recording) -> str:
    return f"{recording.uid} {recording.recorder_uid}"


def _sid(recording: Recording) -> str:
    return recording.sid


def _resource(recording: Recording) -> str:
    return recording.resource_id


def _origin(recording: Recording) -> str:
    return recording.origin.value


def _files(recording: Recording) -> str:
    return " ".join(file.name for file in recording.files)


FIELDS: Final[dict[str, Callable[[Recording], str]]] = {
    "state": _state_text,
    "channel": _channel,
    "cname": _channel,
    "uid": _uid,
    "sid": _sid,
    "resource": _resource,
    "mode": _mode_text,
    "origin": _origin,
    "file": _files,
}
"""What may stand before a colon, besides ``profile`` and ``verdict``."""


def _left(until: float | None, now: float) -> float | None:
    return None if until is None else until - now


def _age(recording: Recording, now: float) -> float | None:
    since = words.running_since(recording)
    return None if since is None else (recording.ended_at or now) - since


def _last(recording: Recording, now: float) -> float | None:
    return None if recording.last_query_at is None else now - recording.last_query_at


NUMBERS: Final[dict[str, Callable[[Recording, float], float | None]]] = {
    "age": _age,
    "last": _last,
    "files": lambda r, now: float(len(r.files)),
    "ended": lambda r, now: None if r.ended_at is None else now - r.ended_at,
    "queries": lambda r, now: float(r.queries),
    "idle": lambda r, now: _left(idle_until(r), now),
    "control": lambda r, now: _left(r.control_until, now) if r.running else None,
    "token": lambda r, now: _left(r.token_until, now) if r.running else None,
}
"""What can be compared; times in seconds."""
