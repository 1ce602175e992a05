"""What is written into the journal around each call, by the thread that makes the call.

Before: an entry that cannot be written keeps acquire and start from being sent. After: the outcome is worth more than its
entry, so a failing entry is only logged; the one before it already names the recording.
"""

from __future__ import annotations

import logging
from typing import Any

from cloudrec_gui.api.errors import ApiError, InvalidRequest
from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.recording import Failed, Recording, State, advance
from cloudrec_gui.services.journal import Journal, JournalUnavailable

_log = logging.getLogger(__name__)


class AcquireWitness:
    """Intent before, resourceId after. Without the second entry the start that would follow could not be found again."""

    def __init__(self, journal: Journal, recording: Recording) -> None:
        self._journal = journal
        self._recording = recording

    def sending(self) -> None:
        self._journal.intent(self._recording)

    def answered(self, value: Any) -> None:
        self._journal.acquired(self._recording.key, value.resource_id)

    def failed(self, error: Exception) -> None:
        """Nothing to add: an intent alone proves that start was not sent."""


class StartWitness:
    """The announcement before the first byte, the sid right after the answer."""

    def __init__(self, journal: Journal, recording: Recording, clock: Clock) -> None:
        self._journal = journal
        self._recording = recording
        self._clock = clock

    def sending(self) -> None:
        self._journal.sending(self._recording.key, 1)

    def answered(self, value: Any) -> None:
        try:
            self._journal.started(self._recording.key, value.sid)
        except JournalUnavailable:
            _log.error("the sid of a started recording could not be written down")

    def failed(self, error: Exception) -> None:
        failure = error.failure if isinstance(error, ApiError) else None
        try:
            if self._proves_no_start(error):
                self._journal.refused(self._recording.key, failure)
            else:
                self._journal.unknown(self._recording.key, failure)
        except JournalUnavailable:
            _log.warning("the outcome of a start could not be written down")

    def _proves_no_start(self, error: Exception) -> bool:
        if isinstance(error, ApiError):
            return advance(self._recording, Failed(error.failure), self._clock.wall()).state is State.NOT_STARTED
        return isinstance(error, InvalidRequest)


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
