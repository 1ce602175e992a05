"""What the recording of a layout shows at one moment, place by place (behaviour §11, backgrounds §11.5).

Pure arithmetic: no pixels are drawn here. What the service's documents do not say is assumed in one place each, and every place
tells by ``documented`` whether it rests on such an assumption.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from cloudrec_gui.layout import presets
from cloudrec_gui.layout.document import CROP, CUSTOM, FLOATING, MAX_REGIONS, VERTICAL, Background, Layout
from cloudrec_gui.layout.geometry import Rect, Size
from cloudrec_gui.layout.stage.cast import Cast
from cloudrec_gui.layout.stage.fitting import fitted, region_size
from cloudrec_gui.layout.stage.presence import Presence, present

SWITCH_MS: Final = 3_500
"""Without video for this long, a user's background picture replaces the last frame (behaviour §11.5)."""


class Content(Enum):
    """What fills a place."""

    EMPTY = "empty"
    """Nothing: the canvas' background, or whatever lies below."""
    CAMERA = "camera"
    SCREEN = "screen"
    FRAME = "frame"
    """The last frame, standing still."""
    PICTURE = "picture"
    """A background picture of the user."""
    COLOR = "color"
    """The background colour, opaque."""


class Note(Enum):
    """Why a place looks as it does."""

    NONE = "none"
    WAITING = "waiting"
    """For the next user to join."""
    ABSENT = "absent"
    """Its user has not joined, or has left."""
    FROZEN = "frozen"
    """The last frame, until the switch; see ``Place.until_ms``."""
    KEPT = "kept"
    """The last frame, because no picture is configured that could replace it."""
    PICTURE = "picture"
    SILENT = "silent"
    """A user without any picture yet."""


@dataclass(frozen=True, slots=True)
class Place:
    """One region, or one seat of a preset, as it is recorded."""

    index: int
    """The region's index in the layout, or the seat's number in layer order."""
    rect: Rect
    uid: str = ""
    """Who is in it; for an absent user, whom it waits for."""
    content: Content = Content.EMPTY
    source: Size = (0, 0)
    """Width and height of the picture in pixels; (0, 0) where there is none or its size is not known here."""
    screen: bool = False
    """Whether the picture is a shared screen (also a last frame of one)."""
    render_mode: int = CROP
    alpha: float = 1.0
    loss: float = 0.0
    """The share of the picture that cropping cuts away, 0…1."""
    filled: float = 1.0
    """The share of the place that the picture covers, 0…1."""
    note: Note = Note.NONE
    url: str = ""
    """Of the background picture."""
    until_ms: int = 0
    """When the last frame gives way."""
    documented: bool = True
    """False where the service's documents do not say it and we assume it."""


@dataclass(frozen=True, slots=True)
class Options:
    """What is not documented, and what cannot be known from the layout."""

    first_on_top: bool = False
    """Earlier regions cover later ones. The documents do not say; later on top is our assumption (behaviour §11.4)."""
    failed: frozenset[str] = frozenset()
    """Pictures that cannot be loaded: they leave the former state."""


@dataclass(frozen=True, slots=True)
class Shot:
    """Everything that is recorded at ``at_ms``: places from the lowest layer to the highest, over the background."""

    at_ms: int
    places: tuple[Place, ...]
    unseen: tuple[str, ...] = ()
    """In the channel and heard, but without a place."""
    background_color: str = ""
    """Empty: the service's black."""
    background_image: str = ""
    """Cropped to fill the canvas."""
    assumed_order: bool = False
    """Whether regions with a picture overlap, so that what is on top rests on the assumption about the order."""

    def place(self, index: int) -> Place | None:
        """The place of one region or seat."""
        return next((place for place in self.places if place.index == index), None)


@dataclass(frozen=True, slots=True)
class _Seat:
    index: int
    rect: Rect
    render_mode: int
    alpha: float
    user: Presence | None
    awaits: str = ""
    documented: bool = True


def _custom(layout: Layout, here: Sequence[Presence]) -> list[_Seat]:
    """Named regions belong to their user; the others go, in order, to users who are named nowhere. When one of those leaves, the
    later ones move up, as the presets do (§11); the documents say neither that nor what a mixture of both kinds does.
    """
    regions = layout.regions[:MAX_REGIONS]
    by_uid = {presence.person.uid: presence for presence in here}
    named = {region.uid for region in regions if region.uid}
    free = iter([presence for presence in here if presence.person.uid not in named])
    taken: set[str] = set()
    seats: list[_Seat] = []
    for index, region in enumerate(regions):
        user, again = None, region.uid in taken
        if not region.uid:
            user = next(free, None)
        elif not again:
            taken.add(region.uid)
            user = by_uid.get(region.uid)
        seats.append(
            _Seat(
                index,
                region.rect,
                region.render_mode,
                min(max(region.alpha, 0.0), 1.0),
                user,
                region.uid,
                (bool(region.uid) or not named) and not again,
            )
        )
    return seats


