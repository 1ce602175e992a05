"""The parts of the JSON editor that need no window: exchanging texts, brackets, what a text means."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from cloudrec_gui.domain.draft import ACCESS_KEY, CDN_URL, ENCRYPTION_SECRET, SECRET_KEY, STORAGE, TOKEN, Draft, get_in, secret_paths
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services.json_text import TextError, parse
from cloudrec_gui.services.preview import start_body
from cloudrec_gui.ui.json_editor import meaning, patch
from cloudrec_gui.ui.json_editor.brackets import pair_at
from cloudrec_gui.ui.json_editor.marks import marks_of
from cloudrec_gui.ui.json_editor.words import FAULTS, sentence

TEXTS = st.text(alphabet=st.sampled_from("ab{}\n 😀é"), max_size=60)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=12,
)


@given(TEXTS, TEXTS)
@settings(max_examples=400, deadline=None)
def test_the_changes_of_any_two_texts_turn_one_into_the_other(old: str, new: str) -> None:
    document = QTextDocument()
    document.setPlainText(old)
    patch.apply(document, old, new)
    assert document.toPlainText() == new


def test_a_cursor_behind_two_changed_places_stays_at_its_word() -> None:
    old = json.dumps({"a": 1, "b": [1, 2, 3], "c": 1}, indent=2)
    new = json.dumps({"a": 1000, "b": [1, 2, 3], "c": 77, "d": 0}, indent=2)
    document = QTextDocument()
    document.setPlainText(old)
    cursor = QTextCursor(document)
    cursor.setPosition(old.index("3"))
    patch.apply(document, old, new)
    assert document.toPlainText()[cursor.position()] == "3"


@pytest.mark.parametrize(
    ("text", "offset", "pair"),
    [
        ("{}", 1, (0, 1)),
        ("{}", 0, (0, 1)),
        ('{"a": "}"}', 0, (0, 9)),
        ('{"a": "}"}', 8, None),
        ("[{]", 1, None),
        ("[[1], [2]]", 10, (0, 9)),
        ("x", 0, None),
        ("", 0, None),
    ],
)
def test_brackets_find_their_partner_outside_of_strings(text: str, offset: int, pair: tuple[int, int] | None) -> None:
    assert pair_at(text, offset) == pair


@given(JSON)
@settings(max_examples=300, deadline=None)
def test_what_is_written_says_the_same_and_holds_nothing_invisible(value: object) -> None:
    text = meaning.written(value)
    assert meaning.same(parse(text).value, json.loads(json.dumps(value))) or not parse(text).ok
    assert not set(text) & set("\u00a0\u2028\u2029\u200b\u202e\ufeff")


def test_hidden_characters_are_written_as_escapes() -> None:
    assert meaning.written("a\u00a0b\u2028c\u202e") == '"a\\u00a0b\\u2028c\\u202e"'


@pytest.mark.parametrize(
    ("first", "second"), [(1, True), (1, 1.0), ("1", 1), ([1], [1, 1]), ({"a": 1}, {"a": 1, "b": None}), (None, False)]
)
def test_values_of_other_types_are_not_the_same(first: object, second: object) -> None:
    assert not meaning.same(first, second)
    assert meaning.same(first, first)
    assert meaning.same(second, second)


def test_keys_in_another_order_say_the_same() -> None:
    assert meaning.same({"a": 1, "b": [2]}, {"b": [2], "a": 1})


def test_words_keep_their_secret_and_plain_text_is_one() -> None:
    body = {"clientRequest": {"token": "‹token›", "storageConfig": {"accessKey": "AKIA", "secretKey": "", "bucket": "b"}}}
    said = meaning.start_meaning(body)
    assert said.kept == {TOKEN}
    assert said.plain == ((ACCESS_KEY, ACCESS_KEY),)
    assert said.body["clientRequest"]["storageConfig"]["bucket"] == "b"
    assert "token" not in said.body["clientRequest"]
    shown = meaning.as_shown(body, {TOKEN: Secret("t")})
    assert shown["clientRequest"] == {"token": "‹token›", "storageConfig": {"accessKey": "‹access key›", "bucket": "b"}}
    assert meaning.as_shown(body, {})["clientRequest"] == {"storageConfig": {"accessKey": "‹access key›", "bucket": "b"}}


@pytest.mark.parametrize("variant", list(Variant))
def test_what_is_shown_of_every_variant_means_the_same_draft(variant: Variant) -> None:
    draft = default_draft(variant)
    secrets = {path: Secret(f"value of {path[-1]}") for path in (TOKEN, ACCESS_KEY, SECRET_KEY, ENCRYPTION_SECRET, CDN_URL)}
    shown = start_body(draft, secrets)
    said = meaning.start_meaning(json.loads(meaning.written(shown)))
    assert meaning.same(said.body, draft.body)
    assert said.kept == {path for path in secrets if draft.place_of(path) is not None}
    assert not said.plain
    assert meaning.same(meaning.as_shown(shown, secrets), shown)


def test_acquire_shares_channel_and_uid_and_keeps_its_own_options() -> None:
    draft = default_draft()
    value = {
        "cname": "other",
        "uid": "7",
        "clientRequest": {"scene": 1, "region": "EU", "startParameter": {"a": 1}, "fancy": [1], "storageConfig": {"secretKey": "s"}},
    }
    body, options = meaning.acquire_meaning(value, draft)
    assert list(body)[:2] == ["cname", "uid"]
    assert body["cname"] == "other"
    assert body["clientRequest"] == draft.body["clientRequest"]
    assert options == {"region": "EU", "startParameter": True, "fancy": [1]}


@pytest.mark.parametrize(
    "text",
    [
        '{"accessKey": "canary-1", }',
        "{'accessKey': 'canary-1' ",
        "{“accessKey”: “canary-1”}",
        "accessKey = canary-1\n{",
        '{"accessKey":"canary-1',
    ],
)
def test_a_broken_text_gives_up_its_secrets_too(text: str) -> None:
    bare, found = meaning.without_plain_secrets(text, {})
    assert "canary" not in bare
    assert "‹access key›" in bare
    assert found == {ACCESS_KEY: Secret("canary-1")}
    assert meaning.without_plain_secrets(bare, {}) == (bare, {})


def test_a_known_secret_is_found_wherever_it_stands() -> None:
    bare, found = meaning.without_plain_secrets('{"bucket": "canary-2', {SECRET_KEY: Secret("canary-2")})
    assert bare == '{"bucket": "‹secret key›'
    assert not found


def test_every_fault_of_the_reader_has_a_sentence() -> None:
    texts = (
        "", "[" * 40, '{"a":1} x', '{"a":1}}', '{"a":1', '{"a":[1}', '{"a":}', '{"a":1 "b":2}', '{"a" 1}', "{,}", '{"a":1,}', "{a:1}",
        '{"a":b}', '{"a":"b\n}', "{'a':1}", "{“a”:1}", '{"a":1 //x\n}', '{"a":NaN}', '{"a":01}', f'{{"a":1{"0" * 1200}}}', '{"a":True}',
        '{"a":"\x01"}', '{"a":"\\ud800"}', '{"a":"\\x"}', '{"a":@}', " " * (1 << 20) + "1",
    )  # fmt: skip
    seen = set()
    for text in texts:
        error = parse(text).errors[0]
        seen.add(error.code)
        said = sentence(error)
        assert error.code in FAULTS, error
        assert said.startswith("Line "), said
        assert not re.search(r"\{[a-z]+\}", said), said
    assert set(FAULTS) - seen == {"not_an_object"}


def test_a_fault_names_its_line_and_what_is_missing() -> None:
    text = '{\n  "a": 1\n  "b": 2\n}'
    assert sentence(parse(text).errors[0]) == 'Line 3, column 3: a comma is missing before "b": 2'
    assert sentence(TextError(1, 1, 0, "not_an_object")) == "Line 1, column 1: a body is an object in braces"


def test_a_secret_at_a_strange_place_is_still_one() -> None:
    draft = Draft(body={"clientRequest": {}}).put(("clientRequest", "strange"), {"x": 1})
    body = {**draft.body, "clientRequest": {"strange": {"x": 1, "secretKey": "s"}}}
    said = meaning.start_meaning(body)
    assert said.plain == ((("clientRequest", "strange", "secretKey"),) * 2,)
    assert STORAGE not in said.kept


KEYS = st.sampled_from(["clientRequest", "token", "accessKey", "storageConfig", "extensionServiceConfig", "extensionServices", "uid", "x"])
WILD = st.dictionaries(
    KEYS,
    st.recursive(
        st.none() | st.integers(-3, 3) | st.sampled_from(["", "‹token›", "‹x", "plain"]),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
        max_leaves=15,
    ),
    max_size=5,
)


@given(WILD)
@settings(max_examples=400, deadline=None)
def test_any_object_can_be_taken_over_and_marked(value: dict[str, object]) -> None:
    parsed = parse(meaning.written(value))
    said = meaning.start_meaning(value)
    draft = Draft(body=said.body)
    shown = meaning.as_shown(value, {})
    assert "plain" not in {str(get_in(shown, path)) for path, _ in said.plain}
    body, options = meaning.acquire_meaning(value, draft)
    assert not [path for path, _ in secret_paths({"clientRequest": options})]
    assert body.get("clientRequest") == said.body.get("clientRequest")
    for operation in (Operation.START, Operation.ACQUIRE):
        for mark in marks_of(operation, parsed, draft, {}, ()):
            assert mark.text
            assert 0 <= mark.start < mark.end <= len(meaning.written(value))
