"""acquire: ask for a resourceId (rest-api §2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Final, Literal

from pydantic import Field

from cloudrec_gui.api.models.base import Conflict, Envelope, Request, ResourceIdText, Rules, WholeAnswer
from cloudrec_gui.domain.modes import MODES, Mode
from cloudrec_gui.domain.variants import SCENE_LEGACY, VARIANTS

HOURS_MAX: Final = 720


class AcquireClientRequest(Request):
    scene: Annotated[int, Field(ge=0, le=2)] | None = None
    resource_expired_hour: Annotated[int, Field(ge=1, le=HOURS_MAX)] | None = None
    start_parameter: dict[str, Any] | None = None
    """Not refused here: a wrong value inside fails start, not acquire (rest-api §2)."""
    exclude_resource_ids: Annotated[tuple[ResourceIdText, ...], Field(strict=False)] | None = None
    region: Literal["CN", "AP", "EU", "NA"] | None = None
    region_affinity: Annotated[int, Field(ge=0, le=4)] | None = None

    def conflicts(self, rules: Rules) -> Iterator[Conflict]:
        yield from super().conflicts(rules)
        if self.region is not None and self.region_affinity is not None:
            yield ("regionAffinity",), "stands for the same as region; send one of them"
        scene = self.scene or 0
        permitted = {VARIANTS[rules.variant].scene} if rules.variant else _scenes(rules.mode)
        if scene not in permitted:
            yield ("scene",), f"must be {' or '.join(map(str, sorted(permitted)))} for {(rules.variant or rules.mode).value}"
        if scene == SCENE_LEGACY:
            for name, value in (("region", self.region), ("regionAffinity", self.region_affinity)):
                if value is not None:
                    yield (name,), "not for postponed transcoding and mixing"


def _scenes(mode: Mode) -> set[int]:
    """What may stand there when only the mode is known; legacy recordings are individual."""
    return {MODES[mode].scene} | ({SCENE_LEGACY} if mode is Mode.INDIVIDUAL else set())


class AcquireRequest(Envelope):
    client_request: AcquireClientRequest


class AcquireResponse(WholeAnswer):
    """``resource_id`` is opaque and goes into later paths as it is; older bodies have nothing else."""

    resource_id: ResourceIdText
    cname: str = ""
    uid: str = ""
