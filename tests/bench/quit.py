"""P12: from Ctrl+Q until the window is gone, and until the process is, with 64 hanging calls against none."""

from __future__ import annotations

import os
import subprocess
import sys
import time

from tests.bench.measure import ROOT, Row, paired

HANGING = 64


def run(divide: int) -> list[Row]:
    """Whole processes in turns. As fast as an idle quit means a ratio of one; a tenth more is the noise of this figure."""
    pairs = max(3, 9 // divide)
    rows = []
    for index, what in enumerate(("window gone", "process gone")):
        figures = paired(lambda at=index: _quit(0)[at], lambda at=index: _quit(HANGING)[at], pairs)  # type: ignore[misc]
        rows.append(Row("P12", f"{what}, {HANGING} hanging calls ÷ none", "ms", *figures, 1.1 if index == 0 else 2.0))
    return rows


def _quit(calls: int) -> tuple[float, float]:
    """Milliseconds from the keys to the empty screen and to the end of the process."""
    env = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    with subprocess.Popen(
        [sys.executable, "-m", "tests.bench.child_quit", str(calls)], cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True
    ) as process:
        out, _ = process.communicate(timeout=120)
        over = time.monotonic()
    if process.returncode != 0:
        raise RuntimeError(f"the program ended with {process.returncode}")
    pressed, gone = (float(word) for word in out.strip().splitlines()[-1].split())
    return (gone - pressed) * 1000, (over - pressed) * 1000
