"""From the first import to the last thread: the only module that knows both Qt's event loop and asyncio's.

The start has two parts, because people judge a program by its first picture. First the window is built and painted with
nothing but Qt and the standard library's light parts; then asyncio, the services, the HTTP client and the sandbox come in.
The end is one road too: the window hides at once, calls in flight are aborted, tasks are awaited, files are closed.
"""

from __future__ import annotations

import builtins
import os
import sys
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from cloudrec_gui.app.options import Options
    from cloudrec_gui.app.run import App

T = TypeVar("T")


def prepare_environment() -> None:
    """What must be said before PySide6 and qasync are imported."""
    os.environ.setdefault("QT_API", "pyside6")


def make_application() -> QApplication:
    """The one QApplication, named for the desktop; an existing one is used as it is."""
    from PySide6.QtWidgets import QApplication

    _spare_imports_the_search()
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QApplication.setDesktopFileName("cloudrec-gui")
    application = QApplication(sys.argv[:1])
    application.setApplicationName("cloudrec-gui")
    application.setApplicationDisplayName("")
    application.setQuitOnLastWindowClosed(False)
    return application


def _spare_imports_the_search() -> None:
    """Take the outer one of the binding's two wrappers off ``import``.

    It offers ``from __feature__ import …``, and for that reads the source of every module that is imported from then on, in
    search of its own name. Nobody here uses features; the search was a third of what our imports cost.
    """
    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original


def run_in_qt(application: QApplication, main: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """Run a coroutine on Qt's event loop to its end and give its result."""
    import asyncio

    import qasync

    def loop_factory() -> asyncio.AbstractEventLoop:
        loop: asyncio.AbstractEventLoop = qasync.QEventLoop(application, already_running=False)
        return loop

    with asyncio.Runner(loop_factory=loop_factory) as runner:
        return runner.run(main())


def run(options: Options) -> int:
    """Open the window, live, and leave. Returns the exit status."""
    prepare_environment()
    application = make_application()
    from cloudrec_gui.app.instance import Instance

    instance = Instance(options.data_dir)
    if not instance.claim():
        sys.stdout.write(instance.call_first() + "\n")
        return 0
    from cloudrec_gui.app.opening import open_blank
    from cloudrec_gui.app.paint import wait_for_first_paint

    opening = open_blank(options)
    opening.window.show()
    wait_for_first_paint(opening.window)

    from cloudrec_gui.app.bootstrap import build_on, build_shell

    app: App = build_on(build_shell(options, application, opening))
    instance.listen(opening.window)
    try:
        return run_in_qt(application, app.run)
    finally:
        instance.release()
