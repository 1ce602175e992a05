"""Where recordings can be stored: vendors and their region numbers, as the service counts them (rest-api §3.2).

The service wants two bare integers, and the same region has another number at every vendor. People choose by name, so this
table is the only place that knows which numbers belong to the name. It is data (``vendors.json``), not code.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, Final

from cloudrec_gui import resources

CURRENT: Final = "current"
LEGACY: Final = "legacy"
RETIRED: Final = "retired"


@dataclass(frozen=True, slots=True)
class Region:
    """One row of a vendor's list. ``provider`` is the vendor's own name ("ap-south-1"), empty where there are no regions."""

    number: int
    code: str
    provider: str
    area: str
    """CN, US, EU, AP or empty when it is none of them or unknown."""
    name_en: str
    name_zh: str
    status: str = CURRENT

    def name(self, language: str) -> str:
        """Town or country in ``language`` ("en…", "zh…")."""
        return self.name_zh if language.startswith("zh") else self.name_en


@dataclass(frozen=True)
class Vendor:
    """One storage vendor with what it can do: ``sts``, ``sse``, ``tag``, ``endpoint``."""

    number: int
    name_en: str
    name_zh: str
    status: str
    abilities: frozenset[str]
    bucket_pattern: str
    bucket_example: str
    regions: tuple[Region, ...]

    def name(self, language: str) -> str:
        return self.name_zh if language.startswith("zh") else self.name_en

    def region(self, number: object) -> Region | None:
        """The region with this number; anything that is not an ``int`` has none."""
        if type(number) is not int:
            return None
        return next((region for region in self.regions if region.number == number), None)

    def region_called(self, text: str) -> Region | None:
        """The region whose code, name or provider name is ``text``, whatever its case and separators."""
        wanted = _folded(text)
        if not wanted:
            return None
        return next((r for r in self.regions if wanted in {_folded(n) for n in (r.code, r.provider, r.name_en, r.name_zh)}), None)

    def choices(self, keep: object = None) -> tuple[Region, ...]:
        """The regions to offer: the current ones, and the one numbered ``keep`` whatever its status."""
        return tuple(r for r in self.regions if r.status == CURRENT or r.number == keep or self.status == RETIRED)

    @cached_property
    def _bucket(self) -> re.Pattern[str]:
        return re.compile(self.bucket_pattern)

    def accepts_bucket(self, name: str) -> bool:
        """Whether the vendor could have given a bucket this name."""
        return self._bucket.fullmatch(name) is not None


@dataclass(frozen=True)
class VendorTable:
    """All vendors in the order of the file."""

    vendors: tuple[Vendor, ...]

    def get(self, number: object) -> Vendor | None:
        """The vendor with this number; anything that is not an ``int`` is none."""
        if type(number) is not int:
            return None
        return self._by_number.get(number)

    def region(self, vendor: object, region: object) -> Region | None:
        found = self.get(vendor)
        return found.region(region) if found is not None else None

    def choices(self, keep: object = None) -> tuple[Vendor, ...]:
        """The vendors to offer for a new recording, and the one numbered ``keep`` whatever its status."""
        return tuple(v for v in self.vendors if v.status == CURRENT or v.number == keep)

    @cached_property
    def _by_number(self) -> dict[int, Vendor]:
        return {vendor.number: vendor for vendor in self.vendors}


def _folded(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def parse(text: str) -> VendorTable:
    """The table in the JSON text of ``vendors.json``. Raises ValueError or KeyError when it is not one."""
    data: dict[str, Any] = json.loads(text)
    return VendorTable(
        tuple(
            Vendor(
                v["id"],
                v["en"],
                v["zh"],
                v["status"],
                frozenset(v["can"]),
                v["bucket"],
                v["example"],
                tuple(Region(*row) for row in v["regions"]),
            )
            for v in data["vendors"]
        )
    )


@cache
def table() -> VendorTable:
    """The table that comes with the program, read at the first use."""
    return parse(resources.text("vendors.json"))
