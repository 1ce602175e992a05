"""All entries, and which one an answer belongs to: by operation, HTTP status, code and reason, the most specific first."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.ui.dictionary.codes_acquire import ACQUIRE
from cloudrec_gui.ui.dictionary.codes_any import SHARED
from cloudrec_gui.ui.dictionary.codes_start import START
from cloudrec_gui.ui.dictionary.codes_task import RECORDING
from cloudrec_gui.ui.dictionary.entry import EVERY, Entry, Kind
from cloudrec_gui.ui.dictionary.http_failed import FAILED
from cloudrec_gui.ui.dictionary.http_refused import ACCEPTED, REFUSED
from cloudrec_gui.ui.dictionary.statuses import STATUSES
from cloudrec_gui.ui.dictionary.unlisted import UNLISTED
from cloudrec_gui.ui.dictionary.webhooks import WEBHOOKS


def _number(entry: Entry) -> tuple[int, int, int]:
    if entry.kind is Kind.HTTP:
        return (entry.http_status or 0, 0, 0)
    return (entry.event or 0, entry.module or 0, entry.code or 0)


def _listed() -> tuple[Entry, ...]:
    answers = sorted((*ACCEPTED, *REFUSED, *FAILED), key=_number)
    codes = sorted((*SHARED, *ACQUIRE, *START, *RECORDING), key=_number)
    return (*answers, *codes, *STATUSES, *sorted(WEBHOOKS, key=_number), *UNLISTED)


ENTRIES: Final = _listed()
"""Every entry: answers, codes, states of a recording, webhooks, each by number; last what is said of unknown numbers."""
BY_ID: Final = MappingProxyType({entry.id: entry for entry in ENTRIES})
_ANSWERS: Final = tuple(entry for entry in ENTRIES if entry.kind is Kind.HTTP and entry.http_status is not None)
_CODES: Final = tuple(entry for entry in ENTRIES if entry.kind is Kind.CODE and entry not in UNLISTED)


def lookup(operation: Operation, status: int | None, code: int | None = None, reason: str = "") -> Entry:
    """The entry of an answer.

    ``status`` is the HTTP status, ``code`` and ``reason`` what the body says. The code goes before the HTTP status, because
    documents name the codes without it or disagree about it; a number that no document names gets an entry that says so.
    """
    said = reason.lower()
    found = [(_weight(entry, operation, status, code, said), entry) for entry in (*_CODES, *_ANSWERS)]
    weight, best = max(found, key=_first)
    if weight > 0:
        return best
    if code is not None and code != status:
        return BY_ID["code-unlisted"]
    # The only thing that a status is known for, though its usual text is missing: the gateway's 404 at acquire.
    alike = [entry for entry in _ANSWERS if entry.http_status == status and operation in entry.operations]
    return alike[0] if alike else BY_ID["http-unlisted"]


def status_entry(status: int) -> Entry:
    """The entry of ``serverResponse.status``."""
    return BY_ID.get(f"status-{status}", BY_ID["status-unlisted"])


_RECORDER_ERROR: Final = 1
_OF_THE_CHANNEL: Final = frozenset({109, 110})
"""Errors of joining a channel have one number wherever they are told."""


def webhook_entry(event: int | None, code: int, module: int | None = None) -> Entry:
    """The entry of a code in a notification; ``event`` None is the console's test of a receiver.

    ``leaveCode`` of event 41 is a sum of bits: ask for each of them.
    """
    for entry in WEBHOOKS:
        if entry.event == event and entry.code == code and entry.module in (None, module):
            return entry
    if event == _RECORDER_ERROR and code in _OF_THE_CHANNEL:
        return BY_ID[f"code-{code}"]
    return BY_ID["webhook-unlisted"]


def _first(pair: tuple[int, Entry]) -> int:
    return pair[0]


def _weight(entry: Entry, operation: Operation, status: int | None, code: int | None, said: str) -> int:
    """How well an entry fits, 0 for not at all: the text counts most, then the code, the HTTP status, the operation."""
    if operation not in entry.operations:
        return 0
    if entry.reason_contains and not any(text in said for text in entry.reason_contains):
        return 0
    weight = 0 if entry.operations == EVERY else 1
    weight += 16 * max((len(text) for text in entry.reason_contains if text in said), default=0)
    if entry.code is not None:
        # A gateway that repeats its own status as code does not mean the service's code of the same number.
        echoed = code == status and entry.http_status != status
        return 0 if code != entry.code or echoed else weight + 8 + _near(entry.http_status, status)
    if entry.http_status != status or code not in (None, status):
        return 0
    return weight + 4


def _near(documented: int | None, status: int | None) -> int:
    """3 for the documented HTTP status of a code, 2 for one of the same hundred."""
    if documented is None or status is None:
        return 0
    return 3 if documented == status else 2 * (documented // 100 == status // 100)
