"""What is wrong with a layout, rule by rule, with the change that mends it where there is one.

Paths and fixes are relative to the layout's wire object; ``prefix`` puts them where the object stands in a larger body.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from cloudrec_gui.domain.draft import drop_in, put_in
from cloudrec_gui.domain.ids import is_uid
from cloudrec_gui.domain.problems import Fix, Path, Problem, Severity
from cloudrec_gui.layout.document import CROP, CUSTOM, DEFAULT_BACKGROUND, FIT, MAX_REGIONS, VERTICAL, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect, Size
from cloudrec_gui.layout.wire import COLOR, IMAGE, KIND, LAYOUT_KEYS, MAX_UID, REGIONS, USER_IMAGE, from_wire, region_to_wire, to_wire

SOURCE_RATIO: Final = 16 / 9
"""What most cameras send."""
LOSS_MAX: Final = 0.4
_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")
_SHORT_COLOR = re.compile(r"#?([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")
_IMAGE = re.compile(r"https?://[^\s/?#]+(?:[/?#]\S*)?", re.IGNORECASE)
_IMAGE_KIND = re.compile(r"\.(jpe?g|bmp)([?#].*)?$", re.IGNORECASE)
_OTHER_KIND = re.compile(r"\.(png|gif|webp|svg|tiff?|heic|avif)([?#].*)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ground:
    """What the rules look at."""

    layout: Layout
    canvas: Size
    recorder_uid: str = ""


def _error(rule: str, path: Path, params: Mapping[str, str] | None = None, fix: Fix | None = None) -> Problem:
    return Problem(rule, Severity.ERROR, path, params or {}, fix)


def _warning(rule: str, path: Path, params: Mapping[str, str] | None = None, fix: Fix | None = None) -> Problem:
    return Problem(rule, Severity.WARNING, path, params or {}, fix)


def _number(index: int) -> str:
    """Regions are counted from 1 where people read it."""
    return str(index + 1)


def _kind(g: Ground) -> Iterator[Problem]:
    if not 0 <= g.layout.kind <= CUSTOM:
        yield _error("layout.kind", (KIND,), {"value": str(g.layout.kind)}, Fix((KIND,), CUSTOM if g.layout.regions else 0))


def _preset_with_regions(g: Ground) -> Iterator[Problem]:
    if g.layout.regions and 0 <= g.layout.kind < CUSTOM:
        yield _error("layout.regions-with-preset", (REGIONS,), {"value": str(g.layout.kind)}, Fix((KIND,), CUSTOM))


def _custom_without_regions(g: Ground) -> Iterator[Problem]:
    if g.layout.custom and not g.layout.regions:
        whole = region_to_wire(Region(Rect.of(0, 0, 1, 1)))
        yield _error("layout.no-regions", (REGIONS,), fix=Fix((REGIONS,), [whole]))


def _too_many(g: Ground) -> Iterator[Problem]:
    count = len(g.layout.regions)
    if count > MAX_REGIONS:
        kept = [region_to_wire(region) for region in g.layout.regions[:MAX_REGIONS]]
        yield _error("layout.too-many", (REGIONS,), {"count": str(count)}, Fix((REGIONS,), kept))


def _geometry(g: Ground) -> Iterator[Problem]:
    for index, region in enumerate(g.layout.regions):
        rect = region.rect
        if rect.w <= 0 or rect.h <= 0:
            yield _error("layout.zero-area", (REGIONS, index, "width" if rect.w <= 0 else "height"), {"region": _number(index)})
        elif not rect.inside:
            key = "x_axis" if rect.x < 0 or rect.right > ONE else "y_axis"
            mended = region_to_wire(replace(region, rect=rect.clamped()))
            yield _error("layout.outside", (REGIONS, index, key), {"region": _number(index)}, Fix((REGIONS, index), mended))


def _style(g: Ground) -> Iterator[Problem]:
    for index, region in enumerate(g.layout.regions):
        if not 0 <= region.alpha <= 1:
            value = 0 if region.alpha < 0 else 1
            yield _error("layout.alpha", (REGIONS, index, "alpha"), {"region": _number(index)}, Fix((REGIONS, index, "alpha"), value))
        if region.render_mode not in (0, 1):
            where = (REGIONS, index, "render_mode")
            yield _error("layout.render-mode", where, {"region": _number(index), "value": str(region.render_mode)}, Fix(where, 0))


def _uids(g: Ground) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for index, region in enumerate(g.layout.regions):
        where: Path = (REGIONS, index, "uid")
        if not region.uid:
            continue
        if not is_uid(region.uid):
            yield _error("layout.uid", where, {"region": _number(index), "uid": region.uid}, Fix(where, None))
        elif region.uid == g.recorder_uid:
            yield _error("layout.recorder-uid", where, {"region": _number(index), "uid": region.uid}, Fix(where, None))
        elif region.uid in first:
            params = {"region": _number(index), "other": _number(first[region.uid]), "uid": region.uid}
            yield _error("layout.same-uid", where, params, Fix(where, None))
        first.setdefault(region.uid, index)


def _large_user(g: Ground) -> Iterator[Problem]:
    uid = g.layout.max_resolution_uid
    if g.layout.kind == VERTICAL and not uid:
        yield _warning("layout.vertical-without-uid", (MAX_UID,))
    elif uid and not is_uid(uid):
        yield _error("layout.max-uid", (MAX_UID,), {"uid": uid}, Fix((MAX_UID,), None))
    elif uid and uid == g.recorder_uid:
        yield _error("layout.recorder-uid-large", (MAX_UID,), {"uid": uid}, Fix((MAX_UID,), None))


def _color(g: Ground) -> Iterator[Problem]:
    color = g.layout.background_color
    if not color or _COLOR.fullmatch(color):
        return
    short = _SHORT_COLOR.fullmatch(color.strip())
    digits = short.group(1) if short else ""
    mended = "#" + ("".join(d * 2 for d in digits) if len(digits) == 3 else digits) if digits else DEFAULT_BACKGROUND
    yield _error("layout.color", (COLOR,), {"value": color}, Fix((COLOR,), mended.upper()))


def is_address(url: str) -> bool:
    """Whether a picture could be fetched from ``url``."""
    return _IMAGE.fullmatch(url) is not None


def secured(url: str) -> str:
    """The same address over https: part of the documents allow nothing else."""
    return "https" + url[4:] if url[:7].lower() == "http://" else url


def is_right_kind(url: str) -> bool:
    """Whether the address says that the picture is a JPG or BMP."""
    return _IMAGE_KIND.search(url) is not None


def is_other_kind(url: str) -> bool:
    """Whether the address says that it is a picture of another kind, which the service takes and never shows."""
    return _OTHER_KIND.search(url) is not None


def _images(g: Ground) -> Iterator[Problem]:
    for key, url in ((IMAGE, g.layout.background_image), (USER_IMAGE, g.layout.default_user_image)):
        if not url:
            continue
        if not is_address(url):
            yield _error("layout.image-url", (key,), {"key": key})
        elif secured(url) != url:
            yield _warning("layout.image-url", (key,), {"key": key}, Fix((key,), secured(url)))
        if is_other_kind(url):
            yield _error("layout.image-kind", (key,), {"key": key})
        elif is_address(url) and not is_right_kind(url):
            yield _warning("layout.image-kind", (key,), {"key": key})


def _hidden(g: Ground) -> Iterator[Problem]:
    regions = g.layout.regions[: MAX_REGIONS + 1]
    for index, region in enumerate(regions):
        cover = next((j for j in range(index + 1, len(regions)) if regions[j].alpha >= 1 and regions[j].rect.covers(region.rect)), None)
        if cover is not None and region.rect.area:
            yield _warning("layout.hidden", (REGIONS, index), {"region": _number(index), "other": _number(cover)})


def _seams(g: Ground) -> Iterator[Problem]:
    """Exactly one output pixel of background between two regions that face each other: almost never meant."""
    edges = [region.rect.pixel_edges(g.canvas) for region in g.layout.regions[: MAX_REGIONS + 1]]
    for index, (left, top, right, bottom) in enumerate(edges):
        for other, (left2, top2, right2, bottom2) in enumerate(edges):
            beside = left2 - right == 1 and min(bottom, bottom2) > max(top, top2)
            below = top2 - bottom == 1 and min(right, right2) > max(left, left2)
            if not (beside or below):
                continue
            region = g.layout.regions[index]
            target = g.layout.regions[other].rect
            grown = replace(region.rect, w=target.x - region.rect.x) if beside else replace(region.rect, h=target.y - region.rect.y)
            mended = Fix((REGIONS, index), region_to_wire(replace(region, rect=grown)))
            yield _warning("layout.seam", (REGIONS, index), {"region": _number(index), "other": _number(other)}, mended)


def _crop_loss(g: Ground) -> Iterator[Problem]:
    """Cropping a 16:9 picture, as most cameras send it, into a region of quite another shape."""
    for index, region in enumerate(g.layout.regions[: MAX_REGIONS + 1]):
        left, top, right, bottom = region.rect.pixel_edges(g.canvas)
        if region.render_mode != CROP or right <= left or bottom <= top:
            continue
        ratio = (right - left) / (bottom - top) / SOURCE_RATIO
        loss = 1 - min(ratio, 1 / ratio)
        if loss > LOSS_MAX:
            where = (REGIONS, index, "render_mode")
            yield _warning("layout.crop-loss", where, {"region": _number(index), "loss": str(round(100 * loss))}, Fix(where, FIT))


def _foreign_keys(g: Ground) -> Iterator[Problem]:
    """The service ignores a key that it does not know, so the layout silently becomes another one than was meant."""
    for key in g.layout.extra:
        if key == "transcodingConfig":
            yield _error("layout.nested", (key,), {"key": key}, Fix((key,), None))
            continue
        from difflib import get_close_matches

        near = get_close_matches(key, LAYOUT_KEYS, 1, 0.8)
        yield _warning("layout.unknown-key", (key,), {"key": key, "near": near[0] if near else ""}, Fix((key,), None))


RULES: Final[tuple[Callable[[Ground], Iterator[Problem]], ...]] = (
    _kind,
    _preset_with_regions,
    _custom_without_regions,
    _too_many,
    _geometry,
    _uids,
    _style,
    _large_user,
    _color,
    _images,
    _hidden,
    _seams,
    _crop_loss,
    _foreign_keys,
)


def check(layout: Layout, canvas: Size, recorder_uid: str = "", prefix: Path = ()) -> tuple[Problem, ...]:
    """All findings about ``layout`` on a canvas of that many output pixels, errors first, each at its wire path."""
    ground = Ground(layout, canvas, recorder_uid)
    found = [problem for rule in RULES for problem in rule(ground)]
    found.sort(key=lambda problem: problem.severity is not Severity.ERROR)
    return tuple(_under(prefix, problem) for problem in found) if prefix else tuple(found)


def _under(prefix: Path, problem: Problem) -> Problem:
    return replace(problem, path=(*prefix, *problem.path), fix=_fix_under(prefix, problem.fix) if problem.fix else None)


def _fix_under(prefix: Path, fix: Fix) -> Fix:
    return Fix((*prefix, *fix.path), fix.value, tuple(_fix_under(prefix, each) for each in fix.also))


def mended(layout: Layout, fix: Fix) -> Layout:
    """The layout after one fix of a problem that was found without prefix."""
    body = to_wire(layout)
    return from_wire(drop_in(body, fix.path) if fix.value is None else put_in(body, fix.path, fix.value))
