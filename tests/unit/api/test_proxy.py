"""HTTPS through a proxy's tunnel: what the proxy hears, and that its refusals are told from the service's."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from cloudrec_gui.api.transport import RequestsTransport
from cloudrec_gui.api.wire import TransportFault, WireRequest
from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.domain.modes import Operation
from tests.unit.api.fault_server import FaultServer, Peer
from tests.unit.api.proxy_server import ProxyServer
from tests.unit.api.tls import server_context, write_certificate

LONG = 30.0
SHORT = 0.25


def post(url: str, connect_s: float = LONG) -> WireRequest:
    headers = {"Authorization": "Basic eDp5", "Content-Type": "application/json"}
    return WireRequest(Operation.STOP, "POST", url + "/stop", headers, b'{"clientRequest":{}}', connect_s, LONG)


def ok(peer: Peer) -> None:
    while peer.request():
        peer.answer(b"{}")


def fault_through(proxy: str, certificate: Path, connect_s: float = LONG) -> TransportFault:
    transport = RequestsTransport(ca_file=str(certificate), proxy=proxy)
    try:
        with FaultServer(ok, context=server_context(certificate)) as server:
            with pytest.raises(TransportFault) as caught:
                transport.send(post(server.url, connect_s))
            assert server.requests == []
        return caught.value
    finally:
        transport.close()


def test_the_proxy_learns_the_host_and_no_byte_of_the_request(tmp_path: Path) -> None:
    certificate = write_certificate(tmp_path)
    with FaultServer(ok, context=server_context(certificate)) as server, ProxyServer() as proxy:
        transport = RequestsTransport(ca_file=str(certificate), proxy=proxy.url)
        replies = [transport.send(post(server.url)) for _ in range(2)]
        transport.close()
        assert [reply.status for reply in replies] == [200, 200]
        assert len(server.requests) == 2
        (head,) = proxy.heads
    assert head.startswith(f"CONNECT 127.0.0.1:{server.port} ".encode())
    assert b"Basic" not in head
    assert b"/stop" not in head


@pytest.mark.parametrize(
    ("answer", "detail"),
    [
        (b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n", "407"),
        (b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 4\r\n\r\noops", "502"),
        (b"not http at all\r\n\r\n", ""),
    ],
)
def test_a_tunnel_that_is_refused_is_the_proxys_failure_and_nothing_was_sent(tmp_path: Path, answer: bytes, detail: str) -> None:
    with ProxyServer(answer) as proxy:
        fault = fault_through(proxy.url, write_certificate(tmp_path))
    assert (fault.kind, fault.sent, fault.detail) == (FailureKind.PROXY, False, detail)


def test_a_proxy_that_says_nothing_is_given_up_at_the_connect_deadline(tmp_path: Path) -> None:
    with ProxyServer(silent=True) as proxy:
        fault = fault_through(proxy.url, write_certificate(tmp_path), SHORT)
    assert (fault.kind, fault.sent) == (FailureKind.PROXY, False)


def test_a_proxy_that_is_not_there_is_never_passed_by(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    fault = fault_through(f"http://127.0.0.1:{port}", write_certificate(tmp_path))
    assert (fault.kind, fault.sent) == (FailureKind.PROXY, False)


def test_a_bad_certificate_behind_the_proxy_is_still_one_of_tls(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    certificate, stranger = write_certificate(tmp_path), write_certificate(tmp_path / "other")
    with FaultServer(ok, context=server_context(certificate)) as server, ProxyServer() as proxy:
        transport = RequestsTransport(ca_file=str(stranger), proxy=proxy.url)
        with pytest.raises(TransportFault) as caught:
            transport.send(post(server.url))
        transport.close()
    assert (caught.value.kind, caught.value.sent) == (FailureKind.TLS, False)


def test_plain_http_on_this_computer_goes_around_the_proxy() -> None:
    with FaultServer(ok) as server, ProxyServer() as proxy:
        transport = RequestsTransport(proxy=proxy.url)
        assert transport.send(post(server.url)).status == 200
        transport.close()
        assert proxy.heads == []
