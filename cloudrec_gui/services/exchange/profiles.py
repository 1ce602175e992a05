"""A profile as a file: public fields by an allow-list, no secrets by construction; and back, as the stranger's text that it is.

An endpoint, a proxy, a certificate or a sandbox switch in a file is never applied: it is handed back as a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from cloudrec_gui.domain.draft import Draft, SecretBag, drop_in, without_secrets
from cloudrec_gui.domain.fields import known, unknown_paths
from cloudrec_gui.domain.ids import AppId, ProfileId
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.profile import Area, Profile
from cloudrec_gui.services.exchange.addresses import is_own_host
from cloudrec_gui.services.exchange.body import REQUEST, refused
from cloudrec_gui.services.exchange.imported import Imported, ImportRefused, Kind, Note, dotted, is_placeholder
from cloudrec_gui.services.exchange.sealing import sealed
from cloudrec_gui.services.json_text import dump, parse

FORMAT: Final = "cloudrec-gui/profile"
VERSION: Final = 1
NAME_MAX: Final = 80
_KEYS: Final = frozenset({"format", "version", "name", "appId", "area", "draft"})
_DRAFT_KEYS: Final = frozenset({"mode", "body", "acquire", "correlate"})
_ASKED: Final = ("endpoint", "proxy", "ca", "sandbox")
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_MOST_NOTES: Final = 12


@dataclass(frozen=True, slots=True)
class Ask:
    """Something that only a person may decide: ``endpoint``, ``proxy``, ``ca`` or ``sandbox``, with what the file says."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class ImportedProfile:
    """A profile out of a file: a new id, a name of its own, no secrets, and nothing of what is asked for in ``asks``."""

    profile: Profile
    asks: tuple[Ask, ...] = ()
    notes: tuple[Note, ...] = ()


# ---------------------------------------------------------------------------------------------------------------- out
def left_out(profile: Profile) -> tuple[Path, ...]:
    """What a file of this profile will not have: keys that the service does not know could hold anything, a secret too."""
    return unknown_paths(Operation.START, profile.draft.body)


def write_profile(profile: Profile, secrets: SecretBag) -> str:
    """The text of the file. Raises SecretFound when a secret would be in it all the same. Of the sandbox only the draft goes out."""
    draft = profile.draft
    body: Any = without_secrets(draft.body)[0]
    for path in left_out(profile):
        body = drop_in(body, path)
    acquire = {key: value for key, value in draft.acquire.items() if known(Operation.ACQUIRE, (REQUEST, key))}
    content: dict[str, Any] = {"format": FORMAT, "version": VERSION, "name": profile.name}
    if not profile.sandbox:
        content |= {"appId": profile.app_id, "area": profile.area.value}
        content |= {"endpoint": profile.endpoint} if profile.endpoint else {}
    content["draft"] = {"mode": draft.mode.value, "body": body, "acquire": acquire, "correlate": draft.correlate}
    return sealed(dump(content) + "\n", secrets)


# ----------------------------------------------------------------------------------------------------------------- in
def is_profile(value: Mapping[str, Any]) -> bool:
    """Whether a JSON object says that it is a profile of this program."""
    return value.get("format") == FORMAT


def read_profile(text: str, existing: Iterable[Profile] = ()) -> ImportedProfile:
    """A new profile from the text of a file, beside those that exist. Raises ImportRefused."""
    parsed = parse(text.removeprefix("\ufeff"))
    if parsed.errors:
        raise refused(parsed.errors[0])
    value = parsed.value
    if not isinstance(value, Mapping) or not is_profile(value):
        raise ImportRefused("not_a_profile")
    notes: list[Note] = []
    draft, area, app_id = _contents(value, notes)
    others = tuple(existing)
    name = unique_name(_name(value), {profile.name for profile in others})
    profile = Profile(_new_id(others), name, AppId(app_id), area or Area.US, draft)
    asks = tuple(Ask(kind, _shown(value[kind])) for kind in _ASKED if value.get(kind))
    return ImportedProfile(profile, asks, tuple(notes))


