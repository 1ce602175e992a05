"""What stands on the timeline, in words: short ones for a bar, a sentence for who points at it or cannot see it."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from cloudrec_gui.domain.chronicle import Call, Fault, Mark, Run, Span
from cloudrec_gui.domain.deadlines import Deadline, DeadlineKind
from cloudrec_gui.domain.errors import FailureKind
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.recording import State
from cloudrec_gui.domain.verdict import Level
from cloudrec_gui.ui import words
from cloudrec_gui.ui.explanations import clean
from cloudrec_gui.ui.timeline.lanes import Entry, Lane
from cloudrec_gui.ui.words import QT_TRANSLATE_NOOP, translated

translate = QCoreApplication.translate
NAME_MOST: Final = 80
"""Characters shown of a file name."""

_LANES: Final = MappingProxyType(
    {
        Lane.STATE: QT_TRANSLATE_NOOP("Timeline", "Status"),
        Lane.QUERIES: QT_TRANSLATE_NOOP("Timeline", "Queries"),
        Lane.CALLS: QT_TRANSLATE_NOOP("Timeline", "Calls"),
        Lane.LAYOUTS: QT_TRANSLATE_NOOP("Timeline", "Layout"),
        Lane.FILES: QT_TRANSLATE_NOOP("Timeline", "Files"),
        Lane.FAULTS: QT_TRANSLATE_NOOP("Timeline", "Faults"),
        Lane.MOVES: QT_TRANSLATE_NOOP("Timeline", "Moves"),
    }
)
_LAYOUTS: Final = (
    QT_TRANSLATE_NOOP("Timeline", "Floating"),
    QT_TRANSLATE_NOOP("Timeline", "Best fit"),
    QT_TRANSLATE_NOOP("Timeline", "Vertical"),
    QT_TRANSLATE_NOOP("Timeline", "Custom"),
)
_KINDS: Final = MappingProxyType(
    {
        FailureKind.DNS: QT_TRANSLATE_NOOP("Timeline", "name not found"),
        FailureKind.REFUSED: QT_TRANSLATE_NOOP("Timeline", "connection refused"),
        FailureKind.TLS: QT_TRANSLATE_NOOP("Timeline", "TLS failed"),
        FailureKind.PROXY: QT_TRANSLATE_NOOP("Timeline", "proxy failed"),
        FailureKind.CONNECT_TIMEOUT: QT_TRANSLATE_NOOP("Timeline", "no connection in time"),
        FailureKind.TIMEOUT: QT_TRANSLATE_NOOP("Timeline", "no answer in time"),
        FailureKind.BROKEN: QT_TRANSLATE_NOOP("Timeline", "connection broke"),
        FailureKind.CANCELLED: QT_TRANSLATE_NOOP("Timeline", "given up"),
        FailureKind.REJECTED: QT_TRANSLATE_NOOP("Timeline", "refused"),
        FailureKind.MALFORMED: QT_TRANSLATE_NOOP("Timeline", "answer not understood"),
    }
)
_DEADLINES: Final = MappingProxyType(
    {
        DeadlineKind.RESOURCE: QT_TRANSLATE_NOOP("Timeline", "Resource id"),
        DeadlineKind.FAIL_OVER: QT_TRANSLATE_NOOP("Timeline", "Fail-over"),
        DeadlineKind.IDLE: QT_TRANSLATE_NOOP("Timeline", "Idle exit"),
        DeadlineKind.TOKEN: QT_TRANSLATE_NOOP("Timeline", "Token"),
        DeadlineKind.CONTROL: QT_TRANSLATE_NOOP("Timeline", "Control"),
        DeadlineKind.HOURS: QT_TRANSLATE_NOOP("Timeline", "Hour limit"),
    }
)
_MEANINGS: Final = MappingProxyType(
    {
        DeadlineKind.RESOURCE: QT_TRANSLATE_NOOP("Timeline", "start must be sent under this resource id until {time}."),
        DeadlineKind.FAIL_OVER: QT_TRANSLATE_NOOP(
            "Timeline", "A 404 may be a move to another server until {time}; after that it is the end."
        ),
        DeadlineKind.IDLE: QT_TRANSLATE_NOOP(
            "Timeline", "If nobody publishes, the recorder leaves at about {time} (maxIdleTime; an estimate)."
        ),
        DeadlineKind.TOKEN: QT_TRANSLATE_NOOP("Timeline", "The recorder's token runs out at {time}; then it has to leave the channel."),
        DeadlineKind.CONTROL: QT_TRANSLATE_NOOP(
            "Timeline", "query, update and stop work until {time} (resourceExpiredHour); the recording itself goes on, and bills."
        ),
        DeadlineKind.HOURS: QT_TRANSLATE_NOOP("Timeline", "The page recording ends at {time} (maxRecordingHour)."),
    }
)
GLYPHS: Final = MappingProxyType({Level.OK: "", Level.NOTE: "△", Level.WARN: "▲", Level.BAD: "✕"})


def lane_name(lane: Lane) -> str:
    """The name of a lane."""
    return translated("Timeline", _LANES[lane])


def span_text(span: Span, moved_on: bool = False) -> str:
    """``5  Recording``; a 404 from which it came back was a fail-over."""
    if span.state is State.MISSING and moved_on:
        return translate("Timeline", "404 · fail-over")
    word = words.state_name(span.state)
    if span.uid:
        word = translate("Timeline", "{state} as {uid}").format(state=word, uid=clean(span.uid, 32))
    return word if span.status is None or span.state is State.MISSING else f"{span.status}  {word}"


def span_short(span: Span) -> str:
    """The number alone, where there is no room for a word."""
    if span.state is State.MISSING:
        return "404"
    return words.state_name(span.state) if span.status is None else str(span.status)


def flag_text(lane: Lane, entry: Entry) -> str:
    """A word or two for the flag of a call, layout, file, fault or move."""
    match entry:
        case Call() if lane is Lane.LAYOUTS:
            return layout_name(entry.text) if entry.good else _numbers(entry)
        case Call():
            return entry.operation.value if entry.good else f"{entry.operation.value} {_numbers(entry)}"
        case Fault():
            text = f"{entry.operation.value} {_numbers(entry)}"
            return f"{text} ×{entry.count}" if entry.count > 1 else text
        case Mark():
            return clean(entry.text.rpartition("/")[2], NAME_MOST)
    return ""


def layout_name(text: str) -> str:
    """The layout that ``<mixedVideoLayout>/<regions>`` stands for."""
    style, _, regions = text.partition("/")
    if not style.isdecimal() or int(style) >= len(_LAYOUTS):
        return translate("Timeline", "Layout")
    name = translated("Timeline", _LAYOUTS[int(style)])
    return f"{name} ×{regions}" if int(style) == 3 and regions.isdecimal() else name


def sentence(lane: Lane, entry: Entry, now: float, moved_on: bool = False) -> str:
    """Time, what, and the evidence, on one line."""
    match entry:
        case Span():
            end = now if entry.end is None else entry.end
            text = span_text(entry, moved_on).replace("  ", " ")
            return _join(
                _stretch(entry.start, entry.end, now), text, translate("Timeline", "for {span}").format(span=exact_span(end - entry.start))
            )
        case Run():
            return _run(entry, now)
        case Fault():
            return _fault(entry, now)
        case Call():
            return _call(lane, entry, now)
        case Mark():
            return _mark(lane, entry, now)


def _run(run: Run, now: float) -> str:
    if run.good:
        text = (
            translate("Timeline", "query answered")
            if run.count == 1
            else translate("Timeline", "queries answered: {n}").format(n=run.count)
        )
    else:
        text = translate("Timeline", "query failed") if run.count == 1 else translate("Timeline", "queries failed: {n}").format(n=run.count)
    pace = ""
    if run.count > 1:
        pace = translate("Timeline", "every {span} on average").format(span=exact_span((run.last - run.first) / (run.count - 1)))
    return _join(_stretch(run.first, run.last if run.count > 1 else run.first, now), text, pace)


def _fault(fault: Fault, now: float) -> str:
    count = translate("Timeline", "{n} times").format(n=fault.count) if fault.count > 1 else ""
    unsent = "" if fault.sent else translate("Timeline", "not one byte was sent")
    text = translate("Timeline", "{operation} failed: {answer}").format(operation=fault.operation.value, answer=_numbers(fault))
    return _join(_stretch(fault.first, fault.last if fault.count > 1 else fault.first, now), text, count, unsent)


def _call(lane: Lane, call: Call, now: float) -> str:
    if call.good:
        text = translate("Timeline", "{operation} accepted").format(operation=call.operation.value)
        if call.operation is Operation.STOP and call.ms is None:
            text = translate("Timeline", "stop sent")
    else:
        text = translate("Timeline", "{operation} failed: {answer}").format(operation=call.operation.value, answer=_numbers(call))
    took = "" if call.ms is None else translate("Timeline", "took {ms} ms").format(ms=round(call.ms))
    layout = layout_name(call.text) if lane is Lane.LAYOUTS and call.text else ""
    return _join(_time(call.began, now), text, layout, took)


def _mark(lane: Lane, mark: Mark, now: float) -> str:
    if lane is Lane.FILES:
        return _join(_time(mark.at, now), translate("Timeline", "file {name}").format(name=clean(mark.text, 200)))
    if mark.text.startswith("bak"):
        text = translate("Timeline", "moved to another server: files begin with {prefix}")
    else:
        text = translate("Timeline", "moved to another server: the recorder is now uid {prefix}")
    return _join(_time(mark.at, now), text.format(prefix=clean(mark.text, 32)))


def _numbers(entry: Call | Fault) -> str:
    if entry.http_status is None:
        return translated("Timeline", _KINDS[entry.kind]) if isinstance(entry, Fault) else translate("Timeline", "no answer")
    if entry.code is None or entry.code == entry.http_status:
        return str(entry.http_status)
    return f"{entry.http_status} · {entry.code}"


def deadline_name(deadline: Deadline) -> str:
    """What runs out."""
    return translated("Timeline", _DEADLINES[deadline.kind])


def deadline_left(deadline: Deadline, now: float) -> str:
    """The time that is left: ``71 h 46 min left``; an estimate says so."""
    left = deadline.left(now)
    if left <= 0:
        return translate("Timeline", "over")
    span = exact_span(left)
    text = translate("Timeline", "about {span} left") if deadline.estimate else translate("Timeline", "{span} left")
    return text.format(span=span)


def deadline_sentence(deadline: Deadline, now: float) -> str:
    """What it is, how long it lasts, and what happens then."""
    meaning = translated("Timeline", _MEANINGS[deadline.kind]).format(time=words.format_moment(deadline.ends))
    return f"{deadline_name(deadline)}: {deadline_left(deadline, now)}. {meaning}"


def exact_span(seconds: float) -> str:
    """A length of time in its two largest units: ``0.4 s``, ``34 s``, ``2 min 5 s``, ``3 h 20 min``, ``2 d 4 h``."""
    if seconds < 9.95:
        return translate("Timeline", "{n} s").format(n=f"{max(0.0, seconds):.1f}")
    whole = int(seconds)
    if whole < 60:
        return translate("Timeline", "{n} s").format(n=whole)
    if whole < 3600:
        return _two(translate("Timeline", "{n} min").format(n=whole // 60), translate("Timeline", "{n} s").format(n=whole % 60), whole % 60)
    if whole < 172_800:
        minutes = whole // 60 % 60
        return _two(translate("Timeline", "{n} h").format(n=whole // 3600), translate("Timeline", "{n} min").format(n=minutes), minutes)
    hours = whole // 3600 % 24
    return _two(translate("Timeline", "{n} d").format(n=whole // 86_400), translate("Timeline", "{n} h").format(n=hours), hours)


def _two(large: str, small: str, rest: int) -> str:
    return f"{large} {small}" if rest else large


def _time(at: float, now: float) -> str:
    """The time of day; with its date when that is another day."""
    text, today = words.format_moment(at), words.format_moment(now)
    return words.format_time(at) if text[:10] == today[:10] else text


def _stretch(start: float, end: float | None, now: float) -> str:
    if end is None:
        return translate("Timeline", "since {time}").format(time=_time(start, now))
    return _time(start, now) if end - start < 0.05 else f"{_time(start, now)} – {_time(end, now)}"


def _join(*parts: str) -> str:
    return "  ".join((parts[0], " · ".join(part for part in parts[1:] if part)))


def now_word() -> str:
    """The present, on the axis."""
    return translate("Timeline", "now")
