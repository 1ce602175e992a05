"""kill -9 of the real services at random moments of acquire, start and stop; the sandbox is the ground truth.

Each life starts a recording of its own over real sockets, with the real journal, and dies at a moment drawn evenly over its usual
length. After each death the journal is read as the next launch would read it and compared with what the sandbox has: a recording
that runs and is not named is *lost*; two recordings for one start are *doubled*. 200 kills by default, ``--kills=2000`` for more.
"""

from __future__ import annotations

import json
import os
import queue
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pytest

from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.sandbox import SandboxOptions, SandboxServer
from cloudrec_gui.services.journal import Journal, JournalRecord, Known, summarise
from cloudrec_gui.services.recovery.suspects import plan

ROOT = Path(__file__).resolve().parents[2]
PER_BATCH = 50
"""So many lives share one journal and one sandbox."""
pytestmark = [pytest.mark.skipif(os.name == "nt" or not hasattr(os, "fork"), reason="forks and signals of POSIX"), pytest.mark.slow]


class Mother:
    """The process that begets the lives."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.kill.mother"]
        self._process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        self._said: queue.Queue[list[str]] = queue.Queue()
        self._reader = threading.Thread(target=self._listen, daemon=True)
        self._reader.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._reader.join()
        self._process.stdout.close()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._said.put(line.split())

    def life(self, order: dict[str, Any], moment: float | None, since: str = "born") -> tuple[dict[tuple[str, str], float], bool, float]:
        """Beget a life and kill it ``moment`` seconds after its birth, or after it ``begins`` to start its recording.

        What it said and when, whether it was killed, and how long it lived, in seconds from then on.
        """
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        word, number = self._said.get(timeout=60)
        assert word == "born"
        begun = time.monotonic()
        said: dict[tuple[str, str], float] = {}
        counts = since == "born"
        doomed = moment is not None
        while True:
            left = None if moment is None or not doomed or not counts else begun + moment - time.monotonic()
            try:
                word, rest = self._said.get(timeout=60 if left is None else max(0.0, left))
            except queue.Empty:
                assert doomed, "a life that hangs"
                doomed = False
                with suppress(ProcessLookupError):
                    # It may have come to its own end in this very moment.
                    os.kill(int(number), signal.SIGKILL)
                continue
            if word == "dead":
                status = int(rest)
                assert status in (0, signal.SIGKILL), f"a life that failed by itself: {status}"
                return said, status == signal.SIGKILL, time.monotonic() - begun
            if word == since:
                begun, counts = time.monotonic(), True
            said[word, rest] = time.monotonic() - begun


class Batch:
    """One sandbox and one journal, and the comparison of the two."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "journal.jsonl"
        self.box = SandboxServer(SandboxOptions(time_scale=20, rate_limit=0, workers=500, seed=1))
        self.said: set[tuple[str, str]] = set()

    def __enter__(self) -> Self:
        self.box.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.box.stop()

    def order(self, number: int) -> dict[str, Any]:
        box = self.box
        return {
            "url": box.url,
            "app_id": box.app_id,
            "customer_id": box.customer_id,
            "customer_secret": box.customer_secret,
            "journal": str(self.path),
            "number": number,
        }

    def compare(self) -> tuple[Counter[str], dict[str, JournalRecord]]:
        """What is wrong, by name, and what the journal knows, by channel."""
        wrong: Counter[str] = Counter()
        if not intact(self.path.with_suffix(".db")):
            wrong["not intact"] += 1
        journal = Journal(self.path)
        records = {str(record.cname): record for record in summarise(journal.replay())}
        if journal.repaired is not None or journal.trouble is not None:
            wrong["not intact"] += 1
        journal.close()
        told = {suspect.key for suspect in plan(records.values(), time.time()).suspects}
        tasks = self.box.tasks()
        for cname, count in Counter(task["cname"] for task in tasks).items():
            if count > 1:
                wrong[f"doubled: {cname}"] += 1
        for task in tasks:
            record = records.get(task["cname"])
            if record is None or not names(record, task):
                wrong[f"lost: {task['cname']}"] += 1
                continue
            runs = not task["gone"] and not task["endedBy"]
            if runs and not (record.open and record.key in told):
                wrong[f"not shown: {task['cname']}"] += 1
            if record.sid not in ("", task["sid"]) or (("started", task["cname"]) in self.said and not record.sid):
                wrong[f"wrong sid: {task['cname']}"] += 1
        return wrong, records


def names(record: JournalRecord, task: dict[str, Any]) -> bool:
    """Whether the record is enough to find and to end the recording."""
    here = (record.resource_id, record.cname, record.uid, record.mode)
    return here == (task["resourceId"], task["cname"], task["uid"], Mode(task["mode"])) and record.sends > 0


def intact(path: Path) -> bool:
    if not path.exists():
        return True
    database = sqlite3.connect(path)
    answer = database.execute("PRAGMA integrity_check").fetchone()
    database.close()
    return bool(answer == ("ok",))


@pytest.fixture
def mother() -> Iterator[Mother]:
    with Mother() as process:
        yield process


@pytest.mark.timeout(0)
def test_whenever_it_is_killed_nothing_that_runs_is_lost_and_nothing_runs_twice(mother: Mother, tmp_path: Path, kills: int) -> None:
    dice = random.Random()
    wrong: Counter[str] = Counter()
    states: Counter[str] = Counter()
    killed = lives = 0
    usual = until_started = 0.0
    while killed < kills and not wrong:
        with Batch(tmp_path / f"{lives}") as batch:
            for first in (True, *[False] * PER_BATCH):
                if killed == kills:
                    break
                # The first of each batch tells how long things take here and now. Then one in four dies at any moment of its life, ends
                # of earlier recordings included, one in four while its own is begun, asked about and stopped, half while it is begun.
                number, kind = lives, lives % 4
                moment = None if first else dice.uniform(0.0, usual if kind < 2 else until_started * 1.1)
                said, by_us, seconds = mother.life(batch.order(number), moment, "born" if kind == 0 and not first else "begins")
                lives += 1
                batch.said |= said.keys()
                if first:
                    usual, until_started = max(usual, seconds), said["started", f"life-{number}"]
                    continue
                killed += by_us
                found, records = batch.compare()
                wrong.update({f"{name} (killed after {moment:.4f} s)": count for name, count in found.items()})
                record = records.get(f"life-{number}")
                states["no intent" if record is None else record.known.value] += by_us
    sys.stdout.write(f"{killed} kills in {lives} lives; the journal said: {dict(states)}\n")
    assert not wrong, f"{killed} kills: {dict(wrong)}"
    if killed >= 100:
        # Without deaths in every phase the test would prove little.
        assert {known.value for known in (Known.NOT_STARTED, Known.AMBIGUOUS, Known.RUNNING, Known.STOPPING)} <= states.keys(), states


def test_a_journal_that_is_written_too_late_is_caught(tmp_path: Path, mother: Mother) -> None:
    """The comparison itself: what the journal does not name is reported."""
    with Batch(tmp_path) as batch:
        mother.life(batch.order(1), None)
        assert not batch.compare()[0]
        for path in tmp_path.glob("journal*"):
            path.unlink()
        assert set(batch.compare()[0]) == {"lost: life-1"}
