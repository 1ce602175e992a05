"""A launch with a damaged journal: everything is still listed, and the window says what was mended."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.journal import Journal
from cloudrec_gui.ui.widgets import Notice
from tests.flows.conftest import Play


def test_a_damaged_database_is_replaced_and_said_and_what_ran_is_listed(play: Play, tmp_path: Path) -> None:
    path = tmp_path / "data" / "journal.jsonl"
    journal, key = Journal(path), RecordingKey("left")
    row = Recording(key, ProfileId("acme"), AppId("0" * 32), Mode.MIX, Cname("left"), Uid("1"), 1.0, endpoint="https://api.agora.io")
    journal.intent(row)
    journal.acquired(key, ResourceId("rid"))
    journal.sending(key, 1)
    journal.started(key, Sid("5f2b8c1d9a4e47c3b0d6e8f7a1c2b3d4"))
    journal.close()
    path.with_suffix(".db").write_bytes(b"what a broken disk gives back" * 500)

    def said(app: App) -> list[Notice]:
        pages = [app.window.built(page) for page in type(app.window.current)] if app.window.current is not None else []
        return [notice for page in pages if page is not None for notice in page.notices.notices() if notice.key == "journal"]

    async def script(app: App, robot: Robot) -> None:
        await robot.until("the list", lambda: [row.sid for row in app.recordings.all()] == ["5f2b8c1d9a4e47c3b0d6e8f7a1c2b3d4"])
        await robot.until("what was mended", lambda: bool(said(app)))
        (notice,) = said(app)
        assert "journal.db.unreadable-1" in notice.text

    play(script)
    database = sqlite3.connect(path.with_suffix(".db"))
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert database.execute("SELECT count(*) FROM entry").fetchone()[0] >= 4
    database.close()
