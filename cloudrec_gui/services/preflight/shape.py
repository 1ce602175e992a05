"""Rules about the body as a whole: keys that nobody knows, blocks of other variants, placeholders, secrets in plain sight."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from cloudrec_gui.domain.draft import SECRET_NAMES, SECRET_PATHS, TRANSCODING, is_secret, leaves
from cloudrec_gui.domain.fields import ANY, MIX
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.problems import Fix, Path, Severity
from cloudrec_gui.domain.variants import Presence
from cloudrec_gui.services.preflight import acquire
from cloudrec_gui.services.preflight.finding import ACQUIRE, APP_ID, Finding, Rule, Subject, moved, put, shown
from cloudrec_gui.services.preflight.legacy import MIXED_AUDIO
from cloudrec_gui.services.preflight.survey import Unknown, places_of

_PLACEHOLDER: Final = re.compile(
    r".*\{\{[^{}]*\}\}.*|<[^<>]+>|‹[^‹›]+›|\$\{.*\}|%\w+%|(?i:x{3,}|your[_ -].*|todo|changeme|replace[_ -]?me|\[redacted.*\]|[•*]{3,})",
    re.DOTALL,
)
_NESTED_WRONG: Final[Path] = ("clientRequest", "transcodingConfig")
_LOOK_AT: Final = 400
"""Characters of a text in which a placeholder is looked for."""
_CLOSE: Final = 0.75


@lru_cache(512)
def close_to(key: str, known: tuple[str, ...]) -> str:
    """The known key that ``key`` resembles, empty if none does."""
    from difflib import get_close_matches

    lower = {name.lower(): name for name in known}
    close = get_close_matches(key[:60].lower(), lower, 1, _CLOSE)
    return lower[close[0]] if close else ""


def _target(s: Subject, key: str) -> Path | None:
    """The one place in a body of this variant where ``key`` belongs."""
    found = []
    for path in places_of(s.variant).get(key, ()):
        if ANY not in path:
            found.append(path)
        elif path.index(ANY) == 3 and path.count(ANY) == 1 and s.page_path is not None and path[4:5] == ("serviceParam",):
            found.append((*s.page_path, *path[5:]))
    return found[0] if len(found) == 1 else None


def _is_elsewhere(s: Subject, unknown: Unknown) -> Path | None:
    """Where an unknown key belongs, if it is known there and that place is free."""
    key = str(unknown.path[-1])
    target = _target(s, key)
    if target is None or s.get(target) is not None or target[: len(unknown.path)] == unknown.path:
        return None
    return target


def _is_picture(s: Subject, unknown: Unknown) -> bool:
    """Whether it is the most common of all misplaced keys, which has a rule of its own."""
    return s.variant in MIX and unknown.path == _NESTED_WRONG


def _unknown_key(s: Subject) -> Iterator[Finding]:
    """Unknown keys are ignored by the service: a misspelt one changes nothing and says nothing."""
    for unknown in (*s.survey.unknown, *acquire.options(s).unknown):
        key = str(unknown.path[-1])
        if unknown.path[0] != ACQUIRE and (_is_elsewhere(s, unknown) is not None or _is_picture(s, unknown)):
            continue
        close = close_to(key, unknown.siblings)
        beside = (*unknown.path[:-1], close)
        rename = close and not is_secret(beside) and key not in SECRET_NAMES and s.get(beside) is None
        fix = moved(unknown.path, beside, unknown.value) if rename and unknown.value is not None else _dropped(unknown.path)
        yield Finding(unknown.path, {"key": shown(key), "close": close}, fix)


def _dropped(path: Path) -> Fix | None:
    """A secret is taken out where it is kept, not here."""
    return None if is_secret(path) else put(path, None)


def _key_misplaced(s: Subject) -> Iterator[Finding]:
    """A known key at a wrong place is as good as none (360×640 portrait comes out)."""
    for unknown in s.survey.unknown:
        target = _is_elsewhere(s, unknown)
        if target is None or _is_picture(s, unknown):
            continue
        blocked = unknown.value is None or is_secret(unknown.path) or any(isinstance(step, int) for step in unknown.path)
        params = {"key": shown(unknown.path[-1]), "place": ".".join(str(step) for step in target[:-1] if not isinstance(step, int))}
        yield Finding(unknown.path, params, None if blocked else moved(unknown.path, target, unknown.value))


def _picture_misplaced(s: Subject) -> Iterator[Finding]:
    path = _NESTED_WRONG
    value = s.client_request.get("transcodingConfig")
    if value is not None:
        yield Finding(path, fix=put(path, None) if s.picture else moved(path, TRANSCODING, value))


def _other_mode(s: Subject) -> Iterator[Finding]:
    """What the service refuses."""
    for each in s.survey.misplaced:
        if each.presence is Presence.FORBIDDEN:
            yield Finding(each.path, {"key": str(each.path[-1])}, put(each.path, None))


def _ignored(s: Subject) -> Iterator[Finding]:
    """What it takes and does nothing with."""
    for each in s.survey.misplaced:
        if each.presence is not Presence.FORBIDDEN and each.path != MIXED_AUDIO:
            yield Finding(each.path, {"key": shown(each.path[-1])}, _dropped(each.path))


def _other_mode_meant(s: Subject) -> Iterator[Finding]:
    """A body with a page to record and no streams was prepared for another mode."""
    if s.draft.mode is not Mode.WEB and "extensionServiceConfig" in s.client_request and not s.recording:
        yield Finding(("mode",), {"mode": s.draft.mode.value, "other": Mode.WEB.value})
    elif s.draft.mode is Mode.WEB and s.recording and "extensionServiceConfig" not in s.client_request:
        yield Finding(("mode",), {"mode": s.draft.mode.value, "other": (Mode.MIX if s.picture else Mode.INDIVIDUAL).value})
    elif s.draft.mode is Mode.MIX and "snapshotConfig" in s.client_request and not s.picture:
        yield Finding(("mode",), {"mode": s.draft.mode.value, "other": Mode.INDIVIDUAL.value})


def _left_in(text: object) -> bool:
    return isinstance(text, str) and len(text) <= _LOOK_AT and _PLACEHOLDER.fullmatch(text.strip()) is not None


def _placeholder(s: Subject) -> Iterator[Finding]:
    """Text of a sample that nobody replaced. Shown without its value: the field may hold a secret."""
    if s.profile is not None and _left_in(s.profile.app_id):
        yield Finding(APP_ID)
    for path, value in leaves(s.draft.body):
        texts = value if isinstance(value, (list, tuple)) else (value,)
        if any(_left_in(text) for text in texts):
            yield Finding(path)
    for path, secret in s.secrets.items():
        if _left_in(secret.reveal()):
            yield Finding(path)


def _secret_in_body(s: Subject) -> Iterator[Finding]:
    """Only a pasted body can do this; the place of a secret is the keychain."""
    for path in SECRET_PATHS:
        if s.get(path) is not None:
            yield Finding(path)


RULES: Final = (
    Rule("other-mode-meant", Severity.ERROR, _other_mode_meant),
    Rule("unknown-key", Severity.WARNING, _unknown_key),
    Rule("key-misplaced", Severity.WARNING, _key_misplaced),
    Rule("picture-misplaced", Severity.ERROR, _picture_misplaced, MIX),
    Rule("block-of-other-mode", Severity.ERROR, _other_mode),
    Rule("key-ignored", Severity.WARNING, _ignored),
    Rule("placeholder", Severity.WARNING, _placeholder),
    Rule("secret-in-body", Severity.ERROR, _secret_in_body),
)
