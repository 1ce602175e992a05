"""Rules about who calls and where: App ID, the REST pair, the address, the clock (rest-api §1.2, §1.3)."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from typing import Final

from cloudrec_gui.domain.draft import STS_TOKEN
from cloudrec_gui.domain.ids import is_app_id
from cloudrec_gui.domain.problems import Path, Severity
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET
from cloudrec_gui.services.preflight.finding import APP_ID, CLOCK, ENDPOINT, Finding, Rule, Subject, put, shown

_PAIR: Final[tuple[Path, ...]] = (CUSTOMER_ID, CUSTOMER_SECRET)
_BASE64: Final = re.compile(r"[A-Za-z0-9+/_-]{8,}={0,2}")
_PAIR_TEXT: Final = re.compile(rb"[!-9;-~]{4,}:[!-~]{4,}")
_SKEW_S: Final = 60
"""Beyond this tokens and temporary keys begin to look expired, or not yet valid."""
_SKEW_STS_S: Final = 300


def _app_id(s: Subject) -> str:
    return s.profile.app_id if s.profile is not None else ""


def _app_id_empty(s: Subject) -> Iterator[Finding]:
    if not _app_id(s):
        yield Finding(APP_ID)


def _app_id_form(s: Subject) -> Iterator[Finding]:
    text = _app_id(s)
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


def _is_encoded(text: str) -> bool:
    """Whether ``text`` is what stands behind ``Basic``: a pair that has been encoded already."""
    if _BASE64.fullmatch(text) is None:
        return False
    plain = text.rstrip("=").replace("-", "+").replace("_", "/")
    try:
        pair = base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except (binascii.Error, ValueError):
        return False
    return _PAIR_TEXT.fullmatch(pair) is not None


def _header_pasted(s: Subject) -> Iterator[Finding]:
    """The whole header would be encoded a second time, and the answer would be 401."""
    for path in _PAIR:
        if _is_header(s.revealed(path)):
            yield Finding(path)


def _header_encoded(s: Subject) -> Iterator[Finding]:
    """The same without the word in front."""
    for path in _PAIR:
        if _is_encoded(s.revealed(path).strip()):
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
    app_id, secret = _app_id(s), s.revealed(CUSTOMER_SECRET)
    if not app_id:
        return
    if s.revealed(CUSTOMER_ID).casefold() == app_id.casefold():
        yield Finding(CUSTOMER_SECRET if is_app_id(secret) else CUSTOMER_ID)
    elif secret.casefold() == app_id.casefold():
        yield Finding(CUSTOMER_SECRET)


def _same_twice(s: Subject) -> Iterator[Finding]:
    if s.revealed(CUSTOMER_ID) and s.revealed(CUSTOMER_ID) == s.revealed(CUSTOMER_SECRET):
        yield Finding(CUSTOMER_SECRET)


def _endpoint(s: Subject) -> tuple[str, str]:
    """Scheme and host of the profile's own address; empty where it has none or it cannot be read."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(s.profile.endpoint if s.profile is not None else "")
        return parts.scheme, parts.hostname or ""
    except ValueError:
        return "", ""


def _endpoint_form(s: Subject) -> Iterator[Finding]:
    if s.profile is None or not s.profile.endpoint:
        return
    scheme, host = _endpoint(s)
    if scheme not in ("http", "https") or not host or "@" in s.profile.endpoint or any(c.isspace() for c in s.profile.endpoint):
        yield Finding(ENDPOINT, fix=put(ENDPOINT, None))


def _endpoint_plain(s: Subject) -> Iterator[Finding]:
    """The pair would travel readable for everybody on the way."""
    if s.profile is not None and s.profile.endpoint:
        scheme, host = _endpoint(s)
        if scheme == "http" and host and host not in ("localhost", "127.0.0.1", "::1"):
            secure = "https" + s.profile.endpoint[4:]
            yield Finding(ENDPOINT, {"host": shown(host)}, put(ENDPOINT, secure))


def _host_foreign(s: Subject) -> Iterator[Finding]:
    if s.profile is None or not s.profile.endpoint or s.profile.sandbox:
        return
    from cloudrec_gui.api.hosts import is_own

    host = _endpoint(s)[1]
    if host and not is_own(host):
        yield Finding(ENDPOINT, {"host": shown(host)}, put(ENDPOINT, None))


def _clock_off(s: Subject) -> Iterator[Finding]:
    skew = s.clock_skew_s or 0.0
    if abs(skew) > _SKEW_S and not (s.revealed(STS_TOKEN) and abs(skew) > _SKEW_STS_S):
        yield Finding(CLOCK, {"seconds": str(round(abs(skew)))})


def _clock_off_sts(s: Subject) -> Iterator[Finding]:
    """Whether temporary keys are still good cannot be judged by such a clock."""
    skew = s.clock_skew_s or 0.0
    if abs(skew) > _SKEW_STS_S and s.revealed(STS_TOKEN):
        yield Finding(CLOCK, {"seconds": str(round(abs(skew)))})


RULES: Final = (
    Rule("app-id-empty", Severity.ERROR, _app_id_empty),
    Rule("app-id-form", Severity.ERROR, _app_id_form),
    Rule("customer-id-empty", Severity.ERROR, _customer_id_empty),
    Rule("customer-secret-empty", Severity.ERROR, _customer_secret_empty),
    Rule("header-pasted", Severity.ERROR, _header_pasted),
    Rule("header-encoded", Severity.ERROR, _header_encoded),
    Rule("credential-blanks", Severity.ERROR, _blanks),
    Rule("pair-joined", Severity.ERROR, _pair_joined),
    Rule("certificate-as-secret", Severity.ERROR, _app_pair),
    Rule("same-credential-twice", Severity.WARNING, _same_twice),
    Rule("address-form", Severity.ERROR, _endpoint_form),
    Rule("address-plain", Severity.ERROR, _endpoint_plain),
    Rule("address-foreign", Severity.WARNING, _host_foreign),
    Rule("clock-off", Severity.WARNING, _clock_off),
    Rule("clock-off-sts", Severity.ERROR, _clock_off_sts),
)
"""Asked only where there is a profile."""
