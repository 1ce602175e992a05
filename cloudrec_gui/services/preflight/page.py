"""Rules about recording a web page and pushing it to a CDN (rest-api §3.8, behaviour §14)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final, NamedTuple

from cloudrec_gui.domain.draft import CDN_URL, SERVICES
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.fields import CDN, WEB
from cloudrec_gui.domain.problems import Path, Severity
from cloudrec_gui.domain.trees import get_in
from cloudrec_gui.domain.variants import PUSHER, RECORDER, Variant, services_of
from cloudrec_gui.services.bitrates import MAX_AREA, MAX_SIDE
from cloudrec_gui.services.preflight.finding import Finding, Rule, Subject, put, shown, whole

_SIDE_MIN: Final = 240
HOURS_GOOD: Final = 2
"""A page records until somebody stops it; this is what a forgotten one may cost without being asked about."""
_HOURS_MAX: Final = 720
_LOCAL: Final = (".local", ".localhost", ".internal", ".lan", ".home", ".test", ".invalid")


class _Url(NamedTuple):
    good: bool
    host: str = ""
    login: bool = False
    private: bool = False


@lru_cache(64)
def _read(url: str) -> _Url:
    """What a page's address says. The recorder is a visitor from the Internet: private addresses are out of its reach."""
    from ipaddress import ip_address
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return _Url(False)
    if parts.scheme not in ("http", "https") or not host or any(c.isspace() for c in url):
        return _Url(False)
    try:
        private = not ip_address(host).is_global
    except ValueError:
        private = "." not in host or host.endswith(_LOCAL)
    return _Url(True, host, "@" in parts.netloc, private)


def _service_missing(s: Subject) -> Iterator[Finding]:
    if s.page_path is None:
        services = s.get(SERVICES)
        page = default_draft(Variant.WEB).get((*SERVICES, 0))
        yield Finding(SERVICES, fix=put(SERVICES, [page, *(services if isinstance(services, (list, tuple)) else ())]))


def _service_twice(s: Subject) -> Iterator[Finding]:
    names: list[object] = []
    for index, service in enumerate(services_of(s.draft.body)[:50]):
        name = get_in(service, ("serviceName",))
        if name in (RECORDER, PUSHER) and name in names:
            yield Finding((*SERVICES, index), {"name": shown(name)}, put((*SERVICES, index), None))
        names.append(name)


def _address(s: Subject) -> tuple[Path, Any] | None:
    return ((*s.page_path, "url"), s.page.get("url")) if s.page_path is not None else None


def _url_missing(s: Subject) -> Iterator[Finding]:
    found = _address(s)
    if found and found[1] in (None, ""):
        yield Finding(found[0])


def _url_form(s: Subject) -> Iterator[Finding]:
    found = _address(s)
    if not found or found[1] in (None, "") or (isinstance(found[1], str) and _read(found[1]).good):
        return
    path, value = found
    bare = value.strip() if isinstance(value, str) else ""
    tries = (bare, f"https://{bare}") if "://" not in bare and "." in bare.split("/")[0] else (bare,)
    yield Finding(path, fix=next((put(path, text) for text in tries if text and _read(text).good), None))


def _read_url(s: Subject) -> tuple[Path, _Url] | None:
    found = _address(s)
    if found and isinstance(found[1], str) and (read := _read(found[1])).good:
        return found[0], read
    return None


def _url_private(s: Subject) -> Iterator[Finding]:
    found = _read_url(s)
    if found and found[1].private:
        yield Finding(found[0], {"host": shown(found[1].host)})


def _url_login(s: Subject) -> Iterator[Finding]:
    found = _read_url(s)
    if found and found[1].login:
        yield Finding(found[0])


def _sides(s: Subject) -> Iterator[tuple[Path, Any]]:
    if s.page_path is not None:
        for key in ("videoWidth", "videoHeight"):
            if key in s.page:
                yield (*s.page_path, key), s.page[key]


def _is_side(value: object) -> bool:
    return type(value) is int and _SIDE_MIN <= value <= MAX_SIDE


