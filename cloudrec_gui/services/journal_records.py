"""What the journal says: its entries, and what the entries of one recording prove. Values and pure functions.

One entry is one JSON object on one line, numbered in the order of writing; what cannot be read is passed over, and what stands
around it still counts. Neither secrets nor bodies are among the facts.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any, Final

from cloudrec_gui.domain.errors import Failure
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import Recording

VERSION: Final = 1


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
    number: int = 0
    """Place in the journal, from 1; 0 in what early versions wrote."""

    def text(self, name: str) -> str:
        """A string field, or ""."""
        value = self.fields.get(name, "")
        return value if isinstance(value, str) else ""

    def count(self, name: str) -> int | None:
        """A whole number, or None."""
        value = self.fields.get(name)
        return value if isinstance(value, int) and abs(value) < 2**53 else None

    def to_line(self) -> bytes:
        """The line with its end. Only ASCII, so that a cut never falls into a character."""
        data = {"v": VERSION, "step": self.step.value, "key": self.key, "at": self.at, **self.fields}
        if self.number:
            data["n"] = self.number
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
    later: dict[RecordingKey, dict[str, Any]] = {}
    for entry in entries:
        if entry.step in (Step.INTENT, Step.ADOPTED):
            if entry.key not in records and (record := _record(entry)) is not None:
                records[entry.key] = record
                later[entry.key] = {"known": record.known, "sid": record.sid, "sends": 0}
        elif entry.key in records:
            # A record is replaced once, not for every entry: ten thousand recordings are read at a launch.
            _tell(later[entry.key], entry)
    return tuple(replace(record, **later[key]) for key, record in records.items())


def _record(entry: Entry) -> JournalRecord | None:
    try:
        mode = Mode(entry.text("mode"))
    except ValueError:
        return None
    adopted = entry.step is Step.ADOPTED
    width, height = entry.count("width"), entry.count("height")
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
        started_at=_seconds(entry.count("startedAt")),
        body_digest=entry.text("bodyDigest"),
        control_hours=entry.count("controlHours") or 72,
        max_hours=entry.count("maxHours"),
        token_until=_seconds(entry.count("tokenUntil")),
        max_idle_s=entry.count("maxIdle") or 30,
        canvas=(width, height) if width and height and width > 0 < height else (360, 640),
        backup_of=RecordingKey(entry.text("backupOf")) or None,
    )


def _seconds(number: int | None) -> float | None:
    return None if number is None else float(number)


def _tell(facts: dict[str, Any], entry: Entry) -> None:
    """Put into ``facts``, fields of a record, what one entry says."""
    facts["last_at"] = entry.at
    match entry.step:
        case Step.ACQUIRED:
            facts.update(resource_id=ResourceId(entry.text("resourceId")), acquired_at=entry.at)
        case Step.SENDING:
            facts["sends"] = max(facts["sends"] + 1, entry.count("attempt") or 0)
            _doubt(facts)
        case Step.UNKNOWN:
            facts.update(status=entry.count("status"), code=entry.count("code"))
            _doubt(facts)
        case Step.STARTED:
            began = _seconds(entry.count("startedAt"))
            facts.update(known=Known.RUNNING, sid=Sid(entry.text("sid")), started_at=entry.at if began is None else began)
        case Step.REFUSED:
            facts.update(status=entry.count("status"), code=entry.count("code"))
            if not facts["sid"]:
                # A sid that was seen once is stronger than any refusal.
                facts["known"] = Known.NOT_STARTED
        case Step.STOPPING:
            facts.update(known=Known.STOPPING, stop_asked_at=entry.at)
        case Step.ENDED:
            facts["known"] = Known.ENDED
        case Step.SETTLED:
            facts.update(known=Known.ENDED if entry.count("ran") else Known.NOT_STARTED, settled=True)
        case Step.REOPENED:
            facts.update(known=Known.RUNNING if facts["sid"] else Known.AMBIGUOUS, settled=False)
        case Step.INTENT | Step.ADOPTED:
            """The first one counts."""


def _doubt(facts: dict[str, Any]) -> None:
    if not facts["sid"]:
        facts["known"] = Known.AMBIGUOUS


def parse(content: bytes) -> tuple[Entry, ...]:
    """The entries in a journal's bytes; torn, foreign and later-version lines are passed over."""
    entries = []
    for line in content.split(b"\n"):
        entry = entry_of(line)
        if entry is not None:
            entries.append(entry)
    return tuple(entries)


def entry_of(line: bytes) -> Entry | None:
    """The entry in one line, or None."""
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
    if not math.isfinite(wall):
        return None
    number = data.pop("n", 0)
    fields = {name: value for name, value in data.items() if isinstance(value, (str, int)) and not isinstance(value, bool)}
    return Entry(kind, RecordingKey(key), wall, fields, number if isinstance(number, int) and 0 <= number < 2**53 else 0)


def _no_number(name: str) -> float:
    raise ValueError(name)


def told_of(recording: Recording, area: str, custom: bool) -> dict[str, Any]:
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


def facts_of(failure: Failure | None) -> dict[str, Any]:
    """What may be told of a failure: numbers and our own words, never the service's text, which could repeat a secret."""
    if failure is None:
        return {}
    facts: dict[str, Any] = {"failure": failure.kind.value}
    if failure.http_status is not None:
        facts["status"] = failure.http_status
    if failure.code is not None:
        facts["code"] = failure.code
    return facts


def union(*files: Iterable[bytes]) -> dict[bytes, Entry]:
    """Every readable line that stands in any of the files, once, in the order of writing. Lines come without their ends.

    Lines without a number are older than all others; they follow their times.
    """
    entries: dict[bytes, Entry] = {}
    for lines in files:
        for line in lines:
            if line not in entries and (entry := entry_of(line)) is not None:
                entries[line] = entry
    return dict(sorted(entries.items(), key=_place))


def _place(item: tuple[bytes, Entry]) -> tuple[int, float]:
    return item[1].number, item[1].at
