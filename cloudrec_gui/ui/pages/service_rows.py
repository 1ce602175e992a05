"""What the services of a page recording say: the recorder, the push to a CDN and the upload, a line each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from cloudrec_gui.domain.recording import Recording, ServiceState
from cloudrec_gui.ui.answer_words import service_name, service_words
from cloudrec_gui.ui.widgets import ElidedLabel, Pill, PlainLabel, Translated


class ServiceRows(Translated, QWidget):
    """Name, state, and what else there is to say; takes no room for a recording without services."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detail-services")
        self._services: tuple[ServiceState, ...] = ()
        self._rows: list[tuple[PlainLabel, Pill, ElidedLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(2, 1)
        self.hide()

    def show_recording(self, recording: Recording) -> None:
        if recording.services != self._services:
            self._services = recording.services
            self.retranslate()

    def retranslate(self) -> None:
        while len(self._rows) < len(self._services):
            self._add_row()
        for index, (label, pill, note) in enumerate(self._rows):
            shown = index < len(self._services)
            for part in (label, pill, note):
                part.setVisible(shown)
            if shown:
                service = self._services[index]
                word, more = service_words(service)
                label.setText(service_name(service.name))
                pill.set(word.kind, word.text, word.glyph)
                note.setText(more)
        self.setVisible(bool(self._services))

    def _add_row(self) -> None:
        number = len(self._rows)
        label, pill, note = PlainLabel("", "mute"), Pill(), ElidedLabel("", Qt.TextElideMode.ElideMiddle, "note")
        label.setObjectName(f"detail-service-{number}")
        note.setObjectName(f"detail-service-note-{number}")
        pill.setObjectName(f"detail-service-state-{number}")
        for column, part in enumerate((label, pill, note)):
            self._grid.addWidget(part, number, column)
        self._rows.append((label, pill, note))
