"""The table of regions: everything that the canvas can do, with no mouse, and in step with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from cloudrec_gui.layout.document import BEST_FIT, CUSTOM, FIT, Document, Layout, Region
from cloudrec_gui.layout.geometry import Rect
from cloudrec_gui.layout.wire import to_wire
from cloudrec_gui.services.settings import SettingsStore
from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.layout_editor.gestures import Hold
from cloudrec_gui.ui.layout_editor.regions_box import RegionsBox
from cloudrec_gui.ui.layout_editor.regions_model import ALPHA, HIDE, LOCK, MODE, NUMBER, UID, H, W, X, Y
from cloudrec_gui.ui.layout_editor.side import WIDE, WIDTH, SidePanel
from cloudrec_gui.ui.widgets import PlainLabel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
CANVAS = (1280, 720)
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def px(x: float, y: float, w: float, h: float) -> Rect:
    return Rect.from_pixels(x, y, w, h, CANVAS)


def four() -> Layout:
    return Layout(
        CUSTOM,
        (
            Region(px(0, 0, 640, 360), "1001"),
            Region(px(640, 0, 640, 360), "1002"),
            Region(px(0, 360, 640, 360), "1003"),
            Region(px(640, 360, 640, 360)),
        ),
    )


class Rows:
    """The table alone over a controller of its own."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.document = Document(four(), CANVAS)
        self.controller = EditorController(self.document)
        self.box = RegionsBox(self.controller)
        self.table = self.box.table
        qtbot.addWidget(self.box)
        self.box.resize(440, 260)
        self.box.show()
        self.controller.layout_changed.connect(self.table.refresh)
        self.controller.previewed.connect(self.table.refresh)
        self.table.setFocus()

    def go(self, row: int, column: int) -> None:
        """Put the cursor on a cell and choose its row, as the arrow keys do."""
        index = self.table.model().index(row, column)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.table.selectionModel().setCurrentIndex(index, flags)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.table, key, held)

    def enter(self, row: int, column: int, text: str) -> None:
        """Type into a cell."""
        self.go(row, column)
        self.key(Qt.Key.Key_Return)
        editor = self.table.viewport().findChild(QLineEdit)
        assert editor is not None
        editor.selectAll()
        QTest.keyClicks(editor, text)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.table.viewport().findChild(QLineEdit) is None)

    def cell(self, row: int, column: int) -> QPoint:
        return self.table.visualRect(self.table.model().index(row, column)).center()

    def text(self, row: int, column: int) -> str:
        return str(self.table.model().index(row, column).data())

    def uids(self) -> list[str]:
        return [region.uid for region in self.document.layout.regions]

    def edges(self, row: int) -> tuple[int, int, int, int]:
        return self.document.layout.regions[row].rect.pixel_edges(CANVAS)


@pytest.fixture
def rows(qtbot: QtBot) -> Rows:
    return Rows(qtbot)


@pytest.mark.parametrize(
    ("column", "typed", "edges"),
    [
        (X, "320px", (320, 0, 960, 360)),
        (Y, "0.25", (0, 180, 640, 540)),
        (W, "50%-12px", (0, 0, 628, 360)),
        (H, "1/3", (0, 0, 640, 240)),
    ],
)
def test_places_and_sizes_are_typed_into_cells(rows: Rows, column: int, typed: str, edges: tuple[int, int, int, int]) -> None:
    rows.enter(0, column, typed)
    assert rows.edges(0) == edges
    assert rows.controller.undo_stack.undoText() == "Place region 1"


def test_uid_opacity_and_picture_are_typed_into_cells(rows: Rows) -> None:
    rows.enter(1, UID, "77")
    rows.enter(1, ALPHA, "50%")
    rows.enter(1, MODE, "fit")
    region = rows.document.layout.regions[1]
    assert (region.uid, region.alpha, region.render_mode) == ("77", 0.5, FIT)
    assert rows.controller.undo_stack.count() == 3


@pytest.mark.parametrize(("column", "typed"), [(X, "abc"), (ALPHA, "1+"), (MODE, "stretch")])
def test_what_is_not_understood_changes_nothing_and_is_told(rows: Rows, column: int, typed: str) -> None:
    rows.enter(0, column, typed)
    assert rows.document.layout == four()
    assert rows.box.note.isVisible()
    rows.go(1, column)
    assert not rows.box.note.isVisible()


