"""The ids of a recording that another program started, typed or pasted in whatever form they are at hand.

``read`` takes our own copied ids, an answer of start or acquire, a command or an address of query, update or stop, and a
notification. ``faults`` says what a form still lacks. Nothing here asks the service; one query does that later.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Final

from cloudrec_gui.domain.ids import is_app_id, is_cname, is_resource_id, is_sid, is_uid
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.services.json_text import parse
from cloudrec_gui.services.recovery import notifications

TEXT_MAX: Final = 1 << 20
FIELDS: Final = ("resource_id", "sid", "mode", "cname", "uid", "app_id")
_NAMES: Final[Mapping[str, str]] = {
    "resourceid": "resource_id",
    "resource_id": "resource_id",
    "rid": "resource_id",
    "sid": "sid",
    "mode": "mode",
    "cname": "cname",
    "channel": "cname",
    "channelname": "cname",
    "uid": "uid",
    "appid": "app_id",
    "app_id": "app_id",
}
LINE_MAX: Final = 4096
"""Characters of a line or of an address that can be one. Longer ones are something else, and patterns would work on them for long."""
_LINE: Final = re.compile(r"""["']?([A-Za-z_ ]{3,14}?)["']?\s*[:=：]\s*(.+)""")
_ROUTE: Final = "/v1/apps/"
_REST: Final = re.compile(r"""[^\s"'<>]+""")


class Fault(Enum):
    """What is wrong with one field."""

    MISSING = "missing"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class Ids:
    """The ids of one running recording, as texts; empty where not known."""

    resource_id: str = ""
    sid: str = ""
    mode: str = ""
    cname: str = ""
    uid: str = ""
    app_id: str = ""

    def over(self, other: Ids) -> Ids:
        """These, and ``other``'s where these are empty."""
        lacking = {name: getattr(other, name) for name in FIELDS if not getattr(self, name)}
        return replace(self, **lacking) if lacking else self

    @property
    def named(self) -> tuple[str, ...]:
        """The fields that are not empty."""
        return tuple(name for name in FIELDS if getattr(self, name))


def faults(ids: Ids) -> Mapping[str, Fault]:
    """What keeps these ids from being asked about, by field. The App ID may be empty: then the chosen profile's counts."""
    checks = {
        "resource_id": is_resource_id,
        "sid": is_sid,
        "mode": _is_mode,
        "cname": is_cname,
        "uid": is_uid,
    }
    found: dict[str, Fault] = {}
    for name, check in checks.items():
        value = getattr(ids, name)
        if not value:
            found[name] = Fault.MISSING
        elif not check(value):
            found[name] = Fault.FORM
    if ids.app_id and not is_app_id(ids.app_id):
        found["app_id"] = Fault.FORM
    return found


def _is_mode(text: str) -> bool:
    return any(mode.value == text for mode in Mode)


def read(text: str) -> Ids:
    """Every id in ``text``. What a field's form does not permit is left out, so a wrong paste fills nothing."""
    text = text[:TEXT_MAX]
    found = Ids()
    for reader in (_told, _commanded, _addressed, _answered, _listed):
        found = found.over(_tidy(reader(text)))
    return found


def _tidy(ids: Ids) -> Ids:
    wrong = {name: "" for name, fault in faults(ids).items() if fault is Fault.FORM}
    return replace(ids, **wrong) if wrong else ids


def _told(text: str) -> Ids:
    told = notifications.read(text)
    if not told:
        return Ids()
    last = told[-1]
    return Ids(sid=last.sid, cname=last.cname, uid=last.uid)


def _commanded(text: str) -> Ids:
    from cloudrec_gui.services.exchange.curl import looks_like_curl, read_curl
    from cloudrec_gui.services.exchange.imported import ImportRefused

    if not looks_like_curl(text):
        return Ids()
    try:
        requests = read_curl(text)
    except ImportRefused:
        return Ids()
    found = Ids()
    for one in reversed(requests):
        mode = one.mode.value if one.mode is not None else ""
        found = found.over(Ids(one.resource_id, one.sid, mode, _text(one.body.get("cname")), _text(one.body.get("uid")), one.app_id))
    return found


def _addressed(text: str) -> Ids:
    from cloudrec_gui.services.exchange.addresses import read_address
    from cloudrec_gui.services.exchange.imported import ImportRefused

    found = Ids()
    for word in text.split() if _ROUTE in text else ():
        place = word.rfind(_ROUTE)
        rest = _REST.match(word, place + len(_ROUTE)) if 0 <= place < LINE_MAX else None
        if rest is None:
            continue
        try:
            address = read_address(word[: min(rest.end(), LINE_MAX)])
        except ImportRefused:
            continue
        mode = address.mode.value if address.mode is not None else ""
        found = Ids(address.resource_id, address.sid, mode, app_id=address.app_id).over(found)
    return found


def _answered(text: str) -> Ids:
    start, end = text.find("{"), text.rfind("}")
    parsed = parse(text[start : end + 1]) if 0 <= start < end else parse(text)
    return _mapped(parsed.value) if isinstance(parsed.value, Mapping) else Ids()


def _listed(text: str) -> Ids:
    lines = (line.strip() for line in text.splitlines() if len(line) <= LINE_MAX)
    found = (_LINE.match(line) for line in lines)
    return _mapped({match[1].strip(): match[2].rstrip(", \t").strip("\"'") for match in found if match is not None})


def _mapped(values: Mapping[Any, Any]) -> Ids:
    known: dict[str, str] = {}
    for name, value in values.items():
        place = _NAMES.get(str(name).casefold().replace(" ", ""))
        if place is not None and _text(value):
            known.setdefault(place, _text(value))
    return Ids(**known)


def _text(value: object) -> str:
    return str(value).strip() if isinstance(value, (str, int)) and not isinstance(value, bool) else ""
