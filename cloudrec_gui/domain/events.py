"""Typed subscriptions between objects that must not know Qt.

Handlers run at once, on the emitting thread, in the order of subscription. A handler that raises does not keep the others
from running: all run, then the first exception is raised, because a swallowed error is a lost error.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")
Unsubscribe = Callable[[], None]


class Event(Generic[T]):
    """One thing that can happen, with a payload of type ``T``."""

    __slots__ = ("_handlers",)

    def __init__(self) -> None:
        self._handlers: list[Callable[[T], None]] = []

    def subscribe(self, handler: Callable[[T], None]) -> Unsubscribe:
        """Call ``handler(payload)`` at every emit until the returned function is called (calling it twice is harmless)."""
        self._handlers.append(handler)

        def unsubscribe() -> None:
            if handler in self._handlers:
                self._handlers.remove(handler)

        return unsubscribe

    def emit(self, payload: T) -> None:
        """Run every handler with the payload."""
        first: Exception | None = None
        for handler in tuple(self._handlers):
            try:
                handler(payload)
            except Exception as error:  # noqa: BLE001 - raised below, after the others had their turn
                first = first or error
        if first is not None:
            raise first
