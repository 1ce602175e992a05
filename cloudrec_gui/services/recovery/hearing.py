"""What pasted notifications tell about a recording that is known already: that it has moved, or that its end has come.

Nothing is believed further than its shape. A new uid is only a name for what goes on (webhooks, event 12); an end makes it worth
asking the service, whose answer counts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cloudrec_gui.domain.ids import Uid
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.recovery.notifications import ENDS, FAILOVER, Notification


@dataclass(frozen=True, slots=True)
class Heard:
    """What concerns one recording."""

    own: tuple[Notification, ...] = ()
    """Those about its sid, in the order of sending as far as that is told."""
    strangers: int = 0
    """How many are about others."""
    new_uid: Uid = Uid("")
    """The uid that the recorder has now, if that is news."""
    ended: bool = False
    """Whether any tells of an end (11, 41, 71) or of the last upload (31, 32)."""


def heard(recording: Recording, told: Iterable[Notification]) -> Heard:
    """Sort ``told`` out for ``recording``. One that has no sid yet hears nothing."""
    every = tuple(told)
    own = tuple(sorted((each for each in every if recording.sid and each.sid == recording.sid), key=_sent))
    moves = [each.new_uid for each in own if each.event == FAILOVER and each.new_uid]
    news = moves[-1] if moves and moves[-1] != (recording.recorder_uid or recording.uid) else Uid("")
    return Heard(own, len(every) - len(own), news, any(each.event in ENDS for each in own))


def _sent(told: Notification) -> int:
    return told.sent_ms if told.sent_ms is not None else 1 << 53
