"""Requests per second: bursts, order, 429."""

from __future__ import annotations

import asyncio

import pytest

from cloudrec_gui.domain.ids import AppId
from cloudrec_gui.services.budget import Budget
from tests.unit.services.support import FakeClock, jump

APP = AppId("app")
OTHER = AppId("other")


async def _moments(budget: Budget, clock: FakeClock, count: int, *, person: bool) -> list[float]:
    """Seconds after the beginning at which ``count`` simultaneous askers may go."""
    begin, moments = clock.mono(), []

    async def one() -> None:
        await budget.take(APP, person)
        moments.append(round(clock.mono() - begin, 3))

    await asyncio.gather(*(one() for _ in range(count)))
    return moments


def test_people_get_a_burst_of_eight_and_the_next_eight_a_second_later() -> None:
    clock = FakeClock()
    assert jump(clock, _moments(Budget(clock), clock, 18, person=True)) == [0] * 8 + [1] * 8 + [2] * 2


@pytest.mark.parametrize("person", [True, False])
@pytest.mark.parametrize("pause", [0.0, 0.05, 0.3, 0.9, 1.1])
def test_no_second_holds_more_than_eight(person: bool, pause: float) -> None:
    clock = FakeClock()

    async def story() -> list[float]:
        budget, moments = Budget(clock), []
        for _ in range(6):
            begin = clock.mono()
            moments += [begin + moment for moment in await _moments(budget, clock, 5, person=person)]
            clock.advance(pause)
        return moments

    moments = sorted(jump(clock, story()))
    assert all(later - sooner >= 1 - 0.002 for sooner, later in zip(moments, moments[8:], strict=False))


def test_polls_leave_three_for_people() -> None:
    clock = FakeClock()

    async def story() -> tuple[list[float], float]:
        budget = Budget(clock)
        polls = await _moments(budget, clock, 7, person=False)
        before = clock.mono()
        for _ in range(3):
            await budget.take(APP, person=True)
        return polls, clock.mono() - before

    polls, waited = jump(clock, story())
    assert polls == [0] * 5 + [1, 1]
    assert waited == 0


def test_a_person_who_comes_last_goes_first() -> None:
    clock = FakeClock()

    async def story() -> list[str]:
        budget, order = Budget(clock), []

        async def go(name: str, person: bool) -> None:
            await budget.take(APP, person)
            order.append(name)

        for _ in range(8):
            await budget.take(APP, person=True)
        await asyncio.gather(go("poll 1", False), go("poll 2", False), go("person 1", True), go("person 2", True))
        return order

    assert jump(clock, story()) == ["person 1", "person 2", "poll 1", "poll 2"]


@pytest.mark.parametrize("early", [0.0, 0.004])
def test_the_rate_holds_even_where_timers_fire_early(early: float) -> None:
    clock = FakeClock()

    async def story() -> list[float]:
        return await _moments(Budget(clock), clock, 40, person=True)

    moments = jump(clock, story(), early)
    assert all(moment >= (index - 7) / 8 - 0.001 for index, moment in enumerate(moments))


def test_app_ids_do_not_share_a_bucket() -> None:
    clock = FakeClock()

    async def story() -> float:
        budget = Budget(clock)
        for _ in range(8):
            await budget.take(APP, person=True)
        before = clock.mono()
        await budget.take(OTHER, person=True)
        return clock.mono() - before

    assert jump(clock, story()) == 0


def test_a_429_halves_the_rate_once_a_second_and_it_recovers_by_one_a_minute() -> None:
    clock = FakeClock()
    budget = Budget(clock)
    budget.throttled(APP)
    budget.throttled(APP)
    rates = [budget.rate(APP)]
    clock.advance(1)
    budget.throttled(APP)
    rates.append(budget.rate(APP))
    for _ in range(7):
        clock.advance(60)
        rates.append(budget.rate(APP))
    assert rates == [4, 2, 3, 4, 5, 6, 7, 8, 8]


def test_the_rate_never_falls_below_one() -> None:
    clock = FakeClock()
    budget = Budget(clock)
    for _ in range(10):
        budget.throttled(APP)
        clock.advance(1)
    assert budget.rate(APP) == 1


def test_a_429_empties_the_bucket_and_its_retry_after_is_kept() -> None:
    clock = FakeClock()

    async def story() -> list[float]:
        budget = Budget(clock)
        budget.throttled(APP, retry_after=7)
        return await _moments(budget, clock, 2, person=True)

    assert jump(clock, story()) == [7.25, 7.5]


def test_an_absurd_retry_after_is_cut_to_a_minute() -> None:
    clock = FakeClock()

    async def story() -> list[float]:
        budget = Budget(clock)
        budget.throttled(APP, retry_after=86400)
        return await _moments(budget, clock, 1, person=True)

    assert 60 <= jump(clock, story())[0] <= 61


def test_who_stops_waiting_does_not_use_up_a_request() -> None:
    clock = FakeClock()

    async def story() -> float:
        budget = Budget(clock)
        for _ in range(8):
            await budget.take(APP, person=True)
        begin = clock.mono()
        waiting = [asyncio.ensure_future(budget.take(APP, True)) for _ in range(4)]
        await asyncio.sleep(0)
        for task in waiting[:3]:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        return clock.mono() - begin

    assert jump(clock, story()) == pytest.approx(1.0)


def test_the_load_is_what_went_out_in_the_last_five_seconds() -> None:
    clock = FakeClock()

    async def story() -> tuple[float, float]:
        budget = Budget(clock)
        for _ in range(5):
            await budget.take(APP, person=True)
        now = budget.load(APP)
        clock.advance(5)
        return now, budget.load(APP)

    assert jump(clock, story()) == (1.0, 0.0)


def test_how_long_the_service_has_asked_for_silence_is_told_per_app() -> None:
    clock = FakeClock()
    budget = Budget(clock)
    assert budget.blocked_for(APP) == 0
    budget.throttled(APP, 20)
    clock.advance(5)
    assert (budget.blocked_for(APP), budget.blocked_for(OTHER)) == (15, 0)
    clock.advance(15)
    assert budget.blocked_for(APP) == 0
    budget.throttled(APP, 3600)
    assert budget.blocked_for(APP) == 60


@pytest.mark.parametrize(("throttled", "polls"), [(0, 5), (1, 2), (2, 1), (9, 1)])
def test_what_polls_may_plan_for_shrinks_with_the_rate_and_people_keep_their_part(throttled: int, polls: float) -> None:
    clock = FakeClock()
    budget = Budget(clock)
    for _ in range(throttled):
        budget.throttled(APP)
        clock.advance(1)
    assert budget.polls(APP) == polls


def test_a_place_that_is_given_back_is_there_for_the_next_one_at_once() -> None:
    clock = FakeClock()

    async def story() -> float:
        budget = Budget(clock)
        moments = [await budget.take(APP, person=True) for _ in range(8)]
        waiting = asyncio.ensure_future(budget.take(APP, person=True))
        await asyncio.sleep(0)
        budget.give_back(APP, moments[3])
        return await waiting - moments[0]

    assert jump(clock, story()) == 0


def test_whoever_stops_waiting_leaves_no_timer_behind() -> None:
    clock = FakeClock()

    async def story() -> int:
        budget = Budget(clock)
        for _ in range(8):
            await budget.take(APP, person=True)
        waiting = asyncio.ensure_future(budget.take(APP, person=False))
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        return sum(not handle.cancelled() for handle in asyncio.get_running_loop()._scheduled)  # type: ignore[attr-defined]

    assert jump(clock, story()) == 0