def test_what_the_edge_stops_is_told(rows: Rows) -> None:
    rows.enter(1, W, "5000px")
    assert rows.edges(1) == (640, 0, 1280, 360)
    assert "edge" in rows.box.note.text()


def test_a_uid_that_is_none_is_kept_and_told(rows: Rows) -> None:
    rows.enter(0, UID, "guest")
    assert rows.document.layout.regions[0].uid == "guest"
    assert "whole number" in rows.box.note.text()


def test_space_locks_hides_and_turns_crop_to_fit(rows: Rows) -> None:
    for column in (LOCK, HIDE):
        rows.go(2, column)
        rows.key(Qt.Key.Key_Space)
    rows.go(0, MODE)
    rows.key(Qt.Key.Key_Space)
    third = rows.document.layout.regions[2]
    assert (third.locked, third.hidden) == (True, True)
    assert rows.document.layout.regions[0].render_mode == FIT
    rows.go(2, LOCK)
    rows.key(Qt.Key.Key_Space)
    assert not rows.document.layout.regions[2].locked


def test_space_locks_all_that_are_selected(rows: Rows) -> None:
    rows.go(0, LOCK)
    rows.key(Qt.Key.Key_Down, SHIFT)
    rows.key(Qt.Key.Key_Down, SHIFT)
    rows.key(Qt.Key.Key_Space)
    assert [region.locked for region in rows.document.layout.regions] == [True, True, True, False]
    assert rows.controller.undo_stack.undoText() == "Lock 3 regions"


def test_a_click_on_a_lock_keeps_the_selection(rows: Rows) -> None:
    rows.controller.select([0, 1])
    QTest.mouseClick(rows.table.viewport(), LEFT, NONE, rows.cell(3, HIDE))
    assert rows.document.layout.regions[3].hidden
    assert rows.controller.selection == (0, 1)


def test_a_locked_row_cannot_be_edited_and_says_why(rows: Rows) -> None:
    rows.controller.select([1])
    rows.controller.lock()
    rows.go(1, X)
    rows.key(Qt.Key.Key_Return)
    assert rows.table.viewport().findChild(QLineEdit) is None
    assert "unlock" in rows.box.note.text()
    assert rows.uids() == ["1001", "1002", "1003", ""]


def test_rows_move_with_alt_and_regions_come_forward_with_ctrl(rows: Rows) -> None:
    rows.go(0, NUMBER)
    rows.key(Qt.Key.Key_Down, ALT)
    assert rows.uids() == ["1002", "1001", "1003", ""]
    assert rows.controller.selection == (1,)
    rows.key(Qt.Key.Key_Up, ALT)
    rows.key(Qt.Key.Key_Up, ALT)
    assert rows.uids() == ["1001", "1002", "1003", ""]
    rows.key(Qt.Key.Key_Up, CTRL)
    assert rows.uids() == ["1002", "1001", "1003", ""]
    rows.key(Qt.Key.Key_End, CTRL)
    assert rows.uids() == ["1002", "1003", "", "1001"]
    assert rows.controller.selection == (3,)


def test_several_rows_move_as_a_block(rows: Rows) -> None:
    rows.controller.select([0, 2])
    rows.key(Qt.Key.Key_Down, ALT)
    assert rows.uids() == ["1002", "", "1001", "1003"]
    assert set(rows.controller.selection) == {2, 3}
    rows.controller.undo_stack.undo()
    assert rows.document.layout == four()


def test_a_row_is_dragged_by_its_number(rows: Rows) -> None:
    port = rows.table.viewport()
    QTest.mousePress(port, LEFT, NONE, rows.cell(0, NUMBER))
    QTest.mouseMove(port, rows.cell(1, NUMBER))
    QTest.mouseMove(port, rows.cell(2, NUMBER) + QPoint(0, 10))
    QTest.mouseRelease(port, LEFT, NONE, rows.cell(2, NUMBER) + QPoint(0, 10))
    assert rows.uids() == ["1002", "1003", "1001", ""]
    assert rows.controller.selection == (2,)


