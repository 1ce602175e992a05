"""The doubtful points of the service as switches: where sources disagree, both answers can be had, and the likelier is the default.

A client has to survive either way, so every point can be turned at start (``--switch NAME=VALUE``), in-process
(``SandboxOptions(switches=…)``) and while the sandbox runs (``POST {control_url}/switches``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Final


def _one(meaning: str, *values: str) -> Any:
    """A field that takes one of ``values``; the first is the default."""
    return field(default=values[0], metadata={"values": values, "meaning": meaning})


@dataclass(frozen=True, slots=True)
class Switches:
    """One value per doubtful point; all of them are short texts. An unknown value is a ``ValueError``."""

    slice_time: str = _one("unit of every sliceStartTime", "ms", "s")
    top_slice_time: str = _one("sliceStartTime beside the file list (elements keep theirs)", "yes", "no")
    identity: str = _one("cname and uid in answers; older bodies had neither", "yes", "no")
    unknown_word: str = _one("uploadingStatus that is not known yet", "unknown", "unknow")
    web_file_key: str = _one("key of a page recording's file names", "filename", "fileName")
    cdn_status: str = _one("where the state of the push stands", "outputs", "payload")
    payload_key: str = _one("key of a page service's payload", "payload", "playload")
    service_order: str = _one("order of extensionServiceState", "recorder-first", "recorder-last")
    exit_reason: str = _one("exit_reason in the items of extensionServiceState", "no", "yes")
    stop_web: str = _one("a page's stop answers with all services, or with upload_service alone", "all", "upload")
    early_list: str = _one("from status 4 to the first file: an empty file list, or none", "empty", "absent")
    duplicates: str = _one("every entry of a file list stands there twice", "no", "yes")
    async_stop: str = _one("an asynchronous stop answers with files, or without serverResponse", "files", "bare")
    replace_characters: str = _one("special characters of cname become - in names of", "web", "all")
    unsubscribe: str = _one("spelling of the unsubscribe lists that has an effect", "both", "unSubscribe", "unsubscribe")
    video_bitrate: str = _one("whether the Go SDK's VideoBitrate counts as videoBitrate", "exact", "any-case")
    ranges: str = _one("off-range values at start: refused, or accepted and the recording dies of it", "strict", "lenient")
    recording_config: str = _one("start in mix and individual without any recordingConfig, as the Python SDK does", "optional", "required")
    decimals: str = _one("coordinates: as 32-bit floats print, or at most six decimals", "float32", "six")
    capture_minimum: str = _one("least captureInterval in seconds", "1", "5")
    web_cname_max: str = _one("most bytes in the cname of a page recording", "1024", "128")
    restart: str = _one(
        "a second start with one resource: 201/7, 201/7 with sid, or 200 with the same sid", "code-7", "code-7-sid", "same-sid"
    )
    codes: str = _one("generation of error codes; modern knows 2 instead of 8, 432, 433, 1001 and 1028", "documented", "older", "modern")
    error_body: str = _one("refusals: code and reason, code alone, or (49 and 404) the long form seen in public", "reason", "bare", "long")
    bad_body: str = _one("a body that is not JSON", "400/8", "500/2")
    upload_timeout: str = _one("HTTP status of code 50", "200", "206", "400", "504")
    control_lost: str = _one("control after resourceExpiredHour", "400/2", "404/404")
    layout_route: str = _one("updateLayout of a recording that is not mix", "400/2", "gateway-404")
    retry_after: str = _one("Retry-After of a 429, in seconds", "no", "1", "2", "5")
    request_id: str = _one("X-Request-Id in every answer", "yes", "no")
    acquire_counts: str = _one("whether an unused resource counts as a concurrent recording", "no", "yes")
    kicked: str = _one("a recorder whose uid is in the channel too: ends, or comes back under another uid", "ends", "fails-over")

    def __post_init__(self) -> None:
        for row in fields(self):
            if getattr(self, row.name) not in row.metadata["values"]:
                raise ValueError(f"switch {row.name} takes {', '.join(row.metadata['values'])}")

    def on(self, name: str) -> bool:
        """Whether a yes/no switch says yes."""
        return bool(getattr(self, name) == "yes")

    def turned(self, changes: Mapping[str, Any]) -> Switches:
        """A copy with some of them changed; ``ValueError`` for an unknown name or value."""
        wrong = set(changes) - {row.name for row in fields(self)}
        if wrong:
            raise ValueError(f"unknown switch {min(wrong)!r}")
        return replace(self, **{name: str(value) for name, value in changes.items()})

    def as_table(self) -> dict[str, str]:
        return {row.name: getattr(self, row.name) for row in fields(self)}


PREFERRED: Final = Switches()


def parse(text: str) -> dict[str, str]:
    """``NAME=VALUE`` as ``{name: value}``; hyphens in the name are taken for underscores."""
    name, equals, value = text.partition("=")
    changes = {name.strip().replace("-", "_"): value.strip()}
    if not equals:
        raise ValueError(f"a switch is written NAME=VALUE, not {text!r}")
    PREFERRED.turned(changes)
    return changes


def manual() -> str:
    """One line per switch: name, values (the default first) and what it is about."""
    rows = [(row.name, "|".join(row.metadata["values"]), row.metadata["meaning"]) for row in fields(Switches)]
    width = max(len(name) for name, _, _ in rows)
    return "\n".join(f"  {name:<{width}}  {values}\n  {'':<{width}}    {meaning}" for name, values, meaning in rows)
