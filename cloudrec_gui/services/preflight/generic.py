"""What the table of fields alone can tell: type, range, list, presence of every field, also of those without a rule of their own.

These findings give way to every other one at the same place, which knows more and has better words.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from cloudrec_gui.domain.draft import TRANSCODING, is_secret
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.fields import ANY, FieldFacts, Kind
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.problems import Path, Problem, Severity
from cloudrec_gui.domain.variants import Presence, Variant
from cloudrec_gui.services.preflight.finding import put, shown
from cloudrec_gui.services.preflight.survey import Known, Missing, Survey, survey

TYPE: Final = "field-type"
RANGE: Final = "field-range"
LENGTH: Final = "field-length"
VALUE: Final = "field-value"
MISSING: Final = "field-missing"
RULES: Final = (TYPE, RANGE, LENGTH, VALUE, MISSING)
"""All of them errors: the service refuses such values, or dies of them later."""

_WHOLE: Final = re.compile(r"[+-]?[0-9]{1,18}")
_DECIMAL: Final = re.compile(r"[+-]?[0-9]{1,12}(\.[0-9]{1,12})?")
_TRUTH: Final[Mapping[str, bool]] = {"true": True, "false": False, "1": True, "0": False, "yes": True, "no": False}
_JUDGED_ELSEWHERE: Final = frozenset({"captureInterval", "startParameter"})
"""Limits that depend on an option, and bodies within bodies."""
_MAY_BE_EMPTY: Final = frozenset({"errorHandlePolicy", "sse"})
"""Some SDKs always send these, with nothing in them where nobody set them (rest-api §8.6)."""
_REGION_DEPTH: Final = len(TRANSCODING) + 2
"""Steps to one region of a layout: its geometry is judged as a whole."""
_BLOCK_DEPTH: Final = 2
_NOTHING: Final = object()


def fault(facts: FieldFacts, value: object) -> str:
    """The rule that ``value`` breaks as this field, empty when it breaks none."""
    if not _fits(facts.kind, value):
        return TYPE
    if facts.values and value not in facts.values and not (value == "" and facts.path[-1] in _MAY_BE_EMPTY):
        return VALUE
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return RANGE if _outside(facts, value) else ""
    if isinstance(value, (list, tuple)) and _outside(facts, len(value)):
        return LENGTH
    return ""


def _fits(kind: Kind, value: object) -> bool:
    match kind:
        case Kind.TEXT:
            return isinstance(value, str)
        case Kind.INTEGER:
            return type(value) is int
        case Kind.NUMBER:
            return type(value) is int or (type(value) is float and math.isfinite(value))
        case Kind.BOOLEAN:
            return isinstance(value, bool)
        case Kind.TEXTS:
            return isinstance(value, (list, tuple)) and all(isinstance(item, str) for item in value)
        case Kind.OBJECT:
            return isinstance(value, Mapping)
        case Kind.OBJECTS:
            return isinstance(value, (list, tuple)) and all(isinstance(item, Mapping) for item in value)


def _outside(facts: FieldFacts, number: float) -> bool:
    return (facts.minimum is not None and number < facts.minimum) or (facts.maximum is not None and number > facts.maximum)


def repaired(facts: FieldFacts, value: object, variant: Variant) -> object:
    """What was probably meant, the nearest value that is accepted, or None to leave the field out; ``_NOTHING`` if none will do."""
    for candidate in (_converted(facts.kind, value), _nearest(facts, value), _starter(variant, facts.path)):
        if candidate is not _NOTHING and not fault(facts, candidate):
            return candidate
    return None if variant not in facts.required else _NOTHING


def _converted(kind: Kind, value: object) -> object:
    text = shown(value, 64).strip() if isinstance(value, (str, int, float)) else ""
    match kind:
        case Kind.TEXT if type(value) in (int, float):
            return text
        case Kind.INTEGER if type(value) is float and value.is_integer():
            return int(value)
        case Kind.INTEGER if isinstance(value, str) and _WHOLE.fullmatch(text):
            return int(text)
        case Kind.NUMBER if isinstance(value, str) and _DECIMAL.fullmatch(text):
            return float(text)
        case Kind.BOOLEAN:
            return _TRUTH.get(text.lower(), _NOTHING)
        case Kind.TEXTS if isinstance(value, str) and text:
            return [text]
        case Kind.TEXTS if isinstance(value, (list, tuple)):
            return [shown(item, 64) for item in value if type(item) in (str, int)]
        case Kind.OBJECTS if isinstance(value, Mapping):
            return [value]
    return _NOTHING


def _nearest(facts: FieldFacts, value: object) -> object:
    number = _converted(facts.kind, value) if isinstance(value, str) else value
    if isinstance(number, (int, float)) and not isinstance(number, bool) and math.isfinite(number):
        numbers = [item for item in facts.values if isinstance(item, int)]
        if numbers:
            return min(numbers, key=lambda item: abs(item - number))
        if facts.kind is Kind.INTEGER and not _outside(facts, number):
            return round(number)
        limits = [limit for limit in (facts.minimum, facts.maximum) if limit is not None and limit == int(limit)]
        return min((int(limit) for limit in limits), key=lambda limit: abs(limit - number)) if limits else _NOTHING
    if isinstance(value, str) and facts.values:
        folded = {str(item).casefold(): item for item in facts.values}
        return folded.get(value.strip().casefold(), _NOTHING)
    if isinstance(value, (list, tuple)) and facts.maximum is not None and len(value) > facts.maximum:
        return list(value[: int(facts.maximum)])
    return _NOTHING


@lru_cache(256)
def _starter(variant: Variant, pattern: Path) -> object:
    """The value of this field in a recording that works."""
    value: object = default_draft(variant).body
    for step in pattern:
        if isinstance(value, Mapping):
            value = value.get(str(step), _NOTHING)
        elif isinstance(value, list) and step == ANY and value:
            # The services of page recording stand in an order of their own; only the push has outputs.
            value = value[-1 if "outputs" in pattern and len(value) > 1 else 0]
        else:
            return _NOTHING
    return _NOTHING if value in ("", [], {}) else value


def problems(variant: Variant, surveys: Iterable[Survey], told: Collection[Path], shut: Collection[Path]) -> Iterator[Problem]:
    """Findings of the table, except where another rule has spoken.

    ``told``: paths of other findings that judge a value. ``shut``: paths of those that block; nothing below them is judged.
    """
    quiet = _Quiet(told, shut)
    for each in surveys:
        for known in each.known:
            rule = fault(known.facts, known.value)
            if rule and known.facts.path[-1] not in _JUDGED_ELSEWHERE and not quiet.about(known.path):
                yield _fault(rule, variant, known)
        for key in each.misplaced:
            # Not looked at by the service, but not let out by the client either while it is of a wrong type.
            rule = fault(key.facts, key.value)
            if rule and len(key.path) > _BLOCK_DEPTH and key.presence is not Presence.FORBIDDEN and not quiet.about(key.path):
                yield _fault(rule, variant, Known(key.path, key.facts, key.value), drop=True)
        for missing in each.missing:
            if not quiet.about(missing.path) and not quiet.within(missing.path):
                yield _missing(variant, missing)


class _Quiet:
    """Where this table keeps its mouth shut."""

    def __init__(self, told: Collection[Path], shut: Collection[Path]) -> None:
        self._told, self._shut = set(told), set(shut)
        self._around = {path[:length] for path in told for length in range(1, len(path) + 1)}

    def about(self, path: Path) -> bool:
        if path in self._told or any(path[:length] in self._shut for length in range(1, len(path))):
            return True
        return len(path) > _REGION_DEPTH and path[_REGION_DEPTH - 2] == "layoutConfig" and path[:_REGION_DEPTH] in self._around

    def within(self, path: Path) -> bool:
        """Whether something below ``path`` was told: then it is no news that all of it is missing."""
        return path in self._around


def _fault(rule: str, variant: Variant, known: Known, *, drop: bool = False) -> Problem:
    facts, path = known.facts, known.path
    secret = facts.secret or is_secret(path)
    params = {
        "key": str(path[-1]),
        "kind": facts.kind.value,
        "value": "" if secret else shown(known.value),
        "span": span(facts),
        "values": ", ".join(str(value) for value in facts.values),
        "count": str(len(known.value)) if isinstance(known.value, Sequence) else "",
    }
    value = _NOTHING if secret else None if drop else repaired(facts, known.value, variant)
    return Problem(rule, Severity.ERROR, path, params, None if value is _NOTHING else put(path, value))


def span(facts: FieldFacts) -> str:
    """The accepted range as numbers: ``5–3600 s``, ``≥ 0``."""
    low, high = (f"{limit:,.0f}".replace(",", "") if limit is not None else "" for limit in (facts.minimum, facts.maximum))
    unit = f" {facts.unit}" if facts.unit else ""
    if low and high:
        return f"{low}–{high}{unit}" if low != high else f"{low}{unit}"
    return f"≥ {low}{unit}" if low else f"≤ {high}{unit}" if high else ""


def _missing(variant: Variant, missing: Missing) -> Problem:
    starter = _starter(variant, missing.facts.path)
    fix = None if starter is _NOTHING or isinstance(starter, (Mapping, list)) else put(missing.path, starter)
    if starter is not _NOTHING and isinstance(starter, list) and missing.facts.kind is Kind.TEXTS:
        fix = put(missing.path, list(starter))
    return Problem(MISSING, Severity.ERROR, missing.path, {"key": str(missing.path[-1])}, fix)


def request_problems(operation: Operation, variant: Variant, body: object) -> Iterator[Problem]:
    """What the table says about the body of any call (update, updateLayout, stop), unknown keys left aside."""
    return problems(variant, (survey(operation, variant, body),), (), ())
