"""Gestures of the mouse beyond a plain drag: groups, copies, locks, what is hidden, what helps the eye."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cloudrec_gui.layout.document import CUSTOM, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect
from cloudrec_gui.layout.grid import Grid
from cloudrec_gui.ui.layout_editor.aids import GridChoice
from tests.ui.layout_bench import ALT, CTRL, NONE, SHIFT, Bench, px, row_of_three

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
SEVENTEEN = Layout(CUSTOM, tuple(Region(px(40 * i, 0, 30, 30), str(100 + i)) for i in range(17)))


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def test_ctrl_click_adds_and_takes_away(bench: Bench) -> None:
    bench.click(200, 200)
    bench.click(900, 500, CTRL)
    assert bench.chosen() == (0, 1)
    bench.click(200, 200, CTRL)
    assert bench.chosen() == (1,)
    assert bench.steps == 0


def test_a_ctrl_drag_carries_only_what_it_began_on(bench: Bench) -> None:
    bench.controller.select([0])
    bench.drag((900, 500), (930, 520), CTRL)
    assert (bench.box(0), bench.box(1)) == ((100, 100, 300, 200), (830, 420, 200, 200))
    assert bench.chosen() == (1,)


def test_a_marquee_with_shift_adds_to_the_selection(bench: Bench) -> None:
    bench.click(900, 500)
    bench.drag((20, 20), (450, 320), SHIFT)
    assert set(bench.chosen()) == {0, 1}
    bench.drag((20, 20), (450, 320))
    assert bench.chosen() == (0,)


def test_clicks_go_through_three_regions_and_come_back_to_the_front(qtbot: QtBot) -> None:
    bench = Bench(qtbot, Layout(CUSTOM, tuple(Region(px(0, 0, 600 - 100 * i, 600 - 100 * i)) for i in range(3))))
    seen = []
    for _ in range(4):
        bench.click(200, 200)
        seen.append(bench.chosen())
    assert seen == [(2,), (1,), (0,), (2,)]


def test_a_region_below_another_can_be_dragged_once_it_is_selected(qtbot: QtBot) -> None:
    bench = Bench(qtbot, Layout(CUSTOM, (Region(px(0, 0, 600, 600)), Region(px(100, 100, 300, 300)))))
    bench.click(200, 200)
    bench.click(200, 200)
    bench.drag((200, 200), (240, 220), CTRL)
    assert (bench.box(0), bench.box(1)) == ((40, 20, 600, 600), (100, 100, 300, 300))


def test_an_alt_drag_leaves_the_original_and_places_a_copy_without_uid(bench: Bench) -> None:
    bench.hold((200, 200), (300, 240), ALT)
    assert bench.regions == bench.start.regions
    assert len(bench.controller.preview.regions) == 4
    bench.release(300, 240, ALT)
    assert bench.regions[:3] == bench.start.regions
    assert bench.regions[3].uid == ""
    assert bench.box(3)[2:] == (300, 200)
    assert bench.chosen() == (3,)
    assert (bench.steps, bench.step) == (1, "Duplicate region 1")
    bench.undo()
    assert bench.document.layout == bench.start


def test_alt_may_come_and_go_while_the_mouse_stands_still(bench: Bench) -> None:
    bench.hold((200, 200), (300, 240))
    assert not bench.copying()
    QTest.keyPress(bench.canvas, Qt.Key.Key_Alt)
    assert bench.copying()
    QTest.keyRelease(bench.canvas, Qt.Key.Key_Alt, ALT)
    assert not bench.copying()


def test_no_copy_comes_of_an_alt_drag_at_seventeen(qtbot: QtBot) -> None:
    bench = Bench(qtbot, SEVENTEEN)
    bench.drag((10, 10), (300, 300), ALT)
    assert bench.document.layout == SEVENTEEN
    assert bench.steps == 0


def test_a_group_is_resized_by_the_handles_of_its_box(bench: Bench) -> None:
    bench.controller.select([0, 1])
    assert bench.canvas.handles_area() == bench.canvas.view.rect(px(100, 100, 900, 500))
    bench.drag((1000, 600), (550, 350), CTRL)
    assert (bench.box(0), bench.box(1)) == ((100, 100, 150, 100), (450, 250, 100, 100))
    assert bench.box(2) == (100, 450, 160, 90)
    assert (bench.steps, bench.step) == (1, "Resize 2 regions")
    bench.undo()
    assert bench.document.layout == bench.start


@pytest.mark.parametrize(
    ("grip", "to", "expected"),
    [
        ((100, 100), (50, 60), (50, 60, 950, 540)),
        ((550, 100), (550, 60), (100, 60, 900, 540)),
        ((1000, 100), (1040, 60), (100, 60, 940, 540)),
        ((1000, 350), (1040, 350), (100, 100, 940, 500)),
        ((1000, 600), (1040, 640), (100, 100, 940, 540)),
        ((550, 600), (550, 640), (100, 100, 900, 540)),
        ((100, 600), (50, 640), (50, 100, 950, 540)),
        ((100, 350), (50, 350), (50, 100, 950, 500)),
    ],
)
def test_each_of_the_groups_eight_handles_pulls_its_edges(
    bench: Bench, grip: tuple[int, int], to: tuple[int, int], expected: tuple[int, int, int, int]
) -> None:
    bench.controller.select([0, 1])
    bench.drag(grip, to, CTRL)
    left = min(bench.box(0)[0], bench.box(1)[0])
    top = min(bench.box(0)[1], bench.box(1)[1])
    right = max(bench.box(i)[0] + bench.box(i)[2] for i in (0, 1))
    bottom = max(bench.box(i)[1] + bench.box(i)[3] for i in (0, 1))
    assert (left, top, right - left, bottom - top) == expected


def test_a_locked_region_is_selected_by_a_click_and_moved_by_nothing(bench: Bench) -> None:
    bench.click(200, 200)
    bench.key(Qt.Key.Key_L)
    assert (bench.regions[0].locked, bench.step) == (True, "Lock region 1")
    locked = bench.document.layout
    assert bench.canvas.handles_area() is None
    bench.drag((200, 200), (300, 300))
    bench.key(Qt.Key.Key_Right)
    bench.key(Qt.Key.Key_Delete)
    assert bench.document.layout == locked
    bench.controller.select([])
    bench.click(200, 200)
    assert bench.chosen() == (0,)
    bench.key(Qt.Key.Key_L)
    assert bench.document.layout == bench.start


def test_a_drag_over_a_locked_background_draws_a_marquee(qtbot: QtBot) -> None:
    bench = Bench(qtbot, Layout(CUSTOM, (Region(Rect(0, 0, ONE, ONE), locked=True), Region(px(100, 100, 300, 200)))))
    bench.drag((50, 50), (450, 350))
    assert bench.chosen() == (1,)
    assert bench.steps == 0


def test_a_hidden_region_is_out_of_the_mouses_way_and_still_in_the_layout(bench: Bench) -> None:
    bench.click(200, 200)
    bench.key(Qt.Key.Key_H)
    assert bench.regions[0].hidden
    bench.controller.select([])
    bench.click(200, 200)
    assert bench.chosen() == ()
    bench.drag((20, 20), (1200, 700))
    assert set(bench.chosen()) == {1, 2}
    bench.key(Qt.Key.Key_H, SHIFT)
    assert bench.document.layout == bench.start


def pixel(bench: Bench, x: float, y: float) -> tuple[int, int, int]:
    image: QImage = bench.canvas.grab().toImage()
    color = image.pixelColor(bench.at(x, y) * image.devicePixelRatio())
    return color.red(), color.green(), color.blue()


def test_a_hidden_region_is_not_drawn(bench: Bench) -> None:
    before = pixel(bench, 380, 280)
    bench.controller.select([0])
    bench.controller.hide()
    bench.controller.select([])
    assert before != (0, 0, 0)
    assert pixel(bench, 380, 280) == (0, 0, 0)


def test_shift_keeps_a_drag_on_one_axis_and_esc_gives_it_up(bench: Bench) -> None:
    bench.click(200, 200)
    bench.hold((200, 200), (290, 230), CTRL | SHIFT)
    assert bench.controller.offer.rects[0].pixel_edges((1280, 720)) == (190, 100, 490, 300)
    bench.key(Qt.Key.Key_Escape)
    bench.release(290, 230)
    assert bench.document.layout == bench.start
    assert bench.chosen() == (0,)


def test_alt_resizes_around_the_centre(bench: Bench) -> None:
    bench.controller.select([0])
    bench.drag((400, 300), (440, 320), ALT | CTRL)
    assert bench.box(0) == (60, 80, 380, 240)


def test_a_grid_is_snapped_to_and_ctrl_suspends_it(bench: Bench) -> None:
    bench.controller.aids.set_grid(GridChoice(step=40))
    bench.drag((200, 200), (200 + 56, 200))
    assert bench.box(0)[0] == 160
    bench.undo()
    bench.drag((200, 200), (200 + 56, 200), CTRL)
    assert bench.box(0)[0] == 156


def test_with_snapping_off_ctrl_lends_it(bench: Bench) -> None:
    bench.key(Qt.Key.Key_M)
    assert not bench.controller.aids.snapping
    bench.drag((200, 200), (200 + 396, 200))
    assert bench.box(0)[0] == 496
    bench.undo()
    bench.drag((200, 200), (200 + 396, 200), CTRL)
    assert bench.box(0)[0] == 500


def test_the_grid_is_drawn_where_it_snaps(bench: Bench) -> None:
    plain = pixel(bench, 640, 690)
    bench.key(Qt.Key.Key_G)
    grid = bench.controller.grid()
    assert isinstance(grid, Grid)
    assert ONE // 2 in grid.xs
    assert pixel(bench, 640, 690) != plain
    bench.key(Qt.Key.Key_G)
    assert pixel(bench, 640, 690) == plain


def test_equal_gaps_are_found_and_drawn(qtbot: QtBot) -> None:
    three = (Region(px(100, 300, 200, 100)), Region(px(500, 300, 200, 100)), Region(px(880, 310, 200, 100)))
    bench = Bench(qtbot, Layout(CUSTOM, three))
    bench.hold((980, 360), (1003, 360))
    assert bench.controller.offer.rects[2] == px(900, 310, 200, 100)
    assert [len(spacing.spans) for spacing in bench.controller.offer.spacings if spacing.horizontal] == [2]
    guide = pixel(bench, 400, 355)
    bench.key(Qt.Key.Key_Escape)
    bench.release(1003, 360)
    assert pixel(bench, 400, 355) == (0, 0, 0) != guide


def test_the_rulers_tell_where_the_mouse_is_and_r_takes_them_away(bench: Bench) -> None:
    plain = bench.canvas.grab().toImage()
    bench.move(700, 300, held=Qt.MouseButton.NoButton)
    marked = bench.canvas.grab().toImage()
    assert marked != plain
    QApplication.sendEvent(bench.canvas, QEvent(QEvent.Type.Leave))
    assert bench.canvas.grab().toImage() == plain
    bench.key(Qt.Key.Key_R)
    assert not bench.controller.aids.rulers
    assert bench.canvas.view.zoom > 0.5


def test_ctrl_alt_0_shows_every_pixel_and_z_what_is_selected(bench: Bench) -> None:
    bench.key(Qt.Key.Key_0, CTRL | ALT)
    assert bench.canvas.view.zoom == 1.0
    bench.controller.select([2])
    bench.key(Qt.Key.Key_Z)
    area = bench.canvas.screen_rect(2)
    assert bench.canvas.rect().contains(area.toRect())
    assert area.width() > bench.canvas.width() / 2
    bench.key(Qt.Key.Key_0, CTRL)
    assert bench.canvas.view.zoom == 0.5


def test_arrows_move_the_view_while_nothing_is_selected(bench: Bench) -> None:
    bench.key(Qt.Key.Key_0, CTRL | ALT)
    origin = QPointF(bench.canvas.view.origin)
    bench.key(Qt.Key.Key_Right)
    assert bench.canvas.view.origin.x() < origin.x()
    assert bench.document.layout == bench.start


def test_the_middle_button_moves_the_view(bench: Bench) -> None:
    origin = QPointF(bench.canvas.view.origin)
    QTest.mousePress(bench.canvas, Qt.MouseButton.MiddleButton, NONE, bench.at(200, 200))
    bench.move(260, 240, held=Qt.MouseButton.MiddleButton)
    QTest.mouseRelease(bench.canvas, Qt.MouseButton.MiddleButton, NONE, bench.at(260, 240))
    assert bench.canvas.view.origin == origin + QPointF(30, 20)
    assert bench.document.layout == row_of_three()
