"""What may become of a background picture that somebody wants to see before the service fetches it (rest-api §3.5).

Plain values, so that the floor that fetches, the one that waits and the one that words it need not import each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

BYTES_MAX: Final = 6 * 1024 * 1024
"""The service takes pictures of at most 6 MB; so do we."""
SIDE_MAX: Final = 4096
"""Pixels. Ours: a picture of more would only cost memory, because no recording is larger."""
SCANS_MAX: Final = 64
"""Passes over the picture that a JPEG may ask for. Ours: cameras and encoders use one to twelve; thousands would decode for minutes."""


class PictureKind(Enum):
    """The two kinds that the service shows; the value is the name that decoders know it by."""

    JPEG = "jpeg"
    BMP = "bmp"


class Refusal(Enum):
    """Why there is no picture. The names are stable: they are worded by the floor above."""

    ADDRESS = "address"
    """No complete http or https address."""
    CREDENTIALS = "credentials"
    """A name or password stands in the address; none is sent."""
    PRIVATE = "private"
    """The host is this computer or one of a network that the internet does not reach."""
    UNKNOWN_HOST = "unknown-host"
    UNREACHABLE = "unreachable"
    TLS = "tls"
    """``detail`` is what TLS itself says."""
    TIME = "time"
    BROKEN = "broken"
    NOT_HTTP = "not-http"
    STATUS = "status"
    """``detail`` is the status."""
    REDIRECTS = "redirects"
    OTHER_HOST = "other-host"
    """``detail`` is the host that it leads to."""
    DOWNGRADE = "downgrade"
    """A redirect from https to http."""
    TOO_LARGE = "too-large"
    KIND = "kind"
    """``detail`` is what it is instead, or empty."""
    TOO_WIDE = "too-wide"
    """``detail`` is its size in pixels."""
    TOO_DEEP = "too-deep"
    UNREADABLE = "unreadable"
    CANCELLED = "cancelled"


class PictureRefused(Exception):  # noqa: N818 - a refusal is an answer, not a mistake of this program
    """There is no picture; ``detail`` may hold text of a stranger and is shown as plain text only."""

    def __init__(self, reason: Refusal, detail: str = "") -> None:
        super().__init__(f"{reason.value} {detail}".strip())
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True, slots=True)
class PictureFile:
    """The bytes of a picture, by their own beginning of a kind that the service shows."""

    kind: PictureKind
    data: bytes


SIGNATURE_BYTES: Final = 12
"""How much of the beginning is enough for :func:`kind_of`."""
_OTHERS: Final = (
    (b"\x89PNG", "PNG"),
    (b"GIF8", "GIF"),
    (b"RIFF", "WebP"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"%PDF", "PDF"),
    (b"<svg", "SVG"),
    (b"<!doc", "HTML"),
    (b"<!DOC", "HTML"),
    (b"<html", "HTML"),
    (b"<HTML", "HTML"),
)


def kind_of(beginning: bytes) -> PictureKind:
    """The kind by content alone; names and headers lie. Raises PictureRefused (KIND) for anything but JPG and BMP."""
    if beginning.startswith(b"\xff\xd8\xff"):
        return PictureKind.JPEG
    if beginning.startswith(b"BM"):
        return PictureKind.BMP
    text = beginning.removeprefix(b"\xef\xbb\xbf").lstrip()
    raise PictureRefused(Refusal.KIND, next((name for mark, name in _OTHERS if text.startswith(mark)), ""))


def check_depth(picture: PictureFile) -> None:
    """Raises PictureRefused (TOO_DEEP) for a JPEG of more passes than any honest one has.

    Inside coded data no scan marker can stand (the byte before it would be stuffed), so counting markers counts scans.
    """
    if picture.kind is PictureKind.JPEG and picture.data.count(b"\xff\xda") > SCANS_MAX:
        raise PictureRefused(Refusal.TOO_DEEP)
