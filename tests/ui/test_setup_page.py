"""The Setup page by keyboard and mouse: what is typed is kept, what is wrong is told at the field, secrets stay dots."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path as FilePath

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.draft import ACCESS_KEY, RECORDING, STORAGE, TRANSCODING
from cloudrec_gui.domain.ids import AppId, ProfileId, RecordingKey
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.profile import CUSTOMER_SECRET, SANDBOX_ID, Profile
from cloudrec_gui.services.credentials import Credentials, KeychainUnusable
from cloudrec_gui.services.profiles import Profiles
from cloudrec_gui.services.recordings import StartProgress, StartStep
from cloudrec_gui.services.settings import SettingsStore
from cloudrec_gui.services.vendors import table
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.pages.setup import FOLD_AT, SetupPage

APP = "970ca35de60c44645bbae8a215061b33"
IDLE = (*RECORDING, "maxIdleTime")
UNDO = (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def no_keychain() -> object:
    raise KeychainUnusable("none")


@dataclass
class Room:
    """The page with everything real behind it."""

    page: SetupPage
    workspace: Workspace
    profiles: Profiles
    settings: FilePath

    def find(self, name: str) -> QWidget:
        widget = self.page.findChild(QWidget, name)
        assert widget is not None, name
        return widget

    def line(self, name: str) -> QLineEdit:
        widget = self.find(name)
        assert isinstance(widget, QLineEdit)
        return widget

    def push(self, name: str) -> None:
        button = self.find(name)
        assert isinstance(button, QPushButton)
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, name: str, text: str) -> None:
        """Replace the content of a field as a person does."""
        line = self.line(name)
        line.setFocus()
        QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(line, Qt.Key.Key_Delete)
        QTest.keyClicks(line, text)

    def text(self, name: str) -> str:
        return str(self.find(name).property("text"))

    def choose(self, name: str, wanted: str) -> None:
        """Open a combo with the keyboard and walk to the entry that begins with ``wanted``."""
        combo = self.find(name)
        combo.setFocus()
        texts = [combo.itemText(i) for i in range(combo.count())]  # type: ignore[attr-defined]
        target = next(i for i, text in enumerate(texts) if text.startswith(wanted))
        here = combo.currentIndex()  # type: ignore[attr-defined]
        key = Qt.Key.Key_Down if target > here else Qt.Key.Key_Up
        for _ in range(abs(target - here)):
            QTest.keyClick(combo, key)

    def rules(self) -> list[str]:
        return [row.problem.rule for row in self.page.problem_list.rows]


@pytest.fixture
def room(qtbot: QtBot, tmp_path: FilePath) -> Room:
    settings = tmp_path / "settings.json"
    profiles = Profiles(SettingsStore(settings))
    profiles.set_sandbox(APP, "sandbox-id", "sandbox-secret")
    workspace = Workspace(profiles)
    page = SetupPage(workspace, profiles, Credentials(no_keychain), table())  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.resize(1236, 830)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(lambda: page.forms.ready)  # the lower cards come after the first picture
    return Room(page, workspace, profiles, settings)


@pytest.fixture
def real(room: Room) -> Room:
    """The same with a profile of somebody's own, freshly made and empty."""
    room.profiles.save(Profile(ProfileId("acme"), "Acme", AppId(APP)))
    room.profiles.select(ProfileId("acme"))
    room.workspace.set_secrets(ProfileId("acme"), {})
    return room


def test_the_sandbox_can_be_started_without_typing_anything(room: Room, qtbot: QtBot) -> None:
    assert room.rules() == []
    with qtbot.waitSignal(room.page.start_requested, timeout=1000):
        QTest.keyClick(room.page, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


def test_an_error_stands_at_its_field_while_it_is_typed_and_goes_when_it_is_mended(room: Room) -> None:
    room.type("cname", "room/")
    assert "/" in room.text("cnameRowError")
    assert room.find("cnameRowError").isVisibleTo(room.page)
    assert "blocks the start" in room.text("startNote")
    assert not room.find("acquireAndStart").isEnabled()
    QTest.keyClick(room.line("cname"), Qt.Key.Key_Backspace)
    assert not room.find("cnameRowError").isVisibleTo(room.page)
    assert room.find("acquireAndStart").isEnabled()


@pytest.mark.parametrize(("text", "token"), [("12a", "bad"), ("30", "warn"), ("300", "line2")])
def test_the_border_of_a_field_has_the_colour_of_its_problem(room: Room, qapp: QApplication, text: str, token: str) -> None:
    theme.apply(qapp, "light")
    room.type("maxIdleTime", text)
    room.line("cname").setFocus()
    picture = room.line("maxIdleTime").grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 0).name() == theme.color(token).name()


