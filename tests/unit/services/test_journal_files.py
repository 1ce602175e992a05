"""The journal's two files: what one lacks comes from the other, and no fault of the disk loses what may be running."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.services.disk import Disk
from cloudrec_gui.services.journal import Entry, Journal, JournalRecord, JournalUnavailable, Known, Step, Trouble, parse, summarise
from cloudrec_gui.services.journal_records import union
from cloudrec_gui.services.witnesses import StartWitness
from tests.unit.services.support import FakeClock

LOST = Failure(Operation.START, FailureKind.TIMEOUT, True)


def recording(key: str) -> Recording:
    return Recording(
        RecordingKey(key), ProfileId("p"), AppId("a" * 32), Mode.MIX, Cname("room"), Uid("42"), 1.0, endpoint="https://x.example"
    )


class SmallDisk(Disk):
    """Keeps a reserve that a test can afford."""

    reserve_bytes = 4096


class Connection(sqlite3.Connection):
    """Asks its disk before each statement."""

    disk: FailingDisk

    def execute(self, sql: str, *rest: object) -> sqlite3.Cursor:
        if sql.startswith(("INSERT", "COMMIT", "BEGIN", "CREATE", "PRAGMA user_version =")):
            self.disk.step(sql)
        return super().execute(sql, *rest)  # type: ignore[arg-type]


class FailingDisk(SmallDisk):
    """Fails at its nth write, flush or statement, once or from then on."""

    def __init__(self, nth: int, code: int, lasting: bool) -> None:
        self.left = nth
        self.code = code
        self.lasting = lasting
        self.failed = 0

    def step(self, sql: str = "") -> None:
        self.left -= 1
        if self.left == 0 or (self.lasting and self.left < 0):
            self.failed += 1
            if not sql:
                raise OSError(self.code, os.strerror(self.code))
            error = sqlite3.OperationalError("the disk refuses")
            error.sqlite_errorcode = {errno.ENOSPC: sqlite3.SQLITE_FULL, errno.EROFS: sqlite3.SQLITE_READONLY}.get(
                self.code, sqlite3.SQLITE_IOERR
            )
            raise error

    def write(self, handle: int, data: bytes) -> int:
        # The first half arrives before the fault, as on a disk that becomes full.
        try:
            self.step()
        except OSError:
            super().write(handle, data[: len(data) // 2])
            raise
        return super().write(handle, data)

    def flush(self, handle: int) -> None:
        self.step()
        super().flush(handle)

    def connect(self, path: Path) -> sqlite3.Connection:
        database = sqlite3.connect(path, isolation_level=None, check_same_thread=False, factory=Connection)
        database.disk = self
        return database


def live(journal: Journal, key: str) -> tuple[bool, str]:
    """One start and one stop as the witnesses do them: whether start was sent, and the sid if the service gave one."""
    ident = RecordingKey(key)
    try:
        journal.intent(recording(key))
        journal.acquired(ident, ResourceId("rid-" + key))
        journal.sending(ident, 1)
    except JournalUnavailable:
        return False, ""
    sid = "sid-" + key
    for step in (lambda: journal.started(ident, Sid(sid)), lambda: journal.stopping(ident)):
        with suppress(JournalUnavailable):
            step()
    return True, sid


def record_of(path: Path, key: str) -> JournalRecord | None:
    return next((record for record in summarise(Journal(path, disk=SmallDisk()).replay()) if record.key == key), None)


def sound(path: Path) -> bool:
    """What SQLite says of a database that no program has open."""
    with sqlite3.connect(path) as database:
        answer = database.execute("PRAGMA integrity_check").fetchone()
    database.close()
    return bool(answer == ("ok",))


# ------------------------------------------------------------------------------------------------------------- two files


def test_both_files_say_the_same(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j.jsonl", disk=SmallDisk())
    live(journal, "one")
    journal.close()
    with sqlite3.connect(tmp_path / "j.db") as database:
        kept = [bytes(row[0]) for row in database.execute("SELECT line FROM entry ORDER BY n")]
        mode = database.execute("PRAGMA journal_mode").fetchone()
    database.close()
    assert kept == (tmp_path / "j.jsonl").read_bytes().splitlines()
    assert [entry.step for entry in parse(b"\n".join(kept))] == [Step.INTENT, Step.ACQUIRED, Step.SENDING, Step.STARTED, Step.STOPPING]
    assert mode == ("wal",)


def test_a_commit_waits_for_the_disk_and_deleted_bytes_are_overwritten(tmp_path: Path) -> None:
    seen: list[sqlite3.Connection] = []

    class Watched(SmallDisk):
        def connect(self, path: Path) -> sqlite3.Connection:
            seen.append(super().connect(path))
            return seen[-1]

    journal = Journal(tmp_path / "j.jsonl", disk=Watched())
    journal.intent(recording("one"))
    asked = [seen[0].execute(f"PRAGMA {name}").fetchone()[0] for name in ("synchronous", "secure_delete", "user_version")]
    journal.close()
    assert asked == [2, 1, 1]


@pytest.mark.parametrize("lost", ["j.db", "j.jsonl"])
def test_either_file_alone_tells_everything_and_the_other_is_made_again(tmp_path: Path, lost: str) -> None:
    journal = Journal(tmp_path / "j.jsonl", disk=SmallDisk())
    live(journal, "one")
    live(journal, "two")
    whole = journal.replay()
    journal.close()
    (tmp_path / lost).unlink()
    again = Journal(tmp_path / "j.jsonl", disk=SmallDisk())
    assert again.replay() == whole
    again.close()
    assert len(parse((tmp_path / "j.jsonl").read_bytes())) == len(whole)
    (tmp_path / ("j.jsonl" if lost == "j.db" else "j.db")).unlink()
    assert Journal(tmp_path / "j.jsonl", disk=SmallDisk()).replay() == whole


def test_a_journal_of_an_earlier_version_is_taken_over_once(tmp_path: Path) -> None:
    old = b"".join(
        Entry(step, RecordingKey("old"), at, fields).to_line()
        for step, at, fields in (
            (Step.INTENT, 1.0, {"appId": "a", "mode": "mix", "cname": "c", "uid": "1"}),
            (Step.SENDING, 2.0, {"attempt": 1}),
            (Step.STARTED, 3.0, {"sid": "s"}),
        )
    )
    (tmp_path / "j.jsonl").write_bytes(old)
    journal = Journal(tmp_path / "j.jsonl", disk=SmallDisk())
    for _ in range(2):
        assert [entry.step for entry in journal.replay()] == [Step.INTENT, Step.SENDING, Step.STARTED]
        journal.close()
    journal.ended(RecordingKey("old"), State.ENDED)
    journal.close()
    assert (tmp_path / "j.jsonl").read_bytes().startswith(old)
    (tmp_path / "j.jsonl").unlink()
    (record,) = summarise(Journal(tmp_path / "j.jsonl", disk=SmallDisk()).replay())
    assert (record.known, record.sid) == (Known.ENDED, "s")


def test_what_each_file_alone_has_comes_together_in_the_order_of_writing() -> None:
    lines = [Entry(Step.STOPPING, RecordingKey("k"), 1.0, {}, number).to_line().rstrip() for number in range(1, 7)]
    assert list(union([lines[0], lines[1], lines[3]], [lines[0], lines[2], lines[4], lines[5]])) == lines


@given(st.lists(st.integers(0, 3), min_size=1, max_size=30))
def test_the_union_loses_no_line_and_doubles_none(places: list[int]) -> None:
    lines = [Entry(Step.STOPPING, RecordingKey("k"), 1.0, {}, number + 1).to_line().rstrip() for number in range(len(places))]
    first = [line for line, place in zip(lines, places, strict=True) if place != 1]
    second = [line for line, place in zip(lines, places, strict=True) if place != 0]
    assert list(union(first, second)) == lines


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_every_file_is_the_owners_alone_whatever_the_umask(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        journal = Journal(tmp_path / "new" / "j.jsonl", disk=SmallDisk())
        journal.intent(recording("one"))
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "new").iterdir()}
        journal.close()
    finally:
        os.umask(old)
    assert modes == dict.fromkeys(("j.db", "j.db-wal", "j.db-shm", "j.jsonl", "j.reserve"), 0o600)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700


# ---------------------------------------------------------------------------------------------------- faults of the disk


def writes_of_a_life(tmp_path: Path) -> int:
    disk = FailingDisk(10**9, errno.EIO, False)
    journal = Journal(tmp_path / "count.jsonl", disk=disk)
    live(journal, "one")
    journal.close()
    return 10**9 - disk.left


@pytest.mark.parametrize("lasting", [False, True])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_whichever_write_fails_a_start_is_refused_or_can_be_found_again(tmp_path: Path, code: int, lasting: bool) -> None:
    count = writes_of_a_life(tmp_path)
    assert count > 20
    outcomes = []
    for nth in range(1, count + 1):
        path = tmp_path / str(nth) / "j.jsonl"
        disk = FailingDisk(nth, code, lasting)
        journal = Journal(path, disk=disk)
        sent, sid = live(journal, "one")
        outcomes.append(sent)
        if disk.failed:
            # As a kill right now would leave it: no chance to catch up at closing.
            shutil.copytree(path.parent, tmp_path / f"{nth}-killed")
        journal.close()
        assert disk.failed, f"write {nth} never happened"
        for place in (path, tmp_path / f"{nth}-killed" / "j.jsonl"):
            record = record_of(place, "one")
            assert sound(place.with_suffix(".db")), f"write {nth}"
            if sent:
                assert record is not None, f"write {nth}: sent and not known"
                assert record.open, f"write {nth}: sent and not thought of as running"
                assert record.resource_id == "rid-one", f"write {nth}"
        if sent and not lasting:
            found = record_of(path, "one")
            assert found is not None, f"write {nth}"
            assert found.sid == sid, f"write {nth}: the answer was there and is lost"
    assert True in outcomes
    assert False in outcomes


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Let the system refuse every byte of any file beyond ``size``: a full disk at exactly that byte, for SQLite's own writes too."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit for the size of files that a write answers to")
def test_wherever_the_systems_own_limit_cuts_a_write_off_nothing_sent_is_lost(tmp_path: Path) -> None:
    outcomes = set()
    for size in [*range(4096, 48_000, 509), 200_000]:
        path = tmp_path / str(size) / "j.jsonl"
        journal = Journal(path, disk=SmallDisk())
        # So that the limit hits the entries, not only the making of the files.
        journal.replay()
        with largest_file(size):
            lives = [live(journal, f"{n}") for n in range(6)]
        journal.close()
        outcomes.add(tuple(sent for sent, _ in lives))
        assert sound(path.with_suffix(".db"))
        for number, (sent, sid) in enumerate(lives):
            record = record_of(path, f"{number}")
            if sent:
                assert record is not None
                assert (record.open, record.resource_id, record.sid) == (True, f"rid-{number}", sid)
    assert (True,) * 6 in outcomes
    assert (False,) * 6 in outcomes
    assert len(outcomes) > 3


def test_without_room_for_outcomes_nothing_is_started(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j.jsonl", disk=SmallDisk())
    (tmp_path / "j.reserve").mkdir()
    with pytest.raises(JournalUnavailable):
        journal.intent(recording("one"))
    journal.close()


class FullDisk(SmallDisk):
    """Has no room while ``full``, except the room that its reserve gives up."""

    def __init__(self, reserve: Path) -> None:
        self.full = False
        self._reserve = reserve

    def write(self, handle: int, data: bytes) -> int:
        if self.full and self._reserve.exists():
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().write(handle, data)


def test_on_a_full_disk_the_sid_is_written_into_the_reserve_and_starts_are_refused_until_there_is_room(tmp_path: Path) -> None:
    disk = FullDisk(tmp_path / "j.reserve")
    journal = Journal(tmp_path / "j.jsonl", disk=disk)
    key = RecordingKey("one")
    journal.intent(recording(key))
    journal.acquired(key, ResourceId("rid"))
    journal.sending(key, 1)
    disk.full = True
    journal.started(key, Sid("sid"))
    assert not (tmp_path / "j.reserve").exists()
    assert b'"sid":"sid"' in (tmp_path / "j.jsonl").read_bytes()
    disk.full = False
    journal.intent(recording("two"))
    assert (tmp_path / "j.reserve").stat().st_size == disk.reserve_bytes
    journal.close()


def test_a_full_disk_is_called_full(tmp_path: Path) -> None:
    disk = FullDisk(tmp_path / "j.reserve")
    journal = Journal(tmp_path / "j.jsonl", disk=disk)
    journal.intent(recording("one"))
    disk.full = True
    with pytest.raises(JournalUnavailable) as caught:
        journal.intent(recording("two"))
    assert (caught.value.trouble, journal.trouble) == (Trouble.FULL, Trouble.FULL)
    # One of the files had room for it. That a start was wanted is no reason to look for anything.
    disk.full = False
    assert [record.known for record in summarise(journal.replay())] == [Known.NOT_STARTED, Known.NOT_STARTED]
    journal.close()


def test_while_another_program_holds_the_database_starts_are_refused_and_outcomes_are_kept(tmp_path: Path) -> None:
    clock = FakeClock()

    class Hasty(SmallDisk):
        def connect(self, path: Path) -> sqlite3.Connection:
            return sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)

    journal = Journal(tmp_path / "j.jsonl", clock, disk=Hasty())
    live(journal, "one")
    other = sqlite3.connect(tmp_path / "j.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(JournalUnavailable) as caught:
        journal.intent(recording("two"))
    journal.ended(RecordingKey("one"), State.ENDED)
    other.execute("ROLLBACK")
    other.close()
    assert caught.value.trouble is Trouble.LOCKED
    clock.advance(6)
    journal.intent(recording("three"))
    journal.close()
    (tmp_path / "j.jsonl").unlink()
    known = {record.key: record.known for record in summarise(Journal(tmp_path / "j.jsonl", disk=SmallDisk()).replay())}
    assert known == {"one": Known.ENDED, "two": Known.NOT_STARTED, "three": Known.NOT_STARTED}


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="needs a user whom permissions bind")
def test_a_folder_that_cannot_be_written_is_read_all_the_same(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "d" / "j.jsonl", disk=SmallDisk())
    live(journal, "one")
    journal.close()
    for path in (tmp_path / "d").iterdir():
        path.chmod(0o400)
    (tmp_path / "d").chmod(0o500)
    try:
        again = Journal(tmp_path / "d" / "j.jsonl", disk=SmallDisk())
        assert [record.known for record in summarise(again.replay())] == [Known.STOPPING]
        with pytest.raises(JournalUnavailable) as caught:
            again.intent(recording("two"))
        again.close()
    finally:
        (tmp_path / "d").chmod(0o700)
    assert caught.value.trouble is Trouble.READ_ONLY


# ------------------------------------------------------------------------------------------------- damage and power cuts


def full_journal(folder: Path) -> tuple[Entry, ...]:
    """Two recordings, closed, so that everything stands in the database's own file."""
    journal = Journal(folder / "j.jsonl", disk=SmallDisk())
    live(journal, "one")
    live(journal, "two")
    whole = journal.replay()
    journal.close()
    return whole


