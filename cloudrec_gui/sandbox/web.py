"""A page recording: a page is opened, recorded, held and resumed, and perhaps pushed to a CDN (rest-api §3.8, §4, §7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Final

from cloudrec_gui.sandbox import files, pages
from cloudrec_gui.sandbox.files import WHOLE
from cloudrec_gui.sandbox.tables_web import PUSHER, RECORDER, UPLOADER
from cloudrec_gui.sandbox.task import Task

HD_PIXELS: Final = 1280 * 720
ABNORMAL: Final = frozenset({"recorder_error"})


def effective_video(param: Mapping[str, Any], *, any_case: bool = False) -> dict[str, int]:
    """Size, frame rate and bitrate (kbps) with defaults; ``any_case`` lets the Go SDK's misprint count."""
    width, height = param["videoWidth"], param["videoHeight"]
    default = 2000 if width * height >= HD_PIXELS else 1500
    misprint = param.get("VideoBitrate") if any_case else None
    bitrate = param.get("videoBitrate") or (misprint if isinstance(misprint, int) else None) or default
    return {"width": width, "height": height, "fps": param.get("videoFps", 15), "bitrate": bitrate}


@dataclass
class Push:
    """The push of a page to one address. ``since``: when it began to connect; None before the page is there."""

    url: str
    since: float | None = None
    fate: pages.PushFate = field(init=False)

    def __post_init__(self) -> None:
        self.fate = pages.push(self.url)

    def status(self, now: float, connect_s: float) -> str:
        if self.since is None or now < self.since + connect_s:
            return "connecting"
        if not self.fate.connects or (self.fate.holds is not None and now >= self.since + connect_s + self.fate.holds):
            return "disconnected"
        return "publishing"


@dataclass(kw_only=True)
class WebTask(Task):
    """``begins_at``: when the page is there and ready, None if never; ``ends_at`` and ``end_cause``: its end by itself."""

    mode: ClassVar[str] = "web"

    url: str
    video: dict[str, int]
    mp4: bool
    part_s: float
    max_hours: int
    ready_timeout: float = 0.0
    onhold: bool = False
    push: Push | None = None
    begun: bool = False
    begins_at: float | None = field(init=False)
    ends_at: float = field(init=False)
    end_cause: str = field(init=False)

    def __post_init__(self) -> None:
        super().__post_init__()
        opened = self.started_at + self.timings.page
        begins, breaks, cause = pages.page(self.url).settled(self.ready_timeout)
        self.begins_at = None if begins is None else opened + begins
        self.ends_at, self.end_cause = self.started_at + self.max_hours * 3600, "max_recording_hour"
        if breaks is not None and (self.begins_at or opened) + breaks < self.ends_at:
            self.ends_at, self.end_cause = (self.begins_at or opened) + breaks, cause

    @property
    def place(self) -> str:
        return f"page\0{self.cname}"

    @property
    def variant(self) -> str:
        return "web-cdn" if self.push else "web"

    # --- what happens to it ---

    def own_deadlines(self) -> list[float]:
        return [self.ends_at] if self.begun or self.begins_at is None else [self.begins_at, self.ends_at]

    def meet_own(self, now: float) -> None:
        if not self.begun and self.begins_at is not None and self.begins_at <= now:
            self.begun = True
            if self.push is not None and self.push.since is None:
                self.push.since = now
            self._go_on(now)
        else:
            self.abnormal = self.end_cause in ABNORMAL
            self.leave(now, self.end_cause)

    def _go_on(self, now: float) -> None:
        # During a fail-over the successor is already at work: its media began before, or begins with the answer.
        worker = self.workers[-1]
        worker.record([WHOLE] if self.begun and not self.onhold else [], now)

    def hold(self, onhold: bool, now: float) -> None:
        """Pause or resume; the gap is not filled."""
        self.onhold = onhold
        self._go_on(now)

    def push_to(self, url: str, now: float) -> None:
        """Another address: the push connects anew."""
        self.push = Push(url, now if self.begun else None)

    # --- what it looks like ---

    @property
    def nothing_to_stop(self) -> bool:
        """A page has no publishers that could be missing: its stop always answers with its services."""
        return False

    def state(self) -> str:
        return "exit" if self.stopping_at is not None else "inProgress" if self.begun else "init"

    def server_response(self, now: float) -> dict[str, Any]:
        return {"status": self.status(now), "extensionServiceState": self._services(now)}

    def stop_response(self, now: float, uploading: str) -> dict[str, Any]:
        recorder, *rest = self._services(now)
        return {"extensionServiceState": [recorder, {"serviceName": UPLOADER, "payload": {"uploadingStatus": uploading}}, *rest]}

    def _services(self, now: float) -> list[dict[str, Any]]:
        payload = {"state": self.state(), "onhold": self.onhold, **self.listing(now)}
        services: list[dict[str, Any]] = [{"serviceName": RECORDER, "payload": payload}]
        if self.push is not None:
            outputs = [{"rtmpUrl": self.push.url, "status": self.push_status(now)}]
            services.append({"serviceName": PUSHER, "payload": {"state": self.state(), "outputs": outputs}})
        return services

    def push_status(self, now: float) -> str:
        """``connecting``, ``publishing``, ``onhold`` or ``disconnected``; empty without a push."""
        if self.push is None:
            return ""
        if self.stopping_at is not None:
            return "disconnected"
        status = self.push.status(now, self.timings.connect)
        return "onhold" if self.onhold and status == "publishing" else status

    def listing(self, now: float) -> dict[str, Any]:
        """A page's file names have no directories (rest-api §4)."""
        segment, marker = self.whole()
        names: list[tuple[str, float]] = []
        if segment.announced(now, self.timings.slice):
            stem = self.stem(marker, directories=False)
            names = files.whole_names(segment, now, name=stem, mp4=self.mp4, part_s=self.part_s)
        return {"fileList": [{"filename": name, "sliceStartTime": int(at * 1000)} for name, at in names]}

    def slices(self, now: float) -> list[str]:
        return self.whole_slices(now)

    def view(self, now: float) -> dict[str, Any]:
        push = {"address": pages.without_key(self.push.url), "status": self.push_status(now)} if self.push else None
        return {
            **super().view(now),
            "url": self.url,
            "video": self.video,
            "onhold": self.onhold,
            "state": self.state(),
            "push": push,
            "maxRecordingHour": self.max_hours,
        }
