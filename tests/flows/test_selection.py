"""What somebody reads stays in front: answers to other recordings lead nobody away, only a new start does."""

from __future__ import annotations

from dataclasses import replace

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.ui.pages.base import PageId
from cloudrec_gui.ui.pages.recordings import RecordingsPage
from tests.flows.conftest import Play


async def begun(app: App, cname: str, uid: str) -> Recording:
    draft = app.workspace.draft.put(("cname",), cname).put(("uid",), uid)
    await app.recordings.start(replace(app.workspace.profile, draft=draft), dict(app.workspace.secrets))
    return next(recording for recording in app.recordings.all() if recording.cname == cname)


def test_an_ended_recording_is_read_in_peace_until_another_one_is_started(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        first = await begun(app, "class-1", "900001")
        second = await begun(app, "class-2", "900002")
        await app.recordings.stop(first.key)
        app.window.show_page(PageId.RECORDINGS)
        page = app.window.page(PageId.RECORDINGS)
        assert isinstance(page, RecordingsPage)
        robot.click("recordings-part-all")
        page.select(first.key)
        await robot.settle(0.05)
        before = app.recordings.get(second.key)
        assert before is not None
        queries = before.queries
        for _ in range(2):
            await app.recordings.query(second.key)
        await robot.settle(0.05)
        after = app.recordings.get(second.key)
        assert after is not None
        assert after.queries > queries
        assert page.current() == page.detail.key == first.key
        third = await begun(app, "class-3", "900003")
        await robot.until("the new one in front", lambda: page.current() == third.key)

    play(script)
