"""Typed events: order, unsubscribing, and errors that are not swallowed."""

import pytest

from cloudrec_gui.domain.events import Event


def test_handlers_run_in_order_of_subscription() -> None:
    event: Event[int] = Event()
    seen: list[str] = []
    event.subscribe(lambda n: seen.append(f"a{n}"))
    event.subscribe(lambda n: seen.append(f"b{n}"))
    event.emit(1)
    assert seen == ["a1", "b1"]


def test_unsubscribing_twice_is_harmless() -> None:
    event: Event[int] = Event()
    seen: list[int] = []
    stop = event.subscribe(seen.append)
    stop()
    stop()
    event.emit(1)
    assert seen == []


def test_a_handler_may_unsubscribe_while_it_runs() -> None:
    event: Event[int] = Event()
    seen: list[int] = []

    def once(value: int) -> None:
        seen.append(value)
        stop()

    stop = event.subscribe(once)
    event.subscribe(seen.append)
    event.emit(1)
    event.emit(2)
    assert seen == [1, 1, 2]


def test_one_failing_handler_does_not_silence_the_others_nor_itself() -> None:
    event: Event[int] = Event()
    seen: list[int] = []

    def fail(value: int) -> None:
        raise RuntimeError("first")

    event.subscribe(fail)
    event.subscribe(seen.append)
    with pytest.raises(RuntimeError, match="first"):
        event.emit(3)
    assert seen == [3]
