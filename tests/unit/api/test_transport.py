"""The transport against real sockets that misbehave: which failure, was anything sent, how often did it arrive."""

from __future__ import annotations

import gzip
import socket
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from urllib3.util.wait import wait_for_read

from cloudrec_gui.api import sockets
from cloudrec_gui.api.transport import BODY_MAX, RequestsTransport
from cloudrec_gui.api.wire import TransportFault, WireReply, WireRequest
from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.domain.modes import Operation
from tests.unit.api.fault_server import FaultServer, Peer, Script
from tests.unit.api.tls import server_context, write_certificate

SHORT = 0.25
"""A deadline that is meant to pass."""
LONG = 30.0
"""A deadline that must never matter: a test that waits for it has failed already by the suite's own limit."""
BODY = b'{"clientRequest":{}}'


@pytest.fixture
def transport() -> Iterator[RequestsTransport]:
    made = RequestsTransport()
    yield made
    made.close()


def get(url: str, total_s: float = LONG, connect_s: float = LONG) -> WireRequest:
    return WireRequest(Operation.QUERY, "GET", url + "/q", {"Accept-Encoding": "identity"}, None, connect_s, total_s)


def post(url: str, total_s: float = LONG, connect_s: float = LONG) -> WireRequest:
    headers = {"Accept-Encoding": "identity", "Content-Type": "application/json", "Authorization": "Basic eDp5"}
    return WireRequest(Operation.STOP, "POST", url + "/stop", headers, BODY, connect_s, total_s)


def fault_of(transport: RequestsTransport, request: WireRequest) -> TransportFault:
    with pytest.raises(TransportFault) as caught:
        transport.send(request)
    return caught.value


def ok(peer: Peer) -> None:
    while peer.request():
        peer.answer(b'{"ok":1}', headers="X-Request-Id: r1\r\nSet-Cookie: spy=1\r\n")


def once(data: bytes) -> Script:
    """Answer the first request with these bytes, then close."""

    def script(peer: Peer) -> None:
        peer.request()
        peer.send(data)

    return script


def silent(peer: Peer) -> None:
    peer.request()
    peer.hold()


def test_a_complete_answer_comes_back_whole(transport: RequestsTransport) -> None:
    with FaultServer(ok) as server:
        reply = transport.send(post(server.url))
    assert (reply.status, reply.body, reply.headers["x-request-id"]) == (200, b'{"ok":1}', "r1")
    assert 0 < reply.elapsed_s < LONG
    (request,) = server.requests
    assert request.startswith(b"POST /stop HTTP/1.1\r\n")
    assert request.endswith(b"\r\n\r\n" + BODY)
    assert b"Content-Length: 20\r\n" in request


