"""A failure in words: verdict, what it means, the evidence, the next step, and whose side it is on.

Where more is known than the answer, a case says it (:mod:`cloudrec_gui.ui.explanation_cases`); otherwise the answer's entry of
the dictionary does (:mod:`cloudrec_gui.ui.dictionary`). This module picks, adds what the failure means for the recording, what was
seen and whether to repeat the call, and translates. The service's own text is untrusted: it is shortened, freed of control and
direction characters, and shown only by widgets that draw plain text.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.ui import words
from cloudrec_gui.ui.explanation_case import Case, Side, page, redirected
from cloudrec_gui.ui.explanation_cases import CASES, FATES, NEXT_STEPS, PAGE_MAY_RUN

if TYPE_CHECKING:
    from cloudrec_gui.ui.dictionary.entry import Entry

REASON_MAX: Final = 300
"""Characters of the service's text that a notice shows; the whole is in Traffic."""

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Explained:
    """An explanation, translated. ``text`` holds meaning, effect and evidence; ``evidence`` and ``causes`` stand alone too."""

    title: str
    text: str
    next_step: str
    side: str
    kind: str
    """A notice's kind: bad, warn or info."""
    case: str = ""
    """Which case applied; "" when the dictionary's entry speaks for itself."""
    origin: Side = Side.AGORA
    evidence: str = ""
    causes: tuple[str, ...] = ()
    retry: str = ""
    """Whether the same call may be sent again, and after how long."""
    entry: str = ""
    """The id of the answer's entry in the dictionary; "" when nothing was answered."""
    documented: str = ""
    """Which documents name this answer; "" when nothing was answered."""


_STOPPED_HERE: Final = frozenset({FailureKind.TLS, FailureKind.PROXY})
"""Failures that come again until something on this side is changed."""
_SIDES: Final = MappingProxyType(
    {
        Side.CONFIGURATION: words.QT_TRANSLATE_NOOP("Side", "Your configuration"),
        Side.NETWORK: words.QT_TRANSLATE_NOOP("Side", "Network"),
        Side.AGORA: words.QT_TRANSLATE_NOOP("Side", "Agora's side"),
        Side.STORAGE: words.QT_TRANSLATE_NOOP("Side", "Storage vendor"),
        Side.APP: words.QT_TRANSLATE_NOOP("Side", "This app"),
    }
)


def explain(failure: Failure, recording: Recording | None = None) -> Explained:
    """Words for a failed call. ``recording`` is the one it belongs to, after the failure was applied to it, if there is one."""
    from cloudrec_gui.ui.dictionary import phrases

    case = find_case(failure, recording)
    entry = entry_of(failure)
    values = _values(failure, recording)
    evidence = _evidence(failure, recording)
    if case is not None:
        told = _by_case(case, failure, values, _fate(failure, recording) if case.fate else "", evidence)
    elif entry is not None:
        told = _by_entry(entry, values, "" if entry.settled else _fate(failure, recording), evidence)
    else:
        raise AssertionError(f"no case for a failure without an answer: {failure.kind}")
    if entry is not None:
        return replace(told, retry=phrases.retry(entry, failure.operation), entry=entry.id, documented=phrases.documented(entry))
    if failure.kind in _STOPPED_HERE or redirected(failure, recording):
        return replace(told, retry=phrases.retry_refused())
    return replace(told, retry=phrases.retry_unanswered(failure.operation, failure.sent))


def find_case(failure: Failure, recording: Recording | None = None) -> Case | None:
    """The first case that applies. None only for a refusal of which nothing but the answer is known: it has an entry."""
    return next((case for case in CASES if case.applies(failure, recording)), None)


def entry_of(failure: Failure) -> Entry | None:
    """The entry of the error dictionary that a refusal belongs to; None when nothing came that the service can have written."""
    if failure.kind is not FailureKind.REJECTED or redirected(failure, None):
        return None
    from cloudrec_gui.ui.dictionary.table import lookup

    return lookup(failure.operation, failure.http_status, failure.code, failure.reason)


def _by_case(case: Case, failure: Failure, values: dict[str, str], fate: str, evidence: str) -> Explained:
    return Explained(
        title=_say(case.title, values),
        text=_join([_say(case.text, values), _say(fate, values) if fate else "", evidence]),
        next_step=_say(case.next_step or NEXT_STEPS[failure.operation], values),
        side=side_word(case.side),
        kind=case.kind,
        case=case.id,
        origin=case.side,
        evidence=evidence,
        causes=tuple(_say(cause, values) for cause in case.causes),
    )


