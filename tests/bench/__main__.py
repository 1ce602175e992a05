"""``python -m tests.bench [P1 P4 …] [--quick]``: run the benches and print one table. The exit status says only whether they ran."""

from __future__ import annotations

import argparse
import importlib
import sys

from tests.bench.measure import Row, table

BENCHES = {
    "P1": "tests.bench.start_up",
    "P2": "tests.bench.memory",
    "P4": "tests.bench.worker",
    "P7": "tests.bench.editor",
    "L": "tests.bench.studio",
    "P6": "tests.bench.lag",
    "P8": "tests.bench.fleet",
    "P9": "tests.bench.scroll",
    "P10": "tests.bench.preflight",
    "P11": "tests.bench.flat",
    "P12": "tests.bench.quit",
}


def main() -> int:
    words = argparse.ArgumentParser(prog="bench", description=__doc__)
    words.add_argument("figures", nargs="*", metavar="FIGURE", help=f"which of {', '.join(BENCHES)}; all without a word")
    words.add_argument("--quick", action="store_true", help="a third of the pairs: a first look, not a figure to quote")
    given = words.parse_args()
    wanted = [name.upper() for name in given.figures] or list(BENCHES)
    unknown = [name for name in wanted if name not in BENCHES]
    if unknown:
        words.error(f"no such figure: {', '.join(unknown)}")
    rows: list[Row] = []
    for name in wanted:
        sys.stderr.write(f"{name} …\n")
        rows += importlib.import_module(BENCHES[name]).run(3 if given.quick else 1)
    sys.stdout.write(table(rows) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
