"""Which objects the recording will write, as they will be called in the bucket; shown while somebody types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from cloudrec_gui.services import naming
from cloudrec_gui.services.naming import PredictedName
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.widgets import ElidedLabel, PlainLabel, Translated, button, set_tip

_FIRST: Final = 3
"""Lines that are seen before somebody asks for all of them."""


@dataclass(frozen=True, slots=True)
class _Line:
    kind: PlainLabel
    name: ElidedLabel
    note: PlainLabel

    def show(self, visible: bool) -> None:
        for label in (self.kind, self.name, self.note):
            label.setVisible(visible)


class NamesPreview(Translated, QWidget):
    """A line for each kind of file: what it is, its name, and whether that is certain."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("predictedNames")
        self._workspace = workspace
        self._lines: list[_Line] = []
        self._known: tuple[PredictedName, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 7, 0, 4)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.all = button("allNames", kind="link")
        self.all.setCheckable(True)
        self.all.toggled.connect(self._show)

    def retranslate(self) -> None:
        self._show()

    def refresh(self) -> None:
        """Ask again for the names of the draft."""
        known = naming.predicted(self._workspace.draft)
        if known != self._known:
            self._known = known
            self._show()

    def _show(self) -> None:
        kinds, notes = self._words()
        count = len(self._known) if self.all.isChecked() else min(len(self._known), _FIRST)
        self._grid.removeWidget(self.all)
        while len(self._lines) < count:
            self._add()
        for index, line in enumerate(self._lines):
            line.show(index < count)
            if index < count:
                found = self._known[index]
                line.kind.setText(kinds.get(found.kind, found.kind))
                line.name.setText(found.name)
                line.note.setText(notes.get(found.note, (found.note, ""))[0])
                set_tip(line.note, notes.get(found.note, ("", ""))[1])
        self._grid.addWidget(self.all, len(self._lines), 1, Qt.AlignmentFlag.AlignLeft)
        text = self.tr("Fewer names") if self.all.isChecked() else self.tr("All {count} names").format(count=len(self._known))
        self.all.setText(text)
        self.all.setAccessibleName(text)
        self.all.setVisible(len(self._known) > _FIRST)

    def _add(self) -> None:
        number = len(self._lines)
        line = _Line(
            PlainLabel(role="note", wrap=False), ElidedLabel("", Qt.TextElideMode.ElideMiddle, role="note"), PlainLabel(role="note")
        )
        line.name.setObjectName("predictedName" if not number else f"predictedName{number}")
        line.note.wrap = False
        for column, label in enumerate((line.kind, line.name, line.note)):
            self._grid.addWidget(label, number, column)
        self._lines.append(line)

    def _words(self) -> tuple[dict[str, str], dict[str, tuple[str, str]]]:
        kinds = {
            naming.INDEX: self.tr("Playlist"),
            naming.SLICE: self.tr("Slices"),
            naming.MP4: self.tr("MP4"),
            naming.SCREENSHOT: self.tr("Screenshots"),
            naming.MERGED: self.tr("Both media"),
            naming.SOUND: self.tr("Mixed sound"),
            naming.BACKUP: self.tr("After a move"),
        }
        notes = {
            naming.SURE: ("", ""),
            naming.DOUBTFUL: (
                self.tr("not certain"),
                self.tr("The documents disagree about this name; the answer to query has the true one."),
            ),
            naming.REPLACED: (self.tr("or this"), self.tr("If special characters of the channel's name are replaced in this mode too.")),
            naming.PARTS: (self.tr("and so on"), self.tr("The first of several parts.")),
            naming.LATER: (self.tr("later"), self.tr("Written after the recording, up to two days later.")),
            naming.MOVED: (self.tr("perhaps"), self.tr("Only if the service has to move the recording to another server.")),
        }
        return kinds, notes
