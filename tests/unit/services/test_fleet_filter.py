"""The language of the filter field: what is typed means something at every moment, and means what the help says."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.services.fleet_filter import Matcher, Term, parse

FIELDS, NUMBERS = ("channel", "state"), ("age", "files")


@dataclass(frozen=True)
class Line:
    channel: str
    state: str = "recording"
    age: float | None = 60.0
    files: float = 1.0
    odd: bool = False
    sid: str = "404abc77"


class Lines:
    def whole(self, row: Line) -> str:
        return f"{row.channel} {row.state}".lower()

    def ids(self, row: Line) -> str:
        return row.sid

    def field(self, name: str, row: Line) -> str:
        return str(getattr(row, name)).lower()

    def number(self, name: str, row: Line) -> float | None:
        return row.age if name == "age" else row.files

    def attention(self, row: Line) -> bool:
        return row.odd


def fits(text: str, row: Line) -> bool:
    return Matcher(parse(text, FIELDS, NUMBERS), Lines())(row)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Class-1", Term("class-1")),
        ("!web", Term("web", excluded=True)),
        ("!!web", Term("web")),
        ("!", Term("", attention=True)),
        ("!!", Term("", attention=True, excluded=True)),
        ('"room 9"', Term("room 9")),
        ('!"room 9"', Term("room 9", excluded=True)),
        ('channel:"room 9"', Term("room 9", "channel")),
        ("CHANNEL:x", Term("x", "channel")),
        ("age:>10m", Term(">10m", "age", sign=">", number=600.0)),
        ("age:<=1.5h", Term("<=1.5h", "age", sign="<=", number=5400.0)),
        ("files:=0", Term("=0", "files", sign="=", number=0.0)),
        ("age:>10parsecs", Term("age:>10parsecs")),
        ("https://x", Term("https://x")),
        ('"open', Term("open")),
    ],
)
def test_each_form_is_read_as_the_help_says(text: str, term: Term) -> None:
    assert parse(text, FIELDS, NUMBERS) == (term,)


@pytest.mark.parametrize("text", ["", "   ", '""', '!""'])
def test_nothing_typed_asks_for_nothing_but_a_lone_mark(text: str) -> None:
    assert all(term.attention for term in parse(text, FIELDS, NUMBERS))


def test_all_words_must_be_found_and_excluded_ones_not() -> None:
    line = Line("room 9", "ready", odd=True)
    assert fits("room ready", line)
    assert fits('"room 9" !web', line)
    assert not fits("room web", line)
    assert not fits("!room", line)
    assert fits("!", line)
    assert not fits("!!", line)


def test_a_field_looks_only_there() -> None:
    line = Line("ready-room", "recording")
    assert not fits("state:ready", line)
    assert fits("channel:ready", line)


def test_a_number_that_is_not_known_fits_no_comparison() -> None:
    assert not fits("age:<1d", Line("a", age=None))
    assert not fits("age:>1s", Line("a", age=None))
    assert fits("!age:>1s", Line("a", age=None))


@given(st.text(max_size=60))
def test_whatever_is_typed_is_read_and_can_be_asked(text: str) -> None:
    assert fits(text, Line("room")) in (True, False)


@given(st.lists(st.from_regex(r"[a-z0-9-]{1,8}", fullmatch=True), min_size=1, max_size=4))
def test_plain_words_are_found_exactly_where_they_stand(found: list[str]) -> None:
    assert fits(" ".join(found), Line("_".join(found)))
    assert not fits(" ".join(found), Line("", ""))


def test_a_short_word_is_not_found_by_chance_in_a_long_id() -> None:
    row = Line("class-42")
    assert not fits("404", row)
    assert fits("404abc", row)
    assert fits("404ABC77", row)
    assert not fits("404abd", row)
    assert fits("!404", row)
    assert not fits("!404abc", row)
