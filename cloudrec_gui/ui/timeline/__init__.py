"""The life of one recording on one axis of time, to look at, to walk through and to copy."""

from cloudrec_gui.ui.timeline.deadline_bars import DeadlineBars
from cloudrec_gui.ui.timeline.widget import Timeline

__all__ = ["DeadlineBars", "Timeline"]
