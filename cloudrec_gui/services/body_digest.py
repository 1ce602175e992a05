"""Whether two starts would send the same: a digest of start's body that cannot be turned back into a secret.

A resourceId may be sent again only with the body it was sent with first (behaviour §1). The journal keeps the digest instead of
the body. Secrets are left out before hashing: a hash of something short could be guessed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from cloudrec_gui.domain.draft import without_secrets


def body_digest(body: Mapping[str, Any]) -> str:
    """64 hex digits for the body of a start; the order of keys does not matter, the order in lists does."""
    public, secrets = without_secrets(body)
    # Where a secret stands is part of the body, what it is is not.
    places = sorted("/".join(map(str, path)) for path in secrets)
    text = json.dumps([public, places], sort_keys=True, separators=(",", ":"), ensure_ascii=True, default=str)
    return hashlib.sha256(text.encode("ascii")).hexdigest()
