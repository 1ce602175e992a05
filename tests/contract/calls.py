"""One call of each operation on a running recording, with bodies that the service takes."""

from __future__ import annotations

from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.recordings import Recordings


async def called(recordings: Recordings, recording: Recording, operation: Operation) -> Recording:
    """Query, update, lay out, or stop without waiting."""
    if operation is Operation.QUERY:
        return await recordings.query(recording.key)
    if operation is Operation.UPDATE:
        return await recordings.update(recording.key, {"streamSubscribe": {"audioUidList": {"subscribeAudioUids": ["1"]}}})
    if operation is Operation.UPDATE_LAYOUT:
        return await recordings.update_layout(recording.key, {"mixedVideoLayout": 1})
    return await recordings.stop(recording.key, asynchronous=True)
