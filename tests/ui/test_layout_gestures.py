"""No gesture, however wild, offers a rectangle that cannot be sent; undo returns exactly."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cloudrec_gui.layout.arrange import duplicated_at
from cloudrec_gui.layout.document import CUSTOM, Document, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect
from cloudrec_gui.layout.grid import Grid
from cloudrec_gui.layout.snapping import Edges
from cloudrec_gui.layout.wire import to_wire
from cloudrec_gui.ui.layout_editor.controller import EditorController
from cloudrec_gui.ui.layout_editor.edit_commands import BY_ID
from cloudrec_gui.ui.layout_editor.gestures import Hold, Move, Offer, Resize

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
SAME = 1
"""Micro-units by which two roundings of the same edge may differ."""


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


def test_shift_keeps_an_edge_on_the_line_that_holds_it() -> None:
    layout = Layout(CUSTOM, (Region(Rect(0, 0, 300_000, 300_000)), Region(Rect(601_000, 700_000, 100_000, 100_000))))
    offer = Resize(layout, (0,), Edges.RIGHT | Edges.BOTTOM, (300_000, 300_000), CANVAS).follow((597_000, 350_000), Hold.STRAIGHT, REACH)
    assert offer.rects[0].right == 601_000
    assert any(guide.vertical and guide.at == 601_000 for guide in offer.guides)


def test_alt_keeps_an_edge_on_its_line_and_drops_guides_that_would_lie() -> None:
    layout = Layout(CUSTOM, (Region(Rect(100_000, 0, 300_000, 300_000)), Region(Rect(451_000, 700_000, 100_000, 100_000))))
    offer = Resize(layout, (0,), Edges.RIGHT, (400_000, 0), CANVAS).follow((448_000, 0), Hold.CENTRED, REACH)
    assert (offer.rects[0].x, offer.rects[0].right) == (49_000, 451_000)
    assert [guide.at for guide in offer.guides] == [451_000]
    far = Resize(layout, (0,), Edges.RIGHT, (400_000, 0), CANVAS).follow((548_000, 0), Hold.CENTRED, REACH)
    assert (far.rects[0].x, far.rects[0].right) == (0, 500_000)
    assert far.guides == ()


def test_a_move_shows_equal_gaps_and_takes_them() -> None:
    layout = Layout(
        CUSTOM, tuple(Region(Rect(x, 100_000, w, 200_000)) for x, w in ((110_000, 90_000), (230_000, 83_000), (600_000, 170_000)))
    )
    offer = Move(layout, (2,), (0, 0), CANVAS).follow((-254_000, 0), Hold.NONE, REACH)
    assert offer.rects[2].x == 343_000
    assert [spacing.spans for spacing in offer.spacings] == [((200_000, 230_000), (313_000, 343_000))]
    free = Move(layout, (2,), (0, 0), CANVAS).follow((-254_000, 0), Hold.FREE, REACH)
    assert free.rects[2].x != 343_000
    assert free.spacings == ()


def test_a_move_takes_the_lines_of_a_grid() -> None:
    layout = Layout(CUSTOM, (Region(Rect(20_000, 20_000, 110_000, 90_000)),))
    offer = Move(layout, (0,), (0, 0), CANVAS, Grid(7, 7)).follow((120_000, 0), Hold.NONE, REACH)
    assert offer.rects[0].x == 142_857
    assert Move(layout, (0,), (0, 0), CANVAS, Grid(7, 7)).follow((120_000, 0), Hold.FREE, REACH).rects[0].x != 142_857


def test_locked_regions_are_left_behind_and_hidden_ones_pull_nothing() -> None:
    layout = Layout(
        CUSTOM,
        (
            Region(Rect(0, 0, 100_000, 100_000), locked=True),
            Region(Rect(300_000, 300_000, 97_000, 111_000)),
            Region(Rect(700_000, 700_000, 9_000, 9_000), hidden=True),
        ),
    )
    offer = Move(layout, (0, 1), (0, 0), CANVAS).follow((297_000, 61_000), Hold.NONE, REACH)
    assert set(offer.rects) == {1}
    assert offer.guides == ()
    assert offer.rects[1].x != 603_000
    assert Move(layout, (0,), (0, 0), CANVAS).follow((9, 9), Hold.NONE, REACH) == Offer()
    assert Resize(layout, (0,), Edges.LEFT, (0, 0), CANVAS).follow((9, 9), Hold.NONE, REACH) == Offer()


def test_alt_carries_copies_and_the_originals_pull_them() -> None:
    layout = Layout(CUSTOM, (Region(Rect(100_000, 100_000, 211_000, 200_000), "1"),))
    move = Move(layout, (0,), (0, 0), CANVAS)
    offer = move.follow((214_000, 0), Hold.CENTRED, REACH)
    assert offer.copies
    assert offer.rects == {0: Rect(311_000, 100_000, 211_000, 200_000)}
    plain = move.follow((214_000, 0), Hold.NONE, REACH)
    assert not plain.copies, "letting Alt go moves the original again"
    assert plain.rects[0].x != 311_000
    made = duplicated_at(layout, offer.rects)
    assert made.regions == (layout.regions[0], Region(Rect(311_000, 100_000, 211_000, 200_000)))


def test_shift_lets_nothing_pull_along_the_other_axis() -> None:
    layout = Layout(CUSTOM, (Region(Rect(104_000, 104_000, 111_000, 111_000)), Region(Rect(0, 0, 100_000, 100_000))))
    offer = Move(layout, (0,), (0, 0), CANVAS).follow((300_000, 1_000), Hold.STRAIGHT, REACH)
    assert offer.rects[0].y == 104_000
    assert Move(layout, (0,), (0, 0), CANVAS).follow((1_000, 300_000), Hold.STRAIGHT, REACH).rects[0].x == 104_000
    assert Move(layout, (0,), (0, 0), CANVAS).follow((300_000, 1_000), Hold.NONE, REACH).rects[0].y == 100_000


@given(st.integers(50_000, 500_000), st.integers(50_000, 300_000), st.integers(0, 400_000))
def test_shift_leaves_the_pulled_edge_under_the_hand(wide: int, high: int, pull: int) -> None:
    rect = Rect(0, 500_000 - high // 2, wide, high)
    room = min(ONE, ONE * wide // high)
    resize = Resize(Layout(CUSTOM, (Region(rect),)), (0,), Edges.RIGHT, (wide, 0), CANVAS)
    free = resize.follow((wide + pull, 0), Hold.FREE, REACH).rects[0]
    kept = resize.follow((wide + pull, 0), Hold.FREE | Hold.STRAIGHT, REACH).rects[0]
    if free.w < room - 2:
        assert kept.right == free.right


def test_copies_are_offered_as_far_as_there_is_room_for_seventeen() -> None:
    layout = Layout(CUSTOM, tuple(Region(Rect(i * 10_000, 0, 9_000, 9_000)) for i in range(16)))
    assert set(Move(layout, (3, 4), (0, 0), CANVAS).follow((0, 90_000), Hold.CENTRED, REACH).rects) == {3}
    full = Layout(CUSTOM, (*layout.regions, Region(Rect(0, 0, 1, 1))))
    assert Move(full, (3, 4), (0, 0), CANVAS).follow((0, 90_000), Hold.CENTRED, REACH) == Offer()


def test_a_group_is_resized_with_every_member_in_it() -> None:
    layout = Layout(CUSTOM, (Region(Rect(0, 0, 200_000, 400_000)), Region(Rect(200_000, 0, 200_000, 200_000)), Region(Rect(0, 0, 1, 1))))
    offer = Resize(layout, (0, 1), Edges.RIGHT | Edges.BOTTOM, (400_000, 400_000), CANVAS).follow((500_000, 800_000), Hold.FREE, REACH)
    assert offer.rects == {0: Rect(0, 0, 250_000, 800_000), 1: Rect(250_000, 0, 250_000, 400_000)}


@given(layouts, st.sets(st.integers(0, 5), min_size=2), grips, points, holds)
def test_a_resized_group_stays_on_the_canvas_and_what_met_still_meets(
    layout: Layout, picks: set[int], edges: Edges, end: tuple[int, int], hold: Hold
) -> None:
    indices = [i for i in picks if i < len(layout.regions)]
    offer = Resize(layout, indices, edges, (0, 0), CANVAS).follow(end, hold, REACH)
    olds = [layout.regions[i].rect for i in indices]
    assert set(offer.rects) == set(indices)
    news = [offer.rects[i] for i in indices]
    assert all(rect.inside for rect in news)
    if len(indices) > 1:
        for one_old, one_new in zip(olds, news, strict=True):
            for other_old, other_new in zip(olds, news, strict=True):
                assert one_old.right != other_old.x or abs(one_new.right - other_new.x) <= SAME
                assert one_old.bottom != other_old.bottom or abs(one_new.bottom - other_new.bottom) <= SAME


@given(layouts, st.sets(st.integers(0, 5), min_size=1), grips, holds)
def test_a_group_that_is_not_pulled_keeps_its_sizes_to_the_pixel(layout: Layout, picks: set[int], edges: Edges, hold: Hold) -> None:
    indices = [i for i in picks if i < len(layout.regions)]
    offer = Resize(layout, indices, edges, (0, 0), CANVAS).follow((0, 0), hold, (0, 0))
    for i, rect in offer.rects.items():
        old = layout.regions[i].rect
        across = ((rect.x, old.x), (rect.right, old.right))
        along = ((rect.y, old.y), (rect.bottom, old.bottom))
        if not hold & Hold.STRAIGHT:
            assert all(abs(one - other) <= ONE // 1280 for one, other in across)
            assert all(abs(one - other) <= ONE // 720 for one, other in along)


@given(large_rects, grips, points, st.booleans())
def test_a_kept_shape_can_still_be_grasped(rect: Rect, edges: Edges, end: tuple[int, int], centred: bool) -> None:
    hold = Hold.STRAIGHT | (Hold.CENTRED if centred else Hold.NONE)
    new = Resize(Layout(CUSTOM, (Region(rect),)), (0,), edges, (0, 0), CANVAS).follow(end, hold, REACH).rects[0]
    assert new.w * 1280 >= 7.9 * ONE
    assert new.h * 720 >= 7.9 * ONE


steps = st.one_of(
    st.tuples(st.just("command"), st.sampled_from(sorted(BY_ID))),
    st.tuples(st.just("select"), st.sets(st.integers(0, 16), max_size=4)),
    st.tuples(st.just("move"), points, points, holds),
    st.tuples(st.just("resize"), grips, points, holds),
    st.tuples(st.just("cancelled"), points, points, holds),
    st.tuples(st.just("marquee"), points, points),
    st.tuples(st.just("nudge"), st.integers(-99, 99), st.integers(-99, 99)),
    st.tuples(st.just("nudge far"), st.integers(-99, 99), st.integers(-99, 99)),
    st.tuples(st.just("kind"), st.integers(0, 3)),
    st.tuples(st.just("fill"), st.integers(1, 5), st.integers(1, 5), st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=3)),
    st.tuples(st.just("place"), st.integers(0, 16), rects),
    st.tuples(st.just("grow"), st.integers(-2000, 2000), st.integers(-2000, 2000)),
)


def drag(controller: EditorController, end: tuple[int, int], hold: Hold) -> None:
    controller.follow(end, hold, REACH)
    controller.finish()


def perform(controller: EditorController, step: tuple[Any, ...]) -> None:
    match step:
        case ("command", ident):
            command = BY_ID[ident]
            if not command.why_not(controller):
                command.run(controller)
        case ("select", picks):
            controller.select(sorted(picks))
        case ("move", start, end, hold):
            controller.begin_move(start)
            drag(controller, end, hold)
        case ("resize", edges, end, hold):
            controller.begin_resize(edges, (0, 0))
            drag(controller, end, hold)
        case ("marquee", start, end):
            controller.begin_marquee(start)
            drag(controller, end, Hold.NONE)
        case ("cancelled", start, end, hold):
            before = controller.layout
            controller.begin_move(start)
            controller.follow(end, hold, REACH)
            controller.cancel()
            assert controller.layout is before
        case ("nudge", dx, dy):
            controller.nudge(dx, dy)
        case ("nudge far", dx, dy):
            controller.nudge_thousandths(dx, dy)
        case ("kind", kind):
            controller.set_kind(kind)
        case ("fill", columns, rows, excluded):
            if controller.editable:
                controller.fill_grid(columns, rows, excluded)
        case ("place", index, rect):
            if controller.editable and index < len(controller.layout.regions):
                controller.place(index, rect)
        case ("grow", dx, dy):
            controller.grow(dx, dy)


@settings(max_examples=100, deadline=None)
@given(st.lists(steps, max_size=20))
def test_any_evening_of_editing_sends_valid_numbers_and_can_be_undone_exactly(qapp: object, sequence: list[tuple[Any, ...]]) -> None:
    first = Layout(CUSTOM, (Region(Rect(0, 0, 500_000, ONE), "1"), Region(Rect(500_000, 0, 500_000, 500_000))))
    document = Document(first, CANVAS)
    controller = EditorController(document)
    for step in sequence:
        made, before = controller.undo_stack.count(), document.layout
        perform(controller, step)
        assert controller.undo_stack.count() - made in (0, 1), step
        if document.layout != before:
            assert controller.undo_stack.undoText(), step
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
