"""Numbers as people type them: ``901``, ``1280/3``, ``50%``, ``0,25``, ``50% - 12px``, ``100% - 2*16px``.

The four operations and brackets over exact fractions; the text is read by a small parser of its own and never run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final
from unicodedata import normalize

from cloudrec_gui.layout.geometry import ONE, fraction, from_pixels, to_pixels

FRACTION: Final = "fraction"
PERCENT: Final = "percent"
PIXELS: Final = "px"
UNITS: Final = (FRACTION, PERCENT, PIXELS)

_LONGEST: Final = 60
_FARTHEST: Final = 1000
"""No number lies further away than this many canvases."""
_TOKEN: Final = re.compile(
    r"(?P<number>(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2}(?!\d))?)|(?P<unit>px|%)|(?P<sign>[-+*/()])|(?P<space>\s+)", re.IGNORECASE | re.ASCII
)
_TYPESET: Final = str.maketrans({",": ".", "−": "-", "–": "-", "×": "*", "·": "*", "÷": "/", "\u2044": "/"})


@dataclass(frozen=True, slots=True)
class _Value:
    """A bare number, or a length in canvas sides."""

    amount: Fraction
    length: bool = False


def parse(text: str, unit: str, side: int) -> int:
    """Micro-units from a text in ``unit`` on a side of ``side`` output pixels.

    Units stand behind numbers and brackets, several kinds in one sum. A bare number that is added to a length means the unit of
    the text if that has one kind only, else ``unit``; a sum of bare numbers means ``unit``. Digits and signs of full width, as
    Chinese keyboards give them, are read too. Raises ValueError where there is no number within a thousand canvases.
    """
    if len(text) > _LONGEST:
        raise ValueError("not a number")
    tokens = list(_tokens(normalize("NFKC", text).translate(_TYPESET)))
    kinds = {token for token in tokens if token in (PIXELS, PERCENT)}
    sizes = {PIXELS: Fraction(1, side), PERCENT: Fraction(1, 100), FRACTION: Fraction(1)}
    bare = sizes[str(kinds.pop()) if len(kinds) == 1 else unit]
    value = _Sum(tokens, sizes, bare).value()
    sides = value.amount if value.length else value.amount * bare
    if abs(sides) >= _FARTHEST:
        raise ValueError("out of range")
    return round(sides * ONE)


_Token = Fraction | str
"""A number, or a sign or unit as it stands."""


def _tokens(text: str) -> Iterator[_Token]:
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise ValueError("not a number")
        at = match.end()
        if match["number"]:
            yield Fraction(match["number"])
        elif not match["space"]:
            yield PERCENT if match[0] == "%" else match[0].lower()


class _Sum:
    """Reads tokens from the left: sums of products of signed numbers and brackets."""

    def __init__(self, tokens: list[_Token], sizes: dict[str, Fraction], bare: Fraction) -> None:
        self._tokens = tokens
        self._sizes = sizes
        self._bare = bare
        self._at = 0

    def value(self) -> _Value:
        """All of it. Raises ValueError where something is missing, left over or makes no sense, a division by zero included."""
        value = self._terms()
        if self._at < len(self._tokens):
            raise ValueError("not a number")
        return value

    def _next(self, *signs: str) -> str:
        """What stands next, taken, if it is one of ``signs``; else nothing."""
        token = self._tokens[self._at] if self._at < len(self._tokens) else None
        if not isinstance(token, str) or token not in signs:
            return ""
        self._at += 1
        return token

    def _terms(self) -> _Value:
        value = self._factors()
        while sign := self._next("+", "-"):
            value = self._added(value, self._factors(), 1 if sign == "+" else -1)
        return value

    def _added(self, one: _Value, other: _Value, factor: int) -> _Value:
        if one.length is other.length:
            return _Value(one.amount + factor * other.amount, one.length)
        first, second = (value.amount if value.length else value.amount * self._bare for value in (one, other))
        return _Value(first + factor * second, length=True)

    def _factors(self) -> _Value:
        value = self._signed()
        while sign := self._next("*", "/"):
            value = _product(value, self._signed()) if sign == "*" else self._quotient(value, self._signed())
        return value

    def _signed(self) -> _Value:
        negative = False
        while sign := self._next("+", "-"):
            negative ^= sign == "-"
        value = self._atom()
        return _Value(-value.amount, value.length) if negative else value

    def _atom(self) -> _Value:
        if self._next("("):
            value = self._terms()
            if not self._next(")"):
                raise ValueError("not a number")
        else:
            token = self._tokens[self._at] if self._at < len(self._tokens) else None
            if not isinstance(token, Fraction):
                raise ValueError("not a number")
            self._at += 1
            value = _Value(token)
        unit = self._next(PIXELS, PERCENT)
        return _product(value, _Value(self._sizes[unit], length=True)) if unit else value

    def _quotient(self, one: _Value, other: _Value) -> _Value:
        """A length through a number is a length, through a length a bare number; in ``1280/3 px`` the unit means the whole."""
        if not other.amount:
            raise ValueError("not a number")
        if other.length and not one.length:
            return _Value(one.amount * self._bare * self._bare / other.amount, length=True)
        return _Value(one.amount / other.amount, one.length and not other.length)


def _product(one: _Value, other: _Value) -> _Value:
    if one.length and other.length:
        raise ValueError("not a number: a length times a length is an area")
    return _Value(one.amount * other.amount, one.length or other.length)


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
