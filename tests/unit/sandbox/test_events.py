"""The list of notifications: what the service would have sent, by the fate of a recording, and what can be announced besides."""

from __future__ import annotations

import math
from typing import Any

import pytest

from cloudrec_gui.sandbox import SandboxServer
from cloudrec_gui.sandbox.cast import Action
from cloudrec_gui.sandbox.notices import KINDS, notice
from tests.unit.sandbox.desk import EPOCH, SERVICE_PARAM, Caller, Desk

Told = list[tuple[int, Any]]
CODES = {1: "errorCode", 2: "warnCode", 11: "exitStatus", 41: "leaveCode", 71: "code", 72: "limitType", 73: "reason"}
"""The detail by which an event is told apart here."""


def events(desk: Desk) -> list[dict[str, Any]]:
    return desk.service.events(desk.sid, desk.now)


def told(desk: Desk, seconds: float = 600.0) -> Told:
    """Types with their codes, ``seconds`` later."""
    desk.wait(seconds)
    found = events(desk)
    payloads = [event["payload"] for event in found]
    assert [payload["sequence"] for payload in payloads] == list(range(len(found)))
    assert [payload["sendts"] for payload in payloads] == sorted(payload["sendts"] for payload in payloads)
    assert len({event["noticeId"] for event in found}) == len(found)
    return [(event["eventType"], event["payload"]["details"].get(CODES.get(event["eventType"], ""))) for event in found]


def recording(base: str = "mix", cname: str = "room", **changes: Any) -> Desk:
    desk = Desk(base=base)
    desk.begin(cname, **changes)
    return desk


def page(**param: Any) -> Desk:
    return recording("web", **{SERVICE_PARAM + key: value for key, value in param.items()})


def test_an_event_has_the_documented_envelope() -> None:
    desk = recording()
    desk.wait(3)
    started = next(event for event in events(desk) if event["eventType"] == 40)
    sent = int((EPOCH + 2) * 1000)
    assert started == {
        "noticeId": f"{desk.sid}:{started['payload']['sequence']}:40",
        "productId": 3,
        "eventType": 40,
        "notifyMs": sent,
        "payload": {
            "cname": "room",
            "uid": "900001",
            "sid": desk.sid,
            "sequence": started["payload"]["sequence"],
            "sendts": sent,
            "serviceType": 1,
            "details": {"msgName": "recorder_started", "status": 0},
        },
    }


def test_looking_earlier_changes_nothing() -> None:
    desk = recording()
    desk.wait(20)
    early = events(desk)
    assert [event["eventType"] for event in early] == [30, 40, 42, 4]
    desk.stop_and_wait()
    desk.wait(10)
    assert events(desk)[: len(early)] == early


def test_a_stop() -> None:
    desk = recording()
    desk.wait(20)
    desk.stop_and_wait()
    assert told(desk, 10) == [(30, None), (40, None), (42, None), (4, None), (41, 16), (31, None), (11, 0)]
    (uploaded,) = (event["payload"]["details"] for event in events(desk) if event["eventType"] == 31)
    assert [item["fileName"] for item in uploaded["fileList"]] == [f"{desk.sid}_room.m3u8"]


def test_an_idle_channel() -> None:
    assert told(recording(cname="empty")) == [(30, None), (40, None), (41, 4), (11, 0)]


def test_a_token_that_runs_out() -> None:
    assert told(recording(token="expires-in-60"))[-5:] == [(4, None), (1, 109), (41, 2), (31, None), (11, 0)]


@pytest.mark.parametrize(("token", "code"), [("expired", 109), ("invalid", 110)])
def test_a_token_that_lets_nobody_in(token: str, code: int) -> None:
    assert told(recording(token=token)) == [(1, code), (41, 0), (11, 1)]


def test_a_uid_that_is_taken() -> None:
    desk = recording(cname="empty")
    desk.service.direct("empty", desk.uid, Action.JOIN, True, desk.now)
    assert told(desk) == [(30, None), (40, None), (41, 2), (11, 1)]


def test_a_wrong_secret() -> None:
    found = told(recording(storageConfig__secretKey="wrong"))
    assert found == [(30, None), (40, None), (42, None), (1, 32), (1, 47), (11, 1)]


