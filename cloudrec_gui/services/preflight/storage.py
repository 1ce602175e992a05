"""Rules about the bucket (rest-api §3.2). Wrong ones are accepted by start and show as "never reaches status 5" (behaviour §9)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cloudrec_gui.domain.draft import ACCESS_KEY, SECRET_KEY, STORAGE, STS_TOKEN
from cloudrec_gui.domain.problems import Severity
from cloudrec_gui.services.preflight.finding import ACQUIRE_REGION, PREFIX_MAX, Finding, Rule, Subject, put, shown, whole
from cloudrec_gui.services.vendors import RETIRED

_VENDOR, _REGION, _BUCKET, _PREFIX = ((*STORAGE, key) for key in ("vendor", "region", "bucket", "fileNamePrefix"))
_ENDPOINT: Final = (*STORAGE, "extensionParams", "endpoint")
_SSE: Final = (*STORAGE, "extensionParams", "sse")
_TAG: Final = (*STORAGE, "extensionParams", "tag")
_STS_END: Final = (*STORAGE, "stsExpiration")
_ELEMENT: Final = re.compile(r"[A-Za-z0-9]+")
_HOST: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?")


def _vendor_unknown(s: Subject) -> Iterator[Finding]:
    if s.vendor is None:
        value = s.storage.get("vendor")
        number = int(value) if isinstance(value, str) and value.isascii() and value.isdigit() else None
        yield Finding(_VENDOR, {"value": shown(value)}, put(_VENDOR, number) if s.vendors.get(number) else None)


def _vendor_retired(s: Subject) -> Iterator[Finding]:
    if s.vendor is not None and s.vendor.status == RETIRED:
        yield Finding(_VENDOR, {"vendor": s.vendor.name_en})


def _region_missing(s: Subject) -> Iterator[Finding]:
    if s.vendor is not None and s.storage.get("region") in (None, ""):
        only = s.vendor.regions[0].number if len(s.vendor.regions) == 1 else None
        yield Finding(_REGION, fix=put(_REGION, only) if only is not None else None)


def _region_form(s: Subject) -> Iterator[Finding]:
    """Half of the trouble with storage is a region's name where its number belongs."""
    value = s.storage.get("region")
    if s.vendor is None or whole(value) or value in (None, ""):
        return
    text = str(value) if isinstance(value, (str, float)) else ""
    found = s.vendor.region(int(text)) if text.isascii() and text.isdigit() else s.vendor.region_called(text)
    if found is None and len(s.vendor.regions) == 1:
        found = s.vendor.regions[0]
    params = {"value": shown(value), "number": str(found.number) if found else ""}
    yield Finding(_REGION, params, put(_REGION, found.number) if found else None)


def _region_unknown(s: Subject) -> Iterator[Finding]:
    value = s.storage.get("region")
    if s.vendor is not None and whole(value) and s.region is None:
        only = s.vendor.regions[0] if len(s.vendor.regions) == 1 else None
        yield Finding(_REGION, {"value": str(value), "vendor": s.vendor.name_en}, put(_REGION, only.number) if only else None)


def _region_far(s: Subject) -> Iterator[Finding]:
    """Files that cross a border are slow and may be given up after the end (behaviour §9)."""
    if s.profile.sandbox or s.region is None or not s.region.area:
        return
    chosen = s.get(ACQUIRE_REGION)
    caller = {"NA": "US"}.get(chosen, chosen) if isinstance(chosen, str) else s.profile.area.value
    if caller != s.region.area:
        yield Finding(_REGION, {"region": s.region.provider, "area": caller})


def _bucket_empty(s: Subject) -> Iterator[Finding]:
    if s.storage.get("bucket", "") in ("", None):
        yield Finding(_BUCKET)


def _bucket_form(s: Subject) -> Iterator[Finding]:
    value = s.storage.get("bucket", "")
    if value in ("", None) or s.vendor is None:
        return
    if not isinstance(value, str) or not s.vendor.accepts_bucket(value):
        params = {"value": shown(value), "vendor": s.vendor.name_en, "example": s.vendor.bucket_example}
        bare = re.sub(r"^(?:[a-z0-9]+://)", "", value.strip()).strip("/").lower() if isinstance(value, str) else ""
        yield Finding(_BUCKET, params, put(_BUCKET, bare) if bare != value and s.vendor.accepts_bucket(bare) else None)


def _access_key_empty(s: Subject) -> Iterator[Finding]:
    if not s.revealed(ACCESS_KEY):
        yield Finding(ACCESS_KEY)


def _secret_key_empty(s: Subject) -> Iterator[Finding]:
    if not s.revealed(SECRET_KEY):
        yield Finding(SECRET_KEY)


def _key_blanks(s: Subject) -> Iterator[Finding]:
    for path in (ACCESS_KEY, SECRET_KEY, STS_TOKEN):
        if any(c.isspace() for c in s.revealed(path)):
            yield Finding(path)


