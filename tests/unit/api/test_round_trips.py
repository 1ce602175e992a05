"""Any body that the specification permits is sent as it is: nothing lost, nothing changed, whatever kind of recording it asks for."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cloudrec_gui.api.dialect import Dialect
from cloudrec_gui.api.models.base import Rules
from cloudrec_gui.api.models.requests import wire_body
from cloudrec_gui.api.spelling import Spelling, respelt
from cloudrec_gui.api.wire_json import dumps
from cloudrec_gui.domain.fields import FIELDS
from cloudrec_gui.domain.modes import MODES, Operation
from cloudrec_gui.domain.variants import VARIANTS, Variant, variant_of
from tests.unit.api.any_body import bodies

CASES = [
    pytest.param(operation, variant, id=f"{operation.value}-{variant.value}")
    for operation in Operation
    for variant in Variant
    if FIELDS[operation] and operation in MODES[VARIANTS[variant].mode].operations
]
SLOW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def sent(operation: Operation, variant: Variant, body: Any, spelling: Spelling = Spelling.CAPITAL) -> bytes:
    return dumps(wire_body(operation, body, Rules(VARIANTS[variant].mode, variant, Dialect(spelling))))


@pytest.mark.parametrize(("operation", "variant"), CASES)
@given(draw=st.data())
@SLOW
def test_any_good_body_goes_over_the_wire_and_back_with_nothing_lost(operation: Operation, variant: Variant, draw: st.DataObject) -> None:
    body = draw.draw(bodies(operation, variant))
    if operation is Operation.START:
        assert variant_of(VARIANTS[variant].mode, body) is variant
    once = sent(operation, variant, body)
    assert json.loads(once) == body
    assert sent(operation, variant, json.loads(once)) == once
    lower = sent(operation, variant, body, Spelling.LOWER)
    assert respelt(json.loads(lower), Spelling.CAPITAL) == body
    assert sent(operation, variant, json.loads(lower), Spelling.CAPITAL) == once


@pytest.mark.parametrize("variant", Variant, ids=lambda variant: str(variant.value))
@given(draw=st.data())
@SLOW
def test_any_good_start_that_acquire_announces_is_announced_to_the_byte(variant: Variant, draw: st.DataObject) -> None:
    body = draw.draw(bodies(Operation.START, variant))
    extra = {"scene": VARIANTS[variant].scene, "startParameter": body["clientRequest"]}
    announced = sent(Operation.ACQUIRE, variant, {**body, "clientRequest": extra})
    assert dumps(json.loads(sent(Operation.START, variant, body))["clientRequest"]) in announced
