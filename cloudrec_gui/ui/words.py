"""The words for what is known: states, verdicts, times, modes. One place, so that a table, a pill and a notice agree.

Qt is needed only for translating. Every function is asked again after a change of language; nothing here is cached.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.domain.errors import Failure, FailureKind
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import CONFIRM_WITHIN_S, Recording, State
from cloudrec_gui.domain.variants import PUSHER, RECORDER, Variant

if TYPE_CHECKING:
    from cloudrec_gui.domain.profile import Profile

QUIET_AFTER_S: Final = 30.0
"""Status 4 for longer than two slices (behaviour §2: 15 s each) looks like a channel in which nobody publishes."""
ATTENTION_FOR_S: Final = 86_400.0
"""A recording that ended badly asks for attention for a day; later it is history."""
DASH: Final = "—"

_MOVED = re.compile(r"(?:^|/)bak[0-9]+_")
"""Files written after a fail-over carry this prefix (behaviour §10)."""

translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # the name is what lupdate looks for
    """Marks a text in a table for translation and gives it back; :func:`translated` turns it into words at the time of use."""
    return text


def translated(context: str, text: str) -> str:
    """The text of a table in the language of now."""
    return QCoreApplication.translate(context, text)


@dataclass(frozen=True, slots=True)
class StateWord:
    """How a state is shown: ``kind`` is a pill's kind (ok, warn, bad, neutral, accent), ``glyph`` a shape that needs no colour."""

    text: str
    glyph: str
    kind: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """One sentence about a recording; ``kind`` ok, warn, bad or neutral."""

    text: str
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
    text, glyph, kind = _STATES[recording.state]
    if now is not None and recording.state is State.READY and _quiet(recording, now):
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


def paused(recording: Recording) -> bool:
    """Whether a page recording says that it is on hold."""
    return any(service.onhold for service in recording.services if service.name == RECORDER)


def push_lost(recording: Recording) -> bool:
    """Whether a push to a CDN is cut off. Its failure does not break the recording (rest-api §3.8)."""
    return any(status == "disconnected" for service in recording.services if service.name == PUSHER for _, status in service.outputs)


def moved(recording: Recording) -> bool:
    """Whether its files show that the service has moved it to another server (``bak<n>_``, behaviour §10)."""
    return any(_MOVED.search(file.name) for file in recording.files)


def _quiet(recording: Recording, now: float) -> bool:
    if recording.files or recording.confirmed_at is None or now - recording.confirmed_at < QUIET_AFTER_S:
        return False
    return not paused(recording)


def _overdue(recording: Recording, now: float) -> bool:
    return recording.started_at is not None and now - recording.started_at >= CONFIRM_WITHIN_S


def review_at(recording: Recording, now: float) -> float | None:
    """The next wall time at which verdict or attention change by waiting alone; None when only an event can change them."""
    due: float | None = None
    if recording.state is State.READY and recording.confirmed_at is not None and not recording.files:
        due = recording.confirmed_at + QUIET_AFTER_S
    elif recording.state is State.STARTING and recording.started_at is not None:
        due = recording.started_at + CONFIRM_WITHIN_S
    elif recording.final and recording.ended_at is not None:
        due = recording.ended_at + ATTENTION_FOR_S
    return due if due is not None and due > now else None


def needs_attention(recording: Recording, now: float) -> bool:
    """Whether a person should look at it: unclear, missing, failing, quiet, or ended badly within the last day."""
    if recording.state is State.RECORDING:
        # What nearly all of a fleet is, most of the time.
        return recording.failure is not None or (bool(recording.services) and push_lost(recording))
    if recording.state in (State.AMBIGUOUS, State.MISSING):
        return True
    if recording.final:
        bad = recording.state in (State.GONE, State.ABNORMAL, State.NOT_STARTED)
        return bad and (recording.ended_at is None or now - recording.ended_at < ATTENTION_FOR_S)
    if recording.failure is not None:
        return True
    if recording.state is State.READY:
        return _quiet(recording, now) or push_lost(recording)
    return recording.state is State.STARTING and _overdue(recording, now)


def verdict(recording: Recording, now: float) -> Verdict:
    """What the recording's state means, in one sentence a person would say (1-product, Recordings)."""
    special = _VERDICTS.get(recording.state)
    if special is not None:
        text, kind = special
        return Verdict(translated("Verdict", text), kind)
    if recording.state is State.ENDED:
        return _ended(recording)
    if recording.state is State.GONE:
        return _gone(recording)
    if recording.state is State.NOT_STARTED:
        return _not_started(recording)
    if recording.failure is not None:
        return Verdict(_failing(recording.failure), "warn")
    return _healthy(recording, now)


