"""The columns of the traffic table, newest first, and its filter."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Final

from PySide6.QtCore import QObject

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.services.traffic import Exchange
from cloudrec_gui.ui import words
from cloudrec_gui.ui.models.cells import Cell, Column
from cloudrec_gui.ui.models.row_model import RowModel

CONTEXT: Final = "TrafficTable"

_FAULTS: Final = {
    FailureKind.DNS: words.QT_TRANSLATE_NOOP("TrafficTable", "No address"),
    FailureKind.REFUSED: words.QT_TRANSLATE_NOOP("TrafficTable", "Refused"),
    FailureKind.TLS: words.QT_TRANSLATE_NOOP("TrafficTable", "No trust (TLS)"),
    FailureKind.PROXY: words.QT_TRANSLATE_NOOP("TrafficTable", "Proxy failed"),
    FailureKind.CONNECT_TIMEOUT: words.QT_TRANSLATE_NOOP("TrafficTable", "Not connected"),
    FailureKind.TIMEOUT: words.QT_TRANSLATE_NOOP("TrafficTable", "No answer"),
    FailureKind.BROKEN: words.QT_TRANSLATE_NOOP("TrafficTable", "Broken off"),
    FailureKind.CANCELLED: words.QT_TRANSLATE_NOOP("TrafficTable", "Cancelled"),
    FailureKind.REJECTED: words.QT_TRANSLATE_NOOP("TrafficTable", "Rejected"),
    FailureKind.MALFORMED: words.QT_TRANSLATE_NOOP("TrafficTable", "Unreadable"),
}
_AUTOMATIC: Final = words.QT_TRANSLATE_NOOP("TrafficTable", "program")
_PERSON: Final = words.QT_TRANSLATE_NOOP("TrafficTable", "person")
_AGAIN: Final = words.QT_TRANSLATE_NOOP("TrafficTable", "retry {0}")


def outcome(exchange: Exchange) -> Cell:
    """A pill for what came of it: the HTTP status with its usual phrase, or why there was none."""
    status = exchange.status
    if status is None or exchange.fault in {FailureKind.MALFORMED, FailureKind.BROKEN}:
        text = words.translated(CONTEXT, _FAULTS[exchange.fault]) if exchange.fault is not None else words.DASH
        cancelled = exchange.fault is FailureKind.CANCELLED
        return Cell(text, "neutral" if cancelled else "bad", "◌" if cancelled else "✕", pill=True)
    text = f"{status} {_phrase(status)}".rstrip()
    if status == 200:
        return Cell(text, "ok", "●", pill=True)
    if status < 400 or status in {404, 429}:
        return Cell(text, "warn", "▲", pill=True)
    return Cell(text, "bad", "✕", pill=True)


def failed(exchange: Exchange) -> bool:
    """Whether an exchange is anything but a plain 200 that was understood."""
    return exchange.status != 200 or exchange.fault is not None or exchange.code is not None


_SHORT: Final = {206: "Partial", 429: "Too Many", 500: "Server Error"}


def _phrase(status: int) -> str:
    """The phrase that HTTP gives a status, shortened where it would not fit; it is protocol text and not translated."""
    if status in _SHORT:
        return _SHORT[status]
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def _who(exchange: Exchange) -> Cell:
    """The person who pressed a button, the program by itself, or the program repeating what had failed."""
    if exchange.attempt > 1:
        return Cell(words.translated(CONTEXT, _AGAIN).format(exchange.attempt - 1), "mute")
    return Cell(words.translated(CONTEXT, _AUTOMATIC if exchange.automatic else _PERSON), "mute")


def _code(exchange: Exchange) -> Cell:
    return Cell(words.DASH if exchange.code is None else str(exchange.code), "mute" if exchange.code is None else "")


COLUMNS: Final[tuple[Column[Exchange], ...]] = (
    Column(
        "number", words.QT_TRANSLATE_NOOP("TrafficTable", "No."), 56, lambda e, now: Cell(str(e.number), "mute"), lambda e: float(e.number)
    ),
    Column("time", words.QT_TRANSLATE_NOOP("TrafficTable", "Time"), 80, lambda e, now: Cell(words.format_time(e.at)), lambda e: e.at),
    Column(
        "operation",
        words.QT_TRANSLATE_NOOP("TrafficTable", "Operation"),
        106,
        lambda e, now: Cell(e.operation.value),
        lambda e: e.operation.value,
    ),
    Column(
        "channel",
        words.QT_TRANSLATE_NOOP("TrafficTable", "Channel"),
        0,
        lambda e, now: Cell(e.cname, middle=True),
        lambda e: e.cname,
        least=100,
    ),
    Column(
        "outcome",
        words.QT_TRANSLATE_NOOP("TrafficTable", "Outcome"),
        168,
        lambda e, now: outcome(e),
        lambda e: float(e.status or 0),
    ),
    Column("code", words.QT_TRANSLATE_NOOP("TrafficTable", "Code"), 54, lambda e, now: _code(e), lambda e: float(e.code or 0), spare=1),
    Column(
        "ms",
        words.QT_TRANSLATE_NOOP("TrafficTable", "ms"),
        60,
        lambda e, now: Cell(f"{e.elapsed_ms:.0f}"),
        lambda e: e.elapsed_ms,
        right=True,
    ),
    Column(
        "who",
        words.QT_TRANSLATE_NOOP("TrafficTable", "Sent by"),
        78,
        lambda e, now: _who(e),
        lambda e: float(e.automatic) + (e.attempt if e.attempt > 1 else 0),
        spare=2,
    ),
)


class TrafficModel(RowModel[Exchange]):
    """Exchanges, newest first."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(CONTEXT, COLUMNS, lambda exchange: exchange.number, clock, parent)

    def add(self, exchange: Exchange, kept: int) -> None:
        """A new exchange on top; ``kept`` is how many the service still remembers, older ones go."""
        self.put(exchange, 0)
        self.drop_last(self.rowCount() - kept)


def matcher(text: str, errors_only: bool) -> Callable[[Exchange], bool]:
    """A condition from the filter field: every word must be found in operation, channel, status, code, url or request id."""
    terms = [term.lower() for term in text.split()]

    def accept(exchange: Exchange) -> bool:
        if errors_only and not failed(exchange):
            return False
        return not terms or all(term in _haystack(exchange) for term in terms)

    return accept


def _haystack(exchange: Exchange) -> str:
    numbers = f"{exchange.status or ''} {'' if exchange.code is None else exchange.code} {exchange.number}"
    fault = "" if exchange.fault is None else exchange.fault.value
    return f"{exchange.operation.value} {exchange.cname} {numbers} {fault} {exchange.url} {exchange.request_id}".lower()
