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
from dataclasses import dataclass, field, replace
from typing import Any, Final

from cloudrec_gui.sandbox import answers, events, validate
from cloudrec_gui.sandbox.answers import Hold, Reply, invalid, refusal
from cloudrec_gui.sandbox.cast import Action, Cast
from cloudrec_gui.sandbox.checks import channel_ok, label_ok
from cloudrec_gui.sandbox.making import Start, make
from cloudrec_gui.sandbox.mix import MixTask, effective_layout
from cloudrec_gui.sandbox.notices import notice
from cloudrec_gui.sandbox.options import SandboxOptions
from cloudrec_gui.sandbox.scenarios import Scenario, Step
from cloudrec_gui.sandbox.schema import Problem, without
from cloudrec_gui.sandbox.storage import FAILS_S, fate
from cloudrec_gui.sandbox.subscription import Subscription
from cloudrec_gui.sandbox.task import ChannelTask, Task
from cloudrec_gui.sandbox.web import WebTask

KEPT_RESOURCES: Final = 5000
KEPT_TASKS: Final = 2000


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
        self.switches = options.switches
        """How doubtful points are decided from now on; replaced as a whole."""
        self.app_id = ""
        """Whose recordings these are; empty: tokens of every App ID are taken."""
        self.armed: Scenario | None = None
        """What the next recording that starts has to go through."""
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
        if not (label_ok(body["cname"], int(self.switches.web_cname_max)) if scene == 1 else channel_ok(body["cname"])):
            return answers.BAD_CHANNEL
        if self._busy(now) + self._reserved(now) >= self._options.workers:
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
            return self._again(resource)
        if now > resource.expires_at:
            return answers.EXPIRED
        request = body["clientRequest"]
        if resource.scene != validate.scene(mode, request):
            return answers.WRONG_SCENE
        if resource.fingerprint is not None and resource.fingerprint != fingerprint(request):
            return answers.HASH_MISMATCH
        problem, doomed = validate.start(mode, request, self.switches), False
        if problem and self.switches.ranges == "lenient":
            taken = self._taken_leniently(mode, request, problem)
            if taken is not None:
                request, problem, doomed = taken, None, True
        if problem:
            return _refused(problem)
        self._settle_all(now)
        live = [task for task in self._tasks.values() if not task.finished(now)]
        if any((task.cname, task.uid) == (resource.cname, resource.uid) for task in live):
            return answers.TASK_CONFLICT
        if len(live) >= self._options.workers:
            return answers.NO_WORKER
        task = self._new_task(mode, resource, request, now)
        if doomed:
            task.dies_at = now + FAILS_S
        self._enter(task, now)
        return self._envelope(task)

    def query(self, resource_id: str, sid: str, mode: str, now: float) -> Reply:
        task = self._find(resource_id, sid, mode, now)
        if isinstance(task, Reply):
            return task
        if task.stopping_at is not None and self.switches.codes == "older":
            return answers.EXITING
        return self._envelope(task, task.server_response(now))

    def update(self, resource_id: str, sid: str, mode: str, body: Mapping[str, Any], now: float) -> Reply:
        task = self._changeable(resource_id, sid, mode, body, now, lambda request: validate.update(mode, request))
        if isinstance(task, Reply):
            return task
        request = body["clientRequest"]
        if isinstance(task, WebTask):
            push = request.get("rtmpPublishConfig")
            if push is not None and task.push is None:
                return invalid("clientRequest.rtmpPublishConfig is only for a recording with rtmp_publish_service")
            if request.get("webRecordingConfig") is not None:
                task.hold(request["webRecordingConfig"].get("onhold", False), now)
            if push is not None:
                task.push_to(push["outputs"][0]["rtmpUrl"], now)
        lists = request.get("streamSubscribe")
        if isinstance(task, ChannelTask) and lists is not None:
            audio, video = lists.get("audioUidList") or {}, lists.get("videoUidList") or {}
            task.subscription = Subscription.of(audio, video, task.subscription.stream_types, self.switches.unsubscribe)
            self._look(self._channels[task.place], now)
        if request.get("storageConfig"):
            task.fate = replace(fate(request, uses_token=False), leaves_after=task.fate.leaves_after)
            if task.fate.fails_after is None and task.ended_by != "kicked":
                task.dies_at = None
        return self._envelope(task)

    def update_layout(self, resource_id: str, sid: str, mode: str, body: Mapping[str, Any], now: float) -> Reply:
        task = self._changeable(resource_id, sid, mode, body, now, lambda request: validate.update_layout(request, self.switches))
        if isinstance(task, Reply):
            return task
        if not isinstance(task, MixTask):
            return answers.NOT_MIX
        task.layout = effective_layout(body["clientRequest"])
        return self._envelope(task)

    def stop(self, resource_id: str, sid: str, mode: str, body: Mapping[str, Any], now: float) -> Reply | Hold:
        """Ends the recording. The synchronous form comes back as a :class:`Hold` until the uploads are done or 20 s are over."""
        task = self._changeable(resource_id, sid, mode, body, now, validate.stop)
        if isinstance(task, Reply):
            return task
        task.leave(now, "stop")
        if task.nothing_to_stop:
            return answers.NOTHING_RECORDED
        if body["clientRequest"].get("async_stop"):
            return self._envelope(task, task.stop_response(now, "unknown") if self.switches.async_stop == "files" else None)
        return Hold(min(task.uploaded_at, now + self._timings.stop_patience), sid)

    def finish_stop(self, sid: str, now: float) -> Reply:
        """The late answer of a synchronous stop."""
        task = self._tasks[sid]
        if now + 1e-6 < task.uploaded_at:
            return Reply(int(self.switches.upload_timeout), {"resourceId": task.resource_id, "sid": sid, "code": 50})
        return self._envelope(task, task.stop_response(now, task.fate.uploading_status))

    # --- control: what tests and demonstrations may see and do ---

    def view(self, sid: str, now: float) -> dict[str, Any] | None:
        self._settle_all(now)
        task = self._tasks.get(sid)
        return task.view(now) if task else None

    def views(self, now: float) -> list[dict[str, Any]]:
        self._settle_all(now)
        return [task.view(now) for task in self._tasks.values()]

    def identity(self, sid: str) -> dict[str, str]:
        """Name and uid of a recording as answers have them, empty if there is none of that sid."""
        task = self._tasks.get(sid)
        return {"cname": task.cname, "uid": task.uid} if task else {}

    def fail_over(self, sid: str, seconds: float, now: float) -> bool:
        """Lose the worker of ``sid`` for ``seconds`` of service time; False if there is no running recording of that name."""
        self._settle_all(now)
        task = self._tasks.get(sid)
        if task is None or task.stopping_at is not None or task.gone(now):
            return False
        task.fail_over(now, seconds, str(self._random.randint(2**31, 2**32 - 1)))
        return True

    def events(self, sid: str, now: float) -> list[dict[str, Any]]:
        """What would have been notified about ``sid``, in order; empty if there is no such recording."""
        self._settle_all(now)
        task = self._tasks.get(sid)
        return events.happened(task, now) if task else []

    def announce(self, sid: str, event_type: int, details: Mapping[str, Any], now: float) -> bool:
        """Add an event to those of ``sid``; False if there is no such recording, ``ValueError`` for an event nobody knows."""
        told = notice(now, event_type, details)
        task = self._tasks.get(sid)
        if task is not None:
            task.announcements.append(told)
        return task is not None

    def direct(self, cname: str, uid: str, action: Action, host: bool, now: float) -> None:
        """Make a simulated user do something now; the channel is opened if no recording did so yet."""
        channel = self._channel(cname, now)
        self._settle(channel, now)
        channel.cast.direct(uid, action, host)
        self._look(channel, now)

    # --- inside ---

    def _again(self, resource: Resource) -> Reply:
        """A second start with one resource; the documents do not say whether its answer has the sid."""
        known = {"cname": resource.cname, "uid": resource.uid, "resourceId": resource.resource_id, "sid": resource.sid}
        if self.switches.restart == "same-sid":
            return Reply(200, known)
        return Reply(201, {**answers.ALREADY_STARTED.body, **known}) if self.switches.restart == "code-7-sid" else answers.ALREADY_STARTED

    def _taken_leniently(self, mode: str, request: Mapping[str, Any], problem: Problem | None) -> Mapping[str, Any] | None:
        """``request`` without what is off its range, None if something else is wrong too or the value cannot be missing."""
        while problem is not None:
            canvas = ".transcodingConfig" in problem.path
            if not problem.off_range and not canvas:
                return None
            path = problem.path.removeprefix("clientRequest.")
            shorter = without(request, "recordingConfig.transcodingConfig" if canvas else path)
            if shorter == request:
                return None
            request, problem = shorter, validate.start(mode, shorter, self.switches)
        return request

    def _new_task(self, mode: str, resource: Resource, request: Mapping[str, Any], now: float) -> Task:
        start = Start(
            sid=f"{self._random.getrandbits(128):032x}",
            resource_id=resource.resource_id,
            cname=resource.cname,
            uid=resource.uid,
            control_until=now + resource.control_hours * 3600,
            now=now,
            timings=self._timings,
            switches=self.switches,
            app_id=self.app_id,
        )
        return make(mode, start, request)

    def _enter(self, task: Task, now: float) -> None:
        self._resources[task.resource_id].sid = task.sid
        self._tasks[task.sid] = task
        if self.armed is not None:
            task.script, self.armed = sorted(self.armed.steps, key=_moment), None
        for sid in [sid for sid, old in self._tasks.items() if old.gone(now)][: max(0, len(self._tasks) - KEPT_TASKS)]:
            del self._tasks[sid]
        channel = self._channel(task.place, now)
        self._settle(channel, now)
        channel.tasks.append(task)
        self._look(channel, now)

    def _channel(self, place: str, now: float) -> Channel:
        channel = self._channels.get(place)
        if channel is None:
            # A page has no channel: nobody is cast for it.
            channel = self._channels[place] = Channel(Cast(self._seed, "empty" if "\0" in place else place, now))
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
                if task.stopping_at is not None:
                    channel.tasks.remove(task)
            elif cue is not None and cue <= now:
                channel.cast.step()
                self._look(channel, cue)
            else:
                return

    def _look(self, channel: Channel, at: float) -> None:
        for task in channel.tasks:
            task.observe(channel.cast, at)

    def _settle_all(self, now: float) -> None:
        for channel in self._channels.values():
            # A channel without a recording can wait: whoever looks at it next lets it catch up.
            if channel.tasks:
                self._settle(channel, now)

    def _busy(self, now: float) -> int:
        self._settle_all(now)
        return sum(not task.finished(now) for task in self._tasks.values())

    def _reserved(self, now: float) -> int:
        """Unused resources, if they count as concurrent recordings."""
        if not self.switches.on("acquire_counts"):
            return 0
        return sum(not resource.sid and now <= resource.expires_at for resource in self._resources.values())

    def _find(self, resource_id: str, sid: str, mode: str, now: float) -> Task | Reply:
        """The recording that the path names, or the refusal."""
        task = self._tasks.get(sid)
        if task is None or task.resource_id != resource_id or mode != task.mode:
            return answers.NOT_FOUND
        self._settle(self._channels[task.place], now)
        if not task.routed:
            return answers.NO_ROUTE
        if task.gone(now):
            return answers.NOT_FOUND
        if now > task.control_until:
            return answers.CONTROL_LOST if self.switches.control_lost == "400/2" else answers.NOT_FOUND
        return task

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


def _moment(step: Step) -> float:
    return step.at


def _refused(problem: Problem) -> Reply:
    return invalid(problem.reason)
