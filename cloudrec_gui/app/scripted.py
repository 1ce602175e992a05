"""What the demo, the tour and the flow tests share: a program that is built, shown, driven by a coroutine, and left again."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from cloudrec_gui.app.lifecycle import make_application, prepare_environment, run_in_qt
from cloudrec_gui.app.options import Options
from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App

T = TypeVar("T")
Script = Callable[[App, Robot], Coroutine[Any, Any, T]]


def drive(options: Options, script: Script[T]) -> T:
    """Build the program, show its window, run ``script`` on its event loop, and leave. Raises what the script raised."""
    prepare_environment()
    application = make_application()
    from cloudrec_gui.app.bootstrap import build

    app = build(options, application)
    app.window.show()

    async def main() -> T:
        await app.start()
        try:
            return await script(app, Robot(app.window))
        finally:
            app.window.hide()
            await app.close()

    return run_in_qt(application, main)
