"""Rules about the recorded picture and its layout (rest-api §3.5, behaviour §11, §12).

A wrong value here is the worst kind: start may answer 200 and the worker dies at once, or the value is ignored.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any, Final

from cloudrec_gui.domain.draft import RECORDING, TRANSCODING
from cloudrec_gui.domain.fields import ALL_STREAMS, MIX
from cloudrec_gui.domain.ids import is_uid
from cloudrec_gui.domain.problems import Path, Problem, Severity
from cloudrec_gui.layout import rules as layout_rules
from cloudrec_gui.layout.document import DEFAULT_CANVAS
from cloudrec_gui.layout.wire import from_transcoding
from cloudrec_gui.services.bitrates import FPS, MAX_AREA, MAX_KBPS, MAX_SIDE, recommended
from cloudrec_gui.services.preflight.finding import Finding, Rule, Subject, put, shown, whole

_WIDTH, _HEIGHT, _FPS, _BITRATE = ((*TRANSCODING, key) for key in ("width", "height", "fps", "bitrate"))
_LAYOUT: Final = (*TRANSCODING, "layoutConfig")
_NEEDED: Final = ("x_axis", "y_axis", "width", "height")
_HUGE: Final = 1_000_000
_HAIR: Final = 1e-9
"""Sums of numbers with six decimals may exceed 1 by the error of binary fractions, not by more."""


def _draws(s: Subject) -> bool:
    """Whether there is a picture at all; ``streamTypes`` 0 records sound only."""
    return bool(s.recording.get("streamTypes", 2) != 0)


def _output_default(s: Subject) -> Iterator[Finding]:
    if _draws(s) and ("width" not in s.picture or "height" not in s.picture):
        picture = {**s.picture, "width": 1280, "height": 720}
        picture.setdefault("fps", 15)
        picture.setdefault("bitrate", 2260)
        yield Finding(_WIDTH, fix=put(TRANSCODING, picture))


def _size_form(s: Subject) -> Iterator[Finding]:
    for path in (_WIDTH, _HEIGHT):
        value = s.get(path, 640)
        if not whole(value) or not 1 <= value <= MAX_SIDE:
            nearest = min(max(value, 1), MAX_SIDE) if whole(value) and value > 1 else {"width": 1280}.get(str(path[-1]), 720)
            yield Finding(path, {"value": shown(value), "limit": str(MAX_SIDE)}, put(path, nearest))


def _size(s: Subject) -> tuple[int, int] | None:
    width, height = s.picture.get("width"), s.picture.get("height")
    if type(width) is int and type(height) is int and 1 <= width <= MAX_SIDE and 1 <= height <= MAX_SIDE:
        return width, height
    return None


def _size_area(s: Subject) -> Iterator[Finding]:
    size = _size(s)
    if size and size[0] * size[1] > MAX_AREA:
        yield Finding(_HEIGHT, {"width": str(size[0]), "height": str(size[1])}, put(_HEIGHT, MAX_AREA // size[0] // 2 * 2))


def _size_odd(s: Subject) -> Iterator[Finding]:
    size = _size(s)
    for path, side in zip((_WIDTH, _HEIGHT), size or (), strict=False):
        if side % 2:
            even = max(2, side - 1)
            yield Finding(path, {"value": str(side), "even": str(even)}, put(path, even))


def _fps_form(s: Subject) -> Iterator[Finding]:
    value = s.get(_FPS, 15)
    if not whole(value) or value < 1:
        yield Finding(_FPS, {"value": shown(value)}, put(_FPS, 15))


def _fps_list(s: Subject) -> Iterator[Finding]:
    value = s.get(_FPS, 15)
    if whole(value) and value >= 1 and value not in FPS:
        nearest = min(FPS, key=lambda fps: abs(fps - value))
        yield Finding(_FPS, {"value": str(value), "nearest": str(nearest)}, put(_FPS, nearest))


def _bitrate_form(s: Subject) -> Iterator[Finding]:
    value = s.get(_BITRATE, 500)
    if not whole(value) or value < 1:
        kbps = _recommended(s)
        yield Finding(_BITRATE, {"value": shown(value)}, put(_BITRATE, kbps) if kbps else None)


def _bitrate_max(s: Subject) -> Iterator[Finding]:
    value = s.get(_BITRATE, 500)
    if whole(value) and value > MAX_KBPS:
        yield Finding(_BITRATE, {"value": str(value), "limit": str(MAX_KBPS)}, put(_BITRATE, _recommended(s) or MAX_KBPS))


def _bitrate_low(s: Subject) -> Iterator[Finding]:
    value, kbps = s.get(_BITRATE, 500), _recommended(s)
    if _draws(s) and kbps and whole(value) and 1 <= value < kbps / 2:
        yield Finding(_BITRATE, {"value": str(value), "recommended": str(kbps)}, put(_BITRATE, kbps))


def _recommended(s: Subject) -> int | None:
    size, fps = _size(s), s.get(_FPS, 15)
    if size is None or not whole(fps) or fps < 1:
        return None
    return recommended(*size, fps, s.get((*RECORDING, "channelType"), 0) == 1)


def _layout_kind(s: Subject) -> Iterator[Finding]:
    path = (*TRANSCODING, "mixedVideoLayout")
    value = s.get(path, 0)
    if not whole(value):
        text = shown(value).strip()
        yield Finding(path, {"value": shown(value)}, put(path, int(text) if text in ("0", "1", "2", "3") else 1))


def _text_empty(s: Subject) -> Iterator[Finding]:
    """Absent is the default; an empty text is a wrong colour, or a picture that cannot be fetched."""
    for key in ("backgroundColor", "backgroundImage", "defaultUserBackgroundImage"):
        if s.picture.get(key) == "":
            yield Finding((*TRANSCODING, key), {"key": key}, put((*TRANSCODING, key), None))


def _regions_emptied(s: Subject) -> Iterator[Finding]:
    """An empty list beside a preset is as wrong as a full one (rest-api §3.5)."""
    if s.picture.get("layoutConfig") == [] and s.picture.get("mixedVideoLayout", 0) in (0, 1, 2):
        yield Finding(_LAYOUT, fix=put(_LAYOUT, None))


def _regions_form(s: Subject) -> Iterator[Finding]:
    value = s.picture.get("layoutConfig", [])
    if not isinstance(value, (list, tuple)) or not all(isinstance(region, Mapping) for region in value):
        yield Finding(_LAYOUT)


def _listed(s: Subject) -> Iterator[tuple[int, Mapping[str, Any]]]:
    value = s.picture.get("layoutConfig")
    for index, region in enumerate(value if isinstance(value, (list, tuple)) else ()):
        if isinstance(region, Mapping):
            yield index, region


def _region_numbers(s: Subject) -> Iterator[Finding]:
    """Coordinates must be there, be JSON numbers, and have at most six decimals; where they lie is the layout's own rule."""
    for index, region in _listed(s):
        for key in _NEEDED:
            value: Any = region.get(key)
            if not _is_number(value):
                fix = put((*_LAYOUT, index, key), _number(value, key)) if _number(value, key) is not None else None
                yield Finding((*_LAYOUT, index, key), {"region": str(index + 1), "key": key, "value": shown(value)}, fix)
                break


