"""The control path: who may use it, and what it does."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cloudrec_gui.sandbox import SandboxServer
from tests.unit.sandbox.desk import EPOCH, Caller


def control(caller: Caller, method: str, path: str, body: Any = None) -> tuple[int, Any]:
    return caller.call(method, f"/control/{caller.server.control_token}/{path}", body, {})


def test_the_url_leads_there(sandbox: SandboxServer) -> None:
    assert sandbox.control_url == f"{sandbox.url}/control/{sandbox.control_token}"
    assert len(sandbox.control_token) == 32


@pytest.mark.parametrize(
    ("token", "headers"),
    [
        ("", {}),
        ("0" * 32, {}),
        (None, {"Host": "evil.example"}),
        (None, {"Host": "127.0.0.1.evil.example:80"}),
        (None, {"Host": "[broken"}),
        (None, {"Origin": "http://127.0.0.1"}),
        (None, {"Sec-Fetch-Site": "same-origin"}),
    ],
)
def test_others_see_nothing_but_404(caller: Caller, token: str | None, headers: dict[str, str]) -> None:
    right = caller.server.control_token
    assert caller.call("GET", f"/control/{right if token is None else token}/clock", None, headers)[0] == 404


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:5", "[::1]:80"])
def test_loopback_names_are_welcome(caller: Caller, host: str) -> None:
    assert caller.call("GET", f"/control/{caller.server.control_token}/clock", None, {"Host": host})[0] == 200


def test_time_can_be_moved_and_read(caller: Caller) -> None:
    assert control(caller, "GET", "clock") == (200, {"now": EPOCH, "scale": 0})
    assert control(caller, "POST", "clock", {"advance": 60}) == (200, {"now": EPOCH + 60, "scale": 0})
    assert control(caller, "POST", "clock", {"advance": -1})[0] == 400


def test_recordings_can_be_looked_into(caller: Caller) -> None:
    sid = caller.begin()
    caller.post(f"{caller.task}/updateLayout", {"mixedVideoLayout": 2, "maxResolutionUid": "1001"})
    control(caller, "POST", "clock", {"advance": 31})
    status, task = control(caller, "GET", f"tasks/{sid}")
    assert (status, task["status"], task["layout"]["maxResolutionUid"]) == (200, 5, "1001")
    assert task["users"][0] == "1001"
    assert len(task["slices"]) == 2
    assert control(caller, "GET", "tasks") == (200, [task])
    assert control(caller, "GET", "tasks/none")[0] == 404


def test_faults_can_be_ordered_and_cancelled(caller: Caller) -> None:
    assert control(caller, "POST", "faults", {"op": "acquire", "status": 500, "body": {"code": 500}}) == (200, {"pending": 1})
    assert caller.acquire() == (500, {"code": 500})
    assert control(caller, "POST", "faults", {"preset": "html_502"}) == (200, {"pending": 1})
    assert control(caller, "DELETE", "faults") == (200, {"pending": 0})
    assert caller.acquire()[0] == 200
    assert control(caller, "POST", "faults", {"op": "dance"})[0] == 400


def test_a_fail_over_can_be_ordered(caller: Caller) -> None:
    sid = caller.begin()
    control(caller, "POST", "clock", {"advance": 20})
    assert control(caller, "POST", "failover", {"sid": sid, "seconds": 90})[0] == 200
    assert caller.query() == (404, {"code": 404, "reason": "failed to find worker"})
    control(caller, "POST", "clock", {"advance": 90})
    status, body = caller.query()
    assert (status, body["serverResponse"]["fileList"]) == (200, f"bak0_{sid}_room.m3u8")
    assert control(caller, "POST", "failover", {"sid": "none"})[0] == 404
    assert control(caller, "POST", "failover", {})[0] == 400


def test_people_can_be_directed(caller: Caller, sandbox: SandboxServer) -> None:
    caller.cname = "empty room"
    sid = caller.begin()
    assert control(caller, "POST", "cast", {"cname": "empty room", "uid": "42", "action": "publish"})[0] == 200
    task = sandbox.task(sid)
    assert task is not None
    assert task["users"] == ["42"]
    assert control(caller, "POST", "cast", {"cname": "empty room", "uid": "42", "action": "dance"})[0] == 400
    sandbox.advance(15)
    assert caller.query()[1]["serverResponse"]["status"] == 5


def test_the_record_leaves_control_out(caller: Caller) -> None:
    caller.acquire()
    control(caller, "GET", "clock")
    status, entries = control(caller, "GET", "records")
    assert (status, [entry["op"] for entry in entries]) == (200, ["acquire"])
    assert caller.server.control_token not in json.dumps(entries)


def test_doubtful_points_can_be_turned_while_it_runs(caller: Caller) -> None:
    caller.begin()
    caller.server.advance(20)
    in_ms = caller.query()[1]["serverResponse"]["sliceStartTime"]
    status, table = control(caller, "POST", "switches", {"slice_time": "s", "identity": "no"})
    assert (status, table["slice_time"], table["identity"]) == (200, "s", "no")
    body = caller.query()[1]
    assert body["serverResponse"]["sliceStartTime"] == in_ms // 1000
    assert "cname" not in body
    assert control(caller, "POST", "switches", {"slice_time": "ms", "identity": "yes"})[0] == 200
    assert caller.query()[1]["serverResponse"]["sliceStartTime"] == in_ms
    assert control(caller, "POST", "switches", {"slice_time": "h"})[0] == 400
    assert control(caller, "POST", "switches", {"gravity": "off"})[0] == 400
    assert control(caller, "GET", "switches")[1]["slice_time"] == "ms"


def test_nonsense_is_refused(caller: Caller) -> None:
    token = caller.server.control_token
    assert caller.raw("POST", f"/control/{token}/faults", b"{", {})[0] == 400
    assert control(caller, "GET", "nothing")[0] == 404
