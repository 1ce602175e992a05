"""The sentences of recovery: rungs with their reasons, bounds, what came of a try, and the text for a ticket."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.services.recovery.adoption import Fault
from cloudrec_gui.services.recovery.bucket_names import NamedSid
from cloudrec_gui.services.recovery.ladder import Reason, Rung, RungKind
from cloudrec_gui.services.recovery.notifications import ENDS, FAILOVER, Fit, Notification
from cloudrec_gui.services.recovery.suspects import Suspect
from cloudrec_gui.ui import words
from cloudrec_gui.ui.explanations import clean
from cloudrec_gui.ui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_TITLES: Final[Mapping[RungKind, str]] = MappingProxyType(
    {
        RungKind.RETRY: QT_TRANSLATE_NOOP("Recovery", "Send the same start again"),
        RungKind.BUCKET: QT_TRANSLATE_NOOP("Recovery", "Look for its files in the bucket"),
        RungKind.NOTIFICATION: QT_TRANSLATE_NOOP("Recovery", "Paste a notification"),
        RungKind.KICK: QT_TRANSLATE_NOOP("Recovery", "Put the recorder out of the channel"),
        RungKind.BOUNDS: QT_TRANSLATE_NOOP("Recovery", "When it ends by itself"),
        RungKind.SUPPORT: QT_TRANSLATE_NOOP("Recovery", "Ask Agora's support"),
    }
)
_REASONS: Final[Mapping[Reason, str]] = MappingProxyType(
    {
        Reason.SAME_START: QT_TRANSLATE_NOOP(
            "Recovery",
            "One resource ID can have one recording only: the same start is answered with the sid of the one that runs, or begins it. "
            "Sent {sends} of {max} times so far.",
        ),
        Reason.NO_RESOURCE: QT_TRANSLATE_NOOP("Recovery", "Its resource ID is not known, and nothing can be asked without it."),
        Reason.TOO_OLD: QT_TRANSLATE_NOOP(
            "Recovery", "Too late: a resource ID takes a start for 5 minutes. A new start could record, and cost, twice."
        ),
        Reason.SENDS_USED: QT_TRANSLATE_NOOP("Recovery", "It was sent {sends} times without an answer; more would tell nothing new."),
        Reason.OTHER_BODY: QT_TRANSLATE_NOOP(
            "Recovery", "What the profile would send now differs from what was sent then. Undo the changes to send it."
        ),
        Reason.BODY_UNKNOWN: QT_TRANSLATE_NOOP(
            "Recovery", "An older version wrote no digest of what was sent, so it cannot be sent in the same form."
        ),
        Reason.NO_CREDENTIALS: QT_TRANSLATE_NOOP("Recovery", "The credentials of its profile are not known in this run."),
        Reason.SID_KNOWN: QT_TRANSLATE_NOOP("Recovery", "Not needed: the sid is known."),
        Reason.OWN_FOLDER: QT_TRANSLATE_NOOP(
            "Recovery",
            "Only this start writes to the folder {folder}, so any sid in it is the one. First files come after 15 s, of single users "
            "after 60 s.",
        ),
        Reason.SHARED_FOLDER: QT_TRANSLATE_NOOP(
            "Recovery", "Other recordings of {cname} may write there too; the newest sid is the likely one, and the service confirms it."
        ),
        Reason.ANY_CLUE: QT_TRANSLATE_NOOP(
            "Recovery", "Every notification about {cname} names the sid: recorder started (40, 70), slice (42), uploaded (31), exit (11)."
        ),
        Reason.KICK: QT_TRANSLATE_NOOP(
            "Recovery",
            "A rule that bars uid {uid} from {cname} for a minute. The recorder leaves; that its task ends with it is likely, not "
            "promised. Keep the uid in it: without one the rule bars everybody.",
        ),
        Reason.PAGE_HAS_NO_UID: QT_TRANSLATE_NOOP("Recovery", "Not for web pages: a page recorder is in no channel."),
        Reason.WOULD_BLOCK_CHANNEL: QT_TRANSLATE_NOOP(
            "Recovery", "Not without a uid and a channel: such a rule would bar everybody from the channel."
        ),
        Reason.ENDS_AT: QT_TRANSLATE_NOOP("Recovery", "At the latest at {until}: maxRecordingHour is {hours}. Until then it is billed."),
        Reason.ENDS_IDLE: QT_TRANSLATE_NOOP(
            "Recovery",
            "{seconds} s after the last one has left {cname} (maxIdleTime). While somebody publishes there, it goes on and is billed.",
        ),
        Reason.NO_BOUND: QT_TRANSLATE_NOOP("Recovery", "Nothing that is known ends it."),
        Reason.ALWAYS: QT_TRANSLATE_NOOP("Recovery", "Everything that support needs to find and end it, without any secret."),
    }
)


def title(kind: RungKind) -> str:
    """The name of a rung."""
    return translate("Recovery", _TITLES[kind])


def reason(rung: Rung) -> str:
    """Why it can, or cannot, be taken."""
    until = "" if rung.until is None else words.format_moment(rung.until)
    facts = {name: clean(value, 120) for name, value in rung.facts.items()}
    return translate("Recovery", _REASONS[rung.reason]).format(until=until, **facts)


def status(rung: Rung, now: float) -> tuple[str, str]:
    """Kind and text of a rung's pill."""
    if rung.kind is RungKind.RETRY and rung.available and rung.until is not None:
        left = max(0, int(rung.until - now))
        return "warn", translate("Recovery", "{0}:{1:02d} left").format(left // 60, left % 60)
    if rung.done:
        return "accent", translate("Recovery", "Tried")
    if not rung.available:
        return "neutral", translate("Recovery", "Not possible")
    return "ok", translate("Recovery", "Possible")


def headline(suspect: Suspect) -> str:
    """What is wrong with it."""
    return translate("Recovery", "{0}: start was sent, no usable answer came").format(clean(suspect.cname, 64))


def facts(suspect: Suspect, profile: str, now: float) -> str:
    """Who, since when, and what it may cost."""
    who = translate("Recovery", "{mode} · recorder uid {uid} · {profile} · asked for at {time}").format(
        mode=words.mode_word(suspect.mode),
        uid=clean(suspect.uid, 20),
        profile=clean(profile, 60),
        time=words.format_moment(suspect.asked_at),
    )
    billed = translate("Recovery", "If it runs, it has been billed for {span}. Nothing new is started in its place.").format(
        span=words.format_span(max(0.0, now - suspect.asked_at))
    )
    return f"{who}\n{billed}"


def found(sid: NamedSid) -> str:
    """What the names of files say about a sid."""
    counted = translate("Recovery", "{n} files").format(n=sid.files) if sid.files > 1 else translate("Recovery", "1 file")
    sure = translate("Recovery", "in its own folder") if sid.certain else translate("Recovery", "same channel")
    moved = " · " + translate("Recovery", "moved {n}×").format(n=sid.moves) if sid.moves else ""
    return f"{sid.sid}  ·  {counted} · {sure}{moved}"


def told(notification: Notification, fit: Fit) -> str:
    """What a notification says about a sid."""
    marks = {
        Fit.SAME: translate("Recovery", "this channel and uid"),
        Fit.OTHER_UID: translate("Recovery", "this channel, another uid"),
        Fit.OTHER_CHANNEL: translate("Recovery", "another channel: {0}").format(clean(notification.cname, 40)),
    }
    event = translate("Recovery", "event {0}").format(notification.event)
    if notification.event == FAILOVER:
        event = translate("Recovery", "event 12, moved to uid {0}").format(notification.new_uid or "?")
    elif notification.event in ENDS:
        event = translate("Recovery", "event {0}, it has ended").format(notification.event)
    return f"{notification.sid}  ·  {event} · {marks[fit]}"


def fault(name: str, kind: Fault) -> str:
    """What is wrong with one id."""
    if kind is Fault.MISSING:
        return translate("Recovery", "Needed: the service finds a recording by all of its ids.")
    forms = {
        "resource_id": QT_TRANSLATE_NOOP("Recovery", "A long text of letters, digits, - and _, without blanks."),
        "sid": QT_TRANSLATE_NOOP("Recovery", "32 letters and digits, without blanks."),
        "mode": QT_TRANSLATE_NOOP("Recovery", "individual, mix or web."),
        "cname": QT_TRANSLATE_NOOP("Recovery", "A channel name of at most 63 characters."),
        "uid": QT_TRANSLATE_NOOP("Recovery", "A whole number from 1 to 4294967295."),
        "app_id": QT_TRANSLATE_NOOP("Recovery", "32 hexadecimal digits; empty for the profile's own."),
    }
    return translate("Recovery", forms[name])


def support_text(suspect: Suspect) -> str:
    """What to send to support: identifiers and times, nothing secret."""
    lines = [
        translate("Recovery", "A start of Cloud Recording was sent and no usable answer came. It may be running; please find and end it."),
        f"appId: {suspect.app_id}",
        f"cname: {suspect.cname}",
        f"uid: {suspect.uid}",
        f"mode: {suspect.mode.value}",
        f"resourceId: {suspect.resource_id or '-'}",
        f"fileNamePrefix: {'/'.join(suspect.prefix) or '-'}",
        translate("Recovery", "acquire answered: {0}; start was sent {1} times").format(
            words.format_moment(suspect.acquired_at), suspect.sends
        ),
        f"endpoint: {suspect.endpoint}",
    ]
    return "\n".join(lines)


def listed(suspect: Suspect, now: float) -> str:
    """One row of the list: channel, then what is known."""
    age = words.format_span(max(0.0, now - suspect.asked_at))
    kind = words.mode_word(Mode(suspect.mode))
    return f"▲ {clean(suspect.cname, 64)}\n" + translate("Recovery", "{mode} · uid {uid} · for {age}").format(
        mode=kind, uid=clean(suspect.uid, 20), age=age
    )
