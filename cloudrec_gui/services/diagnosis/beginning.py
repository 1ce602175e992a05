"""Rules for a recording that never came up, or came up without ever writing a file (behaviour §4.1, §4.4, §9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from cloudrec_gui.domain.recording import Origin
from cloudrec_gui.domain.trees import get_in
from cloudrec_gui.services.diagnosis.causes import Cause, Do, Ranked, Remedy, Seen, TokenSign
from cloudrec_gui.services.diagnosis.weighing import Case, Scene

_SLACK_S: Final = 15.0
_FIELDS: Final = {TokenSign.OTHER_APP: "appId", TokenSign.OTHER_CHANNEL: "cname", TokenSign.OTHER_UID: "uid"}
_LISTS: Final = ("subscribeAudioUids", "subscribeVideoUids", "audioUidList", "videoUidList")
_URL: Final = ("extensionServiceConfig", "extensionServices", 0, "serviceParam", "url")
_IDENTITY_CODES: Final = (432, 1003)


def token(scene: Scene) -> Ranked | None:
    """Expired, foreign or unreadable; page recordings have none (behaviour §16)."""
    recording, sign, until = scene.recording, scene.known.token, scene.recording.token_until
    if scene.page or scene.unconfirmed:
        return None
    case, remedy = Case(Cause.TOKEN, 0), Remedy(Do.OPEN_TOKEN)
    if scene.answered and recording.confirmed_at is not None:
        return _token_later(scene, case)
    if until is not None and until <= scene.started + 2:
        return case.gain(95, Seen.TOKEN_OVER_AT_START, until_at=until, started_at=scene.started).ranked(remedy)
    if sign in _FIELDS:
        return case.gain(94, Seen.TOKEN_FOREIGN, field=_FIELDS[sign]).ranked(remedy)
    if until is not None and until <= scene.first_bad:
        return case.gain(88, Seen.TOKEN_ENDED, until_at=until).ranked(remedy)
    if sign is TokenSign.UNREADABLE:
        return case.gain(82, Seen.TOKEN_UNREADABLE).ranked(remedy)
    if sign is TokenSign.ABSENT:
        return case.gain(28, Seen.NO_TOKEN).ranked(remedy)
    if until is not None:
        case.weight = 25
        return case.lose(10, Seen.TOKEN_LASTS, until_at=until).ranked(remedy)
    case.weight = 32
    return case.gain(0, Seen.NEVER_ANSWERED, queries=recording.queries).ranked(remedy)


def _token_later(scene: Scene, case: Case) -> Ranked | None:
    """It joined, so the token was good then; it may have run out since."""
    until, last = scene.recording.token_until, scene.last_good
    if until is None or last is None:
        return None
    if last - _SLACK_S <= until <= scene.first_bad + _SLACK_S:
        return case.gain(92, Seen.TOKEN_ENDED, until_at=until).ranked(Remedy(Do.OPEN_TOKEN))
    return None


def never_started(scene: Scene) -> Ranked | None:
    """The start was accepted, and then the recorder failed, for a reason that the service does not say."""
    recording = scene.recording
    if scene.answered:
        return None
    if scene.unconfirmed:
        return Case(Cause.NEVER_STARTED, 25).gain(0, Seen.NEVER_ANSWERED, queries=recording.queries).ranked(Remedy(Do.COPY_REPORT))
    case = Case(Cause.NEVER_STARTED, 50)
    case.gain(min(15, 5 * recording.misses), Seen.NEVER_ANSWERED, queries=recording.queries)
    case.gain(8, Seen.GONE_EARLY, after_s=max(0.0, scene.first_bad - scene.started))
    return case.ranked(Remedy(Do.START_OTHER_UID, other_uid(recording.uid)) if scene.over else Remedy(Do.OPEN_STORAGE))


def page(scene: Scene) -> Ranked | None:
    """A page that cannot be opened or recorded; the recorder then ends by itself (behaviour §5, §14)."""
    if not scene.page:
        return None
    case = Case(Cause.PAGE, 35 if scene.recorded else 64)
    url = get_in(scene.known.request, _URL)
    if isinstance(url, str) and url:
        case.gain(4, Seen.PAGE_URL, url=url)
    if scene.recorded:
        last = scene.last_good if scene.last_good is not None else scene.started
        case.gain(0, Seen.RECORDED, seen_at=last, files=len(scene.recording.files))
    elif scene.answered:
        case.gain(10, Seen.NO_FILES)
    else:
        case.gain(min(15, 5 * scene.recording.misses), Seen.NEVER_ANSWERED, queries=scene.recording.queries)
    return case.ranked(Remedy(Do.OPEN_PAGE))


def storage_key(scene: Scene) -> Ranked | None:
    """Keys, bucket or region are wrong: start takes them, and then nothing can be uploaded (behaviour §9.5)."""
    recording = scene.recording
    remedy = Remedy(Do.OPEN_STORAGE)
    if scene.recorded or scene.unconfirmed:
        return None
    ready, last = recording.confirmed_at, scene.last_good
    if ready is None or last is None:
        if scene.answered:
            return None
        case = Case(Cause.STORAGE_KEY, 38)
        return case.gain(0, Seen.NEVER_ANSWERED, queries=recording.queries).ranked(remedy)
    case = Case(Cause.STORAGE_KEY, 55).gain(0, Seen.REACHED_READY, ready_at=ready).gain(0, Seen.NO_FILES)
    lived, idle = scene.first_bad - scene.started, float(recording.max_idle_s)
    if recording.uploading == "backuped":
        case.gain(20, Seen.UPLOADS_TO_BACKUP)
    if scene.page:
        case.gain(5, Seen.NO_IDLE_IN_WEB)
    elif lived < idle:
        case.gain(20, Seen.BEFORE_IDLE, after_s=lived, idle_s=idle)
    elif last - ready > idle + _SLACK_S:
        case.gain(20, Seen.PAST_IDLE, after_s=last - ready, idle_s=idle)
    else:
        case.lose(35, Seen.LEFT_AT_IDLE, after_s=lived, idle_s=idle)
    return case.ranked(remedy)


def wrong_ids(scene: Scene) -> Ranked | None:
    """resourceId, sid and mode do not belong together, or cname and uid are not those of acquire."""
    recording, failure, remedy = scene.recording, scene.failure, Remedy(Do.CORRECT_IDS)
    if failure is not None and failure.code in _IDENTITY_CODES:
        return Case(Cause.WRONG_IDS, 95).gain(0, Seen.IDENTITY_REFUSED, number=failure.code or 0).ranked(remedy)
    if scene.answered:
        return None
    if recording.origin is Origin.ADOPTED:
        # Never certain: what has ended is not found under the right ids either.
        case = Case(Cause.WRONG_IDS, 76).gain(0, Seen.ADOPTED)
        return case.gain(10, Seen.NEVER_ANSWERED, queries=recording.queries).ranked(remedy)
    if recording.origin is Origin.RESTORED:
        return Case(Cause.WRONG_IDS, 12).gain(0, Seen.RESTORED).ranked(remedy)
    return None


def kicked(scene: Scene) -> Ranked | None:
    """Two clients with one uid throw each other out of the channel (behaviour §1)."""
    recording = scene.recording
    if scene.page or recording.origin is Origin.ADOPTED:
        return None
    remedy = Remedy(Do.START_OTHER_UID, other_uid(recording.uid))
    if any(other.uid == recording.uid and not other.final for other in scene.known.others):
        return Case(Cause.KICKED, 86).gain(0, Seen.SAME_UID_TWICE, uid=recording.uid).ranked(remedy)
    if names_as_user(scene):
        return Case(Cause.KICKED, 80).gain(0, Seen.UID_NAMED_AS_USER, uid=recording.uid).ranked(remedy)
    return None


def names_as_user(scene: Scene) -> bool:
    """Whether the start or the layout names the recorder's own uid among the users."""
    recording = scene.recording
    if any(file.uid == recording.uid for file in recording.files):
        return True
    return any(
        _names(tree, recording.uid)
        for tree in (
            get_in(scene.known.request, ("recordingConfig",), {}),
            recording.live_layout or {},
            get_in(recording.settings, ("streamSubscribe",), {}),
        )
    )


