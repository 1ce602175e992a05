"""One HTTP connection: read a request, let gateway and service answer it, send the answer, with whatever fault was ordered.

Built on the standard library's request handler, minus its habits: one ``sendall`` per answer, JSON instead of HTML errors, a cap
on bodies, and no logging to the terminal.
"""

from __future__ import annotations

import contextlib
import gzip
import http.client
import http.server
import json
import logging
import socket
import struct
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import formatdate
from typing import TYPE_CHECKING, Any, Final

from cloudrec_gui.sandbox import answers, control
from cloudrec_gui.sandbox.answers import Hold, Reply
from cloudrec_gui.sandbox.faults import Fault, laid_over
from cloudrec_gui.sandbox.gateway import MAX_BODY, Route, parse, route
from cloudrec_gui.sandbox.validate import ignored

if TYPE_CHECKING:
    from cloudrec_gui.sandbox.server import Listener

log = logging.getLogger(__name__)

IDLE_S: Final = 75.0
"""How long a connection may wait for, or be slow with, a request's head."""
SHOWN_RESPONSE: Final = 64 * 1024
INTERNAL: Final = answers.refusal(500, 500, "internal_error")


class TooLargeError(Exception):
    """The body is beyond the cap."""


class BrokenError(Exception):
    """The body cannot be read as HTTP says."""


@dataclass(frozen=True, slots=True)
class Wire:
    """An answer as bytes."""

    status: int
    headers: Mapping[str, str]
    content: bytes


