"""Writes lines of the history to a file: CSV that no spreadsheet can run, or JSON with a version. Blocks; for a worker.

Channel names and ids come from outside: a cell that begins like a formula is made text by an apostrophe, as every spreadsheet
understands it, and characters that hide or turn round what is shown are left out.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import secrets
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TextIO

if TYPE_CHECKING:
    from cloudrec_gui.services.archive import PastRecording

FORMAT: Final = "cloudrec-history"
VERSION: Final = 1
CHUNK: Final = 500
"""Lines between two looks at whether somebody has cancelled."""

_FORMULA: Final = frozenset("=+-@\t\r\n＝＋－＠")
_HIDDEN: Final = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_TIMES: Final = ("created_at", "started_at", "confirmed_at", "ended_at")
FIELDS: Final = (
    "created_at",
    "started_at",
    "confirmed_at",
    "ended_at",
    "state",
    "cname",
    "uid",
    "mode",
    "variant",
    "profile",
    "app_id",
    "resource_id",
    "sid",
    "endpoint",
    "files",
    "uploading",
    "failovers",
    "origin",
    "failure",
    "note",
)
"""What is written of a recording, in the order of the columns: public facts only."""


class Form(Enum):
    """How it is written."""

    CSV = "csv"
    CSV_BOM = "csv-bom"
    """With a byte order mark, by which spreadsheets know UTF-8."""
    JSON = "json"


def cell(value: object) -> str:
    """One quoted CSV field. A text that a spreadsheet would take for a formula gets an apostrophe before it."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f'"{value}"'
    whole = "" if value is None else str(value)
    text = _HIDDEN.sub("", whole)
    if whole[:1] in _FORMULA or text.lstrip()[:1] in _FORMULA:
        text = "'" + text
    return '"' + text.replace('"', '""') + '"'


def line_of(past: PastRecording) -> dict[str, Any]:
    """What is written of one recording; times as ISO 8601 in UTC, None where unknown."""
    found: dict[str, Any] = {}
    for name in FIELDS:
        value = getattr(past, name)
        found[name] = _moment(value) if name in _TIMES else value.value if isinstance(value, Enum) else value
    return found


def _moment(wall: float | None) -> str | None:
    if wall is None:
        return None
    try:
        return datetime.fromtimestamp(wall, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    except (OverflowError, OSError, ValueError):
        return None


def pieces(rows: Sequence[PastRecording], form: Form) -> Iterator[str]:
    """The text of the file in pieces of at most ``CHUNK`` lines."""
    if form is Form.JSON:
        yield from _json_pieces(rows)
        return
    yield ("\ufeff" if form is Form.CSV_BOM else "") + ",".join(cell(name) for name in FIELDS) + "\r\n"
    for first in range(0, len(rows), CHUNK):
        lines = (",".join(map(cell, line_of(row).values())) for row in rows[first : first + CHUNK])
        yield "".join(f"{line}\r\n" for line in lines)


def _json_pieces(rows: Sequence[PastRecording]) -> Iterator[str]:
    yield f'{{"format": "{FORMAT}", "version": {VERSION}, "recordings": ['
    for first in range(0, len(rows), CHUNK):
        lines = [json.dumps(line_of(row), ensure_ascii=True) for row in rows[first : first + CHUNK]]
        yield ("\n" if first == 0 else ",\n") + ",\n".join(lines)
    yield "\n]}\n"


def write(path: Path, rows: Sequence[PastRecording], form: Form, progress: Callable[[int], None], cancelled: Callable[[], bool]) -> bool:
    """Write the whole file or leave what was there. False when somebody has cancelled. Raises OSError.

    ``progress`` is told the lines written so far.
    """
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="") as file:
            whole = _written(file, rows, form, progress, cancelled)
        if whole:
            fresh.replace(path)
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink()
    return whole


def _written(
    file: TextIO, rows: Sequence[PastRecording], form: Form, progress: Callable[[int], None], cancelled: Callable[[], bool]
) -> bool:
    for number, piece in enumerate(pieces(rows, form)):
        if cancelled():
            return False
        file.write(piece)
        progress(min(number * CHUNK, len(rows)))
    file.flush()
    os.fsync(file.fileno())
    return True
