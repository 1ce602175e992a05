"""JSON text of a request, the same bytes for the same value every time.

The standard encoder writes 0.000001 as ``1e-06``; the service documents coordinates as plain decimals of at most six places
(rest-api §3.5). So numbers are written here: whole floats as integers, others as the shortest plain decimal.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from decimal import Decimal


def number(value: float) -> str:
    """A finite float as a plain decimal. Raises ValueError for NaN and infinities, which JSON does not know."""
    if not math.isfinite(value):
        raise ValueError("not a finite number")
    text = repr(value)
    if "e" in text:
        text = format(Decimal(text), "f")
    text = text.removesuffix(".0")
    return "0" if text == "-0" else text


def dumps(value: object) -> bytes:
    """Compact ASCII JSON. Keys keep their order. Raises TypeError for what JSON cannot carry."""
    return _text(value).encode("ascii")


def _text(value: object) -> str:
    if isinstance(value, str):
        return json.dumps(value)
    if value is None or isinstance(value, (bool, int)):
        return json.dumps(value)
    if isinstance(value, float):
        return number(value)
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{_key(key)}:{_text(item)}" for key, item in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(_text, value)) + "]"
    raise TypeError(f"{type(value).__name__} is not JSON")


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise TypeError("keys of a JSON object are strings")
    return json.dumps(key)
