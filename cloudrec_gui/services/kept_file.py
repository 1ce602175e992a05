"""A small file that is written whole: atomically, with the former one kept beside it, an unreadable one set aside.

Settings and looks are such files. What stands in them is their owner's matter.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


class KeptFile:
    """``path`` and its neighbours: ``.new`` while writing, ``.former`` as the way back after a power cut, ``.unreadable-1`` …"""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.former = path.with_name(path.name + ".former")

    def write(self, text: str, *, durable: bool) -> None:
        """Replace the file; ``durable`` waits for the disk. Raises OSError, and the file is then as it was."""
        fresh = self.path.with_name(self.path.name + ".new")
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8", errors="surrogatepass", newline="\n") as file:
                file.write(text)
                if durable:
                    file.flush()
                    os.fsync(file.fileno())
            self._keep_former()
            fresh.replace(self.path)
        except OSError:
            with contextlib.suppress(OSError):
                fresh.unlink()
            raise

    def _keep_former(self) -> None:
        """A second name for the file that is about to be replaced: after a power cut the new one may turn out to be empty."""
        with contextlib.suppress(OSError):
            self.former.unlink()
        with contextlib.suppress(OSError):
            os.link(self.path, self.former)

    def put_aside(self) -> Path | None:
        """Move a file that cannot be read out of the way of the next write; where it is now, or None."""
        for number in range(1, 100):
            place = self.path.with_name(f"{self.path.name}.unreadable-{number}")
            if not place.exists():
                try:
                    self.path.replace(place)
                except OSError:
                    return None
                return place
        return None
