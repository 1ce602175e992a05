"""When each running recording is asked how it is (behaviour §2).

One heap of due times and one timer serve any number of recordings. A recording is asked first five seconds after its start,
then every five seconds until it is seen to record with a file (or 90 s have passed), then calmly. Failures space the questions
out: 5, 10, 15, 30 s. The next wait begins when the answer has come, so that questions never overlap, and the clock is read
again after every wake-up, because timers may fire early.
"""

from __future__ import annotations

import contextlib
import heapq
import itertools
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol

from cloudrec_gui.api.errors import ApiError, InvalidRequest
from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.services.recordings import NoTask
from cloudrec_gui.services.tasks import TaskSupervisor

if TYPE_CHECKING:
    import asyncio

FIRST_S: Final = 5.0
BUSY_S: Final = 5.0
SETTLE_WITHIN_S: Final = 90.0
CALM_S: Final = 30.0
BACK_OFF_S: Final = (5.0, 10.0, 15.0, 30.0)
SHORTEST_S: Final = 1.0
FLEET_RATE: Final = 5.0
"""Queries per second that all recordings together may plan for; the rest of the budget is for people."""
JITTER: Final = 0.1


class Asked(Protocol):
    """Who is asked; :class:`~cloudrec_gui.services.recordings.Recordings` in the program."""

    changed: Event[Recording]

    def all(self) -> tuple[Recording, ...]: ...

    def get(self, key: RecordingKey) -> Recording | None: ...

    async def query(self, key: RecordingKey, *, person: bool = True) -> Recording: ...

    def plan(self, key: RecordingKey, at: float | None, interval: float | None, polling: bool) -> None: ...


class _Watch:
    """What the poller knows of one recording."""

    __slots__ = ("answered_at", "asking", "began", "due", "interval", "key", "paused", "ticket", "troubles")

    def __init__(self, key: RecordingKey, began: float, due: float) -> None:
        self.key = key
        self.began = began
        self.due = due
        self.interval: float | None = None
        self.paused = False
        self.asking = False
        self.troubles = 0
        self.answered_at: float | None = None
        self.ticket = 0


