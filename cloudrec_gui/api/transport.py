"""Sending one request with requests, so that a call takes no longer than it may and says exactly how far it got.

What the library would do by itself and must not: read ``~/.netrc`` and environment variables (they replace explicit
credentials and certificates), follow redirects (a 307 sends the body with its secrets to another host), keep cookies, repeat
anything, and inflate an answer without limit. So prepared requests go straight to an adapter of ours, which also costs half of
``Session.get``. Each thread has its own session with one kept connection per host.
"""

from __future__ import annotations

import http.client
import logging
import re
import ssl
import threading
import time
import weakref
import zlib
from collections.abc import Iterator, Mapping
from typing import Any, Final
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from requests.structures import CaseInsensitiveDict
from requests.utils import DEFAULT_CA_BUNDLE_PATH
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse
from urllib3.util import Timeout, parse_url

from cloudrec_gui.api import sockets
from cloudrec_gui.api.sockets import Call, Phase
from cloudrec_gui.api.wire import Transport, TransportFault, WireReply, WireRequest
from cloudrec_gui.domain.errors import FailureKind

__all__ = ["RequestsTransport", "Transport", "TransportFault", "WireReply", "WireRequest"]

BODY_MAX: Final = 1 << 20
"""Bytes of a decoded body that are accepted."""
_CHUNK: Final = 1 << 16
_BEFORE_SENDING: Final[Mapping[Phase, FailureKind]] = {
    Phase.LOOKUP: FailureKind.DNS,
    Phase.CONNECT: FailureKind.REFUSED,
    Phase.PROXY: FailureKind.PROXY,
    Phase.TLS: FailureKind.TLS,
}
_CUT_SHORT: Final = (http.client.RemoteDisconnected, http.client.IncompleteRead)
_INFLATED: Final = frozenset({"gzip", "x-gzip", "deflate"})


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = sockets.CallConnection


class _TLSPool(HTTPSConnectionPool):
    ConnectionCls = sockets.CallTLSConnection


class _Adapter(HTTPAdapter):
    """The library's adapter with our connections, without proxies from the environment and without cookies."""

    def __init__(self, tls: _LazyTLS, proxy: str = "") -> None:
        self._tls = tls
        self._proxy = parse_url(proxy) if proxy else None
        self._pools: dict[str, HTTPConnectionPool] = {}
        super().__init__(pool_connections=4, pool_maxsize=1, max_retries=0)

    def get_connection_with_tls_context(
        self, request: requests.PreparedRequest, verify: Any, proxies: Any = None, cert: Any = None
    ) -> HTTPConnectionPool:
        """The pool of the request's host; looked up by the bytes of the URL, because parsing it costs more than the rest."""
        url = request.url or ""
        origin = url[: url.find("/", 8)]
        pool = self._pools.get(origin)
        if pool is None:
            parts = urlsplit(origin)
            host = parts.hostname or ""
            if parts.scheme == "https":
                pool = _TLSPool(host, parts.port or 443, maxsize=1, ssl_context=self._tls.context(), _proxy=self._proxy)
            else:
                # Plain HTTP is for servers on this computer, which no proxy can reach.
                pool = _PlainPool(host, parts.port or 80, maxsize=1)
            self._pools[origin] = pool
        return pool

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Nothing to do: the pool's TLS context verifies, always."""

    def request_url(self, request: requests.PreparedRequest, proxies: Any) -> str:
        """Everything after the host."""
        url = request.url or ""
        return url[url.find("/", 8) :]

    def build_response(self, req: requests.PreparedRequest, resp: BaseHTTPResponse) -> requests.Response:
        """Only what is used: no cookie jar (its making costs as much as the sending), no encoding guessed."""
        response = requests.Response.__new__(requests.Response)
        response.status_code = resp.status
        response.raw = resp
        return response

    def close(self) -> None:
        """Close the kept connections; one in use is closed when its call ends."""
        for pool in list(self._pools.values()):
            pool.close()
        super().close()


class _LazyTLS:
    """One TLS context for all threads, made when the first https URL is called (it costs 15 ms)."""

    def __init__(self, ca_file: str) -> None:
        self._ca_file = ca_file
        self._lock = threading.Lock()
        self._context: ssl.SSLContext | None = None

    def context(self) -> ssl.SSLContext:
        with self._lock:
            if self._context is None:
                self._context = sockets.tls_context(self._ca_file)
            return self._context


