"""A failure in words: verdict, what it means, the evidence, the next step, and whose side it is on.

The cases are data (:mod:`cloudrec_gui.ui.explanation_cases`); this module picks one, adds what the failure means for the
recording and what was seen, and translates. The service's own text is untrusted: it is shortened, freed of control and
direction characters, and shown only by widgets that draw plain text.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.ui import words
from cloudrec_gui.ui.explanation_case import Case, Side
from cloudrec_gui.ui.explanation_cases import CASES, FATES, NEXT_STEPS

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
    """Which case applied, for tests and for the dictionary."""
    origin: Side = Side.AGORA
    evidence: str = ""
    causes: tuple[str, ...] = ()


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
    case = find_case(failure, recording)
    values = _values(failure, recording)
    evidence = _evidence(failure, recording)
    parts = [_say(case.text, values)]
    fate = FATES[failure.operation, _effect(failure)] if case.fate else ""
    if fate:
        parts.append(_say(fate, values))
    parts.append(evidence)
    return Explained(
        title=_say(case.title, values),
        text=_join(parts),
        next_step=_say(case.next_step or NEXT_STEPS[failure.operation], values),
        side=side_word(case.side),
        kind=case.kind,
        case=case.id,
        origin=case.side,
        evidence=evidence,
        causes=tuple(_say(cause, values) for cause in case.causes),
    )


def find_case(failure: Failure, recording: Recording | None = None) -> Case:
    """The first case that applies; the last of the table always does."""
    return next(case for case in CASES if case.applies(failure, recording))


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
        "status": words.DASH if failure.http_status is None else str(failure.http_status),
        "code": words.DASH if failure.code is None else str(failure.code),
        "reason": clean(failure.reason) or translate("Explanation", "(no text)"),
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