@pytest.mark.parametrize("rubbish", [b"", b"not a database at all, only text" * 200, b"SQLite format 3\x00" + b"\xff" * 9000])
def test_a_database_of_rubbish_is_set_aside_and_made_anew_from_the_copy(tmp_path: Path, rubbish: bytes) -> None:
    whole = full_journal(tmp_path)
    (tmp_path / "j.db").write_bytes(rubbish)
    journal = Journal(tmp_path / "j.jsonl", disk=SmallDisk())
    assert journal.replay() == whole
    if rubbish:
        assert journal.repaired is not None
        assert (journal.repaired.entries, journal.repaired.only_there) == (len(whole), 0)
        assert journal.repaired.aside == tmp_path / "j.db.unreadable-1"
        assert (tmp_path / "j.db.unreadable-1").read_bytes() == rubbish
    journal.intent(recording("three"))
    journal.close()
    assert sound(tmp_path / "j.db")


def test_a_damaged_database_without_a_copy_gives_back_every_line_that_its_bytes_still_hold(tmp_path: Path) -> None:
    whole = full_journal(tmp_path)
    content = bytearray((tmp_path / "j.db").read_bytes())
    content[:100] = b"\xff" * 100
    (tmp_path / "j.db").write_bytes(content)
    (tmp_path / "j.jsonl").unlink()
    journal = Journal(tmp_path / "j.jsonl", disk=SmallDisk())
    assert journal.replay() == whole
    assert journal.repaired is not None
    assert journal.repaired.only_there == len(whole)
    journal.close()
    assert len(parse((tmp_path / "j.jsonl").read_bytes())) == len(whole)


