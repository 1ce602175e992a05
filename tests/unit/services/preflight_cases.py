"""For every rule of the preflight: what breaks it, where the finding stands, and what its fix puts there.

A change is a mapping of paths to values on top of a good recording of the variant; ``...`` drops. Paths reach into the body, below
``("acquire", …)`` into acquire's options, and to the profile, its secrets and the clock.
"""

from __future__ import annotations

import base64
import json
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from cloudrec_gui.domain.draft import (
    ACCESS_KEY,
    CDN_URL,
    ENCRYPTION_SALT,
    ENCRYPTION_SECRET,
    FILES,
    RECORDING,
    SECRET_KEY,
    SECRET_PATHS,
    SERVICES,
    SNAPSHOT,
    STORAGE,
    STS_TOKEN,
    TOKEN,
    TRANSCODING,
    Draft,
    drop_in,
    put_in,
)
from cloudrec_gui.domain.drafts import UID_GROUP, default_draft
from cloudrec_gui.domain.ids import AppId, ProfileId
from cloudrec_gui.domain.problems import Fix, Path
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET, Area, Profile
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services.preflight import ACQUIRE, ACQUIRE_REGION, AFFINITY, APP_ID, CLOCK, CNAME, ENDPOINT, RESOURCE_HOURS, UID

APP: Final = "970ca35de60c44645bbae8a215061b33"
NOW: Final = 1_800_000_000
Change = Mapping[Path, Any]
AREA: Final[Path] = ("area",)
MODE: Final[Path] = ("mode",)
GONE: Final = ...
NO_FIX: Final = object()


@dataclass(frozen=True)
class World:
    """Everything that the preflight looks at."""

    profile: Profile
    secrets: Mapping[Path, Secret]
    skew_s: float | None = None

    @property
    def draft(self) -> Draft:
        return self.profile.draft


@dataclass(frozen=True)
class Case:
    rule: str
    bad: Change
    where: Path
    fix: object = NO_FIX
    """What the fix puts at its path (None drops), ``NO_FIX`` where there is none, ``GONE`` where any will do."""
    variant: Variant = Variant.MIX_MP4
    good: Change = field(default_factory=dict)
    """The nearest change that the rule accepts."""


def rec(key: str) -> Path:
    return (*RECORDING, key)


def pic(*keys: str | int) -> Path:
    return (*TRANSCODING, *keys)


def sto(*keys: str) -> Path:
    return (*STORAGE, *keys)


def page(key: str) -> Path:
    return (*SERVICES, 0, "serviceParam", key)


def acq(key: str) -> Path:
    return (ACQUIRE, key)


def good_world(variant: Variant) -> World:
    """A recording of this kind in which nothing is wrong."""
    draft = default_draft(variant).put(sto("bucket"), "rec-in")
    if variant in (Variant.WEB, Variant.WEB_CDN):
        draft = draft.put(page("url"), "https://class.example.com/room/1")
    texts = {CUSTOMER_ID: "id-1", CUSTOMER_SECRET: "se-1", ACCESS_KEY: "AKIA1", SECRET_KEY: "sk-1"}
    if variant is Variant.WEB_CDN:
        texts[CDN_URL] = "rtmp://live.example.com/app/key"
    profile = Profile(ProfileId("p"), "Acme", AppId(APP), Area.US, draft)
    return World(profile, {path: Secret(text) for path, text in texts.items()})


def changed(world: World, change: Change) -> World:
    """``world`` with ``change``."""
    for path, value in change.items():
        world = _put(world, path, None if value is GONE else value)
    return world


def _put(world: World, path: Path, value: Any) -> World:
    profile, draft = world.profile, world.draft
    if path == CLOCK:
        return replace(world, skew_s=value)
    if path == APP_ID:
        return replace(world, profile=replace(profile, app_id=AppId(value or "")))
    if path == ENDPOINT:
        return replace(world, profile=replace(profile, endpoint=value or ""))
    if path == AREA:
        return replace(world, profile=replace(profile, area=value))
    if path == MODE:
        return replace(world, profile=replace(profile, draft=replace(draft, mode=value)))
    if path in (CUSTOMER_ID, CUSTOMER_SECRET) or (path in SECRET_PATHS and not isinstance(value, dict)):
        return replace(world, secrets={**world.secrets, path: Secret(value or "")})
    if path[0] == ACQUIRE:
        acquire = drop_in(draft.acquire, path[1:]) if value is None else put_in(draft.acquire, path[1:], value)
        return replace(world, profile=replace(profile, draft=replace(draft, acquire=acquire)))
    body = drop_in(draft.body, path) if value is None else put_in(draft.body, path, value)
    return replace(world, profile=replace(profile, draft=replace(draft, body=body)))


