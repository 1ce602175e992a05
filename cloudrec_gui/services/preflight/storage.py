"""Rules about the bucket (rest-api §3.2). Wrong ones are accepted by start and show as "never reaches status 5" (behaviour §9)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from cloudrec_gui.domain.draft import ACCESS_KEY, SECRET_KEY, STORAGE, STS_TOKEN
from cloudrec_gui.domain.fields import PREFIX_MAX
from cloudrec_gui.domain.problems import Path, Severity
from cloudrec_gui.services.naming import ELEMENT_ROOM
from cloudrec_gui.services.preflight.finding import ACQUIRE_REGION, AFFINITY, Finding, Rule, Subject, put, shown, whole
from cloudrec_gui.services.vendors import RETIRED

_VENDOR, _REGION, _BUCKET, _PREFIX = ((*STORAGE, key) for key in ("vendor", "region", "bucket", "fileNamePrefix"))
_KEYS: Final = (ACCESS_KEY, SECRET_KEY, STS_TOKEN)
_ENDPOINT: Final = (*STORAGE, "extensionParams", "endpoint")
_SSE: Final = (*STORAGE, "extensionParams", "sse")
_TAG: Final = (*STORAGE, "extensionParams", "tag")
_STS_END: Final = (*STORAGE, "stsExpiration")
_ELEMENT: Final = re.compile(r"[A-Za-z0-9]+")
_HOST: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?")
_DIGITS: Final = re.compile(r"[0-9]{1,4}")
_STS_LEAST_S: Final = 4 * 3600
"""How long temporary keys must be good at the start (rest-api §3.2)."""
_MILLISECONDS: Final = 100_000_000_000
"""No time in seconds is this large, every time in milliseconds is."""
_AFFINITIES: Final = {1: "CN", 2: "AP", 3: "EU", 4: "US"}
_AREAS: Final = ("CN", "US", "EU", "AP")
_LONGEST_POLICY: Final = 20_000


def _vendor_unknown(s: Subject) -> Iterator[Finding]:
    if s.vendor is None:
        value = s.storage.get("vendor")
        number = int(value) if isinstance(value, str) and _DIGITS.fullmatch(value) else None
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
    text = shown(value) if isinstance(value, (str, float)) else ""
    found = s.vendor.region(int(text)) if _DIGITS.fullmatch(text) else s.vendor.region_called(text)
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
    if (s.profile is not None and s.profile.sandbox) or s.region is None or not s.region.area:
        return
    chosen, affinity = s.get(ACQUIRE_REGION), s.get(AFFINITY)
    caller = s.profile.area.value if s.profile is not None else ""
    if isinstance(chosen, str):
        caller = {"NA": "US"}.get(chosen, chosen)
    elif type(affinity) is int:
        caller = _AFFINITIES.get(affinity, caller)
    if caller in _AREAS and caller != s.region.area:
        yield Finding(_REGION, {"region": s.region.provider, "area": caller})


def _bucket_empty(s: Subject) -> Iterator[Finding]:
    if s.storage.get("bucket", "") in ("", None):
        yield Finding(_BUCKET)


def _bucket_form(s: Subject) -> Iterator[Finding]:
    value = s.storage.get("bucket", "")
    if value in ("", None) or s.vendor is None or _is_policy(value):
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
    for path in _KEYS:
        text = s.revealed(path)
        if any(c.isspace() for c in text) and not _is_policy(text):
            yield Finding(path)


def _is_policy(value: object) -> bool:
    """Whether somebody pasted the bucket's policy where its name or key belongs."""
    return isinstance(value, str) and value.lstrip().startswith(("{", "[")) and ("Statement" in value or "Effect" in value)


def _is_open(text: str) -> bool:
    """Whether a policy lets everybody write."""
    try:
        policy = json.loads(text[:_LONGEST_POLICY])
    except (ValueError, RecursionError):
        return False
    statements = policy.get("Statement", policy) if isinstance(policy, Mapping) else policy
    for each in statements if isinstance(statements, list) else [statements]:
        if not isinstance(each, Mapping) or each.get("Effect") != "Allow":
            continue
        actions = json.dumps([each.get("Action"), each.get("action")])
        if _everybody(each.get("Principal", each.get("principal"))) and re.search(r'"\*"|:\*"|Put|Write', actions):
            return True
    return False


def _everybody(principal: object) -> bool:
    if isinstance(principal, Mapping):
        return any(_everybody(value) for value in principal.values())
    if isinstance(principal, list):
        return any(_everybody(value) for value in principal)
    return principal == "*"


def _policies(s: Subject) -> Iterator[tuple[Path, str]]:
    for path in (_BUCKET, ACCESS_KEY, SECRET_KEY, STS_TOKEN):
        text = s.revealed(path) if path in _KEYS else s.storage.get("bucket")
        if isinstance(text, str) and _is_policy(text):
            yield path, text


def _policy_pasted(s: Subject) -> Iterator[Finding]:
    for path, text in _policies(s):
        if not _is_open(text):
            yield Finding(path, fix=put(_BUCKET, "") if path == _BUCKET else None)


