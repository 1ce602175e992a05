"""What all kinds of recordings share: the life of one task, from its status time line to its end, as a value of service time.

The kinds are ``mix``, ``individual`` and ``web``, a module each; ``making`` chooses. No sockets, no clock of its own.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any, ClassVar, Final

from cloudrec_gui.sandbox import files
from cloudrec_gui.sandbox.cast import Cast, User
from cloudrec_gui.sandbox.files import Segment, Track, Worker
from cloudrec_gui.sandbox.notices import Notice
from cloudrec_gui.sandbox.options import Timings
from cloudrec_gui.sandbox.scenarios import Step
from cloudrec_gui.sandbox.storage import Fate
from cloudrec_gui.sandbox.subscription import Subscription

KICKED_AFTER_S: Final = 5.0
FAIL_OVER_S: Final = 30.0
MAX_FAIL_OVERS: Final = 3
EXITED_ABNORMALLY: Final = 20


@dataclass(kw_only=True)
class Task:
    """A started recording. All moments are service time in Unix seconds."""

    mode: ClassVar[str] = ""

    sid: str
    resource_id: str
    cname: str
    uid: str
    started_at: float
    control_until: float
    fate: Fate
    timings: Timings
    directories: tuple[str, ...] = ()
    file_cname: str = ""
    """The channel name as it stands in file names; ``cname`` if empty."""
    recorder_uid: str = ""
    dies_at: float | None = None
    stopping_at: float | None = None
    ended_by: str = ""
    abnormal: bool = False
    away_until: float = 0.0
    present: tuple[str, ...] = ()
    workers: list[Worker] = field(default_factory=lambda: [Worker()])
    announcements: list[Notice] = field(default_factory=list)
    """Notifications that somebody ordered, besides those that ``events`` finds."""
    script: list[Step] = field(default_factory=list)
    """What a scenario has in store for it, in order of time."""
    routed: bool = True
    """False when the gateway is to say that it knows no such path."""

    def __post_init__(self) -> None:
        self.recorder_uid = self.recorder_uid or self.uid
        if self.fate.fails_after is not None:
            self.dies_at = self.started_at + self.fate.fails_after

    @property
    def place(self) -> str:
        """Which channel it records; pages have places of their own, where nobody ever comes."""
        return self.cname

    @property
    def variant(self) -> str:
        """A word for what it does, for the control path."""
        return self.mode

    # --- what happens to it ---

    def observe(self, cast: Cast, now: float) -> None:
        """The channel looks like this from ``now`` on."""

    def own_deadlines(self) -> list[float]:
        """Moments at which its kind has something to do by itself."""
        return []

    def next_deadline(self) -> float | None:
        """When something happens to it without anybody's doing, if everything stays as it is."""
        if self.stopping_at is not None:
            return None
        moments = self.own_deadlines()
        if self.dies_at is not None:
            moments.append(self.dies_at)
        if self.fate.leaves_after is not None:
            moments.append(self.started_at + self.fate.leaves_after)
        if self.script:
            moments.append(self.started_at + self.script[0].at)
        return min(moments, default=None)

    def meet_deadline(self, now: float) -> None:
        """``next_deadline`` is ``now``: die, leave by itself, or whatever its kind does then."""
        if self.script and self.started_at + self.script[0].at <= now:
            self.play(self.script.pop(0), now)
        elif self.dies_at is not None and self.dies_at <= now:
            self.die(now)
        elif self.fate.leaves_after is not None and self.started_at + self.fate.leaves_after <= now:
            self.leave(now, "token")
        else:
            self.meet_own(now)

    def play(self, step: Step, now: float) -> None:
        """One step of a scenario."""
        if step.does == "no-route":
            self.routed = False
        elif step.does == "fail-over":
            self.fail_over(now, step.seconds, str(2**31 + int(self.sid[:7], 16)))
        elif step.does == "end-control":
            self.control_until = now
        elif step.does == "remove":
            self.leave(now, "stop")
        else:
            self.dies_at, self.ended_by = now + KICKED_AFTER_S, "kicked"

    def meet_own(self, now: float) -> None:
        """One of ``own_deadlines`` has come; what it was must not be among them afterwards."""
        raise NotImplementedError

    def die(self, now: float) -> None:
        self.workers[-1].close(now)
        self.stopping_at, self.ended_by = now, self.ended_by or "failed"

    def leave(self, now: float, cause: str) -> None:
        """Begin the ordinary end: status 6, 7, uploads, 8, gone."""
        self.workers[-1].close(now, leaving=True)
        self.stopping_at, self.ended_by, self.dies_at = now, cause, None

    def fail_over(self, now: float, seconds: float, new_uid: str) -> None:
        """The worker is lost: ``seconds`` of 404, then another recorder goes on under ``new_uid`` with files of its own."""
        if len(self.workers) > MAX_FAIL_OVERS:
            self.dies_at, self.ended_by = now, "failed"
            return
        running = self.workers[-1].running
        self.workers[-1].close(now)
        self.away_until, self.recorder_uid = now + seconds, new_uid
        # The successor is at work a slice before it answers, so that its files exist when the 404 ends.
        back = max(now, self.away_until - self.timings.slice)
        self.workers.append(Worker(f"bak{len(self.workers) - 1}_", self.away_until, first_slice_counts=False, began_at=now, uid=new_uid))
        self.workers[-1].record(running, back)

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
        return any(segment.spans for worker in self.workers for segment in worker.tracks.values())

    @property
    def nothing_to_stop(self) -> bool:
        """Whether stop has to say that there is no data (206/435)."""
        return not self.recorded

    def announced(self, now: float) -> bool:
        """Whether the first file of the present worker is in the bucket."""
        return any(segment.announced(now, self.timings.slice) for segment in self.workers[-1].tracks.values())

    def status(self, now: float) -> int:
        """0 to 8, or 20 (behaviour §3)."""
        if self.stopping_at is not None:
            if self.abnormal:
                return EXITED_ABNORMALLY
            return 8 if now >= self.uploaded_at else _reached(self.timings.fall, now - self.stopping_at)
        status = _reached(self.timings.rise, now - self.started_at)
        return 5 if status >= 4 and self.fate.uploads and self.announced(now) else status

    def server_response(self, now: float) -> dict[str, Any]:
        """``serverResponse`` of query: nothing but the status while the components come up."""
        status = self.status(now)
        return {"status": status, **(self.listing(now) if status >= 4 else {})}

    def stop_response(self, now: float, uploading: str) -> dict[str, Any]:
        """``serverResponse`` of stop (rest-api §7)."""
        found = self.listing(now)
        found.pop("sliceStartTime", None)
        return {**found, "uploadingStatus": uploading}

    def listing(self, now: float) -> dict[str, Any]:
        """The files that query and stop tell."""
        raise NotImplementedError

    def slices(self, now: float) -> list[str]:
        """Every object in the bucket that no listing tells."""
        raise NotImplementedError

    def stem(self, marker: str, *, directories: bool = True) -> str:
        return files.stem(self.directories if directories else (), marker, self.sid, self.file_cname or self.cname)

    def whole(self) -> tuple[Segment, str]:
        """The one segment of the present worker and its marker; an empty one if nothing is, or could be, uploaded."""
        worker = self.workers[-1]
        segment = worker.tracks.get(files.WHOLE) if self.fate.uploads else None
        return segment or Segment(), worker.marker

    def whole_slices(self, now: float) -> list[str]:
        if not self.fate.uploads:
            return []
        return [
            name
            for worker in self.workers
            for segment in worker.tracks.values()
            for name in files.slices(segment, now, self.timings.slice, self.stem(worker.marker))
        ]

    def view(self, now: float) -> dict[str, Any]:
        """Everything about it for the control path; holds no secret, because the task never kept one."""
        return {
            "sid": self.sid,
            "resourceId": self.resource_id,
            "cname": self.cname,
            "uid": self.uid,
            "recorderUid": self.recorder_uid,
            "mode": self.mode,
            "variant": self.variant,
            "status": self.status(now),
            "gone": self.gone(now),
            "endedBy": self.ended_by,
            "startedAt": self.started_at,
            "files": self.listing(now),
            "slices": self.slices(now),
            "directories": list(self.directories),
        }


