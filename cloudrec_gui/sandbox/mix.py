"""A composite recording: one track of everything that is subscribed, on one canvas with a layout."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Final

from cloudrec_gui.sandbox import files
from cloudrec_gui.sandbox.cast import User
from cloudrec_gui.sandbox.files import WHOLE, Track
from cloudrec_gui.sandbox.tables import FRAME_RATES, MAX_REGIONS
from cloudrec_gui.sandbox.task import ChannelTask

_VOD_STATES: Final = {3: "serviceStarted", 4: "serviceReady", 5: "serviceInProgress", 8: "serviceCompleted", 20: "serviceAbnormal"}


def effective_layout(request: Mapping[str, Any]) -> dict[str, Any]:
    """The whole layout that is in force after ``request``: what is absent has returned to its default (rest-api §6)."""
    regions = [
        {"uid": None, "alpha": 1, "render_mode": 0} | region | ({"uid": None} if not region.get("uid") else {})
        for region in request.get("layoutConfig") or []
    ]
    return {
        "mixedVideoLayout": request.get("mixedVideoLayout", 0),
        "maxResolutionUid": request.get("maxResolutionUid") or None,
        "backgroundColor": request.get("backgroundColor") or "#000000",
        "backgroundImage": request.get("backgroundImage") or None,
        "defaultUserBackgroundImage": request.get("defaultUserBackgroundImage") or None,
        "layoutConfig": regions,
        "backgroundConfig": [{"render_mode": 0} | item for item in request.get("backgroundConfig") or []],
    }


def effective_canvas(transcoding: Mapping[str, Any]) -> dict[str, int]:
    """Size, frame rate and bitrate with defaults; a frame rate that is not supported is 15 (rest-api §3.5)."""
    fps = transcoding.get("fps", 15)
    return {
        "width": transcoding.get("width", 360),
        "height": transcoding.get("height", 640),
        "fps": fps if fps in FRAME_RATES else 15,
        "bitrate": transcoding.get("bitrate", 500),
    }


@dataclass(kw_only=True)
class MixTask(ChannelTask):
    """``vod``: the retired service of an Alibaba account takes the files (it adds its state to query)."""

    mode: ClassVar[str] = "mix"

    mp4: bool
    vod: bool = False
    layout: dict[str, Any] = field(default_factory=lambda: effective_layout({}))
    canvas: dict[str, int] = field(default_factory=lambda: effective_canvas({}))

    @property
    def variant(self) -> str:
        return "mix-hls-mp4" if self.mp4 else "mix-hls"

    def tracks(self, users: tuple[User, ...]) -> list[Track]:
        return [WHOLE] if any(self.subscription.wants(user) for user in users) else []

    def listing(self, now: float) -> dict[str, Any]:
        segment, marker = self.whole()
        return files.listing(segment, now, name=self.stem(marker), mp4=self.mp4, slice_s=self.timings.slice, part_s=self.timings.mp4_part)

    def slices(self, now: float) -> list[str]:
        return self.whole_slices(now)

    def server_response(self, now: float) -> dict[str, Any]:
        response = super().server_response(now)
        if self.vod:
            response["subServiceStatus"] = {"recordingService": _VOD_STATES.get(response["status"], "serviceIdle")}
        return response

    def view(self, now: float) -> dict[str, Any]:
        return {**super().view(now), "layout": self.layout, "canvas": self.canvas, "displayed": list(self.present[:MAX_REGIONS])}
