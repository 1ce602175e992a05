"""Profiles: the sandbox that is always there, those that people save, and that no secret is among what is written."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cloudrec_gui.domain.draft import STORAGE
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.ids import AppId, ProfileId
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET, SANDBOX_ID, Profile
from cloudrec_gui.services.preflight import check
from cloudrec_gui.services.profiles import Profiles
from cloudrec_gui.services.settings import SettingsStore

APP = "970ca35de60c44645bbae8a215061b33"
Reopen = Callable[[], Profiles]


@pytest.fixture
def reopen(tmp_path: Path) -> Reopen:
    return lambda: Profiles(SettingsStore(tmp_path / "settings.json"))


def acme(profiles: Profiles) -> Profile:
    profile = profiles.duplicate(SANDBOX_ID, "Acme")
    profile = replace(profile, app_id=AppId(APP))
    profiles.save(profile)
    return profile


def test_a_first_start_has_the_sandbox_and_nothing_else(reopen: Reopen) -> None:
    profiles = reopen()
    assert [p.id for p in profiles.all()] == [SANDBOX_ID]
    assert profiles.current.sandbox


def test_the_running_sandbox_can_record_at_once(reopen: Reopen) -> None:
    profiles = reopen()
    profiles.set_sandbox(APP, "sandbox-id", "sandbox-secret")
    sandbox = profiles.current
    assert check(sandbox, sandbox.draft, profiles.given_secrets(SANDBOX_ID)) == ()


def test_nothing_of_the_sandboxs_access_is_written(reopen: Reopen, tmp_path: Path) -> None:
    profiles = reopen()
    profiles.set_sandbox(APP, "sandbox-id-canary", "sandbox-secret-canary")
    acme(profiles)
    profiles.save(replace(profiles.current, draft=default_draft().put(("cname",), "other-room")))
    text = (tmp_path / "settings.json").read_text(encoding="utf-8")
    assert "canary" not in text
    assert "sandbox-access-key" not in text
    stored = {item["id"]: item for item in json.loads(text)["profiles"]["items"]}
    assert stored["sandbox"]["appId"] == ""
    assert stored["sandbox"]["draft"]["body"]["cname"] == "other-room"


def test_what_was_saved_is_there_after_a_restart(reopen: Reopen) -> None:
    profiles = reopen()
    saved = acme(profiles)
    profiles.select(saved.id)
    again = reopen()
    assert again.current == saved
    assert [p.name for p in again.all()] == ["Sandbox", "Acme"]


def test_a_copy_of_the_sandbox_takes_neither_its_id_nor_its_bucket(reopen: Reopen) -> None:
    profiles = reopen()
    profiles.set_sandbox(APP, "sandbox-id", "sandbox-secret")
    copy = profiles.duplicate(SANDBOX_ID, "Mine")
    assert copy.app_id == ""
    assert copy.draft.get((*STORAGE, "bucket")) == ""
    assert copy.draft.cname == profiles.current.draft.cname
    assert profiles.given_secrets(copy.id) == {}


def test_names_are_made_unique_and_ids_are_not_used_twice(reopen: Reopen) -> None:
    profiles = reopen()
    copies = [profiles.duplicate(SANDBOX_ID, "Acme\nprod") for _ in range(3)]
    assert [c.name for c in copies] == ["Acme prod", "Acme prod 2", "Acme prod 3"]
    assert len({c.id for c in copies}) == 3
    profiles.rename(copies[0].id, "Acme prod 2")
    renamed = profiles.get(copies[0].id)
    assert renamed is not None
    assert renamed.name == "Acme prod 2 2"


def test_the_sandbox_cannot_be_renamed_or_deleted(reopen: Reopen) -> None:
    profiles = reopen()
    profiles.rename(SANDBOX_ID, "Mine")
    profiles.delete(SANDBOX_ID)
    assert [p.name for p in profiles.all()] == ["Sandbox"]


def test_after_deleting_the_current_profile_the_sandbox_is_current(reopen: Reopen) -> None:
    profiles = reopen()
    saved = acme(profiles)
    profiles.select(saved.id)
    gone: list[ProfileId] = []
    profiles.deleted.subscribe(gone.append)
    profiles.delete(saved.id)
    assert profiles.current.sandbox
    assert gone == [saved.id]
    assert [p.id for p in reopen().all()] == [SANDBOX_ID]


def test_selecting_and_renaming_ring_and_editing_does_not(reopen: Reopen) -> None:
    profiles = reopen()
    saved = acme(profiles)
    rings: list[None] = []
    profiles.changed.subscribe(rings.append)
    profiles.save(replace(saved, draft=saved.draft.put(("cname",), "x")))
    assert len(rings) == 0
    profiles.select(saved.id)
    profiles.select(saved.id)
    profiles.rename(saved.id, "Acme 2")
    assert len(rings) == 2


@pytest.mark.parametrize("junk", [None, 7, [], {"items": 3}, {"items": [None, {}, {"id": 5}, "x"], "current": 9}, {"current": "nobody"}])
def test_damaged_settings_leave_the_sandbox(tmp_path: Path, junk: object) -> None:
    store = SettingsStore(tmp_path / "settings.json")
    store.set("profiles", junk)
    profiles = Profiles(store)
    assert [p.id for p in profiles.all()] == [SANDBOX_ID]
    assert profiles.current.draft.get((*STORAGE, "bucket")) == "sandbox-bucket"


def test_an_unknown_profile_cannot_be_selected(reopen: Reopen) -> None:
    with pytest.raises(KeyError):
        reopen().select(ProfileId("nobody"))


def test_given_secrets_are_those_of_the_sandbox(reopen: Reopen) -> None:
    profiles = reopen()
    assert profiles.given_secrets(SANDBOX_ID) == {}
    profiles.set_sandbox(APP, "sandbox-id", "sandbox-secret")
    given = profiles.given_secrets(SANDBOX_ID)
    assert given[CUSTOMER_ID].reveal() == "sandbox-id"
    assert given[CUSTOMER_SECRET].reveal() == "sandbox-secret"
