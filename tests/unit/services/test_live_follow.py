"""Following the hand: newest wins, one in flight, room for people, over at the first refusal."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from cloudrec_gui.domain.ids import AppId, RecordingKey
from cloudrec_gui.services.budget import Budget
from cloudrec_gui.services.live_follow import APART_S, LiveFollow
from cloudrec_gui.services.tasks import TaskSupervisor
from tests.unit.services.support import FakeClock, jump

KEY, APP = RecordingKey("r"), AppId("app")


class Line:
    """Sends by the budget, as the gateway does, and takes a while for each call."""

    def __init__(self, clock: FakeClock, takes_s: float = 0.1, refuses: bool = False) -> None:
        self.clock, self.takes_s, self.refuses = clock, takes_s, refuses
        self.budget = Budget(clock)
        self.sent: list[tuple[float, int]] = []
        self.now = self.most = 0
        self.tasks = TaskSupervisor()
        self.begin = clock.mono()
        self.follow = LiveFollow(self.send, self.spare_in, self.tasks, clock)

    def spare_in(self, key: RecordingKey) -> float:
        return self.budget.spare_in(APP)

    async def send(self, key: RecordingKey, request: Mapping[str, Any]) -> bool:
        await self.budget.take(APP, person=True)
        self.sent.append((self.clock.mono() - self.begin, request["n"]))
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(self.takes_s)
        self.now -= 1
        return not self.refuses

    async def idle(self) -> None:
        while len(self.tasks):
            await asyncio.sleep(0.05)


async def _drag(line: Line, moves: int, every_s: float = 0.03) -> None:
    for n in range(moves):
        line.follow.offer(KEY, {"n": n})
        await asyncio.sleep(every_s)
    await line.idle()


def test_a_drag_sends_two_a_second_and_ends_with_the_newest() -> None:
    clock = FakeClock()
    line = Line(clock)
    jump(clock, _drag(line, 200))
    moments = [moment for moment, _ in line.sent]
    assert line.sent[0][1] == 0
    assert line.sent[-1][1] == 199
    assert all(later - sooner >= APART_S - 1e-6 for sooner, later in pairwise(moments))
    assert 12 <= len(line.sent) <= 14


def test_one_is_in_flight_even_when_answers_are_slow() -> None:
    clock = FakeClock()
    line = Line(clock, takes_s=3.0)
    jump(clock, _drag(line, 200))
    assert line.most == 1
    assert [n for _, n in line.sent][-1] == 199
    assert len(line.sent) <= 4


def test_a_refusal_ends_it() -> None:
    clock = FakeClock()
    line = Line(clock, refuses=True)

    async def story() -> None:
        line.follow.offer(KEY, {"n": 1})
        await asyncio.sleep(0.01)
        line.follow.offer(KEY, {"n": 2})
        await line.idle()

    jump(clock, story())
    assert [n for _, n in line.sent] == [1]
    assert not line.follow.waiting


def test_what_waits_is_dropped_when_it_is_stopped() -> None:
    clock = FakeClock()
    line = Line(clock)

    async def story() -> None:
        line.follow.offer(KEY, {"n": 1})
        await asyncio.sleep(0.01)
        line.follow.offer(KEY, {"n": 2})
        line.follow.stop()
        await line.idle()

    jump(clock, story())
    assert [n for _, n in line.sent] == [1]


def test_people_find_their_reserve_while_a_drag_follows_beside_polls() -> None:
    clock = FakeClock()
    line = Line(clock)
    waits: list[float] = []

    async def polls() -> None:
        for _ in range(40):
            await line.budget.take(APP, person=False)

    async def people() -> None:
        for _ in range(5):
            await asyncio.sleep(1)
            before = clock.mono()
            await line.budget.take(APP, person=True)
            await line.budget.take(APP, person=True)
            waits.append(clock.mono() - before)

    async def story() -> None:
        await asyncio.gather(_drag(line, 200), polls(), people())

    jump(clock, story())
    assert len(waits) == 5
    assert max(waits) < 0.01
    assert line.sent[-1][1] == 199


def test_after_a_429_nothing_follows_until_the_service_allows_it() -> None:
    clock = FakeClock()
    line = Line(clock)

    async def story() -> None:
        line.budget.throttled(APP, retry_after=20)
        line.follow.offer(KEY, {"n": 1})
        await line.idle()

    jump(clock, story())
    assert line.sent[0][0] >= 20
