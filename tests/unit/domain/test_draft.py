"""The draft: one JSON document that loses nothing."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.domain import draft as d
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.secrets import Secret

KEYS = st.sampled_from(["a", "b", "c", "clientRequest"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4), lambda inner: st.dictionaries(KEYS, inner, max_size=3), max_leaves=8
)
PATHS = st.lists(KEYS, min_size=1, max_size=4).map(tuple)


@given(st.dictionaries(KEYS, JSON, max_size=3), PATHS, st.integers())
def test_what_was_put_is_found_and_the_old_tree_is_unchanged(tree: dict[str, object], path: tuple[str, ...], value: int) -> None:
    before = json.dumps(tree)
    assert d.get_in(d.put_in(tree, path, value), path) == value
    assert json.dumps(tree) == before


@given(st.dictionaries(KEYS, JSON, max_size=3), PATHS)
def test_what_was_dropped_is_absent(tree: dict[str, object], path: tuple[str, ...]) -> None:
    marker = object()
    assert d.get_in(d.drop_in(tree, path), path, marker) is marker


def test_putting_none_removes_the_key_and_the_objects_that_become_empty() -> None:
    draft = d.Draft(body={"clientRequest": {"recordingConfig": {"maxIdleTime": 30}}})
    assert draft.put((*d.RECORDING, "maxIdleTime"), None).body == {"clientRequest": {}}


def test_list_items_are_changed_by_index() -> None:
    tree = {"layoutConfig": [{"uid": "1"}, {"uid": "2"}]}
    assert d.put_in(tree, ("layoutConfig", 1, "uid"), "3") == {"layoutConfig": [{"uid": "1"}, {"uid": "3"}]}
    assert d.drop_in(tree, ("layoutConfig", 0)) == {"layoutConfig": [{"uid": "2"}]}
    assert d.drop_in(tree, ("layoutConfig", 7)) == tree


def test_secrets_cannot_be_put_into_a_draft_and_never_reach_its_json() -> None:
    with pytest.raises(ValueError, match="secrets"):
        default_draft().put(d.SECRET_KEY, "plain")
    smuggled = d.Draft(body={"clientRequest": {"storageConfig": {"secretKey": "plain", "bucket": "b"}}})
    assert "plain" not in json.dumps(smuggled.to_json())


def test_the_body_that_is_sent_holds_the_secrets_that_exist() -> None:
    body = default_draft().merged({d.SECRET_KEY: Secret("s3cret"), d.TOKEN: Secret("")})
    assert d.get_in(body, d.SECRET_KEY) == "s3cret"
    assert "token" not in body["clientRequest"]


@given(st.dictionaries(KEYS, JSON, max_size=3))
def test_unknown_keys_survive_saving(extra: dict[str, object]) -> None:
    draft = d.Draft(Mode.MIX, {**default_draft().body, "futureKey": extra})
    assert d.Draft.from_json(json.loads(json.dumps(draft.to_json()))) == draft


@pytest.mark.parametrize("data", [None, [], "x", {"mode": 3}, {"mode": "hologram", "body": [], "acquire": 7}])
def test_a_damaged_draft_becomes_a_usable_one(data: object) -> None:
    assert d.Draft.from_json(data).mode is Mode.MIX


def test_leaves_names_every_value_with_its_path() -> None:
    tree = {"a": {"b": [1, 2]}, "c": [{"d": 1}]}
    assert dict(d.leaves(tree)) == {("a", "b"): [1, 2], ("c", 0, "d"): 1}
