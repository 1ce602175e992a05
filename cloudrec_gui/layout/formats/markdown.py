"""A layout as a table for a ticket or a page of documentation: every region in pixels, percent and fractions."""

from __future__ import annotations

import re
from typing import Final

from cloudrec_gui.layout.document import FIT, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect, Size

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]()<>#+!|~&])")
_BREAKS: Final = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")
_KINDS: Final = ("floating", "best fit", "vertical", "custom")
_HEAD: Final = ("#", "uid", "px", "x %", "y %", "w %", "h %", "x_axis", "y_axis", "width", "height", "alpha", "render_mode")


def markdown(layout: Layout, canvas: Size) -> str:
    """One line about the whole and a table of the regions in array order. Field names are the service's, so nothing is translated."""
    kind = f"{layout.kind} ({_KINDS[layout.kind]})" if 0 <= layout.kind < len(_KINDS) else str(layout.kind)
    facts = [f"{canvas[0]} × {canvas[1]} px", f"mixedVideoLayout {kind}"]
    named = {
        "maxResolutionUid": layout.max_resolution_uid,
        "backgroundColor": layout.background_color,
        "backgroundImage": layout.background_image,
        "defaultUserBackgroundImage": layout.default_user_image,
    }
    facts += [f"{name} {_cell(text)}" for name, text in named.items() if text]
    lines = [" · ".join(facts)]
    if layout.regions:
        rows = [_HEAD, *(_row(index, region, canvas) for index, region in enumerate(layout.regions))]
        lines += ["", _line(rows[0]), _line(tuple("---:" if cell not in ("uid", "px", "render_mode") else "---" for cell in _HEAD))]
        lines += [_line(row) for row in rows[1:]]
    if layout.backgrounds:
        lines += ["", _line(("uid", "image_url", "render_mode")), _line(("---",) * 3)]
        lines += [_line((_cell(b.uid), _cell(b.image_url), _mode(b.render_mode))) for b in layout.backgrounds]
    return "\n".join(lines) + "\n"


def _row(index: int, region: Region, canvas: Size) -> tuple[str, ...]:
    rect = region.rect
    fractions = tuple(f"{units / ONE:.6f}" for units in (rect.x, rect.y, rect.w, rect.h))
    percents = tuple(_short(units / ONE * 100, 4) for units in (rect.x, rect.y, rect.w, rect.h))
    return (
        str(index + 1),
        _cell(region.uid) or "next to join",
        _pixels(rect, canvas),
        *percents,
        *fractions,
        _short(region.alpha, 6),
        _mode(region.render_mode),
    )


def _pixels(rect: Rect, canvas: Size) -> str:
    left, top, right, bottom = rect.pixel_edges(canvas)
    return f"{right - left} × {bottom - top} at {left}, {top}"


def _mode(value: int) -> str:
    return f"{value} ({'fit' if value == FIT else 'crop'})" if value in (0, 1) else str(value)


def _short(value: float, digits: int) -> str:
    text = f"{value:.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _cell(text: str) -> str:
    """Text of outside as text: no markup, no new cell, no new line."""
    return _SPECIAL.sub(r"\\\1", _BREAKS.sub(" ", text))


def _line(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cells) + " |"
