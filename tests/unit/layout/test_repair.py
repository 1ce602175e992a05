"""Pasted layouts: every form is found, every repair of the product's list is made and told, and any text is answered."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.layout.document import BEST_FIT, CUSTOM, VERTICAL, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect
from cloudrec_gui.layout.incoming import Form, Incoming, RepairKind
from cloudrec_gui.layout.lenient import Slip
from cloudrec_gui.layout.repair import MOST_REGIONS, read
from cloudrec_gui.layout.wire import to_wire
from tests.unit.layout.layouts_anyhow import LAYOUTS

CANVAS = (1280, 720)
HALF = {"uid": "1001", "x_axis": 0, "y_axis": 0, "width": 0.5, "height": 1}
LEFT_HALF = Rect(0, 0, 500_000, ONE)


def told(incoming: Incoming) -> set[RepairKind | Slip]:
    return {repair.kind for repair in incoming.repairs}


def paste(value: object) -> Incoming:
    return read(json.dumps(value), CANVAS)


def only_region(incoming: Incoming) -> Region:
    assert incoming.layout is not None
    (region,) = incoming.layout.regions
    return region


@pytest.mark.parametrize(
    ("value", "form"),
    [
        ([HALF], Form.REGIONS),
        ({"mixedVideoLayout": 3, "layoutConfig": [HALF]}, Form.REQUEST),
        ({"cname": "a", "uid": "1", "clientRequest": {"mixedVideoLayout": 3, "layoutConfig": [HALF]}}, Form.UPDATE),
        ({"clientRequest": {"mixedVideoLayout": 3, "layoutConfig": [HALF]}}, Form.UPDATE),
        ({"transcodingConfig": {"mixedVideoLayout": 3, "layoutConfig": [HALF]}}, Form.TRANSCODING),
        ({"width": 640, "height": 360, "mixedVideoLayout": 3, "layoutConfig": [HALF]}, Form.TRANSCODING),
        (
            {
                "cname": "a",
                "uid": "1",
                "clientRequest": {"recordingConfig": {"transcodingConfig": {"mixedVideoLayout": 3, "layoutConfig": [HALF]}}},
            },
            Form.START,
        ),
        ({"recordingConfig": {"transcodingConfig": {"mixedVideoLayout": 3, "layoutConfig": [HALF]}}}, Form.START),
        ({"request": {"body": {"clientRequest": {"mixedVideoLayout": 3, "layoutConfig": [HALF]}}}}, Form.UPDATE),
    ],
)
def test_every_form_is_found_without_a_repair(value: object, form: Form) -> None:
    incoming = paste(value)
    assert (incoming.form, incoming.repairs, incoming.as_is) == (form, (), None)
    assert only_region(incoming).rect == LEFT_HALF
    assert incoming.layout is not None
    assert incoming.layout.kind == CUSTOM


def test_a_list_of_regions_leaves_the_background_of_the_draft_alone() -> None:
    current = Layout(VERTICAL, background_color="#202020", max_resolution_uid="7")
    made = paste([HALF]).onto(current)
    assert (made.kind, made.background_color, made.regions[0].rect) == (CUSTOM, "#202020", LEFT_HALF)


def test_a_list_of_pictures_leaves_the_regions_alone() -> None:
    current = Layout(CUSTOM, (Region(LEFT_HALF),))
    made = paste([{"uid": "1", "image_url": "https://example.com/a.jpg"}]).onto(current)
    assert made.regions == current.regions
    assert made.backgrounds[0].image_url == "https://example.com/a.jpg"


@pytest.mark.parametrize(
    ("key", "right"),
    [
        ("backgroudColor", "backgroundColor"),
        ("BackgroundColor", "backgroundColor"),
        ("background_color", "backgroundColor"),
        ("bgColor", "backgroundColor"),
        ("mixedVideolayout", "mixedVideoLayout"),
        ("mixVideoLayout", "mixedVideoLayout"),
        ("maxResolutionUId", "maxResolutionUid"),
        ("backgroundImge", "backgroundImage"),
        ("defaultUserBackgroudImage", "defaultUserBackgroundImage"),
    ],
)
def test_misspelt_keys_of_the_whole_are_put_right(key: str, right: str) -> None:
    value: Any = 2 if right == "mixedVideoLayout" else "#112233"
    incoming = paste({"layoutConfig": [], key: value})
    (repair,) = [repair for repair in incoming.repairs if repair.kind is RepairKind.MISSPELT]
    assert (repair.before, repair.after) == (key, right)
    assert incoming.layout is not None
    assert to_wire(incoming.layout)[right] == value


@pytest.mark.parametrize(
    "item",
    [
        {"uid": "1001", "x": 0, "y": 0, "w": 0.5, "h": 1},
        {"uid": "1001", "left": 0, "top": 0, "width": 0.5, "height": 1},
        {"userId": "1001", "x-axis": 0, "yAxis": 0, "Width": 0.5, "heigth": 1},
        {"Uid": "1001", "xaxis": 0, "y_axsi": 0, "widht": 0.5, "height": 1},
    ],
)
def test_misspelt_keys_of_regions_are_put_right(item: dict[str, Any]) -> None:
    region = only_region(paste([item]))
    assert (region.rect, region.uid, dict(region.extra)) == (LEFT_HALF, "1001", {})


def test_keys_that_other_requests_know_are_no_slips() -> None:
    incoming = paste({"mixedVideoLayout": 1, "recordingFileConfig": {"avFileType": ["hls"]}})
    assert RepairKind.MISSPELT not in told(incoming)


@pytest.mark.parametrize(
    "value",
    [
        {"cname": "a", "uid": "1", "clientRequest": {"transcodingConfig": {"mixedVideoLayout": 3, "layoutConfig": [HALF]}}},
        {"cname": "a", "uid": "1", "layoutConfig": [HALF], "clientRequest": {"mixedVideoLayout": 3}},
        {"cname": "a", "uid": "1", "mixedVideoLayout": 3, "layoutConfig": [HALF]},
        {"clientRequest": {"recordingConfig": {"layoutConfig": [HALF], "transcodingConfig": {"mixedVideoLayout": 3}}}},
        {"clientRequest": {"storageConfig": {}, "transcodingConfig": {"mixedVideoLayout": 3, "layoutConfig": [HALF]}}},
    ],
)
def test_keys_in_the_wrong_object_are_found_and_told(value: object) -> None:
    incoming = paste(value)
    assert RepairKind.MISPLACED in told(incoming)
    assert only_region(incoming).rect == LEFT_HALF


def test_a_block_of_start_in_updateLayout_cannot_be_taken_as_it_stands() -> None:
    incoming = paste({"cname": "a", "uid": "1", "clientRequest": {"transcodingConfig": {"mixedVideoLayout": 3, "layoutConfig": [HALF]}}})
    assert incoming.as_is is None


def test_what_stands_where_it_belongs_wins_over_a_second_one() -> None:
    incoming = paste({"backgroundColor": "#111111", "clientRequest": {"backgroundColor": "#222222", "mixedVideoLayout": 1}})
    assert incoming.layout is not None
    assert incoming.layout.background_color == "#222222"
    assert RepairKind.LEFT_OUT in told(incoming)


def test_texts_become_numbers_and_may_be_taken_as_they_stand() -> None:
    incoming = paste([{"x_axis": "0", "y_axis": "0,0", "width": "0.5", "height": "1", "alpha": "0.5", "render_mode": "1"}])
    region = only_region(incoming)
    assert (region.rect, region.alpha, region.render_mode) == (LEFT_HALF, 0.5, 1)
    assert told(incoming) == {RepairKind.NUMBER_TEXT}
    assert incoming.as_is is not None
    assert incoming.as_is.regions[0].rect == Rect(0, 0, 0, 0)


def test_pixels_become_fractions_of_the_canvas_and_neighbours_stay_neighbours() -> None:
    incoming = paste([{"x_axis": 0, "y_axis": 0, "width": 427, "height": 720}, {"x_axis": 427, "y_axis": 0, "width": 853, "height": 720}])
    assert incoming.layout is not None
    left, right = (region.rect for region in incoming.layout.regions)
    assert left.right == right.x
    assert right.right == ONE
    assert RepairKind.PIXELS in told(incoming)


def test_pixels_are_measured_against_the_output_size_of_the_text_itself() -> None:
    incoming = paste({"width": 1920, "height": 1080, "layoutConfig": [{"x_axis": 960, "y_axis": 0, "width": 960, "height": 1080}]})
    assert incoming.canvas == (1920, 1080)
    assert only_region(incoming).rect == Rect(500_000, 0, 500_000, ONE)


def test_percents_are_told_from_pixels_by_what_all_regions_fit() -> None:
    incoming = paste(
        [{"x_axis": 0, "y_axis": 0, "width": 50, "height": 100}, {"x_axis": "50%", "y_axis": 0, "width": "640px", "height": 100}]
    )
    assert incoming.layout is not None
    assert [region.rect for region in incoming.layout.regions] == [LEFT_HALF, Rect(500_000, 0, 500_000, ONE)]
    assert RepairKind.PERCENT in told(incoming)


def test_a_fraction_that_goes_a_little_too_far_is_no_percent() -> None:
    incoming = paste([{"x_axis": 0, "y_axis": 0, "width": 1.2, "height": 1}])
    assert only_region(incoming).rect.w == 1_200_000
    assert not incoming.repairs


def test_a_rounding_error_past_the_edge_is_trimmed_and_a_real_overhang_is_not() -> None:
    trimmed = paste([{"x_axis": 0.666667, "y_axis": 0, "width": 0.333334, "height": 1}])
    assert only_region(trimmed).rect.right == ONE
    assert told(trimmed) == {RepairKind.TRIMMED}
    assert only_region(paste([{"x_axis": 0.7, "y_axis": 0, "width": 0.4, "height": 1}])).rect.right == 1_100_000


def test_numbers_with_more_than_six_decimals_are_rounded_and_told() -> None:
    incoming = paste([{"x_axis": 0.33333333333, "y_axis": 0, "width": 0.6666666666, "height": 1}])
    assert only_region(incoming).rect == Rect(333_333, 0, 666_666, ONE)
    assert told(incoming) == {RepairKind.ROUNDED}


@pytest.mark.parametrize(
    ("written", "color"),
    [
        ("202020", "#202020"),
        ("#fff", "#ffffff"),
        ("0xABCDEF", "#ABCDEF"),
        ("rgb(32, 32, 32)", "#202020"),
        ("black", "#000000"),
        ("#11223344", "#11223344"),
    ],
)
def test_colours_are_brought_into_the_one_form(written: str, color: str) -> None:
    incoming = paste({"mixedVideoLayout": 1, "backgroundColor": written})
    assert incoming.layout is not None
    assert incoming.layout.background_color == color
    assert (RepairKind.COLOR in told(incoming)) == (written != color)


def test_uids_become_texts() -> None:
    incoming = paste({"mixedVideoLayout": 2, "maxResolutionUid": 1001, "layoutConfig": [{**HALF, "uid": 1002}]})
    assert incoming.layout is not None
    assert (incoming.layout.max_resolution_uid, incoming.layout.regions[0].uid) == ("1001", "1002")
    assert [repair.kind for repair in incoming.repairs] == [RepairKind.UID_NUMBER] * 2


def test_words_become_the_services_numbers() -> None:
    incoming = paste(
        {"mixedVideoLayout": "best fit", "backgroundConfig": [{"uid": "1", "url": "https://a/b.jpg", "renderMode": "contain"}]}
    )
    assert incoming.layout is not None
    assert (incoming.layout.kind, incoming.layout.backgrounds[0].render_mode) == (BEST_FIT, 1)


def test_regions_without_a_kind_become_a_custom_layout_on_offer() -> None:
    incoming = paste({"layoutConfig": [HALF]})
    assert incoming.layout is not None
    assert incoming.as_is is not None
    assert (incoming.layout.kind, incoming.as_is.kind) == (CUSTOM, 0)
    assert told(incoming) == {RepairKind.KIND_MISSING}


def test_a_picture_in_a_region_moves_to_where_pictures_are() -> None:
    incoming = paste([{**HALF, "image_url": "https://example.com/a.jpg"}])
    assert incoming.layout is not None
    assert incoming.layout.backgrounds[0].uid == "1001"
    assert told(incoming) == {RepairKind.MISPLACED}


def test_a_key_that_stands_twice_counts_as_last_written_and_is_told() -> None:
    incoming = read('{"mixedVideoLayout": 0, "mixedVideoLayout": 1}')
    assert incoming.layout is not None
    assert incoming.layout.kind == BEST_FIT
    (repair,) = incoming.repairs
    assert (repair.kind, repair.before, repair.after, repair.line) == (Slip.DUPLICATE_KEY, "0", "1", 1)


def test_unknown_keys_are_kept_in_updateLayout_and_left_out_of_a_block_of_start() -> None:
    kept = paste({"clientRequest": {"mixedVideoLayout": 1, "novelty": 5}})
    left = paste({"transcodingConfig": {"mixedVideoLayout": 1, "novelty": 5}})
    assert kept.layout is not None
    assert left.layout is not None
    assert (dict(kept.layout.extra), dict(left.layout.extra)) == ({"novelty": 5}, {})
    assert told(left) == {RepairKind.LEFT_OUT}


def test_secrets_beside_a_layout_are_never_kept() -> None:
    secret = "hush-hush"
    body = {
        "mixedVideoLayout": 3,
        "secretKey": secret,
        "token": secret,
        "own": {"secretKey": secret},
        "layoutConfig": [{**HALF, "token": secret}],
    }
    for value in (
        {"clientRequest": body},
        body,
        {"clientRequest": {"recordingConfig": {"transcodingConfig": body}, "storageConfig": body}},
    ):
        incoming = paste(value)
        assert incoming.layout is not None
        assert secret not in repr(incoming)


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("", "empty"),
        ("hello", "not_json"),
        ("{}", "no_layout"),
        ("[]", "no_layout"),
        ("[1, 2]", "no_layout"),
        ('{"cname": "a"}', "no_layout"),
        ('{"cname": "a", "serverResponse": {"status": 5}}', "answer"),
        ("<svg></svg>", "foreign_svg"),
        ("<html></html>", "not_json"),
        (json.dumps([HALF] * (MOST_REGIONS + 1)), "too_many"),
    ],
)
def test_what_holds_no_layout_is_refused_with_its_reason(text: str, refused: str) -> None:
    incoming = read(text)
    assert (incoming.refused, incoming.layout) == (refused, None)
    assert incoming.onto(Layout(VERTICAL)) == Layout(VERTICAL)


_PIECES = [
    '"layoutConfig"',
    '"x_axis"',
    "'width'",
    "uid",
    "clientRequest",
    '"transcodingConfig"',
    "mixedVideoLayout",
    "[{",
    ":",
    "}]",
    ",",
    "640",
    '"50%"',
    "null",
]
_PIECES += ["1e400", "-1", "{", "}", "[", "]", "true", '"recordingConfig"', '"image_url"', "//", "\n", "0.1"]


@given(st.lists(st.sampled_from(_PIECES), max_size=40).map("".join))
def test_any_text_gives_a_layout_or_a_reason(text: str) -> None:
    incoming = read(text, CANVAS)
    assert (incoming.layout is None) == bool(incoming.refused)


@given(LAYOUTS, st.data())
def test_a_mutated_body_gives_a_layout_or_a_reason(layout: Layout, data: st.DataObject) -> None:
    text = json.dumps({"cname": "a", "uid": "1", "clientRequest": to_wire(layout)})
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        put = data.draw(st.sampled_from(_PIECES))
        text = text[:at] + put + text[at + data.draw(st.integers(0, 4)) :]
    incoming = read(text, CANVAS)
    assert (incoming.layout is None) == bool(incoming.refused)
    if incoming.layout is not None:
        assert read(json.dumps(to_wire(incoming.layout)), CANVAS).layout is not None or not to_wire(incoming.layout)


@given(LAYOUTS)
def test_a_repaired_layout_needs_no_second_repair(layout: Layout) -> None:
    body = to_wire(layout)
    body["backgroudColor"] = body.pop("backgroundColor", "#112233")
    body["layoutConfig"] = [{**{k: v for k, v in item.items() if k != "x_axis"}, "x": str(item["x_axis"])} for item in body["layoutConfig"]]
    first = read(json.dumps(body).replace('"x":', "x:"))
    assert first.layout is not None
    assert first.layout.regions == tuple(layout.regions)
    again = read(json.dumps(to_wire(first.layout)))
    assert (again.layout, again.repairs) == (first.layout, ())
