"""The rules that no single field can know: tables plus what must fit together, per operation and mode.

Every function returns the first :class:`Problem` or None. Paths begin with ``clientRequest`` as in the documents.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from cloudrec_gui.sandbox import checks, tables, validate_web
from cloudrec_gui.sandbox.schema import Field, Problem, inspect, unknown_keys
from cloudrec_gui.sandbox.switches import PREFERRED, Switches
from cloudrec_gui.sandbox.tables_web import PARAMS

ROOT: Final = "clientRequest"
POSTPONED: Final = "postpone_transcoding"
FORBIDDEN: Final[Mapping[str, Mapping[str, str]]] = {
    "mix": dict.fromkeys(("snapshotConfig", "appsCollection", "transcodeOptions"), "is only for individual mode"),
    "individual": {},
    "web": {},
}
"""Blocks that start refuses (rest-api §3.1); others that do not apply are ignored."""
MISPLACED_UPDATES: Final[Mapping[str, Mapping[str, str]]] = {
    "mix": dict.fromkeys(("webRecordingConfig", "rtmpPublishConfig"), "is only for web mode"),
    "individual": dict.fromkeys(("webRecordingConfig", "rtmpPublishConfig"), "is only for web mode"),
    "web": {"streamSubscribe": "is only for individual and mix mode"},
}


def envelope(body: Mapping[str, Any], *, request_optional: bool = False) -> Problem | None:
    """``cname``, ``uid`` and ``clientRequest``, which every POST has (rest-api §1.5)."""
    for key in ("cname", "uid"):
        if body.get(key) is None:
            return Problem(key, "is required")
        if not isinstance(body[key], str):
            return Problem(key, "must be a string")
    text = checks.uid_problem(body["uid"])
    if text:
        return Problem("uid", text)
    request = body.get(ROOT)
    if request is None:
        return None if request_optional else Problem(ROOT, "is required")
    return None if isinstance(request, dict) else Problem(ROOT, "must be an object")


def table(op: str, mode: str | None) -> tuple[Field, ...] | None:
    """The fields of ``clientRequest``; None for a request without a body."""
    by_mode = {"start": tables.START, "update": tables.UPDATE}.get(op)
    if by_mode is not None:
        return by_mode[mode or "mix"]
    return {"acquire": tables.ACQUIRE, "updateLayout": tables.LAYOUT, "stop": tables.STOP}.get(op)


def ignored(op: str, mode: str | None, request: object) -> list[str]:
    """Keys that the service does not know and therefore ignores: the usual reason for "it records, but not what I asked for"."""
    fields = table(op, mode)
    if fields is None or not isinstance(request, dict):
        return []
    return [*unknown_keys(request, fields, ROOT), *(_ignored_params(request) if op == "start" else ())]


def _ignored_params(request: Mapping[str, Any]) -> Iterator[str]:
    config = request.get("extensionServiceConfig")
    services = config.get("extensionServices") if isinstance(config, dict) else None
    for index, item in enumerate(services if isinstance(services, list) else ()):
        name, param = (item.get("serviceName"), item.get("serviceParam")) if isinstance(item, dict) else (None, None)
        if isinstance(name, str) and name in PARAMS and isinstance(param, dict):
            path = f"{ROOT}.extensionServiceConfig.extensionServices[{index}].serviceParam"
            yield from unknown_keys(param, PARAMS[name], path)


def acquire(request: Mapping[str, Any]) -> Problem | None:
    problem = inspect(request, tables.ACQUIRE, ROOT)
    hours = request.get("resourceExpiredHour")
    if problem is None and hours is not None and not 1 <= hours <= 720:
        # This text is the service's own, word by word.
        return Problem("Acquire:", "invalid resourceExpiredHour value!")
    return problem


def scene(mode: str, request: Mapping[str, Any]) -> int:
    """The resource pool that a start needs (rest-api §2): 0 channels, 1 pages, 2 postponed work."""
    if mode == "web":
        return 1
    return 2 if mode == "individual" and postponed(request) else 0


def postponed(request: Mapping[str, Any]) -> bool:
    apps = request.get("appsCollection")
    return isinstance(apps, dict) and apps.get("combinationPolicy") == POSTPONED


def start(mode: str, request: Mapping[str, Any], switches: Switches = PREFERRED) -> Problem | None:
    """A start of ``mode`` (rest-api §3)."""
    problem = _first(request, FORBIDDEN[mode]) or _no_canvas(mode, request) or inspect(request, tables.START[mode], ROOT)
    if problem:
        return problem
    if mode == "web":
        problem = validate_web.start(request, f"{ROOT}.extensionServiceConfig")
    else:
        if request.get("recordingConfig") is None and switches.recording_config == "required":
            return Problem(f"{ROOT}.recordingConfig", "is required")
        recording = recording_of(request)
        problem = _recording(recording)
        problem = problem or (
            _transcoding(recording.get("transcodingConfig") or {}, switches)
            or validate_web.vod(request.get("extensionServiceConfig"), f"{ROOT}.extensionServiceConfig")
            if mode == "mix"
            else _individual(request, switches)
        )
    return problem or storage(request["storageConfig"])


def recording_of(request: Mapping[str, Any]) -> Mapping[str, Any]:
    """``recordingConfig``; all of it has defaults, but whoever sends it has to name the channel profile."""
    found: Mapping[str, Any] = request.get("recordingConfig") or {"channelType": 0}
    return found


def _first(request: Mapping[str, Any], refused: Mapping[str, str]) -> Problem | None:
    return next((Problem(f"{ROOT}.{key}", text) for key, text in refused.items() if request.get(key) is not None), None)


def _no_canvas(mode: str, request: Mapping[str, Any]) -> Problem | None:
    recording = request.get("recordingConfig")
    if mode == "individual" and isinstance(recording, dict) and recording.get("transcodingConfig") is not None:
        return Problem(f"{ROOT}.recordingConfig.transcodingConfig", "is only for mix mode")
    return None


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


def _individual(request: Mapping[str, Any], switches: Switches) -> Problem | None:
    recording, snapshot = recording_of(request), request.get("snapshotConfig")
    if recording.get("streamMode") == "original" and recording.get("streamTypes", 2) != 0:
        return Problem(f"{ROOT}.recordingConfig.streamMode", "original needs streamTypes 0")
    problem = _postponed(request)
    if problem or snapshot is None:
        return problem
    if recording.get("streamTypes", 2) == 0:
        return Problem(f"{ROOT}.recordingConfig.streamTypes", "must be 1 or 2 with snapshotConfig")
    audio, video = (any(recording.get(key) for key in names) for names in tables.UID_LISTS)
    if audio and not video:
        return Problem(f"{ROOT}.recordingConfig.subscribeVideoUids", "is required with snapshotConfig and an audio list")
    least = int(switches.capture_minimum)
    if snapshot.get("captureInterval", 10) < least:
        return Problem(f"{ROOT}.snapshotConfig.captureInterval", f"must be between {least} and {tables.MAX_INTERVAL}", off_range=True)
    return None


def _postponed(request: Mapping[str, Any]) -> Problem | None:
    """Transcoding or mixing after the recording (rest-api §3.9)."""
    options, path = request.get("transcodeOptions"), f"{ROOT}.transcodeOptions"
    if not postponed(request):
        return Problem(path, f"is only for combinationPolicy {POSTPONED}") if options is not None else None
    if options is None:
        return Problem(path, f"is required with combinationPolicy {POSTPONED}")
    if request.get("snapshotConfig") is not None:
        return Problem(f"{ROOT}.snapshotConfig", f"is not allowed with combinationPolicy {POSTPONED}")
    mixes, format_ = options["transConfig"]["transMode"] == "audioMix", (options.get("container") or {}).get("format")
    recording = recording_of(request)
    if mixes and (recording.get("streamTypes", 2), recording.get("streamMode")) != (0, "original"):
        return Problem(f"{ROOT}.recordingConfig.streamMode", "must be original, with streamTypes 0, for audioMix")
    if format_ and (format_ == "mp4") is mixes:
        return Problem(f"{path}.container.format", "must be mp3, m4a or aac" if mixes else "must be mp4")
    if options.get("audio") and not mixes:
        return Problem(f"{path}.audio", "is only for audioMix")
    return None


def _transcoding(transcoding: Mapping[str, Any], switches: Switches) -> Problem | None:
    path = f"{ROOT}.recordingConfig.transcodingConfig"
    if transcoding.get("width", 360) * transcoding.get("height", 640) > tables.MAX_PIXELS:
        return Problem(f"{path}.width", "and height must not exceed 1920x1080", off_range=True)
    return _layout(transcoding, path, switches)


def _layout(layout: Mapping[str, Any], path: str, switches: Switches) -> Problem | None:
    """Custom regions belong to layout 3 and must lie within the canvas; sums are taken in millionths, not in floats."""
    kind, regions = layout.get("mixedVideoLayout", 0), layout.get("layoutConfig") or []
    where = f"{path}.layoutConfig"
    if kind == 3 and not regions:
        return Problem(where, "is required with mixedVideoLayout 3", geometry=True)
    if kind != 3 and regions:
        return Problem(where, "is only allowed with mixedVideoLayout 3", geometry=True)
    if len(regions) > tables.MAX_REGIONS:
        return Problem(where, f"must not have more than {tables.MAX_REGIONS} regions", geometry=True, off_range=True)
    for index, region in enumerate(regions):
        for corner, size in (("x_axis", "width"), ("y_axis", "height")):
            if round(region[corner] * 1e6) + round(region[size] * 1e6) > 1_000_000:
                text = f"lies outside of the canvas: {corner}+{size} is above 1"
                return Problem(f"{where}[{index}]", text, geometry=True, off_range=True)
            for key in (corner, size):
                if switches.decimals == "six" and not checks.six_decimals(region[key]):
                    return Problem(f"{where}[{index}].{key}", "must not have more than 6 decimals", geometry=True, off_range=True)
    return None


def storage(config: Mapping[str, Any]) -> Problem | None:
    path, vendor = f"{ROOT}.storageConfig", config["vendor"]
    regions = checks.REGIONS[vendor]
    if regions is not None and config["region"] not in regions:
        return Problem(f"{path}.region", "is not a region of this vendor", off_range=True)
    if config.get("stsToken"):
        if vendor not in tables.STS_VENDORS:
            return Problem(f"{path}.stsToken", "is only for vendors 1, 2 and 3")
        if not config.get("stsExpiration"):
            return Problem(f"{path}.stsExpiration", "is required with stsToken")
    if vendor == tables.ENDPOINT_VENDOR and not (config.get("extensionParams") or {}).get("endpoint"):
        return Problem(f"{path}.extensionParams.endpoint", "is required with vendor 11")
    return None


def update(mode: str, request: Mapping[str, Any]) -> Problem | None:
    problem = _first(request, MISPLACED_UPDATES[mode]) or inspect(request, tables.UPDATE[mode], ROOT)
    if problem:
        return problem
    lists = request.get("streamSubscribe") or {}
    for group, names in zip(("audioUidList", "videoUidList"), tables.UID_LISTS, strict=True):
        problem = _exclusive(lists.get(group) or {}, names, f"{ROOT}.streamSubscribe.{group}")
        if problem:
            return problem
    push = request.get("rtmpPublishConfig")
    if push and len(push["outputs"]) != 1:
        return Problem(f"{ROOT}.rtmpPublishConfig.outputs", "must have exactly one item")
    return storage(request["storageConfig"]) if request.get("storageConfig") else None


def update_layout(request: Mapping[str, Any], switches: Switches = PREFERRED) -> Problem | None:
    return inspect(request, tables.LAYOUT, ROOT) or _layout(request, ROOT, switches)


def stop(request: Mapping[str, Any]) -> Problem | None:
    return inspect(request, tables.STOP, ROOT)
