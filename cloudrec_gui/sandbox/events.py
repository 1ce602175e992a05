"""What the service would notify about a recording, as a list: worked out from what the recording is and was, when somebody asks.

Nothing is sent. Because nothing is written down either, trouble with the storage that an update has mended since is not told any
more. Told are the starts, the first index, slices, fail-overs, errors, the end by its cause (behaviour §5) and the late products of
postponed work; all other events can be announced.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import urlsplit

from cloudrec_gui.sandbox import files
from cloudrec_gui.sandbox.files import WHOLE, Segment, Track, Worker
from cloudrec_gui.sandbox.individual import IndividualTask
from cloudrec_gui.sandbox.notices import WEB_ENDS, Notice, body, notice
from cloudrec_gui.sandbox.storage import BAD_STORAGE, BAD_TOKEN, EXPIRED_TOKEN
from cloudrec_gui.sandbox.task import Task
from cloudrec_gui.sandbox.web import WebTask

OF_RECORDER, OF_UPLOADER, OF_SERVICE = 0, 1, 2
"""``module`` of events 1 and 2."""
MEDIUM, MAJOR, FATAL = 3, 4, 5
"""``errorLevel``."""
UPLOAD_FAILED: Final = 47
UPLOAD_TIMEOUT: Final = 50
REPEATED, TO_BACKUP = 31, 32
"""``warnCode`` of the uploader."""
NO_START, SIGNAL, NOBODY, ON_REQUEST = 0, 2, 4, 16
"""``leaveCode``; an end that neither a request nor an idle channel caused came as a signal to the process."""
_LEAVE_CODES: Final = {"stop": ON_REQUEST, "idle": NOBODY}
_MESSAGES: Final = {
    BAD_STORAGE: "storage configuration rejected",
    UPLOAD_FAILED: "upload failed",
    UPLOAD_TIMEOUT: "upload timeout",
    EXPIRED_TOKEN: "token expired",
    BAD_TOKEN: "token invalid",
}
_HAIR_S: Final = 1e-6
"""Service time comes out of sums of floats."""


def happened(task: Task, now: float) -> list[dict[str, Any]]:
    """The bodies of all notifications up to ``now``, in their order. ``task`` has been settled for ``now``."""
    told = [found for found in (*_all(task), *task.announcements) if found.moment <= now + _HAIR_S]
    told.sort(key=_moment)
    return [
        body(found, cname=task.cname, uid=_uid_at(task, found.moment), sid=task.sid, sequence=sequence)
        for sequence, found in enumerate(told)
    ]


def _moment(told: Notice) -> float:
    return told.moment


def _uid_at(task: Task, moment: float) -> str:
    """The recorder's uid; after a fail-over its new one."""
    return next((worker.uid for worker in reversed(task.workers) if worker.uid and worker.began_at < moment), task.uid)


def _all(task: Task) -> Iterator[Notice]:
    ended = math.inf if task.stopping_at is None else task.stopping_at
    died = task.stopping_at is not None and task.dies_at is not None
    for index, worker in enumerate(task.workers):
        running = (*_beginning(task, worker), *_first_files(task, index))
        # What a dying worker had begun comes to nothing; one that leaves brings it to its end.
        yield from (told for told in running if told.moment < ended or (told.moment == ended and not died))
    if task.stopping_at is None:
        return
    yield from _death(task, ended) if died else _departure(task, ended)
    if isinstance(task, IndividualTask):
        yield from _products(task, ended)


def _beginning(task: Task, worker: Worker) -> Iterator[Notice]:
    """A worker takes up its work; each but the first after a fail-over."""
    if worker.uid:
        yield notice(worker.began_at, 12, {"newUid": int(worker.uid)})
    begins = _at_work(task, worker)
    yield notice(begins, 30, {})
    if not isinstance(task, WebTask):
        yield notice(begins, 40, {})
    elif task.begun and task.begins_at is not None:
        opened = max(task.begins_at, worker.known_from)
        yield notice(opened, 70, {"recorderStartTime": _ms(opened)})


def _at_work(task: Task, worker: Worker) -> float:
    """When the components of a worker are up: at status 4, or when a fail-over is over."""
    rise = next((after for after, status in task.timings.rise if status >= 4), 0.0)
    return max(task.started_at + rise, worker.known_from)


def _first_files(task: Task, index: int) -> Iterator[Notice]:
    """The first media of a worker's tracks, and what becomes of its first finished slice."""
    worker = task.workers[index]
    records = not isinstance(task, IndividualTask) or task.records
    if records and not isinstance(task, WebTask):
        for track, segment in worker.tracks.items():
            if segment.spans:
                yield _slice_start(task, index, track, segment)
    track, at = _first_announced(task, worker)
    if not task.fate.uploads:
        yield _error(at, OF_UPLOADER, MAJOR, BAD_STORAGE)
        return
    if task.fate.uploading_status == "backuped":
        yield notice(at, 2, {"module": OF_UPLOADER, "warnCode": REPEATED})
        yield notice(at, 2, {"module": OF_UPLOADER, "warnCode": TO_BACKUP})
    if records:
        stem = task.stem(worker.marker, directories=not isinstance(task, WebTask))
        yield notice(at, 4, {"fileList": f"{stem if track == WHOLE else files.of_track(stem, *track)}.m3u8"})


