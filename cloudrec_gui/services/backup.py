"""A second recorder for a channel that must not be lost: the same start under another uid, on other machines (behaviour §1, §13).

``acquire`` names the first recording's resourceId in ``excludeResourceIds``, so that both do not run on the same region's machines.
Both are charged. Everything here is worked out before anything is sent.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from cloudrec_gui.domain.draft import RECORDING, TOKEN, Draft, SecretBag, get_in
from cloudrec_gui.domain.ids import UID_MAX, RecordingKey, Uid, is_uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.problems import Problem, Severity
from cloudrec_gui.domain.profile import Profile
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services import tokens
from cloudrec_gui.services.preflight import check

FIRST_UID: Final = 900_001
"""Where the recorders' uids begin that this program proposes: far from those of most users."""
MOST_EXCLUDED: Final = 5
_UID: Final = ("uid",)
_EXCLUDE: Final = "excludeResourceIds"


class Obstacle(Enum):
    """What speaks against a backup recorder."""

    NOT_RUNNING = "not-running"
    NO_RESOURCE = "no-resource"
    """Its resourceId is not known, so acquire cannot be told to keep away from it."""
    NO_START = "no-start"
    """Nobody knows what it was started with: an earlier run did, and the present profile prepares something else."""
    UID_FORM = "uid-form"
    UID_TAKEN = "uid-taken"
    """Another recorder of the channel has this uid: start would be refused, or throw it out."""
    UID_OF_USER = "uid-of-user"
    """The layout or a subscription names it."""
    TOKEN_FOR_OTHER = "token-for-other"
    """The token at hand is for one uid, and that is another one."""
    TOKEN_OVER = "token-over"
    OTHER = "other"
    """A rule of the checks before start; ``Backup.problem`` says which."""


@dataclass(frozen=True, slots=True)
class Backup:
    """What would be started, and what speaks against it."""

    of: RecordingKey
    uid: Uid
    profile: Profile | None = None
    """Ready for ``Recordings.start``; None where its start is not known."""
    secrets: SecretBag | None = None
    obstacle: Obstacle | None = None
    problem: Problem | None = None
    needs_token: bool = False
    """Whether another token would help: the one at hand does not fit the uid, or has run out."""

    @property
    def ready(self) -> bool:
        """Whether it can be started as it is."""
        return self.profile is not None and self.obstacle is None


def source_of(recording: Recording, begun_with: Profile | None, present: Profile) -> Profile | None:
    """The profile whose draft started ``recording``, as far as anybody knows.

    For a recording of an earlier run, or of another program, it is the present one if that prepares the same channel and job.
    """
    if begun_with is not None:
        return begun_with
    same = (present.id, present.draft.mode, present.draft.cname) == (recording.profile, recording.mode, recording.cname)
    known = not recording.variant or present.draft.variant.value == recording.variant
    return present if same and known else None


def taken_uids(recording: Recording, others: Iterable[Recording]) -> frozenset[str]:
    """The uids under which the channel is being recorded, or may be."""
    channel = (recording.app_id, recording.cname)
    rows = [recording, *(other for other in others if (other.app_id, other.cname) == channel and not other.final)]
    return frozenset(uid for row in rows for uid in (row.uid, row.recorder_uid) if uid)


def free_uid(taken: Iterable[str], users: Iterable[str] = ()) -> Uid:
    """The first uid from :data:`FIRST_UID` on that neither a recorder nor a user has."""
    used = {*taken, *users}
    return Uid(next(str(number) for number in range(FIRST_UID, UID_MAX) if str(number) not in used))


def user_uids(draft: Draft) -> frozenset[str]:
    """Every user that the layout or a list names."""
    recording = draft.get(RECORDING, {})
    found: set[str] = set()
    transcoding = get_in(recording, ("transcodingConfig",), {})
    for region in get_in(transcoding, ("layoutConfig",), ()) or ():
        found.add(str(get_in(region, ("uid",), "")))
    found.add(str(get_in(transcoding, ("maxResolutionUid",), "")))
    for medium in ("Audio", "Video"):
        for name in (f"subscribe{medium}Uids", f"unSubscribe{medium}Uids"):
            items = get_in(recording, (name,), ())
            found.update(str(item) for item in items) if isinstance(items, (list, tuple)) else None
    return frozenset(found - {""})


def plan(recording: Recording, source: Profile | None, secrets: SecretBag, taken: frozenset[str], uid: str, now: float) -> Backup:
    """What starting a backup of ``recording`` under ``uid`` would be. ``secrets`` are those of its profile; ``now`` wall seconds."""
    asked = Backup(recording.key, Uid(uid))
    if not recording.running:
        return replace(asked, obstacle=Obstacle.NOT_RUNNING)
    if not recording.resource_id:
        return replace(asked, obstacle=Obstacle.NO_RESOURCE)
    if source is None:
        return replace(asked, obstacle=Obstacle.NO_START)
    draft = source.draft.put(_UID, uid or None)
    known = get_in(draft.acquire, (_EXCLUDE,), ())
    before = [str(item) for item in known if item != recording.resource_id] if isinstance(known, (list, tuple)) else []
    draft = replace(draft, acquire={**draft.acquire, _EXCLUDE: [recording.resource_id, *before][:MOST_EXCLUDED]})
    asked = replace(asked, profile=replace(source, draft=draft), secrets=secrets)
    obstacle = _against_uid(uid, taken, user_uids(draft))
    if obstacle is None and recording.mode is not Mode.WEB:
        obstacle = _against_token(secrets, uid, now)
    if obstacle is not None:
        return replace(asked, obstacle=obstacle, needs_token=obstacle in (Obstacle.TOKEN_FOR_OTHER, Obstacle.TOKEN_OVER))
    found = check(source, draft, secrets, now_s=now)
    hard = next((problem for problem in found if problem.severity is Severity.ERROR), None)
    return asked if hard is None else replace(asked, obstacle=Obstacle.OTHER, problem=hard)


def _against_uid(uid: str, taken: frozenset[str], users: frozenset[str]) -> Obstacle | None:
    if not is_uid(uid):
        return Obstacle.UID_FORM
    if uid in taken:
        return Obstacle.UID_TAKEN
    return Obstacle.UID_OF_USER if uid in users else None


def _against_token(secrets: SecretBag, uid: str, now: float) -> Obstacle | None:
    """A token that cannot be read is left to the checks before start, which word it better."""
    secret = secrets.get(TOKEN)
    facts = tokens.read(secret.reveal()) if secret else None
    if not isinstance(facts, tokens.TokenFacts):
        return None
    if not facts.is_for_uid(uid):
        return Obstacle.TOKEN_FOR_OTHER
    return Obstacle.TOKEN_OVER if facts.ends_at <= now else None
