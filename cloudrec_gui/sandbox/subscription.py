"""Whose audio and video is wanted: the lists of start and update, and what they mean (behaviour §7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from cloudrec_gui.sandbox.cast import User
from cloudrec_gui.sandbox.checks import ALL_STREAMS
from cloudrec_gui.sandbox.tables import UID_LISTS

Lists = tuple[tuple[str, ...] | None, tuple[str, ...] | None]
"""The wanted and the unwanted uids of one medium, None where there is no such list."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """Lists per medium. ``stream_types``: 0 audio only, 1 video only, 2 both."""

    audio: Lists = (None, None)
    video: Lists = (None, None)
    stream_types: int = 2

    @classmethod
    def of(cls, audio: Mapping[str, Any], video: Mapping[str, Any], stream_types: int, spelling: str = "both") -> Subscription:
        """``spelling`` names the one unsubscribe spelling that has an effect, or ``both`` (rest-api §3.4)."""
        pairs: list[Lists] = []
        for lists, (wanted, *unwanted) in zip((audio, video), UID_LISTS, strict=True):
            known = [key for key in unwanted if spelling == "both" or key.startswith(spelling)]
            minus = next((lists[key] for key in known if lists.get(key)), None)
            plus = lists.get(wanted) or None
            pairs.append((tuple(plus) if plus else None, tuple(minus) if minus else None))
        return cls(pairs[0], pairs[1], stream_types)

    def takes_audio(self, user: User) -> bool:
        """Whether audio that ``user`` publishes right now is recorded."""
        return user.audio and self.stream_types != 1 and _takes(user.uid, self.audio, self.video)

    def takes_video(self, user: User) -> bool:
        return user.video and self.stream_types != 0 and _takes(user.uid, self.video, self.audio)

    def wants(self, user: User) -> bool:
        return self.takes_audio(user) or self.takes_video(user)

    def kinds(self, users: Iterable[User], most: int) -> list[tuple[str, str]]:
        """(uid, ``audio`` or ``video``) of everything that is recorded, of at most ``most`` users in join order."""
        wanted = [user for user in users if self.wants(user)][:most]
        return [
            (user.uid, kind) for user in wanted for kind, takes in (("audio", self.takes_audio), ("video", self.takes_video)) if takes(user)
        ]


def _takes(uid: str, own: Lists, other: Lists) -> bool:
    wanted, unwanted = own
    if wanted is not None:
        return ALL_STREAMS in wanted or uid in wanted
    if unwanted is not None:
        return uid not in unwanted
    # Lists for the other medium only switch this one off entirely.
    return other == (None, None)
