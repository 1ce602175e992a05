"""A program that starts one recording and dies where it is told to. Run by test_kill.py in a process of its own.

Arguments: URL, journal path, and where to die: "never" or "after:<entry>" (right after that journal entry is on the disk).
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

from cloudrec_gui.domain.clock import SystemClock
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.secrets import Redactor
from cloudrec_gui.services.budget import Budget
from cloudrec_gui.services.connections import Connections
from cloudrec_gui.services.gateway import Gateway
from cloudrec_gui.services.journal import Journal, Step
from cloudrec_gui.services.recordings import Recordings
from cloudrec_gui.services.tasks import TaskSupervisor
from cloudrec_gui.services.traffic import Traffic
from tests.unit.services.support import APP_ID, sandbox_profile, secrets_of


class MortalJournal(Journal):
    """Writes as its parent does, and kills the process after one kind of entry."""

    def __init__(self, path: Path, death: str) -> None:
        super().__init__(path)
        self._death = death

    def append(self, step: Step, key: RecordingKey, **fields: str | int) -> None:
        super().append(step, key, **fields)
        if self._death == f"after:{step.value}":
            os.kill(os.getpid(), signal.SIGKILL)


async def main(url: str, path: str, death: str) -> None:
    clock, redactor, tasks, connections = SystemClock(), Redactor(), TaskSupervisor(), Connections()
    connections.set_sandbox(url, APP_ID, "sandbox-customer", "sandbox-customer-secret")
    gateway = Gateway(Traffic(), redactor, Budget(clock), clock)
    recordings = Recordings(gateway, MortalJournal(Path(path), death), connections, redactor, tasks, clock)
    try:
        await recordings.start(sandbox_profile(), secrets_of())
    finally:
        await tasks.close()
        await gateway.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
