"""A pair of hands for the scripted demo, the tour and the flow tests: real mouse presses and keys on the real window.

Nothing here calls a handler. A widget is found by its objectName, must be visible and enabled, is scrolled into view, and
then gets the events that a person's hand would cause. Waiting is done by letting the event loop run, never by blocking it.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, cast, overload

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget

W = TypeVar("W", bound=QWidget)
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


class RobotError(AssertionError):
    """A person could not have done this: the widget is missing, hidden, disabled, or what was waited for did not come."""


class Robot:
    """Hands and eyes on one window."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    @overload
    def find(self, name: str) -> QWidget: ...
    @overload
    def find(self, name: str, kind: type[W]) -> W: ...
    def find(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """The visible widget called ``name``. Raises RobotError when there is none."""
        found = [widget for widget in self.window.findChildren(kind, name) if widget.isVisible()]
        if not found:
            raise RobotError(f"no visible {kind.__name__} called {name!r}")
        return found[0]

    @overload
    def ready(self, name: str) -> QWidget: ...
    @overload
    def ready(self, name: str, kind: type[W]) -> W: ...
    def ready(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """Like :meth:`find`, scrolled into view and enabled."""
        widget = self.find(name, kind)
        if not widget.isEnabled():
            raise RobotError(f"{name!r} is disabled: {widget.statusTip() or 'no reason given'}")
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()
        return widget

    def click(self, name: str, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Press and release the left button in the middle of a widget."""
        widget = self.ready(name)
        QTest.mouseClick(widget, LEFT, modifiers, widget.rect().center())

    def click_at(self, widget: QWidget, point: QPoint) -> None:
        """Press and release at a point of a widget (of the viewport, for views)."""
        target = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
        QTest.mouseClick(target, LEFT, NO_MODIFIER, point)

    def type(self, name: str, text: str) -> None:
        """Click into a field, select what is there, and type over it."""
        widget = self.ready(name)
        QTest.mouseClick(widget, LEFT, NO_MODIFIER, widget.rect().center())
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(widget, Qt.Key.Key_Backspace)
        for char in text:
            if char.isascii():
                QTest.keyClicks(widget, char)
            else:  # Qt's test keys know ASCII only; an input method sends the others as text without a key.
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QApplication.sendEvent(widget, QKeyEvent(kind, 0, NO_MODIFIER, char))

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER, widget: QWidget | None = None) -> None:
        """Press and release a key where the focus is, or in a given widget."""
        focused = cast("QWidget | None", self.window.focusWidget())
        QTest.keyClick(widget or focused or self.window, key, modifiers)

    async def drag(
        self, widget: QWidget, start: QPoint, end: QPoint, steps: int = 12, modifiers: Qt.KeyboardModifier = NO_MODIFIER
    ) -> None:
        """Press at ``start``, move in ``steps`` straight moves with the button down, release at ``end``."""
        target = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
        QTest.mouseMove(target, start)
        QTest.mousePress(target, LEFT, modifiers, start)
        for step in range(1, steps + 1):
            point = start + (end - start) * (step / steps)
            QTest.mouseMove(target, point)
            await self.settle()
        QTest.mouseRelease(target, LEFT, modifiers, end)
        await self.settle()

    async def settle(self, seconds: float = 0.01) -> None:
        """Let the event loop run for a moment."""
        await asyncio.sleep(seconds)

    async def until(self, what: str, condition: Callable[[], bool], seconds: float = 15.0) -> None:
        """Let the event loop run until ``condition()`` holds. Raises RobotError with ``what`` after ``seconds``."""
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise RobotError(f"waited {seconds:.0f} s in vain for: {what}")
            await asyncio.sleep(0.02)

    def grab(self, path: Path) -> Path:
        """Write a picture of the window and of what has opened over it."""
        path.parent.mkdir(parents=True, exist_ok=True)
        picture = self.window.grab()
        corner = self.window.mapToGlobal(QPoint(0, 0))
        for over in QApplication.topLevelWidgets():
            if over is not self.window and over.isVisible():
                painter = QPainter(picture)
                painter.drawPixmap(over.mapToGlobal(QPoint(0, 0)) - corner, over.grab())
                painter.end()
        if not picture.save(str(path)):
            raise RobotError(f"the picture {path} could not be written")
        return path
