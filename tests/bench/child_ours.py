"""Child process: our whole window. Prints milliseconds from birth to first paint, or MiB when everything is up.

``first`` stops at the first paint; ``full`` goes on until the services, the HTTP client and the sandbox run.
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

opening = open_blank(options)
opening.window.show()
wait_for_first_paint(opening.window)
painted = (time.monotonic() - born) * 1000

if sys.argv[1] == "first":
    from tests.bench.rss import rss_mib

    sys.stdout.write(f"{painted} {rss_mib()}\n")
    sys.stdout.flush()
    os._exit(0)

from cloudrec_gui.app.bootstrap import build_on, build_shell  # noqa: E402

app = build_on(build_shell(options, application, opening))


async def settle() -> None:
    import asyncio

    from tests.bench.rss import rss_mib

    await app.start()
    await app.warmed()
    await asyncio.sleep(0.5)
    sys.stdout.write(f"{painted} {rss_mib()}\n")
    sys.stdout.flush()
    os._exit(0)


run_in_qt(application, settle)
