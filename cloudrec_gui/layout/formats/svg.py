"""A layout as a drawing that any browser shows and this program reads back without losing a digit.

Every region is one ``<rect>`` in output pixels with its entry of ``layoutConfig`` in ``data-region``; what stands around the
regions is in ``data-layout`` of the ``<svg>``. A rectangle that somebody moved in a drawing program counts where it now stands.
No stylesheet, script, font or picture is referred to, so the file shows the same everywhere and asks for nothing.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import quoteattr

from cloudrec_gui.layout.document import DEFAULT_BACKGROUND, Layout, Region
from cloudrec_gui.layout.geometry import Rect, Size
from cloudrec_gui.layout.wire import REGIONS, from_wire, region_from_wire, region_to_wire, to_wire

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MARK: Final = "data-layout"
"""The attribute that makes a drawing one of ours."""
_MOST_RECTS: Final = 1_000
_MOST_TEXT: Final = 1 << 20
_FILLS: Final = ("#3b5b92", "#7a4a6e", "#3f6b58", "#8a6234", "#54518f", "#2f6f7d", "#8b4a4a", "#5f6f35")
_COLOR: Final = re.compile(r"#[0-9a-fA-F]{6}")
_NUMBER: Final = re.compile(r"\s*([-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?)(?:px)?\s*")
_TOLERANCE: Final = 0.01
"""Output pixels by which a program that rewrites the file may round."""


class NotOurs(Exception):  # noqa: N818 -- says what is the case, as the tree of api.errors does
    """The text is no drawing, or none that this program wrote."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a drawing says. ``moved`` are the regions (by their number in the layout) whose rectangles were changed elsewhere."""

    layout: Layout
    canvas: Size
    moved: tuple[int, ...] = ()


def drawing(layout: Layout, canvas: Size) -> str:
    """The layout as SVG at output size. ``locked`` and ``hidden`` are for editing only and are not in it."""
    width, height = canvas
    rest = {key: value for key, value in to_wire(layout).items() if key != REGIONS}
    fill = layout.background_color if _COLOR.fullmatch(layout.background_color) else DEFAULT_BACKGROUND
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" {MARK}={_data(rest)}>',
        f"  <title>Cloud recording layout, {width} × {height}</title>",
        f'  <rect width="{width}" height="{height}" fill="{fill}"/>',
    ]
    lines += [_drawn(index, region, canvas) for index, region in enumerate(layout.regions)]
    return "\n".join([*lines, "</svg>"]) + "\n"


def read_drawing(text: str) -> Drawing:
    """The layout of a drawing of ours. Total: raises NotOurs and nothing else. Entities and document types are refused."""
    root = _root(text)
    rest = _json(root.get(MARK))
    canvas = _canvas(root)
    regions: list[Region] = []
    moved: list[int] = []
    for element in _rects(root):
        entry = _json(element.get("data-region"))
        region = region_from_wire(entry)
        try:
            place = _place(element, region.rect, canvas)
        except (OverflowError, ValueError) as error:
            raise NotOurs("a rectangle without finite numbers") from error
        if place is not None:
            moved.append(len(regions))
            region = replace(region, rect=place)
        regions.append(region)
    return Drawing(replace(from_wire(rest), regions=tuple(regions)), canvas, tuple(moved))


# ------------------------------------------------------------------------------------------------------------ writing


def _drawn(index: int, region: Region, canvas: Size) -> str:
    x, y, w, h = (_pixels(value) for value in region.rect.pixels(canvas))
    # A rectangle with a negative side is an error in SVG; what it says stands in the data all the same.
    w, h = w if not w.startswith("-") else "0", h if not h.startswith("-") else "0"
    name = f"Region {index + 1}, " + (f"uid {_shown(region.uid)}" if region.uid else "next to join")
    opacity = f"{min(max(region.alpha, 0.0), 1.0):.6g}"
    return (
        f'  <rect x="{x}" y="{y}" width="{w}" height="{h}" fill="{_FILLS[index % len(_FILLS)]}" fill-opacity="{opacity}"'
        f' stroke="#ffffff" stroke-opacity="0.6" data-uid={quoteattr(_shown(region.uid))} data-region={_data(region_to_wire(region))}>'
        f"<title>{_escaped(name)}</title></rect>"
    )


def _pixels(value: float) -> str:
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _data(value: object) -> str:
    """JSON as an attribute; in ASCII only, so that no character is one that XML forbids."""
    return quoteattr(json.dumps(value, separators=(",", ":")))


def _shown(text: str) -> str:
    return "".join(char if char.isprintable() else " " for char in text)[:64]


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


# ------------------------------------------------------------------------------------------------------------ reading


def _root(text: str) -> Element:
    import xml.etree.ElementTree as ET

    if len(text) > _MOST_TEXT or MARK not in text:
        raise NotOurs("no drawing of this program")
    if "<!" in re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL):
        # Document types bring entities, and entities bring files and bombs. We never write any.
        raise NotOurs("a document type")
    try:
        root = ET.fromstring(text.encode("utf-8"))  # noqa: S314 -- without a document type there is nothing to expand
    except (ET.ParseError, ValueError, LookupError) as error:
        raise NotOurs("not well-formed") from error
    if root.tag.rpartition("}")[2] != "svg" or root.get(MARK) is None:
        raise NotOurs("no drawing of this program")
    return root


def _rects(root: Element) -> list[Element]:
    found = [element for element in root.iter() if element.get("data-region") is not None]
    if len(found) > _MOST_RECTS:
        raise NotOurs("too many rectangles")
    return found


def _json(text: str | None) -> Mapping[str, Any]:
    try:
        value = json.loads(text or "{}", parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise NotOurs("data that is no JSON") from error
    if not isinstance(value, dict):
        raise NotOurs("data that is no object")
    return value


def _refuse(text: str) -> object:
    raise ValueError(text)


def _canvas(root: Element) -> Size:
    box = (root.get("viewBox") or "").replace(",", " ").split()
    if len(box) != 4:
        raise NotOurs("no viewBox")
    try:
        width, height = (_number(side) for side in box[2:])
        sides = round(width), round(height)
    except (NotOurs, OverflowError, ValueError) as error:
        raise NotOurs("no viewBox") from error
    if not all(1 <= side <= 100_000 for side in sides):
        raise NotOurs("no viewBox")
    return sides


def _place(element: Element, expected: Rect, canvas: Size) -> Rect | None:
    """Where the rectangle stands now if that is not where its data say; None when it was left alone."""
    x, y, w, h = (_number(element.get(name, "0")) for name in ("x", "y", "width", "height"))
    was = expected.pixels(canvas)
    drawn = (was[0], was[1], max(was[2], 0.0), max(was[3], 0.0))
    if all(abs(a - b) <= _TOLERANCE for a, b in zip((x, y, w, h), drawn, strict=True)):
        return None
    return Rect.from_pixels(x, y, w, h, canvas)


def _number(text: str) -> float:
    match = _NUMBER.fullmatch(text)
    value = float(match.group(1)) if match else math.nan
    if not math.isfinite(value) or abs(value) > 1e9:
        raise NotOurs("a rectangle without finite numbers")
    return value
