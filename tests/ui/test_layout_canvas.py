"""The canvas under a real mouse and real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cloudrec_gui.layout.document import BEST_FIT, CUSTOM, Document, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect
from cloudrec_gui.ui.layout_editor.canvas import LayoutCanvas
from cloudrec_gui.ui.layout_editor.controller import EditorController

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
CANVAS = (1280, 720)
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def px(x: float, y: float, w: float, h: float) -> Rect:
    return Rect.from_pixels(x, y, w, h, CANVAS)


def two_regions() -> Layout:
    return Layout(CUSTOM, (Region(px(100, 100, 300, 200), "1001"), Region(px(800, 400, 200, 200))))


class Bench:
    """A canvas of its own, half as large as the output: one screen point is two output pixels."""

    def __init__(self, qtbot: QtBot, layout: Layout, kind: type[LayoutCanvas] = LayoutCanvas) -> None:
        self.document = Document(layout, CANVAS)
        self.controller = EditorController(self.document)
        self.canvas = kind(self.controller)
        qtbot.addWidget(self.canvas)
        self.canvas.resize(640 + 60, 360 + 60)
        self.canvas.show()
        qtbot.waitExposed(self.canvas)
        self.canvas.setFocus()
        assert self.canvas.view.zoom == 0.5

    def at(self, x: float, y: float) -> QPoint:
        """The screen point of an output pixel."""
        return (self.canvas.view.origin + QPointF(x, y) * self.canvas.view.zoom).toPoint()

    def drag(self, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = NONE, *, drop: bool = True) -> None:
        QTest.mousePress(self.canvas, LEFT, modifiers, start)
        for step in range(1, 6):
            self.move(start + (end - start) * step / 5, modifiers)
        if drop:
            QTest.mouseRelease(self.canvas, LEFT, modifiers, end)

    def move(self, point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """QTest.mouseMove knows neither buttons nor keys."""
        place = QPointF(point)
        event = QMouseEvent(QEvent.Type.MouseMove, place, self.canvas.mapToGlobal(place), Qt.MouseButton.NoButton, LEFT, modifiers)
        QApplication.sendEvent(self.canvas, event)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.canvas, key, modifiers)

    def rect(self, index: int) -> tuple[int, int, int, int]:
        """x, y, width, height in output pixels."""
        left, top, right, bottom = self.document.layout.regions[index].rect.pixel_edges(CANVAS)
        return left, top, right - left, bottom - top

    def steps(self) -> int:
        return self.controller.undo_stack.count()

    def count(self) -> int:
        return len(self.document.layout.regions)

    def chosen(self) -> tuple[int, ...]:
        return self.controller.selection


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot, two_regions())


def test_a_drag_is_one_named_undo_step_and_lands_on_whole_pixels(bench: Bench) -> None:
    bench.drag(bench.at(200, 200), bench.at(200 + 60, 200 + 120))
    assert bench.rect(0) == (160, 220, 300, 200)
    assert bench.steps() == 1
    assert bench.controller.undo_stack.undoText() == "Move region 1"
    bench.controller.undo_stack.undo()
    assert bench.document.layout == two_regions()
    bench.controller.undo_stack.redo()
    assert bench.rect(0) == (160, 220, 300, 200)


def test_the_document_changes_at_the_drop_only(bench: Bench) -> None:
    seen: list[Layout] = []
    bench.document.changed.subscribe(seen.append)
    bench.drag(bench.at(200, 200), bench.at(300, 200), drop=False)
    assert seen == []
    assert bench.controller.primary_region is not None
    assert bench.controller.primary_region.rect.pixel_edges(CANVAS)[0] == 200
    QTest.mouseRelease(bench.canvas, LEFT, NONE, bench.at(300, 200))
    assert len(seen) == 1


def test_a_drag_snaps_to_the_edge_of_another_region(bench: Bench) -> None:
    # The right edge comes to 796, four output pixels (two on the screen) short of the neighbour's left edge.
    bench.drag(bench.at(200, 200), bench.at(200 + 396, 200), drop=False)
    assert [(g.vertical, g.at) for g in bench.controller.offer.guides] == [(True, px(800, 0, 1, 1).x)]
    QTest.mouseRelease(bench.canvas, LEFT, NONE, bench.at(596, 200))
    assert bench.rect(0) == (500, 100, 300, 200)
    assert bench.document.layout.regions[0].rect.right == bench.document.layout.regions[1].rect.x


def test_ctrl_suspends_snapping(bench: Bench) -> None:
    bench.drag(bench.at(200, 200), bench.at(200 + 392, 200), CTRL)
    assert bench.rect(0)[0] == 492


def test_a_region_cannot_be_dragged_off_the_canvas(bench: Bench) -> None:
    bench.drag(bench.at(200, 200), QPoint(-900, -900))
    assert bench.rect(0) == (0, 0, 300, 200)


def test_escape_gives_a_drag_up(bench: Bench) -> None:
    bench.drag(bench.at(200, 200), bench.at(300, 300), drop=False)
    bench.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(bench.canvas, LEFT, NONE, bench.at(300, 300))
    assert bench.document.layout == two_regions()
    assert bench.steps() == 0


@pytest.mark.parametrize(
    ("grip", "by", "expected"),
    [
        ((100, 100), (-40, -20), (60, 80, 340, 220)),
        ((250, 100), (0, -20), (100, 80, 300, 220)),
        ((400, 100), (30, -20), (100, 80, 330, 220)),
        ((400, 200), (30, 0), (100, 100, 330, 200)),
        ((400, 300), (30, 22), (100, 100, 330, 222)),
        ((250, 300), (0, 22), (100, 100, 300, 222)),
        ((100, 300), (-40, 22), (60, 100, 340, 222)),
        ((100, 200), (-40, 0), (60, 100, 340, 200)),
    ],
)
def test_each_handle_pulls_its_own_edges(
    bench: Bench, grip: tuple[int, int], by: tuple[int, int], expected: tuple[int, int, int, int]
) -> None:
    bench.controller.select([0])
    bench.drag(bench.at(*grip), bench.at(grip[0] + by[0], grip[1] + by[1]))
    assert bench.rect(0) == expected
    assert bench.controller.undo_stack.undoText() == "Resize region 1"


def test_shift_keeps_the_shape_while_resizing(bench: Bench) -> None:
    bench.controller.select([0])
    bench.drag(bench.at(400, 300), bench.at(460, 310), SHIFT)
    _x, _y, w, h = bench.rect(0)
    assert (w, h) == (360, 240)


def test_a_click_selects_the_front_region_and_the_next_click_the_one_below(qtbot: QtBot) -> None:
    bench = Bench(qtbot, Layout(CUSTOM, (Region(px(0, 0, 600, 600)), Region(px(100, 100, 300, 300)))))
    for expected in ((1,), (0,), (1,)):
        QTest.mouseClick(bench.canvas, LEFT, NONE, bench.at(200, 200))
        assert bench.chosen() == expected
    QTest.mouseClick(bench.canvas, LEFT, NONE, bench.at(900, 650))
    assert bench.chosen() == ()
    assert bench.steps() == 0


def test_shift_click_adds_and_takes_away(bench: Bench) -> None:
    QTest.mouseClick(bench.canvas, LEFT, NONE, bench.at(200, 200))
    QTest.mouseClick(bench.canvas, LEFT, SHIFT, bench.at(900, 500))
    assert bench.chosen() == (0, 1)
    QTest.mouseClick(bench.canvas, LEFT, SHIFT, bench.at(200, 200))
    assert bench.chosen() == (1,)


def test_a_marquee_selects_what_it_touches_and_the_group_moves_together(bench: Bench) -> None:
    bench.drag(bench.at(20, 20), bench.at(900, 500))
    assert set(bench.chosen()) == {0, 1}
    bench.drag(bench.at(200, 200), bench.at(230, 220), CTRL)
    assert (bench.rect(0), bench.rect(1)) == ((130, 120, 300, 200), (830, 420, 200, 200))
    assert bench.controller.undo_stack.undoText() == "Move 2 regions"


def test_arrows_nudge_by_one_pixel_shift_by_ten_alt_by_a_thousandth(bench: Bench) -> None:
    bench.controller.select([0])
    bench.key(Qt.Key.Key_Right)
    bench.key(Qt.Key.Key_Down)
    assert bench.rect(0)[:2] == (101, 101)
    bench.key(Qt.Key.Key_Left, SHIFT)
    assert bench.rect(0)[:2] == (91, 101)
    before = bench.document.layout.regions[0].rect
    bench.key(Qt.Key.Key_Right, ALT)
    assert bench.document.layout.regions[0].rect == before.moved(1000, 0)


def test_nudges_of_one_selection_are_one_undo_step(bench: Bench) -> None:
    bench.controller.select([0])
    for _ in range(5):
        bench.key(Qt.Key.Key_Right)
    bench.controller.select([1])
    bench.key(Qt.Key.Key_Up)
    assert bench.steps() == 2
    bench.controller.undo_stack.undo()
    bench.controller.undo_stack.undo()
    assert bench.document.layout == two_regions()


def test_nudging_there_and_back_leaves_no_undo_step(bench: Bench) -> None:
    bench.controller.select([0])
    bench.key(Qt.Key.Key_Right)
    bench.key(Qt.Key.Key_Left)
    assert bench.steps() == 0


def test_ctrl_shift_arrows_resize(bench: Bench) -> None:
    bench.controller.select([0])
    bench.key(Qt.Key.Key_Right, CTRL | SHIFT)
    bench.key(Qt.Key.Key_Up, CTRL | SHIFT)
    assert bench.rect(0) == (100, 100, 301, 199)


def test_tab_walks_the_regions_and_then_leaves(bench: Bench) -> None:
    assert bench.chosen() == ()
    for expected in ((0,), (1,), (1,)):
        bench.key(Qt.Key.Key_Tab)
        assert bench.chosen() == expected
    bench.key(Qt.Key.Key_Backtab)
    assert bench.chosen() == (0,)


def test_delete_duplicate_and_undo(bench: Bench) -> None:
    bench.controller.select([0])
    bench.key(Qt.Key.Key_Delete)
    assert [r.uid for r in bench.document.layout.regions] == [""]
    assert bench.chosen() == (0,)
    bench.controller.undo_stack.undo()
    assert bench.document.layout == two_regions()
    bench.controller.select([0])
    bench.key(Qt.Key.Key_D, CTRL)
    assert bench.rect(2) == (116, 116, 300, 200)
    assert bench.chosen() == (2,)


def test_ctrl_arrows_change_the_order(bench: Bench) -> None:
    bench.controller.select([0])
    bench.key(Qt.Key.Key_Up, CTRL)
    assert [r.uid for r in bench.document.layout.regions] == ["", "1001"]
    assert bench.chosen() == (1,)
    bench.key(Qt.Key.Key_Home, CTRL)
    assert bench.document.layout == two_regions()


def test_n_and_a_double_click_add_a_region(bench: Bench) -> None:
    bench.key(Qt.Key.Key_N)
    assert bench.count() == 3
    assert bench.chosen() == (2,)
    QTest.mouseDClick(bench.canvas, LEFT, NONE, bench.at(1100, 150))
    assert bench.count() == 4
    assert all(region.rect.inside for region in bench.document.layout.regions)


def test_a_preset_shows_places_that_cannot_be_grasped(qtbot: QtBot) -> None:
    bench = Bench(qtbot, Layout(BEST_FIT))
    bench.drag(bench.at(200, 200), bench.at(400, 300))
    assert bench.document.layout == Layout(BEST_FIT)
    assert bench.chosen() == ()
    bench.controller.convert()
    assert len(bench.document.layout.regions) == bench.controller.users
    assert bench.document.layout.kind == CUSTOM


def test_coming_back_to_custom_brings_the_regions_back(bench: Bench) -> None:
    bench.controller.set_kind(BEST_FIT)
    assert bench.document.layout.regions == ()
    bench.controller.set_kind(CUSTOM)
    assert bench.document.layout == two_regions()


def test_ctrl_wheel_zooms_where_the_mouse_is_and_ctrl_0_fits(bench: Bench) -> None:
    place = QPointF(bench.at(400, 300))
    before = bench.canvas.view.micro(place)
    wheel = QWheelEvent(
        place, bench.canvas.mapToGlobal(place), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(bench.canvas, wheel)
    assert bench.canvas.view.zoom > 0.5
    after = bench.canvas.view.micro(place)
    assert abs(after[0] - before[0]) <= 1000
    assert abs(after[1] - before[1]) <= 1000
    bench.key(Qt.Key.Key_0, CTRL)
    assert bench.canvas.view.zoom == 0.5


def test_space_and_drag_moves_the_view_and_not_the_layout(bench: Bench) -> None:
    origin = QPointF(bench.canvas.view.origin)
    QTest.keyPress(bench.canvas, Qt.Key.Key_Space)
    bench.drag(bench.at(200, 200), bench.at(200, 200) + QPoint(30, 10))
    QTest.keyRelease(bench.canvas, Qt.Key.Key_Space)
    assert bench.canvas.view.origin == origin + QPointF(30, 10)
    assert bench.document.layout == two_regions()


def test_a_layout_from_elsewhere_becomes_a_step_and_ends_any_gesture(bench: Bench) -> None:
    bench.controller.select([1])
    bench.key(Qt.Key.Key_Right)
    nudged = bench.document.layout
    bench.drag(bench.at(200, 200), bench.at(300, 300), drop=False)
    bench.document.set(Layout(CUSTOM, (Region(Rect(0, 0, ONE, ONE)),)))
    assert bench.controller.offer.rects == {}
    assert bench.chosen() in ((), (0,))
    assert bench.controller.undo_stack.undoText() == "Changed in Setup"
    bench.controller.undo_stack.undo()
    assert bench.document.layout == nudged
    bench.controller.undo_stack.undo()
    assert bench.document.layout == two_regions()


class Watched(LayoutCanvas):
    """Keeps how large the painted parts were, in screen points."""

    painted: list[int]

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.append(event.rect().width() * event.rect().height())
        super().paintEvent(event)

    def __init__(self, controller: EditorController) -> None:
        self.painted = []
        super().__init__(controller)


def test_a_drag_repaints_what_changed_and_nothing_else(qtbot: QtBot) -> None:
    bench = Bench(qtbot, two_regions(), Watched)
    canvas = bench.canvas
    assert isinstance(canvas, Watched)
    bench.controller.select([0])
    QTest.mousePress(canvas, LEFT, NONE, bench.at(200, 200))
    bench.move(bench.at(210, 200), NONE)
    qtbot.waitUntil(lambda: bool(canvas.painted))
    canvas.repaint()
    canvas.painted.clear()
    bench.move(bench.at(216, 206), NONE)
    qtbot.waitUntil(lambda: bool(canvas.painted))
    assert max(canvas.painted) < canvas.width() * canvas.height() / 4
