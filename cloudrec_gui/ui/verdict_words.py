"""Findings in words: one sentence about a recording, the evidence for it, and whose side it is on.

:mod:`cloudrec_gui.domain.verdict` decides what is the case; here stands only how a person would say it. The sentences of things to
come name a time of day and not a time left, so that a table need not be drawn again every second.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.recording import Origin, Recording, State
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.domain.verdict import MOST_FAILOVERS, SIDE_OF, Finding, Judged, Level, Said, Side, judge
from cloudrec_gui.ui.wording import QT_TRANSLATE_NOOP, format_age, format_moment, format_span, format_time, translate, translated


@dataclass(frozen=True, slots=True)
class Verdict:
    """One sentence about a recording; ``kind`` ok, warn, bad or neutral."""

    text: str
    kind: str


_KINDS: Final = {Level.OK: "ok", Level.NOTE: "neutral", Level.WARN: "warn", Level.BAD: "bad"}


def verdict(recording: Recording, now: float, peers: int = 0) -> Verdict:
    """What matters most about it at wall time ``now``, in one sentence. ``peers``: others that record its channel."""
    return verdict_of(judge(recording, now, peers), recording)


def verdict_of(judged: Judged, recording: Recording) -> Verdict:
    """The same for who has judged already."""
    return Verdict(sentence(Said(judged.finding, judged.level, judged.facts), recording), _KINDS[judged.level])


def evidence(recording: Recording, now: float, peers: int = 0) -> tuple[str, ...]:
    """What the verdict rests on, one fact a line, worst first, then what else is the case and whose side the first is on."""
    judged = judge(recording, now, peers)
    first = Said(judged.finding, judged.level, judged.facts)
    lines = list(_proof(first, recording, now))
    for said in judged.said[1:]:
        if said.level > Level.OK:
            lines.append(sentence(said, recording))
            lines += _proof(said, recording, now)
    if recording.running and recording.seen_at is not None and judged.level > Level.OK:
        lines.append(
            translate("Evidence", "Last seen healthy at {time}, {age}").format(
                time=format_time(recording.seen_at), age=format_age(now - recording.seen_at)
            )
        )
    whose = side(judged.finding)
    if whose and judged.level > Level.OK:
        lines.append(translate("Evidence", "Whose side: {side}").format(side=whose))
    return tuple(dict.fromkeys(lines))


def side(finding: Finding) -> str:
    """Where the thing lies that has to change; empty where nothing has to."""
    text = _SIDES[SIDE_OF[finding]]
    return translated("Side", text) if text else ""


_SIDES: Final[Mapping[Side, str]] = MappingProxyType(
    {
        Side.NOBODY: "",
        Side.REQUEST: QT_TRANSLATE_NOOP("Side", "Your configuration"),
        Side.CHANNEL: QT_TRANSLATE_NOOP("Side", "The channel or the page"),
        Side.STORAGE: QT_TRANSLATE_NOOP("Side", "Storage vendor"),
        Side.SERVICE: QT_TRANSLATE_NOOP("Side", "Agora's side"),
        Side.NETWORK: QT_TRANSLATE_NOOP("Side", "Network"),
        Side.HERE: QT_TRANSLATE_NOOP("Side", "This app"),
    }
)


# ------------------------------------------------------------------------------------------------------------ sentences


def sentence(said: Said, recording: Recording) -> str:
    """One finding as a sentence without a full stop."""
    text = _SENTENCES.get(said.finding)
    if text is None:
        return _SPECIAL[said.finding](said, recording)
    return translated("Verdict", text).format(**_values(said))


def _values(said: Said) -> dict[str, object]:
    """The facts as they stand in a sentence: a moment as a time of day, all else as it is."""
    values: dict[str, object] = dict(said.facts)
    until = said.facts.get("until")
    values["time"] = format_time(until) if isinstance(until, (int, float)) else ""
    return values


_SENTENCES: Final[Mapping[Finding, str]] = MappingProxyType(
    {
        Finding.PREPARING: QT_TRANSLATE_NOOP("Verdict", "Written down, nothing sent yet"),
        Finding.ACQUIRED: QT_TRANSLATE_NOOP("Verdict", "Resource id received, start comes next"),
        Finding.SENDING: QT_TRANSLATE_NOOP("Verdict", "Start is on its way"),
        Finding.WAITING: QT_TRANSLATE_NOOP("Verdict", "Accepted, waiting for the recorder"),
        Finding.HEALTHY: QT_TRANSLATE_NOOP("Verdict", "Fine"),
        Finding.PAGE_SILENT: QT_TRANSLATE_NOOP("Verdict", "No file yet: can the page be opened from outside?"),
        Finding.IDLE_NEAR: QT_TRANSLATE_NOOP("Verdict", "Nobody publishes? It may leave by itself at about {time}"),
        Finding.PAUSED: QT_TRANSLATE_NOOP("Verdict", "Paused: nothing is recorded until it goes on"),
        Finding.PUSH_LOST: QT_TRANSLATE_NOOP("Verdict", "The push to the CDN is cut off; the recording goes on"),
        Finding.CONTROL_CLOSING: QT_TRANSLATE_NOOP("Verdict", "Can be stopped until {time} only; it runs on after that"),
        Finding.CONTROL_CLOSED: QT_TRANSLATE_NOOP("Verdict", "No longer obeys: it may run and bill, and cannot be stopped"),
        Finding.TOKEN_NEAR: QT_TRANSLATE_NOOP("Verdict", "Its token ends at {time}; the recorder must leave then"),
        Finding.HOURS_NEAR: QT_TRANSLATE_NOOP("Verdict", "Ends by itself at {time}: maxRecordingHour is {hours}"),
        Finding.HOURS_REACHED: QT_TRANSLATE_NOOP("Verdict", "Ended by maxRecordingHour after {hours} h"),
        Finding.MOVING: QT_TRANSLATE_NOOP("Verdict", "Moving to another server, or gone: up to 90 s are normal"),
        Finding.LOST_AT_START: QT_TRANSLATE_NOOP("Verdict", "Not found yet: up to 90 s after start are normal"),
        Finding.NOT_STOPPED: QT_TRANSLATE_NOOP("Verdict", "Not stopped: the stop did not work, it records on"),
        Finding.STOP_UNSURE: QT_TRANSLATE_NOOP("Verdict", "Stop sent, no clear answer: it may still record"),
        Finding.THROTTLED: QT_TRANSLATE_NOOP("Verdict", "Asked too often: queries are slowed down"),
        Finding.DENIED: QT_TRANSLATE_NOOP("Verdict", "The credentials are refused ({answer}); the recording may be fine"),
        Finding.FAILING: QT_TRANSLATE_NOOP("Verdict", "The last {operation} failed ({answer})"),
        Finding.UNREADABLE: QT_TRANSLATE_NOOP("Verdict", "The answer to the last {operation} could not be read"),
        Finding.GIVEN_UP: QT_TRANSLATE_NOOP("Verdict", "The last {operation} was given up"),
        Finding.UNREACHABLE: QT_TRANSLATE_NOOP("Verdict", "The service could not be reached; the recording may be fine"),
        Finding.UNWATCHED: QT_TRANSLATE_NOOP("Verdict", "Not watched: its queries are paused"),
        Finding.STOPPING: QT_TRANSLATE_NOOP("Verdict", "Stopping, files are being uploaded"),
        Finding.AMBIGUOUS: QT_TRANSLATE_NOOP("Verdict", "Sent, no clear answer: may be running and billing"),
        Finding.UPLOADING: QT_TRANSLATE_NOOP("Verdict", "Stopped, files may still be uploading"),
        Finding.NOTHING_RECORDED: QT_TRANSLATE_NOOP("Verdict", "Nobody published, so there is no file"),
        Finding.ENDED_BY_ITSELF: QT_TRANSLATE_NOOP("Verdict", "Ended by itself"),
        Finding.IDLE_EXIT: QT_TRANSLATE_NOOP("Verdict", "Left by itself: idle exit after {seconds} s?"),
        Finding.ENDED_ABNORMALLY: QT_TRANSLATE_NOOP("Verdict", "The recorder stopped with a fault (status 20)"),
        Finding.REFUSED: QT_TRANSLATE_NOOP("Verdict", "Refused by {operation} ({answer})"),
        Finding.NOT_SENT: QT_TRANSLATE_NOOP("Verdict", "Nothing was sent, nothing is running"),
    }
)


def _restored(said: Said, r: Recording) -> str:
    if r.origin is Origin.ADOPTED:
        return translate("Verdict", "Started by another program; not asked about yet")
    return translate("Verdict", "Left by an earlier run; not asked about yet")


def _ready(said: Said, r: Recording) -> str:
    if r.mode is Mode.WEB:
        return translate("Verdict", "Ready, the first file follows about 20 s after the page is open")
    if r.variant == Variant.SNAPSHOT.value:
        return translate("Verdict", "Ready, the first screenshot follows the first picture")
    return translate("Verdict", "Ready, first file 15 s after the first picture")


def _nobody(said: Said, r: Recording) -> str:
    if "present" in said.facts:
        return translate("Verdict", "Nobody publishes, though somebody seems to be in the channel?")
    return translate("Verdict", "Nobody publishes in this channel?")


def _never(said: Said, r: Recording) -> str:
    if r.final:
        return translate("Verdict", "Never came up: the recorder failed right after start")
    return translate("Verdict", "Not ready after 90 s: check token, channel and storage")


def _token_over(said: Said, r: Recording) -> str:
    if r.final:
        return translate("Verdict", "Left when its token ended")
    return translate("Verdict", "Its token has ended: the recorder has to leave")


def _backup_cloud(said: Said, r: Recording) -> str:
    if r.state is State.ENDED:
        return translate("Verdict", "Stopped, some files are still in the backup cloud")
    return translate("Verdict", "Files go to the backup cloud: the bucket takes none")


def _duplicate(said: Said, r: Recording) -> str:
    count = said.facts["count"]
    if count == 1:
        return translate("Verdict", "A second recorder here: both are billed")
    return translate("Verdict", "{n} other recorders run in this channel: each is billed").format(n=count)


def _moved(said: Said, r: Recording) -> str:
    count = said.facts["count"]
    if isinstance(count, int) and count >= MOST_FAILOVERS:
        return translate("Verdict", "Moved {n} times: the service may not move it again").format(n=count)
    return translate("Verdict", "Moved to another server, recording goes on")


def _ended(said: Said, r: Recording) -> str:
    if "uploaded" in said.facts:
        return translate("Verdict", "Stopped, all files are in your storage")
    return translate("Verdict", "Stopped")


def _settled(said: Said, r: Recording) -> str:
    if "ran" in said.facts:
        return translate("Verdict", "Ended, by a person's word")
    return translate("Verdict", "Never ran, by a person's word")


_SPECIAL: Final[Mapping[Finding, Callable[[Said, Recording], str]]] = MappingProxyType(
    {
        Finding.RESTORED: _restored,
        Finding.READY: _ready,
        Finding.NOBODY_PUBLISHES: _nobody,
        Finding.NEVER_STARTED: _never,
        Finding.TOKEN_OVER: _token_over,
        Finding.BACKUP_CLOUD: _backup_cloud,
        Finding.DUPLICATE: _duplicate,
        Finding.MOVED: _moved,
        Finding.ENDED: _ended,
        Finding.SETTLED: _settled,
    }
)


# ------------------------------------------------------------------------------------------------------------- evidence


def _proof(said: Said, r: Recording, now: float) -> tuple[str, ...]:
    """The facts of one finding, each as a line."""
    tell = _PROOFS.get(said.finding)
    return tell(said, r, now) if tell is not None else ()


def _moment(said: Said, name: str) -> float | None:
    value = said.facts.get(name)
    return float(value) if isinstance(value, (int, float)) else None


def _quiet_proof(said: Said, r: Recording, now: float) -> tuple[str, ...]:
    since = _moment(said, "since") or now
    lines = [
        translate("Evidence", "Ready since {time}, for {span}; no file has been named").format(
            time=format_time(since), span=format_span(now - since)
        )
    ]
    if r.mode is not Mode.WEB:
        lines.append(
            translate("Evidence", "maxIdleTime is {seconds} s; {time} is an estimate, as nothing tells who is in the channel").format(
                seconds=r.max_idle_s, time=format_time(since + r.max_idle_s)
            )
        )
    return tuple(lines)


def _never_proof(said: Said, r: Recording, now: float) -> tuple[str, ...]:
    since = _moment(said, "since")
    if since is None:
        return ()
    if r.highest >= 0:
        seen = translate("Evidence", "Start was accepted at {time}; the highest status since is {status}, 4 or 5 is healthy")
        return (seen.format(time=format_time(since), status=r.highest),)
    return (translate("Evidence", "Start was accepted at {time}; no status has been seen since").format(time=format_time(since)),)


def _control_proof(said: Said, r: Recording, now: float) -> tuple[str, ...]:
    text = translate("Evidence", "resourceExpiredHour is {hours} h from start: until {moment}")
    return (text.format(hours=r.control_hours, moment=format_moment(_moment(said, "until"))),)


def _token_proof(said: Said, r: Recording, now: float) -> tuple[str, ...]:
    text = translate("Evidence", "The token is good until {moment} and cannot be renewed")
    return (text.format(moment=format_moment(_moment(said, "until"))),)


def _hours_proof(said: Said, r: Recording, now: float) -> tuple[str, ...]:
    text = translate("Evidence", "maxRecordingHour is {hours} h from start: until {moment}")
    return (text.format(hours=r.max_hours, moment=format_moment(_moment(said, "until"))),)


def _missing_proof(said: Said, r: Recording, now: float) -> tuple[str, ...]:
    text = translate("Evidence", "404 since {time}, {n} in a row; from {until} on it counts as the end")
    return (
        text.format(time=format_time(_moment(said, "since")), n=said.facts.get("misses", 0), until=format_time(_moment(said, "until"))),
    )


def _moved_proof(said: Said, r: Recording, now: float) -> tuple[str, ...]:
    lines = [translate("Evidence", "Moves so far: {n}; files since then begin with bak").format(n=said.facts["count"])]
    if "uid" in said.facts:
        lines.append(translate("Evidence", "The recorder's uid is {uid} since then").format(uid=said.facts["uid"]))
    return tuple(lines)


def _stop_proof(said: Said, r: Recording, now: float) -> tuple[str, ...]:
    since = _moment(said, "since")
    if since is None:
        return (translate("Evidence", "An earlier run sent a stop; its answer is not known"),)
    return (translate("Evidence", "Stop was sent at {time}").format(time=format_time(since)),)


def _answer_proof(said: Said, r: Recording, now: float) -> tuple[str, ...]:
    if not said.facts.get("answer"):
        return ()
    text = translate("Evidence", "Answer to {operation}: {answer}")
    return (text.format(operation=said.facts["operation"], answer=said.facts["answer"]),)


def _ambiguous_proof(said: Said, r: Recording, now: float) -> tuple[str, ...]:
    sent = translate("Evidence", "Start was sent at about {time}").format(time=format_moment(_moment(said, "since")))
    until = _moment(said, "until")
    if until is not None:
        return sent, translate("Evidence", "If it runs, it ends at {moment} at the latest").format(moment=format_moment(until))
    if r.mode is not Mode.WEB:
        idle = translate("Evidence", "If it runs, it ends {seconds} s after the last one has left the channel")
        return sent, idle.format(seconds=r.max_idle_s)
    return sent, translate("Evidence", "If it runs, nothing that is known here ends it")


def _duplicate_proof(said: Said, r: Recording, now: float) -> tuple[str, ...]:
    text = translate("Evidence", "Of the same App ID and channel, besides this one: {n}")
    return (text.format(n=said.facts["count"]),)


def _unwatched_proof(said: Said, r: Recording, now: float) -> tuple[str, ...]:
    since = _moment(said, "since")
    if since is None:
        return (translate("Evidence", "It has not been asked about in this run"),)
    return (translate("Evidence", "What is shown is of {time}").format(time=format_time(since)),)


def _backup_proof(said: Said, r: Recording, now: float) -> tuple[str, ...]:
    return (translate("Evidence", "The service answered “backuped”; it forwards such files for a limited time"),)


_PROOFS: Final[Mapping[Finding, Callable[[Said, Recording, float], tuple[str, ...]]]] = MappingProxyType(
    {
        Finding.NOBODY_PUBLISHES: _quiet_proof,
        Finding.PAGE_SILENT: _quiet_proof,
        Finding.IDLE_NEAR: _quiet_proof,
        Finding.NEVER_STARTED: _never_proof,
        Finding.CONTROL_CLOSING: _control_proof,
        Finding.CONTROL_CLOSED: _control_proof,
        Finding.TOKEN_NEAR: _token_proof,
        Finding.TOKEN_OVER: _token_proof,
        Finding.HOURS_NEAR: _hours_proof,
        Finding.HOURS_REACHED: _hours_proof,
        Finding.BACKUP_CLOUD: _backup_proof,
        Finding.DUPLICATE: _duplicate_proof,
        Finding.MOVED: _moved_proof,
        Finding.MOVING: _missing_proof,
        Finding.LOST_AT_START: _missing_proof,
        Finding.NOT_STOPPED: _stop_proof,
        Finding.STOP_UNSURE: _stop_proof,
        Finding.DENIED: _answer_proof,
        Finding.FAILING: _answer_proof,
        Finding.REFUSED: _answer_proof,
        Finding.AMBIGUOUS: _ambiguous_proof,
        Finding.UNWATCHED: _unwatched_proof,
    }
)
