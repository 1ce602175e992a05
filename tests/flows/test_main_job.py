"""The main job, end to end, on the real window and the real sandbox; and what the window does when the service does not."""

from __future__ import annotations

import asyncio
import json
import time
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from shiboken6 import isValid

from cloudrec_gui.app.demo import Demo
from cloudrec_gui.app.robot import Robot, RobotError
from cloudrec_gui.app.run import App
from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.domain.ids import ProfileId
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.profile import CUSTOMER_SECRET
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.layout.wire import to_wire
from cloudrec_gui.sandbox import SandboxServer
from cloudrec_gui.services.journal import Known, summarise
from cloudrec_gui.ui.pages.base import PageId
from cloudrec_gui.ui.pages.setup import SetupPage
from tests.flows.conftest import Play

CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier


def box_of(app: App) -> SandboxServer:
    assert app.sandbox is not None
    return app.sandbox


def more_than(app: App, asked: int) -> bool:
    return len(app.traffic.rows()) > asked


async def started(app: App, robot: Robot) -> Recording:
    robot.key(Qt.Key.Key_R, CONTROL_SHIFT, app.window)
    await robot.until("a sid", lambda: any(recording.sid for recording in app.recordings.all()))
    return app.recordings.all()[0]


def test_the_demo_s_steps_all_happen_and_are_recorded(play: Play, tmp_path: Path) -> None:
    lines: list[str] = []
    record = tmp_path / "record.jsonl"
    ended = play(Demo(tmp_path / "pictures", lines.append).play, record=record)
    assert ended.state is State.ENDED
    assert len(lines) == 8
    assert len(list((tmp_path / "pictures").glob("*.png"))) == 8
    rows = [json.loads(line) for line in record.read_text().splitlines()]
    assert [row["op"] for row in rows if row["op"] != "query"] == ["acquire", "start", "updateLayout", "stop"]
    assert {row["status"] for row in rows} == {200}


def test_the_main_job_by_keyboard_alone(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        recording = await started(app, robot)
        await robot.until("the Recordings page", lambda: app.window.current is PageId.RECORDINGS)
        await robot.until("status 5", lambda: (app.recordings.get(recording.key) or recording).status == 5)
        robot.key(Qt.Key.Key_2, CONTROL, app.window)
        await robot.until("the Layout page", lambda: app.window.current is PageId.LAYOUT)
        page = app.window.page(PageId.LAYOUT)
        custom = page.findChild(QWidget, "layout_kind-3")
        assert custom is not None
        custom.setFocus()
        robot.key(Qt.Key.Key_Space, widget=custom)
        await robot.settle(0.1)
        assert app.workspace.document.layout.kind == 3
        canvas = page.findChild(QWidget, "layout_canvas")
        assert canvas is not None
        canvas.setFocus()
        robot.key(Qt.Key.Key_Tab, widget=canvas)
        before = app.workspace.document.layout
        robot.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier, canvas)
        robot.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier, canvas)
        robot.key(Qt.Key.Key_Up, widget=canvas)
        robot.key(Qt.Key.Key_Delete, widget=canvas)
        assert app.workspace.document.layout != before
        robot.key(Qt.Key.Key_Return, CONTROL, app.window)
        await robot.until(
            "the layout", lambda: ((app.recordings.get(recording.key) or recording).live_layout or {}).get("mixedVideoLayout") == 3
        )
        robot.key(Qt.Key.Key_X, CONTROL_SHIFT, app.window)
        await robot.until("the end", lambda: (app.recordings.get(recording.key) or recording).state is State.ENDED)

    play(script)


