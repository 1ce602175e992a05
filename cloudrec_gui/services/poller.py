"""When each running recording is asked how it is (behaviour §2).

One heap of due times and one timer serve any number of recordings. How long each waits is arithmetic (``services.pace``); here are
the clock, the order and the exceptions: what is due is asked in the order in which it fell due, a few at a time; the next wait
begins when the answer has come, so that questions never overlap; where the road is closed (``services.reachability``) one recording
is tried for all; and after the computer slept everything is asked once, spread out. The clock is read again after every wake-up,
because timers may fire early.
"""

from __future__ import annotations

import contextlib
import heapq
import itertools
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from cloudrec_gui.api.errors import ApiError, InvalidRequest
from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import AppId, RecordingKey
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.pace import (
    BACK_OFF_S,
    CALM_S,
    FIRST_S,
    JITTER,
    SHORTEST_S,
    Odd,
    Pace,
    Wish,
    longest_gap,
    no_trouble,
    trouble_of,
    wish_of,
)
from cloudrec_gui.services.reachability import Outage, Reachability, obstacle_of, place_of
from cloudrec_gui.services.recordings import NoTask
from cloudrec_gui.services.tasks import TaskSupervisor
from cloudrec_gui.services.wakefulness import Wakefulness
from cloudrec_gui.services.watches import Asked, Line, Room, Scout, Unlimited, Watch

if TYPE_CHECKING:
    import asyncio

    from cloudrec_gui.domain.errors import Failure

