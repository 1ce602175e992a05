"""What is being prepared: the current profile with its draft, its secrets, its layout and what is wrong with them.

Form, JSON and layout editor are views of this one object. Every edit goes through it, is checked at once, is kept in the
profile (so nothing typed is ever lost) and can be taken back. Secrets stand beside the draft and have no history.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from cloudrec_gui.domain.draft import (
    ACCESS_KEY,
    SECRET_KEY,
    TRANSCODING,
    Draft,
    SecretBag,
    drop_in,
    get_in,
    is_secret,
    put_in,
    without_secrets,
)
from cloudrec_gui.domain.drafts import converted, with_group
from cloudrec_gui.domain.events import Event
from cloudrec_gui.domain.ids import AppId, ProfileId
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.problems import Fix, Path, Problem
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET, Area, Profile
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.layout.diff import with_marks
from cloudrec_gui.layout.document import Document, Layout
from cloudrec_gui.layout.wire import LAYOUT_KEYS, from_transcoding, into_transcoding, to_wire
from cloudrec_gui.services import preview
from cloudrec_gui.services.preflight import ACQUIRE, APP_ID, Options, asked, blocking, check
from cloudrec_gui.services.profiles import READ_ONLY_SECRETS, Profiles
from cloudrec_gui.services.vendors import VendorTable, table

AREA: Final[Path] = ("area",)
"""Path of the profile's area, beside ``preflight.APP_ID``."""
ENDPOINT: Final[Path] = ("endpoint",)
"""Path of the profile's own base URL; empty means Agora's hosts."""
MODE: Final[Path] = ("mode",)
"""Path of the mode as a bare word: what a fix changes when the body is right and only the mode is not."""
CORRELATE: Final[Path] = ("draft", "correlate")
"""Path of the switch for a folder of every start's own."""
JSON_EDIT: Final[Path] = ("json",)
"""Typing in the JSON is one step of undo until somebody does something else."""
_HISTORY: Final = 500
_SKEW_NEWS_S: Final = 5.0
_PICTURE: Final = "transcodingConfig"
_CREDENTIALS: Final = frozenset({CUSTOMER_ID, CUSTOMER_SECRET})

_BROUGHT: Final = frozenset({APP_ID, CUSTOMER_ID, CUSTOMER_SECRET, ACCESS_KEY, SECRET_KEY})


@dataclass(frozen=True, slots=True)
class _Step:
    """One edit that can be taken back: the profile before and after it."""

    before: Profile
    after: Profile
    label: str
    path: Path | None

    @property
    def name(self) -> str:
        return self.label or (str(self.path[-1]) if self.path else "")


