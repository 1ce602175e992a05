"""Names in the bucket: what a recording will write there, and the folder that makes one start findable (behaviour §10, §15).

The service builds every name from the folders, its own ``sid`` and the channel; what cannot be known before stands in angle
brackets. Where the documents leave a name open, the note says so, and the name that query tells is the one that counts.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import Final

from cloudrec_gui.domain.draft import FILES, RECORDING, STORAGE, Draft
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.trees import get_in
from cloudrec_gui.domain.variants import Variant

_PREFIX: Final = (*STORAGE, "fileNamePrefix")
_FORMAT: Final = ("clientRequest", "transcodeOptions", "container", "format")
ELEMENT: Final = "cr…"
"""Stands for the folder of its own that every start gets, before it is known."""
ELEMENT_ROOM: Final = 17
"""Characters that this folder takes of the 128 of a prefix, its slash included."""
_SPECIAL: Final = re.compile(r"[!@#$%^&*()+_.=\[\]{}~|,;:?<>]")
"""Characters of a channel name that become a hyphen in names of files, certainly so for web pages."""

INDEX, SLICE, MP4, SCREENSHOT, MERGED, SOUND, BACKUP = "index", "slice", "mp4", "screenshot", "merged", "sound", "backup"
"""Kinds of files: playlist, piece of media, MP4 part, picture, playlist of sound and video, mixed sound, playlist after a move."""
SURE: Final = ""
DOUBTFUL: Final = "doubtful"
"""The documents disagree, or are silent, about this name."""
REPLACED: Final = "replaced"
"""As it is if special characters are replaced in this mode too."""
PARTS: Final = "parts"
"""The first of several: a new part begins after hours or gigabytes."""
LATER: Final = "later"
"""Written after the recording, up to two days later."""
MOVED: Final = "moved"
"""Only if the service had to move the recording to another server; the number counts the moves."""


@dataclass(frozen=True, slots=True)
class PredictedName:
    """One object in the bucket: what it is, its whole name, and how sure that is (one of the notes above)."""

    kind: str
    name: str
    note: str = SURE


def new_element() -> str:
    """A folder name that no other start has: ``cr`` and 14 hexadecimal digits, all of them characters that the service takes."""
    return "cr" + os.urandom(7).hex()


def with_correlation(draft: Draft, element: str) -> Draft:
    """``draft`` with ``element`` as the innermost folder of its file names."""
    before = draft.get(_PREFIX)
    return draft.put(_PREFIX, [*(before if isinstance(before, (list, tuple)) else ()), element])


def folder(draft: Draft, element: str = "") -> str:
    """The folders of all files with a slash behind each; ``element`` last, where the draft wants one of its own."""
    parts = draft.get(_PREFIX)
    named = [str(part) for part in parts if isinstance(part, (str, int))] if isinstance(parts, (list, tuple)) else []
    return "".join(f"{part}/" for part in (*named, *((element,) if element and draft.correlate else ())))


def replaced(cname: str) -> str:
    """``cname`` as it stands in the names of a web task's files."""
    return _SPECIAL.sub("-", cname)


def predicted(draft: Draft, *, element: str = ELEMENT) -> tuple[PredictedName, ...]:
    """What this recording will write, the most important first: ``<sid>``, ``<uid>`` and ``<utc>`` stand for what comes later."""
    place = folder(draft, element)
    cname, other = draft.cname, replaced(draft.cname)
    web = draft.mode is Mode.WEB
    stem = f"{place}<sid>_{other if web else cname}"
    names = [*_of_users(draft, stem)] if draft.mode is Mode.INDIVIDUAL else [*_of_whole(draft, stem)]
    first = names[0]
    if not web and other != cname:
        names.insert(1, PredictedName(first.kind, first.name.replace(stem, f"{place}<sid>_{other}", 1), REPLACED))
    if first.kind == INDEX:
        names.append(PredictedName(BACKUP, first.name.replace(f"{place}<sid>", f"{place}bak0_<sid>", 1), MOVED))
    return tuple(names)


def _of_whole(draft: Draft, stem: str) -> list[PredictedName]:
    names = [PredictedName(INDEX, f"{stem}.m3u8"), PredictedName(SLICE, f"{stem}_<utc>.ts")]
    kinds = draft.get((*FILES, "avFileType"))
    if isinstance(kinds, (list, tuple)) and "mp4" in kinds:
        names.append(PredictedName(MP4, f"{stem}_0.mp4", PARTS))
    return names


def _of_users(draft: Draft, stem: str) -> list[PredictedName]:
    """Files of each user: ``s`` and ``e`` stand for the beginning and end of the uid."""
    recording = draft.get(RECORDING)
    variant, user = draft.variant, f"{stem}__uid_s_<uid>__uid_e_"
    names: list[PredictedName] = []
    if variant is not Variant.SNAPSHOT:
        streams = get_in(recording, ("streamTypes",), 2)
        media = ["audio"] if streams == 0 else ["video"] if streams == 1 else ["audio", "video"]
        names += [PredictedName(INDEX, f"{user}{medium}.m3u8") for medium in media]
        names += [PredictedName(SLICE, f"{user}{medium}_<utc>.ts") for medium in media]
        if "video" in media:
            names.append(PredictedName(SLICE, f"{user}video_<utc>.webm", DOUBTFUL))
        if get_in(recording, ("streamMode",)) == "standard":
            names += [PredictedName(MERGED, f"{user}av.m3u8", DOUBTFUL), PredictedName(MERGED, f"{user}av.mpd", DOUBTFUL)]
    if variant in (Variant.SNAPSHOT, Variant.SNAPSHOT_RECORDING):
        names.append(PredictedName(SCREENSHOT, f"{user}video_<utc>.jpg"))
    if variant is Variant.POSTPONED:
        names.append(PredictedName(MP4, f"{user}0.mp4", LATER))
    if variant is Variant.AUDIO_MIX:
        wanted = draft.get(_FORMAT)
        suffix = wanted if wanted in ("mp3", "m4a", "aac") else "mp3"
        names.append(PredictedName(SOUND, f"{stem}_0.{suffix}", LATER))
    return names
