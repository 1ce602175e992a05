"""Kinds of recording: recognised by the body, turned into each other without loss."""

import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.domain.draft import CDN_URL, RECORDING, SERVICES, STORAGE, TOKEN, TRANSCODING, Draft, put_in, without_secrets
from cloudrec_gui.domain.drafts import FORCED, UID_GROUP, converted, default_draft, uid_group, with_group
from cloudrec_gui.domain.fields import misplaced_paths, missing_paths, permitted, unknown_paths
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.variants import BLOCKS, PUSHER, VARIANTS, Presence, Variant, service_index, variant_of, variants_of

STREAMS = (*RECORDING, "streamTypes")
EVERY = st.sampled_from(list(Variant))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*BLOCKS, "clientRequest", "serviceName"]), inner, max_size=3)
    ),
    max_leaves=12,
)


@pytest.mark.parametrize("variant", Variant)
def test_the_draft_to_begin_with_is_of_its_kind_and_nothing_in_it_is_misplaced_or_missing(variant: Variant) -> None:
    draft = default_draft(variant)
    assert draft.variant is variant
    assert misplaced_paths(variant, draft.body) == ()
    assert missing_paths(draft.mode, draft.body) == ()
    assert unknown_paths(Operation.START, draft.body) == ()


@pytest.mark.parametrize(("first", "second"), list(itertools.permutations(Variant, 2)))
def test_going_to_another_kind_and_back_gives_the_same_body(first: Variant, second: Variant) -> None:
    draft = default_draft(first)
    there = converted(draft, second)
    assert there.variant is second
    assert misplaced_paths(second, there.body) == ()
    assert converted(there, first).body == draft.body


FILLED = {
    (*RECORDING, "subscribeAudioUids"): ["1", "2"],
    (*RECORDING, "subscribeVideoUids"): ["2", "3"],
    (*RECORDING, "privateParams"): "{}",
    (*RECORDING, "audioProfile"): 1,
    (*RECORDING, "videoStreamType"): 1,
    (*TRANSCODING, "backgroundImage"): "https://x.example/a.jpg",
    ("clientRequest", "recordingFileConfig", "future"): 1,
}


@given(EVERY, st.lists(EVERY, max_size=8), st.text(max_size=8), st.sets(st.sampled_from(sorted(FILLED))))
def test_nothing_is_lost_on_any_walk_through_the_kinds(
    start: Variant, walk: list[Variant], text: str, filled: set[tuple[str, ...]]
) -> None:
    draft = default_draft(start).put(("cname",), text).put((*STORAGE, "futureKey"), [1, {"a": None}])
    for path in filled:
        if permitted(start, path) and draft.get(path[:2]) is not None and not (path[-1].endswith("VideoUids") and draft.get(STREAMS) == 0):
            draft = draft.put(path, FILLED[path])
    body = draft.body
    for variant in walk:
        draft = converted(draft, variant)
        assert draft.variant is variant
    assert draft.get(("cname",)) == text
    assert draft.get((*STORAGE, "futureKey")) == [1, {"a": None}]
    assert converted(draft, start).body == body


def test_what_was_typed_for_one_kind_waits_on_the_shelf_across_a_restart() -> None:
    mix = default_draft(Variant.MIX_MP4).put((*TRANSCODING, "bitrate"), 3333)
    web = Draft.from_json(json.loads(json.dumps(converted(mix, Variant.WEB).to_json())))
    assert "recordingConfig" not in web.body["clientRequest"]
    assert converted(web, Variant.MIX_MP4).get((*TRANSCODING, "bitrate")) == 3333


@given(st.sampled_from(list(Mode)), st.dictionaries(st.sampled_from(["clientRequest", "cname", "x"]), JSON, max_size=3), EVERY)
def test_any_body_has_a_kind_and_can_become_any_other(mode: Mode, body: dict[str, object], variant: Variant) -> None:
    assert VARIANTS[variant_of(mode, body)].mode is mode
    assert converted(Draft(mode, body), variant).variant is variant


def test_scene_is_one_for_pages_two_for_the_retired_kinds_and_zero_otherwise() -> None:
    assert {v.value: VARIANTS[v].scene for v in Variant if VARIANTS[v].scene} == {
        "web": 1,
        "web-cdn": 1,
        "postponed-transcoding": 2,
        "audio-mix": 2,
    }


