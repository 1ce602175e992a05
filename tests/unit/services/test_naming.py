"""The names that a recording will have in the bucket, for every kind of recording."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.domain.draft import RECORDING, STORAGE, Draft
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services import naming
from cloudrec_gui.services.naming import PredictedName, folder, new_element, predicted, with_correlation

PREFIX = (*STORAGE, "fileNamePrefix")
U = "<sid>_room__uid_s_<uid>__uid_e_"


def draft(variant: Variant, *, cname: str = "room", correlate: bool = False) -> Draft:
    return replace(default_draft(variant).put(("cname",), cname), correlate=correlate)


def names(prepared: Draft) -> list[tuple[str, str]]:
    return [(name.kind, name.name) for name in predicted(prepared)]


WHOLE = [("index", "<sid>_room.m3u8"), ("slice", "<sid>_room_<utc>.ts")]
BACKUP = ("backup", "bak0_<sid>_room.m3u8")
USERS = [
    ("index", f"{U}audio.m3u8"),
    ("index", f"{U}video.m3u8"),
    ("slice", f"{U}audio_<utc>.ts"),
    ("slice", f"{U}video_<utc>.ts"),
    ("slice", f"{U}video_<utc>.webm"),
]
SOUND = [("index", f"{U}audio.m3u8"), ("slice", f"{U}audio_<utc>.ts")]
USERS_BACKUP = ("backup", f"bak0_{U}audio.m3u8")
SHOT = ("screenshot", f"{U}video_<utc>.jpg")


@pytest.mark.parametrize(
    ("variant", "expected"),
    [
        (Variant.MIX_HLS, [*WHOLE, BACKUP]),
        (Variant.MIX_MP4, [*WHOLE, ("mp4", "<sid>_room_0.mp4"), BACKUP]),
        (Variant.WEB, [*WHOLE, ("mp4", "<sid>_room_0.mp4"), BACKUP]),
        (Variant.WEB_CDN, [*WHOLE, ("mp4", "<sid>_room_0.mp4"), BACKUP]),
        (Variant.INDIVIDUAL, [*USERS, USERS_BACKUP]),
        (Variant.ORIGINAL, [*SOUND, USERS_BACKUP]),
        (Variant.SNAPSHOT, [SHOT]),
        (Variant.SNAPSHOT_RECORDING, [*USERS, SHOT, USERS_BACKUP]),
        (Variant.POSTPONED, [*USERS, ("mp4", f"{U}0.mp4"), USERS_BACKUP]),
        (Variant.AUDIO_MIX, [*SOUND, ("sound", "<sid>_room_0.mp3"), USERS_BACKUP]),
    ],
)
def test_every_kind_of_recording_has_its_names(variant: Variant, expected: list[tuple[str, str]]) -> None:
    assert names(draft(variant)) == expected


def test_standard_streams_have_a_merged_index_of_a_doubtful_name() -> None:
    found = predicted(draft(Variant.INDIVIDUAL).put((*RECORDING, "streamMode"), "standard"))
    merged = [name for name in found if name.kind == naming.MERGED]
    assert merged == [PredictedName("merged", f"{U}av.m3u8", "doubtful"), PredictedName("merged", f"{U}av.mpd", "doubtful")]


@pytest.mark.parametrize(("streams", "media"), [(0, {"audio"}), (1, {"video"}), (2, {"audio", "video"})])
def test_only_recorded_media_have_files(streams: int, media: set[str]) -> None:
    found = predicted(draft(Variant.INDIVIDUAL).put((*RECORDING, "streamTypes"), streams))
    assert {name.name.split("_e_")[1].split(".")[0] for name in found if name.kind == naming.INDEX} == media


def test_folders_stand_in_front_of_every_name() -> None:
    prepared = draft(Variant.MIX_MP4).put(PREFIX, ["class", "42"])
    assert all(name.name.startswith("class/42/") for name in predicted(prepared))
    assert "class/42/bak0_<sid>_room.m3u8" in [name.name for name in predicted(prepared)]


def test_a_folder_of_its_own_stands_innermost_where_it_is_wanted() -> None:
    prepared = draft(Variant.MIX_HLS, correlate=True).put(PREFIX, ["class"])
    assert predicted(prepared)[0].name == "class/cr…/<sid>_room.m3u8"
    assert predicted(prepared, element="cr0123456789abcd")[0].name == "class/cr0123456789abcd/<sid>_room.m3u8"
    assert predicted(replace(prepared, correlate=False))[0].name == "class/<sid>_room.m3u8"


def test_special_characters_of_a_pages_name_become_hyphens() -> None:
    found = predicted(draft(Variant.WEB, cname="a_b.c 1-2"))
    assert (found[0].name, found[0].note) == ("<sid>_a-b-c 1-2.m3u8", naming.SURE)


def test_in_a_channel_both_names_are_offered() -> None:
    first, second = predicted(draft(Variant.MIX_HLS, cname="demo_room"))[:2]
    assert (first.name, first.note) == ("<sid>_demo_room.m3u8", naming.SURE)
    assert (second.kind, second.name, second.note) == ("index", "<sid>_demo-room.m3u8", naming.REPLACED)


def test_what_comes_later_or_in_parts_says_so() -> None:
    notes = {name.kind: name.note for variant in (Variant.MIX_MP4, Variant.AUDIO_MIX) for name in predicted(draft(variant))}
    assert (notes["mp4"], notes["sound"], notes["backup"]) == (naming.PARTS, naming.LATER, naming.MOVED)


@pytest.mark.parametrize(("wanted", "suffix"), [("aac", "aac"), ("m4a", "m4a"), (7, "mp3")])
def test_mixed_sound_has_the_wanted_format(wanted: object, suffix: str) -> None:
    prepared = draft(Variant.AUDIO_MIX).put(("clientRequest", "transcodeOptions", "container", "format"), wanted)
    assert f"<sid>_room_0.{suffix}" in [name.name for name in predicted(prepared)]


def test_elements_are_unique_and_fit_the_service() -> None:
    made = {new_element() for _ in range(1000)}
    assert len(made) == 1000
    assert all(re.fullmatch(r"cr[0-9a-f]{14}", element) for element in made)
    assert all(len(element) + 1 == naming.ELEMENT_ROOM for element in made)


def test_the_element_is_appended_to_the_folders() -> None:
    assert with_correlation(draft(Variant.WEB), "cr1").get(PREFIX) == ["cr1"]
    assert with_correlation(draft(Variant.WEB).put(PREFIX, ["a"]), "cr1").get(PREFIX) == ["a", "cr1"]


JSON = st.recursive(
    st.none() | st.integers() | st.text(max_size=5), lambda i: st.lists(i, max_size=3) | st.dictionaries(st.text(max_size=5), i, max_size=3)
)


@given(body=st.dictionaries(st.sampled_from(["cname", "clientRequest", "uid"]), JSON), prefix=JSON, variant=st.sampled_from(Variant))
def test_names_are_predicted_for_any_body(body: dict[str, object], prefix: object, variant: Variant) -> None:
    prepared = replace(default_draft(variant), body=body)
    assert predicted(prepared)
    if prefix is not None:
        assert predicted(default_draft(variant).put(PREFIX, prefix))
        assert folder(default_draft(variant).put(PREFIX, prefix)).endswith("/") == bool(folder(default_draft(variant).put(PREFIX, prefix)))
