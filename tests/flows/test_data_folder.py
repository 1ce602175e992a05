"""A data folder that takes nothing: the window says so in words as soon as it opens, nothing is started, what runs is stopped."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.domain.ids import RecordingKey, ResourceId, Sid
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.journal import Journal, JournalUnavailable, Trouble
from cloudrec_gui.ui.widgets import Notice
from tests.contract.troubles import Moody
from tests.flows.conftest import Play
from tests.unit.services.support import sandbox_profile

_HOLD = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


class ReadOnly(Moody):
    """A folder that may be read."""

    def write(self, handle: int, data: bytes) -> int:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    def connect(self, path: Path) -> sqlite3.Connection:
        database = super().connect(path)
        database.execute("PRAGMA query_only = ON")
        return database


def said(app: App, key: str = "journal-refuses") -> list[Notice]:
    pages = [app.window.built(page) for page in type(app.window.current)] if app.window.current is not None else []
    return [notice for page in pages if page is not None for notice in page.notices.notices() if notice.key == key]


def prepare(app: App) -> None:
    body = {**sandbox_profile().draft.body, "cname": "room", "uid": "900001"}
    app.workspace.set_draft(replace(sandbox_profile().draft, body=body))


async def started(app: App) -> Recording:
    prepare(app)
    return await app.recordings.start(app.workspace.profile, app.workspace.secrets)


async def refused(app: App) -> Trouble | None:
    """Why a start is refused, once the sandbox has been asked nothing."""
    before = len(app.sandbox.tasks()) if app.sandbox is not None else -1
    try:
        await started(app)
    except JournalUnavailable as error:
        assert app.sandbox is not None
        assert len(app.sandbox.tasks()) == before
        assert not app.traffic.rows()
        return error.trouble
    return None


def earlier(folder: Path) -> None:
    """A journal of an earlier run, of a recording that has ended or was never begun."""
    folder.mkdir(exist_ok=True)
    journal = Journal(folder / "journal.jsonl")
    journal.acquired(RecordingKey("left"), ResourceId("rid"))
    journal.started(RecordingKey("left"), Sid("5" * 32))
    journal.close()


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the database."""
    earlier(tmp_path / "data")
    command = [sys.executable, "-c", _HOLD, str(tmp_path / "data" / "journal.db")]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


def test_a_full_disk_is_said_at_launch_and_starting_works_again_once_there_is_room(play: Play) -> None:
    disk = Moody()
    disk.full = True

    async def script(app: App, robot: Robot) -> None:
        await robot.until("what is the matter", lambda: bool(said(app)))
        (notice,) = said(app)
        assert "The disk is full. Free some space" in notice.text
        assert "Stop still works" in notice.text
        assert str(app.journal.path.parent) in notice.text
        assert await refused(app) is Trouble.FULL
        disk.full = False
        notice.actions[0][1]()
        await robot.until("the notice to go", lambda: not said(app))
        recording = await started(app)
        disk.full = True
        assert (await app.recordings.stop(recording.key)).final

    play(script, disk=disk)


def test_a_folder_that_may_only_be_read_is_said_at_launch_and_nothing_is_started(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        await robot.until("what is the matter", lambda: bool(said(app)))
        assert "cannot be written" in said(app)[0].text
        assert await refused(app) is Trouble.READ_ONLY

    play(script, disk=ReadOnly())


@pytest.mark.expects_log("settings could not be (read|written)")
def test_the_program_lives_without_a_folder_of_its_own(play: Play, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    async def script(app: App, robot: Robot) -> None:
        await robot.until("what is the matter", lambda: bool(said(app)))
        assert "Look at the disk" in said(app)[0].text
        assert await refused(app) is Trouble.IO

    play(script, data_dir=tmp_path / "file" / "below")


def test_a_database_that_another_program_holds_is_said_at_launch_and_used_when_it_lets_go(
    play: Play, holder: subprocess.Popen[str]
) -> None:
    async def script(app: App, robot: Robot) -> None:
        await robot.until("what is the matter", lambda: bool(said(app)))
        (notice,) = said(app)
        assert "Another program holds its database" in notice.text
        assert await refused(app) is Trouble.LOCKED
        holder.kill()
        holder.communicate()
        notice.actions[0][1]()
        await robot.until("the notice to go", lambda: not said(app))
        recording = await started(app)
        assert (await app.recordings.stop(recording.key)).final

    play(script)


def test_a_history_that_cannot_be_kept_is_said_and_keeps_nobody_from_recording(play: Play, tmp_path: Path) -> None:
    (tmp_path / "data" / "history.db").mkdir(parents=True)

    async def script(app: App, robot: Robot) -> None:
        await robot.until("what is the matter", lambda: bool(said(app, "history")))
        (notice,) = said(app, "history")
        assert "history.db" in notice.text
        recording = await started(app)
        assert (await app.recordings.stop(recording.key)).final
        assert not said(app)

    play(script)
