"""A search for secrets in bytes, written apart from the program's own redactor so that a gap of that one would show.

Eight encodings; base64 is sought by those whole groups of three bytes that do not depend on what stands before and after.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import quote

Needles = tuple[bytes, ...]


def _json(value: str) -> Needles:
    plain, ascii_only = json.dumps(value, ensure_ascii=False)[1:-1], json.dumps(value)[1:-1]
    return tuple(text.encode() for text in (plain, ascii_only, plain.replace("/", "\\/")))


def _percent(value: str) -> Needles:
    found = [quote(value, safe=safe) for safe in ("", "/", "/:=+")]
    return tuple(text.encode() for each in found for text in (each, _lowered(each)))


def _lowered(text: str) -> str:
    """``%2F`` as ``%2f``."""
    head, *rest = text.split("%")
    return "%".join([head, *(part[:2].lower() + part[2:] for part in rest)])


def _groups(value: str, offset: int) -> bytes:
    """The bytes of ``value`` that fill whole groups of three when ``offset`` bytes stand before it."""
    raw = value.encode()[-offset % 3 :]
    return raw[: len(raw) // 3 * 3]


def _base64(value: str) -> Needles:
    return (base64.b64encode(_groups(value, 0)),)


def _inside(value: str) -> Needles:
    return tuple(base64.b64encode(_groups(value, offset)) for offset in (1, 2))


def _urlsafe(value: str) -> Needles:
    return tuple(base64.urlsafe_b64encode(_groups(value, offset)) for offset in range(3))


def _hex(value: str) -> Needles:
    text = value.encode().hex()
    return text.encode(), text.upper().encode()


def _wide(value: str) -> Needles:
    return value.encode("utf-16-le"), value.encode("utf-16-be")


ENCODINGS: Mapping[str, Callable[[str], Needles]] = {
    "raw": lambda value: (value.encode(),),
    "json": _json,
    "percent": _percent,
    "hex": _hex,
    "base64": _base64,
    "base64 inside": _inside,
    "base64url": _urlsafe,
    "utf-16": _wide,
}


def found(artefacts: Mapping[str, bytes], secrets: Mapping[str, str]) -> list[str]:
    """``secret as encoding in artefact`` for each hit."""
    needles = [
        (name, encoding, needle) for name, value in secrets.items() for encoding, make in ENCODINGS.items() for needle in set(make(value))
    ]
    assert all(len(needle) >= 9 for _, _, needle in needles), "a needle that short could be found by chance"
    return sorted(
        {f"{name} as {encoding} in {where}" for where, data in artefacts.items() for name, encoding, needle in needles if needle in data}
    )


def files_below(folder: Path, label: str) -> dict[str, bytes]:
    """Every file as it lies on the disk at this moment, databases and their write-ahead logs included."""
    return {f"{label} {path.relative_to(folder)}": path.read_bytes() for path in folder.rglob("*") if path.is_file()}
