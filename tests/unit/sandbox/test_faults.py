"""Faults on demand, seen from the client's side of the socket."""

from __future__ import annotations

import gzip
import http.client
import json
import struct
import time
from typing import Any

import pytest

from cloudrec_gui.sandbox import SandboxServer
from cloudrec_gui.sandbox.faults import Fault, Faults
from tests.unit.sandbox.desk import START, Caller


def test_any_status_and_body_instead_of_the_effect(caller: Caller, sandbox: SandboxServer) -> None:
    caller.acquire()
    sandbox.faults.next(op="start", status=500, body={"code": 62, "reason": "request timeout"})
    path = f"resourceid/{caller.resource}/mode/mix/start"
    assert caller.post(path, START) == (500, {"code": 62, "reason": "request timeout"})
    assert sandbox.tasks() == []
    assert caller.post(path, START)[0] == 200


def test_any_status_although_it_was_done(caller: Caller, sandbox: SandboxServer) -> None:
    caller.acquire()
    sandbox.faults.next(op="start", status=504, body={"code": 62}, effect=True)
    path = f"resourceid/{caller.resource}/mode/mix/start"
    assert caller.post(path, START)[0] == 504
    assert len(sandbox.tasks()) == 1
    assert caller.post(path, START)[0] == 201


@pytest.mark.parametrize(("preset", "started"), [("drop_before", 0), ("drop_after", 1), ("reset_before", 0), ("reset_after", 1)])
def test_a_connection_ends_before_or_after_the_effect(caller: Caller, sandbox: SandboxServer, preset: str, started: int) -> None:
    caller.acquire()
    sandbox.faults.next(op="start", preset=preset)
    expected = ConnectionResetError if "reset" in preset else http.client.RemoteDisconnected
    with pytest.raises(expected) as caught:
        caller.post(f"resourceid/{caller.resource}/mode/mix/start", START)
    assert isinstance(caught.value, http.client.RemoteDisconnected) is ("drop" in preset)
    caller.connection.close()
    assert len(sandbox.tasks()) == started
    assert [entry["status"] for entry in sandbox.records() if entry["op"] == "start"] == [None]


@pytest.mark.parametrize(("preset", "started"), [("hang", 0), ("hang_after", 1)])
def test_a_call_that_hangs_is_in_the_record_at_once(caller: Caller, sandbox: SandboxServer, preset: str, started: int) -> None:
    caller.acquire()
    sandbox.faults.next(op="start", preset=preset)
    with Caller(sandbox, timeout=0.3) as impatient:
        impatient.resource = caller.resource
        with pytest.raises(TimeoutError):
            impatient.post(f"resourceid/{caller.resource}/mode/mix/start", START)
    assert [(entry["op"], entry["status"]) for entry in sandbox.records()] == [("acquire", 200), ("start", None)]
    assert len(sandbox.tasks()) == started


def test_an_answer_can_be_late(caller: Caller, sandbox: SandboxServer) -> None:
    sandbox.faults.next(op="acquire", delay=0.15, hold=0.15)
    began = time.monotonic()
    assert caller.acquire()[0] == 200
    assert time.monotonic() - began >= 0.3


def test_a_body_can_come_byte_by_byte(caller: Caller, sandbox: SandboxServer) -> None:
    sandbox.faults.next(status=200, body=b'{"a":1}', trickle=0.02)
    began = time.monotonic()
    assert caller.acquire() == (200, {"a": 1})
    assert time.monotonic() - began >= 0.13


def test_a_body_can_end_in_the_middle(caller: Caller, sandbox: SandboxServer) -> None:
    sandbox.faults.next(preset="truncated")
    with pytest.raises(http.client.IncompleteRead) as caught:
        caller.acquire()
    assert caught.value.partial == b'{"cname":"'


def test_malformed_json_is_sent_as_it_is(caller: Caller, sandbox: SandboxServer) -> None:
    sandbox.faults.next(preset="malformed_json")
    status, content = caller.raw("POST", f"{caller.root}/acquire", b"{}")
    assert status == 200
    with pytest.raises(json.JSONDecodeError):
        json.loads(content)


def test_an_oversized_body_is_beyond_a_mebibyte(caller: Caller, sandbox: SandboxServer) -> None:
    sandbox.faults.next(preset="oversized")
    _, content = caller.raw("POST", f"{caller.root}/acquire", b"{}")
    assert len(content) > 1 << 20
    assert sandbox.records()[-1]["response"] == f"<{len(content)} bytes>"


def test_a_gzip_bomb_is_small_on_the_wire(caller: Caller, sandbox: SandboxServer) -> None:
    sandbox.faults.next(preset="gzip_bomb")
    _, content = caller.raw("POST", f"{caller.root}/acquire", b"{}")
    assert caller.answer is not None
    assert caller.answer.headers["Content-Encoding"] == "gzip"
    # The last four bytes of a gzip stream say how long it is unpacked.
    assert struct.unpack("<I", content[-4:])[0] == 64 << 20 > 100 * len(content)


def test_a_true_answer_can_be_compressed(caller: Caller, sandbox: SandboxServer) -> None:
    sandbox.faults.next(gzip=True)
    _, content = caller.raw("POST", f"{caller.root}/acquire", b'{"cname":"room","uid":"5"}')
    assert json.loads(gzip.decompress(content))["cname"] == "room"


@pytest.mark.parametrize(
    ("preset", "status", "header"),
    [("redirect", 302, ("Location", "http://127.0.0.1:9/elsewhere")), ("html_502", 502, ("Content-Type", "text/html"))],
)
def test_redirects_and_pages_of_proxies(caller: Caller, sandbox: SandboxServer, preset: str, status: int, header: tuple[str, str]) -> None:
    sandbox.faults.next(preset=preset)
    assert caller.raw("POST", f"{caller.root}/acquire", b"{}")[0] == status
    assert caller.answer is not None
    assert caller.answer.headers[header[0]] == header[1]


def test_a_fault_waits_for_its_operation_and_strikes_as_often_as_told(caller: Caller, sandbox: SandboxServer) -> None:
    sandbox.faults.next(op="query", status=503, times=2)
    sandbox.faults.next(op="acquire", status=500, body={}, skip=1)
    assert [caller.call("POST", f"{caller.root}/acquire", {"cname": "room", "uid": "5"})[0] for _ in range(3)] == [200, 500, 200]
    path = f"{caller.root}/resourceid/r/sid/s/mode/mix/query"
    assert [caller.raw("GET", path)[0] for _ in range(3)] == [503, 503, 404]


def test_a_refused_request_does_not_use_up_a_fault(caller: Caller, sandbox: SandboxServer) -> None:
    sandbox.faults.next(status=500, body={})
    caller.raw("POST", f"{caller.root}/acquire", b"{}", {})
    assert sandbox.faults.pending() == 1
    sandbox.faults.clear()
    assert caller.acquire()[0] == 200


@pytest.mark.parametrize(
    "keywords",
    [{"op": "acquires"}, {"drop": "maybe"}, {"status": 99}, {"delay": -1}, {"preset": "nothing"}, {"statuses": 5}],
    ids=str,
)
def test_a_fault_that_makes_no_sense_is_refused(keywords: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        Faults().next(**keywords)


def test_only_a_fault_with_an_answer_of_its_own_keeps_the_effect_away() -> None:
    assert Fault(delay=1).carries_out
    assert Fault(trickle=1).carries_out
    assert not Fault(status=500).carries_out
    assert Fault(status=500, effect=True).carries_out
    assert not Fault(drop="before", effect=True).carries_out
