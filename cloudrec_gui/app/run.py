"""The running program: the services behind the window, from the first task to the last closed file."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from cloudrec_gui.api.errors import InvalidRequest
from cloudrec_gui.app import logs
from cloudrec_gui.app.collector import Collector
from cloudrec_gui.app.crash import CrashReporter
from cloudrec_gui.app.scenarios import SandboxScenarios
from cloudrec_gui.domain.draft import SecretBag
from cloudrec_gui.domain.ids import ProfileId, RecordingKey
from cloudrec_gui.domain.problems import Problem
from cloudrec_gui.domain.profile import SANDBOX_ID, Profile
from cloudrec_gui.services.archive import Archive
from cloudrec_gui.services.archivist import Archivist
from cloudrec_gui.services.budget import Budget
from cloudrec_gui.services.bulk import Bulk
from cloudrec_gui.services.chronicle import Chronicle
from cloudrec_gui.services.connections import Connections, NotConnected
from cloudrec_gui.services.credentials import KeychainStatus
from cloudrec_gui.services.gateway import Gateway
from cloudrec_gui.services.journal import Journal, JournalRecord, JournalUnavailable, Repair, Trouble
from cloudrec_gui.services.layout_push import LayoutPush
from cloudrec_gui.services.live_follow import LiveFollow
from cloudrec_gui.services.pace import odd_among
from cloudrec_gui.services.peers import Peers
from cloudrec_gui.services.poller import Poller
from cloudrec_gui.services.preflight import Options as Limits
from cloudrec_gui.services.prices import KEY as PRICES_KEY
from cloudrec_gui.services.recordings import Recordings
from cloudrec_gui.services.recovery.salvage import Salvage
from cloudrec_gui.services.recovery.suspects import plan
from cloudrec_gui.services.service_options import KEY as SERVICE_KEY
from cloudrec_gui.services.service_options import ServiceOptions
from cloudrec_gui.services.tasks import TaskSupervisor
from cloudrec_gui.services.traffic import Exchange, Traffic, skew_of
from cloudrec_gui.ui.bridge import subscribe
from cloudrec_gui.ui.closing.controller import Closing
from cloudrec_gui.ui.diagnosis.controller import Medic
from cloudrec_gui.ui.diagnosis.scenarios import ScenarioDesk
from cloudrec_gui.ui.fleet.actions import FleetActions
from cloudrec_gui.ui.frame import StatusLine
from cloudrec_gui.ui.journal_words import history_remedy, remedy, why_no_start_now
from cloudrec_gui.ui.notifier import Notifier, tray_speaker
from cloudrec_gui.ui.pages.ids import PageId
from cloudrec_gui.ui.recording_actions.backup import BackupDesk
from cloudrec_gui.ui.recording_actions.notification_desk import NotificationDesk
from cloudrec_gui.ui.recovery.controller import RecoveryController
from cloudrec_gui.ui.scheduling.desk import SchedulingDesk
from cloudrec_gui.ui.widgets import Notice
from cloudrec_gui.ui.workbench import Workbench

if TYPE_CHECKING:
    from pathlib import Path

    from cloudrec_gui.app.bootstrap import Shell
    from cloudrec_gui.domain.recording import Recording
    from cloudrec_gui.sandbox import SandboxServer
    from cloudrec_gui.services.archive import ArchiveUnavailable

_log = logging.getLogger(__name__)

SAVING_S: Final = 2.0
"""How long the end waits for the keychain to take the last secrets, which may be behind a prompt that nobody answers."""


class App(QObject):
    """Owns every service. ``run`` is the whole life; tests call ``start`` and ``close`` themselves."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell.window)
        options = shell.options
        self.shell = shell
        self.window = shell.window
        self.workspace = shell.workspace
        self.tasks = TaskSupervisor()
        self.traffic = Traffic()
        service, complaints = ServiceOptions.read(shell.settings.get(SERVICE_KEY, {}))
        for complaint in complaints:
            _log.warning("settings, service: %s", complaint)
        self.workspace.judge_by(Limits(service.capture_minimum, service.web_cname_max))
        self.budget = Budget(options.clock, rate=service.rate, burst=service.burst)
        self.connections = Connections()
        self.gateway = Gateway(self.traffic, shell.redactor, self.budget, options.clock, options=service)
        self.journal = Journal(options.data_dir / "journal.jsonl", disk=options.disk)
        self.recordings = Recordings(self.gateway, self.journal, self.connections, shell.redactor, self.tasks, options.clock)
        self.chronicle = Chronicle(self.recordings.changed, options.clock, self.traffic.added)
        self.archive = Archive(options.data_dir / "history.db")
        self.archivist = Archivist(self.recordings, self.chronicle, self.archive, self.gateway.in_worker, self.tasks, options.clock)
        self.peers = Peers()
        subscribe(self, self.recordings.changed, self._count_peers)
        odd = odd_among(self.peers.of)
        self.poller = Poller(self.recordings, self.tasks, options.clock, calm_s=service.poll_every_s, room=self.budget, odd=odd)
        self.recordings.before_verdict = self.poller.look
        self.push = LayoutPush(self.recordings, options.clock)
        self.salvage = Salvage(self.recordings, self.gateway, self.journal, options.clock, self.prepared)
        self._left: dict[RecordingKey, JournalRecord] = {}
        self._bags: dict[ProfileId, SecretBag] = {}
        """Secrets that were loaded or entered in this run, by profile."""
        self.crash = CrashReporter(options.data_dir / "crash", shell.redactor)
        self.collector = Collector(self)
        self.sandbox: SandboxServer | None = None
        self._log_handler: logging.Handler | None = None
        self._leaving: asyncio.Event | None = None
        self._saving: set[asyncio.Task[None]] = set()
        """Secrets on their way to the keychain."""
        self._latency = 0.0
        self._rate = service.rate
        shell.app = self
        self.workbench = Workbench(self.window, self.workspace, self.recordings, self.poller, self.push, self.tasks)
        self.recovery = RecoveryController(self.window, self.salvage, self.connections, shell.profiles, self.prepared, self.tasks)
        self.recovery.look_at = self.workbench.show_recording
        self.recovery.ask_credentials = self._ask_credentials
        self.recovery.show_exchange, self.recovery.look_up = self.workbench.show_exchange, shell.desk.show_dictionary
        self.workbench.follower = LiveFollow(self.workbench.send_followed, self._spare_in, self.tasks, options.clock)
        self.workbench.look_up = shell.desk.show_dictionary
        shell.desk.on_request = self.workbench.offer
        self.medic = Medic(self.window, self.workspace, shell.profiles, self.recordings.all)
        self.medic.start, self.medic.query = self.workbench.start, self.workbench.query
        self.medic.correct = self.recovery.correct
        self.medic.watch(self.recordings.changed)
        self.scenarios = ScenarioDesk(self.window, self.workspace, shell.profiles, self.recordings.changed)
        self.bulk = Bulk(self.recordings, self.tasks, self.budget)
        self.fleet = FleetActions(self.window, self.recordings, self.bulk, shell.profiles, options.clock, self.workbench.prepared)
        self.backup = BackupDesk(
            self.window,
            self.workspace,
            shell.profiles,
            shell.credentials,
            self.recordings,
            self.tasks,
            options.clock,
            self._current_key,
            shell.settings.get(PRICES_KEY, {}),
        )
        self.backup.known = self._known_secrets
        query = self.workbench.query
        self.notifications = NotificationDesk(self.window, self.recordings, self.salvage, self._current_key, query)
        self.notifier = Notifier(self.window, self.recordings, options.clock, shell.settings, partial(tray_speaker, self.window))
        subscribe(self, self.poller.offline_changed, self.notifier.on_offline)
        subscribe(self, self.bulk.ended, self.notifier.on_job)
        self.status_line = StatusLine(self.window, options.clock, self._endpoint, self._next_query, self._load, self._secrets_sentence)
        self.window.actions_table.on("clear-traffic", self.traffic.clear)
        shell.frame.count_traffic(self.traffic.__len__)
        if (setup := self.window.built(shell.first_page.SETUP)) is not None:
            self.workbench.adopt(setup)
        subscribe(self, self.traffic.added, self._on_exchange)
        subscribe(self, self.traffic.cleared, self._on_cleared)
        subscribe(self, self.tasks.failed, self.crash.on_task)
        subscribe(self, self.archivist.refused, self._on_history_refused)
        subscribe(self, self.poller.slept, self.recordings.slept)
        self.scheduling = SchedulingDesk(self.window, self.poller, options.clock, self._sandbox_url)
        subscribe(self, self.push.dropped, self.scheduling.on_dropped)
        subscribe(self, self.crash.reported, self._on_crash)
        subscribe(self, self.workspace.secrets_entered, self._on_secrets_entered)
        subscribe(self, self.workspace.secrets_typed, self._on_secrets_typed)
        subscribe(self, self.workspace.secrets_wanted, self._on_secrets_wanted)
        subscribe(self, shell.profiles.deleted, self._on_profile_deleted)
        self.closing = Closing(self.window, self.recordings, self.bulk, shell.settings, self.leave)
        self.window.close_requested.connect(self.closing.request)
        shell.application.commitDataRequest.connect(self.closing.end_session)

    # ------------------------------------------------------------------------------------------------------- life
    async def run(self) -> int:
        """Live until somebody closes the window. Returns the exit status."""
        self._leaving = asyncio.Event()
        await self.start()
        await self._leaving.wait()
        await self.close()
        return 0

    async def start(self) -> None:
        """Bring up what the window can do without for a moment."""
        options = self.shell.options
        self.crash.install()
        self.collector.start()
        asyncio.get_running_loop().set_exception_handler(self.crash.on_loop)
        self._log_handler = logs.install(options.data_dir / "logs", self.shell.redactor)
        restoring = self.tasks.spawn(self._restore(), name="restore recordings")
        await self._start_sandbox()
        complaint = await restoring
        self.gateway.warm()
        self.poller.begin()
        self.archivist.begin()
        self.window.show_page(PageId.RECOVERY if self.salvage.suspects() else self.shell.first_page)
        if complaint is not None:
            self._say(complaint)
        self.check_journal()
        self.window.restore_dock()
        self.shell.frame.wear_icon()
        self.workspace.want_secrets()
        self.status_line.refresh()

    async def _start_sandbox(self) -> None:
        from cloudrec_gui.sandbox import SandboxOptions, SandboxServer

        options = self.shell.options
        wanted = SandboxOptions(time_scale=options.time_scale, seed=options.seed, record=options.record)
        if options.crowd:
            wanted = replace(wanted, rate_limit=0, workers=10_000)
        self.sandbox = await self.gateway.in_worker(SandboxServer(wanted).start)
        box = self.sandbox
        self.connections.set_sandbox(box.url, box.app_id, box.customer_id, box.customer_secret)
        self.shell.profiles.set_sandbox(box.app_id, box.customer_id, box.customer_secret)
        self.scenarios.port = SandboxScenarios(box)

    async def _restore(self) -> Callable[[], Notice] | None:
        """List again what earlier runs started on the real service and never saw the end of, before anything can be started.

        Recordings of an earlier sandbox ended with it. Returns what there is to say about the journal. Their
        credentials come later: a locked keychain keeps nothing out of the list.
        """
        try:
            found = await self.gateway.in_worker(self.journal.records)
        except JournalUnavailable as error:
            return partial(self._unreadable_words, error)
        records = [record for record in found if record.profile != SANDBOX_ID]
        self._left = {record.key: record for record in records if record.open}
        # Before anything is told of them: what is written of them next must hold what was seen of them before.
        for key, text in (await self.archivist.tracks(self._left)).items():
            self.chronicle.load(key, text)
        self.recordings.restore(self._left.values(), _unconnected)
        self.salvage.take_plan(plan(records, self.shell.options.clock.wall()))
        for ident in {record.profile for record in self._left.values()}:
            self.tasks.launch(self._load_left(ident), name="credentials of earlier recordings")
        if self.journal.repaired is not None:
            return partial(self._repaired_words, self.journal.repaired)
        if self.journal.trouble is not None:
            return partial(self._half_words, self.journal.trouble)
        return None

    def check_journal(self) -> None:
        """Find out whether a recording could be started now, and say why not, before anybody prepares one in vain."""
        self.tasks.launch(self._check_journal(), name="check the journal")

    async def _check_journal(self) -> None:
        trouble = await self.gateway.in_worker(self.journal.check)
        if trouble is not None:
            # Whatever is the matter with the history is the same matter, and the smaller one.
            self._unsay("history")
            self._say(partial(self._refusing_words, trouble))
        else:
            self._unsay("journal-refuses")

    def _on_history_refused(self, error: ArchiveUnavailable) -> None:
        if self.journal.trouble is None:
            self._say(partial(self._no_history_words, error.trouble))

    def _unsay(self, key: str) -> None:
        for ident in PageId:
            page = self.window.built(ident)
            if page is not None:
                page.notices.clear(key)

    async def _load_left(self, ident: ProfileId) -> None:
        secrets = await self.shell.credentials.load(ident)
        self.shell.redactor.register(*secrets.values())
        self._connect_left(ident, {**secrets, **self._bags.get(ident, {})})

    def _connect_left(self, ident: ProfileId, secrets: SecretBag) -> None:
        """From now on these credentials are known: what earlier runs left under them can be asked about and stopped."""
        self._bags[ident] = secrets
        for record in self._left.values():
            if record.profile == ident and self.recordings.way(record.key) is None:
                connection = self.connections.connection_of(record, secrets)
                if connection is not None:
                    self.recordings.connect(record.key, connection)

    def prepared(self, ident: ProfileId) -> tuple[Profile, SecretBag] | None:
        """A profile as it is now, with the secrets that this run knows of it."""
        if ident == self.workspace.profile.id:
            return self.workspace.profile, self.workspace.secrets
        found = self.shell.profiles.get(ident)
        return None if found is None else (found, self._bags.get(ident, {}))

    def _known_secrets(self, ident: ProfileId) -> SecretBag:
        return self._bags.get(ident, {})

    def _ask_credentials(self, ident: ProfileId) -> None:
        self.shell.frame.choose_profile(ident)
        self.window.show_page(PageId.SETUP)

    async def warmed(self) -> None:
        """Until the HTTP client has been imported; for measuring."""
        await self.gateway.in_worker(self.gateway.prepare)

    def leave(self) -> None:
        """A person closes the window: it vanishes now, the rest takes as long as it must."""
        self.window.remember()
        self.window.hide()
        if self._leaving is not None:
            self._leaving.set()

    async def close(self) -> None:
        """End tasks, calls and files, in that order. Nothing can be awaited afterwards."""
        self.poller.close()
        if self.shell.pictures is not None:
            self.shell.pictures.close()
        # Saving what was typed last is a task like others, so it comes before tasks end.
        self.workspace.commit_secrets()
        await self.archivist.close()
        await self.gateway.close()
        if self._saving:
            await asyncio.wait(self._saving, timeout=SAVING_S)
        await self.tasks.close()
        self.shell.credentials.close()
        if self.sandbox is not None:
            self.connections.clear_sandbox()
            self.sandbox.stop()
            self.sandbox = None
        self.journal.close()
        self.window.remember()
        self.shell.settings.close()
        if self._log_handler is not None:
            logs.uninstall(self._log_handler)
        self.crash.uninstall()
        self.collector.stop()
        if self.window.built(PageId.LAYOUT) is not None:
            from cloudrec_gui.ui.layout_editor import regions_clipboard

            regions_clipboard.leave_text()
        self.window.allow_close()
        self.window.close()

    # -------------------------------------------------------------------------------------------------- listening
    def _on_exchange(self, exchange: Exchange) -> None:
        if exchange.status is not None:
            self.poller.reached(exchange.url)
            self._latency = exchange.elapsed_ms
            skew = None if exchange.sandbox else skew_of(exchange)
            if skew is not None:
                self.workspace.note_clock(skew)
        self.shell.frame.show_counts()

    def _count_peers(self, recording: Recording) -> None:
        self.peers.hear(recording)

    def _on_cleared(self, _: None) -> None:
        self.shell.frame.show_counts()

    def _on_crash(self, path: Path) -> None:
        # Hooks of worker threads end here too; widgets belong to the loop's thread.
        with contextlib.suppress(RuntimeError):
            asyncio.get_running_loop()
            self._say(partial(self._crash_words, path))

    def _say(self, words: Callable[[], Notice]) -> None:
        """A notice on the page in front, which can repeat itself in another language."""
        page = self.window.page(self.window.current) if self.window.current is not None else None
        if page is not None:
            page.notices.show(replace(words(), again=words))

    def _crash_words(self, path: Path) -> Notice:
        title = self.tr("Something in this program failed")
        text = self.tr("What you did may not have worked; your recordings are still followed. A report without secrets is in {0}.")
        return Notice("bad", title, text.format(path), self.tr("This app"), key="crash")

    def _unreadable_words(self, error: JournalUnavailable) -> Notice:
        title = self.tr("The journal of recordings cannot be read")
        text = self.tr("Recordings of earlier runs cannot be listed, and nothing new can be started until it can. It is {0}.")
        text = f"{text.format(self.journal.path)} {remedy(error.trouble)}"
        return Notice("bad", title, text, self.tr("This app"), str(error), key="journal")

    def _half_words(self, trouble: Trouble) -> Notice:
        title = self.tr("One of the journal's two files cannot be used")
        text = self.tr("Your recordings are known from the other one, and can be stopped. Nothing new can be started until both work: {0}.")
        text = f"{text.format(self.journal.path.parent)} {remedy(trouble)}"
        return Notice("bad", title, text, self.tr("This app"), key="journal")

    def _refusing_words(self, trouble: Trouble) -> Notice:
        title = self.tr("Nothing can be started: the journal cannot be written")
        where = self.tr("The journal is kept in {0}.").format(self.journal.path.parent)
        again = (self.tr("Check again"), self.check_journal)
        return Notice("bad", title, f"{why_no_start_now(trouble)} {where}", self.tr("This app"), actions=(again,), key="journal-refuses")

    def _repaired_words(self, repair: Repair) -> Notice:
        title = self.tr("The journal of recordings was damaged and has been made anew")
        text = self.tr("It has {0} entries, from its second file and from what could be read of the old one, which is kept as {1}.")
        return Notice("warn", title, text.format(repair.entries, repair.aside or ""), self.tr("This app"), key="journal")

    def _no_history_words(self, trouble: Trouble) -> Notice:
        title = self.tr("The history of recordings cannot be kept")
        text = self.tr("What ends now may be missing from it later. What runs is not concerned, and can be started and stopped.")
        where = self.tr("It is {0}.").format(self.archive.path)
        return Notice("warn", title, f"{text} {history_remedy(trouble)} {where}", self.tr("This app"), key="history")

    def _on_secrets_entered(self, entered: tuple[ProfileId, SecretBag]) -> None:
        ident, secrets = entered
        self.shell.redactor.register(*secrets.values())
        self._connect_left(ident, secrets)
        saving = self.tasks.spawn(self.shell.credentials.save(ident, secrets), name="save secrets")
        self._saving.add(saving)
        saving.add_done_callback(self._saving.discard)

    def _on_secrets_typed(self, entered: tuple[ProfileId, SecretBag]) -> None:
        """What runs can be stopped with them, whether or not the keychain ever answers."""
        ident, secrets = entered
        self.shell.redactor.register(*secrets.values())
        self._connect_left(ident, secrets)

    def _on_secrets_wanted(self, ident: ProfileId) -> None:
        self.tasks.launch(self._load_secrets(ident), name="load secrets")

    async def _load_secrets(self, ident: ProfileId) -> None:
        secrets = await self.shell.credentials.load(ident)
        self.shell.redactor.register(*secrets.values())
        self.workspace.set_secrets(ident, secrets)
        self._connect_left(ident, {**secrets, **self._bags.get(ident, {})})

    def _on_profile_deleted(self, ident: ProfileId) -> None:
        self.tasks.launch(self.shell.credentials.forget(ident), name="forget secrets")

    def mend(self, problem: Problem) -> None:
        """Carry out a problem's fix from the activity dock."""
        if problem.fix is not None:
            self.workspace.mend(problem.fix)

    # ------------------------------------------------------------------------------------------------ status line
    def _endpoint(self) -> str:
        try:
            url = self.connections.connection_for(self.workspace.profile, self.workspace.secrets).base_url
        except NotConnected:
            return self.tr("The sandbox is starting")
        except InvalidRequest:
            return self.workspace.profile.endpoint
        host = url.partition("://")[2]
        return f"{host}   {self._latency:.0f} ms" if self._latency else host

    def _sandbox_url(self) -> str:
        return self.sandbox.url if self.sandbox is not None else ""

    def _next_query(self) -> float | None:
        planned = [row.next_query_at for row in self.recordings.all() if row.next_query_at is not None and not row.final]
        return min(planned) if planned and not self.poller.paused else None

    def _current_key(self) -> RecordingKey | None:
        return self.workbench.current

    def _spare_in(self, key: RecordingKey) -> float:
        recording = self.recordings.get(key)
        return self.budget.spare_in(recording.app_id) if recording is not None else 0.0

    def _load(self) -> tuple[float, float]:
        return self.budget.load(self.workspace.profile.app_id), self._rate

    def _secrets_sentence(self) -> str:
        if self.workspace.profile.sandbox:
            return ""
        status: KeychainStatus = self.shell.credentials.status
        if status.persistent:
            return self.tr("Secrets are kept in the system keychain")
        return self.tr("No keychain: secrets are forgotten when you quit")


def _unconnected(_: JournalRecord) -> None:
    """Nobody's credentials are known yet."""
