"""What the poller keeps in mind, and whom it needs: a watch for each recording, a line for each App ID, a scout for each lost place."""

from __future__ import annotations

from collections import deque
from typing import Protocol

from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import AppId, RecordingKey
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.pace import FLEET_RATE, Demand, Wish
from cloudrec_gui.services.reachability import place_of


class Asked(Protocol):
    """Who is asked; :class:`~cloudrec_gui.services.recordings.Recordings` in the program."""

    changed: Event[Recording]

    def all(self) -> tuple[Recording, ...]: ...

    def get(self, key: RecordingKey) -> Recording | None: ...

    async def query(self, key: RecordingKey, *, person: bool = True) -> Recording: ...

    def plan(self, key: RecordingKey, at: float | None, interval: float | None, polling: bool) -> None: ...


class Room(Protocol):
    """How much may be asked; :class:`~cloudrec_gui.services.budget.Budget` in the program."""

    def polls(self, app_id: AppId) -> float:
        """Requests per second that polls may plan for."""
        ...

    def spare_in(self, app_id: AppId) -> float:
        """Seconds until one more poll may go."""
        ...


class Unlimited:
    """Where nobody limits anything, five a second are still enough."""

    def polls(self, app_id: AppId) -> float:
        return FLEET_RATE

    def spare_in(self, app_id: AppId) -> float:
        return 0.0


class Watch:
    """What the poller knows of one recording."""

    __slots__ = (
        "answered_at",
        "app_id",
        "asking",
        "began",
        "due",
        "failure",
        "interval",
        "key",
        "paused",
        "place",
        "ticket",
        "troubles",
        "wish",
    )

    def __init__(self, recording: Recording, began: float, due: float) -> None:
        self.key = recording.key
        self.app_id = recording.app_id
        self.place = place_of(recording.endpoint)
        self.began = began
        self.due = due
        self.interval = recording.interval
        self.paused = False
        self.asking = False
        self.troubles = 0
        self.answered_at = recording.last_query_at
        self.failure = recording.failure
        """The last one that was looked at."""
        self.ticket = 0
        self.wish: Wish | None = None


class Line:
    """The recordings of one App ID, which share one budget."""

    __slots__ = ("asking", "demand", "ready", "ticket", "told")

    def __init__(self) -> None:
        self.demand = Demand()
        self.ready: deque[tuple[int, RecordingKey]] = deque()
        """Due, in the order in which they fell due."""
        self.asking = 0
        self.ticket = 0
        """Of the moment at which the budget has room again; 0 while nobody waits for it."""
        self.told = 1.0


class Scout:
    """Who is tried next at a lost place, or is being asked, and after how many failures."""

    __slots__ = ("key", "tries")

    def __init__(self, tries: int) -> None:
        self.key = RecordingKey("")
        self.tries = tries
