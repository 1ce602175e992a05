"""Numbers as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.layout.arithmetic import UNITS, parse, show
from cloudrec_gui.layout.geometry import ONE


@pytest.mark.parametrize(
    ("text", "unit", "units"),
    [
        ("0.25", "fraction", 250_000),
        ("0,25", "fraction", 250_000),
        ("640", "px", 500_000),
        ("1280/3", "px", 333_333),
        ("320 px + 320", "fraction", 500_000),
        ("50%", "px", 500_000),
        ("(10+15)*2", "percent", 500_000),
        ("-12.8", "px", -10_000),
    ],
)
def test_sums_and_units_are_understood(text: str, unit: str, units: int) -> None:
    assert parse(text, unit, 1280) == units


@pytest.mark.parametrize("text", ["", "abc", "1/0", "9**9", "__import__('os')", "1 2", "True", "1e999", "[1]", "1" * 61, "1+" * 20])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"number|range"):
        parse(text, "px", 1280)


@given(st.integers(0, ONE), st.sampled_from(UNITS), st.sampled_from([360, 720, 1280, 1920]))
def test_what_is_shown_means_nearly_what_it_stands_for(units: int, unit: str, side: int) -> None:
    off = abs(parse(show(units, unit, side), unit, side) - units)
    assert off <= (0.006 * ONE / side + 1 if unit == "px" else 0)


@given(st.integers(0, 1920))
def test_whole_pixels_are_shown_whole(pixel: int) -> None:
    assert show(parse(str(pixel), "px", 1920), "px", 1920) == str(pixel)
