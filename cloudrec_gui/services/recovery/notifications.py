"""What pasted notifications of the service tell: the sid of a lost recording, or the new uid after a fail-over.

One body, an array, or one a line. Foreign text: unknown keys, types and events are passed over, nothing is trusted further than
its shape, and a notification about another channel or uid is only told as such (webhooks, "Envelope").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from cloudrec_gui.domain.ids import Cname, Sid, Uid, is_sid, is_uid
from cloudrec_gui.domain.trees import get_in
from cloudrec_gui.services.json_text import parse

FAILOVER: Final = 12
BEGINS: Final = (40, 42, 70)
"""The recorder runs."""
ENDS: Final = (11, 31, 32, 41, 71)
"""The recorder has left, or its files are away."""
_COUNT_MAX: Final = 500


class Fit(Enum):
    """How a notification goes with a recording."""

    SAME = "same"
    OTHER_CHANNEL = "other-channel"
    OTHER_UID = "other-uid"
    """The same channel, another recorder; after a fail-over the uid is a new one (behaviour §13)."""


@dataclass(frozen=True, slots=True)
class Notification:
    """The part of a notification that helps. ``sent_ms`` is milliseconds since the epoch, or None."""

    event: int
    sid: Sid
    cname: Cname
    uid: Uid
    new_uid: Uid = Uid("")
    sent_ms: int | None = None

    def fit(self, cname: str, uid: str) -> Fit:
        """How it goes with the recorder ``uid`` in ``cname``. A page recording's notifications may have no uid."""
        if self.cname != cname:
            return Fit.OTHER_CHANNEL
        return Fit.SAME if not self.uid or uid in (self.uid, self.new_uid) else Fit.OTHER_UID


def read(text: str) -> tuple[Notification, ...]:
    """Every notification in ``text`` that has a sid, in the order of the text; none when there is none."""
    found = []
    for value in _values(text):
        told = _notification(value)
        if told is not None:
            found.append(told)
        if len(found) >= _COUNT_MAX:
            break
    return tuple(found)


def _values(text: str) -> Iterator[Any]:
    whole = parse(text)
    if whole.ok:
        yield from whole.value if isinstance(whole.value, list) else (whole.value,)
        return
    for line in text.splitlines()[:_COUNT_MAX]:
        if line.strip():
            one = parse(line.strip().rstrip(","))
            if one.ok:
                yield one.value


def _notification(value: object) -> Notification | None:
    # Some relays wrap the body once more.
    for path in ((), ("body",), ("data",)):
        inner = get_in(value, path)
        payload = get_in(inner, ("payload",))
        if isinstance(payload, Mapping):
            return _of(inner, payload)
    return None


def _of(envelope: object, payload: Mapping[str, Any]) -> Notification | None:
    event, sid, cname, uid = get_in(envelope, ("eventType",)), payload.get("sid"), payload.get("cname"), _uid(payload.get("uid"))
    if not isinstance(event, int) or isinstance(event, bool) or not isinstance(sid, str) or not is_sid(sid):
        return None
    sent = payload.get("sendts", get_in(envelope, ("notifyMs",)))
    when = sent if isinstance(sent, int) and not isinstance(sent, bool) and 0 <= sent < 1 << 53 else None
    moved = _uid(get_in(payload, ("details", "newUid"))) if event == FAILOVER else Uid("")
    return Notification(event, Sid(sid), Cname(cname if isinstance(cname, str) else ""), uid, moved, when)


def _uid(value: object) -> Uid:
    """A uid, which the service writes as a text in one place and as a number in another."""
    text = str(value) if isinstance(value, (str, int)) and not isinstance(value, bool) else ""
    return Uid(text) if is_uid(text) else Uid("")
