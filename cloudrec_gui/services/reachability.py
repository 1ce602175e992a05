"""Whether the road to the service is open, judged by what fails on it.

One recording that cannot be asked may be anything. Two of them, or three failures in a row, none of which sent a byte, mean the
road: no network, no trust in the certificate, a proxy that refuses. Then asking every recording tells nothing new, so it is said
once and tried once in a while. Each place is judged by itself: the sandbox on this computer lives on when the world is gone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import Final
from urllib.parse import urlsplit

from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.ids import RecordingKey

SERVICE: Final = "service"
"""The place that all hosts of the service are: which of them answers is a matter of its pool."""
WITNESSES: Final = 2
"""So many recordings failed on the way."""
IN_A_ROW: Final = 3


class Obstacle(Enum):
    """What stands in the way."""

    NETWORK = "network"
    TLS = "tls"
    PROXY = "proxy"


@dataclass(frozen=True, slots=True)
class Outage:
    """One place that cannot be reached. Times are wall seconds."""

    place: str
    """:data:`SERVICE`, or ``host:port`` of the sandbox or of an endpoint of one's own."""
    obstacle: Obstacle
    kind: FailureKind
    since: float
    held: int = 0
    """How many recordings are not asked because of it."""
    probe_at: float | None = None
    """When one of them is asked again; None while that is on its way or polling is paused."""


_OBSTACLES: Final = MappingProxyType(
    {
        FailureKind.DNS: Obstacle.NETWORK,
        FailureKind.REFUSED: Obstacle.NETWORK,
        FailureKind.CONNECT_TIMEOUT: Obstacle.NETWORK,
        FailureKind.TIMEOUT: Obstacle.NETWORK,
        FailureKind.BROKEN: Obstacle.NETWORK,
        FailureKind.TLS: Obstacle.TLS,
        FailureKind.PROXY: Obstacle.PROXY,
    }
)


def place_of(endpoint: str) -> str:
    """The place of a base URL. All hosts of the service are one."""
    parts = urlsplit(endpoint)
    host = (parts.hostname or "").lower()
    if host.endswith((".agora.io", ".sd-rtn.com")) or not host:
        return SERVICE
    return parts.netloc.rpartition("@")[2].lower()


def obstacle_of(failure: Failure | None) -> Obstacle | None:
    """What stood in the way of a call of which not a byte was sent; None for every other outcome."""
    if failure is None or failure.sent:
        return None
    return _OBSTACLES.get(failure.kind)


@dataclass(slots=True)
class _Road:
    row: int = 0
    witnesses: set[RecordingKey] = field(default_factory=set)
    outage: Outage | None = None


class Reachability:
    """Belongs to the loop thread. Knows nothing of timers."""

    def __init__(self) -> None:
        self._roads: dict[str, _Road] = {}

    def heard(self, place: str, key: RecordingKey, failure: Failure | None, now: float) -> bool:
        """One call to ``place`` ended so at wall time ``now``. True when the place has just been lost, or found again.

        A complete refusal, and every failure after a byte was sent, prove that the road is open.
        """
        obstacle = obstacle_of(failure)
        road = self._roads.get(place)
        if obstacle is None or failure is None:
            cancelled = failure is not None and failure.kind is FailureKind.CANCELLED
            if road is None or cancelled:
                return False
            del self._roads[place]
            return road.outage is not None
        if road is None:
            road = self._roads[place] = _Road()
        road.row += 1
        road.witnesses.add(key)
        if road.outage is not None or (len(road.witnesses) < WITNESSES and road.row < IN_A_ROW):
            return False
        road.outage = Outage(place, obstacle, failure.kind, now)
        return True

    def outage(self, place: str) -> Outage | None:
        """What is wrong there, if anything is."""
        road = self._roads.get(place)
        return None if road is None else road.outage

    def tried(self, place: str) -> int:
        """How often each recording there has failed in a row, about; at least 1 while it is lost."""
        road = self._roads.get(place)
        return 0 if road is None else max(1, road.row // max(1, len(road.witnesses)))

    def lost(self) -> tuple[Outage, ...]:
        """Every place that cannot be reached, the longest lost first."""
        return tuple(sorted((road.outage for road in self._roads.values() if road.outage is not None), key=_since))

    def forget(self, place: str) -> bool:
        """Nobody is there to be asked any more. True when it was lost."""
        road = self._roads.pop(place, None)
        return road is not None and road.outage is not None


def _since(outage: Outage) -> float:
    return outage.since
