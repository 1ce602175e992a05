"""The request that is being prepared: plain JSON, changed by value.

Form and JSON are two views of this one document, so it *is* the wire body of start (rest-api §3) with everything that
somebody typed or pasted, known or not, valid or not. Secrets are not in it: they live in a :class:`SecretBag` under the same
paths and are merged at the moment of sending.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.trees import drop_in, get_in, leaves, put_in
from cloudrec_gui.domain.variants import VARIANTS, Variant, VariantFacts, push_index, variant_of

__all__ = [
    "ACCESS_KEY",
    "CDN_URL",
    "ENCRYPTION_SALT",
    "ENCRYPTION_SECRET",
    "FILES",
    "RECORDING",
    "SECRET_KEY",
    "SECRET_NAMES",
    "SECRET_PATHS",
    "SERVICES",
    "SNAPSHOT",
    "STORAGE",
    "STS_TOKEN",
    "TOKEN",
    "TRANSCODING",
    "Draft",
    "SecretBag",
    "drop_in",
    "get_in",
    "is_secret",
    "leaves",
    "put_in",
    "secret_paths",
    "without_secrets",
]

RECORDING: Final[Path] = ("clientRequest", "recordingConfig")
TRANSCODING: Final[Path] = (*RECORDING, "transcodingConfig")
STORAGE: Final[Path] = ("clientRequest", "storageConfig")
FILES: Final[Path] = ("clientRequest", "recordingFileConfig")
SNAPSHOT: Final[Path] = ("clientRequest", "snapshotConfig")
SERVICES: Final[Path] = ("clientRequest", "extensionServiceConfig", "extensionServices")
TOKEN: Final[Path] = ("clientRequest", "token")
ACCESS_KEY: Final[Path] = (*STORAGE, "accessKey")
SECRET_KEY: Final[Path] = (*STORAGE, "secretKey")
STS_TOKEN: Final[Path] = (*STORAGE, "stsToken")
ENCRYPTION_SECRET: Final[Path] = (*RECORDING, "secret")
ENCRYPTION_SALT: Final[Path] = (*RECORDING, "salt")
CDN_URL: Final[Path] = (*SERVICES, 1, "serviceParam", "outputs", 0, "rtmpUrl")
"""The push address, which holds a stream key. A bag has it under this path wherever in the list the push stands."""
SECRET_PATHS: Final = frozenset({TOKEN, ACCESS_KEY, SECRET_KEY, STS_TOKEN, ENCRYPTION_SECRET, ENCRYPTION_SALT, CDN_URL})
SECRET_NAMES: Final = frozenset(str(path[-1]) for path in SECRET_PATHS)
"""A value under one of these keys is a secret wherever it stands: misplaced keys are read by nobody and stored by no one."""

SecretBag = Mapping[Path, Secret]
"""Secret values by the path at which they are sent."""


def is_secret(path: Path) -> bool:
    """Whether the value at ``path`` must not stand in a draft."""
    return bool(path) and path[-1] in SECRET_NAMES


def secret_paths(body: object) -> Iterator[tuple[Path, Path]]:
    """Where secrets stand in ``body``, and under which path a bag keeps each of them."""
    push = push_index(body)
    for path, value in leaves(body):
        if is_secret(path) and isinstance(value, (str, int, float)):
            yield path, (CDN_URL if push is not None and path == _push_url(push) else path)


def without_secrets(body: Mapping[str, Any]) -> tuple[dict[str, Any], dict[Path, Secret]]:
    """``body`` without its secrets, and the secrets that were in it. Empty ones are taken out too."""
    bag: dict[Path, Secret] = {}
    bare: Any = dict(body)
    for path, name in tuple(secret_paths(body)):
        bag[name] = Secret(str(get_in(body, path)))
        bare = drop_in(bare, path)
    return bare, {path: secret for path, secret in bag.items() if secret}


def _push_url(index: int) -> Path:
    return (*SERVICES, index, *CDN_URL[len(SERVICES) + 1 :])


@dataclass(frozen=True, slots=True)
class Draft:
    """One prepared recording: the mode, the options of acquire, and the body of start without secrets."""

    mode: Mode = Mode.MIX
    body: Mapping[str, Any] = field(default_factory=dict)
    acquire: Mapping[str, Any] = field(default_factory=dict)
    """Extra keys of acquire's ``clientRequest`` (``resourceExpiredHour``, ``region``); ``scene`` follows from the variant.

    ``startParameter`` is ``True`` here when the start body is to be sent along; the object itself is made when it is sent, so
    that it cannot differ from what start carries (rest-api §2).
    """
    correlate: bool = True
    """Whether every start gets a folder of its own, by which its files can be found even if the sid is lost."""
    shelf: Mapping[str, Any] = field(default_factory=dict)
    """What other variants need and this one does not permit, so that switching back brings it back (see ``drafts``)."""

    @property
    def cname(self) -> str:
        value = self.body.get("cname", "")
        return value if isinstance(value, str) else ""

    @property
    def uid(self) -> str:
        value = self.body.get("uid", "")
        return value if isinstance(value, str) else ""

    @property
    def variant(self) -> Variant:
        """The job that the body asks for."""
        return variant_of(self.mode, self.body)

    @property
    def facts(self) -> VariantFacts:
        return VARIANTS[self.variant]

    def get(self, path: Path, default: object = None) -> Any:
        return get_in(self.body, path, default)

    def put(self, path: Path, value: object) -> Draft:
        """With ``value`` at ``path``; ``None`` drops the key, because absent and null are not the same to the service."""
        if is_secret(path):
            raise ValueError("secrets do not belong into a draft")
        if value is None:
            return replace(self, body=drop_in(self.body, path))
        return replace(self, body=put_in(self.body, path, value))

    def merged(self, secrets: SecretBag) -> dict[str, Any]:
        """The body of start with the secrets that are not empty. The result is for sending only."""
        body: dict[str, Any] = json.loads(json.dumps(self.body))
        for path, secret in secrets.items():
            place = self.place_of(path)
            if secret and place is not None:
                body = put_in(body, place, secret.reveal())
        return body

    def place_of(self, path: Path) -> Path | None:
        """Where in this body the secret that bags keep under ``path`` is sent; None when this variant does not send it."""
        if path == CDN_URL:
            index = push_index(self.body)
            return _push_url(index) if index is not None else None
        if path[:1] != ("clientRequest",) or len(path) < 2:
            return None
        if path in SECRET_PATHS:
            return path if self.facts.permits(str(path[1])) else None
        return path if get_in(self.body, path[:-1]) is not None else None

    def to_json(self) -> dict[str, Any]:
        """What settings keep: no secret can be in it."""
        data: dict[str, Any] = {"mode": self.mode.value, "body": without_secrets(self.body)[0], "acquire": dict(self.acquire)}
        if not self.correlate:
            data["correlate"] = False
        if self.shelf:
            data["shelf"] = dict(self.shelf)
        return data

    @classmethod
    def from_json(cls, data: object) -> Draft:
        """What ``to_json`` gave; anything unusable in it falls back to the default of its field."""
        try:
            mode = Mode(get_in(data, ("mode",), Mode.MIX.value))
        except ValueError:
            mode = Mode.MIX
        body, acquire, shelf = (get_in(data, (name,), {}) for name in ("body", "acquire", "shelf"))
        return cls(
            mode,
            body if isinstance(body, dict) else {},
            acquire if isinstance(acquire, dict) else {},
            get_in(data, ("correlate",), True) is not False,
            shelf if isinstance(shelf, dict) else {},
        )
