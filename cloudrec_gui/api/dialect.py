"""What the documents of the service disagree about, as one value: whoever knows better than a default writes another one.

Only points that decide what is sent, what is refused before it is sent, or how an answer is read stand here. Every default is
what two independent sources, or the newer one, say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from cloudrec_gui.api.spelling import Spelling


@dataclass(frozen=True, slots=True)
class Dialect:
    """One reading of the documents."""

    spelling: Spelling = Spelling.CAPITAL
    """How the unsubscribe lists are spelt (rest-api §3.4); the wrong one is ignored and everybody is recorded."""
    capture_minimum: int = 5
    """Least ``captureInterval`` in seconds: 5 by the API page, 1 by the guide and a release note (rest-api §3.7)."""
    web_cname_max: int = 1024
    """Most bytes of ``cname`` in web mode: 1024 by the newest page, 128 by older ones (rest-api §1.5)."""
    milliseconds_above: int = 10**11
    """A time above this is in milliseconds, else in seconds (rest-api §4). As seconds it is the year 5138, as milliseconds 1973."""


DEFAULT: Final = Dialect()
