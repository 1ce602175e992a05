"""The spelling of the unsubscribe lists, which documents and SDKs disagree about (rest-api §3.4).

A wrong one is ignored silently and everybody is recorded, so the spelling is a switch: bodies may come with either, models
know one, and what is sent is what the switch says.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, Final

from cloudrec_gui.api.errors import InvalidRequest
from cloudrec_gui.domain.problems import Path


class Spelling(Enum):
    """How the keys begin. CAPITAL is what SDKs changed to as a fix, LOWER what the REST tables print."""

    CAPITAL = "unSubscribe"
    LOWER = "unsubscribe"


_KEYS: Final = ("AudioUids", "VideoUids")


def respelt(tree: Any, spelling: Spelling, path: Path = ()) -> Any:
    """A copy of ``tree`` in which every unsubscribe list is spelt so. Raises InvalidRequest where both spellings stand."""
    if isinstance(tree, Mapping):
        result: dict[str, Any] = {}
        for key, value in tree.items():
            name = _respelt_key(key, spelling)
            if name in result:
                raise InvalidRequest([((*path, key), "the same list stands here in two spellings")])
            result[name] = respelt(value, spelling, (*path, key))
        return result
    if isinstance(tree, (list, tuple)):
        return [respelt(item, spelling, (*path, index)) for index, item in enumerate(tree)]
    return tree


def _respelt_key(key: str, spelling: Spelling) -> str:
    for ending in _KEYS:
        if key in (f"{other.value}{ending}" for other in Spelling):
            return spelling.value + ending
    return key
