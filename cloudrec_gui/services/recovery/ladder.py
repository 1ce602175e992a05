"""The recovery ladder of one suspect: what can be done, in which order, and why something cannot (behaviour §15).

Pure. The order is that of certainty and cost: the same start again under the same resourceId tells its sid at once; the bucket
and a notification tell it without sending anything; kicking ends it without a sid; the bounds end it without anybody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from cloudrec_gui.api.retry import START_AGE_S
from cloudrec_gui.domain.ids import is_cname, is_uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.services.recovery.suspects import Doubt, Suspect
from cloudrec_gui.services.witnesses import SENDS_MAX


class RungKind(Enum):
    """The steps of the ladder, from the top."""

    RETRY = "retry"
    BUCKET = "bucket"
    NOTIFICATION = "notification"
    KICK = "kick"
    BOUNDS = "bounds"
    SUPPORT = "support"


class Reason(Enum):
    """Why a rung can, or cannot, be taken."""

    SAME_START = "same-start"
    """The very same start may be sent again until ``until``."""
    NO_RESOURCE = "no-resource"
    TOO_OLD = "too-old"
    SENDS_USED = "sends-used"
    OTHER_BODY = "other-body"
    """What is prepared now is not what was sent then."""
    BODY_UNKNOWN = "body-unknown"
    """Nothing says what was sent then."""
    NO_CREDENTIALS = "no-credentials"
    SID_KNOWN = "sid-known"
    OWN_FOLDER = "own-folder"
    """Only this start writes into that folder, so any sid in it is the one."""
    SHARED_FOLDER = "shared-folder"
    ANY_CLUE = "any-clue"
    KICK = "kick"
    PAGE_HAS_NO_UID = "page-has-no-uid"
    """A page recorder is in no channel."""
    WOULD_BLOCK_CHANNEL = "would-block-channel"
    """Without a uid, or a channel name, the rule would bar everybody."""
    ENDS_AT = "ends-at"
    ENDS_IDLE = "ends-idle"
    """``max_idle`` seconds after the last one has left."""
    NO_BOUND = "no-bound"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Rung:
    """One step. ``until`` is wall seconds; ``facts`` fill the sentence that the window has for ``reason``."""

    kind: RungKind
    available: bool
    reason: Reason
    until: float | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
    done: bool = False
    """It was taken, with or without success."""


@dataclass(frozen=True, slots=True)
class Help:
    """What there is to help with, beside the suspect itself."""

    connected: bool = True
    """Credentials for it are known in this run."""
    digest: str = ""
    """``body_digest`` of what the suspect's profile would send now; empty: it has no such profile."""
    taken: frozenset[RungKind] = frozenset()


def steps(suspect: Suspect, now: float, known: Help) -> tuple[Rung, ...]:
    """Every rung for ``suspect`` at wall time ``now``, the first to be tried first."""
    made = (_retry(suspect, now, known), _bucket(suspect), _notification(suspect), _kick(suspect), _bounds(suspect), _support())
    return tuple(_marked(rung, known) for rung in made)


def _marked(rung: Rung, known: Help) -> Rung:
    done = rung.kind in known.taken
    return Rung(rung.kind, rung.available, rung.reason, rung.until, rung.facts, done) if done else rung


def retry_until(suspect: Suspect) -> float | None:
    """Until when the same start may be sent again: half a minute before the resourceId lapses."""
    return None if suspect.acquired_at is None else suspect.acquired_at + START_AGE_S


def _retry(suspect: Suspect, now: float, known: Help) -> Rung:
    until = retry_until(suspect)
    facts = {"sends": str(suspect.sends), "max": str(SENDS_MAX)}

    def closed(reason: Reason) -> Rung:
        return Rung(RungKind.RETRY, False, reason, until, facts)

    if suspect.doubt is not Doubt.AMBIGUOUS:
        return closed(Reason.SID_KNOWN)
    if not suspect.resource_id or until is None:
        return closed(Reason.NO_RESOURCE)
    if not known.connected:
        return closed(Reason.NO_CREDENTIALS)
    if now >= until:
        return closed(Reason.TOO_OLD)
    if suspect.sends >= SENDS_MAX:
        return closed(Reason.SENDS_USED)
    if not suspect.digest:
        return closed(Reason.BODY_UNKNOWN)
    if known.digest != suspect.digest:
        return closed(Reason.OTHER_BODY)
    return Rung(RungKind.RETRY, True, Reason.SAME_START, until, facts)


def _bucket(suspect: Suspect) -> Rung:
    reason = Reason.OWN_FOLDER if suspect.own_folder else Reason.SHARED_FOLDER
    return _clue(RungKind.BUCKET, suspect, reason, {"folder": suspect.folder, "cname": suspect.cname})


def _notification(suspect: Suspect) -> Rung:
    return _clue(RungKind.NOTIFICATION, suspect, Reason.ANY_CLUE, {"cname": suspect.cname})


def _clue(kind: RungKind, suspect: Suspect, reason: Reason, facts: Mapping[str, str]) -> Rung:
    if suspect.doubt is not Doubt.AMBIGUOUS:
        return Rung(kind, False, Reason.SID_KNOWN)
    if not suspect.resource_id:
        return Rung(kind, False, Reason.NO_RESOURCE)
    return Rung(kind, True, reason, facts=facts)


def _kick(suspect: Suspect) -> Rung:
    if suspect.mode is Mode.WEB:
        return Rung(RungKind.KICK, False, Reason.PAGE_HAS_NO_UID)
    if not kickable(suspect):
        return Rung(RungKind.KICK, False, Reason.WOULD_BLOCK_CHANNEL)
    return Rung(RungKind.KICK, True, Reason.KICK, facts={"uid": suspect.uid, "cname": suspect.cname})


def kickable(suspect: Suspect) -> bool:
    """Whether a rule can name this recorder and nobody else: uid 0 or an empty channel would bar a whole channel."""
    return suspect.mode is not Mode.WEB and is_uid(suspect.uid) and is_cname(suspect.cname)


def _bounds(suspect: Suspect) -> Rung:
    if suspect.latest_end is not None:
        return Rung(RungKind.BOUNDS, True, Reason.ENDS_AT, suspect.latest_end, {"hours": str(suspect.max_hours)})
    if suspect.mode is not Mode.WEB and suspect.max_idle_s is not None:
        return Rung(RungKind.BOUNDS, True, Reason.ENDS_IDLE, facts={"seconds": str(suspect.max_idle_s), "cname": suspect.cname})
    return Rung(RungKind.BOUNDS, True, Reason.NO_BOUND)


def _support() -> Rung:
    return Rung(RungKind.SUPPORT, True, Reason.ALWAYS)
