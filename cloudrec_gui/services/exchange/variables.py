"""``{{name}}`` in Postman's texts: what it stands for, in a plain text and in a JSON text that is not quite JSON.

Postman's bodies may have comments, and variables outside of quotes (``"uid": {{uid}}``); both are common in published collections.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Final

from cloudrec_gui.services.json_text import parse

VARIABLE: Final = re.compile(r"\{\{([^{}]{1,200})\}\}")
_ROUNDS: Final = 8
"""How often a value may be a variable itself."""
_LONGEST: Final = 1 << 20
_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*"|//[^\n]*|/\*.*?\*/|\{\{[^{}]{1,200}\}\}', re.DOTALL)


def resolve(text: str, values: Mapping[str, str]) -> str:
    """The text with the variables that are known; the others stay as they stand. Never longer than 1 MiB."""
    for _ in range(_ROUNDS):
        fresh = VARIABLE.sub(lambda found: values.get(found[1].strip(), found[0]), text)
        if fresh == text or len(fresh) > _LONGEST:
            break
        text = fresh
    return text


def loosened(text: str, values: Mapping[str, str]) -> tuple[str, bool]:
    """JSON of a text with comments and variables, and whether there were comments.

    A value goes into a string as text, so a quote in it cannot end the string; outside of strings it must be a JSON value by
    itself, or it becomes a string.
    """
    comments = False

    def piece(found: re.Match[str]) -> str:
        nonlocal comments
        token = found.group()
        if token[0] == '"':
            return VARIABLE.sub(lambda inner: json.dumps(resolve(inner[0], values), ensure_ascii=False)[1:-1], token)
        if token[0] == "/":
            comments = True
            return " "
        value = resolve(token, values)
        return value if value != token and parse(value).ok else json.dumps(value, ensure_ascii=False)

    return _TOKEN.sub(piece, text), comments
