"""The history: one line per recording, kept in a file that may be slow, damaged or full without anybody being disturbed."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.profile import SANDBOX_ID
from cloudrec_gui.domain.recording import Origin, RecordedFile, Recording, State
from cloudrec_gui.services.archive import FIELDS, Archive, ArchiveUnavailable, PastRecording
from cloudrec_gui.services.archivist import KEPT, Archivist, past_of
from cloudrec_gui.services.sqlite_files import Trouble
from cloudrec_gui.services.tasks import TaskSupervisor
from tests.unit.services.support import FakeClock, jump, until


def recording(key: str, **changes: Any) -> Recording:
    row = Recording(RecordingKey(key), ProfileId("p"), AppId("a" * 32), Mode.MIX, Cname("room"), Uid("42"), 1.0)
    return replace(row, **changes)


def past(key: str, **changes: Any) -> PastRecording:
    return replace(past_of(recording(key)), **changes)


# --------------------------------------------------------------------------------------------------------------- the file


def test_what_is_put_is_read_again_by_the_next_program(tmp_path: Path) -> None:
    row = past(
        "one",
        state=State.ENDED,
        sid=Sid("sid"),
        resource_id=ResourceId("rid"),
        endpoint="https://x.example",
        started_at=2.5,
        confirmed_at=3.5,
        ended_at=4.5,
        files=7,
        uploading="backuped",
        failovers=2,
        origin=Origin.ADOPTED,
        failure="query 404/404",
        note="x",
    )
    archive = Archive(tmp_path / "history.db")
    archive.put(row, "the track")
    archive.close()
    again = Archive(tmp_path / "history.db")
    assert again.rows() == (row,)
    assert again.track("one") == "the track"
    again.close()


def test_rows_come_newest_first_and_no_more_than_asked_for(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "history.db")
    archive.put_all((past(f"{n}", created_at=float(n)), "") for n in (2, 9, 4))
    assert [row.created_at for row in archive.rows()] == [9.0, 4.0, 2.0]
    assert [row.created_at for row in archive.rows(limit=2)] == [9.0, 4.0]
    archive.close()


def test_a_row_put_again_is_changed_and_keeps_its_track(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "history.db")
    archive.put(past("one"), "track")
    archive.put(past("one", state=State.ENDED))
    assert [row.state for row in archive.rows()] == [State.ENDED]
    assert archive.track("one") == "track"
    archive.close()


def test_what_is_forgotten_can_come_back_until_the_program_ends_and_then_is_gone_from_the_disk(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "history.db")
    kept, gone = past("kept"), past("gone", cname=Cname("unforgettable-room"))
    archive.put(kept)
    archive.put(gone, "gone's track")
    archive.forget(["gone"])
    assert archive.rows() == (kept,)
    archive.restore([gone])
    assert set(archive.rows()) == {kept, gone}
    assert archive.track("gone") == "gone's track"
    archive.forget(["gone"])
    archive.close()
    assert b"unforgettable-room" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert archive.rows() == (kept,)
    archive.close()


def test_a_killed_program_has_forgotten_too(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "history.db")
    archive.put(past("gone"))
    archive.forget(["gone"])
    # Not closed: the next program opens the file as it is.
    later = Archive(tmp_path / "history.db")
    assert later.rows() == ()
    later.close()
    archive.close()


def test_a_file_of_a_version_without_some_columns_is_read_with_their_defaults(tmp_path: Path) -> None:
    old = [name for name in FIELDS if name not in ("failovers", "origin", "note")]
    with sqlite3.connect(tmp_path / "history.db") as database:
        columns = ", ".join(f"{name} PRIMARY KEY" if name == "key" else name for name in old)
        database.execute(f"CREATE TABLE past ({columns}, track TEXT DEFAULT '', forgotten INTEGER DEFAULT 0)")
        values = {"key": "one", "mode": "mix", "state": "ended", "created_at": 5.0, "files": 3}
        row = [values.get(name, "") for name in old]
        database.execute(f"INSERT INTO past ({', '.join(old)}) VALUES ({', '.join('?' * len(old))})", row)
    database.close()
    archive = Archive(tmp_path / "history.db")
    (found,) = archive.rows()
    assert (found.key, found.files, found.failovers, found.origin) == ("one", 3, 0, Origin.OWN)
    archive.put(past("two", failovers=4))
    assert {row.key: row.failovers for row in archive.rows()} == {"one": 0, "two": 4}
    archive.close()


def test_a_row_that_only_a_later_version_understands_is_left_alone(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "history.db")
    archive.put_all([(past("one"), ""), (past("two"), "")])
    archive.close()
    with sqlite3.connect(tmp_path / "history.db") as database:
        database.execute("UPDATE past SET state = 'a-state-to-come' WHERE key = 'one'")
    database.close()
    assert [row.key for row in archive.rows()] == ["two"]
    archive.close()


def test_a_damaged_history_is_set_aside_and_begun_anew(tmp_path: Path) -> None:
    (tmp_path / "history.db").write_bytes(b"nothing that a database would say" * 300)
    archive = Archive(tmp_path / "history.db")
    assert archive.rows() == ()
    archive.put(past("one"))
    assert len(archive.rows()) == 1
    assert archive.set_aside == tmp_path / "history.db.unreadable-1"
    archive.close()


def test_a_history_that_cannot_be_written_says_why(tmp_path: Path) -> None:
    (tmp_path / "in-the-way").write_text("")
    with pytest.raises(ArchiveUnavailable):
        Archive(tmp_path / "in-the-way" / "history.db").put(past("one"))


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "history.db")
    archive.put(past("one"))
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}
    archive.close()


@given(st.text(max_size=40), st.text(max_size=40))
def test_whatever_the_service_calls_things_is_kept(tmp_path_factory: pytest.TempPathFactory, cname: str, track: str) -> None:
    archive = Archive(tmp_path_factory.mktemp("text") / "history.db")
    archive.put(past("one", cname=Cname(cname), uploading="\ud800"), track)
    (row,) = archive.rows()
    archive.close()
    assert row.cname == cname
    assert row.uploading == "?"


def test_ten_thousand_rows_are_read_in_one_statement(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "history.db")
    archive.put_all((past(f"{n}", created_at=float(n)), "t" * 400) for n in range(KEPT))
    rows = archive.rows(KEPT)
    archive.close()
    assert len(rows) == KEPT
    assert rows[0].created_at == KEPT - 1


# ----------------------------------------------------------------------------------------------------------- the archivist


class Fleet:
    """Recordings that a test changes."""

    def __init__(self) -> None:
        self.changed: Event[Recording] = Event()
        self.rows: dict[RecordingKey, Recording] = {}

    def get(self, key: RecordingKey) -> Recording | None:
        return self.rows.get(key)

    def put(self, row: Recording) -> None:
        self.rows[row.key] = row
        self.changed.emit(row)


class Tracks:
    """Counts how often a timeline was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def text(self, key: RecordingKey) -> str:
        self.asked.append(key)
        return f"track {len(self.asked)}"


