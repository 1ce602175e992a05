"""P2: resident memory with everything up (services, HTTP client, sandbox), against the smallest PySide6 window; and with a fleet."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from tests.bench.measure import Row, child, paired
from tests.bench.seed import seeded

FLEET, HISTORY, MOST_MIB = 500, 10_000, 200.0


def run(divide: int) -> list[Row]:
    """Whole processes in turns."""
    reference, ours, ratio = paired(
        lambda: child("tests.bench.child_bare")[1], lambda: child("tests.bench.child_ours", "full")[1], max(3, 5 // divide)
    )
    with tempfile.TemporaryDirectory(prefix="cloudrec-bench-") as folder:
        data = seeded(Path(folder) / "data", HISTORY, FLEET)
        fleet = statistics.median(child("tests.bench.child_ours", "fleet", str(data))[1] for _ in range(3))
    return [
        Row("P2", "memory with everything up ÷ bare PySide6 window", "MiB", reference, ours, ratio, 1.9),
        Row("P2", f"memory with {FLEET} recordings and {HISTORY} rows of history", "MiB", MOST_MIB, fleet, fleet / MOST_MIB, 1.0),
    ]
