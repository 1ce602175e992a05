"""What becomes of a recording because of its bucket, its keys or its token: conventions, so that trouble can be had on purpose.

The real service accepts all of these at start; the trouble shows later (behaviour §4, §9). Here the value's beginning decides:

* ``secretKey`` ``wrong…``   no upload ever succeeds: status stays 4, stop lists nothing and says ``backuped``, and after 90 s
  the worker is gone (404);
* ``bucket`` ``missing…``    the worker fails at once: 404 from 1 s after start;
* ``bucket`` ``backup…``     the files end in the backup cloud: ``uploadingStatus`` ``backuped``;
* ``bucket`` ``slow…``       uploads take a minute: a synchronous stop answers code 50 after 20 s;
* ``token`` ``expired…`` or ``invalid…``  the recorder cannot join: 404 from 1 s after start;
* ``token`` ``expires-in-N`` (N whole seconds) the recorder has to leave the channel after N seconds;
* ``token`` in a real format (006, 007): read, and judged by App ID, channel, uid and end, as the channel would (``tokens.py``).

A page recording has no token: the key is ignored there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from cloudrec_gui.sandbox import tokens

GIVES_UP_S: Final = 90.0
FAILS_S: Final = 1.0
BAD_STORAGE: Final = 32
EXPIRED_TOKEN: Final = 109
BAD_TOKEN: Final = 110
_EXPIRES = re.compile(r"expires-in-(\d{1,7})")


@dataclass(frozen=True, slots=True)
class Fate:
    """What a recording's credentials lead to. Durations in seconds after start; None means never."""

    uploads: bool = True
    uploading_status: str = "uploaded"
    slow: bool = False
    fails_after: float | None = None
    leaves_after: float | None = None
    error: int = 0
    """``errorCode`` of the notification that tells why; 0 if nothing is wrong from the beginning."""


@dataclass(frozen=True, slots=True)
class Joining:
    """Who wants to join which channel, and when (service time): what a real token is judged by."""

    app_id: str
    cname: str
    uid: str
    now: float


def fate(request: Mapping[str, Any], *, uses_token: bool = True, joining: Joining | None = None) -> Fate:
    """Read the conventions above out of the ``clientRequest`` of a valid start."""
    config, token = request["storageConfig"], (request.get("token") or "") if uses_token else ""
    bucket, good_key = config["bucket"], not config["secretKey"].startswith("wrong")
    fails, error = (None, 0) if good_key else (GIVES_UP_S, BAD_STORAGE)
    if bucket.startswith("missing"):
        fails, error = FAILS_S, BAD_STORAGE
    elif token.startswith(("expired", "invalid")):
        fails, error = FAILS_S, EXPIRED_TOKEN if token.startswith("expired") else BAD_TOKEN
    expires = _EXPIRES.fullmatch(token)
    leaves = float(expires.group(1)) if expires else None
    real = tokens.read(token) if joining is not None else None
    if real is not None and joining is not None:
        if not real.lets_in(joining.app_id, joining.cname, joining.uid):
            fails, error = FAILS_S, BAD_TOKEN
        elif real.until <= joining.now:
            fails, error = FAILS_S, EXPIRED_TOKEN
        else:
            leaves = real.until - joining.now
    return Fate(
        uploads=good_key,
        uploading_status="uploaded" if good_key and not bucket.startswith("backup") else "backuped",
        slow=bucket.startswith("slow"),
        fails_after=fails,
        leaves_after=leaves,
        error=error,
    )
