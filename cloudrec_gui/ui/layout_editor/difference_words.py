"""Each change that sending a draft will make, as a sentence of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.layout.diff import Change, Changes, RegionChange, ValueChange
from cloudrec_gui.layout.document import CROP, CUSTOM, Region
from cloudrec_gui.layout.geometry import Size
from cloudrec_gui.ui.layout_editor.words import kind_name

LONGEST_VALUE: Final = 60


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the list. ``region`` is an index in the draft, where there is one; ``reset`` a key that can be carried over."""

    text: str
    region: int | None = None
    reset: str = ""


def lines(found: Changes, canvas: Size) -> tuple[Line, ...]:
    """Resets first, because they surprise; then the layout's own values, then its regions."""
    resets = [Line(_reset(change), reset=change.key) for change in found.resets]
    values = [Line(_value(change)) for change in found.values]
    to_preset = any(change.key == "mixedVideoLayout" and change.new != CUSTOM for change in found.values)
    regions = [] if to_preset else [_region(change, canvas) for change in found.regions]
    return (*resets, *values, *regions)


def _shown(value: object) -> str:
    if value is None or value in ("", []):
        return QCoreApplication.translate("LayoutDifference", "nothing")
    if isinstance(value, (list, tuple)):
        return QCoreApplication.translate("LayoutDifference", "{count} entries").format(count=len(value))
    text = str(value)
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


def _reset(change: ValueChange) -> str:
    text = QCoreApplication.translate("LayoutDifference", "{key} {old} → {new} because the draft leaves it out")
    return text.format(key=change.key, old=_shown(change.old), new=_shown(change.new))


def _value(change: ValueChange) -> str:
    if change.key == "mixedVideoLayout" and isinstance(change.old, int) and isinstance(change.new, int):
        text = QCoreApplication.translate("LayoutDifference", "The layout becomes {new} instead of {old}")
        return text.format(old=kind_name(change.old), new=kind_name(change.new))
    return f"{change.key} {_shown(change.old)} → {_shown(change.new)}"


def _whose(uid: str) -> str:
    if uid:
        return QCoreApplication.translate("LayoutDifference", "uid {uid}").format(uid=uid)
    return QCoreApplication.translate("LayoutDifference", "next to join")


def _region(change: RegionChange, canvas: Size) -> Line:
    number, who = change.index + 1, _whose(change.uid)
    if Change.REMOVED in change.changes:
        text = QCoreApplication.translate("LayoutDifference", "Live region {number} ({who}) goes away")
        return Line(text.format(number=number, who=who))
    what = _what(change, canvas)
    text = QCoreApplication.translate("LayoutDifference", "Region {number} ({who}) {what}")
    comma = QCoreApplication.translate("LayoutDifference", ", ", "between the parts of a list")
    return Line(text.format(number=number, who=who, what=comma.join(what)), change.index)


def _what(change: RegionChange, canvas: Size) -> list[str]:
    old, new = change.old, change.new
    if new is None:
        return []
    left, top, right, bottom = new.rect.pixel_edges(canvas)
    size = f"{right - left} × {bottom - top} px"
    if old is None:
        text = QCoreApplication.translate("LayoutDifference", "is new: {size} at {x}, {y}")
        return [text.format(size=size, x=left, y=top)]
    parts: list[str] = []
    was = old.rect.pixel_edges(canvas)
    if (new.rect.x, new.rect.y) != (old.rect.x, old.rect.y):
        text = QCoreApplication.translate("LayoutDifference", "moves from {x}, {y} to {left}, {top} px")
        parts.append(text.format(x=was[0], y=was[1], left=left, top=top))
    if Change.RESIZED in change.changes:
        parts.append(QCoreApplication.translate("LayoutDifference", "becomes {size}").format(size=size))
    if Change.REORDERED in change.changes:
        parts.append(QCoreApplication.translate("LayoutDifference", "changes its place in the order"))
    return [*parts, *_style(old, new)]


def _style(old: Region, new: Region) -> list[str]:
    parts: list[str] = []
    if old.uid != new.uid:
        text = QCoreApplication.translate("LayoutDifference", "was for {who}")
        parts.append(text.format(who=_whose(old.uid)))
    if old.alpha != new.alpha:
        text = QCoreApplication.translate("LayoutDifference", "opacity {old} → {new}")
        parts.append(text.format(old=f"{old.alpha:g}", new=f"{new.alpha:g}"))
    if old.render_mode != new.render_mode:
        crop = QCoreApplication.translate("LayoutDifference", "is cropped instead of fitted")
        fit = QCoreApplication.translate("LayoutDifference", "is fitted instead of cropped")
        parts.append(crop if new.render_mode == CROP else fit)
    if old.extra != new.extra:
        keys = sorted(key for key in old.extra.keys() | new.extra.keys() if old.extra.get(key) != new.extra.get(key))
        parts.append(QCoreApplication.translate("LayoutDifference", "changes {keys}").format(keys=" ".join(keys)))
    return parts
