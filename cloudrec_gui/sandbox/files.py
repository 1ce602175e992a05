"""Names of the files that a mix recording writes, and the file lists of query and stop (behaviour §10, rest-api §4).

A recording is a row of segments: one, and one more per fail-over, whose names begin with ``bak0_``, ``bak1_`` and so on. Each
segment has one index (M3U8), slices (TS) of at most 15 s that end early when the media ends, and MP4 parts when asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any


@dataclass(slots=True)
class Segment:
    """What one worker recorded. ``spans`` are [begin, end] in service time, the last one's end is None while media flows."""

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
        if not self.spans or now < self.known_from:
            return False
        if not self.first_slice_counts:
            return True
        begin, end = self.spans[0]
        return now >= min(begin + slice_s, end if end is not None else begin + slice_s)


def utc_stamp(moment: float) -> str:
    """``yyyyMMddHHmmssSSS`` in UTC."""
    whole, milliseconds = divmod(round(moment * 1000), 1000)
    return f"{datetime.fromtimestamp(whole, UTC):%Y%m%d%H%M%S}{milliseconds:03d}"


def stem(directories: tuple[str, ...], segment: Segment, sid: str, cname: str) -> str:
    """What all names of a segment begin with.

    The channel name stays as it is: the replacement of special characters is documented for page recordings only.
    """
    return "".join(f"{part}/" for part in directories) + f"{segment.marker}{sid}_{cname}"


def slices(segment: Segment, now: float, slice_s: float, name: str) -> Iterator[str]:
    """Names of the finished TS slices of a segment, oldest first."""
    for begin, end in segment.spans:
        at, limit = begin, min(now, end) if end is not None else now
        while at + slice_s <= limit:
            yield f"{name}_{utc_stamp(at)}.ts"
            at += slice_s
        if end is not None and at < limit:
            yield f"{name}_{utc_stamp(at)}.ts"


def listing(segment: Segment, now: float, *, name: str, mp4: bool, slice_s: float, part_s: float) -> dict[str, Any]:
    """``fileListMode``, ``fileList`` and ``sliceStartTime`` (milliseconds) as they stand in ``serverResponse``."""
    known = segment.announced(now, slice_s)
    began = segment.spans[0][0] if known else 0.0
    if not mp4:
        return {"fileListMode": "string", "fileList": f"{name}.m3u8" if known else "", "sliceStartTime": int(began * 1000)}
    names: list[tuple[str, float]] = []
    if known:
        last = segment.spans[-1][1]
        recorded = max(0.0, (min(now, last) if last is not None else now) - began)
        parts = int(recorded // part_s) + 1
        names = [(f"{name}.m3u8", began), *((f"{name}_{index}.mp4", began + index * part_s) for index in range(parts))]
    items = [
        {
            "fileName": file,
            "trackType": "audio_and_video",
            "uid": "0",
            "mixedAllUser": True,
            "isPlayable": True,
            "sliceStartTime": int(at * 1000),
        }
        for file, at in names
    ]
    return {"fileListMode": "json", "fileList": items, "sliceStartTime": int(began * 1000)}