def _preset(layout: Layout, here: Sequence[Presence]) -> list[_Seat]:
    """The first seventeen in join order; the large window of a vertical layout goes to its user, who is not counted."""
    large_uid = layout.max_resolution_uid if layout.kind == VERTICAL else ""
    large = next((presence for presence in here if large_uid and presence.person.uid == large_uid), None)
    small = [presence for presence in here if presence is not large]
    count = min(len(small) + (large is not None), MAX_REGIONS)
    if not count:
        return []
    found = presets.seats(layout.kind, count, large_present=large is not None, large_named=bool(large_uid) or layout.kind != VERTICAL)
    known = presets.certainty(layout.kind, count, large_present=large is not None) is presets.Certainty.DOCUMENTED
    seats: list[_Seat] = []
    for index, seat in enumerate(found):
        user = large if seat.large else small[seat.number - 1]
        seats.append(_Seat(index, seat.rect, seat.render_mode, 1.0, user, documented=known))
    return seats


def _picture_of(layout: Layout, uid: str, failed: frozenset[str]) -> tuple[str, int]:
    """The background picture of a user without video and its mode: their own, else everybody's, else none (behaviour §11.5)."""
    own: Background | None = next((b for b in layout.backgrounds if b.uid == uid and b.image_url), None)
    if own is not None and own.image_url not in failed:
        return own.image_url, own.render_mode
    if own is None and layout.default_user_image not in failed:
        return layout.default_user_image, CROP
    return "", CROP


def _empty(layout: Layout, seat: _Seat) -> Place:
    note = Note.ABSENT if seat.awaits else Note.WAITING
    return Place(seat.index, seat.rect, seat.awaits, render_mode=seat.render_mode, alpha=seat.alpha, note=note, documented=seat.documented)


def _without_video(layout: Layout, seat: _Seat, user: Presence, at_ms: int, canvas: Size, failed: frozenset[str]) -> Place:
    uid, since = user.person.uid, user.muted_ms or 0
    url, mode = _picture_of(layout, uid, failed)
    if url and at_ms - since >= SWITCH_MS:
        return Place(
            seat.index,
            seat.rect,
            uid,
            Content.PICTURE,
            (0, 0),
            False,
            mode,
            seat.alpha,
            note=Note.PICTURE,
            url=url,
            documented=seat.documented,
        )
    if not user.seen:
        # Floating: one document says transparent. Best fit and vertical: the background colour. Custom: said nowhere.
        content = Content.EMPTY if layout.kind in (FLOATING, CUSTOM) else Content.COLOR
        certain = seat.documented and layout.kind not in (FLOATING, CUSTOM)
        return Place(seat.index, seat.rect, uid, content, alpha=seat.alpha, note=Note.SILENT, documented=certain)
    lies = fitted(user.last, region_size(seat.rect, canvas), seat.render_mode)
    return Place(
        seat.index,
        seat.rect,
        uid,
        Content.FRAME,
        user.last,
        user.last_screen,
        seat.render_mode,
        seat.alpha,
        lies.loss,
        lies.filled,
        Note.FROZEN if url else Note.KEPT,
        url,
        since + SWITCH_MS if url else 0,
        seat.documented,
    )


def _place(layout: Layout, seat: _Seat, at_ms: int, canvas: Size, failed: frozenset[str]) -> Place:
    user = seat.user
    if user is None:
        return _empty(layout, seat)
    if not user.video:
        return _without_video(layout, seat, user, at_ms, canvas, failed)
    lies = fitted(user.source, region_size(seat.rect, canvas), seat.render_mode)
    content = Content.SCREEN if user.screen else Content.CAMERA
    return Place(
        seat.index,
        seat.rect,
        user.person.uid,
        content,
        user.source,
        user.screen,
        seat.render_mode,
        seat.alpha,
        lies.loss,
        lies.filled,
        documented=seat.documented,
    )


def _overlapping(places: Iterable[Place]) -> bool:
    drawn = [place.rect for place in places if place.content is not Content.EMPTY]
    return any(drawn[i].meets(drawn[j]) for i in range(len(drawn)) for j in range(i))


def shot(cast: Cast, layout: Layout, canvas: Size, at_ms: int, options: Options | None = None) -> Shot:
    """What is recorded at ``at_ms`` milliseconds on a canvas of that many output pixels.

    A ``layout.kind`` that does not exist shows nobody. At most seventeen places come back, lowest layer first.
    """
    chosen = options or Options()
    here = present(cast, at_ms)
    if layout.custom:
        seats = _custom(layout, here)
    else:
        seats = _preset(layout, here) if 0 <= layout.kind < CUSTOM else []
    places = tuple(_place(layout, seat, at_ms, canvas, chosen.failed) for seat in seats)
    assumed = layout.custom and _overlapping(places)
    if chosen.first_on_top and layout.custom:
        places = places[::-1]
    seen = {place.uid for place in places if place.note is not Note.ABSENT}
    unseen = tuple(presence.person.uid for presence in here if presence.person.uid not in seen)
    return Shot(at_ms, places, unseen, layout.background_color, layout.background_image, assumed)


def moments(cast: Cast) -> Iterator[int]:
    """The times at which the shot may become another: happenings, and switches 3.5 s after a video stopped."""
    times = {0, *(happening.at_ms for happening in cast.happenings)}
    times |= {at + SWITCH_MS for at in times if at + SWITCH_MS <= cast.length_ms}
    yield from sorted(times)
