"""Views of the fleet: segment, filter, sort, grouping and columns under one name, kept between runs.

Built-in ones cannot be lost; own ones can be saved over, renamed and deleted, and a deletion can be undone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from enum import Enum
from types import MappingProxyType
from typing import Any, Final

from cloudrec_gui.domain.events import Event
from cloudrec_gui.ui import words
from cloudrec_gui.ui.fleet.ports import Memory

VIEWS_KEY: Final = "fleet.views"
LAST_KEY: Final = "fleet.last"
MOST: Final = 50
LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class View:
    """How the fleet is looked at. ``columns`` empty: the usual ones. ``sort`` empty: newest first."""

    name: str = ""
    part: str = "running"
    text: str = ""
    sort: str = ""
    down: bool = False
    group: str = ""
    columns: tuple[str, ...] = ()
    widths: tuple[tuple[str, int], ...] = ()
    builtin: str = field(default="", compare=False)

    def to_json(self) -> dict[str, Any]:
        data = asdict(self)
        del data["builtin"]
        return data

    @classmethod
    def from_json(cls, data: object) -> View | None:
        """What ``to_json`` gave, or None; the file may have been edited by anybody."""
        if not isinstance(data, dict):
            return None
        texts = {name: data[name] for name in ("name", "part", "text", "sort", "group") if isinstance(data.get(name), str)}
        columns = data.get("columns")
        widths = data.get("widths")
        return cls(
            **texts,
            down=data.get("down") is True,
            columns=tuple(each for each in columns if isinstance(each, str)) if isinstance(columns, list) else (),
            widths=tuple(_width(each) for each in widths if _is_width(each)) if isinstance(widths, list) else (),
        )

    def same_as(self, other: View) -> bool:
        """Whether both show the same rows in the same way, whatever they are called and however wide the columns are."""
        return replace(self, name="", widths=()) == replace(other, name="", widths=())


def _is_width(each: object) -> bool:
    return isinstance(each, list) and len(each) == 2 and isinstance(each[0], str) and type(each[1]) is int and 0 < each[1] < 4000


def _width(each: list[Any]) -> tuple[str, int]:
    return each[0], each[1]


BUILT_IN: Final = (
    View(builtin="running"),
    View(builtin="attention", part="attention", sort="state"),
    View(builtin="channel", group="channel"),
    View(builtin="today", part="ended", text="ended:<24h"),
)
_NAMES: Final = MappingProxyType(
    {
        "running": words.QT_TRANSLATE_NOOP("FleetViews", "All running"),
        "attention": words.QT_TRANSLATE_NOOP("FleetViews", "Needs attention"),
        "channel": words.QT_TRANSLATE_NOOP("FleetViews", "By channel"),
        "today": words.QT_TRANSLATE_NOOP("FleetViews", "Ended in the last 24 hours"),
    }
)


def view_name(view: View) -> str:
    """What a view is called: our word for a built-in one, its own name otherwise."""
    return words.translated("FleetViews", _NAMES[view.builtin]) if view.builtin else view.name


def _tidied(name: str) -> str:
    return " ".join(name.split())[:LONGEST]


class Standing(Enum):
    """Whether a view can be kept under a name."""

    FREE = "free"
    EMPTY = "empty"
    REPLACES = "replaces"
    """Another own view has it and would give way."""
    BUILT_IN = "built-in"


class Views:
    """The views that can be chosen, and the one that was looked at last."""

    def __init__(self, memory: Memory | None) -> None:
        self.changed: Event[None] = Event()
        self._memory = memory
        stored: list[Any] = memory.get(VIEWS_KEY, []) if memory is not None else []
        read = (View.from_json(each) for each in stored[:MOST])
        self._own = [view for view in read if view is not None and view.name]

    def own(self) -> tuple[View, ...]:
        """The ones that a person has saved, in the order of saving."""
        return tuple(self._own)

    def all(self) -> tuple[View, ...]:
        """Built-in ones first."""
        return (*BUILT_IN, *self._own)

    def find(self, shown: View) -> View | None:
        """The view that ``shown`` is, if it is one of these; own ones first."""
        return next((view for view in (*self._own, *BUILT_IN) if view.same_as(shown)), None)

    def standing(self, name: str, renamed: View | None = None) -> Standing:
        """What keeping a view as ``name`` would do; ``renamed`` is the one that gives up its name for it."""
        name = _tidied(name)
        if not name:
            return Standing.EMPTY
        if name in {view_name(view) for view in BUILT_IN}:
            return Standing.BUILT_IN
        taken = any(each.name == name for each in self._own if each != renamed)
        return Standing.REPLACES if taken else Standing.FREE

    def save(self, view: View, name: str) -> None:
        """Keep ``view`` as ``name``, in place of the one that has that name."""
        name = _tidied(name)
        if name:
            kept = replace(view, name=name, builtin="")
            place = next((i for i, each in enumerate(self._own) if each.name == name), len(self._own))
            self._set([*self._own[:place], kept, *self._own[place + 1 :]][-MOST:])

    def rename(self, view: View, name: str) -> None:
        """Another name for the same view; one that has that name already gives way."""
        name = _tidied(name)
        if name:
            others = [each for each in self._own if each.name != name or each == view]
            self._set([replace(each, name=name) if each == view else each for each in others])

    def delete(self, view: View) -> tuple[View, ...]:
        """Take it away. Gives the views as they were, for :meth:`put_back`."""
        before = tuple(self._own)
        self._set(each for each in before if each != view)
        return before

    def put_back(self, before: Iterable[View]) -> None:
        """Undo a deletion."""
        self._set(before)

    def last(self) -> View | None:
        """How the fleet was looked at when the program ended."""
        return View.from_json(self._memory.get(LAST_KEY, None)) if self._memory is not None else None

    def remember(self, view: View) -> None:
        """For the next run."""
        if self._memory is not None:
            self._memory.set(LAST_KEY, view.to_json())

    def _set(self, views: Iterable[View]) -> None:
        self._own = list(views)
        if self._memory is not None:
            self._memory.set(VIEWS_KEY, [view.to_json() for view in self._own])
        self.changed.emit(None)
