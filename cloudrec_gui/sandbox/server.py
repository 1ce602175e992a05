"""The sandbox as an object: a loopback HTTP server around the simulated service, started and stopped in-process.

with SandboxServer(SandboxOptions(time_scale=10, seed=1)) as sandbox:
    sandbox.url, sandbox.app_id, sandbox.customer_id, sandbox.customer_secret
    sandbox.faults.next(op="query", status=500, body={"code": 500})
"""

from __future__ import annotations

import contextlib
import itertools
import logging
import random
import secrets
import selectors
import socket
import socketserver
import sys
import threading
import time
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Final, Self

from cloudrec_gui.sandbox import scenarios
from cloudrec_gui.sandbox.cast import Action
from cloudrec_gui.sandbox.clock import Clock
from cloudrec_gui.sandbox.control import is_loopback
from cloudrec_gui.sandbox.faults import Faults
from cloudrec_gui.sandbox.gateway import Gateway
from cloudrec_gui.sandbox.handler import IDLE_S, Handler
from cloudrec_gui.sandbox.options import SandboxOptions
from cloudrec_gui.sandbox.record import Recorder
from cloudrec_gui.sandbox.state import Service
from cloudrec_gui.sandbox.switches import PREFERRED, Switches

log = logging.getLogger(__name__)

MAX_CONNECTIONS: Final = 100
JOIN_S: Final = 2.0
_BUSY: Final = b'{"message":"too many connections"}'
_BUSY_ANSWER: Final = (
    b"HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\nConnection: close\r\nX-Request-Id: overload\r\n"
    b"Content-Length: " + str(len(_BUSY)).encode() + b"\r\n\r\n" + _BUSY
)


