"""A track as sorted lanes in which a stretch is found by halving and crowded marks are taken together.

No Qt here. Whatever a lane holds, painting a stretch costs at most one step for each few pixels of the widget.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate, pairwise
from typing import Final

from cloudrec_gui.domain.chronicle import Call, Fault, Mark, Run, Span, Track
from cloudrec_gui.domain.recording import State

Entry = Span | Run | Call | Fault | Mark
"""What a lane holds."""
BAD_STATES: Final = (State.MISSING, State.GONE, State.ABNORMAL, State.AMBIGUOUS, State.NOT_STARTED)


_WELL: Final = (State.STARTING, State.READY, State.RECORDING)


class Lane(Enum):
    """One list of the track."""

    STATE = "state"
    MOVES = "moves"
    QUERIES = "queries"
    CALLS = "calls"
    LAYOUTS = "layouts"
    FILES = "files"
    FAULTS = "faults"


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the timeline: the lane, and its number there."""

    lane: Lane
    index: int


@dataclass(frozen=True, slots=True)
class Bin:
    """``count`` neighbouring entries that are drawn as one; ``bad`` of them are failures."""

    index: int
    count: int
    bad: int


class Strip:
    """One lane: entries in the order of time with what painting and pointing ask of them."""

    __slots__ = ("_bad", "begins", "entries")

    def __init__(self, entries: Sequence[Entry]) -> None:
        # A copy: the track goes on growing, and what is chosen here must be found again there.
        self.entries = tuple(entries)
        self.begins = [begin_of(entry) for entry in entries]
        if any(one > two for one, two in pairwise(self.begins)):
            self.entries = tuple(sorted(entries, key=begin_of))
            self.begins = [begin_of(entry) for entry in self.entries]
        self._bad = [0, *accumulate(is_bad(entry) for entry in self.entries)]

    def bins(self, start: float, end: float, least: float) -> Iterator[Bin]:
        """What lies in the stretch, entries closer than ``least`` seconds together; the one that reaches in from before too."""
        index = max(0, bisect_left(self.begins, start) - 1)
        while index < len(self.begins) and self.begins[index] <= end:
            after = bisect_left(self.begins, self.begins[index] + least, index + 1)
            yield Bin(index, after - index, self._bad[after] - self._bad[index])
            index = after

    def parted(self, found: Bin, least: float, now: float) -> tuple[Bin, ...]:
        """A bin whose last entry goes on for ``least`` seconds or longer, as that entry by itself and what came before it: else a
        minute of trouble would lend its colour to the days that follow.
        """
        last = found.index + found.count - 1
        if found.count == 1 or end_of(self.entries[last], now) - self.begins[last] < least:
            return (found,)
        before, bad = found.count - 1, self._bad[last] - self._bad[found.index]
        return Bin(found.index, before, bad), Bin(last, 1, found.bad - bad)

    def near(self, moment: float) -> int | None:
        """The entry that began closest to the moment."""
        if not self.begins:
            return None
        right = bisect_left(self.begins, moment)
        if right == len(self.begins) or (right and moment - self.begins[right - 1] <= self.begins[right] - moment):
            return right - 1
        return right


class Lanes:
    """All lanes of one track. Made again when the track has changed: that is one walk over its bounded lists."""

    def __init__(self, track: Track, errors_only: bool = False, walked: Collection[Lane] = tuple(Lane)) -> None:
        """``walked`` are the lanes that :meth:`order` and :meth:`step` go through: those that are drawn."""
        told: dict[Lane, Sequence[Entry]] = {
            Lane.STATE: track.spans,
            Lane.MOVES: track.moves,
            Lane.QUERIES: track.queries,
            Lane.CALLS: track.calls,
            Lane.LAYOUTS: track.layouts,
            Lane.FILES: track.files,
            Lane.FAULTS: track.faults,
        }
        if errors_only:
            # A move to another server stays: it explains the failures around it.
            told = {lane: [entry for entry in entries if lane is Lane.MOVES or is_bad(entry)] for lane, entries in told.items()}
        self.strips = {lane: Strip(entries) for lane, entries in told.items()}
        self._walked = walked
        self._came_back = {one.start for one, two in pairwise(track.spans) if one.state is State.MISSING and two.state in _WELL}
        self._order: list[Place] | None = None
        self._begins: list[float] = []

    def entry(self, place: Place) -> Entry | None:
        """What stands there; None when it is gone."""
        entries = self.strips[place.lane].entries
        return entries[place.index] if place.index < len(entries) else None

    def order(self) -> list[Place]:
        """Every entry in the order of time; made when first asked for."""
        if self._order is None:
            told = [(begin, place) for lane in self._walked for place, begin in _places(lane, self.strips[lane])]
            told.sort(key=lambda pair: pair[0])
            self._order = [place for _, place in told]
            self._begins = [begin for begin, _ in told]
        return self._order

    def step(self, place: Place | None, forward: bool, moment: float) -> Place | None:
        """The entry after or before this one; without one, the first after or the last before the moment."""
        order = self.order()
        if not order:
            return None
        at = self._index(place)
        if at is None:
            at = bisect_left(self._begins, moment) if forward else bisect_right(self._begins, moment) - 1
        else:
            at += 1 if forward else -1
        return order[min(max(at, 0), len(order) - 1)]

    def _index(self, place: Place | None) -> int | None:
        """Where an entry stands in the order of time: found by its time, then among those of the same moment."""
        if place is None or place.index >= len(self.strips[place.lane].begins):
            return None
        begin = self.strips[place.lane].begins[place.index]
        first = bisect_left(self._begins, begin)
        return self.order().index(place, first, bisect_right(self._begins, begin, first))

    def came_back(self, entry: Entry) -> bool:
        """Whether a 404 was followed by a running state: then it was a fail-over."""
        return isinstance(entry, Span) and entry.state is State.MISSING and entry.start in self._came_back

    def first(self) -> float | None:
        """When the earliest entry began."""
        return min((strip.begins[0] for strip in self.strips.values() if strip.begins), default=None)


def _places(lane: Lane, strip: Strip) -> Iterator[tuple[Place, float]]:
    return ((Place(lane, index), begin) for index, begin in enumerate(strip.begins))


def begin_of(entry: Entry) -> float:
    """When it began, in wall seconds."""
    match entry:
        case Span(start=start):
            return start
        case Run(first=first) | Fault(first=first):
            return first
        case _:
            return entry.at


def end_of(entry: Entry, now: float) -> float:
    """When it ended; ``now`` for what lasts, the beginning for what happened at one moment."""
    match entry:
        case Span(end=end):
            return now if end is None else end
        case Run(last=last) | Fault(last=last):
            return last
        case _:
            return entry.at


def is_bad(entry: Entry) -> bool:
    """Whether it is a failure, or a state that is none of the healthy ones."""
    match entry:
        case Span(state=state):
            return state in BAD_STATES
        case Run(good=good) | Call(good=good):
            return not good
        case Fault():
            return True
        case _:
            return False
