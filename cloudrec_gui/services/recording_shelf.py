"""The recordings as they are now, where each is asked, and who is told of a change: what every use case stands on."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.recording_facts import started_as, takes_snapshots
from cloudrec_gui.services.refusals import NoTask

if TYPE_CHECKING:
    import asyncio

    from cloudrec_gui.api.wire import Connection, TaskRef


class Shelf:
    """Frozen values by key, replaced one at a time. Belongs to the loop thread."""

    def __init__(self) -> None:
        self.changed: Event[Recording] = Event()
        """The new value, in the order in which things happened."""
        self._rows: dict[RecordingKey, Recording] = {}
        self._ways: dict[RecordingKey, Connection] = {}
        self._tasks_of: dict[RecordingKey, TaskRef] = {}
        self._news: deque[Recording] = deque()
        self._telling = False

    def all(self) -> tuple[Recording, ...]:
        """Newest first."""
        return tuple(reversed(self._rows.values()))

    def get(self, key: RecordingKey) -> Recording | None:
        """The newest value; None for a key that nobody knows."""
        return self._rows.get(key)

    def way(self, key: RecordingKey) -> Connection | None:
        """Where a recording is asked about; None while nobody has credentials for it."""
        return self._ways.get(key)

    def _row(self, key: RecordingKey) -> Recording:
        recording = self._rows.get(key)
        if recording is None:
            raise NoTask(f"unknown recording {key}")
        return recording

    def _address(self, recording: Recording) -> tuple[Connection, TaskRef]:
        connection = self._ways.get(recording.key)
        if connection is None or not recording.sid:
            raise NoTask("no sid" if connection is not None else "no credentials in this run")
        # A recording gets its sid once, so its address is made once.
        task = self._tasks_of.get(recording.key)
        if task is None:
            from cloudrec_gui.api.wire import TaskRef

            snapshots, variant = takes_snapshots(recording), started_as(recording)
            task = TaskRef(recording.resource_id, recording.sid, recording.mode, recording.cname, recording.uid, snapshots, variant)
            self._tasks_of[recording.key] = task
        return connection, task

    @staticmethod
    def _lock(locks: dict[RecordingKey, asyncio.Lock], key: RecordingKey) -> asyncio.Lock:
        lock = locks.get(key)
        if lock is None:
            import asyncio

            lock = locks[key] = asyncio.Lock()
        return lock

    def _put(self, recording: Recording) -> None:
        """Keep and tell. A handler may cause further changes; they are told after this one, to everybody in the same order."""
        self._rows[recording.key] = recording
        self._news.append(recording)
        if self._telling:
            return
        self._telling = True
        try:
            while self._news:
                self.changed.emit(self._news.popleft())
        finally:
            self._telling = False
