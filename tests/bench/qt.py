"""An application and a loop for benches that paint: what is measured happens at the pace of a hand or of a clock."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from cloudrec_gui.app.lifecycle import make_application, prepare_environment
from cloudrec_gui.ui import theme


def application() -> QApplication:
    """The one application, in the program's own look."""
    prepare_environment()
    made = make_application()
    theme.apply(made, "light")
    return made


class Pace(QObject):
    """Calls ``step(number)`` every ``interval_ms`` until it was called ``times`` times, with Qt's loop in between."""

    def __init__(self, step: Callable[[int], None], times: int, interval_ms: int) -> None:
        super().__init__()
        self._step, self._times, self._done = step, times, 0
        self._loop = QEventLoop()
        self._timer = QTimer(self, interval=interval_ms)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timer)

    def _on_timer(self) -> None:
        if self._done == self._times:
            self._timer.stop()
            self._loop.quit()
            return
        self._step(self._done)
        self._done += 1

    def cpu_s(self) -> tuple[float, float]:
        """CPU seconds of this process for all steps, and how long they took."""
        gc.collect()
        began, begin = time.perf_counter(), time.process_time()
        self._timer.start()
        self._loop.exec()
        return time.process_time() - begin, time.perf_counter() - began


def settle(milliseconds: int = 300) -> None:
    """Let Qt work off what showing a window brings."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
