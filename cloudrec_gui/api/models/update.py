"""update: other subscriptions, a pause, another push address, or fresh temporary credentials of the bucket (rest-api §5).

Each call replaces what was set before, so a body must be complete.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final

from pydantic import Field

from cloudrec_gui.api.models.base import Conflict, Envelope, Request, Rules, UidExclusions, UidList, WholeAnswer
from cloudrec_gui.api.models.page import Outputs
from cloudrec_gui.api.models.storage import StorageConfig
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.variants import Variant

_RTC: Final = frozenset({Mode.INDIVIDUAL, Mode.MIX})
_WEB: Final = frozenset({Mode.WEB})
_MODES_OF: Final = {"stream_subscribe": _RTC, "web_recording_config": _WEB, "rtmp_publish_config": _WEB}
_List = Annotated[UidList, Field(min_length=1)]
_Exclusions = Annotated[UidExclusions, Field(min_length=1)]
"""An empty list is refused; it is left out instead."""


class AudioUidList(Request):
    subscribe_audio_uids: _List | None = None
    un_subscribe_audio_uids: _Exclusions | None = None

    def conflicts(self, rules: Rules) -> Iterator[Conflict]:
        yield from super().conflicts(rules)
        if self.subscribe_audio_uids and self.un_subscribe_audio_uids:
            yield ("unSubscribeAudioUids",), "excludes subscribeAudioUids"


class VideoUidList(Request):
    subscribe_video_uids: _List | None = None
    un_subscribe_video_uids: _Exclusions | None = None

    def conflicts(self, rules: Rules) -> Iterator[Conflict]:
        yield from super().conflicts(rules)
        if self.subscribe_video_uids and self.un_subscribe_video_uids:
            yield ("unSubscribeVideoUids",), "excludes subscribeVideoUids"


class StreamSubscribe(Request):
    audio_uid_list: AudioUidList | None = None
    video_uid_list: VideoUidList | None = None


class WebRecordingConfig(Request):
    onhold: bool | None = None


class RtmpPublishConfig(Request):
    outputs: Outputs


class UpdateClientRequest(Request):
    stream_subscribe: StreamSubscribe | None = None
    web_recording_config: WebRecordingConfig | None = None
    rtmp_publish_config: RtmpPublishConfig | None = None
    storage_config: StorageConfig | None = None

    def conflicts(self, rules: Rules) -> Iterator[Conflict]:
        yield from super().conflicts(rules)
        for name, modes in _MODES_OF.items():
            if getattr(self, name) is not None and rules.mode not in modes:
                yield (str(type(self).model_fields[name].alias),), f"not in mode {rules.mode.value}"
        if self.rtmp_publish_config is not None and rules.variant is Variant.WEB:
            yield ("rtmpPublishConfig",), "this recording was started without a push"


class UpdateRequest(Envelope):
    client_request: UpdateClientRequest


class UpdateResponse(WholeAnswer):
    """An acknowledgement; older bodies lack any of these."""

    resource_id: str = ""
    sid: str = ""
    cname: str = ""
    uid: str = ""
