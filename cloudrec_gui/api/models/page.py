"""extensionServiceConfig of start in web mode: the page that is recorded, and where it is pushed to (rest-api §3.8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Final, Literal

from pydantic import Discriminator, Field, Tag

from cloudrec_gui.api.models.base import TAG, Conflict, PageUrl, Request, RtmpUrl, Rules
from cloudrec_gui.api.models.recording import PIXELS_MAX
from cloudrec_gui.domain.variants import PUSHER, RECORDER

_Side = Annotated[int, Field(ge=240, le=1920)]
_Policy = Literal["error_abort", "error_ignore", ""]
"""Some SDKs send an empty text for a policy that was not set."""


class RecorderParam(Request):
    """The page and its picture. 0 of ``ready_timeout`` means that the page need not say when it is ready."""

    url: PageUrl
    audio_profile: Annotated[int, Field(ge=0, le=2)]
    video_width: _Side
    video_height: _Side
    max_recording_hour: Annotated[int, Field(ge=1, le=720)]
    video_bitrate: Annotated[int, Field(ge=50, le=8000)] | None = None
    video_fps: Annotated[int, Field(ge=5, le=60)] | None = None
    mobile: bool | None = None
    max_video_duration: Annotated[int, Field(ge=30, le=240)] | None = None
    onhold: bool | None = None
    ready_timeout: Annotated[int, Field(ge=0, le=60)] | None = None

    def conflicts(self, rules: Rules) -> Iterator[Conflict]:
        yield from super().conflicts(rules)
        if self.video_width * self.video_height > PIXELS_MAX:
            yield ("videoHeight",), "videoWidth times videoHeight must be at most 1920 × 1080"


class RtmpOutput(Request):
    """Where to push; the address holds a stream key."""

    rtmp_url: RtmpUrl


Outputs = Annotated[tuple[RtmpOutput, ...], Field(strict=False, min_length=1, max_length=1)]


class PushParam(Request):
    outputs: Outputs


class RecorderService(Request):
    service_name: Literal["web_recorder_service"]
    error_handle_policy: _Policy | None = None
    service_param: RecorderParam


class PushService(Request):
    service_name: Literal["rtmp_publish_service"]
    error_handle_policy: _Policy | None = None
    service_param: PushParam


class UnknownService(Request):
    """Never valid: says at which key a service without a known name is wrong."""

    service_name: Literal["web_recorder_service", "rtmp_publish_service"]


_TAGS: Final = {RECORDER: f"{TAG}recorder", PUSHER: f"{TAG}push"}
_NO_TAG: Final = f"{TAG}unknown"


def _tag(value: object) -> str:
    name = value.get("serviceName") if isinstance(value, Mapping) else getattr(value, "service_name", None)
    return _TAGS.get(name, _NO_TAG) if isinstance(name, str) else _NO_TAG


ExtensionService = Annotated[
    Annotated[RecorderService, Tag(_TAGS[RECORDER])] | Annotated[PushService, Tag(_TAGS[PUSHER])] | Annotated[UnknownService, Tag(_NO_TAG)],
    Discriminator(_tag),
]


class ExtensionServiceConfig(Request):
    """One recorder, with or without one push, in any order."""

    error_handle_policy: Literal["error_abort", ""] | None = None
    extension_services: Annotated[tuple[ExtensionService, ...], Field(strict=False, min_length=1, max_length=2)]

    def conflicts(self, rules: Rules) -> Iterator[Conflict]:
        yield from super().conflicts(rules)
        names = [service.service_name for service in self.extension_services]
        if RECORDER not in names:
            yield ("extensionServices",), f"{RECORDER} is required"
        if len(set(names)) != len(names):
            yield ("extensionServices", 1, "serviceName"), "stands here twice"
