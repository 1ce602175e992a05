"""What a start sends beside its body, and what is remembered of it, for every kind of recording."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cloudrec_gui.domain.draft import SECRET_KEY, SERVICES, STORAGE, STS_TOKEN, Draft
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.variants import VARIANTS, Variant
from cloudrec_gui.services.journal import summarise
from cloudrec_gui.services.recording_facts import acquire_extra
from tests.unit.services.support import ENVELOPE, SID, House, ScriptedTransport, reply, sandbox_profile, secrets_of

PREFIX = (*STORAGE, "fileNamePrefix")


def ready(variant: Variant) -> Draft:
    """A draft of this kind that can be started."""
    draft = default_draft(variant).put((*STORAGE, "bucket"), "bucket-1")
    if VARIANTS[variant].mode.value == "web":
        draft = draft.put((*SERVICES, 0, "serviceParam", "url"), "https://page.example")
    return draft


async def begun(house: House, draft: Draft, **secrets: str) -> Recording:
    push = {(*SERVICES, 1, "serviceParam", "outputs", 0, "rtmpUrl"): Secret("rtmp://push.example/live/key-1")}
    return await house.recordings.start(replace(sandbox_profile(), draft=draft), {**secrets_of(**secrets), **push})


def bodies(house: House) -> dict[str, dict[str, Any]]:
    """The body of the latest request of each kind."""
    return {request.operation.value: json.loads(request.body) for request in house.transport.requests if request.body}


@pytest.mark.parametrize("variant", Variant)
def test_every_kind_is_acquired_for_its_scene_and_remembered_as_what_it_is(tmp_path: Path, variant: Variant) -> None:
    house = House(tmp_path)
    recording = house.run(begun(house, ready(variant)))
    sent = bodies(house)
    assert sent["acquire"]["clientRequest"] == {"scene": VARIANTS[variant].scene}
    assert house.transport.requests[1].url.endswith(f"/mode/{VARIANTS[variant].mode.value}/start")
    assert recording.variant == variant.value
    assert summarise(house.journal.replay())[0].variant == variant.value
    assert (recording.live_layout is not None) is (VARIANTS[variant].mode.value == "mix")


@pytest.mark.parametrize("variant", Variant)
def test_the_start_parameter_is_what_start_carries_to_the_letter(tmp_path: Path, variant: Variant) -> None:
    house = House(tmp_path)
    house.run(begun(house, replace(ready(variant), acquire={"startParameter": True})))
    sent = bodies(house)
    assert sent["acquire"]["clientRequest"]["startParameter"] == sent["start"]["clientRequest"]
    assert sent["acquire"]["clientRequest"]["startParameter"]["storageConfig"]["secretKey"] == "SECRETKEY-1"
    assert "SECRETKEY-1" not in repr(house.traffic.rows())


def test_the_start_parameter_follows_the_spelling_of_what_is_sent(tmp_path: Path) -> None:
    house = House(tmp_path)
    draft = ready(Variant.MIX_MP4).put(("clientRequest", "recordingConfig", "unsubscribeAudioUids"), ["7"])
    house.run(begun(house, replace(draft, acquire={"startParameter": True})))
    sent = bodies(house)
    assert sent["acquire"]["clientRequest"]["startParameter"] == sent["start"]["clientRequest"]


@pytest.mark.parametrize("asked", [False, None, {"storageConfig": {}}, "yes"])
def test_no_other_start_parameter_is_ever_sent(asked: object) -> None:
    extra = acquire_extra(replace(ready(Variant.MIX_MP4), acquire={"startParameter": asked}), {"clientRequest": {"a": 1}})
    assert extra == {"scene": 0}


def test_region_and_region_affinity_are_never_sent_together() -> None:
    draft = ready(Variant.MIX_MP4)
    both = acquire_extra(replace(draft, acquire={"region": "EU", "regionAffinity": 3, "resourceExpiredHour": 5}), {})
    assert both == {"scene": 0, "region": "EU", "resourceExpiredHour": 5}
    assert acquire_extra(replace(draft, acquire={"regionAffinity": 3}), {}) == {"scene": 0, "regionAffinity": 3}


def test_every_start_has_a_folder_of_its_own_that_is_known_before_it_is_sent(tmp_path: Path) -> None:
    house = House(tmp_path)
    draft = ready(Variant.MIX_MP4).put(PREFIX, ["team", "7"])

    async def story() -> list[Recording]:
        return [await begun(house, draft), await begun(house, draft.put(("uid",), "900002"))]

    first, second = house.run(story())
    assert first.prefix[:2] == second.prefix[:2] == ("team", "7")
    assert first.prefix[2] != second.prefix[2]
    assert first.prefix[2].isalnum()
    assert bodies(house)["start"]["clientRequest"]["storageConfig"]["fileNamePrefix"] == list(second.prefix)
    assert [record.prefix for record in summarise(house.journal.replay())] == [first.prefix, second.prefix]


def test_the_folder_can_be_switched_off(tmp_path: Path) -> None:
    house = House(tmp_path)
    recording = house.run(begun(house, replace(ready(Variant.MIX_MP4), correlate=False)))
    assert recording.prefix == ()
    assert "fileNamePrefix" not in bodies(house)["start"]["clientRequest"]["storageConfig"]


def test_a_repeated_start_keeps_its_folder(tmp_path: Path) -> None:
    house = House(tmp_path, ScriptedTransport(start=[reply({"code": 65}, 206), reply({**ENVELOPE, "sid": SID})]))
    house.run(begun(house, ready(Variant.WEB)))
    first, second = [request.body for request in house.transport.requests if request.operation is Operation.START]
    assert first == second


def test_trying_the_credentials_sends_the_same_acquire(tmp_path: Path) -> None:
    house = House(tmp_path)
    profile = sandbox_profile()
    draft = replace(ready(Variant.WEB), acquire={"region": "EU"})
    house.run(house.recordings.probe(replace(profile, draft=draft), secrets_of()))
    assert bodies(house)["acquire"]["clientRequest"] == {"scene": 1, "region": "EU"}


# ------------------------------------------------------------------------------------------------------------ update


def test_what_update_has_changed_is_remembered_block_by_block_without_secrets(tmp_path: Path) -> None:
    house = House(tmp_path)
    sts = {"storageConfig": {"vendor": 1, "region": 0, "bucket": "bucket-1", "stsExpiration": 2_000_000_000}}
    secrets = {STS_TOKEN: Secret("STS-1"), SECRET_KEY: Secret("KEY-2"), (*STORAGE, "accessKey"): Secret("ACCESS-2")}
    lists = {"streamSubscribe": {"videoUidList": {"subscribeVideoUids": ["7"]}}}

    async def story() -> Recording:
        recording = await begun(house, ready(Variant.MIX_MP4))
        await house.recordings.update(recording.key, lists)
        return await house.recordings.update(recording.key, sts, secrets)

    recording = house.run(story())
    assert recording.settings == {**lists, **sts}
    sent = bodies(house)["update"]["clientRequest"]["storageConfig"]
    assert (sent["stsToken"], sent["secretKey"], sent["accessKey"]) == ("STS-1", "KEY-2", "ACCESS-2")
    shown = repr(recording) + repr(house.traffic.rows())
    assert not [secret for secret in ("STS-1", "KEY-2", "ACCESS-2") if secret in shown]


def test_a_push_address_is_shown_by_its_host_alone_even_if_nobody_has_told_it(tmp_path: Path) -> None:
    services = [
        {"serviceName": "web_recorder_service", "payload": {"state": "inProgress", "onhold": False, "fileList": []}},
        {
            "serviceName": "rtmp_publish_service",
            "payload": {"outputs": [{"rtmpUrl": "rtmp://push.example/live/key-9", "status": "publishing"}]},
        },
    ]
    answer = reply({**ENVELOPE, "sid": SID, "serverResponse": {"status": 5, "extensionServiceState": services}})
    house = House(tmp_path, ScriptedTransport(query=[answer]))

    async def story() -> Recording:
        recording = await begun(house, ready(Variant.WEB_CDN))
        await house.recordings.update(recording.key, {"rtmpPublishConfig": {"outputs": [{"rtmpUrl": "rtmp://other.example/live/key-8"}]}})
        return await house.recordings.query(recording.key)

    recording = house.run(story())
    assert [(service.name, service.state) for service in recording.services] == [
        ("web_recorder_service", "inProgress"),
        ("rtmp_publish_service", ""),
    ]
    ((address, status),) = recording.services[1].outputs
    assert "push.example" in address
    assert status == "publishing"
    shown = repr(recording) + repr(house.traffic.rows()) + house.journal.path.read_text()
    assert not [secret for secret in ("key-1", "key-8", "key-9") if secret in shown]
