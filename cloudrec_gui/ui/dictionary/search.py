"""Finding entries by number or by words, in English and in Chinese whatever the window speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from cloudrec_gui.ui.dictionary import phrases
from cloudrec_gui.ui.dictionary.entry import Entry, Kind

_WORDS: Final = re.compile(r"[^\s·,，。/]+")
_NOT_AT_ALL: Final = 9
"""The rank of an entry that a word does not fit."""


def find(entries: Iterable[Entry], asked: str, kind: Kind | None = None) -> list[Entry]:
    """The entries of one kind, or of all, that fit every word; best first: the number itself, a title, any other text."""
    wanted = _WORDS.findall(asked.casefold())
    ranked = []
    for entry in entries:
        if kind is not None and entry.kind is not kind:
            continue
        rank = max((_rank(entry, word) for word in wanted), default=0)
        if rank < _NOT_AT_ALL:
            ranked.append((rank, entry))
    ranked.sort(key=_first)
    return [entry for _, entry in ranked]


def number_of(asked: str) -> str:
    """The number that was looked for, when it was nothing but one; otherwise ""."""
    text = asked.strip()
    return text if text.isascii() and text.isdigit() else ""


def _first(pair: tuple[int, Entry]) -> int:
    return pair[0]


def _rank(entry: Entry, word: str) -> int:
    if word.isascii() and word.isdigit():
        return _rank_of_number(entry, word)
    if word in _spoken((entry.verdict,)) or word in f"{entry.service_text_en} {entry.service_text_zh}".casefold():
        return 1
    if word in phrases.calls(entry).casefold() or word in phrases.kind_word(entry.kind).casefold():
        return 2
    texts = (entry.meaning, entry.todo, *entry.causes, *((entry.disagreement,) if entry.disagreement else ()))
    return 3 if word in _spoken(texts) else _NOT_AT_ALL


def _rank_of_number(entry: Entry, word: str) -> int:
    """A code is what people look for; what nobody documents, and numbers beside it, count less."""
    own = entry.code if entry.code is not None else entry.http_status
    numbers = [str(number) for number in (entry.http_status, entry.code, entry.event) if number is not None]
    if str(own) == word and entry.generations:
        return 0
    if word in numbers:
        return 1
    if any(number.startswith(word) for number in numbers):
        return 2
    mentioned = re.search(rf"(?<!\d){word}(?!\d)", _spoken((entry.meaning, entry.todo, entry.disagreement, *entry.causes)))
    return 3 if mentioned else _NOT_AT_ALL


def _spoken(texts: tuple[str, ...]) -> str:
    """English and the language of the window together."""
    return " ".join(f"{text} {phrases.say(text)}" for text in texts if text).casefold()