def test_a_database_with_other_tables_is_set_aside(tmp_path: Path) -> None:
    whole = full_journal(tmp_path)
    (tmp_path / "j.db").unlink()
    with sqlite3.connect(tmp_path / "j.db") as database:
        database.execute("CREATE TABLE entry (something TEXT)")
    database.close()
    journal = Journal(tmp_path / "j.jsonl", disk=SmallDisk())
    assert journal.replay() == whole
    assert journal.repaired is not None
    journal.close()


def test_whichever_page_is_damaged_everything_is_still_known(tmp_path: Path) -> None:
    whole = full_journal(tmp_path / "whole")
    content = (tmp_path / "whole" / "j.db").read_bytes()
    for place in range(0, len(content), 331):
        folder = tmp_path / str(place)
        shutil.copytree(tmp_path / "whole", folder)
        damaged = bytearray(content)
        damaged[place : place + 64] = bytes(255 - byte for byte in damaged[place : place + 64])
        (folder / "j.db").write_bytes(damaged)
        journal = Journal(folder / "j.jsonl", disk=SmallDisk())
        seen = journal.replay()
        assert [entry for entry in whole if entry not in seen] == [], f"byte {place}"
        live(journal, "later")
        journal.close()
        assert record_of(folder / "j.jsonl", "later") is not None
        assert sound(folder / "j.db"), f"byte {place}"


