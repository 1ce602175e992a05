"""A profile: where requests go and what is prepared there. Secrets are only referred to, never held."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Final

from cloudrec_gui.domain.draft import Draft, get_in
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.ids import AppId, ProfileId
from cloudrec_gui.domain.problems import Path

SANDBOX_ID: Final = ProfileId("sandbox")
CUSTOMER_ID: Final[Path] = ("customerId",)
CUSTOMER_SECRET: Final[Path] = ("customerSecret",)
"""Paths under which the two REST credentials stand in a SecretBag, beside the secrets of the body."""


class Area(Enum):
    """Where this computer calls from; decides the pool of hosts (rest-api §1.2)."""

    CN = "CN"
    US = "US"
    EU = "EU"
    AP = "AP"


@dataclass(frozen=True, slots=True)
class Profile:
    """One project and its prepared recording. The built-in sandbox is the profile with ``SANDBOX_ID``."""

    id: ProfileId
    name: str
    app_id: AppId = AppId("")
    area: Area = Area.US
    draft: Draft = field(default_factory=default_draft)
    endpoint: str = ""
    """Base URL of somebody's own gateway instead of Agora's hosts; only a person sets it, an import never does."""

    @property
    def sandbox(self) -> bool:
        return self.id == SANDBOX_ID

    def to_json(self) -> dict[str, Any]:
        data = {"id": self.id, "name": self.name, "appId": self.app_id, "area": self.area.value, "draft": self.draft.to_json()}
        return {**data, "endpoint": self.endpoint} if self.endpoint else data

    @classmethod
    def from_json(cls, data: object) -> Profile:
        """What ``to_json`` gave. Raises ValueError when there is no id; every other field falls back to its default."""
        ident = get_in(data, ("id",))
        if not isinstance(ident, str) or not ident:
            raise ValueError("a profile without id")
        try:
            area = Area(get_in(data, ("area",), Area.US.value))
        except ValueError:
            area = Area.US
        name, app_id = get_in(data, ("name",), ident), get_in(data, ("appId",), "")
        endpoint = get_in(data, ("endpoint",), "")
        draft = Draft.from_json(get_in(data, ("draft",), {}))
        return cls(ProfileId(ident), str(name), AppId(str(app_id)), area, draft, endpoint if isinstance(endpoint, str) else "")
