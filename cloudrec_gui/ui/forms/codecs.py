"""Between the text of a field and the value in the body. What is not valid becomes the text itself, so nothing typed is lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

_WHOLE: Final = re.compile(r"-?[0-9]{1,18}")


@dataclass(frozen=True, slots=True)
class Codec:
    """``parse`` gives the value to put (None drops the key); ``show`` the text of any value that may stand there."""

    parse: Callable[[str], object]
    show: Callable[[Any], str]


def _plain(value: Any) -> str:
    return "" if value is None else str(value)


def _whole(text: str) -> object:
    text = text.strip()
    if not text:
        return None
    return int(text) if _WHOLE.fullmatch(text) else text


def _folder(text: str) -> object:
    parts = [part.strip() for part in text.split("/")]
    return [part for part in parts if part] or None


def _shown_folder(value: Any) -> str:
    return " / ".join(str(part) for part in value) if isinstance(value, (list, tuple)) else _plain(value)


TEXT: Final = Codec(lambda text: text, _plain)
"""Keys that are always there, empty if need be."""
OPTIONAL_TEXT: Final = Codec(lambda text: text or None, _plain)
WHOLE_NUMBER: Final = Codec(_whole, _plain)
FOLDER: Final = Codec(_folder, _shown_folder)
"""``class / 42`` ⇄ ``["class", "42"]``."""
