"""How often a recording should be asked, and how often it can be when many share one budget (behaviour §2, rest-api §1.6).

Every recording has a wish: an interval, and whether it is urgent. Urgent is what has just started, what is odd, what failed and
what is stopping. The wishes of one App ID are added up; when they are more than polls may send, all intervals of a class grow
by the same factor, and half of the room at least is for what is urgent, so that a fleet of five hundred does not hide a new one.
All of it is arithmetic: :mod:`cloudrec_gui.services.poller` owns the clock and the timers.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, NamedTuple

from cloudrec_gui.domain.errors import Failure
from cloudrec_gui.domain.ids import AppId, RecordingKey
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import FAILOVER_S, Recording, State
from cloudrec_gui.domain.verdict import Level, judge

FIRST_S: Final = 5.0
BUSY_S: Final = 5.0
CLOSE_S: Final = 15.0
"""While something is odd, and until the first file is named."""
SETTLE_WITHIN_S: Final = 90.0
CALM_S: Final = 30.0
BACK_OFF_S: Final = (5.0, 10.0, 15.0, 30.0)
SHORTEST_S: Final = 1.0
FLEET_RATE: Final = 5.0
"""Queries per second that all recordings of one App ID may plan for; the rest of the budget is for people."""
JITTER: Final = 0.1
_OF_IDLE: Final = 0.9
_AFTER_S: Final = 0.5
"""How long after the moment at which a 404 becomes the end it is asked for the last time."""

Odd = Callable[[Recording, float], bool]
"""Whether a recording deserves a closer look at wall time ``now``."""


class Wish(NamedTuple):
    """``seconds`` between an answer and the next question, and whether it goes before calm ones."""

    seconds: float
    urgent: bool


@dataclass(frozen=True, slots=True)
class Pace:
    """How the recordings of one App ID share what polls may send. Intervals in seconds, of a recording that is well."""

    app_id: AppId
    running: int
    wanted_s: float
    actual_s: float
    rate: float = FLEET_RATE
    """Requests per second that they share."""

    @property
    def stretched(self) -> bool:
        """Whether there are more recordings than the budget has room for."""
        return self.actual_s > self.wanted_s * 1.05


class Demand:
    """The wishes of one App ID, added up as they come and go; reading it costs the same for one and for a thousand."""

    __slots__ = ("_calm", "_heads", "_urgent", "count")

    def __init__(self) -> None:
        self.count = 0
        self._heads = 0
        self._urgent = 0.0
        self._calm = 0.0

    def add(self, wish: Wish) -> None:
        """One more recording takes part."""
        self.count += 1
        self._change(wish, 1.0)

    def remove(self, wish: Wish) -> None:
        """One that took part with this very wish does so no more."""
        self.count -= 1
        self._change(wish, -1.0)
        if not self.count:
            # What rounding has left.
            self._urgent = self._calm = 0.0

    def _change(self, wish: Wish, sign: float) -> None:
        if wish.urgent:
            self._heads += 1 if sign > 0 else -1
            self._urgent = max(0.0, self._urgent + sign / wish.seconds)
        else:
            self._calm = max(0.0, self._calm + sign / wish.seconds)

    def factor(self, urgent: bool, room: float) -> float:
        """By how much the intervals of a class grow, 1 or more, when ``room`` requests per second are there for all."""
        if self._urgent + self._calm <= room:
            return 1.0
        # Where most are urgent, half of the room would make them wait for longer than the few calm ones.
        for_urgent = min(self._urgent, max(room / 2, room - self._calm, room * self._heads / self.count))
        share, asked = (for_urgent, self._urgent) if urgent else (room - for_urgent, self._calm)
        return max(1.0, asked / share) if share > 0.0 else 1.0


def deserves_a_look(recording: Recording, now: float, peers: int = 0) -> bool:
    """Its verdict is one that a person should know about; ``peers`` as in :func:`~cloudrec_gui.domain.verdict.judge`."""
    return recording.running and judge(recording, now, peers).level >= Level.WARN


def odd_among(peers_of: Callable[[RecordingKey], int]) -> Odd:
    """:func:`deserves_a_look` where it is known how many others record the same channel."""

    def odd(recording: Recording, now: float) -> bool:
        return deserves_a_look(recording, now, peers_of(recording.key))

    return odd


def no_trouble(recording: Recording, now: float) -> bool:
    """For those who know no verdicts: only what the poller sees itself is odd."""
    return False


def trouble_of(recording: Recording) -> Failure | None:
    """The failed query that spaces the questions out. A 429 says nothing about the recording: the budget slows down for it."""
    failure = recording.failure
    if failure is None or failure.operation is not Operation.QUERY or failure.http_status == 429:
        return None
    return failure


def wish_of(recording: Recording, age_s: float, troubles: int, chosen: float | None, calm_s: float, odd: bool) -> Wish:
    """How often it should be asked: ``age_s`` seconds after its start, after ``troubles`` failed queries in a row.

    ``chosen`` is a person's interval. ``odd`` asks for a closer look at what would be asked calmly.
    """
    if troubles:
        return Wish(max(BACK_OFF_S[min(troubles, len(BACK_OFF_S)) - 1], chosen or 0.0), True)
    if chosen is not None:
        return Wish(chosen, False)
    young = age_s < SETTLE_WITHIN_S
    if young and not _seen(recording):
        return Wish(BUSY_S, True)
    if odd or recording.misses or (young and not recording.files):
        return Wish(min(CLOSE_S, calm_s), True)
    return Wish(calm_s, False)


def longest_gap(recording: Recording, now: float) -> float:
    """Seconds that may pass until the next question while queries say 404, whatever the back-off says; infinite otherwise.

    A gap of ``maxIdleTime`` would not tell an idle exit from a move (behaviour §2), and the moment at which a 404 becomes the end
    (90 s after the first) is one to be there.
    """
    since = recording.missing_since
    if since is None:
        return float("inf")
    gap = float("inf") if recording.mode is Mode.WEB or recording.max_idle_s <= 0 else max(SHORTEST_S, recording.max_idle_s * _OF_IDLE)
    left = since + FAILOVER_S + _AFTER_S - now
    return min(gap, left) if left > 0.0 else gap


def _seen(recording: Recording) -> bool:
    """Status 4 or 5 has been seen. One that is stopping never counts, because its end should be seen soon."""
    return recording.state in (State.READY, State.RECORDING)