class Desk:
    """An archivist with its surroundings; its worker is the loop itself unless ``work`` is replaced."""

    def __init__(self, path: Path) -> None:
        self.fleet, self.tracks, self.tasks, self.clock = Fleet(), Tracks(), TaskSupervisor(), FakeClock()
        self.archive = Archive(path)
        self.batches = 0
        self.archivist = Archivist(self.fleet, self.tracks, self.archive, self.in_worker, self.tasks, self.clock)
        self.changed: list[PastRecording] = []
        self.refused: list[ArchiveUnavailable] = []
        self.bugs: list[tuple[str, BaseException]] = []
        self.archivist.changed.subscribe(self.changed.append)
        self.archivist.refused.subscribe(self.refused.append)
        self.tasks.failed.subscribe(self.bugs.append)

    async def in_worker(self, function: Callable[[], Any]) -> Any:
        import asyncio

        await asyncio.sleep(0)
        self.batches += 1
        return function()

    async def begun(self) -> None:
        self.archivist.begin()
        await until(lambda: self.archivist.is_loaded)

    async def calm(self) -> None:
        await until(lambda: len(self.tasks) == 0)


def test_a_recording_is_in_the_history_from_its_intent_to_its_end(run: Any, tmp_path: Path) -> None:
    desk = Desk(tmp_path / "history.db")

    async def story() -> None:
        await desk.begun()
        for state in (State.INTENT, State.ACQUIRED, State.SENDING, State.STARTING, State.RECORDING, State.ENDED):
            desk.fleet.put(recording("one", state=state, ended_at=9.0 if state is State.ENDED else None))
            await desk.calm()
            assert [row.state for row in desk.archive.rows()] == [state]
        await desk.archivist.close()

    run(story())
    assert desk.archivist.rows() == desk.archive.rows()
    assert desk.archive.track("one").startswith("track")
    desk.archive.close()
    assert not desk.bugs