def _cleaned(parts: list[object]) -> list[str]:
    """What is left of folder names without the characters that the service refuses."""
    kept = ("".join(_ELEMENT.findall(part)) for part in parts if isinstance(part, str))
    return [part for part in kept if part]


def _prefix_list(s: Subject) -> Iterator[Finding]:
    value = s.storage.get("fileNamePrefix", [])
    if isinstance(value, (list, tuple)):
        return
    parts = _cleaned(list(value.split("/"))) if isinstance(value, str) else []
    yield Finding(_PREFIX, {"value": shown(value)}, put(_PREFIX, parts or None))


def _prefix_alphabet(s: Subject) -> Iterator[Finding]:
    value = s.storage.get("fileNamePrefix", [])
    if not isinstance(value, (list, tuple)):
        return
    wrong = [part for part in value if not isinstance(part, str) or not _ELEMENT.fullmatch(part)]
    if wrong:
        yield Finding(_PREFIX, {"value": shown(wrong[0])}, put(_PREFIX, _cleaned(list(value)) or None))


def _prefix_length(s: Subject) -> Iterator[Finding]:
    value = s.storage.get("fileNamePrefix", [])
    if isinstance(value, (list, tuple)):
        size = sum(len(str(part)) + 1 for part in value)
        if size > PREFIX_MAX:
            yield Finding(_PREFIX, {"count": str(size), "limit": str(PREFIX_MAX)})


def _endpoint_missing(s: Subject) -> Iterator[Finding]:
    if s.vendor is not None and "endpoint" in s.vendor.abilities and not s.get(_ENDPOINT):
        yield Finding(_ENDPOINT)


def _endpoint_form(s: Subject) -> Iterator[Finding]:
    value = s.get(_ENDPOINT)
    if value and (not isinstance(value, str) or not _HOST.fullmatch(value)):
        bare = re.sub(r"^[a-z]+://", "", str(value).strip(), flags=re.IGNORECASE).split("/")[0]
        yield Finding(_ENDPOINT, {"value": shown(value)}, put(_ENDPOINT, bare) if _HOST.fullmatch(bare) else None)


def _unused(s: Subject) -> Iterator[Finding]:
    """Options that this vendor does not know are ignored without a word."""
    if s.vendor is None:
        return
    for path, ability in ((_ENDPOINT, "endpoint"), (_SSE, "sse"), (_TAG, "tag")):
        if s.get(path) and ability not in s.vendor.abilities:
            yield Finding(path, {"key": str(path[-1]), "vendor": s.vendor.name_en}, put(path, None))


def _sse_value(s: Subject) -> Iterator[Finding]:
    value = s.get(_SSE)
    if value and value not in ("kms", "aes256"):
        yield Finding(_SSE, {"value": shown(value)}, put(_SSE, None))


def _sts_vendor(s: Subject) -> Iterator[Finding]:
    if s.revealed(STS_TOKEN) and s.vendor is not None and "sts" not in s.vendor.abilities:
        yield Finding(STS_TOKEN, {"vendor": s.vendor.name_en})


def _sts_end(s: Subject) -> Iterator[Finding]:
    value = s.get(_STS_END)
    if s.revealed(STS_TOKEN) and (not whole(value) or value < 1):
        yield Finding(_STS_END)


RULES: Final = (
    Rule("vendor-unknown", Severity.ERROR, _vendor_unknown),
    Rule("vendor-retired", Severity.WARNING, _vendor_retired),
    Rule("region-missing", Severity.ERROR, _region_missing),
    Rule("region-form", Severity.ERROR, _region_form),
    Rule("region-unknown", Severity.ERROR, _region_unknown),
    Rule("region-far", Severity.WARNING, _region_far),
    Rule("bucket-empty", Severity.ERROR, _bucket_empty),
    Rule("bucket-form", Severity.ERROR, _bucket_form),
    Rule("access-key-empty", Severity.ERROR, _access_key_empty),
    Rule("secret-key-empty", Severity.ERROR, _secret_key_empty),
    Rule("key-blanks", Severity.ERROR, _key_blanks),
    Rule("prefix-list", Severity.ERROR, _prefix_list),
    Rule("prefix-alphabet", Severity.ERROR, _prefix_alphabet),
    Rule("prefix-length", Severity.ERROR, _prefix_length),
    Rule("endpoint-missing", Severity.ERROR, _endpoint_missing),
    Rule("endpoint-form", Severity.ERROR, _endpoint_form),
    Rule("option-unused", Severity.WARNING, _unused),
    Rule("sse-value", Severity.ERROR, _sse_value),
    Rule("sts-vendor", Severity.ERROR, _sts_vendor),
    Rule("sts-end", Severity.ERROR, _sts_end),
)
