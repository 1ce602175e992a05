"""Opens the field for notifications about a recording that is watched, and has what they tell noted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from cloudrec_gui.domain.ids import RecordingKey
from cloudrec_gui.ui.bridge import subscribe

if TYPE_CHECKING:
    from cloudrec_gui.domain.recording import Recording
    from cloudrec_gui.services.recordings import Recordings
    from cloudrec_gui.services.recovery.hearing import Heard
    from cloudrec_gui.services.recovery.salvage import Salvage
    from cloudrec_gui.ui.main_window import MainWindow
    from cloudrec_gui.ui.recording_actions.notification_panel import NotificationPanel


class NotificationDesk(QObject):
    """One per window; one field at a time. ``query`` is the program's own way of asking about a recording."""

    def __init__(
        self,
        window: MainWindow,
        recordings: Recordings,
        salvage: Salvage,
        current: Callable[[], RecordingKey | None],
        query: Callable[[RecordingKey], object],
    ) -> None:
        """``current`` names the recording that the commands are about."""
        super().__init__(window)
        self._window = window
        self._recordings = recordings
        self._salvage = salvage
        self._current = current
        self._query = query
        self._panel: NotificationPanel | None = None
        window.actions_table.on("notification", self.show)
        subscribe(self, recordings.changed, self._on_changed)
        self._allow()

    @property
    def panel(self) -> NotificationPanel | None:
        """The field, while it is open."""
        return self._panel if self._panel is not None and isValid(self._panel) else None

    def show(self, key: object = None) -> None:
        """Open it for a recording, the current one without a key."""
        from cloudrec_gui.ui.recording_actions.notification_panel import NotificationPanel

        named = RecordingKey(key) if isinstance(key, str) else self._current()
        recording = None if named is None else self._recordings.get(named)
        if recording is None or not recording.sid:
            return
        if self.panel is not None:
            self.panel.close()
        self._panel = NotificationPanel(recording, self._window)
        self._panel.taken.connect(self._take)
        self._panel.show()

    def choose(self, key: object) -> None:
        """Another recording has become the current one."""
        self._allow()

    def _take(self, found: Heard) -> None:
        panel = self.panel
        if panel is None:
            return
        key = panel.recording.key
        panel.close()
        self._salvage.note(key, found.own)
        if found.ended:
            self._query(key)

    def _on_changed(self, recording: Recording) -> None:
        panel = self.panel
        if panel is not None and recording.key == panel.recording.key:
            panel.set_recording(recording)
        if recording.key == self._current():
            self._allow()

    def _allow(self) -> None:
        key = self._current()
        recording = None if key is None else self._recordings.get(key)
        self._window.actions_table.allow("notification", recording is not None and bool(recording.sid) and not recording.final)
