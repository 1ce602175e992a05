"""Import, export, profile files, the dictionary, updates and cancelling, through the commands of the real window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.ui.pages.base import PageId
from cloudrec_gui.ui.pages.setup import SetupPage
from cloudrec_gui.ui.widgets import PlainLabel
from tests.flows.conftest import Play

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
WEB_BODY = {
    "cname": "class-42",
    "uid": "900001",
    "clientRequest": {
        "recordingFileConfig": {"avFileType": ["hls", "mp4"]},
        "storageConfig": {"vendor": 2, "region": 3, "bucket": "rec-in", "accessKey": "AK-planted", "secretKey": "SK-planted"},
        "extensionServiceConfig": {
            "extensionServices": [
                {
                    "serviceName": "web_recorder_service",
                    "serviceParam": {
                        "url": "https://class.example/42",
                        "audioProfile": 0,
                        "videoWidth": 1280,
                        "videoHeight": 720,
                        "maxRecordingHour": 2,
                    },
                }
            ]
        },
    },
}


def over(name: str) -> QWidget:
    found = [widget for widget in QApplication.topLevelWidgets() if widget.objectName() == name and widget.isVisible()]
    assert len(found) == 1, f"{name}: {len(found)} open"
    return found[0]


def inside(dialog: QWidget, name: str) -> QWidget:
    found = dialog.findChild(QWidget, name)
    assert found is not None, name
    return found


async def running(app: App, robot: Robot) -> RecordingKey:
    robot.key(Qt.Key.Key_R, CONTROL | SHIFT, app.window)
    await robot.until("a sid", lambda: any(recording.sid for recording in app.recordings.all()))
    key = app.recordings.all()[0].key
    await robot.until("status 5", lambda: now(app, key).status == 5, 30.0)
    return key


def now(app: App, key: RecordingKey) -> Recording:
    found = app.recordings.get(key)
    assert found is not None
    return found


def test_a_curl_command_of_a_page_recording_is_taken_over_and_taken_back(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        app.shell.frame.save_profile_as()
        before = app.workspace.draft
        url = "https://api.sd-rtn.com/v1/apps/970ca35de60c44645bbae8a215061b33/cloud_recording/resourceid/abc/mode/web/start"
        QApplication.clipboard().setText(f"curl -X POST '{url}' -u id:secret -d '{json.dumps(WEB_BODY)}'")
        robot.key(Qt.Key.Key_O, CONTROL, app.window)
        await robot.settle(0.2)
        dialog = over("importDialog")
        box = dialog.findChild(QPlainTextEdit)
        assert box is not None
        box.setFocus()
        robot.key(Qt.Key.Key_V, CONTROL, box)
        take = inside(dialog, "importTake")
        await robot.until("the text to be recognised", take.isEnabled)
        robot.key(Qt.Key.Key_Space, widget=take)
        await robot.until("a page recording", lambda: app.workspace.variant is Variant.WEB)
        assert app.window.current is PageId.SETUP
        assert app.workspace.draft.cname == "class-42"
        saved = json.dumps([profile.to_json() for profile in app.shell.profiles.all()])
        assert "planted" not in saved
        assert "planted" not in (app.shell.options.data_dir / "settings.json").read_text(encoding="utf-8")
        assert app.workspace.profile.endpoint == ""
        app.workspace.undo()
        assert app.workspace.draft == before

    play(script)


def test_what_is_exported_holds_no_secret_and_can_be_imported_again(play: Play) -> None:
    async def script(app: App, robot: Robot) -> str:
        robot.key(Qt.Key.Key_E, CONTROL | SHIFT, app.window)
        await robot.settle(0.2)
        dialog = over("exportDialog")
        text = dialog.findChild(QPlainTextEdit)
        assert text is not None
        return text.toPlainText()

    shown = play(script)
    assert "curl" in shown
    assert "$AGORA_CUSTOMER" in shown
    assert "sandbox-secret-key" not in shown


def test_a_profile_file_makes_a_profile_and_asks_before_it_changes_where_requests_go(play: Play, tmp_path: Path) -> None:
    file = tmp_path / "acme.json"
    file.write_text(
        json.dumps(
            {
                "format": "cloudrec-gui/profile",
                "version": 1,
                "name": "Acme",
                "appId": "970ca35de60c44645bbae8a215061b33",
                "area": "EU",
                "endpoint": "https://gateway.acme.example",
                "draft": {"mode": "web", "body": {"cname": "x", "uid": "1", "clientRequest": {}}, "acquire": {}},
            }
        ),
        encoding="utf-8",
    )

    async def script(app: App, robot: Robot) -> None:
        app.shell.desk.open_profile_file(str(file))
        await robot.settle(0.2)
        assert app.workspace.profile.name == "Acme"
        assert app.workspace.profile.endpoint == ""
        notices = app.window.page(PageId.SETUP).notices
        use = next(part for part in notices.findChildren(QWidget) if getattr(part, "text", str)() == "Use this endpoint")
        use.setFocus()
        robot.key(Qt.Key.Key_Space, widget=use)
        assert app.workspace.profile.endpoint == "https://gateway.acme.example"
        assert app.window.head.endpoint.isVisible()
        app.shell.frame.choose_profile("sandbox")
        assert not app.window.head.endpoint.isVisible()
        app.shell.desk.open_profile_file(str(tmp_path / "missing.json"))
        await robot.settle(0.1)
        assert app.workspace.profile.sandbox

    play(script)


def test_the_dictionary_opens_on_what_the_service_has_answered(play: Play) -> None:
    async def script(app: App, robot: Robot) -> str:
        assert app.sandbox is not None
        app.sandbox.faults.next("acquire", status=400, body={"code": 406, "reason": "vendor_over_load"}, times=3)
        robot.key(Qt.Key.Key_R, CONTROL | SHIFT, app.window)
        notices = app.window.page(PageId.SETUP).notices

        def link() -> QAbstractButton | None:
            shown = [p for p in notices.findChildren(QAbstractButton) if p.isVisible() and p.text() == "Look it up"]
            return shown[0] if shown else None

        await robot.until("the notice", lambda: link() is not None)
        button = link()
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        await robot.settle(0.3)
        dialog = over("dictionary")
        spoken = " ".join(str(getattr(part, "text", str)()) for part in dialog.findChildren(QWidget))
        dialog.close()
        app.window.activateWindow()
        await robot.settle(0.1)
        robot.key(Qt.Key.Key_F1, SHIFT, app.window)
        await robot.settle(0.3)
        over("dictionary").close()
        return spoken

    assert "406" in play(script)


def test_a_running_recording_is_changed_from_its_form(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        key = await running(app, robot)
        robot.key(Qt.Key.Key_U, CONTROL, app.window)
        await robot.settle(0.2)
        tick = QApplication.focusWidget()
        assert tick is not None
        robot.key(Qt.Key.Key_Space, widget=tick)
        await robot.settle(0.2)
        robot.click("update-audio-who-except")
        line = QApplication.focusWidget() if isinstance(QApplication.focusWidget(), QLineEdit) else robot.find("update-audio-uids")
        assert line is not None
        line.setFocus()
        QTest.keyClicks(line, "1003")
        robot.key(Qt.Key.Key_Return, widget=line)
        await robot.settle(0.2)
        robot.click("update-send")
        await robot.until("the update", lambda: bool(now(app, key).settings))
        lists = now(app, key).settings["streamSubscribe"]
        assert lists["audioUidList"] == {"unSubscribeAudioUids": ["1003"]}
        assert app.sandbox is not None
        task = app.sandbox.task(now(app, key).sid)
        assert task is not None
        assert "1003" in str(task["subscription"])
        await robot.until("the word of it", lambda: "Accepted" in robot.find("update-result", PlainLabel).text())

    play(script)


@pytest.mark.parametrize("fault", ["timeout_504", "not_completed"])
def test_a_start_that_is_being_repeated_says_so_and_can_be_cancelled(play: Play, fault: str, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "settings.json").write_text(json.dumps({"service": {"retries": {"start": [30, 30]}}}), encoding="utf-8")

    async def script(app: App, robot: Robot) -> tuple[int, State]:
        assert app.sandbox is not None
        app.sandbox.faults.next("start", preset=fault, times=5)
        robot.key(Qt.Key.Key_R, CONTROL | SHIFT, app.window)
        setup = app.window.page(PageId.SETUP)
        assert isinstance(setup, SetupPage)
        await robot.until("the wait", lambda: "send 2" in setup.bar.note.text() and "follows" in setup.bar.note.text())
        robot.click("cancelStart")
        await robot.until("the end of the start", lambda: not setup.bar.cancel.isVisible())
        await robot.settle(0.3)
        return sum(row.operation is Operation.START for row in app.traffic.rows()), app.recordings.all()[0].state

    sent, state = play(script)
    assert sent == 1
    assert state is State.AMBIGUOUS


def test_a_start_whose_twin_may_be_running_asks_first(play: Play) -> None:
    async def script(app: App, robot: Robot) -> list[int]:
        assert app.sandbox is not None
        app.sandbox.faults.next("start", preset="timeout_504", times=3)
        robot.key(Qt.Key.Key_R, CONTROL | SHIFT, app.window)
        await robot.until("doubt", lambda: any(r.state is State.AMBIGUOUS for r in app.recordings.all()))
        await robot.settle(0.3)
        counts = [len(app.traffic)]
        robot.key(Qt.Key.Key_R, CONTROL | SHIFT, app.window)
        await robot.settle(0.3)
        counts.append(len(app.traffic))
        notices = app.window.page(PageId.SETUP).notices
        again = next(p for p in notices.findChildren(QAbstractButton) if p.isVisible() and p.text() == "Start all the same")
        QTest.mouseClick(again, Qt.MouseButton.LeftButton)
        await robot.until("another start", lambda: len(app.recordings.all()) == 2)
        await robot.until("its sid", lambda: bool(app.recordings.all()[0].sid))
        return counts

    first, second = play(script)
    assert first == second
