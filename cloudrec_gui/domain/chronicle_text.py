"""A track as text and back, for the history: JSON of short rows, at most 64 KiB, read without any trust."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any, Final, TypeVar

from cloudrec_gui.domain.chronicle import (
    LONGEST_NAME,
    MOST_CALLS,
    MOST_FAULTS,
    MOST_FILES,
    MOST_LAYOUTS,
    MOST_MOVES,
    MOST_RUNS,
    MOST_SPANS,
    Call,
    Fault,
    Mark,
    Run,
    Span,
    Track,
)
from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.recording import State

VERSION: Final = 1
MOST_BYTES: Final = 64 * 1024
_LATEST: Final = 253_402_300_799.0
"""The last second of the year 9999; what lies behind is no time."""


def track_text(track: Track) -> str:
    """The track as JSON, at most ``MOST_BYTES`` of UTF-8; of a longer one the oldest files are left out."""
    files = list(track.files)
    while True:
        text = json.dumps(_rows(track, files), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        if not files or len(text.encode("utf-8", "replace")) <= MOST_BYTES:
            return text
        files = files[len(files) // 2 + 1 :]


def track_of(text: str) -> Track:
    """The track that ``text`` tells of; what is not understood is left out, so anything else gives an empty one."""
    if len(text) > MOST_BYTES:
        return Track()
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return Track()
    if not isinstance(told, dict) or told.get("version") != VERSION:
        return Track()
    return Track(
        spans=_read(told.get("spans"), _span, MOST_SPANS),
        queries=_read(told.get("queries"), _run, MOST_RUNS),
        layouts=_read(told.get("layouts"), _call, MOST_LAYOUTS),
        files=_read(told.get("files"), _mark, MOST_FILES),
        faults=_read(told.get("faults"), _fault, MOST_FAULTS),
        moves=_read(told.get("moves"), _mark, MOST_MOVES),
        calls=_read(told.get("calls"), _call, MOST_CALLS),
        version=1,
        left_out=_count(told.get("leftOut", 0)),
    )


def _rows(track: Track, files: Sequence[Mark]) -> dict[str, object]:
    return {
        "version": VERSION,
        "spans": [[_ms(s.start), _ms(s.end), s.state.value, s.status, s.uid] for s in track.spans],
        "queries": [[_ms(r.first), _ms(r.last), r.count, r.good] for r in track.queries],
        "layouts": [_call_row(call) for call in track.layouts],
        "files": [[_ms(mark.at), _plain(mark.text)] for mark in files],
        "faults": [
            [_ms(f.first), _ms(f.last), f.count, f.operation.value, f.kind.value, f.sent, f.http_status, f.code] for f in track.faults
        ],
        "moves": [[_ms(mark.at), _plain(mark.text)] for mark in track.moves],
        "calls": [_call_row(call) for call in track.calls],
        "leftOut": track.left_out,
    }


def _call_row(call: Call) -> list[object]:
    # No row of Traffic: that is gone when the text is read again.
    return [_ms(call.at), call.operation.value, call.good, _ms(call.ms), call.http_status, call.code, call.text]


def _ms(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 3)


def _plain(text: str) -> str:
    """A file name may hold half a surrogate pair, which no file can."""
    return text.encode("utf-8", "replace").decode("utf-8")


_T = TypeVar("_T")


def _read(rows: object, made: Callable[[list[Any]], _T], most: int) -> list[_T]:
    if not isinstance(rows, list):
        return []
    read: list[_T] = []
    for row in rows[-most:]:
        try:
            read.append(made(row))
        except (TypeError, ValueError, LookupError):
            continue
    return read


def _span(row: list[Any]) -> Span:
    start, end = _time(row[0]), None if row[1] is None else _time(row[1])
    return Span(start, end if end is None else max(start, end), State(row[2]), _number(row[3]), _text(row[4]))


def _run(row: list[Any]) -> Run:
    first = _time(row[0])
    return Run(first, max(first, _time(row[1])), max(1, _count(row[2])), row[3] is True)


def _mark(row: list[Any]) -> Mark:
    return Mark(_time(row[0]), _text(row[1]))


def _fault(row: list[Any]) -> Fault:
    first = _time(row[0])
    last = max(first, _time(row[1]))
    operation, kind = _member(Operation, row[3]), _member(FailureKind, row[4])
    return Fault(first, last, max(1, _count(row[2])), operation, kind, row[5] is True, _number(row[6]), _number(row[7]))


def _call(row: list[Any]) -> Call:
    ms = None if row[3] is None else min(_time(row[3]), 86_400_000.0)
    return Call(_time(row[0]), _member(Operation, row[1]), row[2] is True, ms, _number(row[4]), _number(row[5]), None, _text(row[6]))


_E = TypeVar("_E", bound=Enum)


def _member(kind: type[_E], value: object) -> _E:
    return kind(value)


def _time(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value) or not 0 <= value <= _LATEST:
        raise ValueError("no time")
    return float(value)


def _number(value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > 1_000_000_000:
        raise ValueError("no number")
    return value


def _count(value: object) -> int:
    number = _number(value)
    return 0 if number is None else max(0, number)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value[:LONGEST_NAME]
