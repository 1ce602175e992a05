"""Fetching one background picture for somebody who clicked, as if every byte of the address and of the answer were hostile.

What holds, whatever the address says: http or https only; the name is resolved once, every address it has must be public, and
the connection goes to just those addresses, so that a name cannot point elsewhere a moment later; TLS is verified against the
name; at most three redirects, each judged anew, none to another host and none from https to http; no credentials, cookies,
Referer or proxy; 6 MB while it streams, without any decompression; ten seconds for all of it; and the first bytes must be those
of a JPG or BMP, whatever the headers and the name claim.
"""

from __future__ import annotations

import contextlib
import http.client
import logging
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from requests.utils import DEFAULT_CA_BUNDLE_PATH
from urllib3.connection import HTTPConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from cloudrec_gui.api import sockets
from cloudrec_gui.api.addresses import is_public
from cloudrec_gui.api.auth import USER_AGENT
from cloudrec_gui.api.sockets import Address, Call, Phase, Resolve
from cloudrec_gui.domain.pictures import BYTES_MAX, SIGNATURE_BYTES, PictureFile, PictureRefused, Refusal, kind_of

TOTAL_S: Final = 10.0
REDIRECTS_MAX: Final = 3
_CHUNK: Final = 1 << 16
_HEADERS: Final = {"Accept": "image/jpeg, image/bmp", "Accept-Encoding": "identity", "Connection": "close", "User-Agent": USER_AGENT}
_PORTS: Final = {"http": 80, "https": 443}
_MOVED: Final = frozenset({301, 302, 303, 307, 308})
_CUT_SHORT: Final = (http.client.RemoteDisconnected, http.client.IncompleteRead)
_UNCONNECTED: Final = {Phase.LOOKUP: Refusal.UNKNOWN_HOST, Phase.CONNECT: Refusal.UNREACHABLE, Phase.TLS: Refusal.TLS}


@dataclass(frozen=True, slots=True)
class Place:
    """An address that may be asked: scheme, host in its ASCII form, port, and what is asked for."""

    scheme: str
    host: str
    port: int
    target: str


def read_place(url: str) -> Place:
    """Take an address apart. Raises PictureRefused (ADDRESS, CREDENTIALS)."""
    if any(character <= " " or character in "\x7f\\" for character in url):
        raise PictureRefused(Refusal.ADDRESS)
    try:
        parts = urlsplit(url)
        port = parts.port
        host = (parts.hostname or "").rstrip(".").encode("idna").decode("ascii").lower()
    except (ValueError, UnicodeError):
        raise PictureRefused(Refusal.ADDRESS) from None
    if parts.scheme not in _PORTS or not host or "%" in host or port == 0:
        raise PictureRefused(Refusal.ADDRESS)
    if "@" in parts.netloc:
        raise PictureRefused(Refusal.CREDENTIALS)
    return Place(parts.scheme, host, port or _PORTS[parts.scheme], _target(parts))


def _target(parts: SplitResult) -> str:
    kept = "/%:@!$&'()*+,;=~-._"
    path = quote(parts.path or "/", safe=kept)
    return f"{path}?{quote(parts.query, safe=kept + '?')}" if parts.query else path


