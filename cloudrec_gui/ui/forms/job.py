"""Mode and job: which kind of recording this is. Another choice brings other cards; nothing that was typed is lost by it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.variants import FIRST_OF, VARIANTS, Variant, variants_of
from cloudrec_gui.ui.widgets import Segments

MODES: Final = (Mode.MIX, Mode.INDIVIDUAL, Mode.WEB)


class JobField(QWidget):
    """Segments for the jobs of the mode that holds; those of the other modes are made when that mode is first chosen."""

    chosen = Signal(str)
    """The variant's word."""

    def __init__(self, name: str, *, legacy: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self._legacy = legacy
        self._by_mode: dict[Mode, Segments] = {}
        self._texts: Mapping[str, str] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)

    def jobs(self, mode: Mode) -> tuple[Variant, ...]:
        """What can be chosen in ``mode``."""
        return tuple(variant for variant in variants_of(mode) if VARIANTS[variant].legacy is self._legacy)

    def set_texts(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        for segments in self._by_mode.values():
            self._word(segments)

    def _word(self, segments: Segments) -> None:
        segments.set_texts([(value, text) for value, text in self._texts.items() if segments.has(value)])

    def show_variant(self, variant: Variant) -> None:
        """The jobs of its mode, with this one chosen if it is among them."""
        mode = VARIANTS[variant].mode
        if mode not in self._by_mode and self.jobs(mode):
            made = Segments([(job.value, job.value) for job in self.jobs(mode)], self.objectName())
            made.setObjectName(f"{self.objectName()}sOf-{mode.value}")
            made.chosen.connect(self.chosen)
            self._by_mode[mode] = made
            self._word(made)
            self._row.addWidget(made)
        for own, segments in self._by_mode.items():
            segments.setVisible(own is mode)
            segments.value = variant.value if own is mode else ""


class LastJobs:
    """Which job was chosen last in each mode: going to another mode and back ends where one was."""

    def __init__(self) -> None:
        self._last: dict[Mode, Variant] = {}

    def note(self, variant: Variant) -> None:
        self._last[VARIANTS[variant].mode] = variant

    def of(self, mode: Mode) -> Variant:
        return self._last.get(mode, FIRST_OF[mode])