@dataclass(kw_only=True)
class ChannelTask(Task):
    """A recording of an RTC channel: it subscribes, idles out, and can be thrown out by a user with its uid."""

    live_channel: bool
    max_idle: float
    subscription: Subscription
    kick_fails_over: bool = False
    idle_since: float | None = None

    def tracks(self, users: tuple[User, ...]) -> list[Track]:
        """What of ``users`` is recorded now."""
        raise NotImplementedError

    def observe(self, cast: Cast, now: float) -> None:
        crowd = tuple(cast.users.values())
        self.present = tuple(user.uid for user in crowd)
        if self.stopping_at is not None:
            return
        if self.recorder_uid in self.present and self.dies_at is None:
            # Two clients with one uid throw each other out (behaviour §1).
            self.dies_at, self.ended_by = now + KICKED_AFTER_S, "kicked"
        idle = cast.idle(self.live_channel)
        self.idle_since = (self.idle_since if self.idle_since is not None else now) if idle else None
        self.workers[-1].record(self.tracks(crowd), max(now, self.started_at))

    def own_deadlines(self) -> list[float]:
        return [] if self.idle_since is None else [self.idle_since + self.max_idle]

    def meet_own(self, now: float) -> None:
        self.leave(now, "idle")

    def die(self, now: float) -> None:
        if self.ended_by == "kicked" and self.kick_fails_over:
            self.dies_at, self.ended_by = None, ""
            self.fail_over(now, FAIL_OVER_S, str(2**31 + int(self.sid[:7], 16)))
            return
        super().die(now)

    def view(self, now: float) -> dict[str, Any]:
        return {
            **super().view(now),
            "subscription": {"audio": self.subscription.audio, "video": self.subscription.video},
            "users": list(self.present),
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
