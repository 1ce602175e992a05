"""Walking through the whole window: what can be pressed is pressed, in menus, drawers and dialogs too, each thing once.

Nothing is filled in and nothing is expected of a press, except that the program is as alive afterwards as before. What must be there
to be pressed is the tests' own list; a walk that loses its way would otherwise pass.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QDialog,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from cloudrec_gui.api.errors import ApiError
from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App
from cloudrec_gui.domain.ids import ProfileId, RecordingKey
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.ui.actions import COMMANDS
from cloudrec_gui.ui.pages.base import PageId
from cloudrec_gui.ui.pages.recordings import RecordingsPage

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LAST = (
    "bulk-clear",
    "history-forget",
    "backup-start",
    "update-many-send",
    "stop-many-stop",
    "head-stop",
    "detail-stop",
    "stop-panel-stop",
)
"""What changes the state that a walk goes through: pressed when nothing else is left."""
REOPEN = {"bulk-stop", "detail-backup", "detail-stop-more"}
"""Opens what holds one of the last ones."""
NEVER = {"acquireAndStart", "quit", "close-keep", "close-stop"}
"""Starts and ends are other tests' matter; here they would change the state that is walked through."""
ROUNDS = 12

Again = Callable[[], Awaitable[None]]


def recordings_page(app: App) -> RecordingsPage:
    page = app.window.page(PageId.RECORDINGS)
    assert isinstance(page, RecordingsPage)
    return page


def entries(menu: QMenu) -> Iterator[QAction]:
    """Every entry that can be chosen, of submenus too."""
    for action in menu.actions():
        inner: object = action.menu()
        if isinstance(inner, QMenu):
            yield from entries(inner)
        elif not action.isSeparator() and action.isEnabled() and action.isVisible():
            yield action


def inside_qt(part: QObject | None) -> bool:
    """Whether it is a part of one of Qt's own widgets: the cross of a line, the months of a calendar."""
    while part is not None:
        if isinstance(part, QCalendarWidget | QLineEdit | QComboBox | QAbstractSpinBox | QTabBar):
            return True
        part = part.parent()
    return False


def above(part: QWidget) -> str:
    """The name of what it belongs to."""
    parent = part.parentWidget()
    return parent.objectName() if parent is not None else ""


class Walk:
    """One walk. ``pressed`` holds the names of everything that was pressed; ``again`` brings the state back before each round."""

    def __init__(self, app: App, robot: Robot, again: Again | None = None, pages: Sequence[PageId] = tuple(PageId)) -> None:
        self.app = app
        self.robot = robot
        self.pressed: set[str] = set()
        self.unnamed: set[str] = set()
        self._order: list[str] = []
        self._late = False
        self._again = again
        self._pages = pages

    # ------------------------------------------------------------------------------------------------------ everything
    async def everything(self) -> set[str]:
        """Its pages, what opens over them, the menus of rows and heads, and all commands."""
        await self._rounds()
        await self.commands()
        self._late = True
        self.pressed -= REOPEN
        await self._rounds()
        return self.pressed

    async def _rounds(self) -> None:
        for _ in range(ROUNDS):
            before = len(self.pressed)
            for page in self._pages:
                await self.page(page)
            if len(self.pressed) == before:
                break

    async def page(self, page: PageId) -> None:
        """Everything that can be pressed on one page, what it opens included."""
        window = self.app.window
        window.show_page(page)
        await self.robot.settle(0.03)
        for prepare in (self.context_menus, None):
            if self._again is not None:
                await self._again()
            window.show_page(page)
            await self.robot.settle(0.03)
            if prepare is not None:
                await prepare()
        while (part := self._next(window)) is not None:
            await self._press(part)
            if window.current is not page:
                window.show_page(page)
                await self.robot.settle(0.02)

    async def commands(self) -> None:
        """Every command that can be run, from the page where recordings are."""
        for command in COMMANDS:
            name = f"command {command.id}"
            if command.id in NEVER or command.id in ("start", "stop", "stop-async") or name in self.pressed:
                continue
            self.app.window.show_page(PageId.RECORDINGS)
            if self._again is not None:
                await self._again()
            if self.app.window.actions_table[command.id].isEnabled():
                self.pressed.add(name)
                self.app.window.actions_table.run(command.id)
                await self.robot.settle(0.02)
                await self.over()

    async def context_menus(self) -> None:
        """The menus that the right button opens, of rows and of heads."""
        for view in self.app.window.findChildren(QAbstractItemView):
            if not isValid(view) or not view.isVisible() or view.model() is None or view.objectName().startswith("qt_"):
                continue
            target, name = view.viewport(), f"menu of {view.objectName() or type(view).__name__}"
            place = QPoint(30, 12)
            if isinstance(view, QHeaderView):
                name = f"menu of the head of {above(view)}"
            elif view.currentIndex().isValid():
                place = view.visualRect(view.currentIndex()).center()
            for _ in range(40):
                QApplication.sendEvent(target, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, target.mapToGlobal(place)))
                await self.robot.settle(0.01)
                if not isinstance(QApplication.activePopupWidget(), QMenu):
                    break
                self.pressed.add(name)
                if not await self.over():
                    break
                if not isValid(target) or not target.isVisible():
                    break

    # ------------------------------------------------------------------------------------------------------- one thing
    def _next(self, root: QWidget) -> QAbstractButton | None:
        found = [part for part in root.findChildren(QAbstractButton) if self._wanted(part)]
        # What has just appeared, a tab's own parts for one, may be gone later on: it comes before what was there.
        self._order[:0] = [part.objectName() for part in found if part.objectName() not in self._order]
        found.sort(key=lambda part: self._order.index(part.objectName()))
        return found[0] if found else None

    def _wanted(self, part: QAbstractButton) -> bool:
        if not isValid(part) or not part.isVisible() or not part.isEnabled():
            return False
        name = part.objectName()
        if not name or inside_qt(part):
            if not inside_qt(part):
                self.unnamed.add(f"{type(part).__name__} {part.text()!r} in {above(part)!r}")
            return False
        if name in LAST and not self._late:
            return False
        return name not in self.pressed and name not in NEVER and not name.startswith("qt_")

    async def _press(self, part: QAbstractButton) -> None:
        name = part.objectName()
        self.pressed.add(name)
        part.click()
        await self.robot.settle(0.01)
        if isValid(part) and part.isCheckable() and part.isChecked() and part.isVisible() and part.group() is None:
            part.click()
        if await self.over():
            # Its menu has more entries than the one that was chosen.
            self.pressed.discard(name)

    async def over(self) -> bool:
        """Go through what has opened over the window and close it. Returns whether a menu has more that was not chosen."""
        more = False
        for _ in range(4):
            opened = [each for each in QApplication.topLevelWidgets() if self._is_over(each)]
            if not opened:
                break
            for each in opened:
                more = await self._through(each) or more
            await self.robot.settle(0.01)
        return more

    def _is_over(self, widget: QWidget) -> bool:
        return isValid(widget) and widget is not self.app.window and widget.isVisible() and widget.windowType() != Qt.WindowType.ToolTip

    async def _through(self, over: QWidget) -> bool:
        if isinstance(over, QMenu):
            fresh = [action for action in entries(over) if self._key(action) not in self.pressed and action.objectName() not in NEVER]
            if fresh:
                self.pressed.add(self._key(fresh[0]))
                over.close()
                fresh[0].trigger()
                await self.robot.settle(0.01)
            over.close()
            return len(fresh) > 1
        if isinstance(over, QDialog):
            assert over.windowTitle(), f"{over.objectName()}: a dialog without a title"
        if not isinstance(over, QFileDialog):
            while isValid(over) and over.isVisible() and (part := self._next(over)) is not None:
                self.pressed.add(part.objectName())
                part.click()
                await self.robot.settle(0.01)
                for inner in [each for each in QApplication.topLevelWidgets() if self._is_over(each) and each is not over]:
                    if isinstance(inner, QMenu | QFileDialog):
                        inner.close()
        if isValid(over):
            self.pressed.add(f"window {over.objectName()}")
            over.close()
        return False

    def _key(self, action: QAction) -> str:
        return f"entry {action.objectName() or action.text()}"


