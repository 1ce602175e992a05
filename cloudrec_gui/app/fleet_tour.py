"""The live monitor in pictures: a fail-over on its timeline, a start in doubt and its ladder, an explained 404, two hundred at once.

A person would start two hundred recordings in an hour; here the services start them, so that the pictures are of real answers of
the sandbox. The doomed ones are sown early, because a 404 means the end only after a minute and a half.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QMenu, QPlainTextEdit, QWidget

from cloudrec_gui.api.errors import ApiError
from cloudrec_gui.app.robot import Robot, RobotError
from cloudrec_gui.app.run import App
from cloudrec_gui.domain.draft import SECRET_KEY, STORAGE, Draft
from cloudrec_gui.domain.drafts import converted
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services.budget import BURST, RATE
from cloudrec_gui.ui.pages.ids import PageId
from cloudrec_gui.ui.pages.recordings import RecordingsPage

FLEET: Final = 200
BUCKET: Final = (*STORAGE, "bucket")
TOKEN: Final = ("clientRequest", "token")
URL: Final = (
    "clientRequest",
    "extensionServiceConfig",
    "extensionServices",
    0,
    "serviceParam",
    "url",
)
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
Take = Callable[[str], Awaitable[None]]


class FleetTour:
    """``take`` keeps a picture under a name; ``go`` opens a page."""

    def __init__(self, app: App, robot: Robot, take: Take, go: Callable[[PageId], Awaitable[None]]) -> None:
        self._app, self._robot, self._take, self._go = app, robot, take, go
        self._draft: Draft = app.workspace.draft

    @property
    def _page(self) -> RecordingsPage:
        page = self._app.window.page(PageId.RECORDINGS)
        if not isinstance(page, RecordingsPage):
            raise RobotError("the Recordings page is missing")
        return page

    def _shown(self, name: str) -> bool:
        return any(widget.isVisible() for widget in self._app.window.findChildren(QWidget, name))

    def _now(self, recording: Recording) -> Recording:
        return self._app.recordings.get(recording.key) or recording

    # ----------------------------------------------------------------------------------------------------- the doomed
    async def sow(self) -> None:
        """Recordings that end by themselves; their 404s have lasted long enough when :meth:`play` comes."""
        self._draft = self._app.workspace.draft
        self._app.budget.retune(400, 400)
        await self._start("empty-auditorium", 910_001)
        await self._start("class-17", 910_002, {BUCKET: "missing-archive"})
        await self._start("class-18", 910_003, secret=(SECRET_KEY, "wrong-secret-key"))
        await self._start("class-19", 910_004, secret=(TOKEN, "expires-in-300"))
        self._app.budget.retune(RATE, BURST)

    async def _start(
        self,
        cname: str,
        uid: int,
        values: dict[Any, Any] | None = None,
        *,
        secret: tuple[Any, str] | None = None,
        variant: Variant | None = None,
    ) -> None:
        draft = self._draft if variant is None else converted(self._draft, variant)
        draft = draft.put(("cname",), cname).put(("uid",), str(uid))
        for path, value in (values or {}).items():
            draft = draft.put(path, value)
        secrets = dict(self._app.workspace.secrets)
        if secret is not None:
            secrets[secret[0]] = Secret(secret[1])
        try:
            await self._app.recordings.start(replace(self._app.workspace.profile, draft=draft), secrets)
        except ApiError:
            # One that is refused is a row too.
            return

    # ------------------------------------------------------------------------------------------------------- pictures
    async def play(self, moved: Recording) -> None:
        """``moved`` has been through a fail-over."""
        await self._timeline(moved)
        await self._recovery()
        await self._explained()
        await self._fleet()
        await self._beside()

    async def _timeline(self, moved: Recording) -> None:
        robot = self._robot
        await self._go(PageId.RECORDINGS)
        self._page.select(moved.key)
        await robot.settle(0.2)
        robot.click("detail-tabs-timeline")
        await robot.settle(0.2)
        if self._shown("cause-close"):
            robot.click("cause-close")
            robot.click("detail-tabs-timeline")
        await self._take("timeline-fail-over")
        robot.click("detail-tabs-status")

    async def _recovery(self) -> None:
        """A start whose answers are lost, each time it is sent."""
        robot, app = self._robot, self._app
        if app.sandbox is None:
            raise RobotError("there is no sandbox")
        await self._go(PageId.RECOVERY)
        await self._take("recover-nothing")
        app.sandbox.faults.next("start", preset="drop_after", times=3)
        await self._start("board-meeting", 900_020)
        doubtful = next(r for r in app.recordings.all() if r.state is State.AMBIGUOUS)
        await robot.until("the ladder", lambda: robot.find("recover-list", QListWidget).count() > 0)
        await self._take("recover-ladder")
        task = next(task for task in app.sandbox.tasks() if task["cname"] == doubtful.cname)
        box = robot.find("recover-bucket-field", QPlainTextEdit)
        box.setFocus()
        box.insertPlainText("/".join([*doubtful.prefix, f"{task['sid']}_{doubtful.cname}.m3u8"]))
        await self._take("recover-names")
        robot.click("recover-bucket-ask-0")
        await robot.until("it to be found", lambda: bool(self._now(doubtful).sid))
        robot.click("recover-adopt")
        await self._take("recover-adopt")
        robot.click("adopt-cancel")

    async def _explained(self) -> None:
        robot, app = self._robot, self._app
        await self._go(PageId.RECORDINGS)
        robot.click("recordings-part-all")
        lost = next(r for r in app.recordings.all() if r.cname == "class-17")
        await robot.until("its end to be certain", lambda: self._now(lost).state is State.GONE, 120.0)
        self._page.select(lost.key)
        await self._take("explained-404")
        robot.click("cause-else")
        await self._take("explained-otherwise")
        robot.click("cause-else")

    async def _fleet(self) -> None:
        robot = self._robot
        await self._populate()
        robot.click("recordings-part-all")
        self._page.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self._page.select(None)
        # Until the burst with which they were started is out of the status line.
        await robot.settle(6.0)
        self._page.table.scrollToTop()
        await self._take("fleet-two-hundred")
        robot.click("recordings-part-running")
        robot.type("recordings-filter", "!")
        await self._take("fleet-needs-attention")
        robot.type("recordings-filter", "")
        await self._choose("group-channel")
        await self._take("fleet-by-channel")
        await self._choose("group-none")
        self._page.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        table = self._page.table
        table.setFocus()
        robot.key(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier, table)
        for _ in range(11):
            robot.key(Qt.Key.Key_Down, SHIFT, table)
        await self._take("fleet-twelve-selected")
        robot.click("bulk-stop")
        await self._take("fleet-stop-question")
        robot.click("stop-many-stop")
        await robot.until("the result of each", lambda: self._shown("bulk-close"), 60.0)
        await self._take("fleet-stopped")
        robot.click("bulk-close")
        robot.click("recordings-part-history")
        await self._take("history")
        robot.click("recordings-part-running")

    async def _choose(self, ident: str) -> None:
        """An entry of the menu of views."""
        self._robot.click("recordings-views")
        await self._robot.settle(0.2)
        for menu in self._page.findChildren(QMenu, "fleet-view-menu"):
            for action in menu.actions():
                if action.objectName() == ident:
                    action.trigger()
            menu.close()
        await self._robot.settle(0.2)

    async def _populate(self) -> None:
        """Two hundred in every state that a fleet has."""
        app, box = self._app, self._app.sandbox
        if box is None:
            raise RobotError("there is no sandbox")
        app.budget.retune(400, 400)
        missing = FLEET - sum(not r.final for r in app.recordings.all())
        for first in range(0, missing, 8):
            await asyncio.gather(*(self._one(number) for number in range(first, min(first + 8, missing))))
        for recording in app.recordings.all():
            if recording.cname in ("class-7", "class-11", "class-29") and recording.sid:
                box.fail_over(recording.sid, 3000.0)
        rows = [r for r in app.recordings.all() if r.sid and not r.final]
        for first in range(0, len(rows), 8):
            await asyncio.gather(*(self._asked(r) for r in rows[first : first + 8]))
        app.budget.retune(RATE, BURST)

    async def _one(self, number: int) -> None:
        uid = 920_000 + number
        kinds = {
            3: Variant.INDIVIDUAL,
            9: Variant.SNAPSHOT,
            13: Variant.WEB,
        }
        variant = kinds.get(number % 20)
        if number % 25 == 6:
            await self._start(f"silent-room-{number}", uid)
        elif number % 25 == 12:
            await self._start(f"empty-room-{number}", uid)
        elif number % 50 == 18:
            await self._start(f"class-{number}", uid, {BUCKET: "backup-archive"})
        elif number % 50 == 27:
            await self._start(f"class-{number}", uid, secret=(SECRET_KEY, "wrong-secret-key"))
        elif number % 40 == 31:
            await self._start(f"class-{number - 1}", uid)
        elif variant is Variant.WEB:
            await self._start(f"stage-{number}", uid, {URL: "https://stage.example/live"}, variant=variant)
        else:
            await self._start(f"class-{number}", uid, variant=variant)

    async def _asked(self, recording: Recording) -> None:
        try:
            await self._app.recordings.query(recording.key)
        except ApiError:
            # It is in the row.
            return

    async def _beside(self) -> None:
        """The question when the window closes, and the failures that can be tried."""
        app = self._app
        app.window.actions_table.run("try-failure")
        await self._over("scenario-dialog", "failures-to-try")
        app.window.actions_table.run("quit")
        await self._over("close-question", "close-question")

    async def _over(self, dialog: str, name: str) -> None:
        """A picture of the window with what has opened over it."""
        await self._robot.until(dialog, lambda: self._shown(dialog))
        await self._take(name)
        for over in self._app.window.findChildren(QWidget, dialog):
            over.close()
        await self._robot.settle(0.3)
