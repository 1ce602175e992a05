"""P11: what does not grow with what has been gathered: the start with a long history, one answer in a large fleet.

Start-up is measured in whole processes in turns, from birth until the services and the sandbox run and the window takes keys.
The cost of an answer is CPU alone, without painting: it is the book-keeping that must not know how large the fleet is.
"""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

from cloudrec_gui.domain.clock import SystemClock
from cloudrec_gui.ui.pages.recordings import RecordingsPage
from tests.bench.fleet import Fleet, Quiet
from tests.bench.measure import Row, child, cpu_us, paired
from tests.bench.qt import application, settle
from tests.bench.seed import seeded

HISTORY, SMALL, LARGE, ANSWERS = 10_000, 20, 1000, 400
GOAL = 1.10


class Watched:
    """A fleet of some size and the page that lists it, which is not in front."""

    def __init__(self, size: int) -> None:
        clock = SystemClock()
        self._fleet = Fleet(clock, size)
        self._page = RecordingsPage(self._fleet, Quiet(), clock)  # type: ignore[arg-type]
        self._page.resize(1240, 740)
        for recording in self._fleet.all():
            self._fleet.answer(recording.key)
        settle(300)

    def answer_us(self) -> float:
        """CPU microseconds of one answer, what was put off included."""
        return cpu_us(self._some, 1) / ANSWERS

    def _some(self) -> None:
        for number in range(ANSWERS):
            self._fleet.answer(self._fleet.any())
            if number % 20 == 19:
                self._page.model.flush()

    def close(self) -> None:
        self._page.close()


def run(divide: int) -> list[Row]:
    """Both rows."""
    with tempfile.TemporaryDirectory(prefix="cloudrec-bench-") as folder:
        none, many = (seeded(Path(folder) / str(rows), rows) for rows in (0, HISTORY))
        figures = paired(partial(_usable_ms, none), partial(_usable_ms, many), max(3, 15 // divide))
    start = Row("P11", f"start until usable: {HISTORY} rows of history ÷ none", "ms", *figures, GOAL)
    application()
    small, large = Watched(SMALL), Watched(LARGE)
    figures = paired(small.answer_us, large.answer_us, max(9, 45 // divide))
    small.close()
    large.close()
    return [start, Row("P11", f"CPU of one answer: {LARGE} recordings ÷ {SMALL}", "us", *figures, GOAL)]


def _usable_ms(folder: Path) -> float:
    return child("tests.bench.child_ours", "usable", str(folder))[0]
