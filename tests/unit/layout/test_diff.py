"""What sending will change, and what it resets by leaving it out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cloudrec_gui.layout.diff import Change, ValueChange, carried_over, changes, with_marks
from cloudrec_gui.layout.document import CUSTOM, Layout, Region
from cloudrec_gui.layout.geometry import Rect

UPDATES: list[dict[str, Any]] = json.loads((Path(__file__).parents[2] / "data" / "layout_updates.json").read_text("utf-8"))


def region(x: float = 0, uid: str = "", w: float = 0.25, **rest: object) -> dict[str, Any]:
    return {"x_axis": x, "y_axis": 0, "width": w, "height": 0.5, **({"uid": uid} if uid else {}), **rest}


def custom(*regions: dict[str, Any], **rest: object) -> dict[str, Any]:
    return {"mixedVideoLayout": 3, "layoutConfig": list(regions), **rest}


@pytest.mark.parametrize("case", [c for c in UPDATES if "resets" in c], ids=lambda c: c["name"])
def test_omitted_keys_are_named_with_what_becomes_of_them(case: dict[str, Any]) -> None:
    found = changes(case["body"], case["against"])
    assert {r.key: [r.old, r.new] for r in found.resets} == case["resets"]
    kept = carried_over(case["body"], case["against"])
    assert changes(kept, case["against"]).resets == ()
    assert kept.items() >= case["body"].items()


def test_equal_layouts_have_no_difference() -> None:
    body = custom(region(uid="1"), region(0.5), backgroundColor="#ABCDEF")
    assert not changes(body, body | {"backgroundColor": "#abcdef"})


def test_spelling_out_a_default_is_no_change() -> None:
    assert not changes({"mixedVideoLayout": 0, "backgroundColor": "#000000", "backgroundImage": ""}, {})
    assert not changes(custom(region(alpha=1, render_mode=0)), custom(region()))


def test_a_chosen_value_is_a_change_and_no_reset() -> None:
    found = changes({"backgroundColor": "#112233"}, {"backgroundColor": "#332211"})
    assert found.values == (ValueChange("backgroundColor", "#332211", "#112233"),)
    assert found.resets == ()


def kinds(draft: dict[str, Any], live: dict[str, Any]) -> list[tuple[int, str, set[Change]]]:
    return [(r.index, r.uid, set(r.changes)) for r in changes(draft, live).regions]


def test_regions_are_followed_by_their_uid() -> None:
    live = custom(region(0, "1"), region(0.5, "2"))
    assert kinds(custom(region(0, "1"), region(0.6, "2")), live) == [(1, "2", {Change.MOVED})]
    assert kinds(custom(region(0, "1"), region(0.5, "2", w=0.3)), live) == [(1, "2", {Change.RESIZED})]
    assert kinds(custom(region(0, "1"), region(0.5, "3")), live) == [(1, "3", {Change.REASSIGNED})]
    assert kinds(custom(region(0, "1", render_mode=1), region(0.5, "2")), live) == [(0, "1", {Change.STYLED})]
    assert kinds(custom(region(0, "1")), live) == [(1, "2", {Change.REMOVED})]
    assert kinds(custom(region(0, "1"), region(0.5, "2"), region(0.7)), live) == [(2, "", {Change.ADDED})]
    assert {frozenset(k) for _i, _u, k in kinds(custom(region(0.5, "2"), region(0, "1")), live)} == {frozenset({Change.REORDERED})}


def test_unnamed_regions_are_followed_by_their_place() -> None:
    live = custom(region(0), region(0.25), region(0.5))
    assert kinds(custom(region(0), region(0.5)), live) == [(1, "", {Change.REMOVED})]
    assert kinds(custom(region(0), region(0.3), region(0.5)), live) == [(1, "", {Change.MOVED})]


def test_what_is_only_for_editing_goes_to_the_regions_that_continue() -> None:
    left, right = Rect.of(0, 0, 0.5, 1), Rect.of(0.5, 0, 0.5, 1)
    former = Layout(CUSTOM, (Region(left, "1", locked=True), Region(right, "2", hidden=True)))
    new = Layout(CUSTOM, (Region(left, "2"), Region(right, "1"), Region(left)))
    marks = [(region.uid, region.locked, region.hidden) for region in with_marks(new, former).regions]
    assert marks == [("2", False, True), ("1", True, False), ("", False, False)]
    assert with_marks(new, new) is new
