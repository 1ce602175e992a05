"""What a rule sees and what it says: the vocabulary of the preflight."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final, NamedTuple

from cloudrec_gui.domain.draft import RECORDING, SERVICES, SNAPSHOT, Draft, SecretBag, get_in
from cloudrec_gui.domain.drafts import UID_LISTS
from cloudrec_gui.domain.fields import ALL_STREAMS, EVERY
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.problems import Fix, Path, Severity
from cloudrec_gui.domain.profile import Profile
from cloudrec_gui.domain.variants import PUSHER, RECORDER, VARIANTS, Variant, VariantFacts, service_index
from cloudrec_gui.services.preflight.survey import Survey, survey
from cloudrec_gui.services.vendors import Region, Vendor, VendorTable

APP_ID: Final[Path] = ("appId",)
"""Path of the App ID, which stands in no body but in every URL."""
ENDPOINT: Final[Path] = ("endpoint",)
"""Path of the profile's own base URL."""
CLOCK: Final[Path] = ("clock",)
"""Stands for this computer's clock, which no field shows."""
ACQUIRE: Final = "acquire"
"""First step of the paths below acquire's ``clientRequest``."""
RESOURCE_HOURS: Final[Path] = (ACQUIRE, "resourceExpiredHour")
ACQUIRE_REGION: Final[Path] = (ACQUIRE, "region")
AFFINITY: Final[Path] = (ACQUIRE, "regionAffinity")
CNAME: Final[Path] = ("cname",)
UID: Final[Path] = ("uid",)
OTHER_SPELLING: Final[Mapping[str, str]] = {f"unsubscribe{medium}Uids": f"unSubscribe{medium}Uids" for medium in ("Audio", "Video")}
"""Documented too, and possibly ignored (rest-api §3.4)."""


@dataclass(frozen=True, slots=True)
class Options:
    """Limits on which the documents disagree, as this program is set to take them."""

    capture_minimum: int = 5
    """Seconds between screenshots (rest-api §3.7)."""
    web_cname_max: int = 1024
    """Bytes of a web task's name (rest-api §1.5)."""


class UidList(NamedTuple):
    """One subscription list as it stands in the body."""

    path: Path
    key: str
    medium: str
    """Audio or Video."""
    wanted: bool
    """Whether it names who is recorded, not who is left out."""
    value: object

    @property
    def entries(self) -> tuple[object, ...]:
        return tuple(self.value) if isinstance(self.value, (list, tuple)) else ()

    @property
    def uids(self) -> tuple[str, ...]:
        """The entries that name single users."""
        return tuple(str(u) for u in self.entries if isinstance(u, (str, int)) and str(u) not in ("", ALL_STREAMS))


@dataclass(frozen=True)
class Subject:
    """Everything a rule may look at."""

    profile: Profile | None
    """None for a body that belongs to no profile yet, as when it was pasted."""
    draft: Draft
    secrets: SecretBag
    vendors: VendorTable
    options: Options = Options()
    now_s: float = 0.0
    """Seconds since the epoch."""
    clock_skew_s: float | None = None
    """How far the service's clock is ahead of this computer's, None while unknown."""
    acquire_known: bool = True
    """Whether the draft's options of acquire are those that will be sent."""
    acquired: Mapping[str, Any] = field(default_factory=dict)
    """``cname`` and ``uid`` of an acquire body that goes with this start body; a draft has them once for both."""

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
    def variant(self) -> Variant:
        return self.draft.variant

    @property
    def facts(self) -> VariantFacts:
        return VARIANTS[self.variant]

    @cached_property
    def survey(self) -> Survey:
        """Every key of the body, sorted by what the table of fields knows about it."""
        return survey(Operation.START, self.variant, self.draft.body)

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
    def shots(self) -> Mapping[str, Any]:
        value = self.get(SNAPSHOT)
        return value if isinstance(value, Mapping) else {}

    @cached_property
    def regions(self) -> tuple[Mapping[str, Any], ...]:
        """The regions of the layout that are objects."""
        value = self.picture.get("layoutConfig")
        return tuple(r for r in value if isinstance(r, Mapping)) if isinstance(value, (list, tuple)) else ()

    @cached_property
    def page_path(self) -> Path | None:
        """Where the parameters of the page recorder stand; None without one."""
        index = service_index(self.draft.body, RECORDER)
        return (*SERVICES, index, "serviceParam") if index is not None else None

    @cached_property
    def push_path(self) -> Path | None:
        """Where the parameters of the push to a CDN stand; None without one."""
        index = service_index(self.draft.body, PUSHER)
        return (*SERVICES, index, "serviceParam") if index is not None else None

    @cached_property
    def page(self) -> Mapping[str, Any]:
        """The parameters of the page recorder."""
        value = self.get(self.page_path) if self.page_path is not None else None
        return value if isinstance(value, Mapping) else {}

    @cached_property
    def vendor(self) -> Vendor | None:
        return self.vendors.get(self.storage.get("vendor"))

    @cached_property
    def region(self) -> Region | None:
        return self.vendor.region(self.storage.get("region")) if self.vendor is not None else None

    @cached_property
    def stream_types(self) -> int | None:
        """0 audio, 1 video, 2 both; None for anything else."""
        value = self.recording.get("streamTypes", 2)
        return value if type(value) is int and value in (0, 1, 2) else None

    @cached_property
    def lists(self) -> tuple[UidList, ...]:
        """The subscription lists that are there, whichever of their two spellings they have."""
        found = []
        for key in (*UID_LISTS, *OTHER_SPELLING):
            if key in self.recording:
                medium = "Audio" if "Audio" in key else "Video"
                found.append(UidList((*RECORDING, key), key, medium, key.startswith("sub"), self.recording[key]))
        return tuple(found)

    @cached_property
    def user_uids(self) -> frozenset[str]:
        """Every uid that the layout or a subscription list names."""
        named = [r.get("uid") for r in self.regions] + [self.picture.get("maxResolutionUid")]
        found = {str(uid) for uid in named if isinstance(uid, (str, int)) and str(uid)}
        return frozenset(found.union(*(each.uids for each in self.lists)))

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
    """One row of the table: name, weight, the function that finds where it is broken, and the variants that it is asked about."""

    id: str
    severity: Severity
    find: Callable[[Subject], Iterable[Finding]]
    variants: frozenset[Variant] = EVERY


def put(path: Path, value: object) -> Fix:
    """Shorter to read in the rules."""
    return Fix(path, value)


def moved(source: Path, target: Path, value: object) -> Fix:
    """``value`` from ``source`` to ``target`` in one step."""
    return Fix(source, None, (Fix(target, value),))


def whole(value: object) -> bool:
    """A JSON integer. ``True`` is none, though Python thinks so."""
    return type(value) is int


def shown(value: object, limit: int = 40) -> str:
    """A value as it may stand in a sentence: short and on one line."""
    try:
        text = " ".join(str(value)[: limit * 8].split())
    except ValueError:  # Python does not write integers of thousands of digits
        return "…"
    return text if len(text) <= limit else text[: limit - 1] + "…"
