"""What a single value may be: the checks that the field tables are made of.

A check gets a value of the right type and returns the rest of a sentence that begins with the field's path, or None.
"""

from __future__ import annotations

import base64
import binascii
import re
import struct
from typing import Final
from urllib.parse import SplitResult, urlsplit

MAX_UID: Final = 4294967295
ALL_STREAMS: Final = "#allstream#"
MAX_LIST: Final = 32
MAX_PREFIX: Final = 128
REGIONS: Final[dict[int, frozenset[int] | None]] = {
    1: frozenset(range(26)) | {28},
    2: frozenset(range(28)),
    3: frozenset(range(20)),
    5: None,
    6: None,
    7: frozenset(range(16)),
    8: frozenset(range(8)),
    11: None,
}
"""Region numbers by vendor; None where the service ignores the number."""
RETIRED_VENDORS: Final = (0, 4)

_CHANNEL = re.compile(r"[a-zA-Z0-9 !#$%&()+\-:;<=.>?@\[\]^_{}|~,]{1,63}")
_PREFIX = re.compile(r"[A-Za-z0-9]+")


def uid_problem(text: str) -> str | None:
    """What is wrong with a user id (rest-api §1.5)."""
    if not (text.isascii() and text.isdigit()) or (len(text) > 1 and text[0] == "0"):
        return "must be a decimal integer"
    return None if len(text) <= 10 and 1 <= int(text) <= MAX_UID else f"must be 1..{MAX_UID}"


def channel_ok(cname: str) -> bool:
    """RTC channel names: 1 to 63 bytes of 89 characters."""
    return _CHANNEL.fullmatch(cname) is not None


def label_ok(cname: str, limit: int) -> bool:
    """A page recording takes any text of at most ``limit`` bytes."""
    return 0 < len(cname.encode("utf-8", "replace")) <= limit


def optional_uid(text: str) -> str | None:
    return uid_problem(text) if text else None


def uid_list(items: list[str]) -> str | None:
    if len(items) > MAX_LIST:
        return f"must not have more than {MAX_LIST} entries"
    for item in items:
        if item != ALL_STREAMS and uid_problem(item):
            return f"must hold user ids or {ALL_STREAMS}"
    return None


def some_uids(items: list[str]) -> str | None:
    return uid_list(items) if items else "must not be an empty list"


def six_decimals(value: float) -> bool:
    return round(value, 6) == value


def _prints_as_float32(value: float) -> bool:
    """Whether ``value`` is what a 32-bit float prints in its shortest form, as the Go SDK's coordinates are (rest-api §8.6)."""
    (narrow,) = struct.unpack("f", struct.pack("f", value))
    return any(float(f"{narrow:.{digits}g}") == value for digits in range(6, 10))


def fraction(value: float) -> str | None:
    if not 0 <= value <= 1:
        return "must be between 0 and 1"
    return None if six_decimals(value) or _prints_as_float32(value) else "must not have more than 6 decimals"


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        return parts if parts.netloc and parts.hostname else None
    except ValueError:
        return None


def image(url: str) -> str | None:
    if not url:
        return None
    parts = _split(url)
    if parts is None or parts.scheme not in ("http", "https"):
        return "must be an http or https URL"
    _, dot, ending = parts.path.rpartition("/")[2].rpartition(".")
    return None if not dot or ending.lower() in ("jpg", "jpeg", "bmp") else "must be a JPG or BMP image"


def page(url: str) -> str | None:
    parts = _split(url)
    return None if parts is not None and parts.scheme in ("http", "https") else "must be an http or https URL"


def push_address(url: str) -> str | None:
    parts = _split(url)
    return None if parts is not None and parts.scheme in ("rtmp", "rtmps") else "must be an rtmp or rtmps URL"


def file_types(items: list[str]) -> str | None:
    if "hls" not in items:
        return "must contain hls"
    return None if set(items) <= {"hls", "mp4"} and len(set(items)) == len(items) else 'must be ["hls"] or ["hls","mp4"]'


def hls_alone(items: list[str]) -> str | None:
    return None if items == ["hls"] else 'must be ["hls"] in individual mode'


def jpg_alone(items: list[str]) -> str | None:
    return None if items == ["jpg"] else 'must be ["jpg"]'


def prefix(items: list[str]) -> str | None:
    if not all(_PREFIX.fullmatch(item) for item in items):
        return "may only hold letters and digits"
    return None if sum(len(item) + 1 for item in items) <= MAX_PREFIX else f"must not be longer than {MAX_PREFIX} characters"


def vendor(value: int) -> str | None:
    if value in RETIRED_VENDORS:
        return "is a vendor that was retired"
    return None if value in REGIONS else "is not a known vendor"


def salt(text: str) -> str | None:
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raw = b""
    return None if not text or len(raw) == 32 else "must be 32 bytes in base64"
