"""Which request a pasted JSON value is, and what is taken out of it."""

from __future__ import annotations

from typing import Any

import pytest

from cloudrec_gui.domain.draft import (
    ACCESS_KEY,
    CDN_URL,
    FILES,
    RECORDING,
    SECRET_KEY,
    SERVICES,
    SNAPSHOT,
    STORAGE,
    TOKEN,
    TRANSCODING,
    Draft,
    get_in,
    leaves,
)
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.services.exchange import ImportRefused, Kind, detect, read
from tests.unit.services.exchange.support import start_body, text

LAYOUT = {"mixedVideoLayout": 3, "layoutConfig": [{"uid": "1", "x_axis": 0, "y_axis": 0, "width": 1, "height": 1}]}
REQUEST = ("clientRequest",)


def envelope(request: object) -> dict[str, Any]:
    return {"cname": "c", "uid": "1", "clientRequest": request}


WHOLE: list[tuple[object, Operation, Mode | None]] = [
    (start_body(), Operation.START, Mode.MIX),
    (envelope({"storageConfig": {"vendor": 1}, "snapshotConfig": {"fileType": ["jpg"]}}), Operation.START, Mode.INDIVIDUAL),
    (envelope({"recordingConfig": {"subscribeUidGroup": 1}}), Operation.START, Mode.INDIVIDUAL),
    (envelope({"extensionServiceConfig": {"extensionServices": []}}), Operation.START, Mode.WEB),
    (envelope({"recordingConfig": {"channelType": 0}}), Operation.START, None),
    (envelope({"somethingNew": 1}), Operation.START, None),
    (envelope({"streamSubscribe": {}}), Operation.UPDATE, None),
    (envelope({"webRecordingConfig": {"onhold": True}}), Operation.UPDATE, Mode.WEB),
    (envelope(LAYOUT), Operation.UPDATE_LAYOUT, Mode.MIX),
    (envelope({"async_stop": True}), Operation.STOP, None),
    (envelope({"scene": 1}), Operation.ACQUIRE, Mode.WEB),
    (envelope({"scene": 2}), Operation.ACQUIRE, Mode.INDIVIDUAL),
    (envelope({"resourceExpiredHour": 24, "region": "EU"}), Operation.ACQUIRE, None),
    (envelope({}), Operation.ACQUIRE, None),
    ({"cname": "c", "uid": "1"}, Operation.ACQUIRE, None),
]


@pytest.mark.parametrize(("value", "operation", "mode"), WHOLE)
def test_a_whole_body_is_known_by_its_keys(value: object, operation: Operation, mode: Mode | None) -> None:
    (found,) = read(text(value))
    assert (found.operation, found.mode, found.part, found.kind) == (operation, mode, (), Kind.BODY)
    assert found.body["cname"] in ("c", "town-hall")


BLOCKS: list[tuple[object, Operation, Path]] = [
    ({"recordingConfig": {}, "storageConfig": {"vendor": 1}}, Operation.START, REQUEST),
    ({"transcodingConfig": {"width": 640}}, Operation.START, RECORDING),
    ({"width": 640, "height": 360, "fps": 15}, Operation.START, TRANSCODING),
    ({"width": 640, "mixedVideoLayout": 1}, Operation.START, TRANSCODING),
    ({"maxIdleTime": 30, "channelType": 1}, Operation.START, RECORDING),
    ({"vendor": 1, "region": 0, "bucket": "b"}, Operation.START, STORAGE),
    ({"captureInterval": 10}, Operation.START, SNAPSHOT),
    ({"avFileType": ["hls"]}, Operation.START, FILES),
    ({"extensionServices": []}, Operation.START, SERVICES[:-1]),
    (LAYOUT, Operation.UPDATE_LAYOUT, REQUEST),
    (LAYOUT["layoutConfig"], Operation.START, (*TRANSCODING, "layoutConfig")),
    ({"uid": "1", "x_axis": 0, "y_axis": 0, "width": 1, "height": 1}, Operation.START, (*TRANSCODING, "layoutConfig")),
    ([{"uid": "1", "image_url": "https://e.com/a.jpg"}], Operation.START, (*TRANSCODING, "backgroundConfig")),
    ({"resourceExpiredHour": 5, "excludeResourceIds": []}, Operation.ACQUIRE, REQUEST),
    ({"streamSubscribe": {}}, Operation.UPDATE, REQUEST),
    ({"async_stop": False}, Operation.STOP, REQUEST),
]


@pytest.mark.parametrize(("value", "operation", "part"), BLOCKS)
def test_a_block_is_put_in_its_place(value: object, operation: Operation, part: Path) -> None:
    (found,) = read(text(value))
    assert (found.operation, found.part) == (operation, part)
    if operation is not Operation.ACQUIRE:
        assert get_in(found.body, part) == ([value] if part[-1] == "layoutConfig" and isinstance(value, dict) else value)


@pytest.mark.parametrize("value", [1, "text", True, None, [], [1], [{"a": 1}], {"a": 1}, {}])
def test_what_is_no_request_is_refused(value: object) -> None:
    with pytest.raises(ImportRefused) as refusal:
        read(text(value))
    assert refusal.value.code == "not_a_body"