def _first_announced(task: Task, worker: Worker) -> tuple[Track, float]:
    """Which of a worker's tracks has its first slice finished first, and when; infinitely late without media."""
    found = [(segment.announced_at(task.timings.slice), track) for track, segment in worker.tracks.items()]
    at, track = min(found, default=(math.inf, WHOLE))
    return track, at


def _slice_start(task: Task, index: int, track: Track, segment: Segment) -> Notice:
    """After a fail-over the gap reaches back to what the last worker had of the track."""
    before = [worker.tracks[track].spans[-1][1] for worker in task.workers[:index] if track in worker.tracks and worker.tracks[track].spans]
    broke = before[-1] if before and before[-1] is not None else segment.began
    details = {
        "startUtcMs": _ms(segment.began),
        "discontinueUtcMs": _ms(broke),
        "mixedAllUser": track == WHOLE,
        "streamUid": track[0],
        "trackType": track[1],
    }
    return notice(max(segment.began, _at_work(task, task.workers[index])), 42, details)


def _death(task: Task, ended: float) -> Iterator[Notice]:
    """The worker is gone at once; nothing more is uploaded."""
    if task.ended_by == "kicked":
        yield notice(ended, 41, {"leaveCode": SIGNAL})
    elif task.fate.error in (EXPIRED_TOKEN, BAD_TOKEN):
        yield _error(ended, OF_RECORDER, FATAL, task.fate.error)
        yield notice(ended, 41, {"leaveCode": NO_START})
    elif not task.fate.uploads:
        yield _error(ended, OF_UPLOADER, FATAL, UPLOAD_FAILED)
    elif task.fate.error:
        yield _error(ended, OF_UPLOADER, FATAL, task.fate.error)
    yield notice(ended, 11, {"exitStatus": 1})


def _departure(task: Task, ended: float) -> Iterator[Notice]:
    """The ordinary end: the recorder leaves, the files follow, the session closes."""
    if isinstance(task, WebTask):
        yield from _page_end(task, ended)
    else:
        if task.ended_by == "token":
            yield _error(ended, OF_RECORDER, FATAL, EXPIRED_TOKEN)
        yield notice(ended, 41, {"leaveCode": _LEAVE_CODES.get(task.ended_by, SIGNAL)})
    if task.recorded:
        patience = ended + task.timings.stop_patience
        if task.uploaded_at > patience:
            yield _error(patience, OF_SERVICE, MEDIUM, UPLOAD_TIMEOUT)
        if not task.fate.uploads:
            yield _error(task.uploaded_at, OF_UPLOADER, MAJOR, UPLOAD_FAILED)
        yield _uploaded(task)
    yield notice(task.uploaded_at + task.timings.exit, 11, {"exitStatus": int(task.abnormal)})


def _page_end(task: WebTask, ended: float) -> Iterator[Notice]:
    if task.ended_by == "capability_limit":
        host = urlsplit(task.url).hostname or ""
        yield notice(ended, 72, {"limitType": "resolution" if host.startswith("oversized") else "WebGL"})
    elif task.ended_by == "page_load_timeout":
        yield notice(ended - task.ready_timeout, 73, {"reason": "page_load_timeout"})
    code = WEB_ENDS.index(task.ended_by) if task.ended_by in WEB_ENDS else 0
    yield notice(ended, 71, {"code": code, "fileList": task.listing(ended)["fileList"]})


def _uploaded(task: Task) -> Notice:
    """31 or 32; a page's files are told by 71 alone."""
    event_type = 31 if task.fate.uploading_status == "uploaded" else 32
    told = notice(task.uploaded_at, event_type, {"fileList": _file_list(task)})
    if isinstance(task, WebTask):
        return Notice(told.moment, event_type, {"status": 0})
    return told


def _file_list(task: Task) -> list[dict[str, Any]]:
    """One object per file, also where a query gives a single name."""
    listing = task.listing(task.uploaded_at)
    found = listing.get("fileList") or []
    if isinstance(found, str):
        return [files.item(found, WHOLE, listing["sliceStartTime"] / 1000)]
    return list(found)


def _products(task: IndividualTask, ended: float) -> Iterator[Notice]:
    """The retired postponed work: begun after the end, announced when it is done."""
    done = ended + task.timings.postponed
    made = task.products(done)
    if not made:
        return
    yield notice(task.uploaded_at + task.timings.exit, 80, {})
    users = () if task.mixes else dict.fromkeys(uid for worker in task.workers for uid, _ in worker.tracks)
    each = [{"uid": uid, "result": "success", "fileList": [{"fileName": name}]} for uid, name in zip(users, made, strict=False)]
    yield notice(done, 81, {"uids": each})
    yield notice(done, 1001, {"fileList": [{"fileName": name} for name in made]})


def _error(moment: float, module: int, level: int, code: int) -> Notice:
    return notice(moment, 1, {"module": module, "errorLevel": level, "errorCode": code, "errorMsg": _MESSAGES[code]})


def _ms(moment: float) -> int:
    return round(moment * 1000)