def test_only_the_field_at_fault_is_marked_where_two_share_a_line(room: Room) -> None:
    room.type("outputHeight", "7x")
    assert room.line("outputHeight").property("problem") == "error"
    assert not room.line("outputWidth").property("problem")
    assert "7x" in room.text("outputSizeRowError")


def test_a_number_that_is_none_is_kept_as_typed_and_flagged(room: Room) -> None:
    room.type("maxIdleTime", "12a")
    assert room.workspace.value(IDLE) == "12a"
    assert room.line("maxIdleTime").text() == "12a"
    assert "idle-range" in room.rules()


def test_the_fix_beside_a_problem_mends_it_in_one_step(room: Room) -> None:
    room.type("maxIdleTime", "30")
    assert room.rules() == ["idle-default"]
    room.push("fix-idle-default")
    assert room.workspace.value(IDLE) == 300
    assert room.line("maxIdleTime").text() == "300"
    assert room.rules() == []
    room.workspace.undo()
    assert room.line("maxIdleTime").text() == "30"


def test_the_fix_under_the_field_mends_it_too(room: Room) -> None:
    assert room.page.findChild(QWidget, "uidRowFix") is None
    room.type("uid", "alice")
    assert room.find("uidRowFix").accessibleName() == "Use 900001: Recorder UID"
    room.push("uidRowFix")
    assert room.line("uid").text() == "900001"
    assert not room.find("uidRowFix").isVisibleTo(room.page)


def test_the_reason_of_a_blocked_start_is_one_click_away(room: Room) -> None:
    room.type("bucket", "")
    room.line("cname").setFocus()
    room.push("showReason")
    assert room.page.focusWidget() is room.line("bucket")