# ------------------------------------------------------------------------------------------------------------------ states


async def running(app: App, robot: Robot, n: int = 1) -> list[Recording]:
    """So many recordings of the sandbox, each of a channel of its own, which have been asked about."""
    profile = app.workspace.profile
    found = []
    for number in range(n):
        draft = profile.draft.put(("cname",), f"walk-{number}")
        found.append(await app.recordings.start(replace(profile, draft=draft), app.workspace.secrets))
    for recording in found:
        await app.recordings.query(recording.key)
    return found


async def doubtful(app: App, robot: Robot) -> Recording:
    """A start whose answers are lost, each time it is sent."""
    assert app.sandbox is not None
    app.sandbox.faults.next("start", preset="drop_after", times=3)
    profile = app.workspace.profile
    with pytest.raises(ApiError):
        await app.recordings.start(replace(profile, draft=profile.draft.put(("cname",), "walk-doubt")), app.workspace.secrets)
    (recording,) = (each for each in app.recordings.all() if each.state is State.AMBIGUOUS)
    return recording


async def gone(app: App, robot: Robot) -> Recording:
    """One that the service does not know any more, although nobody stopped it."""
    (recording,) = await running(app, robot)
    assert app.sandbox is not None
    app.sandbox.faults.next("query", status=404, body={"code": 404, "reason": "failed to find worker"}, times=10_000)
    with pytest.raises(ApiError):
        await app.recordings.query(recording.key)
    assert current(app, recording).state in (State.MISSING, State.GONE)
    return current(app, recording)


def current(app: App, recording: Recording) -> Recording:
    found = app.recordings.get(recording.key)
    assert found is not None
    return found


async def select_all(app: App, robot: Robot) -> None:
    """Every shown row of Recordings, as Ctrl+A does."""
    page = recordings_page(app)
    page.segments.part("all").click()
    page.filter.clear()
    await robot.settle(0.02)
    if page.table.isVisible():
        page.table.setFocus()
        QTest.keyClick(page.table, Qt.Key.Key_A, CONTROL)
        await robot.settle(0.03)


async def live(app: App, robot: Robot, n: int = 1) -> list[Recording]:
    """Recordings that the window takes for real ones: another profile's, on the sandbox's connection."""
    found = []
    for number, recording in enumerate(await running(app, robot, n)):
        connection = app.recordings.way(recording.key)
        assert connection is not None
        app.recordings._rows.pop(recording.key)
        found.append(replace(recording, profile=ProfileId("prod"), key=RecordingKey(f"{number:032d}")))
        app.recordings.admit(found[-1], connection)
    return found
