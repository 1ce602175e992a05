"""Child process: git-cola's own start on this checkout, up to the first paint of its window."""

import os
import sys
import tempfile
import time
from pathlib import Path

born = float(os.environ["CLOUDREC_BENCH_BORN"])
os.environ.setdefault("QT_API", "pyside6")
os.environ["HOME"] = tempfile.mkdtemp(prefix="cloudrec-bench-")

from cola import main  # noqa: E402
from cola.widgets.main import MainView  # noqa: E402


def paint_event(self: object, event: object) -> None:
    sys.stdout.write(f"{(time.monotonic() - born) * 1000}\n")
    sys.stdout.flush()
    os._exit(0)


MainView.paintEvent = paint_event
sys.argv = ["git-cola", "--repo", str(Path(__file__).resolve().parents[2])]
main.main()