def test_damage_while_it_is_open_does_not_lose_the_outcome(tmp_path: Path) -> None:
    disk = FailingDisk(10**9, errno.EIO, False)
    journal = Journal(tmp_path / "j.jsonl", disk=disk)
    key = RecordingKey("one")
    journal.intent(recording(key))
    journal.acquired(key, ResourceId("rid"))
    journal.sending(key, 1)
    disk.left = 1
    journal.started(key, Sid("sid"))
    journal.close()
    (tmp_path / "j.jsonl").unlink()
    record = record_of(tmp_path / "j.jsonl", "one")
    assert record is not None
    assert record.sid == "sid"


def test_after_a_power_cut_at_any_block_of_the_log_all_of_the_copy_is_known(tmp_path: Path) -> None:
    open_journal = Journal(tmp_path / "live" / "j.jsonl", disk=SmallDisk())
    live(open_journal, "one")
    # Not closed: what was committed stands in the log, as when the power goes.
    shutil.copytree(tmp_path / "live", tmp_path / "cut")
    open_journal.close()
    log, lines = (tmp_path / "cut" / "j.db-wal").read_bytes(), (tmp_path / "cut" / "j.jsonl").read_bytes()
    (tmp_path / "cut" / "j.db-shm").unlink()
    assert len(log) > 4096
    whole = parse(lines)
    for place in range(0, len(log) + 1, 512):
        for copy in (lines, b""):
            folder = tmp_path / f"cut-{place}-{len(copy)}"
            shutil.copytree(tmp_path / "cut", folder)
            (folder / "j.db-wal").write_bytes(log[:place])
            (folder / "j.jsonl").write_bytes(copy)
            journal = Journal(folder / "j.jsonl", disk=SmallDisk())
            seen = journal.replay()
            # A cut leaves what was written before it, never anything out of order.
            assert seen == whole[: len(seen)]
            assert len(seen) == len(whole) or not copy
            journal.intent(recording("later"))
            journal.close()
            assert sound(folder / "j.db")
            assert journal.replay()[:-1] == seen
            journal.close()


