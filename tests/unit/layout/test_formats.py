"""What goes out comes back: every form is exact, and nothing of a layout can break out of the form it stands in."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.layout import formats
from cloudrec_gui.layout.document import CUSTOM, VERTICAL, Layout, Region
from cloudrec_gui.layout.geometry import Rect, Size
from cloudrec_gui.layout.incoming import Form, RepairKind
from cloudrec_gui.layout.repair import read
from cloudrec_gui.layout.wire import to_wire
from tests.unit.layout.layouts_anyhow import CANVASES, LAYOUTS

CANVAS = (1280, 720)
PAIR = Layout(CUSTOM, (Region(Rect(0, 0, 500_000, 1_000_000), "1001"), Region(Rect(500_000, 0, 500_000, 1_000_000), "1002", 0.5, 1)))


@given(LAYOUTS, CANVASES)
def test_a_drawing_is_read_back_to_the_last_digit(layout: Layout, canvas: Size) -> None:
    made = formats.read_drawing(formats.drawing(layout, canvas))
    assert (made.layout, made.canvas, made.moved) == (layout, canvas, ())


@given(LAYOUTS)
def test_every_json_form_is_read_back_exactly_and_needs_no_repair(layout: Layout) -> None:
    for text, form in (
        (formats.request_text(layout), Form.REQUEST),
        (formats.request_body(layout, "room", "7"), Form.UPDATE),
    ):
        incoming = read(text)
        assert (incoming.layout, incoming.form, incoming.repairs) == (layout, form, ())
    listed = read(formats.region_list(layout))
    assert listed.onto(replace(layout, regions=())) == layout
    assert not listed.repairs


@given(LAYOUTS, CANVASES)
def test_the_block_of_start_keeps_the_layout_and_tells_the_output_size(layout: Layout, canvas: Size) -> None:
    incoming = read(formats.transcoding_block(layout, canvas))
    assert incoming.layout == replace(layout, extra={})
    assert (incoming.canvas, incoming.form) == (canvas, Form.TRANSCODING)


def test_the_block_of_start_has_the_four_output_keys_together() -> None:
    block = json.loads(formats.transcoding_block(PAIR, CANVAS, {"fps": 30, "bitrate": 900, "secretKey": "no"}))["transcodingConfig"]
    assert {key: block[key] for key in ("width", "height", "fps", "bitrate")} == {"width": 1280, "height": 720, "fps": 30, "bitrate": 900}
    assert "secretKey" not in block


def test_the_smallest_numbers_are_written_without_exponent() -> None:
    tiny = Layout(CUSTOM, (Region(Rect(1, 12, 5, 99), "a1e-05 1e-06"),))
    text = formats.region_list(tiny)
    numbers = re.sub(r'"(?:[^"\\]|\\.)*"', "", text)
    assert "e-" not in numbers
    assert "0.000001" in numbers
    assert "a1e-05 1e-06" in text
    assert json.loads(text) == to_wire(tiny)["layoutConfig"]


def test_half_a_character_is_escaped_so_that_files_take_the_text() -> None:
    text = formats.region_list(Layout(CUSTOM, (Region(Rect(0, 0, 1, 1), "\ud800"),)))
    assert text.encode("utf-8")
    assert json.loads(text)[0]["uid"] == "\ud800"


def test_a_rectangle_moved_in_another_program_counts_where_it_stands() -> None:
    text = formats.drawing(PAIR, CANVAS).replace('x="640"', 'x="320"')
    made = formats.read_drawing(text)
    assert made.moved == (1,)
    assert made.layout.regions[1].rect == Rect(250_000, 0, 500_000, 1_000_000)
    assert made.layout.regions[1].uid == "1002"
    assert [repair.kind for repair in read(text).repairs] == [RepairKind.MOVED]


def test_a_drawing_shows_each_region_with_its_title_and_asks_for_nothing_from_elsewhere() -> None:
    text = formats.drawing(replace(PAIR, background_image="https://example.com/a.jpg"), CANVAS)
    root = ET.fromstring(text)
    titles = [title.text for title in root.iter("{http://www.w3.org/2000/svg}title")]
    assert titles[1:] == ["Region 1, uid 1001", "Region 2, uid 1002"]
    assert {element.tag.rpartition("}")[2] for element in root.iter()} == {"svg", "title", "rect"}
    assert not any("href" in name or name == "style" for element in root.iter() for name in element.attrib)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<svg/>",
        "<html data-layout='{}'/>",
        "<svg data-layout='{}'/>",
        "<svg data-layout='[]' viewBox='0 0 1 1'/>",
        "<svg data-layout='{\"a\": NaN}' viewBox='0 0 1 1'/>",
        "<svg data-layout='{}' viewBox='0 0 0 1'/>",
        "<svg data-layout='{}' viewBox='0 0 1e999 1'/>",
        "<svg data-layout='{}' viewBox='0 0 9 9'><rect data-region='{}' x='a'/></svg>",
        '<!DOCTYPE svg [<!ENTITY a "b">]><svg data-layout="{}" viewBox="0 0 1 1">&a;</svg>',
        "<svg data-layout='{}' viewBox='0 0 1 1'>",
    ],
)
def test_other_drawings_and_document_types_are_refused(text: str) -> None:
    with pytest.raises(formats.NotOurs):
        formats.read_drawing(text)


@given(st.integers(0, 2_000), st.text(max_size=3))
def test_a_mutilated_drawing_gives_a_layout_or_a_refusal(at: int, put: str) -> None:
    text = formats.drawing(PAIR, CANVAS)
    incoming = read(text[:at] + put + text[at + len(put) :])
    assert (incoming.layout is None) == bool(incoming.refused)


def test_a_table_names_pixels_percents_and_fractions_of_every_region() -> None:
    lines = formats.markdown(PAIR, CANVAS).splitlines()
    assert lines[0] == "1280 × 720 px · mixedVideoLayout 3 (custom)"
    assert lines[4].startswith("| 1 | 1001 | 640 × 720 at 0, 0 | 0 | 0 | 50 | 100 | 0.000000 |")
    assert lines[5].endswith("| 0.500000 | 0.000000 | 0.500000 | 1.000000 | 0.5 | 1 (fit) |")


def test_a_table_of_a_preset_has_no_rows() -> None:
    assert formats.markdown(Layout(VERTICAL, max_resolution_uid="7"), CANVAS) == (
        "1280 × 720 px · mixedVideoLayout 2 (vertical) · maxResolutionUid 7\n"
    )


@given(LAYOUTS)
def test_no_text_of_a_layout_makes_another_cell_or_line_of_the_table(layout: Layout) -> None:
    lines = formats.markdown(layout, CANVAS).split("\n")
    rows = lines[4 : 4 + len(layout.regions)]
    assert len(rows) == len(layout.regions)
    assert all(len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) == 14 for row in rows)
