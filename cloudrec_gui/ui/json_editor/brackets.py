"""Which bracket belongs to which. What stands in strings is no bracket."""

from __future__ import annotations

import re
from typing import Final

_TOKEN: Final = re.compile(r'"(?:[^"\\\n]|\\.)*"?|[{}\[\]]')
_CLOSING: Final = {"{": "}", "[": "]"}


def pair_at(text: str, offset: int) -> tuple[int, int] | None:
    """The bracket just before or at ``offset`` and its partner, in the order of the text; None where there is none.

    The bracket before the cursor comes first, as it is the one that was just typed.
    """
    wanted = [place for place in (offset - 1, offset) if 0 <= place < len(text) and text[place] in "{}[]"]
    if not wanted:
        return None
    pairs = _pairs(text)
    for place in wanted:
        if place in pairs:
            return min(place, pairs[place]), max(place, pairs[place])
    return None


def _pairs(text: str) -> dict[int, int]:
    """Every bracket that has a partner, both ways. A bracket that does not fit ends the counting of its kind only."""
    pairs: dict[int, int] = {}
    opened: list[tuple[str, int]] = []
    for found in _TOKEN.finditer(text):
        char = found.group()
        if char in _CLOSING:
            opened.append((char, found.start()))
        elif char in ("}", "]") and opened and _CLOSING[opened[-1][0]] == char:
            start = opened.pop()[1]
            pairs[start], pairs[found.start()] = found.start(), start
    return pairs