class Handler(http.server.BaseHTTPRequestHandler):
    """Serves API and control path. ``server`` is our :class:`Listener`."""

    server: Listener
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = IDLE_S

    def setup(self) -> None:
        super().setup()
        self._began = time.time()
        self._request_id = ""
        self._head: dict[str, str] = {}

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the base class's
        """Nothing goes to the terminal; the record has everything."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What the standard library refuses by itself: unreadable requests and methods it does not know."""
        self.close_connection = True
        text = message or http.client.responses.get(code, "bad request")
        self._request_id = self.server.next_request_id()
        with contextlib.suppress(OSError):
            self._send(self._wire(answers.NO_ROUTE if code == 501 else Reply(int(code), {"message": text})))

    def _serve(self) -> None:
        self._began, self._request_id = time.time(), self.server.next_request_id()
        # Read once into a plain table with lower-case names: the library's own look-ups cost as much as the service does.
        self._head = {name.lower(): value for name, value in self.headers.items()}
        self.server.expect(self.connection, self.server.box.options.patience)
        try:
            raw = self._read_body()
        except TooLargeError:
            self._refuse_large()
            return
        except BrokenError:
            self.close_connection = True
            self._send(self._wire(Reply(400, {"message": "bad request"})))
            return
        self.server.expect(self.connection, None)
        try:
            if self.path.startswith("/control/"):
                self._send(self._wire(control.answer(self.server.box, self.command, self.path, self._head, raw)))
            else:
                self._api(raw)
        except OSError:
            # The client is gone, or the server is going down.
            self.close_connection = True
        self.server.expect(self.connection, IDLE_S)

    def __getattr__(self, name: str) -> Any:
        """Every method is served alike (``do_GET`` and so on are looked up by name): the routes decide, not the parser."""
        if name.startswith("do_"):
            return self._serve
        raise AttributeError(name)

    # --- reading ---

    def _read_body(self) -> bytes:
        if "chunked" in self._head.get("transfer-encoding", "").lower():
            return self._read_chunks()
        length = self._head.get("content-length", "0").strip()
        if not (length.isascii() and length.isdigit()):
            raise BrokenError
        if len(length) > 9 or int(length) > MAX_BODY:
            raise TooLargeError
        return self._exactly(int(length))

    def _exactly(self, length: int) -> bytes:
        data = self.rfile.read(length)
        if len(data) != length:
            raise BrokenError
        return data

    def _read_chunks(self) -> bytes:
        pieces: list[bytes] = []
        total = 0
        while True:
            text = self.rfile.readline(256).partition(b";")[0].strip()
            try:
                size = int(text, 16)
            except ValueError:
                raise BrokenError from None
            total += size
            if size < 0:
                raise BrokenError
            if total > MAX_BODY:
                raise TooLargeError
            if size == 0:
                break
            pieces.append(self._exactly(size))
            if self.rfile.readline(3).strip():
                raise BrokenError
        while self.rfile.readline(1024).strip():
            pass
        return b"".join(pieces)

    def _refuse_large(self) -> None:
        """Answer 413 and swallow a little of what still comes: an answer followed by a reset would not reach the client."""
        self.close_connection = True
        self._record(None, None, self._wire(answers.TOO_LARGE))
        try:
            self._send(self._wire(answers.TOO_LARGE))
            self.connection.shutdown(socket.SHUT_WR)
            self.connection.settimeout(1.0)
            left = 8 * MAX_BODY
            while left > 0 and (piece := self.rfile.read1(65536)):
                left -= len(piece)
        except OSError:
            pass

    # --- answering ---

    def _from_web_page(self) -> bool:
        return any(name == "origin" or name.startswith("sec-fetch-") for name in self._head)

    def _api(self, raw: bytes) -> None:
        box, found = self.server.box, route(self.command, self.path)
        refused: Reply | None = answers.FROM_A_WEB_PAGE if self._from_web_page() else None
        if refused is None:
            with box.lock:
                refused = box.gateway.admit(found, self._head.get("authorization"))
        fault = box.faults.take(found.op) if refused is None and found is not None else None
        if fault is not None and found is not None:
            self._with_fault(fault, found, raw)
            return
        if refused is not None or found is None:
            reply = refused or answers.NO_ROUTE
        else:
            performed = self._perform(found, raw)
            if performed is None:
                self._abandon(found, raw, noted=False)
                return
            reply = performed
        wire = self._wire(reply)
        self._record(found, raw, wire)
        self._send(wire)

    def _perform(self, found: Route, raw: bytes) -> Reply | None:
        """Carry it out; None if the server was stopped while a synchronous stop waited."""
        box = self.server.box
        try:
            with box.lock:
                result = box.gateway.perform(found, self._head, raw, box.clock.now())
            if isinstance(result, Hold):
                if not box.clock.wait_until(result.until):
                    return None
                with box.lock:
                    result = box.gateway.finish(found, result.sid, box.clock.now())
        except Exception:
            log.exception("the sandbox failed on %s", found.op)
            return INTERNAL
        return result

    def _with_fault(self, fault: Fault, found: Route, raw: bytes) -> None:
        box = self.server.box
        if fault.drop == "before":
            # Noted before the silence: who counts attempts must see one that hangs.
            self._record(found, raw, None)
        if box.pause(fault.delay):
            self._abandon(found, raw, noted=fault.drop == "before")
            return
        reply = self._perform(found, raw) if fault.carries_out else None
        if fault.drop == "after":
            self._record(found, raw, None)
        if (fault.carries_out and reply is None) or box.pause(fault.hold):
            self._abandon(found, raw, noted=bool(fault.drop))
            return
        if fault.drop:
            self._hang_up(fault.reset)
            return
        if reply is not None and fault.patch is not None:
            reply = Reply(reply.status, laid_over(reply.body, fault.patch), reply.headers)
        wire = self._wire(reply) if reply is not None else Wire(200, {}, b"")
        if fault.replaces:
            with box.lock:
                names = box.gateway.names(found, parse(raw) or {})
            content = fault.content(names)
            wire = Wire(fault.status or wire.status, {"Content-Type": "application/json"}, wire.content if content is None else content)
        headers = {**wire.headers, **fault.headers}
        if fault.gzip:
            wire, headers = Wire(wire.status, {}, gzip.compress(wire.content)), {**headers, "Content-Encoding": "gzip"}
        wire = Wire(wire.status, headers, wire.content)
        self._record(found, raw, wire)
        self._send(wire, fault)
        if fault.truncate is not None:
            self._hang_up(fault.reset)

    def _abandon(self, found: Route, raw: bytes, *, noted: bool) -> None:
        """The server is going down while this request waits: no answer, but a line in the record."""
        self.close_connection = True
        if not noted:
            self._record(found, raw, None)

    def _hang_up(self, reset: bool) -> None:
        self.close_connection = True
        if reset:
            # Lingering for no time makes the close a reset; the reading file has to go first, it keeps the socket open.
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0))
            self.rfile.close()
            self.connection.close()

    def _wire(self, reply: Reply) -> Wire:
        content = json.dumps(reply.body, separators=(",", ":")).encode()
        return Wire(reply.status, {"Content-Type": "application/json", **reply.headers}, content)

    def _send(self, wire: Wire, fault: Fault | None = None) -> None:
        bodiless = wire.status in (204, 304) or self.command == "HEAD"
        head = [f"HTTP/1.1 {wire.status} {http.client.responses.get(wire.status, 'Status')}"]
        head += [f"{name}: {value}" for name, value in wire.headers.items()]
        head.append("Server: cloudrec-sandbox")
        if "Date" not in wire.headers:
            head.append(f"Date: {formatdate(usegmt=True)}")
        if self.server.box.switches.request_id == "yes":
            head.append(f"X-Request-Id: {self._request_id}")
        head.append(f"Connection: {'close' if self.close_connection else 'keep-alive'}")
        if wire.status not in (204, 304):
            head.append(f"Content-Length: {len(wire.content)}")
        start = ("\r\n".join(head) + "\r\n\r\n").encode("latin-1", "replace")
        content = b"" if bodiless else wire.content
        if fault is not None and fault.truncate is not None:
            content = content[: fault.truncate]
        if fault is None or not fault.trickle:
            self.connection.sendall(start + content)
            return
        self.connection.sendall(start)
        for index in range(len(content)):
            if self.server.box.pause(fault.trickle):
                self.close_connection = True
                return
            self.connection.sendall(content[index : index + 1])

    def _record(self, found: Route | None, raw: bytes | None, wire: Wire | None) -> None:
        parsed = parse(raw) if raw else None
        op = found.op if found else None
        self.server.box.recorder.add(
            {
                "t": self._began,
                "service_t": self.server.box.clock.now(),
                "op": op,
                "mode": found.mode if found else None,
                "method": self.command,
                "path": self.path.partition("?")[0],
                "body": parsed if parsed is not None or not raw else f"<not a JSON object, {len(raw)} bytes>",
                "ignored": ignored(op, found.mode, parsed.get("clientRequest")) if op and found and parsed else [],
                "status": wire.status if wire else None,
                "response": _shown(wire.content) if wire else None,
                "request_id": self._request_id,
            }
        )


def _shown(content: bytes) -> Any:
    if not content:
        return None
    if len(content) > SHOWN_RESPONSE:
        return f"<{len(content)} bytes>"
    try:
        return json.loads(content)
    except ValueError:
        return content.decode("utf-8", "replace")[:2000]
