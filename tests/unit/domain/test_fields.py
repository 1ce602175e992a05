"""The table of fields: consistent in itself, and asked in the ways in which windows and rules ask it."""

import pytest

from cloudrec_gui.domain.draft import RECORDING, SECRET_NAMES
from cloudrec_gui.domain.fields import ANY, FIELDS, Kind, facts, known, misplaced_paths, missing_paths, permitted, unknown_paths
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.variants import Variant

EVERY_ROW = [(operation, row) for operation, rows in FIELDS.items() for row in rows]


@pytest.mark.parametrize("operation", FIELDS)
def test_no_field_stands_twice_and_every_parent_stands_before_its_children(operation: Operation) -> None:
    seen: set[tuple[str | int, ...]] = set()
    for row in FIELDS[operation]:
        assert row.path not in seen
        parent = row.path[:-1]
        assert not parent or parent in seen or (parent[-1] == ANY and parent[:-1] in seen)
        seen.add(row.path)


def test_exactly_the_fields_called_like_secrets_are_marked_as_secrets() -> None:
    assert {row.path[-1] for _, row in EVERY_ROW if row.secret} == SECRET_NAMES
    assert all(row.secret for _, row in EVERY_ROW if row.path[-1] in SECRET_NAMES)


def test_a_default_lies_within_its_range_and_a_required_field_is_permitted_where_it_is_required() -> None:
    for _, row in EVERY_ROW:
        assert row.required <= row.variants
        if row.default is not None and row.values and row.kind is not Kind.TEXTS:
            assert row.default in row.values
        if isinstance(row.default, int) and not isinstance(row.default, bool):
            assert row.minimum is None or row.minimum <= row.default
            assert row.maximum is None or row.default <= row.maximum


def test_places_in_lists_and_both_spellings_lead_to_the_same_row() -> None:
    region = ("clientRequest", "recordingConfig", "transcodingConfig", "layoutConfig", 4, "x_axis")
    found = facts(Operation.START, region)
    assert found is not None
    assert found.maximum == 1
    assert known(Operation.START, (*RECORDING, "unsubscribeAudioUids"))
    assert not known(Operation.START, (*RECORDING, "unsunscribeVideoUids"))


def test_only_the_outermost_unknown_key_is_named() -> None:
    body = {"cname": "c", "clientRequest": {"futureBlock": {"a": {"b": 1}}, "recordingConfig": {"maxIdleTimes": 3}}, "x": 1}
    assert unknown_paths(Operation.START, body) == (
        ("clientRequest", "futureBlock"),
        ("clientRequest", "recordingConfig", "maxIdleTimes"),
        ("x",),
    )
    acquire = {"clientRequest": {"startParameter": {"anything": 1}, "scen": 1}}
    assert unknown_paths(Operation.ACQUIRE, acquire) == (("clientRequest", "scen"),)


def test_a_block_of_another_kind_is_misplaced_as_a_whole() -> None:
    body = {"clientRequest": {"recordingConfig": {"transcodingConfig": {"width": 1}, "streamMode": "original"}, "snapshotConfig": {}}}
    assert misplaced_paths(Variant.MIX_HLS, body) == (
        ("clientRequest", "recordingConfig", "streamMode"),
        ("clientRequest", "snapshotConfig"),
    )
    assert misplaced_paths(Variant.ORIGINAL, body) == (
        ("clientRequest", "recordingConfig", "transcodingConfig"),
        ("clientRequest", "snapshotConfig"),
    )


def test_what_the_service_takes_and_ignores_is_not_permitted() -> None:
    assert not permitted(Variant.WEB, ("clientRequest", "token"))
    assert permitted(Variant.MIX_HLS, ("clientRequest", "token"))
    assert permitted(Variant.WEB, ("clientRequest", "somethingNew"))


def test_required_fields_that_are_not_there_are_named_once() -> None:
    assert missing_paths(Mode.MIX, {}) == (("cname",), ("uid",), ("clientRequest",))
    missing = missing_paths(Mode.INDIVIDUAL, {"cname": "c", "uid": "1", "clientRequest": {"recordingConfig": {"channelType": 1}}})
    assert missing == (("clientRequest", "recordingConfig", "subscribeUidGroup"), ("clientRequest", "storageConfig"))
