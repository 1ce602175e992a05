"""Well-known sizes of a picture, beside the two fields with the numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal

from cloudrec_gui.domain.problems import Path
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.forms.fields import Combo

SIZES: Final = ((1920, 1080), (1280, 720), (960, 720), (848, 480), (640, 360), (1080, 1920), (720, 1280), (360, 640))
OWN: Final = "own"


class SizeChoice(Combo):
    """``size_wanted`` carries (width, height) in pixels; ``own_wanted`` says that somebody wants to type them."""

    size_wanted = Signal(object)
    own_wanted = Signal()

    def __init__(self, workspace: Workspace, width: Path, height: Path, name: str, sizes: Sequence[tuple[int, int]] = SIZES) -> None:
        super().__init__(name)
        self._workspace = workspace
        self.width_path = width
        self.height_path = height
        self._sizes = tuple(sizes)
        self.activated.connect(self._chosen)

    def _chosen(self, index: int) -> None:
        value = self.value_at(index)
        if isinstance(value, tuple):
            self.size_wanted.emit(value)
        else:
            self.refresh()
            self.own_wanted.emit()

    def refresh(self) -> None:
        size = (self._workspace.value(self.width_path), self._workspace.value(self.height_path))
        line = QCoreApplication.translate("SizeChoice", "{width} × {height}")
        names = [(known, line.format(width=known[0], height=known[1])) for known in self._sizes]
        own = QCoreApplication.translate("SizeChoice", "Own size")
        self.set_choices([*names, (OWN, own)], size if size in self._sizes else OWN, "{value}")