def test_queries_that_change_nothing_write_nothing(run: Any, tmp_path: Path) -> None:
    desk = Desk(tmp_path / "history.db")

    async def story() -> None:
        await desk.begun()
        desk.fleet.put(recording("one", state=State.RECORDING))
        await desk.calm()
        before = desk.batches
        for second in range(100):
            desk.fleet.put(recording("one", state=State.RECORDING, queries=second, last_query_at=float(second)))
        await desk.calm()
        assert desk.batches == before
        assert len(desk.changed) == 1
        await desk.archivist.close()

    run(story())


def test_a_fleet_that_changes_at_once_is_written_in_few_transactions(run: Any, tmp_path: Path) -> None:
    desk = Desk(tmp_path / "history.db")

    async def story() -> None:
        await desk.begun()
        before = desk.batches
        for number in range(500):
            desk.fleet.put(recording(f"{number}", state=State.RECORDING))
        await desk.calm()
        assert desk.batches - before <= 2
        assert len(desk.archive.rows()) == 500
        await desk.archivist.close()

    run(story())


def test_the_timeline_of_one_that_goes_on_is_written_rarely_and_at_its_end(run: Any, tmp_path: Path) -> None:
    desk = Desk(tmp_path / "history.db")

    async def story() -> list[int]:
        await desk.begun()
        asked = []
        for files, later in ((1, 0), (2, 10), (3, 10), (4, 300)):
            desk.clock.advance(later)
            desk.fleet.put(recording("one", state=State.RECORDING, files=(RecordedFile("f"),) * files))
            await desk.calm()
            asked.append(len(desk.tracks.asked))
        desk.fleet.put(recording("one", state=State.ENDED))
        await desk.calm()
        asked.append(len(desk.tracks.asked))
        await desk.archivist.close()
        return asked

    assert run(story()) == [1, 1, 1, 2, 3]


def test_closing_writes_the_last_word_on_what_still_runs(run: Any, tmp_path: Path) -> None:
    desk = Desk(tmp_path / "history.db")

    async def story() -> None:
        await desk.begun()
        desk.fleet.put(recording("one", state=State.RECORDING))
        await desk.calm()
        desk.fleet.put(recording("two", state=State.STARTING))
        await desk.archivist.close()
        desk.fleet.put(recording("three", state=State.STARTING))
        await desk.archivist.close()

    run(story())
    assert {row.key for row in desk.archive.rows()} == {"one", "two"}
    assert desk.archive.track("one") == "track 2" or desk.archive.track("one") == "track 3"
    desk.archive.close()


def test_lines_of_earlier_runs_are_there_after_a_moment_and_what_lives_wins(run: Any, tmp_path: Path) -> None:
    first = Archive(tmp_path / "history.db")
    first.put_all([(past("old", created_at=5.0, state=State.ENDED), ""), (past("one", state=State.RECORDING), "")])
    first.close()
    desk = Desk(tmp_path / "history.db")
    loaded: list[None] = []
    desk.archivist.loaded.subscribe(loaded.append)

    async def story() -> None:
        desk.archivist.begin()
        assert desk.archivist.rows() == ()
        desk.fleet.put(recording("one", state=State.MISSING))
        await desk.calm()
        assert [(row.key, row.state) for row in desk.archivist.rows()] == [("old", State.ENDED), ("one", State.MISSING)]
        await desk.archivist.close()

    run(story())
    assert loaded == [None]


@pytest.mark.parametrize("late", [False, True])
def test_a_restored_recording_keeps_what_an_earlier_run_had_seen_of_it(run: Any, tmp_path: Path, late: bool) -> None:
    first = Archive(tmp_path / "history.db")
    first.put(past("one", state=State.RECORDING, confirmed_at=3.0, files=7, failovers=2, uploading="backuped"))
    first.close()
    desk = Desk(tmp_path / "history.db")
    restored = recording("one", state=State.MISSING, origin=Origin.RESTORED, sid=Sid("sid"))

    async def story() -> PastRecording:
        if not late:
            desk.archivist.begin()
            desk.fleet.put(restored)
            await desk.calm()
        else:
            await desk.begun()
            desk.fleet.put(restored)
        desk.fleet.put(replace(restored, state=State.GONE, ended_at=9.0))
        await desk.calm()
        await desk.archivist.close()
        (row,) = desk.archivist.rows()
        return row

    row = run(story())
    assert (row.state, row.ended_at, row.origin, row.sid) == (State.GONE, 9.0, Origin.OWN, "sid")
    assert (row.confirmed_at, row.files, row.failovers, row.uploading) == (3.0, 7, 2, "backuped")
    assert desk.archive.rows() == (row,)
    desk.archive.close()


