"""From a body that somebody prepared to the JSON that is sent: the one way in which every request is checked and spelt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from cloudrec_gui.api.errors import InvalidRequest
from cloudrec_gui.api.models.acquire import AcquireRequest
from cloudrec_gui.api.models.base import Envelope, Rules, checked
from cloudrec_gui.api.models.start import START_PARAMETERS, STARTS
from cloudrec_gui.api.models.stop import StopRequest
from cloudrec_gui.api.models.update import UpdateRequest
from cloudrec_gui.api.models.update_layout import UpdateLayoutRequest
from cloudrec_gui.api.spelling import Spelling, respelt
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.trees import get_in, put_in
from cloudrec_gui.domain.variants import variant_of

_MODELS: Final[Mapping[Operation, type[Envelope]]] = MappingProxyType(
    {
        Operation.ACQUIRE: AcquireRequest,
        Operation.UPDATE: UpdateRequest,
        Operation.UPDATE_LAYOUT: UpdateLayoutRequest,
        Operation.STOP: StopRequest,
    }
)
_START_PARAMETER: Final = ("clientRequest", "startParameter")


def model_of(operation: Operation, mode: Mode) -> type[Envelope]:
    """The model of a body. Raises KeyError for query, which has none."""
    return STARTS[mode] if operation is Operation.START else _MODELS[operation]


def wire_body(operation: Operation, body: Mapping[str, Any], rules: Rules) -> dict[str, Any]:
    """``body`` as it is sent: checked, in the documented order, in the spelling of the dialect, with everything that was in it.

    Raises InvalidRequest. A start needs no variant in ``rules``: its body says which one it is.
    """
    plain = respelt(body, Spelling.CAPITAL)
    if operation is Operation.START:
        rules = replace(rules, variant=variant_of(rules.mode, plain))
    sent = checked(model_of(operation, rules.mode), plain, rules).wire()
    if operation is Operation.ACQUIRE and isinstance(announced := get_in(sent, _START_PARAMETER), dict):
        sent = put_in(sent, _START_PARAMETER, _as_start_sends_it(announced, rules))
    return dict(respelt(sent, rules.dialect.spelling))


def _as_start_sends_it(announced: dict[str, Any], rules: Rules) -> dict[str, Any]:
    """What start will carry to the byte, or it is refused (rest-api §2). What start would not send stays as it is."""
    rules = replace(rules, variant=variant_of(rules.mode, {"clientRequest": announced}))
    try:
        return checked(START_PARAMETERS[rules.mode], announced, rules).wire()
    except InvalidRequest:
        return announced
