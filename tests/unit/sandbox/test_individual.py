"""Individual recordings at virtual time: a list per user, screenshots, and the retired sequels."""

from __future__ import annotations

from typing import Any

import pytest

from cloudrec_gui.sandbox.answers import Reply
from cloudrec_gui.sandbox.cast import Action
from cloudrec_gui.sandbox.files import utc_stamp
from cloudrec_gui.sandbox.options import SandboxOptions, Timings
from tests.unit.sandbox.desk import EPOCH, Desk

MS = int(EPOCH * 1000)


def alone(base: str = "individual", **changes: Any) -> Desk:
    """A recording of a channel in which only user 1001 is, publishing from the beginning."""
    desk = Desk(base=base)
    desk.begin("silent", **changes)
    desk.service.direct("silent", "1001", Action.PUBLISH, True, desk.now)
    return desk


def names(desk: Desk) -> list[str]:
    return [item["fileName"].removeprefix(f"{desk.sid}_silent__uid_s_") for item in desk.files()]


def test_each_user_has_an_index_for_sound_and_one_for_pictures() -> None:
    desk = alone(storageConfig__fileNamePrefix=["a", "b"])
    desk.wait(15)
    response = desk.response("query")
    stem = f"a/b/{desk.sid}_silent__uid_s_1001__uid_e_"
    common = {"uid": "1001", "mixedAllUser": False, "sliceStartTime": MS}
    assert response == {
        "status": 5,
        "fileListMode": "json",
        "fileList": [
            {"fileName": f"{stem}audio.m3u8", "trackType": "audio", "isPlayable": True, **common},
            {"fileName": f"{stem}video.m3u8", "trackType": "video", "isPlayable": False, **common},
        ],
        "sliceStartTime": MS,
    }
    assert desk.view()["slices"] == [f"{stem}audio_{utc_stamp(EPOCH)}.ts", f"{stem}video_{utc_stamp(EPOCH)}.ts"]


def test_before_the_first_slice_there_is_a_status_and_then_an_empty_list() -> None:
    desk = alone()
    desk.wait(1)
    assert desk.response("query") == {"status": 3}
    desk.wait(5)
    assert desk.response("query") == {"status": 4, "fileListMode": "json", "fileList": [], "sliceStartTime": 0}


def test_standard_adds_one_joined_index_per_user() -> None:
    desk = alone(recordingConfig__streamMode="standard")
    desk.service.direct("silent", "1002", Action.PUBLISH_AUDIO, True, desk.now)
    desk.wait(20)
    assert names(desk) == [
        "1001__uid_e_audio.m3u8",
        "1001__uid_e_video.m3u8",
        "1001__uid_e_av.m3u8",
        "1002__uid_e_audio.m3u8",
        "1002__uid_e_av.m3u8",
    ]
    joined = desk.files()[2]
    assert (joined["trackType"], joined["isPlayable"], joined["uid"]) == ("audio_and_video", True, "1001")


def test_vp8_makes_webm_slices_and_an_mpd() -> None:
    desk = Desk(base="individual")
    desk.begin("vp8 room", recordingConfig__streamMode="standard")
    desk.wait(20)
    assert any(item["fileName"].endswith("__uid_s_1001__uid_e_av.mpd") for item in desk.files())
    slices = desk.view()["slices"]
    assert {name.rpartition(".")[2] for name in slices if "_video_" in name} == {"webm"}
    assert {name.rpartition(".")[2] for name in slices if "_audio_" in name} == {"ts"}


@pytest.mark.parametrize(("kinds", "expected"), [(0, ["audio"]), (1, ["video"]), (2, ["audio", "video"])])
def test_only_the_wanted_media_is_recorded(kinds: int, expected: list[str]) -> None:
    desk = alone(recordingConfig__streamTypes=kinds)
    desk.wait(20)
    assert names(desk) == [f"1001__uid_e_{kind}.m3u8" for kind in expected]


def test_original_sound_has_sound_alone() -> None:
    desk = alone(recordingConfig__streamTypes=0, recordingConfig__streamMode="original")
    desk.wait(20)
    assert names(desk) == ["1001__uid_e_audio.m3u8"]


def test_who_comes_later_is_added_at_the_end_of_a_slice() -> None:
    desk = alone()
    desk.wait(20)
    desk.service.direct("silent", "1002", Action.PUBLISH_VIDEO, True, desk.now)
    desk.wait(14)
    assert len(desk.files()) == 2
    desk.wait(1)
    assert names(desk)[-1] == "1002__uid_e_video.m3u8"
    assert desk.files()[-1]["sliceStartTime"] == MS + 20_000


def test_the_lists_of_update_decide_per_medium() -> None:
    desk = alone(recordingConfig__subscribeAudioUids=["1001"], recordingConfig__subscribeVideoUids=["9"])
    desk.wait(20)
    assert names(desk) == ["1001__uid_e_audio.m3u8"]
    assert desk.update(streamSubscribe={"videoUidList": {"subscribeVideoUids": ["#allstream#"]}}).status == 200
    desk.wait(20)
    assert names(desk) == ["1001__uid_e_audio.m3u8", "1001__uid_e_video.m3u8"]
    assert len([name for name in desk.view()["slices"] if "_audio_" in name]) == 2, "the audio list is gone, and with it the audio"


