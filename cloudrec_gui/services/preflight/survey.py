"""One walk over a body that sorts every key: known here, known elsewhere, unknown, missing.

Four rules need it and it must cost less than a keystroke, so the table of fields is folded into a tree once and the body is
walked along that tree.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Final, NamedTuple

from cloudrec_gui.domain.fields import ANY, FIELDS, FieldFacts, pattern
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.variants import PUSHER, RECORDER, VARIANTS, Presence, Variant

MOST: Final = 200
"""Keys of one kind that are told; a pasted body may hold many thousands, and nobody reads them."""


class Known(NamedTuple):
    """A field that means something here, and what stands in it."""

    path: Path
    facts: FieldFacts
    value: object


class Misplaced(NamedTuple):
    """A key of another variant: ``presence`` tells whether the service refuses or ignores it."""

    path: Path
    presence: Presence
    facts: FieldFacts
    value: object


class Missing(NamedTuple):
    """A required field that its object lacks."""

    path: Path
    facts: FieldFacts


class Unknown(NamedTuple):
    """A key that the service does not know here; ``siblings`` are those that it does."""

    path: Path
    value: object
    siblings: tuple[str, ...]


@dataclass(slots=True)
class Survey:
    """What a walk found, each in the order of the body, at most ``MOST`` of a kind except what is known."""

    known: list[Known] = field(default_factory=list)
    misplaced: list[Misplaced] = field(default_factory=list)
    missing: list[Missing] = field(default_factory=list)
    unknown: list[Unknown] = field(default_factory=list)


class Node:
    """One place of the table: what is known about it, its keys, and what stands in its list."""

    __slots__ = ("facts", "items", "keys", "names")

    def __init__(self) -> None:
        self.facts: FieldFacts | None = None
        self.keys: dict[str, Node] = {}
        self.items: Node | None = None
        self.names: tuple[str, ...] = ()


@cache
def tree(operation: Operation) -> Node:
    """The fields of one request as a tree."""
    root = Node()
    for row in FIELDS[operation]:
        node = root
        for step in row.path:
            if step == ANY:
                node.items = node.items or Node()
                node = node.items
            else:
                node = node.keys.setdefault(str(step), Node())
        node.facts = row
    _name(root)
    return root


def _name(node: Node) -> None:
    node.names = tuple(node.keys)
    for child in (*node.keys.values(), *((node.items,) if node.items else ())):
        _name(child)


def survey(operation: Operation, variant: Variant, body: object) -> Survey:
    """Walk a whole body."""
    return survey_below(tree(operation), variant, body, ())


def survey_below(node: Node, variant: Variant, value: object, path: Path) -> Survey:
    """Walk what stands at ``node`` of the table; found paths begin with ``path``."""
    found = Survey()
    _walk(found, node, variant, value, path, "")
    return found


def _walk(found: Survey, node: Node, variant: Variant, value: object, path: Path, role: str) -> None:
    if isinstance(value, Mapping):
        if "serviceName" in node.keys:
            name = value.get("serviceName")
            role = name if isinstance(name, str) else ""
        for key, inner in value.items():
            _key(found, node, variant, key, inner, (*path, key), role)
        for key, child in node.keys.items():
            facts = child.facts
            if facts is None or facts.secret or key in value or variant not in facts.required or len(found.missing) >= MOST:
                continue
            if _plays(facts, role):
                found.missing.append(Missing((*path, key), facts))
    elif isinstance(value, (list, tuple)) and node.items is not None and node.items.keys:
        for index, item in enumerate(value[:MOST]):
            _walk(found, node.items, variant, item, (*path, index), role)


def _key(found: Survey, node: Node, variant: Variant, key: str, value: object, path: Path, role: str) -> None:
    child = node.keys.get(key) or node.keys.get(str(pattern((key,))[0]))
    if child is None or child.facts is None:
        if len(found.unknown) < MOST:
            found.unknown.append(Unknown(path, value, node.names))
        return
    presence = _presence(child.facts, variant, role)
    if presence is not None:
        if len(found.misplaced) < MOST:
            found.misplaced.append(Misplaced(path, presence, child.facts, value))
        return
    found.known.append(Known(path, child.facts, value))
    if child.names or child.items is not None:
        _walk(found, child, variant, value, path, role)


def _presence(facts: FieldFacts, variant: Variant, role: str) -> Presence | None:
    """None where the field means something."""
    if facts.path[0] == "clientRequest" and len(facts.path) > 1:
        block = VARIANTS[variant].blocks.get(str(facts.path[-1 if facts.path[-1] == "transcodingConfig" else 1]))
        if block in (Presence.IGNORED, Presence.FORBIDDEN):
            return block
    return None if variant in facts.variants and _plays(facts, role) else Presence.IGNORED


def _plays(facts: FieldFacts, role: str) -> bool:
    """The two services of page recording have different parameters under the same key."""
    if role not in (RECORDER, PUSHER) or len(facts.path) != 6 or facts.path[4] != "serviceParam":
        return True
    return (facts.path[-1] == "outputs") == (role == PUSHER)


@cache
def places_of(variant: Variant) -> Mapping[str, tuple[Path, ...]]:
    """Where each key of start means something to ``variant``, as the table writes it; secrets are left out."""
    found: dict[str, tuple[Path, ...]] = {}
    for row in FIELDS[Operation.START]:
        if not row.secret and _presence(row, variant, "") is None:
            key = str(row.path[-1])
            found[key] = (*found.get(key, ()), row.path)
    return found
