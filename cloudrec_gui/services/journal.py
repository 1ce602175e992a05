"""Which recordings we have started, on disk before the service hears of them.

The service has no call that lists running recordings: a lost sid means a recorder that runs, and bills, until it idles out
(behaviour §15). So every step of a start is made durable *before* the step is taken, by the thread that takes it, in two files:
a database, and lines of JSON that need no program to be read. They are compared when they are opened, and what one lacks comes
from the other.

What comes before a request can still be refused at no cost, so it needs both files. What tells an outcome cannot be refused any
more, so it is content with either; the other gets it as soon as it can be written again.
"""

from __future__ import annotations

import errno
import os
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cloudrec_gui.domain.clock import Clock, SystemClock
from cloudrec_gui.domain.errors import Failure
from cloudrec_gui.domain.ids import RecordingKey, ResourceId, Sid
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.services.disk import Disk, Reserve
from cloudrec_gui.services.journal_copy import JournalCopy
from cloudrec_gui.services.journal_records import Entry, JournalRecord, Known, Step, facts_of, parse, summarise, told_of, union
from cloudrec_gui.services.journal_store import JournalStore
from cloudrec_gui.services.sqlite_files import Trouble, trouble_of

__all__ = ["Entry", "Journal", "JournalRecord", "JournalUnavailable", "Known", "Repair", "Step", "Trouble", "parse", "summarise"]

BEFORE: Final = (Step.INTENT, Step.ACQUIRED, Step.SENDING)
"""Entries without which the next request must not be sent."""
LEAST_FREE: Final = 256 * 1024
"""Bytes beside the reserve, below which a start is not begun: its entries take a few hundred, the database grows by pages."""
LOCKED_FOR_S: Final = 5.0
"""A database that another program holds is not waited for again so soon where an outcome is to be written."""


class JournalUnavailable(Exception):  # noqa: N818 -- says what is the case, as the tree of api.errors does
    """The journal cannot be written (disk full, read-only, damaged, held by another program), so nothing may be started."""

    def __init__(self, message: str = "", trouble: Trouble = Trouble.IO) -> None:
        super().__init__(message)
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class Repair:
    """A database that could not be read was replaced by a new one."""

    aside: Path | None
    """Where the old one is now."""
    entries: int
    """How many entries the new one has."""
    only_there: int
    """How many of them were found in the damaged file and nowhere else."""


