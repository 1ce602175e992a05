"""What is wrong with a layout, rule by rule, with the change that mends it where there is one.

Paths and fixes are relative to the layout's wire object; ``prefix`` puts them where the object stands in a larger body.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import Final

from cloudrec_gui.domain.draft import drop_in, put_in
from cloudrec_gui.domain.ids import is_uid
from cloudrec_gui.domain.problems import Fix, Path, Problem, Severity
from cloudrec_gui.layout import losses, seams
from cloudrec_gui.layout.document import CROP, CUSTOM, DEFAULT_BACKGROUND, FIT, MAX_REGIONS, VERTICAL, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect, Size
from cloudrec_gui.layout.wire import (
    BACKGROUNDS,
    COLOR,
    IMAGE,
    KIND,
    LAYOUT_KEYS,
    MAX_UID,
    REGIONS,
    USER_IMAGE,
    from_wire,
    region_to_wire,
    to_wire,
)

SHOW_HIDDEN: Final[Path] = ("hidden",)
"""The path of the one fix that is not of the wire: regions hidden while editing come back into sight."""
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
    sources: Mapping[str, Size] = field(default_factory=dict)
    """The picture sizes of users, where they are known."""
    present: Collection[str] | None = None
    """The uids that there are; None where nobody knows."""


def _error(rule: str, path: Path, params: Mapping[str, str] | None = None, fix: Fix | None = None) -> Problem:
    return Problem(rule, Severity.ERROR, path, params or {}, fix)


def _warning(rule: str, path: Path, params: Mapping[str, str] | None = None, fix: Fix | None = None, instead: Fix | None = None) -> Problem:
    return Problem(rule, Severity.WARNING, path, params or {}, fix, instead)


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


USER_PICTURE_RULES: Final = frozenset(
    {"layout.user-image-url", "layout.user-image-kind", "layout.user-picture-uid", "layout.user-picture-mode"}
)
"""What a start body's own rules say about ``backgroundConfig`` too; only a layout that stands alone is told by these."""


def _user_pictures(g: Ground) -> Iterator[Problem]:
    """The pictures of single users, counted from 1 in the order of their list."""
    taken: set[str] = set()
    for index, entry in enumerate(g.layout.backgrounds):
        entry_path: Path = (BACKGROUNDS, index)
        told = {"number": _number(index), "uid": entry.uid}
        if not is_uid(entry.uid):
            yield _error("layout.user-picture-uid", (*entry_path, "uid"), told, Fix(entry_path, None))
        elif entry.uid in taken:
            yield _warning("layout.user-picture-twice", (*entry_path, "uid"), told, Fix(entry_path, None))
        taken.add(entry.uid)
        yield from _user_image(entry.image_url, (*entry_path, "image_url"), told)
        if entry.render_mode not in (CROP, FIT):
            where = (*entry_path, "render_mode")
            yield _error("layout.user-picture-mode", where, told | {"value": str(entry.render_mode)}, Fix(where, CROP))


def _user_image(url: str, where: Path, told: Mapping[str, str]) -> Iterator[Problem]:
    if not is_address(url):
        yield _error("layout.user-image-url", where, told)
    elif secured(url) != url:
        yield _warning("layout.user-image-url", where, told, Fix(where, secured(url)))
    if is_other_kind(url):
        yield _error("layout.user-image-kind", where, told)
    elif is_address(url) and not is_right_kind(url):
        yield _warning("layout.user-image-kind", where, told)


def _hidden(g: Ground) -> Iterator[Problem]:
    regions = g.layout.regions[: MAX_REGIONS + 1]
    for index, region in enumerate(regions):
        cover = next((j for j in range(index + 1, len(regions)) if regions[j].alpha >= 1 and regions[j].rect.covers(region.rect)), None)
        if cover is not None and region.rect.area:
            yield _warning("layout.hidden", (REGIONS, index), {"region": _number(index), "other": _number(cover)})


def _nobody(g: Ground) -> Iterator[Problem]:
    """A region for somebody who is not there stays empty until that user joins (behaviour §11.4)."""
    if g.present is None:
        return
    for index, region in enumerate(g.layout.regions):
        if region.uid and is_uid(region.uid) and region.uid != g.recorder_uid and region.uid not in g.present:
            where: Path = (REGIONS, index, "uid")
            yield _warning("layout.nobody", where, {"region": _number(index), "uid": region.uid}, Fix(where, None))


def _seams(g: Ground) -> Iterator[Problem]:
    """Exactly one output pixel of background between what faces each other. Several are one finding, mended all or one at a time."""
    found = seams.seams(g.layout, g.canvas)
    if not found:
        return
    first = found[0]
    one = _changed(g.layout, seams.mended(g.layout, first, g.canvas))
    at = first.regions[0]
    params = {"region": _number(at), "other": _number(first.regions[-1])}
    if len(found) > 1:
        closed = seams.closed(g.layout, g.canvas)
        all_of_them = None if closed == g.layout else Fix((REGIONS,), [region_to_wire(region) for region in closed.regions])
        yield _warning("layout.seams", (REGIONS, at), params | {"count": str(len(found))}, all_of_them, one)
    elif len(first.regions) == 1:
        yield _warning("layout.edge-seam", (REGIONS, at), params, one)
    else:
        yield _warning("layout.seam", (REGIONS, at), params, one)


