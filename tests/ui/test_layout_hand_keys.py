"""Everything that can be done to regions, by the keys of the one table; and what is said about it."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from pytestqt.qtbot import QtBot

from cloudrec_gui.layout.document import BEST_FIT, CUSTOM, Layout, Region
from cloudrec_gui.layout.geometry import ONE
from cloudrec_gui.ui.layout_editor import edit_commands
from cloudrec_gui.ui.layout_editor.controller import View
from cloudrec_gui.ui.layout_editor.edit_commands import EDIT_COMMANDS, EditMenu, key_command
from tests.ui.layout_bench import ALT, CTRL, NONE, SHIFT, Bench, px, row_of_three

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    QGuiApplication.clipboard().clear()
    return Bench(qtbot)


def full() -> Layout:
    return Layout(CUSTOM, tuple(Region(px(40 * i, 0, 30, 30), str(100 + i)) for i in range(17)))


def test_no_key_means_two_things() -> None:
    keys = [key for command in EDIT_COMMANDS for key in command.keys]
    assert len(set(keys)) == len(keys)
    assert len({command.id for command in EDIT_COMMANDS}) == len(EDIT_COMMANDS)
    for key in keys:
        assert QKeySequence.fromString(key).toString(QKeySequence.SequenceFormat.PortableText) == key


def test_every_command_belongs_to_a_group_of_the_menu() -> None:
    assert {command.group for command in EDIT_COMMANDS} == {group for group, _ in edit_commands.GROUPS}


def test_copy_and_paste_bring_regions_without_a_uid_that_stands_already(bench: Bench) -> None:
    bench.controller.select([0, 1])
    bench.key(Qt.Key.Key_C, CTRL)
    bench.key(Qt.Key.Key_V, CTRL)
    assert [region.uid for region in bench.regions] == ["1001", "1002", "", "", ""]
    assert (bench.regions[4].alpha, bench.regions[4].render_mode) == (0.5, 1)
    assert bench.chosen() == (3, 4)
    assert (bench.steps, bench.step) == (1, "Paste 2 regions")
    bench.undo()
    assert bench.document.layout == bench.start


def test_what_is_copied_is_a_layout_config_anywhere_else(bench: Bench) -> None:
    bench.controller.select([1])
    bench.key(Qt.Key.Key_C, CTRL)
    items = json.loads(QGuiApplication.clipboard().text())
    assert [item["uid"] for item in items] == ["1002"]
    assert items[0]["alpha"] == 0.5


def test_cut_and_paste_keep_the_uid(bench: Bench) -> None:
    bench.controller.select([0])
    bench.key(Qt.Key.Key_X, CTRL)
    assert [region.uid for region in bench.regions] == ["1002", ""]
    assert bench.step == "Cut region 1"
    bench.key(Qt.Key.Key_V, CTRL)
    assert [region.uid for region in bench.regions] == ["1002", "", "1001"]


def test_regions_can_be_pasted_over_a_preset_as_a_layout_of_their_own(bench: Bench) -> None:
    bench.controller.select([0])
    bench.key(Qt.Key.Key_C, CTRL)
    bench.controller.set_kind(BEST_FIT)
    bench.key(Qt.Key.Key_V, CTRL)
    assert bench.document.layout.kind == CUSTOM
    assert [region.uid for region in bench.regions] == ["1001"]


def test_a_foreign_text_is_offered_and_not_taken(bench: Bench) -> None:
    offered: list[str] = []
    bench.controller.paste_offered.connect(offered.append)
    QGuiApplication.clipboard().setText('{"mixedVideoLayout": 1}')
    bench.key(Qt.Key.Key_V, CTRL)
    assert offered == ['{"mixedVideoLayout": 1}']
    assert bench.document.layout == bench.start


def test_nothing_to_paste_is_said(bench: Bench) -> None:
    bench.key(Qt.Key.Key_V, CTRL)
    assert bench.refused == ["There is nothing to paste."]
    assert bench.canvas.said == "There is nothing to paste."


@pytest.mark.parametrize(
    ("key", "modifiers", "box", "style"),
    [
        (Qt.Key.Key_P, CTRL | ALT, (800, 400, 160, 90), (1.0, 0)),
        (Qt.Key.Key_S, CTRL | ALT, (100, 450, 200, 200), (1.0, 0)),
        (Qt.Key.Key_V, CTRL | ALT, (100, 450, 160, 90), (0.5, 1)),
        (Qt.Key.Key_V, CTRL | SHIFT, (800, 400, 200, 200), (1.0, 0)),
    ],
)
def test_position_size_and_style_are_pasted_each_for_itself(
    bench: Bench, key: Qt.Key, modifiers: Qt.KeyboardModifier, box: tuple[int, int, int, int], style: tuple[float, int]
) -> None:
    bench.controller.select([1])
    bench.key(Qt.Key.Key_C, CTRL)
    bench.controller.select([2])
    bench.key(key, modifiers)
    assert bench.box(2) == box
    assert (bench.regions[2].alpha, bench.regions[2].render_mode) == style
    assert bench.steps == 1
    assert bench.step.startswith("Paste ")


def test_s_swaps_two_regions_and_asks_for_two(bench: Bench) -> None:
    bench.controller.select([0])
    bench.key(Qt.Key.Key_S)
    assert bench.refused == ["Select exactly two regions."]
    bench.controller.select([0, 1])
    bench.key(Qt.Key.Key_S)
    assert (bench.box(0), bench.box(1)) == ((800, 400, 200, 200), (100, 100, 300, 200))
    assert [region.uid for region in bench.regions] == ["1001", "1002", ""]
    assert bench.step == "Swap regions 1 and 2"


def test_locks_and_hiding_can_be_undone_and_taken_off_for_all(bench: Bench) -> None:
    bench.controller.select([0, 1])
    bench.key(Qt.Key.Key_L)
    bench.key(Qt.Key.Key_H)
    assert [(r.locked, r.hidden) for r in bench.regions] == [(True, True), (True, True), (False, False)]
    bench.undo()
    assert [(r.locked, r.hidden) for r in bench.regions] == [(True, False), (True, False), (False, False)]
    bench.key(Qt.Key.Key_L, SHIFT)
    assert bench.document.layout == bench.start
    assert bench.step == "Unlock all regions"


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_Left, [(100, 100), (100, 400)]),
        (Qt.Key.Key_Right, [(700, 100), (800, 400)]),
        (Qt.Key.Key_Up, [(100, 100), (800, 100)]),
        (Qt.Key.Key_Down, [(100, 400), (800, 400)]),
        (Qt.Key.Key_C, [(400, 100), (450, 400)]),
        (Qt.Key.Key_M, [(100, 250), (800, 250)]),
    ],
)
def test_all_six_ways_to_align_have_a_key(bench: Bench, key: Qt.Key, expected: list[tuple[int, int]]) -> None:
    bench.controller.select([0, 1])
    bench.key(key, ALT | SHIFT)
    assert [bench.box(index)[:2] for index in (0, 1)] == expected
    assert bench.step == "Align 2 regions"


def test_sizes_are_made_alike_by_the_region_selected_last(bench: Bench) -> None:
    bench.controller.select([0, 1])
    bench.key(Qt.Key.Key_W, ALT | SHIFT)
    assert bench.box(0)[2:] == (200, 200)
    bench.undo()
    bench.controller.select([1, 0])
    bench.key(Qt.Key.Key_S, ALT | SHIFT)
    assert bench.box(1)[2:] == (300, 200)


def test_three_are_distributed_and_tidied(bench: Bench) -> None:
    bench.controller.select([0, 1, 2])
    bench.key(Qt.Key.Key_H, ALT | SHIFT)
    assert bench.step == "Distribute regions"
    bench.undo()
    bench.key(Qt.Key.Key_T)
    assert bench.step == "Tidy into a grid"
    assert all(region.rect.inside for region in bench.regions)


def test_a_nudge_after_another_selection_is_a_step_of_its_own(bench: Bench) -> None:
    bench.controller.select([0])
    bench.key(Qt.Key.Key_Right)
    bench.key(Qt.Key.Key_Right)
    bench.controller.select([1])
    bench.key(Qt.Key.Key_Down, SHIFT)
    assert (bench.box(0)[0], bench.box(1)[1]) == (102, 410)
    assert bench.steps == 2


def test_tab_passes_what_is_hidden(bench: Bench) -> None:
    bench.controller.select([1])
    bench.controller.hide()
    bench.controller.select([])
    seen = []
    for _ in range(2):
        bench.key(Qt.Key.Key_Tab)
        seen.append(bench.chosen())
    assert seen == [(0,), (2,)]


def test_selecting_and_every_edit_by_key_are_told(bench: Bench) -> None:
    bench.key(Qt.Key.Key_Tab)
    bench.key(Qt.Key.Key_Right)
    bench.key(Qt.Key.Key_Right, CTRL | SHIFT)
    bench.key(Qt.Key.Key_A, CTRL)
    assert bench.told == [
        "Region 1 of 3, uid 1001, 300 by 200 at 100, 100",
        "Region 1 of 3, uid 1001, 300 by 200 at 101, 100",
        "Region 1 of 3, uid 1001, 301 by 200 at 101, 100",
        "3 of 3 regions, 900 by 500 at 100, 100",
    ]


def test_deleting_tells_what_is_selected_then_and_undo_what_came_back(bench: Bench) -> None:
    bench.controller.select([0])
    bench.told.clear()
    bench.key(Qt.Key.Key_Delete)
    assert bench.told == ["Region 1 of 2, uid 1002, 200 by 200 at 800, 400"]
    bench.undo()
    assert bench.told[1:] == ["Region 1 of 3, uid 1001, 300 by 200 at 100, 100"]


def test_at_seventeen_a_copy_is_refused_in_words(qtbot: QtBot) -> None:
    bench = Bench(qtbot, full())
    bench.controller.select([3])
    bench.key(Qt.Key.Key_D, CTRL)
    assert bench.document.layout == full()
    assert bench.refused == ["The service takes 17 regions at most."]


def key(code: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QKeyEvent.Type.KeyPress, code, modifiers)


def test_a_key_that_means_nothing_is_left_to_others(bench: Bench) -> None:
    assert key_command(bench.controller, key(Qt.Key.Key_J, CTRL)) is None
    assert key_command(bench.controller, key(Qt.Key.Key_Delete)) is None
    bench.controller.select([0])
    assert key_command(bench.controller, key(Qt.Key.Key_Delete)) is not None


@pytest.mark.parametrize("ident", [command.id for command in EDIT_COMMANDS])
def test_every_command_says_why_it_cannot_be_run_or_makes_one_step_that_undo_takes_back(bench: Bench, ident: str) -> None:
    command = edit_commands.BY_ID[ident]
    bench.controller.set_live(row_of_three())
    bench.controller.set_view(View.LIVE)
    assert command.why_not(bench.controller) or ident == "copy"
    bench.controller.set_view(View.DRAFT)
    asked: list[str] = []
    bench.controller.fill_asked.connect(lambda: asked.append("grid"))
    bench.controller.select([0, 1])
    if not command.why_not(bench.controller):
        command.run(bench.controller)
    assert bench.steps <= 1
    assert all(region.rect.inside for region in bench.regions)
    changed = bench.document.layout != bench.start
    assert changed == (bench.steps == 1)
    if changed:
        assert bench.step
        bench.undo()
        assert bench.document.layout == bench.start


def test_the_menu_says_why_an_entry_cannot_be_used(bench: Bench) -> None:
    menu = EditMenu(bench.controller, bench.canvas)
    menu.refresh()
    entries = {action.objectName(): action for action in menu.entries.actions()}
    assert not entries["layout_edit_swap"].isEnabled()
    assert "Select a region first." in entries["layout_edit_swap"].toolTip()
    assert entries["layout_edit_add"].isEnabled()
    assert entries["layout_edit_add"].text() == "Add a region\tN"


def test_an_entry_of_a_submenu_does_its_deed(bench: Bench) -> None:
    menu = EditMenu(bench.controller, bench.canvas)
    bench.controller.select([0, 1])
    menu.popup(bench.canvas.mapToGlobal(QPoint(20, 20)))
    entries = {action.objectName(): action for action in menu.entries.actions()}
    entries["layout_edit_align-left"].trigger()
    menu.hide()
    assert (bench.box(0)[0], bench.box(1)[0]) == (100, 100)


def test_the_whole_canvas_can_be_filled_with_a_grid_with_cells_left_free(bench: Bench) -> None:
    bench.controller.fill_grid(3, 2, {(0, 1)})
    assert len(bench.regions) == 5
    assert [region.uid for region in bench.regions] == ["1001", "1002", "", "", ""]
    assert sum(region.rect.area for region in bench.regions) < ONE * ONE
    assert bench.step == "Fill a grid of 3 × 2"


def test_a_group_is_resized_by_keys_as_by_its_corner(bench: Bench) -> None:
    bench.controller.select([0, 1])
    bench.key(Qt.Key.Key_Right, CTRL | SHIFT)
    bench.key(Qt.Key.Key_Down, CTRL | SHIFT)
    assert bench.box(0)[:2] == (100, 100)
    left, top, width, height = bench.box(1)
    assert (left + width, top + height) == (1001, 601)
    assert (bench.steps, bench.step) == (1, "Resize 2 regions")
    bench.undo()
    assert bench.document.layout == bench.start
