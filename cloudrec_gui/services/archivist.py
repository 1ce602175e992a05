"""Keeps the history while recordings live: writes in a worker, answers from memory, and never disturbs a recording.

Lives on the loop thread. A change of state makes one line of the history new; changes that come while the worker writes are
written together afterwards, so a fleet that moves costs a few transactions a second and not hundreds.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Protocol

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.profile import SANDBOX_ID
from cloudrec_gui.domain.recording import Origin, Recording, State
from cloudrec_gui.domain.verdict import failovers
from cloudrec_gui.services.archive import Archive, ArchiveUnavailable, PastRecording
from cloudrec_gui.services.tasks import TaskSupervisor

if TYPE_CHECKING:
    import asyncio

KEPT: Final = 10_000
"""The newest so many are held in memory; older ones stay in the file."""
TRACK_EVERY_S: Final = 300.0
"""A timeline of a recording that goes on is written at most so often; always at its end."""
LAST_WORD_S: Final = 2.0
"""How long the end of the program waits for the history."""
WITH_SANDBOX: Final = "with-sandbox"

_log = logging.getLogger(__name__)


class Fleet(Protocol):
    """What is needed of :class:`Recordings`."""

    @property
    def changed(self) -> Event[Recording]: ...

    def get(self, key: RecordingKey) -> Recording | None: ...


class Tracks(Protocol):
    """What is needed of the chronicle."""

    def text(self, key: RecordingKey) -> str:
        """The timeline of one recording, to be kept."""
        ...


InWorker = Callable[[Callable[[], Any]], Awaitable[Any]]


class Archivist:
    """The history as the rest of the program sees it."""

    def __init__(
        self, recordings: Fleet, chronicle: Tracks | None, archive: Archive, in_worker: InWorker, tasks: TaskSupervisor, clock: Clock
    ) -> None:
        self.changed: Event[PastRecording] = Event()
        """A new or changed line."""
        self.removed: Event[tuple[RecordingKey, ...]] = Event()
        """Forgotten, or grown too old to be held in memory."""
        self.loaded: Event[None] = Event()
        """What earlier runs have left can now be read from :meth:`rows`."""
        self.refused: Event[ArchiveUnavailable] = Event()
        """The file cannot be read or written; told once until it works again."""
        self._recordings = recordings
        self._chronicle = chronicle
        self._archive = archive
        self._in_worker = in_worker
        self._tasks = tasks
        self._clock = clock
        self._rows: dict[RecordingKey, PastRecording] = {}
        self._gists: dict[RecordingKey, tuple[object, ...]] = {}
        self._dirty: dict[RecordingKey, None] = {}
        self._tracked: dict[RecordingKey, float] = {}
        self._forgotten: set[RecordingKey] = set()
        self._writing = False
        self._under_way: set[asyncio.Task[Any]] = set()
        self._well = True
        self._is_loaded = False
        self._unsubscribe: Callable[[], None] | None = None

    # ---------------------------------------------------------------------------------------------------------- reading

    def rows(self) -> tuple[PastRecording, ...]:
        """Newest first, at most 10,000; those that still run included."""
        return tuple(sorted(self._rows.values(), key=_age))

    def get(self, key: RecordingKey) -> PastRecording | None:
        """The newest value; None for one that is not held in memory."""
        return self._rows.get(key)

    @property
    def is_loaded(self) -> bool:
        """Whether earlier runs' lines are there."""
        return self._is_loaded

    async def track(self, key: RecordingKey) -> str:
        """The timeline as it was kept, or "" (also where the file cannot be read)."""
        try:
            return str(await self._in_worker(partial(self._archive.track, key)))
        except ArchiveUnavailable as error:
            self._complain(error)
            return ""

    async def tracks(self, keys: Iterable[RecordingKey]) -> Mapping[RecordingKey, str]:
        """The timelines of several as they were kept, read in one go; those that were not kept are left out."""
        wanted = tuple(keys)

        def read() -> dict[RecordingKey, str]:
            return {key: text for key in wanted if (text := self._archive.track(key))}

        try:
            return dict(await self._in_worker(read)) if wanted else {}
        except ArchiveUnavailable as error:
            self._complain(error)
            return {}

    # ---------------------------------------------------------------------------------------------------------- changing

    def begin(self) -> None:
        """Listen, and read in the background what earlier runs have left."""
        if self._unsubscribe is None:
            self._unsubscribe = self._recordings.changed.subscribe(self._on_recording)
            self._run(self._load(), "read the history")

    def forget(self, keys: Iterable[RecordingKey]) -> tuple[PastRecording, ...]:
        """Take lines out of the history; what was taken, for :meth:`restore`. One that still runs stays."""
        gone = tuple(row for key in keys if (row := self._rows.get(key)) is not None and not self._lives(key))
        if not gone:
            return ()
        names = tuple(row.key for row in gone)
        for key in names:
            self._rows.pop(key, None)
            self._dirty.pop(key, None)
            self._forgotten.add(key)
        self.removed.emit(names)
        self._run(self._carried_out(partial(self._archive.forget, names)), "forget history")
        return gone

    def restore(self, rows: Iterable[PastRecording]) -> None:
        """Undo :meth:`forget`; possible until the program ends."""
        rows = tuple(rows)
        for row in rows:
            self._forgotten.discard(row.key)
            self._rows[row.key] = row
        self._run(self._carried_out(partial(self._archive.restore, rows)), "restore history")
        for row in rows:
            self.changed.emit(row)

    async def close(self) -> None:
        """Write the last word on everything, before the workers end. Calling it again is harmless."""
        if self._unsubscribe is None:
            return
        self._unsubscribe()
        self._unsubscribe = None
        running = [key for key in self._rows if (recording := self._recordings.get(key)) is not None and not recording.final]
        import asyncio

        if self._under_way:
            await asyncio.wait(self._under_way, timeout=LAST_WORD_S)
        batch = self._batch([*self._dirty, *running], whole=True)
        self._dirty.clear()
        # Every worker may hang in a call that only the gateway's end will abort; nobody waits for a history then.
        last = self._tasks.spawn(self._carried_out(partial(self._last_word, batch)), name="the last word of the history")
        await asyncio.wait((last,), timeout=LAST_WORD_S)

    # ---------------------------------------------------------------------------------------------------------- inside

    def _run(self, work: Coroutine[Any, Any, object], name: str) -> None:
        task = self._tasks.spawn(work, name=name)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    def _last_word(self, batch: list[tuple[PastRecording, str]]) -> None:
        if batch:
            self._archive.put_all(batch)
        self._archive.close()

    def _lives(self, key: RecordingKey) -> bool:
        recording = self._recordings.get(key)
        return recording is not None and not recording.final

    async def _load(self) -> None:
        found: tuple[PastRecording, ...] = await self._carried_out(partial(self._archive.rows, KEPT)) or ()
        for row in found:
            if row.key in self._forgotten:
                continue
            if (live := self._rows.get(row.key)) is not None:
                if (whole := _joined(row, live)) != live:
                    self._rows[row.key] = whole
                    self._dirty[row.key] = None
                continue
            self._rows[row.key] = row
            if row.profile == SANDBOX_ID and not row.final and self._recordings.get(row.key) is None:
                self._rows[row.key] = replace(row, state=State.ENDED, note=WITH_SANDBOX)
                self._dirty[row.key] = None
        self._is_loaded = True
        self.loaded.emit(None)
        self._write_soon()

    def _on_recording(self, recording: Recording) -> None:
        key = recording.key
        before = self._rows.get(key)
        if before is None and key in self._forgotten and recording.final:
            return
        gist = _gist(recording)
        if before is not None and self._gists.get(key) == gist:
            return
        self._gists[key] = gist
        if recording.final:
            del self._gists[key]
        past = past_of(recording)
        if before is not None:
            past = _joined(before, past)
        if past == before:
            return
        self._rows[key] = past
        self._forgotten.discard(key)
        self._dirty[key] = None
        self._trim()
        self.changed.emit(past)
        self._write_soon()

    def _trim(self) -> None:
        """Let go of the oldest tenth of what is too much, so that this is done rarely."""
        if len(self._rows) <= KEPT + KEPT // 10:
            return
        old = tuple(row.key for row in sorted(self._rows.values(), key=_age)[KEPT:] if not self._lives(row.key))
        for key in old:
            if key not in self._dirty:
                del self._rows[key]
        self.removed.emit(tuple(key for key in old if key not in self._rows))

    def _write_soon(self) -> None:
        if self._dirty and not self._writing and self._unsubscribe is not None:
            self._writing = True
            self._run(self._write(), "write the history")

    async def _write(self) -> None:
        try:
            while self._dirty:
                batch = self._batch(self._dirty, whole=False)
                self._dirty.clear()
                await self._carried_out(partial(self._archive.put_all, batch))
        finally:
            self._writing = False

    def _batch(self, keys: Iterable[RecordingKey], *, whole: bool) -> list[tuple[PastRecording, str]]:
        now, batch = self._clock.mono(), []
        for key in dict.fromkeys(keys):
            row = self._rows.get(key)
            if row is None:
                continue
            due = whole or row.final or now - self._tracked.get(key, -TRACK_EVERY_S) >= TRACK_EVERY_S
            track = self._chronicle.text(key) if due and self._chronicle is not None else ""
            if track:
                self._tracked[key] = now
            if row.final:
                self._tracked.pop(key, None)
            batch.append((row, track))
        return batch

    async def _carried_out(self, work: Callable[[], Any]) -> Any:
        """The result of a worker, or None where the history refuses: it is nobody's reason to stop recording."""
        try:
            result = await self._in_worker(work)
        except ArchiveUnavailable as error:
            self._complain(error)
            return None
        self._well = True
        return result

    def _complain(self, error: ArchiveUnavailable) -> None:
        if self._well:
            self._well = False
            _log.info("the history is not available: %s", error.trouble.value)
            self.refused.emit(error)


