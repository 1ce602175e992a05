"""Command lines as the shells read them: POSIX, Windows cmd and PowerShell. Words only; nothing is ever run or expanded.

``$NAME``, ``%NAME%`` and ``$(…)`` stay as they stand: what they would be is not here. ``shlex`` is not enough for what people
paste: it knows neither ``$'…'`` nor carets nor backticks, and takes a stray quote for the end of the world.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import Final

from cloudrec_gui.services.exchange.imported import ImportRefused


class Shell(Enum):
    POSIX = "posix"
    CMD = "cmd"
    POWERSHELL = "powershell"


@dataclass(slots=True)
class Command:
    """One command: its words, and the text that a here-document feeds to it."""

    words: list[str] = field(default_factory=list)
    stdin: str | None = None


_CARET: Final = re.compile(r"\^[ \t]*\r?\n")
_FIRST_QUOTE: Final = re.compile(r"['\"]")
_BACKTICK: Final = re.compile(r"`[ \t]*\r?\n|@['\"][ \t]*\r?\n|\$env:", re.IGNORECASE)
_ANSI: Final = MappingProxyType(
    {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v", "e": "\x1b", "E": "\x1b"}
    | {char: char for char in "\\'\"?"}
)
_ANSI_CODE: Final = re.compile(r"x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([0-7]{1,3})")
_HEREDOC: Final = re.compile(r"<<(-?)[ \t]*(['\"]?)([A-Za-z_]\w*)\2")
_REDIRECTION: Final = re.compile(r"[<>&]+[ \t]*[^\s;|&]*")
_JOINED: Final = re.compile(r"[ \t]*\n[ \t]*")
_BACKSLASHES: Final = re.compile(r"\\+")
_PS_ESCAPES: Final = MappingProxyType({"n": "\n", "t": "\t", "r": "\r", "0": "\0"})
_HERE_STRING: Final = re.compile(r"@(['\"])[ \t]*\r?\n(.*?)\r?\n\1@", re.DOTALL)


def shell_of(text: str) -> Shell:
    """Whose way of continuing lines and of quoting the text uses; POSIX where nothing tells."""
    quote = _FIRST_QUOTE.search(text)
    if _CARET.search(text) or (quote is not None and text[: quote.start()].endswith("^")):
        return Shell.CMD
    return Shell.POWERSHELL if _BACKTICK.search(text) else Shell.POSIX


def commands(text: str, shell: Shell | None = None) -> list[Command]:
    """Every command of a text that has words. Raises ImportRefused for a quote that never closes."""
    text = text.replace("\r\n", "\n")
    reader = _READERS[shell or shell_of(text)]
    return [command for command in reader(text) if command.words]


class _Words:
    """Collects words into commands."""

    def __init__(self) -> None:
        self.commands: list[Command] = [Command()]
        self._word: list[str] = []
        self._begun = False

    @property
    def begun(self) -> bool:
        return self._begun

    def add(self, text: str) -> None:
        """More of the current word; an empty text makes an empty word, as ``''`` does."""
        self._word.append(text)
        self._begun = True

    def end_word(self) -> None:
        if self._begun:
            self.commands[-1].words.append("".join(self._word))
        self._word, self._begun = [], False

    def end_command(self) -> None:
        self.end_word()
        if self.commands[-1].words:
            self.commands.append(Command())


def _open_quote(text: str, at: int) -> ImportRefused:
    return ImportRefused("open_quote", {"quote": text[at], "line": str(text.count("\n", 0, at) + 1)})


# ------------------------------------------------------------------------------------------------------------- POSIX
def _posix(text: str) -> list[Command]:
    out, at, size = _Words(), 0, len(text)
    while at < size:
        char = text[at]
        if char == "\\":
            if text[at + 1 : at + 2] != "\n":
                out.add(text[at + 1 : at + 2])
            at += 2
        elif char == "'":
            at = _literal(text, at, out)
        elif char == '"':
            at = _posix_double(text, at, out)
        elif char == "$" and text[at + 1 : at + 2] == "'":
            at = _ansi(text, at + 1, out)
        elif char == "#" and not out.begun:
            at = _line_end(text, at)
        elif not out.begun and (here := _HEREDOC.match(text, at)):
            at = _heredoc(text, here, out)
        elif char in "<>" and not out.begun:
            # Where output goes is no business of an import; the file's name goes with it.
            found = _REDIRECTION.match(text, at)
            at = found.end() if found else at + 1
        elif char in "\n;|&" and not (char == "&" and out.begun and text[at + 1 : at + 2] not in ("&", " ", "\n", "")):
            out.end_command()
            at += 1
        elif char.isspace():
            out.end_word()
            at += 1
        else:
            out.add(char)
            at += 1
    out.end_command()
    return out.commands


def _literal(text: str, at: int, out: _Words) -> int:
    end = text.find("'", at + 1)
    if end < 0:
        raise _open_quote(text, at)
    out.add(text[at + 1 : end])
    return end + 1


def _posix_double(text: str, start: int, out: _Words) -> int:
    parts: list[str] = []
    at = start + 1
    while at < len(text):
        char = text[at]
        if char == '"':
            out.add("".join(parts))
            return at + 1
        if char == "\\" and text[at + 1 : at + 2] in ('"', "\\", "$", "`", "\n"):
            parts.append(text[at + 1].replace("\n", ""))
            at += 2
        else:
            parts.append(char)
            at += 1
    raise _open_quote(text, start)


def _ansi(text: str, start: int, out: _Words) -> int:
    """``$'…'`` with the escapes of C, as browsers write it for bodies that have a quote in them."""
    parts: list[str] = []
    at = start + 1
    while at < len(text):
        char = text[at]
        if char == "'":
            # Halves of a pair that were written as two codes become one character again.
            out.add("".join(parts).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))
            return at + 1
        if char != "\\":
            parts.append(char)
            at += 1
        elif code := _ANSI_CODE.match(text, at + 1):
            number = int(code[4], 8) if code[4] else int(code[1] or code[2] or code[3], 16)
            parts.append(chr(number) if number <= 0x10FFFF else "\ufffd")
            at = code.end()
        else:
            following = text[at + 1 : at + 2]
            parts.append(_ANSI.get(following, "\\" + following))
            at += 2
    raise _open_quote(text, start)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _heredoc(text: str, here: re.Match[str], out: _Words) -> int:
    """Feed the lines up to the closing word to the command; the rest of the command's own line is passed over."""
    begin = _line_end(text, here.end()) + 1
    kept: list[str] = []
    at = begin
    while at < len(text):
        end = _line_end(text, at)
        line = text[at:end].lstrip("\t") if here[1] else text[at:end]
        at = end + 1
        if line == here[3]:
            break
        kept.append(line)
    out.commands[-1].stdin = "\n".join(kept)
    out.end_command()
    return at


