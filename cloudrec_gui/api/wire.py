"""What goes over the wire and what comes back, as plain values.

Nothing but the standard library is imported here, so that services and fakes can speak of requests and answers without
paying for the HTTP and the validation libraries.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.domain.ids import AppId, Cname, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.secrets import Secret

if TYPE_CHECKING:
    from cloudrec_gui.domain.profile import Area
    from cloudrec_gui.domain.variants import Variant

A = TypeVar("A")


@dataclass(frozen=True, slots=True)
class WireRequest:
    """One attempt, ready to send. ``headers`` carry the credentials: they are for the transport, never for a record."""

    operation: Operation
    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | None
    connect_s: float
    """Seconds until the connection must stand, name look-up and TLS included."""
    total_s: float
    """Seconds until the last byte of the answer must have come, counted from the call."""
    area: Area | None = None
    """The pool from which the host is chosen when it is sent; None: the host of ``url`` and no other."""


@dataclass(frozen=True, slots=True)
class WireReply:
    """A complete answer, whatever its status. Header names are lower case; ``body`` is decoded and at most 1 MiB."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    elapsed_s: float
    url: str = ""
    """Where it came from, if another host than the request's was chosen."""


class TransportFault(Exception):  # noqa: N818  (a fault is what it is)
    """No complete answer came.

    ``sent`` is False only when it is proven that no byte of the request was given to the connection.
    ``detail`` is a technical remark in this program's own words; it holds nothing from the server and no secret.
    ``url`` is where it was sent, if another host than the request's was chosen.
    """

    def __init__(self, kind: FailureKind, sent: bool, elapsed_s: float, detail: str = "") -> None:
        super().__init__(f"{kind.value}, {'sent' if sent else 'not sent'}, after {elapsed_s:.3f} s" + (f": {detail}" if detail else ""))
        self.kind = kind
        self.sent = sent
        self.elapsed_s = elapsed_s
        self.detail = detail
        self.url = ""


class Transport(Protocol):
    """Sends one request and returns the whole answer, or raises :class:`TransportFault`. Callable from many threads."""

    def send(self, request: WireRequest) -> WireReply:
        """Exactly one attempt: no repetition, no redirect, no cookie."""
        ...

    def abort_all(self) -> None:
        """End every call in flight at once; each raises a fault of kind CANCELLED."""
        ...

    def close(self) -> None:
        """Abort what is in flight and give back every connection. Calls after this are refused as CANCELLED."""
        ...


Observer = Callable[[WireRequest, "WireReply | TransportFault"], int | None]
"""Called once per attempt, in the worker thread, before anything is parsed; returns the number of the row in Traffic."""


@dataclass(frozen=True, slots=True)
class Connection:
    """Where requests go and who sends them. ``base_url`` has no path: ``https://api.sd-rtn.com``."""

    base_url: str
    app_id: AppId
    customer_id: Secret
    customer_secret: Secret
    area: Area | None = None
    """The pool whose hosts may take the place of ``base_url``; None: that one and no other (sandbox, custom endpoint)."""
    custom: bool = False
    """The profile names this endpoint itself, so that it need not be one of the service's."""


@dataclass(frozen=True, slots=True)
class TaskRef:
    """A started recording, as query, update, updateLayout and stop address it."""

    resource_id: ResourceId
    sid: Sid
    mode: Mode
    cname: Cname
    uid: Uid
    snapshots: bool = False
    """Whether its start asked for screenshots: only then can a young individual recording be told from a screenshot task."""
    variant: Variant | None = None
    """What it was started as; None where that is not known."""


@dataclass(frozen=True, slots=True)
class Answered(Generic[A]):
    """A good answer. ``value`` is None exactly when ``unchanged``: the bytes equal those the caller already knows."""

    value: A | None
    request: WireRequest
    reply: WireReply
    unchanged: bool = False