def test_after_a_power_cut_at_any_byte_of_the_copy_all_of_the_database_is_known(tmp_path: Path) -> None:
    whole = full_journal(tmp_path / "whole")
    lines = (tmp_path / "whole" / "j.jsonl").read_bytes()
    database = (tmp_path / "whole" / "j.db").read_bytes()
    (tmp_path / "cut").mkdir()
    for place in range(0, len(lines) + 1, 7):
        (tmp_path / "cut" / "j.db").write_bytes(database)
        (tmp_path / "cut" / "j.jsonl").write_bytes(lines[:place])
        journal = Journal(tmp_path / "cut" / "j.jsonl", disk=SmallDisk())
        assert journal.replay() == whole
        journal.close()
        assert set(lines.splitlines()) <= set((tmp_path / "cut" / "j.jsonl").read_bytes().splitlines())


# ----------------------------------------------------------------------------------------------------- what persons say


def test_an_adopted_recording_is_running_with_its_ids(tmp_path: Path) -> None:
    from dataclasses import replace

    journal = Journal(tmp_path / "j.jsonl", disk=SmallDisk())
    theirs = replace(recording("theirs"), resource_id=ResourceId("rid"), sid=Sid("sid"), started_at=5.0, control_hours=24)
    journal.adopted(theirs, "EU")
    (record,) = summarise(journal.replay())
    journal.close()
    assert (record.known, record.adopted, record.resource_id, record.sid) == (Known.RUNNING, True, "rid", "sid")
    assert (record.started_at, record.control_hours, record.area) == (5.0, 24, "EU")


