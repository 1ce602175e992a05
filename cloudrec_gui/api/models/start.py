"""start in mix mode: begin a composite recording (rest-api §3)."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, Field

from cloudrec_gui.api.models.acquire import cname_conflicts
from cloudrec_gui.api.models.base import Answer, Conflict, Request, Text, UidExclusions, UidList, UidText
from cloudrec_gui.api.models.layout import LayoutFields
from cloudrec_gui.api.models.storage import StorageConfig
from cloudrec_gui.domain.ids import is_sid
from cloudrec_gui.domain.modes import Mode

PIXELS_MAX: Final = 1920 * 1080
SALT_BYTES: Final = 32
_SALTED: Final = frozenset({7, 8})
_AUDIO_ONLY, _VIDEO_ONLY = 0, 1
_OF_OTHER_MODES: Final = ("snapshotConfig", "appsCollection", "transcodeOptions")
_Side = Annotated[int, Field(ge=1, le=1920)]


class TranscodingConfig(LayoutFields):
    """The picture. Older versions of the service need width, height, fps and bitrate together; each has a default now."""

    width: _Side | None = None
    height: _Side | None = None
    fps: Annotated[int, Field(ge=1)] | None = None
    """A rate that is not supported silently becomes 15, so it is no error here."""
    bitrate: Annotated[int, Field(ge=1, le=6500)] | None = None

    def conflicts(self, mode: Mode) -> Iterator[Conflict]:
        yield from super().conflicts(mode)
        if (self.width or 360) * (self.height or 640) > PIXELS_MAX:
            yield ("height",), "width times height must be at most 1920 × 1080"


def _salt(text: str) -> str:
    try:
        raw = base64.b64decode(text, validate=True)
    except ValueError:
        raw = b""
    if len(raw) != SALT_BYTES:
        raise ValueError("must be 32 bytes in base64")
    return text


class RecordingConfig(Request):
    channel_type: Annotated[int, Field(ge=0, le=1)]
    stream_types: Annotated[int, Field(ge=0, le=2)] | None = None
    decryption_mode: Annotated[int, Field(ge=0, le=8)] | None = None
    secret: Text | None = None
    salt: Annotated[str, AfterValidator(_salt)] | None = None
    audio_profile: Annotated[int, Field(ge=0, le=2)] | None = None
    video_stream_type: Annotated[int, Field(ge=0, le=1)] | None = None
    max_idle_time: Annotated[int, Field(ge=5, le=2592000)] | None = None
    transcoding_config: TranscodingConfig | None = None
    subscribe_audio_uids: UidList | None = None
    un_subscribe_audio_uids: UidExclusions | None = None
    subscribe_video_uids: UidList | None = None
    un_subscribe_video_uids: UidExclusions | None = None
    subscribe_uid_group: Annotated[int, Field(ge=0, le=5)] | None = None
    private_params: str | None = None

    def conflicts(self, mode: Mode) -> Iterator[Conflict]:
        yield from super().conflicts(mode)
        if self.decryption_mode and self.secret is None:
            yield ("secret",), "required with decryptionMode"
        if self.decryption_mode in _SALTED and self.salt is None:
            yield ("salt",), "required with decryptionMode 7 and 8"
        if self.subscribe_audio_uids and self.un_subscribe_audio_uids:
            yield ("unSubscribeAudioUids",), "excludes subscribeAudioUids"
        if self.subscribe_video_uids and self.un_subscribe_video_uids:
            yield ("unSubscribeVideoUids",), "excludes subscribeVideoUids"
        for refused, name in (
            (_AUDIO_ONLY, "subscribe_video_uids"),
            (_AUDIO_ONLY, "un_subscribe_video_uids"),
            (_VIDEO_ONLY, "subscribe_audio_uids"),
            (_VIDEO_ONLY, "un_subscribe_audio_uids"),
        ):
            if self.stream_types == refused and getattr(self, name) is not None:
                yield (str(type(self).model_fields[name].alias),), f"not with streamTypes {refused}"


def _file_types(items: tuple[str, ...]) -> tuple[str, ...]:
    if "hls" not in items or len(set(items)) != len(items):
        raise ValueError("must be hls, or hls and mp4")
    return items


class RecordingFileConfig(Request):
    av_file_type: Annotated[tuple[Literal["hls", "mp4"], ...], Field(strict=False), AfterValidator(_file_types)] | None = None


class StartClientRequest(Request):
    token: str | None = None
    recording_config: RecordingConfig
    recording_file_config: RecordingFileConfig | None = None
    storage_config: StorageConfig
    extension_service_config: dict[str, Any] | None = None
    """Retired in mix mode (upload to Alibaba VOD); passed on as it is."""

    def conflicts(self, mode: Mode) -> Iterator[Conflict]:
        yield from super().conflicts(mode)
        for key in _OF_OTHER_MODES:
            if key in (self.__pydantic_extra__ or {}):
                yield (key,), "only in individual mode"


class StartRequest(Request):
    cname: Annotated[str, Field(min_length=1)]
    uid: UidText
    client_request: StartClientRequest

    def conflicts(self, mode: Mode) -> Iterator[Conflict]:
        if mode is not Mode.MIX:
            yield ("mode",), "only mix recordings can be started"
        yield from cname_conflicts(self.cname, mode)
        yield from super().conflicts(mode)


def _sid(text: str) -> str:
    if not is_sid(text):
        raise ValueError("not a sid")
    return text


class StartResponse(Answer):
    """``sid`` is the only handle on something that costs money: an answer without a valid one is not a success."""

    sid: Annotated[str, AfterValidator(_sid)]
    resource_id: str = ""
    cname: str = ""
    uid: str = ""
