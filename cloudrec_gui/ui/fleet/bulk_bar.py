"""What can be done with several selected recordings: one line of buttons, and below it what the chosen one asks or tells.

The page gives it the selection and does nothing else: the bar shows and hides itself, and stays in sight while something in its
drawer is open, whatever is selected meanwhile. It sends nothing; it emits what a person has decided.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.domain.recording import Recording
from cloudrec_gui.ui import theme
from cloudrec_gui.ui.widgets import PlainLabel, Translated, button, set_tip
from cloudrec_gui.ui.widgets.flow import FlowLayout

SEVERAL: Final = 2
"""From how many selected recordings on the bar is shown."""


class BulkBar(Translated, QFrame):
    """A line for the selection. Keys are emitted as tuples, in the order of the selection."""

    query_requested = Signal(object)
    stop_requested = Signal(object, object)
    """Keys, and whether to propose not to wait for the files; a list to confirm follows."""
    update_requested = Signal(object)
    """Keys of which something is to be changed; the form follows."""
    export_requested = Signal(object)
    clear_requested = Signal()
    """The person wants nothing to be selected any more."""
    selection_changed = Signal()
    """Another selection, or another number of it runs."""
    drawer_changed = Signal()
    """Something was opened below the buttons, or put away: the page has to make room, or gets it back."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bulk-bar")
        self.setProperty("box", "card")
        self._clock = clock
        self._recordings: dict[RecordingKey, Recording] = {}
        self._live = 0
        self._busy = False
        self._drawer: QWidget | None = None
        self.count = PlainLabel("", "body", wrap=False)
        self.count.setObjectName("bulk-count")
        self.query = button("bulk-query")
        self.update_button = button("bulk-update")
        self.stop = button("bulk-stop", kind="danger")
        self.export = button("bulk-export")
        self.clear = button("bulk-clear")
        self.count.setFixedHeight(theme.CONTROL)
        line = FlowLayout(spacing=8)
        for part in (self.count, self.query, self.update_button, self.stop, self.export, self.clear):
            line.addWidget(part)
        # The last part takes what is left of its line; nothing that is seen should.
        line.addWidget(QWidget())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 8)
        self._column.setSpacing(8)
        self._column.addLayout(line)
        self.query.clicked.connect(self._on_query)
        self.update_button.clicked.connect(self._on_update)
        self.stop.clicked.connect(self._on_stop)
        self.export.clicked.connect(self._on_export)
        self.clear.clicked.connect(self.clear_requested)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Selected recordings"))
        self.query.setText(self.tr("Query"))
        self.query.setAccessibleName(self.tr("Query the selected recordings now"))
        self.update_button.setText(self.tr("Update…"))
        self.update_button.setAccessibleName(self.tr("Update the selected recordings"))
        self.stop.setAccessibleName(self.tr("Stop the selected recordings"))
        self.export.setText(self.tr("Export…"))
        self.export.setAccessibleName(self.tr("Export the selected recordings"))
        self.clear.setText(self.tr("Clear selection"))
        self.clear.setAccessibleName(self.clear.text())
        self._show()

    # -- what the page and the controller tell --------------------------------------------------------------------------
    def set_recordings(self, recordings: tuple[Recording, ...]) -> None:
        """What is selected now, in the order of the view."""
        self._recordings = {recording.key: recording for recording in recordings}
        self._live = sum(_stoppable(recording) for recording in recordings)
        self._show()
        self.selection_changed.emit()

    def note(self, recording: Recording) -> None:
        """A recording has changed; costs nothing unless it is selected and has begun or ceased to run."""
        before = self._recordings.get(recording.key)
        if before is None:
            return
        self._recordings[recording.key] = recording
        if _stoppable(before) is not _stoppable(recording):
            self._live += 1 if _stoppable(recording) else -1
            self._show()
            self.selection_changed.emit()

    def set_busy(self, busy: bool) -> None:
        """Whether an action on several is under way; there is one at a time, because the requests per second are shared anyway."""
        if busy is not self._busy:
            self._busy = busy
            self._show()
            self.selection_changed.emit()

    @property
    def running(self) -> int:
        """How many of the selected ones run."""
        return self._live

    @property
    def ready(self) -> bool:
        """Whether something can be done with them now."""
        return self._live > 0 and not self._busy

    @property
    def keys(self) -> tuple[RecordingKey, ...]:
        """What is selected."""
        return tuple(self._recordings)

    @property
    def stoppable(self) -> tuple[Recording, ...]:
        """The selected ones that can be told something: running, with a sid."""
        return tuple(recording for recording in self._recordings.values() if _stoppable(recording))

    @property
    def drawer(self) -> QWidget | None:
        """What is open below the buttons."""
        return self._drawer

    def open_drawer(self, widget: QWidget) -> None:
        """Show ``widget`` below the buttons, in place of what was there, and put the keyboard into it."""
        self._put_away()
        self._drawer = widget
        self._column.addWidget(widget)
        self._show()
        widget.show()
        self.drawer_changed.emit()
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_drawer(self) -> None:
        """Put away what is open; harmless when nothing is."""
        if self._drawer is None:
            return
        self._put_away()
        self._show()
        self.drawer_changed.emit()

    def _put_away(self) -> None:
        drawer, self._drawer = self._drawer, None
        if drawer is not None:
            self._column.removeWidget(drawer)
            drawer.hide()
            drawer.deleteLater()

    # -- showing --------------------------------------------------------------------------------------------------------
    def _show(self) -> None:
        chosen, live = len(self._recordings), self._live
        self.setVisible(chosen >= SEVERAL or self._drawer is not None)
        self.count.setText(self.tr("{n} selected, {live} running").format(n=chosen, live=live))
        self.stop.setText(self.tr("Stop {n}…").format(n=live) if live else self.tr("Stop…"))
        none = self.tr("None of the selected recordings is running")
        if self._busy:
            none = self.tr("One action at a time: wait for the end of this one, or cancel the rest")
        for part, tip in (
            (self.query, self.tr("Ask the service about each of them now")),
            (self.update_button, self.tr("Change subscriptions, pause or credentials of all of them")),
            (self.stop, self.tr("Shows first what would be stopped")),
        ):
            part.setEnabled(bool(live) and not self._busy)
            set_tip(part, tip if part.isEnabled() else none)
        self.export.setEnabled(bool(chosen))
        set_tip(self.export, self.tr("Write them to a CSV or JSON file") if chosen else self.tr("Nothing is selected"))
        self.clear.setEnabled(bool(chosen))
        set_tip(self.clear, self.tr("Select nothing") if chosen else self.tr("Nothing is selected"))

    # -- gestures -------------------------------------------------------------------------------------------------------
    def _on_query(self) -> None:
        self.query_requested.emit(tuple(recording.key for recording in self.stoppable))

    def _on_update(self) -> None:
        self.update_requested.emit(tuple(recording.key for recording in self.stoppable))

    def _on_stop(self) -> None:
        self.stop_requested.emit(tuple(recording.key for recording in self.stoppable), False)

    def _on_export(self) -> None:
        self.export_requested.emit(self.keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A form or a question has had its say about Esc before; the strip of a job under way stays.
        if event.key() == Qt.Key.Key_Escape and self._drawer is None and self._recordings:
            self.clear_requested.emit()
            return
        super().keyPressEvent(event)


def _stoppable(recording: Recording) -> bool:
    return bool(recording.sid) and not recording.final
