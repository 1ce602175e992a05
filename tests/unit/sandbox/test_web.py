"""Page recordings at virtual time: the page, the push, holding, and every way to end."""

from __future__ import annotations

from typing import Any

import pytest

from cloudrec_gui.sandbox import pages
from cloudrec_gui.sandbox.answers import Reply
from cloudrec_gui.sandbox.files import replaced, utc_stamp
from tests.unit.sandbox.desk import EPOCH, SERVICE_PARAM, Desk

HOUR = 3600.0
OPENED = EPOCH + 5
CDN_URL = "rtmp://cdn.example/live/stream-key"


def recording(base: str = "web", cname: str = "room", **param: Any) -> Desk:
    """A page recording with some parameters of its service changed."""
    desk = Desk(base=base)
    desk.begin(cname, **{SERVICE_PARAM + key: value for key, value in param.items()})
    return desk


def services(desk: Desk, op: str = "query", **request: Any) -> dict[str, Any]:
    """Payloads by the name of the service."""
    return {item["serviceName"]: item["payload"] for item in desk.response(op, **request)["extensionServiceState"]}


def recorder(desk: Desk) -> Any:
    return services(desk)["web_recorder_service"]


def push(desk: Desk) -> str:
    (output,) = services(desk)["rtmp_publish_service"]["outputs"]
    return str(output["status"])


def test_a_page_is_opened_and_then_recorded() -> None:
    desk = recording()
    desk.wait(4.9)
    assert recorder(desk) == {"state": "init", "onhold": False, "fileList": []}
    desk.wait(0.2)
    assert recorder(desk)["state"] == "inProgress"
    assert desk.status() == 4
    desk.wait(15)
    assert desk.status() == 5
    assert recorder(desk)["fileList"] == [{"filename": f"{desk.sid}_room.m3u8", "sliceStartTime": int(OPENED * 1000)}]
    assert desk.view()["slices"] == [f"{desk.sid}_room_{utc_stamp(OPENED)}.ts"]


def test_names_in_lists_have_no_directories_and_those_in_the_bucket_have() -> None:
    desk = Desk(base="web")
    desk.begin("room", storageConfig__fileNamePrefix=["p"])
    desk.wait(25)
    assert recorder(desk)["fileList"][0]["filename"].startswith(desk.sid)
    assert desk.view()["slices"][0].startswith(f"p/{desk.sid}")


def test_special_characters_of_the_label_become_hyphens() -> None:
    assert replaced("a b!@#$%^&*()+_.=[]{}~|,;:?<>-z") == "a b" + "-" * 27 + "z"
    desk = recording(cname="my_page: 1/2")
    desk.wait(25)
    assert recorder(desk)["fileList"][0]["filename"] == f"{desk.sid}_my-page- 1/2.m3u8"


def test_an_mp4_is_split_after_the_wanted_minutes() -> None:
    desk = Desk(base="web")
    changes: dict[str, Any] = {SERVICE_PARAM + "maxVideoDuration": 30, "recordingFileConfig__avFileType": ["hls", "mp4"]}
    desk.begin(**changes)
    desk.wait(65 * 60)
    names = [item["filename"].removeprefix(f"{desk.sid}_room") for item in recorder(desk)["fileList"]]
    assert names == [".m3u8", "_0.mp4", "_1.mp4", "_2.mp4"]


def test_nobody_in_the_channel_is_no_reason_to_end() -> None:
    desk = recording(cname="empty")
    desk.wait(HOUR)
    assert desk.status() == 5


def test_the_longest_duration_ends_it() -> None:
    desk = recording(maxRecordingHour=1)
    desk.wait(HOUR - 1)
    assert desk.status() == 5
    desk.wait(10)
    assert desk.status() == -1
    assert desk.view()["endedBy"] == "max_recording_hour"


def test_a_token_is_not_looked_at() -> None:
    desk = Desk(base="web")
    desk.begin(token="expired")
    desk.wait(60)
    assert desk.status() == 5


# --- holding ---


