"""The three recording modes and the calls that each has, as data (rest-api §1.1). What a start may carry is in ``variants``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final


class Mode(Enum):
    """The word that stands in the path."""

    INDIVIDUAL = "individual"
    MIX = "mix"
    WEB = "web"


class Operation(Enum):
    """The six calls, by the names that the service uses."""

    ACQUIRE = "acquire"
    START = "start"
    QUERY = "query"
    UPDATE = "update"
    UPDATE_LAYOUT = "updateLayout"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class ModeFacts:
    """What one mode means for the calls."""

    mode: Mode
    scene: int
    """The ``scene`` that acquire must carry for a start in this mode; legacy variants have another one."""
    operations: frozenset[Operation]


_ALL: Final = frozenset(Operation)
MODES: Final = MappingProxyType(
    {
        Mode.INDIVIDUAL: ModeFacts(Mode.INDIVIDUAL, 0, _ALL - {Operation.UPDATE_LAYOUT}),
        Mode.MIX: ModeFacts(Mode.MIX, 0, _ALL),
        Mode.WEB: ModeFacts(Mode.WEB, 1, _ALL - {Operation.UPDATE_LAYOUT}),
    }
)