def test_a_missing_bucket() -> None:
    assert told(recording(storageConfig__bucket="missing")) == [(1, 32), (11, 1)]


def test_a_backup() -> None:
    desk = recording(storageConfig__bucket="backup")
    desk.wait(20)
    desk.stop_and_wait()
    assert told(desk)[3:] == [(2, 31), (2, 32), (4, None), (41, 16), (32, None), (11, 0)]


def test_a_slow_bucket() -> None:
    desk = recording(storageConfig__bucket="slow")
    desk.wait(20)
    desk.stop(async_stop=True)
    assert told(desk)[-4:] == [(41, 16), (1, 50), (31, None), (11, 0)]


def test_a_fail_over() -> None:
    desk = recording()
    desk.wait(40)
    assert desk.service.fail_over(desk.sid, 60, desk.now)
    assert [code for code, _ in told(desk, 100)] == [30, 40, 42, 4, 12, 30, 40, 42, 4]
    found = events(desk)
    moved = found[4]["payload"]
    new_uid = moved["details"]["newUid"]
    assert (moved["uid"], moved["sendts"]) == ("900001", int((EPOCH + 40) * 1000))
    assert [event["payload"]["uid"] for event in found[5:]] == [str(new_uid)] * 4
    assert found[7]["payload"]["details"]["discontinueUtcMs"] == int((EPOCH + 40) * 1000)
    assert found[8]["payload"]["details"]["fileList"] == f"bak0_{desk.sid}_room.m3u8"


def test_too_many_fail_overs() -> None:
    desk = recording()
    for _ in range(4):
        desk.wait(60)
        desk.service.fail_over(desk.sid, 30, desk.now)
    found = told(desk)
    assert (sum(code == 12 for code, _ in found), found[-1]) == (3, (11, 1))


def test_a_stopped_page() -> None:
    desk = page()
    desk.wait(30)
    desk.stop_and_wait()
    assert told(desk) == [(30, None), (70, None), (4, None), (71, 0), (31, None), (11, 0)]
    stopped, uploaded = (event["payload"]["details"] for event in events(desk) if event["eventType"] in (31, 71))
    assert (stopped["message"], [item["filename"] for item in stopped["fileList"]]) == ("ok", [f"{desk.sid}_room.m3u8"])
    assert "fileList" not in uploaded


@pytest.mark.parametrize(
    ("param", "end"),
    [
        ({"maxRecordingHour": 1}, [(30, None), (70, None), (4, None), (71, 1), (31, None), (11, 0)]),
        ({"url": "https://webgl.example"}, [(30, None), (70, None), (4, None), (72, "WebGL"), (71, 2), (31, None), (11, 0)]),
        ({"url": "https://oversized.example"}, [(30, None), (70, None), (4, None), (72, "resolution"), (71, 2), (31, None), (11, 0)]),
        ({"url": "https://page.example", "readyTimeout": 20}, [(30, None), (73, "page_load_timeout"), (71, 4), (11, 0)]),
        ({"url": "https://unreachable.example"}, [(30, None), (71, 5), (11, 0)]),
        ({"url": "https://http-503.example"}, [(30, None), (71, 5), (11, 0)]),
        ({"url": "https://crash-30.example"}, [(30, None), (70, None), (4, None), (71, 6), (31, None), (11, 1)]),
    ],
    ids=str,
)
def test_a_page_that_ends_by_itself(param: dict[str, Any], end: Told) -> None:
    assert told(page(**param), 4000) == end


def test_an_individual_recording_has_a_slice_start_per_track() -> None:
    desk = recording("individual")
    desk.wait(20)
    starts = [event["payload"]["details"] for event in events(desk) if event["eventType"] == 42]
    assert {(item["streamUid"], item["trackType"]) for item in starts} >= {("1001", "audio"), ("1001", "video")}
    assert not any(item["mixedAllUser"] for item in starts)


def test_screenshots_have_no_index() -> None:
    desk = recording("snapshot")
    desk.wait(60)
    desk.stop_and_wait()
    assert told(desk) == [(30, None), (40, None), (41, 16), (31, None), (11, 0)]


