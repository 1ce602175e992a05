"""The notifications the service knows of: their names, modules and details, and the envelope all of them come in (webhooks).

A table without behaviour: what happened to a recording is worked out in ``events``; tests and demonstrations may announce the rest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

PRODUCT_ID: Final = 3
SERVICE, RECORDER, UPLOADER, EXTENSION, WEB, TRANSCODER, DOWNLOAD = 0, 1, 2, 4, 6, 7, 8
"""``serviceType``: which module reports."""
WEB_ENDS: Final = (
    "ok",
    "max_recording_hour",
    "capability_limit",
    "start_engine_failed",
    "page_load_timeout",
    "access_url_failed",
    "recorder_error",
)
"""``message`` of event 71; the place is its ``code``."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One event type: ``msgName``, ``serviceType``, and its details with the values they have if nothing else is said."""

    name: str
    service: int
    details: Mapping[str, Any] = field(default_factory=dict)


_FILES: Final = {"status": 0, "fileList": []}
_STREAM: Final = {"streamUid": "0", "state": 0, "UtcMs": 0}

KINDS: Final[Mapping[int, Kind]] = {
    1: Kind("cloud_recording_error", SERVICE, {"module": 0, "errorLevel": 4, "errorCode": 0, "stat": 1, "errorMsg": ""}),
    2: Kind("cloud_recording_warning", SERVICE, {"module": 0, "warnCode": 0}),
    # Which number means which mode is in dispute.
    3: Kind("cloud_recording_status_update", SERVICE, {"status": 0, "recordingMode": 0, "fileList": ""}),
    4: Kind("cloud_recording_file_infos", SERVICE, {"fileList": ""}),
    11: Kind("session_exit", SERVICE, {"exitStatus": 0}),
    12: Kind("session_failover", SERVICE, {"newUid": 0}),
    # Only its number and its meaning are documented; the name is ours.
    13: Kind("high_availability_register_success", SERVICE),
    30: Kind("uploader_started", UPLOADER, {"status": 0}),
    31: Kind("uploaded", UPLOADER, _FILES),
    32: Kind("backuped", UPLOADER, _FILES),
    33: Kind("uploading_progress", UPLOADER, {"progress": 0}),
    40: Kind("recorder_started", RECORDER, {"status": 0}),
    41: Kind("recorder_leave", RECORDER, {"leaveCode": 0}),
    42: Kind(
        "recorder_slice_start",
        RECORDER,
        {"startUtcMs": 0, "discontinueUtcMs": 0, "mixedAllUser": True, "streamUid": "0", "trackType": "audio_and_video"},
    ),
    43: Kind("recorder_audio_stream_state_changed", RECORDER, _STREAM),
    44: Kind("recorder_video_stream_state_changed", RECORDER, _STREAM),
    45: Kind("recorder_snapshot_file", RECORDER, {"fileName": ""}),
    60: Kind("vod_started", EXTENSION, {"aliVodInfo": {"videoId": ""}}),
    61: Kind("vod_triggered", EXTENSION),
    70: Kind("web_recorder_started", WEB, {"recorderStartTime": 0}),
    71: Kind("web_recorder_stopped", WEB, {"code": 0, "message": "", "details": "", "fileList": []}),
    72: Kind("web_recorder_capability_limit", WEB, {"limitType": "WebGL"}),
    73: Kind("web_recorder_reload", WEB, {"reason": "page_load_timeout"}),
    80: Kind("transcoder_started", TRANSCODER),
    81: Kind("transcoder_completed", TRANSCODER, {"result": "all_success", "uids": []}),
    90: Kind("download_failed", DOWNLOAD, {"vendor": 0, "region": 0, "bucket": "", "fileName": ""}),
    100: Kind("rtmp_publish_status", WEB, {"rtmpUrl": "", "status": "connecting"}),
    1001: Kind("postpone_transcode_final_result", SERVICE, {"result": "total_success", "fileList": []}),
}
"""All 28 event types."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that happened to a recording. ``moment``: service time in Unix seconds; ``details`` without ``msgName``."""

    moment: float
    event_type: int
    details: Mapping[str, Any]


def notice(moment: float, event_type: int, details: Mapping[str, Any]) -> Notice:
    """A notice with all documented details, those that are not given at their usual values.

    Keys that are not documented are let through, because a receiver has to bear them. ``ValueError`` for an unknown type, for a
    ``msgName`` of another event and for a documented detail of another JSON type.
    """
    kind = KINDS.get(event_type) if type(event_type) is int else None
    if kind is None:
        raise ValueError(f"unknown event type {event_type!r}; there are: {', '.join(map(str, KINDS))}")
    given = dict(details)
    if given.pop("msgName", kind.name) != kind.name:
        raise ValueError(f"event {event_type} is {kind.name!r}")
    for key, usual in kind.details.items():
        if key in given and type(given[key]) is not type(usual):
            raise ValueError(f"{key} of event {event_type} must be {type(usual).__name__}")
    full = {**kind.details, **given}
    if event_type == 71 and not full["message"] and 0 <= full["code"] < len(WEB_ENDS):
        full["message"] = WEB_ENDS[full["code"]]
    return Notice(moment, event_type, full)


def body(told: Notice, *, cname: str, uid: str, sid: str, sequence: int) -> dict[str, Any]:
    """The JSON object the service would post. ``sendts`` and ``notifyMs`` are milliseconds of service time."""
    kind, sent = KINDS[told.event_type], round(told.moment * 1000)
    return {
        "noticeId": f"{sid}:{sequence}:{told.event_type}",
        "productId": PRODUCT_ID,
        "eventType": told.event_type,
        "notifyMs": sent,
        "payload": {
            "cname": cname,
            "uid": uid,
            "sid": sid,
            "sequence": sequence,
            "sendts": sent,
            "serviceType": kind.service,
            "details": {"msgName": kind.name, **told.details},
        },
    }
