"""The gateway: threads below, one loop above, everything recorded, nothing leaked, quick to close."""

from __future__ import annotations

import asyncio
import base64
import json
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from cloudrec_gui.api.errors import ApiError, InvalidRequest, Malformed, Rejected, Unreachable
from cloudrec_gui.api.wire import TaskRef
from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.secrets import Secret, leak_forms
from cloudrec_gui.services.gateway import CROWD, KEPT, THREADS, Caller, Reply
from tests.unit.services.support import (
    APP_ID,
    RESOURCE_ID,
    SID,
    House,
    ScriptedTransport,
    fault,
    once,
    queried,
    reply,
    sandbox_profile,
    secrets_of,
    started,
    until,
)

CALLER = Caller(ProfileId("p"), True, "demo-room")
ROOM = THREADS - KEPT
"""How many calls other than stops can be under way."""
TASK = TaskRef(ResourceId(RESOURCE_ID), Sid(SID), Mode.MIX, Cname("demo-room"), Uid("900001"))


class Notes:
    """A witness that remembers what it was told and in which thread."""

    def __init__(self, refuse: Exception | None = None) -> None:
        self.told: list[str] = []
        self.threads: set[str] = set()
        self.refuse = refuse

    def _note(self, text: str) -> None:
        self.told.append(text)
        self.threads.add(threading.current_thread().name.rpartition("_")[0])

    def sending(self) -> None:
        self._note("sending")
        if self.refuse is not None:
            raise self.refuse

    def answered(self, value: Any) -> None:
        self._note(f"answered {value.sid}")

    def failed(self, error: Exception) -> None:
        self._note(f"failed {type(error).__name__}")


def _body(house: House) -> dict[str, Any]:
    secrets = {path: secret for path, secret in secrets_of().items() if path[0] == "clientRequest"}
    return sandbox_profile().draft.merged(secrets)


async def _start(house: House, witness: Notes) -> Reply[Any]:
    connection = house.connections.sandbox
    assert connection is not None
    return await house.gateway.start(connection, CALLER, Mode.MIX, ResourceId(RESOURCE_ID), _body(house), witness=witness)


async def _query(house: House, previous: bytes | None = None) -> Reply[Any]:
    connection = house.connections.sandbox
    assert connection is not None
    return await house.gateway.query(connection, CALLER, TASK, previous)


def test_an_answer_comes_with_its_row_and_the_row_comes_first(tmp_path: Path) -> None:
    house = House(tmp_path)
    order: list[str] = []
    house.traffic.added.subscribe(lambda row: order.append(f"row {row.number} in {threading.current_thread().name}"))

    async def story() -> Reply[Any]:
        answer = await _query(house)
        order.append("answer")
        return answer

    answer = house.run(story())
    assert order == ["row 1 in MainThread", "answer"]
    assert answer.known.status == 5
    row = house.traffic.get(answer.exchange)
    assert row is not None
    assert (row.operation, row.method, row.status, row.code, row.attempt, row.automatic) == (Operation.QUERY, "GET", 200, None, 1, False)
    assert (row.profile, row.sandbox, row.cname, row.request_id, row.elapsed_ms) == ("p", True, "demo-room", "req-1", 10.0)
    assert json.loads(row.response_text)["sid"] == SID


def test_the_same_bytes_are_not_parsed_again(tmp_path: Path) -> None:
    house = House(tmp_path)

    async def story() -> tuple[Reply[Any], Reply[Any]]:
        first = await _query(house)
        return first, await _query(house, first.body)

    first, second = house.run(story())
    assert (second.unchanged, second.value, second.text) == (True, None, first.text)
    with pytest.raises(ValueError, match="unchanged"):
        _ = second.known


def test_the_witness_is_told_in_the_worker_before_and_after(tmp_path: Path) -> None:
    house, notes = House(tmp_path), Notes()
    seen: list[list[str]] = []
    house.transport.before = lambda request: seen.append(list(notes.told))
    house.run(_start(house, notes))
    assert seen == [["sending"]]
    assert notes.told == ["sending", f"answered {SID}"]
    assert notes.threads == {"cloudrec-http"}


def test_a_witness_that_refuses_keeps_the_request_from_being_sent(tmp_path: Path) -> None:
    house, notes = House(tmp_path), Notes(OSError("disk full"))
    with pytest.raises(OSError, match="disk full"):
        house.run(_start(house, notes))
    assert house.transport.requests == []
    assert notes.told == ["sending"]


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (fault(), Unreachable),
        (reply({"code": 2, "reason": "no"}, 400), Rejected),
        (reply(b"<html>", 200), Malformed),
    ],
)
def test_the_witness_hears_of_every_failure(tmp_path: Path, answer: Any, error: type[ApiError]) -> None:
    house, notes = House(tmp_path, ScriptedTransport(start=[answer]), options=once()), Notes()
    with pytest.raises(error) as caught:
        house.run(_start(house, notes))
    assert notes.told == ["sending", f"failed {error.__name__}"]
    assert caught.value.failure.exchange == house.traffic.rows()[0].number


