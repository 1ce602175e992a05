"""File names and file lists."""

from __future__ import annotations

from typing import Any

from cloudrec_gui.sandbox.files import Segment, listing, slices, stem, utc_stamp
from tests.unit.sandbox.desk import EPOCH, Desk

HOUR = 3600.0


def test_the_stamp_is_utc_to_the_millisecond() -> None:
    assert utc_stamp(0) == "19700101000000000"
    assert utc_stamp(1782979200.1234) == "20260702080000123"
    assert utc_stamp(1782979199.9999) == "20260702080000000"


def test_a_name_is_directories_marker_sid_and_channel() -> None:
    assert stem((), "", "s" * 32, "my room") == "s" * 32 + "_my room"
    assert stem(("a", "b"), "bak0_", "5f", "room") == "a/b/bak0_5f_room"


def test_slices_are_cut_every_15_s_and_where_the_media_ends() -> None:
    segment = Segment(spans=[(0.0, 31.0), (100.0, None)])
    names = list(slices(segment, 117.0, 15.0, "n"))
    assert [name.removeprefix("n_19700101").removesuffix(".ts") for name in names] == ["000000000", "000015000", "000030000", "000140000"]


def test_a_span_without_length_never_was() -> None:
    segment = Segment()
    segment.open_at(5)
    segment.close_at(5)
    assert segment.spans == []
    assert not segment.recording


def test_the_list_of_hls_alone_is_a_string() -> None:
    segment = Segment(spans=[(1000.0, None)])
    arguments: dict[str, Any] = {"name": "n", "mp4": False, "slice_s": 15.0, "part_s": 2 * HOUR}
    assert listing(segment, 1014.9, **arguments) == {"fileListMode": "string", "fileList": "", "sliceStartTime": 0}
    assert listing(segment, 1015.0, **arguments) == {"fileListMode": "string", "fileList": "n.m3u8", "sliceStartTime": 1000_000}


def test_mp4_parts_are_added_every_two_hours() -> None:
    segment = Segment(spans=[(0.0, None)])
    found = listing(segment, 5 * HOUR, name="n", mp4=True, slice_s=15.0, part_s=2 * HOUR)
    assert [item["fileName"] for item in found["fileList"]] == ["n.m3u8", "n_0.mp4", "n_1.mp4", "n_2.mp4"]
    assert [item["sliceStartTime"] for item in found["fileList"]] == [0, 0, 7_200_000, 14_400_000]


def test_the_entries_of_a_composite_recording_with_mp4() -> None:
    desk = Desk()
    sid = desk.begin(recordingFileConfig__avFileType=["hls", "mp4"], storageConfig__fileNamePrefix=["rec"])
    desk.wait(15)
    answer = desk.query().body["serverResponse"]
    assert answer["fileListMode"] == "json"
    assert answer["fileList"] == [
        {
            "fileName": f"rec/{sid}_room{ending}",
            "trackType": "audio_and_video",
            "uid": "0",
            "mixedAllUser": True,
            "isPlayable": True,
            "sliceStartTime": int(EPOCH * 1000),
        }
        for ending in (".m3u8", "_0.mp4")
    ]
    assert desk.view()["slices"] == [f"rec/{sid}_room_{utc_stamp(EPOCH)}.ts"]
