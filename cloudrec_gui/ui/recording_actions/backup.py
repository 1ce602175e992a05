"""Opens the form for a backup recorder, tells it what would be started, and starts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from cloudrec_gui.domain.draft import TOKEN
from cloudrec_gui.domain.profile import SANDBOX_ID
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.pages.ids import PageId

if TYPE_CHECKING:
    from collections.abc import Callable

    from cloudrec_gui.domain.clock import Clock
    from cloudrec_gui.domain.draft import SecretBag
    from cloudrec_gui.domain.ids import ProfileId, RecordingKey
    from cloudrec_gui.domain.recording import Recording
    from cloudrec_gui.services.backup import Backup
    from cloudrec_gui.services.credentials import Credentials
    from cloudrec_gui.services.profiles import Profiles
    from cloudrec_gui.services.recordings import Recordings
    from cloudrec_gui.services.tasks import TaskSupervisor
    from cloudrec_gui.services.workspace import Workspace
    from cloudrec_gui.ui.main_window import MainWindow
    from cloudrec_gui.ui.recording_actions.backup_panel import BackupPanel


class BackupDesk(QObject):
    """One per window; one form at a time."""

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        profiles: Profiles,
        credentials: Credentials,
        recordings: Recordings,
        tasks: TaskSupervisor,
        clock: Clock,
        current: Callable[[], RecordingKey | None],
        prices: object = None,
    ) -> None:
        """``current`` names the recording that the commands are about; ``prices`` is what the settings hold about prices."""
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._profiles = profiles
        self._credentials = credentials
        self._recordings = recordings
        self._tasks = tasks
        self._clock = clock
        self._current = current
        self._prices = prices
        self.known: Callable[[ProfileId], SecretBag] = _nothing_known
        """The secrets of a profile that this run has already: the keychain may wait for a person."""
        self._panel: BackupPanel | None = None
        self._secrets: SecretBag = {}
        window.actions_table.on("backup", self.show)
        subscribe(self, recordings.changed, self._on_changed)
        self._allow()

    @property
    def panel(self) -> BackupPanel | None:
        """The form, while it is open."""
        return self._panel if self._panel is not None and isValid(self._panel) else None

    def show(self, key: object = None) -> None:
        """Open the form for a recording, the current one without a key."""
        named = self._current() if not isinstance(key, str) else key
        recording = next((row for row in self._recordings.all() if row.key == named), None)
        if recording is None:
            return
        if self.panel is not None:
            self.panel.close()
        self._tasks.launch(self._open(recording), name="backup form")

    async def _open(self, recording: Recording) -> None:
        from cloudrec_gui.services.backup import free_uid, source_of, taken_uids, user_uids
        from cloudrec_gui.ui.recording_actions.backup_panel import BackupPanel

        self._secrets = await self._secrets_of(recording)
        source = source_of(recording, self._recordings.begun_with(recording.key), self._workspace.profile)
        users = user_uids(source.draft) if source is not None else ()
        uid = free_uid(taken_uids(recording, self._recordings.all()), users)
        panel = BackupPanel(recording, uid, self._prices, self._window)
        panel.asked.connect(self._judge)
        panel.start_requested.connect(self._start)
        self._panel = panel
        self._judge()
        panel.show()

    async def _secrets_of(self, recording: Recording) -> SecretBag:
        if recording.profile == self._workspace.profile.id:
            return self._workspace.secrets
        if recording.profile == SANDBOX_ID:
            return self._profiles.given_secrets(recording.profile)
        return self.known(recording.profile) or await self._credentials.load(recording.profile)

    def _plan(self, panel: BackupPanel) -> Backup:
        from cloudrec_gui.services.backup import plan, source_of, taken_uids

        key = panel.recording.key
        recording = self._recordings.get(key) or panel.recording
        source = source_of(recording, self._recordings.begun_with(key), self._workspace.profile)
        secrets = {**self._secrets, TOKEN: panel.secret} if panel.secret else self._secrets
        return plan(recording, source, secrets, taken_uids(recording, self._recordings.all()), panel.uid.text().strip(), self._clock.wall())

    def _judge(self) -> None:
        if self.panel is not None:
            self.panel.show_backup(self._plan(self.panel))

    def _start(self) -> None:
        panel = self.panel
        backup = None if panel is None else self._plan(panel)
        if panel is None or backup is None:
            return
        panel.show_backup(backup)
        if backup.ready:
            panel.set_sending(True)
            self._tasks.launch(self._starting(panel, backup), name="start backup")

    async def _starting(self, panel: BackupPanel, backup: Backup) -> None:
        from cloudrec_gui.api.errors import ApiError, InvalidRequest
        from cloudrec_gui.services.connections import NotConnected
        from cloudrec_gui.services.journal import JournalUnavailable
        from cloudrec_gui.services.recordings import AlreadyRecording

        if backup.profile is None:
            return
        try:
            started = await self._recordings.start(backup.profile, backup.secrets or {}, backup_of=backup.of)
        except (ApiError, InvalidRequest, JournalUnavailable, AlreadyRecording, NotConnected) as error:
            if isValid(panel):
                panel.set_sending(False, self._words(error))
            return
        if isValid(panel):
            panel.close()
        self._show(started.key)

    def _words(self, error: Exception) -> str:
        """Why it was not started, or what is unclear about it."""
        from cloudrec_gui.api.errors import ApiError, InvalidRequest
        from cloudrec_gui.services.journal import JournalUnavailable
        from cloudrec_gui.services.recordings import AlreadyRecording
        from cloudrec_gui.ui.explanations import clean, explain

        if isinstance(error, ApiError):
            said = explain(error.failure)
            return ": ".join(part for part in (said.title, said.next_step) if part)
        if isinstance(error, InvalidRequest):
            return self.tr("Nothing was sent: {0}").format(clean("; ".join(message for _, message in error.problems)))
        if isinstance(error, JournalUnavailable):
            return self.tr("The journal cannot be written, so nothing was started: its ids could be lost")
        if isinstance(error, AlreadyRecording):
            return self.tr("A recorder of this channel has this uid already")
        return self.tr("The sandbox is starting; try again in a moment")

    def _show(self, key: RecordingKey) -> None:
        from cloudrec_gui.ui.pages.recordings import RecordingsPage

        self._window.show_page(PageId.RECORDINGS)
        page = self._window.page(PageId.RECORDINGS)
        if isinstance(page, RecordingsPage):
            page.select(key)

    def _on_changed(self, recording: Recording) -> None:
        panel = self.panel
        if panel is not None and recording.key == panel.recording.key and recording.running is not panel.recording.running:
            panel.recording = recording
            self._judge()
        if recording.key == self._current():
            self._allow()

    def choose(self, key: object) -> None:
        """Another recording has become the current one."""
        self._allow()

    def _allow(self) -> None:
        key = self._current()
        recording = None if key is None else self._recordings.get(key)
        self._window.actions_table.allow("backup", recording is not None and recording.running)


def _nothing_known(_: ProfileId) -> SecretBag:
    return {}
