"""The words for what is known: states, verdicts, times, modes. One place, so that a table, a pill and a notice agree.

Qt is needed only for translating. Every function is asked again after a change of language; nothing here is cached.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.domain.errors import Failure
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import Recording, State
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.domain.verdict import ATTENTION_FOR_S, QUIET_AFTER_S, failovers, judge, needs_attention, paused, push_lost, quiet_since
from cloudrec_gui.domain.verdict import answer_numbers as _numbers
from cloudrec_gui.ui.verdict_words import Verdict, evidence, verdict
from cloudrec_gui.ui.wording import (
    DASH,
    QT_TRANSLATE_NOOP,
    format_age,
    format_duration,
    format_moment,
    format_span,
    format_time,
    format_until,
    translate,
    translated,
)

if TYPE_CHECKING:
    from cloudrec_gui.domain.profile import Profile

__all__ = [
    "ATTENTION_FOR_S",
    "DASH",
    "QT_TRANSLATE_NOOP",
    "QUIET_AFTER_S",
    "StateWord",
    "Verdict",
    "answer_numbers",
    "evidence",
    "format_age",
    "format_duration",
    "format_moment",
    "format_span",
    "format_time",
    "format_until",
    "job_word",
    "mode_word",
    "moved",
    "needs_attention",
    "paused",
    "profile_name",
    "push_lost",
    "review_at",
    "running_since",
    "state_kind",
    "state_name",
    "state_word",
    "step_note",
    "step_word",
    "translate",
    "translated",
    "variant_of",
    "variant_word",
    "verdict",
]


@dataclass(frozen=True, slots=True)
class StateWord:
    """How a state is shown: ``kind`` is a pill's kind (ok, warn, bad, neutral, accent), ``glyph`` a shape that needs no colour."""

    text: str
    glyph: str
    kind: str


_STATES: Final = MappingProxyType(
    {
        State.INTENT: (QT_TRANSLATE_NOOP("State", "Preparing"), "◌", "neutral"),
        State.ACQUIRED: (QT_TRANSLATE_NOOP("State", "Acquired"), "◔", "neutral"),
        State.SENDING: (QT_TRANSLATE_NOOP("State", "Sending start"), "◔", "neutral"),
        State.STARTING: (QT_TRANSLATE_NOOP("State", "Starting"), "◔", "accent"),
        State.READY: (QT_TRANSLATE_NOOP("State", "Ready"), "◐", "ok"),
        State.RECORDING: (QT_TRANSLATE_NOOP("State", "Recording"), "●", "ok"),
        State.MISSING: (QT_TRANSLATE_NOOP("State", "Missing (404)"), "▲", "warn"),
        State.STOPPING: (QT_TRANSLATE_NOOP("State", "Stopping"), "◑", "neutral"),
        State.ENDED: (QT_TRANSLATE_NOOP("State", "Ended"), "■", "neutral"),
        State.ENDED_EMPTY: (QT_TRANSLATE_NOOP("State", "No recording data"), "□", "neutral"),
        State.GONE: (QT_TRANSLATE_NOOP("State", "Gone (404)"), "✕", "bad"),
        State.ABNORMAL: (QT_TRANSLATE_NOOP("State", "Exited abnormally"), "✕", "bad"),
        State.NOT_STARTED: (QT_TRANSLATE_NOOP("State", "Not started"), "✕", "bad"),
        State.AMBIGUOUS: (QT_TRANSLATE_NOOP("State", "Unknown"), "◌", "warn"),
    }
)

_STEPS: Final = (
    QT_TRANSLATE_NOOP("Status", "Accepted"),
    QT_TRANSLATE_NOOP("Status", "Initialised"),
    QT_TRANSLATE_NOOP("Status", "Starting"),
    QT_TRANSLATE_NOOP("Status", "Partly ready"),
    QT_TRANSLATE_NOOP("Status", "Ready"),
    QT_TRANSLATE_NOOP("Status", "Recording"),
    QT_TRANSLATE_NOOP("Status", "Stop asked"),
    QT_TRANSLATE_NOOP("Status", "Stopped"),
    QT_TRANSLATE_NOOP("Status", "Exited"),
)

_STEP_NOTES: Final = (
    QT_TRANSLATE_NOOP("Status", "The service has taken the task and not begun yet."),
    QT_TRANSLATE_NOOP("Status", "The task is initialised."),
    QT_TRANSLATE_NOOP("Status", "The recorder's parts are starting."),
    QT_TRANSLATE_NOOP("Status", "Some parts are ready, usually the uploader first."),
    QT_TRANSLATE_NOOP("Status", "Everything is ready; no file has been uploaded yet."),
    QT_TRANSLATE_NOOP("Status", "Recording: the first file has been uploaded."),
    QT_TRANSLATE_NOOP("Status", "The service has received a request to stop."),
    QT_TRANSLATE_NOOP("Status", "All parts have stopped."),
    QT_TRANSLATE_NOOP("Status", "The recorder has left."),
)

