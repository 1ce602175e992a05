"""The history of all recordings, in a database file of its own: what they were, how they ended, and their timelines.

Apart from the journal on purpose: the journal must never fail and is read once per launch; the history may be slow, searched
and forgotten, and nothing depends on it. Only facts that may be shown are kept: no body, no secret.

Every method blocks and may be called from any thread; :mod:`archivist` is how the loop thread uses it.
"""

from __future__ import annotations

import dataclasses
import threading
import weakref
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import FINAL, Origin, State
from cloudrec_gui.services.sqlite_files import Trouble, connect, damaged, private_file, put_aside, trouble_of

if TYPE_CHECKING:
    import sqlite3

VERSION: Final = 1
TRACK_BYTES: Final = 64 * 1024
"""A longer timeline is not kept."""


class ArchiveUnavailable(Exception):  # noqa: N818 -- says what is the case, as the tree of api.errors does
    """The history cannot be read or written; recordings are not concerned."""

    def __init__(self, message: str, trouble: Trouble = Trouble.IO) -> None:
        super().__init__(message)
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class PastRecording:
    """One line of the history, of a recording that has ended or still runs. Times are wall seconds, None where unknown."""

    key: RecordingKey
    profile: ProfileId
    app_id: AppId
    mode: Mode
    variant: str
    cname: Cname
    uid: Uid
    created_at: float
    state: State
    sid: Sid = Sid("")
    resource_id: ResourceId = ResourceId("")
    endpoint: str = ""
    started_at: float | None = None
    confirmed_at: float | None = None
    ended_at: float | None = None
    files: int = 0
    """How many files were named."""
    uploading: str = ""
    failovers: int = 0
    origin: Origin = Origin.OWN
    failure: str = ""
    """The last failed call as ``query 404/404``: operation, HTTP status, code; empty if the last call was good."""
    note: str = ""
    """``with-sandbox``: it ended because the sandbox did."""

    @property
    def final(self) -> bool:
        """Whether it has ended for good."""
        return self.state in FINAL


FIELDS: Final = tuple(field.name for field in dataclasses.fields(PastRecording))
_ENUMS: Final[dict[str, Any]] = {"mode": Mode, "state": State, "origin": Origin}
_PLACES: Final = tuple((FIELDS.index(name), kind) for name, kind in _ENUMS.items())
_NUMBERS: Final = ("created_at", "started_at", "confirmed_at", "ended_at", "files", "failovers")
_TABLE: Final = (
    "CREATE TABLE IF NOT EXISTS past ("
    + ", ".join(f"{name} {'NUMERIC' if name in _NUMBERS else 'TEXT'}{' PRIMARY KEY' if name == 'key' else ''}" for name in FIELDS)
    + ", track TEXT NOT NULL DEFAULT '', forgotten INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID"
)
_INDEX: Final = "CREATE INDEX IF NOT EXISTS past_by_age ON past (created_at DESC)"
_PUT: Final = (
    f"INSERT INTO past ({', '.join(FIELDS)}, track) VALUES ({', '.join('?' * (len(FIELDS) + 1))}) "  # noqa: S608 -- our own names
    "ON CONFLICT (key) DO UPDATE SET "
    + ", ".join(f"{name} = excluded.{name}" for name in FIELDS if name != "key")
    + ", forgotten = 0, track = CASE WHEN excluded.track = '' THEN track ELSE excluded.track END"
)
_ROWS: Final = f"SELECT {', '.join(FIELDS)} FROM past WHERE forgotten = 0 ORDER BY created_at DESC, key LIMIT ?"  # noqa: S608 -- as above


