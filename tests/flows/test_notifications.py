"""The whole program: what the service told somebody else is pasted for a recording; a recording and its backup lead to each other."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.ui.pages.ids import PageId
from cloudrec_gui.ui.pages.recordings import RecordingsPage
from tests.flows.conftest import Play
from tests.unit.services.support import sandbox_profile


def prepare(app: App, uid: str = "900001") -> None:
    body = {**sandbox_profile().draft.body, "cname": "room", "uid": uid}
    app.workspace.set_draft(replace(sandbox_profile().draft, body=body))


def current(app: App, key: RecordingKey) -> Recording:
    found = app.recordings.get(key)
    assert found is not None
    return found


async def started(app: App, robot: Robot, uid: str = "900001", **options: Any) -> Recording:
    prepare(app, uid)
    recording = await app.recordings.start(app.workspace.profile, app.workspace.secrets, **options)
    await robot.until("it runs", lambda: current(app, recording.key).state in (State.READY, State.RECORDING))
    return current(app, recording.key)


def page(app: App) -> RecordingsPage:
    app.window.show_page(PageId.RECORDINGS)
    found = app.window.page(PageId.RECORDINGS)
    assert isinstance(found, RecordingsPage)
    return found


def entry(app: App, name: str) -> QAction:
    """An entry of the menu of the selected row, as it is when the menu is open."""
    here = page(app)
    here.hand._on_menu(QPoint(5, 5))
    found: QAction | None = here.hand.menu().findChild(QAction, name)
    assert found is not None
    here.hand.menu().hide()
    return found


def told(recording: Recording, event: int, **details: Any) -> str:
    payload = {"cname": recording.cname, "uid": recording.uid, "sid": recording.sid, "sequence": 3, "sendts": 1_000, "details": details}
    return json.dumps({"noticeId": "n", "productId": 3, "eventType": event, "notifyMs": 1_001, "payload": payload})


def paste(robot: Robot, text: str) -> None:
    field = robot.find("notification-field", QPlainTextEdit)
    field.setFocus()
    field.setPlainText("")
    field.insertPlainText(text)


def test_a_pasted_move_gives_a_watched_recording_its_new_uid(play: Play) -> None:
    async def story(app: App, robot: Robot) -> None:
        recording = await started(app, robot)
        page(app).select(recording.key)
        assert entry(app, "row-notification").isVisible()
        entry(app, "row-notification").trigger()
        take = robot.find("notification-take", QPushButton)
        assert not take.isEnabled()
        paste(robot, "hello")
        assert "No notification" in robot.find("notification-fault", QLabel).text()
        paste(robot, told(replace(recording, sid="9" * 32), 12, newUid=8))  # type: ignore[arg-type]
        assert "another recording" in robot.find("notification-fault", QLabel).text()
        assert not take.isEnabled()
        paste(robot, told(recording, 12, newUid=800008))
        assert "as uid 800008" in robot.find("notification-lines", QLabel).text()
        robot.click("notification-take")
        assert current(app, recording.key).recorder_uid == "800008"
        await app.recordings.stop(recording.key)

    play(story)


def test_a_pasted_end_is_asked_about_and_not_believed(play: Play) -> None:
    async def story(app: App, robot: Robot) -> None:
        recording = await started(app, robot)
        page(app).select(recording.key)
        before = current(app, recording.key).queries
        app.poller.pause(recording.key)
        app.window.actions_table.run("notification")
        await robot.settle(0.05)
        paste(robot, told(recording, 11, exitStatus=0))
        robot.click("notification-take")
        await robot.until("the answer", lambda: current(app, recording.key).queries > before)
        assert not current(app, recording.key).final
        assert (await app.recordings.stop(recording.key)).final

    play(story)


def test_a_recording_and_its_backup_lead_to_each_other(play: Play) -> None:
    async def story(app: App, robot: Robot) -> None:
        first = await started(app, robot)
        here = page(app)
        here.select(first.key)
        assert not here.detail.partner.isVisible()
        assert here.detail.backup.isVisible()
        second = await started(app, robot, "900002", backup_of=first.key)
        here.select(first.key)
        await robot.settle(0.05)
        assert "backed up by recorder 900002" in robot.find("detail-facts", QLabel).text()
        assert not here.detail.backup.isVisible(), "there is one"
        robot.click("detail-partner")
        assert here.current is not None
        assert here.detail.key == second.key
        entry(app, "row-partner").trigger()
        assert here.detail.key == first.key
        for key in (first.key, second.key):
            await app.recordings.stop(key)

    play(story)
