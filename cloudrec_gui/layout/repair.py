"""Pasted texts as layouts: whatever form they have, however they are misspelt, with every repair written down.

People paste what they have: the list of regions out of a ticket, a body of start that works, a block of a script with single
quotes, ``transcodingConfig`` put into updateLayout, which the service ignores without a word (rest-api §6). The layout's keys are
looked for wherever they stand, brought to where they belong, and told. Secrets that stand beside them are never kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from cloudrec_gui.domain.draft import SECRET_NAMES
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.layout import lenient
from cloudrec_gui.layout.document import CUSTOM
from cloudrec_gui.layout.formats.svg import MARK, NotOurs, read_drawing
from cloudrec_gui.layout.geometry import Size
from cloudrec_gui.layout.incoming import Form, Incoming, Repair, RepairKind
from cloudrec_gui.layout.key_names import CONTAINERS, RECORDING, REQUEST, TRANSCODING, known_elsewhere, meant
from cloudrec_gui.layout.mending import Mender, number
from cloudrec_gui.layout.wire import BACKGROUNDS, KIND, LAYOUT_KEYS, OUTPUT_KEYS, REGIONS, from_wire

MOST_REGIONS: Final = 100
"""Regions that are read; the service takes 17, and a list beyond this is something else."""
_ENVELOPE: Final = frozenset({"cname", "uid", "resourceId", "sid"})
_ANSWER: Final = frozenset({"serverResponse", "fileList", "uploadingStatus"})
_DEPTH: Final = 6


def read(text: str, canvas: Size | None = None) -> Incoming:
    """Read any text. Total. ``canvas`` is what pixels are measured against where the text has no output size of its own."""
    bare = text.lstrip("\ufeff \t\r\n")
    if bare.startswith("<"):
        return _read_svg(bare)
    parsed = lenient.read_json(text)
    if parsed.fault:
        return Incoming(refused=parsed.fault, params={"line": str(parsed.line)} if parsed.line else {})
    slips = [Repair(s.slip, s.path, s.before, s.after, s.line) for s in parsed.slips]
    return read_value(parsed.value, canvas, slips, exact=parsed.strict)


def read_value(value: object, canvas: Size | None = None, slips: Sequence[Repair] = (), *, exact: bool = True) -> Incoming:
    """The same for JSON that is read already. ``slips`` are repairs of its text; ``exact`` says that others would read it too."""
    found = _find(value)
    if found is None:
        answer = isinstance(value, Mapping) and not _ANSWER.isdisjoint(value)
        return Incoming(refused="answer" if answer else "no_layout", repairs=tuple(slips))
    listed = found.values.get(REGIONS, ((), []))[1]
    if isinstance(listed, list) and len(listed) > MOST_REGIONS:
        return Incoming(refused="too_many", params={"count": str(len(listed)), "limit": str(MOST_REGIONS)})
    own = _size(found.output)
    mender = Mender(own or canvas)
    body = mender.layout(found.values)
    if found.form in (Form.REGIONS, Form.BACKGROUNDS):
        mender.repairs = [repair for repair in mender.repairs if repair.kind is not RepairKind.KIND_MISSING]
    layout = from_wire(_public(body))
    as_is = from_wire(_public(found.exact)) if exact and found.exact else None
    repairs = (*slips, *found.repairs, *mender.repairs)
    return Incoming(layout, own, repairs, form=found.form, as_is=None if as_is == layout else as_is)


def _read_svg(text: str) -> Incoming:
    try:
        made = read_drawing(text)
    except NotOurs:
        return Incoming(refused="foreign_svg" if MARK in text or "<svg" in text[:4_000] else "not_json")
    moved = tuple(Repair(RepairKind.MOVED, (REGIONS, index)) for index in made.moved)
    return Incoming(made.layout, made.canvas, moved, form=Form.SVG)


# ------------------------------------------------------------------------------------------------------------- finding


@dataclass
class _Found:
    """The layout's keys, brought together. ``values`` hold the path at which each stood, ``exact`` only what others would see."""

    form: Form
    values: dict[str, tuple[Path, Any]] = field(default_factory=dict)
    exact: dict[str, Any] = field(default_factory=dict)
    output: dict[str, Any] = field(default_factory=dict)
    repairs: list[Repair] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Node:
    """One object on the way: where it really stands, and where it stands by the documented names of its keys."""

    path: Path
    named: tuple[str, ...]
    content: Mapping[str, Any]


