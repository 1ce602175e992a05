"""Child process: our whole window, started as ``cloudrec_gui.app.lifecycle.run`` starts it.

Prints milliseconds from birth to a picture, and MiB then. ``frame`` stops at the very first picture, which has no content yet;
``page`` at the first picture of the whole window with the Setup page; ``usable`` when the services and the sandbox run and the
window takes keys; ``full`` when the HTTP client is loaded as well; ``fleet`` when all recordings and the whole history of
the data folder, the second word, have been looked at.
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
folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(tempfile.mkdtemp(prefix="cloudrec-bench-"))
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
    if sys.argv[1] == "usable":
        end()
    await app.warmed()
    if sys.argv[1] == "fleet":
        from tests.bench.seed import look_at_everything

        await look_at_everything(app)
    await asyncio.sleep(0.5)
    end()


run_in_qt(application, settle)
