"""What runs out for one recording, and when: five clocks of the service, and the one of a fail-over.

Pure data for bars that shrink: each deadline has a beginning and an end in wall seconds, so the part that is left is a division.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import FAILOVER_S, RESOURCE_S, Recording, State
from cloudrec_gui.domain.verdict import (
    CONTROL_NOTE_PART,
    CONTROL_WARN_S,
    HOURS_NOTE_PART,
    HOURS_WARN_S,
    IDLE_NEAR_PART,
    IDLE_NEAR_S,
    TOKEN_NEAR_S,
    Level,
    idle_until,
)


class DeadlineKind(Enum):
    """What runs out."""

    RESOURCE = "resource"
    """The time in which a resourceId may be used for start (behaviour §1)."""
    FAIL_OVER = "fail-over"
    """The time in which a 404 may be a move to another server (behaviour §2, §13)."""
    IDLE = "idle"
    """``maxIdleTime``; an estimate, because nothing tells when the last publisher left (behaviour §5)."""
    TOKEN = "token"
    CONTROL = "control"
    """``resourceExpiredHour``: query, update and stop are obeyed for so long."""
    HOURS = "hours"
    """``maxRecordingHour`` of a page recording."""


_NOTE_S: Final = MappingProxyType({DeadlineKind.RESOURCE: 120.0, DeadlineKind.FAIL_OVER: 90.0, DeadlineKind.TOKEN: TOKEN_NEAR_S})
_WARN_S: Final = MappingProxyType(
    {
        DeadlineKind.RESOURCE: 60.0,
        DeadlineKind.FAIL_OVER: 90.0,
        DeadlineKind.IDLE: IDLE_NEAR_S,
        DeadlineKind.TOKEN: TOKEN_NEAR_S,
        DeadlineKind.CONTROL: CONTROL_WARN_S,
        DeadlineKind.HOURS: HOURS_WARN_S,
    }
)
_NOTE_PART: Final = MappingProxyType(
    {DeadlineKind.IDLE: IDLE_NEAR_PART, DeadlineKind.CONTROL: CONTROL_NOTE_PART, DeadlineKind.HOURS: HOURS_NOTE_PART}
)
"""The last part of the whole in which it is near, for those whose length a person chooses."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """Runs from ``begins`` to ``ends`` (wall seconds). ``estimate``: the true end cannot be known."""

    kind: DeadlineKind
    begins: float
    ends: float
    estimate: bool = False

    def left(self, now: float) -> float:
        """Seconds left; negative when it is over."""
        return self.ends - now

    def share(self, now: float) -> float:
        """The part that is left, 0…1."""
        whole = self.ends - self.begins
        return min(1.0, max(0.0, self.left(now) / whole)) if whole > 0 else 0.0

    def level(self, now: float) -> Level:
        """OK while far, NOTE or WARN when near, BAD when over."""
        left = self.left(now)
        if left <= 0:
            return Level.BAD
        part = _NOTE_PART.get(self.kind, 0.0) * (self.ends - self.begins)
        warn = _WARN_S[self.kind]
        if self.kind is not DeadlineKind.IDLE:
            # A window of two minutes is not near its end from its first second on.
            warn = min(warn, part) if part else warn
        if left <= warn:
            return Level.WARN
        return Level.NOTE if left <= max(part, _NOTE_S.get(self.kind, 0.0)) else Level.OK


def deadlines(recording: Recording) -> tuple[Deadline, ...]:
    """All that runs out for it now, soonest first; nothing for one that is over."""
    return () if recording.final else tuple(sorted(_open(recording), key=lambda deadline: deadline.ends))


def _open(r: Recording) -> Iterator[Deadline]:
    if r.acquired_at is not None and not r.sid:
        yield Deadline(DeadlineKind.RESOURCE, r.acquired_at, r.acquired_at + RESOURCE_S)
    if r.state is State.MISSING and r.missing_since is not None:
        yield Deadline(DeadlineKind.FAIL_OVER, r.missing_since, r.missing_since + FAILOVER_S)
    idle = idle_until(r)
    if idle is not None:
        yield Deadline(DeadlineKind.IDLE, idle - r.max_idle_s, idle, estimate=True)
    began = r.started_at
    if began is None:
        return
    if r.token_until is not None and r.mode is not Mode.WEB:
        yield Deadline(DeadlineKind.TOKEN, min(began, r.token_until), r.token_until)
    if r.control_until is not None:
        yield Deadline(DeadlineKind.CONTROL, began, r.control_until)
    if r.hours_until is not None:
        yield Deadline(DeadlineKind.HOURS, began, r.hours_until)
