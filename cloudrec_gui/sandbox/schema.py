"""A very small table language for JSON objects: which keys, of which type, in which range.

The service ignores unknown keys, takes ``null`` for absent, and is strict about types: ``1.0`` and ``true`` are not integers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

Check = Callable[[Any], str | None]
"""What is wrong with a value of the right type, as the rest of a sentence that begins with the field's path; None if nothing."""


@dataclass(frozen=True, slots=True)
class Problem:
    """The first thing that is wrong with a body.

    geometry    it is a layout parameter, for which updateLayout has its own code
    off_range   the type is right and the value is not, which a lenient service only finds out while it records
    """

    path: str
    text: str
    geometry: bool = False
    off_range: bool = False

    @property
    def reason(self) -> str:
        return f"{self.path} {self.text}"


@dataclass(frozen=True, slots=True)
class Field:
    """One row of a table. ``kind`` is a key of ``KINDS``; ``fields`` belong to an object or to the objects of a list."""

    key: str
    kind: str
    required: bool = False
    check: Check | None = None
    fields: tuple[Field, ...] = ()
    geometry: bool = False


def _is_int(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


KINDS: Final[Mapping[str, tuple[Callable[[object], bool], str]]] = {
    "object": (lambda value: isinstance(value, dict), "must be an object"),
    "strings": (lambda value: isinstance(value, list) and all(isinstance(v, str) for v in value), "must be a list of strings"),
    "objects": (lambda value: isinstance(value, list) and all(isinstance(v, dict) for v in value), "must be a list of objects"),
    "string": (lambda value: isinstance(value, str), "must be a string"),
    "integer": (_is_int, "must be an integer"),
    "number": (lambda value: _is_int(value) or isinstance(value, float), "must be a number"),
    "boolean": (lambda value: isinstance(value, bool), "must be true or false"),
}


def inspect(value: Mapping[str, Any], fields: tuple[Field, ...], path: str) -> Problem | None:
    """The first problem of an object, in the order of the table."""
    for row in fields:
        item, where = value.get(row.key), f"{path}.{row.key}"
        if item is None:
            if row.required:
                return Problem(where, "is required")
            continue
        fits, complaint = KINDS[row.kind]
        if not fits(item):
            return Problem(where, complaint)
        text = row.check(item) if row.check else None
        if text:
            return Problem(where, text, row.geometry, off_range=True)
        if row.kind == "object" and row.fields:
            problem = inspect(item, row.fields, where)
            if problem:
                return problem
        elif row.kind == "objects":
            for index, element in enumerate(item):
                problem = inspect(element, row.fields, f"{where}[{index}]")
                if problem:
                    return problem
    return None


def unknown_keys(value: Mapping[str, Any], fields: tuple[Field, ...], path: str) -> Iterator[str]:
    """Paths of the keys that no row names: the service ignores them, which is worth knowing."""
    rows = {row.key: row for row in fields}
    for key, item in value.items():
        row = rows.get(key)
        if row is None:
            yield f"{path}.{key}"
        elif row.kind == "object" and row.fields and isinstance(item, dict):
            yield from unknown_keys(item, row.fields, f"{path}.{key}")
        elif row.kind == "objects" and isinstance(item, list):
            for index, element in enumerate(item):
                if isinstance(element, dict):
                    yield from unknown_keys(element, row.fields, f"{path}.{key}[{index}]")


def between(low: float, high: float) -> Check:
    return lambda value: None if low <= value <= high else f"must be between {low} and {high}"


def one_of(*allowed: object) -> Check:
    text = ", ".join(str(item) for item in allowed if item != "")
    return lambda value: None if value in allowed else f"must be one of {text}"


def filled(value: str) -> str | None:
    return None if value else "must not be empty"


def pattern(expression: str, complaint: str) -> Check:
    compiled = re.compile(expression)
    return lambda value: None if compiled.fullmatch(value) else complaint


_STEP = re.compile(r"[^.\[\]]+")


def without(value: Any, path: str) -> Any:
    """A copy of a JSON value in which what ``path`` (as in :class:`Problem`, relative to the value) names is missing."""
    steps = [int(step) if step.isdigit() else step for step in _STEP.findall(path)]
    return _without(value, steps)


def _without(value: Any, steps: list[Any]) -> Any:
    first, rest = steps[0], steps[1:]
    if isinstance(value, list):
        return [item if index != first else _without(item, rest) for index, item in enumerate(value) if index != first or rest]
    return {key: item if key != first else _without(item, rest) for key, item in value.items() if key != first or rest}
