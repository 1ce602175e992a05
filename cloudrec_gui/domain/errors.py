"""A failed call as a value: what is known about it, without any sentence.

``api.errors`` raises, ``ui.explanations`` words it; both meet in :class:`Failure`, which can be stored, compared and shown
long after the exception is gone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from cloudrec_gui.domain.modes import Operation


class FailureKind(Enum):
    """The three ways in which a call can fail, Unreachable told apart by cause."""

    DNS = "dns"
    REFUSED = "refused"
    TLS = "tls"
    PROXY = "proxy"
    CONNECT_TIMEOUT = "connect-timeout"
    TIMEOUT = "timeout"
    BROKEN = "broken"
    """The connection ended before the whole answer had come."""
    CANCELLED = "cancelled"
    """This program gave up, because a person asked it to or because it is closing."""
    REJECTED = "rejected"
    """A complete answer that is not a success; ``http_status`` and perhaps ``code`` say more."""
    MALFORMED = "malformed"
    """A complete answer that cannot be understood."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What is known about one failed call.

    ``sent`` is False when it is proven that not one byte of the request left this computer, True otherwise.
    ``reason`` is the service's own text: untrusted, shown only as plain text.
    """

    operation: Operation
    kind: FailureKind
    sent: bool
    http_status: int | None = None
    code: int | None = None
    reason: str = ""
    request_id: str = ""
    exchange: int | None = None
    """Number of the row in Traffic."""

    @property
    def worker_missing(self) -> bool:
        """The 404 of the service ("failed to find worker"), as opposed to the 404 of the gateway (wrong route)."""
        return self.http_status == 404 and (self.code == 404 or "find worker" in self.reason)
