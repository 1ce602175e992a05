"""JSON as people keep it in scripts and chats, read forgivingly, with a list of what was forgiven.

Comments, trailing or missing commas, single or typographic quotes, bare keys, ``True`` and ``None``, a member without its braces,
a text cut off at its end: each has one reading that everybody means. Nothing here is silent: every liberty is one ``Slip``, and who
shows the value shows the slips too. The strict reader stays the one for bodies that are sent.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

from cloudrec_gui.domain.problems import Path

MAX_CHARS: Final = 1 << 20
MAX_DEPTH: Final = 32
MOST_SLIPS: Final = 2_000
"""Slips that are kept; a text with more is refused, for it is something else than JSON."""

_FENCE: Final = re.compile(r"\A\s*```[\w-]*[ \t]*\r?\n(.*?)\r?\n?```\s*\Z", re.DOTALL)
_BLANK: Final = re.compile(r"[\s\u00a0\ufeff\u200b]+")
_COMMENT: Final = re.compile(r"//[^\n]*|#[^\n]*|/\*.*?(?:\*/|\Z)", re.DOTALL)
_STRICT: Final = re.compile(r'"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"')
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![\w.%])")
_LOOSE: Final = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?(?:[ \t]*(?:%|px))?(?![\w.])")
_WORD: Final = re.compile(r"[A-Za-z_$][\w$.-]*")
_START: Final = re.compile(r"""["'“”‘’`]?[\w$-]+["'“”‘’`]?\s*:\s*[\[{"0-9.-]""")
_ENDS: Final[Mapping[str, str]] = MappingProxyType(
    {'"': '"', "'": "'", "`": "`", "“": "“”", "”": "“”", "„": "“”", "‘": "‘’", "’": "‘’", "＂": "＂", "«": "»"}
)
_HEX: Final = re.compile(r"[0-9a-fA-F]{4}")
_ESCAPES: Final = MappingProxyType({"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"})
_WORDS: Final[Mapping[str, object]] = MappingProxyType({"true": True, "false": False, "null": None})
_FOREIGN: Final[Mapping[str, object]] = MappingProxyType({"none": None, "nil": None, "undefined": None, **_WORDS})
_LONGEST_NUMBER: Final = 60


class Slip(Enum):
    """What was forgiven."""

    COMMENT = "comment"
    TRAILING_COMMA = "trailing_comma"
    MISSING_COMMA = "missing_comma"
    QUOTES = "quotes"
    BARE_KEY = "bare_key"
    BARE_WORD = "bare_word"
    """``True``, ``None``, or a text without quotes."""
    ODD_NUMBER = "odd_number"
    """``.5``, ``+1``, ``050``, ``50%``: percent and px stay with the number, as a text."""
    ESCAPE = "escape"
    """A backslash or control character that JSON does not allow in a text."""
    DUPLICATE_KEY = "duplicate_key"
    NO_BRACES = "no_braces"
    """A member such as ``"layoutConfig": […]`` without an object around it."""
    UNCLOSED = "unclosed"
    """The text ends before its brackets do."""
    AROUND = "around"
    """Other text before or after the JSON: a line of chat, a semicolon, the fence of a code block."""


@dataclass(frozen=True, slots=True)
class Slipped:
    """One liberty: where it was taken (line from 1, path of the value), and the text before and after where that says something."""

    slip: Slip
    line: int
    path: Path = ()
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Lenient:
    """What a text says. ``fault`` is a code when nothing could be read: empty, too_long, too_deep, not_json, or odd (too many slips)."""

    value: object = None
    slips: tuple[Slipped, ...] = ()
    fault: str = ""
    line: int = 0

    @property
    def strict(self) -> bool:
        """Whether every reader would have read the same, the last of two equal keys included."""
        return not self.fault and all(slipped.slip is Slip.DUPLICATE_KEY for slipped in self.slips)


def read_json(text: str) -> Lenient:
    """Read a text. Total: whatever it is, the answer is a ``Lenient`` and no exception."""
    if len(text) > MAX_CHARS:
        return Lenient(fault="too_long")
    if not text.strip("\ufeff \t\r\n"):
        return Lenient(fault="empty")
    reader = _Reader(text)
    try:
        value = reader.whole()
    except _Unreadable as error:
        return Lenient(fault=error.fault, line=reader.line(reader.at))
    return Lenient(value, tuple(reader.slips))


class _Unreadable(Exception):  # noqa: N818 -- internal, says what the text is
    def __init__(self, fault: str) -> None:
        super().__init__(fault)
        self.fault = fault


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.path: list[str | int] = []
        self.slips: list[Slipped] = []
        self._counted, self._lines = 0, 1
        self._unclosed = False

    def line(self, at: int) -> int:
        """The line of an offset, from 1; offsets mostly grow, so counting goes on from the last one."""
        if at >= self._counted:
            self._lines += self.text.count("\n", self._counted, at)
        else:
            self._lines = 1 + self.text.count("\n", 0, at)
        self._counted = at
        return self._lines

    def slipped(self, slip: Slip, before: str = "", after: str = "", at: int | None = None) -> None:
        if len(self.slips) >= MOST_SLIPS:
            raise _Unreadable("odd")
        self.slips.append(Slipped(slip, self.line(self.at if at is None else at), tuple(self.path), before[:40], after[:40]))

    def whole(self) -> object:
        fence = _FENCE.match(self.text)
        if fence is not None:
            self.slipped(Slip.AROUND)
            # Blank lines in place of the fence, so that lines keep their numbers.
            self.text = "\n" * self.text.count("\n", 0, fence.start(1)) + fence.group(1)
            self.at = 0
        self.skip()
        member = _START.match(self.text, self.at)
        if self.text[self.at : self.at + 1] not in ("{", "[") and member is not None:
            self.slipped(Slip.NO_BRACES)
            value: object = self.members("")
        else:
            self._to_bracket()
            value = self.value(0)
        self.skip()
        if self.text[self.at :].strip():
            self.slipped(Slip.AROUND)
        return value

    def _to_bracket(self) -> None:
        """Past a word or two in front of the JSON: ``layoutConfig = [``, ``const body = {``."""
        if self.text[self.at : self.at + 1] in ("{", "["):
            return
        places = [place for place in (self.text.find("{", self.at), self.text.find("[", self.at)) if place >= 0]
        if not places or min(places) - self.at > 400:
            raise _Unreadable("not_json")
        self.slipped(Slip.AROUND)
        self.at = min(places)

    def skip(self) -> None:
        """Past blanks and comments."""
        while True:
            blank = _BLANK.match(self.text, self.at)
            if blank is not None:
                self.at = blank.end()
            comment = _COMMENT.match(self.text, self.at)
            if comment is None:
                return
            self.slipped(Slip.COMMENT)
            self.at = comment.end()

    # ------------------------------------------------------------------------------------------------------- values

    def value(self, depth: int) -> object:
        if depth > MAX_DEPTH:
            raise _Unreadable("too_deep")
        char = self.text[self.at : self.at + 1]
        if char == "{":
            self.at += 1
            return self.members("}", depth)
        if char == "[":
            self.at += 1
            return self.items(depth)
        if char in _ENDS and char:
            return self.string()
        return self.scalar()

    def members(self, closing: str, depth: int = 0) -> dict[str, object]:
        result: dict[str, object] = {}
        while self.more(closing, first=not result):
            key = self.key()
            self.path.append(key)
            self.skip()
            if self.text[self.at : self.at + 1] in (":", "=", "："):
                self.at += 1
                if self.text.startswith(">", self.at):
                    self.at += 1
            else:
                raise _Unreadable("not_json")
            self.skip()
            value = self.value(depth + 1)
            if key in result:
                self.slipped(Slip.DUPLICATE_KEY, _short(result[key]), _short(value))
                # The last one counts, as it does for the service; its place is the last one's too.
                del result[key]
            result[key] = value
            self.path.pop()
        return result

    def items(self, depth: int) -> list[object]:
        result: list[object] = []
        while self.more("]", first=not result):
            self.path.append(len(result))
            result.append(self.value(depth + 1))
            self.path.pop()
        return result

    def more(self, closing: str, *, first: bool) -> bool:
        """In front of the next item, past the comma: True. Past the closing bracket: False."""
        self.skip()
        comma, comma_at = False, self.at
        while self.text.startswith((",", "，", ";"), self.at):
            if comma or first or self.text[self.at] != ",":
                self.slipped(Slip.TRAILING_COMMA, self.text[self.at])
            comma, comma_at = True, self.at
            self.at += 1
            self.skip()
        if self.at >= len(self.text):
            if not closing:
                return False
            if not self._unclosed:
                self._unclosed = True
                self.slipped(Slip.UNCLOSED)
            return False
        char = self.text[self.at]
        if char == closing:
            if comma and not first:
                self.slipped(Slip.TRAILING_COMMA, ",", at=comma_at)
            self.at += 1
            return False
        if char in "}]":
            if not closing:
                return False
            raise _Unreadable("not_json")
        if not comma and not first:
            if not closing and _START.match(self.text, self.at) is None:
                return False
            self.slipped(Slip.MISSING_COMMA)
        return True

    def key(self) -> str:
        char = self.text[self.at : self.at + 1]
        if char in _ENDS and char:
            return self.string()
        word = _WORD.match(self.text, self.at)
        if word is None:
            raise _Unreadable("not_json")
        self.at = word.end()
        self.slipped(Slip.BARE_KEY, word.group(), f'"{word.group()}"')
        return word.group()

    def string(self) -> str:
        strict = _STRICT.match(self.text, self.at)
        if strict is not None:
            self.at = strict.end()
            made: str = json.loads(strict.group())
            return made
        quote, start = self.text[self.at], self.at
        ends = _ENDS[quote]
        pieces: list[str] = []
        at = start + 1
        odd = False
        while True:
            char = self.text[at : at + 1]
            if not char:
                raise _Unreadable("not_json")
            if char in ends:
                break
            if char == "\\":
                piece, at, well = self._escape(at)
                odd = odd or not well
                pieces.append(piece)
                continue
            odd = odd or char < " "
            pieces.append(char)
            at += 1
        self.at = at + 1
        if quote != '"':
            self.slipped(Slip.QUOTES, quote, at=start)
        if odd:
            self.slipped(Slip.ESCAPE, at=start)
        return "".join(pieces)

    def _escape(self, at: int) -> tuple[str, int, bool]:
        char = self.text[at + 1 : at + 2]
        if char == "u":
            digits = _HEX.match(self.text, at + 2)
            return (chr(int(digits.group(), 16)), at + 6, True) if digits else ("u", at + 2, False)
        return _ESCAPES.get(char, char), at + 1 + len(char), char in '"\\/bfnrt' and bool(char)

    def scalar(self) -> object:
        number = _NUMBER.match(self.text, self.at) or _LOOSE.match(self.text, self.at)
        if number is not None:
            return self._number(number.group(), strict=_NUMBER.match(self.text, self.at) is not None)
        word = _WORD.match(self.text, self.at)
        if word is None:
            raise _Unreadable("not_json")
        self.at = word.end()
        found = word.group()
        if found in _WORDS:
            return _WORDS[found]
        if found.lower() in _FOREIGN:
            value = _FOREIGN[found.lower()]
            self.slipped(Slip.BARE_WORD, found, _short(value))
            return value
        self.slipped(Slip.BARE_WORD)
        return found

    def _number(self, text: str, *, strict: bool) -> object:
        if len(text) > _LONGEST_NUMBER:
            raise _Unreadable("not_json")
        start = self.at
        self.at += len(text)
        if text[-1] in "%x":
            self.slipped(Slip.ODD_NUMBER, text, f'"{text}"', at=start)
            return text
        value = float(text)
        if not math.isfinite(value):
            raise _Unreadable("not_json")
        whole = re.fullmatch(r"[+-]?[0-9]+", text) is not None
        made: object = int(text) if whole else value
        if not strict:
            self.slipped(Slip.ODD_NUMBER, text, _short(made), at=start)
        return made


def _short(value: object) -> str:
    """A value in a few signs. Texts are left out: whole bodies are pasted, and a secret may not stand in a notice."""
    if isinstance(value, (dict, list)):
        return "{…}" if isinstance(value, dict) else f"[{len(value)}]"
    return "" if isinstance(value, str) else json.dumps(value)[:40]