def test_ctrl_z_walks_back_across_fields(room: Room) -> None:
    room.type("cname", "abc")
    room.type("uid", "77")
    QTest.keyClick(room.line("uid"), *UNDO)
    assert room.line("uid").text() == "900001"
    assert room.line("cname").text() == "abc"
    QTest.keyClick(room.line("uid"), *UNDO)
    assert room.line("cname").text() == "demo-room"
    QTest.keyClick(room.line("uid"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert room.line("cname").text() == "abc"


def test_the_cursor_stays_where_somebody_types_in_the_middle(room: Room) -> None:
    line = room.line("folder")
    room.type("folder", "class/42")
    line.setCursorPosition(2)
    QTest.keyClicks(line, "XY")
    assert line.text() == "clXYass/42"
    assert line.cursorPosition() == 4
    assert room.workspace.value((*STORAGE, "fileNamePrefix")) == ["clXYass", "42"]
    assert room.text("predictedName").endswith("_demo-room.m3u8")


def test_another_vendor_never_keeps_a_bare_region_number(room: Room) -> None:
    assert room.text("vendorNumbers") == "vendor 1 · region 0"
    room.choose("vendor", "Baidu")
    assert room.workspace.value((*STORAGE, "vendor")) == 8
    assert room.workspace.value((*STORAGE, "region")) is None
    assert "region-missing" in room.rules()
    room.choose("vendor", "Google")
    assert room.workspace.value((*STORAGE, "region")) == 0
    assert room.text("vendorNumbers") == "vendor 6 · region 0"


def test_a_region_of_the_same_name_is_kept(room: Room) -> None:
    room.choose("region", "us-west-1")
    assert room.workspace.value((*STORAGE, "region")) == 2
    combo = room.find("vendor")
    index = next(i for i in range(combo.count()) if combo.itemText(i).startswith("Alibaba"))  # type: ignore[attr-defined]
    assert index == combo.currentIndex() + 1  # type: ignore[attr-defined]
    room.choose("vendor", "Alibaba")
    assert room.workspace.value((*STORAGE, "region")) == 8
    room.workspace.undo()
    assert room.text("vendorNumbers") == "vendor 1 · region 2"


def test_a_secret_is_dots_and_gets_into_neither_the_body_nor_the_settings(real: Room) -> None:
    real.type("accessKey", "AKIA-canary-1234")
    real.type("customerSecret", "secret-canary-5678")
    real.type("cname", "x")
    assert real.line("accessKey").echoMode() == QLineEdit.EchoMode.Password
    assert real.line("accessKey").displayText() != "AKIA-canary-1234"
    assert real.workspace.secrets[ACCESS_KEY].reveal() == "AKIA-canary-1234"
    shown = str(real.find("sentJson").property("plainText"))
    assert "‹access key›" in shown
    assert "canary" not in shown
    assert "canary" not in real.page.sent.text()
    assert "canary" not in real.settings.read_text(encoding="utf-8")


def test_a_secret_is_seen_only_while_the_button_is_held(real: Room) -> None:
    real.type("customerSecret", "seen")
    button = real.find("customerSecretShow")
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    assert real.line("customerSecret").displayText() == "seen"
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert real.line("customerSecret").displayText() != "seen"
    button.setFocus()
    QTest.keyPress(button, Qt.Key.Key_Space)
    assert real.line("customerSecret").displayText() == "seen"
    QTest.keyRelease(button, Qt.Key.Key_Space)
    assert real.line("customerSecret").displayText() != "seen"


def test_a_secret_cannot_be_copied_out_of_its_field(real: Room) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    real.type("customerSecret", "secret-canary")
    line = real.line("customerSecret")
    QTest.mousePress(real.find("customerSecretShow"), Qt.MouseButton.LeftButton)
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    for key in (Qt.Key.Key_C, Qt.Key.Key_X):
        QTest.keyClick(line, key, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseRelease(real.find("customerSecretShow"), Qt.MouseButton.LeftButton)
    assert clipboard.text() == "before"
    assert line.text() == "secret-canary"


def test_secrets_are_handed_over_when_the_field_is_left(real: Room) -> None:
    handed: list[ProfileId] = []
    real.workspace.secrets_entered.subscribe(lambda entered: handed.append(entered[0]))
    real.type("customerSecret", "abc")
    assert handed == []
    QTest.keyClick(real.line("customerSecret"), Qt.Key.Key_Tab)
    assert handed == ["acme"]
    assert real.workspace.secrets[CUSTOMER_SECRET].reveal() == "abc"


def test_what_the_sandbox_dictates_cannot_be_typed_over(room: Room) -> None:
    QTest.keyClicks(room.line("appId"), "zzz")
    QTest.keyClicks(room.line("customerId"), "zzz")
    assert room.line("appId").text() == APP
    assert room.workspace.profile.app_id == APP


def test_clicking_a_problem_goes_to_its_field(real: Room, qtbot: QtBot) -> None:
    row = next(row for row in real.page.problem_list.rows if row.problem.rule == "bucket-empty")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(60, row.height() // 2))
    assert real.page.focusWidget() is real.line("bucket")
    row = next(row for row in real.page.problem_list.rows if row.problem.rule == "secret-key-empty")
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert real.page.focusWidget() is real.line("secretKey")
    qtbot.waitUntil(lambda: not real.line("secretKey").visibleRegion().isEmpty(), timeout=1000)


def test_a_problem_without_a_field_here_is_passed_on(room: Room, qtbot: QtBot) -> None:
    path: Path = (*TRANSCODING, "layoutConfig", 0)
    with qtbot.waitSignal(room.page.elsewhere_requested, timeout=1000) as caught:
        room.page.show_path(path)
    assert caught.args == [path]


def test_a_problem_in_a_folded_row_unfolds_it(room: Room) -> None:
    assert not room.find("encryptionRow").isVisibleTo(room.page)
    room.push("channelFormMore")
    room.choose("encryption", "7")
    assert room.workspace.value((*RECORDING, "decryptionMode")) == 7
    assert {"encryption-secret", "encryption-salt"} <= set(room.rules())
    assert room.find("encryptionSaltRow").isVisibleTo(room.page)


def test_a_size_brings_its_bitrate_along_in_one_step(room: Room) -> None:
    room.choose("outputSize", "1920")
    assert [room.workspace.value((*TRANSCODING, key)) for key in ("width", "height", "bitrate")] == [1920, 1080, 4160]
    room.workspace.undo()
    assert [room.workspace.value((*TRANSCODING, key)) for key in ("width", "height", "bitrate")] == [1280, 720, 2260]


def test_a_bitrate_of_ones_own_is_kept_when_the_frame_rate_changes(room: Room) -> None:
    room.choose("fps", "30")
    assert room.workspace.value((*TRANSCODING, "bitrate")) == 3420
    room.type("bitrate", "3000")
    room.choose("fps", "15")
    assert room.workspace.value((*TRANSCODING, "bitrate")) == 3000
    room.push("useBitrate")
    assert room.workspace.value((*TRANSCODING, "bitrate")) == 2260


def test_the_acquire_body_can_be_looked_at_and_copied(room: Room) -> None:
    room.page.sent.which.chosen.emit("acquire")
    room.page.sent.which.value = "acquire"
    room.page.sent.refresh()
    assert json.loads(room.page.sent.text()) == {"cname": "demo-room", "uid": "900001", "clientRequest": {"scene": 0}}
    assert room.text("sentRoute").endswith("/acquire")


def test_profiles_are_saved_renamed_and_deleted_in_one_line(room: Room) -> None:
    assert not room.find("profileDelete").isEnabled()
    room.push("profileSaveAs")
    QTest.keyClick(room.line("profileName"), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(room.line("profileName"), "Acme")
    QTest.keyClick(room.line("profileName"), Qt.Key.Key_Return)
    assert room.profiles.current.name == "Acme"
    room.push("profileRename")
    QTest.keyClicks(room.line("profileName"), "Acme prod")
    QTest.keyClick(room.line("profileName"), Qt.Key.Key_Return)
    assert room.profiles.current.name == "Acme prod"
    room.push("profileDelete")
    QTest.keyClick(room.page.focusWidget(), Qt.Key.Key_Escape)
    assert room.profiles.current.name == "Acme prod"
    room.push("profileDelete")
    room.push("profileDeleteAccept")
    assert room.profiles.current.id == SANDBOX_ID
    assert len(room.profiles.all()) == 1


def test_switching_profiles_shows_the_others_values(real: Room) -> None:
    real.type("cname", "acme-room")
    real.choose("profileChoice", "Built-in sandbox")
    assert real.line("cname").text() == "demo-room"
    real.choose("profileChoice", "Acme")
    assert real.line("cname").text() == "acme-room"


def test_steps_of_a_start_are_told_in_words(room: Room) -> None:
    assert not room.find("startSteps").isVisibleTo(room.page)
    key = RecordingKey("k")
    room.page.set_busy(True)
    for step, state in ((StartStep.ACQUIRE, "running"), (StartStep.ACQUIRE, "done"), (StartStep.START, "failed")):
        room.page.set_progress(StartProgress(key, step, state))  # type: ignore[arg-type]
    assert not room.find("acquireAndStart").isEnabled()
    assert room.find("step-acquire").accessibleName() == "acquire: done"
    assert room.find("step-start").accessibleName() == "start: failed"
    room.page.set_busy(False)
    room.page.set_progress(None)
    assert not room.find("startSteps").isVisibleTo(room.page)
    assert room.find("acquireAndStart").isEnabled()


def test_the_test_of_the_connection_is_asked_for_and_answered_at_the_field(real: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(real.page.test_requested, timeout=1000):
        real.push("testConnection")
    real.page.set_test_result("ok", "Signed in · 82 ms")
    assert real.text("testResultOk") == "✓ Signed in · 82 ms"
    real.page.set_test_result("error", "401")
    assert not real.find("testResultOk").isVisibleTo(real.page)
    assert real.find("testResultError").isVisibleTo(real.page)


@pytest.mark.parametrize(("width", "height"), [(1236, 830), (FOLD_AT, 600), (876, 500), (640, 420)])
def test_nothing_is_cut_at_the_side(real: Room, qtbot: QtBot, width: int, height: int) -> None:
    real.page.resize(width, height)
    qtbot.wait(0)
    QApplication.sendPostedEvents()
    for widget in real.page.findChildren(QWidget):
        if widget.isVisibleTo(real.page) and widget.objectName() and isinstance(widget, (QLineEdit, QPushButton)):
            right = widget.mapTo(real.page, QPoint(widget.width(), 0)).x()
            assert right <= width, widget.objectName()
    bar = real.find("acquireAndStart")
    assert bar.mapTo(real.page, QPoint(0, bar.height())).y() <= height


def test_every_control_has_a_name_for_assistive_technology(real: Room) -> None:
    for widget in real.page.findChildren(QWidget):
        if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or widget.focusProxy() is not None or not widget.isVisibleTo(real.page):
            continue
        assert widget.objectName() or widget.metaObject().className().startswith("QComboBoxPrivate"), widget
        assert widget.accessibleName(), widget.objectName()


def test_the_keyboard_reaches_every_control(real: Room) -> None:
    real.find("profileChoice").setFocus()
    seen: set[str] = set()
    for _ in range(120):
        focused = real.page.focusWidget()
        assert focused is not None
        seen.add(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert {"appId", "customerSecret", "cname", "uid", "token", "maxIdleTime", "vendor", "region", "bucket", "folder", "sentJson"} <= seen


def test_a_changed_language_reaches_texts_under_fields(room: Room, translator: Callable[[dict[str, str]], None]) -> None:
    room.type("maxIdleTime", "30")
    translator({"Idle exit": "空闲退出", "Idle exit is the 30 s default": "空闲退出为默认的 30 秒"})
    assert room.page.problem_list.rows[0].label.text() == "空闲退出为默认的 30 秒"
    labels = [row.label.text() for row in room.page.forms.form("recordingForm").rows]
    assert "空闲退出" in labels


@pytest.fixture
def translator(qtbot: QtBot):  # type: ignore[no-untyped-def]
    """Installs a translator out of a dictionary, and takes it away again."""
    from PySide6.QtCore import QTranslator

    installed: list[QTranslator] = []

    class Fixed(QTranslator):
        def __init__(self, words: dict[str, str]) -> None:
            super().__init__()
            self.words = words

        def isEmpty(self) -> bool:
            return False

        def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
            return self.words.get(source, source)

    def install(words: dict[str, str]) -> None:
        found = Fixed(words)
        installed.append(found)
        QApplication.installTranslator(found)
        QApplication.sendPostedEvents()

    yield install
    for found in installed:
        QApplication.removeTranslator(found)
    QApplication.sendPostedEvents()


def test_a_problem_shows_its_line_in_the_text_too(real: Room) -> None:
    real.type("maxIdleTime", "2")
    QTest.mouseClick(real.page.problem_list.rows[0], Qt.MouseButton.LeftButton)
    row = next(row for row in real.page.problem_list.rows if row.problem.path == IDLE)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert real.page.sent.view.textCursor().selectedText() == "2"
    assert real.line("maxIdleTime").hasFocus()


def test_a_remark_in_the_text_leads_to_its_field(real: Room) -> None:
    real.type("maxIdleTime", "2")
    view = real.page.sent.view
    view.setFocus()
    view.go_to(view.text().index('"maxIdleTime"'))
    real.push("sentFootField")
    assert real.line("maxIdleTime").hasFocus()


def test_a_text_that_cannot_be_read_is_not_started_past(room: Room, qtbot: QtBot) -> None:
    view = room.page.sent.view
    view.setFocus()
    QTest.keyClicks(view, "!")
    with qtbot.assertNotEmitted(room.page.start_requested):
        room.push("acquireAndStart")
    assert view.hasFocus()
    room.push("sentFootDiscard")
    with qtbot.waitSignal(room.page.start_requested, timeout=1000):
        room.push("acquireAndStart")