def _by_entry(entry: Entry, values: dict[str, str], fate: str, evidence: str) -> Explained:
    from cloudrec_gui.ui.dictionary.phrases import say

    return Explained(
        title=say(entry.verdict),
        text=_join([say(entry.meaning), _say(fate, values) if fate else "", evidence]),
        next_step=say(entry.todo),
        side=side_word(entry.side),
        kind=entry.tone,
        origin=entry.side,
        evidence=evidence,
        causes=tuple(say(cause) for cause in entry.causes),
    )


def side_word(side: Side) -> str:
    """Whose side, in words."""
    return words.translated("Side", _SIDES[side])


def clean(text: str, limit: int = REASON_MAX) -> str:
    """Untrusted text on one line: no control, format or direction characters, at most ``limit`` characters."""
    kept = "".join(_plain(c) for c in text[: limit * 4])
    kept = " ".join(kept.split())
    return kept if len(kept) <= limit else kept[: limit - 1] + "…"


def _plain(character: str) -> str:
    category = unicodedata.category(character)
    if category in {"Cc", "Zl", "Zp"}:
        return " "
    return "" if category in {"Cf", "Cs"} else character


def _say(text: str, values: dict[str, str]) -> str:
    return words.translated("Explanation", text).format(**values)


def _join(sentences: list[str]) -> str:
    """Sentences one after another; after a full-width stop no blank follows."""
    joined = ""
    for sentence in sentences:
        if joined and sentence and not joined.endswith(("。", "；")):
            joined += " "
        joined += sentence
    return joined


def _fate(failure: Failure, recording: Recording | None) -> str:
    """What the failure means for the recording, untranslated."""
    effect = _effect(failure)
    if failure.operation is Operation.START and effect == "unknown" and page(failure, recording):
        return PAGE_MAY_RUN
    return FATES[failure.operation, effect]


def _effect(failure: Failure) -> str:
    """``unsent``, ``refused`` or ``unknown``: what is proven about the effect of the call (3-safety: a 5xx or 206 proves nothing)."""
    if not failure.sent:
        return "unsent"
    status = failure.http_status
    if failure.kind is FailureKind.REJECTED and status is not None and 400 <= status < 500 and status not in (408, 409, 499):
        return "refused"
    return "unknown"


def _values(failure: Failure, recording: Recording | None) -> dict[str, str]:
    return {
        "operation": failure.operation.value,
        "cname": recording.cname if recording else words.DASH,
        "uid": recording.uid if recording else words.DASH,
        "idle": str(recording.max_idle_s) if recording else words.DASH,
    }


def _evidence(failure: Failure, recording: Recording | None) -> str:
    """What was seen: the answer's numbers and text, and for a lost recording how far it had come."""
    facts = [_answer(failure)]
    if failure.worker_missing and recording is not None:
        facts.extend(_history(recording))
    if failure.request_id:
        facts.append(translate("Explanation", "request id {id}").format(id=clean(failure.request_id, 80)))
    return translate("Explanation", "Seen: {facts}.").format(facts=" · ".join(facts))


def _answer(failure: Failure) -> str:
    operation = failure.operation.value
    if failure.http_status is None:
        if not failure.sent:
            return translate("Explanation", "{operation} was not sent").format(operation=operation)
        return translate("Explanation", "{operation} was sent, no complete answer").format(operation=operation)
    reason = clean(failure.reason)
    if not reason:
        return translate("Explanation", "{operation} answered {numbers}").format(operation=operation, numbers=words.answer_numbers(failure))
    return translate("Explanation", "{operation} answered {numbers} “{reason}”").format(
        operation=operation, numbers=words.answer_numbers(failure), reason=reason.rstrip(".!")
    )


def _history(recording: Recording) -> list[str]:
    facts = []
    if recording.highest >= 0:
        facts.append(translate("Explanation", "reached status {status}").format(status=recording.highest))
    elif recording.status is None:
        facts.append(translate("Explanation", "never showed a status"))
    facts.append(translate("Explanation", "files: {count}").format(count=len(recording.files)))
    if recording.started_at is not None and recording.missing_since is not None:
        span = words.format_span(recording.missing_since - recording.started_at)
        facts.append(translate("Explanation", "missing since {span} after start").format(span=span))
    return facts