def test_recordings_of_an_earlier_sandbox_ended_with_it(run: Any, tmp_path: Path) -> None:
    first = Archive(tmp_path / "history.db")
    first.put_all([(past("box", profile=SANDBOX_ID, state=State.RECORDING), ""), (past("real", state=State.RECORDING), "")])
    first.close()
    desk = Desk(tmp_path / "history.db")

    async def story() -> None:
        await desk.begun()
        await desk.calm()
        await desk.archivist.close()

    run(story())
    assert {row.key: (row.state, row.note) for row in desk.archive.rows()} == {
        "box": (State.ENDED, "with-sandbox"),
        "real": (State.RECORDING, ""),
    }
    desk.archive.close()


def test_forgetting_spares_what_runs_and_can_be_undone(run: Any, tmp_path: Path) -> None:
    desk = Desk(tmp_path / "history.db")
    removed: list[tuple[RecordingKey, ...]] = []
    desk.archivist.removed.subscribe(removed.append)

    async def story() -> None:
        await desk.begun()
        desk.fleet.put(recording("runs", state=State.RECORDING))
        desk.fleet.put(recording("ended", state=State.ENDED))
        await desk.calm()
        gone = desk.archivist.forget([RecordingKey("runs"), RecordingKey("ended"), RecordingKey("unknown")])
        assert [row.key for row in gone] == ["ended"]
        assert [row.key for row in desk.archivist.rows()] == ["runs"]
        await desk.calm()
        assert [row.key for row in desk.archive.rows()] == ["runs"]
        # A late answer about a forgotten one does not bring it back.
        desk.fleet.put(recording("ended", state=State.ENDED, queries=7))
        assert [row.key for row in desk.archivist.rows()] == ["runs"]
        desk.archivist.restore(gone)
        await desk.calm()
        assert {row.key for row in desk.archivist.rows()} == {row.key for row in desk.archive.rows()} == {"runs", "ended"}
        await desk.archivist.close()

    run(story())
    assert removed == [("ended",)]


def test_a_history_that_refuses_is_told_once_and_disturbs_no_recording(run: Any, tmp_path: Path) -> None:
    (tmp_path / "in-the-way").write_text("")
    desk = Desk(tmp_path / "in-the-way" / "history.db")

    async def story() -> None:
        await desk.begun()
        for state in (State.STARTING, State.RECORDING, State.ENDED):
            desk.fleet.put(recording("one", state=state))
            await desk.calm()
        assert await desk.archivist.track(RecordingKey("one")) == ""
        await desk.archivist.close()

    run(story())
    assert [row.state for row in desk.archivist.rows()] == [State.ENDED]
    assert [error.trouble for error in desk.refused] == [Trouble.IO]
    assert not desk.bugs


def test_the_end_of_the_program_does_not_wait_for_workers_that_hang(tmp_path: Path) -> None:
    clock = FakeClock()

    class Hanging(Desk):
        async def in_worker(self, function: Callable[[], Any]) -> Any:
            import asyncio

            await asyncio.get_running_loop().create_future()

    desk = Hanging(tmp_path / "history.db")

    async def story() -> None:
        desk.archivist.begin()
        desk.fleet.put(recording("one"))
        begun = clock.mono()
        await desk.archivist.close()
        assert clock.mono() - begun < 10
        await desk.tasks.close()

    jump(clock, story())


def test_a_line_says_how_it_failed_and_how_often_it_moved() -> None:
    failure = Failure(Operation.QUERY, FailureKind.REJECTED, True, 404, 404, "the service's own words")
    files = tuple(RecordedFile(name) for name in ("a.m3u8", "x/bak0_s.m3u8", "x/bak1_s.ts", "notbak7_x"))
    line = past_of(recording("one", failure=failure, files=files))
    assert (line.failure, line.failovers, line.files) == ("query 404/404", 2, 4)
    silent = Failure(Operation.STOP, FailureKind.TIMEOUT, True)
    assert past_of(recording("one", failure=silent)).failure == f"stop {FailureKind.TIMEOUT.value}"
