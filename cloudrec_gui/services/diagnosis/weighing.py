"""Adding up what speaks for and against one cause, and the moments that all causes are judged by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from cloudrec_gui.domain.errors import Failure
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import Origin, Recording, State
from cloudrec_gui.services.diagnosis.causes import Cause, Evidence, Known, Ranked, Remedy, Seen, Value


@dataclass
class Case:
    """One cause under examination: starts at ``weight`` points and gains or loses by every piece of evidence."""

    cause: Cause
    weight: int
    evidence: list[Evidence] = field(default_factory=list)

    def gain(self, points: int, kind: Seen, **values: Value) -> Case:
        """``kind`` speaks for it."""
        self.weight += points
        self.evidence.append(Evidence(kind, values))
        return self

    def lose(self, points: int, kind: Seen, **values: Value) -> Case:
        """``kind`` speaks against it."""
        self.weight -= points
        self.evidence.append(Evidence(kind, values, against=True))
        return self

    def ranked(self, remedy: Remedy) -> Ranked:
        """The sum, between 0 and 100."""
        return Ranked(self.cause, max(0, min(100, self.weight)), tuple(self.evidence), remedy)


@dataclass(frozen=True, slots=True)
class Scene:
    """What is examined, with the moments that matter. All in wall seconds."""

    recording: Recording
    failure: Failure | None
    now: float
    known: Known

    @property
    def page(self) -> bool:
        """Whether a page is recorded: no channel, no token, no idle exit (behaviour §14)."""
        return self.recording.mode is Mode.WEB

    @property
    def started(self) -> float:
        """When start was accepted, as near as is known."""
        found = self.recording.started_at
        return found if found is not None else self.recording.created_at

    @property
    def first_bad(self) -> float:
        """The first moment at which it was not there any more."""
        found = self.recording.missing_since
        return found if found is not None else self.recording.ended_at if self.recording.ended_at is not None else self.now

    @property
    def last_good(self) -> float | None:
        """The last moment at which it was seen to be well."""
        return self.recording.seen_at if self.recording.seen_at is not None else self.recording.confirmed_at

    @property
    def answered(self) -> bool:
        """Whether any query under these ids was ever answered."""
        return self.recording.status is not None or self.recording.confirmed_at is not None

    @property
    def unconfirmed(self) -> bool:
        """Whether it is another program's, and nothing but ids that somebody has entered: how it was started is not known here."""
        return self.recording.origin is Origin.ADOPTED and not self.answered

    @property
    def recorded(self) -> bool:
        """Whether anything of it was ever seen to be recorded."""
        return self.recording.highest >= 5 or bool(self.recording.files)

    @property
    def missing_s(self) -> float:
        """For how long every query has been answered with 404; 0 if that is over or never was."""
        since = self.recording.missing_since
        return 0.0 if since is None else max(0.0, self.now - since)

    @property
    def over(self) -> bool:
        """Whether it is settled that it does not come back."""
        return self.recording.state in (State.GONE, State.ENDED, State.ENDED_EMPTY, State.ABNORMAL)


Rule = Callable[[Scene], Ranked | None]
"""Weighs one cause; None where it cannot be."""
