"""Every rule about bodies, from a table: what the service takes, what it refuses, and that the refusal names the field."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.sandbox.answers import Hold, Reply
from cloudrec_gui.sandbox.gateway import Gateway, Route
from tests.unit.sandbox.desk import BASES, START, Desk, variant

DATA = Path(__file__).parents[2] / "data"
FILES = ("sandbox_requests", "sandbox_individual", "sandbox_web", "sandbox_control")
CASES: list[dict[str, Any]] = [case for name in FILES for case in json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))]
"""``base``: what is recorded (a key of ``BASES``); ``set`` and ``drop``: changes of its request; ``names``: what the reason tells."""
JSON_HEADERS = {"content-type": "application/json;charset=utf-8"}


def perform(case: dict[str, Any]) -> tuple[Desk, Reply]:
    """Bring a service to where the case begins and send its request through the gateway."""
    desk = Desk(base=case.get("base", "mix"))
    op = case["op"]
    if op == "start":
        desk.acquire(**case.get("acquire", {}))
    elif op != "acquire":
        desk.cname = case.get("channel", desk.cname)
        desk.begin(desk.cname)
        desk.wait(case.get("after", 20))
    body: dict[str, Any] = {"cname": case.get("cname", desk.cname), "uid": case.get("uid", desk.uid)}
    if not case.get("without_request"):
        body["clientRequest"] = variant(desk.request if op == "start" else {}, case.get("set", {}), tuple(case.get("drop", ())))
    target = Route(op, "a" * 32, case.get("mode", desk.mode), case.get("resource", desk.resource), case.get("sid", desk.sid))
    reply = desk.gateway.perform(target, JSON_HEADERS, b"" if op == "query" else json.dumps(body).encode(), desk.now)
    if isinstance(reply, Hold):
        desk.now = reply.until
        reply = desk.gateway.finish(target, reply.sid, desk.now)
    return desk, reply


@pytest.mark.parametrize("case", CASES, ids=[f"{case['op']} {case.get('base', 'mix')}: {case['name']}" for case in CASES])
def test_a_request_gets_the_documented_answer(case: dict[str, Any]) -> None:
    desk, reply = perform(case)
    assert (reply.status, reply.body.get("code")) == (case["status"], case.get("code")), reply.body
    if "names" in case:
        assert case["names"] in reply.body["reason"]
    if reply.status == 200:
        assert reply.body["cname"] == case.get("cname", desk.cname)
        assert reply.body["uid"] == case.get("uid", desk.uid)
        assert reply.body["resourceId"]
        assert ("sid" in reply.body) == (case["op"] != "acquire")
    for key, value in case.get("layout", {}).items():
        assert desk.view()["layout"][key] == value
    if "view" in case:
        desk.sid = reply.body["sid"]
        assert {key: json.loads(json.dumps(desk.view()))[key] for key in case["view"]} == case["view"]
    if "response" in case:
        assert sorted(reply.body["serverResponse"]) == sorted(case["response"])


def test_the_table_covers_every_operation_of_every_kind_both_ways() -> None:
    assert len(CASES) > 303
    assert len({(case["op"], case.get("base"), case["name"]) for case in CASES}) == len(CASES)
    covered = {(case["op"], case.get("mode", BASES[case.get("base", "mix")][0]), case["status"] < 300) for case in CASES}
    assert covered >= {
        (op, mode, good) for op in ("start", "query", "update", "stop") for mode in ("mix", "individual", "web") for good in (True, False)
    }
    assert {case.get("base", "mix") for case in CASES if case["op"] == "start"} == set(BASES)


@pytest.mark.parametrize(
    "raw",
    [
        b"{cname:demo}",
        b"",
        b"[]",
        b'"text"',
        b'{"cname":NaN}',
        b'{"a":' * 100 + b"1" + b"}" * 100,
        b"[" * 100_000,
        b"\xff\xfe{}",
        b'{"n":' + b"9" * 10_000 + b"}",
    ],
    ids=lambda raw: repr(raw[:12]),
)
def test_what_is_no_json_object_gets_code_8(raw: bytes) -> None:
    gateway = Gateway(Desk().service, "a" * 32, "id", "secret", 0)
    reply = gateway.perform(Route("acquire", "a" * 32), JSON_HEADERS, raw, 0.0)
    assert isinstance(reply, Reply)
    assert (reply.status, reply.body["code"]) == (400, 8)


@pytest.mark.parametrize(
    ("content_type", "accepted"),
    [
        ("application/json", True),
        ("application/json;charset=utf-8", True),
        ("application/json; charset=UTF-8", True),
        ("Application/JSON", True),
        ("text/plain", False),
        ("", False),
        ("application/json;charset=gbk", False),
    ],
)
def test_only_json_in_utf_8_is_read(content_type: str, accepted: bool) -> None:
    gateway = Gateway(Desk().service, "a" * 32, "id", "secret", 0)
    reply = gateway.perform(Route("acquire", "a" * 32), {"content-type": content_type}, b'{"cname":"room","uid":"5"}', 0.0)
    assert isinstance(reply, Reply)
    assert reply.body.get("code") == (None if accepted else 8)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of everything in a JSON value."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, item in items for place in places(item, (*path, key)))]


REGION = {"uid": "1001", "x_axis": 0, "y_axis": 0, "width": 1, "height": 1, "alpha": 1, "render_mode": 0}
LAYOUT = {
    "mixedVideoLayout": 3,
    "maxResolutionUid": "1001",
    "backgroundColor": "#000000",
    "backgroundImage": "https://pics.example/a.jpg",
    "layoutConfig": [REGION],
    "backgroundConfig": [{"uid": "1001", "image_url": "https://pics.example/a.jpg", "render_mode": 0}],
}
STORAGE = {**START["storageConfig"], "stsToken": "t", "stsExpiration": 1, "fileNamePrefix": ["a"], "extensionParams": {"endpoint": "e"}}
LISTS = {"streamSubscribe": {"audioUidList": {"subscribeAudioUids": ["1"]}, "videoUidList": {"unSubscribeVideoUids": ["1"]}}}
FULL: dict[str, dict[str, Any]] = {
    "acquire": {"scene": 0, "resourceExpiredHour": 24, "startParameter": {"a": 1}, "excludeResourceIds": ["r"], "region": "AP"},
    "start": {
        "token": "007",
        "recordingConfig": {
            "channelType": 1,
            "streamTypes": 2,
            "decryptionMode": 7,
            "secret": "s",
            "salt": "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "maxIdleTime": 30,
            "subscribeAudioUids": ["1001"],
            "transcodingConfig": {"width": 640, "height": 360, "fps": 15, "bitrate": 800, **LAYOUT},
        },
        "recordingFileConfig": {"avFileType": ["hls", "mp4"]},
        "storageConfig": STORAGE,
    },
    "update": {**LISTS, "storageConfig": STORAGE},
    "updateLayout": LAYOUT,
    "stop": {"async_stop": True},
}
HARD_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=5),
    st.sampled_from([10**400, "", [], {}, [[]], [{}], [None], "\ud800", "https://[", -0.0, 1e308]),
)


FULL_OF_KIND: dict[tuple[str, str], dict[str, Any]] = {
    **{(op, "mix"): request for op, request in FULL.items()},
    **{("start", base): request for base, (_, _, request) in BASES.items()},
    ("start", "cdn"): variant(
        BASES["cdn"][2],
        {
            f"extensionServiceConfig.extensionServices.0.serviceParam.{key}": value
            for key, value in {"videoFps": 15, "maxVideoDuration": 60, "onhold": True, "readyTimeout": 5, "mobile": False}.items()
        },
    ),
    ("update", "individual"): FULL["update"],
    ("update", "cdn"): {
        "webRecordingConfig": {"onhold": True},
        "rtmpPublishConfig": {"outputs": [{"rtmpUrl": "rtmp://a.example/b"}]},
        "storageConfig": STORAGE,
    },
}


@given(data=st.data(), kind=st.sampled_from(sorted(FULL_OF_KIND)), value=HARD_VALUES, ranges=st.sampled_from(["strict", "lenient"]))
def test_any_value_in_any_place_gets_an_ordinary_answer(data: st.DataObject, kind: tuple[str, str], value: Any, ranges: str) -> None:
    op, base = kind
    desk = Desk(base=base, ranges=ranges)
    if op == "start":
        desk.acquire()
    elif op != "acquire":
        desk.begin()
        desk.wait(20)
    body = json.loads(json.dumps(desk.body(FULL_OF_KIND[kind])))
    *steps, last = data.draw(st.sampled_from(places(body)[1:]))
    target = body
    for step in steps:
        target = target[step]
    target[last] = value
    route = Route(op, "a" * 32, desk.mode, desk.resource, desk.sid)
    reply = desk.gateway.perform(route, JSON_HEADERS, json.dumps(body).encode(), desk.now)
    assert isinstance(reply, Hold) or reply.status in (200, 400)
    assert isinstance(reply, Hold) or json.dumps(reply.body)
    desk.wait(60)
    assert json.dumps(desk.service.views(desk.now))
