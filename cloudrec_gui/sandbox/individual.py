"""An individual recording: an audio and a video track per user, screenshots of each user's video, or both; and its retired sequels.

Postponed transcoding and audio mixing record like the others; their products come ``Timings.postponed`` after the end and are
seen on the control path only, because the service announces them by webhook.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from cloudrec_gui.sandbox import files
from cloudrec_gui.sandbox.cast import User
from cloudrec_gui.sandbox.files import Segment, Track, Worker
from cloudrec_gui.sandbox.task import ChannelTask

MAX_RECORDED: Final = 17
"""So many users are recorded at a time; when one leaves, the next in join order takes the place (behaviour §7)."""
ORDER: Final = {"audio": 0, "video": 1}


@dataclass(kw_only=True)
class IndividualTask(ChannelTask):
    """What is asked of it.

    records     audio and video files are wanted, not only screenshots
    standard    one more index per user that joins audio and video
    original    audio as it was sent
    interval    seconds between two screenshots of a user; 0 for none
    product     container of the postponed work (``mp4``, ``mp3``, ``m4a``, ``aac``); empty for none
    mixes       the postponed work is one mixed file and not one per user
    vp8         the senders' codec is VP8: slices are WebM and the joined index is an MPD
    """

    mode: ClassVar[str] = "individual"

    records: bool = True
    standard: bool = False
    original: bool = False
    interval: float = 0.0
    product: str = ""
    mixes: bool = False
    vp8: bool = False

    @property
    def variant(self) -> str:
        if self.product:
            return "audio-mix" if self.mixes else "postponed-transcoding"
        if self.interval:
            return "snapshot-recording" if self.records else "snapshot"
        return "individual-original" if self.original else "individual"

    def tracks(self, users: tuple[User, ...]) -> list[Track]:
        found = self.subscription.kinds(users, MAX_RECORDED)
        return found if self.records else [track for track in found if track[1] == "video"]

    def announced(self, now: float) -> bool:
        """A picture is in the bucket as soon as it is taken, an index with its first slice."""
        if self.records:
            return super().announced(now)
        return any(segment.spans and now >= segment.known_from for segment in self.workers[-1].tracks.values())

    # --- what it tells ---

    def _known(self, now: float) -> list[tuple[Track, Segment]]:
        """The announced tracks of the present worker, users in the order in which they appeared, audio before video."""
        if not self.fate.uploads:
            return []
        tracks = self.workers[-1].tracks
        users = list(dict.fromkeys(uid for uid, _ in tracks))
        known = [(track, segment) for track, segment in tracks.items() if segment.announced(now, self.timings.slice)]
        return sorted(known, key=lambda pair: (users.index(pair[0][0]), ORDER[pair[0][1]]))

    def listing(self, now: float) -> dict[str, Any]:
        """Screenshots suppress the file list even if there are files too (rest-api §4)."""
        known = self._known(now)
        began = min((segment.began for _, segment in known), default=0.0)
        if self.interval:
            first = min((s.began for s in self.workers[-1].tracks.values() if s.spans), default=0.0) if self.fate.uploads else 0.0
            return {"sliceStartTime": int(first * 1000)}
        marker, items = self.workers[-1].marker, []
        for index, ((uid, kind), segment) in enumerate(known):
            name = files.of_track(self.stem(marker), uid, kind)
            items.append(files.item(f"{name}.m3u8", (uid, kind), segment.began, playable=kind == "audio"))
            last_of_user = index + 1 == len(known) or known[index + 1][0][0] != uid
            if self.standard and last_of_user:
                first = min(other.began for (owner, _), other in known if owner == uid)
                items.append(files.item(self._joined(marker, uid), (uid, "audio_and_video"), first))
        return {"fileListMode": "json", "fileList": items, "sliceStartTime": int(began * 1000)}

    def stop_response(self, now: float, uploading: str) -> dict[str, Any]:
        return {"uploadingStatus": uploading} if self.interval else super().stop_response(now, uploading)

    def _joined(self, marker: str, uid: str) -> str:
        return f"{files.of_track(self.stem(marker), uid, 'av')}.{'mpd' if self.vp8 else 'm3u8'}"

    # --- what is in the bucket ---

    def _each(self) -> list[tuple[Worker, Track, Segment]]:
        if not self.fate.uploads:
            return []
        return [(worker, track, segment) for worker in self.workers for track, segment in worker.tracks.items()]

    def slices(self, now: float) -> list[str]:
        if not self.records:
            return []
        return [
            name
            for worker, (uid, kind), segment in self._each()
            for name in files.slices(
                segment,
                now,
                self.timings.slice,
                files.of_track(self.stem(worker.marker), uid, kind),
                "webm" if self.vp8 and kind == "video" else "ts",
            )
        ]

    def pictures(self, now: float) -> list[str]:
        """Names of all screenshots so far, oldest first per user."""
        if not self.interval:
            return []
        return [
            name
            for worker, (uid, kind), segment in self._each()
            if kind == "video"
            for name in files.pictures(segment, now, self.interval, files.of_track(self.stem(worker.marker), uid, "video"))
        ]

    def products(self, now: float) -> list[str]:
        """What the postponed work has made."""
        if not self.product or self.stopping_at is None or now < self.stopping_at + self.timings.postponed or not self.recorded:
            return []
        if self.mixes:
            return [f"{self.stem('')}_0.{self.product}"]
        users = dict.fromkeys(uid for worker in self.workers for uid, _ in worker.tracks)
        return [f"{self.stem('')}__uid_s_{uid}__uid_e_0.{self.product}" for uid in users]

    def view(self, now: float) -> dict[str, Any]:
        return {**super().view(now), "snapshots": self.pictures(now), "products": self.products(now)}
