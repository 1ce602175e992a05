"""What the sandbox's tests share: a service at virtual time, and a plain HTTP client."""

from __future__ import annotations

import base64
import copy
import http.client
import json
import threading
from collections.abc import Callable
from typing import Any, Self

from cloudrec_gui.sandbox.answers import Hold, Reply
from cloudrec_gui.sandbox.gateway import Gateway, Route
from cloudrec_gui.sandbox.options import SandboxOptions
from cloudrec_gui.sandbox.server import SandboxServer
from cloudrec_gui.sandbox.state import Service
from cloudrec_gui.sandbox.switches import PREFERRED, Switches

EPOCH = 1_800_000_000.0
START: dict[str, Any] = {
    "recordingConfig": {"channelType": 1, "transcodingConfig": {"width": 640, "height": 360, "fps": 15, "bitrate": 800}},
    "recordingFileConfig": {"avFileType": ["hls"]},
    "storageConfig": {"vendor": 2, "region": 3, "bucket": "bucket", "accessKey": "AK", "secretKey": "SK"},
}


STORAGE: dict[str, Any] = START["storageConfig"]
INDIVIDUAL: dict[str, Any] = {
    "recordingConfig": {"channelType": 1, "subscribeUidGroup": 0},
    "recordingFileConfig": {"avFileType": ["hls"]},
    "storageConfig": STORAGE,
}
SNAPSHOT: dict[str, Any] = {
    "recordingConfig": {"channelType": 1, "streamTypes": 1, "subscribeUidGroup": 0},
    "snapshotConfig": {"captureInterval": 10, "fileType": ["jpg"]},
    "storageConfig": STORAGE,
}
POSTPONED: dict[str, Any] = {
    **INDIVIDUAL,
    "appsCollection": {"combinationPolicy": "postpone_transcoding"},
    "transcodeOptions": {"transConfig": {"transMode": "postponeTranscoding"}},
}
AUDIO_MIX: dict[str, Any] = {
    **POSTPONED,
    "recordingConfig": {"channelType": 1, "streamTypes": 0, "streamMode": "original"},
    "transcodeOptions": {"transConfig": {"transMode": "audioMix"}, "container": {"format": "m4a"}, "audio": {"sampleRate": "32000"}},
}
PAGE: dict[str, Any] = {
    "url": "https://page.example/room",
    "audioProfile": 1,
    "videoWidth": 1280,
    "videoHeight": 720,
    "maxRecordingHour": 2,
}
RECORDER: dict[str, Any] = {"serviceName": "web_recorder_service", "errorHandlePolicy": "error_abort", "serviceParam": PAGE}
PUSH: dict[str, Any] = {
    "serviceName": "rtmp_publish_service",
    "errorHandlePolicy": "error_ignore",
    "serviceParam": {"outputs": [{"rtmpUrl": "rtmp://cdn.example/live/stream-key"}]},
}
WEB: dict[str, Any] = {
    "extensionServiceConfig": {"errorHandlePolicy": "error_abort", "extensionServices": [RECORDER]},
    "recordingFileConfig": {"avFileType": ["hls"]},
    "storageConfig": STORAGE,
}
CDN: dict[str, Any] = {**WEB, "extensionServiceConfig": {"extensionServices": [RECORDER, PUSH]}}
VOD: dict[str, Any] = {
    **START,
    "extensionServiceConfig": {
        "apiVersion": "v1",
        "extensionServices": [
            {
                "serviceName": "aliyun_vod_service",
                "errorHandlePolicy": "error_abort",
                "serviceParam": {
                    "accessKey": "AK",
                    "secretKey": "SK",
                    "regionId": "cn-hangzhou",
                    "apiData": {"videoData": {"title": "lesson", "description": "", "coverUrl": ""}},
                },
            }
        ],
    },
}
BASES: dict[str, tuple[str, int, dict[str, Any]]] = {
    "mix": ("mix", 0, START),
    "vod": ("mix", 0, VOD),
    "individual": ("individual", 0, INDIVIDUAL),
    "snapshot": ("individual", 0, SNAPSHOT),
    "both": ("individual", 0, {**INDIVIDUAL, "snapshotConfig": {"fileType": ["jpg"]}}),
    "postponed": ("individual", 2, POSTPONED),
    "audiomix": ("individual", 2, AUDIO_MIX),
    "web": ("web", 1, WEB),
    "cdn": ("web", 1, CDN),
}
"""Name to mode, scene of acquire, and a ``clientRequest`` that start takes."""
SERVICE_PARAM = "extensionServiceConfig__extensionServices__0__serviceParam__"