# --------------------------------------------------------------------------------------------------------------- cmd
def _cmd(text: str) -> list[Command]:
    out = _Words()
    for line in _without_carets(text):
        _windows_words(line, out)
        out.end_command()
    return out.commands


def _without_carets(text: str) -> list[str]:
    """What cmd hands on: outside of quotes a caret makes the next character plain and joins lines, inside it is a character."""
    lines: list[list[str]] = [[]]
    quoted = False
    at = 0
    while at < len(text):
        char = text[at]
        if char == "^" and not quoted:
            joined = _JOINED.match(text, at + 1)
            if joined:
                lines[-1].append(" ")
                at = joined.end()
                continue
            at += 1
            lines[-1].append(text[at : at + 1])
        elif char == "\n" and not quoted:
            lines.append([])
        elif char in "&|" and not quoted:
            lines.append([])
        else:
            quoted ^= char == '"'
            # A line break ends a command even within quotes; pasted bodies run over several lines all the same.
            lines[-1].append(char)
        at += 1
    return ["".join(line) for line in lines]


def _windows_words(line: str, out: _Words) -> None:
    """The words that a Windows program makes of its command line: a backslash counts only before a quote, which it makes plain."""
    quoted = False
    at = 0
    while at < len(line):
        char = line[at]
        if char == "\\":
            found = _BACKSLASHES.match(line, at)
            run = len(found.group()) if found else 1
            if line[at + run : at + run + 1] == '"':
                out.add("\\" * (run // 2))
                if run % 2:
                    out.add('"')
                    run += 1
            else:
                out.add("\\" * run)
            at += run
        elif char == '"':
            if quoted and line[at + 1 : at + 2] == '"':
                out.add('"')
                at += 2
                continue
            quoted = not quoted
            out.add("")
            at += 1
        elif char.isspace() and not quoted:
            out.end_word()
            at += 1
        else:
            out.add(char)
            at += 1
    if quoted:
        raise ImportRefused("open_quote", {"quote": '"', "line": "1"})


# -------------------------------------------------------------------------------------------------------- PowerShell
def _powershell(text: str) -> list[Command]:
    out, at, size = _Words(), 0, len(text)
    while at < size:
        char = text[at]
        if char == "`":
            if text[at + 1 : at + 2] != "\n":
                out.add(text[at + 1 : at + 2])
            at += 2
        elif not out.begun and (here := _HERE_STRING.match(text, at)):
            out.add(here[2].replace("`$", "$").replace("``", "`") if here[1] == '"' else here[2])
            at = here.end()
        elif char in "'\"":
            at = _powershell_quoted(text, at, out)
        elif char == "#" and not out.begun:
            at = _line_end(text, at)
        elif char in "\n;|":
            out.end_command()
            at += 1
        elif char == "=" and len(out.commands[-1].words) == (0 if out.begun else 1):
            out.end_word()
            out.add("=")
            out.end_word()
            at += 1
        elif char.isspace():
            out.end_word()
            at += 1
        else:
            out.add(char)
            at += 1
    out.end_command()
    return _with_variables(out.commands)


def _powershell_quoted(text: str, start: int, out: _Words) -> int:
    quote = text[start]
    parts: list[str] = []
    at = start + 1
    while at < len(text):
        char = text[at]
        if char == quote:
            if text[at + 1 : at + 2] != quote:
                out.add("".join(parts))
                return at + 1
            parts.append(quote)
            at += 2
        elif char == "`" and quote == '"':
            following = text[at + 1 : at + 2]
            parts.append(_PS_ESCAPES.get(following, following))
            at += 2
        else:
            parts.append(char)
            at += 1
    raise _open_quote(text, start)


def _with_variables(found: list[Command]) -> list[Command]:
    """``$body = '…'`` on a line of its own stands for ``$body`` in a later command, also when it is piped."""
    values: dict[str, str] = {}
    result: list[Command] = []
    piped: str | None = None
    for command in found:
        words = command.words
        if len(words) == 3 and words[0].startswith("$") and words[1] == "=":
            values[words[0]] = words[2]
            continue
        if len(words) == 1 and words[0] in values:
            piped = values[words[0]]
            continue
        result.append(Command([values.get(word, word) for word in words], piped if command.stdin is None else command.stdin))
        piped = None
    return result


_READERS: Final[dict[Shell, Callable[[str], list[Command]]]] = {
    Shell.POSIX: _posix,
    Shell.CMD: _cmd,
    Shell.POWERSHELL: _powershell,
}
