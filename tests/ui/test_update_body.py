"""What an update sends, what it changes by saying and by leaving out, and what keeps it from being sent."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.domain.draft import ACCESS_KEY, RECORDING, SECRET_KEY, STORAGE, STS_TOKEN
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.fields import FIELDS, known
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import Recording, ServiceState
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.variants import VARIANTS, Variant
from cloudrec_gui.ui.recording_actions.update_body import (
    PUSH_URL,
    Effect,
    Prepared,
    Sts,
    Users,
    Who,
    Wish,
    client_request,
    effective,
    effects,
    faults,
    kind_of,
    media_of,
    permits,
    present_hold,
    present_users,
    secrets_of,
)
from cloudrec_gui.ui.recording_actions.words import effect_words, fault_words
from tests.ui.recordings_data import NOW, recording

KEYS = {ACCESS_KEY: Secret("ak"), SECRET_KEY: Secret("sk")}
BOTH = ("audio", "video")
EVERYONE = {"audio": Users(), "video": Users()}


def of(variant: Variant, **changes: Any) -> Recording:
    return recording(1, mode=VARIANTS[variant].mode, variant=variant.value, **changes)


def prepared(variant: Variant, *, bucket: str = "bucket", **lists: object) -> Prepared:
    draft = default_draft(variant).put((*STORAGE, "bucket"), bucket)
    for key, value in lists.items():
        draft = draft.put((*RECORDING, key), value)
    return Prepared(draft.body, KEYS)


def codes(wish: Wish, variant: Variant = Variant.MIX_HLS, ready: Prepared | None = None) -> list[tuple[str, str]]:
    found = faults(wish, of(variant), ready or prepared(variant), NOW)
    assert all(fault_words(fault) for fault in found)
    return [(fault.where, fault.code) for fault in found]


@pytest.mark.parametrize(
    ("lists", "audio", "video"),
    [
        ({}, Users(), Users()),
        ({"audio": {"subscribeAudioUids": ["#allstream#"]}}, Users(), Users(Who.NOBODY)),
        ({"audio": {"subscribeAudioUids": ["#allstream#"]}, "video": {"subscribeVideoUids": ["7"]}}, Users(), Users(Who.ONLY, ("7",))),
        (
            {"audio": {"unSubscribeAudioUids": ["222"]}, "video": {"subscribeVideoUids": ["111"]}},
            Users(Who.EXCEPT, ("222",)),
            Users(Who.ONLY, ("111",)),
        ),
        ({"video": {"unsubscribeVideoUids": ["5"]}}, Users(Who.NOBODY), Users(Who.EXCEPT, ("5",))),
        ({"audio": {"subscribeAudioUids": []}}, Users(), Users()),
    ],
)
def test_lists_have_the_effect_that_the_documents_give_them(lists: dict[str, object], audio: Users, video: Users) -> None:
    assert effective(lists, BOTH) == {"audio": audio, "video": video}


def test_an_update_that_was_accepted_counts_more_than_the_start() -> None:
    ready = prepared(Variant.MIX_HLS, subscribeAudioUids=["1"])
    assert present_users(of(Variant.MIX_HLS), ready) == {"audio": Users(Who.ONLY, ("1",)), "video": Users(Who.NOBODY)}
    updated = of(Variant.MIX_HLS, settings={"streamSubscribe": {"videoUidList": {"subscribeVideoUids": ["9"]}}})
    assert present_users(updated, ready) == {"audio": Users(Who.NOBODY), "video": Users(Who.ONLY, ("9",))}


def test_only_the_media_that_are_recorded_can_be_chosen() -> None:
    assert media_of(Variant.ORIGINAL, prepared(Variant.ORIGINAL)) == ("audio",)
    assert media_of(Variant.SNAPSHOT, prepared(Variant.SNAPSHOT, streamTypes=1)) == ("video",)
    assert media_of(Variant.MIX_HLS, Prepared()) == BOTH
    assert media_of(Variant.WEB, prepared(Variant.WEB)) == ()


USERS = st.builds(
    Users, st.sampled_from([Who.ONLY, Who.EXCEPT]), st.lists(st.integers(1, 99).map(str), min_size=1, max_size=5, unique=True).map(tuple)
) | st.sampled_from([Users(), Users(Who.NOBODY)])


@given(USERS, USERS)
def test_what_is_chosen_is_what_the_lists_mean(audio: Users, video: Users) -> None:
    wish = Wish(users={"audio": audio, "video": video})
    request = client_request(wish, Prepared())["streamSubscribe"]
    lists = {medium: request.get(f"{medium}UidList", {}) for medium in BOTH}
    if audio.who is not Who.NOBODY or video.who is not Who.NOBODY:
        assert effective(lists, BOTH) == {"audio": audio, "video": video}
    else:
        assert ("users", "nobody") in codes(wish)


@pytest.mark.parametrize("variant", list(Variant))
def test_every_block_that_is_offered_is_documented_for_the_variant(variant: Variant) -> None:
    ready = prepared(variant)
    wish = Wish(
        EVERYONE if permits(variant, "streamSubscribe") else None,
        True if permits(variant, "webRecordingConfig") else None,
        Secret("rtmp://a/b") if permits(variant, "rtmpPublishConfig") else None,
        Sts(Secret("t"), expires=str(int(NOW) + 99_999)),
    )
    request = client_request(wish, ready)
    for block in request:
        row = next(row for row in FIELDS[Operation.UPDATE] if row.path == ("clientRequest", block))
        assert variant in row.variants, block
        assert known(Operation.UPDATE, ("clientRequest", block))
    assert ("streamSubscribe" in request) is (VARIANTS[variant].mode is not Mode.WEB)
    assert ("rtmpPublishConfig" in request) is (variant is Variant.WEB_CDN)
    assert not faults(wish, of(variant), ready, NOW)


def test_silence_about_a_medium_is_told_as_a_reset() -> None:
    wish = Wish(users={"audio": Users(Who.ONLY, ("1",)), "video": Users(Who.NOBODY)})
    found = effects(wish, of(Variant.MIX_HLS), prepared(Variant.MIX_HLS))
    assert found == (
        Effect("audio", Users(), Users(Who.ONLY, ("1",))),
        Effect("video", Users(), Users(Who.NOBODY), by_omission=True),
    )
    assert "because this call has no list" in effect_words(found[1])
    assert effect_words(found[0]) == "Sound: everyone → only 1"


def test_what_holds_already_is_no_change() -> None:
    assert effects(Wish(users=EVERYONE, onhold=None), of(Variant.MIX_HLS), prepared(Variant.MIX_HLS)) == ()
    paused = of(Variant.WEB, services=(ServiceState("web_recorder_service", "inProgress", True),))
    assert effects(Wish(onhold=True), paused, prepared(Variant.WEB)) == ()
    assert [effect_words(e) for e in effects(Wish(onhold=False), paused, prepared(Variant.WEB))] == ["Recording: paused → running"]


def test_the_hold_is_known_from_the_answer_then_the_update_then_the_start() -> None:
    service = (ServiceState("web_recorder_service", "inProgress", False),)
    asked = {"webRecordingConfig": {"onhold": True}}
    body = default_draft(Variant.WEB).body
    services = body["clientRequest"]["extensionServiceConfig"]["extensionServices"]
    held = Prepared(
        {
            **body,
            "clientRequest": {
                **body["clientRequest"],
                "extensionServiceConfig": {"extensionServices": [{**services[0], "serviceParam": {"onhold": True}}]},
            },
        }
    )
    assert not present_hold(of(Variant.WEB, services=service, settings=asked), held)
    assert present_hold(of(Variant.WEB, settings=asked), Prepared(body))
    assert present_hold(of(Variant.WEB), held)
    assert not present_hold(of(Variant.WEB), Prepared())


@pytest.mark.parametrize(
    ("users", "where", "code"),
    [
        (Users(Who.ONLY), "audio", "empty"),
        (Users(Who.EXCEPT), "audio", "empty"),
        (Users(Who.ONLY, tuple(str(n) for n in range(1, 34))), "audio", "too-many"),
        (Users(Who.ONLY, ("0",)), "audio", "uid"),
        (Users(Who.ONLY, ("4294967296",)), "audio", "uid"),
        (Users(Who.ONLY, ("alice",)), "audio", "uid"),
        (Users(Who.ONLY, ("900001",)), "audio", "recorder"),
        (Users(Who.EXCEPT, ("5", "5")), "audio", "twice"),
    ],
)
def test_lists_that_the_service_would_refuse_are_told_at_their_field(users: Users, where: str, code: str) -> None:
    assert codes(Wish(users={"audio": users, "video": Users()})) == [(where, code)]


def test_32_entries_are_accepted() -> None:
    assert not codes(Wish(users={"audio": Users(Who.ONLY, tuple(str(n) for n in range(1, 33))), "video": Users()}))


@pytest.mark.parametrize(
    ("url", "code"),
    [("", ["push-empty"]), ("https://a/b", ["push-form"]), ("rtmp://", ["push-form"]), ("rtmp://a/b", []), ("rtmps://a/b?k=1", [])],
)
def test_push_addresses_are_rtmp(url: str, code: list[str]) -> None:
    assert [c for _, c in codes(Wish(push=Secret(url)), Variant.WEB_CDN)] == code


@pytest.mark.parametrize(
    ("sts", "ready", "code"),
    [
        (Sts(), prepared(Variant.MIX_HLS), ["sts-token", "sts-expires"]),
        (Sts(Secret("t"), expires="soon"), prepared(Variant.MIX_HLS), ["sts-expires"]),
        (Sts(Secret("t"), expires=str(int(NOW) - 1)), prepared(Variant.MIX_HLS), ["sts-over"]),
        (Sts(Secret("t"), expires=str(int(NOW) + 3600)), prepared(Variant.MIX_HLS), ["sts-short"]),
        (Sts(Secret("t"), expires=str(int(NOW) + 36000)), prepared(Variant.MIX_HLS, bucket=""), ["sts-storage"]),
        (Sts(Secret("t"), expires=str(int(NOW) + 36000)), Prepared({}, {}), ["sts-storage", "sts-keys"]),
        (Sts(Secret("t"), expires=str(int(NOW) + 36000)), prepared(Variant.MIX_HLS), []),
    ],
)
def test_temporary_credentials_are_complete_and_last(sts: Sts, ready: Prepared, code: list[str]) -> None:
    assert [c for _, c in codes(Wish(sts=sts), Variant.MIX_HLS, ready)] == code


def test_other_vendors_take_no_temporary_credentials() -> None:
    body = default_draft().put((*STORAGE, "vendor"), 6).put((*STORAGE, "bucket"), "b").body
    wish = Wish(sts=Sts(Secret("t"), expires=str(int(NOW) + 36000)))
    assert codes(wish, Variant.MIX_HLS, Prepared(body, KEYS)) == [("sts", "sts-vendor")]


def test_fresh_credentials_leave_the_bucket_and_the_folder_of_the_start_alone() -> None:
    ready = prepared(Variant.MIX_HLS)
    request = client_request(Wish(sts=Sts(Secret("t"), Secret("new"), expires=" 1790099999 ")), ready, ("class", "cr12"))
    storage = request["storageConfig"]
    assert storage["bucket"] == "bucket"
    assert storage["fileNamePrefix"] == ["class", "cr12"]
    assert storage["stsExpiration"] == 1790099999
    assert not {"accessKey", "secretKey", "stsToken"} & storage.keys()


def test_secrets_travel_beside_the_body() -> None:
    wish = Wish(push=Secret("rtmp://a/key"), sts=Sts(Secret("t"), Secret("new")))
    assert secrets_of(wish, Prepared({}, KEYS)) == {
        PUSH_URL: Secret("rtmp://a/key"),
        ACCESS_KEY: Secret("new"),
        SECRET_KEY: Secret("sk"),
        STS_TOKEN: Secret("t"),
    }
    assert "key" not in str(client_request(Wish(push=Secret("rtmp://a/key")), Prepared()))


def test_nothing_chosen_sends_nothing() -> None:
    assert codes(Wish()) == [("", "nothing")]


def test_a_recording_of_an_earlier_run_is_judged_by_what_it_says() -> None:
    push = (ServiceState("rtmp_publish_service", "inProgress"),)
    assert kind_of(recording(1, mode=Mode.WEB, services=push)) is Variant.WEB_CDN
    assert kind_of(recording(1, mode=Mode.WEB)) is Variant.WEB
    assert kind_of(recording(1, mode=Mode.INDIVIDUAL)) is Variant.INDIVIDUAL
    assert kind_of(recording(1, variant="future")) is Variant.MIX_HLS
