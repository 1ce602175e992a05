"""What a body that somebody has written means for the draft: what is kept, which secrets are in it, and whether it says anything new.

Secrets stand in the text as words in angle quotes. A word that is left alone keeps its secret; any other text under such a key
is a secret that was pasted or typed. No Qt here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from cloudrec_gui.domain.draft import SECRET_NAMES, SECRET_PATHS, Draft, SecretBag, drop_in, get_in, put_in, secret_paths, without_secrets
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.services.preview import placeholder

_WORD: Final = re.compile(r"‹[^›]*›")
_NAMES: Final = "|".join(sorted(SECRET_NAMES, key=len, reverse=True))
_LOOSE: Final = re.compile(
    rf"""(?P<head>["'“”‘’]?(?P<name>{_NAMES})["'“”‘’]?\s*[:=]\s*["'“”‘’]?)(?P<value>[^"'“”‘’,\s{{}}\[\]][^"'“”‘’\n]*)"""
)
"""A secret in a text that cannot be read yet, whatever its quotes."""
_HIDDEN: Final = re.compile("[\u00a0\u0085\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\uffff]")
_BY_NAME: Final = {str(path[-1]): path for path in SECRET_PATHS}


@dataclass(frozen=True, slots=True)
class Meaning:
    """A start body as the draft takes it: without words for secrets, with secrets that were written out."""

    body: Mapping[str, Any]
    kept: frozenset[Path] = frozenset()
    """Secrets whose word stands in the text, by the path under which a bag has them."""
    plain: tuple[tuple[Path, Path], ...] = ()
    """Secrets that stand there in plain text: where, and under which path a bag keeps them."""


def is_word(value: object) -> bool:
    """Whether a value is a word that stands for a secret."""
    return isinstance(value, str) and _WORD.fullmatch(value) is not None


def start_meaning(value: Mapping[str, Any]) -> Meaning:
    """What the text of a start body means."""
    body: Any = dict(value)
    kept: set[Path] = set()
    plain: list[tuple[Path, Path]] = []
    for path, name in tuple(secret_paths(value)):
        found = get_in(value, path)
        if is_word(found):
            kept.add(name)
            body = drop_in(body, path)
        elif found != "":
            plain.append((path, name))
    return Meaning(body, frozenset(kept), tuple(plain))


def acquire_meaning(value: Mapping[str, Any], draft: Draft) -> tuple[dict[str, Any], dict[str, Any]]:
    """The draft's body and options of acquire after somebody has written this body of acquire.

    ``scene`` follows from what is recorded and ``startParameter`` from what start carries; neither is taken over.
    """
    body = dict(draft.body)
    for key in ("cname", "uid"):
        body.pop(key, None)
        if key in value:
            body[key] = value[key]
    request = value.get("clientRequest")
    bare = without_secrets(request)[0] if isinstance(request, Mapping) else {}
    options = {key: option for key, option in bare.items() if key not in ("scene", "startParameter")}
    if isinstance(request, Mapping) and request.get("startParameter") not in (None, False):
        options["startParameter"] = True
    return _in_order(body, draft.body), options


def as_shown(value: Mapping[str, Any], known: SecretBag) -> dict[str, Any]:
    """``value`` as the window would write it: a word for each secret, nothing where there is none."""
    shown: Any = dict(value)
    for path, name in tuple(secret_paths(value)):
        found = get_in(value, path)
        gone = found == "" or (is_word(found) and not known.get(name))
        shown = drop_in(shown, path) if gone else put_in(shown, path, placeholder(name))
    return dict(shown)


def same(first: object, second: object) -> bool:
    """Equal as JSON: keys in any order, and 1 is neither 1.0 nor true."""
    if isinstance(first, Mapping) and isinstance(second, Mapping):
        return first.keys() == second.keys() and all(same(first[key], second[key]) for key in first)
    if isinstance(first, (list, tuple)) and isinstance(second, (list, tuple)):
        return len(first) == len(second) and all(same(a, b) for a, b in zip(first, second, strict=True))
    return type(first) is type(second) and first == second


def written(value: object) -> str:
    """The text of a body, two blanks deep; characters that cannot be seen, or that would begin a line, are written as escapes."""
    return _HIDDEN.sub(_escape, json.dumps(value, ensure_ascii=False, indent=2, default=dict))


def without_plain_secrets(text: str, known: SecretBag) -> tuple[str, dict[Path, Secret]]:
    """A text that is no JSON yet, with words in place of what looks like a secret in it, and those secrets.

    Such a text is kept in the settings; a secret must not get there, however the text is broken.
    """
    found: dict[Path, Secret] = {}

    def word(match: re.Match[str]) -> str:
        name = _BY_NAME[match["name"]]
        value = match["value"]
        if _WORD.match(value):
            return match[0]
        found[name] = Secret(value)
        return match["head"] + placeholder(name)

    result = _LOOSE.sub(word, text)
    for path, secret in known.items():
        value = secret.reveal()
        if len(value) >= 4 and value in result:
            result = result.replace(value, placeholder(path))
    return result, found


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def _in_order(body: Mapping[str, Any], model: Mapping[str, Any]) -> dict[str, Any]:
    """Known keys where the model has them: an edit of one must not move it."""
    keys = [key for key in model if key in body]
    return {key: body[key] for key in [*keys, *(key for key in body if key not in keys)]}
