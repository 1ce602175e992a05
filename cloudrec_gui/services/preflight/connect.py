"""Rules about who calls: App ID and the REST pair (rest-api §1.3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cloudrec_gui.domain.ids import is_app_id
from cloudrec_gui.domain.modes import MODES
from cloudrec_gui.domain.problems import Path, Severity
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET
from cloudrec_gui.services.preflight.finding import APP_ID, Finding, Rule, Subject, put, shown

_PAIR: Final[tuple[Path, ...]] = (CUSTOMER_ID, CUSTOMER_SECRET)


def _app_id_empty(s: Subject) -> Iterator[Finding]:
    if not s.profile.app_id:
        yield Finding(APP_ID)


def _app_id_form(s: Subject) -> Iterator[Finding]:
    text = s.profile.app_id
    if text and not is_app_id(text):
        bare = text.strip().strip("\"'").strip()
        yield Finding(APP_ID, {"count": str(len(text))}, put(APP_ID, bare) if is_app_id(bare) else None)


def _customer_id_empty(s: Subject) -> Iterator[Finding]:
    if not s.revealed(CUSTOMER_ID):
        yield Finding(CUSTOMER_ID)


def _customer_secret_empty(s: Subject) -> Iterator[Finding]:
    if not s.revealed(CUSTOMER_SECRET):
        yield Finding(CUSTOMER_SECRET)


def _is_header(text: str) -> bool:
    return text.lower().startswith(("basic ", "authorization:", "bearer "))


def _header_pasted(s: Subject) -> Iterator[Finding]:
    """The whole header would be encoded a second time, and the answer would be 401."""
    for path in _PAIR:
        if _is_header(s.revealed(path)):
            yield Finding(path)


def _blanks(s: Subject) -> Iterator[Finding]:
    """Blanks come from copying a line of a file; nothing shows them behind the dots."""
    for path in _PAIR:
        text = s.revealed(path)
        if text and not _is_header(text) and any(c.isspace() or not c.isprintable() for c in text):
            yield Finding(path)


def _pair_joined(s: Subject) -> Iterator[Finding]:
    if ":" in s.revealed(CUSTOMER_ID) and not _is_header(s.revealed(CUSTOMER_ID)):
        yield Finding(CUSTOMER_ID)


def _app_pair(s: Subject) -> Iterator[Finding]:
    """App ID and App Certificate are 32 hexadecimal digits like the real pair; only an equal App ID gives them away."""
    if s.profile.app_id and s.revealed(CUSTOMER_ID).casefold() == s.profile.app_id.casefold():
        certificate = is_app_id(s.revealed(CUSTOMER_SECRET))
        yield Finding(CUSTOMER_SECRET if certificate else CUSTOMER_ID)


def _same_twice(s: Subject) -> Iterator[Finding]:
    if s.revealed(CUSTOMER_ID) and s.revealed(CUSTOMER_ID) == s.revealed(CUSTOMER_SECRET):
        yield Finding(CUSTOMER_SECRET)


def _mode_unavailable(s: Subject) -> Iterator[Finding]:
    if not MODES[s.draft.mode].available:
        yield Finding(("mode",), {"mode": shown(s.draft.mode.value)})


RULES: Final = (
    Rule("app-id-empty", Severity.ERROR, _app_id_empty),
    Rule("app-id-form", Severity.ERROR, _app_id_form),
    Rule("customer-id-empty", Severity.ERROR, _customer_id_empty),
    Rule("customer-secret-empty", Severity.ERROR, _customer_secret_empty),
    Rule("header-pasted", Severity.ERROR, _header_pasted),
    Rule("credential-blanks", Severity.ERROR, _blanks),
    Rule("pair-joined", Severity.ERROR, _pair_joined),
    Rule("certificate-as-secret", Severity.ERROR, _app_pair),
    Rule("same-credential-twice", Severity.WARNING, _same_twice),
    Rule("mode-unavailable", Severity.ERROR, _mode_unavailable),
)
