"""Import and export by keyboard, mouse, clipboard and files: what is shown before, what is done after, what never is."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTranslator, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.draft import ACCESS_KEY, SECRET_KEY, STORAGE, TOKEN, TRANSCODING
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.ids import AppId, ProfileId
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET, SANDBOX_ID, Profile
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.services.exchange import Imported, ImportRefused, Kind, read
from cloudrec_gui.services.exchange.writing import Form
from cloudrec_gui.services.profiles import Profiles
from cloudrec_gui.services.settings import SettingsStore
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.import_export import files, words
from cloudrec_gui.ui.import_export.export_dialog import ExportDialog, export_text
from cloudrec_gui.ui.import_export.import_dialog import ImportDialog
from cloudrec_gui.ui.import_export.paste_box import LARGE

APP = "970ca35de60c44645bbae8a215061b33"
OTHER = "0123456789abcdef0123456789abcdef"
BODY: dict[str, Any] = {
    "cname": "town-hall",
    "uid": "527841",
    "clientRequest": {
        "token": "007eJxTYtoken",
        "recordingConfig": {
            "channelType": 1,
            "maxIdleTime": 120,
            "transcodingConfig": {"width": 640, "height": 360, "fps": 15, "bitrate": 800},
        },
        "storageConfig": {"vendor": 1, "region": 8, "bucket": "desk", "accessKey": "AKIA77", "secretKey": "sk-77-sk"},
    },
}
START = f"v1/apps/{OTHER}/cloud_recording/resourceid/RID/mode/mix/start"
CURL = f"curl -u id-1:secret-1 -X POST 'https://api.agora.io/{START}' -d '{json.dumps(BODY)}'"
FOREIGN = CURL.replace("https://api.agora.io", "https://gate.example.com:8443")


@dataclass
class Room:
    dialog: ImportDialog
    workspace: Workspace
    taken: list[Imported]
    window: QWidget
    """Owns the dialog, so it must live as long."""

    def button(self, name: str) -> QPushButton:
        found = self.dialog.findChild(QPushButton, name)
        assert found is not None, name
        return found

    def text(self, name: str) -> str:
        widget = self.dialog.findChild(QWidget, name)
        assert widget is not None, name
        return str(widget.property("text")) if widget.isVisibleTo(self.dialog) else ""

    def paste(self, text: str) -> None:
        """Through the clipboard, as people do."""
        QGuiApplication.clipboard().setText(text)
        self.dialog.box.setFocus()
        QTest.keyClick(self.dialog.box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(self.dialog.box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def rows(self) -> dict[str, tuple[str, str, str]]:
        """The table as it is read: field → (sign, now, imported)."""
        model = self.dialog.table.rows
        cells = [[str(model.data(model.index(row, column))) for column in range(4)] for row in range(model.rowCount())]
        return {field: (sign, before, after) for sign, field, before, after in cells}


def workspace_in(folder: FilePath, *, sandbox: bool = False) -> Workspace:
    profiles = Profiles(SettingsStore(folder / "settings.json"))
    profiles.set_sandbox(APP, "sandbox-id", "sandbox-secret")
    profiles.save(Profile(ProfileId("acme"), "Acme & sons", AppId(APP)))
    profiles.select(SANDBOX_ID if sandbox else ProfileId("acme"))
    workspace = Workspace(profiles)
    workspace.set_secrets(ProfileId("acme"), {})
    return workspace


def room_for(qtbot: QtBot, workspace: Workspace) -> Room:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ImportDialog(workspace, parent)
    made = Room(dialog, workspace, [], parent)
    dialog.taken.connect(made.taken.append)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    return made


@pytest.fixture
def room(qtbot: QtBot, tmp_path: FilePath) -> Room:
    return room_for(qtbot, workspace_in(tmp_path))


def test_a_pasted_command_is_recognised_and_nothing_is_applied(room: Room, qtbot: QtBot) -> None:
    before = room.workspace.profile
    room.paste(CURL)
    qtbot.waitUntil(lambda: room.text("importSummary").startswith("cURL · start · mix · "))
    rows = room.rows()
    assert rows["cname"] == ("≠", "demo-room", "town-hall")
    assert rows["appId"] == ("≠", APP, OTHER)
    assert rows["recordingConfig.maxIdleTime"] == ("≠", "300", "120")
    assert rows["recordingFileConfig.avFileType"] == ("−", '["hls", "mp4"]', "—")
    assert rows["storageConfig.secretKey"] == ("+", "not set", "set")
    assert rows["customerSecret"] == ("+", "not set", "set")
    assert "sk-77-sk" not in str(rows)
    assert "secret-1" not in str(rows)
    assert room.workspace.profile == before
    assert room.taken == []


def test_taking_over_is_one_step_that_one_undo_takes_back(room: Room, qtbot: QtBot) -> None:
    before = room.workspace.profile
    kept: list[object] = []
    room.workspace.secrets_entered.subscribe(kept.append)
    room.paste(CURL)
    qtbot.waitUntil(room.button("importTake").isEnabled)
    with qtbot.waitSignal(room.dialog.finished):
        QTest.mouseClick(room.button("importTake"), Qt.MouseButton.LeftButton)
    workspace = room.workspace
    assert workspace.draft.cname == "town-hall"
    assert workspace.draft.get((*STORAGE, "region")) == 8
    assert workspace.profile.app_id == OTHER
    assert workspace.profile.endpoint == ""
    revealed = {path: workspace.secrets[path].reveal() for path in (CUSTOMER_ID, CUSTOMER_SECRET, TOKEN, ACCESS_KEY, SECRET_KEY)}
    assert list(revealed.values()) == ["id-1", "secret-1", "007eJxTYtoken", "AKIA77", "sk-77-sk"]
    assert len(kept) == 1
    assert [one.operation for one in room.taken] == [Operation.START]
    assert workspace.undo_label == "Import"
    workspace.undo()
    assert workspace.profile == before
    assert not workspace.can_undo


def test_the_whole_way_goes_by_keyboard(room: Room, qtbot: QtBot) -> None:
    assert room.dialog.focusWidget() is room.dialog.box
    room.paste(json.dumps(BODY))
    qtbot.waitUntil(room.button("importTake").isEnabled)
    for _ in range(30):
        if room.dialog.focusWidget() is room.button("importTake"):
            break
        QTest.keyClick(room.dialog.focusWidget(), Qt.Key.Key_Tab)
    with qtbot.waitSignal(room.dialog.finished):
        QTest.keyClick(room.button("importTake"), Qt.Key.Key_Space)
    assert room.workspace.draft.cname == "town-hall"


def test_every_control_is_reached_by_tab_and_has_a_name(room: Room, qtbot: QtBot) -> None:
    room.paste(FOREIGN)
    qtbot.waitUntil(room.button("importTake").isEnabled)
    room.dialog.box.setFocus()
    reached = set()
    for _ in range(30):
        focused = room.dialog.focusWidget()
        assert focused.accessibleName() or focused.property("segment"), focused.objectName()
        reached.add(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert reached >= {
        "importText",
        "importOpen",
        "importClear",
        "importHow-replace",
        "importTable",
        "importEndpoint",
        "importCancel",
        "importTake",
    }


def test_escape_leaves_everything_as_it_was_and_forgets_the_text(room: Room, qtbot: QtBot) -> None:
    before, left = room.workspace.profile, []
    box = room.dialog.box
    room.dialog.finished.connect(lambda: left.append((box.toPlainText(), box.document().isUndoAvailable())))
    room.paste(CURL)
    with qtbot.waitSignal(room.dialog.finished):
        QTest.keyClick(room.dialog, Qt.Key.Key_Escape)
    assert room.workspace.profile == before
    assert room.workspace.secrets == {}
    assert left == [("", False)]


def test_a_foreign_endpoint_is_only_used_when_it_is_ticked(room: Room, qtbot: QtBot) -> None:
    room.paste(FOREIGN)
    qtbot.waitUntil(room.button("importTake").isEnabled)
    assert room.text("importEndpoint") == "Use this endpoint: https://gate.example.com:8443"
    assert not room.dialog.endpoint.isChecked()
    QTest.mouseClick(room.button("importTake"), Qt.MouseButton.LeftButton)
    assert room.workspace.profile.endpoint == ""
    assert room.taken[0].host == ""


def test_a_ticked_endpoint_goes_and_comes_back_with_the_same_step(room: Room, qtbot: QtBot) -> None:
    room.paste(FOREIGN)
    qtbot.waitUntil(room.button("importTake").isEnabled)
    room.dialog.endpoint.setFocus()
    QTest.keyClick(room.dialog.endpoint, Qt.Key.Key_Space)
    QTest.mouseClick(room.button("importTake"), Qt.MouseButton.LeftButton)
    assert room.workspace.profile.endpoint == "https://gate.example.com:8443"
    assert room.taken[0].host == "https://gate.example.com:8443"
    room.workspace.undo()
    assert room.workspace.profile.endpoint == ""


def test_a_tick_does_not_outlive_the_text_it_was_for(room: Room, qtbot: QtBot) -> None:
    room.paste(FOREIGN)
    qtbot.waitUntil(room.button("importTake").isEnabled)
    QTest.keyClick(room.dialog.endpoint, Qt.Key.Key_Space)
    assert room.dialog.endpoint.isChecked()
    room.paste(FOREIGN.replace("gate", "evil"))
    qtbot.waitUntil(lambda: "evil" in room.text("importEndpoint"))
    assert not room.dialog.endpoint.isChecked()


def test_a_click_before_the_text_was_read_again_changes_nothing(room: Room, qtbot: QtBot) -> None:
    room.paste(json.dumps(BODY))
    qtbot.waitUntil(room.button("importTake").isEnabled)
    room.paste(json.dumps({**BODY, "cname": "later"}))
    QTest.mouseClick(room.button("importTake"), Qt.MouseButton.LeftButton)
    assert room.workspace.draft.cname == "demo-room"
    assert room.rows()["cname"][2] == "later"


def test_merging_keeps_what_the_text_does_not_name(room: Room, qtbot: QtBot) -> None:
    room.paste(json.dumps(BODY))
    qtbot.waitUntil(lambda: "recordingFileConfig.avFileType" in room.rows())
    room.button("importHow-replace").setFocus()
    QTest.keyClick(room.button("importHow-replace"), Qt.Key.Key_Right)
    assert "recordingFileConfig.avFileType" not in room.rows()
    QTest.mouseClick(room.button("importTake"), Qt.MouseButton.LeftButton)
    assert room.workspace.draft.get(("clientRequest", "recordingFileConfig")) == {"avFileType": ["hls", "mp4"]}
    assert room.workspace.draft.get((*TRANSCODING, "mixedVideoLayout")) == 1


def test_a_fault_is_told_with_its_place_and_the_place_is_one_press_away(room: Room, qtbot: QtBot) -> None:
    room.paste('{\n  "cname": "😀",\n  "uid": "1",\n}')
    qtbot.waitUntil(lambda: bool(room.text("importError")))
    assert "Line 3, column 13" in room.text("importError")
    assert not room.button("importTake").isEnabled()
    assert room.dialog.box.extraSelections()[0].cursor.blockNumber() == 2
    room.button("importGo").setFocus()
    QTest.keyClick(room.button("importGo"), Qt.Key.Key_Space)
    assert room.dialog.focusWidget() is room.dialog.box
    cursor = room.dialog.box.textCursor()
    assert (cursor.blockNumber(), cursor.positionInBlock()) == (2, 12)
    room.paste("{}")
    qtbot.waitUntil(lambda: "none of its keys" in room.text("importError"))
    assert room.dialog.box.extraSelections() == []


def test_the_empty_dialog_says_what_will_be_there(room: Room) -> None:
    assert "listed here" in room.text("importHint")
    assert not room.button("importTake").isEnabled()
    assert not room.button("importClear").isEnabled()
    assert "nothing to take over" in room.button("importTake").statusTip()


def test_the_draft_itself_would_change_nothing(room: Room, qtbot: QtBot) -> None:
    room.paste(json.dumps(room.workspace.draft.body))
    qtbot.waitUntil(lambda: "already" in room.text("importHint"))
    assert not room.button("importTake").isEnabled()


def test_the_difference_follows_the_draft_while_the_dialog_is_open(room: Room, qtbot: QtBot) -> None:
    room.paste(json.dumps(BODY))
    qtbot.waitUntil(lambda: "cname" in room.rows())
    room.workspace.put(("cname",), "town-hall")
    assert "cname" not in room.rows()


def test_what_is_not_taken_over_is_listed(room: Room, qtbot: QtBot) -> None:
    odd = json.loads(json.dumps(BODY))
    odd["clientRequest"]["recordingConfig"] |= {"maxIdletime": 1, "idleMax": 2}
    room.paste(f"curl -k -x http://p:1 'https://api.agora.io/{START}' -d '{json.dumps(odd)}'")
    qtbot.waitUntil(lambda: bool(room.text("importNotes")))
    assert room.text("importNotes").split("\n") == [
        "•  Certificates are always checked here; -k was left out.",
        "•  The proxy was left out.",
        "•  Unknown to the service; kept and flagged: recordingConfig.maxIdletime, recordingConfig.idleMax",
    ]


@pytest.mark.parametrize("request_body", [{"async_stop": True}, {"webRecordingConfig": {"onhold": True}}])
def test_a_request_about_a_running_recording_is_only_handed_on(room: Room, qtbot: QtBot, request_body: dict[str, Any]) -> None:
    before = room.workspace.profile
    room.paste(json.dumps({"cname": "x", "uid": "1", "clientRequest": request_body}))
    qtbot.waitUntil(room.button("importTake").isEnabled)
    assert "recording that runs" in room.text("importHint")
    QTest.mouseClick(room.button("importTake"), Qt.MouseButton.LeftButton)
    assert room.workspace.profile == before
    assert not room.workspace.can_undo
    assert room.taken[0].body["clientRequest"] == request_body


def test_the_sandbox_keeps_its_project_and_its_pair(qtbot: QtBot, tmp_path: FilePath) -> None:
    room = room_for(qtbot, workspace_in(tmp_path, sandbox=True))
    room.paste(FOREIGN)
    qtbot.waitUntil(room.button("importTake").isEnabled)
    assert not {"appId", "customerId", "customerSecret"} & set(room.rows())
    assert room.text("importEndpoint") == ""
    assert "keeps its own" in room.text("importFootNote")
    QTest.mouseClick(room.button("importTake"), Qt.MouseButton.LeftButton)
    assert room.workspace.profile.app_id == APP
    assert room.workspace.secrets[CUSTOMER_ID].reveal() == "sandbox-id"
    assert room.workspace.draft.cname == "town-hall"


# ------------------------------------------------------------------------------------------------- files, collections
def item(name: str, tail: str, body: str) -> dict[str, Any]:
    address = f"https://api.agora.io/v1/apps/{{{{APPID}}}}/cloud_recording/{tail}"
    return {"name": name, "request": {"method": "POST", "url": {"raw": address}, "body": {"mode": "raw", "raw": body}}}


COLLECTION = {
    "info": {"name": "c"},
    "item": [
        item("acquire", "acquire", '{"cname": "a", "uid": "1"}'),
        item("begin", "resourceid/r/mode/mix/start", '{"cname": "{{room}}"}'),
    ],
}
ENVIRONMENT = {
    "name": "e",
    "values": [{"key": "APPID", "value": OTHER, "enabled": True}, {"key": "room", "value": "from-env", "enabled": True}],
}


def drop(room: Room, *paths: FilePath) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(room.dialog, QDragEnterEvent(QPoint(5, 5), action, data, buttons, keys))
    QApplication.sendEvent(room.dialog, QDropEvent(QPointF(5, 5), action, data, buttons, keys))


def test_a_collection_and_its_environment_are_dropped_together(room: Room, tmp_path: FilePath) -> None:
    paths = [tmp_path / "c.json", tmp_path / "desk.json"]
    paths[0].write_text(json.dumps(COLLECTION))
    paths[1].write_text(json.dumps(ENVIRONMENT))
    drop(room, *paths)
    combo = room.dialog.requests
    assert [combo.itemText(index) for index in range(combo.count())] == ["acquire", "begin · start · mix"]
    assert combo.currentIndex() == 1
    assert room.rows()["cname"] == ("≠", "demo-room", "from-env")
    assert room.dialog.environment_name.text() == "Environment: desk.json"
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Up)
    assert room.rows()["cname"][2] == "a"
    QTest.mouseClick(room.button("importEnvironmentDrop"), Qt.MouseButton.LeftButton)
    assert room.rows()["cname"][2] == "{{room}}"
    assert room.dialog.environment_name.text() == "No environment"


def opened(dialog: QDialog, name: str) -> QFileDialog:
    found = dialog.findChild(QFileDialog, name)
    assert found is not None
    return found


def choose(dialog: QFileDialog, path: FilePath, qtbot: QtBot) -> None:
    """Give a file dialog a path and confirm it. Not typed: the list of completions that opens would take the click."""
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert line is not None
    line.setText(str(path))
    confirm = dialog.findChild(QDialogButtonBox)
    assert confirm is not None
    with qtbot.waitSignal(dialog.finished):
        QTest.mouseClick(confirm.buttons()[0], Qt.MouseButton.LeftButton)


@pytest.fixture
def own_dialogs(qapp: QApplication) -> Any:
    """Qt's own file dialogs: those of the desktop cannot be driven by a test."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, True)
    yield
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)


