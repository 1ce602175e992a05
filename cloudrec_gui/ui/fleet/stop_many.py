"""The question before several recordings are stopped: what exactly would end, and on LIVE a number that cannot be typed by accident."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.ids import ProfileId, RecordingKey
from cloudrec_gui.domain.profile import SANDBOX_ID
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.services.bulk import WIDTH
from cloudrec_gui.ui import words
from cloudrec_gui.ui.fleet.lines import Lines
from cloudrec_gui.ui.widgets import ElidedLabel, PlainLabel, Translated, button, set_tip

FILES_S: Final = 20.0
"""How long a stop waits for its files, mostly at most (rest-api §7)."""
_WIDTHS: Final = (220, 110, 110)

NameOf = Callable[[ProfileId], str]


class StopMany(Translated, QWidget):
    """Lists what would be stopped. The list stays as it was when it was opened: what was read is what is stopped."""

    confirmed = Signal(object, object)
    """Keys, and whether to stop without waiting for the files."""
    dismissed = Signal()

    def __init__(self, recordings: tuple[Recording, ...], clock: Clock, name_of: NameOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stop-many")
        self._recordings = {recording.key: recording for recording in recordings}
        self._clock = clock
        self._name_of = name_of
        live = sum(recording.profile != SANDBOX_ID for recording in recordings)
        self.typing = live > 1
        self.title = PlainLabel("", "strong")
        self.note = ElidedLabel("", Qt.TextElideMode.ElideRight, "mute")
        self.lines = Lines("stop-many-list", 4)
        self.wait = QRadioButton()
        self.wait.setObjectName("stop-many-wait")
        self.leave = QRadioButton()
        self.leave.setObjectName("stop-many-async")
        self._group = QButtonGroup(self)
        self.hint = ElidedLabel("", Qt.TextElideMode.ElideRight, "mute")
        self.label = PlainLabel("", "body")
        self.number = QLineEdit()
        self.number.setObjectName("stop-many-number")
        self.number.setMaxLength(6)
        self.number.setFixedWidth(80)
        self.wrong = PlainLabel("", "error", wrap=False)
        self.wrong.setObjectName("stop-many-wrong")
        self.stop = button("stop-many-stop", kind="danger")
        self.keep = button("stop-many-keep")
        self._build()
        self.wait.setChecked(True)
        self.wait.toggled.connect(self._show)
        self.number.textChanged.connect(self._show)
        self.number.returnPressed.connect(self._confirm)
        self.stop.clicked.connect(self._confirm)
        self.keep.clicked.connect(self.dismissed)
        self.setFocusProxy(self.number if self.typing else self.keep)
        self.retranslate()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.note, 1)
        ways = QHBoxLayout()
        ways.setSpacing(14)
        for part in (self.wait, self.leave):
            self._group.addButton(part)
            ways.addWidget(part)
        ways.addWidget(self.hint, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.label)
        row.addWidget(self.number)
        row.addWidget(self.wrong)
        row.addStretch(1)
        row.addWidget(self.keep)
        row.addWidget(self.stop)
        self.label.setVisible(self.typing)
        self.label.setBuddy(self.number)
        self.number.setVisible(self.typing)
        self.lines.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.lines.set_widths(_WIDTHS)
        column.addLayout(head)
        column.addWidget(self.lines, 1)
        column.addLayout(ways)
        column.addLayout(row)

    def retranslate(self) -> None:
        n = len(self._recordings)
        self.setAccessibleName(self.tr("Stop several recordings"))
        self.title.setText(self.tr("Stop {n} recordings?").format(n=n))
        self.note.setText(self.tr("They end for good: a stopped recording cannot be continued, only a new one started."))
        self.lines.setAccessibleName(self.tr("What will be stopped: channel, uid, age, profile"))
        self.lines.set_titles((self.tr("Channel"), self.tr("Recorder"), self.tr("Running"), self.tr("Profile")))
        self.wait.setText(self.tr("Wait for the files"))
        self.leave.setText(self.tr("Do not wait (async_stop)"))
        for part in (self.wait, self.leave):
            part.setAccessibleName(part.text())
        self.setAccessibleDescription(self.note.text())
        self.label.setText(self.tr("Live recordings are among them. Type {n} to confirm:").format(n=n))
        self.number.setAccessibleName(self.label.text())
        self.number.setPlaceholderText(str(n))
        self.stop.setText(self.tr("Stop {n} recordings").format(n=n))
        self.stop.setAccessibleName(self.stop.text())
        self.keep.setText(self.tr("Keep recording"))
        self.keep.setAccessibleName(self.keep.text())
        self._fill()
        self._show()

    @property
    def keys(self) -> tuple[RecordingKey, ...]:
        return tuple(self._recordings)

    def note_change(self, recording: Recording) -> None:
        """A listed recording has changed; it stays listed, and says so when it has ended by itself."""
        before = self._recordings.get(recording.key)
        if before is not None:
            self._recordings[recording.key] = recording
            if before.final is not recording.final:
                self.lines.put(recording.key, self._cells(recording))

    def _fill(self) -> None:
        self.lines.empty()
        for sandbox in (False, True):
            part = [recording for recording in self._recordings.values() if (recording.profile == SANDBOX_ID) is sandbox]
            if part:
                text = self.tr("SANDBOX, {n}") if sandbox else self.tr("LIVE, {n}")
                self.lines.heading(text.format(n=len(part)))
            for recording in part:
                self.lines.put(recording.key, self._cells(recording))
        self.lines.scrollToTop()

    def _cells(self, recording: Recording) -> tuple[str, str, str, str]:
        since = words.running_since(recording)
        age = self.tr("has ended") if recording.final else words.format_duration(None if since is None else self._clock.wall() - since)
        return recording.cname, recording.uid, age, self._name_of(recording.profile)

    def _show(self) -> None:
        n = len(self._recordings)
        if self.leave.isChecked():
            hint = self.tr("The answers come at once, perhaps without any file. Uploading goes on; queries show the end until it is gone.")
        elif n > WIDTH:
            span = words.format_span(math.ceil(n / WIDTH) * FILES_S)
            hint = self.tr(
                "Each answer comes when everything is uploaded; {width} are waited for at a time, so this may take {span}."
            ).format(width=WIDTH, span=span)
        else:
            hint = self.tr("Each answer comes when everything is uploaded, mostly within 20 s, and names the files.")
        self.hint.setText(hint)
        typed = not self.typing or self.number.text().strip() == str(n)
        self.stop.setEnabled(typed)
        self.wrong.setText(self.tr("not {n}").format(n=n))
        self.wrong.setVisible(not typed and bool(self.number.text().strip()))
        set_tip(
            self.stop, self.tr("Sends a stop to each of them") if typed else self.tr("Type {n} first, the number of recordings").format(n=n)
        )

    def _confirm(self) -> None:
        if self.stop.isEnabled():
            self.confirmed.emit(self.keys, self.leave.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
            return
        super().keyPressEvent(event)
