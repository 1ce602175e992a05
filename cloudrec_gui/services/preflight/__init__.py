"""What would go wrong, found before anything is sent.

The service accepts nearly everything and fails later without a reason (behaviour §4, §9), so this table of rules is the
cheapest help there is. A rule is a pure function over one subject; words for it stand in ``ui/problem_words.py``.
"""

from __future__ import annotations

from typing import Final

from cloudrec_gui.domain.draft import Draft, SecretBag
from cloudrec_gui.domain.problems import Problem, Severity
from cloudrec_gui.domain.profile import Profile
from cloudrec_gui.layout import rules as layout_rules
from cloudrec_gui.services.preflight import channel, connect, picture, recording, shape, storage
from cloudrec_gui.services.preflight.finding import ACQUIRE, ACQUIRE_REGION, APP_ID, CNAME, RESOURCE_HOURS, UID, Finding, Rule, Subject
from cloudrec_gui.services.vendors import VendorTable, table

__all__ = [
    "ACQUIRE",
    "ACQUIRE_REGION",
    "APP_ID",
    "CNAME",
    "RESOURCE_HOURS",
    "RULES",
    "RULE_COUNT",
    "UID",
    "Finding",
    "Rule",
    "Subject",
    "blocking",
    "check",
]

RULES: Final[tuple[Rule, ...]] = (
    *connect.RULES,
    *channel.RULES,
    *recording.RULES,
    *picture.RULES,
    *storage.RULES,
    *shape.RULES,
)
RULE_COUNT: Final = len(RULES) + len(layout_rules.RULES)
"""How many things are looked at, for "12 fine"."""


def check(profile: Profile, draft: Draft, secrets: SecretBag, vendors: VendorTable | None = None) -> tuple[Problem, ...]:
    """Everything that the rules find, errors first, each group in the order of the table. No secret value is in the result."""
    subject = Subject(profile, draft, secrets, vendors if vendors is not None else table())
    found = [Problem(rule.id, rule.severity, f.path, f.params, f.fix) for rule in RULES for f in rule.find(subject)]
    found += picture.layout_problems(subject)
    return tuple(sorted(found, key=lambda problem: problem.severity is not Severity.ERROR))


def blocking(problems: tuple[Problem, ...]) -> int:
    """How many of them block the start."""
    return sum(problem.severity is Severity.ERROR for problem in problems)