class PictureFetch:
    """One fetch. ``run`` belongs to one thread; ``cancel`` may come from any.

    ``resolve`` and ``admit`` (whether a numeric address may be connected to) are the system's and the rule's; tests of real
    sockets on this computer give their own.
    """

    def __init__(
        self,
        url: str,
        *,
        resolve: Resolve = sockets.system_addresses,
        admit: Callable[[str], bool] = is_public,
        ca_file: str = DEFAULT_CA_BUNDLE_PATH,
        total_s: float = TOTAL_S,
    ) -> None:
        self._url = url
        self._resolve = resolve
        self._admit = admit
        self._ca_file = ca_file
        self._call = Call(total_s, total_s)

    def cancel(self) -> None:
        self._call.cancel()

    def run(self) -> PictureFile:
        """The picture's bytes. Raises PictureRefused and nothing else."""
        # A header that cannot be parsed is a stranger's fault and no event of this program.
        logging.getLogger("urllib3.connection").setLevel(logging.ERROR)
        call = self._call
        sockets.begin(call)
        try:
            data = self._follow(call)
        except PictureRefused:
            if call.cancelled.is_set():
                raise PictureRefused(Refusal.CANCELLED) from None
            raise
        except (HTTPError, http.client.HTTPException, OSError, ValueError) as error:
            raise _refused(call, error) from error
        finally:
            call.finish()
        if call.cancelled.is_set():
            # A socket that was shut down reads like one that ended by itself.
            raise PictureRefused(Refusal.CANCELLED)
        return PictureFile(kind_of(data), data)

    def _follow(self, call: Call) -> bytes:
        """From redirect to redirect. The host never changes, so it is looked up once."""
        url = self._url
        first = place = read_place(url)
        found = self._judged(call, place)
        for _ in range(REDIRECTS_MAX + 1):
            call.addresses = [_at_port(address, place.port) for address in found]
            body, location = self._ask(call, place)
            if location is None:
                return body
            url = urljoin(url, location)
            before, place = place, read_place(url)
            if place.host != first.host:
                raise PictureRefused(Refusal.OTHER_HOST, place.host)
            if before.scheme == "https" and place.scheme != "https":
                raise PictureRefused(Refusal.DOWNGRADE)
        raise PictureRefused(Refusal.REDIRECTS)

    def _judged(self, call: Call, place: Place) -> list[Address]:
        """Every address of the host. One that is not public refuses them all: an honest name has none."""
        call.phase = Phase.LOOKUP
        found = sockets.look_up(call, place.host, place.port, self._resolve)
        if not found:
            raise PictureRefused(Refusal.UNKNOWN_HOST)
        if not all(self._admit(str(target[0])) for *_, target in found):
            raise PictureRefused(Refusal.PRIVATE)
        return found

    def _ask(self, call: Call, place: Place) -> tuple[bytes, str | None]:
        """The body, or where else it is said to be."""
        with contextlib.closing(self._connection(place)) as connection:
            connection.request("GET", place.target, headers=_HEADERS, preload_content=False, decode_content=False)
            response = connection.getresponse()
            with contextlib.closing(response):
                location = response.headers.get("location")
                if response.status in _MOVED and location:
                    return b"", location
                if response.status != 200:
                    raise PictureRefused(Refusal.STATUS, str(response.status))
                return _streamed(call, response), None

    def _connection(self, place: Place) -> HTTPConnection:
        if place.scheme == "http":
            return sockets.CallConnection(place.host, place.port)
        return sockets.CallTLSConnection(place.host, place.port, ssl_context=sockets.tls_context(self._ca_file))


def _at_port(address: Address, port: int) -> Address:
    family, kind, proto, name, target = address
    return family, kind, proto, name, (target[0], port, *target[2:])


def _streamed(call: Call, response: BaseHTTPResponse) -> bytes:
    """The body as it stands on the wire, given up as soon as it is too much or cannot be a picture."""
    length = response.headers.get("content-length", "")
    if length.isdecimal() and int(length[:12]) > BYTES_MAX:
        raise PictureRefused(Refusal.TOO_LARGE)
    body = bytearray()
    judged = False
    while chunk := response.read(_CHUNK if judged else SIGNATURE_BYTES, decode_content=False):
        body += chunk
        if len(body) > BYTES_MAX:
            raise PictureRefused(Refusal.TOO_LARGE)
        if not judged and not call.cancelled.is_set():
            kind_of(bytes(body))
            judged = True
    return bytes(body)


def _refused(call: Call, error: Exception) -> PictureRefused:
    """What happened, by how far the call got."""
    links = _chain(error)
    if call.cancelled.is_set():
        return PictureRefused(Refusal.CANCELLED)
    if call.late or any(isinstance(link, TimeoutError) for link in links):
        return PictureRefused(Refusal.TIME)
    if call.phase is not Phase.EXCHANGE:
        said = next((link.verify_message for link in links if isinstance(link, ssl.SSLCertVerificationError)), "")
        return PictureRefused(_UNCONNECTED[call.phase], said)
    for link in links:
        if isinstance(link, http.client.HTTPException) and not isinstance(link, _CUT_SHORT):
            return PictureRefused(Refusal.NOT_HTTP)
    return PictureRefused(Refusal.BROKEN)


def _chain(error: BaseException | None) -> tuple[BaseException, ...]:
    links: list[BaseException] = []
    while error is not None and error not in links:
        links.append(error)
        error = error.__cause__ or error.__context__
    return tuple(links)
