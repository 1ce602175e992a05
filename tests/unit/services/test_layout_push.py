"""One layout in flight, only the newest waits."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.layout_push import LayoutPush
from tests.unit.services.support import FakeClock

Run = Callable[..., Any]
A, B = RecordingKey("a"), RecordingKey("b")


class Target:
    """Keeps every layout until it is let through."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, int]] = []
        self.now = 0
        self.most = 0
        self.gates: list[asyncio.Future[None]] = []
        self.overtaken: list[str] = []

    def overtake_layout(self, key: RecordingKey) -> None:
        self.overtaken.append(key)

    async def update_layout(self, key: RecordingKey, client_request: Mapping[str, Any]) -> Recording:
        self.sent.append((key, client_request["n"]))
        self.now += 1
        self.most = max(self.most, self.now)
        gate: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.gates.append(gate)
        try:
            await gate
        finally:
            self.now -= 1
        return Recording(key, ProfileId("p"), AppId("x"), Mode.MIX, Cname("c"), Uid("1"), 0.0)


async def _settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


def test_of_many_layouts_the_first_and_the_newest_are_sent(run: Run) -> None:
    async def story() -> tuple[list[tuple[str, int]], list[bool], int, bool]:
        target = Target()
        push = LayoutPush(target)
        pushes = []
        for n in range(20):
            pushes.append(asyncio.ensure_future(push.push(A, {"n": n})))
            await _settle()
        target.gates[0].set_result(None)
        await _settle()
        target.gates[1].set_result(None)
        results = await asyncio.gather(*pushes)
        return target.sent, results, target.most, push.busy(A)

    sent, results, most, busy = run(story())
    assert sent == [("a", 0), ("a", 19)]
    assert results == [True] + [False] * 18 + [True]
    assert most == 1
    assert not busy


def test_a_failure_is_raised_to_its_own_caller_and_the_next_is_sent_all_the_same(run: Run) -> None:
    async def story() -> tuple[BaseException | bool, BaseException | bool]:
        target = Target()
        push = LayoutPush(target)
        first = asyncio.ensure_future(push.push(A, {"n": 1}))
        second = asyncio.ensure_future(push.push(A, {"n": 2}))
        await _settle()
        target.gates[0].set_exception(ConnectionError("no"))
        await _settle()
        target.gates[1].set_result(None)
        one, two = await asyncio.gather(first, second, return_exceptions=True)
        return one, two

    one, two = run(story())
    assert isinstance(one, ConnectionError)
    assert two is True


def test_recordings_do_not_wait_for_each_other(run: Run) -> None:
    async def story() -> list[tuple[str, int]]:
        target = Target()
        push = LayoutPush(target)
        pushes = [asyncio.ensure_future(push.push(key, {"n": 1})) for key in (A, B)]
        await _settle()
        for gate in target.gates:
            gate.set_result(None)
        await asyncio.gather(*pushes)
        return target.sent

    assert run(story()) == [("a", 1), ("b", 1)]


@pytest.mark.parametrize("moment", ["waiting", "just granted"])
def test_a_cancelled_push_does_not_block_the_lane(run: Run, moment: str) -> None:
    async def story() -> bool:
        target = Target()
        push = LayoutPush(target)
        first = asyncio.ensure_future(push.push(A, {"n": 1}))
        second = asyncio.ensure_future(push.push(A, {"n": 2}))
        await _settle()
        if moment == "waiting":
            second.cancel()
            await _settle()
            target.gates[0].set_result(None)
        else:
            target.gates[0].set_result(None)
            await asyncio.wait([first])
            second.cancel()
        await asyncio.gather(first, second, return_exceptions=True)
        third = asyncio.ensure_future(push.push(A, {"n": 3}))
        await _settle()
        target.gates[-1].set_result(None)
        return await third

    assert run(story()) is True


def test_what_is_in_flight_hears_that_a_newer_one_waits(run: Run) -> None:
    async def story() -> list[str]:
        target = Target()
        push = LayoutPush(target)
        first = asyncio.ensure_future(push.push(A, {"n": 1}))
        await _settle()
        before = list(target.overtaken)
        second = asyncio.ensure_future(push.push(A, {"n": 2}))
        await _settle()
        target.gates[0].set_result(None)
        await _settle()
        target.gates[1].set_result(None)
        await asyncio.gather(first, second)
        assert before == []
        return target.overtaken

    assert run(story()) == [A]


def test_a_layout_that_waited_through_the_computers_sleep_is_not_sent_and_the_lane_is_free(run: Run) -> None:
    clock = FakeClock()
    dropped: list[RecordingKey] = []

    async def story() -> tuple[list[tuple[str, int]], list[bool]]:
        target = Target()
        push = LayoutPush(target, clock)
        push.dropped.subscribe(dropped.append)
        first = asyncio.ensure_future(push.push(A, {"n": 1}))
        await _settle()
        second = asyncio.ensure_future(push.push(A, {"n": 2}))
        await _settle()
        clock.advance(61)
        target.gates[0].set_result(None)
        await _settle()
        assert not push.busy(A)
        third = asyncio.ensure_future(push.push(A, {"n": 3}))
        await _settle()
        target.gates[1].set_result(None)
        return target.sent, [await first, await second, await third]

    sent, accepted = run(story())
    assert [n for _, n in sent] == [1, 3]
    assert accepted == [True, False, True]
    assert dropped == [A]