def _size_form(s: Subject) -> Iterator[Finding]:
    for path, value in _sides(s):
        if not _is_side(value):
            nearest = min(max(value, _SIDE_MIN), MAX_SIDE) if whole(value) else {"videoWidth": 1280}.get(str(path[-1]), 720)
            yield Finding(path, {"value": shown(value), "min": str(_SIDE_MIN), "limit": str(MAX_SIDE)}, put(path, nearest))


def _size_area(s: Subject) -> Iterator[Finding]:
    sides = list(_sides(s))
    if len(sides) == 2 and all(_is_side(value) for _, value in sides) and sides[0][1] * sides[1][1] > MAX_AREA:
        path, (width, height) = sides[1][0], (sides[0][1], sides[1][1])
        yield Finding(path, {"width": str(width), "height": str(height)}, put(path, MAX_AREA // width // 2 * 2))


def _hours_cap(s: Subject) -> Iterator[Finding]:
    value = s.page.get("maxRecordingHour")
    if s.page_path is not None and type(value) is int and HOURS_GOOD < value <= _HOURS_MAX:
        path = (*s.page_path, "maxRecordingHour")
        yield Finding(path, {"hours": str(value), "good": str(HOURS_GOOD)}, put(path, HOURS_GOOD))


def _ready_timeout(s: Subject) -> Iterator[Finding]:
    """A page that does not say that it is ready is loaded again, and then given up."""
    value = s.page.get("readyTimeout")
    if s.page_path is not None and type(value) is int and 0 < value <= 60:
        path = (*s.page_path, "readyTimeout")
        yield Finding(path, {"value": str(value)}, put(path, None))


def _starts_paused(s: Subject) -> Iterator[Finding]:
    if s.page_path is not None and s.page.get("onhold") is True:
        path = (*s.page_path, "onhold")
        yield Finding(path, fix=put(path, None))


def _error_policy(s: Subject) -> Iterator[Finding]:
    """An error of the page recorder ends everything, whatever this says."""
    if s.page_path is not None:
        path = (*s.page_path[:-1], "errorHandlePolicy")
        if s.get(path) == "error_ignore":
            yield Finding(path, fix=put(path, None))


def _push_outputs(s: Subject) -> Iterator[Finding]:
    if s.push_path is None:
        return
    path = (*s.push_path, "outputs")
    value = s.get(path)
    if not isinstance(value, (list, tuple)) or len(value) != 1:
        first = [value[0]] if isinstance(value, (list, tuple)) and value else [{}]
        count = len(value) if isinstance(value, (list, tuple)) else 0
        yield Finding(path, {"count": str(count)}, put(path, first))


def _push_address_missing(s: Subject) -> Iterator[Finding]:
    if not s.revealed(CDN_URL):
        yield Finding(CDN_URL)


def _push_address_form(s: Subject) -> Iterator[Finding]:
    """Not shown in any sentence: the address ends in the stream key."""
    url = s.revealed(CDN_URL)
    if url:
        scheme, _, rest = url.partition("://")
        if scheme not in ("rtmp", "rtmps") or not rest.strip("/") or any(c.isspace() for c in url):
            yield Finding(CDN_URL)


RULES: Final = (
    Rule("service-missing", Severity.ERROR, _service_missing, WEB),
    Rule("service-twice", Severity.ERROR, _service_twice, WEB),
    Rule("page-url-missing", Severity.ERROR, _url_missing, WEB),
    Rule("page-url-form", Severity.ERROR, _url_form, WEB),
    Rule("page-url-private", Severity.WARNING, _url_private, WEB),
    Rule("page-url-login", Severity.WARNING, _url_login, WEB),
    Rule("page-size", Severity.ERROR, _size_form, WEB),
    Rule("page-area", Severity.ERROR, _size_area, WEB),
    Rule("page-hours", Severity.WARNING, _hours_cap, WEB),
    Rule("page-ready", Severity.WARNING, _ready_timeout, WEB),
    Rule("page-paused", Severity.WARNING, _starts_paused, WEB),
    Rule("error-policy", Severity.WARNING, _error_policy, WEB),
    Rule("push-outputs", Severity.ERROR, _push_outputs, CDN),
    Rule("push-address-missing", Severity.ERROR, _push_address_missing, CDN),
    Rule("push-address-form", Severity.ERROR, _push_address_form, CDN),
)
