"""A profile as a file: what goes out, what never does, and how little of a stranger's file is believed."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from cloudrec_gui.domain.draft import SECRET_KEY, STORAGE
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.ids import AppId, ProfileId
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.profile import SANDBOX_ID, Area, Profile
from cloudrec_gui.domain.secrets import Secret, leak_forms
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services.exchange import ImportRefused, Kind, read
from cloudrec_gui.services.exchange.profiles import FORMAT, Ask, left_out, read_profile, write_profile
from cloudrec_gui.services.exchange.sealing import SecretFound
from tests.unit.services.exchange.support import APP, SECRETS, profile, text


def content(**changed: Any) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(write_profile(profile(), SECRETS))
    return {**made, **changed}


@pytest.mark.parametrize("variant", Variant)
def test_a_profile_comes_back_as_it_went(variant: Variant) -> None:
    source = replace(profile(variant), area=Area.EU)
    source = replace(source, draft=replace(source.draft, acquire={"resourceExpiredHour": 5, "startParameter": True}, correlate=False))
    found = read_profile(write_profile(source, SECRETS))
    assert (found.profile.name, found.profile.app_id, found.profile.area) == (source.name, source.app_id, source.area)
    assert found.profile.draft == source.draft
    assert found.asks == ()
    assert found.notes == ()


@pytest.mark.parametrize("variant", Variant)
def test_no_secret_is_in_the_file_in_any_form(variant: Variant) -> None:
    written = write_profile(profile(variant), SECRETS)
    for secret in SECRETS.values():
        assert not [form for form in leak_forms(secret.reveal()) if form in written]


def test_a_secret_in_the_wrong_field_stops_the_export() -> None:
    leaky = profile(cname="room " + SECRETS[SECRET_KEY].reveal())
    with pytest.raises(SecretFound) as found:
        write_profile(leaky, SECRETS)
    assert found.value.path == SECRET_KEY
    assert "canary" not in str(found.value)


def test_keys_that_nobody_knows_do_not_leave_and_are_told() -> None:
    source = profile()
    source = replace(source, draft=source.draft.put((*STORAGE, "accessKeyId"), "who knows").put((*STORAGE, "bucket"), "b"))
    assert left_out(source) == ((*STORAGE, "accessKeyId"),)
    written = write_profile(source, {})
    assert "who knows" not in written
    assert '"bucket": "b"' in written


def test_of_the_sandbox_only_the_draft_goes_out() -> None:
    written = json.loads(write_profile(Profile(SANDBOX_ID, "Sandbox", AppId("f" * 32)), {}))
    assert set(written) == {"format", "version", "name", "draft"}


def test_an_imported_profile_gets_an_id_and_a_name_of_its_own() -> None:
    others = (profile(), Profile(ProfileId("profile-2"), "Support desk 2"))
    found = read_profile(text(content(id="sandbox")), others)
    assert found.profile.id == "profile-3"
    assert found.profile.name == "Support desk 3"
    assert not found.profile.sandbox


def test_endpoint_proxy_authority_and_sandbox_are_questions() -> None:
    asked = {"endpoint": "https://evil.example", "proxy": "http://evil:1", "ca": "pem", "sandbox": True}
    found = read_profile(text(content(**asked)))
    assert found.asks == (
        Ask("endpoint", "https://evil.example"),
        Ask("proxy", "http://evil:1"),
        Ask("ca", "pem"),
        Ask("sandbox", "true"),
    )
    assert getattr(found.profile, "endpoint", "") == ""
    assert not found.profile.sandbox


def test_secrets_that_somebody_wrote_into_a_file_are_dropped_and_told() -> None:
    made = content(customerSecret="typed-in")
    made["draft"]["body"]["clientRequest"]["storageConfig"]["secretKey"] = "typed-in"
    made["draft"]["acquire"] = {"startParameter": {"token": "typed-in"}}
    found = read_profile(text(made))
    assert "typed-in" not in repr(found)
    told = {(note.code, note.params["path"]) for note in found.notes}
    assert ("secret_dropped", "clientRequest.storageConfig.secretKey") in told
    assert ("key_dropped", "customerSecret") in told


@pytest.mark.parametrize("name", ["a\nb", "\u202eevil", "x" * 500, "", None, 7, ["a"], "\x00", "a\ud800b"])
def test_a_name_can_be_shown_anywhere(name: object) -> None:
    shown = read_profile(json.dumps(content(name=name)).replace("\\ud800", "?")).profile.name
    assert shown
    assert len(shown) <= 80
    assert shown.isprintable()


@pytest.mark.parametrize(
    "changed", [{"area": 5}, {"appId": ["x"]}, {"draft": 7}, {"draft": {"mode": "no", "body": [], "acquire": 1}}, {"area": "MARS"}]
)
def test_values_of_the_wrong_kind_become_defaults(changed: dict[str, Any]) -> None:
    found = read_profile(text(content(**changed)))
    assert found.profile.area is Area.US
    assert found.profile.draft.mode is Mode.MIX


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"version": 2}, "profile_version"),
        ({"version": "1"}, "not_a_profile"),
        ({"version": True}, "not_a_profile"),
        ({"format": "x"}, "not_a_profile"),
    ],
)
def test_a_file_of_another_kind_or_time_is_refused(changed: dict[str, Any], code: str) -> None:
    with pytest.raises(ImportRefused) as refusal:
        read_profile(text(content(**changed)))
    assert refusal.value.code == code


def test_a_profile_can_be_pasted_over_the_open_one() -> None:
    (found,) = read(text(content(endpoint="https://evil.example", proxy="p")))
    assert (found.kind, found.app_id, found.host, found.area) == (Kind.PROFILE, APP, "https://evil.example", Area.US)
    assert found.body == default_draft().body
    assert ("not_from_file", "proxy") in {(note.code, note.params.get("kind")) for note in found.notes}


def test_an_endpoint_of_the_service_itself_is_no_question() -> None:
    (found,) = read(text(content(endpoint="https://api.sd-rtn.com")))
    assert found.host == ""


def test_what_is_no_json_is_refused_with_its_place() -> None:
    with pytest.raises(ImportRefused) as refusal:
        read_profile('{"format": "' + FORMAT + '",\n}')
    assert refusal.value.params["line"] == "1"


def test_short_secrets_do_not_stop_every_export() -> None:
    assert "Support desk" in write_profile(profile(), {SECRET_KEY: Secret("1")})
