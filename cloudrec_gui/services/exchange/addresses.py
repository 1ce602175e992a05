"""The address of a request, read backwards: which call, which mode, which ids, and whose host (rest-api §1.1, §1.2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.services.exchange.imported import ImportRefused, Note, is_placeholder

_ROUTE: Final = re.compile(
    r"/v1/apps/(?P<app>[^/]*)/cloud_recording/"
    r"(?:acquire|resourceid/(?P<resource>[^/]*)/(?:sid/(?P<sid>[^/]*)/)?mode/(?P<mode>[^/]*)/(?P<verb>[A-Za-z]+))/?",
    re.IGNORECASE,
)
_OWN_HOST: Final = re.compile(r"api(?:-[a-z]+-[a-z]+-\d)?\.(?:agora\.io|sd-rtn\.com)")
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_VERBS: Final = {operation.value.casefold(): operation for operation in Operation}


@dataclass(frozen=True, slots=True)
class Address:
    """What a URL says. Ids that are placeholders are empty and noted."""

    operation: Operation
    mode: Mode | None
    app_id: str
    resource_id: str
    sid: str
    host: str
    """Scheme and host with its port; empty for the service's own hosts and for a placeholder."""
    user: str = ""
    password: str = ""
    notes: tuple[Note, ...] = ()


def is_own_host(origin: str) -> bool:
    """Whether requests to this scheme and host go to the service."""
    scheme, _, host = origin.partition("://")
    return scheme == "https" and _OWN_HOST.fullmatch(host.casefold().removesuffix(":443")) is not None


def read_address(url: str) -> Address:
    """Raises ImportRefused when the URL is of another API or is none."""
    url = url.strip()
    found = _ROUTE.search(url.partition("?")[0].partition("#")[0])
    if found is None:
        raise ImportRefused("other_api", {"url": url[:200]})
    notes: list[Note] = []
    verb = (found["verb"] or "acquire").casefold()
    if verb not in _VERBS:
        raise ImportRefused("other_api", {"url": url[:200]})
    operation = _VERBS[verb]
    ids = {name: _ident(name, found[name] or "", notes) for name in ("app", "resource", "sid")}
    word = unquote(found["mode"] or "").casefold()
    mode = next((mode for mode in Mode if mode.value == word), None)
    if word and mode is None and not is_placeholder(word):
        notes.append(Note("mode_unknown", {"mode": word[:40]}))
    host, user, password = _host(url[: found.start()], notes)
    return Address(operation, mode, ids["app"], ids["resource"], ids["sid"], host, user, password, tuple(notes))


def _ident(name: str, raw: str, notes: list[Note]) -> str:
    text = unquote(raw)
    if is_placeholder(text) or text.startswith(":"):
        notes.append(Note("placeholder", {"field": {"app": "appid", "resource": "resourceid"}.get(name, name), "text": text[:60]}))
        return ""
    return text


def _host(head: str, notes: list[Note]) -> tuple[str, str, str]:
    """Scheme and host of what stands before the path, and the credentials in it."""
    if not head:
        return "", "", ""
    # A path before the version is how some gateways and old SDKs name an area; it is no part of a host.
    url = head if _SCHEME.match(head) else f"https://{head}"
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
        user, password = parts.username or "", parts.password or ""
    except ValueError:
        notes.append(Note("host_unreadable", {"host": head[:80]}))
        return "", "", ""
    if not host or is_placeholder(parts.netloc) or any(char in host for char in "{}<>$% "):
        notes.append(Note("placeholder", {"field": "host", "text": head[:60]}))
        return "", "", ""
    name = f"[{host}]" if ":" in host else host
    origin = f"{parts.scheme.casefold()}://{name}" + (f":{port}" if port is not None else "")
    if parts.path.strip("/") and is_own_host(origin):
        notes.append(Note("path_prefix", {"path": parts.path[:40]}))
    return "" if is_own_host(origin) else origin, unquote(user), unquote(password)
