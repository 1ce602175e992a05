"""What taking over would change, and that it changes exactly that."""

from __future__ import annotations

from typing import Any

import pytest

from cloudrec_gui.domain.draft import RECORDING, SECRET_KEY, STORAGE, TOKEN, TRANSCODING, Draft
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.profile import CUSTOMER_ID
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services.exchange import ABSENT, Change, Imported, difference, read, taken_over
from tests.unit.services.exchange.support import start_body, text, url


def imported(value: object) -> Imported:
    (found,) = read(text(value))
    return found


def changes(current: Draft, found: Imported, **more: Any) -> dict[tuple[str | int, ...], tuple[object, object]]:
    return {change.path: (change.before, change.after) for change in difference(current, found, **more)}


def test_a_whole_body_replaces_the_draft_and_merging_keeps_what_it_does_not_name() -> None:
    current = default_draft()
    found = imported(start_body())
    replaced = taken_over(current, found)
    assert replaced.get((*STORAGE, "region")) == 8
    assert replaced.get(("clientRequest", "recordingFileConfig")) is None
    merged = taken_over(current, found, merge=True)
    assert merged.get(("clientRequest", "recordingFileConfig")) == {"avFileType": ["hls", "mp4"]}
    assert merged.get((*TRANSCODING, "backgroundColor")) == "#000000"
    assert merged.get((*TRANSCODING, "width")) == 640


def test_the_difference_names_every_value_once() -> None:
    found = imported(start_body())
    told = changes(default_draft(), found)
    assert told["cname",] == ("demo-room", "town-hall")
    assert told[*RECORDING, "maxIdleTime"] == (300, 120)
    assert told["clientRequest", "recordingFileConfig", "avFileType"] == (["hls", "mp4"], ABSENT)
    assert (*RECORDING, "channelType") not in told
    assert told[SECRET_KEY] == (ABSENT, True)


def test_the_same_body_again_changes_nothing() -> None:
    found = imported(start_body())
    after = taken_over(default_draft(), found)
    assert difference(after, found, secrets=found.secrets) == ()


def test_secrets_are_told_as_set_or_not_and_equal_ones_not_at_all() -> None:
    found = imported(start_body())
    told = [
        change
        for change in difference(default_draft(), found, secrets={TOKEN: Secret("old"), SECRET_KEY: Secret("sk-77")})
        if change.secret
    ]
    assert Change(TOKEN, True, True, secret=True) in told
    assert SECRET_KEY not in {change.path for change in told}
    assert "sk-77" not in repr(told)


def test_one_and_true_are_not_the_same() -> None:
    current = default_draft()
    assert changes(current, imported({"channelType": True, "maxIdleTime": 300}), merge=True) == {(*RECORDING, "channelType"): (1, True)}


def test_a_block_replaces_only_itself() -> None:
    current = default_draft()
    after = taken_over(current, imported({"width": 640, "height": 360, "fps": 15, "bitrate": 500}))
    assert after.get(TRANSCODING) == {"width": 640, "height": 360, "fps": 15, "bitrate": 500}
    assert after.get(STORAGE) == current.get(STORAGE)
    merged = taken_over(current, imported({"width": 640, "fps": 15}), merge=True)
    assert merged.get(TRANSCODING) == {**current.get(TRANSCODING), "width": 640}


def test_a_list_of_regions_makes_the_layout_a_custom_one() -> None:
    regions = [{"x_axis": 0, "y_axis": 0, "width": 1, "height": 1}]
    after = taken_over(default_draft(), imported(regions))
    assert after.get((*TRANSCODING, "layoutConfig")) == regions
    assert after.get((*TRANSCODING, "mixedVideoLayout")) == 3


def test_a_layout_of_a_running_recording_replaces_the_layout_and_keeps_the_output() -> None:
    found = imported({"cname": "other", "uid": "7", "clientRequest": {"mixedVideoLayout": 2, "maxResolutionUid": "5"}})
    after = taken_over(default_draft(), found)
    assert after.cname == "demo-room"
    assert after.get(TRANSCODING) == {
        "width": 1280,
        "height": 720,
        "fps": 15,
        "bitrate": 2260,
        "mixedVideoLayout": 2,
        "maxResolutionUid": "5",
    }
    assert taken_over(default_draft(), found, merge=True).get((*TRANSCODING, "backgroundColor")) == "#000000"


def test_acquire_sets_names_and_options_and_leaves_the_body() -> None:
    current = Draft(Mode.MIX, default_draft().body, {"region": "EU"})
    found = imported({"cname": "n", "uid": "2", "clientRequest": {"scene": 0, "resourceExpiredHour": 3}})
    after = taken_over(current, found)
    assert (after.cname, after.uid, after.acquire) == ("n", "2", {"resourceExpiredHour": 3})
    assert after.get(RECORDING) == current.get(RECORDING)
    assert taken_over(current, found, merge=True).acquire == {"region": "EU", "resourceExpiredHour": 3}
    assert changes(current, found)["acquire", "region"] == ("EU", ABSENT)


def test_another_mode_is_a_change_and_what_it_does_not_need_goes_to_the_shelf() -> None:
    found = imported({"extensionServices": [{"serviceName": "web_recorder_service", "serviceParam": {"url": "https://e.com"}}]})
    after = taken_over(default_draft(), found)
    assert after.variant is Variant.WEB
    assert changes(default_draft(), found)["mode",] == ("mix", "web")
    assert after.get(TRANSCODING) is None
    assert after.shelf


@pytest.mark.parametrize("request_body", [{"streamSubscribe": {}}, {"async_stop": True}, {"webRecordingConfig": {"onhold": True}}])
def test_requests_about_a_running_recording_change_no_draft(request_body: dict[str, Any]) -> None:
    found = imported({"cname": "x", "uid": "1", "clientRequest": request_body})
    assert taken_over(default_draft(), found) == default_draft()
    assert difference(default_draft(), found) == ()


def test_project_and_pair_of_a_command_are_changes_of_the_profile() -> None:
    (found,) = read(f"curl -u a1:b1 {url('acquire')}")
    told = changes(default_draft(), found, app_id="")
    assert told["appId",] == (ABSENT, found.app_id)
    assert told[CUSTOMER_ID] == (ABSENT, True)
    assert ("appId",) not in changes(default_draft(), found, app_id=found.app_id)
    assert ("appId",) not in changes(default_draft(), found)


@pytest.mark.parametrize("variant", Variant)
def test_every_kind_of_draft_survives_being_pasted_over_itself(variant: Variant) -> None:
    draft = default_draft(variant)
    found = imported(draft.body)
    assert taken_over(draft, found).body == draft.body
    assert taken_over(default_draft(), found).variant is variant or found.mode is None
