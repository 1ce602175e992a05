"""Grids out of regions tile exactly, in reading order, and leave nobody behind who has a name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.layout.arrange import flagged
from cloudrec_gui.layout.document import CUSTOM, Layout, Region
from cloudrec_gui.layout.geometry import CANVAS as WHOLE
from cloudrec_gui.layout.geometry import ONE, Rect
from cloudrec_gui.layout.seams import seams
from cloudrec_gui.layout.tidy import cells, columns_of, grid_filled, reading_rows, tidied

CANVAS = (1280, 720)
SIZES = [(1280, 720), (360, 640), (1920, 1080), (3840, 2160)]


def boxes(*rects: tuple[int, int, int, int]) -> Layout:
    """From pixels of 1280 × 720, uids counted from 1."""
    return Layout(CUSTOM, tuple(Region(Rect.from_pixels(*rect, CANVAS), str(i + 1)) for i, rect in enumerate(rects)))


ROUGHLY_2X2 = ((640, 8, 600, 340), (20, 0, 600, 350), (0, 380, 590, 330), (660, 371, 620, 349))


def test_what_is_roughly_a_grid_becomes_one_in_the_box_around_it() -> None:
    new = tidied(boxes(*ROUGHLY_2X2), range(4), CANVAS)
    assert [region.rect.pixel_edges(CANVAS) for region in new.regions] == [
        (640, 0, 1280, 360), (0, 0, 640, 360), (0, 360, 640, 720), (640, 360, 1280, 720),
    ]  # fmt: skip
    assert tidied(new, range(4), CANVAS) == new


def test_columns_and_gap_can_be_given() -> None:
    new = tidied(boxes(*ROUGHLY_2X2), range(4), CANVAS, columns=4, gap=16)
    edges = [region.rect.pixel_edges(CANVAS) for region in new.regions]
    assert [(edge[0], edge[2]) for edge in sorted(edges)] == [(0, 308), (324, 632), (648, 956), (972, 1280)]
    assert {(edge[1], edge[3]) for edge in edges} == {(0, 720)}
    assert [edge[0] for edge in edges] == [324, 0, 648, 972], "reading order decides who stands where"


def test_one_row_one_column_and_a_heap_are_told_apart() -> None:
    def rects(*places: tuple[int, int]) -> list[Rect]:
        return [Rect(x * 1000, y * 1000, 100_000, 100_000) for x, y in places]

    assert columns_of(rects((0, 0), (200, 20), (400, 10), (600, 40))) == 4
    assert columns_of(rects((0, 0), (20, 200), (10, 400))) == 1
    assert columns_of(rects((0, 0), (200, 200), (400, 400), (600, 600), (800, 800))) == 3
    assert columns_of(rects((0, 0), (200, 0), (400, 0), (0, 300), (200, 300))) == 3


def test_rows_are_read_from_the_top_and_the_left() -> None:
    rects = [region.rect for region in boxes(*ROUGHLY_2X2).regions]
    assert reading_rows(rects) == ((1, 0), (2, 3))
    assert reading_rows([]) == ()


def test_locked_regions_stay_and_one_alone_is_tidy() -> None:
    layout = flagged(boxes(*ROUGHLY_2X2), [0], locked=True)
    new = tidied(layout, range(4), CANVAS, columns=1)
    assert new.regions[0] == layout.regions[0]
    assert len({region.rect.x for region in new.regions[1:]}) == 1
    assert tidied(layout, [0, 1], CANVAS) == layout


@given(st.integers(1, 17), st.integers(1, 17), st.sampled_from(SIZES))
def test_cells_without_gap_tile_the_canvas_exactly(columns: int, rows: int, canvas: tuple[int, int]) -> None:
    grid = cells(WHOLE, columns, rows, canvas)
    assert sum(rect.area for rect in grid) == ONE * ONE
    assert not any(one.meets(other) for i, one in enumerate(grid) for other in grid[:i])
    assert max(rect.w for rect in grid) - min(rect.w for rect in grid) <= 1
    assert seams(Layout(CUSTOM, tuple(Region(rect) for rect in grid[:17])), canvas) == () or columns * rows > 17


@given(st.integers(1, 17), st.integers(1, 17), st.integers(-5, 5000), st.sampled_from(SIZES))
def test_cells_with_a_gap_stay_on_the_canvas_and_as_far_apart_as_asked(columns: int, rows: int, gap: int, canvas: tuple[int, int]) -> None:
    grid = cells(WHOLE, columns, rows, canvas, gap)
    assert all(rect.inside for rect in grid)
    assert grid[0].x == grid[0].y == 0
    assert (grid[-1].right, grid[-1].bottom) == (ONE, ONE)
    wide = canvas[0] - gap * (columns - 1)
    if gap >= 0 and wide / columns >= 9 and columns > 1:
        assert grid[1].x - grid[0].right == pytest.approx(gap * ONE / canvas[0], abs=1)


def test_the_canvas_is_filled_around_excluded_cells_and_uids_keep_their_order() -> None:
    layout = boxes((0, 0, 10, 10), (90, 90, 10, 10))
    layout = replace(layout, regions=(replace(layout.regions[0], alpha=0.5), layout.regions[1]))
    new = grid_filled(layout, 2, 2, {(0, 1)}, CANVAS)
    assert [(r.uid, r.alpha, r.rect.pixel_edges(CANVAS)) for r in new.regions] == [
        ("1", 0.5, (0, 0, 640, 360)),
        ("2", 1.0, (0, 360, 640, 720)),
        ("", 1.0, (640, 360, 1280, 720)),
    ]


def test_a_filled_grid_has_at_most_seventeen_regions_and_is_a_custom_layout() -> None:
    new = grid_filled(Layout(), 6, 6, (), CANVAS)
    assert new.kind == CUSTOM
    assert len(new.regions) == 17


def test_where_cells_are_few_the_named_stay() -> None:
    layout = Layout(CUSTOM, tuple(Region(Rect(0, 0, 9, 9), uid) for uid in ("", "5", "", "6", "7")))
    assert [r.uid for r in grid_filled(layout, 2, 1, (), CANVAS).regions] == ["5", "6"]
    assert [r.uid for r in grid_filled(layout, 2, 2, (), CANVAS).regions] == ["", "5", "6", "7"]


def test_a_locked_region_takes_no_cell() -> None:
    layout = flagged(boxes((0, 0, 10, 10), (90, 90, 10, 10)), [0], locked=True)
    new = grid_filled(layout, 2, 1, (), CANVAS)
    assert new.regions[0] == layout.regions[0]
    assert [r.rect.pixel_edges(CANVAS) for r in new.regions[1:]] == [(0, 0, 640, 720), (640, 0, 1280, 720)]


def test_without_a_cell_nothing_happens() -> None:
    layout = boxes((0, 0, 10, 10))
    assert grid_filled(layout, 1, 1, {(0, 0)}, CANVAS) == layout
    assert grid_filled(layout, 0, 4, (), CANVAS) == layout
