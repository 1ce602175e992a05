"""Every request of the table, decoded as strictly as the types of the service's own Go SDK can.

The SDK shows which type the service expects for each key where documents only say "number". The types stand in a data file;
what the SDK lacks, and the one key that it misspells, stand there too, each with the reason.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from cloudrec_gui.api.models.requests import wire_body
from cloudrec_gui.api.wire_json import dumps
from cloudrec_gui.domain.fields import ANY, FIELDS, misplaced_paths, unknown_paths
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.trees import drop_in
from cloudrec_gui.domain.variants import variant_of
from tests.unit.api.bodies import TABLE, body_of, name_of, path_of, rules_of
from tests.unit.api.support import data

GO = data("go_types.json")
STRUCTS: Mapping[str, Mapping[str, str]] = GO["structs"]
LACKING = {(Operation(name), path_of(path)) for name, paths in GO["lacking"].items() for path in paths}
FLOAT32_MAX = 3.4028235e38


def key_in(struct: Mapping[str, str], name: str) -> str | None:
    """The key as Go finds it: by the exact name, else by the name in any case."""
    return name if name in struct else next((key for key in struct if key.casefold() == name.casefold()), None)


def decoded(kind: str, value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """What a decoder that permits nothing unknown finds wrong with ``value``."""
    kind = kind.removeprefix("*")
    if kind.startswith("[]"):
        if not isinstance(value, list):
            yield path, "no list"
            return
        for index, item in enumerate(value):
            yield from decoded(kind[2:], item, (*path, index))
    elif kind in STRUCTS:
        if not isinstance(value, dict):
            yield path, "no object"
            return
        for name, item in value.items():
            key = key_in(STRUCTS[kind], name)
            if key is None:
                yield (*path, name), "unknown"
            else:
                inner = GO["services"][value["serviceName"]] if STRUCTS[kind][key] == "ServiceParamInterface" else STRUCTS[kind][key]
                yield from decoded(inner, item, (*path, name))
    elif not fits(kind, value):
        yield path, f"{value!r} is no {kind}"


def fits(kind: str, value: object) -> bool:
    if kind == "string":
        return isinstance(value, str)
    if kind == "bool":
        return isinstance(value, bool)
    if isinstance(value, bool):
        return False
    if kind == "int":
        return isinstance(value, int) and -(2**63) <= value < 2**63
    assert kind == "float32"
    return isinstance(value, (int, float)) and math.isfinite(value) and abs(value) <= FLOAT32_MAX


def documented(case: Mapping[str, Any]) -> tuple[Operation, Any]:
    """What goes over the wire for a row, without the keys that no document knows and the blocks that the service ignores."""
    operation, body = Operation(case["operation"]), body_of(case)
    sent = json.loads(dumps(wire_body(operation, body, rules_of(case))))
    strange = list(unknown_paths(operation, sent))
    if operation is Operation.START:
        strange += misplaced_paths(variant_of(Mode(case["mode"]), sent), sent)
    for path in strange:
        sent = drop_in(sent, path)
    return operation, sent


def findings(case: Mapping[str, Any]) -> list[tuple[Operation, Path, str]]:
    operation, sent = documented(case)
    return [(operation, path, what) for path, what in decoded(GO["bodies"][operation.value], sent, ())]


@pytest.mark.parametrize("case", TABLE["accepted"], ids=name_of)
def test_every_request_decodes_into_the_types_of_the_sdk(case: dict[str, Any]) -> None:
    left = [(path, what) for operation, path, what in findings(case) if (operation, path) not in LACKING or what != "unknown"]
    assert left == []


def test_every_key_that_the_sdk_lacks_is_sent_by_some_row() -> None:
    assert {(operation, path) for case in TABLE["accepted"] for operation, path, _ in findings(case)} == LACKING


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("clientRequest.recordingConfig.maxIdleTime", 30.5),
        ("clientRequest.recordingConfig.channelType", "1"),
        ("clientRequest.recordingConfig.channelType", True),
        ("clientRequest.recordingConfig.subscribeAudioUids", [1]),
        ("clientRequest.recordingConfig.subscribeAudioUids", "1"),
        ("clientRequest.recordingConfig.transcodingConfig", []),
        ("clientRequest.storageConfig.stsExpiration", 2**63),
        ("clientRequest.storageConfig.endPoint", "x"),
    ],
)
def test_the_decoder_is_strict(path: str, value: object) -> None:
    body = body_of({"operation": "start", "put": {path: value}})
    place = (*path_of(path), 0) if isinstance(value, list) and value else path_of(path)
    assert [found for found, _ in decoded("StartReqBody", body, ())] == [place]


def go_paths(kind: str, prefix: Path = ()) -> Iterator[Path]:
    kind = kind.removeprefix("*")
    if kind.startswith("[]"):
        if kind[2:] in STRUCTS:
            yield from go_paths(kind[2:], (*prefix, ANY))
        return
    for name, inner in STRUCTS.get(kind, {}).items():
        yield (*prefix, name)
        if inner == "ServiceParamInterface":
            for param in GO["services"].values():
                yield from go_paths(param, (*prefix, name))
        elif name != "startParameter":
            yield from go_paths(inner, (*prefix, name))


@pytest.mark.parametrize(
    "operation", [operation for operation in Operation if FIELDS[operation]], ids=lambda operation: str(operation.value)
)
def test_the_table_of_fields_and_the_sdk_name_the_same_keys(operation: Operation) -> None:
    right = {wrong: right for right, wrong in GO["misprints"].items()}
    theirs = {tuple(right.get(str(step), step) for step in path) for path in go_paths(GO["bodies"][operation.value])}
    lacking = {path for where, path in LACKING if where is operation}
    ours = {row.path for row in FIELDS[operation] if not any(row.path[: len(path)] == path for path in lacking)}
    assert ours == theirs


def test_a_misprint_is_one_and_never_sent_by_us() -> None:
    for right, wrong in GO["misprints"].items():
        assert any(wrong in struct and right not in struct for struct in STRUCTS.values())
        assert all(wrong not in row.path for rows in FIELDS.values() for row in rows)
