"""The sentences of the layout editor: what a region shows, what is wrong with a layout, what sending will change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.domain.problems import Problem
from cloudrec_gui.layout import losses
from cloudrec_gui.layout.diff import Changes, ValueChange
from cloudrec_gui.layout.document import BEST_FIT, CROP, CUSTOM, FLOATING, VERTICAL, Region
from cloudrec_gui.layout.geometry import Size, bounds
from cloudrec_gui.layout.presets import Seat
from cloudrec_gui.ui.words import QT_TRANSLATE_NOOP

CONTEXT: Final = "LayoutWords"
LOSS_WORTH_TELLING: Final = 5


def kind_name(kind: int) -> str:
    names = {
        FLOATING: QCoreApplication.translate("LayoutWords", "Floating"),
        BEST_FIT: QCoreApplication.translate("LayoutWords", "Best fit"),
        VERTICAL: QCoreApplication.translate("LayoutWords", "Vertical"),
        CUSTOM: QCoreApplication.translate("LayoutWords", "Custom"),
    }
    return names.get(kind, str(kind))


def who(region: Region) -> str:
    """Whose region it is, as its label says it."""
    if region.uid:
        return QCoreApplication.translate("LayoutWords", "uid {uid}").format(uid=region.uid)
    return QCoreApplication.translate("LayoutWords", "next to join")


def seat_label(seat: Seat, large_uid: str) -> tuple[str, str]:
    """Who sits at a place of a preset: what stands first on its label, and what explains it."""
    if seat.large:
        return large_uid, QCoreApplication.translate("LayoutWords", "large window")
    return str(seat.number), QCoreApplication.translate("LayoutWords", "in join order")


def region_notes(region: Region, canvas: Size) -> tuple[str, str]:
    """Size in pixels and what happens to the picture, whole (``870 × 691 px · crop, 16:9 loses 29 %``) and short."""
    left, top, right, bottom = region.rect.pixel_edges(canvas)
    size = f"{right - left} × {bottom - top} px"
    if region.render_mode != CROP:
        short = f"{size} · " + QCoreApplication.translate("LayoutWords", "fit")
        return short, short
    short = f"{size} · " + QCoreApplication.translate("LayoutWords", "crop")
    loss = round(100 * (1 - losses.shared(region.rect, canvas)))
    if loss < LOSS_WORTH_TELLING:
        return short, short
    return f"{size} · " + QCoreApplication.translate("LayoutWords", "crop, 16:9 loses {loss} %").format(loss=loss), short


_PROBLEMS: Final[Mapping[str, str]] = {
    "layout.kind": QT_TRANSLATE_NOOP("LayoutWords", "{value} is no layout; 0 to 3 are."),
    "layout.regions-with-preset": QT_TRANSLATE_NOOP(
        "LayoutWords", "Regions go with the custom layout only; with a preset the service refuses them."
    ),
    "layout.no-regions": QT_TRANSLATE_NOOP("LayoutWords", "A custom layout needs at least one region."),
    "layout.too-many": QT_TRANSLATE_NOOP("LayoutWords", "{count} regions are too many; the service takes 17."),
    "layout.zero-area": QT_TRANSLATE_NOOP("LayoutWords", "Region {region} has no area."),
    "layout.outside": QT_TRANSLATE_NOOP("LayoutWords", "Region {region} reaches beyond the canvas."),
    "layout.uid": QT_TRANSLATE_NOOP("LayoutWords", "Region {region}: a uid is a whole number from 1 to 4294967295."),
    "layout.same-uid": QT_TRANSLATE_NOOP("LayoutWords", "Regions {other} and {region} are both for uid {uid}."),
    "layout.recorder-uid": QT_TRANSLATE_NOOP("LayoutWords", "Region {region} is for the recorder itself, which shows no picture."),
    "layout.recorder-uid-large": QT_TRANSLATE_NOOP("LayoutWords", "The large window is for the recorder itself, which shows no picture."),
    "layout.alpha": QT_TRANSLATE_NOOP("LayoutWords", "Region {region}: opacity goes from 0 to 1."),
    "layout.render-mode": QT_TRANSLATE_NOOP("LayoutWords", "Region {region}: the picture is cropped (0) or fitted (1)."),
    "layout.vertical-without-uid": QT_TRANSLATE_NOOP(
        "LayoutWords", "Without a user for the large window (maxResolutionUid) it stays empty."
    ),
    "layout.max-uid": QT_TRANSLATE_NOOP("LayoutWords", "Large window: a uid is a whole number from 1 to 4294967295."),
    "layout.color": QT_TRANSLATE_NOOP("LayoutWords", "The background colour must look like #1A2B3C."),
    "layout.image-url": QT_TRANSLATE_NOOP("LayoutWords", "Background pictures are fetched over https."),
    "layout.image-kind": QT_TRANSLATE_NOOP("LayoutWords", "Background pictures must be JPG or BMP."),
    "layout.user-image-url": QT_TRANSLATE_NOOP("LayoutWords", "The picture of uid {uid} must be fetched over https."),
    "layout.user-image-kind": QT_TRANSLATE_NOOP("LayoutWords", "The picture of uid {uid} must be a JPG or BMP."),
    "layout.user-picture-uid": QT_TRANSLATE_NOOP("LayoutWords", "User picture {number}: a uid is a whole number from 1 to 4294967295."),
    "layout.user-picture-twice": QT_TRANSLATE_NOOP("LayoutWords", "Two pictures are for uid {uid}; only one is shown."),
    "layout.user-picture-mode": QT_TRANSLATE_NOOP("LayoutWords", "The picture of uid {uid} is cropped (0) or fitted (1)."),
    "layout.hidden": QT_TRANSLATE_NOOP("LayoutWords", "Region {other} hides region {region} completely."),
    "layout.seam": QT_TRANSLATE_NOOP("LayoutWords", "One pixel of background shows between regions {region} and {other}."),
    "layout.edge-seam": QT_TRANSLATE_NOOP("LayoutWords", "One pixel of background shows between region {region} and the canvas' edge."),
    "layout.seams": QT_TRANSLATE_NOOP("LayoutWords", "One pixel of background shows in {count} places, first beside region {region}."),
    "layout.crop-loss": QT_TRANSLATE_NOOP("LayoutWords", "Region {region}: cropping a {source} picture loses {loss} % of it."),
    "layout.fit-empty": QT_TRANSLATE_NOOP(
        "LayoutWords", "The {source} picture fills {share} % of region {region}; a {shape} region would fill {then} %."
    ),
    "layout.nobody": QT_TRANSLATE_NOOP(
        "LayoutWords", "Region {region} is for uid {uid}, which nobody here has; it stays empty until that user joins."
    ),
    "layout.out-of-sight": QT_TRANSLATE_NOOP("LayoutWords", "1 region is hidden while editing; it is recorded all the same."),
    "layout.some-out-of-sight": QT_TRANSLATE_NOOP(
        "LayoutWords", "{count} regions are hidden while editing; they are recorded all the same."
    ),
    "layout.overlap": QT_TRANSLATE_NOOP(
        "LayoutWords", "Region {region} overlaps region {other}. That the later one lies in front is an assumption; no document says it."
    ),
    "layout.overlaps": QT_TRANSLATE_NOOP(
        "LayoutWords", "{count} pairs of regions overlap. That the later ones lie in front is an assumption; no document says it."
    ),
    "layout.nested": QT_TRANSLATE_NOOP("LayoutWords", "Layout keys stand directly in clientRequest here, not in transcodingConfig."),
    "layout.unknown-key": QT_TRANSLATE_NOOP("LayoutWords", "The service does not know {key}."),
}

_FIXES: Final[Mapping[str, str]] = {
    "layout.kind": QT_TRANSLATE_NOOP("LayoutWords", "Choose a layout"),
    "layout.regions-with-preset": QT_TRANSLATE_NOOP("LayoutWords", "Make it custom"),
    "layout.no-regions": QT_TRANSLATE_NOOP("LayoutWords", "Add a region"),
    "layout.too-many": QT_TRANSLATE_NOOP("LayoutWords", "Keep the first 17"),
    "layout.outside": QT_TRANSLATE_NOOP("LayoutWords", "Move it inside"),
    "layout.uid": QT_TRANSLATE_NOOP("LayoutWords", "Give it to the next to join"),
    "layout.same-uid": QT_TRANSLATE_NOOP("LayoutWords", "Give it to the next to join"),
    "layout.recorder-uid": QT_TRANSLATE_NOOP("LayoutWords", "Give it to the next to join"),
    "layout.image-url": QT_TRANSLATE_NOOP("LayoutWords", "Use https"),
    "layout.user-image-url": QT_TRANSLATE_NOOP("LayoutWords", "Use https"),
    "layout.user-picture-uid": QT_TRANSLATE_NOOP("LayoutWords", "Remove it"),
    "layout.user-picture-twice": QT_TRANSLATE_NOOP("LayoutWords", "Remove it"),
    "layout.nobody": QT_TRANSLATE_NOOP("LayoutWords", "Give it to the next to join"),
    "layout.seam": QT_TRANSLATE_NOOP("LayoutWords", "Close the gap"),
    "layout.edge-seam": QT_TRANSLATE_NOOP("LayoutWords", "Close the gap"),
    "layout.seams": QT_TRANSLATE_NOOP("LayoutWords", "Close all gaps"),
    "layout.crop-loss": QT_TRANSLATE_NOOP("LayoutWords", "Use fit"),
    "layout.fit-empty": QT_TRANSLATE_NOOP("LayoutWords", "Make it {shape}"),
    "layout.out-of-sight": QT_TRANSLATE_NOOP("LayoutWords", "Unhide it"),
    "layout.some-out-of-sight": QT_TRANSLATE_NOOP("LayoutWords", "Unhide them"),
    "layout.nested": QT_TRANSLATE_NOOP("LayoutWords", "Remove it"),
    "layout.unknown-key": QT_TRANSLATE_NOOP("LayoutWords", "Remove it"),
}

_INSTEAD: Final[Mapping[str, str]] = {
    "layout.seams": QT_TRANSLATE_NOOP("LayoutWords", "Only this one"),
    "layout.crop-loss": QT_TRANSLATE_NOOP("LayoutWords", "Make it {shape}"),
    "layout.fit-empty": QT_TRANSLATE_NOOP("LayoutWords", "Crop it"),
}


def sentence(problem: Problem) -> str:
    """What is wrong, for a rule of the layout floor; the rule's name for any other."""
    text = QCoreApplication.translate(CONTEXT, _PROBLEMS.get(problem.rule, problem.rule)).format(**problem.params)
    near = problem.params.get("near", "")
    if near:
        text = QCoreApplication.translate("LayoutWords", "{sentence} Is {near} meant?").format(sentence=text, near=near)
    return text


