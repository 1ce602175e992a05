"""The table of fields as rules: no field without a judge, and nothing that JSON can hold breaks the preflight."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cloudrec_gui.domain.draft import Draft, put_in, without_secrets
from cloudrec_gui.domain.fields import ANY, FIELDS, FieldFacts, Kind
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.problems import Path, Problem
from cloudrec_gui.domain.variants import PUSHER, VARIANTS, Variant
from cloudrec_gui.services.preflight import check_body, generic
from cloudrec_gui.services.preflight.survey import survey
from tests.unit.services.preflight_cases import NOW, changed, good_world

OF_OTHER_TYPE: dict[Kind, list[object]] = {
    Kind.TEXT: [{}, [], True],
    Kind.INTEGER: ["many", {}, 1.5, True],
    Kind.NUMBER: ["wide", [], False],
    Kind.BOOLEAN: ["perhaps", 7, {}],
    Kind.TEXTS: [{}, [{}], True],
    Kind.OBJECT: ["text", 3, [1]],
    Kind.OBJECTS: ["text", [3], {}],
}


def rows(variant: Variant) -> list[FieldFacts]:
    """The fields of start that a body of ``variant`` may hold in the open."""
    blocks = VARIANTS[variant].blocks
    return [
        row
        for row in FIELDS[Operation.START]
        if variant in row.variants
        and not row.secret
        and (len(row.path) < 2 or blocks.get(str(row.path[1])) is None or VARIANTS[variant].permits(str(row.path[1])))
    ]


def concrete(row: FieldFacts, variant: Variant) -> Path:
    """A place where the field stands: the first of a list, or the push where it is the push's."""
    second = "outputs" in row.path or (variant is Variant.WEB_CDN and row.path[-1] == "outputs")
    steps: list[str | int] = []
    for step in row.path:
        steps.append((1 if second and steps[-1:] == ["extensionServices"] else 0) if step == ANY else step)
    return tuple(steps)


FIELD_CASES = [(variant, row) for variant in Variant for row in rows(variant)]


@pytest.mark.parametrize(("variant", "row"), FIELD_CASES, ids=[f"{v.value}-{'.'.join(map(str, r.path))}" for v, r in FIELD_CASES])
def test_a_value_of_another_type_is_found_in_every_field(variant: Variant, row: FieldFacts) -> None:
    """At the field or around it; which rule says so is of no matter here."""
    where = concrete(row, variant)
    for value in OF_OTHER_TYPE[row.kind]:
        if row.kind is Kind.OBJECT and row.path == ("clientRequest",):
            continue
        body = put_in(good_world(variant).draft.body, where, value)
        problems = check_body(body, VARIANTS[variant].mode, {}, now_s=NOW)
        told = {p.path[:length] for p in problems for length in range(len(p.path) + 1)} | {p.path for p in problems}
        around = {where[:length] for length in range(2, len(where) + 1)} | {where}
        assert told & around, f"{row.path} accepts {value!r}"


@pytest.mark.parametrize("variant", Variant)
def test_good_recordings_have_only_known_keys_at_home(variant: Variant) -> None:
    found = survey(Operation.START, variant, good_world(variant).draft.body)
    assert (found.unknown, found.misplaced, found.missing) == ([], [], [])
    assert len(found.known) > 8


def test_the_two_services_of_a_page_have_their_own_parameters() -> None:
    world = good_world(Variant.WEB_CDN)
    services = world.draft.body["clientRequest"]["extensionServiceConfig"]["extensionServices"]
    assert services[1]["serviceName"] == PUSHER
    path: Path = ("clientRequest", "extensionServiceConfig", "extensionServices", 1, "serviceParam", "url")
    found = survey(Operation.START, Variant.WEB_CDN, changed(world, {path: "https://a.example"}).draft.body)
    assert [m.path for m in found.misplaced] == [path]


# ------------------------------------------------------------------------------------------------------------------ any JSON at all
KEYS = sorted({str(step) for row in (*FIELDS[Operation.START], *FIELDS[Operation.ACQUIRE]) for step in row.path if step != ANY})
WORDS = sorted({str(value) for row in FIELDS[Operation.START] for value in row.values if isinstance(value, str)})
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=True, allow_infinity=True)
    | st.text(max_size=12)
    | st.sampled_from([*WORDS, "hls", "mp4", "jpg", "1", "#allstream#", "https://a.example/x.jpg", "http://[", "{}", "{{x}}", "\ud800"])
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=8), inner, max_size=6),
    max_leaves=25,
)


@given(body=TREES, mode=st.sampled_from(Mode), acquire=TREES)
def test_any_json_has_an_answer(body: object, mode: Mode, acquire: object) -> None:
    problems = check_body(body, mode, acquire if isinstance(acquire, dict) else None, now_s=NOW)
    assert all(isinstance(problem, Problem) for problem in problems)


@given(data=st.data(), variant=st.sampled_from(Variant), value=TREES)
@settings(max_examples=300)
def test_any_value_in_any_field_has_an_answer_and_its_fix_works(data: st.DataObject, variant: Variant, value: object) -> None:
    """The fix of a wrong value leads to a body in which that very problem is gone."""
    row = data.draw(st.sampled_from(rows(variant)))
    body: Any = put_in(good_world(variant).draft.body, concrete(row, variant), value)
    bare, bag = without_secrets(body)
    mode = VARIANTS[variant].mode
    for problem in check_body(bare, mode, {}, secrets=bag, now_s=NOW):
        if problem.fix is None:
            continue
        draft = Draft(mode, bare)
        if problem.fix.path[0] == "acquire":
            continue
        for part in (problem.fix, *problem.fix.also):
            draft = draft.put(part.path, part.value)
        after = check_body(draft.body, mode, {}, secrets=bag, now_s=NOW)
        same = [p for p in after if (p.rule, p.path) == (problem.rule, problem.path) and p.params == problem.params]
        assert same == [], problem


@pytest.mark.parametrize(
    ("kind", "value", "meant"),
    [
        (Kind.TEXT, 48000, "48000"),
        (Kind.INTEGER, "30", 30),
        (Kind.INTEGER, 30.0, 30),
        (Kind.INTEGER, 61, 60),
        (Kind.INTEGER, 4, 5),
        (Kind.BOOLEAN, "true", True),
        (Kind.BOOLEAN, 0, False),
        (Kind.TEXTS, "a", ["a"]),
        (Kind.TEXTS, [1, "b"], ["1", "b"]),
        (Kind.OBJECTS, {"a": 1}, [{"a": 1}]),
        (Kind.INTEGER, "many", None),
    ],
)
def test_what_was_meant_is_offered(kind: Kind, value: object, meant: object) -> None:
    limits = (5, 60) if kind is Kind.INTEGER else (None, None)
    facts = FieldFacts(("clientRequest", "made", "up"), kind, frozenset(Variant), minimum=limits[0], maximum=limits[1])
    assert generic.repaired(facts, value, Variant.WEB) == meant


@pytest.mark.parametrize(
    ("low", "high", "unit", "text"),
    [
        (5, 3600, "s", "5–3600 s"),
        (0, None, "", "≥ 0"),
        (None, 17, "", "≤ 17"),
        (1, 1, "", "1"),
        (0, 2592000, "", "0–2592000"),
        (None, None, "", ""),
    ],
)
def test_a_range_is_written_with_its_unit(low: float | None, high: float | None, unit: str, text: str) -> None:
    assert generic.span(FieldFacts(("a",), Kind.INTEGER, frozenset(), minimum=low, maximum=high, unit=unit)) == text
