"""What went over the wire, redacted, for people: rows for the Traffic page and cURL for a ticket.

A row never holds a secret. Values are taken out by key (``secretKey``, ``token``, …) and by value in every form in which the
redactor knows them; the Authorization header is replaced before anything is stored. Nothing is parsed or indented here: the
page does that for the one row that somebody looks at.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from cloudrec_gui.domain.draft import SECRET_NAMES
from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import ProfileId
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.secrets import Redactor

MOST_ROWS: Final = 5000
MOST_TEXT: Final = 64 * 1024 * 1024
"""Characters of all rows together; the oldest rows go first."""
LONGEST_TEXT: Final = 256 * 1024
"""Characters kept of one body."""
CUT: Final = " …"
AUTHORIZATION: Final = "Basic ‹customerId:customerSecret›"
_SECRET_MEMBER: Final = re.compile(r'("(' + "|".join(sorted(SECRET_NAMES)) + r')"\s*:\s*)(?:"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*)')
_SENSITIVE_HEADERS: Final = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie"})


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and what came of it."""

    number: int
    at: float
    """Wall seconds when the outcome was known."""
    operation: Operation
    profile: ProfileId
    sandbox: bool
    cname: str
    method: str
    url: str
    request_text: str = ""
    """The body as it was sent, secrets replaced; "" without a body."""
    request_headers: Mapping[str, str] = field(default_factory=dict)
    status: int | None = None
    code: int | None = None
    """``code`` of an answer that is not a success; successes are not parsed for it."""
    response_text: str = ""
    """The body that came, untrusted, secrets replaced, at most ``LONGEST_TEXT`` characters."""
    response_headers: Mapping[str, str] = field(default_factory=dict)
    elapsed_ms: float = 0.0
    sent: bool = True
    """False when it is proven that no byte left this computer."""
    fault: FailureKind | None = None
    automatic: bool = False
    """Sent by the program itself (a poll), not by a person."""
    attempt: int = 1
    request_id: str = ""

    @property
    def weight(self) -> int:
        """Characters of text that this row keeps in memory."""
        return len(self.request_text) + len(self.response_text)


class Traffic:
    """The rows, oldest first. ``reserve`` may be called from any thread, everything else on the loop thread."""

    def __init__(self, most_rows: int = MOST_ROWS, most_text: int = MOST_TEXT) -> None:
        self.added: Event[Exchange] = Event()
        self.cleared: Event[None] = Event()
        self._numbers = itertools.count(1)
        self._rows: dict[int, Exchange] = {}
        self._most_rows = most_rows
        self._most_text = most_text
        self._text = 0

    def reserve(self) -> int:
        """The number of the next row; safe in any thread (one step of a C iterator)."""
        return next(self._numbers)

    def add(self, exchange: Exchange) -> None:
        """Keep a row, drop the oldest ones beyond the limits, tell the listeners."""
        self._rows[exchange.number] = exchange
        self._text += exchange.weight
        while len(self._rows) > self._most_rows or (self._text > self._most_text and len(self._rows) > 1):
            oldest = next(iter(self._rows))
            self._text -= self._rows.pop(oldest).weight
        self.added.emit(exchange)

    def rows(self) -> Sequence[Exchange]:
        """All rows, oldest first."""
        return tuple(self._rows.values())

    def get(self, number: int) -> Exchange | None:
        """The row of that number, or None when it is unknown or too old."""
        return self._rows.get(number)

    def clear(self) -> None:
        """Forget all rows; numbers go on."""
        self._rows.clear()
        self._text = 0
        self.cleared.emit(None)

    def __len__(self) -> int:
        return len(self._rows)


def masked_body(body: bytes | None, redactor: Redactor) -> str:
    """A request body as text: secret members become ``‹key›``, registered secret values dots."""
    if not body:
        return ""
    return shortened(masked_text(body.decode("utf-8", "replace"), redactor))


def masked_text(text: str, redactor: Redactor) -> str:
    """The same for text of any length."""
    return redactor.text(_SECRET_MEMBER.sub(r'\1"‹\2›"', text))


def shortened(text: str) -> str:
    """The first ``LONGEST_TEXT`` characters."""
    return text if len(text) <= LONGEST_TEXT else text[:LONGEST_TEXT] + CUT


def own_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Headers that this program made itself: credentials stand in one of them only, so nothing else needs a search."""
    return {name: AUTHORIZATION if name.lower() == "authorization" else value for name, value in headers.items()}


def public_headers(headers: Mapping[str, str], redactor: Redactor) -> dict[str, str]:
    """The headers without credentials. One search over all values together, because a hit is the exception."""
    shown = dict(headers)
    for name in headers:
        if name.lower() in _SENSITIVE_HEADERS:
            shown[name] = AUTHORIZATION if name.lower() == "authorization" else "‹hidden›"
    if redactor.finds("\n".join(shown.values())):
        shown = {name: redactor.text(value) for name, value in shown.items()}
    return shown


def header(headers: Mapping[str, str], name: str) -> str:
    """A header's value whatever its capitals, or ""."""
    value = headers.get(name)
    if value is not None:
        return value
    wanted = name.lower()
    return next((v for key, v in headers.items() if key.lower() == wanted), "")


def code_in(text: str) -> int | None:
    """The number ``code`` of an error body (sent as a number or as digits), or None."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    code = data.get("code") if isinstance(data, dict) else None
    if isinstance(code, str) and code.isascii() and code.isdigit() and len(code) < 10:
        return int(code)
    return code if isinstance(code, int) and not isinstance(code, bool) else None


def as_curl(exchange: Exchange) -> str:
    """A command line that repeats the request, with placeholders where secrets were (POSIX shell)."""
    import shlex

    parts = ["curl", "-X", exchange.method]
    parts += ["-u", '"$AGORA_CUSTOMER_ID:$AGORA_CUSTOMER_SECRET"']
    for name, value in exchange.request_headers.items():
        if name.lower() in {"content-type", "accept"}:
            parts += ["-H", shlex.quote(f"{name}: {value}")]
    if exchange.request_text:
        parts += ["--data-raw", shlex.quote(exchange.request_text)]
    parts.append(shlex.quote(exchange.url))
    return " ".join(parts)


def skew_of(exchange: Exchange) -> float | None:
    """By how many seconds the answer's own clock was ahead of ours when it came; None when it does not say."""
    from email.utils import parsedate_to_datetime

    text = header(exchange.response_headers, "date")
    if not text:
        return None
    try:
        return parsedate_to_datetime(text).timestamp() - exchange.at
    except (ValueError, OverflowError):
        return None
