"""acquire: ask for a resourceId (rest-api §2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field

from cloudrec_gui.api.models.base import Answer, Conflict, Request, ResourceIdText, UidText
from cloudrec_gui.domain.ids import is_cname
from cloudrec_gui.domain.modes import MODES, Mode

WEB_CNAME_MAX_BYTES = 1024
"""In web mode the name only labels the task (rest-api §1.5)."""
_POSTPONED = 2
"""Legacy scene of postponed transcoding, for individual mode only."""


def cname_conflicts(cname: str, mode: Mode) -> Iterator[Conflict]:
    """A channel name by the rules of the mode."""
    if mode is Mode.WEB:
        if len(cname.encode("utf-8", "replace")) > WEB_CNAME_MAX_BYTES:
            yield ("cname",), "must be at most 1024 bytes"
    elif not is_cname(cname):
        yield ("cname",), "must be 1 to 63 bytes of the characters that channel names may have"


class AcquireClientRequest(Request):
    scene: Annotated[int, Field(ge=0, le=2)] | None = None
    resource_expired_hour: Annotated[int, Field(ge=1, le=720)] | None = None
    start_parameter: dict[str, Any] | None = None
    """Not checked here: a wrong value inside fails start, not acquire (rest-api §2)."""
    exclude_resource_ids: Annotated[tuple[ResourceIdText, ...], Field(strict=False)] | None = None
    region: Literal["CN", "AP", "EU", "NA"] | None = None
    region_affinity: Annotated[int, Field(ge=0, le=4)] | None = None

    def conflicts(self, mode: Mode) -> Iterator[Conflict]:
        yield from super().conflicts(mode)
        if self.region is not None and self.region_affinity is not None:
            yield ("regionAffinity",), "stands for the same as region; send one of them"
        wanted = MODES[mode].scene
        legacy = mode is Mode.INDIVIDUAL and self.scene == _POSTPONED
        if (self.scene or 0) != wanted and not legacy:
            yield ("scene",), f"must be {wanted} for mode {mode.value}"


class AcquireRequest(Request):
    cname: Annotated[str, Field(min_length=1)]
    uid: UidText
    client_request: AcquireClientRequest

    def conflicts(self, mode: Mode) -> Iterator[Conflict]:
        yield from cname_conflicts(self.cname, mode)
        yield from super().conflicts(mode)


class AcquireResponse(Answer):
    """``resource_id`` is opaque and goes into later paths as it is; older bodies have nothing else."""

    resource_id: ResourceIdText
    cname: str = ""
    uid: str = ""