def _step(place: Any, step: str) -> Any:
    if isinstance(place, list):
        return place[int(step)]
    return place.setdefault(step, {})


def variant(base: dict[str, Any], changes: dict[str, Any], drops: tuple[str, ...] = ()) -> dict[str, Any]:
    """A deep copy of ``base`` with values at dotted paths put in (numbers are places in lists), and others taken out."""
    result = copy.deepcopy(base)
    for path, value in changes.items():
        *steps, last = path.split(".")
        place: Any = result
        for step in steps:
            place = _step(place, step)
        if isinstance(place, list):
            place[int(last) :] = [value]
        else:
            place[last] = value
    for path in drops:
        *steps, last = path.split(".")
        place = result
        for step in steps:
            place = _step(place, step)
        del place[int(last) if isinstance(place, list) else last]
    return result


def until(condition: Callable[[], bool]) -> None:
    """Wait for another thread or process; the test's own time-out is the limit."""
    pause = threading.Event()
    while not condition():
        pause.wait(0.005)


class Desk:
    """The service without HTTP: time stands still until ``wait``. ``base`` is a key of ``BASES``."""

    def __init__(self, options: SandboxOptions | None = None, seed: int = 1, base: str = "mix", **turned: str) -> None:
        switches = Switches(**turned) if turned else PREFERRED
        self.service = Service(options or SandboxOptions(switches=switches), seed)
        self.gateway = Gateway(self.service, "a" * 32, "id", "secret", 0)
        self.mode, self.scene, self.request = BASES[base]
        self.now = EPOCH
        self.cname, self.uid = "room", "900001"
        self.resource, self.sid = "", ""

    def call(self, op: str, request: dict[str, Any] | None = None) -> Reply | Hold:
        """The same through the gateway, as a client's JSON, where the switches about shapes have their effect."""
        raw = b"" if op == "query" else json.dumps(self.body(request or {})).encode()
        found = Route(op, "a" * 32, None if op == "acquire" else self.mode, self.resource, self.sid)
        reply = self.gateway.perform(found, {"content-type": "application/json"}, raw, self.now)
        if isinstance(reply, Hold):
            self.now = reply.until
            return self.gateway.finish(found, reply.sid, self.now)
        return reply

    def answer(self, op: str, request: dict[str, Any] | None = None) -> Any:
        """The body that ``call`` brings."""
        reply = self.call(op, request)
        assert isinstance(reply, Reply)
        return reply.body

    def response(self, op: str, **request: Any) -> Any:
        """``serverResponse`` of query or stop, by way of the gateway."""
        return self.answer(op, request)["serverResponse"]

    def wait(self, seconds: float) -> None:
        self.now += seconds

    def body(self, request: dict[str, Any]) -> dict[str, Any]:
        return {"cname": self.cname, "uid": self.uid, "clientRequest": request}

    def acquire(self, **request: Any) -> Reply:
        reply = self.service.acquire(self.body({"scene": self.scene, **request} if self.scene else request), self.now)
        self.resource = reply.body.get("resourceId", "")
        return reply

    def start(self, **changes: Any) -> Reply:
        request = variant(self.request, {key.replace("__", "."): value for key, value in changes.items()})
        reply = self.service.start(self.resource, self.mode, self.body(request), self.now)
        self.sid = reply.body.get("sid", self.sid)
        return reply

    def begin(self, cname: str = "room", uid: str = "900001", **changes: Any) -> str:
        """Acquire and start; both succeed."""
        self.cname, self.uid = cname, uid
        assert self.acquire().status == 200
        reply = self.start(**changes)
        assert reply.status == 200, reply.body
        return self.sid

    def query(self) -> Reply:
        return self.service.query(self.resource, self.sid, self.mode, self.now)

    def status(self) -> int:
        """The recording's status, or -1 for a 404."""
        reply = self.query()
        if reply.status == 404:
            return -1
        value: int = reply.body["serverResponse"]["status"]
        return value

    def files(self) -> Any:
        return self.query().body["serverResponse"].get("fileList")

    def update(self, **request: Any) -> Reply:
        return self.service.update(self.resource, self.sid, self.mode, self.body(request), self.now)

    def update_layout(self, **request: Any) -> Reply:
        return self.service.update_layout(self.resource, self.sid, self.mode, self.body(request), self.now)

    def stop(self, **request: Any) -> Reply | Hold:
        return self.service.stop(self.resource, self.sid, self.mode, self.body(request), self.now)

    def stop_and_wait(self) -> Reply:
        held = self.stop()
        if isinstance(held, Reply):
            return held
        self.now = held.until
        return self.service.finish_stop(held.sid, self.now)

    def view(self) -> dict[str, Any]:
        view = self.service.view(self.sid, self.now)
        assert view is not None
        return view


