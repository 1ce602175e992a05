"""cURL commands as people paste them, into requests. Only what makes the request is read; the rest is said not to be taken over."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.services.exchange import shells
from cloudrec_gui.services.exchange.addresses import Address, read_address
from cloudrec_gui.services.exchange.body import from_value, refused
from cloudrec_gui.services.exchange.imported import Imported, ImportRefused, Kind, Note, is_placeholder
from cloudrec_gui.services.json_text import parse

MOST: Final = 50
"""Commands that are read of one text."""
_LETTERS: Final = MappingProxyType(
    {
        "X": "request",
        "H": "header",
        "u": "user",
        "d": "data",
        "k": "insecure",
        "x": "proxy",
        "U": "proxy-user",
        "F": "form",
        "G": "get",
        "b": "cookie",
        "c": "cookie-jar",
        "o": "output",
        "E": "cert",
        "K": "config",
        "T": "upload-file",
        "A": "user-agent",
        "e": "referer",
        "m": "max-time",
        "D": "dump-header",
        "w": "write-out",
        "C": "continue-at",
        "r": "range",
        "z": "time-cond",
        "y": "speed-time",
        "Y": "speed-limit",
        "Q": "quote",
        "P": "ftp-port",
        "t": "telnet-option",
    }
)
# fmt: off
_VALUED: Final = frozenset(_LETTERS.values()) - {"insecure", "get"} | frozenset(
    {
        "data-raw", "data-binary", "data-ascii", "data-urlencode", "json", "url", "url-query", "cacert", "capath", "key", "cert-type",
        "key-type", "pass", "ciphers", "connect-timeout", "retry", "retry-delay", "retry-max-time", "resolve", "connect-to", "interface",
        "limit-rate", "max-redirs", "max-filesize", "noproxy", "oauth2-bearer", "form-string", "proxy-header", "preproxy", "socks5",
        "socks5-hostname", "socks4", "socks4a", "stderr", "trace", "trace-ascii", "tls-max", "unix-socket", "aws-sigv4", "dns-servers",
        "local-port", "netrc-file", "output-dir", "proto", "proto-default", "pinnedpubkey", "rate", "expect100-timeout", "keepalive-time",
        "happy-eyeballs-timeout-ms", "service-name", "request-target", "variable",
    }
)
# fmt: on
_BODIES: Final = frozenset({"data", "data-raw", "data-binary", "data-ascii", "json"})
_REFUSED: Final = MappingProxyType(
    {
        "insecure": "insecure",
        "proxy": "proxy",
        "preproxy": "proxy",
        "proxy-user": "proxy",
        "socks5": "proxy",
        "socks5-hostname": "proxy",
        "socks4": "proxy",
        "socks4a": "proxy",
        "cacert": "certificate",
        "capath": "certificate",
        "cert": "certificate",
        "key": "certificate",
        "resolve": "host_override",
        "connect-to": "host_override",
        "unix-socket": "host_override",
        "cookie": "cookie",
        "form": "form_body",
        "form-string": "form_body",
        "data-urlencode": "form_body",
        "upload-file": "file_not_read",
        "config": "file_not_read",
        "oauth2-bearer": "auth_other",
        "aws-sigv4": "auth_other",
    }
)
"""Options that change what is sent or whom it reaches, and that an import must not take over without a word."""
_SCRIPT: Final = re.compile(r"(?:[$#>]|PS [^>\n]*>|[A-Za-z]:\\[^>\n]*>)[ \t]+(?=curl)", re.IGNORECASE)
_ESCAPED_QUOTE: Final = re.compile(r'(\\+)"')
_CURL: Final = re.compile(r"(?:.*[/\\])?curl(?:\.exe)?", re.IGNORECASE | re.DOTALL)


@dataclass
class _Request:
    """One command while its options are read."""

    urls: list[str] = field(default_factory=list)
    method: str = ""
    headers: list[str] = field(default_factory=list)
    user: str = ""
    data: list[str] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def looks_like_curl(text: str) -> bool:
    """Whether a text has a cURL command near its beginning."""
    return re.search(r"(?:^|[\s;&|/\\>])curl(?:\.exe)?[ \t\\^`]", text[:2_000], re.IGNORECASE) is not None


def read_curl(text: str) -> tuple[Imported, ...]:
    """Every cURL command in the text that calls cloud recording. Raises ImportRefused when there is none."""
    found: list[Imported] = []
    refusal: ImportRefused | None = None
    for command in shells.commands(_SCRIPT.sub("", text)):
        place = next((index for index, word in enumerate(command.words[:8]) if _CURL.fullmatch(word)), None)
        if place is None or len(found) >= MOST:
            continue
        try:
            found.append(_imported(_options(command.words[place + 1 :], command.stdin)))
        except ImportRefused as error:
            refusal = refusal or error
    if found:
        return tuple(found)
    raise refusal or ImportRefused("not_curl")


def bodies_in(text: str) -> tuple[str, ...]:
    """The bodies of the cURL commands in a text as they are written, right or wrong, without addresses and credentials."""
    found: list[str] = []
    for command in shells.commands(_SCRIPT.sub("", text)):
        place = next((index for index, word in enumerate(command.words[:8]) if _CURL.fullmatch(word)), None)
        if place is not None and len(found) < MOST:
            found.append("&".join(_options(command.words[place + 1 :], command.stdin).data))
    return tuple(body for body in found if body.strip())


def _options(words: list[str], stdin: str | None) -> _Request:
    request = _Request()
    rest = iter(words)
    for word in rest:
        if word == "--":
            request.urls.extend(rest)
        elif word.startswith("--"):
            name, joined, value = word[2:].partition("=")
            _option(request, name, value if joined else next(rest, "") if name in _VALUED else "", stdin)
        elif word.startswith("-") and len(word) > 1:
            _short(request, word[1:], rest, stdin)
        elif word.strip():
            request.urls.append(word)
    return request


def _short(request: _Request, letters: str, rest: Iterator[str], stdin: str | None) -> None:
    """Flags run together; the first that takes a value takes what is left of the word, or the next one."""
    for index, letter in enumerate(letters):
        name = _LETTERS.get(letter, "")
        if name in _VALUED:
            _option(request, name, letters[index + 1 :] or next(rest, ""), stdin)
            return
        _option(request, name, "", stdin)


def _option(request: _Request, name: str, value: str, stdin: str | None) -> None:
    if name in _REFUSED:
        request.notes.append(Note(_REFUSED[name], {"option": f"--{name}"}))
    elif name == "url":
        request.urls.append(value)
    elif name == "request":
        request.method = value.upper()
    elif name == "header":
        request.headers.append(value)
    elif name == "user":
        request.user = value
    elif name in _BODIES:
        if value == "@-" and stdin is not None:
            request.data.append(stdin)
        elif value.startswith("@") and name != "data-raw":
            request.notes.append(Note("file_not_read", {"option": f"--{name}", "file": value[1:80]}))
        else:
            request.data.append(value)


def _imported(request: _Request) -> Imported:
    if not request.urls:
        raise ImportRefused("no_address")
    address = read_address(request.urls[0])
    notes = [*request.notes, *address.notes]
    credentials = _credentials(request, address, notes)
    made = _body("&".join(request.data), address)
    method = request.method or ("POST" if request.data else "GET")
    expected = "GET" if address.operation is Operation.QUERY else "POST"
    if method != expected:
        notes.append(Note("method", {"found": method[:12], "expected": expected}))
    return replace(
        made,
        mode=address.mode or made.mode,
        app_id=address.app_id,
        resource_id=address.resource_id,
        sid=address.sid,
        credentials=credentials,
        host=address.host,
        notes=(*notes, *made.notes),
        kind=Kind.CURL,
    )


def _body(text: str, address: Address) -> Imported:
    if not text.strip():
        return Imported(address.operation, address.mode)
    parsed = parse(text)
    if parsed.errors and '\\"' in text:
        # Windows PowerShell needs its quotes escaped even between single ones, as a program's command line does.
        again = parse(_ESCAPED_QUOTE.sub(_plain_quote, text))
        parsed = again if again.ok else parsed
    if parsed.errors:
        raise refused(parsed.errors[0], "json_in_command")
    if not isinstance(parsed.value, dict):
        raise ImportRefused("not_a_body")
    return from_value(parsed.value, address.operation, address.mode)


def _plain_quote(found: re.Match[str]) -> str:
    return "\\" * (len(found[1]) // 2) + '"'


def _credentials(request: _Request, address: Address, notes: list[Note]) -> dict[Path, Secret]:
    """From ``-u``, the header, or the address, whichever is there; pairs that are placeholders are none."""
    user, password = request.user.partition(":")[::2] if request.user else (address.user, address.password)
    for header in request.headers:
        name, _, value = header.partition(":")
        if name.strip().casefold() == "authorization":
            user, password = basic_pair(value, notes)
    return pair(user, password, notes)


def basic_pair(value: str, notes: list[Note]) -> tuple[str, str]:
    """The two halves of a Basic ``Authorization`` value; others are noted."""
    scheme, _, token = value.strip().partition(" ")
    token = token.strip()
    if scheme.casefold() != "basic" or not token:
        # No piece of a token may stand in a note.
        code, text = ("placeholder", value.strip()[:40]) if is_placeholder(value) else ("auth_other", scheme[:12] if token else "")
        notes.append(Note(code, {"field": "Authorization", "text": text}))
        return "", ""
    if is_placeholder(token) or token.startswith("$("):
        notes.append(Note("placeholder", {"field": "Authorization", "text": token[:40]}))
        return "", ""
    try:
        user, _, password = base64.b64decode(token + "=" * (-len(token) % 4), validate=True).decode("utf-8").partition(":")
    except (binascii.Error, ValueError):
        notes.append(Note("auth_unreadable"))
        return "", ""
    return user, password


def pair(user: str, password: str, notes: list[Note]) -> dict[Path, Secret]:
    """Both halves as a bag, without those that only stand for a value."""
    bag: dict[Path, Secret] = {}
    for path, text in ((CUSTOMER_ID, user), (CUSTOMER_SECRET, password)):
        if is_placeholder(text):
            notes.append(Note("placeholder", {"field": str(path[-1]), "text": text.strip()[:60]}))
        elif text:
            bag[path] = Secret(text)
    return bag
