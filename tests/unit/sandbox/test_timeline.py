"""A recording's life at virtual time: the status line, slices, ends by themselves, fail-over."""

from __future__ import annotations

from typing import Any

import pytest

from cloudrec_gui.sandbox.answers import Hold, Reply
from cloudrec_gui.sandbox.cast import Action
from cloudrec_gui.sandbox.options import SandboxOptions, Timings
from cloudrec_gui.sandbox.switches import Switches
from tests.unit.sandbox.desk import Desk


@pytest.mark.parametrize(
    ("after", "status"), [(0, 0), (0.19, 0), (0.2, 1), (0.5, 2), (1, 3), (1.99, 3), (2, 4), (3, 4), (14.99, 4), (15, 5), (3600, 5)]
)
def test_the_status_climbs_as_documented(after: float, status: int) -> None:
    desk = Desk()
    desk.begin()
    desk.wait(after)
    assert desk.status() == status


def test_a_young_recording_tells_nothing_but_its_status() -> None:
    desk = Desk()
    desk.begin()
    desk.wait(1.5)
    assert desk.query().body["serverResponse"] == {"status": 3}


def test_before_the_first_slice_the_file_list_is_there_and_empty() -> None:
    desk = Desk()
    desk.begin()
    desk.wait(5)
    assert desk.query().body["serverResponse"] == {"status": 4, "fileListMode": "string", "fileList": "", "sliceStartTime": 0}


def test_an_unchanged_recording_answers_in_the_same_words() -> None:
    desk = Desk()
    desk.begin()
    desk.wait(100)
    before = desk.query()
    desk.wait(100)
    assert desk.query() == before


def test_synchronous_stop_answers_when_the_files_are_uploaded() -> None:
    desk = Desk()
    sid = desk.begin(storageConfig__fileNamePrefix=["show", "one"])
    desk.wait(20)
    held = desk.stop()
    assert isinstance(held, Hold)
    assert held.until == desk.now + Timings().upload
    assert desk.status() == 6
    desk.wait(0.5)
    assert desk.status() == 7
    desk.now = held.until
    reply = desk.service.finish_stop(held.sid, desk.now)
    assert reply.body["serverResponse"] == {
        "fileListMode": "string",
        "fileList": f"show/one/{sid}_room.m3u8",
        "uploadingStatus": "uploaded",
    }
    assert desk.status() == 8
    desk.wait(Timings().exit)
    assert desk.status() == -1


def test_asynchronous_stop_answers_at_once() -> None:
    desk = Desk()
    desk.begin()
    desk.wait(20)
    reply = desk.stop(async_stop=True)
    assert isinstance(reply, Reply)
    assert reply.body["serverResponse"]["uploadingStatus"] == "unknown"
    assert desk.status() == 6


def test_asynchronous_stop_can_be_without_files() -> None:
    desk = Desk(SandboxOptions(switches=Switches(async_stop="bare")))
    desk.begin()
    desk.wait(20)
    reply = desk.stop(async_stop=True)
    assert isinstance(reply, Reply)
    assert set(reply.body) == {"cname", "uid", "resourceId", "sid"}


def test_a_misspelt_async_stop_is_a_synchronous_one() -> None:
    desk = Desk()
    desk.begin()
    desk.wait(20)
    assert isinstance(desk.stop(asyncStop=True), Hold)


def test_the_second_stop_is_invalid_and_later_finds_nobody() -> None:
    desk = Desk()
    desk.begin()
    desk.wait(20)
    desk.stop(async_stop=True)
    desk.wait(1)
    second = desk.stop(async_stop=True)
    assert isinstance(second, Reply)
    assert (second.status, second.body["code"]) == (400, 49)
    assert desk.update_layout(mixedVideoLayout=1).body["code"] == 49
    desk.wait(30)
    third = desk.stop(async_stop=True)
    assert isinstance(third, Reply)
    assert (third.status, third.body["code"]) == (404, 404)


@pytest.mark.parametrize("after", [0, 0.001, 4])
def test_stop_before_the_first_slice_still_has_a_file(after: float) -> None:
    desk = Desk()
    desk.begin()
    desk.wait(after)
    assert desk.stop_and_wait().body["serverResponse"]["fileList"].endswith("_room.m3u8")


@pytest.mark.parametrize("cname", ["empty-room", "Silent hall", "audience"])
def test_stop_with_nobody_publishing_has_no_data(cname: str) -> None:
    desk = Desk()
    desk.begin(cname, recordingConfig__channelType=0)
    desk.wait(5)
    reply = desk.stop_and_wait()
    assert (reply.status, reply.body) == (206, {"code": 435, "reason": "no recorded data"})
    desk.wait(10)
    assert desk.status() == -1