class Caller:
    """A client of a running sandbox over one kept connection."""

    def __init__(self, server: SandboxServer, timeout: float = 20.0) -> None:
        self.server = server
        pair = f"{server.customer_id}:{server.customer_secret}".encode()
        self.headers = {"Authorization": f"Basic {base64.b64encode(pair).decode()}", "Content-Type": "application/json;charset=utf-8"}
        self.connection = http.client.HTTPConnection(server.url.removeprefix("http://"), timeout=timeout)
        self.answer: http.client.HTTPResponse | None = None
        self.root = f"/v1/apps/{server.app_id}/cloud_recording"
        self.cname, self.uid = "room", "900001"
        self.resource, self.sid = "", ""
        self.mode, self.scene, self.request = BASES["mix"]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    def raw(self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None) -> tuple[int, bytes]:
        self.connection.request(method, path, body, self.headers if headers is None else headers)
        with self.connection.getresponse() as answer:
            self.answer = answer
            return answer.status, answer.read()

    def call(self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None) -> tuple[int, Any]:
        """``body`` and answer as JSON values."""
        status, content = self.raw(method, path, None if body is None else json.dumps(body), headers)
        return status, json.loads(content)

    def post(self, path: str, request: dict[str, Any]) -> tuple[int, Any]:
        return self.call("POST", f"{self.root}/{path}", {"cname": self.cname, "uid": self.uid, "clientRequest": request})

    @property
    def task(self) -> str:
        return f"resourceid/{self.resource}/sid/{self.sid}/mode/{self.mode}"

    def acquire(self) -> tuple[int, Any]:
        status, body = self.post("acquire", {"scene": self.scene} if self.scene else {})
        self.resource = body.get("resourceId", "")
        return status, body

    def begin(self, base: str = "mix") -> str:
        self.mode, self.scene, self.request = BASES[base]
        assert self.acquire()[0] == 200
        status, body = self.post(f"resourceid/{self.resource}/mode/{self.mode}/start", self.request)
        assert status == 200, body
        self.sid = body["sid"]
        return self.sid

    def query(self) -> tuple[int, Any]:
        return self.call("GET", f"{self.root}/{self.task}/query")

    def stop(self, **request: Any) -> tuple[int, Any]:
        return self.post(f"{self.task}/stop", request)
