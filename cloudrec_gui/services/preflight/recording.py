"""Rules about how long, which files, which sound, screenshots, and the original sound (rest-api §3.3, §3.6, §3.7)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final

from cloudrec_gui.domain.draft import FILES, RECORDING, SNAPSHOT
from cloudrec_gui.domain.fields import INDIVIDUAL, MIX, RTC, SNAPSHOTS, WEB
from cloudrec_gui.domain.problems import Severity
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services.preflight.finding import Finding, Rule, Subject, put, shown, whole

_IDLE: Final = (*RECORDING, "maxIdleTime")
IDLE_DEFAULT: Final = 30
IDLE_MIN: Final = 5
IDLE_MAX: Final = 2592000
IDLE_GOOD: Final = 300
_IDLE_SHORT: Final = 60
_AV: Final = (*FILES, "avFileType")
_TYPES: Final = (*RECORDING, "streamTypes")
_STREAM_MODE: Final = (*RECORDING, "streamMode")
_PRIVATE: Final = (*RECORDING, "privateParams")
_INTERVAL: Final = (*SNAPSHOT, "captureInterval")
_SHOT_TYPES: Final = (*SNAPSHOT, "fileType")
_INTERVAL_MAX: Final = 3600
_INTERVAL_GOOD: Final = 10


def _idle_range(s: Subject) -> Iterator[Finding]:
    value = s.get(_IDLE, IDLE_DEFAULT)
    if not whole(value) or not IDLE_MIN <= value <= IDLE_MAX:
        params = {"value": shown(value), "min": str(IDLE_MIN), "max": str(IDLE_MAX), "good": str(IDLE_GOOD)}
        yield Finding(_IDLE, params, put(_IDLE, IDLE_GOOD))


def _idle_default(s: Subject) -> Iterator[Finding]:
    value = s.get(_IDLE, IDLE_DEFAULT)
    if whole(value) and value == IDLE_DEFAULT:
        yield Finding(_IDLE, {"value": str(value), "good": str(IDLE_GOOD)}, put(_IDLE, IDLE_GOOD))


def _idle_short(s: Subject) -> Iterator[Finding]:
    value = s.get(_IDLE, IDLE_DEFAULT)
    if whole(value) and IDLE_MIN <= value < _IDLE_SHORT and value != IDLE_DEFAULT:
        yield Finding(_IDLE, {"value": str(value), "good": str(IDLE_GOOD)}, put(_IDLE, IDLE_GOOD))


def _idle_long(s: Subject) -> Iterator[Finding]:
    """A forgotten recording of an empty channel costs money until it exits; five minutes outlast every pause and reconnect."""
    value = s.get(_IDLE, IDLE_DEFAULT)
    if whole(value) and IDLE_GOOD < value <= IDLE_MAX:
        yield Finding(_IDLE, {"minutes": str(value // 60), "good": str(IDLE_GOOD)}, put(_IDLE, IDLE_GOOD))


def _listed(value: object) -> list[str] | None:
    """The file types, None where the value is no list of texts."""
    if not isinstance(value, (list, tuple)) or not all(isinstance(v, str) for v in value):
        return None
    return sorted(str(v) for v in value)


def _file_types(s: Subject) -> Iterator[Finding]:
    value = s.get(_AV, ["hls"])
    if _listed(value) not in (["hls"], ["hls", "mp4"]):
        yield Finding(_AV, {"value": shown(value)}, put(_AV, ["hls", "mp4"] if "mp4" in shown(value, 80) else ["hls"]))


def _file_types_individual(s: Subject) -> Iterator[Finding]:
    value = s.get(_AV, ["hls"])
    if _listed(value) != ["hls"]:
        yield Finding(_AV, {"value": shown(value)}, put(_AV, ["hls"]))


def _audio_profile(s: Subject) -> Iterator[Finding]:
    path = (*RECORDING, "audioProfile")
    value = s.get(path, 0)
    if not whole(value) or value not in (0, 1, 2):
        yield Finding(path, {"value": shown(value)}, put(path, None))


def _video_stream_type(s: Subject) -> Iterator[Finding]:
    path = (*RECORDING, "videoStreamType")
    value = s.get(path, 0)
    if not whole(value) or value not in (0, 1):
        yield Finding(path, {"value": shown(value)}, put(path, None))


def _private_params(s: Subject) -> Iterator[Finding]:
    """A text that holds a JSON object; pasted code often has the object itself."""
    value = s.get(_PRIVATE)
    if value is None or value == "":
        return
    if isinstance(value, str):
        try:
            good = isinstance(json.loads(value), dict)
        except (ValueError, RecursionError):
            good = False
        if not good:
            yield Finding(_PRIVATE)
    else:
        text = json.dumps(value, separators=(",", ":")) if isinstance(value, Mapping) else None
        yield Finding(_PRIVATE, fix=put(_PRIVATE, text))


def _original_streams(s: Subject) -> Iterator[Finding]:
    """The original sound has no picture beside it."""
    if s.recording.get("streamMode") == "original" and s.recording.get("streamTypes", 2) != 0:
        shots = s.variant in SNAPSHOTS
        yield Finding(_STREAM_MODE if shots else _TYPES, fix=put(_STREAM_MODE, None) if shots else put(_TYPES, 0))


def _snapshot_interval(s: Subject) -> Iterator[Finding]:
    value, least = s.shots.get("captureInterval", _INTERVAL_GOOD), s.options.capture_minimum
    if not whole(value) or not least <= value <= _INTERVAL_MAX:
        nearest = min(max(value, least), _INTERVAL_MAX) if whole(value) else _INTERVAL_GOOD
        params = {"value": shown(value), "min": str(least), "max": str(_INTERVAL_MAX)}
        yield Finding(_INTERVAL, params, put(_INTERVAL, nearest))


def _snapshot_types(s: Subject) -> Iterator[Finding]:
    if _listed(s.shots.get("fileType")) != ["jpg"]:
        yield Finding(_SHOT_TYPES, {"value": shown(s.shots.get("fileType"))}, put(_SHOT_TYPES, ["jpg"]))


def _snapshot_streams(s: Subject) -> Iterator[Finding]:
    if s.stream_types == 0:
        yield Finding(_TYPES, fix=put(_TYPES, 2 if s.variant is Variant.SNAPSHOT_RECORDING else 1))


RULES: Final = (
    Rule("idle-range", Severity.ERROR, _idle_range, RTC),
    Rule("idle-default", Severity.WARNING, _idle_default, RTC),
    Rule("idle-short", Severity.WARNING, _idle_short, RTC),
    Rule("idle-long", Severity.WARNING, _idle_long, RTC),
    Rule("file-types", Severity.ERROR, _file_types, MIX | WEB),
    Rule("file-types-individual", Severity.ERROR, _file_types_individual, INDIVIDUAL - {Variant.SNAPSHOT}),
    Rule("audio-profile", Severity.ERROR, _audio_profile, MIX),
    Rule("video-stream-type", Severity.ERROR, _video_stream_type, RTC),
    Rule("private-params", Severity.ERROR, _private_params, RTC),
    Rule("original-streams", Severity.ERROR, _original_streams, INDIVIDUAL),
    Rule("snapshot-interval", Severity.ERROR, _snapshot_interval, SNAPSHOTS),
    Rule("snapshot-types", Severity.ERROR, _snapshot_types, SNAPSHOTS),
    Rule("snapshot-streams", Severity.ERROR, _snapshot_streams, SNAPSHOTS),
)
