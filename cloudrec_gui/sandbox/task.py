"""One recording: its status time line, its media and its end, as a value of service time. No sockets, no clock of its own."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from cloudrec_gui.sandbox import files
from cloudrec_gui.sandbox.cast import User
from cloudrec_gui.sandbox.options import Timings
from cloudrec_gui.sandbox.storage import Fate
from cloudrec_gui.sandbox.tables import ALL_STREAMS, FRAME_RATES, MAX_REGIONS, UID_LISTS

KICKED_AFTER_S: Final = 5.0
MAX_FAIL_OVERS: Final = 3


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


@dataclass(frozen=True, slots=True)
class Subscription:
    """Whose audio and video is wanted: (wanted, unwanted) lists per medium, None where there is no such list."""

    audio: tuple[tuple[str, ...] | None, tuple[str, ...] | None] = (None, None)
    video: tuple[tuple[str, ...] | None, tuple[str, ...] | None] = (None, None)
    stream_types: int = 2

    @classmethod
    def of(cls, audio: Mapping[str, Any], video: Mapping[str, Any], stream_types: int) -> Subscription:
        pairs = []
        for lists, (wanted, *unwanted) in zip((audio, video), UID_LISTS, strict=True):
            minus = next((lists[key] for key in unwanted if lists.get(key)), None)
            plus = lists.get(wanted) or None
            pairs.append((tuple(plus) if plus else None, tuple(minus) if minus else None))
        return cls(pairs[0], pairs[1], stream_types)

    def wants(self, user: User) -> bool:
        """Whether anything that ``user`` publishes right now is recorded (behaviour §7)."""
        return (user.audio and self._takes(user.uid, self.audio, self.video, 1)) or (
            user.video and self._takes(user.uid, self.video, self.audio, 0)
        )

    def _takes(
        self,
        uid: str,
        own: tuple[tuple[str, ...] | None, tuple[str, ...] | None],
        other: tuple[tuple[str, ...] | None, tuple[str, ...] | None],
        without: int,
    ) -> bool:
        if self.stream_types == without:
            return False
        wanted, unwanted = own
        if wanted is not None:
            return ALL_STREAMS in wanted or uid in wanted
        if unwanted is not None:
            return uid not in unwanted
        # Lists for the other medium only switch this one off entirely.
        return other == (None, None)


@dataclass(slots=True)
class Task:
    """A started recording. All moments are service time in Unix seconds."""

    sid: str
    resource_id: str
    cname: str
    uid: str
    started_at: float
    control_until: float
    live_channel: bool
    max_idle: float
    mp4: bool
    directories: tuple[str, ...]
    fate: Fate
    timings: Timings
    subscription: Subscription
    layout: dict[str, Any]
    canvas: dict[str, int]
    recorder_uid: str = ""
    dies_at: float | None = None
    stopping_at: float | None = None
    ended_by: str = ""
    away_until: float = 0.0
    idle_since: float | None = None
    present: tuple[str, ...] = ()
    segments: list[files.Segment] = field(default_factory=lambda: [files.Segment()])

    def __post_init__(self) -> None:
        self.recorder_uid = self.recorder_uid or self.uid
        if self.fate.fails_after is not None:
            self.dies_at = self.started_at + self.fate.fails_after

    # --- what happens to it ---

    def observe(self, users: Iterable[User], idle: bool, now: float) -> None:
        """The channel looks like this from ``now`` on."""
        crowd = tuple(users)
        self.present = tuple(user.uid for user in crowd)
        if self.stopping_at is not None:
            return
        if self.recorder_uid in self.present and self.dies_at is None:
            # Two clients with one uid throw each other out (behaviour §1).
            self.dies_at, self.ended_by = now + KICKED_AFTER_S, "kicked"
        self.idle_since = (self.idle_since if self.idle_since is not None else now) if idle else None
        segment = self.segments[-1]
        if any(self.subscription.wants(user) for user in crowd):
            segment.open_at(max(now, self.started_at))
        else:
            segment.close_at(now)

    def next_deadline(self) -> float | None:
        """When something happens to it without anybody's doing, if everything stays as it is."""
        if self.stopping_at is not None:
            return None
        moments = [self.dies_at] if self.dies_at is not None else []
        if self.idle_since is not None:
            moments.append(self.idle_since + self.max_idle)
        if self.fate.leaves_after is not None:
            moments.append(self.started_at + self.fate.leaves_after)
        return min(moments, default=None)

    def meet_deadline(self, now: float) -> None:
        """``next_deadline`` is ``now``: die, or leave the channel by itself."""
        if self.dies_at is not None and self.dies_at <= now:
            self.segments[-1].close_at(now)
            self.stopping_at, self.ended_by = now, self.ended_by or "failed"
        else:
            idle = self.idle_since is not None and self.idle_since + self.max_idle <= now
            self.leave(now, "idle" if idle else "token")

    def leave(self, now: float, cause: str) -> None:
        """Begin the ordinary end: status 6, 7, uploads, 8, gone."""
        self.segments[-1].close_at(now, leaving=True)
        self.stopping_at, self.ended_by, self.dies_at = now, cause, None

    def fail_over(self, now: float, seconds: float, new_uid: str) -> None:
        """The worker is lost: ``seconds`` of 404, then another recorder goes on under ``new_uid`` with files of its own."""
        if len(self.segments) > MAX_FAIL_OVERS:
            self.dies_at, self.ended_by = now, "failed"
            return
        was_recording = self.segments[-1].recording
        self.segments[-1].close_at(now)
        self.away_until, self.recorder_uid = now + seconds, new_uid
        # The successor is at work a slice before it answers, so that its files exist when the 404 ends.
        back = max(now, self.away_until - self.timings.slice)
        self.segments.append(files.Segment(f"bak{len(self.segments) - 1}_", self.away_until, first_slice_counts=False))
        if was_recording:
            self.segments[-1].open_at(back)

    # --- what it looks like ---

    @property
    def uploaded_at(self) -> float:
        """When the last file is in the bucket; infinitely late for a task that is not stopping."""
        began = math.inf if self.stopping_at is None else self.stopping_at
        return began + (self.timings.slow_upload if self.fate.slow else self.timings.upload)

    def gone(self, now: float) -> bool:
        """Whether the worker cannot be found (any more, or for the moment)."""
        if self.dies_at is not None and now >= self.dies_at:
            return True
        return now >= self.uploaded_at + self.timings.exit or now < self.away_until

    def finished(self, now: float) -> bool:
        """Whether its place and its identity (cname and uid) are free again."""
        return (self.dies_at is not None and now >= self.dies_at) or now >= self.uploaded_at

    @property
    def recorded(self) -> bool:
        return any(segment.spans for segment in self.segments)

    def status(self, now: float) -> int:
        """0 to 8 (behaviour §3)."""
        if self.stopping_at is not None:
            if now >= self.uploaded_at:
                return 8
            return _reached(self.timings.fall, now - self.stopping_at)
        status = _reached(self.timings.rise, now - self.started_at)
        return 5 if status >= 4 and self.fate.uploads and self.segments[-1].announced(now, self.timings.slice) else status

    def server_response(self, now: float) -> dict[str, Any]:
        """``serverResponse`` of query: nothing but the status while the components come up, then with the file list."""
        status = self.status(now)
        if status < 4:
            return {"status": status}
        return {"status": status, **self.listing(now)}

    def listing(self, now: float) -> dict[str, Any]:
        segment = self.segments[-1] if self.fate.uploads else files.Segment()
        return files.listing(segment, now, name=self._stem(segment), mp4=self.mp4, slice_s=self.timings.slice, part_s=self.timings.mp4_part)

    def slices(self, now: float) -> list[str]:
        """Every finished slice of every segment."""
        return [n for s in self.segments for n in files.slices(s, now, self.timings.slice, self._stem(s))] if self.fate.uploads else []

    def _stem(self, segment: files.Segment) -> str:
        return files.stem(self.directories, segment, self.sid, self.cname)

    def view(self, now: float) -> dict[str, Any]:
        """Everything about it for the control path; holds no secret, because the task never kept one."""
        return {
            "sid": self.sid,
            "resourceId": self.resource_id,
            "cname": self.cname,
            "uid": self.uid,
            "recorderUid": self.recorder_uid,
            "mode": "mix",
            "status": self.status(now),
            "gone": self.gone(now),
            "endedBy": self.ended_by,
            "startedAt": self.started_at,
            "layout": self.layout,
            "canvas": self.canvas,
            "subscription": {"audio": self.subscription.audio, "video": self.subscription.video},
            "users": list(self.present),
            "displayed": list(self.present[:MAX_REGIONS]),
            "files": self.listing(now),
            "slices": self.slices(now),
        }


def _reached(line: tuple[tuple[float, int], ...], elapsed: float) -> int:
    """The last status of a time line that has been reached."""
    status = line[0][1]
    for after, value in line:
        # Service time comes out of sums of floats: a hair below a step counts as on it.
        if elapsed + 1e-6 < after:
            break
        status = value
    return status
