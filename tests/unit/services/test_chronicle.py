"""Who feeds the tracks, what the wire adds, and what an earlier run left."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from cloudrec_gui.domain.chronicle_text import track_of
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import RecordedFile, Recording, State
from cloudrec_gui.services.archive import Archive
from cloudrec_gui.services.archivist import Archivist, past_of
from cloudrec_gui.services.chronicle import MOST_TRACKS, Chronicle
from cloudrec_gui.services.tasks import TaskSupervisor
from cloudrec_gui.services.traffic import Exchange

NOW = 1_790_000_000.0
KEY = RecordingKey("key-1")


class Watch:
    """A clock that stands where it was set."""

    def __init__(self) -> None:
        self.now = NOW

    def wall(self) -> float:
        return self.now

    def mono(self) -> float:
        return self.now


class Desk:
    """A chronicle with its two sources."""

    def __init__(self, *known: Recording) -> None:
        self.clock = Watch()
        self.changed: Event[Recording] = Event()
        self.added: Event[Exchange] = Event()
        self.chronicle = Chronicle(self.changed, self.clock, self.added, known)
        self.noted: list[RecordingKey] = []
        self.chronicle.noted.subscribe(self.noted.append)

    def tell(self, seconds: float, recording: Recording) -> None:
        self.clock.now = NOW + seconds
        self.changed.emit(recording)


def made(key: str = "key-1", **more: Any) -> Recording:
    return replace(Recording(RecordingKey(key), ProfileId("p"), AppId("a" * 32), Mode.MIX, Cname("class/1"), Uid("1"), NOW), **more)


def running(key: str = "key-1", **more: Any) -> Recording:
    known = made(key, resource_id=ResourceId(f"rid-{key}"), sid=Sid("s"), acquired_at=NOW + 1, started_at=NOW + 2, state=State.STARTING)
    return replace(known, **more)


def exchange(operation: Operation, path: str, **more: Any) -> Exchange:
    base = Exchange(1, NOW + 1, operation, ProfileId("p"), False, "class/1", "POST", f"https://host/v1/apps/a/cloud_recording{path}")
    return replace(base, **{"status": 200, "elapsed_ms": 40.0, **more})


def test_only_what_is_new_is_announced() -> None:
    desk = Desk()
    desk.tell(0, made())
    desk.tell(1, made(next_query_at=NOW + 9))
    desk.tell(2, made(state=State.SENDING))
    assert desk.noted == [KEY, KEY]


def test_calls_get_their_duration_and_their_row_from_the_wire() -> None:
    desk = Desk()
    desk.tell(0, made())
    desk.added.emit(exchange(Operation.ACQUIRE, "/acquire", number=5))
    desk.tell(1, made(state=State.ACQUIRED, resource_id=ResourceId("r/1"), acquired_at=NOW + 1))
    desk.added.emit(exchange(Operation.START, "/resourceid/r%2F1/mode/mix/start", number=6, status=503, at=NOW + 2))
    desk.added.emit(exchange(Operation.START, "/resourceid/r%2F1/mode/mix/start", number=7, at=NOW + 3))
    desk.added.emit(exchange(Operation.QUERY, "/resourceid/r%2F1/sid/s/mode/mix/query", number=8, at=NOW + 4))
    calls = desk.chronicle.of(KEY).calls
    assert [(call.operation, call.exchange, call.good, call.ms) for call in calls] == [
        (Operation.ACQUIRE, 5, True, 40.0),
        (Operation.START, 6, False, 40.0),
        (Operation.START, 7, True, 40.0),
    ]


def test_the_wire_of_a_stranger_is_nobodys() -> None:
    desk = Desk(running())
    before = desk.chronicle.text(KEY)
    desk.added.emit(exchange(Operation.STOP, "/resourceid/other/sid/s/mode/mix/stop"))
    desk.added.emit(exchange(Operation.ACQUIRE, "/acquire", cname="other"))
    assert desk.chronicle.text(KEY) == before
    assert desk.noted == []


def test_a_track_goes_through_its_text_unchanged() -> None:
    desk = Desk()
    desk.tell(0, made())
    desk.tell(3, running())
    desk.tell(9, running(state=State.RECORDING, status=5, queries=1, last_query_at=NOW + 9, files=(RecordedFile("a.m3u8"),)))
    desk.tell(20, running(state=State.ENDED, ended_at=NOW + 20))
    text = desk.chronicle.text(KEY)
    other = Desk()
    other.chronicle.load(KEY, text)
    assert other.chronicle.text(KEY) == text
    assert other.noted == [KEY]
    assert [span.state for span in track_of(text).spans] == [State.INTENT, State.STARTING, State.RECORDING]


def test_nothing_known_has_no_text_and_a_broken_text_changes_nothing() -> None:
    desk = Desk()
    assert desk.chronicle.text(KEY) == ""
    desk.chronicle.load(KEY, "{broken")
    assert desk.chronicle.text(KEY) == ""
    assert desk.noted == []


def test_a_restored_recording_has_a_gap_in_which_nobody_watched() -> None:
    before = Desk()
    before.tell(0, made())
    before.tell(3, running())
    before.tell(9, running(state=State.RECORDING, status=5, queries=1, last_query_at=NOW + 9, files=(RecordedFile("a.m3u8"),)))
    text = before.chronicle.text(KEY)
    told = running(state=State.STARTING, files=(RecordedFile("a.m3u8"),))
    for first in (True, False):
        after = Desk()
        if first:
            after.chronicle.load(KEY, text)
        after.tell(500, told)
        if not first:
            after.chronicle.load(KEY, text)
        after.tell(505, replace(told, state=State.RECORDING, status=5, queries=1, last_query_at=NOW + 505))
        track = after.chronicle.of(KEY)
        assert [(span.state, span.start - NOW, span.end and span.end - NOW) for span in track.spans] == [
            (State.INTENT, 0, 3),
            (State.STARTING, 3, 9),
            (State.RECORDING, 9, 9),
            (State.STARTING, 500, 505),
            (State.RECORDING, 505, None),
        ]
        assert [(run.first - NOW, run.count) for run in track.queries] == [(9, 1), (505, 1)]
        assert [mark.text for mark in track.files] == ["a.m3u8"]


def test_the_oldest_that_ended_is_forgotten_and_a_running_one_never() -> None:
    desk = Desk(running("first"), running("second", state=State.ENDED, ended_at=NOW + 5))
    for number in range(MOST_TRACKS - 1):
        desk.tell(10, running(f"more-{number}", state=State.ENDED, ended_at=NOW + 9))
    assert desk.chronicle.of(RecordingKey("first")).spans
    assert not desk.chronicle.of(RecordingKey("second")).spans
    assert desk.chronicle.of(RecordingKey("more-0")).spans


def test_what_is_forgotten_can_come_back() -> None:
    desk = Desk(running())
    desk.chronicle.forget((KEY, RecordingKey("unknown")))
    assert desk.chronicle.text(KEY) == ""
    desk.tell(30, running(state=State.RECORDING, status=5))
    assert desk.chronicle.of(KEY).spans[-1].state is State.RECORDING


class NoFleet:
    """Recordings of which none is there yet."""

    def __init__(self) -> None:
        self.changed: Event[Recording] = Event()

    def get(self, key: RecordingKey) -> Recording | None:
        return None


async def at_once(work: Callable[[], Any]) -> Any:
    return work()


def test_what_the_history_kept_is_read_in_one_go_and_continued(tmp_path: Path) -> None:
    before = Desk()
    before.tell(0, made())
    before.tell(3, running())
    before.tell(9, running(state=State.RECORDING, status=5))
    archive = Archive(tmp_path / "history.db")
    archive.put(past_of(running()), before.chronicle.text(KEY))
    archive.put(past_of(running("key-2")))
    archive.close()

    async def read(file: Path) -> dict[RecordingKey, str]:
        kept = Archive(file)
        clock = Watch()
        archivist = Archivist(NoFleet(), None, kept, at_once, TaskSupervisor(), clock)
        found = dict(await archivist.tracks([KEY, RecordingKey("key-2"), RecordingKey("unknown")]))
        kept.close()
        return found

    found = asyncio.run(read(tmp_path / "history.db"))
    assert list(found) == [KEY]
    after = Desk()
    after.chronicle.load(KEY, found[KEY])
    after.tell(500, running(state=State.STARTING))
    assert [span.state for span in after.chronicle.of(KEY).spans] == [State.INTENT, State.STARTING, State.RECORDING, State.STARTING]
    (tmp_path / "broken").mkdir()
    assert asyncio.run(read(tmp_path / "broken")) == {}
