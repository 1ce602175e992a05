"""``python -m cloudrec_gui``: open the window."""

from __future__ import annotations

import sys

from cloudrec_gui.app.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
