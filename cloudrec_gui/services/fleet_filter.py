"""The language of the filter field, for recordings that run and for those of the history.

Words must all be found; ``"two words"`` belong together; ``field:word`` looks into one field; ``!word`` excludes; ``!`` alone asks
for what needs attention; ``age:>10m`` compares. A field that nobody knows is a word like any other, so that an address with a colon
can be looked for. Reading never fails: whatever is typed means something while it is typed.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Generic, Protocol, TypeVar

R = TypeVar("R")
R_contra = TypeVar("R_contra", contravariant=True)

_PIECE: Final = re.compile(r'(?P<no>!*)(?:(?P<field>[A-Za-z]+):)?(?:"(?P<quoted>[^"]*)"?|(?P<word>\S*))')
_COMPARED: Final = re.compile(r"(?P<sign><=|>=|<|>|=)(?P<number>\d+(?:\.\d+)?)(?P<unit>[a-z]*)")
_UNITS: Final = MappingProxyType({"": 1.0, "s": 1.0, "sec": 1.0, "m": 60.0, "min": 60.0, "h": 3600.0, "d": 86_400.0})
_SIGNS: Final[Mapping[str, Callable[[float, float], bool]]] = MappingProxyType(
    {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq}
)
ID_PART: Final = 6
"""From so many characters on a plain word is looked for in sids and resource ids too: of 10,000 ids of 180 letters hundreds contain
any three of them.
"""


@dataclass(frozen=True, slots=True)
class Term:
    """One condition. With ``sign`` the field's number is compared with ``number`` (seconds where it is a time)."""

    text: str
    field: str = ""
    excluded: bool = False
    attention: bool = False
    sign: str = ""
    number: float = 0.0


class Reader(Protocol[R_contra]):
    """How a row is read. Texts in lower case."""

    def whole(self, row: R_contra) -> str:
        """All texts that a plain word is looked for in."""
        ...

    def ids(self, row: R_contra) -> str:
        """Long ids of chance letters, in which a short word would be found by chance."""
        ...

    def field(self, name: str, row: R_contra) -> str:
        """The text of one field."""
        ...

    def number(self, name: str, row: R_contra) -> float | None:
        """The number of one field; None where the row has none."""
        ...

    def attention(self, row: R_contra) -> bool:
        """Whether it needs attention."""
        ...


def parse(text: str, fields: Collection[str], numbers: Collection[str]) -> tuple[Term, ...]:
    """What is asked for. ``fields`` and ``numbers`` are the names that may stand before a colon."""
    terms = []
    place = 0
    while place < len(text):
        if text[place].isspace():
            place += 1
            continue
        found = _PIECE.match(text, place)
        if found is None or found.end() == place:
            break
        place = found.end()
        term = _term(found, fields, numbers)
        if term is not None:
            terms.append(term)
    return tuple(terms)


def _term(found: re.Match[str], fields: Collection[str], numbers: Collection[str]) -> Term | None:
    marks, name = len(found["no"]), (found["field"] or "").lower()
    quoted = found["quoted"] is not None
    text = ((found["quoted"] if quoted else found["word"]) or "").lower()
    if not text and not name:
        # ``!`` asks for attention, ``!!`` for what needs none.
        return Term("", attention=True, excluded=marks % 2 == 0) if marks else None
    excluded = marks % 2 == 1
    compared = _COMPARED.fullmatch(text) if name in numbers and not quoted else None
    if compared is not None and compared["unit"] in _UNITS:
        return Term(text, name, excluded, sign=compared["sign"], number=float(compared["number"]) * _UNITS[compared["unit"]])
    if name and name not in fields:
        text, name = f"{name}:{text}", ""
    return Term(text, name, excluded) if text else None


class Matcher(Generic[R]):
    """A condition that can be asked of any row."""

    def __init__(self, terms: tuple[Term, ...], reader: Reader[R]) -> None:
        self.terms = terms
        self._reader = reader

    def __call__(self, row: R) -> bool:
        return not self.terms or all(self._fits(term, row) is not term.excluded for term in self.terms)

    def _fits(self, term: Term, row: R) -> bool:
        if term.attention:
            return self._reader.attention(row)
        if term.sign:
            number = self._reader.number(term.field, row)
            return number is not None and _SIGNS[term.sign](number, term.number)
        if term.field:
            return term.text in self._reader.field(term.field, row)
        if term.text in self._reader.whole(row):
            return True
        return len(term.text) >= ID_PART and term.text in self._reader.ids(row)
