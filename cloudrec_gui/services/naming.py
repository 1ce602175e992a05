"""Names in the bucket: the folder that makes one start findable by its files even if its sid was lost (behaviour §15)."""

from __future__ import annotations

import os
from typing import Final

from cloudrec_gui.domain.draft import STORAGE, Draft

_PREFIX: Final = (*STORAGE, "fileNamePrefix")


def new_element() -> str:
    """A folder name that no other start has: ``cr`` and 14 hexadecimal digits, all of them characters that the service takes."""
    return "cr" + os.urandom(7).hex()


def with_correlation(draft: Draft, element: str) -> Draft:
    """``draft`` with ``element`` as the innermost folder of its file names."""
    before = draft.get(_PREFIX)
    return draft.put(_PREFIX, [*(before if isinstance(before, (list, tuple)) else ()), element])
