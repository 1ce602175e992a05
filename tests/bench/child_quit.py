"""Child process: the whole program, with as many hanging calls as the argument says, closed by Ctrl+Q.

Prints two figures of the monotonic clock, which parent and child share: when the keys were pressed and when the window was gone.
"""

import asyncio
import sys
import tempfile
import time
from pathlib import Path

from cloudrec_gui.app.lifecycle import make_application, prepare_environment, run_in_qt
from cloudrec_gui.app.options import Options

prepare_environment()
options = Options(data_dir=Path(tempfile.mkdtemp(prefix="cloudrec-bench-")), keychain=False, size=(1320, 820), time_scale=20.0)
application = make_application()

from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

from cloudrec_gui.app.bootstrap import build  # noqa: E402

app = build(options, application)
app.window.show()


async def life() -> None:
    """Start, hang as many calls as wanted, press the keys."""
    running = asyncio.ensure_future(app.run())
    while app.sandbox is None:
        await asyncio.sleep(0.01)
    await app.warmed()
    await _hang(int(sys.argv[1]))
    pressed = time.monotonic()
    QTest.keyClick(app.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    while app.window.isVisible():
        await asyncio.sleep(0)
    sys.stdout.write(f"{pressed} {time.monotonic()}\n")
    sys.stdout.flush()
    await running


async def _hang(calls: int) -> None:
    """Calls that get no answer; the first ones hold every thread, the rest wait for one."""
    if not calls or app.sandbox is None:
        return
    app.sandbox.faults.next("acquire", preset="hang", times=calls)
    for number in range(calls):
        app.tasks.launch(_probe(), name=f"hanging {number}")
    await asyncio.sleep(0.5)


async def _probe() -> None:
    from cloudrec_gui.api.errors import ApiError

    try:
        await app.recordings.probe(app.workspace.profile, app.workspace.secrets)
    except ApiError:
        return


run_in_qt(application, life)
