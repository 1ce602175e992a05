"""Postman collections (v2.0 and v2.1) and environments, into requests to choose from.

Agora publishes its REST examples as such a collection: folders by product, the four or five calls of cloud recording in one of
them, ids and keys as variables, the ids passed on by scripts. Scripts are not run; what they would set is still a variable then.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.services.exchange.addresses import Address, read_address
from cloudrec_gui.services.exchange.body import from_value
from cloudrec_gui.services.exchange.curl import basic_pair, pair
from cloudrec_gui.services.exchange.imported import Imported, ImportRefused, Kind, Note
from cloudrec_gui.services.exchange.variables import loosened, resolve
from cloudrec_gui.services.json_text import parse

MOST: Final = 200
"""Requests that are offered of one collection."""


def is_collection(value: object) -> bool:
    """Whether a JSON value is a collection, also one wrapped as Postman's API gives it."""
    value = _unwrapped(value)
    return isinstance(value, Mapping) and isinstance(value.get("item"), list) and isinstance(value.get("info"), Mapping)


def is_environment(value: object) -> bool:
    """Whether a JSON value is an environment or a set of globals."""
    if not isinstance(value, Mapping) or not isinstance(value.get("values"), list) or "item" in value:
        return False
    return all(isinstance(item, Mapping) and "key" in item for item in value["values"])


def _unwrapped(value: object) -> object:
    inner = value.get("collection") if isinstance(value, Mapping) and "item" not in value else None
    return inner if isinstance(inner, Mapping) else value


def read_environment(value: object) -> dict[str, str]:
    """The enabled variables of an environment by name."""
    return _variables(value.get("values")) if isinstance(value, Mapping) else {}


def read_collection(value: object, environment: object = None) -> tuple[Imported, ...]:
    """The calls of cloud recording in a collection, in its order. Raises ImportRefused when there are none."""
    root = _unwrapped(value)
    if not isinstance(root, Mapping):
        raise ImportRefused("no_requests")
    values = {**_variables(root.get("variable")), **read_environment(environment)}
    found: list[Imported] = []
    others = 0
    for name, item, auth in _requests(root, "", None):
        try:
            found.append(_imported(name, item, auth, values))
        except ImportRefused as refusal:
            others += refusal.code == "other_api"
            if refusal.code == "too_many_secrets":
                raise
        if len(found) >= MOST:
            break
    if not found:
        raise ImportRefused("no_requests")
    if others:
        found = [replace(one, notes=(*one.notes, Note("others_skipped", {"count": str(others)}))) for one in found]
    return tuple(found)


def _variables(items: object) -> dict[str, str]:
    """Names and values of a list of variables; numbers and switches as Postman would write them."""
    result: dict[str, str] = {}
    for item in items if isinstance(items, list) else ():
        if not isinstance(item, Mapping) or item.get("enabled") is False or item.get("disabled") is True:
            continue
        key, value = item.get("key", item.get("id")), item.get("value")
        if isinstance(key, str) and isinstance(value, (str, int, float)) and value != "":
            result[key] = str(value).lower() if isinstance(value, bool) else str(value)
    return result


def _requests(folder: Mapping[str, Any], prefix: str, auth: object) -> Iterator[tuple[str, Mapping[str, Any], object]]:
    """Every request with its name and the authorization that it inherits. As deep as the text, which is bounded."""
    auth = folder.get("auth") or auth
    items = folder.get("item")
    for item in items if isinstance(items, list) else ():
        if not isinstance(item, Mapping):
            continue
        name = item.get("name")
        path = f"{prefix} / {name}" if prefix and isinstance(name, str) else name if isinstance(name, str) else prefix
        if isinstance(item.get("item"), list):
            yield from _requests(item, path[:200], auth)
        elif "request" in item:
            yield path[:200], item, auth


