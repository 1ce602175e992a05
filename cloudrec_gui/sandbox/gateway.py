"""The gateway in front of the service: routes, credentials, request rate, body parsing. No sockets.

The order of the checks is the service's: route, credentials, App ID, rate, then everything that is the service's own business.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import json
import re
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from cloudrec_gui.sandbox import answers, shaping
from cloudrec_gui.sandbox.answers import Hold, Reply
from cloudrec_gui.sandbox.state import Service
from cloudrec_gui.sandbox.switches import PREFERRED

_ROUTE = re.compile(
    # Some SDKs put the area of the service in front (rest-api §1.2).
    r"(?:/(?:na|eu|ap|cn))?/v1/apps/(?P<app>[^/]+)/cloud_recording/"
    r"(?:(?P<acquire>acquire)"
    r"|resourceid/(?P<resource>[^/]+)/mode/(?P<start_mode>individual|mix|web)/start"
    r"|resourceid/(?P<task_resource>[^/]+)/sid/(?P<sid>[^/]+)/mode/(?P<mode>individual|mix|web)/(?P<op>query|update|updateLayout|stop))"
)
_APP_ID = re.compile(r"[0-9a-fA-F]{32}")
_JSON_TYPE = re.compile(r'application/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?;?', re.IGNORECASE)
MAX_BODY: Final = 1 << 20
MAX_DEPTH: Final = 64


@dataclass(frozen=True, slots=True)
class Route:
    """A path that exists."""

    op: str
    app_id: str
    mode: str | None = None
    resource_id: str = ""
    sid: str = ""


def route(method: str, path: str) -> Route | None:
    """Which operation ``method`` and ``path`` name; case matters (rest-api §1.1)."""
    match = _ROUTE.fullmatch(path.partition("?")[0])
    if match is None:
        return None
    if match["acquire"]:
        found = Route("acquire", match["app"])
    elif match["start_mode"]:
        found = Route("start", match["app"], match["start_mode"], match["resource"])
    else:
        found = Route(match["op"], match["app"], match["mode"], match["task_resource"], match["sid"])
    return found if method == ("GET" if found.op == "query" else "POST") else None


def _no_constant(_: str) -> None:
    raise ValueError("not JSON")


def parse(raw: bytes) -> dict[str, Any] | None:
    """The JSON object in ``raw``, None if it is anything else."""
    try:
        value = json.loads(raw.decode("utf-8"), parse_constant=_no_constant)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) and _depth_ok(value) else None


def _depth_ok(value: object, left: int = MAX_DEPTH) -> bool:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return left > 0 and all(_depth_ok(item, left - 1) for item in inner)


def without_nulls(value: Any) -> Any:
    """The service takes null for absent."""
    if isinstance(value, dict):
        return {key: without_nulls(item) for key, item in value.items() if item is not None}
    return [without_nulls(item) for item in value] if isinstance(value, list) else value


class RateLimit:
    """At most ``limit`` requests of one App ID in any second of real time; refused ones do not count. Not thread-safe."""

    def __init__(self, limit: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._limit = limit
        self._clock = clock
        self._passed: dict[str, deque[float]] = {}

    def admit(self, app_id: str) -> bool:
        if not self._limit:
            return True
        now = self._clock()
        if len(self._passed) > 1000:
            self._passed.clear()
        recent = self._passed.setdefault(app_id, deque())
        while recent and recent[0] <= now - 1:
            recent.popleft()
        if len(recent) >= self._limit:
            return False
        recent.append(now)
        return True


class Gateway:
    """Everything between a parsed HTTP request and the service. The caller holds one lock around ``admit`` and ``perform``."""

    def __init__(self, service: Service, app_id: str, customer_id: str, customer_secret: str, rate_limit: int) -> None:
        self._service = service
        self._app_id = app_id
        self._pair = f"{customer_id}:{customer_secret}".encode()
        self._rate = RateLimit(rate_limit)

    def admit(self, found: Route | None, authorization: str | None) -> Reply | None:
        """The gateway's refusal, or None if the service may see the request."""
        switches = self._service.switches
        if found is None or (found.op == "updateLayout" and found.mode != "mix" and switches.layout_route == "gateway-404"):
            return answers.NO_ROUTE
        refused = self._authenticate(authorization)
        if refused:
            return refused
        if not _APP_ID.fullmatch(found.app_id):
            return answers.APP_ID_MALFORMED
        if self._rate.admit(found.app_id):
            return None
        limited = answers.RATE_LIMITED
        return limited if switches.retry_after == "no" else Reply(limited.status, limited.body, {"Retry-After": switches.retry_after})

    def _authenticate(self, authorization: str | None) -> Reply | None:
        scheme, _, text = (authorization or "").partition(" ")
        if scheme.lower() != "basic" or not text:
            return answers.UNAUTHORIZED
        try:
            pair = base64.b64decode(text.strip(), validate=True)
        except (binascii.Error, ValueError):
            return answers.BAD_CREDENTIALS
        return None if hmac.compare_digest(pair, self._pair) else answers.BAD_CREDENTIALS

    def perform(self, found: Route, headers: Mapping[str, str], raw: bytes, now: float) -> Reply | Hold:
        """Let the service do it. ``headers`` with lower-case names."""
        if found.app_id.lower() != self._app_id:
            return self._shaped(found, answers.APP_ID_UNKNOWN, {})
        if found.op == "query":
            return self._shaped(found, self._service.query(found.resource_id, found.sid, found.mode or "", now), {})
        if not _JSON_TYPE.fullmatch(headers.get("content-type", "")) or headers.get("content-encoding"):
            return self._shaped(found, answers.BAD_HEADER, {})
        parsed = parse(raw)
        if parsed is None:
            bad = answers.BAD_BODY if self._service.switches.bad_body == "400/8" else answers.BAD_BODY_500
            return self._shaped(found, bad, {})
        body = without_nulls(parsed)
        result = self._operate(found, body, now)
        return result if isinstance(result, Hold) else self._shaped(found, result, body)

    def _operate(self, found: Route, body: dict[str, Any], now: float) -> Reply | Hold:
        if found.op == "acquire":
            return self._service.acquire(body, now)
        if found.op == "start":
            return self._service.start(found.resource_id, found.mode or "", body, now)
        if found.op == "updateLayout" and found.mode != "mix":
            return answers.NOT_MIX
        operations: dict[str, Callable[..., Reply | Hold]] = {
            "update": self._service.update,
            "updateLayout": self._service.update_layout,
            "stop": self._service.stop,
        }
        return operations[found.op](found.resource_id, found.sid, found.mode or "", body, now)

    def finish(self, found: Route, sid: str, now: float) -> Reply:
        """The late answer of a :class:`Hold`."""
        return self._shaped(found, self._service.finish_stop(sid, now), {})

    def names(self, found: Route, body: Mapping[str, Any]) -> dict[str, str]:
        """cname, uid, resourceId and sid of a request: what its path and body say, else what the service knows of its task."""
        known = self._service.identity(found.sid)
        told = {key: body[key] for key in ("cname", "uid") if isinstance(body.get(key), str)}
        path = {"resourceId": found.resource_id, "sid": found.sid}
        return {key: value for key, value in {**known, **told, **path}.items() if value}

    def _shaped(self, found: Route, reply: Reply, body: Mapping[str, Any]) -> Reply:
        switches = self._service.switches
        if switches is PREFERRED:
            return reply
        return shaping.shaped(found.op, reply, switches, self.names(found, body))