class Workspace:
    """The draft of the current profile and everything derived from it. Everything belongs to the loop thread."""

    def __init__(self, profiles: Profiles, document: Document | None = None, vendors: VendorTable | None = None) -> None:
        self.changed: Event[None] = Event()
        """Draft, secrets, profile or problems changed; who listens reads again."""
        self.secrets_entered: Event[tuple[ProfileId, SecretBag]] = Event()
        """A person has finished typing secrets of this profile: time to put all of them into the keychain."""
        self.secrets_typed: Event[tuple[ProfileId, SecretBag]] = Event()
        """All secrets that this run has of a profile, as soon as some were typed: usable, not yet to be kept."""
        self.secrets_wanted: Event[ProfileId] = Event()
        """A profile was opened whose secrets are not known yet: answer with ``set_secrets``."""
        self.document = document if document is not None else Document()
        self._profiles = profiles
        self._vendors = vendors if vendors is not None else table()
        self._bags: dict[ProfileId, dict[Path, Secret]] = {}
        self._typed: dict[ProfileId, set[Path]] = {}
        self._asked: set[ProfileId] = set()
        """Profiles whose secrets were asked for; the answer has not come."""
        self._answered: set[ProfileId] = set()
        self._unsaved: set[ProfileId] = set()
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._open: Path | None = None
        self._following = False
        self._options = Options()
        self._skew_s: float | None = None
        self._profile = profiles.current
        self._problems: tuple[Problem, ...] = ()
        self._load(profiles.current)
        self.document.changed.subscribe(self._layout_edited)
        profiles.changed.subscribe(self._profiles_changed)
        profiles.deleted.subscribe(self._forget)

    # ------------------------------------------------------------------------------------------------------- reading
    @property
    def profile(self) -> Profile:
        """The current profile with the draft as it stands."""
        return self._profile

    @property
    def draft(self) -> Draft:
        return self._profile.draft

    @property
    def variant(self) -> Variant:
        """What the draft records."""
        return self.draft.variant

    @property
    def secrets(self) -> SecretBag:
        """The secrets of the current profile, the two REST credentials included."""
        given = self._profiles.given_secrets(self._profile.id)
        return {**given, **self._bag(), **{path: given[path] for path in READ_ONLY_SECRETS if path in given}}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What the preflight finds, errors first."""
        return self._problems

    @property
    def blocked(self) -> int:
        """How many problems block the start."""
        return blocking(self._problems)

    @property
    def asked(self) -> int:
        """How many things the preflight looks at for this kind of recording."""
        return asked(self.variant)

    @property
    def vendors(self) -> VendorTable:
        return self._vendors

    def value(self, path: Path, default: object = None) -> Any:
        """The value at a path of the body, below ``("acquire", …)``, or of the profile."""
        if path == APP_ID:
            return self._profile.app_id
        if path == AREA:
            return self._profile.area.value
        if path == ENDPOINT:
            return self._profile.endpoint
        if path == MODE:
            return self.draft.mode.value
        if path == CORRELATE:
            return self.draft.correlate
        if path[:1] == (ACQUIRE,):
            return get_in(self.draft.acquire, path[1:], default)
        return self.draft.get(path, default)

    def read_only(self, path: Path) -> bool:
        """Whether the sandbox dictates this value."""
        return self._profile.sandbox and (path in READ_ONLY_SECRETS or path in (APP_ID, AREA, ENDPOINT))

    def body_preview(self) -> dict[str, Any]:
        """The body of start with words in place of secrets, keys in documented order."""
        return preview.start_body(self.draft, self.secrets)

    def acquire_preview(self) -> dict[str, Any]:
        """The body of acquire."""
        return preview.acquire_body(self.draft, self.secrets)

    def judge_by(self, options: Options) -> None:
        """Check with other limits than the usual ones where the documents disagree."""
        if options != self._options:
            self._options = options
            self._recheck()

    def note_clock(self, skew_s: float) -> None:
        """By how many seconds the real service's clock is ahead of this computer's; small changes are no news."""
        if self._skew_s is None or abs(skew_s - self._skew_s) >= _SKEW_NEWS_S:
            self._skew_s = skew_s
            if not self._profile.sandbox:
                self._recheck()

    # ------------------------------------------------------------------------------------------------------- editing
    def put(self, path: Path, value: object, label: str = "") -> None:
        """Set one value; ``None`` drops the key. Putting the same path again before ``end_edit`` belongs to one step of undo."""
        if is_secret(path) or path in _CREDENTIALS:
            raise ValueError("secrets go through put_secret")
        if not self.read_only(path):
            self._step(self._following_lists(self._with(path, value)), label, path)

    def end_edit(self) -> None:
        """The person has left the field: what comes next is another step."""
        self._open = None

    def mend(self, fix: Fix, label: str = "") -> None:
        """Carry out a problem's fix, all of its changes, as one step of its own."""
        self.end_edit()
        profile = self._profile
        for part in (fix, *fix.also):
            if not self.read_only(part.path):
                profile = _changed(profile, part.path, part.value)
        self._step(self._following_lists(profile), label or str(fix.path[-1]), None)

    def put_all(self, values: Mapping[Path, object], label: str = "") -> None:
        """Set several values as one step."""
        self.end_edit()
        profile = self._profile
        for path, value in values.items():
            profile = _changed(profile, path, value)
        self._step(self._following_lists(profile), label, None)

    def set_draft(self, draft: Draft, label: str = "", also: Mapping[Path, object] | None = None) -> None:
        """Replace the whole draft as one step. Secrets in its body are kept where secrets belong, and overwrite those known.

        ``also`` are values of the profile (App ID, area, endpoint) that change in the same step.
        """
        self.end_edit()
        profile = self._profile
        for path, value in (also or {}).items():
            if not self.read_only(path):
                profile = _changed(profile, path, value)
        self._adopt_body(draft, label, None, profile)

    def set_variant(self, variant: Variant, label: str = "") -> None:
        """Make it a recording of another kind as one step; what the new kind does not take comes back with the old one."""
        self.set_draft(converted(self.draft, variant), label)

    def set_body(
        self,
        body: Mapping[str, Any],
        acquire: Mapping[str, Any] | None = None,
        *,
        mode: Mode | None = None,
        label: str = "",
        merge: bool = True,
    ) -> None:
        """Take over a body (and options of acquire) as somebody has written them as JSON.

        Edits of the text in a row are one step of undo, until ``end_edit`` or another edit. Secrets in the body go where
        secrets belong.
        """
        if not merge:
            self.end_edit()
        draft = replace(self.draft, body=body, acquire=self.draft.acquire if acquire is None else acquire, mode=mode or self.draft.mode)
        self._adopt_body(draft, label, JSON_EDIT if merge else None)

    def _adopt_body(self, draft: Draft, label: str, path: Path | None, profile: Profile | None = None) -> None:
        body, found = without_secrets(draft.body)
        fresh = {at: secret for at, secret in found.items() if not self.read_only(at) and self.secrets.get(at) != secret}
        for at, secret in fresh.items():
            self._note_secret(at, secret)
        before = self._profile
        self._step(replace(profile or before, draft=replace(draft, body=body)), label, path)
        if fresh and self._profile == before:
            self._recheck()

    def put_secret(self, path: Path, secret: Secret) -> None:
        """Set one secret of the current profile; an empty one removes it. Secrets have no undo."""
        if self.read_only(path) or self.secrets.get(path, Secret()) == secret:
            return
        self._note_secret(path, secret)
        self._recheck()

    def _note_secret(self, path: Path, secret: Secret) -> None:
        self._bag()[path] = secret
        self._typed.setdefault(self._profile.id, set()).add(path)
        self._unsaved.add(self._profile.id)

    def commit_secrets(self) -> None:
        """The person has left a secret field: hand all secrets to the keychain, once.

        While the keychain's answer is still outstanding that waits for it, or what is stored there would be overwritten; what
        was typed can be used at once all the same, because a keychain may wait for ever.
        """
        if self._profile.id in self._unsaved:
            self.secrets_typed.emit((self._profile.id, dict(self._bag())))
        self._hand_over(self._profile.id)

    def _hand_over(self, ident: ProfileId) -> None:
        if ident in self._unsaved and ident not in self._asked:
            self._unsaved.discard(ident)
            self.secrets_entered.emit((ident, dict(self._bags.get(ident, {}))))

    def want_secrets(self) -> None:
        """Ask for the secrets of the current profile, once; the sandbox brings its own."""
        ident = self._profile.id
        if not self._profile.sandbox and ident not in self._asked and ident not in self._answered:
            self._asked.add(ident)
            self.secrets_wanted.emit(ident)

    def set_secrets(self, profile: ProfileId, secrets: SecretBag) -> None:
        """What the keychain has for a profile. What was typed in the meantime is newer and stays."""
        bag, typed = self._bags.setdefault(profile, {}), self._typed.get(profile, set())
        bag.update({path: secret for path, secret in secrets.items() if path not in typed})
        self._asked.discard(profile)
        self._answered.add(profile)
        if profile == self._profile.id:
            self._recheck()
        self._hand_over(profile)

    def save_as(self, name: str) -> Profile:
        """Keep the current contents as a new profile and open it; typed secrets are taken along, the sandbox's are not."""
        source = self._profile
        copy = self._profiles.duplicate(source.id, name)
        if not source.sandbox:
            self._bags[copy.id] = dict(self._bag())
            self._unsaved.add(copy.id)
        self._answered.add(copy.id)
        self._profiles.select(copy.id)
        self.commit_secrets()
        return copy

    def set_profile(self, profile: Profile, secrets: SecretBag | None = None) -> None:
        """Save and open a profile, with its secrets if they are at hand."""
        self.commit_secrets()
        if secrets is not None:
            self._bags[profile.id] = dict(secrets)
            self._answered.add(profile.id)
        self._profiles.save(profile)
        self._profiles.select(profile.id)
        if self._profile != profile:
            self._load(profile)
            self.changed.emit(None)

    @property
    def kept_text(self) -> str:
        """JSON of the current profile that was being written and is none yet; empty when there is no such text."""
        return self._profiles.kept_text(self._profile.id)

    def keep_text(self, text: str) -> None:
        """Remember a text that is no JSON yet, across restarts; an empty one forgets. Nothing listens to this."""
        self._profiles.keep_text(self._profile.id, text)

    # ---------------------------------------------------------------------------------------------------------- undo
    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    @property
    def undo_label(self) -> str:
        """What ``undo`` would take back: the step's own label, or the API's word for what it changed."""
        return self._done[-1].name if self._done else ""

    @property
    def redo_label(self) -> str:
        """What ``redo`` would do again."""
        return self._undone[-1].name if self._undone else ""

    def undo(self) -> None:
        """Take back the last step. Layout edits have the layout editor's own history and stay."""
        if self._done:
            step = self._done.pop()
            self._undone.append(step)
            self._restore(step.before, step.after)

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._undone:
            step = self._undone.pop()
            self._done.append(step)
            self._restore(step.after, step.before)

    # ------------------------------------------------------------------------------------------------------ machinery
    def _bag(self) -> dict[Path, Secret]:
        return self._bags.setdefault(self._profile.id, {})

    def _following_lists(self, after: Profile) -> Profile:
        """What a form edits: the group of an individual recording goes with its lists. Whole bodies come as they are."""
        return _with_draft(after, with_group(self.draft, after.draft))

    def _with(self, path: Path, value: object) -> Profile:
        return _changed(self._profile, path, value)

    def _step(self, after: Profile, label: str, path: Path | None) -> None:
        if after == self._profile:
            return
        merge = path is not None and path == self._open and self._done and self._done[-1].after == self._profile
        before = self._done.pop().before if merge else self._profile
        self._done.append(_Step(before, after, label, path))
        del self._done[:-_HISTORY]
        self._undone.clear()
        self._open = path
        self._adopt(after)

    def _restore(self, target: Profile, source: Profile) -> None:
        """Go to ``target``; the layout follows only where this step had changed it."""
        self._open = None
        if _layout_part(target.draft) == _layout_part(source.draft):
            target = replace(target, draft=_with_layout(target.draft, _layout_part(self.draft)))
        # Renaming is no edit of the draft, and the sandbox's id may be another one since.
        app_id = self._profile.app_id if self._profile.sandbox else target.app_id
        self._adopt(replace(target, name=self._profile.name, app_id=app_id))

    def _adopt(self, profile: Profile) -> None:
        former = self._profile
        self._profile = profile
        self._profiles.save(profile)
        if profile.draft.get(TRANSCODING) != former.draft.get(TRANSCODING) and profile.draft.facts.permits(_PICTURE):
            self._follow_draft()
        self._recheck()

    def _recheck(self) -> None:
        self._problems = self._found()
        self.changed.emit(None)

    def _found(self) -> tuple[Problem, ...]:
        """What the preflight finds; what the sandbox brings with it once it is up is not missing before."""
        skew = None if self._profile.sandbox else self._skew_s
        found = check(self._profile, self.draft, self.secrets, self._vendors, options=self._options, clock_skew_s=skew)
        if not self._profile.sandbox or self._profiles.given_secrets(self._profile.id):
            return found
        return tuple(problem for problem in found if problem.path not in _BROUGHT)

    def _load(self, profile: Profile) -> None:
        self._profile = profile
        self._done.clear()
        self._undone.clear()
        self._open = None
        self._follow_draft()
        self._problems = self._found()

    def _follow_draft(self) -> None:
        """The layout editor shows what the draft says; values that no layout can hold stay in the draft only."""
        transcoding = _as_mix(self.draft).get(TRANSCODING)
        transcoding = transcoding if isinstance(transcoding, Mapping) else {}
        self._following = True
        try:
            width, height = transcoding.get("width"), transcoding.get("height")
            if type(width) is int and type(height) is int:
                self.document.canvas = (width, height)
            layout, shown, ident = from_transcoding(transcoding), self.document.layout, str(self._profile.id)
            if ident == self.document.ident:
                # What is only for editing (locks) is not in the draft: it stays, and an equal layout is left as it is.
                layout = shown if to_wire(layout) == to_wire(shown) else with_marks(layout, shown)
            self.document.open(ident, layout)
        finally:
            self._following = False

    def _layout_edited(self, layout: Layout) -> None:
        if self._following:
            return
        mix = _as_mix(self.draft)
        transcoding = mix.get(TRANSCODING)
        transcoding = into_transcoding(layout, transcoding if isinstance(transcoding, Mapping) else {})
        self._open = None
        self._profile = _with_draft(self._profile, _like(self.draft, replace(mix, body=put_in(mix.body, TRANSCODING, transcoding))))
        self._profiles.save(self._profile)
        self._recheck()

    def _profiles_changed(self, _: None) -> None:
        current = self._profiles.current
        if current.id != self._profile.id:
            if self._profiles.get(self._profile.id) is not None:
                self.commit_secrets()
            self._load(current)
            self.changed.emit(None)
            self.want_secrets()
            return
        self._profile = replace(self._profile, name=current.name, app_id=current.app_id)
        self._recheck()

    def _forget(self, ident: ProfileId) -> None:
        self._bags.pop(ident, None)
        self._typed.pop(ident, None)
        self._asked.discard(ident)
        self._answered.discard(ident)
        self._unsaved.discard(ident)


