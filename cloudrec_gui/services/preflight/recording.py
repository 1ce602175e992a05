"""Rules about how long, which files, which sound (rest-api §3.3, §3.6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cloudrec_gui.domain.draft import FILES, RECORDING
from cloudrec_gui.domain.problems import Severity
from cloudrec_gui.services.preflight.finding import Finding, Rule, Subject, put, shown, whole

_IDLE: Final = (*RECORDING, "maxIdleTime")
IDLE_DEFAULT: Final = 30
IDLE_MIN: Final = 5
IDLE_MAX: Final = 2592000
IDLE_GOOD: Final = 300
_IDLE_SHORT: Final = 60
_IDLE_LONG: Final = 6 * 3600
_AV: Final = (*FILES, "avFileType")


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
    """A forgotten recording of an empty channel costs money until it exits."""
    value = s.get(_IDLE, IDLE_DEFAULT)
    if whole(value) and _IDLE_LONG < value <= IDLE_MAX:
        yield Finding(_IDLE, {"hours": str(value // 3600), "good": str(IDLE_GOOD)}, put(_IDLE, IDLE_GOOD))


def _file_types(s: Subject) -> Iterator[Finding]:
    value = s.get(_AV, ["hls"])
    listed = [v for v in value if isinstance(v, str)] if isinstance(value, (list, tuple)) else []
    if not isinstance(value, (list, tuple)) or len(listed) != len(value) or sorted(listed) not in (["hls"], ["hls", "mp4"]):
        yield Finding(_AV, {"value": shown(value)}, put(_AV, ["hls", "mp4"] if "mp4" in str(value) else ["hls"]))


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


RULES: Final = (
    Rule("idle-range", Severity.ERROR, _idle_range),
    Rule("idle-default", Severity.WARNING, _idle_default),
    Rule("idle-short", Severity.WARNING, _idle_short),
    Rule("idle-long", Severity.WARNING, _idle_long),
    Rule("file-types", Severity.ERROR, _file_types),
    Rule("audio-profile", Severity.ERROR, _audio_profile),
    Rule("video-stream-type", Severity.ERROR, _video_stream_type),
)
