"""The control path: make the simulated world do something, and look into it. Only for the loopback, only with the token.

``{control_url}`` of the ready file is ``http://127.0.0.1:PORT/control/TOKEN``. Bodies and answers are JSON.

* ``GET  /tasks``, ``GET /tasks/SID``   recordings, with effective layout, canvas, subscription, users, files and slices
* ``POST /faults``    keywords of :class:`~cloudrec_gui.sandbox.faults.Fault`, or ``{"op":…,"preset":…}``; ``DELETE /faults`` clears
* ``POST /failover``  ``{"sid":…,"seconds":…}``: 404 for that long (service time), then ``bak0_`` files under a new recorder uid
* ``GET  /events?sid=SID``  the notifications the service would have sent about a recording, oldest first; none is really sent
* ``POST /events``    ``{"sid":…,"eventType":…,"details":{…}}`` adds a documented event; details left out have their usual values
* ``POST /cast``      ``{"cname":…,"uid":…,"action":"join|publish|publish_audio|publish_video|mute|leave","host":true}``
* ``POST /clock``     ``{"advance": seconds}`` of service time; ``GET /clock``
* ``GET  /switches``  all doubtful points and how they are decided; ``POST`` ``{"name": "value", …}`` turns some of them
* ``POST /scenarios`` ``{"name":…,"cname":…,"uid":…}`` prepares a named failure for the next recording; ``GET`` lists them, ``DELETE``
  calls off the one that waits
* ``GET  /records``   what ``--record`` writes, the newest 20000
"""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qs, urlsplit

from cloudrec_gui.sandbox import scenarios
from cloudrec_gui.sandbox.answers import BAD_BODY, NO_ROUTE, Reply
from cloudrec_gui.sandbox.cast import Action
from cloudrec_gui.sandbox.gateway import parse

if TYPE_CHECKING:
    from cloudrec_gui.sandbox.server import SandboxServer

NO_SUCH_TASK: Final = Reply(404, {"message": "no such recording"})


def is_loopback(host: str) -> bool:
    """Whether ``host`` can only be this machine."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _allowed(headers: Mapping[str, str]) -> bool:
    """Unlike the API, the control path insists on a loopback ``Host`` (a rebound name is not one) and never serves web pages."""
    try:
        host = urlsplit(f"//{headers.get('host', '')}").hostname or ""
    except ValueError:
        return False
    return is_loopback(host) and not any(name == "origin" or name.startswith("sec-fetch-") for name in headers)


def answer(box: SandboxServer, method: str, path: str, headers: Mapping[str, str], raw: bytes) -> Reply:
    """``headers`` with lower-case names. Everything that is not allowed or not known looks the same: 404."""
    _, _, token, *words = path.partition("?")[0].split("/")
    if not _allowed(headers) or not hmac.compare_digest(token.encode(), box.control_token.encode()):
        return NO_ROUTE
    payload = parse(raw) if raw else {}
    if payload is None:
        return BAD_BODY
    if method == "GET" and words[:1] == ["tasks"] and len(words) == 2:
        view = box.task(words[1])
        return Reply(200, view) if view else NO_SUCH_TASK
    if method == "GET" and words == ["events"]:
        (sid, *_) = parse_qs(path.partition("?")[2]).get("sid", [""])
        return Reply(200, box.events(sid)) if box.task(sid) else NO_SUCH_TASK
    action = _ACTIONS.get((method, "/".join(words)))
    if action is None:
        return NO_ROUTE
    try:
        return action(box, payload)
    except (KeyError, TypeError, ValueError) as error:
        return Reply(400, {"message": f"{type(error).__name__}: {error}"})


def _faults(box: SandboxServer, payload: dict[str, Any]) -> Reply:
    box.faults.next(**payload)
    return Reply(200, {"pending": box.faults.pending()})


def _clear_faults(box: SandboxServer, payload: dict[str, Any]) -> Reply:
    box.faults.clear()
    return Reply(200, {"pending": 0})


def _fail_over(box: SandboxServer, payload: dict[str, Any]) -> Reply:
    return Reply(200, {}) if box.fail_over(str(payload["sid"]), float(payload.get("seconds", 30))) else NO_SUCH_TASK


def _cast(box: SandboxServer, payload: dict[str, Any]) -> Reply:
    box.cast(str(payload["cname"]), str(payload["uid"]), Action(payload["action"]), host=bool(payload.get("host", True)))
    return Reply(200, {})


def _announce(box: SandboxServer, payload: dict[str, Any]) -> Reply:
    return Reply(200, {}) if box.announce(str(payload["sid"]), payload["eventType"], payload.get("details")) else NO_SUCH_TASK


def _clock(box: SandboxServer, payload: dict[str, Any]) -> Reply:
    if "advance" in payload:
        box.advance(float(payload["advance"]))
    return Reply(200, {"now": box.clock.now(), "scale": box.clock.scale})


def _prepare(box: SandboxServer, payload: dict[str, Any]) -> Reply:
    return Reply(200, box.prepare(str(payload["name"]), str(payload["cname"]), str(payload["uid"])))


def _call_off(box: SandboxServer, payload: dict[str, Any]) -> Reply:
    box.call_off()
    return Reply(200, {})


def _switches(box: SandboxServer, payload: dict[str, Any]) -> Reply:
    return Reply(200, box.turn(**payload).as_table())


_ACTIONS: Final[dict[tuple[str, str], Callable[[SandboxServer, dict[str, Any]], Reply]]] = {
    ("GET", "tasks"): lambda box, payload: Reply(200, box.tasks()),
    ("GET", "records"): lambda box, payload: Reply(200, box.records()),
    ("GET", "clock"): _clock,
    ("POST", "clock"): _clock,
    ("GET", "switches"): _switches,
    ("POST", "switches"): _switches,
    ("POST", "faults"): _faults,
    ("DELETE", "faults"): _clear_faults,
    ("GET", "scenarios"): lambda box, payload: Reply(200, scenarios.listing()),
    ("POST", "scenarios"): _prepare,
    ("DELETE", "scenarios"): _call_off,
    ("POST", "failover"): _fail_over,
    ("POST", "events"): _announce,
    ("POST", "cast"): _cast,
}
