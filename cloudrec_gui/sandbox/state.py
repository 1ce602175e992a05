"""The service itself: resources, recordings and channels, and what each operation does to them.

Pure in the sense that matters for tests: no sockets, no threads, no clock; every call takes ``now`` in service time. Channels
catch up lazily: before an operation looks at a recording, its channel plays all that was due since the last look, in order.
"""

from __future__ import annotations

import base64
import hashlib
import json
import random
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from cloudrec_gui.sandbox import answers, validate
from cloudrec_gui.sandbox.answers import Hold, Reply, invalid, refusal
from cloudrec_gui.sandbox.cast import Action, Cast
from cloudrec_gui.sandbox.options import SandboxOptions
from cloudrec_gui.sandbox.schema import Problem
from cloudrec_gui.sandbox.storage import FAILS_S, fate
from cloudrec_gui.sandbox.tables import channel_ok
from cloudrec_gui.sandbox.task import Subscription, Task, effective_canvas, effective_layout

KEPT_RESOURCES: Final = 5000
KEPT_TASKS: Final = 2000
SCENES: Final = {"individual": (0, 2), "mix": (0,), "web": (1,)}


@dataclass(slots=True)
class Resource:
    """What acquire handed out."""

    resource_id: str
    cname: str
    uid: str
    scene: int
    expires_at: float
    control_hours: int
    fingerprint: str | None
    sid: str = ""


@dataclass(slots=True)
class Channel:
    """A channel with at least one recording so far."""

    cast: Cast
    tasks: list[Task] = field(default_factory=list)


