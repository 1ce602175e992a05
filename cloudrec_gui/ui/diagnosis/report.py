"""An explained failure as text for the clipboard: the answer alone, or everything that support would ask for. No secrets."""

from __future__ import annotations

from datetime import UTC, datetime

from cloudrec_gui.domain.errors import Failure
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.diagnosis.causes import Ranked

_LONGEST = 4096


def reply_text(recording: Recording, failure: Failure) -> str:
    """The answer of the service: numbers first, then its body as it came (redacted, shortened)."""
    head = [f"{failure.operation.value}: HTTP {failure.http_status}"]
    if failure.code is not None:
        head.append(f"code {failure.code}")
    if failure.request_id:
        head.append(f"X-Request-Id {failure.request_id}")
    return "\n".join(part for part in (", ".join(head), recording.last_answer[:_LONGEST] or failure.reason) if part)


def report_text(recording: Recording, failure: Failure | None, causes: tuple[Ranked, ...], now: float) -> str:
    """For a ticket, in English whatever the window speaks: identifiers, moments in UTC, the answer, and what it may be."""
    rows = [
        ("App ID", recording.app_id),
        ("cname", recording.cname),
        ("uid", recording.uid),
        ("mode", recording.mode.value),
        ("resourceId", recording.resource_id),
        ("sid", recording.sid),
        ("endpoint", recording.endpoint),
        ("started", _moment(recording.started_at)),
        ("first ready (4)", _moment(recording.confirmed_at)),
        ("last seen well", _moment(recording.seen_at)),
        ("first 404", _moment(recording.missing_since)),
        ("stop sent", _moment(recording.stop_asked_at)),
        ("ended", _moment(recording.ended_at)),
        ("highest status", str(recording.highest) if recording.highest >= 0 else "none"),
        ("files", str(len(recording.files))),
        ("queries", str(recording.queries)),
        ("maxIdleTime", str(recording.max_idle_s)),
        ("state", recording.state.value),
        ("written", _moment(now)),
    ]
    lines = [f"{name}: {value}" for name, value in rows if value]
    if failure is not None:
        lines += ["", reply_text(recording, failure)]
    if causes:
        lines += ["", "possible causes: " + ", ".join(f"{one.cause.value} ({one.weight})" for one in causes)]
    return "\n".join(lines)


def _moment(at: float | None) -> str:
    return "" if at is None else datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
