"""P4 and P5: what one query costs the processor on its whole way, against what people would write in its place.

Ours is the real way: ``Recordings.query`` on the real loop, the budget, a worker thread, the transport, the Traffic row, the
parse, the step of the recording's life and the changed row of the table's model. The references are a kept
``requests.Session`` that gets the same URL with the same header, and Agora's own Python SDK. The service is another process,
whose answers differ each time unless the row says otherwise. All threads of this process are counted.
"""

from __future__ import annotations

import asyncio
import importlib.util
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from cloudrec_gui.api.client import ApiClient
from cloudrec_gui.api.models.query import QueryResponse
from cloudrec_gui.api.wire import Connection, TaskRef, WireReply, WireRequest
from cloudrec_gui.app.lifecycle import make_application, prepare_environment
from cloudrec_gui.domain.clock import SystemClock
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.secrets import Redactor, Secret
from cloudrec_gui.services.budget import Budget
from cloudrec_gui.services.connections import Connections
from cloudrec_gui.services.gateway import Gateway
from cloudrec_gui.services.journal import Journal, JournalRecord, Known
from cloudrec_gui.services.recordings import Recordings
from cloudrec_gui.services.tasks import TaskSupervisor
from cloudrec_gui.services.traffic import Traffic
from cloudrec_gui.ui.models.recordings_model import RecordingsModel
from tests.bench.measure import ROOT, Row, cpu_us, paired, wall_us

APP_ID = AppId("0123456789abcdef0123456789abcdef")
USER, PASSWORD = "sandbox-bench", "sandbox-bench-secret"
RESOURCE = ResourceId("JyvK8nXHuV1BE64GDkAaBGEscvtHW7v8BrQoRPCHxmeVxwY22-x-kv4GdPcjZeMzoCBUCOr9q")
SID = Sid("38f8e3cfdc474cd56fc1ceba380d7e1a")
KEY = RecordingKey("bench")
PATH = f"/v1/apps/{APP_ID}/cloud_recording/resourceid/{RESOURCE}/sid/{SID}/mode/mix/query"


@contextmanager
def service(*words: str) -> Iterator[str]:
    """The address of a service in a process of its own, as long as the block lasts."""
    command = [sys.executable, "-m", "tests.bench.child_server", *words]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        if child.stdout is None or child.stdin is None:
            raise RuntimeError("a pipe was asked for")
        try:
            yield f"http://127.0.0.1:{int(child.stdout.readline())}"
        finally:
            child.stdin.close()
            child.wait(10)


class Ours:
    """The services as the program builds them, one running recording, and the model of its table."""

    def __init__(self, url: str, folder: Path) -> None:
        import qasync

        prepare_environment()
        self._application = make_application()
        self.loop = qasync.QEventLoop(self._application, already_running=False)
        clock, self.redactor = SystemClock(), Redactor()
        self.tasks = TaskSupervisor()
        self.traffic = Traffic()
        # The budget is on the way, but may not slow the bench down.
        self.gateway = Gateway(self.traffic, self.redactor, Budget(clock, rate=1e6, burst=1e6), clock)
        self.journal = Journal(folder / "journal.jsonl")
        self.recordings = Recordings(self.gateway, self.journal, Connections(), self.redactor, self.tasks, clock)
        self.model = RecordingsModel(clock)
        self.recordings.changed.subscribe(self.model.put)
        connection = Connection(url, APP_ID, Secret(USER), Secret(PASSWORD))
        record = JournalRecord(
            KEY, APP_ID, url, ProfileId("bench"), Mode.MIX, Cname("bench"), Uid("900001"), clock.wall(), Known.RUNNING, RESOURCE, SID
        )
        self.recordings.restore([record], lambda _: connection)

    def queries(self, times: int) -> None:
        """That many queries, one after another."""
        self.loop.run_until_complete(self._queries(times))

    async def _queries(self, times: int) -> None:
        for _ in range(times):
            await self.recordings.query(KEY, person=True)

    def close(self) -> None:
        """End the threads and the loop."""
        self.loop.run_until_complete(self._close())
        self.journal.close()
        with closing(self.loop):
            self.loop.run_until_complete(asyncio.sleep(0))

    async def _close(self) -> None:
        await self.gateway.close()
        await self.tasks.close()


