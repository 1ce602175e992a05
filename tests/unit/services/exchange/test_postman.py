"""Collections and environments, in the shape in which Agora publishes them and in those that Postman has written since 2017."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from cloudrec_gui.domain.draft import ACCESS_KEY, SECRET_KEY
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET
from cloudrec_gui.services.exchange import Imported, ImportRefused, Kind, detect, read
from cloudrec_gui.services.exchange.variables import loosened, resolve
from tests.unit.services.exchange.support import APP, RESOURCE, collection, environment, item, text, url


def notes(found: Imported) -> set[tuple[str, str]]:
    return {(note.code, note.params.get("field", "")) for note in found.notes}


def test_the_calls_of_cloud_recording_are_offered_in_their_order_with_their_folders() -> None:
    found = read(text(collection()), text(environment()))
    assert [one.operation for one in found] == [
        Operation.ACQUIRE,
        Operation.START,
        Operation.QUERY,
        Operation.UPDATE_LAYOUT,
        Operation.STOP,
    ]
    assert found[1].name == "Cloud Recording / Mix / start"
    assert {one.kind for one in found} == {Kind.COLLECTION}
    assert all(("others_skipped", "") in notes(one) for one in found)
    assert all(("scripts_ignored", "") in notes(one) for one in found)


def test_variables_come_from_the_environment_before_the_collection() -> None:
    start = read(text(collection()), text(environment()))[1]
    assert (start.app_id, start.mode, start.resource_id) == (APP, Mode.MIX, "")
    assert start.body["cname"] == 'say "hi"'
    assert start.body["uid"] == "111"
    assert start.body["clientRequest"]["storageConfig"]["vendor"] == 2
    assert start.body["clientRequest"]["recordingConfig"]["maxIdleTime"] == 120


def test_what_no_variable_says_stays_and_is_noted() -> None:
    start = read(text(collection()), text(environment()))[1]
    assert start.body["clientRequest"]["storageConfig"]["bucket"] == "{{Bucket}}"
    assert ("placeholder", "clientRequest.storageConfig.bucket") in notes(start)
    assert ("placeholder", "resourceid") in notes(start)
    assert ACCESS_KEY not in start.secrets
    assert start.secrets[SECRET_KEY].reveal() == "sk-9"


def test_a_bare_variable_that_is_unknown_becomes_a_text_and_comments_are_noted() -> None:
    start = read(text(collection()))[1]
    assert start.body["clientRequest"]["storageConfig"]["vendor"] == "{{Vendor}}"
    assert any(note.code == "comments_removed" for note in start.notes)
    assert start.app_id == ""
    assert not start.credentials


def test_the_authorization_of_a_folder_holds_for_what_is_in_it() -> None:
    found = read(text(collection()), text(environment()))
    for one in found:
        assert {path: secret.reveal() for path, secret in one.credentials.items()} == {CUSTOMER_ID: "id-1", CUSTOMER_SECRET: "secret-1"}


@pytest.mark.parametrize(
    ("auth", "expected"),
    [
        (
            {"type": "basic", "basic": {"username": "own", "password": "pw", "showPassword": False}},
            {CUSTOMER_ID: "own", CUSTOMER_SECRET: "pw"},
        ),
        ({"type": "basic", "basic": [{"key": "username", "value": "own"}]}, {CUSTOMER_ID: "own"}),
        ({"type": "noauth"}, {}),
        ({"type": "bearer", "bearer": [{"key": "token", "value": "x"}]}, {}),
    ],
)
def test_a_request_may_have_its_own_authorization(auth: dict[str, Any], expected: dict[Any, str]) -> None:
    made = collection()
    made["item"] = [item("acquire", "acquire", "{}", auth=auth)]
    made["auth"] = {"type": "basic", "basic": [{"key": "username", "value": "outer"}, {"key": "password", "value": "outer"}]}
    (found,) = read(text(made))
    assert {path: secret.reveal() for path, secret in found.credentials.items()} == expected


def test_an_authorization_header_goes_before_everything_else() -> None:
    made = collection()
    made["item"] = [item("a", "acquire", "{}", header=[{"key": "Authorization", "value": "Basic aWQ6cHc="}], auth={"type": "noauth"})]
    (found,) = read(text(made))
    assert found.credentials[CUSTOMER_SECRET].reveal() == "pw"


ADDRESS: list[Any] = [
    url(),
    {"raw": url()},
    {"host": "{{base}}", "path": ["v1", "apps", APP, "cloud_recording", "resourceid", RESOURCE, "mode", "mix", "start"]},
    {
        "protocol": "https",
        "host": ["api", "agora", "io"],
        "path": ["v1", "apps", ":app", "cloud_recording", "resourceid", ":rid", "mode", "mix", "start"],
        "variable": [{"key": "app", "value": APP}, {"id": "rid", "value": RESOURCE}],
    },
]


@pytest.mark.parametrize("address", ADDRESS)
def test_an_address_may_be_a_text_or_in_pieces(address: Any) -> None:
    made = collection()
    made["variable"].append({"key": "base", "value": "https://api.agora.io"})
    made["item"] = [{"name": "one", "request": {"method": "POST", "url": address}}, {"name": "short", "request": "https://example.com"}]
    (found,) = read(text(made))
    assert (found.app_id, found.resource_id, found.host, found.operation) == (APP, RESOURCE, "", Operation.START)


def test_a_foreign_host_behind_a_variable_is_told_and_not_taken() -> None:
    made = collection()
    made["variable"].append({"key": "base", "value": "https://proxy.example.com:8443"})
    made["item"] = [{"name": "one", "request": {"url": {"host": ["{{base}}"], "path": ["v1", "apps", "a", "cloud_recording", "acquire"]}}}]
    assert read(text(made))[0].host == "https://proxy.example.com:8443"


@pytest.mark.parametrize("body", [{"mode": "formdata", "formdata": []}, {"mode": "urlencoded"}, {"mode": "file"}, {"mode": "graphql"}])
def test_a_body_that_is_no_json_is_noted(body: dict[str, Any]) -> None:
    made = collection()
    made["item"] = [item("a", "acquire", None)]
    made["item"][0]["request"]["body"] = body
    (found,) = read(text(made))
    assert any(note.code == "form_body" for note in found.notes)


def test_one_damaged_body_does_not_cost_the_other_requests() -> None:
    made = collection()
    made["item"] = [item("a", "acquire", '{"cname":\n }'), item("b", "acquire", '{"cname": "x"}'), item("c", "acquire", "[1]")]
    first, second, third = read(text(made))
    assert [(note.code, note.params["line"], note.params["code"]) for note in first.notes if note.code == "body_unreadable"] == [
        ("body_unreadable", "2", "missing_value")
    ]
    assert second.body == {"cname": "x"}
    assert any(note.code == "body_unreadable" for note in third.notes)


def test_a_collection_from_the_api_of_postman_is_unwrapped() -> None:
    assert detect(text({"collection": collection()})) is Kind.COLLECTION
    assert len(read(text({"collection": collection()}))) == 5


def test_a_collection_without_these_calls_is_refused() -> None:
    made = collection()
    del made["item"][1]
    with pytest.raises(ImportRefused) as refusal:
        read(text(made))
    assert refusal.value.code == "no_requests"


def test_an_environment_alone_is_told_for_what_it_is() -> None:
    assert detect(text(environment())) is Kind.ENVIRONMENT
    with pytest.raises(ImportRefused) as refusal:
        read(text(environment()))
    assert refusal.value.code == "environment_alone"


@pytest.mark.parametrize(
    ("given", "code"), [("{", "json_in_environment"), ("[]", "not_an_environment"), ('{"values": [1]}', "not_an_environment")]
)
def test_what_is_no_environment_is_refused(given: str, code: str) -> None:
    with pytest.raises(ImportRefused) as refusal:
        read(text(collection()), given)
    assert refusal.value.code == code


def test_variables_that_name_each_other_come_to_an_end() -> None:
    assert resolve("{{a}}", {"a": "{{b}}", "b": "{{a}}"}) in ("{{a}}", "{{b}}")
    assert len(resolve("{{a}}", {"a": "{{a}}{{a}}" * 1_000})) < 1 << 25
    assert resolve("{{ a }}-{{c}}", {"a": "1"}) == "1-{{c}}"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ('{"a": "// no comment", "b": 1} // one', '{"a": "// no comment", "b": 1}  '),
        ('{"a": "x\\"{{v}}"}', '{"a": "x\\"q\\"uote"}'),
        ('{"a": {{v}}, "b": {{n}}, "c": {{u}}}', '{"a": "q\\"uote", "b": 7, "c": "{{u}}"}'),
    ],
)
def test_a_value_cannot_break_out_of_its_string(raw: str, expected: str) -> None:
    assert loosened(raw, {"v": 'q"uote', "n": "7"})[0].rstrip() == expected.rstrip()


def test_reading_changes_nothing_that_was_given() -> None:
    made = collection()
    before = copy.deepcopy(made)
    read(text(made), text(environment()))
    assert made == before
