"""Every entry of the error dictionary is met by something out of the sandbox: an answer, a state, or a notification.

Answers and states come by a real call: client, socket, sandbox, explanation. The sandbox is told to give the answer, so that also
those can be met which it would never give by itself. Notifications are not sent yet, but the sandbox lists, per recording, those
the service would send: most entries are met by what befalls a recording that was really started, the others by announced events.

Three webhook entries are met by none of this, ``webhook-check-590`` to ``592``: no recording ever notifies them. They are what the
console says when it tries the address of a receiver, before there is any event; ``tests/ui/test_dictionary.py`` holds them to
their keys.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("PySide6.QtCore", reason="explanations are translated by Qt")

from cloudrec_gui.api.client import ApiClient, Connection, TaskRef
from cloudrec_gui.api.errors import Rejected
from cloudrec_gui.api.transport import RequestsTransport
from cloudrec_gui.domain.errors import Failure
from cloudrec_gui.domain.ids import AppId, Cname, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.sandbox import SandboxOptions, SandboxServer
from cloudrec_gui.ui.dictionary.entry import Entry
from cloudrec_gui.ui.dictionary.table import ENTRIES, lookup, status_entry, webhook_entry
from cloudrec_gui.ui.explanations import explain

CASES: dict[str, list[dict[str, Any]]] = json.loads((Path(__file__).parents[1] / "data" / "dictionary_cases.json").read_text("utf-8"))
ACCEPTED = [row for row in CASES["answers"] if row["status"] == 200 and row["code"] is None]
REFUSED = [row for row in CASES["answers"] if row not in ACCEPTED]
START = {
    "cname": "room",
    "uid": "900001",
    "clientRequest": {
        "recordingConfig": {"channelType": 1, "transcodingConfig": {"width": 640, "height": 360, "fps": 15, "bitrate": 500}},
        "recordingFileConfig": {"avFileType": ["hls"]},
        "storageConfig": {"vendor": 1, "region": 0, "bucket": "bucket", "accessKey": "sandbox-key", "secretKey": "sandbox-secret"},
    },
}


class Bench:
    """A sandbox with one running recording, and the six calls on it."""

    def __init__(self, box: SandboxServer, transport: RequestsTransport) -> None:
        self.box = box
        self.client = ApiClient(transport)
        self.connection = Connection(box.url, AppId(box.app_id), Secret(box.customer_id), Secret(box.customer_secret))
        resource = self.acquire().value
        assert resource is not None
        self.resource_id = ResourceId(resource.resource_id)
        started = self.start().value
        assert started is not None
        self.task = TaskRef(self.resource_id, Sid(started.sid), Mode.MIX, Cname("room"), Uid("900001"))
        self.calls: dict[Operation, Callable[[], Any]] = {
            Operation.ACQUIRE: self.acquire,
            Operation.START: self.start,
            Operation.QUERY: self.query,
            Operation.UPDATE: self.update,
            Operation.UPDATE_LAYOUT: self.update_layout,
            Operation.STOP: self.stop,
        }

    def acquire(self) -> Any:
        return self.client.acquire(self.connection, Mode.MIX, Cname("room"), Uid("900001"), {})

    def start(self) -> Any:
        return self.client.start(self.connection, Mode.MIX, self.resource_id, START)

    def query(self) -> Any:
        return self.client.query(self.connection, self.task)

    def update(self) -> Any:
        lists = {"streamSubscribe": {"audioUidList": {"subscribeAudioUids": ["#allstream#"]}}}
        return self.client.update(self.connection, self.task, lists)

    def update_layout(self) -> Any:
        return self.client.update_layout(self.connection, self.task, {"mixedVideoLayout": 1})

    def stop(self) -> Any:
        return self.client.stop(self.connection, self.task)

    def refused(self, row: dict[str, Any]) -> Failure:
        """What the client makes of the answer that the row describes: a gateway's message, or the service's code and reason."""
        operation, code, reason = Operation(row["operation"]), row["code"], row["reason"]
        body = {"message": reason} if code is None else {"code": code, "reason": reason}
        self.box.faults.next(operation.value, status=row["status"], body={name: value for name, value in body.items() if value != ""})
        with pytest.raises(Rejected) as caught:
            self.calls[operation]()
        return caught.value.failure


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with SandboxServer(SandboxOptions(seed=1, time_scale=1.0, rate_limit=0)) as box:
        transport = RequestsTransport()
        try:
            yield Bench(box, transport)
        finally:
            transport.close()


def named(row: dict[str, Any]) -> str:
    return "-".join(str(row[name]) for name in ("operation", "status", "code", "entry"))


@pytest.mark.parametrize("row", REFUSED, ids=named)
def test_an_answer_is_explained_by_its_entry(bench: Bench, row: dict[str, Any]) -> None:
    failure = bench.refused(row)
    explained = explain(failure)
    assert (explained.entry, explained.kind) == (row["entry"], row["kind"])
    assert f"{row['operation']} answered {row['status']}" in explained.evidence
    assert bench.box.faults.pending() == 0


@pytest.mark.parametrize("row", ACCEPTED, ids=named)
def test_a_success_has_an_entry_too(bench: Bench, row: dict[str, Any]) -> None:
    operation = Operation(row["operation"])
    if operation is Operation.START:
        bench.box.faults.next("start", status=200, body={"resourceId": bench.resource_id, "sid": "f" * 32})
    reply = bench.calls[operation]().reply
    assert lookup(operation, reply.status).id == row["entry"]


@pytest.mark.parametrize("row", CASES["statuses"], ids=lambda row: str(row["status"]))
def test_a_state_that_a_query_reports_has_an_entry(bench: Bench, row: dict[str, Any]) -> None:
    task = bench.task
    body = {"resourceId": task.resource_id, "sid": task.sid, "serverResponse": {"status": row["status"]}}
    bench.box.faults.next("query", status=200, body=body)
    observed = bench.query().value
    assert observed.status == row["status"]
    assert status_entry(observed.status).id == row["entry"]


# --- notifications ---

CHECKS = {"webhook-check-590", "webhook-check-591", "webhook-check-592"}
UNTOLD = "webhook-unlisted"
PAGE = {"url": "https://page.example", "audioProfile": 1, "videoWidth": 1280, "videoHeight": 720, "maxRecordingHour": 1}


@dataclass(frozen=True)
class Fate:
    """A recording that is started, perhaps stopped after ``stopped`` seconds, looked at an hour later; and the entries that are met.

    ``changes`` are laid over the parts of the start's ``clientRequest``; ``page`` over the page, which makes it a page recording.
    """

    met: frozenset[str]
    stopped: float | None = None
    cname: str = "room"
    changes: dict[str, dict[str, Any]] = field(default_factory=dict)
    token: str = ""
    page: dict[str, Any] | None = None

    @property
    def mode(self) -> Mode:
        return Mode.MIX if self.page is None else Mode.WEB

    def request(self) -> dict[str, Any]:
        request: dict[str, Any] = {**START["clientRequest"]}  # type: ignore[dict-item]
        if self.page is not None:
            del request["recordingConfig"]
            service = {"serviceName": "web_recorder_service", "errorHandlePolicy": "error_abort", "serviceParam": {**PAGE, **self.page}}
            request["extensionServiceConfig"] = {"errorHandlePolicy": "error_abort", "extensionServices": [service]}
        if self.token:
            request["token"] = self.token
        return {**request, **{part: {**request[part], **values} for part, values in self.changes.items()}}


def storage(**values: str) -> dict[str, dict[str, Any]]:
    return {"storageConfig": values}


FATES = {
    "stopped": Fate(frozenset({"webhook-41-16"}), stopped=20.0),
    "idle": Fate(frozenset({"webhook-41-4"}), cname="empty"),
    "token-runs-out": Fate(frozenset({"webhook-41-2", "code-109"}), token="expires-in-60"),
    "token-expired": Fate(frozenset({"webhook-41-0", "webhook-11-1", "code-109"}), token="expired"),
    "wrong-secret": Fate(frozenset({"webhook-1-1-32", "webhook-1-1-47", "webhook-11-1"}), changes=storage(secretKey="wrong")),
    "missing-bucket": Fate(frozenset({"webhook-1-1-32", "webhook-11-1"}), changes=storage(bucket="missing")),
    "backup": Fate(frozenset({"webhook-2-1-31", "webhook-2-1-32", "webhook-41-16"}), stopped=20.0, changes=storage(bucket="backup")),
    "slow-bucket": Fate(frozenset({"webhook-1-2-50", "webhook-41-16"}), stopped=20.0, changes=storage(bucket="slow")),
    "page-stopped": Fate(frozenset({"webhook-71-0"}), stopped=20.0, page={}),
    "page-too-long": Fate(frozenset({"webhook-71-1"}), page={}),
    "page-webgl": Fate(frozenset({"webhook-71-2"}), page={"url": "https://webgl.example"}),
    "page-not-ready": Fate(frozenset({"webhook-71-4"}), page={"readyTimeout": 20}),
    "page-unreachable": Fate(frozenset({"webhook-71-5"}), page={"url": "https://unreachable.example"}),
    "page-crashes": Fate(frozenset({"webhook-71-6", "webhook-11-1"}), page={"url": "https://crash-30.example"}),
}
ANNOUNCED: tuple[tuple[int, dict[str, Any], set[str]], ...] = (
    (1, {"module": 1, "errorCode": 51}, {"webhook-1-1-51"}),
    (1, {"module": 2, "errorCode": 52}, {"webhook-1-2-52"}),
    (1, {"module": 1, "errorCode": 99}, {UNTOLD}),
    (71, {"code": 3}, {"webhook-71-3"}),
    (41, {"leaveCode": 8}, {"webhook-41-8"}),
    (41, {"leaveCode": 2 + 8}, {"webhook-41-2", "webhook-41-8"}),
)
"""What never befalls a recording of the sandbox by itself."""


def entries_of(body: dict[str, Any]) -> set[str]:
    """The entries of the codes in a notification; most have none, and an exit status of 0 is no code."""
    event, details = body["eventType"], body["payload"]["details"]
    found: list[Entry] = []
    if event in (1, 2):
        found.append(webhook_entry(event, details["errorCode" if event == 1 else "warnCode"], details["module"]))
    elif event == 11 and details["exitStatus"]:
        found.append(webhook_entry(event, details["exitStatus"]))
    elif event == 41:
        bits = [1 << place for place in range(8) if details["leaveCode"] >> place & 1]
        found += [webhook_entry(event, bit) for bit in bits or [0]]
    elif event == 71:
        found.append(webhook_entry(event, details["code"]))
    return {entry.id for entry in found}


class Watch:
    """A sandbox whose clock is moved by hand, and recordings that are left to their fates."""

    def __init__(self, box: SandboxServer, transport: RequestsTransport) -> None:
        self.box = box
        self.client = ApiClient(transport)
        self.connection = Connection(box.url, AppId(box.app_id), Secret(box.customer_id), Secret(box.customer_secret))
        self.started = 0

    def begin(self, fate: Fate) -> TaskRef:
        self.started += 1
        cname, uid = Cname(fate.cname), Uid(str(900000 + self.started))
        resource = self.client.acquire(self.connection, fate.mode, cname, uid, {}).value
        assert resource is not None
        resource_id = ResourceId(resource.resource_id)
        body = {"cname": cname, "uid": uid, "clientRequest": fate.request()}
        started = self.client.start(self.connection, fate.mode, resource_id, body).value
        assert started is not None
        return TaskRef(resource_id, Sid(started.sid), fate.mode, cname, uid)

    def live(self, fate: Fate) -> str:
        """The sid of a recording that ``fate`` has befallen."""
        task = self.begin(fate)
        if fate.stopped is not None:
            self.box.advance(fate.stopped)
            self.client.stop(self.connection, task, async_stop=True)
        self.box.advance(3700)
        return task.sid


@pytest.fixture(scope="module")
def watch() -> Iterator[Watch]:
    with SandboxServer(SandboxOptions(seed=1, time_scale=0, rate_limit=0)) as box:
        transport = RequestsTransport()
        try:
            yield Watch(box, transport)
        finally:
            transport.close()


@pytest.mark.parametrize("fate", FATES.values(), ids=FATES)
def test_what_befalls_a_recording_is_notified_with_codes_that_have_entries(watch: Watch, fate: Fate) -> None:
    found = watch.box.events(watch.live(fate))
    assert found[-1]["payload"]["details"]["msgName"] == "session_exit"
    assert set().union(*map(entries_of, found)) == fate.met


@pytest.mark.parametrize(("event_type", "details", "met"), ANNOUNCED, ids=str)
def test_an_announced_code_has_its_entry(watch: Watch, event_type: int, details: dict[str, Any], met: set[str]) -> None:
    task = watch.begin(FATES["stopped"])
    assert watch.box.announce(task.sid, event_type, details)
    (told,) = watch.box.events(task.sid)
    assert (told["eventType"], entries_of(told)) == (event_type, met)


def test_every_entry_is_met_but_those_of_the_console() -> None:
    met = {row["entry"] for rows in (REFUSED, ACCEPTED, CASES["statuses"]) for row in rows}
    met = met.union(*(fate.met for fate in FATES.values()), *(entries for _, _, entries in ANNOUNCED))
    assert {entry.id for entry in ENTRIES} - met == CHECKS
    assert all(entry.event is None for entry in ENTRIES if entry.id in CHECKS)
