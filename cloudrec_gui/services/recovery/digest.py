"""A short name for the body of a start, by which a later run can tell whether it would send the very same one.

Repeating a start is safe only under the same resourceId with the same body (behaviour §1). The body itself is not written down;
its digest is, made of what is no secret.
"""

from __future__ import annotations

import hashlib
import json
from typing import Final

from cloudrec_gui.domain.draft import STORAGE, Draft, without_secrets

_PREFIX: Final = (*STORAGE, "fileNamePrefix")


def body_digest(draft: Draft) -> str:
    """64 hexadecimal digits for the start body of ``draft`` without secrets. Equal bodies have equal digests, whatever the order."""
    body = without_secrets(draft.body)[0]
    text = json.dumps([draft.mode.value, body], ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def as_sent(draft: Draft, prefix: tuple[str, ...]) -> Draft:
    """``draft`` with the folder of its own that the start under ``prefix`` had, so that it can be the same body again."""
    if not draft.correlate or not prefix:
        return draft
    before = draft.get(_PREFIX)
    own = tuple(str(part) for part in before) if isinstance(before, (list, tuple)) else ()
    return draft.put(_PREFIX, [*own, prefix[-1]])
