"""The file of looks: the same text every time, everything kept, faults told with their place."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.layout.document import CUSTOM, VERTICAL, Background, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect
from cloudrec_gui.layout.looks import MAX_LOOKS, NAME_MAX, Look, LookFile, LooksRefused, bare, read, tidy_name, unique_name, write

SOLO = Look("look-1", "Solo", Layout(CUSTOM, (Region(Rect(0, 0, ONE, ONE), "1001", 0.5, 1, {"later": 1}),), "#102030"), (1920, 1080))
TALL = Look("look-2", "竖屏", Layout(VERTICAL, max_resolution_uid="31", backgrounds=(Background("5", "https://example.com/a.jpg"),)))


def tree(**changes: Any) -> dict[str, Any]:
    """A good file with one look, some of whose keys are others."""
    item = {"id": "look-1", "name": "Solo", "canvas": {"width": 1280, "height": 720}, "layout": {"mixedVideoLayout": 0}} | changes
    return {"format": "cloudrec-looks", "version": 1, "looks": [item]}


def refusal(text: str) -> LooksRefused:
    with pytest.raises(LooksRefused) as caught:
        read(text)
    return caught.value


def test_what_is_written_is_read_back() -> None:
    file = LookFile((SOLO, TALL))
    assert read(write(file)) == file


def test_the_text_is_the_same_whatever_the_order_of_strange_keys() -> None:
    one = LookFile((replace(SOLO, extra={"b": 1, "a": 2}),), extra={"z": 1, "y": 2})
    other = LookFile((replace(SOLO, extra={"a": 2, "b": 1}),), extra={"y": 2, "z": 1})
    assert write(one) == write(other)


def test_keys_stand_in_a_fixed_order_and_the_file_ends_with_a_line_break() -> None:
    text = write(LookFile((SOLO,), extra={"a": 1}))
    assert list(json.loads(text)) == ["format", "version", "looks", "a"]
    assert list(json.loads(text)["looks"][0]) == ["id", "name", "canvas", "layout"]
    assert text.endswith("}\n")
    assert "竖屏" in write(LookFile((TALL,)))


def test_unknown_keys_of_file_and_look_survive() -> None:
    odd = tree(color="red") | {"author": "somebody"}
    again = json.loads(write(read(json.dumps(odd))))
    assert (again["author"], again["looks"][0]["color"]) == ("somebody", "red")


def test_marks_of_editing_do_not_stand_in_a_look() -> None:
    marked = replace(SOLO.layout, regions=(replace(SOLO.layout.regions[0], locked=True, hidden=True),))
    assert bare(marked) == SOLO.layout
    assert read(write(LookFile((replace(SOLO, layout=marked),)))).looks == (SOLO,)


def test_a_later_version_keeps_its_number() -> None:
    file = read(json.dumps(tree() | {"version": 3}))
    assert file.version == 3
    assert json.loads(write(file))["version"] == 3


def test_a_later_version_that_cannot_be_read_is_told_as_such() -> None:
    refused = refusal(json.dumps(tree(layout="new") | {"version": 3}))
    assert (refused.code, refused.params) == ("later", {"version": "3"})


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "no-json"),
        ("{", "no-json"),
        ("[" * 100_000, "no-json"),
        ('{"format": NaN}', "no-json"),
        ("[]", "no-looks"),
        ('"cloudrec-looks"', "no-looks"),
        ('{"layoutConfig": []}', "no-looks"),
        ('{"format": "cloudrec-looks"}', "version"),
        ('{"format": "cloudrec-looks", "version": "1", "looks": []}', "version"),
        ('{"format": "cloudrec-looks", "version": true, "looks": []}', "version"),
        ('{"format": "cloudrec-looks", "version": 0, "looks": []}', "version"),
        ('{"format": "cloudrec-looks", "version": 1}', "no-list"),
        ('{"format": "cloudrec-looks", "version": 1, "looks": {}}', "no-list"),
        ('{"format": "cloudrec-looks", "version": 1, "looks": [1]}', "look"),
        (json.dumps(tree() | {"looks": tree()["looks"] * (MAX_LOOKS + 1)}), "too-many"),
        (" " * 4_000_001, "too-long"),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else value,
)
def test_what_is_no_file_of_looks_is_refused_for_its_reason(text: str, code: str) -> None:
    assert refusal(text).code == code


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": ""}, "name"),
        ({"name": " \n "}, "name"),
        ({"name": 5}, "name"),
        ({"layout": None}, "layout"),
        ({"layout": []}, "layout"),
        ({"canvas": {"width": 0, "height": 720}}, "canvas"),
        ({"canvas": {"width": 1280.5, "height": 720}}, "canvas"),
        ({"canvas": {"width": True, "height": 720}}, "canvas"),
        ({"canvas": [1280, 720]}, "canvas"),
        ({"layout": {"mixedVideoLayout": "3"}}, "value"),
        ({"layout": {"layoutConfig": {}}}, "value"),
        ({"layout": {"layoutConfig": [1]}}, "value"),
        ({"layout": {"layoutConfig": [{"x_axis": "0.5"}]}}, "value"),
        ({"layout": {"layoutConfig": [{"width": 1e300}]}}, "value"),
        ({"layout": {"layoutConfig": [{"render_mode": 0.5}]}}, "value"),
        ({"layout": {"layoutConfig": [{"uid": {}}]}}, "value"),
        ({"layout": {"backgroundColor": 1.5}}, "value"),
        ({"layout": {"backgroundConfig": [{"uid": "1", "image_url": []}]}}, "value"),
    ],
    ids=str,
)
def test_a_faulty_look_is_refused_for_its_reason(changes: dict[str, Any], code: str) -> None:
    assert refusal(json.dumps(tree(**changes))).code == code


def test_a_refusal_names_look_key_and_line() -> None:
    assert refusal(json.dumps(tree(layout={"layoutConfig": [{"height": None}]}))).params == {"name": "Solo", "key": "height"}
    assert refusal('{\n"format": x}').params == {"line": "2"}


def test_a_region_beyond_the_canvas_is_read_as_it_is() -> None:
    region = {"x_axis": 0.9, "y_axis": 0, "width": 0.5, "height": 1}
    look = read(json.dumps(tree(layout={"mixedVideoLayout": 3, "layoutConfig": [region]}))).looks[0]
    assert look.layout.regions[0].rect == Rect(900_000, 0, 500_000, ONE)


def test_a_look_without_canvas_and_id_is_read() -> None:
    item = {"name": "Solo", "layout": {"mixedVideoLayout": 1}}
    look = read(json.dumps({"format": "cloudrec-looks", "version": 1, "looks": [item]})).looks[0]
    assert (look.ident, look.canvas) == ("", (1280, 720))


def test_a_byte_order_mark_does_no_harm() -> None:
    assert read("\ufeff" + json.dumps(tree())).looks[0].name == "Solo"


def test_names_are_one_short_line_and_told_apart() -> None:
    assert tidy_name("  a \n b\t") == "a b"
    assert len(tidy_name("x" * 100)) == NAME_MAX
    assert unique_name("Solo", ["Solo", "Solo 2"]) == "Solo 3"
    long = "x" * NAME_MAX
    assert len(unique_name(long, [long])) == NAME_MAX
    assert unique_name(long, [long]) != long


micros = st.integers(0, ONE)
names = st.text(min_size=1, max_size=80).filter(lambda name: bool(tidy_name(name)))
regions = st.builds(
    Region,
    st.builds(Rect, micros, micros, micros, micros),
    st.sampled_from(["", "1", "4294967295"]),
    micros.map(lambda units: units / ONE),
    st.sampled_from([0, 1]),
)
layouts = st.builds(
    Layout,
    st.integers(0, 3),
    st.lists(regions, max_size=17).map(tuple),
    st.sampled_from(["", "#000000"]),
    st.just(""),
    st.just(""),
    st.sampled_from(["", "7"]),
)
looks = st.builds(Look, st.uuids().map(str), names.map(tidy_name), layouts, st.tuples(st.integers(1, 4000), st.integers(1, 4000)))


@given(st.lists(looks, max_size=5, unique_by=lambda look: look.ident))
def test_any_looks_come_back_exactly(several: list[Look]) -> None:
    file = LookFile(tuple(several))
    assert read(write(file)) == file
    assert write(read(write(file))) == write(file)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["name", "id", "layout", "canvas", "layoutConfig", "width", "uid", "mixedVideoLayout"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@given(json_values, json_values)
def test_whatever_stands_in_a_file_is_read_or_refused(item: object, layout: object) -> None:
    for looks_ in (item, [item], [{"name": "a", "layout": layout, "canvas": item}]):
        text = json.dumps({"format": "cloudrec-looks", "version": 1, "looks": looks_})
        try:
            file = read(text)
        except LooksRefused as refused:
            assert refused.code in {"no-json", "no-list", "too-many", "look", "name", "layout", "canvas", "value"}
        else:
            assert read(write(file)) == file


@given(st.text(max_size=200))
def test_no_text_at_all_breaks_the_reader(text: str) -> None:
    assert refusal(text).code
