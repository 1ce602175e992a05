"""Paired measuring: reference and ours in turns (A B A B …), because the machine's speed changes from minute to minute.

The figure of a bench is the median of the ratios of the pairs; absolute medians are shown beside it for orientation only.
"""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the report. ``ratio`` is None where the reference could not be had, and ``note`` says why."""

    figure: str
    what: str
    unit: str
    reference: float | None
    ours: float
    ratio: float | None
    goal: float | None
    note: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None where there is no ratio or no goal."""
        return None if self.ratio is None or self.goal is None else self.ratio <= self.goal


def paired(reference: Callable[[], float], ours: Callable[[], float], pairs: int) -> tuple[float, float, float]:
    """Medians of reference and ours, and the median of their ratios, over ``pairs`` turns after one that is not counted."""
    reference()
    ours()
    results = []
    for turn in range(pairs):
        if turn % 2:
            b, a = ours(), reference()
        else:
            a, b = reference(), ours()
        results.append((a, b))
    return (
        statistics.median(a for a, _ in results),
        statistics.median(b for _, b in results),
        statistics.median(b / a for a, b in results),
    )


def cpu_us(work: Callable[[], object], times: int) -> float:
    """CPU microseconds of one call, all threads of this process counted, the collector kept out."""
    gc.collect()
    gc.disable()
    try:
        begin = time.process_time()
        for _ in range(times):
            work()
        return (time.process_time() - begin) / times * 1e6
    finally:
        gc.enable()


def wall_us(work: Callable[[], object], times: int) -> float:
    """Elapsed microseconds of one call."""
    gc.collect()
    gc.disable()
    try:
        begin = time.perf_counter()
        for _ in range(times):
            work()
        return (time.perf_counter() - begin) / times * 1e6
    finally:
        gc.enable()


def child(module: str, *arguments: str, python: str = sys.executable) -> list[float]:
    """Run ``python -m module arguments`` and give the numbers of its last line.

    The child prints ``time.monotonic()`` figures; the moment of its birth is handed to it in the environment, on the same clock.
    """
    env = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"), "PYTHONDONTWRITEBYTECODE": ""}
    env["CLOUDREC_BENCH_BORN"] = repr(time.monotonic())
    done = subprocess.run([python, "-m", module, *arguments], cwd=ROOT, env=env, capture_output=True, text=True, timeout=120, check=False)
    lines = done.stdout.strip().splitlines()
    if done.returncode != 0 or not lines:
        raise RuntimeError(f"{module} {arguments} ended with {done.returncode}: {done.stderr[-800:]}")
    return [float(number) for number in lines[-1].split()]


def table(rows: Sequence[Row]) -> str:
    """The report as text."""
    head = ("figure", "what", "unit", "reference", "ours", "ratio", "goal", "")
    cells = [head]
    for row in rows:
        verdict = "" if row.met is None else ("met" if row.met else "NOT MET")
        cells.append(
            (
                row.figure,
                row.what,
                row.unit,
                "—" if row.reference is None else f"{row.reference:.1f}",
                f"{row.ours:.1f}",
                "—" if row.ratio is None else f"{row.ratio:.2f}",
                "—" if row.goal is None else f"≤ {row.goal:.2f}",
                f"{verdict} {row.note}".strip(),
            )
        )
    widths = [max(len(line[column]) for line in cells) for column in range(len(head))]
    return "\n".join("  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip() for line in cells)
