"""Rules about the options of acquire: how long control lasts, which region works, and what start must repeat (rest-api §2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from cloudrec_gui.domain.draft import without_secrets
from cloudrec_gui.domain.fields import LEGACY, RTC, WEB, FieldFacts
from cloudrec_gui.domain.ids import is_resource_id
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.problems import Path, Severity
from cloudrec_gui.services.preflight.finding import (
    ACQUIRE,
    ACQUIRE_REGION,
    AFFINITY,
    CNAME,
    RESOURCE_HOURS,
    UID,
    Finding,
    Rule,
    Subject,
    put,
    shown,
    whole,
)
from cloudrec_gui.services.preflight.survey import Survey, survey_below, tree

_EXCLUDE: Final[Path] = (ACQUIRE, "excludeResourceIds")
_PARAMETER: Final[Path] = (ACQUIRE, "startParameter")
_SCENE: Final[Path] = (ACQUIRE, "scene")
HOURS_DEFAULT: Final = 72
_HOURS_GOOD: Final = 24


def options(s: Subject) -> Survey:
    """What the table of fields knows about these options."""
    return survey_below(tree(Operation.ACQUIRE).keys["clientRequest"], s.variant, s.draft.acquire, (ACQUIRE,))


def start_value(facts: FieldFacts) -> bool:
    """Whether this is the body of start, which has rules of its own."""
    return facts.path[-1] == "startParameter"


def _resource_hours(s: Subject) -> Iterator[Finding]:
    value = s.get(RESOURCE_HOURS, HOURS_DEFAULT)
    if not whole(value) or not 1 <= value <= 720:
        yield Finding(RESOURCE_HOURS, {"value": shown(value)}, put(RESOURCE_HOURS, None))


def _hours_below_length(s: Subject) -> Iterator[Finding]:
    """After these hours nobody can stop the recording any more, and it goes on (behaviour §5)."""
    hours, length = s.get(RESOURCE_HOURS, HOURS_DEFAULT), s.page.get("maxRecordingHour")
    if s.acquire_known and type(length) is int and whole(hours) and 1 <= hours < length <= 720:
        yield Finding(RESOURCE_HOURS, {"hours": str(hours), "length": str(length)}, put(RESOURCE_HOURS, length))


def _hours_short(s: Subject) -> Iterator[Finding]:
    """How long a recording of a channel lasts nobody knows before; a day is what a person forgets."""
    hours = s.get(RESOURCE_HOURS, HOURS_DEFAULT)
    if s.acquire_known and whole(hours) and 1 <= hours < _HOURS_GOOD:
        yield Finding(RESOURCE_HOURS, {"hours": str(hours)}, put(RESOURCE_HOURS, None))


def _acquire_region(s: Subject) -> Iterator[Finding]:
    value = s.get(ACQUIRE_REGION)
    if value is not None and value not in ("CN", "AP", "EU", "NA"):
        known = {"US": "NA", "CN": "CN", "AP": "AP", "EU": "EU", "NA": "NA"}.get(str(value).strip().upper())
        yield Finding(ACQUIRE_REGION, {"value": shown(value)}, put(ACQUIRE_REGION, known))


def _region_both(s: Subject) -> Iterator[Finding]:
    if "region" in s.draft.acquire and "regionAffinity" in s.draft.acquire:
        yield Finding(AFFINITY, fix=put(AFFINITY, None))


def _region_legacy(s: Subject) -> Iterator[Finding]:
    """Postponed jobs run where they can; a region makes acquire look in the wrong pool."""
    for path in (ACQUIRE_REGION, AFFINITY):
        if path[1] in s.draft.acquire:
            yield Finding(path, {"key": str(path[1])}, put(path, None))


def _exclude_ids(s: Subject) -> Iterator[Finding]:
    value = s.get(_EXCLUDE)
    if value is None:
        return
    items = value if isinstance(value, (list, tuple)) else [value]
    kept = [item.strip() for item in items if isinstance(item, str) and is_resource_id(item.strip())]
    if not isinstance(value, (list, tuple)) or kept != list(value):
        yield Finding(_EXCLUDE, fix=put(_EXCLUDE, kept or None))


def _start_parameter(s: Subject) -> Iterator[Finding]:
    """What differs makes start fail with "request_hash mismatch!"; ``True`` stands for a copy of what start will carry."""
    value = s.get(_PARAMETER)
    if value is None or value is True:
        return
    # The secrets of the start body are kept elsewhere, so they are left aside here too.
    if isinstance(value, Mapping) and without_secrets({"clientRequest": value})[0].get("clientRequest") == s.client_request:
        return
    yield Finding(_PARAMETER, fix=put(_PARAMETER, True))


def _differs(s: Subject, path: Path) -> Iterator[Finding]:
    """The resource belongs to the channel and the recorder that acquire named."""
    named = s.acquired.get(str(path[0]))
    if named is not None and s.get(path) != named:
        yield Finding(path, {"value": shown(s.get(path)), "acquired": shown(named)}, put(path, named))


def _cname_differs(s: Subject) -> Iterator[Finding]:
    return _differs(s, CNAME)


def _uid_differs(s: Subject) -> Iterator[Finding]:
    return _differs(s, UID)


def _scene(s: Subject) -> Iterator[Finding]:
    """Another scene gives a resource that start then refuses ("services not selected!")."""
    value = s.get(_SCENE)
    if value is not None and (not whole(value) or value != s.facts.scene):
        yield Finding(_SCENE, {"value": shown(value), "scene": str(s.facts.scene)}, put(_SCENE, None))


RULES: Final = (
    Rule("resource-hours", Severity.ERROR, _resource_hours),
    Rule("hours-below-length", Severity.ERROR, _hours_below_length, WEB),
    Rule("hours-short", Severity.WARNING, _hours_short, RTC),
    Rule("acquire-region", Severity.ERROR, _acquire_region),
    Rule("region-both", Severity.ERROR, _region_both),
    Rule("region-legacy", Severity.ERROR, _region_legacy, LEGACY),
    Rule("exclude-ids", Severity.ERROR, _exclude_ids),
    Rule("start-parameter", Severity.ERROR, _start_parameter),
    Rule("scene", Severity.ERROR, _scene),
    Rule("cname-differs", Severity.ERROR, _cname_differs),
    Rule("uid-differs", Severity.ERROR, _uid_differs),
)
