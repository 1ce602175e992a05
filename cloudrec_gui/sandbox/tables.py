"""The field tables of the six operations in mix mode (rest-api §2, §3, §5, §6, §7), as data."""

from __future__ import annotations

import base64
import binascii
import re
from typing import Final
from urllib.parse import urlsplit

from cloudrec_gui.sandbox.schema import Field, between, filled, one_of, pattern

MAX_UID: Final = 4294967295
ALL_STREAMS: Final = "#allstream#"
MAX_LIST: Final = 32
MAX_REGIONS: Final = 17
MAX_PIXELS: Final = 1920 * 1080
FRAME_RATES: Final = frozenset({1, 7, 10, 15, 24, 30, 60})
STS_VENDORS: Final = frozenset({1, 2, 3})
ENDPOINT_VENDOR: Final = 11
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

_CHANNEL = re.compile(r"[a-zA-Z0-9 !#$%&()+\-:;<=.>?@\[\]^_{}|~,]{1,63}")
_PREFIX = re.compile(r"[A-Za-z0-9]+")


def uid_problem(text: str) -> str | None:
    """What is wrong with a user id (rest-api §1.5)."""
    if not (text.isascii() and text.isdigit()) or (len(text) > 1 and text[0] == "0"):
        return "must be a decimal integer"
    return None if len(text) <= 10 and 1 <= int(text) <= MAX_UID else f"must be 1..{MAX_UID}"


def channel_ok(cname: str, scene: int) -> bool:
    """RTC channel names are short and of 89 characters; a page recording takes any label of at most 1024 bytes."""
    if scene == 1:
        return 0 < len(cname.encode("utf-8", "replace")) <= 1024
    return _CHANNEL.fullmatch(cname) is not None


def _optional_uid(text: str) -> str | None:
    return uid_problem(text) if text else None


def _uid_list(items: list[str]) -> str | None:
    if len(items) > MAX_LIST:
        return f"must not have more than {MAX_LIST} entries"
    for item in items:
        if item != ALL_STREAMS and uid_problem(item):
            return f"must hold user ids or {ALL_STREAMS}"
    return None


def _some_uids(items: list[str]) -> str | None:
    return _uid_list(items) if items else "must not be an empty list"


def _fraction(value: float) -> str | None:
    if not 0 <= value <= 1:
        return "must be between 0 and 1"
    return None if round(value, 6) == value else "must not have more than 6 decimals"


def _image(url: str) -> str | None:
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return "must be a URL"
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return "must be an http or https URL"
    _, dot, ending = parts.path.rpartition("/")[2].rpartition(".")
    return None if not dot or ending.lower() in ("jpg", "jpeg", "bmp") else "must be a JPG or BMP image"


def _file_types(items: list[str]) -> str | None:
    if "hls" not in items:
        return "must contain hls"
    return None if set(items) <= {"hls", "mp4"} and len(set(items)) == len(items) else 'must be ["hls"] or ["hls","mp4"]'


def _prefix(items: list[str]) -> str | None:
    if not all(_PREFIX.fullmatch(item) for item in items):
        return "may only hold letters and digits"
    return None if sum(len(item) + 1 for item in items) <= 128 else "must not be longer than 128 characters"


def _vendor(value: int) -> str | None:
    if value in (0, 4):
        return "is a vendor that was retired"
    return None if value in REGIONS else "is not a known vendor"


def _salt(text: str) -> str | None:
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raw = b""
    return None if not text or len(raw) == 32 else "must be 32 bytes in base64"


UID_LISTS: Final = (
    ("subscribeAudioUids", "unSubscribeAudioUids", "unsubscribeAudioUids"),
    ("subscribeVideoUids", "unSubscribeVideoUids", "unsubscribeVideoUids"),
)
"""For audio and video: the wanted list, and the unwanted one in both spellings that are in use (rest-api §3.4)."""

