"""Failures of which the recording they belong to says more than the answer does: missing, clashing, token (behaviour §4, §5)."""

from __future__ import annotations

from typing import Final

from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.recording import State
from cloudrec_gui.ui.explanation_case import (
    QT_TRANSLATE_NOOP,
    Case,
    Side,
    code_is,
    every,
    never_up,
    operation_is,
    owned,
    page,
    state_is,
    went_idle,
    worker_missing,
)

MISSING: Final = (
    Case(
        "never-came-up-page",
        every(page, never_up, state_is(State.GONE)),
        Side.CONFIGURATION,
        QT_TRANSLATE_NOOP("Explanation", "The recording never came up"),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "start was accepted, which proves nothing yet: the recorder failed right after it, and the service does not say why.",
        ),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "Check storage and the page's address in Setup, then make a new recording with another recorder uid.",
        ),
        (
            QT_TRANSLATE_NOOP("Explanation", "The storage keys, the bucket or its region number are wrong."),
            QT_TRANSLATE_NOOP("Explanation", "The page cannot be opened from outside, needs a login, or leads to another site."),
            QT_TRANSLATE_NOOP("Explanation", "The page did not report that it was ready within readyTimeout."),
        ),
        fate=False,
    ),
    Case(
        "never-came-up",
        every(never_up, state_is(State.GONE)),
        Side.CONFIGURATION,
        QT_TRANSLATE_NOOP("Explanation", "The recording never came up"),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "start was accepted, which proves nothing yet: the recorder failed right after it, and the service does not say why.",
        ),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "Check storage, token and layout in Setup, then make a new recording with another recorder uid.",
        ),
        (
            QT_TRANSLATE_NOOP("Explanation", "The storage keys, the bucket or its region number are wrong."),
            QT_TRANSLATE_NOOP("Explanation", "The token has expired or was made for another channel or uid."),
            QT_TRANSLATE_NOOP("Explanation", "Recorder uid {uid} is also the uid of a user in the channel."),
            QT_TRANSLATE_NOOP("Explanation", "A value of transcodingConfig is not allowed."),
            QT_TRANSLATE_NOOP("Explanation", "The channel type does not match the channel."),
        ),
        fate=False,
    ),
    Case(
        "idle-exit",
        went_idle,
        Side.CONFIGURATION,
        QT_TRANSLATE_NOOP("Explanation", "The recording left the channel by itself"),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "It was ready and got no picture or sound until idle exit (maxIdleTime {idle} s) ended it.",
        ),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "Check that somebody publishes in {cname}, raise maxIdleTime to 300 s, and make a new recording.",
        ),
        (
            QT_TRANSLATE_NOOP("Explanation", "The channel name has another letter case than the one of the users."),
            QT_TRANSLATE_NOOP("Explanation", "Recorder uid {uid} was removed from the channel or is used by somebody else."),
        ),
        fate=False,
    ),
    Case(
        "gone-page",
        every(page, worker_missing, state_is(State.GONE)),
        Side.AGORA,
        QT_TRANSLATE_NOOP("Explanation", "The recording is gone"),
        QT_TRANSLATE_NOOP("Explanation", "It has not answered for longer than a move to another server takes, so it has ended."),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "Look for its files in your storage. To go on, make a new recording with another recorder uid.",
        ),
        (
            QT_TRANSLATE_NOOP("Explanation", "The page could not be opened, was not ready in time, or uses what cannot be recorded."),
            QT_TRANSLATE_NOOP("Explanation", "maxRecordingHour was reached, or it was stopped from elsewhere."),
        ),
        fate=False,
    ),
    Case(
        "gone",
        every(worker_missing, state_is(State.GONE)),
        Side.AGORA,
        QT_TRANSLATE_NOOP("Explanation", "The recording is gone"),
        QT_TRANSLATE_NOOP("Explanation", "It has not answered for longer than a move to another server takes, so it has ended."),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "Look for its files in your storage. To go on, make a new recording with another recorder uid.",
        ),
        (
            QT_TRANSLATE_NOOP("Explanation", "Idle exit (maxIdleTime {idle} s), a token that expired, or a stop from elsewhere."),
            QT_TRANSLATE_NOOP("Explanation", "Recorder uid {uid} was removed from the channel or is used by somebody else."),
        ),
        fate=False,
    ),
    Case(
        "stop-missing",
        every(worker_missing, operation_is(Operation.STOP)),
        Side.AGORA,
        QT_TRANSLATE_NOOP("Explanation", "There was nothing to stop"),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "The service finds no recorder for this recording. It has ended, or it is moving to another server just now.",
        ),
        QT_TRANSLATE_NOOP("Explanation", "Query goes on for 90 s. If it comes back, stop it then."),
        kind="warn",
        fate=False,
    ),
    Case(
        "not-up-yet",
        never_up,
        Side.CONFIGURATION,
        QT_TRANSLATE_NOOP("Explanation", "The recorder has not come up yet"),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "start was accepted, but no recorder answers. Often it failed at once; sometimes it only needs a moment.",
        ),
        QT_TRANSLATE_NOOP("Explanation", "Queries go on by themselves. Meanwhile check storage keys, token and recorder uid."),
        (
            QT_TRANSLATE_NOOP("Explanation", "The storage keys, the bucket or its region number are wrong."),
            QT_TRANSLATE_NOOP("Explanation", "The token has expired or was made for another channel or uid."),
            QT_TRANSLATE_NOOP("Explanation", "Recorder uid {uid} is also the uid of a user in the channel."),
        ),
        kind="warn",
        fate=False,
    ),
    Case(
        "moving",
        worker_missing,
        Side.AGORA,
        QT_TRANSLATE_NOOP("Explanation", "The recorder does not answer: moving, or gone"),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "A move to another server takes up to 90 s, and the recording goes on after it. It may also have ended.",
        ),
        QT_TRANSLATE_NOOP("Explanation", "Nothing to do yet: queries go on, and after 90 s without an answer it counts as gone."),
        (
            QT_TRANSLATE_NOOP("Explanation", "Idle exit (maxIdleTime {idle} s), a token that expired, or a stop from elsewhere."),
            QT_TRANSLATE_NOOP("Explanation", "The sid, resource id or mode in the path belongs to another recording."),
        ),
        kind="warn",
        fate=False,
    ),
)

