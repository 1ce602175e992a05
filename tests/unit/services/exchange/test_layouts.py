"""Layouts across the border: the command of updateLayout says what is sent and no secret; bodies are found in what wraps them."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.profile import SANDBOX_ID
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.layout.document import CUSTOM, Layout, Region
from cloudrec_gui.layout.geometry import ONE, Rect
from cloudrec_gui.layout.incoming import Form, RepairKind
from cloudrec_gui.layout.lenient import Slip
from cloudrec_gui.layout.wire import to_wire
from cloudrec_gui.services.exchange.layouts import layout_curl, read_layout

PAIR = Layout(CUSTOM, (Region(Rect(0, 0, 500_000, ONE), "1001"), Region(Rect(500_000, 0, 500_000, ONE))), "#202020")
APP = "0123456789abcdef0123456789abcdef"


def recording(profile: str = "mine") -> Recording:
    return Recording(
        RecordingKey("r1"),
        ProfileId(profile),
        AppId(APP),
        Mode.MIX,
        Cname("class-42"),
        Uid("900001"),
        0.0,
        endpoint="https://api.example.com",
        resource_id=ResourceId("res/1"),
        sid=Sid("sid1"),
    )


def test_the_command_addresses_the_running_task_and_names_no_credentials() -> None:
    text = layout_curl(to_wire(PAIR), recording())
    assert f"https://api.example.com/v1/apps/{APP}/cloud_recording/resourceid/res%2F1/sid/sid1/mode/mix/updateLayout" in text
    assert '"$AGORA_CUSTOMER_ID:$AGORA_CUSTOMER_SECRET"' in text
    assert '"cname": "class-42"' in text


def test_without_a_recording_the_ids_are_variables() -> None:
    text = layout_curl(to_wire(PAIR))
    assert all(name in text for name in ('"$AGORA_APP_ID"', '"$RESOURCE_ID"', '"$SID"', "<cname>", "<uid>"))


def test_a_recording_of_the_sandbox_gives_a_command_for_the_service() -> None:
    text = layout_curl(to_wire(PAIR), replace(recording(), profile=SANDBOX_ID, endpoint="http://127.0.0.1:4000/t0ken"))
    assert "127.0.0.1" not in text
    assert "https://api.agora.io" in text


def test_no_text_of_a_layout_becomes_a_variable_of_the_shell() -> None:
    text = layout_curl(to_wire(replace(PAIR, max_resolution_uid="\ue000CustomerSecret\ue001")), recording())
    assert '"maxResolutionUid": "CustomerSecret"' in text


def test_the_command_is_read_back_exactly() -> None:
    incoming = read_layout(layout_curl(to_wire(PAIR), recording()))
    assert (incoming.layout, incoming.form, incoming.wrapped, incoming.repairs) == (PAIR, Form.UPDATE, "curl", ())


def test_a_body_with_faults_is_repaired_within_a_command_too() -> None:
    body = "{'clientRequest': {layoutConfig: [{x: 0, y: 0, w: 640, h: 720,}]}}"
    incoming = read_layout(f'curl -X POST https://api.agora.io/v1 -d "{body}"', (1280, 720))
    assert incoming.layout is not None
    assert incoming.layout.regions[0].rect == Rect(0, 0, 500_000, ONE)
    assert {Slip.QUOTES, RepairKind.MISSPELT, RepairKind.PIXELS} <= {repair.kind for repair in incoming.repairs}


def test_a_collection_gives_the_layout_of_its_first_request_that_has_one() -> None:
    def request(call: str, body: object) -> dict[str, object]:
        url = f"https://api.agora.io/v1/apps/{APP}/cloud_recording/resourceid/r/sid/s/mode/mix/{call}"
        return {"name": call, "request": {"method": "POST", "url": url, "body": {"mode": "raw", "raw": json.dumps(body)}}}

    head = {"cname": "a", "uid": "1"}
    items = [
        request("stop", {**head, "clientRequest": {}}),
        request("updateLayout", {**head, "clientRequest": to_wire(PAIR)}),
    ]
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    incoming = read_layout(json.dumps({"info": {"name": "x", "schema": schema}, "item": items}))
    assert (incoming.layout, incoming.wrapped) == (PAIR, "collection")


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("curl https://api.agora.io/v1", "no_layout"),
        ("curl -d '{ https://api.agora.io/v1", "open_quote"),
        ("curl -d hello https://api.agora.io/v1", "not_json"),
        ('{"info": {"schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"}, "item": []}', "no_layout"),
    ],
)
def test_commands_and_collections_without_a_layout_say_so(text: str, refused: str) -> None:
    assert read_layout(text).refused == refused


@given(st.text(alphabet="curl -d'\"{}[]:,$\\\n 01x", max_size=60), st.booleans())
def test_any_text_is_answered(text: str, command: bool) -> None:
    incoming = read_layout("curl " + text if command else text)
    assert (incoming.layout is None) == bool(incoming.refused)
