"""Who comes, goes and mutes while a layout is tried out: a value that can be edited, saved and replayed.

Time 0 is the start of the recording; all times are milliseconds. A happening of a uid
that is not among the people means nothing, so that no edit has to clean up behind another.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from cloudrec_gui.layout.geometry import Size

LANDSCAPE: Final[Size] = (1280, 720)
PORTRAIT: Final[Size] = (720, 1280)
SCREEN: Final[Size] = (1920, 1200)
LENGTH_MS: Final = 40_000
"""How long a new stage lasts."""
LONGEST_MS: Final = 3_600_000
MOST_PEOPLE: Final = 32
"""More than the seventeen that are shown, so that those without a place can be tried out too."""
MOST_HAPPENINGS: Final = 1_000


class Sends(Enum):
    """What a person publishes."""

    CAMERA = "camera"
    SCREEN = "screen"
    """A uid of its own that publishes nothing but a shared screen."""
    AUDIO = "audio"


class Act(Enum):
    """What can happen to a person."""

    JOIN = "join"
    LEAVE = "leave"
    MUTE = "mute"
    """The video stops; the voice goes on."""
    UNMUTE = "unmute"
    SHARE = "share"
    """The camera's picture gives way to a screen."""
    UNSHARE = "unshare"
    ROTATE = "rotate"
    """The camera is turned: width and height change places."""


@dataclass(frozen=True, slots=True)
class Person:
    """One uid of the channel. ``source`` is the size of the camera's picture in pixels (of the screen's, for SCREEN)."""

    uid: str
    sends: Sends = Sends.CAMERA
    source: Size = LANDSCAPE
    screen: Size = SCREEN
    """What is sent while sharing."""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing at one time."""

    at_ms: int
    uid: str
    what: Act


def _time(happening: Happening) -> int:
    return happening.at_ms


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody, and everything that happens in ``length_ms``. Happenings of the same time count in their order here.

    They are kept in the order of time, and the same one at the same time once.
    """

    people: tuple[Person, ...] = ()
    happenings: tuple[Happening, ...] = ()
    length_ms: int = LENGTH_MS

    def __post_init__(self) -> None:
        object.__setattr__(self, "happenings", tuple(sorted(dict.fromkeys(self.happenings), key=_time)))

    @property
    def uids(self) -> tuple[str, ...]:
        return tuple(person.uid for person in self.people)

    def person(self, uid: str) -> Person | None:
        """Who has this uid, if anybody."""
        return next((person for person in self.people if person.uid == uid), None)

    def of(self, uid: str) -> tuple[Happening, ...]:
        """What happens to one person, earliest first."""
        return tuple(happening for happening in self.happenings if happening.uid == uid)


def cast_of(uids: Iterable[str], length_ms: int = LENGTH_MS, apart_ms: int = 0) -> Cast:
    """People who join one after the other, ``apart_ms`` between two, and stay. A uid that comes twice counts once."""
    known = tuple(dict.fromkeys(uids))[:MOST_PEOPLE]
    joins = (Happening(min(index * apart_ms, length_ms), uid, Act.JOIN) for index, uid in enumerate(known))
    return Cast(tuple(Person(uid) for uid in known), tuple(joins), length_ms)


def simulated(count: int, named: Collection[str] = ()) -> tuple[str, ...]:
    """``count`` uids: those of the layout first, then invented ones from 1001 on that collide with none of them."""
    chosen = list(dict.fromkeys(named))[:count]
    number = 1001
    while len(chosen) < count:
        if str(number) not in chosen:
            chosen.append(str(number))
        number += 1
    return tuple(chosen)


def with_person(cast: Cast, person: Person, at_ms: int = 0) -> Cast:
    """One more, who joins at ``at_ms``; the same uid again changes the person and leaves what happens."""
    if cast.person(person.uid) is not None:
        return replace(cast, people=tuple(person if known.uid == person.uid else known for known in cast.people))
    if len(cast.people) >= MOST_PEOPLE:
        return cast
    joins = Happening(min(max(at_ms, 0), cast.length_ms), person.uid, Act.JOIN)
    return replace(cast, people=(*cast.people, person), happenings=(*cast.happenings, joins))


def without_person(cast: Cast, uid: str) -> Cast:
    """One fewer, and nothing left of them."""
    people = tuple(person for person in cast.people if person.uid != uid)
    return replace(cast, people=people, happenings=tuple(happening for happening in cast.happenings if happening.uid != uid))


def with_happening(cast: Cast, happening: Happening) -> Cast:
    """One thing more, its time brought into the length of the stage. The same thing at the same time is not there twice."""
    new = replace(happening, at_ms=min(max(happening.at_ms, 0), cast.length_ms))
    if new in cast.happenings or len(cast.happenings) >= MOST_HAPPENINGS:
        return cast
    return replace(cast, happenings=(*cast.happenings, new))


def without_happening(cast: Cast, happening: Happening) -> Cast:
    """One thing fewer."""
    return replace(cast, happenings=tuple(known for known in cast.happenings if known != happening))


def moved(cast: Cast, happening: Happening, at_ms: int) -> Cast:
    """One thing at another time, but never past what happens to the same person before and after it."""
    if happening not in cast.happenings:
        return cast
    own = cast.of(happening.uid)
    index = own.index(happening)
    least = own[index - 1].at_ms + 1 if index else 0
    most = own[index + 1].at_ms - 1 if index + 1 < len(own) else cast.length_ms
    if least > most:
        return cast
    return with_happening(without_happening(cast, happening), replace(happening, at_ms=min(max(at_ms, least), most)))


def lasting(cast: Cast, length_ms: int) -> Cast:
    """The same on a longer or shorter stage; what would come after its end comes at its end."""
    length = min(max(length_ms, 1_000), LONGEST_MS)
    cut = tuple(replace(happening, at_ms=min(happening.at_ms, length)) for happening in cast.happenings)
    return replace(cast, length_ms=length, happenings=cut)
