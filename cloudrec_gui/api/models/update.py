"""update: other subscriptions, or fresh temporary credentials of the bucket (rest-api §5).

Each call replaces what was set before, so a body must be complete.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final

from pydantic import Field

from cloudrec_gui.api.models.acquire import cname_conflicts
from cloudrec_gui.api.models.base import Answer, Conflict, Request, UidExclusions, UidList, UidText
from cloudrec_gui.api.models.storage import StorageConfig
from cloudrec_gui.domain.modes import Mode

_RTC: Final = frozenset({Mode.INDIVIDUAL, Mode.MIX})
_WEB: Final = frozenset({Mode.WEB})
_MODES_OF: Final = {"stream_subscribe": _RTC, "web_recording_config": _WEB, "rtmp_publish_config": _WEB}
_EMPTY: Final = "an empty list is refused; leave it out"


class AudioUidList(Request):
    subscribe_audio_uids: UidList | None = None
    un_subscribe_audio_uids: UidExclusions | None = None

    def conflicts(self, mode: Mode) -> Iterator[Conflict]:
        yield from super().conflicts(mode)
        if self.subscribe_audio_uids == ():
            yield ("subscribeAudioUids",), _EMPTY
        if self.un_subscribe_audio_uids == ():
            yield ("unSubscribeAudioUids",), _EMPTY
        if self.subscribe_audio_uids and self.un_subscribe_audio_uids:
            yield ("unSubscribeAudioUids",), "excludes subscribeAudioUids"


class VideoUidList(Request):
    subscribe_video_uids: UidList | None = None
    un_subscribe_video_uids: UidExclusions | None = None

    def conflicts(self, mode: Mode) -> Iterator[Conflict]:
        yield from super().conflicts(mode)
        if self.subscribe_video_uids == ():
            yield ("subscribeVideoUids",), _EMPTY
        if self.un_subscribe_video_uids == ():
            yield ("unSubscribeVideoUids",), _EMPTY
        if self.subscribe_video_uids and self.un_subscribe_video_uids:
            yield ("unSubscribeVideoUids",), "excludes subscribeVideoUids"


class StreamSubscribe(Request):
    audio_uid_list: AudioUidList | None = None
    video_uid_list: VideoUidList | None = None


class WebRecordingConfig(Request):
    onhold: bool | None = None


class RtmpOutput(Request):
    rtmp_url: Annotated[str, Field(pattern=r"^rtmps?://\S+$")]


class RtmpPublishConfig(Request):
    outputs: Annotated[tuple[RtmpOutput, ...], Field(strict=False, min_length=1, max_length=1)]


class UpdateClientRequest(Request):
    stream_subscribe: StreamSubscribe | None = None
    web_recording_config: WebRecordingConfig | None = None
    rtmp_publish_config: RtmpPublishConfig | None = None
    storage_config: StorageConfig | None = None

    def conflicts(self, mode: Mode) -> Iterator[Conflict]:
        yield from super().conflicts(mode)
        for name, modes in _MODES_OF.items():
            if getattr(self, name) is not None and mode not in modes:
                yield (str(type(self).model_fields[name].alias),), f"not in mode {mode.value}"


class UpdateRequest(Request):
    cname: Annotated[str, Field(min_length=1)]
    uid: UidText
    client_request: UpdateClientRequest

    def conflicts(self, mode: Mode) -> Iterator[Conflict]:
        yield from cname_conflicts(self.cname, mode)
        yield from super().conflicts(mode)


class UpdateResponse(Answer):
    """An acknowledgement; older bodies lack any of these."""

    resource_id: str = ""
    sid: str = ""
    cname: str = ""
    uid: str = ""
