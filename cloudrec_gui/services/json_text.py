"""JSON as people paste it: read strictly, with the place of every value and a name for everything that can be wrong.

The standard reader says "Expecting property name enclosed in double quotes", and forgets where the values stood and that a key
was there twice. A window that marks the line and the field needs both. Only RFC 8259 is accepted, nothing is guessed; the first
fault ends the reading. Sentences are made by the window from ``TextError.code`` and its params.
"""

from __future__ import annotations

import json
import math
import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.trees import get_in

MAX_BYTES: Final = 1 << 20
"""Longest text that is read, in bytes of UTF-8."""
MAX_DEPTH: Final = 32
"""Most objects and lists within each other."""

_BLANK: Final = re.compile(r"[ \t\n\r]*")
_BREAK: Final = re.compile(r"\r\n?|\n")
_PLAIN: Final = re.compile(r'[^"\\\x00-\x1f\ud800-\udfff]*')
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_LIKE_NUMBER: Final = re.compile(r"[-+.0-9][-+.0-9a-zA-Z_]*")
_WORD: Final = re.compile(r"[^\W\d]\w*|\$\w*", re.UNICODE)
_HEX: Final = re.compile(r"[0-9a-fA-F]{4}")
_ESCAPES: Final = MappingProxyType({'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"})
_WORDS: Final[Mapping[str, object]] = MappingProxyType({"true": True, "false": False, "null": None})
_FOREIGN_WORDS: Final = MappingProxyType(
    {"True": "true", "False": "false", "None": "null", "TRUE": "true", "FALSE": "false", "NULL": "null", "undefined": "null"}
)
_NOT_NUMBERS: Final = ("NaN", "Infinity", "-Infinity", "+Infinity", "-NaN", "inf", "-inf", "nan")
_SMART: Final = frozenset("“”„‟‘’‚‛«»＂＇")
_CLOSING: Final = MappingProxyType({"{": "}", "[": "]"})
_LONGEST_NUMBER: Final = 1_000
"""Digits; Python itself refuses to turn more than some thousands into an integer."""
_SHOWN: Final = 24
"""Characters of the text that an error quotes."""


@dataclass(frozen=True, slots=True)
class TextError:
    """One fault. ``line`` and ``column`` count from 1, ``offset`` from 0, all in characters; ``path`` is what was being read."""

    line: int
    column: int
    offset: int
    code: str
    params: Mapping[str, str] = field(default_factory=dict)
    path: Path = ()


@dataclass(frozen=True, slots=True)
class Span:
    """Where a value stands: ``text[start:end]``. ``key`` is where its key's quote opens, in a list the same as ``start``."""

    start: int
    end: int
    line: int
    column: int
    key: int


@dataclass(frozen=True)
class Parsed:
    """What a text says. ``value`` is None where ``errors`` is not empty, and for ``null``."""

    value: object | None
    errors: tuple[TextError, ...] = ()
    places: Mapping[Path, Span] = field(default_factory=dict)
    """Every value by its path, ``()`` the whole; what was read before an error has its place too."""
    duplicates: tuple[Path, ...] = ()
    """Keys that stand more than once in their object, each once. The last one counts, as it does everywhere."""

    @property
    def ok(self) -> bool:
        return not self.errors

    def place(self, path: Path) -> Span | None:
        """Where ``path`` stands, or the nearest thing around it that does: a missing field is marked at its object."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.places:
                return self.places[path[:length]]
        return None

    def path_at(self, offset: int) -> Path:
        """The innermost value that the character at ``offset`` belongs to, keys included."""
        found: Path = ()
        for path, span in self.places.items():
            if span.key <= offset <= span.end and len(path) >= len(found):
                found = path
        return found


def parse(text: str) -> Parsed:
    """Read a whole text. Total: whatever the text is, the answer is a ``Parsed`` and no exception."""
    size = len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        return Parsed(None, (TextError(1, 1, 0, "too_long", {"bytes": str(size), "limit": str(MAX_BYTES)}),))
    reader = _Reader(text)
    try:
        value = reader.whole()
    except _ReadError as fault:
        line, column = reader.line_of(fault.offset)
        error = TextError(line, column, fault.offset, fault.code, fault.params, tuple(reader.path))
        return Parsed(None, (error,), reader.places, tuple(reader.duplicates))
    places = reader.places
    if reader.duplicates:
        # What stood only in an object that was replaced by a later one is nowhere.
        places = {path: span for path, span in places.items() if get_in(value, path, _NOWHERE) is not _NOWHERE}
    return Parsed(value, (), places, tuple(reader.duplicates))


def dump(value: object) -> str:
    """The text of a value, set out in lines of two blanks. Raises ValueError for NaN and infinities, TypeError for what is no JSON."""
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False, default=_plain)


def utf16_offset(text: str, offset: int) -> int:
    """The same place as Qt counts it: characters beyond the basic plane, emoji among them, are two."""
    head = text[:offset]
    return offset if head.isascii() else len(head.encode("utf-16-le", "surrogatepass")) // 2


_NOWHERE: Final = object()


def _plain(value: object) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} is not JSON")


class _ReadError(Exception):
    def __init__(self, code: str, offset: int, **params: str) -> None:
        super().__init__(code)
        self.code, self.offset, self.params = code, offset, params


class _Reader:
    """A recursive descent over one text; nesting is bounded, so the recursion is."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.path: list[str | int] = []
        self.places: dict[Path, Span] = {}
        self.duplicates: dict[Path, None] = {}
        self._lines = [0, *(found.end() for found in _BREAK.finditer(text))]
        self._open: list[tuple[str, int]] = []

    def line_of(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def whole(self) -> object:
        self._skip()
        if self.at == len(self.text):
            raise _ReadError("empty", self.at)
        value = self._value(self.at)
        self._skip()
        if self.at < len(self.text):
            self._refuse_strange(self.at)
            char = self.text[self.at]
            code = "stray_closing" if char in "}]" else "extra_text"
            raise _ReadError(code, self.at, text=char if char in "}]" else self._quoted(self.at))
        return value

    # ------------------------------------------------------------------------------------------------------- values
    def _value(self, key: int) -> object:
        start = self.at
        char = self.text[start : start + 1]
        if char == "{":
            value: object = self._object()
        elif char == "[":
            value = self._list()
        elif char == '"':
            value = self._string()
        else:
            value = self._scalar(start, char)
        line, column = self.line_of(start)
        self.places[tuple(self.path)] = Span(start, self.at, line, column, key)
        return value

    def _scalar(self, start: int, char: str) -> object:
        text = self.text
        if char and char in "-+.0123456789":
            return self._number(start)
        word = _WORD.match(text, start)
        if word is None:
            self._refuse_strange(start)
            if char in ("", ",", "}", "]", ":"):
                if not char:
                    self._refuse_end()
                raise _ReadError("missing_value", start, text=char)
            raise _ReadError("unexpected", start, text=char)
        found = word.group()
        if found in _WORDS:
            self.at = word.end()
            return _WORDS[found]
        if found in _NOT_NUMBERS:
            raise _ReadError("not_a_number", start, text=found)
        if found in _FOREIGN_WORDS:
            raise _ReadError("foreign_word", start, text=found, right=_FOREIGN_WORDS[found])
        raise _ReadError("unquoted_text", start, text=_cut(found))

    def _number(self, start: int) -> int | float:
        like = _LIKE_NUMBER.match(self.text, start)
        whole = like.group() if like else ""
        match = _NUMBER.match(self.text, start)
        if match is None or match.group() != whole:
            raise _ReadError("not_a_number" if whole in _NOT_NUMBERS else "bad_number", start, text=_cut(whole))
        if len(whole) > _LONGEST_NUMBER:
            raise _ReadError("number_too_large", start, text=_cut(whole))
        self.at = match.end()
        if match.group(1) is None and match.group(2) is None:
            return int(whole)
        value = float(whole)
        if math.isinf(value):
            raise _ReadError("number_too_large", start, text=_cut(whole))
        return value

    def _object(self) -> dict[str, object]:
        self._enter("{")
        result: dict[str, object] = {}
        self._skip()
        if self._take("}"):
            return result
        while True:
            key_at = self.at
            key = self._key()
            self.path.append(key)
            if key in result:
                self.duplicates[tuple(self.path)] = None
            self._skip()
            if not self._take(":"):
                self._refuse_strange(self.at)
                self._refuse_end()
                raise _ReadError("missing_colon", self.at, key=_cut(key))
            self._skip()
            result[key] = self._value(key_at)
            self.path.pop()
            if self._ends("}"):
                return result

    def _list(self) -> list[object]:
        self._enter("[")
        result: list[object] = []
        self._skip()
        if self._take("]"):
            return result
        while True:
            self.path.append(len(result))
            result.append(self._value(self.at))
            self.path.pop()
            if self._ends("]"):
                return result

    def _key(self) -> str:
        if self.text.startswith('"', self.at):
            return self._string()
        self._refuse_strange(self.at)
        self._refuse_end()
        word = _WORD.match(self.text, self.at)
        if word is not None:
            raise _ReadError("unquoted_key", self.at, text=_cut(word.group()))
        raise _ReadError("missing_key", self.at, text=self._quoted(self.at))

    def _string(self) -> str:
        text, start = self.text, self.at
        parts: list[str] = []
        at = start + 1
        while True:
            run = _PLAIN.match(text, at)
            end = run.end() if run else at
            parts.append(text[at:end])
            char = text[end : end + 1]
            if char == '"':
                self.at = end + 1
                return "".join(parts)
            if not char:
                raise _ReadError("unclosed_text", start, text=self._quoted(start))
            if char == "\\":
                piece, at = self._escape(end)
                parts.append(piece)
            elif char in "\r\n":
                raise _ReadError("unclosed_text", start, text=self._quoted(start))
            elif char < " ":
                raise _ReadError("control_character", end, unicode=f"U+{ord(char):04X}")
            else:
                raise _ReadError("lone_surrogate", end, unicode=f"U+{ord(char):04X}")

    def _escape(self, at: int) -> tuple[str, int]:
        """The character that a backslash at ``at`` stands for, and where the text goes on."""
        char = self.text[at + 1 : at + 2]
        if char in _ESCAPES and char:
            return _ESCAPES[char], at + 2
        if char != "u":
            raise _ReadError("bad_escape", at, text=self.text[at : at + 2])
        first = self._hex(at)
        if not 0xD800 <= first <= 0xDFFF:
            return chr(first), at + 6
        if first < 0xDC00 and self.text.startswith("\\u", at + 6):
            second = self._hex(at + 6)
            if 0xDC00 <= second <= 0xDFFF:
                return chr(0x10000 + ((first - 0xD800) << 10) + second - 0xDC00), at + 12
        raise _ReadError("lone_surrogate", at, unicode=f"U+{first:04X}")

    def _hex(self, at: int) -> int:
        digits = _HEX.match(self.text, at + 2)
        if digits is None:
            raise _ReadError("bad_escape", at, text=self.text[at : at + 6].split("\n")[0])
        return int(digits.group(), 16)

    # -------------------------------------------------------------------------------------------------- punctuation
    def _skip(self) -> None:
        blank = _BLANK.match(self.text, self.at)
        if blank is not None:
            self.at = blank.end()

    def _take(self, char: str) -> bool:
        if not self.text.startswith(char, self.at):
            return False
        self.at += 1
        if self._open and char == _CLOSING[self._open[-1][0]]:
            self._open.pop()
        return True

    def _enter(self, bracket: str) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise _ReadError("too_deep", self.at, limit=str(MAX_DEPTH))
        self._open.append((bracket, self.at))
        self.at += 1

    def _ends(self, closing: str) -> bool:
        """Past the closing bracket: True. Past a comma, in front of the next item: False."""
        self._skip()
        if self._take(closing):
            return True
        comma = self.at
        if self.text.startswith(",", comma):
            self.at += 1
            self._skip()
            if self.text[self.at : self.at + 1] in ("}", "]"):
                raise _ReadError("trailing_comma", comma)
            return False
        self._refuse_strange(self.at)
        self._refuse_end()
        char = self.text[self.at]
        if char in "}]":
            bracket, opened = self._open[-1]
            raise _ReadError("wrong_bracket", self.at, text=char, expected=closing, opened=bracket, line=str(self.line_of(opened)[0]))
        raise _ReadError("missing_comma", self.at, text=self._quoted(self.at))

    def _refuse_strange(self, at: int) -> None:
        """What other notations allow and JSON does not has a name of its own."""
        two, char = self.text[at : at + 2], self.text[at : at + 1]
        if two in ("//", "/*") or char == "#":
            raise _ReadError("comment", at, text=two if char == "/" else char)
        if char in ("'", "`"):
            raise _ReadError("single_quote", at, text=char)
        if char and char in _SMART:
            raise _ReadError("smart_quote", at, text=char)
        if char and "\ud800" <= char <= "\udfff":
            raise _ReadError("lone_surrogate", at, unicode=f"U+{ord(char):04X}")

    def _refuse_end(self) -> None:
        if self.at >= len(self.text):
            bracket, opened = self._open[-1] if self._open else ("", 0)
            raise _ReadError("unclosed", self.at, opened=bracket, line=str(self.line_of(opened)[0]))

    def _quoted(self, at: int) -> str:
        return _cut(_BREAK.split(self.text[at : at + _SHOWN + 1], 1)[0])


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
