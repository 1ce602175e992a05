"""Which recordings we have started, on disk before the service hears of them.

The service has no call that lists running recordings: a lost sid means a recorder that runs, and bills, until it idles out
(behaviour §15). So every step of a start is appended here and flushed to the disk *before* the step is taken, by the thread
that takes it. One line is one JSON object; a line torn by a crash is ignored and the lines around it still count. Neither
secrets nor bodies are written.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from typing import Any, Final

from cloudrec_gui.domain.clock import Clock, SystemClock
from cloudrec_gui.domain.errors import Failure
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import Recording, State

VERSION: Final = 1


class JournalUnavailable(Exception):  # noqa: N818 -- says what is the case, as the tree of api.errors does
    """The journal cannot be written (disk full, read-only, no permission), so nothing may be started."""


class Step(Enum):
    """What an entry says has happened, or is about to happen."""

    INTENT = "intent"
    """A start was asked for; acquire is about to be sent."""
    ACQUIRED = "acquired"
    SENDING = "sending"
    """start is about to be sent. Without this entry, start was not sent."""
    STARTED = "started"
    REFUSED = "refused"
    """Proven: it does not run."""
    UNKNOWN = "unknown"
    """start was sent and no usable answer came."""
    STOPPING = "stopping"
    """stop is about to be sent."""
    ENDED = "ended"
    ADOPTED = "adopted"
    """A person named a recording that another program started, and a query has confirmed it."""
    SETTLED = "settled"
    """A person has decided what cannot be found out: it has ended, or never ran."""
    REOPENED = "reopened"
    """A person has taken SETTLED back."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. ``fields`` hold strings and whole numbers only."""

    step: Step
    key: RecordingKey
    at: float
    """Wall seconds."""
    fields: Mapping[str, str | int] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A string field, or ""."""
        value = self.fields.get(name, "")
        return value if isinstance(value, str) else ""

    def number(self, name: str) -> int | None:
        """A whole number, or None."""
        value = self.fields.get(name)
        return value if isinstance(value, int) and abs(value) < 2**53 else None

    def to_line(self) -> bytes:
        """The line with its end. Only ASCII, so that a cut never falls into a character."""
        data = {"v": VERSION, "step": self.step.value, "key": self.key, "at": self.at, **self.fields}
        return json.dumps(data, ensure_ascii=True, separators=(",", ":")).encode("ascii") + b"\n"


class Known(Enum):
    """What the entries of one recording prove."""

    NOT_STARTED = "not-started"
    AMBIGUOUS = "ambiguous"
    """start was sent under this resourceId; whether it runs is not known."""
    RUNNING = "running"
    """It was accepted and its end was not seen."""
    STOPPING = "stopping"
    """As running, and stop was about to be sent."""
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class JournalRecord:
    """Everything the journal knows of one recording: enough to query and to stop it."""

    key: RecordingKey
    app_id: AppId
    endpoint: str
    profile: ProfileId
    mode: Mode
    cname: Cname
    uid: Uid
    created_at: float
    known: Known = Known.NOT_STARTED
    resource_id: ResourceId = ResourceId("")
    sid: Sid = Sid("")
    acquired_at: float | None = None
    started_at: float | None = None
    last_at: float = 0.0
    area: str = ""
    """Value of the ``Area`` whose hosts may be asked; empty for one endpoint and no other."""
    custom: bool = False
    """``endpoint`` was named by the profile, not by this program."""
    variant: str = ""
    prefix: tuple[str, ...] = ()
    """``fileNamePrefix`` as it was sent."""
    adopted: bool = False
    """Another program started it."""
    body_digest: str = ""
    """``body_digest.body_digest`` of start's body: whether another draft would send the same."""
    sends: int = 0
    """How often start was about to be sent."""
    control_hours: int = 72
    max_hours: int | None = None
    token_until: float | None = None
    max_idle_s: int = 30
    canvas: tuple[int, int] = (360, 640)
    backup_of: RecordingKey | None = None
    """These six as in :class:`Recording`."""
    status: int | None = None
    code: int | None = None
    """Of the last failed start."""
    stop_asked_at: float | None = None
    settled: bool = False
    """``known`` is a person's word."""

    @property
    def open(self) -> bool:
        """Whether it may still be running."""
        return self.known in (Known.AMBIGUOUS, Known.RUNNING, Known.STOPPING)


def summarise(entries: Iterable[Entry]) -> tuple[JournalRecord, ...]:
    """What is known of each recording, in the order of their intents. Entries without an intent are ignored."""
    records: dict[RecordingKey, JournalRecord] = {}
    for entry in entries:
        if entry.step in (Step.INTENT, Step.ADOPTED):
            record = _record(entry)
            if record is not None and entry.key not in records:
                records[entry.key] = record
        elif entry.key in records:
            records[entry.key] = _told(records[entry.key], entry)
    return tuple(records.values())


