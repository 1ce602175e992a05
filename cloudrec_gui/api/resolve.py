"""Which host of an area's pool a request goes to (rest-api §8.1): the one whose name resolves first, until it cannot be reached.

A choice holds for 30 seconds. Then the names of the first prefix under every suffix are looked up side by side and the first
that answers is taken. A host that could not be reached gives way to the next prefix; an answer, whatever its status, never does.
All of this happens in the thread that sends, within the time that the request has.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from cloudrec_gui.api.hosts import POOLS, HostPool
from cloudrec_gui.api.wire import Transport, TransportFault, WireReply, WireRequest
from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.domain.profile import Area

FRESH_S: Final = 30.0
"""How long a choice holds."""
GIVE_WAY: Final = frozenset(
    {FailureKind.DNS, FailureKind.REFUSED, FailureKind.CONNECT_TIMEOUT, FailureKind.TIMEOUT, FailureKind.BROKEN},
)
"""Failures after which the next prefix is used. TLS and proxies fail alike everywhere; a malformed answer is an answer."""


def system_look_up(host: str) -> None:
    """Ask the system's resolver for ``host``. Raises OSError when it has no address; may take as long as the system likes."""
    socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM)


def taken_on_trust(host: str) -> None:
    """For a way through a proxy, which looks the names up itself; this computer often cannot."""


@dataclass(eq=False, slots=True)
class _Round:
    """One look-up of a prefix under all suffixes. ``open`` are the names that have not answered yet."""

    prefix: str
    names: tuple[str, ...]
    open: set[str]
    failed: bool = False
    """None of the names has an address."""


@dataclass(eq=False, slots=True)
class _Lane:
    """The present choice of one area. Everything in it is guarded by the chooser's condition."""

    pool: HostPool
    prefixes: list[str]
    suffix: str = ""
    chosen_at: float = 0.0
    round: _Round | None = None

    def host(self) -> str:
        return f"{self.prefixes[0]}.{self.suffix}"

    def drop(self, prefix: str) -> None:
        """Go on with the next prefix, after the last one with all of them. Of several calls that failed alike only one counts."""
        if self.prefixes[0] == prefix:
            del self.prefixes[0]
            if not self.prefixes:
                self.prefixes.extend(self.pool.prefixes)


class HostChooser:
    """The choice for every area. All methods may be called from any thread.

    ``look_up`` raises OSError for a name without address; ``clock`` gives monotonic seconds; ``address`` makes a base URL of a
    host name.
    """

    def __init__(
        self,
        pools: Mapping[Area, HostPool] = POOLS,
        look_up: Callable[[str], object] = system_look_up,
        clock: Callable[[], float] = time.monotonic,
        address: Callable[[str], str] = "https://{}".format,
    ) -> None:
        self._look_up = look_up
        self._clock = clock
        self._address = address
        self._lanes = {area: _Lane(pool, list(pool.prefixes)) for area, pool in pools.items()}
        self._changed = threading.Condition()
        self._epoch = 0
        self._closed = False

    def base_url(self, area: Area, within_s: float) -> str:
        """Where to send now. Raises TransportFault, unsent: DNS when no name has an address or none answers in time, or CANCELLED."""
        began = time.monotonic()
        lane = self._lanes[area]
        mine: _Round | None = None
        with self._changed:
            epoch = self._epoch
            while not self._closed and self._epoch == epoch:
                if lane.suffix and self._clock() - lane.chosen_at < FRESH_S:
                    return self._address(lane.host())
                mine = mine or lane.round or self._begin(lane)
                spent = time.monotonic() - began
                if mine.failed:
                    raise TransportFault(FailureKind.DNS, False, spent, "no address for " + ", ".join(mine.names))
                if spent >= within_s:
                    self._fail(lane, mine)
                    raise TransportFault(FailureKind.DNS, False, spent, "no answer for " + ", ".join(mine.names))
                self._changed.wait(within_s - spent)
        raise TransportFault(FailureKind.CANCELLED, False, time.monotonic() - began)

    def failed(self, area: Area, base_url: str) -> None:
        """The host at ``base_url`` could not be reached: use the next prefix from now on."""
        with self._changed:
            lane = self._lanes[area]
            prefix = lane.prefixes[0]
            if any(self._address(f"{prefix}.{suffix}") == base_url for suffix in lane.pool.suffixes):
                lane.drop(prefix)

    def interrupt(self) -> None:
        """Whoever waits for a choice gets CANCELLED; later calls are not touched."""
        with self._changed:
            self._epoch += 1
            self._changed.notify_all()

    def close(self) -> None:
        """Interrupt, and refuse every later call."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _begin(self, lane: _Lane) -> _Round:
        """Look up all names at once, each in a thread of its own: the system's resolver can be neither bounded nor ended."""
        prefix = lane.prefixes[0]
        names = tuple(f"{prefix}.{suffix}" for suffix in lane.pool.suffixes)
        lane.round = now = _Round(prefix, names, set(names))
        for name, suffix in zip(names, lane.pool.suffixes, strict=True):
            threading.Thread(target=self._ask, args=(lane, now, name, suffix), name="cloudrec-lookup", daemon=True).start()
        return now

    def _ask(self, lane: _Lane, now: _Round, name: str, suffix: str) -> None:
        try:
            self._look_up(name)
        except (OSError, UnicodeError):
            found = False
        else:
            found = True
        with self._changed:
            now.open.discard(name)
            if lane.round is not now:
                return
            if found:
                lane.suffix, lane.chosen_at, lane.round = suffix, self._clock(), None
            elif not now.open:
                self._fail(lane, now)
            self._changed.notify_all()

    @staticmethod
    def _fail(lane: _Lane, now: _Round) -> None:
        now.failed = True
        if lane.round is now:
            lane.round = None
            lane.drop(now.prefix)


class HostedTransport:
    """Sends what has an area to a host of its pool, and everything else where it says. ``inner`` does the sending."""

    def __init__(self, inner: Transport, chooser: HostChooser) -> None:
        self._inner = inner
        self._chooser = chooser

    def send(self, request: WireRequest) -> WireReply:
        """One attempt at one host; replies and faults say at which."""
        area = request.area
        if area is None:
            return self._inner.send(request)
        began = time.monotonic()
        base = self._chooser.base_url(area, min(request.connect_s, request.total_s))
        url = base + request.url[request.url.find("/", 8) :]
        spent = time.monotonic() - began
        routed = replace(request, url=url, connect_s=max(request.connect_s - spent, 0.001), total_s=max(request.total_s - spent, 0.001))
        try:
            reply = self._inner.send(routed)
        except TransportFault as fault:
            fault.url = url
            if fault.kind in GIVE_WAY:
                self._chooser.failed(area, base)
            raise
        return replace(reply, url=url, elapsed_s=reply.elapsed_s + spent)

    def abort_all(self) -> None:
        """End every call in flight, those that still look for a host included."""
        self._chooser.interrupt()
        self._inner.abort_all()

    def close(self) -> None:
        """Abort what is in flight and refuse what comes later."""
        self._chooser.close()
        self._inner.close()
