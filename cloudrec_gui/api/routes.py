"""The six operations as data: method, path and deadlines (rest-api §1.1). What may be repeated is in ``retry``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Final
from urllib.parse import quote

from cloudrec_gui.domain.ids import AppId, ResourceId, Sid
from cloudrec_gui.domain.modes import Mode, Operation

CONNECT_S: Final = 5.0
"""Seconds until a connection must stand, the same for every operation."""


@dataclass(frozen=True, slots=True)
class Route:
    """One operation. ``total_s`` bounds the whole call in seconds; a synchronous stop may take 20 s by itself (rest-api §7)."""

    operation: Operation
    method: str
    template: str
    total_s: float


_APP: Final = "/v1/apps/{app_id}/cloud_recording"
_TASK: Final = _APP + "/resourceid/{resource_id}/sid/{sid}/mode/{mode}"

ROUTES: Final = MappingProxyType(
    {
        route.operation: route
        for route in (
            Route(Operation.ACQUIRE, "POST", _APP + "/acquire", 15.0),
            Route(Operation.START, "POST", _APP + "/resourceid/{resource_id}/mode/{mode}/start", 30.0),
            Route(Operation.QUERY, "GET", _TASK + "/query", 10.0),
            Route(Operation.UPDATE, "POST", _TASK + "/update", 15.0),
            Route(Operation.UPDATE_LAYOUT, "POST", _TASK + "/updateLayout", 15.0),
            Route(Operation.STOP, "POST", _TASK + "/stop", 45.0),
        )
    }
)


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long calls may take, in seconds: until the connection stands, and in all."""

    connect_s: float = CONNECT_S
    total_s: Mapping[Operation, float] = field(default_factory=lambda: {route.operation: route.total_s for route in ROUTES.values()})


@lru_cache(maxsize=2048)
def path(operation: Operation, app_id: AppId, mode: Mode, resource_id: ResourceId = ResourceId(""), sid: Sid = Sid("")) -> str:
    """The path of one call. Ids are opaque, so everything that has a meaning in a path is percent-encoded."""
    return ROUTES[operation].template.format(
        app_id=quote(app_id, safe=""),
        resource_id=quote(resource_id, safe="=~"),
        sid=quote(sid, safe=""),
        mode=mode.value,
    )
