"""Which calls are repeated by themselves, after what, how often and where: data, one row for each operation.

A repetition is always the same request: same path, same bytes. What differs is what a repetition can do. acquire and query may
be repeated freely; start costs money, so it is repeated under the same resourceId only, while that is young, and at the host that
may have it already; an update sets an absolute state, so only the newest counts; a repeated stop is read for what it means.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

from cloudrec_gui.api.outcomes import Outcome, judge
from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.modes import Operation


class Where(Enum):
    """At which host a repetition is sent."""

    SAME_HOST = "same-host"
    """Only where the call may have arrived, because that host knows whether it did."""
    ANY_HOST = "any-host"
    """At the host that is then in use: another one of the pool if this one could not be reached (rest-api §8.1)."""
    OTHER_HOST = "other-host"
    """Only if there is another host to go to; repeating it at the same one is left to the caller."""


@dataclass(frozen=True, slots=True)
class RetryClass:
    """How one operation is repeated. ``waits`` are the seconds before each repetition, so there are ``len(waits) + 1`` sends at most."""

    waits: tuple[float, ...]
    after: Mapping[Outcome, Where]
    age_limit_s: float | None = None
    """Nothing is repeated when this much has passed since acquire answered; None: it does not matter."""
    replaceable: bool = False
    """A newer call of the same kind takes the place of a repetition that has not been sent."""

    @property
    def sends(self) -> int:
        """How often the call is sent at most."""
        return len(self.waits) + 1

    def wait(self, failure: Failure, attempt: int) -> float | None:
        """Seconds before the next send after send number ``attempt`` has failed so; None: that was the last one."""
        if attempt > len(self.waits) or failure.kind in NEVER or self.where(failure) is None:
            return None
        verdict = judge(failure)
        if verdict.repeats is not None and attempt > verdict.repeats:
            return None
        return self.waits[attempt - 1]

    def where(self, failure: Failure) -> Where | None:
        """At which host it may be repeated after ``failure``; None: nowhere."""
        return self.after.get(judge(failure).outcome)


NEVER: Final = frozenset({FailureKind.TLS, FailureKind.PROXY, FailureKind.CANCELLED})
"""What a repetition cannot mend, or what a person has asked for."""
START_AGE_S: Final = 270.0
"""A resourceId lives 300 s; half a minute of that is for the last call itself (rest-api §3, behaviour §1)."""
_TROUBLE: Final = (Outcome.UNSENT, Outcome.UNKNOWN, Outcome.RETRY_SAME, Outcome.OTHER_HOST)


def _after(*outcomes: Outcome, where: Where = Where.ANY_HOST) -> dict[Outcome, Where]:
    return dict.fromkeys(outcomes, where)


RETRIES: Final[Mapping[Operation, RetryClass]] = MappingProxyType(
    {
        Operation.ACQUIRE: RetryClass((1.0, 3.0), _after(*_TROUBLE)),
        Operation.START: RetryClass(
            (3.0, 6.0),
            {
                Outcome.UNSENT: Where.ANY_HOST,
                **_after(Outcome.UNKNOWN, Outcome.RETRY_SAME, Outcome.OTHER_HOST, Outcome.NO_WORKER, where=Where.SAME_HOST),
            },
            age_limit_s=START_AGE_S,
        ),
        # The poller asks again by itself; only a host that could not be reached is passed over at once.
        Operation.QUERY: RetryClass((0.0,), {Outcome.UNSENT: Where.OTHER_HOST}),
        Operation.UPDATE: RetryClass((1.0,), _after(*_TROUBLE), replaceable=True),
        Operation.UPDATE_LAYOUT: RetryClass((1.0,), _after(*_TROUBLE), replaceable=True),
        # 49, 404, 435 and 50 are answers, not troubles, and are in no row; after a 504 the state is asked for first.
        Operation.STOP: RetryClass((3.0, 6.0), _after(*_TROUBLE)),
    }
)
