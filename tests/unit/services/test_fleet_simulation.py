"""Half an hour of five hundred recordings in virtual time: the real poller on the real budget, before a service with a temper."""

from __future__ import annotations

import asyncio
import gc
import itertools
import random
import statistics
import tracemalloc
from array import array

import pytest

from cloudrec_gui.api.errors import Rejected
from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import (
    Failed,
    Observed,
    PollPlanned,
    RecordedFile,
    Recording,
    RecordingEvent,
    Started,
    advance,
)
from cloudrec_gui.services.budget import Budget
from cloudrec_gui.services.pace import JITTER, deserves_a_look
from cloudrec_gui.services.poller import AT_A_TIME, Poller
from cloudrec_gui.services.tasks import TaskSupervisor
from tests.unit.services.support import FakeClock, JumpingLoop

FLEET, MINUTES, WARM_UP = 500, 30, 8
RAMP_S = 240.0
APP = AppId("a" * 32)
FILES = (RecordedFile("a.m3u8"),)
SLACK_S = 15.0
"""What an answer may take, and the wait for the budget where intervals that shrink bring many at once."""


def _rejected(status: int, code: int | None = None) -> Failure:
    return Failure(Operation.QUERY, FailureKind.REJECTED, True, status, code)


class Service:
    """Answers after some time; a few are moved to other servers, a few answers are 50x, and now and then it is all too much."""

    def __init__(self, clock: FakeClock, budget: Budget, *, tempers: bool) -> None:
        self.changed: Event[Recording] = Event()
        self.clock, self.budget, self.tempers = clock, budget, tempers
        self.random = random.Random(5)
        self.rows: dict[RecordingKey, Recording] = {}
        self.moving: dict[RecordingKey, float] = {}
        self.sent = array("d")
        self.polls: list[tuple[float, float]] = []
        """When each was sent, and when it had been due."""
        self.gaps: list[tuple[float, float]] = []
        """For each poll, when the answer before it came and when it was sent."""
        self.answered: dict[RecordingKey, float] = {}
        self.people_waited: list[float] = []
        self.throttled_at: list[float] = []

    def all(self) -> tuple[Recording, ...]:
        return tuple(reversed(self.rows.values()))

    def get(self, key: RecordingKey) -> Recording | None:
        return self.rows.get(key)

    def feed(self, key: RecordingKey, event: RecordingEvent) -> Recording:
        self.rows[key] = advance(self.rows[key], event, self.clock.wall())
        self.changed.emit(self.rows[key])
        return self.rows[key]

    def start(self, number: int) -> None:
        key, cname = RecordingKey(f"k{number}"), Cname(f"c{number}")
        now = self.clock.wall()
        self.rows[key] = Recording(key, ProfileId("p"), APP, Mode.MIX, cname, Uid("1"), now, resource_id=ResourceId("r"), max_idle_s=300)
        self.feed(key, Started(Sid(f"{number:032x}")))

    def plan(self, key: RecordingKey, at: float | None, interval: float | None, polling: bool) -> None:
        self.feed(key, PollPlanned(at, interval, polling))

    async def query(self, key: RecordingKey, *, person: bool = True) -> Recording:
        asked, due = self.clock.mono(), self.rows[key].next_query_at
        await self.budget.take(APP, person)
        now = self.clock.mono()
        self.sent.append(now)
        if person:
            self.people_waited.append(now - asked)
        elif due is not None:
            self.polls.append((now, due - self.clock.wall() + now))
            if key in self.answered:
                self.gaps.append((self.answered[key], now))
        await asyncio.sleep(self.random.choice((0.05, 0.1, 0.2, 0.4, 2.0)))
        self.answered[key] = self.clock.mono()
        return self._answer(key)

    def _answer(self, key: RecordingKey) -> Recording:
        now, dice = self.clock.mono(), self.random.random()
        if self.tempers and self.throttled_at and now > self.throttled_at[0]:
            self.throttled_at.pop(0)
            self.budget.throttled(APP, 2.0)
            return self._fails(key, _rejected(429))
        if now < self.moving.get(key, 0.0):
            return self._fails(key, _rejected(404, 404))
        if dice < 0.005:
            self.moving[key] = now + 40.0
        elif dice < 0.02:
            return self._fails(key, _rejected(503))
        return self.feed(key, Observed(5, "mix", FILES))

    def _fails(self, key: RecordingKey, failure: Failure) -> Recording:
        self.feed(key, Failed(failure))
        raise Rejected(failure)


