"""What is true of every person at a moment: in the channel or not, since when without video, sending which picture.

One pass over the happenings, in time order. Whatever cannot happen (a mute before the join, a second join) is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cloudrec_gui.layout.geometry import Size
from cloudrec_gui.layout.stage.cast import Act, Cast, Happening, Person, Sends


@dataclass(frozen=True, slots=True)
class Presence:
    """One person who is in the channel."""

    person: Person
    since_ms: int
    muted_ms: int | None = None
    """Since when there is no video; None while there is."""
    sharing: bool = False
    turned: bool = False
    seen: bool = False
    """Whether there ever was a picture of them since they joined, so that a last frame can stand."""
    last: Size = (0, 0)
    last_screen: bool = False
    """The last picture while there is none: its size, and whether it was a screen."""

    @property
    def video(self) -> bool:
        return self.muted_ms is None

    @property
    def screen(self) -> bool:
        """Whether what is sent is a screen."""
        return self.sharing or self.person.sends is Sends.SCREEN

    @property
    def source(self) -> Size:
        """Width and height of what is sent, in pixels."""
        if self.sharing:
            return self.person.screen
        wide, high = self.person.source
        return (high, wide) if self.turned else (wide, high)


def _begun(person: Person, at_ms: int) -> Presence:
    silent = person.sends is Sends.AUDIO
    return Presence(person, at_ms, at_ms if silent else None, seen=not silent)


def _dark(here: Presence, at_ms: int) -> Presence:
    return replace(here, muted_ms=at_ms, last=here.source, last_screen=here.screen)


def _after(here: Presence, what: Act, at_ms: int) -> Presence:
    """What one happening makes of somebody who is in the channel."""
    audio_only = here.person.sends is Sends.AUDIO
    match what:
        case Act.MUTE if here.video and not here.sharing:
            return _dark(here, at_ms)
        case Act.UNMUTE if not audio_only and not here.video:
            return replace(here, muted_ms=None, seen=True)
        case Act.SHARE if not here.sharing:
            return replace(here, sharing=True, muted_ms=None, seen=True)
        case Act.UNSHARE if here.sharing:
            if audio_only:
                return replace(_dark(here, at_ms), sharing=False)
            return replace(here, sharing=False)
        case Act.ROTATE:
            return replace(here, turned=not here.turned)
    return here


def _step(here: dict[str, Presence], known: dict[str, Person], happening: Happening) -> None:
    uid, present = happening.uid, here.get(happening.uid)
    if happening.what is Act.JOIN:
        if present is None and uid in known:
            here[uid] = _begun(known[uid], happening.at_ms)
    elif present is not None:
        if happening.what is Act.LEAVE:
            del here[uid]
        else:
            here[uid] = _after(present, happening.what, happening.at_ms)


def present(cast: Cast, at_ms: int) -> tuple[Presence, ...]:
    """Everybody in the channel at ``at_ms`` (what happens at that very time has happened), in join order.

    Who leaves and comes back is the last to have joined.
    """
    known = {person.uid: person for person in cast.people}
    here: dict[str, Presence] = {}
    for happening in cast.happenings:
        if happening.at_ms > at_ms:
            break
        _step(here, known, happening)
    return tuple(here.values())


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time of one person: ``what`` is camera, screen or muted."""

    start_ms: int
    end_ms: int
    what: str
    begins: Happening | None
    """What began it."""
    ends: Happening | None
    """What ended it; None at the end of the stage."""


def _shows(here: Presence | None) -> str:
    if here is None:
        return ""
    if not here.video:
        return "muted"
    return "screen" if here.screen else "camera"


def spans(cast: Cast, uid: str) -> tuple[Span, ...]:
    """The bars of one person on the time line, in order. Where there is none, the person is not in the channel."""
    return tuple(_spans(cast, uid))


def _spans(cast: Cast, uid: str) -> Iterator[Span]:
    known = {person.uid: person for person in cast.people if person.uid == uid}
    here: dict[str, Presence] = {}
    shows, since, begins = "", 0, None
    for happening in cast.of(uid):
        _step(here, known, happening)
        now = _shows(here.get(uid))
        if now != shows:
            if shows and happening.at_ms > since:
                yield Span(since, happening.at_ms, shows, begins, happening)
            shows, since, begins = now, happening.at_ms, happening
    if shows and cast.length_ms > since:
        yield Span(since, cast.length_ms, shows, begins, None)


def possible(cast: Cast, uid: str, at_ms: int) -> tuple[Act, ...]:
    """What can happen to a person at that time, most likely first; nothing for a uid that is not among the people."""
    person = cast.person(uid)
    if person is None:
        return ()
    here = next((each for each in present(cast, at_ms) if each.person.uid == uid), None)
    if here is None:
        return (Act.JOIN,)
    acts: list[Act] = []
    if here.sharing:
        acts.append(Act.UNSHARE)
    elif person.sends is not Sends.AUDIO:
        acts.append(Act.MUTE if here.video else Act.UNMUTE)
    if not here.sharing and person.sends is not Sends.SCREEN:
        acts.append(Act.SHARE)
    if person.sends is Sends.CAMERA and not here.sharing:
        acts.append(Act.ROTATE)
    return (*acts, Act.LEAVE)
