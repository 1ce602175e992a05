"""What every database file of this program needs: made private before SQLite opens it, and its errors sorted into few kinds.

SQLite itself is imported where it is used: the window is painted before anybody needs it.
"""

from __future__ import annotations

import contextlib
import os
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3

BUSY_S: Final = 2.0
"""How long another program may hold the file before a write counts as refused."""


class Trouble(Enum):
    """Why a file cannot be written or read."""

    FULL = "full"
    READ_ONLY = "read-only"
    """Also: no permission."""
    LOCKED = "locked"
    """Another program holds it."""
    DAMAGED = "damaged"
    IO = "io"
    """Anything else the disk answers."""


_OF_SQLITE: Final = {13: Trouble.FULL, 8: Trouble.READ_ONLY, 3: Trouble.READ_ONLY, 23: Trouble.READ_ONLY, 5: Trouble.LOCKED}
_DAMAGED: Final = (1, 11, 26)
"""SQLITE_CORRUPT, SQLITE_NOTADB, and SQLITE_ERROR: our few statements are right, so it is the file that has other tables."""
_SHORT_READ: Final = 522


def trouble_of(error: Exception) -> Trouble:
    """The kind of an OSError or sqlite3.Error; what a service has sorted already keeps its kind."""
    known = getattr(error, "trouble", None)
    if isinstance(known, Trouble):
        return known
    if isinstance(error, TimeoutError):
        return Trouble.LOCKED
    if isinstance(error, OSError):
        import errno

        if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
            return Trouble.FULL
        return Trouble.READ_ONLY if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM) else Trouble.IO
    whole = getattr(error, "sqlite_errorcode", None) or 0
    code = whole & 0xFF
    if code in _DAMAGED or whole == _SHORT_READ:
        return Trouble.DAMAGED
    return Trouble.LOCKED if code == 6 else _OF_SQLITE.get(code, Trouble.IO)


def private_file(path: Path) -> bool:
    """Make an empty file that only its owner can read, and its folder; whether it was not there before.

    SQLite gives its own later files (the log, the shared memory) the mode of this one. Raises OSError.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0), 0o600)
    except FileExistsError:
        return False
    os.close(handle)
    return True


def connect(path: Path) -> sqlite3.Connection:
    """A connection that any thread may use, one at a time; commits are explicit. Raises sqlite3.Error."""
    import sqlite3

    return sqlite3.connect(path, timeout=BUSY_S, isolation_level=None, check_same_thread=False)


def damaged(message: str) -> sqlite3.DatabaseError:
    """The error for a file whose own check has found something."""
    import sqlite3

    error = sqlite3.DatabaseError(message)
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


def put_aside(path: Path) -> Path | None:
    """Move a database that cannot be read, with its log, out of the way; where it is now, or None."""
    for number in range(1, 100):
        place = path.with_name(f"{path.name}.unreadable-{number}")
        if place.exists():
            continue
        try:
            path.replace(place)
        except OSError:
            return None
        for end in ("-wal", "-shm"):
            with contextlib.suppress(OSError):
                path.with_name(path.name + end).replace(place.with_name(place.name + end))
        return place
    return None