def test_start_is_refused_while_something_blocks_it_and_the_field_is_shown(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        robot.type("uid", "0")
        robot.key(Qt.Key.Key_R, CONTROL_SHIFT, app.window)
        await robot.settle(0.2)
        assert not app.traffic.rows()
        focused = app.window.focusWidget()
        assert focused is not None
        assert focused.objectName() == "uid"

    play(script)


FAULTS = ("html_502", "malformed_json", "drop_after", "drop_before", "rate_limit", "not_completed", "oversized", "redirect", "truncated")


@pytest.mark.parametrize("fault", FAULTS)
def test_a_start_that_fails_says_so_on_the_page_and_is_repeated_under_one_resource_id_only(play: Play, fault: str) -> None:
    async def script(app: App, robot: Robot) -> None:
        box = box_of(app)
        box.faults.next("start", preset=fault, times=3)
        robot.click("acquireAndStart")
        page = app.window.page(PageId.SETUP)
        await robot.until("a notice", lambda: bool(page.notices.notices()))
        notice = page.notices.notices()[0]
        assert "Traceback" not in notice.text + notice.details
        sent = [row for row in app.traffic.rows() if row.operation is Operation.START]
        assert len(sent) == (1 if fault == "redirect" else 3)
        assert len({(row.url, row.request_text) for row in sent}) == 1
        assert sum(row["op"] == "acquire" for row in box.records()) == 1
        assert len(box.tasks()) <= 1
        recording = app.recordings.all()[0]
        assert recording.state in (State.AMBIGUOUS, State.NOT_STARTED)
        robot.click("notice-action-0")
        await robot.until("the exchange", lambda: app.window.current is PageId.TRAFFIC)

    play(script)


def test_a_poll_survives_every_fault_and_one_404_is_not_the_end(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        recording = await started(app, robot)
        await robot.until("status 5", lambda: (app.recordings.get(recording.key) or recording).status == 5)
        for fault in ("html_502", "malformed_json", "drop_before", "timeout_504"):
            box_of(app).faults.next("query", preset=fault)
            asked = len(app.traffic.rows())
            robot.key(Qt.Key.Key_F5, widget=app.window)
            await robot.until(f"the answer to {fault}", partial(more_than, app, asked))
            assert (app.recordings.get(recording.key) or recording).state is State.RECORDING
        box_of(app).faults.next("query", status=404, body={"code": 404, "reason": "failed to find worker"})
        robot.key(Qt.Key.Key_F5, widget=app.window)
        await robot.until("missing", lambda: (app.recordings.get(recording.key) or recording).state is State.MISSING)
        robot.key(Qt.Key.Key_F5, widget=app.window)
        await robot.until("back", lambda: (app.recordings.get(recording.key) or recording).state is State.RECORDING)

    play(script)


def test_a_refused_layout_keeps_the_draft_and_says_why(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        recording = await started(app, robot)
        await robot.until("ready", lambda: (app.recordings.get(recording.key) or recording).running)
        await robot.until("the Recordings page", lambda: app.window.current is PageId.RECORDINGS)
        robot.key(Qt.Key.Key_2, CONTROL, app.window)
        await robot.settle(0.1)
        robot.click("layout_kind-3")
        await robot.settle(0.2)
        drawn = app.workspace.document.layout
        box_of(app).faults.next("updateLayout", status=400, body={"code": 2, "reason": "layout parameters"})
        robot.click("layout_apply")
        page = app.window.page(PageId.LAYOUT)
        await robot.until("a notice", lambda: bool(page.notices.notices()))
        assert app.workspace.document.layout == drawn
        assert (app.recordings.get(recording.key) or recording).live_layout != to_wire(drawn)

    play(script)


def test_the_window_stays_alive_while_the_service_hangs(play: Play) -> None:
    async def script(app: App, robot: Robot) -> float:
        box_of(app).faults.next("acquire", preset="hang")
        robot.click("acquireAndStart")
        await robot.until("the request", lambda: any(row["op"] == "acquire" for row in box_of(app).records()))
        turns = 0
        for _ in range(50):
            await asyncio.sleep(0)
            turns += 1
        robot.key(Qt.Key.Key_3, CONTROL, app.window)
        assert app.window.current is PageId.TRAFFIC
        assert turns == 50
        return time.monotonic()

    before_close = play(script)
    assert time.monotonic() - before_close < 20, "quitting waits for no hanging call"


def test_cancelling_the_wait_leaves_the_truth_in_the_journal(play: Play, tmp_path: Path) -> None:
    async def script(app: App, robot: Robot) -> None:
        box_of(app).faults.next("start", hold=0.3)
        robot.click("acquireAndStart")
        await robot.until("start to be sent", lambda: any(r.state is State.SENDING for r in app.recordings.all()))

    play(script)
    from cloudrec_gui.services.journal import Journal

    records = summarise(Journal(tmp_path / "data" / "journal.jsonl").replay())
    assert len(records) == 1
    assert records[0].known in (Known.RUNNING, Known.AMBIGUOUS)


def test_a_sandbox_that_is_gone_is_unreachable_in_plain_words(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        box_of(app).stop()
        robot.click("acquireAndStart")
        page = app.window.page(PageId.SETUP)
        await robot.until("a notice", lambda: bool(page.notices.notices()))
        recording = app.recordings.all()[0]
        assert recording.state is State.NOT_STARTED
        assert recording.failure is not None
        assert (recording.failure.operation, recording.failure.kind) == (Operation.ACQUIRE, FailureKind.REFUSED)

    play(script)


def test_an_unwritable_journal_refuses_the_start_and_sends_nothing(play: Play, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "journal.jsonl").mkdir()

    async def script(app: App, robot: Robot) -> None:
        page = app.window.page(PageId.SETUP)
        await robot.until("a notice", lambda: [notice.key for notice in page.notices.notices()] == ["journal"])
        robot.click("acquireAndStart")
        await robot.until("another", lambda: any(notice.key == "start" for notice in page.notices.notices()))
        assert not box_of(app).records()

    play(script)


def test_the_draft_and_the_window_are_as_they_were_left(play: Play) -> None:
    async def first(app: App, robot: Robot) -> None:
        robot.type("cname", "kept-room")
        robot.key(Qt.Key.Key_3, CONTROL, app.window)
        await robot.settle(0.1)

    async def second(app: App, robot: Robot) -> None:
        assert app.workspace.draft.cname == "kept-room"
        assert app.window.current is PageId.TRAFFIC

    play(first)
    play(second)


def test_what_an_earlier_run_left_recording_on_the_real_service_is_listed_again(play: Play, tmp_path: Path) -> None:
    from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
    from cloudrec_gui.domain.modes import Mode
    from cloudrec_gui.services.journal import Journal

    (tmp_path / "data").mkdir()
    journal = Journal(tmp_path / "data" / "journal.jsonl")
    for profile in ("acme", "sandbox"):
        key = RecordingKey(f"left-by-{profile}")
        row = Recording(key, ProfileId(profile), AppId("0" * 32), Mode.MIX, Cname("left"), Uid("1"), 1.0, endpoint="https://api.agora.io")
        journal.intent(row)
        journal.acquired(key, ResourceId("rid"))
        journal.sending(key, 1)
        journal.started(key, Sid("5f2b8c1d9a4e47c3b0d6e8f7a1c2b3d4"))
    journal.close()

    async def script(app: App, robot: Robot) -> tuple[Recording, ...]:
        await robot.until("the list", lambda: bool(app.recordings.all()))
        assert not app.traffic.rows(), "without credentials nobody is asked"
        page = app.window.page(PageId.RECORDINGS)
        for answer in ("notice-action-1", "notice-action-0"):
            robot.click("head-stop")
            await robot.until("the question", lambda: [notice.key for notice in page.notices.notices()] == ["stop-question"])
            robot.click(answer)
            await robot.settle(0.1)
        assert [notice.key for notice in page.notices.notices()] == ["stop"], "only the second answer tried, and said why it could not"
        return app.recordings.all()

    rows = play(script)
    assert [(row.key, row.sid, row.running) for row in rows] == [("left-by-acme", "5f2b8c1d9a4e47c3b0d6e8f7a1c2b3d4", True)]


def test_the_robot_refuses_what_a_person_could_not_do(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        with pytest.raises(RobotError, match="no visible"):
            robot.click("no-such-button")
        with pytest.raises(RobotError, match="disabled"):
            robot.click("head-stop")

    play(script)


@pytest.mark.parametrize("variant", [Variant.MIX_MP4, Variant.INDIVIDUAL, Variant.WEB_CDN, Variant.AUDIO_MIX])
def test_every_button_can_be_pressed_with_nothing_running(play: Play, variant: Variant) -> None:
    """Nothing raises, blocks, or stands without a name; the crash reporter stays empty (checked by ``play``)."""

    async def script(app: App, robot: Robot) -> int:
        from PySide6.QtWidgets import QAbstractButton, QDialog

        pressed: set[str] = set()
        setup = app.window.page(PageId.SETUP)
        assert isinstance(setup, SetupPage)
        app.workspace.set_variant(variant)
        await robot.until("every card of Setup", lambda: setup.forms.ready)
        for page in (PageId.SETUP, *PageId):  # twice: what is pressed opens folds and brings other cards
            app.window.show_page(page)
            await robot.settle(0.05)
            for part in app.window.page(page).findChildren(QAbstractButton):
                if not isValid(part):
                    continue  # a chip or a row of problems that an earlier button took away
                name = part.objectName()
                if name in pressed or not part.isVisible() or not part.isEnabled() or name.startswith("qt_"):
                    continue
                if name == "acquireAndStart":
                    continue
                pressed.add(name)
                part.click()
                await robot.settle(0.01)
                for over in QApplication.topLevelWidgets():
                    if over is not app.window and over.isVisible():
                        assert not isinstance(over, QDialog) or not over.isModal() or over.windowTitle()
                        over.close()
            await robot.settle(0.05)
        return len(pressed)

    assert play(script) >= 60


KINDS = (
    (Variant.MIX_MP4, 18),
    (Variant.INDIVIDUAL, 14),
    (Variant.SNAPSHOT_RECORDING, 14),
    (Variant.WEB_CDN, 14),
    (Variant.AUDIO_MIX, 12),
)
"""Some kind of each family of cards, and how many lines of text its cards have at least, all folds open."""


@pytest.mark.parametrize(("variant", "least"), KINDS)
def test_nonsense_in_every_field_raises_nothing_and_is_kept(play: Play, variant: Variant, least: int) -> None:
    async def script(app: App, robot: Robot) -> list[str]:
        app.workspace.set_variant(variant)
        page = app.window.page(PageId.SETUP)
        assert isinstance(page, SetupPage)
        await robot.until("every card of Setup", lambda: page.forms.ready)  # the lower ones come after the first picture
        for fold in page.findChildren(QPushButton):
            if fold.objectName().endswith("More") and fold.isVisible() and not fold.isChecked():
                fold.click()
        await robot.settle(0.2)
        typed = []
        for field in page.findChildren(QLineEdit):
            if field.isVisible() and field.isEnabled() and not field.isReadOnly() and field.objectName():
                robot.type(field.objectName(), "12a <b>x</b> ☃ \\ \" / '")
                typed.append(field.objectName())
        robot.key(Qt.Key.Key_R, CONTROL_SHIFT, app.window)
        await robot.settle(0.2)
        assert not app.traffic.rows()
        kept = json.dumps(app.workspace.profile.to_json(), ensure_ascii=False)
        assert kept.count("☃") >= len(typed) // 2
        return typed

    assert len(play(script)) >= least


def test_a_secret_that_was_typed_last_is_kept_when_the_program_ends(play: Play) -> None:
    """Nobody has left the field: it is handed over by the end itself, and taken while there still are tasks."""

    async def script(app: App, robot: Robot) -> tuple[App, ProfileId]:
        profile = app.workspace.save_as("Production")
        await robot.settle(0.05)
        app.workspace.put_secret(CUSTOMER_SECRET, Secret("typed-at-the-last-moment"))
        return app, profile.id

    app, ident = play(script)
    kept = asyncio.run(app.shell.credentials.load(ident))
    assert kept[CUSTOMER_SECRET].reveal() == "typed-at-the-last-moment"
