"""Exchanging only what differs of a text, so that cursor, selection and scroll position stay where somebody has them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from PySide6.QtGui import QTextCursor, QTextDocument

_MOST_LINES: Final = 400
"""Longer differing stretches are exchanged as a whole: finding out what moved would take longer than it is worth."""


@dataclass(frozen=True, slots=True)
class Change:
    """Replace ``removed`` characters at ``start`` by ``text``; counted as Qt does, in UTF-16 units."""

    start: int
    removed: int
    text: str


def units(text: str) -> int:
    """The length of a text as Qt counts it: characters beyond the basic plane are two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def changes(old: str, new: str) -> tuple[Change, ...]:
    """What turns ``old`` into ``new``, from the end to the beginning, so that earlier places stay valid."""
    before, after = old.split("\n"), new.split("\n")
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    found: list[Change] = []
    for first, last, lines in _stretches(before[head : len(before) - tail], after[head : len(after) - tail]):
        found += _lines(before, head + first, head + last, lines)
    return tuple(reversed(found))


def apply(document: QTextDocument, old: str, new: str) -> None:
    """Carry out the changes on a document that shows ``old``, as one block of editing."""
    wanted = changes(old, new)
    if not wanted:
        return
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for change in wanted:
        cursor.setPosition(change.start)
        cursor.setPosition(change.start + change.removed, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(change.text)
    cursor.endEditBlock()


def _common(first: list[str], second: list[str]) -> int:
    """How many items the two have in common at their beginning."""
    least = min(len(first), len(second))
    return next((i for i in range(least) if first[i] != second[i]), least)


def _stretches(before: list[str], after: list[str]) -> Iterator[tuple[int, int, list[str]]]:
    """Lines ``first:last`` of ``before`` and what stands there afterwards."""
    if max(len(before), len(after)) > _MOST_LINES:
        yield 0, len(before), after
        return
    for kind, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            yield first, last, after[start:end]


def _lines(before: list[str], first: int, last: int, lines: list[str]) -> Iterator[Change]:
    at = sum(units(line) + 1 for line in before[:first])
    if last - first == len(lines):
        for old, new in zip(before[first:last], lines, strict=True):
            yield from _line(at, old, new)
            at += units(old) + 1
        return
    removed = "\n".join(before[first:last])
    if lines and last > first:
        yield Change(at, units(removed), "\n".join(lines))
    elif lines:
        # Inserted between lines: after the last line there is no break to stand before.
        text = "\n".join(lines)
        beyond = first >= len(before)
        yield Change(at - 1 if beyond else at, 0, f"\n{text}" if beyond else f"{text}\n")
    else:
        beyond = last >= len(before)
        yield Change(at - 1 if beyond and first else at, units(removed) + (1 if first or not beyond else 0), "")


def _line(at: int, old: str, new: str) -> Iterator[Change]:
    """The differing middle of one line."""
    if old == new:
        return
    least = min(len(old), len(new))
    head = next((i for i in range(least) if old[i] != new[i]), least)
    tail = next((i for i in range(least - head) if old[-1 - i] != new[-1 - i]), least - head)
    yield Change(at + units(old[:head]), units(old[head : len(old) - tail]), new[head : len(new) - tail])
