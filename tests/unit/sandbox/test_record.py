"""The record: complete, and without secrets."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from cloudrec_gui.sandbox import SandboxOptions, SandboxServer
from cloudrec_gui.sandbox.record import Recorder, masked
from tests.unit.sandbox.desk import START, Caller, variant

CANARY = "c4n4ry"


def test_masking_keeps_types_and_emptiness() -> None:
    value = {
        "token": CANARY,
        "accessKey": "",
        "secretKey": 12345,
        "secret": True,
        "salt": None,
        "stsToken": [CANARY, {"inner": CANARY}],
        "SecretKey": CANARY,
        "bucket": "b",
        "list": [{"token": CANARY, "n": 1}],
        "speed": {"secret": 1.5},
    }
    assert masked(value) == {
        "token": "***",
        "accessKey": "",
        "secretKey": 0,
        "secret": False,
        "salt": None,
        "stsToken": ["***", {"inner": "***"}],
        "SecretKey": "***",
        "bucket": "b",
        "list": [{"token": "***", "n": 1}],
        "speed": {"secret": 0.0},
    }
    assert value["token"] == CANARY


def test_every_request_becomes_a_line_without_a_secret(tmp_path: Path) -> None:
    path = tmp_path / "record.jsonl"
    request = variant(
        START,
        {
            "token": CANARY,
            "storageConfig.accessKey": CANARY,
            "storageConfig.secretKey": CANARY,
            "storageConfig.stsToken": CANARY,
            "storageConfig.stsExpiration": 1800000000,
            "recordingConfig.decryptionMode": 7,
            "recordingConfig.secret": CANARY,
            "recordingConfig.salt": "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
        },
    )
    with SandboxServer(SandboxOptions(time_scale=0, seed=1, rate_limit=0, record=path)) as server, Caller(server) as caller:
        caller.post("acquire", {"startParameter": request})
        caller.acquire()
        assert caller.post(f"resourceid/{caller.resource}/mode/mix/start", request)[0] == 200
        caller.raw("POST", f"{caller.root}/acquire", b'{"token":"c4n4ry",')
        caller.raw("GET", f"/somewhere?token={CANARY}")
        kept = server.records()
        secrets = (server.customer_secret, caller.headers["Authorization"].removeprefix("Basic "))
    text = path.read_text(encoding="utf-8")
    lines = [json.loads(line) for line in text.splitlines()]
    assert lines == kept
    assert [line["seq"] for line in lines] == [1, 2, 3, 4, 5]
    assert [(line["op"], line["mode"], line["status"]) for line in lines] == [
        ("acquire", None, 200),
        ("acquire", None, 200),
        ("start", "mix", 200),
        ("acquire", None, 400),
        (None, None, 404),
    ]
    assert {"op", "mode", "path", "body", "status", "response", "t"} <= set(lines[0])
    assert lines[2]["body"]["clientRequest"]["storageConfig"] == {
        "vendor": 2,
        "region": 3,
        "bucket": "bucket",
        "accessKey": "***",
        "secretKey": "***",
        "stsToken": "***",
        "stsExpiration": 1800000000,
    }
    assert lines[2]["response"]["sid"]
    assert CANARY not in text
    assert "Authorization" not in text
    for secret in secrets:
        assert secret not in text
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_keys_that_the_service_ignores_are_named(caller: Caller, sandbox: SandboxServer) -> None:
    caller.begin()
    caller.post(f"{caller.task}/updateLayout", {"transcodingConfig": {}, "backgroudColor": "#FF0000", "mixedVideoLayout": 1})
    caller.post(f"{caller.task}/update", {"streamSubscribe": {"videoUidList": {"unsunscribeVideoUids": ["5"]}}})
    assert sandbox.records()[-2]["ignored"] == ["clientRequest.transcodingConfig", "clientRequest.backgroudColor"]
    assert sandbox.records()[-1]["ignored"] == ["clientRequest.streamSubscribe.videoUidList.unsunscribeVideoUids"]


def test_the_record_is_appended_to(tmp_path: Path) -> None:
    path = tmp_path / "record.jsonl"
    for _ in range(2):
        recorder = Recorder(path)
        recorder.add({"op": "query", "body": None, "response": None})
        recorder.close()
        recorder.close()
    assert len(path.read_text(encoding="utf-8").splitlines()) == 2


def test_a_record_that_cannot_be_written_is_told_at_start(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"."):
        SandboxServer(SandboxOptions(record=tmp_path / "no" / "such" / "record")).start()
