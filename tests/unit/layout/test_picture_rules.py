"""What is wrong with background pictures, and that each fix mends it."""

from __future__ import annotations

from typing import Any

import pytest

from cloudrec_gui.domain.problems import Severity
from cloudrec_gui.layout.rules import check, mended
from cloudrec_gui.layout.wire import from_wire, to_wire

CANVAS = (1280, 720)
GOOD = {"uid": "7", "image_url": "https://a.example/7.jpg", "render_mode": 1}


def entry(**values: Any) -> dict[str, Any]:
    return {**GOOD, **values}


CASES: list[tuple[str, list[dict[str, Any]], Severity, bool]] = [
    ("layout.user-image-url", [entry(image_url="")], Severity.ERROR, False),
    ("layout.user-image-url", [entry(image_url="ftp://a.example/7.jpg")], Severity.ERROR, False),
    ("layout.user-image-url", [entry(image_url="http://a.example/7.jpg")], Severity.WARNING, True),
    ("layout.user-image-kind", [entry(image_url="https://a.example/7.png")], Severity.ERROR, False),
    ("layout.user-image-kind", [entry(image_url="https://a.example/picture?id=7")], Severity.WARNING, False),
    ("layout.user-picture-uid", [entry(uid="guest")], Severity.ERROR, True),
    ("layout.user-picture-uid", [{"image_url": GOOD["image_url"]}], Severity.ERROR, True),
    ("layout.user-picture-twice", [entry(), entry(uid="8"), entry()], Severity.WARNING, True),
    ("layout.user-picture-mode", [entry(render_mode=2)], Severity.ERROR, True),
]


@pytest.mark.parametrize(("rule", "entries", "severity", "fixed"), CASES)
def test_a_bad_picture_of_a_user_is_found_and_mended(rule: str, entries: list[dict[str, Any]], severity: Severity, fixed: bool) -> None:
    layout = from_wire({"mixedVideoLayout": 0, "backgroundConfig": entries})
    (problem,) = check(layout, CANVAS)
    assert (problem.rule, problem.severity) == (rule, severity)
    assert problem.path[:2] == ("backgroundConfig", len(entries) - 1)
    assert (problem.fix is not None) == fixed
    if problem.fix is not None:
        assert check(mended(layout, problem.fix), CANVAS) == ()


def test_good_pictures_raise_nothing_and_stay_through_a_mending() -> None:
    layout = from_wire({"mixedVideoLayout": 0, "backgroundConfig": [entry(note=1), entry(uid="x"), entry(uid="8")]})
    (problem,) = check(layout, CANVAS)
    assert problem.fix is not None
    assert to_wire(mended(layout, problem.fix))["backgroundConfig"] == [entry(note=1), entry(uid="8")]


def test_a_picture_counts_from_one_where_people_read_it() -> None:
    (problem,) = check(from_wire({"backgroundConfig": [entry(), entry(uid="0")]}), CANVAS)
    assert problem.params["number"] == "2"
