"""The projects that can be recorded in: the built-in sandbox and those that people saved.

Profiles live in the settings under ``profiles`` without any secret. The sandbox's own id and credentials exist only while it
runs and are never written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, Protocol

from cloudrec_gui.domain.draft import ACCESS_KEY, SECRET_KEY, SECRET_NAMES, STORAGE, Draft, SecretBag
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import AppId, ProfileId
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET, SANDBOX_ID, Profile
from cloudrec_gui.domain.secrets import Secret

_KEY: Final = "profiles"
_TEXTS: Final = "unfinished-json"
_SECRET_VALUE: Final = re.compile(rf'("(?:{"|".join(sorted(SECRET_NAMES))})"\s*:\s*)("(?:[^"\\]|\\.)*"?|[^\s,}}\]]+)')
"""A key of a secret and its value in text that may end or break anywhere."""
_NAME_MAX: Final = 80
READ_ONLY_SECRETS: Final = frozenset({CUSTOMER_ID, CUSTOMER_SECRET})
"""What the sandbox dictates in its own profile."""


class Store(Protocol):
    """The part of the settings that is used here."""

    def get(self, key: str, default: Any) -> Any: ...

    def set(self, key: str, value: object) -> None: ...


def sandbox_draft() -> Draft:
    """A draft with which Start works at once: nothing in it has to be filled."""
    return default_draft().put((*STORAGE, "bucket"), "sandbox-bucket")


class Profiles:
    """All profiles, the current one, and what can be done with them. Everything belongs to the loop thread."""

    def __init__(self, settings: Store, sandbox_name: str = "Sandbox") -> None:
        self.changed: Event[None] = Event()
        """The list, a name or the current profile changed; contents that are edited do not ring."""
        self.deleted: Event[ProfileId] = Event()
        """Its secrets can be forgotten."""
        self._settings = settings
        self._sandbox_secrets: dict[tuple[str | int, ...], Secret] = {}
        stored = settings.get(_KEY, None)
        stored = stored if isinstance(stored, Mapping) else {}
        self._profiles: dict[ProfileId, Profile] = {SANDBOX_ID: Profile(SANDBOX_ID, sandbox_name, draft=sandbox_draft())}
        for item in stored.get("items", ()) if isinstance(stored.get("items"), list) else ():
            self._adopt(item, sandbox_name)
        texts = settings.get(_TEXTS, None)
        texts = texts if isinstance(texts, Mapping) else {}
        self._texts = {ProfileId(ident): text for ident, text in texts.items() if ident in self._profiles and isinstance(text, str)}
        current = stored.get("current")
        self._current = ProfileId(current) if current in self._profiles else SANDBOX_ID

    def _adopt(self, item: object, sandbox_name: str) -> None:
        try:
            profile = Profile.from_json(item)
        except ValueError:
            return
        if profile.sandbox:
            body = profile.draft if profile.draft.body else sandbox_draft()
            profile = replace(profile, name=sandbox_name, app_id=AppId(""), draft=body)
        self._profiles[profile.id] = profile

    def all(self) -> tuple[Profile, ...]:
        """The sandbox first, then the others in the order in which they were made."""
        return tuple(self._profiles.values())

    @property
    def current(self) -> Profile:
        return self._profiles[self._current]

    def get(self, ident: ProfileId) -> Profile | None:
        return self._profiles.get(ident)

    def select(self, ident: ProfileId) -> None:
        """Make another profile the current one. Raises KeyError for an unknown id."""
        profile = self._profiles[ident]
        if profile.id != self._current:
            self._current = profile.id
            self._write()
            self.changed.emit(None)

    def save(self, profile: Profile) -> None:
        """Remember the contents of a profile, a new one included. The sandbox keeps its name and its own App ID."""
        former = self._profiles.get(profile.id)
        if profile == former:
            return
        self._profiles[profile.id] = profile
        self._write()
        if former is None or former.name != profile.name:
            self.changed.emit(None)

    def rename(self, ident: ProfileId, name: str) -> None:
        """Another name, made unique. The sandbox and empty names are left alone."""
        profile = self._profiles[ident]
        if not profile.sandbox and name.strip():
            self.save(replace(profile, name=self._unique(name, ident)))

    def duplicate(self, ident: ProfileId, name: str) -> Profile:
        """A copy under a new id, without secrets; of the sandbox only the prepared recording is taken along."""
        source = self._profiles[ident]
        copy = replace(source, id=self._new_id(), name=self._unique(name))
        if source.sandbox:
            copy = replace(copy, app_id=AppId(""), draft=source.draft.put((*STORAGE, "bucket"), ""))
        self.save(copy)
        return copy

    def delete(self, ident: ProfileId) -> None:
        """Forget a profile. The sandbox cannot be deleted; after the current one the sandbox is current."""
        if ident == SANDBOX_ID or ident not in self._profiles:
            return
        del self._profiles[ident]
        self.keep_text(ident, "")
        if self._current == ident:
            self._current = SANDBOX_ID
        self._write()
        self.changed.emit(None)
        self.deleted.emit(ident)

    def set_sandbox(self, app_id: str, customer_id: str, customer_secret: str) -> None:
        """The embedded sandbox runs with these; they are kept in memory only."""
        self._sandbox_secrets = {
            CUSTOMER_ID: Secret(customer_id),
            CUSTOMER_SECRET: Secret(customer_secret),
            ACCESS_KEY: Secret("sandbox-access-key"),
            SECRET_KEY: Secret("sandbox-secret-key"),
        }
        self._profiles[SANDBOX_ID] = replace(self._profiles[SANDBOX_ID], app_id=AppId(app_id))
        self.changed.emit(None)

    def given_secrets(self, ident: ProfileId) -> SecretBag:
        """Secrets that come with a profile instead of from the keychain: the sandbox's, once it runs."""
        return dict(self._sandbox_secrets) if ident == SANDBOX_ID else {}

    def kept_text(self, ident: ProfileId) -> str:
        """JSON that somebody was writing and that is none yet."""
        return self._texts.get(ident, "")

    def keep_text(self, ident: ProfileId, text: str) -> None:
        """Remember unfinished JSON; on disk a word stands in place of each secret, because nobody has taken them out yet."""
        if text == self._texts.get(ident, ""):
            return
        self._texts.pop(ident, None)
        if text:
            self._texts[ident] = text
        self._settings.set(_TEXTS, {known: _SECRET_VALUE.sub(r'\1"‹secret›"', kept) for known, kept in self._texts.items()} or None)

    def _new_id(self) -> ProfileId:
        number = 1
        while (ident := ProfileId(f"profile-{number}")) in self._profiles:
            number += 1
        return ident

    def _unique(self, name: str, but: ProfileId | None = None) -> str:
        """The name without line breaks, with a number behind it when another profile has it."""
        base = " ".join(name.split())[:_NAME_MAX] or "Profile"
        taken = {profile.name for profile in self._profiles.values() if profile.id != but}
        candidate, number = base, 2
        while candidate in taken:
            candidate, number = f"{base} {number}", number + 1
        return candidate

    def _write(self) -> None:
        items = [(replace(p, app_id=AppId("")) if p.sandbox else p).to_json() for p in self._profiles.values()]
        self._settings.set(_KEY, {"current": self._current, "items": items})
