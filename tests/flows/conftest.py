"""Whole programs for the flow tests: built as the real one is, on the real sandbox, driven by a coroutine."""

from __future__ import annotations

import asyncio
import gc
import json
from collections.abc import Callable, Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

import pytest
import shiboken6

from cloudrec_gui.app.bootstrap import build
from cloudrec_gui.app.lifecycle import run_in_qt
from cloudrec_gui.app.options import Options
from cloudrec_gui.app.robot import Robot
from cloudrec_gui.app.run import App

SHORT_WAITS = {"acquire": [0.05, 0.05], "start": [0.05, 0.05], "update": [0.05], "updateLayout": [0.05], "stop": [0.05, 0.05]}
"""Seconds before repetitions; as many as the program makes by default, because what is repeated is part of every flow."""

Script = Callable[[App, Robot], Coroutine[Any, Any, Any]]


class Play(Protocol):
    """Run a script on a fresh program; keywords change its options."""

    def __call__(self, script: Script, **options: Any) -> Any: ...


@pytest.fixture
def play(qapp: Any, tmp_path: Path) -> Play:
    def run(script: Script, **options: Any) -> Any:
        wanted = replace(Options(data_dir=tmp_path / "data", keychain=False, size=(1320, 820), time_scale=20.0), **options)
        settings = wanted.data_dir / "settings.json"
        if wanted.data_dir.parent.is_dir():
            wanted.data_dir.mkdir(exist_ok=True)
        if wanted.data_dir.is_dir() and not settings.exists():
            settings.write_text(json.dumps({"service": {"retries": SHORT_WAITS}}))
        app = build(wanted, qapp)
        app.window.show()

        async def main() -> Any:
            asyncio.get_running_loop().slow_callback_duration = 30.0
            await app.start()
            try:
                result = await script(app, Robot(app.window))
            finally:
                app.window.hide()
                await app.close()
            assert app.crash.count == 0, "something ended in the crash reporter"
            return result

        try:
            return run_in_qt(qapp, main)
        finally:
            app.shell.languages.use("en")
            shiboken6.delete(app.window)

    # Here and now: an event loop and its timers, left to the garbage collector, could be destroyed in a worker thread of the next
    # program; Qt would then call timers of objects that are gone.
    def tidy(script: Script, **options: Any) -> Any:
        try:
            return run(script, **options)
        finally:
            gc.collect()

    return tidy
