"""What will be sent, for reading: the known keys in the order of the documents, secrets as words in angle quotes.

The same tables say which keys the service knows; a key that is not in them is ignored by the service without a word.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from cloudrec_gui.domain.draft import (
    ACCESS_KEY,
    CDN_URL,
    ENCRYPTION_SALT,
    ENCRYPTION_SECRET,
    SECRET_KEY,
    STS_TOKEN,
    TOKEN,
    Draft,
    SecretBag,
    put_in,
)
from cloudrec_gui.domain.fields import FIELDS, pattern
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.services.naming import predicted

PLACEHOLDERS: Final[Mapping[Path, str]] = MappingProxyType(
    {
        TOKEN: "‹token›",
        ACCESS_KEY: "‹access key›",
        SECRET_KEY: "‹secret key›",
        STS_TOKEN: "‹STS token›",
        ENCRYPTION_SECRET: "‹encryption secret›",
        ENCRYPTION_SALT: "‹salt›",
        CDN_URL: "‹push address›",
    }
)
"""The words that stand for secrets, by the path under which a bag keeps them."""
OTHER_SECRET: Final = "‹secret›"
"""Stands for a secret under a key that is not where the documents have it."""


@cache
def known_keys(operation: Operation = Operation.START) -> Mapping[Path, tuple[str, ...]]:
    """Documented keys below each object, in documented order; ``"*"`` stands for any place in a list."""
    keys: dict[Path, tuple[str, ...]] = {}
    for row in FIELDS[operation]:
        if isinstance(row.path[-1], str):
            keys[row.path[:-1]] = (*keys.get(row.path[:-1], ()), row.path[-1])
    return MappingProxyType(keys)


def ordered(tree: object, operation: Operation = Operation.START, path: Path = ()) -> Any:
    """A copy of ``tree`` with the documented keys first, in documented order, and the others after them as they were."""
    if isinstance(tree, Mapping):
        keys = [k for k in known_keys(operation).get(pattern(path), ()) if k in tree]
        keys += [k for k in tree if k not in keys]
        return {key: ordered(tree[key], operation, (*path, key)) for key in keys}
    if isinstance(tree, (list, tuple)):
        return [ordered(item, operation, (*path, "*")) for item in tree]
    return tree


def placeholder(path: Path) -> str:
    """The word that stands for the secret that a bag keeps under ``path``."""
    return PLACEHOLDERS.get(path, OTHER_SECRET)


def with_placeholders(draft: Draft, secrets: SecretBag) -> dict[str, Any]:
    """The body with a word in place of every secret that will be sent."""
    body: Any = dict(draft.body)
    for path, secret in secrets.items():
        place = draft.place_of(path) if secret else None
        if place is not None:
            body = put_in(body, place, placeholder(path))
    return dict(body)


def start_body(draft: Draft, secrets: SecretBag) -> dict[str, Any]:
    """The body of start; a secret that is set stands as a word, one that is not set is absent, as it will be on the wire."""
    result: dict[str, Any] = ordered(with_placeholders(draft, secrets))
    return result


def acquire_body(draft: Draft, secrets: SecretBag | None = None) -> dict[str, Any]:
    """The body of acquire (rest-api §2); ``scene`` follows from the variant, ``startParameter`` repeats start's ``clientRequest``."""
    request: dict[str, Any] = {"scene": draft.facts.scene, **draft.acquire}
    if request.get("startParameter") is True:
        request["startParameter"] = start_body(draft, secrets or {}).get("clientRequest", {})
    body = {"cname": draft.body.get("cname", ""), "uid": draft.body.get("uid", ""), "clientRequest": request}
    result: dict[str, Any] = ordered(body, Operation.ACQUIRE)
    return result


def predicted_name(draft: Draft) -> str:
    """The name of what this recording writes first, without the folder of its own (see ``naming.predicted`` for all names)."""
    return predicted(draft, element="")[0].name