def test_holding_leaves_a_gap_and_going_on_fills_nothing() -> None:
    desk = recording()
    desk.wait(25)
    assert desk.update(webRecordingConfig={"onhold": True}).status == 200
    assert recorder(desk)["onhold"] is True
    assert desk.status() == 5
    desk.wait(100)
    assert len(desk.view()["slices"]) == 2
    assert desk.update(webRecordingConfig={}).status == 200
    desk.wait(15)
    assert desk.view()["slices"][-1].endswith(f"{utc_stamp(EPOCH + 125)}.ts")
    assert recorder(desk)["onhold"] is False


def test_a_recording_can_begin_on_hold() -> None:
    desk = recording(onhold=True)
    desk.wait(60)
    assert (desk.status(), recorder(desk)) == (4, {"state": "inProgress", "onhold": True, "fileList": []})
    desk.update(webRecordingConfig={"onhold": False})
    desk.wait(15)
    assert desk.status() == 5


def test_credentials_alone_do_not_change_the_hold() -> None:
    desk = recording(onhold=True)
    desk.update(storageConfig={"vendor": 2, "region": 3, "bucket": "b", "accessKey": "a", "secretKey": "s"})
    assert recorder(desk)["onhold"] is True


# --- the push ---


def test_a_push_connects_publishes_is_held_and_reconnects() -> None:
    desk = recording("cdn")
    assert push(desk) == "connecting"
    desk.wait(6.9)
    assert push(desk) == "connecting"
    desk.wait(0.2)
    assert push(desk) == "publishing"
    desk.update(webRecordingConfig={"onhold": True})
    assert push(desk) == "onhold"
    desk.update(webRecordingConfig={"onhold": False})
    assert push(desk) == "publishing"
    desk.update(rtmpPublishConfig={"outputs": [{"rtmpUrl": "rtmps://other.example/live/k"}]})
    assert services(desk)["rtmp_publish_service"] == {
        "state": "inProgress",
        "outputs": [{"rtmpUrl": "rtmps://other.example/live/k", "status": "connecting"}],
    }
    desk.wait(2)
    assert push(desk) == "publishing"


@pytest.mark.parametrize(
    ("address", "line"),
    [
        ("rtmp://refused.example/live/k", ["connecting", "disconnected", "disconnected"]),
        ("rtmp://unreachable.example/live/k", ["connecting", "disconnected", "disconnected"]),
        ("rtmp://drops-20.example/live/k", ["connecting", "publishing", "disconnected"]),
    ],
)
def test_trouble_of_a_push_is_not_trouble_of_the_recording(address: str, line: list[str]) -> None:
    desk = Desk(base="cdn")
    desk.begin(extensionServiceConfig__extensionServices__1__serviceParam__outputs=[{"rtmpUrl": address}])
    seen = []
    for pause in (6, 4, 20):
        desk.wait(pause)
        seen.append(push(desk))
    assert seen == line
    assert desk.status() == 5


def test_the_control_path_shows_no_stream_key() -> None:
    desk = recording("cdn")
    assert desk.view()["push"] == {"address": "rtmp://cdn.example/***", "status": "connecting"}
    assert "stream-key" not in repr(desk.view())


# --- pages that fail ---


@pytest.mark.parametrize(
    ("url", "gone_at", "cause"),
    [
        ("https://unreachable.example.com", 10, "access_url_failed"),
        ("https://http-404.example/room", 10, "access_url_failed"),
        ("https://http-503.example/room", 10, "access_url_failed"),
        ("https://webgl.example", 20, "capability_limit"),
        ("https://oversized.example", 20, "capability_limit"),
        ("https://crash-7.example", 17, "recorder_error"),
    ],
)
def test_a_page_can_fail_by_its_name(url: str, gone_at: float, cause: str) -> None:
    desk = recording(url=url)
    assert desk.status() == 0
    desk.wait(4.9)
    assert desk.status() == 4
    desk.wait(gone_at - 4.9)
    assert desk.status() == -1
    assert desk.view()["endedBy"] == cause


def test_a_broken_recorder_shows_status_20_before_it_is_gone() -> None:
    desk = recording(url="https://crash-7.example")
    desk.wait(12.5)
    assert desk.status() == 20


