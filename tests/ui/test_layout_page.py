"""The layout page: numbers, rows, foot and canvas are one thing, and what it sends is valid."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QPoint, Qt, QTranslator
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QMenu, QSlider, QSpinBox, QTableView, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.problems import Severity
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.layout.document import BEST_FIT, CUSTOM, VERTICAL, Document, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect
from cloudrec_gui.layout.stage.cast import Person, cast_of, with_person
from cloudrec_gui.layout.wire import to_wire
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.layout_editor.controller import View
from cloudrec_gui.ui.pages.layout import LayoutPage
from cloudrec_gui.ui.widgets import PlainLabel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
CANVAS = (1280, 720)
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


def px(x: float, y: float, w: float, h: float) -> Rect:
    return Rect.from_pixels(x, y, w, h, CANVAS)


def interview() -> Layout:
    return Layout(CUSTOM, (Region(px(0, 0, 640, 720), "1001"), Region(px(640, 0, 640, 360), "1002"), Region(px(640, 360, 640, 360))))


def recording(live: dict[str, Any] | None, state: State = State.RECORDING, canvas: tuple[int, int] = CANVAS) -> Recording:
    return Recording(
        RecordingKey("r1"),
        ProfileId("sandbox"),
        AppId("0" * 32),
        Mode.MIX,
        Cname("room"),
        Uid("900001"),
        0.0,
        state=state,
        live_layout=live,
        canvas=canvas,
    )


class Desk:
    def __init__(self, qtbot: QtBot, layout: Layout | None = None) -> None:
        self.qtbot = qtbot
        self.document = Document(layout or interview(), CANVAS)
        self.page = LayoutPage(self.document)
        qtbot.addWidget(self.page)
        self.page.resize(1236, 737)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.sent: list[Any] = []
        self.page.apply_requested.connect(self.sent.append)

    def named(self, kind: type[Any], name: str) -> Any:
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found

    def button(self, name: str) -> QAbstractButton:
        made: QAbstractButton = self.named(QAbstractButton, name)
        return made

    def click(self, name: str) -> None:
        QTest.mouseClick(self.button(name), LEFT)

    def type(self, name: str, text: str) -> None:
        """Replace what a field holds, as a person does."""
        field = self.named(QLineEdit, name)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_A, CTRL)
        if text:
            QTest.keyClicks(field, text)
        else:
            QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def text(self, name: str) -> str:
        return str(self.named(QLineEdit, name).text())

    def select(self, *indices: int) -> None:
        self.page.editor.controller.select(indices)
        self.settle()

    def settle(self) -> None:
        """Let what follows the document catch up."""
        self.qtbot.waitUntil(lambda: not self.page.editor._follow.isActive())

    def edges(self, index: int) -> tuple[int, int, int, int]:
        return self.document.layout.regions[index].rect.pixel_edges(CANVAS)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_numbers_typed_into_the_inspector_move_the_region(desk: Desk) -> None:
    desk.select(1)
    assert [desk.text(f"layout_{axis}") for axis in "xywh"] == ["640", "0", "640", "360"]
    desk.type("layout_w", "1280/4")
    desk.type("layout_x", "700")
    desk.type("layout_y", "10%")
    assert desk.edges(1) == (700, 72, 1020, 432)
    assert desk.page.undo_stack.count() == 3
    assert desk.page.undo_stack.undoText() == "Place region 2"


def test_a_side_typed_too_long_stops_at_the_edge(desk: Desk) -> None:
    desk.select(1)
    desk.type("layout_w", "5000")
    assert desk.edges(1) == (640, 0, 1280, 360)
    desk.type("layout_x", "5000")
    assert desk.document.layout.regions[1].rect.right == ONE


def test_nonsense_in_a_number_changes_nothing_and_is_told_at_the_field(desk: Desk) -> None:
    desk.select(1)
    desk.type("layout_x", "abc")
    assert desk.document.layout == interview()
    assert desk.text("layout_x") == "abc"
    note = desk.named(PlainLabel, "layout_place_note")
    assert note.isVisible()
    assert "abc" in note.text()
    QTest.keyClick(desk.named(QLineEdit, "layout_x"), Qt.Key.Key_Escape)
    assert desk.text("layout_x") == "640"
    assert not note.isVisible()


def test_what_was_said_about_one_region_is_not_said_about_the_next(desk: Desk) -> None:
    desk.select(1)
    desk.type("layout_x", "abc")
    desk.select(0)
    assert desk.text("layout_x") == "0"
    assert not desk.named(PlainLabel, "layout_place_note").isVisible()


def test_a_number_that_the_edge_stops_says_so(desk: Desk) -> None:
    desk.select(1)
    desk.type("layout_w", "5000")
    note = desk.named(PlainLabel, "layout_place_note")
    assert "edge" in note.text()
    desk.type("layout_w", "320")
    assert not note.isVisible()


def test_sums_of_mixed_units_are_typed(desk: Desk) -> None:
    desk.select(2)
    desk.type("layout_w", "50%-12px")
    assert desk.edges(2) == (640, 360, 1268, 720)
    desk.type("layout_x", "100% - 2*16px - 50%")
    assert desk.edges(2)[0] == 608


def test_whole_and_broken_pixels_are_told(desk: Desk) -> None:
    desk.select(1)
    pixels = desk.named(PlainLabel, "layout_pixels")
    assert pixels.text() == "640 × 360 px at 640, 0"
    desk.type("layout_w", "1280/3")
    assert pixels.text().startswith("427 × 360 px at 640, 0; exact 426.67 × 360.00")
    desk.select(0, 2)
    assert pixels.text().startswith("Together 1280 × 720 px at 0, 0")


def test_several_regions_show_what_they_share_and_are_edited_as_one_step(desk: Desk) -> None:
    desk.select(1, 2)
    assert [desk.text(f"layout_{axis}") for axis in "xywh"] == ["640", "", "640", "360"]
    assert desk.named(QLineEdit, "layout_y").placeholderText() == "mixed"
    desk.type("layout_w", "320")
    assert [desk.edges(index)[2] for index in (1, 2)] == [960, 960]
    desk.type("layout_alpha", "50%")
    desk.click("layout_render_mode-1")
    assert [(r.alpha, r.render_mode) for r in desk.document.layout.regions[1:]] == [(0.5, 1)] * 2
    assert desk.page.undo_stack.count() == 3
    assert desk.page.undo_stack.undoText() == "Edit 2 regions"
    assert not desk.named(QLineEdit, "layout_uid").isEnabled()


def test_arrow_keys_step_each_of_several_and_are_one_step_of_undo(desk: Desk) -> None:
    desk.select(1, 2)
    field = desk.named(QLineEdit, "layout_y")
    field.setFocus()
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert [desk.edges(index)[1] for index in (1, 2)] == [10, 360]
    assert desk.page.undo_stack.count() == 1


def test_the_slider_of_opacity_is_one_step_for_a_sweep(desk: Desk) -> None:
    desk.select(0)
    slider: QSlider = desk.named(QSlider, "layout_alpha_slider")
    slider.setFocus()
    for _ in range(4):
        QTest.keyClick(slider, Qt.Key.Key_Left)
    assert desk.document.layout.regions[0].alpha == 0.96
    desk.settle()
    assert desk.text("layout_alpha") == "0.96"
    assert desk.page.undo_stack.count() == 1


def test_opacity_that_is_no_number_is_told(desk: Desk) -> None:
    desk.select(0)
    desk.type("layout_alpha", "much")
    assert desk.document.layout == interview()
    assert desk.page.editor.side.region.alpha_note.isVisible()
    desk.type("layout_alpha", "0,3")
    assert desk.document.layout.regions[0].alpha == 0.3
    assert not desk.page.editor.side.region.alpha_note.isVisible()


def test_a_locked_region_says_why_it_cannot_be_edited(desk: Desk) -> None:
    desk.select(1)
    desk.click("layout_lock")
    desk.settle()
    assert desk.document.layout.regions[1].locked
    assert not desk.named(QLineEdit, "layout_x").isEnabled()
    assert "locked" in desk.button("layout_delete").statusTip()
    assert desk.button("layout_lock").text() == "Unlock"
    desk.click("layout_lock")
    desk.click("layout_hide")
    desk.settle()
    assert desk.document.layout.regions[1].hidden
    assert "layout.out-of-sight" in {p.rule for p in desk.page.editor.side.problems}
    assert to_wire(desk.document.layout) == to_wire(interview())


def test_known_uids_are_offered_with_a_word_about_them(desk: Desk) -> None:
    desk.page.editor.side.set_present({"1001", "1002", "77"})
    desk.select(2)
    uid = desk.named(QComboBox, "layout_uid_choice")
    offered = [uid.itemText(index) for index in range(uid.count())]
    assert offered == ["next to join", "77 · recording", "1001 · recording", "1002 · recording"]
    uid.setFocus()
    QTest.keyClick(uid, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
    QTest.keyClick(uid, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
    assert desk.document.layout.regions[2].uid == "77"


def test_a_region_for_nobody_is_found_and_given_to_the_next(desk: Desk) -> None:
    desk.page.editor.side.set_present({"1001"})
    assert [p.rule for p in desk.page.editor.side.problems] == ["layout.nobody", "layout.crop-loss"]
    desk.click("layout_fix_0")
    desk.settle()
    assert [r.uid for r in desk.document.layout.regions] == ["1001", "", ""]


def test_the_other_remedy_and_the_way_to_the_region_have_buttons(desk: Desk) -> None:
    desk.settle()
    assert [p.rule for p in desk.page.editor.side.problems] == ["layout.crop-loss"]
    desk.click("layout_point_0")
    assert desk.page.editor.controller.selection == (0,)
    assert desk.button("layout_instead_0").text() == "Make it 4:3"
    desk.click("layout_instead_0")
    left, top, right, bottom = desk.edges(0)
    assert (right - left, bottom - top) == (640, 480)


def test_the_stage_tells_who_is_there_and_what_they_send(desk: Desk) -> None:
    stage = desk.page.editor.controller.stage
    stage.set_cast(with_person(cast_of(["1001"]), Person("1002", source=(720, 1280), name="guest")))
    stage.set_on(True)
    desk.select(1)
    found = {p.path[1]: p for p in desk.page.editor.side.problems if p.rule == "layout.crop-loss"}
    assert found[1].params["source"] == "9:16"
    assert desk.text("layout_uid") == "1002 · guest"
    desk.click("layout_point_0")
    desk.type("layout_uid", "1009")
    desk.settle()
    assert "layout.nobody" in {p.rule for p in desk.page.editor.side.problems}
    stage.set_on(False)
    desk.settle()
    assert "layout.nobody" not in {p.rule for p in desk.page.editor.side.problems}


def test_a_uid_that_is_being_typed_is_shown_without_the_word_about_it(desk: Desk) -> None:
    desk.page.editor.side.set_present({"1002"})
    desk.select(1)
    uid = desk.named(QLineEdit, "layout_uid")
    assert uid.text() == "1002 · recording"
    uid.setFocus()
    assert uid.text() == "1002"
    desk.type("layout_uid", "1002 · recording")
    assert desk.document.layout == interview()
    assert desk.page.undo_stack.count() == 0


def test_findings_that_are_folded_away_unfold(desk: Desk) -> None:
    desk.page.editor.controller.select([0, 1])
    desk.page.editor.controller.hide()
    desk.settle()
    more = desk.button("layout_problems_more")
    assert more.isVisible()
    QTest.mouseClick(more, LEFT)
    sentences = [label.text() for label in desk.page.editor.side.card.findChildren(PlainLabel) if label.isVisible()]
    assert any("2 regions are hidden" in text for text in sentences)


def test_commands_of_the_panel_align_and_spread(desk: Desk) -> None:
    desk.select(2)
    assert not desk.button("layout_same_width").isEnabled()
    assert "two regions" in desk.button("layout_same_width").statusTip()
    desk.click("layout_align_left")
    assert desk.edges(2)[0] == 0
    desk.select(2, 0)
    desk.click("layout_same_height")
    assert desk.edges(2)[3] - desk.edges(2)[1] == 720
    desk.click("layout_ratio_3_4")
    assert desk.page.undo_stack.count() == 3


def test_the_unit_is_chosen_and_the_echo_shows_the_fraction(desk: Desk) -> None:
    desk.select(1)
    assert desk.page.editor.side.region.echoes["x"].text() == "0.500000"
    desk.click("layout_unit-percent")
    assert desk.text("layout_x") == "50"
    desk.click("layout_unit-fraction")
    assert desk.text("layout_x") == "0.500000"
    assert desk.page.editor.side.region.echoes["x"].text() == "640 px"


def test_arrow_keys_step_in_a_number(desk: Desk) -> None:
    desk.select(1)
    field = desk.named(QLineEdit, "layout_h")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert desk.edges(1) == (640, 0, 1280, 349)


def test_uid_mode_opacity_and_picture_are_edited(desk: Desk) -> None:
    desk.select(2)
    assert not desk.named(QLineEdit, "layout_picture").isEnabled()
    desk.type("layout_uid", "1003")
    desk.click("layout_render_mode-1")
    desk.type("layout_alpha", "0.5")
    desk.settle()
    desk.type("layout_picture", "https://a.example/p.jpg")
    region = desk.document.layout.regions[2]
    assert (region.uid, region.render_mode, region.alpha) == ("1003", 1, 0.5)
    assert [(b.uid, b.image_url) for b in desk.document.layout.backgrounds] == [("1003", "https://a.example/p.jpg")]
    desk.type("layout_picture", "")
    assert desk.document.layout.backgrounds == ()


def test_order_ratio_duplicate_and_delete_have_buttons(desk: Desk) -> None:
    desk.select(0)
    desk.click("layout_order_front")
    assert [r.uid for r in desk.document.layout.regions] == ["1002", "", "1001"]
    desk.click("layout_ratio_16_9")
    assert desk.edges(2) == (0, 180, 640, 540)
    desk.click("layout_duplicate")
    assert len(desk.document.layout.regions) == 4
    desk.settle()
    desk.click("layout_delete")
    assert len(desk.document.layout.regions) == 3


def test_rows_follow_the_canvas_and_the_canvas_follows_rows(desk: Desk) -> None:
    table: QTableView = desk.named(QTableView, "layout_regions")
    desk.select(1)
    assert {i.row() for i in table.selectionModel().selectedRows()} == {1}
    place = table.visualRect(table.model().index(2, 1)).center()
    QTest.mouseClick(table.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert desk.page.editor.controller.selection == (2,)


def test_cells_are_a_second_way_to_edit(desk: Desk) -> None:
    table: QTableView = desk.named(QTableView, "layout_regions")
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, 2))
    QTest.keyClick(table, Qt.Key.Key_Return)
    editor = table.viewport().findChild(QLineEdit)
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(editor, "0.25")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.document.layout.regions[1].rect.x == 250_000)
    table.setCurrentIndex(table.model().index(1, 1))
    assert table.model().setData(table.model().index(1, 1), "77")
    assert desk.document.layout.regions[1].uid == "77"
    assert not table.model().setData(table.model().index(1, 3), "much")


def test_the_rows_are_a_faithful_model_through_all_changes(desk: Desk) -> None:
    model: QAbstractItemModel = desk.named(QTableView, "layout_regions").model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    controller = desk.page.editor.controller
    for _ in range(3):
        controller.add()
        desk.settle()
    controller.select([0, 1])
    controller.delete()
    desk.settle()
    assert model.rowCount() == 4
    desk.document.set(Layout(BEST_FIT))
    desk.settle()
    assert model.rowCount() == 0
    assert tester.model() is model


def test_a_preset_is_shown_for_any_number_of_users_and_becomes_custom(desk: Desk) -> None:
    desk.click("layout_kind-1")
    desk.settle()
    assert to_wire(desk.document.layout) == {"mixedVideoLayout": 1}
    users: QSpinBox = desk.named(QSpinBox, "layout_users")
    users.setFocus()
    users.selectAll()
    QTest.keyClicks(users, "9")
    QTest.keyClick(users, Qt.Key.Key_Return)
    desk.click("layout_convert")
    assert desk.document.layout.kind == CUSTOM
    assert len(desk.document.layout.regions) == 9


def test_vertical_asks_for_its_large_user(desk: Desk) -> None:
    desk.click("layout_kind-2")
    desk.settle()
    assert [p.rule for p in desk.page.editor.side.problems] == ["layout.vertical-without-uid"]
    desk.type("layout_max_resolution_uid", "1001")
    desk.settle()
    assert desk.page.editor.side.problems == ()
    assert to_wire(desk.document.layout) == {"mixedVideoLayout": VERTICAL, "maxResolutionUid": "1001"}


def test_a_problem_blocks_sending_and_its_button_mends_it(desk: Desk) -> None:
    desk.page.set_live(recording({"mixedVideoLayout": 1}))
    desk.select(2)
    desk.type("layout_uid", "1002")
    desk.settle()
    assert not desk.button("layout_apply").isEnabled()
    assert "fixed first" in desk.button("layout_apply").statusTip()
    desk.click("layout_fix_0")
    desk.settle()
    assert desk.document.layout.regions[2].uid == ""
    assert desk.button("layout_apply").isEnabled()


def test_without_a_recording_apply_is_off_and_says_why(desk: Desk) -> None:
    assert not desk.button("layout_apply").isEnabled()
    assert "No recording is running" in desk.button("layout_apply").statusTip()
    desk.page.set_live(recording({"mixedVideoLayout": 1}))
    assert desk.button("layout_apply").isEnabled()
    desk.page.set_live(recording({"mixedVideoLayout": 1}, State.ENDED))
    assert not desk.button("layout_apply").isEnabled()


def test_apply_sends_the_whole_layout_by_button_and_by_key(desk: Desk) -> None:
    desk.page.set_live(recording({"mixedVideoLayout": 1}))
    desk.click("layout_apply")
    desk.page.canvas.setFocus()
    QTest.keyClick(desk.page.canvas, Qt.Key.Key_Return, CTRL)
    assert desk.sent == [to_wire(interview())] * 2
    for item in desk.sent[0]["layoutConfig"]:
        assert item["x_axis"] + item["width"] <= 1


def test_while_sending_nothing_is_sent_again(desk: Desk) -> None:
    desk.page.set_live(recording({"mixedVideoLayout": 1}))
    desk.page.set_apply_state("sending", "")
    assert not desk.button("layout_apply").isEnabled()
    QTest.keyClick(desk.page.canvas, Qt.Key.Key_Return, CTRL)
    assert desk.sent == []
    desk.page.set_live(recording(to_wire(interview())))
    desk.page.set_apply_state("applied", "")
    assert "already" in desk.button("layout_apply").statusTip()
    desk.select(0)
    desk.page.canvas.setFocus()
    QTest.keyClick(desk.page.canvas, Qt.Key.Key_Delete)
    desk.settle()
    assert desk.page.editor.foot.state == "idle"
    assert desk.button("layout_apply").isEnabled()


def test_a_failure_keeps_the_draft_and_offers_the_way_back(desk: Desk) -> None:
    desk.page.set_live(recording({"mixedVideoLayout": 1, "backgroundColor": "#202020"}))
    desk.page.set_apply_state("failed", "The service refused it.")
    (notice,) = desk.page.notices.notices()
    assert notice.text == "The service refused it."
    assert desk.document.layout == interview()
    desk.click("layout_revert")
    assert desk.document.layout == Layout(BEST_FIT, background_color="#202020")
    desk.page.undo_stack.undo()
    assert desk.document.layout == interview()


def test_resets_are_told_before_and_can_be_carried_over(desk: Desk) -> None:
    desk.page.set_live(recording(to_wire(interview()) | {"backgroundColor": "#202020"}))
    pill = desk.named(QWidget, "layout_resets")
    assert pill.isVisible()
    assert "backgroundColor" in pill.text()
    desk.click("layout_carry_over")
    desk.settle()
    assert desk.document.layout.background_color == "#202020"
    assert not pill.isVisible()


def test_the_output_keys_of_start_are_no_part_of_the_live_layout(desk: Desk) -> None:
    desk.page.set_live(recording(to_wire(interview()) | {"width": 1280, "height": 720, "fps": 15, "bitrate": 2260}))
    assert desk.page.editor.changes() is not None
    assert not desk.page.editor.changes()


def test_a_recording_of_another_size_rules_the_canvas_while_it_runs(desk: Desk) -> None:
    desk.page.set_live(recording({"mixedVideoLayout": 1}, canvas=(360, 640)))
    assert desk.document.canvas == (360, 640)
    desk.page.set_live(None)
    assert desk.document.canvas == CANVAS


def test_the_recorders_own_uid_is_found(desk: Desk) -> None:
    desk.page.set_live(recording({"mixedVideoLayout": 1}))
    desk.select(0)
    desk.type("layout_uid", "900001")
    desk.settle()
    assert [p.rule for p in desk.page.editor.side.problems if p.severity is Severity.ERROR] == ["layout.recorder-uid"]


def test_live_is_only_looked_at(desk: Desk) -> None:
    desk.page.set_live(recording({"mixedVideoLayout": 1}))
    desk.click("layout_view-live")
    desk.settle()
    assert desk.page.editor.controller.view is View.LIVE
    assert not desk.button("layout_add_region").isEnabled()
    QTest.keyClick(desk.page.canvas, Qt.Key.Key_N)
    assert desk.document.layout == interview()


def test_the_background_colour_is_typed_and_judged(desk: Desk) -> None:
    desk.page.set_live(recording({"mixedVideoLayout": 1}))
    desk.type("layout_background_color", "#20")
    desk.settle()
    assert not desk.button("layout_apply").isEnabled()
    desk.type("layout_background_color", "#202020")
    desk.settle()
    assert desk.button("layout_apply").isEnabled()
    assert desk.document.layout.background_color == "#202020"


def test_the_json_can_be_read_and_copied(desk: Desk) -> None:
    desk.click("layout_leaves-json")
    desk.settle()
    assert json.loads(desk.page.editor.side.json.toPlainText()) == to_wire(interview())
    desk.click("layout_copy_json")
    (menu,) = [menu for menu in desk.page.findChildren(QMenu, "layout_copy_menu") if menu.isVisible()]
    request = menu.findChild(QAction, "layout_copy_request")
    assert request is not None
    menu.setActiveAction(request)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert json.loads(QGuiApplication.clipboard().text()) == to_wire(interview())


def test_undo_and_redo_by_key_on_the_page(desk: Desk) -> None:
    desk.page.canvas.setFocus()
    QTest.keyClick(desk.page.canvas, Qt.Key.Key_N)
    changed = desk.document.layout
    QTest.keyClick(desk.page.canvas, Qt.Key.Key_Z, CTRL)
    assert desk.document.layout == interview()
    QTest.keyClick(desk.page.canvas, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert desk.document.layout == changed


def test_numbers_and_json_follow_a_drag_before_the_drop(desk: Desk) -> None:
    desk.select(2)
    controller = desk.page.editor.controller
    controller.begin_move((750_000, 750_000))
    from cloudrec_gui.ui.layout_editor.gestures import Hold

    controller.follow((700_000, 750_000), Hold.FREE, (0, 0))
    desk.settle()
    assert desk.text("layout_x") == "576"
    assert desk.document.layout == interview()
    controller.cancel()
    desk.settle()
    assert desk.text("layout_x") == "640"


@pytest.mark.parametrize("size", [(1236, 737), (876, 517), (1356, 817)])
def test_nothing_is_cut_at_any_size(desk: Desk, qapp: QApplication, size: tuple[int, int]) -> None:
    theme.apply(qapp, "light")
    desk.page.set_live(recording(to_wire(interview()) | {"backgroundColor": "#202020"}))
    desk.select(1)
    desk.page.resize(*size)
    desk.settle()
    assert desk.page.minimumSizeHint().width() <= size[0]
    unit = desk.button("layout_unit-px")
    desk.qtbot.waitUntil(lambda: unit.mapTo(desk.page, QPoint(unit.width(), 0)).x() <= size[0])
    for name in ("layout_apply", "layout_revert", "layout_copy_json", "layout_fit", "layout_kind-3", "layout_carry_over", "layout_unit-px"):
        made = desk.button(name)
        corner = made.mapTo(desk.page, QPoint(made.width(), made.height()))
        assert corner.x() <= size[0], name
        assert corner.y() <= size[1], name
        assert made.width() >= made.minimumSizeHint().width(), name
    assert desk.page.canvas.width() > size[0] // 2


def test_in_the_smallest_window_words_are_short_and_none_is_cut(desk: Desk, qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    desk.page.set_live(recording(to_wire(interview()) | {"backgroundColor": "#202020"}))
    desk.page.resize(636, 439)
    desk.settle()
    foot, tools = desk.page.editor.foot, desk.page.editor.tools
    desk.qtbot.waitUntil(lambda: foot.height() >= foot.sizeHint().height() and tools.height() >= tools.sizeHint().height())
    for bar, parts in (
        (foot, (foot.follow, foot.copy, foot.revert, foot.apply)),
        (tools, (tools.look, tools.kind, tools.add, tools.arrange, tools.views, tools.view)),
    ):
        for part in parts:
            assert part.isVisible(), part.objectName()
            assert part.width() >= part.sizeHint().width(), part.objectName()
            assert bar.rect().contains(part.mapTo(bar, part.rect().bottomRight())), part.objectName()
    tools.kind.setFocus()
    QTest.keyClick(tools.kind, Qt.Key.Key_Home)
    assert not desk.document.layout.custom


def test_the_canvas_stays_larger_than_the_stage_with_everything_open(desk: Desk) -> None:
    desk.page.set_live(recording(to_wire(interview()) | {"backgroundColor": "#202020"}))
    desk.page.resize(876, 517)
    desk.page.editor.controller.stage.put_on(17)
    desk.click("layout_difference_toggle")
    desk.settle()
    editor = desk.page.editor
    desk.qtbot.waitUntil(lambda: editor.canvas.height() > editor.stage.height())
    stacked = (editor.tools, editor.canvas, editor.stage, editor.foot)
    for upper, lower in pairwise(stacked):
        assert upper.geometry().bottom() < lower.geometry().top()


def test_every_column_but_the_last_two_is_seen_beside_the_scroll_bar(desk: Desk) -> None:
    regions = tuple(Region(px(0, 0, 64, 36), str(4294967200 + number)) for number in range(17))
    desk.page.editor.controller.replace_layout(replace(desk.document.layout, regions=regions), "Test")
    desk.settle()
    table = desk.page.editor.side.table
    desk.qtbot.waitUntil(lambda: table.verticalScrollBar().isVisible())
    assert sum(table.columnWidth(column) for column in range(8)) <= table.viewport().width()


def test_everything_one_can_touch_has_a_name_and_a_spoken_name(desk: Desk) -> None:
    desk.select(1)
    for widget in desk.page.findChildren(QWidget):
        if isinstance(
            widget, (QAbstractButton, QComboBox, QLineEdit, QMenu, QSlider, QSpinBox, QTableView)
        ) and not widget.objectName().startswith("qt_"):
            if isinstance(widget.parentWidget(), QSpinBox) or widget.parentWidget() is None or "QHeaderView" in type(widget).__name__:
                continue
            if type(widget).__name__ == "QAbstractButton":
                continue
            assert widget.objectName(), widget
            assert widget.accessibleName(), widget.objectName()


def test_the_language_changes_at_once(desk: Desk) -> None:
    class Shout(QTranslator):
        def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
            return text.upper() if "{" not in text and context in ("FootBar", "LayoutWords", "RegionPanel") else ""

        def isEmpty(self) -> bool:
            return False

    desk.select(1)
    shout = Shout()
    try:
        QCoreApplication.installTranslator(shout)
        desk.qtbot.waitUntil(lambda: desk.button("layout_apply").text() == "APPLY TO RECORDING")
        assert desk.button("layout_kind-3").text() == "CUSTOM"
        assert desk.page.editor.side.region.uid_label.text() == "USER (UID)"
    finally:
        QCoreApplication.removeTranslator(shout)
    desk.qtbot.waitUntil(lambda: desk.button("layout_apply").text() == "Apply to recording")
