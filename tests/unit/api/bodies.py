"""The bodies of the table of requests, made from its bases and the changes that each row names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cloudrec_gui.api.dialect import Dialect
from cloudrec_gui.api.models.base import Rules
from cloudrec_gui.api.spelling import Spelling
from cloudrec_gui.domain.draft import TRANSCODING, drop_in, put_in
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.variants import Variant
from tests.unit.api.support import data

TABLE = data("api_requests.json")
REGION = {"x_axis": 0.25, "y_axis": 0, "width": 0.5, "height": 1}


def path_of(text: str) -> Path:
    return tuple(int(step) if step.isdigit() else step for step in text.split("."))


def body_of(case: Mapping[str, Any]) -> dict[str, Any]:
    body = TABLE["bases"][case.get("base", case["operation"])]
    if "picture" in case:
        body = put_in(body, TRANSCODING, {**TABLE["bases"]["picture"], **case["picture"]})
    if "regions" in case:
        body = put_in(body, TRANSCODING, {**TABLE["bases"]["picture"], "mixedVideoLayout": 3, "layoutConfig": [REGION] * case["regions"]})
    if "uids" in case:
        uids = [str(n + 1) for n in range(case["uids"])]
        body = put_in(body, path_of("clientRequest.streamSubscribe.videoUidList.subscribeVideoUids"), uids)
    for path, value in case.get("put", {}).items():
        body = put_in(body, path_of(path), value)
    for path in case.get("drop", ()):
        body = drop_in(body, path_of(path)) if "." in path else {key: value for key, value in body.items() if key != path}
    return dict(body)


def rules_of(case: Mapping[str, Any]) -> Rules:
    """What the row is held against; the kind of a start is not told, because its body says it."""
    plain = Dialect()
    dialect = Dialect(
        Spelling(case.get("spelling", plain.spelling.value)),
        case.get("captureMinimum", plain.capture_minimum),
        case.get("webCnameMax", plain.web_cname_max),
    )
    variant = Variant(case["kind"]) if "kind" in case and case["operation"] != "start" else None
    return Rules(Mode(case["mode"]), variant, dialect)


def name_of(case: Mapping[str, Any]) -> str:
    return f"{case['operation']} {case.get('base', case['mode'])}: {case['case']}"
