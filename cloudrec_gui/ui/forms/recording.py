"""What is recorded of a channel: media, sound, and when it ends by itself (rest-api §3.3)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from cloudrec_gui.domain.draft import RECORDING
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.forms.channel import STREAM_MODE
from cloudrec_gui.ui.forms.fields import Choice, SegmentsField
from cloudrec_gui.ui.forms.form import Form
from cloudrec_gui.ui.forms.row import FormRow
from cloudrec_gui.ui.forms.sounds import sounds

STREAMS: Final[Path] = (*RECORDING, "streamTypes")
IDLE: Final[Path] = (*RECORDING, "maxIdleTime")
SOUND: Final[Path] = (*RECORDING, "audioProfile")
_VIDEO: Final[Path] = (*RECORDING, "videoStreamType")
_PRIVATE: Final[Path] = (*RECORDING, "privateParams")
_DECIDED: Final = (Variant.ORIGINAL, Variant.AUDIO_MIX)
"""Kinds of recording of which the stream mode is the very definition."""


class RecordingForm(Form):
    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "recordingForm", parent)
        self.streams = SegmentsField(workspace, STREAMS, "streamTypes", (("both", 2), ("sound", 0), ("video", 1)), default=2)
        self.add_row("streamTypes", (STREAMS,), self.streams, stretch=(0,))
        self.add_choice("streamMode", STREAM_MODE, self._stream_modes)
        self.add_choice("audioProfile", SOUND, self._sounds)
        self.add_number("maxIdleTime", IDLE)
        self.add_choice("videoStreamType", _VIDEO, self._video_streams, folded=True)
        self.add_text("privateParams", _PRIVATE, folded=True)
        self.close_rows()
        self.retranslate()

    def _stream_modes(self) -> Sequence[Choice]:
        known = [
            (None, self.tr("Default: sound and video in files of their own")),
            ("default", self.tr("default · files of their own")),
            ("standard", self.tr("standard · and a playlist for both together")),
        ]
        if self.workspace.variant is Variant.POSTPONED:
            known.append(("original", self.tr("original · sound as it was sent")))
        return known

    def _sounds(self) -> Sequence[Choice]:
        return sounds(default=0)

    def _video_streams(self) -> Sequence[Choice]:
        return [(None, self.tr("Default: high")), (0, self.tr("High")), (1, self.tr("Low"))]

    def retranslate(self) -> None:
        self.title_label.setText(self.tr("Recording"))
        super().retranslate()
        self.streams.set_texts([("both", self.tr("Sound and video")), ("sound", self.tr("Sound only")), ("video", self.tr("Video only"))])

    def applies(self, row: FormRow, variant: Variant) -> bool:
        """Of one medium only, the rows of the other say nothing, unless they have something to say."""
        if not super().applies(row, variant):
            return False
        if row.objectName() == "streamModeRow":
            return variant not in _DECIDED
        streams, value = self.workspace.value(STREAMS, 2), self.workspace.value(row.paths[0])
        if row.paths[0] == SOUND:
            return streams != 1 or value is not None
        return row.paths[0] != _VIDEO or streams != 0 or value is not None
