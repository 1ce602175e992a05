"""Child process: our whole window, started as ``cloudrec_gui.app.lifecycle.run`` starts it.

Prints milliseconds from birth to a picture, and MiB then. ``frame`` stops at the very first picture, which has no content yet;
``page`` at the first picture of the whole window with the Setup page; ``full`` when the services, the HTTP client and the
sandbox run.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from cloudrec_gui.app.lifecycle import make_application, prepare_environment, run_in_qt
from cloudrec_gui.app.options import Options

born = float(os.environ["CLOUDREC_BENCH_BORN"])
prepare_environment()
folder = Path(tempfile.mkdtemp(prefix="cloudrec-bench-"))
options = Options(data_dir=folder, keychain=False, size=(1320, 820))
application = make_application()

from cloudrec_gui.app.opening import open_blank  # noqa: E402
from cloudrec_gui.app.paint import wait_for_first_paint  # noqa: E402


def end() -> None:
    """Say when and how much, and be gone."""
    painted = (time.monotonic() - born) * 1000
    from tests.bench.rss import rss_mib

    sys.stdout.write(f"{painted} {rss_mib()}\n")
    sys.stdout.flush()
    os._exit(0)


opening = open_blank(options)
opening.window.show()
wait_for_first_paint(opening.window)
if sys.argv[1] == "frame":
    end()

from cloudrec_gui.app.bootstrap import build_on, build_shell  # noqa: E402

shell = build_shell(options, application, opening)
if sys.argv[1] == "page":
    wait_for_first_paint(shell.window.page(shell.first_page))
    end()

app = build_on(shell)


async def settle() -> None:
    import asyncio

    await app.start()
    await app.warmed()
    await asyncio.sleep(0.5)
    end()


run_in_qt(application, settle)