def past_of(recording: Recording) -> PastRecording:
    """The line of the history for a recording as it is now."""
    return PastRecording(
        key=recording.key,
        profile=recording.profile,
        app_id=recording.app_id,
        mode=recording.mode,
        variant=recording.variant,
        cname=recording.cname,
        uid=recording.uid,
        created_at=recording.created_at,
        state=recording.state,
        sid=recording.sid,
        resource_id=recording.resource_id,
        endpoint=recording.endpoint,
        started_at=recording.started_at,
        confirmed_at=recording.confirmed_at,
        ended_at=recording.ended_at,
        files=len(recording.files),
        uploading=recording.uploading,
        failovers=failovers(recording),
        origin=recording.origin,
        failure=_failure(recording),
    )


def _joined(before: PastRecording, now: PastRecording) -> PastRecording:
    """``now`` with what an earlier run had seen: a restored recording begins with what the journal knows, which is less."""
    if now.origin is not Origin.RESTORED and before.origin is now.origin:
        return now
    return replace(
        now,
        origin=before.origin,
        confirmed_at=now.confirmed_at if before.confirmed_at is None else before.confirmed_at,
        files=max(before.files, now.files),
        failovers=max(before.failovers, now.failovers),
        uploading=now.uploading or before.uploading,
    )


def _gist(recording: Recording) -> tuple[object, ...]:
    """What of a recording concerns the history; compared at every change of a fleet, most of which are only new queries."""
    failure = recording.failure
    return (
        recording.state,
        len(recording.files),
        recording.uploading,
        recording.sid,
        recording.confirmed_at,
        recording.ended_at,
        recording.recorder_uid,
        None if failure is None else (failure.operation, failure.http_status, failure.code),
    )


def _failure(recording: Recording) -> str:
    failure = recording.failure
    if failure is None:
        return ""
    if failure.http_status is None:
        return f"{failure.operation.value} {failure.kind.value}"
    return f"{failure.operation.value} {failure.http_status}/{failure.code if failure.code is not None else '-'}"


def _age(row: PastRecording) -> tuple[float, str]:
    return (-row.created_at, row.key)
