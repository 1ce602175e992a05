"""Tells when the window has been painted for the first time, so that everything slow can wait until then."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget

_PATIENCE_MS = 2_000
"""A window that is covered or minimised is never painted; the start must not wait for it."""


class _PaintWatch(QObject):
    """Ends a small loop when the watched window has handled a paint event."""

    def __init__(self, window: QWidget, loop: QEventLoop) -> None:
        super().__init__(window)
        self._loop = loop
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # Not at once: the event is only about to be handled.
            QTimer.singleShot(0, self._loop.quit)
        return False


def wait_for_first_paint(window: QWidget) -> None:
    """Let Qt work until ``window`` is on the screen. No coroutine exists yet, so this loop can block nobody."""
    loop = QEventLoop()
    watch = _PaintWatch(window, loop)
    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    loop.exec()
    window.removeEventFilter(watch)
    watch.deleteLater()