def mended(world: World, fix: Fix) -> World:
    """``world`` after the fix, as a window carries it out."""
    for part in (fix, *fix.also):
        world = _put(world, part.path, part.value)
    return world


def token(app: str = APP, channel: str = "demo-room", uid: str = "900001", *, left: int = 86_400, right: int = 1) -> str:
    """A token 007 for the recorder of :func:`good_world`, ``left`` seconds before its end."""
    info = _text(app) + struct.pack("<IIIH", NOW - 60, left + 60, 1, 1) + struct.pack("<HHHI", 1, 1, right, left + 60)
    return "007" + base64.b64encode(zlib.compress(_text("s" * 32) + info + _text(channel) + _text(uid))).decode()


def _text(value: str) -> bytes:
    return struct.pack("<H", len(value)) + value.encode()


AV = (*FILES, "avFileType")
END = sto("extensionParams", "endpoint")
SSE = sto("extensionParams", "sse")
BOX = {"x_axis": 0.0, "y_axis": 0.0, "width": 0.5, "height": 0.5}
LAYOUT = pic("layoutConfig")
KIND = pic("mixedVideoLayout")
CUSTOM = {KIND: 3}
STS = {STS_TOKEN: "sts", sto("stsExpiration"): NOW + 6 * 3600}
POLICY = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::1:root"}, "Action": "s3:PutObject"}],
}
OPEN = {"Statement": {"Effect": "Allow", "Principal": "*", "Action": ["s3:GetObject", "s3:PutObject"]}}
PAIR = base64.b64encode(b"5a1b2c3d4e:f00dfeed01").decode()
SALT = base64.b64encode(bytes(32)).decode()
APPS: Path = ("clientRequest", "appsCollection")
OPTIONS: Path = ("clientRequest", "transcodeOptions")
FORMAT = (*OPTIONS, "container", "format")
INDIVIDUAL, ORIGINAL, SHOTS, BOTH = Variant.INDIVIDUAL, Variant.ORIGINAL, Variant.SNAPSHOT, Variant.SNAPSHOT_RECORDING
WEB, CDN, POSTPONED, AUDIO_MIX = Variant.WEB, Variant.WEB_CDN, Variant.POSTPONED, Variant.AUDIO_MIX

