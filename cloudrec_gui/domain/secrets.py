"""Secrets that do not print themselves, and the last line of defence that takes them out of text.

A ``Secret`` shows dots in ``repr``, ``str``, f-strings and logs; only ``reveal()`` gives the value, at the moment it is used.
A ``Redactor`` knows the live secret values in the forms in which they leak: raw, JSON-escaped, percent-encoded, hex and
base64 (alone, inside a longer text at any of the three offsets, and as ``id:secret``).
"""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Iterable
from typing import Final
from urllib.parse import quote

MASK: Final = "•••"
_SHORTEST: Final = 4
"""Values shorter than this are not searched for: masking every "a" would destroy the text and protect nothing."""

_SHORTEST_KEY: Final = 12
"""A stream key is sought by itself from this length on: shorter ones are often the name of the channel."""


class Secret:
    """A value that must not be shown. Empty secrets are falsy."""

    __slots__ = ("_value",)

    def __init__(self, value: str = "") -> None:
        self._value = value

    def reveal(self) -> str:
        """The value itself; call this only where it is used."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(•••)" if self._value else "Secret()"

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return repr(self)

    def __bool__(self) -> bool:
        return bool(self._value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash(("Secret", self._value))

    def __reduce__(self) -> str | tuple[object, ...]:
        raise TypeError("secrets are not pickled")


def _base64_cores(raw: bytes) -> Iterable[str]:
    """The base64 text of ``raw`` at each of the three offsets, without the characters that its neighbours decide."""
    for offset in range(3):
        text = base64.b64encode(b"\0" * offset + raw).decode("ascii").rstrip("=")
        core = text[(0, 2, 3)[offset] :]
        tail = (offset + len(raw)) % 3
        core = core[:-1] if tail else core
        if len(core) >= 6:
            yield core
            yield core.replace("+", "-").replace("/", "_")


def _lowered(percent: str) -> str:
    """``%2F`` written as ``%2f``."""
    head, *rest = percent.split("%")
    return "%".join([head, *(part[:2].lower() + part[2:] for part in rest)])


def stream_keys(value: str) -> frozenset[str]:
    """The parts of a push address (``rtmp://host/app/key?…``) that are as secret as the whole, where they are no word like any other."""
    if not value.lower().startswith(("rtmp://", "rtmps://")):
        return frozenset()
    below = value.split("/", 4)[4:]
    path, mark, query = "".join(below).partition("?")
    last = path.rpartition("/")[2] + mark + query
    return frozenset(part for part in (*below, last) if len(part) >= _SHORTEST_KEY)


def leak_forms(value: str) -> frozenset[str]:
    """Every text form in which a secret value could turn up in an artefact."""
    raw = value.encode("utf-8", "surrogatepass")
    forms = {
        value,
        repr(value)[1:-1],
        repr(f"'{value}\"")[3:-2],
        json.dumps(value)[1:-1],
        json.dumps(value, ensure_ascii=False)[1:-1],
        json.dumps(value, ensure_ascii=False)[1:-1].replace("/", "\\/"),
        quote(value, safe="", errors="replace"),
        raw.hex(),
        raw.hex().upper(),
    }
    percent = quote(value, safe="", errors="replace")
    forms.update(_lowered(each) for each in (percent, quote(value, errors="replace")))
    forms.add(quote(value, errors="replace"))
    # JSON within JSON, and the repr of a text that quotes JSON.
    forms.update({form.replace("\\", "\\\\") for form in forms} | {json.dumps(form)[1:-1] for form in forms})
    forms.update(_base64_cores(raw))
    return frozenset(form for form in forms if len(form) >= _SHORTEST)


class Redactor:
    """Takes registered secrets out of any text. Safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._forms: tuple[str, ...] = ()
        self.generation = 0
        """Grows whenever ``text`` may answer differently from before, so that its answers can be kept."""

    def register(self, *secrets: Secret) -> None:
        """Make these values vanish from everything that is written from now on."""
        with self._lock:
            forms = set(self._forms)
            for secret in secrets:
                for value in (secret.reveal(), *stream_keys(secret.reveal())):
                    if len(value) >= _SHORTEST:
                        forms |= leak_forms(value)
            if len(forms) != len(self._forms):
                self._forms = tuple(sorted(forms, key=len, reverse=True))
                self.generation += 1

    def register_pair(self, user: Secret, password: Secret) -> None:
        """A Basic-auth pair: both values and ``base64(user:password)``."""
        self.register(user, password, Secret(f"{user.reveal()}:{password.reveal()}"))

    def text(self, text: str) -> str:
        """The same text with every registered form replaced by dots."""
        for form in self._forms:
            if form in text:
                text = text.replace(form, MASK)
        return text

    def finds(self, text: str) -> bool:
        """Whether any registered form is in the text."""
        return any(form in text for form in self._forms)