def _changed(profile: Profile, path: Path, value: object) -> Profile:
    draft = profile.draft
    if path == APP_ID:
        return replace(profile, app_id=AppId(str(value or "")))
    if path == AREA:
        return replace(profile, area=Area(value))
    if path == ENDPOINT:
        return replace(profile, endpoint=str(value or "").strip())
    if path == MODE:
        return replace(profile, draft=replace(draft, mode=Mode(value)))
    if path == CORRELATE:
        return replace(profile, draft=replace(draft, correlate=bool(value)))
    if path[:1] == (ACQUIRE,):
        acquire = drop_in(draft.acquire, path[1:]) if value is None else put_in(draft.acquire, path[1:], value)
        return replace(profile, draft=replace(draft, acquire=acquire))
    return replace(profile, draft=draft.put(path, value))


def _with_draft(profile: Profile, draft: Draft) -> Profile:
    return profile if draft is profile.draft else replace(profile, draft=draft)


def _as_mix(draft: Draft) -> Draft:
    """The draft as the layout editor needs it: in other modes the layout waits on the shelf."""
    return draft if draft.mode is Mode.MIX else converted(draft, Variant.MIX_MP4)


def _like(draft: Draft, mix: Draft) -> Draft:
    """``mix`` turned back into what ``draft`` is."""
    return mix if draft.mode is Mode.MIX else converted(mix, draft.variant)


def _layout_part(draft: Draft) -> dict[str, Any]:
    transcoding = _as_mix(draft).get(TRANSCODING)
    return {key: transcoding[key] for key in LAYOUT_KEYS if key in transcoding} if isinstance(transcoding, Mapping) else {}


def _with_layout(draft: Draft, layout: Mapping[str, Any]) -> Draft:
    """The draft with these layout keys in place of its own."""
    if _layout_part(draft) == layout:
        return draft
    mix = _as_mix(draft)
    transcoding = mix.get(TRANSCODING)
    others = {k: v for k, v in transcoding.items() if k not in LAYOUT_KEYS} if isinstance(transcoding, Mapping) else {}
    return _like(draft, replace(mix, body=put_in(mix.body, TRANSCODING, {**others, **layout})))