class Half:
    """What came of half an hour."""

    def __init__(self, *, tempers: bool) -> None:
        clock = FakeClock()
        self.budget = Budget(clock)
        self.service = Service(clock, self.budget, tempers=tempers)
        self.tasks = TaskSupervisor()
        self.bugs: list[object] = []
        self.tasks.failed.subscribe(self.bugs.append)
        dice = random.Random(6)
        self.poller = Poller(
            self.service,
            self.tasks,
            clock,
            room=self.budget,
            odd=deserves_a_look,
            spread=lambda: dice.uniform(1 - JITTER, 1 + JITTER),
        )
        self.clock = clock
        self.most_tasks = self.growth = self.handles_left = 0
        self.began = clock.mono()
        self.paces = array("d")
        """The interval of a healthy recording, second by second."""
        with asyncio.Runner(loop_factory=lambda: JumpingLoop(clock)) as runner:
            runner.run(self._story())

    async def _story(self) -> None:
        service, begin = self.service, self.clock.mono()
        service.throttled_at = [begin + minute * 60 for minute in (10, 10.1, 20)]
        self.poller.begin()
        for number in range(FLEET):
            service.start(number)
            await asyncio.sleep(0.2)
            if number % 5 == 4:
                self.paces.append(self._pace())
        for second in range(int(begin + MINUTES * 60 - self.clock.mono())):
            if second == (WARM_UP - 3) * 60:
                self._measure()
            if second % 90 == 7:
                for number in (3, 30, 300):
                    self.poller.query_now(RecordingKey(f"k{number}"))
            await asyncio.sleep(1.0)
            self.paces.append(self._pace())
            self.most_tasks = max(self.most_tasks, len(self.tasks))
        self.growth = self._measure()
        self.poller.close()
        await self.tasks.close()
        scheduled = asyncio.get_running_loop()._scheduled  # type: ignore[attr-defined]
        self.handles_left = sum(not handle.cancelled() for handle in scheduled)

    def _pace(self) -> float:
        return max((pace.actual_s for pace in self.poller.paces), default=0.0)

    def _measure(self) -> int:
        """Bytes more than when it was called for the first time, in what our code has allocated."""
        gc.collect()
        if not tracemalloc.is_tracing():
            return 0
        filters = [tracemalloc.Filter(True, "*cloudrec_gui*"), tracemalloc.Filter(True, "*asyncio*"), tracemalloc.Filter(True, "*heapq*")]
        size = sum(trace.size for trace in tracemalloc.take_snapshot().filter_traces(filters).traces)
        before, self._size = getattr(self, "_size", size), size
        return size - before


@pytest.fixture(scope="module", params=[False, True], ids=["calm", "with 429"])
def half(request: pytest.FixtureRequest) -> Half:
    return Half(tempers=request.param)


def test_never_more_than_eight_in_any_one_second(half: Half) -> None:
    sent = half.service.sent
    assert len(sent) > 4000
    assert min(later - sooner for sooner, later in zip(sent, sent[8:], strict=False)) >= 1.0 - 1e-9


def test_polls_leave_three_of_eight_to_people_who_hardly_wait(half: Half) -> None:
    assert len(half.service.people_waited) >= 40
    limit = 3.0 if half.service.tempers else 1.0
    assert max(half.service.people_waited) <= limit


def test_every_recording_is_asked_within_its_interval(half: Half) -> None:
    told = half.paces
    late = []
    for begin, end in half.service.gaps:
        # The interval that is told is the longest that was in force meanwhile; while they all start there are five new ones a second.
        if begin > half.began + RAMP_S:
            interval = max(told[int(begin - half.began) - 1 : int(end - half.began) + 2])
            late += [(begin, end)] if end - begin > interval * (1 + JITTER) + SLACK_S else []
    assert late == []


def test_the_fleet_is_asked_as_fast_as_the_budget_allows(half: Half) -> None:
    polls = len(half.service.gaps) / (MINUTES * 60)
    assert (3.0 if half.service.tempers else 4.2) <= polls <= 5.0
    if not half.service.tempers:
        assert half.paces[-1] == pytest.approx(FLEET / 5, rel=0.15)


def test_who_is_due_first_is_asked_first(half: Half) -> None:
    # Of two that were sent at the very same moment neither was first.
    due = [due for _, due in sorted(half.service.polls)]
    worst = max(sooner - later for sooner, later in itertools.pairwise(due))
    assert worst <= 0.01


def test_no_recording_is_forgotten(half: Half) -> None:
    asked = [recording.queries for recording in half.service.all()]
    assert min(asked) >= statistics.median(asked) / 2


def test_nothing_is_left_behind(half: Half) -> None:
    assert half.bugs == []
    assert half.handles_left == 0
    assert half.most_tasks <= AT_A_TIME + 3


def test_half_an_hour_leaves_no_memory_behind() -> None:
    tracemalloc.start()
    try:
        growth = Half(tempers=True).growth
    finally:
        tracemalloc.stop()
    assert growth < 1_000_000