def test_nothing_is_sent_that_was_not_asked_for(transport: RequestsTransport, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither a netrc file nor cookies nor proxies of the environment have a say."""
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login spy password spy\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY")
    with FaultServer(ok) as server:
        transport.send(post(server.url))
        transport.send(post(server.url))
    names = [
        sorted(line.split(b":")[0].lower() for line in request.split(b"\r\n\r\n")[0].split(b"\r\n")[1:]) for request in server.requests
    ]
    assert names == [[b"accept-encoding", b"authorization", b"content-length", b"content-type", b"host", b"user-agent"]] * 2
    assert all(b"Basic eDp5" in request for request in server.requests)


def test_a_connection_is_kept_between_calls(transport: RequestsTransport) -> None:
    with FaultServer(ok) as server:
        for _ in range(5):
            transport.send(get(server.url))
            transport.send(post(server.url))
        assert (server.connections, len(server.requests)) == (1, 10)


def test_each_thread_has_its_own_connection(transport: RequestsTransport) -> None:
    with FaultServer(ok) as server:
        for _ in range(3):
            thread = threading.Thread(target=lambda: transport.send(get(server.url)))
            thread.start()
            thread.join()
        assert server.connections == 3


def test_a_closed_port_is_refused_and_nothing_is_sent(transport: RequestsTransport) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    fault = fault_of(transport, post(f"http://127.0.0.1:{port}"))
    assert (fault.kind, fault.sent) == (FailureKind.REFUSED, False)


def test_a_name_that_is_none_is_a_failed_lookup_and_nothing_is_sent(transport: RequestsTransport) -> None:
    fault = fault_of(transport, post("http://" + "x" * 70 + ".invalid", connect_s=5))
    assert (fault.kind, fault.sent) == (FailureKind.DNS, False)


@pytest.fixture
def resolver_that_hangs(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """The system's resolver does not come back for names. Gives the event that says that it was asked."""
    asked, release = threading.Event(), threading.Event()
    real = socket.getaddrinfo

    def hang(host: str, port: int, family: int = 0, type: int = 0, proto: int = 0, flags: int = 0) -> Any:  # noqa: A002
        if not flags & socket.AI_NUMERICHOST:
            asked.set()
            release.wait()
        return real(host, port, family, type, proto, flags | socket.AI_NUMERICHOST)

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    yield asked
    release.set()


@pytest.mark.usefixtures("resolver_that_hangs")
def test_a_lookup_that_hangs_is_bounded_and_nothing_is_sent(transport: RequestsTransport) -> None:
    fault = fault_of(transport, post("http://name.invalid", connect_s=SHORT))
    assert (fault.kind, fault.sent) == (FailureKind.DNS, False)
    assert fault.elapsed_s >= SHORT


def test_abort_ends_a_lookup_that_hangs(transport: RequestsTransport, resolver_that_hangs: threading.Event) -> None:
    call = Background(transport, post("http://name.invalid"))
    assert resolver_that_hangs.wait(LONG)
    transport.abort_all()
    assert (call.fault().kind, call.fault().sent) == (FailureKind.CANCELLED, False)


def test_a_connection_that_never_stands_times_out_and_nothing_is_sent(transport: RequestsTransport) -> None:
    """The backlog of the listener is full, so the system leaves further connections unanswered."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        address = listener.getsockname()
        fillers = [socket.socket() for _ in range(4)]
        try:
            for filler in fillers:
                filler.setblocking(False)
                filler.connect_ex(address)
            fault = fault_of(transport, post(f"http://127.0.0.1:{address[1]}", connect_s=SHORT))
        finally:
            for filler in fillers:
                filler.close()
    assert (fault.kind, fault.sent) == (FailureKind.CONNECT_TIMEOUT, False)
    assert fault.elapsed_s >= SHORT


def dripping(head: bytes, drip: bytes, gap_s: float = 0.01) -> Script:
    """Read the request, send ``head`` at once and ``drip`` byte by byte, for ever."""

    def script(peer: Peer) -> None:
        peer.request()
        peer.send(head)
        peer.drip(drip, gap_s)

    return script


SLOW: dict[str, Script] = {
    "no answer at all": silent,
    "headers that drip": dripping(b"", b"HTTP/1.1 200 OK\r\nX: " + b"x" * 60_000),
    "a body that drips": dripping(b"HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n", b"{"),
    "an endless body that drips": dripping(b"HTTP/1.1 200 OK\r\n\r\n", b"{"),
    "chunks that drip": dripping(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\n{\r\n"),
    "continue for ever": dripping(b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0.001),
}


@pytest.mark.parametrize("script", SLOW.values(), ids=SLOW)
def test_the_deadline_bounds_the_whole_call(transport: RequestsTransport, script: Script) -> None:
    with FaultServer(script) as server:
        fault = fault_of(transport, post(server.url, total_s=SHORT))
    assert (fault.kind, fault.sent) == (FailureKind.TIMEOUT, True)
    assert fault.elapsed_s >= SHORT
    assert len(server.requests) == 1


def test_a_server_that_does_not_read_is_a_timeout_after_sending(transport: RequestsTransport) -> None:
    def deaf(peer: Peer) -> None:
        peer.closing.wait()

    with FaultServer(deaf) as server:
        large = WireRequest(Operation.START, "POST", server.url + "/s", {}, b"x" * (8 << 20), LONG, SHORT)
        fault = fault_of(transport, large)
    assert (fault.kind, fault.sent) == (FailureKind.TIMEOUT, True)


def reset_mid_body(peer: Peer) -> None:
    peer.request()
    peer.send(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{")
    peer.reset()


def reset_at_once(peer: Peer) -> None:
    peer.request()
    peer.reset()


BROKEN: dict[str, Script] = {
    "reset before the answer": reset_at_once,
    "reset in the body": reset_mid_body,
    "closed before the answer": once(b""),
    "closed before the promised end": once(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"),
    "closed between chunks": once(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"),
}


@pytest.mark.parametrize("script", BROKEN.values(), ids=BROKEN)
def test_an_answer_that_breaks_off_is_broken_and_is_not_repeated(transport: RequestsTransport, script: Script) -> None:
    with FaultServer(script) as server:
        fault = fault_of(transport, post(server.url))
    assert (fault.kind, fault.sent) == (FailureKind.BROKEN, True)
    assert len(server.requests) == 1


def zipped(data: bytes, encoding: str) -> bytes:
    return f"HTTP/1.1 200 OK\r\nContent-Encoding: {encoding}\r\nContent-Length: {len(data)}\r\n\r\n".encode() + data


UNREADABLE: dict[str, bytes] = {
    "no HTTP at all": b"SSH-2.0-OpenSSH_9.6\r\n",
    "a status that is none": b"HTTP/1.1 abc OK\r\n\r\n",
    "too many headers": b"HTTP/1.1 200 OK\r\n" + b"X-A: 1\r\n" * 101 + b"\r\n",
    "too long a header": b"HTTP/1.1 200 OK\r\nX: " + b"x" * 70_000 + b"\r\n\r\n",
    "a bomb": zipped(gzip.compress(b"{" * (BODY_MAX + 1)), "gzip"),
    "a bomb in deflate": zipped(zlib.compress(b"{" * (64 * BODY_MAX)), "deflate"),
    "broken gzip": zipped(b"\x1f\x8b\x08\x00nonsense", "gzip"),
    "an oversized body": b"HTTP/1.1 200 OK\r\nContent-Length: 1048577\r\n\r\n" + b" " * (BODY_MAX + 1),
    "an oversized body without a length": b"HTTP/1.1 200 OK\r\n\r\n" + b" " * (BODY_MAX + 1),
}


@pytest.mark.parametrize("answer", UNREADABLE.values(), ids=UNREADABLE)
def test_an_answer_that_cannot_be_accepted_is_malformed(transport: RequestsTransport, answer: bytes) -> None:
    with FaultServer(once(answer)) as server:
        fault = fault_of(transport, post(server.url))
    assert (fault.kind, fault.sent) == (FailureKind.MALFORMED, True)
    assert len(server.requests) == 1


def test_an_endless_body_is_cut_at_the_cap(transport: RequestsTransport) -> None:
    def flood(peer: Peer) -> None:
        peer.request()
        peer.send(b"HTTP/1.1 200 OK\r\n\r\n")
        while not peer.closing.is_set():
            peer.sock.sendall(b" " * 65536)

    with FaultServer(flood) as server:
        assert fault_of(transport, get(server.url)).kind is FailureKind.MALFORMED


ACCEPTED: dict[str, tuple[bytes, int, bytes]] = {
    "HTML of a proxy": (b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 6\r\n\r\n<html>", 502, b"<html>"),
    "chunks": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n", 200, b"{}"),
    "no length, then the end": (b'HTTP/1.1 200 OK\r\n\r\n{"cut', 200, b'{"cut'),
    "gzip although identity was asked for": (zipped(gzip.compress(b"{}"), "gzip"), 200, b"{}"),
    "exactly the cap": (b"HTTP/1.1 200 OK\r\nContent-Length: 1048576\r\n\r\n" + b" " * BODY_MAX, 200, b" " * BODY_MAX),
    "a compression nobody asked for": (zipped(b"\x8b\x00", "br"), 200, b"\x8b\x00"),
    "no content": (b"HTTP/1.1 204 No Content\r\n\r\n", 204, b""),
    "a header that is none": (b"HTTP/1.1 200 OK\r\nnonsense\r\nContent-Length: 2\r\n\r\n{}", 200, b"{}"),
    "an answer before this one": (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", 200, b"{}"),
}


@pytest.mark.parametrize(("answer", "status", "body"), ACCEPTED.values(), ids=ACCEPTED)
def test_other_complete_answers_are_passed_on_as_they_are(transport: RequestsTransport, answer: bytes, status: int, body: bytes) -> None:
    with FaultServer(once(answer)) as server:
        reply = transport.send(get(server.url))
    assert (reply.status, reply.body) == (status, body)


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"])
def test_a_redirect_is_an_answer_and_the_body_goes_nowhere_else(transport: RequestsTransport, status: str) -> None:
    with FaultServer(ok) as other:

        def redirect(peer: Peer) -> None:
            peer.request()
            peer.answer(b"", status, f"Location: {other.url}/steal\r\n")

        with FaultServer(redirect) as server:
            reply = transport.send(post(server.url))
        assert reply.status == int(status[:3])
        assert other.requests == []


@pytest.mark.parametrize("status", ["503 Service Unavailable", "429 Too Many Requests", "500 Internal Server Error"])
def test_a_refusal_is_not_repeated(transport: RequestsTransport, status: str) -> None:
    with FaultServer(once(f"HTTP/1.1 {status}\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n".encode())) as server:
        assert transport.send(post(server.url)).status == int(status[:3])
    assert len(server.requests) == 1


def test_a_kept_connection_that_the_server_closed_is_replaced_and_each_post_arrives_once(transport: RequestsTransport) -> None:
    closed = threading.Event()

    def one_answer(peer: Peer) -> None:
        peer.request()
        peer.answer(b"{}")
        peer.sock.shutdown(socket.SHUT_RDWR)
        closed.set()

    with FaultServer(one_answer) as server:
        for _ in range(5):
            closed.clear()
            assert transport.send(post(server.url)).status == 200
            assert closed.wait(LONG)
        assert (server.connections, len(server.requests)) == (5, 5)


def test_a_server_that_says_it_will_close_costs_nothing(transport: RequestsTransport) -> None:
    with FaultServer(once(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}")) as server:
        assert [transport.send(post(server.url)).body for _ in range(3)] == [b"{}"] * 3
        assert len(server.requests) == 3


def test_a_kept_connection_obeys_the_deadline_of_each_call(transport: RequestsTransport) -> None:
    def answer_once_then_stall(peer: Peer) -> None:
        peer.request()
        peer.answer(b"{}")
        silent(peer)

    with FaultServer(answer_once_then_stall) as server:
        transport.send(get(server.url))
        fault = fault_of(transport, get(server.url, total_s=SHORT))
        assert (fault.kind, fault.sent, server.connections) == (FailureKind.TIMEOUT, True, 1)


def test_a_send_of_which_nothing_was_taken_is_not_sent() -> None:
    """The server hung up between connecting and sending, and the system knew it when the first byte was offered."""
    connected = threading.Event()

    def hang_up(peer: Peer) -> None:
        # Only then: a reset before the connection stands is another failure.
        connected.wait(LONG)
        peer.reset()

    with FaultServer(hang_up) as server:
        call = sockets.Call(LONG, LONG)
        sockets.begin(call)
        connection = sockets.CallConnection("127.0.0.1", server.port)
        connection.connect()
        connected.set()
        assert wait_for_read(connection.sock, timeout=LONG)
        with pytest.raises(OSError, match="reset"):
            connection.send(b"GET / HTTP/1.1")
        connection.close()
    assert not call.sent


class Background:
    """A call in a thread of its own."""

    def __init__(self, transport: RequestsTransport, request: WireRequest) -> None:
        self.outcome: WireReply | TransportFault | None = None
        self._transport, self._request = transport, request
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    def _run(self) -> None:
        try:
            self.outcome = self._transport.send(self._request)
        except TransportFault as fault:
            self.outcome = fault

    def fault(self) -> TransportFault:
        self.thread.join()
        assert isinstance(self.outcome, TransportFault)
        assert self.outcome.elapsed_s < LONG, "it was not ended, it ran into its deadline"
        return self.outcome


def in_flight(transport: RequestsTransport, count: int, script: Script, act: str) -> list[TransportFault]:
    """Start ``count`` calls, wait until the server has the whole request of each, then abort or close."""
    arrived = threading.Semaphore(0)

    def noticed(peer: Peer) -> None:
        peer.request()
        arrived.release()
        script(peer)

    with FaultServer(noticed) as server:
        calls = [Background(transport, post(server.url)) for _ in range(count)]
        for _ in calls:
            assert arrived.acquire(timeout=LONG)
        getattr(transport, act)()
        return [call.fault() for call in calls]


def stalled_after(head: bytes) -> Script:
    """Send ``head`` and then nothing more."""

    def script(peer: Peer) -> None:
        peer.send(head)
        peer.hold()

    return script


STALLS: dict[str, Script] = {
    "before the headers": stalled_after(b""),
    "in the headers": stalled_after(b"HTTP/1.1 200 OK\r\nContent-Le"),
    "in the body": stalled_after(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"),
    "in a body without length": stalled_after(b"HTTP/1.1 200 OK\r\n\r\n{"),
}


@pytest.mark.parametrize("script", STALLS.values(), ids=STALLS)
def test_abort_ends_every_call_in_flight_as_cancelled(transport: RequestsTransport, script: Script) -> None:
    faults = in_flight(transport, 4, script, "abort_all")
    assert [(fault.kind, fault.sent) for fault in faults] == [(FailureKind.CANCELLED, True)] * 4


def test_calls_after_an_abort_are_not_touched(transport: RequestsTransport) -> None:
    in_flight(transport, 1, STALLS["before the headers"], "abort_all")
    with FaultServer(ok) as server:
        assert transport.send(get(server.url)).status == 200


def test_close_ends_what_is_in_flight_and_refuses_what_comes_later(transport: RequestsTransport) -> None:
    assert in_flight(transport, 3, STALLS["in the body"], "close")[0].kind is FailureKind.CANCELLED
    with FaultServer(ok) as server:
        fault = fault_of(transport, get(server.url))
        assert (fault.kind, fault.sent, server.connections) == (FailureKind.CANCELLED, False, 0)
    transport.close()


def test_a_cancelled_connection_attempt_sent_nothing(transport: RequestsTransport) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        address = listener.getsockname()
        fillers = [socket.socket() for _ in range(4)]
        try:
            for filler in fillers:
                filler.setblocking(False)
                filler.connect_ex(address)
            call = Background(transport, post(f"http://127.0.0.1:{address[1]}"))
            while call.thread.is_alive():
                transport.abort_all()
                call.thread.join(0.02)
            assert (call.fault().kind, call.fault().sent) == (FailureKind.CANCELLED, False)
        finally:
            for filler in fillers:
                filler.close()


def test_close_gives_back_kept_connections(transport: RequestsTransport) -> None:
    gone = threading.Event()

    def until_closed(peer: Peer) -> None:
        ok(peer)
        gone.set()

    with FaultServer(until_closed) as server:
        transport.send(get(server.url))
        transport.close()
        assert gone.wait(LONG)


def test_a_thread_that_ends_gives_back_its_connection(transport: RequestsTransport) -> None:
    gone = threading.Event()

    def until_closed(peer: Peer) -> None:
        ok(peer)
        gone.set()

    with FaultServer(until_closed) as server:
        thread = threading.Thread(target=lambda: transport.send(get(server.url)))
        thread.start()
        thread.join()
        assert gone.wait(LONG)


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_certificate(tmp_path_factory.mktemp("tls"))


def test_tls_with_a_trusted_certificate_works_and_is_kept(certificate: Path) -> None:
    transport = RequestsTransport(ca_file=str(certificate))
    with FaultServer(ok, context=server_context(certificate)) as server:
        assert [transport.send(post(server.url)).body for _ in range(3)] == [b'{"ok":1}'] * 3
        assert server.connections == 1
        transport.close()


def test_an_untrusted_certificate_is_a_tls_failure_and_nothing_is_sent(transport: RequestsTransport, certificate: Path) -> None:
    with FaultServer(ok, context=server_context(certificate)) as server:
        fault = fault_of(transport, post(server.url))
    assert (fault.kind, fault.sent, server.requests) == (FailureKind.TLS, False, [])
    assert "self-signed" in fault.detail or "self signed" in fault.detail


def test_a_certificate_of_another_name_is_a_tls_failure(certificate: Path) -> None:
    transport = RequestsTransport(ca_file=str(certificate))
    with FaultServer(ok, context=server_context(certificate)) as server:
        fault = fault_of(transport, post(server.url.replace("127.0.0.1", "localhost")))
    assert (fault.kind, fault.sent, server.requests) == (FailureKind.TLS, False, [])
    transport.close()


def test_a_handshake_that_stalls_is_bounded_by_the_connect_deadline_and_nothing_is_sent(transport: RequestsTransport) -> None:
    with FaultServer(Peer.hold) as server:
        fault = fault_of(transport, post(server.url.replace("http:", "https:"), connect_s=SHORT))
    assert (fault.kind, fault.sent) == (FailureKind.CONNECT_TIMEOUT, False)


def hung_up(peer: Peer) -> None:
    """The connection closes as soon as it stands."""


def test_a_server_that_hangs_up_in_the_handshake_is_a_tls_failure(transport: RequestsTransport) -> None:
    with FaultServer(hung_up) as server:
        fault = fault_of(transport, post(server.url.replace("http:", "https:")))
    assert (fault.kind, fault.sent) == (FailureKind.TLS, False)


def test_abort_ends_a_stalled_handshake(transport: RequestsTransport) -> None:
    hello = threading.Event()

    def stall(peer: Peer) -> None:
        peer.sock.recv(1)
        hello.set()
        peer.hold()

    with FaultServer(stall) as server:
        call = Background(transport, post(server.url.replace("http:", "https:")))
        assert hello.wait(LONG)
        transport.abort_all()
        assert (call.fault().kind, call.fault().sent) == (FailureKind.CANCELLED, False)


def test_the_deadline_holds_above_tls_too(certificate: Path) -> None:
    transport = RequestsTransport(ca_file=str(certificate))
    with FaultServer(SLOW["a body that drips"], context=server_context(certificate)) as server:
        fault = fault_of(transport, post(server.url, total_s=1.0))
    assert (fault.kind, fault.sent) == (FailureKind.TIMEOUT, True)
    transport.close()


def test_abort_ends_a_call_above_tls(certificate: Path) -> None:
    transport = RequestsTransport(ca_file=str(certificate))
    arrived = threading.Event()

    def stall(peer: Peer) -> None:
        peer.request()
        arrived.set()
        peer.hold()

    with FaultServer(stall, context=server_context(certificate)) as server:
        call = Background(transport, post(server.url))
        assert arrived.wait(LONG)
        transport.abort_all()
        assert (call.fault().kind, call.fault().sent) == (FailureKind.CANCELLED, True)
    transport.close()
