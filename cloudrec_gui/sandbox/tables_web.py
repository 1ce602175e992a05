"""The field tables of page recording and of what hangs on it: push to CDN, and the retired VoD service (rest-api §3.8, §5)."""

from __future__ import annotations

from typing import Final

from cloudrec_gui.sandbox import checks
from cloudrec_gui.sandbox.schema import Field, between, filled, one_of

RECORDER: Final = "web_recorder_service"
PUSHER: Final = "rtmp_publish_service"
VOD: Final = "aliyun_vod_service"
UPLOADER: Final = "upload_service"

_POLICY: Final = Field("errorHandlePolicy", "string", check=one_of("", "error_abort", "error_ignore"))

OUTPUTS: Final = Field("outputs", "objects", fields=(Field("rtmpUrl", "string", True, checks.push_address),))

PAGE: Final = (
    Field("url", "string", True, checks.page),
    Field("audioProfile", "integer", True, one_of(0, 1, 2)),
    Field("videoWidth", "integer", True, between(240, 1920)),
    Field("videoHeight", "integer", True, between(240, 1920)),
    Field("maxRecordingHour", "integer", True, between(1, 720)),
    Field("videoBitrate", "integer", check=between(50, 8000)),
    Field("videoFps", "integer", check=between(5, 60)),
    Field("mobile", "boolean"),
    Field("maxVideoDuration", "integer", check=between(30, 240)),
    Field("onhold", "boolean"),
    Field("readyTimeout", "integer", check=between(0, 60)),
)
PUSH: Final = (Field("outputs", "objects", True, fields=OUTPUTS.fields),)
VOD_PARAM: Final = (
    Field("accessKey", "string", True, filled),
    Field("secretKey", "string", True, filled),
    Field("regionId", "string", True, filled),
    Field(
        "apiData",
        "object",
        True,
        fields=(
            Field(
                "videoData",
                "object",
                True,
                fields=(Field("title", "string", True, filled), Field("description", "string"), Field("coverUrl", "string")),
            ),
        ),
    ),
)

PARAMS: Final = {RECORDER: PAGE, PUSHER: PUSH, VOD: VOD_PARAM}
"""``serviceParam`` by ``serviceName``."""


def _services(*names: str) -> tuple[Field, ...]:
    return (
        Field("serviceName", "string", True, one_of(*names)),
        _POLICY,
        Field("serviceParam", "object", True, fields=()),
    )


EXTENSIONS: Final = (
    Field("errorHandlePolicy", "string", check=one_of("", "error_abort")),
    Field("apiVersion", "string"),
    Field("extensionServices", "objects", True, fields=_services(RECORDER, PUSHER)),
)
VOD_EXTENSIONS: Final = (
    Field("errorHandlePolicy", "string", check=one_of("", "error_abort")),
    Field("apiVersion", "string"),
    Field("extensionServices", "objects", True, fields=_services(VOD)),
)

WEB_UPDATE: Final = Field("webRecordingConfig", "object", fields=(Field("onhold", "boolean"),))
PUSH_UPDATE: Final = Field("rtmpPublishConfig", "object", fields=(Field("outputs", "objects", True, fields=OUTPUTS.fields),))