def _is_number(value: Any) -> bool:
    if type(value) is int:
        return abs(value) < _HUGE
    return type(value) is float and math.isfinite(value) and abs(value) < _HUGE and abs(round(value, 6) - value) <= _HAIR


def _number(value: Any, key: str) -> float | None:
    """What was meant by a text or by too many digits: positions rounded, sides cut, so that no sum grows beyond 1."""
    try:
        number = float(value) if isinstance(value, (str, float)) else math.nan
    except ValueError:
        return None
    if not abs(number) < _HUGE:
        return None
    return math.floor(number * 1_000_000) / 1_000_000 if key in ("width", "height") else round(number, 6)


def _uids_as_numbers(s: Subject) -> Iterator[Finding]:
    """Pasted code often has uids without quotes; the service wants texts."""
    places: list[tuple[Path, object]] = [((*_LAYOUT, index, "uid"), region.get("uid", "")) for index, region in _listed(s)]
    places.append(((*TRANSCODING, "maxResolutionUid"), s.picture.get("maxResolutionUid", "")))
    for path, value in places:
        if not isinstance(value, str):
            yield Finding(path, {"value": shown(value)}, put(path, shown(value)) if is_uid(shown(value)) else None)


def _region_unsubscribed(s: Subject) -> Iterator[Finding]:
    """A region for a user whose video nobody asked for stays empty."""
    wanted = [each for each in s.lists if each.medium == "Video" and each.wanted and each.uids and ALL_STREAMS not in each.entries]
    left_out = {uid for each in s.lists if each.medium == "Video" and not each.wanted for uid in each.uids}
    if not wanted and not left_out:
        return
    taken = {uid for each in wanted for uid in each.uids}
    for index, region in _listed(s):
        uid = str(region.get("uid") or "")
        if uid and (uid in left_out or (wanted and uid not in taken)):
            yield Finding((*_LAYOUT, index, "uid"), {"region": str(index + 1), "uid": shown(uid)}, put((*_LAYOUT, index, "uid"), None))


