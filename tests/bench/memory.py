"""P2: resident memory with everything up (services, HTTP client, sandbox), against the smallest PySide6 window."""

from __future__ import annotations

from tests.bench.measure import Row, child, paired


def run(divide: int) -> list[Row]:
    """Whole processes in turns."""
    reference, ours, ratio = paired(
        lambda: child("tests.bench.child_bare")[1], lambda: child("tests.bench.child_ours", "full")[1], max(3, 5 // divide)
    )
    return [Row("P2", "memory with everything up ÷ bare PySide6 window", "MiB", reference, ours, ratio, 1.9)]
