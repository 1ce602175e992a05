"""Evidence in words: one line for each thing that was seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from cloudrec_gui.services.diagnosis.causes import Evidence, Seen
from cloudrec_gui.ui.explanations import clean
from cloudrec_gui.ui.wording import QT_TRANSLATE_NOOP, format_span, format_time, translate, translated

_PLAIN: Final[Mapping[Seen, str]] = MappingProxyType(
    {
        Seen.NO_ROUTE: QT_TRANSLATE_NOOP("Evidence", "the gateway itself answered: “{reason}”"),
        Seen.NEVER_ANSWERED: QT_TRANSLATE_NOOP("Evidence", "no query was ever answered ({queries} sent)"),
        Seen.GONE_EARLY: QT_TRANSLATE_NOOP("Evidence", "not found {after} after start"),
        Seen.REACHED_READY: QT_TRANSLATE_NOOP("Evidence", "reached 4 at {ready}"),
        Seen.NEVER_RECORDED: QT_TRANSLATE_NOOP("Evidence", "never reached 5"),
        Seen.NO_FILES: QT_TRANSLATE_NOOP("Evidence", "no files"),
        Seen.LEFT_AT_IDLE: QT_TRANSLATE_NOOP("Evidence", "gone {after} after start; maxIdleTime is {idle}"),
        Seen.BEFORE_IDLE: QT_TRANSLATE_NOOP("Evidence", "gone {after} after start, too soon for a maxIdleTime of {idle}"),
        Seen.PAST_IDLE: QT_TRANSLATE_NOOP("Evidence", "ready for {after}: longer than an empty channel allows (maxIdleTime {idle})"),
        Seen.NO_IDLE_IN_WEB: QT_TRANSLATE_NOOP("Evidence", "a page recording has no idle exit"),
        Seen.TOKEN_OVER_AT_START: QT_TRANSLATE_NOOP("Evidence", "the token ran out at {until}; start was at {started}"),
        Seen.TOKEN_ENDED: QT_TRANSLATE_NOOP("Evidence", "the token ran out at {until}"),
        Seen.TOKEN_LASTS: QT_TRANSLATE_NOOP("Evidence", "the token is good until {until}"),
        Seen.TOKEN_UNREADABLE: QT_TRANSLATE_NOOP("Evidence", "the token is none that can be read (006 or 007)"),
        Seen.TOKEN_FOREIGN: QT_TRANSLATE_NOOP("Evidence", "the token was made for another {field}"),
        Seen.NO_TOKEN: QT_TRANSLATE_NOOP("Evidence", "no token was sent; a project with an App Certificate needs one"),
        Seen.UPLOADS_TO_BACKUP: QT_TRANSLATE_NOOP("Evidence", "the service reports uploads to its backup cloud"),
        Seen.MISSING_FOR: QT_TRANSLATE_NOOP("Evidence", "not found for {missing} so far; a move takes up to {limit}"),
        Seen.MISSING_TOO_LONG: QT_TRANSLATE_NOOP("Evidence", "not found for {missing}; a move takes no longer than {limit}"),
        Seen.MOVED_BEFORE: QT_TRANSLATE_NOOP("Evidence", "it has moved {count} times before"),
        Seen.CONTROL_OVER: QT_TRANSLATE_NOOP("Evidence", "resourceExpiredHour was {hours} h: control ended at {until}"),
        Seen.REFUSED_WITHOUT_BODY: QT_TRANSLATE_NOOP(
            "Evidence", "query has no parameters that could be wrong, and was refused with code {number}"
        ),
        Seen.STOP_ASKED: QT_TRANSLATE_NOOP("Evidence", "stop was sent at {stop}"),
        Seen.ANSWERED_AFTER_STOP: QT_TRANSLATE_NOOP("Evidence", "it was still recording at {seen}, after the stop"),
        Seen.ADOPTED: QT_TRANSLATE_NOOP("Evidence", "another program started it; its identifiers were entered by hand"),
        Seen.RESTORED: QT_TRANSLATE_NOOP("Evidence", "its identifiers come from the journal of an earlier run"),
        Seen.IDENTITY_REFUSED: QT_TRANSLATE_NOOP("Evidence", "the service refused channel and uid with code {number}"),
        Seen.HOURS_OVER: QT_TRANSLATE_NOOP("Evidence", "maxRecordingHour was {hours}: over at {until}"),
        Seen.SAME_UID_TWICE: QT_TRANSLATE_NOOP("Evidence", "another recording of this channel runs as uid {uid} too"),
        Seen.UID_NAMED_AS_USER: QT_TRANSLATE_NOOP("Evidence", "uid {uid} is also named as a user in the channel"),
        Seen.PAGE_URL: QT_TRANSLATE_NOOP("Evidence", "the page is {url}"),
        Seen.WAITED: QT_TRANSLATE_NOOP("Evidence", "ready for {ready}; a first file takes 15 s"),
        Seen.OTHER_RECORDER: QT_TRANSLATE_NOOP("Evidence", "uid {uid} records it as well (others: {count})"),
        Seen.NO_SIZE: QT_TRANSLATE_NOOP("Evidence", "the start says neither width nor height: {width}×{height}"),
        Seen.NO_DATA_REPORTED: QT_TRANSLATE_NOOP("Evidence", "stop answered that there is no recorded data (435)"),
    }
)
_MEDIA: Final = MappingProxyType(
    {
        "audio": QT_TRANSLATE_NOOP("Evidence", "only named users are heard"),
        "video": QT_TRANSLATE_NOOP("Evidence", "only named users are seen"),
        "both": QT_TRANSLATE_NOOP("Evidence", "only named users are seen and heard"),
    }
)
_AS_SENT: Final = ("idle_s", "limit_s")
"""Told in seconds, however many, because that is how they are written."""


def line(evidence: Evidence) -> str:
    """One thing that was seen, without a full stop. What speaks against the cause says so."""
    values = {_short(name): _shown(name, value) for name, value in evidence.values.items()}
    text = _SPECIAL[evidence.kind](evidence, values) if evidence.kind in _SPECIAL else translated("Evidence", _PLAIN[evidence.kind])
    said = text.format(**values)
    return translate("Evidence", "but {fact}").format(fact=said) if evidence.against else said


def _short(name: str) -> str:
    return name.removesuffix("_at").removesuffix("_s")


def _shown(name: str, value: object) -> str:
    if name.endswith("_at") and isinstance(value, (int, float)):
        return format_time(value)
    if name in _AS_SENT and isinstance(value, (int, float)):
        return translate("Evidence", "{n} s").format(n=round(value))
    if name.endswith("_s") and isinstance(value, (int, float)):
        return format_span(value)
    return clean(str(value), 120)


def _lists(evidence: Evidence, values: Mapping[str, str]) -> str:
    return translated("Evidence", _MEDIA[str(evidence.values.get("medium", "both"))])


def _recorded(evidence: Evidence, values: Mapping[str, str]) -> str:
    if evidence.values.get("files"):
        return translate("Evidence", "it was recording at {seen}, files: {files}")
    return translate("Evidence", "it was recording at {seen}")


_SPECIAL: Final[Mapping[Seen, Callable[[Evidence, Mapping[str, str]], str]]] = MappingProxyType(
    {Seen.LISTS: _lists, Seen.RECORDED: _recorded}
)
