"""Bodies that we send: what is accepted is sent exactly so, what is refused is refused at the very path."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.api.client import ApiClient, unknown_keys
from cloudrec_gui.api.errors import InvalidRequest
from cloudrec_gui.api.models.acquire import AcquireRequest
from cloudrec_gui.api.models.base import Request, checked
from cloudrec_gui.api.models.start import StartRequest
from cloudrec_gui.api.models.stop import StopRequest
from cloudrec_gui.api.models.update import UpdateRequest
from cloudrec_gui.api.models.update_layout import UpdateLayoutRequest
from cloudrec_gui.api.spelling import Spelling, respelt
from cloudrec_gui.api.wire_json import dumps, number
from cloudrec_gui.domain.draft import TRANSCODING, Draft, drop_in, put_in
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.secrets import Secret
from tests.unit.api.support import CONNECTION, RESOURCE_ID, SID, ScriptedTransport, data, reply, task

TABLE = data("api_requests.json")
MODELS: Mapping[str, type[Request]] = {
    "acquire": AcquireRequest,
    "start": StartRequest,
    "update": UpdateRequest,
    "updateLayout": UpdateLayoutRequest,
    "stop": StopRequest,
}
PLAIN = st.none() | st.booleans() | st.integers() | st.text()
REGION = {"x_axis": 0.25, "y_axis": 0, "width": 0.5, "height": 1}


def custom(**changed: float) -> dict[str, Any]:
    """updateLayout with one region."""
    return {**TABLE["bases"]["updateLayout"], "clientRequest": {"mixedVideoLayout": 3, "layoutConfig": [{**REGION, **changed}]}}


def path_of(text: str) -> tuple[str | int, ...]:
    return tuple(int(step) if step.isdigit() else step for step in text.split("."))


def body_of(case: Mapping[str, Any]) -> dict[str, Any]:
    body = TABLE["bases"][case["operation"]]
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


def name_of(case: Mapping[str, Any]) -> str:
    return f"{case['operation']} {case['mode']}: {case['case']}"


@pytest.mark.parametrize("case", TABLE["accepted"], ids=name_of)
def test_an_accepted_body_is_sent_exactly_as_it_is(case: dict[str, Any]) -> None:
    body = body_of(case)
    spelling = Spelling(case.get("spelling", "unSubscribe"))
    request = checked(MODELS[case["operation"]], respelt(body, Spelling.CAPITAL), Mode(case["mode"]))
    assert json.loads(dumps(respelt(request.wire(), spelling))) == body


@pytest.mark.parametrize("case", TABLE["refused"], ids=name_of)
def test_a_wrong_body_is_refused_at_its_path(case: dict[str, Any]) -> None:
    with pytest.raises(InvalidRequest) as caught:
        checked(MODELS[case["operation"]], respelt(body_of(case), Spelling.CAPITAL), Mode(case["mode"]))
    assert path_of(case["at"]) in [path for path, _ in caught.value.problems]


def test_the_accepted_neighbours_of_the_refused_bodies_are_accepted() -> None:
    """The bases of the table themselves are good, so that each refusal is due to its one change."""
    for operation, model in MODELS.items():
        assert json.loads(dumps(checked(model, TABLE["bases"][operation], Mode.MIX).wire())) == TABLE["bases"][operation]


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
        checked(StartRequest, body, Mode.MIX)
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
        ApiClient(transport, spelling=spelling).update(CONNECTION, task(), lists)
        assert key in (transport.sent[0].body or b"")


def test_unknown_keys_are_sent_and_reported() -> None:
    body = put_in(TABLE["bases"]["start"], path_of("clientRequest.recordingConfig.superResolution"), True)
    body = put_in(body, TRANSCODING, {"mixedVideoLayout": 3, "layoutConfig": [REGION, {**REGION, "z_order": 4}]})
    transport = ScriptedTransport(reply(body={"sid": SID}))
    ApiClient(transport).start(CONNECTION, Mode.MIX, RESOURCE_ID, body)
    sent = json.loads(transport.sent[0].body or b"")
    assert sent == body
    assert unknown_keys(body) == (
        path_of("clientRequest.recordingConfig.superResolution"),
        (*TRANSCODING, "layoutConfig", 1, "z_order"),
    )


def test_known_keys_are_not_reported_in_either_spelling() -> None:
    for case in TABLE["accepted"]:
        expected = 1 if case["case"] == "a key of tomorrow" else 0
        assert len(unknown_keys(body_of(case), Operation(case["operation"]))) == expected, name_of(case)


def test_documented_keys_keep_the_documented_order() -> None:
    body = {"clientRequest": TABLE["bases"]["start"]["clientRequest"], "uid": "1", "cname": "c"}
    assert list(checked(StartRequest, body, Mode.MIX).wire()) == ["cname", "uid", "clientRequest"]


@given(st.floats(0, 1))
def test_a_coordinate_is_a_plain_decimal_of_at_most_six_places(value: float) -> None:
    body = {
        **TABLE["bases"]["updateLayout"],
        "clientRequest": {"mixedVideoLayout": 3, "layoutConfig": [{**REGION, "x_axis": value, "width": 0}]},
    }
    text = dumps(checked(UpdateLayoutRequest, body, Mode.MIX).wire()).decode()
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
        assert json.loads(dumps(checked(UpdateLayoutRequest, body, Mode.MIX).wire())) == body
    else:
        with pytest.raises(InvalidRequest):
            checked(UpdateLayoutRequest, body, Mode.MIX)


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
        checked(UpdateLayoutRequest, body, Mode.MIX)


@given(
    st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner))
)
def test_what_is_written_is_what_was_meant(value: object) -> None:
    assert json.loads(dumps(value)) == value
