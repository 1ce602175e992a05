"""Every column that the recordings table can show, as data. The ones marked ``extra`` wait until somebody asks for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Final
from urllib.parse import urlsplit

from cloudrec_gui.domain.ids import ProfileId, RecordingKey
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import Origin, Recording
from cloudrec_gui.domain.verdict import idle_until
from cloudrec_gui.ui import words
from cloudrec_gui.ui.models import cells
from cloudrec_gui.ui.models.cells import Cell

CONTEXT: Final = "RecordingsTable"
NONE: Final = Cell(words.DASH, "mute")
NEAR_S: Final = 60.0
"""Less than this left of an idle exit is shown as a warning."""


def _no_layout(key: RecordingKey) -> float | None:
    return None


def alone(key: RecordingKey) -> int:
    """For those who know of nobody else."""
    return 0


def _weightless(key: RecordingKey) -> tuple[int, str]:
    return (0, "")


@dataclass(slots=True)
class Known:
    """What a cell needs besides the recording itself."""

    profile_name: Callable[[ProfileId], str] = str
    layout_at: Callable[[RecordingKey], float | None] = _no_layout
    """Wall seconds of the layout that was accepted last."""
    peers: Callable[[RecordingKey], int] = alone
    """How many others record the same channel."""
    gravity: Callable[[RecordingKey], tuple[int, str]] = _weightless
    """How much its verdict matters, the worst first, and which one it is."""


Tell = Callable[[Recording, float, Known], Cell]


@dataclass(frozen=True, slots=True)
class Column(cells.Column[Recording]):
    """A column whose cell may ask what else is known."""

    tell: Tell | None = field(default=None, kw_only=True)
    order: Callable[[Recording, Known], Any] | None = field(default=None, kw_only=True)
    """What it is sorted by, where that needs what else is known."""

    def bound(self, known: Known) -> cells.Column[Recording]:
        """The column of one window."""
        tell, order = self.tell, self.order
        column = self if tell is None else replace(self, cell=lambda recording, now: tell(recording, now, known))
        return column if order is None else replace(column, key=lambda recording: order(recording, known))


def _state(recording: Recording, now: float) -> Cell:
    word = words.state_word(recording, now)
    return Cell(word.text, word.kind, word.glyph, pill=True)


def _age(recording: Recording, now: float) -> Cell:
    since = words.running_since(recording)
    if since is None:
        return NONE
    if recording.ended_at is not None:
        return Cell(words.format_duration(recording.ended_at - since))
    return Cell(speak=words.format_duration, moment=since)


def _last_query(recording: Recording, now: float) -> Cell:
    if recording.last_query_at is None:
        return NONE
    return Cell(speak=words.format_age, moment=recording.last_query_at)


def _next_query(recording: Recording, now: float) -> Cell:
    if recording.final or not recording.sid:
        return NONE
    if not recording.polling:
        return Cell(words.translated(CONTEXT, _PAUSED), "warn")
    if recording.next_query_at is None:
        return NONE
    return Cell(speak=words.format_until, moment=recording.next_query_at, ahead=True)


def _verdict(recording: Recording, now: float, known: Known) -> Cell:
    verdict = words.verdict(recording, now, known.peers(recording.key))
    return Cell(verdict.text, verdict.kind if verdict.kind in {"warn", "bad"} else "")


def _files(recording: Recording, now: float) -> Cell:
    return Cell(str(len(recording.files))) if recording.started_at is not None else NONE


def _left(seconds: float | None) -> str:
    """Time left in words; none is none."""
    return words.DASH if seconds is None else words.format_span(seconds) if seconds > 0 else words.translated(CONTEXT, _OVER)


def _until(recording: Recording, until: float | None, now: float, near_s: float) -> Cell:
    if until is None or not recording.running:
        return NONE
    kind = "bad" if until <= now else "warn" if until - now < near_s else ""
    return Cell(speak=_left, moment=until, ahead=True, kind=kind)


def _idle(recording: Recording, now: float) -> Cell:
    """Counts down only while nobody publishes; else how long silence may last."""
    if recording.mode is Mode.WEB or not recording.running:
        return NONE
    until = idle_until(recording)
    if until is None:
        return Cell(words.format_span(recording.max_idle_s), "mute")
    return _until(recording, until, now, NEAR_S)


def _control(recording: Recording, now: float) -> Cell:
    return _until(recording, recording.control_until, now, 3600.0)


def _token(recording: Recording, now: float) -> Cell:
    return _until(recording, recording.token_until, now, 600.0)


def _host(recording: Recording) -> str:
    try:
        return urlsplit(recording.endpoint).hostname or ""
    except ValueError:
        return ""


def _ident(value: str) -> Cell:
    return Cell(value, middle=True) if value else NONE


def _profile(recording: Recording, now: float, known: Known) -> Cell:
    return Cell(known.profile_name(recording.profile), middle=True)


def _layout_at(recording: Recording, known: Known) -> float | None:
    """When what is on the screen was sent: a layout, or start where it had one."""
    at = known.layout_at(recording.key)
    return recording.started_at if at is None and recording.live_layout else at


def _by_layout(recording: Recording, known: Known) -> float:
    return -(_layout_at(recording, known) or 0.0)


def _by_gravity(recording: Recording, known: Known) -> tuple[int, str]:
    return known.gravity(recording.key)


def _layout(recording: Recording, now: float, known: Known) -> Cell:
    at = _layout_at(recording, known)
    return NONE if at is None else Cell(speak=words.format_age, moment=at)


_PAUSED: Final = words.QT_TRANSLATE_NOOP("RecordingsTable", "paused")
_OVER: Final = words.QT_TRANSLATE_NOOP("RecordingsTable", "over")
_ORIGINS: Final = {
    Origin.OWN: words.QT_TRANSLATE_NOOP("RecordingsTable", "this run"),
    Origin.RESTORED: words.QT_TRANSLATE_NOOP("RecordingsTable", "earlier run"),
    Origin.ADOPTED: words.QT_TRANSLATE_NOOP("RecordingsTable", "adopted"),
}
_STATE_RANK: Final = {"bad": 0, "warn": 1, "accent": 2, "ok": 3, "neutral": 4}


def origin_word(origin: Origin) -> str:
    """How this program came to know a recording."""
    return words.translated(CONTEXT, _ORIGINS[origin])


def rank(recording: Recording, now: float) -> int:
    """How bad its state looks: 0 is worst, 4 has nothing to say."""
    return _STATE_RANK[words.state_word(recording, now).kind]


def _number(text: str) -> float:
    return float(text) if text.isdigit() and len(text) < 16 else -1.0


_LATER: Final = 1e15
_VERDICT_WIDTH: Final = 300
"""Pixels that a verdict gets before ages do: it is what one looks for."""

COLUMNS: Final[tuple[Column, ...]] = (
    Column(
        "state",
        words.QT_TRANSLATE_NOOP("RecordingsTable", "State"),
        144,
        _state,
        lambda r: f"{_STATE_RANK[words.state_word(r).kind]} {r.state.value}",
    ),
    Column(
        "channel", words.QT_TRANSLATE_NOOP("RecordingsTable", "Channel"), 122, lambda r, now: Cell(r.cname, middle=True), lambda r: r.cname
    ),
    Column(
        "uid",
        words.QT_TRANSLATE_NOOP("RecordingsTable", "Recorder"),
        102,
        lambda r, now: Cell(r.uid, middle=True),
        lambda r: _number(r.uid),
    ),
    Column(
        "mode",
        words.QT_TRANSLATE_NOOP("RecordingsTable", "Mode"),
        108,
        lambda r, now: Cell(words.job_word(r)),
        lambda r: f"{r.mode.value} {r.variant}",
        spare=3,
    ),
    Column(
        "age",
        words.QT_TRANSLATE_NOOP("RecordingsTable", "Running"),
        80,
        _age,
        lambda r: -(words.running_since(r) or r.created_at),
        live=True,
    ),
    Column("files", words.QT_TRANSLATE_NOOP("RecordingsTable", "Files"), 52, _files, lambda r: float(len(r.files))),
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
    Column(
        "verdict",
        words.QT_TRANSLATE_NOOP("RecordingsTable", "Verdict"),
        0,
        lambda r, now: NONE,
        lambda r: r.state.value,
        least=_VERDICT_WIDTH,
        tell=_verdict,
        order=_by_gravity,
    ),
    Column(
        "idle",
        words.QT_TRANSLATE_NOOP("RecordingsTable", "Idle exit"),
        84,
        _idle,
        lambda r: (idle_until(r) or _LATER) if r.running else 2 * _LATER,
        live=True,
        extra=True,
    ),
    Column(
        "control",
        words.QT_TRANSLATE_NOOP("RecordingsTable", "Control left"),
        96,
        _control,
        lambda r: (r.control_until or _LATER) if r.running else 2 * _LATER,
        live=True,
        extra=True,
    ),
    Column(
        "token",
        words.QT_TRANSLATE_NOOP("RecordingsTable", "Token left"),
        92,
        _token,
        lambda r: (r.token_until or _LATER) if r.running else 2 * _LATER,
        live=True,
        extra=True,
    ),
    Column(
        "layout",
        words.QT_TRANSLATE_NOOP("RecordingsTable", "Layout sent"),
        96,
        lambda r, now: NONE,
        lambda r: -(r.started_at or 0.0),
        live=True,
        extra=True,
        tell=_layout,
        order=_by_layout,
    ),
    Column(
        "sid",
        words.QT_TRANSLATE_NOOP("RecordingsTable", "Recording id (sid)"),
        150,
        lambda r, now: _ident(r.sid),
        lambda r: r.sid,
        extra=True,
    ),
    Column(
        "resource",
        words.QT_TRANSLATE_NOOP("RecordingsTable", "Resource id"),
        150,
        lambda r, now: _ident(r.resource_id),
        lambda r: r.resource_id,
        extra=True,
    ),
    Column(
        "profile",
        words.QT_TRANSLATE_NOOP("RecordingsTable", "Profile"),
        120,
        lambda r, now: NONE,
        lambda r: str(r.profile),
        extra=True,
        tell=_profile,
    ),
    Column("host", words.QT_TRANSLATE_NOOP("RecordingsTable", "Service at"), 140, lambda r, now: _ident(_host(r)), _host, extra=True),
    Column(
        "origin",
        words.QT_TRANSLATE_NOOP("RecordingsTable", "Known from"),
        100,
        lambda r, now: Cell(origin_word(r.origin)),
        lambda r: r.origin.value,
        extra=True,
    ),
)