_VERDICTS: Final = MappingProxyType(
    {
        State.INTENT: (QT_TRANSLATE_NOOP("Verdict", "Written down, nothing sent yet"), "neutral"),
        State.ACQUIRED: (QT_TRANSLATE_NOOP("Verdict", "Resource id received, start comes next"), "neutral"),
        State.SENDING: (QT_TRANSLATE_NOOP("Verdict", "Start is on its way"), "neutral"),
        State.STOPPING: (QT_TRANSLATE_NOOP("Verdict", "Stopping, files are being uploaded"), "neutral"),
        State.MISSING: (QT_TRANSLATE_NOOP("Verdict", "Moving to another server, or gone: up to 90 s are normal"), "warn"),
        State.ENDED_EMPTY: (QT_TRANSLATE_NOOP("Verdict", "Nobody published, so there is no file"), "neutral"),
        State.ABNORMAL: (QT_TRANSLATE_NOOP("Verdict", "The recorder stopped with a fault (status 20)"), "bad"),
        State.AMBIGUOUS: (QT_TRANSLATE_NOOP("Verdict", "Sent, no clear answer: may be running and billing"), "warn"),
    }
)


def _ended(recording: Recording) -> Verdict:
    if recording.uploading == "uploaded":
        return Verdict(translate("Verdict", "Stopped, all files are in your storage"), "ok")
    if recording.uploading == "backuped":
        return Verdict(translate("Verdict", "Stopped, some files are still in the backup cloud"), "warn")
    if recording.files:
        return Verdict(translate("Verdict", "Stopped, files may still be uploading"), "neutral")
    return Verdict(translate("Verdict", "Stopped"), "neutral")


def _gone(recording: Recording) -> Verdict:
    if recording.confirmed_at is None:
        return Verdict(translate("Verdict", "Never came up: the recorder failed right after start"), "bad")
    if not recording.files and recording.highest < 5 and recording.mode is not Mode.WEB:
        return Verdict(translate("Verdict", "Left by itself: idle exit after {seconds} s?").format(seconds=recording.max_idle_s), "bad")
    return Verdict(translate("Verdict", "Ended by itself"), "bad")


def _not_started(recording: Recording) -> Verdict:
    failure = recording.failure
    if failure is None or failure.http_status is None:
        return Verdict(translate("Verdict", "Nothing was sent, nothing is running"), "bad")
    return Verdict(
        translate("Verdict", "Refused by {operation} ({answer})").format(operation=failure.operation.value, answer=answer_numbers(failure)),
        "bad",
    )


def _failing(failure: Failure) -> str:
    if failure.http_status == 429:
        return translate("Verdict", "Asked too often: queries are slowed down")
    if failure.http_status is not None:
        return translate("Verdict", "The last {operation} failed ({answer})").format(
            operation=failure.operation.value, answer=answer_numbers(failure)
        )
    if failure.kind is FailureKind.CANCELLED:
        return translate("Verdict", "The last {operation} was given up").format(operation=failure.operation.value)
    return translate("Verdict", "The service could not be reached; the recording may be fine")


def _healthy(recording: Recording, now: float) -> Verdict:
    if recording.state is State.STARTING:
        if _overdue(recording, now):
            return Verdict(translate("Verdict", "Not ready after 90 s: check token, channel and storage"), "warn")
        return Verdict(translate("Verdict", "Accepted, waiting for the recorder"), "neutral")
    if recording.services:
        if push_lost(recording):
            return Verdict(translate("Verdict", "The push to the CDN is cut off; the recording goes on"), "warn")
        if paused(recording):
            return Verdict(translate("Verdict", "Paused: nothing is recorded until it goes on"), "neutral")
    if recording.state is State.READY and not recording.files:
        return _without_files(recording, now)
    if moved(recording):
        return Verdict(translate("Verdict", "Moved to another server, recording goes on"), "ok")
    return Verdict(translate("Verdict", "Fine"), "ok")


def _without_files(recording: Recording, now: float) -> Verdict:
    """Ready, and nothing has come of it yet."""
    web = recording.mode is Mode.WEB
    if _quiet(recording, now):
        quiet = translate("Verdict", "Nobody publishes in this channel?")
        return Verdict(translate("Verdict", "No file yet: can the page be opened from outside?") if web else quiet, "warn")
    if web:
        return Verdict(translate("Verdict", "Ready, the first file follows about 20 s after the page is open"), "ok")
    if variant_of(recording) is Variant.SNAPSHOT:
        return Verdict(translate("Verdict", "Ready, the first screenshot follows the first picture"), "ok")
    return Verdict(translate("Verdict", "Ready, the first file follows 15 s after the first picture"), "ok")


def answer_numbers(failure: Failure) -> str:
    """``404`` or ``400 · 53``: the HTTP status, and the body's code where it says more."""
    if failure.http_status is None:
        return DASH
    if failure.code is None or failure.code == failure.http_status:
        return str(failure.http_status)
    return f"{failure.http_status} · {failure.code}"


def running_since(recording: Recording) -> float | None:
    """The wall time from which its age counts: when start was accepted, or sent without an answer."""
    return recording.started_at


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
