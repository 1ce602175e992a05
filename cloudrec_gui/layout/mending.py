"""The values of a pasted layout brought into the form that the service takes, each repair written down.

The rules are those that have one sensible reading: ``"0.5"`` is 0.5, 640 of 1280 pixels is 0.5, 50 in a list of percents is 0.5,
1001 as a uid is "1001". What has none stays as it stands, and the checks of the editor say what is wrong with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Final, NamedTuple

from cloudrec_gui.domain.problems import Path
from cloudrec_gui.layout.document import CUSTOM
from cloudrec_gui.layout.geometry import ONE, Rect, Size, floor_micro, fraction, from_pixels, micro
from cloudrec_gui.layout.incoming import Repair, RepairKind
from cloudrec_gui.layout.key_names import GEOMETRY, meant
from cloudrec_gui.layout.wire import BACKGROUNDS, COLOR, IMAGE, KIND, MAX_UID, REGIONS, USER_IMAGE

_NUMBER: Final = re.compile(
    r"\s*([+-]?(?:[0-9]{1,12}(?:[.,][0-9]{0,30})?|[.,][0-9]{1,30})(?:e[+-]?[0-9]{1,2})?)\s*(%|px)?\s*", re.IGNORECASE
)
_ANOTHER_UNIT: Final = 2.0
"""A number beyond this is no fraction that went a little too far."""
_ROUNDING: Final = 10
"""Micro-units by which sums of fractions with six decimals go past the edge."""
_MODES: Final = {"crop": 0, "fill": 0, "cover": 0, "hidden": 0, "fit": 1, "contain": 1, "letterbox": 1}
_KINDS: Final = {
    "floating": 0,
    "float": 0,
    "default": 0,
    "bestfit": 1,
    "grid": 1,
    "vertical": 2,
    "custom": 3,
    "customized": 3,
    "custom layout": 3,
}
_COLORS: Final = {"black": "#000000", "white": "#ffffff", "gray": "#808080", "grey": "#808080"}
_HEX: Final = re.compile(r"(?:#|0x)?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?:[fF]{2})?")
_RGB: Final = re.compile(r"rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,\s*1(?:\.0*)?\s*)?\)", re.IGNORECASE)


class Number(NamedTuple):
    """A number and the unit that stands with it: nothing, ``%`` or ``px``."""

    value: float
    unit: str = ""
    text: bool = False


def number(value: object) -> Number | None:
    """What a JSON value says as a number; None if it says none."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return Number(float(value)) if abs(value) < 1e12 else None
    match = _NUMBER.fullmatch(value) if isinstance(value, str) and len(value) < 60 else None
    return None if match is None else Number(float(match.group(1).replace(",", ".")), (match.group(2) or "").lower(), True)