def test_a_file_is_opened_without_holding_the_program_up(room: Room, qtbot: QtBot, tmp_path: FilePath, own_dialogs: None) -> None:
    path = tmp_path / "body.json"
    path.write_bytes(b"\xff\xfe" + json.dumps(BODY).encode("utf-16-le"))
    QTest.mouseClick(room.button("importOpen"), Qt.MouseButton.LeftButton)
    choose(opened(room.dialog, "importFile"), path, qtbot)
    assert room.rows()["cname"][2] == "town-hall"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\xff", "not a text"),
        (b"x" * (1 << 20) + b"x", "larger than 1 MiB"),
        (None, "cannot be read"),
        (b"a\0b", "not a text"),
    ],
)
def test_a_file_that_is_no_text_is_refused_in_words(room: Room, tmp_path: FilePath, content: bytes | None, sentence: str) -> None:
    path = tmp_path / "file"
    if content is not None:
        path.write_bytes(content)
    drop(room, path)
    assert sentence in room.text("importError")


def test_a_large_text_is_read_whole_and_shown_in_part(room: Room, qtbot: QtBot) -> None:
    large = {**BODY, "filler": ["x" * 100] * (LARGE // 100)}
    room.paste(json.dumps(large))
    qtbot.waitUntil(lambda: "cname" in room.rows())
    assert room.dialog.box.document().characterCount() < LARGE // 2
    assert room.dialog.box.isReadOnly()
    QTest.mouseClick(room.button("importClear"), Qt.MouseButton.LeftButton)
    assert not room.dialog.box.isReadOnly()
    assert room.rows() == {}


def test_server_text_in_a_tooltip_is_no_markup(room: Room, qtbot: QtBot) -> None:
    room.paste(json.dumps({**BODY, "cname": "<img src='file:///x'>"}))
    qtbot.waitUntil(lambda: "cname" in room.rows())
    model = room.dialog.table.rows
    row = list(room.rows()).index("cname")
    tip = str(model.data(model.index(row, 3), Qt.ItemDataRole.ToolTipRole))
    assert "<img" not in tip
    assert "&lt;img" in tip
    spoken = str(model.data(model.index(row, 1), Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "cname, changed, demo-room → <img src='file:///x'>"


def test_every_refusal_and_every_note_has_its_words() -> None:
    for code in words.REFUSALS:
        assert words.refusal(ImportRefused(code))
    assert words.refusal(ImportRefused("something new"))
    with pytest.raises(ImportRefused) as refused:
        read(f"curl 'https://api.agora.io/{START}' -d '{{\"a\": 1,}}'")
    assert words.refusal(refused.value) == "The body inside the command is no JSON. In its line 1: this comma is one too many"


class Shouting(QTranslator):
    """A language in which everything is said loudly."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return (
            source.upper()
            .replace("{COUNT}", "{count}")
            .replace("{NAME}", "{name}")
            .replace("{HOST}", "{host}")
            .replace("{ITEMS}", "{items}")
        )


@pytest.mark.parametrize("make", [ImportDialog, ExportDialog])
def test_the_language_changes_while_a_dialog_is_open(
    qtbot: QtBot, tmp_path: FilePath, qapp: QApplication, make: Callable[..., QDialog]
) -> None:
    dialog = make(workspace_in(tmp_path))
    qtbot.addWidget(dialog)
    dialog.show()
    loud = Shouting()
    qapp.installTranslator(loud)
    try:
        QApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
        texts = [part.text() for part in dialog.findChildren(QPushButton) if part.text()]
        assert dialog.windowTitle().isupper()
        assert texts
        assert all(text.isupper() for text in texts)
    finally:
        qapp.removeTranslator(loud)


# ------------------------------------------------------------------------------------------------------------- export
@pytest.fixture
def export(qtbot: QtBot, tmp_path: FilePath) -> Iterator[ExportDialog]:
    workspace = workspace_in(tmp_path)
    workspace.put_secret(SECRET_KEY, Secret("storage-secret-canary"))
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ExportDialog(workspace, window)
    dialog.show()
    qtbot.waitExposed(dialog)
    yield dialog
    window.close()


def pick(dialog: ExportDialog, form: Form) -> None:
    dialog.form.setFocus()
    QTest.keyClick(dialog.form, Qt.Key.Key_Home)
    for _ in range(list(Form).index(form)):
        QTest.keyClick(dialog.form, Qt.Key.Key_Down)


@pytest.mark.parametrize("form", Form)
def test_every_form_is_shown_before_it_goes_out_and_copied_as_it_is_shown(export: ExportDialog, form: Form) -> None:
    pick(export, form)
    shown = export.view.toPlainText()
    assert shown
    assert "storage-secret-canary" not in shown
    assert export.operation.isVisibleTo(export) is (form in (Form.CURL, Form.CURL_CMD))
    QTest.mouseClick(export.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == shown
    if form is not Form.ENVIRONMENT:
        assert read(shown)[0].body["cname"] == "demo-room"


def test_a_command_is_made_for_each_call_that_the_mode_has(export: ExportDialog) -> None:
    export.operation.setFocus()
    QTest.keyClick(export.operation, Qt.Key.Key_Home)
    assert "/cloud_recording/acquire" in export.view.toPlainText()
    QTest.keyClick(export.operation, Qt.Key.Key_End)
    assert "/stop" in export.view.toPlainText()
    assert [export.operation.itemText(index) for index in range(export.operation.count())] == [one.value for one in Operation]


def test_a_secret_in_another_field_stops_the_export_in_words(export: ExportDialog) -> None:
    export._workspace.put(("cname",), "storage-secret-canary")
    assert export.view.toPlainText() == ""
    assert "storageConfig.secretKey" in export.error.text()
    assert not export.save.isEnabled()
    export._workspace.put(("cname",), "fine")
    assert export.save.isEnabled()
    assert not export.error.isVisibleTo(export)


def test_keys_that_stay_behind_are_named(export: ExportDialog) -> None:
    pick(export, Form.PROFILE)
    assert "Without secrets:" in export.note.text()
    export._workspace.put((*STORAGE, "odd"), 1)
    assert "storageConfig.odd" in export.note.text()


def test_an_export_is_saved_whole(export: ExportDialog, qtbot: QtBot, tmp_path: FilePath, own_dialogs: None) -> None:
    pick(export, Form.PROFILE)
    shown = export.view.toPlainText()
    QTest.mouseClick(export.save, Qt.MouseButton.LeftButton)
    dialog = opened(export, "exportFile")
    assert dialog.selectedFiles()[0].endswith("Acme-sons.cloudrec.json")
    target = tmp_path / "out.json"
    with qtbot.waitSignal(export.saved) as saved:
        choose(dialog, target, qtbot)
    assert saved.args == [str(target)]
    assert target.read_text("utf-8") == shown
    assert [path.name for path in tmp_path.glob(".out*")] == []
    assert read(target.read_text("utf-8"))[0].kind is Kind.PROFILE


def test_a_place_that_cannot_be_written_is_told_and_nothing_is_left_there(export: ExportDialog, tmp_path: FilePath) -> None:
    export._save_to(str(tmp_path / "missing" / "out.json"))
    assert "cannot be written" in export.error.text()
    assert export.isVisible()
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError):
        files.write_text(str(tmp_path / "folder"), "x")
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".")) == []


def test_the_text_of_an_export_needs_no_window(tmp_path: FilePath) -> None:
    workspace = workspace_in(tmp_path)
    assert read(export_text(Form.BODY, workspace))[0].body == default_draft().body
    assert "/query" in export_text(Form.CURL, workspace, Operation.QUERY)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_line_at_fault_wears_the_colour_of_the_look(room: Room, qtbot: QtBot, qapp: QApplication, scheme: str) -> None:
    room.paste("[1,]")
    qtbot.waitUntil(lambda: bool(room.text("importError")))
    theme.apply(qapp, scheme)

    def marked() -> list[str]:
        return [selection.format.background().color().name() for selection in room.dialog.box.extraSelections()]

    qtbot.waitUntil(lambda: marked() == [theme.color("bad-tint").name()])
