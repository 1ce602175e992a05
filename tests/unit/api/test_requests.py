"""Bodies that we send: what is accepted is sent exactly so, what is refused is refused at the very path."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.api.client import ApiClient
from cloudrec_gui.api.dialect import Dialect
from cloudrec_gui.api.errors import InvalidRequest
from cloudrec_gui.api.models.base import Rules
from cloudrec_gui.api.models.requests import wire_body
from cloudrec_gui.api.spelling import Spelling
from cloudrec_gui.api.wire_json import dumps, number
from cloudrec_gui.domain.draft import TRANSCODING, Draft, put_in
from cloudrec_gui.domain.fields import unknown_paths
from cloudrec_gui.domain.modes import MODES, Mode, Operation
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.trees import get_in
from cloudrec_gui.domain.variants import VARIANTS, Variant, variant_of
from tests.unit.api.bodies import REGION, TABLE, body_of, name_of, path_of, rules_of
from tests.unit.api.support import CONNECTION, RESOURCE_ID, SID, ScriptedTransport, data, reply, task

MIX = Rules(Mode.MIX)
ANSWERS = data("api_answers.json")


def custom(**changed: float) -> dict[str, Any]:
    """updateLayout with one region."""
    return {**TABLE["bases"]["updateLayout"], "clientRequest": {"mixedVideoLayout": 3, "layoutConfig": [{**REGION, **changed}]}}


def sent_for(case: Mapping[str, Any]) -> Any:
    """The body as it goes over the wire."""
    return json.loads(dumps(wire_body(Operation(case["operation"]), body_of(case), rules_of(case))))


@pytest.mark.parametrize("case", TABLE["accepted"], ids=name_of)
def test_an_accepted_body_is_sent_exactly_as_it_is(case: dict[str, Any]) -> None:
    body = body_of(case)
    if case["operation"] == "start":
        assert variant_of(Mode(case["mode"]), body).value == case.get("kind", variant_of(Mode(case["mode"]), body).value)
    assert sent_for(case) == body


@pytest.mark.parametrize("case", TABLE["refused"], ids=name_of)
def test_a_wrong_body_is_refused_at_its_path(case: dict[str, Any]) -> None:
    with pytest.raises(InvalidRequest) as caught:
        sent_for(case)
    assert path_of(case["at"]) in [path for path, _ in caught.value.problems]


def test_the_bases_of_the_table_are_good_so_that_each_refusal_is_due_to_its_one_change() -> None:
    for case in TABLE["refused"]:
        base = {key: case[key] for key in ("case", "operation", "base") if key in case}
        modes = [Mode(case["mode"])] if "base" in case else [Mode.MIX]
        for mode in modes:
            assert sent_for({**base, "mode": mode.value}) == TABLE["bases"][case.get("base", case["operation"])]


def test_the_table_has_every_operation_and_every_kind_of_recording_good_and_bad() -> None:
    for rows in (TABLE["accepted"], TABLE["refused"]):
        assert {row["operation"] for row in rows} == {operation.value for operation in Operation} - {"query"}
        kinds = {variant_of(Mode(row["mode"]), body_of(row)) for row in rows if row["operation"] == "start"}
        assert kinds >= set(Variant) - {Variant.MIX_MP4 if rows is TABLE["refused"] else None}
    assert len(TABLE["accepted"]) + len(TABLE["refused"]) + len(ANSWERS["good"]) + len(ANSWERS["refused"]) >= 500


def test_a_refused_start_is_not_sent() -> None:
    transport = ScriptedTransport()
    with pytest.raises(InvalidRequest):
        ApiClient(transport).start(CONNECTION, Mode.MIX, RESOURCE_ID, {"cname": "hall-7", "uid": "0"})
    assert transport.sent == []


def test_no_problem_shows_a_secret() -> None:
    canary = "canary-8d1f"
    body = put_in(TABLE["bases"]["start"], path_of("clientRequest.storageConfig.secretKey"), canary)
    body = put_in(body, path_of("clientRequest.token"), [canary])
    body = put_in(body, path_of("clientRequest.recordingConfig.salt"), canary)
    with pytest.raises(InvalidRequest) as caught:
        wire_body(Operation.START, body, MIX)
    assert len(caught.value.problems) == 2
    assert canary not in repr(caught.value.problems) + str(caught.value)
    assert caught.value.__cause__ is None


def test_start_sends_the_whole_body_to_its_route() -> None:
    transport = ScriptedTransport(reply(body={"sid": SID}))
    draft = Draft(body=TABLE["bases"]["start"])
    token = ("clientRequest", "token")
    answered = ApiClient(transport).start(CONNECTION, Mode.MIX, RESOURCE_ID, draft.merged({token: Secret("007token")}))
    (sent,) = transport.sent
    assert sent is answered.request
    assert (sent.method, sent.url) == (
        "POST",
        f"https://api.sd-rtn.com/v1/apps/{CONNECTION.app_id}/cloud_recording/resourceid/{RESOURCE_ID}/mode/mix/start",
    )
    assert sent.headers["Content-Type"] == "application/json;charset=utf-8"
    assert json.loads(sent.body or b"")["clientRequest"]["token"] == "007token"
    assert (sent.connect_s, sent.total_s) == (5.0, 30.0)


def test_the_same_start_has_the_same_bytes() -> None:
    transport = ScriptedTransport(reply(body={"sid": SID}), reply(body={"sid": SID}))
    client, body = ApiClient(transport), TABLE["bases"]["start"]
    client.start(CONNECTION, Mode.MIX, RESOURCE_ID, body)
    client.start(CONNECTION, Mode.MIX, RESOURCE_ID, json.loads(json.dumps(body)))
    assert transport.sent[0] == transport.sent[1]


@pytest.mark.parametrize(("mode", "scene"), [(Mode.INDIVIDUAL, 0), (Mode.MIX, 0), (Mode.WEB, 1)])
def test_acquire_carries_the_scene_of_its_mode(mode: Mode, scene: int) -> None:
    transport = ScriptedTransport(reply(body={"resourceId": RESOURCE_ID}))
    ApiClient(transport).acquire(CONNECTION, mode, task().cname, task().uid, {"resourceExpiredHour": 24})
    (sent,) = transport.sent
    assert sent.url.endswith("/cloud_recording/acquire")
    expected = {"cname": "hall-7", "uid": "70001", "clientRequest": {"scene": scene, "resourceExpiredHour": 24}}
    assert json.loads(sent.body or b"") == expected


@pytest.mark.parametrize(("asynchronous", "expected"), [(False, {}), (True, {"async_stop": True})])
def test_stop_says_async_only_when_it_is(asynchronous: bool, expected: dict[str, bool]) -> None:
    transport = ScriptedTransport(reply(body={"sid": SID}))
    ApiClient(transport).stop(CONNECTION, task(), asynchronous)
    assert json.loads(transport.sent[0].body or b"") == {"cname": "hall-7", "uid": "70001", "clientRequest": expected}
    assert transport.sent[0].total_s == 45.0


def test_query_has_no_body_and_no_content_type() -> None:
    transport = ScriptedTransport(reply(body={"serverResponse": {"status": 5}}))
    ApiClient(transport).query(CONNECTION, task())
    (sent,) = transport.sent
    assert (sent.method, sent.body) == ("GET", None)
    assert "Content-Type" not in sent.headers
    assert sent.url.endswith(f"/resourceid/{RESOURCE_ID}/sid/{SID}/mode/mix/query")


def test_the_spelling_of_the_lists_is_a_switch() -> None:
    lists = {"streamSubscribe": {"audioUidList": {"unsubscribeAudioUids": ["5"]}}}
    for spelling, key in ((Spelling.CAPITAL, b'"unSubscribeAudioUids"'), (Spelling.LOWER, b'"unsubscribeAudioUids"')):
        transport = ScriptedTransport(reply(body={"sid": SID}))
        ApiClient(transport, dialect=Dialect(spelling)).update(CONNECTION, task(), lists)
        assert key in (transport.sent[0].body or b"")


def test_unknown_keys_are_sent_and_reported() -> None:
    body = put_in(TABLE["bases"]["start"], path_of("clientRequest.recordingConfig.superResolution"), True)
    body = put_in(body, TRANSCODING, {"mixedVideoLayout": 3, "layoutConfig": [REGION, {**REGION, "z_order": 4}]})
    transport = ScriptedTransport(reply(body={"sid": SID}))
    ApiClient(transport).start(CONNECTION, Mode.MIX, RESOURCE_ID, body)
    sent = json.loads(transport.sent[0].body or b"")
    assert sent == body
    assert unknown_paths(Operation.START, body) == (
        path_of("clientRequest.recordingConfig.superResolution"),
        (*TRANSCODING, "layoutConfig", 1, "z_order"),
    )


def test_known_keys_are_not_reported_in_either_spelling() -> None:
    strange = ("a key of tomorrow", "the bitrate as one SDK spells it", "a channel's blocks that a page ignores", "retired upload")
    for case in TABLE["accepted"]:
        if not case["case"].startswith(strange):
            assert unknown_paths(Operation(case["operation"]), body_of(case)) == (), name_of(case)


@pytest.mark.parametrize("variant", Variant, ids=lambda variant: str(variant.value))
def test_acquire_takes_the_scene_of_the_kind_of_recording(variant: Variant) -> None:
    facts = VARIANTS[variant]
    transport = ScriptedTransport(reply(body={"resourceId": RESOURCE_ID}))
    extra = {} if facts.scene == MODES[facts.mode].scene else {"scene": facts.scene}
    ApiClient(transport).acquire(CONNECTION, facts.mode, task().cname, task().uid, extra)
    assert json.loads(transport.sent[0].body or b"")["clientRequest"] == {"scene": facts.scene}


@pytest.mark.parametrize("base", ["individual", "snapshot", "push", "audio-mix", "start"])
def test_what_acquire_announces_is_byte_for_byte_what_start_carries(base: str) -> None:
    body = TABLE["bases"][base]
    if base == "start":
        wide = {"mixedVideoLayout": 3, "layoutConfig": [{"height": 1.0, "width": 1 / 3, "y_axis": 0.0, "x_axis": 0.1 + 0.2}]}
        body = put_in(body, TRANSCODING, wide)
    mode = Mode.WEB if base == "push" else Mode.MIX if base == "start" else Mode.INDIVIDUAL
    parameter = dict(reversed(body["clientRequest"].items()))
    transport = ScriptedTransport(reply(body={"resourceId": RESOURCE_ID}), reply(body={"sid": SID}))
    client = ApiClient(transport, dialect=Dialect(Spelling.LOWER))
    scene = VARIANTS[variant_of(mode, body)].scene
    client.acquire(CONNECTION, mode, task().cname, task().uid, {"scene": scene, "startParameter": parameter})
    client.start(CONNECTION, mode, RESOURCE_ID, {**body, "clientRequest": parameter})
    announced, carried = (request.body or b"" for request in transport.sent)
    assert dumps(json.loads(carried)["clientRequest"]) in announced


def test_the_push_of_a_page_that_is_not_pushed_is_not_moved() -> None:
    request = {"rtmpPublishConfig": {"outputs": [{"rtmpUrl": "rtmp://in.example.org/app/k"}]}}
    for variant, sends in ((Variant.WEB, 0), (Variant.WEB_CDN, 1), (None, 1)):
        transport = ScriptedTransport(reply(body={"sid": SID}))
        with nullcontext() if sends else pytest.raises(InvalidRequest):
            ApiClient(transport).update(CONNECTION, replace(task(Mode.WEB), variant=variant), request)
        assert len(transport.sent) == sends


def test_a_block_that_a_page_ignores_is_not_even_looked_at() -> None:
    body = put_in(TABLE["bases"]["page"], ("clientRequest", "recordingConfig"), "anything")
    assert get_in(wire_body(Operation.START, body, Rules(Mode.WEB)), ("clientRequest", "recordingConfig")) == "anything"


def test_documented_keys_keep_the_documented_order() -> None:
    body = {"clientRequest": TABLE["bases"]["start"]["clientRequest"], "uid": "1", "cname": "c"}
    assert list(wire_body(Operation.START, body, MIX)) == ["cname", "uid", "clientRequest"]


@given(st.floats(0, 1))
def test_a_coordinate_is_a_plain_decimal_of_at_most_six_places(value: float) -> None:
    body = {
        **TABLE["bases"]["updateLayout"],
        "clientRequest": {"mixedVideoLayout": 3, "layoutConfig": [{**REGION, "x_axis": value, "width": 0}]},
    }
    text = dumps(wire_body(Operation.UPDATE_LAYOUT, body, MIX)).decode()
    printed = text.split('"x_axis":')[1].split(",")[0]
    whole, _, decimals = printed.partition(".")
    assert whole in ("0", "1")
    assert len(decimals) <= 6
    assert not printed.endswith((".", ".0"))
    assert abs(float(printed) - value) <= 0.5e-6 + 1e-12


@given(st.integers(0, 1_000_000), st.data())
def test_regions_that_fit_in_millionths_are_accepted_and_others_refused(x: int, draw: st.DataObject) -> None:
    width = draw.draw(st.integers(0, 1_000_000))
    body = custom(x_axis=x / 1e6, width=width / 1e6)
    if x + width <= 1_000_000:
        assert json.loads(dumps(wire_body(Operation.UPDATE_LAYOUT, body, MIX))) == body
    else:
        with pytest.raises(InvalidRequest):
            wire_body(Operation.UPDATE_LAYOUT, body, MIX)


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.000001, "0.000001"), (1.0, "1"), (-0.0, "0"), (0.1, "0.1"), (1e22, "10000000000000000000000"), (2.5e-07, "0.00000025")],
)
def test_numbers_are_printed_without_exponents(value: float, text: str) -> None:
    assert number(value) == text


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_json_does_not_know_is_not_written(value: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        number(value)


def test_a_coordinate_that_is_no_number_is_refused() -> None:
    body = {
        **TABLE["bases"]["updateLayout"],
        "clientRequest": {"mixedVideoLayout": 3, "layoutConfig": [{**REGION, "x_axis": float("nan")}]},
    }
    with pytest.raises(InvalidRequest):
        wire_body(Operation.UPDATE_LAYOUT, body, MIX)


@given(
    st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner))
)
def test_what_is_written_is_what_was_meant(value: object) -> None:
    assert json.loads(dumps(value)) == value
