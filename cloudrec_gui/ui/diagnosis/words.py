"""Causes in words: what happened, how sure that is, whose side it is on, and what the button beside it does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from cloudrec_gui.domain.recording import FAILOVER_S, Recording
from cloudrec_gui.services.diagnosis.causes import CERTAIN, LIKELY, VERY_LIKELY, Cause, Do, Ranked, Remedy
from cloudrec_gui.ui.explanation_case import Side
from cloudrec_gui.ui.wording import QT_TRANSLATE_NOOP, format_span, translate, translated


@dataclass(frozen=True, slots=True)
class Told:
    """One cause: its sentence, what it means, whose side it is on, and a notice's kind."""

    title: str
    meaning: str
    side: Side
    kind: str = "bad"


_TOLD: Final[Mapping[Cause, Told]] = MappingProxyType(
    {
        Cause.ROUTE: Told(
            QT_TRANSLATE_NOOP("Cause", "The request never reached the recording service"),
            QT_TRANSLATE_NOOP("Cause", "The gateway in front of it knows no such address. The recording itself is not touched by this."),
            Side.CONFIGURATION,
        ),
        Cause.NEVER_STARTED: Told(
            QT_TRANSLATE_NOOP("Cause", "The recording never came up"),
            QT_TRANSLATE_NOOP(
                "Cause", "start was accepted, which proves nothing yet; the recorder failed right after it. Storage is the usual reason."
            ),
            Side.CONFIGURATION,
        ),
        Cause.IDLE_EXIT: Told(
            QT_TRANSLATE_NOOP("Cause", "The recording left the channel by itself"),
            QT_TRANSLATE_NOOP("Cause", "Nobody was there for as long as maxIdleTime says, so it ended."),
            Side.CONFIGURATION,
        ),
        Cause.TOKEN: Told(
            QT_TRANSLATE_NOOP("Cause", "The token does not let the recorder into the channel"),
            QT_TRANSLATE_NOOP("Cause", "It has run out, or was made for something else. A running recording cannot be given another one."),
            Side.CONFIGURATION,
        ),
        Cause.STORAGE_KEY: Told(
            QT_TRANSLATE_NOOP("Cause", "Nothing can be written to the bucket"),
            QT_TRANSLATE_NOOP("Cause", "start takes any keys; wrong ones show only in this, that no file ever appears."),
            Side.STORAGE,
        ),
        Cause.FAIL_OVER: Told(
            QT_TRANSLATE_NOOP("Cause", "The recorder is moving to another server"),
            QT_TRANSLATE_NOOP(
                "Cause", "That takes up to 90 s. It then goes on by itself, with files that begin with bak0_, bak1_ and so on."
            ),
            Side.AGORA,
            "warn",
        ),
        Cause.CONTROL_WINDOW: Told(
            QT_TRANSLATE_NOOP("Cause", "The time in which it can be controlled is over"),
            QT_TRANSLATE_NOOP(
                "Cause", "After resourceExpiredHour no call reaches it any more. It still records, and costs money, until it ends."
            ),
            Side.CONFIGURATION,
        ),
        Cause.STOPPED_BY_US: Told(
            QT_TRANSLATE_NOOP("Cause", "It has ended because it was stopped here"),
            QT_TRANSLATE_NOOP("Cause", "A recording that has ended is not found any more. That is as it should be."),
            Side.APP,
            "ok",
        ),
        Cause.WRONG_IDS: Told(
            QT_TRANSLATE_NOOP("Cause", "There is no recording under these identifiers"),
            QT_TRANSLATE_NOOP("Cause", "resource id, sid and mode must belong together, and channel and uid be those of acquire."),
            Side.CONFIGURATION,
        ),
        Cause.HOURS_REACHED: Told(
            QT_TRANSLATE_NOOP("Cause", "The recording has reached its hour limit"),
            QT_TRANSLATE_NOOP("Cause", "maxRecordingHour ends a page recording whatever is on the page."),
            Side.CONFIGURATION,
        ),
        Cause.KICKED: Told(
            QT_TRANSLATE_NOOP("Cause", "Somebody else has the recorder's uid"),
            QT_TRANSLATE_NOOP("Cause", "Two with one uid throw each other out of the channel."),
            Side.CONFIGURATION,
        ),
        Cause.ENDED_ELSEWHERE: Told(
            QT_TRANSLATE_NOOP("Cause", "Another program has ended it"),
            QT_TRANSLATE_NOOP("Cause", "It was stopped, or removed from the channel, from somewhere else. Nothing here can tell by whom."),
            Side.AGORA,
        ),
        Cause.PAGE: Told(
            QT_TRANSLATE_NOOP("Cause", "The page could not be recorded"),
            QT_TRANSLATE_NOOP("Cause", "It cannot be opened from outside, was not ready in time, or uses what cannot be recorded."),
            Side.CONFIGURATION,
        ),
        Cause.NOBODY_PUBLISHES: Told(
            QT_TRANSLATE_NOOP("Cause", "Nobody publishes in this channel"),
            QT_TRANSLATE_NOOP("Cause", "Without picture or sound there is no file. Channel names differ by upper and lower case too."),
            Side.CONFIGURATION,
            "warn",
        ),
        Cause.NOT_SUBSCRIBED: Told(
            QT_TRANSLATE_NOOP("Cause", "The recorder does not listen to those who publish"),
            QT_TRANSLATE_NOOP("Cause", "The start names users. Whoever is not named is not recorded."),
            Side.CONFIGURATION,
            "warn",
        ),
        Cause.BACKUP_CLOUD: Told(
            QT_TRANSLATE_NOOP("Cause", "The files are in Agora's backup cloud, not in your bucket"),
            QT_TRANSLATE_NOOP(
                "Cause", "The bucket took no uploads. Agora forwards them later, for a limited time; index files then end in a number."
            ),
            Side.STORAGE,
            "warn",
        ),
        Cause.DUPLICATE: Told(
            QT_TRANSLATE_NOOP("Cause", "This channel is recorded more than once"),
            QT_TRANSLATE_NOOP("Cause", "Every recording of it is billed by itself."),
            Side.CONFIGURATION,
            "warn",
        ),
        Cause.PORTRAIT: Told(
            QT_TRANSLATE_NOOP("Cause", "The picture is small and upright"),
            QT_TRANSLATE_NOOP("Cause", "Without width and height the service takes 360×640, and a running recording cannot change it."),
            Side.CONFIGURATION,
            "warn",
        ),
    }
)