@pytest.mark.parametrize(("ran", "known"), [(True, Known.ENDED), (False, Known.NOT_STARTED)])
def test_what_a_person_settles_is_settled_until_it_is_taken_back(tmp_path: Path, ran: bool, known: Known) -> None:
    journal = Journal(tmp_path / "j.jsonl", disk=SmallDisk())
    key = RecordingKey("one")
    journal.intent(recording(key))
    journal.sending(key, 1)
    journal.unknown(key, LOST)
    journal.settled(key, ran)
    (record,) = summarise(journal.replay())
    assert (record.known, record.settled, record.open) == (known, True, False)
    journal.reopened(key)
    (record,) = summarise(journal.replay())
    journal.close()
    assert (record.known, record.settled, record.open) == (Known.AMBIGUOUS, False, True)


def test_deadlines_limits_and_what_start_carried_survive(tmp_path: Path) -> None:
    from dataclasses import replace

    journal = Journal(tmp_path / "j.jsonl", disk=SmallDisk())
    whole = replace(
        recording("one"),
        control_hours=5,
        max_hours=2,
        token_until=1234.0,
        max_idle_s=300,
        canvas=(1280, 720),
        backup_of=RecordingKey("zero"),
    )
    journal.intent(whole, digest="d" * 64)
    for attempt in (1, 2):
        journal.sending(RecordingKey("one"), attempt)
    (record,) = summarise(journal.replay())
    journal.close()
    assert (record.control_hours, record.max_hours, record.token_until, record.max_idle_s) == (5, 2, 1234.0, 300)
    assert (record.canvas, record.backup_of, record.body_digest, record.sends) == ((1280, 720), "zero", "d" * 64, 2)


def test_a_refusal_after_a_sid_does_not_take_the_sid_away(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j.jsonl", disk=SmallDisk())
    live(journal, "one")
    journal.refused(RecordingKey("one"), LOST)
    (record,) = summarise(journal.replay())
    journal.close()
    assert (record.open, record.sid) == (True, "sid-one")


@pytest.mark.parametrize("number", ["1e400", "NaN", "9" * 400, "-1", "true", '"x"'])
def test_numbers_that_no_program_of_ours_writes_hurt_nobody(number: str) -> None:
    line = f'{{"v":1,"step":"intent","key":"k","at":1,"n":{number},"mode":"mix","tokenUntil":{number},"width":{number},"height":1}}'
    later = line.replace('"at":1', f'"at":{number}')
    for record in summarise(parse(line.encode() + b"\n" + later.encode())):
        assert record.key == "k"
        assert abs(record.created_at) < 2**53
        assert min(record.canvas) > 0


@given(st.binary(max_size=300))
def test_whatever_stands_in_the_copy_the_journal_opens_and_writes(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "j.jsonl"
    path.write_bytes(content)
    journal = Journal(path, disk=SmallDisk())
    live(journal, "one")
    journal.close()
    assert record_of(path, "one") is not None


# ------------------------------------------------------------------------------------------------------- what is not sent


class Picky(SmallDisk):
    """Refuses to write one kind of line into the copy."""

    def __init__(self, step: Step) -> None:
        self._mark = f'"step":"{step.value}"'.encode()

    def write(self, handle: int, data: bytes) -> int:
        if self._mark in data:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return super().write(handle, data)


def test_a_start_that_is_refused_between_the_two_files_is_not_looked_for_later(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j.jsonl", disk=Picky(Step.SENDING))
    key = RecordingKey("one")
    journal.intent(recording(key))
    journal.acquired(key, ResourceId("rid"))
    with pytest.raises(JournalUnavailable):
        StartWitness(journal, recording(key), FakeClock()).sending()
    journal.close()
    record = record_of(tmp_path / "j.jsonl", key)
    assert record is not None
    assert (record.known, record.open) == (Known.NOT_STARTED, False)


def test_a_second_send_that_is_refused_leaves_the_first_in_doubt(tmp_path: Path) -> None:
    key = RecordingKey("one")
    journal = Journal(tmp_path / "j.jsonl", disk=SmallDisk())
    journal.intent(recording(key))
    journal.acquired(key, ResourceId("rid"))
    witness = StartWitness(journal, recording(key), FakeClock())
    witness.sending()
    other = sqlite3.connect(tmp_path / "j.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(JournalUnavailable):
        witness.sending()
    other.execute("ROLLBACK")
    other.close()
    journal.close()
    record = record_of(tmp_path / "j.jsonl", key)
    assert record is not None
    assert (record.known, record.open) == (Known.AMBIGUOUS, True)