class Journal:
    """Appends entries; each is on the disk when its method returns. Safe to use from several threads.

    ``path`` is the file of lines; the database and the reserve stand beside it. Every writing method raises
    :class:`JournalUnavailable` when the entry could not be made durable.
    """

    def __init__(self, path: Path, clock: Clock | None = None, disk: Disk | None = None) -> None:
        self._path = path
        self._clock = clock or SystemClock()
        self._lock = threading.Lock()
        disk = disk or Disk()
        self._store = JournalStore(path.with_suffix(".db"), disk)
        self._copy = JournalCopy(path, disk)
        self._disk = disk
        self._reserve = Reserve(path.with_suffix(".reserve"), disk)
        self._synced = False
        """Both files have been read and compared."""
        self._number = 0
        self._owed: dict[JournalStore | JournalCopy, list[bytes]] = {self._store: [], self._copy: []}
        """What a file has refused so far."""
        self._locked_at: float | None = None
        self._trouble: Trouble | None = None
        self._refusal = ""
        self.repaired: Repair | None = None
        """What had to be mended in this run."""

    @property
    def path(self) -> Path:
        """Of the lines; the database stands beside it as ``.db``."""
        return self._path

    @property
    def trouble(self) -> Trouble | None:
        """Why one of the files refused the latest entry; None while both are well."""
        return self._trouble

    def check(self) -> Trouble | None:
        """Why nothing could be started now, or None: both files are opened and tried, without leaving an entry.

        Blocks, for :data:`sqlite_files.BUSY_S` where another program holds the database.
        """
        with self._lock:
            try:
                self._prepare(strict=True)
                self._store.try_writing()
                self._copy.try_writing()
                self._hold_reserve()
                if self._disk.free(self._path.parent) < LEAST_FREE:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            except _errors() as error:
                self._trouble = trouble_of(error)
                return self._trouble
            if not any(self._owed.values()):
                self._trouble = None
            return None

    # ------------------------------------------------------------------------------------------------------ the steps

    def intent(self, recording: Recording, area: str = "", custom: bool = False, digest: str = "") -> None:
        """Before acquire is sent: everything that a later query or stop needs, except the ids that are still to come.

        ``area`` and ``custom`` say where it may be asked, ``digest`` what start will send, as in :class:`JournalRecord`.
        """
        self.append(Step.INTENT, recording.key, **told_of(recording, area, custom), **({"bodyDigest": digest} if digest else {}))

    def acquired(self, key: RecordingKey, resource_id: ResourceId) -> None:
        """The resourceId, before start is sent under it. Raises JournalUnavailable: then nothing may be started (behaviour §15)."""
        self.append(Step.ACQUIRED, key, resourceId=resource_id)

    def sending(self, key: RecordingKey, attempt: int) -> None:
        """Before the first byte of start."""
        self.append(Step.SENDING, key, attempt=attempt)

    def started(self, key: RecordingKey, sid: Sid, at: float | None = None) -> None:
        """The sid, as soon as it is known; ``at`` (wall seconds) where start was accepted earlier than now."""
        self.append(Step.STARTED, key, sid=sid, **({} if at is None else {"startedAt": int(at)}))

    def refused(self, key: RecordingKey, failure: Failure | None) -> None:
        """It is proven that nothing runs. Raises JournalUnavailable when neither file takes it."""
        self.append(Step.REFUSED, key, **facts_of(failure))

    def unknown(self, key: RecordingKey, failure: Failure | None) -> None:
        """It may run, under a sid that nobody has (behaviour §15). Raises JournalUnavailable when neither file takes it."""
        self.append(Step.UNKNOWN, key, **facts_of(failure))

    def stopping(self, key: RecordingKey) -> None:
        """Before stop is sent, which goes on without this too. Raises JournalUnavailable when neither file takes it."""
        self.append(Step.STOPPING, key)

    def ended(self, key: RecordingKey, state: State) -> None:
        """Seen to have ended, as ``state``. Raises JournalUnavailable when neither file takes it."""
        self.append(Step.ENDED, key, state=state.value)

    def adopted(self, recording: Recording, area: str = "", custom: bool = False) -> None:
        """A recording of another program, with its ids, once a query has confirmed them."""
        ids = {"resourceId": recording.resource_id, "sid": recording.sid}
        self.append(Step.ADOPTED, recording.key, **told_of(recording, area, custom), **ids)

    def settled(self, key: RecordingKey, ran: bool) -> None:
        """A person's word about what cannot be found out: it has ended (``ran``) or never ran."""
        self.append(Step.SETTLED, key, ran=int(ran))

    def reopened(self, key: RecordingKey) -> None:
        """Take :meth:`settled` back."""
        self.append(Step.REOPENED, key)

    # ------------------------------------------------------------------------------------------------ writing and reading

    def append(self, step: Step, key: RecordingKey, **fields: str | int) -> None:
        """Write one entry and wait for the disk."""
        strict = step in BEFORE
        with self._lock:
            self._prepare(strict)
            if step is Step.INTENT:
                self._hold_reserve()
            self._number += 1
            line = Entry(step, key, self._clock.wall(), fields, self._number).to_line().rstrip(b"\n")
            for owed in self._owed.values():
                owed.append(line)
            failures = self._settle_all(patient=strict)
            if not strict and any(trouble_of(error) is Trouble.FULL for error in failures) and self._reserve.spend():
                failures = self._settle_all(patient=False)
            self._trouble = trouble_of(failures[0]) if failures else None
            if failures and strict and all(line in owed for owed in self._owed.values()):
                # Nobody has it and what it announces will not happen, so nobody needs it later.
                for owed in self._owed.values():
                    owed.remove(line)
            if len(failures) == len(self._owed) or (strict and failures):
                raise _unavailable(failures[0])

    def replay(self) -> tuple[Entry, ...]:
        """Every entry that can be read from either file, in the order of writing; none when there is no journal yet.

        Raises JournalUnavailable when there is one that cannot be read.
        """
        with self._lock:
            if not self._store.exists and not self._copy.exists:
                return ()
            entries = self._sync()
            if any(self._owed.values()):
                self._settle_all(patient=True)
            return entries

    def records(self) -> tuple[JournalRecord, ...]:
        """:func:`summarise` of :meth:`replay`: both take a while after years, so this too belongs into a worker."""
        return summarise(self.replay())

    def close(self) -> None:
        """Let go of the files, after a last try to give each what it lacks. A later entry opens them again."""
        with self._lock:
            if any(self._owed.values()):
                self._settle_all(patient=False)
            self._synced = False
            self._copy.close()
            self._store.close()

    # ------------------------------------------------------------------------------------------------------------ inside

    def _prepare(self, strict: bool) -> None:
        """Have both files compared. A ``strict`` caller needs both and hears why not."""
        if self._synced or (not strict and self._locked_lately()):
            return
        try:
            self._sync()
        except JournalUnavailable:
            if strict:
                raise
        if strict and not self._synced:
            raise JournalUnavailable(self._refusal, self._trouble or Trouble.IO)

    def _sync(self) -> tuple[Entry, ...]:
        """Read both files, owe each what only the other has, and give all there is."""
        read: dict[JournalStore | JournalCopy, tuple[bytes, ...]] = {}
        saved: tuple[bytes, ...] = ()
        aside: Path | None = None
        failures: list[Exception] = []
        try:
            read[self._copy] = self._copy.lines()
        except OSError as error:
            if not self._store.exists:
                raise _unavailable(error) from error
            failures.append(error)
        try:
            read[self._store] = self._store.lines()
        except _errors() as error:
            try:
                saved, aside = self._renewed(error)
                read[self._store] = ()
            except _errors() as later:
                failures.append(later)
                self._note_lock(later)
        if not read:
            raise _unavailable(failures[0])
        pending = [line for owed in self._owed.values() for line in owed]
        whole = union(*read.values(), saved, pending)
        for file, lines in read.items():
            have = set(lines)
            self._owed[file] = [line for line in whole if line not in have]
        self._number = max([self._number, *(entry.number for entry in whole.values())])
        self._synced = not failures
        self._trouble, self._refusal = (trouble_of(failures[0]), _words(failures[0])) if failures else (None, "")
        if aside is not None:
            only_there = len(whole.keys() & set(saved) - set(read.get(self._copy, ())))
            self.repaired = Repair(aside, len(whole), only_there)
        return tuple(whole.values())

    def _renewed(self, error: Exception) -> tuple[tuple[bytes, ...], Path | None]:
        """Put a damaged database aside and begin a new one; the lines that could be read in the old one, and where it is."""
        if trouble_of(error) is not Trouble.DAMAGED:
            raise error
        saved = self._store.salvage()
        aside = self._store.put_aside()
        if aside is None:
            raise error
        self._store.open()
        return saved, aside

    def _settle_all(self, patient: bool) -> list[Exception]:
        """Give each file what it is owed; why it refused, one for each that did."""
        failures: list[Exception] = []
        for file in (self._store, self._copy):
            if file is self._store and not patient and self._locked_lately():
                failures.append(TimeoutError("database is locked"))
                continue
            try:
                try:
                    file.append(self._owed[file])
                except _errors() as error:
                    if file is not self._store or trouble_of(error) is not Trouble.DAMAGED:
                        raise
                    # Damaged while it was open: what it was is lost for this run, what it had is in the copy.
                    self._store.close()
                    self._sync()
                    file.append(self._owed[file])
            except _errors() as error:
                self._note_lock(error)
                failures.append(error)
            else:
                self._owed[file] = []
        return failures

    def _hold_reserve(self) -> None:
        """Without room for outcomes nothing is started."""
        try:
            self._reserve.keep()
        except OSError as error:
            self._trouble = trouble_of(error)
            raise _unavailable(error) from error

    def _note_lock(self, error: Exception) -> None:
        self._locked_at = self._clock.mono() if trouble_of(error) is Trouble.LOCKED else None

    def _locked_lately(self) -> bool:
        return self._locked_at is not None and self._clock.mono() - self._locked_at < LOCKED_FOR_S


def _errors() -> tuple[type[Exception], ...]:
    """What a file may raise."""
    import sqlite3

    return (OSError, sqlite3.Error, JournalUnavailable)


def _words(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else "") or str(error) or type(error).__name__


def _unavailable(error: Exception) -> JournalUnavailable:
    return error if isinstance(error, JournalUnavailable) else JournalUnavailable(_words(error), trouble_of(error))
