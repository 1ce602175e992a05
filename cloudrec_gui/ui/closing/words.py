"""What becomes of a recording when nobody watches it any more, in a line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.ui import words
from cloudrec_gui.ui.explanations import clean

translate = QCoreApplication.translate


def lasts(recording: Recording) -> str:
    """How long it goes on, and is billed, at most."""
    if recording.mode is Mode.WEB:
        if recording.hours_until is None:
            return translate("Closing", "until somebody stops it, or to its hour limit")
        return translate("Closing", "at the latest until {0} (maxRecordingHour)").format(words.format_moment(recording.hours_until))
    return translate("Closing", "until {0} s after the last one has left the channel (maxIdleTime)").format(recording.max_idle_s)


def line(recording: Recording) -> str:
    """One recording with how long it goes on."""
    return f"{clean(recording.cname, 64)} · {words.mode_word(recording.mode)} · {clean(recording.uid, 20)}  —  {lasts(recording)}"
