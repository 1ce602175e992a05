"""Each rule: a body that breaks it, the finding, the fix; and good bodies that none complains about."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cloudrec_gui.domain.problems import Severity
from cloudrec_gui.layout.rules import check, mended
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
