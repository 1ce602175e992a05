"""One-pixel seams are found wherever they are, and closed in one step without opening others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.layout import presets
from cloudrec_gui.layout.arrange import flagged
from cloudrec_gui.layout.document import BEST_FIT, CUSTOM, VERTICAL, Layout, Region
from cloudrec_gui.layout.geometry import Rect
from cloudrec_gui.layout.seams import Seam, closed, mended, seams

CANVAS = (64, 36)


def boxes(*rects: tuple[int, int, int, int]) -> Layout:
    """From left, top, right, bottom in pixels."""
    return Layout(CUSTOM, tuple(Region(Rect.from_pixels(x, y, x2 - x, y2 - y, CANVAS)) for x, y, x2, y2 in rects))


def edges(layout: Layout) -> list[tuple[int, int, int, int]]:
    return [region.rect.pixel_edges(CANVAS) for region in layout.regions]


spans = st.tuples(st.integers(0, 11), st.integers(1, 12)).map(lambda t: (t[0], min(t[0] + t[1], 12)))
crowded = st.lists(st.tuples(spans, spans).map(lambda t: (t[0][0], t[1][0], t[0][1], t[1][1])), min_size=1, max_size=8)


def test_a_seam_beside_below_and_at_each_edge_is_found() -> None:
    layout = boxes((1, 0, 20, 17), (21, 0, 64, 17), (0, 18, 63, 35))
    assert set(seams(layout, CANVAS)) == {
        Seam(None, 0, True), Seam(0, 1, True), Seam(0, 2, False), Seam(1, 2, False), Seam(2, None, True), Seam(2, None, False),
    }  # fmt: skip
    assert Seam(2, None, True).regions == (2,)


def test_touching_two_pixels_apart_and_past_each_other_are_no_seams() -> None:
    assert seams(boxes((0, 0, 20, 36), (20, 0, 40, 36), (42, 0, 64, 18)), CANVAS) == ()
    assert seams(boxes((0, 0, 20, 10), (21, 10, 64, 36)), CANVAS) == ()


def test_all_are_closed_in_one_step() -> None:
    new = closed(boxes((1, 0, 20, 17), (21, 0, 64, 17), (0, 18, 63, 35)), CANVAS)
    assert edges(new) == [(0, 0, 21, 18), (21, 0, 64, 18), (0, 18, 64, 36)]


def test_one_alone_can_be_closed() -> None:
    layout = boxes((0, 0, 20, 36), (21, 0, 42, 36), (43, 0, 64, 36))
    assert edges(mended(layout, Seam(0, 1, True), CANVAS)) == [(0, 0, 21, 36), (21, 0, 42, 36), (43, 0, 64, 36)]
    assert mended(layout, Seam(0, 2, True), CANVAS) == layout


def test_a_locked_region_does_not_grow_but_its_neighbour_does() -> None:
    layout = flagged(boxes((0, 0, 20, 36), (21, 0, 64, 36)), [0], locked=True)
    assert edges(closed(layout, CANVAS)) == [(0, 0, 20, 36), (20, 0, 64, 36)]
    both = flagged(layout, [1], locked=True)
    assert closed(both, CANVAS) == both


def test_the_one_grows_that_covers_nothing_by_it() -> None:
    layout = boxes((0, 0, 20, 36), (20, 0, 40, 18), (21, 18, 40, 36))
    assert edges(closed(layout, CANVAS)) == [(0, 0, 20, 36), (20, 0, 40, 18), (20, 18, 40, 36)]


@given(crowded)
def test_closing_leaves_numbers_that_can_be_sent_grows_only_and_is_done_after_one_time(rects: list[tuple[int, int, int, int]]) -> None:
    layout = boxes(*rects)
    new = closed(layout, CANVAS)
    assert all(region.rect.inside for region in new.regions)
    assert all(region.rect.covers(old.rect) for region, old in zip(new.regions, layout.regions, strict=True))
    assert seams(new, CANVAS) == ()
    assert closed(new, CANVAS) == new


@given(crowded)
def test_nothing_changes_where_there_is_no_seam(rects: list[tuple[int, int, int, int]]) -> None:
    layout = boxes(*((2 * x, 2 * y, 2 * x2, 2 * y2) for x, y, x2, y2 in rects))
    assert closed(layout, CANVAS) is layout


@pytest.mark.parametrize("kind", [BEST_FIT, VERTICAL])
@pytest.mark.parametrize("canvas", [(1280, 720), (360, 640), (1920, 1080), (3840, 2160)])
def test_presets_have_no_seams(kind: int, canvas: tuple[int, int]) -> None:
    for users in range(1, 18):
        assert seams(Layout(CUSTOM, presets.regions(kind, users, large_uid="5" if kind == VERTICAL else "")), canvas) == ()