def test_a_request_against_the_specification_is_told_to_the_caller_and_leaves_no_row(tmp_path: Path) -> None:
    house = House(tmp_path)
    connection = house.connections.sandbox
    assert connection is not None
    with pytest.raises(InvalidRequest):
        house.run(house.gateway.update_layout(connection, CALLER, TASK, {"mixedVideoLayout": 9}))
    assert house.traffic.rows() == ()


def test_cancelling_the_wait_does_not_cancel_the_effect(tmp_path: Path) -> None:
    house, notes = House(tmp_path), Notes()
    gate = house.transport.hold(Operation.START)

    async def story() -> None:
        waiting = asyncio.ensure_future(_start(house, notes))
        await until(house.transport.arrived[Operation.START].is_set)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        gate.set()
        await until(lambda: len(house.traffic))

    house.run(story())
    assert notes.told == ["sending", f"answered {SID}"]
    assert house.traffic.rows()[0].status == 200


def test_no_more_calls_run_at_once_than_there_are_workers(tmp_path: Path) -> None:
    house = House(tmp_path)
    gate = house.transport.hold(Operation.QUERY)

    async def story() -> set[str]:
        calls = [asyncio.ensure_future(_query(house)) for _ in range(ROOM + 12)]
        await until(lambda: len(house.transport.requests) == ROOM)
        names = {thread.name for thread in threading.enumerate() if thread.name.startswith("cloudrec-http")}
        gate.set()
        await asyncio.gather(*calls)
        return names

    assert len(house.run(story())) == ROOM
    assert len(house.traffic) == ROOM + 12


