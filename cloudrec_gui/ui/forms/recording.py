"""Recording: picture, sound, files, and when it ends by itself (rest-api §3.3, §3.5, §3.6)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from cloudrec_gui.domain.draft import FILES, RECORDING, TRANSCODING
from cloudrec_gui.services.bitrates import FPS, recommended
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.forms.codecs import WHOLE_NUMBER
from cloudrec_gui.ui.forms.fields import Choice, ChoiceField, Combo, SegmentsField, TextField
from cloudrec_gui.ui.forms.form import Form
from cloudrec_gui.ui.widgets import PlainLabel, button

_WIDTH, _HEIGHT, _FPS, _BITRATE = ((*TRANSCODING, key) for key in ("width", "height", "fps", "bitrate"))
_IDLE = (*RECORDING, "maxIdleTime")
_STREAMS = (*RECORDING, "streamTypes")
_SOUND = (*RECORDING, "audioProfile")
_AV = (*FILES, "avFileType")
_SIZES: Final = ((1920, 1080), (1280, 720), (960, 720), (848, 480), (640, 360), (1080, 1920), (720, 1280), (360, 640))


class RecordingForm(Form):
    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "recordingForm", parent)
        self.streams = SegmentsField(workspace, _STREAMS, "streamTypes", (("both", 2), ("sound", 0), ("video", 1)), default=2)
        self.size_choice = Combo("outputSize")
        self.size_choice.activated.connect(self._choose_size)
        self.width_field = TextField(workspace, _WIDTH, "outputWidth", WHOLE_NUMBER)
        self.height_field = TextField(workspace, _HEIGHT, "outputHeight", WHOLE_NUMBER)
        self._times = PlainLabel("×", role="mute")
        self.fps = ChoiceField(workspace, _FPS, "fps", self._rates, default=15, choose=self._choose_fps)
        self.bitrate = TextField(workspace, _BITRATE, "bitrate", WHOLE_NUMBER)
        self._kbps = PlainLabel(role="mute")
        self.advice = button("useBitrate", kind="link")
        self.advice.clicked.connect(self._use_recommended)
        self.idle = TextField(workspace, _IDLE, "maxIdleTime", WHOLE_NUMBER)
        self._idle_unit = PlainLabel(role="mute")
        self.files = SegmentsField(workspace, _AV, "avFileType", (("both", ["hls", "mp4"]), ("hls", ["hls"])), default=["hls"])
        self.sound = ChoiceField(workspace, _SOUND, "audioProfile", self._sounds, default=0)
        for field, width in ((self.width_field, 72), (self.height_field, 72), (self.bitrate, 84), (self.idle, 110)):
            field.setFixedWidth(width)
        self.fps.setMinimumContentsLength(6)
        self._streams_row = self.add_row("streamTypesRow", (_STREAMS,), self.streams, stretch=(0,))
        self._streams_row.controls.addStretch(1)
        self._size_row = self.add_row("outputSizeRow", (), self.size_choice, self.width_field, self._times, self.height_field, stretch=(1,))
        # One path for each widget of the row, so that a problem of the height goes to the height.
        self._size_row.paths = (("outputSize",), _WIDTH, ("×",), _HEIGHT)
        self._rate_row = self.add_row("bitrateRow", (_FPS, _BITRATE), self.fps, self.bitrate, self._kbps, self.advice, stretch=(1, 0, 0, 0))
        self._idle_row = self.add_row("maxIdleTimeRow", (_IDLE,), self.idle, self._idle_unit, stretch=(0, 1))
        self._files_row = self.add_row("avFileTypeRow", (_AV,), self.files, stretch=(0,))
        self._files_row.controls.addStretch(1)
        self._sound_row = self.add_row("audioProfileRow", (_SOUND,), self.sound)
        self.retranslate()

    def _rates(self) -> Sequence[Choice]:
        line = self.tr("{fps} fps")
        return [(fps, line.format(fps=fps)) for fps in FPS]

    def _sounds(self) -> Sequence[Choice]:
        return [
            (0, self.tr("48 kHz, mono, 48 kbps")),
            (1, self.tr("48 kHz, mono, 128 kbps")),
            (2, self.tr("48 kHz, stereo, 192 kbps")),
        ]

    def retranslate(self) -> None:
        self.title_label.setText(self.tr("Recording"))
        self._streams_row.set_texts(self.tr("Record"))
        self.streams.set_texts([("both", self.tr("Sound and video")), ("sound", self.tr("Sound only")), ("video", self.tr("Video only"))])
        self._size_row.set_texts(self.tr("Output size"))
        self.width_field.setAccessibleName(self.tr("Output width"))
        self.height_field.setAccessibleName(self.tr("Output height"))
        self._rate_row.set_texts(self.tr("Frames, bitrate"))
        self.bitrate.setAccessibleName(self.tr("Bitrate"))
        self._kbps.setText(self.tr("kbps"))
        self._idle_row.set_texts(self.tr("Idle exit"))
        self._idle_unit.setText(self.tr("seconds without anyone publishing"))
        self._files_row.set_texts(self.tr("Files"))
        self.files.set_texts([("both", self.tr("HLS and MP4")), ("hls", self.tr("HLS only"))])
        self._sound_row.set_texts(self.tr("Sound"))
        self.fps.other_text = self.tr("{value} fps")
        self.sound.other_text = self.tr("Unknown: {value}")
        self.after_refresh()

    def after_refresh(self) -> None:
        picture = self.workspace.value(_STREAMS, 2) != 0
        self._size_row.setVisible(picture)
        self._rate_row.setVisible(picture)
        self._sound_row.setVisible(self.workspace.value(_STREAMS, 2) != 1)
        size = (self.workspace.value(_WIDTH), self.workspace.value(_HEIGHT))
        names = [(known, self.tr("{width} × {height}").format(width=known[0], height=known[1])) for known in _SIZES]
        self.size_choice.set_choices([*names, ("own", self.tr("Own size"))], size if size in _SIZES else "own", "{value}")
        advice = self._recommended()
        differs = advice is not None and advice != self.workspace.value(_BITRATE)
        self.advice.setVisible(differs and self._rate_row.fix.isHidden())
        self.advice.setText(self.tr("Use {kbps}").format(kbps=advice))
        self.advice.setAccessibleName(self.tr("Use the recommended bitrate, {kbps} kbps").format(kbps=advice))
        self._rate_row.set_note(self.tr("Recommended for this size: {kbps} kbps").format(kbps=advice) if differs else "")

    def _recommended(self, size: tuple[object, object] | None = None, rate: object = None) -> int | None:
        width, height = size or (self.workspace.value(_WIDTH), self.workspace.value(_HEIGHT))
        fps = rate if rate is not None else self.workspace.value(_FPS, 15)
        if type(width) is int and type(height) is int and type(fps) is int and min(width, height, fps) > 0 and max(width, height) <= 1920:
            return recommended(width, height, fps, self.workspace.value((*RECORDING, "channelType"), 0) == 1)
        return None

    def _choose_size(self, index: int) -> None:
        """A size brings its bitrate along: a bitrate for another size is nearly never meant."""
        value = self.size_choice.value_at(index)
        if isinstance(value, tuple):
            values: dict[tuple[str | int, ...], object] = {_WIDTH: value[0], _HEIGHT: value[1]}
            if (kbps := self._recommended(value)) is not None:
                values[_BITRATE] = kbps
            self.workspace.put_all(values, self.tr("Output size"))
        else:
            self.after_refresh()
            self.width_field.setFocus()
            self.width_field.selectAll()

    def _choose_fps(self, value: object) -> None:
        values: dict[tuple[str | int, ...], object] = {_FPS: value}
        if self.workspace.value(_BITRATE) == self._recommended() and (kbps := self._recommended(rate=value)) is not None:
            values[_BITRATE] = kbps
        self.workspace.put_all(values, self.tr("Frames a second"))

    def _use_recommended(self) -> None:
        if (kbps := self._recommended()) is not None:
            self.workspace.put_all({_BITRATE: kbps}, self.tr("Bitrate"))