def test_at_most_seventeen_users_are_recorded_and_the_next_moves_up() -> None:
    desk = Desk(base="individual")
    desk.begin("empty", recordingConfig__streamTypes=0)
    for number in range(18):
        desk.service.direct("empty", str(2000 + number), Action.PUBLISH, True, desk.now)
    desk.wait(20)
    users = {item["uid"] for item in desk.files()}
    assert (len(users), "2017" in users) == (17, False)
    desk.service.direct("empty", "2003", Action.LEAVE, True, desk.now)
    desk.wait(20)
    assert "2017" in {item["uid"] for item in desk.files()}


def test_a_fail_over_begins_new_lists_of_everybody() -> None:
    desk = alone()
    desk.wait(20)
    assert desk.service.fail_over(desk.sid, 30, desk.now)
    assert desk.status() == -1
    desk.wait(31)
    assert [item["fileName"] for item in desk.files()] == [
        f"bak0_{desk.sid}_silent__uid_s_1001__uid_e_{kind}.m3u8" for kind in ("audio", "video")
    ]
    assert desk.status() == 5


def test_stop_lists_the_files_and_how_they_were_uploaded() -> None:
    desk = alone()
    desk.wait(20)
    response = desk.response("stop")
    assert set(response) == {"fileListMode", "fileList", "uploadingStatus"}
    assert (response["fileListMode"], len(response["fileList"]), response["uploadingStatus"]) == ("json", 2, "uploaded")


def test_uploads_that_fail_leave_an_empty_list_and_the_backup_cloud() -> None:
    desk = alone(storageConfig__secretKey="wrong")
    desk.wait(60)
    assert desk.status() == 4
    assert desk.response("stop") == {"fileListMode": "json", "fileList": [], "uploadingStatus": "backuped"}


# --- screenshots ---


def test_a_picture_is_taken_at_once_and_every_interval() -> None:
    desk = alone("snapshot", snapshotConfig__captureInterval=5)
    desk.wait(12)
    stem = f"{desk.sid}_silent__uid_s_1001__uid_e_video_"
    assert desk.view()["snapshots"] == [f"{stem}{utc_stamp(EPOCH + at)}.jpg" for at in (0, 5, 10)]
    assert desk.view()["slices"] == []


def test_screenshots_show_no_file_list() -> None:
    desk = alone("snapshot")
    desk.wait(1)
    assert desk.response("query") == {"status": 3}
    desk.wait(2)
    assert desk.response("query") == {"status": 5, "sliceStartTime": MS}
    assert desk.response("stop") == {"uploadingStatus": "uploaded"}


def test_screenshots_hide_the_files_that_are_there_too() -> None:
    desk = alone("both")
    desk.wait(20)
    assert desk.response("query") == {"status": 5, "sliceStartTime": MS}
    assert len(desk.view()["slices"]) == 2
    assert len(desk.view()["snapshots"]) == 3
    assert desk.response("stop", async_stop=True) == {"uploadingStatus": "unknown"}


def test_no_picture_is_taken_while_no_video_comes() -> None:
    desk = Desk(base="snapshot")
    desk.begin("silent")
    desk.wait(20)
    assert desk.response("query") == {"status": 4, "sliceStartTime": 0}
    desk.service.direct("silent", "1001", Action.PUBLISH_AUDIO, True, desk.now)
    desk.wait(20)
    assert desk.view()["snapshots"] == []
    desk.service.direct("silent", "1001", Action.PUBLISH_VIDEO, True, desk.now)
    desk.wait(5)
    desk.service.direct("silent", "1001", Action.MUTE, True, desk.now)
    desk.wait(60)
    assert len(desk.view()["snapshots"]) == 1


@pytest.mark.parametrize("base", ["individual", "snapshot", "both"])
def test_an_end_without_anything_recorded_says_so(base: str) -> None:
    desk = Desk(base=base)
    desk.begin("silent")
    desk.wait(5)
    reply = desk.stop_and_wait()
    assert (reply.status, reply.body["code"]) == (206, 435)


def test_an_individual_recording_idles_out_too() -> None:
    desk = Desk(base="snapshot")
    desk.begin("empty", recordingConfig__maxIdleTime=5)
    desk.wait(60)
    assert desk.status() == -1
    assert desk.view()["endedBy"] == "idle"


# --- legacy ---


@pytest.mark.parametrize(("base", "expected"), [("postponed", "{sid}_silent__uid_s_1001__uid_e_0.mp4"), ("audiomix", "{sid}_silent_0.m4a")])
def test_postponed_work_is_done_an_hour_after_the_end(base: str, expected: str) -> None:
    desk = alone(base)
    desk.wait(20)
    desk.stop_and_wait()
    desk.wait(3500)
    assert desk.view()["products"] == []
    desk.wait(200)
    assert desk.view()["products"] == [expected.format(sid=desk.sid)]


def test_the_time_of_postponed_work_can_be_set() -> None:
    desk = Desk(SandboxOptions(timings=Timings(postponed=1.0)), base="audiomix")
    desk.begin()
    desk.wait(20)
    reply = desk.stop(async_stop=True)
    assert isinstance(reply, Reply)
    desk.wait(2)
    assert len(desk.view()["products"]) == 1


def test_the_retired_vod_service_tells_its_state() -> None:
    desk = Desk(base="vod")
    desk.begin()
    states = []
    for pause in (0, 1, 1, 20):
        desk.wait(pause)
        states.append(desk.response("query")["subServiceStatus"]["recordingService"])
    assert states == ["serviceIdle", "serviceStarted", "serviceReady", "serviceInProgress"]
