"""The six operations as data: method, path, deadlines, and what may be repeated (rest-api §1.1, §8.5)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from types import MappingProxyType
from typing import Final
from urllib.parse import quote

from cloudrec_gui.domain.ids import AppId, ResourceId, Sid
from cloudrec_gui.domain.modes import Mode, Operation

CONNECT_S: Final = 5.0
"""Seconds until a connection must stand, the same for every operation."""


class Repeat(Enum):
    """What may be done with a call whose outcome is unknown."""

    FREELY = "freely"
    """It reads, or what it makes lapses by itself (an unused resourceId after five minutes)."""
    SAME_BYTES = "same-bytes"
    """Only with the same resourceId and a byte-identical body, never with a new one: it costs money."""
    LATEST = "latest"
    """It sets an absolute state, so it may be repeated unless a newer one waits."""
    READ_THE_ANSWER = "read-the-answer"
    """A repetition is answered with 49 or 404, which then means success."""


@dataclass(frozen=True, slots=True)
class Route:
    """One operation. ``total_s`` bounds the whole call in seconds; a synchronous stop may take 20 s by itself (rest-api §7)."""

    operation: Operation
    method: str
    template: str
    total_s: float
    repeat: Repeat


_APP: Final = "/v1/apps/{app_id}/cloud_recording"
_TASK: Final = _APP + "/resourceid/{resource_id}/sid/{sid}/mode/{mode}"

ROUTES: Final = MappingProxyType(
    {
        route.operation: route
        for route in (
            Route(Operation.ACQUIRE, "POST", _APP + "/acquire", 15.0, Repeat.FREELY),
            Route(Operation.START, "POST", _APP + "/resourceid/{resource_id}/mode/{mode}/start", 30.0, Repeat.SAME_BYTES),
            Route(Operation.QUERY, "GET", _TASK + "/query", 10.0, Repeat.FREELY),
            Route(Operation.UPDATE, "POST", _TASK + "/update", 15.0, Repeat.LATEST),
            Route(Operation.UPDATE_LAYOUT, "POST", _TASK + "/updateLayout", 15.0, Repeat.LATEST),
            Route(Operation.STOP, "POST", _TASK + "/stop", 45.0, Repeat.READ_THE_ANSWER),
        )
    }
)


@lru_cache(maxsize=2048)
def path(operation: Operation, app_id: AppId, mode: Mode, resource_id: ResourceId = ResourceId(""), sid: Sid = Sid("")) -> str:
    """The path of one call. Ids are opaque, so everything that has a meaning in a path is percent-encoded."""
    return ROUTES[operation].template.format(
        app_id=quote(app_id, safe=""),
        resource_id=quote(resource_id, safe="=~"),
        sid=quote(sid, safe=""),
        mode=mode.value,
    )
