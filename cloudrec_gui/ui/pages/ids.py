"""The names of the pages, apart from what a page is, because the window is painted before any page is loaded."""

from __future__ import annotations

from enum import Enum


class PageId(Enum):
    """The pages, in the order of the rail; Ctrl+1 opens the first."""

    RECORDINGS = "recordings"
    LAYOUT = "layout"
    TRAFFIC = "traffic"
    SETUP = "setup"
    RECOVERY = "recovery"