def _plain(value: Any) -> Any:
    """1 and 1.0 are the same number in JSON."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def fingerprint(value: object) -> str:
    """What ``startParameter`` and start are compared by; a digest, because the values hold secrets."""
    return hashlib.sha256(json.dumps(_plain(value), sort_keys=True).encode()).hexdigest()


class Service:
    """One App ID's recordings. Not thread-safe: the caller holds one lock around each call."""

    def __init__(self, options: SandboxOptions, seed: int) -> None:
        self._options = options
        self._timings = options.timings
        self._seed = seed
        self._random = random.Random(seed)
        self._resources: OrderedDict[str, Resource] = OrderedDict()
        self._tasks: OrderedDict[str, Task] = OrderedDict()
        self._channels: dict[str, Channel] = {}

    # --- operations; bodies have passed the gateway, that is: they are objects without nulls ---

    def acquire(self, body: Mapping[str, Any], now: float) -> Reply:
        problem = validate.envelope(body, request_optional=True)
        request = body.get("clientRequest") or {}
        problem = problem or validate.acquire(request)
        if problem:
            return _refused(problem)
        scene = request.get("scene", 0)
        if not channel_ok(body["cname"], scene):
            return answers.BAD_CHANNEL
        if self._busy(now) >= self._options.workers:
            return answers.OVERLOAD
        resource_id = base64.urlsafe_b64encode(self._random.randbytes(180)).decode()
        parameter = request.get("startParameter")
        self._resources[resource_id] = Resource(
            resource_id,
            body["cname"],
            body["uid"],
            scene,
            now + self._timings.resource_life,
            request.get("resourceExpiredHour", 72),
            None if parameter is None else fingerprint(parameter),
        )
        while len(self._resources) > KEPT_RESOURCES:
            self._resources.popitem(last=False)
        return Reply(200, {"cname": body["cname"], "uid": body["uid"], "resourceId": resource_id})

    def start(self, resource_id: str, mode: str, body: Mapping[str, Any], now: float) -> Reply:
        problem = validate.envelope(body)
        if problem:
            return _refused(problem)
        resource = self._resources.get(resource_id)
        if resource is None:
            return answers.UNREADABLE_RESOURCE
        if (resource.cname, resource.uid) != (body["cname"], body["uid"]):
            return answers.IDENTITY
        if resource.sid:
            return answers.ALREADY_STARTED
        if now > resource.expires_at:
            return answers.EXPIRED
        if resource.scene not in SCENES[mode]:
            return answers.WRONG_SCENE
        if mode != "mix":
            return invalid(f"mode {mode} is not simulated yet, it comes next; this sandbox records in mode mix")
        request = body["clientRequest"]
        if resource.fingerprint is not None and resource.fingerprint != fingerprint(request):
            return answers.HASH_MISMATCH
        problem, doomed = validate.start(request), False
        if problem and self._options.lenient and ".transcodingConfig." in problem.path:
            recording = {key: value for key, value in request["recordingConfig"].items() if key != "transcodingConfig"}
            request, doomed = {**request, "recordingConfig": recording}, True
            problem = validate.start(request)
        if problem:
            return _refused(problem)
        self._settle_all(now)
        live = [task for task in self._tasks.values() if not task.finished(now)]
        if any((task.cname, task.uid) == (resource.cname, resource.uid) for task in live):
            return answers.TASK_CONFLICT
        if len(live) >= self._options.workers:
            return answers.NO_WORKER
        task = self._new_task(resource, request, now)
        if doomed:
            task.dies_at = now + FAILS_S
        self._enter(task, now)
        return self._envelope(task)

    def query(self, resource_id: str, sid: str, mode: str, now: float) -> Reply:
        task = self._find(resource_id, sid, mode, now)
        if isinstance(task, Reply):
            return task
        return self._envelope(task, task.server_response(now))

    def update(self, resource_id: str, sid: str, mode: str, body: Mapping[str, Any], now: float) -> Reply:
        task = self._changeable(resource_id, sid, mode, body, now, validate.update)
        if isinstance(task, Reply):
            return task
        request = body["clientRequest"]
        lists = request.get("streamSubscribe")
        if lists is not None:
            audio, video = lists.get("audioUidList") or {}, lists.get("videoUidList") or {}
            task.subscription = Subscription.of(audio, video, task.subscription.stream_types)
            self._look(self._channels[task.cname], now)
        if request.get("storageConfig"):
            task.fate = fate(request)
            if task.fate.fails_after is None and task.ended_by != "kicked":
                task.dies_at = None
        return self._envelope(task)

    def update_layout(self, resource_id: str, sid: str, mode: str, body: Mapping[str, Any], now: float) -> Reply:
        task = self._changeable(resource_id, sid, mode, body, now, validate.update_layout)
        if isinstance(task, Reply):
            return task
        task.layout = effective_layout(body["clientRequest"])
        return self._envelope(task)

    def stop(self, resource_id: str, sid: str, mode: str, body: Mapping[str, Any], now: float) -> Reply | Hold:
        """Ends the recording. The synchronous form comes back as a :class:`Hold` until the uploads are done or 20 s are over."""
        task = self._changeable(resource_id, sid, mode, body, now, validate.stop)
        if isinstance(task, Reply):
            return task
        task.leave(now, "stop")
        if not task.recorded:
            return answers.NOTHING_RECORDED
        if body["clientRequest"].get("async_stop"):
            files = {**task.listing(now), "uploadingStatus": "unknown"}
            return self._envelope(task, files if self._options.async_stop_files else None)
        return Hold(min(task.uploaded_at, now + self._timings.stop_patience), sid)

    def finish_stop(self, sid: str, now: float) -> Reply:
        """The late answer of a synchronous stop."""
        task = self._tasks[sid]
        if now + 1e-6 < task.uploaded_at:
            return Reply(200, {"resourceId": task.resource_id, "sid": sid, "code": 50})
        return self._envelope(task, {**task.listing(now), "uploadingStatus": task.fate.uploading_status})

    # --- control: what tests and demonstrations may see and do ---

    def view(self, sid: str, now: float) -> dict[str, Any] | None:
        self._settle_all(now)
        task = self._tasks.get(sid)
        return task.view(now) if task else None

    def views(self, now: float) -> list[dict[str, Any]]:
        self._settle_all(now)
        return [task.view(now) for task in self._tasks.values()]

    def fail_over(self, sid: str, seconds: float, now: float) -> bool:
        """Lose the worker of ``sid`` for ``seconds`` of service time; False if there is no running recording of that name."""
        self._settle_all(now)
        task = self._tasks.get(sid)
        if task is None or task.stopping_at is not None or task.gone(now):
            return False
        task.fail_over(now, seconds, str(self._random.randint(2**31, 2**32 - 1)))
        return True

    def direct(self, cname: str, uid: str, action: Action, host: bool, now: float) -> None:
        """Make a simulated user do something now; the channel is opened if no recording did so yet."""
        channel = self._channel(cname, now)
        self._settle(channel, now)
        channel.cast.direct(uid, action, host)
        self._look(channel, now)

    # --- inside ---

    def _new_task(self, resource: Resource, request: Mapping[str, Any], now: float) -> Task:
        recording = request["recordingConfig"]
        transcoding = recording.get("transcodingConfig") or {}
        kinds = recording.get("streamTypes", 2)
        return Task(
            sid=f"{self._random.getrandbits(128):032x}",
            resource_id=resource.resource_id,
            cname=resource.cname,
            uid=resource.uid,
            started_at=now,
            control_until=now + resource.control_hours * 3600,
            live_channel=recording["channelType"] == 1,
            max_idle=float(recording.get("maxIdleTime", 30)),
            mp4="mp4" in ((request.get("recordingFileConfig") or {}).get("avFileType") or ()),
            directories=tuple(request["storageConfig"].get("fileNamePrefix") or ()),
            fate=fate(request),
            timings=self._timings,
            subscription=Subscription.of(recording, recording, kinds),
            layout=effective_layout(transcoding),
            canvas=effective_canvas(transcoding),
        )

    def _enter(self, task: Task, now: float) -> None:
        self._resources[task.resource_id].sid = task.sid
        self._tasks[task.sid] = task
        for sid in [sid for sid, old in self._tasks.items() if old.gone(now)][: max(0, len(self._tasks) - KEPT_TASKS)]:
            del self._tasks[sid]
        channel = self._channel(task.cname, now)
        self._settle(channel, now)
        channel.tasks.append(task)
        self._look(channel, now)

    def _channel(self, cname: str, now: float) -> Channel:
        channel = self._channels.get(cname)
        if channel is None:
            channel = self._channels[cname] = Channel(Cast(self._seed, cname, now))
        return channel

    def _settle(self, channel: Channel, now: float) -> None:
        """Play what is due in one channel up to ``now``: cues of the cast and deadlines of recordings, in their order."""
        channel.tasks = [task for task in channel.tasks if task.stopping_at is None]
        while True:
            cue = channel.cast.next_cue()
            due, task = min(
                ((moment, task) for task in channel.tasks if (moment := task.next_deadline()) is not None),
                key=lambda pair: pair[0],
                default=(None, None),
            )
            if due is not None and task is not None and due <= now and (cue is None or due <= cue):
                task.meet_deadline(due)
                channel.tasks.remove(task)
            elif cue is not None and cue <= now:
                channel.cast.step()
                self._look(channel, cue)
            else:
                return

    def _look(self, channel: Channel, at: float) -> None:
        for task in channel.tasks:
            task.observe(channel.cast.users.values(), channel.cast.idle(task.live_channel), at)

    def _settle_all(self, now: float) -> None:
        for channel in self._channels.values():
            # A channel without a recording can wait: whoever looks at it next lets it catch up.
            if channel.tasks:
                self._settle(channel, now)

    def _busy(self, now: float) -> int:
        self._settle_all(now)
        return sum(not task.finished(now) for task in self._tasks.values())

    def _find(self, resource_id: str, sid: str, mode: str, now: float) -> Task | Reply:
        """The recording that the path names, or the refusal."""
        task = self._tasks.get(sid)
        if task is None or task.resource_id != resource_id or mode != "mix":
            return answers.NOT_FOUND
        self._settle(self._channels[task.cname], now)
        if task.gone(now):
            return answers.NOT_FOUND
        return answers.CONTROL_LOST if now > task.control_until else task

    def _changeable(self, resource_id: str, sid: str, mode: str, body: Mapping[str, Any], now: float, check: Any) -> Task | Reply:
        """As ``_find``, for the operations with a body: it is valid, of the right identity, and the recording still runs."""
        problem: Problem | None = validate.envelope(body) or check(body["clientRequest"])
        found = self._find(resource_id, sid, mode, now)
        if problem:
            code = 1028 if problem.geometry else 2
            return refusal(400, code, problem.reason)
        if isinstance(found, Reply):
            return found
        if (found.cname, found.uid) != (body["cname"], body["uid"]):
            return answers.IDENTITY
        return answers.ALREADY_STOPPING if found.stopping_at is not None else found

    def _envelope(self, task: Task, server_response: Mapping[str, Any] | None = None) -> Reply:
        body: dict[str, Any] = {"cname": task.cname, "uid": task.uid, "resourceId": task.resource_id, "sid": task.sid}
        if server_response is not None:
            body["serverResponse"] = server_response
        return Reply(200, body)


def _refused(problem: Problem) -> Reply:
    return invalid(problem.reason)