def test_every_block_of_every_kind_has_a_word() -> None:
    assert all(set(facts.blocks) == set(BLOCKS) for facts in VARIANTS.values())
    assert VARIANTS[Variant.SNAPSHOT].blocks["recordingFileConfig"] is Presence.FORBIDDEN
    assert set(FORCED) == set(Variant) == {v for mode in Mode for v in variants_of(mode)}
    assert Variant.POSTPONED not in variants_of(Mode.INDIVIDUAL, legacy=False)


# ------------------------------------------------------------------------------------------------------------ secrets


@pytest.mark.parametrize("place", [0, 1])
def test_a_push_address_is_a_secret_wherever_the_push_stands(place: int) -> None:
    push = {"serviceName": PUSHER, "serviceParam": {"outputs": [{"rtmpUrl": "rtmp://live.example/app/key"}]}}
    others = [{"serviceName": "web_recorder_service", "serviceParam": {"url": "https://page.example"}}]
    services = [push, *others] if place == 0 else [*others, push]
    bare, bag = without_secrets(put_in({"cname": "c"}, SERVICES, services))
    assert bag == {CDN_URL: Secret("rtmp://live.example/app/key")}
    assert "live.example" not in json.dumps(bare)
    draft = Draft(Mode.WEB, bare)
    assert draft.variant is Variant.WEB_CDN
    sent = draft.merged(bag)
    index = service_index(sent, PUSHER)
    assert index == place
    assert sent["clientRequest"]["extensionServiceConfig"]["extensionServices"][place] == push


def test_a_secret_under_a_misplaced_key_is_taken_out_too_and_sent_back_where_it_stood() -> None:
    body = {"clientRequest": {"oldVod": {"secretKey": "deep", "region": 1}}}
    bare, bag = without_secrets(body)
    assert "deep" not in json.dumps(bare)
    assert Draft(Mode.MIX, bare).merged(bag) == body


def test_a_kind_without_a_channel_sends_no_token_and_no_encryption_secret() -> None:
    bag = {TOKEN: Secret("007x"), (*RECORDING, "secret"): Secret("s"), (*STORAGE, "secretKey"): Secret("k")}
    sent = default_draft(Variant.WEB).merged(bag)
    assert sent["clientRequest"]["storageConfig"]["secretKey"] == "k"
    assert "token" not in sent["clientRequest"]
    assert "recordingConfig" not in sent["clientRequest"]


# -------------------------------------------------------------------------------------------------------------- group


@pytest.mark.parametrize(
    ("audio", "video", "group"),
    [
        (None, None, 3),
        (["1"], None, 0),
        (["1", "2"], ["2", "3"], 1),
        ([str(n) for n in range(1, 9)], None, 2),
        ([str(n) for n in range(1, 18)], None, 3),
        ([str(n) for n in range(1, 19)], None, 4),
        ([str(n) for n in range(1, 33)], [str(n) for n in range(20, 53)], 5),
        (["#allstream#"], ["7"], 3),
    ],
)
def test_the_group_counts_the_union_of_both_lists(audio: list[str] | None, video: list[str] | None, group: int) -> None:
    config = {"subscribeAudioUids": audio, "subscribeVideoUids": video}
    assert uid_group({key: value for key, value in config.items() if value is not None}) == group


def test_the_group_follows_the_lists_until_somebody_sets_another_one() -> None:
    draft = default_draft(Variant.INDIVIDUAL)
    listed = with_group(draft, draft.put((*RECORDING, "subscribeAudioUids"), ["1"]))
    assert listed.get(UID_GROUP) == 0
    chosen = listed.put(UID_GROUP, 5)
    assert with_group(listed, chosen).get(UID_GROUP) == 5
    assert with_group(chosen, chosen.put((*RECORDING, "subscribeAudioUids"), ["1", "2", "3"])).get(UID_GROUP) == 5


def test_lists_of_video_wait_while_only_sound_is_recorded() -> None:
    path = (*RECORDING, "subscribeVideoUids")
    draft = default_draft(Variant.INDIVIDUAL).put(path, ["1001"])
    silent = converted(draft, Variant.ORIGINAL)
    assert silent.get(path) is None
    assert converted(converted(silent, Variant.AUDIO_MIX), Variant.INDIVIDUAL).body == draft.body
