"""``python -m cloudrec_gui``: open the window."""

from __future__ import annotations

import sys

from cloudrec_gui.app import cli


def main() -> int:
    """What an installed ``cloudrec-gui`` calls: the words come from the command line."""
    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