def title(cause: Cause) -> str:
    """What happened, in one sentence without a full stop."""
    return translated("Cause", _TOLD[cause].title)


def meaning(cause: Cause) -> str:
    """What that means, in a sentence or two."""
    return translated("Cause", _TOLD[cause].meaning)


def side(cause: Cause) -> Side:
    """Whose side it is on."""
    return _TOLD[cause].side


def kind(ranked: Ranked, recording: Recording) -> str:
    """A notice's kind; what has not ended for good is a warning at most."""
    told = _TOLD[ranked.cause].kind
    if ranked.cause in (Cause.IDLE_EXIT, Cause.ENDED_ELSEWHERE) and recording.files:
        return "warn"
    return "warn" if told == "bad" and not recording.final and ranked.cause is not Cause.CONTROL_WINDOW else told


def certainty(weight: int) -> str:
    """How sure it is, in a word or two."""
    if weight >= CERTAIN:
        return translate("Cause", "Certain")
    if weight >= VERY_LIKELY:
        return translate("Cause", "Very likely")
    return translate("Cause", "Likely") if weight >= LIKELY else translate("Cause", "Possible")


_OPEN: Final[Mapping[Do, str]] = MappingProxyType(
    {
        Do.OPEN_STORAGE: QT_TRANSLATE_NOOP("Remedy", "Check the storage"),
        Do.OPEN_TOKEN: QT_TRANSLATE_NOOP("Remedy", "Go to the token"),
        Do.OPEN_CHANNEL: QT_TRANSLATE_NOOP("Remedy", "Check the channel name"),
        Do.OPEN_PAGE: QT_TRANSLATE_NOOP("Remedy", "Check the page's address"),
        Do.OPEN_PICTURE: QT_TRANSLATE_NOOP("Remedy", "Set the size for the next one"),
        Do.OPEN_SUBSCRIPTION: QT_TRANSLATE_NOOP("Remedy", "Check who is recorded"),
        Do.OPEN_ENDPOINT: QT_TRANSLATE_NOOP("Remedy", "Check the endpoint"),
        Do.QUERY_NOW: QT_TRANSLATE_NOOP("Remedy", "Query now"),
        Do.CORRECT_IDS: QT_TRANSLATE_NOOP("Remedy", "Correct the identifiers"),
        Do.SHOW_OTHER: QT_TRANSLATE_NOOP("Remedy", "Show the other one"),
        Do.COPY_REPORT: QT_TRANSLATE_NOOP("Remedy", "Copy a report for support"),
    }
)
STARTS: Final = (Do.START_WITH_IDLE, Do.START_OTHER_UID, Do.START_LONGER, Do.START_MORE_HOURS)
"""Remedies that make a new recording."""


def remedy(what: Remedy, recording: Recording, now: float) -> str:
    """What its button says; empty where there is nothing to do. Countdowns are in it."""
    if what.do is Do.NOTHING:
        return ""
    if what.do is Do.WAIT_THEN_QUERY:
        left = float(what.value or 0) - now
        if left <= 0:
            return translated("Remedy", _OPEN[Do.QUERY_NOW])
        return translate("Remedy", "Query now (a move is over in {span})").format(span=format_span(left))
    if what.do in STARTS:
        return _start(what, waiting(recording, now))
    return translated("Remedy", _OPEN[what.do])


def _start(what: Remedy, wait: float) -> str:
    if what.do is Do.START_WITH_IDLE:
        text = translate("Remedy", "Acquire and start again with {seconds} s").format(seconds=what.value)
    elif what.do is Do.START_OTHER_UID:
        text = translate("Remedy", "Acquire and start again as uid {uid}").format(uid=what.value)
    elif what.do is Do.START_LONGER:
        text = translate("Remedy", "Set {hours} h of control for the next one").format(hours=what.value)
    else:
        text = translate("Remedy", "Acquire and start again with {hours} h").format(hours=what.value)
    if wait > 0:
        return translate("Remedy", "{what} (in {span})").format(what=text, span=format_span(wait))
    return text


def waiting(recording: Recording, now: float) -> float:
    """Seconds until it is settled that it does not come back: starting again before that could record, and bill, twice."""
    if recording.final or recording.missing_since is None:
        return 0.0
    return max(0.0, recording.missing_since + FAILOVER_S - now)


def why_not(what: Remedy, recording: Recording, now: float) -> str:
    """Why its button is disabled; empty if it is not."""
    if what.do not in STARTS or what.do is Do.START_LONGER or recording.final:
        return ""
    return translate("Remedy", "It may still be running: until that is settled, a second start would be refused, or be billed as well")
