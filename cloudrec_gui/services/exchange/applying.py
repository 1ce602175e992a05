"""What taking an import over would make of the draft, and what would be different: values in, values out, nothing is touched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Final

from cloudrec_gui.domain.draft import TRANSCODING, Draft, SecretBag, leaves, put_in
from cloudrec_gui.domain.drafts import converted
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.trees import get_in
from cloudrec_gui.domain.variants import variant_of
from cloudrec_gui.layout.document import CUSTOM
from cloudrec_gui.layout.wire import KIND, LAYOUT_KEYS, REGIONS
from cloudrec_gui.services.exchange.body import REQUEST
from cloudrec_gui.services.exchange.imported import Imported
from cloudrec_gui.services.preflight import ACQUIRE, APP_ID

MODE: Final[Path] = ("mode",)


class Missing(Enum):
    """The one value that is no JSON: nothing stands there."""

    ABSENT = "absent"


ABSENT: Final = Missing.ABSENT


@dataclass(frozen=True, slots=True)
class Change:
    """One value that would be another. Of a secret only whether there is one: True or ABSENT."""

    path: Path
    before: object
    after: object
    secret: bool = False


def changes_draft(imported: Imported) -> bool:
    """Whether the request is about what is being prepared; the others are about a recording that runs."""
    return imported.operation in (Operation.START, Operation.ACQUIRE, Operation.UPDATE_LAYOUT)


def taken_over(current: Draft, imported: Imported, *, merge: bool = False) -> Draft:
    """The draft after the import. Replacing sets the whole of what was given (``imported.part``), merging only its own keys.

    What other modes need goes to the draft's shelf, as it does when somebody switches the mode. Secrets are the caller's business.
    """
    if not changes_draft(imported):
        return current
    mode = imported.mode or current.mode
    if imported.operation is Operation.UPDATE_LAYOUT:
        base = _in_mode(current, Mode.MIX, current.body)
        return replace(base, body=_with_layout(base.body, imported.body, merge=merge))
    if imported.operation is Operation.ACQUIRE:
        return _with_acquire(_in_mode(current, mode, imported.body), imported, merge=merge)
    if not merge and not imported.part:
        # The former body goes to the shelf where the mode changes, so that switching back brings it back.
        shelf = _in_mode(current, mode, imported.body).shelf
        return replace(current, mode=mode, body=dict(imported.body), shelf=shelf)
    base = _in_mode(current, mode, imported.body)
    if merge:
        body = _merged(base.body, imported.body)
    else:
        body = put_in(base.body, imported.part, get_in(imported.body, imported.part))
    if imported.part == (*TRANSCODING, REGIONS):
        body = put_in(body, (*TRANSCODING, KIND), CUSTOM)
    return replace(base, body=body)


def difference(
    current: Draft, imported: Imported, *, merge: bool = False, app_id: str | None = None, secrets: SecretBag | None = None
) -> tuple[Change, ...]:
    """What would change, in the order of the new body, then what would go; mode and App ID first, secrets last.

    ``app_id`` is the profile's (None: it cannot be changed), ``secrets`` what is set now.
    """
    after = taken_over(current, imported, merge=merge)
    found: list[Change] = []
    if after.mode is not current.mode:
        found.append(Change(MODE, current.mode.value, after.mode.value))
    if app_id is not None and imported.app_id and imported.app_id != app_id:
        found.append(Change(APP_ID, app_id or ABSENT, imported.app_id))
    found += _tree_changes(current.body, after.body, ())
    found += _tree_changes(current.acquire, after.acquire, (ACQUIRE,))
    have = secrets or {}
    for path, secret in {**imported.credentials, **(imported.secrets if changes_draft(imported) else {})}.items():
        if secret != have.get(path):
            found.append(Change(path, True if have.get(path) else ABSENT, True, secret=True))
    return tuple(found)


def _tree_changes(before: Mapping[str, Any], after: Mapping[str, Any], prefix: Path) -> list[Change]:
    old, new = dict(leaves(before)), dict(leaves(after))
    # An empty object counts as nothing: it says nothing to the service either.
    keys = [path for path in (*new, *(path for path in old if path not in new)) if path]
    return [
        Change((*prefix, *path), old.get(path, ABSENT), new.get(path, ABSENT))
        for path in keys
        if not _same(old.get(path, ABSENT), new.get(path, ABSENT))
    ]


def _same(first: object, second: object) -> bool:
    """Equal as JSON: ``1`` and ``True`` are not, whatever Python says, and a tuple is a list."""
    if isinstance(first, (list, tuple)) and isinstance(second, (list, tuple)):
        return len(first) == len(second) and all(_same(a, b) for a, b in zip(first, second, strict=True))
    return isinstance(first, bool) is isinstance(second, bool) and first == second


def _in_mode(current: Draft, mode: Mode, body: Mapping[str, Any]) -> Draft:
    """The current draft in another mode, or as it is."""
    return current if mode is current.mode else converted(current, variant_of(mode, body))


def _merged(base: object, change: object) -> Any:
    """Objects key by key; everything else, lists too, is replaced."""
    if not isinstance(base, Mapping) or not isinstance(change, Mapping):
        return change
    return {**base, **{key: _merged(base.get(key), value) if key in base else value for key, value in change.items()}}


def _with_layout(body: Mapping[str, Any], update: Mapping[str, Any], *, merge: bool) -> dict[str, Any]:
    """The layout of an updateLayout in the place where start has it; its size and bit rate stay (rest-api §6)."""
    request = get_in(update, (REQUEST,), {})
    layout = {key: value for key, value in request.items() if key in LAYOUT_KEYS} if isinstance(request, Mapping) else {}
    former = get_in(body, TRANSCODING, {})
    former = former if isinstance(former, Mapping) else {}
    kept = former if merge else {key: value for key, value in former.items() if key not in LAYOUT_KEYS}
    result: dict[str, Any] = put_in(body, TRANSCODING, {**kept, **layout})
    return result


def _with_acquire(base: Draft, imported: Imported, *, merge: bool) -> Draft:
    given = imported.body
    body: Mapping[str, Any] = {**base.body, **{key: value for key, value in given.items() if key != REQUEST}}
    if REQUEST in given:
        body = {**body, REQUEST: _merged(base.body.get(REQUEST), given[REQUEST]) if merge else given[REQUEST]}
    return replace(base, body=body, acquire={**base.acquire, **imported.acquire} if merge else dict(imported.acquire))
