"""Acting on many, on the whole program and the real sandbox: stop what is selected, update, a backup recorder."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.services.bulk import Action, Result
from cloudrec_gui.ui.fleet.bulk_progress import BulkProgress
from cloudrec_gui.ui.fleet.stop_many import StopMany
from cloudrec_gui.ui.fleet.update_many import UpdateMany
from cloudrec_gui.ui.pages.base import PageId
from tests.flows.conftest import Play

CONTROL = Qt.KeyboardModifier.ControlModifier


async def several(app: App, robot: Robot, n: int) -> list[Recording]:
    """Start ``n`` recordings of as many channels and select them all."""
    profile = app.workspace.profile
    started = []
    for number in range(n):
        draft = profile.draft.put(("cname",), f"bulk-{number}")
        started.append(await app.recordings.start(replace(profile, draft=draft), app.workspace.secrets))
    app.window.show_page(PageId.RECORDINGS)
    await robot.until("the page", lambda: app.window.current is PageId.RECORDINGS)
    table = robot.find("recordings-table")
    table.setFocus()
    robot.key(Qt.Key.Key_A, CONTROL, table)
    await robot.until("the bar", lambda: bar(app).isVisible())
    return started


def bar(app: App) -> Any:
    page: Any = app.window.page(PageId.RECORDINGS)
    return page.bulk


def test_all_that_is_selected_is_stopped_after_the_list_was_read(play: Play) -> None:
    async def script(app: App, robot: Robot) -> tuple[list[State], str, int]:
        rows = await several(app, robot, 4)
        robot.click("bulk-stop")
        await robot.until("the question", lambda: isinstance(bar(app).drawer, StopMany))
        before = app.recordings.all()
        assert all(row.stop_asked_at is None for row in before), "nothing is stopped before the list was confirmed"
        robot.click("stop-many-stop")
        await robot.until("a job", lambda: app.fleet.job is not None and app.fleet.job.finished)
        job = app.fleet.job
        assert job is not None
        await robot.until("the report", lambda: isinstance(bar(app).drawer, BulkProgress))
        note = robot.find("bulk-progress-note", QLabel).text()
        robot.click("bulk-close")
        states = [found.state for row in rows if (found := app.recordings.get(row.key)) is not None]
        return states, note, job.count(Result.OK)

    states, note, done = play(script)
    assert all(state in (State.ENDED, State.ENDED_EMPTY, State.MISSING) for state in states), states
    assert (note, done) == ("4 done", 4)


def test_a_query_of_all_goes_by_one_key_and_can_be_cancelled(play: Play) -> None:
    async def script(app: App, robot: Robot) -> tuple[Action, int, bool]:
        await several(app, robot, 3)
        robot.key(Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier, app.window)
        await robot.until("a job", lambda: app.fleet.job is not None)
        job = app.fleet.job
        assert job is not None
        robot.click("bulk-cancel")
        await robot.until("the end", lambda: job.finished)
        return job.action, job.done, job.cancelled

    assert play(script) == (Action.QUERY, 3, True)


def test_a_backup_recorder_runs_beside_the_first_and_is_no_duplicate(play: Play) -> None:
    async def script(app: App, robot: Robot) -> tuple[Recording, Recording, str]:
        first = await app.recordings.start(app.workspace.profile, app.workspace.secrets)
        app.window.show_page(PageId.RECORDINGS)
        page: Any = app.window.page(PageId.RECORDINGS)
        page.select(first.key)
        await robot.until("a running one", app.window.actions_table["backup"].isEnabled)
        robot.click("detail-backup")
        await robot.until("the form", lambda: app.backup.panel is not None and app.backup.panel.start.isEnabled())
        panel = app.backup.panel
        assert panel is not None
        cost = panel.cost.text()
        Robot(panel).click("backup-start")
        await robot.until("two", lambda: sum(bool(row.sid) for row in app.recordings.all()) == 2)
        second = app.recordings.all()[0]
        await robot.until("the second in front", lambda: app.workbench.current == second.key)
        return first, second, cost

    first, second, cost = play(script)
    assert (second.backup_of, second.cname) == (first.key, first.cname)
    assert second.uid not in ("", first.uid)
    assert "billed twice" in cost


def test_one_form_changes_all_of_them(play: Play) -> None:
    async def script(app: App, robot: Robot) -> tuple[int, list[Any]]:
        rows = await several(app, robot, 2)
        robot.click("bulk-update")
        await robot.until("the form", lambda: isinstance(bar(app).drawer, UpdateMany))
        robot.key(Qt.Key.Key_Space, widget=robot.find("update-users-tick"))
        robot.click("update-many-send")
        await robot.until("the end", lambda: app.fleet.job is not None and app.fleet.job.finished)
        job = app.fleet.job
        assert job is not None
        return job.count(Result.OK), [(app.recordings.get(row.key) or row).settings for row in rows]

    done, settings = play(script)
    assert done == 2
    assert all("streamSubscribe" in each for each in settings)


def test_what_the_service_refused_is_named_and_sent_again_on_its_own(play: Play) -> None:
    async def script(app: App, robot: Robot) -> tuple[str, int, int]:
        await several(app, robot, 3)
        assert app.sandbox is not None
        app.sandbox.faults.next("stop", status=400, body={"code": 2, "reason": "invalid parameter"})
        robot.click("bulk-stop")
        robot.click("stop-many-stop")
        await robot.until("the end", lambda: app.fleet.job is not None and app.fleet.job.finished)
        first = app.fleet.job
        assert first is not None
        await robot.until("the offer", lambda: robot.find("bulk-retry").isVisible())
        note = robot.find("bulk-progress-note", QLabel).text()
        robot.click("bulk-retry")
        await robot.until("the end again", lambda: app.fleet.job is not first and app.fleet.job is not None and app.fleet.job.finished)
        again = app.fleet.job
        assert again is not None
        return note, len(again.keys), again.count(Result.OK)

    note, tried, done = play(script)
    assert note == "✕ 2 done, 1 failed"
    assert (tried, done) == (1, 1)
