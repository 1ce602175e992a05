"""The journal's second file: JSON lines, append only, readable by a person with a text editor in the worst hour.

A line torn by a crash or a full disk is left as it is and closed by the next one.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from cloudrec_gui.services.disk import Disk


class JournalCopy:
    """The file. Methods raise OSError; callers take turns."""

    def __init__(self, path: Path, disk: Disk) -> None:
        self._path = path
        self._disk = disk
        self._handle: int | None = None
        self._torn = False

    @property
    def path(self) -> Path:
        """Where it is; it may not exist yet."""
        return self._path

    @property
    def exists(self) -> bool:
        """Whether any run has made it."""
        return self._path.exists()

    def lines(self) -> tuple[bytes, ...]:
        """All of them, without their ends, readable or not."""
        try:
            if stat.S_ISCHR(self._path.stat().st_mode):
                # A device has no end.
                return ()
            content = self._path.read_bytes()
        except FileNotFoundError:
            return ()
        return tuple(line for line in content.split(b"\n") if line)

    def append(self, lines: Iterable[bytes]) -> None:
        """Write lines and wait for the disk. After a failure the next call writes behind what was left."""
        data = b"".join(line + b"\n" for line in lines)
        if not data:
            return
        try:
            handle = self._open()
            if self._torn:
                data = b"\n" + data
            self._torn = True
            while data:
                data = data[self._disk.write(handle, data) :]
            self._disk.flush(handle)
            self._torn = False
        except OSError:
            # After a failed flush the system may have dropped the bytes and forgotten that it did: begin with a new handle.
            self.close()
            raise

    def try_writing(self) -> None:
        """Open the file for the next line, and write none."""
        self._open()

    def close(self) -> None:
        """Let go of the file. A later line opens it again."""
        if self._handle is not None:
            handle, self._handle = self._handle, None
            os.close(handle)

    def _open(self) -> int:
        if self._handle is not None:
            return self._handle
        folder = self._path.parent
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        new = not self._path.exists()
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
        handle = os.open(self._path, flags, 0o600)
        try:
            self._torn = _lacks_line_end(handle)
            if new:
                self._disk.flush_folder(folder)
        except BaseException:
            os.close(handle)
            raise
        self._handle = handle
        return handle


def _lacks_line_end(handle: int) -> bool:
    """Whether an earlier run was cut off in the middle of a line."""
    size = os.fstat(handle).st_size
    if size == 0:
        return False
    os.lseek(handle, size - 1, os.SEEK_SET)
    return os.read(handle, 1) != b"\n"
