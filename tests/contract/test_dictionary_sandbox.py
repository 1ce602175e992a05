"""Every entry of the error dictionary for an answer or a state is met by a real call: client, socket, sandbox, explanation.

The sandbox is told to give the answer, so that also those can be met which it would never give by itself. Webhook entries are
not met here: nothing sends or receives notifications yet, so they are held to their keys in ``tests/ui/test_dictionary.py`` only.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
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
from cloudrec_gui.ui.dictionary.entry import Kind
from cloudrec_gui.ui.dictionary.table import ENTRIES, lookup, status_entry
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


def test_nothing_but_webhooks_is_left_out() -> None:
    met = {row["entry"] for rows in (REFUSED, ACCEPTED, CASES["statuses"]) for row in rows}
    assert {entry.id for entry in ENTRIES if entry.kind is not Kind.WEBHOOK} == met