@pytest.mark.parametrize(("base", "uids"), [("postponed", True), ("audiomix", False)])
def test_postponed_work_is_announced_late(base: str, uids: bool) -> None:
    desk = recording(base)
    desk.wait(60)
    desk.stop_and_wait()
    assert told(desk, 60)[-1] == (80, None)
    assert [code for code, _ in told(desk, 3600)[-3:]] == [80, 81, 1001]
    completed, final = (event["payload"]["details"] for event in events(desk)[-2:])
    assert [item["fileName"] for item in final["fileList"]] == desk.view()["products"]
    assert bool(completed["uids"]) is uids


# --- what is announced ---


@pytest.mark.parametrize("event_type", KINDS)
def test_every_documented_event_can_be_announced(event_type: int) -> None:
    desk = recording(cname="empty")
    desk.wait(10)
    assert desk.service.announce(desk.sid, event_type, {}, desk.now)
    last = events(desk)[-1]
    details = last["payload"]["details"]
    assert (last["eventType"], details["msgName"], last["payload"]["sequence"]) == (event_type, KINDS[event_type].name, 2)
    assert set(details) == {"msgName", *KINDS[event_type].details}


def test_there_are_28() -> None:
    assert len(KINDS) == 28
    assert len({kind.name for kind in KINDS.values()}) == 28


def test_an_announced_event_takes_its_place_in_time(sandbox: SandboxServer, caller: Caller) -> None:
    sid = caller.begin()
    sandbox.advance(10)
    assert sandbox.announce(sid, 33, {"progress": 5000, "later": "keys"})
    sandbox.advance(10)
    found = sandbox.events(sid)
    assert [event["eventType"] for event in found] == [30, 40, 42, 33, 4]
    assert found[3]["payload"]["details"] == {"msgName": "uploading_progress", "progress": 5000, "later": "keys"}


def test_the_code_of_a_page_end_names_itself() -> None:
    assert notice(0.0, 71, {"code": 3}).details["message"] == "start_engine_failed"
    assert notice(0.0, 71, {"code": 3, "message": "else"}).details["message"] == "else"
    assert notice(0.0, 71, {"code": 99}).details["message"] == ""


@pytest.mark.parametrize(
    ("event_type", "details"),
    [
        (0, {}),
        (5, {}),
        (999, {}),
        (True, {}),
        ("41", {}),
        (None, {}),
        (math.inf, {}),
        (41, {"leaveCode": "16"}),
        (41, {"leaveCode": True}),
        (31, {"fileList": "one.m3u8"}),
        (41, {"msgName": "recorder_started"}),
    ],
)
def test_what_is_not_documented_is_refused(sandbox: SandboxServer, caller: Caller, event_type: Any, details: dict[str, Any]) -> None:
    sid = caller.begin()
    with pytest.raises(ValueError, match="event"):
        sandbox.announce(sid, event_type, details)
    assert sandbox.events(sid) == []


def test_a_recording_that_does_not_exist_has_no_events(sandbox: SandboxServer) -> None:
    assert sandbox.events("none") == []
    assert sandbox.announce("none", 41) is False


# --- by the control path ---


def control(caller: Caller, method: str, path: str, body: Any = None) -> tuple[int, Any]:
    return caller.call(method, f"/control/{caller.server.control_token}/{path}", body, {})


def test_the_list_can_be_had_and_added_to_from_outside(caller: Caller, sandbox: SandboxServer) -> None:
    sid = caller.begin()
    sandbox.advance(5)
    assert control(caller, "POST", "events", {"sid": sid, "eventType": 100, "details": {"status": "publishing"}}) == (200, {})
    status, found = control(caller, "GET", f"events?sid={sid}")
    assert (status, found) == (200, sandbox.events(sid))
    assert found[-1]["payload"]["details"]["status"] == "publishing"


def test_nonsense_from_outside_is_refused(caller: Caller) -> None:
    sid = caller.begin()
    assert control(caller, "GET", "events?sid=none")[0] == 404
    assert control(caller, "GET", "events")[0] == 404
    assert control(caller, "POST", "events", {"sid": "none", "eventType": 41})[0] == 404
    assert control(caller, "POST", "events", {"sid": sid})[0] == 400
    assert control(caller, "POST", "events", {"sid": sid, "eventType": 5})[0] == 400
    assert control(caller, "POST", "events", {"sid": sid, "eventType": 41, "details": 5})[0] == 400
    assert caller.call("GET", f"/control/{'0' * 32}/events?sid={sid}", None, {})[0] == 404
