"""The small cards that only one job has: the push to a CDN, screenshots, and what happens afterwards (rest-api §3.7–§3.9)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from cloudrec_gui.domain.draft import CDN_URL, SERVICES, SNAPSHOT
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.variants import Variant, push_index
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.forms.fields import Choice
from cloudrec_gui.ui.forms.form import Form
from cloudrec_gui.ui.forms.policies import policies
from cloudrec_gui.ui.widgets import Pill, PlainLabel

_OPTIONS: Final[Path] = ("clientRequest", "transcodeOptions")
_POLICY: Final[Path] = ("clientRequest", "appsCollection", "combinationPolicy")


class PushForm(Form):
    """The address is kept in the secrets under one path, wherever in the list of services the push stands."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "pushForm", parent)
        self._base: Path = (*SERVICES, 1)
        self.url = self.add_secret("rtmpUrl", CDN_URL)
        self.row("rtmpUrl").paths = (CDN_URL, self._outputs())
        self.add_choice("pushPolicy", (*self._base, "errorHandlePolicy"), self._policies)
        self.close_rows()
        self.retranslate()

    def _outputs(self) -> Path:
        return (*self._base, "serviceParam", "outputs")

    def _policies(self) -> Sequence[Choice]:
        return policies("error_ignore")

    def retranslate(self) -> None:
        self.title_label.setText(self.tr("Push to CDN"))
        super().retranslate()
        self.url.line.setPlaceholderText("rtmp://")

    def before_refresh(self) -> None:
        index = push_index(self.workspace.draft.body)
        base = (*SERVICES, 1 if index is None else index)
        if base != self._base:
            self.move_rows(self._base, base)
            self._base = base
            self.row("rtmpUrl").paths = (CDN_URL, self._outputs())
        super().before_refresh()


class SnapshotForm(Form):
    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "snapshotForm", parent)
        self.add_number("captureInterval", (*SNAPSHOT, "captureInterval"))
        self.kind = PlainLabel()
        self.kind.setObjectName("snapshotKind")
        self.add_row("snapshotType", ((*SNAPSHOT, "fileType"),), self.kind)
        self.close_rows()
        self.retranslate()

    def retranslate(self) -> None:
        self.title_label.setText(self.tr("Screenshots"))
        super().retranslate()

    def after_refresh(self) -> None:
        value = self.workspace.value((*SNAPSHOT, "fileType"))
        self.kind.setText("JPEG" if value == ["jpg"] else "–" if value is None else str(value))
        super().after_refresh()


class LegacyForm(Form):
    """Postponed transcoding and audio mixing, which only older documents have."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "legacyForm", parent)
        self.pill = Pill("warn", "")
        self.head.insertWidget(1, self.pill)
        self.add_choice("combinationPolicy", _POLICY, self._combinations)
        self.add_choice("transMode", (*_OPTIONS, "transConfig", "transMode"), self._modes)
        self.add_choice("containerFormat", (*_OPTIONS, "container", "format"), self._formats)
        audio = (*_OPTIONS, "audio")
        self.add_choice("mixSampleRate", (*audio, "sampleRate"), self._rates)
        self.add_choice("mixBitrate", (*audio, "bitrate"), self._bitrates)
        self.add_choice("mixChannels", (*audio, "channels"), self._channels)
        self.close_rows()
        self.retranslate()

    def _combinations(self) -> Sequence[Choice]:
        return [
            ("postpone_transcoding", self.tr("Afterwards (postpone_transcoding)")),
            ("default", self.tr("Nothing afterwards (default)")),
        ]

    def _modes(self) -> Sequence[Choice]:
        return [
            ("postponeTranscoding", self.tr("One MP4 for each user (postponeTranscoding)")),
            ("audioMix", self.tr("One sound file of all (audioMix)")),
        ]

    def _formats(self) -> Sequence[Choice]:
        mixing = self.workspace.variant is Variant.AUDIO_MIX
        default = "mp3" if mixing else "mp4"
        known = ("mp3", "m4a", "aac") if mixing else ("mp4",)
        return [(None, self._default(default.upper())), *((name, name.upper()) for name in known)]

    def _rates(self) -> Sequence[Choice]:
        return [(None, self._default("48 kHz")), *((f"{khz}000", f"{khz} kHz") for khz in (48, 32, 16))]

    def _bitrates(self) -> Sequence[Choice]:
        return [(None, self._default("48 kbps")), ("48000", "48 kbps")]

    def _channels(self) -> Sequence[Choice]:
        mono, stereo = self.tr("Mono"), self.tr("Stereo")
        return [(None, self._default(stereo)), ("1", mono), ("2", stereo)]

    def _default(self, value: str) -> str:
        return self.tr("Default: {value}").format(value=value)

    def retranslate(self) -> None:
        self.title_label.setText(self.tr("After the recording"))
        self.pill.set("warn", self.tr("legacy"))
        super().retranslate()
