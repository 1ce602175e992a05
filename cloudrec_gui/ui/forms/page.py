"""A web page as a film: what the browser of the service opens, and how it records it (rest-api §3.8)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from cloudrec_gui.domain.draft import SERVICES
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.variants import RECORDER, service_index
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.forms.channel import AV_TYPES
from cloudrec_gui.ui.forms.codecs import TEXT, WHOLE_NUMBER
from cloudrec_gui.ui.forms.fields import CheckField, Choice, SegmentsField, TextField
from cloudrec_gui.ui.forms.form import Form
from cloudrec_gui.ui.forms.policies import policies
from cloudrec_gui.ui.forms.sizes import SizeChoice
from cloudrec_gui.ui.forms.sounds import sounds
from cloudrec_gui.ui.widgets import PlainLabel

EXTENSION_POLICY: Final[Path] = ("clientRequest", "extensionServiceConfig", "errorHandlePolicy")
_LARGE: Final = 1280 * 720
_KBPS: Final = (1500, 2000)
"""What the service takes below and from 1280 × 720 when no bitrate is sent."""


class PageForm(Form):
    """The recorder may stand anywhere in the list of services; the rows follow it."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "pageForm", parent)
        self._base: Path = (*SERVICES, 0)
        width, height = self._at("videoWidth"), self._at("videoHeight")
        self.url = self.add_text("pageUrl", self._at("url"), TEXT)
        self.size_choice = SizeChoice(workspace, width, height, "pageSize")
        self.size_choice.size_wanted.connect(self._choose_size)
        self.size_choice.own_wanted.connect(self._own_size)
        self.width_field = TextField(workspace, width, "pageWidth", WHOLE_NUMBER)
        self.height_field = TextField(workspace, height, "pageHeight", WHOLE_NUMBER)
        paths = (("pageSize",), width, ("×",), height)
        times = PlainLabel("×", role="mute")
        self.add_row("pageSize", paths, self.size_choice, self.width_field, times, self.height_field, stretch=(1,))
        self.fps = TextField(workspace, self._at("videoFps"), "pageFps", WHOLE_NUMBER)
        self.bitrate = TextField(workspace, self._at("videoBitrate"), "pageBitrate", WHOLE_NUMBER)
        self._fps_unit = PlainLabel(role="mute")
        for field, pixels in ((self.width_field, 72), (self.height_field, 72), (self.fps, 96), (self.bitrate, 110)):
            field.setFixedWidth(pixels)
        rate = (self._at("videoFps"), ("fps",), self._at("videoBitrate"))
        self.add_row("pageRate", rate, self.fps, self._fps_unit, self.bitrate, stretch=(0, 0, 0))
        self.row("pageRate").watched = (width, height)
        self.add_choice("pageSound", self._at("audioProfile"), sounds)
        self.files = SegmentsField(workspace, AV_TYPES, "pageFiles", (("both", ["hls", "mp4"]), ("hls", ["hls"])), default=["hls"])
        self.add_row("pageFiles", (AV_TYPES,), self.files, stretch=(0,))
        self.add_number("maxRecordingHour", self._at("maxRecordingHour"))
        self.add_number("maxVideoDuration", self._at("maxVideoDuration"))
        self.onhold = self._check("onhold")
        self.mobile = self._check("mobile", folded=True)
        self.add_number("readyTimeout", self._at("readyTimeout"), folded=True)
        self.add_choice("recorderPolicy", (*self._base, "errorHandlePolicy"), self._recorder_policies, folded=True)
        self.add_choice("extensionPolicy", EXTENSION_POLICY, self._extension_policies, folded=True)
        self.close_rows()
        self.retranslate()

    def _at(self, key: str) -> Path:
        return (*self._base, "serviceParam", key)

    def _check(self, key: str, *, folded: bool = False) -> CheckField:
        return self.add_check(key, self._at(key), folded=folded)

    def _recorder_policies(self) -> Sequence[Choice]:
        return policies("error_abort")

    def _extension_policies(self) -> Sequence[Choice]:
        return policies("error_abort", only=True)

    def retranslate(self) -> None:
        self.title_label.setText(self.tr("Web page"))
        super().retranslate()
        self.url.setPlaceholderText("https://")
        self.width_field.setAccessibleName(self.tr("Window width"))
        self.height_field.setAccessibleName(self.tr("Window height"))
        self.fps.setAccessibleName(self.tr("Frames a second"))
        self.bitrate.setAccessibleName(self.tr("Bitrate"))
        self._fps_unit.setText(self.tr("fps"))
        self.fps.setPlaceholderText(self.tr("default 15"))
        self.files.set_texts([("both", self.tr("HLS and MP4")), ("hls", self.tr("HLS only"))])
        self.onhold.setText(self.tr("Paused, until the pause is ended by an update"))
        self.mobile.setText(self.tr("As on a phone"))
        self._default_bitrate()

    def _default_bitrate(self) -> None:
        width, height = self.workspace.value(self._at("videoWidth")), self.workspace.value(self._at("videoHeight"))
        large = type(width) is int and type(height) is int and width * height >= _LARGE
        self.bitrate.setPlaceholderText(self.tr("default {value}").format(value=_KBPS[large]))

    def before_refresh(self) -> None:
        index = service_index(self.workspace.draft.body, RECORDER) or 0
        base = (*SERVICES, index)
        if base != self._base:
            self.move_rows(self._base, base)
            self._base = base
            self.size_choice.width_path, self.size_choice.height_path = self._at("videoWidth"), self._at("videoHeight")
        super().before_refresh()

    def after_refresh(self) -> None:
        self._default_bitrate()
        super().after_refresh()

    def _choose_size(self, size: tuple[int, int]) -> None:
        self.workspace.put_all({self._at("videoWidth"): size[0], self._at("videoHeight"): size[1]}, self.tr("Window size"))

    def _own_size(self) -> None:
        self.width_field.setFocus()
        self.width_field.selectAll()