REGION: Final = (
    Field("uid", "string", check=_optional_uid),
    Field("x_axis", "number", True, _fraction, geometry=True),
    Field("y_axis", "number", True, _fraction, geometry=True),
    Field("width", "number", True, _fraction, geometry=True),
    Field("height", "number", True, _fraction, geometry=True),
    Field("alpha", "number", check=between(0, 1)),
    Field("render_mode", "integer", check=one_of(0, 1)),
)

LAYOUT: Final = (
    Field("mixedVideoLayout", "integer", check=one_of(0, 1, 2, 3)),
    Field("maxResolutionUid", "string", check=_optional_uid),
    Field("backgroundColor", "string", check=pattern(r"#[0-9a-fA-F]{6}|", "must have the form #RRGGBB")),
    Field("backgroundImage", "string", check=_image),
    Field("defaultUserBackgroundImage", "string", check=_image),
    Field("layoutConfig", "objects", fields=REGION),
    Field(
        "backgroundConfig",
        "objects",
        fields=(
            Field("uid", "string", True, uid_problem),
            Field("image_url", "string", True, _image),
            Field("render_mode", "integer", check=one_of(0, 1)),
        ),
    ),
)

TRANSCODING: Final = (
    Field("width", "integer", check=between(1, 1920)),
    Field("height", "integer", check=between(1, 1920)),
    Field("fps", "integer"),
    Field("bitrate", "integer", check=between(1, 6500)),
    *LAYOUT,
)

RECORDING: Final = (
    Field("channelType", "integer", True, one_of(0, 1)),
    Field("streamTypes", "integer", check=one_of(0, 1, 2)),
    Field("decryptionMode", "integer", check=between(0, 8)),
    Field("secret", "string"),
    Field("salt", "string", check=_salt),
    Field("maxIdleTime", "integer", check=between(5, 2592000)),
    Field("videoStreamType", "integer", check=one_of(0, 1)),
    *(Field(key, "strings", check=_uid_list) for names in UID_LISTS for key in names),
    Field("subscribeUidGroup", "integer", check=between(0, 5)),
    Field("streamMode", "string", check=one_of("", "default", "standard", "original")),
    Field("audioProfile", "integer", check=one_of(0, 1, 2)),
    Field("privateParams", "string"),
    Field("transcodingConfig", "object", fields=TRANSCODING),
)

STORAGE: Final = (
    Field("vendor", "integer", True, _vendor),
    Field("region", "integer", True, between(0, 1000)),
    Field("bucket", "string", True, filled),
    Field("accessKey", "string", True, filled),
    Field("secretKey", "string", True, filled),
    Field("stsToken", "string"),
    Field("stsExpiration", "integer", check=between(0, 2**64 - 1)),
    Field("fileNamePrefix", "strings", check=_prefix),
    Field(
        "extensionParams",
        "object",
        fields=(Field("sse", "string", check=one_of("", "kms", "aes256")), Field("tag", "string"), Field("endpoint", "string")),
    ),
)

ACQUIRE: Final = (
    Field("scene", "integer", check=one_of(0, 1, 2)),
    Field("resourceExpiredHour", "integer"),
    Field("startParameter", "object"),
    Field("excludeResourceIds", "strings"),
    Field("region", "string", check=one_of("", "CN", "AP", "EU", "NA")),
    Field("regionAffinity", "integer", check=between(0, 4)),
)

START: Final = (
    Field("token", "string"),
    Field("recordingConfig", "object", True, fields=RECORDING),
    Field("recordingFileConfig", "object", fields=(Field("avFileType", "strings", check=_file_types),)),
    Field("storageConfig", "object", True, fields=STORAGE),
    Field("extensionServiceConfig", "object"),
)

UPDATE: Final = (
    Field(
        "streamSubscribe",
        "object",
        fields=tuple(
            Field(group, "object", fields=tuple(Field(key, "strings", check=_some_uids) for key in names))
            for group, names in zip(("audioUidList", "videoUidList"), UID_LISTS, strict=True)
        ),
    ),
    Field("storageConfig", "object", fields=STORAGE),
)

STOP: Final = (Field("async_stop", "boolean"),)
