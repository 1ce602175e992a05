"""The sentences about an action on many: what is being done, how far it is, and what came of each."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.services.bulk import Action, Job, Outcome, Result, Skip
from cloudrec_gui.ui import words
from cloudrec_gui.ui.words import QT_TRANSLATE_NOOP, translated

GLYPHS: Final[Mapping[Result, str]] = MappingProxyType(
    {Result.OK: "✓", Result.ALREADY: "■", Result.FAILED: "✕", Result.SKIPPED: "–", Result.CANCELLED: "○"}
)
_DOING: Final = MappingProxyType(
    {
        Action.QUERY: QT_TRANSLATE_NOOP("Bulk", "Querying {n} recordings"),
        Action.STOP: QT_TRANSLATE_NOOP("Bulk", "Stopping {n} recordings"),
        Action.STOP_ASYNC: QT_TRANSLATE_NOOP("Bulk", "Stopping {n} recordings without waiting"),
        Action.UPDATE: QT_TRANSLATE_NOOP("Bulk", "Updating {n} recordings"),
    }
)
_DONE: Final = MappingProxyType(
    {
        Action.QUERY: QT_TRANSLATE_NOOP("Bulk", "Query of {n} recordings: finished"),
        Action.STOP: QT_TRANSLATE_NOOP("Bulk", "Stop of {n} recordings: finished"),
        Action.STOP_ASYNC: QT_TRANSLATE_NOOP("Bulk", "Stop of {n} recordings: finished"),
        Action.UPDATE: QT_TRANSLATE_NOOP("Bulk", "Update of {n} recordings: finished"),
    }
)
_COUNTS: Final = MappingProxyType(
    {
        Result.OK: QT_TRANSLATE_NOOP("Bulk", "{n} done"),
        Result.ALREADY: QT_TRANSLATE_NOOP("Bulk", "{n} had ended already"),
        Result.FAILED: QT_TRANSLATE_NOOP("Bulk", "{n} failed"),
        Result.SKIPPED: QT_TRANSLATE_NOOP("Bulk", "{n} skipped"),
        Result.CANCELLED: QT_TRANSLATE_NOOP("Bulk", "{n} not sent"),
    }
)
_SKIPS: Final = MappingProxyType(
    {
        Skip.UNKNOWN: QT_TRANSLATE_NOOP("Bulk", "Skipped: it is not listed any more"),
        Skip.NO_SID: QT_TRANSLATE_NOOP("Bulk", "Skipped: it has no sid, so the service cannot be asked about it"),
        Skip.NO_CREDENTIALS: QT_TRANSLATE_NOOP("Bulk", "Skipped: no credentials for its project are at hand"),
        Skip.NOT_FOR_IT: QT_TRANSLATE_NOOP("Bulk", "Skipped: nothing of this update is for a recording of its kind"),
    }
)
_STOPPED: Final = MappingProxyType(
    {
        State.ENDED: QT_TRANSLATE_NOOP("Bulk", "Stopped"),
        State.ENDED_EMPTY: QT_TRANSLATE_NOOP("Bulk", "Stopped; nobody had published, so there is no file"),
        State.STOPPING: QT_TRANSLATE_NOOP("Bulk", "The stop was accepted; files are being uploaded"),
        State.MISSING: QT_TRANSLATE_NOOP("Bulk", "404: moved or gone; queries will tell"),
    }
)


def job_words(job: Job) -> str:
    """What is being done, or was."""
    return translated("Bulk", (_DONE if job.finished else _DOING)[job.action]).format(n=len(job.keys))


def counts_words(job: Job) -> str:
    """How many came out how; only what there is."""
    found = [(result, job.count(result)) for result in _COUNTS]
    return ", ".join(translated("Bulk", _COUNTS[result]).format(n=n) for result, n in found if n)


def progress_words(job: Job) -> str:
    """``5 of 12``."""
    return QCoreApplication.translate("Bulk", "{done} of {n}").format(done=job.done, n=len(job.keys))


def outcome_words(action: Action, outcome: Outcome, recording: Recording | None) -> str:
    """What came of one recording, in a line."""
    if outcome.result is Result.CANCELLED:
        return QCoreApplication.translate("Bulk", "Not sent: the rest was cancelled")
    if outcome.result is Result.ALREADY:
        return QCoreApplication.translate("Bulk", "Nothing was sent: it had ended already")
    if outcome.result is Result.SKIPPED:
        return translated("Bulk", _SKIPS[outcome.reason or Skip.NOT_FOR_IT])
    if outcome.result is Result.FAILED:
        return _failed(outcome, recording)
    if action is Action.UPDATE:
        return QCoreApplication.translate("Bulk", "Accepted")
    if outcome.state is not None and action in (Action.STOP, Action.STOP_ASYNC) and outcome.state in _STOPPED:
        return translated("Bulk", _STOPPED[outcome.state])
    return "" if outcome.state is None else words.state_name(outcome.state)


def _failed(outcome: Outcome, recording: Recording | None) -> str:
    from cloudrec_gui.ui.explanations import clean, explain

    if outcome.failure is None:
        if not outcome.error:
            return QCoreApplication.translate("Bulk", "Failed inside this program; a report was written")
        return QCoreApplication.translate("Bulk", "Not sent, the request is not valid: {0}").format(clean(outcome.error))
    said = explain(outcome.failure, recording).title
    if outcome.failure.http_status is None:
        return said
    numbers = words.answer_numbers(outcome.failure)
    return said if numbers in said else f"{said} ({numbers})"
