"""The field tables of the six operations (rest-api §2, §3, §5, §6, §7), as data; blocks of page recordings are in ``tables_web``."""

from __future__ import annotations

from typing import Final

from cloudrec_gui.sandbox import checks
from cloudrec_gui.sandbox.schema import Field, between, filled, one_of, pattern
from cloudrec_gui.sandbox.tables_web import EXTENSIONS, PUSH_UPDATE, VOD_EXTENSIONS, WEB_UPDATE

MAX_REGIONS: Final = 17
MAX_PIXELS: Final = 1920 * 1080
MAX_INTERVAL: Final = 3600
FRAME_RATES: Final = frozenset({1, 7, 10, 15, 24, 30, 60})
STS_VENDORS: Final = frozenset({1, 2, 3})
ENDPOINT_VENDOR: Final = 11

UID_LISTS: Final = (
    ("subscribeAudioUids", "unSubscribeAudioUids", "unsubscribeAudioUids"),
    ("subscribeVideoUids", "unSubscribeVideoUids", "unsubscribeVideoUids"),
)
"""For audio and video: the wanted list, and the unwanted one in both spellings that are in use (rest-api §3.4)."""

REGION: Final = (
    Field("uid", "string", check=checks.optional_uid),
    Field("x_axis", "number", True, checks.fraction, geometry=True),
    Field("y_axis", "number", True, checks.fraction, geometry=True),
    Field("width", "number", True, checks.fraction, geometry=True),
    Field("height", "number", True, checks.fraction, geometry=True),
    Field("alpha", "number", check=between(0, 1)),
    Field("render_mode", "integer", check=one_of(0, 1)),
)

LAYOUT: Final = (
    Field("mixedVideoLayout", "integer", check=one_of(0, 1, 2, 3)),
    Field("maxResolutionUid", "string", check=checks.optional_uid),
    Field("backgroundColor", "string", check=pattern(r"#[0-9a-fA-F]{6}|", "must have the form #RRGGBB")),
    Field("backgroundImage", "string", check=checks.image),
    Field("defaultUserBackgroundImage", "string", check=checks.image),
    Field("layoutConfig", "objects", fields=REGION),
    Field(
        "backgroundConfig",
        "objects",
        fields=(
            Field("uid", "string", True, checks.uid_problem),
            Field("image_url", "string", True, checks.image),
            Field("render_mode", "integer", check=one_of(0, 1)),
        ),
    ),
)

TRANSCODING: Final = (
    Field("width", "integer", check=between(1, 1920)),
    Field("height", "integer", check=between(1, 1920)),
    Field("fps", "integer"),
    Field("bitrate", "integer", check=between(1, 6500)),
    *LAYOUT,
)

_RECORDING: Final = (
    Field("channelType", "integer", True, one_of(0, 1)),
    Field("streamTypes", "integer", check=one_of(0, 1, 2)),
    Field("decryptionMode", "integer", check=between(0, 8)),
    Field("secret", "string"),
    Field("salt", "string", check=checks.salt),
    Field("maxIdleTime", "integer", check=between(5, 2592000)),
    Field("videoStreamType", "integer", check=one_of(0, 1)),
    *(Field(key, "strings", check=checks.uid_list) for names in UID_LISTS for key in names),
    Field("subscribeUidGroup", "integer", check=between(0, 5)),
    Field("privateParams", "string"),
)

RECORDING_MIX: Final = (
    *_RECORDING,
    Field("audioProfile", "integer", check=one_of(0, 1, 2)),
    Field("transcodingConfig", "object", fields=TRANSCODING),
)

RECORDING_INDIVIDUAL: Final = (*_RECORDING, Field("streamMode", "string", check=one_of("", "default", "standard", "original")))

