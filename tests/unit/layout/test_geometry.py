"""Rectangles never drift and never leave the canvas once clamped."""

from __future__ import annotations

import json
import math

from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.layout.geometry import ONE, Rect, bounds, floor_micro, fraction, from_pixels, micro, to_pixels, whole_pixel

anywhere = st.integers(-3 * ONE, 3 * ONE)
rects = st.builds(Rect, anywhere, anywhere, anywhere, anywhere)
sides = st.integers(1, 3840)


@given(rects)
def test_a_clamped_rectangle_is_inside_and_stays_there(rect: Rect) -> None:
    clamped = rect.clamped()
    assert clamped.inside
    assert clamped.clamped() == clamped


@given(rects)
def test_sums_of_the_sent_floats_stay_at_or_below_one(rect: Rect) -> None:
    x, y, w, h = rect.clamped().fractions()
    assert x + w <= 1
    assert y + h <= 1
    assert all(value >= 0 for value in (x, y))


@given(st.integers(0, ONE))
def test_a_fraction_has_at_most_six_decimals_and_comes_back_exactly(units: int) -> None:
    value = json.loads(json.dumps(fraction(units)))
    assert round(value, 6) == value
    assert micro(value) == units


@given(st.integers(0, 3840), sides)
def test_whole_pixels_survive_the_way_through_fractions(pixel: int, side: int) -> None:
    pixel = min(pixel, side)
    assert round(to_pixels(from_pixels(pixel, side), side)) == pixel


@given(st.integers(0, ONE), sides)
def test_the_nearest_whole_pixel_is_at_most_half_a_pixel_away(units: int, side: int) -> None:
    assert abs(to_pixels(whole_pixel(units, side), side) - to_pixels(units, side)) <= 0.5 + side / ONE


@given(st.integers(0, 1900), st.integers(1, 900), st.integers(1, 900), st.integers(2, 1920))
def test_neighbours_in_pixels_share_an_edge_in_fractions(x: int, w: int, w2: int, side: int) -> None:
    left = Rect.from_pixels(x, 0, w, 10, (side, 1080))
    right = Rect.from_pixels(x + w, 0, w2, 10, (side, 1080))
    assert left.right == right.x


def test_positions_are_rounded_and_sides_are_cut() -> None:
    assert Rect.of(2 / 3, 0, 1 / 3, 2 / 3) == Rect(666_667, 0, 333_333, 666_666)
    assert floor_micro(0.2899999) == 289_999
    assert micro(0.29) == 290_000


def test_what_is_no_number_counts_as_zero() -> None:
    nothing: list[object] = ["0.5", None, True, math.nan, math.inf, []]
    assert [micro(value) for value in nothing] == [0] * 6


def test_the_box_around_rectangles_touches_the_outermost_edges() -> None:
    assert bounds([Rect(10, 20, 5, 5), Rect(0, 30, 2, 60)]) == Rect.edges(0, 20, 15, 90)


def test_covering_and_meeting() -> None:
    outer, inner, beside = Rect(0, 0, 10, 10), Rect(2, 2, 8, 8), Rect(10, 0, 5, 5)
    assert outer.covers(inner)
    assert not inner.covers(outer)
    assert outer.meets(inner)
    assert not outer.meets(beside)
