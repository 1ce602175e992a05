"""The cast as JSON, so that closing the window loses nobody. Reading takes what it understands and never raises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from cloudrec_gui.domain.ids import is_uid
from cloudrec_gui.layout.geometry import Size
from cloudrec_gui.layout.stage.cast import (
    LANDSCAPE,
    LENGTH_MS,
    LONGEST_MS,
    MOST_HAPPENINGS,
    MOST_PEOPLE,
    SCREEN,
    Act,
    Cast,
    Happening,
    Person,
    Sends,
)

LARGEST: Final = 16_384
"""Pixels of one side of a picture."""


def to_saved(cast: Cast) -> dict[str, Any]:
    """The cast as a JSON object."""
    people = [
        {
            "uid": person.uid,
            "sends": person.sends.value,
            "source": list(person.source),
            "screen": list(person.screen),
            "name": person.name,
        }
        for person in cast.people
    ]
    happenings = [{"at": happening.at_ms, "uid": happening.uid, "what": happening.what.value} for happening in cast.happenings]
    return {"people": people, "happenings": happenings, "length": cast.length_ms}


def from_saved(value: object) -> Cast:
    """The cast of a JSON object; whatever is not as :func:`to_saved` writes it is left out."""
    if not isinstance(value, Mapping):
        return Cast()
    people: dict[str, Person] = {}
    for each in _objects(value.get("people")):
        person = _person(each)
        if person is not None and len(people) < MOST_PEOPLE:
            people.setdefault(person.uid, person)
    length = _whole(value.get("length"), LENGTH_MS, 1_000, LONGEST_MS)
    happenings = [found for each in _objects(value.get("happenings")) if (found := _happening(each, length)) and found.uid in people]
    return Cast(tuple(people.values()), tuple(happenings[:MOST_HAPPENINGS]), length)


def _objects(value: object) -> list[Mapping[str, Any]]:
    return [each for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []


def _whole(value: object, otherwise: int, least: int, most: int) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most else otherwise


def _size(value: object, otherwise: Size) -> Size:
    if isinstance(value, list) and len(value) == 2:
        wide, high = (_whole(side, 0, 1, LARGEST) for side in value)
        if wide and high:
            return wide, high
    return otherwise


def _person(value: Mapping[str, Any]) -> Person | None:
    uid, name = value.get("uid"), value.get("name")
    if not isinstance(uid, str) or not is_uid(uid):
        return None
    sends = next((each for each in Sends if each.value == value.get("sends")), Sends.CAMERA)
    source = _size(value.get("source"), SCREEN if sends is Sends.SCREEN else LANDSCAPE)
    return Person(uid, sends, source, _size(value.get("screen"), SCREEN), name[:200] if isinstance(name, str) else "")


def _happening(value: Mapping[str, Any], length: int) -> Happening | None:
    uid, at_ms = value.get("uid"), _whole(value.get("at"), -1, 0, length)
    act = next((each for each in Act if each.value == value.get("what")), None)
    return Happening(at_ms, uid, act) if isinstance(uid, str) and act is not None and at_ms >= 0 else None
