"""Whatever the hand does, every number can be sent."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.layout import arrange
from cloudrec_gui.layout.arrange import Align, Order
from cloudrec_gui.layout.document import CUSTOM, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect
from cloudrec_gui.layout.wire import to_wire

CANVAS = (1280, 720)
anywhere = st.integers(-2 * ONE, 2 * ONE)
free_rects = st.builds(Rect, anywhere, anywhere, anywhere, anywhere)
picks = st.sets(st.integers(0, 16), max_size=5)
canvases = st.sampled_from([(1280, 720), (360, 640), (1920, 1080), (17, 3)])
steps = st.one_of(
    st.tuples(st.just("add"), free_rects),
    st.tuples(st.just("place"), picks, free_rects),
    st.tuples(st.just("nudge"), picks, st.integers(-9999, 9999), st.integers(-9999, 9999), canvases),
    st.tuples(st.just("duplicate"), picks, canvases),
    st.tuples(st.just("align"), picks, st.sampled_from(Align)),
    st.tuples(st.just("distribute"), picks, st.booleans()),
    st.tuples(st.just("order"), st.integers(0, 16), st.sampled_from(Order)),
    st.tuples(st.just("remove"), picks),
)


def take(layout: Layout, step: tuple[Any, ...]) -> Layout:
    count = len(layout.regions)
    name, *rest = step
    chosen = sorted(i for i in rest[0] if i < count) if isinstance(rest[0], (set, frozenset)) else []
    if name == "add":
        return arrange.added(layout, Region(rest[0]))
    if name == "place":
        return arrange.placed(layout, dict.fromkeys(chosen, rest[1]))
    if name == "nudge":
        return arrange.nudge_pixels(layout, chosen, rest[1], rest[2], rest[3])
    if name == "duplicate":
        return arrange.duplicated(layout, chosen, rest[1])
    if name == "align":
        return arrange.aligned(layout, chosen, rest[1])
    if name == "distribute":
        return arrange.distributed(layout, chosen, rest[1])
    if name == "order":
        return arrange.reordered(layout, rest[0], rest[1])[0] if rest[0] < count else layout
    return arrange.removed(layout, chosen)


@given(st.lists(steps, max_size=25))
def test_no_sequence_of_steps_makes_a_number_that_cannot_be_sent(sequence: list[tuple[Any, ...]]) -> None:
    layout = Layout(CUSTOM)
    for step in sequence:
        layout = take(layout, step)
        assert len(layout.regions) <= 17
        assert all(region.rect.inside for region in layout.regions)
        for item in to_wire(layout).get("layoutConfig", []):
            assert item["x_axis"] + item["width"] <= 1
            assert item["y_axis"] + item["height"] <= 1


def three() -> Layout:
    return Layout(CUSTOM, tuple(Region(Rect(x, 100_000, 100_000, 200_000), str(i + 1)) for i, x in enumerate((0, 150_000, 800_000))))


def test_a_nudge_is_whole_output_pixels() -> None:
    layout = arrange.nudge_pixels(three(), [1], 3, -2, CANVAS)
    assert layout.regions[1].rect.pixel_edges(CANVAS)[:2] == (192 + 3, 72 - 2)
    assert layout.regions[0] == three().regions[0]


def test_a_nudge_there_and_back_ends_where_it_began() -> None:
    layout = arrange.nudge_pixels(arrange.nudge_pixels(three(), [1], 1, 0, CANVAS), [1], -1, 0, CANVAS)
    assert layout == three()


def test_a_group_stops_together_at_the_edge() -> None:
    layout = arrange.nudged(three(), [1, 2], ONE, 0)
    assert [r.rect.x for r in layout.regions] == [0, 250_000, 900_000]


def test_order_is_array_order() -> None:
    for order, uids, at in ((Order.FRONT, "231", 2), (Order.FORWARD, "213", 1), (Order.BACKWARD, "123", 0), (Order.BACK, "123", 0)):
        layout, index = arrange.reordered(three(), 0, order)
        assert "".join(r.uid for r in layout.regions) == uids
        assert index == at


def test_one_region_aligns_with_the_canvas_and_several_with_each_other() -> None:
    assert arrange.aligned(three(), [1], Align.RIGHT).regions[1].rect.right == ONE
    assert arrange.aligned(three(), [1], Align.MIDDLE).regions[1].rect.y == 400_000
    assert [r.rect.x for r in arrange.aligned(three(), [1, 2], Align.LEFT).regions] == [0, 150_000, 150_000]


def test_distribution_makes_equal_gaps() -> None:
    rects = [r.rect for r in arrange.distributed(three(), [0, 1, 2], True).regions]
    assert rects[1].x - rects[0].right == rects[2].x - rects[1].right == 300_000


def test_the_eighteenth_region_is_not_made() -> None:
    layout = Layout(CUSTOM, tuple(Region(Rect(0, 0, ONE, ONE)) for _ in range(17)))
    assert arrange.added(layout, Region(Rect(0, 0, 1, 1))) is layout
    assert len(arrange.duplicated(layout, [0], CANVAS).regions) == 17


def test_a_new_region_takes_a_free_third() -> None:
    layout = Layout(CUSTOM, (Region(Rect(0, 0, 500_000, 500_000)),))
    place = arrange.free_place(layout)
    assert place.inside
    assert not place.meets(layout.regions[0].rect)


def test_a_duplicate_has_no_uid() -> None:
    layout = arrange.duplicated(three(), [0], CANVAS)
    assert layout.regions[3].uid == ""
    assert layout.regions[3].rect.pixel_edges(CANVAS)[0] == 16


def test_a_ratio_is_cut_out_of_the_region_around_its_centre() -> None:
    rect = arrange.with_ratio(Rect(0, 0, ONE, ONE), (1, 1), CANVAS)
    assert rect.pixel_edges(CANVAS) == (280, 0, 1000, 720)
    assert arrange.with_ratio(Rect(0, 0, 500_000, ONE), (16, 9), CANVAS).pixel_edges(CANVAS) == (0, 180, 640, 540)
