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

RECORDING: Final[Path] = ("clientRequest", "recordingConfig")
TRANSCODING: Final[Path] = (*RECORDING, "transcodingConfig")
STORAGE: Final[Path] = ("clientRequest", "storageConfig")
FILES: Final[Path] = ("clientRequest", "recordingFileConfig")
TOKEN: Final[Path] = ("clientRequest", "token")
ACCESS_KEY: Final[Path] = (*STORAGE, "accessKey")
SECRET_KEY: Final[Path] = (*STORAGE, "secretKey")
STS_TOKEN: Final[Path] = (*STORAGE, "stsToken")
ENCRYPTION_SECRET: Final[Path] = (*RECORDING, "secret")
ENCRYPTION_SALT: Final[Path] = (*RECORDING, "salt")
SECRET_PATHS: Final = frozenset({TOKEN, ACCESS_KEY, SECRET_KEY, STS_TOKEN, ENCRYPTION_SECRET, ENCRYPTION_SALT})

SecretBag = Mapping[Path, Secret]
"""Secret values by the path at which they are sent."""


def get_in(tree: object, path: Path, default: object = None) -> Any:
    """The value at ``path``, or ``default`` where any step is missing."""
    for step in path:
        if isinstance(tree, Mapping) and step in tree:
            tree = tree[step]
        elif isinstance(tree, (list, tuple)) and isinstance(step, int) and -len(tree) <= step < len(tree):
            tree = tree[step]
        else:
            return default
    return tree


def put_in(tree: object, path: Path, value: object) -> Any:
    """A copy of ``tree`` with ``value`` at ``path``; missing objects on the way are made. ``tree`` itself is not changed."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int) and isinstance(tree, (list, tuple)):
        items = list(tree)
        items[step] = put_in(items[step], rest, value)
        return items
    branch = dict(tree) if isinstance(tree, Mapping) else {}
    branch[step] = put_in(branch.get(step), rest, value)
    return branch


def drop_in(tree: object, path: Path) -> Any:
    """A copy of ``tree`` without the key at ``path``; objects that became empty by it are dropped too, except the outermost."""
    if not path or not isinstance(tree, (Mapping, list, tuple)):
        return tree
    step, rest = path[0], path[1:]
    if isinstance(tree, (list, tuple)):
        if not isinstance(step, int) or not -len(tree) <= step < len(tree):
            return tree
        items = list(tree)
        if rest:
            items[step] = drop_in(items[step], rest)
        else:
            del items[step]
        return items
    if step not in tree:
        return tree
    branch = dict(tree)
    if not rest:
        del branch[step]
        return branch
    inner = drop_in(branch[step], rest)
    if inner == {} and step != "clientRequest":
        del branch[step]
    else:
        branch[step] = inner
    return branch


def leaves(tree: object, prefix: Path = ()) -> Iterator[tuple[Path, object]]:
    """Every value that is not an object, with its path; lists of plain values count as one value."""
    if isinstance(tree, Mapping) and tree:
        for key, value in tree.items():
            yield from leaves(value, (*prefix, key))
    elif isinstance(tree, (list, tuple)) and any(isinstance(item, Mapping) for item in tree):
        for index, value in enumerate(tree):
            yield from leaves(value, (*prefix, index))
    else:
        yield prefix, tree


@dataclass(frozen=True, slots=True)
class Draft:
    """One prepared recording: the mode, the options of acquire, and the body of start without secrets."""

    mode: Mode = Mode.MIX
    body: Mapping[str, Any] = field(default_factory=dict)
    acquire: Mapping[str, Any] = field(default_factory=dict)
    """Extra keys of acquire's ``clientRequest`` (``resourceExpiredHour``, ``region``); ``scene`` follows from the mode."""

    @property
    def cname(self) -> str:
        value = self.body.get("cname", "")
        return value if isinstance(value, str) else ""

    @property
    def uid(self) -> str:
        value = self.body.get("uid", "")
        return value if isinstance(value, str) else ""

    def get(self, path: Path, default: object = None) -> Any:
        return get_in(self.body, path, default)

    def put(self, path: Path, value: object) -> Draft:
        """With ``value`` at ``path``; ``None`` drops the key, because absent and null are not the same to the service."""
        if path in SECRET_PATHS:
            raise ValueError("secrets do not belong into a draft")
        if value is None:
            return replace(self, body=drop_in(self.body, path))
        return replace(self, body=put_in(self.body, path, value))

    def merged(self, secrets: SecretBag) -> dict[str, Any]:
        """The body of start with the secrets that are not empty. The result is for sending only."""
        body: dict[str, Any] = json.loads(json.dumps(self.body))
        for path, secret in secrets.items():
            if secret:
                body = put_in(body, path, secret.reveal())
        return body

    def to_json(self) -> dict[str, Any]:
        """What settings keep: no secret can be in it."""
        body = self.body
        for path in SECRET_PATHS:
            body = drop_in(body, path)
        return {"mode": self.mode.value, "body": body, "acquire": dict(self.acquire)}

    @classmethod
    def from_json(cls, data: object) -> Draft:
        """What ``to_json`` gave; anything unusable in it falls back to the default of its field."""
        try:
            mode = Mode(get_in(data, ("mode",), Mode.MIX.value))
        except ValueError:
            mode = Mode.MIX
        body, acquire = get_in(data, ("body",), {}), get_in(data, ("acquire",), {})
        return cls(mode, body if isinstance(body, dict) else {}, acquire if isinstance(acquire, dict) else {})


def default_draft() -> Draft:
    """A composite recording that works: 1280×720 best fit, 300 s idle exit (behaviour §2 recommends it), HLS and MP4."""
    body: dict[str, Any] = {
        "cname": "demo-room",
        "uid": "900001",
        "clientRequest": {
            "recordingConfig": {
                "channelType": 1,
                "streamTypes": 2,
                "maxIdleTime": 300,
                "transcodingConfig": {
                    "width": 1280,
                    "height": 720,
                    "fps": 15,
                    "bitrate": 2260,
                    "mixedVideoLayout": 1,
                    "backgroundColor": "#000000",
                },
            },
            "recordingFileConfig": {"avFileType": ["hls", "mp4"]},
            "storageConfig": {"vendor": 1, "region": 0, "bucket": ""},
        },
    }
    return Draft(Mode.MIX, body)
