"""The composite picture: size, frames, bitrate and pictures behind it (rest-api §3.5). Where users stand is the Layout page's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cloudrec_gui.domain.draft import RECORDING, TRANSCODING
from cloudrec_gui.domain.fields import facts
from cloudrec_gui.domain.modes import Operation
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services.bitrates import FPS, recommended
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.forms.codecs import WHOLE_NUMBER
from cloudrec_gui.ui.forms.fields import Choice, ChoiceField, TextField
from cloudrec_gui.ui.forms.form import Form
from cloudrec_gui.ui.forms.recording import STREAMS
from cloudrec_gui.ui.forms.row import FormRow
from cloudrec_gui.ui.forms.sizes import SizeChoice
from cloudrec_gui.ui.widgets import PlainLabel, button

_WIDTH, _HEIGHT, _FPS, _BITRATE = ((*TRANSCODING, key) for key in ("width", "height", "fps", "bitrate"))
KIND: Final[Path] = (*TRANSCODING, "mixedVideoLayout")
_IMAGES: Final = ("backgroundImage", "defaultUserBackgroundImage")
_LARGEST: Final = 1920


class PictureForm(Form):
    layout_requested = Signal()
    """Somebody wants to draw where users stand."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "pictureForm", parent)
        self.size_choice = SizeChoice(workspace, _WIDTH, _HEIGHT, "outputSize")
        self.size_choice.size_wanted.connect(self._choose_size)
        self.size_choice.own_wanted.connect(self._own_size)
        self.width_field = TextField(workspace, _WIDTH, "outputWidth", WHOLE_NUMBER)
        self.height_field = TextField(workspace, _HEIGHT, "outputHeight", WHOLE_NUMBER)
        self.fps = ChoiceField(workspace, _FPS, "fps", self._rates, default=15, choose=self._choose_fps)
        self.bitrate = TextField(workspace, _BITRATE, "bitrate", WHOLE_NUMBER)
        self.advice = button("useBitrate", kind="link")
        self.advice.clicked.connect(self._use_recommended)
        for field, width in ((self.width_field, 72), (self.height_field, 72), (self.bitrate, 84)):
            field.setFixedWidth(width)
        self.fps.setMinimumContentsLength(6)
        # One path for each widget of the row, so that a problem of the height goes to the height.
        paths = (("outputSize",), _WIDTH, ("×",), _HEIGHT)
        times = PlainLabel("×", role="mute")
        self.add_row("outputSize", paths, self.size_choice, self.width_field, times, self.height_field, stretch=(1,))
        self.add_row("bitrate", (_FPS, _BITRATE), self.fps, self.bitrate, stretch=(1, 0))
        self.row("bitrate").controls.addWidget(self.advice)
        self.row("bitrate").watched = (_WIDTH, _HEIGHT)
        self.layout_kind = PlainLabel(wrap=False)
        self.layout_kind.setObjectName("layoutKind")
        self.open_layout = button("openLayout", kind="link")
        self.open_layout.clicked.connect(self.layout_requested)
        self.add_row("layoutLink", (), self.layout_kind, self.open_layout, stretch=(0, 0))
        for key in _IMAGES:
            self.add_text(key, (*TRANSCODING, key), folded=True)
        self.close_rows()
        self.retranslate()

    def _rates(self) -> Sequence[Choice]:
        line = self.tr("{fps} fps")
        return [(fps, line.format(fps=fps)) for fps in FPS]

    def retranslate(self) -> None:
        self.title_label.setText(self.tr("Picture"))
        super().retranslate()
        self.width_field.setAccessibleName(self.tr("Output width"))
        self.height_field.setAccessibleName(self.tr("Output height"))
        self.bitrate.setAccessibleName(self.tr("Bitrate"))
        self.fps.other_text = self.tr("{value} fps")
        for number, path in ((self.width_field, _WIDTH), (self.height_field, _HEIGHT), (self.bitrate, _BITRATE)):
            known = facts(Operation.START, path)
            number.setPlaceholderText(str(known.default) if known is not None else "")
        for key in _IMAGES:
            field = self.row(key).fields[0]
            if isinstance(field, TextField):
                field.setPlaceholderText("https://")
        self.open_layout.setText(self.tr("Open the Layout page"))
        self.open_layout.setAccessibleName(self.tr("Open the Layout page"))

    def applies(self, row: FormRow, variant: Variant) -> bool:
        return super().applies(row, variant) and self.workspace.value(STREAMS, 2) != 0

    def after_refresh(self) -> None:
        advice = self._recommended()
        row = self.row("bitrate")
        differs = advice is not None and advice != self.workspace.value(_BITRATE)
        self.advice.setVisible(differs and not row.has_problem)
        self.advice.setText(self.tr("Use {kbps}").format(kbps=advice))
        self.advice.setAccessibleName(self.tr("Use the recommended bitrate, {kbps} kbps").format(kbps=advice))
        note = self.tr("Recommended for this size: {kbps} kbps").format(kbps=advice) if differs else ""
        if row.note != note:
            row.set_note(note)
        kinds = {
            0: self.tr("Floating"),
            1: self.tr("Best fit"),
            2: self.tr("Vertical"),
            3: self.tr("Custom, {count} regions").format(count=len(self.workspace.value((*TRANSCODING, "layoutConfig"), ()))),
        }
        kind = self.workspace.value(KIND, 0)
        self.layout_kind.setText(kinds.get(kind, str(kind)) if type(kind) is int else str(kind))
        super().after_refresh()

    # ------------------------------------------------------------------------------------------------------ choices
    def _recommended(self, size: tuple[object, object] | None = None, rate: object = None) -> int | None:
        width, height = size or (self.workspace.value(_WIDTH), self.workspace.value(_HEIGHT))
        fps = rate if rate is not None else self.workspace.value(_FPS, 15)
        if (
            type(width) is int
            and type(height) is int
            and type(fps) is int
            and min(width, height, fps) > 0
            and max(width, height) <= _LARGEST
        ):
            return recommended(width, height, fps, self.workspace.value((*RECORDING, "channelType"), 0) == 1)
        return None

    def _choose_size(self, size: tuple[int, int]) -> None:
        """A size brings its bitrate along: a bitrate for another size is nearly never meant."""
        values: dict[Path, object] = {_WIDTH: size[0], _HEIGHT: size[1]}
        if (kbps := self._recommended(size)) is not None:
            values[_BITRATE] = kbps
        self.workspace.put_all(values, self.tr("Output size"))

    def _own_size(self) -> None:
        self.width_field.setFocus()
        self.width_field.selectAll()

    def _choose_fps(self, value: object) -> None:
        values: dict[Path, object] = {_FPS: value}
        if self.workspace.value(_BITRATE) == self._recommended() and (kbps := self._recommended(rate=value)) is not None:
            values[_BITRATE] = kbps
        self.workspace.put_all(values, self.tr("Frames a second"))

    def _use_recommended(self) -> None:
        if (kbps := self._recommended()) is not None:
            self.workspace.put_all({_BITRATE: kbps}, self.tr("Bitrate"))