def _find(value: object, depth: int = 0, path: Path = ()) -> _Found | None:
    if isinstance(value, list):
        return _find_list(value, path)
    if not isinstance(value, Mapping):
        return None
    nodes = list(_nodes(_Node(path, (), value)))
    if any(_layout_keys(node) for node in nodes):
        return _gathered(nodes)
    if _is_region(value):
        return _find_list([value], path, single=True)
    if depth < _DEPTH and not any(node.named for node in nodes):
        inner = ((*path, key) for key in value if isinstance(value[key], (Mapping, list)))
        return next((found for place in inner if (found := _find(value[place[-1]], depth + 1, place)) is not None), None)
    return None


def _find_list(items: list[Any], path: Path, *, single: bool = False) -> _Found | None:
    objects = [item for item in items if isinstance(item, Mapping)]
    if not objects:
        return None
    place = path or (REGIONS,)
    for key, form, belongs in ((REGIONS, Form.REGIONS, _is_region), (BACKGROUNDS, Form.BACKGROUNDS, _is_picture)):
        if all(belongs(item) for item in objects):
            where = place if key == REGIONS or path else (key,)
            found = _Found(form, {key: (where, items)}, {KIND: CUSTOM, key: items} if form is Form.REGIONS else {key: items})
            if single:
                found.repairs.append(Repair(RepairKind.NOT_A_LIST, where))
            return found
    return None


def _is_region(item: Mapping[str, Any]) -> bool:
    names = {meant(key, "region") for key in item}
    return bool(names & {"x_axis", "y_axis"}) and len(names & {"x_axis", "y_axis", "width", "height"}) >= 2


def _is_picture(item: Mapping[str, Any]) -> bool:
    return "image_url" in {meant(key, "picture") for key in item}


def _nodes(node: _Node) -> Iterator[_Node]:
    """The object and the containers in it that lead to a layout, under any spelling."""
    yield node
    if len(node.named) >= _DEPTH:
        return
    for key, value in node.content.items():
        name = meant(key, "layout")
        if name in CONTAINERS and isinstance(value, Mapping):
            yield from _nodes(_Node((*node.path, key), (*node.named, name), value))


def _layout_keys(node: _Node) -> dict[str, str]:
    """The keys of the object that are a layout's, with their documented names. Other libraries' words count below a container only."""
    found = {key: meant(key, "layout") for key in node.content}
    if not node.named and not any(key in LAYOUT_KEYS for key in found):
        # At the outermost place a word such as ``layouts`` may be anything; its value has to look like it.
        found = {key: name for key, name in found.items() if name not in (REGIONS, BACKGROUNDS) or _looks_listed(node.content[key])}
    return {key: name for key, name in found.items() if name in LAYOUT_KEYS}


def _looks_listed(value: object) -> bool:
    items = [value] if isinstance(value, Mapping) else value
    return isinstance(items, list) and any(isinstance(item, Mapping) and (_is_region(item) or _is_picture(item)) for item in items)


def _form(nodes: list[_Node]) -> tuple[Form, tuple[str, ...]]:
    """What the whole is, and where a layout belongs in it, in documented names."""
    root = nodes[0]
    named = {step for node in nodes for step in node.named}
    beside = {key for node in nodes if TRANSCODING not in node.named for key in node.content}
    start_only = beside & (known_elsewhere() - set(LAYOUT_KEYS) - OUTPUT_KEYS - _ENVELOPE - set(CONTAINERS))
    if RECORDING in named or (TRANSCODING in named and start_only):
        head: tuple[str, ...] = (REQUEST,) if REQUEST in named else ()
        head += ("startParameter",) if "startParameter" in named else ()
        head += (RECORDING,) if RECORDING in named or REQUEST in named else ()
        return Form.START, (*head, TRANSCODING)
    if REQUEST in named:
        return Form.UPDATE, (REQUEST,)
    if TRANSCODING in named:
        return (Form.UPDATE, ()) if "cname" in root.content else (Form.TRANSCODING, (TRANSCODING,))
    if "cname" in root.content:
        return Form.UPDATE, (REQUEST,)
    output = OUTPUT_KEYS & set(root.content)
    return (Form.TRANSCODING if output else Form.REQUEST), ()


