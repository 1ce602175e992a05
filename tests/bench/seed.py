"""Data folders as months of use leave them: a journal with recordings that still run, and a long history."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from cloudrec_gui.app.run import App
from cloudrec_gui.domain.ids import AppId, Cname, ProfileId, RecordingKey, ResourceId, Sid, Uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import Observed, RecordedFile, State
from cloudrec_gui.services.archive import Archive, PastRecording
from cloudrec_gui.services.journal import Journal, Step
from cloudrec_gui.ui.models.recordings_model import Part
from cloudrec_gui.ui.pages.base import PageId

APP_ID, PROFILE, BEGUN = AppId("0123456789abcdef" * 2), ProfileId("bench"), 1_700_000_000.0
TRACK = '{"version": 1}'


def seeded(folder: Path, history: int, running: int = 0) -> Path:
    """Make ``folder`` with so many rows of history and so many recordings that an earlier run has left."""
    folder.mkdir(parents=True)
    archive = Archive(folder / "history.db")
    archive.put_all((_past(number), TRACK) for number in range(history))
    archive.close()
    journal = Journal(folder / "journal.jsonl")
    for number in range(running):
        key = RecordingKey(f"{number:032x}")
        facts: dict[str, str | int] = {"appId": APP_ID, "endpoint": "https://127.0.0.1:9", "profile": PROFILE, "mode": "mix"}
        journal.append(Step.INTENT, key, **facts, cname=f"channel-{number}", uid=str(900_000 + number), maxIdle=300)
        journal.append(Step.STARTED, key, resourceId="r" * 300, sid=f"{number:032x}")
    journal.close()
    return folder


def _past(number: int) -> PastRecording:
    at = BEGUN + number * 60
    return PastRecording(
        RecordingKey(f"{number:032x}"),
        PROFILE,
        APP_ID,
        Mode.MIX,
        "mix-hls",
        Cname(f"channel-{number % 400}"),
        Uid(str(900_000 + number % 1000)),
        at,
        State.ENDED,
        Sid(f"{number:032x}"),
        ResourceId("r" * 300),
        started_at=at + 1,
        ended_at=at + 3000,
        files=12,
    )


async def look_at_everything(app: App) -> None:
    """Every recording answers once, with a list of files, and both tables have been painted."""
    for recording in app.recordings.all():
        files = tuple(RecordedFile(f"{recording.sid}_{n}.ts", "audio_and_video", "0", True, n) for n in range(12))
        app.recordings.tell(recording.key, Observed(5, "mix_hls", files, 1, "{" + " " * 2000 + "}"))
    app.window.show_page(PageId.RECORDINGS)
    page: Any = app.window.page(PageId.RECORDINGS)
    for part in (Part.ALL, Part.HISTORY):
        page.segments.chosen.emit(part.value)
        await asyncio.sleep(1.0)
    if len(app.archivist.rows()) < 10_000 or len(app.recordings.all()) < 500:
        raise RuntimeError("the data folder was not read")