class Mender:
    """Mends one layout. ``repairs`` grows while its methods are called; ``canvas`` is what pixels are measured against."""

    def __init__(self, canvas: Size | None) -> None:
        self.canvas = canvas
        self.repairs: list[Repair] = []

    def told(self, kind: RepairKind, path: Path, before: object = "", after: object = "") -> None:
        self.repairs.append(Repair(kind, path, _said(before), _said(after)))

    # ------------------------------------------------------------------------------------------------------- a whole

    def layout(self, values: Mapping[str, tuple[Path, Any]]) -> dict[str, Any]:
        """The body that the values stand for, each given with the path at which it stood."""
        body: dict[str, Any] = {}
        for key, (path, value) in values.items():
            if key == KIND:
                body[key] = self._whole(value, path, _KINDS)
            elif key == MAX_UID:
                body[key] = self._uid(value, path)
            elif key == COLOR:
                body[key] = self._color(value, path)
            elif key not in (REGIONS, BACKGROUNDS, IMAGE, USER_IMAGE) or (key in (IMAGE, USER_IMAGE) and value is not None):
                body[key] = value
        moved: list[dict[str, Any]] = []
        if REGIONS in values:
            path, value = values[REGIONS]
            body[REGIONS], moved = self.regions(value, path)
        if BACKGROUNDS in values or moved:
            path, value = values.get(BACKGROUNDS, ((BACKGROUNDS,), []))
            body[BACKGROUNDS] = [*self.pictures(value, path), *moved]
        if body.get(REGIONS) and KIND not in body:
            self.told(RepairKind.KIND_MISSING, (KIND,), "", str(CUSTOM))
            body[KIND] = CUSTOM
        return body

    def regions(self, value: object, path: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """The regions of a list, and the pictures that stood in them but belong to ``backgroundConfig``."""
        items = [(at, self._keys(item, at, "region")) for at, item in self._items(value, path)]
        unit = self._unit_of(item for _, item in items)
        moved: list[dict[str, Any]] = []
        for at, item in items:
            if "uid" in item:
                item["uid"] = self._uid(item["uid"], (*at, "uid"))
            self._place(item, at, unit)
            if "alpha" in item:
                item["alpha"] = self._alpha(item["alpha"], (*at, "alpha"))
            if "render_mode" in item:
                item["render_mode"] = self._whole(item["render_mode"], (*at, "render_mode"), _MODES)
            picture = item.pop("image_url", None)
            if isinstance(picture, str) and picture and item.get("uid"):
                self.told(RepairKind.MISPLACED, (*at, "image_url"), "", BACKGROUNDS)
                moved.append({"uid": item["uid"], "image_url": picture})
            elif picture is not None:
                self.told(RepairKind.LEFT_OUT, (*at, "image_url"))
        return [item for _, item in items], moved

    def pictures(self, value: object, path: Path) -> list[dict[str, Any]]:
        """The entries of a ``backgroundConfig``."""
        items = [(at, self._keys(item, at, "picture")) for at, item in self._items(value, path)]
        for at, item in items:
            if "uid" in item:
                item["uid"] = self._uid(item["uid"], (*at, "uid"))
            if "render_mode" in item:
                item["render_mode"] = self._whole(item["render_mode"], (*at, "render_mode"), _MODES)
        return [item for _, item in items]

    # ------------------------------------------------------------------------------------------------------- keys

    def _items(self, value: object, path: Path) -> list[tuple[Path, Mapping[str, Any]]]:
        if isinstance(value, Mapping):
            self.told(RepairKind.NOT_A_LIST, path)
            value = [value]
        if not isinstance(value, list):
            if value is not None:
                self.told(RepairKind.LEFT_OUT, path)
            return []
        found = []
        for index, item in enumerate(value):
            if isinstance(item, Mapping):
                found.append(((*path, index), item))
            else:
                self.told(RepairKind.LEFT_OUT, (*path, index))
        return found

    def _keys(self, item: Mapping[str, Any], path: Path, where: str) -> dict[str, Any]:
        """The entry under documented names; a key that stands under two names counts as the documented one says."""
        made: dict[str, Any] = {}
        for key, value in item.items():
            name = meant(key, where) or key
            if name == key:
                made[key] = value
            elif name in item or name in made:
                self.told(RepairKind.LEFT_OUT, (*path, key))
            else:
                self.told(RepairKind.MISSPELT, (*path, key), key, name)
                made[name] = value
        return {key: value for key, value in made.items() if not (value is None and key in ("uid", "alpha", "render_mode"))}

    # ------------------------------------------------------------------------------------------------------- values

    def _uid(self, value: object, path: Path) -> object:
        if isinstance(value, float) and value.is_integer() and abs(value) < 1e12:
            value = int(value)
        if not isinstance(value, int) or isinstance(value, bool):
            return value
        self.told(RepairKind.UID_NUMBER, path, value, f'"{value}"')
        return str(value)

    def _whole(self, value: object, path: Path, words: Mapping[str, int]) -> object:
        if isinstance(value, bool) or (isinstance(value, int) and not isinstance(value, bool)):
            return value
        if isinstance(value, str) and value.strip().lower().replace(" ", "").replace("_", "") in words:
            made = words[value.strip().lower().replace(" ", "").replace("_", "")]
            self.told(RepairKind.WORD, path, value, made)
            return made
        found = number(value)
        if found is None or found.unit or not found.value.is_integer():
            return value
        self.told(RepairKind.NUMBER_TEXT, path, value, int(found.value))
        return int(found.value)

    def _alpha(self, value: object, path: Path) -> object:
        found = number(value)
        if found is None or found.unit == "px":
            return value
        if found.unit == "%" or _ANOTHER_UNIT <= found.value <= 100:
            made = fraction(micro(found.value / 100))
            self.told(RepairKind.PERCENT, path, value, made)
            return made
        made = fraction(micro(found.value))
        if found.text:
            self.told(RepairKind.NUMBER_TEXT, path, value, made)
        elif made != found.value:
            self.told(RepairKind.ROUNDED, path, value, made)
        return made

    def _color(self, value: object, path: Path) -> object:
        if not isinstance(value, str) or re.fullmatch(r"#[0-9a-fA-F]{6}", value):
            return value
        text = value.strip()
        hexadecimal, rgb = _HEX.fullmatch(text), _RGB.fullmatch(text)
        made = _COLORS.get(text.lower(), "")
        if hexadecimal is not None:
            digits = hexadecimal.group(1)
            made = "#" + (digits if len(digits) == 6 else "".join(2 * digit for digit in digits))
        elif rgb is not None and all(int(part) <= 255 for part in rgb.groups()):
            made = "#" + "".join(f"{int(part):02x}" for part in rgb.groups())
        if not made:
            return value
        self.told(RepairKind.COLOR, path, value, made)
        return made

    # ------------------------------------------------------------------------------------------------------- places

    def _unit_of(self, items: Iterable[Mapping[str, Any]]) -> str:
        """The unit of the numbers without one: fractions, unless some cannot be; then percent or pixels, whichever all of them fit."""
        right = bottom = largest = 0.0
        for item in items:
            plain = [found.value if found is not None and not found.unit else 0.0 for found in (number(item.get(k)) for k in GEOMETRY)]
            if max(plain) > 1:
                right, bottom = max(right, plain[0] + plain[2]), max(bottom, plain[1] + plain[3])
                largest = max(largest, *plain)
        if largest <= _ANOTHER_UNIT:
            return ""
        if right <= 100.5 and bottom <= 100.5:
            return "%"
        if self.canvas is not None and right <= self.canvas[0] + 1 and bottom <= self.canvas[1] + 1:
            return "px"
        return ""

    def _place(self, item: dict[str, Any], path: Path, unit: str) -> None:
        """The four numbers of a region as fractions of six decimals."""
        given: dict[str, Number | None] = {key: number(item[key]) for key in GEOMETRY if key in item}
        found = {key: value for key, value in given.items() if value is not None}
        if not found:
            return
        if unit and max(value.value for value in found.values()) > 1:
            found = {key: value if value.unit else value._replace(unit=unit) for key, value in found.items()}
        before = {key: item[key] for key in found}
        kinds: set[RepairKind] = set()
        made = self._units(found, kinds)
        for side, start in (("width", "x_axis"), ("height", "y_axis")):
            if side not in made:
                continue
            over = made.get(start, 0) + made[side] - ONE
            if 0 < over <= self._slack(found[side].unit, side) and made[side] > over:
                made[side] -= over
                kinds.add(RepairKind.TRIMMED)
        after = {key: _plain(units) for key, units in made.items()}
        item |= after
        for kind in sorted(kinds, key=list(RepairKind).index):
            self.told(kind, path, ", ".join(_said(v) for v in before.values()), ", ".join(_said(v) for v in after.values()))

    def _slack(self, unit: str, side: str) -> int:
        if unit == "px" and self.canvas is not None:
            return from_pixels(1, self.canvas[side == "height"])
        return ONE // 200 if unit == "%" else _ROUNDING

    def _units(self, found: Mapping[str, Number], kinds: set[RepairKind]) -> dict[str, int]:
        """Micro-units of each number. Pixels are mapped by their edges, so that neighbours stay neighbours."""
        canvas = self.canvas
        if canvas is not None and len(found) == 4 and all(value.unit == "px" for value in found.values()):
            kinds.add(RepairKind.PIXELS)
            x, y, w, h = (found[key].value for key in GEOMETRY)
            rect = Rect.from_pixels(x, y, w, h, canvas)
            return dict(zip(GEOMETRY, (rect.x, rect.y, rect.w, rect.h), strict=True))
        made: dict[str, int] = {}
        for key, value in found.items():
            along = key in ("x_axis", "width")
            if value.unit == "%":
                kinds.add(RepairKind.PERCENT)
                made[key] = micro(float(Decimal(repr(value.value)) / 100))
            elif value.unit == "px" and canvas is not None:
                kinds.add(RepairKind.PIXELS)
                made[key] = from_pixels(value.value, canvas[0 if along else 1])
            else:
                made[key] = (micro if key.endswith("axis") else floor_micro)(value.value)
                if value.text and not value.unit:
                    kinds.add(RepairKind.NUMBER_TEXT)
                elif fraction(made[key]) != value.value:
                    kinds.add(RepairKind.ROUNDED)
        return made


def _plain(units: int) -> float | int:
    value = fraction(units)
    return int(value) if value.is_integer() else value


def _said(value: object) -> str:
    """A value in a few signs, as it would stand in JSON."""
    if isinstance(value, float):
        return f"{value:.12g}"
    return str(value)[:60]