def as_imported(value: object) -> Imported:
    """The same file as an import into the profile that is open. Raises ImportRefused."""
    if not isinstance(value, Mapping):
        raise ImportRefused("not_a_profile")
    notes: list[Note] = []
    draft, area, app_id = _contents(value, notes)
    notes += [Note("not_from_file", {"kind": kind}) for kind in ("proxy", "ca", "sandbox") if value.get(kind)]
    host = value.get("endpoint")
    host = host if isinstance(host, str) and host and not is_own_host(host) else ""
    return Imported(
        Operation.START,
        draft.mode,
        draft.body,
        draft.acquire,
        app_id,
        host=host[:200],
        notes=tuple(notes),
        kind=Kind.PROFILE,
        name=_name(value),
        area=area,
    )


def unique_name(name: str, taken: Iterable[str]) -> str:
    """The name, with a number behind it when it is taken."""
    have = set(taken)
    candidate, number = name, 2
    while candidate in have:
        candidate, number = f"{name} {number}", number + 1
    return candidate


def _contents(value: Mapping[str, Any], notes: list[Note]) -> tuple[Draft, Area | None, str]:
    version = value.get("version")
    if type(version) is not int or version < 1:
        raise ImportRefused("not_a_profile")
    if version > VERSION:
        raise ImportRefused("profile_version", {"version": str(version)[:12], "known": str(VERSION)})
    strange = [str(key) for key in value if key not in _KEYS and key not in _ASKED]
    data = value.get("draft")
    data = data if isinstance(data, Mapping) else {}
    strange += [f"draft.{key}" for key in data if key not in _DRAFT_KEYS]
    notes += [Note("key_dropped", {"path": key[:60]}) for key in strange[:_MOST_NOTES]]
    body = data.get("body")
    bare, found = without_secrets(body) if isinstance(body, Mapping) else ({}, {})
    notes += [Note("secret_dropped", {"path": dotted(path)}) for path in list(found)[:_MOST_NOTES]]
    notes += [Note("unknown_key", {"path": dotted(path)}) for path in unknown_paths(Operation.START, bare)[:_MOST_NOTES]]
    draft = Draft.from_json({"mode": data.get("mode"), "body": bare, "acquire": data.get("acquire"), "correlate": data.get("correlate")})
    if data.get("mode") not in {mode.value for mode in Mode}:
        notes.append(Note("mode_unknown", {"mode": _shown(data.get("mode"))}))
    area = next((area for area in Area if area.value == value.get("area")), None)
    app_id = value.get("appId")
    app_id = app_id.strip() if isinstance(app_id, str) and not is_placeholder(app_id) else ""
    return _plain_parameter(draft), area, app_id[:200]


def _plain_parameter(draft: Draft) -> Draft:
    """``startParameter`` is a switch in a draft; as an object it would be a second body, with secrets of its own."""
    if draft.acquire.get("startParameter", True) is True:
        return draft
    return replace(draft, acquire={key: value for key, value in draft.acquire.items() if key != "startParameter"})


def _name(value: Mapping[str, Any]) -> str:
    """A name that can be shown anywhere: no line breaks, nothing that turns the direction of writing, not too long."""
    name = value.get("name")
    return (" ".join(_UNPRINTABLE.sub(" ", name).split()) if isinstance(name, str) else "")[:NAME_MAX] or "Profile"


def _shown(value: object) -> str:
    text = value if isinstance(value, str) else dump(value)
    return _UNPRINTABLE.sub(" ", text)[:200]


def _new_id(others: tuple[Profile, ...]) -> ProfileId:
    taken = {profile.id for profile in others}
    number = 1
    while (ident := ProfileId(f"profile-{number}")) in taken:
        number += 1
    return ident
