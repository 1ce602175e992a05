"""Every documented refusal can be had of the sandbox, by name, for each operation it is known of."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cloudrec_gui.sandbox import SandboxServer
from cloudrec_gui.sandbox.documented import BY_NAME, ROWS
from cloudrec_gui.sandbox.faults import OPERATIONS, documented, laid_over, ready_made
from tests.unit.sandbox.desk import START, Caller

TABLE = documented()


def ask(caller: Caller, op: str) -> tuple[int, Any]:
    """A good request of ``op``."""
    if op == "acquire":
        return caller.acquire()
    if op == "start":
        return caller.post(f"resourceid/{caller.resource}/mode/mix/start", START)
    return caller.query() if op == "query" else caller.post(f"{caller.task}/{op}", {})


@pytest.mark.parametrize("name", TABLE)
def test_every_documented_answer_can_be_had(caller: Caller, sandbox: SandboxServer, name: str) -> None:
    fault = dict(TABLE[name])
    row = BY_NAME[name.partition(" ")[2]]
    caller.acquire()
    if fault["op"] not in ("acquire", "start"):
        caller.begin()
    sandbox.faults.next(**fault)
    status, body = ask(caller, fault["op"])
    assert status == row.status
    expected = row.patch if row.body is None else row.body
    assert expected is not None
    assert laid_over(body, expected) == body, "all that is promised is in the answer"
    assert sandbox.faults.pending() == 0


def test_the_table_knows_every_operation_and_its_names_are_unique() -> None:
    assert len(BY_NAME) == len(ROWS)
    assert {fault["op"] for fault in TABLE.values()} == set(OPERATIONS)
    for row in ROWS:
        assert set(row.operations) <= set(OPERATIONS)
        assert "code" not in (row.body or {}) or row.name.startswith("code_")


def test_a_row_is_a_preset_too(caller: Caller, sandbox: SandboxServer) -> None:
    sandbox.faults.next("acquire", preset="code_406", times=2)
    assert [caller.acquire() for _ in range(2)] == [(400, {"code": 406, "reason": "vendor_over_load"})] * 2
    assert caller.acquire()[0] == 200
    assert ready_made("status_20") == {"patch": {"serverResponse": {"status": 20}}}


def test_a_patched_status_leaves_the_rest_of_the_answer(caller: Caller, sandbox: SandboxServer) -> None:
    caller.begin()
    sandbox.advance(20)
    before = caller.query()[1]
    sandbox.faults.next("query", preset="status_20")
    after = caller.query()[1]
    assert after["serverResponse"].pop("status") == 20
    before["serverResponse"].pop("status")
    assert after == before


def test_a_body_can_ask_for_the_names_of_its_request(caller: Caller, sandbox: SandboxServer) -> None:
    caller.begin()
    sandbox.faults.next("stop", preset="code_50")
    identity = {"cname": "room", "uid": "900001", "resourceId": caller.resource, "sid": caller.sid}
    assert caller.stop() == (200, {**identity, "code": 50})
    sandbox.faults.next("query", status=404, body={"code": 404}, names=True)
    assert caller.query() == (404, {**identity, "code": 404})


def test_laying_over_merges_objects_and_replaces_the_rest() -> None:
    assert laid_over({"a": {"b": 1, "c": [1]}, "d": 2}, {"a": {"c": 3}, "e": {}}) == {"a": {"b": 1, "c": 3}, "d": 2, "e": {}}
    assert json.dumps(laid_over([1], {"a": 1})) == '{"a": 1}'
