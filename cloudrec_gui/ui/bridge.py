"""From the floors' typed events to widgets, for exactly as long as the widget lives."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from cloudrec_gui.domain.events import Event, Unsubscribe

T = TypeVar("T")


def subscribe(owner: QObject, event: Event[T], handler: Callable[[T], None]) -> Unsubscribe:
    """Call ``handler(payload)`` at every emit until ``owner`` is destroyed, or the returned function is called.

    The handler runs on the emitting thread; services emit on the loop thread, which is Qt's.
    """
    unsubscribe = event.subscribe(handler)

    def gone(_: object = None) -> None:
        unsubscribe()

    owner.destroyed.connect(gone)
    return unsubscribe
