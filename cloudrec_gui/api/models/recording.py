"""recordingConfig, recordingFileConfig and snapshotConfig of start: what is recorded of a channel, and into which files
(rest-api §3.3–§3.7).
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field

from cloudrec_gui.api.models.base import Conflict, Request, Rules, Text, UidExclusions, UidList
from cloudrec_gui.api.models.layout import LayoutFields
from cloudrec_gui.domain.fields import INDIVIDUAL, SNAPSHOTS
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.variants import VARIANTS, Presence, Variant

PIXELS_MAX: Final = 1920 * 1080
SALT_BYTES: Final = 32
_SALTED: Final = frozenset({7, 8})
_AUDIO_ONLY, _VIDEO_ONLY = 0, 1
_LISTS: Final = (
    (_AUDIO_ONLY, "subscribe_video_uids"),
    (_AUDIO_ONLY, "un_subscribe_video_uids"),
    (_VIDEO_ONLY, "subscribe_audio_uids"),
    (_VIDEO_ONLY, "un_subscribe_audio_uids"),
)
"""Which value of streamTypes forbids which list."""
_Side = Annotated[int, Field(ge=1, le=1920)]


class TranscodingConfig(LayoutFields):
    """The picture. Older versions of the service need width, height, fps and bitrate together; each has a default now."""

    width: _Side | None = None
    height: _Side | None = None
    fps: Annotated[int, Field(ge=1)] | None = None
    """A rate that is not supported silently becomes 15, so it is no error here."""
    bitrate: Annotated[int, Field(ge=1, le=6500)] | None = None

    def conflicts(self, rules: Rules) -> Iterator[Conflict]:
        yield from super().conflicts(rules)
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
    stream_mode: Literal["default", "standard", "original"] | None = None
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

    def conflicts(self, rules: Rules) -> Iterator[Conflict]:
        yield from super().conflicts(rules)
        if self.decryption_mode and self.secret is None:
            yield ("secret",), "required with decryptionMode"
        if self.decryption_mode in _SALTED and self.salt is None:
            yield ("salt",), "required with decryptionMode 7 and 8"
        if self.subscribe_audio_uids and self.un_subscribe_audio_uids:
            yield ("unSubscribeAudioUids",), "excludes subscribeAudioUids"
        if self.subscribe_video_uids and self.un_subscribe_video_uids:
            yield ("unSubscribeVideoUids",), "excludes subscribeVideoUids"
        for refused, name in _LISTS:
            if self.stream_types == refused and getattr(self, name) is not None:
                yield (str(type(self).model_fields[name].alias),), f"not with streamTypes {refused}"
        if rules.variant is not None:
            yield from self._of(rules.variant)

    def _of(self, variant: Variant) -> Iterator[Conflict]:
        """What the kind of recording asks for."""
        if self.transcoding_config is not None and VARIANTS[variant].blocks["transcodingConfig"] is Presence.FORBIDDEN:
            yield ("transcodingConfig",), "only for composite recordings"
        if variant in INDIVIDUAL and self.subscribe_uid_group is None:
            yield ("subscribeUidGroup",), "required for individual recordings"
        if variant is Variant.AUDIO_MIX and self.stream_mode != "original":
            yield ("streamMode",), "must be original for postponed mixing"
        if variant in INDIVIDUAL and self.stream_mode == "original" and self.stream_types != _AUDIO_ONLY:
            yield ("streamTypes",), "must be 0 with streamMode original"
        if variant in SNAPSHOTS:
            if self.stream_types == _AUDIO_ONLY:
                yield ("streamTypes",), "must be 1 or 2 for screenshots"
            audio = self.subscribe_audio_uids or self.un_subscribe_audio_uids
            if audio and not (self.subscribe_video_uids or self.un_subscribe_video_uids):
                yield ("subscribeVideoUids",), "screenshots need a video list beside an audio list"


def _file_types(items: tuple[str, ...]) -> tuple[str, ...]:
    if "hls" not in items or len(set(items)) != len(items):
        raise ValueError("must be hls, or hls and mp4")
    return items


class RecordingFileConfig(Request):
    av_file_type: Annotated[tuple[Literal["hls", "mp4"], ...], Field(strict=False), AfterValidator(_file_types)] | None = None

    def conflicts(self, rules: Rules) -> Iterator[Conflict]:
        yield from super().conflicts(rules)
        if rules.mode is Mode.INDIVIDUAL and "mp4" in (self.av_file_type or ()):
            yield ("avFileType",), "must be hls alone for individual recordings"


class SnapshotConfig(Request):
    capture_interval: Annotated[int, Field(ge=1, le=3600)] | None = None
    file_type: Annotated[tuple[Literal["jpg"], ...], Field(strict=False, min_length=1, max_length=1)]

    def conflicts(self, rules: Rules) -> Iterator[Conflict]:
        yield from super().conflicts(rules)
        least = rules.dialect.capture_minimum
        if self.capture_interval is not None and self.capture_interval < least:
            yield ("captureInterval",), f"must be at least {least} seconds"