@pytest.mark.parametrize(
    ("cname", "live", "idles"),
    [
        ("empty", True, True),
        ("empty", False, True),
        ("silent", True, False),
        ("silent", False, False),
        ("audience", True, True),
        ("audience", False, False),
        ("room", True, False),
    ],
)
def test_idle_exit_depends_on_the_channel_profile(cname: str, live: bool, idles: bool) -> None:
    desk = Desk()
    desk.begin(cname, recordingConfig__channelType=int(live), recordingConfig__maxIdleTime=5)
    desk.wait(3)
    assert desk.status() == 4
    desk.wait(57)
    assert (desk.status() == -1) is idles
    assert desk.view()["endedBy"] == ("idle" if idles else "")


def test_idle_time_begins_anew_when_somebody_comes() -> None:
    desk = Desk()
    desk.begin("empty", recordingConfig__maxIdleTime=30)
    desk.wait(25)
    desk.service.direct("empty", "5", Action.JOIN, True, desk.now)
    desk.wait(25)
    assert desk.status() == 4
    desk.service.direct("empty", "5", Action.LEAVE, True, desk.now)
    desk.wait(29)
    assert desk.status() == 4
    desk.wait(1.2)
    assert desk.status() == 6


def test_status_5_waits_for_the_first_published_stream() -> None:
    desk = Desk()
    desk.begin("late")
    desk.wait(44)
    assert desk.status() == 4
    desk.wait(1)
    assert desk.status() == 5


def test_an_interruption_finishes_the_first_slice_early() -> None:
    desk = Desk()
    desk.begin("silent")
    desk.wait(10)
    desk.service.direct("silent", "1001", Action.PUBLISH, True, desk.now)
    desk.wait(4)
    desk.service.direct("silent", "1001", Action.MUTE, True, desk.now)
    desk.wait(0.1)
    assert desk.status() == 5
    assert len(desk.view()["slices"]) == 1


@pytest.mark.parametrize(
    ("audio", "video", "kinds", "recorded"),
    [
        ({}, {}, 2, True),
        ({"subscribeAudioUids": ["#allstream#"]}, {}, 2, True),
        ({"subscribeAudioUids": ["1001"]}, {}, 2, True),
        ({"subscribeAudioUids": ["7"]}, {}, 2, False),
        ({"unSubscribeAudioUids": ["1001"]}, {"unsubscribeVideoUids": ["1001"]}, 2, False),
        ({"unsubscribeAudioUids": ["1001"]}, {"subscribeVideoUids": ["1001"]}, 2, True),
        ({"unSubscribeAudioUids": ["7"]}, {}, 2, True),
        ({}, {"subscribeVideoUids": ["7"]}, 2, False),
        ({}, {"unsunscribeVideoUids": ["1001"]}, 2, True),
    ],
)
def test_only_what_is_subscribed_is_recorded(audio: dict[str, Any], video: dict[str, Any], kinds: int, recorded: bool) -> None:
    desk = Desk()
    changes = {f"recordingConfig__{key}": value for key, value in (audio | video).items()}
    desk.begin("silent", recordingConfig__streamTypes=kinds, **changes)
    desk.service.direct("silent", "1001", Action.PUBLISH, True, desk.now)
    desk.wait(20)
    assert (desk.status() == 5) is recorded


def test_update_replaces_the_lists_and_takes_effect_at_once() -> None:
    desk = Desk()
    desk.begin("silent", recordingConfig__subscribeAudioUids=["7"])
    desk.service.direct("silent", "1001", Action.PUBLISH, True, desk.now)
    desk.wait(20)
    assert desk.status() == 4
    assert desk.update(streamSubscribe={"audioUidList": {"subscribeAudioUids": ["1001"]}}).status == 200
    desk.wait(15)
    assert desk.status() == 5
    assert desk.view()["subscription"]["audio"] == (("1001",), None)


def test_update_layout_overwrites_everything() -> None:
    desk = Desk()
    desk.begin(
        recordingConfig__transcodingConfig={"backgroundColor": "#FF0000", "backgroundImage": "https://pics.example/a.jpg", "fps": 20}
    )
    assert desk.view()["layout"]["backgroundColor"] == "#FF0000"
    assert desk.view()["canvas"] == {"width": 360, "height": 640, "fps": 15, "bitrate": 500}
    region = {"x_axis": 0, "y_axis": 0, "width": 1, "height": 1}
    assert desk.update_layout(mixedVideoLayout=3, layoutConfig=[region]).status == 200
    layout = desk.view()["layout"]
    assert (layout["backgroundColor"], layout["backgroundImage"]) == ("#000000", None)
    assert layout["layoutConfig"] == [{"uid": None, "alpha": 1, "render_mode": 0, **region}]
    desk.update_layout()
    assert desk.view()["layout"]["layoutConfig"] == []


