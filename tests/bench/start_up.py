"""P1: from the birth of the process to the first painted window, against the smallest PySide6 window and against git-cola."""

from __future__ import annotations

import importlib.util

from tests.bench.measure import Row, child, paired


def run(divide: int) -> list[Row]:
    """Cold processes in turns; bytecode caches are warm for both."""
    pairs = max(3, 15 // divide)
    reference, ours, ratio = paired(lambda: child("tests.bench.child_bare")[0], lambda: child("tests.bench.child_ours", "first")[0], pairs)
    rows = [Row("P1", "first painted window ÷ bare PySide6 window", "ms", reference, ours, ratio, 1.15)]
    if importlib.util.find_spec("cola") is None:
        rows.append(Row("P1", "first painted window ÷ git-cola", "ms", None, ours, None, 0.55, "git-cola is not installed"))
    else:
        reference, ours, ratio = paired(
            lambda: child("tests.bench.child_cola")[0], lambda: child("tests.bench.child_ours", "first")[0], max(3, pairs // 2)
        )
        rows.append(Row("P1", "first painted window ÷ git-cola", "ms", reference, ours, ratio, 0.55))
    return rows
