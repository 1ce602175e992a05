"""kill -9 of the whole program, window and all, on a service that outlives it; then the next launch."""

from __future__ import annotations

import importlib.util
import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cloudrec_gui.sandbox import SandboxOptions, SandboxServer
from cloudrec_gui.services.journal import Journal, summarise
from tests.kill.test_lives import intact, names

ROOT = Path(__file__).resolve().parents[2]
KILLS = 6
pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="signals of POSIX"),
    pytest.mark.skipif(importlib.util.find_spec("PySide6") is None, reason="the window needs Qt"),
    pytest.mark.slow,
]


@pytest.fixture
def box() -> Iterator[SandboxServer]:
    with SandboxServer(SandboxOptions(time_scale=20, rate_limit=0, workers=500, seed=1)) as server:
        yield server


def program(box: SandboxServer, folder: Path, job: str, name: str) -> subprocess.Popen[str]:
    service = {"url": box.url, "app_id": box.app_id, "customer_id": box.customer_id, "customer_secret": box.customer_secret}
    text = json.dumps({**service, "job": job, "name": name})
    return subprocess.Popen([sys.executable, "-m", "tests.kill.window", str(folder), text], cwd=ROOT, stdout=subprocess.PIPE, text=True)


def killed(box: SandboxServer, folder: Path, name: str, moment: float) -> set[str]:
    """Run the program and kill it ``moment`` seconds after its window is ready; the channels that it had called started."""
    with program(box, folder, "work", name) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        alarm = threading.Timer(moment, process.kill)
        alarm.start()
        said = {line.split()[1] for line in process.stdout}
        assert process.wait() == -signal.SIGKILL
        alarm.join()
    return said


def test_the_next_launch_lists_everything_that_the_killed_one_left_running(box: SandboxServer, tmp_path: Path) -> None:
    dice = random.Random()
    folder = tmp_path / "data"
    said: set[str] = set()
    for number in range(KILLS):
        said |= killed(box, folder, f"window-{number}", dice.uniform(0.05, 1.0))
    with program(box, folder, "look", "") as process:
        assert process.stdout is not None
        lines = [line.split() for line in process.stdout]
        assert process.wait() == 0
    listed = {words[1]: words[2:] for words in lines if words[0] == "listed"}
    journal = Journal(folder / "journal.jsonl")
    records = {str(record.cname): record for record in summarise(journal.replay())}
    assert journal.repaired is None
    journal.close()
    assert intact(folder / "journal.db")
    assert intact(folder / "history.db")
    tasks = box.tasks()
    assert len({task["cname"] for task in tasks}) == len(tasks), "two recordings for one start"
    for task in tasks:
        assert names(records[task["cname"]], task)
        if not task["gone"] and not task["endedBy"]:
            rid, uid, mode, sid = listed[task["cname"]]
            assert (rid, uid, mode) == (task["resourceId"], task["uid"], task["mode"])
            assert sid == task["sid"] if task["cname"] in said else sid in ("-", task["sid"])
    assert tasks, "six programs that started nothing prove nothing"