def test_closing_ends_calls_in_flight_and_in_the_queue_without_waiting_for_threads(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.transport.hold(Operation.QUERY)

    async def story() -> list[BaseException | Reply[Any]]:
        calls = [asyncio.ensure_future(_query(house)) for _ in range(20)]
        await until(lambda: len(house.transport.requests) == ROOM)
        await house.gateway.close()
        ended = await asyncio.gather(*calls, return_exceptions=True)
        after = await asyncio.gather(_query(house), return_exceptions=True)
        return [*ended, *after]

    ended = house.run(story())
    assert [type(each) for each in ended] == [asyncio.CancelledError] * 21
    assert len(house.transport.requests) == ROOM
    assert house.transport.closed


def test_a_start_in_flight_gets_a_moment_when_closing(tmp_path: Path) -> None:
    house, notes = House(tmp_path), Notes()
    gate = house.transport.hold(Operation.START)

    async def story() -> Reply[Any]:
        call = asyncio.ensure_future(_start(house, notes))
        await until(house.transport.arrived[Operation.START].is_set)
        closing = asyncio.ensure_future(house.gateway.close())
        await asyncio.sleep(0)
        gate.set()
        await closing
        return await call

    assert house.run(story()).known.sid == SID
    assert notes.told[-1] == f"answered {SID}"


def test_a_start_gets_its_moment_even_when_nobody_waits_for_it_any_more(tmp_path: Path) -> None:
    house, notes = House(tmp_path), Notes()
    gate = house.transport.hold(Operation.START)

    async def story() -> None:
        call = asyncio.ensure_future(_start(house, notes))
        await until(house.transport.arrived[Operation.START].is_set)
        call.cancel()
        await asyncio.gather(call, return_exceptions=True)
        closing = asyncio.ensure_future(house.gateway.close())
        await asyncio.sleep(0)
        gate.set()
        await closing

    house.run(story())
    assert notes.told == ["sending", f"answered {SID}"]


def test_a_start_that_does_not_end_is_aborted_and_still_written_down(tmp_path: Path) -> None:
    house, notes = House(tmp_path), Notes()
    house.transport.hold(Operation.START)

    async def story() -> None:
        call = asyncio.ensure_future(_start(house, notes))
        await until(house.transport.arrived[Operation.START].is_set)
        await house.gateway.close()
        await asyncio.gather(call, return_exceptions=True)
        await until(lambda: len(notes.told) == 2)

    house.run(story())
    assert notes.told == ["sending", "failed Unreachable"]


def test_a_persons_call_finds_a_thread_while_every_poll_hangs(tmp_path: Path) -> None:
    house, notes = House(tmp_path), Notes()
    house.transport.hold(Operation.QUERY)
    poll = Caller(CALLER.profile, CALLER.sandbox, CALLER.cname, automatic=True)

    async def story() -> str:
        connection = house.connections.sandbox
        assert connection is not None
        polls = [asyncio.ensure_future(house.gateway.query(connection, poll, TASK)) for _ in range(ROOM + 3)]
        await until(lambda: house.transport.count(Operation.QUERY) == CROWD)
        await _start(house, notes)
        sent = house.transport.count(Operation.QUERY)
        await house.gateway.close()
        await asyncio.gather(*polls, return_exceptions=True)
        return str(sent)

    assert house.run(story()) == str(CROWD)
    assert notes.told == ["sending", f"answered {SID}"]


def test_stops_find_a_thread_while_all_others_hang_and_come_before_whoever_waits(tmp_path: Path) -> None:
    house = House(tmp_path)
    gate = house.transport.hold(Operation.QUERY)

    async def story() -> list[Operation]:
        connection = house.connections.sandbox
        assert connection is not None
        calls = [asyncio.ensure_future(_query(house)) for _ in range(ROOM + 2)]
        await until(lambda: house.transport.count(Operation.QUERY) == ROOM)
        await house.gateway.stop(connection, CALLER, TASK)
        held = house.transport.hold(Operation.STOP)
        stops = [asyncio.ensure_future(house.gateway.stop(connection, CALLER, TASK)) for _ in range(KEPT + 2)]
        await until(lambda: house.transport.count(Operation.STOP) == 1 + KEPT)
        gate.set()
        await until(lambda: house.transport.count(Operation.STOP) == 3 + KEPT)
        held.set()
        await asyncio.gather(*calls, *stops)
        return [request.operation for request in house.transport.requests[ROOM:]]

    order = house.run(story())
    assert order.count(Operation.STOP) == 3 + KEPT
    assert order[: 1 + KEPT] == [Operation.STOP] * (1 + KEPT)
    assert order.count(Operation.QUERY) == 2, "who waited has been answered too"


def test_a_429_slows_the_budget_of_its_app_id(tmp_path: Path) -> None:
    house = House(tmp_path, ScriptedTransport(query=[reply({"message": "too many"}, 429, retry_after="3")]))
    with pytest.raises(Rejected):
        house.run(_query(house))
    assert house.budget.rate(AppId(APP_ID)) == 500


def test_a_bug_in_a_call_reaches_the_caller_as_itself(tmp_path: Path) -> None:
    house = House(tmp_path)

    def breaks(request: object) -> None:
        raise ZeroDivisionError

    house.transport.before = breaks
    with pytest.raises(ZeroDivisionError):
        house.run(_query(house))


def test_something_short_can_run_in_a_worker(tmp_path: Path) -> None:
    house = House(tmp_path)
    assert house.run(house.gateway.in_worker(lambda: threading.current_thread().name)).startswith("cloudrec-http")
    with pytest.raises(asyncio.CancelledError):
        house.run(house.gateway.in_worker(lambda: "closed"))


CANARY = 'kän"ary\\/+' + "Q7" * 6


@pytest.mark.parametrize("echo", ["raw", "base64", "pair", "json", "header", "reason"])
@pytest.mark.parametrize("status", [200, 400])
def test_no_secret_is_in_a_row_or_an_error_whatever_the_service_echoes(tmp_path: Path, echo: str, status: int) -> None:
    shown = {
        "raw": CANARY.replace('"', "").replace("\\", ""),
        "base64": base64.b64encode(CANARY.encode()).decode(),
        "pair": base64.b64encode(b"sandbox-customer:" + CANARY.encode()).decode(),
        "json": CANARY,
        "header": "",
        "reason": CANARY,
    }[echo]
    # The canary without its quotes is another secret of the same run.
    house = House(tmp_path)
    house.redactor.register(Secret(CANARY), Secret(CANARY.replace('"', "").replace("\\", "")))
    house.redactor.register_pair(Secret("sandbox-customer"), Secret(CANARY))
    headers = {"x_echo": "Bearer " + CANARY} if echo == "header" else {}
    answer = json.loads(started().body) | {"note": shown, "reason": shown}
    house.transport.script[Operation.START] = [reply(answer, status, **headers)]
    texts: list[str] = []

    async def story() -> None:
        body = _body(house)
        body["clientRequest"]["storageConfig"]["secretKey"] = CANARY
        body["clientRequest"]["storageConfig"]["fileNamePrefix"] = ["plain"]
        connection = house.connections.sandbox
        assert connection is not None
        try:
            done = await house.gateway.start(connection, CALLER, Mode.MIX, ResourceId(RESOURCE_ID), body, witness=Notes())
            texts.append(done.text)
        except ApiError as error:
            texts.extend([error.failure.reason, error.reply_text, str(error), repr(error)])

    house.run(story())
    assert house.transport.requests[0].body is not None
    assert "Q7Q7" in house.transport.requests[0].body.decode()
    (row,) = house.traffic.rows()
    texts.append(repr(row))
    forms = leak_forms(CANARY) | leak_forms(CANARY.replace('"', "").replace("\\", "")) | leak_forms(f"sandbox-customer:{CANARY}")
    assert not [form for form in forms for text in texts if form in text]
    assert "sandbox-customer-secret" not in repr(row)


def test_a_secret_that_becomes_known_later_vanishes_even_from_a_repeated_answer(tmp_path: Path) -> None:
    house = House(tmp_path, ScriptedTransport(query=[queried(5, ("late-secret.m3u8",))]))

    async def story() -> None:
        for _ in range(2):
            await _query(house)
        house.redactor.register(Secret("late-secret"))
        await _query(house)

    house.run(story())
    first, second, third = house.traffic.rows()
    assert first.response_text is second.response_text
    assert "late-secret" in second.response_text
    assert "late-secret" not in third.response_text


def test_every_row_of_several_attempts_is_shown(tmp_path: Path) -> None:
    house = House(tmp_path, ScriptedTransport(query=[fault(FailureKind.REFUSED, sent=False), queried(4)]))

    async def story() -> None:
        with pytest.raises(Unreachable):
            await _query(house)
        await _query(house)

    house.run(story())
    assert [(row.fault, row.sent, row.status) for row in house.traffic.rows()] == [(FailureKind.REFUSED, False, None), (None, True, 200)]


def test_the_loop_keeps_turning_while_64_calls_hang_and_no_call_leaves_before_there_is_a_thread(tmp_path: Path) -> None:
    house = House(tmp_path)
    gate = house.transport.hold(Operation.QUERY)

    async def story() -> tuple[int, int]:
        connection = house.connections.sandbox
        assert connection is not None
        calls = [asyncio.ensure_future(house.gateway.query(connection, CALLER, TASK)) for _ in range(64)]
        await until(lambda: house.transport.count(Operation.QUERY) == ROOM)
        turns = 0
        for _ in range(1000):
            await asyncio.sleep(0)
            turns += 1
        spent = round(house.budget.load(AppId(APP_ID)) * 5)
        gate.set()
        await asyncio.gather(*calls)
        return turns, spent

    assert house.run(story()) == (1000, ROOM)
    assert house.transport.count(Operation.QUERY) == 64


def test_a_call_that_is_given_up_while_it_waits_for_a_thread_lets_the_next_one_go(tmp_path: Path) -> None:
    house = House(tmp_path)
    gate = house.transport.hold(Operation.QUERY)

    async def story() -> None:
        connection = house.connections.sandbox
        assert connection is not None
        calls = [asyncio.ensure_future(house.gateway.query(connection, CALLER, TASK)) for _ in range(ROOM + 3)]
        await until(lambda: house.transport.count(Operation.QUERY) == ROOM)
        for call in calls[ROOM : ROOM + 2]:
            call.cancel()
        gate.set()
        await asyncio.gather(*calls, return_exceptions=True)

    house.run(story())
    assert house.transport.count(Operation.QUERY) == ROOM + 1


@pytest.mark.parametrize("operation", list(Operation))
def test_every_call_takes_one_place_in_the_budget_and_each_repetition_another(tmp_path: Path, operation: Operation) -> None:
    house = House(tmp_path)
    house.transport.script[operation] = [reply({"message": "busy"}, 503)]

    async def story() -> float:
        connection = house.connections.sandbox
        assert connection is not None
        gateway, cname, uid = house.gateway, Cname("demo-room"), Uid("900001")
        calls: dict[Operation, Callable[[], Awaitable[object]]] = {
            Operation.ACQUIRE: lambda: gateway.acquire(connection, CALLER, Mode.MIX, cname, uid, {"scene": 0}),
            Operation.START: lambda: _start(house, Notes()),
            Operation.QUERY: lambda: _query(house),
            Operation.UPDATE: lambda: gateway.update(
                connection, CALLER, TASK, {"streamSubscribe": {"audioUidList": {"subscribeAudioUids": ["1"]}}}
            ),
            Operation.UPDATE_LAYOUT: lambda: gateway.update_layout(connection, CALLER, TASK, {"mixedVideoLayout": 0}),
            Operation.STOP: lambda: gateway.stop(connection, CALLER, TASK),
        }
        with pytest.raises(Rejected):
            await calls[operation]()
        return house.budget.load(AppId(APP_ID)) * 5

    spent = house.run(story())
    assert spent == house.transport.count(operation)
    assert spent == (1 if operation is Operation.QUERY else house.gateway.retry(operation).sends)
