"""Every rule has words, and no param of a problem is read as a pattern."""

from __future__ import annotations

import re

from cloudrec_gui.domain.problems import Fix, Problem, Severity
from cloudrec_gui.services.preflight import RULE_IDS, check
from cloudrec_gui.ui.problem_words import WORDS, field_note, fix_label, sentence
from tests.unit.services.preflight_cases import CASES, NOW, changed, good_world


def problem(rule: str, fix: Fix | None = None, **params: str) -> Problem:
    return Problem(rule, Severity.ERROR, ("cname",), params, fix)


def test_every_rule_has_words_and_every_word_a_rule() -> None:
    assert set(WORDS) == set(RULE_IDS)


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
    assert fix_label(problem("field-type", Fix(("x",), True))) == "Use true"
    assert fix_label(problem("field-missing", Fix(("x",), 0))) == "Use 0"


def test_a_fix_of_two_parts_says_whether_the_key_or_its_place_changes() -> None:
    assert fix_label(problem("unknown-key", Fix(("a", "x"), None, (Fix(("a", "y"), 1),)))) == "Rename"
    assert fix_label(problem("key-misplaced", Fix(("a", "x"), None, (Fix(("b", "x"), 1),)))) == "Move"


def test_types_and_ranges_are_said_in_words() -> None:
    assert sentence(problem("field-type", key="videoFps", kind="integer")) == "“videoFps” must be a whole number"
    assert field_note(problem("field-range", value="61", span="5–60")) == "61 is not accepted; the range is 5–60."


def test_every_param_of_a_sentence_is_given_by_its_rule() -> None:
    for case in CASES:
        world = changed(good_world(case.variant), case.bad)
        for found in check(world.profile, world.draft, world.secrets, clock_skew_s=world.skew_s, now_s=NOW):
            given = "".join(found.params.values())
            assert sentence(found).count("…") <= given.count("…"), found.rule
            assert field_note(found).count("…") <= given.count("…"), found.rule


def test_a_misspelt_key_is_answered_with_a_question() -> None:
    assert field_note(problem("unknown-key", key="backgroudColor", close="backgroundColor")).endswith("Did you mean “backgroundColor”?")