def test_escape_gives_the_drag_of_a_row_up(rows: Rows) -> None:
    port = rows.table.viewport()
    QTest.mousePress(port, LEFT, NONE, rows.cell(0, NUMBER))
    QTest.mouseMove(port, rows.cell(2, NUMBER))
    rows.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(port, LEFT, NONE, rows.cell(2, NUMBER))
    assert rows.document.layout == four()


def test_rows_are_duplicated_copied_pasted_and_deleted_by_keys(rows: Rows) -> None:
    QGuiApplication.clipboard().clear()
    rows.go(1, X)
    rows.key(Qt.Key.Key_D, CTRL)
    assert rows.uids() == ["1001", "1002", "1003", "", ""]
    rows.go(0, X)
    rows.key(Qt.Key.Key_C, CTRL)
    rows.key(Qt.Key.Key_V, CTRL)
    assert len(rows.uids()) == 6
    rows.key(Qt.Key.Key_Delete)
    assert len(rows.uids()) == 5
    rows.key(Qt.Key.Key_A, CTRL)
    rows.key(Qt.Key.Key_Delete)
    assert rows.uids() == []


def test_keys_of_the_canvas_work_in_the_table(rows: Rows) -> None:
    rows.controller.select([0, 1])
    rows.key(Qt.Key.Key_S)
    assert rows.edges(0)[0] == 640
    rows.key(Qt.Key.Key_L)
    assert [region.locked for region in rows.document.layout.regions[:2]] == [True, True]
    rows.key(Qt.Key.Key_L, SHIFT)
    assert not any(region.locked for region in rows.document.layout.regions)


def test_selection_is_one_in_both_directions(rows: Rows) -> None:
    rows.controller.select([1, 3])
    assert {index.row() for index in rows.table.selectionModel().selectedRows()} == {1, 3}
    rows.go(0, X)
    rows.key(Qt.Key.Key_Down, SHIFT)
    assert set(rows.controller.selection) == {0, 1}
    rows.key(Qt.Key.Key_Space)
    assert rows.controller.selection == (0,)


def test_the_menu_is_the_one_of_the_canvas(rows: Rows) -> None:
    rows.go(2, X)
    where = rows.table.viewport().mapToGlobal(rows.cell(2, X))
    QApplication.sendEvent(rows.table.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, rows.cell(2, X), where))
    menu = rows.table.findChild(QMenu, "layout_edit_menu")
    assert menu is not None
    assert menu.isVisible()
    menu.close()


def test_a_right_click_is_about_the_row_under_the_mouse(rows: Rows) -> None:
    rows.go(0, X)
    where = rows.table.viewport().mapToGlobal(rows.cell(3, X))
    QApplication.sendEvent(rows.table.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, rows.cell(3, X), where))
    assert rows.controller.selection == (3,)
    menu = rows.table.findChild(QMenu, "layout_edit_menu")
    assert menu is not None
    menu.close()


def test_cells_follow_a_drag_before_the_drop(rows: Rows) -> None:
    rows.controller.select([0])
    rows.controller.begin_move((100_000, 100_000))
    rows.controller.follow((350_000, 100_000), Hold.FREE, (0, 0))
    assert rows.text(0, X) == ".250"
    rows.controller.cancel()
    assert rows.text(0, X) == ".000"


def test_a_drag_draws_only_the_cells_that_it_writes(rows: Rows) -> None:
    changed: list[tuple[int, int, int, int]] = []
    rows.table.regions.dataChanged.connect(lambda a, b, _roles: changed.append((a.row(), b.row(), a.column(), b.column())))
    rows.controller.select([0])
    rows.controller.begin_move((100_000, 100_000))
    rows.controller.follow((350_000, 100_000), Hold.FREE, (0, 0))
    rows.controller.follow((350_000, 200_000), Hold.FREE, (0, 0))
    rows.controller.follow((300_000, 150_000), Hold.FREE, (0, 0))
    assert changed == [(0, 0, X, X), (0, 0, Y, Y), (0, 0, X, Y)]


