"""No gesture, however wild, offers a rectangle that cannot be sent; undo returns exactly."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cloudrec_gui.layout.arrange import Align, Order
from cloudrec_gui.layout.document import CUSTOM, Document, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect
from cloudrec_gui.layout.snapping import Edges
from cloudrec_gui.layout.wire import to_wire
from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.layout_editor.gestures import Hold, Move, Resize

CANVAS = (1280, 720)
rects = st.tuples(st.integers(0, ONE), st.integers(0, ONE), st.integers(1, ONE), st.integers(1, ONE)).map(lambda t: Rect(*t).clamped())
large = st.integers(50_000, ONE)
large_rects = st.tuples(st.integers(0, ONE), st.integers(0, ONE), large, large).map(lambda t: Rect(*t).clamped())
points = st.tuples(st.integers(-ONE, 2 * ONE), st.integers(-ONE, 2 * ONE))
holds = st.sets(st.sampled_from([Hold.FREE, Hold.STRAIGHT, Hold.CENTRED])).map(lambda s: Hold(sum(h.value for h in s)))
grips = st.sampled_from(
    [Edges.LEFT, Edges.RIGHT, Edges.TOP, Edges.BOTTOM] + [a | b for a in (Edges.LEFT, Edges.RIGHT) for b in (Edges.TOP, Edges.BOTTOM)]
)
layouts = st.lists(st.builds(Region, rects), min_size=1, max_size=6).map(lambda rs: Layout(CUSTOM, tuple(rs)))
REACH = (8000, 11000)


@given(layouts, st.sets(st.integers(0, 5), min_size=1), points, points, holds)
def test_a_move_stays_on_the_canvas_and_keeps_sizes(
    layout: Layout, picks: set[int], start: tuple[int, int], end: tuple[int, int], hold: Hold
) -> None:
    indices = tuple(sorted(i for i in picks if i < len(layout.regions))) or (0,)
    offer = Move(layout, indices, start, CANVAS).follow(end, hold, REACH)
    assert set(offer.rects) == set(indices)
    for i, rect in offer.rects.items():
        old = layout.regions[i].rect
        assert rect.inside
        assert (rect.w, rect.h) == (old.w, old.h)


@given(layouts, grips, points, points, holds)
def test_a_resize_stays_on_the_canvas(layout: Layout, edges: Edges, start: tuple[int, int], end: tuple[int, int], hold: Hold) -> None:
    offer = Resize(layout, (0,), edges, start, CANVAS).follow(end, hold, REACH)
    old, new = layout.regions[0].rect, offer.rects[0]
    assert new.inside
    if not hold & (Hold.STRAIGHT | Hold.CENTRED):
        assert new.x == old.x or edges & Edges.LEFT
        assert new.right == old.right or edges & Edges.RIGHT
        assert new.y == old.y or edges & Edges.TOP
        assert new.bottom == old.bottom or edges & Edges.BOTTOM


@given(large_rects, grips, points)
def test_shift_keeps_the_ratio(rect: Rect, edges: Edges, end: tuple[int, int]) -> None:
    new = Resize(Layout(CUSTOM, (Region(rect),)), (0,), edges, (0, 0), CANVAS).follow(end, Hold.STRAIGHT, REACH).rects[0]
    assert abs(new.w * rect.h - new.h * rect.w) <= 2 * max(rect.w, rect.h)


def test_ctrl_moves_by_whole_pixels_without_lines() -> None:
    layout = Layout(CUSTOM, (Region(Rect.from_pixels(100, 100, 200, 100, CANVAS)), Region(Rect.from_pixels(604, 0, 100, 100, CANVAS))))
    free = Move(layout, (0,), (0, 0), CANVAS).follow((235_000, 0), Hold.FREE, REACH)
    assert free.rects[0].pixel_edges(CANVAS)[0] == 401
    assert free.guides == ()
    snapped = Move(layout, (0,), (0, 0), CANVAS).follow((235_000, 0), Hold.NONE, REACH)
    assert snapped.rects[0].pixel_edges(CANVAS)[2] == 604
    assert snapped.guides


def test_shift_moves_along_one_axis() -> None:
    layout = Layout(CUSTOM, (Region(Rect(300_000, 300_000, 100_000, 100_000)),))
    rect = Move(layout, (0,), (0, 0), CANVAS).follow((200_000, 90_000), Hold.STRAIGHT, (0, 0)).rects[0]
    assert rect.y == 300_000
    assert rect.x != 300_000


def test_alt_resizes_around_the_centre() -> None:
    rect = Rect(400_000, 400_000, 200_000, 200_000)
    new = Resize(Layout(CUSTOM, (Region(rect),)), (0,), Edges.RIGHT, (0, 0), CANVAS).follow((100_000, 0), Hold.CENTRED, (0, 0)).rects[0]
    assert new.x + new.w // 2 == 500_000
    assert (new.x, new.w, new.h) == (300_000, 400_000, 200_000)


steps = st.one_of(
    st.tuples(st.just("add")),
    st.tuples(st.just("delete")),
    st.tuples(st.just("duplicate")),
    st.tuples(st.just("select"), st.sets(st.integers(0, 16), max_size=3)),
    st.tuples(st.just("move"), points, points, holds),
    st.tuples(st.just("resize"), grips, points, holds),
    st.tuples(st.just("cancelled"), points, points),
    st.tuples(st.just("nudge"), st.integers(-99, 99), st.integers(-99, 99)),
    st.tuples(st.just("order"), st.sampled_from(Order)),
    st.tuples(st.just("align"), st.sampled_from(Align)),
    st.tuples(st.just("kind"), st.integers(0, 3)),
    st.tuples(st.just("shape"), st.sampled_from([(16, 9), (9, 16), (1, 1)])),
    st.tuples(st.just("grow"), st.integers(-2000, 2000), st.integers(-2000, 2000)),
)


def perform(controller: EditorController, step: tuple[Any, ...]) -> None:
    match step:
        case ("add" | "delete" | "duplicate" as name,):
            getattr(controller, name)()
        case ("select", picks):
            controller.select(sorted(picks))
        case ("move", start, end, hold):
            controller.begin_move(start)
            controller.follow(end, hold, REACH)
            controller.finish()
        case ("resize", edges, end, hold):
            controller.begin_resize(edges, (0, 0))
            controller.follow(end, hold, REACH)
            controller.finish()
        case ("cancelled", start, end):
            controller.begin_move(start)
            controller.follow(end, Hold.NONE, REACH)
            controller.cancel()
        case ("nudge", dx, dy):
            controller.nudge(dx, dy)
        case ("order", order):
            controller.reorder(order)
        case ("align", how):
            controller.align(how)
        case ("kind", kind):
            controller.set_kind(kind)
        case ("shape", ratio):
            controller.shape(ratio)
        case ("grow", dx, dy):
            controller.grow(dx, dy)


@settings(max_examples=60, deadline=None)
@given(st.lists(steps, max_size=20))
def test_any_evening_of_editing_sends_valid_numbers_and_can_be_undone_exactly(qapp: object, sequence: list[tuple[Any, ...]]) -> None:
    first = Layout(CUSTOM, (Region(Rect(0, 0, 500_000, ONE), "1"), Region(Rect(500_000, 0, 500_000, 500_000))))
    document = Document(first, CANVAS)
    controller = EditorController(document)
    for step in sequence:
        perform(controller, step)
        assert len(document.layout.regions) <= 17
        for item in to_wire(document.layout).get("layoutConfig", []):
            assert 0 <= item["x_axis"] <= item["x_axis"] + item["width"] <= 1
            assert 0 <= item["y_axis"] <= item["y_axis"] + item["height"] <= 1
            assert item["width"] > 0
            assert item["height"] > 0
    last = document.layout
    while controller.undo_stack.canUndo():
        controller.undo_stack.undo()
    assert document.layout == first
    while controller.undo_stack.canRedo():
        controller.undo_stack.redo()
    assert document.layout == last
