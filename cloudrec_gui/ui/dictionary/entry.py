"""What an entry of the error dictionary is. No Qt in here: texts are only marked for translation (context ``Dictionary``)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.ui.explanation_case import Side

EVERY: Final = tuple(Operation)
"""Entries that any of the six calls can meet."""
TASK: Final = (Operation.QUERY, Operation.UPDATE, Operation.UPDATE_LAYOUT, Operation.STOP)
"""The calls that name a recording by its sid."""
RUN: Final = (Operation.START, *TASK)
"""The calls that carry a resource id."""


class Kind(Enum):
    """Where the number of an entry stands."""

    HTTP = "http"
    """The HTTP status of an answer."""
    CODE = "code"
    """``code`` in the body of an answer that is not a success."""
    STATUS = "status"
    """``serverResponse.status`` of a query (behaviour §3)."""
    WEBHOOK = "webhook"
    """A code inside a notification, or of the console's test of the receiver (webhooks)."""


class RetryAdvice(Enum):
    """What is to be done about sending the same again (3-safety §3.2); the words depend on the operation."""

    NOTHING = "nothing"
    """There is nothing to repeat: the outcome is settled."""
    NEVER = "never"
    CHANGE = "after a change"
    """The same call would be refused again."""
    REPEAT = "repeat"
    """The same call, after a wait; a start only with the same resource id and the identical body."""
    LATER = "later"
    """When the cause outside this call is gone."""
    LOOK_FIRST = "look first"
    """Find out what runs before anything is sent again."""
    REACQUIRE = "acquire again"
    """Not with this resource id."""
    WAIT = "wait"
    """Query again; the state may change by itself."""
    RESTART = "new recording"
    """Not this one; a new recording with another recorder uid."""


class Generation(Enum):
    """Which documentation names an entry."""

    CURRENT = "current"
    OLDER = "older"
    CHINESE = "chinese"
    COMMUNITY = "community"
    """A list of users, not confirmed by the vendor."""
    OBSERVED = "observed"
    """Seen in public reports of real answers."""


TODAY: Final = (Generation.CURRENT,)
EVERYWHERE: Final = (Generation.CURRENT, Generation.CHINESE)
FORMERLY: Final = (Generation.OLDER, Generation.CHINESE)
COMMUNITY: Final = (Generation.COMMUNITY,)
OBSERVED: Final = (Generation.OBSERVED,)


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of one number.

    ``operations``, ``http_status``, ``code`` and ``reason_contains`` (lower case, any of them) are the key; webhooks have
    ``event`` and ``module`` instead. ``verdict`` is a title, the other texts are whole sentences. ``tone`` is the kind of a notice
    (bad, warn, info, ok); ``settled`` entries say themselves what has become of the recording. ``service_text_en`` is the
    service's own text, ``service_text_zh`` the short name by which Chinese speakers know it; neither is translated.
    ``waits`` are seconds between attempts. No ``generations`` means that nothing documents it.
    """

    id: str
    kind: Kind
    side: Side
    retry: RetryAdvice
    verdict: str
    meaning: str
    todo: str
    causes: tuple[str, ...] = ()
    disagreement: str = ""
    operations: tuple[Operation, ...] = EVERY
    http_status: int | None = None
    code: int | None = None
    reason_contains: tuple[str, ...] = ()
    event: int | None = None
    module: int | None = None
    tone: str = "bad"
    settled: bool = False
    waits: tuple[int, ...] = ()
    generations: tuple[Generation, ...] = ()
    service_text_en: str = ""
    service_text_zh: str = ""
    section: str = ""
    """Where the specification has it, for those who maintain this table."""
