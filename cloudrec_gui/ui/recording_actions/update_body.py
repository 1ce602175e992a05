"""What an update would send, what it would change, and what is wrong with it. No Qt, no words (rest-api §5, behaviour §6–§7).

A call replaces what was set before, block by block: lists that are left out are gone, and a list for one medium alone switches the
other one off. So the difference is worked out from the effect of the lists, not from their letters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Final

from cloudrec_gui.domain.draft import ACCESS_KEY, RECORDING, SECRET_KEY, STORAGE, STS_TOKEN, SecretBag, get_in
from cloudrec_gui.domain.fields import ALL_STREAMS, LIST_MAX, RTC, STS_VENDORS, WEB, facts
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.variants import PUSHER, RECORDER, Variant, service_index

PUSH_URL: Final[Path] = ("clientRequest", "rtmpPublishConfig", "outputs", 0, "rtmpUrl")
STS_LEAST_S: Final = 4 * 3600
_UID_MAX: Final = 2**32 - 1
_MEDIA: Final = ("audio", "video")
_TITLES: Final = {"audio": "Audio", "video": "Video"}
_TYPES: Final = {0: ("audio",), 1: ("video",)}


class Who(Enum):
    """Whose medium is recorded."""

    ALL = "all"
    ONLY = "only"
    EXCEPT = "except"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Users:
    """The choice for one medium."""

    who: Who = Who.ALL
    uids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is known of the start of a recording: its body without secrets, and the secrets of its profile."""

    body: Mapping[str, Any] = field(default_factory=dict)
    secrets: SecretBag = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the form says. ``None`` stands for a block that is not sent."""

    users: Mapping[str, Users] | None = None
    onhold: bool | None = None
    push: Secret | None = None
    sts: Sts | None = None


@dataclass(frozen=True, slots=True)
class Sts:
    """Temporary credentials; empty keys are taken from the profile. ``expires`` in Unix seconds as typed."""

    token: Secret = field(default_factory=Secret)
    access_key: Secret = field(default_factory=Secret)
    secret_key: Secret = field(default_factory=Secret)
    expires: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that keeps the update from being sent, or (``hard`` False) that should be looked at."""

    where: str
    """``audio``, ``video``, ``users``, ``push``, ``sts``, or "" for the whole."""
    code: str
    params: Mapping[str, str] = field(default_factory=dict)
    hard: bool = True


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing before and after the call; ``by_omission`` where nobody said so and it happens all the same."""

    what: str
    """``audio``, ``video``, ``onhold``, ``push`` or ``storage``."""
    before: object
    after: object
    by_omission: bool = False


def kind_of(recording: Recording) -> Variant:
    """The variant; for a recording of an earlier run the one that its mode and its services suggest."""
    known = next((variant for variant in Variant if variant.value == recording.variant), None)
    if known is not None:
        return known
    if recording.mode is Mode.WEB:
        push = any(service.name == PUSHER for service in recording.services)
        return Variant.WEB_CDN if push else Variant.WEB
    return Variant.MIX_HLS if recording.mode is Mode.MIX else Variant.INDIVIDUAL


def permits(variant: Variant, block: str) -> bool:
    """Whether an update of this variant may carry the block."""
    row = facts(Operation.UPDATE, ("clientRequest", block))
    return row is not None and variant in row.variants


def media_of(variant: Variant, prepared: Prepared) -> tuple[str, ...]:
    """The media that are recorded: a list for another one is refused (rest-api §3.3)."""
    if variant not in RTC:
        return ()
    return _TYPES.get(get_in(prepared.body, (*RECORDING, "streamTypes"), 2), _MEDIA)


def present_users(recording: Recording, prepared: Prepared) -> dict[str, Users]:
    """Whose media are recorded now: as update has said last, else as start said."""
    media = media_of(kind_of(recording), prepared)
    said = recording.settings.get("streamSubscribe")
    if isinstance(said, Mapping):
        lists = {medium: get_in(said, (f"{medium}UidList",), {}) for medium in _MEDIA}
    else:
        lists = dict.fromkeys(_MEDIA, get_in(prepared.body, RECORDING, {}))
    return effective(lists, media)


def effective(lists: Mapping[str, object], media: Sequence[str]) -> dict[str, Users]:
    """Whose media are recorded with these lists (behaviour §7): no list at all means everybody, one medium alone only that one."""
    found: dict[str, Users] = {}
    for medium in _MEDIA:
        users = _listed(lists.get(medium), _TITLES[medium])
        if users is not None:
            found[medium] = users
    missing = Users(Who.NOBODY) if found else Users(Who.ALL)
    return {medium: found.get(medium, missing) for medium in media}


def _listed(lists: object, title: str) -> Users | None:
    for key, who in ((f"subscribe{title}Uids", Who.ONLY), (f"unSubscribe{title}Uids", Who.EXCEPT), (f"unsubscribe{title}Uids", Who.EXCEPT)):
        items = get_in(lists, (key,))
        if isinstance(items, (list, tuple)) and items:
            uids = tuple(str(item) for item in items)
            return Users(Who.ALL) if who is Who.ONLY and ALL_STREAMS in uids else Users(who, uids)
    return None


def present_hold(recording: Recording, prepared: Prepared) -> bool:
    """Whether a page recording is on hold: as it says itself, else as was asked for last."""
    told = next((s.onhold for s in recording.services if s.name == RECORDER and s.onhold is not None), None)
    if told is not None:
        return told
    asked = get_in(recording.settings, ("webRecordingConfig", "onhold"))
    if asked is None:
        index = service_index(prepared.body, RECORDER)
        services: Path = ("clientRequest", "extensionServiceConfig", "extensionServices")
        asked = get_in(prepared.body, (*services, index, "serviceParam", "onhold")) if index is not None else None
    return asked is True


def client_request(wish: Wish, prepared: Prepared, prefix: Sequence[str] = ()) -> dict[str, Any]:
    """The ``clientRequest`` without secrets; the lists in which they belong are there.

    ``prefix`` is ``fileNamePrefix`` as the start had it, the folder of that very start included: only credentials may change.
    """
    request: dict[str, Any] = {}
    if wish.users is not None:
        request["streamSubscribe"] = {
            f"{medium}UidList": _list_of(users, _TITLES[medium]) for medium, users in wish.users.items() if users.who is not Who.NOBODY
        }
    if wish.onhold is not None:
        request["webRecordingConfig"] = {"onhold": wish.onhold}
    if wish.push is not None:
        request["rtmpPublishConfig"] = {"outputs": [{}]}
    if wish.sts is not None:
        storage = get_in(prepared.body, STORAGE, {})
        folders = {"fileNamePrefix": list(prefix)} if prefix else {}
        request["storageConfig"] = {**(storage if isinstance(storage, Mapping) else {}), **folders, **_expiry(wish.sts)}
    return request


def _list_of(users: Users, title: str) -> dict[str, list[str]]:
    if users.who is Who.EXCEPT:
        return {f"unSubscribe{title}Uids": list(users.uids)}
    return {f"subscribe{title}Uids": [ALL_STREAMS] if users.who is Who.ALL else list(users.uids)}


def _expiry(sts: Sts) -> dict[str, Any]:
    text = sts.expires.strip()
    return {"stsExpiration": int(text)} if text.isascii() and text.isdigit() else {}


def secrets_of(wish: Wish, prepared: Prepared) -> dict[Path, Secret]:
    """The secrets of the call by the path at which they are sent; the window shows words in their place."""
    found: dict[Path, Secret] = {}
    if wish.push is not None:
        found[PUSH_URL] = wish.push
    if wish.sts is not None:
        for path, own in ((ACCESS_KEY, wish.sts.access_key), (SECRET_KEY, wish.sts.secret_key)):
            found[path] = own or prepared.secrets.get(path, Secret())
        found[STS_TOKEN] = wish.sts.token
    return {path: secret for path, secret in found.items() if secret}


def faults(wish: Wish, recording: Recording, prepared: Prepared, now: float) -> tuple[Fault, ...]:
    """Everything that is wrong, errors first. ``now`` in Unix seconds."""
    found = [*_user_faults(wish, recording), *_push_faults(wish), *_sts_faults(wish, prepared, now)]
    if wish == Wish():
        found.append(Fault("", "nothing"))
    return tuple(sorted(found, key=lambda fault: not fault.hard))


def _user_faults(wish: Wish, recording: Recording) -> Iterator[Fault]:
    if wish.users is None:
        return
    if all(users.who is Who.NOBODY for users in wish.users.values()):
        yield Fault("users", "nobody")
    for medium, users in wish.users.items():
        if users.who not in (Who.ONLY, Who.EXCEPT):
            continue
        if not users.uids:
            yield Fault(medium, "empty")
        if len(users.uids) > LIST_MAX:
            yield Fault(medium, "too-many", {"n": str(len(users.uids)), "limit": str(LIST_MAX)})
        wrong = [uid for uid in users.uids if not _is_uid(uid)]
        if wrong:
            yield Fault(medium, "uid", {"value": wrong[0]})
        if users.who is Who.ONLY and recording.uid in users.uids:
            yield Fault(medium, "recorder", {"value": recording.uid})
        if len(set(users.uids)) < len(users.uids):
            yield Fault(medium, "twice", hard=False)


def _is_uid(text: str) -> bool:
    return text.isascii() and text.isdigit() and 1 <= int(text) <= _UID_MAX if len(text) <= 10 else False


def _push_faults(wish: Wish) -> Iterator[Fault]:
    if wish.push is None:
        return
    text = wish.push.reveal().strip()
    if not text:
        yield Fault("push", "push-empty")
    elif not text.startswith(("rtmp://", "rtmps://")) or not text.partition("://")[2]:
        yield Fault("push", "push-form")


def _sts_faults(wish: Wish, prepared: Prepared, now: float) -> Iterator[Fault]:
    sts = wish.sts
    if sts is None:
        return
    storage = get_in(prepared.body, STORAGE, {})
    if not isinstance(storage, Mapping) or not {"vendor", "region"} <= storage.keys() or not storage.get("bucket"):
        yield Fault("sts", "sts-storage")
    elif storage["vendor"] not in STS_VENDORS:
        yield Fault("sts", "sts-vendor")
    if not sts.token:
        yield Fault("sts", "sts-token")
    known = secrets_of(Wish(sts=sts), prepared)
    if ACCESS_KEY not in known or SECRET_KEY not in known:
        yield Fault("sts", "sts-keys")
    until = _expiry(sts).get("stsExpiration")
    if until is None:
        yield Fault("sts", "sts-expires")
    elif until <= now:
        yield Fault("sts", "sts-over")
    elif until - now < STS_LEAST_S:
        yield Fault("sts", "sts-short", {"minutes": str(int(until - now) // 60)}, hard=False)


def effects(wish: Wish, recording: Recording, prepared: Prepared) -> tuple[Effect, ...]:
    """What is another way after the call."""
    found: list[Effect] = []
    if wish.users is not None:
        request = client_request(Wish(users=wish.users), prepared)
        lists = {medium: get_in(request, ("streamSubscribe", f"{medium}UidList"), {}) for medium in _MEDIA}
        before, after = present_users(recording, prepared), effective(lists, tuple(wish.users))
        for medium, users in after.items():
            former = before.get(medium, Users())
            if users != former:
                found.append(Effect(medium, former, users, by_omission=wish.users[medium].who is Who.NOBODY))
    if wish.onhold is not None and wish.onhold is not present_hold(recording, prepared):
        found.append(Effect("onhold", present_hold(recording, prepared), wish.onhold))
    if wish.push is not None and wish.push:
        address = next((s.outputs[0][0] for s in recording.services if s.name == PUSHER and s.outputs), "")
        found.append(Effect("push", address, ""))
    if wish.sts is not None:
        found.append(Effect("storage", "", ""))
    return tuple(found)


def is_web(recording: Recording) -> bool:
    """Whether it records a page."""
    return kind_of(recording) in WEB
