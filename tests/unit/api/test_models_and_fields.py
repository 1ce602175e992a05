"""The models that check what is sent, and the table of fields that forms and preflight show: the same keys, types and ranges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from cloudrec_gui.api.dialect import Dialect
from cloudrec_gui.api.models.requests import model_of
from cloudrec_gui.domain.fields import ANY, FIELDS, FieldFacts, Kind
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.variants import VARIANTS

OPERATIONS = [operation for operation in Operation if FIELDS[operation]]
KINDS = {"string": Kind.TEXT, "integer": Kind.INTEGER, "number": Kind.NUMBER, "boolean": Kind.BOOLEAN, "object": Kind.OBJECT}
ALSO_TAKEN: Mapping[str, set[object]] = {"vendor": {0, 4}, "sse": {""}, "errorHandlePolicy": {""}}
"""Retired vendors of old accounts, and the empty texts of an SDK: sent if somebody has them, offered to nobody."""
ONLY_ADVISED = {"fps"}
"""A frame rate of another value becomes 15."""
Schema = Mapping[str, Any]


def resolved(schema: Schema, whole: Schema) -> Iterator[Schema]:
    """Everything a place may hold: references followed, unions taken apart, null left out."""
    if "$ref" in schema:
        yield from resolved(whole["$defs"][schema["$ref"].rpartition("/")[2]], whole)
    elif options := schema.get("anyOf") or schema.get("oneOf"):
        for option in options:
            yield from resolved(option, whole)
    elif schema.get("type") != "null":
        yield schema


def named(schema: Schema, whole: Schema, path: Path = ()) -> Iterator[tuple[Path, Schema, bool]]:
    """Every key below ``schema`` with what it may hold and whether it must be there."""
    for option in resolved(schema, whole):
        for key, value in option.get("properties", {}).items():
            for held in resolved(value, whole):
                yield (*path, key), held, key in option.get("required", ())
                yield from named(held, whole, (*path, key))
        if "items" in option:
            yield from named(option["items"], whole, (*path, ANY))


def modelled(operation: Operation) -> dict[Path, list[tuple[Schema, set[Mode], bool]]]:
    """What the models of all modes say about each key."""
    found: dict[Path, list[tuple[Schema, set[Mode], bool]]] = {}
    for mode in Mode if operation is not Operation.UPDATE_LAYOUT else [Mode.MIX]:
        schema = model_of(operation, mode).model_json_schema(by_alias=True)
        for path, held, needed in named(schema, schema):
            found.setdefault(path, []).append((held, {mode}, needed))
    return found


def kind_of(schema: Schema) -> Kind:
    if schema.get("type") == "array":
        return Kind.OBJECTS if {"$ref", "oneOf"} & set(schema["items"]) else Kind.TEXTS
    if "type" not in schema:
        return {str: Kind.TEXT, int: Kind.INTEGER}[type(schema["enum"][0] if "enum" in schema else schema["const"])]
    return KINDS[schema["type"]]


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: str(operation.value))
def test_models_and_table_name_the_same_keys(operation: Operation) -> None:
    assert set(modelled(operation)) == {row.path for row in FIELDS[operation]}


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: str(operation.value))
def test_models_and_table_agree_on_every_type(operation: Operation) -> None:
    models = modelled(operation)
    for row in FIELDS[operation]:
        assert {kind_of(schema) for schema, _, _ in models[row.path]} == {row.kind}, row.path


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: str(operation.value))
def test_models_and_table_agree_on_every_range(operation: Operation) -> None:
    models, compared = modelled(operation), 0
    for row in FIELDS[operation]:
        for schema, _, _ in models[row.path]:
            if row.kind in (Kind.INTEGER, Kind.NUMBER) and str(row.path[-1]) not in ONLY_ADVISED:
                compared += 1
                assert span_of(schema) == told_span(row), row.path
            elif row.kind in (Kind.TEXTS, Kind.OBJECTS):
                low, high = schema.get("minItems"), schema.get("maxItems")
                assert low in (None, row.minimum) or row.minimum is None, row.path
                assert high in (None, row.maximum) or row.maximum is None, row.path
            values = values_of(schema)
            if values and row.kind is Kind.TEXT and row.values:
                assert values - ALSO_TAKEN.get(str(row.path[-1]), set()) <= set(row.values), row.path
    assert compared or operation is Operation.STOP


def test_together_the_models_take_every_value_that_the_table_offers() -> None:
    for operation in OPERATIONS:
        for path, held in modelled(operation).items():
            row = next(row for row in FIELDS[operation] if row.path == path)
            stated = [values_of(schema) for schema, _, _ in held if values_of(schema)]
            if stated and row.values:
                assert set().union(*stated) - ALSO_TAKEN.get(str(path[-1]), set()) == set(row.values), path


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: str(operation.value))
def test_what_every_model_needs_is_required_by_the_table(operation: Operation) -> None:
    models = modelled(operation)
    for row in FIELDS[operation]:
        for _, modes, needed in models[row.path]:
            of_mode = {variant for variant in row.variants if VARIANTS[variant].mode in modes}
            if needed and of_mode:
                assert of_mode <= row.required, row.path


def values_of(schema: Schema) -> set[object]:
    return set(schema.get("enum", [schema["const"]] if "const" in schema else []))


def span_of(schema: Schema) -> tuple[object, object]:
    """Smallest and largest whole number or fraction that the model takes."""
    values = values_of(schema)
    if values:
        kept = {value for value in values if isinstance(value, int)} - ALSO_TAKEN["vendor"]
        return min(kept), max(kept)
    high = schema["exclusiveMaximum"] - 1 if "exclusiveMaximum" in schema else schema.get("maximum")
    return schema.get("minimum"), high


def told_span(row: FieldFacts) -> tuple[object, object]:
    numbers = [value for value in row.values if isinstance(value, int)]
    if numbers:
        return min(numbers), max(numbers)
    if row.path[-1] == "captureInterval":
        # The model takes what any page permits; the table says what the dialect asks for by default.
        assert row.minimum == Dialect().capture_minimum
        return 1, row.maximum
    return row.minimum, row.maximum
