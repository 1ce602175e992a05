"""A server made of raw sockets, which does to each request what the test says, and counts what really arrived.

A script is one function per connection, in order; it gets the accepted socket wrapped in a ``Peer``. After the last script
every connection is answered by it again.
"""

from __future__ import annotations

import contextlib
import functools
import socket
import ssl
import struct
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self

Script = Callable[["Peer"], None]


class Peer:
    """One accepted connection, from the server's side."""

    def __init__(self, sock: socket.socket, closing: threading.Event, requests: list[bytes]) -> None:
        self.sock = sock
        self.closing = closing
        self._requests = requests
        self._buffer = b""

    def request(self) -> bytes:
        """Read one whole request, note it, and return it; b"" when the client has gone."""
        while b"\r\n\r\n" not in self._buffer and self._more():
            pass
        head, mark, rest = self._buffer.partition(b"\r\n\r\n")
        if not mark:
            return b""
        lengths = [line.split(b":")[1] for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
        length = int(lengths[0]) if lengths else 0
        while len(rest) < length and self._more():
            rest = self._buffer.partition(b"\r\n\r\n")[2]
        self._buffer = rest[length:]
        whole = head + mark + rest[:length]
        self._requests.append(whole)
        return whole

    def _more(self) -> bool:
        try:
            data = self.sock.recv(65536)
        except OSError:
            return False
        self._buffer += data
        return bool(data)

    def send(self, data: bytes) -> None:
        with contextlib.suppress(OSError):
            self.sock.sendall(data)

    def answer(self, body: bytes, status: str = "200 OK", headers: str = "") -> None:
        self.send(f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n{headers}\r\n".encode() + body)

    def drip(self, data: bytes, gap_s: float) -> None:
        """One byte at a time, for ever over again, until the client or the test ends it."""
        while not self.closing.wait(gap_s):
            try:
                self.sock.sendall(data[:1])
            except OSError:
                return
            data = data[1:] + data[:1]

    def hold(self) -> None:
        """Do nothing until the client closes or the test ends."""
        with contextlib.suppress(OSError):
            while self.sock.recv(65536):
                pass

    def reset(self) -> None:
        """Close with RST instead of FIN."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


class FaultServer:
    """Listens on this computer; ``context`` makes it speak TLS."""

    def __init__(self, *scripts: Script, context: ssl.SSLContext | None = None) -> None:
        self._scripts = list(scripts)
        self._context = context
        self._closing = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._threads: list[threading.Thread] = []
        self._open: list[socket.socket] = []
        self.port: int = self._listener.getsockname()[1]
        self.requests: list[bytes] = []
        self.connections = 0
        self.accepted = threading.Semaphore(0)
        """Released once per accepted connection."""

    @property
    def url(self) -> str:
        return f"{'https' if self._context else 'http'}://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._spawn(self._accept)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._closing.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for sock in self._open:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()

    def _spawn(self, target: Callable[[], None]) -> None:
        thread = threading.Thread(target=target, name="fault-server")
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._closing.is_set():
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._open.append(sock)
            script = self._scripts[min(self.connections, len(self._scripts) - 1)]
            self.connections += 1
            self.accepted.release()
            self._spawn(functools.partial(self._serve, sock, script))

    def _serve(self, sock: socket.socket, script: Script) -> None:
        try:
            if self._context is not None:
                sock = self._context.wrap_socket(sock, server_side=True)
            script(Peer(sock, self._closing, self.requests))
        except OSError:
            pass
        finally:
            sock.close()
