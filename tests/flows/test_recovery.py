"""The whole program: a start whose answer is lost is found again, another program's recording is taken in, the end is asked for."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QPlainTextEdit

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.domain.ids import AppId, ProfileId, RecordingKey
from cloudrec_gui.domain.profile import Profile
from cloudrec_gui.domain.recording import Origin, Recording, State
from cloudrec_gui.services.journal import Journal, Step
from cloudrec_gui.ui.pages.ids import PageId
from tests.flows.conftest import Play
from tests.unit.services.support import APP_ID, RESOURCE_ID, sandbox_profile


def left_behind(folder: Path, *, sending: bool = True, sid: str = "") -> None:
    """What an earlier run has written about a start on the real service."""
    folder.mkdir(exist_ok=True)
    journal, key = Journal(folder / "journal.jsonl"), RecordingKey("e" * 32)
    facts: dict[str, str | int] = {"appId": APP_ID, "endpoint": "https://127.0.0.1:9", "profile": "prod", "mode": "mix", "maxIdle": 300}
    journal.append(Step.INTENT, key, **facts, cname="board", uid="900001", prefix="cr0123456789abcd", custom=1)
    journal.append(Step.ACQUIRED, key, resourceId=RESOURCE_ID)
    if sending:
        journal.append(Step.SENDING, key, attempt=1)
    if sid:
        journal.append(Step.STARTED, key, sid=sid)
    journal.close()


async def started(app: App, robot: Robot) -> Recording:
    """One recording of the sandbox, started by the services."""
    app.workspace.set_draft(replace(sandbox_profile().draft, body={**sandbox_profile().draft.body, "cname": "room", "uid": "900001"}))
    recording = await app.recordings.start(app.workspace.profile, app.workspace.secrets)
    await robot.until("it records", lambda: current(app, recording).state in (State.READY, State.RECORDING))
    return current(app, recording)


def front(app: App) -> PageId | None:
    return app.window.current


def current(app: App, recording: Recording) -> Recording:
    found = app.recordings.get(recording.key)
    assert found is not None
    return found


def test_a_start_in_doubt_brings_the_window_to_recover_before_anything_else(play: Play, tmp_path: Path) -> None:
    left_behind(tmp_path / "data")

    async def story(app: App, robot: Robot) -> None:
        assert front(app) is PageId.RECOVERY
        rows = robot.find("recover-list", QListWidget)
        assert "board" in rows.item(0).text()
        assert "2" not in robot.find("rail-recovery").property("text")
        assert "1" in robot.find("rail-recovery").property("text")
        assert robot.find("recover-credentials").isVisible()

    play(story)


def test_without_doubt_the_window_opens_where_it_was_and_says_what_is_watched_again(play: Play, tmp_path: Path) -> None:
    left_behind(tmp_path / "data", sid="5" * 32)

    async def story(app: App, robot: Robot) -> None:
        assert front(app) is PageId.SETUP
        (recording,) = app.recordings.all()
        assert recording.origin is Origin.RESTORED
        robot.key(Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier, app.window)
        await robot.settle()
        assert front(app) is PageId.RECOVERY
        assert robot.find("recover-empty").isVisible()
        robot.click("recover-watched")
        assert front(app) is PageId.RECORDINGS

    play(story)


def test_a_lost_answer_is_found_by_the_names_in_the_bucket(play: Play) -> None:
    async def story(app: App, robot: Robot) -> None:
        assert app.sandbox is not None
        app.sandbox.faults.next("start", preset="drop_after", times=3)
        await robot.settle(0.05)
        app.workspace.set_draft(replace(sandbox_profile().draft, body={**sandbox_profile().draft.body, "cname": "room", "uid": "900001"}))
        failed = False
        try:
            await app.recordings.start(app.workspace.profile, app.workspace.secrets)
        except Exception:  # noqa: BLE001 -- how it fails is another test's matter
            failed = True
        (recording,) = app.recordings.all()
        assert failed
        assert recording.state is State.AMBIGUOUS
        (task,) = app.sandbox.tasks()
        app.window.show_page(PageId.RECOVERY)
        await robot.settle(0.05)
        box = robot.find("recover-bucket-field", QPlainTextEdit)
        box.setFocus()
        box.insertPlainText("/".join([*recording.prefix, f"{task['sid']}_room.m3u8"]))
        await robot.settle(0.05)
        robot.click("recover-bucket-ask-0")
        await robot.until("it is watched again", lambda: current(app, recording).sid == task["sid"])
        await robot.until("the rail says that nothing is in doubt", lambda: "▲" not in robot.find("rail-recovery").property("text"))
        assert robot.find("recover-empty").isVisible()

    play(story)


def test_a_recording_of_another_program_is_taken_in_by_a_paste_and_stopped(play: Play) -> None:
    async def story(app: App, robot: Robot) -> None:
        first = await started(app, robot)
        ids = {"resourceId": first.resource_id, "sid": first.sid, "cname": first.cname, "uid": first.uid, "mode": "mix"}
        # As if it had never been ours.
        app.recordings._rows.pop(first.key)
        app.window.actions_table.run("adopt")
        await robot.settle(0.05)
        field = robot.find("adopt-paste", QPlainTextEdit)
        field.setFocus()
        field.insertPlainText(json.dumps(ids))
        robot.click("adopt-now")
        await robot.until("it is listed", lambda: bool(app.recordings.all()))
        (found,) = app.recordings.all()
        assert (found.origin, found.sid) == (Origin.ADOPTED, first.sid)
        assert front(app) is PageId.RECORDINGS
        assert (await app.recordings.stop(found.key)).final

    play(story)


def test_wrong_ids_are_explained_and_nothing_is_listed(play: Play) -> None:
    async def story(app: App, robot: Robot) -> None:
        app.window.actions_table.run("adopt")
        await robot.settle(0.05)
        robot.click("adopt-now")
        assert "ids" in robot.find("adopt-sid-error", QLabel).text()
        for name, value in {"resourceId": RESOURCE_ID, "sid": "7" * 32, "cname": "room", "uid": "9"}.items():
            robot.type(f"adopt-{name}", value)
        robot.click("adopt-now")
        await robot.until("the reason", lambda: bool(app.recovery.page().adopt.causes))
        assert "no recording under these identifiers" in robot.find("cause-verdict", QLabel).text()
        await robot.settle(0.05)
        assert not robot.find("cause-verdict", QLabel).visibleRegion().isEmpty(), "the answer is in sight"
        assert "404" in robot.find("cause-answer", QLabel).text()
        robot.click("cause-else")
        assert "ended" in robot.find("cause-other-0", QLabel).text()
        robot.click("cause-remedy")
        assert app.window.focusWidget() is robot.find("adopt-resourceId")
        robot.click("cause-exchange")
        assert front(app) is PageId.TRAFFIC
        assert app.recordings.all() == ()

    play(story)


def test_a_persons_word_takes_it_off_the_list_and_can_be_taken_back(play: Play, tmp_path: Path) -> None:
    left_behind(tmp_path / "data")

    async def story(app: App, robot: Robot) -> None:
        robot.click("recover-never")
        assert app.salvage.suspects(), "a question comes first"
        robot.click("recover-sure")
        await robot.until("it is settled", lambda: not app.salvage.suspects())
        robot.click("recover-undo")
        await robot.until("it is in doubt again", lambda: bool(app.salvage.suspects()))

    play(story)


def closing(app: App) -> Any:
    question = app.closing.question
    assert question is not None
    return question


def test_nothing_is_asked_when_nothing_runs(play: Play) -> None:
    async def story(app: App, robot: Robot) -> None:
        app.window.close()
        assert not app.window.isVisible()

    play(story)


def test_simulated_recordings_end_with_the_program_which_says_so_and_asks_once(play: Play) -> None:
    async def story(app: App, robot: Robot) -> None:
        await started(app, robot)
        app.window.close()
        question = closing(app)
        assert app.window.isVisible()
        assert "simulated" in question.texts.text()
        assert not question.stop.isVisible()
        Robot(question).click("close-cancel")
        await robot.settle(0.05)
        assert app.window.isVisible()
        app.window.close()
        Robot(closing(app)).click("close-never-sandbox")
        Robot(closing(app)).click("close-keep")
        assert not app.window.isVisible()
        app.window.show()
        app.window.close()
        assert not app.window.isVisible()

    play(story)


async def pretended_live(app: App, robot: Robot) -> Recording:
    """A recording that the window takes for a real one: another profile's, on the sandbox's connection."""
    first = await started(app, robot)
    live = replace(first, profile=ProfileId("prod"), key=RecordingKey("l" * 32))
    connection = app.recordings.way(first.key)
    assert connection is not None
    app.recordings._rows.pop(first.key)
    app.recordings.admit(live, connection)
    return live


def test_all_are_stopped_before_the_end_and_what_could_not_be_is_named_and_tried_again(play: Play) -> None:
    async def story(app: App, robot: Robot) -> None:
        assert app.sandbox is not None
        live = await pretended_live(app, robot)
        app.window.close()
        assert "maxIdleTime" in closing(app).lines.toPlainText()
        Robot(closing(app)).click("close-cancel")
        await robot.settle(0.05)
        assert current(app, live).running
        app.sandbox.faults.next("stop", status=401, body={"message": "Invalid authentication credentials"})
        app.window.close()
        Robot(closing(app)).click("close-stop")
        await robot.until("the failure", lambda: closing(app).keep.isVisible() and "room" in closing(app).lines.toPlainText())
        assert app.window.isVisible()
        assert current(app, live).running
        Robot(closing(app)).click("close-stop")
        await robot.until("the window is gone", lambda: not app.window.isVisible())
        assert current(app, live).final

    play(story)


def test_real_recordings_go_on_when_kept_and_the_end_of_the_session_asks_nothing(play: Play) -> None:
    async def story(app: App, robot: Robot) -> None:
        live = await pretended_live(app, robot)
        app.window.close()
        Robot(closing(app)).click("close-keep")
        assert not app.window.isVisible()
        assert current(app, live).running
        app.window.show()
        app.closing.end_session()
        app.window.close()
        assert not app.window.isVisible()
        assert app.closing.question is None

    play(story)


def test_credentials_that_come_later_let_it_be_asked_about(play: Play, tmp_path: Path) -> None:
    left_behind(tmp_path / "data", sid="5" * 32)
    before = time.time()

    async def story(app: App, robot: Robot) -> None:
        (recording,) = app.recordings.all()
        assert recording.created_at <= before
        assert app.recordings.way(recording.key) is None
        assert not recording.polling
        from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET
        from cloudrec_gui.domain.secrets import Secret

        app.shell.profiles.save(Profile(ProfileId("prod"), "Production", AppId(APP_ID)))
        app.workspace.secrets_entered.emit((ProfileId("prod"), {CUSTOMER_ID: Secret("someone"), CUSTOMER_SECRET: Secret("something-long")}))
        assert app.recordings.way(recording.key) is not None
        assert current(app, recording).polling

    play(story)