STORAGE: Final = (
    Field("vendor", "integer", True, checks.vendor),
    Field("region", "integer", True, between(0, 1000)),
    Field("bucket", "string", True, filled),
    Field("accessKey", "string", True, filled),
    Field("secretKey", "string", True, filled),
    Field("stsToken", "string"),
    Field("stsExpiration", "integer", check=between(0, 2**64 - 1)),
    Field("fileNamePrefix", "strings", check=checks.prefix),
    Field(
        "extensionParams",
        "object",
        fields=(Field("sse", "string", check=one_of("", "kms", "aes256")), Field("tag", "string"), Field("endpoint", "string")),
    ),
)

FILES: Final = (Field("avFileType", "strings", check=checks.file_types),)
FILES_INDIVIDUAL: Final = (Field("avFileType", "strings", check=checks.hls_alone),)
SNAPSHOT: Final = (
    Field("captureInterval", "integer", check=between(1, MAX_INTERVAL)),
    Field("fileType", "strings", True, checks.jpg_alone),
)

# Postponed work is retired, but Chinese accounts still have it (rest-api §3.9); its numbers are texts.
APPS: Final = (Field("combinationPolicy", "string", check=one_of("", "default", "postpone_transcoding")),)
TRANSCODE: Final = (
    Field(
        "transConfig",
        "object",
        True,
        fields=(Field("transMode", "string", True, one_of("postponeTranscoding", "audioMix")),),
    ),
    Field("container", "object", fields=(Field("format", "string", check=one_of("", "mp4", "mp3", "m4a", "aac")),)),
    Field(
        "audio",
        "object",
        fields=(
            Field("sampleRate", "string", check=one_of("", "48000", "32000", "16000")),
            Field("bitrate", "string", check=one_of("", "48000")),
            Field("channels", "string", check=one_of("", "1", "2")),
        ),
    ),
)

ACQUIRE: Final = (
    Field("scene", "integer", check=one_of(0, 1, 2)),
    Field("resourceExpiredHour", "integer"),
    Field("startParameter", "object"),
    Field("excludeResourceIds", "strings"),
    Field("region", "string", check=one_of("", "CN", "AP", "EU", "NA")),
    Field("regionAffinity", "integer", check=between(0, 4)),
)

START_MIX: Final = (
    Field("token", "string"),
    Field("recordingConfig", "object", fields=RECORDING_MIX),
    Field("recordingFileConfig", "object", fields=FILES),
    Field("storageConfig", "object", True, fields=STORAGE),
    Field("extensionServiceConfig", "object", fields=VOD_EXTENSIONS),
)

START_INDIVIDUAL: Final = (
    Field("token", "string"),
    Field("recordingConfig", "object", fields=RECORDING_INDIVIDUAL),
    Field("recordingFileConfig", "object", fields=FILES_INDIVIDUAL),
    Field("snapshotConfig", "object", fields=SNAPSHOT),
    Field("storageConfig", "object", True, fields=STORAGE),
    Field("appsCollection", "object", fields=APPS),
    Field("transcodeOptions", "object", fields=TRANSCODE),
)

START_WEB: Final = (
    Field("extensionServiceConfig", "object", True, fields=EXTENSIONS),
    Field("recordingFileConfig", "object", fields=FILES),
    Field("storageConfig", "object", True, fields=STORAGE),
)

_STREAMS: Final = Field(
    "streamSubscribe",
    "object",
    fields=tuple(
        Field(group, "object", fields=tuple(Field(key, "strings", check=checks.some_uids) for key in names))
        for group, names in zip(("audioUidList", "videoUidList"), UID_LISTS, strict=True)
    ),
)
_CREDENTIALS: Final = Field("storageConfig", "object", fields=STORAGE)

START: Final = {"mix": START_MIX, "individual": START_INDIVIDUAL, "web": START_WEB}
UPDATE: Final = {
    "mix": (_STREAMS, _CREDENTIALS),
    "individual": (_STREAMS, _CREDENTIALS),
    "web": (WEB_UPDATE, PUSH_UPDATE, _CREDENTIALS),
}
STOP: Final = (Field("async_stop", "boolean"),)
