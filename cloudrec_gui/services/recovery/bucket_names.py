"""Sids in the names of files, whatever a listing looks like: plain names, ``aws s3 ls``, XML, JSON (behaviour §10).

Every name begins with ``<sid>_<channel>``, after a fail-over with ``bak<n>_`` before it. Only names of the wanted channel count;
what else stands in the text is passed over. The text is foreign: it is searched, never interpreted, and only to a limit.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, quote_plus

from cloudrec_gui.domain.ids import Sid
from cloudrec_gui.services.naming import replaced
from cloudrec_gui.services.recovery.suspects import Suspect

TEXT_MAX: Final = 4 << 20
"""Characters of a listing that are searched."""
FOUND_MAX: Final = 50
"""Sids that are told apart; a listing with more is not one of this recording."""
_BEFORE: Final = r"""(?:^|(?<=[/\s"'>=,;(:]))"""
_SID: Final = r"(?:bak(?P<moved>\d{1,4})_)?(?P<sid>[0-9A-Za-z]{8,128})_"
_NAME_MAX: Final = 200
_NAME: Final = re.compile(r"""[^\s"'<>,]+""")


@dataclass(frozen=True, slots=True)
class NamedSid:
    """One sid that names of files tell. ``files`` counts them, ``moves`` is the highest ``bak<n>_`` plus one."""

    sid: Sid
    files: int
    moves: int
    example: str
    certain: bool
    """A file stands in the folder that only this start writes to."""


def spellings(cname: str) -> tuple[str, ...]:
    """How a channel name may stand in names of files and in listings of them, each once."""
    plain = (cname, replaced(cname))
    coded = [form(name) for name in plain for form in (html.escape, quote, quote_plus, _quote_all)]
    return tuple(dict.fromkeys([*plain, *coded]))


def _quote_all(name: str) -> str:
    return quote(name, safe="")


def wanted_names(suspect: Suspect) -> tuple[str, ...]:
    """How the names to look for begin, for a person who reads the bucket: with the folder, ``<sid>`` standing for the sid."""
    names = dict.fromkeys((suspect.cname, replaced(suspect.cname)))
    return tuple(f"{suspect.folder}{moved}<sid>_{name}" for name in names for moved in ("", "bak0_"))


def sids_in(text: str, suspect: Suspect) -> tuple[NamedSid, ...]:
    """The sids of the suspect's channel in a listing: certain ones first, then by the number of files."""
    if not suspect.cname:
        return ()
    text = text[:TEXT_MAX]
    names = "|".join(re.escape(name) for name in sorted(spellings(suspect.cname), key=len, reverse=True))
    pattern = re.compile(f"{_BEFORE}{_SID}(?:{names})(?=[_.]|$)", re.MULTILINE)
    folder = suspect.folder if suspect.own_folder else ""
    found: dict[str, NamedSid] = {}
    for match in pattern.finditer(text):
        sid = match["sid"]
        if sid not in found and len(found) >= FOUND_MAX:
            break
        certain = bool(folder) and text[max(0, match.start() - len(folder)) : match.start()] == folder
        moves = int(match["moved"]) + 1 if match["moved"] else 0
        before = found.get(sid)
        if before is None:
            found[sid] = NamedSid(Sid(sid), 1, moves, _whole_name(text, match.start()), certain)
        else:
            found[sid] = NamedSid(before.sid, before.files + 1, max(before.moves, moves), before.example, before.certain or certain)
    return tuple(sorted(found.values(), key=_rank))


def _rank(found: NamedSid) -> tuple[bool, int]:
    return not found.certain, -found.files


def _whole_name(text: str, start: int) -> str:
    name = _NAME.match(text, start, start + _NAME_MAX)
    return name[0] if name is not None else ""
