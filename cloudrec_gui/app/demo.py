"""The scripted demo: the main job of this program, done on the real window with mouse and keys, confirmed on both sides.

Each step is said, and believed only when the window and the sandbox's own record agree. The exit status is 0 only when all of it
happened.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt

from cloudrec_gui.app.options import Options
from cloudrec_gui.app.robot import Robot, RobotError
from cloudrec_gui.app.run import App
from cloudrec_gui.app.scripted import drive
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.layout.wire import to_wire
from cloudrec_gui.ui.pages.base import PageId
from cloudrec_gui.ui.pages.layout import LayoutPage

CNAME = "demo-room"


def run_demo(options: Options, pictures: Path) -> int:
    """0 when every step was confirmed, 1 with the step that was not."""
    demo = Demo(pictures)
    try:
        drive(options, demo.play)
    except RobotError as error:
        demo.say(f"FAILED at step {demo.step}: {error}")
        return 1
    demo.say(f"All {demo.step} steps were confirmed in the window and in the sandbox's record.")
    demo.say(f"Pictures: {pictures}")
    if options.record is not None:
        demo.say(f"Record of the sandbox: {options.record}")
    return 0


class Demo:
    """One recording's whole life, told step by step."""

    def __init__(self, pictures: Path, say: Callable[[str], object] | None = None) -> None:
        self.step = 0
        self._pictures = pictures
        self._say = say
        self._began = time.monotonic()

    def say(self, text: str) -> None:
        """One line for whoever watches."""
        if self._say is not None:
            self._say(text)
            return
        sys.stdout.write(text + "\n")
        sys.stdout.flush()

    async def play(self, app: App, robot: Robot) -> Recording:
        """The whole job. Raises RobotError at the first thing that is not as it should be."""
        self._app, self._robot = app, robot
        await self._opens()
        await self._fills_forms()
        recording = await self._starts()
        await self._is_watched_until_it_records(recording)
        await self._lays_out(recording)
        return await self._stops(recording)

    # ---------------------------------------------------------------------------------------------------- helpers
    def _done(self, text: str) -> None:
        self.step += 1
        seconds = time.monotonic() - self._began
        name = "".join(c if c.isalnum() else "-" for c in text.split(":", maxsplit=1)[0].lower())
        self._robot.grab(self._pictures / f"{self.step:02d}-{name}.png")
        self.say(f"{self.step:2d}. {seconds:5.1f} s  {text}")

    def _check(self, what: str, holds: object) -> None:
        if not holds:
            raise RobotError(what)

    def _records(self, op: str) -> list[dict[str, Any]]:
        box = self._app.sandbox
        return [] if box is None else [row for row in box.records() if row["op"] == op]

    def _task(self, recording: Recording) -> dict[str, Any]:
        box = self._app.sandbox
        task = box.task(recording.sid) if box is not None else None
        if task is None:
            raise RobotError("the sandbox does not know the recording")
        return task

    def _now(self, recording: Recording) -> Recording:
        found = self._app.recordings.get(recording.key)
        if found is None:
            raise RobotError("the recording has vanished from the list")
        return found

    # ------------------------------------------------------------------------------------------------------ steps
    async def _opens(self) -> None:
        await asyncio.sleep(0.3)
        self._check("the Setup page is in front", self._app.window.current is PageId.SETUP)
        self._check("SANDBOX is shown", self._app.window.head.environment.kind == "sandbox")
        box = self._app.sandbox
        self._check("nothing was sent by itself", box is not None and not box.records() and not self._app.traffic.rows())
        self._done("opened: the window is on the built-in sandbox and has sent nothing")

    async def _fills_forms(self) -> None:
        robot = self._robot
        robot.type("cname", CNAME)
        robot.type("uid", "900001")
        robot.type("bucket", "recordings")
        robot.type("folder", "demo")
        robot.key(Qt.Key.Key_Tab)
        await robot.settle(0.2)
        draft = self._app.workspace.draft
        self._check("what was typed is in the draft", (draft.cname, draft.uid) == (CNAME, "900001"))
        errors = [problem.rule for problem in self._app.workspace.problems if problem.severity.value == "error"]
        self._check(f"nothing blocks the start, but {errors} do", not errors)
        self._done("forms filled: channel, recorder uid, bucket and folder typed; nothing blocks the start")

    async def _starts(self) -> Recording:
        robot, app = self._robot, self._app
        robot.click("acquireAndStart")
        await robot.until("a recording with a sid", lambda: any(recording.sid for recording in app.recordings.all()))
        recording = app.recordings.all()[0]
        for op in ("acquire", "start"):
            rows = self._records(op)
            self._check(f"the sandbox saw exactly one {op}, answered with 200", [row["status"] for row in rows] == [200])
        body = self._records("start")[0]["body"]
        self._check("the sandbox saw the channel that was typed", body["cname"] == CNAME)
        self._check("the sid is the sandbox's", self._records("start")[0]["response"]["sid"] == recording.sid)
        await robot.until("the Recordings page", lambda: app.window.current is PageId.RECORDINGS)
        await robot.settle(0.2)
        self._done(f"started: acquire and start answered, sid {recording.sid}")
        return recording

    async def _is_watched_until_it_records(self, recording: Recording) -> None:
        robot = self._robot
        scale = self._app.shell.options.time_scale
        await robot.until("the first query", lambda: self._now(recording).status is not None, 12.0)
        await robot.until("status 5", lambda: self._now(recording).status == 5, 20.0 + 40.0 / scale)
        self._check("the window calls it Recording", self._now(recording).state is State.RECORDING)
        self._check("the sandbox calls it 5", self._task(recording)["status"] == 5)
        seen = self._now(recording)
        self._check("a playlist is listed", any(file.name.endswith(".m3u8") for file in seen.files))
        self._check("every query is in the sandbox's record", len(self._records("query")) >= seen.queries > 0)
        await robot.settle(0.2)
        self._done(f"recording: status 5 after {seen.queries} queries, {len(seen.files)} files")

    async def _lays_out(self, recording: Recording) -> None:
        robot, app = self._robot, self._app
        robot.click("rail-layout")
        await robot.settle(0.2)
        robot.click("layout_kind-1")
        robot.click("layout_leaves-canvas")
        robot.click("layout_convert")
        await robot.settle(0.2)
        page = app.window.page(PageId.LAYOUT)
        if not isinstance(page, LayoutPage):
            raise RobotError("the Layout page is missing")
        before = app.workspace.document.layout
        self._check("four regions to work with", len(before.regions) == 4)
        area = page.canvas.screen_rect(3).toRect()
        robot.click_at(page.canvas, area.center())
        await robot.settle(0.2)
        handle = QPoint(area.left(), area.top())
        await robot.drag(page.canvas, handle, handle + QPoint(area.width() // 3, area.height() // 3))
        after = app.workspace.document.layout
        self._check("the region that was dragged is smaller", after.regions[3].rect != before.regions[3].rect)
        self._done("layout drawn: best fit converted, the fourth region made smaller by its corner")
        sent = to_wire(after)
        robot.click("layout_apply")
        await robot.until("the layout to be accepted", lambda: self._now(recording).live_layout == sent)
        held = self._task(recording)["layout"]
        self._check("the sandbox holds a custom layout", held["mixedVideoLayout"] == 3)
        wanted = [(r["x_axis"], r["y_axis"], r["width"], r["height"]) for r in sent["layoutConfig"]]
        got = [(r["x_axis"], r["y_axis"], r["width"], r["height"]) for r in held["layoutConfig"]]
        self._check("to the sixth decimal", wanted == got)
        self._check("one updateLayout, answered with 200", [row["status"] for row in self._records("updateLayout")] == [200])
        await robot.settle(0.2)
        self._done("layout applied: the sandbox holds the same numbers to the sixth decimal")

    async def _stops(self, recording: Recording) -> Recording:
        robot, app = self._robot, self._app
        robot.click("rail-recordings")
        await robot.settle(0.2)
        robot.click("head-stop")
        await robot.until("the end", lambda: self._now(recording).final, 45.0)
        ended = self._now(recording)
        self._check(f"it ended well, not {ended.state.value}", ended.state is State.ENDED)
        self._check("one stop, answered with 200", [row["status"] for row in self._records("stop")] == [200])
        names = {file.name for file in ended.files}
        self._check("a playlist and an MP4", {name.rsplit(".", 1)[1] for name in names} == {"m3u8", "mp4"})
        answered = {file["fileName"] for file in self._records("stop")[0]["response"]["serverResponse"]["fileList"]}
        self._check("the files in the window are the sandbox's", names == answered)
        robot.click("recordings-part-all")
        await robot.settle(0.1)
        robot.click("detail-tabs-files")
        await robot.settle(0.3)
        self._done(f"stopped: {ended.uploading}, files {', '.join(sorted(names))}")
        robot.click("rail-traffic")
        await robot.settle(0.3)
        box = app.sandbox
        self._check("every exchange is a row in Traffic", box is not None and len(box.records()) == len(app.traffic.rows()))
        self._done(f"traffic: {len(app.traffic.rows())} exchanges, each seen by the sandbox too")
        return ended
