"""From an accepted start to the task that carries it out: the one place that reads all of ``clientRequest``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from cloudrec_gui.sandbox import files, validate
from cloudrec_gui.sandbox.individual import IndividualTask
from cloudrec_gui.sandbox.mix import MixTask, effective_canvas, effective_layout
from cloudrec_gui.sandbox.options import Timings
from cloudrec_gui.sandbox.storage import Joining, fate
from cloudrec_gui.sandbox.subscription import Subscription
from cloudrec_gui.sandbox.switches import Switches
from cloudrec_gui.sandbox.tables_web import PUSHER, RECORDER
from cloudrec_gui.sandbox.task import Task
from cloudrec_gui.sandbox.web import Push, WebTask, effective_video

DEFAULT_INTERVAL_S: Final = 10
DEFAULT_PART_MIN: Final = 120


@dataclass(frozen=True, slots=True)
class Start:
    """What a task is made of besides its ``clientRequest``; moments in service time."""

    sid: str
    resource_id: str
    cname: str
    uid: str
    control_until: float
    now: float
    timings: Timings
    switches: Switches
    app_id: str = ""


def make(mode: str, start: Start, request: Mapping[str, Any]) -> Task:
    """``request`` has passed :func:`validate.start` for ``mode``."""
    names_replaced = mode == "web" or start.switches.replace_characters == "all"
    common: dict[str, Any] = {
        "sid": start.sid,
        "resource_id": start.resource_id,
        "cname": start.cname,
        "uid": start.uid,
        "started_at": start.now,
        "control_until": start.control_until,
        "fate": fate(request, uses_token=mode != "web", joining=Joining(start.app_id, start.cname, start.uid, start.now)),
        "timings": start.timings,
        "directories": tuple(request["storageConfig"].get("fileNamePrefix") or ()),
        "file_cname": files.replaced(start.cname) if names_replaced else start.cname,
    }
    mp4 = "mp4" in ((request.get("recordingFileConfig") or {}).get("avFileType") or ())
    if mode == "web":
        return _web(common, request, start.switches, mp4)
    recording = validate.recording_of(request)
    common |= {
        "live_channel": recording["channelType"] == 1,
        "max_idle": float(recording.get("maxIdleTime", 30)),
        "subscription": Subscription.of(recording, recording, recording.get("streamTypes", 2), start.switches.unsubscribe),
        "kick_fails_over": start.switches.kicked == "fails-over",
    }
    if mode == "mix":
        transcoding = recording.get("transcodingConfig") or {}
        return MixTask(
            **common,
            mp4=mp4,
            vod=request.get("extensionServiceConfig") is not None,
            layout=effective_layout(transcoding),
            canvas=effective_canvas(transcoding),
        )
    return _individual(common, request)


def _individual(common: dict[str, Any], request: Mapping[str, Any]) -> IndividualTask:
    recording, snapshot = validate.recording_of(request), request.get("snapshotConfig")
    options = request.get("transcodeOptions") if validate.postponed(request) else None
    mixes = options is not None and options["transConfig"]["transMode"] == "audioMix"
    wanted = ((options or {}).get("container") or {}).get("format")
    return IndividualTask(
        **common,
        records=snapshot is None or request.get("recordingFileConfig") is not None,
        standard=recording.get("streamMode") == "standard",
        original=recording.get("streamMode") == "original",
        interval=float(snapshot.get("captureInterval", DEFAULT_INTERVAL_S)) if snapshot is not None else 0.0,
        product="" if options is None else wanted or ("mp3" if mixes else "mp4"),
        mixes=mixes,
        vp8=common["cname"].lower().startswith("vp8"),
    )


def _web(common: dict[str, Any], request: Mapping[str, Any], switches: Switches, mp4: bool) -> WebTask:
    params = {item["serviceName"]: item["serviceParam"] for item in request["extensionServiceConfig"]["extensionServices"]}
    page, push = params[RECORDER], params.get(PUSHER)
    return WebTask(
        **common,
        url=page["url"],
        video=effective_video(page, any_case=switches.video_bitrate == "any-case"),
        mp4=mp4,
        part_s=page.get("maxVideoDuration", DEFAULT_PART_MIN) * 60.0,
        max_hours=page["maxRecordingHour"],
        ready_timeout=float(page.get("readyTimeout", 0)),
        onhold=page.get("onhold", False),
        push=Push(push["outputs"][0]["rtmpUrl"]) if push is not None else None,
    )
