"""What the client refuses to send, the preflight has said before: nobody presses Start and meets a surprise.

The preflight knows more than the models, never less. Every field of every kind of recording gets every kind of wrong value.
"""

from __future__ import annotations

import pytest

from cloudrec_gui.api.errors import InvalidRequest
from cloudrec_gui.api.models.base import Rules, checked
from cloudrec_gui.api.models.start import STARTS
from cloudrec_gui.domain.draft import ACCESS_KEY, CDN_URL, SECRET_KEY, Draft, is_secret
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.fields import ANY, FIELDS
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.problems import Path, Severity
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.trees import drop_in, put_in
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services.preflight import check_body

GONE = object()
VALUES: tuple[object, ...] = (
    GONE,
    None,
    True,
    0,
    1,
    3,
    -1,
    721,
    7000,
    0.5,
    15.0,
    "",
    "1",
    "abc",
    "a-b",
    "https://a.example/x.jpg",
    "http://a.example/y.png",
    [],
    ["1"],
    ["mp4"],
    ["x" * 130],
    ["#allstream#", "2"],
    [str(number) for number in range(1, 40)],
    [1],
    {},
    [{}],
)
SECRETS = {ACCESS_KEY: Secret("AKIA1"), SECRET_KEY: Secret("sk-1"), CDN_URL: Secret("rtmp://live.example.com/a/b")}
REGION = {"uid": "1001", "x_axis": 0, "y_axis": 0, "width": 0.5, "height": 0.5, "alpha": 1, "render_mode": 0}
PICTURE = {"mixedVideoLayout": 3, "layoutConfig": [REGION], "backgroundConfig": [{"uid": "7", "image_url": "https://a.example/x.jpg"}]}


def good(variant: Variant) -> Draft:
    """A body that both accept, with something in every list."""
    draft = default_draft(variant).put(("clientRequest", "storageConfig", "bucket"), "rec-in")
    if variant in (Variant.WEB, Variant.WEB_CDN):
        path = ("clientRequest", "extensionServiceConfig", "extensionServices", 0, "serviceParam", "url")
        return draft.put(path, "https://class.example.com/1")
    if variant in (Variant.MIX_HLS, Variant.MIX_MP4):
        for key, value in PICTURE.items():
            draft = draft.put(("clientRequest", "recordingConfig", "transcodingConfig", key), value)
    return draft


def places() -> list[Path]:
    rows = [row.path for row in FIELDS[Operation.START] if not is_secret(row.path)]
    return [tuple(0 if step == ANY else step for step in path) for path in rows]


@pytest.mark.parametrize("variant", Variant)
def test_whatever_the_client_refuses_the_preflight_has_told(variant: Variant) -> None:
    draft = good(variant)
    body = draft.merged(SECRETS)
    checked(STARTS[draft.mode], body, Rules(draft.mode, variant))
    assert not [p for p in check_body(body, draft.mode) if p.severity is Severity.ERROR]
    refused = 0
    for place in places():
        for value in VALUES:
            changed = drop_in(body, place) if value is GONE else put_in(body, place, value)
            try:
                checked(STARTS[draft.mode], changed, Rules(draft.mode, Draft(draft.mode, changed).variant))
            except InvalidRequest as refusal:
                refused += 1
                told = any(p.severity is Severity.ERROR for p in check_body(changed, draft.mode))
                assert told, f"{place} = {value!r}: {refusal}"
    assert refused > 300
