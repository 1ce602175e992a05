"""The history as a file: every line is there, no cell can run, no secret and no half file is left behind."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import State
from cloudrec_gui.services.archive import PastRecording
from cloudrec_gui.services.history_export import CHUNK, FIELDS, Form, cell, line_of, pieces, write

PAST = PastRecording(
    RecordingKey("k"), ProfileId("p"), AppId("0" * 32), Mode.MIX, "mix-hls", Cname("room"), Uid("7"), 1_790_000_000.25, State.ENDED, files=3
)


def many(count: int) -> tuple[PastRecording, ...]:
    return tuple(replace(PAST, key=RecordingKey(str(n)), cname=Cname(f"room {n}")) for n in range(count))


def read(rows: tuple[PastRecording, ...], form: Form = Form.CSV) -> list[list[str]]:
    return list(csv.reader(io.StringIO("".join(pieces(rows, form)).lstrip("\ufeff"))))


@pytest.mark.parametrize("start", list("=+-@＝＋－＠\t\r\n"))
def test_no_cell_begins_like_a_formula(start: str) -> None:
    text = next(csv.reader(io.StringIO(cell(f"{start}cmd|' /C calc'!A0"))))[0]
    assert text.startswith("'")
    spaced = next(csv.reader(io.StringIO(cell(f"  {start}1+1"))))[0]
    assert spaced.startswith("'") or start in "\t\r\n"


@given(st.text(max_size=40))
def test_any_text_is_one_quoted_field_without_hidden_characters(text: str) -> None:
    made = cell(text)
    assert made[0] == made[-1] == '"'
    fields = next(csv.reader(io.StringIO(made)))
    assert len(fields) == 1
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or 0x202A <= ord(c) <= 0x202E or 0x2066 <= ord(c) <= 0x2069 for c in fields[0])
    assert fields[0].lstrip()[:1] not in set("=+-@＝＋－＠") or not fields[0]


def test_every_line_has_every_field_in_order() -> None:
    table = read(many(2 * CHUNK + 3))
    assert table[0] == list(FIELDS)
    assert len(table) == 2 * CHUNK + 4
    assert {len(line) for line in table} == {len(FIELDS)}
    assert table[-1][FIELDS.index("cname")] == f"room {2 * CHUNK + 2}"
    assert table[1][FIELDS.index("created_at")].endswith(".250Z")


def test_the_byte_order_mark_is_there_only_where_it_is_wanted() -> None:
    assert "".join(pieces(many(1), Form.CSV_BOM)).startswith("\ufeff")
    assert not "".join(pieces(many(1), Form.CSV)).startswith("\ufeff")


@pytest.mark.parametrize("count", [0, 1, CHUNK, CHUNK + 1])
def test_json_has_a_version_and_every_line(count: int) -> None:
    data = json.loads("".join(pieces(many(count), Form.JSON)))
    assert (data["format"], data["version"]) == ("cloudrec-history", 1)
    assert [each["cname"] for each in data["recordings"]] == [f"room {n}" for n in range(count)]


def test_only_public_facts_are_written() -> None:
    assert set(line_of(PAST)) == set(FIELDS)
    assert not {"key", "token", "secret", "customer_secret"} & set(FIELDS)


def test_a_written_file_is_private_and_whole(tmp_path: Path) -> None:
    told: list[int] = []
    assert write(tmp_path / "out.csv", many(CHUNK + 5), Form.CSV, told.append, lambda: False)
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]
    assert told == sorted(told)
    assert told[-1] == CHUNK + 5
    assert len((tmp_path / "out.csv").read_bytes().splitlines()) == CHUNK + 6


def test_a_cancelled_export_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("before")
    asked: list[bool] = []

    def cancelled() -> bool:
        asked.append(True)
        return len(asked) > 2

    assert not write(target, many(5 * CHUNK), Form.JSON, lambda done: None, cancelled)
    assert target.read_text() == "before"
    assert list(tmp_path.iterdir()) == [target]


def test_a_place_that_cannot_be_written_to_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write(tmp_path / "nowhere" / "out.csv", many(1), Form.CSV, lambda done: None, lambda: False)
    assert list(tmp_path.iterdir()) == []
