"""Choosing a recording whose layout is taken: a list with what each one shows, and a search when there are many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cloudrec_gui.layout.wire import from_transcoding
from cloudrec_gui.ui import words
from cloudrec_gui.ui.layout_editor.handover.wording import contents
from cloudrec_gui.ui.widgets import PlainLabel, Translated, button

if TYPE_CHECKING:
    from cloudrec_gui.domain.recording import Recording

MANY: Final = 8
"""Recordings from which on a search is offered."""


class RecordingsDialog(Translated, QDialog):
    """``chosen`` carries the recording; the dialog closes then."""

    chosen = Signal(object)

    def __init__(self, recordings: Sequence[Recording], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layout_recordings")
        self._recordings = tuple(recordings)
        self.search = QLineEdit()
        self.search.setObjectName("layout_recordings_search")
        self.search.setClearButtonEnabled(True)
        self.search.setVisible(len(self._recordings) >= MANY)
        self.rows = QListWidget()
        self.rows.setObjectName("layout_recordings_list")
        self.rows.setUniformItemSizes(True)
        self.empty = PlainLabel(role="mute", wrap=True)
        self.take = button("layout_recordings_take", kind="primary")
        self.leave = button("layout_recordings_leave")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.take)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.empty)
        column.addWidget(self.rows, 1)
        column.addLayout(foot)
        self.resize(460, 340)
        self.search.textChanged.connect(self._filter)
        self.rows.itemActivated.connect(self._choose)
        self.rows.currentRowChanged.connect(self._enable)
        self.take.clicked.connect(self._choose)
        self.leave.clicked.connect(self.reject)
        self.retranslate()
        (self.search if not self.search.isHidden() else self.rows).setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Take the layout of a recording"))
        self.search.setPlaceholderText(self.tr("Channel or uid"))
        self.search.setAccessibleName(self.tr("Search recordings"))
        self.rows.setAccessibleName(self.tr("Recordings"))
        self.take.setText(self.tr("Show its layout"))
        self.take.setAccessibleName(self.take.text())
        self.leave.setText(self.tr("Cancel"))
        self.leave.setAccessibleName(self.leave.text())
        self.empty.setText(self.tr("No recording with a layout is known. Only mixed recordings have one."))
        self._filter(self.search.text())

    def _filter(self, wanted: str) -> None:
        """Rows whose channel or uid has the text, newest first."""
        self.rows.clear()
        wanted = wanted.strip().casefold()
        for recording in self._recordings:
            if wanted in f"{recording.cname} {recording.uid}".casefold():
                held = contents(from_transcoding(recording.live_layout or {}))
                row = QListWidgetItem(f"{recording.cname} · {recording.uid} · {words.state_name(recording.state)} · {held}")
                row.setData(Qt.ItemDataRole.UserRole, recording)
                self.rows.addItem(row)
        self.rows.setVisible(bool(self._recordings))
        self.empty.setVisible(not self._recordings)
        self.rows.setCurrentRow(0 if self.rows.count() else -1)
        self._enable()

    def _enable(self) -> None:
        self.take.setEnabled(self.rows.currentItem() is not None)

    def _choose(self) -> None:
        row = self.rows.currentItem()
        if row is not None:
            self.chosen.emit(row.data(Qt.ItemDataRole.UserRole))
            self.accept()
