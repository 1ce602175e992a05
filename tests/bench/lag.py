"""P6: how long the loop is away while everything happens at once, against the same loop at rest.

Five hundred recordings are polled at the budget through the real services by a service in another process, 64 calls hang at a
host that never answers, and the window shows the table and paints. A callback that wants to run every two milliseconds tells how
late it came. The second row is the longest that one of our own callbacks kept the loop, by the clock of this thread's processor
time: what the machine gives to others is not ours.
"""

from __future__ import annotations

import asyncio
import gc
import socket
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import shiboken6

from cloudrec_gui.api.wire import Connection, TaskRef
from cloudrec_gui.domain.clock import SystemClock
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.secrets import Redactor, Secret
from cloudrec_gui.services.budget import Budget
from cloudrec_gui.services.connections import Connections
from cloudrec_gui.services.gateway import KEPT, THREADS, Caller, Gateway
from cloudrec_gui.services.journal import Journal, JournalRecord, Known
from cloudrec_gui.services.pace import deserves_a_look
from cloudrec_gui.services.poller import Poller
from cloudrec_gui.services.recordings import Recordings
from cloudrec_gui.services.tasks import TaskSupervisor
from cloudrec_gui.services.traffic import Traffic
from cloudrec_gui.ui.pages.recordings import RecordingsPage
from tests.bench.measure import Row
from tests.bench.qt import application
from tests.bench.worker import PASSWORD, USER, service

FLEET, HANGING, STEP_S = 500, 64, 0.002
LONGEST_MS = 16.0
APP_ID, OTHER_APP = AppId("0123456789abcdef0123456789abcdef"), AppId("f" * 32)


@contextmanager
def _silent_host() -> Iterator[str]:
    """An address that accepts connections and never says a word."""
    with closing(socket.create_server(("127.0.0.1", 0), backlog=256)) as listener:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"


class Program:
    """The services and the page with its table, as the program builds them."""

    def __init__(self, url: str, folder: Path) -> None:
        clock, redactor = SystemClock(), Redactor()
        self.tasks, traffic = TaskSupervisor(), Traffic()
        self.budget = Budget(clock)
        self.gateway = Gateway(traffic, redactor, self.budget, clock)
        self.journal = Journal(folder / "journal.jsonl")
        self.recordings = Recordings(self.gateway, self.journal, Connections(), redactor, self.tasks, clock)
        self.poller = Poller(self.recordings, self.tasks, clock, room=self.budget, odd=deserves_a_look)
        free = Budget(clock, rate=1e6, burst=1e6)
        self._crowd = [Gateway(Traffic(), redactor, free, clock) for _ in range(-(-HANGING // (THREADS - KEPT)))]
        self._connection = Connection(url, APP_ID, Secret(USER), Secret(PASSWORD))
        now = clock.wall()
        self._records = [
            JournalRecord(
                RecordingKey(f"k{n}"),
                APP_ID,
                url,
                ProfileId("bench"),
                Mode.MIX,
                Cname("bench"),
                Uid("900001"),
                now - 600,
                Known.RUNNING,
                ResourceId("res"),
                Sid("38f8e3cfdc474cd56fc1ceba380d7e1a"),
            )
            for n in range(FLEET)
        ]
        self.recordings.restore(self._records, lambda _: self._connection)
        self.page = RecordingsPage(self.recordings, self.poller, clock)
        self.page.resize(1240, 740)
        self.page.show()
        self.page.shown()

    def work(self, silent: str) -> list[asyncio.Task[object]]:
        """Poll all at the budget, and let 64 calls hang, each in a thread of its own: more gateways than any program has."""
        self.poller.begin()
        connection = Connection(silent, OTHER_APP, Secret(USER), Secret(PASSWORD))
        caller = Caller(ProfileId("bench"), False, "bench")
        task = TaskRef(ResourceId("r"), Sid("s" * 32), Mode.MIX, Cname("bench"), Uid("1"))
        hanging = [self._crowd[number % len(self._crowd)].query(connection, caller, task) for number in range(HANGING)]
        return [asyncio.ensure_future(call) for call in hanging] + [asyncio.ensure_future(self._click())]

    async def _click(self) -> object:
        """People ask as fast as the budget allows, so that it is spent in full: polls alone leave three of eight to them."""
        number = 0
        while True:
            await asyncio.sleep(0.12)
            self.poller.query_now(self._records[number % FLEET].key)
            number += 7

    async def warm(self) -> None:
        """Import and make what the first call needs."""
        for gateway in (self.gateway, *self._crowd):
            await gateway.in_worker(gateway.prepare)

    async def close(self) -> None:
        self.poller.close()
        self.page.hidden()
        self.page.close()
        # Here and now: widgets that are left to the garbage collector may go while the next turn paints.
        shiboken6.delete(self.page)
        for gateway in (self.gateway, *self._crowd):
            await gateway.close()
        await self.tasks.close()
        self.journal.close()


async def _lags(seconds: float) -> tuple[list[float], float]:
    """Milliseconds by which each wake-up came late, and the longest stretch of processor time of this thread between two of them."""
    late, longest, end = [], 0.0, time.perf_counter() + seconds
    while (begin := time.perf_counter()) < end:
        busy = time.thread_time()
        await asyncio.sleep(STEP_S)
        longest = max(longest, (time.thread_time() - busy) * 1000)
        late.append((time.perf_counter() - begin - STEP_S) * 1000)
    return late, longest


def _p99(values: list[float]) -> float:
    return statistics.quantiles(values, n=100)[-1]


async def _measure(url: str, silent: str, folder: Path, seconds: float) -> tuple[float, float, float, float]:
    program = Program(url, folder)
    await program.warm()
    await asyncio.sleep(1.5)
    gc.collect()
    idle, _ = await _lags(seconds)
    calls = program.work(silent)
    await asyncio.sleep(2.0)
    sent = program.budget.load(APP_ID)
    busy, longest = await _lags(seconds)
    sent = max(sent, program.budget.load(APP_ID))
    for call in calls:
        call.cancel()
    await asyncio.gather(*calls, return_exceptions=True)
    await program.close()
    return _p99(idle), _p99(busy), longest, sent


def run(divide: int) -> list[Row]:
    """All rows. The loop is the program's, the screen is whatever platform is asked for."""
    import qasync

    qt = application()
    loop = qasync.QEventLoop(qt, already_running=False)
    turns = []
    with tempfile.TemporaryDirectory(prefix="cloudrec-bench-") as folder, service() as url, _silent_host() as silent:
        for turn in range(max(1, 3 // divide)):
            turns.append(loop.run_until_complete(_measure(url, silent, Path(folder) / str(turn), 8.0)))
        loop.close()
    idle, busy = (statistics.median(turn[index] for turn in turns) for index in (0, 1))
    ratio = statistics.median(turn[1] / turn[0] for turn in turns)
    longest = statistics.median(turn[2] for turn in turns)
    note = f"{statistics.median(turn[3] for turn in turns):.1f} requests/s"
    return [
        Row("P6", f"loop lag p99: {FLEET} recordings, {HANGING} calls hanging, painting ÷ idle", "ms", idle, busy, ratio, 4.0, note),
        Row("P6", "longest block of the loop that is ours", "ms CPU", LONGEST_MS, longest, longest / LONGEST_MS, 1.0),
    ]
