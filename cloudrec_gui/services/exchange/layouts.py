"""Layouts across the border of the program: the cURL command of updateLayout, and the door for layouts that are pasted in.

What is pasted may be JSON in any of its forms, a drawing, a command line or a collection. The forms themselves are read and
repaired by :mod:`cloudrec_gui.layout.repair`; here the body is taken out of what is wrapped around it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final
from urllib.parse import quote

from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.profile import SANDBOX_ID, Profile
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.layout import repair
from cloudrec_gui.layout.geometry import Size
from cloudrec_gui.layout.incoming import Incoming
from cloudrec_gui.services.exchange.curl import bodies_in, looks_like_curl
from cloudrec_gui.services.exchange.imported import ImportRefused, Kind
from cloudrec_gui.services.exchange.outgoing import APP, RESOURCE, SID, Outgoing, mark, origin
from cloudrec_gui.services.exchange.reading import detect
from cloudrec_gui.services.exchange.reading import read as read_requests
from cloudrec_gui.services.exchange.writing import as_bash

_WRAPPERS: Final = (Kind.COLLECTION, Kind.PROFILE)
_GENERAL: Final = "https://api.agora.io"


def layout_curl(request: Mapping[str, Any], recording: Recording | None = None, profile: Profile | None = None) -> str:
    """The call of updateLayout (rest-api §6) with ``request`` as its clientRequest, as a command for a POSIX shell.

    ``recording`` supplies the task; without one its ids are shell variables, and ``profile`` supplies channel, uid and host.
    Customer ID and secret are always variables; no secret is ever read.
    """
    if recording is not None:
        sandbox = recording.profile == SANDBOX_ID
        host = _GENERAL if sandbox or not recording.endpoint else recording.endpoint
        app = "" if sandbox else str(recording.app_id)
        who = (str(recording.cname), str(recording.uid))
        resource, sid = str(recording.resource_id), str(recording.sid)
    else:
        host = origin(profile) if profile is not None else _GENERAL
        app = profile.app_id if profile is not None and not profile.sandbox else ""
        who = (profile.draft.cname, profile.draft.uid) if profile is not None else ("", "")
        resource = sid = ""
    task = f"resourceid/{_step(resource, RESOURCE)}/sid/{_step(sid, SID)}/mode/mix/updateLayout"
    path = f"/v1/apps/{_step(app, APP)}/cloud_recording/{task}"
    body = {"cname": who[0] or "<cname>", "uid": who[1] or "<uid>", "clientRequest": _unmarked(dict(request))}
    return as_bash(host, Outgoing(Operation.UPDATE_LAYOUT, "POST", path, body)) + "\n"


def _unmarked(value: Any) -> Any:
    """Without the signs that stand for variables here, should a pasted text hold any."""
    if isinstance(value, str):
        return value.replace("\ue000", "").replace("\ue001", "")
    if isinstance(value, Mapping):
        return {_unmarked(key): _unmarked(item) for key, item in value.items()}
    return [_unmarked(item) for item in value] if isinstance(value, (list, tuple)) else value


def _step(value: str, name: str) -> str:
    return quote(value, safe="") if value else mark(name)


def read_layout(text: str, canvas: Size | None = None) -> Incoming:
    """The layout in any text: JSON in every form of :class:`~cloudrec_gui.layout.incoming.Form`, our SVG, cURL, a collection, a profile.

    Total. ``canvas`` is what pixels are measured against where the text has no output size of its own.
    """
    bare = text.lstrip("\ufeff \t\r\n")
    if bare[:1] not in ("{", "[", "<") and looks_like_curl(text):
        try:
            bodies = bodies_in(text[: 1 << 20])
        except ImportRefused as error:
            return Incoming(refused="open_quote" if error.code == "open_quote" else "no_layout")
        return _first((repair.read(body, canvas) for body in bodies), Kind.CURL.value)
    if bare.startswith("{") and detect(text) in _WRAPPERS:
        try:
            made = read_requests(text)
        except ImportRefused:
            return Incoming(refused="no_layout")
        return _first((repair.read_value(request.body, canvas) for request in made), detect(text).value)
    return repair.read(text, canvas)


def _first(found: Iterable[Incoming], wrapped: str) -> Incoming:
    """The first that has a layout, else why the first has none."""
    refusal: Incoming | None = None
    for incoming in found:
        if incoming.layout is not None:
            return replace(incoming, wrapped=wrapped)
        refusal = refusal or incoming
    return refusal or Incoming(refused="no_layout")