@pytest.mark.parametrize(
    "value",
    [{"resourceId": "x", "sid": "y", "serverResponse": {}}, {"code": 2, "reason": "bad"}, {"cname": "c", "uid": "1", "resourceId": "r"}],
)
def test_an_answer_is_told_from_a_request(value: object) -> None:
    with pytest.raises(ImportRefused) as refusal:
        read(text(value))
    assert refusal.value.code == "an_answer"


def test_secrets_leave_the_body_wherever_they_stand() -> None:
    body = start_body()
    body["clientRequest"]["extensionServiceConfig"] = {
        "extensionServices": [{"serviceName": "rtmp_publish_service", "serviceParam": {"outputs": [{"rtmpUrl": "rtmp://a/b/key"}]}}]
    }
    body["clientRequest"]["wrong"] = {"place": [{"secretKey": "misplaced"}]}
    (found,) = read(text(body))
    revealed = {secret.reveal() for secret in found.secrets.values()}
    assert revealed == {"007eJxTYtoken", "AKIA77", "sk-77", "rtmp://a/b/key", "misplaced"}
    assert {TOKEN, ACCESS_KEY, SECRET_KEY, CDN_URL} <= set(found.secrets)
    left = {value for _, value in leaves(found.body) if isinstance(value, str)}
    assert not left & revealed
    assert "007eJxTYtoken" not in repr(found)


def test_a_word_in_place_of_a_secret_is_no_secret() -> None:
    body = start_body()
    body["clientRequest"]["token"] = "‹token›"
    body["clientRequest"]["storageConfig"] |= {"accessKey": "{{AccessKey}}", "secretKey": "<your secret>"}
    (found,) = read(text(body))
    assert not found.secrets
    told = [note.params["path"] for note in found.notes if note.code == "secret_placeholder"]
    assert told == ["clientRequest.token", "clientRequest.storageConfig.accessKey", "clientRequest.storageConfig.secretKey"]


def test_acquire_comes_apart_into_options_and_the_start_body_that_goes_with_it() -> None:
    start = start_body()["clientRequest"]
    (found,) = read(text(envelope({"scene": 0, "region": "EU", "resourceExpiredHour": 5, "startParameter": start})))
    assert found.operation is Operation.ACQUIRE
    assert found.acquire == {"region": "EU", "resourceExpiredHour": 5, "startParameter": True}
    assert found.body["clientRequest"]["recordingConfig"] == start["recordingConfig"]
    assert found.mode is Mode.MIX
    assert found.secrets[SECRET_KEY].reveal() == "sk-77"
    Draft(Mode.MIX, found.body, found.acquire).to_json()


def test_what_will_be_ignored_is_noted() -> None:
    body = envelope({"recordingConfig": {"maxIdletime": 5, "transcodingConfig": {"width": 1}, "streamMode": "default"}})
    (found,) = read(text(body))
    notes = {(note.code, note.params.get("path")) for note in found.notes}
    assert ("unknown_key", "clientRequest.recordingConfig.maxIdletime") in notes
    assert ("misplaced_key", "clientRequest.recordingConfig.transcodingConfig") in notes
    assert found.body["clientRequest"]["recordingConfig"]["maxIdletime"] == 5


def test_a_repeated_key_is_noted() -> None:
    (found,) = read('{"cname": "a", "cname": "b", "clientRequest": {}}')
    assert found.body["cname"] == "b"
    assert [(note.code, note.params["path"]) for note in found.notes] == [("duplicate_key", "cname")]


def test_a_fault_in_the_text_is_told_with_its_place() -> None:
    with pytest.raises(ImportRefused) as refusal:
        read('\n{"cname": "a",\n "uid": 1,}')
    assert refusal.value.code == "json"
    assert {key: refusal.value.params[key] for key in ("code", "line")} == {"code": "trailing_comma", "line": "3"}
    assert refusal.value.error is not None


def test_a_mark_of_windows_in_front_is_no_fault() -> None:
    (found,) = read("\ufeff" + text(start_body()))
    assert found.operation is Operation.START


@pytest.mark.parametrize(
    ("given", "kind"), [("", Kind.NOTHING), (" \n", Kind.NOTHING), ("{}", Kind.BODY), ("hello", Kind.BODY), ("[", Kind.BODY)]
)
def test_the_kind_of_a_text_is_known_before_it_is_read(given: str, kind: Kind) -> None:
    assert detect(given) is kind


def test_hundreds_of_secrets_are_refused_instead_of_taking_minutes() -> None:
    with pytest.raises(ImportRefused) as refusal:
        read(text(envelope({"recordingConfig": {}, "x": [{"secret": str(n)} for n in range(20_000)]})))
    assert refusal.value.code == "too_many_secrets"


def test_more_than_a_mebibyte_is_refused() -> None:
    with pytest.raises(ImportRefused) as refusal:
        read('{"cname": "' + "é" * 600_000 + '"}')
    assert refusal.value.params["code"] == "too_long"