class Archive:
    """The file. Every method raises :class:`ArchiveUnavailable` where the disk refuses."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._database: sqlite3.Connection | None = None
        self.set_aside: Path | None = None
        """Where a damaged history was moved to in this run."""

    @property
    def path(self) -> Path:
        """Where the database is; it may not exist yet."""
        return self._path

    def put(self, past: PastRecording, track: str = "") -> None:
        """Write or replace one; without a ``track`` the one already kept stays."""
        self.put_all(((past, track),))

    def put_all(self, rows: Iterable[tuple[PastRecording, str]]) -> None:
        """Many in one transaction."""
        values = [(*_values(past), track if len(track) <= TRACK_BYTES else "") for past, track in rows]
        self._write(_PUT, values)

    def rows(self, limit: int | None = None) -> tuple[PastRecording, ...]:
        """Newest first. Rows of a later version that this one does not understand are left out."""
        found = self._read(_ROWS, (-1 if limit is None else limit,))
        return tuple(row for row in map(_past, found) if row is not None)

    def track(self, key: str) -> str:
        """The timeline as it was kept, or ""."""
        found = self._read("SELECT track FROM past WHERE key = ?", (key,))
        return str(found[0][0]) if found else ""

    def forget(self, keys: Iterable[str]) -> None:
        """Take recordings out of the history. They can come back until :meth:`close`, which deletes them from the disk."""
        self._write("UPDATE past SET forgotten = 1 WHERE key = ?", [(key,) for key in keys])

    def restore(self, rows: Iterable[PastRecording]) -> None:
        """Bring back what was forgotten, timelines included."""
        rows = tuple(rows)
        self._write("UPDATE past SET forgotten = 0 WHERE key = ?", [(row.key,) for row in rows])

    def close(self) -> None:
        """Delete for good what was forgotten and let go of the file. A later call opens it again."""
        import sqlite3

        with self._lock:
            if self._database is None:
                return
            try:
                self._database.execute("DELETE FROM past WHERE forgotten = 1")
            except sqlite3.Error as error:
                raise ArchiveUnavailable(str(error), trouble_of(error)) from error
            finally:
                self._database.close()
                self._database = None

    def _read(self, sql: str, values: tuple[Any, ...]) -> list[Any]:
        import sqlite3

        with self._lock:
            try:
                return self._open().execute(sql, values).fetchall()
            except (sqlite3.Error, OSError) as error:
                raise self._refused(error) from error

    def _write(self, sql: str, values: list[tuple[Any, ...]]) -> None:
        import sqlite3

        with self._lock:
            try:
                database = self._open()
                database.execute("BEGIN IMMEDIATE")
                try:
                    database.executemany(sql, values)
                    database.execute("COMMIT")
                except BaseException:
                    if database.in_transaction:
                        database.execute("ROLLBACK")
                    raise
            except (sqlite3.Error, OSError) as error:
                raise self._refused(error) from error

    def _refused(self, error: Exception) -> ArchiveUnavailable:
        """After damage the next call opens the file anew, and sets it aside if it is really broken."""
        trouble = trouble_of(error)
        if trouble is Trouble.DAMAGED and self._database is not None:
            self._database.close()
            self._database = None
        return ArchiveUnavailable(str(error), trouble)

    def _open(self) -> sqlite3.Connection:
        if self._database is None:
            import sqlite3

            try:
                self._database = self._opened()
            except sqlite3.Error as error:
                if trouble_of(error) is not Trouble.DAMAGED:
                    raise
                self.set_aside = put_aside(self._path)
                self._database = self._opened()
        return self._database

    def _opened(self) -> sqlite3.Connection:
        """The connection, with the tables of this version. Raises sqlite3.DatabaseError for a damaged file."""
        import sqlite3

        private_file(self._path)
        database = connect(self._path)
        try:
            database.execute("PRAGMA secure_delete = ON")
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = NORMAL")
            if (answer := database.execute("PRAGMA quick_check(1)").fetchone()) != ("ok",):
                raise damaged(str(answer))
            database.execute(_TABLE)
            database.execute(_INDEX)
            known = {row[1] for row in database.execute("PRAGMA table_info(past)")}
            for name in FIELDS:
                if name not in known:
                    # A file of an earlier version; its rows lack the fact and get the default of the field.
                    database.execute(f"ALTER TABLE past ADD COLUMN {name} {'NUMERIC' if name in _NUMBERS else 'TEXT'}")
            if database.execute("PRAGMA user_version").fetchone()[0] < VERSION:
                database.execute(f"PRAGMA user_version = {VERSION}")
            database.execute("DELETE FROM past WHERE forgotten = 1")
        except (sqlite3.Error, OSError):
            database.close()
            raise
        weakref.finalize(self, database.close)
        return database


def _values(past: PastRecording) -> tuple[Any, ...]:
    """In the order of ``FIELDS``. A lone surrogate, which no database takes, becomes a question mark."""
    values = []
    for name in FIELDS:
        value = getattr(past, name)
        if name in _ENUMS:
            value = value.value
        elif isinstance(value, str):
            value = value.encode("utf-8", "replace").decode("utf-8")
        values.append(value)
    return tuple(values)


_DEFAULTS: Final = {
    number: field.default for number, field in enumerate(dataclasses.fields(PastRecording)) if field.default is not dataclasses.MISSING
}


def _past(row: tuple[Any, ...]) -> PastRecording | None:
    values = list(row)
    try:
        for place, kind in _PLACES:
            if values[place] is not None:
                values[place] = kind(values[place])
    except ValueError:
        return None
    for place, default in _DEFAULTS.items():
        if values[place] is None:
            values[place] = default
    return PastRecording(*values) if None not in values[:9] else None
