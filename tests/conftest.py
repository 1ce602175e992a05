"""What every test gets: no screen, no quiet log, a loop of its own.

This file must import without Qt: the floors below ``ui`` are tested in an environment that has no PySide6 (``dev.py test`` makes
one), where pytest-qt and its options are missing too.
"""

from __future__ import annotations

import asyncio
import gc
import importlib.util
import itertools
import logging
import os
import re
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

# Before anything imports Qt; a developer who wants to see the windows sets the variable to xcb or wayland.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")

T = TypeVar("T")
HAVE_QT = importlib.util.find_spec("PySide6") is not None and importlib.util.find_spec("pytestqt") is not None
NEEDS_QT = frozenset({"ui", "flows", "visual", "bench", "architecture"})
"""Directories of tests that are not collected without PySide6."""
TESTS = itertools.count(1)
ROOT = Path(__file__).resolve().parent.parent
# A shared machine is slow at random, so time is no reason to fail; where nobody can look for a rare example, none is drawn anew.
settings.register_profile(
    "house", deadline=None, derandomize=bool(os.environ.get("CI")), suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("house")
LOOP_STALL = re.compile(r"^Executing .* took [0-9.]+ seconds$")
"""asyncio's remark, in debug mode, about a slow machine: not a fault of the code."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Our own option, and pytest-qt's settings where pytest-qt is not installed, so that one pyproject.toml serves both environments."""
    parser.addoption("--kills", type=int, default=200, help="how often tests/kill kills the program (default: %(default)s)")
    if not HAVE_QT:
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore", "qt_default_raising"):
            parser.addini(name, "used by pytest-qt, which is not installed here", default="")


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave out what draws windows where there is no Qt."""
    if HAVE_QT:
        return None
    below = collection_path.relative_to(ROOT / "tests").parts if collection_path.is_relative_to(ROOT / "tests") else ()
    return True if NEEDS_QT.intersection(below) else None


class LogGuard(logging.Handler):
    """Keeps the log records of WARNING and above and tells which of them nobody expected."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []
        self.expected: list[re.Pattern[str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def expect(self, pattern: str) -> None:
        """Records whose text matches the regular expression ``pattern`` belong to the test."""
        self.expected.append(re.compile(pattern))

    def unexpected(self) -> list[str]:
        """One line for every record that no pattern covers."""
        formatter = logging.Formatter("%(levelname)s %(name)s: %(message)s")
        return [
            formatter.format(record)
            for record in self.records
            if not LOOP_STALL.match(record.getMessage()) and not any(pattern.search(record.getMessage()) for pattern in self.expected)
        ]


@pytest.fixture(autouse=True)
def log_guard(request: pytest.FixtureRequest) -> Iterator[LogGuard]:
    """Fail the test for every log record of WARNING and above that it did not announce.

    A lost exception of a task is only a log line, and so is most of what goes wrong quietly. Announce with the marker
    ``expects_log("regular expression")`` or with ``log_guard.expect(...)``.
    """
    guard = LogGuard()
    for marker in request.node.iter_markers("expects_log"):
        guard.expect(marker.args[0])
    root = logging.getLogger()
    root.addHandler(guard)
    yield guard
    root.removeHandler(guard)
    lines = guard.unexpected()
    if lines:
        pytest.fail("unexpected log records:\n  " + "\n  ".join(lines), pytrace=False)


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the settings, journal and keychain of whoever runs it."""
    home = tmp_path_factory.mktemp("home", numbered=True)
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    monkeypatch.setenv("NO_PROXY", "*")


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    """How often the program is to be killed."""
    return int(request.config.getoption("--kills"))


Run = Callable[[Coroutine[Any, Any, T]], T]


@pytest.fixture
def run() -> Iterator[Run[Any]]:
    """Run coroutines to their end on one event loop without Qt: ``assert run(service.answer()) == 42``.

    The loop stays the same within a test and is closed with all its tasks afterwards.
    """
    with asyncio.Runner() as runner:
        yield runner.run


if HAVE_QT:

    @pytest.fixture(autouse=True)
    def no_window_left() -> Iterator[None]:
        """Destroy the windows that a test has left: each one makes every later change of look dearer, and the run slower and slower."""
        yield
        from PySide6.QtCore import QCoreApplication, QEvent
        from PySide6.QtWidgets import QApplication

        if not isinstance(QCoreApplication.instance(), QApplication):
            return
        for window in QApplication.topLevelWidgets():
            if window.parent() is None:
                window.hide()
                window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @pytest.fixture(autouse=True, scope="session")
    def no_collection_elsewhere() -> Iterator[None]:
        """Let no worker thread collect cycles: one that holds a widget would be destroyed outside its thread, and the run would end."""
        gc.disable()
        yield
        gc.enable()

    @pytest.fixture(autouse=True)
    def cycles_end_here(no_collection_elsewhere: None) -> Iterator[None]:
        """Collect on this thread instead, the old generation now and then."""
        yield
        gc.collect(2 if next(TESTS) % 50 == 0 else 1)

    class QtLoop:
        """A qasync loop beside ``qtbot``: coroutines advance whenever Qt's events are processed."""

        def __init__(self, loop: asyncio.AbstractEventLoop, qtbot: QtBot) -> None:
            self.loop = loop
            self._qtbot = qtbot
            self._tasks: set[asyncio.Task[Any]] = set()

        def spawn(self, coro: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
            """Start a coroutine; it goes on while the test waits on ``qtbot``."""
            task = self.loop.create_task(coro)
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
            return task

        def run(self, coro: Coroutine[Any, Any, T], timeout_ms: int = 10_000) -> T:
            """Run a coroutine to its end and give its result."""
            task = self.spawn(coro)
            self._qtbot.waitUntil(task.done, timeout=timeout_ms)
            return task.result()

    @pytest.fixture
    def qt_loop(qtbot: QtBot, qapp: object) -> Iterator[QtLoop]:
        """Give a loop that counts as running while the test does, so that widgets may spawn tasks from a click."""
        import qasync
        import shiboken6

        loop = qasync.QEventLoop(qapp)
        asyncio.set_event_loop(loop)
        asyncio.events._set_running_loop(loop)
        try:
            yield QtLoop(loop, qtbot)
            left = asyncio.all_tasks(loop)
            for task in left:
                task.cancel()
            if left:
                qtbot.waitUntil(lambda: all(task.done() for task in left), timeout=5_000)
        finally:
            # Not loop.stop(): it would call QApplication.exit() and end the event loop of the next test's waitUntil.
            asyncio.events._set_running_loop(None)
            asyncio.set_event_loop(None)
            loop.close()
            # A loop that is collected in another thread leaves its timers behind, and Qt calls into nothing.
            shiboken6.delete(loop._timer)