def _record(entry: Entry) -> JournalRecord | None:
    try:
        mode = Mode(entry.text("mode"))
    except ValueError:
        return None
    adopted = entry.step is Step.ADOPTED
    width, height = entry.number("width"), entry.number("height")
    return JournalRecord(
        key=entry.key,
        app_id=AppId(entry.text("appId")),
        endpoint=entry.text("endpoint"),
        profile=ProfileId(entry.text("profile")),
        mode=mode,
        cname=Cname(entry.text("cname")),
        uid=Uid(entry.text("uid")),
        created_at=entry.at,
        last_at=entry.at,
        area=entry.text("area"),
        custom=entry.fields.get("custom") == 1,
        variant=entry.text("variant"),
        prefix=tuple(part for part in entry.text("prefix").split("/") if part),
        adopted=adopted,
        known=Known.RUNNING if adopted else Known.NOT_STARTED,
        resource_id=ResourceId(entry.text("resourceId")),
        sid=Sid(entry.text("sid")),
        started_at=_seconds(entry.number("startedAt")),
        body_digest=entry.text("bodyDigest"),
        control_hours=entry.number("controlHours") or 72,
        max_hours=entry.number("maxHours"),
        token_until=_seconds(entry.number("tokenUntil")),
        max_idle_s=entry.number("maxIdle") or 30,
        canvas=(width, height) if width and height else (360, 640),
        backup_of=RecordingKey(entry.text("backupOf")) or None,
    )


def _seconds(number: int | None) -> float | None:
    return None if number is None else float(number)


def _told(record: JournalRecord, entry: Entry) -> JournalRecord:
    record = replace(record, last_at=entry.at)
    match entry.step:
        case Step.ACQUIRED:
            return replace(record, resource_id=ResourceId(entry.text("resourceId")), acquired_at=entry.at)
        case Step.SENDING:
            record = replace(record, sends=max(record.sends + 1, entry.number("attempt") or 0))
            return record if record.sid else replace(record, known=Known.AMBIGUOUS)
        case Step.UNKNOWN:
            record = replace(record, status=entry.number("status"), code=entry.number("code"))
            return record if record.sid else replace(record, known=Known.AMBIGUOUS)
        case Step.STARTED:
            return replace(
                record, known=Known.RUNNING, sid=Sid(entry.text("sid")), started_at=_seconds(entry.number("startedAt")) or entry.at
            )
        case Step.REFUSED:
            # A sid that was seen once is stronger than any refusal.
            known = record.known if record.sid else Known.NOT_STARTED
            return replace(record, known=known, status=entry.number("status"), code=entry.number("code"))
        case Step.STOPPING:
            return replace(record, known=Known.STOPPING, stop_asked_at=entry.at)
        case Step.ENDED:
            return replace(record, known=Known.ENDED)
        case Step.SETTLED:
            return replace(record, known=Known.ENDED if entry.number("ran") else Known.NOT_STARTED, settled=True)
        case Step.REOPENED:
            return replace(record, known=Known.RUNNING if record.sid else Known.AMBIGUOUS, settled=False)
        case Step.INTENT | Step.ADOPTED:
            return record


def parse(content: bytes) -> tuple[Entry, ...]:
    """The entries in a journal's bytes; torn, foreign and later-version lines are passed over."""
    entries = []
    for line in content.split(b"\n"):
        entry = _entry(line)
        if entry is not None:
            entries.append(entry)
    return tuple(entries)


def _entry(line: bytes) -> Entry | None:
    try:
        data = json.loads(line, parse_constant=_no_number)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or data.pop("v", None) != VERSION:
        return None
    step, key, at = data.pop("step", None), data.pop("key", None), data.pop("at", None)
    if not isinstance(key, str) or not isinstance(at, (int, float)) or isinstance(at, bool):
        return None
    try:
        kind, wall = Step(step), float(at)
    except (ValueError, OverflowError):
        return None
    fields = {name: value for name, value in data.items() if isinstance(value, (str, int)) and not isinstance(value, bool)}
    return Entry(kind, RecordingKey(key), wall, fields)


def _no_number(name: str) -> float:
    raise ValueError(name)


