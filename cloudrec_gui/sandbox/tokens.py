"""RTC tokens in their real formats, read and made by the sandbox itself: 006 (AccessToken) and 007 (AccessToken2).

What is read decides a recording's fate: a token that has run out, or that was made for another App ID, channel or uid, keeps the
recorder out of the channel; one that runs out later makes it leave then. Signatures are made but not checked, because a project's
certificate never leaves that project. Texts that are no token of these formats are judged by their beginning (``storage.py``).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import struct
import zlib
from dataclasses import dataclass
from typing import Final

JOIN: Final = 1
"""The privilege that a recorder needs."""
RTC: Final = 1
MAX_TEXT: Final = 8192
MAX_PLAIN: Final = 65536
_APP_ID: Final = 32


@dataclass(frozen=True, slots=True)
class Pass:
    """What a token says. ``until`` in Unix seconds. 006 has checksums in place of channel and uid."""

    app_id: str
    until: float
    channel: str | None = None
    uid: str | None = None
    channel_crc: int = 0
    uid_crc: int = 0

    def lets_in(self, app_id: str, cname: str, uid: str) -> bool:
        """Whether it was made for this recorder; an empty uid, or an empty channel, stands for any."""
        if app_id and self.app_id.lower() != app_id.lower():
            return False
        if self.channel is None or self.uid is None:
            return self.channel_crc == _crc(cname) and self.uid_crc in (_crc(uid), 0)
        return self.channel in (cname, "") and self.uid in (uid, "")


class _Reader:
    """Little-endian values one after another; ``ValueError`` at the end."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, count: int) -> bytes:
        if self._at + count > len(self._data):
            raise ValueError("too short")
        self._at += count
        return self._data[self._at - count : self._at]

    def number(self, size: int) -> int:
        return int.from_bytes(self.take(size), "little")

    def text(self) -> bytes:
        return self.take(self.number(2))

    def privileges(self) -> dict[int, int]:
        return {self.number(2): self.number(4) for _ in range(self.number(2))}


def read(text: str) -> Pass | None:
    """What ``text`` says; None if it is no token of 006 or 007."""
    try:
        if len(text) > MAX_TEXT:
            return None
        if text.startswith("007"):
            return _read_007(base64.b64decode(text[3:], validate=True))
        if text.startswith("006"):
            return _read_006(text[3 : 3 + _APP_ID], base64.b64decode(text[3 + _APP_ID :], validate=True))
    except (ValueError, binascii.Error, zlib.error, UnicodeDecodeError):
        return None
    return None


def _read_007(packed: bytes) -> Pass:
    reader = _Reader(zlib.decompressobj().decompress(packed, MAX_PLAIN))
    reader.text()
    app_id, issued, lasts = reader.text().decode("ascii"), reader.number(4), reader.number(4)
    reader.number(4)
    for _ in range(reader.number(2)):
        if reader.number(2) != RTC:
            # Nothing says how long another service's part is, so what comes after it is lost.
            break
        join = reader.privileges().get(JOIN, 0)
        channel, uid = reader.text().decode(), reader.text().decode()
        return Pass(app_id, float(issued + (min(lasts, join) if join else lasts)), channel, uid)
    raise ValueError("no RTC service")


def _read_006(app_id: str, content: bytes) -> Pass:
    reader = _Reader(content)
    reader.text()
    channel, uid = reader.number(4), reader.number(4)
    message = _Reader(reader.text())
    message.number(4)
    ends = message.number(4)
    join = message.privileges().get(JOIN)
    if join is None:
        raise ValueError("no right to join")
    return Pass(app_id, float(min(ends, join) if join else ends), channel_crc=channel, uid_crc=uid)


def make_007(app_id: str, certificate: str, cname: str, uid: str, issued: int, lasts: int, salt: int = 1) -> str:
    """A subscriber's token that ends ``lasts`` seconds after ``issued`` (Unix seconds)."""
    service = struct.pack("<HHHI", RTC, 1, JOIN, lasts) + _packed(cname.encode()) + _packed(uid.encode())
    info = _packed(app_id.encode()) + struct.pack("<IIIH", issued, lasts, salt, 1) + service
    key = _hmac(struct.pack("<I", salt), _hmac(struct.pack("<I", issued), certificate.encode()))
    return "007" + base64.b64encode(zlib.compress(_packed(_hmac(key, info)) + info)).decode()


def make_006(app_id: str, certificate: str, cname: str, uid: str, until: int, salt: int = 1) -> str:
    """The same in the older format; ``until`` in Unix seconds."""
    message = struct.pack("<IIHHI", salt, until, 1, JOIN, until)
    signature = _hmac(certificate.encode(), app_id.encode() + cname.encode() + uid.encode() + message)
    content = _packed(signature) + struct.pack("<II", _crc(cname), _crc(uid)) + _packed(message)
    return "006" + app_id + base64.b64encode(content).decode()


def _hmac(key: bytes, data: bytes) -> bytes:
    return hmac.new(key, data, hashlib.sha256).digest()


def _packed(data: bytes) -> bytes:
    return struct.pack("<H", len(data)) + data


def _crc(text: str) -> int:
    return zlib.crc32(text.encode()) & 0xFFFFFFFF
