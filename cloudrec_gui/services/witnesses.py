"""What is written into the journal around each call, by the thread that makes the call.

Before: an entry that cannot be written keeps acquire and start from being sent. After: the outcome is worth more than its
entry, so a failing entry is only logged; the one before it already names the recording. A call that is repeated is told send by
send; what any of them has left in doubt stays in doubt.
"""

from __future__ import annotations

import contextlib
import json
import logging
from typing import TYPE_CHECKING, Any, Final

from cloudrec_gui.api.errors import ApiError, InvalidRequest
from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.draft import get_in
from cloudrec_gui.domain.ids import RecordingKey, ResourceId, Sid, is_sid
from cloudrec_gui.domain.recording import Failed, Recording, State, advance
from cloudrec_gui.services.journal import Journal, JournalUnavailable

if TYPE_CHECKING:
    from cloudrec_gui.api.wire import Connection

_log = logging.getLogger(__name__)
SENDS_MAX: Final = 3
"""Most sends of one start, over all runs: the more there are, the less a resourceId says about which one counted."""


class AcquireWitness:
    """Intent before, resourceId after. Without the second entry the start that would follow could not be found again."""

    def __init__(self, journal: Journal, recording: Recording, connection: Connection, digest: str = "") -> None:
        self._journal = journal
        self._recording = recording
        self._connection = connection
        self._digest = digest
        self._announced = False

    def sending(self) -> None:
        if not self._announced:
            area = self._connection.area
            self._journal.intent(self._recording, area.value if area is not None else "", self._connection.custom, self._digest)
            self._announced = True

    def answered(self, value: Any) -> None:
        self._journal.acquired(self._recording.key, value.resource_id)

    def failed(self, error: Exception) -> None:
        """Nothing to add: an intent alone proves that start was not sent."""


class StartWitness:
    """The announcement before the first byte of each send, the sid right after the answer that has one.

    After a send that may have arrived no later one can prove that nothing runs: a refusal of the second says nothing about the
    first. ``doubt`` is the latest failure of that kind. ``sends`` and ``doubt`` at first are what an earlier attempt, perhaps of
    an earlier run, has left.
    """

    def __init__(self, journal: Journal, recording: Recording, clock: Clock, sends: int = 0, doubt: ApiError | None = None) -> None:
        self._journal = journal
        self._recording = recording
        self._clock = clock
        self.sends = sends
        """How often start was sent, over all runs."""
        self.doubt = doubt
        self.sid = Sid("")
        """What a refusal has named as the sid of the running task."""

    def settled(self) -> bool:
        """Whether there is nothing left to repeat: a refusal was as good as a success, or all sends are used up."""
        return bool(self.sid) or self.sends >= SENDS_MAX

    def judged(self, error: ApiError) -> ApiError:
        """The failure that tells the whole truth after the last send: an open one weighs more than a later proof of nothing."""
        return self.doubt if self.doubt is not None and self._proves_no_start(error) else error

    def sending(self) -> None:
        self.sends += 1
        try:
            self._journal.sending(self._recording.key, self.sends)
        except JournalUnavailable:
            if self.sends == 1:
                # One of the two files may have it although this start will not be sent. Then it should not be looked for.
                with contextlib.suppress(JournalUnavailable):
                    self._journal.refused(self._recording.key, None)
            raise

    def answered(self, value: Any) -> None:
        self._note_sid(value.sid)

    def failed(self, error: Exception) -> None:
        failure = error.failure if isinstance(error, ApiError) else None
        self.sid = adopted_sid(error, self._recording.resource_id) if isinstance(error, ApiError) else Sid("")
        if self.sid:
            self._note_sid(self.sid)
            return
        proof = self._proves_no_start(error)
        if not proof and isinstance(error, ApiError):
            self.doubt = error
        try:
            if proof and self.doubt is None:
                self._journal.refused(self._recording.key, failure)
            else:
                self._journal.unknown(self._recording.key, failure)
        except JournalUnavailable:
            _log.warning("the outcome of a start could not be written down")

    def _note_sid(self, sid: Sid) -> None:
        try:
            self._journal.started(self._recording.key, sid)
        except JournalUnavailable:
            _log.error("the sid of a started recording could not be written down")

    def _proves_no_start(self, error: Exception) -> bool:
        if isinstance(error, ApiError):
            return advance(self._recording, Failed(error.failure), self._clock.wall()).state is State.NOT_STARTED
        return isinstance(error, InvalidRequest)


def adopted_sid(error: ApiError, resource_id: ResourceId) -> Sid:
    """The sid in an answer that is no success although its status is 2xx (201/7 may have one), or "".

    It counts only if it can be a sid and the answer does not speak of another resourceId.
    """
    status = error.failure.http_status
    if status is None or not 200 <= status < 300:
        return Sid("")
    try:
        body = json.loads(error.reply_text)
    except (ValueError, RecursionError):
        return Sid("")
    sid, rid = get_in(body, ("sid",)), get_in(body, ("resourceId",), resource_id)
    return Sid(sid) if isinstance(sid, str) and is_sid(sid) and rid == resource_id else Sid("")


class StopWitness:
    """Stop must work even when nothing can be written any more."""

    def __init__(self, journal: Journal, key: RecordingKey) -> None:
        self._journal = journal
        self._key = key

    def sending(self) -> None:
        try:
            self._journal.stopping(self._key)
        except JournalUnavailable:
            _log.warning("a stop could not be written down; it is sent all the same")

    def answered(self, value: Any) -> None:
        """Nothing to add: the end is written when the recording has ended."""

    def failed(self, error: Exception) -> None:
        """Nothing to add: the recording may still run."""