def test_what_is_more_than_a_place_draws_the_whole_row(rows: Rows) -> None:
    changed: list[tuple[int, int]] = []
    rows.table.regions.dataChanged.connect(lambda a, b, _roles: changed.append((a.column(), b.column())))
    rows.controller.select([1])
    rows.controller.lock()
    assert changed == [(NUMBER, MODE)]


def test_rows_follow_the_canvas_after_a_choice_of_their_own(rows: Rows) -> None:
    rows.controller.select([1])
    rows.go(2, X)
    assert rows.controller.selection == (2,)
    rows.controller.select([1])
    assert {index.row() for index in rows.table.selectionModel().selectedRows()} == {1}


def test_the_unit_of_the_table_is_chosen(rows: Rows) -> None:
    assert rows.text(3, X) == ".500"
    QTest.mouseClick(rows.box.unit.part("px"), LEFT)
    assert [rows.text(3, column) for column in (X, Y, W, H)] == ["640", "360", "640", "360"]
    rows.enter(3, X, "600")
    assert rows.edges(3)[0] == 600
    QTest.mouseClick(rows.box.unit.part("percent"), LEFT)
    assert rows.text(3, Y) == "50"


def test_a_row_tells_itself_whole(rows: Rows) -> None:
    rows.controller.select([1])
    rows.controller.lock()
    model = rows.table.model()
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(2, NUMBER).data(spoken) == "Region 3 of 4, uid 1003, 640 by 360 at 0, 360"
    assert model.index(1, NUMBER).data(spoken) == "Region 2 of 4, uid 1002, 640 by 360 at 640, 0, locked"
    assert model.index(3, UID).data(spoken) == "User (uid): next to join"
    assert model.index(1, LOCK).data(spoken) == "Locked: yes"
    assert model.index(0, W).data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Region 1 of 4, uid 1001, 640 by 360 at 0, 0"


def test_assistive_technology_finds_the_rows(rows: Rows) -> None:
    seen = QAccessible.queryAccessibleInterface(rows.table)
    assert seen.text(QAccessible.Text.Name) == "Regions"
    assert "in front" in seen.text(QAccessible.Text.Description)
    cells = [seen.child(index).text(QAccessible.Text.Name) for index in range(seen.childCount())]
    assert "Region 4 of 4, next to join, 640 by 360 at 640, 360" in cells


def test_the_model_stays_faithful_through_all_of_it(rows: Rows) -> None:
    tester = QAbstractItemModelTester(rows.table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows.controller.select([0, 1])
    rows.controller.duplicate()
    rows.controller.delete()
    rows.key(Qt.Key.Key_Up, ALT)
    rows.controller.select([0])
    rows.controller.lock()
    rows.document.set(Layout(BEST_FIT))
    rows.document.set(four())
    assert rows.table.model().rowCount() == 4
    assert tester.model() is rows.table.model()


def test_locks_and_hidden_rows_are_never_sent(rows: Rows) -> None:
    rows.controller.select([0, 1, 2, 3])
    rows.controller.lock()
    rows.controller.hide()
    assert to_wire(rows.document.layout) == to_wire(four())


def test_units_and_the_wide_column_are_remembered(qtbot: QtBot, tmp_path: object) -> None:
    settings = SettingsStore(tmp_path / "settings.json")  # type: ignore[operator]
    first = SidePanel(EditorController(Document(four(), CANVAS)), settings)
    qtbot.addWidget(first)
    first.show()
    QTest.mouseClick(first.regions.wider, LEFT)
    QTest.mouseClick(first.regions.unit.part("px"), LEFT)
    first.show_leaf("region")
    first.region.place.unit.part("percent").click()
    again = SidePanel(EditorController(Document(four(), CANVAS)), settings)
    qtbot.addWidget(again)
    assert (again.maximumWidth(), again.regions.unit.value, again.region.place.unit.value) == (WIDE, "px", "percent")
    again.regions.wider.click()
    assert again.maximumWidth() == WIDTH


def test_all_columns_are_seen_in_the_wide_column(rows: Rows) -> None:
    rows.box.resize(WIDE - 34, 260)
    right = rows.table.visualRect(rows.table.model().index(0, MODE)).right()
    assert right < rows.table.viewport().width()
    note = rows.box.findChild(PlainLabel, "layout_table_note")
    assert note is not None
    assert not note.isVisible()