def test_a_refused_layout_changes_nothing() -> None:
    desk = Desk()
    desk.begin()
    desk.update_layout(mixedVideoLayout=1)
    assert desk.update_layout(mixedVideoLayout=3).status == 400
    assert desk.view()["layout"]["mixedVideoLayout"] == 1


def test_fail_over_is_a_time_of_404_and_then_other_files() -> None:
    desk = Desk()
    sid = desk.begin()
    desk.wait(60)
    assert desk.service.fail_over(sid, 30, desk.now)
    for _ in range(3):
        assert desk.status() == -1
        assert desk.update_layout(mixedVideoLayout=1).status == 404
        desk.wait(9.9)
    desk.wait(0.5)
    assert desk.status() == 5
    assert desk.files() == f"bak0_{sid}_room.m3u8"
    assert desk.query().body["uid"] == "900001"
    assert desk.view()["recorderUid"] != "900001"
    assert desk.service.fail_over(sid, 1, desk.now)
    desk.wait(2)
    assert desk.files() == f"bak1_{sid}_room.m3u8"


def test_the_fourth_fail_over_ends_the_recording() -> None:
    desk = Desk()
    sid = desk.begin()
    for _ in range(4):
        desk.wait(20)
        assert desk.service.fail_over(sid, 1, desk.now)
    desk.wait(20)
    assert desk.status() == -1
    assert not desk.service.fail_over(sid, 1, desk.now)


@pytest.mark.parametrize(
    ("changes", "alive_at", "gone_at"),
    [
        ({"storageConfig__secretKey": "wrong key"}, 89, 91),
        ({"storageConfig__bucket": "missing"}, 0.9, 1.1),
        ({"token": "expired"}, 0.9, 1.1),
        ({"token": "invalid"}, 0.9, 1.1),
        ({"token": "expires-in-40"}, 39, 50),
    ],
)
def test_trouble_that_start_does_not_see(changes: dict[str, Any], alive_at: float, gone_at: float) -> None:
    desk = Desk()
    desk.begin(**changes)
    desk.wait(alive_at)
    assert desk.status() in (1, 2, 4, 5)
    desk.wait(gone_at - alive_at)
    assert desk.status() == -1


def test_wrong_storage_credentials_never_reach_status_5() -> None:
    desk = Desk()
    desk.begin(storageConfig__secretKey="wrong", recordingFileConfig__avFileType=["hls", "mp4"])
    desk.wait(60)
    assert (desk.status(), desk.files()) == (4, [])
    reply = desk.stop_and_wait()
    assert (reply.body["serverResponse"]["fileList"], reply.body["serverResponse"]["uploadingStatus"]) == ([], "backuped")


def test_update_of_the_credentials_repairs_the_uploads() -> None:
    desk = Desk()
    desk.begin(storageConfig__secretKey="wrong")
    desk.wait(60)
    storage = {"vendor": 2, "region": 3, "bucket": "b", "accessKey": "a", "secretKey": "good"}
    assert desk.update(storageConfig=storage).status == 200
    assert desk.status() == 5
    desk.wait(120)
    assert desk.status() == 5


def test_slow_uploads_end_a_synchronous_stop_with_code_50() -> None:
    desk = Desk()
    desk.begin(storageConfig__bucket="slow")
    desk.wait(20)
    reply = desk.stop_and_wait()
    assert (reply.status, reply.body["code"]) == (200, 50)


def test_files_can_end_in_the_backup_cloud() -> None:
    desk = Desk()
    desk.begin(storageConfig__bucket="backup")
    desk.wait(20)
    assert desk.stop_and_wait().body["serverResponse"]["uploadingStatus"] == "backuped"


def test_a_recorder_with_a_users_uid_is_thrown_out() -> None:
    desk = Desk()
    desk.begin(uid="1001")
    desk.wait(4.9)
    assert desk.status() == 4
    desk.wait(0.2)
    assert desk.status() == -1
    assert desk.view()["endedBy"] == "kicked"


def test_lenient_start_takes_a_bad_canvas_and_dies_of_it() -> None:
    desk = Desk(SandboxOptions(switches=Switches(ranges="lenient")))
    desk.begin(recordingConfig__transcodingConfig__bitrate=9999)
    desk.wait(2)
    assert desk.status() == -1
    desk.acquire()
    assert desk.start(storageConfig__vendor=9).status == 400
