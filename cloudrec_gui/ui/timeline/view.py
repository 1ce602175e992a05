"""Which stretch of time is seen, and how it is moved and scaled: arithmetic without widgets."""

from __future__ import annotations

from typing import Final

LEAST_S: Final = 1.0
"""The shortest stretch that can be seen."""
YOUNG_S: Final = 30.0
"""A life shorter than this is drawn with room to grow."""
ZOOM_STEP: Final = 1.5


class View:
    """The stretch ``start``…``end`` of a life ``begin``…``now`` (wall seconds).

    ``following`` keeps the present at the right edge; ``whole`` the beginning at the left one as well.
    """

    def __init__(self) -> None:
        self.begin = self.now = self.start = 0.0
        self.end = YOUNG_S
        self.following = self.whole = True

    def live(self, begin: float, now: float) -> None:
        """The life lasts from ``begin`` to ``now``; what is seen goes along if it follows."""
        self.begin, self.now = begin, max(begin, now)
        if self.whole:
            self.start, self.end = begin, self.last
        elif self.following:
            length = self.end - self.start
            self.start, self.end = self.last - length, self.last
        self._settle()

    @property
    def last(self) -> float:
        """The latest time that can be seen."""
        return max(self.now, self.begin + YOUNG_S)

    @property
    def length(self) -> float:
        """Seconds that are seen."""
        return self.end - self.start

    def show_all(self) -> None:
        """The whole life."""
        self.following = self.whole = True
        self.start, self.end = self.begin, self.last

    def follow(self, on: bool) -> None:
        """Keep the present in sight, or let it run out of it."""
        self.following = on
        self.whole = on and self.whole
        if on:
            length = self.length
            self.start, self.end = self.last - length, self.last
            self._settle()

    def zoom(self, factor: float, about: float | None = None) -> None:
        """See ``factor`` times as little, around a moment: by default the present while following, else the middle."""
        if about is None:
            about = self.last if self.following else (self.start + self.end) / 2
        wanted = min(max(self.length / factor, LEAST_S), self.last - self.begin)
        share = (about - self.start) / self.length if self.length > 0 else 1.0
        self.look(about - share * wanted, about + (1 - share) * wanted)

    def pan(self, seconds: float) -> None:
        """Look ``seconds`` later (earlier if negative), as far as the life goes."""
        length = self.length
        start = min(max(self.start + seconds, self.begin), self.last - length)
        self.look(start, start + length)

    def look(self, start: float, end: float) -> None:
        """See exactly this stretch, as far as the life goes."""
        self.start, self.end = start, max(end, start + LEAST_S)
        self._settle()
        self.whole = self.start <= self.begin and self.end >= self.last
        self.following = self.end >= self.last - self.length * 0.002

    def show(self, moment: float) -> None:
        """Bring a moment into sight if it is out of it."""
        if not self.start <= moment <= self.end:
            self.look(moment - self.length / 2, moment + self.length / 2)

    def _settle(self) -> None:
        length = min(max(self.length, LEAST_S), self.last - self.begin)
        start = min(max(self.start, self.begin), self.last - length)
        self.start, self.end = start, start + length