def fix_label(problem: Problem) -> str:
    """What the button beside the sentence says; empty where there is no fix."""
    return "" if problem.fix is None else _label(_FIXES, problem)


def instead_label(problem: Problem) -> str:
    """The same for the other remedy."""
    return "" if problem.instead is None else _label(_INSTEAD, problem)


def _label(table: Mapping[str, str], problem: Problem) -> str:
    if problem.rule not in table:
        return QCoreApplication.translate("LayoutWords", "Mend it")
    return QCoreApplication.translate(CONTEXT, table[problem.rule]).format(**problem.params)


def announcement(region: Region, index: int, total: int, canvas: Size) -> str:
    """A region as it is told to those who do not see it: ``Region 3 of 5, uid 1002, 640 by 360 at 0, 360``; flags at the end."""
    left, top, right, bottom = region.rect.pixel_edges(canvas)
    told = QCoreApplication.translate("LayoutWords", "Region {number} of {total}, {who}, {wide} by {high} at {x}, {y}").format(
        number=index + 1, total=total, who=who(region), wide=right - left, high=bottom - top, x=left, y=top
    )
    comma = QCoreApplication.translate("LayoutWords", ", ", "between the parts of a list")
    if region.locked:
        told += comma + QCoreApplication.translate("LayoutWords", "locked")
    if region.hidden:
        told += comma + QCoreApplication.translate("LayoutWords", "hidden while editing")
    return told


