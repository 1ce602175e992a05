"""Rules about which channel, as whom, and whose streams (rest-api §1.5, §2, §3.3)."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from typing import Final

from cloudrec_gui.domain.draft import ENCRYPTION_SALT, ENCRYPTION_SECRET, RECORDING, TOKEN
from cloudrec_gui.domain.ids import CNAME_MAX_BYTES, foreign_characters, is_uid
from cloudrec_gui.domain.problems import Severity
from cloudrec_gui.services.preflight.finding import (
    ACQUIRE_REGION,
    ALL_STREAMS,
    CNAME,
    RESOURCE_HOURS,
    UID,
    UID_LISTS,
    Finding,
    Rule,
    Subject,
    put,
    shown,
    whole,
)

_MODES_WITH_SALT: Final = (7, 8)
_LIST_MAX: Final = 32


def _cname_empty(s: Subject) -> Iterator[Finding]:
    if s.get(CNAME, "") in ("", None):
        yield Finding(CNAME)


def _cname_alphabet(s: Subject) -> Iterator[Finding]:
    value = s.get(CNAME, "")
    if not isinstance(value, str):
        yield Finding(CNAME, {"characters": shown(value)}, put(CNAME, str(value)) if whole(value) else None)
    elif foreign := foreign_characters(value):
        yield Finding(CNAME, {"characters": shown(" ".join(foreign))})


def _cname_length(s: Subject) -> Iterator[Finding]:
    size = len(s.draft.cname.encode("utf-8", "replace"))
    if size > CNAME_MAX_BYTES:
        yield Finding(CNAME, {"bytes": str(size), "limit": str(CNAME_MAX_BYTES)})


def _cname_blanks(s: Subject) -> Iterator[Finding]:
    """A blank is allowed in a name and nearly never meant at its ends; the channel would be another one."""
    name = s.draft.cname
    if name != name.strip() and name.strip():
        yield Finding(CNAME, fix=put(CNAME, name.strip()))


def _uid_empty(s: Subject) -> Iterator[Finding]:
    if s.get(UID, "") in ("", None):
        yield Finding(UID, {"uid": s.free_uid()}, put(UID, s.free_uid()))


def _uid_form(s: Subject) -> Iterator[Finding]:
    value = s.get(UID, "")
    if value in ("", None) or (isinstance(value, str) and is_uid(value)):
        return
    digits = str(value).strip()
    bare = str(int(digits)) if digits.isascii() and digits.isdigit() and len(digits) <= 12 else ""
    uid = bare if is_uid(bare) else s.free_uid()
    yield Finding(UID, {"value": shown(value), "uid": uid}, put(UID, uid))


def _uid_in_layout(s: Subject) -> Iterator[Finding]:
    uid = s.draft.uid
    if uid and uid in {str(r.get("uid")) for r in s.regions if r.get("uid")}:
        yield Finding(UID, {"value": uid, "uid": s.free_uid()}, put(UID, s.free_uid()))


def _uid_subscribed(s: Subject) -> Iterator[Finding]:
    uid = s.draft.uid
    in_layout = {str(r.get("uid")) for r in s.regions}
    if uid and uid in s.user_uids - in_layout:
        yield Finding(UID, {"value": uid, "uid": s.free_uid()}, put(UID, s.free_uid()))


def _token_form(s: Subject) -> Iterator[Finding]:
    """Only what every token of versions 006 and 007 has; an unknown newer version may be right, so it does not block."""
    text = s.revealed(TOKEN)
    if text and (not text.startswith(("006", "007")) or any(c.isspace() for c in text)):
        yield Finding(TOKEN)


def _channel_type(s: Subject) -> Iterator[Finding]:
    path = (*RECORDING, "channelType")
    value = s.get(path)
    if not whole(value) or value not in (0, 1):
        yield Finding(path, {"value": shown(value)}, put(path, 1))


def _stream_types(s: Subject) -> Iterator[Finding]:
    path = (*RECORDING, "streamTypes")
    value = s.get(path, 2)
    if not whole(value) or value not in (0, 1, 2):
        yield Finding(path, {"value": shown(value)}, put(path, 2))


def _lists_of_other_medium(s: Subject) -> Iterator[Finding]:
    kinds = s.recording.get("streamTypes", 2)
    unwanted = {0: "Video", 1: "Audio"}.get(kinds) if whole(kinds) else None
    for key in UID_LISTS:
        if unwanted and unwanted in key and key in s.recording:
            yield Finding((*RECORDING, key), {"key": key}, put((*RECORDING, key), None))


def _lists_exclusive(s: Subject) -> Iterator[Finding]:
    for medium in ("Audio", "Video"):
        key, other = f"subscribe{medium}Uids", f"unSubscribe{medium}Uids"
        if key in s.recording and other in s.recording:
            yield Finding((*RECORDING, other), {"key": key, "other": other}, put((*RECORDING, other), None))


def _list_entries(s: Subject) -> Iterator[Finding]:
    for key in UID_LISTS:
        if key not in s.recording:
            continue
        path, value = (*RECORDING, key), s.recording[key]
        entries = value if isinstance(value, (list, tuple)) else (None,)
        if not all(isinstance(u, str) and (is_uid(u) or u == ALL_STREAMS) for u in entries) or (
            ALL_STREAMS in entries and len(entries) > 1
        ):
            yield Finding(path, {"key": key})


def _list_size(s: Subject) -> Iterator[Finding]:
    for key in UID_LISTS:
        value = s.recording.get(key)
        if isinstance(value, (list, tuple)) and len(value) > _LIST_MAX:
            yield Finding((*RECORDING, key), {"key": key, "count": str(len(value)), "limit": str(_LIST_MAX)})


def _list_empty(s: Subject) -> Iterator[Finding]:
    for key in UID_LISTS:
        if s.recording.get(key) == []:
            yield Finding((*RECORDING, key), {"key": key}, put((*RECORDING, key), None))


def _one_medium_listed(s: Subject) -> Iterator[Finding]:
    """A list for one medium unsubscribes the other one entirely."""
    if s.recording.get("streamTypes", 2) != 2:
        return
    listed = {medium for medium in ("Audio", "Video") for key in UID_LISTS if medium in key and key in s.recording}
    if len(listed) == 1:
        other = "Video" if "Audio" in listed else "Audio"
        key = next(k for k in UID_LISTS if k in s.recording)
        yield Finding((*RECORDING, key), {"key": key}, put((*RECORDING, f"subscribe{other}Uids"), [ALL_STREAMS]))


def _decryption_mode(s: Subject) -> Iterator[Finding]:
    path = (*RECORDING, "decryptionMode")
    value = s.get(path, 0)
    if not whole(value) or not 0 <= value <= 8:
        yield Finding(path, {"value": shown(value)}, put(path, None))


def _encryption(s: Subject) -> int:
    value = s.recording.get("decryptionMode", 0)
    return value if type(value) is int and 0 <= value <= 8 else 0


def _encryption_secret(s: Subject) -> Iterator[Finding]:
    if _encryption(s) and not s.revealed(ENCRYPTION_SECRET):
        yield Finding(ENCRYPTION_SECRET)


def _encryption_salt(s: Subject) -> Iterator[Finding]:
    if _encryption(s) in _MODES_WITH_SALT and not s.revealed(ENCRYPTION_SALT):
        yield Finding(ENCRYPTION_SALT)


def _encryption_salt_form(s: Subject) -> Iterator[Finding]:
    text = s.revealed(ENCRYPTION_SALT)
    if not text:
        return
    try:
        size = len(base64.b64decode(text, validate=True))
    except (binascii.Error, ValueError):
        size = 0
    if size != 32:
        yield Finding(ENCRYPTION_SALT)


def _encryption_unused(s: Subject) -> Iterator[Finding]:
    if not _encryption(s) and s.revealed(ENCRYPTION_SECRET):
        yield Finding((*RECORDING, "decryptionMode"))


def _resource_hours(s: Subject) -> Iterator[Finding]:
    value = s.get(RESOURCE_HOURS, 72)
    if not whole(value) or not 1 <= value <= 720:
        yield Finding(RESOURCE_HOURS, {"value": shown(value)}, put(RESOURCE_HOURS, None))


def _acquire_region(s: Subject) -> Iterator[Finding]:
    value = s.get(ACQUIRE_REGION)
    if value is not None and value not in ("CN", "AP", "EU", "NA"):
        yield Finding(ACQUIRE_REGION, {"value": shown(value)}, put(ACQUIRE_REGION, None))


RULES: Final = (
    Rule("cname-empty", Severity.ERROR, _cname_empty),
    Rule("cname-alphabet", Severity.ERROR, _cname_alphabet),
    Rule("cname-length", Severity.ERROR, _cname_length),
    Rule("cname-blanks", Severity.WARNING, _cname_blanks),
    Rule("uid-empty", Severity.ERROR, _uid_empty),
    Rule("uid-form", Severity.ERROR, _uid_form),
    Rule("uid-in-layout", Severity.ERROR, _uid_in_layout),
    Rule("uid-subscribed", Severity.ERROR, _uid_subscribed),
    Rule("token-form", Severity.WARNING, _token_form),
    Rule("channel-type", Severity.ERROR, _channel_type),
    Rule("stream-types", Severity.ERROR, _stream_types),
    Rule("list-of-other-medium", Severity.ERROR, _lists_of_other_medium),
    Rule("lists-exclusive", Severity.ERROR, _lists_exclusive),
    Rule("list-entries", Severity.ERROR, _list_entries),
    Rule("list-size", Severity.ERROR, _list_size),
    Rule("list-empty", Severity.WARNING, _list_empty),
    Rule("one-medium-listed", Severity.WARNING, _one_medium_listed),
    Rule("decryption-mode", Severity.ERROR, _decryption_mode),
    Rule("encryption-secret", Severity.ERROR, _encryption_secret),
    Rule("encryption-salt", Severity.ERROR, _encryption_salt),
    Rule("encryption-salt-form", Severity.ERROR, _encryption_salt_form),
    Rule("encryption-unused", Severity.WARNING, _encryption_unused),
    Rule("resource-hours", Severity.ERROR, _resource_hours),
    Rule("acquire-region", Severity.ERROR, _acquire_region),
)
