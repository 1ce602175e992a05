"""One recording of the history from near: its ids, its times, its files, its timeline as kept. Nothing to press but copy."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cloudrec_gui.domain.chronicle import Track
from cloudrec_gui.domain.chronicle_text import track_of
from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.services.archive import PastRecording
from cloudrec_gui.ui import words
from cloudrec_gui.ui.fleet.history_model import as_recording, lasted, outcome
from cloudrec_gui.ui.pages.recording_detail import ID_FIELDS, id_values, ids_text
from cloudrec_gui.ui.timeline import Timeline
from cloudrec_gui.ui.widgets import Card, CopyButton, ElidedLabel, Pill, PlainLabel, Translated, button


def _text_of(label: ElidedLabel) -> str:
    return label.whole_text()


class PastDetail(Translated, QWidget):
    """Shows what :meth:`show_past` gives it; the track comes later, from the disk."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("past-detail")
        self.setProperty("box", "clear")
        self._clock = clock
        self._past: PastRecording | None = None
        self._track = Track()
        card = Card()
        self.name = ElidedLabel("", Qt.TextElideMode.ElideMiddle, "card-title")
        self.name.setObjectName("past-name")
        self.pill = Pill()
        self.outcome = ElidedLabel("", Qt.TextElideMode.ElideRight, "mute")
        self.outcome.setObjectName("past-outcome")
        self.copy_ids = button("past-copy-ids", kind="link")
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.name)
        head.addWidget(self.pill)
        head.addWidget(self.outcome, 1)
        head.addWidget(self.copy_ids)
        card.title_label.hide()
        card.head.setStretch(1, 0)
        card.head.addLayout(head, 10)
        self.facts = PlainLabel("", "note", wrap=True)
        self.facts.setObjectName("past-facts")
        card.body.addWidget(self.facts)
        self.timeline = Timeline(self._track_of, clock)
        card.body.addWidget(self.timeline)
        card.body.addLayout(self._ids())
        card.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        self.copy_ids.clicked.connect(self.copy)
        self.retranslate()

    def _ids(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        self._values: dict[str, tuple[ElidedLabel, CopyButton]] = {}
        for number, name in enumerate(ID_FIELDS):
            value = ElidedLabel("", Qt.TextElideMode.ElideMiddle, "mono")
            copy = CopyButton(f"past-copy-{name}", partial(_text_of, value))
            self._values[name] = (value, copy)
            row, column = divmod(number, 2)
            grid.addWidget(PlainLabel(name, "mute"), row, column * 3)
            grid.addWidget(value, row, column * 3 + 1)
            grid.addWidget(copy, row, column * 3 + 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(4, 1)
        return grid

    def _track_of(self, key: RecordingKey) -> Track:
        return self._track

    def show_past(self, past: PastRecording | None) -> None:
        """Another line of the history, or a newer value of the same one."""
        if past is None or self._past is None or past.key != self._past.key:
            self._track = Track()
        self._past = past
        self.retranslate()

    def show_track(self, key: RecordingKey, text: str) -> None:
        """The timeline of a recording as it was kept; ignored when another one is shown by now."""
        if self._past is not None and self._past.key == key and text:
            self._track = track_of(text)
            self.timeline.show_recording(as_recording(self._past))
            self.timeline.setVisible(bool(self._track.spans))

    def retranslate(self) -> None:
        self.copy_ids.setText(self.tr("Copy ids"))
        self.copy_ids.setAccessibleName(self.tr("Copy the identifiers of this recording"))
        past = self._past
        if past is None:
            return
        recording = as_recording(past)
        word = words.state_word(recording)
        self.name.setText(past.cname)
        self.pill.set(word.kind, word.text, word.glyph)
        self.outcome.setText(outcome(past))
        self.facts.setText(self._facts(past))
        for name, value in id_values(recording).items():
            label, copy = self._values[name]
            label.setText(value)
            label.setAccessibleName(name)
            copy.setEnabled(bool(value))
            copy.setAccessibleName(self.tr("Copy {name}").format(name=name))
        self.timeline.show_recording(recording)
        self.timeline.setVisible(bool(self._track.spans))

    def _facts(self, past: PastRecording) -> str:
        moments = (
            (self.tr("began {0}"), past.created_at),
            (self.tr("started {0}"), past.started_at),
            (self.tr("first seen recording {0}"), past.confirmed_at),
            (self.tr("ended {0}"), past.ended_at),
        )
        parts = [text.format(words.format_moment(at)) for text, at in moments if at is not None]
        seconds = lasted(past, self._clock.wall())
        if seconds is not None:
            parts.append(self.tr("lasted {0}").format(words.format_duration(seconds)))
        parts.append(self.tr("1 file") if past.files == 1 else self.tr("{n} files").format(n=past.files))
        if past.failovers:
            parts.append(self.tr("moved to another server {n} times").format(n=past.failovers))
        if past.failure:
            parts.append(self.tr("last failure: {0}").format(past.failure))
        return "  ·  ".join(parts)

    def copy(self) -> None:
        """All identifiers, for a ticket."""
        if self._past is not None:
            QGuiApplication.clipboard().setText(ids_text(as_recording(self._past)))