class RequestsTransport:
    """The transport of the program. ``ca_file`` is a PEM bundle that replaces the shipped one.

    ``proxy`` is ``http://host:port`` of a proxy through which HTTPS is tunnelled (CONNECT); it learns the host and no byte of a
    request. There is no way around it: a proxy that fails is never passed by in silence.
    """

    def __init__(self, *, ca_file: str | None = None, proxy: str = "") -> None:
        # A header that cannot be parsed is the server's fault and is seen in Traffic; it is no event of this program.
        logging.getLogger("urllib3.connection").setLevel(logging.ERROR)
        self._tls = _LazyTLS(ca_file or DEFAULT_CA_BUNDLE_PATH)
        self._proxy = proxy
        self._local = threading.local()
        self._lock = threading.Lock()
        self._sessions: weakref.WeakSet[requests.Session] = weakref.WeakSet()
        self._calls: set[Call] = set()
        self._closed = False

    def send(self, request: WireRequest) -> WireReply:
        """One attempt. Raises TransportFault and nothing else."""
        call = Call(request.connect_s, request.total_s)
        with self._lock:
            if self._closed:
                raise TransportFault(FailureKind.CANCELLED, False, 0.0, "closed")
            self._calls.add(call)
        sockets.begin(call)
        try:
            reply = self._exchange(request, call)
        except (requests.RequestException, HTTPError, http.client.HTTPException, OSError) as error:
            raise _fault(call, error, bool(self._proxy) and request.url.startswith("https:")) from error
        finally:
            call.finish()
            with self._lock:
                self._calls.discard(call)
        if call.cancelled.is_set():
            # A socket that was shut down reads like one that ended by itself: headers cut short look complete.
            raise TransportFault(FailureKind.CANCELLED, call.sent, reply.elapsed_s)
        return reply

    def abort_all(self) -> None:
        """End every call in flight at once as CANCELLED. Calls that begin later are not touched."""
        with self._lock:
            calls = tuple(self._calls)
        for call in calls:
            call.cancel()

    def close(self) -> None:
        """Abort what is in flight, close kept connections, refuse later calls. May be called again."""
        with self._lock:
            self._closed = True
            sessions = tuple(self._sessions)
        self.abort_all()
        for session in sessions:
            session.close()

    def _adapter(self) -> requests.adapters.BaseAdapter:
        adapter: requests.adapters.BaseAdapter | None = getattr(self._local, "adapter", None)
        if adapter is None:
            session = requests.Session()
            session.trust_env = False
            adapter = _Adapter(self._tls, self._proxy)
            session.mount("https://", adapter)
            session.mount("http://", adapter)
            self._local.session, self._local.adapter = session, adapter
            with self._lock:
                self._sessions.add(session)
        return adapter

    def _exchange(self, request: WireRequest, call: Call) -> WireReply:
        prepared = requests.PreparedRequest()
        prepared.method, prepared.url, prepared.body = request.method, request.url, request.body
        prepared.headers = CaseInsensitiveDict(request.headers)
        if request.body is not None:
            prepared.headers["Content-Length"] = str(len(request.body))
        timeout: Any = Timeout(connect=request.connect_s, read=request.total_s)
        response = self._adapter().send(prepared, stream=True, timeout=timeout)
        raw: BaseHTTPResponse = response.raw
        try:
            headers = {name.lower(): value for name, value in raw.headers.items()}
            body = _body(raw, headers.get("content-encoding", "identity"))
        except BaseException:
            raw.close()
            raise
        raw.release_conn()
        return WireReply(raw.status, headers, body, time.monotonic() - call.started)


class _Unreadable(http.client.HTTPException):
    """A complete answer that is refused as it stands."""


def _body(raw: BaseHTTPResponse, encoding: str) -> bytes:
    """The decoded body, never more than BODY_MAX of it in memory."""
    body = b"".join(_bounded(raw))
    encoding = encoding.strip().lower()
    if encoding not in _INFLATED:
        return body
    inflate = zlib.decompressobj(zlib.MAX_WBITS | 32)
    try:
        text = inflate.decompress(body, BODY_MAX + 1)
    except zlib.error:
        raise _Unreadable("the compressed body is broken") from None
    if len(text) > BODY_MAX:
        raise _Unreadable("the answer is larger than 1 MiB")
    if not inflate.eof:
        raise _Unreadable("the compressed body is cut short")
    return text


def _bounded(raw: BaseHTTPResponse) -> Iterator[bytes]:
    total = 0
    while chunk := raw.read(_CHUNK, decode_content=False):
        total += len(chunk)
        if total > BODY_MAX:
            raise _Unreadable("the answer is larger than 1 MiB")
        yield chunk


def _fault(call: Call, error: Exception, proxied: bool = False) -> TransportFault:
    """What happened, by how far the call got; the library's exceptions are too alike to tell.

    With a proxy everything before TLS is between this computer and the proxy.
    """
    elapsed = time.monotonic() - call.started
    chain = tuple(_chain(error))
    late = call.late or any(isinstance(link, TimeoutError) for link in chain)
    if call.cancelled.is_set():
        return TransportFault(FailureKind.CANCELLED, call.sent, elapsed)
    if proxied and call.phase in (Phase.LOOKUP, Phase.CONNECT, Phase.PROXY):
        return TransportFault(FailureKind.PROXY, call.sent, elapsed, _refused_by_proxy(chain))
    if call.phase is not Phase.EXCHANGE:
        slow = late and call.phase is not Phase.LOOKUP
        kind = FailureKind.CONNECT_TIMEOUT if slow else _BEFORE_SENDING[call.phase]
        return TransportFault(kind, call.sent, elapsed, _detail(chain))
    if late:
        return TransportFault(FailureKind.TIMEOUT, call.sent, elapsed)
    for link in chain:
        if isinstance(link, _Unreadable):
            return TransportFault(FailureKind.MALFORMED, call.sent, elapsed, str(link))
        if isinstance(link, http.client.HTTPException) and not isinstance(
            link, (http.client.RemoteDisconnected, http.client.IncompleteRead)
        ):
            return TransportFault(FailureKind.MALFORMED, call.sent, elapsed, "the answer is not HTTP")
    return TransportFault(FailureKind.BROKEN, call.sent, elapsed)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def _detail(chain: tuple[BaseException, ...]) -> str:
    """The reason that TLS itself gives; what a server says is never in it."""
    for link in chain:
        if isinstance(link, ssl.SSLCertVerificationError):
            return link.verify_message
        if isinstance(link, ssl.SSLError):
            return link.reason or ""
    return ""


def _refused_by_proxy(chain: tuple[BaseException, ...]) -> str:
    """The status with which the proxy has refused to open the way; its words are not repeated."""
    for link in chain:
        found = re.match(r"Tunnel connection failed: (\d{3})\b", str(link))
        if found is not None:
            return found.group(1)
    return ""
