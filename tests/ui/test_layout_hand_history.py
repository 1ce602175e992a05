"""Undo across documents, and what the canvas remembers of its view."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.layout.document import BEST_FIT, CUSTOM, Document, Layout, Region
from cloudrec_gui.services.settings import SettingsStore
from cloudrec_gui.ui.layout_editor.aids import GridChoice
from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.layout_editor.editor import LayoutEditor
from cloudrec_gui.ui.layout_editor.grid_dialog import FillDialog
from cloudrec_gui.ui.layout_editor.grid_lines import GridLinesDialog
from cloudrec_gui.ui.layout_editor.ports import Ports
from cloudrec_gui.ui.layout_editor.tool_bar import ToolBar
from tests.ui.layout_bench import CANVAS, LEFT, NONE, Bench, px, row_of_three

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
FIRST = Layout(CUSTOM, (Region(px(0, 0, 200, 200), "1"),))
OTHER = Layout(CUSTOM, (Region(px(300, 300, 200, 200), "2"),))


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def opened(ident: str, layout: Layout) -> tuple[Document, EditorController]:
    document = Document(layout, CANVAS)
    document.open(ident, layout)
    return document, EditorController(document)


def nudge(controller: EditorController) -> Layout:
    controller.select([0])
    controller.nudge(5, 0)
    return controller.layout


def test_each_document_has_its_own_history(qtbot: QtBot) -> None:
    document, controller = opened("a", FIRST)
    moved = nudge(controller)
    document.open("b", OTHER)
    assert controller.undo_stack.count() == 0
    assert controller.selection == ()
    nudge(controller)
    document.open("a", moved)
    assert controller.undo_stack.undoText() == "Nudge region 1"
    controller.undo_stack.undo()
    assert document.layout == FIRST


def test_a_history_that_would_lie_begins_anew(qtbot: QtBot) -> None:
    document, controller = opened("a", FIRST)
    nudge(controller)
    document.open("b", OTHER)
    document.open("a", OTHER)
    assert controller.undo_stack.count() == 0
    assert document.layout == OTHER


def test_two_documents_that_look_alike_do_not_share_a_history(qtbot: QtBot) -> None:
    document, controller = opened("a", FIRST)
    moved = nudge(controller)
    document.open("b", moved)
    assert controller.undo_stack.count() == 0
    document.open("a", moved)
    assert controller.undo_stack.count() == 1


def test_opening_is_no_step_and_drops_a_trial(qtbot: QtBot) -> None:
    document, controller = opened("a", FIRST)
    controller.try_on(OTHER, "Other")
    document.open("b", OTHER)
    assert controller.trial is None
    assert controller.undo_stack.count() == 0


def test_what_is_typed_in_setup_is_one_step_here(qtbot: QtBot) -> None:
    document, controller = opened("a", FIRST)
    moved = nudge(controller)
    document.set(Layout(CUSTOM, (Region(px(1, 1, 200, 200)),)))
    document.set(Layout(CUSTOM, (Region(px(12, 1, 200, 200)),)))
    assert controller.undo_stack.count() == 2
    controller.undo_stack.undo()
    assert document.layout == moved
    controller.undo_stack.redo()
    assert document.layout.regions[0].rect == px(12, 1, 200, 200)


def test_the_groups_signal_follows_the_open_document(qtbot: QtBot) -> None:
    document, controller = opened("a", FIRST)
    nudge(controller)
    with qtbot.waitSignal(controller.histories.indexChanged):
        document.open("b", OTHER)
    with qtbot.waitSignal(controller.histories.indexChanged):
        nudge(controller)


def test_undo_goes_back_a_thousand_steps(qtbot: QtBot) -> None:
    document, controller = opened("a", FIRST)
    for index in range(1000):
        controller.select([0])
        controller.restyle(0, Region(px(0, 0, 200, 200), str(index + 2)))
    assert controller.undo_stack.count() == 1000
    while controller.undo_stack.canUndo():
        controller.undo_stack.undo()
    assert document.layout == FIRST


# ------------------------------------------------------------------------------------------------ what is remembered


def test_grid_snapping_and_rulers_are_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    settings = SettingsStore(tmp_path / "settings.json")
    first, second = (LayoutEditor(Document(row_of_three(), CANVAS), Ports(settings=settings)) for _ in range(2))
    for editor in (first, second):
        qtbot.addWidget(editor)
    first.controller.aids.set_grid(GridChoice(step=24))
    first.controller.aids.set_snapping(False)
    first.controller.aids.set_rulers(False)
    assert second.controller.aids.grid is None
    third = LayoutEditor(Document(row_of_three(), CANVAS), Ports(settings=settings))
    qtbot.addWidget(third)
    aids = third.controller.aids
    assert (aids.grid, aids.snapping, aids.rulers) == (GridChoice(step=24), False, False)


@pytest.mark.parametrize("text", ["", "0x3", "3x", "px", "0px", "99999px", "3x3x3", "-1px", "1.5x2", "²x²", "x"])
def test_a_grid_that_nobody_could_mean_is_no_grid(text: str) -> None:
    assert GridChoice.read(text) is None


@pytest.mark.parametrize("choice", [GridChoice(3, 2), GridChoice(step=24), GridChoice(64, 64)])
def test_a_grid_is_read_as_it_was_written(choice: GridChoice) -> None:
    assert GridChoice.read(choice.text) == choice


def test_g_brings_the_last_grid_back(bench: Bench) -> None:
    aids = bench.controller.aids
    aids.set_grid(GridChoice(step=24))
    bench.key(Qt.Key.Key_G)
    assert aids.grid is None
    bench.key(Qt.Key.Key_G)
    assert aids.grid == GridChoice(step=24)


# ------------------------------------------------------------------------------------------------ bars and menus


def named(actions: list[QAction], name: str) -> QAction:
    return next(action for action in actions if action.objectName() == name)


def test_the_view_menu_zooms_the_canvas_and_chooses_a_grid(qtbot: QtBot, bench: Bench) -> None:
    bar = ToolBar(bench.controller)
    qtbot.addWidget(bar)
    bar.look_at(bench.canvas)
    menu = bar.view_menu
    named(menu.actions(), "layout_view_natural").trigger()
    assert bench.canvas.view.zoom == 1.0
    named(menu.actions(), "layout_view_fit").trigger()
    assert bench.canvas.view.zoom == 0.5
    named(menu.grids.actions(), "layout_grid_12x12").trigger()
    assert bench.controller.aids.grid == GridChoice(12, 12)
    named(menu.actions(), "layout_view_snapping").trigger()
    assert not bench.controller.aids.snapping
    named(menu.actions(), "layout_view_rulers").trigger()
    assert not bench.controller.aids.rulers
    menu.refresh()
    assert named(menu.grids.actions(), "layout_grid_12x12").isChecked()


def test_any_other_grid_can_be_typed_and_nonsense_cannot_be_taken(qtbot: QtBot, bench: Bench) -> None:
    bar = ToolBar(bench.controller)
    qtbot.addWidget(bar)
    named(bar.view_menu.grids.actions(), "layout_view_other").trigger()
    dialog = bar.findChild(GridLinesDialog)
    assert dialog is not None
    take = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
    for text, right in (("most of it", False), ("24 PX", True), ("0x4", False), ("7 × 5", True)):
        dialog.line.clear()
        QTest.keyClicks(dialog.line, text)
        assert (take.isEnabled(), bool(dialog.note.text()), bool(take.toolTip())) == (right, not right, not right)
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert bench.controller.aids.grid == GridChoice(7, 5)


def test_the_bar_names_the_look_and_says_that_it_was_edited(qtbot: QtBot, bench: Bench) -> None:
    bar = ToolBar(bench.controller)
    qtbot.addWidget(bar)
    bar.resize(1400, 50)
    assert bar.look.text() == "Looks"
    bench.controller.set_look("Interview", edited=True)
    bar.show()
    assert (bar.look.text(), bar.edited.text()) == ("Interview", "edited")
    assert bar.look.accessibleName() == "Look: Interview, edited"
    bench.controller.set_look("A name that is much too long for any tool bar", edited=False)
    assert bar.look.text().endswith("…")
    assert not bar.edited.isVisibleTo(bar)


def test_in_a_narrow_bar_a_star_says_that_the_look_was_edited(qtbot: QtBot, bench: Bench) -> None:
    bench.controller.set_look("Interview with a long name", edited=True)
    page = QWidget()
    qtbot.addWidget(page)
    bar = ToolBar(bench.controller)
    bar.setParent(page)
    page.resize(1500, 100)
    page.show()
    bar.show()
    bar.resize(584, 90)
    assert not bar.edited.isVisible()
    assert bar.look.text().endswith("*")
    for part in (bar.look, bar.kinds, bar.add, bar.arrange, bar.views, bar.view):
        assert bar.rect().contains(part.mapTo(bar, part.rect().bottomRight()))
    bar.resize(1400, 50)
    assert bar.edited.isVisible()
    assert not bar.look.text().endswith("*")


def test_a_grid_is_filled_with_the_cells_that_are_used(qtbot: QtBot, bench: Bench) -> None:
    dialog = FillDialog(bench.controller)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.columns.setValue(4)
    dialog.rows.setValue(5)
    assert "service takes 17 regions" in dialog.note.text()
    dialog.rows.setValue(1)
    QTest.mouseClick(dialog.cells, LEFT, NONE, QPoint(38 + 10, 10))
    QTest.keyClick(dialog.cells, Qt.Key.Key_Right)
    QTest.keyClick(dialog.cells, Qt.Key.Key_Space)
    assert dialog.cells.excluded == {(0, 1), (0, 2)}
    dialog.accept()
    assert [bench.box(i) for i in range(len(bench.regions))] == [(0, 0, 320, 720), (960, 0, 320, 720)]
    assert [region.uid for region in bench.regions] == ["1001", "1002"]
    assert bench.steps == 1
    bench.undo()
    assert bench.document.layout == row_of_three()


def test_a_grid_without_any_cell_cannot_be_filled(qtbot: QtBot, bench: Bench) -> None:
    dialog = FillDialog(bench.controller)
    qtbot.addWidget(dialog)
    dialog.columns.setValue(1)
    dialog.rows.setValue(1)
    dialog.cells.toggle((0, 0))
    fill = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
    assert not fill.isEnabled()
    assert fill.toolTip()


def test_the_grid_dialog_opens_by_its_key_and_fills_a_preset_too(qtbot: QtBot) -> None:
    editor = LayoutEditor(Document(Layout(BEST_FIT), CANVAS))
    qtbot.addWidget(editor)
    editor.show()
    QTest.keyClick(editor.canvas, Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier)
    dialog = editor.findChild(FillDialog)
    assert dialog is not None
    dialog.accept()
    assert len(editor.controller.layout.regions) == 9
    assert editor.undo_stack.undoText() == "Fill a grid of 3 × 3"