@pytest.mark.parametrize("url", ["https://http-200.example", "https://http-302.example", "https://crash.example", "https://slow-9.example"])
def test_other_pages_are_recorded(url: str) -> None:
    desk = recording(url=url)
    desk.wait(60)
    assert desk.status() == 5


def test_a_page_that_never_reports_is_loaded_twice_and_then_given_up() -> None:
    desk = recording(readyTimeout=10)
    desk.wait(12)
    assert (desk.status(), recorder(desk)["state"]) == (4, "init")
    desk.wait(12.9)
    assert desk.status() == 4
    desk.wait(5)
    assert desk.status() == -1
    assert desk.view()["endedBy"] == "page_load_timeout"


@pytest.mark.parametrize(
    ("url", "recorded"),
    [
        ("https://page.example/?ready=1", True),
        ("https://page.example/ready", True),
        ("https://ready.example/", True),
        ("https://never-ready.example/", False),
        ("https://page.example/?not_ready", False),
        ("https://page.example/already", False),
        ("https://slow-10.example/", True),
        ("https://slow-11.example/", False),
    ],
)
def test_whether_a_page_reports_in_time_is_in_its_address(url: str, recorded: bool) -> None:
    desk = recording(url=url, readyTimeout=10)
    desk.wait(60)
    assert (desk.status() == 5) is recorded


def test_a_slow_page_is_recorded_from_its_report_on() -> None:
    assert pages.page("https://slow-8.example").settled(10) == (8.0, None, "")
    desk = recording(url="https://slow-8.example", readyTimeout=10)
    desk.wait(30)
    assert recorder(desk)["fileList"][0]["sliceStartTime"] == int((OPENED + 8) * 1000)


def test_a_page_with_the_wrong_keys_never_reaches_status_5() -> None:
    desk = Desk(base="web")
    desk.begin(storageConfig__secretKey="wrong")
    desk.wait(60)
    assert (desk.status(), recorder(desk)["fileList"]) == (4, [])
    desk.wait(40)
    assert desk.status() == -1


# --- the end ---


def test_stop_tells_all_services() -> None:
    desk = recording("cdn")
    desk.wait(25)
    found = services(desk, "stop")
    assert list(found) == ["web_recorder_service", "upload_service", "rtmp_publish_service"]
    assert found["web_recorder_service"] == {
        "state": "exit",
        "onhold": False,
        "fileList": [{"filename": f"{desk.sid}_room.m3u8", "sliceStartTime": int(OPENED * 1000)}],
    }
    assert found["upload_service"] == {"uploadingStatus": "uploaded"}
    assert found["rtmp_publish_service"] == {"state": "exit", "outputs": [{"rtmpUrl": CDN_URL, "status": "disconnected"}]}
    desk.wait(5)
    assert desk.status() == -1


def test_a_stop_before_the_page_was_there_has_no_files_and_is_no_error() -> None:
    desk = recording()
    desk.wait(1)
    assert services(desk, "stop", async_stop=True) == {
        "web_recorder_service": {"state": "exit", "onhold": False, "fileList": []},
        "upload_service": {"uploadingStatus": "unknown"},
    }
    reply = desk.stop(async_stop=True)
    assert isinstance(reply, Reply)
    assert reply.body["code"] == 49


def test_a_fail_over_of_a_page_goes_on_under_another_name() -> None:
    desk = recording()
    desk.wait(40)
    assert desk.service.fail_over(desk.sid, 30, desk.now)
    assert desk.status() == -1
    desk.wait(31)
    assert recorder(desk)["fileList"][0]["filename"] == f"bak0_{desk.sid}_room.m3u8"


def test_a_page_and_a_channel_of_one_name_do_not_meet() -> None:
    desk = recording(cname="empty")
    mixed = Desk(base="mix")
    mixed.service, mixed.now, mixed.uid = desk.service, desk.now, "900002"
    mixed.begin("empty", uid="900002", recordingConfig__maxIdleTime=5)
    desk.now = mixed.now = EPOCH + 60
    assert (desk.status(), mixed.status()) == (5, -1)


def test_two_pages_under_one_label_and_uid_are_a_conflict() -> None:
    desk = recording()
    desk.acquire()
    assert desk.start().body["code"] == 53