CASES: Final[tuple[Case, ...]] = (
    # ---- who calls
    Case("app-id-empty", {APP_ID: ""}, APP_ID),
    Case("app-id-form", {APP_ID: APP[:-1]}, APP_ID),
    Case("app-id-form", {APP_ID: f' "{APP}" '}, APP_ID, APP, good={APP_ID: APP.upper()}),
    Case("customer-id-empty", {CUSTOMER_ID: ""}, CUSTOMER_ID),
    Case("customer-secret-empty", {CUSTOMER_SECRET: ""}, CUSTOMER_SECRET),
    Case("header-pasted", {CUSTOMER_SECRET: "Basic aWQ6c2VjcmV0"}, CUSTOMER_SECRET),
    Case("header-encoded", {CUSTOMER_ID: PAIR}, CUSTOMER_ID, good={CUSTOMER_ID: "0a1b2c3d4e5f60718293a4b5c6d7e8f9"}),
    Case("header-encoded", {CUSTOMER_SECRET: PAIR.rstrip("=")}, CUSTOMER_SECRET, good={CUSTOMER_SECRET: "QUJDREVGR0g"}),
    Case("credential-blanks", {CUSTOMER_ID: "id-1 "}, CUSTOMER_ID),
    Case("pair-joined", {CUSTOMER_ID: "id:secret"}, CUSTOMER_ID),
    Case("certificate-as-secret", {CUSTOMER_ID: APP, CUSTOMER_SECRET: "5cfd2fd1755d40ecb72977518be15d3b"}, CUSTOMER_SECRET),
    Case("certificate-as-secret", {CUSTOMER_SECRET: APP.upper()}, CUSTOMER_SECRET, good={CUSTOMER_SECRET: "b" * 32}),
    Case("same-credential-twice", {CUSTOMER_ID: "same", CUSTOMER_SECRET: "same"}, CUSTOMER_SECRET),
    Case("address-form", {ENDPOINT: "gateway.example.com"}, ENDPOINT, None, good={ENDPOINT: "https://gateway.example.com"}),
    Case("address-form", {ENDPOINT: "https://me:secret@gateway.example.com"}, ENDPOINT, None),
    Case(
        "address-plain",
        {ENDPOINT: "http://gate.example.com"},
        ENDPOINT,
        "https://gate.example.com",
        good={ENDPOINT: "http://localhost:8080"},
    ),
    Case(
        "address-foreign",
        {ENDPOINT: "https://api.agora.io.evil.example"},
        ENDPOINT,
        None,
        good={ENDPOINT: "https://api-eu-west-1.agora.io"},
    ),
    Case("clock-off", {CLOCK: -61.0}, CLOCK, good={CLOCK: 60.0}),
    Case("clock-off-sts", {CLOCK: 301.0, **STS}, CLOCK, good={CLOCK: 299.0, **STS}),
    # ---- channel
    Case("cname-empty", {CNAME: ""}, CNAME),
    Case("cname-empty", {CNAME: GONE}, CNAME),
    Case("cname-alphabet", {CNAME: "客厅/1"}, CNAME, good={CNAME: "a !#$%&()+-:;<=.>?@[]^_{}|~,"}),
    Case("cname-alphabet", {CNAME: 12}, CNAME, "12"),
    Case("cname-length", {CNAME: "a" * 64}, CNAME, good={CNAME: "a" * 63}),
    Case("cname-length", {CNAME: "é" * 513}, CNAME, variant=WEB, good={CNAME: "é" * 512}),
    Case("cname-long", {CNAME: "é" * 65}, CNAME, variant=WEB, good={CNAME: "é" * 64}),
    Case("cname-blanks", {CNAME: "room "}, CNAME, "room", good={CNAME: "my room"}),
    Case("uid-empty", {UID: ""}, UID, "900001"),
    Case("uid-form", {UID: "0"}, UID, "900001", good={UID: "4294967295"}),
    Case("uid-form", {UID: "alice"}, UID, "900001"),
    Case("uid-form", {UID: "4294967296"}, UID, "900001"),
    Case("uid-form", {UID: 77}, UID, "77", variant=WEB),
    Case("uid-form", {UID: " 0077 "}, UID, "77"),
    Case("uid-in-layout", {**CUSTOM, LAYOUT: [{**BOX, "uid": "900001"}]}, UID, "900002"),
    Case("uid-subscribed", {rec("subscribeVideoUids"): ["900001"], rec("subscribeAudioUids"): ["1"]}, UID, "900002"),
    Case("uid-sample", {UID: "123"}, UID, "900001", variant=WEB, good={UID: "1234"}),
    Case("users-sample", {rec("subscribeVideoUids"): ["123", "7"], rec("subscribeAudioUids"): ["7"]}, rec("subscribeVideoUids")),
    Case("token-form", {TOKEN: "eyJhbGciOi"}, TOKEN, good={TOKEN: token()}),
    Case("token-form", {TOKEN: f" {token()}"}, TOKEN, good={TOKEN: APP}),
    Case("token-unreadable", {TOKEN: token()[:-8]}, TOKEN, good={TOKEN: token()}),
    Case("token-app-id", {TOKEN: "0123456789abcdef0123456789abcdef"}, TOKEN, good={TOKEN: token()}),
    Case("token-other-app", {TOKEN: token(app="0" * 32)}, TOKEN, good={TOKEN: token(app=APP.upper())}),
    Case("token-other-channel", {TOKEN: token(channel="elsewhere")}, TOKEN, good={TOKEN: token(channel="")}),
    Case("token-other-uid", {TOKEN: token(uid="7")}, TOKEN, good={TOKEN: token(uid="")}),
    Case("token-no-join", {TOKEN: token(right=2)}, TOKEN, good={TOKEN: token(right=1)}),
    Case("token-expired", {TOKEN: token(left=0)}, TOKEN, good={TOKEN: token(left=1)}),
    Case("token-short", {TOKEN: token(left=3599)}, TOKEN, good={TOKEN: token(left=3600)}),
    Case("token-wildcard", {TOKEN: token(channel="")}, TOKEN, good={TOKEN: token()}),
    Case("channel-type", {rec("channelType"): GONE}, rec("channelType"), 1, good={rec("channelType"): 0}),
    Case("channel-type", {rec("channelType"): True}, rec("channelType"), 1, variant=SHOTS),
    Case("decryption-mode", {rec("decryptionMode"): 9}, rec("decryptionMode"), None),
    Case("encryption-secret", {rec("decryptionMode"): 1}, ENCRYPTION_SECRET, good={rec("decryptionMode"): 1, ENCRYPTION_SECRET: "word"}),
    Case("encryption-salt", {rec("decryptionMode"): 7, ENCRYPTION_SECRET: "w"}, ENCRYPTION_SALT, good={rec("decryptionMode"): 6}),
    Case("encryption-salt-form", {ENCRYPTION_SALT: "c2hvcnQ="}, ENCRYPTION_SALT, good={ENCRYPTION_SALT: SALT}),
    Case("encryption-unused", {ENCRYPTION_SECRET: "word"}, rec("decryptionMode")),
    # ---- streams
    Case("stream-types", {rec("streamTypes"): 3}, rec("streamTypes"), 2),
    Case("list-of-other-medium", {rec("streamTypes"): 0, rec("subscribeVideoUids"): ["1"]}, rec("subscribeVideoUids"), None),
    Case("lists-exclusive", {rec("subscribeAudioUids"): ["1"], rec("unSubscribeAudioUids"): ["2"]}, rec("unSubscribeAudioUids"), None),
    Case(
        "list-spelling",
        {rec("unsubscribeVideoUids"): ["7"], rec("subscribeAudioUids"): ["8"]},
        rec("unsubscribeVideoUids"),
        None,
        good={rec("unSubscribeVideoUids"): ["7"]},
    ),
    Case("list-entries", {rec("subscribeAudioUids"): [1001, "bob"]}, rec("subscribeAudioUids"), ["1001"]),
    Case(
        "list-entries",
        {rec("subscribeAudioUids"): ["#allstream#", "1"]},
        rec("subscribeAudioUids"),
        ["1"],
        good={rec("subscribeAudioUids"): ["#allstream#"]},
    ),
    Case("list-entries", {rec("subscribeAudioUids"): ["bob"]}, rec("subscribeAudioUids")),
    Case("list-repeated", {rec("subscribeAudioUids"): ["7", "8", "7"]}, rec("subscribeAudioUids"), ["7", "8"]),
    Case(
        "list-size",
        {rec("subscribeAudioUids"): [str(n) for n in range(1, 34)]},
        rec("subscribeAudioUids"),
        good={rec("subscribeAudioUids"): [str(n) for n in range(1, 33)]},
    ),
    Case("list-empty", {rec("subscribeAudioUids"): []}, rec("subscribeAudioUids"), None),
    Case(
        "one-medium-listed",
        {rec("subscribeAudioUids"): ["1"]},
        rec("subscribeAudioUids"),
        ["#allstream#"],
        good={rec("streamTypes"): 0, rec("subscribeAudioUids"): ["1"]},
    ),
    Case("snapshot-video-list", {rec("subscribeAudioUids"): ["1"]}, rec("subscribeAudioUids"), ["#allstream#"], BOTH),
    Case("uid-group-missing", {UID_GROUP: GONE}, UID_GROUP, 3, INDIVIDUAL),
    Case("uid-group-form", {UID_GROUP: 6}, UID_GROUP, 3, SHOTS, good={UID_GROUP: 0}),
    Case("uid-group-form", {UID_GROUP: "3"}, UID_GROUP, None),
    Case(
        "uid-group-wrong",
        {UID_GROUP: 0, rec("subscribeAudioUids"): ["1", "2"], rec("subscribeVideoUids"): ["3"]},
        UID_GROUP,
        1,
        INDIVIDUAL,
        good={UID_GROUP: 1, rec("subscribeAudioUids"): ["1", "2"], rec("subscribeVideoUids"): ["3"]},
    ),
    # ---- recording
    Case("idle-range", {rec("maxIdleTime"): 4}, rec("maxIdleTime"), 300, good={rec("maxIdleTime"): 5}),
    Case("idle-range", {rec("maxIdleTime"): 2592001}, rec("maxIdleTime"), 300, good={rec("maxIdleTime"): 2592000}),
    Case("idle-range", {rec("maxIdleTime"): "12a"}, rec("maxIdleTime"), 300),
    Case("idle-default", {rec("maxIdleTime"): 30}, rec("maxIdleTime"), 300),
    Case("idle-default", {rec("maxIdleTime"): GONE}, rec("maxIdleTime"), 300, SHOTS),
    Case("idle-short", {rec("maxIdleTime"): 59}, rec("maxIdleTime"), 300, good={rec("maxIdleTime"): 60}),
    Case("idle-long", {rec("maxIdleTime"): 301}, rec("maxIdleTime"), 300, good={rec("maxIdleTime"): 300}),
    Case("file-types", {AV: ["mp4"]}, AV, ["hls", "mp4"], good={AV: ["mp4", "hls"]}),
    Case("file-types", {AV: "hls"}, AV, ["hls"], WEB),
    Case("file-types", {AV: [["hls"]]}, AV, ["hls"]),
    Case("file-types-individual", {AV: ["hls", "mp4"]}, AV, ["hls"], INDIVIDUAL),
    Case("audio-profile", {rec("audioProfile"): 3}, rec("audioProfile"), None, good={rec("audioProfile"): 2}),
    Case("video-stream-type", {rec("videoStreamType"): 2}, rec("videoStreamType"), None),
    Case(
        "private-params",
        {rec("privateParams"): {"correctEXTINF": True}},
        rec("privateParams"),
        '{"correctEXTINF":true}',
        good={rec("privateParams"): '{"correctEXTINF": true}'},
    ),
    Case("private-params", {rec("privateParams"): "correctEXTINF"}, rec("privateParams")),
    Case("original-streams", {rec("streamTypes"): 2}, rec("streamTypes"), 0, ORIGINAL),
    Case("original-streams", {rec("streamMode"): "original"}, rec("streamMode"), None, SHOTS),
    Case(
        "snapshot-interval",
        {(*SNAPSHOT, "captureInterval"): 4},
        (*SNAPSHOT, "captureInterval"),
        5,
        SHOTS,
        good={(*SNAPSHOT, "captureInterval"): 5},
    ),
    Case("snapshot-interval", {(*SNAPSHOT, "captureInterval"): 3601}, (*SNAPSHOT, "captureInterval"), 3600, BOTH),
    Case("snapshot-interval", {(*SNAPSHOT, "captureInterval"): "10"}, (*SNAPSHOT, "captureInterval"), 10, SHOTS),
    Case("snapshot-types", {(*SNAPSHOT, "fileType"): ["png"]}, (*SNAPSHOT, "fileType"), ["jpg"], SHOTS),
    Case("snapshot-streams", {rec("streamTypes"): 0}, rec("streamTypes"), 1, SHOTS, good={rec("streamTypes"): 1}),
    # ---- picture
    Case("output-default", {pic("width"): GONE}, pic("width"), GONE),
    Case("size-form", {pic("width"): 1921}, pic("width"), 1920),
    Case("size-form", {pic("height"): "720p"}, pic("height"), 720),
    Case("size-area", {pic("height"): 1800}, pic("height"), 1620),
    Case("size-odd", {pic("height"): 721}, pic("height"), 720),
    Case("fps-form", {pic("fps"): 0}, pic("fps"), 15),
    Case("fps-list", {pic("fps"): 25}, pic("fps"), 24, good={pic("fps"): 24}),
    Case("bitrate-form", {pic("bitrate"): ""}, pic("bitrate"), 2260),
    Case("bitrate-max", {pic("bitrate"): 6501}, pic("bitrate"), 2260, good={pic("bitrate"): 6500}),
    Case("bitrate-low", {pic("bitrate"): 500}, pic("bitrate"), 2260),
    Case("layout-kind", {KIND: "1"}, KIND, 1),
    Case("picture-text-empty", {pic("backgroundColor"): ""}, pic("backgroundColor"), None),
    Case("regions-emptied", {LAYOUT: []}, LAYOUT, None),
    Case("regions-form", {LAYOUT: [1]}, LAYOUT),
    Case("region-numbers", {**CUSTOM, LAYOUT: [{**BOX, "width": "0.5"}]}, (*LAYOUT, 0, "width"), 0.5),
    Case("region-numbers", {**CUSTOM, LAYOUT: [{**BOX, "x_axis": 0.1234567}]}, (*LAYOUT, 0, "x_axis"), 0.123457),
    Case("uid-as-number", {**CUSTOM, LAYOUT: [{**BOX, "uid": 1001}]}, (*LAYOUT, 0, "uid"), "1001"),
    Case(
        "region-unsubscribed",
        {**CUSTOM, LAYOUT: [{**BOX, "uid": "5"}], rec("subscribeVideoUids"): ["6"], rec("subscribeAudioUids"): ["6"]},
        (*LAYOUT, 0, "uid"),
        None,
        good={**CUSTOM, LAYOUT: [{**BOX, "uid": "5"}], rec("subscribeVideoUids"): ["#allstream#"], rec("subscribeAudioUids"): ["6"]},
    ),
    Case(
        "user-uid", {pic("backgroundConfig"): [{"uid": 7, "image_url": "https://a.example/x.jpg"}]}, pic("backgroundConfig", 0, "uid"), "7"
    ),
    Case(
        "user-image",
        {pic("backgroundConfig"): [{"uid": "1", "image_url": "https://a.example/x.png"}]},
        pic("backgroundConfig", 0, "image_url"),
        good={pic("backgroundConfig"): [{"uid": "1", "image_url": "https://a.example/x.BMP?v=2"}]},
    ),
    Case(
        "user-image-doubtful",
        {pic("backgroundConfig"): [{"uid": "1", "image_url": "https://a.example/x"}]},
        pic("backgroundConfig", 0, "image_url"),
    ),
    Case(
        "user-image-doubtful",
        {pic("backgroundConfig"): [{"uid": "1", "image_url": "http://a.example/x.jpg"}]},
        pic("backgroundConfig", 0, "image_url"),
        "https://a.example/x.jpg",
    ),
    # ---- page
    Case("service-missing", {SERVICES: GONE}, SERVICES, GONE, WEB),
    Case("service-twice", {(*SERVICES, 1): default_draft(WEB).get((*SERVICES, 0))}, (*SERVICES, 1), None, WEB),
    Case("page-url-missing", {page("url"): ""}, page("url"), variant=WEB),
    Case("page-url-form", {page("url"): "class.example.com/1"}, page("url"), "https://class.example.com/1", WEB),
    Case(
        "page-url-form", {page("url"): "ftp://class.example.com"}, page("url"), variant=WEB, good={page("url"): "http://class.example.com"}
    ),
    Case("page-url-private", {page("url"): "http://localhost:3000/"}, page("url"), variant=WEB),
    Case("page-url-private", {page("url"): "http://192.168.1.4/room"}, page("url"), variant=CDN, good={page("url"): "http://8.8.8.8/room"}),
    Case("page-url-login", {page("url"): "https://me:secret@class.example.com/"}, page("url"), variant=WEB),
    Case("page-size", {page("videoWidth"): 200}, page("videoWidth"), 240, WEB, good={page("videoWidth"): 240}),
    Case("page-area", {page("videoWidth"): 1920, page("videoHeight"): 1920}, page("videoHeight"), 1080, WEB),
    Case("page-hours", {page("maxRecordingHour"): 3}, page("maxRecordingHour"), 2, WEB, good={page("maxRecordingHour"): 1}),
    Case("page-ready", {page("readyTimeout"): 30}, page("readyTimeout"), None, WEB, good={page("readyTimeout"): 0}),
    Case("page-paused", {page("onhold"): True}, page("onhold"), None, WEB, good={page("onhold"): False}),
    Case(
        "error-policy",
        {(*SERVICES, 0, "errorHandlePolicy"): "error_ignore"},
        (*SERVICES, 0, "errorHandlePolicy"),
        None,
        CDN,
        good={(*SERVICES, 1, "errorHandlePolicy"): "error_ignore"},
    ),
    Case("push-outputs", {(*SERVICES, 1, "serviceParam", "outputs"): [{}, {}]}, (*SERVICES, 1, "serviceParam", "outputs"), [{}], CDN),
    Case("push-address-missing", {CDN_URL: ""}, CDN_URL, variant=CDN),
    Case(
        "push-address-form", {CDN_URL: "https://live.example.com/app"}, CDN_URL, variant=CDN, good={CDN_URL: "rtmps://live.example.com/a/b"}
    ),
    # ---- legacy
    Case(
        "legacy-used",
        {OPTIONS: {"transConfig": {"transMode": "postponeTranscoding"}}, APPS: {"combinationPolicy": "postpone_transcoding"}},
        OPTIONS,
        variant=INDIVIDUAL,
    ),
    Case("legacy-policy", {APPS: {"combinationPolicy": "default"}}, (*APPS, "combinationPolicy"), "postpone_transcoding", POSTPONED),
    Case(
        "legacy-kind",
        {(*OPTIONS, "transConfig", "transMode"): "mix"},
        (*OPTIONS, "transConfig", "transMode"),
        "postponeTranscoding",
        POSTPONED,
    ),
    Case("legacy-format", {FORMAT: "mp3"}, FORMAT, "mp4", POSTPONED),
    Case("legacy-format", {FORMAT: "mp4"}, FORMAT, "mp3", AUDIO_MIX, good={FORMAT: "aac"}),
    Case("legacy-audio", {(*OPTIONS, "audio"): {"channels": "1"}}, (*OPTIONS, "audio"), None, POSTPONED),
    Case("legacy-original", {rec("streamMode"): "default"}, rec("streamMode"), "original", AUDIO_MIX),
    # ---- acquire
    Case("resource-hours", {RESOURCE_HOURS: 721}, RESOURCE_HOURS, None, good={RESOURCE_HOURS: 720}),
    Case("resource-hours", {RESOURCE_HOURS: 0}, RESOURCE_HOURS, None, good={RESOURCE_HOURS: 1}),
    Case("resource-hours", {RESOURCE_HOURS: "24"}, RESOURCE_HOURS, None),
    Case("hours-below-length", {RESOURCE_HOURS: 1}, RESOURCE_HOURS, 2, WEB, good={RESOURCE_HOURS: 2}),
    Case("hours-below-length", {page("maxRecordingHour"): 73}, RESOURCE_HOURS, 73, WEB),
    Case("hours-short", {RESOURCE_HOURS: 23}, RESOURCE_HOURS, None, good={RESOURCE_HOURS: 24}),
    Case("acquire-region", {ACQUIRE_REGION: "US"}, ACQUIRE_REGION, "NA", good={ACQUIRE_REGION: "NA"}),
    Case("acquire-region", {ACQUIRE_REGION: 4}, ACQUIRE_REGION, None),
    Case("region-both", {ACQUIRE_REGION: "NA", AFFINITY: 4}, AFFINITY, None, good={AFFINITY: 4}),
    Case("region-legacy", {ACQUIRE_REGION: "NA"}, ACQUIRE_REGION, None, POSTPONED),
    Case("exclude-ids", {acq("excludeResourceIds"): "abc"}, acq("excludeResourceIds"), ["abc"], good={acq("excludeResourceIds"): ["abc"]}),
    Case("exclude-ids", {acq("excludeResourceIds"): ["two words", 3]}, acq("excludeResourceIds"), None),
    Case("start-parameter", {acq("startParameter"): {"token": "x"}}, acq("startParameter"), True, good={acq("startParameter"): True}),
    Case("scene", {acq("scene"): 1}, acq("scene"), None, good={acq("scene"): 0}),
    # ---- storage
    Case("vendor-unknown", {sto("vendor"): 9}, sto("vendor")),
    Case("vendor-unknown", {sto("vendor"): "1"}, sto("vendor"), 1),
    Case("vendor-unknown", {sto("vendor"): GONE}, sto("vendor"), variant=WEB),
    Case("vendor-retired", {sto("vendor"): 0}, sto("vendor")),
    Case("region-missing", {sto("region"): GONE}, sto("region")),
    Case("region-missing", {sto("vendor"): 6, sto("region"): GONE}, sto("region"), 0),
    Case("region-form", {sto("region"): "us-west-2"}, sto("region"), 3),
    Case("region-form", {sto("region"): "14"}, sto("region"), 14),
    Case("region-form", {sto("region"): "mars"}, sto("region")),
    Case("region-unknown", {sto("region"): 26}, sto("region")),
    Case("region-far", {sto("region"): 15}, sto("region"), good={sto("region"): 15, AREA: Area.CN}),
    Case("region-far", {ACQUIRE_REGION: "EU"}, sto("region"), good={ACQUIRE_REGION: "NA"}),
    Case("region-far", {AFFINITY: 1}, sto("region"), good={AFFINITY: 0}),
    Case("bucket-empty", {sto("bucket"): ""}, sto("bucket")),
    Case("bucket-form", {sto("bucket"): "My_Bucket"}, sto("bucket"), good={sto("bucket"): "my.bucket-1"}),
    Case("bucket-form", {sto("bucket"): "s3://Rec-In/"}, sto("bucket"), "rec-in"),
    Case("access-key-empty", {ACCESS_KEY: ""}, ACCESS_KEY),
    Case("secret-key-empty", {SECRET_KEY: ""}, SECRET_KEY),
    Case("key-blanks", {SECRET_KEY: "sk 1"}, SECRET_KEY),
    Case("policy-pasted", {sto("bucket"): json.dumps(POLICY)}, sto("bucket"), ""),
    Case("policy-pasted", {SECRET_KEY: json.dumps(POLICY)}, SECRET_KEY),
    Case("policy-open", {sto("bucket"): json.dumps(OPEN)}, sto("bucket"), "", good={sto("bucket"): json.dumps(POLICY)}),
    Case("policy-open", {ACCESS_KEY: json.dumps(OPEN)}, ACCESS_KEY),
    Case("prefix-list", {sto("fileNamePrefix"): "class-7/day1"}, sto("fileNamePrefix"), ["class7", "day1"]),
    Case("prefix-alphabet", {sto("fileNamePrefix"): ["class-7", "a"]}, sto("fileNamePrefix"), ["class7", "a"]),
    Case("prefix-length", {sto("fileNamePrefix"): ["a" * 64, "b" * 63]}, sto("fileNamePrefix")),
    Case(
        "prefix-room",
        {sto("fileNamePrefix"): ["a" * 64, "b" * 46]},
        sto("fileNamePrefix"),
        good={sto("fileNamePrefix"): ["a" * 64, "b" * 45]},
    ),
    Case("endpoint-missing", {sto("vendor"): 11, sto("region"): 0}, END, good={sto("vendor"): 11, END: "s3.example.com"}),
    Case("endpoint-form", {sto("vendor"): 11, END: "https://s3.example.com/x"}, END, "s3.example.com"),
    Case("option-unused", {END: "s3.example.com"}, END, None),
    Case("sse-value", {SSE: "des"}, SSE, None, good={SSE: "kms"}),
    Case("sse-value", {SSE: "AES256"}, SSE, "aes256"),
    Case("sts-vendor", {sto("vendor"): 7, **STS}, STS_TOKEN, good=STS),
    Case("sts-end", {STS_TOKEN: "sts"}, sto("stsExpiration")),
    Case("sts-milliseconds", {STS_TOKEN: "sts", sto("stsExpiration"): (NOW + 21600) * 1000}, sto("stsExpiration"), NOW + 21600),
    Case("sts-expired", {STS_TOKEN: "sts", sto("stsExpiration"): NOW}, sto("stsExpiration"), good=STS),
    Case(
        "sts-short",
        {STS_TOKEN: "sts", sto("stsExpiration"): NOW + 14399},
        sto("stsExpiration"),
        good={STS_TOKEN: "sts", sto("stsExpiration"): NOW + 14400},
    ),
    Case("sts-end-alone", {sto("stsExpiration"): NOW + 21600}, sto("stsExpiration"), None),
    Case("sts-token-missing", {ACCESS_KEY: "ASIAEXAMPLE"}, STS_TOKEN, good={ACCESS_KEY: "ASIAEXAMPLE", **STS}),
    # ---- the body as a whole
    Case("other-mode-meant", {("clientRequest", "recordingConfig"): GONE, SERVICES: default_draft(WEB).get(SERVICES)}, MODE),
    Case("unknown-key", {pic("backgroudColor"): "#202020", pic("backgroundColor"): GONE}, pic("backgroudColor"), None),
    Case("unknown-key", {page("VideoBitrate"): 2000}, page("VideoBitrate"), None, WEB, good={page("videoBitrate"): 2000}),
    Case("unknown-key", {rec("unsunscribeVideoUids"): ["7"]}, rec("unsunscribeVideoUids"), None, INDIVIDUAL),
    Case("unknown-key", {acq("scenes"): 0}, acq("scenes"), None),
    Case("key-misplaced", {rec("fps"): 30, pic("fps"): GONE}, rec("fps"), None),
    Case(
        "key-misplaced",
        {("clientRequest", "maxRecordingHour"): 1, page("maxRecordingHour"): GONE},
        ("clientRequest", "maxRecordingHour"),
        None,
        WEB,
    ),
    Case(
        "picture-misplaced",
        {TRANSCODING: GONE, ("clientRequest", "transcodingConfig"): {"width": 640, "height": 360}},
        ("clientRequest", "transcodingConfig"),
        None,
    ),
    Case("block-of-other-mode", {SNAPSHOT: {"captureInterval": 5}}, SNAPSHOT, None),
    Case("block-of-other-mode", {TRANSCODING: {"width": 640}}, TRANSCODING, None, INDIVIDUAL),
    Case("key-ignored", {rec("streamMode"): "standard"}, rec("streamMode"), None),
    Case("key-ignored", {rec("audioProfile"): 1}, rec("audioProfile"), None, INDIVIDUAL),
    Case("key-ignored", {RECORDING: {"channelType": 1}}, RECORDING, None, WEB),
    Case("placeholder", {CNAME: "{{channel}}"}, CNAME),
    Case("placeholder", {sto("bucket"): "<bucket>"}, sto("bucket")),
    Case("placeholder", {sto("bucket"): "xxx"}, sto("bucket")),
    Case("placeholder", {page("url"): "https://class.example.com/{{room}}"}, page("url"), variant=WEB),
    Case("placeholder", {SECRET_KEY: "your_secret_key"}, SECRET_KEY),
    Case("secret-in-body", {ACCESS_KEY: {"plain": 1}}, ACCESS_KEY),
    # ---- the table of fields
    Case("field-type", {rec("streamMode"): 5}, rec("streamMode"), None, INDIVIDUAL),
    Case("field-type", {page("mobile"): "true"}, page("mobile"), True, WEB),
    Case(
        "field-type",
        {(*OPTIONS, "audio", "sampleRate"): 48000},
        (*OPTIONS, "audio", "sampleRate"),
        "48000",
        AUDIO_MIX,
        good={(*OPTIONS, "audio", "sampleRate"): "48000"},
    ),
    Case("field-type", {page("videoFps"): 15.4}, page("videoFps"), 15, WEB),
    Case("field-range", {page("videoFps"): 61}, page("videoFps"), 60, WEB, good={page("videoFps"): 60}),
    Case("field-range", {page("maxVideoDuration"): 29}, page("maxVideoDuration"), 30, WEB),
    Case("field-length", {(*SERVICES, 2): {"serviceName": "rtmp_publish_service"}}, SERVICES, GONE, CDN),
    Case("field-value", {rec("streamMode"): "Standard"}, rec("streamMode"), "standard", INDIVIDUAL, good={rec("streamMode"): "standard"}),
    Case("field-value", {AFFINITY: 5}, AFFINITY, 4, good={AFFINITY: 4}),
    Case("field-missing", {page("audioProfile"): GONE}, page("audioProfile"), 0, WEB),
    Case("field-missing", {page("videoWidth"): GONE}, page("videoWidth"), 1280, CDN),
)
