"""Numbers as people type them."""

from __future__ import annotations

from fractions import Fraction

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
        ("1e-06", "fraction", 1),
        ("640", "px", 500_000),
        ("1280/3", "px", 333_333),
        ("320 px + 320", "fraction", 500_000),
        ("50%", "px", 500_000),
        ("(10+15)*2", "percent", 500_000),
        ("-12.8", "px", -10_000),
        ("0.1+0.2", "fraction", 300_000),
        ("1/3", "fraction", 333_333),
        ("2/3", "percent", 6_667),
        ("1280/3 px", "fraction", 333_333),
        ("(100 + 28) px", "percent", 100_000),
        ("100 %/3", "px", 333_333),
        ("５０％－１２ｐｘ", "px", 490_625),
        ("½", "fraction", 500_000),
        ("640\u202fpx", "percent", 500_000),
        ("- - 640PX", "fraction", 500_000),
    ],
)
def test_sums_and_units_are_understood(text: str, unit: str, units: int) -> None:
    assert parse(text, unit, 1280) == units


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("50%-12px", 490_625),
        ("100% - 2*16px", 975_000),
        ("(100% - 3*32px)/2", 462_500),
        ("100% − 2×16px", 975_000),
        ("12.8px + 1% + 12.8px", 30_000),
        ("50% * (640px/1280px)", 250_000),
    ],
)
def test_units_of_several_kinds_stand_in_one_sum_whatever_the_field_shows(text: str, units: int, unit: str) -> None:
    assert parse(text, unit, 1280) == units


def test_a_bare_number_beside_one_kind_of_unit_means_that_unit_and_beside_two_the_fields() -> None:
    assert parse("50% - 12", "px", 1280) == 380_000
    assert parse("50% - 12px + 128", "px", 1280) == 590_625
    assert parse("50% - 12px + 10", "percent", 1280) == 590_625
    assert parse("(1-0.2)/2", "fraction", 1280) == 400_000
    assert parse("(1-0.2)*100", "px", 1280) == 62_500


@pytest.mark.parametrize(
    "text",
    [
        "", "  ", "abc", "1/0", "9**9", "__import__('os')", "1 2", "True", "1e999", "[1]", "1" * 61, "1+" * 20, "10px*5%", "5 px px",
        "px", "%", "(1", "1)", "()", "*2", "1 +", "1.2.3", "5%%", "1_000", "٣", "1//2", "50%-", "640 pt", "640p x", "1/(5px-5px)",
    ],
)  # fmt: skip
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"number|range"):
        parse(text, "px", 1280)


@given(st.text(alphabet="0123456789.,+-*/()%px e×", max_size=24), st.sampled_from(UNITS))
def test_no_text_does_worse_than_to_be_refused(text: str, unit: str) -> None:
    try:
        units = parse(text, unit, 1280)
    except ValueError:
        return
    assert abs(units) <= 1000 * ONE


@given(st.integers(-500, 500), st.integers(-2000, 2000), st.integers(1, 9), st.sampled_from(UNITS), st.sampled_from([360, 1280, 3840]))
def test_sums_are_exact_until_the_last_step(percent: int, pixels: int, parts: int, unit: str, side: int) -> None:
    exact = (Fraction(percent, 100) + Fraction(pixels, side)) / parts * ONE
    assert abs(parse(f"({percent}% + {pixels}px) / {parts}", unit, side) - exact) <= Fraction(1, 2)


@given(st.integers(0, ONE), st.sampled_from(UNITS), st.sampled_from([360, 720, 1280, 1920]))
def test_what_is_shown_means_nearly_what_it_stands_for(units: int, unit: str, side: int) -> None:
    off = abs(parse(show(units, unit, side), unit, side) - units)
    assert off <= (0.006 * ONE / side + 1 if unit == "px" else 0)


@given(st.integers(0, 1920))
def test_whole_pixels_are_shown_whole(pixel: int) -> None:
    assert show(parse(str(pixel), "px", 1920), "px", 1920) == str(pixel)
