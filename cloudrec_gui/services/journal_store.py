"""The journal's first file: a SQLite database that waits for the disk at every commit and checks itself when it is opened."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import weakref
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cloudrec_gui.services.disk import Disk
from cloudrec_gui.services.sqlite_files import Trouble, damaged, private_file, put_aside, trouble_of

if TYPE_CHECKING:
    import sqlite3

VERSION: Final = 1
_LINE: Final = re.compile(rb'\{"v":[0-9]+,"step":"[^\x00-\x1f\x7f-\xff]*?\}')
"""A line of ours among the bytes of a file: ASCII without braces inside, because facts are never nested."""


class JournalStore:
    """The database. Methods raise OSError or sqlite3.Error; callers take turns, on any thread."""

    def __init__(self, path: Path, disk: Disk) -> None:
        self._path = path
        self._disk = disk
        self._database: sqlite3.Connection | None = None

    @property
    def path(self) -> Path:
        """Where it is; it may not exist yet."""
        return self._path

    @property
    def exists(self) -> bool:
        """Whether any run has made it."""
        return self._path.exists()

    def open(self) -> sqlite3.Connection:
        """Open, check and prepare the file; made if it is missing."""
        if self._database is not None:
            return self._database
        import sqlite3

        if private_file(self._path):
            self._disk.flush_folder(self._path.parent)
        if not os.access(self._path, os.W_OK) or not os.access(self._path.parent, os.W_OK):
            # SQLite would only say that it cannot open its log.
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        database = self._disk.connect(self._path)
        try:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = FULL")
            database.execute("PRAGMA fullfsync = ON")
            database.execute("PRAGMA secure_delete = ON")
            if (answer := database.execute("PRAGMA integrity_check(1)").fetchone()) != ("ok",):
                raise damaged(str(answer))
            database.execute("CREATE TABLE IF NOT EXISTS entry (n INTEGER PRIMARY KEY, line BLOB NOT NULL)")
            if database.execute("PRAGMA user_version").fetchone()[0] < VERSION:
                database.execute(f"PRAGMA user_version = {VERSION}")
        except (sqlite3.Error, OSError):
            database.close()
            raise
        self._database = database
        # For one that is dropped without being closed: the file is let go of then and not whenever memory is tidied.
        weakref.finalize(self, database.close)
        return database

    def lines(self) -> tuple[bytes, ...]:
        """All of them, in the order in which they came."""
        return tuple(bytes(row[0]) for row in self.open().execute("SELECT line FROM entry ORDER BY n"))

    def append(self, lines: Iterable[bytes]) -> None:
        """Write lines in one transaction and wait for the disk."""
        database = self.open()
        try:
            database.execute("BEGIN IMMEDIATE")
            for line in lines:
                database.execute("INSERT INTO entry (line) VALUES (?)", (line,))
            database.execute("COMMIT")
        except BaseException as error:
            self._undo(database, error)
            raise

    def try_writing(self) -> None:
        """Begin to write a line and think better of it: raises what :meth:`append` would."""
        database = self.open()
        try:
            database.execute("BEGIN IMMEDIATE")
            database.execute("INSERT INTO entry (line) VALUES (?)", (b"",))
            database.execute("ROLLBACK")
        except BaseException as error:
            self._undo(database, error)
            raise

    def close(self) -> None:
        """Let go of the file. A later call opens it again."""
        if self._database is not None:
            database, self._database = self._database, None
            database.close()

    def salvage(self) -> tuple[bytes, ...]:
        """Whatever looks like a line in the bytes of the file and of its log, for one that SQLite refuses to read."""
        found: dict[bytes, None] = {}
        for end in ("", "-wal"):
            with contextlib.suppress(OSError):
                found.update(dict.fromkeys(_LINE.findall(self._path.with_name(self._path.name + end).read_bytes())))
        return tuple(found)

    def put_aside(self) -> Path | None:
        """Move the file out of the way of a new one; where it is now, or None if that did not work."""
        self.close()
        return put_aside(self._path)

    def _undo(self, database: sqlite3.Connection, error: BaseException) -> None:
        import sqlite3

        try:
            if database.in_transaction:
                database.execute("ROLLBACK")
        except sqlite3.Error:
            self.close()
        if not isinstance(error, sqlite3.Error) or trouble_of(error) not in (Trouble.FULL, Trouble.LOCKED):
            # What a connection believes about a file that the disk has refused is nothing to rely on.
            self.close()
