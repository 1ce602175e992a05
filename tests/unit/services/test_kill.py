"""kill -9 at every step of a start: the journal that is left names the recording."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from cloudrec_gui.services.journal import Journal, JournalRecord, Known, summarise
from tests.unit.services.support import APP_ID, RESOURCE_ID, SID

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")


class Service(ThreadingHTTPServer):
    """Answers acquire and start; ``on`` is called with the operation's name when its request is complete, before the answer."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.on: Callable[[str], None] = lambda operation: None
        self.seen: list[str] = []


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        service = self.server
        assert isinstance(service, Service)
        self.rfile.read(int(self.headers["Content-Length"]))
        operation = self.path.rsplit("/", 1)[1]
        service.seen.append(operation)
        service.on(operation)
        answer = {"cname": "demo-room", "uid": "900001", "resourceId": RESOURCE_ID}
        if operation == "start":
            answer["sid"] = SID
        body = json.dumps(answer).encode()
        try:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the name in the base class
        pass


@pytest.fixture
def service() -> Iterator[Service]:
    with Service() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def _run(service: Service, path: Path, death: str, kill_on: str = "") -> int:
    """The exit code of a child that starts a recording; it is killed while the service holds the request ``kill_on``."""
    url = f"http://127.0.0.1:{service.server_address[1]}"
    command = [sys.executable, "-m", "tests.unit.services.child_start", url, str(path), death]
    ready = threading.Event()
    with subprocess.Popen(command, cwd=ROOT) as child:

        def kill(operation: str) -> None:
            if operation == kill_on:
                ready.wait()
                child.send_signal(signal.SIGKILL)
                child.wait()

        service.on = kill
        ready.set()
        return child.wait()


def _record(path: Path) -> JournalRecord:
    (record,) = summarise(Journal(path).replay())
    assert (record.app_id, record.mode.value, record.cname, record.uid, record.profile) == (APP_ID, "mix", "demo-room", "900001", "sandbox")
    assert record.endpoint.startswith("http://127.0.0.1:")
    return record


def test_a_start_that_nobody_kills_is_known_with_its_sid(service: Service, tmp_path: Path) -> None:
    assert _run(service, tmp_path / "j", "never") == 0
    record = _record(tmp_path / "j")
    assert (record.known, record.resource_id, record.sid) == (Known.RUNNING, RESOURCE_ID, SID)


@pytest.mark.parametrize(
    ("entry", "seen", "known", "resource_id", "sid"),
    [
        ("intent", [], Known.NOT_STARTED, "", ""),
        ("acquired", ["acquire"], Known.NOT_STARTED, RESOURCE_ID, ""),
        ("sending", ["acquire"], Known.AMBIGUOUS, RESOURCE_ID, ""),
        ("started", ["acquire", "start"], Known.RUNNING, RESOURCE_ID, SID),
    ],
)
def test_killed_right_after_an_entry_that_entry_counts(
    service: Service, tmp_path: Path, entry: str, seen: list[str], known: Known, resource_id: str, sid: str
) -> None:
    assert _run(service, tmp_path / "j", f"after:{entry}") == -signal.SIGKILL
    record = _record(tmp_path / "j")
    assert (record.known, record.resource_id, record.sid) == (known, resource_id, sid)
    assert service.seen == seen


@pytest.mark.parametrize(
    ("operation", "known", "resource_id"), [("acquire", Known.NOT_STARTED, ""), ("start", Known.AMBIGUOUS, RESOURCE_ID)]
)
def test_killed_while_the_service_has_the_request_the_recording_is_named(
    service: Service, tmp_path: Path, operation: str, known: Known, resource_id: str
) -> None:
    assert _run(service, tmp_path / "j", "never", kill_on=operation) == -signal.SIGKILL
    record = _record(tmp_path / "j")
    assert (record.known, record.resource_id, record.sid) == (known, resource_id, "")
    assert service.seen[-1] == operation