def _changed(old: Layout, new: Layout) -> Fix | None:
    """The first region that differs, as a fix."""
    pairs = zip(old.regions, new.regions, strict=True)
    return next((Fix((REGIONS, index), region_to_wire(b)) for index, (a, b) in enumerate(pairs) if a != b), None)


def _crop_loss(g: Ground) -> Iterator[Problem]:
    """Much of a picture is cropped away, or, where the user's picture is known, much of the region stays empty around it."""
    for index, region in enumerate(g.layout.regions[: MAX_REGIONS + 1]):
        known = g.sources.get(region.uid) if region.uid else None
        crops = region.render_mode == CROP
        if region.rect.area == 0 or (not crops and (known is None or region.render_mode != FIT)):
            continue
        judged = losses.judged(region.rect, g.canvas, known or losses.CAMERA)
        if not judged.name:
            continue
        where: Path = (REGIONS, index, "render_mode")
        params = {
            "region": _number(index),
            "source": judged.name,
            "loss": str(round(100 * (1 - judged.share))),
            "share": str(round(100 * judged.share)),
        }
        other_mode = Fix(where, FIT if crops else CROP)
        reshaped: Fix | None = None
        if judged.shape is not None and judged.rect is not None and not region.locked:
            params |= {"shape": f"{judged.shape[0]}:{judged.shape[1]}", "then": str(round(100 * judged.then))}
            reshaped = Fix((REGIONS, index), region_to_wire(replace(region, rect=judged.rect)))
        if crops:
            yield _warning("layout.crop-loss", where, params, other_mode, reshaped)
        elif reshaped is not None:
            yield _warning("layout.fit-empty", where, params, reshaped, other_mode)


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
    _user_pictures,
    _nobody,
    _hidden,
    _seams,
    _crop_loss,
    _foreign_keys,
)


def check(
    layout: Layout,
    canvas: Size,
    recorder_uid: str = "",
    prefix: Path = (),
    *,
    sources: Mapping[str, Size] | None = None,
    present: Collection[str] | None = None,
) -> tuple[Problem, ...]:
    """All findings about ``layout`` on a canvas of that many output pixels, errors first, each at its wire path.

    ``sources`` are the sizes of users' pictures by uid, ``present`` the uids that there are; both may be unknown.
    """
    ground = Ground(layout, canvas, recorder_uid, sources or {}, present)
    found = [problem for rule in RULES for problem in rule(ground)]
    found.sort(key=lambda problem: problem.severity is not Severity.ERROR)
    return tuple(_under(prefix, problem) for problem in found) if prefix else tuple(found)


def notes(layout: Layout) -> tuple[Problem, ...]:
    """What is worth knowing while editing and no fault of what is sent: hidden regions, and who lies in front of whom."""
    return (*_out_of_sight(layout), *_overlaps(layout))


def _out_of_sight(layout: Layout) -> Iterator[Problem]:
    hidden = [index for index, region in enumerate(layout.regions) if region.hidden]
    if hidden:
        params = {"count": str(len(hidden)), "region": _number(hidden[0])}
        rule = "layout.out-of-sight" if len(hidden) == 1 else "layout.some-out-of-sight"
        yield _warning(rule, (REGIONS, hidden[0]), params, Fix(SHOW_HIDDEN, False))


def _overlaps(layout: Layout) -> Iterator[Problem]:
    """No document says which of two regions lies in front; the array order is taken from the floating preset (behaviour §11.4)."""
    regions = layout.regions[:MAX_REGIONS]
    pairs = [(a, b) for a, b in combinations(range(len(regions)), 2) if regions[a].rect.meets(regions[b].rect)]
    if pairs:
        below, above = pairs[0]
        params = {"region": _number(above), "other": _number(below), "count": str(len(pairs))}
        yield _warning("layout.overlap" if len(pairs) == 1 else "layout.overlaps", (REGIONS, above), params)


def _under(prefix: Path, problem: Problem) -> Problem:
    return replace(
        problem,
        path=(*prefix, *problem.path),
        fix=_fix_under(prefix, problem.fix) if problem.fix else None,
        instead=_fix_under(prefix, problem.instead) if problem.instead else None,
    )


def _fix_under(prefix: Path, fix: Fix) -> Fix:
    return Fix((*prefix, *fix.path), fix.value, tuple(_fix_under(prefix, each) for each in fix.also))


def mended(layout: Layout, fix: Fix) -> Layout:
    """The layout after one fix of a problem that was found without prefix. What is locked or hidden while editing stays so."""
    if fix.path == SHOW_HIDDEN:
        return replace(layout, regions=tuple(replace(region, hidden=False) for region in layout.regions))
    body = to_wire(layout)
    for step in (fix, *fix.also):
        body = drop_in(body, step.path) if step.value is None else put_in(body, step.path, step.value)
    new = from_wire(body)
    kept = [(region.locked, region.hidden) for region in layout.regions]
    flagged = (replace(region, locked=kept[i][0], hidden=kept[i][1]) if i < len(kept) else region for i, region in enumerate(new.regions))
    return replace(new, regions=tuple(flagged))