def _gathered(nodes: list[_Node]) -> _Found:
    form, home = _form(nodes)
    found = _Found(form)
    for node in nodes:
        if node.named and node.path[-1] != node.named[-1]:
            found.repairs.append(Repair(RepairKind.MISSPELT, node.path, str(node.path[-1]), node.named[-1]))
    # What stands where it belongs counts first, then what is spelt right.
    for node in sorted(nodes, key=lambda node: node.named != home):
        keys = _layout_keys(node)
        for key, name in sorted(keys.items(), key=lambda pair: pair[0] != pair[1]):
            path = (*node.path, key)
            if name in found.values:
                found.repairs.append(Repair(RepairKind.LEFT_OUT, path))
                continue
            found.values[name] = (path, node.content[key])
            if key != name:
                found.repairs.append(Repair(RepairKind.MISSPELT, path, key, name))
            if node.named != home:
                found.repairs.append(Repair(RepairKind.MISPLACED, path, "", ".".join(home)))
        at_home = node.named == home
        if at_home or TRANSCODING in node.named:
            found.output |= {key: node.content[key] for key in OUTPUT_KEYS if key in node.content and key not in found.output}
        if at_home:
            _take_others(node, keys, found)
        if at_home and node.path == (*nodes[0].path, *home):
            found.exact = {key: value for key, value in node.content.items() if key in LAYOUT_KEYS}
            found.exact |= {key: value for key, (_, value) in found.values.items() if key not in LAYOUT_KEYS}
            if not any(key in LAYOUT_KEYS for key in found.exact):
                found.exact = {}
    if found.output and form in (Form.UPDATE, Form.REQUEST):
        found.repairs += [Repair(RepairKind.LEFT_OUT, (*home, key)) for key in found.output]
    return found


def _take_others(node: _Node, keys: Mapping[str, str], found: _Found) -> None:
    """Keys that nobody knows are kept in updateLayout, for they may be newer than this program; in start they are its own affair."""
    foreign = known_elsewhere() | _ENVELOPE | set(CONTAINERS)
    for key, value in node.content.items():
        if key in keys or meant(key, "layout") in CONTAINERS or key in OUTPUT_KEYS or (key in _ENVELOPE and not node.named):
            continue
        if key in foreign and found.form in (Form.START, Form.TRANSCODING):
            continue
        if key in foreign or found.form in (Form.START, Form.TRANSCODING) or _holds_secret({key: value}):
            found.repairs.append(Repair(RepairKind.LEFT_OUT, (*node.path, key)))
        else:
            found.values[key] = ((*node.path, key), value)


def _holds_secret(value: object) -> bool:
    if isinstance(value, Mapping):
        return any(key in SECRET_NAMES or _holds_secret(inner) for key, inner in value.items())
    return isinstance(value, list) and any(_holds_secret(item) for item in value)


def _public(body: Mapping[str, Any]) -> dict[str, Any]:
    """The body without anything under a secret's name, also within regions."""
    made: dict[str, Any] = {}
    for key, value in body.items():
        if isinstance(value, list):
            made[key] = [
                {k: v for k, v in item.items() if not _holds_secret({k: v})} if isinstance(item, Mapping) else item for item in value
            ]
        else:
            made[key] = value
    return made


def _size(output: Mapping[str, Any]) -> Size | None:
    width, height = number(output.get("width")), number(output.get("height"))
    if width is None or height is None or not (1 <= width.value <= 20_000 and 1 <= height.value <= 20_000):
        return None
    return round(width.value), round(height.value)
