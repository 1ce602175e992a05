"""What a recording itself says about who is in the channel."""

from __future__ import annotations

from dataclasses import replace

from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import RecordedFile, Recording
from cloudrec_gui.services.recording_facts import named_users

BARE = Recording(RecordingKey("1"), ProfileId("p"), AppId("x"), Mode.MIX, Cname("c"), Uid("900001"), 0.0)


def test_a_recording_without_anything_names_nobody() -> None:
    assert named_users(BARE) == ()


def test_layout_subscription_and_files_name_users_once_each_in_that_order() -> None:
    recording = replace(
        BARE,
        live_layout={
            "maxResolutionUid": "7",
            "layoutConfig": [{"uid": "1002"}, {"width": 1}, {"uid": "7"}],
            "backgroundConfig": [{"uid": "1003", "image_url": "https://a.example/1.jpg"}],
        },
        settings={"streamSubscribe": {"videoUidList": {"subscribeVideoUids": ["1002", "1004"]}}},
        files=(RecordedFile("a.m3u8", uid="1005"), RecordedFile("b.m3u8", uid="0")),
    )
    assert named_users(recording) == ("7", "1002", "1003", "1004", "1005")


def test_everybody_odd_values_and_the_recorder_itself_are_nobody() -> None:
    recording = replace(
        BARE,
        live_layout={"layoutConfig": [{"uid": "900001"}, {"uid": 12}, "none"], "backgroundConfig": "none"},
        settings={"streamSubscribe": {"audioUidList": {"subscribeAudioUids": ["#allstream#"]}}},
    )
    assert named_users(recording) == ()
