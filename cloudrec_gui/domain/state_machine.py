"""The life of a recording as a table: from which phase which news may lead to which other phase.

``recording.advance`` is how it is done, this is what is allowed; ``docs/states.md`` shows the same table, and tests hold the three
together. A phase that a kind of news does not name is left as it is. Two rules stand above all rows: what has ended stays ended,
and what may be running is never written off without proof (behaviour §4, §15).
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Final

from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.recording import (
    Acquired,
    Failed,
    LayoutAccepted,
    MoveNoted,
    Observed,
    PollPlanned,
    PresumedEnded,
    Recording,
    RecordingEvent,
    SidFound,
    Slept,
    Started,
    StartSending,
    State,
    StillTheSame,
    Stopped,
    StopSending,
    UpdateAccepted,
)


class Phase(Enum):
    """What may be said of a recording's existence and its bill."""

    DRAFT = "draft"
    """Not asked for yet: there is no recording."""
    INTENT = "intent"
    """Written down, nothing sent."""
    ACQUIRED = "acquired"
    """There is a resourceId; nothing runs, nothing is billed."""
    SENDING = "sending"
    """start is about to be sent, or on its way."""
    RUNNING = "running"
    """There is a sid and it obeys."""
    NOT_STARTED = "not-started"
    """Proven never to have run."""
    AMBIGUOUS = "ambiguous"
    """It may be running and billing, under a sid that is not known."""
    FAIL_OVER = "fail-over"
    """404: on its way to another server, or gone."""
    STOPPING = "stopping"
    ENDED = "ended"
    """As asked."""
    ENDED_ABNORMALLY = "ended-abnormally"
    """Not asked for."""


class News(Enum):
    """Kinds of events; a failure counts by the call that failed."""

    ACQUIRED = "resourceId received"
    START_SENDING = "start about to be sent"
    STARTED = "sid received"
    OBSERVED = "query answered"
    UNCHANGED = "query answered as before"
    ACQUIRE_FAILED = "acquire failed"
    START_FAILED = "start failed"
    QUERY_FAILED = "query failed"
    CHANGE_FAILED = "update or updateLayout failed"
    STOP_SENDING = "stop about to be sent"
    STOP_FAILED = "stop failed"
    STOPPED = "stop answered"
    SID_FOUND = "sid found"
    PRESUMED = "settled by a person"
    ASIDE = "anything else"
    """Layouts, updates, plans, a new uid, a sleep: they never move it."""


PHASE_OF: Final[Mapping[State, Phase]] = MappingProxyType(
    {
        State.INTENT: Phase.INTENT,
        State.ACQUIRED: Phase.ACQUIRED,
        State.SENDING: Phase.SENDING,
        State.STARTING: Phase.RUNNING,
        State.READY: Phase.RUNNING,
        State.RECORDING: Phase.RUNNING,
        State.MISSING: Phase.FAIL_OVER,
        State.STOPPING: Phase.STOPPING,
        State.ENDED: Phase.ENDED,
        State.ENDED_EMPTY: Phase.ENDED,
        State.GONE: Phase.ENDED_ABNORMALLY,
        State.ABNORMAL: Phase.ENDED_ABNORMALLY,
        State.NOT_STARTED: Phase.NOT_STARTED,
        State.AMBIGUOUS: Phase.AMBIGUOUS,
    }
)

FIRST: Final = Phase.INTENT
"""Where a draft goes when it is asked for."""
FINAL_PHASES: Final = (Phase.NOT_STARTED, Phase.ENDED, Phase.ENDED_ABNORMALLY)

_NEWS_OF: Final[Mapping[type, News]] = MappingProxyType(
    {
        Acquired: News.ACQUIRED,
        StartSending: News.START_SENDING,
        Started: News.STARTED,
        Observed: News.OBSERVED,
        StillTheSame: News.UNCHANGED,
        StopSending: News.STOP_SENDING,
        Stopped: News.STOPPED,
        SidFound: News.SID_FOUND,
        PresumedEnded: News.PRESUMED,
        LayoutAccepted: News.ASIDE,
        UpdateAccepted: News.ASIDE,
        PollPlanned: News.ASIDE,
        MoveNoted: News.ASIDE,
        Slept: News.ASIDE,
    }
)
_NEWS_OF_FAILURE: Final[Mapping[Operation, News]] = MappingProxyType(
    {
        Operation.ACQUIRE: News.ACQUIRE_FAILED,
        Operation.START: News.START_FAILED,
        Operation.QUERY: News.QUERY_FAILED,
        Operation.UPDATE: News.CHANGE_FAILED,
        Operation.UPDATE_LAYOUT: News.CHANGE_FAILED,
        Operation.STOP: News.STOP_FAILED,
    }
)


