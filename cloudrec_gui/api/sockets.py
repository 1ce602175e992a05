"""Connections that know the one call they serve: its deadline, whether it was cancelled, and whether a byte was sent.

``timeout=`` of the libraries below bounds one step, not a call: a server that drips a byte a second holds a thread for ever,
a name look-up is not bounded at all, and a stalled TLS handshake looks like a stall after sending. So every step here (look-up,
connection, handshake, each send, each receive) is given the time that is left of the whole, and marks how far the call got.
Cancelling shuts the socket down, which ends a blocked receive at once.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable
from enum import Enum
from typing import Any, Final

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util.wait import wait_for_write

_SLICE_S: Final = 0.05
"""How long a connection attempt may go without looking whether its call was cancelled."""
Address = tuple[socket.AddressFamily, socket.SocketKind, int, str, Any]
Resolve = Callable[[str, int], list[Address]]
"""The addresses of a host and port. Raises OSError when there are none; may take as long as it likes."""


class Phase(Enum):
    """How far a call got."""

    LOOKUP = "lookup"
    CONNECT = "connect"
    PROXY = "proxy"
    """Between this computer and the proxy, until that has opened the way to the host."""
    TLS = "tls"
    EXCHANGE = "exchange"


class Call:
    """One request in flight. Used by the thread that sends it; ``cancel`` may come from any thread."""

    def __init__(self, connect_s: float, total_s: float) -> None:
        self.started = time.monotonic()
        self.deadline = self.started + total_s
        self.connect_deadline = self.started + min(connect_s, total_s)
        self.phase = Phase.EXCHANGE
        self.sent = False
        self.late = False
        self.cancelled = threading.Event()
        self.addresses: list[Address] = []
        """Where to connect, if the caller has looked the name up and judged what it found; nothing else is connected to then."""
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None

    def cancel(self) -> None:
        """End this call now, wherever it is."""
        with self._lock:
            self.cancelled.set()
            if self._socket is not None:
                _shut_down(self._socket)

    def attach(self, sock: socket.socket) -> None:
        """From now on ``cancel`` ends this socket."""
        if sock is self._socket:
            return
        with self._lock:
            self._socket = sock
            if self.cancelled.is_set():
                _shut_down(sock)

    def finish(self) -> None:
        """``cancel`` does nothing any more: the socket may serve another call."""
        with self._lock:
            self._socket = None

    def left(self) -> float:
        """Seconds until the deadline of the present phase. Raises TimeoutError when there are none."""
        deadline = self.deadline if self.phase is Phase.EXCHANGE else self.connect_deadline
        left = deadline - time.monotonic()
        if left <= 0:
            self.late = True
            raise TimeoutError("deadline passed")
        return left


def _shut_down(sock: socket.socket) -> None:
    # Not sock.shutdown(): that of a TLS socket first drops its TLS layer, and a send in that instant would go out in clear.
    # Not connected yet, or closed already, is as good as shut down.
    with contextlib.suppress(OSError):
        socket.socket.shutdown(sock, socket.SHUT_RDWR)


_current = threading.local()


def begin(call: Call) -> None:
    """Connections used by this thread serve ``call`` now."""
    _current.call = call


def _call() -> Call:
    call: Call = _current.call
    return call


class _TimedSocket(socket.socket):
    """A socket each of whose receives has only the time that its call has left."""

    def recv_into(self, buffer: Any, nbytes: int = 0, flags: int = 0) -> int:
        self.settimeout(_call().left())
        return super().recv_into(buffer, nbytes, flags)


class _TimedTLSSocket(ssl.SSLSocket):
    """The same above TLS. The handshake is ours too, because until it ends nobody else holds the socket to cancel it."""

    def recv_into(self, buffer: Any, nbytes: int | None = None, flags: int = 0) -> int:
        self.settimeout(_call().left())
        return super().recv_into(buffer, nbytes, flags)

    def do_handshake(self, block: bool = False) -> None:
        call = _call()
        call.phase = Phase.TLS
        call.attach(self)
        self.settimeout(call.left())
        super().do_handshake(block)
        call.phase = Phase.EXCHANGE


def tls_context(ca_file: str) -> ssl.SSLContext:
    """Certificates and host names are verified, TLS 1.2 is the least; there is no switch to weaken this."""
    context = ssl.create_default_context(cafile=ca_file)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.sslsocket_class = _TimedTLSSocket
    return context


def system_addresses(host: str, port: int) -> list[Address]:
    """What the system's resolver says."""
    return list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))


