"""The visible steps of a start, for those who show them.

They stand apart from the use cases because the Setup page is painted before anything that sends is loaded.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from cloudrec_gui.domain.errors import Failure
    from cloudrec_gui.domain.ids import RecordingKey

StepState = Literal["running", "done", "failed"]


class StartStep(Enum):
    """The visible steps of a start."""

    ACQUIRE = "acquire"
    START = "start"
    QUERY = "query"
    """The first query, five seconds after the sid; only it tells whether the start worked (behaviour §4)."""


@dataclass(frozen=True, slots=True)
class StartProgress:
    """One step of one start. A failed QUERY may still become done by a later query.

    A step that is ``running`` with ``attempt`` 2 or more is being repeated after ``failure``: in ``waiting_s`` seconds, or now
    when that is 0. Cancelling ends such a wait at once.
    """

    key: RecordingKey
    step: StartStep
    state: StepState
    failure: Failure | None = None
    attempt: int = 1
    waiting_s: float = 0.0
