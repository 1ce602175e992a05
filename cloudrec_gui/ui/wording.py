"""How a text is marked and translated, and how times and lengths are written: what every other table of words builds on.

Qt is needed only for translating. Every function is asked again after a change of language; nothing here is cached.
"""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QCoreApplication

DASH: Final = "—"

translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # the name is what lupdate looks for
    """Marks a text in a table for translation and gives it back; :func:`translated` turns it into words at the time of use."""
    return text


def translated(context: str, text: str) -> str:
    """The text of a table in the language of now."""
    return QCoreApplication.translate(context, text)


def format_duration(seconds: float | None) -> str:
    """``00:14:09``; hours go on past 99; a dash for None."""
    if seconds is None:
        return DASH
    whole = max(0, int(seconds))
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}"


def format_span(seconds: float) -> str:
    """A rough length of time with its unit: ``48 s``, ``3 min``, ``2 h``, ``4 d``."""
    whole = max(0, int(seconds))
    if whole < 60:
        return translate("Time", "{n} s").format(n=whole)
    if whole < 3600:
        return translate("Time", "{n} min").format(n=whole // 60)
    if whole < 172_800:
        return translate("Time", "{n} h").format(n=whole // 3600)
    return translate("Time", "{n} d").format(n=whole // 86_400)


def format_age(seconds: float | None) -> str:
    """``48 s ago``; a dash for None; what lies in the future by a slipping clock is now."""
    if seconds is None:
        return DASH
    if seconds < 1:
        return translate("Time", "now")
    return translate("Time", "{span} ago").format(span=format_span(seconds))


def format_until(seconds: float | None) -> str:
    """``in 12 s``; ``now`` when it is due; a dash for None."""
    if seconds is None:
        return DASH
    if seconds < 1:
        return translate("Time", "now")
    return translate("Time", "in {span}").format(span=format_span(seconds))


def format_time(wall: float | None) -> str:
    """The local time of day, ``14:10:06``; a dash for None or for what no calendar holds."""
    if wall is None:
        return DASH
    try:
        return time.strftime("%H:%M:%S", time.localtime(wall))
    except (OverflowError, OSError, ValueError):
        return DASH


def format_moment(wall: float | None) -> str:
    """Local date and time, ``2026-07-01 14:10:06``."""
    if wall is None:
        return DASH
    try:
        return time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(wall))
    except (OverflowError, OSError, ValueError):
        return DASH