def look_up(call: Call, host: str, port: int, resolve: Resolve = system_addresses) -> list[Address]:
    """Addresses of ``host``. The system's resolver cannot be bounded or ended, so it is waited for, not called."""
    found: list[Address] = []
    failed: list[OSError | UnicodeError] = []
    done = threading.Event()

    def ask() -> None:
        try:
            found.extend(resolve(host, port))
        except (OSError, UnicodeError) as error:
            failed.append(error)
        done.set()

    try:
        return list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST))
    except (socket.gaierror, UnicodeError):
        threading.Thread(target=ask, name="cloudrec-lookup", daemon=True).start()
    while not done.wait(min(_SLICE_S, call.left())):
        _check(call)
    if failed:
        raise OSError("name not resolved") from failed[0]
    return found


def _connect(call: Call, address: Address) -> socket.socket:
    family, kind, proto, _, target = address
    sock = _TimedSocket(family, kind, proto)
    try:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.setblocking(False)
        try:
            sock.connect(target)
        except BlockingIOError:
            while not wait_for_write(sock, timeout=min(_SLICE_S, call.left())):
                _check(call)
            error = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if error:
                raise OSError(error, "connection failed") from None
        sock.settimeout(call.left())
    except BaseException:
        sock.close()
        raise
    return sock


def _check(call: Call) -> None:
    if call.cancelled.is_set():
        raise ConnectionAbortedError("cancelled")


def _new_connection(host: str, port: int) -> socket.socket:
    """A connected socket, trying every address of ``host`` within the call's one connect deadline."""
    call = _call()
    call.phase = Phase.LOOKUP
    addresses = call.addresses or look_up(call, host, port)
    call.phase = Phase.CONNECT
    last: OSError | None = None
    for address in addresses:
        _check(call)
        try:
            sock = _connect(call, address)
        except TimeoutError:
            raise
        except OSError as error:
            last = error
        else:
            call.attach(sock)
            call.phase = Phase.EXCHANGE
            return sock
    # Without its errno: the library takes some numbers for a broken exchange and goes on to read an answer.
    raise OSError("no address could be connected to") from last


def _send(connection: HTTPConnection, data: Any, send: Callable[[Any], None]) -> None:
    """Give ``data`` to the connection and mark the call as sent when the first byte may have left.

    http.client would open the connection inside its own ``send``, where opening could not be told from sending.
    """
    call = _call()
    if connection.sock is None:
        connection.connect()
    sock: Any = connection.sock
    call.attach(sock)
    sock.settimeout(call.left())
    if call.phase is Phase.PROXY:
        # CONNECT, which names the host and nothing else: no byte of the request.
        send(data)
        return
    if call.sent or not isinstance(sock, _TimedSocket):
        # A TLS record that fails half-way may have left half-way, so trying counts as sending.
        call.sent = True
        send(data)
        return
    taken = sock.send(data)
    call.sent = True
    if taken < len(data):
        send(data[taken:])


class CallConnection(HTTPConnection):
    """Plain HTTP, for servers on this computer."""

    def _new_conn(self) -> socket.socket:
        return _new_connection(self.host, self.port)

    def send(self, data: Any) -> None:
        _send(self, data, super().send)


class CallTLSConnection(HTTPSConnection):
    """HTTPS, through a proxy's tunnel if there is one."""

    def _new_conn(self) -> socket.socket:
        return _new_connection(self.host, self.port)

    def _tunnel(self) -> None:
        call = _call()
        call.phase = Phase.PROXY
        super()._tunnel()
        call.phase = Phase.EXCHANGE

    def send(self, data: Any) -> None:
        _send(self, data, super().send)
