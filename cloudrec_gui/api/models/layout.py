"""The layout of a composite picture: the same fields in start's transcodingConfig and in updateLayout (rest-api §3.5, §6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final

from pydantic import Field

from cloudrec_gui.api.models.base import Colour, Conflict, Coordinate, ImageUrl, RenderMode, Request, Rules, UidOrEmpty, UidText

REGIONS_MAX: Final = 17
CUSTOM: Final = 3
_MICRO: Final = 1_000_000
"""Coordinates have six decimals, so sums are exact in millionths."""


class Region(Request):
    """One window, in fractions of the canvas, origin top-left."""

    uid: UidOrEmpty | None = None
    x_axis: Annotated[Coordinate, Field(alias="x_axis")]
    y_axis: Annotated[Coordinate, Field(alias="y_axis")]
    width: Coordinate
    height: Coordinate
    alpha: Coordinate | None = None
    render_mode: Annotated[RenderMode | None, Field(alias="render_mode")] = None

    def conflicts(self, rules: Rules) -> Iterator[Conflict]:
        yield from super().conflicts(rules)
        if round(self.x_axis * _MICRO) + round(self.width * _MICRO) > _MICRO:
            yield ("width",), "x_axis and width together must be at most 1"
        if round(self.y_axis * _MICRO) + round(self.height * _MICRO) > _MICRO:
            yield ("height",), "y_axis and height together must be at most 1"


class UserBackground(Request):
    """The picture for one user without video."""

    uid: UidText
    image_url: Annotated[ImageUrl, Field(alias="image_url")]
    render_mode: Annotated[RenderMode | None, Field(alias="render_mode")] = None


class LayoutFields(Request):
    max_resolution_uid: UidOrEmpty | None = None
    mixed_video_layout: Annotated[int, Field(ge=0, le=CUSTOM)] | None = None
    background_color: Colour | None = None
    background_image: ImageUrl | None = None
    default_user_background_image: ImageUrl | None = None
    layout_config: Annotated[tuple[Region, ...], Field(strict=False, max_length=REGIONS_MAX)] | None = None
    background_config: Annotated[tuple[UserBackground, ...], Field(strict=False)] | None = None

    def conflicts(self, rules: Rules) -> Iterator[Conflict]:
        yield from super().conflicts(rules)
        custom = self.mixed_video_layout == CUSTOM
        if custom and not self.layout_config:
            yield ("layoutConfig",), "required with mixedVideoLayout 3"
        if self.layout_config and not custom:
            yield ("layoutConfig",), "only with mixedVideoLayout 3"
