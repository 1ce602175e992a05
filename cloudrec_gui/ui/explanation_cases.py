"""Failures that more is known of than their answer says, in the order in which they are tried, and what a failure means.

The first case that applies is the one that is shown; a refusal that no case applies to is told by its entry of the dictionary.
Sentences may use ``{operation} {cname} {uid} {idle}``.
"""

from __future__ import annotations

from typing import Final

from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.ui.explanation_case import QT_TRANSLATE_NOOP
from cloudrec_gui.ui.explanation_network import UNREACHABLE
from cloudrec_gui.ui.explanation_service import CLASHES, MISSING

CASES: Final = (*UNREACHABLE, *MISSING, *CLASHES)
"""All cases, first match wins. Every failure without an answer has one; for a refusal there may be none."""

_NOTHING_STARTED = QT_TRANSLATE_NOOP("Explanation", "Nothing has been started.")

FATES: Final = {
    (Operation.ACQUIRE, "unsent"): _NOTHING_STARTED,
    (Operation.ACQUIRE, "refused"): _NOTHING_STARTED,
    (Operation.ACQUIRE, "unknown"): QT_TRANSLATE_NOOP("Explanation", "Nothing has been started; an unused resource id costs nothing."),
    (Operation.START, "unsent"): _NOTHING_STARTED,
    (Operation.START, "refused"): _NOTHING_STARTED,
    (Operation.START, "unknown"): QT_TRANSLATE_NOOP(
        "Explanation",
        "The recording may be running and costing money; if so, it ends by idle exit ({idle} s) once nobody publishes.",
    ),
    (Operation.QUERY, "unsent"): QT_TRANSLATE_NOOP("Explanation", "The recording itself is not touched by this."),
    (Operation.QUERY, "refused"): QT_TRANSLATE_NOOP("Explanation", "The recording itself is not touched by this."),
    (Operation.QUERY, "unknown"): QT_TRANSLATE_NOOP("Explanation", "The recording itself is not touched by this."),
    (Operation.UPDATE, "unsent"): QT_TRANSLATE_NOOP("Explanation", "The recording goes on as it was."),
    (Operation.UPDATE, "refused"): QT_TRANSLATE_NOOP("Explanation", "The recording goes on as it was."),
    (Operation.UPDATE, "unknown"): QT_TRANSLATE_NOOP(
        "Explanation",
        "The change may or may not be in effect; sending the same again does no harm.",
    ),
    (Operation.UPDATE_LAYOUT, "unsent"): QT_TRANSLATE_NOOP("Explanation", "The picture stays as it was."),
    (Operation.UPDATE_LAYOUT, "refused"): QT_TRANSLATE_NOOP("Explanation", "The picture stays as it was."),
    (Operation.UPDATE_LAYOUT, "unknown"): QT_TRANSLATE_NOOP(
        "Explanation",
        "The new layout may or may not be in effect; applying the same again does no harm.",
    ),
    (Operation.STOP, "unsent"): QT_TRANSLATE_NOOP("Explanation", "The recording has not been stopped."),
    (Operation.STOP, "refused"): QT_TRANSLATE_NOOP("Explanation", "The recording has not been stopped by this."),
    (Operation.STOP, "unknown"): QT_TRANSLATE_NOOP("Explanation", "It may have been stopped or not; a query will tell."),
}
"""What a failed call means for the recording: by operation and by what is known of its effect."""

PAGE_MAY_RUN: Final = QT_TRANSLATE_NOOP(
    "Explanation",
    "The page recording may be running and costing money; nothing ends it but a stop or maxRecordingHour.",
)
"""The same for a start in web mode of which nothing is known: there is no idle exit."""

NEXT_STEPS: Final = {
    Operation.ACQUIRE: QT_TRANSLATE_NOOP("Explanation", "Try again; nothing is running yet."),
    Operation.START: QT_TRANSLATE_NOOP(
        "Explanation",
        "Do not start again with another recorder uid, it could run twice. "
        "Look for recorder {uid} in the channel, or for new files in your storage.",
    ),
    Operation.QUERY: QT_TRANSLATE_NOOP("Explanation", "Nothing to do: the next query comes by itself."),
    Operation.UPDATE: QT_TRANSLATE_NOOP("Explanation", "Send it again."),
    Operation.UPDATE_LAYOUT: QT_TRANSLATE_NOOP("Explanation", "Apply it again."),
    Operation.STOP: QT_TRANSLATE_NOOP("Explanation", "Query now; if it still runs, stop it again."),
}
"""The next step after a call whose outcome is not known, by operation."""
