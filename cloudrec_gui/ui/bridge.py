"""From the floors' typed events to widgets, for exactly as long as the widget lives."""

from __future__ import annotations

from collections.abc import Callable
from types import MethodType
from typing import TypeVar
from weakref import WeakMethod

from PySide6.QtCore import QObject

from cloudrec_gui.domain.events import Event, Unsubscribe

T = TypeVar("T")


def subscribe(owner: QObject, event: Event[T], handler: Callable[[T], None]) -> Unsubscribe:
    """Call ``handler(payload)`` at every emit until ``owner`` is destroyed, or the returned function is called.

    The handler runs on the emitting thread; services emit on the loop thread, which is Qt's. A bound method does not keep its
    object alive: a service that outlives every window must not hold on to the ones that were closed.
    """
    unsubscribe = event.subscribe(_weakly(handler) if isinstance(handler, MethodType) else handler)

    def gone() -> None:
        # Without parameter: with one, Qt's pointer to the dying object would be wrapped for us, which can crash.
        unsubscribe()

    owner.destroyed.connect(gone)
    return unsubscribe


def _weakly(method: Callable[[T], None]) -> Callable[[T], None]:
    reference = WeakMethod(method)

    def call(payload: T) -> None:
        alive = reference()
        if alive is not None:
            alive(payload)

    return call
