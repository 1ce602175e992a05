"""P8: what a fleet costs while it is watched: a thousand recordings in the table, two hundred answers a second.

The share of one core is what the window spends with the answers coming in above what it spends without them; each answer is one
step of ``domain.advance``, one event and, where the row can be seen, one painted row. The second row counts painted rows.
"""

from __future__ import annotations

import random
import statistics

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from cloudrec_gui.domain.clock import SystemClock
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import Observed, RecordedFile, Recording, State, advance
from cloudrec_gui.ui.pages.recordings import RecordingsPage
from cloudrec_gui.ui.row_table import ROW_HEIGHT
from tests.bench.measure import Row
from tests.bench.qt import Pace, application, settle

FLEET, A_SECOND, EVERY_MS = 1000, 200, 5


class Fleet:
    """Recordings that change when they are told to; the part of the service that the page reads."""

    def __init__(self, clock: SystemClock, size: int = FLEET) -> None:
        self.changed: Event[Recording] = Event()
        self._clock = clock
        self._size = size
        self._random = random.Random(8)
        now = clock.wall()
        self.rows = {key: self._one(key, number, now) for number in range(size) if (key := RecordingKey(f"key{number}"))}

    @staticmethod
    def _one(key: RecordingKey, number: int, now: float) -> Recording:
        return Recording(
            key,
            ProfileId("bench"),
            AppId("0" * 32),
            Mode.MIX,
            Cname(f"channel {number}"),
            Uid(str(900_000 + number)),
            now - number,
            state=State.RECORDING,
            resource_id=ResourceId("resource"),
            sid=Sid(f"{number:032x}"),
            started_at=now - number,
            confirmed_at=now - number,
            status=5,
        )

    def all(self) -> tuple[Recording, ...]:
        """Newest first."""
        return tuple(self.rows.values())

    def get(self, key: RecordingKey) -> Recording | None:
        return self.rows.get(key)

    def answer(self, key: RecordingKey) -> None:
        """A query of this one has been answered."""
        before = self.rows[key]
        file = RecordedFile("a.m3u8", "audio_and_video", "0", True, before.queries)
        seen = Observed(5, "mix_hls", (file,), before.queries, "{}")
        self.rows[key] = advance(before, seen, self._clock.wall())
        self.changed.emit(self.rows[key])

    def any(self) -> RecordingKey:
        """One of them, by chance."""
        return RecordingKey(f"key{self._random.randrange(self._size)}")


class Quiet:
    """A poller that never asks."""

    paused = False

    def __init__(self) -> None:
        self.paused_changed: Event[bool] = Event()


class Painted(QObject):
    """Collects what a widget was asked to paint."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False

    def rows(self) -> float:
        """How many rows high the painted area is."""
        return sum(rect.height() for rect in self.region) / ROW_HEIGHT  # type: ignore[attr-defined]  # missing in the stubs


def run(divide: int) -> list[Row]:
    """A window of the usual size; the page is in front and its first recording is selected."""
    _ = application()
    clock = SystemClock()
    fleet = Fleet(clock)
    page = RecordingsPage(fleet, Quiet(), clock)  # type: ignore[arg-type]
    page.resize(1240, 740)
    page.show()
    page.shown()
    settle(1500)
    steps = A_SECOND * max(2, 4 // divide)

    def nothing(number: int) -> None:
        pass

    def one(number: int) -> None:
        fleet.answer(fleet.any())

    shares = []
    for _turn in range(max(3, 7 // divide)):
        idle, idle_s = Pace(nothing, steps, EVERY_MS).cpu_s()
        busy, busy_s = Pace(one, steps, EVERY_MS).cpu_s()
        shares.append((idle / idle_s, busy / busy_s))
    idle_share = statistics.median(share for share, _ in shares) * 100
    busy_share = statistics.median(share for _, share in shares) * 100
    above = statistics.median(busy - idle for idle, busy in shares)
    rows = [
        Row("P8", f"share of a core: {FLEET} recordings, {A_SECOND} answers/s, above idle", "%", idle_share, busy_share, above, 0.05),
        _one_row(fleet, page),
    ]
    page.hidden()
    page.close()
    # Here and now: the collector would take it apart in an order of its own, in the midst of another bench.
    shiboken6.delete(page)
    return rows


def _one_row(fleet: Fleet, page: RecordingsPage) -> Row:
    """A visible row that is not the selected one changes: how many rows are painted again."""
    page.hidden()
    settle(600)
    third = page.table.filter.row_at(page.table.filter.index(2, 0))
    if third is None:
        raise RuntimeError("the table shows no third row")
    painted = Painted(page.table.viewport())
    counts = []
    for _turn in range(5):
        painted.region = QRegion()
        fleet.answer(third.key)
        settle(400)
        counts.append(painted.rows())
    most = max(counts)
    return Row("P8", "rows painted for one answer", "rows", 1.0, most, most, 1.0)
