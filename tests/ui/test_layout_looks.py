"""Looks are tried on first and taken then; presets follow the number of users; own looks are named, ordered and never lost."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLineEdit, QMenu, QSlider, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.layout import presets
from cloudrec_gui.layout.document import BEST_FIT, CUSTOM, FIT, FLOATING, VERTICAL, Document, Layout, Region
from cloudrec_gui.layout.geometry import Rect
from cloudrec_gui.services.looks import LookShelf
from cloudrec_gui.services.settings import SettingsStore
from cloudrec_gui.ui.layout_editor.controller import View
from cloudrec_gui.ui.layout_editor.editor import LayoutEditor
from cloudrec_gui.ui.layout_editor.looks.panel import LooksPanel
from cloudrec_gui.ui.layout_editor.ports import Ports

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
CANVAS = (1280, 720)
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key


def px(x: float, y: float, w: float, h: float) -> Rect:
    return Rect.from_pixels(x, y, w, h, CANVAS)


def interview() -> Layout:
    return Layout(CUSTOM, (Region(px(0, 0, 640, 720), "1001"), Region(px(640, 0, 640, 720), "1002")), "#202020")


SOLO = Layout(CUSTOM, (Region(px(0, 0, 1280, 720), "1001"),))
PAIR = Layout(CUSTOM, (Region(px(0, 180, 640, 360)), Region(px(640, 180, 640, 360))))


class Studio:
    """An editor with a shelf of its own, driven by mouse and keys."""

    def __init__(self, qtbot: QtBot, folder: Path, size: tuple[int, int] = (1236, 737), layout: Layout | None = None) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.shelf = LookShelf(folder / "looks.json")
        self.settings = SettingsStore(folder / "settings.json")
        self.document = Document(layout or interview(), CANVAS)
        self.editor = LayoutEditor(self.document, Ports(settings=self.settings, looks=self.shelf))
        qtbot.addWidget(self.editor)
        self.editor.resize(*size)
        self.editor.show()
        qtbot.waitExposed(self.editor)
        self.controller = self.editor.controller
        self.canvas = self.editor.canvas

    def stock(self, **looks: Layout) -> None:
        for name, layout in looks.items():
            self.shelf.add(name, layout, CANVAS)

    def column(self) -> bool:
        """Whether the looks are to be seen."""
        return self.editor.looks.shown

    def open(self) -> LooksPanel:
        if not self.editor.looks.shown:
            self.editor.looks.toggle()
        panel = self.editor.looks.panel
        assert panel is not None
        self.settle()
        return panel

    def settle(self) -> None:
        panel = self.editor.looks.panel
        self.qtbot.waitUntil(lambda: panel is None or not panel._follow.isActive())

    def named(self, kind: type[Any], name: str) -> Any:
        found = self.editor.findChild(kind, name)
        assert found is not None, name
        return found

    def click(self, name: str) -> None:
        QTest.mouseClick(self.named(QAbstractButton, name), LEFT)
        self.settle()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, at: QWidget | None = None) -> None:
        widget = at or self.canvas
        widget.setFocus()
        QTest.keyClick(widget, key, modifiers)
        self.settle()

    @property
    def rows(self) -> Any:
        panel = self.editor.looks.panel
        assert panel is not None
        assert panel.own is not None
        return panel.own.list

    def row(self, row: int) -> QPoint:
        return QPoint(self.rows.visualRect(self.rows.model().index(row, 0)).center())

    def click_row(self, row: int) -> None:
        QTest.mouseClick(self.rows.viewport(), LEFT, pos=self.row(row))
        self.settle()

    def names(self) -> list[str]:
        return [look.name for look in self.shelf.looks]

    @property
    def shown(self) -> Layout:
        shown: Layout = self.controller.shown
        return shown


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Studio:
    return Studio(qtbot, tmp_path)


# ---------------------------------------------------------------------------------------------------------------- trying on


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_number_key_on_the_canvas_tries_the_look_on_and_the_draft_stays(studio: Studio, number: int) -> None:
    studio.stock(Solo=SOLO, Pair=PAIR, Best=Layout(BEST_FIT))
    studio.key(Qt.Key(Key.Key_0 + number))
    assert studio.shown == studio.shelf.looks[number - 1].layout
    assert studio.document.layout == interview()
    assert studio.controller.undo_stack.count() == 0


def test_a_number_without_look_means_nothing(studio: Studio) -> None:
    studio.stock(Solo=SOLO)
    studio.key(Key.Key_2)
    assert studio.controller.trial is None


def test_ctrl_return_takes_what_is_tried_on_as_one_step(studio: Studio) -> None:
    studio.stock(Solo=SOLO)
    asked: list[object] = []
    studio.editor.apply_requested.connect(asked.append)
    studio.key(Key.Key_1)
    studio.key(Key.Key_Return, CTRL)
    assert studio.document.layout == SOLO
    assert studio.controller.trial is None
    assert studio.controller.undo_stack.count() == 1
    assert "Solo" in studio.controller.undo_stack.undoText()
    assert asked == []
    studio.key(Key.Key_Z, CTRL)
    assert studio.document.layout == interview()


def test_escape_goes_back_to_the_draft(studio: Studio) -> None:
    studio.stock(Solo=SOLO)
    studio.controller.select([1])
    studio.key(Key.Key_1)
    studio.key(Key.Key_Escape)
    assert studio.shown == interview()
    assert studio.controller.selection == (1,)
    assert studio.controller.undo_stack.count() == 0


def test_a_banner_over_the_canvas_names_what_is_tried_on_and_both_ways_out(studio: Studio) -> None:
    studio.stock(Solo=SOLO, Pair=PAIR)
    assert studio.editor.looks.banner is None
    studio.key(Key.Key_2)
    banner = studio.named(QWidget, "layout_trial")
    assert banner.isVisible()
    assert "“Pair”" in banner.accessibleDescription()
    assert studio.canvas.rect().contains(banner.geometry())
    studio.click("layout_trial_leave")
    assert not banner.isVisible()
    assert studio.controller.trial is None
    assert studio.canvas.hasFocus()
    studio.key(Key.Key_2)
    studio.click("layout_trial_take")
    assert not banner.isVisible()
    assert studio.document.layout == PAIR


def test_what_is_tried_on_is_said_once_to_those_who_do_not_see_it(studio: Studio) -> None:
    studio.stock(Solo=SOLO, Pair=PAIR)
    said: list[str] = []
    studio.controller.announced.connect(said.append)
    studio.key(Key.Key_1)
    studio.controller.set_users(9)
    studio.key(Key.Key_2)
    studio.key(Key.Key_Escape)
    studio.key(Key.Key_2)
    assert [text.partition("—")[0].strip() for text in said] == ["Trying on “Solo”", "Trying on “Pair”", "Trying on “Pair”"]


def test_nothing_is_sent_while_something_is_only_tried_on(studio: Studio) -> None:
    studio.stock(Solo=SOLO)
    studio.editor.set_live({"mixedVideoLayout": 0}, running=True)
    asked: list[object] = []
    studio.editor.apply_requested.connect(asked.append)
    assert studio.editor.why_not() == ""
    studio.key(Key.Key_1)
    assert "tried on" in studio.editor.why_not()
    studio.editor.apply()
    assert asked == []
    assert studio.document.layout == SOLO
    studio.editor.apply()
    assert len(asked) == 1


def test_what_is_taken_is_shown_also_when_the_live_layout_was(studio: Studio) -> None:
    studio.stock(Solo=SOLO)
    studio.editor.set_live({"mixedVideoLayout": 0}, running=True)
    studio.controller.set_view(View.LIVE)
    studio.key(Key.Key_1)
    assert studio.shown == SOLO
    studio.key(Key.Key_Return, CTRL)
    assert studio.controller.view is View.DRAFT
    assert studio.shown == studio.document.layout == SOLO


def test_the_banner_stays_on_the_canvas_when_the_window_changes(studio: Studio) -> None:
    studio.stock(Solo=SOLO)
    studio.key(Key.Key_1)
    banner = studio.named(QWidget, "layout_trial")
    for size in ((876, 517), (1400, 900)):
        studio.editor.resize(*size)
        assert studio.canvas.rect().contains(banner.geometry())


# ---------------------------------------------------------------------------------------------------------------- ready made


@pytest.mark.parametrize("kind", [FLOATING, BEST_FIT, VERTICAL])
def test_a_click_on_a_preset_tries_it_on_with_the_drafts_colours(studio: Studio, kind: int) -> None:
    studio.open()
    studio.click(f"layout_preset_{kind}")
    assert (studio.shown.kind, studio.shown.regions, studio.shown.background_color) == (kind, (), "#202020")
    assert studio.document.layout == interview()
    assert studio.named(QAbstractButton, f"layout_preset_{kind}").isChecked()


def test_a_double_click_takes_a_preset(studio: Studio) -> None:
    studio.open()
    tile = studio.named(QAbstractButton, "layout_preset_1")
    QTest.mouseClick(tile, LEFT)
    QTest.mouseDClick(tile, LEFT)
    assert studio.document.layout.kind == BEST_FIT
    assert studio.controller.trial is None
    assert studio.controller.undo_stack.count() == 1


def test_presets_are_reached_and_tried_on_by_keyboard(studio: Studio) -> None:
    studio.open()
    studio.key(Key.Key_Space, at=studio.named(QAbstractButton, "layout_preset_1"))
    assert studio.shown.kind == BEST_FIT
    studio.key(Key.Key_Return, CTRL, at=studio.named(QAbstractButton, "layout_preset_1"))
    assert studio.document.layout.kind == BEST_FIT


def test_slider_and_field_are_one_number_that_previews_follow(studio: Studio) -> None:
    studio.open()
    studio.click("layout_preset_1")
    slider, field = studio.named(QSlider, "layout_looks_slider"), studio.named(QSpinBox, "layout_looks_users")
    studio.key(Key.Key_Right, at=slider)
    assert (studio.controller.users, field.value()) == (5, 5)
    studio.key(Key.Key_End, at=slider)
    assert (studio.controller.users, field.value()) == (17, 17)
    studio.key(Key.Key_Up, at=field)
    assert studio.controller.users == 17
    studio.controller.set_users(3)
    studio.settle()
    assert (slider.value(), field.value()) == (3, 3)


def test_small_pictures_change_with_the_number_of_users(studio: Studio) -> None:
    studio.open()
    tile = studio.named(QAbstractButton, "layout_preset_1")
    pictures = []
    for users in (1, 2, 5, 17):
        studio.controller.set_users(users)
        studio.settle()
        pictures.append(tile.grab().toImage())
    assert all(a != b for a, b in pairwise(pictures))


@pytest.mark.parametrize(
    ("kind", "users", "word"),
    [(FLOATING, 4, "documented"), (BEST_FIT, 4, "derived"), (BEST_FIT, 17, "documented"), (VERTICAL, 4, "derived")],
)
def test_how_well_a_preset_is_known_is_said_where_it_is_chosen(studio: Studio, kind: int, users: int, word: str) -> None:
    panel = studio.open()
    studio.controller.set_users(users)
    studio.click(f"layout_preset_{kind}")
    assert word in panel.ready.note.text()
    assert panel.ready.note.isVisible()
    assert word in studio.named(QAbstractButton, f"layout_preset_{kind}").accessibleDescription()


def test_without_preset_there_is_nothing_to_say_about_it_and_nothing_to_convert(studio: Studio) -> None:
    panel = studio.open()
    assert not panel.ready.note.isVisible()
    convert = studio.named(QAbstractButton, "layout_looks_convert")
    assert not convert.isEnabled()
    assert convert.statusTip()


def test_a_preset_on_trial_is_converted_in_one_step(studio: Studio) -> None:
    studio.open()
    studio.controller.set_users(9)
    studio.click("layout_preset_1")
    studio.click("layout_looks_convert")
    assert studio.document.layout == Layout(CUSTOM, presets.regions(BEST_FIT, 9), "#202020")
    assert studio.controller.trial is None
    assert studio.controller.undo_stack.count() == 1
    studio.key(Key.Key_Z, CTRL)
    assert studio.document.layout == interview()


@pytest.mark.parametrize("variant", ["column", "strip", "inset", "halves", "presenter"])
def test_a_shared_screen_is_tried_on_with_faces_for_the_users(studio: Studio, variant: str) -> None:
    studio.open()
    studio.click(f"layout_share_{variant}")
    screen, *faces = studio.shown.regions
    assert screen.render_mode == FIT
    assert len(faces) == (1 if variant == "inset" else 3)
    assert studio.named(QAbstractButton, f"layout_share_{variant}").isChecked()


def test_a_shared_screen_on_trial_follows_the_number_of_users(studio: Studio) -> None:
    studio.open()
    studio.click("layout_share_column")
    studio.key(Key.Key_Right, at=studio.named(QSlider, "layout_looks_slider"))
    assert len(studio.shown.regions) == 5
    studio.key(Key.Key_Home, at=studio.named(QSlider, "layout_looks_slider"))
    assert len(studio.shown.regions) == 2


# ---------------------------------------------------------------------------------------------------------------- own looks


def test_an_empty_shelf_says_what_it_is_for_and_saves_the_first_look(studio: Studio) -> None:
    studio.open()
    studio.click("layout_look_save_first")
    field = studio.named(QLineEdit, "layout_look_rename")
    assert field.hasFocus()
    QTest.keyClicks(field, "Interview")
    QTest.keyClick(field, Key.Key_Return)
    studio.qtbot.waitUntil(lambda: studio.names() == ["Interview"])
    assert studio.shelf.looks[0].layout == interview()
    assert (studio.controller.look_name, studio.controller.look_edited) == ("Interview", False)


def test_what_is_tried_on_can_be_saved(studio: Studio) -> None:
    studio.stock(Solo=SOLO)
    studio.open()
    studio.click("layout_share_column")
    studio.click("layout_look_save")
    assert studio.shelf.looks[1].layout == studio.shown
    assert studio.document.layout == interview()


def test_a_click_tries_a_look_on_and_a_double_click_takes_it(studio: Studio) -> None:
    studio.stock(Solo=SOLO, Pair=PAIR)
    studio.open()
    studio.click_row(1)
    assert studio.shown == PAIR
    assert studio.document.layout == interview()
    QTest.mouseDClick(studio.rows.viewport(), LEFT, pos=studio.row(1))
    assert studio.document.layout == PAIR
    assert studio.controller.undo_stack.count() == 1


def test_space_tries_on_and_return_takes(studio: Studio) -> None:
    studio.stock(Solo=SOLO, Pair=PAIR)
    studio.open()
    studio.rows.choose(studio.shelf.looks[0].ident)
    studio.key(Key.Key_Down, at=studio.rows)
    studio.key(Key.Key_Space, at=studio.rows)
    assert studio.shown == PAIR
    assert studio.document.layout == interview()
    studio.key(Key.Key_1, at=studio.rows)
    assert studio.shown == SOLO
    studio.key(Key.Key_Escape, at=studio.rows)
    assert studio.shown == interview()
    studio.key(Key.Key_Return, at=studio.rows)
    assert studio.document.layout == PAIR


def test_f2_renames_in_place(studio: Studio) -> None:
    studio.stock(Solo=SOLO, Pair=PAIR)
    studio.open()
    studio.rows.choose(studio.shelf.looks[1].ident)
    studio.key(Key.Key_F2, at=studio.rows)
    field = studio.named(QLineEdit, "layout_look_rename")
    QTest.keyClick(field, Key.Key_A, CTRL)
    QTest.keyClicks(field, "Two")
    studio.controller.set_users(9)
    studio.settle()
    QTest.keyClick(field, Key.Key_Return)
    studio.qtbot.waitUntil(lambda: studio.names() == ["Solo", "Two"])


def test_alt_and_arrows_change_the_order_and_so_the_number_keys(studio: Studio) -> None:
    studio.stock(a=SOLO, b=PAIR, c=Layout(BEST_FIT))
    studio.open()
    studio.rows.choose(studio.shelf.looks[2].ident)
    studio.key(Key.Key_Up, ALT, at=studio.rows)
    studio.key(Key.Key_Up, ALT, at=studio.rows)
    assert studio.names() == ["c", "a", "b"]
    studio.key(Key.Key_Up, ALT, at=studio.rows)
    assert studio.names() == ["c", "a", "b"]
    studio.key(Key.Key_Down, ALT, at=studio.rows)
    assert studio.names() == ["a", "c", "b"]
    assert studio.rows.current == studio.shelf.looks[1].ident
    studio.key(Key.Key_2)
    assert studio.shown == Layout(BEST_FIT)


@pytest.mark.parametrize(
    ("dragged", "above", "order"), [("a", 2, "bac"), ("a", 3, "bca"), ("c", 0, "cab"), ("b", 1, "abc"), ("b", 2, "abc")]
)
def test_a_dropped_look_stands_where_it_was_dropped(studio: Studio, dragged: str, above: int, order: str) -> None:
    studio.stock(a=SOLO, b=PAIR, c=Layout(BEST_FIT))
    studio.open()
    view = studio.rows
    row = next(row for row, look in enumerate(studio.shelf.looks) if look.name == dragged)
    view.choose(studio.shelf.looks[row].ident)
    QAbstractItemModelTester(view.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert view.model().moveRow(view.rootIndex(), row, view.rootIndex(), above)
    assert "".join(studio.names()) == order
    assert [str(view.model().index(at, 0).data()) for at in range(3)] == list(order)
    assert view.currentIndex().data() == dragged


def test_rows_are_dragged_within_the_list_and_nothing_is_dropped_from_elsewhere(studio: Studio) -> None:
    studio.stock(a=SOLO, b=PAIR)
    studio.open()
    model = studio.rows.model()
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDropEnabled
    data = model.mimeData([model.index(0, 0)])
    assert not model.dropMimeData(data, Qt.DropAction.MoveAction, 1, 0, studio.rows.rootIndex())
    assert not model.moveRow(model.index(0, 0), 0, studio.rows.rootIndex(), 1)
    assert studio.names() == ["a", "b"]


def test_delete_takes_a_look_away_and_undo_brings_it_back(studio: Studio) -> None:
    studio.stock(a=SOLO, b=PAIR, c=Layout(BEST_FIT))
    studio.open()
    studio.rows.choose(studio.shelf.looks[1].ident)
    studio.key(Key.Key_Delete, at=studio.rows)
    assert studio.names() == ["a", "c"]
    assert studio.rows.current == studio.shelf.looks[1].ident
    studio.click("layout_look_undo")
    assert studio.names() == ["a", "b", "c"]
    assert not studio.named(QAbstractButton, "layout_look_undo").isVisible()


def test_deleting_the_look_on_trial_goes_back_to_the_draft(studio: Studio) -> None:
    studio.stock(a=SOLO)
    studio.open()
    studio.click_row(0)
    studio.key(Key.Key_Delete, at=studio.rows)
    assert studio.shown == interview()


def test_the_menu_does_all_that_keys_do(studio: Studio) -> None:
    studio.stock(a=SOLO, b=PAIR, c=Layout(BEST_FIT))
    panel = studio.open()
    studio.rows.choose(studio.shelf.looks[1].ident)
    assert panel.own is not None
    menu: QMenu = panel.own.menu
    actions = {action.data(): action for action in menu.actions() if action.data()}
    QTest.mouseClick(panel.own.more, LEFT)
    assert menu.isVisible()
    assert all(actions[name].isEnabled() for name in ("take", "update", "rename", "up", "down", "delete", "export", "export_all"))
    assert not actions["bring_back"].isEnabled()
    menu.close()
    actions["up"].trigger()
    assert studio.names() == ["b", "a", "c"]
    actions["down"].trigger()
    assert studio.names() == ["a", "b", "c"]
    actions["take"].trigger()
    assert studio.document.layout == PAIR
    actions["delete"].trigger()
    assert studio.names() == ["a", "c"]
    studio.settle()
    assert actions["bring_back"].isEnabled()
    actions["bring_back"].trigger()
    assert studio.names() == ["a", "b", "c"]


def test_rows_tell_their_name_content_and_key(studio: Studio) -> None:
    studio.stock(**{f"n{number}": SOLO for number in range(1, 11)})
    studio.open()
    model = studio.rows.model()
    spoken = [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in (0, 8, 9)]
    assert spoken == ["n1, 1 region, key 1", "n9, 1 region, key 9", "n10, 1 region"]


def test_the_model_is_sound_through_every_change(studio: Studio) -> None:
    studio.open()
    QAbstractItemModelTester(studio.rows.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    studio.stock(a=SOLO, b=PAIR, c=Layout(BEST_FIT), d=Layout())
    studio.settle()
    for to in (0, 3, 1):
        studio.shelf.move(studio.shelf.looks[2].ident, to)
        studio.rows.refresh()
    studio.shelf.remove(studio.shelf.looks[1].ident)
    studio.shelf.rename(studio.shelf.looks[0].ident, "z")
    studio.rows.refresh()
    studio.shelf.bring_back()
    studio.rows.refresh()
    model = studio.rows.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == studio.names()


# ---------------------------------------------------------------------------------------------------------------- worn


def test_an_edited_draft_says_so_and_can_update_its_look(studio: Studio) -> None:
    studio.stock(Solo=SOLO)
    panel = studio.open()
    studio.key(Key.Key_1)
    studio.key(Key.Key_Return, CTRL)
    assert (studio.controller.look_name, studio.controller.look_edited) == ("Solo", False)
    update = studio.named(QAbstractButton, "layout_look_update")
    assert not update.isVisible()
    studio.controller.set_background("#123456")
    studio.settle()
    assert (studio.controller.look_name, studio.controller.look_edited) == ("Solo", True)
    assert panel.own is not None
    assert update.isVisible()
    studio.click("layout_look_update")
    assert studio.shelf.looks[0].layout.background_color == "#123456"
    assert (studio.controller.look_name, studio.controller.look_edited) == ("Solo", False)


def test_undo_and_redo_carry_the_name_with_them(studio: Studio) -> None:
    studio.stock(Solo=SOLO, Pair=PAIR)
    seen: list[tuple[str, bool]] = []

    def look() -> None:
        seen.append((studio.controller.look_name, studio.controller.look_edited))

    studio.key(Key.Key_1)
    studio.key(Key.Key_Return, CTRL)
    studio.controller.set_background("#123456")
    studio.key(Key.Key_2)
    studio.key(Key.Key_Return, CTRL)
    look()
    for _ in range(3):
        studio.key(Key.Key_Z, CTRL)
        look()
    studio.controller.undo_stack.redo()
    look()
    assert seen == [("Pair", False), ("Solo", True), ("Solo", False), ("", False), ("Solo", False)]


def test_another_step_in_the_place_of_an_undone_look_has_not_its_name(studio: Studio) -> None:
    studio.stock(Solo=SOLO)
    studio.key(Key.Key_1)
    studio.key(Key.Key_Return, CTRL)
    studio.key(Key.Key_Z, CTRL)
    studio.controller.set_background("#123456")
    assert studio.controller.look_name == ""


def test_a_draft_that_is_a_look_when_it_is_opened_keeps_its_name_while_edited(qtbot: QtBot, tmp_path: Path) -> None:
    LookShelf(tmp_path / "looks.json").add("Talk", interview(), CANVAS)
    studio = Studio(qtbot, tmp_path)
    assert (studio.controller.look_name, studio.controller.look_edited) == ("Talk", False)
    studio.controller.set_background("#123456")
    assert (studio.controller.look_name, studio.controller.look_edited) == ("Talk", True)


def test_each_document_wears_its_own_look(studio: Studio) -> None:
    studio.stock(Solo=SOLO)
    studio.document.open("one", interview())
    studio.key(Key.Key_1)
    studio.key(Key.Key_Return, CTRL)
    studio.controller.set_background("#123456")
    edited = studio.document.layout
    studio.document.open("two", PAIR)
    assert studio.controller.look_name == ""
    studio.document.open("one", edited)
    assert (studio.controller.look_name, studio.controller.look_edited) == ("Solo", True)


def test_a_renamed_and_a_deleted_look_change_the_drafts_name(studio: Studio) -> None:
    studio.stock(Solo=SOLO)
    studio.key(Key.Key_1)
    studio.key(Key.Key_Return, CTRL)
    ident = studio.shelf.looks[0].ident
    studio.shelf.rename(ident, "Alone")
    assert studio.controller.look_name == "Alone"
    studio.shelf.remove(ident)
    assert studio.controller.look_name == ""


def test_locking_a_region_does_not_edit_a_look(studio: Studio) -> None:
    studio.stock(Solo=SOLO)
    studio.key(Key.Key_1)
    studio.key(Key.Key_Return, CTRL)
    studio.controller.change(Layout(CUSTOM, (Region(SOLO.regions[0].rect, "1001", locked=True),)), "Lock")
    assert (studio.controller.look_name, studio.controller.look_edited) == ("Solo", False)


# ---------------------------------------------------------------------------------------------------------------- files


def test_looks_travel_as_files(studio: Studio, tmp_path: Path) -> None:
    studio.stock(Solo=SOLO, Pair=PAIR)
    panel = studio.open()
    assert panel.own is not None
    actions = {action.data(): action for action in panel.own.menu.actions() if action.data()}
    actions["export_all"].trigger()
    dialog = studio.named(QFileDialog, "layout_looks_export")
    target = tmp_path / "mine.looks.json"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    for look in studio.shelf.looks:
        studio.shelf.remove(look.ident)
    actions["import"].trigger()
    dialog = studio.named(QFileDialog, "layout_looks_import")
    dialog.filesSelected.emit([str(target)])
    dialog.close()
    studio.settle()
    assert studio.names() == ["Solo", "Pair"]
    assert [look.layout for look in studio.shelf.looks] == [SOLO, PAIR]
    assert panel.own.message.text() == "2 looks added."


def test_one_look_is_exported_alone(studio: Studio, tmp_path: Path) -> None:
    studio.stock(Solo=SOLO, Pair=PAIR)
    panel = studio.open()
    assert panel.own is not None
    studio.rows.choose(studio.shelf.looks[1].ident)
    next(action for action in panel.own.menu.actions() if action.data() == "export").trigger()
    dialog = studio.named(QFileDialog, "layout_looks_export")
    dialog.fileSelected.emit(str(tmp_path / "one.json"))
    dialog.close()
    other = LookShelf(tmp_path / "other.json")
    other.import_((tmp_path / "one.json").read_text("utf-8"))
    assert [look.name for look in other.looks] == ["Pair"]


@pytest.mark.parametrize(("content", "word"), [("{", "JSON"), ("{}", "no looks"), (None, "cannot be read")])
def test_a_refused_file_is_explained_and_nothing_changes(studio: Studio, tmp_path: Path, content: str | None, word: str) -> None:
    studio.stock(Solo=SOLO)
    panel = studio.open()
    assert panel.own is not None
    if content is not None:
        (tmp_path / "bad.json").write_text(content, "utf-8")
    panel.own.import_files([str(tmp_path / "bad.json")])
    assert word in panel.own.message.text()
    assert panel.own.message.property("role") == "error"
    assert studio.names() == ["Solo"]


# ---------------------------------------------------------------------------------------------------------------- the column


def test_the_column_is_not_built_before_it_is_wanted(studio: Studio) -> None:
    studio.stock(Solo=SOLO)
    studio.key(Key.Key_1)
    assert studio.editor.looks.panel is None


def test_the_column_stands_beside_the_canvas_and_is_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    first = Studio(qtbot, tmp_path)
    panel = first.open()
    assert panel.geometry().right() < first.canvas.geometry().left()
    first.settings.save()
    second = Studio(qtbot, tmp_path)
    assert second.column()
    second.click("layout_looks_fold")
    assert not second.column()
    second.settings.save()
    assert not Studio(qtbot, tmp_path).column()


def test_in_a_narrow_window_the_looks_lie_over_the_canvas_and_go_when_one_is_taken(qtbot: QtBot, tmp_path: Path) -> None:
    studio = Studio(qtbot, tmp_path, (876, 517))
    studio.stock(Solo=SOLO)
    foot = studio.editor.foot
    qtbot.waitUntil(lambda: foot.height() >= foot.sizeHint().height())
    before = studio.canvas.geometry()
    panel = studio.open()
    assert studio.canvas.geometry() == before
    assert panel.geometry().topLeft() == before.topLeft()
    assert panel.geometry().right() < before.right()
    assert studio.canvas.view.frame().left() >= panel.width(), "the whole picture stays in sight"
    assert panel.geometry().bottom() < foot.geometry().top() <= panel.geometry().bottom() + 2
    studio.click("layout_preset_1")
    banner = studio.named(QWidget, "layout_trial")
    assert banner.mapTo(studio.editor, QPoint(0, 0)).x() >= panel.geometry().right()
    studio.key(Key.Key_Escape, at=panel.ready.slider)
    assert studio.controller.trial is None
    assert studio.column()
    studio.key(Key.Key_Escape, at=panel.ready.slider)
    assert not studio.column()
    studio.open()
    QTest.mouseDClick(studio.named(QAbstractButton, "layout_preset_1"), LEFT)
    assert not studio.column()


def test_widening_the_window_brings_a_remembered_column_back(qtbot: QtBot, tmp_path: Path) -> None:
    studio = Studio(qtbot, tmp_path)
    studio.open()
    studio.editor.resize(876, 517)
    assert not studio.column()
    studio.editor.resize(1236, 737)
    assert studio.column()


def test_everything_in_the_column_has_a_name_for_those_who_do_not_see_it(studio: Studio) -> None:
    studio.stock(Solo=SOLO)
    panel = studio.open()
    parts = [part for part in panel.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible()]
    nameless = [part.objectName() for part in parts if not part.accessibleName() and not isinstance(part.parent(), QSpinBox)]
    assert nameless == []
    assert all(part.objectName() for part in parts)


def test_without_shelf_the_presets_are_there_all_the_same(qtbot: QtBot) -> None:
    editor = LayoutEditor(Document(interview(), CANVAS))
    qtbot.addWidget(editor)
    editor.resize(1236, 737)
    editor.show()
    editor.looks.toggle()
    panel = editor.looks.panel
    assert panel is not None
    assert panel.own is None
    QTest.keyClick(editor.canvas, Key.Key_1)
    assert editor.controller.trial is None


def test_another_language_reaches_every_part(studio: Studio) -> None:
    studio.stock(Solo=SOLO)
    studio.open()
    studio.key(Key.Key_1)
    for part in (studio.editor.looks.panel, studio.editor.looks.banner):
        assert part is not None
        QCoreApplication.sendEvent(part, QEvent(QEvent.Type.LanguageChange))
    studio.settle()
    assert studio.named(QWidget, "layout_trial").isVisible()
