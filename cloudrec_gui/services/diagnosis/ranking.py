"""From a recording and what failed to the causes that can be behind it, best first."""

from __future__ import annotations

from typing import Final

from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.diagnosis import beginning, ending, silent
from cloudrec_gui.services.diagnosis.causes import WORTH_TELLING, Cause, Do, Known, Ranked, Remedy, Seen, Symptom
from cloudrec_gui.services.diagnosis.weighing import Case, Rule, Scene

_IDENTITY_CODES: Final = (432, 1003)
_RULES: Final[tuple[Rule, ...]] = (
    ending.stopped_by_us,
    ending.control_window,
    ending.hours_reached,
    beginning.token,
    beginning.wrong_ids,
    beginning.kicked,
    ending.idle_exit,
    ending.fail_over,
    beginning.page,
    beginning.storage_key,
    beginning.never_started,
    ending.ended_elsewhere,
)
"""In the order in which equal weights are told: what is proven by a moment comes before what is inferred."""


def explains(recording: Recording, failure: Failure | None) -> bool:
    """Whether this failure is one of those that say nothing by themselves: a 404, or a refusal that names no field.

    A failed start or acquire is told by the dictionary: there the answer's own number says what is wrong.
    """
    if failure is None or failure.kind is not FailureKind.REJECTED or failure.operation in (Operation.ACQUIRE, Operation.START):
        return False
    if failure.http_status == 404:
        return True
    return _control_refused(failure) or failure.code in _IDENTITY_CODES


def _control_refused(failure: Failure) -> bool:
    """A query has no body that could be wrong, so a refusal of its parameters is about its time (behaviour §1)."""
    return failure.operation is Operation.QUERY and failure.http_status == 400 and failure.code == 2


def diagnose(recording: Recording, failure: Failure | None, now: float, known: Known) -> tuple[Ranked, ...]:
    """Causes by weight, best first; empty where there is nothing to explain.

    With a ``failure`` it says why that call found nothing; without one, why a recording that answers gives nothing
    (:func:`~cloudrec_gui.services.diagnosis.silent.symptom_of`). ``now`` is wall seconds. Pure.
    """
    scene = Scene(recording, failure, now, known)
    if failure is None:
        symptom = silent.symptom_of(recording, now, known)
        if symptom is Symptom.ENDED_BY_ITSELF:
            return _weighed(_RULES, scene)
        return () if symptom is None else silent.causes_of(symptom, scene)
    if not explains(recording, failure):
        return ()
    if failure.http_status == 404 and not failure.worker_missing:
        return (Case(Cause.ROUTE, 98).gain(0, Seen.NO_ROUTE, reason=failure.reason).ranked(Remedy(Do.OPEN_ENDPOINT)),)
    rules = _RULES if failure.worker_missing else (ending.control_window, beginning.wrong_ids)
    return _weighed(rules, scene)


def _weighed(rules: tuple[Rule, ...], scene: Scene) -> tuple[Ranked, ...]:
    found = [ranked for rule in rules if (ranked := rule(scene)) is not None and ranked.weight >= WORTH_TELLING]
    return tuple(sorted(found, key=_weight, reverse=True))


def _weight(ranked: Ranked) -> int:
    return ranked.weight
