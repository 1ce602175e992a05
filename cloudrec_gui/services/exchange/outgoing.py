"""The calls of a draft as they would be sent, with a mark wherever a secret or an id goes that is not known yet.

The marks are variables: ``$NAME`` in a shell, ``{{Name}}`` in a collection. No secret value is ever read here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import quote

from cloudrec_gui.domain.draft import (
    ACCESS_KEY,
    CDN_URL,
    ENCRYPTION_SALT,
    ENCRYPTION_SECRET,
    RECORDING,
    SECRET_KEY,
    STS_TOKEN,
    TOKEN,
    TRANSCODING,
    Draft,
    put_in,
)
from cloudrec_gui.domain.modes import MODES, Mode, Operation
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET, Area, Profile
from cloudrec_gui.domain.trees import get_in
from cloudrec_gui.layout.wire import LAYOUT_KEYS
from cloudrec_gui.services.exchange.body import REQUEST
from cloudrec_gui.services.preview import ordered

CONTENT_TYPE: Final = "application/json;charset=utf-8"
"""What every SDK sends (rest-api §1.3)."""
APP: Final = "APPID"
RESOURCE: Final = "resourceId"
SID: Final = "sid"
CUSTOMER: Final = "CustomerID"
PASSWORD: Final = "CustomerSecret"
NAMES: Final[Mapping[Path, str]] = MappingProxyType(
    {
        CUSTOMER_ID: CUSTOMER,
        CUSTOMER_SECRET: PASSWORD,
        TOKEN: "Token",
        ACCESS_KEY: "AccessKey",
        SECRET_KEY: "SecretKey",
        STS_TOKEN: "StsToken",
        ENCRYPTION_SECRET: "EncryptionSecret",
        ENCRYPTION_SALT: "EncryptionSalt",
        CDN_URL: "PushUrl",
    }
)
"""What stands for each secret, by the names that Agora's published collection uses where it has one."""
SHELL_NAMES: Final = MappingProxyType(
    {
        APP: "AGORA_APP_ID",
        RESOURCE: "RESOURCE_ID",
        SID: "SID",
        CUSTOMER: "AGORA_CUSTOMER_ID",
        PASSWORD: "AGORA_CUSTOMER_SECRET",
        "Token": "AGORA_TOKEN",
        "AccessKey": "STORAGE_ACCESS_KEY",
        "SecretKey": "STORAGE_SECRET_KEY",
        "StsToken": "STORAGE_STS_TOKEN",
        "EncryptionSecret": "ENCRYPTION_SECRET",
        "EncryptionSalt": "ENCRYPTION_SALT",
        "PushUrl": "CDN_PUSH_URL",
    }
)
_MARK: Final = re.compile("\ue000(\\w+)\ue001")
_ALWAYS: Final = (ACCESS_KEY, SECRET_KEY)
"""Secrets that every start needs, set or not."""
_LISTS: Final = (
    ("audioUidList", ("subscribeAudioUids", "unSubscribeAudioUids")),
    ("videoUidList", ("subscribeVideoUids", "unSubscribeVideoUids")),
)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One call. ``path`` and the texts of ``body`` have marks in them: give them to ``filled``."""

    operation: Operation
    method: str
    path: str
    body: Mapping[str, Any] | None


def mark(name: str) -> str:
    """A text that stands for the variable ``name`` until ``filled`` replaces it."""
    return f"\ue000{name}\ue001"


def filled(text: str, literal: Callable[[str], str], variable: Callable[[str], str]) -> str:
    """The text with every stretch between marks given to ``literal`` and every name to ``variable``."""
    pieces = _MARK.split(text)
    return "".join(variable(piece) if index % 2 else literal(piece) for index, piece in enumerate(pieces) if piece)


def origin(profile: Profile) -> str:
    """Where the profile's calls go: its own endpoint, or the service's general host for its area (rest-api §1.2)."""
    endpoint = "" if profile.sandbox else profile.endpoint
    return endpoint or ("https://api.sd-rtn.com" if profile.area is Area.CN else "https://api.agora.io")


def calls(profile: Profile, present: Collection[Path], *, app_marked: bool = False) -> tuple[Outgoing, ...]:
    """The calls of the profile's draft, in the order in which they are made. ``present`` are the secrets that are set.

    ``app_marked`` makes a variable of the App ID too.
    """
    draft = profile.draft
    known = bool(profile.app_id) and not profile.sandbox and not app_marked
    app = quote(profile.app_id, safe="") if known else mark(APP)
    base = f"/v1/apps/{app}/cloud_recording"
    start = f"{base}/resourceid/{mark(RESOURCE)}/mode/{draft.mode.value}/start"
    task = f"{base}/resourceid/{mark(RESOURCE)}/sid/{mark(SID)}/mode/{draft.mode.value}"
    body = start_body(draft, present)
    who: dict[str, Any] = {key: body[key] for key in ("cname", "uid") if key in body}
    made = (
        Outgoing(Operation.ACQUIRE, "POST", f"{base}/acquire", _acquire_body(draft, body, who)),
        Outgoing(Operation.START, "POST", start, body),
        Outgoing(Operation.QUERY, "GET", f"{task}/query", None),
        Outgoing(Operation.UPDATE, "POST", f"{task}/update", {**who, REQUEST: _update(draft)}),
        Outgoing(Operation.UPDATE_LAYOUT, "POST", f"{task}/updateLayout", {**who, REQUEST: _layout(draft)}),
        Outgoing(Operation.STOP, "POST", f"{task}/stop", {**who, REQUEST: {"async_stop": False}}),
    )
    return tuple(call for call in made if call.operation in MODES[draft.mode].operations)


def start_body(draft: Draft, present: Collection[Path]) -> dict[str, Any]:
    """The body of start with marks for the secrets."""
    body: Any = draft.body
    for path, name in NAMES.items():
        place = draft.place_of(path) if path in present or path in _ALWAYS else None
        if place is not None:
            body = put_in(body, place, mark(name))
    result: dict[str, Any] = ordered(body)
    return result


def _acquire_body(draft: Draft, start: Mapping[str, Any], who: Mapping[str, Any]) -> dict[str, Any]:
    options: dict[str, Any] = {"scene": draft.facts.scene, **draft.acquire}
    if options.pop("startParameter", None) is True:
        options["startParameter"] = start.get(REQUEST, {})
    return {**who, REQUEST: options}


def _update(draft: Draft) -> dict[str, Any]:
    """The lists of the draft as update has them; everybody where it has none. For a page: not on hold."""
    if draft.mode is Mode.WEB:
        return {"webRecordingConfig": {"onhold": False}}
    subscribe: dict[str, Any] = {}
    for name, keys in _LISTS:
        given = {key: draft.get((*RECORDING, key)) for key in keys}
        subscribe[name] = {key: value for key, value in given.items() if value is not None} or {keys[0]: ["#allstream#"]}
    return {"streamSubscribe": subscribe}


def _layout(draft: Draft) -> dict[str, Any]:
    transcoding = get_in(draft.body, TRANSCODING, {})
    return {key: transcoding[key] for key in LAYOUT_KEYS if key in transcoding} if isinstance(transcoding, Mapping) else {}
