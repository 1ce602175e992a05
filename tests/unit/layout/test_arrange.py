"""Each step of the hand does what its name says, and leaves locked regions alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.layout import arrange
from cloudrec_gui.layout.arrange import RATIOS, Align, Order, Spread
from cloudrec_gui.layout.document import CUSTOM, FIT, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect

CANVAS = (1280, 720)
inside = st.tuples(st.integers(0, ONE - 1), st.integers(0, ONE - 1), st.integers(1, ONE), st.integers(1, ONE)).map(
    lambda t: Rect(*t).clamped()
)


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


@given(st.lists(inside, min_size=3, max_size=9), st.booleans())
def test_distribution_by_centres_puts_them_at_even_distances_and_the_outermost_stay(rects: list[Rect], horizontal: bool) -> None:
    def doubled_centre(rect: Rect) -> int:
        return 2 * rect.x + rect.w if horizontal else 2 * rect.y + rect.h

    layout = Layout(CUSTOM, tuple(Region(rect) for rect in rects))
    new = [region.rect for region in arrange.distributed(layout, range(len(rects)), horizontal, Spread.CENTRES).regions]
    order = sorted(range(len(rects)), key=lambda i: (doubled_centre(rects[i]), i))
    first, last = doubled_centre(rects[order[0]]), doubled_centre(rects[order[-1]])
    assert (doubled_centre(new[order[0]]), doubled_centre(new[order[-1]])) == (first, last)
    for place, index in enumerate(order):
        rect, wanted = new[index], first + (last - first) * place / (len(order) - 1)
        low, high = (rect.x, rect.right) if horizontal else (rect.y, rect.bottom)
        at_edge = (low == 0 and doubled_centre(rect) > wanted) or (high == ONE and doubled_centre(rect) < wanted)
        assert at_edge or abs(doubled_centre(rect) - wanted) <= 2
    assert [(r.w, r.h) for r in new] == [(r.w, r.h) for r in rects]


def test_the_same_size_is_that_of_the_primary_region() -> None:
    layout = Layout(CUSTOM, tuple(Region(Rect(x, 0, w, h)) for x, w, h in ((0, 200_000, 300_000), (500_000, 100_000, 100_000))))
    assert arrange.sized_alike(layout, [0, 1], 0, width=True, height=False).regions[1].rect == Rect(500_000, 0, 200_000, 100_000)
    assert arrange.sized_alike(layout, [0, 1], 1, width=True, height=True).regions[0].rect == Rect(0, 0, 100_000, 100_000)
    assert arrange.sized_alike(layout, [1], 1, width=True, height=True) == layout


def test_what_would_end_beyond_the_canvas_after_growing_is_shifted_back() -> None:
    layout = Layout(CUSTOM, (Region(Rect(0, 0, ONE, 500_000)), Region(Rect(900_000, 900_000, 100_000, 100_000))))
    assert arrange.sized_alike(layout, [0, 1], 0, width=True, height=True).regions[1].rect == Rect(0, 500_000, ONE, 500_000)


def test_two_regions_swap_places_and_keep_who_they_are() -> None:
    one, other = Region(Rect(0, 0, 700_000, ONE), "1", 0.5), Region(Rect(700_000, 0, 300_000, 300_000), "2", render_mode=FIT)
    swapped = arrange.swapped(Layout(CUSTOM, (one, other)), 0, 1)
    assert swapped.regions == (replace(one, rect=other.rect), replace(other, rect=one.rect))
    assert arrange.swapped(swapped, 1, 0).regions == (one, other)


@pytest.mark.parametrize("ratio", RATIOS)
def test_several_regions_are_cut_to_a_shape_each_around_its_own_centre(ratio: tuple[int, int]) -> None:
    layout = Layout(CUSTOM, (Region(Rect(0, 0, 500_000, ONE)), Region(Rect(500_000, 0, 500_000, 400_000))))
    for old, new in zip(layout.regions, arrange.shaped(layout, [0, 1], ratio, CANVAS).regions, strict=True):
        _x, _y, w, h = new.rect.pixels(CANVAS)
        assert w / h == pytest.approx(ratio[0] / ratio[1], rel=1e-4)
        assert old.rect.covers(new.rect)
        assert abs((2 * new.rect.x + new.rect.w) - (2 * old.rect.x + old.rect.w)) <= 1


def test_flags_are_set_one_by_one() -> None:
    layout = arrange.flagged(three(), [0, 2], locked=True)
    assert [(r.locked, r.hidden) for r in layout.regions] == [(True, False), (False, False), (True, False)]
    layout = arrange.flagged(layout, [0, 1], hidden=True)
    assert [(r.locked, r.hidden) for r in layout.regions] == [(True, True), (False, True), (True, False)]
    assert arrange.flagged(layout, [0, 1, 2], locked=False, hidden=False) == three()


def test_several_regions_get_the_same_style_and_the_first_one_the_uid() -> None:
    layout = arrange.restyled_many(three(), [1, 2], alpha=0.5, render_mode=FIT, uid="77")
    assert [(r.uid, r.alpha, r.render_mode) for r in layout.regions] == [("1", 1.0, 0), ("77", 0.5, FIT), ("3", 0.5, FIT)]
    assert [r.uid for r in arrange.restyled_many(layout, [0, 1], uid="").regions] == ["", "", "3"]


def test_copies_made_by_the_hand_are_free_and_nobodys() -> None:
    layout = arrange.flagged(three(), [1], locked=True, hidden=True)
    made = arrange.duplicated_at(layout, {1: Rect(900_000, 0, 200_000, 100_000)})
    assert made.regions[:3] == layout.regions
    assert made.regions[3] == Region(Rect(800_000, 0, 200_000, 100_000))


@pytest.mark.parametrize(
    ("order", "uids", "at"),
    [(Order.FRONT, "2413", (2, 3)), (Order.BACK, "1324", (0, 1)), (Order.FORWARD, "2143", (1, 3)), (Order.BACKWARD, "1324", (0, 1))],
)
def test_several_regions_change_the_order_together(order: Order, uids: str, at: tuple[int, ...]) -> None:
    layout = Layout(CUSTOM, tuple(Region(Rect(0, 0, 9, 9), uid) for uid in "1234"))
    new, places = arrange.reordered_many(layout, [0, 2], order)
    assert "".join(r.uid for r in new.regions) == uids
    assert places == at


def test_those_that_lean_on_the_end_stay_in_order() -> None:
    layout = Layout(CUSTOM, tuple(Region(Rect(0, 0, 9, 9), uid) for uid in "1234"))
    assert arrange.reordered_many(layout, [2, 3], Order.FORWARD) == (layout, (2, 3))
    assert "".join(r.uid for r in arrange.reordered_many(layout, [1, 3], Order.FORWARD)[0].regions) == "1324"


def test_a_region_is_dropped_at_any_place_of_the_order() -> None:
    assert "".join(r.uid for r in arrange.moved_to(three(), 0, 1)[0].regions) == "213"
    assert arrange.moved_to(three(), 2, -5)[1] == 0
    assert arrange.moved_to(three(), 0, 99)[1] == 2


def test_others_align_with_the_locked_one_which_stays() -> None:
    layout = arrange.flagged(three(), [1], locked=True)
    assert [r.rect.x for r in arrange.aligned(layout, [0, 1, 2], Align.LEFT).regions] == [150_000] * 3


def test_no_step_touches_a_locked_region() -> None:
    layout = arrange.flagged(three(), [0, 1, 2], locked=True)
    chosen = [0, 1, 2]
    assert arrange.placed(layout, dict.fromkeys(chosen, Rect(0, 0, 1, 1))) == layout
    assert arrange.removed(layout, chosen) == layout
    assert arrange.nudged(layout, chosen, 9, 9) == layout
    assert arrange.nudge_pixels(layout, chosen, 9, 9, CANVAS) == layout
    assert arrange.aligned(layout, chosen, Align.RIGHT) == layout
    assert arrange.distributed(layout, chosen, True) == layout
    assert arrange.sized_alike(layout, chosen, 0, width=True, height=True) == layout
    assert arrange.swapped(layout, 0, 1) == layout
    assert arrange.shaped(layout, chosen, (1, 1), CANVAS) == layout
    assert arrange.restyled_many(layout, chosen, alpha=0.1) == layout
    assert arrange.reordered(layout, 0, Order.FRONT) == (layout, 0)
    assert arrange.reordered_many(layout, chosen, Order.FRONT) == (layout, (0, 1, 2))


def test_a_locked_region_outside_is_brought_back_because_it_could_not_be_sent() -> None:
    layout = Layout(CUSTOM, (Region(Rect(900_000, 0, 200_000, 9), locked=True),))
    assert arrange.fitted(layout).regions[0] == Region(Rect(800_000, 0, 200_000, 9), locked=True)