class Listener(socketserver.TCPServer):
    """A thread per connection, at most 100, each with a deadline while it waits for a slow client; stops at once."""

    allow_reuse_address = sys.platform != "win32"  # there the option lets others take the port over
    request_queue_size = 128
    timeout = 0  # handle_request() is only called when somebody is waiting

    def __init__(self, box: SandboxServer, host: str, port: int) -> None:
        self.box = box
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._guard = threading.Lock()
        self._connections: dict[socket.socket, float | None] = {}
        self._talks: set[threading.Thread] = set()
        self._stopping = False
        self._numbers = itertools.count(1)
        self._prefix = secrets.token_hex(8)
        super().__init__((host, port), Handler)
        self._wake_receiver, self._wake_sender = socket.socketpair()

    def next_request_id(self) -> str:
        return f"{self._prefix}{next(self._numbers):016x}"

    def run(self) -> None:
        """Accept until :meth:`halt`; between two accepts, and at least once a second, drop the connections that are overdue."""
        with selectors.DefaultSelector() as selector:
            selector.register(self.socket, selectors.EVENT_READ)
            selector.register(self._wake_receiver, selectors.EVENT_READ)
            while not self._stopping:
                for key, _ in selector.select(1.0):
                    if key.fileobj is self.socket:
                        self.handle_request()
                self._drop_overdue()

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._guard:
            full = len(self._connections) >= MAX_CONNECTIONS or self._stopping
            if not full:
                self._connections[request] = time.monotonic() + IDLE_S
        if full:
            with contextlib.suppress(OSError):
                request.sendall(_BUSY_ANSWER)
            self.shutdown_request(request)
            return
        thread = threading.Thread(target=self._converse, args=(request, client_address), name=f"sandbox-{client_address[1]}", daemon=True)
        with self._guard:
            self._talks = {other for other in self._talks if other.is_alive()} | {thread}
            thread.start()

    def _converse(self, request: Any, client_address: Any) -> None:
        """The life of one connection, in its own thread."""
        try:
            self.finish_request(request, client_address)
        except Exception:  # noqa: BLE001 - a thread's last resort: handle_error sorts and logs
            self.handle_error(request, client_address)
        finally:
            self.shutdown_request(request)

    def shutdown_request(self, request: Any) -> None:
        with self._guard:
            self._connections.pop(request, None)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away is no event; anything else is a bug and goes to the log."""
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            log.error("a sandbox connection failed", exc_info=error)

    def expect(self, request: socket.socket, seconds: float | None) -> None:
        """From now the client has ``seconds`` to send what is due; None: it is our turn."""
        with self._guard:
            if request in self._connections:
                self._connections[request] = None if seconds is None else time.monotonic() + seconds

    def _drop_overdue(self) -> None:
        now = time.monotonic()
        with self._guard:
            overdue = [request for request, deadline in self._connections.items() if deadline is not None and deadline < now]
        for request in overdue:
            _cut(request)

    def halt(self) -> None:
        """Make :meth:`run` return."""
        self._stopping = True
        self._wake_sender.send(b"x")

    def close(self) -> None:
        """After :meth:`run` has returned: end every connection and wait for the threads."""
        self.server_close()
        self._wake_receiver.close()
        self._wake_sender.close()
        with self._guard:
            connections, talks = list(self._connections), list(self._talks)
        for request in connections:
            _cut(request)
        deadline = time.monotonic() + JOIN_S
        for thread in talks:
            thread.join(max(0.0, deadline - time.monotonic()))


def _cut(request: socket.socket) -> None:
    with contextlib.suppress(OSError):
        request.shutdown(socket.SHUT_RDWR)


class SandboxServer:
    """The simulated service behind a real HTTP server on the loopback. Thread-safe; starts once, stops for good."""

    def __init__(self, options: SandboxOptions | None = None) -> None:
        self.options = options or SandboxOptions()
        if not is_loopback(self.options.host):
            raise ValueError("the sandbox only listens on the loopback")
        seed = secrets.randbits(64) if self.options.seed is None else self.options.seed
        self.app_id = f"{random.Random(f'app/{seed}').getrandbits(128):032x}"
        self.certificate = f"{random.Random(f'certificate/{seed}').getrandbits(128):032x}"
        """Signs the tokens of scenarios, as the project's App Certificate would."""
        self.customer_id = f"sandbox-{secrets.token_hex(16)}"
        self.customer_secret = f"sandbox-{secrets.token_hex(16)}"
        self.control_token = secrets.token_hex(16)
        self.clock = Clock(self.options.time_scale, self.options.epoch)
        self.faults = Faults()
        self.lock = threading.Lock()
        """Held around every look at, and change of, the service and the gateway."""
        self.service = Service(self.options, seed)
        self.service.app_id = self.app_id
        self.gateway = Gateway(self.service, self.app_id, self.customer_id, self.customer_secret, self.options.rate_limit)
        self.recorder = Recorder()
        self._stopping = threading.Event()
        self._listener: Listener | None = None
        self._thread: threading.Thread | None = None
        self._url = ""

    def start(self) -> Self:
        """Bind, listen, serve in the background. Raises OSError if the port or the record file cannot be had."""
        if self._listener is not None or self._stopping.is_set():
            raise RuntimeError("a sandbox starts once")
        self.recorder = Recorder(self.options.record)
        try:
            self._listener = Listener(self, self.options.host, self.options.port)
        except OSError:
            self.recorder.close()
            raise
        host, port = self._listener.socket.getsockname()[:2]
        self._url = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
        self._thread = threading.Thread(target=self._listener.run, name="sandbox-accept", daemon=True)
        self._thread.start()
        return self

    def stop(self) -> None:
        """End everything, hanging answers included, within moments. A second call does nothing."""
        if self._stopping.is_set():
            return
        self._stopping.set()
        self.clock.close()
        if self._listener is not None and self._thread is not None:
            self._listener.halt()
            self._thread.join(JOIN_S)
            self._listener.close()
        self.recorder.close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop()

    @property
    def url(self) -> str:
        """``http://127.0.0.1:PORT``, without a slash at the end."""
        if not self._url:
            raise RuntimeError("the sandbox is not started")
        return self._url

    @property
    def control_url(self) -> str:
        return f"{self.url}/control/{self.control_token}"

    def ready(self) -> dict[str, str]:
        """What the ready file says."""
        return {
            "url": self.url,
            "app_id": self.app_id,
            "customer_id": self.customer_id,
            "customer_secret": self.customer_secret,
            "control_url": self.control_url,
            "control_token": self.control_token,
        }

    # --- looking in, and taking a hand ---

    def records(self) -> list[dict[str, Any]]:
        """The newest exchanges, oldest first; see ``record.py`` for their keys."""
        return self.recorder.entries()

    def task(self, sid: str) -> dict[str, Any] | None:
        """One recording as it is now: status, effective layout, canvas, users, files, slices; None if there is none."""
        with self.lock:
            return self.service.view(sid, self.clock.now())

    def tasks(self) -> list[dict[str, Any]]:
        with self.lock:
            return self.service.views(self.clock.now())

    def advance(self, seconds: float) -> float:
        """Move service time forward; returns it."""
        return self.clock.advance(seconds)

    def fail_over(self, sid: str, seconds: float = 30.0) -> bool:
        """Lose the worker of ``sid`` for ``seconds`` of service time; False if no such recording runs."""
        with self.lock:
            return self.service.fail_over(sid, seconds, self.clock.now())

    def events(self, sid: str) -> list[dict[str, Any]]:
        """Bodies of the notifications the service would have sent about ``sid`` until now, oldest first; see ``events.py``."""
        with self.lock:
            return self.service.events(sid, self.clock.now())

    def announce(self, sid: str, event_type: int, details: Mapping[str, Any] | None = None) -> bool:
        """Add any documented event to those of ``sid``, with ``details`` over its usual ones; False if there is no such recording.

        ``ValueError`` for an unknown type or a documented detail of another JSON type; see ``notices.py``.
        """
        with self.lock:
            return self.service.announce(sid, event_type, details or {}, self.clock.now())

    def prepare(self, name: str, cname: str, uid: str) -> dict[str, Any]:
        """Let the next recording that starts go through a scenario; what its acquire and start must carry (``scenarios.py``).

        ``KeyError`` for an unknown name. Only one waits at a time: the newest.
        """
        scenario = scenarios.SCENARIOS[name]
        with self.lock:
            if scenario.switches:
                self.service.switches = self.service.switches.turned(scenario.switches)
            self.service.armed = scenario
            return scenarios.carried(scenario, self.app_id, self.certificate, cname, uid, self.clock.now())

    def call_off(self) -> None:
        """No scenario for the next recording."""
        with self.lock:
            self.service.armed = None

    def cast(self, cname: str, uid: str, action: Action | str, *, host: bool = True) -> None:
        """Let a simulated user ``join``, ``publish``, ``mute`` or ``leave`` now."""
        with self.lock:
            self.service.direct(cname, uid, Action(action), host, self.clock.now())

    @property
    def switches(self) -> Switches:
        """How doubtful points are decided now; see ``switches.py``."""
        return self.service.switches

    def turn(self, **changes: str) -> Switches:
        """Turn switches from the next request on; ``ValueError`` for an unknown name or value."""
        with self.lock:
            turned = self.service.switches.turned(changes)
            self.service.switches = PREFERRED if turned == PREFERRED else turned
        return self.service.switches

    def pause(self, seconds: float) -> bool:
        """Wait that many real seconds; True if the server was stopped meanwhile."""
        return self._stopping.wait(seconds) if seconds > 0 else self._stopping.is_set()
