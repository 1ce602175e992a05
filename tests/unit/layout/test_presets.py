"""The three presets, place by place, for every number of users."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cloudrec_gui.layout.document import CUSTOM, Layout
from cloudrec_gui.layout.geometry import CANVAS
from cloudrec_gui.layout.presets import Certainty, certainty, regions, seats
from cloudrec_gui.layout.rules import check
from cloudrec_gui.layout.wire import to_wire

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parents[2] / "data" / "layout_presets.json").read_text("utf-8"))


def test_the_table_covers_all_presets_with_all_user_counts() -> None:
    for kind, large in ((0, None), (1, None), (2, True), (2, False)):
        assert [c["users"] for c in CASES if c["kind"] == kind and c["large"] is large] == list(range(1, 18))


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['kind']}-{c['users']}-{c['large']}")
def test_users_sit_where_the_service_puts_them(case: dict[str, Any]) -> None:
    found = seats(case["kind"], case["users"], large_present=case["large"] is not False)
    assert [[s.number, *s.rect.fractions(), s.render_mode] for s in found] == case["seats"]


@pytest.mark.parametrize("kind", [0, 1, 2])
@pytest.mark.parametrize("n", range(1, 18))
def test_every_preset_can_be_sent_as_a_custom_layout(kind: int, n: int) -> None:
    layout = Layout(CUSTOM, regions(kind, n, large_uid="31" if kind == 2 else ""))
    assert [p for p in check(layout, (1280, 720)) if p.severity.value == "error"] == []
    assert len(to_wire(layout)["layoutConfig"]) == n


def test_only_the_large_window_is_given_to_a_uid() -> None:
    assert [r.uid for r in regions(2, 3, large_uid="31")] == ["31", "", ""]
    assert [r.uid for r in regions(2, 3, large_uid="31", large_present=False)] == ["", "", ""]


def test_a_single_user_of_a_vertical_layout_without_large_user_fills_the_canvas() -> None:
    assert [seat.rect for seat in seats(2, 1, large_named=False)] == [CANVAS]


@pytest.mark.parametrize(("kind", "n"), [(0, 0), (1, 18), (3, 4), (-1, 1)])
def test_what_is_no_preset_is_refused(kind: int, n: int) -> None:
    with pytest.raises(ValueError, match="preset"):
        seats(kind, n)


def test_certainty_is_told_for_each_preset_and_number() -> None:
    derived = {
        (kind, n, large)
        for kind, large in ((0, True), (1, True), (2, True), (2, False))
        for n in range(1, 18)
        if certainty(kind, n, large_present=large) is Certainty.DERIVED
    }
    best_fit = {(1, n, True) for n in range(1, 17)}
    assert derived == best_fit | {(2, 1, True)} | {(2, n, False) for n in range(1, 18)}


@pytest.mark.parametrize(("kind", "n"), [(0, 0), (1, 18), (3, 4), (-1, 1)])
def test_there_is_no_certainty_about_what_is_no_preset(kind: int, n: int) -> None:
    with pytest.raises(ValueError, match="preset"):
        certainty(kind, n)
