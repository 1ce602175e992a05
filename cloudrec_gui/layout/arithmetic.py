"""Numbers as people type them: ``901``, ``1280/3``, ``50%``, ``0,25``, ``340 px + 12``.

Only the four operations; the text is parsed, never run.
"""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from cloudrec_gui.layout.geometry import ONE, fraction, from_pixels, micro, to_pixels

FRACTION: Final = "fraction"
PERCENT: Final = "percent"
PIXELS: Final = "px"
UNITS: Final = (FRACTION, PERCENT, PIXELS)

_OPERATIONS: Final[Mapping[type[ast.operator], Callable[[float, float], float]]] = MappingProxyType(
    {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}
)
_LONGEST: Final = 60


def evaluate(text: str) -> float:
    """The value of a small sum. Raises ValueError for anything else, a division by zero included."""
    try:
        tree = ast.parse(text.strip().replace(",", "."), mode="eval") if len(text) <= _LONGEST else None
        if tree is not None:
            return _value(tree.body)
    except (SyntaxError, ZeroDivisionError, OverflowError, RecursionError, MemoryError) as error:
        raise ValueError("not a number") from error
    raise ValueError("not a number")


def _value(node: ast.expr) -> float:
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)) and not isinstance(node.value, bool):
        return float(node.value)
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATIONS:
        return _OPERATIONS[type(node.op)](_value(node.left), _value(node.right))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.UAdd)):
        value = _value(node.operand)
        return -value if isinstance(node.op, ast.USub) else value
    raise ValueError("not a number")


def parse(text: str, unit: str, side: int) -> int:
    """Micro-units from a text in ``unit`` on a side of ``side`` output pixels. A unit in the text wins over ``unit``.

    Raises ValueError where there is no finite number within a thousand canvases.
    """
    if "%" in text:
        text, unit = text.replace("%", ""), PERCENT
    elif re.search(r"px", text, re.IGNORECASE):
        text, unit = re.sub(r"(?i)px", "", text), PIXELS
    value = evaluate(text)
    if not abs(value) < 1000 * max(side, 100):
        raise ValueError("out of range")
    if unit == PIXELS:
        return from_pixels(value, side)
    return micro(value / 100 if unit == PERCENT else value)


def show(units: int, unit: str, side: int) -> str:
    """Micro-units as a text in ``unit``: whole pixels where they are whole, six decimals as a fraction."""
    if unit == PIXELS:
        pixels = to_pixels(units, side)
        nearest = round(pixels)
        return (
            str(nearest)
            if from_pixels(nearest, side) == units or abs(pixels - nearest) < side / ONE
            else f"{pixels:.2f}".rstrip("0").rstrip(".")
        )
    if unit == PERCENT:
        return f"{units / (ONE / 100):.4f}".rstrip("0").rstrip(".")
    return f"{fraction(units):.6f}"