class Poller:
    """Follows ``recordings.changed`` by itself from :meth:`begin` on. Belongs to the loop thread."""

    def __init__(
        self,
        recordings: Asked,
        tasks: TaskSupervisor,
        clock: Clock,
        *,
        calm_s: float = CALM_S,
        spread: Callable[[], float] | None = None,
    ) -> None:
        self.paused_changed: Event[bool] = Event()
        self._recordings = recordings
        self._tasks = tasks
        self._clock = clock
        self._calm_s = calm_s
        self._spread = spread or _jitter
        self._watches: dict[RecordingKey, _Watch] = {}
        self._heap: list[tuple[float, int, RecordingKey]] = []
        self._tickets = itertools.count(1)
        self._timer: asyncio.TimerHandle | None = None
        self._armed_for: float | None = None
        self._paused = False
        self._unsubscribe: Callable[[], None] | None = None

    @property
    def paused(self) -> bool:
        """Whether all polling is held."""
        return self._paused

    @property
    def calm_s(self) -> float:
        """Seconds between queries of a recording that is well."""
        return self._calm_s

    def set_calm(self, seconds: float) -> None:
        """Another calm interval, from the next answer of each recording on."""
        self._calm_s = max(SHORTEST_S, seconds)

    def begin(self) -> None:
        """Start to follow. Needs a running loop."""
        if self._unsubscribe is None:
            self._unsubscribe = self._recordings.changed.subscribe(self._on_changed)
            for recording in reversed(self._recordings.all()):
                self._on_changed(recording)

    def close(self) -> None:
        """Ask nothing any more. A query in flight ends with its task."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        self._disarm()
        self._heap.clear()
        self._watches.clear()

    def set_interval(self, key: RecordingKey, seconds: float | None) -> None:
        """A person's interval for one recording, at least a second; None goes back to the adaptive one."""
        watch = self._watches.get(key)
        if watch is None:
            return
        watch.interval = None if seconds is None else max(SHORTEST_S, seconds)
        if not watch.asking:
            self._wait(watch, self._delay(watch))

    def pause(self, key: RecordingKey) -> None:
        """Do not ask about this one until :meth:`resume`."""
        watch = self._watches.get(key)
        if watch is not None and not watch.paused:
            watch.paused = True
            self._show(watch)

    def resume(self, key: RecordingKey) -> None:
        """Ask about this one again, now."""
        watch = self._watches.get(key)
        if watch is not None and watch.paused:
            watch.paused = False
            if not watch.asking:
                self._wait(watch, 0.0)

    def query_now(self, key: RecordingKey) -> None:
        """Ask as soon as the budget allows; a question that is already on its way counts."""
        watch = self._watches.get(key)
        if watch is not None and not watch.asking:
            self._ask(watch)

    def pause_all(self) -> None:
        """Hold all polling. Answers of questions that are on their way still count."""
        if self._paused:
            return
        self._paused = True
        self._disarm()
        for watch in tuple(self._watches.values()):
            self._show(watch)
        self.paused_changed.emit(True)

    def resume_all(self) -> None:
        """Go on. What is overdue by now is spread out, so that a fleet does not come back as a burst."""
        if not self._paused:
            return
        self._paused = False
        now = self._clock.mono()
        late = 0
        for watch in sorted(self._watches.values(), key=lambda each: each.due):
            if watch.paused or watch.asking:
                continue
            if watch.due <= now:
                self._wait(watch, late / FLEET_RATE)
                late += 1
            else:
                self._wait(watch, watch.due - now)
        self.paused_changed.emit(False)

    # ------------------------------------------------------------------------------------------------------ following

    def _on_changed(self, recording: Recording) -> None:
        watch = self._watches.get(recording.key)
        if watch is None:
            if recording.sid and recording.polling and not recording.final:
                self._follow(recording)
        elif recording.final:
            self._drop(watch)
        elif not watch.asking and recording.last_query_at != watch.answered_at:
            # A person has asked meanwhile: the next wait counts from that answer.
            self._answered(watch, recording)
            self._wait(watch, self._delay(watch))

    def _follow(self, recording: Recording) -> None:
        now = self._clock.mono()
        age = max(0.0, self._clock.wall() - (recording.started_at if recording.started_at is not None else recording.created_at))
        watch = self._watches[recording.key] = _Watch(recording.key, now - age, now)
        watch.interval = recording.interval
        watch.answered_at = recording.last_query_at
        # Restored recordings come many at once and long after their start.
        self._wait(watch, FIRST_S - age if age < FIRST_S else (len(self._watches) - 1) / FLEET_RATE)

    def _drop(self, watch: _Watch) -> None:
        del self._watches[watch.key]
        self._recordings.plan(watch.key, None, watch.interval, False)

    # -------------------------------------------------------------------------------------------------------- timing

    def _delay(self, watch: _Watch) -> float:
        """Seconds from an answer to the next question."""
        recording = self._recordings.get(watch.key)
        fleet = len(self._watches) / FLEET_RATE
        if watch.troubles:
            wait = BACK_OFF_S[min(watch.troubles, len(BACK_OFF_S)) - 1]
            return max(wait, fleet, watch.interval or 0.0) * self._spread()
        if watch.interval is not None:
            wait = watch.interval
        elif self._clock.mono() - watch.began < SETTLE_WITHIN_S and not _settled(recording):
            wait = BUSY_S
        else:
            wait = self._calm_s
        return max(wait, fleet) * self._spread()

    def _wait(self, watch: _Watch, delay: float) -> None:
        watch.due = self._clock.mono() + max(0.0, delay)
        watch.ticket = next(self._tickets)
        heapq.heappush(self._heap, (watch.due, watch.ticket, watch.key))
        self._show(watch)
        self._arm()

    def _show(self, watch: _Watch) -> None:
        active = not (self._paused or watch.paused)
        at = self._clock.wall() + watch.due - self._clock.mono() if active else None
        self._recordings.plan(watch.key, at, watch.interval, not watch.paused)

    def _arm(self) -> None:
        if self._paused or not self._heap:
            return
        due = self._heap[0][0]
        if self._timer is not None:
            if self._armed_for == due:
                return
            self._timer.cancel()
        import asyncio

        self._armed_for = due
        self._timer = asyncio.get_running_loop().call_later(max(0.0, due - self._clock.mono()), self._on_timer)

    def _disarm(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _on_timer(self) -> None:
        self._timer = None
        now = self._clock.mono()
        while self._heap and self._heap[0][0] <= now:
            _, ticket, key = heapq.heappop(self._heap)
            watch = self._watches.get(key)
            if watch is not None and watch.ticket == ticket and not watch.paused and not watch.asking:
                self._ask(watch)
        self._arm()

    # -------------------------------------------------------------------------------------------------------- asking

    def _ask(self, watch: _Watch) -> None:
        watch.asking = True
        watch.ticket = 0
        self._tasks.launch(self._question(watch), name=f"poll {watch.key}")

    async def _question(self, watch: _Watch) -> None:
        try:
            # Whatever the failure, the recording has been advanced and tells it; NoTask means that it ended meanwhile.
            with contextlib.suppress(ApiError, InvalidRequest, NoTask):
                await self._recordings.query(watch.key, person=False)
        finally:
            watch.asking = False
            recording = self._recordings.get(watch.key)
            if recording is not None and self._watches.get(watch.key) is watch:
                self._answered(watch, recording)
                self._wait(watch, self._delay(watch))

    @staticmethod
    def _answered(watch: _Watch, recording: Recording) -> None:
        watch.answered_at = recording.last_query_at
        trouble = recording.failure is not None and recording.failure.operation is Operation.QUERY
        watch.troubles = watch.troubles + 1 if trouble else 0


def _jitter() -> float:
    """A factor of 0.9 to 1.1, so that recordings started together are not asked together for ever."""
    import random

    return random.uniform(1 - JITTER, 1 + JITTER)  # noqa: S311 -- not cryptography


def _settled(recording: Recording | None) -> bool:
    """Seen to record, with a file; a recording that is stopping never is, because its end should be seen soon."""
    return recording is not None and recording.state in {State.READY, State.RECORDING} and bool(recording.files)