def _imported(name: str, item: Mapping[str, Any], inherited: object, values: Mapping[str, str]) -> Imported:
    request = item["request"]
    if isinstance(request, str):
        request = {"url": request}
    if not isinstance(request, Mapping):
        raise ImportRefused("other_api")
    address = read_address(_url(request.get("url"), values))
    notes: list[Note] = [*address.notes]
    if any(_has_script(event) for event in _list(item.get("event"))):
        notes.append(Note("scripts_ignored"))
    made, body_notes = _body(request.get("body"), address, values)
    return replace(
        made,
        mode=address.mode or made.mode,
        app_id=address.app_id,
        resource_id=address.resource_id,
        sid=address.sid,
        credentials=_credentials(request, inherited, values, notes),
        host=address.host,
        notes=(*notes, *body_notes, *made.notes),
        kind=Kind.COLLECTION,
        name=name,
    )


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _has_script(event: object) -> bool:
    script = event.get("script") if isinstance(event, Mapping) else None
    lines = script.get("exec") if isinstance(script, Mapping) else None
    return any(isinstance(line, str) and line.strip() for line in (lines if isinstance(lines, list) else [lines]))


def _url(url: object, values: Mapping[str, str]) -> str:
    """The address of a request, with variables; ``:name`` in the path by the request's own table."""
    if isinstance(url, str):
        return resolve(url, values)
    if not isinstance(url, Mapping):
        return ""
    own = _variables(url.get("variable"))
    path = url.get("path")
    steps = [own.get(step[1:], step) if isinstance(step, str) and step.startswith(":") else step for step in _list(path)]
    steps = [step.get("value") if isinstance(step, Mapping) else step for step in steps]
    if steps and all(isinstance(step, str) for step in steps):
        host = url.get("host")
        name = ".".join(str(label) for label in host) if isinstance(host, list) else host if isinstance(host, str) else ""
        port, scheme = url.get("port"), url.get("protocol")
        # A variable for the whole of scheme and host brings its own scheme.
        begin = "" if name.startswith("{{") and "://" in resolve(name, values) else f"{scheme if isinstance(scheme, str) else 'https'}://"
        return resolve(f"{begin}{name}{f':{port}' if isinstance(port, str) and port else ''}/{'/'.join(steps)}", values)
    raw = url.get("raw")
    return resolve(raw, values) if isinstance(raw, str) else ""


def _body(body: object, address: Address, values: Mapping[str, str]) -> tuple[Imported, list[Note]]:
    bare = Imported(address.operation, address.mode)
    if not isinstance(body, Mapping) or body.get("disabled") is True:
        return bare, []
    raw = body.get("raw")
    if body.get("mode", "raw") != "raw" or not isinstance(raw, str):
        return bare, [Note("form_body")] if body.get("mode") in ("formdata", "urlencoded", "file", "graphql") else []
    if not raw.strip():
        return bare, []
    text, comments = loosened(raw, values)
    notes = [Note("comments_removed")] if comments else []
    parsed = parse(text)
    if parsed.errors:
        error = parsed.errors[0]
        return bare, [*notes, Note("body_unreadable", {"line": str(error.line), "code": error.code})]
    if not isinstance(parsed.value, dict):
        return bare, [*notes, Note("body_unreadable", {"line": "1", "code": "not_a_body"})]
    return from_value(parsed.value, address.operation, address.mode), notes


def _credentials(request: Mapping[str, Any], inherited: object, values: Mapping[str, str], notes: list[Note]) -> dict[Path, Secret]:
    """From the request's own authorization, its header, or what the folders around it say."""
    for header in _list(request.get("header")):
        if isinstance(header, Mapping) and not header.get("disabled") and str(header.get("key", "")).casefold() == "authorization":
            value = header.get("value")
            return pair(*basic_pair(resolve(value, values) if isinstance(value, str) else "", notes), notes)
    auth = request.get("auth") or inherited
    if not isinstance(auth, Mapping) or auth.get("type") in (None, "noauth"):
        return {}
    if auth.get("type") != "basic":
        notes.append(Note("auth_other", {"field": "auth", "text": str(auth.get("type"))[:12]}))
        return {}
    basic = auth.get("basic")
    # v2.1 has a list of pairs, v2.0 an object.
    known = _variables(basic) if isinstance(basic, list) else _variables([{"key": k, "value": v} for k, v in _items(basic)])
    return pair(resolve(known.get("username", ""), values), resolve(known.get("password", ""), values), notes)


def _items(value: object) -> list[tuple[str, Any]]:
    return list(value.items()) if isinstance(value, Mapping) else []
