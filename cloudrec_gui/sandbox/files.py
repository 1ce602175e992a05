"""Names of the files that recordings write, and how their media is cut (behaviour §10).

A recording is a row of workers: one, and one more per fail-over, whose names begin with ``bak0_``, ``bak1_`` and so on. A worker
has one segment per track (composite and page: one in all; individual: one per uid and medium). Each segment has one index
(M3U8), slices (TS) of at most 15 s that end early when the media ends, and MP4 parts when asked for.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

Track = tuple[str, str]
"""(uid, ``audio`` or ``video``) of an individual recording."""
WHOLE: Final[Track] = ("0", "audio_and_video")
"""The one track of a composite or page recording."""
_REPLACED: Final = str.maketrans(dict.fromkeys("!@#$%^&*()+_.=[]{}~|,;:?<>", "-"))


@dataclass(slots=True)
class Segment:
    """What one worker recorded of one track. ``spans`` are [begin, end] in service time, the last one's end None while media flows."""

    marker: str = ""
    known_from: float = 0.0
    """Before this moment nobody can ask for the files: the fail-over is not over."""
    first_slice_counts: bool = True
    """Whether the index is announced with the first finished slice, or (after a fail-over) as soon as there is media."""
    spans: list[tuple[float, float | None]] = field(default_factory=list)

    def open_at(self, at: float) -> None:
        if not self.recording:
            self.spans.append((at, None))

    def close_at(self, at: float, *, leaving: bool = False) -> None:
        """End the running span; one that would have no length never existed, unless the recorder was there and is leaving."""
        if self.recording:
            begin, _ = self.spans.pop()
            if at > begin or leaving:
                self.spans.append((begin, at))

    @property
    def recording(self) -> bool:
        return bool(self.spans) and self.spans[-1][1] is None

    def announced(self, now: float, slice_s: float) -> bool:
        """Whether the index is in the bucket: the first slice is finished, after its length or by the end of the media."""
        return now >= self.announced_at(slice_s)

    def announced_at(self, slice_s: float) -> float:
        """When the index is in the bucket, as it looks now; infinitely late without media."""
        if not self.spans:
            return math.inf
        begin, end = self.spans[0]
        if self.first_slice_counts:
            begin = min(begin + slice_s, end if end is not None else begin + slice_s)
        return max(begin, self.known_from)

    @property
    def began(self) -> float:
        """When its first media came; 0 if none did."""
        return self.spans[0][0] if self.spans else 0.0

    def recorded_s(self, now: float) -> float:
        """Seconds from the first media to the last, pauses included."""
        if not self.spans:
            return 0.0
        last = self.spans[-1][1]
        return max(0.0, (min(now, last) if last is not None else now) - self.began)


@dataclass(slots=True)
class Worker:
    """One process that records, with the segments of its tracks in the order in which they appeared."""

    marker: str = ""
    known_from: float = 0.0
    first_slice_counts: bool = True
    tracks: dict[Track, Segment] = field(default_factory=dict)
    began_at: float = 0.0
    uid: str = ""
    """Of a worker that took over: when the fail-over was, and the uid it goes on under."""

    def record(self, tracks: list[Track], at: float) -> None:
        """From ``at`` on these tracks have media, and no others."""
        for track, segment in self.tracks.items():
            if track not in tracks:
                segment.close_at(at)
        for track in tracks:
            if track not in self.tracks:
                self.tracks[track] = Segment(self.marker, self.known_from, self.first_slice_counts)
            self.tracks[track].open_at(at)

    def close(self, at: float, *, leaving: bool = False) -> None:
        for segment in self.tracks.values():
            segment.close_at(at, leaving=leaving)

    @property
    def running(self) -> list[Track]:
        return [track for track, segment in self.tracks.items() if segment.recording]


def utc_stamp(moment: float) -> str:
    """``yyyyMMddHHmmssSSS`` in UTC."""
    whole, milliseconds = divmod(round(moment * 1000), 1000)
    return f"{datetime.fromtimestamp(whole, UTC):%Y%m%d%H%M%S}{milliseconds:03d}"


def replaced(cname: str) -> str:
    """A channel name as it stands in file names, special characters as hyphens (documented for page recordings)."""
    return cname.translate(_REPLACED)


def stem(directories: tuple[str, ...], marker: str, sid: str, cname: str) -> str:
    """What all names of a worker begin with. ``cname`` as it is to stand there."""
    return "".join(f"{part}/" for part in directories) + f"{marker}{sid}_{cname}"


def of_track(name: str, uid: str, kind: str) -> str:
    """What all names of one track of an individual recording begin with; ``name`` from :func:`stem`."""
    return f"{name}__uid_s_{uid}__uid_e_{kind}"


def slices(segment: Segment, now: float, slice_s: float, name: str, ending: str = "ts") -> Iterator[str]:
    """Names of the finished slices of a segment, oldest first."""
    for begin, end in segment.spans:
        at, limit = begin, min(now, end) if end is not None else now
        while at + slice_s <= limit:
            yield f"{name}_{utc_stamp(at)}.{ending}"
            at += slice_s
        if end is not None and at < limit:
            yield f"{name}_{utc_stamp(at)}.{ending}"


def pictures(segment: Segment, now: float, interval_s: float, name: str) -> Iterator[str]:
    """Names of the screenshots of a video track: one at once and one per interval, only while video comes."""
    for begin, end in segment.spans:
        at, limit = begin, min(now, end) if end is not None else now
        while at <= limit:
            yield f"{name}_{utc_stamp(at)}.jpg"
            at += interval_s


def whole_names(segment: Segment, now: float, *, name: str, mp4: bool, part_s: float) -> list[tuple[str, float]]:
    """(name, begin) of the index and the MP4 parts of a composite or page recording."""
    names = [(f"{name}.m3u8", segment.began)]
    if mp4:
        parts = int(segment.recorded_s(now) // part_s) + 1
        names += [(f"{name}_{index}.mp4", segment.began + index * part_s) for index in range(parts)]
    return names


def item(name: str, track: Track, at: float, *, playable: bool = True) -> dict[str, Any]:
    """One element of a JSON file list (rest-api §4)."""
    return {
        "fileName": name,
        "trackType": track[1],
        "uid": track[0],
        "mixedAllUser": track == WHOLE,
        "isPlayable": playable,
        "sliceStartTime": int(at * 1000),
    }


def listing(segment: Segment, now: float, *, name: str, mp4: bool, slice_s: float, part_s: float) -> dict[str, Any]:
    """``fileListMode``, ``fileList`` and ``sliceStartTime`` (milliseconds) of a composite recording's ``serverResponse``."""
    known = segment.announced(now, slice_s)
    began = int(segment.began * 1000) if known else 0
    if not mp4:
        return {"fileListMode": "string", "fileList": f"{name}.m3u8" if known else "", "sliceStartTime": began}
    names = whole_names(segment, now, name=name, mp4=True, part_s=part_s) if known else []
    return {"fileListMode": "json", "fileList": [item(file, WHOLE, at) for file, at in names], "sliceStartTime": began}
