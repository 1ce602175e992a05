"""When recordings are asked: a loop that jumps, a fake service, no waiting."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any

import pytest

from cloudrec_gui.api.errors import ApiError, InvalidRequest, Rejected, Unreachable
from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import (
    Failed,
    Observed,
    PollPlanned,
    RecordedFile,
    Recording,
    Started,
    State,
    Stopped,
    StopSending,
    advance,
)
from cloudrec_gui.services.poller import Poller
from cloudrec_gui.services.tasks import TaskSupervisor
from tests.unit.services.support import FakeClock, jump

KEY = RecordingKey("k")
FILE = (RecordedFile("a.m3u8"),)
COMING = Observed(2, "mix")
"""Started, and not seen to be ready."""
READY = Observed(4, "mix")
FILES = Observed(5, "mix", FILE)
MISSING = Failed(Failure(Operation.QUERY, FailureKind.REJECTED, True, 404, 404))
BUSY = Failed(Failure(Operation.QUERY, FailureKind.REJECTED, True, 503))
OFFLINE = Failed(Failure(Operation.QUERY, FailureKind.DNS, False))
Answer = Observed | Failed


class Service:
    """Recordings without a service: each query is answered from a list, the last answer repeats, after ``takes`` seconds."""

    def __init__(self, clock: FakeClock, answers: list[Answer], takes: float = 0.0) -> None:
        self.changed: Event[Recording] = Event()
        self.clock = clock
        self.answers = answers
        self.takes = takes
        self.rows: dict[RecordingKey, Recording] = {}
        self.asked: list[tuple[str, float]] = []
        self.begin = clock.mono()
        self.in_flight: set[RecordingKey] = set()
        self.bug: Exception | None = None

    def all(self) -> tuple[Recording, ...]:
        return tuple(reversed(self.rows.values()))

    def get(self, key: RecordingKey) -> Recording | None:
        return self.rows.get(key)

    def feed(self, key: RecordingKey, event: Any) -> Recording:
        self.rows[key] = advance(self.rows[key], event, self.clock.wall())
        self.changed.emit(self.rows[key])
        return self.rows[key]

    def started(self, key: RecordingKey = KEY) -> None:
        self.rows[key] = Recording(
            key, ProfileId("p"), AppId("a"), Mode.MIX, Cname("c"), Uid("1"), self.clock.wall(), resource_id=ResourceId("r")
        )
        self.feed(key, Started(Sid("s")))

    async def query(self, key: RecordingKey, *, person: bool = True) -> Recording:
        assert key not in self.in_flight
        self.in_flight.add(key)
        self.asked.append((("person" if person else "poll"), round(self.clock.mono() - self.begin, 3)))
        try:
            await asyncio.sleep(self.takes)
            if self.bug is not None:
                raise self.bug
            answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
            self.feed(key, answer)
            if isinstance(answer, Failed):
                raise (Rejected if answer.failure.kind is FailureKind.REJECTED else Unreachable)(answer.failure)
            return self.rows[key]
        finally:
            self.in_flight.discard(key)

    def plan(self, key: RecordingKey, at: float | None, interval: float | None, polling: bool) -> None:
        self.feed(key, PollPlanned(at, interval, polling))

    @property
    def polls(self) -> list[float]:
        return [at for who, at in self.asked if who == "poll"]


Script = Callable[[Service, Poller], Coroutine[Any, Any, None]]


def play(
    answers: list[Answer],
    seconds: float,
    script: Script | None = None,
    *,
    takes: float = 0.0,
    early: float = 0.0,
    spread: float = 1.0,
    **options: Any,
) -> Service:
    """One recording, started at 0, watched for so many seconds."""
    clock = FakeClock()

    async def story() -> Service:
        service, tasks = Service(clock, answers, takes), TaskSupervisor()
        bugs: list[object] = []
        tasks.failed.subscribe(bugs.append)
        poller = Poller(service, tasks, clock, spread=lambda: spread, **options)
        poller.begin()
        service.started()
        if script is not None:
            await script(service, poller)
        end = service.begin + seconds
        while (left := end - clock.mono()) > 0:
            await asyncio.sleep(left)
        poller.close()
        await tasks.close()
        assert [bug for bug in bugs if service.bug is None] == []
        return service

    return jump(clock, story(), early)


async def after(service: Service, seconds: float) -> None:
    """Wait until so many seconds after the start."""
    while (left := service.begin + seconds - service.clock.mono()) > 0:
        await asyncio.sleep(left)


def test_the_first_question_comes_after_five_seconds_and_only_once() -> None:
    assert play([FILES], 9).asked == [("poll", 5.0)]


def test_every_five_seconds_until_it_is_ready_then_closely_until_a_file_is_named_and_then_calmly() -> None:
    assert play([COMING, COMING, READY, READY, FILES], 110).polls == [5, 10, 15, 30, 45, 75, 105]


def test_what_is_never_ready_is_asked_calmly_after_ninety_seconds() -> None:
    polls = play([COMING], 160).polls
    assert polls[:18] == [5.0 * n for n in range(1, 19)]
    assert polls[18:] == [120, 150]


def test_the_calm_interval_can_be_chosen() -> None:
    async def script(service: Service, poller: Poller) -> None:
        await after(service, 100)
        poller.set_calm(40)

    assert play([FILES], 400, script, calm_s=120.0).polls == [5, 125, 165, 205, 245, 285, 325, 365]


def test_the_wait_begins_when_the_answer_has_come() -> None:
    assert play([COMING], 40, takes=4.0).polls == [5, 14, 23, 32]


@pytest.mark.parametrize("trouble", [BUSY, OFFLINE])
def test_failures_space_the_questions_out_and_a_good_answer_ends_that(trouble: Answer) -> None:
    polls = play([trouble] * 6 + [COMING, COMING, COMING], 150).polls
    assert polls == [5, 10, 20, 35, 65, 95, 125]


def test_troubles_after_a_calm_time_start_at_five_seconds_again() -> None:
    assert play([FILES, BUSY, FILES, BUSY, BUSY, FILES], 200).polls == [5, 35, 40, 70, 75, 85, 115, 145, 175]


def test_a_404_is_asked_again_until_ninety_seconds_have_passed_and_then_never() -> None:
    service = play([FILES, MISSING], 1000)
    assert service.polls == [5, 35, 40, 50, 65, 92, 119, 125.5]
    assert service.rows[KEY].state is State.GONE
    assert (service.rows[KEY].next_query_at, service.rows[KEY].polling) == (None, False)


def test_a_404_that_passes_was_only_a_move() -> None:
    service = play([FILES, MISSING, MISSING, FILES], 100)
    assert service.polls == [5, 35, 40, 50, 80]
    assert service.rows[KEY].state is State.RECORDING


@pytest.mark.parametrize("error", [InvalidRequest([(("sid",), "no")]), ApiError(MISSING.failure)])
def test_an_error_that_changes_nothing_does_not_end_the_polling(error: Exception) -> None:
    async def script(service: Service, poller: Poller) -> None:
        service.bug = error
        await after(service, 20)
        service.bug = None

    assert play([COMING], 30, script).polls == [5, 10, 15, 20, 25]


def test_a_bug_is_reported_and_does_not_end_the_polling() -> None:
    async def script(service: Service, poller: Poller) -> None:
        service.bug = ZeroDivisionError()

    assert play([COMING], 22, script).polls == [5, 10, 15, 20]


def test_after_a_synchronous_stop_nothing_is_asked() -> None:
    async def script(service: Service, poller: Poller) -> None:
        await after(service, 12)
        service.feed(KEY, StopSending())
        service.feed(KEY, Stopped(FILE))

    service = play([FILES], 300, script)
    assert service.polls == [5]
    assert service.rows[KEY].next_query_at is None


def test_after_an_asynchronous_stop_it_is_asked_until_it_is_gone() -> None:
    async def script(service: Service, poller: Poller) -> None:
        await after(service, 12)
        service.feed(KEY, StopSending())

    service = play([COMING, COMING, Observed(6, "mix"), Observed(7, "mix", FILE), MISSING], 300, script)
    assert service.polls == [5, 10, 15, 20, 25]
    assert service.rows[KEY].state is State.ENDED


def test_a_persons_interval_counts_and_none_goes_back() -> None:
    async def script(service: Service, poller: Poller) -> None:
        poller.set_interval(KEY, 7)
        await after(service, 22)
        poller.set_interval(KEY, None)

    service = play([FILES], 90, script)
    assert service.polls == [7, 14, 21, 52, 82]
    assert service.rows[KEY].interval is None


def test_an_interval_below_a_second_becomes_one() -> None:
    async def script(service: Service, poller: Poller) -> None:
        poller.set_interval(KEY, 0.01)

    assert play([FILES], 3.5, script).polls == [1, 2, 3]


def test_a_paused_recording_is_not_asked_and_asked_at_once_when_resumed() -> None:
    async def script(service: Service, poller: Poller) -> None:
        await after(service, 7)
        poller.pause(KEY)
        assert (service.rows[KEY].polling, service.rows[KEY].next_query_at) == (False, None)
        await after(service, 50)
        poller.resume(KEY)

    assert play([COMING], 52, script).polls == [5, 50]


def test_pausing_everything_holds_everything_and_resuming_spreads_it() -> None:
    async def script(service: Service, poller: Poller) -> None:
        heard: list[bool] = []
        poller.paused_changed.subscribe(heard.append)
        for n in range(9):
            service.started(RecordingKey(str(n)))
        await after(service, 1)
        poller.pause_all()
        poller.pause_all()
        assert poller.paused
        await after(service, 100)
        assert service.polls == []
        poller.toggle_all()
        assert heard == [True, False]

    polls = play([FILES], 102.5, script).polls
    assert polls == pytest.approx([100 + n / 5 for n in range(10)])


def test_query_now_asks_at_once_and_the_next_wait_counts_from_there() -> None:
    async def script(service: Service, poller: Poller) -> None:
        await after(service, 12)
        poller.query_now(KEY)

    asked = play([COMING], 20, script).asked
    assert asked == [("poll", 5.0), ("poll", 10.0), ("person", 12.0), ("poll", 17.0)]


def test_what_a_person_asks_counts_as_an_answer() -> None:
    async def script(service: Service, poller: Poller) -> None:
        await after(service, 2)
        await service.query(KEY)

    assert play([COMING], 13, script).asked == [("person", 2.0), ("poll", 7.0), ("poll", 12.0)]


def test_a_question_on_its_way_is_not_doubled() -> None:
    async def script(service: Service, poller: Poller) -> None:
        await after(service, 6)
        poller.query_now(KEY)
        poller.set_interval(KEY, 2)

    assert play([COMING], 12, script, takes=3.0).polls == [5, 10]


def test_timers_that_fire_early_do_not_make_questions_early() -> None:
    polls = play([COMING], 39, early=0.01).polls
    assert polls == [5, 10, 15, 20, 25, 30, 35]


def test_the_jitter_is_a_tenth_and_not_on_the_first() -> None:
    assert play([COMING], 17, spread=1.1).polls == [5, 10.5, 16]


def test_the_next_question_is_shown_in_wall_time() -> None:
    seen: list[float | None] = []

    async def script(service: Service, poller: Poller) -> None:
        seen.append((service.rows[KEY].next_query_at or 0) - service.clock.wall())
        await after(service, 6)
        seen.append((service.rows[KEY].next_query_at or 0) - service.clock.wall())

    play([COMING], 7, script)
    assert seen == pytest.approx([5, 4])


def test_a_fleet_is_asked_no_more_than_five_times_a_second() -> None:
    async def script(service: Service, poller: Poller) -> None:
        for n in range(99):
            service.started(RecordingKey(str(n)))
        await after(service, 10)
        service.asked.clear()

    assert len(play([FILES], 110, script, calm_s=1.0).polls) <= 505


def test_recordings_known_before_it_began_are_followed_one_after_the_other() -> None:
    clock = FakeClock()

    async def story() -> list[float]:
        service, tasks = Service(clock, [FILES]), TaskSupervisor()
        for n in range(4):
            service.started(RecordingKey(str(n)))
        clock.advance(3600)
        service.begin = clock.mono()
        service.rows[RecordingKey("3")] = replace(service.rows[RecordingKey("3")], polling=False)
        poller = Poller(service, tasks, clock)
        poller.begin()
        poller.begin()
        await after(service, 2)
        poller.close()
        await tasks.close()
        return service.polls

    assert jump(clock, story()) == pytest.approx([0, 0.2, 0.4])


def test_what_was_never_started_is_not_asked() -> None:
    async def script(service: Service, poller: Poller) -> None:
        service.rows[KEY] = replace(service.rows[KEY], state=State.AMBIGUOUS)
        other = RecordingKey("other")
        service.rows[other] = replace(service.rows[KEY], key=other, sid=Sid(""))
        service.changed.emit(service.rows[other])

    assert play([COMING], 6, script).asked == [("poll", 5.0)]


def test_after_closing_nothing_is_asked_and_nothing_is_followed() -> None:
    async def script(service: Service, poller: Poller) -> None:
        poller.close()
        service.started(RecordingKey("late"))

    assert play([COMING], 60, script).asked == []
