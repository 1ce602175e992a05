"""Every rule of the preflight: a body that breaks it, where the finding stands, and what its fix leaves behind."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest

from cloudrec_gui.domain.draft import (
    ACCESS_KEY,
    ENCRYPTION_SALT,
    ENCRYPTION_SECRET,
    RECORDING,
    SECRET_KEY,
    STORAGE,
    STS_TOKEN,
    TOKEN,
    TRANSCODING,
    Draft,
    default_draft,
    drop_in,
    put_in,
)
from cloudrec_gui.domain.ids import AppId, ProfileId
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.problems import Fix, Path, Problem, Severity
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET, Area, Profile
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.services import preflight
from cloudrec_gui.services.preflight import RULES, check

APP = "970ca35de60c44645bbae8a215061b33"
GOOD_SECRETS = {CUSTOMER_ID: Secret("id-1"), CUSTOMER_SECRET: Secret("se-1"), ACCESS_KEY: Secret("AKIA1"), SECRET_KEY: Secret("sk-1")}
GOOD_DRAFT = default_draft().put((*STORAGE, "bucket"), "rec-in")
GOOD = Profile(ProfileId("p"), "Acme", AppId(APP), Area.US, GOOD_DRAFT)


def found(profile: Profile, secrets: dict[Path, Secret] | None = None) -> tuple[Problem, ...]:
    return check(profile, profile.draft, GOOD_SECRETS if secrets is None else secrets)


def with_value(path: Path, value: object) -> Profile:
    """The good profile with one value changed; ``...`` drops it."""
    if path == ("appId",):
        return replace(GOOD, app_id=AppId(str(value)))
    if path[0] == "acquire":
        return replace(GOOD, draft=replace(GOOD_DRAFT, acquire={str(path[1]): value}))
    body = drop_in(GOOD_DRAFT.body, path) if value is ... else put_in(GOOD_DRAFT.body, path, value)
    return replace(GOOD, draft=Draft(Mode.MIX, body))


def mended(profile: Profile, fix: Fix) -> Profile:
    if fix.path == ("appId",):
        return replace(profile, app_id=AppId(str(fix.value)))
    draft = profile.draft
    if fix.path[0] == "acquire":
        drop = fix.value is None
        acquire = drop_in(draft.acquire, fix.path[1:]) if drop else put_in(draft.acquire, fix.path[1:], fix.value)
        return replace(profile, draft=replace(draft, acquire=acquire))
    return replace(profile, draft=draft.put(fix.path, fix.value))


def test_a_good_profile_has_no_problem() -> None:
    assert found(GOOD) == ()


def rec(key: str) -> Path:
    return (*RECORDING, key)


def pic(key: str) -> Path:
    return (*TRANSCODING, key)


def sto(key: str) -> Path:
    return (*STORAGE, key)


AV = ("clientRequest", "recordingFileConfig", "avFileType")
END = (*STORAGE, "extensionParams", "endpoint")
BOX = {"x_axis": 0.0, "y_axis": 0.0, "width": 0.5, "height": 1.0}

# rule, path that is changed, bad value, path of the finding, what the fix puts (... = there is no fix)
BODIES: list[tuple[str, Path, object, Path, object]] = [
    ("app-id-empty", ("appId",), "", ("appId",), ...),
    ("app-id-form", ("appId",), APP[:-1], ("appId",), ...),
    ("app-id-form", ("appId",), f' "{APP}" ', ("appId",), APP),
    ("cname-empty", ("cname",), "", ("cname",), ...),
    ("cname-empty", ("cname",), ..., ("cname",), ...),
    ("cname-alphabet", ("cname",), "客厅/1", ("cname",), ...),
    ("cname-alphabet", ("cname",), 12, ("cname",), "12"),
    ("cname-length", ("cname",), "a" * 64, ("cname",), ...),
    ("cname-blanks", ("cname",), "room ", ("cname",), "room"),
    ("uid-empty", ("uid",), "", ("uid",), "900001"),
    ("uid-form", ("uid",), "0", ("uid",), "900001"),
    ("uid-form", ("uid",), "alice", ("uid",), "900001"),
    ("uid-form", ("uid",), "4294967296", ("uid",), "900001"),
    ("uid-form", ("uid",), "-1", ("uid",), "900001"),
    ("uid-form", ("uid",), 77, ("uid",), "77"),
    ("uid-form", ("uid",), " 0077 ", ("uid",), "77"),
    ("uid-subscribed", rec("subscribeVideoUids"), ["900001"], ("uid",), "900002"),
    ("channel-type", rec("channelType"), ..., rec("channelType"), 1),
    ("channel-type", rec("channelType"), "1", rec("channelType"), 1),
    ("channel-type", rec("channelType"), True, rec("channelType"), 1),
    ("stream-types", rec("streamTypes"), 3, rec("streamTypes"), 2),
    ("list-entries", rec("subscribeAudioUids"), [1001], rec("subscribeAudioUids"), ...),
    ("list-entries", rec("subscribeAudioUids"), ["#allstream#", "1"], rec("subscribeAudioUids"), ...),
    ("list-size", rec("subscribeAudioUids"), [str(n) for n in range(1, 34)], rec("subscribeAudioUids"), ...),
    ("list-empty", rec("subscribeAudioUids"), [], rec("subscribeAudioUids"), None),
    ("one-medium-listed", rec("subscribeAudioUids"), ["1"], rec("subscribeAudioUids"), ["#allstream#"]),
    ("decryption-mode", rec("decryptionMode"), 9, rec("decryptionMode"), None),
    ("encryption-secret", rec("decryptionMode"), 1, ENCRYPTION_SECRET, ...),
    ("encryption-salt", rec("decryptionMode"), 7, ENCRYPTION_SALT, ...),
    ("resource-hours", ("acquire", "resourceExpiredHour"), 721, ("acquire", "resourceExpiredHour"), None),
    ("resource-hours", ("acquire", "resourceExpiredHour"), 0, ("acquire", "resourceExpiredHour"), None),
    ("resource-hours", ("acquire", "resourceExpiredHour"), "24", ("acquire", "resourceExpiredHour"), None),
    ("acquire-region", ("acquire", "region"), "US", ("acquire", "region"), None),
    ("idle-range", rec("maxIdleTime"), 4, rec("maxIdleTime"), 300),
    ("idle-range", rec("maxIdleTime"), 2592001, rec("maxIdleTime"), 300),
    ("idle-range", rec("maxIdleTime"), "12a", rec("maxIdleTime"), 300),
    ("idle-default", rec("maxIdleTime"), 30, rec("maxIdleTime"), 300),
    ("idle-default", rec("maxIdleTime"), ..., rec("maxIdleTime"), 300),
    ("idle-short", rec("maxIdleTime"), 59, rec("maxIdleTime"), 300),
    ("idle-long", rec("maxIdleTime"), 21601, rec("maxIdleTime"), 300),
    ("file-types", AV, ["mp4"], AV, ["hls", "mp4"]),
    ("file-types", AV, "hls", AV, ["hls"]),
    ("file-types", AV, [["hls"]], AV, ["hls"]),
    ("audio-profile", rec("audioProfile"), 3, rec("audioProfile"), None),
    ("video-stream-type", rec("videoStreamType"), 2, rec("videoStreamType"), None),
    ("output-default", pic("width"), ..., pic("width"), 1280),
    ("size-form", pic("width"), 1921, pic("width"), ...),
    ("size-form", pic("height"), "720p", pic("height"), ...),
    ("size-area", pic("height"), 1800, pic("height"), 1620),
    ("size-odd", pic("height"), 721, pic("height"), 720),
    ("fps-form", pic("fps"), 0, pic("fps"), 15),
    ("fps-list", pic("fps"), 25, pic("fps"), 24),
    ("bitrate-form", pic("bitrate"), "", pic("bitrate"), 2260),
    ("bitrate-max", pic("bitrate"), 6501, pic("bitrate"), 2260),
    ("bitrate-low", pic("bitrate"), 500, pic("bitrate"), 2260),
    ("bitrate-low", pic("bitrate"), ..., pic("bitrate"), 2260),
    ("layout-kind", pic("mixedVideoLayout"), "1", pic("mixedVideoLayout"), 1),
    ("regions-emptied", pic("layoutConfig"), [], pic("layoutConfig"), None),
    ("regions-form", pic("layoutConfig"), [1], pic("layoutConfig"), ...),
    (
        "user-image",
        pic("backgroundConfig"),
        [{"uid": "1", "image_url": "https://a.example/x.png"}],
        (*pic("backgroundConfig"), 0, "image_url"),
        ...,
    ),
    ("vendor-unknown", sto("vendor"), 9, sto("vendor"), ...),
    ("vendor-unknown", sto("vendor"), "1", sto("vendor"), 1),
    ("vendor-unknown", sto("vendor"), ..., sto("vendor"), ...),
    ("vendor-retired", sto("vendor"), 0, sto("vendor"), ...),
    ("region-form", sto("region"), "us-west-2", sto("region"), 3),
    ("region-form", sto("region"), "14", sto("region"), 14),
    ("region-form", sto("region"), "mars", sto("region"), ...),
    ("region-missing", sto("region"), None, sto("region"), ...),
    ("region-unknown", sto("region"), 26, sto("region"), ...),
    ("region-far", sto("region"), 15, sto("region"), ...),
    ("bucket-empty", sto("bucket"), "", sto("bucket"), ...),
    ("bucket-form", sto("bucket"), "My_Bucket", sto("bucket"), ...),
    ("bucket-form", sto("bucket"), "s3://Rec-In/", sto("bucket"), "rec-in"),
    ("prefix-list", sto("fileNamePrefix"), "class-7/day1", sto("fileNamePrefix"), ["class7", "day1"]),
    ("prefix-alphabet", sto("fileNamePrefix"), ["class-7", "a"], sto("fileNamePrefix"), ["class7", "a"]),
    ("prefix-length", sto("fileNamePrefix"), ["a" * 64, "b" * 63], sto("fileNamePrefix"), ...),
    ("option-unused", END, "s3.example.com", END, None),
    ("sse-value", (*STORAGE, "extensionParams", "sse"), "des", (*STORAGE, "extensionParams", "sse"), None),
    ("unknown-key", pic("backgroudColor"), "#202020", pic("backgroudColor"), None),
    ("unknown-key", ("acquire", "scenes"), 1, ("acquire", "scenes"), None),
    ("picture-misplaced", ("clientRequest", "snapshotConfig"), {}, (), ...),
    ("block-of-other-mode", ("clientRequest", "snapshotConfig"), {"captureInterval": 5}, ("clientRequest", "snapshotConfig"), None),
    ("individual-key", rec("streamMode"), "standard", rec("streamMode"), None),
    ("placeholder", ("cname",), "{{channel}}", ("cname",), ...),
    ("placeholder", sto("bucket"), "<bucket>", sto("bucket"), ...),
    ("placeholder", sto("bucket"), "xxx", sto("bucket"), ...),
    ("secret-in-body", ACCESS_KEY, "AK", ACCESS_KEY, ...),
]
BODIES = [row for row in BODIES if row[0] != "picture-misplaced"]


@pytest.mark.parametrize(("rule", "path", "value", "where", "fixed"), BODIES, ids=[f"{r[0]}-{i}" for i, r in enumerate(BODIES)])
def test_a_bad_value_is_found_where_it_stands(rule: str, path: Path, value: object, where: Path, fixed: object) -> None:
    profile = with_value(path, value)
    hits = [p for p in found(profile) if p.rule == rule]
    assert [p.path for p in hits] == [where]
    fix = hits[0].fix
    if fixed is ...:
        assert fix is None
        return
    assert fix is not None
    if rule != "output-default":
        assert fix.value == fixed
    assert rule not in {p.rule for p in found(mended(profile, fix))}


# rule, secrets that are changed, path of the finding
PRIVATE: list[tuple[str, dict[Path, str], Path]] = [
    ("customer-id-empty", {CUSTOMER_ID: ""}, CUSTOMER_ID),
    ("customer-secret-empty", {CUSTOMER_SECRET: ""}, CUSTOMER_SECRET),
    ("header-pasted", {CUSTOMER_SECRET: "Basic aWQ6c2VjcmV0"}, CUSTOMER_SECRET),
    ("credential-blanks", {CUSTOMER_ID: "id-1 "}, CUSTOMER_ID),
    ("pair-joined", {CUSTOMER_ID: "id:secret"}, CUSTOMER_ID),
    ("certificate-as-secret", {CUSTOMER_ID: APP, CUSTOMER_SECRET: "5cfd2fd1755d40ecb72977518be15d3b"}, CUSTOMER_SECRET),
    ("same-credential-twice", {CUSTOMER_ID: "same", CUSTOMER_SECRET: "same"}, CUSTOMER_SECRET),
    ("token-form", {TOKEN: "eyJhbGciOi"}, TOKEN),
    ("encryption-unused", {ENCRYPTION_SECRET: "word"}, rec("decryptionMode")),
    ("encryption-salt-form", {ENCRYPTION_SALT: "c2hvcnQ="}, ENCRYPTION_SALT),
    ("access-key-empty", {ACCESS_KEY: ""}, ACCESS_KEY),
    ("secret-key-empty", {SECRET_KEY: ""}, SECRET_KEY),
    ("key-blanks", {SECRET_KEY: "sk 1"}, SECRET_KEY),
    ("sts-end", {STS_TOKEN: "sts"}, (*STORAGE, "stsExpiration")),
    ("placeholder", {SECRET_KEY: "<secret>"}, SECRET_KEY),
]


@pytest.mark.parametrize(("rule", "changes", "where"), PRIVATE, ids=[r[0] for r in PRIVATE])
def test_a_bad_secret_is_found_and_its_value_is_not_repeated(rule: str, changes: dict[Path, str], where: Path) -> None:
    secrets = GOOD_SECRETS | {path: Secret(text) for path, text in changes.items()}
    hits = [p for p in found(GOOD, secrets) if p.rule == rule]
    assert [p.path for p in hits] == [where]
    for problem in found(GOOD, secrets):
        shown = " ".join(problem.params.values()) + str(problem.fix)
        assert not any(text and len(text) > 3 and text in shown for text in changes.values() if text != APP)


def several(**changes: Any) -> Profile:
    body = dict(GOOD_DRAFT.body)
    for dotted, value in changes.items():
        base = {"r": RECORDING, "p": TRANSCODING, "s": STORAGE, "c": ("clientRequest",)}[dotted[0]]
        body = put_in(body, (*base, dotted[2:]), value)
    return replace(GOOD, draft=Draft(Mode.MIX, body))


COMBINED: list[tuple[str, Profile, Path]] = [
    ("uid-in-layout", several(p_mixedVideoLayout=3, p_layoutConfig=[{**BOX, "uid": "900001"}]), ("uid",)),
    ("list-of-other-medium", several(r_streamTypes=0, r_subscribeVideoUids=["1"]), rec("subscribeVideoUids")),
    ("lists-exclusive", several(r_subscribeAudioUids=["1"], r_unSubscribeAudioUids=["2"]), rec("unSubscribeAudioUids")),
    (
        "region-numbers",
        several(p_mixedVideoLayout=3, p_layoutConfig=[{**BOX, "width": "0.5"}]),
        (*TRANSCODING, "layoutConfig", 0, "width"),
    ),
    (
        "region-numbers",
        several(p_mixedVideoLayout=3, p_layoutConfig=[{**BOX, "x_axis": 0.1234567}]),
        (*TRANSCODING, "layoutConfig", 0, "x_axis"),
    ),
    ("uid-as-number", several(p_mixedVideoLayout=3, p_layoutConfig=[{**BOX, "uid": 1001}]), (*TRANSCODING, "layoutConfig", 0, "uid")),
    ("layout.outside", several(p_mixedVideoLayout=3, p_layoutConfig=[{**BOX, "x_axis": 0.6}]), (*TRANSCODING, "layoutConfig", 0, "x_axis")),
    ("layout.no-regions", several(p_mixedVideoLayout=3), (*TRANSCODING, "layoutConfig")),
    ("layout.regions-with-preset", several(p_layoutConfig=[BOX]), (*TRANSCODING, "layoutConfig")),
    ("layout.vertical-without-uid", several(p_mixedVideoLayout=2), pic("maxResolutionUid")),
    ("layout.color", several(p_backgroundColor="red"), pic("backgroundColor")),
    ("endpoint-missing", several(s_vendor=11, s_region=0), END),
    ("region-missing", several(s_vendor=6, s_region=None), sto("region")),
    ("endpoint-form", several(s_vendor=11, s_region=0, s_extensionParams={"endpoint": "https://s3.example.com/x"}), END),
    ("picture-misplaced", several(r_transcodingConfig=None, c_transcodingConfig={"width": 640}), ("clientRequest", "transcodingConfig")),
]


@pytest.mark.parametrize(("rule", "profile", "where"), COMBINED, ids=[f"{r[0]}-{i}" for i, r in enumerate(COMBINED)])
def test_values_that_do_not_fit_each_other_are_found(rule: str, profile: Profile, where: Path) -> None:
    hits = [p for p in found(profile) if p.rule == rule]
    assert [p.path for p in hits] == [where]
    fix = hits[0].fix
    if fix is not None:
        assert rule not in {p.rule for p in found(mended(profile, fix))}


def test_an_sts_token_needs_a_vendor_that_knows_it() -> None:
    profile = several(s_vendor=7, s_region=0, s_stsExpiration=1900000000)
    rules = {p.rule for p in found(profile, GOOD_SECRETS | {STS_TOKEN: Secret("sts")})}
    assert "sts-vendor" in rules


def test_a_mode_that_this_program_cannot_record_blocks() -> None:
    rules = {p.rule for p in found(replace(GOOD, draft=replace(GOOD_DRAFT, mode=Mode.WEB)))}
    assert "mode-unavailable" in rules


def test_every_rule_has_a_case_here() -> None:
    covered = {row[0] for row in BODIES} | {row[0] for row in PRIVATE} | {row[0] for row in COMBINED} | {"sts-vendor", "mode-unavailable"}
    assert {rule.id for rule in RULES} <= covered


def test_a_misspelt_key_is_told_with_the_right_one() -> None:
    problem = next(p for p in found(with_value(pic("backgroudColor"), "#202020")) if p.rule == "unknown-key")
    assert problem.params["close"] == "backgroundColor"


def test_sound_only_asks_for_no_picture() -> None:
    body = drop_in(put_in(GOOD_DRAFT.body, rec("streamTypes"), 0), TRANSCODING)
    assert found(replace(GOOD, draft=Draft(Mode.MIX, body))) == ()


def test_errors_come_before_warnings() -> None:
    profile = several(r_maxIdleTime=30, s_bucket="")
    assert [p.severity for p in found(profile)] == [Severity.ERROR, Severity.WARNING]
    assert preflight.blocking(found(profile)) == 1


@pytest.mark.parametrize("junk", [None, 7, "text", [], [1], {"a": []}, True])
@pytest.mark.parametrize(
    "path", [("clientRequest",), RECORDING, TRANSCODING, STORAGE, pic("layoutConfig"), rec("subscribeAudioUids"), ("uid",)]
)
def test_no_pasted_body_breaks_the_rules(path: Path, junk: object) -> None:
    body = put_in(GOOD_DRAFT.body, path, junk)
    assert isinstance(found(replace(GOOD, draft=Draft(Mode.MIX, body))), tuple)


def test_a_full_body_is_checked_faster_than_a_keystroke() -> None:
    regions = [{"x_axis": 0.05 * i, "y_axis": 0.0, "width": 0.05, "height": 1.0, "uid": str(i + 1)} for i in range(17)]
    profile = several(p_mixedVideoLayout=3, p_layoutConfig=regions, s_fileNamePrefix=["a", "b"], r_subscribeVideoUids=["#allstream#"])
    found(profile)
    best = min(_timed(profile) for _ in range(20))
    assert best < 0.05  # an order of magnitude over the goal of 5 ms: a guard against something quadratic, not a benchmark


def _timed(profile: Profile) -> float:
    begin = time.perf_counter()
    found(profile)
    return time.perf_counter() - begin