def _names(tree: Any, uid: str) -> bool:
    if isinstance(tree, Mapping):
        wanted = (value for key, value in tree.items() if not str(key).startswith("unSubscribe"))
        return any(_names(value, uid) for value in wanted)
    if isinstance(tree, Sequence) and not isinstance(tree, str):
        return any(_names(item, uid) for item in tree)
    return isinstance(tree, str) and tree == uid


def subscribed_lists(scene: Scene) -> str:
    """``audio``, ``video`` or ``both``: for which media only named users are recorded; empty if everybody is."""
    trees = (get_in(scene.known.request, ("recordingConfig",), {}), get_in(scene.recording.settings, ("streamSubscribe",), {}))
    found: set[str] = set()
    for tree in trees:
        for name in _LISTS:
            value = get_in(tree, (name,))
            uids = get_in(value, ("subscribeAudioUids",), get_in(value, ("subscribeVideoUids",))) if isinstance(value, Mapping) else value
            if isinstance(uids, (list, tuple)) and uids and "#allstream#" not in uids:
                found.add("audio" if "udio" in name else "video")
    return "both" if len(found) == 2 else "".join(found)


def other_uid(uid: str) -> str:
    """The recorder's second uid: going back and forth between two keeps an old recorder from throwing out its successor."""
    number = int(uid) if uid.isascii() and uid.isdigit() and len(uid) <= 10 else 0
    if number <= 0:
        return "900002"
    other = number + 1 if number % 2 else number - 1
    return str(other if 1 <= other <= 2**32 - 1 else number - 1)