def phase_of(recording: Recording | None) -> Phase:
    """The phase of a recording; of none, a draft's."""
    return Phase.DRAFT if recording is None else PHASE_OF[recording.state]


def news_of(event: RecordingEvent) -> News:
    """The kind of an event."""
    return _NEWS_OF_FAILURE[event.failure.operation] if isinstance(event, Failed) else _NEWS_OF[type(event)]


_BEFORE: Final = {
    News.ACQUIRED: (Phase.ACQUIRED,),
    News.START_SENDING: (Phase.SENDING,),
    News.STARTED: (Phase.RUNNING,),
    News.ACQUIRE_FAILED: (Phase.NOT_STARTED,),
    News.START_FAILED: (Phase.NOT_STARTED, Phase.AMBIGUOUS),
    News.SID_FOUND: (Phase.RUNNING,),
    News.PRESUMED: (Phase.NOT_STARTED, Phase.ENDED_ABNORMALLY),
}
_OVER: Final = (Phase.ENDED, Phase.ENDED_ABNORMALLY)

TABLE: Final[Mapping[Phase, Mapping[News, tuple[Phase, ...]]]] = MappingProxyType(
    {
        Phase.DRAFT: {},
        Phase.INTENT: _BEFORE,
        Phase.ACQUIRED: {news: phases for news, phases in _BEFORE.items() if news is not News.ACQUIRED},
        Phase.SENDING: {
            News.STARTED: (Phase.RUNNING,),
            News.START_FAILED: (Phase.NOT_STARTED, Phase.AMBIGUOUS),
            News.SID_FOUND: (Phase.RUNNING,),
            News.PRESUMED: (Phase.NOT_STARTED, Phase.ENDED_ABNORMALLY),
        },
        Phase.AMBIGUOUS: {
            News.STARTED: (Phase.RUNNING,),
            News.SID_FOUND: (Phase.RUNNING,),
            News.PRESUMED: (Phase.NOT_STARTED, Phase.ENDED_ABNORMALLY),
        },
        Phase.RUNNING: {
            News.OBSERVED: (Phase.STOPPING, *_OVER),
            News.QUERY_FAILED: (Phase.FAIL_OVER,),
            News.CHANGE_FAILED: (Phase.FAIL_OVER,),
            News.STOP_SENDING: (Phase.STOPPING,),
            News.STOP_FAILED: (Phase.STOPPING, Phase.FAIL_OVER, Phase.ENDED),
            News.STOPPED: (Phase.ENDED,),
            News.PRESUMED: (Phase.ENDED_ABNORMALLY,),
        },
        Phase.FAIL_OVER: {
            News.OBSERVED: (Phase.RUNNING, Phase.STOPPING, *_OVER),
            News.QUERY_FAILED: _OVER,
            News.CHANGE_FAILED: _OVER,
            News.STOP_SENDING: (Phase.STOPPING,),
            News.STOP_FAILED: (Phase.RUNNING, Phase.STOPPING, Phase.ENDED),
            News.STOPPED: (Phase.ENDED,),
            News.PRESUMED: (Phase.ENDED_ABNORMALLY,),
        },
        Phase.STOPPING: {
            News.OBSERVED: (Phase.RUNNING, *_OVER),
            News.QUERY_FAILED: (Phase.FAIL_OVER, *_OVER),
            News.CHANGE_FAILED: (Phase.FAIL_OVER, *_OVER),
            News.STOP_FAILED: (Phase.RUNNING, Phase.FAIL_OVER, Phase.ENDED),
            News.STOPPED: (Phase.ENDED,),
            News.PRESUMED: (Phase.ENDED_ABNORMALLY,),
        },
        Phase.NOT_STARTED: {},
        Phase.ENDED: {},
        Phase.ENDED_ABNORMALLY: {},
    }
)
"""The phases that may follow. To stay is always allowed."""


def allowed(phase: Phase, event: RecordingEvent) -> tuple[Phase, ...]:
    """Every phase in which a recording may be after ``event``."""
    return (phase, *TABLE[phase].get(news_of(event), ()))
