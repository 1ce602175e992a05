"""The keys of a layout under the names that people give them: other cases, other libraries' words, slips of the finger."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from cloudrec_gui.domain.fields import FIELDS
from cloudrec_gui.layout.wire import BACKGROUNDS, COLOR, IMAGE, KIND, LAYOUT_KEYS, MAX_UID, REGIONS, USER_IMAGE

REQUEST: Final = "clientRequest"
RECORDING: Final = "recordingConfig"
TRANSCODING: Final = "transcodingConfig"
CONTAINERS: Final = (REQUEST, RECORDING, TRANSCODING, "startParameter")
REGION_KEYS: Final = ("uid", "x_axis", "y_axis", "width", "height", "alpha", "render_mode")
GEOMETRY: Final = ("x_axis", "y_axis", "width", "height")
PICTURE_KEYS: Final = ("uid", "image_url", "render_mode")
_CLOSE: Final = 0.8
_ALIASES: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "region": {
            **dict.fromkeys(("x", "xaxis", "left", "posx", "xpos", "xposition", "positionx"), "x_axis"),
            **dict.fromkeys(("y", "yaxis", "top", "posy", "ypos", "yposition", "positiony"), "y_axis"),
            **dict.fromkeys(("w", "wide"), "width"),
            **dict.fromkeys(("h", "high"), "height"),
            **dict.fromkeys(("userid", "user", "useruid", "uids"), "uid"),
            "opacity": "alpha",
            **dict.fromkeys(("rendermode", "mode", "fillmode", "scalemode", "scaling"), "render_mode"),
            **dict.fromkeys(("imageurl", "backgroundimage", "backgroundurl"), "image_url"),
        },
        "picture": {
            **dict.fromkeys(("userid", "user", "useruid"), "uid"),
            **dict.fromkeys(("url", "image", "imageurl", "src", "backgroundimage", "backgroundurl", "picture"), "image_url"),
            **dict.fromkeys(("rendermode", "mode", "fillmode"), "render_mode"),
        },
        "layout": {
            **dict.fromkeys(("mixvideolayout", "mixedvideolayouttype", "videolayout", "mixedlayout", "layouttype"), KIND),
            **dict.fromkeys(("maxuid", "maxresolutionuserid", "largeuid"), MAX_UID),
            **dict.fromkeys(("bgcolor", "backgroundcolour", "bgcolour", "background_color", "canvascolor"), COLOR),
            **dict.fromkeys(("bgimage", "backgroundimageurl", "backgroundurl"), IMAGE),
            **dict.fromkeys(("defaultbackgroundimage", "userbackgroundimage", "defaultuserimage"), USER_IMAGE),
            **dict.fromkeys(("layoutconfigs", "layouts", "regions", "layoutregions", "videolayoutconfig"), REGIONS),
            **dict.fromkeys(("backgroundconfigs", "backgrounds", "userbackgrounds", "bgconfig"), BACKGROUNDS),
        },
    }
)
_NAMES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"region": REGION_KEYS, "picture": PICTURE_KEYS, "layout": (*LAYOUT_KEYS, *CONTAINERS)}
)


@cache
def known_elsewhere() -> frozenset[str]:
    """Every key that some request knows: no slip, even where it resembles one of a layout's."""
    return frozenset(step for table in FIELDS.values() for facts in table for step in facts.path if isinstance(step, str))


@lru_cache(4_096)
def meant(key: str, where: str) -> str:
    """The documented name that ``key`` stands for in a ``region``, a ``picture`` or a ``layout``; empty if for none."""
    names = _NAMES[where]
    if key in names:
        return key
    flat = _flat(key)
    by_flat = {_flat(name): name for name in names}
    if flat in by_flat:
        return by_flat[flat]
    if flat in _ALIASES[where]:
        return _ALIASES[where][flat]
    if len(flat) < 4 or len(key) > 60 or key in known_elsewhere():
        return ""
    from difflib import get_close_matches

    close = get_close_matches(flat, by_flat, 1, _CLOSE)
    return by_flat[close[0]] if close else ""


def _flat(key: str) -> str:
    return re.sub(r"[^a-z0-9]", "", key[:80].lower())