def selection_announcement(regions: Sequence[Region], chosen: Sequence[int], canvas: Size) -> str:
    """One region as :func:`announcement` tells it; several by their number and the box around them."""
    if len(chosen) == 1:
        return announcement(regions[chosen[0]], chosen[0], len(regions), canvas)
    left, top, right, bottom = bounds([regions[index].rect for index in chosen]).pixel_edges(canvas)
    return QCoreApplication.translate("LayoutWords", "{count} of {total} regions, {wide} by {high} at {x}, {y}").format(
        count=len(chosen), total=len(regions), wide=right - left, high=bottom - top, x=left, y=top
    )


def change_summary(found: Changes) -> str:
    """What sending will change, in a few words; resets are told apart, and where there is nothing else, by themselves."""
    parts: list[str] = []
    to_preset = any(change.key == "mixedVideoLayout" and change.new != CUSTOM for change in found.values)
    count = 0 if to_preset else len(found.regions)
    if count == 1:
        parts.append(QCoreApplication.translate("LayoutWords", "1 region"))
    elif count:
        parts.append(QCoreApplication.translate("LayoutWords", "{count} regions").format(count=count))
    parts += [_value(change) for change in found.values]
    if not parts and found.resets:
        return ""  # the resets are said beside it
    if not parts:
        return QCoreApplication.translate("LayoutWords", "Same as live")
    comma = QCoreApplication.translate("LayoutWords", ", ", "between the parts of a list")
    return QCoreApplication.translate("LayoutWords", "Will change {what}").format(what=comma.join(parts))


def _value(change: ValueChange) -> str:
    if change.key == "mixedVideoLayout":
        kind = change.new if isinstance(change.new, int) else 0
        return QCoreApplication.translate("LayoutWords", "the layout to {kind}").format(kind=kind_name(kind))
    return change.key


def reset_text(change: ValueChange) -> str:
    """``resets backgroundColor #202020 → #000000``."""
    if isinstance(change.old, str) and isinstance(change.new, str):
        return QCoreApplication.translate("LayoutWords", "resets {key} {old} → {new}").format(
            key=change.key, old=change.old, new=change.new
        )
    return QCoreApplication.translate("LayoutWords", "removes {key}").format(key=change.key)


def reset_short(change: ValueChange) -> str:
    """The same where there is little room: ``resets backgroundColor``."""
    return QCoreApplication.translate("LayoutWords", "resets {key}").format(key=change.key)