class Journal:
    """Appends entries; each is on the disk when its method returns. Safe to use from several threads.

    Every writing method raises :class:`JournalUnavailable` when the entry could not be made durable.
    """

    def __init__(self, path: Path, clock: Clock | None = None) -> None:
        self._path = path
        self._clock = clock or SystemClock()
        self._lock = threading.Lock()
        self._handle: int | None = None
        self._torn = False

    @property
    def path(self) -> Path:
        return self._path

    def intent(self, recording: Recording, area: str = "", custom: bool = False, digest: str = "") -> None:
        """Before acquire is sent: everything that a later query or stop needs, except the ids that are still to come.

        ``area`` and ``custom`` say where it may be asked, ``digest`` what start will send, as in :class:`JournalRecord`.
        """
        self.append(Step.INTENT, recording.key, **_told_of(recording, area, custom), **({"bodyDigest": digest} if digest else {}))

    def adopted(self, recording: Recording, area: str = "", custom: bool = False) -> None:
        """A recording of another program, with its ids, once a query has confirmed them."""
        ids = {"resourceId": recording.resource_id, "sid": recording.sid}
        self.append(Step.ADOPTED, recording.key, **_told_of(recording, area, custom), **ids)

    def settled(self, key: RecordingKey, ran: bool) -> None:
        """A person's word about what cannot be found out: it has ended (``ran``) or never ran."""
        self.append(Step.SETTLED, key, ran=int(ran))

    def reopened(self, key: RecordingKey) -> None:
        """Take :meth:`settled` back."""
        self.append(Step.REOPENED, key)

    def acquired(self, key: RecordingKey, resource_id: ResourceId) -> None:
        self.append(Step.ACQUIRED, key, resourceId=resource_id)

    def sending(self, key: RecordingKey, attempt: int) -> None:
        """Before the first byte of start."""
        self.append(Step.SENDING, key, attempt=attempt)

    def started(self, key: RecordingKey, sid: Sid, at: float | None = None) -> None:
        """The sid, as soon as it is known; ``at`` (wall seconds) where start was accepted earlier than now."""
        self.append(Step.STARTED, key, sid=sid, **({} if at is None else {"startedAt": int(at)}))

    def refused(self, key: RecordingKey, failure: Failure | None) -> None:
        self.append(Step.REFUSED, key, **_facts(failure))

    def unknown(self, key: RecordingKey, failure: Failure | None) -> None:
        self.append(Step.UNKNOWN, key, **_facts(failure))

    def stopping(self, key: RecordingKey) -> None:
        self.append(Step.STOPPING, key)

    def ended(self, key: RecordingKey, state: State) -> None:
        self.append(Step.ENDED, key, state=state.value)

    def append(self, step: Step, key: RecordingKey, **fields: str | int) -> None:
        """Write one line and wait for the disk."""
        line = Entry(step, key, self._clock.wall(), fields).to_line()
        with self._lock:
            try:
                handle = self._open()
                if self._torn:
                    line = b"\n" + line
                self._torn = True
                _write_all(handle, line)
                _flush(handle)
                self._torn = False
            except OSError as error:
                raise JournalUnavailable(error.strerror or type(error).__name__) from error

    def replay(self) -> tuple[Entry, ...]:
        """Every entry that can be read, in the order of writing; none when there is no journal yet.

        Raises JournalUnavailable when there is one that cannot be read.
        """
        with self._lock:
            try:
                return parse(self._path.read_bytes())
            except FileNotFoundError:
                return ()
            except OSError as error:
                raise JournalUnavailable(error.strerror or type(error).__name__) from error

    def close(self) -> None:
        """Let go of the file. A later entry opens it again."""
        with self._lock:
            if self._handle is not None:
                os.close(self._handle)
                self._handle = None

    def _open(self) -> int:
        if self._handle is not None:
            return self._handle
        folder = self._path.parent
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        new = not self._path.exists()
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
        handle = os.open(self._path, flags, 0o600)
        try:
            self._torn = _lacks_line_end(handle)
            if new:
                _flush_folder(folder)
        except BaseException:
            os.close(handle)
            raise
        self._handle = handle
        return handle


def _told_of(recording: Recording, area: str, custom: bool) -> dict[str, Any]:
    """What is written about a recording when it is first named. Defaults of the service are left out."""
    facts: dict[str, Any] = {
        "appId": recording.app_id,
        "endpoint": recording.endpoint,
        "profile": recording.profile,
        "mode": recording.mode.value,
        "cname": recording.cname,
        "uid": recording.uid,
        "variant": recording.variant,
        "prefix": "/".join(recording.prefix),
        "controlHours": recording.control_hours,
        "maxIdle": recording.max_idle_s,
        "width": recording.canvas[0],
        "height": recording.canvas[1],
        "maxHours": recording.max_hours,
        "tokenUntil": None if recording.token_until is None else int(recording.token_until),
        "startedAt": None if recording.started_at is None else int(recording.started_at),
        "backupOf": recording.backup_of,
        "area": area or None,
        "custom": 1 if custom else None,
    }
    return {name: value for name, value in facts.items() if value is not None}


def _facts(failure: Failure | None) -> dict[str, Any]:
    """What may be told of a failure: numbers and our own words, never the service's text, which could repeat a secret."""
    if failure is None:
        return {}
    facts: dict[str, Any] = {"failure": failure.kind.value}
    if failure.http_status is not None:
        facts["status"] = failure.http_status
    if failure.code is not None:
        facts["code"] = failure.code
    return facts


def _lacks_line_end(handle: int) -> bool:
    """Whether an earlier run was cut off in the middle of a line."""
    size = os.fstat(handle).st_size
    if size == 0:
        return False
    os.lseek(handle, size - 1, os.SEEK_SET)
    return os.read(handle, 1) != b"\n"


def _write_all(handle: int, data: bytes) -> None:
    while data:
        data = data[os.write(handle, data) :]


def _flush(handle: int) -> None:
    """To the disk itself; macOS needs its own call, because its fsync stops at the drive's cache."""
    if sys.platform == "darwin":
        import fcntl

        with contextlib.suppress(OSError):
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def _flush_folder(folder: Path) -> None:
    """Make the new file's name durable; Windows does that by itself and cannot open a folder."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
