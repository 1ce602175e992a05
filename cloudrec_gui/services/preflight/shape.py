"""Rules about the body as a whole: keys that nobody knows, blocks of other modes, placeholders that were left in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from cloudrec_gui.domain.draft import SECRET_PATHS, TRANSCODING, leaves
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.problems import Path, Severity
from cloudrec_gui.services.preflight.finding import ACQUIRE, APP_ID, Finding, Rule, Subject, put, shown
from cloudrec_gui.services.preview import ACQUIRE_KEYS, KNOWN_KEYS

_PLACEHOLDER: Final = re.compile(r"\{\{.*\}\}|<[^<>]+>|\$\{.*\}|(?i:x{3,}|your[_ -].*|todo|changeme)")
_FOREIGN: Final = ("snapshotConfig", "extensionServiceConfig", "appsCollection", "transcodeOptions")
_INDIVIDUAL_ONLY: Final = ("streamMode", "subscribeUidGroup")


def _unknown(tree: object, real: Path, pattern: Path) -> Iterator[tuple[Path, str, str]]:
    """Every unknown key with its path and the known key that it resembles."""
    if isinstance(tree, Mapping):
        known = KNOWN_KEYS.get(pattern)
        for key, value in tree.items():
            if known is not None and key not in known:
                from difflib import get_close_matches

                lower = {k.lower(): k for k in known}
                close = get_close_matches(str(key).lower(), lower, 1, 0.75)
                yield (*real, key), str(key), lower[close[0]] if close else ""
            else:
                yield from _unknown(value, (*real, key), (*pattern, key))
    elif isinstance(tree, (list, tuple)):
        for index, value in enumerate(tree):
            yield from _unknown(value, (*real, index), (*pattern, "*"))


def _unknown_key(s: Subject) -> Iterator[Finding]:
    """Unknown keys are ignored by the service: a misspelt one changes nothing and says nothing."""
    for path, key, close in _unknown(s.draft.body, (), ()):
        yield Finding(path, {"key": shown(key), "close": close}, put(path, None))
    for key in s.draft.acquire:
        if key not in ACQUIRE_KEYS:
            yield Finding((ACQUIRE, key), {"key": shown(key), "close": ""}, put((ACQUIRE, key), None))


def _picture_misplaced(s: Subject) -> Iterator[Finding]:
    path = ("clientRequest", "transcodingConfig")
    if "transcodingConfig" in s.client_request and not s.picture:
        yield Finding(path, fix=put(TRANSCODING, s.client_request["transcodingConfig"]))


def _other_mode(s: Subject) -> Iterator[Finding]:
    if s.draft.mode is not Mode.MIX:
        return
    for key in _FOREIGN:
        if key in s.client_request:
            yield Finding(("clientRequest", key), {"key": key}, put(("clientRequest", key), None))


def _individual_key(s: Subject) -> Iterator[Finding]:
    if s.draft.mode is not Mode.MIX:
        return
    for key in _INDIVIDUAL_ONLY:
        if key in s.recording:
            path = ("clientRequest", "recordingConfig", key)
            yield Finding(path, {"key": key}, put(path, None))


def _placeholder(s: Subject) -> Iterator[Finding]:
    """Text of a sample that nobody replaced. Shown without its value: the field may hold a secret."""
    if s.profile.app_id and _PLACEHOLDER.fullmatch(s.profile.app_id.strip()):
        yield Finding(APP_ID)
    for path, value in leaves(s.draft.body):
        texts = value if isinstance(value, (list, tuple)) else (value,)
        if any(isinstance(text, str) and _PLACEHOLDER.fullmatch(text.strip()) for text in texts):
            yield Finding(path)
    for path, secret in s.secrets.items():
        if _PLACEHOLDER.fullmatch(secret.reveal().strip()):
            yield Finding(path)


def _secret_in_body(s: Subject) -> Iterator[Finding]:
    """Only a pasted body can do this; the place of a secret is the keychain."""
    for path in SECRET_PATHS:
        if s.get(path) is not None:
            yield Finding(path)


RULES: Final = (
    Rule("unknown-key", Severity.WARNING, _unknown_key),
    Rule("picture-misplaced", Severity.ERROR, _picture_misplaced),
    Rule("block-of-other-mode", Severity.ERROR, _other_mode),
    Rule("individual-key", Severity.WARNING, _individual_key),
    Rule("placeholder", Severity.WARNING, _placeholder),
    Rule("secret-in-body", Severity.ERROR, _secret_in_body),
)
