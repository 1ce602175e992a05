"""The choice of a host: by name look-up, until it cannot be reached, over real servers."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from cloudrec_gui.api.hosts import POOLS, HostPool
from cloudrec_gui.api.resolve import FRESH_S, HostChooser, HostedTransport
from cloudrec_gui.api.transport import RequestsTransport
from cloudrec_gui.api.wire import TransportFault, WireReply, WireRequest
from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.profile import Area
from tests.unit.api.fault_server import FaultServer, Peer

POOL = HostPool(("api", "api-one", "api-two"), ("agora.io", "sd-rtn.com"))
NAMES = POOL.hosts


class Names:
    """A resolver of which the test says what it knows, counts what it is asked, and can hold back single names."""

    def __init__(self, *unknown: str) -> None:
        self.unknown = set(unknown)
        self.held: dict[str, threading.Event] = {}
        self.asked: list[str] = []
        self.everybody_asked = threading.Semaphore(0)

    def __call__(self, host: str) -> None:
        self.asked.append(host)
        self.everybody_asked.release()
        gate = self.held.get(host)
        if gate is not None:
            gate.wait()
        if host in self.unknown:
            raise socket.gaierror("no such name")


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def chooser(names: Names, clock: Callable[[], float] = time.monotonic) -> HostChooser:
    return HostChooser({Area.US: POOL}, names, clock)


@pytest.fixture
def holding() -> Iterator[Callable[[Names, str], threading.Event]]:
    """Hold a name back; whatever is still held at the end is let go."""
    gates: list[threading.Event] = []

    def hold(names: Names, host: str) -> threading.Event:
        gates.append(threading.Event())
        names.held[host] = gates[-1]
        return gates[-1]

    yield hold
    for gate in gates:
        gate.set()


def test_all_suffixes_of_the_first_prefix_are_looked_up_and_the_first_that_answers_wins(
    holding: Callable[[Names, str], threading.Event],
) -> None:
    names = Names()
    holding(names, "api.agora.io")
    assert chooser(names).base_url(Area.US, 5.0) == "https://api.sd-rtn.com"
    assert sorted(names.asked) == ["api.agora.io", "api.sd-rtn.com"]


def test_a_name_without_address_loses_to_one_that_has_one() -> None:
    assert chooser(Names("api.sd-rtn.com")).base_url(Area.US, 5.0) == "https://api.agora.io"


def test_a_choice_holds_for_thirty_seconds() -> None:
    names, clock = Names("api.sd-rtn.com"), Clock()
    hosts = chooser(names, clock)
    for step in (0.0, 29.9):
        clock.now = 100.0 + step
        assert hosts.base_url(Area.US, 5.0) == "https://api.agora.io"
    assert len(names.asked) == 2
    names.unknown = {"api.agora.io"}
    clock.now = 100.0 + FRESH_S
    assert hosts.base_url(Area.US, 5.0) == "https://api.sd-rtn.com"
    assert len(names.asked) == 4


def test_when_no_name_has_an_address_all_are_named_and_the_next_prefix_is_tried_later() -> None:
    names = Names("api.agora.io", "api.sd-rtn.com")
    hosts = chooser(names)
    with pytest.raises(TransportFault) as caught:
        hosts.base_url(Area.US, 5.0)
    assert (caught.value.kind, caught.value.sent) == (FailureKind.DNS, False)
    assert caught.value.detail == "no address for api.agora.io, api.sd-rtn.com"
    assert hosts.base_url(Area.US, 5.0).startswith("https://api-one.")


def test_a_look_up_that_hangs_is_bounded_and_gives_way(holding: Callable[[Names, str], threading.Event]) -> None:
    names = Names()
    for name in NAMES[:2]:
        holding(names, name)
    hosts = chooser(names)
    with pytest.raises(TransportFault) as caught:
        hosts.base_url(Area.US, 0.05)
    assert (caught.value.kind, caught.value.sent) == (FailureKind.DNS, False)
    assert "no answer for api.agora.io, api.sd-rtn.com" in str(caught.value)
    assert hosts.base_url(Area.US, 5.0).startswith("https://api-one.")


def test_an_answer_that_comes_too_late_changes_no_later_choice(holding: Callable[[Names, str], threading.Event]) -> None:
    names = Names()
    gates = [holding(names, name) for name in NAMES[:2]]
    hosts = chooser(names)
    with pytest.raises(TransportFault):
        hosts.base_url(Area.US, 0.05)
    chosen = hosts.base_url(Area.US, 5.0)
    for gate in gates:
        gate.set()
    while any(thread.name == "cloudrec-lookup" for thread in threading.enumerate()):
        threading.Event().wait(0.001)
    assert hosts.base_url(Area.US, 5.0) == chosen


def test_a_host_that_could_not_be_reached_gives_way_until_all_have() -> None:
    hosts = chooser(Names("api.sd-rtn.com", "api-one.sd-rtn.com", "api-two.sd-rtn.com"))
    seen = []
    for _ in range(4):
        seen.append(hosts.base_url(Area.US, 5.0))
        hosts.failed(Area.US, seen[-1])
        hosts.failed(Area.US, seen[-1])  # several calls may have failed at the same host
    assert seen == ["https://api.agora.io", "https://api-one.agora.io", "https://api-two.agora.io", "https://api.agora.io"]


def test_many_callers_share_one_look_up(holding: Callable[[Names, str], threading.Event]) -> None:
    names = Names("api.sd-rtn.com")
    gate = holding(names, "api.agora.io")
    hosts = chooser(names)
    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(hosts.base_url(Area.US, 5.0))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for _ in range(2):
        names.everybody_asked.acquire()
    gate.set()
    for thread in threads:
        thread.join()
    assert found == ["https://api.agora.io"] * 8
    assert len(names.asked) == 2


@pytest.mark.parametrize("end", ["interrupt", "close"])
def test_whoever_waits_for_a_choice_can_be_sent_away_at_once(end: str, holding: Callable[[Names, str], threading.Event]) -> None:
    names = Names()
    for name in NAMES[:2]:
        holding(names, name)
    hosts = chooser(names)
    kinds: list[FailureKind] = []

    def ask() -> None:
        try:
            hosts.base_url(Area.US, 60.0)
        except TransportFault as fault:
            kinds.append(fault.kind)

    thread = threading.Thread(target=ask)
    thread.start()
    for _ in range(2):
        names.everybody_asked.acquire()
    getattr(hosts, end)()
    thread.join()
    assert kinds == [FailureKind.CANCELLED]


def test_a_closed_chooser_refuses_and_an_interrupted_one_does_not() -> None:
    hosts = chooser(Names())
    hosts.interrupt()
    assert hosts.base_url(Area.US, 5.0).startswith("https://api.")
    hosts.close()
    with pytest.raises(TransportFault, match="cancelled"):
        hosts.base_url(Area.US, 5.0)


def test_every_area_has_its_own_pool_and_order() -> None:
    names = Names(*(host for host in ("api.agora.io", "api.sd-rtn.com")))
    hosts = HostChooser(POOLS, names)
    for area in Area:
        with pytest.raises(TransportFault):
            hosts.base_url(area, 5.0)
        assert hosts.base_url(area, 5.0) in {f"https://{POOLS[area].prefixes[1]}.{suffix}" for suffix in POOLS[area].suffixes}


# ----------------------------------------------------------------------------------------------------- over real servers


class Servers:
    """One real server per prefix; a prefix without one points at a closed port."""

    def __init__(self, stack: ExitStack, **scripts: Callable[[Peer], None]) -> None:
        self.servers = {name: stack.enter_context(FaultServer(script)) for name, script in scripts.items()}
        self.ports = {name: server.port for name, server in self.servers.items()}
        for prefix in POOL.prefixes:
            self.ports.setdefault(prefix.replace("-", "_"), closed_port())
        transport = RequestsTransport()
        stack.callback(transport.close)
        self.names = Names(*(f"{prefix}.sd-rtn.com" for prefix in POOL.prefixes))
        self.hosted = HostedTransport(transport, HostChooser({Area.US: POOL}, self.names, address=self.address))

    def address(self, host: str) -> str:
        return f"http://127.0.0.1:{self.ports[host.partition('.')[0].replace('-', '_')]}"

    def name_of(self, url: str) -> str:
        """The prefix whose server ``url`` names."""
        return next(name for name, port in self.ports.items() if f":{port}/" in url)

    def send(self, *, total_s: float = 5.0) -> WireReply:
        return self.hosted.send(request(total_s))

    def arrived(self) -> dict[str, int]:
        return {name: len(server.requests) for name, server in self.servers.items()}


def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


def request(total_s: float = 5.0, area: Area | None = Area.US) -> WireRequest:
    return WireRequest(Operation.QUERY, "GET", "https://api.agora.io/v1/x?", {}, None, 2.0, total_s, area)


def good(peer: Peer) -> None:
    while peer.request():
        peer.answer(b"{}")


def overloaded(peer: Peer) -> None:
    while peer.request():
        peer.answer(b"", "503 Service Unavailable")


def silent(peer: Peer) -> None:
    peer.request()
    peer.hold()


def hangs_up(peer: Peer) -> None:
    peer.request()


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as made:
        yield made


def test_the_reply_says_which_host_it_came_from_and_the_path_is_kept(stack: ExitStack) -> None:
    servers = Servers(stack, api=good)
    reply = servers.send()
    assert reply.url == f"http://127.0.0.1:{servers.ports['api']}/v1/x?"
    assert servers.servers["api"].requests[0].startswith(b"GET /v1/x? HTTP/1.1\r\n")


@pytest.mark.parametrize(("script", "kind"), [(silent, FailureKind.TIMEOUT), (hangs_up, FailureKind.BROKEN)])
def test_a_transport_error_takes_the_next_call_to_another_host(stack: ExitStack, script: Callable[[Peer], None], kind: FailureKind) -> None:
    servers = Servers(stack, api=script, api_one=good)
    with pytest.raises(TransportFault) as caught:
        servers.send(total_s=0.2)
    assert (caught.value.kind, caught.value.sent) == (kind, True)
    assert servers.name_of(caught.value.url) == "api"
    assert servers.name_of(servers.send().url) == "api_one"
    assert servers.arrived() == {"api": 1, "api_one": 1}


def test_a_closed_port_is_passed_over_and_the_last_host_leads_back_to_the_first(stack: ExitStack) -> None:
    servers = Servers(stack, api_two=hangs_up)
    tried = []
    for _ in range(4):
        with pytest.raises(TransportFault) as caught:
            servers.send()
        tried.append((servers.name_of(caught.value.url), caught.value.sent))
    assert tried == [("api", False), ("api_one", False), ("api_two", True), ("api", False)]


def test_an_answer_whatever_its_status_never_changes_the_host(stack: ExitStack) -> None:
    servers = Servers(stack, api=overloaded, api_one=good)
    assert [servers.send().status for _ in range(3)] == [503] * 3
    assert servers.arrived() == {"api": 3, "api_one": 0}


def test_a_request_without_an_area_goes_where_it_says(stack: ExitStack) -> None:
    servers = Servers(stack, api=good)
    with pytest.raises(TransportFault) as caught:
        servers.hosted.send(WireRequest(Operation.QUERY, "GET", servers.address("api-two.agora.io") + "/x", {}, None, 2.0, 2.0))
    assert caught.value.url == ""
    assert servers.names.asked == []


class Inner:
    """Keeps what it is given to send."""

    def __init__(self) -> None:
        self.sent: list[WireRequest] = []

    def send(self, request: WireRequest) -> WireReply:
        self.sent.append(request)
        return WireReply(200, {}, b"{}", 0.0)

    def abort_all(self) -> None:
        """Nothing is ever in flight."""

    def close(self) -> None:
        """Nothing is held."""


def test_the_time_of_the_look_up_is_taken_from_that_of_the_request(holding: Callable[[Names, str], threading.Event]) -> None:
    names, inner = Names("api.sd-rtn.com"), Inner()
    gate = holding(names, "api.agora.io")
    threading.Timer(0.05, gate.set).start()
    reply = HostedTransport(inner, chooser(names)).send(request(5.0))
    (routed,) = inner.sent
    assert (routed.url, routed.operation) == ("https://api.agora.io/v1/x?", Operation.QUERY)
    assert routed.total_s <= 5.0 - 0.05
    assert routed.connect_s <= 2.0 - 0.05
    assert reply.elapsed_s >= 0.05


def test_closing_ends_a_look_up_and_what_comes_later(stack: ExitStack, holding: Callable[[Names, str], threading.Event]) -> None:
    servers = Servers(stack, api=good)
    holding(servers.names, "api.agora.io")
    threading.Timer(0.05, servers.hosted.close).start()
    for _ in range(2):
        with pytest.raises(TransportFault) as caught:
            servers.send(total_s=60.0)
        assert (caught.value.kind, caught.value.sent) == (FailureKind.CANCELLED, False)
