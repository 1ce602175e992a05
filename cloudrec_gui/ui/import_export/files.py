"""Files that somebody opens or saves here: texts of at most 1 MiB in, whole files or none out."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path
from typing import Final

from cloudrec_gui.services.exchange import ImportRefused
from cloudrec_gui.services.json_text import MAX_BYTES

_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
"""How texts of Windows begin; PowerShell writes UTF-16."""


def read_text(path: str) -> str:
    """The text of a file. Raises ImportRefused when there is none, or too much of it."""
    try:
        with Path(path).open("rb") as file:
            raw = file.read(2 * MAX_BYTES + 4)
    except OSError as error:
        raise ImportRefused("file_missing", {"reason": error.strerror or type(error).__name__}) from None
    try:
        text = raw.decode(next((codec for mark, codec in _MARKS if raw.startswith(mark)), "utf-8"))
    except UnicodeDecodeError:
        code = "file_too_long" if len(raw) > MAX_BYTES else "file_not_text"
        raise ImportRefused(code) from None
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise ImportRefused("file_too_long")
    if "\0" in text:
        raise ImportRefused("file_not_text")
    return text


def write_text(path: str, text: str) -> None:
    """Write the whole file or leave what was there. Raises OSError."""
    target = Path(path)
    fresh = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(target)
    except OSError:
        with contextlib.suppress(OSError):
            fresh.unlink()
        raise
