"""What an RTC token says about itself: until when it is good, for which App ID, channel and uid (AccessToken 006 and 007).

A token that ends before the recording makes the recorder leave the channel, and one for another channel makes it vanish right
after start, both without a word (behaviour §16). Reading needs no certificate; the signature is not checked. The text may come
from anywhere, so every length is checked and nothing large is unpacked. Nothing here keeps or logs the text.
"""

from __future__ import annotations

import base64
import binascii
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from cloudrec_gui.domain.ids import is_app_id

_MOST_TEXT: Final = 8_192
_MOST_BYTES: Final = 65_536
_JOIN: Final = 1
"""The privilege to join the channel, the only one that a recorder needs."""
_RTC: Final = 1
_TEXTS_OF_SERVICE: Final[Mapping[int, int]] = {1: 2, 2: 1, 3: 2, 4: 0, 5: 1, 6: 2}
"""How many texts follow the privileges of a service; an unknown one cannot be passed over, because nothing tells its length."""


class Fault(Enum):
    """Why a text is no token that can be read."""

    MALFORMED = "malformed"
    TOO_LONG = "too-long"
    APP_ID = "app-id"
    """32 hexadecimal digits: an App ID, which serves as a token only while the project has no certificate."""
    OBSOLETE = "obsolete"
    """Versions 003, 004 and 005."""
    UNKNOWN = "unknown"
    """Another version: perhaps newer than this program."""


@dataclass(frozen=True, slots=True)
class TokenFacts:
    """What stands in a token. Times are wall seconds."""

    version: str
    """``006`` or ``007``."""
    app_id: str
    issued_at: float | None
    ends_at: float
    """When the recorder has to leave: the end of the token or of its right to join, whichever is earlier."""
    can_join: bool
    """Whether it gives the right to join a channel."""
    channel: str | None = None
    """007 names it; empty means every channel. None where only its checksum is there."""
    uid: str | None = None
    """007 names it; empty means every uid."""
    channel_crc: int | None = None
    uid_crc: int | None = None

    def is_for_app(self, app_id: str) -> bool:
        """Whether it was made for this App ID; case does not count in hexadecimal digits."""
        return self.app_id.lower() == app_id.lower()

    def is_for_channel(self, cname: str) -> bool:
        """Whether it opens this channel."""
        if self.channel is not None:
            return self.channel in {"", cname}
        return self.channel_crc == _crc(cname)

    def is_for_uid(self, uid: str) -> bool:
        """Whether it admits this uid."""
        if self.uid is not None:
            return self.uid in {"", uid}
        return self.uid_crc in {0, _crc(uid)}

    @property
    def any_uid(self) -> bool:
        """Whether it admits every uid, so that a second recorder can use it as well."""
        return self.uid == "" if self.uid is not None else self.uid_crc == 0

    @property
    def any_channel(self) -> bool:
        """Whether it is good for every channel of the project (tokens, "wildcard")."""
        return self.channel == ""


def read(text: str) -> TokenFacts | Fault:
    """The facts of a token, or why there are none. Never raises."""
    if len(text) > _MOST_TEXT:
        return Fault.TOO_LONG
    if is_app_id(text):
        return Fault.APP_ID
    version, rest = text[:3], text[3:]
    try:
        if version == "006":
            return _read_006(rest)
        if version == "007":
            return _read_007(rest)
    except (ValueError, binascii.Error, zlib.error):
        return Fault.MALFORMED
    if version in ("003", "004", "005"):
        return Fault.OBSOLETE
    return Fault.UNKNOWN if version.isdecimal() and version.isascii() else Fault.MALFORMED


def until(text: str) -> float | None:
    """When the token ends, in wall seconds; None for none and for one that cannot be read."""
    facts = read(text) if text else None
    return facts.ends_at if isinstance(facts, TokenFacts) else None


def _read_006(rest: str) -> TokenFacts:
    app_id, content = rest[:32], _Bytes(base64.b64decode(rest[32:], validate=True))
    if not is_app_id(app_id):
        raise ValueError
    content.text()  # the signature
    channel_crc, uid_crc = content.u32(), content.u32()
    message = _Bytes(content.text())
    message.u32()  # salt
    ends, rights = message.u32(), message.pairs()
    join = rights.get(_JOIN)
    ends_at = min(ends, join) if join else ends
    return TokenFacts("006", app_id, None, float(ends_at), join is not None, channel_crc=channel_crc, uid_crc=uid_crc)


def _read_007(rest: str) -> TokenFacts:
    unpacker = zlib.decompressobj()
    data = unpacker.decompress(base64.b64decode(rest, validate=True), _MOST_BYTES)
    if unpacker.unconsumed_tail or not unpacker.eof:
        raise ValueError
    content = _Bytes(data)
    content.text()  # the signature
    app_id = content.words()
    if not is_app_id(app_id):
        raise ValueError
    issued, expire = content.u32(), content.u32()
    content.u32()  # salt
    for _ in range(content.u16()):
        kind = content.u16()
        rights = content.pairs()
        texts = _TEXTS_OF_SERVICE.get(kind)
        if texts is None:
            break
        named = [content.words() for _ in range(texts)]
        if kind == _RTC:
            join = rights.get(_JOIN)
            # The builders write 0 where the right has no end of its own.
            lasts = min(expire, join) if join else expire
            return TokenFacts("007", app_id, float(issued), float(issued + lasts), join is not None, named[0], named[1])
    return TokenFacts("007", app_id, float(issued), float(issued + expire), can_join=False, channel="", uid="")


@dataclass(slots=True)
class _Bytes:
    """Reads little-endian numbers and counted texts; ValueError where the bytes end too early."""

    data: bytes
    at: int = field(default=0, init=False)

    def take(self, count: int) -> bytes:
        part = self.data[self.at : self.at + count]
        if len(part) < count:
            raise ValueError
        self.at += count
        return part

    def u16(self) -> int:
        return int.from_bytes(self.take(2), "little")

    def u32(self) -> int:
        return int.from_bytes(self.take(4), "little")

    def text(self) -> bytes:
        return self.take(self.u16())

    def words(self) -> str:
        return self.text().decode("utf-8")

    def pairs(self) -> dict[int, int]:
        return {self.u16(): self.u32() for _ in range(self.u16())}


def _crc(text: str) -> int:
    return zlib.crc32(text.encode("utf-8", "replace"))
