"""Sleep, on systems whose monotonic clock stands still meanwhile and on those where it runs on."""

from __future__ import annotations

import asyncio

import pytest

from cloudrec_gui.services.wakefulness import TICK_S, Wakefulness
from tests.unit.services.support import FakeClock, jump


class Sleeper(FakeClock):
    """A clock of a computer that can be put to sleep."""

    def sleep(self, seconds: float, *, mono: bool) -> None:
        self._wall += seconds
        if mono:
            self._mono += seconds

    def set_wall(self, by: float) -> None:
        self._wall += by


def _story(clock: Sleeper, *, naps: list[float], mono: bool = False, between: float = 60.0) -> list[float]:
    heard: list[float] = []

    async def story() -> None:
        awake = Wakefulness(clock)
        awake.slept.subscribe(heard.append)
        awake.begin()
        for nap in naps:
            await asyncio.sleep(between)
            clock.sleep(nap, mono=mono)
        await asyncio.sleep(between)
        awake.close()

    jump(clock, story())
    return heard


@pytest.mark.parametrize("mono", [False, True])
def test_each_sleep_is_told_once_with_its_length(mono: bool) -> None:
    heard = _story(Sleeper(), naps=[3600.0, 40.0], mono=mono)
    assert heard == [pytest.approx(3600.0, abs=TICK_S + 0.1), pytest.approx(40.0, abs=TICK_S + 0.1)]


@pytest.mark.parametrize(("nap", "mono"), [(4.0, False), (9.0, True), (0.0, False)])
def test_a_pause_that_is_no_sleep_is_not_told(nap: float, mono: bool) -> None:
    assert _story(Sleeper(), naps=[nap], mono=mono) == []


def test_a_clock_that_is_set_back_is_no_sleep_and_the_next_sleep_is_still_noticed() -> None:
    heard = _story(Sleeper(), naps=[-7200.0, 100.0])
    assert heard == [pytest.approx(100.0, abs=0.1)]


def test_whoever_looks_first_is_told_at_once() -> None:
    clock = Sleeper()
    heard: list[float] = []

    async def story() -> float:
        awake = Wakefulness(clock)
        awake.slept.subscribe(heard.append)
        awake.begin()
        clock.sleep(500.0, mono=False)
        told = awake.look()
        awake.look()
        awake.close()
        return told

    assert jump(clock, story()) == 500.0
    assert heard == [500.0]


def test_before_it_began_and_after_it_was_closed_nothing_is_told() -> None:
    clock = Sleeper()
    awake = Wakefulness(clock)
    clock.sleep(500.0, mono=False)
    assert awake.look() == 0.0