def _plain(url: str) -> Callable[[], object]:
    """The same request by the library alone, without a look at the answer."""
    import requests

    session = requests.Session()
    credentials = requests.Request("GET", url, auth=(USER, PASSWORD)).prepare().headers["Authorization"]
    headers = {"Authorization": credentials, "Accept": "application/json"}
    return lambda: session.get(url, headers=headers, timeout=10)


def _official(url: str) -> Callable[[], object]:
    """The same question asked through Agora's SDK, pointed at this computer and at plain HTTP."""
    from agora_rest_client.core import domain
    from agora_rest_client.services.cloud_recording.v1.mix_recording.mix_recording_client import MixRecordingClient

    class Loopback(domain.Domain):  # type: ignore[misc, unused-ignore]
        def get_domain_list(self) -> list[str]:
            return [url.removeprefix("http://")]

        def run(self, logger: object) -> None:
            """Nothing to resolve, and no thread that resolves it again."""

    class PlainHttp(MixRecordingClient):  # type: ignore[misc, unused-ignore]
        def get_api_url(self, host: str, path: str, service_region: object = None) -> str:
            return f"http://{host}{path}"

    client = PlainHttp()
    client.with_app_id(APP_ID).with_credential_basic_auth(USER, PASSWORD).with_domain(Loopback(domain.EndpointRegion.US.value)).build()
    return lambda: client.query(RESOURCE, SID)


def run(divide: int) -> list[Row]:
    """All rows. One query at a time on a kept connection, which is how a poll meets the service."""
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        del os.environ[name]
    pairs, times = max(5, 21 // divide), 150
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="cloudrec-bench-") as folder, service() as changing, service("same") as same:
        worker = Ours(changing, Path(folder))
        ours = partial(_many, worker, times)
        plain = _plain(changing + PATH)
        figures = paired(lambda: cpu_us(plain, times), ours, pairs)
        rows.append(Row("P4", "query through the whole worker ÷ requests.Session().get", "µs CPU", *figures, 1.0))
        if importlib.util.find_spec("agora_rest_client") is None:
            rows.append(Row("P4", "query through the whole worker ÷ Agora's SDK", "µs CPU", None, figures[1], None, 0.6, "not installed"))
        else:
            official = _official(changing)
            figures = paired(lambda: cpu_us(official, times), ours, pairs)
            rows.append(Row("P4", "query through the whole worker ÷ Agora's SDK", "µs CPU", *figures, 0.6))
        worker.close()
        idle = Ours(same, Path(folder) / "same")
        plain_same = _plain(same + PATH)
        figures = paired(lambda: cpu_us(plain_same, times), partial(_many, idle, times), pairs)
        rows.append(Row("P5", "the same with an answer that never changes ÷ Session().get", "µs CPU", *figures, None))
        idle.close()
    rows.append(_unchanged(pairs))
    return rows


def _many(worker: Ours, times: int) -> float:
    return cpu_us(partial(worker.queries, times), 1) / times


class _Canned:
    """Gives the same bytes at once, and remembers when."""

    def __init__(self, body: bytes) -> None:
        self._reply = WireReply(200, {"content-type": "application/json", "x-request-id": "bench"}, body, 0.0)
        self.at = 0

    def send(self, request: WireRequest) -> WireReply:
        self.at = time.perf_counter_ns()
        return self._reply

    def abort_all(self) -> None:
        pass

    def close(self) -> None:
        pass


def _unchanged(pairs: int) -> Row:
    """P5: what the client does after the bytes are read when they are the known ones, against the parse of the same bytes."""
    from tests.bench.child_server import body

    answer, transport = body(0), _Canned(body(0))
    client = ApiClient(transport)
    connection = Connection("http://127.0.0.1:1", APP_ID, Secret(USER), Secret(PASSWORD))
    task = TaskRef(RESOURCE, SID, Mode.MIX, Cname("bench"), Uid("900001"))
    parse = partial(QueryResponse.model_validate_json, answer, context={"mode": Mode.MIX, "snapshots": False})

    def compare() -> float:
        total = 0
        for _ in range(5000):
            client.query(connection, task, answer)
            total += time.perf_counter_ns() - transport.at
        return total / 5000 / 1000

    figures = paired(lambda: wall_us(parse, 5000), compare, pairs)
    return Row("P5", "an unchanged answer after its bytes are read ÷ parsing them", "µs", *figures, 0.5)
