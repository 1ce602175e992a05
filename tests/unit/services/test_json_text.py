"""The reader of pasted JSON: what it takes, what it refuses and by which name, and where everything stands."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cloudrec_gui.domain.draft import leaves
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.services.json_text import MAX_BYTES, MAX_DEPTH, dump, parse, utf16_offset

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
SCALAR = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT
JSON = st.recursive(SCALAR, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4), max_leaves=20)
PUNCTUATION = ["{", "}", "[", "]", ":", ",", '"', '"a"', '"b"', "\\", "\\u12", "\\ud800", "\\n", " ", "\n", "\t", "\x00"]
WORDS = ["1", "-", "0", ".5", "1e9", "1e999", "true", "nul", "NaN", "None", "//", "/*", "#", "'", "“", "é", "😀", "\ud800", "{{x}}"]
PIECES = st.sampled_from(PUNCTUATION + WORDS)
FAULTS = [
    ("", "empty", 1, 1),
    (" \n ", "empty", 2, 2),
    ('{"a": NaN}', "not_a_number", 1, 7),
    ('{"a": -Infinity}', "not_a_number", 1, 7),
    ('{"a": Infinity}', "not_a_number", 1, 7),
    ('{"a": 1,}', "trailing_comma", 1, 8),
    ("[1,\n 2,\n]", "trailing_comma", 2, 3),
    ('{"a": 1, // the first\n "b": 2}', "comment", 1, 10),
    ('/* all */ {"a": 1}', "comment", 1, 1),
    ('# all\n{"a": 1}', "comment", 1, 1),
    ("{'a': 1}", "single_quote", 1, 2),
    ("{\"a\": 'b'}", "single_quote", 1, 7),
    ("{“a”: 1}", "smart_quote", 1, 2),
    ('{"a": “b”}', "smart_quote", 1, 7),
    ("{a: 1}", "unquoted_key", 1, 2),
    ('{"a" 1}', "missing_colon", 1, 6),
    ('{"a": }', "missing_value", 1, 7),
    ("[,1]", "missing_value", 1, 2),
    ('{"a": 1 "b": 2}', "missing_comma", 1, 9),
    ('{"a": 1', "unclosed", 1, 8),
    ("[", "unclosed", 1, 2),
    ('{"a": [1, 2}', "wrong_bracket", 1, 12),
    ('{"a": 1}}', "stray_closing", 1, 9),
    ('{"a": 1} {"b": 2}', "extra_text", 1, 10),
    ('{"a": "b}', "unclosed_text", 1, 7),
    ('{"a": "b\nc"}', "unclosed_text", 1, 7),
    ('{"a": "b\tc"}', "control_character", 1, 9),
    ('{"a": "\\x"}', "bad_escape", 1, 8),
    ('{"a": "\\u12g4"}', "bad_escape", 1, 8),
    ('{"a": "\\ud800"}', "lone_surrogate", 1, 8),
    ('{"a": "\\udc00\\ud800"}', "lone_surrogate", 1, 8),
    ('{"a": "\ud800"}', "lone_surrogate", 1, 8),
    ('{"a": 01}', "bad_number", 1, 7),
    ('{"a": +1}', "bad_number", 1, 7),
    ('{"a": .5}', "bad_number", 1, 7),
    ('{"a": 1.}', "bad_number", 1, 7),
    ('{"a": 0x10}', "bad_number", 1, 7),
    ('{"a": 1e999}', "number_too_large", 1, 7),
    ('{"a": True}', "foreign_word", 1, 7),
    ('{"a": None}', "foreign_word", 1, 7),
    ('{"a": mix}', "unquoted_text", 1, 7),
    ('{"a": @}', "unexpected", 1, 7),
    ('{1: "a"}', "missing_key", 1, 2),
    ("\ufeff{}", "unexpected", 1, 1),
    ("[" * 33 + "]" * 33, "too_deep", 1, 33),
]


@pytest.mark.parametrize(("text", "code", "line", "column"), FAULTS, ids=[f"{code}-{index}" for index, (_, code, *_r) in enumerate(FAULTS)])
def test_each_fault_has_its_name_and_its_place(text: str, code: str, line: int, column: int) -> None:
    parsed = parse(text)
    assert parsed.value is None
    assert not parsed.ok
    (error,) = parsed.errors
    assert (error.code, error.line, error.column) == (code, line, column)


def test_an_error_names_the_field_that_was_being_read() -> None:
    (error,) = parse('{"clientRequest": {"recordingConfig": {"maxIdleTime": 030}}}').errors
    assert error.path == ("clientRequest", "recordingConfig", "maxIdleTime")
    assert error.params["text"] == "030"


def test_an_unclosed_bracket_is_told_by_the_line_where_it_opened() -> None:
    (error,) = parse('{\n "a": [\n  1,\n  2\n').errors
    assert error.code == "unclosed"
    assert (error.params["opened"], error.params["line"]) == ("[", "2")


def test_a_foreign_word_comes_with_the_right_one() -> None:
    (error,) = parse("[False]").errors
    assert error.params == {"text": "False", "right": "false"}


def test_places_count_lines_of_every_system() -> None:
    text = '{\r\n  "a": 1,\r  "b": [true, null],\n  "c": {"d": "x"}}'
    places = parse(text).places
    assert {path: (span.line, span.column) for path, span in places.items()} == {
        (): (1, 1),
        ("a",): (2, 8),
        ("b",): (3, 8),
        ("b", 0): (3, 9),
        ("b", 1): (3, 15),
        ("c",): (4, 8),
        ("c", "d"): (4, 14),
    }
    assert {text[span.start : span.end] for span in places.values()} >= {"1", "true", "null", '"x"', '{"d": "x"}', "[true, null]"}
    assert text[places["c", "d"].key :].startswith('"d"')


def test_every_leaf_of_a_whole_body_can_be_found_in_its_text() -> None:
    body = default_draft().body
    text = dump(body)
    parsed = parse(text)
    assert parsed.value == body
    for path, value in leaves(body):
        span = parsed.places[path]
        assert json.loads(text[span.start : span.end]) == value


def test_a_key_that_stands_twice_is_told_and_the_last_one_counts() -> None:
    parsed = parse('{"a": {"x": 1, "y": 2}, "b": 1, "b": 2, "a": {"x": 3}, "a": {"x": 4, "x": 5}}')
    assert parsed.value == {"a": {"x": 5}, "b": 2}
    assert set(parsed.duplicates) == {("b",), ("a",), ("a", "x")}
    assert ("a", "y") not in parsed.places
    assert parsed.places["b",].column == 38


def test_the_place_of_a_missing_field_is_the_object_around_it() -> None:
    parsed = parse('{"a": {"b": 1}}')
    assert parsed.place(("a", "c", "d")) == parsed.places["a",]
    assert parse("[").place(("a",)) is None


def test_a_place_in_the_text_belongs_to_the_innermost_field() -> None:
    text = '{"a": {"b": [10, 20]}, "c": 3}'
    parsed = parse(text)
    assert parsed.path_at(text.index("20")) == ("a", "b", 1)
    assert parsed.path_at(text.index('"b"')) == ("a", "b")
    assert parsed.path_at(text.index('"c"') + 1) == ("c",)
    assert parsed.path_at(0) == ()


def test_depth_and_size_have_a_limit_and_reach_it() -> None:
    assert parse("[" * MAX_DEPTH + "]" * MAX_DEPTH).ok
    assert parse('"' + "a" * (MAX_BYTES - 2) + '"').ok
    (error,) = parse('"' + "a" * (MAX_BYTES - 1) + '"').errors
    assert error.code == "too_long"
    (error,) = parse('"' + "é" * (MAX_BYTES // 2) + '"').errors
    assert error.code == "too_long"
    (error,) = parse("1" * 100_000).errors
    assert error.code == "number_too_large"


def test_brackets_in_a_row_are_not_depth() -> None:
    assert parse("[" + ",".join(["[]", "{}"] * 100) + "]").ok


def test_integers_stay_integers_and_fractions_stay_fractions() -> None:
    parsed = parse('[4294967295, 9007199254740993, 1.0, -0, 1e2, "\\ud83d\\ude00\\/"]')
    assert parsed.value == [4294967295, 9007199254740993, 1.0, 0, 100.0, "😀/"]
    assert [type(item) for item in parsed.value] == [int, int, float, int, float, str]


def test_a_dump_is_readable_and_refuses_what_is_no_json() -> None:
    assert dump({"ä": [1]}) == '{\n  "ä": [\n    1\n  ]\n}'
    with pytest.raises(ValueError):
        dump(math.nan)
    with pytest.raises(TypeError):
        dump(object())


def test_qt_counts_what_lies_beyond_the_basic_plane_twice() -> None:
    assert utf16_offset("aé中b", 3) == 3
    assert utf16_offset("a😀b", 2) == 3


def test_many_repeated_keys_cost_no_more_than_their_length() -> None:
    text = '{"x": [' + ",".join(["0"] * 50_000) + "], " + ",".join(['"a": 1'] * 50_000) + "}"
    parsed = parse(text)
    assert parsed.duplicates == (("a",),)


@settings(max_examples=300)
@given(JSON)
def test_what_was_dumped_is_read_as_it_was(value: object) -> None:
    parsed = parse(dump(value))
    assert parsed.ok
    assert parsed.value == value
    assert dump(parsed.value) == dump(value)


@settings(max_examples=2_000)
@given(st.lists(PIECES, max_size=14).map("".join) | TEXT)
def test_it_agrees_with_the_standard_reader_or_is_stricter(text: str) -> None:
    parsed = parse(text)
    try:
        expected: object = json.loads(text)
        readable = True
    except ValueError:
        readable, expected = False, None
    if not readable:
        assert not parsed.ok
    elif parsed.ok:
        assert parsed.value == expected
    else:
        assert parsed.errors[0].code in ("not_a_number", "lone_surrogate", "number_too_large", "too_deep")


@settings(max_examples=500)
@given(JSON, st.data())
def test_a_damaged_text_is_an_error_within_the_text_and_never_an_exception(value: object, data: st.DataObject) -> None:
    text = dump(value)
    at = data.draw(st.integers(0, len(text)))
    damaged = text[:at] + data.draw(PIECES) + text[at + data.draw(st.integers(0, 3)) :]
    for error in parse(damaged).errors:
        assert 0 <= error.offset <= len(damaged)
        assert error.line >= 1
        assert error.column >= 1
