"""What an entry holds as values, in words: whether to repeat the call, who documents it, where its number stands."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.ui import words
from cloudrec_gui.ui.dictionary.entry import COMMUNITY, EVERY, EVERYWHERE, FORMERLY, OBSERVED, TODAY, Entry, Kind, RetryAdvice
from cloudrec_gui.ui.explanation_case import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_REPEAT: Final = MappingProxyType(
    {
        Operation.ACQUIRE: QT_TRANSLATE_NOOP("Dictionary", "May be repeated: an unused resource id costs nothing."),
        Operation.START: QT_TRANSLATE_NOOP(
            "Dictionary", "Only with the same resource id and exactly the same values, and within 5 minutes of acquire."
        ),
        Operation.QUERY: QT_TRANSLATE_NOOP("Dictionary", "May be repeated: it only reads."),
        Operation.UPDATE: QT_TRANSLATE_NOOP("Dictionary", "The same may be sent again, unless a newer change has been sent since."),
        Operation.UPDATE_LAYOUT: QT_TRANSLATE_NOOP("Dictionary", "The same may be sent again, unless a newer layout has been sent since."),
        Operation.STOP: QT_TRANSLATE_NOOP("Dictionary", "May be repeated; code 49 or a lasting 404 then says that it has stopped."),
    }
)
_RETRY: Final = MappingProxyType(
    {
        RetryAdvice.NOTHING: QT_TRANSLATE_NOOP("Dictionary", "There is nothing to repeat."),
        RetryAdvice.NEVER: QT_TRANSLATE_NOOP("Dictionary", "Do not repeat it."),
        RetryAdvice.CHANGE: QT_TRANSLATE_NOOP("Dictionary", "Not as it is: it would be refused again. Correct it first."),
        RetryAdvice.REPEAT: QT_TRANSLATE_NOOP(
            "Dictionary", "May be repeated after a wait; a start only with the same resource id and exactly the same values."
        ),
        RetryAdvice.LATER: QT_TRANSLATE_NOOP("Dictionary", "Later, when the cause is gone."),
        RetryAdvice.LOOK_FIRST: QT_TRANSLATE_NOOP("Dictionary", "Not before it is clear what is running."),
        RetryAdvice.REACQUIRE: QT_TRANSLATE_NOOP("Dictionary", "Not with this resource id: acquire a new one, then start."),
        RetryAdvice.WAIT: QT_TRANSLATE_NOOP("Dictionary", "Query again; it may change by itself."),
        RetryAdvice.RESTART: QT_TRANSLATE_NOOP(
            "Dictionary", "A new recording with another recorder uid, once the old one has surely ended."
        ),
    }
)
_UNSENT: Final = QT_TRANSLATE_NOOP("Dictionary", "May be sent again: nothing has reached the service.")
_DOCUMENTED: Final = MappingProxyType(
    {
        TODAY: QT_TRANSLATE_NOOP("Dictionary", "In today's English reference."),
        EVERYWHERE: QT_TRANSLATE_NOOP("Dictionary", "In today's English reference and in the Chinese documentation."),
        FORMERLY: QT_TRANSLATE_NOOP(
            "Dictionary", "In older English pages and in the Chinese documentation; today's English reference does not list it."
        ),
        COMMUNITY: QT_TRANSLATE_NOOP("Dictionary", "In no official documentation; a list by users names it, unconfirmed."),
        OBSERVED: QT_TRANSLATE_NOOP("Dictionary", "In no documentation; known from public reports of real answers."),
        (): QT_TRANSLATE_NOOP("Dictionary", "Not documented."),
    }
)
_KINDS: Final = MappingProxyType(
    {
        Kind.HTTP: QT_TRANSLATE_NOOP("Dictionary", "HTTP status"),
        Kind.CODE: QT_TRANSLATE_NOOP("Dictionary", "Code in the body"),
        Kind.STATUS: QT_TRANSLATE_NOOP("Dictionary", "Status of a recording"),
        Kind.WEBHOOK: QT_TRANSLATE_NOOP("Dictionary", "Webhook"),
    }
)


def say(text: str) -> str:
    """A text of the tables in the language of now."""
    return words.translated("Dictionary", text)


def retry(entry: Entry, operation: Operation | None = None) -> str:
    """Whether to send the same again, and after how many seconds; for one operation, or in general."""
    if entry.retry is RetryAdvice.REPEAT and operation is not None:
        advice = say(_REPEAT[operation])
    else:
        advice = say(_RETRY[entry.retry])
    if not entry.waits:
        return advice
    waits = translate("Dictionary", "Wait {seconds} s.").format(seconds=", ".join(map(str, entry.waits)))
    return f"{advice}{'' if advice.endswith('。') else ' '}{waits}"


def retry_unanswered(operation: Operation, sent: bool) -> str:
    """The same for a call without an answer: nothing is known to be wrong with it, and it may have arrived."""
    return say(_REPEAT[operation] if sent else _UNSENT)


def retry_refused() -> str:
    """The same for a call that something on this side stops every time: a certificate, a proxy, a redirect."""
    return say(_RETRY[RetryAdvice.CHANGE])


def documented(entry: Entry) -> str:
    """Which documents name it."""
    return say(_DOCUMENTED[entry.generations])


def kind_word(kind: Kind) -> str:
    """Where the number of an entry stands."""
    return say(_KINDS[kind])


def numbers(entry: Entry) -> str:
    """The numbers by which it is known, short enough for a list: ``404``, ``400 · 53``, ``41 · 4``, ``5``."""
    if entry.kind is Kind.STATUS and entry.code is not None:
        return str(entry.code)
    if entry.kind is Kind.WEBHOOK and entry.code is not None:
        return str(entry.code) if entry.event is None else f"{entry.event} · {entry.code}"
    shown = [str(number) for number in (entry.http_status, entry.code) if number is not None]
    if entry.http_status == entry.code:
        shown = shown[:1]
    return " · ".join(shown) or "?"


def place(entry: Entry) -> str:
    """Number and place in words: ``HTTP 400, code 53``, ``event 1, module 2, code 50``; "" where there is no number."""
    if entry.kind is Kind.STATUS:
        return "" if entry.code is None else translate("Dictionary", "status {number}").format(number=entry.code)
    if entry.kind is Kind.WEBHOOK:
        return _webhook_place(entry)
    if entry.http_status is None:
        return "" if entry.code is None else translate("Dictionary", "code {code}").format(code=entry.code)
    if entry.code is None:
        return translate("Dictionary", "HTTP {status}").format(status=entry.http_status)
    return translate("Dictionary", "HTTP {status}, code {code}").format(status=entry.http_status, code=entry.code)


def calls(entry: Entry) -> str:
    """The calls that can meet it; "" for webhooks."""
    if entry.operations == EVERY:
        return translate("Dictionary", "every call")
    return ", ".join(operation.value for operation in entry.operations)


def _webhook_place(entry: Entry) -> str:
    if entry.code is None:
        return ""
    if entry.event is None:
        return translate("Dictionary", "test of the receiver, code {code}").format(code=entry.code)
    if entry.module is None:
        return translate("Dictionary", "event {event}, code {code}").format(event=entry.event, code=entry.code)
    return translate("Dictionary", "event {event}, module {module}, code {code}").format(
        event=entry.event, module=entry.module, code=entry.code
    )
