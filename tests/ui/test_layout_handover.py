"""Layouts out and in through the window: menu, clipboard, files, drops, the offer with its repairs, recordings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QListWidget, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.layout.document import CUSTOM, Document, Layout, Region
from cloudrec_gui.layout.formats import drawing
from cloudrec_gui.layout.geometry import ONE, Rect
from cloudrec_gui.layout.wire import region_to_wire, to_wire
from cloudrec_gui.ui.layout_editor import regions_clipboard
from cloudrec_gui.ui.layout_editor.editor import LayoutEditor
from cloudrec_gui.ui.layout_editor.handover.out import Out
from cloudrec_gui.ui.layout_editor.ports import Ports
from cloudrec_gui.ui.widgets import NoticeArea, PlainLabel
from tests.ui.recordings_data import recording

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")
CANVAS = (1280, 720)
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
PAIR = Layout(CUSTOM, (Region(Rect(0, 0, 500_000, ONE), "1001"), Region(Rect(500_000, 0, 500_000, ONE), "1002")), "#202020")
ONE_REGION = Layout(CUSTOM, (Region(Rect(0, 0, ONE, ONE), "7"),))
ODD = "{'clientRequest': {'layoutConfig': [{'x': 0, 'y': 0, 'w': 640, 'h': 720}], 'backgroudColor': '#112233'}}"


class Desk:
    def __init__(self, qtbot: QtBot, ports: Ports | None = None) -> None:
        self.qtbot = qtbot
        self.document = Document(PAIR, CANVAS)
        self.editor = LayoutEditor(self.document, ports)
        self.said: list[str] = []
        self.editor.controller.announced.connect(self.said.append)
        qtbot.addWidget(self.editor)
        self.editor.resize(1320, 820)
        self.editor.show()
        qtbot.waitExposed(self.editor)

    def menu(self) -> QMenu:
        copy = self.editor.findChild(QPushButton, "layout_copy_json")
        assert copy is not None
        QTest.mouseClick(copy, LEFT)
        menus = [menu for menu in self.editor.findChildren(QMenu, "layout_copy_menu") if menu.isVisible()]
        assert len(menus) == 1
        return menus[0]

    def choose(self, name: str) -> None:
        menu = self.menu()
        action = menu.findChild(QAction, name)
        assert action is not None
        menu.setActiveAction(action)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    def card(self) -> NoticeArea | None:
        """The offer, if one is shown."""
        found = self.editor.findChild(NoticeArea, "layout_offer")
        return None if found is None or found.isHidden() else found

    def texts(self) -> str:
        card = self.card()
        return "" if card is None else "\n".join(label.text() for label in card.findChildren(PlainLabel))

    def press(self, text: str) -> None:
        card = self.card()
        assert card is not None
        (made,) = [each for each in card.findChildren(QPushButton) if each.text() == text and not each.isHidden()]
        QTest.mouseClick(made, LEFT)

    def trial(self) -> Layout | None:
        return self.editor.controller.trial

    def dialog(self) -> QFileDialog:
        (dialog,) = [each for each in self.editor.findChildren(QFileDialog) if each.isVisible()]
        return dialog

    @property
    def layout(self) -> Layout:
        return self.document.layout


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


# ---------------------------------------------------------------------------------------------------------------- out


def test_each_json_form_is_copied_from_the_menu(desk: Desk) -> None:
    regions = [region_to_wire(region) for region in PAIR.regions]
    desk.choose("layout_copy_list")
    assert json.loads(QGuiApplication.clipboard().text()) == regions
    desk.choose("layout_copy_request")
    assert json.loads(QGuiApplication.clipboard().text()) == to_wire(PAIR)
    desk.choose("layout_copy_transcoding")
    assert json.loads(QGuiApplication.clipboard().text())["transcodingConfig"]["width"] == 1280
    assert desk.said[-1] == "Copied: transcodingConfig for start"
    copy = desk.editor.findChild(QPushButton, "layout_copy_json")
    assert copy is not None
    assert copy.text() == "Copied"
    desk.qtbot.waitUntil(lambda: copy.text() == "Copy as…")


def test_a_whole_body_names_the_channel(qtbot: QtBot) -> None:
    desk = Desk(qtbot, Ports(who=lambda: ("class-42", "900001")))
    desk.choose("layout_copy_body")
    body = json.loads(QGuiApplication.clipboard().text())
    assert (body["cname"], body["uid"], body["clientRequest"]) == ("class-42", "900001", to_wire(PAIR))


def test_a_command_comes_from_the_port_and_without_it_has_variables(qtbot: QtBot) -> None:
    desk = Desk(qtbot, Ports(curl=lambda request: f"curl {request!r}"))
    desk.choose("layout_copy_curl")
    assert QGuiApplication.clipboard().text() == f"curl {to_wire(PAIR)!r}"
    bare = Desk(qtbot)
    bare.choose("layout_copy_curl")
    assert "$AGORA_CUSTOMER_SECRET" in QGuiApplication.clipboard().text()


def test_drawing_and_table_are_copied_as_text_and_the_picture_as_an_image(desk: Desk) -> None:
    desk.choose("layout_copy_svg")
    assert QGuiApplication.clipboard().text() == drawing(PAIR, CANVAS)
    desk.choose("layout_copy_markdown")
    assert "| 1 | 1001 | 640 × 720 at 0, 0 |" in QGuiApplication.clipboard().text()
    desk.choose("layout_copy_picture")
    assert QGuiApplication.clipboard().image().size().toTuple() == CANVAS


@pytest.mark.parametrize("form", [out.value for out in Out])
def test_every_form_of_a_file_is_saved_whole(desk: Desk, tmp_path: Path, form: str) -> None:
    menu = desk.menu()
    action = menu.findChild(QAction, f"layout_save_{form}")
    assert action is not None
    menu.close()
    action.trigger()
    dialog = desk.dialog()
    target = tmp_path / "out"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    if form == "picture":
        assert QImage(str(target)).size().toTuple() == CANVAS
    else:
        assert "1002" in target.read_text(encoding="utf-8")
    assert desk.said[-1] == f"Saved: {target}"


def test_a_file_that_cannot_be_written_is_told_on_a_card(desk: Desk, tmp_path: Path) -> None:
    desk.menu().close()
    action = desk.editor.findChild(QAction, "layout_save_svg")
    assert action is not None
    action.trigger()
    dialog = desk.dialog()
    dialog.fileSelected.emit(str(tmp_path / "none" / "out.svg"))
    dialog.close()
    assert "The file cannot be written" in desk.texts()


# ----------------------------------------------------------------------------------------------------------------- in


def test_a_pasted_layout_is_shown_first_and_taken_as_one_step(desk: Desk) -> None:
    QGuiApplication.clipboard().setText(json.dumps(to_wire(ONE_REGION)))
    desk.editor.canvas.setFocus()
    QTest.keyClick(desk.editor.canvas, Qt.Key.Key_V, CTRL)
    assert desk.layout == PAIR
    assert desk.editor.controller.shown == ONE_REGION
    assert "Found a clientRequest of updateLayout: 1 region" in desk.texts()
    desk.press("Take it")
    assert desk.layout == ONE_REGION
    assert desk.texts() == ""
    assert desk.editor.undo_stack.count() == 1
    desk.editor.undo_stack.undo()
    assert desk.layout == PAIR


def test_repairs_are_listed_and_taken_only_on_request(desk: Desk) -> None:
    desk.editor.handover.offer_text(ODD)
    said = desk.texts()
    assert "backgroudColor → backgroundColor" in said
    assert "Pixels become fractions" in said
    assert "mixedVideoLayout 3 is added" in said
    assert desk.layout == PAIR
    desk.press("Take it repaired")
    assert desk.layout.regions == (Region(Rect(0, 0, 500_000, ONE)),)
    assert (desk.layout.kind, desk.layout.background_color) == (CUSTOM, "#112233")


def test_a_readable_text_may_be_taken_as_it_stands(desk: Desk) -> None:
    desk.editor.handover.offer_text('{"mixedVideoLayout": 3, "layoutConfig": [{"x_axis": "0.5", "y_axis": 0, "width": 0.5, "height": 1}]}')
    desk.press("Take it as it stands")
    assert desk.layout.regions[0].rect == Rect(0, 0, 500_000, ONE)
    assert desk.trial() is None
    assert desk.texts() == ""


def test_leaving_gives_the_draft_back(desk: Desk) -> None:
    desk.editor.handover.offer_text(ODD)
    desk.press("Leave it")
    assert (desk.layout, desk.trial(), desk.texts()) == (PAIR, None, "")
    assert desk.editor.undo_stack.count() == 0


def test_closing_the_card_leaves_what_was_tried_on(desk: Desk) -> None:
    desk.editor.handover.offer_text(ODD)
    desk.press("✕")
    assert (desk.layout, desk.trial()) == (PAIR, None)


def test_the_keys_of_a_trial_close_the_card_too(desk: Desk) -> None:
    desk.editor.handover.offer_text(ODD)
    desk.editor.controller.take_trial()
    assert desk.texts() == ""
    assert desk.layout.background_color == "#112233"
    desk.editor.handover.offer_text(json.dumps(to_wire(ONE_REGION)))
    desk.editor.controller.try_on(None)
    assert desk.texts() == ""


def test_a_second_text_takes_the_place_of_the_first(desk: Desk) -> None:
    desk.editor.handover.offer_text(ODD)
    desk.editor.handover.offer_text(json.dumps(to_wire(ONE_REGION)))
    assert desk.trial() == ONE_REGION
    desk.editor.handover.offer_text("hello")
    assert desk.trial() is None
    assert "There is no layout in this text" in desk.texts()


def test_what_is_the_draft_already_has_nothing_to_take(desk: Desk) -> None:
    desk.editor.handover.offer_text(json.dumps(to_wire(PAIR)))
    assert "The draft is this layout already." in desk.texts()
    assert desk.trial() is None
    desk.press("Leave it")


def test_the_menu_pastes_regions_of_ours_as_a_whole_layout_too(desk: Desk) -> None:
    regions_clipboard.copy(ONE_REGION.regions)
    desk.choose("layout_paste")
    desk.press("Take it")
    assert desk.layout.regions == ONE_REGION.regions
    assert desk.layout.background_color == PAIR.background_color


def test_another_output_size_is_told(desk: Desk) -> None:
    desk.editor.handover.offer_text('{"transcodingConfig": {"width": 1920, "height": 1080, "mixedVideoLayout": 1}}')
    assert "Its output is 1920 × 1080 px, yours is 1280 × 720" in desk.texts()


# -------------------------------------------------------------------------------------------------------- drops, files


def drop(desk: Desk, data: QMimeData) -> bool:
    at = QPoint(300, 300)
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(desk.editor, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(desk.editor, QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier))
    return True


def test_a_dropped_text_is_offered(desk: Desk) -> None:
    data = QMimeData()
    data.setText(json.dumps(to_wire(ONE_REGION)))
    assert drop(desk, data)
    assert desk.trial() == ONE_REGION


def test_a_dropped_drawing_is_offered_under_its_file_name(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "interview.svg"
    file.write_text(drawing(ONE_REGION, CANVAS), encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    assert drop(desk, data)
    assert (desk.trial(), desk.editor.controller.trial_name) == (ONE_REGION, "interview.svg")


def test_several_files_pages_of_the_web_and_rows_of_the_program_are_not_taken(desk: Desk) -> None:
    for urls in (["file:///a", "file:///b"], ["https://example.com/a.json"]):
        data = QMimeData()
        data.setUrls([QUrl(url) for url in urls])
        assert not drop(desk, data)
    rows = QMimeData()
    rows.setData("application/x-rows", b"1")
    assert not drop(desk, rows)


def test_an_opened_file_that_is_no_text_is_told(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "picture.json"
    file.write_bytes(b"\xff\xd8\xff\x00\x01")
    desk.choose("layout_open")
    dialog = desk.dialog()
    dialog.fileSelected.emit(str(file))
    dialog.close()
    assert "The file cannot be read" in desk.texts()


# --------------------------------------------------------------------------------------------------------- recordings


def with_recordings(qtbot: QtBot, *recordings: Recording) -> tuple[Desk, QDialog]:
    desk = Desk(qtbot, Ports(recordings=lambda: recordings))
    desk.choose("layout_take")
    (dialog,) = desk.editor.findChildren(QDialog, "layout_recordings")
    return desk, dialog


def test_the_layout_of_a_recording_is_offered(qtbot: QtBot) -> None:
    live = {**to_wire(ONE_REGION), "width": 640}
    desk, dialog = with_recordings(qtbot, recording(1), recording(2, live_layout=live))
    rows = dialog.findChild(QListWidget)
    assert rows is not None
    assert [rows.item(row).text() for row in range(rows.count())] == ["class-2 · 900002 · Recording · 1 region"]
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert (desk.trial(), desk.editor.controller.trial_name) == (ONE_REGION, "class-2")


def test_many_recordings_can_be_searched(qtbot: QtBot) -> None:
    many = [recording(number, live_layout=to_wire(ONE_REGION)) for number in range(1, 30)]
    _desk, dialog = with_recordings(qtbot, *many)
    search, rows = dialog.findChild(QLineEdit), dialog.findChild(QListWidget)
    assert search is not None
    assert rows is not None
    assert not search.isHidden()
    QTest.keyClicks(search, "class-17")
    assert rows.count() == 1
    QTest.keyClicks(search, "x")
    take = dialog.findChild(QPushButton, "layout_recordings_take")
    assert take is not None
    assert not take.isEnabled()


def test_without_any_layout_the_dialog_says_so(qtbot: QtBot) -> None:
    _desk, dialog = with_recordings(qtbot, recording(1))
    assert any("No recording with a layout is known" in label.text() for label in dialog.findChildren(PlainLabel))


def test_without_recordings_the_menu_does_not_offer_them(desk: Desk) -> None:
    menu = desk.menu()
    assert menu.findChild(QAction, "layout_take") is None
    menu.close()


def test_what_is_pasted_is_asked_once(desk: Desk) -> None:
    desk.editor.handover.offer_text('{"mixedVideoLayout": 1}')
    assert desk.trial() is not None
    banner = desk.editor.findChild(QWidget, "layout_trial")
    assert banner is None or not banner.isVisible(), "the card asks"
    desk.press("Leave it")
    desk.editor.controller.try_on(Layout(2), "A look")
    banner = desk.editor.findChild(QWidget, "layout_trial")
    assert banner is not None
    assert banner.isVisible()


def test_in_a_low_window_the_stage_gives_way_to_the_card_and_comes_back(desk: Desk) -> None:
    desk.editor.resize(876, 480)
    QApplication.processEvents()
    assert desk.editor.stage.isVisible()
    desk.editor.handover.offer_text(ODD)
    QApplication.processEvents()
    assert not desk.editor.stage.isVisible()
    desk.press("Leave it")
    QApplication.processEvents()
    assert desk.editor.stage.isVisible()
