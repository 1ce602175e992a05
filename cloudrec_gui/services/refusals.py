"""Why a use case of a recording was not carried out, and which refusals of the service are outcomes after all."""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import dataclass

from cloudrec_gui.domain.errors import Failure
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.recording import Recording


class AlreadyRecording(Exception):  # noqa: N818 -- says what is the case, as the tree of api.errors does
    """A recording of the same App ID, channel and uid is already known to run, so nothing was sent (behaviour §1)."""

    def __init__(self, key: RecordingKey) -> None:
        super().__init__("the same channel is already being recorded under the same uid")
        self.key = key


@dataclass(frozen=True, slots=True)
class Sent:
    """How often a start was sent, over all runs, and the digest of its body; empty: not known."""

    sends: int = 0
    digest: str = ""


class NoTask(Exception):  # noqa: N818 -- as above
    """The recording has no sid, or nobody has credentials for it, so the service cannot be asked about it."""


async def caught(work: Awaitable[Recording | Exception]) -> Recording | Exception:
    """Expected refusals as a value, so that the supervisor reports only bugs."""
    try:
        return await work
    except NoTask as error:
        return error


def means_stopped(failure: Failure) -> bool:
    """Already exiting, nothing recorded, still uploading, or no longer there (rest-api §7, behaviour §4)."""
    return failure.code in {49, 50, 435} or failure.worker_missing
