"""Rules about which channel and as whom (rest-api §1.5, §3.2, §3.3). Whose streams is said in ``streams``."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from typing import Final

from cloudrec_gui.domain.draft import ENCRYPTION_SALT, ENCRYPTION_SECRET, RECORDING, TOKEN
from cloudrec_gui.domain.fields import RTC, WEB
from cloudrec_gui.domain.ids import CNAME_MAX_BYTES, foreign_characters, is_uid
from cloudrec_gui.domain.problems import Severity
from cloudrec_gui.services.preflight.finding import CNAME, UID, Finding, Rule, Subject, put, shown, whole
from cloudrec_gui.services.tokens import Fault, TokenFacts, read

_MODES_WITH_SALT: Final = (7, 8)
_WEB_CNAME_OLD: Final = 128
"""What older documents allow for the name of a web task, in bytes."""
_TOKEN_SHORT_S: Final = 3600.0
SAMPLE_UIDS: Final = ("123", "456")
"""The users of the official samples."""


def _cname_empty(s: Subject) -> Iterator[Finding]:
    if s.get(CNAME, "") in ("", None):
        yield Finding(CNAME)


def _cname_alphabet(s: Subject) -> Iterator[Finding]:
    value = s.get(CNAME, "")
    if value in ("", None):
        return
    if not isinstance(value, str):
        yield Finding(CNAME, {"characters": shown(value)}, put(CNAME, str(value)) if whole(value) and abs(value) < 10**15 else None)
    elif foreign := foreign_characters(value):
        yield Finding(CNAME, {"characters": shown(" ".join(foreign))})


def _bytes(s: Subject) -> int:
    return len(s.draft.cname.encode("utf-8", "replace"))


def _cname_length(s: Subject) -> Iterator[Finding]:
    limit = s.options.web_cname_max if s.variant in WEB else CNAME_MAX_BYTES
    if _bytes(s) > limit:
        yield Finding(CNAME, {"bytes": str(_bytes(s)), "limit": str(limit)})


def _cname_long(s: Subject) -> Iterator[Finding]:
    if _WEB_CNAME_OLD < _bytes(s) <= s.options.web_cname_max:
        yield Finding(CNAME, {"bytes": str(_bytes(s)), "limit": str(_WEB_CNAME_OLD)})


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
    digits = shown(value).strip()
    bare = str(int(digits)) if digits.isascii() and digits.isdigit() and len(digits) <= 12 else ""
    uid = bare if is_uid(bare) and bare not in s.user_uids else s.free_uid()
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


def _uid_sample(s: Subject) -> Iterator[Finding]:
    """A recorder of the sample's name is somebody else's recorder too, as often as not."""
    if s.draft.uid in SAMPLE_UIDS:
        yield Finding(UID, {"value": s.draft.uid}, put(UID, s.free_uid()))


def _users_sample(s: Subject) -> Iterator[Finding]:
    for each in s.lists:
        left = [uid for uid in each.uids if uid in SAMPLE_UIDS]
        if left:
            yield Finding(each.path, {"key": each.key, "value": ", ".join(dict.fromkeys(left))})


def _token_form(s: Subject) -> Iterator[Finding]:
    """Only what every token of versions 006 and 007 has; an unknown newer version may be right, so it does not block."""
    text = s.revealed(TOKEN)
    if text and (not text.startswith(("006", "007")) or any(c.isspace() for c in text)) and read(text) is not Fault.APP_ID:
        yield Finding(TOKEN)


def _token_unreadable(s: Subject) -> Iterator[Finding]:
    """A token of a known version that is not whole; the service would take the start and the recorder would fail."""
    text = s.revealed(TOKEN)
    if text.startswith(("006", "007")) and not any(c.isspace() for c in text) and read(text) in {Fault.MALFORMED, Fault.TOO_LONG}:
        yield Finding(TOKEN)


def _token_app_id(s: Subject) -> Iterator[Finding]:
    text = s.revealed(TOKEN)
    if text and read(text) is Fault.APP_ID:
        yield Finding(TOKEN)


def _token(s: Subject) -> TokenFacts | None:
    """What the token says. None in the sandbox, where a start may fail on purpose, and where there is none to read."""
    text = s.revealed(TOKEN) if s.profile is None or not s.profile.sandbox else ""
    facts = read(text) if text else None
    return facts if isinstance(facts, TokenFacts) else None


def _token_other_app(s: Subject) -> Iterator[Finding]:
    facts = _token(s)
    if facts is not None and s.profile is not None and s.profile.app_id and not facts.is_for_app(s.profile.app_id):
        yield Finding(TOKEN)


def _token_other_channel(s: Subject) -> Iterator[Finding]:
    facts = _token(s)
    if facts is not None and s.draft.cname and not facts.is_for_channel(s.draft.cname):
        yield Finding(TOKEN, {"channel": shown(s.draft.cname)})


def _token_other_uid(s: Subject) -> Iterator[Finding]:
    facts = _token(s)
    if facts is not None and s.draft.uid and not facts.is_for_uid(s.draft.uid):
        yield Finding(TOKEN, {"uid": shown(s.draft.uid)})


def _token_no_join(s: Subject) -> Iterator[Finding]:
    facts = _token(s)
    if facts is not None and not facts.can_join:
        yield Finding(TOKEN)


def _token_expired(s: Subject) -> Iterator[Finding]:
    facts = _token(s)
    if facts is not None and facts.can_join and facts.ends_at <= s.now_s:
        yield Finding(TOKEN)


def _token_short(s: Subject) -> Iterator[Finding]:
    """A token cannot be renewed while it records: the recorder leaves when it ends (behaviour §16)."""
    facts = _token(s)
    if facts is not None and facts.can_join and 0 < facts.ends_at - s.now_s < _TOKEN_SHORT_S:
        yield Finding(TOKEN, {"minutes": str(int((facts.ends_at - s.now_s) // 60))})


def _token_wildcard(s: Subject) -> Iterator[Finding]:
    facts = _token(s)
    if facts is not None and facts.can_join and facts.any_channel:
        yield Finding(TOKEN)


def _channel_type(s: Subject) -> Iterator[Finding]:
    path = (*RECORDING, "channelType")
    value = s.get(path)
    if not whole(value) or value not in (0, 1):
        yield Finding(path, {"value": shown(value)}, put(path, 1))


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


RULES: Final = (
    Rule("cname-empty", Severity.ERROR, _cname_empty),
    Rule("cname-alphabet", Severity.ERROR, _cname_alphabet, RTC),
    Rule("cname-length", Severity.ERROR, _cname_length),
    Rule("cname-long", Severity.WARNING, _cname_long, WEB),
    Rule("cname-blanks", Severity.WARNING, _cname_blanks),
    Rule("uid-empty", Severity.ERROR, _uid_empty),
    Rule("uid-form", Severity.ERROR, _uid_form),
    Rule("uid-in-layout", Severity.ERROR, _uid_in_layout, RTC),
    Rule("uid-subscribed", Severity.ERROR, _uid_subscribed, RTC),
    Rule("uid-sample", Severity.WARNING, _uid_sample),
    Rule("users-sample", Severity.WARNING, _users_sample, RTC),
    Rule("token-form", Severity.WARNING, _token_form, RTC),
    Rule("token-unreadable", Severity.WARNING, _token_unreadable, RTC),
    Rule("token-app-id", Severity.WARNING, _token_app_id, RTC),
    Rule("token-other-app", Severity.ERROR, _token_other_app, RTC),
    Rule("token-other-channel", Severity.ERROR, _token_other_channel, RTC),
    Rule("token-other-uid", Severity.ERROR, _token_other_uid, RTC),
    Rule("token-no-join", Severity.ERROR, _token_no_join, RTC),
    Rule("token-expired", Severity.ERROR, _token_expired, RTC),
    Rule("token-short", Severity.WARNING, _token_short, RTC),
    Rule("token-wildcard", Severity.WARNING, _token_wildcard, RTC),
    Rule("channel-type", Severity.ERROR, _channel_type, RTC),
    Rule("decryption-mode", Severity.ERROR, _decryption_mode, RTC),
    Rule("encryption-secret", Severity.ERROR, _encryption_secret, RTC),
    Rule("encryption-salt", Severity.ERROR, _encryption_salt, RTC),
    Rule("encryption-salt-form", Severity.ERROR, _encryption_salt_form, RTC),
    Rule("encryption-unused", Severity.WARNING, _encryption_unused, RTC),
)
