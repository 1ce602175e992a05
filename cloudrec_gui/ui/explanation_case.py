"""What a case of an explanation is, and the conditions by which it is chosen. No Qt: texts are only marked for translation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.recording import Recording, State

Applies = Callable[[Failure, Recording | None], bool]


class Side(Enum):
    """Whose side a failure is on."""

    CONFIGURATION = "configuration"
    NETWORK = "network"
    AGORA = "agora"
    STORAGE = "storage"
    APP = "app"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # the name is what lupdate looks for
    """Marks a text of the table for translation."""
    return text


@dataclass(frozen=True, slots=True)
class Case:
    """One explanation. ``kind`` is the notice's kind; ``fate`` says whether the effect on the recording is added.

    An empty ``next_step`` stands for the one that the operation asks for whenever its outcome is not known.
    """

    id: str
    applies: Applies
    side: Side
    title: str
    text: str
    next_step: str
    causes: tuple[str, ...] = field(default=())
    kind: str = "bad"
    fate: bool = True


def kind_is(*kinds: FailureKind) -> Applies:
    return lambda failure, recording: failure.kind in kinds


def code_is(*codes: int) -> Applies:
    return lambda failure, recording: failure.code in codes


def operation_is(*operations: Operation) -> Applies:
    return lambda failure, recording: failure.operation in operations


def says(*words: str) -> Applies:
    return lambda failure, recording: any(word in failure.reason.lower() for word in words)


def sent_is(value: bool) -> Applies:
    return lambda failure, recording: failure.sent is value


def state_is(*states: State) -> Applies:
    return lambda failure, recording: recording is not None and recording.state in states


def every(*conditions: Applies) -> Applies:
    return lambda failure, recording: all(condition(failure, recording) for condition in conditions)


def worker_missing(failure: Failure, recording: Recording | None) -> bool:
    return failure.worker_missing


def never_up(failure: Failure, recording: Recording | None) -> bool:
    return failure.worker_missing and recording is not None and recording.confirmed_at is None


def went_idle(failure: Failure, recording: Recording | None) -> bool:
    """Gone after status 4 without any file: nobody published until idle exit, which page recording does not have."""
    if recording is None or recording.mode is Mode.WEB or not failure.worker_missing:
        return False
    return recording.state is State.GONE and recording.highest == 4 and not recording.files


def redirected(failure: Failure, recording: Recording | None) -> bool:
    return failure.http_status is not None and 300 <= failure.http_status < 400


def owned(failure: Failure, recording: Recording | None) -> bool:
    return recording is not None


def page(failure: Failure, recording: Recording | None) -> bool:
    return recording is not None and recording.mode is Mode.WEB
