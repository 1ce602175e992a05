"""Layout ⇄ JSON: nothing is lost, nothing is invented, every number is short."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.layout.document import Background, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect, fraction
from cloudrec_gui.layout.wire import LAYOUT_KEYS, from_transcoding, from_wire, into_transcoding, to_wire

UPDATES: list[dict[str, Any]] = json.loads((Path(__file__).parents[2] / "data" / "layout_updates.json").read_text("utf-8"))

numbers = st.integers(0, ONE)
others = st.dictionaries(st.sampled_from(["note", "z_order"]), st.integers(0, 9), max_size=1)
texts = st.sampled_from(["", "#102030", "https://a.example/b.jpg"])
regions = st.builds(
    Region,
    st.builds(Rect, numbers, numbers, numbers, numbers),
    st.sampled_from(["", "1", "4294967295", "x"]),
    numbers.map(fraction),
    st.integers(0, 2),
    others,
)
layouts = st.builds(
    Layout,
    st.integers(0, 3),
    st.lists(regions, max_size=4).map(tuple),
    texts,
    texts,
    texts,
    st.sampled_from(["", "31"]),
    st.lists(st.builds(Background, st.just("31"), texts, st.integers(0, 1), others), max_size=2).map(tuple),
    others,
)


@given(layouts)
def test_a_layout_survives_its_own_json(layout: Layout) -> None:
    assert from_wire(json.loads(json.dumps(to_wire(layout)))) == layout


@given(layouts)
def test_no_number_has_more_than_six_decimals(layout: Layout) -> None:
    for item in to_wire(layout).get("layoutConfig", []):
        for key in ("x_axis", "y_axis", "width", "height", "alpha"):
            assert round(item[key], 6) == item[key]


@pytest.mark.parametrize("case", UPDATES, ids=lambda c: c["name"])
def test_every_sample_body_keeps_what_it_says(case: dict[str, Any]) -> None:
    body = case["body"]
    again = to_wire(from_wire(body))
    for key, value in body.items():
        if key == "layoutConfig":
            assert [item | {k: v for k, v in again[key][i].items() if k in item} for i, item in enumerate(value)] == value
        else:
            assert again[key] == value
    assert again["mixedVideoLayout"] == body.get("mixedVideoLayout", case.get("effective_kind", 0))


def test_an_empty_layout_sends_its_kind_and_nothing_else() -> None:
    assert to_wire(Layout()) == {"mixedVideoLayout": 0}


def test_the_output_size_of_start_never_reaches_an_update() -> None:
    transcoding = {"width": 1280, "height": 720, "fps": 15, "bitrate": 2260, "mixedVideoLayout": 1, "somethingNew": 1}
    assert to_wire(from_transcoding(transcoding)) == {"mixedVideoLayout": 1}
    assert to_wire(from_wire(transcoding)) == {"mixedVideoLayout": 1, "somethingNew": 1}


def test_start_keeps_its_other_keys_when_the_layout_is_written_into_it() -> None:
    transcoding = {"width": 640, "somethingNew": 1, "backgroundColor": "#111111", "mixedVideoLayout": 1}
    assert into_transcoding(Layout(kind=0), transcoding) == {"width": 640, "somethingNew": 1, "mixedVideoLayout": 0}


def test_keys_stand_in_documented_order() -> None:
    layout = Layout(
        3, (Region(Rect(0, 0, ONE, ONE)),), "#101010", "https://a/b.jpg", "https://a/c.jpg", "31", (Background("31", "https://a/d.bmp"),)
    )
    assert tuple(to_wire(layout)) == LAYOUT_KEYS
    assert list(to_wire(layout)["layoutConfig"][0]) == ["x_axis", "y_axis", "width", "height", "alpha", "render_mode"]


def test_pasted_nonsense_becomes_a_layout_that_the_rules_can_look_at() -> None:
    layout = from_wire(
        {"mixedVideoLayout": "3", "layoutConfig": [7, {"uid": 31, "x_axis": "0", "width": None, "alpha": "1"}], "backgroundColor": 5}
    )
    assert layout.kind == 0
    assert layout.regions == (Region(Rect(0, 0, 0, 0), "31"),)