def _user_uids(s: Subject) -> Iterator[Finding]:
    """Whose picture it is; a background for nobody is shown to nobody."""
    backgrounds = s.picture.get("backgroundConfig")
    for index, item in enumerate(backgrounds if isinstance(backgrounds, (list, tuple)) else ()):
        uid = item.get("uid") if isinstance(item, Mapping) else None
        if not isinstance(uid, str) or not is_uid(uid):
            path = (*TRANSCODING, "backgroundConfig", index, "uid")
            number = str(uid) if whole(uid) and is_uid(shown(uid)) else None
            yield Finding(path, {"value": shown(uid)}, put(path, number) if number else None)


def _images(s: Subject) -> Iterator[tuple[Path, Any]]:
    """The pictures of single users, with where they stand."""
    backgrounds = s.picture.get("backgroundConfig")
    for index, item in enumerate(backgrounds if isinstance(backgrounds, (list, tuple)) else ()):
        if isinstance(item, Mapping):
            yield (*TRANSCODING, "backgroundConfig", index, "image_url"), item.get("image_url", "")


def _user_image(s: Subject) -> Iterator[Finding]:
    """No address at all, or one that says itself that it is another kind of picture."""
    for path, url in _images(s):
        if not isinstance(url, str) or not layout_rules.is_address(url) or layout_rules.is_other_kind(url):
            yield Finding(path, {"value": shown(url)})


def _user_image_doubtful(s: Subject) -> Iterator[Finding]:
    """Over http only part of the documents allow it; an address without an ending may be anything."""
    for path, url in _images(s):
        if not isinstance(url, str) or not layout_rules.is_address(url) or layout_rules.is_other_kind(url):
            continue
        secure = layout_rules.secured(url)
        if secure != url:
            yield Finding(path, {"value": shown(url)}, put(path, secure))
        elif not layout_rules.is_right_kind(url):
            yield Finding(path, {"value": shown(url)})


RULES: Final = (
    Rule("output-default", Severity.WARNING, _output_default, MIX),
    Rule("size-form", Severity.ERROR, _size_form, MIX),
    Rule("size-area", Severity.ERROR, _size_area, MIX),
    Rule("size-odd", Severity.WARNING, _size_odd, MIX),
    Rule("fps-form", Severity.ERROR, _fps_form, MIX),
    Rule("fps-list", Severity.WARNING, _fps_list, MIX),
    Rule("bitrate-form", Severity.ERROR, _bitrate_form, MIX),
    Rule("bitrate-max", Severity.ERROR, _bitrate_max, MIX),
    Rule("bitrate-low", Severity.WARNING, _bitrate_low, MIX),
    Rule("layout-kind", Severity.ERROR, _layout_kind, MIX),
    Rule("picture-text-empty", Severity.ERROR, _text_empty, MIX),
    Rule("regions-emptied", Severity.ERROR, _regions_emptied, MIX),
    Rule("regions-form", Severity.ERROR, _regions_form, MIX),
    Rule("region-numbers", Severity.ERROR, _region_numbers, MIX),
    Rule("uid-as-number", Severity.ERROR, _uids_as_numbers, MIX),
    Rule("region-unsubscribed", Severity.WARNING, _region_unsubscribed, MIX),
    Rule("user-uid", Severity.ERROR, _user_uids, MIX),
    Rule("user-image", Severity.ERROR, _user_image, MIX),
    Rule("user-image-doubtful", Severity.WARNING, _user_image_doubtful, MIX),
)


def layout_problems(s: Subject) -> tuple[Problem, ...]:
    """What the layout's own rules say.

    The recorder's uid is left to ``uid-in-layout``, which stands where it is typed, and the pictures of users to the rules above,
    which also see values of other types.
    """
    if s.variant not in MIX or not _draws(s):
        return ()
    found = layout_rules.check(from_transcoding(s.picture), _size(s) or DEFAULT_CANVAS, prefix=TRANSCODING)
    return tuple(problem for problem in found if problem.rule not in layout_rules.USER_PICTURE_RULES)
