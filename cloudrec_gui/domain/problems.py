"""A finding about what is about to be sent: which rule, how bad, where, and how to mend it. No sentences here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

Path = tuple[str | int, ...]
"""Where in the body a value stands, by wire names: ``("clientRequest", "recordingConfig", "maxIdleTime")``."""


class Severity(Enum):
    """ERROR blocks the start; WARNING is shown and does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that mends the problem in one undoable step: put ``value`` at ``path``; ``None`` drops the key."""

    path: Path
    value: object
    also: tuple[Fix, ...] = ()
    """Further changes that belong to the same step (moving a block, renaming a key)."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. ``params`` fill the sentence that the window knows for ``rule``."""

    rule: str
    severity: Severity
    path: Path
    params: Mapping[str, str] = field(default_factory=dict)
    fix: Fix | None = None
    instead: Fix | None = None
    """Another change that mends it as well, where it is a matter of taste which."""
