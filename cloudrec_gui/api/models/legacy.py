"""appsCollection and transcodeOptions of start: files made of an individual recording afterwards (rest-api §3.9).

No longer in the English documents. The numbers of ``audio`` are texts here, and nothing but texts is taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from cloudrec_gui.api.models.base import Conflict, Request, Rules

_TRANSCODING = "postponeTranscoding"


class AppsCollection(Request):
    combination_policy: Literal["default", "postpone_transcoding"]


class TransConfig(Request):
    trans_mode: Literal["postponeTranscoding", "audioMix"]


class Container(Request):
    format: Literal["mp4", "mp3", "m4a", "aac"] | None = None


class MixedAudio(Request):
    sample_rate: Literal["48000", "32000", "16000"] | None = None
    bitrate: Literal["48000"] | None = None
    channels: Literal["1", "2"] | None = None


class TranscodeOptions(Request):
    trans_config: TransConfig
    container: Container | None = None
    audio: MixedAudio | None = None

    def conflicts(self, rules: Rules) -> Iterator[Conflict]:
        yield from super().conflicts(rules)
        transcoding = self.trans_config.trans_mode == _TRANSCODING
        made = self.container.format if self.container else None
        if made is not None and transcoding is not (made == "mp4"):
            yield ("container", "format"), "must be mp4" if transcoding else "must be mp3, m4a or aac"
        if transcoding and self.audio is not None:
            yield ("audio",), "only for audioMix"
