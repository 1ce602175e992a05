"""The request as text: typed, pasted, broken, mended, taken back - by keys and mouse, over a real workspace."""

from __future__ import annotations

import json
from pathlib import Path as FilePath

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.draft import ACCESS_KEY, RECORDING, SECRET_KEY, STORAGE, TOKEN
from cloudrec_gui.domain.ids import AppId, ProfileId
from cloudrec_gui.domain.profile import Profile
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services.profiles import Profiles
from cloudrec_gui.services.settings import SettingsStore
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.forms.sent_card import SentCard

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

APP = "970ca35de60c44645bbae8a215061b33"
IDLE = (*RECORDING, "maxIdleTime")
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Room:
    """The card over a workspace with a profile of somebody's own, and a field beside it that can take the focus."""

    def __init__(self, qtbot: QtBot, folder: FilePath) -> None:
        self.settings = folder / "settings.json"
        self.qtbot = qtbot
        self.open()

    def open(self) -> None:
        """As at the start of the program."""
        profiles = Profiles(SettingsStore(self.settings))
        if profiles.get(ProfileId("acme")) is None:
            profiles.save(Profile(ProfileId("acme"), "Acme", AppId(APP), draft=profiles.current.draft))
            profiles.select(ProfileId("acme"))
        self.workspace = Workspace(profiles)
        self.workspace.set_secrets(ProfileId("acme"), {ACCESS_KEY: Secret("AKIA-one"), SECRET_KEY: Secret("canary-two")})
        self.window = QWidget()
        row = QHBoxLayout(self.window)
        self.card = SentCard(self.workspace)
        self.elsewhere = QLineEdit()
        row.addWidget(self.card)
        row.addWidget(self.elsewhere)
        self.workspace.changed.subscribe(self._changed)
        self.qtbot.addWidget(self.window)
        self.window.resize(900, 640)
        self.window.show()
        self.qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.view = self.card.view
        self.view.setFocus()

    def _changed(self, _: None) -> None:
        self.card.refresh()

    @property
    def text(self) -> str:
        return self.view.text()

    def at(self, needle: str, shift: int = 0) -> None:
        """Put the cursor behind ``needle``."""
        self.view.go_to(self.text.index(needle) + len(needle) + shift)

    def keys(self, text: str) -> None:
        QTest.keyClicks(self.view, text)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.view, key, modifier)

    def paste(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.key(Qt.Key.Key_V, CONTROL)

    def undo(self) -> None:
        self.key(Qt.Key.Key_Z, CONTROL)

    def find(self, name: str) -> QWidget:
        found = self.card.findChild(QWidget, name)
        assert found is not None, name
        return found

    def press(self, name: str) -> None:
        button = self.find(name)
        assert isinstance(button, QAbstractButton)
        assert button.isVisible(), name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def said(self) -> str:
        return str(self.find("sentFootText").property("text"))

    def broken(self) -> bool:
        return self.card.broken

    def shown(self) -> dict[str, object]:
        value = json.loads(self.text)
        assert isinstance(value, dict)
        return value


@pytest.fixture
def room(qtbot: QtBot, tmp_path: FilePath) -> Room:
    return Room(qtbot, tmp_path)


def test_the_text_shows_the_draft_with_words_for_secrets(room: Room) -> None:
    assert room.shown() == room.workspace.body_preview()
    assert '"accessKey": "‹access key›"' in room.text
    assert "canary" not in room.text
    assert room.view.textCursor().position() == 0


def test_typing_a_value_changes_the_draft_at_once_and_is_one_step(room: Room) -> None:
    room.at('"maxIdleTime": 300')
    for _ in range(3):
        room.key(Qt.Key.Key_Backspace)
    room.keys("1200")
    assert room.workspace.value(IDLE) == 1200
    room.undo()
    assert room.workspace.value(IDLE) == 300
    assert '"maxIdleTime": 300' in room.text
    room.key(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert room.workspace.value(IDLE) == 1200
    assert '"maxIdleTime": 1200' in room.text


def test_edits_at_two_places_are_two_steps(room: Room) -> None:
    room.at('"maxIdleTime": 300')
    room.keys("0")
    room.key(Qt.Key.Key_Down)
    room.at('"channelType": ')
    room.key(Qt.Key.Key_Home)
    room.at('"channelType": 1')
    room.key(Qt.Key.Key_Backspace)
    room.keys("0")
    assert (room.workspace.value(IDLE), room.workspace.value((*RECORDING, "channelType"))) == (3000, 0)
    room.undo()
    assert (room.workspace.value(IDLE), room.workspace.value((*RECORDING, "channelType"))) == (3000, 1)
    room.undo()
    assert room.workspace.value(IDLE) == 300


def test_form_and_text_share_one_history(room: Room) -> None:
    room.workspace.put(("cname",), "from-form")
    room.workspace.end_edit()
    room.at('"from-form')
    room.keys("-and-text")
    room.workspace.end_edit()
    room.workspace.put(("uid",), "77")
    assert room.shown()["uid"] == "77"
    room.undo()
    assert room.shown()["cname"] == "from-form-and-text"
    room.undo()
    assert room.shown()["cname"] == "from-form"
    room.undo()
    assert room.shown()["cname"] == "demo-room"


def test_a_change_in_the_form_leaves_cursor_and_scroll_position_alone(room: Room) -> None:
    room.window.resize(900, 300)
    QApplication.processEvents()
    room.at('"bucket"')
    bar = room.view.verticalScrollBar()
    before = bar.value()
    assert before > 0
    room.workspace.put(("cname",), "a-much-longer-name-than-before")
    room.workspace.put(IDLE, 5)
    assert bar.value() == before
    here = room.view.offset
    assert room.text[here - len('"bucket"') : here] == '"bucket"'


def test_own_formatting_stays_while_form_and_text_say_the_same(room: Room) -> None:
    compact = json.dumps(room.shown(), ensure_ascii=False)
    room.view.selectAll()
    room.paste(compact)
    assert room.text == compact
    room.workspace.put_secret(TOKEN, Secret("006-something"))
    assert "‹token›" in room.text
    room.view.selectAll()
    room.paste(json.dumps(room.shown(), ensure_ascii=False))
    room.press("formatSent")
    assert room.text == json.dumps(room.workspace.body_preview(), ensure_ascii=False, indent=2)


def test_a_text_that_cannot_be_read_changes_nothing_and_says_where(room: Room) -> None:
    room.at('"maxIdleTime": 300')
    room.key(Qt.Key.Key_Delete)
    room.keys("0")
    assert room.broken()
    assert room.workspace.value(IDLE) == 300
    assert "a comma is missing" in room.said()
    line = int(room.said().split("Line ")[1].split(",")[0])
    assert room.view.line_kinds() == {line: "error"}
    room.workspace.put(("cname",), "changed-meanwhile")
    assert "demo-room" in room.text, "the text being written is not taken away"
    room.press("sentFootDiscard")
    assert not room.broken()
    assert room.shown()["cname"] == "changed-meanwhile"


def test_go_there_puts_the_cursor_to_the_fault(room: Room) -> None:
    room.at('"channelType": 1')
    room.keys(" @")
    room.view.moveCursor(QTextCursor.MoveOperation.End)
    room.press("sentFootPlace")
    assert room.text[room.view.offset] == "@"
    assert room.view.hasFocus()


def test_inside_a_broken_text_undo_is_the_texts_own(room: Room) -> None:
    room.workspace.put(("uid",), "77")
    room.workspace.end_edit()
    room.at('"maxIdleTime": 300')
    room.keys("x")
    assert room.broken()
    room.undo()
    assert not room.broken()
    assert room.shown()["uid"] == "77", "the step of the form is still there"
    room.undo()
    assert room.shown()["uid"] == "900001"


def test_a_broken_text_outlives_the_program_without_its_secrets(room: Room) -> None:
    room.view.selectAll()
    room.paste('{"cname": "half", "clientRequest": {"storageConfig": {"secretKey": "canary-3", ')
    assert "canary" not in room.text
    room.keys('"accessKey": "canary-4')
    stored = room.settings.read_text("utf-8")
    assert "half" in stored
    assert "canary" not in stored
    room.open()
    assert room.broken()
    assert room.text.startswith('{"cname": "half"')
    assert "canary" not in room.text
    assert room.workspace.draft.cname == "demo-room"


def test_secrets_of_a_broken_paste_arrive_when_it_is_mended(room: Room) -> None:
    room.view.selectAll()
    room.paste('{"cname": "c", "uid": "1", "clientRequest": {"storageConfig": {"secretKey": "canary-5"}}')
    assert room.workspace.secrets[SECRET_KEY] == Secret("canary-two")
    room.keys("}")
    assert not room.broken()
    assert room.workspace.secrets[SECRET_KEY] == Secret("canary-5")
    assert room.workspace.draft.cname == "c"


def test_a_pasted_secret_becomes_a_word_at_once(room: Room) -> None:
    start = room.text.index("‹access key›")
    room.view.go_to(start, start + len("‹access key›"))
    room.paste("AKIA-new")
    assert room.workspace.secrets[ACCESS_KEY] == Secret("AKIA-new")
    assert '"accessKey": "‹access key›"' in room.text


def test_a_typed_secret_becomes_a_word_when_the_text_is_left(room: Room) -> None:
    start = room.text.index("‹access key›")
    room.view.go_to(start, start + len("‹access key›"))
    room.keys("typed")
    assert '"accessKey": "typed"' in room.text
    assert "typed" not in room.card.text(), "what is copied has words only"
    room.elsewhere.setFocus()
    assert '"accessKey": "‹access key›"' in room.text
    assert room.workspace.secrets[ACCESS_KEY] == Secret("typed")
    assert "typed" not in room.settings.read_text("utf-8")


def test_deleting_a_key_clears_its_secret_and_undo_brings_it_back(room: Room) -> None:
    start = room.text.index('      "accessKey"')
    room.view.go_to(start, room.text.index('      "secretKey"'))
    room.key(Qt.Key.Key_Delete)
    assert not room.workspace.secrets[ACCESS_KEY]
    assert "‹access key›" not in room.text
    room.undo()
    assert room.workspace.secrets[ACCESS_KEY] == Secret("AKIA-one")
    assert "‹access key›" in room.text
    room.key(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert not room.workspace.secrets[ACCESS_KEY]


def test_undoing_the_deletion_of_a_block_brings_its_secrets_back(room: Room) -> None:
    whole = room.shown()
    room.view.selectAll()
    room.paste(json.dumps({**whole, "clientRequest": {}}))
    assert not room.workspace.secrets[SECRET_KEY]
    assert room.workspace.value((*STORAGE, "vendor")) is None
    room.undo()
    assert room.workspace.secrets[SECRET_KEY] == Secret("canary-two")
    assert room.shown() == whole


def test_a_word_without_a_secret_is_flagged_and_sends_nothing(room: Room) -> None:
    room.at('"clientRequest": {')
    room.keys('"token": "')
    room.paste("‹token›")
    room.keys('",')
    assert not room.workspace.secrets.get(TOKEN)
    assert any("No secret is known" in mark.text for mark in room.view.marks)


def test_unknown_and_misplaced_keys_stay_and_are_marked_at_their_line(room: Room) -> None:
    room.at('"recordingConfig": {')
    room.keys('"maxIdelTime": 4, "streamMode": "default",')
    body = room.workspace.draft.body
    assert body["clientRequest"]["recordingConfig"]["maxIdelTime"] == 4
    line = room.text[: room.text.index("maxIdelTime")].count("\n") + 1
    told = {mark.path[-1] for mark in room.view.marks_of_line(line)}
    assert {"maxIdelTime", "streamMode"} <= told
    assert room.view.line_kinds()[line] in ("warning", "error")
    assert "maxIdelTime" in room.said()
    room.workspace.put(("cname",), "x")
    assert "maxIdelTime" in room.text


def test_a_key_that_stands_twice_is_told(room: Room) -> None:
    room.at('"recordingConfig": {')
    room.keys('"maxIdleTime": 7,')
    assert any("more than once" in mark.text for mark in room.view.marks)
    assert room.workspace.value(IDLE) == 300


def test_a_sign_in_the_gutter_leads_to_the_field(room: Room) -> None:
    room.at('"maxIdleTime": 300')
    for _ in range(3):
        room.key(Qt.Key.Key_Backspace)
    room.keys("2")
    line = room.text[: room.text.index("maxIdleTime")].count("\n") + 1
    top = next(top for number, top, _ in room.view.visible_lines() if number + 1 == line)
    gutter = room.find("sentJsonGutter")
    with room.qtbot.waitSignal(room.card.path_wanted, timeout=1000) as caught:
        QTest.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=QPoint(6, int(top) + 6))
    assert caught.args == [IDLE]
    with room.qtbot.waitSignal(room.card.path_wanted, timeout=1000) as caught:
        room.press("sentFootField")
    assert caught.args == [IDLE]


def test_a_path_is_shown_at_its_line_in_the_request_that_carries_it(room: Room) -> None:
    assert room.card.show_path(IDLE)
    assert room.view.textCursor().selectedText() == "300"
    assert not room.card.show_path(("acquire", "region"))
    assert room.card.show_path((*RECORDING, "nothing")), "a missing key is shown at its object"


def test_the_body_of_acquire_is_edited_too(room: Room) -> None:
    room.press("sentWhich-acquire")
    assert room.shown() == room.workspace.acquire_preview()
    room.view.setFocus()
    room.at('"clientRequest": {')
    room.keys('"resourceExpiredHour": 24,')
    assert room.workspace.value(("acquire", "resourceExpiredHour")) == 24
    room.at('"demo-room')
    room.keys("-2")
    assert room.workspace.draft.cname == "demo-room-2"
    room.press("sentWhich-start")
    assert room.shown()["cname"] == "demo-room-2"
    assert room.shown() == room.workspace.body_preview()


def test_each_request_keeps_its_own_broken_text(room: Room) -> None:
    room.at('"cname"')
    room.keys("!")
    room.press("sentWhich-acquire")
    assert not room.broken()
    assert room.shown() == room.workspace.acquire_preview()
    room.press("sentWhich-start")
    assert room.broken()
    assert '"cname"!' in room.text


def test_pasting_replaces_all_as_one_step(room: Room) -> None:
    body = {"cname": "pasted", "uid": "5", "clientRequest": {"other": [1, {"x": None}], "storageConfig": {"secretKey": "canary-6"}}}
    QGuiApplication.clipboard().setText(json.dumps(body))
    room.press("pasteSent")
    assert room.workspace.draft.body == {"cname": "pasted", "uid": "5", "clientRequest": {"other": [1, {"x": None}]}}
    assert room.workspace.secrets[SECRET_KEY] == Secret("canary-6")
    assert "canary" not in room.text
    room.undo()
    assert room.workspace.draft.cname == "demo-room"


def test_a_list_is_json_and_no_body(room: Room) -> None:
    room.view.selectAll()
    room.paste("[1, 2]")
    assert "a body is an object" in room.said()
    assert room.workspace.draft.cname == "demo-room"


def test_enter_indents_and_brackets_fall_into_place(room: Room) -> None:
    room.view.selectAll()
    room.paste("")
    room.key(Qt.Key.Key_Delete)
    room.keys("{")
    room.key(Qt.Key.Key_Return)
    room.keys('"a": [')
    room.key(Qt.Key.Key_Return)
    room.keys("1")
    room.key(Qt.Key.Key_Return)
    room.keys("]")
    room.key(Qt.Key.Key_Return)
    room.keys("}")
    assert room.text == '{\n  "a": [\n    1\n  ]\n}'


def test_tab_indents_while_writing_and_leads_out_otherwise(room: Room) -> None:
    before = room.text
    room.elsewhere.setFocus()
    room.view.setFocus()
    room.key(Qt.Key.Key_Tab)
    assert not room.view.hasFocus()
    assert room.text == before
    room.view.setFocus()
    room.view.go_to(room.text.index('  "cname"'))
    room.keys(" ")
    room.keys("\t")
    QTest.mouseClick(room.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(80, 40))
    room.key(Qt.Key.Key_Tab)
    assert room.view.hasFocus()
    assert "  " in room.text
    room.key(Qt.Key.Key_Escape)
    room.key(Qt.Key.Key_Tab)
    assert not room.view.hasFocus()


def test_tab_and_shift_tab_move_the_selected_lines(room: Room) -> None:
    before = room.text
    QTest.mouseClick(room.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(80, 40))
    room.view.go_to(before.index('  "cname"'), before.index('  "clientRequest"'))
    room.key(Qt.Key.Key_Tab)
    assert '\n    "cname": "demo-room",\n    "uid"' in room.text
    assert '\n  "clientRequest"' in room.text
    room.view.go_to(room.text.index('    "cname"'), room.text.index('  "clientRequest"'))
    room.key(Qt.Key.Key_Backtab)
    assert room.text == before


def test_find_walks_through_the_places_and_closes_with_escape(room: Room) -> None:
    room.view.moveCursor(QTextCursor.MoveOperation.Start)
    room.key(Qt.Key.Key_F, CONTROL)
    line = room.find("sentFindLine")
    assert line.hasFocus()
    QTest.keyClicks(line, "config")
    count = room.text.lower().count("config")
    assert room.find("sentFindCount").property("text") == f"1 of {count}"
    first = room.view.textCursor().selectionStart()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert room.view.textCursor().selectionStart() > first
    QTest.keyClick(line, Qt.Key.Key_Return, SHIFT)
    assert room.view.textCursor().selectionStart() == first
    QTest.keyClick(line, Qt.Key.Key_Return, SHIFT)
    assert room.find("sentFindCount").property("text") == f"{count} of {count}", "round the end"
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert room.view.hasFocus()
    assert not room.find("sentFind").isVisible()
    room.key(Qt.Key.Key_F3)
    assert room.view.textCursor().selectionStart() == first
    room.keys("x")
    assert room.broken() or "Config" in room.text


def test_fixed_blanks_and_emoji_survive_an_edit_beside_them(room: Room) -> None:
    room.workspace.put((*STORAGE, "bucket"), "a\u00a0b\u2028😀")
    assert "\\u00a0" in room.text
    room.at('"demo-room')
    room.keys("1")
    assert room.workspace.value((*STORAGE, "bucket")) == "a\u00a0b\u2028😀"
    room.view.selectAll()
    room.paste('{"cname": "😀\u00a0\u2028", "uid": "1", "clientRequest": {}}')
    assert room.workspace.draft.body["cname"] == "😀\u00a0\u2028"


@pytest.mark.parametrize("variant", list(Variant))
def test_every_variant_can_be_edited_as_text_without_losing_anything(room: Room, variant: Variant) -> None:
    room.workspace.set_variant(variant)
    before = room.workspace.draft
    assert room.shown() == room.workspace.body_preview()
    room.view.setFocus()
    room.at('"demo-room')
    room.keys("x")
    room.key(Qt.Key.Key_Backspace)
    assert room.workspace.draft == before
    assert room.workspace.variant is variant
    assert not any(mark.text.count("does not belong") for mark in room.view.marks)


def test_another_profile_brings_its_own_text(room: Room) -> None:
    room.at('"cname"')
    room.keys("!")
    assert room.broken()
    profiles = room.workspace._profiles
    profiles.select(ProfileId("sandbox"))
    assert not room.broken()
    assert room.shown() == room.workspace.body_preview()
    profiles.select(ProfileId("acme"))
    assert room.broken()


def test_a_text_can_be_copied_without_secrets(room: Room) -> None:
    room.press("copySent")
    assert json.loads(QGuiApplication.clipboard().text()) == room.workspace.body_preview()


def test_every_control_has_a_name(room: Room) -> None:
    for widget in room.card.findChildren(QAbstractButton):
        if isinstance(widget.parent(), QLineEdit):
            continue  # Qt's own
        assert widget.objectName(), widget
        assert widget.accessibleName(), widget.objectName()
    assert room.view.accessibleName()
    assert room.view.accessibleDescription()
