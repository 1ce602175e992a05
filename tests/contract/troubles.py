"""Everything that can go wrong between this program and the service, and on its own disk; each is switched on at one moment.

Below the exchange (names, connection, TLS, proxy) the hosts of the service are made to lead elsewhere; above it the sandbox is
told to answer so. The program under test is the real one down to its sockets, and goes to the hosts of an area as in real life.
"""

from __future__ import annotations

import contextlib
import errno
import os
import socket
import sqlite3
import ssl
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.sandbox import SandboxServer
from cloudrec_gui.services.disk import Disk
from tests.unit.api.fault_server import FaultServer, Peer
from tests.unit.api.proxy_server import ProxyServer
from tests.unit.api.tls import server_context, write_certificate

PASSED = 31.0
"""Seconds after which the names of the hosts are looked up anew."""

ANSWERS: dict[str, dict[str, Any]] = {
    "timeout-after-send": {"delay": 3600.0, "drop": "before"},
    "429": {"preset": "rate_limit"},
    "500": {"status": 500, "body": {"code": 1, "reason": "internal"}},
    "401": {"status": 401, "body": {"message": "Invalid authentication credentials"}},
    "404": {"status": 404, "body": {"code": 404, "reason": "failed to find worker"}},
    "409": {"status": 409, "body": {"code": 409, "reason": "conflict"}},
    "malformed": {"preset": "malformed_json"},
    "huge": {"preset": "gzip_bomb"},
    "slow-loris": {"status": 200, "body": "x" * 4000, "trickle": 0.1},
    "reset-mid-body": {"status": 200, "body": {"resourceId": "abc", "sid": "def"}, "truncate": 12},
    "502-html": {"preset": "html_502"},
    "clock-skew": {"headers": {"Date": "Wed, 01 Jan 2020 00:00:00 GMT"}},
}
"""What the sandbox does to every request of the operation, by the name of the trouble."""


class Moody(Disk):
    """The real disk, until it is told to be full or the database to be read-only."""

    reserve_bytes = 4096

    def __init__(self) -> None:
        self.full = False
        self._databases: list[sqlite3.Connection] = []

    def write(self, handle: int, data: bytes) -> int:
        if self.full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().write(handle, data)

    def free(self, folder: Path) -> int:
        return 0 if self.full else super().free(folder)

    def connect(self, path: Path) -> sqlite3.Connection:
        self._databases.append(super().connect(path))
        return self._databases[-1]

    def refuse_writing(self) -> None:
        """SQLite itself refuses every change from now on."""
        for database in self._databases:
            database.execute("PRAGMA query_only = ON")


class Troubles:
    """The way to the service: all is well until ``begin``. ``look_up`` and ``now`` are for the HostChooser."""

    def __init__(self, box: SandboxServer, folder: Path, *, proxied: bool = False) -> None:
        self._box = box
        self.proxied = proxied
        self._folder = folder
        self.target = box.url
        """Where the hosts of the service lead."""
        self._nameless = False
        self._elapsed = 0.0
        self._open = contextlib.ExitStack()
        self.disk = Moody()
        self.proxy = ProxyServer()
        self.certificate = write_certificate(folder)

    def __enter__(self) -> Self:
        self._open.enter_context(self.proxy)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._open.close()

    def look_up(self, host: str) -> None:
        if self._nameless:
            raise OSError("no such host")

    def now(self) -> float:
        return self._elapsed

    def begin(self, name: str, operation: Operation) -> None:
        """From now on ``operation`` meets this trouble, every time."""
        if name in ANSWERS:
            self._box.faults.next(operation.value, times=20, **ANSWERS[name])
            return
        {**BELOW, **HERE}[name](self)

    # ------------------------------------------------------------------------------------------- below the exchange
    def no_names(self) -> None:
        self._nameless = True
        self._elapsed += PASSED

    def nobody_listens(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as closed:
            self.target = f"http://127.0.0.1:{closed.getsockname()[1]}"

    def foreign_certificate(self) -> None:
        folder = self._folder / "foreign"
        folder.mkdir()
        self.target = self._serve(_answer, server_context(write_certificate(folder)))

    def silent_handshake(self) -> None:
        self.target = self._serve(Peer.hold).replace("http:", "https:")

    def refusing_proxy(self) -> None:
        self.proxy.answer = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"
        self.target = self._serve(_answer, server_context(self.certificate))

    # ------------------------------------------------------------------------------------------- on this computer
    def full_disk(self) -> None:
        self.disk.full = True

    def read_only(self) -> None:
        self.disk.refuse_writing()

    def _serve(self, script: Callable[[Peer], None], context: ssl.SSLContext | None = None) -> str:
        return self._open.enter_context(FaultServer(script, context=context)).url


def _answer(peer: Peer) -> None:
    while peer.request():
        peer.answer(b"{}")


BELOW: dict[str, Callable[[Troubles], None]] = {
    "dns": Troubles.no_names,
    "refused": Troubles.nobody_listens,
    "tls": Troubles.foreign_certificate,
    "timeout-before-send": Troubles.silent_handshake,
    "proxy-407": Troubles.refusing_proxy,
}
HERE: dict[str, Callable[[Troubles], None]] = {"disk-full": Troubles.full_disk, "database-read-only": Troubles.read_only}
