"""Each rule: a body that breaks it, the finding, the fix; and good bodies that none complains about."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cloudrec_gui.domain.problems import Severity
from cloudrec_gui.layout.arrange import flagged
from cloudrec_gui.layout.rules import SHOW_HIDDEN, check, mended, notes
from cloudrec_gui.layout.wire import from_wire, to_wire

UPDATES: list[dict[str, Any]] = json.loads((Path(__file__).parents[2] / "data" / "layout_updates.json").read_text("utf-8"))
CANVAS = (1280, 720)


def region(x: float = 0, y: float = 0, w: float = 0.25, h: float = 0.25, **rest: object) -> dict[str, Any]:
    return {"x_axis": x, "y_axis": y, "width": w, "height": h, **rest}


def custom(*regions: dict[str, Any], **rest: object) -> dict[str, Any]:
    return {"mixedVideoLayout": 3, "layoutConfig": list(regions), **rest}


BROKEN: list[tuple[str, dict[str, Any], bool]] = [
    ("layout.kind", {"mixedVideoLayout": 4}, True),
    ("layout.regions-with-preset", {"mixedVideoLayout": 1, "layoutConfig": [region()]}, True),
    ("layout.no-regions", {"mixedVideoLayout": 3}, True),
    ("layout.too-many", custom(*[region(x=i / 20, w=0.05) for i in range(18)]), True),
    ("layout.outside", custom(region(x=0.8, w=0.3)), True),
    ("layout.outside", custom(region(y=-0.1)), True),
    ("layout.zero-area", custom(region(w=0)), False),
    ("layout.uid", custom(region(uid="guest")), True),
    ("layout.same-uid", custom(region(uid="5"), region(x=0.5, uid="5")), True),
    ("layout.recorder-uid", custom(region(uid="900001")), True),
    ("layout.alpha", custom(region(alpha=1.5)), True),
    ("layout.render-mode", custom(region(render_mode=2)), True),
    ("layout.vertical-without-uid", {"mixedVideoLayout": 2}, False),
    ("layout.max-uid", {"mixedVideoLayout": 2, "maxResolutionUid": "host"}, False),
    ("layout.recorder-uid-large", {"mixedVideoLayout": 2, "maxResolutionUid": "900001"}, False),
    ("layout.color", {"backgroundColor": "333"}, True),
    ("layout.color", {"backgroundColor": "grey"}, True),
    ("layout.image-url", {"backgroundImage": "http://a.example/x.jpg"}, True),
    ("layout.image-url", {"backgroundImage": "x.jpg"}, False),
    ("layout.image-kind", {"defaultUserBackgroundImage": "https://a.example/x.png"}, False),
    ("layout.hidden", custom(region(x=0.1, y=0.1), region(0, 0, 1, 1)), False),
    ("layout.seam", custom(region(0, 0, 0.5, 1), region(641 / 1280, 0, 0.4, 1)), True),
    ("layout.edge-seam", custom(region(1 / 1280, 0, 0.4, 1, render_mode=1)), True),
    ("layout.crop-loss", custom(region(0, 0, 0.5, 1)), True),
    ("layout.crop-loss", custom(region(0, 0, 1, 0.3, render_mode=0)), True),
    ("layout.nested", {"transcodingConfig": {"mixedVideoLayout": 1}}, True),
    ("layout.unknown-key", {"backgroudColor": "#101010"}, True),
]


@pytest.mark.parametrize(("rule", "body", "fixed"), BROKEN, ids=[f"{r}-{i}" for i, (r, _b, _f) in enumerate(BROKEN)])
def test_a_broken_layout_is_found_and_its_fix_mends_it(rule: str, body: dict[str, Any], fixed: bool) -> None:
    layout = from_wire(body)
    found = [p for p in check(layout, CANVAS, "900001") if p.rule == rule]
    assert found
    if fixed:
        fix = found[0].fix
        assert fix is not None
        assert rule not in {p.rule for p in check(mended(layout, fix), CANVAS, "900001")}


@pytest.mark.parametrize("case", UPDATES, ids=lambda c: c["name"])
def test_sample_bodies_are_judged_as_the_service_judges_them(case: dict[str, Any]) -> None:
    found = [p.rule for p in check(from_wire(case["body"]), CANVAS) if p.severity is Severity.ERROR]
    assert found == case["errors"]


def test_good_layouts_raise_nothing() -> None:
    halves = custom(region(0, 0, 0.5, 1, uid="1", render_mode=1), region(0.5, 0, 0.5, 1, render_mode=1))
    assert check(from_wire(halves), CANVAS, "900001") == ()
    assert (
        check(from_wire({"mixedVideoLayout": 2, "maxResolutionUid": "7", "backgroundImage": "https://a.example/x.JPG?v=2"}), CANVAS) == ()
    )


def test_a_region_seen_through_is_not_hidden() -> None:
    body = custom(region(0.1, 0.1), region(0, 0, 1, 1, alpha=0.5))
    assert [p.rule for p in check(from_wire(body), CANVAS)] == []


def test_errors_come_first() -> None:
    body = custom(region(0.1, 0.1), region(0, 0, 1, 1), backgroundColor="x")
    assert [p.rule for p in check(from_wire(body), CANVAS)] == ["layout.color", "layout.hidden"]


def test_paths_and_fixes_are_put_under_a_prefix() -> None:
    (problem,) = check(from_wire({"backgroundColor": "#abc"}), CANVAS, prefix=("clientRequest",))
    assert problem.path == ("clientRequest", "backgroundColor")
    assert problem.fix is not None
    assert (problem.fix.path, problem.fix.value) == (problem.path, "#AABBCC")


def test_mending_keeps_everything_else() -> None:
    layout = from_wire(custom(region(uid="5", note=1), region(x=0.5, uid="5"), other=2))
    (problem,) = check(layout, CANVAS)[:1]
    assert problem.fix is not None
    after = to_wire(mended(layout, problem.fix))
    assert after["other"] == 2
    assert after["layoutConfig"][0]["note"] == 1
    assert "uid" not in after["layoutConfig"][1]


def thirds_with_gaps() -> dict[str, Any]:
    """Three columns, each one pixel too narrow."""
    edges = [(0, 426), (427, 853), (854, 1280)]
    return custom(*[region(a / 1280, 0, (b - a) / 1280, 1, render_mode=1) for a, b in edges])


def test_several_seams_are_one_finding_mended_all_at_once_or_one_at_a_time() -> None:
    layout = from_wire(thirds_with_gaps())
    (problem,) = check(layout, CANVAS)
    assert (problem.rule, problem.params["count"]) == ("layout.seams", "2")
    assert problem.fix is not None
    assert problem.instead is not None
    assert check(mended(layout, problem.fix), CANVAS) == ()
    assert [p.rule for p in check(mended(layout, problem.instead), CANVAS)] == ["layout.seam"]


def test_a_seam_between_locked_regions_has_no_fix() -> None:
    layout = flagged(
        from_wire(custom(region(0, 0, 0.5, 1, render_mode=1), region(641 / 1280, 0, 0.4, 1, render_mode=1))), (0, 1), locked=True
    )
    (problem,) = [p for p in check(layout, CANVAS) if p.rule == "layout.seam"]
    assert (problem.fix, problem.instead) == (None, None)


def test_the_loss_of_a_crop_is_told_for_the_picture_that_is_sent() -> None:
    layout = from_wire(custom(region(0, 0, 0.5, 0.5, uid="7")))
    assert check(layout, CANVAS) == ()
    (problem,) = check(layout, CANVAS, sources={"7": (720, 1280)})
    assert problem.rule == "layout.crop-loss"
    assert problem.params == {"region": "1", "source": "9:16", "loss": "68", "share": "32", "shape": "3:4", "then": "75"}
    assert problem.fix is not None
    assert problem.instead is not None
    assert mended(layout, problem.fix).regions[0].render_mode == 1
    assert check(mended(layout, problem.instead), CANVAS, sources={"7": (720, 1280)}) == ()


def test_a_fitted_portrait_that_fills_little_of_its_region_is_told_with_a_better_shape() -> None:
    layout = from_wire(custom(region(0, 0, 0.5, 0.5, uid="7", render_mode=1)))
    assert check(layout, CANVAS) == ()
    (problem,) = check(layout, CANVAS, sources={"7": (720, 1280)})
    assert problem.rule == "layout.fit-empty"
    assert (problem.params["share"], problem.params["then"]) == ("32", "75")
    assert problem.fix is not None
    left, top, right, bottom = mended(layout, problem.fix).regions[0].rect.pixel_edges(CANVAS)
    assert (right - left) / (bottom - top) == pytest.approx(3 / 4, abs=0.01)


def test_a_locked_region_is_not_given_another_shape() -> None:
    layout = flagged(from_wire(custom(region(0, 0, 0.5, 0.5, uid="7"))), (0,), locked=True)
    (problem,) = check(layout, CANVAS, sources={"7": (720, 1280)})
    assert problem.instead is None


def test_a_region_for_somebody_who_is_not_there_is_found_only_where_that_is_known() -> None:
    layout = from_wire(custom(region(uid="5", render_mode=1), region(x=0.5, uid="6", render_mode=1), region(y=0.5, render_mode=1)))
    assert check(layout, CANVAS) == ()
    (problem,) = check(layout, CANVAS, present={"6"})
    assert (problem.rule, problem.path) == ("layout.nobody", ("layoutConfig", 0, "uid"))
    assert problem.fix is not None
    assert mended(layout, problem.fix).regions[0].uid == ""
    assert [p.rule for p in check(layout, CANVAS, "5", present={"6"})] == ["layout.recorder-uid"]


def test_hidden_regions_are_counted_and_shown_again_without_touching_the_wire() -> None:
    layout = from_wire(custom(region(), region(x=0.5), region(y=0.5)))
    assert notes(layout) == ()
    hidden = flagged(layout, (0, 2), hidden=True)
    (note,) = notes(hidden)
    assert (note.rule, note.params["count"]) == ("layout.some-out-of-sight", "2")
    assert note.fix is not None
    assert note.fix.path == SHOW_HIDDEN
    assert mended(hidden, note.fix) == layout
    assert to_wire(hidden) == to_wire(layout)
    assert [p.rule for p in notes(flagged(layout, (1,), hidden=True))] == ["layout.out-of-sight"]


def test_overlaps_are_noted_as_resting_on_an_assumption_and_are_no_fault() -> None:
    layout = from_wire(custom(region(0, 0, 0.5, 0.5), region(0.4, 0.4, 0.5, 0.5), region(0.6, 0.6, 0.4, 0.4)))
    assert check(layout, CANVAS) == ()
    (note,) = notes(layout)
    assert (note.rule, note.params["count"], note.fix) == ("layout.overlaps", "2", None)
    assert notes(from_wire(custom(region(0, 0, 0.5, 1), region(0.5, 0, 0.5, 1)))) == ()


def test_mending_keeps_what_is_locked_and_hidden() -> None:
    layout = flagged(from_wire(custom(region(uid="5"), region(x=0.5, uid="5"))), (0,), locked=True, hidden=True)
    (problem,) = check(layout, CANVAS)
    assert problem.fix is not None
    first = mended(layout, problem.fix).regions[0]
    assert (first.locked, first.hidden) == (True, True)


def test_the_other_remedy_is_put_under_a_prefix_too() -> None:
    (problem,) = check(from_wire(thirds_with_gaps()), CANVAS, prefix=("clientRequest",))
    assert problem.fix is not None
    assert problem.instead is not None
    assert problem.fix.path == ("clientRequest", "layoutConfig")
    assert problem.instead.path == ("clientRequest", "layoutConfig", 0)