CLASHES: Final = (
    Case(
        "already-started-page",
        every(page, operation_is(Operation.START), lambda failure, recording: failure.code == 7 or failure.http_status == 201),
        Side.CONFIGURATION,
        QT_TRANSLATE_NOOP("Explanation", "This recording is already running"),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "start arrived twice for the same resource id; the first one worked and its recording runs.",
        ),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "Do not start again. Use the sid of the first answer; without it only maxRecordingHour ends this page recording, "
            "so look for the sid in the names of new files.",
        ),
        kind="warn",
        fate=False,
    ),
    Case(
        "already-started",
        every(owned, operation_is(Operation.START), lambda failure, recording: failure.code == 7 or failure.http_status == 201),
        Side.CONFIGURATION,
        QT_TRANSLATE_NOOP("Explanation", "This recording is already running"),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "start arrived twice for the same resource id; the first one worked and its recording runs.",
        ),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "Do not start again. Use the sid of the first answer; if it was lost, the recording ends by idle exit ({idle} s).",
        ),
        kind="warn",
        fate=False,
    ),
    Case(
        "conflict",
        every(owned, lambda failure, recording: failure.code == 53 or failure.http_status == 409),
        Side.CONFIGURATION,
        QT_TRANSLATE_NOOP("Explanation", "Recorder {uid} is already recording {cname}"),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "Two recordings cannot share App ID, channel and recorder uid, and one with these is running.",
        ),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "Stop the other one, or choose another recorder uid for a second recording, which is billed as well.",
        ),
        (QT_TRANSLATE_NOOP("Explanation", "An earlier recording was never stopped, perhaps from another computer."),),
        fate=False,
    ),
    Case(
        "token",
        every(owned, code_is(109, 110)),
        Side.CONFIGURATION,
        QT_TRANSLATE_NOOP("Explanation", "The channel token was not accepted"),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "It has expired, or it was made for another App ID, channel or uid. A running recording cannot change it.",
        ),
        QT_TRANSLATE_NOOP(
            "Explanation",
            "Make a token for {cname} and uid {uid} that lasts longer than the recording, and start again.",
        ),
    ),
)
"""Refusals that can name the recording they are about."""
