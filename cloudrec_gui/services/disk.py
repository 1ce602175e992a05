"""The few things that the journal asks of a disk, in one place, so that a test can be the disk that fails.

A write counts only when the disk itself has it; macOS needs its own call for that, because its fsync stops at the drive's cache.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cloudrec_gui.services.sqlite_files import connect

if TYPE_CHECKING:
    import sqlite3


class Disk:
    """The real one. Methods raise OSError or sqlite3.Error."""

    reserve_bytes = 1 << 20
    """How much room is kept for the outcomes of what already runs."""

    def write(self, handle: int, data: bytes) -> int:
        """As ``os.write``: how many bytes were taken, which may be fewer."""
        return os.write(handle, data)

    def flush(self, handle: int) -> None:
        """Wait until the file's content would survive a power cut."""
        if sys.platform == "darwin":
            import fcntl

            with contextlib.suppress(OSError):
                fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
                return
        os.fsync(handle)

    def flush_folder(self, folder: Path) -> None:
        """Make the name of a new file durable; Windows does that by itself and cannot open a folder."""
        if os.name == "nt":
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def free(self, folder: Path) -> int:
        """How many bytes may still be written in this folder."""
        import shutil

        return shutil.disk_usage(folder).free

    def connect(self, path: Path) -> sqlite3.Connection:
        """A database connection, see :func:`sqlite_files.connect`."""
        return connect(path)


class Reserve:
    """Room on the disk that is held by a file of no content, and given up when something must be written on a full disk."""

    def __init__(self, path: Path, disk: Disk) -> None:
        self._path = path
        self._disk = disk

    def keep(self) -> None:
        """Hold the room, if it is not held yet. Raises OSError; nothing is held then."""
        with contextlib.suppress(OSError):
            if self._path.is_file() and self._path.stat().st_size >= self._disk.reserve_bytes:
                return
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        try:
            # Not zeros: file systems that compress would hold no room for them.
            data = os.urandom(self._disk.reserve_bytes)
            while data:
                data = data[self._disk.write(handle, data) :]
            self._disk.flush(handle)
        except BaseException:
            os.close(handle)
            self.spend()
            raise
        os.close(handle)

    def spend(self) -> bool:
        """Free the room; whether there was any."""
        try:
            self._path.unlink()
        except OSError:
            return False
        return True
