"""Layout ⇄ JSON, in both places where it stands: updateLayout's clientRequest and start's transcodingConfig.

Absent is absent, unknown keys survive, and numbers have at most six decimals (rest-api §3.5, §6).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from cloudrec_gui.layout.document import Background, Layout, Region
from cloudrec_gui.layout.geometry import Rect, floor_micro, fraction, micro

KIND: Final = "mixedVideoLayout"
MAX_UID: Final = "maxResolutionUid"
COLOR: Final = "backgroundColor"
IMAGE: Final = "backgroundImage"
USER_IMAGE: Final = "defaultUserBackgroundImage"
REGIONS: Final = "layoutConfig"
BACKGROUNDS: Final = "backgroundConfig"
LAYOUT_KEYS: Final = (KIND, MAX_UID, COLOR, IMAGE, USER_IMAGE, REGIONS, BACKGROUNDS)
"""The keys of a layout in documented order."""
OUTPUT_KEYS: Final = frozenset({"width", "height", "fps", "bitrate"})
"""Neighbours in transcodingConfig that are no part of a layout: updateLayout cannot change them."""

_REGION_KEYS: Final = frozenset({"uid", "x_axis", "y_axis", "width", "height", "alpha", "render_mode"})
_BACKGROUND_KEYS: Final = frozenset({"uid", "image_url", "render_mode"})


def _text(value: object) -> str:
    """A text; a number in its place, as people paste uids, in its decimal form; anything else is absent."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def _whole(value: object, default: int) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else default


def _items(value: object) -> list[Mapping[str, Any]]:
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, (list, tuple)) else []


def _others(item: Mapping[str, Any], known: frozenset[str]) -> dict[str, Any]:
    return {key: value for key, value in item.items() if key not in known}


def _number(units: int) -> float | int:
    """Whole numbers without ``.0``; nothing else has fewer digits."""
    value = fraction(units)
    return int(value) if value.is_integer() else value


def region_to_wire(region: Region) -> dict[str, Any]:
    """One entry of ``layoutConfig``."""
    rect = region.rect
    item: dict[str, Any] = {"uid": region.uid} if region.uid else {}
    item |= {"x_axis": _number(rect.x), "y_axis": _number(rect.y), "width": _number(rect.w), "height": _number(rect.h)}
    return item | {"alpha": _number(micro(region.alpha)), "render_mode": region.render_mode} | dict(region.extra)


def region_from_wire(item: Mapping[str, Any]) -> Region:
    """The reverse; numbers that are none become 0, which the rules then find."""
    rect = Rect(micro(item.get("x_axis")), micro(item.get("y_axis")), floor_micro(item.get("width")), floor_micro(item.get("height")))
    alpha = item.get("alpha")
    alpha = fraction(micro(alpha)) if isinstance(alpha, (int, float)) and not isinstance(alpha, bool) else 1.0
    return Region(rect, _text(item.get("uid")), alpha, _whole(item.get("render_mode"), 0), _others(item, _REGION_KEYS))


def background_to_wire(background: Background) -> dict[str, Any]:
    """One entry of ``backgroundConfig``."""
    item = {"uid": background.uid, "image_url": background.image_url, "render_mode": background.render_mode}
    return item | dict(background.extra)


def to_wire(layout: Layout) -> dict[str, Any]:
    """The clientRequest of updateLayout. Everything that the layout holds stands in it, right or wrong."""
    body: dict[str, Any] = {KIND: layout.kind}
    texts = {
        MAX_UID: layout.max_resolution_uid,
        COLOR: layout.background_color,
        IMAGE: layout.background_image,
        USER_IMAGE: layout.default_user_image,
    }
    body |= {key: text for key, text in texts.items() if text}
    if layout.regions:
        body[REGIONS] = [region_to_wire(region) for region in layout.regions]
    if layout.backgrounds:
        body[BACKGROUNDS] = [background_to_wire(background) for background in layout.backgrounds]
    return body | dict(layout.extra)


def from_wire(body: Mapping[str, Any]) -> Layout:
    """A layout from updateLayout's clientRequest or from a transcodingConfig, whose four output keys are passed over."""
    backgrounds = tuple(
        Background(_text(b.get("uid")), _text(b.get("image_url")), _whole(b.get("render_mode"), 0), _others(b, _BACKGROUND_KEYS))
        for b in _items(body.get(BACKGROUNDS))
    )
    return Layout(
        kind=_whole(body.get(KIND), 0),
        regions=tuple(region_from_wire(item) for item in _items(body.get(REGIONS))),
        background_color=_text(body.get(COLOR)),
        background_image=_text(body.get(IMAGE)),
        default_user_image=_text(body.get(USER_IMAGE)),
        max_resolution_uid=_text(body.get(MAX_UID)),
        backgrounds=backgrounds,
        extra=_others(body, OUTPUT_KEYS.union(LAYOUT_KEYS)),
    )


def into_transcoding(layout: Layout, transcoding: Mapping[str, Any]) -> dict[str, Any]:
    """A copy of ``transcodingConfig`` whose layout keys are those of ``layout``; its other keys stay, known or not."""
    return _others(transcoding, frozenset(LAYOUT_KEYS)) | to_wire(layout)


def from_transcoding(transcoding: Mapping[str, Any]) -> Layout:
    """The layout of a ``transcodingConfig``: its documented keys only, so that foreign keys never reach updateLayout."""
    return from_wire({key: value for key, value in transcoding.items() if key in LAYOUT_KEYS})
