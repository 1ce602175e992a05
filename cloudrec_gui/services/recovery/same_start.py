"""The draft of now as the start of then, to see whether it would send the very same body.

Every start gets a folder of its own behind the prefix; two drafts differ in nothing else if they are the same.
"""

from __future__ import annotations

from typing import Final

from cloudrec_gui.domain.draft import STORAGE, Draft, SecretBag
from cloudrec_gui.services.body_digest import body_digest

_PREFIX: Final = (*STORAGE, "fileNamePrefix")


def as_sent(draft: Draft, prefix: tuple[str, ...]) -> Draft:
    """``draft`` with the folder of its own that the start under ``prefix`` had, so that it can be the same body again."""
    if not draft.correlate or not prefix:
        return draft
    before = draft.get(_PREFIX)
    own = tuple(str(part) for part in before) if isinstance(before, (list, tuple)) else ()
    return draft.put(_PREFIX, [*own, prefix[-1]])


def digest_as_sent(draft: Draft, prefix: tuple[str, ...], secrets: SecretBag) -> str:
    """``body_digest`` of what ``draft`` would send in the place of the start under ``prefix``."""
    return body_digest(as_sent(draft, prefix).merged(secrets))
