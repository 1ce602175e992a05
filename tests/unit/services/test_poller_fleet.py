"""What the poller does for many at once: the road to the service, sleep, and the pace that is told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any

import pytest

from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.ids import AppId, RecordingKey
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.recording import Failed, Slept, State
from cloudrec_gui.services.poller import Poller
from cloudrec_gui.services.reachability import Obstacle
from cloudrec_gui.services.tasks import TaskSupervisor
from tests.unit.services.support import FakeClock, jump
from tests.unit.services.test_poller import FILES, MISSING, Answer, Service, after

SANDBOX = "http://127.0.0.1:9"


class Sleepy(FakeClock):
    """A clock of a computer that can be put to sleep."""

    def sleep(self, seconds: float, *, mono: bool) -> None:
        self._wall += seconds
        if mono:
            self._mono += seconds


class World(Service):
    """A service behind roads: each endpoint has its own answer."""

    def __init__(self, clock: FakeClock) -> None:
        super().__init__(clock, [FILES])
        self.roads: dict[str, Answer] = {}
        self.keys: list[tuple[RecordingKey, float]] = []

    def slept(self, seconds: float) -> None:
        for key, row in tuple(self.rows.items()):
            if row.missing_since is not None:
                self.feed(key, Slept(seconds))

    def begun(self, name: str, endpoint: str = "https://api.agora.io", app: str = "a", age: float = 500.0) -> RecordingKey:
        key = RecordingKey(name)
        self.started(key)
        then = self.clock.wall() - age
        self.rows[key] = replace(self.rows[key], endpoint=endpoint, app_id=AppId(app), started_at=then, created_at=then)
        return key

    async def query(self, key: RecordingKey, *, person: bool = True) -> Any:
        self.keys.append((key, round(self.clock.mono() - self.begin, 3)))
        self.answers = [self.roads.get(self.rows[key].endpoint, FILES)]
        return await super().query(key, person=person)

    def asked_between(self, begin: float, end: float) -> list[tuple[RecordingKey, float]]:
        return [(key, at) for key, at in self.keys if begin < at <= end]


def unsent(kind: FailureKind = FailureKind.DNS) -> Answer:
    return Failed(Failure(Operation.QUERY, kind, False))


Script = Callable[[World, Poller], Coroutine[Any, Any, None]]


def play(seconds: float, script: Script, clock: FakeClock | None = None) -> World:
    """A world of recordings that were there when the poller began."""
    ours = clock or FakeClock()

    async def story() -> World:
        world, tasks = World(ours), TaskSupervisor()
        bugs: list[object] = []
        tasks.failed.subscribe(bugs.append)
        poller = Poller(world, tasks, ours, spread=lambda: 1.0)
        poller.slept.subscribe(world.slept)
        run = asyncio.ensure_future(script(world, poller))
        await asyncio.sleep(0)
        poller.begin()
        await after(world, seconds)
        poller.close()
        await run
        await tasks.close()
        assert bugs == []
        return world

    return jump(ours, story())


def test_when_two_cannot_be_reached_one_is_tried_for_all_and_then_each_is_asked_once_spread_out() -> None:
    told: list[bool] = []

    async def script(world: World, poller: Poller) -> None:
        for n in range(20):
            world.begun(f"k{n}")
        world.roads["https://api.agora.io"] = unsent()
        poller.offline_changed.subscribe(told.append)
        await after(world, 50)
        (outage,) = poller.outages
        assert (outage.place, outage.obstacle, outage.held, poller.offline) == ("service", Obstacle.NETWORK, 20, True)
        assert (outage.probe_at or 0) - world.clock.wall() == pytest.approx(10.2)
        world.roads.clear()
        await after(world, 64.1)
        assert not poller.offline

    world = play(70, script)
    # Lost with the second one at 0.2 s; then 5, 10, 15 and 30 s apart, each time another one.
    later = world.asked_between(1, 64.2)
    probes, back = later[:4], later[4:]
    assert [at for _, at in probes] == pytest.approx([5.2, 15.2, 30.2, 60.2])
    assert len({key for key, _ in probes}) == 4
    assert [at for _, at in back] == pytest.approx([60.2 + n / 5 for n in range(19)], abs=0.01)
    assert {key for key, _ in back} == {key for key, _ in world.keys} - {probes[-1][0]}
    assert (told[0], told[-1]) == (True, False)


def test_the_sandbox_is_asked_on_while_the_service_is_lost() -> None:
    async def script(world: World, poller: Poller) -> None:
        for n in range(2):
            world.begun(f"real{n}")
        box = world.begun("box", SANDBOX)
        world.roads["https://api.agora.io"] = unsent(FailureKind.CONNECT_TIMEOUT)
        await after(world, 100)
        assert [outage.place for outage in poller.outages] == ["service"]
        assert world.rows[box].next_query_at is not None
        assert world.rows[RecordingKey("real0")].next_query_at is None or world.rows[RecordingKey("real1")].next_query_at is None

    world = play(101, script)
    assert len([key for key, _ in world.keys if key == "box"]) >= 4


@pytest.mark.parametrize(("kind", "obstacle"), [(FailureKind.TLS, Obstacle.TLS), (FailureKind.PROXY, Obstacle.PROXY)])
def test_a_certificate_or_a_proxy_in_the_way_holds_the_polls_under_its_own_name(kind: FailureKind, obstacle: Obstacle) -> None:
    async def script(world: World, poller: Poller) -> None:
        for n in range(3):
            world.begun(f"k{n}")
        world.roads["https://api.agora.io"] = unsent(kind)
        await after(world, 2)
        assert [outage.obstacle for outage in poller.outages] == [obstacle]

    assert len(play(4, script).keys) <= 3


def test_try_now_asks_one_at_once_and_its_answer_brings_all_back() -> None:
    async def script(world: World, poller: Poller) -> None:
        for n in range(4):
            world.begun(f"k{n}")
        world.roads["https://api.agora.io"] = unsent()
        await after(world, 25)
        world.roads.clear()
        poller.resume_online()
        poller.resume_online()
        await after(world, 25.1)
        assert not poller.offline

    world = play(27, script)
    assert [at for _, at in world.asked_between(24, 27)] == pytest.approx([25, 25, 25.2, 25.4], abs=0.01)


def test_a_click_goes_through_while_polls_are_held() -> None:
    async def script(world: World, poller: Poller) -> None:
        keys = [world.begun(f"k{n}") for n in range(4)]
        world.roads["https://api.agora.io"] = unsent()
        await after(world, 7)
        poller.query_now(keys[3])

    world = play(8, script)
    assert world.asked_between(6, 8) == [("k3", 7.0)]
    assert world.asked[-1] == ("person", 7.0)


def test_when_the_one_that_is_tried_is_paused_or_ends_another_is() -> None:
    async def script(world: World, poller: Poller) -> None:
        for n in range(3):
            world.begun(f"k{n}")
        world.roads["https://api.agora.io"] = unsent()
        for at in (1.0, 2.0):
            await after(world, at)
            (waiting,) = [row.key for row in world.rows.values() if row.next_query_at is not None]
            if at == 1.0:
                poller.pause(waiting)
            else:
                world.rows[waiting] = replace(world.rows[waiting], state=State.ENDED)
                world.changed.emit(world.rows[waiting])
        await after(world, 60)
        assert poller.offline
        for key, row in tuple(world.rows.items()):
            world.rows[key] = replace(row, state=State.ENDED)
            world.changed.emit(world.rows[key])
        assert not poller.offline

    assert len({key for key, _ in play(61, script).asked_between(3, 60)}) == 1


def test_one_recording_alone_loses_the_place_after_three_failures() -> None:
    async def script(world: World, poller: Poller) -> None:
        world.begun("k")
        world.roads["https://api.agora.io"] = unsent(FailureKind.REFUSED)
        await after(world, 10)
        assert not poller.offline
        await after(world, 16)
        assert poller.offline

    assert [at for _, at in play(62, script).keys] == pytest.approx([0, 5, 15, 30, 60])


@pytest.mark.parametrize("mono", [False, True])
def test_after_sleep_each_is_asked_once_and_not_faster_than_the_budget(mono: bool) -> None:
    clock = Sleepy()
    naps: list[float] = []

    async def script(world: World, poller: Poller) -> None:
        for n in range(30):
            world.begun(f"k{n}")
        poller.slept.subscribe(naps.append)
        await after(world, 61)
        world.keys.clear()
        clock.sleep(8 * 3600.0, mono=mono)

    keys = play(80 + (8 * 3600 if mono else 0), script, clock).keys
    assert len(naps) == 1
    first = {key for key, _ in keys}
    assert len(first) == 30
    moments = sorted(at for _, at in keys)
    assert all(later - sooner >= 1 - 0.01 for sooner, later in zip(moments, moments[6:], strict=False))


def test_a_404_that_spans_sleep_is_not_the_end() -> None:
    clock = Sleepy()

    async def script(world: World, poller: Poller) -> None:
        key = world.begun("k")
        world.roads["https://api.agora.io"] = MISSING
        await after(world, 12)
        assert world.rows[key].state is State.MISSING
        clock.sleep(3600.0, mono=False)
        await after(world, 60)
        assert world.rows[key].state is State.MISSING
        await after(world, 120)
        assert world.rows[key].state is State.GONE

    play(121, script, clock)


def test_the_pace_is_told_when_a_fleet_outgrows_the_budget_and_when_it_fits_again() -> None:
    told: list[float] = []

    async def script(world: World, poller: Poller) -> None:
        keys = [world.begun(f"k{n}") for n in range(300)]
        world.begun("other", app="b")
        poller.pace_changed.subscribe(lambda _: told.append(max((pace.actual_s for pace in poller.paces), default=0.0)))
        await after(world, 200)
        paces = {pace.app_id: pace for pace in poller.paces}
        assert (paces[AppId("a")].running, paces[AppId("b")].running) == (300, 1)
        assert paces[AppId("a")].actual_s == pytest.approx(60, rel=0.1)
        assert not paces[AppId("b")].stretched
        for key in keys[:200]:
            poller.pause(key)
        assert not any(pace.stretched for pace in poller.paces)

    play(201, script)
    assert max(told) >= 55
    assert told[-1] == 30


def test_giving_up_turns_over_and_over_leaves_no_heap_behind() -> None:
    async def script(world: World, poller: Poller) -> None:
        key = world.begun("k")
        await after(world, 1)
        for _ in range(5000):
            poller.set_interval(key, 3600)
        assert len(poller._heap) < 200

    play(2, script)


def test_stops_and_updates_that_could_not_be_sent_count_toward_an_outage() -> None:
    async def script(world: World, poller: Poller) -> None:
        keys = [world.begun(f"k{n}") for n in range(3)]
        await after(world, 3)
        assert not poller.offline
        world.roads["https://api.agora.io"] = unsent()
        world.feed(keys[0], Failed(Failure(Operation.STOP, FailureKind.REFUSED, False)))
        assert not poller.offline, "one recording may be anything"
        world.feed(keys[1], Failed(Failure(Operation.UPDATE, FailureKind.REFUSED, False)))
        assert [outage.held for outage in poller.outages] == [3]

    play(4, script)


def test_a_stop_that_was_refused_or_may_have_been_sent_says_nothing_against_the_road() -> None:
    async def script(world: World, poller: Poller) -> None:
        keys = [world.begun(f"k{n}") for n in range(4)]
        await after(world, 3)
        for key in keys[:2]:
            world.feed(key, Failed(Failure(Operation.STOP, FailureKind.REJECTED, True, 500)))
        for key in keys[2:]:
            world.feed(key, Failed(Failure(Operation.STOP, FailureKind.TIMEOUT, True)))
        assert not poller.offline

    play(4, script)


def test_any_answer_from_a_lost_place_brings_its_polls_back() -> None:
    async def script(world: World, poller: Poller) -> None:
        for n in range(4):
            world.begun(f"k{n}")
        world.roads["https://api.agora.io"] = unsent()
        await after(world, 20)
        assert poller.offline
        poller.reached(f"{SANDBOX}/v1/apps/a")
        assert poller.offline, "another place"
        world.roads.clear()
        poller.reached("https://api.sd-rtn.com/v1/apps/a/cloud_recording/acquire")
        assert not poller.offline

    world = play(22, script)
    assert len(world.asked_between(19.9, 21.9)) == 4
