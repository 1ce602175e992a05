"""The workspace: one document behind form, JSON and layout editor, with undo, and with secrets kept beside it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from cloudrec_gui.domain.draft import ACCESS_KEY, RECORDING, SNAPSHOT, STORAGE, TOKEN, TRANSCODING, put_in
from cloudrec_gui.domain.drafts import UID_GROUP, default_draft
from cloudrec_gui.domain.ids import AppId, ProfileId
from cloudrec_gui.domain.problems import Fix
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET, SANDBOX_ID, Profile
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.layout.document import Layout, Region
from cloudrec_gui.layout.geometry import Rect
from cloudrec_gui.services.preflight import APP_ID, RESOURCE_HOURS, Options
from cloudrec_gui.services.preview import predicted_name
from cloudrec_gui.services.profiles import Profiles
from cloudrec_gui.services.settings import SettingsStore
from cloudrec_gui.services.workspace import AREA, CORRELATE, ENDPOINT, MODE, Workspace

APP = "970ca35de60c44645bbae8a215061b33"
IDLE = (*RECORDING, "maxIdleTime")
KIND = (*TRANSCODING, "mixedVideoLayout")
ACME = Profile(ProfileId("acme"), "Acme", AppId(APP))


@pytest.fixture
def profiles(tmp_path: Path) -> Profiles:
    profiles = Profiles(SettingsStore(tmp_path / "settings.json"))
    profiles.save(ACME)
    profiles.select(ACME.id)
    return profiles


@pytest.fixture
def workspace(profiles: Profiles) -> Workspace:
    return Workspace(profiles)


def rules(workspace: Workspace) -> set[str]:
    return {p.rule for p in workspace.problems}


def test_an_edit_is_checked_kept_and_told_at_once(workspace: Workspace, profiles: Profiles) -> None:
    rings: list[None] = []
    workspace.changed.subscribe(rings.append)
    workspace.put(IDLE, 30)
    assert "idle-default" in rules(workspace)
    assert profiles.current.draft.get(IDLE) == 30
    assert len(rings) == 1


def test_what_the_sandbox_brings_is_not_missed_before_it_is_up(workspace: Workspace, profiles: Profiles) -> None:
    profiles.select(SANDBOX_ID)
    assert not rules(workspace)
    workspace.put(("uid",), "0")
    assert len(rules(workspace)) == 1, "what a person typed is judged all the same"
    profiles.set_sandbox(APP, "sandbox-id", "sandbox-secret")
    assert len(rules(workspace)) == 1


def test_what_is_not_valid_is_kept_as_it_was_typed(workspace: Workspace, profiles: Profiles) -> None:
    workspace.put(IDLE, "12a")
    assert workspace.value(IDLE) == "12a"
    assert profiles.current.draft.get(IDLE) == "12a"
    assert "idle-range" in rules(workspace)


def test_putting_the_same_value_is_no_edit(workspace: Workspace) -> None:
    rings: list[None] = []
    workspace.changed.subscribe(rings.append)
    workspace.put(IDLE, 300)
    assert rings == []
    assert not workspace.can_undo


def test_letters_typed_into_one_field_are_one_step_and_another_field_is_another(workspace: Workspace) -> None:
    for text in ("r", "ro", "room"):
        workspace.put(("cname",), text)
    workspace.put(("uid",), "7")
    workspace.undo()
    assert (workspace.draft.cname, workspace.draft.uid) == ("room", "900001")
    workspace.undo()
    assert workspace.draft == default_draft()
    assert not workspace.can_undo
    workspace.redo()
    workspace.redo()
    assert (workspace.draft.cname, workspace.draft.uid) == ("room", "7")
    assert not workspace.can_redo


def test_leaving_the_field_begins_another_step(workspace: Workspace) -> None:
    workspace.put(("cname",), "a")
    workspace.end_edit()
    workspace.put(("cname",), "ab")
    workspace.undo()
    assert workspace.draft.cname == "a"


def test_a_new_edit_ends_the_way_forward(workspace: Workspace) -> None:
    workspace.put(("cname",), "a")
    workspace.undo()
    workspace.put(("uid",), "5")
    assert not workspace.can_redo


def test_a_fix_is_one_step_of_its_own(workspace: Workspace) -> None:
    workspace.put(IDLE, 30)
    workspace.mend(Fix(IDLE, 300))
    assert workspace.value(IDLE) == 300
    workspace.undo()
    assert workspace.value(IDLE) == 30


def test_app_id_area_and_options_of_acquire_have_history_too(workspace: Workspace) -> None:
    workspace.put(APP_ID, "x")
    workspace.put(AREA, "CN")
    workspace.put(RESOURCE_HOURS, 24)
    assert workspace.acquire_preview() == {"cname": "demo-room", "uid": "900001", "clientRequest": {"scene": 0, "resourceExpiredHour": 24}}
    for _ in range(3):
        workspace.undo()
    assert workspace.profile == ACME


def test_dropping_and_restoring_a_key_gives_the_same_body(workspace: Workspace) -> None:
    workspace.put(("clientRequest", "recordingFileConfig", "avFileType"), None)
    assert workspace.draft.get(("clientRequest", "recordingFileConfig")) is None
    workspace.undo()
    assert workspace.draft == default_draft()


def test_an_edited_layout_stands_in_the_draft(workspace: Workspace) -> None:
    region = Region(Rect.of(0.25, 0, 0.5, 1), uid="1001")
    workspace.document.set(replace(workspace.document.layout, kind=3, regions=(region,)))
    assert workspace.value(KIND) == 3
    assert workspace.value((*TRANSCODING, "layoutConfig", 0, "x_axis")) == 0.25
    assert workspace.value((*TRANSCODING, "width")) == 1280


def test_the_layout_editor_follows_the_draft(workspace: Workspace) -> None:
    workspace.put(KIND, 2)
    workspace.put((*TRANSCODING, "width"), 640)
    workspace.put((*TRANSCODING, "height"), 360)
    assert workspace.document.layout.kind == 2
    assert workspace.document.canvas == (640, 360)
    workspace.undo()
    workspace.undo()
    workspace.undo()
    assert workspace.document.layout.kind == 1
    assert workspace.document.canvas == (1280, 720)


def test_a_value_that_no_layout_can_hold_stays_in_the_draft(workspace: Workspace) -> None:
    workspace.put(KIND, "three")
    assert workspace.value(KIND) == "three"
    assert workspace.document.layout.kind == 0


def test_taking_back_a_field_leaves_a_layout_that_was_drawn_since(workspace: Workspace) -> None:
    workspace.put(("cname",), "before")
    workspace.document.set(replace(workspace.document.layout, background_color="#202020"))
    workspace.undo()
    assert workspace.draft.cname == "demo-room"
    assert workspace.value((*TRANSCODING, "backgroundColor")) == "#202020"
    assert workspace.document.layout.background_color == "#202020"


def test_locks_survive_an_edit_of_the_draft_and_do_not_reach_another_profile(workspace: Workspace) -> None:
    first, second = Region(Rect.of(0, 0, 0.5, 1), "1001", locked=True), Region(Rect.of(0.5, 0, 0.5, 1), "1002", hidden=True)
    workspace.document.set(Layout(3, (first, second)))
    assert "locked" not in str(workspace.draft.body)
    workspace.put((*TRANSCODING, "fps"), 30)
    assert workspace.document.layout.regions == (first, second)
    workspace.put((*TRANSCODING, "layoutConfig", 0, "uid"), "1003")
    assert workspace.document.layout.regions == (replace(first, uid="1003"), second)
    copy = workspace.profile
    workspace.set_profile(replace(copy, id=ProfileId("other"), name="Other"))
    assert not any(region.locked or region.hidden for region in workspace.document.layout.regions)


def test_the_recorders_uid_in_a_region_is_found_while_drawing(workspace: Workspace) -> None:
    region = Region(Rect.of(0, 0, 1, 1), uid=workspace.draft.uid)
    workspace.document.set(replace(workspace.document.layout, kind=3, regions=(region,)))
    assert "uid-in-layout" in rules(workspace)


def test_secrets_stand_as_words_in_documented_order(workspace: Workspace) -> None:
    workspace.put_secret(ACCESS_KEY, Secret("AKIA-canary"))
    workspace.put_secret(TOKEN, Secret("007-canary"))
    body = workspace.body_preview()
    text = json.dumps(body, ensure_ascii=False)
    assert "canary" not in text
    assert list(body) == ["cname", "uid", "clientRequest"]
    assert list(body["clientRequest"]) == ["token", "recordingConfig", "recordingFileConfig", "storageConfig"]
    assert list(body["clientRequest"]["storageConfig"]) == ["vendor", "region", "bucket", "accessKey"]
    assert body["clientRequest"]["storageConfig"]["accessKey"] == "‹access key›"


def test_unknown_keys_come_last_and_stay(workspace: Workspace) -> None:
    workspace.put((*STORAGE, "zone"), {"b": 1, "a": 2})
    assert list(workspace.body_preview()["clientRequest"]["storageConfig"])[-1] == "zone"
    assert "unknown-key" in rules(workspace)


def test_secrets_have_no_history_and_are_not_written(workspace: Workspace, tmp_path: Path) -> None:
    workspace.put_secret(CUSTOMER_SECRET, Secret("secret-canary"))
    assert not workspace.can_undo
    assert workspace.secrets[CUSTOMER_SECRET].reveal() == "secret-canary"
    workspace.put(("cname",), "x")
    assert "canary" not in (tmp_path / "settings.json").read_text(encoding="utf-8")
    with pytest.raises(ValueError, match="put_secret"):
        workspace.put(CUSTOMER_SECRET, "plain")


def test_typed_secrets_are_handed_over_once_when_the_field_is_left(workspace: Workspace) -> None:
    handed: list[tuple[ProfileId, dict[object, str]]] = []
    workspace.secrets_entered.subscribe(lambda e: handed.append((e[0], {p: s.reveal() for p, s in e[1].items()})))
    workspace.put_secret(CUSTOMER_ID, Secret("a"))
    workspace.put_secret(CUSTOMER_ID, Secret("ab"))
    workspace.commit_secrets()
    workspace.commit_secrets()
    assert handed == [(ACME.id, {CUSTOMER_ID: "ab"})]


def test_what_was_typed_is_newer_than_what_the_keychain_answers(workspace: Workspace) -> None:
    workspace.put_secret(CUSTOMER_ID, Secret("typed"))
    workspace.set_secrets(ACME.id, {CUSTOMER_ID: Secret("stored"), CUSTOMER_SECRET: Secret("stored-too")})
    assert workspace.secrets[CUSTOMER_ID].reveal() == "typed"
    assert workspace.secrets[CUSTOMER_SECRET].reveal() == "stored-too"


def test_switching_hands_over_secrets_asks_for_the_others_and_comes_back(workspace: Workspace, profiles: Profiles) -> None:
    other = profiles.duplicate(ACME.id, "Other")
    handed: list[ProfileId] = []
    wanted: list[ProfileId] = []
    workspace.secrets_entered.subscribe(lambda e: handed.append(e[0]))
    workspace.secrets_wanted.subscribe(wanted.append)
    workspace.put(("cname",), "acme-room")
    workspace.put_secret(CUSTOMER_ID, Secret("acme-id"))
    profiles.select(other.id)
    assert (handed, wanted) == ([ACME.id], [other.id])
    assert workspace.secrets == {}
    assert workspace.draft.cname == "demo-room"
    assert not workspace.can_undo
    profiles.select(ACME.id)
    assert workspace.secrets[CUSTOMER_ID].reveal() == "acme-id"
    assert workspace.draft.cname == "acme-room"


def test_the_sandbox_brings_its_own_access_and_lets_nobody_change_it(workspace: Workspace, profiles: Profiles) -> None:
    profiles.select(SANDBOX_ID)
    profiles.set_sandbox(APP, "sandbox-id", "sandbox-secret")
    assert workspace.problems == ()
    workspace.put_secret(CUSTOMER_ID, Secret("mine"))
    workspace.put(APP_ID, "mine")
    assert workspace.secrets[CUSTOMER_ID].reveal() == "sandbox-id"
    assert workspace.profile.app_id == APP
    assert workspace.read_only(APP_ID)


def test_undo_never_takes_the_sandboxs_own_id_back(workspace: Workspace, profiles: Profiles) -> None:
    profiles.select(SANDBOX_ID)
    workspace.put(("cname",), "x")
    profiles.set_sandbox(APP, "sandbox-id", "sandbox-secret")
    workspace.undo()
    assert workspace.profile.app_id == APP


def test_a_deleted_profile_hands_no_secret_over(workspace: Workspace, profiles: Profiles) -> None:
    handed: list[object] = []
    workspace.secrets_entered.subscribe(handed.append)
    workspace.put_secret(CUSTOMER_ID, Secret("acme-id"))
    profiles.delete(ACME.id)
    assert handed == []
    assert workspace.profile.sandbox


def test_renaming_shows_and_is_not_undone_by_undo(workspace: Workspace, profiles: Profiles) -> None:
    workspace.put(("cname",), "x")
    profiles.rename(ACME.id, "Acme prod")
    assert workspace.profile.name == "Acme prod"
    workspace.undo()
    assert workspace.profile.name == "Acme prod"
    assert profiles.current.name == "Acme prod"


def test_the_objects_name_can_be_told_before() -> None:
    draft = default_draft().put((*STORAGE, "fileNamePrefix"), ["class", "42"])
    assert predicted_name(draft) == "class/42/<sid>_demo-room.m3u8"
    assert predicted_name(default_draft()) == "<sid>_demo-room.m3u8"


def test_nothing_is_handed_over_before_the_keychain_has_answered(workspace: Workspace) -> None:
    handed: list[dict[object, str]] = []
    workspace.secrets_entered.subscribe(lambda e: handed.append({p: s.reveal() for p, s in e[1].items()}))
    workspace.want_secrets()
    workspace.put_secret(CUSTOMER_ID, Secret("typed"))
    workspace.commit_secrets()
    assert handed == []
    workspace.set_secrets(ACME.id, {CUSTOMER_SECRET: Secret("stored")})
    assert handed == [{CUSTOMER_ID: "typed", CUSTOMER_SECRET: "stored"}]


def test_saving_as_takes_typed_secrets_along_but_not_the_sandboxs(workspace: Workspace, profiles: Profiles) -> None:
    handed: list[ProfileId] = []
    workspace.secrets_entered.subscribe(lambda e: handed.append(e[0]))
    workspace.set_secrets(ACME.id, {CUSTOMER_ID: Secret("acme-id")})
    copy = workspace.save_as("Acme 2")
    assert workspace.profile.id == copy.id
    assert workspace.secrets[CUSTOMER_ID].reveal() == "acme-id"
    assert handed == [copy.id]
    profiles.select(SANDBOX_ID)
    profiles.set_sandbox(APP, "sandbox-id", "sandbox-secret")
    mine = workspace.save_as("Mine")
    assert workspace.profile == mine
    assert workspace.secrets == {}


# ------------------------------------------------------------------------------------------------- kinds and bodies


def test_choosing_another_kind_is_one_step_and_undo_brings_the_form_back(workspace: Workspace) -> None:
    before = workspace.draft.body
    workspace.set_variant(Variant.WEB_CDN, "Kind")
    assert workspace.variant is Variant.WEB_CDN
    workspace.undo()
    assert workspace.draft.body == before
    assert not workspace.can_undo


def test_a_layout_drawn_while_another_kind_is_prepared_is_there_when_composite_comes_back(workspace: Workspace) -> None:
    workspace.set_variant(Variant.WEB)
    workspace.document.set(Layout(kind=2, max_resolution_uid="1001"))
    assert "recordingConfig" not in workspace.draft.body["clientRequest"]
    workspace.undo()
    assert workspace.draft.get((*TRANSCODING, "mixedVideoLayout")) == 2
    workspace.redo()
    workspace.set_variant(Variant.MIX_HLS)
    assert workspace.draft.get((*TRANSCODING, "maxResolutionUid")) == "1001"
    assert workspace.document.layout.kind == 2


def test_typing_json_is_one_step_until_something_else_is_done(workspace: Workspace) -> None:
    body = dict(workspace.draft.body)
    for name in ("a", "ab", "abc"):
        workspace.set_body({**body, "cname": name})
    workspace.put(("uid",), "77")
    workspace.end_edit()
    workspace.set_body({**workspace.draft.body, "cname": "abcd", "future": {"x": [1]}})
    assert workspace.draft.get(("future", "x")) == [1]
    workspace.undo()
    assert (workspace.draft.cname, workspace.draft.uid) == ("abc", "77")
    workspace.undo()
    workspace.undo()
    assert workspace.draft.body == body


def test_secrets_in_a_pasted_body_go_where_secrets_belong(profiles: Profiles) -> None:
    workspace = Workspace(profiles)
    workspace.save_as("real")
    workspace.set_body(put_in(dict(workspace.draft.body), TOKEN, "007secret"))
    assert "007secret" not in json.dumps(workspace.profile.to_json())
    assert workspace.secrets[TOKEN].reveal() == "007secret"
    assert "‹token›" in json.dumps(workspace.body_preview(), ensure_ascii=False)


def test_a_fix_with_several_changes_is_one_step(workspace: Workspace) -> None:
    before = workspace.draft.body
    fix = Fix((*RECORDING, "maxIdleTime"), 300, (Fix((*RECORDING, "streamTypes"), 1), Fix(("acquire", "resourceExpiredHour"), 5)))
    workspace.put((*RECORDING, "maxIdleTime"), 7)
    workspace.mend(fix)
    assert workspace.draft.acquire == {"resourceExpiredHour": 5}
    workspace.undo()
    assert workspace.draft.acquire == {}
    assert workspace.draft.get((*RECORDING, "maxIdleTime")) == 7
    workspace.undo()
    assert workspace.draft.body == before


def test_the_uid_group_follows_the_lists_in_the_same_step(workspace: Workspace) -> None:
    workspace.set_variant(Variant.INDIVIDUAL)
    workspace.put((*RECORDING, "subscribeAudioUids"), ["1", "2", "3"])
    assert workspace.draft.get(UID_GROUP) == 1
    workspace.undo()
    assert workspace.draft.get(UID_GROUP) == 3


def test_own_endpoint_folder_switch_and_bare_mode_are_edits_with_history(profiles: Profiles) -> None:
    workspace = Workspace(profiles)
    workspace.save_as("real")
    workspace.put(ENDPOINT, " https://gateway.example ")
    workspace.put(CORRELATE, False)
    workspace.put(MODE, "web")
    assert [workspace.value(path) for path in (ENDPOINT, CORRELATE, MODE)] == ["https://gateway.example", False, "web"]
    for _ in range(3):
        workspace.undo()
    assert [workspace.value(path) for path in (ENDPOINT, CORRELATE, MODE)] == ["", True, "mix"]


def test_the_parameters_of_start_are_shown_in_acquire_as_they_will_be_sent(workspace: Workspace) -> None:
    workspace.put(("acquire", "startParameter"), True)
    assert workspace.acquire_preview()["clientRequest"]["startParameter"] == workspace.body_preview()["clientRequest"]


# ------------------------------------------------------------------------------------------------- text that is no JSON yet


def test_a_half_written_text_survives_a_restart_without_the_secrets_in_it(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "settings.json")
    workspace = Workspace(Profiles(store))
    workspace.keep_text('{"clientRequest": {"token": "007IA-secret", "storageConfig": {"secretKey": "deep\\"er", "bucket": "b"')
    store.close()
    written = (tmp_path / "settings.json").read_text(encoding="utf-8")
    assert "007IA" not in written
    assert "er" not in written.partition("secretKey")[2].partition("bucket")[0]
    again = Workspace(Profiles(SettingsStore(tmp_path / "settings.json")))
    assert again.kept_text.startswith('{"clientRequest": {"token": "‹secret›"')
    assert again.kept_text.endswith('"bucket": "b"')
    again.keep_text("")
    assert again.kept_text == ""


def test_half_written_texts_belong_to_their_profiles(workspace: Workspace, profiles: Profiles) -> None:
    workspace.keep_text("{")
    profiles.select(SANDBOX_ID)
    assert workspace.kept_text == ""
    profiles.select(ACME.id)
    assert workspace.kept_text == "{"


def test_a_clock_that_is_wrong_is_said_for_the_real_service_only(workspace: Workspace, profiles: Profiles) -> None:
    before = rules(workspace)
    workspace.note_clock(3.0)
    assert rules(workspace) == before
    workspace.note_clock(-400.0)
    assert any("clock" in rule for rule in rules(workspace) - before)
    profiles.select(SANDBOX_ID)
    assert not any("clock" in rule for rule in rules(workspace))


def test_screenshots_may_come_faster_where_somebody_has_allowed_it(workspace: Workspace) -> None:
    workspace.set_variant(Variant.SNAPSHOT)
    workspace.put((*SNAPSHOT, "captureInterval"), 2)
    blocked = workspace.blocked
    workspace.judge_by(Options(capture_minimum=1))
    assert workspace.blocked == blocked - 1
