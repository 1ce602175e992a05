"""The doubtful points: the preferred answer by default, the other one at the turn of a switch."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest

from cloudrec_gui.sandbox.answers import Reply
from cloudrec_gui.sandbox.cast import Action
from cloudrec_gui.sandbox.gateway import Route
from cloudrec_gui.sandbox.options import SandboxOptions
from cloudrec_gui.sandbox.switches import PREFERRED, Switches, manual, parse
from tests.unit.sandbox.desk import EPOCH, SERVICE_PARAM, Desk


def turned_desk(turned: dict[str, str], base: str = "mix") -> Desk:
    return Desk(SandboxOptions(switches=PREFERRED.turned(turned)), base=base)


def running(base: str = "mix", turned: dict[str, str] | None = None, **more: str) -> Desk:
    """A recording with files."""
    desk = turned_desk({**(turned or {}), **more}, base)
    desk.begin()
    desk.wait(30)
    return desk


def outcome(reply: Any) -> tuple[int, int | None]:
    assert isinstance(reply, Reply)
    return reply.status, reply.body.get("code")


def payloads(desk: Desk, op: str = "query", **request: Any) -> list[tuple[str, Any]]:
    return [(item["serviceName"], item) for item in desk.response(op, **request)["extensionServiceState"]]


def test_a_switch_takes_its_values_only() -> None:
    assert Switches() == PREFERRED
    with pytest.raises(ValueError, match="slice_time takes ms, s"):
        Switches(slice_time="minutes")
    with pytest.raises(ValueError, match="unknown switch"):
        PREFERRED.turned({"nothing": "yes"})
    assert parse("slice-time = s") == {"slice_time": "s"}
    with pytest.raises(ValueError, match="NAME=VALUE"):
        parse("slice_time")


def test_every_switch_has_two_values_and_a_line_in_the_manual() -> None:
    text = manual()
    for row in fields(Switches):
        assert len(row.metadata["values"]) >= 2
        assert row.name in text
        assert row.metadata["meaning"] in text


@pytest.mark.parametrize("base", ["mix", "individual", "snapshot", "web", "cdn"])
def test_times_are_in_seconds(base: str) -> None:
    def times(value: Any) -> list[int]:
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        own = [value["sliceStartTime"]] if isinstance(value, dict) and "sliceStartTime" in value else []
        return own + [time for item in inner for time in times(item)]

    milliseconds, seconds = (times(running(base, turned).answer("query")) for turned in ({}, {"slice_time": "s"}))
    assert milliseconds
    assert [time // 1000 for time in milliseconds] == seconds


def test_times_stand_in_the_elements_only() -> None:
    response = running("individual", top_slice_time="no").response("query")
    assert set(response) == {"status", "fileListMode", "fileList"}
    assert response["fileList"][0]["sliceStartTime"] == int(EPOCH * 1000)


def test_answers_are_without_cname_and_uid() -> None:
    desk = running(identity="no")
    assert set(desk.answer("query")) == {"resourceId", "sid", "serverResponse"}
    assert set(desk.answer("update")) == {"resourceId", "sid"}


@pytest.mark.parametrize("base", ["mix", "snapshot", "web"])
def test_the_older_word_for_unknown(base: str) -> None:
    assert '"unknow"' in repr(running(base, unknown_word="unknow").response("stop", async_stop=True)).replace("'", '"')
    assert "unknown" in repr(running(base).response("stop", async_stop=True))


def test_the_other_keys_of_a_page_recording() -> None:
    desk = running("cdn", web_file_key="fileName", cdn_status="payload", payload_key="playload", exit_reason="yes")
    found = dict(payloads(desk))
    assert set(found["web_recorder_service"]["playload"]["fileList"][0]) == {"fileName", "sliceStartTime"}
    assert found["rtmp_publish_service"] == {"serviceName": "rtmp_publish_service", "playload": {"status": "publishing"}}
    assert dict(payloads(desk, "stop"))["web_recorder_service"]["exit_reason"] == "normal"


def test_services_in_the_other_order_and_upload_alone() -> None:
    assert [name for name, _ in payloads(running("cdn", service_order="recorder-last"))] == ["rtmp_publish_service", "web_recorder_service"]
    assert [name for name, _ in payloads(running("cdn", stop_web="upload"), "stop")] == ["upload_service"]


@pytest.mark.parametrize("base", ["mix", "individual"])
def test_an_early_list_is_absent(base: str) -> None:
    desk = Desk(base=base, early_list="absent")
    desk.begin()
    desk.wait(5)
    assert desk.response("query") == {"status": 4}


@pytest.mark.parametrize(("base", "files"), [("individual", "fileList"), ("web", "extensionServiceState")])
def test_entries_stand_there_twice(base: str, files: str) -> None:
    once, twice = (running(base, turned).response("query")[files] for turned in ({}, {"duplicates": "yes"}))
    if base == "web":
        once, twice = once[0]["payload"]["fileList"], twice[0]["payload"]["fileList"]
    assert len(twice) == 2 * len(once) > 0


@pytest.mark.parametrize("base", ["mix", "individual", "web"])
def test_an_asynchronous_stop_without_files(base: str) -> None:
    assert set(running(base, async_stop="bare").answer("stop", {"async_stop": True})) == {"cname", "uid", "resourceId", "sid"}


def test_special_characters_are_replaced_everywhere() -> None:
    for turned, name in (({}, "my_room"), ({"replace_characters": "all"}, "my-room")):
        desk = turned_desk(turned)
        desk.begin("my_room")
        desk.wait(20)
        assert desk.files() == f"{desk.sid}_{name}.m3u8"


@pytest.mark.parametrize(
    ("works", "spelling", "recorded"),
    [
        ("both", "unSubscribe", False),
        ("both", "unsubscribe", False),
        ("unSubscribe", "unSubscribe", False),
        ("unSubscribe", "unsubscribe", True),
        ("unsubscribe", "unSubscribe", True),
        ("unsubscribe", "unsubscribe", False),
    ],
)
@pytest.mark.parametrize("by_update", [False, True])
def test_which_spelling_of_unsubscribing_has_an_effect(works: str, spelling: str, recorded: bool, by_update: bool) -> None:
    desk = Desk(unsubscribe=works)
    kinds = ("Audio", "Video")
    changes: dict[str, Any] = {} if by_update else {f"recordingConfig__{spelling}{kind}Uids": ["1001"] for kind in kinds}
    desk.begin("silent", **changes)
    if by_update:
        groups = {"audioUidList": f"{spelling}AudioUids", "videoUidList": f"{spelling}VideoUids"}
        assert desk.update(streamSubscribe={group: {key: ["1001"]} for group, key in groups.items()}).status == 200
    desk.service.direct("silent", "1001", Action.PUBLISH, True, desk.now)
    desk.wait(20)
    assert (desk.status() == 5) is recorded


def test_the_go_sdks_bitrate_counts() -> None:
    for turned, bitrate in (({}, 2000), ({"video_bitrate": "any-case"}, 4000)):
        desk = turned_desk(turned, "web")
        changes: dict[str, Any] = {f"{SERVICE_PARAM}VideoBitrate": 4000}
        desk.begin(**changes)
        assert desk.view()["video"]["bitrate"] == bitrate


@pytest.mark.parametrize(
    ("base", "changes"),
    [
        ("mix", {"recordingConfig__transcodingConfig__bitrate": 9999}),
        ("mix", {"recordingConfig__transcodingConfig__layoutConfig": [{}]}),
        ("mix", {"recordingConfig__maxIdleTime": 1}),
        ("individual", {"recordingConfig__subscribeUidGroup": 9}),
        ("snapshot", {"snapshotConfig__captureInterval": 0}),
        ("web", {f"{SERVICE_PARAM}videoFps": 1}),
    ],
)
def test_off_range_values_are_accepted_and_fatal(base: str, changes: dict[str, Any]) -> None:
    strict, lenient = Desk(base=base), Desk(base=base, ranges="lenient")
    strict.acquire()
    assert outcome(strict.start(**changes)) == (400, 2)
    lenient.acquire()
    assert lenient.start(**changes).status == 200
    lenient.wait(2)
    assert lenient.status() == -1


@pytest.mark.parametrize(
    ("base", "changes"),
    [
        ("mix", {"storageConfig__vendor": 9}),
        ("mix", {"recordingConfig__channelType": "1"}),
        ("web", {f"{SERVICE_PARAM}maxRecordingHour": 0}),
        ("snapshot", {"snapshotConfig__fileType": ["png"]}),
    ],
)
def test_leniency_does_not_go_further(base: str, changes: dict[str, Any]) -> None:
    desk = Desk(base=base, ranges="lenient")
    desk.acquire()
    assert outcome(desk.start(**changes)) == (400, 2)


def test_coordinates_with_more_than_six_decimals() -> None:
    region = {"x_axis": 0, "y_axis": 0, "width": 0.33333334, "height": 1}
    assert running().update_layout(mixedVideoLayout=3, layoutConfig=[region]).status == 200
    assert outcome(running(decimals="six").update_layout(mixedVideoLayout=3, layoutConfig=[region])) == (400, 1028)


def test_the_least_interval_of_screenshots() -> None:
    for turned, status in (({}, 200), ({"capture_minimum": "5"}, 400)):
        desk = turned_desk(turned, "snapshot")
        desk.acquire()
        assert desk.start(snapshotConfig__captureInterval=4).status == status


def test_the_longest_label_of_a_page() -> None:
    for turned, status in (({}, 200), ({"web_cname_max": "128"}, 400)):
        desk = turned_desk(turned, "web")
        desk.cname = "p" * 129
        assert desk.acquire().status == status


def test_a_start_without_recording_config() -> None:
    for turned, status in (({}, 200), ({"recording_config": "required"}, 400)):
        desk = turned_desk(turned, "mix")
        desk.acquire()
        reply = desk.service.start(desk.resource, "mix", desk.body({"storageConfig": desk.request["storageConfig"]}), desk.now)
        assert reply.status == status


def test_what_a_second_start_says() -> None:
    for how, status in (("code-7", 201), ("code-7-sid", 201), ("same-sid", 200)):
        desk = Desk(restart=how)
        sid = desk.begin()
        again = desk.start()
        assert again.status == status
        assert again.body.get("sid") == (None if how == "code-7" else sid)
        assert ("code" in again.body) is (status == 201)
        assert len(desk.service.views(desk.now)) == 1


def test_generations_of_error_codes() -> None:
    for generation, expired, stranger, name in (("documented", 433, 432, 401), ("older", 433, 1003, 1013), ("modern", 2, 2, 401)):
        desk = Desk(codes=generation)
        desk.acquire()
        desk.wait(301)
        assert desk.answer("start", desk.request)["code"] == expired
        desk.begin()
        desk.uid = "900002"
        assert desk.answer("update")["code"] == stranger
        desk.cname = "no/room"
        assert desk.answer("acquire")["code"] == name


def test_an_older_service_says_that_it_is_exiting() -> None:
    desk = running(codes="older")
    desk.stop(async_stop=True)
    assert outcome(desk.call("query")) == (400, 501)
    assert running().answer("query")["serverResponse"]["status"] == 5


def test_the_shapes_of_refusals() -> None:
    for shape in ("reason", "bare", "long"):
        desk = running(error_body=shape)
        desk.stop(async_stop=True)
        again = desk.answer("stop")
        assert again["code"] == 49
        assert ("reason" in again) is (shape == "reason")
        assert ("serverResponse" in again) is (shape == "long")
    desk = running(error_body="long")
    desk.stop(async_stop=True)
    again = desk.answer("stop")
    assert again["serverResponse"]["payload"] == {"message": "Failed"}
    assert again["serverResponse"]["fileListStr"] == f"{desk.sid}_room.m3u8"
    desk.wait(60)
    gone = desk.answer("stop")
    assert {key: gone[key] for key in ("cname", "uid", "resourceId", "sid", "code")} == {
        "cname": "room",
        "uid": "900001",
        "resourceId": desk.resource,
        "sid": desk.sid,
        "code": 404,
    }
    assert (gone["serverResponse"]["command"], "reason" in gone) == ("StopCloudRecorder", False)


def test_a_body_that_is_no_json() -> None:
    for turned, expected in (({}, (400, 8)), ({"bad_body": "500/2"}, (500, 2))):
        desk = turned_desk(turned)
        found = desk.gateway.perform(_route("acquire"), {"content-type": "application/json"}, b"{", desk.now)
        assert outcome(found) == expected


def test_the_status_of_an_upload_timeout() -> None:
    for status in (200, 206, 400, 504):
        desk = Desk(upload_timeout=str(status))
        desk.begin(storageConfig__bucket="slow")
        desk.wait(30)
        assert outcome(desk.call("stop")) == (status, 50)


def test_control_after_its_time() -> None:
    for turned, expected in (({}, (400, 2)), ({"control_lost": "404/404"}, (404, 404))):
        desk = turned_desk(turned)
        desk.acquire(resourceExpiredHour=1)
        desk.start()
        desk.wait(3601)
        assert outcome(desk.call("query")) == expected


def test_a_layout_for_what_has_none() -> None:
    desk = running("web")
    assert outcome(desk.call("updateLayout")) == (400, 2)
    route, header = _route("updateLayout", "web"), _basic()
    assert desk.gateway.admit(route, header) is None
    strict = running("web", layout_route="gateway-404")
    refused = strict.gateway.admit(route, header)
    assert refused is not None
    assert (refused.status, set(refused.body)) == (404, {"message"})


def test_how_long_to_wait_after_too_many() -> None:
    for turned, expected in (({}, None), ({"retry_after": "2"}, "2")):
        desk = turned_desk(turned)
        crowded = type(desk.gateway)(desk.service, "a" * 32, "id", "secret", 1)
        assert crowded.admit(_route("acquire"), _basic()) is None
        refused = crowded.admit(_route("acquire"), _basic())
        assert refused is not None
        assert (refused.status, refused.headers.get("Retry-After")) == (429, expected)


def test_an_unused_resource_can_count_as_a_recording() -> None:
    for turned, status in (({}, 200), ({"acquire_counts": "yes"}, 400)):
        desk = Desk(SandboxOptions(workers=1, switches=PREFERRED.turned(turned)))
        assert desk.acquire().status == 200
        assert desk.acquire().status == status
        desk.wait(301)
        assert desk.acquire().status == 200


def test_a_recorder_that_was_thrown_out_can_come_back() -> None:
    desk = Desk(kicked="fails-over")
    desk.begin(uid="1001")
    desk.wait(6)
    assert desk.status() == -1
    desk.wait(60)
    assert desk.status() == 5
    assert desk.view()["recorderUid"] not in ("1001", "")
    assert desk.files().startswith("bak0_")


def _route(op: str, mode: str | None = None) -> Route:
    return Route(op, "a" * 32, mode, "r", "s")


def _basic() -> str:
    return "Basic aWQ6c2VjcmV0"
