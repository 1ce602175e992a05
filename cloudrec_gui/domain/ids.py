"""Names for the strings that must never be mixed up.

Every identifier of the service is an opaque string end to end: uids reach 4294967295, which neither a ``QSpinBox`` nor a
``Signal(int)`` can carry, and resourceIds must never be parsed or cut.
"""

from __future__ import annotations

import re
from typing import Final, NewType

AppId = NewType("AppId", str)
Cname = NewType("Cname", str)
Uid = NewType("Uid", str)
ResourceId = NewType("ResourceId", str)
Sid = NewType("Sid", str)
ProfileId = NewType("ProfileId", str)
RecordingKey = NewType("RecordingKey", str)
"""Our own name for one attempt to record; it exists before the service has given any id."""

UID_MAX: Final = 4294967295
CNAME_MAX_BYTES: Final = 63
"""A channel name must stay *under* 64 bytes (rest-api §1.5)."""
CNAME_EXTRA: Final = " !#$%&()+-:;<=.>?@[]^_{}|~,"

_APP_ID = re.compile(r"[0-9a-fA-F]{32}")
_UID = re.compile(r"[1-9][0-9]{0,9}")
_CNAME = re.compile("[a-zA-Z0-9" + re.escape(CNAME_EXTRA) + "]*")
_SID = re.compile(r"[A-Za-z0-9_-]{1,128}")
_RESOURCE_ID = re.compile(r"[A-Za-z0-9_=.~+/-]{1,2048}")


def is_app_id(text: str) -> bool:
    """32 hexadecimal digits."""
    return _APP_ID.fullmatch(text) is not None


def is_uid(text: str) -> bool:
    """A decimal integer 1…4294967295 without sign, blanks or leading zeros (rest-api §1.5)."""
    return _UID.fullmatch(text) is not None and int(text) <= UID_MAX


def is_cname(text: str) -> bool:
    """1…63 bytes of the 89-character alphabet (rest-api §1.5)."""
    return 0 < len(text.encode("utf-8", "replace")) <= CNAME_MAX_BYTES and _CNAME.fullmatch(text) is not None


def foreign_characters(text: str) -> str:
    """The characters of a channel name that the service does not accept, each once, in order."""
    return "".join(dict.fromkeys(c for c in text if _CNAME.fullmatch(c) is None))


def is_sid(text: str) -> bool:
    """What may stand in a path as a sid; every sample is 32 hexadecimal digits but the text is opaque."""
    return _SID.fullmatch(text) is not None


def is_resource_id(text: str) -> bool:
    """What may stand in a path as a resourceId (opaque, a few hundred characters, never cut)."""
    return _RESOURCE_ID.fullmatch(text) is not None
