"""A running recording follows the draft through the whole program, and stops at the first refusal."""

from __future__ import annotations

from PySide6.QtCore import Qt

from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.layout.wire import to_wire
from cloudrec_gui.ui.pages.base import PageId
from cloudrec_gui.ui.pages.layout import LayoutPage
from tests.flows.conftest import Play
from tests.flows.test_main_job import box_of, started


def test_the_recording_follows_until_the_service_refuses(play: Play) -> None:
    async def script(app: App, robot: Robot) -> None:
        key = (await started(app, robot)).key

        def live() -> object:
            recording = app.recordings.get(key)
            return recording.live_layout if recording is not None else None

        await robot.until("the Recordings page", lambda: app.window.current is PageId.RECORDINGS)
        robot.key(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier, app.window)
        await robot.settle(0.1)
        robot.click("layout_follow")
        robot.click("layout_kind-3")
        document = app.workspace.document
        await robot.until("the layout to follow", lambda: live() == to_wire(document.layout))
        box_of(app).faults.next("updateLayout", status=400, body={"code": 2, "reason": "layout parameters"})
        robot.click("layout_kind-1")
        page = app.window.page(PageId.LAYOUT)
        assert isinstance(page, LayoutPage)
        await robot.until("a notice", lambda: bool(page.notices.notices()))
        assert not page.editor.applying.following
        assert document.layout.kind == 1
        assert live() != to_wire(document.layout)
        assert page.editor.ports.curl is not None
        assert "updateLayout" in page.editor.ports.curl(to_wire(document.layout))
        assert page.editor.ports.recordings is not None
        assert [recording.key for recording in page.editor.ports.recordings()] == [key]

    play(script)