AT_A_TIME: Final = 8
"""Questions of one App ID on their way at once. The others wait in order of their due times, not in a crowd."""
AWAKE_S: Final = 2.0
"""After sleep the network needs a moment too."""
_NEWS: Final = 0.1
"""A pace is told again when it has changed by so much."""
_SPARE: Final = 64


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
        room: Room | None = None,
        odd: Odd = no_trouble,
    ) -> None:
        self.paused_changed: Event[bool] = Event()
        self.offline_changed: Event[bool] = Event()
        """Some place was lost or found again, or is tried another time; whether any is lost now. See :attr:`outages`."""
        self.pace_changed: Event[None] = Event()
        """Some of :attr:`paces` changed by more than a tenth, or is stretched no more."""
        self._awake = Wakefulness(clock)
        self.slept = self._awake.slept
        """For how many seconds the computer slept; everything is asked once from then on, spread out."""
        self._recordings = recordings
        self._tasks = tasks
        self._clock = clock
        self._calm_s = calm_s
        self._spread = spread or _jitter
        self._room: Room = room or Unlimited()
        self._odd = odd
        self._watches: dict[RecordingKey, Watch] = {}
        self._lines: dict[AppId, Line] = {}
        self._heap: list[tuple[float, int, RecordingKey, AppId]] = []
        self._tickets = itertools.count(1)
        self._timer: asyncio.TimerHandle | None = None
        self._armed_for: float | None = None
        self._paused = False
        self._road = Reachability()
        self._scouts: dict[str, Scout] = {}
        """One for each lost place."""
        self._unsubscribe: tuple[Callable[[], None], ...] = ()

    @property
    def paused(self) -> bool:
        """Whether all polling is held."""
        return self._paused

    @property
    def calm_s(self) -> float:
        """Seconds between queries of a recording that is well."""
        return self._calm_s

    @property
    def paces(self) -> tuple[Pace, ...]:
        """One for each App ID that has running recordings; paused ones and those of a lost place take no part."""
        found = []
        for app_id, line in self._lines.items():
            if line.demand.count:
                room = self._room.polls(app_id)
                # Who is due and has to wait for the budget, because it became smaller, is asked later than planned.
                queue_s = (len(line.ready) - AT_A_TIME) / room if len(line.ready) > AT_A_TIME else 0.0
                actual_s = self._calm_s * line.demand.factor(False, room) + queue_s
                found.append(Pace(app_id, line.demand.count, self._calm_s, actual_s, room))
        return tuple(found)

    @property
    def offline(self) -> bool:
        """Whether polls are held anywhere because the way there is closed."""
        return bool(self._scouts)

    @property
    def outages(self) -> tuple[Outage, ...]:
        """Every place that cannot be reached, the longest lost first."""
        return tuple(self._told(outage) for outage in self._road.lost())

    def look(self) -> None:
        """See whether the computer has slept; to be called before anything is concluded from the time that has passed."""
        self._awake.look()

    def set_calm(self, seconds: float) -> None:
        """Another calm interval, from the next answer of each recording on."""
        self._calm_s = max(SHORTEST_S, seconds)

    def begin(self) -> None:
        """Start to follow. Needs a running loop."""
        if not self._unsubscribe:
            self._awake.begin()
            self._unsubscribe = (self._recordings.changed.subscribe(self._on_changed), self.slept.subscribe(self._on_slept))
            for recording in reversed(self._recordings.all()):
                self._on_changed(recording)

    def close(self) -> None:
        """Ask nothing any more. A query in flight ends with its task."""
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        self._unsubscribe = ()
        self._awake.close()
        self._disarm()
        self._heap.clear()
        self._watches.clear()
        self._lines.clear()
        self._scouts.clear()

    def set_interval(self, key: RecordingKey, seconds: float | None) -> None:
        """A person's interval for one recording, at least a second; None goes back to the adaptive one."""
        watch = self._watches.get(key)
        if watch is None:
            return
        watch.interval = None if seconds is None else max(SHORTEST_S, seconds)
        if watch.asking or watch.paused or self._lost(watch):
            self._show(watch)
        else:
            self._wait(watch, self._delay(watch))

    def pause(self, key: RecordingKey) -> None:
        """Do not ask about this one until :meth:`resume`."""
        watch = self._watches.get(key)
        if watch is not None and not watch.paused:
            watch.paused = True
            self._rest(watch)
            if self._scouting(watch) and not watch.asking:
                self._scout(watch.place)

    def resume(self, key: RecordingKey) -> None:
        """Ask about this one again, now."""
        watch = self._watches.get(key)
        if watch is not None and watch.paused:
            watch.paused = False
            if not watch.asking and self._lost(watch):
                self._rest(watch)
                self._scout(watch.place, again=False)
            elif not watch.asking:
                self._wait(watch, 0.0)

    def query_now(self, key: RecordingKey) -> None:
        """A person asks: before every poll, whatever is paused or lost; a question that is already on its way counts."""
        watch = self._watches.get(key)
        if watch is not None and not watch.asking:
            self._ask(watch, person=True)

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
        idle = [watch for watch in self._watches.values() if self._free(watch)]
        for watch in idle:
            if watch.due > now:
                self._wait(watch, watch.due - now)
        self._spread_out([watch for watch in idle if watch.due <= now])
        for place in tuple(self._scouts):
            self._scout(place)
        self.paused_changed.emit(False)

    def toggle_all(self) -> None:
        """Hold all polling, or go on."""
        if self._paused:
            self.resume_all()
        else:
            self.pause_all()

    def resume_online(self) -> None:
        """A person wants every lost place to be tried now."""
        for place in tuple(self._scouts):
            self._scout(place, again=False)
            scout = self._scouts.get(place)
            watch = None if scout is None else self._watches.get(scout.key)
            if watch is not None and not watch.asking:
                self._ask(watch, person=True)
        self._tell_offline()

    def reached(self, url: str) -> None:
        """Somebody has had an answer from there, about whatever: the road is open."""
        place = place_of(url)
        if place in self._scouts and self._road.heard(place, RecordingKey(""), None, self._clock.wall()):
            self._release(place)

    # ------------------------------------------------------------------------------------------------------ following

    def _on_changed(self, recording: Recording) -> None:
        watch = self._watches.get(recording.key)
        if watch is None:
            if recording.sid and recording.polling and not recording.final:
                self._follow(recording)
        elif recording.final:
            self._drop(watch)
        else:
            self._note_call(watch, recording)
            self._note_answer(watch, recording)

    def _note_call(self, watch: Watch, recording: Recording) -> None:
        """A stop, update or layout that could not be sent says the same of the road as a query does."""
        failure = recording.failure
        if failure is watch.failure:
            return
        watch.failure = failure
        if failure is not None and failure.operation is not Operation.QUERY and obstacle_of(failure) is not None:
            self._hear(watch, failure)

    def _note_answer(self, watch: Watch, recording: Recording) -> None:
        if not watch.asking and recording.last_query_at != watch.answered_at:
            # A person has asked meanwhile: the next wait counts from that answer.
            self._answered(watch, recording)
            self._next(watch)

    def _follow(self, recording: Recording) -> None:
        now = self._clock.mono()
        age = max(0.0, self._clock.wall() - (recording.started_at if recording.started_at is not None else recording.created_at))
        watch = self._watches[recording.key] = Watch(recording, now - age, now)
        if self._lost(watch):
            self._rest(watch)
            return
        # Restored recordings come many at once and long after their start.
        before = self._line(watch).demand.count
        self._wish(watch, recording)
        self._wait(watch, FIRST_S - age if age < FIRST_S else before / self._room.polls(watch.app_id))

    def _drop(self, watch: Watch) -> None:
        del self._watches[watch.key]
        self._unwish(watch)
        if self._scouting(watch):
            self._scout(watch.place)
        self._recordings.plan(watch.key, None, watch.interval, False)

    # -------------------------------------------------------------------------------------------------------- timing

    def _next(self, watch: Watch) -> None:
        """The wait after an answer, if this one waits for its own turn at all."""
        if self._lost(watch):
            if not self._scouting(watch):
                self._rest(watch)
            elif not watch.ticket:
                self._scouts[watch.place].tries += 1
                self._scout(watch.place)
        elif watch.paused:
            self._rest(watch)
        else:
            self._wait(watch, self._delay(watch))

    def _delay(self, watch: Watch) -> float:
        """Seconds from an answer to the next question."""
        recording = self._recordings.get(watch.key)
        if recording is None:
            return self._calm_s
        wish = self._wish(watch, recording)
        factor = self._factor(watch.app_id, wish.urgent)
        delay = wish.seconds * factor * self._spread()
        return delay if factor > 1.0 or watch.interval is not None else min(delay, longest_gap(recording, self._clock.wall()))

    def _wait(self, watch: Watch, delay: float) -> None:
        if watch.wish is None:
            recording = self._recordings.get(watch.key)
            if recording is not None:
                self._wish(watch, recording)
        watch.due = self._clock.mono() + max(0.0, delay)
        watch.ticket = next(self._tickets)
        self._push(watch.due, watch.ticket, watch.key, watch.app_id)
        self._show(watch)
        self._arm()

    def _push(self, due: float, ticket: int, key: RecordingKey, app_id: AppId) -> None:
        heapq.heappush(self._heap, (due, ticket, key, app_id))
        if len(self._heap) > 2 * len(self._watches) + _SPARE:
            # Turns that were given up stay until they fall due; people can give up many.
            self._heap = [turn for turn in self._heap if self._counts(turn)]
            heapq.heapify(self._heap)

    def _counts(self, turn: tuple[float, int, RecordingKey, AppId]) -> bool:
        _, ticket, key, app_id = turn
        if key:
            watch = self._watches.get(key)
            return watch is not None and watch.ticket == ticket
        line = self._lines.get(app_id)
        return line is not None and line.ticket == ticket

    def _spread_out(self, watches: Iterable[Watch], after: float = 0.0) -> None:
        """Ask each of these once, in the order of their due times, no more in a second than polls may send."""
        late: dict[AppId, int] = {}
        for watch in sorted(watches, key=_due):
            count = late[watch.app_id] = late.get(watch.app_id, -1) + 1
            self._wait(watch, after + count / self._room.polls(watch.app_id))

    def _rest(self, watch: Watch) -> None:
        """No turn of its own until something else happens."""
        watch.ticket = 0
        self._unwish(watch)
        self._show(watch)

    def _show(self, watch: Watch) -> None:
        active = bool(watch.ticket or watch.asking) and not (self._paused or watch.paused)
        at = self._clock.wall() + watch.due - self._clock.mono() if active else None
        self._recordings.plan(watch.key, at, watch.interval, not watch.paused)

    def _free(self, watch: Watch) -> bool:
        return not (watch.paused or watch.asking or self._lost(watch))

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
        self.look()
        now = self._clock.mono()
        apps: dict[AppId, None] = {}
        while self._heap and self._heap[0][0] <= now:
            turn = heapq.heappop(self._heap)
            if not self._counts(turn):
                continue
            _, ticket, key, app_id = turn
            line = self._lines.setdefault(app_id, Line())
            if key:
                line.ready.append((ticket, key))
            else:
                line.ticket = 0
            apps[app_id] = None
        for app_id in apps:
            self._serve(app_id)
        self._arm()

    # ---------------------------------------------------------------------------------------------- sharing the budget

    def _line(self, watch: Watch) -> Line:
        return self._lines.setdefault(watch.app_id, Line())

    def _wish(self, watch: Watch, recording: Recording) -> Wish:
        """What it wishes for now, in place of what it wished for before."""
        odd = self._odd(recording, self._clock.wall())
        wish = wish_of(recording, self._clock.mono() - watch.began, watch.troubles, watch.interval, self._calm_s, odd)
        if wish != watch.wish:
            demand = self._line(watch).demand
            if watch.wish is not None:
                demand.remove(watch.wish)
            demand.add(wish)
            watch.wish = wish
            self._tell_pace(watch.app_id)
        return wish

    def _unwish(self, watch: Watch) -> None:
        if watch.wish is not None:
            self._line(watch).demand.remove(watch.wish)
            watch.wish = None
            self._tell_pace(watch.app_id)

    def _factor(self, app_id: AppId, urgent: bool) -> float:
        return self._lines[app_id].demand.factor(urgent, self._room.polls(app_id))

    def _tell_pace(self, app_id: AppId) -> None:
        line = self._lines[app_id]
        factor = self._factor(app_id, urgent=False)
        if abs(factor - line.told) > _NEWS * line.told or (factor == 1.0) != (line.told == 1.0):
            line.told = factor
            self.pace_changed.emit(None)

    def _serve(self, app_id: AppId) -> None:
        """Ask those of one App ID who are due, as long as the budget has room for more than people."""
        line = self._lines[app_id]
        while line.ready and not line.ticket and not self._paused:
            ticket, key = line.ready[0]
            watch = self._watches.get(key)
            if watch is None or watch.ticket != ticket or watch.asking or watch.paused:
                line.ready.popleft()
                continue
            if line.asking >= AT_A_TIME:
                return
            wait = self._room.spare_in(app_id)
            if wait > 0.0:
                line.ticket = next(self._tickets)
                self._push(self._clock.mono() + wait, line.ticket, RecordingKey(""), app_id)
                self._arm()
                return
            line.ready.popleft()
            self._ask(watch)

    # -------------------------------------------------------------------------------------------------------- asking

    def _ask(self, watch: Watch, *, person: bool = False) -> None:
        watch.asking = True
        watch.ticket = 0
        if not person:
            self._line(watch).asking += 1
        self._tasks.launch(self._question(watch, person), name=f"poll {watch.key}")

    async def _question(self, watch: Watch, person: bool) -> None:
        try:
            # Whatever the failure, the recording has been advanced and tells it; NoTask means that it ended meanwhile.
            with contextlib.suppress(ApiError, InvalidRequest, NoTask):
                await self._recordings.query(watch.key, person=person)
        finally:
            watch.asking = False
            line = self._lines.get(watch.app_id)
            if line is not None and not person:
                line.asking -= 1
            recording = self._recordings.get(watch.key)
            if recording is not None and self._watches.get(watch.key) is watch:
                self._answered(watch, recording)
                self._next(watch)
            if line is not None:
                self._serve(watch.app_id)

    def _answered(self, watch: Watch, recording: Recording) -> None:
        if recording.last_query_at == watch.answered_at:
            return
        watch.answered_at = recording.last_query_at
        watch.troubles = watch.troubles + 1 if trouble_of(recording) is not None else 0
        self._hear(watch, recording.failure if trouble_of(recording) is not None else None)

    def _hear(self, watch: Watch, failure: Failure | None) -> None:
        if self._road.heard(watch.place, watch.key, failure, self._clock.wall()):
            if self._lost(watch):
                self._hold(watch.place)
            else:
                self._release(watch.place)

    # ------------------------------------------------------------------------------------------- the way to the service

    def _lost(self, watch: Watch) -> bool:
        return self._road.outage(watch.place) is not None

    def _at(self, place: str) -> list[Watch]:
        return [watch for watch in self._watches.values() if watch.place == place]

    def _scouting(self, watch: Watch) -> bool:
        scout = self._scouts.get(watch.place)
        return scout is not None and scout.key == watch.key

    def _hold(self, place: str) -> None:
        """Nobody there is asked until one of them has been answered."""
        for watch in self._at(place):
            self._rest(watch)
        self._scouts[place] = Scout(self._road.tried(place))
        self._scout(place)

    def _release(self, place: str) -> None:
        """The way is open: each is asked once, spread out."""
        self._scouts.pop(place, None)
        self._spread_out(watch for watch in self._at(place) if self._free(watch))
        self._tell_offline()

    def _scout(self, place: str, *, again: bool = True) -> None:
        """Choose who is tried next there, in turns, and when; ``again`` is False if one that is chosen already may stay."""
        scout = self._scouts.get(place)
        if scout is None:
            return
        here = self._at(place)
        if not here:
            del self._scouts[place]
            self._road.forget(place)
            self._tell_offline()
            return
        former = self._watches.get(scout.key)
        if former is not None and (former.asking or (not again and former.ticket)):
            return
        if former is not None:
            self._rest(former)
            turn = here.index(former) + 1
            here = here[turn:] + here[:turn]
        chosen = next((watch for watch in here if not watch.asking and not watch.paused), None)
        scout.key = RecordingKey("") if chosen is None else chosen.key
        if chosen is not None:
            wait = BACK_OFF_S[min(scout.tries, len(BACK_OFF_S)) - 1]
            chosen.due = self._clock.mono() + wait * self._spread()
            chosen.ticket = next(self._tickets)
            self._push(chosen.due, chosen.ticket, chosen.key, chosen.app_id)
            self._show(chosen)
            self._arm()
        self._tell_offline()

    def _tell_offline(self) -> None:
        self.offline_changed.emit(self.offline)

    def _told(self, outage: Outage) -> Outage:
        scout = self._scouts.get(outage.place)
        watch = None if scout is None else self._watches.get(scout.key)
        waits = watch is not None and watch.ticket and not self._paused
        at = self._clock.wall() + watch.due - self._clock.mono() if watch is not None and waits else None
        return replace(outage, held=len(self._at(outage.place)), probe_at=at)

    # --------------------------------------------------------------------------------------------------------- sleep

    def _on_slept(self, seconds: float) -> None:
        """Whatever was due has been missed, whatever is known is old: ask everybody once."""
        idle = [watch for watch in self._watches.values() if self._free(watch)]
        self._spread_out(idle, AWAKE_S)
        for place in tuple(self._scouts):
            self._scout(place)


def _due(watch: Watch) -> float:
    return watch.due


def _jitter() -> float:
    """A factor of 0.9 to 1.1, so that recordings started together are not asked together for ever."""
    import random

    return random.uniform(1 - JITTER, 1 + JITTER)  # noqa: S311 -- not cryptography
