"""The people in the simulated channels: seeded users who join, publish, mute and leave by themselves.

The beginning of a channel's name chooses who is there (case does not matter):

* ``empty…``    nobody, ever: idle exit after ``maxIdleTime``, stop answers 206/435;
* ``silent…``   hosts who publish nothing: no idle exit, no files;
* ``audience…`` only an audience: a live channel idles out, a communication channel does not (behaviour §5);
* ``late…``     the first host publishes 30 s after the first recording began;
* ``vp8…``      as any other, but individual recordings find VP8: WebM slices and an MPD as joined index;
* anything else: user 1001 is a host who publishes from the beginning and stays, 1002 and up (two to four guests) come and go.
"""

from __future__ import annotations

import heapq
import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Final


class Action(Enum):
    """What a simulated user does. ``MUTE`` ends all published streams and keeps the user in the channel."""

    JOIN = "join"
    PUBLISH = "publish"
    PUBLISH_AUDIO = "publish_audio"
    PUBLISH_VIDEO = "publish_video"
    MUTE = "mute"
    LEAVE = "leave"


@dataclass(slots=True)
class User:
    """One user who is in the channel now."""

    uid: str
    host: bool = True
    audio: bool = False
    video: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Cue:
    """One entry of the script: at ``at`` (seconds after the channel opened) user ``uid`` does ``action``."""

    at: float
    order: int
    uid: str = field(compare=False)
    action: Action = field(compare=False)
    host: bool = field(default=True, compare=False)


FIRST_UID: Final = 1001
LATE_S: Final = 30.0


def _guest(rng: random.Random, uid: str) -> Iterator[tuple[float, str, Action]]:
    """An endless life: in, on air, a pause, on air, out, and after a while in again."""
    at = rng.uniform(1, 20)
    while True:
        yield at, uid, Action.JOIN
        at += rng.uniform(0.3, 2)
        yield at, uid, rng.choice((Action.PUBLISH, Action.PUBLISH, Action.PUBLISH_AUDIO))
        at += rng.uniform(30, 120)
        yield at, uid, Action.MUTE
        at += rng.uniform(3, 15)
        yield at, uid, Action.PUBLISH
        at += rng.uniform(30, 120)
        yield at, uid, Action.LEAVE
        at += rng.uniform(15, 60)


def _script(seed: int, cname: str) -> list[Iterator[tuple[float, str, Action, bool]]]:
    """The lives of a channel's users by the naming rule above; each is ascending in time, some never end."""
    name = cname.lower()
    first, second = str(FIRST_UID), str(FIRST_UID + 1)
    if name.startswith("empty"):
        return []
    if name.startswith("silent"):
        return [iter([(0.0, uid, Action.JOIN, True)]) for uid in (first, second)]
    if name.startswith("audience"):
        return [iter([(0.0, uid, Action.JOIN, False)]) for uid in (first, second)]
    if name.startswith("late"):
        return [iter([(0.0, first, Action.JOIN, True), (LATE_S, first, Action.PUBLISH, True)])]
    lives: list[Iterator[tuple[float, str, Action, bool]]] = [iter([(0.0, first, Action.JOIN, True), (0.0, first, Action.PUBLISH, True)])]
    rng = random.Random(f"{seed}/{cname}")
    for number in range(rng.randint(2, 4)):
        guest = _guest(random.Random(rng.random()), str(FIRST_UID + 1 + number))
        lives.append((at, uid, action, True) for at, uid, action in guest)
    return lives


class Cast:
    """Who is in one channel. Times are service time; the script begins when the first recording of the channel does."""

    def __init__(self, seed: int, cname: str, opened_at: float) -> None:
        self.opened_at = opened_at
        self.users: dict[str, User] = {}
        """In join order, which layouts are built on (behaviour §11)."""
        self._order = itertools.count()
        self._lives = _script(seed, cname)
        self._queue: list[tuple[Cue, int]] = []
        self._freed: set[str] = set()
        for index in range(len(self._lives)):
            self._pull(index)

    def _pull(self, index: int) -> None:
        line = next(self._lives[index], None)
        if line is not None:
            at, uid, action, host = line
            heapq.heappush(self._queue, (Cue(at, next(self._order), uid, action, host), index))

    def next_cue(self) -> float | None:
        """Service time of the next entry, None if nothing is going to happen by itself."""
        return self.opened_at + self._queue[0][0].at if self._queue else None

    def step(self) -> None:
        """Play the next entry."""
        cue, index = heapq.heappop(self._queue)
        self._pull(index)
        if cue.uid not in self._freed:
            self._apply(cue.uid, cue.action, cue.host)

    def direct(self, uid: str, action: Action, host: bool = True) -> None:
        """Do it now, and take ``uid`` out of the script: from here on it only does what it is told."""
        self._freed.add(uid)
        self._apply(uid, action, host)

    def _apply(self, uid: str, action: Action, host: bool) -> None:
        if action is Action.LEAVE:
            self.users.pop(uid, None)
            return
        user = self.users.setdefault(uid, User(uid, host))
        if action in (Action.PUBLISH, Action.PUBLISH_AUDIO, Action.PUBLISH_VIDEO):
            # Who publishes is a host by definition; an audience member is promoted.
            user.host = True
            user.audio = action is not Action.PUBLISH_VIDEO
            user.video = action is not Action.PUBLISH_AUDIO
        elif action is Action.MUTE:
            user.audio = user.video = False

    def idle(self, live: bool) -> bool:
        """Whether the channel counts as idle: live without a host, communication without a user (behaviour §5)."""
        return not any(user.host or not live for user in self.users.values())
