"""Changing and stopping a running recording, by mouse and keys."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.draft import ACCESS_KEY, SECRET_KEY, STORAGE, STS_TOKEN, drop_in
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import Recording, ServiceState, State
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.ui.pages.recordings import RecordingsPage
from cloudrec_gui.ui.recording_actions.update_body import PUSH_URL, Prepared
from tests.ui.recordings_data import NOW, StillClock, failure, recording
from tests.ui.test_recordings_page import Shelf, Switch

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()", "grabbing the keyboard")

CONTROL = Qt.KeyboardModifier.ControlModifier
RECORDER = ServiceState("web_recorder_service", "inProgress", False)
MIX = recording(1, variant="mix-hls-mp4")
WEB = recording(2, mode=Mode.WEB, variant="web", services=(RECORDER,), prefix=("class", "cr77"))
CDN = recording(
    3,
    mode=Mode.WEB,
    variant="web-cdn",
    services=(RECORDER, ServiceState("rtmp_publish_service", "inProgress", None, (("rtmp://live.example.com/…", "publishing"),))),
)


def prepared(recording: Recording) -> Prepared:
    draft = default_draft(Variant(recording.variant)).put((*STORAGE, "bucket"), "bucket")
    return Prepared(draft.body, {ACCESS_KEY: Secret("ak"), SECRET_KEY: Secret("canary-key")})


class Room:
    """The page with one recording selected and its form of change in front."""

    def __init__(self, qtbot: QtBot, *recordings: Recording, tab: str = "update") -> None:
        self.shelf = Shelf(recordings)
        self.page = RecordingsPage(self.shelf, Switch(), StillClock(), prepared)
        qtbot.addWidget(self.page)
        self.page.resize(1216, 900)
        self.page.show()
        self.page.shown()
        qtbot.waitExposed(self.page)
        self.page.activateWindow()
        QApplication.processEvents()
        self.asked: list[tuple[Any, ...]] = []
        self.stopped: list[tuple[Any, ...]] = []
        self.page.update_requested.connect(self._asked)
        self.page.stop_requested.connect(self._stopped)
        if tab != "status":
            self.click(f"detail-tabs-{tab}")

    def _asked(self, key: object, request: object, secrets: object) -> None:
        self.asked.append((key, request, secrets))

    def _stopped(self, key: object, asynchronous: object) -> None:
        self.stopped.append((key, asynchronous))

    def find(self, name: str) -> QWidget:
        found = self.page.findChild(QWidget, name)
        assert found is not None, name
        return found

    def click(self, name: str) -> None:
        button = self.find(name)
        assert isinstance(button, QAbstractButton)
        assert button.isVisible(), name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center() if "tick" not in name else button.rect().topLeft())
        QApplication.processEvents()

    def tick(self, name: str) -> None:
        self.find(f"update-{name}-tick").setFocus()
        QTest.keyClick(self.find(f"update-{name}-tick"), Qt.Key.Key_Space)
        QApplication.processEvents()

    def type(self, name: str, text: str) -> None:
        line = self.find(name)
        assert isinstance(line, QLineEdit)
        line.setFocus()
        QTest.keyClicks(line, text)

    def text(self, name: str) -> str:
        label = self.find(name)
        assert isinstance(label, QLabel)
        return label.text()

    def body(self) -> Any:
        return json.loads(str(self.find("update-body").property("plainText")))["clientRequest"]

    def can_send(self) -> bool:
        return self.find("update-send").isEnabled()


def test_only_what_the_variant_permits_is_offered(qtbot: QtBot) -> None:
    room = Room(qtbot, MIX, WEB, CDN)
    offered = {}
    for one in (MIX, WEB, CDN):
        room.page.select(one.key)
        room.click("detail-tabs-update")
        offered[one.variant] = [name for name in ("users", "hold", "push", "sts") if room.find(f"update-{name}").isVisible()]
    assert offered == {"mix-hls-mp4": ["users", "sts"], "web": ["hold", "sts"], "web-cdn": ["hold", "push", "sts"]}


def test_nothing_can_be_sent_before_something_is_chosen(qtbot: QtBot) -> None:
    room = Room(qtbot, MIX)
    assert not room.can_send()
    assert room.body() == {}
    assert room.text("update-effects") == "Nothing."
    assert "Nothing is chosen" in room.find("update-send").statusTip()


def test_subscriptions_are_typed_and_sent_by_keys(qtbot: QtBot) -> None:
    room = Room(qtbot, MIX)
    room.tick("users")
    assert "Nothing: this is what holds already" in room.text("update-effects")
    room.click("update-audio-who-only")
    assert not room.can_send()
    assert "at least one UID" in room.text("update-audio-fault")
    room.type("update-audio-uids", "1001, 1002 7")
    room.click("update-video-who-except")
    room.type("update-video-uids", "55")
    expected = {
        "streamSubscribe": {
            "audioUidList": {"subscribeAudioUids": ["1001", "1002", "7"]},
            "videoUidList": {"unSubscribeVideoUids": ["55"]},
        }
    }
    assert room.body() == expected
    assert room.text("update-audio-count") == "3/32"
    assert "Sound: everyone → only 1001, 1002, 7" in room.text("update-effects")
    assert "Video: everyone → all but 55" in room.text("update-effects")
    QTest.keyClick(room.find("update-video-uids"), Qt.Key.Key_Return, CONTROL)
    assert room.asked == [("key-1", expected, {})]


def test_a_medium_left_out_is_told_as_switched_off(qtbot: QtBot) -> None:
    room = Room(qtbot, MIX)
    room.tick("users")
    room.click("update-video-who-nobody")
    assert room.body() == {"streamSubscribe": {"audioUidList": {"subscribeAudioUids": ["#allstream#"]}}}
    assert "Video: everyone → nobody (because this call has no list for it)" in room.text("update-effects")
    room.click("update-audio-who-nobody")
    assert not room.can_send()
    assert "stop the recording" in room.text("update-users-fault")


@pytest.mark.parametrize(
    ("typed", "told"),
    [("alice", "alice is not a whole number"), ("900001", "is the recorder itself"), (",".join(map(str, range(1, 34))), "33 UIDs")],
)
def test_uids_that_would_be_refused_are_told_at_the_field(qtbot: QtBot, typed: str, told: str) -> None:
    room = Room(qtbot, MIX)
    room.tick("users")
    room.click("update-audio-who-only")
    room.type("update-audio-uids", typed)
    assert told in room.text("update-audio-fault")
    assert not room.can_send()
    QTest.keyClick(room.find("update-audio-uids"), Qt.Key.Key_Return, CONTROL)
    assert room.asked == []


def test_a_page_recording_is_paused_and_goes_on(qtbot: QtBot) -> None:
    room = Room(qtbot, WEB)
    room.tick("hold")
    assert room.body() == {"webRecordingConfig": {"onhold": True}}, "the other state is proposed"
    assert "running → paused" in room.text("update-effects")
    room.click("update-send")
    assert room.asked == [("key-2", {"webRecordingConfig": {"onhold": True}}, {})]
    room.shelf.set(replace(WEB, settings={"webRecordingConfig": {"onhold": True}}, services=(replace(RECORDER, onhold=True),)))
    assert "Accepted" in room.text("update-result")
    room.tick("hold")
    assert room.body() == {"webRecordingConfig": {"onhold": False}}


def test_a_push_address_is_a_secret(qtbot: QtBot) -> None:
    room = Room(qtbot, CDN)
    room.tick("push")
    room.type("update-push-url", "http://no")
    assert "rtmp://" in room.text("update-push-fault")
    QTest.keyClick(room.find("update-push-url"), Qt.Key.Key_A, CONTROL)
    room.type("update-push-url", "rtmp://cdn.example.com/live/canary-stream")
    assert room.body() == {"rtmpPublishConfig": {"outputs": [{"rtmpUrl": "‹push address›"}]}}
    assert "rtmp://live.example.com/…" in room.text("update-effects")
    assert "canary" not in " ".join(label.text() for label in room.page.findChildren(QLabel))
    room.click("update-send")
    key, request, secrets = room.asked[0]
    assert (key, request) == ("key-3", {"rtmpPublishConfig": {"outputs": [{}]}})
    assert secrets == {PUSH_URL: Secret("rtmp://cdn.example.com/live/canary-stream")}
    room.shelf.set(replace(CDN, settings={"rtmpPublishConfig": {}}))
    assert room.find("update-push-url").property("text") == "", "a sent secret does not stay in the form"


def test_fresh_credentials_come_with_the_whole_storage_of_the_start(qtbot: QtBot) -> None:
    room = Room(qtbot, WEB)
    room.tick("sts")
    room.type("update-sts-token", "canary-token")
    assert not room.can_send()
    room.click("update-sts-ahead")
    storage = room.body()["storageConfig"]
    assert storage["stsExpiration"] == int(NOW) + 12 * 3600
    assert (storage["bucket"], storage["fileNamePrefix"]) == ("bucket", ["class", "cr77"])
    assert (storage["accessKey"], storage["stsToken"]) == ("‹access key›", "‹STS token›")
    room.click("update-send")
    _, request, secrets = room.asked[0]
    assert drop_in(storage, ("accessKey",)).keys() - {"secretKey", "stsToken"} == request["storageConfig"].keys()
    assert secrets == {ACCESS_KEY: Secret("ak"), SECRET_KEY: Secret("canary-key"), STS_TOKEN: Secret("canary-token")}


def test_while_a_call_is_under_way_no_second_one_is_sent(qtbot: QtBot) -> None:
    room = Room(qtbot, WEB)
    room.tick("hold")
    room.click("update-send")
    assert room.text("update-result") == "Sending…"
    assert not room.can_send()
    QTest.keyClick(room.find("update-panel"), Qt.Key.Key_Return, CONTROL)
    assert len(room.asked) == 1
    room.shelf.set(replace(WEB, failure=failure(Operation.UPDATE, status=400, code=2)))
    assert "did not work" in room.text("update-result")
    assert room.can_send()


def test_what_was_chosen_for_one_recording_is_not_sent_to_another(qtbot: QtBot) -> None:
    room = Room(qtbot, CDN, WEB)
    room.page.select(CDN.key)
    room.click("detail-tabs-update")
    room.tick("push")
    room.type("update-push-url", "rtmp://a/b")
    room.page.select(WEB.key)
    room.page.select(CDN.key)
    room.click("detail-tabs-update")
    assert not room.can_send()
    assert room.find("update-push-url").property("text") == ""


def test_a_query_in_between_does_not_disturb_what_is_being_typed(qtbot: QtBot) -> None:
    room = Room(qtbot, MIX)
    room.tick("users")
    room.click("update-audio-who-only")
    room.type("update-audio-uids", "10")
    room.shelf.set(replace(MIX, queries=10))
    room.type("update-audio-uids", "01")
    assert room.body()["streamSubscribe"]["audioUidList"] == {"subscribeAudioUids": ["1001"]}


def test_what_has_ended_cannot_be_changed(qtbot: QtBot) -> None:
    room = Room(qtbot, MIX)
    room.shelf.set(replace(MIX, state=State.ENDED, ended_at=NOW))
    assert not room.find("detail-tabs-update").isVisible()
    assert room.find("status-steps").isVisible()


def test_stop_waits_for_the_files_unless_asked_otherwise(qtbot: QtBot) -> None:
    room = Room(qtbot, MIX, tab="status")
    room.click("detail-stop")
    assert room.stopped == [("key-1", False)]
    more = room.find("detail-stop-more")
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Space)
    panel = room.page.detail.stop_control.panel
    assert panel is not None
    assert panel.isVisible()
    QTest.keyClick(panel.wait, Qt.Key.Key_Down)
    assert panel.leave.isChecked()
    QTest.keyClick(panel.leave, Qt.Key.Key_Return)
    assert room.stopped == [("key-1", False), ("key-1", True)]
    assert not panel.isVisible()


def test_the_ways_to_stop_close_with_escape_and_are_explained(qtbot: QtBot) -> None:
    room = Room(qtbot, MIX, tab="status")
    room.click("detail-stop-more")
    panel = room.page.detail.stop_control.panel
    assert panel is not None
    assert "20 s" in panel.wait.accessibleDescription()
    assert "at once" in panel.leave.accessibleDescription()
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert room.stopped == []


def test_every_control_has_a_name(qtbot: QtBot) -> None:
    room = Room(qtbot, CDN)
    for name in ("hold", "push", "sts"):
        room.tick(name)
    parts = [w for kind in (QAbstractButton, QLineEdit) for w in room.find("update-panel").findChildren(kind)]
    assert len(parts) > 12
    for widget in parts:
        assert widget.objectName(), widget
        assert widget.accessibleName(), widget.objectName()


def test_the_form_is_opened_by_a_command_with_the_keyboard_in_it(qtbot: QtBot) -> None:
    room = Room(qtbot, MIX, WEB, tab="status")
    room.page.show_update(WEB.key)
    assert room.find("update-hold-tick").hasFocus()
    room.page.set_update_state(MIX.key, "failed")
    assert room.text("update-result") == ""
    room.page.set_update_state(WEB.key, "failed", "No credentials")
    assert room.text("update-result") == "No credentials"
