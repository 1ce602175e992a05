"""What will be sent, for reading: the known keys in the order of the documents, secrets as words in angle quotes.

The same tables say which keys the service knows; a key that is not in them is ignored by the service without a word.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from cloudrec_gui.domain.draft import (
    ACCESS_KEY,
    ENCRYPTION_SALT,
    ENCRYPTION_SECRET,
    SECRET_KEY,
    STS_TOKEN,
    TOKEN,
    Draft,
    SecretBag,
    put_in,
)
from cloudrec_gui.domain.modes import MODES
from cloudrec_gui.domain.problems import Path

LAYOUT_KEYS: Final = (
    "mixedVideoLayout",
    "maxResolutionUid",
    "backgroundColor",
    "backgroundImage",
    "defaultUserBackgroundImage",
    "layoutConfig",
    "backgroundConfig",
)
"""The keys of ``transcodingConfig`` that the layout document owns."""

KNOWN_KEYS: Final[Mapping[Path, tuple[str, ...]]] = MappingProxyType(
    {
        (): ("cname", "uid", "clientRequest"),
        ("clientRequest",): (
            "token",
            "recordingConfig",
            "recordingFileConfig",
            "snapshotConfig",
            "storageConfig",
            "extensionServiceConfig",
            "appsCollection",
            "transcodeOptions",
        ),
        ("clientRequest", "recordingConfig"): (
            "channelType",
            "streamTypes",
            "streamMode",
            "videoStreamType",
            "audioProfile",
            "maxIdleTime",
            "decryptionMode",
            "secret",
            "salt",
            "subscribeAudioUids",
            "unSubscribeAudioUids",
            "subscribeVideoUids",
            "unSubscribeVideoUids",
            "subscribeUidGroup",
            "privateParams",
            "transcodingConfig",
        ),
        ("clientRequest", "recordingConfig", "transcodingConfig"): ("width", "height", "fps", "bitrate", *LAYOUT_KEYS),
        ("clientRequest", "recordingConfig", "transcodingConfig", "layoutConfig", "*"): (
            "uid",
            "x_axis",
            "y_axis",
            "width",
            "height",
            "alpha",
            "render_mode",
        ),
        ("clientRequest", "recordingConfig", "transcodingConfig", "backgroundConfig", "*"): ("uid", "image_url", "render_mode"),
        ("clientRequest", "recordingFileConfig"): ("avFileType",),
        ("clientRequest", "storageConfig"): (
            "vendor",
            "region",
            "bucket",
            "accessKey",
            "secretKey",
            "stsToken",
            "stsExpiration",
            "fileNamePrefix",
            "extensionParams",
        ),
        ("clientRequest", "storageConfig", "extensionParams"): ("sse", "tag", "endpoint"),
    }
)
"""Documented keys below each object, in documented order; ``"*"`` stands for any place in a list."""

ACQUIRE_KEYS: Final = ("scene", "resourceExpiredHour", "region", "regionAffinity", "startParameter", "excludeResourceIds")
_PLACEHOLDERS: Final = MappingProxyType(
    {
        TOKEN: "‹token›",
        ACCESS_KEY: "‹access key›",
        SECRET_KEY: "‹secret key›",
        STS_TOKEN: "‹STS token›",
        ENCRYPTION_SECRET: "‹encryption secret›",
        ENCRYPTION_SALT: "‹salt›",
    }
)


def ordered(tree: object, path: Path = ()) -> Any:
    """A copy of ``tree`` with the documented keys first, in documented order, and the others after them as they were."""
    if isinstance(tree, Mapping):
        keys = [k for k in KNOWN_KEYS.get(path, ()) if k in tree]
        keys += [k for k in tree if k not in keys]
        return {key: ordered(tree[key], (*path, key)) for key in keys}
    if isinstance(tree, (list, tuple)):
        return [ordered(item, (*path, "*")) for item in tree]
    return tree


def start_body(draft: Draft, secrets: SecretBag) -> dict[str, Any]:
    """The body of start; a secret that is set stands as a word, one that is not set is absent, as it will be on the wire."""
    body: Any = dict(draft.body)
    for path, word in _PLACEHOLDERS.items():
        if secrets.get(path):
            body = put_in(body, path, word)
    result: dict[str, Any] = ordered(body)
    return result


def acquire_body(draft: Draft) -> dict[str, Any]:
    """The body of acquire (rest-api §2); ``scene`` follows from the mode."""
    request: dict[str, Any] = {"scene": MODES[draft.mode].scene}
    request.update((key, draft.acquire[key]) for key in ACQUIRE_KEYS if key in draft.acquire)
    request.update((key, value) for key, value in draft.acquire.items() if key not in request)
    return {"cname": draft.body.get("cname", ""), "uid": draft.body.get("uid", ""), "clientRequest": request}


def predicted_name(draft: Draft) -> str:
    """The object name of the playlist, with ``<sid>`` where the service puts its id (behaviour §10)."""
    storage = draft.body.get("clientRequest", {}).get("storageConfig", {}) if isinstance(draft.body.get("clientRequest"), Mapping) else {}
    parts = storage.get("fileNamePrefix", ()) if isinstance(storage, Mapping) else ()
    folder = "".join(f"{part}/" for part in parts) if isinstance(parts, (list, tuple)) else ""
    return f"{folder}<sid>_{draft.cname}.m3u8"
