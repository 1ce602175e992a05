"""P1: from the birth of the process to pictures of its window, against the smallest PySide6 window and against git-cola.

Two pictures are told apart, because they are not worth the same to a person. The frame is the window in its place with empty
bars, which says that the program has heard; the page is the whole window with the Setup page, which can be read and used.
The smallest window has no text, no style and no content at all: it is the floor, not a program.
"""

from __future__ import annotations

import importlib.util
from functools import partial

from tests.bench.measure import Row, child, paired


def run(divide: int) -> list[Row]:
    """Cold processes in turns; bytecode caches are warm for all."""
    pairs = max(3, 15 // divide)
    rows = []
    for word, what in (("frame", "first picture (frame without content)"), ("page", "first picture of the Setup page")):
        ours = partial(_milliseconds, "tests.bench.child_ours", word)
        figures = paired(partial(_milliseconds, "tests.bench.child_bare"), ours, pairs)
        rows.append(Row("P1", f"{what} ÷ bare PySide6 window", "ms", *figures, 1.15))
        if importlib.util.find_spec("cola") is None:
            rows.append(Row("P1", f"{what} ÷ git-cola", "ms", None, figures[1], None, 0.55, "git-cola is not installed"))
        else:
            figures = paired(partial(_milliseconds, "tests.bench.child_cola"), ours, max(3, pairs // 2))
            rows.append(Row("P1", f"{what} ÷ git-cola", "ms", *figures, 0.55))
    return rows


def _milliseconds(module: str, *words: str) -> float:
    return child(module, *words)[0]
