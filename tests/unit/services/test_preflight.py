"""Every rule of the preflight: a body that breaks it, where the finding stands, and what its fix leaves behind."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest

from cloudrec_gui.domain.draft import ACCESS_KEY, CDN_URL, RECORDING, SECRET_KEY, SERVICES, TRANSCODING, Draft, drop_in, put_in
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.problems import Path, Problem, Severity
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services import preflight
from cloudrec_gui.services.json_text import parse
from cloudrec_gui.services.preflight import Options, check, check_body, check_request, check_text_problems
from tests.unit.services.preflight_cases import APP, CASES, GONE, NO_FIX, NOW, Case, World, changed, good_world, mended, page, pic, rec, sto

ids = [f"{case.rule}-{case.variant.value}-{number}" for number, case in enumerate(CASES)]
NEW_BY_FIX = {"service-missing": {"page-url-missing"}, "policy-pasted": {"bucket-empty"}, "policy-open": {"bucket-empty"}}
"""What a fix may leave for the person to fill in."""


def found(world: World) -> tuple[Problem, ...]:
    return check(world.profile, world.draft, world.secrets, clock_skew_s=world.skew_s, now_s=NOW)


def at(world: World, case: Case) -> list[Problem]:
    return [p for p in found(world) if p.rule == case.rule and p.path == case.where]


@pytest.mark.parametrize("variant", Variant)
def test_a_good_recording_of_any_kind_has_no_problem(variant: Variant) -> None:
    legacy = variant in (Variant.POSTPONED, Variant.AUDIO_MIX)
    assert [p.rule for p in found(good_world(variant))] == (["legacy-used"] if legacy else [])


@pytest.mark.parametrize("case", CASES, ids=ids)
def test_what_breaks_a_rule_is_found_where_it_stands(case: Case) -> None:
    assert len(at(changed(good_world(case.variant), case.bad), case)) == 1


@pytest.mark.parametrize("case", CASES, ids=ids)
def test_what_a_rule_accepts_is_not_found(case: Case) -> None:
    assert at(changed(good_world(case.variant), case.good), case) == []


@pytest.mark.parametrize("case", CASES, ids=ids)
def test_a_fix_mends_its_own_problem_and_makes_no_other(case: Case) -> None:
    world = changed(good_world(case.variant), case.bad)
    fix = at(world, case)[0].fix
    if case.fix is NO_FIX:
        assert fix is None
        return
    assert fix is not None
    if case.fix is not GONE:
        assert fix.value == case.fix
    after = mended(world, fix)
    assert at(after, case) == []
    before = {(p.rule, p.path) for p in found(world)}
    new = {p.rule for p in found(after) if p.severity is Severity.ERROR and (p.rule, p.path) not in before}
    assert new <= NEW_BY_FIX.get(case.rule, set())
    assert mended(after, fix) == after, "a second click changes nothing"


def test_every_rule_has_a_case() -> None:
    elsewhere = {*preflight.TEXT_RULES, "cname-differs", "uid-differs"}
    assert {case.rule for case in CASES} == set(preflight.RULE_IDS) - elsewhere


def test_every_rule_stands_once_in_the_table() -> None:
    assert len(set(preflight.RULE_IDS)) == len(preflight.RULE_IDS)


@pytest.mark.parametrize("case", [case for case in CASES if any(isinstance(v, str) and len(v) > 6 for v in case.bad.values())], ids=str)
def test_no_secret_is_repeated_in_a_finding(case: Case) -> None:
    world = changed(good_world(case.variant), case.bad)
    texts = [s.reveal() for s in world.secrets.values() if len(s.reveal()) > 6 and s.reveal().casefold() != APP]
    for problem in found(world):
        said = " ".join(problem.params.values()) + str(problem.fix)
        assert not any(text in said for text in texts)


def test_the_login_in_a_pages_address_is_not_repeated() -> None:
    world = changed(good_world(Variant.WEB), {page("url"): "https://me:hush-hush@10.0.0.1/"})
    problems = found(world)
    assert {"page-url-login", "page-url-private"} <= {p.rule for p in problems}
    assert not any("hush" in " ".join(p.params.values()) for p in problems)


def test_a_misspelt_key_is_told_with_the_right_one_and_renamed() -> None:
    world = changed(good_world(Variant.MIX_MP4), {pic("backgroudColor"): "#202020", pic("backgroundColor"): GONE})
    problem = next(p for p in found(world) if p.rule == "unknown-key")
    assert problem.params["close"] == "backgroundColor"
    assert problem.fix is not None
    after = mended(world, problem.fix).draft
    assert after.get(pic("backgroundColor")) == "#202020"
    assert after.get(pic("backgroudColor")) is None


def test_a_misspelt_key_beside_the_right_one_is_taken_out() -> None:
    world = changed(good_world(Variant.MIX_MP4), {pic("backgroudColor"): "#202020"})
    problem = next(p for p in found(world) if p.rule == "unknown-key")
    assert problem.fix is not None
    after = mended(world, problem.fix)
    assert after == good_world(Variant.MIX_MP4)


def test_a_misplaced_key_is_moved_with_its_value() -> None:
    picture = {"width": 640, "height": 360, "fps": 15, "bitrate": 800, "mixedVideoLayout": 1}
    world = changed(good_world(Variant.MIX_MP4), {TRANSCODING: GONE, ("clientRequest", "transcodingConfig"): picture})
    problem = next(p for p in found(world) if p.rule == "picture-misplaced")
    assert problem.fix is not None
    after = mended(world, problem.fix).draft
    assert after.get(TRANSCODING) == picture
    assert after.get(("clientRequest", "transcodingConfig")) is None


def test_a_misspelt_secret_is_neither_moved_nor_shown() -> None:
    world = changed(good_world(Variant.MIX_MP4), {sto("SecretKey"): "hush-hush-hush"})
    problem = next(p for p in found(world) if p.rule == "unknown-key")
    assert "hush" not in str(problem)
    assert problem.fix is not None
    assert problem.fix.value is None


def test_sound_only_asks_for_no_picture() -> None:
    world = changed(good_world(Variant.MIX_MP4), {rec("streamTypes"): 0, TRANSCODING: GONE})
    assert found(world) == ()


def test_a_lower_limit_of_the_interval_can_be_set() -> None:
    world = changed(good_world(Variant.SNAPSHOT), {("clientRequest", "snapshotConfig", "captureInterval"): 1})
    assert check(world.profile, world.draft, world.secrets, options=Options(capture_minimum=1), now_s=NOW) == ()


def test_without_a_folder_of_its_own_the_prefix_may_be_longer() -> None:
    world = changed(good_world(Variant.MIX_MP4), {sto("fileNamePrefix"): ["a" * 64, "b" * 62]})
    assert [p.rule for p in found(world)] == ["prefix-room"]
    alone = replace(world, profile=replace(world.profile, draft=replace(world.draft, correlate=False)))
    assert found(alone) == ()


def test_temporary_keys_are_judged_by_the_services_clock() -> None:
    late = changed(good_world(Variant.MIX_MP4), {sto("stsExpiration"): NOW + 14410, ("clientRequest", "storageConfig", "stsToken"): "sts"})
    assert found(late) == ()
    assert [p.rule for p in found(replace(late, skew_s=30.0))] == ["sts-short"]


def test_errors_come_before_warnings() -> None:
    world = changed(good_world(Variant.MIX_MP4), {rec("maxIdleTime"): 30, sto("bucket"): ""})
    assert [p.severity for p in found(world)] == [Severity.ERROR, Severity.WARNING]
    assert preflight.blocking(found(world)) == 1


def test_fewer_things_are_looked_at_where_there_is_no_picture() -> None:
    assert preflight.asked(Variant.WEB) < preflight.asked(Variant.MIX_HLS) < preflight.RULE_COUNT


# ---------------------------------------------------------------------------------------------------------------- pasted bodies
def with_secrets(variant: Variant) -> dict[str, Any]:
    body = good_world(variant).draft.merged(
        {ACCESS_KEY: Secret("AKIA1"), SECRET_KEY: Secret("sk-1"), CDN_URL: Secret("rtmp://a.example/b/c")}
    )
    return dict(body)


@pytest.mark.parametrize("variant", Variant)
def test_a_pasted_body_with_its_secrets_is_as_good(variant: Variant) -> None:
    problems = check_body(with_secrets(variant), good_world(variant).draft.mode, {}, now_s=NOW)
    assert {p.rule for p in problems} <= {"legacy-used"}


def test_a_pasted_body_is_asked_nothing_about_profile_and_acquire() -> None:
    body = put_in(with_secrets(Variant.WEB), page("maxRecordingHour"), 100)
    assert [p.rule for p in check_body(body, Mode.WEB)] == ["page-hours"]
    assert "hours-below-length" in {p.rule for p in check_body(body, Mode.WEB, {})}


@pytest.mark.parametrize(("key", "rule"), [("cname", "cname-differs"), ("uid", "uid-differs")])
def test_acquire_and_start_must_name_the_same(key: str, rule: str) -> None:
    body = with_secrets(Variant.MIX_MP4)
    acquire: dict[str, Any] = {"cname": body["cname"], "uid": body["uid"], "clientRequest": {"scene": 0}}
    assert check_body(body, Mode.MIX, acquire, now_s=NOW) == ()
    (problem,) = check_body(body, Mode.MIX, {**acquire, key: "4711"}, now_s=NOW)
    assert (problem.rule, problem.path) == (rule, (key,))
    assert problem.fix is not None
    assert problem.fix.value == "4711"


def test_a_start_parameter_that_repeats_the_start_with_its_secrets_is_good() -> None:
    body = with_secrets(Variant.MIX_MP4)
    acquire = {"cname": body["cname"], "uid": body["uid"], "clientRequest": {"scene": 0, "startParameter": body["clientRequest"]}}
    assert check_body(body, Mode.MIX, acquire, now_s=NOW) == ()
    other = put_in(acquire, ("clientRequest", "startParameter", "storageConfig", "bucket"), "another")
    assert [p.rule for p in check_body(body, Mode.MIX, other, now_s=NOW)] == ["start-parameter"]


@pytest.mark.parametrize("body", [None, 7, "text", [], [1], True])
def test_what_is_no_object_is_no_body(body: object) -> None:
    assert [p.rule for p in check_body(body, Mode.MIX)] == ["no-body"]


def test_the_push_is_found_wherever_it_stands() -> None:
    body = with_secrets(Variant.WEB_CDN)
    services = [*reversed(good_world(Variant.WEB_CDN).draft.get(SERVICES))]
    body = drop_in(put_in(body, SERVICES, services), (*SERVICES, 0, "serviceParam", "outputs", 0, "rtmpUrl"))
    (problem,) = check_body(body, Mode.WEB, now_s=NOW)
    assert (problem.rule, problem.path) == ("push-address-missing", (*SERVICES, 0, "serviceParam", "outputs", 0, "rtmpUrl"))


def test_a_key_that_stands_twice_is_told_from_the_text() -> None:
    (problem,) = check_text_problems(parse('{"cname": "a", "uid": "1", "cname": "b"}'))
    assert (problem.rule, problem.path, problem.params) == ("json-duplicate-key", ("cname",), {"key": "cname"})
    assert check_text_problems(parse('{"cname": "a"}')) == ()


@pytest.mark.parametrize(
    ("operation", "variant", "request_body", "rules"),
    [
        (Operation.UPDATE, Variant.WEB, {"webRecordingConfig": {"onhold": "true"}}, ["field-type"]),
        (Operation.UPDATE, Variant.WEB, {"webRecordingConfig": {"onhold": True}}, []),
        (Operation.UPDATE, Variant.MIX_HLS, {"streamSubscribe": {"audioUidList": {"subscribeAudioUids": []}}}, ["field-length"]),
        (Operation.UPDATE, Variant.WEB_CDN, {"rtmpPublishConfig": {"outputs": [{}, {}]}}, ["field-length"]),
        (Operation.UPDATE_LAYOUT, Variant.MIX_MP4, {"mixedVideoLayout": 4}, ["field-value"]),
        (Operation.STOP, Variant.INDIVIDUAL, {"async_stop": 1}, ["field-type"]),
        (Operation.STOP, Variant.INDIVIDUAL, {}, []),
    ],
)
def test_bodies_of_later_calls_are_held_to_the_table(
    operation: Operation, variant: Variant, request_body: dict[str, Any], rules: list[str]
) -> None:
    body = {"cname": "a", "uid": "1", "clientRequest": request_body}
    assert [p.rule for p in check_request(operation, variant, body)] == rules


# ------------------------------------------------------------------------------------------------------------------------ speed
def full_body(variant: Variant) -> World:
    regions = [{"x_axis": 0.05 * i, "y_axis": 0.0, "width": 0.05, "height": 1.0, "uid": str(i + 1)} for i in range(17)]
    lists = [str(uid) for uid in range(1, 33)]
    change: dict[Path, Any] = {sto("fileNamePrefix"): ["a", "b"]}
    if RECORDING[1] in good_world(variant).draft.body["clientRequest"]:
        change |= {rec("subscribeVideoUids"): lists, rec("subscribeAudioUids"): lists}
    if variant in (Variant.MIX_HLS, Variant.MIX_MP4):
        change |= {pic("mixedVideoLayout"): 3, pic("layoutConfig"): regions}
    return changed(good_world(variant), change)


@pytest.mark.parametrize("variant", Variant)
def test_a_full_body_is_checked_faster_than_a_keystroke(variant: Variant) -> None:
    world = full_body(variant)
    found(world)
    best = min(_timed(world) for _ in range(20))
    assert best < 0.05  # an order of magnitude over the goal of 5 ms: a guard against something quadratic, not a benchmark


def _timed(world: World) -> float:
    begin = time.perf_counter()
    found(world)
    return time.perf_counter() - begin


def test_ten_thousand_unknown_keys_are_not_told_one_by_one() -> None:
    body = {**with_secrets(Variant.MIX_MP4), **{f"key{number}": number for number in range(10_000)}}
    assert len(check_body(body, Mode.MIX, now_s=NOW)) <= 250


def test_a_draft_is_not_changed_by_being_checked() -> None:
    world = full_body(Variant.MIX_MP4)
    before = Draft.from_json(world.draft.to_json())
    found(world)
    assert world.draft == before
