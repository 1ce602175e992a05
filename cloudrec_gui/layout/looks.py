"""Looks: whole layouts under a name, and the file that holds one or many of them.

The file is JSON with a version, written with the same keys in the same order every time, so that two people's files can be
compared line by line. What a later version adds is kept; what is none of ours is refused as a whole, with the place of the fault.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from cloudrec_gui.layout.document import DEFAULT_CANVAS, Layout
from cloudrec_gui.layout.geometry import Size
from cloudrec_gui.layout.wire import BACKGROUNDS, COLOR, IMAGE, KIND, MAX_UID, REGIONS, USER_IMAGE, from_wire, to_wire

FORMAT: Final = "cloudrec-looks"
VERSION: Final = 1
SUFFIX: Final = ".looks.json"
SLOTS: Final = 9
"""Looks that have a number key."""
MAX_LOOKS: Final = 500
MAX_CHARACTERS: Final = 4_000_000
NAME_MAX: Final = 60
LARGEST_SIDE: Final = 100_000

_FILE_KEYS: Final = frozenset({"format", "version", "looks"})
_LOOK_KEYS: Final = frozenset({"id", "name", "canvas", "layout"})
_NUMBERS: Final = ("x_axis", "y_axis", "width", "height", "alpha")


class LooksRefused(ValueError):  # noqa: N818 - as the other refusals: it says what happened
    """A text that is no file of looks. ``code`` names the reason, ``params`` fill its sentence."""

    def __init__(self, code: str, **params: str) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


@dataclass(frozen=True, slots=True)
class Look:
    """A layout with a name. ``canvas`` is the output size that it was made for, in pixels; the layout itself is in fractions."""

    ident: str
    name: str
    layout: Layout
    canvas: Size = DEFAULT_CANVAS
    extra: Mapping[str, Any] = field(default_factory=dict)
    """Keys of the file that this version does not know; kept and written."""


@dataclass(frozen=True, slots=True)
class LookFile:
    """What a file holds. ``version`` is never below ours: a later one keeps its number."""

    looks: tuple[Look, ...] = ()
    version: int = VERSION
    extra: Mapping[str, Any] = field(default_factory=dict)


def bare(layout: Layout) -> Layout:
    """The layout as a look keeps it: what would be sent, without the marks of editing (locked, hidden)."""
    if not any(region.locked or region.hidden for region in layout.regions):
        return layout
    return replace(layout, regions=tuple(replace(region, locked=False, hidden=False) for region in layout.regions))


def tidy_name(name: str) -> str:
    """A name on one line, without spaces around it, of at most 60 characters; empty when nothing is left."""
    return " ".join(name.split())[:NAME_MAX].strip()


def unique_name(name: str, taken: Iterable[str]) -> str:
    """The tidied name, with a number behind it when another look has it."""
    base, others = tidy_name(name), set(taken)
    candidate, number = base, 2
    while candidate in others:
        tail = f" {number}"
        candidate, number = base[: NAME_MAX - len(tail)].rstrip() + tail, number + 1
    return candidate


# ---------------------------------------------------------------------------------------------------------------- writing


def write(file: LookFile) -> str:
    """The file's text: two spaces a level, a line break at its end, known keys first and the others by name."""
    tree: dict[str, Any] = {"format": FORMAT, "version": file.version, "looks": [_item(look) for look in file.looks]}
    return json.dumps(tree | _sorted(file.extra), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _item(look: Look) -> dict[str, Any]:
    width, height = look.canvas
    item: dict[str, Any] = {"id": look.ident, "name": look.name, "canvas": {"width": width, "height": height}}
    return item | {"layout": to_wire(bare(look.layout))} | _sorted(look.extra)


def _sorted(extra: Mapping[str, Any]) -> dict[str, Any]:
    return {key: extra[key] for key in sorted(extra)}


# ---------------------------------------------------------------------------------------------------------------- reading


def read(text: str) -> LookFile:
    """The looks of a file's text. Raises LooksRefused with the first fault; nothing is taken from a faulty file.

    Values that only the service would refuse (a region beyond the canvas) are taken as they are: the editor says what is wrong.
    """
    if len(text) > MAX_CHARACTERS:
        raise LooksRefused("too-long")
    try:
        tree = json.loads(text.removeprefix("\ufeff"), parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise LooksRefused("no-json", line=str(error.lineno)) from None
    except (ValueError, RecursionError):
        raise LooksRefused("no-json", line="1") from None
    if not isinstance(tree, dict) or tree.get("format") != FORMAT:
        raise LooksRefused("no-looks")
    version = tree.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise LooksRefused("version")
    try:
        looks = _looks(tree.get("looks"))
    except LooksRefused:
        if version > VERSION:
            raise LooksRefused("later", version=str(version)) from None
        raise
    return LookFile(looks, version, _others(tree, _FILE_KEYS))


def _no_constant(name: str) -> float:
    raise ValueError(name)


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _others(item: Mapping[str, Any], known: frozenset[str]) -> dict[str, Any]:
    return {key: value for key, value in item.items() if key not in known}


def _looks(items: object) -> tuple[Look, ...]:
    if not isinstance(items, list):
        raise LooksRefused("no-list")
    if len(items) > MAX_LOOKS:
        raise LooksRefused("too-many", count=str(len(items)))
    looks: list[Look] = []
    idents: set[str] = set()
    for number, item in enumerate(items, 1):
        look = _look(item, number)
        if look.ident in idents:
            look = replace(look, ident="")
        idents.add(look.ident)
        looks.append(look)
    return tuple(looks)


def _look(item: object, number: int) -> Look:
    if not isinstance(item, dict):
        raise LooksRefused("look", number=str(number))
    name = item.get("name")
    if not isinstance(name, str) or not tidy_name(name):
        raise LooksRefused("name", number=str(number))
    ident = item.get("id", "")
    layout = item.get("layout")
    if not isinstance(layout, dict):
        raise LooksRefused("layout", name=tidy_name(name))
    _check_layout(layout, tidy_name(name))
    return Look(
        ident if isinstance(ident, str) else "",
        tidy_name(name),
        from_wire(layout),
        _canvas(item.get("canvas"), tidy_name(name)),
        _others(item, _LOOK_KEYS),
    )


def _canvas(value: object, name: str) -> Size:
    """The output size; a look without one was made for the usual one."""
    if value is None:
        return DEFAULT_CANVAS
    if isinstance(value, dict):
        width, height = value.get("width"), value.get("height")
        if isinstance(width, int) and isinstance(height, int) and _side(width) and _side(height):
            return width, height
    raise LooksRefused("canvas", name=name)


def _side(value: int) -> bool:
    return _whole(value) and 1 <= value <= LARGEST_SIDE


def _check_layout(layout: Mapping[str, Any], name: str) -> None:
    """Whether reading it would lose nothing: the reader of the wire takes anything and makes 0 of what it cannot read."""
    _want(_whole(layout.get(KIND, 0)), name, KIND)
    for key in (REGIONS, BACKGROUNDS):
        items = layout.get(key, [])
        _want(isinstance(items, list) and all(isinstance(item, dict) for item in items), name, key)
    for key in (COLOR, IMAGE, USER_IMAGE, MAX_UID):
        _want(_text(layout.get(key, "")), name, key)
    for region in layout.get(REGIONS, []):
        for key in _NUMBERS:
            _want(_number(region.get(key, 0)), name, key)
    for item in (*layout.get(REGIONS, []), *layout.get(BACKGROUNDS, [])):
        _want(_whole(item.get("render_mode", 0)), name, "render_mode")
        _want(_text(item.get("uid", "")), name, "uid")
        _want(_text(item.get("image_url", "")), name, "image_url")


def _want(well: bool, name: str, key: str) -> None:
    if not well:
        raise LooksRefused("value", name=name, key=key)


def _text(value: object) -> bool:
    return isinstance(value, str) or _whole(value)


def _number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value) and abs(value) < 1e9
