"""Every rule has words, and no param of a problem is read as a pattern."""

from __future__ import annotations

import re

from cloudrec_gui.domain.problems import Fix, Problem, Severity
from cloudrec_gui.services.preflight import RULES
from cloudrec_gui.ui.problem_words import WORDS, field_note, fix_label, sentence


def problem(rule: str, fix: Fix | None = None, **params: str) -> Problem:
    return Problem(rule, Severity.ERROR, ("cname",), params, fix)


def test_every_rule_has_words_and_every_word_a_rule() -> None:
    assert set(WORDS) == {rule.id for rule in RULES}


def test_rules_of_the_layout_have_the_layout_editors_words() -> None:
    outside = problem("layout.outside", Fix(("x",), {}), region="2")
    assert "2" in sentence(outside)
    assert field_note(outside) == sentence(outside)
    assert fix_label(outside)


def test_sentences_are_short_and_without_exclamation_marks() -> None:
    for rule, words in WORDS.items():
        assert 0 < len(words.sentence) <= 75, rule
        assert not re.search(r"!|please|invalid", " ".join(words), re.IGNORECASE), rule
        assert len(words.fix) <= 20, rule


def test_params_are_filled_in_and_never_read_as_a_pattern() -> None:
    assert sentence(problem("uid-in-layout", value="{uid}")) == "Recorder UID {uid} is used by a region"
    assert "…" in sentence(problem("uid-in-layout"))


def test_an_unknown_rule_is_shown_by_its_id() -> None:
    assert sentence(problem("new-rule")) == "new-rule"


def test_the_button_says_what_it_puts() -> None:
    assert fix_label(problem("uid-form")) == ""
    assert fix_label(problem("uid-form", Fix(("uid",), "900001"))) == "Use 900001"
    assert fix_label(problem("idle-default", Fix(("x",), 300))) == "Set 300 s"
    assert fix_label(problem("region-form", Fix(("x",), 14))) == "Use 14"
    assert fix_label(problem("acquire-region", Fix(("x",), None))) == "Remove"
    assert fix_label(problem("cname-length", Fix(("x",), ["a", "b"]))) == "Repair"


def test_a_misspelt_key_is_answered_with_a_question() -> None:
    assert field_note(problem("unknown-key", key="backgroudColor", close="backgroundColor")).endswith("Did you mean “backgroundColor”?")
