"""What would go wrong, found before anything is sent.

The service accepts nearly everything and fails later without a reason (behaviour §4, §9), so this table of rules is the
cheapest help there is. A rule is a pure function over one subject; words for it stand in ``ui/problem_words.py``.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from cloudrec_gui.domain.draft import CDN_URL, Draft, SecretBag, without_secrets
from cloudrec_gui.domain.fields import MIX
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.problems import Problem, Severity
from cloudrec_gui.domain.profile import Profile
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.layout import rules as layout_rules
from cloudrec_gui.services.preflight import acquire, channel, connect, generic, legacy, page, picture, recording, shape, storage, streams
from cloudrec_gui.services.preflight.finding import (
    ACQUIRE,
    ACQUIRE_REGION,
    AFFINITY,
    APP_ID,
    CLOCK,
    CNAME,
    ENDPOINT,
    RESOURCE_HOURS,
    UID,
    Finding,
    Options,
    Rule,
    Subject,
)
from cloudrec_gui.services.preflight.survey import MOST
from cloudrec_gui.services.vendors import VendorTable, table

if TYPE_CHECKING:
    from cloudrec_gui.services.json_text import Parsed

__all__ = [
    "ACQUIRE",
    "ACQUIRE_REGION",
    "AFFINITY",
    "APP_ID",
    "CLOCK",
    "CNAME",
    "ENDPOINT",
    "RESOURCE_HOURS",
    "RULES",
    "RULE_COUNT",
    "RULE_IDS",
    "TEXT_RULES",
    "UID",
    "Finding",
    "Options",
    "Rule",
    "Subject",
    "asked",
    "blocking",
    "check",
    "check_body",
    "check_request",
    "check_text_problems",
]

BODY_RULES: Final[tuple[Rule, ...]] = (
    *channel.RULES,
    *streams.RULES,
    *recording.RULES,
    *picture.RULES,
    *page.RULES,
    *legacy.RULES,
    *acquire.RULES,
    *storage.RULES,
    *shape.RULES,
)
"""What is asked about every body."""
RULES: Final[tuple[Rule, ...]] = (*connect.RULES, *BODY_RULES)
DUPLICATE_KEY: Final = "json-duplicate-key"
NO_BODY: Final = "no-body"
TEXT_RULES: Final = (DUPLICATE_KEY, NO_BODY)
"""Found in pasted text only: a body in the window is an object and has every key once."""
RULE_IDS: Final = (*(rule.id for rule in RULES), *generic.RULES, *TEXT_RULES)
"""Every rule that has words in ``ui/problem_words.py``; those of the layout have theirs beside the layout editor."""
RULE_COUNT: Final = len(RULES) + len(generic.RULES) + len(layout_rules.RULES)


_MILDER: Final = frozenset({"fps-list", "vendor-retired", "list-empty"})
"""Warnings about values that the table of fields would call wrong: the service takes them."""


def asked(variant: Variant) -> int:
    """How many things are looked at for this kind of recording, for "12 fine"."""
    count = sum(variant in rule.variants for rule in RULES) + len(generic.RULES)
    return count + (len(layout_rules.RULES) if variant in MIX else 0)


def check(
    profile: Profile,
    draft: Draft,
    secrets: SecretBag,
    vendors: VendorTable | None = None,
    *,
    options: Options | None = None,
    clock_skew_s: float | None = None,
    now_s: float | None = None,
) -> tuple[Problem, ...]:
    """Everything that the rules find, errors first, each group in the order of the table. No secret value is in the result.

    ``clock_skew_s``: by how much the service's clock is ahead, None while unknown. ``now_s``: seconds since the epoch, else now.
    """
    return _found(
        Subject(
            profile,
            draft,
            secrets,
            vendors if vendors is not None else table(),
            options if options is not None else Options(),
            now_s if now_s is not None else time.time(),
            clock_skew_s,
        )
    )


def check_body(
    body: object,
    mode: Mode,
    acquire_options: Mapping[str, Any] | None = None,
    *,
    secrets: SecretBag | None = None,
    correlate: bool = False,
    vendors: VendorTable | None = None,
    options: Options | None = None,
    now_s: float | None = None,
) -> tuple[Problem, ...]:
    """The same for a start body that belongs to no profile: pasted, imported, about to be compared. Total over any JSON.

    ``acquire_options`` are a draft's, or a whole body of acquire, which must then name the same channel and recorder; without
    them nothing is said about acquire. Secrets may stand in the body; those in ``secrets`` are added.
    """
    if not isinstance(body, Mapping):
        return (Problem(NO_BODY, Severity.ERROR, ()),)
    bare, bag = without_secrets(body)
    given: Mapping[str, Any] = acquire_options if acquire_options is not None else {}
    request = given.get("clientRequest")
    draft = Draft(mode, bare, request if isinstance(request, Mapping) else given, correlate)
    subject = Subject(
        None,
        draft,
        {**bag, **(secrets or {})},
        vendors if vendors is not None else table(),
        options if options is not None else Options(),
        now_s if now_s is not None else time.time(),
        None,
        acquire_options is not None,
        given if isinstance(request, Mapping) else {},
    )
    place = draft.place_of(CDN_URL)
    return tuple(
        Problem(p.rule, p.severity, place, p.params, p.fix) if p.path == CDN_URL and place is not None else p for p in _found(subject)
    )


def check_request(operation: Operation, variant: Variant, body: object) -> tuple[Problem, ...]:
    """What the table of fields finds in the body of a later call: update, updateLayout or stop."""
    return tuple(islice(generic.request_problems(operation, variant, body), MOST))


def check_text_problems(parsed: Parsed) -> tuple[Problem, ...]:
    """What only the text shows: keys that stand twice, of which the service takes the last."""
    return tuple(
        Problem(DUPLICATE_KEY, Severity.WARNING, path, {"key": str(path[-1]) if path else ""}) for path in islice(parsed.duplicates, MOST)
    )


def blocking(problems: tuple[Problem, ...]) -> int:
    """How many of them block the start."""
    return sum(problem.severity is Severity.ERROR for problem in problems)


def _found(subject: Subject) -> tuple[Problem, ...]:
    rules: Iterable[Rule] = RULES if subject.profile is not None else BODY_RULES
    variant = subject.variant
    found = [
        Problem(rule.id, rule.severity, f.path, f.params, f.fix)
        for rule in rules
        if variant in rule.variants
        for f in islice(rule.find(subject), MOST)
    ]
    found += picture.layout_problems(subject)
    told = [problem.path for problem in found if problem.severity is Severity.ERROR or problem.rule in _MILDER]
    shut = [problem.path for problem in found if problem.severity is Severity.ERROR]
    surveys = (subject.survey, acquire.options(subject))
    found += islice(generic.problems(variant, surveys, told, shut), MOST)
    return tuple(sorted(found, key=lambda problem: problem.severity is not Severity.ERROR))
