"""Exports: they say the same when they are read again, a real shell reads them so too, and no secret is in any of them."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest

from cloudrec_gui.domain.draft import ACCESS_KEY, SECRET_KEY, Draft
from cloudrec_gui.domain.modes import MODES, Mode, Operation
from cloudrec_gui.domain.profile import SANDBOX_ID, Area, Profile
from cloudrec_gui.domain.secrets import Secret, leak_forms
from cloudrec_gui.domain.variants import VARIANTS, Variant
from cloudrec_gui.services.exchange import read
from cloudrec_gui.services.exchange.sealing import SecretFound
from cloudrec_gui.services.exchange.shells import commands
from cloudrec_gui.services.exchange.writing import SUFFIXES, Form, write
from tests.unit.services.exchange.support import APP, SECRETS, profile, text

BASH = shutil.which("bash")
AWKWARD = 'it\'s 100% "A\\" & <b> ^!$HOME`x` é中😀'


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("variant", Variant)
def test_no_secret_is_in_any_export_in_any_form(form: Form, variant: Variant) -> None:
    for operation in MODES[VARIANTS[variant].mode].operations:
        written = write(form, profile(variant), SECRETS, operation)
        for secret in SECRETS.values():
            assert not [leak for leak in leak_forms(secret.reveal()) if leak in written]


@pytest.mark.parametrize("form", [form for form in Form if form is not Form.ENVIRONMENT])
def test_a_secret_in_the_wrong_field_stops_every_export(form: Form) -> None:
    with pytest.raises(SecretFound):
        write(form, profile(cname=SECRETS[ACCESS_KEY].reveal()), SECRETS)


@pytest.mark.parametrize("form", [Form.BODY, Form.CURL, Form.CURL_CMD, Form.PROFILE])
@pytest.mark.parametrize("variant", Variant)
def test_an_export_reads_back_as_the_same_draft(form: Form, variant: Variant) -> None:
    source = profile(variant, cname=AWKWARD)
    (found,) = read(write(form, source, SECRETS))
    assert found.body == source.draft.body
    assert not found.secrets
    assert found.app_id == ("" if form is Form.BODY else APP)


@pytest.mark.parametrize("variant", Variant)
def test_a_collection_has_every_call_of_the_mode_and_reads_back(variant: Variant) -> None:
    source = profile(variant, cname=AWKWARD)
    found = read(write(Form.COLLECTION, source, SECRETS), write(Form.ENVIRONMENT, source, SECRETS))
    assert {one.operation for one in found} == MODES[source.draft.mode].operations
    start = next(one for one in found if one.operation is Operation.START)
    assert start.body == source.draft.body
    assert (start.app_id, start.mode, start.host) == (APP, source.draft.mode, "")


def test_an_environment_fills_the_variables_of_the_collection() -> None:
    made = json.loads(write(Form.ENVIRONMENT, profile(), SECRETS))
    for row in made["values"]:
        row["value"] = row["value"] or f"{row['key']}-value"
    start = read(write(Form.COLLECTION, profile(), SECRETS), text(made))[1]
    assert start.secrets[SECRET_KEY].reveal() == "SecretKey-value"
    assert {secret.reveal() for secret in start.credentials.values()} == {"CustomerID-value", "CustomerSecret-value"}
    assert "resourceId" not in {row["key"] for row in made["values"]}


@pytest.mark.skipif(BASH is None, reason="the comparison needs bash")
@pytest.mark.parametrize("operation", list(Operation))
def test_bash_sends_what_the_command_says(operation: Operation) -> None:
    written = write(Form.CURL, profile(cname=AWKWARD), SECRETS, operation)
    names = ("AGORA_CUSTOMER_ID", "AGORA_CUSTOMER_SECRET", "RESOURCE_ID", "SID", "STORAGE_SECRET_KEY", "STORAGE_ACCESS_KEY", "AGORA_TOKEN")
    values = {**{name: f"<{name}>" for name in names}, "LC_ALL": "C.UTF-8"}
    script = f"curl() {{ printf '%s\\0' \"$@\"; }}\n{written}"
    seen = subprocess.run([str(BASH), "-c", script], capture_output=True, check=True, env=values).stdout.decode().split("\0")[:-1]
    assert "<AGORA_CUSTOMER_ID>:<AGORA_CUSTOMER_SECRET>" in seen
    if operation is Operation.QUERY:
        assert seen[:2] == ["-X", "GET"]
        assert "--data-raw" not in seen
    else:
        body = json.loads(seen[seen.index("--data-raw") + 1])
        assert body["cname"] == AWKWARD
    if operation is Operation.START:
        body = json.loads(seen[seen.index("--data-raw") + 1])
        assert body["clientRequest"]["storageConfig"]["secretKey"] == "<STORAGE_SECRET_KEY>"
        assert "/resourceid/<RESOURCE_ID>/mode/mix/start" in seen[2]


def test_a_command_for_cmd_leaves_no_special_character_without_its_caret() -> None:
    written = write(Form.CURL_CMD, profile(cname=AWKWARD), SECRETS)
    (command,) = commands(written)
    assert json.loads(command.words[command.words.index("--data-raw") + 1])["cname"] == AWKWARD
    bare = written.replace("^\n", "\n")
    for at, char in enumerate(bare):
        if char in '&|<>()!"' and bare[at - 1] != "^":
            pytest.fail(f"{char} at {at} would be acted upon")


def test_start_parameter_is_the_start_body_itself() -> None:
    source = profile()
    source = Profile(
        source.id, source.name, source.app_id, draft=Draft(Mode.MIX, source.draft.body, {"startParameter": True, "region": "EU"})
    )
    (found,) = read(write(Form.CURL, source, SECRETS, Operation.ACQUIRE))
    assert found.acquire == {"startParameter": True, "region": "EU"}
    assert found.body["clientRequest"] == source.draft.body["clientRequest"]


@pytest.mark.parametrize(("variant", "scene"), [(Variant.MIX_HLS, 0), (Variant.WEB, 1), (Variant.POSTPONED, 2)])
def test_acquire_carries_the_scene_of_the_variant(variant: Variant, scene: int) -> None:
    written = write(Form.CURL, profile(variant), SECRETS, Operation.ACQUIRE)
    assert f'"scene": {scene}' in written


def test_a_mode_without_layout_has_no_command_for_it() -> None:
    with pytest.raises(KeyError):
        write(Form.CURL, profile(Variant.WEB), SECRETS, Operation.UPDATE_LAYOUT)


def test_the_host_is_the_areas_and_the_sandbox_shows_nothing_of_itself() -> None:
    source = profile()
    assert "https://api.agora.io/" in write(Form.CURL, source, {})
    assert "https://api.sd-rtn.com/" in write(Form.CURL, Profile(source.id, "x", source.app_id, Area.CN, source.draft), {})
    sandbox = write(Form.CURL, Profile(SANDBOX_ID, "Sandbox", source.app_id, draft=source.draft), {})
    assert APP not in sandbox
    assert "$AGORA_APP_ID" in sandbox


def test_subscription_lists_of_the_draft_are_the_update() -> None:
    source = profile()
    recording = ("clientRequest", "recordingConfig")
    source = Profile(source.id, source.name, source.app_id, draft=source.draft.put((*recording, "subscribeAudioUids"), ["1", "2"]))
    (found,) = read(write(Form.CURL, source, {}, Operation.UPDATE))
    assert found.body["clientRequest"]["streamSubscribe"] == {
        "audioUidList": {"subscribeAudioUids": ["1", "2"]},
        "videoUidList": {"subscribeVideoUids": ["#allstream#"]},
    }


def test_a_secret_that_is_not_set_and_not_needed_is_no_variable() -> None:
    assert "AGORA_TOKEN" not in write(Form.CURL, profile(), {SECRET_KEY: Secret("some-secret")})
    assert "STORAGE_ACCESS_KEY" in write(Form.CURL, profile(), {})


def test_every_form_has_an_ending() -> None:
    assert set(SUFFIXES) == set(Form)
