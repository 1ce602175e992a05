"""Service time."""

from __future__ import annotations

import threading

import pytest

from cloudrec_gui.sandbox.clock import Clock


def test_a_frozen_clock_moves_by_hand_only() -> None:
    clock = Clock(0, epoch=100.0)
    assert clock.now() == 100.0
    assert clock.advance(5) == 105.0
    assert clock.wait_until(105.0)


def test_a_fast_clock_outruns_real_time() -> None:
    clock = Clock(1000, epoch=0.0)
    assert clock.wait_until(20.0)
    assert clock.now() >= 20.0


@pytest.mark.parametrize(("close", "result"), [(False, True), (True, False)])
def test_sleepers_wake_when_it_is_time_or_all_is_over(close: bool, result: bool) -> None:
    clock = Clock(0, epoch=0.0)
    results: list[bool] = []
    sleeper = threading.Thread(target=lambda: results.append(clock.wait_until(10.0)))
    sleeper.start()
    if close:
        clock.close()
    else:
        clock.advance(10)
    sleeper.join(10)
    assert results == [result]


@pytest.mark.parametrize("scale", [-1, float("nan"), float("inf")])
def test_time_does_not_run_backwards(scale: float) -> None:
    with pytest.raises(ValueError, match="scale"):
        Clock(scale)
    with pytest.raises(ValueError, match="forward"):
        Clock(1).advance(-1)
