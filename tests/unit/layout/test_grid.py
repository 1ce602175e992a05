"""A grid's lines are where a ruler would put them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.layout.geometry import ONE, to_pixels
from cloudrec_gui.layout.grid import MOST_LINES, Grid


def test_lines_by_number_cut_the_canvas_evenly() -> None:
    grid = Grid(3, 2)
    assert grid.xs == (0, 333_333, 666_667, ONE)
    assert grid.ys == (0, 500_000, ONE)


def test_lines_by_pixels_stand_on_pixels_and_the_last_cell_is_what_is_left() -> None:
    grid = Grid.of_pixels(100, (1280, 720))
    assert [round(to_pixels(x, 1280), 3) for x in grid.xs] == [*(float(x) for x in range(0, 1201, 100)), 1280.0]
    assert (grid.columns, grid.rows) == (13, 8)


@given(st.integers(1, MOST_LINES - 1), st.integers(1, MOST_LINES - 1))
def test_lines_ascend_from_edge_to_edge(columns: int, rows: int) -> None:
    grid = Grid(columns, rows)
    for lines, cells in ((grid.xs, columns), (grid.ys, rows)):
        assert (lines[0], lines[-1], len(lines)) == (0, ONE, cells + 1)
        assert all(one < other for one, other in pairwise(lines))


@given(st.integers(1, 400), st.integers(1, 3840), st.integers(1, 2160))
def test_lines_by_pixels_ascend_too(step: int, wide: int, high: int) -> None:
    grid = Grid.of_pixels(step, (wide, high))
    assert len(grid.xs) == grid.columns + 1
    assert all(one < other for one, other in pairwise(grid.ys))


@pytest.mark.parametrize("cells", [(0, 1), (1, 0), (MOST_LINES, 1), (-3, 2)])
def test_what_is_no_grid_is_refused(cells: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="cells"):
        Grid(*cells)
    with pytest.raises(ValueError, match="pixel"):
        Grid.of_pixels(0, (1280, 720))


def test_grids_are_equal_by_what_they_were_made_of() -> None:
    assert Grid(4, 4) == Grid(4, 4)
    assert Grid(4, 4) != Grid(4, 3)
    assert Grid.of_pixels(160, (640, 640)) != Grid(4, 4)
