"""What is sent again by itself: how often, with which bytes, how it shows, and how a person ends it."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cloudrec_gui.api.errors import ApiError
from cloudrec_gui.api.retry import RETRIES, START_AGE_S
from cloudrec_gui.api.wire import Connection, TaskRef, WireRequest
from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.profile import Area
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.services.gateway import Caller
from cloudrec_gui.services.journal import Known, summarise
from cloudrec_gui.services.layout_push import LayoutPush
from tests.unit.services.support import (
    APP_ID,
    RESOURCE_ID,
    SID,
    Answer,
    House,
    RunningClock,
    ScriptedTransport,
    acquired,
    fault,
    gone,
    hasty,
    queried,
    reply,
    sandbox_profile,
    secrets_of,
    started,
    stopped,
    until,
)

LOST, UNSENT = fault(), fault(FailureKind.REFUSED, sent=False)
LISTS = {"streamSubscribe": {"audioUidList": {"subscribeAudioUids": ["1"]}}}
A, S, Q, U, L, X = Operation


async def begun(house: House) -> Recording:
    return await house.recordings.start(sandbox_profile(), secrets_of())


def starts(house: House) -> list[WireRequest]:
    return [request for request in house.transport.requests if request.operation is S]


def steps(house: House) -> list[str]:
    return [entry.step.value for entry in house.journal.replay()]


# -------------------------------------------------------------------------------------------------------- one start


@pytest.mark.parametrize("trouble", [LOST, UNSENT, reply({"code": 65}, 206), reply(b"<html>", 502), reply({"message": "slow down"}, 429)])
def test_a_start_that_fails_once_is_repeated_with_the_same_resource_and_the_same_bytes(tmp_path: Path, trouble: Answer) -> None:
    house = House(tmp_path, ScriptedTransport(start=[trouble, started()]), RunningClock())
    recording = house.run(begun(house))
    assert (recording.state, recording.sid, recording.failure) == (State.STARTING, SID, None)
    first, second = starts(house)
    assert (first.url, first.body) == (second.url, second.body)
    assert house.transport.count(A) == 1
    assert summarise(house.journal.replay())[0].known is Known.RUNNING


@pytest.mark.parametrize(
    "last", [UNSENT, reply({"code": 2, "reason": "no"}, 400), reply({"message": "who"}, 401), reply({"code": 433}, 400)]
)
def test_what_one_send_has_left_in_doubt_no_later_one_disproves(tmp_path: Path, last: Answer) -> None:
    house = House(tmp_path, ScriptedTransport(start=[LOST, last]))
    with pytest.raises(ApiError) as caught:
        house.run(begun(house))
    assert caught.value.failure.kind is FailureKind.TIMEOUT
    assert house.recordings.all()[0].state is State.AMBIGUOUS
    assert "refused" not in steps(house)
    assert summarise(house.journal.replay())[0].known is Known.AMBIGUOUS


@pytest.mark.parametrize("code", [(201, 7), (400, 53)])
def test_a_repetition_that_says_something_runs_leaves_the_start_ambiguous_and_says_so(tmp_path: Path, code: tuple[int, int]) -> None:
    house = House(tmp_path, ScriptedTransport(start=[LOST, reply({"code": code[1]}, code[0])]))
    with pytest.raises(ApiError) as caught:
        house.run(begun(house))
    assert caught.value.failure.code == code[1]
    assert house.recordings.all()[0].state is State.AMBIGUOUS
    assert len(starts(house)) == 2


@pytest.mark.parametrize("status", [200, 201, 206])
def test_a_valid_sid_in_any_answer_that_is_no_error_is_adopted(tmp_path: Path, status: int) -> None:
    body = {
        "resourceId": RESOURCE_ID,
        "sid": SID,
        "code": {200: "odd", 201: 7, 206: 65}[status],
        "cname": 5 if status == 200 else "demo-room",
    }
    house = House(tmp_path, ScriptedTransport(start=[LOST, reply(body, status)]))

    async def story() -> State:
        recording = await begun(house)
        assert recording.sid == SID
        return (await house.recordings.query(recording.key)).state

    assert house.run(story()) is State.RECORDING
    assert len(starts(house)) == 2
    record = summarise(house.journal.replay())[0]
    assert (record.known, record.sid) == (Known.RUNNING, SID)


@pytest.mark.parametrize(
    "body",
    [
        {"code": 7, "sid": ""},
        {"code": 7, "sid": "../.."},
        {"code": 7, "sid": 5},
        {"code": 7, "sid": SID, "resourceId": "another"},
        ["sid", SID],
    ],
)
def test_what_is_no_sid_or_speaks_of_another_resource_is_not_adopted(tmp_path: Path, body: Any) -> None:
    house = House(tmp_path, ScriptedTransport(start=[reply(body, 201)]))
    with pytest.raises(ApiError):
        house.run(begun(house))
    assert house.recordings.all()[0].state is State.AMBIGUOUS
    assert house.recordings.all()[0].sid == ""


def test_a_sid_in_a_refusal_is_not_adopted(tmp_path: Path) -> None:
    house = House(tmp_path, ScriptedTransport(start=[reply({"code": 2, "sid": SID}, 400)]))
    with pytest.raises(ApiError):
        house.run(begun(house))
    assert house.recordings.all()[0].state is State.NOT_STARTED


@pytest.mark.parametrize(("age", "sends"), [(START_AGE_S - 10, 3), (START_AGE_S - 1, 2), (START_AGE_S + 1, 1)])
def test_nothing_is_repeated_with_a_resource_that_has_grown_old(tmp_path: Path, age: float, sends: int) -> None:
    house = House(tmp_path, ScriptedTransport(start=[LOST]))
    ages = iter([age, 2.0, 2.0])

    def time_passes(request: WireRequest) -> None:
        if request.operation is S:
            house.clock.advance(next(ages))

    house.transport.before = time_passes
    with pytest.raises(ApiError):
        house.run(begun(house))
    assert len(starts(house)) == sends


def test_every_send_is_a_row_of_its_own_and_repetitions_are_marked_as_the_program_s(tmp_path: Path) -> None:
    house = House(tmp_path, ScriptedTransport(acquire=[UNSENT, acquired()], start=[LOST, reply(b"<html>", 502), started()]))
    house.run(begun(house))
    rows = [(row.operation, row.attempt, row.automatic, row.status, row.fault) for row in house.traffic.rows()]
    assert rows == [
        (A, 1, False, None, FailureKind.REFUSED),
        (A, 2, True, 200, None),
        (S, 1, False, None, FailureKind.TIMEOUT),
        (S, 2, True, 502, None),
        (S, 3, True, 200, None),
    ]
    assert steps(house) == ["intent", "acquired", "sending", "unknown", "sending", "unknown", "sending", "started"]


def test_each_send_takes_its_own_place_in_the_budget(tmp_path: Path) -> None:
    house = House(tmp_path, ScriptedTransport(start=[LOST, LOST, started()]))
    house.run(begun(house))
    assert house.budget.load(AppId(APP_ID)) * 5 == 4


def test_the_waits_show_in_the_steps_of_the_start(tmp_path: Path) -> None:
    house = House(tmp_path, ScriptedTransport(acquire=[UNSENT, acquired()], start=[LOST, started()]), options=hasty(0.01))
    house.run(begun(house))
    shown = [(each.step.value, each.attempt, each.waiting_s, each.failure is not None) for each in house.progress if each.attempt > 1]
    assert shown == [("acquire", 2, 0.01, True), ("acquire", 2, 0.0, True), ("start", 2, 0.01, True), ("start", 2, 0.0, True)]
    assert {each.state for each in house.progress if each.attempt > 1} == {"running"}


@pytest.mark.parametrize(
    ("script", "state", "operation"),
    [
        ({"acquire": [UNSENT]}, State.NOT_STARTED, A),
        ({"start": [UNSENT]}, State.NOT_STARTED, S),
        ({"start": [LOST]}, State.AMBIGUOUS, S),
    ],
)
def test_cancelling_ends_a_wait_at_once_and_sends_nothing_more(
    tmp_path: Path, script: dict[str, Any], state: State, operation: Operation
) -> None:
    house = House(tmp_path, ScriptedTransport(**script), options=hasty(60.0))

    async def story() -> None:
        waiting = asyncio.ensure_future(begun(house))
        await until(lambda: house.progress and house.progress[-1].waiting_s)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        await until(lambda: house.progress[-1].state == "failed")

    house.run(story())
    assert house.transport.count(operation) == 1
    recording = house.recordings.all()[0]
    assert recording.state is state
    assert recording.failure is not None
    assert recording.failure.operation is operation


def test_cancelling_before_the_work_has_begun_sends_no_start(tmp_path: Path) -> None:
    house = House(tmp_path)

    async def story() -> None:
        waiting = asyncio.ensure_future(begun(house))
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        await until(lambda: house.recordings.all()[0].final)

    house.run(story())
    assert house.transport.count(S) == 0


def test_closing_while_a_start_waits_leaves_what_is_known_in_the_journal(tmp_path: Path) -> None:
    house = House(tmp_path, ScriptedTransport(start=[LOST]), options=hasty(60.0))

    async def story() -> None:
        waiting = asyncio.ensure_future(begun(house))
        await until(lambda: house.progress and house.progress[-1].waiting_s)
        await house.close()
        await asyncio.gather(waiting, return_exceptions=True)

    asyncio.run(story())
    assert summarise(house.journal.replay())[0].known is Known.AMBIGUOUS


def test_a_429_waits_as_long_as_the_service_asks(tmp_path: Path) -> None:
    house = House(tmp_path, ScriptedTransport(start=[reply({}, 429, retry_after="3600"), started()]))

    async def story() -> int:
        waiting = asyncio.ensure_future(begun(house))
        await until(lambda: house.progress and house.progress[-1].waiting_s)
        waited = round(house.progress[-1].waiting_s)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        await until(lambda: house.recordings.all()[0].final)
        return waited

    assert house.run(story()) == 60, "the most that is honoured"
    assert house.recordings.all()[0].state is State.NOT_STARTED
    assert len(starts(house)) == 1


# --------------------------------------------------------------------------------------------------- the other calls

COUNTS: tuple[tuple[str, Answer, dict[Operation, int]], ...] = (
    ("never reached", UNSENT, {A: 3, S: 3, Q: 1, U: 2, L: 2, X: 3}),
    ("no answer", LOST, {A: 3, S: 3, Q: 1, U: 2, L: 2, X: 3}),
    ("broken off", fault(FailureKind.BROKEN), {A: 3, S: 3, Q: 1, U: 2, L: 2, X: 3}),
    ("no trust", fault(FailureKind.TLS, sent=False), {A: 1, S: 1, Q: 1, U: 1, L: 1, X: 1}),
    ("not JSON", reply(b"<html>"), {A: 3, S: 3, Q: 1, U: 2, L: 2, X: 3}),
    ("proxy", reply(b"<html>", 502), {A: 3, S: 3, Q: 1, U: 2, L: 2, X: 3}),
    ("too many", reply({}, 429), {A: 3, S: 3, Q: 1, U: 2, L: 2, X: 3}),
    ("not completed", reply({"code": 65}, 206), {A: 3, S: 3, Q: 1, U: 2, L: 2, X: 3}),
    ("internal", reply({"code": 500}, 500), {A: 3, S: 3, Q: 1, U: 2, L: 2, X: 3}),
    ("refused", reply({"code": 2}, 400), dict.fromkeys(Operation, 1)),
    ("who", reply({"message": "x"}, 401), dict.fromkeys(Operation, 1)),
    ("gone", gone(), dict.fromkeys(Operation, 1)),
    ("ending", reply({"code": 49}, 400), dict.fromkeys(Operation, 1)),
    ("nothing recorded", reply({"code": 435}, 206), dict.fromkeys(Operation, 1)),
    ("uploading", reply({"code": 50}, 206), dict.fromkeys(Operation, 1)),
)
TABLE = [(name, answer, operation, counts[operation]) for name, answer, counts in COUNTS for operation in Operation]


@pytest.mark.parametrize(
    ("answer", "operation", "sends"), [row[1:] for row in TABLE], ids=[f"{name}, {operation.value}" for name, _, operation, _ in TABLE]
)
def test_how_often_each_call_is_sent_and_always_the_same(tmp_path: Path, answer: Answer, operation: Operation, sends: int) -> None:
    house = House(tmp_path, ScriptedTransport(**{operation.value: [answer]}), RunningClock())

    async def story() -> None:
        recording = await begun(house)
        if operation is Q:
            await house.recordings.query(recording.key)
        elif operation is U:
            await house.recordings.update(recording.key, LISTS)
        elif operation is L:
            await house.recordings.update_layout(recording.key, {"mixedVideoLayout": 1})
        elif operation is X:
            await house.recordings.stop(recording.key)

    async def tried() -> None:
        try:
            await story()
        except ApiError:
            return

    house.run(tried())
    sent = [request for request in house.transport.requests if request.operation is operation]
    assert len(sent) == sends
    assert len({(request.url, request.body) for request in sent}) == 1
    assert [row.attempt for row in house.traffic.rows() if row.operation is operation] == list(range(1, sends + 1))


@pytest.mark.parametrize(
    ("second", "state"),
    [
        (reply({"code": 49}, 400), State.STOPPING),
        (gone(), State.MISSING),
        (reply({"code": 435}, 206), State.ENDED_EMPTY),
        (stopped(), State.ENDED),
    ],
)
def test_a_repeated_stop_is_read_for_what_it_means(tmp_path: Path, second: Answer, state: State) -> None:
    house = House(tmp_path, ScriptedTransport(stop=[LOST, second]))

    async def story() -> State:
        recording = await begun(house)
        return (await house.recordings.stop(recording.key)).state

    assert house.run(story()) is state
    assert house.transport.count(X) == 2


@pytest.mark.parametrize("operation", [U, L])
def test_an_update_that_failed_is_not_repeated_when_a_newer_one_waits(tmp_path: Path, operation: Operation) -> None:
    answers: list[Answer] = [LOST, started()]
    house = House(tmp_path, ScriptedTransport(**{operation.value: answers}), options=hasty(60.0))

    async def send(recording: Recording, n: int) -> Recording:
        if operation is U:
            return await house.recordings.update(recording.key, LISTS)
        return await house.recordings.update_layout(recording.key, {"mixedVideoLayout": n})

    async def story() -> BaseException | Recording:
        recording = await begun(house)
        older = asyncio.ensure_future(send(recording, 1))
        await until(lambda: any(row.fault for row in house.traffic.rows()))
        await send(recording, 2)
        return (await asyncio.gather(older, return_exceptions=True))[0]

    assert isinstance(house.run(story()), ApiError)
    assert [row.attempt for row in house.traffic.rows() if row.operation is operation] == [1, 1]


def test_a_layout_that_waits_in_its_lane_ends_the_repetition_of_the_one_before(tmp_path: Path) -> None:
    house = House(tmp_path, ScriptedTransport(updateLayout=[LOST, started()]), options=hasty(60.0))
    push = LayoutPush(house.recordings)

    async def story() -> tuple[BaseException | bool, BaseException | bool]:
        recording = await begun(house)
        older = asyncio.ensure_future(push.push(recording.key, {"mixedVideoLayout": 1}))
        await until(lambda: any(row.fault for row in house.traffic.rows()))
        newer = asyncio.ensure_future(push.push(recording.key, {"mixedVideoLayout": 2, "maxResolutionUid": "7"}))
        return await asyncio.gather(older, newer, return_exceptions=True)

    older, newer = house.run(story())
    assert isinstance(older, ApiError)
    assert newer is True
    sent = [
        json.loads(request.body or b"")["clientRequest"]["mixedVideoLayout"]
        for request in house.transport.requests
        if request.operation is L
    ]
    assert sent == [1, 2]


def test_a_class_that_is_not_replaceable_would_go_on(tmp_path: Path) -> None:
    options = replace(hasty(), retries={**RETRIES, L: replace(RETRIES[L], waits=(0.05,), replaceable=False)})
    house = House(tmp_path, ScriptedTransport(updateLayout=[LOST, started()]), options=options)

    async def story() -> None:
        recording = await begun(house)
        older = asyncio.ensure_future(house.recordings.update_layout(recording.key, {"mixedVideoLayout": 1}))
        await until(lambda: any(row.fault for row in house.traffic.rows()))
        house.recordings.overtake_layout(recording.key)
        await older

    house.run(story())
    assert house.transport.count(L) == 2


# ------------------------------------------------------------------------------------------------------- other hosts


def only_one_suffix(host: str) -> None:
    """A resolver that makes the choice of a suffix no race."""
    if host.endswith("sd-rtn.com"):
        raise OSError("unknown")


def nothing_known(host: str) -> None:
    raise OSError("unknown")


@pytest.fixture
def routed(tmp_path: Path) -> House:
    return House(tmp_path, look_up=only_one_suffix)


def hosts_of(house: House, operation: Operation) -> list[str]:
    return [row.url.split("/")[2] for row in house.traffic.rows() if row.operation is operation]


class Silent:
    """A witness that writes nothing down."""

    def sending(self) -> None:
        """Nothing to note."""

    def answered(self, value: Any) -> None:
        """Nothing to note."""

    def failed(self, error: Exception) -> None:
        """Nothing to note."""


async def called(house: House, operation: Operation) -> None:
    caller = Caller(ProfileId("p"), False, "demo-room")
    connection = Connection("https://api.agora.io", AppId(APP_ID), Secret("customer"), Secret("customer-secret"), Area.US)
    task = TaskRef(ResourceId(RESOURCE_ID), Sid(SID), Mode.MIX, Cname("demo-room"), Uid("900001"))
    profile = sandbox_profile()
    if operation is S:
        body = profile.draft.merged(secrets_of())
        await house.gateway.start(connection, caller, Mode.MIX, ResourceId(RESOURCE_ID), body, witness=Silent())
    elif operation is Q:
        await house.gateway.query(connection, caller, task)
    else:
        await house.gateway.stop(connection, caller, task)


def test_a_query_that_never_arrived_goes_to_another_host_at_once(routed: House) -> None:
    routed.transport.script[Q] = [UNSENT, queried(5)]
    routed.run(called(routed, Q))
    assert hosts_of(routed, Q) == ["api.agora.io", "api-us-west-1.agora.io"]


def test_a_start_that_may_have_arrived_is_repeated_where_it_may_be_known(routed: House) -> None:
    routed.transport.script[S] = [LOST, UNSENT, started()]
    routed.run(called(routed, S))
    assert hosts_of(routed, S) == ["api.agora.io"] * 3


def test_a_start_that_never_arrived_may_go_to_another_host(routed: House) -> None:
    routed.transport.script[S] = [UNSENT, LOST, started()]
    routed.run(called(routed, S))
    assert hosts_of(routed, S) == ["api.agora.io", "api-us-west-1.agora.io", "api-us-west-1.agora.io"]


def test_a_stop_goes_on_at_the_next_host(routed: House) -> None:
    routed.transport.script[X] = [LOST, UNSENT, stopped()]
    routed.run(called(routed, X))
    assert hosts_of(routed, X) == ["api.agora.io", "api-us-west-1.agora.io", "api-us-east-1.agora.io"]


def test_when_no_name_is_known_all_are_named_and_nothing_was_sent(tmp_path: Path) -> None:
    house = House(tmp_path, look_up=nothing_known)
    with pytest.raises(ApiError) as caught:
        house.run(called(house, X))
    failure = caught.value.failure
    assert (failure.kind, failure.sent) == (FailureKind.DNS, False)
    assert failure.reason == "no address for api-us-east-1.agora.io, api-us-east-1.sd-rtn.com"
    assert house.transport.requests == []
    assert [(row.attempt, row.fault, row.sent) for row in house.traffic.rows()] == [(n, FailureKind.DNS, False) for n in (1, 2, 3)]
