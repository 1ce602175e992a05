"""The rules that no single field can know: tables plus what must fit together, per operation.

Every function returns the first :class:`Problem` or None. Paths begin with ``clientRequest`` as in the documents.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from cloudrec_gui.sandbox import tables
from cloudrec_gui.sandbox.schema import Problem, inspect, unknown_keys

ROOT: Final = "clientRequest"
FORBIDDEN_IN_MIX: Final = {
    "snapshotConfig": "is only for individual mode",
    "appsCollection": "is only for individual mode",
    "transcodeOptions": "is only for individual mode",
}
ONLY_WEB: Final = ("webRecordingConfig", "rtmpPublishConfig")
TABLES: Final = {
    "acquire": tables.ACQUIRE,
    "start": tables.START,
    "update": tables.UPDATE,
    "updateLayout": tables.LAYOUT,
    "stop": tables.STOP,
}


def envelope(body: Mapping[str, Any], *, request_optional: bool = False) -> Problem | None:
    """``cname``, ``uid`` and ``clientRequest``, which every POST has (rest-api §1.5)."""
    for key in ("cname", "uid"):
        if body.get(key) is None:
            return Problem(key, "is required")
        if not isinstance(body[key], str):
            return Problem(key, "must be a string")
    text = tables.uid_problem(body["uid"])
    if text:
        return Problem("uid", text)
    request = body.get(ROOT)
    if request is None:
        return None if request_optional else Problem(ROOT, "is required")
    return None if isinstance(request, dict) else Problem(ROOT, "must be an object")


def ignored(op: str, request: object) -> list[str]:
    """Keys that the service does not know and therefore ignores: the usual reason for "it records, but not what I asked for"."""
    return list(unknown_keys(request, TABLES[op], ROOT)) if isinstance(request, dict) and op in TABLES else []


def acquire(request: Mapping[str, Any]) -> Problem | None:
    problem = inspect(request, tables.ACQUIRE, ROOT)
    hours = request.get("resourceExpiredHour")
    if problem is None and hours is not None and not 1 <= hours <= 720:
        # This text is the service's own, word by word.
        return Problem("Acquire:", "invalid resourceExpiredHour value!")
    return problem


def start(request: Mapping[str, Any]) -> Problem | None:
    """A start of mix mode (rest-api §3)."""
    for key, text in FORBIDDEN_IN_MIX.items():
        if request.get(key) is not None:
            return Problem(f"{ROOT}.{key}", text)
    problem = inspect(request, tables.START, ROOT)
    if problem:
        return problem
    recording = request["recordingConfig"]
    return _recording(recording) or _transcoding(recording.get("transcodingConfig") or {}) or storage(request["storageConfig"])


def _recording(recording: Mapping[str, Any]) -> Problem | None:
    path = f"{ROOT}.recordingConfig"
    mode = recording.get("decryptionMode") or 0
    if mode and not recording.get("secret"):
        return Problem(f"{path}.secret", "is required with decryptionMode")
    if mode in (7, 8) and not recording.get("salt"):
        return Problem(f"{path}.salt", "must be 32 bytes in base64 with decryptionMode 7 and 8")
    kinds = recording.get("streamTypes", 2)
    for names, forbidden in zip(tables.UID_LISTS, (1, 0), strict=True):
        problem = _exclusive(recording, names, path)
        if problem:
            return problem
        for key in names:
            if kinds == forbidden and recording.get(key):
                return Problem(f"{path}.{key}", f"is not allowed with streamTypes {kinds}")
    return None


def _exclusive(lists: Mapping[str, Any], names: tuple[str, ...], path: str) -> Problem | None:
    wanted, *unwanted = names
    if lists.get(wanted) and any(lists.get(key) for key in unwanted):
        return Problem(f"{path}.{wanted}", "and its unsubscribe list are exclusive")
    return None


def _transcoding(transcoding: Mapping[str, Any]) -> Problem | None:
    path = f"{ROOT}.recordingConfig.transcodingConfig"
    if transcoding.get("width", 360) * transcoding.get("height", 640) > tables.MAX_PIXELS:
        return Problem(f"{path}.width", "and height must not exceed 1920x1080")
    return _layout(transcoding, path)


def _layout(layout: Mapping[str, Any], path: str) -> Problem | None:
    """Custom regions belong to layout 3 and must lie within the canvas; sums are taken in millionths, not in floats."""
    kind, regions = layout.get("mixedVideoLayout", 0), layout.get("layoutConfig") or []
    where = f"{path}.layoutConfig"
    if kind == 3 and not regions:
        return Problem(where, "is required with mixedVideoLayout 3", geometry=True)
    if kind != 3 and regions:
        return Problem(where, "is only allowed with mixedVideoLayout 3", geometry=True)
    if len(regions) > tables.MAX_REGIONS:
        return Problem(where, f"must not have more than {tables.MAX_REGIONS} regions", geometry=True)
    for index, region in enumerate(regions):
        for corner, size in (("x_axis", "width"), ("y_axis", "height")):
            if round(region[corner] * 1e6) + round(region[size] * 1e6) > 1_000_000:
                return Problem(f"{where}[{index}]", f"lies outside of the canvas: {corner}+{size} is above 1", geometry=True)
    return None


def storage(config: Mapping[str, Any]) -> Problem | None:
    path, vendor = f"{ROOT}.storageConfig", config["vendor"]
    regions = tables.REGIONS[vendor]
    if regions is not None and config["region"] not in regions:
        return Problem(f"{path}.region", "is not a region of this vendor")
    if config.get("stsToken"):
        if vendor not in tables.STS_VENDORS:
            return Problem(f"{path}.stsToken", "is only for vendors 1, 2 and 3")
        if not config.get("stsExpiration"):
            return Problem(f"{path}.stsExpiration", "is required with stsToken")
    if vendor == tables.ENDPOINT_VENDOR and not (config.get("extensionParams") or {}).get("endpoint"):
        return Problem(f"{path}.extensionParams.endpoint", "is required with vendor 11")
    return None


def update(request: Mapping[str, Any]) -> Problem | None:
    for key in ONLY_WEB:
        if request.get(key) is not None:
            return Problem(f"{ROOT}.{key}", "is only for web mode")
    problem = inspect(request, tables.UPDATE, ROOT)
    if problem:
        return problem
    lists = request.get("streamSubscribe") or {}
    for group, names in zip(("audioUidList", "videoUidList"), tables.UID_LISTS, strict=True):
        problem = _exclusive(lists.get(group) or {}, names, f"{ROOT}.streamSubscribe.{group}")
        if problem:
            return problem
    return storage(request["storageConfig"]) if request.get("storageConfig") else None


def update_layout(request: Mapping[str, Any]) -> Problem | None:
    return inspect(request, tables.LAYOUT, ROOT) or _layout(request, ROOT)


def stop(request: Mapping[str, Any]) -> Problem | None:
    return inspect(request, tables.STOP, ROOT)
