"""What a failed call means and what may follow it, as one table (rest-api §2–§8, behaviour §4–§5).

The first row that fits wins; a row without operation, status or code fits any. Codes come before statuses, because the
service changes the latter more often (older codes have no documented status at all). ``waits`` are the seconds before each
repetition that the service's best practices name, for people to read; what this program repeats by itself is in ``retry``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.modes import Operation


class Outcome(Enum):
    """What is known after a call that gave no success."""

    UNSENT = "unsent"
    """Not a byte left this computer: as if it had never been tried."""
    UNKNOWN = "unknown"
    """It was sent and nothing usable came back: it may or may not have taken effect."""
    ALREADY_RUNNING = "already-running"
    """201/7: this resourceId is recording already (its sid may be unknown)."""
    CONFLICT = "conflict"
    """53: a task of the same App ID, channel and uid is running. Never answered with another uid by itself."""
    RETRY_SAME = "retry-same"
    """Overloaded or slow: the very same request may be repeated."""
    OTHER_HOST = "other-host"
    """A proxy or gateway answered instead of the service."""
    ACQUIRE_AGAIN = "acquire-again"
    """The resourceId is of no use any more."""
    NO_WORKER = "no-worker"
    """500/502: nothing was free to record. One repetition of the same call confirms that it does not run; then acquire again."""
    MISSING = "missing"
    """404 of the service: ended, or moving to another server for up to 90 s."""
    ENDING = "ending"
    """It is stopping already; a repeated stop is not an error."""
    STILL_UPLOADING = "still-uploading"
    """50: stopped, but the files were not all stored within the time of a synchronous stop."""
    NOTHING_RECORDED = "nothing-recorded"
    """206/435: stopped, nobody had published; a normal outcome."""
    QUERY_FIRST = "query-first"
    """The gateway gave up waiting for stop: ask for the state before doing anything."""
    CREDENTIALS = "credentials"
    """401 or 403: who asks is not known or not allowed."""
    CAPACITY = "capacity"
    """406: the account's concurrent tasks are used up."""
    NOT_ENABLED = "not-enabled"
    """The App ID is unknown or Cloud Recording is off for it."""
    WRONG_ROUTE = "wrong-route"
    """Path or method do not exist, or a redirect: a wrong address or a fault of this program."""
    REFUSED = "refused"
    """Any other complete refusal."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One row. ``waits`` in seconds, empty where a repetition is of no use."""

    outcome: Outcome
    operation: Operation | None = None
    status: range | None = None
    code: int | None = None
    coded: bool | None = None
    """True: only with any code; False: only without."""
    waits: tuple[float, ...] = ()
    repeats: int | None = None
    """How often a repetition makes sense at most; None: as often as the operation's class permits."""

    def fits(self, failure: Failure) -> bool:
        """Whether this row speaks of ``failure``."""
        return (
            (self.operation is None or self.operation is failure.operation)
            and (self.status is None or (failure.http_status or 0) in self.status)
            and (self.code is None or self.code == failure.code)
            and (self.coded is None or self.coded is (failure.code is not None))
        )


def _only(status: int) -> range:
    return range(status, status + 1)


_START, _STOP, _QUERY, _ACQUIRE = Operation.START, Operation.STOP, Operation.QUERY, Operation.ACQUIRE
TABLE: Final[tuple[Verdict, ...]] = (
    Verdict(Outcome.WRONG_ROUTE, status=range(300, 400)),
    Verdict(Outcome.CREDENTIALS, status=_only(401)),
    Verdict(Outcome.CREDENTIALS, status=_only(403)),
    Verdict(Outcome.RETRY_SAME, status=_only(429), waits=(1.0,)),
    Verdict(Outcome.ALREADY_RUNNING, _START, code=7),
    Verdict(Outcome.CONFLICT, _START, code=53),
    Verdict(Outcome.CONFLICT, _START, status=_only(409)),
    Verdict(Outcome.NO_WORKER, _START, code=502, waits=(3.0,), repeats=1),
    Verdict(Outcome.ACQUIRE_AGAIN, _START, code=433),
    Verdict(Outcome.ACQUIRE_AGAIN, _START, code=1001),
    Verdict(Outcome.CAPACITY, _ACQUIRE, code=406),
    Verdict(Outcome.NOT_ENABLED, _ACQUIRE, code=400),
    Verdict(Outcome.NOT_ENABLED, _ACQUIRE, code=62),
    Verdict(Outcome.NOTHING_RECORDED, _STOP, code=435),
    Verdict(Outcome.ENDING, _STOP, code=49),
    Verdict(Outcome.STILL_UPLOADING, _STOP, code=50),
    Verdict(Outcome.QUERY_FIRST, _STOP, status=_only(504)),
    Verdict(Outcome.QUERY_FIRST, _STOP, code=62),
    Verdict(Outcome.ENDING, _QUERY, code=501),
    Verdict(Outcome.MISSING, _QUERY, code=404, waits=(5.0, 10.0, 15.0)),
    Verdict(Outcome.MISSING, code=404),
    Verdict(Outcome.RETRY_SAME, code=65, waits=(3.0, 6.0)),
    Verdict(Outcome.RETRY_SAME, _START, code=62, waits=(3.0, 6.0, 9.0)),
    Verdict(Outcome.RETRY_SAME, _QUERY, status=range(500, 600), coded=True, waits=(5.0, 10.0, 15.0, 30.0)),
    Verdict(Outcome.RETRY_SAME, _ACQUIRE, status=range(500, 600), coded=True, waits=(1.0, 3.0, 6.0)),
    Verdict(Outcome.OTHER_HOST, status=range(502, 505), coded=False),
    Verdict(Outcome.WRONG_ROUTE, status=_only(404)),
    Verdict(Outcome.UNKNOWN, status=range(500, 600)),
)
"""Refusals only; what never became an answer is judged by ``sent`` alone."""


def judge(failure: Failure) -> Verdict:
    """What ``failure`` means. Every failure has a verdict."""
    if not failure.sent:
        return Verdict(Outcome.UNSENT)
    if failure.kind is not FailureKind.REJECTED:
        return Verdict(Outcome.UNKNOWN)
    if failure.worker_missing:
        failure = replace(failure, code=404)
    return next((row for row in TABLE if row.fits(failure)), Verdict(Outcome.REFUSED))
