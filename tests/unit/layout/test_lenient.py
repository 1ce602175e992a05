"""The forgiving reader: what everybody means is read, every liberty is written down, and nothing is ever raised."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.layout.lenient import MAX_CHARS, MAX_DEPTH, Slip, read_json

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)
WHOLES = st.lists(JSON, max_size=4) | st.dictionaries(st.text(max_size=6), JSON, max_size=4)


@given(WHOLES, st.sampled_from([None, 2]), st.booleans())
def test_what_is_json_is_read_as_it_is_without_a_slip(value: Any, indent: int | None, ascii_only: bool) -> None:
    read = read_json(json.dumps(value, indent=indent, ensure_ascii=ascii_only))
    assert read.value == value
    assert read.strict
    assert read.slips == ()


@pytest.mark.parametrize(
    ("text", "value", "slip"),
    [
        ('{"a": 1} // the answer', {"a": 1}, Slip.COMMENT),
        ("[1, /* two */ 2]", [1, 2], Slip.COMMENT),
        ("[1, # two\n2]", [1, 2], Slip.COMMENT),
        ("[1, 2,]", [1, 2], Slip.TRAILING_COMMA),
        ("[1,, 2]", [1, 2], Slip.TRAILING_COMMA),
        ('{"a": 1 "b": 2}', {"a": 1, "b": 2}, Slip.MISSING_COMMA),
        ("{'a': 'it'}", {"a": "it"}, Slip.QUOTES),
        ('{“a”: "b"}', {"a": "b"}, Slip.QUOTES),
        ("{a: 1}", {"a": 1}, Slip.BARE_KEY),
        ('{"a": None}', {"a": None}, Slip.BARE_WORD),
        ('{"a": True}', {"a": True}, Slip.BARE_WORD),
        ('{"a": fit}', {"a": "fit"}, Slip.BARE_WORD),
        ('{"a": .5}', {"a": 0.5}, Slip.ODD_NUMBER),
        ('{"a": +1}', {"a": 1}, Slip.ODD_NUMBER),
        ('{"a": 50%}', {"a": "50%"}, Slip.ODD_NUMBER),
        ('{"a": "b\tc"}', {"a": "b\tc"}, Slip.ESCAPE),
        ('{"a": 1, "a": 2}', {"a": 2}, Slip.DUPLICATE_KEY),
        ('"a": [1],', {"a": [1]}, Slip.NO_BRACES),
        ('{"a": [1', {"a": [1]}, Slip.UNCLOSED),
        ("```json\n[1]\n```", [1], Slip.AROUND),
        ("const regions = [1];", [1], Slip.AROUND),
    ],
)
def test_each_liberty_is_taken_and_told(text: str, value: Any, slip: Slip) -> None:
    read = read_json(text)
    assert read.value == value
    assert slip in {slipped.slip for slipped in read.slips}
    assert read.strict == (slip is Slip.DUPLICATE_KEY)


def test_a_slip_knows_its_line_and_its_path() -> None:
    (slipped,) = read_json('{\n "a": [\n  1,\n  .5\n ]\n}').slips
    assert (slipped.line, slipped.path, slipped.before, slipped.after) == (4, ("a", 1), ".5", "0.5")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "empty"),
        (" \n\ufeff", "empty"),
        ("}", "not_json"),
        ("hello", "not_json"),
        ('{"a" 1}', "not_json"),
        ('{"a": "b', "not_json"),
        ("[1}", "not_json"),
        ("[" * (MAX_DEPTH + 5), "too_deep"),
        ("x" * (MAX_CHARS + 1), "too_long"),
    ],
)
def test_what_has_no_one_reading_is_refused(text: str, fault: str) -> None:
    assert read_json(text).fault == fault


def test_no_slip_quotes_a_text_because_it_may_be_a_secret() -> None:
    read = read_json("{'secretKey': 'hush-hush', 'secretKey': 'hush-two', token: hush_bare, // hush comment\n 'x': 'hu\\sh'}")
    assert read.value
    assert "hush" not in repr(read.slips)


@given(st.text(alphabet="{}[]\"':,/*#\\ \n0123.-+e%pxaTu“”", max_size=40))
def test_any_text_is_answered(text: str) -> None:
    read = read_json(text)
    assert not (read.fault and read.value)


@given(WHOLES, st.data())
def test_a_text_with_a_fault_in_any_place_is_answered(value: Any, data: st.DataObject) -> None:
    text = json.dumps(value)
    at = data.draw(st.integers(0, len(text)))
    cut = data.draw(st.integers(0, 3))
    put = data.draw(st.sampled_from(["", ",", "'", "}", "//", "\\", "\x00", "“", "1e999", "\ud800"]))
    read = read_json(text[:at] + put + text[at + cut :])
    assert isinstance(read.fault, str)
