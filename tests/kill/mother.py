"""Begets programs that live one life each, with everything imported already, so that a kill costs tenths of a second.

Reads one JSON object a line: where the service is, where the journal is, the number of the life. Answers ``born <pid>``, what the
child says (``begins <number>``, ``started <cname>``, ``stopped <cname>``, ``failed <cname>``), and ``dead <status>``.

A life is what the program does: read the journal, list what may still run, stop it, start a recording, ask about it, and, two times
out of four, stop it.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from cloudrec_gui.api.client import ApiClient
from cloudrec_gui.api.errors import ApiError
from cloudrec_gui.api.resolve import HostChooser
from cloudrec_gui.api.transport import RequestsTransport
from cloudrec_gui.domain.clock import SystemClock
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.profile import SANDBOX_ID, Profile
from cloudrec_gui.domain.secrets import Redactor
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services.budget import Budget
from cloudrec_gui.services.connections import Connections
from cloudrec_gui.services.gateway import Gateway
from cloudrec_gui.services.journal import Journal, JournalRecord, summarise
from cloudrec_gui.services.journal_store import JournalStore
from cloudrec_gui.services.recordings import Recordings
from cloudrec_gui.services.tasks import TaskSupervisor
from cloudrec_gui.services.traffic import Traffic
from tests.unit.services.support import secrets_of

KINDS = (Variant.MIX_MP4, Variant.INDIVIDUAL, Variant.WEB)
WARM = (ApiClient, HostChooser, JournalStore, RequestsTransport)


def say(*words: object) -> None:
    """One line, whole even if the next moment is the last."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def profile(number: int) -> Profile:
    """What life ``number`` records: its own channel, each kind in turn."""
    draft = default_draft(KINDS[number % len(KINDS)])
    draft = draft.put(("clientRequest", "storageConfig", "bucket"), "bucket-1").put(("cname",), f"life-{number}")
    if draft.variant is Variant.WEB:
        place = ("clientRequest", "extensionServiceConfig", "extensionServices", 0, "serviceParam", "url")
        draft = draft.put(place, "https://example.org/page")
    return Profile(SANDBOX_ID, "Sandbox", draft=draft)


async def live(order: dict[str, Any]) -> None:
    """One life, from launch to quit."""
    clock, redactor, tasks, connections = SystemClock(), Redactor(), TaskSupervisor(), Connections()
    connections.set_sandbox(order["url"], order["app_id"], order["customer_id"], order["customer_secret"])
    gateway = Gateway(Traffic(), redactor, Budget(clock, rate=1000, burst=1000), clock)
    journal = Journal(Path(order["journal"]))
    recordings = Recordings(gateway, journal, connections, redactor, tasks, clock)
    number = int(order["number"])
    try:
        entries = await gateway.in_worker(journal.replay)
        recordings.restore(summarise(entries), lambda record: place_of(record, connections))
        for left in recordings.all():
            if left.sid and not left.final:
                await stopped(recordings, left.key, left.cname)
        say("begins", number)
        try:
            mine = await recordings.start(profile(number), secrets_of())
        except ApiError:
            say("failed", f"life-{number}")
            return
        say("started", mine.cname)
        await recordings.query(mine.key)
        if number % 4 < 2:
            await stopped(recordings, mine.key, mine.cname)
    finally:
        while len(tasks):
            await asyncio.sleep(0.001)
        await tasks.close()
        await gateway.close()
        journal.close()


def place_of(record: JournalRecord, connections: Connections) -> Any:
    """A recording of an earlier life is asked about where the sandbox is now."""
    return replace(connections.sandbox, base_url=record.endpoint) if connections.sandbox is not None else None


async def stopped(recordings: Recordings, key: Any, cname: str) -> None:
    try:
        await recordings.stop(key)
    except ApiError:
        say("failed", cname)
    else:
        say("stopped", cname)


def main() -> None:
    for line in sys.stdin:
        order = json.loads(line)
        pid = os.fork()
        if pid == 0:
            code = 1
            try:
                asyncio.run(live(order))
                code = 0
            finally:
                # Not exit(): the mother's buffers and hooks are not this life's.
                os._exit(code)
        say("born", pid)
        say("dead", os.waitpid(pid, 0)[1])


if __name__ == "__main__":
    main()