def _policy_open(s: Subject) -> Iterator[Finding]:
    """Keys that may write are what the service needs; a bucket that all the world may write to is not."""
    for path, text in _policies(s):
        if _is_open(text):
            yield Finding(path, fix=put(_BUCKET, "") if path == _BUCKET else None)


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
        size = _prefix_size(value)
        if size > PREFIX_MAX:
            yield Finding(_PREFIX, {"count": str(size), "limit": str(PREFIX_MAX)})


def _prefix_size(parts: Iterable[object]) -> int:
    """Characters with the slash behind each folder."""
    return sum((len(part) if isinstance(part, str) else 1) + 1 for part in parts)


def _prefix_room(s: Subject) -> Iterator[Finding]:
    """The folder of its own that every start gets must fit too."""
    value = s.storage.get("fileNamePrefix", [])
    if s.draft.correlate and isinstance(value, (list, tuple)):
        size = _prefix_size(value)
        if PREFIX_MAX - ELEMENT_ROOM < size <= PREFIX_MAX:
            yield Finding(_PREFIX, {"count": str(size), "limit": str(PREFIX_MAX - ELEMENT_ROOM)})


def _endpoint_missing(s: Subject) -> Iterator[Finding]:
    if s.vendor is not None and "endpoint" in s.vendor.abilities and not s.get(_ENDPOINT):
        yield Finding(_ENDPOINT)


def _endpoint_form(s: Subject) -> Iterator[Finding]:
    value = s.get(_ENDPOINT)
    if value and (not isinstance(value, str) or not _HOST.fullmatch(value)):
        bare = re.sub(r"^[a-z]+://", "", shown(value, 300).strip(), flags=re.IGNORECASE).split("/")[0]
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
        known = {"awskms": "kms", "sse-kms": "kms", "aes-256": "aes256", "sse-s3": "aes256"}
        text = shown(value).strip().lower()
        yield Finding(_SSE, {"value": shown(value)}, put(_SSE, text if text in ("kms", "aes256") else known.get(text)))


def _sts_vendor(s: Subject) -> Iterator[Finding]:
    if s.revealed(STS_TOKEN) and s.vendor is not None and "sts" not in s.vendor.abilities:
        yield Finding(STS_TOKEN, {"vendor": s.vendor.name_en})


def _sts_end(s: Subject) -> Iterator[Finding]:
    value = s.get(_STS_END)
    if s.revealed(STS_TOKEN) and (not whole(value) or value < 1):
        yield Finding(_STS_END)


def _sts_left(s: Subject) -> float | None:
    """Seconds for which the temporary keys are good, by the service's clock if it is known; None without a sensible end."""
    value = s.get(_STS_END)
    if not s.revealed(STS_TOKEN) or type(value) is not int or not 1 <= value < _MILLISECONDS:
        return None
    return value - s.now_s - (s.clock_skew_s or 0.0)


def _sts_milliseconds(s: Subject) -> Iterator[Finding]:
    value = s.get(_STS_END)
    if whole(value) and value >= _MILLISECONDS:
        yield Finding(_STS_END, {"value": shown(value)}, put(_STS_END, value // 1000 if value < _MILLISECONDS * 1000 else None))


def _sts_expired(s: Subject) -> Iterator[Finding]:
    left = _sts_left(s)
    if left is not None and left <= 0:
        yield Finding(_STS_END)


def _sts_short(s: Subject) -> Iterator[Finding]:
    left = _sts_left(s)
    if left is not None and 0 < left < _STS_LEAST_S:
        yield Finding(_STS_END, {"minutes": str(int(left // 60))})


def _sts_end_alone(s: Subject) -> Iterator[Finding]:
    if s.get(_STS_END) is not None and not s.revealed(STS_TOKEN):
        yield Finding(_STS_END, fix=put(_STS_END, None))


def _sts_token_missing(s: Subject) -> Iterator[Finding]:
    """Temporary keys of two vendors show it by their first letters."""
    beginning = {1: "ASIA", 2: "STS."}.get(s.vendor.number if s.vendor is not None else -1)
    if beginning and s.revealed(ACCESS_KEY).startswith(beginning) and not s.revealed(STS_TOKEN):
        yield Finding(STS_TOKEN)


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
    Rule("policy-pasted", Severity.ERROR, _policy_pasted),
    Rule("policy-open", Severity.ERROR, _policy_open),
    Rule("prefix-list", Severity.ERROR, _prefix_list),
    Rule("prefix-alphabet", Severity.ERROR, _prefix_alphabet),
    Rule("prefix-length", Severity.ERROR, _prefix_length),
    Rule("prefix-room", Severity.ERROR, _prefix_room),
    Rule("endpoint-missing", Severity.ERROR, _endpoint_missing),
    Rule("endpoint-form", Severity.ERROR, _endpoint_form),
    Rule("option-unused", Severity.WARNING, _unused),
    Rule("sse-value", Severity.ERROR, _sse_value),
    Rule("sts-vendor", Severity.ERROR, _sts_vendor),
    Rule("sts-end", Severity.ERROR, _sts_end),
    Rule("sts-milliseconds", Severity.ERROR, _sts_milliseconds),
    Rule("sts-expired", Severity.ERROR, _sts_expired),
    Rule("sts-short", Severity.WARNING, _sts_short),
    Rule("sts-end-alone", Severity.WARNING, _sts_end_alone),
    Rule("sts-token-missing", Severity.WARNING, _sts_token_missing),
)
