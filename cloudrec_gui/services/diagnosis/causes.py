"""The values that a diagnosis is made of: causes, what speaks for and against them, and what can be done about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Final

from cloudrec_gui.domain.recording import Recording

CERTAIN: Final = 90
"""From this weight on a cause is told as a fact."""
VERY_LIKELY: Final = 75
LIKELY: Final = 45
"""From this weight on it is told as likely; below, as possible."""
WORTH_TELLING: Final = 10
"""Below this weight a cause is left out."""

Value = str | int | float


class Cause(Enum):
    """What can have happened."""

    ROUTE = "route"
    """The gateway knows no such path: the request never reached the recording service."""
    NEVER_STARTED = "never-started"
    """start was accepted and the recorder failed right after it."""
    IDLE_EXIT = "idle-exit"
    TOKEN = "token"
    STORAGE_KEY = "storage-key"
    FAIL_OVER = "fail-over"
    CONTROL_WINDOW = "control-window"
    """``resourceExpiredHour`` is over: no control any more, but the recording goes on and bills."""
    STOPPED_BY_US = "stopped-by-us"
    WRONG_IDS = "wrong-ids"
    HOURS_REACHED = "hours-reached"
    """``maxRecordingHour`` of a page recording."""
    KICKED = "kicked"
    """Somebody else in the channel has the recorder's uid."""
    ENDED_ELSEWHERE = "ended-elsewhere"
    """Another program stopped it, or removed it from the channel."""
    PAGE = "page"
    """The page could not be opened, was not ready in time, or cannot be recorded."""
    NOBODY_PUBLISHES = "nobody-publishes"
    NOT_SUBSCRIBED = "not-subscribed"
    """The lists of the start leave out who publishes, or a whole medium."""
    BACKUP_CLOUD = "backup-cloud"
    DUPLICATE = "duplicate"
    PORTRAIT = "portrait"
    """No size was given, so the picture is 360×640, upright."""


class Seen(Enum):
    """Kinds of evidence. The values of each are named in its comment: ``*_at`` in wall seconds, ``*_s`` in seconds."""

    NO_ROUTE = "no-route"  # reason
    NEVER_ANSWERED = "never-answered"  # queries
    GONE_EARLY = "gone-early"  # after_s: 404 so long after start
    REACHED_READY = "reached-ready"  # ready_at
    NEVER_RECORDED = "never-recorded"
    NO_FILES = "no-files"
    RECORDED = "recorded"  # seen_at, files
    LEFT_AT_IDLE = "left-at-idle"  # after_s, idle_s
    BEFORE_IDLE = "before-idle"  # after_s, idle_s
    PAST_IDLE = "past-idle"  # after_s, idle_s
    NO_IDLE_IN_WEB = "no-idle-in-web"
    TOKEN_OVER_AT_START = "token-over-at-start"  # until_at, started_at
    TOKEN_ENDED = "token-ended"  # until_at
    TOKEN_LASTS = "token-lasts"  # until_at
    TOKEN_UNREADABLE = "token-unreadable"
    TOKEN_FOREIGN = "token-foreign"  # field: appId, cname or uid
    NO_TOKEN = "no-token"
    UPLOADS_TO_BACKUP = "uploads-to-backup"
    MISSING_FOR = "missing-for"  # missing_s, limit_s
    MISSING_TOO_LONG = "missing-too-long"  # missing_s, limit_s
    MOVED_BEFORE = "moved-before"  # count
    CONTROL_OVER = "control-over"  # until_at, hours
    REFUSED_WITHOUT_BODY = "refused-without-body"  # number: a query, which has no body to be wrong, was refused
    STOP_ASKED = "stop-asked"  # stop_at
    ANSWERED_AFTER_STOP = "answered-after-stop"  # seen_at
    ADOPTED = "adopted"
    RESTORED = "restored"
    IDENTITY_REFUSED = "identity-refused"  # number
    HOURS_OVER = "hours-over"  # until_at, hours
    SAME_UID_TWICE = "same-uid-twice"  # uid
    UID_NAMED_AS_USER = "uid-named-as-user"  # uid
    PAGE_URL = "page-url"  # url
    WAITED = "waited"  # ready_s: ready for so long
    LISTS = "lists"  # medium: audio, video or both
    OTHER_RECORDER = "other-recorder"  # uid, count
    NO_SIZE = "no-size"  # width, height
    NO_DATA_REPORTED = "no-data-reported"


class TokenSign(Enum):
    """What the token of the start looks like from here, beyond its end (``Recording.token_until``)."""

    UNKNOWN = "unknown"
    ABSENT = "absent"
    UNREADABLE = "unreadable"
    OTHER_APP = "other-app"
    OTHER_CHANNEL = "other-channel"
    OTHER_UID = "other-uid"
    FITS = "fits"


class Symptom(Enum):
    """What is wrong without any call having failed."""

    NOTHING_RECORDED = "nothing-recorded"
    """stop said that there is no data (206/435)."""
    STAYS_READY = "stays-ready"
    """Status 4 for longer than a first file takes."""
    NO_FILES = "no-files"
    """It recorded, or ended, and no file was ever named."""
    ENDED_BY_ITSELF = "ended-by-itself"
    """It was seen to end, or to have ended, and nobody here had asked it to."""
    BACKUP_CLOUD = "backup-cloud"
    DUPLICATE = "duplicate"
    PORTRAIT = "portrait"


class Do(Enum):
    """What a person can be offered. ``Remedy.value`` is named in the comment."""

    START_WITH_IDLE = "start-with-idle"  # seconds
    START_OTHER_UID = "start-other-uid"  # the uid
    START_LONGER = "start-longer"  # hours of resourceExpiredHour
    START_MORE_HOURS = "start-more-hours"  # hours of maxRecordingHour
    OPEN_STORAGE = "open-storage"
    OPEN_TOKEN = "open-token"
    OPEN_CHANNEL = "open-channel"
    OPEN_PAGE = "open-page"
    OPEN_PICTURE = "open-picture"
    OPEN_SUBSCRIPTION = "open-subscription"
    OPEN_ENDPOINT = "open-endpoint"
    WAIT_THEN_QUERY = "wait-then-query"  # wall seconds at which a move must be over
    QUERY_NOW = "query-now"
    CORRECT_IDS = "correct-ids"
    SHOW_OTHER = "show-other"  # key of the other recording
    COPY_REPORT = "copy-report"
    NOTHING = "nothing"
    """It is as it should be."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that was seen. ``against`` is True for what speaks against the cause it stands under."""

    kind: Seen
    values: Mapping[str, Value] = field(default_factory=dict)
    against: bool = False


@dataclass(frozen=True, slots=True)
class Remedy:
    """One thing to do about a cause."""

    do: Do
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class Ranked:
    """A cause with its weight from 0 to 100, what it rests on, and what to do if it is the one."""

    cause: Cause
    weight: int
    evidence: tuple[Evidence, ...]
    remedy: Remedy


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the recording itself.

    ``request`` is the start's ``clientRequest`` without secrets, empty where it was not written down. ``others`` are the other
    recordings of the same App ID and channel that run.
    """

    request: Mapping[str, Any] = field(default_factory=dict)
    token: TokenSign = TokenSign.UNKNOWN
    others: tuple[Recording, ...] = ()
