"""What a rule sees and what it says: the vocabulary of the preflight."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from cloudrec_gui.domain.draft import Draft, SecretBag, get_in
from cloudrec_gui.domain.problems import Fix, Path, Severity
from cloudrec_gui.domain.profile import Profile
from cloudrec_gui.services.vendors import Region, Vendor, VendorTable

APP_ID: Final[Path] = ("appId",)
"""Path of the App ID, which stands in no body but in every URL."""
ACQUIRE: Final = "acquire"
"""First step of the paths below acquire's ``clientRequest``."""
RESOURCE_HOURS: Final[Path] = (ACQUIRE, "resourceExpiredHour")
ACQUIRE_REGION: Final[Path] = (ACQUIRE, "region")
CNAME: Final[Path] = ("cname",)
UID: Final[Path] = ("uid",)
PREFIX_MAX: Final = 128
UID_LISTS: Final = ("subscribeAudioUids", "unSubscribeAudioUids", "subscribeVideoUids", "unSubscribeVideoUids")
ALL_STREAMS: Final = "#allstream#"


@dataclass(frozen=True)
class Subject:
    """Everything a rule may look at."""

    profile: Profile
    draft: Draft
    secrets: SecretBag
    vendors: VendorTable

    def get(self, path: Path, default: object = None) -> Any:
        """The value at ``path`` of the body, or below ``("acquire", …)`` of acquire's options."""
        if path[:1] == (ACQUIRE,):
            return get_in(self.draft.acquire, path[1:], default)
        return get_in(self.draft.body, path, default)

    def revealed(self, path: Path) -> str:
        """The secret at ``path`` for looking at its form only; it must not get into a finding."""
        secret = self.secrets.get(path)
        return secret.reveal() if secret is not None else ""

    @cached_property
    def client_request(self) -> Mapping[str, Any]:
        value = self.draft.body.get("clientRequest")
        return value if isinstance(value, Mapping) else {}

    @cached_property
    def storage(self) -> Mapping[str, Any]:
        value = self.client_request.get("storageConfig")
        return value if isinstance(value, Mapping) else {}

    @cached_property
    def recording(self) -> Mapping[str, Any]:
        value = self.client_request.get("recordingConfig")
        return value if isinstance(value, Mapping) else {}

    @cached_property
    def picture(self) -> Mapping[str, Any]:
        value = self.recording.get("transcodingConfig")
        return value if isinstance(value, Mapping) else {}

    @cached_property
    def regions(self) -> tuple[Mapping[str, Any], ...]:
        """The regions of the layout that are objects."""
        value = self.picture.get("layoutConfig")
        return tuple(r for r in value if isinstance(r, Mapping)) if isinstance(value, (list, tuple)) else ()

    @cached_property
    def vendor(self) -> Vendor | None:
        return self.vendors.get(self.storage.get("vendor"))

    @cached_property
    def region(self) -> Region | None:
        return self.vendor.region(self.storage.get("region")) if self.vendor is not None else None

    @cached_property
    def user_uids(self) -> frozenset[str]:
        """Every uid that the layout or a subscription list names."""
        found = [r.get("uid") for r in self.regions] + [self.picture.get("maxResolutionUid")]
        for key in UID_LISTS:
            items = self.recording.get(key)
            if isinstance(items, (list, tuple)):
                found += items
        return frozenset(str(uid) for uid in found if isinstance(uid, (str, int)) and str(uid) not in ("", ALL_STREAMS))

    def free_uid(self) -> str:
        """A recorder uid that nobody here uses."""
        number = 900001
        while str(number) in self.user_uids:
            number += 1
        return str(number)


@dataclass(frozen=True, slots=True)
class Finding:
    """Where a rule is broken, the words for its sentence, and the change that mends it."""

    path: Path
    params: Mapping[str, str] = field(default_factory=dict)
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table: name, weight, and the function that finds where it is broken."""

    id: str
    severity: Severity
    find: Callable[[Subject], Iterable[Finding]]


def put(path: Path, value: object) -> Fix:
    """Shorter to read in the rules."""
    return Fix(path, value)


def whole(value: object) -> bool:
    """A JSON integer. ``True`` is none, though Python thinks so."""
    return type(value) is int


def shown(value: object, limit: int = 40) -> str:
    """A value as it may stand in a sentence: short and on one line."""
    text = " ".join(str(value).split())
    return text if len(text) <= limit else text[: limit - 1] + "…"
