"""What a recording takes from its draft, from an answer and from the journal. Pure functions beside the use cases."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from cloudrec_gui.domain.draft import RECORDING, SERVICES, STORAGE, TOKEN, TRANSCODING, Draft, SecretBag, get_in
from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.ids import is_uid
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import Origin, Recording, State
from cloudrec_gui.domain.variants import RECORDER, Variant, service_index
from cloudrec_gui.layout.wire import LAYOUT_KEYS
from cloudrec_gui.services import tokens
from cloudrec_gui.services.journal import JournalRecord, Known

_WITH_SNAPSHOTS: Final = (Variant.SNAPSHOT.value, Variant.SNAPSHOT_RECORDING.value)
_WIDTH: Final = 360
_HEIGHT: Final = 640
_MAX_IDLE_S: Final = 30
_CONTROL_HOURS: Final = 72
"""What the service does where a start or acquire says nothing (rest-api §2, §3.3, §3.5)."""


def layout_of(body: Mapping[str, Any]) -> dict[str, Any]:
    """The layout that a start body asks for, in the form of updateLayout's clientRequest; empty means all defaults."""
    transcoding = get_in(body, TRANSCODING, {})
    return {name: transcoding[name] for name in LAYOUT_KEYS if isinstance(transcoding, Mapping) and name in transcoding}


def acquire_extra(draft: Draft, body: Mapping[str, Any]) -> dict[str, Any]:
    """The keys of acquire's ``clientRequest`` for a start with ``body`` (rest-api §2), secrets included where start has them.

    ``region`` and ``regionAffinity`` are never sent together; the former is the documented one. ``startParameter`` is what start
    carries, to the letter, or start would be refused.
    """
    extra = {"scene": draft.facts.scene, **draft.acquire}
    if extra.get("region") is not None:
        extra.pop("regionAffinity", None)
    if extra.pop("startParameter", None) is True:
        extra["startParameter"] = body.get("clientRequest", {})
    return extra


def prefix_of(draft: Draft) -> tuple[str, ...]:
    """The folders in the bucket under which its files will stand."""
    items = draft.get((*STORAGE, "fileNamePrefix"))
    return tuple(str(item) for item in items) if isinstance(items, (list, tuple)) else ()


def canvas_of(draft: Draft) -> tuple[int, int]:
    """The size of the picture in pixels, as start asks for it."""
    return _number(draft.get((*TRANSCODING, "width")), _WIDTH), _number(draft.get((*TRANSCODING, "height")), _HEIGHT)


def max_idle_of(draft: Draft) -> int:
    """Seconds of silence after which it ends by itself."""
    return _number(draft.get((*RECORDING, "maxIdleTime")), _MAX_IDLE_S)


def control_hours_of(draft: Draft) -> int:
    """For how many hours after start it can be asked about, changed and stopped (``resourceExpiredHour``, behaviour §1)."""
    hours = _number(draft.acquire.get("resourceExpiredHour"), _CONTROL_HOURS)
    return hours if hours > 0 else _CONTROL_HOURS


def max_hours_of(draft: Draft) -> int | None:
    """``maxRecordingHour`` of a page recording; None for the other modes and where it is missing."""
    index = service_index(draft.body, RECORDER) if draft.mode is Mode.WEB else None
    if index is None:
        return None
    hours = _number(draft.get((*SERVICES, index, "serviceParam", "maxRecordingHour")), 0)
    return hours if hours > 0 else None


def token_until_of(draft: Draft, secrets: SecretBag) -> float | None:
    """When the token of start runs out; only the time is kept of it. A page recording has no token."""
    secret = secrets.get(TOKEN) if draft.mode is not Mode.WEB else None
    return tokens.until(secret.reveal()) if secret is not None else None


def takes_snapshots(recording: Recording) -> bool:
    """Whether its start asked for screenshots."""
    return recording.variant in _WITH_SNAPSHOTS


def started_as(recording: Recording) -> Variant | None:
    """What kind of recording it is; None for one whose kind was not written down."""
    return next((variant for variant in Variant if variant.value == recording.variant), None)


def _number(value: object, default: int) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else default


def restored(record: JournalRecord, *, polling: bool) -> Recording:
    """The recording that an earlier run has left."""
    states = {Known.RUNNING: State.STARTING, Known.STOPPING: State.STOPPING}
    # It was written down before the stop was sent; whether that has arrived, nobody has heard.
    unanswered = Failure(Operation.STOP, FailureKind.CANCELLED, sent=True) if record.known is Known.STOPPING else None
    return Recording(
        key=record.key,
        profile=record.profile,
        app_id=record.app_id,
        mode=record.mode,
        cname=record.cname,
        uid=record.uid,
        created_at=record.created_at,
        endpoint=record.endpoint,
        state=states.get(record.known, State.AMBIGUOUS),
        resource_id=record.resource_id,
        sid=record.sid,
        acquired_at=record.acquired_at,
        started_at=record.started_at,
        polling=polling,
        variant=record.variant,
        prefix=record.prefix,
        canvas=record.canvas,
        max_idle_s=record.max_idle_s,
        origin=Origin.ADOPTED if record.adopted else Origin.RESTORED,
        control_hours=record.control_hours,
        max_hours=record.max_hours,
        token_until=record.token_until,
        stop_asked_at=record.stop_asked_at,
        backup_of=record.backup_of,
        settled=record.settled,
        failure=unanswered,
    )


def named_users(recording: Recording) -> tuple[str, ...]:
    """The users that are named anywhere in what is known of a recording, in that order, once each: its layout, its last
    subscription, its files. The service has no call that lists who is in the channel, so others may be there.
    """
    layout, files = recording.live_layout or {}, recording.files
    lists = get_in(recording.settings, ("streamSubscribe",), {})
    said: list[Any] = [layout.get("maxResolutionUid")]
    for name in ("layoutConfig", "backgroundConfig"):
        items = layout.get(name)
        said += [item.get("uid") for item in items if isinstance(item, Mapping)] if isinstance(items, (list, tuple)) else []
    for path in (("videoUidList", "subscribeVideoUids"), ("audioUidList", "subscribeAudioUids")):
        uids = get_in(lists, path, ()) if isinstance(lists, Mapping) else ()
        said += uids if isinstance(uids, (list, tuple)) else []
    said += [file.uid for file in files]
    return tuple(dict.fromkeys(uid for uid in said if isinstance(uid, str) and is_uid(uid) and uid != recording.uid))