_MODES: Final = MappingProxyType(
    {
        Mode.MIX: QT_TRANSLATE_NOOP("Mode", "mix"),
        Mode.INDIVIDUAL: QT_TRANSLATE_NOOP("Mode", "individual"),
        Mode.WEB: QT_TRANSLATE_NOOP("Mode", "web"),
    }
)

_VARIANTS: Final = MappingProxyType(
    {
        Variant.MIX_HLS: (QT_TRANSLATE_NOOP("Variant", "Composite recording, HLS"), ""),
        Variant.MIX_MP4: (QT_TRANSLATE_NOOP("Variant", "Composite recording, HLS and MP4"), ""),
        Variant.INDIVIDUAL: (QT_TRANSLATE_NOOP("Variant", "Individual recording"), ""),
        Variant.ORIGINAL: (
            QT_TRANSLATE_NOOP("Variant", "Individual recording, sound as sent"),
            QT_TRANSLATE_NOOP("Variant", "sound as sent"),
        ),
        Variant.SNAPSHOT: (QT_TRANSLATE_NOOP("Variant", "Screenshots"), QT_TRANSLATE_NOOP("Variant", "screenshots")),
        Variant.SNAPSHOT_RECORDING: (
            QT_TRANSLATE_NOOP("Variant", "Individual recording with screenshots"),
            QT_TRANSLATE_NOOP("Variant", "with screenshots"),
        ),
        Variant.POSTPONED: (QT_TRANSLATE_NOOP("Variant", "Postponed transcoding"), QT_TRANSLATE_NOOP("Variant", "postponed")),
        Variant.AUDIO_MIX: (QT_TRANSLATE_NOOP("Variant", "Audio mixing"), QT_TRANSLATE_NOOP("Variant", "audio mixing")),
        Variant.WEB: (QT_TRANSLATE_NOOP("Variant", "Page recording"), ""),
        Variant.WEB_CDN: (QT_TRANSLATE_NOOP("Variant", "Page recording with push to a CDN"), QT_TRANSLATE_NOOP("Variant", "web and push")),
    }
)
"""The whole name of a job, and the short one for a column where the word of its mode says too little."""


def state_word(recording: Recording, now: float | None = None) -> StateWord:
    """Word, shape and kind for the recording's state. With ``now`` (wall seconds) a quiet Ready turns into a warning."""
    # What a person has settled was found gone by nobody.
    state = State.ENDED if recording.settled and recording.state is State.GONE else recording.state
    text, glyph, kind = _STATES[state]
    if now is not None and state is State.READY:
        since = quiet_since(recording)
        if since is not None and now - since >= QUIET_AFTER_S:
            kind = "warn"
    return StateWord(translated("State", text), glyph, kind)


def state_name(state: State) -> str:
    """The word of a state by itself."""
    return translated("State", _STATES[state][0])


def state_kind(state: State) -> str:
    """The pill kind of a state by itself."""
    return _STATES[state][2]


def step_word(status: int) -> str:
    """A short word for a status 0…8 (behaviour §3)."""
    return translated("Status", _STEPS[status])


def step_note(status: int) -> str:
    """A sentence for a status 0…8."""
    return translated("Status", _STEP_NOTES[status])


def profile_name(profile: Profile) -> str:
    """How a profile is called wherever it is named; the sandbox's name is ours, and follows the language."""
    return QCoreApplication.translate("Profile", "Built-in sandbox") if profile.sandbox else profile.name


def mode_word(mode: Mode) -> str:
    """The mode in a word; the English one is the word of the API."""
    return translated("Mode", _MODES[mode])


def variant_word(variant: Variant) -> str:
    """What one recording task does, as a name."""
    return translated("Variant", _VARIANTS[variant][0])


def variant_of(recording: Recording) -> Variant | None:
    """The job that it was started as; None for one of an earlier run that does not say."""
    return next((variant for variant in Variant if variant.value == recording.variant), None)


def job_word(recording: Recording) -> str:
    """The job in a word or two, for a column; the word of the mode where that says it."""
    variant = variant_of(recording)
    short = _VARIANTS[variant][1] if variant is not None else ""
    return translated("Variant", short) if short else mode_word(recording.mode)


def answer_numbers(failure: Failure) -> str:
    """``404`` or ``400 · 53``: the HTTP status, and the body's code where it says more; a dash without an answer."""
    return _numbers(failure) or DASH


def moved(recording: Recording) -> bool:
    """Whether the service has moved it to another server, as far as its files or a notification tell."""
    return failovers(recording) > 0


def review_at(recording: Recording, now: float, peers: int = 0) -> float | None:
    """The next wall time at which verdict or attention change by waiting alone; None when only an event can change them."""
    return judge(recording, now, peers).review_at


def running_since(recording: Recording) -> float | None:
    """The wall time from which its age counts: when start was accepted, or sent without an answer."""
    return recording.started_at
